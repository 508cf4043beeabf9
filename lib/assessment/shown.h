/* SPDX-License-Identifier: MIT */
/* shown - what of an assessment a person is shown, in the plain and the private
 * view. The plain view leaves out what is sensitive first, and only then
 * counts, ranks and picks; it never reads the gate. */

#ifndef KITH_LIB_ASSESSMENT_SHOWN_H
#define KITH_LIB_ASSESSMENT_SHOWN_H

#include "assessment/assessment.h"

enum {
    KITH__STRENGTHS_MOST = 2,
    KITH__EVIDENCE_MOST = 4,
    KITH__OFFERS_MOST = 2,
    KITH__REASONS_MOST = 2
};

/* Whether a person is shown a scale: it is in this tie, it is for persons at
 * all and not made of safety items alone, and in the plain view it is not
 * sensitive. */
bool kith__shows_scale(const kith_assessment *assessment, int32_t view,
                       int32_t scale);

/* The scales that are named as strengths, the strongest first; how many. */
int32_t kith__strengths(const kith_assessment *assessment, int32_t view,
                        int32_t out[KITH__STRENGTHS_MOST]);

/* Whether a finding, where it is shown, is only listed: the gate is raised, and
 * the pattern has a label for that. */
bool kith__is_listed(const kith_assessment *assessment, int32_t view,
                     int32_t pattern);

/* The pattern shown at a place, NONE behind the last. */
int32_t kith__shown_finding(const kith_assessment *assessment, int32_t view,
                            int32_t index);

/* The items behind a finding, at most four; how many. (evidence.c) */
int32_t kith__evidence(const struct kith__results *results, int32_t pattern,
                       int32_t out[KITH__EVIDENCE_MOST]);

/* The facts behind a finding, at most four; how many. (evidence.c) */
int32_t kith__counted(const struct kith__results *results, int32_t pattern,
                      int32_t out[KITH__EVIDENCE_MOST]);

/* The advice that is offered; how many. */
int32_t kith__offers(const kith_assessment *assessment, int32_t view,
                     int32_t out[KITH__OFFERS_MOST]);

/* The items behind a piece of advice that is offered, those of its `when`; how
 * many. (evidence.c) */
int32_t kith__reasons(const struct kith__results *results, int32_t advice,
                      int32_t out[KITH__REASONS_MOST]);

/* Compares a · x and b · y for a, b at least 0, exactly where 126 bits hold the
 * cross products, else as doubles do. (evidence.c) */
int kith__compare_products(kith__wide a, struct kith__ratio x, kith__wide b,
                           struct kith__ratio y);

#endif
