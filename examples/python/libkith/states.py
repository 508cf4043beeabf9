# SPDX-License-Identifier: MIT
"""states - the words for what an answer, a finding or a change can be.

They are no numbers: State.SKIPPED is never equal to the answer 3.
"""
from __future__ import annotations

from enum import Enum
from typing import Literal

from . import _declarations as c
from .errors import ArgumentError

__all__ = ["AdviceState", "Better", "ChangeMissing", "ChangeState",
           "Criterion", "Fault", "Format", "Gate", "Level", "PersonView",
           "ScaleProgress", "State", "Verdict", "View", "Why"]

View = Literal["plain", "private", "host"]
Format = Literal["json", "text", "html"]
PersonView = Literal["plain", "private"]

VIEWS = {"plain": c.KITH_VIEW_PLAIN, "private": c.KITH_VIEW_PRIVATE,
         "host": c.KITH_VIEW_HOST}
FORMATS = {"text": c.KITH_FORMAT_TEXT, "json": c.KITH_FORMAT_JSON,
           "html": c.KITH_FORMAT_HTML, "svg": c.KITH_FORMAT_SVG}


def view_number(view: str) -> int:
    if view not in VIEWS:
        raise ArgumentError(f"A view is one of {', '.join(VIEWS)}, "
                            f"not {view!r}.")
    return VIEWS[view]


def person_view(view: str) -> int:
    """The number of a view that a person may have."""
    if view == "host":
        raise ArgumentError("A person's view is plain or private.")
    return view_number(view)


class State(Enum):
    """Where an item stands: answered, or missing and why."""

    ANSWERED = c.KITH_ANSWERED
    NOT_ASKED = c.KITH_NOT_ASKED
    UNANSWERED = c.KITH_UNANSWERED
    SKIPPED = c.KITH_SKIPPED
    DOES_NOT_APPLY = c.KITH_DOES_NOT_APPLY
    DECLINED = c.KITH_DECLINED


class Gate(Enum):
    """The safety gate; never for a person's eyes."""

    UNKNOWN = c.KITH_GATE_UNKNOWN
    RAISED = c.KITH_GATE_RAISED
    NOT_RAISED = c.KITH_GATE_NOT_RAISED


class Level(Enum):
    """How much there is of a pattern. A person is shown the last three."""

    DOES_NOT_APPLY_HERE = c.KITH_DOES_NOT_APPLY_HERE
    NOT_ENOUGH_INFORMATION = c.KITH_NOT_ENOUGH_INFORMATION
    NOT_SEEN = c.KITH_NOT_SEEN
    SET_ASIDE = c.KITH_SET_ASIDE
    SOME = c.KITH_SOME
    CLEAR = c.KITH_CLEAR


class Criterion(Enum):
    """Whether a criterion of a pattern is met."""

    REMOVED = c.KITH_CRITERION_REMOVED
    UNMET = c.KITH_CRITERION_UNMET
    UNKNOWN = c.KITH_CRITERION_UNKNOWN
    MET = c.KITH_CRITERION_MET


class AdviceState(Enum):
    """What became of a piece of advice."""

    DOES_NOT_FIT = c.KITH_ADVICE_DOES_NOT_FIT
    UNKNOWN = c.KITH_ADVICE_UNKNOWN
    WITHHELD = c.KITH_ADVICE_WITHHELD
    OFFERED = c.KITH_ADVICE_OFFERED


class Why(Enum):
    """Why a strategy asks a question, or why it asks no more."""

    ALWAYS = c.KITH_NEXT_ALWAYS
    IN_ORDER = c.KITH_NEXT_IN_ORDER
    OPENS = c.KITH_NEXT_OPENS
    INFORMATIVE = c.KITH_NEXT_INFORMATIVE
    SETTLES = c.KITH_NEXT_SETTLES
    STOPPED = c.KITH_DONE_STOPPED
    SETTLED = c.KITH_DONE_SETTLED
    SCALES_DONE = c.KITH_DONE_SCALES
    NOTHING_LEFT = c.KITH_DONE_NOTHING_LEFT


class ScaleProgress(Enum):
    """Where a graded scale stands under a strategy."""

    GOES_ON = c.KITH_SCALE_GOES_ON
    PRECISE = c.KITH_SCALE_PRECISE
    LONG_ENOUGH = c.KITH_SCALE_LONG_ENOUGH
    UNINFORMATIVE = c.KITH_SCALE_UNINFORMATIVE
    NOTHING_LEFT = c.KITH_SCALE_NOTHING_LEFT


class Verdict(Enum):
    """Whether answers may have been rushed."""

    NOT_ENOUGH = c.KITH_QUALITY_NOT_ENOUGH
    NOT_RUSHED = c.KITH_QUALITY_NOT_RUSHED
    MAY_BE_RUSHED = c.KITH_QUALITY_MAY_BE_RUSHED


class ChangeState(Enum):
    """What became of a score between two occasions."""

    DETERIORATED = c.KITH_CHANGE_DETERIORATED
    UNCHANGED = c.KITH_CHANGE_UNCHANGED
    IMPROVED = c.KITH_CHANGE_IMPROVED
    RECOVERED = c.KITH_CHANGE_RECOVERED


class ChangeMissing(Enum):
    """Why there is no judgement of a change."""

    JUDGED = c.KITH_CHANGE_JUDGED
    NO_SCORE_BEFORE = c.KITH_CHANGE_NO_SCORE_BEFORE
    NO_SCORE_AFTER = c.KITH_CHANGE_NO_SCORE_AFTER
    OTHER_SCALE = c.KITH_CHANGE_OTHER_SCALE
    NO_RELIABILITY = c.KITH_CHANGE_NO_RELIABILITY
    ASSUMED = c.KITH_CHANGE_ASSUMED
    NO_MEAN = c.KITH_CHANGE_NO_MEAN
    NO_DIRECTION = c.KITH_CHANGE_NO_DIRECTION


class Better(Enum):
    """Which way is better."""

    UNKNOWN = c.KITH_BETTER_UNKNOWN
    HIGHER = c.KITH_BETTER_HIGHER
    LOWER = c.KITH_BETTER_LOWER


class Fault(Enum):
    """Why a row of a table was refused."""

    NONE = c.KITH_FAULT_NONE
    TIE = c.KITH_FAULT_TIE
    ITEM = c.KITH_FAULT_ITEM
    FACT = c.KITH_FAULT_FACT
