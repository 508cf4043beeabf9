/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

enum { PLAIN = KITH_VIEW_PLAIN, PRIVATE = KITH_VIEW_PRIVATE };

/* ---- Help ------------------------------------------------------------- */

struct shown {
    kith_questionnaire *questionnaire;
    kith_assessment *found;
};

static void open_shown(struct shown *shown, const char *items,
                       const char *parts, const char *sheet)
{
    shown->questionnaire = questionnaire_of(items, parts);
    shown->found = assessment_of(shown->questionnaire, sheet);
}

static void close_shown(struct shown *shown)
{
    kith_assessment_free(shown->found);
    kith_questionnaire_free(shown->questionnaire);
}

static void add_word(char *text, const char *word)
{
    strcat(text, *text == '\0' ? "" : " ");
    strcat(text, word);
}

/* The strengths of a view: "x y". */
static void list_strengths(const struct shown *shown, int32_t view, char *text)
{
    int32_t count = kith_assessment_strength_count(shown->found, view);
    *text = '\0';
    for (int32_t i = 0; i < count; i++)
        add_word(text, kith_questionnaire_scale_id(
                           shown->questionnaire,
                           kith_assessment_strength(shown->found, view, i)));
    assert_int_equal(kith_assessment_strength(shown->found, view, count), -1);
    assert_int_equal(kith_assessment_strength(shown->found, view, -1), -1);
}

/* The findings with their levels and easings: "p:clear q:some~0". */
static void list_findings(const struct shown *shown, int32_t view, char *text)
{
    static const char *const words[] = {[KITH_SET_ASIDE] = "aside",
                                        [KITH_SOME] = "some",
                                        [KITH_CLEAR] = "clear"};
    int32_t count = kith_assessment_finding_count(shown->found, view);
    *text = '\0';
    for (int32_t i = 0; i < count; i++) {
        char word[120];
        int32_t level = kith_assessment_finding_level(shown->found, view, i);
        int32_t easing = kith_assessment_finding_easing(shown->found, view, i);
        assert_in_range(level, KITH_SET_ASIDE, KITH_CLEAR);
        snprintf(word, sizeof word, "%s:%s",
                 kith_questionnaire_pattern_id(
                     shown->questionnaire,
                     kith_assessment_finding(shown->found, view, i)),
                 words[level]);
        add_word(text, word);
        if (easing >= 0)
            sprintf(text + strlen(text), "~%d", (int)easing);
    }
    assert_int_equal(kith_assessment_finding(shown->found, view, count), -1);
    assert_int_equal(kith_assessment_finding(shown->found, view, -1), -1);
    assert_int_equal(kith_assessment_finding_level(shown->found, view, count),
                     -1);
    assert_int_equal(kith_assessment_finding_easing(shown->found, view, count),
                     -1);
}

/* The answers behind a finding: "a b". */
static void list_evidence(const struct shown *shown, int32_t view,
                          int32_t index, char *text)
{
    int32_t count = kith_assessment_evidence_count(shown->found, view, index);
    *text = '\0';
    for (int32_t i = 0; i < count; i++)
        add_word(text,
                 kith_questionnaire_item_id(
                     shown->questionnaire,
                     kith_assessment_evidence(shown->found, view, index, i)));
    assert_int_equal(kith_assessment_evidence(shown->found, view, index, count),
                     -1);
    assert_int_equal(kith_assessment_evidence(shown->found, view, index, -1),
                     -1);
}

/* ---- Strengths -------------------------------------------------------- */

#define BANDS                                                                \
    ", 'cutoffs': [{'id': 'c', 'bands': [{'from': 0, 'id': 'low', 'label': " \
    "'low'}, {'from': 50, 'id': 'high', 'label': 'high', 'strength': true}]}]"
#define STRONG(id, item, kind, more) \
    SCALE(id, "'" item "'",          \
          ", 'report_as': 'pomp', 'strength': '" kind "'" BANDS more)

static const char five_items[] = "'a', 'b', 'c', 'd', 'hit'";
static const char strengths[] =
    "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") "," FIVE("d", "") "," FIVE(
        "hit",
        ", 'safety': true") "],"
                            "'scales': [" STRONG("tie-a", "a", "tie", "") "," STRONG("mine-b", "b", "mine", "") "," STRONG("mine-c", "c", "mine", "") "," STRONG("secret-d", "d", "mine", ", 'sensitive': true") "," SCALE(
                                "none-d", "'d'",
                                ", 'report_as': 'pomp'" BANDS) "," SCALE("bare-"
                                                                         "d",
                                                                         "'d'",
                                                                         ", "
                                                                         "'repo"
                                                                         "rt_"
                                                                         "as': "
                                                                         "'pomp"
                                                                         "', "
                                                                         "'stre"
                                                                         "ngth'"
                                                                         ": "
                                                                         "'mine"
                                                                         "'") "],"
                                                                              "'patterns': [" PATTERN(
                                                                                  "harm",
                                                                                  "true",
                                                                                  CRITERION(
                                                                                      "hit",
                                                                                      IS("hit",
                                                                                         "at_least",
                                                                                         "2")),
                                                                                  "'some': 1",
                                                                                  "") "]";

static void check_strengths(const char *sheet, const char *plain,
                            const char *private)
{
    struct shown shown;
    char text[200];
    open_shown(&shown, five_items, strengths, sheet);
    list_strengths(&shown, PLAIN, text);
    assert_string_equal(text, plain);
    list_strengths(&shown, PRIVATE, text);
    assert_string_equal(text, private);
    close_shown(&shown);
}

static void the_two_highest_in_their_ranges_are_strengths(void **state)
{
    (void)state;
    check_strengths("a=4 b=2 c=3 d=0", "mine-c mine-b", "tie-a mine-c");
    check_strengths("a=2 b=2 c=2 d=0", "mine-b mine-c", "tie-a mine-b");
    check_strengths("a=2 b=3 c=4 d=0", "mine-c mine-b", "mine-c mine-b");
}

static void a_strength_needs_a_strong_band_and_a_score(void **state)
{
    (void)state;
    check_strengths("", "", "");
    check_strengths("a=1 b=1 c=1 d=1", "", "");
    check_strengths("a=1 b=2", "mine-b", "mine-b");
    check_strengths("a=declined c=4", "mine-c", "mine-c");
}

static void what_is_sensitive_is_a_strength_in_private_alone(void **state)
{
    (void)state;
    check_strengths("d=4 b=2", "mine-b", "secret-d mine-b");
}

static void when_raised_only_what_is_mine_is_a_strength(void **state)
{
    (void)state;
    check_strengths("a=4 b=2 hit=4", "mine-b", "mine-b");
    check_strengths("a=4 b=2 hit=0 +raised", "mine-b", "mine-b");
    check_strengths("a=4 b=2 hit=0", "mine-b", "tie-a mine-b");
    check_strengths("a=4 b=2", "mine-b", "tie-a mine-b");
}

static void scales_on_different_ranges_stand_by_their_share(void **state)
{
    (void)state;
    /* 3 of 0..4 is 0.75, 80 of 0..100 is 0.8, 4 of 1..5 is 0.75. */
    static const char parts[] = "'items': [" FIVE("a", "") "," WHOLE("b", "0", "100", "") "," CHOICE(
        "c", "one-five", "") "],"
                             "'scales': [" SCALE(
                                 "sum-a", "'a'",
                                 ", 'method': 'sum', 'strength': 'mine', "
                                 "'cutoffs': [{'id': 'c', 'bands': [{'from': "
                                 "0, "
                                 "'id': 'x', 'label': 'x', 'strength': "
                                 "true}]}]") "," SCALE("sum-b", "'b'",
                                                       ", 'method': 'sum', "
                                                       "'strength': 'mine', "
                                                       "'cutoffs': [{'id': "
                                                       "'c', 'bands': "
                                                       "[{'from': 0, "
                                                       "'id': 'x', 'label': "
                                                       "'x', 'strength': "
                                                       "true}]}]") "," SCALE("m"
                                                                             "e"
                                                                             "a"
                                                                             "n"
                                                                             "-"
                                                                             "c",
                                                                             "'"
                                                                             "c"
                                                                             "'",
                                                                             ","
                                                                             " "
                                                                             "'"
                                                                             "s"
                                                                             "t"
                                                                             "r"
                                                                             "e"
                                                                             "n"
                                                                             "g"
                                                                             "t"
                                                                             "h"
                                                                             "'"
                                                                             ":"
                                                                             " "
                                                                             "'"
                                                                             "m"
                                                                             "i"
                                                                             "n"
                                                                             "e"
                                                                             "'"
                                                                             ","
                                                                             " "
                                                                             "'"
                                                                             "c"
                                                                             "u"
                                                                             "t"
                                                                             "o"
                                                                             "f"
                                                                             "f"
                                                                             "s"
                                                                             "'"
                                                                             ":"
                                                                             " "
                                                                             "["
                                                                             "{"
                                                                             "'"
                                                                             "i"
                                                                             "d"
                                                                             "'"
                                                                             ":"
                                                                             " "
                                                                             "'"
                                                                             "c"
                                                                             "'"
                                                                             ","
                                                                             " "
                                                                             "'"
                                                                             "b"
                                                                             "a"
                                                                             "n"
                                                                             "d"
                                                                             "s"
                                                                             "'"
                                                                             ":"
                                                                             " "
                                                                             "["
                                                                             "{"
                                                                             "'"
                                                                             "f"
                                                                             "r"
                                                                             "o"
                                                                             "m"
                                                                             "'"
                                                                             ":"
                                                                             " "
                                                                             "1"
                                                                             ","
                                                                             " "
                                                                             "'"
                                                                             "i"
                                                                             "d"
                                                                             "'"
                                                                             ":"
                                                                             " "
                                                                             "'"
                                                                             "x"
                                                                             "'"
                                                                             ","
                                                                             " "
                                                                             "'"
                                                                             "l"
                                                                             "a"
                                                                             "b"
                                                                             "e"
                                                                             "l"
                                                                             "'"
                                                                             ":"
                                                                             " "
                                                                             "'"
                                                                             "x"
                                                                             "'"
                                                                             ","
                                                                             " "
                                                                             "'"
                                                                             "s"
                                                                             "t"
                                                                             "r"
                                                                             "e"
                                                                             "n"
                                                                             "g"
                                                                             "t"
                                                                             "h"
                                                                             "'"
                                                                             ":"
                                                                             " "
                                                                             "t"
                                                                             "r"
                                                                             "u"
                                                                             "e"
                                                                             "}"
                                                                             "]"
                                                                             "}"
                                                                             "]") "]";
    struct shown shown;
    char text[200];
    open_shown(&shown, "'a', 'b', 'c'", parts, "a=3 b=80 c=4");
    list_strengths(&shown, PRIVATE, text);
    assert_string_equal(text, "sum-b sum-a");
    close_shown(&shown);
}

/* ---- Scales that nobody is shown -------------------------------------- */

static const char unshown[] = "'items': [" FIVE("a", "") "," FIVE(
    "b",
    "") "],"
        "'scales': [" STRONG(
            "hidden", "a", "mine",
            ", 'shown': false") "," STRONG("shown", "b", "mine",
                                           ", 'shown': true") "],"
                                                              "'patterns': "
                                                              "[" PATTERN(
                                                                  "p", "false",
                                                                  CRITERION(
                                                                      "c",
                                                                      "{'scale'"
                                                                      ": "
                                                                      "'hidden'"
                                                                      ", "
                                                                      "'at_"
                                                                      "least': "
                                                                      "50}"),
                                                                  "'some': 1",
                                                                  "") "]";

static void assert_report(const struct shown *shown, int32_t view,
                          const char *has, const char *has_not)
{
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_view(options, view, NULL),
                     KITH_OK);
    assert_int_equal(
        kith_report_write(shown->found, NULL, options, &text, NULL), KITH_OK);
    assert_non_null(strstr(kith_text_data(text), has));
    assert_null(strstr(kith_text_data(text), has_not));
    kith_text_free(text);
    kith_report_options_free(options);
}

static void a_scale_for_rules_alone_is_shown_to_nobody(void **state)
{
    (void)state;
    struct shown shown;
    char text[200];
    double score = 0;
    open_shown(&shown, "'a', 'b'", unshown, "a=4 b=3");
    assert_int_equal(kith_questionnaire_scale_is_shown(shown.questionnaire, 0),
                     0);
    assert_int_equal(kith_questionnaire_scale_is_shown(shown.questionnaire, 1),
                     1);
    for (int32_t view = PLAIN; view <= PRIVATE; view++) {
        list_strengths(&shown, view, text);
        assert_string_equal(text, "shown");
        assert_report(&shown, view, "Scale shown", "Scale hidden");
        /* What it leads to is, and so are the answers behind it. */
        list_findings(&shown, view, text);
        assert_string_equal(text, "p:some");
        list_evidence(&shown, view, 0, text);
        assert_string_equal(text, "a");
    }
    assert_report(&shown, KITH_VIEW_HOST, "Scale hidden", "nobody");
    assert_int_equal(kith_assessment_score(shown.found, 0, &score), KITH_OK);
    assert_true(score == 100);
    close_shown(&shown);
}

/* ---- Findings --------------------------------------------------------- */

#define AT(item)                                \
    CRITERION("one", IS(item, "at_least", "2")) \
    "," CRITERION("two", IS(item, "at_least", "3"))
#define TWO_LEVELS "'some': 1, 'clear': 2"

static const char
    findings[] =
        "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") "," FIVE("d", "") "," FIVE(
            "hit",
            ", 'safety': true") "],"
                                "'patterns': [" PATTERN("p", "false", AT("a"), TWO_LEVELS, ", 'eased_by': [{'when': " IS("d", "is", "3") ", 'to': 'some', 'text': 'x'}, {'when': " IS("d", "is", "4") ", 'to': 'set-aside', 'text': 'y'}]") "," PATTERN(
                                    "q", "false", AT("b"), TWO_LEVELS,
                                    "") "," PATTERN("hidden", "false", AT("c"),
                                                    TWO_LEVELS,
                                                    ", 'shown_when_raised': "
                                                    "false") "," PATTERN("secre"
                                                                         "t",
                                                                         "fals"
                                                                         "e",
                                                                         AT("c"),
                                                                         TWO_LEVELS,
                                                                         ", "
                                                                         "'sens"
                                                                         "itive"
                                                                         "': "
                                                                         "true") "," PATTERN("harm",
                                                                                             "true",
                                                                                             CRITERION(
                                                                                                 "hit",
                                                                                                 IS("hit",
                                                                                                    "at_least",
                                                                                                    "2")),
                                                                                             "'some': 1",
                                                                                             "") "," PATTERN("r",
                                                                                                             "false",
                                                                                                             AT("b"),
                                                                                                             TWO_LEVELS,
                                                                                                             "") "]";

static void check_findings(const char *sheet, const char *plain,
                           const char *private)
{
    struct shown shown;
    char text[400];
    open_shown(&shown, five_items, findings, sheet);
    list_findings(&shown, PLAIN, text);
    assert_string_equal(text, plain);
    list_findings(&shown, PRIVATE, text);
    assert_string_equal(text, private);
    close_shown(&shown);
}

static void clear_comes_before_some_and_set_aside_last(void **state)
{
    (void)state;
    check_findings("a=2 b=3 d=0", "q:clear r:clear p:some",
                   "q:clear r:clear p:some");
    check_findings("a=3 b=2 d=0", "p:clear q:some r:some",
                   "p:clear q:some r:some");
    check_findings("a=3 b=2 d=4", "q:some r:some p:aside~1",
                   "q:some r:some p:aside~1");
}

static void an_easing_is_named_where_it_applies(void **state)
{
    (void)state;
    check_findings("a=3 d=3", "p:some~0", "p:some~0");
    check_findings("a=2 d=3", "p:some~0", "p:some~0");
    check_findings("a=3 d=2", "p:clear", "p:clear");
    check_findings("a=3", "p:clear", "p:clear");
}

static void what_is_not_seen_or_not_known_is_not_shown(void **state)
{
    (void)state;
    check_findings("", "", "");
    check_findings("a=0 b=1 c=1 d=0 hit=0", "", "");
}

static void what_is_sensitive_is_shown_in_private_alone(void **state)
{
    (void)state;
    check_findings("c=3", "", "hidden:clear secret:clear");
    check_findings("c=2 hit=4", "", "secret:some harm:some");
}

static void what_must_not_be_shown_when_raised_is_not(void **state)
{
    (void)state;
    check_findings("c=3 hit=0", "", "hidden:clear secret:clear");
    check_findings("c=3 hit=4", "", "secret:clear harm:some");
    check_findings("c=3 hit=0 +raised", "", "secret:clear");
}

static void another_view_shows_nothing(void **state)
{
    (void)state;
    static const int32_t views[] = {KITH_VIEW_HOST, -1, 3};
    struct shown shown;
    open_shown(&shown, five_items, findings, "a=4");
    for (int i = 0; i < 3; i++) {
        assert_int_equal(kith_assessment_finding_count(shown.found, views[i]),
                         -1);
        assert_int_equal(kith_assessment_finding(shown.found, views[i], 0), -1);
        assert_int_equal(
            kith_assessment_finding_level(shown.found, views[i], 0), -1);
        assert_int_equal(
            kith_assessment_finding_easing(shown.found, views[i], 0), -1);
        assert_int_equal(
            kith_assessment_evidence_count(shown.found, views[i], 0), -1);
        assert_int_equal(kith_assessment_evidence(shown.found, views[i], 0, 0),
                         -1);
        assert_int_equal(kith_assessment_strength_count(shown.found, views[i]),
                         -1);
        assert_int_equal(kith_assessment_strength(shown.found, views[i], 0),
                         -1);
    }
    close_shown(&shown);
}

/* ---- Evidence --------------------------------------------------------- */

static const char six_items[] = "'a', 'b', 'c', 'd', 'e', 'f'";
#define SIX                                                                                                                                \
    "'facts': [" FACT(                                                                                                                     \
        "swings", "0", "10",                                                                                                               \
        "") "],"                                                                                                                           \
            "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") "," FIVE("d", "") "," WHOLE(                                    \
                "e", "0", "40",                                                                                                            \
                "") "," FIVE("f",                                                                                                          \
                             ", 'ask_when': " IS(                                                                                          \
                                 "a", "at_least",                                                                                          \
                                 "1")) "],"                                                                                                \
                                       "'scales': [" SCALE("abc", "'a', 'b', '-c'", ", 'report_as': 'pomp', 'min_answered': 1") "," SCALE( \
                                           "de",                                                                                           \
                                           "'d', {'item': 'e', 'weight': "                                                                 \
                                           "0.1}",                                                                                         \
                                           ", 'method': 'sum', "                                                                           \
                                           "'min_answered': 1") "," SCALE("a"                                                              \
                                                                          "d",                                                             \
                                                                          "'-"                                                             \
                                                                          "a'"                                                             \
                                                                          ", "                                                             \
                                                                          "'d"                                                             \
                                                                          "'",                                                             \
                                                                          ", "                                                             \
                                                                          "'r"                                                             \
                                                                          "ep"                                                             \
                                                                          "or"                                                             \
                                                                          "t_"                                                             \
                                                                          "as"                                                             \
                                                                          "':"                                                             \
                                                                          " '"                                                             \
                                                                          "po"                                                             \
                                                                          "mp"                                                             \
                                                                          "',"                                                             \
                                                                          " '"                                                             \
                                                                          "mi"                                                             \
                                                                          "n_"                                                             \
                                                                          "an"                                                             \
                                                                          "sw"                                                             \
                                                                          "er"                                                             \
                                                                          "ed"                                                             \
                                                                          "':"                                                             \
                                                                          " "                                                              \
                                                                          "1") "], 'differences': [" DIFFERENCE("gap",                     \
                                                                                                                "abc",                     \
                                                                                                                "ad") "]"

static void check_evidence(const char *patterns, const char *sheet,
                           const char *expected)
{
    struct shown shown;
    char parts[4000], text[200];
    snprintf(parts, sizeof parts, "%s, 'patterns': [%s]", SIX, patterns);
    open_shown(&shown, six_items, parts, sheet);
    list_evidence(&shown, PRIVATE, 0, text);
    if (strcmp(text, expected) != 0)
        fail_msg("%s: \"%s\" instead of \"%s\"", sheet, text, expected);
    close_shown(&shown);
}

#define ONLY(condition) \
    PATTERN("p", "false", CRITERION("c", condition), "'some': 1", "")

static void a_met_criterion_quotes_its_item(void **state)
{
    (void)state;
    static const char two[] =
        PATTERN("p", "false",
                CRITERION("x", IS("d", "at_least", "2")) "," CRITERION(
                    "y", IS("b", "at_least",
                            "2")) "," CRITERION("z", IS("a", "at_least", "2")),
                "'some': 1", "");
    check_evidence(two, "a=2 b=1 d=4", "d a");
    check_evidence(two, "a=2 b=3 d=4", "d b a");
    check_evidence(ONLY("{'answered': 'c'}"), "c=0", "c");
}

static void a_scale_quotes_the_two_that_pull_most(void **state)
{
    (void)state;
    static const char up[] = ONLY("{'scale': 'abc', 'at_least': 50}");
    static const char down[] = ONLY("{'scale': 'abc', 'below': 50}");
    check_evidence(up, "a=3 b=4 c=2", "b a");
    check_evidence(up, "a=2 b=3 c=0", "c b"); /* c counts down: 4 of 4 */
    check_evidence(up, "a=3 b=3 c=1", "a b"); /* in the scale's order */
    check_evidence(up, "b=4", "b");
    check_evidence(down, "a=3 b=0 c=4", "b c");
    check_evidence(down, "a=1 b=0 c=1", "b a");
}

static void a_weight_makes_an_answer_pull_less(void **state)
{
    (void)state;
    static const char up[] = ONLY("{'scale': 'de', 'above': 2}");
    check_evidence(up, "d=2 e=30", "e d"); /* 3 and 2 */
    check_evidence(up, "d=4 e=30", "d e");
}

static void a_difference_quotes_from_both_of_its_scales(void **state)
{
    (void)state;
    static const char up[] = ONLY("{'difference': 'gap', 'above': 0}");
    /* abc: a 3/12, b 0, c 1/12 up; ad: a 3/8 and d 4/8 down. */
    check_evidence(up, "a=3 b=0 c=3 d=0", "d a");
}

static void an_item_in_both_scales_of_a_difference_counts_once(void **state)
{
    (void)state;
    /* a pulls 4/12 one way and 4/8 the other; then b, 3/12, and d, 1/8. */
    check_evidence(ONLY("{'difference': 'gap', 'above': 0}"), "a=4 b=3 c=4 d=3",
                   "a b");
    /* The other way about: as low as it can be, a pulls 4/12 and 4/8. */
    check_evidence(ONLY("{'difference': 'gap', 'below': 0}"), "a=0 b=1 c=1 d=2",
                   "a b");
}

static void nodes_quote_the_leaves_that_are_true(void **state)
{
    (void)state;
#define NODE                                                                  \
    "{'any': [{'all': [" IS("a", "at_least", "2") ", " IS(                    \
        "b", "at_least",                                                      \
        "2") "]}, {'count': [" IS("c", "at_least",                            \
                                  "2") ", " IS("d", "at_least",               \
                                               "2") "], 'at_least': 1}, "     \
                                                    "{'not': " IS("e",        \
                                                                  "at_least", \
                                                                  "2") "}]}"
    check_evidence(ONLY(NODE), "a=2 b=2 c=2 d=0 e=0", "a b c");
    check_evidence(ONLY(NODE), "a=0 b=0 c=0 d=4 e=9", "d");
    check_evidence(ONLY(NODE), "a=0 b=0 c=0 d=0 e=0", "");
}

static void at_most_four_are_quoted_and_none_twice(void **state)
{
    (void)state;
    static const char many[] = PATTERN(
        "p", "false",
        CRITERION("1", IS("c", "at_least", "1")) "," CRITERION(
            "2",
            "{'all': [" IS("a", "at_least", "1") ", " IS(
                "c", "at_most",
                "4") "]}") "," CRITERION("3",
                                         IS("d", "at_least",
                                            "1")) "," CRITERION("4",
                                                                IS("b",
                                                                   "at_least",
                                                                   "1")) "," CRITERION("5",
                                                                                       IS("e",
                                                                                          "at_least",
                                                                                          "1")) "," CRITERION("6",
                                                                                                              IS("f",
                                                                                                                 "at_least",
                                                                                                                 "1")),
        "'some': 1", "");
    check_evidence(many, "a=1 b=1 c=1 d=1 e=1 f=1", "c a d b");
    check_evidence(many, "a=1 c=1 e=1 f=1", "c a e f");
}

/* What was counted for the first private finding: "swings ups". */
static void check_counted(const char *patterns, const char *sheet,
                          const char *expected)
{
    struct shown shown;
    char parts[4000], text[200] = "";
    snprintf(parts, sizeof parts, "%s, 'patterns': [%s]", SIX, patterns);
    open_shown(&shown, six_items, parts, sheet);
    int32_t count = kith_assessment_counted_count(shown.found, PRIVATE, 0);
    for (int32_t i = 0; i < count; i++)
        add_word(text,
                 kith_questionnaire_fact_id(
                     shown.questionnaire,
                     kith_assessment_counted(shown.found, PRIVATE, 0, i)));
    assert_int_equal(kith_assessment_counted(shown.found, PRIVATE, 0, count),
                     -1);
    if (strcmp(text, expected) != 0)
        fail_msg("%s: \"%s\" instead of \"%s\"", sheet, text, expected);
    close_shown(&shown);
}

static void a_fact_that_holds_was_counted(void **state)
{
    (void)state;
    const char *either = ONLY("{'any': [{'fact': 'swings', 'above': 1}, " IS(
        "a", "at_least", "1") "]}");
    check_counted(either, "+swings=4 a=1", "swings");
    check_counted(either, "+swings=1 a=1", "");
    check_counted(either, "a=1", "");
    check_counted(ONLY("{'all': [{'not': {'fact': 'swings', 'below': 1}}, " IS(
                      "a", "at_least", "1") "]}"),
                  "+swings=4 a=1", "");
}

static void facts_gates_and_ties_were_not_said(void **state)
{
    (void)state;
    check_evidence(
        ONLY("{'any': [{'fact': 'swings', 'above': 1}, {'tie': "
             "'friend'}, {'gate': 'unknown'}, " IS("a", "at_least", "1") "]}"),
        "+swings=4 a=1", "a");
}

static void another_finding_is_followed_to_what_was_said(void **state)
{
    (void)state;
    static const char both[] = PATTERN(
        "p", "false",
        CRITERION("other", "{'pattern': 'q', 'at_least': 'some'}") "," CRITERION(
            "again",
            "{'pattern': 'q', 'at_least': 'some'}") "," CRITERION("own",
                                                                  IS("a",
                                                                     "at_least",
                                                                     "1")),
        "'some': 1",
        "") "," PATTERN("q", "false",
                        CRITERION("d", IS("d", "at_least", "1")) "," CRITERION(
                            "b", IS("b", "at_least",
                                    "1")) "," CRITERION("a", IS("a", "at_least",
                                                                "1")),
                        "'some': 1", "");
    check_evidence(both, "a=1 b=0 d=1", "d a");
    check_evidence(both, "a=1 b=1 d=0", "b a");
    check_evidence(both, "a=1 b=0 d=0", "a");
}

/* Nine findings, each read two dozen times by the one before it: followed anew
 * each time this would not end. */
static void an_answer_that_adds_nothing_is_not_quoted(void **state)
{
    (void)state;
    static const char up[] = ONLY("{'scale': 'abc', 'at_least': 30}");
    check_evidence(up, "a=4 b=0 c=4", "a");
}

static void no_met_criterion_goes_unsaid_for_one_that_rests_on_more(
    void **state)
{
    (void)state;
    static const char three[] = PATTERN(
        "p", "false",
        CRITERION(
            "many",
            "{'all': [" IS("a", "at_least", "1") ", " IS("b", "at_least", "1") ", " IS(
                "c", "at_least",
                "1") "]}") "," CRITERION("both",
                                         "{'any': [" IS("a", "at_least", "1") ", " IS(
                                             "d", "at_least",
                                             "1") "]}") "," CRITERION("one",
                                                                      IS("e",
                                                                         "at_"
                                                                         "leas"
                                                                         "t",
                                                                         "1")),
        "'some': 1", "");
    check_evidence(three, "a=2 b=2 c=2 d=2 e=2", "a e b d");
}

static void a_finding_that_is_read_often_is_followed_once(void **state)
{
    (void)state;
    enum { FINDINGS = 9, TIMES = 24, ROOM = 40000 };
    char *parts = malloc(ROOM);
    assert_non_null(parts);
    size_t length = (size_t)snprintf(
        parts, ROOM,
        "'items': [" FIVE("a", "") "," FIVE("b", "") "], 'patterns': [");
    for (int i = 0; i < FINDINGS; i++) {
        length += (size_t)snprintf(
            parts + length, ROOM - length,
            "%s{'id': 'p%d', 'label': 'P', 'gate': false, 'levels': {'some': "
            "1}, 'criteria': [{'id': 'own', 'label': 'C', 'when': %s}",
            i == 0 ? "" : ", ", i,
            i + 1 < FINDINGS ? IS("b", "at_least", "3")
                             : IS("a", "at_least", "3"));
        for (int k = 0; k < TIMES && i + 1 < FINDINGS; k++)
            length += (size_t)snprintf(
                parts + length, ROOM - length,
                ", {'id': 'c%d', 'label': 'C', 'when': {'pattern': 'p%d', "
                "'at_least': 'some'}}",
                k, i + 1);
        length += (size_t)snprintf(parts + length, ROOM - length, "]}");
    }
    assert_true(length + 2 < ROOM);
    strcpy(parts + length, "]");
    struct shown shown;
    char text[200];
    open_shown(&shown, "'a', 'b'", parts, "a=3 b=0");
    list_evidence(&shown, PRIVATE, 1, text);
    assert_string_equal(text, "a");
    close_shown(&shown);
    free(parts);
}

/* ---- Plain never looks ------------------------------------------------ */

/* Something of every kind that is sensitive, beside something that is not. */
static const char mixed_items[] =
    "'a', 'b', 'marked', 'hit', 'child', 'safe', 'last'";
static const char mixed[] = "'facts': [" FACT("swings", "0", "3", ", 'sensitive': true") "," FACT(
    "calls", "0", "3",
    "") "],"
        "'items': [" FIVE("a", "") "," FIVE("b", "") "," CHOICE("marked", "yes-no", ", 'sensitive': true") "," CHOICE("hit", "yes-no", ", 'safety': true") "," CHOICE(
            "child", "yes-no",
            ", 'ask_when': " IS(
                "marked", "is",
                "1")) "," CHOICE("safe", "yes-no",
                                 "") "," FIVE("last",
                                              "") "],"
                                                  "'scales': [" STRONG("open", "a", "mine", "") "," STRONG(
                                                      "both", "b", "tie",
                                                      "") "," SCALE("mixed",
                                                                    "'a', "
                                                                    "'marked'",
                                                                    ", "
                                                                    "'report_"
                                                                    "as': "
                                                                    "'pomp', "
                                                                    "'min_"
                                                                    "answered':"
                                                                    " 1, "
                                                                    "'strength'"
                                                                    ": "
                                                                    "'mine"
                                                                    "'" BANDS) "," STRONG("of-child",
                                                                                          "child",
                                                                                          "mine",
                                                                                          "") "," STRONG("of-last",
                                                                                                         "last",
                                                                                                         "mine",
                                                                                                         "") "],"
                                                                                                             "'differences': [" DIFFERENCE(
                                                                                                                 "open-mixed",
                                                                                                                 "open",
                                                                                                                 "mixed") "],";
static const char mixed_findings[] =
    "'patterns': [" PATTERN(
        "harm", "true",
        CRITERION("hit", IS("hit", "at_least", "1")) "," CRITERION(
            "safe", IS("safe", "at_least", "1")),
        "'some': 1", "") "," PATTERN("open", "false", AT("a"), TWO_LEVELS,
                                     ", 'eased_by': [{'when': {'fact': "
                                     "'calls', 'above': 1}, 'to': "
                                     "'some', 'text': 'x'}]") "," PATTERN("by-"
                                                                          "mark"
                                                                          "ed",
                                                                          "fals"
                                                                          "e",
                                                                          AT("m"
                                                                             "a"
                                                                             "r"
                                                                             "k"
                                                                             "e"
                                                                             "d"),
                                                                          TWO_LEVELS, "") "," PATTERN("by-child", "false", CRITERION("c", "{'not': " IS("child", "is", "1") "}"), "'some': 1", "") "," PATTERN("by-gap", "false", CRITERION("c", "{'difference': 'open-mixed', 'above': 0}"), "'some': 1", "") "," PATTERN("by-gate",
                                                                                                                                                                                                                                                                                                                           "false",
                                                                                                                                                                                                                                                                                                                           CRITERION(
                                                                                                                                                                                                                                                                                                                               "c",
                                                                                                                                                                                                                                                                                                                               "{'gate': 'raised'}"),
                                                                                                                                                                                                                                                                                                                           "'some': 1",
                                                                                                                                                                                                                                                                                                                           "") "," PATTERN("by-harm", "false", CRITERION("c", "{'pattern': 'harm', 'at_least': 'some'}"),
                                                                                                                                                                                                                                                                                                                                           "'some': 1", "") "," PATTERN("eased",
                                                                                                                                                                                                                                                                                                                                                                        "false", AT("b"),
                                                                                                                                                                                                                                                                                                                                                                        TWO_LEVELS,
                                                                                                                                                                                                                                                                                                                                                                        ", 'eased_by': [{'when': {'fact': 'swings', 'above': 1}, 'to': "
                                                                                                                                                                                                                                                                                                                                                                        "'set-aside', 'text': 'x'}]") "," PATTERN("last", "false", AT("last"), TWO_LEVELS, "") "],"
                                                                                                                                                                                                                                                                                                                                                                                                                                                               "'advice': [" ADVICE("by-gate",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    "any", ", 'priority': 1, 'when': {'gate': 'raised'}") "," ADVICE("known",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "must-be-known", ", 'priority': 1") "," ADVICE("by-child",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    "any",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    ", 'priority': 1, 'when': {'answered': 'child'}") "," ADVICE("by-gap",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "any",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 ", 'priority': 2, 'when': {'pattern': "
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "'by-gap', 'at_least': 'some'}") "," ADVICE("by-open",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             "any",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             ", 'when': {'pattern': 'open', 'at_least': "
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             "'some'}") "," ADVICE("rest", "any", ", 'general': true") "," ADVICE("walk",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                  "any",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                  ", 'general': true") "]";

/* The answers behind a piece of advice of the plain view: "a b". */
static void list_reasons(const struct shown *shown, int32_t index, char *text)
{
    int32_t count = kith_assessment_reason_count(shown->found, PLAIN, index);
    *text = '\0';
    for (int32_t i = 0; i < count; i++)
        add_word(text,
                 kith_questionnaire_item_id(
                     shown->questionnaire,
                     kith_assessment_reason(shown->found, PLAIN, index, i)));
}

/* All that the plain view gives, in one line. */
static void list_plain(const struct shown *shown, char *line)
{
    char text[600];
    list_strengths(shown, PLAIN, line);
    list_findings(shown, PLAIN, text);
    add_word(line, "/");
    add_word(line, text);
    int32_t count = kith_assessment_finding_count(shown->found, PLAIN);
    for (int32_t i = 0; i < count; i++) {
        list_evidence(shown, PLAIN, i, text);
        add_word(line, "/");
        add_word(line, text);
    }
    count = kith_assessment_advice_count(shown->found, PLAIN);
    for (int32_t i = 0; i < count; i++) {
        int32_t offer = kith_assessment_advice(shown->found, PLAIN, i);
        add_word(line,
                 kith_questionnaire_advice_id(shown->questionnaire, offer));
        list_reasons(shown, i, text);
        add_word(line, text);
    }
}

static void plain_is_the_same_for_all_that_is_sensitive(void **state)
{
    (void)state;
    static const char *const open[] = {"a=4 b=4 last=3 +calls=1",
                                       "a=0 b=2 last=4", "a=3 safe=1 +calls=2",
                                       "a=declined b=skipped", ""};
    static const char *const marked[] = {"",         "=0",        "=1",
                                         "=skipped", "=declined", "=n/a"};
    static const char *const rest[] = {"", "+swings=0", "+swings=3", "+raised",
                                       "+swings=3 +raised"};
    char parts[8000];
    snprintf(parts, sizeof parts, "%s%s", mixed, mixed_findings);
    kith_questionnaire *questionnaire = questionnaire_of(mixed_items, parts);
    for (int o = 0; o < 5; o++) {
        char first[1000] = "";
        for (int sheet = 0; sheet < 6 * 5 * 6 * 5; sheet++) {
            const char *m = marked[sheet % 6], *h = marked[sheet / 6 % 5];
            const char *c = marked[sheet / 30 % 6], *r = rest[sheet / 180];
            char words[300], line[1000];
            snprintf(words, sizeof words, "%s %s%s %s%s %s%s %s", open[o],
                     *m != '\0' ? "marked" : "", m, *h != '\0' ? "hit" : "", h,
                     *c != '\0' ? "child" : "", c, r);
            struct shown shown = {questionnaire,
                                  assessment_of(questionnaire, words)};
            list_plain(&shown, line);
            if (*first == '\0')
                strcpy(first, line);
            assert_string_equal(line, first);
            kith_assessment_free(shown.found);
        }
        /* Its two pieces of advice at the least. */
        assert_non_null(strstr(first, "rest"));
        assert_int_equal(strstr(first, "by-open a rest") != NULL,
                         strncmp(open[o], "a=4", 3) == 0 ||
                             strncmp(open[o], "a=3", 3) == 0);
    }
    kith_questionnaire_free(questionnaire);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_two_highest_in_their_ranges_are_strengths),
        cmocka_unit_test(a_strength_needs_a_strong_band_and_a_score),
        cmocka_unit_test(what_is_sensitive_is_a_strength_in_private_alone),
        cmocka_unit_test(when_raised_only_what_is_mine_is_a_strength),
        cmocka_unit_test(scales_on_different_ranges_stand_by_their_share),
        cmocka_unit_test(a_scale_for_rules_alone_is_shown_to_nobody),
        cmocka_unit_test(clear_comes_before_some_and_set_aside_last),
        cmocka_unit_test(an_easing_is_named_where_it_applies),
        cmocka_unit_test(what_is_not_seen_or_not_known_is_not_shown),
        cmocka_unit_test(what_is_sensitive_is_shown_in_private_alone),
        cmocka_unit_test(what_must_not_be_shown_when_raised_is_not),
        cmocka_unit_test(another_view_shows_nothing),
        cmocka_unit_test(a_met_criterion_quotes_its_item),
        cmocka_unit_test(a_scale_quotes_the_two_that_pull_most),
        cmocka_unit_test(a_weight_makes_an_answer_pull_less),
        cmocka_unit_test(a_difference_quotes_from_both_of_its_scales),
        cmocka_unit_test(an_item_in_both_scales_of_a_difference_counts_once),
        cmocka_unit_test(nodes_quote_the_leaves_that_are_true),
        cmocka_unit_test(at_most_four_are_quoted_and_none_twice),
        cmocka_unit_test(a_fact_that_holds_was_counted),
        cmocka_unit_test(facts_gates_and_ties_were_not_said),
        cmocka_unit_test(another_finding_is_followed_to_what_was_said),
        cmocka_unit_test(an_answer_that_adds_nothing_is_not_quoted),
        cmocka_unit_test(
            no_met_criterion_goes_unsaid_for_one_that_rests_on_more),
        cmocka_unit_test(a_finding_that_is_read_often_is_followed_once),
        cmocka_unit_test(plain_is_the_same_for_all_that_is_sensitive),
    };
    return cmocka_run_group_tests_name("shown", tests, NULL, NULL);
}
