# SPDX-License-Identifier: MIT
"""scales - reads what a questionnaire knows of a scale into plain objects."""
from __future__ import annotations

from typing import TYPE_CHECKING

from . import _library as b
from ._library import lib
from .parts import Band, Cutoffs, Key, Norm, Reliability, Scale

if TYPE_CHECKING:
    from .questionnaire import Questionnaire


def read_keys(q: Questionnaire, scale: int) -> tuple[Key, ...]:
    return tuple(
        Key(q.item_ids[b.count(lib.kith_questionnaire_scale_key_item, q, scale,
                               key)],
            b.given(lib.kith_questionnaire_scale_key_weight, q, scale, key),
            b.yes(lib.kith_questionnaire_scale_key_is_reversed, q, scale, key),
            b.yes(lib.kith_questionnaire_scale_key_is_recoded, q, scale, key))
        for key in range(b.count(lib.kith_questionnaire_scale_key_count, q,
                                 scale)))


def read_cutoffs(q: Questionnaire, scale: int, i: int) -> Cutoffs:
    return Cutoffs(
        b.named(lib.kith_questionnaire_cutoffs_id, q, scale, i),
        b.string(lib.kith_questionnaire_cutoffs_source, q, scale, i),
        b.string(lib.kith_questionnaire_cutoffs_population, q, scale, i),
        tuple(Band(b.named(lib.kith_questionnaire_band_id, q, scale, i, band),
                   b.given(lib.kith_questionnaire_band_from, q, scale, i,
                           band))
              for band in range(b.count(lib.kith_questionnaire_band_count, q,
                                        scale, i))))


def read_reliability(q: Questionnaire, scale: int) -> Reliability | None:
    value = b.number(lib.kith_questionnaire_reliability, q, scale)
    if value is None:
        return None
    return Reliability(
        value,
        b.yes(lib.kith_questionnaire_reliability_is_observed, q, scale),
        b.string(lib.kith_questionnaire_reliability_kind, q, scale),
        b.string(lib.kith_questionnaire_reliability_source, q, scale),
        b.string(lib.kith_questionnaire_reliability_population, q, scale),
        b.number(lib.kith_questionnaire_reliability_mean, q, scale),
        b.number(lib.kith_questionnaire_reliability_sd, q, scale))


def read_norm(q: Questionnaire, scale: int, i: int) -> Norm:
    return Norm(
        b.named(lib.kith_questionnaire_norm_id, q, scale, i),
        b.named(lib.kith_questionnaire_norm_population, q, scale, i),
        b.string(lib.kith_questionnaire_norm_source, q, scale, i),
        b.count(lib.kith_questionnaire_norm_size, q, scale, i),
        b.number(lib.kith_questionnaire_norm_mean, q, scale, i),
        b.number(lib.kith_questionnaire_norm_sd, q, scale, i))


def other_side(q: Questionnaire, scale: int) -> str | None:
    other = b.count(lib.kith_questionnaire_scale_other_side, q, scale)
    return None if other < 0 else q.scale_ids[other]


def read_scale(q: Questionnaire, index: int, id: str) -> Scale:
    return Scale(
        id, index,
        b.named(lib.kith_questionnaire_scale_method, q, index),
        b.named(lib.kith_questionnaire_scale_reported, q, index),
        b.string(lib.kith_questionnaire_scale_source, q, index),
        b.number(lib.kith_questionnaire_scale_minimum, q, index),
        b.yes(lib.kith_questionnaire_scale_is_prorated, q, index),
        read_keys(q, index),
        b.yes(lib.kith_questionnaire_scale_is_shown, q, index),
        b.yes(lib.kith_questionnaire_scale_is_sensitive, q, index),
        tuple(read_cutoffs(q, index, i) for i in range(
            b.count(lib.kith_questionnaire_cutoffs_count, q, index))),
        read_reliability(q, index),
        tuple(read_norm(q, index, i) for i in range(
            b.count(lib.kith_questionnaire_norm_count, q, index))),
        b.yes(lib.kith_questionnaire_scale_is_shareable, q, index),
        other_side(q, index))
