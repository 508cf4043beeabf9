# SPDX-License-Identifier: MIT
"""circle - one person, many ties: who meets which of a person's needs."""
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from ctypes import byref, c_int32, c_void_p
from dataclasses import dataclass
from enum import Enum
from threading import RLock
from types import MappingProxyType
from typing import Any

from . import _declarations as c
from . import _library as b
from ._library import lib
from .answers import Answers
from .assessment import Assessment
from .reports import Overlay, ReportOptions, Resources
from .states import Format, PersonView, View, person_view

__all__ = ["Circle", "Few", "Need", "Person", "Reliance", "TieState"]


class Few(Enum):
    """Whether few people are around for a reason: nobody's fault."""

    NOT_SAID = c.KITH_FEW_NOT_SAID
    NO = c.KITH_FEW_NO
    FOR_A_REASON = c.KITH_FEW_FOR_A_REASON


class Reliance(Enum):
    """On how many people the needs rest."""

    UNKNOWN = c.KITH_RELIANCE_UNKNOWN  # fewer than three needs have a name
    NOT_SEEN = c.KITH_RELIANCE_NOT_SEEN
    FEW = c.KITH_RELIANCE_FEW
    ONE = c.KITH_RELIANCE_ONE
    SET_ASIDE = c.KITH_RELIANCE_SET_ASIDE  # few or one, and for a reason


class TieState(Enum):
    """What an assessment says of a tie; for the host alone."""

    NOT_ASSESSED = c.KITH_TIE_NOT_ASSESSED
    WITHHELD = c.KITH_TIE_WITHHELD
    UNSETTLED = c.KITH_TIE_UNSETTLED
    STRAINED = c.KITH_TIE_STRAINED
    STRONG = c.KITH_TIE_STRONG


@dataclass(frozen=True)
class Need:
    """A need, and how many people meet it."""

    id: str
    label: str | None
    people: int


@dataclass(frozen=True)
class Person:
    """Somebody in the circle. Keep names from screens others may see."""

    name: str | None
    sheet: str | None  # where the host keeps the answers about the tie
    parts: Mapping[str, int]  # of the needs that they meet
    share: float | None  # of all needs; None where no need has a name


class Circle(b.Handle):
    """The people around one person, at most eight, and which needs each of
    them meets: at first comfort, advice, joy and practical-help.

        circle = Circle()
        circle.add_person("Ada", ["comfort", "joy"])
        circle.add_person("Ben", {"practical-help": 2})
        circle.effective_people

    People are told by their index, which moves up when one is removed. None
    stands for a number that there is not. It can be pickled and copied,
    without its assessments; several threads take turns.
    """

    _release = lib.kith_circle_free

    def __init__(self) -> None:
        self._begin(b.make(lib.kith_circle_new, None))

    @classmethod
    def from_json(cls, circle: str | bytes | Mapping[str, Any]) -> Circle:
        """Reads a circle: a dict, or JSON text."""
        text = b.encoded(circle)
        new = cls.__new__(cls)
        new._begin(b.make(lib.kith_circle_parse, text, len(text), None))
        return new

    def _begin(self, pointer: int) -> None:
        b.Handle.__init__(self, pointer)
        self._lock = RLock()

    def __reduce__(self) -> tuple[Any, ...]:
        return Circle.from_json, (self.to_json(),)

    def copy(self) -> Circle:
        return Circle.from_json(self.to_json())

    __copy__ = copy

    def __repr__(self) -> str:
        return f"<Circle of {len(self.people)}>"  # names stay out of logs

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Circle):
            return self.to_json() == other.to_json()
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def to_json(self) -> str:
        """The circle as JSON text, without its assessments."""
        with self._lock:
            return b.write(lib.kith_circle_write, self)

    def to_dict(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.to_json())
        return found

    # ---- Needs and people --------------------------------------------------

    def add_need(self, id: str, label: str | None = None) -> None:
        """Adds a need; a label may be left out of the usual four alone."""
        text = None if label is None else label.encode()
        with self._lock:
            b.do(lib.kith_circle_add_need, self, b.id(id), text,
                 len(text or b""))

    def remove_need(self, id: str) -> None:
        """Takes a need away, with all that was said of it."""
        with self._lock:
            b.do(lib.kith_circle_remove_need, self, self._need(id))

    def add_person(self, name: str | None = None,
                   meets: Iterable[str] | Mapping[str, int] = ()) -> int:
        """Adds a person who meets needs, each or with its part of 1 to 9;
        their index."""
        parts = (dict(meets) if isinstance(meets, Mapping)
                 else {need: 1 for need in
                       ([meets] if isinstance(meets, str) else meets)})
        text = None if name is None else name.encode()
        with self._lock:
            places = {self._need(need): part for need, part in parts.items()}
            out, error = c_int32(), c_void_p()
            status = lib.kith_circle_add_person(
                self, text, len(text or b""), byref(out), byref(error))
            if status:
                raise b.failure(status, error)
            try:
                for need, part in places.items():
                    b.do(lib.kith_circle_set_part, self, out.value, need,
                         b.small(part))
            except BaseException:
                self.remove_person(out.value)
                raise
        return out.value

    def remove_person(self, person: int) -> None:
        """Takes a person away, and wipes what was said of them."""
        with self._lock:
            b.do(lib.kith_circle_remove_person, self, b.small(person))

    def set_part(self, person: int, need: str, part: int = 1) -> None:
        """Says what part of a need a person meets: 1, up to 9 beside others
        who meet less, 0 for one who does not."""
        with self._lock:
            b.do(lib.kith_circle_set_part, self, b.small(person),
                 self._need(need), b.small(part))

    def set_assessment(self, person: int,
                       assessment: Assessment | None) -> None:
        """Hands over what was answered about the tie with a person; None takes
        it away. The plain view never looks at it."""
        with self._lock:
            b.do(lib.kith_circle_set_assessment, self, b.small(person),
                 b.of("assessment", assessment, needed=False))

    @property
    def few(self) -> Few:
        """Whether few people are around for a reason; may be set."""
        with self._lock:
            return Few(b.count(lib.kith_circle_few, self))

    @few.setter
    def few(self, few: Few) -> None:
        with self._lock:
            b.do(lib.kith_circle_set_few, self, few.value)

    @property
    def needs(self) -> tuple[Need, ...]:
        with self._lock:
            return tuple(
                Need(id, b.string(lib.kith_circle_need_label, self, at),
                     b.count(lib.kith_circle_need_people, self, at))
                for at, id in enumerate(self._needs()))

    @property
    def people(self) -> tuple[Person, ...]:
        with self._lock:
            return tuple(self._person(at) for at in range(
                b.count(lib.kith_circle_person_count, self)))

    # ---- Numbers -----------------------------------------------------------

    @property
    def needs_named(self) -> int:
        """How many needs have at least one name."""
        with self._lock:
            return b.count(lib.kith_circle_needs_named, self)

    @property
    def herfindahl(self) -> float | None:
        """How much the needs are heaped on few."""
        return self._number(lib.kith_circle_herfindahl)

    @property
    def effective_people(self) -> float | None:
        """On how many people the needs rest."""
        return self._number(lib.kith_circle_effective_people)

    @property
    def entropy(self) -> float | None:
        return self._number(lib.kith_circle_entropy)

    @property
    def evenness(self) -> float | None:
        """How even the shares are, up to 1."""
        return self._number(lib.kith_circle_evenness)

    @property
    def reliance(self) -> Reliance:
        """Whether the needs rest on very few people."""
        with self._lock:
            return Reliance(b.count(lib.kith_circle_reliance, self))

    def strong(self, view: PersonView = "plain") -> tuple[int, ...]:
        """The people whose ties a person is told are strong, in the order of
        the circle. What the others are, nothing tells; the plain view has
        none."""
        number = person_view(view)
        with self._lock:
            return b.indices(lib.kith_circle_strong_count,
                             lib.kith_circle_strong, self, number)

    def host_tie(self, person: int) -> TieState:
        """What the assessment of a tie says of it, for the program alone:
        never show it, and never act on it."""
        with self._lock:
            found = b.count(lib.kith_host_circle_tie, self,
                            b.small(person))
        if found < 0:
            raise IndexError(f"There is no person {person}.")
        return TieState(found)

    # ---- What is made of it ------------------------------------------------

    def fill_facts(self, answers: Answers) -> None:
        """Sets the facts that a questionnaire takes from a circle. What it
        cannot tell stands as the host told it."""
        with self._lock, answers._lock:
            b.do(lib.kith_circle_fill_facts, self, b.of("answers", answers))

    def report(self, view: View = "plain", **options: Any) -> dict[str, Any]:
        """The report as a dict; options as in report_as()."""
        report: dict[str, Any] = json.loads(
            self.report_as("json", view, **options))
        return report

    def report_text(self, view: View = "plain", **options: Any) -> str:
        """The report as text for reading."""
        return self.report_as("text", view, **options)

    def report_html(self, view: View = "plain", **options: Any) -> str:
        """The report as one page, which loads and runs nothing."""
        return self.report_as("html", view, **options)

    def report_as(self, format: Format, view: View = "plain", *,
                  language: str | None = None,
                  resources: Resources | None = None,
                  phrases: Overlay | None = None) -> str:
        """The report in a format, with the library's very bytes. The plain
        view has no name and looks at no assessment."""
        options = ReportOptions(view, format, resources=resources,
                                phrases=phrases)
        with self._lock:
            return b.write(lib.kith_circle_report_write, self,
                           None if language is None else b.id(language),
                           options)

    # ---- Parts -------------------------------------------------------------

    def _needs(self) -> tuple[str, ...]:
        return b.names(lib.kith_circle_need_count, lib.kith_circle_need_id,
                       self)

    def _need(self, id: str) -> int:
        return b.place(self._needs(), id, "need")

    def _number(self, function: b.Function) -> float | None:
        with self._lock:
            return b.number(function, self)

    def _person(self, at: int) -> Person:
        parts = {need: b.count(lib.kith_circle_part, self, at, index)
                 for index, need in enumerate(self._needs())}
        return Person(
            b.string(lib.kith_circle_person_name, self, at),
            b.string(lib.kith_circle_person_sheet, self, at),
            MappingProxyType({need: part for need, part in parts.items()
                              if part > 0}),
            b.number(lib.kith_circle_share, self, at))
