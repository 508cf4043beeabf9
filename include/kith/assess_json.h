/* SPDX-License-Identifier: MIT */
/* assess_json - from an answer sheet to a report in one call. */

#ifndef KITH_ASSESS_JSON_H
#define KITH_ASSESS_JSON_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/status.h>
#include <kith/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Reads a questionnaire and an answer sheet, assesses, and writes a report.
 *
 * @param document  UTF-8, a questionnaire document; NULL for the built-in one
 *        that the sheet names.
 * @param document_length  Bytes, or KITH_NUL; not read for NULL.
 * @param sheet  UTF-8, an answer sheet. Not NULL.
 * @param sheet_length  Bytes, or KITH_NUL.
 * @param options  UTF-8, an object with any of "view" ("plain", "private",
 *        "host"), "format" ("json", "text"), "language" (a BCP 47 tag: the
 *        built-in texts of that language), "gender" (the id of one of the
 *        wording's genders), "norms" (true, or false: where scores stand among
 *        other people's is left out), "overlay" (an object; not beside "language"),
 *        "phrases" (an object), "name" and "resources" (a list); NULL for the
 *        plain view as JSON.
 * @param options_length  Bytes, or KITH_NUL; not read for NULL.
 * @param[out] report  Receives the text, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: what
 *         kith_questionnaire_parse(), kith_answers_parse(), kith_wording_new(),
 *         kith_wording_builtin(), kith_wording_with_gender() and
 *         kith_report_write() may say. Places are those of the text that
 *         the message speaks of.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API kith_status kith_assess_json(const char *document,
                                      int64_t document_length,
                                      const char *sheet, int64_t sheet_length,
                                      const char *options,
                                      int64_t options_length,
                                      kith_text **report, kith_error **error);

#ifdef __cplusplus
}
#endif

#endif
