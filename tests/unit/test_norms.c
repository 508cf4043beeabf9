/* SPDX-License-Identifier: MIT */
/* test_norms - a score beside those of named people: which norm holds, T, and
 * the rank in their table. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "reported.h"

/* ---- Help ------------------------------------------------------------- */

#define PEOPLE(population) "'population': '" population "', 'source': 'A study'"
#define TABLE "'table': [[1, 10], [2, 20], [2.5, 30], [4, 40]]"
#define NORM(id, rest) "{'id': '" id "', " rest "}"
#define NORMS(list) ", 'norms': [" list "]"
#define WEB \
    NORM("web", PEOPLE("web readers") ", 'mean': 2.5, 'sd': 0.8, " TABLE)

#define ITEMS "'items': [" FIVE("a", "") "," FIVE("b", "") "],"
#define ONE(more) ITEMS "'scales': [" SCALE("s", "'a', 'b'", more) "]"

struct one {
    kith_questionnaire *questionnaire;
    kith_assessment *found;
};

static struct one open_one(const char *parts, const char *tie,
                           const char *sheet)
{
    struct one one = {.questionnaire = questionnaire_of("'a', 'b'", parts)};
    kith_answers *answers = answers_of(one.questionnaire, tie, sheet);
    one.found = assess_answers(answers);
    kith_answers_free(answers);
    return one;
}

static void close_one(struct one *one)
{
    kith_assessment_free(one->found);
    kith_questionnaire_free(one->questionnaire);
}

static void check_norm(const char *parts, const char *tie, const char *sheet,
                       const char *expected)
{
    struct one one = open_one(parts, tie, sheet);
    int32_t norm = kith_assessment_norm(one.found, 0);
    const char *id = kith_questionnaire_norm_id(one.questionnaire, 0, norm);
    if (expected == NULL)
        assert_int_equal(norm, -1);
    else
        assert_string_equal(id, expected);
    close_one(&one);
}

static void check_rank(const char *sheet, int32_t below, int32_t equal,
                       double percentile)
{
    struct one one = open_one(ONE(NORMS(WEB)), "friend", sheet);
    int32_t lower = -77, same = -77;
    double value = -77;
    assert_int_equal(kith_assessment_norm_rank(one.found, 0, &lower, &same),
                     KITH_OK);
    assert_int_equal(lower, below);
    assert_int_equal(same, equal);
    assert_int_equal(kith_assessment_percentile(one.found, 0, &value), KITH_OK);
    assert_double_same(value, percentile);
    close_one(&one);
}

/* ---- Numbers ---------------------------------------------------------- */

static void a_percentile_is_the_mid_rank_in_the_table(void **state)
{
    (void)state;
    check_rank("a=0 b=0", 0, 0, 0);
    check_rank("a=0 b=2", 0, 10, 5);
    check_rank("a=1 b=2", 10, 0, 10);
    check_rank("a=2 b=2", 10, 20, 20);
    check_rank("a=2 b=3", 30, 30, 45);
    check_rank("a=3 b=4", 60, 0, 60);
    check_rank("a=4 b=4", 60, 40, 80);
}

static void t_is_50_at_the_mean_and_10_an_sd(void **state)
{
    (void)state;
    static const struct {
        const char *sheet;
        double t;
    } cases[] = {{"a=2 b=3", 50}, {"a=4 b=4", 68.75}, {"a=0 b=0", 18.75}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct one one = open_one(ONE(NORMS(WEB)), "friend", cases[i].sheet);
        double t = -77;
        assert_int_equal(kith_assessment_t_score(one.found, 0, &t), KITH_OK);
        assert_double_near(t, cases[i].t, 1e-12);
        close_one(&one);
    }
}

static void a_score_is_compared_after_rounding_to_six_decimals(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        "'a', 'b', 'c'",
        "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE(
            "c", "") "],"
                     "'scales': [" SCALE(
                         "s", "'a', 'b', 'c'",
                         NORMS(NORM(
                             "web",
                             PEOPLE("web readers") ", 'table': [[0.333333, 2], "
                                                   "[0.666667, 4]]"))) "]");
    kith_assessment *found = assessment_of(questionnaire, "a=1 b=1 c=0");
    int32_t below = -77, equal = -77;
    assert_int_equal(kith_assessment_norm_rank(found, 0, &below, &equal),
                     KITH_OK);
    assert_int_equal(below, 2);
    assert_int_equal(equal, 4);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
}

static void without_a_table_there_is_no_percentile(void **state)
{
    (void)state;
    struct one one = open_one(
        ONE(NORMS(NORM(
            "web", PEOPLE("web readers") ", 'n': 90, 'mean': 2.5, 'sd': 0.8"))),
        "friend", "a=4 b=4");
    double t = -77, percentile = -77;
    int32_t below = -77, equal = -77;
    assert_int_equal(kith_assessment_percentile(one.found, 0, &percentile),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_assessment_norm_rank(one.found, 0, &below, &equal),
                     KITH_E_NO_VALUE);
    assert_true(percentile == -77 && below == -77 && equal == -77);
    assert_int_equal(kith_assessment_t_score(one.found, 0, &t), KITH_OK);
    assert_double_near(t, 68.75, 1e-12);
    assert_int_equal(kith_questionnaire_norm_size(one.questionnaire, 0, 0), 90);
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT,
                 "T score 69; the average is 50 (compared with: web readers).",
                 true);
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT, "in 10",
                 false);
    close_one(&one);
}

static void without_a_mean_there_is_no_t(void **state)
{
    (void)state;
    struct one one =
        open_one(ONE(NORMS(NORM("web", PEOPLE("web readers") ", " TABLE))),
                 "friend", "a=4 b=4");
    double t = -77, mean = -77;
    assert_int_equal(kith_assessment_t_score(one.found, 0, &t),
                     KITH_E_NO_VALUE);
    assert_int_equal(
        kith_questionnaire_norm_mean(one.questionnaire, 0, 0, &mean),
        KITH_E_NO_VALUE);
    assert_int_equal(kith_questionnaire_norm_sd(one.questionnaire, 0, 0, &mean),
                     KITH_E_NO_VALUE);
    assert_true(t == -77 && mean == -77);
    assert_int_equal(kith_questionnaire_norm_size(one.questionnaire, 0, 0),
                     100);
    close_one(&one);
}

static void without_norms_or_a_score_there_is_neither(void **state)
{
    (void)state;
    static const struct {
        const char *parts, *sheet;
    } cases[] = {{ONE(""), "a=4 b=4"},
                 {ONE(NORMS(WEB)), "a=4"},
                 {ONE(NORMS(WEB)) ", 'stop': [{'id': 'gone', 'text': 'Stop.', "
                                  "'help': 'adults', 'when': " IS("a", "above",
                                                                  "3") "}]",
                  "a=4 b=4"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct one one = open_one(cases[i].parts, "friend", cases[i].sheet);
        double value = -77;
        assert_int_equal(kith_assessment_norm(one.found, 0), -1);
        assert_int_equal(kith_assessment_t_score(one.found, 0, &value),
                         KITH_E_NO_VALUE);
        assert_int_equal(kith_assessment_percentile(one.found, 0, &value),
                         KITH_E_NO_VALUE);
        assert_true(value == -77);
        close_one(&one);
    }
}

/* ---- Which norm ------------------------------------------------------- */

#define AGED                                                                                                                                       \
    "'facts': [" FACT("age", "0", "120", "") "]," ONE(NORMS(NORM(                                                                                  \
        "young",                                                                                                                                   \
        PEOPLE(                                                                                                                                    \
            "young people") ", 'n': 9, 'mean': 2, "                                                                                                \
                            "'sd': 1, 'when': {'fact': 'age', 'below': "                                                                           \
                            "30}") "," NORM("partners",                                                                                            \
                                            PEOPLE(                                                                                                \
                                                "couples") ", 'n': 9, "                                                                            \
                                                           "'mean': 2, "                                                                           \
                                                           "'sd': 1, "                                                                             \
                                                           "'ties': "                                                                              \
                                                           "['partner'], "                                                                         \
                                                           "'when': "                                                                              \
                                                           "{'fact': "                                                                             \
                                                           "'age', "                                                                               \
                                                           "'at_least': "                                                                          \
                                                           "30}") "," NORM("f"                                                                     \
                                                                           "r"                                                                     \
                                                                           "i"                                                                     \
                                                                           "e"                                                                     \
                                                                           "n"                                                                     \
                                                                           "d"                                                                     \
                                                                           "s",                                                                    \
                                                                           PEOPLE(                                                                 \
                                                                               "friends") ", 'n': 9, 'mean': 2, "                                  \
                                                                                          "'sd': 1, 'ties': ['friend'], 'when': {'any': [{'tie': " \
                                                                                          "'partner'}, {'item': 'a', 'at_least': 3}]}")))

static void the_first_norm_that_holds_is_the_one(void **state)
{
    (void)state;
    check_norm(AGED, "friend", "a=4 b=4 +age=20", "young");
    check_norm(AGED, "partner", "a=4 b=4 +age=40", "partners");
    check_norm(AGED, "friend", "a=4 b=4 +age=40", "friends");
}

static void what_is_unknown_makes_no_norm_hold(void **state)
{
    (void)state;
    check_norm(AGED, "friend", "a=4 b=4", "friends");
    check_norm(AGED, "partner", "a=4 b=4", NULL);
    check_norm(AGED, "friend", "a=1 b=4 +age=40", NULL);
}

#define PARTIAL(ties)                                                          \
    "'items': [" FIVE("a", "") "," FIVE(                                       \
        "b",                                                                   \
        ", 'ties': ['partner']") "],"                                          \
                                 "'scales': [" SCALE(                          \
                                     "s", "'a', 'b'",                          \
                                     NORMS(NORM(                               \
                                         "web",                                \
                                         PEOPLE("web "                         \
                                                "readers") ", 'n': 9, "        \
                                                           "'mean': 2, 'sd': " \
                                                           "1" ties))) "]"

static void a_norm_of_more_items_than_the_tie_has_holds_where_it_says_so(
    void **state)
{
    (void)state;
    check_norm(PARTIAL(""), "friend", "a=4", NULL);
    check_norm(PARTIAL(""), "partner", "a=4 b=4", "web");
    check_norm(PARTIAL(", 'ties': ['friend']"), "friend", "a=4", "web");
    check_norm(PARTIAL(", 'ties': ['friend']"), "partner", "a=4 b=4", NULL);
}

static void a_norm_that_never_holds_is_warned_of(void **state)
{
    (void)state;
    struct one one = open_one(
        "'facts': [" FACT("age", "18", "120", "") "]," ONE(NORMS(
            NORM("young",
                 PEOPLE("children") ", 'n': 9, 'mean': 2, 'sd': 1, "
                                    "'when': {'fact': 'age', 'below': 18}"))),
        "friend", "a=4 b=4");
    int32_t found = 0;
    for (int32_t i = 0; i < kith_questionnaire_warning_count(one.questionnaire);
         i++) {
        const char *warning =
            kith_questionnaire_warning_message(one.questionnaire, i);
        found += strstr(warning, "Norm 'young' is dead here") != NULL;
    }
    assert_int_equal(found, 1);
    close_one(&one);
}

/* ---- What the document says -------------------------------------------- */

static void a_norm_names_its_people_and_its_source(void **state)
{
    (void)state;
    struct one one = open_one(ONE(NORMS(WEB)), "friend", "a=4 b=4");
    const kith_questionnaire *is = one.questionnaire;
    double mean = -77, sd = -77;
    assert_int_equal(kith_questionnaire_norm_count(is, 0), 1);
    assert_string_equal(kith_questionnaire_norm_population(is, 0, 0),
                        "web readers");
    assert_string_equal(kith_questionnaire_norm_source(is, 0, 0), "A study");
    assert_int_equal(kith_questionnaire_norm_size(is, 0, 0), 100);
    assert_int_equal(kith_questionnaire_norm_mean(is, 0, 0, &mean), KITH_OK);
    assert_int_equal(kith_questionnaire_norm_sd(is, 0, 0, &sd), KITH_OK);
    assert_double_same(mean, 2.5);
    assert_double_same(sd, 0.8);
    close_one(&one);
}

static void its_people_are_named_in_the_language_of_the_wording(void **state)
{
    (void)state;
    struct one one = open_one(ONE(NORMS(WEB)), "friend", "a=4 b=4");
    static const char overlay[] =
        "{'kith-overlay': 1, 'questionnaire': 'small', 'version': '1.0.0', "
        "'language': 'fr', "
        "'texts': {'scales': {'s': {'norms': {'web': {'population': "
        "'internautes'}}}}, 'resources': {'0': {'label': 'Aide', 'text': "
        "'Qui'}, '1': {'label': 'Aide', 'text': 'Qui'}, '2': {'label': "
        "'Aide', 'text': 'Qui'}}}}";
    char *json = quoted(overlay);
    kith_wording *wording = NULL;
    kith_error *error = NULL;
    kith_wording_new(one.questionnaire, "friend", json, KITH_NUL, NULL,
                     &wording, &error);
    if (error != NULL)
        fail_msg("%s", kith_error_message(error));
    assert_string_equal(kith_wording_norm_population(wording, 0, 0),
                        "internautes");
    kith_wording_free(wording);
    free(json);
    close_one(&one);
}

/* ---- Reports ---------------------------------------------------------- */

static void words_come_before_t_and_name_the_people(void **state)
{
    (void)state;
    struct one one = open_one(ONE(NORMS(WEB)), "friend", "a=3 b=3");
    static const int32_t views[] = {KITH_VIEW_PLAIN, KITH_VIEW_PRIVATE};
    for (int i = 0; i < 2; i++) {
        check_report(one.found, views[i], KITH_FORMAT_TEXT,
                     "About 6 in 10 score lower (compared with: web readers). "
                     "T score 56; their average is 50.",
                     true);
        check_report(one.found, views[i], KITH_FORMAT_JSON,
                     "'compared_with': 'web readers'", true);
        check_report(one.found, views[i], KITH_FORMAT_JSON, "'percentile': 60",
                     true);
        check_report(one.found, views[i], KITH_FORMAT_JSON, "'t': 56", true);
    }
    close_one(&one);
}

static void the_ends_are_not_called_none_and_all(void **state)
{
    (void)state;
    struct one one = open_one(ONE(NORMS(WEB)), "friend", "a=0 b=0");
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT,
                 "Fewer than 1 in 10 score lower (compared with: web readers).",
                 true);
    close_one(&one);
    one = open_one(
        ONE(NORMS(NORM("web",
                       PEOPLE("web readers") ", 'table': [[1, 10], [2, 20]]"))),
        "friend", "a=4 b=4");
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT,
                 "More than 9 in 10 score lower (compared with: web readers).",
                 true);
    close_one(&one);
}

static void whoever_has_the_same_score_does_not_score_lower(void **state)
{
    (void)state;
    /* The mid-ranks are 5 and 45. */
    struct one one = open_one(ONE(NORMS(WEB)), "friend", "a=1 b=1");
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT,
                 "Fewer than 1 in 10 score lower", true);
    close_one(&one);
    one = open_one(ONE(NORMS(WEB)), "friend", "a=2 b=3");
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT,
                 "About 3 in 10 score lower", true);
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON,
                 "'percentile': 45", true);
    close_one(&one);
}

static void the_keys_of_a_report_do_not_hang_on_answers(void **state)
{
    (void)state;
    struct one one = open_one(AGED, "friend", "a=1 b=1");
    check_report(one.found, KITH_VIEW_PLAIN, KITH_FORMAT_JSON,
                 "'compared_with': null", true);
    check_report(one.found, KITH_VIEW_PLAIN, KITH_FORMAT_JSON, "'t_text': null",
                 true);
    check_report(one.found, KITH_VIEW_PLAIN, KITH_FORMAT_TEXT, "compared",
                 false);
    close_one(&one);
    one = open_one(ONE(""), "friend", "a=1 b=1");
    check_report(one.found, KITH_VIEW_PLAIN, KITH_FORMAT_JSON, "compared_with",
                 false);
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON, "'norms'", false);
    close_one(&one);
}

static void a_host_is_given_every_norm_and_which_holds(void **state)
{
    (void)state;
    struct one one = open_one(
        ONE(NORMS(WEB "," NORM(
            "other", PEOPLE("others") ", 'n': 9, 'mean': 2, 'sd': 1"))),
        "friend", "a=3 b=3");
    static const char *const pieces[] = {
        "'id': 'web'",       "'holds': true",  "'population': 'web readers'",
        "'n': 100",          "'t': 56.25",     "'percentile': 60",
        "'id': 'other'",     "'holds': false", "'population': 'others'",
        "'percentile': null"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON, pieces[i],
                     true);
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_TEXT,
                 "web: holds, population web readers, source A study, n 100, "
                 "t 56.25, percentile 60",
                 true);
    close_one(&one);
}

static void it_is_said_in_german_and_spanish_too(void **state)
{
    (void)state;
    static const struct {
        const char *language, *piece;
    } cases[] = {
        {"de", "Eine niedrigere Zahl: etwa 6 von 10 (verglichen mit: web"},
        {"es", "Un número más bajo: alrededor de 6 de cada 10"}};
    struct one one = open_one(ONE(NORMS(WEB)), "friend", "a=3 b=3");
    for (int i = 0; i < 2; i++) {
        kith_report_options *options = NULL;
        kith_text *text = NULL;
        assert_int_equal(kith_report_options_new(NULL, &options, NULL),
                         KITH_OK);
        assert_int_equal(kith_report_options_set_phrases(
                             options,
                             kith_builtin_phrases(cases[i].language, NULL),
                             KITH_NUL, NULL),
                         KITH_OK);
        assert_int_equal(
            kith_report_write(one.found, NULL, options, &text, NULL), KITH_OK);
        assert_non_null(strstr(kith_text_data(text), cases[i].piece));
        kith_text_free(text);
        kith_report_options_free(options);
    }
    close_one(&one);
}

static void a_host_may_leave_norms_out(void **state)
{
    (void)state;
    struct one one = open_one(ONE(NORMS(WEB)), "friend", "a=3 b=3");
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    kith_report_options_set_format(options, KITH_FORMAT_JSON, NULL);
    for (int32_t shown = 0; shown <= 1; shown++) {
        assert_int_equal(kith_report_options_set_norms(options, shown, NULL),
                         KITH_OK);
        assert_int_equal(
            kith_report_write(one.found, NULL, options, &text, NULL), KITH_OK);
        const char *report = kith_text_data(text);
        assert_true((strstr(report, "web readers") != NULL) == (shown == 1));
        assert_non_null(strstr(report, "compared_with"));
        kith_text_free(text);
    }
    kith_report_options_free(options);
    close_one(&one);
}

static void in_one_call_norms_are_left_out_by_an_option(void **state)
{
    (void)state;
    static const struct {
        const char *options;
        bool shown;
    } cases[] = {{"{'norms': true}", true}, {"{'norms': false}", false}};
    char *json = document_of("'a', 'b'", ONE(NORMS(WEB)));
    char *sheet = quoted("{'kith-answers': 1, 'questionnaire': 'small', "
                         "'version': '1.0.0', 'tie': 'friend', 'answers': "
                         "{'a': 3, 'b': 3}}");
    for (int i = 0; i < 2; i++) {
        kith_text *text = NULL;
        char *options = quoted(cases[i].options);
        assert_int_equal(kith_assess_json(json, KITH_NUL, sheet, KITH_NUL,
                                          options, KITH_NUL, &text, NULL),
                         KITH_OK);
        assert_true((strstr(kith_text_data(text), "web readers") != NULL) ==
                    cases[i].shown);
        kith_text_free(text);
        free(options);
    }
    kith_text *text = NULL;
    char *options = quoted("{'norms': 'no'}");
    assert_int_equal(kith_assess_json(json, KITH_NUL, sheet, KITH_NUL, options,
                                      KITH_NUL, &text, NULL),
                     KITH_E_DOCUMENT);
    assert_null(text);
    free(options);
    free(sheet);
    free(json);
}

static void a_t_beyond_all_numbers_is_left_out(void **state)
{
    (void)state;
    struct one one = open_one(
        ONE(NORMS(NORM("web",
                       PEOPLE("web readers") ", 'n': 9, 'mean': 1000000000, "
                                             "'sd': 0.000001"))),
        "friend", "a=3 b=3");
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON, "'t': null",
                 true);
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON, "'t': null",
                 true);
    close_one(&one);
}

/* What is hidden changes nothing of a plain report: the sensitive scale's norm
 * is not there, and the other's is, whatever was said. */
static void plain_says_nothing_of_a_sensitive_scale(void **state)
{
    (void)state;
    static const char parts[] = "'items': [" FIVE("a", "") "," FIVE(
        "b",
        ", 'sensitive': true") "],"
                               "'scales': [" SCALE("s", "'a'", NORMS(WEB)) "," SCALE(
                                   "t", "'b'",
                                   NORMS(NORM(
                                       "hidden",
                                       PEOPLE(
                                           "hidden people") ", " TABLE))) "]";
    static const char *const sheets[] = {"a=3 b=0", "a=3 b=4", "a=3 b=skipped",
                                         "a=3 b=declined"};
    struct one one = open_one(parts, "friend", sheets[0]);
    char *first = report_of(one.found, KITH_VIEW_PLAIN, KITH_FORMAT_JSON);
    check_report(one.found, KITH_VIEW_PLAIN, KITH_FORMAT_JSON, "hidden people",
                 false);
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON,
                 "hidden people", true);
    check_report(one.found, KITH_VIEW_PLAIN, KITH_FORMAT_JSON, "web readers",
                 true);
    close_one(&one);
    for (size_t i = 1; i < sizeof sheets / sizeof *sheets; i++) {
        one = open_one(parts, "friend", sheets[i]);
        char *report = report_of(one.found, KITH_VIEW_PLAIN, KITH_FORMAT_JSON);
        assert_string_equal(report, first);
        free(report);
        close_one(&one);
    }
    free(first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_percentile_is_the_mid_rank_in_the_table),
        cmocka_unit_test(t_is_50_at_the_mean_and_10_an_sd),
        cmocka_unit_test(a_score_is_compared_after_rounding_to_six_decimals),
        cmocka_unit_test(without_a_table_there_is_no_percentile),
        cmocka_unit_test(without_a_mean_there_is_no_t),
        cmocka_unit_test(without_norms_or_a_score_there_is_neither),
        cmocka_unit_test(the_first_norm_that_holds_is_the_one),
        cmocka_unit_test(what_is_unknown_makes_no_norm_hold),
        cmocka_unit_test(
            a_norm_of_more_items_than_the_tie_has_holds_where_it_says_so),
        cmocka_unit_test(a_norm_that_never_holds_is_warned_of),
        cmocka_unit_test(a_norm_names_its_people_and_its_source),
        cmocka_unit_test(its_people_are_named_in_the_language_of_the_wording),
        cmocka_unit_test(words_come_before_t_and_name_the_people),
        cmocka_unit_test(the_ends_are_not_called_none_and_all),
        cmocka_unit_test(whoever_has_the_same_score_does_not_score_lower),
        cmocka_unit_test(the_keys_of_a_report_do_not_hang_on_answers),
        cmocka_unit_test(a_host_is_given_every_norm_and_which_holds),
        cmocka_unit_test(it_is_said_in_german_and_spanish_too),
        cmocka_unit_test(a_host_may_leave_norms_out),
        cmocka_unit_test(in_one_call_norms_are_left_out_by_an_option),
        cmocka_unit_test(a_t_beyond_all_numbers_is_left_out),
        cmocka_unit_test(plain_says_nothing_of_a_sensitive_scale),
    };
    return cmocka_run_group_tests_name("norms", tests, NULL, NULL);
}
