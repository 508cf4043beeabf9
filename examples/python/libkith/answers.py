# SPDX-License-Identifier: MIT
"""answers - what one person answered about one tie, as a mapping."""
from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, MutableMapping
from threading import RLock
from typing import TYPE_CHECKING, Any, Union

from . import _declarations as c
from . import _library as b
from ._library import lib
from .errors import InvalidValue, NotFound
from .questionnaire import Questionnaire
from .states import Gate, State

if TYPE_CHECKING:
    from .assessment import Assessment
    from .quality import Quality

__all__ = ["Answer", "Answers", "Facts", "Sheet"]

Sheet = Union[str, bytes, Mapping[str, Any]]
Answer = Union[int, float, str, State]

REASONS = {State.SKIPPED, State.DOES_NOT_APPLY, State.DECLINED}


def plain(value: float) -> int | float:
    """A whole number as an int."""
    return int(value) if value.is_integer() else value


class Facts(MutableMapping[str, float]):
    """The facts that were given: numbers from outside the questions."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def __getitem__(self, fact: str) -> float:
        answers = self._answers
        index = b.place(answers.questionnaire.fact_ids, fact, "fact")
        with answers._lock:
            value = b.number(lib.kith_answers_fact, answers, index)
        if value is None:
            raise NotFound(f"The fact {fact!r} was not given.")
        return plain(value)

    def __setitem__(self, fact: str, value: float) -> None:
        with self._answers._lock:
            b.do(lib.kith_answers_set_fact, self._answers, b.id(fact),
                 float(value))

    def __delitem__(self, fact: str) -> None:
        self[fact]  # NotFound where it was not given
        with self._answers._lock:
            b.do(lib.kith_answers_clear_fact, self._answers, b.id(fact))

    def __iter__(self) -> Iterator[str]:
        answers = self._answers
        for index, id in enumerate(answers.questionnaire.fact_ids):
            with answers._lock:
                value = b.number(lib.kith_answers_fact, answers, index)
            if value is not None:
                yield id

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def is_computed(self, fact: str) -> bool:
        """Whether it was worked out of a journal or a circle, not told."""
        answers = self._answers
        index = b.place(answers.questionnaire.fact_ids, fact, "fact")
        with answers._lock:
            return b.count(lib.kith_answers_fact_is_computed, answers,
                           index) == 1

    def __repr__(self) -> str:
        return f"<Facts: {len(self)} given>"  # answers stay out of logs


class Answers(b.Handle, MutableMapping[str, Answer]):
    """One person's answers about one tie: item id -> what was said.

        mine = Questionnaire.builtin("kith-core").answers("friend")
        mine["TR1"] = 3                  # by value
        mine["TR2"] = "often"            # by response option
        mine["TR3"] = State.DECLINED     # or SKIPPED, DOES_NOT_APPLY
        del mine["TR1"]                  # unanswered again

    Reading gives the value, or the reason why it is missing. What nothing was
    said to is not in the mapping. A wrong value is refused with InvalidValue,
    an unknown item with NotFound; nothing is changed then. It can be pickled
    and copied. Several threads may use one object: they take turns.
    """

    _release = lib.kith_answers_free

    def __init__(self, questionnaire: Questionnaire, tie: str) -> None:
        self._begin(questionnaire, b.make(lib.kith_answers_new, questionnaire,
                                          b.id(tie)))

    @classmethod
    def from_sheet(cls, questionnaire: Questionnaire, sheet: Sheet) -> Answers:
        """Reads a sheet: a dict, or JSON text."""
        text = b.encoded(sheet)
        new = cls.__new__(cls)
        new._begin(questionnaire, b.make(lib.kith_answers_parse, questionnaire,
                                         text, len(text)))
        return new

    def _begin(self, questionnaire: Questionnaire, pointer: int) -> None:
        super().__init__(pointer)
        self.questionnaire = questionnaire
        self._lock = RLock()

    def __reduce__(self) -> tuple[Any, ...]:
        return Answers.from_sheet, (self.questionnaire, self.to_json())

    def copy(self) -> Answers:
        return Answers.from_sheet(self.questionnaire, self.to_json())

    __copy__ = copy

    def __repr__(self) -> str:
        return (f"<Answers to {self.questionnaire.id} about a {self.tie}: "
                f"{self.count(State.ANSWERED)} answered>")

    # ---- The mapping -------------------------------------------------------

    def __getitem__(self, item: str) -> Answer:
        index = self._place(item)
        with self._lock:
            said = b.count(lib.kith_answers_reason, self, index)
            if said == c.KITH_ANSWERED:
                return plain(b.given(lib.kith_answers_value, self, index))
        if said in (c.KITH_UNANSWERED, -1):
            raise NotFound(f"Nothing was said to {item!r}.")
        return State(said)

    def __setitem__(self, item: str, answer: Answer) -> None:
        id = b.id(item)
        with self._lock:
            if isinstance(answer, State):
                if answer not in REASONS:
                    raise InvalidValue(
                        "The reason for a missing answer is State.SKIPPED, "
                        "State.DOES_NOT_APPLY or State.DECLINED.")
                b.do(lib.kith_answers_set_missing, self, id, answer.value)
            elif isinstance(answer, str):
                b.do(lib.kith_answers_set_option, self, id, b.id(answer))
            else:
                b.do(lib.kith_answers_set, self, id, float(answer))

    def __delitem__(self, item: str) -> None:
        with self._lock:
            self[item]  # NotFound where nothing was said
            b.do(lib.kith_answers_clear, self, b.id(item))

    def __iter__(self) -> Iterator[str]:
        for index, id in enumerate(self.questionnaire.item_ids):
            with self._lock:
                said = b.count(lib.kith_answers_reason, self, index)
            if said not in (c.KITH_UNANSWERED, -1):
                yield id

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Answers):
            return (self.questionnaire.digest == other.questionnaire.digest
                    and self.to_json() == other.to_json())
        if isinstance(other, Mapping):
            return dict(self) == dict(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    # ---- What else is known ------------------------------------------------

    @property
    def tie(self) -> str:
        """The tie that the answers are about."""
        with self._lock:
            return self.questionnaire.ties[b.count(lib.kith_answers_tie,
                                                   self)]

    @property
    def facts(self) -> Facts:
        """The facts that were given; set and delete them here."""
        return Facts(self)

    def state(self, item: str) -> State:
        """Where an item stands now: asked or not, answered or why not."""
        with self._lock:
            state = b.count(lib.kith_answers_state, self, self._place(item))
        if state < 0:
            raise NotFound(f"{item!r} is not asked about a {self.tie}.")
        return State(state)

    def option(self, item: str) -> str | None:
        """The response option that was chosen."""
        index = self._place(item)
        with self._lock:
            option = b.count(lib.kith_answers_option, self, index)
        return None if option < 0 else b.named(
            lib.kith_questionnaire_option_id, self.questionnaire, index,
            option)

    def may_be_asked(self, item: str) -> bool:
        """Whether an item that is not asked may be, by what is still open."""
        with self._lock:
            return b.yes(lib.kith_answers_may_be_asked, self,
                         self._place(item))

    def count(self, state: State) -> int:
        """How many items of the tie are in a state: progress."""
        with self._lock:
            return b.count(lib.kith_answers_count, self, state.value)

    def next(self) -> str | None:
        """The next question; None when there is none. What was skipped or
        declined never comes again."""
        with self._lock:
            return self._item(b.count(lib.kith_answers_next, self))

    def after(self, item: str | None = None) -> str | None:
        """The item asked behind another; the first one for None."""
        index = -1 if item is None else self._place(item)
        with self._lock:
            return self._item(b.count(lib.kith_answers_after, self, index))

    def before(self, item: str | None = None) -> str | None:
        """The item asked before another; the last one for None."""
        index = -1 if item is None else self._place(item)
        with self._lock:
            return self._item(b.count(lib.kith_answers_before, self, index))

    @property
    def stopped(self) -> str | None:
        """The stop that the answers lead to: ask no more, show the report."""
        with self._lock:
            stop = b.count(lib.kith_answers_stopped, self)
        return None if stop < 0 else self.questionnaire.stop_ids[stop]

    @property
    def gone(self) -> tuple[str, ...]:
        """Items of an older version that are gone; their answers are kept."""
        with self._lock:
            return b.names(lib.kith_answers_gone_count,
                           lib.kith_answers_gone_id, self)

    def set_earlier_gate(self, gate: Gate) -> None:
        """Hands over the gate of an earlier assessment of this tie; RAISED
        holds from now on, the others change nothing."""
        with self._lock:
            b.do(lib.kith_answers_set_earlier_gate, self, gate.value)

    # ---- What can be done with them ----------------------------------------

    def to_json(self) -> str:
        """The answer sheet as JSON text; read again, it resumes exactly."""
        with self._lock:
            return b.write(lib.kith_answers_write, self)

    def to_sheet(self) -> dict[str, Any]:
        """The answer sheet as a dict."""
        sheet: dict[str, Any] = json.loads(self.to_json())
        return sheet

    def assess(self) -> Assessment:
        """What the answers add up to."""
        from .assessment import Assessment
        return Assessment(self)

    def quality(self, seconds: Mapping[str, float] | None = None) -> Quality:
        """Whether the answers may have been rushed; for the host alone."""
        from .quality import Quality
        return Quality.of(self, seconds)

    def _place(self, item: str) -> int:
        return b.place(self.questionnaire._item_index, item, "item")

    def _item(self, index: int) -> str | None:
        return None if index < 0 else self.questionnaire.item_ids[index]
