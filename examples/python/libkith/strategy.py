# SPDX-License-Identifier: MIT
"""strategy - which question comes next when not all need be asked."""
from __future__ import annotations

import ctypes
from collections.abc import Sequence
from ctypes import byref, c_double, c_int32, c_void_p
from dataclasses import dataclass

from . import _declarations as c
from . import _library as b
from ._library import lib
from .answers import Answers
from .questionnaire import Questionnaire
from .states import ScaleProgress, Why

__all__ = ["Next", "Progress", "Strategy"]


@dataclass(frozen=True)
class Next:
    """The next question; None, and why there is none."""

    item: str | None
    why: Why


@dataclass(frozen=True)
class Progress:
    """Where a graded scale stands."""

    state: ScaleProgress
    estimate: float
    standard_error: float


class Strategy(b.Handle):
    """How to choose the next question; immutable, shared by threads.

    Safety items, what else the gate rests on, and what a stop reads are always
    asked. What was skipped or declined never comes again.

        strategy = Strategy.settling(core)
        while (item := strategy.next(mine).item) is not None:
            mine[item] = ask(words.question(item))
    """

    _release = lib.kith_strategy_free

    def __init__(self, questionnaire: Questionnaire, pointer: int) -> None:
        super().__init__(pointer)
        self.questionnaire = questionnaire

    @classmethod
    def settling(cls, questionnaire: Questionnaire) -> Strategy:
        """Asks what could still change a finding, until all are settled."""
        return cls(questionnaire, b.make(lib.kith_strategy_settling,
                                         questionnaire))

    @classmethod
    def informative(cls, questionnaire: Questionnaire,
                    scales: Sequence[str] | None = None, *,
                    standard_error: float = 0, most: int = 0,
                    information: float = 0, others: bool = True) -> Strategy:
        """Asks of each graded scale what tells most at the estimate so far.

        A scale has enough with a standard error not above `standard_error`,
        with `most` answers, or when the best question has less than
        `information`; 0 is no such rule. With `others` false, items of no such
        scale are asked only where they must be.
        """
        chosen = [b.place(questionnaire.scale_ids, scale, "scale")
                  for scale in scales or ()]
        places = (ctypes.c_int32 * len(chosen))(*chosen) if chosen else None
        return cls(questionnaire, b.make(
            lib.kith_strategy_informative, questionnaire, places, len(chosen),
            standard_error, most, information, int(others)))

    def next(self, answers: Answers) -> Next:
        """The next question, from the answers alone."""
        item, why, error = c_int32(), c_int32(), c_void_p()
        b.of("answers", answers)
        with answers._lock:
            status = lib.kith_strategy_next(self, answers, byref(item),
                                            byref(why), byref(error))
        if status:
            raise b.failure(status, error)
        return Next(None if item.value < 0
                    else self.questionnaire.item_ids[item.value],
                    Why(why.value))

    def progress(self, answers: Answers, scale: str) -> Progress | None:
        """Where a graded scale stands; None where it is not in this tie."""
        why, estimate, error = c_int32(), c_double(), c_double()
        with answers._lock:
            status = lib.kith_strategy_scale(
                self, answers,
                b.place(self.questionnaire.scale_ids, scale, "scale"),
                byref(why), byref(estimate), byref(error))
        if status == c.KITH_E_NO_VALUE:
            return None
        if status:
            raise b.failure(status, c_void_p())
        return Progress(ScaleProgress(why.value), estimate.value, error.value)
