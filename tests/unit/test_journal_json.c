/* SPDX-License-Identifier: MIT */
/* test_journal_json - a journal as text: the same bytes when written again,
 * every fault with its place, and an object that a fault never touches. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "diary.h"

#define HEADED(entries) \
    "{'kith-journal':1,'tie':'friend','entries':[" entries "]}\n"
#define DIGEST "'0123456789abcdef'"
#define RECORD(more)                                                       \
    "{'time':7,'record':'kith-checkin','version':'1.0.0','digest':" DIGEST \
        more "}"

static const char sample[] =
    HEADED("\n{'time':-5,'event':'confided','by':'me'},\n"
           "{'time':1764000000,'event':'hurt','by':'them','count':3},"
           "\n" RECORD(
               ",'scores':{'ease':[62.5," DIGEST "],'treatment':[2," DIGEST
               ",'sensitive']},'gate':'raised','findings':{'"
               "danger':'clear','x.y':"
               "'set-aside'},'answers':{'CK1':2,'CK4':-0."
               "000001}") ",\n" RECORD(",'st"
                                       "opped':true") ","
                                                      "\n" RECORD(
                                                          ",'scores':{}") "\n");

static void what_is_written_reads_back_to_the_same_bytes(void **state)
{
    (void)state;
    kith_journal *journal = journal_of(sample);
    assert_int_equal(kith_journal_count(journal), 5);
    assert_int_equal(kith_host_entry_gate(journal, 2), KITH_GATE_RAISED);
    assert_int_equal(kith_host_entry_level(journal, 2, 1), KITH_SET_ASIDE);
    assert_int_equal(kith_journal_stopped(journal, 3), 1);
    assert_written(journal, sample);
    kith_journal *copy = journal_with(NULL);
    for (int32_t i = 0; i < 5; i++) {
        kith_text *text = NULL;
        assert_int_equal(kith_journal_entry_write(journal, i, &text, NULL),
                         KITH_OK);
        assert_int_equal(kith_journal_add_json(copy, kith_text_data(text),
                                               kith_text_length(text), NULL),
                         KITH_OK);
        kith_text_free(text);
    }
    assert_written(copy, sample);
    kith_journal_free(copy);
    kith_journal_free(journal);
}

static void an_empty_journal_is_written_and_read(void **state)
{
    (void)state;
    kith_journal *journal = journal_with(NULL);
    assert_written(journal, HEADED(""));
    kith_journal_free(journal);
    journal = journal_of(HEADED(""));
    assert_int_equal(kith_journal_count(journal), 0);
    kith_journal_free(journal);
}

static void keys_of_others_are_read_over_and_not_kept(void **state)
{
    (void)state;
    kith_journal *journal = journal_of(
        "{'x-app': [1, {}], 'entries': [{'x-note': 'hi', 'by': 'me', "
        "'event': 'hurt', 'count': 1e0, 'time': 17e8}], 'tie': "
        "'friend', 'kith-journal': 1}");
    assert_written(journal,
                   HEADED("\n{'time':1700000000,'event':'hurt','by':'me'}\n"));
    kith_journal_free(journal);
}

/* ---- Faults ----------------------------------------------------------------
 */

struct fault {
    const char *json;
    kith_status status;
    int32_t line, column;
    const char *pointer;
    const char *says; /* a piece of the sentence */
};

#define EVENT(more) HEADED("\n{'time':1,'event':'hurt','by':'me'" more "}")

static const struct fault faults[] = {
    {"[]", KITH_E_DOCUMENT, 1, 1, "", "a JSON object"},
    {"{'tie':'a','entries':[]}", KITH_E_DOCUMENT, 1, 1, "",
     "begins with \"kith-journal\": 1"},
    {"{'kith-journal':2,'tie':'a','entries':[]}", KITH_E_VERSION, 1, 17,
     "/kith-journal", "newer"},
    {"{'kith-journal':10,'what':'a'}", KITH_E_VERSION, 1, 17, "/kith-journal",
     "newer"},
    {"{'kith-journal':0.5,'tie':'a','entries':[]}", KITH_E_DOCUMENT, 1, 17,
     "/kith-journal", "write 1"},
    {"{'kith-journal':'1'}", KITH_E_DOCUMENT, 1, 17, "/kith-journal",
     "begins with"},
    {"{'kith-journal':1,'tie':'-','entries':[]}", KITH_E_DOCUMENT, 1, 25,
     "/tie", "the id of its \"tie\""},
    {"{'kith-journal':1,'entries':[]}", KITH_E_DOCUMENT, 1, 1, "", "tie"},
    {"{'kith-journal':1,'tie':'a'}", KITH_E_DOCUMENT, 1, 1, "", "\"entries\""},
    {"{'kith-journal':1,'tie':'a','entries':{}}", KITH_E_DOCUMENT, 1, 39,
     "/entries", "a list"},
    {"{'kith-journal':1,'tie':'a','entries':[],'y':1}", KITH_E_DOCUMENT, 1, 42,
     "", "keys that begin with \"x-\""},
    {HEADED("\n7"), KITH_E_DOCUMENT, 2, 1, "/entries/0", "JSON object"},
    {HEADED("\n{'time':1}"), KITH_E_DOCUMENT, 2, 1, "/entries/0",
     "either an \"event\" or a \"record\""},
    {EVENT(",'record':'a'"), KITH_E_DOCUMENT, 2, 1, "/entries/0", "either"},
    {HEADED("{'event':'hurt','by':'me'}"), KITH_E_DOCUMENT, 1, 45, "/entries/0",
     "seconds since 1970"},
    {HEADED("{'time':1.5,'event':'hurt','by':'me'}"), KITH_E_VALUE, 1, 53,
     "/entries/0/time", "whole number"},
    {HEADED("{'time':100000000001,'event':'hurt','by':'me'}"), KITH_E_VALUE, 1,
     53, "/entries/0/time", "100000000000"},
    {HEADED("{'time':-1e12,'event':'hurt','by':'me'}"), KITH_E_VALUE, 1, 53,
     "/entries/0/time", "100000000000"},
    {HEADED("{'time':1e99999999999,'event':'hurt','by':'me'}"), KITH_E_VALUE, 1,
     53, "/entries/0/time", "100000000000"},
    {HEADED("{'time':'1','event':'hurt','by':'me'}"), KITH_E_VALUE, 1, 53,
     "/entries/0/time", "seconds"},
    {HEADED("{'time':1,'event':'hit','by':'me'}"), KITH_E_DOCUMENT, 1, 63,
     "/entries/0/event", "\"confided\""},
    {HEADED("{'time':1,'event':'hurt','by':'us'}"), KITH_E_DOCUMENT, 1, 75,
     "/entries/0/by", "\"me\" or \"them\""},
    {HEADED("{'time':1,'event':'hurt'}"), KITH_E_DOCUMENT, 1, 45, "/entries/0",
     "\"me\" or \"them\""},
    {EVENT(",'count':0"), KITH_E_VALUE, 2, 44, "/entries/0/count", "1000000"},
    {EVENT(",'count':1000001"), KITH_E_VALUE, 2, 44, "/entries/0/count",
     "1000000"},
    {EVENT(",'scores':{}"), KITH_E_DOCUMENT, 2, 36, "/entries/0", "An event"},
    {HEADED("\n{'time':1,'record':'','version':'1','digest':" DIGEST
            ",'scores':{}}"),
     KITH_E_DOCUMENT, 2, 20, "/entries/0/record", "id of a questionnaire"},
    {HEADED("\n{'time':1,'record':'a','version':'1.','digest':" DIGEST
            ",'scores':{}}"),
     KITH_E_DOCUMENT, 2, 34, "/entries/0/version", "such as \"1.0.0\""},
    {HEADED("\n{'time':1,'record':'a','version':'1','digest':'0123456789ABCDEF'"
            ",'scores':{}}"),
     KITH_E_DOCUMENT, 2, 47, "/entries/0/digest", "16 digits"},
    {HEADED("\n{'time':1,'record':'a','version':'1','scores':{}}"),
     KITH_E_DOCUMENT, 2, 1, "/entries/0", "16 digits"},
    {HEADED("\n" RECORD("")), KITH_E_DOCUMENT, 2, 1, "/entries/0",
     "perhaps none: {}"},
    {HEADED("\n" RECORD(",'scores':[]")), KITH_E_DOCUMENT, 2, 90,
     "/entries/0/scores", "an object"},
    {HEADED("\n" RECORD(",'scores':{'-a':[1," DIGEST "]}")), KITH_E_DOCUMENT, 2,
     91, "/entries/0/scores", "1 to 64 letters"},
    {HEADED("\n" RECORD(",'scores':{'a':1}")), KITH_E_DOCUMENT, 2, 95,
     "/entries/0/scores/a", "A score is a list"},
    {HEADED("\n" RECORD(",'scores':{'a':[]}")), KITH_E_DOCUMENT, 2, 95,
     "/entries/0/scores/a", "A score is a list"},
    {HEADED("\n" RECORD(",'scores':{'a':[1]}")), KITH_E_DOCUMENT, 2, 95,
     "/entries/0/scores/a", "A score is a list"},
    {HEADED("\n" RECORD(",'scores':{'a':[1.0000001," DIGEST "]}")),
     KITH_E_DOCUMENT, 2, 95, "/entries/0/scores/a", "six digits"},
    {HEADED(
         "\n" RECORD(",'gate':'raised','scores':{'a':[1," DIGEST ",'sad']}")),
     KITH_E_DOCUMENT, 2, 111, "/entries/0/scores/a", "\"sensitive\""},
    {HEADED("\n" RECORD(",'scores':{'a':[1," DIGEST ",'sensitive']}")),
     KITH_E_DOCUMENT, 2, 95, "/entries/0/scores/a", "has a \"gate\""},
    {HEADED("\n" RECORD(",'scores':{},'findings':{'a':'some'}")),
     KITH_E_DOCUMENT, 2, 104, "/entries/0/findings", "has a \"gate\""},
    {HEADED("\n" RECORD(",'scores':{},'gate':'raised','findings':{'a':'no'}")),
     KITH_E_DOCUMENT, 2, 125, "/entries/0/findings/a", "\"set-aside\""},
    {HEADED("\n" RECORD(",'scores':{},'gate':'open'")), KITH_E_DOCUMENT, 2, 100,
     "/entries/0/gate", "\"not-raised\""},
    {HEADED("\n" RECORD(",'scores':{},'answers':{'a':'b'}")), KITH_E_VALUE, 2,
     108, "/entries/0/answers/a", "An answer is a number"},
    {HEADED("\n" RECORD(",'stopped':true,'scores':{'a':[1," DIGEST "]}")),
     KITH_E_DOCUMENT, 2, 1, "/entries/0", "take them out"},
    {HEADED("\n" RECORD(",'stopped':false,'scores':{}")), KITH_E_DOCUMENT, 2,
     91, "/entries/0/stopped", "is true, or is not there"},
    {HEADED("\n" RECORD(",'scores':{},'by':'me'")), KITH_E_DOCUMENT, 2, 93,
     "/entries/0", "A record has"},
    {HEADED("{'time':1,'time':2}"), KITH_E_SYNTAX, 1, 55, "/entries/0/time",
     ""},
};

static void a_fault_is_told_with_its_place_and_how_to_mend_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        const struct fault *fault = &faults[i];
        char *json = quoted(fault->json);
        kith_journal *made = NULL;
        kith_error *error = NULL;
        kith_status status =
            kith_journal_parse(json, KITH_NUL, NULL, &made, &error);
        if (status != fault->status || made != NULL ||
            kith_error_line(error) != fault->line ||
            kith_error_column(error) != fault->column ||
            strcmp(kith_error_pointer(error), fault->pointer) != 0 ||
            strstr(kith_error_message(error), fault->says) == NULL)
            fail_msg("%s\nis refused with %d at %d:%d '%s': %s", json,
                     (int)status, (int)kith_error_line(error),
                     (int)kith_error_column(error),
                     error == NULL ? "" : kith_error_pointer(error),
                     error == NULL ? "" : kith_error_message(error));
        kith_error_free(error);
        free(json);
    }
}

/* Reads a text that may be anything. What is refused leaves the outputs and a
 * journal as they were; what is read is written and read again. */
static bool try_text(const char *json, size_t length)
{
    kith_journal *made = NULL;
    kith_error *error = NULL;
    kith_status status =
        kith_journal_parse(json, (int64_t)length, NULL, &made, &error);
    if (status != KITH_OK) {
        assert_null(made);
        assert_int_equal(kith_error_status(error), status);
        assert_true(strlen(kith_error_message(error)) > 10);
        kith_error_free(error);
        return false;
    }
    assert_null(error);
    kith_text *text = written(made), *again = NULL;
    kith_journal *copy = NULL;
    assert_int_equal(kith_journal_parse(kith_text_data(text),
                                        kith_text_length(text), NULL, &copy,
                                        NULL),
                     KITH_OK);
    again = written(copy);
    assert_string_equal(kith_text_data(again), kith_text_data(text));
    kith_text_free(text);
    kith_text_free(again);
    kith_journal_free(copy);
    kith_journal_free(made);
    return true;
}

static void a_journal_cut_anywhere_is_refused(void **state)
{
    (void)state;
    char *json = quoted(sample);
    size_t length = strlen(json);
    for (size_t cut = 0; cut < length - 1; cut++)
        assert_false(try_text(json, cut));
    assert_true(try_text(json, length - 1)); /* the last line's end */
    free(json);
}

static void a_journal_with_a_wrong_byte_never_does_harm(void **state)
{
    (void)state;
    char *json = quoted(sample);
    size_t length = strlen(json);
    long read = 0, refused = 0;
    for (size_t at = 0; at < length; at++) {
        char was = json[at];
        for (int byte = 0; byte < 256; byte += 1 + (int)(at % 3)) {
            json[at] = (char)byte;
            if (try_text(json, length))
                read++;
            else
                refused++;
        }
        json[at] = was;
    }
    assert_true(refused > 10 * read && read > 100);
    free(json);
}

static void an_entry_with_a_wrong_byte_leaves_the_journal_as_it_was(
    void **state)
{
    (void)state;
    kith_journal *journal = journal_of(sample);
    kith_text *was = written(journal), *entry = NULL;
    assert_int_equal(kith_journal_entry_write(journal, 2, &entry, NULL),
                     KITH_OK);
    size_t length = (size_t)kith_text_length(entry);
    char *json = malloc(length);
    assert_non_null(json);
    memcpy(json, kith_text_data(entry), length);
    for (size_t at = 0; at < length; at++) {
        char whole = json[at];
        for (int bit = 0; bit < 8; bit++) {
            json[at] = (char)(whole ^ 1 << bit);
            if (kith_journal_add_json(journal, json, (int64_t)length, NULL) ==
                KITH_OK)
                assert_int_equal(kith_journal_remove(journal, 5, NULL),
                                 KITH_OK);
            assert_int_equal(kith_journal_count(journal), 5);
        }
        json[at] = whole;
        assert_int_not_equal(
            kith_journal_add_json(journal, json, (int64_t)at, NULL), KITH_OK);
        kith_text *now = written(journal);
        assert_string_equal(kith_text_data(now), kith_text_data(was));
        kith_text_free(now);
    }
    free(json);
    kith_text_free(entry);
    kith_text_free(was);
    kith_journal_free(journal);
}

/* The border is reckoned from what a record keeps; it may not lie too high for
 * any of it. */
static void a_journal_full_of_records_that_keep_all_is_read_again(void **state)
{
    (void)state;
    const int32_t all = KITH_KEEP_SENSITIVE | KITH_KEEP_ANSWERS;
    kith_questionnaire *core = builtin("kith-core");
    kith_journal *journal = journal_with(NULL), *copy = NULL;
    kith_answers *answers = answers_of(core, "friend", "");
    for (int32_t item; (item = kith_answers_next(answers)) >= 0;)
        assert_int_equal(
            kith_answers_set(answers, kith_questionnaire_item_id(core, item), 1,
                             NULL),
            KITH_OK);
    kith_assessment *found = assess_answers(answers);
    kith_error *error = NULL;
    int32_t added = 0;
    while (kith_journal_add_record(journal, found, added, all, &error) ==
           KITH_OK)
        added++;
    assert_int_equal(kith_error_status(error), KITH_E_LIMIT);
    assert_non_null(strstr(kith_error_message(error), "begin another journal"));
    assert_int_equal(kith_journal_count(journal), added);
    assert_true(added > 10000);
    kith_error_free(error);
    kith_text *text = written(journal);
    assert_int_equal(kith_journal_parse(kith_text_data(text),
                                        kith_text_length(text), NULL, &copy,
                                        NULL),
                     KITH_OK);
    assert_int_equal(kith_journal_count(copy), added);
    assert_int_equal(kith_journal_add_record(copy, found, added, all, NULL),
                     KITH_E_LIMIT);
    kith_text_free(text);
    kith_journal_free(copy);
    kith_journal_free(journal);
    kith_assessment_free(found);
    kith_answers_free(answers);
    kith_questionnaire_free(core);
}

/* More would make a text that could not be read again. */
static void a_full_journal_is_still_read_again(void **state)
{
    (void)state;
    kith_journal *journal = journal_with(NULL), *copy = NULL;
    kith_error *error = NULL;
    int32_t added = 0;
    while (kith_journal_add_event(journal, KITH_EVENT_TOOK_RESPONSIBILITY,
                                  KITH_BY_THEM, -1 - added, 1000000,
                                  &error) == KITH_OK)
        added++;
    assert_int_equal(kith_error_status(error), KITH_E_LIMIT);
    assert_true(added > 400000);
    kith_error_free(error);
    error = NULL;
    kith_text *text = written(journal);
    assert_int_equal(kith_journal_parse(kith_text_data(text),
                                        kith_text_length(text), NULL, &copy,
                                        NULL),
                     KITH_OK);
    assert_int_equal(kith_journal_count(copy), added);
    assert_int_equal(
        kith_journal_add_json(copy,
                              "{\"time\":1,\"event\":\"hurt\",\"by\":"
                              "\"me\"}",
                              KITH_NUL, &error),
        KITH_E_LIMIT);
    assert_int_equal(kith_journal_count(copy), added);
    kith_error_free(error);
    /* What is taken out makes room. */
    assert_int_equal(kith_journal_remove(copy, added - 1, NULL), KITH_OK);
    event(copy, KITH_EVENT_HURT, KITH_BY_ME, 1, 1);
    kith_text_free(text);
    kith_journal_free(copy);
    kith_journal_free(journal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_reads_back_to_the_same_bytes),
        cmocka_unit_test(an_empty_journal_is_written_and_read),
        cmocka_unit_test(keys_of_others_are_read_over_and_not_kept),
        cmocka_unit_test(a_fault_is_told_with_its_place_and_how_to_mend_it),
        cmocka_unit_test(a_journal_cut_anywhere_is_refused),
        cmocka_unit_test(a_journal_with_a_wrong_byte_never_does_harm),
        cmocka_unit_test(
            an_entry_with_a_wrong_byte_leaves_the_journal_as_it_was),
        cmocka_unit_test(a_journal_full_of_records_that_keep_all_is_read_again),
        cmocka_unit_test(a_full_journal_is_still_read_again),
    };
    return cmocka_run_group_tests_name("journal JSON", tests, NULL, NULL);
}
