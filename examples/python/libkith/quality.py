# SPDX-License-Identifier: MIT
"""quality - whether one person's answers may have been rushed.

A question for the host, never said to the person: somebody frightened can
honestly give one answer to everything. It changes no score, no finding and no
help.
"""
from __future__ import annotations

from collections.abc import Mapping
from ctypes import c_double
from dataclasses import dataclass
from types import MappingProxyType

from . import _declarations as c
from . import _library as b
from ._library import lib
from .answers import Answers
from .states import Verdict

__all__ = ["Quality", "QualityIndex"]


@dataclass(frozen=True)
class QualityIndex:
    """One way to look at how a sheet was filled in."""

    name: str
    value: float | None
    count: int  # how many answers, scales, pairs or times it was made from
    threshold: float | None  # None: never judged
    source: str | None  # of the threshold


class _Quality(b.Handle):
    _release = lib.kith_quality_free


@dataclass(frozen=True)
class Quality:
    """The verdict, the indices it rests on, and those beyond a threshold."""

    verdict: Verdict
    reasons: tuple[str, ...]
    indices: Mapping[str, QualityIndex]
    may_withhold_norms: bool

    @classmethod
    def of(cls, answers: Answers,
           seconds: Mapping[str, float] | None = None) -> Quality:
        """Looks at answers, and at the seconds that items took, if known."""
        handle = _Quality(measured(answers, seconds))
        names = [b.named(lib.kith_quality_index_name, index)
                 for index in range(c.KITH_QUALITY_INDICES)]
        return cls(
            Verdict(b.count(lib.kith_quality_verdict, handle)),
            tuple(names[reason] for reason in b.indices(
                lib.kith_quality_reason_count, lib.kith_quality_reason,
                handle)),
            MappingProxyType({name: read_index(handle, index, name)
                              for index, name in enumerate(names)}),
            b.yes(lib.kith_quality_may_withhold_norms, handle))


def measured(answers: Answers, seconds: Mapping[str, float] | None) -> int:
    times, count = None, 0
    b.of("answers", answers)
    if seconds is not None:
        ids = answers.questionnaire.item_ids
        for item in seconds:
            b.place(answers.questionnaire._item_index, item, "item")
        count = len(ids)
        times = (c_double * count)(*(seconds.get(id, -1.0) for id in ids))
    with answers._lock:
        return b.make(lib.kith_quality_new, answers, times, count)


def read_index(handle: _Quality, index: int, name: str) -> QualityIndex:
    return QualityIndex(
        name,
        b.number(lib.kith_quality_value, handle, index),
        b.count(lib.kith_quality_count, handle, index),
        b.number(lib.kith_quality_threshold, handle, index),
        b.string(lib.kith_quality_threshold_source, handle, index))
