/* SPDX-License-Identifier: MIT */
/* precision - how far a score can be trusted: the standard error of
 * measurement, and intervals made of it.
 *
 * Only an observed reliability gives one; knows nothing of who is shown it. */

#ifndef KITH_LIB_SCORING_PRECISION_H
#define KITH_LIB_SCORING_PRECISION_H

#include "answers/sheet.h"
#include "questionnaire/plan.h"

/* The level of an interval where none is named. */
#define KITH__INTERVAL_LEVEL 0.90

/* sd · √(1 - reliability), both between sensible ends. */
double kith__standard_error(double reliability, double sd);

/* The standard error of a scale's scores in this tie; false where there is no
 * observed reliability with its sd, where the tie lacks an item of the scale,
 * and where the scale is not in the tie. */
bool kith__scale_error(const struct kith__sheet *sheet, int32_t scale,
                       double *out);

/* value ± z · error at a level above 0 and below 1, cut off at the ends of what
 * the scale can report. */
struct kith__interval {
    double low, high;
};
struct kith__interval kith__interval_of(const struct kith__sheet *sheet,
                                        int32_t scale, double value,
                                        double error, double level);

/* Whether a value lies within half a standard error of a border. */
bool kith__is_near(double value, double border, double error);

#endif
