/* SPDX-License-Identifier: MIT */
/* wording - the texts of a questionnaire in one language, composed for one
 * tie; immutable, shared. */

#ifndef KITH_WORDING_H
#define KITH_WORDING_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/memory.h>
#include <kith/questionnaire.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The texts for one language and one tie. Opaque; safe to share. */
typedef struct kith_wording kith_wording;

/**
 * Composes every text of a questionnaire for a tie.
 *
 * @param questionnaire  Not NULL; kept alive by the wording.
 * @param tie  The id of a tie of the questionnaire, not NULL.
 * @param overlay  UTF-8, an overlay document with the texts of another
 *        language; NULL for the document's own. Where the questionnaire takes
 *        parts from a built-in one, their texts come from the built-in overlay
 *        of that language, if there is one, and the overlay stands on top.
 * @param length  Bytes of the overlay, or KITH_NUL; not read when the overlay
 *        is NULL.
 * @param memory  The allocator for the object and all that is made from it;
 *        NULL is the C library's.
 * @param[out] out  Receives the wording, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_MEMORY, KITH_E_NOT_FOUND (no such tie), KITH_E_SYNTAX,
 *         KITH_E_LIMIT, KITH_E_VERSION or KITH_E_DOCUMENT (the overlay).
 *
 * Safe from any thread. @since 0.1
 */
KITH_API kith_status kith_wording_new(const kith_questionnaire *questionnaire,
                                      const char *tie, const char *overlay,
                                      int64_t length, kith_memory *memory,
                                      kith_wording **out, kith_error **error);

/**
 * Composes every text of a questionnaire in a language that is built in.
 *
 * @param questionnaire  Not NULL; kept alive by the wording.
 * @param tie  The id of a tie of the questionnaire, not NULL.
 * @param language  A BCP 47 tag; NULL, or the document's own, for the texts as
 *        they stand in the document. Found is the very tag, capitals or not,
 *        else its first part: "de" for "de-AT". Of a questionnaire that takes
 *        parts from a built-in one, those parts alone are built in: the rest
 *        stays in the document's own language and is listed, see
 *        kith_wording_missing().
 * @param memory  The allocator for the object and all that is made from it;
 *        NULL is the C library's.
 * @param[out] out  Receives the wording, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_MEMORY, KITH_E_NOT_FOUND (no such tie, or the language is not
 *         built in), KITH_E_DOCUMENT (the questionnaire has a stop or a
 *         resource of its own, which nobody should meet in another language:
 *         give an overlay to kith_wording_new()).
 *
 * Safe from any thread. @since 0.2
 */
KITH_API kith_status
kith_wording_builtin(const kith_questionnaire *questionnaire, const char *tie,
                     const char *language, kith_memory *memory,
                     kith_wording **out, kith_error **error);

/**
 * Makes a wording with the same texts for another grammatical gender.
 *
 * It changes words, such as "he" and "she", and no score; it is never kept with
 * answers.
 *
 * @param wording  Not NULL; the new one may outlive it.
 * @param gender  The id of one of its genders, see kith_wording_gender_id().
 *        Not NULL.
 * @param[out] out  Receives the new wording, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_MEMORY or KITH_E_NOT_FOUND (no such gender).
 *
 * Safe from any thread while the wording is not freed. @since 0.2
 */
KITH_API kith_status kith_wording_with_gender(const kith_wording *wording,
                                              const char *gender,
                                              kith_wording **out,
                                              kith_error **error);

/**
 * How many grammatical genders the words of this language have to choose from.
 *
 * @param wording  May be NULL.
 * @return The number, from 0 (nothing to choose) to 8; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API int32_t kith_wording_gender_count(const kith_wording *wording);

/**
 * The id of a gender.
 *
 * @param wording  May be NULL.
 * @param gender  From 0; the first stands where none was chosen.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API const char *kith_wording_gender_id(const kith_wording *wording,
                                            int32_t gender);

/**
 * What a gender is called where a person chooses, in the wording's language.
 *
 * @param wording  May be NULL.
 * @param gender  From 0.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API const char *kith_wording_gender_label(const kith_wording *wording,
                                               int32_t gender);

/**
 * Which gender the wording is composed for.
 *
 * @param wording  May be NULL.
 * @return Its index: 0 unless kith_wording_with_gender() made the wording; -1
 *         where there are none, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API int32_t kith_wording_gender(const kith_wording *wording);

/**
 * Gives up your hold on a wording.
 *
 * @param wording  May be NULL.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API void kith_wording_free(kith_wording *wording);

/**
 * The language of the texts, a BCP 47 tag.
 *
 * @param wording  May be NULL.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_language(const kith_wording *wording);

/**
 * The title.
 *
 * @param wording  May be NULL.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_title(const kith_wording *wording);

/**
 * What the questionnaire is.
 *
 * @param wording  May be NULL.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_about(const kith_wording *wording);

/**
 * What to know before the first question.
 *
 * @param wording  May be NULL.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_notice(const kith_wording *wording);

/**
 * How many texts say what the questionnaire cannot do or cannot notice.
 *
 * @param wording  May be NULL.
 * @return The number, at most 8; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API int32_t kith_wording_limit_count(const kith_wording *wording);

/**
 * Something that the questionnaire cannot do or cannot notice.
 *
 * @param wording  May be NULL.
 * @param index  From 0.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and for
 *         NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API const char *kith_wording_limit(const kith_wording *wording,
                                        int32_t index);

/**
 * What a tie is called, as an answer to "who is it about?"; its id where the
 * document has no label.
 *
 * @param wording  May be NULL.
 * @param tie  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_tie_label(const kith_wording *wording,
                                            int32_t tie);

/**
 * A section's title.
 *
 * @param wording  May be NULL.
 * @param section  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_section_title(const kith_wording *wording,
                                                int32_t section);

/**
 * What an item says.
 *
 * @param wording  May be NULL.
 * @param item  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_item_text(const kith_wording *wording,
                                            int32_t item);

/**
 * Which time an item asks about, such as "In the past 4 weeks".
 *
 * @param wording  May be NULL.
 * @param item  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_item_recall(const kith_wording *wording,
                                              int32_t item);

/**
 * What a response option says.
 *
 * @param wording  May be NULL.
 * @param item  Its index in the questionnaire.
 * @param option  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_option_label(const kith_wording *wording,
                                               int32_t item, int32_t option);

/**
 * What a fact is.
 *
 * @param wording  May be NULL.
 * @param fact  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_fact_label(const kith_wording *wording,
                                             int32_t fact);

/**
 * A scale's name.
 *
 * @param wording  May be NULL.
 * @param scale  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_scale_label(const kith_wording *wording,
                                              int32_t scale);

/**
 * What a scale is about.
 *
 * @param wording  May be NULL.
 * @param scale  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_scale_about(const kith_wording *wording,
                                              int32_t scale);

/**
 * A band's name.
 *
 * @param wording  May be NULL.
 * @param scale  Its index in the questionnaire.
 * @param cutoffs  Its index in the questionnaire.
 * @param band  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_band_label(const kith_wording *wording,
                                             int32_t scale, int32_t cutoffs,
                                             int32_t band);

/**
 * Whose scores a norm holds.
 *
 * @param wording  May be NULL.
 * @param scale  Its index.
 * @param norm  Its index in the questionnaire.
 * @return Borrowed from the wording; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_wording_norm_population(const kith_wording *wording,
                                                  int32_t scale, int32_t norm);

/**
 * A difference's name.
 *
 * @param wording  May be NULL.
 * @param difference  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_difference_label(const kith_wording *wording,
                                                   int32_t difference);

/**
 * What a pattern is called to the person: a description.
 *
 * @param wording  May be NULL.
 * @param pattern  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_pattern_label(const kith_wording *wording,
                                                int32_t pattern);

/**
 * What a pattern is called where the gate is raised and its finding is only
 * listed.
 *
 * @param wording  May be NULL.
 * @param pattern  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API const char *kith_wording_pattern_label_when_raised(
    const kith_wording *wording, int32_t pattern);

/**
 * What a pattern means.
 *
 * @param wording  May be NULL.
 * @param pattern  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_pattern_about(const kith_wording *wording,
                                                int32_t pattern);

/**
 * What a criterion is called.
 *
 * @param wording  May be NULL.
 * @param pattern  Its index in the questionnaire.
 * @param criterion  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_criterion_label(const kith_wording *wording,
                                                  int32_t pattern,
                                                  int32_t criterion);

/**
 * A piece of advice, in a few words.
 *
 * @param wording  May be NULL.
 * @param advice  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_advice_label(const kith_wording *wording,
                                               int32_t advice);

/**
 * A piece of advice, and why it may help.
 *
 * @param wording  May be NULL.
 * @param advice  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_advice_text(const kith_wording *wording,
                                              int32_t advice);

/**
 * How many steps a piece of advice has.
 *
 * @param wording  May be NULL.
 * @param advice  Its index.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_wording_advice_step_count(const kith_wording *wording,
                                                int32_t advice);

/**
 * A step of a piece of advice.
 *
 * @param wording  May be NULL.
 * @param advice  Its index in the questionnaire.
 * @param step  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_advice_step(const kith_wording *wording,
                                              int32_t advice, int32_t step);

/**
 * What a stop says.
 *
 * @param wording  May be NULL.
 * @param stop  Its index in the questionnaire.
 * @return UTF-8, borrowed from the wording; NULL for a wrong index, and where
 *         there is no such text.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_stop_text(const kith_wording *wording,
                                            int32_t stop);

/**
 * How many texts the overlay lacks; the document's own stand in for them.
 *
 * @param wording  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_wording_missing_count(const kith_wording *wording);

/**
 * Which text the overlay lacks, such as "items/TR1/text".
 *
 * @param wording  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the wording; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_wording_missing(const kith_wording *wording,
                                          int32_t index);

#ifdef __cplusplus
}
#endif

#endif
