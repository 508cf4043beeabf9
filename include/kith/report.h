/* SPDX-License-Identifier: MIT */
/* report - an assessment for its reader, as text, JSON or one HTML page, in one
 * of three views. */

#ifndef KITH_REPORT_H
#define KITH_REPORT_H

#include <stdint.h>

#include <kith/assessment.h>
#include <kith/export.h>
#include <kith/memory.h>
#include <kith/status.h>
#include <kith/text.h>
#include <kith/wording.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a report is to be written. Opaque. */
typedef struct kith_report_options kith_report_options;

enum {
    KITH_FORMAT_TEXT = 0,
    KITH_FORMAT_JSON = 1,
    KITH_FORMAT_HTML = 2, /**< One page; loads and runs nothing. @since 0.3 */
    KITH_FORMAT_SVG = 3   /**< A picture, of a look-back alone. @since 0.4 */
};

/**
 * Options for reports: the plain view, as text, with the document's own
 * resources.
 *
 * @param memory  The allocator for the object and all that is made from it;
 *        NULL is the C library's.
 * @param[out] out  Receives the options, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API kith_status kith_report_options_new(kith_memory *memory,
                                             kith_report_options **out,
                                             kith_error **error);

/**
 * Wipes and frees options.
 *
 * @param options  May be NULL.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API void kith_report_options_free(kith_report_options *options);

/**
 * Whose eyes the report is for.
 *
 * @param options  Not NULL.
 * @param view  KITH_VIEW_PLAIN, KITH_VIEW_PRIVATE or KITH_VIEW_HOST.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT.
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_report_options_set_view(kith_report_options *options,
                                                  int32_t view,
                                                  kith_error **error);

/**
 * Text, JSON, HTML or SVG.
 *
 * @param options  Not NULL.
 * @param format  KITH_FORMAT_TEXT, KITH_FORMAT_JSON or KITH_FORMAT_HTML; for
 *        a look-back KITH_FORMAT_SVG too.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT.
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_report_options_set_format(
    kith_report_options *options, int32_t format, kith_error **error);

/**
 * Whether a report for a person says where scores stand among those of other
 * people. Where answers may have been rushed (kith/quality.h) they may be left
 * out; the host view has them always.
 *
 * @param options  Not NULL.
 * @param shown  1, as from the start, or 0.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_report_options_set_norms(kith_report_options *options,
                                                   int32_t shown,
                                                   kith_error **error);

/**
 * A name for the other person, in place of words such as "your friend".
 *
 * @param options  Not NULL.
 * @param name  UTF-8 of 1 to 100 bytes without control characters or marks
 *        that change the direction of writing; NULL for none. Copied.
 * @param length  Bytes, or KITH_NUL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_VALUE or KITH_E_MEMORY.
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_report_options_set_name(kith_report_options *options,
                                                  const char *name,
                                                  int64_t length,
                                                  kith_error **error);

/**
 * Where to find help in the reader's country.
 *
 * @param options  Not NULL.
 * @param json  UTF-8: a list of {"label", "text", "contact", "url", "for"};
 *        `label` and `for` (`adults`, `young-people` or `parents`) are
 *        required. NULL for none. Copied.
 * @param length  Bytes, or KITH_NUL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_SYNTAX, KITH_E_LIMIT, KITH_E_DOCUMENT or KITH_E_MEMORY.
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_report_options_set_resources(
    kith_report_options *options, const char *json, int64_t length,
    kith_error **error);

/**
 * The report's own phrases, in place of the built-in ones.
 *
 * @param options  Not NULL.
 * @param json  UTF-8: an overlay of phrases; NULL for the built-in ones of the
 *        wording's language (kith_builtin_phrases()), in English where there
 *        are none. Copied.
 * @param length  Bytes, or KITH_NUL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_SYNTAX, KITH_E_LIMIT, KITH_E_DOCUMENT (also when a text of
 *         the first or sixth section or of a stop is lacking) or
 *         KITH_E_MEMORY.
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status
kith_report_options_set_phrases(kith_report_options *options, const char *json,
                                int64_t length, kith_error **error);

/**
 * In how many languages the report's phrases are built in.
 * @return At least 1.
 *
 * Safe from any thread. @since 0.2
 */
KITH_API int32_t kith_builtin_phrases_count(void);

/**
 * The language of built-in phrases.
 *
 * @param index  From 0.
 * @return A BCP 47 tag that lives for ever; NULL beyond the last.
 *
 * Safe from any thread. @since 0.2
 */
KITH_API const char *kith_builtin_phrases_language(int32_t index);

/**
 * The built-in phrases that a report in a language takes: those of exactly
 * that tag, else those of the language that the tag begins with ("de" for
 * "de-AT").
 *
 * @param language  A BCP 47 tag, in capitals or small letters; may be NULL.
 * @param[out] length  Receives the bytes; may be NULL. Untouched where there
 *        are none.
 * @return UTF-8 that lives for ever, with a NUL behind it, an overlay of
 *         phrases; NULL where there are none: a report is in English then.
 *
 * Safe from any thread. @since 0.2
 */
KITH_API const char *kith_builtin_phrases(const char *language,
                                          int64_t *length);

/**
 * Writes a report. The same input gives the same bytes.
 *
 * @param assessment  Not NULL.
 * @param wording  Of the same document and tie; NULL for the document's own
 *        language.
 * @param options  NULL for the plain view as text.
 * @param[out] out  Receives the text, yours to free; it takes its allocator
 *        from the assessment. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT
 *         (also a wording of another document or tie, and KITH_FORMAT_SVG) or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread while nobody changes the options. @since 0.1
 */
KITH_API kith_status kith_report_write(const kith_assessment *assessment,
                                       const kith_wording *wording,
                                       const kith_report_options *options,
                                       kith_text **out, kith_error **error);

#ifdef __cplusplus
}
#endif

#endif
