# SPDX-License-Identifier: MIT
"""pairs - numbers that belong together two by two: two people on one scale,
pair after pair, or two people on many scales."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from . import _declarations as c
from . import _library as b
from ._buffers import plain_column
from ._library import lib
from .errors import ArgumentError

__all__ = ["ActorPartner", "ActorPartnerSide", "DistanceParts", "Estimate",
           "Pairs", "PairedT", "actor_partner"]


@dataclass(frozen=True)
class PairedT:
    """Student's t of the differences, and its two-sided probability."""

    t: float
    p: float


@dataclass(frozen=True)
class DistanceParts:
    """What the square of a distance is made of; the three add up to it."""

    elevation: float  # one gives higher numbers throughout
    scatter: float  # the numbers of one lie further apart
    shape: float  # other scales are high


def columns(*lists: Any) -> tuple[list[Any], int, list[object]]:
    """Lists of the same length, where they lie, and what holds them."""
    found = [plain_column(one, "d") for one in lists]
    if len({count for _, count, _ in found}) != 1:
        raise ArgumentError("The lists are not of the same length.")
    return ([at for at, _, _ in found], found[0][1],
            [held for _, _, held in found])


class Pairs(b.Handle):
    """Pairs of numbers and what is worked out of them; immutable, shared.

        Pairs(hers, his).icc
        Pairs(mine, theirs, typical)     # without what is usual

    Each is a list or anything with the buffer protocol; a pair with None or
    NaN is left out. For research: no number here judges a tie. None stands
    for a number that there is not.
    """

    _release = lib.kith_pairs_free

    def __init__(self, a: Any, b_: Any, typical: Any = None,
                 typical_b: Any = None) -> None:
        if typical is None:
            if typical_b is not None:
                raise ArgumentError("What is usual of b needs that of a.")
            lists, count, held = columns(a, b_)
            made = b.make(lib.kith_pairs_new, *lists, count, None)
        else:
            lists, count, held = columns(
                a, b_, typical, typical if typical_b is None else typical_b)
            made = b.make(lib.kith_pairs_new_distinctive, *lists, count, None)
        super().__init__(made)
        del held

    def __repr__(self) -> str:
        return f"<Pairs: {len(self)}>"

    def __len__(self) -> int:
        """How many pairs have both numbers."""
        return b.count(lib.kith_pairs_count, self)

    @property
    def missing(self) -> int:
        """How many pairs were left out."""
        return b.count(lib.kith_pairs_missing_count, self)

    @property
    def means(self) -> tuple[float, float] | None:
        """The means of a and of b."""
        return self._both(lib.kith_pairs_mean)

    @property
    def sds(self) -> tuple[float, float] | None:
        """The standard deviations of a and of b, over n - 1."""
        return self._both(lib.kith_pairs_sd)

    @property
    def difference_mean(self) -> float | None:
        """The mean of a - b."""
        return b.number(lib.kith_pairs_difference_mean, self)

    @property
    def difference_sd(self) -> float | None:
        return b.number(lib.kith_pairs_difference_sd, self)

    @property
    def absolute_difference(self) -> float | None:
        """How far the two lie apart on average, whichever is higher."""
        return b.number(lib.kith_pairs_absolute_difference, self)

    @property
    def standardised_difference(self) -> float | None:
        """The mean difference in units of its own spread: dz."""
        return b.number(lib.kith_pairs_standardised_difference, self)

    def apart(self, distance: float) -> int:
        """In how many pairs the two lie further apart than a distance."""
        found = b.count(lib.kith_pairs_apart_count, self, distance)
        if found < 0:
            raise ArgumentError("A distance is 0 or more.")
        return found

    @property
    def t(self) -> PairedT | None:
        """Whether one side lies above the other."""
        found = b.pair(lib.kith_pairs_t, self)
        return None if found is None else PairedT(*found)

    @property
    def pearson(self) -> float | None:
        return b.number(lib.kith_pairs_pearson, self)

    @property
    def spearman(self) -> float | None:
        return b.number(lib.kith_pairs_spearman, self)

    @property
    def kendall(self) -> float | None:
        """Kendall's tau-b."""
        return b.number(lib.kith_pairs_kendall, self)

    @property
    def mean_squares(self) -> tuple[float, float] | None:
        """Between pairs and within them."""
        return b.pair(lib.kith_pairs_mean_squares, self)

    @property
    def icc(self) -> float | None:
        """The intraclass correlation ICC(1); who is a does not matter."""
        return b.number(lib.kith_pairs_icc, self)

    @property
    def double_entry(self) -> float | None:
        """Pearson's correlation with each pair entered twice."""
        return b.number(lib.kith_pairs_double_entry, self)

    @property
    def distance(self) -> float | None:
        """How far two profiles lie apart."""
        return b.number(lib.kith_pairs_distance, self)

    @property
    def distance_parts(self) -> DistanceParts | None:
        """What the square of that distance is made of."""
        found = b.numbers(lib.kith_pairs_distance_parts, self, count=3)
        return None if found is None else DistanceParts(*found)

    def _both(self, function: b.Function) -> tuple[float, float] | None:
        first = b.number(function, self, c.KITH_SIDE_A)
        second = b.number(function, self, c.KITH_SIDE_B)
        return (None if first is None or second is None
                else (first, second))


@dataclass(frozen=True)
class Estimate:
    """An estimate and its standard error."""

    estimate: float
    standard_error: float


@dataclass(frozen=True)
class ActorPartnerSide:
    """What goes with the outcome of one side."""

    actor: Estimate | None  # its own predictor, the other's held still
    partner: Estimate | None  # the other's predictor
    intercept: Estimate | None
    residual_sd: float | None


@dataclass(frozen=True)
class ActorPartner:
    """The actor-partner model of pairs whose sides can be told apart. What
    goes together need not bring one another about."""

    count: int
    a: ActorPartnerSide
    b: ActorPartnerSide
    residual_correlation: float | None


class _Model(b.Handle):
    _release = lib.kith_actor_partner_free


def actor_partner(outcome_a: Any, outcome_b: Any, predictor_a: Any,
                  predictor_b: Any) -> ActorPartner:
    """Fits the outcome of each side on the predictors of both."""
    lists, count, held = columns(outcome_a, outcome_b, predictor_a,
                                 predictor_b)
    model = _Model(b.make(lib.kith_actor_partner_new, *lists, count, None))
    del held
    return ActorPartner(
        b.count(lib.kith_actor_partner_count, model),
        side(model, c.KITH_SIDE_A), side(model, c.KITH_SIDE_B),
        b.number(lib.kith_actor_partner_residual_correlation, model))


def side(model: _Model, which: int) -> ActorPartnerSide:
    def estimate(function: b.Function) -> Estimate | None:
        found = b.pair(function, model, which)
        return None if found is None else Estimate(*found)
    return ActorPartnerSide(
        estimate(lib.kith_actor_partner_actor),
        estimate(lib.kith_actor_partner_partner),
        estimate(lib.kith_actor_partner_intercept),
        b.number(lib.kith_actor_partner_residual_sd, model, which))
