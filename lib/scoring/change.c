/* SPDX-License-Identifier: MIT */

#include "scoring/change.h"

#include "base/math.h"
#include "scoring/precision.h"

/* Two-sided, 95 %. */
static const double critical = 1.96;

/* ---- The statistic ---------------------------------------------------- */

void kith__change_judge(const struct kith__change_numbers *numbers,
                        int32_t method, struct kith__change *out)
{
    double expected = numbers->before;
    out->error = kith__standard_error(numbers->reliability, numbers->sd);
    if (method == KITH_CHANGE_JACOBSON_TRUAX)
        out->error *= kith__sqrt(2);
    else
        expected =
            numbers->reliability * (expected - numbers->mean) + numbers->mean;
    out->statistic = (numbers->after - expected) / out->error;
    out->expected_low = expected - critical * out->error;
    out->expected_high = expected + critical * out->error;
    out->reliable = out->statistic >= critical || out->statistic <= -critical;
}

/* ---- Cut-offs --------------------------------------------------------- */

/* 1 or -1, as better is higher or lower. */
static double sign_of(const struct kith__change_numbers *numbers)
{
    return numbers->better == KITH_BETTER_LOWER ? -1 : 1;
}

bool kith__change_cutoff(const struct kith__change_numbers *numbers,
                         int32_t cutoff, double *out)
{
    const struct kith__known_group *clinical = &numbers->clinical;
    const struct kith__known_group *functional = &numbers->functional;
    bool has_clinical = clinical->given || cutoff == KITH_CUTOFF_B;
    bool has_functional = functional->given || cutoff == KITH_CUTOFF_A;
    if (numbers->better == KITH_BETTER_UNKNOWN || !has_clinical ||
        !has_functional)
        return false;
    if (cutoff == KITH_CUTOFF_A)
        *out = clinical->mean + sign_of(numbers) * 2 * clinical->sd;
    else if (cutoff == KITH_CUTOFF_B)
        *out = functional->mean - sign_of(numbers) * 2 * functional->sd;
    else
        *out = (clinical->sd * functional->mean +
                functional->sd * clinical->mean) /
               (clinical->sd + functional->sd);
    return true;
}

int32_t kith__change_cutoff_used(const struct kith__change_numbers *numbers)
{
    static const int32_t order[] = {KITH_CUTOFF_C, KITH_CUTOFF_A,
                                    KITH_CUTOFF_B};
    double value;
    for (int i = 0; i < KITH__CUTOFFS; i++)
        if (kith__change_cutoff(numbers, order[i], &value))
            return order[i];
    return KITH__NONE;
}

bool kith__groups_fit(const struct kith__change_numbers *numbers)
{
    if (numbers->better == KITH_BETTER_UNKNOWN || !numbers->clinical.given ||
        !numbers->functional.given)
        return true;
    return sign_of(numbers) *
               (numbers->functional.mean - numbers->clinical.mean) >
           0;
}

/* ---- What became of it ------------------------------------------------- */

/* From the one side of the cut-off, or from upon it, to the other. */
static bool crosses(const struct kith__change_numbers *numbers)
{
    double cutoff;
    int32_t used = kith__change_cutoff_used(numbers);
    if (used == KITH__NONE || !kith__change_cutoff(numbers, used, &cutoff))
        return false;
    return sign_of(numbers) * (numbers->before - cutoff) <= 0 &&
           sign_of(numbers) * (numbers->after - cutoff) > 0;
}

int32_t kith__change_state(const struct kith__change_numbers *numbers,
                           const struct kith__change *change)
{
    if (!change->reliable)
        return KITH_CHANGE_UNCHANGED;
    if (numbers->better == KITH_BETTER_UNKNOWN)
        return KITH__NONE;
    if (sign_of(numbers) * change->statistic < 0)
        return KITH_CHANGE_DETERIORATED;
    return crosses(numbers) ? KITH_CHANGE_RECOVERED : KITH_CHANGE_IMPROVED;
}
