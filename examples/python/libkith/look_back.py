# SPDX-License-Identifier: MIT
"""look_back - what a journal says of one tie over a stretch of time."""
from __future__ import annotations

import json
from collections.abc import Mapping
from ctypes import byref, c_int64
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from . import _declarations as c
from . import _library as b
from ._library import lib
from .journal import By, EventKind, by_name, event_name
from .questionnaire import Questionnaire
from .reports import Overlay, ReportOptions, Resources
from .series import Time, seconds
from .states import PersonView, View, person_view
from .wording import Wording

if TYPE_CHECKING:
    from .journal import Journal

__all__ = ["Claim", "LookBack", "LookBackState", "PictureFormat", "Rest",
           "Says", "Statement", "Turn", "Week"]

PictureFormat = Literal["json", "text", "html", "svg"]


class Says(Enum):
    """What a statement is about."""

    LEVEL = c.KITH_SAYS_LEVEL
    TREND = c.KITH_SAYS_TREND
    SWINGS = c.KITH_SAYS_SWINGS
    INSTABILITY = c.KITH_SAYS_INSTABILITY
    INERTIA = c.KITH_SAYS_INERTIA
    CHANGE = c.KITH_SAYS_CHANGE
    GIVE_AND_GET = c.KITH_SAYS_GIVE_AND_GET
    REPAIR = c.KITH_SAYS_REPAIR


class LookBackState(Enum):
    """Whether a statement could be made."""

    SAID = c.KITH_SAID
    NOT_ENOUGH_POINTS = c.KITH_NOT_ENOUGH_POINTS
    SCORED_OTHERWISE = c.KITH_POINTS_OTHERWISE  # by other versions
    NOT_KEPT = c.KITH_POINTS_NOT_KEPT  # the journal was told not to
    NO_KNOWN_RELIABILITY = c.KITH_NO_KNOWN_RELIABILITY


class Claim(Enum):
    """What a statement claims beyond its numbers. NONE does not mean that
    nothing is there."""

    NONE = c.KITH_CLAIM_NONE
    RISING = c.KITH_CLAIM_RISING
    FALLING = c.KITH_CLAIM_FALLING
    SWINGS = c.KITH_CLAIM_SWINGS
    HIGHER = c.KITH_CLAIM_HIGHER  # the last than the first
    LOWER = c.KITH_CLAIM_LOWER
    MORE_BY_ME = c.KITH_CLAIM_MORE_BY_ME
    MORE_BY_THEM = c.KITH_CLAIM_MORE_BY_THEM
    ALL_BY_ME = c.KITH_CLAIM_ALL_BY_ME
    ALL_BY_THEM = c.KITH_CLAIM_ALL_BY_THEM


class Turn(Enum):
    """What would change a statement."""

    NONE = c.KITH_TURN_NONE
    MORE = c.KITH_TURN_MORE  # so many points more
    HIGHER = c.KITH_TURN_HIGHER  # so many next entries, each higher
    LOWER = c.KITH_TURN_LOWER
    BY_ME = c.KITH_TURN_BY_ME  # so many next times, all by me
    BY_THEM = c.KITH_TURN_BY_THEM
    LAST = c.KITH_TURN_LAST  # a last score beyond same_low to same_high


NUMBERS: dict[str, int] = {
    "mean": c.KITH_NUMBER_MEAN, "sd": c.KITH_NUMBER_SD,
    "slope": c.KITH_NUMBER_SLOPE, "s": c.KITH_NUMBER_S,
    "p": c.KITH_NUMBER_P, "exact": c.KITH_NUMBER_EXACT,
    "weeks": c.KITH_NUMBER_WEEKS, "swings": c.KITH_NUMBER_SWINGS,
    "swings_most": c.KITH_NUMBER_SWINGS_MOST,
    "windows": c.KITH_NUMBER_WINDOWS, "mssd": c.KITH_NUMBER_MSSD,
    "rmssd": c.KITH_NUMBER_RMSSD,
    "von_neumann": c.KITH_NUMBER_VON_NEUMANN,
    "autocorrelation": c.KITH_NUMBER_AUTOCORRELATION,
    "first": c.KITH_NUMBER_FIRST, "last": c.KITH_NUMBER_LAST,
    "difference": c.KITH_NUMBER_DIFFERENCE,
    "reliable_change": c.KITH_NUMBER_RELIABLE_CHANGE,
    "same_low": c.KITH_NUMBER_SAME_LOW,
    "same_high": c.KITH_NUMBER_SAME_HIGH,
    "by_me": c.KITH_NUMBER_BY_ME, "by_them": c.KITH_NUMBER_BY_THEM,
    "share": c.KITH_NUMBER_SHARE, "share_low": c.KITH_NUMBER_SHARE_LOW,
    "share_high": c.KITH_NUMBER_SHARE_HIGH,
    "breaches": c.KITH_NUMBER_BREACHES,
    "rating_low": c.KITH_NUMBER_RATING_LOW,
    "rating_high": c.KITH_NUMBER_RATING_HIGH,
    "neighbours": c.KITH_NUMBER_NEIGHBOURS,
}


@dataclass(frozen=True)
class Rest:
    """An entry that a statement rests on."""

    entry: int  # its index in the journal then
    time: int  # seconds since 1970
    value: float  # the score, or how many times


@dataclass(frozen=True)
class Week:
    """What was seen of the one who broke trust in a week since."""

    accountability: int
    patience: int
    change: int
    respect: int


@dataclass(frozen=True)
class Statement:
    """What is said of a scale, of a kind of event or of a breach of trust, and
    what it rests on. None stands for what there is not."""

    about: Says
    scale: str | None
    event: EventKind | None
    by: By | None  # of repair: who broke trust
    sensitive: bool
    state: LookBackState
    points: int
    points_needed: int
    claim: Claim | None
    numbers: Mapping[str, float]  # "mean", "slope", "p" …; none where not said
    turn: Turn  # what would change it
    turn_count: int
    entries: tuple[Rest, ...]
    mapped: int  # scores of older versions that the document maps
    scored_otherwise: int  # left out: another version, scored otherwise
    not_kept: int  # left out: sensitive, and the record did not keep it
    weeks: tuple[Week, ...]  # of repair

    @property
    def said(self) -> bool:
        return self.state is LookBackState.SAID


class LookBack(b.Handle):
    """What a journal says of a stretch of time; immutable, shared by threads.

    It says what was written down and no more: it foretells nothing and weighs
    nobody up. `statements()` are for looking at, `report_as()` is the page.
    """

    _release = lib.kith_look_back_free

    def __init__(self, journal: Journal, questionnaire: Questionnaire,
                 since: Time | None = None, until: Time | None = None) -> None:
        self.questionnaire = questionnaire
        self.tie = journal.tie
        start = -2 ** 63 if since is None else seconds(since)
        end = 2 ** 63 - 1 if until is None else seconds(until)
        with journal._lock:
            super().__init__(b.make(
                lib.kith_look_back_new, b.of("journal", journal),
                b.of("questionnaire", questionnaire), start, end, None))

    def __repr__(self) -> str:
        return f"<LookBack on a {self.tie} by {self.questionnaire.id}>"

    def statements(self, view: PersonView = "plain") -> tuple[Statement, ...]:
        """Every statement, those that could not be made among them. The plain
        view has none that is sensitive; the private one has all."""
        person_view(view)
        return tuple(
            self._statement(at)
            for at in range(b.count(lib.kith_look_back_count, self))
            if view == "private"
            or not b.yes(lib.kith_look_back_is_sensitive, self, at))

    # ---- The page ----------------------------------------------------------

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

    def report_svg(self, view: View = "plain", **options: Any) -> str:
        """One picture: each scale with its line over time."""
        return self.report_as("svg", view, **options)

    def report_as(self, format: PictureFormat, view: View = "plain", *,
                  wording: Wording | None = None,
                  language: str | None = None, gender: str | None = None,
                  overlay: Overlay | None = None, name: str | None = None,
                  resources: Resources | None = None,
                  phrases: Overlay | None = None) -> str:
        """The report in a format, with the library's very bytes; options as
        in Assessment.report_as()."""
        if wording is None:
            wording = Wording(self.questionnaire, self.tie, language, gender,
                              overlay)
        return b.write(lib.kith_look_back_report_write, self,
                       b.of("wording", wording),
                       ReportOptions(view, format, name=name,
                                     resources=resources, phrases=phrases))

    # ---- Parts -------------------------------------------------------------

    def _statement(self, at: int) -> Statement:
        scale = b.count(lib.kith_look_back_scale, self, at)
        event = b.count(lib.kith_look_back_event, self, at)
        by = b.count(lib.kith_look_back_by, self, at)
        claim = b.count(lib.kith_look_back_claim, self, at)
        many = c_int64()
        turn = b.count(lib.kith_look_back_turn, self, at, byref(many))
        numbers = {name: b.number(lib.kith_look_back_number, self, at, which)
                   for name, which in NUMBERS.items()}
        return Statement(
            Says(b.count(lib.kith_look_back_kind, self, at)),
            None if scale < 0 else self.questionnaire.scale_ids[scale],
            None if event < 0 else event_name(event),
            None if by < 0 else by_name(by),
            b.yes(lib.kith_look_back_is_sensitive, self, at),
            LookBackState(b.count(lib.kith_look_back_state, self, at)),
            b.count(lib.kith_look_back_points, self, at),
            b.count(lib.kith_look_back_points_needed, self, at),
            None if claim < 0 else Claim(claim),
            MappingProxyType({name: value for name, value in numbers.items()
                              if value is not None}),
            Turn(turn), many.value,
            tuple(self._rest(at, index) for index in range(
                b.count(lib.kith_look_back_entry_count, self, at))),
            b.count(lib.kith_look_back_mapped, self, at),
            b.count(lib.kith_look_back_scored_otherwise, self, at),
            b.count(lib.kith_look_back_not_kept, self, at),
            tuple(self._week(at, week) for week in range(
                b.count(lib.kith_look_back_weeks, self, at))))

    def _rest(self, at: int, index: int) -> Rest:
        time = c_int64()
        b.succeed(lib.kith_look_back_entry_time(self, at, index, byref(time)))
        return Rest(b.count(lib.kith_look_back_entry, self, at, index),
                    time.value,
                    b.given(lib.kith_look_back_entry_value, self, at, index))

    def _week(self, at: int, week: int) -> Week:
        return Week(*(b.count(lib.kith_look_back_seen, self, at, what, week)
                      for what in (c.KITH_SEEN_ACCOUNTABILITY,
                                   c.KITH_SEEN_PATIENCE, c.KITH_SEEN_CHANGE,
                                   c.KITH_SEEN_RESPECT)))
