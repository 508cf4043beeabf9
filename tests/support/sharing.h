/* SPDX-License-Identifier: MIT */
/* sharing - a small questionnaire with a gate, and shares made of its sheets.
 *
 * Include it behind cmocka.h and kith/kith.h. */

#ifndef KITH_TESTS_SUPPORT_SHARING_H
#define KITH_TESTS_SUPPORT_SHARING_H

#include <string.h>

#include "cases.h"

/* Two scales that may be shared, one that is sensitive and one that nobody
 * marked; a gate that one safety question raises. */
#define SHARING_ITEMS "'a', 'b', 'h', 's'"
#define SHARING_ASKED                                        \
    "'items': [" FIVE("a", "") "," FIVE("b", "") "," CHOICE( \
        "h", "yes-no",                                       \
        ", 'sensitive': true") "," CHOICE("s", "yes-no",     \
                                          ", 'safety': true") "], "
#define SHARED_SCALE(id, keys) \
    SCALE(id, keys,            \
          ", 'report_as': 'pomp', 'min_answered': 1, 'shareable': true")
#define SHARING_SCALES                                         \
    "'scales': [" SHARED_SCALE("one", "'a'") "," SHARED_SCALE( \
        "two", "'a', '-b'") "," SCALE("hidden", "'h'",         \
                                      "") "," SCALE("kept", "'b'", "") "], "
#define SHARING_PARTS                                              \
    SHARING_ASKED SHARING_SCALES "'patterns': [" PATTERN(          \
        "danger", "true", REQUIRED("c", IS("s", "at_least", "1")), \
        "'some': 1", "") "]"

enum { ONE = 0, TWO = 1, HIDDEN = 2, KEPT = 3 };

static const char empty_share[] = "{\n  \"kith-share\": 1\n}\n";

static inline kith_questionnaire *sharing_document(void)
{
    return questionnaire_of(SHARING_ITEMS, SHARING_PARTS);
}

/* The share of a friend's sheet; a guess of "" is none. */
static inline kith_share *share_of(const kith_questionnaire *questionnaire,
                                   const char *words, const int32_t *scales,
                                   int32_t count, const char *guess,
                                   const int32_t *guessed,
                                   int32_t guessed_count)
{
    kith_assessment *mine = assessment_of(questionnaire, words);
    kith_assessment *other =
        *guess == '\0' ? NULL : assessment_of(questionnaire, guess);
    kith_share *made = NULL;
    assert_int_equal(kith_share_new(mine, scales, count, other, guessed,
                                    guessed_count, &made, NULL),
                     KITH_OK);
    kith_assessment_free(other);
    kith_assessment_free(mine);
    return made;
}

/* Its JSON; yours to free. */
static inline kith_text *share_text(const kith_share *share)
{
    kith_text *text = NULL;
    assert_int_equal(kith_share_write(share, &text, NULL), KITH_OK);
    return text;
}

static inline kith_share *share_read(const kith_questionnaire *questionnaire,
                                     const char *json)
{
    kith_share *made = NULL;
    kith_error *error = NULL;
    if (kith_share_parse(questionnaire, json, KITH_NUL, NULL, &made, &error) !=
        KITH_OK)
        fail_msg("the share is refused: %s", kith_error_message(error));
    return made;
}

#endif
