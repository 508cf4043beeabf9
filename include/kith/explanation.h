/* SPDX-License-Identifier: MIT */
/* explanation - why a finding came out as it did, and what would change it;
 * for the host. */

#ifndef KITH_EXPLANATION_H
#define KITH_EXPLANATION_H

#include <stdint.h>

#include <kith/assessment.h>
#include <kith/export.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Why a finding is what it is. Opaque; safe to share. */
typedef struct kith_explanation kith_explanation;

/**
 * Explains a finding. It costs about as much as assessing once for each answer
 * that the pattern reads.
 *
 * @param assessment  Not NULL; kept alive by the explanation.
 * @param pattern  Its index.
 * @param[out] out  Receives the explanation, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_NO_VALUE (after a stop, or a pattern that does not apply to
 *         this tie) or KITH_E_MEMORY.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API kith_status kith_explain(const kith_assessment *assessment,
                                  int32_t pattern, kith_explanation **out,
                                  kith_error **error);

/**
 * Wipes and frees an explanation.
 *
 * @param explanation  May be NULL.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API void kith_explanation_free(kith_explanation *explanation);

/**
 * How many answers are decisive: were that one unanswered, all else as it is,
 * the level would be another.
 *
 * @param explanation  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_explanation_decisive_count(const kith_explanation *explanation);

/**
 * A decisive answer.
 *
 * @param explanation  May be NULL.
 * @param index  From 0.
 * @return The item's index; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_explanation_decisive(const kith_explanation *explanation,
                                           int32_t index);

/**
 * The unmet criterion that is nearest to being met: the one whose values lie
 * the smallest share of their ranges away from its thresholds.
 *
 * @param explanation  May be NULL.
 * @return The criterion's index; -1 where none is unmet or its distance is
 *         unknown, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_explanation_nearest(const kith_explanation *explanation);

/**
 * How far away the nearest unmet criterion is, as a share of the range, from 0
 * to 1.
 *
 * @param explanation  May be NULL.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API kith_status kith_explanation_nearest_share(
    const kith_explanation *explanation, double *out);

/**
 * How many unanswered questions the level still depends on; what was skipped
 * or declined is not among them.
 *
 * @param explanation  May be NULL.
 * @return The number; 0 for a settled finding; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_explanation_question_count(const kith_explanation *explanation);

/**
 * A question that would help to settle the finding.
 *
 * @param explanation  May be NULL.
 * @param index  From 0.
 * @return The item's index; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_explanation_question(const kith_explanation *explanation,
                                           int32_t index);

#ifdef __cplusplus
}
#endif

#endif
