# SPDX-License-Identifier: MIT
"""joint - what each of two people chooses to show, and both beside each
other."""
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from ctypes import byref, c_double, c_int32
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any, Literal

from . import _declarations as c
from . import _library as b
from ._library import lib
from .assessment import Assessment
from .pairs import DistanceParts
from .questionnaire import Questionnaire
from .reports import Overlay, ReportOptions
from .wording import Wording

__all__ = ["Closeness", "Guess", "Joint", "Share", "Topic"]


class Share(b.Handle):
    """What one person shows another of how they see their tie; immutable.

        share = Share(mine, ["trust", "warmth"], guess=theirs,
                      guessed=["trust"])
        share.to_json()

    It holds the scores of the scales that were chosen, nothing by default, and
    never anything about safety: scales whose `shareable` is true may be
    chosen. `guess` is an assessment of what the person thinks the other would
    answer. It can be pickled; like what is read, it cannot tell `only_empty`
    then.
    """

    _release = lib.kith_share_free

    def __init__(self, mine: Assessment, scales: Iterable[str] = (),
                 guess: Assessment | None = None,
                 guessed: Iterable[str] = ()) -> None:
        ids = mine.questionnaire.scale_ids
        first, second = places(ids, scales), places(ids, guessed)
        super().__init__(b.make(
            lib.kith_share_new, b.of("assessment", mine), *first,
            b.of("assessment", guess, needed=False), *second))
        self._given: Questionnaire | None = mine.questionnaire

    @classmethod
    def from_json(cls, share: str | bytes | Mapping[str, Any],
                  questionnaire: Questionnaire | None = None) -> Share:
        """Reads a share; without a questionnaire, of the built-in one that it
        names."""
        text = b.encoded(share)
        new = cls.__new__(cls)
        b.Handle.__init__(new, b.make(
            lib.kith_share_parse,
            b.of("questionnaire", questionnaire, needed=False), text,
            len(text), None))
        new._given = questionnaire
        return new

    def __reduce__(self) -> tuple[Any, ...]:
        return Share.from_json, (self.to_json(), self.questionnaire)

    def __repr__(self) -> str:
        return "<Share>"  # whether it is empty is nobody else's

    def to_json(self) -> str:
        """The share as JSON text. The empty one is the same for everybody."""
        return b.write(lib.kith_share_write, self)

    def to_dict(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.to_json())
        return found

    @property
    def only_empty(self) -> bool | None:
        """Whether only the empty share can be made now. For the person who
        makes it, alone: never store it or show it to the other."""
        found = b.count(lib.kith_share_only_empty, self)
        return None if found < 0 else found == 1

    @property
    def empty(self) -> bool:
        """Whether it holds nothing."""
        return b.yes(lib.kith_share_is_empty, self)

    @property
    def questionnaire(self) -> Questionnaire | None:
        """Whose scales it has; None for an empty share."""
        held = lib.kith_share_questionnaire(self)
        return None if held is None else known(self._given, held)

    @property
    def tie(self) -> str | None:
        """The tie as it is for the person; None for an empty share."""
        questionnaire = self.questionnaire
        return None if questionnaire is None else questionnaire.ties[
            b.count(lib.kith_share_tie, self)]

    @property
    def scores(self) -> Mapping[str, float]:
        """The scores that are shown, by scale."""
        return self._numbers(lib.kith_share_score)

    @property
    def guesses(self) -> Mapping[str, float]:
        """What the person thinks the other's scores are, by scale."""
        return self._numbers(lib.kith_share_guess)

    def _numbers(self, function: b.Function) -> Mapping[str, float]:
        questionnaire = self.questionnaire
        found = {} if questionnaire is None else {
            id: b.number(function, self, index)
            for index, id in enumerate(questionnaire.scale_ids)}
        return MappingProxyType({id: value for id, value in found.items()
                                 if value is not None})


def places(ids: tuple[str, ...], scales: Iterable[str]) -> tuple[Any, int]:
    """Indices of scales, and how many."""
    found = [b.place(ids, id, "scale") for id in
             ([scales] if isinstance(scales, str) else scales)]
    return (c_int32 * len(found))(*found) if found else None, len(found)


def known(given: Questionnaire | None, held: int) -> Questionnaire:
    """The questionnaire that an object holds: the one that was given, or the
    built-in one."""
    from .calls import builtin
    return given or builtin(b.named(lib.kith_questionnaire_id, held))


class Closeness(Enum):
    """How near two numbers are, by the span of the scale."""

    ALIKE = c.KITH_JOINT_ALIKE
    BETWEEN = c.KITH_JOINT_BETWEEN
    APART = c.KITH_JOINT_APART


@dataclass(frozen=True)
class Topic:
    """What both told of the same thing."""

    scales: tuple[str, str]  # of a and of b; mostly the same
    scores: tuple[float, float]
    difference: float  # a less b
    standard_error: float | None  # of the difference, where it is known
    closeness: Closeness


@dataclass(frozen=True)
class Guess:
    """What one thought of the other, and what the other told."""

    by: Literal["a", "b"]
    scale: str  # by which the other told
    thought: float
    told: float
    closeness: Closeness


class Joint(b.Handle):
    """Two shares beside each other; immutable. It is made of the shares alone,
    advises nothing, finds nothing, and is no measure of how well two people
    fit. Where either is empty there is nothing to see."""

    _release = lib.kith_joint_free

    def __init__(self, a: Share, b_: Share) -> None:
        super().__init__(b.make(lib.kith_joint_new, b.of("share", a),
                                b.of("share", b_), None))
        self._given = a._given
        self._tie = a.tie

    def __repr__(self) -> str:
        return "<Joint>"

    @property
    def too_little(self) -> bool:
        """Whether there is too little from both to put side by side."""
        return b.yes(lib.kith_joint_is_too_little, self)

    @property
    def questionnaire(self) -> Questionnaire | None:
        """That of share a; None where there is too little."""
        held = lib.kith_joint_questionnaire(self)
        return None if held is None else known(self._given, held)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """What both told something of."""
        return tuple(self._topic(i) for i
                     in range(b.count(lib.kith_joint_count, self)))

    @property
    def guesses(self) -> tuple[Guess, ...]:
        """What each thought of the other: those of a first."""
        return tuple(self._guess(i) for i
                     in range(b.count(lib.kith_joint_guess_count, self)))

    @property
    def distance(self) -> float | None:
        """How far the two profiles lie apart; None under three topics."""
        return b.number(lib.kith_joint_distance, self)

    @property
    def distance_parts(self) -> DistanceParts | None:
        """What the square of that distance is made of."""
        found = b.numbers(lib.kith_joint_distance_parts, self, count=3)
        return None if found is None else DistanceParts(*found)

    @property
    def correlation(self) -> float | None:
        """Pearson's correlation of the two profiles."""
        return b.number(lib.kith_joint_correlation, self)

    def report(self, **options: Any) -> dict[str, Any]:
        """What both may read, as a dict; options as in report_as()."""
        report: dict[str, Any] = json.loads(self.report_as("json", **options))
        return report

    def report_text(self, **options: Any) -> str:
        """What both may read, as text."""
        return self.report_as("text", **options)

    def report_as(self, format: Literal["json", "text"], *,
                  name_a: str | None = None, name_b: str | None = None,
                  wording: Wording | None = None,
                  language: str | None = None,
                  phrases: Overlay | None = None) -> str:
        """What both may read, with the library's very bytes. Names stand in
        place of "Person 1" and "Person 2"."""
        if wording is None and language is not None:
            wording = self._wording(language)
        return b.write(lib.kith_joint_report_write, self,
                       b.of("wording", wording, needed=False),
                       ReportOptions("plain", format, phrases=phrases),
                       None if name_a is None else b.id(name_a),
                       None if name_b is None else b.id(name_b))

    def _wording(self, language: str) -> Wording:
        from .calls import builtin
        questionnaire = self.questionnaire
        if questionnaire is None:  # any will do
            questionnaire = builtin("kith-core")
        return Wording(questionnaire, self._tie if self._tie
                       in questionnaire.ties else questionnaire.ties[0],
                       language)

    def _scale(self, function: b.Function, *arguments: int) -> str:
        questionnaire = self.questionnaire
        assert questionnaire is not None
        return questionnaire.scale_ids[b.count(function, self, *arguments)]

    def _topic(self, at: int) -> Topic:
        def both(function: b.Function) -> tuple[float, float]:
            return (b.given(function, self, at, c.KITH_SIDE_A),
                    b.given(function, self, at, c.KITH_SIDE_B))
        return Topic(
            (self._scale(lib.kith_joint_scale, at, c.KITH_SIDE_A),
             self._scale(lib.kith_joint_scale, at, c.KITH_SIDE_B)),
            both(lib.kith_joint_score),
            b.given(lib.kith_joint_difference, self, at),
            b.number(lib.kith_joint_standard_error, self, at),
            Closeness(b.count(lib.kith_joint_closeness, self, at)))

    def _guess(self, at: int) -> Guess:
        thought, told = c_double(), c_double()
        b.succeed(lib.kith_joint_guess_scores(self, at, byref(thought),
                                              byref(told)))
        by = b.count(lib.kith_joint_guess_side, self, at)
        return Guess(
            "a" if by == c.KITH_SIDE_A else "b",
            self._scale(lib.kith_joint_guess_scale, at), thought.value,
            told.value,
            Closeness(b.count(lib.kith_joint_guess_closeness, self, at)))
