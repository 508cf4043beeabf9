# SPDX-License-Identifier: MIT
"""parts - what a questionnaire is made of, as plain objects."""
from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Band", "Cutoffs", "Fact", "Item", "Key", "Norm", "Option",
           "Pattern", "Reliability", "Scale", "Warning"]


@dataclass(frozen=True)
class Option:
    """A response option."""

    id: str
    value: float


@dataclass(frozen=True)
class Item:
    """A question; its words are in a Wording."""

    id: str
    index: int
    lowest: float
    highest: float
    options: tuple[Option, ...]  # none where it takes whole numbers
    ties: tuple[str, ...]
    sensitive: bool
    safety: bool


@dataclass(frozen=True)
class Fact:
    """A number from outside the questions."""

    id: str
    index: int
    lowest: float
    highest: float
    sensitive: bool
    computed_from: str | None  # "journal" or "circle"; None: the host tells it
    computed_what: str | None  # such as "swings"


@dataclass(frozen=True)
class Key:
    """How an item counts in a scale."""

    item: str
    weight: float
    reversed: bool
    recoded: bool


@dataclass(frozen=True)
class Band:
    """A part of a scale's line."""

    id: str
    begins: float


@dataclass(frozen=True)
class Cutoffs:
    """Bands side by side, and where they come from."""

    id: str
    source: str | None
    population: str | None
    bands: tuple[Band, ...]


@dataclass(frozen=True)
class Reliability:
    """How reliable a scale's scores are, and in whom that was found."""

    value: float
    observed: bool
    kind: str | None
    source: str | None
    population: str | None
    mean: float | None
    sd: float | None


@dataclass(frozen=True)
class Norm:
    """Named people with whose scores one can be compared."""

    id: str
    population: str
    source: str | None
    size: int
    mean: float | None
    sd: float | None


@dataclass(frozen=True)
class Scale:
    """How answers become a score, and what is known of it."""

    id: str
    index: int
    method: str
    reported: str
    source: str | None
    minimum: float | None  # below 1 a share, from 1 a count; None is all
    prorated: bool
    keys: tuple[Key, ...]
    shown: bool
    sensitive: bool
    cutoffs: tuple[Cutoffs, ...]
    reliability: Reliability | None
    norms: tuple[Norm, ...]
    shareable: bool  # may be chosen for a Share
    other_side: str | None  # by which the other person tells of the same


@dataclass(frozen=True)
class Pattern:
    """What is looked for across answers and scores."""

    id: str
    index: int
    criteria: tuple[str, ...]
    sensitive: bool
    gate: bool


@dataclass(frozen=True)
class Warning:
    """What a document earned when it was read."""

    message: str
    pointer: str
    line: int
    column: int
