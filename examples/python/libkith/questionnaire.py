# SPDX-License-Identifier: MIT
"""questionnaire - a document that asks, scores and advises, read, checked."""
from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from . import _library as b
from ._library import lib
from ._scales import read_scale
from .parts import Fact, Item, Option, Pattern, Scale, Warning

if TYPE_CHECKING:
    from .answers import Answers, Sheet
    from .wording import Wording

__all__ = ["Questionnaire", "builtins"]


def builtins() -> tuple[str, ...]:
    """The ids of the questionnaires that are built in."""
    return b.names(lib.kith_builtin_count, lib.kith_builtin_id)


class Questionnaire(b.Handle):
    """A questionnaire; immutable, and shared by threads as you like.

    Questionnaire(document) reads a document: JSON text, bytes, or a dict.
    Questionnaire.builtin("kith-core") and Questionnaire.load(path) are the
    other ways. It can be pickled.

    Raises InvalidJSON, InvalidDocument, LimitExceeded, VersionMismatch or
    NotFound, with the line, the column and the pointer of what is wrong.
    """

    _release = lib.kith_questionnaire_free

    def __init__(self, document: str | bytes | Mapping[str, Any]) -> None:
        text = b.encoded(document)
        self._origin: tuple[Any, ...] = (Questionnaire, (text,))
        super().__init__(b.make(lib.kith_questionnaire_parse, text, len(text),
                                None))

    @classmethod
    def builtin(cls, id: str) -> Questionnaire:
        """A questionnaire that is built in; see builtins()."""
        new = cls.__new__(cls)
        new._origin = (cls.builtin, (id,))
        b.Handle.__init__(new, b.make(lib.kith_questionnaire_builtin,
                                      b.id(id), None))
        return new

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Questionnaire:
        """A questionnaire from a file."""
        return cls(Path(path).read_bytes())

    def __reduce__(self) -> tuple[Any, ...]:
        return self._origin

    def __repr__(self) -> str:
        return f"<Questionnaire {self.id} {self.version}>"

    @cached_property
    def id(self) -> str:
        return b.named(lib.kith_questionnaire_id, self)

    @cached_property
    def version(self) -> str:
        return b.named(lib.kith_questionnaire_version, self)

    @property
    def language(self) -> str:
        """The language that the document is written in, a BCP 47 tag."""
        return b.named(lib.kith_questionnaire_language, self)

    @property
    def licence(self) -> str | None:
        return b.string(lib.kith_questionnaire_licence, self)

    @property
    def source(self) -> str | None:
        return b.string(lib.kith_questionnaire_source, self)

    @property
    def status(self) -> str | None:
        """Such as "unvalidated"."""
        return b.string(lib.kith_questionnaire_status, self)

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that tell documents apart."""
        return b.named(lib.kith_questionnaire_digest, self)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages beside its own in which it is built in."""
        if self.id not in builtins():
            return ()
        index = builtins().index(self.id)
        return b.names(lib.kith_builtin_language_count,
                       lib.kith_builtin_language, index)

    @cached_property
    def ties(self) -> tuple[str, ...]:
        """The kinds of tie that it can be about, such as "friend"."""
        return b.names(lib.kith_questionnaire_tie_count,
                       lib.kith_questionnaire_tie_id, self)

    @cached_property
    def sections(self) -> Mapping[str, tuple[str, ...]]:
        """The sections, each with its items in the order of asking."""
        ids = b.names(lib.kith_questionnaire_section_count,
                      lib.kith_questionnaire_section_id, self)
        return MappingProxyType({
            id: tuple(self.item_ids[item] for item in b.indices(
                lib.kith_questionnaire_section_item_count,
                lib.kith_questionnaire_section_item, self, index))
            for index, id in enumerate(ids)})

    @cached_property
    def item_ids(self) -> tuple[str, ...]:
        return b.names(lib.kith_questionnaire_item_count,
                       lib.kith_questionnaire_item_id, self)

    @cached_property
    def fact_ids(self) -> tuple[str, ...]:
        return b.names(lib.kith_questionnaire_fact_count,
                       lib.kith_questionnaire_fact_id, self)

    @cached_property
    def scale_ids(self) -> tuple[str, ...]:
        return b.names(lib.kith_questionnaire_scale_count,
                       lib.kith_questionnaire_scale_id, self)

    @cached_property
    def difference_ids(self) -> tuple[str, ...]:
        return b.names(lib.kith_questionnaire_difference_count,
                       lib.kith_questionnaire_difference_id, self)

    @cached_property
    def pattern_ids(self) -> tuple[str, ...]:
        return b.names(lib.kith_questionnaire_pattern_count,
                       lib.kith_questionnaire_pattern_id, self)

    @cached_property
    def advice_ids(self) -> tuple[str, ...]:
        return b.names(lib.kith_questionnaire_advice_count,
                       lib.kith_questionnaire_advice_id, self)

    @cached_property
    def stop_ids(self) -> tuple[str, ...]:
        return b.names(lib.kith_questionnaire_stop_count,
                       lib.kith_questionnaire_stop_id, self)

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every item, by its id, in the document's order."""
        return MappingProxyType({id: self._item(index, id) for index, id
                                 in enumerate(self.item_ids)})

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Every fact that may be given, by its id."""
        return MappingProxyType({id: self._fact(index, id) for index, id
                                 in enumerate(self.fact_ids)})

    @cached_property
    def scales(self) -> Mapping[str, Scale]:
        """Every scale, by its id."""
        return MappingProxyType({id: read_scale(self, index, id) for index, id
                                 in enumerate(self.scale_ids)})

    @cached_property
    def patterns(self) -> Mapping[str, Pattern]:
        """Every pattern, by its id."""
        return MappingProxyType({
            id: Pattern(
                id, index,
                b.names(lib.kith_questionnaire_pattern_criterion_count,
                        lib.kith_questionnaire_pattern_criterion_id, self,
                        index),
                b.yes(lib.kith_questionnaire_pattern_is_sensitive, self,
                      index),
                b.yes(lib.kith_questionnaire_pattern_is_gate, self, index))
            for index, id in enumerate(self.pattern_ids)})

    @cached_property
    def sensitive(self) -> frozenset[str]:
        """The ids of all that is sensitive: keep it from history,
        notifications, sharing and analytics."""
        found = {
            id for ids, is_sensitive in (
                (self.difference_ids,
                 lib.kith_questionnaire_difference_is_sensitive),
                (self.advice_ids, lib.kith_questionnaire_advice_is_sensitive))
            for index, id in enumerate(ids)
            if b.yes(is_sensitive, self, index)}
        found.update(id for id, part in self.items.items() if part.sensitive)
        found.update(id for id, part in self.facts.items() if part.sensitive)
        found.update(id for id, part in self.scales.items() if part.sensitive)
        found.update(id for id, part in self.patterns.items()
                     if part.sensitive)
        return frozenset(found)

    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What the document earned when it was read."""
        return tuple(
            Warning(b.named(lib.kith_questionnaire_warning_message, self, i),
                    b.named(lib.kith_questionnaire_warning_pointer, self, i),
                    b.count(lib.kith_questionnaire_warning_line, self, i),
                    b.count(lib.kith_questionnaire_warning_column, self, i))
            for i in range(b.count(lib.kith_questionnaire_warning_count,
                                   self)))

    def tie_index(self, tie: str) -> int:
        """The index of a tie; NotFound where there is none of that id."""
        return b.place(self.ties, tie, "tie")

    def other_side(self, tie: str) -> str:
        """Which tie it is for the other person: "child" for "parent"."""
        return self.ties[b.count(lib.kith_questionnaire_tie_other_side, self,
                                 self.tie_index(tie))]

    def answers(self, tie: str) -> Answers:
        """An empty answer sheet about a tie."""
        from .answers import Answers
        return Answers(self, tie)

    def read_answers(self, sheet: Sheet) -> Answers:
        """Answers from a sheet: a dict, or JSON text."""
        from .answers import Answers
        return Answers.from_sheet(self, sheet)

    def wording(self, tie: str, language: str | None = None,
                gender: str | None = None,
                overlay: str | bytes | Mapping[str, Any] | None = None,
                ) -> Wording:
        """The texts for a tie; see Wording."""
        from .wording import Wording
        return Wording(self, tie, language, gender, overlay)

    @cached_property
    def _item_index(self) -> dict[str, int]:
        return {id: index for index, id in enumerate(self.item_ids)}

    def _item(self, index: int, id: str) -> Item:
        ends = b.pair(lib.kith_questionnaire_item_range, self, index)
        assert ends is not None
        options = tuple(
            Option(b.named(lib.kith_questionnaire_option_id, self, index, i),
                   b.given(lib.kith_questionnaire_option_value, self, index,
                           i))
            for i in range(b.count(lib.kith_questionnaire_option_count, self,
                                   index)))
        return Item(
            id, index, ends[0], ends[1], options,
            tuple(tie for number, tie in enumerate(self.ties)
                  if b.yes(lib.kith_questionnaire_item_in_tie, self, index,
                           number)),
            b.yes(lib.kith_questionnaire_item_is_sensitive, self, index),
            b.yes(lib.kith_questionnaire_item_is_safety, self, index))

    def _fact(self, index: int, id: str) -> Fact:
        ends = b.pair(lib.kith_questionnaire_fact_range, self, index)
        assert ends is not None
        return Fact(id, index, ends[0], ends[1],
                    b.yes(lib.kith_questionnaire_fact_is_sensitive, self,
                          index),
                    b.string(lib.kith_questionnaire_fact_computed_from, self,
                             index),
                    b.string(lib.kith_questionnaire_fact_computed_what, self,
                             index))
