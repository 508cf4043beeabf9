/* SPDX-License-Identifier: MIT */
/* change_getters - what a change says, and what it lacks. */

#include "assessment/change.h"

static bool has_scores(const kith_change *change)
{
    return change->has_before && change->has_after;
}

/* Whether there is a statistic; a judgement may still lack a direction. */
static bool has_result(const kith_change *change)
{
    return change->missing == KITH_CHANGE_JUDGED ||
           change->missing == KITH_CHANGE_NO_DIRECTION;
}

static kith_status give(bool given, double number, double *out)
{
    if (!given)
        return KITH_E_NO_VALUE;
    *out = number;
    return KITH_OK;
}

/* ---- The judgement ---------------------------------------------------- */

int32_t kith_change_state(const kith_change *change)
{
    if (change == NULL || change->missing != KITH_CHANGE_JUDGED)
        return -1;
    return kith__change_state(&change->numbers, &change->result);
}

int32_t kith_change_missing(const kith_change *change)
{
    return change == NULL ? -1 : change->missing;
}

int32_t kith_change_is_reliable(const kith_change *change)
{
    return change == NULL || !has_result(change) ? -1 : change->result.reliable;
}

int32_t kith_change_same_document(const kith_change *change)
{
    return change == NULL ? -1 : change->same_document;
}

int32_t kith_change_method(const kith_change *change)
{
    return change == NULL ? -1 : change->method;
}

int32_t kith_change_better(const kith_change *change)
{
    return change == NULL ? -1 : change->numbers.better;
}

/* ---- Numbers ---------------------------------------------------------- */

kith_status kith_change_before(const kith_change *change, double *out)
{
    if (change == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return give(change->has_before, change->numbers.before, out);
}

kith_status kith_change_after(const kith_change *change, double *out)
{
    if (change == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return give(change->has_after, change->numbers.after, out);
}

kith_status kith_change_difference(const kith_change *change, double *out)
{
    if (change == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return give(has_scores(change),
                change->numbers.after - change->numbers.before, out);
}

kith_status kith_change_statistic(const kith_change *change, double *out)
{
    if (change == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return give(has_result(change), change->result.statistic, out);
}

kith_status kith_change_standard_error(const kith_change *change, double *out)
{
    if (change == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return give(has_result(change), change->result.error, out);
}

kith_status kith_change_reliability(const kith_change *change, double *out)
{
    if (change == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return give(change->has_reliability, change->numbers.reliability, out);
}

kith_status kith_change_expected(const kith_change *change, double *lowest,
                                 double *highest)
{
    if (change == NULL || lowest == NULL || highest == NULL)
        return KITH_E_ARGUMENT;
    if (!has_result(change))
        return KITH_E_NO_VALUE;
    *lowest = change->result.expected_low;
    *highest = change->result.expected_high;
    return KITH_OK;
}

/* ---- Cut-offs --------------------------------------------------------- */

kith_status kith_change_cutoff(const kith_change *change, int32_t cutoff,
                               double *out)
{
    if (change == NULL || cutoff < 0 || cutoff >= KITH__CUTOFFS || out == NULL)
        return KITH_E_ARGUMENT;
    return kith__change_cutoff(&change->numbers, cutoff, out) ? KITH_OK
                                                              : KITH_E_NO_VALUE;
}

int32_t kith_change_cutoff_used(const kith_change *change)
{
    return change == NULL ? -1 : kith__change_cutoff_used(&change->numbers);
}

/* ---- The reliability --------------------------------------------------- */

const char *kith_change_reliability_kind(const kith_change *change)
{
    return change == NULL || change->reliability == NULL
               ? NULL
               : change->reliability->kind;
}

const char *kith_change_reliability_source(const kith_change *change)
{
    return change == NULL || change->reliability == NULL
               ? NULL
               : change->reliability->source;
}

const char *kith_change_reliability_population(const kith_change *change)
{
    return change == NULL || change->reliability == NULL
               ? NULL
               : change->reliability->population;
}
