/* SPDX-License-Identifier: MIT */
/* test_look_back_report - what a report on a look-back says in each view and
 * format, and what it cannot say: nothing sensitive in the plain one, no
 * judgement in any. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "looked.h"

#include "report/look_back_words.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const char *const languages[] = {"en", "de", "es"};
enum { FORMATS = KITH_FORMAT_SVG + 1 };

/* ---- Writing ------------------------------------------------------------ */

static kith_questionnaire *diary(const char *label, const char *more)
{
    return parsed(looked_document(label, more), NULL);
}

static kith_look_back *back_on(kith_questionnaire *questionnaire,
                               const struct looked *looked)
{
    kith_status status = KITH_OK;
    kith_look_back *made = looked_back(questionnaire, looked, NULL, &status);
    assert_int_equal(status, KITH_OK);
    return made;
}

static kith_report_options *options_of(int32_t view, int32_t format)
{
    kith_report_options *made = NULL;
    assert_int_equal(kith_report_options_new(NULL, &made, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_view(made, view, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_format(made, format, NULL),
                     KITH_OK);
    return made;
}

static kith_wording *wording_of(const kith_questionnaire *questionnaire)
{
    kith_wording *made = NULL;
    assert_int_equal(
        kith_wording_new(questionnaire, "friend", NULL, 0, NULL, &made, NULL),
        KITH_OK);
    return made;
}

static char *copy_of(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    assert_non_null(copy);
    return memcpy(copy, text, size);
}

/* A report, yours to free. */
static char *written_on(kith_questionnaire *questionnaire,
                        const kith_look_back *back,
                        const kith_report_options *options)
{
    kith_wording *wording = wording_of(questionnaire);
    kith_text *text = NULL;
    kith_error *error = NULL;
    if (kith_look_back_report_write(back, wording, options, &text, &error) !=
        KITH_OK)
        fail_msg("%s", kith_error_message(error));
    char *copy = copy_of(kith_text_data(text));
    assert_int_equal(strlen(copy), kith_text_length(text));
    kith_text_free(text);
    kith_wording_free(wording);
    return copy;
}

static char *written(kith_questionnaire *questionnaire,
                     const struct looked *looked,
                     const kith_report_options *options)
{
    kith_look_back *back = back_on(questionnaire, looked);
    char *copy = written_on(questionnaire, back, options);
    kith_look_back_free(back);
    return copy;
}

static char *report_on(const struct looked *looked, int32_t view,
                       int32_t format)
{
    kith_questionnaire *questionnaire = diary("Warmth", "");
    kith_report_options *options = options_of(view, format);
    char *text = written(questionnaire, looked, options);
    kith_report_options_free(options);
    kith_questionnaire_free(questionnaire);
    return text;
}

/* Lines broken where a line was full are one again. */
static char *in_one_line(char *text)
{
    char *to = text;
    for (const char *at = text; *at != '\0'; at++) {
        bool gap = *at == '\n' || *at == ' ';
        if (!gap || (to > text && to[-1] != ' '))
            *to++ = gap ? ' ' : *at;
    }
    *to = '\0';
    return text;
}

static void assert_says(const struct looked *looked, int32_t view,
                        const char *expected)
{
    char *text = in_one_line(report_on(looked, view, KITH_FORMAT_TEXT));
    if (strstr(text, expected) == NULL) {
        puts(text); /* too long for a message */
        fail_msg("\"%s\" is not in it", expected);
    }
    free(text);
}

static int times(const char *text, const char *part)
{
    int found = 0;
    for (; (text = strstr(text, part)) != NULL; text++)
        found++;
    return found;
}

/* ---- What is said ------------------------------------------------------- */

static struct looked warm(const char *answers, int32_t weeks)
{
    struct looked looked = {weeks, answers, " ", 0, false, false};
    return looked;
}

static void a_direction_is_named_where_chance_would_seldom_bring_it(
    void **state)
{
    (void)state;
    struct looked rising = warm("1122334", 14), falling = warm("5544332", 14);
    struct looked mixed = warm("3434343", 14), few = warm("12", 4);
    rising.warm = "11111111223344";
    falling.warm = "55555555443322";
    assert_says(&rising, KITH_VIEW_PLAIN,
                "It went up over this time by more than chance: about ");
    assert_says(&falling, KITH_VIEW_PLAIN,
                "It went down over this time by more than chance: about ");
    /* Most of the time it did neither: the median of all slopes is 0. */
    struct looked seldom = warm("55555555554433", 17);
    seldom.warm = "55555555555554433";
    assert_says(&seldom, KITH_VIEW_PLAIN,
                "Later times were more often lower than higher, compared with "
                "earlier ones, by more than chance. ");
    assert_says(&mixed, KITH_VIEW_PLAIN,
                "No direction stands out: chance alone could move it like "
                "this.");
    assert_says(&few, KITH_VIEW_PLAIN,
                "Not enough times yet for a direction (4 of 5), how much it "
                "moves (4 of 14), what carries over (4 of 30).");
}

static void nothing_better_than_the_best_is_asked_for(void **state)
{
    (void)state;
    struct looked best = warm("5", 6), middle = warm("3", 6);
    const char *higher = "each higher than all before";
    assert_says(&middle, KITH_VIEW_PLAIN, higher);
    char *text = in_one_line(report_on(&best, KITH_VIEW_PLAIN, 0));
    assert_non_null(strstr(text, "More times could change this."));
    assert_null(strstr(text, higher));
    free(text);
}

static void of_what_is_sensitive_nobody_is_told_how_far_it_would_have_to_go(
    void **state)
{
    (void)state;
    struct looked worse = {14,    "3",  "55555444333221", KITH_KEEP_SENSITIVE,
                           false, false};
    char *text = in_one_line(report_on(&worse, KITH_VIEW_PRIVATE, 0));
    char *treated = strstr(text, "Treated: ");
    assert_non_null(treated);
    assert_non_null(strstr(treated, "It went down over this time"));
    assert_non_null(strstr(treated, "More times could change this."));
    assert_null(strstr(treated, "than all before"));
    free(text);
}

static void the_level_is_said_in_words_before_numbers(void **state)
{
    (void)state;
    struct looked level = warm("34", 4); /* 50 and 75 */
    assert_says(
        &level, KITH_VIEW_PLAIN,
        "Warmth: On the whole “mostly present”. The average of 4 entries "
        "is 63 of 100.");
    assert_says(&level, KITH_VIEW_PLAIN,
                "1 Jan 2026 █████░░░░░ 50 of 100 mixed chance allows 37 to 63");
}

static void first_and_last_are_compared_where_the_error_is_known(void **state)
{
    (void)state;
    struct looked higher = warm("15", 2), same = warm("33", 2);
    assert_says(&higher, KITH_VIEW_PLAIN,
                "The last time is higher than the first by more than chance: 0 "
                "of 100, then 100 of 100.");
    assert_says(
        &same, KITH_VIEW_PLAIN,
        "The last time differs from the first by no more than chance "
        "allows: 50 of 100, then 50 of 100. A last number below 29 or above 71 "
        "would change this.");
}

static void highs_and_lows_by_turns_are_said_in_words(void **state)
{
    (void)state;
    struct looked turns = warm("15", 50), slow = warm("1", 50);
    slow.warm = "11111222223333344444555554444433333222221111122222";
    assert_says(&turns, KITH_VIEW_PLAIN,
                "How much highs and lows take turns from one time to the "
                "next: 1.0 (0 is not at all, 1 is always).");
    assert_says(&slow, KITH_VIEW_PLAIN,
                "How much of one time carries over to the next: 0.");
    struct looked still = warm("3", 50);
    assert_says(&still, KITH_VIEW_PLAIN,
                "From one time to the next it hardly moves.");
}

static void no_number_beyond_the_scale_is_asked_for(void **state)
{
    (void)state;
    struct looked best = warm("55", 2), least = warm("11", 2),
                  fell = warm("51", 2), middle = warm("33", 2);
    assert_says(&best, KITH_VIEW_PLAIN,
                "100 of 100. A last number below 79 would change this.");
    assert_says(&least, KITH_VIEW_PLAIN,
                "0 of 100. A last number above 21 would change this.");
    assert_says(&fell, KITH_VIEW_PLAIN,
                "A last number from 79 to 100 would change this.");
    /* So inexact that no number would. */
    char *document = looked_document("Warmth", "");
    char *reliability = strstr(document, "0.85");
    assert_non_null(reliability);
    memcpy(reliability, "0.01", 4);
    kith_questionnaire *inexact = parsed(document, NULL);
    char *text = in_one_line(written(inexact, &middle, NULL));
    assert_non_null(strstr(text, "50 of 100. No last number would change "
                                 "this: these numbers are not exact enough."));
    free(text);
    kith_questionnaire_free(inexact);
}

/* What looking back on a journal says, in one line; yours to free. */
static char *said_of(const kith_journal *journal,
                     kith_questionnaire *questionnaire)
{
    kith_look_back *back = NULL;
    kith_wording *wording = wording_of(questionnaire);
    kith_text *text = NULL;
    assert_int_equal(kith_look_back_new(journal, questionnaire, INT64_MIN,
                                        INT64_MAX, NULL, &back, NULL),
                     KITH_OK);
    assert_int_equal(
        kith_look_back_report_write(back, wording, NULL, &text, NULL), KITH_OK);
    char *copy = in_one_line(copy_of(kith_text_data(text)));
    kith_text_free(text);
    kith_wording_free(wording);
    kith_look_back_free(back);
    return copy;
}

/* Five times in four hours, and one two weeks later: half of all steps are more
 * than a hundred in an hour. */
static void no_amount_beyond_the_scale_is_named(void **state)
{
    (void)state;
    static const int32_t hours[] = {0, 1, 2, 3, 4, 336};
    static const char *const words[] = {"w1=1 w2=1", "w1=2 w2=2", "w1=3 w2=3",
                                        "w1=4 w2=4", "w1=5 w2=5", "w1=5 w2=5"};
    kith_questionnaire *questionnaire = diary("Warmth", "");
    kith_journal *journal = NULL;
    assert_int_equal(kith_journal_new("friend", NULL, &journal, NULL), KITH_OK);
    for (size_t i = 0; i < COUNT(hours); i++) {
        kith_assessment *found = assessment_of(questionnaire, words[i]);
        assert_int_equal(kith_journal_add_record(journal, found,
                                                 LOOKED_START + hours[i] * 3600,
                                                 0, NULL),
                         KITH_OK);
        kith_assessment_free(found);
    }
    char *text = said_of(journal, questionnaire);
    assert_non_null(
        strstr(text, "Later times were more often higher than lower"));
    assert_null(strstr(text, " in a week"));
    free(text);
    kith_journal_free(journal);
    kith_questionnaire_free(questionnaire);
}

static void what_came_first_of_one_time_is_left_open(void **state)
{
    (void)state;
    static const char open[] =
        "Took responsibility (1), Gave time (0), Kept a change (0), Respected "
        "a wish (0). Some of it is noted for the same time as that; nobody can "
        "say from this which came first. Week 1: Took responsibility (1).";
    kith_questionnaire *questionnaire = diary("Warmth", "");
    for (int32_t later = 0; later < 2; later++) {
        kith_journal *journal = NULL;
        assert_int_equal(kith_journal_new("friend", NULL, &journal, NULL),
                         KITH_OK);
        looked_add_event(journal, KITH_EVENT_TOOK_RESPONSIBILITY, KITH_BY_THEM,
                         later, 1);
        looked_add_event(journal, KITH_EVENT_BROKE_TRUST, KITH_BY_THEM, 0, 1);
        char *text = said_of(journal, questionnaire);
        assert_non_null(strstr(text, "Took responsibility (1)"));
        assert_int_equal(strstr(text, open) != NULL, later == 0);
        assert_int_equal(strstr(text, "came first") != NULL, later == 0);
        free(text);
        kith_journal_free(journal);
    }
    kith_questionnaire_free(questionnaire);
}

static void who_gives_and_who_gets_is_counted(void **state)
{
    (void)state;
    assert_says(
        &looked_usual, KITH_VIEW_PLAIN,
        "Listened to something hard, how many times: you 9, they 1. More "
        "often you, by "
        "more than chance. One more time, by them, would change this.");
    assert_says(&looked_usual, KITH_VIEW_PLAIN,
                "Told something hard: not noted often enough yet (2 of 6).");
}

static void repair_is_told_week_by_week(void **state)
{
    (void)state;
    assert_says(&looked_usual, KITH_VIEW_PLAIN,
                "They broke trust. This looks at the time up to week 10 after "
                "that. What you wrote down about them since then: Took "
                "responsibility (1), Gave time "
                "(2), Kept a change (0), Respected a wish (1). Week 1: Took "
                "responsibility (1). Week 3: Gave time (2), Respected a wish "
                "(1).");
    assert_says(&looked_usual, KITH_VIEW_PLAIN, "nobody has to give it back");
}

/* ---- Very many weeks ---------------------------------------------------- */

enum { TEN_YEARS = 520 };

static void add_seen(kith_journal *journal, int32_t event, int32_t week,
                     int64_t later, int32_t times)
{
    int64_t time = LOOKED_START + week * 7 * LOOKED_DAY + later;
    assert_int_equal(
        kith_journal_add_event(journal, event, KITH_BY_THEM, time, times, NULL),
        KITH_OK);
}

/* In each week but every seventh, at its ends: the last second of one and the
 * first of the next are in no week together. */
static kith_look_back *ten_years_of(const kith_questionnaire *questionnaire)
{
    kith_journal *journal = NULL;
    kith_look_back *back = NULL;
    assert_int_equal(kith_journal_new("friend", NULL, &journal, NULL), KITH_OK);
    add_seen(journal, KITH_EVENT_BROKE_TRUST, 0, 0, 1);
    for (int32_t week = TEN_YEARS - 1; week >= 0; week--) {
        if (week % 7 == 3)
            continue;
        add_seen(journal, KITH_EVENT_KEPT_A_CHANGE, week, 0, 1 + week % 5);
        add_seen(journal, KITH_EVENT_GAVE_TIME, week, 7 * LOOKED_DAY - 1, 1);
        add_seen(journal, KITH_EVENT_KEPT_A_CHANGE, week, LOOKED_DAY, 2);
    }
    assert_int_equal(kith_look_back_new(journal, questionnaire, INT64_MIN,
                                        INT64_MAX, NULL, &back, NULL),
                     KITH_OK);
    kith_journal_free(journal);
    return back;
}

static void ten_years_are_told_week_by_week(void **state)
{
    (void)state;
    static char expected[TEN_YEARS * 60];
    int length = 0;
    for (int32_t week = 0; week < TEN_YEARS; week++)
        if (week % 7 != 3)
            length +=
                snprintf(expected + length, sizeof expected - (size_t)length,
                         " Week %d: Gave time (1), Kept a change (%d).",
                         (int)week + 1, (int)(3 + week % 5));
    kith_questionnaire *questionnaire = diary("Warmth", "");
    kith_look_back *back = ten_years_of(questionnaire);
    kith_report_options *options =
        options_of(KITH_VIEW_PLAIN, KITH_FORMAT_TEXT);
    char *text = in_one_line(written_on(questionnaire, back, options));
    assert_non_null(strstr(text, expected));
    assert_int_equal(times(text, " Week "), TEN_YEARS - TEN_YEARS / 7);
    free(text);
    kith_report_options_free(options);
    kith_look_back_free(back);
    kith_questionnaire_free(questionnaire);
}

static void nothing_to_show_is_said_so(void **state)
{
    (void)state;
    struct looked none = {0, "1", " ", 0, false, false};
    assert_says(&none, KITH_VIEW_PLAIN, "There is nothing to show yet.");
    assert_says(&none, KITH_VIEW_PLAIN,
                "Over time: There is nothing to show here yet. Who gives and "
                "who gets: There is nothing to show here. Since trust "
                "was broken: There is nothing to show here. Where to "
                "find help:");
}

static void what_is_sensitive_stands_in_the_private_view(void **state)
{
    (void)state;
    assert_says(&looked_usual, KITH_VIEW_PRIVATE,
                "turned from low to high, or back, this often: 9. That stands "
                "out.");
    assert_says(&looked_usual, KITH_VIEW_PRIVATE,
                "Did something that hurt, how many times: you 0, they 7. It "
                "was them each "
                "time.");
}

/* ---- What is never said ------------------------------------------------- */

static void no_view_judges_reassures_or_foretells(void **state)
{
    static const char *const never[] = {
        "improv", "better",     "worse", "safe",   "abus",  "victim", "healthy",
        "toxic",  "clear sign", "risk",  "should", "score", "gate",   "stable"};
    (void)state;
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_PRIVATE; view++)
        for (int32_t format = 0; format < FORMATS; format++) {
            char *text = report_on(&looked_usual, view, format);
            for (size_t i = 0; i < COUNT(never); i++)
                if (strstr(text, never[i]) != NULL)
                    fail_msg("%s in view %d, format %d", never[i], (int)view,
                             (int)format);
            free(text);
        }
}

/* The diary redrawn in everything that is sensitive. */
static void the_plain_view_depends_on_nothing_sensitive(void **state)
{
    static const char *const treats[] = {"1515151515151", "3", " ", "5 ",
                                         "11111111115"};
    (void)state;
    for (int32_t format = 0; format < FORMATS; format++) {
        char *first = report_on(&looked_usual, KITH_VIEW_PLAIN, format);
        for (size_t draw = 0; draw < 20; draw++) {
            struct looked looked = looked_usual;
            looked.treat = treats[draw % COUNT(treats)];
            looked.keep = draw / 5 % 2 == 0 ? 0 : KITH_KEEP_SENSITIVE;
            looked.hurt = draw / 10 == 0;
            char *other = report_on(&looked, KITH_VIEW_PLAIN, format);
            assert_string_equal(first, other);
            free(other);
        }
        free(first);
    }
}

/* So that the test above could fail. */
static void the_private_view_depends_on_it(void **state)
{
    (void)state;
    struct looked looked = looked_usual;
    looked.treat = "3";
    for (int32_t format = 0; format < FORMATS; format++) {
        char *one = report_on(&looked_usual, KITH_VIEW_PRIVATE, format);
        char *other = report_on(&looked, KITH_VIEW_PRIVATE, format);
        assert_string_not_equal(one, other);
        free(one);
        free(other);
    }
}

static void ids_are_for_the_host_alone(void **state)
{
    (void)state;
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_HOST; view++) {
        char *text = report_on(&looked_usual, view, KITH_FORMAT_JSON);
        int found = times(text, "\"scale\": \"warmth\"");
        assert_int_equal(found, view == KITH_VIEW_HOST ? 1 : 0);
        assert_int_equal(times(text, "treatment"), found);
        free(text);
    }
}

/* ---- Pages and pictures ------------------------------------------------- */

static void every_point_of_a_chart_stands_in_its_table(void **state)
{
    (void)state;
    char *page = report_on(&looked_usual, KITH_VIEW_PRIVATE, KITH_FORMAT_HTML);
    assert_int_equal(times(page, "<circle"), 2 * 17);
    assert_int_equal(times(page, "<time datetime="), 2 * 17);
    assert_int_equal(times(page, "<table"), 2);
    assert_int_equal(times(page, "<polyline"), 4); /* three weeks lack */
    assert_int_equal(times(page, "<polygon"), 2);
    free(page);
    char *picture =
        report_on(&looked_usual, KITH_VIEW_PRIVATE, KITH_FORMAT_SVG);
    assert_int_equal(times(picture, "<circle"), 2 * 17);
    assert_int_equal(times(picture, ">1 Jan 2026</text>"), 2);
    free(picture);
}

static const char hostile[] = "</text></p><script>alert(1)</script>\\\"&amp;";

static void what_a_document_or_a_name_says_makes_nothing(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = diary(hostile, "");
    for (int32_t format = KITH_FORMAT_HTML; format <= KITH_FORMAT_SVG;
         format++) {
        kith_report_options *options = options_of(KITH_VIEW_PRIVATE, format);
        assert_int_equal(kith_report_options_set_name(options,
                                                      "<img src=x onerror=a()>",
                                                      KITH_NUL, NULL),
                         KITH_OK);
        char *text = written(questionnaire, &looked_usual, options);
        assert_null(strstr(text, "<script"));
        assert_null(strstr(text, "<img"));
        assert_non_null(strstr(text, "&lt;script&gt;alert(1)"));
        assert_non_null(
            strstr(text, "\u2068&lt;img src=x onerror=a()&gt;\u2069"));
        free(text);
        kith_report_options_free(options);
    }
    kith_questionnaire_free(questionnaire);
}

static void a_page_and_a_picture_load_nothing(void **state)
{
    static const char *const never[] = {"url(",       "@import", "href=\"h",
                                        "<image",     "<use",    "onload",
                                        "javascript:"};
    (void)state;
    for (int32_t format = KITH_FORMAT_HTML; format <= KITH_FORMAT_SVG;
         format++) {
        char *text = report_on(&looked_usual, KITH_VIEW_PRIVATE, format);
        for (size_t i = 0; i < COUNT(never); i++)
            assert_null(strstr(text, never[i]));
        assert_int_equal(times(text, " style="), 0);
        if (format == KITH_FORMAT_HTML)
            assert_int_equal(times(text, "'sha256-"), 2);
        free(text);
    }
}

static void a_picture_is_of_a_look_back_alone(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = diary("Warmth", "");
    kith_assessment *found = assessment_of(questionnaire, "w1=3 w2=3");
    kith_report_options *options = options_of(KITH_VIEW_PLAIN, KITH_FORMAT_SVG);
    kith_text *text = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_report_write(found, NULL, options, &text, &error),
                     KITH_E_ARGUMENT);
    assert_non_null(strstr(kith_error_message(error), "look-back"));
    assert_null(text);
    kith_error_free(error);
    kith_report_options_free(options);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
}

/* ---- Languages ---------------------------------------------------------- */

static void every_language_has_every_phrase(void **state)
{
    (void)state;
    kith_report_options *options = options_of(0, 0);
    struct kith__look_words words[COUNT(languages)];
    for (size_t i = 0; i < COUNT(languages); i++) {
        assert_int_equal(
            kith__look_words_for(options, languages[i], NULL, &words[i], NULL),
            KITH_OK);
        assert_string_equal(words[i].language, languages[i]);
        assert_string_equal(words[i].usual.language, languages[i]);
        for (int word = 0; word < KITH__LOOK_WORDS; word++)
            assert_non_null(words[i].texts[word]);
    }
    int same = 0;
    for (int word = 0; word < KITH__LOOK_WORDS; word++)
        same += strcmp(words[0].texts[word], words[1].texts[word]) == 0;
    assert_true(same < 4); /* "{event} ({count})" */
    for (size_t i = 0; i < COUNT(languages); i++)
        kith__look_words_free(&words[i]);
    kith_report_options_free(options);
}

static kith_status with_phrases(const char *json, int32_t format, char **out)
{
    kith_questionnaire *questionnaire = diary("Warmth", "");
    kith_look_back *back = back_on(questionnaire, &looked_usual);
    kith_wording *wording = wording_of(questionnaire);
    kith_report_options *options = options_of(KITH_VIEW_PLAIN, format);
    kith_text *text = NULL;
    kith_error *error = NULL;
    char *phrases = quoted(json);
    assert_int_equal(
        kith_report_options_set_phrases(options, phrases, KITH_NUL, NULL),
        KITH_OK);
    kith_status status =
        kith_look_back_report_write(back, wording, options, &text, &error);
    *out = copy_of(status == KITH_OK ? kith_text_data(text)
                                     : kith_error_message(error));
    free(phrases);
    kith_error_free(error);
    kith_text_free(text);
    kith_report_options_free(options);
    kith_wording_free(wording);
    kith_look_back_free(back);
    kith_questionnaire_free(questionnaire);
    return status;
}

#define NEEDED                                                                 \
    "'headings': {'matters': 'm', 'help': 'h', 'stop': 's'}, 'matters': "      \
    "{'danger': 'd', 'fault': 'f', 'choice': 'c', 'trained': 't', 'leaving': " \
    "'l', 'questions': 'q', 'afraid': 'a'}, 'help': {'none': 'n', "            \
    "'none-text': 'n'}"

static void a_host_may_bring_phrases_of_its_own(void **state)
{
    (void)state;
    char *text = NULL;
    assert_int_equal(
        with_phrases("{'kith-phrases': 1, 'language': 'he', 'texts': {" NEEDED
                     ", 'look-back': {'repair-slow': 'slowly', 'over-time': "
                     "'as time goes by'}}}",
                     KITH_FORMAT_HTML, &text),
        KITH_OK);
    assert_non_null(strstr(text, "<html lang=\"he\" dir=\"rtl\">"));
    assert_non_null(strstr(text, ">as time goes by</h2>"));
    assert_non_null(strstr(text, "<p>slowly</p>"));
    /* Later is further left. */
    assert_non_null(strstr(text, "cx=\"98%\""));
    const char *first = strstr(text, "<circle");
    assert_non_null(strstr(first, "cx=\"98%\""));
    assert_ptr_equal(strstr(first, "cx=\""), strstr(first, "cx=\"98%\""));
    free(text);
}

static void phrases_that_keep_from_pressure_are_never_mixed(void **state)
{
    (void)state;
    char *text = NULL;
    assert_int_equal(
        with_phrases("{'kith-phrases': 1, 'language': 'fr', 'texts': {" NEEDED
                     "}}",
                     KITH_FORMAT_TEXT, &text),
        KITH_E_DOCUMENT);
    assert_non_null(strstr(text, "texts/look-back/repair-slow"));
    free(text);
}

/* ---- Calls --------------------------------------------------------------- */

static void the_same_look_back_gives_the_same_bytes(void **state)
{
    (void)state;
    for (int32_t format = 0; format < FORMATS; format++) {
        char *one = report_on(&looked_usual, KITH_VIEW_PRIVATE, format);
        char *other = report_on(&looked_usual, KITH_VIEW_PRIVATE, format);
        assert_string_equal(one, other);
        free(one);
        free(other);
    }
}

static void nothing_is_written_of_nothing(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = diary("Warmth", "");
    kith_questionnaire *second = diary("Other", "");
    kith_look_back *back = back_on(questionnaire, &looked_usual);
    kith_wording *wording = wording_of(questionnaire);
    kith_wording *other = wording_of(second);
    kith_text *text = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_look_back_report_write(NULL, wording, NULL, &text, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_look_back_report_write(back, NULL, NULL, &text, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_look_back_report_write(back, wording, NULL, NULL, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_look_back_report_write(back, other, NULL, &text, &error),
        KITH_E_ARGUMENT);
    kith_error *held = error;
    assert_non_null(strstr(kith_error_message(held), "another questionnaire"));
    assert_int_equal(
        kith_look_back_report_write(back, wording, NULL, &text, &error),
        KITH_E_ARGUMENT);
    assert_ptr_equal(error, held);
    assert_null(text);
    kith_error_free(held);
    assert_int_equal(
        kith_look_back_report_write(back, wording, NULL, &text, NULL), KITH_OK);
    kith_text_free(text);
    kith_wording_free(wording);
    kith_wording_free(other);
    kith_look_back_free(back);
    kith_questionnaire_free(questionnaire);
    kith_questionnaire_free(second);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            a_direction_is_named_where_chance_would_seldom_bring_it),
        cmocka_unit_test(nothing_better_than_the_best_is_asked_for),
        cmocka_unit_test(
            of_what_is_sensitive_nobody_is_told_how_far_it_would_have_to_go),
        cmocka_unit_test(the_level_is_said_in_words_before_numbers),
        cmocka_unit_test(first_and_last_are_compared_where_the_error_is_known),
        cmocka_unit_test(highs_and_lows_by_turns_are_said_in_words),
        cmocka_unit_test(who_gives_and_who_gets_is_counted),
        cmocka_unit_test(no_number_beyond_the_scale_is_asked_for),
        cmocka_unit_test(no_amount_beyond_the_scale_is_named),
        cmocka_unit_test(what_came_first_of_one_time_is_left_open),
        cmocka_unit_test(repair_is_told_week_by_week),
        cmocka_unit_test(ten_years_are_told_week_by_week),
        cmocka_unit_test(nothing_to_show_is_said_so),
        cmocka_unit_test(what_is_sensitive_stands_in_the_private_view),
        cmocka_unit_test(no_view_judges_reassures_or_foretells),
        cmocka_unit_test(the_plain_view_depends_on_nothing_sensitive),
        cmocka_unit_test(the_private_view_depends_on_it),
        cmocka_unit_test(ids_are_for_the_host_alone),
        cmocka_unit_test(every_point_of_a_chart_stands_in_its_table),
        cmocka_unit_test(what_a_document_or_a_name_says_makes_nothing),
        cmocka_unit_test(a_page_and_a_picture_load_nothing),
        cmocka_unit_test(a_picture_is_of_a_look_back_alone),
        cmocka_unit_test(every_language_has_every_phrase),
        cmocka_unit_test(a_host_may_bring_phrases_of_its_own),
        cmocka_unit_test(phrases_that_keep_from_pressure_are_never_mixed),
        cmocka_unit_test(the_same_look_back_gives_the_same_bytes),
        cmocka_unit_test(nothing_is_written_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
