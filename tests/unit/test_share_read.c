/* SPDX-License-Identifier: MIT */
/* test_share_read - shares come back from JSON as they were, and what is none
 * is refused with its place and without a word of what it holds. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "sharing.h"

static const int32_t both[] = {ONE, TWO};

/* A share with a piece of it replaced by another; yours to free. */
static char *replaced(const char *text, const char *piece, const char *by)
{
    const char *at = strstr(text, piece);
    assert_non_null(at);
    char *made = malloc(strlen(text) + strlen(by) + 1);
    assert_non_null(made);
    sprintf(made, "%.*s%s%s", (int)(at - text), text, by, at + strlen(piece));
    return made;
}

struct sample {
    kith_questionnaire *document;
    kith_share *share;
    kith_text *text;
};

static int open_sample(void **state)
{
    static struct sample sample;
    sample.document = sharing_document();
    sample.share =
        share_of(sample.document, "a=3 b=2 s=0", both, 2, "a=1 b=0", both, 1);
    sample.text = share_text(sample.share);
    *state = &sample;
    return 0;
}

static int close_sample(void **state)
{
    struct sample *sample = *state;
    kith_text_free(sample->text);
    kith_share_free(sample->share);
    kith_questionnaire_free(sample->document);
    return 0;
}

static void a_share_comes_back_as_it_was(void **state)
{
    struct sample *sample = *state;
    kith_share *again =
        share_read(sample->document, kith_text_data(sample->text));
    kith_text *text = share_text(again);
    double value = -77;
    assert_string_equal(kith_text_data(text), kith_text_data(sample->text));
    assert_int_equal(kith_share_guess(again, ONE, &value), KITH_OK);
    assert_true(value == 25);
    assert_int_equal(kith_share_tie(again), 0);
    assert_int_equal(kith_share_only_empty(again), -1);
    kith_text_free(text);
    kith_share_free(again);
}

static void the_empty_share_is_of_every_questionnaire_and_of_none(void **state)
{
    struct sample *sample = *state;
    kith_share *of_one = share_read(sample->document, empty_share);
    kith_share *of_none = share_read(NULL, empty_share);
    assert_int_equal(kith_share_is_empty(of_one), 1);
    assert_int_equal(kith_share_is_empty(of_none), 1);
    assert_null(kith_share_questionnaire(of_one));
    kith_text *text = share_text(of_none);
    assert_string_equal(kith_text_data(text), empty_share);
    kith_text_free(text);
    kith_share_free(of_none);
    kith_share_free(of_one);
}

/* One that names its questionnaire and holds nothing is the empty one too. */
static void what_holds_nothing_is_written_as_the_empty_share(void **state)
{
    struct sample *sample = *state;
    kith_share *share = share_read(
        sample->document, "{\"kith-share\": 1, \"questionnaire\": \"small\", "
                          "\"version\": \"1.0.0\", \"tie\": \"friend\", "
                          "\"scales\": {}}");
    kith_text *text = share_text(share);
    assert_string_equal(kith_text_data(text), empty_share);
    kith_text_free(text);
    kith_share_free(share);
}

static void a_share_names_the_built_in_questionnaire_that_it_is_of(void **state)
{
    (void)state;
    kith_questionnaire *core = NULL;
    assert_int_equal(kith_questionnaire_builtin("kith-core", NULL, &core, NULL),
                     KITH_OK);
    kith_answers *answers = NULL;
    assert_int_equal(kith_answers_new(core, "parent", &answers, NULL), KITH_OK);
    for (int32_t i = 0; i < kith_questionnaire_item_count(core); i++)
        if (kith_questionnaire_item_is_safety(core, i) == 1 &&
            kith_questionnaire_item_in_tie(core, i, kith_answers_tie(answers)))
            assert_int_equal(
                kith_answers_set(answers, kith_questionnaire_item_id(core, i),
                                 0, NULL),
                KITH_OK);
    fill(answers, "TR1=3 TR2=3 TR3=3 TR4=3 SA1=4 SA2=4 SA3=4 SA4=4 SA5=4 "
                  "SA6=4 SA7=0 SA8=0 PC1=0 PC3=0 PC4=0 PC5=0 PC6=0 HC1=0 "
                  "HC2=0 HC3=0 HC4=0 CT1=0 CT2=0 CT3=0 CT4=0");
    kith_assessment *mine = assess_answers(answers);
    int32_t trust = kith_questionnaire_scale_index(core, "trust");
    kith_share *share = NULL;
    assert_int_equal(
        kith_share_new(mine, &trust, 1, NULL, NULL, 0, &share, NULL), KITH_OK);
    assert_int_equal(kith_share_only_empty(share), 0);
    kith_text *text = share_text(share);
    kith_share *again = share_read(NULL, kith_text_data(text));
    double value = -77;
    assert_int_equal(kith_share_score(again, trust, &value), KITH_OK);
    assert_true(value == 75);
    assert_string_equal(kith_questionnaire_id(kith_share_questionnaire(again)),
                        "kith-core");
    kith_share_free(again);
    kith_text_free(text);
    kith_share_free(share);
    kith_assessment_free(mine);
    kith_answers_free(answers);
    kith_questionnaire_free(core);
}

/* ---- What is refused -------------------------------------------------------
 */

static void assert_refused_in(const kith_questionnaire *document,
                              const char *json, kith_status status,
                              const char *pointer, const char *message)
{
    kith_share *share = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_share_parse(document, json, KITH_NUL, NULL, &share, &error),
        status);
    assert_null(share);
    assert_string_equal(kith_error_message(error), message);
    assert_string_equal(kith_error_pointer(error), pointer);
    kith_error_free(error);
}

struct fault {
    const char *piece, *by;
    kith_status status;
    const char *pointer, *message;
};

static const struct fault faults[] = {
    {"\"kith-share\": 1", "\"kith-share\": 2", KITH_E_VERSION, "",
     "This library reads shares of format 1"},
    {"\"kith-share\": 1,", "", KITH_E_DOCUMENT, "",
     "A share begins with \"kith-share\": 1"},
    {"\"tie\"", "\"secret\": 1, \"tie\"", KITH_E_DOCUMENT, "",
     "A share has no such key; it has \"kith-share\", \"questionnaire\", "
     "\"version\", \"tie\", \"scales\" and \"guesses\""},
    {"\"questionnaire\": \"small\",", "", KITH_E_DOCUMENT, "",
     "A share names its \"questionnaire\""},
    {"\"small\"", "\"large\"", KITH_E_VERSION, "",
     "The share is of another questionnaire than 'small'"},
    {"\"1.0.0\"", "\"2.0.0\"", KITH_E_VERSION, "",
     "The share is of another major version of 'small', which is now 1.0.0; "
     "make the share anew"},
    {"\"1.0.0\"", "\"11.0\"", KITH_E_VERSION, "",
     "The share is of another major version of 'small', which is now 1.0.0; "
     "make the share anew"},
    {"\"1.0.0\"", "1", KITH_E_DOCUMENT, "",
     "A share names the \"version\" of its questionnaire"},
    {"\"friend\"", "\"secret\"", KITH_E_NOT_FOUND, "",
     "A share names a \"tie\" that the questionnaire has"},
    {"\"scales\": {", "\"scales\": {\"secret\": {}, ", KITH_E_NOT_FOUND,
     "/scales", "The questionnaire has no scale of that id"},
    {"\"scales\": {", "\"scales\": {\"hidden\": {}, ", KITH_E_VALUE, "/scales",
     "Scale 'hidden' can never be shared"},
    {"\"value\": 75", "\"value\": \"75\"", KITH_E_VALUE, "/scales/one",
     "Scale 'one': its \"value\" is a number that the scale can show"},
    {"\"value\": 75", "\"value\": 101", KITH_E_VALUE, "/scales/one",
     "Scale 'one': its \"value\" is a number that the scale can show"},
    {"\"value\": 75", "\"value\": -1", KITH_E_VALUE, "/scales/one",
     "Scale 'one': its \"value\" is a number that the scale can show"},
    {"\"value\": 75", "\"value\": 74.5", KITH_E_VALUE, "/scales/one",
     "Scale 'one': its \"value\" is a number that the scale can show"},
    {"\"value\": 75", "\"value\": 75, \"answers\": 3", KITH_E_DOCUMENT,
     "/scales",
     "Scale 'one': a score of a share has a \"value\" and says how it was "
     "\"scored\", and no more"},
    {"\"guesses\": {", "\"guesses\": 1, \"more\": {", KITH_E_DOCUMENT, "",
     "A share has no such key; it has \"kith-share\", \"questionnaire\", "
     "\"version\", \"tie\", \"scales\" and \"guesses\""},
};

static void what_is_no_share_is_refused_with_its_place(void **state)
{
    struct sample *sample = *state;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        char *json = replaced(kith_text_data(sample->text), faults[i].piece,
                              faults[i].by);
        assert_refused_in(sample->document, json, faults[i].status,
                          faults[i].pointer, faults[i].message);
        free(json);
    }
    assert_refused_in(sample->document, "[]", KITH_E_DOCUMENT, "",
                      "A share is a JSON object");
    assert_refused_in(NULL, kith_text_data(sample->text), KITH_E_NOT_FOUND, "",
                      "The share is of a questionnaire that is not built in; "
                      "hand its document over");
}

/* The file may be an answer sheet, which is not to be quoted anywhere. */
static void an_answer_sheet_in_its_place_is_not_quoted(void **state)
{
    struct sample *sample = *state;
    assert_refused_in(
        sample->document, "{\"kith-answers\": 1, \"answers\": {\"SF1\": 3}}",
        KITH_E_DOCUMENT, "", "A share begins with \"kith-share\": 1");
    kith_share *share = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_share_parse(sample->document,
                                      "{\"answers\": {\"SF1\": 3x}}", KITH_NUL,
                                      NULL, &share, &error),
                     KITH_E_SYNTAX);
    assert_string_equal(kith_error_pointer(error), "");
    assert_null(strstr(kith_error_message(error), "SF1"));
    kith_error_free(error);
}

static void a_share_cut_short_is_refused(void **state)
{
    struct sample *sample = *state;
    const char *json = kith_text_data(sample->text);
    int64_t whole = kith_text_length(sample->text) - 2; /* without "}\n" */
    for (int64_t length = 0; length <= whole; length++) {
        kith_share *share = NULL;
        kith_error *error = NULL;
        assert_int_equal(kith_share_parse(sample->document, json, length, NULL,
                                          &share, &error),
                         KITH_E_SYNTAX);
        assert_null(share);
        assert_true(kith_error_line(error) >= 1);
        kith_error_free(error);
    }
}

/* Refused, or a share that is written and read like any other. */
static void flipped_bits_leave_a_share_or_none(void **state)
{
    struct sample *sample = *state;
    int64_t length = kith_text_length(sample->text);
    int refused = 0, taken = 0;
    for (int64_t at = 0; at < length; at++)
        for (int bit = 0; bit < 8; bit++) {
            char *json = quoted(kith_text_data(sample->text));
            kith_share *share = NULL;
            kith_error *error = NULL;
            json[at] = (char)(json[at] ^ (1 << bit));
            if (kith_share_parse(sample->document, json, length, NULL, &share,
                                 &error) == KITH_OK) {
                kith_text *text = share_text(share);
                kith_share *again =
                    share_read(sample->document, kith_text_data(text));
                kith_text *same = share_text(again);
                assert_string_equal(kith_text_data(same), kith_text_data(text));
                kith_text_free(same);
                kith_share_free(again);
                kith_text_free(text);
                taken++;
            } else {
                assert_null(share);
                assert_non_null(kith_error_message(error));
                refused++;
            }
            kith_share_free(share);
            kith_error_free(error);
            free(json);
        }
    assert_true(refused > 1000 && taken > 10);
}

/* ---- Versions --------------------------------------------------------------
 */

/* The document with one piece changed. */
static kith_questionnaire *changed(const char *piece, const char *by)
{
    char *text = document_of(SHARING_ITEMS, SHARING_PARTS);
    char *other = replaced(text, piece, by);
    free(text);
    return parsed(other, NULL);
}

static void another_version_that_scores_alike_is_read(void **state)
{
    struct sample *sample = *state;
    kith_questionnaire *newer =
        changed("\"version\": \"1.0.0\"", "\"version\": \"1.7\"");
    kith_share *share = share_read(newer, kith_text_data(sample->text));
    double value = -77;
    assert_int_equal(kith_share_score(share, ONE, &value), KITH_OK);
    assert_true(value == 75);
    kith_share_free(share);
    kith_questionnaire_free(newer);
}

static void a_version_that_scores_otherwise_is_refused(void **state)
{
    struct sample *sample = *state;
    static const struct {
        const char *piece, *by;
    } changes[] = {
        {"\"items\": [\"a\"]", "\"items\": [\"-a\"]"},
        {"\"items\": [\"a\"]", "\"items\": [\"b\"]"},
        {"\"items\": [\"a\"]", "\"items\": [\"a\", \"b\"]"},
        {"\"items\": [\"a\"]", "\"items\": [{\"item\": \"a\", \"weight\": 2}]"},
        {"\"items\": [\"a\"]",
         "\"items\": [{\"item\": \"a\", \"recode\": [[0, 0], [3, 1]]}]"},
        {"\"items\": [\"a\"]", "\"items\": [\"a\"], \"missing\": \"none\""},
        {"\"items\": [\"a\"]", "\"items\": [\"a\"], \"compare\": \"rounded\""},
        {"\"items\": [\"a\"]", "\"items\": [\"a\"], \"method\": \"sum\""},
        {"\"value\": 1, \"label\": \"rarely\"",
         "\"value\": 1.5, \"label\": \"rarely\""}};
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        kith_questionnaire *other = changed(changes[i].piece, changes[i].by);
        assert_refused_in(other, kith_text_data(sample->text), KITH_E_VERSION,
                          "/scales/one",
                          "Scale 'one' was scored in another way than this "
                          "version of the questionnaire scores it; make the "
                          "share anew");
        kith_questionnaire_free(other);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_share_comes_back_as_it_was),
        cmocka_unit_test(the_empty_share_is_of_every_questionnaire_and_of_none),
        cmocka_unit_test(what_holds_nothing_is_written_as_the_empty_share),
        cmocka_unit_test(
            a_share_names_the_built_in_questionnaire_that_it_is_of),
        cmocka_unit_test(what_is_no_share_is_refused_with_its_place),
        cmocka_unit_test(an_answer_sheet_in_its_place_is_not_quoted),
        cmocka_unit_test(a_share_cut_short_is_refused),
        cmocka_unit_test(flipped_bits_leave_a_share_or_none),
        cmocka_unit_test(another_version_that_scores_alike_is_read),
        cmocka_unit_test(a_version_that_scores_otherwise_is_refused),
    };
    return cmocka_run_group_tests_name("share_read", tests, open_sample,
                                       close_sample);
}
