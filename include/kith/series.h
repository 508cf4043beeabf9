/* SPDX-License-Identifier: MIT */
/* series - what numbers say that were written down one after the other: weekly
 * ratings, scores over months, counts of who did what.
 *
 * Numbers in, numbers out; nothing here knows a questionnaire or a person. A
 * kith_look_back (kith/look_back.h) makes its statements of the same. Every
 * result has the same bits on every machine. */

#ifndef KITH_SERIES_H
#define KITH_SERIES_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/memory.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Counts ------------------------------------------------------------- */

/**
 * Between what a share lies, of which `hits` of `trials` are all that is known
 * (E. B. Wilson 1927, Journal of the American Statistical Association 22,
 * 209-212): with z the normal quantile of the level and p the share seen,
 * (p + z² / 2n ± z √(p (1 - p) / n + z² / 4n²)) / (1 + z² / n).
 *
 * @param hits  From 0 to `trials`.
 * @param trials  From 0.
 * @param level  How sure, above 0 and below 1; .95 is usual.
 * @param[out] low  Receives the lower end, from 0. Not NULL.
 * @param[out] high  Receives the upper end, up to 1. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for no trials. Untouched
 *         on failure.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_share_interval(int64_t hits, int64_t trials,
                                         double level, double *low,
                                         double *high);

/**
 * How likely counts at least as uneven are when both sides are as likely: the
 * exact two-sided binomial test against one half. With fewer than six trials p
 * is never below .05.
 *
 * @param hits  From 0 to `trials`.
 * @param trials  From 0.
 * @param[out] p  Receives the probability. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for no trials. Untouched
 *         on failure.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_share_test(int64_t hits, int64_t trials, double *p);

#ifdef __cplusplus
}
#endif

#endif
