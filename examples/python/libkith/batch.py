# SPDX-License-Identifier: MIT
"""batch - scores and levels of many people: columns in, columns out."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from ctypes import byref, c_int64, c_void_p
from dataclasses import dataclass, field
from typing import Any, Union

from . import _declarations as c
from . import _library as b
from ._buffers import Buffer, empty
from ._library import lib
from .columns import Columns
from .errors import ArgumentError
from .questionnaire import Questionnaire
from .states import Fault, State

__all__ = ["Batch", "assess_rows", "score_rows"]

# Some of a kind: all of them, none, or those named.
Chosen = Union[bool, Sequence[str]]
Column = Any  # a numpy.ndarray where NumPy is installed, else an array.array


@dataclass
class Batch:
    """Columns that were filled, a row a person; by id, what was asked for.

    Where a row has none of it a score is NaN, a whole number -1. A row that
    holds what cannot be is a fault: it has nothing, and `fault` (the value of
    a Fault) and `fault_at` (the index of the item or fact) say what it was.

    Levels, gate and stops are for the program, never for a person's eyes:
    `levels` are values of Level, `gate` of Gate, `stopped` indices of stops.
    """

    rows: int
    faults: int = 0
    fault: Column = None
    fault_at: Column = None
    scores: dict[str, Column] = field(default_factory=dict)
    lowest: dict[str, Column] = field(default_factory=dict)
    highest: dict[str, Column] = field(default_factory=dict)
    bands: dict[str, Column] = field(default_factory=dict)
    counts: dict[tuple[str, State], Column] = field(default_factory=dict)
    estimates: dict[str, Column] = field(default_factory=dict)
    estimate_errors: dict[str, Column] = field(default_factory=dict)
    differences: dict[str, Column] = field(default_factory=dict)
    levels: dict[str, Column] = field(default_factory=dict)
    lowest_levels: dict[str, Column] = field(default_factory=dict)
    highest_levels: dict[str, Column] = field(default_factory=dict)
    gate: Column = None
    stopped: Column = None

    def fault_in(self, row: int, questionnaire: Questionnaire) -> str | None:
        """What is wrong with a row, in words; None where nothing is."""
        kind, at = Fault(int(self.fault[row])), int(self.fault_at[row])
        if kind is Fault.NONE:
            return None
        if kind is Fault.TIE:
            return "the tie or the earlier gate is none"
        ids = (questionnaire.item_ids if kind is Fault.ITEM
               else questionnaire.fact_ids)
        return f"{ids[at]} holds what it does not take"


class _Results(b.Handle):
    """Says where results are to be put, and holds the arrays in place."""

    _release = lib.kith_results_free

    def __init__(self, questionnaire: Questionnaire, rows: int) -> None:
        super().__init__(b.make(lib.kith_results_new, questionnaire))
        self._rows = rows
        self._held: list[Buffer] = []

    def column(self, function: Callable[..., Any], code: str,
               *arguments: int) -> Column:
        made = empty(self._rows, code)
        held = Buffer(made, writable=True)
        self._held.append(held)
        b.do(function, self, *arguments, held.address, held.type, held.size)
        return made


def chosen(which: Chosen, ids: Sequence[str], kind: str) -> dict[str, int]:
    """The index of each that was chosen, by its id."""
    if isinstance(which, str):
        raise ArgumentError(f"Give a list of ids, such as [{which!r}].")
    names: Iterable[str] = which if not isinstance(which, bool) else (
        ids if which else ())
    return {id: b.place(ids, id, kind) for id in names}


def fill_scales(results: _Results, batch: Batch, scale: str, index: int,
                bounds: bool, bands: bool, counts: Sequence[State],
                questionnaire: Questionnaire) -> None:
    put = lib.kith_results_set_scale
    batch.scores[scale] = results.column(put, "d", index, c.KITH_SCALE_SCORE,
                                         0)
    if bounds:
        batch.lowest[scale] = results.column(put, "d", index,
                                             c.KITH_SCALE_LOWEST, 0)
        batch.highest[scale] = results.column(put, "d", index,
                                              c.KITH_SCALE_HIGHEST, 0)
    if bands and b.count(lib.kith_questionnaire_cutoffs_count, questionnaire,
                         index) > 0:
        batch.bands[scale] = results.column(put, "h", index,
                                            c.KITH_SCALE_BAND, 0)
    for state in counts:
        batch.counts[scale, state] = results.column(
            put, "h", index, c.KITH_SCALE_COUNT, state.value)


def fill_estimates(results: _Results, batch: Batch, scale: str,
                   index: int) -> None:
    put = lib.kith_results_set_scale
    batch.estimates[scale] = results.column(put, "d", index,
                                            c.KITH_SCALE_ESTIMATE, 0)
    batch.estimate_errors[scale] = results.column(put, "d", index,
                                                  c.KITH_SCALE_ERROR, 0)


def fill_levels(results: _Results, batch: Batch, pattern: str, index: int,
                bounds: bool) -> None:
    put = lib.kith_results_set_pattern
    batch.levels[pattern] = results.column(put, "b", index,
                                           c.KITH_PATTERN_LEVEL)
    if bounds:
        batch.lowest_levels[pattern] = results.column(
            put, "b", index, c.KITH_PATTERN_LOWEST_LEVEL)
        batch.highest_levels[pattern] = results.column(
            put, "b", index, c.KITH_PATTERN_HIGHEST_LEVEL)


def run(function: Callable[..., Any], columns: Columns, results: _Results,
        threads: int) -> int:
    """Calls it for all rows, cut into as many parts as there are threads."""
    def part(first: int, rows: int) -> int:
        faults, error = c_int64(), c_void_p()
        status = function(columns, results, first, rows, byref(faults),
                          byref(error))
        if status:
            raise b.failure(status, error)
        return faults.value

    if threads <= 1:
        return part(0, columns.rows)
    edges = [columns.rows * i // threads for i in range(threads + 1)]
    with ThreadPoolExecutor(threads) as pool:
        return sum(pool.map(lambda i: part(edges[i], edges[i + 1] - edges[i]),
                            range(threads)))


def prepare(columns: Columns, scales: Chosen, bounds: bool, bands: bool,
            counts: Sequence[State], estimates: Chosen,
            differences: Chosen) -> tuple[Batch, _Results]:
    q = columns.questionnaire
    results = _Results(q, columns.rows)
    batch = Batch(columns.rows)
    for id, index in chosen(scales, q.scale_ids, "scale").items():
        fill_scales(results, batch, id, index, bounds, bands, counts, q)
    graded = [id for index, id in enumerate(q.scale_ids)
              if b.count(lib.kith_graded_estimate, q, index) >= 0]
    for id in chosen(estimates, graded, "graded scale"):
        fill_estimates(results, batch, id, q.scale_ids.index(id))
    for id, index in chosen(differences, q.difference_ids,
                            "difference").items():
        batch.differences[id] = results.column(
            lib.kith_results_set_difference, "d", index, c.KITH_SCALE_SCORE)
    batch.fault = results.column(lib.kith_results_set_row, "b",
                                 c.KITH_ROW_FAULT)
    batch.fault_at = results.column(lib.kith_results_set_row, "i",
                                    c.KITH_ROW_FAULT_AT)
    return batch, results


def as_columns(questionnaire: Questionnaire, data: Any,
               options: dict[str, Any]) -> Columns:
    if isinstance(data, Columns):
        if options:
            raise ArgumentError("Columns were made with their options: there "
                                f"can be no {', '.join(options)} beside them.")
        return data
    return Columns(questionnaire, data, **options)


def score_rows(questionnaire: Questionnaire, data: Any, *,
               scales: Chosen = True, bounds: bool = False,
               bands: bool = False, counts: Sequence[State] = (),
               estimates: Chosen = False, differences: Chosen = False,
               threads: int = 1, **options: Any) -> Batch:
    """Scores many people at once, the same to the last bit as one by one.

        found = score_rows(ecr, table, missing={-99: State.SKIPPED})
        found.scores["anxiety"]          # a column of doubles

    `data` and the options that are not named here are those of Columns, or
    `data` is a Columns. Every item of the tie counts as asked.

    scales, differences, estimates  True for all, or a list of ids
    bounds   also the lowest and highest that open answers still allow
    bands    also the band by each scale's first cut-offs, as its index
    counts   states: how many of the scale's items are in each
    threads  how many share the rows; the interpreter lock is let go of
    """
    columns = as_columns(questionnaire, data, options)
    batch, results = prepare(columns, scales, bounds, bands, counts, estimates,
                             differences)
    batch.faults = run(lib.kith_batch_scores, columns, results, threads)
    return batch


def assess_rows(questionnaire: Questionnaire, data: Any, *,
                scales: Chosen = True, bounds: bool = False,
                bands: bool = False, counts: Sequence[State] = (),
                estimates: Chosen = False, differences: Chosen = False,
                levels: Chosen = False, gate: bool = False,
                stopped: bool = False, threads: int = 1,
                **options: Any) -> Batch:
    """Assesses many people at once: what is asked is worked out, facts and
    earlier gates are heeded.

    As score_rows(), and on demand `levels` (of the patterns), `gate` and
    `stopped`. A column of gates is a list of who may be in danger: ask for it
    only where somebody acts on it.
    """
    columns = as_columns(questionnaire, data, options)
    batch, results = prepare(columns, scales, bounds, bands, counts, estimates,
                             differences)
    for id, index in chosen(levels, questionnaire.pattern_ids,
                            "pattern").items():
        fill_levels(results, batch, id, index, bounds)
    if gate:
        batch.gate = results.column(lib.kith_results_set_row, "b",
                                    c.KITH_ROW_GATE)
    if stopped:
        batch.stopped = results.column(lib.kith_results_set_row, "h",
                                       c.KITH_ROW_STOPPED)
    batch.faults = run(lib.kith_batch_assess, columns, results, threads)
    return batch
