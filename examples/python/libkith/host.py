# SPDX-License-Identifier: MIT
"""host - what only the program may see.

Never show it, or anything that is derived from it, on a person's screen: who
controls that person may look on.
"""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from . import _library as b
from ._library import lib
from .states import AdviceState, Criterion, Gate, Level

if TYPE_CHECKING:
    from .assessment import Assessment

__all__ = ["Explanation", "Host", "HostFinding"]


@dataclass(frozen=True)
class HostFinding:
    """A pattern, and all that is known of it. Levels are None after a stop."""

    pattern: str
    level: Level | None
    lowest: Level | None  # that open answers still allow
    highest: Level | None
    criteria: Mapping[str, Criterion | None]

    @property
    def settled(self) -> bool:
        """Whether no open answer can change it."""
        return self.lowest is self.highest


@dataclass(frozen=True)
class Explanation:
    """Why a finding is what it is, and what would change it."""

    pattern: str
    decisive: tuple[str, ...]  # without that one answer the level is another
    nearest: str | None  # the unmet criterion that is nearest to being met
    nearest_share: float | None  # how far, as a share of the range
    questions: tuple[str, ...]  # what would help to settle it


class _Explained(b.Handle):
    _release = lib.kith_explanation_free


def level(number: int) -> Level | None:
    return None if number < 0 else Level(number)


class Host:
    """The program's side of an assessment."""

    def __init__(self, assessment: Assessment) -> None:
        self.assessment = assessment

    @property
    def gate(self) -> Gate:
        """The safety gate: today's, or an earlier one that was raised."""
        return Gate(b.count(lib.kith_host_gate, self.assessment))

    @property
    def gate_today(self) -> Gate:
        """The gate of these answers alone."""
        return Gate(b.count(lib.kith_host_gate_today, self.assessment))

    @property
    def findings(self) -> Mapping[str, HostFinding]:
        """Every pattern with its level, by its id."""
        return MappingProxyType({
            id: self._finding(id, part.index, part.criteria)
            for id, part in self.assessment.questionnaire.patterns.items()})

    @property
    def advice(self) -> Mapping[str, AdviceState | None]:
        """What became of each piece of advice; None after a stop."""
        found = {id: b.count(lib.kith_host_advice, self.assessment, index)
                 for index, id in enumerate(
                     self.assessment.questionnaire.advice_ids)}
        return MappingProxyType({
            id: None if state < 0 else AdviceState(state)
            for id, state in found.items()})

    def explain(self, pattern: str) -> Explanation:
        """Why a finding came out so. NoValue after a stop, and for a pattern
        that does not apply. It costs as much as some dozen assessments."""
        q = self.assessment.questionnaire
        index = b.place(q.pattern_ids, pattern, "pattern")
        why = _Explained(b.make(lib.kith_explain, self.assessment, index))
        nearest = b.count(lib.kith_explanation_nearest, why)
        return Explanation(
            pattern,
            tuple(q.item_ids[item] for item in b.indices(
                lib.kith_explanation_decisive_count,
                lib.kith_explanation_decisive, why)),
            None if nearest < 0 else q.patterns[pattern].criteria[nearest],
            b.number(lib.kith_explanation_nearest_share, why),
            tuple(q.item_ids[item] for item in b.indices(
                lib.kith_explanation_question_count,
                lib.kith_explanation_question, why)))

    def report(self, **options: Any) -> dict[str, Any]:
        """The report in the host's view; options as in
        Assessment.report_as()."""
        return self.assessment.report("host", **options)

    def _finding(self, id: str, index: int,
                 criteria: tuple[str, ...]) -> HostFinding:
        met = {criterion: b.count(lib.kith_host_criterion, self.assessment,
                                  index, i)
               for i, criterion in enumerate(criteria)}
        return HostFinding(
            id,
            level(b.count(lib.kith_host_level, self.assessment, index)),
            level(b.count(lib.kith_host_lowest_level, self.assessment, index)),
            level(b.count(lib.kith_host_highest_level, self.assessment,
                          index)),
            MappingProxyType({
                criterion: None if state < 0 else Criterion(state)
                for criterion, state in met.items()}))
