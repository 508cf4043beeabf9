# SPDX-License-Identifier: MIT
"""series - what numbers say that were written down one after the other."""
from __future__ import annotations

from collections.abc import Iterable
from ctypes import byref, c_double, c_int32, c_int64
from dataclasses import dataclass
from datetime import datetime
from math import floor
from typing import Any, Union

from . import _declarations as c
from . import _library as b
from ._buffers import plain_column
from ._library import lib
from .errors import ArgumentError

__all__ = ["Line", "MannKendall", "Series", "Time", "share_interval",
           "share_test"]

Time = Union[int, datetime]  # seconds since 1970, or a moment


def seconds(time: Time) -> int:
    """Whole seconds since 1970. A datetime without a time zone is local."""
    if isinstance(time, datetime):
        return floor(time.timestamp())
    if isinstance(time, bool) or not isinstance(time, int):
        raise ArgumentError("A time is whole seconds since 1970, or a "
                            f"datetime, not {type(time).__name__}.")
    if not -2 ** 63 <= time < 2 ** 63:
        raise ArgumentError("A time is within 64 bits.")
    return time


@dataclass(frozen=True)
class Line:
    """A straight line of least squares."""

    slope: float  # for one unit of time
    at_first: float  # its height at the first point


@dataclass(frozen=True)
class MannKendall:
    """The test of Mann and Kendall for a trend."""

    s: int
    p: float  # two-sided
    exact: bool  # False where p is that of the normal curve


class Series(b.Handle):
    """Numbers over time; immutable, shared by threads. For research: a
    LookBack makes its statements of the same.

        Series([1, 2, 4, None, 5]).theil_sen
        Series(values, times)            # in any order, of any unit

    Values are a list or anything with the buffer protocol; None and NaN are
    missing. None stands for a number that there is not. Two points are
    neighbours where their times are at most `apart` apart, None for any.
    """

    _release = lib.kith_series_free

    def __init__(self, values: Any, times: Iterable[Time] | None = None,
                 ) -> None:
        numbers, count, held = plain_column(values, "d")
        if count > 2 ** 31 - 1:
            raise ArgumentError("A series takes a million points.")
        when, owner = None, None
        if times is not None:
            when, many, owner = plain_column(
                times if hasattr(times, "__array_interface__")
                else [seconds(time) for time in times], "q")
            if many != count:
                raise ArgumentError(f"There are {count} values, but {many} "
                                    "times.")
        super().__init__(b.make(lib.kith_series_new, when, numbers, count,
                                None))
        del held, owner

    def __repr__(self) -> str:
        return f"<Series of {len(self)} points>"

    def __len__(self) -> int:
        """How many points there are, without missing ones."""
        return b.count(lib.kith_series_count, self)

    @property
    def mean(self) -> float | None:
        return b.number(lib.kith_series_mean, self)

    @property
    def sd(self) -> float | None:
        """The standard deviation, with n - 1."""
        return b.number(lib.kith_series_sd, self)

    @property
    def least_squares(self) -> Line | None:
        """The straight line of least squares; one odd point can turn it."""
        found = b.pair(lib.kith_series_least_squares, self)
        return None if found is None else Line(*found)

    @property
    def theil_sen(self) -> float | None:
        """The median of all slopes, for one unit of time."""
        return b.number(lib.kith_series_theil_sen, self)

    @property
    def mann_kendall(self) -> MannKendall | None:
        """Whether there is a trend; p is exact for up to 50 points."""
        s, p, exact = c_int64(), c_double(), c_int32()
        status = lib.kith_series_mann_kendall(self, byref(s), byref(p),
                                              byref(exact))
        if status == c.KITH_E_NO_VALUE:
            return None
        b.succeed(status)
        return MannKendall(s.value, p.value, exact.value == 1)

    def neighbours(self, apart: int | None = None) -> int:
        """How many pairs of neighbours there are."""
        return b.count(lib.kith_series_neighbours, self, distance(apart))

    def mssd(self, apart: int | None = None) -> float | None:
        """Instability: the mean squared difference between neighbours."""
        return b.number(lib.kith_series_mssd, self, distance(apart))

    def rmssd(self, apart: int | None = None) -> float | None:
        """The root of MSSD, in units of the values."""
        return b.number(lib.kith_series_rmssd, self, distance(apart))

    def von_neumann(self, apart: int | None = None) -> float | None:
        """MSSD over the variance: 2 where neighbours are independent."""
        return b.number(lib.kith_series_von_neumann, self, distance(apart))

    def jumps(self, size: float, apart: int | None = None) -> float | None:
        """The share of neighbours that differ by `size` or more."""
        return b.number(lib.kith_series_jumps, self, distance(apart), size)

    def autocorrelation(self, apart: int | None = None) -> float | None:
        """Inertia: how much carries over to the next point."""
        return b.number(lib.kith_series_autocorrelation, self,
                        distance(apart))

    def neighbour_correlation(self, apart: int | None = None,
                              ) -> float | None:
        """The correlation of neighbours, with a mean for each side."""
        return b.number(lib.kith_series_neighbour_correlation, self,
                        distance(apart))

    def swings(self, low: float, high: float, first: int = 0,
               count: int | None = None) -> int:
        """How often the values of a window turn from at most `low` to at
        least `high`, or back."""
        out = c_int32()
        status = lib.kith_series_swings(
            self, b.small(first),
            b.small(len(self) - first if count is None else count), low, high,
            byref(out))
        if status:
            raise ArgumentError("The window lies within the series, and low "
                                "is below high.")
        return out.value


def distance(apart: int | None) -> int:
    if apart is not None and apart < 0:
        raise ArgumentError("A distance is 0 or more, or None for any.")
    return c.KITH_ANY_DISTANCE if apart is None else apart


def share_interval(hits: int, trials: int, level: float = 0.95,
                   ) -> tuple[float, float] | None:
    """Between what a share lies, by Wilson; None for no trials."""
    return b.pair(lib.kith_share_interval, hits, trials, level)


def share_test(hits: int, trials: int) -> float | None:
    """How likely counts as uneven are when both sides are as likely: the exact
    two-sided p; None for no trials."""
    return b.number(lib.kith_share_test, hits, trials)
