/* SPDX-License-Identifier: MIT */
/* test_sharing - what a share holds, and that it is a function of the scores
 * that were chosen and of nothing else. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "sharing.h"

static const int32_t both[] = {ONE, TWO};

static void assert_written(const kith_share *share, const char *expected)
{
    kith_text *text = share_text(share);
    assert_string_equal(kith_text_data(text), expected);
    kith_text_free(text);
}

/* ---- What it holds ---------------------------------------------------------
 */

static void a_share_holds_what_was_chosen_as_it_is_shown(void **state)
{
    (void)state;
    kith_questionnaire *document = sharing_document();
    kith_share *share =
        share_of(document, "a=3 b=2 h=1 s=0", both, 2, "", NULL, 0);
    double value = -77;
    assert_int_equal(kith_share_is_empty(share), 0);
    assert_int_equal(kith_share_only_empty(share), 0);
    assert_int_equal(kith_share_tie(share), 0);
    assert_ptr_equal(kith_share_questionnaire(share), document);
    assert_int_equal(kith_share_score(share, ONE, &value), KITH_OK);
    assert_true(value == 75);
    /* 62.5 is shown as 63. */
    assert_int_equal(kith_share_score(share, TWO, &value), KITH_OK);
    assert_true(value == 63);
    assert_int_equal(kith_share_score(share, KEPT, &value), KITH_E_NO_VALUE);
    assert_int_equal(kith_share_guess(share, ONE, &value), KITH_E_NO_VALUE);
    assert_int_equal(kith_share_score(share, 4, &value), KITH_E_ARGUMENT);
    assert_true(value == 63);
    kith_share_free(share);
    kith_questionnaire_free(document);
}

static void a_share_outlives_what_it_was_made_of(void **state)
{
    (void)state;
    kith_questionnaire *document = sharing_document();
    kith_share *share = share_of(document, "a=3 b=2 s=0", both, 2, "", NULL, 0);
    kith_questionnaire_free(document);
    kith_text *text = share_text(share);
    assert_non_null(strstr(kith_text_data(text), "\"value\": 63"));
    kith_text_free(text);
    kith_share_free(share);
}

static void nothing_is_in_a_share_by_default(void **state)
{
    (void)state;
    kith_questionnaire *document = sharing_document();
    kith_share *share =
        share_of(document, "a=3 b=2 s=0", NULL, 0, "a=1 b=1", NULL, 0);
    double value = -77;
    assert_int_equal(kith_share_is_empty(share), 1);
    assert_int_equal(kith_share_only_empty(share), 0);
    assert_null(kith_share_questionnaire(share));
    assert_int_equal(kith_share_tie(share), -1);
    assert_int_equal(kith_share_score(share, ONE, &value), KITH_E_NO_VALUE);
    assert_written(share, empty_share);
    kith_share_free(share);
    kith_questionnaire_free(document);
}

static void the_order_of_choosing_shows_nowhere(void **state)
{
    (void)state;
    static const int32_t other_way[] = {TWO, ONE, TWO};
    kith_questionnaire *document = sharing_document();
    kith_share *one = share_of(document, "a=3 b=2 s=0", both, 2, "", NULL, 0);
    kith_share *two =
        share_of(document, "a=3 b=2 s=0", other_way, 3, "", NULL, 0);
    kith_text *first = share_text(one);
    assert_written(two, kith_text_data(first));
    kith_text_free(first);
    kith_share_free(two);
    kith_share_free(one);
    kith_questionnaire_free(document);
}

static void a_chosen_scale_without_a_score_is_simply_not_there(void **state)
{
    (void)state;
    kith_questionnaire *document = sharing_document();
    kith_share *with = share_of(document, "b=2 s=0", both, 2, "", NULL, 0);
    kith_share *without =
        share_of(document, "b=2 s=0", both + 1, 1, "", NULL, 0);
    kith_text *text = share_text(without);
    assert_written(with, kith_text_data(text));
    kith_text_free(text);
    kith_share_free(without);
    kith_share_free(with);
    kith_questionnaire_free(document);
}

static void a_guess_is_what_the_other_would_answer(void **state)
{
    (void)state;
    kith_questionnaire *document = sharing_document();
    kith_share *share =
        share_of(document, "a=3 b=2 s=0", NULL, 0, "a=1 b=1", both, 1);
    double value = -77;
    assert_int_equal(kith_share_score(share, ONE, &value), KITH_E_NO_VALUE);
    assert_int_equal(kith_share_guess(share, ONE, &value), KITH_OK);
    assert_true(value == 25);
    kith_text *text = share_text(share);
    kith_share *again = share_read(document, kith_text_data(text));
    assert_written(again, kith_text_data(text));
    assert_int_equal(kith_share_only_empty(again), -1);
    kith_share_free(again);
    kith_text_free(text);
    kith_share_free(share);
    kith_questionnaire_free(document);
}

/* ---- What is refused -------------------------------------------------------
 */

static void assert_no_share(const kith_assessment *mine, int32_t scale,
                            const kith_assessment *guess, const char *message)
{
    kith_share *share = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_share_new(mine, &scale, 1, guess, NULL, 0, &share, &error),
        KITH_E_ARGUMENT);
    assert_string_equal(kith_error_message(error), message);
    assert_null(share);
    kith_error_free(error);
}

static void what_may_not_be_shared_is_refused_whatever_was_answered(
    void **state)
{
    (void)state;
    static const char *const sheets[] = {"a=3 s=0 h=1", "a=3 s=1", ""};
    kith_questionnaire *document = sharing_document();
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        kith_assessment *mine = assessment_of(document, sheets[i]);
        assert_no_share(mine, HIDDEN, NULL,
                        "Scale 'hidden' can never be shared; "
                        "kith_questionnaire_scale_is_shareable() tells which "
                        "can");
        assert_no_share(mine, KEPT, NULL,
                        "Scale 'kept' can never be shared; "
                        "kith_questionnaire_scale_is_shareable() tells which "
                        "can");
        assert_no_share(mine, 4, NULL, "There is no scale of number 4");
        kith_assessment_free(mine);
    }
    kith_questionnaire_free(document);
}

static void a_guess_must_be_of_the_same_document_and_tie(void **state)
{
    (void)state;
    kith_questionnaire *document = sharing_document();
    kith_questionnaire *other =
        questionnaire_of("'a'", "'items': [" FIVE("a", "") "]");
    kith_assessment *mine = assessment_of(document, "a=3 s=0");
    kith_assessment *foreign = assessment_of(other, "a=3");
    kith_answers *answers = answers_of(document, "partner", "a=3");
    kith_assessment *of_partner = assess_answers(answers);
    assert_no_share(mine, ONE, foreign,
                    "The guess is of another document than one's own "
                    "assessment, 'small' in version 1.0.0; make both of one");
    assert_no_share(mine, ONE, of_partner,
                    "The guess is what the other would answer, so it is about "
                    "the tie 'friend'");
    kith_assessment_free(of_partner);
    kith_answers_free(answers);
    kith_assessment_free(foreign);
    kith_assessment_free(mine);
    kith_questionnaire_free(other);
    kith_questionnaire_free(document);
}

/* ---- Every sheet, every choice ---------------------------------------------
 */

/* What shares were made of which visible scores. */
struct seen {
    char key[64];
    char *text;
};
enum { SEEN_MOST = 4096 };
struct all {
    struct seen seen[SEEN_MOST];
    int count;
};

/* The same scores give the same bytes, and others give others. */
static void look(struct all *all, const char *key, const char *text)
{
    int i = 0;
    while (i < all->count && strcmp(all->seen[i].key, key) != 0)
        i++;
    for (int k = 0; k < all->count; k++)
        assert_int_equal(k == i, strcmp(all->seen[k].text, text) == 0);
    if (i < all->count)
        return;
    assert_in_range(all->count, 0, SEEN_MOST - 1);
    snprintf(all->seen[i].key, sizeof all->seen[i].key, "%s", key);
    all->seen[i].text = malloc(strlen(text) + 1);
    assert_non_null(all->seen[i].text);
    strcpy(all->seen[i].text, text);
    all->count++;
}

static void forget(struct all *all)
{
    for (int i = 0; i < all->count; i++)
        free(all->seen[i].text);
    all->count = 0;
}

/* What is seen of the scores that were chosen, rounded as reports do. */
static void describe(const kith_assessment *found, unsigned choice, char *key,
                     size_t room)
{
    int used = 0;
    key[0] = '\0';
    for (int32_t scale = ONE; scale <= TWO; scale++) {
        double value;
        if ((choice >> scale & 1) == 0 ||
            kith_assessment_score(found, scale, &value) != KITH_OK)
            continue;
        used += snprintf(key + used, room - (size_t)used, "%d:%d ", (int)scale,
                         (int)(value + 0.5));
    }
}

static int32_t choose(unsigned choice, int32_t *scales)
{
    int32_t count = 0;
    for (int32_t scale = ONE; scale <= TWO; scale++)
        if ((choice >> scale & 1) != 0)
            scales[count++] = scale;
    return count;
}

/* One sheet with every choice of its own and of the guess's scales. */
static void share_every_way(struct all *all, const kith_assessment *mine,
                            const kith_assessment *guess, bool only_empty)
{
    for (unsigned choice = 0; choice < 16; choice++) {
        int32_t scales[2], guessed[2];
        char key[64] = "";
        int32_t count = choose(choice & 3, scales);
        int32_t guesses = guess == NULL ? 0 : choose(choice >> 2, guessed);
        kith_share *share = NULL;
        assert_int_equal(kith_share_new(mine, scales, count, guess, guessed,
                                        guesses, &share, NULL),
                         KITH_OK);
        kith_text *text = share_text(share);
        assert_int_equal(kith_share_only_empty(share), only_empty);
        if (only_empty) {
            assert_string_equal(kith_text_data(text), empty_share);
            assert_int_equal(kith_share_is_empty(share), 1);
        } else {
            char of_guess[64] = "";
            describe(mine, choice & 3, key, sizeof key);
            if (guess != NULL)
                describe(guess, choice >> 2, of_guess, sizeof of_guess);
            if (*of_guess != '\0') {
                strcat(key, "| ");
                strcat(key, of_guess);
            }
        }
        look(all, key, kith_text_data(text));
        kith_text_free(text);
        kith_share_free(share);
    }
}

#define COUNT(list) ((int)(sizeof(list) / sizeof *(list)))
static const char *const values_a[] = {"",    "a=0",       "a=1",       "a=3",
                                       "a=4", "a=skipped", "a=declined"};
static const char *const values_b[] = {"", "b=0", "b=2", "b=4", "b=n/a"};
static const char *const values_h[] = {"", "h=0", "h=1", "h=declined"};
static const char *const values_s[] = {
    "", "s=skipped", "s=declined", "s=0", "s=1", "s=0 +raised", "s=1 +raised"};

static void a_share_is_a_function_of_the_chosen_scores_alone(void **state)
{
    (void)state;
    static struct all all;
    kith_questionnaire *document = sharing_document();
    kith_assessment *guess = assessment_of(document, "a=1 b=4");
    long empty = 0, open = 0;
    for (int a = 0; a < COUNT(values_a); a++)
        for (int b = 0; b < COUNT(values_b); b++)
            for (int h = 0; h < COUNT(values_h); h++)
                for (int s = 0; s < COUNT(values_s); s++) {
                    char sheet[80];
                    snprintf(sheet, sizeof sheet, "%s %s %s %s", values_a[a],
                             values_b[b], values_h[h], values_s[s]);
                    kith_assessment *mine = assessment_of(document, sheet);
                    bool not_raised = strcmp(values_s[s], "s=0") == 0;
                    assert_int_equal(kith_host_gate(mine) ==
                                         KITH_GATE_NOT_RAISED,
                                     not_raised);
                    share_every_way(&all, mine, guess, !not_raised);
                    share_every_way(&all, mine, NULL, !not_raised);
                    empty += !not_raised;
                    open += not_raised;
                    kith_assessment_free(mine);
                }
    assert_int_equal(empty, 7 * 5 * 4 * 6);
    assert_int_equal(open, 7 * 5 * 4);
    assert_in_range(all.count, 20, SEEN_MOST);
    forget(&all);
    kith_assessment_free(guess);
    kith_questionnaire_free(document);
}

/* A guess leaves safety questions out as a rule: only what it says counts. */
static void a_raised_gate_of_the_guess_leaves_the_empty_share(void **state)
{
    (void)state;
    static struct all all;
    kith_questionnaire *document = sharing_document();
    kith_assessment *mine = assessment_of(document, "a=3 b=1 s=0");
    for (int a = 0; a < COUNT(values_a); a++)
        for (int s = 0; s < COUNT(values_s); s++) {
            char sheet[80];
            snprintf(sheet, sizeof sheet, "%s b=2 %s", values_a[a],
                     values_s[s]);
            kith_assessment *guess = assessment_of(document, sheet);
            bool raised = kith_host_gate(guess) == KITH_GATE_RAISED;
            assert_int_equal(raised, strchr(values_s[s], '1') != NULL ||
                                         strchr(values_s[s], '+') != NULL);
            share_every_way(&all, mine, guess, raised);
            kith_assessment_free(guess);
        }
    assert_in_range(all.count, 10, SEEN_MOST);
    forget(&all);
    kith_assessment_free(mine);
    kith_questionnaire_free(document);
}

/* Nobody was asked about danger, so nobody knows. */
static void without_a_gate_pattern_there_is_only_the_empty_share(void **state)
{
    (void)state;
    kith_questionnaire *document = questionnaire_of(
        "'a'", "'items': [" FIVE("a", "") "], 'scales': [" SCALE(
                   "one", "'a'", ", 'shareable': true") "]");
    static const int32_t one[] = {0};
    kith_share *share = share_of(document, "a=3", one, 1, "", NULL, 0);
    assert_int_equal(kith_share_only_empty(share), 1);
    assert_written(share, empty_share);
    kith_share_free(share);
    kith_questionnaire_free(document);
}

static void after_a_stop_there_is_only_the_empty_share(void **state)
{
    (void)state;
    kith_questionnaire *document = questionnaire_of(
        SHARING_ITEMS,
        SHARING_PARTS ", 'stop': [{'id': 'young', 'when': " IS(
            "b", "is", "4") ", 'text': 'Stop', 'help': 'young-people'}]");
    kith_share *open = share_of(document, "a=3 b=3 s=0", both, 2, "", NULL, 0);
    kith_share *stopped =
        share_of(document, "a=3 b=4 s=0", both, 2, "", NULL, 0);
    assert_int_equal(kith_share_is_empty(open), 0);
    assert_int_equal(kith_share_only_empty(stopped), 1);
    assert_written(stopped, empty_share);
    kith_share_free(stopped);
    kith_share_free(open);
    kith_questionnaire_free(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_share_holds_what_was_chosen_as_it_is_shown),
        cmocka_unit_test(a_share_outlives_what_it_was_made_of),
        cmocka_unit_test(nothing_is_in_a_share_by_default),
        cmocka_unit_test(the_order_of_choosing_shows_nowhere),
        cmocka_unit_test(a_chosen_scale_without_a_score_is_simply_not_there),
        cmocka_unit_test(a_guess_is_what_the_other_would_answer),
        cmocka_unit_test(
            what_may_not_be_shared_is_refused_whatever_was_answered),
        cmocka_unit_test(a_guess_must_be_of_the_same_document_and_tie),
        cmocka_unit_test(a_share_is_a_function_of_the_chosen_scores_alone),
        cmocka_unit_test(a_raised_gate_of_the_guess_leaves_the_empty_share),
        cmocka_unit_test(without_a_gate_pattern_there_is_only_the_empty_share),
        cmocka_unit_test(after_a_stop_there_is_only_the_empty_share),
    };
    return cmocka_run_group_tests_name("sharing", tests, NULL, NULL);
}
