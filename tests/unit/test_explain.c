/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <pthread.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "completions.h"

/* ---- Help ------------------------------------------------------------- */

static const char items[] = "'a', 'b', 'c', 'd', 'e', 'f'";
#define ITEMS                                                                  \
    "'facts': [" FACT("swings", "0", "10", "") "],"                            \
    "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") ","         \
    FIVE("d", ", 'ask_when': " IS("a", "at_least", "1")) ","                   \
    FIVE("e", "") "," FIVE("f", ", 'ties': ['partner']") "],"                  \
    "'scales': [" SCALE("s", "'a', 'b', 'c'",                                  \
                        ", 'report_as': 'pomp', 'min_answered': 2") ","        \
    SCALE("t", "'e'", ", 'report_as': 'pomp'") "],"                            \
    "'differences': [" DIFFERENCE("st", "s", "t") "]"
#define ONE(criteria, levels, more)                                            \
    ITEMS ", 'patterns': [" PATTERN("p", "false", criteria, levels, more) "]"

struct why {
    kith_questionnaire *questionnaire;
    kith_assessment *found;
    kith_explanation *explanation;
};

static void open_why(struct why *why, const char *parts, const char *sheet)
{
    why->questionnaire = questionnaire_of(items, parts);
    why->found = assessment_of(why->questionnaire, sheet);
    why->explanation = NULL;
    assert_int_equal(kith_explain(why->found, 0, &why->explanation, NULL),
                     KITH_OK);
}

static void close_why(struct why *why)
{
    kith_explanation_free(why->explanation);
    kith_assessment_free(why->found);
    kith_questionnaire_free(why->questionnaire);
}

/* The ids of what is decisive, then of the questions: "a b | c". */
static void list_ids(const struct why *why, char *text, size_t room)
{
    const kith_explanation *explanation = why->explanation;
    *text = '\0';
    for (int32_t i = 0; i < kith_explanation_decisive_count(explanation); i++) {
        strncat(text,
                kith_questionnaire_item_id(
                    why->questionnaire,
                    kith_explanation_decisive(explanation, i)),
                room - strlen(text) - 1);
        strncat(text, " ", room - strlen(text) - 1);
    }
    strncat(text, "|", room - strlen(text) - 1);
    for (int32_t i = 0; i < kith_explanation_question_count(explanation); i++) {
        strncat(text, " ", room - strlen(text) - 1);
        strncat(text,
                kith_questionnaire_item_id(
                    why->questionnaire,
                    kith_explanation_question(explanation, i)),
                room - strlen(text) - 1);
    }
}

static void check(const char *parts, const char *sheet, const char *expected)
{
    struct why why;
    char found[200];
    open_why(&why, parts, sheet);
    list_ids(&why, found, sizeof found);
    if (strcmp(found, expected) != 0)
        fail_msg("%s: \"%s\" instead of \"%s\"", sheet, found, expected);
    close_why(&why);
}

/* ---- Decisive answers ------------------------------------------------- */

static const char two_of_three[] =
    ONE(CRITERION("a", IS("a", "at_least", "3")) ","
        CRITERION("b", IS("b", "at_least", "3")) ","
        CRITERION("c", IS("c", "at_least", "3")),
        "'some': 2, 'clear': 3", "");

static void an_answer_is_decisive_where_the_level_hangs_on_it(void **state)
{
    (void)state;
    check(two_of_three, "a=3 b=3 c=0", "a b |");
    check(two_of_three, "a=3 b=3 c=3", "a b c |");
    check(two_of_three, "a=0 b=0 c=0", "|");
    check(two_of_three, "a=0 b=0 c=4", "a b |");
}

static void what_decides_whether_an_item_is_asked_stays_as_it_is(void **state)
{
    (void)state;
    static const char parts[] = ONE(
        CRITERION("d", IS("d", "at_least", "3")), "'some': 1", "");
    /* Without a, d would not be asked; but what is asked is kept. */
    check(parts, "a=1 d=4", "d |");
}

static void an_answer_behind_a_score_or_an_easing_can_be_decisive(void **state)
{
    (void)state;
    static const char parts[] = ONE(
        CRITERION("s", "{'scale': 's', 'at_least': 60}"), "'some': 1",
        ", 'eased_by': [{'when': " IS("e", "at_least", "1")
        ", 'to': 'set-aside', 'text': 'x'}]");
    check(parts, "a=4 b=0 c=4 e=0", "a c |"); /* 8 of 12; without one 4 of 8 */
    check(parts, "a=4 b=0 c=4 e=4", "a c e |");
}

static void with_one_answer_less_the_rest_is_open_again(void **state)
{
    (void)state;
    /* Of a full sheet. Without a the first is met as it stands but need not
     * be, and the second must be but is not yet: nothing is sure. */
    static const char parts[] =
        "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") ","
        FIVE("d", "") "," FIVE("e", "") "," FIVE("f", "") "],"
        "'scales': [" SCALE("s", "'a', 'b', 'c'",
                            ", 'report_as': 'pomp', 'min_answered': 2") ","
        SCALE("t", "'a', 'b'", ", 'method': 'sum'") "],"
        "'patterns': [" PATTERN("p", "false",
                                CRITERION("s", "{'scale': 's', 'at_least': "
                                               "70}") ","
                                CRITERION("t", "{'scale': 't', 'at_least': 4}"),
                                "'some': 2", "") "]";
    check(parts, "a=4 b=4 c=4 d=0 e=0 f=0 +raised", "a b |");
}

/* ---- Questions -------------------------------------------------------- */

static void the_questions_are_those_the_level_still_depends_on(void **state)
{
    (void)state;
    check(two_of_three, "", "| a b c");
    check(two_of_three, "a=4", "| b c");
    check(two_of_three, "a=4 b=4", "a b | c");
    check(two_of_three, "a=0 b=0", "a b |"); /* settled */
}

static void what_was_skipped_or_declined_is_no_question(void **state)
{
    (void)state;
    check(two_of_three, "a=4 b=skipped", "| c");
    check(two_of_three, "a=4 b=declined c=n/a", "|");
}

static void what_would_open_a_question_is_one_too(void **state)
{
    (void)state;
    static const char parts[] = ONE(
        CRITERION("d", IS("d", "at_least", "3")), "'some': 1", "");
    check(parts, "", "| a d");
    check(parts, "a=1", "| d");
    check(parts, "a=0", "|");
    check(parts, "a=skipped", "| d");
}

static void questions_are_found_through_scores_and_other_findings(void **state)
{
    (void)state;
    static const char parts[] = ITEMS
        ", 'patterns': ["
        PATTERN("p", "false",
                CRITERION("q", "{'pattern': 'q', 'at_least': 'some'}") ","
                CRITERION("st", "{'difference': 'st', 'above': 50}"),
                "'some': 2", "") ","
        PATTERN("q", "false", CRITERION("g", "{'gate': 'raised'}") ","
                CRITERION("e", IS("e", "at_least", "1")), "'some': 1", "") ","
        PATTERN("gate", "true", CRITERION("b", IS("b", "at_least", "4")),
                "'some': 1", "") "]";
    check(parts, "", "| a b c e");
}

static void questions_are_found_behind_the_gate(void **state)
{
    (void)state;
    static const char parts[] = ITEMS
        ", 'patterns': ["
        PATTERN("p", "false", CRITERION("q", "{'gate': 'raised'}"), "'some': 1",
                "") ","
        PATTERN("gate", "true", CRITERION("b", IS("b", "at_least", "4")),
                "'some': 1", "") "]";
    check(parts, "", "| b");
}

/* ---- The nearest criterion -------------------------------------------- */

static void check_nearest(const char *criteria, const char *sheet,
                          int32_t criterion, double share)
{
    struct why why;
    char parts[3000];
    double found = -77;
    snprintf(parts, sizeof parts,
             ITEMS ", 'patterns': [{'id': 'p', 'label': 'P', 'gate': false, "
                   "'criteria': [%s], 'levels': {'some': 1}}]",
             criteria);
    open_why(&why, parts, sheet);
    assert_int_equal(kith_explanation_nearest(why.explanation), criterion);
    if (criterion < 0) {
        assert_int_equal(
            kith_explanation_nearest_share(why.explanation, &found),
            KITH_E_NO_VALUE);
        assert_true(found == -77);
    } else {
        assert_int_equal(
            kith_explanation_nearest_share(why.explanation, &found), KITH_OK);
        assert_double_near(found, share, 1e-15);
    }
    close_why(&why);
}

static void the_nearest_criterion_lacks_the_smallest_share(void **state)
{
    (void)state;
    static const char criteria[] =
        CRITERION("a", IS("a", "at_least", "4")) ","
        CRITERION("b", IS("b", "below", "1")) ","
        CRITERION("c", IS("c", "is", "'often'"));
    check_nearest(criteria, "a=1 b=3 c=2", 2, 0.25);
    check_nearest(criteria, "a=3 b=3 c=2", 0, 0.25); /* the first of two */
    check_nearest(criteria, "a=1 b=2 c=0", 1, 0.25);
    check_nearest(criteria, "a=4 b=4 c=1", 2, 0.5);
}

static void what_is_met_or_unknown_is_not_nearest(void **state)
{
    (void)state;
    static const char criteria[] =
        CRITERION("a", IS("a", "at_least", "4")) ","
        CRITERION("b", IS("b", "below", "1"));
    check_nearest(criteria, "a=4", -1, 0);
    check_nearest(criteria, "a=4 b=0", -1, 0);
    check_nearest(criteria, "a=declined b=4", 1, 0.75);
}

static void scores_differences_and_facts_have_their_own_ranges(void **state)
{
    (void)state;
    check_nearest(CRITERION("s", "{'scale': 's', 'at_least': 60}"),
                  "a=2 b=2 c=2", 0, 0.1);
    /* From -100 to 100. */
    check_nearest(CRITERION("st", "{'difference': 'st', 'above': 70}"),
                  "a=2 b=2 c=2 e=0", 0, 0.1);
    check_nearest(CRITERION("swings", "{'fact': 'swings', 'at_least': 4}"),
                  "+swings=1.5", 0, 0.25);
    check_nearest(CRITERION("s", "{'scale': 's', 'above': 50}"), "a=2 b=2 c=2",
                  0, 0); /* at the threshold, and not above it */
    check_nearest(CRITERION("s", "{'scale': 's', 'below': 0}"), "a=4 b=4 c=4",
                  0, 1);
}

static void nodes_are_as_far_as_what_they_need(void **state)
{
    (void)state;
#define THREE                                                                  \
    "[" IS("a", "at_least", "4") ", " IS("b", "at_least", "4") ", "            \
    IS("c", "at_least", "4") "]"
    check_nearest(CRITERION("all", "{'all': " THREE "}"), "a=3 b=1 c=2", 0,
                  0.75);
    check_nearest(CRITERION("any", "{'any': " THREE "}"), "a=3 b=1 c=2", 0,
                  0.25);
    check_nearest(CRITERION("two", "{'count': " THREE ", 'at_least': 2}"),
                  "a=3 b=1 c=2", 0, 0.5);
    check_nearest(CRITERION("two", "{'count': " THREE ", 'at_least': 2}"),
                  "a=4 b=1 c=2", 0, 0.5);
    check_nearest(CRITERION("two", "{'count': " THREE ", 'at_least': 3}"),
                  "a=2 b=2 c=2", 0, 0.5);
    /* Unknown children leave "all" unknown how far, and "any" as it is. */
    check_nearest(CRITERION("all", "{'all': " THREE "}"), "a=3 b=1", -1, 0);
    check_nearest(CRITERION("deep",
                            "{'all': [{'any': " THREE "}, {'any': ["
                            IS("e", "at_least", "3") ", {'all': " THREE
                            "}]}]}"),
                  "a=3 b=1 c=2 e=1", 0, 0.5);
}

static void what_has_no_distance_is_not_nearest(void **state)
{
    (void)state;
    check_nearest(CRITERION("not", "{'not': " IS("a", "at_least", "1") "}"),
                  "a=2", -1, 0);
    check_nearest(CRITERION("said", "{'answered': 'a'}"), "", -1, 0);
    check_nearest(CRITERION("tie", "{'all': [{'tie': 'partner'}, "
                            IS("a", "at_least", "1") "]}"),
                  "a=0", -1, 0);
    check_nearest(CRITERION("gate", "{'gate': 'raised'}"), "", -1, 0);
}

/* ---- The object ------------------------------------------------------- */

static void a_wrong_index_is_nobody(void **state)
{
    (void)state;
    struct why why;
    open_why(&why, two_of_three, "a=3 b=3");
    assert_int_equal(kith_explanation_decisive_count(why.explanation), 2);
    assert_int_equal(kith_explanation_decisive(why.explanation, -1), -1);
    assert_int_equal(kith_explanation_decisive(why.explanation, 2), -1);
    assert_int_equal(kith_explanation_question_count(why.explanation), 1);
    assert_int_equal(kith_explanation_question(why.explanation, -1), -1);
    assert_int_equal(kith_explanation_question(why.explanation, 1), -1);
    close_why(&why);
}

static void what_does_not_apply_is_not_explained(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        items, ONE(REQUIRED("f", IS("f", "at_least", "1")), "'some': 1", ""));
    kith_assessment *found = assessment_of(questionnaire, "a=1");
    kith_explanation *explanation = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_explain(found, 0, &explanation, &error),
                     KITH_E_NO_VALUE);
    assert_non_null(strstr(kith_error_message(error), "'p'"));
    kith_error_free(error);
    assert_int_equal(kith_explain(found, 1, &explanation, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_explain(found, -1, &explanation, NULL),
                     KITH_E_ARGUMENT);
    assert_null(explanation);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
}

static void after_a_stop_nothing_is_explained(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        items, ONE(CRITERION("a", IS("a", "at_least", "1")), "'some': 1",
                   "") ", 'stop': [{'id': 's', 'text': 'Kindly.', 'help': "
                       "'adults', 'when': " IS("b", "is", "4") "}]");
    kith_assessment *found = assessment_of(questionnaire, "a=1 b=4");
    kith_explanation *explanation = NULL;
    assert_int_equal(kith_explain(found, 0, &explanation, NULL),
                     KITH_E_NO_VALUE);
    assert_null(explanation);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
}

/* Against clearing each answer of items that open no other. */
static void decisive_is_what_changes_the_level_when_taken_back(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        items,
        ONE(REQUIRED("s", "{'scale': 's', 'at_least': 50}") ","
            CRITERION("b", IS("b", "above", "2")) ","
            CRITERION("st", "{'difference': 'st', 'above': 10}") ","
            CRITERION("not", "{'not': " IS("e", "is", "2") "}"),
            "'some': 2, 'clear': 3",
            ", 'eased_by': [{'when': " IS("c", "at_most", "1")
            ", 'to': 'some', 'text': 'x'}]"));
    static const char *const ids[] = {"b", "c", "e"};
    struct dice dice = {3};
    int decisive = 0;
    for (int i = 0; i < 2000; i++) {
        char sheet[160];
        throw_sheet(questionnaire, &dice, sheet, sizeof sheet);
        char *f = strstr(sheet, "f=");
        if (f != NULL)
            *f = '\0'; /* only partners are asked that, and it comes last */
        kith_answers *answers = answers_of(questionnaire, "friend", sheet);
        kith_assessment *found = assess_answers(answers);
        kith_explanation *why = NULL;
        assert_int_equal(kith_explain(found, 0, &why, NULL), KITH_OK);
        for (int k = 0; k < 3; k++) {
            int32_t item =
                kith_questionnaire_item_index(questionnaire, ids[k]);
            if (kith_answers_state(answers, item) != KITH_ANSWERED)
                continue;
            bool listed = false;
            for (int32_t d = 0; d < kith_explanation_decisive_count(why); d++)
                listed |= kith_explanation_decisive(why, d) == item;
            kith_answers *without = copy_of(questionnaire, answers);
            kith_answers_clear(without, ids[k], NULL);
            kith_assessment *changed = assess_answers(without);
            bool changes =
                kith_host_level(changed, 0) != kith_host_level(found, 0);
            assert_int_equal(listed, changes);
            decisive += listed;
            kith_assessment_free(changed);
            kith_answers_free(without);
        }
        kith_explanation_free(why);
        kith_assessment_free(found);
        kith_answers_free(answers);
    }
    assert_true(decisive > 500);
    kith_questionnaire_free(questionnaire);
}

/* ---- Long chains ------------------------------------------------------ */

#if defined(__SANITIZE_ADDRESS__)
enum { STACK = 512 * 1024 }; /* its frames are many times as large */
#else
enum { STACK = 64 * 1024 };
#endif

enum { PATTERNS_MOST = 256, DEEP = 15 };

/* Patterns each of which reads the next one, twice, and as deep as a condition
 * goes: the last reads an item. */
static char *long_chain(void)
{
    size_t room = (size_t)PATTERNS_MOST * 600 + 1000;
    char *parts = malloc(room);
    assert_non_null(parts);
    size_t length = (size_t)snprintf(
        parts, room, "'items': [" FIVE("a", "") "], 'patterns': [");
    for (int i = 0; i < PATTERNS_MOST; i++) {
        char leaf[100], deep[400] = "";
        if (i + 1 < PATTERNS_MOST)
            snprintf(leaf, sizeof leaf,
                     "{'pattern': 'p%d', 'at_least': 'some'}", i + 1);
        else
            strcpy(leaf, IS("a", "at_least", "3"));
        for (int d = 0; d < DEEP; d++)
            strcat(deep, "{'all':[");
        strcat(deep, leaf);
        for (int d = 0; d < DEEP; d++)
            strcat(deep, "]}");
        length += (size_t)snprintf(
            parts + length, room - length,
            "%s{'id': 'p%d', 'label': 'P', 'gate': false, 'levels': {'some': "
            "1}, 'criteria': [{'id': 'c', 'label': 'C', 'when': %s}, {'id': "
            "'d', 'label': 'D', 'when': %s}]}",
            i == 0 ? "" : ", ", i, deep, leaf);
    }
    assert_true(length + 2 < room);
    strcpy(parts + length, "]");
    return parts;
}

struct small_stack {
    const kith_answers *answers;
    int32_t level, decisive, evidence;
};

static void *explain_all(void *user)
{
    struct small_stack *run = user;
    kith_assessment *found = NULL;
    kith_explanation *why = NULL;
    if (kith_assess(run->answers, &found, NULL) != KITH_OK ||
        kith_explain(found, 0, &why, NULL) != KITH_OK)
        return NULL;
    run->level = kith_host_level(found, 0);
    run->decisive = kith_explanation_decisive_count(why);
    run->evidence = kith_assessment_evidence_count(found, KITH_VIEW_PRIVATE,
                                                   PATTERNS_MOST - 1);
    kith_explanation_free(why);
    kith_assessment_free(found);
    return NULL;
}

static void the_longest_chain_of_findings_fits_a_small_stack(void **state)
{
    (void)state;
    char *parts = long_chain();
    kith_questionnaire *questionnaire = questionnaire_of("'a'", parts);
    kith_answers *answers = answers_of(questionnaire, "friend", "a=4");
    struct small_stack run = {answers, -77, -77, -77};
    pthread_attr_t attributes;
    pthread_t thread;
    assert_int_equal(pthread_attr_init(&attributes), 0);
    assert_int_equal(pthread_attr_setstacksize(&attributes, STACK), 0);
    assert_int_equal(pthread_create(&thread, &attributes, explain_all, &run),
                     0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    pthread_attr_destroy(&attributes);
    assert_int_equal(run.level, KITH_SOME);
    assert_int_equal(run.decisive, 1);
    assert_int_equal(run.evidence, 1);
    kith_answers_free(answers);
    kith_questionnaire_free(questionnaire);
    free(parts);
}

/* Sixteen levels of three: work that doubled at every level would not end. */
static void a_deep_condition_is_measured_at_once(void **state)
{
    (void)state;
    char when[4000] = "";
    for (int d = 0; d < DEEP; d++)
        strcat(when, "{'all': [" IS("a", "at_least", "4") ", "
                     IS("b", "at_least", "4") ", ");
    strcat(when, IS("c", "at_least", "4"));
    for (int d = 0; d < DEEP; d++)
        strcat(when, "]}");
    struct why why;
    char parts[6000];
    double share = -77;
    snprintf(parts, sizeof parts,
             ITEMS ", 'patterns': [{'id': 'p', 'label': 'P', 'gate': false, "
                   "'criteria': [{'id': 'c', 'label': 'C', 'when': %s}], "
                   "'levels': {'some': 1}}]",
             when);
    open_why(&why, parts, "a=3 b=2 c=1");
    assert_int_equal(kith_explanation_nearest(why.explanation), 0);
    assert_int_equal(kith_explanation_nearest_share(why.explanation, &share),
                     KITH_OK);
    assert_double_same(share, 0.75);
    close_why(&why);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_is_decisive_where_the_level_hangs_on_it),
        cmocka_unit_test(what_decides_whether_an_item_is_asked_stays_as_it_is),
        cmocka_unit_test(an_answer_behind_a_score_or_an_easing_can_be_decisive),
        cmocka_unit_test(with_one_answer_less_the_rest_is_open_again),
        cmocka_unit_test(the_questions_are_those_the_level_still_depends_on),
        cmocka_unit_test(what_was_skipped_or_declined_is_no_question),
        cmocka_unit_test(what_would_open_a_question_is_one_too),
        cmocka_unit_test(questions_are_found_through_scores_and_other_findings),
        cmocka_unit_test(questions_are_found_behind_the_gate),
        cmocka_unit_test(the_nearest_criterion_lacks_the_smallest_share),
        cmocka_unit_test(what_is_met_or_unknown_is_not_nearest),
        cmocka_unit_test(scores_differences_and_facts_have_their_own_ranges),
        cmocka_unit_test(nodes_are_as_far_as_what_they_need),
        cmocka_unit_test(what_has_no_distance_is_not_nearest),
        cmocka_unit_test(a_wrong_index_is_nobody),
        cmocka_unit_test(what_does_not_apply_is_not_explained),
        cmocka_unit_test(after_a_stop_nothing_is_explained),
        cmocka_unit_test(decisive_is_what_changes_the_level_when_taken_back),
        cmocka_unit_test(the_longest_chain_of_findings_fits_a_small_stack),
        cmocka_unit_test(a_deep_condition_is_measured_at_once),
    };
    return cmocka_run_group_tests_name("explain", tests, NULL, NULL);
}
