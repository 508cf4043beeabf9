/* SPDX-License-Identifier: MIT */
/* questionnaire - a document that asks, scores and advises, read, checked and
 * compiled; immutable, shared. */

#ifndef KITH_QUESTIONNAIRE_H
#define KITH_QUESTIONNAIRE_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/memory.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A questionnaire. Opaque; safe to share between threads. */
typedef struct kith_questionnaire kith_questionnaire;

/**
 * Reads, checks and compiles a questionnaire document (docs/format.md).
 *
 * @param json  UTF-8, not NULL; not needed after the call.
 * @param length  Bytes, or KITH_NUL.
 * @param memory  The allocator for the object and all that is made from it;
 *        NULL is the C library's.
 * @param[out] out  Receives the questionnaire, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_MEMORY, KITH_E_SYNTAX, KITH_E_LIMIT, KITH_E_VERSION (a newer
 *         format), KITH_E_NOT_FOUND (the document that `from` names) or
 *         KITH_E_DOCUMENT.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API kith_status kith_questionnaire_parse(const char *json, int64_t length,
                                              kith_memory *memory,
                                              kith_questionnaire **out,
                                              kith_error **error);

/**
 * Makes a built-in questionnaire, such as "kith-core".
 *
 * @param id  Not NULL; see kith_builtin_id().
 * @param memory  The allocator for the object and all that is made from it;
 *        NULL is the C library's.
 * @param[out] out  Receives the questionnaire, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_NOT_FOUND or KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API kith_status kith_questionnaire_builtin(const char *id,
                                                kith_memory *memory,
                                                kith_questionnaire **out,
                                                kith_error **error);

/**
 * Gives up your hold on a questionnaire. Objects made from it keep it alive.
 *
 * @param questionnaire  May be NULL.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API void kith_questionnaire_free(kith_questionnaire *questionnaire);

/**
 * How many questionnaires are built in.
 * @return At least 1.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API int32_t kith_builtin_count(void);

/**
 * The id of a built-in questionnaire.
 *
 * @param index  From 0.
 * @return A string that lives for ever; NULL beyond the last.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API const char *kith_builtin_id(int32_t index);

/**
 * The text of a built-in document.
 *
 * @param index  From 0.
 * @param[out] length  Receives the bytes; may be NULL. Untouched beyond the
 *        last.
 * @return UTF-8 that lives for ever, with a NUL behind it; NULL beyond the
 *         last.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API const char *kith_builtin_document(int32_t index, int64_t *length);

/**
 * In how many languages beside its own a built-in questionnaire is there.
 *
 * @param index  From 0.
 * @return The number; -1 beyond the last.
 *
 * Safe from any thread. @since 0.2
 */
KITH_API int32_t kith_builtin_language_count(int32_t index);

/**
 * A language that a built-in questionnaire was put into.
 *
 * @param index  From 0.
 * @param which  From 0; see kith_builtin_language_count().
 * @return A BCP 47 tag that lives for ever; NULL for a wrong index.
 *
 * Safe from any thread. @since 0.2
 */
KITH_API const char *kith_builtin_language(int32_t index, int32_t which);

/**
 * The overlay of a built-in questionnaire in a language.
 *
 * @param index  From 0.
 * @param language  A BCP 47 tag; found is the very tag, capitals or not, else
 *        its first part: "de" for "de-AT". May be NULL.
 * @param[out] length  Receives the bytes; may be NULL. Untouched where there is
 *        none.
 * @return UTF-8 that lives for ever, with a NUL behind it; NULL where there is
 *         none: for a wrong index, and for the document's own language.
 *
 * Safe from any thread. @since 0.2
 */
KITH_API const char *kith_builtin_overlay(int32_t index, const char *language,
                                          int64_t *length);

/**
 * The document's id.
 *
 * @param questionnaire  May be NULL.
 * @return Borrowed from the questionnaire; NULL for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_id(
    const kith_questionnaire *questionnaire);

/**
 * The document's version, such as "1.0.0".
 *
 * @param questionnaire  May be NULL.
 * @return Borrowed from the questionnaire; NULL for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_version(
    const kith_questionnaire *questionnaire);

/**
 * The document's language, a BCP 47 tag.
 *
 * @param questionnaire  May be NULL.
 * @return Borrowed from the questionnaire; NULL for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_language(
    const kith_questionnaire *questionnaire);

/**
 * The document's licence (SPDX).
 *
 * @param questionnaire  May be NULL.
 * @return Borrowed from the questionnaire; NULL for NULL, and where the
 *         document says none.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_licence(
    const kith_questionnaire *questionnaire);

/**
 * The document's source.
 *
 * @param questionnaire  May be NULL.
 * @return Borrowed from the questionnaire; NULL for NULL, and where the
 *         document says none.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_source(
    const kith_questionnaire *questionnaire);

/**
 * The document's status, such as "unvalidated".
 *
 * @param questionnaire  May be NULL.
 * @return Borrowed from the questionnaire; NULL for NULL, and where the
 *         document says none.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_status(
    const kith_questionnaire *questionnaire);

/**
 * The document's digest: 16 hexadecimal digits that tell documents apart
 * (64-bit FNV-1a of the canonical JSON); they protect nothing.
 *
 * @param questionnaire  May be NULL.
 * @return Borrowed from the questionnaire; NULL for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_digest(
    const kith_questionnaire *questionnaire);

/**
 * How many ties the document has.
 *
 * @param questionnaire  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_questionnaire_tie_count(const kith_questionnaire *questionnaire);

/**
 * The id of a kind of tie, such as "friend".
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for NULL and beyond the last.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_tie_id(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * The index of a kind of tie, such as "friend".
 *
 * @param questionnaire  May be NULL.
 * @param id  May be NULL.
 * @return From 0; -1 where there is none of that id.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_tie_index(
    const kith_questionnaire *questionnaire, const char *id);

/**
 * Which tie it is for the other person: "child" for "parent".
 *
 * @param questionnaire  May be NULL.
 * @param tie  Its index.
 * @return Its index, mostly `tie` itself; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_questionnaire_tie_other_side(
    const kith_questionnaire *questionnaire, int32_t tie);

/**
 * How many sections the document has.
 *
 * @param questionnaire  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_questionnaire_section_count(const kith_questionnaire *questionnaire);

/**
 * The id of a section.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for NULL and beyond the last.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_section_id(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * The index of a section.
 *
 * @param questionnaire  May be NULL.
 * @param id  May be NULL.
 * @return From 0; -1 where there is none of that id.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_section_index(
    const kith_questionnaire *questionnaire, const char *id);

/**
 * How many items stand in a section, whatever the tie.
 *
 * @param questionnaire  May be NULL.
 * @param section  Its index.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_section_item_count(
    const kith_questionnaire *questionnaire, int32_t section);

/**
 * An item of a section, in the order of asking.
 *
 * @param questionnaire  May be NULL.
 * @param section  Its index.
 * @param index  From 0.
 * @return The item's index; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_section_item(
    const kith_questionnaire *questionnaire, int32_t section, int32_t index);

/**
 * How many items the document has.
 *
 * @param questionnaire  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_questionnaire_item_count(const kith_questionnaire *questionnaire);

/**
 * The id of an item.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for NULL and beyond the last.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_item_id(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * The index of an item.
 *
 * @param questionnaire  May be NULL.
 * @param id  May be NULL.
 * @return From 0; -1 where there is none of that id.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_item_index(
    const kith_questionnaire *questionnaire, const char *id);

/**
 * Whether an item belongs to a tie.
 *
 * @param questionnaire  May be NULL.
 * @param item  Its index.
 * @param tie  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_item_in_tie(
    const kith_questionnaire *questionnaire, int32_t item, int32_t tie);

/**
 * Whether an item is sensitive: keep its answers from history, notifications,
 * sharing and analytics.
 *
 * @param questionnaire  May be NULL.
 * @param item  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_item_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t item);

/**
 * Whether an item belongs to the safety block. Such an item cannot be set to
 * "does not apply".
 *
 * @param questionnaire  May be NULL.
 * @param item  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_item_is_safety(
    const kith_questionnaire *questionnaire, int32_t item);

/**
 * The lowest and highest value an answer may have.
 *
 * @param questionnaire  May be NULL.
 * @param item  Its index.
 * @param[out] lowest  Not NULL.
 * @param[out] highest  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API kith_status
kith_questionnaire_item_range(const kith_questionnaire *questionnaire,
                              int32_t item, double *lowest, double *highest);

/**
 * How many response options an item has.
 *
 * @param questionnaire  May be NULL.
 * @param item  Its index.
 * @return The number; 0 for an item that takes whole numbers; -1 for a wrong
 *         index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_option_count(
    const kith_questionnaire *questionnaire, int32_t item);

/**
 * The id of a response option.
 *
 * @param questionnaire  May be NULL.
 * @param item  Its index.
 * @param option  From 0, in the document's order.
 * @return Borrowed from the questionnaire; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_option_id(
    const kith_questionnaire *questionnaire, int32_t item, int32_t option);

/**
 * The value of a response option.
 *
 * @param questionnaire  May be NULL.
 * @param item  Its index.
 * @param option  From 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API kith_status
kith_questionnaire_option_value(const kith_questionnaire *questionnaire,
                                int32_t item, int32_t option, double *out);

/**
 * How many facts the document has.
 *
 * @param questionnaire  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_questionnaire_fact_count(const kith_questionnaire *questionnaire);

/**
 * The id of a fact: a declared number from outside the questions.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for NULL and beyond the last.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_fact_id(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * The index of a fact: a declared number from outside the questions.
 *
 * @param questionnaire  May be NULL.
 * @param id  May be NULL.
 * @return From 0; -1 where there is none of that id.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_fact_index(
    const kith_questionnaire *questionnaire, const char *id);

/**
 * Whether a fact is sensitive.
 *
 * @param questionnaire  May be NULL.
 * @param fact  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_fact_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t fact);

/**
 * Of what a fact is worked out: see kith_journal_fill_facts() and
 * kith_circle_fill_facts().
 *
 * @param questionnaire  May be NULL.
 * @param fact  Its index.
 * @return "journal" or "circle", which live for ever; NULL for a fact that the
 *         host tells and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API const char *kith_questionnaire_fact_computed_from(
    const kith_questionnaire *questionnaire, int32_t fact);

/**
 * What a fact is that is worked out.
 *
 * @param questionnaire  May be NULL.
 * @param fact  Its index.
 * @return "swings", "count" or "age" of a journal, "needs-named" or
 *         "effective-people" of a circle, which live for ever; NULL for a fact
 *         that the host tells and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API const char *kith_questionnaire_fact_computed_what(
    const kith_questionnaire *questionnaire, int32_t fact);

/**
 * The lowest and highest number a fact may be.
 *
 * @param questionnaire  May be NULL.
 * @param fact  Its index.
 * @param[out] lowest  Not NULL.
 * @param[out] highest  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API kith_status
kith_questionnaire_fact_range(const kith_questionnaire *questionnaire,
                              int32_t fact, double *lowest, double *highest);

/**
 * How many scales the document has.
 *
 * @param questionnaire  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_questionnaire_scale_count(const kith_questionnaire *questionnaire);

/**
 * The id of a scale.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for NULL and beyond the last.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_scale_id(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * The index of a scale.
 *
 * @param questionnaire  May be NULL.
 * @param id  May be NULL.
 * @return From 0; -1 where there is none of that id.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_scale_index(
    const kith_questionnaire *questionnaire, const char *id);

/**
 * Whether a person may be shown a scale's score. Where not, it is for rules
 * alone: neither the plain nor the private report has it.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API int32_t kith_questionnaire_scale_is_shown(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * Whether a scale is sensitive.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_scale_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * Whether a person may choose a scale for a share (kith/share.h): its author
 * says so, and it is shown, not sensitive, and no gate pattern reads any of its
 * items.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_questionnaire_scale_is_shareable(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * The scale by which the other person of a tie tells of the same thing: the
 * listening that I give is the listening that they get.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return Its index, mostly `scale` itself; -1 where there is none, and for a
 *         wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_questionnaire_scale_other_side(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * How many differences the document has.
 *
 * @param questionnaire  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_questionnaire_difference_count(const kith_questionnaire *questionnaire);

/**
 * The id of a difference of two scales.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for NULL and beyond the last.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_difference_id(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * The index of a difference of two scales.
 *
 * @param questionnaire  May be NULL.
 * @param id  May be NULL.
 * @return From 0; -1 where there is none of that id.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_difference_index(
    const kith_questionnaire *questionnaire, const char *id);

/**
 * Whether a difference is sensitive.
 *
 * @param questionnaire  May be NULL.
 * @param difference  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_difference_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t difference);

/**
 * How many patterns the document has.
 *
 * @param questionnaire  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_questionnaire_pattern_count(const kith_questionnaire *questionnaire);

/**
 * The id of a pattern.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for NULL and beyond the last.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_pattern_id(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * The index of a pattern.
 *
 * @param questionnaire  May be NULL.
 * @param id  May be NULL.
 * @return From 0; -1 where there is none of that id.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_pattern_index(
    const kith_questionnaire *questionnaire, const char *id);

/**
 * Whether a pattern is sensitive.
 *
 * @param questionnaire  May be NULL.
 * @param pattern  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_pattern_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t pattern);

/**
 * Whether a pattern raises the safety gate.
 *
 * @param questionnaire  May be NULL.
 * @param pattern  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_pattern_is_gate(
    const kith_questionnaire *questionnaire, int32_t pattern);

/**
 * How many criteria a pattern has.
 *
 * @param questionnaire  May be NULL.
 * @param pattern  Its index.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_pattern_criterion_count(
    const kith_questionnaire *questionnaire, int32_t pattern);

/**
 * The id of a criterion.
 *
 * @param questionnaire  May be NULL.
 * @param pattern  Its index.
 * @param criterion  From 0.
 * @return Borrowed from the questionnaire; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_pattern_criterion_id(
    const kith_questionnaire *questionnaire, int32_t pattern,
    int32_t criterion);

/**
 * How many pieces of advice the document has.
 *
 * @param questionnaire  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_questionnaire_advice_count(const kith_questionnaire *questionnaire);

/**
 * The id of a piece of advice.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for NULL and beyond the last.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_advice_id(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * The index of a piece of advice.
 *
 * @param questionnaire  May be NULL.
 * @param id  May be NULL.
 * @return From 0; -1 where there is none of that id.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_advice_index(
    const kith_questionnaire *questionnaire, const char *id);

/**
 * Whether a piece of advice is sensitive.
 *
 * @param questionnaire  May be NULL.
 * @param advice  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_advice_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t advice);

/**
 * How many stops the document has.
 *
 * @param questionnaire  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_questionnaire_stop_count(const kith_questionnaire *questionnaire);

/**
 * The id of a stop: where the questions end at once, kindly.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for NULL and beyond the last.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_stop_id(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * The index of a stop: where the questions end at once, kindly.
 *
 * @param questionnaire  May be NULL.
 * @param id  May be NULL.
 * @return From 0; -1 where there is none of that id.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_stop_index(
    const kith_questionnaire *questionnaire, const char *id);

/**
 * How many warnings the document earned when it was read.
 *
 * @param questionnaire  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_questionnaire_warning_count(const kith_questionnaire *questionnaire);

/**
 * What a warning says.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_warning_message(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * Where a warning stands, as a JSON pointer.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the questionnaire; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_questionnaire_warning_pointer(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * Where a warning stands: the line, from 1.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return The line; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_warning_line(
    const kith_questionnaire *questionnaire, int32_t index);

/**
 * Where a warning stands: the column, from 1, in code points.
 *
 * @param questionnaire  May be NULL.
 * @param index  From 0.
 * @return The column; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_questionnaire_warning_column(
    const kith_questionnaire *questionnaire, int32_t index);

#ifdef __cplusplus
}
#endif

#endif
