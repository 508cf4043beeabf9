# SPDX-License-Identifier: MIT
"""wording - the texts of a questionnaire in one language, for one tie."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from . import _library as b
from ._library import lib
from .questionnaire import Questionnaire

__all__ = ["Choice", "Question", "Wording"]


@dataclass(frozen=True)
class Choice:
    """A response option as a person sees it."""

    id: str
    value: float
    label: str


@dataclass(frozen=True)
class Question:
    """An item as a person sees it."""

    id: str
    text: str
    recall: str | None  # such as "In the past 4 weeks"
    choices: tuple[Choice, ...]  # none where it takes whole numbers


class Wording(b.Handle):
    """The texts of a questionnaire for one tie; immutable, shared.

    `language` takes the built-in texts of that language, `overlay` (JSON or a
    dict) your own. `gender` is one of `genders`, in languages that have them.
    It changes words and no score.
    """

    _release = lib.kith_wording_free

    def __init__(self, questionnaire: Questionnaire, tie: str,
                 language: str | None = None, gender: str | None = None,
                 overlay: str | bytes | Mapping[str, Any] | None = None,
                 ) -> None:
        self.questionnaire = questionnaire
        self.tie = tie
        self._origin = (questionnaire, tie, language, gender, overlay)
        super().__init__(self._compose(language, overlay))
        if gender is not None:
            neutral = self._as_parameter_
            self._as_parameter_ = None
            try:
                self._as_parameter_ = b.make(lib.kith_wording_with_gender,
                                             neutral, b.id(gender))
            finally:
                lib.kith_wording_free(neutral)

    def _compose(self, language: str | None, overlay: object) -> int:
        if overlay is not None:
            text = b.encoded(overlay)
            return b.make(lib.kith_wording_new, self.questionnaire,
                          b.id(self.tie), text, len(text), None)
        return b.make(lib.kith_wording_builtin, self.questionnaire,
                      b.id(self.tie),
                      None if language is None else b.id(language), None)

    def __reduce__(self) -> tuple[Any, ...]:
        return Wording, self._origin

    def __repr__(self) -> str:
        return (f"<Wording of {self.questionnaire.id} for {self.tie}, "
                f"{self.language}>")

    @property
    def language(self) -> str:
        return b.named(lib.kith_wording_language, self)

    @property
    def title(self) -> str:
        return b.named(lib.kith_wording_title, self)

    @property
    def about(self) -> str | None:
        return b.string(lib.kith_wording_about, self)

    @property
    def notice(self) -> str | None:
        """What to know before the first question."""
        return b.string(lib.kith_wording_notice, self)

    @property
    def limits(self) -> tuple[str, ...]:
        """What the questionnaire cannot do or cannot notice."""
        return b.names(lib.kith_wording_limit_count, lib.kith_wording_limit,
                       self)

    @property
    def genders(self) -> Mapping[str, str]:
        """The genders to choose from, and what to call each when you ask."""
        return {b.named(lib.kith_wording_gender_id, self, i):
                b.named(lib.kith_wording_gender_label, self, i)
                for i in range(b.count(lib.kith_wording_gender_count, self))}

    @property
    def gender(self) -> str | None:
        index = b.count(lib.kith_wording_gender, self)
        return b.string(lib.kith_wording_gender_id, self, index)

    @property
    def missing(self) -> tuple[str, ...]:
        """The texts that the language lacks and that stand in the document's
        own."""
        return b.names(lib.kith_wording_missing_count,
                       lib.kith_wording_missing, self)

    def question(self, item: str) -> Question:
        """An item as it is put to a person."""
        index = self._place("item", item)
        return Question(
            item, b.named(lib.kith_wording_item_text, self, index),
            b.string(lib.kith_wording_item_recall, self, index),
            tuple(Choice(option.id, option.value,
                         b.named(lib.kith_wording_option_label, self, index,
                                 i))
                  for i, option in enumerate(
                      self.questionnaire.items[item].options)))

    def tie_label(self, tie: str | None = None) -> str:
        """What a tie is called; this wording's own without an argument."""
        return b.named(lib.kith_wording_tie_label, self,
                       self.questionnaire.tie_index(tie or self.tie))

    def section_title(self, section: str) -> str | None:
        index = b.place(list(self.questionnaire.sections), section, "section")
        return b.string(lib.kith_wording_section_title, self, index)

    def fact_label(self, fact: str) -> str | None:
        return b.string(lib.kith_wording_fact_label, self,
                        self._place("fact", fact))

    def scale_label(self, scale: str) -> str | None:
        return b.string(lib.kith_wording_scale_label, self,
                        self._place("scale", scale))

    def scale_about(self, scale: str) -> str | None:
        return b.string(lib.kith_wording_scale_about, self,
                        self._place("scale", scale))

    def band_label(self, scale: str, band: str,
                   cutoffs: str | None = None) -> str | None:
        """What a band is called; of the scale's first cut-offs unless you
        name others."""
        index = self._place("scale", scale)
        every = self.questionnaire.scales[scale].cutoffs
        which = 0 if cutoffs is None else b.place(
            [one.id for one in every], cutoffs, "cut-offs")
        bands = [one.id for one in every[which].bands] if every else []
        return b.string(lib.kith_wording_band_label, self, index, which,
                        b.place(bands, band, "band"))

    def norm_population(self, scale: str, norm: str) -> str | None:
        index = self._place("scale", scale)
        norms = [one.id for one in self.questionnaire.scales[scale].norms]
        return b.string(lib.kith_wording_norm_population, self, index,
                        b.place(norms, norm, "norm"))

    def difference_label(self, difference: str) -> str | None:
        return b.string(lib.kith_wording_difference_label, self,
                        self._place("difference", difference))

    def pattern_label(self, pattern: str) -> str | None:
        return b.string(lib.kith_wording_pattern_label, self,
                        self._place("pattern", pattern))

    def pattern_label_when_raised(self, pattern: str) -> str | None:
        return b.string(lib.kith_wording_pattern_label_when_raised, self,
                        self._place("pattern", pattern))

    def pattern_about(self, pattern: str) -> str | None:
        return b.string(lib.kith_wording_pattern_about, self,
                        self._place("pattern", pattern))

    def criterion_label(self, pattern: str, criterion: str) -> str | None:
        index = self._place("pattern", pattern)
        criteria = self.questionnaire.patterns[pattern].criteria
        return b.string(lib.kith_wording_criterion_label, self, index,
                        b.place(criteria, criterion, "criterion"))

    def advice_label(self, advice: str) -> str | None:
        return b.string(lib.kith_wording_advice_label, self,
                        self._place("advice", advice))

    def advice_text(self, advice: str) -> str | None:
        return b.string(lib.kith_wording_advice_text, self,
                        self._place("advice", advice))

    def advice_steps(self, advice: str) -> tuple[str, ...]:
        return b.names(lib.kith_wording_advice_step_count,
                       lib.kith_wording_advice_step, self,
                       self._place("advice", advice))

    def stop_text(self, stop: str) -> str | None:
        return b.string(lib.kith_wording_stop_text, self,
                        self._place("stop", stop))

    def _place(self, kind: str, id: str) -> int:
        ids: tuple[str, ...] = getattr(self.questionnaire, f"{kind}_ids")
        return b.place(ids, id, kind)
