# SPDX-License-Identifier: MIT
"""journal - one tie over time: what each assessment came to, and what happened
in between."""
from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from ctypes import byref, c_int64, c_void_p
from dataclasses import dataclass, field
from enum import Enum
from threading import RLock
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, Union, cast, overload

from . import _declarations as c
from . import _library as b
from ._library import lib
from .answers import Answers
from .assessment import Assessment
from .change import Change, Method, of_journal
from .errors import ArgumentError, NotFound
from .questionnaire import Questionnaire
from .series import Time, seconds
from .states import Gate, Level

if TYPE_CHECKING:
    from .look_back import LookBack

__all__ = ["By", "Entry", "Event", "EventKind", "Journal", "JournalFact",
           "Record", "RecordHost", "RecordScore", "Scored"]

EventKind = Literal[
    "confided", "listened", "hurt", "made-up", "broke-trust",
    "took-responsibility", "gave-time", "kept-a-change", "respected-a-wish"]
By = Literal["me", "them"]
BY = {"me": c.KITH_BY_ME, "them": c.KITH_BY_THEM}


class Scored(Enum):
    """Whether a record's score may stand in one series with a
    questionnaire's."""

    SAME = c.KITH_SCORED_SAME
    MAPPED = c.KITH_SCORED_MAPPED  # an older version; the document maps it
    DIFFERENTLY = c.KITH_SCORED_DIFFERENTLY
    NOT = c.KITH_SCORED_NOT
    NOT_KEPT = c.KITH_SCORED_NOT_KEPT  # sensitive, and not kept
    ELSEWHERE = c.KITH_SCORED_ELSEWHERE  # another questionnaire, or an event


@dataclass(frozen=True)
class RecordScore:
    """A score that a record keeps."""

    value: float
    sensitive: bool


@dataclass(frozen=True)
class Record:
    """What an assessment came to."""

    time: int  # seconds since 1970
    questionnaire: str
    version: str
    digest: str
    stopped: bool
    keeps_sensitive: bool
    keeps_answers: bool
    scores: Mapping[str, RecordScore] = field(repr=False)
    answers: Mapping[str, float] = field(repr=False)


@dataclass(frozen=True)
class Event:
    """Who did what, when and how many times."""

    time: int  # seconds since 1970
    event: EventKind
    by: By
    count: int
    sensitive: bool


Entry = Union[Record, Event]


@dataclass(frozen=True)
class RecordHost:
    """What only the program may see of a record that keeps it."""

    gate: Gate | None
    findings: Mapping[str, Level]


@dataclass(frozen=True)
class JournalFact:
    """What a journal says of a fact, and what that rests on."""

    value: float | None  # None for lack of entries: have of need
    stands: bool  # for lack of entries, what the host told stands
    have: int
    need: int
    left_out: int  # records that another version scores in another way
    entries: tuple[int, ...]  # indices in the journal, the earliest first


class _Facts(b.Handle):
    _release = lib.kith_journal_facts_free


class Journal(b.Handle, Sequence[Entry]):
    """One tie over time: a sequence of records and events, in the order in
    which they were added.

        journal = Journal("friend")
        journal.add(answers.assess(), time)
        journal.add_event("listened", "them", time)
        journal.look_back(questionnaire).report_text()

    Times are seconds since 1970 or datetimes (local, where they have no time
    zone). A record keeps scores that are not sensitive and nothing else: say
    so to the person before you ask for more. It can be pickled and copied;
    several threads take turns.
    """

    _release = lib.kith_journal_free

    def __init__(self, tie: str) -> None:
        self._begin(b.make(lib.kith_journal_new, b.id(tie), None))

    @classmethod
    def from_json(cls, journal: str | bytes | Mapping[str, Any]) -> Journal:
        """Reads what to_json() wrote, now or in an older version."""
        text = b.encoded(journal)
        new = cls.__new__(cls)
        new._begin(b.make(lib.kith_journal_parse, text, len(text), None))
        return new

    def _begin(self, pointer: int) -> None:
        b.Handle.__init__(self, pointer)
        self._lock = RLock()

    def __reduce__(self) -> tuple[Any, ...]:
        return Journal.from_json, (self.to_json(),)

    def copy(self) -> Journal:
        return Journal.from_json(self.to_json())

    __copy__ = copy

    def __repr__(self) -> str:
        return f"<Journal of a {self.tie}: {len(self)} entries>"

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Journal):
            return self.to_json() == other.to_json()
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    @property
    def tie(self) -> str:
        return b.named(lib.kith_journal_tie, self)

    # ---- Adding and removing -----------------------------------------------

    def add(self, assessment: Assessment, time: Time, *,
            sensitive: bool = False, answers: bool = False) -> None:
        """Adds a record of an assessment of this tie.

        sensitive  keeps sensitive scores, the gate and findings of harm too:
                   whoever finds the journal reads them, so ask the person
        answers    keeps the answers; to sensitive questions only with both
        """
        keep = ((c.KITH_KEEP_SENSITIVE if sensitive else 0)
                + (c.KITH_KEEP_ANSWERS if answers else 0))
        with self._lock:
            b.do(lib.kith_journal_add_record, self,
                 b.of("assessment", assessment), seconds(time), keep)

    def add_event(self, event: EventKind, by: By, time: Time,
                  count: int = 1) -> None:
        """Adds an event: who did what, when, how many times."""
        if by not in BY:
            raise ArgumentError(f"By is 'me' or 'them', not {by!r}.")
        kind = b.count(lib.kith_journal_event_of_name, b.id(event))
        if kind < 0:
            raise NotFound(f"There is no event {event!r}.")
        with self._lock:
            b.do(lib.kith_journal_add_event, self, kind, BY[by],
                 seconds(time), b.small(count))

    def add_json(self, entry: str | bytes | Mapping[str, Any]) -> None:
        """Adds an entry that entry_json() wrote."""
        text = b.encoded(entry)
        with self._lock:
            b.do(lib.kith_journal_add_json, self, text, len(text))

    def entry_json(self, index: int) -> str:
        """One entry as a line of JSON."""
        with self._lock:
            return b.write(lib.kith_journal_entry_write, self,
                           self._place(index))

    def __delitem__(self, index: int) -> None:
        """Takes an entry out and wipes it; those behind it move up."""
        with self._lock:
            b.do(lib.kith_journal_remove, self, self._place(index))

    def to_json(self) -> str:
        """The journal as JSON text, an entry a line."""
        with self._lock:
            return b.write(lib.kith_journal_write, self)

    def to_dict(self) -> dict[str, Any]:
        """The journal as plain dicts and lists."""
        found: dict[str, Any] = json.loads(self.to_json())
        return found

    # ---- The sequence ------------------------------------------------------

    def __len__(self) -> int:
        with self._lock:
            return b.count(lib.kith_journal_count, self)

    @overload
    def __getitem__(self, index: int) -> Entry: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Entry, ...]: ...

    def __getitem__(self, index: int | slice) -> Entry | tuple[Entry, ...]:
        with self._lock:
            if isinstance(index, slice):
                return tuple(self._entry(one) for one
                             in range(*index.indices(len(self))))
            return self._entry(self._place(index))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self[:])

    # ---- What they say -----------------------------------------------------

    def scored(self, index: int, questionnaire: Questionnaire,
               scale: str) -> Scored:
        """Whether an entry has a score that may stand in one series with
        those that a questionnaire gives now."""
        at = b.place(questionnaire.scale_ids, scale, "scale")
        with self._lock:
            found = b.count(lib.kith_journal_scored, self,
                            self._place(index),
                            b.of("questionnaire", questionnaire), at)
        if found < 0:
            raise ArgumentError(f"{questionnaire.id} is not about a "
                                f"{self.tie}.")
        return Scored(found)

    def score(self, index: int, questionnaire: Questionnaire,
              scale: str) -> float | None:
        """That score; None where scored() is neither SAME nor MAPPED."""
        at = b.place(questionnaire.scale_ids, scale, "scale")
        with self._lock:
            return b.number(lib.kith_journal_score, self, self._place(index),
                            questionnaire, at)

    def look_back(self, questionnaire: Questionnaire,
                  since: Time | None = None,
                  until: Time | None = None) -> LookBack:
        """What the entries of a stretch of time say together."""
        from .look_back import LookBack
        return LookBack(self, questionnaire, since, until)

    def change(self, before: int, after: int, questionnaire: Questionnaire,
               scale: str, method: Method = "jacobson-truax") -> Change:
        """What became of a score between two records; see Change."""
        at = b.place(questionnaire.scale_ids, scale, "scale")
        with self._lock:
            return of_journal(self, self._place(before), self._place(after),
                              questionnaire, at, method)

    def fill_facts(self, now: Time,
                   answers: Answers) -> Mapping[str, JournalFact]:
        """Sets the facts that a questionnaire takes from a journal, from the
        entries up to `now`; what each of them rests on, by its id. What the
        journal cannot tell stands as the host told it; what a journal told
        before becomes unknown."""
        out, error = c_void_p(), c_void_p()
        b.of("answers", answers)
        with self._lock, answers._lock:
            status = lib.kith_journal_fill_facts(
                self, seconds(now), answers, byref(out), byref(error))
        if status:
            raise b.failure(status, error)
        assert out.value is not None
        facts = _Facts(out.value)
        return MappingProxyType({
            id: read_fact(facts, index) for index, id
            in enumerate(answers.questionnaire.fact_ids)
            if b.count(lib.kith_journal_facts_state, facts, index)
            != c.KITH_FACT_NOT_OF_A_JOURNAL})

    def host(self, index: int) -> RecordHost:
        """What only the program may see of a record, never a person's
        screen."""
        with self._lock:
            at = self._place(index)
            gate = b.count(lib.kith_host_entry_gate, self, at)
            return RecordHost(
                None if gate < 0 else Gate(gate),
                MappingProxyType({
                    b.named(lib.kith_host_entry_finding, self, at, i):
                    Level(b.count(lib.kith_host_entry_level, self, at, i))
                    for i in range(b.count(lib.kith_host_entry_finding_count,
                                           self, at))}))

    # ---- Parts -------------------------------------------------------------

    def _place(self, index: int) -> int:
        many = len(self)
        if not -many <= index < many:
            raise IndexError(f"There is no entry {index}: there are {many}.")
        return index + many if index < 0 else index

    def _entry(self, at: int) -> Entry:
        when = c_int64()
        b.succeed(lib.kith_journal_time(self, at, byref(when)))
        if b.count(lib.kith_journal_kind, self, at) == c.KITH_ENTRY_EVENT:
            return self._event(at, when.value)
        keeps = b.count(lib.kith_journal_keeps, self, at)
        return Record(
            when.value, b.named(lib.kith_journal_questionnaire, self, at),
            b.named(lib.kith_journal_version, self, at),
            b.named(lib.kith_journal_digest, self, at),
            b.yes(lib.kith_journal_stopped, self, at),
            bool(keeps & c.KITH_KEEP_SENSITIVE),
            bool(keeps & c.KITH_KEEP_ANSWERS),
            MappingProxyType({
                b.named(lib.kith_journal_score_scale, self, at, i):
                RecordScore(
                    b.given(lib.kith_journal_score_value, self, at, i),
                    b.yes(lib.kith_journal_score_is_sensitive, self, at, i))
                for i in range(b.count(lib.kith_journal_score_count, self,
                                       at))}),
            MappingProxyType({
                b.named(lib.kith_journal_answer_item, self, at, i):
                b.given(lib.kith_journal_answer_value, self, at, i)
                for i in range(b.count(lib.kith_journal_answer_count, self,
                                       at))}))

    def _event(self, at: int, time: int) -> Event:
        kind = b.count(lib.kith_journal_event, self, at)
        return Event(
            time, event_name(kind),
            by_name(b.count(lib.kith_journal_event_by, self, at)),
            b.count(lib.kith_journal_event_count, self, at),
            b.yes(lib.kith_journal_event_is_sensitive, kind))


def read_fact(facts: _Facts, fact: int) -> JournalFact:
    return JournalFact(
        b.number(lib.kith_journal_facts_value, facts, fact),
        b.count(lib.kith_journal_facts_state, facts, fact)
        == c.KITH_FACT_STANDS,
        b.count(lib.kith_journal_facts_have, facts, fact),
        b.count(lib.kith_journal_facts_need, facts, fact),
        b.count(lib.kith_journal_facts_left_out, facts, fact),
        b.indices(lib.kith_journal_facts_entry_count,
                  lib.kith_journal_facts_entry, facts, fact))


def event_name(kind: int) -> EventKind:
    return cast(EventKind, b.named(lib.kith_journal_event_name, kind))


def by_name(by: int) -> By:
    return "me" if by == c.KITH_BY_ME else "them"
