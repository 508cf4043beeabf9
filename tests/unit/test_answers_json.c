/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

static const char items[] =
    "'often', 'hidden', 'falls', 'halves', 'hurt', 'partners'";
static const char
    parts[] =
        "'maps': {'1': {'old-often': 'often', 'swap-a': null}, '0': {}},"
        "'facts': [" FACT("swings", "0", "11", "") "," FACT(
            "warmth", "-1.5", "0.25",
            "") "," FACT("people", "0", "9",
                         ", 'computed': {'from': 'circle', 'what': "
                         "'needs-named'}") "],"
                                           "'items': [" FIVE("often", "") "," FIVE("hidden", ", 'ask_when': " IS("often", "at_least", "3")) "," WHOLE(
                                               "falls", "-3", "1200",
                                               "") "," CHOICE("halves",
                                                              "halves",
                                                              "") "," FIVE("hur"
                                                                           "t",
                                                                           ", "
                                                                           "'sa"
                                                                           "fet"
                                                                           "y':"
                                                                           " tr"
                                                                           "ue") "," FIVE("partners",
                                                                                          ", 'ties': ['partner']") "],"
                                                                                                                   "'patterns': [" PATTERN(
                                                                                                                       "danger",
                                                                                                                       "true",
                                                                                                                       CRITERION(
                                                                                                                           "hurt",
                                                                                                                           IS("hurt",
                                                                                                                              "at_least",
                                                                                                                              "1")),
                                                                                                                       "'some': 1",
                                                                                                                       "") "]";

/* The document in its version 2.1.0. */
static kith_questionnaire *second_version(void)
{
    char *text = document_of(items, parts);
    char *version = strstr(text, "1.0.0");
    assert_non_null(version);
    memcpy(version, "2.1.0", 5);
    return parsed(text, NULL);
}

static int open_document(void **state)
{
    *state = second_version();
    return 0;
}

static int close_document(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

/* ---- Help ------------------------------------------------------------- */

#define SHEET(version, more)                                             \
    "{'kith-answers': 1, 'questionnaire': 'small', 'version': '" version \
    "', 'tie': 'friend'" more "}"

static kith_answers *read_sheet(const kith_questionnaire *questionnaire,
                                const char *sheet)
{
    char *json = quoted(sheet);
    kith_answers *answers = NULL;
    kith_error *error = NULL;
    if (kith_answers_parse(questionnaire, json, KITH_NUL, &answers, &error) !=
        KITH_OK)
        fail_msg("%s is refused: %s", sheet, kith_error_message(error));
    free(json);
    return answers;
}

static char *written(const kith_answers *answers)
{
    kith_text *text = NULL;
    assert_int_equal(kith_answers_write(answers, &text, NULL), KITH_OK);
    assert_int_equal(kith_text_length(text), strlen(kith_text_data(text)));
    char *copy = quoted(kith_text_data(text));
    kith_text_free(text);
    return copy;
}

static void assert_value(const kith_answers *answers,
                         const kith_questionnaire *questionnaire,
                         const char *id, double expected)
{
    double value = 0;
    assert_int_equal(
        kith_answers_value(
            answers, kith_questionnaire_item_index(questionnaire, id), &value),
        KITH_OK);
    assert_true(value == expected);
}

/* Reads what was written, and writes it again: the same bytes. */
static void assert_resumes(const kith_questionnaire *questionnaire,
                           const kith_answers *answers)
{
    char *first = written(answers);
    kith_answers *again = NULL;
    assert_int_equal(
        kith_answers_parse(questionnaire, first, KITH_NUL, &again, NULL),
        KITH_OK);
    char *second = written(again);
    assert_string_equal(second, first);
    int32_t count = kith_questionnaire_item_count(questionnaire);
    for (int32_t i = 0; i < count; i++) {
        assert_int_equal(kith_answers_reason(again, i),
                         kith_answers_reason(answers, i));
        assert_int_equal(kith_answers_state(again, i),
                         kith_answers_state(answers, i));
        assert_int_equal(kith_answers_option(again, i),
                         kith_answers_option(answers, i));
    }
    assert_int_equal(kith_answers_tie(again), kith_answers_tie(answers));
    kith_answers_free(again);
    free(second);
    free(first);
}

/* ---- Writing and reading ---------------------------------------------- */

static void a_sheet_is_written_in_full(void **state)
{
    kith_answers *answers = answers_of(
        *state, "friend",
        "often=2 hidden=4 falls=-3 halves=half hurt=declined +warmth=-0.25");
    char *text = written(answers);
    char *expected = quoted("{\n"
                            "  'kith-answers': 1,\n"
                            "  'questionnaire': 'small',\n"
                            "  'version': '2.1.0',\n"
                            "  'tie': 'friend',\n"
                            "  'answers': {\n"
                            "    'often': 2,\n"
                            "    'hidden': 4,\n"
                            "    'falls': -3,\n"
                            "    'halves': 0.5,\n"
                            "    'hurt': {\n"
                            "      'missing': 'declined'\n"
                            "    }\n"
                            "  },\n"
                            "  'facts': {\n"
                            "    'warmth': -0.25\n"
                            "  }\n"
                            "}\n");
    assert_string_equal(text, expected);
    free(expected);
    free(text);
    kith_answers_free(answers);
}

static void what_is_read_again_resumes_exactly(void **state)
{
    static const char *const sheets[] = {
        "",
        "often=4 hidden=1 falls=1200 halves=-0.5 hurt=0 +swings=11",
        "often=2 hidden=1 falls=skipped halves=n/a hurt=skipped",
        "often=declined hidden=skipped +swings=0 +warmth=0.123456 +raised",
        "+raised",
    };
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        kith_answers *answers = answers_of(*state, "friend", sheets[i]);
        assert_resumes(*state, answers);
        kith_answers_free(answers);
    }
    kith_answers *partner = answers_of(*state, "partner", "partners=4");
    assert_resumes(*state, partner);
    kith_answers_free(partner);
}

static void an_answer_may_be_an_option_or_its_value_in_any_form(void **state)
{
    kith_answers *answers = read_sheet(
        *state, SHEET("2.1.0", ", 'answers': {'often': 'often', 'halves': "
                               "5e-1, 'falls': 120e1}"));
    assert_value(answers, *state, "often", 3);
    assert_value(answers, *state, "halves", 0.5);
    assert_value(answers, *state, "falls", 1200);
    kith_answers_free(answers);
}

static void every_reason_has_its_word(void **state)
{
    kith_answers *answers = read_sheet(
        *state, SHEET("2.1.0", ", 'answers': {'often': {'missing': 'skipped'},"
                               "'falls': {'missing': 'does-not-apply'},"
                               "'hurt': {'missing': 'declined'}}"));
    kith_questionnaire *document = *state;
    assert_int_equal(kith_answers_reason(answers, kith_questionnaire_item_index(
                                                      document, "often")),
                     KITH_SKIPPED);
    assert_int_equal(kith_answers_reason(answers, kith_questionnaire_item_index(
                                                      document, "falls")),
                     KITH_DOES_NOT_APPLY);
    assert_int_equal(kith_answers_reason(answers, kith_questionnaire_item_index(
                                                      document, "hurt")),
                     KITH_DECLINED);
    kith_answers_free(answers);
}

static void an_answer_may_stand_before_the_one_that_opens_it(void **state)
{
    kith_answers *answers = read_sheet(
        *state, SHEET("2.1.0", ", 'answers': {'hidden': 2, 'often': 3}"));
    assert_int_equal(kith_answers_count(answers, KITH_ANSWERED), 2);
    kith_answers_free(answers);
}

static void answers_facts_and_gate_may_be_left_out(void **state)
{
    kith_answers *answers = read_sheet(*state, SHEET("2.1.0", ""));
    assert_int_equal(kith_answers_count(answers, KITH_ANSWERED), 0);
    assert_int_equal(kith_answers_gone_count(answers), 0);
    kith_answers_free(answers);
}

static void the_hosts_own_keys_are_passed_over(void **state)
{
    kith_answers_free(read_sheet(
        *state, SHEET("2.1.0", ", 'x-app': {'anything': [1, null]}")));
}

static void an_earlier_gate_that_says_nothing_is_not_written(void **state)
{
    static const char *const words[] = {"unknown", "not-raised"};
    for (int i = 0; i < 2; i++) {
        char sheet[256];
        snprintf(sheet, sizeof sheet, SHEET("2.1.0", ", 'earlier_gate': '%s'"),
                 words[i]);
        kith_answers *answers = read_sheet(*state, sheet);
        char *text = written(answers);
        assert_null(strstr(text, "earlier_gate"));
        free(text);
        kith_answers_free(answers);
    }
}

static void a_length_may_end_a_sheet_before_its_text_does(void **state)
{
    char *json = quoted(SHEET("2.1.0", "") " and more");
    int64_t length = (int64_t)strlen(SHEET("2.1.0", ""));
    kith_answers *answers = NULL;
    assert_int_equal(kith_answers_parse(*state, json, length, &answers, NULL),
                     KITH_OK);
    kith_answers_free(answers);
    answers = NULL;
    assert_int_equal(kith_answers_parse(*state, json, KITH_NUL, &answers, NULL),
                     KITH_E_SYNTAX);
    assert_int_equal(kith_answers_parse(*state, json, -2, &answers, NULL),
                     KITH_E_ARGUMENT);
    assert_null(answers);
    free(json);
}

/* ---- Versions --------------------------------------------------------- */

static void what_another_minor_version_asked_is_listed_and_kept(void **state)
{
    kith_answers *answers = read_sheet(
        *state, SHEET("2.0.3", ", 'answers': {'often': 1, 'left': 3, 'right': "
                               "{'missing': 'skipped'}}"));
    assert_value(answers, *state, "often", 1);
    assert_int_equal(kith_answers_gone_count(answers), 2);
    assert_string_equal(kith_answers_gone_id(answers, 0), "left");
    assert_string_equal(kith_answers_gone_id(answers, 1), "right");
    assert_null(kith_answers_gone_id(answers, 2));
    char *text = written(answers);
    char *expected = quoted("  'gone': {\n"
                            "    'left': 3,\n"
                            "    'right': {'missing':'skipped'}\n"
                            "  }\n");
    assert_non_null(strstr(text, expected));
    free(expected);
    free(text);
    kith_answers_free(answers);
}

static void what_is_gone_is_read_and_written_again(void **state)
{
    kith_answers *answers = read_sheet(
        *state, SHEET("2.0.3", ", 'answers': {'left': 3, 'old \\u00e9': "
                               "{'b': [1.50, 'x', null], 'a': true}}"));
    assert_resumes(*state, answers);
    kith_answers_free(answers);
}

static void an_item_no_longer_asked_in_the_tie_is_kept_as_gone(void **state)
{
    kith_answers *answers =
        read_sheet(*state, SHEET("2.0.3", ", 'answers': {'partners': 4}"));
    assert_int_equal(kith_answers_gone_count(answers), 1);
    assert_string_equal(kith_answers_gone_id(answers, 0), "partners");
    assert_resumes(*state, answers);
    kith_answers_free(answers);
}

static void a_fact_that_is_gone_is_left_out(void **state)
{
    kith_answers *answers = read_sheet(
        *state, SHEET("2.0.3", ", 'facts': {'calls': 3, 'swings': 2}"));
    double value = 0;
    kith_questionnaire *document = *state;
    assert_int_equal(
        kith_answers_fact(
            answers, kith_questionnaire_fact_index(document, "swings"), &value),
        KITH_OK);
    assert_true(value == 2);
    kith_answers_free(answers);
}

static void what_was_worked_out_is_known_as_such_when_read_again(void **state)
{
    kith_answers *answers = read_sheet(
        *state, SHEET("2.1.0", ", 'computed': ['people'], 'facts': {'people': "
                               "2, 'swings': 2}"));
    kith_questionnaire *document = *state;
    int32_t people = kith_questionnaire_fact_index(document, "people");
    int32_t swings = kith_questionnaire_fact_index(document, "swings");
    assert_int_equal(kith_answers_fact_is_computed(answers, people), 1);
    assert_int_equal(kith_answers_fact_is_computed(answers, swings), 0);
    char *text = written(answers);
    assert_non_null(strstr(text, "\"computed\": [\n    \"people\"\n  ]"));
    free(text);
    assert_resumes(document, answers);
    /* The host's own number is the host's. */
    assert_int_equal(kith_answers_set_fact(answers, "people", 3, NULL),
                     KITH_OK);
    assert_int_equal(kith_answers_fact_is_computed(answers, people), 0);
    text = written(answers);
    assert_null(strstr(text, "computed"));
    free(text);
    kith_answers_free(answers);
}

/* What an older version worked out is no word of the host's. */
static void what_is_no_longer_worked_out_is_left_out(void **state)
{
    kith_answers *answers = read_sheet(
        *state,
        SHEET("2.0.3", ", 'facts': {'swings': 2, 'warmth': 0, 'people': 2}, "
                       "'computed': ['swings', 'calls', 'people']"));
    kith_questionnaire *document = *state;
    static const char *const ids[] = {"swings", "warmth", "people"};
    static const kith_status statuses[] = {KITH_E_NO_VALUE, KITH_OK, KITH_OK};
    for (int i = 0; i < 3; i++) {
        int32_t fact = kith_questionnaire_fact_index(document, ids[i]);
        double value;
        assert_int_equal(kith_answers_fact(answers, fact, &value), statuses[i]);
        assert_int_equal(kith_answers_fact_is_computed(answers, fact), i == 2);
    }
    kith_answers_free(answers);
}

static void an_answer_that_is_gone_is_given_to_no_item_of_its_name(void **state)
{
    kith_answers *answers =
        read_sheet(*state, SHEET("2.0.3", ", 'gone': {'often': 2, 'left': 1}"));
    kith_questionnaire *document = *state;
    assert_int_equal(kith_answers_reason(answers, kith_questionnaire_item_index(
                                                      document, "often")),
                     KITH_UNANSWERED);
    assert_int_equal(kith_answers_gone_count(answers), 2);
    fill(answers, "often=4");
    assert_resumes(*state, answers);
    kith_answers_free(answers);
}

/* The text of a sheet with so many answers that are gone. */
static char *many_gone(int count)
{
    char *sheet = malloc((size_t)count * 16 + 200);
    assert_non_null(sheet);
    strcpy(sheet, "{'kith-answers': 1, 'questionnaire': 'small', 'version': "
                  "'2.0', 'tie': 'friend', 'answers': {");
    size_t length = strlen(sheet);
    for (int i = 0; i < count; i++)
        length += (size_t)sprintf(sheet + length, "%s'q%d': 1",
                                  i == 0 ? "" : ", ", i);
    strcpy(sheet + length, "}}");
    char *json = quoted(sheet);
    free(sheet);
    return json;
}

static void as_many_answers_may_be_gone_as_a_document_has_items(void **state)
{
    kith_answers *answers = NULL;
    kith_error *error = NULL;
    char *most = many_gone(2048);
    char *more = many_gone(2049);
    assert_int_equal(
        kith_answers_parse(*state, most, KITH_NUL, &answers, &error), KITH_OK);
    assert_int_equal(kith_answers_gone_count(answers), 2048);
    kith_answers_free(answers);
    answers = NULL;
    assert_int_equal(
        kith_answers_parse(*state, more, KITH_NUL, &answers, &error),
        KITH_E_LIMIT);
    assert_string_equal(kith_error_pointer(error), "/answers");
    assert_null(answers);
    kith_error_free(error);
    free(more);
    free(most);
}

static void what_is_gone_twice_is_kept_once(void **state)
{
    kith_answers *answers =
        read_sheet(*state, SHEET("2.0.3", ", 'answers': {'left': 3}, 'gone': "
                                          "{'left': 2}"));
    assert_int_equal(kith_answers_gone_count(answers), 1);
    char *text = written(answers);
    assert_non_null(strstr(text, "\"left\": 3"));
    free(text);
    assert_resumes(*state, answers);
    kith_answers_free(answers);
}

static void a_mapped_major_version_is_read_through_its_map(void **state)
{
    kith_answers *answers = read_sheet(
        *state, SHEET("1.9.9", ", 'answers': {'old-often': 4, 'swap-a': 1, "
                               "'falls': 12, 'never-heard': 0}"));
    assert_value(answers, *state, "often", 4);
    assert_value(answers, *state, "falls", 12);
    assert_int_equal(kith_answers_gone_count(answers), 2);
    assert_string_equal(kith_answers_gone_id(answers, 0), "swap-a");
    assert_string_equal(kith_answers_gone_id(answers, 1), "never-heard");
    assert_resumes(*state, answers);
    kith_answers_free(answers);
}

static void a_map_may_be_empty(void **state)
{
    kith_answers *answers =
        read_sheet(*state, SHEET("0.1", ", 'answers': {'often': 4}"));
    assert_value(answers, *state, "often", 4);
    kith_answers_free(answers);
}

static void an_unmapped_major_version_is_refused_naming_both(void **state)
{
    char *json = quoted(SHEET("3.0.0", ""));
    kith_answers *answers = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_answers_parse(*state, json, KITH_NUL, &answers, &error),
        KITH_E_VERSION);
    assert_null(answers);
    assert_non_null(strstr(kith_error_message(error), "version 3"));
    assert_non_null(strstr(kith_error_message(error), "2.1.0"));
    assert_string_equal(kith_error_pointer(error), "/version");
    kith_error_free(error);
    free(json);
}

/* ---- Refusals --------------------------------------------------------- */

struct refusal {
    const char *sheet;
    kith_status expected;
    const char *pointer;
    const char *says;
};

#define ANSWERS(answers) SHEET("2.1.0", ", 'answers': {" answers "}")

static const struct refusal refusals[] = {
    {"[]", KITH_E_DOCUMENT, "", "JSON object"},
    {"{}", KITH_E_DOCUMENT, "", "\"kith-answers\": 1"},
    {"{'kith-answers': '1'}", KITH_E_DOCUMENT, "/kith-answers", "\": 1"},
    {"{'kith-answers': 2}", KITH_E_VERSION, "/kith-answers", "format 1"},
    {"{'kith-answers': 1}", KITH_E_DOCUMENT, "", "\"questionnaire\""},
    {"{'kith-answers': 1, 'questionnaire': 7}", KITH_E_DOCUMENT,
     "/questionnaire", "\"questionnaire\""},
    {"{'kith-answers': 1, 'questionnaire': 'other'}", KITH_E_VERSION,
     "/questionnaire", "'small'"},
    {"{'kith-answers': 1, 'questionnaire': 'small'}", KITH_E_DOCUMENT, "",
     "\"version\""},
    {SHEET("one", ""), KITH_E_DOCUMENT, "/version", "\"1.0.0\""},
    {SHEET("2x", ""), KITH_E_DOCUMENT, "/version", "\"1.0.0\""},
    {SHEET("", ""), KITH_E_DOCUMENT, "/version", "\"1.0.0\""},
    {SHEET("1.0.0", ", 'answers': {'often': 4, 'old-often': 0}"), KITH_E_VALUE,
     "/answers", "Item 'often' has two answers"},
    {SHEET("1.0.0", ", 'answers': {'old-often': 4, 'often': "
                    "{'missing': 'skipped'}}"),
     KITH_E_VALUE, "/answers", "Item 'often' has two answers"},
    {SHEET("9999999", ""), KITH_E_DOCUMENT, "/version", "\"1.0.0\""},
    {"{'kith-answers': 1, 'questionnaire': 'small', 'version': 2}",
     KITH_E_DOCUMENT, "/version", "\"version\""},
    {"{'kith-answers': 1, 'questionnaire': 'small', 'version': '2.1.0'}",
     KITH_E_DOCUMENT, "", "\"tie\""},
    {"{'kith-answers': 1, 'questionnaire': 'small', 'version': '2.1.0', 'tie': "
     "'foe'}",
     KITH_E_NOT_FOUND, "/tie", "no tie"},
    {SHEET("2.1.0", ", 'answer': {}"), KITH_E_DOCUMENT, "", "no such key"},
    {SHEET("2.1.0", ", 'answers': []"), KITH_E_DOCUMENT, "/answers",
     "is an object"},
    {SHEET("2.1.0", ", 'gone': 3"), KITH_E_DOCUMENT, "/gone", "is an object"},
    {SHEET("2.1.0", ", 'facts': []"), KITH_E_DOCUMENT, "/facts",
     "is an object"},
    {SHEET("2.1.0", ", 'facts': {'swings': '3'}"), KITH_E_VALUE,
     "/facts/swings", "'swings': a fact is a number"},
    {SHEET("2.1.0", ", 'facts': {'swings': 12}"), KITH_E_VALUE, "/facts/swings",
     "'swings': the number is outside"},
    {SHEET("2.1.0", ", 'facts': {'swing': 12}"), KITH_E_NOT_FOUND, "/facts",
     "no fact"},
    {SHEET("2.1.0", ", 'facts': {'people': 2}, 'computed': {'people': 2}"),
     KITH_E_DOCUMENT, "/computed", "list of ids"},
    {SHEET("2.1.0", ", 'facts': {'people': 2}, 'computed': [2]"),
     KITH_E_DOCUMENT, "/computed/0", "lists the ids"},
    {SHEET("2.0.3", ", 'facts': {'people': 2}, 'computed': ['people', null]"),
     KITH_E_DOCUMENT, "/computed/1", "lists the ids"},
    {SHEET("2.1.0", ", 'computed': ['people']"), KITH_E_DOCUMENT, "/computed/0",
     "lists the ids"},
    {SHEET("2.1.0", ", 'facts': {'swings': 2}, 'computed': ['swings']"),
     KITH_E_DOCUMENT, "/computed/0", "lists the ids"},
    {SHEET("2.1.0", ", 'earlier_gate': true"), KITH_E_DOCUMENT, "/earlier_gate",
     "\"not-raised\""},
    {SHEET("2.1.0", ", 'earlier_gate': 'not raised'"), KITH_E_DOCUMENT,
     "/earlier_gate", "\"not-raised\""},
    {ANSWERS("'oft': 1"), KITH_E_NOT_FOUND, "/answers", "no item"},
    {ANSWERS("'partners': 1"), KITH_E_NOT_FOUND, "/answers", "this tie"},
    {ANSWERS("'often': 5"), KITH_E_VALUE, "/answers/often", "'often': no resp"},
    {ANSWERS("'often': 0.0000001"), KITH_E_VALUE, "/answers/often",
     "six decimals"},
    {ANSWERS("'often': 'oft'"), KITH_E_VALUE, "/answers/often",
     "'often': it has no response option"},
    {ANSWERS("'falls': 'never'"), KITH_E_VALUE, "/answers/falls", "whole num"},
    {ANSWERS("'falls': 0.5"), KITH_E_VALUE, "/answers/falls", "whole numbers"},
    {ANSWERS("'often': null"), KITH_E_VALUE, "/answers/often", "{\"missing\""},
    {ANSWERS("'often': true"), KITH_E_VALUE, "/answers/often", "{\"missing\""},
    {ANSWERS("'often': [1]"), KITH_E_VALUE, "/answers/often", "{\"missing\""},
    {ANSWERS("'often': {}"), KITH_E_DOCUMENT, "/answers/often", "\"skipped\""},
    {ANSWERS("'often': {'missing': 'unanswered'}"), KITH_E_DOCUMENT,
     "/answers/often", "\"skipped\""},
    {ANSWERS("'often': {'missing': 3}"), KITH_E_DOCUMENT, "/answers/often",
     "\"skipped\""},
    {ANSWERS("'often': {'missing': 'skipped', 'x': 1}"), KITH_E_DOCUMENT,
     "/answers/often", "\"skipped\""},
    {ANSWERS("'hurt': {'missing': 'does-not-apply'}"), KITH_E_VALUE,
     "/answers/hurt", "\"declined\""},
    {ANSWERS("'often': 1, 'often': 1"), KITH_E_SYNTAX, "", "have yet"},
    {ANSWERS("'often': 1,"), KITH_E_SYNTAX, "", ""},
};

static void every_refusal_says_where_and_why(void **state)
{
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        const struct refusal *it = &refusals[i];
        char *json = quoted(it->sheet);
        kith_answers *answers = NULL;
        kith_error *error = NULL;
        kith_status status =
            kith_answers_parse(*state, json, KITH_NUL, &answers, &error);
        if (status != it->expected)
            fail_msg("%s: %s", it->sheet, kith_status_name(status));
        assert_null(answers);
        if (strstr(kith_error_message(error), it->says) == NULL)
            fail_msg("%s: \"%s\"", it->sheet, kith_error_message(error));
        assert_int_equal(kith_error_line(error), 1);
        assert_true(kith_error_column(error) >= 1);
        assert_string_equal(kith_error_pointer(error), it->pointer);
        assert_int_equal(
            kith_answers_parse(*state, json, KITH_NUL, &answers, NULL),
            it->expected);
        kith_error_free(error);
        free(json);
    }
}

static void an_error_stands_where_the_wrong_value_stands(void **state)
{
    char *json = quoted("{'kith-answers': 1,\n 'questionnaire': 'small',\n"
                        " 'version': '2.1.0', 'tie': 'friend',\n"
                        " 'answers': {'often': 1,\n             'falls': "
                        "'seven'}}");
    kith_answers *answers = NULL;
    kith_error *error = NULL;
    kith_answers_parse(*state, json, KITH_NUL, &answers, &error);
    assert_int_equal(kith_error_line(error), 5);
    assert_int_equal(kith_error_column(error), 23);
    kith_error_free(error);
    free(json);
}

/* ---- Nothing of the sheet in any message ------------------------------ */

#define WORD "CANARY"
#define NUMBER "7654321"

/* What a sheet can hold, with a canary wherever one fits. */
static const char full_of_canaries[] =
    "{'kith-answers': 1, 'questionnaire': 'small', 'version': '2.0." NUMBER
    "', 'tie': 'friend', 'x-" WORD "': {'" WORD "': ['" WORD "', " NUMBER
    ", {'" WORD "\\u0041': null}]}, 'answers': {'" WORD "': '" WORD
    "', '" NUMBER "': " NUMBER ", 'often': 1, '" WORD "2': {'missing': '" WORD
    "'}, 'falls': 12}, 'facts': {'swings': 3}, 'earlier_gate': 'raised', "
    "'gone': {'" WORD "3': [{'" WORD "': " NUMBER "}], 'x': '" WORD "'}}";

/* Sheets that are well formed and wrong. */
static const char *const wrong_with_canaries[] = {
    "'" WORD "'",
    NUMBER,
    "{'" WORD "': 1}",
    "{'kith-answers': '" WORD "'}",
    "{'kith-answers': " NUMBER "}",
    "{'kith-answers': 1, 'questionnaire': '" WORD "'}",
    "{'kith-answers': 1, 'questionnaire': " NUMBER "}",
    SHEET(WORD, ""),
    SHEET(NUMBER, ""),
    "{'kith-answers': 1, 'questionnaire': 'small', 'version': " NUMBER "}",
    "{'kith-answers': 1, 'questionnaire': 'small', 'version': '2.1.0', 'tie': "
    "'" WORD "'}",
    "{'kith-answers': 1, 'questionnaire': 'small', 'version': '2.1.0', "
    "'tie': " NUMBER "}",
    SHEET("2.1.0", ", '" WORD "': 1"),
    SHEET("2.1.0", ", 'answers': '" WORD "'"),
    SHEET("2.1.0", ", 'answers': ['" WORD "']"),
    SHEET("2.1.0", ", 'gone': '" WORD "'"),
    SHEET("2.1.0", ", 'facts': '" WORD "'"),
    SHEET("2.1.0", ", 'facts': {'" WORD "': 1}"),
    SHEET("2.1.0", ", 'facts': {'swings': " NUMBER "}"),
    SHEET("2.1.0", ", 'facts': {'swings': '" WORD "'}"),
    SHEET("2.1.0", ", 'facts': {'swings': {'" WORD "': " NUMBER "}}"),
    SHEET("2.1.0", ", 'computed': '" WORD "'"),
    SHEET("2.1.0", ", 'computed': ['" WORD "']"),
    SHEET("2.1.0", ", 'earlier_gate': '" WORD "'"),
    SHEET("2.1.0", ", 'earlier_gate': " NUMBER),
    ANSWERS("'" WORD "': 1"),
    ANSWERS("'often': " NUMBER),
    ANSWERS("'often': 0." NUMBER),
    ANSWERS("'often': '" WORD "'"),
    ANSWERS("'often': ['" WORD "']"),
    ANSWERS("'often': {'missing': '" WORD "'}"),
    ANSWERS("'often': {'missing': " NUMBER "}"),
    ANSWERS("'often': {'" WORD "': 'skipped'}"),
    ANSWERS("'often': {'missing': 'skipped', '" WORD "': 1}"),
    ANSWERS("'falls': " NUMBER),
    ANSWERS("'falls': '" WORD "'"),
    ANSWERS("'partners': '" WORD "'"),
    ANSWERS("'" WORD "': 1, '" WORD "': 2"),
    ANSWERS("'" WORD "': {'" WORD "': 1, '" WORD "': 2}"),
    SHEET("2.1.0", ", 'gone': {'" WORD "': 1, '" WORD "': 2}"),
};

/* Reads a sheet; where it is refused, what is said must hold no canary. */
static bool refused_in_silence(const kith_questionnaire *questionnaire,
                               const char *json, size_t length)
{
    kith_answers *answers = NULL;
    kith_error *error = NULL;
    if (kith_answers_parse(questionnaire, json, (int64_t)length, &answers,
                           &error) == KITH_OK) {
        kith_answers_free(answers);
        return false;
    }
    const char *said[] = {kith_error_message(error), kith_error_pointer(error)};
    for (int i = 0; i < 2; i++)
        if (strstr(said[i], WORD) != NULL || strstr(said[i], NUMBER) != NULL)
            fail_msg("\"%s\" is from the sheet %.*s", said[i], (int)length,
                     json);
    kith_error_free(error);
    return true;
}

static void no_message_of_a_wrong_sheet_holds_what_it_held(void **state)
{
    size_t count = sizeof wrong_with_canaries / sizeof *wrong_with_canaries;
    for (size_t i = 0; i < count; i++) {
        char *json = quoted(wrong_with_canaries[i]);
        if (!refused_in_silence(*state, json, strlen(json)))
            fail_msg("%s is taken", wrong_with_canaries[i]);
        free(json);
    }
}

static void no_message_of_a_sheet_cut_off_holds_what_it_held(void **state)
{
    char *json = quoted(full_of_canaries);
    size_t length = strlen(json);
    assert_false(refused_in_silence(*state, json, length));
    for (size_t i = 0; i < length; i++)
        assert_true(refused_in_silence(*state, json, i));
    free(json);
}

static void no_message_of_a_damaged_sheet_holds_what_it_held(void **state)
{
    static const char damage[] = "\"\\\x01\xff,:{}[]0e-x";
    char *json = quoted(full_of_canaries);
    size_t length = strlen(json);
    int refused = 0;
    for (size_t i = 0; i < length; i++) {
        char good = json[i];
        for (const char *d = damage; *d != '\0'; d++) {
            json[i] = *d;
            refused += refused_in_silence(*state, json, length);
        }
        json[i] = good;
    }
    assert_true(refused > 1000);
    free(json);
}

#define with_document(test) \
    cmocka_unit_test_setup_teardown(test, open_document, close_document)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_document(a_sheet_is_written_in_full),
        with_document(what_is_read_again_resumes_exactly),
        with_document(an_answer_may_be_an_option_or_its_value_in_any_form),
        with_document(every_reason_has_its_word),
        with_document(an_answer_may_stand_before_the_one_that_opens_it),
        with_document(answers_facts_and_gate_may_be_left_out),
        with_document(the_hosts_own_keys_are_passed_over),
        with_document(an_earlier_gate_that_says_nothing_is_not_written),
        with_document(a_length_may_end_a_sheet_before_its_text_does),
        with_document(what_another_minor_version_asked_is_listed_and_kept),
        with_document(what_is_gone_is_read_and_written_again),
        with_document(an_item_no_longer_asked_in_the_tie_is_kept_as_gone),
        with_document(a_fact_that_is_gone_is_left_out),
        with_document(what_was_worked_out_is_known_as_such_when_read_again),
        with_document(what_is_no_longer_worked_out_is_left_out),
        with_document(an_answer_that_is_gone_is_given_to_no_item_of_its_name),
        with_document(as_many_answers_may_be_gone_as_a_document_has_items),
        with_document(what_is_gone_twice_is_kept_once),
        with_document(a_mapped_major_version_is_read_through_its_map),
        with_document(a_map_may_be_empty),
        with_document(an_unmapped_major_version_is_refused_naming_both),
        with_document(every_refusal_says_where_and_why),
        with_document(an_error_stands_where_the_wrong_value_stands),
        with_document(no_message_of_a_wrong_sheet_holds_what_it_held),
        with_document(no_message_of_a_sheet_cut_off_holds_what_it_held),
        with_document(no_message_of_a_damaged_sheet_holds_what_it_held),
    };
    return cmocka_run_group_tests_name("answers_json", tests, NULL, NULL);
}
