# SPDX-License-Identifier: MIT
"""sample - what the answers of many people say about a questionnaire."""
from __future__ import annotations

import json
from collections.abc import Mapping
from ctypes import byref, c_int64, c_void_p
from dataclasses import dataclass
from threading import RLock
from types import MappingProxyType
from typing import Any, Literal

from . import _declarations as c
from . import _library as b
from ._library import lib
from .batch import as_columns
from .errors import ArgumentError
from .questionnaire import Questionnaire
from .states import State

__all__ = ["ItemAnalysis", "ItemFit", "ItemNumbers", "Sample", "ScoreNumbers",
           "SplitHalf"]

MISSING = {"listwise": c.KITH_LISTWISE, "pairwise": c.KITH_PAIRWISE}
HALVES = {"odd-even": c.KITH_HALVES_ODD_EVEN,
          "first-last": c.KITH_HALVES_FIRST_LAST}
ICC = {"1,1": c.KITH_ICC_1_1, "2,1": c.KITH_ICC_2_1, "3,1": c.KITH_ICC_3_1,
       "1,k": c.KITH_ICC_1_K, "2,k": c.KITH_ICC_2_K, "3,k": c.KITH_ICC_3_K}


@dataclass(frozen=True)
class ItemNumbers:
    """What was answered to an item, keyed as the scale says."""

    item: str
    counts: Mapping[State, int]
    mean: float | None
    sd: float | None


@dataclass(frozen=True)
class ScoreNumbers:
    """The scores of a scale, as reported."""

    count: int
    mean: float | None
    sd: float | None


@dataclass(frozen=True)
class ItemFit:
    """How an item goes with the others of its scale."""

    item: str
    item_rest: float | None  # correlation with the total of the others
    item_total: float | None
    alpha_without: float | None
    alpha_turned: float | None  # with the item keyed the other way round
    looks_unreversed: bool


@dataclass(frozen=True)
class SplitHalf:
    """The two halves of a scale."""

    correlation: float
    spearman_brown: float
    guttman: float


class ItemAnalysis(b.Handle):
    """How the items of one scale hang together; None where it cannot be
    told."""

    _release = lib.kith_item_analysis_free

    def __init__(self, pointer: int, items: tuple[str, ...]) -> None:
        super().__init__(pointer)
        self._items = items

    def __repr__(self) -> str:
        return (f"<ItemAnalysis: {len(self._items)} items, {self.people} "
                f"people, alpha {self.alpha}>")

    @property
    def people(self) -> int:
        return b.count(lib.kith_item_analysis_people, self)

    @property
    def alpha(self) -> float | None:
        """Cronbach's alpha."""
        return b.number(lib.kith_item_analysis_alpha, self)

    def alpha_interval(self, level: float = 0.95,
                       ) -> tuple[float, float] | None:
        """Feldt's interval for alpha."""
        return b.pair(lib.kith_item_analysis_alpha_interval, self, level)

    @property
    def standardized_alpha(self) -> float | None:
        return b.number(lib.kith_item_analysis_standardized_alpha, self)

    @property
    def mean_correlation(self) -> float | None:
        return b.number(lib.kith_item_analysis_mean_correlation, self)

    @property
    def items(self) -> tuple[ItemFit, ...]:
        """Each item, in the order of the scale."""
        return tuple(ItemFit(
            item,
            b.number(lib.kith_item_analysis_item_rest, self, index),
            b.number(lib.kith_item_analysis_item_total, self, index),
            b.number(lib.kith_item_analysis_alpha_without, self, index),
            b.number(lib.kith_item_analysis_alpha_turned, self, index),
            b.yes(lib.kith_item_analysis_item_looks_unreversed, self, index))
            for index, item in enumerate(self._items))

    def split_half(self, halves: Literal["odd-even", "first-last"] = "odd-even",
                   ) -> SplitHalf | None:
        found = b.numbers(lib.kith_item_analysis_split_half, self,
                          one_of(HALVES, halves), count=3)
        return None if found is None else SplitHalf(*found)

    def icc(self, kind: str = "3,k") -> float | None:
        """An intraclass correlation of Shrout and Fleiss: "1,1" to "3,k"."""
        return b.number(lib.kith_item_analysis_icc, self, one_of(ICC, kind))


class Sample(b.Handle):
    """The answers of many people about one tie, kept as sums alone.

        sample = Sample(ecr)
        for table in tables:
            sample.add(table)
        sample.analyse("anxiety").alpha

    Rows may come in any order and number of blocks, and from several threads:
    they take turns. To share the work give each a sample, and merge them.
    """

    _release = lib.kith_sample_free

    def __init__(self, questionnaire: Questionnaire,
                 tie: str | None = None) -> None:
        if tie is None:
            if len(questionnaire.ties) != 1:
                raise ArgumentError("Say which tie: one of "
                                    f"{', '.join(questionnaire.ties)}.")
            tie = questionnaire.ties[0]
        self.questionnaire = questionnaire
        self.tie = tie
        self._lock = RLock()
        super().__init__(b.make(lib.kith_sample_new, questionnaire,
                                questionnaire.tie_index(tie)))

    def __repr__(self) -> str:
        return f"<Sample of {self.questionnaire.id}: {self.rows} rows>"

    def add(self, data: Any, **options: Any) -> int:
        """Takes in rows; how many were faults, and left out. Data and options
        are those of Columns."""
        if not {"tie", "ties"} & options.keys() and not hasattr(data, "rows"):
            options["tie"] = self.tie
        columns = as_columns(self.questionnaire, data, options)
        faults, error = c_int64(), c_void_p()
        with self._lock:
            status = lib.kith_sample_add(self, columns, 0, columns.rows,
                                         byref(faults), byref(error))
        if status:
            raise b.failure(status, error)
        return faults.value

    def merge(self, other: Sample) -> None:
        """Takes in all that another sample did."""
        first, second = sorted((self, other), key=id)  # so none waits for ever
        with first._lock, second._lock:
            b.do(lib.kith_sample_merge, self, b.of("sample", other))

    @property
    def rows(self) -> int:
        with self._lock:
            return b.count(lib.kith_sample_row_count, self)

    @property
    def faults(self) -> int:
        with self._lock:
            return b.count(lib.kith_sample_fault_count, self)

    @property
    def other_ties(self) -> int:
        """How many rows were about another tie, and left out."""
        with self._lock:
            return b.count(lib.kith_sample_other_tie_count, self)

    def items(self, scale: str) -> tuple[ItemNumbers, ...]:
        """What was answered to the items of a scale."""
        place = self._scale(scale)
        with self._lock:
            return tuple(self._item(place, index, item) for index, item
                         in enumerate(self._items(place)))

    def scores(self, scale: str) -> ScoreNumbers:
        """What the scores of a scale are."""
        place = self._scale(scale)
        with self._lock:
            return ScoreNumbers(
                b.count(lib.kith_sample_score_count, self, place),
                b.number(lib.kith_sample_score_mean, self, place),
                b.number(lib.kith_sample_score_sd, self, place))

    def norm(self, scale: str, id: str, population: str,
             source: str) -> dict[str, Any]:
        """The scores as a norm for a document's `norms`."""
        people, whence = population.encode(), source.encode()
        with self._lock:
            text = b.write(lib.kith_sample_norm, self, self._scale(scale),
                           b.id(id), people, len(people), whence,
                           len(whence))
        norm: dict[str, Any] = json.loads(text)
        return norm

    def analyse(self, scale: str,
                missing: Literal["listwise", "pairwise"] = "listwise",
                ) -> ItemAnalysis:
        """How the items of a scale hang together."""
        place = self._scale(scale)
        with self._lock:
            return ItemAnalysis(b.make(lib.kith_item_analysis_new, self, place,
                                       one_of(MISSING, missing)),
                                self._items(place))

    def _item(self, place: int, index: int, item: str) -> ItemNumbers:
        return ItemNumbers(
            item,
            MappingProxyType({
                state: b.count(lib.kith_sample_item_state_count, self, place,
                               index, state.value) for state in State}),
            b.number(lib.kith_sample_item_mean, self, place, index),
            b.number(lib.kith_sample_item_sd, self, place, index))

    def _scale(self, scale: str) -> int:
        return b.place(self.questionnaire.scale_ids, scale, "scale")

    def _items(self, place: int) -> tuple[str, ...]:
        return tuple(self.questionnaire.item_ids[item] for item in b.indices(
            lib.kith_sample_item_count, lib.kith_sample_item, self, place))


def one_of(choices: Mapping[str, int], wanted: str) -> int:
    if wanted not in choices:
        raise ArgumentError(f"It is one of {', '.join(choices)}, "
                            f"not {wanted!r}.")
    return choices[wanted]
