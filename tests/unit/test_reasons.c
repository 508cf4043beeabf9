/* SPDX-License-Identifier: MIT */
/* test_reasons - which answers stand behind advice that is offered, and how a
 * report says them. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

enum { PLAIN = KITH_VIEW_PLAIN, PRIVATE = KITH_VIEW_PRIVATE };

#define WHEN(condition) ", 'when': " condition
#define LEAST(item, number) IS(item, "at_least", number)
#define OPEN_QUOTE "\xe2\x80\x98"
#define QUOTED(item, answer) \
    OPEN_QUOTE "Item " item "\xe2\x80\x99 \xe2\x80\x94 " answer

/* ---- The lists -------------------------------------------------------- */

static const char items[] = "'a', 'b', 'c', 'd', 'e', 'hit'";
#define PARTS                                                                                                                                          \
    "'facts': [" FACT(                                                                                                                                 \
        "swings", "0", "10",                                                                                                                           \
        "") "],"                                                                                                                                       \
            "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") "," FIVE("d", "") "," FIVE("e", ", 'ask_when': " LEAST("a", "1")) "," FIVE( \
                "hit",                                                                                                                                 \
                ", 'safety': true") "],"                                                                                                               \
                                    "'scales': [" SCALE("abc", "'a', 'b', '-c'", ", 'report_as': 'pomp'") "," SCALE(                                   \
                                        "d", "'d'",                                                                                                    \
                                        ", 'report_as': 'pomp'") "],"                                                                                  \
                                                                 "'difference"                                                                         \
                                                                 "s': "                                                                                \
                                                                 "[" DIFFERENCE(                                                                       \
                                                                     "gap",                                                                            \
                                                                     "abc",                                                                            \
                                                                     "d") "],"                                                                         \
                                                                          "'p"                                                                         \
                                                                          "at"                                                                         \
                                                                          "te"                                                                         \
                                                                          "rn"                                                                         \
                                                                          "s'"                                                                         \
                                                                          ": "                                                                         \
                                                                          "[" PATTERN(                                                                 \
                                                                              "p",                                                                     \
                                                                              "false",                                                                 \
                                                                              CRITERION(                                                               \
                                                                                  "both",                                                              \
                                                                                  "{'all': [" LEAST("a", "2") ", " LEAST(                              \
                                                                                      "b",                                                             \
                                                                                      "2") "]}") "," CRITERION("c",                                    \
                                                                                                               LEAST(                                  \
                                                                                                                   "c",                                \
                                                                                                                   "2")),                              \
                                                                              "'some': 1",                                                             \
                                                                              "") "," PATTERN("harm",                                                  \
                                                                                              "true",                                                  \
                                                                                              CRITERION(                                               \
                                                                                                  "hit",                                               \
                                                                                                  LEAST(                                               \
                                                                                                      "hit",                                           \
                                                                                                      "2")),                                           \
                                                                                              "'some': 1",                                             \
                                                                                              "") "],"

struct offered {
    kith_questionnaire *questionnaire;
    kith_assessment *found;
};

static void offer(struct offered *offered, const char *advice,
                  const char *sheet)
{
    char parts[8000];
    int length =
        snprintf(parts, sizeof parts, "%s'advice': [%s]", PARTS, advice);
    assert_in_range(length, 1, sizeof parts - 1);
    offered->questionnaire = questionnaire_of(items, parts);
    offered->found = assessment_of(offered->questionnaire, sheet);
}

static void close_offered(struct offered *offered)
{
    kith_assessment_free(offered->found);
    kith_questionnaire_free(offered->questionnaire);
}

/* The advice of a view and its items: "x:a+b y:". */
static void list_reasons(const struct offered *offered, int32_t view,
                         char *line)
{
    int32_t count = kith_assessment_advice_count(offered->found, view);
    *line = '\0';
    for (int32_t i = 0; i < count; i++) {
        int32_t said = kith_assessment_reason_count(offered->found, view, i);
        sprintf(line + strlen(line), "%s%s:", i > 0 ? " " : "",
                kith_questionnaire_advice_id(
                    offered->questionnaire,
                    kith_assessment_advice(offered->found, view, i)));
        for (int32_t j = 0; j < said; j++)
            sprintf(line + strlen(line), "%s%s", j > 0 ? "+" : "",
                    kith_questionnaire_item_id(
                        offered->questionnaire,
                        kith_assessment_reason(offered->found, view, i, j)));
        assert_int_equal(kith_assessment_reason(offered->found, view, i, said),
                         -1);
        assert_int_equal(kith_assessment_reason(offered->found, view, i, -1),
                         -1);
    }
    assert_int_equal(kith_assessment_reason_count(offered->found, view, count),
                     -1);
    assert_int_equal(kith_assessment_reason_count(offered->found, view, -1),
                     -1);
    assert_int_equal(kith_assessment_reason(offered->found, view, count, 0),
                     -1);
}

static void check(const char *advice, int32_t view, const char *sheet,
                  const char *expected)
{
    struct offered offered;
    char line[300];
    offer(&offered, advice, sheet);
    list_reasons(&offered, view, line);
    if (strcmp(line, expected) != 0)
        fail_msg("%s: \"%s\" instead of \"%s\"", sheet, line, expected);
    close_offered(&offered);
}

/* What one piece of advice with this condition rests on. */
static void check_when(const char *when, const char *sheet,
                       const char *expected)
{
    char advice[2000], line[300];
    snprintf(advice, sizeof advice, ADVICE("x", "any", ", 'when': %s"), when);
    snprintf(line, sizeof line, "x:%s", expected);
    check(advice, PRIVATE, sheet, line);
}

static void advice_rests_on_the_answers_of_its_condition(void **state)
{
    (void)state;
    check_when(LEAST("c", "2"), "c=2", "c");
    check_when("{'answered': 'd'}", "d=0", "d");
    check_when("{'any': [" LEAST("d", "3") ", " LEAST("b", "1") "]}", "b=1 d=3",
               "d+b");
}

static void at_most_two_answers_are_a_reason_and_none_twice(void **state)
{
    (void)state;
#define FOUR                                                              \
    "{'all': [" LEAST("c", "1") ", {'any': [" LEAST("c", "2") ", " LEAST( \
        "a", "1") "]}, " LEAST("b", "1") ", " LEAST("d", "1") "]}"
    check_when(FOUR, "a=1 b=1 c=2 d=1", "c+a");
    check_when(FOUR, "a=0 b=1 c=2 d=1", "c+b");
}

static void only_what_is_true_now_and_under_no_not_is_a_reason(void **state)
{
    (void)state;
#define MIXED                                                              \
    "{'count': [" LEAST("a", "3") ", " LEAST("b", "3") ", {'not': " LEAST( \
        "c", "3") "}, " LEAST("d", "3") "], 'at_least': 1}"
    check_when(MIXED, "a=2 b=3 c=0 d=skipped", "b");
    check_when(MIXED, "a=2 b=2 c=0 d=3", "d");
    check_when(MIXED, "a=2 b=2 c=0 d=2", "");
    check_when("{'not': {'not': " LEAST("a", "3") "}}", "a=3", "");
}

static void a_score_gives_the_two_that_contribute_most(void **state)
{
    (void)state;
    check_when("{'scale': 'abc', 'at_least': 50}", "a=3 b=4 c=2", "b+a");
    check_when("{'scale': 'abc', 'below': 50}", "a=3 b=0 c=4", "b+c");
    /* abc: a 3/12, c 1/12 up; d: 4/4 down. */
    check_when("{'difference': 'gap', 'at_most': 50}", "a=3 b=0 c=3 d=4",
               "d+b");
    check_when("{'difference': 'gap', 'above': 0}", "a=3 b=4 c=0 d=2", "d+b");
}

/* "One criterion behind the other": not the first answer of each. */
static void a_finding_gives_the_answers_of_its_criteria_in_turn(void **state)
{
    (void)state;
    static const char when[] = "{'pattern': 'p', 'at_least': 'some'}";
    check_when(when, "a=2 b=2 c=2", "a+b");
    check_when(when, "a=1 b=2 c=2", "c");
    check_when("{'any': [" LEAST("d", "1") ", {'pattern': 'p', 'at_least': "
                                           "'some'}]}",
               "a=2 b=2 d=1", "d+a");
}

static void what_nobody_was_asked_is_no_reason(void **state)
{
    (void)state;
    check_when("{'any': [" LEAST("e", "1") ", " LEAST("b", "1") "]}",
               "a=1 e=4 b=1", "e+b");
    check_when("{'any': [" LEAST("e", "1") ", " LEAST("b", "1") "]}",
               "a=0 e=4 b=1", "b");
}

static void gate_tie_and_facts_are_no_reason(void **state)
{
    (void)state;
    static const char *const conditions[] = {
        "{'gate': 'unknown'}", "{'tie': 'friend'}",
        "{'fact': 'swings', 'above': 1}",
        "{'all': [{'gate': 'unknown'}, {'fact': 'swings', 'is': 4}]}"};
    for (size_t i = 0; i < sizeof conditions / sizeof *conditions; i++)
        check_when(conditions[i], "a=4 +swings=4", "");
    check_when("{'all': [{'tie': 'friend'}, " LEAST("a", "1") "]}", "a=4", "a");
    check(ADVICE("x", "any", "") "," ADVICE("y", "any", ", 'general': true"),
          PRIVATE, "a=4", "x: y:");
}

/* The second of the private view is the first of the plain one. */
static void reasons_are_counted_in_the_list_of_the_view(void **state)
{
    (void)state;
    static const char advice[] = ADVICE(
        "last", "any",
        ", 'priority': 9" WHEN(LEAST(
            "c", "1"))) "," ADVICE("open", "any",
                                   ", 'priority': 2" WHEN(LEAST(
                                       "b",
                                       "1"))) "," ADVICE("known",
                                                         "must-be-known",
                                                         ", 'priority': 1" WHEN(
                                                             LEAST("a", "1")));
    check(advice, PRIVATE, "a=1 b=1 c=1 hit=0", "known:a open:b");
    check(advice, PLAIN, "a=1 b=1 c=1 hit=0", "open:b last:c");
    check(advice, PRIVATE, "a=1 b=1 c=1 hit=3", "open:b last:c");
}

static void another_view_has_no_reasons(void **state)
{
    (void)state;
    static const int32_t views[] = {KITH_VIEW_HOST, -1, 3};
    struct offered offered;
    offer(&offered, ADVICE("x", "any", WHEN(LEAST("a", "1"))), "a=4");
    assert_int_equal(kith_assessment_reason_count(offered.found, PLAIN, 0), 1);
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        assert_int_equal(
            kith_assessment_reason_count(offered.found, views[i], 0), -1);
        assert_int_equal(kith_assessment_reason(offered.found, views[i], 0, 0),
                         -1);
    }
    close_offered(&offered);
}

/* ---- The page --------------------------------------------------------- */

static kith_text *report_of(const char *advice, const char *sheet, int32_t view,
                            int32_t format, const char *phrases)
{
    struct offered offered;
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    offer(&offered, advice, sheet);
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    kith_report_options_set_view(options, view, NULL);
    kith_report_options_set_format(options, format, NULL);
    assert_int_equal(
        kith_report_options_set_phrases(options, phrases,
                                        phrases == NULL ? 0 : KITH_NUL, NULL),
        KITH_OK);
    assert_int_equal(
        kith_report_write(offered.found, NULL, options, &text, NULL), KITH_OK);
    kith_report_options_free(options);
    close_offered(&offered);
    return text;
}

/* What a report says, on one line: every run of white space is one blank. */
static char *flat(const kith_text *text)
{
    const char *from = kith_text_data(text);
    char *made = malloc(strlen(from) + 1), *to = made;
    assert_non_null(made);
    for (; *from != '\0'; from++) {
        bool white = *from == ' ' || *from == '\n';
        if (!white || to == made || to[-1] != ' ')
            *to++ = (char)(white ? ' ' : *from);
    }
    *to = '\0';
    return made;
}

static char *page_of(const char *advice, const char *sheet, int32_t view,
                     int32_t format)
{
    kith_text *text = report_of(advice, sheet, view, format, NULL);
    char *page = flat(text);
    kith_text_free(text);
    return page;
}

static void check_page(const char *advice, const char *sheet, int32_t format,
                       const char *expected)
{
    char *page = page_of(advice, sheet, PRIVATE, format);
    if (strstr(page, expected) == NULL)
        fail_msg("'%s' is not in: %s", expected, page);
    free(page);
}

#define STEPS ", 'steps': ['Rest.']"

static void the_reason_stands_between_the_text_and_the_steps(void **state)
{
    (void)state;
    check_page(ADVICE("x", "any", STEPS WHEN(LEAST("d", "1"))), "d=4",
               KITH_FORMAT_TEXT,
               "- Advice x. Advice x Because you said: " QUOTED(
                   "d", "always") ". (1)\xc2\xa0Rest. Where to find help:");
    check_page(
        ADVICE("x", "any",
               WHEN("{'all': [" LEAST("d", "1") ", " LEAST("c", "1") "]}")),
        "c=1 d=4", KITH_FORMAT_TEXT,
        "Advice x Because you said: " QUOTED("d", "always") "; " QUOTED(
            "c", "rarely") ". Where to");
}

static void advice_that_rests_on_no_answer_gives_no_reason(void **state)
{
    (void)state;
    check_page(ADVICE("x", "any", STEPS), "d=4", KITH_FORMAT_TEXT,
               "- Advice x. Advice x (1)\xc2\xa0Rest. Where to find help:");
}

#define ALL_OF(first, second) \
    WHEN("{'all': [" LEAST(first, "1") ", " LEAST(second, "1") "]}")

static void what_stands_above_is_not_quoted_again(void **state)
{
    (void)state;
    static const char above[] = ADVICE("x", "any", STEPS ALL_OF("a", "c"));
    static const char half[] = ADVICE("x", "any", STEPS ALL_OF("a", "d"));
    check_page(above, "a=2 b=2 c=2 d=4", KITH_FORMAT_TEXT,
               "Advice x It fits what you said above. (1)\xc2\xa0Rest.");
    check_page(half, "a=2 b=2 c=2 d=4", KITH_FORMAT_TEXT,
               "Advice x Because you said: " QUOTED(
                   "d", "always") ". (1)\xc2\xa0Rest.");
    /* Here no finding stands above. */
    check_page(above, "a=1 b=2 c=1 d=4", KITH_FORMAT_TEXT,
               "Advice x Because you said: " QUOTED("a", "rarely") "; " QUOTED(
                   "c", "rarely") ". (1)\xc2\xa0Rest.");
}

static void two_pieces_of_advice_do_not_quote_the_same(void **state)
{
    (void)state;
    check_page(ADVICE("x", "any", WHEN(LEAST("d", "1"))) "," ADVICE(
                   "y", "any", ALL_OF("d", "a")) "," ADVICE("z", "any", ""),
               "a=1 d=4", KITH_FORMAT_TEXT,
               "- Advice x. Advice x Because you said: " QUOTED(
                   "d", "always") ". - Advice y. Advice y Because you "
                                  "said: " QUOTED("a", "rarely") ".");
    check_page(ADVICE("x", "any", WHEN(LEAST("d", "1"))) "," ADVICE(
                   "y", "any", WHEN(LEAST("d", "2"))),
               "d=4", KITH_FORMAT_TEXT,
               "Advice y It fits what you said above. Where to find help:");
}

#define SAID(item, answer) \
    "{ \"said\": \"Item " item "\", \"answer\": \"" answer "\" }"

static void json_lists_every_reason(void **state)
{
    (void)state;
    check_page(
        ADVICE("x", "any", ALL_OF("a", "d")) "," ADVICE("y", "any",
                                                        ALL_OF("d", "a")),
        "a=2 b=2 d=4", KITH_FORMAT_JSON,
        "\"label\": \"Advice x\", \"text\": \"Advice x\", \"steps\": "
        "[], \"because\": [ " SAID("a", "sometimes") ", " SAID(
            "d",
            "always") " ] }, { \"id\": \"a2\", \"label\": "
                      "\"Advice y\", \"text\": \"Advice y\", \"steps\": [], "
                      "\"because\": [ " SAID("d", "always") ", " SAID(
                          "a", "sometimes") " ] } ]");
    check_page(ADVICE("x", "any", ""), "a=2", KITH_FORMAT_JSON,
               "\"steps\": [], \"because\": [] } ]");
}

static void what_stands_above_can_be_said_in_another_language(void **state)
{
    (void)state;
    char *phrases = quoted(
        "{'kith-phrases': 1, 'language': 'x-y', 'texts': {'headings': "
        "{'matters': 'M', 'help': 'H', 'stop': 'S'}, 'matters': {'danger': "
        "'D', 'fault': 'F', 'choice': 'C', 'trained': 'P', 'leaving': 'L', "
        "'questions': 'Q', 'afraid': 'A'}, 'help': {'none': 'N', 'none-text': "
        "'T'}, 'advice': {'above': 'Darum.'}}}");
    kith_text *text = report_of(ADVICE("x", "any", WHEN(LEAST("a", "1"))),
                                "a=2 b=2", PRIVATE, KITH_FORMAT_TEXT, phrases);
    assert_non_null(strstr(kith_text_data(text), "Advice x Darum.\nH:"));
    kith_text_free(text);
    free(phrases);
}

/* ---- The host --------------------------------------------------------- */

static void the_host_gets_the_items_of_what_is_offered(void **state)
{
    (void)state;
    static const struct {
        const char *id, *state, *because;
    } expected[] = {{"x", "offered", "[ \"a\", \"d\" ]"},
                    {"withheld", "withheld", "[]"},
                    {"third", "offered", "[ \"d\" ]"},
                    {"no-fit", "does-not-fit", "[]"}};
    static const char advice[] = ADVICE("x", "any", ALL_OF("a", "d")) "," ADVICE(
        "withheld", "must-be-known",
        WHEN(LEAST(
            "a",
            "1"))) "," ADVICE("third", "any",
                              ", 'priority': 200" WHEN(LEAST(
                                  "d",
                                  "1"))) "," ADVICE("no-fit", "any",
                                                    WHEN("{'all': [" LEAST(
                                                        "a",
                                                        "1") ", " LEAST("d",
                                                                        "4") "]"
                                                                             "}"));
    char *page = page_of(advice, "a=2 d=3", KITH_VIEW_HOST, KITH_FORMAT_JSON);
    const char *at = strstr(page, "\"advice\": [");
    assert_non_null(at);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        char part[200];
        snprintf(part, sizeof part, "\"id\": \"%s\",", expected[i].id);
        assert_non_null(at = strstr(at, part));
        snprintf(part, sizeof part, "\"state\": \"%s\",", expected[i].state);
        assert_non_null(at = strstr(at, part));
        assert_non_null(at = strstr(at, "\"because\": "));
        at += strlen("\"because\": ");
        assert_memory_equal(at, expected[i].because,
                            strlen(expected[i].because));
    }
    free(page);
    page = page_of(advice, "a=2 d=3", KITH_VIEW_HOST, KITH_FORMAT_TEXT);
    assert_non_null(strstr(page, "item d at_least 1), because a d withheld: "));
    assert_non_null(strstr(page, "rule item a at_least 1 third: "));
    free(page);
}

/* ---- Plain never looks ------------------------------------------------ */

/* Advice of every kind that is offered in plain, beside what is sensitive. */
static const char for_all[] = ADVICE("marked", "any", ", 'sensitive': true" WHEN(LEAST("d", "1"))) "," ADVICE(
    "of-hit", "any",
    WHEN("{'any': [" LEAST("a", "1") ", " LEAST(
        "hit",
        "1") "]}")) "," ADVICE("known", "must-be-known",
                               WHEN(LEAST(
                                   "b",
                                   "1"))) "," ADVICE("score", "any",
                                                     WHEN(
                                                         "{'scale': 'abc', "
                                                         "'at_least': "
                                                         "40}")) "," ADVICE("ga"
                                                                            "p",
                                                                            "an"
                                                                            "y",
                                                                            WHEN(
                                                                                "{'"
                                                                                "difference"
                                                                                "': 'gap', "
                                                                                "'below': "
                                                                                "0}")) "," ADVICE("found",
                                                                                                  "any",
                                                                                                  WHEN(
                                                                                                      "{'pattern': 'p', 'at_least': 'some'}")) "," ADVICE("one",
                                                                                                                                                          "any",
                                                                                                                                                          WHEN(LEAST(
                                                                                                                                                              "d",
                                                                                                                                                              "1"))) "," ADVICE("rest",
                                                                                                                                                                                "any",
                                                                                                                                                                                ", 'general': true");

static void the_bytes_of_a_plain_report_do_not_depend_on_what_is_sensitive(
    void **state)
{
    (void)state;
    static const char *const open[] = {"a=4 b=4 c=0 d=3", "a=2 b=2 c=4 d=4",
                                       "a=0 b=0 c=3 d=1", "a=3 b=skipped d=2"};
    static const char *const hidden[] = {
        "",        "hit=0",       "hit=1", "hit=4", "hit=skipped",
        "+raised", "hit=declined"};
    for (size_t o = 0; o < sizeof open / sizeof *open; o++)
        for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_JSON;
             format++) {
            kith_text *first = report_of(for_all, open[o], PLAIN, format, NULL);
            assert_non_null(
                strstr(kith_text_data(first), format == KITH_FORMAT_JSON
                                                  ? "\"said\": \"Item "
                                                  : "Because you said: "));
            for (size_t h = 1; h < sizeof hidden / sizeof *hidden; h++) {
                char sheet[200];
                snprintf(sheet, sizeof sheet, "%s %s", open[o], hidden[h]);
                kith_text *text =
                    report_of(for_all, sheet, PLAIN, format, NULL);
                assert_string_equal(kith_text_data(text),
                                    kith_text_data(first));
                kith_text_free(text);
            }
            kith_text_free(first);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(advice_rests_on_the_answers_of_its_condition),
        cmocka_unit_test(at_most_two_answers_are_a_reason_and_none_twice),
        cmocka_unit_test(only_what_is_true_now_and_under_no_not_is_a_reason),
        cmocka_unit_test(a_score_gives_the_two_that_contribute_most),
        cmocka_unit_test(a_finding_gives_the_answers_of_its_criteria_in_turn),
        cmocka_unit_test(what_nobody_was_asked_is_no_reason),
        cmocka_unit_test(gate_tie_and_facts_are_no_reason),
        cmocka_unit_test(reasons_are_counted_in_the_list_of_the_view),
        cmocka_unit_test(another_view_has_no_reasons),
        cmocka_unit_test(the_reason_stands_between_the_text_and_the_steps),
        cmocka_unit_test(advice_that_rests_on_no_answer_gives_no_reason),
        cmocka_unit_test(what_stands_above_is_not_quoted_again),
        cmocka_unit_test(two_pieces_of_advice_do_not_quote_the_same),
        cmocka_unit_test(json_lists_every_reason),
        cmocka_unit_test(what_stands_above_can_be_said_in_another_language),
        cmocka_unit_test(the_host_gets_the_items_of_what_is_offered),
        cmocka_unit_test(
            the_bytes_of_a_plain_report_do_not_depend_on_what_is_sensitive),
    };
    return cmocka_run_group_tests_name("reasons", tests, NULL, NULL);
}
