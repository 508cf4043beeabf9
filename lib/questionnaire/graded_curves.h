/* SPDX-License-Identifier: MIT */
/* graded_curves - the graded response model's curves (Samejima 1969), to the
 * last digits even where a probability is next to nothing.
 *
 * With s(x) = 1 / (1 + e^-x) and x_k = slope · theta + intercept k, category k
 * has the probability s(x_k) - s(x_k+1). Worked out as the product
 * s(x_k) · s(-x_k+1) · (1 - e^-(x_k - x_k+1)), nothing cancels. Knows
 * parameters; knows nothing of answers. */

#ifndef KITH_LIB_QUESTIONNAIRE_GRADED_CURVES_H
#define KITH_LIB_QUESTIONNAIRE_GRADED_CURVES_H

#include "questionnaire/plan.h"

/* s(x), from 0 to 1, and its logarithm. */
double kith__logistic(double x);
double kith__log_logistic(double x);

/* The probability of category k (0 to count - 1) at theta, and its logarithm,
 * which is finite. */
double kith__graded_probability(const struct kith__graded_item *item, int32_t k,
                                double theta);
double kith__graded_log_probability(const struct kith__graded_item *item,
                                    int32_t k, double theta);

/* Per category, the first derivative of the log-probability by theta, and the
 * second with its sign turned, which is above 0. */
double kith__graded_slope(const struct kith__graded_item *item, int32_t k,
                          double theta);
double kith__graded_bend(const struct kith__graded_item *item, int32_t k,
                         double theta);

/* Fisher's information of the item at theta. */
double kith__graded_information(const struct kith__graded_item *item,
                                double theta);

#endif
