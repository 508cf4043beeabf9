# SPDX-License-Identifier: MIT
"""graded - the model of a graded scale: its parameters and its curves."""
from __future__ import annotations

from collections.abc import Mapping
from ctypes import byref, c_double, c_int32, c_void_p
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from . import _declarations as c
from . import _library as b
from ._library import lib
from .errors import NoValue
from .questionnaire import Questionnaire

__all__ = ["GradedItem", "GradedModel", "SumScore"]


@dataclass(frozen=True)
class GradedItem:
    """The parameters of an item."""

    id: str
    slope: float
    thresholds: tuple[float, ...]


@dataclass(frozen=True)
class SumScore:
    """Where the people stand who have a sum of category numbers."""

    estimate: float
    error: float
    share: float  # of all people, as the model expects it


class GradedModel:
    """A graded response model (Samejima 1969), of a scale in one tie.

    NoValue for a scale that is not graded, or that is not in the tie.
    """

    def __init__(self, questionnaire: Questionnaire, scale: str,
                 tie: str | None = None) -> None:
        self.questionnaire = questionnaire
        self._scale = b.place(questionnaire.scale_ids, scale, "scale")
        self._tie = questionnaire.tie_index(tie or questionnaire.ties[0])
        self._at = (questionnaire, self._scale, self._tie)
        if b.count(lib.kith_graded_item_count, *self._at) < 1:
            raise NoValue(f"{scale!r} is not graded, or not in the tie.")

    @property
    def estimate(self) -> Literal["eap", "map"]:
        """Whether people are placed at the mean or the mode."""
        kind = b.count(lib.kith_graded_estimate, self.questionnaire,
                       self._scale)
        return "eap" if kind == c.KITH_GRADED_EAP else "map"

    @property
    def source(self) -> str | None:
        return b.string(lib.kith_graded_source, self.questionnaire,
                        self._scale)

    @property
    def population(self) -> str | None:
        return b.string(lib.kith_graded_population, self.questionnaire,
                        self._scale)

    @property
    def prior(self) -> tuple[float, float]:
        """Mean and standard deviation of the people."""
        found = b.pair(lib.kith_graded_prior, self.questionnaire, self._scale)
        assert found is not None
        return found

    @property
    def nodes(self) -> tuple[float, float, int]:
        """The points that stand for the line: first, last, how many."""
        first, last, many = c_double(), c_double(), c_int32()
        lib.kith_graded_nodes(self.questionnaire, self._scale, byref(first),
                              byref(last), byref(many))
        return first.value, last.value, many.value

    @cached_property
    def items(self) -> Mapping[str, GradedItem]:
        """The items in this tie, by id."""
        return MappingProxyType({
            id: GradedItem(
                id, b.given(lib.kith_graded_slope, *self._at, index),
                tuple(b.given(lib.kith_graded_threshold, *self._at, index,
                              category)
                      for category in range(1, b.count(
                          lib.kith_graded_category_count, *self._at, index))))
            for index, id in enumerate(self._ids)})

    def probability(self, item: str, category: int, theta: float) -> float:
        """How likely a category (from 0) is for a person at theta."""
        return b.given(lib.kith_graded_probability, *self._at,
                       b.place(self._ids, item, "graded item"), category,
                       theta)

    def information(self, theta: float, item: str | None = None) -> float:
        """How much all items tell about a person at theta, or one of them."""
        if item is None:
            return b.given(lib.kith_graded_information, *self._at, theta)
        return b.given(lib.kith_graded_item_information, *self._at,
                       b.place(self._ids, item, "graded item"), theta)

    def expected_sum(self, theta: float) -> float:
        """The sum of category numbers to expect of a person at theta."""
        return b.given(lib.kith_graded_expected_sum, *self._at, theta)

    def sum_scores(self) -> tuple[SumScore, ...]:
        """For each sum of category numbers, where its people stand
        (Lord & Wingersky 1984)."""
        many = b.count(lib.kith_graded_sum_count, *self._at)
        columns = [(c_double * many)() for _ in range(3)]
        status = lib.kith_graded_sums(*self._at, many, *columns)
        if status:
            raise b.failure(status, c_void_p())
        return tuple(SumScore(*row) for row in zip(*columns))

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(self.questionnaire.item_ids[item] for item in b.indices(
            lib.kith_graded_item_count, lib.kith_graded_item, *self._at))
