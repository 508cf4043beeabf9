# SPDX-License-Identifier: MIT
"""change - whether a score changed by more than its own error.

For the program: a person is told of a change only where it is reliable.
"""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import nan
from types import MappingProxyType
from typing import Literal

from . import _declarations as c
from . import _library as b
from ._library import lib
from .assessment import Assessment
from .errors import ArgumentError
from .states import Better, ChangeMissing, ChangeState

__all__ = ["Change", "Method"]

Method = Literal["jacobson-truax", "edwards-nunnally"]
METHODS: dict[str, int] = {
    "jacobson-truax": c.KITH_CHANGE_JACOBSON_TRUAX,
    "edwards-nunnally": c.KITH_CHANGE_EDWARDS_NUNNALLY}
CUTOFFS = {"a": c.KITH_CUTOFF_A, "b": c.KITH_CUTOFF_B, "c": c.KITH_CUTOFF_C}


class _Change(b.Handle):
    _release = lib.kith_change_free


@dataclass(frozen=True)
class Change:
    """One scale on two occasions. None stands for what there is not."""

    state: ChangeState | None  # None where there is no judgement
    missing: ChangeMissing  # why there is none
    reliable: bool | None
    before: float | None
    after: float | None
    difference: float | None
    statistic: float | None  # RC, or z
    standard_error: float | None
    expected: tuple[float, float] | None  # of the second, were nothing changed
    better: Better
    method: str
    cutoffs: Mapping[str, float]
    cutoff_used: str | None
    reliability: float | None
    reliability_kind: str | None
    reliability_source: str | None
    reliability_population: str | None
    same_document: bool | None

    @classmethod
    def between(cls, before: Assessment, after: Assessment, scale: str,
                method: Method = "jacobson-truax") -> Change:
        """Compares two assessments of one tie by one questionnaire."""
        index = b.place(after.questionnaire.scale_ids, scale, "scale")
        return read(_Change(b.make(lib.kith_change_new,
                                   b.of("assessment", before),
                                   b.of("assessment", after), index,
                                   number(method), None)))

    @classmethod
    def of_numbers(cls, before: float, after: float, *, reliability: float,
                   sd: float, mean: float = nan, clinical_mean: float = nan,
                   clinical_sd: float = nan, functional_mean: float = nan,
                   functional_sd: float = nan, better: Better = Better.UNKNOWN,
                   method: Method = "jacobson-truax") -> Change:
        """The same from numbers alone, for research."""
        return read(_Change(b.make(
            lib.kith_change_of_numbers, before, after, reliability, mean, sd,
            clinical_mean, clinical_sd, functional_mean, functional_sd,
            better.value, number(method), None)))


def of_journal(journal: b.Handle, before: int, after: int,
               questionnaire: b.Handle, scale: int, method: Method) -> Change:
    """The change between two records of a journal."""
    return read(_Change(b.make(lib.kith_journal_change, journal, before, after,
                               questionnaire, scale, number(method), None)))


def number(method: str) -> int:
    if method not in METHODS:
        raise ArgumentError(f"A method is one of {', '.join(METHODS)}, "
                            f"not {method!r}.")
    return METHODS[method]


def flag(value: int) -> bool | None:
    return None if value < 0 else value == 1


def read(change: _Change) -> Change:
    state = b.count(lib.kith_change_state, change)
    cutoffs = {name: b.number(lib.kith_change_cutoff, change, which)
               for name, which in CUTOFFS.items()}
    used = b.count(lib.kith_change_cutoff_used, change)
    method = b.count(lib.kith_change_method, change)
    return Change(
        None if state < 0 else ChangeState(state),
        ChangeMissing(b.count(lib.kith_change_missing, change)),
        flag(b.count(lib.kith_change_is_reliable, change)),
        b.number(lib.kith_change_before, change),
        b.number(lib.kith_change_after, change),
        b.number(lib.kith_change_difference, change),
        b.number(lib.kith_change_statistic, change),
        b.number(lib.kith_change_standard_error, change),
        b.pair(lib.kith_change_expected, change),
        Better(b.count(lib.kith_change_better, change)),
        next(name for name, which in METHODS.items() if which == method),
        MappingProxyType({name: value for name, value in cutoffs.items()
                          if value is not None}),
        next((name for name, which in CUTOFFS.items() if which == used), None),
        b.number(lib.kith_change_reliability, change),
        b.string(lib.kith_change_reliability_kind, change),
        b.string(lib.kith_change_reliability_source, change),
        b.string(lib.kith_change_reliability_population, change),
        flag(b.count(lib.kith_change_same_document, change)))
