/* SPDX-License-Identifier: MIT */
/* test_joint_make - which shares belong together: of one questionnaire, one
 * tie and scales that are the same thing in both versions and on both sides. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "joints.h"

/* The document with pieces changed, two by two; yours to free. */
static kith_questionnaire *document_with(const char *const *changes)
{
    char *text = document_of(JOINT_ITEMS, JOINT_PARTS);
    for (; *changes != NULL; changes += 2) {
        const char *at = strstr(text, changes[0]);
        assert_non_null(at);
        char *made = malloc(strlen(text) + strlen(changes[1]) + 1);
        assert_non_null(made);
        sprintf(made, "%.*s%s%s", (int)(at - text), text, changes[1],
                at + strlen(changes[0]));
        free(text);
        text = made;
    }
    return parsed(text, NULL);
}

static void assert_not_joined(const kith_share *a, const kith_share *b,
                              kith_status status, const char *message)
{
    kith_joint *joint = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_joint_new(a, b, NULL, &joint, &error), status);
    assert_null(joint);
    assert_string_equal(kith_error_message(error), message);
    kith_error_free(error);
}

static void shares_of_two_questionnaires_are_not_joined(void **state)
{
    (void)state;
    static const char *const other_id[] = {"\"small\"", "\"other\"", NULL};
    static const char *const next[] = {"\"1.0.0\"", "\"2.0.0\"", NULL};
    kith_questionnaire *document = joint_document();
    kith_questionnaire *other = document_with(other_id);
    kith_questionnaire *newer = document_with(next);
    kith_share *a = share_all(document, "a=1", "");
    kith_share *of_other = share_all(other, "a=1", "");
    kith_share *of_newer = share_all(newer, "a=1", "");
    assert_not_joined(a, of_other, KITH_E_ARGUMENT,
                      "The shares are of two questionnaires, 'small' and "
                      "'other'; both must be of one");
    assert_not_joined(a, of_newer, KITH_E_VERSION,
                      "The shares are of versions 1.0.0 and 2.0.0 of 'small', "
                      "whose scores are not the same thing; make both by one");
    kith_share_free(of_newer);
    kith_share_free(of_other);
    kith_share_free(a);
    kith_questionnaire_free(newer);
    kith_questionnaire_free(other);
    kith_questionnaire_free(document);
}

static void a_scale_scored_in_two_ways_is_not_joined(void **state)
{
    (void)state;
    static const char *const turned[] = {"\"1.0.0\"", "\"1.1.0\"",
                                         "\"items\": [\"a\"]",
                                         "\"items\": [\"-a\"]", NULL};
    kith_questionnaire *document = joint_document();
    kith_questionnaire *newer = document_with(turned);
    kith_share *a = share_all(document, "a=1 b=2", "");
    kith_share *alike = share_all(newer, "b=3", "");
    kith_share *unlike = share_all(newer, "a=3 b=2", "");
    kith_joint *joint = joined(a, alike);
    assert_int_equal(kith_joint_count(joint), 1);
    kith_joint_free(joint);
    assert_not_joined(a, unlike, KITH_E_VERSION,
                      "Scale 'one' is scored in another way in the one share "
                      "than in the other; make both by one version, or leave "
                      "it out");
    kith_share_free(unlike);
    kith_share_free(alike);
    kith_share_free(a);
    kith_questionnaire_free(newer);
    kith_questionnaire_free(document);
}

/* ---- Ties that are another thing from the other side ------------------------
 */

static const char *const parents[] = {
    "[\"friend\", \"partner\"]",
    "[{\"id\": \"friend\", \"other_side\": \"parent\"}, "
    "{\"id\": \"parent\", \"other_side\": \"friend\"}]",
    NULL};

static kith_share *share_of_parent(const kith_questionnaire *document,
                                   const char *words)
{
    static const int32_t chosen[] = {ONE, TWO};
    kith_answers *answers = answers_of(document, "parent", words);
    kith_assessment *mine = assess_answers(answers);
    kith_assessment *guess = assessment_of(document, "a=30");
    kith_share *share = NULL;
    assert_int_equal(
        kith_share_new(mine, chosen, 2, guess, chosen, 1, &share, NULL),
        KITH_OK);
    kith_assessment_free(guess);
    kith_assessment_free(mine);
    kith_answers_free(answers);
    return share;
}

static void one_tie_is_another_from_the_other_side(void **state)
{
    (void)state;
    static const int32_t chosen[] = {ONE};
    kith_questionnaire *document = document_with(parents);
    kith_share *of_child = share_of_parent(document, "a=80 b=10 s=0");
    kith_share *of_parent =
        share_of(document, "a=50 s=0", chosen, 1, "", NULL, 0);
    kith_joint *joint = joined(of_child, of_parent);
    double thought = -77, told = -77;
    assert_int_equal(kith_joint_count(joint), 1);
    assert_int_equal(kith_joint_difference(joint, 0, &thought), KITH_OK);
    assert_true(thought == 30);
    assert_int_equal(kith_joint_guess_scores(joint, 0, &thought, &told),
                     KITH_OK);
    assert_true(thought == 30 && told == 50);
    assert_not_joined(of_child, of_child, KITH_E_ARGUMENT,
                      "The shares are not of one tie: 'parent' for the one is "
                      "'friend' for the other, and not 'parent'");
    kith_joint_free(joint);
    kith_share_free(of_parent);
    kith_share_free(of_child);
    kith_questionnaire_free(document);
}

/* Two ties may ask other questions; such scores are not the same thing. */
static void a_scale_of_other_questions_is_not_joined(void **state)
{
    (void)state;
    static const char *const changes[] = {
        "[\"friend\", \"partner\"]",
        "[{\"id\": \"friend\", \"other_side\": \"parent\"}, "
        "{\"id\": \"parent\", \"other_side\": \"friend\"}]",
        "\"text\": \"Item b\"",
        "\"ties\": [\"friend\"], \"text\": \"Item b\"",
        "\"items\": [\"a\"]",
        "\"min_answered\": 1, \"items\": [\"a\", \"b\"]",
        NULL};
    static const int32_t chosen[] = {ONE};
    kith_questionnaire *document = document_with(changes);
    kith_share *of_child = share_of_parent(document, "a=80 s=0");
    kith_share *of_parent =
        share_of(document, "a=50 s=0", chosen, 1, "", NULL, 0);
    assert_not_joined(of_child, of_parent, KITH_E_VERSION,
                      "Scale 'one' is scored in another way in the one share "
                      "than in the other; make both by one version, or leave "
                      "it out");
    kith_share_free(of_parent);
    kith_share_free(of_child);
    kith_questionnaire_free(document);
}

/* ---- Two versions of one questionnaire --------------------------------------
 */

#define NEXT "\"1.0.0\"", "\"1.1.0\""
#define TIES "[\"friend\", \"partner\"]"

static const char *const as_it_is[] = {NEXT, NULL};
static const char *const turned_a[] = {NEXT, "\"items\": [\"a\"]",
                                       "\"items\": [\"-a\"]", NULL};
static const char *const turned_give[] = {NEXT, "\"items\": [\"give\"]",
                                          "\"items\": [\"-give\"]", NULL};
static const char *const renamed_a[] = {
    NEXT, "\"id\": \"one\", \"label\": \"Scale",
    "\"id\": \"uno\", \"label\": \"Scale", NULL};
static const char *const one_more_tie[] = {
    NEXT, TIES, "[\"friend\", \"partner\", \"colleague\"]", NULL};
static const char *const other_sides[] = {
    NEXT, TIES,
    "[{\"id\": \"friend\", \"other_side\": \"partner\"}, "
    "{\"id\": \"partner\", \"other_side\": \"friend\"}]",
    NULL};

/* A share of all that a sheet about a tie has a score for; a guess of "" is
 * none. */
static kith_share *share_about(const kith_questionnaire *document,
                               const char *tie, const char *words,
                               const char *other_tie, const char *guess)
{
    static const int32_t all[JOINT_SCALE_COUNT] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    kith_answers *answers = answers_of(document, tie, words);
    kith_answers *guessed = answers_of(document, other_tie, guess);
    kith_share *made = NULL;
    fill(answers, "s=0");
    kith_assessment *mine = assess_answers(answers);
    kith_assessment *theirs = assess_answers(guessed);
    assert_int_equal(kith_share_new(mine, all, JOINT_SCALE_COUNT,
                                    *guess == '\0' ? NULL : theirs, all,
                                    *guess == '\0' ? 0 : JOINT_SCALE_COUNT,
                                    &made, NULL),
                     KITH_OK);
    kith_assessment_free(theirs);
    kith_assessment_free(mine);
    kith_answers_free(guessed);
    kith_answers_free(answers);
    return made;
}

/* What one version and the next come to, whichever of the two is a. */
struct pair {
    const char *const *changes; /* of the second's document */
    const char *tie, *words, *guess;
    const char *next_tie, *next_words, *next_guess;
    kith_status status;
    const char *of;          /* what the refusal names */
    int32_t topics, guesses; /* of those that are joined */
};

static const struct pair pairs[] = {
    {as_it_is, "friend", "a=1 b=2", "", "friend", "a=3", "", KITH_OK, "", 1, 0},
    /* Scored otherwise, and chosen by both: as a score or as a guess. */
    {turned_a, "friend", "a=1 b=2", "", "friend", "a=3 b=2", "", KITH_E_VERSION,
     "'one'", 0, 0},
    {turned_a, "friend", "a=1", "", "friend", "b=3", "a=9", KITH_E_VERSION,
     "'one'", 0, 0},
    {turned_a, "friend", "b=1", "a=9", "friend", "a=3", "", KITH_E_VERSION,
     "'one'", 0, 0},
    /* The other side of what the other chose. */
    {turned_give, "friend", "give=1", "", "friend", "get=3", "", KITH_E_VERSION,
     "'given'", 0, 0},
    {turned_give, "friend", "get=1", "", "friend", "give=3", "", KITH_E_VERSION,
     "'given'", 0, 0},
    /* Chosen by one alone nobody sees it. */
    {turned_a, "friend", "b=2", "", "friend", "a=3 b=2", "", KITH_OK, "", 1, 0},
    {turned_a, "friend", "a=1 b=2", "", "friend", "b=2", "", KITH_OK, "", 1, 0},
    {turned_a, "friend", "b=2", "a=9", "friend", "b=2", "a=9", KITH_OK, "", 1,
     0},
    {turned_give, "friend", "give=1 b=2", "", "friend", "give=1 b=2", "",
     KITH_OK, "", 1, 0},
    {renamed_a, "friend", "a=1 b=2", "b=7", "friend", "a=3 b=2", "a=9", KITH_OK,
     "", 1, 1},
    /* Ties. */
    {as_it_is, "friend", "a=1", "", "partner", "a=1", "", KITH_E_ARGUMENT,
     "'partner'", 0, 0},
    {one_more_tie, "friend", "a=1", "", "colleague", "a=1", "", KITH_E_ARGUMENT,
     "'colleague'", 0, 0},
    {one_more_tie, "partner", "a=1", "a=2", "partner", "a=1", "a=2", KITH_OK,
     "", 1, 2},
    {other_sides, "friend", "a=1", "", "friend", "a=1", "", KITH_E_ARGUMENT,
     "'friend' for the one is 'partner'", 0, 0},
    {other_sides, "friend", "a=1", "", "partner", "a=1", "", KITH_E_ARGUMENT,
     "'friend' for the one is 'friend'", 0, 0},
};

static const char *other_side(const char *const *changes, const char *tie)
{
    if (changes != other_sides)
        return tie;
    return strcmp(tie, "friend") == 0 ? "partner" : "friend";
}

static void check_pair(const struct pair *pair, const kith_share *a,
                       const kith_share *b)
{
    kith_joint *joint = NULL;
    kith_error *error = NULL;
    int at = (int)(pair - pairs);
    kith_status status = kith_joint_new(a, b, NULL, &joint, &error);
    if (status != pair->status)
        fail_msg("pair %d: %d, not %d: %s", at, (int)status, (int)pair->status,
                 kith_error_message(error));
    if (status == KITH_OK) {
        if (kith_joint_count(joint) != pair->topics ||
            kith_joint_guess_count(joint) != pair->guesses)
            fail_msg("pair %d: %d topics, %d guesses", at,
                     (int)kith_joint_count(joint),
                     (int)kith_joint_guess_count(joint));
        kith_joint_free(joint);
        return;
    }
    assert_null(joint);
    if (strstr(kith_error_message(error), pair->of) == NULL)
        fail_msg("pair %d: %s is not in: %s", at, pair->of,
                 kith_error_message(error));
    kith_error_free(error);
}

static void it_does_not_matter_which_of_two_versions_stands_first(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const struct pair *pair = &pairs[i];
        kith_questionnaire *next = document_with(pair->changes);
        kith_share *a = share_about(document, pair->tie, pair->words, pair->tie,
                                    pair->guess);
        kith_share *b = share_about(next, pair->next_tie, pair->next_words,
                                    other_side(pair->changes, pair->next_tie),
                                    pair->next_guess);
        check_pair(pair, a, b);
        check_pair(pair, b, a);
        kith_share_free(b);
        kith_share_free(a);
        kith_questionnaire_free(next);
    }
    kith_questionnaire_free(document);
}

/* The next version asks more of parents: what a friend guesses of them is then
 * no longer what the version before measured. */
static void a_guess_that_is_scored_otherwise_is_not_joined(void **state)
{
    (void)state;
#define THREE_TIES                                              \
    TIES, "[{\"id\": \"friend\", \"other_side\": \"parent\"}, " \
          "{\"id\": \"parent\", \"other_side\": \"friend\"}, "  \
          "\"partner\"]"
#define A_AND_B \
    "\"items\": [\"a\"]", "\"min_answered\": 1, \"items\": [\"a\", \"b\"]"
#define B_OF(ties) \
    "\"text\": \"Item b\"", "\"ties\": [" ties "], \"text\": \"Item b\""
    static const char *const now[] = {THREE_TIES, A_AND_B, B_OF("\"partner\""),
                                      NULL};
    static const char *const later[] = {NEXT, THREE_TIES, A_AND_B,
                                        B_OF("\"parent\", \"partner\""), NULL};
    kith_questionnaire *document = document_with(now);
    kith_questionnaire *next = document_with(later);
    kith_share *told = share_about(document, "parent", "a=50", "friend", "");
    kith_share *thought = share_about(next, "friend", "c=1", "parent", "a=80");
    static const char message[] =
        "Scale 'one' is scored in another way in the one share than in the "
        "other; make both by one version, or leave it out";
    assert_not_joined(told, thought, KITH_E_VERSION, message);
    assert_not_joined(thought, told, KITH_E_VERSION, message);
    kith_share_free(thought);
    kith_share_free(told);
    kith_questionnaire_free(next);
    kith_questionnaire_free(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_of_two_questionnaires_are_not_joined),
        cmocka_unit_test(a_scale_scored_in_two_ways_is_not_joined),
        cmocka_unit_test(one_tie_is_another_from_the_other_side),
        cmocka_unit_test(a_scale_of_other_questions_is_not_joined),
        cmocka_unit_test(it_does_not_matter_which_of_two_versions_stands_first),
        cmocka_unit_test(a_guess_that_is_scored_otherwise_is_not_joined),
    };
    return cmocka_run_group_tests_name("joint make", tests, NULL, NULL);
}
