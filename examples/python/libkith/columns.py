# SPDX-License-Identifier: MIT
"""columns - where the answers of many people lie; nothing is copied."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Union

from . import _declarations as c
from . import _library as b
from ._buffers import Buffer
from ._library import lib
from .errors import ArgumentError
from .questionnaire import Questionnaire
from .states import State

__all__ = ["Columns", "Missing"]

Missing = Mapping[Any, Union[State, Mapping[float, State]]]


class Columns(b.Handle):
    """The answers of many people, in arrays that stay yours.

    data           one array an item, by its id (a dict, a DataFrame); or one
                   array of two dimensions, a row a person, its columns every
                   item in the document's order, or `items`
    tie            the tie that all rows are about; not needed where there is
                   but one
    ties           instead: an array with the index of each row's tie
    missing        numbers that stand for a missing answer, and why it is
                   missing: {-99: State.SKIPPED}; of one item alone:
                   {"TR1": {9: State.DECLINED}}. NaN is missing too.
    reasons        arrays of int8 with the value of a State, by item
    validity       bitmaps by item, as Apache Arrow has them
    facts          one array a fact, by its id; NaN is not given
    earlier_gates  an array of int8 with the value of a Gate

    An array is anything with the buffer protocol, of whole numbers, float or
    double. Do not change the arrays while a call uses them.
    """

    _release = lib.kith_columns_free

    def __init__(self, questionnaire: Questionnaire, data: Any, *,
                 items: Sequence[str] | None = None, tie: str | None = None,
                 ties: Any = None, missing: Missing | None = None,
                 reasons: Mapping[str, Any] | None = None,
                 validity: Mapping[str, Any] | None = None,
                 facts: Mapping[str, Any] | None = None,
                 earlier_gates: Any = None) -> None:
        self.questionnaire = questionnaire
        self._held: list[Buffer] = []
        columns = places(questionnaire, data, items)
        facts_held = {fact: Buffer(column)
                      for fact, column in (facts or {}).items()}
        self._held += [held for held, _, _ in columns.values()]
        self._held += facts_held.values()
        if not self._held:
            raise ArgumentError("There is no column of answers.")
        self.rows: int = self._held[0].shape[0]
        super().__init__(b.make(lib.kith_columns_new, questionnaire,
                                self.rows))
        self._set_items(columns)
        self._set_missing(columns, missing or {})
        self._set_facts(facts_held)
        for item, column in (reasons or {}).items():
            held = self._hold(column, c.KITH_INT8)
            b.do(lib.kith_columns_set_reasons, self, self._item(item),
                 held.address, held.strides[0])
        for item, bits in (validity or {}).items():
            held = Buffer(bits)
            self._held.append(held)
            if held.shape[0] * held.size * 8 < self.rows:
                raise ArgumentError(f"The validity of {item!r} is too short.")
            b.do(lib.kith_columns_set_validity, self, self._item(item),
                 held.address, 0)
        self._set_rows(tie, ties, earlier_gates)

    def __len__(self) -> int:
        return self.rows

    def __repr__(self) -> str:
        return f"<Columns for {self.questionnaire.id}: {self.rows} rows>"

    def _item(self, item: str) -> int:
        return b.place(self.questionnaire._item_index, item, "item")

    def _same_rows(self, held: Buffer) -> Buffer:
        if held.shape[0] != self.rows:
            raise ArgumentError(f"A column has {held.shape[0]} rows, another "
                                f"{self.rows}.")
        return held

    def _hold(self, data: Any, *types: int) -> Buffer:
        held = self._same_rows(Buffer(data))
        if held.type not in types or len(held.shape) != 1:
            raise ArgumentError("Reasons and gates are columns of int8, ties "
                                "of whole numbers.")
        self._held.append(held)
        return held

    def _set_items(self, columns: Mapping[str, Any]) -> None:
        for item, (held, address, stride) in columns.items():
            self._same_rows(held)
            if held.unsigned:
                part = self.questionnaire.items[item]
                fits(item, held, part.lowest, part.highest)
            b.do(lib.kith_columns_set_item, self, self._item(item), address,
                 held.type, stride)

    def _set_missing(self, columns: Mapping[str, Any],
                     missing: Missing) -> None:
        for key, reason in missing.items():
            if isinstance(reason, State):
                for item, (held, _, _) in columns.items():
                    self._code(item, held, key, reason)
                continue
            held = columns[key][0] if key in columns else None
            for code, why in reason.items():
                self._code(key, held, code, why)

    def _code(self, item: str, held: Buffer | None, code: float,
              reason: State) -> None:
        if held is not None and held.highest is not None:
            if code < 0:
                return  # an unsigned column has none
            if code > held.highest:
                code -= 2 * (held.highest + 1)
        b.do(lib.kith_columns_set_missing, self, self._item(item), code,
             reason.value)

    def _set_facts(self, facts: Mapping[str, Buffer]) -> None:
        for fact, held in facts.items():
            self._same_rows(held)
            index = b.place(self.questionnaire.fact_ids, fact, "fact")
            if held.unsigned:
                part = self.questionnaire.facts[fact]
                fits(fact, held, part.lowest, part.highest)
            b.do(lib.kith_columns_set_fact, self, index, held.address,
                 held.type, held.strides[0])

    def _set_rows(self, tie: str | None, ties: Any, gates: Any) -> None:
        if tie is not None:
            b.do(lib.kith_columns_set_tie, self,
                 self.questionnaire.tie_index(tie))
        if ties is not None:
            held = self._hold(ties, c.KITH_INT8, c.KITH_INT16, c.KITH_INT32,
                              c.KITH_INT64)
            b.do(lib.kith_columns_set_ties, self, held.address, held.type,
                 held.strides[0])
        if gates is not None:
            held = self._hold(gates, c.KITH_INT8)
            b.do(lib.kith_columns_set_earlier_gates, self, held.address,
                 held.strides[0])


def keys(given: Any) -> list[str]:
    """The ids of a mapping, or of a table with keys()."""
    return [str(key) for key in given.keys()]


def fits(id: str, held: Buffer, lowest: float, highest: float) -> None:
    """Unsigned numbers are read as signed ones: all that count must fit."""
    assert held.highest is not None
    if lowest < 0 or highest > held.highest:
        raise ArgumentError(f"{id!r} takes numbers from {lowest:g} to "
                            f"{highest:g}, and its column is unsigned: turn "
                            "it into a signed one with .astype().")


def places(questionnaire: Questionnaire, data: Any,
           items: Sequence[str] | None) -> dict[str, tuple[Buffer, int, int]]:
    """Item -> what holds it, the address of row 0, the step between rows."""
    found: dict[str, tuple[Buffer, int, int]] = {}
    if hasattr(data, "keys"):
        for item in keys(data) if items is None else items:
            held = Buffer(data[item])
            if len(held.shape) != 1:
                raise ArgumentError(f"The column {item!r} has "
                                    f"{len(held.shape)} dimensions, not one.")
            found[item] = held, held.address, held.strides[0]
        return found
    ids = questionnaire.item_ids if items is None else items
    held = Buffer(data)
    if len(held.shape) != 2 or held.shape[1] != len(ids):
        raise ArgumentError(f"A table of answers has two dimensions and "
                            f"{len(ids)} columns, not the shape {held.shape}.")
    rows, step = held.strides
    return {item: (held, held.address + place * step, rows)
            for place, item in enumerate(ids)}
