# SPDX-License-Identifier: MIT
"""scores - reads a score of an assessment into a plain object."""
from __future__ import annotations

from ctypes import byref, c_int32
from typing import TYPE_CHECKING

from . import _declarations as c
from . import _library as b
from ._library import lib
from .scores import Score
from .states import State

if TYPE_CHECKING:
    from .assessment import Assessment


def rank(a: Assessment, scale: int) -> tuple[int, int] | None:
    below, equal = c_int32(), c_int32()
    status = lib.kith_assessment_norm_rank(a, scale, byref(below),
                                           byref(equal))
    return None if status != c.KITH_OK else (below.value, equal.value)


def bands(a: Assessment, scale: int) -> dict[str, str | None]:
    q = a.questionnaire
    found: dict[str, str | None] = {}
    for i in range(b.count(lib.kith_questionnaire_cutoffs_count, q, scale)):
        band = b.count(lib.kith_assessment_score_band, a, scale, i)
        found[b.named(lib.kith_questionnaire_cutoffs_id, q, scale, i)] = (
            None if band < 0 else
            b.named(lib.kith_questionnaire_band_id, q, scale, i, band))
    return found


def read_score(a: Assessment, scale: int) -> Score:
    q = a.questionnaire
    norm = b.count(lib.kith_assessment_norm, a, scale)
    return Score(
        scale=q.scale_ids[scale],
        value=b.number(lib.kith_assessment_score, a, scale),
        bounds=b.pair(lib.kith_assessment_score_bounds, a, scale),
        range=b.pair(lib.kith_assessment_score_range, a, scale),
        bands=bands(a, scale),
        counts={state: max(0, b.count(lib.kith_assessment_score_count, a,
                                      scale, state.value))
                for state in State},
        interval=b.pair(lib.kith_assessment_interval, a, scale, 0.0),
        measurement_error=b.number(lib.kith_assessment_measurement_error, a,
                                   scale),
        norm=(None if norm < 0 else
              b.named(lib.kith_questionnaire_norm_id, q, scale, norm)),
        t_score=b.number(lib.kith_assessment_t_score, a, scale),
        percentile=b.number(lib.kith_assessment_percentile, a, scale),
        norm_rank=rank(a, scale),
        estimate=b.number(lib.kith_assessment_estimate, a, scale),
        estimate_error=b.number(lib.kith_assessment_estimate_error, a, scale),
        sensitive=b.yes(lib.kith_questionnaire_scale_is_sensitive, q, scale))
