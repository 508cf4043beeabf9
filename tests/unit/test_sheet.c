/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

/* Asked in the order of the section, which is not that of the list of items:
 * start, then what it opens (and that opens deeper), what a fact opens, and
 * what only partners are asked. */
static const char items_in_order[] =
    "'start', 'opened', 'deeper', 'by-fact', 'partners', 'last'";
static const char parts[] =
    "'facts': [" FACT("swings", "0", "11", "") "],"
    "'items': ["
    FIVE("deeper", ", 'ask_when': " IS("opened", "at_least", "1")) ","
    FIVE("opened", ", 'ask_when': " IS("start", "at_least", "2")) ","
    FIVE("start", "") ","
    FIVE("by-fact", ", 'ask_when': {'all': [{'fact': 'swings', 'above': 3}, "
                    "{'not': {'item': 'start', 'is': 'always'}}]}") ","
    FIVE("partners", ", 'ties': ['partner']") ","
    FIVE("last", "") "]";

struct fixture {
    kith_questionnaire *questionnaire;
    kith_answers *answers; /* a friend's, empty */
};

static int open_fixture(void **state)
{
    static struct fixture fixture;
    fixture.questionnaire = questionnaire_of(items_in_order, parts);
    fixture.answers = answers_of(fixture.questionnaire, "friend", "");
    *state = &fixture;
    return 0;
}

static int close_fixture(void **state)
{
    struct fixture *fixture = *state;
    kith_answers_free(fixture->answers);
    kith_questionnaire_free(fixture->questionnaire);
    return 0;
}

static int32_t number(const struct fixture *fixture, const char *id)
{
    int32_t found = kith_questionnaire_item_index(fixture->questionnaire, id);
    assert_true(found >= 0);
    return found;
}

static int32_t state_of(const struct fixture *fixture, const char *id)
{
    return kith_answers_state(fixture->answers, number(fixture, id));
}

static int32_t may_be(const struct fixture *fixture, const char *id)
{
    return kith_answers_may_be_asked(fixture->answers, number(fixture, id));
}

static void assert_item(const struct fixture *fixture, int32_t item,
                        const char *id)
{
    const char *found =
        kith_questionnaire_item_id(fixture->questionnaire, item);
    assert_string_equal(found == NULL ? "(none)" : found, id);
}

static void assert_next(const struct fixture *fixture, const char *id)
{
    assert_item(fixture, kith_answers_next(fixture->answers), id);
}

/* ---- What is asked ---------------------------------------------------- */

static void an_item_without_a_condition_is_asked(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(state_of(fixture, "start"), KITH_UNANSWERED);
    assert_int_equal(may_be(fixture, "start"), 0);
}

static void an_item_whose_condition_is_unknown_may_yet_be_asked(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(state_of(fixture, "opened"), KITH_NOT_ASKED);
    assert_int_equal(may_be(fixture, "opened"), 1);
    assert_int_equal(state_of(fixture, "by-fact"), KITH_NOT_ASKED);
    assert_int_equal(may_be(fixture, "by-fact"), 1);
}

static void an_item_is_asked_once_its_condition_is_true(void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "start=2");
    assert_int_equal(state_of(fixture, "opened"), KITH_UNANSWERED);
    assert_int_equal(may_be(fixture, "opened"), 0);
}

static void an_item_is_not_asked_where_its_condition_is_false(void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "start=1");
    assert_int_equal(state_of(fixture, "opened"), KITH_NOT_ASKED);
    assert_int_equal(may_be(fixture, "opened"), 0);
}

static void a_skipped_answer_leaves_the_condition_unknown(void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "start=declined");
    assert_int_equal(state_of(fixture, "opened"), KITH_NOT_ASKED);
    assert_int_equal(may_be(fixture, "opened"), 1);
}

static void facts_and_not_decide_what_is_asked(void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "start=4 +swings=4");
    assert_int_equal(state_of(fixture, "by-fact"), KITH_NOT_ASKED);
    assert_int_equal(may_be(fixture, "by-fact"), 0);
    fill(fixture->answers, "start=3");
    assert_int_equal(state_of(fixture, "by-fact"), KITH_UNANSWERED);
    fill(fixture->answers, "+swings=3");
    assert_int_equal(state_of(fixture, "by-fact"), KITH_NOT_ASKED);
    assert_int_equal(kith_answers_clear_fact(fixture->answers, "swings", NULL),
                     KITH_OK);
    assert_int_equal(may_be(fixture, "by-fact"), 1);
}

static void an_answer_below_a_fact_not_given_can_settle_it_alone(void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "start=4");
    assert_int_equal(may_be(fixture, "by-fact"), 0);
}

/* ---- Kept while hidden ------------------------------------------------ */

static void a_hidden_answer_is_kept_and_does_not_count(void **state)
{
    struct fixture *fixture = *state;
    int32_t opened = number(fixture, "opened");
    double value = -1;
    fill(fixture->answers, "start=2 opened=3 start=0");
    assert_int_equal(state_of(fixture, "opened"), KITH_NOT_ASKED);
    assert_int_equal(kith_answers_reason(fixture->answers, opened),
                     KITH_ANSWERED);
    assert_int_equal(kith_answers_value(fixture->answers, opened, &value),
                     KITH_OK);
    assert_true(value == 3);
    assert_int_equal(kith_answers_count(fixture->answers, KITH_ANSWERED), 1);
}

static void a_hidden_answer_comes_back_when_it_is_asked_again(void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "start=2 opened=3 start=0 start=4");
    assert_int_equal(state_of(fixture, "opened"), KITH_ANSWERED);
}

static void a_reason_is_kept_while_hidden_too(void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "start=2 opened=declined start=0");
    assert_int_equal(state_of(fixture, "opened"), KITH_NOT_ASKED);
    assert_int_equal(
        kith_answers_reason(fixture->answers, number(fixture, "opened")),
        KITH_DECLINED);
    fill(fixture->answers, "start=4");
    assert_int_equal(state_of(fixture, "opened"), KITH_DECLINED);
}

static void a_hidden_answer_is_unknown_to_what_reads_it(void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "start=2 opened=1 deeper=4");
    assert_int_equal(state_of(fixture, "deeper"), KITH_ANSWERED);
    fill(fixture->answers, "start=0");
    assert_int_equal(state_of(fixture, "deeper"), KITH_NOT_ASKED);
    assert_int_equal(may_be(fixture, "deeper"), 1);
}

static void an_answer_can_be_given_before_it_is_asked(void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "deeper=1 opened=2");
    assert_int_equal(kith_answers_count(fixture->answers, KITH_ANSWERED), 0);
    fill(fixture->answers, "start=3");
    assert_int_equal(kith_answers_count(fixture->answers, KITH_ANSWERED), 3);
}

/* ---- The tie ---------------------------------------------------------- */

static void an_item_outside_the_tie_has_no_state(void **state)
{
    struct fixture *fixture = *state;
    int32_t partners = number(fixture, "partners");
    assert_int_equal(kith_answers_state(fixture->answers, partners), -1);
    assert_int_equal(kith_answers_may_be_asked(fixture->answers, partners), 0);
    kith_answers *partner = answers_of(fixture->questionnaire, "partner", "");
    assert_int_equal(kith_answers_state(partner, partners), KITH_UNANSWERED);
    kith_answers_free(partner);
}

static void the_tie_is_the_one_asked_for(void **state)
{
    struct fixture *fixture = *state;
    kith_answers *partner = answers_of(fixture->questionnaire, "partner", "");
    assert_int_equal(kith_answers_tie(fixture->answers), 0);
    assert_int_equal(kith_answers_tie(partner), 1);
    kith_answers_free(partner);
}

/* ---- What comes next -------------------------------------------------- */

static void questions_come_in_the_order_of_the_section(void **state)
{
    struct fixture *fixture = *state;
    assert_next(fixture, "start");
    fill(fixture->answers, "start=2");
    assert_next(fixture, "opened");
    fill(fixture->answers, "opened=1");
    assert_next(fixture, "deeper");
    fill(fixture->answers, "deeper=0");
    assert_next(fixture, "last");
    fill(fixture->answers, "last=0");
    assert_int_equal(kith_answers_next(fixture->answers), -1);
}

static void what_was_skipped_declined_or_does_not_apply_never_comes_again(
    void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "start=skipped");
    assert_next(fixture, "last");
    fill(fixture->answers, "last=declined");
    assert_int_equal(kith_answers_next(fixture->answers), -1);
    fill(fixture->answers, "last=n/a");
    assert_int_equal(kith_answers_next(fixture->answers), -1);
}

static void an_answer_taken_back_is_asked_again(void **state)
{
    struct fixture *fixture = *state;
    fill(fixture->answers, "start=0 last=4");
    assert_int_equal(kith_answers_clear(fixture->answers, "start", NULL),
                     KITH_OK);
    assert_next(fixture, "start");
}

static void paging_goes_over_what_is_asked_whatever_was_said(void **state)
{
    struct fixture *fixture = *state;
    kith_answers *answers = fixture->answers;
    fill(answers, "start=2 opened=skipped");
    assert_item(fixture, kith_answers_after(answers, -1), "start");
    assert_item(fixture, kith_answers_after(answers, number(fixture, "start")),
                "opened");
    assert_item(fixture, kith_answers_after(answers, number(fixture, "opened")),
                "last");
    assert_int_equal(kith_answers_after(answers, number(fixture, "last")), -1);
    assert_item(fixture, kith_answers_before(answers, -1), "last");
    assert_item(fixture, kith_answers_before(answers, number(fixture, "last")),
                "opened");
    assert_item(fixture,
                kith_answers_before(answers, number(fixture, "opened")),
                "start");
    assert_int_equal(kith_answers_before(answers, number(fixture, "start")),
                     -1);
}

static void paging_from_what_is_not_asked_finds_its_neighbours(void **state)
{
    struct fixture *fixture = *state;
    int32_t deeper = number(fixture, "deeper");
    fill(fixture->answers, "start=2 opened=0");
    assert_item(fixture, kith_answers_after(fixture->answers, deeper), "last");
    assert_item(fixture, kith_answers_before(fixture->answers, deeper),
                "opened");
}

static void paging_from_a_wrong_index_leads_nowhere(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(kith_answers_after(fixture->answers, -2), -1);
    assert_int_equal(kith_answers_before(fixture->answers, -2), -1);
    assert_int_equal(kith_answers_after(fixture->answers, 6), -1);
    assert_int_equal(kith_answers_before(fixture->answers, 6), -1);
}

static void progress_counts_every_item_of_the_tie_once(void **state)
{
    struct fixture *fixture = *state;
    static const int32_t expected[] = {[KITH_ANSWERED] = 1,
                                       [KITH_NOT_ASKED] = 2,
                                       [KITH_UNANSWERED] = 0,
                                       [KITH_SKIPPED] = 1,
                                       [KITH_DOES_NOT_APPLY] = 0,
                                       [KITH_DECLINED] = 1};
    fill(fixture->answers, "start=2 opened=skipped last=declined");
    for (int32_t kind = KITH_ANSWERED; kind <= KITH_DECLINED; kind++)
        assert_int_equal(kith_answers_count(fixture->answers, kind),
                         expected[kind]);
    assert_int_equal(kith_answers_count(fixture->answers, KITH_ANSWERED - 1),
                     -1);
    assert_int_equal(kith_answers_count(fixture->answers, KITH_DECLINED + 1),
                     -1);
}

static void a_chain_of_conditions_is_followed_to_its_end(void **state)
{
    (void)state;
    kith_questionnaire *chain = questionnaire_of(
        "'a', 'b', 'c', 'd'",
        "'items': ["
        FIVE("d", ", 'ask_when': " IS("c", "above", "0")) ","
        FIVE("c", ", 'ask_when': " IS("b", "above", "0")) ","
        FIVE("b", ", 'ask_when': " IS("a", "above", "0")) ","
        FIVE("a", "") "]");
    kith_answers *answers = answers_of(chain, "friend", "d=1 c=1 b=1 a=1");
    assert_int_equal(kith_answers_count(answers, KITH_ANSWERED), 4);
    fill(answers, "a=0");
    assert_int_equal(kith_answers_count(answers, KITH_ANSWERED), 1);
    fill(answers, "a=4");
    assert_int_equal(kith_answers_count(answers, KITH_ANSWERED), 4);
    kith_answers_free(answers);
    kith_questionnaire_free(chain);
}

/* ---- Stops ------------------------------------------------------------ */

static const char stopping[] =
    "'items': [" CHOICE("adult", "yes-no", "") ","
    CHOICE("minor", "yes-no", "") "," FIVE("more", "") "],"
    "'stop': [{'id': 'young', 'text': 'Kindly.', 'help': 'young-people', "
    "'when': {'item': 'adult', 'is': 'no'}},"
    "{'id': 'parent', 'text': 'Kindly.', 'help': 'parents', 'when': "
    "{'not': {'item': 'minor', 'is': 'no'}}}]";

static void the_first_stop_that_is_true_ends_the_questions(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire =
        questionnaire_of("'adult', 'minor', 'more'", stopping);
    kith_answers *answers = answers_of(questionnaire, "friend", "");
    assert_int_equal(kith_answers_stopped(answers), -1); /* both unknown */
    assert_true(kith_answers_next(answers) >= 0);
    fill(answers, "minor=1");
    assert_int_equal(kith_answers_stopped(answers), 1);
    assert_int_equal(kith_answers_next(answers), -1);
    fill(answers, "adult=0");
    assert_int_equal(kith_answers_stopped(answers), 0);
    fill(answers, "adult=1 minor=0");
    assert_int_equal(kith_answers_stopped(answers), -1);
    assert_int_equal(kith_answers_next(answers),
                     kith_questionnaire_item_index(questionnaire, "more"));
    kith_answers_free(answers);
    kith_questionnaire_free(questionnaire);
}

static void answers_are_kept_and_paged_through_after_a_stop(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire =
        questionnaire_of("'adult', 'minor', 'more'", stopping);
    kith_answers *answers = answers_of(questionnaire, "friend", "adult=0");
    double value = -1;
    fill(answers, "more=3");
    assert_int_equal(
        kith_answers_value(answers,
                           kith_questionnaire_item_index(questionnaire, "more"),
                           &value),
        KITH_OK);
    assert_true(value == 3);
    assert_int_equal(kith_answers_after(answers, -1),
                     kith_questionnaire_item_index(questionnaire, "adult"));
    kith_answers_free(answers);
    kith_questionnaire_free(questionnaire);
}

#define with_fixture(test)                                                     \
    cmocka_unit_test_setup_teardown(test, open_fixture, close_fixture)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_fixture(an_item_without_a_condition_is_asked),
        with_fixture(an_item_whose_condition_is_unknown_may_yet_be_asked),
        with_fixture(an_item_is_asked_once_its_condition_is_true),
        with_fixture(an_item_is_not_asked_where_its_condition_is_false),
        with_fixture(a_skipped_answer_leaves_the_condition_unknown),
        with_fixture(facts_and_not_decide_what_is_asked),
        with_fixture(an_answer_below_a_fact_not_given_can_settle_it_alone),
        with_fixture(a_hidden_answer_is_kept_and_does_not_count),
        with_fixture(a_hidden_answer_comes_back_when_it_is_asked_again),
        with_fixture(a_reason_is_kept_while_hidden_too),
        with_fixture(a_hidden_answer_is_unknown_to_what_reads_it),
        with_fixture(an_answer_can_be_given_before_it_is_asked),
        with_fixture(an_item_outside_the_tie_has_no_state),
        with_fixture(the_tie_is_the_one_asked_for),
        with_fixture(questions_come_in_the_order_of_the_section),
        with_fixture(
            what_was_skipped_declined_or_does_not_apply_never_comes_again),
        with_fixture(an_answer_taken_back_is_asked_again),
        with_fixture(paging_goes_over_what_is_asked_whatever_was_said),
        with_fixture(paging_from_what_is_not_asked_finds_its_neighbours),
        with_fixture(paging_from_a_wrong_index_leads_nowhere),
        with_fixture(progress_counts_every_item_of_the_tie_once),
        cmocka_unit_test(a_chain_of_conditions_is_followed_to_its_end),
        cmocka_unit_test(the_first_stop_that_is_true_ends_the_questions),
        cmocka_unit_test(answers_are_kept_and_paged_through_after_a_stop),
    };
    return cmocka_run_group_tests_name("sheet", tests, NULL, NULL);
}
