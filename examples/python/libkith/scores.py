# SPDX-License-Identifier: MIT
"""scores - a score and what belongs to it, as plain objects."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .states import State

__all__ = ["Difference", "Score"]


@dataclass(frozen=True)
class Score:
    """The score of one scale. None stands for what there is not."""

    scale: str
    value: float | None
    bounds: tuple[float, float] | None  # what open answers still allow
    range: tuple[float, float] | None  # what the scale can be at all
    bands: Mapping[str, str | None]  # cut-offs -> band
    counts: Mapping[State, int]  # of its items in this tie
    interval: tuple[float, float] | None  # at 90 percent
    measurement_error: float | None
    norm: str | None  # with whom it is compared
    t_score: float | None
    percentile: float | None
    norm_rank: tuple[int, int] | None  # how many of them lower, and the same
    estimate: float | None  # of a graded scale, with every digit
    estimate_error: float | None
    sensitive: bool

    @property
    def band(self) -> str | None:
        """The band by the scale's first cut-offs."""
        return next(iter(self.bands.values()), None)


@dataclass(frozen=True)
class Difference:
    """A difference of two scores, and what open answers still allow."""

    id: str
    value: float | None
    lowest: float | None
    highest: float | None
