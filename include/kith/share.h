/* SPDX-License-Identifier: MIT */
/* share - what one person chooses to show another of how they see their tie:
 * some scores, nothing by default, and never anything about safety. */

#ifndef KITH_SHARE_H
#define KITH_SHARE_H

#include <stdint.h>

#include <kith/assessment.h>
#include <kith/export.h>
#include <kith/memory.h>
#include <kith/questionnaire.h>
#include <kith/status.h>
#include <kith/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What one person shows another. Opaque; safe to share between threads. */
typedef struct kith_share kith_share;

/**
 * Makes a share from one's own assessment: the scores of the scales that were
 * chosen, as they are shown (rounded), and nothing else.
 *
 * Only scales that kith_questionnaire_scale_is_shareable() may be chosen. A
 * chosen scale without a score is simply not in it. While the person's gate is
 * anything but not raised, now or from an earlier assessment, or after a stop,
 * the share is the empty one, whatever was chosen: to the byte that of somebody
 * who chose nothing. The same holds while the gate of the guess is raised.
 *
 * @param mine  One's own assessment. Not NULL; not needed after the call.
 * @param scales  Indices of scales, in any order; one that stands twice counts
 *        once. NULL where `count` is 0.
 * @param count  How many, from 0.
 * @param guess  What the person thinks that the other would answer: an
 *        assessment of the same document, of the tie as it is for the other
 *        (the other side of one's own, "child" for "parent"). NULL for none;
 *        not needed after the call.
 * @param guessed  The scales of the guess that were chosen, as `scales`.
 * @param guessed_count  How many, 0 without a guess.
 * @param[out] out  Receives the share, yours to free; it takes its allocator
 *        from `mine`. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT
 *         (also a scale that may not be chosen, and a guess of another document
 *         or tie) or KITH_E_MEMORY. No failure but that of memory depends on an
 *         answer.
 *
 * Safe from any thread while the objects are not freed. @since 0.4
 */
KITH_API kith_status kith_share_new(const kith_assessment *mine,
                                    const int32_t *scales, int32_t count,
                                    const kith_assessment *guess,
                                    const int32_t *guessed,
                                    int32_t guessed_count, kith_share **out,
                                    kith_error **error);

/**
 * Reads a share from JSON.
 *
 * @param questionnaire  The document that it is of, in a version of the same
 *        major number which scores every scale of the share in the same way.
 *        NULL for the built-in one that the share names. Not needed after the
 *        call; the share keeps it alive.
 * @param json  UTF-8. Not NULL; not needed after the call.
 * @param length  Bytes, or KITH_NUL.
 * @param memory  The allocator for the object and all that is made from it;
 *        NULL is the C library's.
 * @param[out] out  Receives the share, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_SYNTAX, KITH_E_LIMIT, KITH_E_DOCUMENT, KITH_E_VALUE,
 *         KITH_E_VERSION (another document, major version or way of scoring),
 *         KITH_E_NOT_FOUND (no such built-in document, tie or scale) or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_share_parse(const kith_questionnaire *questionnaire,
                                      const char *json, int64_t length,
                                      kith_memory *memory, kith_share **out,
                                      kith_error **error);

/**
 * Writes a share as JSON. The empty share is one text, the same for everybody:
 * it names no questionnaire, no version and no tie.
 *
 * @param share  Not NULL.
 * @param[out] out  Receives the text, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_share_write(const kith_share *share, kith_text **out,
                                      kith_error **error);

/**
 * Wipes and frees a share.
 *
 * @param share  May be NULL.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API void kith_share_free(kith_share *share);

/**
 * Whether only the empty share can be made now. It is for the person who makes
 * it, alone, where nobody looks on: never store it, show it to the other or let
 * anything they can see depend on it.
 *
 * @param share  May be NULL.
 * @return 1 or 0, whether anything was chosen or not; -1 for a share that was
 *         read, which cannot tell, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_share_only_empty(const kith_share *share);

/**
 * Whether a share holds nothing.
 *
 * @param share  May be NULL.
 * @return 1 or 0; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_share_is_empty(const kith_share *share);

/**
 * The questionnaire whose scales the indices below are.
 *
 * @param share  May be NULL.
 * @return Borrowed from the share; NULL for an empty one, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API const kith_questionnaire *kith_share_questionnaire(
    const kith_share *share);

/**
 * The tie, as it is for the person who made the share.
 *
 * @param share  May be NULL.
 * @return Its index in that questionnaire; -1 for an empty share, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_share_tie(const kith_share *share);

/**
 * The score of a scale, as it is shown.
 *
 * @param share  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (it is not in the share) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_share_score(const kith_share *share, int32_t scale,
                                      double *out);

/**
 * What the person thinks the other's score of a scale is.
 *
 * @param share  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (it is not in the share) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_share_guess(const kith_share *share, int32_t scale,
                                      double *out);

#ifdef __cplusplus
}
#endif

#endif
