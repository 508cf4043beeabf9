/* SPDX-License-Identifier: MIT */
/* diary - journals in a few lines of C. Include it behind cases.h. */

#ifndef KITH_TESTS_SUPPORT_DIARY_H
#define KITH_TESTS_SUPPORT_DIARY_H

#include "cases.h"

static inline kith_questionnaire *builtin(const char *id)
{
    kith_questionnaire *made = NULL;
    assert_int_equal(kith_questionnaire_builtin(id, NULL, &made, NULL),
                     KITH_OK);
    return made;
}

static inline kith_journal *journal_with(kith_memory *memory)
{
    kith_journal *made = NULL;
    assert_int_equal(kith_journal_new("friend", memory, &made, NULL), KITH_OK);
    return made;
}

/* Adds a record of a friend's sheet. */
static inline void record(kith_journal *journal,
                          const kith_questionnaire *questionnaire, int64_t time,
                          const char *words, int32_t keep)
{
    kith_assessment *found = assessment_of(questionnaire, words);
    assert_int_equal(kith_journal_add_record(journal, found, time, keep, NULL),
                     KITH_OK);
    kith_assessment_free(found);
}

static inline void event(kith_journal *journal, int32_t what, int32_t by,
                         int64_t time, int32_t count)
{
    assert_int_equal(
        kith_journal_add_event(journal, what, by, time, count, NULL), KITH_OK);
}

/* The journal as JSON, yours to free with kith_text_free(). */
static inline kith_text *written(const kith_journal *journal)
{
    kith_text *text = NULL;
    assert_int_equal(kith_journal_write(journal, &text, NULL), KITH_OK);
    return text;
}

static inline void assert_written(const kith_journal *journal,
                                  const char *expected)
{
    char *json = quoted(expected);
    kith_text *text = written(journal);
    assert_string_equal(kith_text_data(text), json);
    kith_text_free(text);
    free(json);
}

/* Reads a journal in which ' stands for ". */
static inline kith_journal *journal_of(const char *text)
{
    char *json = quoted(text);
    kith_journal *made = NULL;
    kith_error *error = NULL;
    if (kith_journal_parse(json, KITH_NUL, NULL, &made, &error) != KITH_OK)
        fail_msg("the journal is refused: %s (at '%s')",
                 kith_error_message(error), kith_error_pointer(error));
    free(json);
    return made;
}

#endif
