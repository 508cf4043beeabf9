/* SPDX-License-Identifier: MIT */
/* reported - what a report says and does not say, with ' for ".
 *
 * Include it behind cases.h. */

#ifndef KITH_TESTS_SUPPORT_REPORTED_H
#define KITH_TESTS_SUPPORT_REPORTED_H

/* A report in the document's own language, yours to free. */
static inline char *report_of(const kith_assessment *found, int32_t view,
                              int32_t format)
{
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_view(options, view, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_options_set_format(options, format, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_write(found, NULL, options, &text, NULL),
                     KITH_OK);
    char *copy = quoted(kith_text_data(text));
    kith_text_free(text);
    kith_report_options_free(options);
    return copy;
}

/* Looks for a piece of a report, which may stand over a line's end. */
static inline void check_report(const kith_assessment *found, int32_t view,
                                int32_t format, const char *piece,
                                bool expected)
{
    char *report = report_of(found, view, format);
    char *wanted = quoted(piece);
    if (format == KITH_FORMAT_TEXT) {
        char *to = report;
        for (const char *from = report; *from != '\0'; from++) {
            char c = *from == '\n' ? ' ' : *from;
            if (c != ' ' || to == report || to[-1] != ' ')
                *to++ = c;
        }
        *to = '\0';
    }
    if ((strstr(report, wanted) != NULL) != expected)
        fail_msg("\"%s\" is %s in:\n%s", wanted, expected ? "not" : "", report);
    free(wanted);
    free(report);
}

#endif
