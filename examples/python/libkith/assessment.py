# SPDX-License-Identifier: MIT
"""assessment - what answers add up to: scores, findings, next steps."""
from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Callable, Generic, TypeVar

from . import _library as b
from ._library import lib
from ._scores import read_score
from .answers import Answers
from .reports import Overlay, ReportOptions, Resources
from .scores import Difference, Score
from .states import Format, Level, View, view_number
from .wording import Wording

if TYPE_CHECKING:
    from .host import Host

__all__ = ["Advice", "Assessment", "Finding"]

T = TypeVar("T")


@dataclass(frozen=True)
class Finding:
    """What stands out, as a person may be shown it."""

    pattern: str
    level: Level
    listed: bool  # show the label when raised, and neither level nor about
    easing: int | None  # which easing of the pattern applies
    because: tuple[str, ...]  # the items behind it, at most four
    counted: tuple[str, ...]  # the facts behind it


@dataclass(frozen=True)
class Advice:
    """A next step that is offered."""

    id: str
    because: tuple[str, ...]  # the items behind it, at most two


class ById(Mapping[str, T], Generic[T]):
    """Things by their id, read when they are looked at."""

    def __init__(self, ids: tuple[str, ...], kind: str,
                 read: Callable[[int], T]) -> None:
        self._ids, self._kind, self._read = ids, kind, read

    def __getitem__(self, id: str) -> T:
        return self._read(b.place(self._ids, id, self._kind))

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


class Assessment(b.Handle):
    """The outcome of one answer sheet; immutable, shared by threads.

    `scores`, `differences`, `findings()`, `advice()` and `strengths()` are for
    looking at; `report()` is the page. What only the program may see (the
    gate, every level, what was withheld) is in `host`.
    """

    _release = lib.kith_assessment_free

    def __init__(self, answers: Answers) -> None:
        self.questionnaire = answers.questionnaire
        with answers._lock:
            super().__init__(b.make(lib.kith_assess, b.of("answers", answers)))

    def __repr__(self) -> str:
        return f"<Assessment by {self.questionnaire.id} of a {self.tie}>"

    @cached_property
    def tie(self) -> str:
        return self.questionnaire.ties[b.count(lib.kith_assessment_tie, self)]

    @property
    def questionnaire_id(self) -> str:
        return b.named(lib.kith_assessment_questionnaire_id, self)

    @property
    def questionnaire_version(self) -> str:
        return b.named(lib.kith_assessment_questionnaire_version, self)

    @property
    def digest(self) -> str:
        """The digest of the questionnaire's document."""
        return b.named(lib.kith_assessment_digest, self)

    @property
    def stopped(self) -> str | None:
        """The stop that ended the questions; there is nothing but the report
        then."""
        stop = b.count(lib.kith_assessment_stopped, self)
        return None if stop < 0 else self.questionnaire.stop_ids[stop]

    @cached_property
    def scores(self) -> Mapping[str, Score]:
        """The score of each scale, by its id."""
        return ById(self.questionnaire.scale_ids, "scale",
                    lambda index: read_score(self, index))

    @cached_property
    def differences(self) -> Mapping[str, Difference]:
        """Each difference of two scores, by its id."""
        return ById(self.questionnaire.difference_ids, "difference",
                    self._difference)

    def interval(self, scale: str,
                 level: float = 0.90) -> tuple[float, float] | None:
        """Between what a score lies, as far as its own error goes."""
        return b.pair(lib.kith_assessment_interval, self,
                      b.place(self.questionnaire.scale_ids, scale, "scale"),
                      level)

    def contributions(self, scale: str) -> Mapping[str, float | None]:
        """How much each item adds to a score, over the lowest there can be;
        None where an item does not count."""
        index = b.place(self.questionnaire.scale_ids, scale, "scale")
        items = b.indices(lib.kith_assessment_score_item_count,
                          lib.kith_assessment_score_item, self, index)
        return MappingProxyType({
            self.questionnaire.item_ids[item]: b.number(
                lib.kith_assessment_score_contribution, self, index, key)
            for key, item in enumerate(items)})

    def findings(self, view: View = "plain") -> tuple[Finding, ...]:
        """What stands out, in the order shown; view is plain or private."""
        number = view_number(view)
        many = b.count(lib.kith_assessment_finding_count, self, number)
        return tuple(self._finding(number, index) for index in range(many))

    def advice(self, view: View = "plain") -> tuple[Advice, ...]:
        """What is offered as next steps, at most two."""
        number = view_number(view)
        return tuple(
            Advice(self.questionnaire.advice_ids[advice],
                   self._items(lib.kith_assessment_reason_count,
                               lib.kith_assessment_reason, number, index))
            for index, advice in enumerate(b.indices(
                lib.kith_assessment_advice_count, lib.kith_assessment_advice,
                self, number)))

    def strengths(self, view: View = "plain") -> tuple[str, ...]:
        """What is strong: at most two scales."""
        return tuple(self.questionnaire.scale_ids[scale] for scale
                     in b.indices(lib.kith_assessment_strength_count,
                                  lib.kith_assessment_strength, self,
                                  view_number(view)))

    @property
    def host(self) -> Host:
        """What only the program may see, never a person."""
        from .host import Host
        return Host(self)

    # ---- The page ----------------------------------------------------------

    def report(self, view: View = "plain", **options: Any) -> dict[str, Any]:
        """The report as a dict; options as in report_as()."""
        report: dict[str, Any] = json.loads(
            self.report_as("json", view, **options))
        return report

    def report_text(self, view: View = "plain", **options: Any) -> str:
        """The report as text for reading; options as in report_as()."""
        return self.report_as("text", view, **options)

    def report_html(self, view: View = "plain", **options: Any) -> str:
        """The report as one page for a browser, which loads and runs nothing;
        options as in report_as()."""
        return self.report_as("html", view, **options)

    def report_as(self, format: Format, view: View = "plain", *,
                  wording: Wording | None = None,
                  language: str | None = None, gender: str | None = None,
                  overlay: Overlay | None = None, name: str | None = None,
                  resources: Resources | None = None,
                  phrases: Overlay | None = None, norms: bool = True) -> str:
        """The report in a format, with the library's very bytes.

        wording    the texts; or say which by language, gender and overlay
        name       of the other person, in place of "your friend"
        resources  where help is to be found, a list of {label, text, contact,
                   url, for}
        phrases    the report's own phrases, in place of the built-in ones
        norms      False leaves out where scores stand among other people's
        """
        if wording is None and (language, gender, overlay) != (None,) * 3:
            wording = Wording(self.questionnaire, self.tie, language, gender,
                              overlay)
        return self.write(ReportOptions(view, format, name=name,
                                        resources=resources, phrases=phrases,
                                        norms=norms), wording)

    def write(self, options: ReportOptions,
              wording: Wording | None = None) -> str:
        """The report by options that were made before."""
        return b.write(lib.kith_report_write, self,
                       b.of("wording", wording, needed=False), options)

    # ---- Parts -------------------------------------------------------------

    def _difference(self, index: int) -> Difference:
        ends = b.pair(lib.kith_assessment_difference_bounds, self, index)
        return Difference(
            self.questionnaire.difference_ids[index],
            b.number(lib.kith_assessment_difference, self, index),
            None if ends is None else ends[0],
            None if ends is None else ends[1])

    def _finding(self, view: int, index: int) -> Finding:
        easing = b.count(lib.kith_assessment_finding_easing, self, view, index)
        pattern = b.count(lib.kith_assessment_finding, self, view, index)
        return Finding(
            self.questionnaire.pattern_ids[pattern],
            Level(b.count(lib.kith_assessment_finding_level, self, view,
                          index)),
            b.yes(lib.kith_assessment_finding_listed, self, view, index),
            None if easing < 0 else easing,
            self._items(lib.kith_assessment_evidence_count,
                        lib.kith_assessment_evidence, view, index),
            tuple(self.questionnaire.fact_ids[fact] for fact in b.indices(
                lib.kith_assessment_counted_count,
                lib.kith_assessment_counted, self, view, index)))

    def _items(self, how_many: b.Function, which: b.Function, view: int,
               index: int) -> tuple[str, ...]:
        return tuple(self.questionnaire.item_ids[item] for item
                     in b.indices(how_many, which, self, view, index))
