/* SPDX-License-Identifier: MIT */
/* test_graded_document - graded scales of all sizes that are allowed, taken
 * from another document, and told apart by their last digit. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "documents.h"
#include "scoring/graded.h"

/* ---- Writing documents -------------------------------------------------- */

static void add_head(struct kith__builder *to)
{
    kith__add(to, "{'kith': 1, 'id': 'many', 'version': '1', 'language': 'en', "
                  "'title': 'Many', 'ties': ['friend'], 'resources': "
                  "[{'label': 'Help', 'text': 'A doctor.', 'for': 'adults'}], "
                  "'options': {'yes-no': [{'id': 'n', 'value': 0, 'label': "
                  "'n'}, {'id': 'y', 'value': 1, 'label': 'y'}]}, ");
}

/* A piece for each of `count`, with commas; '#' stands for the number. */
static void add_many(struct kith__builder *to, const char *piece, int count)
{
    for (int i = 0; i < count; i++) {
        kith__add(to, i == 0 ? "" : ", ");
        for (const char *c = piece; *c != '\0'; c++) {
            if (*c == '#')
                kith__add_integer(to, i);
            else
                kith__add_char(to, *c);
        }
    }
}

/* Items of one kind in one graded scale; `model` begins with a comma. */
static void add_items(struct kith__builder *to, int count, const char *kind,
                      const char *parameters, const char *model)
{
    struct kith__builder item = {0};
    add_head(to);
    kith__add(to, "'sections': [{'id': 's', 'items': [");
    add_many(to, "'i#'", count);
    kith__add(to, "]}], 'items': [");
    kith__add(&item, "{'id': 'i#', 'text': 'T', ");
    kith__add(&item, kind);
    kith__add(&item, "}");
    add_many(to, kith__builder_peek(&item), count);
    kith__builder_cut(&item, 0);
    kith__add(to, "], 'scales': [{'id': 's', 'label': 'S', 'items': [");
    add_many(to, "'i#'", count);
    kith__add(to, "], 'method': 'graded', 'graded': {'source': 's'");
    kith__add(to, model);
    kith__add(to, ", 'items': {");
    kith__add(&item, "'i#': ");
    kith__add(&item, parameters);
    add_many(to, kith__builder_peek(&item), count);
    kith__add(to, "}}}]}");
    kith__builder_free(&item);
    assert_false(to->failed);
}

/* Thresholds for so many categories, a tenth apart. */
static void add_parameters(struct kith__builder *to, int categories)
{
    kith__add(to, "{'slope': 1, 'thresholds': [");
    for (int k = 1; k < categories; k++) {
        kith__add(to, k == 1 ? "" : ", ");
        kith__add_integer(to, k / 10);
        kith__add_char(to, '.');
        kith__add_integer(to, k % 10);
    }
    kith__add(to, "]}");
}

static struct document read_items(int count, const char *kind, int categories,
                                  const char *model)
{
    struct kith__builder text = {0}, parameters = {0};
    add_parameters(&parameters, categories);
    add_items(&text, count, kind, kith__builder_peek(&parameters), model);
    struct document document = read_with_base(kith__builder_peek(&text), NULL);
    kith__builder_free(&text);
    kith__builder_free(&parameters);
    return document;
}

static void assert_accepted(int count, const char *kind, int categories,
                            const char *model)
{
    struct document document = read_items(count, kind, categories, model);
    if (document.status != KITH_OK)
        fail_msg("refused: %s", kith_error_message(document.error));
    drop(&document);
}

static void assert_status(int count, const char *kind, int categories,
                          const char *model, kith_status status)
{
    struct document document = read_items(count, kind, categories, model);
    assert_int_equal(document.status, status);
    drop(&document);
}

#define YES_NO "'options': 'yes-no'"
#define UP_TO(most) "'kind': 'integer', 'min': 0, 'max': " most

/* ---- Limits ---------------------------------------------------------------
 */

static void as_many_categories_as_the_limit_are_accepted(void **state)
{
    (void)state;
    assert_true(KITH__CATEGORIES_MOST == 64);
    assert_accepted(1, UP_TO("63"), 64, "");
    assert_status(1, UP_TO("64"), 65, "", KITH_E_DOCUMENT);
}

static void nodes_lie_between_their_limits(void **state)
{
    (void)state;
    assert_true(KITH__NODES_LEAST == 11 && KITH__NODES_MOST == 121);
    assert_status(1, YES_NO, 2, ", 'nodes': 10", KITH_E_DOCUMENT);
    assert_accepted(1, YES_NO, 2, ", 'nodes': 11");
    assert_accepted(1, YES_NO, 2, ", 'nodes': 12");
    assert_accepted(1, YES_NO, 2, ", 'nodes': 121");
    assert_status(1, YES_NO, 2, ", 'nodes': 122", KITH_E_DOCUMENT);
}

/* 121 nodes are filled up to 128: 512 items of 64 categories are the most. */
static void so_many_categories_and_nodes_are_the_most(void **state)
{
    (void)state;
    assert_true(KITH__GRADED_CELLS == 512 * 64 * 128);
    assert_accepted(512, UP_TO("63"), 64, ", 'nodes': 121");
    assert_status(513, UP_TO("63"), 64, ", 'nodes': 121", KITH_E_LIMIT);
}

/* 65 items of 64 categories have 4096 sums. */
static void more_sums_than_the_limit_have_no_table(void **state)
{
    (void)state;
    enum { MOST = KITH__SUMS_MOST, MORE = MOST + 63 };
    static double theta[MORE], error[MORE], share[MORE];
    struct document document = read_items(65, UP_TO("63"), 64, "");
    assert_int_equal(kith_graded_sum_count(document.questionnaire, 0, 0), MOST);
    assert_int_equal(kith_graded_sums(document.questionnaire, 0, 0, MOST, theta,
                                      error, share),
                     KITH_OK);
    drop(&document);
    document = read_items(66, UP_TO("63"), 64, "");
    theta[0] = -77;
    assert_int_equal(kith_graded_sum_count(document.questionnaire, 0, 0), MORE);
    assert_int_equal(kith_graded_sums(document.questionnaire, 0, 0, MORE, theta,
                                      error, share),
                     KITH_E_LIMIT);
    assert_true(theta[0] == -77);
    drop(&document);
}

/* ---- Too few nodes ------------------------------------------------------- */

static void check_warnings(int items, const char *model, int32_t expected)
{
    struct document document = read_items(items, YES_NO, 2, model);
    assert_int_equal(document.status, KITH_OK);
    assert_int_equal(document.plan->warning_count, expected);
    if (expected > 0) {
        assert_non_null(
            strstr(document.plan->warnings[0].message, "use more nodes"));
        assert_string_equal(document.plan->warnings[0].pointer,
                            "/scales/0/graded");
    }
    drop(&document);
}

/* Where its threshold lies an item tells a quarter, and the prior 1: 396 items
 * come to 100, where nodes .2 apart lie twice the standard error apart. */
static void nodes_too_far_apart_are_warned_of(void **state)
{
    (void)state;
    check_warnings(392, ", 'from': -5.9, 'to': 6.1", 0);
    check_warnings(400, ", 'from': -5.9, 'to': 6.1", 1);
    check_warnings(400, ", 'from': -5.9, 'to': 6.1, 'nodes': 62", 0);
    check_warnings(400, ", 'from': -5.9, 'to': 6.1, 'estimate': 'map'", 0);
}

/* ---- Many answers -----------------------------------------------------------
 */

/* Their likelihood is e to some -1,400: far below the least double. */
static void a_thousand_answers_do_not_vanish(void **state)
{
    (void)state;
    static const char *const estimates[] = {", 'estimate': 'eap'",
                                            ", 'estimate': 'map'"};
    for (int kind = 0; kind < 2; kind++) {
        struct document document =
            read_items(1000, UP_TO("4"), 5, estimates[kind]);
        assert_int_equal(document.status, KITH_OK);
        kith_answers *answers =
            answers_of(document.questionnaire, "friend", "");
        for (int i = 0; i < 1000; i++) {
            char id[16];
            snprintf(id, sizeof id, "i%d", i);
            assert_int_equal(kith_answers_set(answers, id, i % 5, NULL),
                             KITH_OK);
        }
        kith_assessment *found = assess_answers(answers);
        double estimate = 0, error = 0, low = 0, high = 0;
        assert_int_equal(kith_assessment_estimate(found, 0, &estimate),
                         KITH_OK);
        assert_int_equal(kith_assessment_estimate_error(found, 0, &error),
                         KITH_OK);
        assert_true(estimate > 0 && estimate < 1);
        assert_true(error > 0 && error < 0.1);
        assert_int_equal(kith_assessment_score_bounds(found, 0, &low, &high),
                         KITH_OK);
        assert_double_same(low, high);
        kith_assessment_free(found);
        kith_answers_free(answers);
        drop(&document);
    }
}

static void sums_that_nobody_has_have_no_estimate(void **state)
{
    (void)state;
    static double theta[1001], error[1001], share[1001];
    struct document document = read_items(
        1000, YES_NO, 2, ", 'prior': {'sd': 0.001}, 'from': 0, 'to': 0.5");
    assert_int_equal(document.status, KITH_OK);
    double sum = 0;
    assert_int_equal(kith_graded_sums(document.questionnaire, 0, 0, 1001, theta,
                                      error, share),
                     KITH_OK);
    for (int i = 0; i <= 1000; i++) {
        sum += share[i];
        assert_true(share[i] >= 0);
        assert_true((theta[i] != theta[i]) == (share[i] < 1e-280));
        assert_true((error[i] != error[i]) == (theta[i] != theta[i]));
    }
    assert_double_near(sum, 1, 1e-12);
    assert_true(theta[1000] != theta[1000]);
    drop(&document);
}

/* ---- Taken from another document
 * ---------------------------------------------- */

#define STEPS(id) "'" id "': {'slope': 1.5, 'thresholds': [-1, 0, 1, 2]}"
static const char base[] =
    "{" HEAD ", 'sections': [{'id': 's', 'items': ['a', 'b', 'c']}], "
    "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE(
        "c",
        "") "], "
            "'scales': [" SCALE(
                "s", "'a', '-b', 'c'",
                ", 'method': 'graded', 'graded': {'source': 'A study', "
                "'items': {" STEPS(
                    "c") ", 'a': {'slope': 2, 'thresholds': [-2, -1, 0, 1]}, "
                         "'b': {'slope': 0.75, 'thresholds': [-1, 0, 0.5, "
                         "1]}}}") "]}";

static void a_taken_scale_keeps_the_parameters_of_its_items(void **state)
{
    (void)state;
    struct document document = read_valid(
        "{'kith': 1, 'id': 'mine', 'version': '1', 'language': 'en', 'title': "
        "'Mine', 'ties': ['friend'], 'from': {'id': 'small', 'items': ['a', "
        "'b'], 'scales': ['s']}, 'resources': [{'label': 'Help', 'text': "
        "'A doctor.', 'for': 'adults'}], "
        "'sections': [{'id': 's', 'items': ['a', 'b']}]}",
        base);
    double slope = 0;
    const kith_questionnaire *made = document.questionnaire;
    assert_string_equal(kith_graded_source(made, 0), "A study");
    assert_int_equal(kith_graded_item_count(made, 0, 0), 2);
    assert_int_equal(kith_graded_slope(made, 0, 0, 0, &slope), KITH_OK);
    assert_double_same(slope, 2.0);
    assert_int_equal(kith_graded_slope(made, 0, 0, 1, &slope), KITH_OK);
    assert_double_same(slope, 0.75);
    drop(&document);
}

/* ---- Digests
 * ------------------------------------------------------------------ */

static void read_digest(const char *slope, char *digest)
{
    struct kith__builder text = {0}, parameters = {0};
    kith__add(&parameters, "{'slope': ");
    kith__add(&parameters, slope);
    kith__add(&parameters, ", 'thresholds': [0]}");
    add_items(&text, 1, YES_NO, kith__builder_peek(&parameters), "");
    struct document document = read_valid(kith__builder_peek(&text), NULL);
    strcpy(digest, kith_questionnaire_digest(document.questionnaire));
    drop(&document);
    kith__builder_free(&text);
    kith__builder_free(&parameters);
}

static void a_digest_covers_the_last_digit_and_no_spelling(void **state)
{
    (void)state;
    char first[20], here[20];
    read_digest("1.04064249221457", first);
    read_digest("1.04064249221458", here);
    assert_string_not_equal(here, first);
    read_digest("1.040642492214570", here);
    assert_string_equal(here, first);
    read_digest("104064249221457e-14", here);
    assert_string_equal(here, first);
}

static void keys_of_the_author_may_stand_among_the_parameters(void **state)
{
    (void)state;
    struct kith__builder text = {0};
    add_items(&text, 1, YES_NO,
              "{'slope': 1, 'thresholds': [0], 'x-note': 'from table 3'}, "
              "'x-all': 1",
              ", 'x-date': '2020'");
    struct document document = read_valid(kith__builder_peek(&text), NULL);
    drop(&document);
    kith__builder_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_many_categories_as_the_limit_are_accepted),
        cmocka_unit_test(nodes_lie_between_their_limits),
        cmocka_unit_test(so_many_categories_and_nodes_are_the_most),
        cmocka_unit_test(more_sums_than_the_limit_have_no_table),
        cmocka_unit_test(nodes_too_far_apart_are_warned_of),
        cmocka_unit_test(a_thousand_answers_do_not_vanish),
        cmocka_unit_test(sums_that_nobody_has_have_no_estimate),
        cmocka_unit_test(a_taken_scale_keeps_the_parameters_of_its_items),
        cmocka_unit_test(a_digest_covers_the_last_digit_and_no_spelling),
        cmocka_unit_test(keys_of_the_author_may_stand_among_the_parameters),
    };
    return cmocka_run_group_tests_name("graded_document", tests, NULL, NULL);
}
