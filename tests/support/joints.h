/* SPDX-License-Identifier: MIT */
/* joints - a questionnaire of whole numbers from 0 to 100, so that a sheet says
 * the very scores, and what two of its shares say side by side.
 *
 * Include it behind cmocka.h and kith/kith.h. */

#ifndef KITH_TESTS_SUPPORT_JOINTS_H
#define KITH_TESTS_SUPPORT_JOINTS_H

#include "sharing.h"

#define PLACE(id) WHOLE(id, "0", "100", "")
#define JOINT_SCALE(id, item, more) \
    SCALE(id, "'" item "'", ", 'report_as': 'pomp', 'shareable': true" more)
#define RELIABLE(value, status)                                          \
    ", 'reliability': {'value': " value ", 'sd': 20, 'status': '" status \
    "', 'source': 'made up'}"

/* Five scales for profiles, two that are the other side of each other, two with
 * a reliability; and the safety question. */
#define JOINT_ITEMS \
    "'a', 'b', 'c', 'd', 'e', 'give', 'get', 'sure', 'loose', 's'"
#define JOINT_ASKED                                                                                \
    "'items': [" PLACE("a") "," PLACE("b") "," PLACE("c") "," PLACE("d") "," PLACE("e") "," PLACE( \
        "give") "," PLACE("get") "," PLACE("sure") "," PLACE("loose") "," CHOICE("s",              \
                                                                                 "yes-no",         \
                                                                                 ", 'safety': true") "], "
#define JOINT_SCALES                                                                                                                                 \
    "'scales': [" JOINT_SCALE("one", "a", "") "," JOINT_SCALE("two", "b", "") "," JOINT_SCALE("three", "c", "") "," JOINT_SCALE(                     \
        "four",                                                                                                                                      \
        "d", "") "," JOINT_SCALE("five", "e",                                                                                                        \
                                 "") "," JOINT_SCALE("given", "give",                                                                                \
                                                     ", 'other_side': "                                                                              \
                                                     "'received'") "," JOINT_SCALE("re"                                                              \
                                                                                   "ce"                                                              \
                                                                                   "iv"                                                              \
                                                                                   "e"                                                               \
                                                                                   "d",                                                              \
                                                                                   "ge"                                                              \
                                                                                   "t",                                                              \
                                                                                   ", "                                                              \
                                                                                   "'o"                                                              \
                                                                                   "th"                                                              \
                                                                                   "er"                                                              \
                                                                                   "_s"                                                              \
                                                                                   "id"                                                              \
                                                                                   "e'"                                                              \
                                                                                   ": "                                                              \
                                                                                   "'g"                                                              \
                                                                                   "iv"                                                              \
                                                                                   "en"                                                              \
                                                                                   "'") "," JOINT_SCALE("sure",                                      \
                                                                                                        "sure",                                      \
                                                                                                        RELIABLE(                                    \
                                                                                                            "0.84",                                  \
                                                                                                            "observed")) "," JOINT_SCALE("loose",    \
                                                                                                                                         "loose",    \
                                                                                                                                         RELIABLE(   \
                                                                                                                                             "0.50", \
                                                                                                                                             "observed")) "], "
#define JOINT_PARTS                                                \
    JOINT_ASKED JOINT_SCALES "'patterns': [" PATTERN(              \
        "danger", "true", REQUIRED("c", IS("s", "at_least", "1")), \
        "'some': 1", "") "]"

enum { FOUR = 3, FIVE_ = 4, GIVEN = 5, RECEIVED = 6, SURE = 7, LOOSE = 8 };
enum { JOINT_SCALE_COUNT = 9 };

static inline kith_questionnaire *joint_document(void)
{
    return questionnaire_of(JOINT_ITEMS, JOINT_PARTS);
}

/* A share of all the scales of a sheet; a guess of "" is none. */
static inline kith_share *share_all(const kith_questionnaire *document,
                                    const char *words, const char *guess)
{
    static const int32_t all[JOINT_SCALE_COUNT] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    char sheet[256];
    snprintf(sheet, sizeof sheet, "%s s=0", words);
    return share_of(document, sheet, all, JOINT_SCALE_COUNT, guess, all,
                    *guess == '\0' ? 0 : JOINT_SCALE_COUNT);
}

static inline kith_joint *joined(const kith_share *a, const kith_share *b)
{
    kith_joint *made = NULL;
    kith_error *error = NULL;
    if (kith_joint_new(a, b, NULL, &made, &error) != KITH_OK)
        fail_msg("the shares are refused: %s", kith_error_message(error));
    return made;
}

/* What two sheets say side by side, everything shared. */
static inline kith_joint *joint_of(const kith_questionnaire *document,
                                   const char *words_a, const char *guess_a,
                                   const char *words_b, const char *guess_b)
{
    kith_share *a = share_all(document, words_a, guess_a);
    kith_share *b = share_all(document, words_b, guess_b);
    kith_joint *made = joined(a, b);
    kith_share_free(b);
    kith_share_free(a);
    return made;
}

/* Its report, in the document's own language; yours to free. */
static inline kith_text *joint_text(const kith_joint *joint, int32_t format,
                                    const char *name_a, const char *name_b)
{
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_format(options, format, NULL),
                     KITH_OK);
    assert_int_equal(kith_joint_report_write(joint, NULL, options, name_a,
                                             name_b, &text, NULL),
                     KITH_OK);
    kith_report_options_free(options);
    return text;
}

#endif
