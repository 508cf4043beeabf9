/* SPDX-License-Identifier: MIT */
/* host - what only the program may see: the gate, every finding's level, what
 * was withheld. Never show it, or anything derived from it, on a person's
 * screen. */

#ifndef KITH_HOST_H
#define KITH_HOST_H

#include <stdint.h>

#include <kith/assessment.h>
#include <kith/export.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whether a criterion is met. */
enum {
    KITH_CRITERION_REMOVED = 0, /* it is about what this tie has not */
    KITH_CRITERION_UNMET = 1,
    KITH_CRITERION_UNKNOWN = 2,
    KITH_CRITERION_MET = 3
};

/* What became of a piece of advice. */
enum {
    KITH_ADVICE_DOES_NOT_FIT = 0, /* its condition is not true */
    KITH_ADVICE_UNKNOWN = 1,      /* its condition cannot be judged yet */
    KITH_ADVICE_WITHHELD = 2,     /* it fits, and the gate withholds it */
    KITH_ADVICE_OFFERED = 3       /* it fits and may be shown */
};

/**
 * The combined safety gate: today's, or an earlier one that was raised.
 *
 * @param assessment  May be NULL.
 * @return KITH_GATE_UNKNOWN, KITH_GATE_RAISED or KITH_GATE_NOT_RAISED; -1 for
 *         NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_host_gate(const kith_assessment *assessment);

/**
 * The safety gate of these answers alone.
 *
 * @param assessment  May be NULL.
 * @return KITH_GATE_UNKNOWN, KITH_GATE_RAISED or KITH_GATE_NOT_RAISED; -1 for
 *         NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_host_gate_today(const kith_assessment *assessment);

/**
 * The level of a finding, now.
 *
 * @param assessment  May be NULL.
 * @param pattern  Its index.
 * @return KITH_DOES_NOT_APPLY_HERE to KITH_CLEAR; -1 for a wrong index and
 *         after a stop.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_host_level(const kith_assessment *assessment,
                                 int32_t pattern);

/**
 * The lowest level that open answers still allow.
 *
 * @param assessment  May be NULL.
 * @param pattern  Its index.
 * @return KITH_NOT_SEEN, KITH_SOME or KITH_CLEAR; KITH_DOES_NOT_APPLY_HERE; -1
 *         for a wrong index and after a stop.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_host_lowest_level(const kith_assessment *assessment,
                                        int32_t pattern);

/**
 * The highest level that open answers still allow. A finding whose lowest and
 * highest level are the same is settled.
 *
 * @param assessment  May be NULL.
 * @param pattern  Its index.
 * @return As kith_host_lowest_level().
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_host_highest_level(const kith_assessment *assessment,
                                         int32_t pattern);

/**
 * Whether a criterion is met, now.
 *
 * @param assessment  May be NULL.
 * @param pattern  Its index.
 * @param criterion  From 0.
 * @return KITH_CRITERION_REMOVED to KITH_CRITERION_MET; -1 for a wrong index
 *         and after a stop.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_host_criterion(const kith_assessment *assessment,
                                     int32_t pattern, int32_t criterion);

/**
 * What became of a piece of advice.
 *
 * @param assessment  May be NULL.
 * @param advice  Its index.
 * @return KITH_ADVICE_DOES_NOT_FIT to KITH_ADVICE_OFFERED; -1 for a wrong
 *         index and after a stop.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_host_advice(const kith_assessment *assessment,
                                  int32_t advice);

#ifdef __cplusplus
}
#endif

#endif
