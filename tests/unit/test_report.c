/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "story.h"

#include "base/json.h"
#include "report/wrap.h"

#define CALM_DAY \
    "adult=yes keeps=4 told=4 calm=3 heard=4 calls=2 hurt=0 crisis=no"
#define HARD_DAY \
    "adult=yes keeps=0 told=3 calm=3 heard=0 calls=20 hurt=3 crisis=no"
#define EASED \
    "adult=yes keeps=0 told=3 calm=3 heard=0 calls=20 hurt=0 crisis=yes"

static int open_story(void **state)
{
    *state = story(NULL);
    return 0;
}

static int close_story(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

/* ---- Writing ---------------------------------------------------------- */

static kith_report_options *options_of(int32_t view, int32_t format)
{
    kith_report_options *made = NULL;
    assert_int_equal(kith_report_options_new(NULL, &made, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_view(made, view, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_format(made, format, NULL),
                     KITH_OK);
    return made;
}

static kith_text *report_of(const kith_questionnaire *questionnaire,
                            const char *words,
                            const kith_report_options *options)
{
    kith_text *text = NULL;
    kith_error *error = NULL;
    kith_assessment *assessment = assessment_of(questionnaire, words);
    if (kith_report_write(assessment, NULL, options, &text, &error) != KITH_OK)
        fail_msg("%s", kith_error_message(error));
    kith_assessment_free(assessment);
    return text;
}

static kith_text *write_report(const kith_questionnaire *questionnaire,
                               const char *words, int32_t view, int32_t format)
{
    kith_report_options *options = options_of(view, format);
    kith_text *text = report_of(questionnaire, words, options);
    kith_report_options_free(options);
    return text;
}

static void assert_has(const kith_text *text, const char *part)
{
    if (strstr(kith_text_data(text), part) == NULL)
        fail_msg("'%s' is not in: %s", part, kith_text_data(text));
}

static void assert_has_not(const kith_text *text, const char *part)
{
    if (strstr(kith_text_data(text), part) != NULL)
        fail_msg("'%s' is in: %s", part, kith_text_data(text));
}

/* ---- The seven sections ----------------------------------------------- */

static void assert_in_order(const kith_text *text, const char *const *parts,
                            size_t count)
{
    const char *at = kith_text_data(text);
    for (size_t i = 0; i < count; i++) {
        at = strstr(at, parts[i]);
        if (at == NULL)
            fail_msg("'%s' is not in its place", parts[i]);
        at += strlen(parts[i]);
    }
}

static void every_view_has_the_seven_sections_in_order(void **state)
{
    static const char *const headings[] = {
        "\nWhat matters most:", "\nWhat is strong:",    "\nWhat you told:",
        "\nWhat stands out:",   "\nWhat you could do:", "\nWhere to find help:",
        "\nWhat this is not:"};
    static const char *const ids[] = {
        "\"id\": \"matters\"",  "\"id\": \"strengths\"", "\"id\": \"scores\"",
        "\"id\": \"findings\"", "\"id\": \"advice\"",    "\"id\": \"help\"",
        "\"id\": \"limits\""};
    static const char *const sheets[] = {"", CALM_DAY, HARD_DAY, EASED};
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_PRIVATE; view++)
        for (size_t i = 0; i < 4; i++) {
            kith_text *text =
                write_report(*state, sheets[i], view, KITH_FORMAT_TEXT);
            assert_in_order(text, headings, 7);
            kith_text_free(text);
            text = write_report(*state, sheets[i], view, KITH_FORMAT_JSON);
            assert_in_order(text, ids, 7);
            kith_text_free(text);
        }
}

static void a_private_report_says_what_can_be_dangerous(void **state)
{
    kith_text *text =
        write_report(*state, HARD_DAY, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON);
    assert_has(text, "Some of what you described, now or earlier, can be "
                     "dangerous.");
    assert_has(text, "It is not your fault.");
    assert_has(text, "What you do, and when, is your choice.");
    assert_has(text, "Leaving or confronting someone can make things riskier");
    assert_has(text, "Things that can be dangerous");
    assert_has(text, "Think it through");
    assert_has_not(text, "No set of questions shows everything.");
    assert_has_not(text, "Ask your friend"); /* withheld */
    kith_text_free(text);
}

static void an_earlier_danger_is_said_again(void **state)
{
    kith_text *text = write_report(*state, CALM_DAY " +raised",
                                   KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    assert_has(text, "Some of what you described, now or earlier, can be");
    kith_text_free(text);
}

static void unknown_and_not_raised_say_the_same(void **state)
{
    static const char *const sheets[] = {CALM_DAY, CALM_DAY " hurt=declined"};
    for (int i = 0; i < 2; i++) {
        kith_text *text = write_report(*state, sheets[i], KITH_VIEW_PRIVATE,
                                       KITH_FORMAT_TEXT);
        assert_has(text, "What matters most: No set of questions shows "
                         "everything. If you are ever\n  afraid of someone, "
                         "you deserve help.\n");
        kith_text_free(text);
    }
}

static void strengths_are_of_the_tie_only_where_nothing_is_raised(void **state)
{
    kith_text *text =
        write_report(*state, CALM_DAY, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    assert_has(text, "What is strong: Trust, Calm.\n");
    kith_text_free(text);
    text = write_report(*state, CALM_DAY " hurt=3", KITH_VIEW_PRIVATE,
                        KITH_FORMAT_TEXT);
    assert_has(text, "What is strong: Calm.\n");
    kith_text_free(text);
    text = write_report(*state, "", KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    assert_has(text, "What is strong: Looking at this honestly takes courage.");
    kith_text_free(text);
}

static void a_finding_quotes_the_answers_behind_it(void **state)
{
    kith_text *text = write_report(*state, HARD_DAY " hurt=0",
                                   KITH_VIEW_PRIVATE, KITH_FORMAT_JSON);
    assert_has(text, "\"label\": \"You often go unheard by your friend\"");
    assert_has(text, "\"level\": \"strong\"");
    assert_has(text, "\"signs\": \"strong signs\"");
    assert_has(text, "\"said\": \"I feel heard by my friend.\"");
    assert_has(text, "\"answer\": \"never\"");
    assert_has(text, "\"said\": \"So many calls go unanswered.\"");
    assert_has(text, "\"answer\": \"20\"");
    kith_text_free(text);
    text = write_report(*state, HARD_DAY " hurt=0", KITH_VIEW_PRIVATE,
                        KITH_FORMAT_TEXT);
    assert_has(text,
               "  - You often go unheard by your friend: strong signs. Wanting "
               "to be heard is\n    a fair wish. Because you said: "
               "\xe2\x80\x98I feel heard by my friend.\xe2\x80\x99 \xe2\x80\x94"
               " never;");
    kith_text_free(text);
}

static void what_was_set_aside_says_why(void **state)
{
    kith_text *text =
        write_report(*state, EASED, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON);
    assert_has(text, "\"level\": \"set-aside\"");
    assert_has(text, "\"signs\": \"set aside for now\"");
    assert_has(text, "\"easing\": \"This is a hard stretch for your friend.\"");
    kith_text_free(text);
}

static void advice_comes_with_its_steps(void **state)
{
    kith_text *text = write_report(*state, HARD_DAY " hurt=0",
                                   KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    assert_has(text, "  - Ask your friend. Your friend may listen. It fits "
                     "what you said above.\n    (1)\xc2\xa0Pick a time. "
                     "(2)\xc2\xa0"
                     "Ask your friend.\n");
    assert_has(text, "  - Rest. You may rest.\n");
    kith_text_free(text);
}

static void questions_that_were_not_tested_are_named(void **state)
{
    kith_text *text =
        write_report(*state, CALM_DAY, KITH_VIEW_PLAIN, KITH_FORMAT_JSON);
    assert_has(text, "None of the questions of \xe2\x80\x9cYou and your friend"
                     "\xe2\x80\x9d has been tested in a study yet.");
    kith_text_free(text);
}

/* ---- Scores ----------------------------------------------------------- */

static void a_score_has_bar_number_band_and_count(void **state)
{
    kith_text *text = write_report(*state, CALM_DAY " told=3",
                                   KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    assert_has(text,
               "  Trust        "
               "\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88"
               "\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x91"
               "    88 of 100  mostly present  2 of 2\n");
    kith_text_free(text);
}

static void open_answers_leave_a_range(void **state)
{
    kith_text *text = write_report(*state, "keeps=4 told=skipped",
                                   KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    assert_has(text,
               "\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88"
               "\xe2\x96\x92\xe2\x96\x92\xe2\x96\x92\xe2\x96\x92\xe2\x96\x92"
               "  100 of 100  mostly present  1 of 2\n"
               "               could be 50 to 100\n");
    kith_text_free(text);
    text = write_report(*state, "keeps=4 told=skipped", KITH_VIEW_PRIVATE,
                        KITH_FORMAT_JSON);
    assert_has(text, "\"low\": 50,\n          \"high\": 100,");
    kith_text_free(text);
}

static void final_gaps_leave_no_range(void **state)
{
    kith_text *text = write_report(*state, "keeps=4 told=declined",
                                   KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    assert_has(text, "100 of 100  mostly present  1 of 2\n");
    assert_has_not(text, "could be");
    kith_text_free(text);
}

static void too_few_answers_are_said_without_a_score(void **state)
{
    kith_text *text =
        write_report(*state, "", KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    assert_has(text, "not enough answers yet  0 of 2\n");
    kith_text_free(text);
    text = write_report(*state, "", KITH_VIEW_PRIVATE, KITH_FORMAT_JSON);
    assert_has(text, "\"value\": null,");
    kith_text_free(text);
}

static void a_scale_of_safety_items_is_never_shown(void **state)
{
    kith_text *text =
        write_report(*state, HARD_DAY, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON);
    assert_has_not(text, "Harm");
    kith_text_free(text);
}

/* A questionnaire with one scale, and what it reports of one answer. */
static kith_text *report_of_scale(const char *scale, const char *words)
{
    char parts[1200];
    snprintf(parts, sizeof parts, "'items': [%s, %s], 'scales': [%s]",
             CHOICE("a", "one-five", ""), CHOICE("b", "one-five", ""), scale);
    kith_questionnaire *questionnaire = questionnaire_of("'a', 'b'", parts);
    kith_text *text =
        write_report(questionnaire, words, KITH_VIEW_PLAIN, KITH_FORMAT_TEXT);
    kith_questionnaire_free(questionnaire);
    return text;
}

static void a_scale_that_does_not_begin_at_0_names_both_ends(void **state)
{
    (void)state;
    kith_text *text =
        report_of_scale(SCALE("s", "'a', 'b'", ", 'decimals': 1"), "a=4 b=3");
    assert_has(text, "  Scale s  "
                     "\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88"
                     "\xe2\x96\x88\xe2\x96\x88\xe2\x96\x91\xe2\x96\x91"
                     "\xe2\x96\x91\xe2\x96\x91  3.5 (1 to 5)    2 of 2\n");
    kith_text_free(text);
}

#define TWO_BANDS                                                 \
    ", 'cutoffs': [{'id': 'c', 'source': 's', 'bands': ["         \
    "{'from': 1, 'id': 'l', 'label': 'low'}, "                    \
    "{'from': 3, 'id': 'h', 'label': 'high'}]}], 'reliability': " \
    "{'value': 0.84, 'kind': 'alpha', 'sd': 2.5, 'status': "

/* Half a standard error is 2.5 · √0.16 / 2 = 0.5. */
static void near_a_border_the_band_is_between(void **state)
{
    (void)state;
    kith_text *text = report_of_scale(
        SCALE("s", "'a', 'b'", TWO_BANDS "'observed', 'source': 's'}"),
        "a=3 b=4");
    assert_has(text, "between low and high");
    kith_text_free(text);
    text = report_of_scale(
        SCALE("s", "'a', 'b'", TWO_BANDS "'observed', 'source': 's'}"),
        "a=2 b=3");
    assert_has(text, "between low and high");
    kith_text_free(text);
    text = report_of_scale(
        SCALE("s", "'a', 'b'", TWO_BANDS "'observed', 'source': 's'}"),
        "a=4 b=4");
    assert_has(text, "high");
    assert_has_not(text, "between");
    kith_text_free(text);
}

/* 2 and 3 are both within half a standard error, 0.5, of 2.25 and 2.75. */
#define THREE_BANDS                                                      \
    ", 'cutoffs': [{'id': 'c', 'source': 's', 'bands': ["                \
    "{'from': 1, 'id': 'l', 'label': 'low'}, "                           \
    "{'from': 2.25, 'id': 'm', 'label': 'middle'}, "                     \
    "{'from': 2.75, 'id': 'h', 'label': 'high'}]}], 'reliability': "     \
    "{'value': 0.84, 'kind': 'alpha', 'sd': 2.5, 'status': 'observed', " \
    "'source': 's'}"

static void between_two_borders_the_nearer_one_counts(void **state)
{
    (void)state;
    kith_text *text = report_of_scale(
        SCALE("s", "{'item': 'a', 'weight': 2}, {'item': 'b', 'weight': 1}",
              THREE_BANDS),
        "a=2 b=3"); /* 2.33 */
    assert_has(text, "between low and middle");
    kith_text_free(text);
    text = report_of_scale(
        SCALE("s", "{'item': 'a', 'weight': 2}, {'item': 'b', 'weight': 1}",
              THREE_BANDS),
        "a=3 b=2"); /* 2.67 */
    assert_has(text, "between middle and high");
    kith_text_free(text);
}

static void an_assumed_reliability_says_nothing_of_borders(void **state)
{
    (void)state;
    kith_text *text = report_of_scale(
        SCALE("s", "'a', 'b'", TWO_BANDS "'assumed', 'source': 's'}"),
        "a=3 b=4");
    assert_has_not(text, "between");
    kith_text_free(text);
}

static void a_long_label_stands_on_its_own_line(void **state)
{
    (void)state;
    kith_text *text = report_of_scale(
        "{'id': 's', 'label': 'How the two of you go about it when something "
        "has to be decided', 'items': ['a', 'b']}",
        "a=4 b=3");
    assert_has(text, "  How the two of you go about it when something has to "
                     "be decided\n");
    kith_text_free(text);
}

/* ---- Shape ------------------------------------------------------------ */

/* Writes a JSON text without its values: objects' keys and nesting alone. */
static void add_shape(const struct kith__json *json, kith__node node,
                      struct kith__builder *shape)
{
    enum kith__json_kind kind = kith__json_kind(json, node);
    if (kind != KITH__JSON_OBJECT && kind != KITH__JSON_ARRAY)
        return;
    kith__add_char(shape, '{');
    for (kith__node child = kith__json_first(json, node);
         child != KITH__JSON_NONE; child = kith__json_next(json, child)) {
        struct kith__slice key = kith__json_key(json, child);
        if (key.text == NULL)
            continue; /* lists may be longer or shorter */
        kith__add_bytes(shape, key.text, key.length);
        add_shape(json, child, shape);
    }
    kith__add_char(shape, '}');
}

static kith__node section_at(const struct kith__json *json, int index)
{
    kith__node sections =
        kith__json_member(json, kith__json_root(json), "sections");
    kith__node section = kith__json_first(json, sections);
    for (int i = 0; i < index; i++)
        section = kith__json_next(json, section);
    return section;
}

static void add_shape_of(const kith_questionnaire *questionnaire,
                         const char *words, struct kith__builder *shape)
{
    kith_text *text =
        write_report(questionnaire, words, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON);
    struct kith__json *json = NULL;
    assert_int_equal(kith__json_read(kith_text_data(text),
                                     (size_t)kith_text_length(text), NULL,
                                     &json, NULL),
                     KITH_OK);
    add_shape(json, kith__json_root(json), shape);
    for (int i = 0; i < 7; i++)
        add_shape(json, section_at(json, i), shape);
    kith__json_free(json);
    kith_text_free(text);
}

static void no_key_depends_on_what_was_answered(void **state)
{
    static const char *const sheets[] = {
        CALM_DAY, HARD_DAY, EASED, "", "hurt=4", CALM_DAY " +raised"};
    struct kith__builder first = {0};
    add_shape_of(*state, CALM_DAY, &first);
    assert_non_null(strstr(kith__builder_peek(&first), "resources"));
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        struct kith__builder shape = {0};
        add_shape_of(*state, sheets[i], &shape);
        assert_string_equal(kith__builder_peek(&shape),
                            kith__builder_peek(&first));
        kith__builder_free(&shape);
    }
    kith__builder_free(&first);
}

static void the_plain_view_is_blind_to_what_is_sensitive(void **state)
{
    static const char *const hurts[] = {
        "hurt=0",        "hurt=3", "hurt=4",         "hurt=skipped",
        "hurt=declined", "",       "hurt=4 +raised", "+raised"};
    static const char *const others[] = {
        "", "adult=yes keeps=4 told=4 calm=3 heard=4 calls=2 crisis=no",
        "adult=yes keeps=0 heard=0 calls=20 crisis=no", "heard=0 crisis=yes",
        "adult=no"};
    for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_HTML;
         format++)
        for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
            kith_text *blank =
                write_report(*state, others[i], KITH_VIEW_PLAIN, format);
            for (size_t j = 0; j < sizeof hurts / sizeof *hurts; j++) {
                char words[200];
                snprintf(words, sizeof words, "%s %s", others[i], hurts[j]);
                kith_text *text =
                    write_report(*state, words, KITH_VIEW_PLAIN, format);
                assert_string_equal(kith_text_data(text),
                                    kith_text_data(blank));
                kith_text_free(text);
            }
            kith_text_free(blank);
        }
}

static void a_person_sees_no_ids_and_no_gate(void **state)
{
    static const char *const words[] = {
        "gate",     "unheard\"", "keeps\"",
        "calm\"",   "danger\"",  "trained\"",
        "seldom",   "story",     "plain\",\n          ",
        "by design"};
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_PRIVATE; view++) {
        kith_text *text =
            write_report(*state, HARD_DAY, view, KITH_FORMAT_JSON);
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            assert_has_not(text, words[i]);
        assert_has(text, "\"id\": \"s1\"");
        assert_has(text, "\"id\": \"f1\"");
        assert_has(text, "\"id\": \"a1\"");
        kith_text_free(text);
    }
}

static void the_same_input_gives_the_same_bytes(void **state)
{
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_HOST; view++)
        for (int32_t format = 0; format <= KITH_FORMAT_HTML; format++) {
            kith_text *a = write_report(*state, HARD_DAY, view, format);
            kith_text *b = write_report(*state, HARD_DAY, view, format);
            assert_string_equal(kith_text_data(a), kith_text_data(b));
            assert_int_equal(kith_text_length(a), strlen(kith_text_data(a)));
            kith_text_free(a);
            kith_text_free(b);
        }
}

static void no_line_is_wider_than_78_columns(void **state)
{
    static const char *const sheets[] = {
        "", CALM_DAY, HARD_DAY, EASED, "keeps=3 told=skipped", "adult=no"};
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
        for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_HOST; view++) {
            kith_text *text =
                write_report(*state, sheets[i], view, KITH_FORMAT_TEXT);
            char *copy = malloc((size_t)kith_text_length(text) + 1);
            assert_non_null(copy);
            strcpy(copy, kith_text_data(text));
            for (char *line = strtok(copy, "\n"); line != NULL;
                 line = strtok(NULL, "\n"))
                assert_in_range(kith__columns_of(line), 1, KITH__COLUMNS);
            free(copy);
            kith_text_free(text);
        }
}

static void a_text_takes_as_many_columns_as_a_terminal_shows(void **state)
{
    static const struct {
        const char *text;
        int columns;
    } known[] = {{"", 0},
                 {"Zo\xc3\xab", 3},
                 {"Zoe\xcc\x88", 3},                      /* a mark behind */
                 {"\xe6\x9d\x8e\xe6\x98\x8e", 4},         /* two of Han */
                 {"\xed\x95\x9c", 2},                     /* one of Hangul */
                 {"\xd7\xa0\xd7\x95\xd7\xa2\xd7\x94", 4}, /* Hebrew */
                 {"\xe2\x81\xa8"
                  "A"
                  "\xe2\x81\xa9",
                  1},                                     /* isolated */
                 {"\xf0\x9f\x91\xb5\xf0\x9f\x8f\xbd", 2}, /* a toned face */
                 {"\xf0\xa0\x80\x80", 2}};
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_int_equal(kith__columns_of(known[i].text), known[i].columns);
}

/* ---- After a stop ----------------------------------------------------- */

static void a_stop_says_its_text_and_where_to_find_help(void **state)
{
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_PRIVATE; view++) {
        kith_text *text = write_report(*state, "adult=no hurt=4 +raised", view,
                                       KITH_FORMAT_TEXT);
        assert_string_equal(kith_text_data(text),
                            "You and your friend \xe2\x80\x93 Your friend\n"
                            "Thank you for being here: These questions were "
                            "made for adults. If "
                            "you are\n"
                            "  ever afraid of someone, you deserve help.\n"
                            "Where to find help:\n"
                            "  - Someone for the young: At school.\n");
        kith_text_free(text);
        text = write_report(*state, "adult=no", view, KITH_FORMAT_JSON);
        assert_has(text, "\"stopped\": true");
        assert_has(text, "\"id\": \"stop\"");
        assert_has_not(text, "\"id\": \"scores\"");
        kith_text_free(text);
    }
}

static void the_host_hears_which_stop_it_was(void **state)
{
    kith_text *text = write_report(*state, "adult=no hurt=4", KITH_VIEW_HOST,
                                   KITH_FORMAT_JSON);
    assert_has(text, "\"stop\": \"young\"");
    assert_has(text, "\"gate\": \"raised\"");
    assert_has(text, "\"findings\": []");
    assert_has(text, "\"advice\": []");
    kith_text_free(text);
}

/* ---- Host ------------------------------------------------------------- */

static void the_host_gets_exact_numbers_and_ids(void **state)
{
    kith_text *text =
        write_report(*state, HARD_DAY, KITH_VIEW_HOST, KITH_FORMAT_JSON);
    assert_has(text, "\"questionnaire\": \"story\"");
    assert_has(text, "\"version\": \"1.2.0\"");
    assert_has(text, "\"tie\": \"friend\"");
    assert_has(text, "\"value\": 37.5,\n      \"exact\": [75, 2],\n      "
                     "\"shown\": 38,");
    kith_text_free(text);
}

static void the_host_is_told_everything(void **state)
{
    kith_text *text =
        write_report(*state, HARD_DAY " told=skipped +swings=2.5 +raised",
                     KITH_VIEW_HOST, KITH_FORMAT_JSON);
    static const char *const parts[] = {
        "\"digest\": \"",
        "\"gate\": \"raised\",\n  \"gate_today\": \"raised\",\n  "
        "\"earlier_gate\": \"raised\"",
        "\"id\": \"told\",\n      \"state\": \"skipped\",\n      "
        "\"value\": null,\n      \"option\": null,",
        "\"id\": \"hurt\",\n      \"state\": \"answered\",\n      "
        "\"value\": 3,\n      \"option\": \"often\",",
        "\"id\": \"swings\",\n      \"value\": 2.5,",
        "\"id\": \"trust\"",
        "\"low\": 0,\n      \"low_exact\": [0, 1],\n      \"high\": 50,\n      "
        "\"high_exact\": [50, 1],",
        "\"skipped\": 1,",
        "\"cutoffs\": \"plain\",\n          \"band\": \"low\",\n          "
        "\"source\": \"by design\",\n          \"population\": \"nobody\"",
        "\"item\": \"keeps\",\n          \"value\": 0",
        "\"item\": \"told\",\n          \"value\": null",
        "\"id\": \"gap\"",
        "\"value\": -75,\n      \"exact\": [-75, 1],",
        "\"id\": \"danger\"",
        "\"id\": \"unheard\"",
        "\"level\": \"clear\",\n      \"lowest\": \"clear\",\n      "
        "\"highest\": \"clear\",\n      \"settled\": true,",
        "\"direction\": \"toward-me\",\n      \"source\": \"by design\",\n     "
        " "
        "\"some_needs\": 1,",
        "\"id\": \"seldom\",\n          \"label\": \"Seldom\",\n          "
        "\"required\": true,\n          \"state\": \"met\",\n          "
        "\"rule\": \"item heard below 3\"",
        "\"id\": \"ask\"",
        "\"state\": \"withheld\",\n      \"gate\": \"must-be-known\""};
    assert_in_order(text, parts, sizeof parts / sizeof *parts);
    kith_text_free(text);
}

static void the_host_gets_the_same_as_text(void **state)
{
    kith_text *text =
        write_report(*state, HARD_DAY, KITH_VIEW_HOST, KITH_FORMAT_TEXT);
    static const char *const parts[] = {
        "kith-report: 1\n",
        "view: host\n",
        "questionnaire: story\n",
        "gate: raised\n",
        "\nitems:\n",
        "  hurt: state answered, value 3, option often, safety, sensitive\n",
        "\nscales:\n",
        "  trust: label Trust, applies, value 37.5, exact 75/2,",
        "    contributions:\n",
        "      told: value 37.5\n",
        "\nfindings:\n",
        "    criteria:\n",
        "      calls: label Calls, state met, rule item calls at_least 10\n",
        "\nadvice:\n",
        "state withheld, gate must-be-known"};
    assert_in_order(text, parts, sizeof parts / sizeof *parts);
    kith_text_free(text);
}

/* ---- Options ---------------------------------------------------------- */

static void a_name_stands_in_every_text_and_nowhere_else(void **state)
{
    kith_report_options *options =
        options_of(KITH_VIEW_PRIVATE, KITH_FORMAT_JSON);
    assert_int_equal(kith_report_options_set_name(options, "Ann {O} {title}",
                                                  KITH_NUL, NULL),
                     KITH_OK);
    kith_text *text = report_of(*state, HARD_DAY " hurt=0", options);
    assert_has(text, "\"title\": \"You and Ann {O} {title}\"");
    assert_has(text, "\"about\": \"Ann {O} {title}\"");
    assert_has(text, "You often go unheard by Ann {O} {title}\"");
    assert_has(text, "I feel heard by Ann {O} {title}.\"");
    assert_has(text, "\xe2\x80\x9cYou and Ann {O} {title}\xe2\x80\x9d has");
    assert_has_not(text, "your friend");
    assert_has_not(text, "my friend");
    kith_text_free(text);
    assert_int_equal(kith_report_options_set_name(options, NULL, 0, NULL),
                     KITH_OK);
    text = report_of(*state, HARD_DAY, options);
    assert_has(text, "\"about\": \"Your friend\"");
    kith_text_free(text);
    kith_report_options_free(options);
}

static void a_name_that_could_pass_for_more_is_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"",
                                        " ",
                                        "a\nb",
                                        "a\x1b[2J",
                                        "\x7f",
                                        "\xc2\x85",
                                        "\xe2\x80\xa8",
                                        "\xe2\x80\xaelive",
                                        "\xe2\x80\x8f",
                                        "\xe2\x81\xa6",
                                        "\xd8\x9c",
                                        "a\xff",
                                        "\xc0\x80",
                                        "\xed\xa0\x80"};
    kith_report_options *options =
        options_of(KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        kith_error *error = NULL;
        assert_int_equal(
            kith_report_options_set_name(options, names[i], KITH_NUL, &error),
            KITH_E_VALUE);
        assert_non_null(kith_error_message(error));
        kith_error_free(error);
    }
    assert_int_equal(kith_report_options_set_name(options, "a\0b", 3, NULL),
                     KITH_E_VALUE);
    kith_report_options_free(options);
}

static void a_name_has_at_most_100_bytes(void **state)
{
    (void)state;
    char name[101];
    memset(name, 'a', sizeof name);
    kith_report_options *options = options_of(0, 0);
    assert_int_equal(kith_report_options_set_name(options, name, 100, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_options_set_name(options, name, 101, NULL),
                     KITH_E_VALUE);
    assert_int_equal(
        kith_report_options_set_name(
            options, "\xd9\x85\xd8\xb1\xdb\x8c\xd9\x85", KITH_NUL, NULL),
        KITH_OK);
    kith_report_options_free(options);
}

static void views_and_formats_are_checked(void **state)
{
    (void)state;
    kith_report_options *options = options_of(0, 0);
    assert_int_equal(kith_report_options_set_view(options, 3, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_view(options, -1, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_format(options, 4, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_format(options, -1, NULL),
                     KITH_E_ARGUMENT);
    kith_report_options_free(options);
    kith_report_options_free(NULL);
}

static void nothing_to_work_on_is_an_argument_error(void **state)
{
    kith_error *error = NULL;
    kith_text *text = NULL;
    assert_int_equal(kith_report_options_new(NULL, NULL, &error),
                     KITH_E_ARGUMENT);
    assert_non_null(error);
    assert_int_equal(kith_report_write(NULL, NULL, NULL, &text, &error),
                     KITH_E_ARGUMENT); /* an error stands there already */
    kith_error_free(error);
    error = NULL;
    assert_int_equal(kith_report_write(NULL, NULL, NULL, &text, &error),
                     KITH_E_ARGUMENT);
    kith_error_free(error);
    kith_assessment *assessment = assessment_of(*state, "");
    assert_int_equal(kith_report_write(assessment, NULL, NULL, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_view(NULL, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_format(NULL, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_name(NULL, "a", 1, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_resources(NULL, "[]", 2, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_phrases(NULL, "{}", 2, NULL),
                     KITH_E_ARGUMENT);
    assert_null(text);
    kith_assessment_free(assessment);
}

static void an_error_that_stands_there_is_not_overwritten(void **state)
{
    (void)state;
    kith_error *error = NULL;
    kith_report_options *options = options_of(0, 0);
    assert_int_equal(kith_report_options_set_view(options, 9, &error),
                     KITH_E_ARGUMENT);
    kith_error *kept = error;
    assert_int_equal(kith_report_options_new(NULL, &options, &error),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_view(options, 0, &error),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_format(options, 0, &error),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_name(options, "a", 1, &error),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_report_options_set_resources(options, "[]", 2, &error),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_phrases(options, NULL, 0, &error),
                     KITH_E_ARGUMENT);
    assert_ptr_equal(error, kept);
    kith_error_free(error);
    kith_report_options_free(options);
}

static void lengths_are_checked(void **state)
{
    (void)state;
    kith_report_options *options = options_of(0, 0);
    assert_int_equal(kith_report_options_set_name(options, "a", -2, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_resources(options, "[]", -2, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_report_options_set_phrases(options, "{}", -2, NULL),
                     KITH_E_ARGUMENT);
    kith_report_options_free(options);
}

static void without_options_it_is_the_plain_text(void **state)
{
    kith_text *usual = report_of(*state, HARD_DAY, NULL);
    kith_text *plain =
        write_report(*state, HARD_DAY, KITH_VIEW_PLAIN, KITH_FORMAT_TEXT);
    assert_string_equal(kith_text_data(usual), kith_text_data(plain));
    kith_text_free(usual);
    kith_text_free(plain);
}

static void a_wording_of_another_tie_or_document_is_refused(void **state)
{
    kith_questionnaire *twin = story(NULL);
    kith_questionnaire *other =
        questionnaire_of("'a'", "'items': [" FIVE("a", "") "]");
    const kith_questionnaire *const of[] = {*state, twin, *state, other};
    static const char *const ties[] = {"friend", "friend", "partner", "friend"};
    static const kith_status expected[] = {KITH_OK, KITH_OK, KITH_E_ARGUMENT,
                                           KITH_E_ARGUMENT};
    kith_assessment *assessment = assessment_of(*state, CALM_DAY);
    for (int i = 0; i < 4; i++) {
        kith_wording *wording = NULL;
        kith_text *text = NULL;
        assert_int_equal(
            kith_wording_new(of[i], ties[i], NULL, 0, NULL, &wording, NULL),
            KITH_OK);
        assert_int_equal(
            kith_report_write(assessment, wording, NULL, &text, NULL),
            expected[i]);
        assert_true((text != NULL) == (expected[i] == KITH_OK));
        kith_text_free(text);
        kith_wording_free(wording);
    }
    kith_assessment_free(assessment);
    kith_questionnaire_free(other);
    kith_questionnaire_free(twin);
}

/* ---- Resources -------------------------------------------------------- */

static kith_text *with_resources(const kith_questionnaire *questionnaire,
                                 const char *words, const char *resources)
{
    char *json = quoted(resources);
    kith_report_options *options = options_of(0, KITH_FORMAT_TEXT);
    assert_int_equal(
        kith_report_options_set_resources(options, json, KITH_NUL, NULL),
        KITH_OK);
    free(json);
    kith_text *text = report_of(questionnaire, words, options);
    kith_report_options_free(options);
    return text;
}

static void the_hosts_resources_stand_in_place_of_the_documents(void **state)
{
    static const char list[] =
        "[{'label': 'Line', 'text': 'Day and night.', 'contact': '0123', "
        "'url': 'https://example.org', 'for': 'adults', 'x-id': 7}, "
        "{'label': 'Youth line', 'for': 'young-people'}]";
    kith_text *text = with_resources(*state, CALM_DAY, list);
    assert_has(text, "  - Line: Day and night. 0123 https://example.org\n"
                     "What this is not");
    kith_text_free(text);
    text = with_resources(*state, "adult=no", list);
    assert_has(text, "Where to find help:\n  - Youth line\n");
    kith_text_free(text);
}

static void the_section_of_help_is_never_empty(void **state)
{
    kith_text *text = with_resources(*state, CALM_DAY, "[]");
    assert_has(text, "  - Someone to listen: Near you.\n");
    kith_text_free(text);
    text =
        with_resources(*state, CALM_DAY, "[{'label': 'a', 'for': 'parents'}]");
    assert_has(text, "  - Someone to listen: Near you.\n");
    kith_text_free(text);
}

static void control_characters_of_a_text_become_spaces(void **state)
{
    kith_text *text = with_resources(
        *state, CALM_DAY,
        "[{'label': 'a\\u001b[31m\\n\\u0085b\\u007fc', 'for': 'adults'}]");
    assert_has(text, "  - a [31m b c\n");
    kith_text_free(text);
}

static void wrong_resources_are_refused_with_their_place(void **state)
{
    (void)state;
    static const struct {
        const char *json, *pointer;
    } wrong[] = {
        {"{}", ""},
        {"[4]", "/0"},
        {"[{'label': 'a'}]", "/0"},
        {"[{'for': 'adults'}]", "/0"},
        {"[{'label': '', 'for': 'adults'}]", "/0/label"},
        {"[{'label': 'a', 'for': 'pets'}]", "/0/for"},
        {"[{'label': 'a', 'for': 'adults', 'phone': '1'}]", "/0/phone"},
        {"[{'label': 'a', 'for': 'adults', 'text': 1}]", "/0/text"}};
    kith_report_options *options = options_of(0, 0);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        kith_error *error = NULL;
        char *json = quoted(wrong[i].json);
        assert_int_equal(
            kith_report_options_set_resources(options, json, KITH_NUL, &error),
            KITH_E_DOCUMENT);
        assert_string_equal(kith_error_pointer(error), wrong[i].pointer);
        kith_error_free(error);
        free(json);
    }
    assert_int_equal(
        kith_report_options_set_resources(options, "[", KITH_NUL, NULL),
        KITH_E_SYNTAX);
    kith_report_options_free(options);
}

static void there_are_at_most_64_resources(void **state)
{
    (void)state;
    struct kith__builder json = {0};
    kith__add_char(&json, '[');
    for (int i = 0; i < 65; i++) {
        if (i == 64) {
            kith__add_char(&json, ']');
            kith_report_options *options = options_of(0, 0);
            assert_int_equal(
                kith_report_options_set_resources(
                    options, kith__builder_peek(&json), KITH_NUL, NULL),
                KITH_OK);
            kith_report_options_free(options);
            kith__builder_cut(&json, json.length - 1);
        }
        kith__add(&json, i == 0 ? "" : ",");
        kith__add(&json, "{\"label\":\"a\",\"for\":\"adults\"}");
    }
    kith__add_char(&json, ']');
    kith_report_options *options = options_of(0, 0);
    assert_int_equal(kith_report_options_set_resources(
                         options, kith__builder_peek(&json), KITH_NUL, NULL),
                     KITH_E_LIMIT);
    kith_report_options_free(options);
    kith__builder_free(&json);
}

static void a_host_may_list_more_than_the_document(void **state)
{
    kith_text *text = with_resources(*state, CALM_DAY,
                                     "[{'label': 'a', 'for': 'adults'}, "
                                     "{'label': 'b', 'for': 'adults'}, "
                                     "{'label': 'c', 'for': 'adults'}, "
                                     "{'label': 'd', 'for': 'adults'}]");
    assert_has(text, "  - a\n  - b\n  - c\n  - d\n");
    kith_text_free(text);
}

static void resources_that_are_taken_back_are_gone(void **state)
{
    kith_report_options *options = options_of(0, KITH_FORMAT_TEXT);
    assert_int_equal(kith_report_options_set_resources(
                         options, "[{\"label\": \"a\", \"for\": \"adults\"}]",
                         KITH_NUL, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_options_set_resources(options, NULL, 0, NULL),
                     KITH_OK);
    kith_text *text = report_of(*state, CALM_DAY, options);
    assert_has(text, "  - Someone to listen: Near you.\n");
    kith_text_free(text);
    kith_report_options_free(options);
}

/* A document without questions need not say where to find help. */
static void without_any_resources_there_is_still_a_sentence(void **state)
{
    (void)state;
    kith_questionnaire *bare =
        parsed(quoted("{'kith': 1, 'id': 'bare', 'version': '1.0.0', "
                      "'language': 'en', 'title': 'Bare', 'ties': ['friend'], "
                      "'words': {'O': {'text': {'friend': 'your friend'}}}}"),
               NULL);
    kith_text *text =
        write_report(bare, "", KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    assert_has(text, "Bare \xe2\x80\x93 Your friend\n");
    assert_has(text, "What you told: There is nothing to show here yet.\n");
    assert_has(text, "What you could do: A rest, someone you trust,");
    assert_has(text, "  - Someone to talk to: A doctor, a counsellor");
    assert_has_not(text, "has been tested"); /* it has no status */
    kith_text_free(text);
    kith_questionnaire_free(bare);
}

/* ---- Phrases ---------------------------------------------------------- */

/* What an overlay of phrases must have, in no language at all. */
#define NEEDED_HEADINGS "'headings': {'matters': 'M', 'help': 'H', 'stop': 'S'}"
#define NEEDED_HELP "'help': {'none': 'N', 'none-text': 'T'}"
#define NEEDED_MATTERS                                         \
    "'matters': {'danger': 'D', 'fault': 'F', 'choice': 'C', " \
    "'trained': 'P', 'leaving': 'L', 'questions': 'Q', 'afraid': 'A'}"
#define PHRASES(texts) \
    "{'kith-phrases': 1, 'language': 'x-y', 'texts': {" texts "}}"
#define NEEDED NEEDED_HEADINGS ", " NEEDED_MATTERS ", " NEEDED_HELP

static kith_status set_phrases(kith_report_options *options, const char *text,
                               kith_error **error)
{
    char *json = quoted(text);
    kith_status status =
        kith_report_options_set_phrases(options, json, KITH_NUL, error);
    free(json);
    return status;
}

static void phrases_of_another_language_take_their_place(void **state)
{
    kith_report_options *options = options_of(0, KITH_FORMAT_TEXT);
    static const char overlay[] = "{'kith-phrases': 1, 'language': 'tlh', "
                                  "'x-by': 'me', 'texts': {" NEEDED
                                  ", 'scores': {'of': '{most}/{value}', "
                                  "'x-of': 3}, "
                                  "'x-note': 1}}";
    assert_int_equal(set_phrases(options, overlay, NULL), KITH_OK);
    kith_text *text = report_of(*state, CALM_DAY, options);
    assert_has(text, "\nM: Q A\n");
    assert_has(text, "\nH:\n");
    assert_has(text, "100/75 ");
    assert_has(text, "\nWhat this is not:"); /* it may lack that one */
    kith_text_free(text);
    assert_int_equal(kith_report_options_set_phrases(options, NULL, 0, NULL),
                     KITH_OK);
    text = report_of(*state, CALM_DAY, options);
    assert_has(text, "\nWhat matters most:");
    kith_text_free(text);
    kith_report_options_free(options);
}

static void phrases_that_lack_a_text_in_danger_are_refused(void **state)
{
    (void)state;
    static const char *const lacking[] = {
        "", NEEDED_HEADINGS ", " NEEDED_MATTERS,
        NEEDED_HEADINGS ", " NEEDED_HELP, NEEDED_MATTERS ", " NEEDED_HELP};
    kith_report_options *options = options_of(0, 0);
    for (size_t i = 0; i < sizeof lacking / sizeof *lacking; i++) {
        char overlay[600];
        kith_error *error = NULL;
        snprintf(overlay, sizeof overlay,
                 "{'kith-phrases': 1, 'language': 'de', 'texts': {%s}}",
                 lacking[i]);
        assert_int_equal(set_phrases(options, overlay, &error),
                         KITH_E_DOCUMENT);
        assert_non_null(strstr(kith_error_message(error), "texts/"));
        kith_error_free(error);
    }
    kith_report_options_free(options);
}

static void wrong_phrases_are_refused_with_their_place(void **state)
{
    (void)state;
#define DE "{'kith-phrases': 1, 'language': 'de', 'texts': "
    static const struct {
        const char *json, *pointer;
    } wrong[] = {
        {"[]", ""},
        {"{'kith-phrases': 2}", "/kith-phrases"},
        {"{'language': 'de'}", ""},
        {"{'kith-phrases': 1, 'language': 7, 'texts': {}}", "/language"},
        {"{'kith-phrases': 1, 'language': 'de', 'more': 1}", "/more"},
        {"{'kith-phrases': 1, 'language': 'de'}", ""},
        {DE "[]}", "/texts"},
        {DE "{'others': {}}}", "/texts/others"},
        {DE "{'scores': 'a'}}", "/texts/scores"},
        {DE "{'scores': {'off': 'a'}}}", "/texts/scores/off"},
        {DE "{'scores': {'none': 1}}}", "/texts/scores/none"},
        {DE "{'scores': {'none': ''}}}", "/texts/scores/none"},
        {DE "{'scores': {'none': '{value}'}}}", "/texts/scores/none"},
        {DE "{'scores': {'of': '{value}'}}}", "/texts/scores/of"},
        {DE "{'scores': {'of': '{value} {most} {'}}}", "/texts/scores/of"},
        {DE "{'scores': {'of': '{value} {most} {most}'}}}",
         "/texts/scores/of"}};
#undef DE
    kith_report_options *options = options_of(0, 0);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        kith_error *error = NULL;
        assert_int_equal(set_phrases(options, wrong[i].json, &error),
                         KITH_E_DOCUMENT);
        assert_string_equal(kith_error_pointer(error), wrong[i].pointer);
        kith_error_free(error);
    }
    kith_report_options_free(options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_view_has_the_seven_sections_in_order),
        cmocka_unit_test(a_private_report_says_what_can_be_dangerous),
        cmocka_unit_test(an_earlier_danger_is_said_again),
        cmocka_unit_test(unknown_and_not_raised_say_the_same),
        cmocka_unit_test(strengths_are_of_the_tie_only_where_nothing_is_raised),
        cmocka_unit_test(a_finding_quotes_the_answers_behind_it),
        cmocka_unit_test(what_was_set_aside_says_why),
        cmocka_unit_test(advice_comes_with_its_steps),
        cmocka_unit_test(questions_that_were_not_tested_are_named),
        cmocka_unit_test(a_score_has_bar_number_band_and_count),
        cmocka_unit_test(open_answers_leave_a_range),
        cmocka_unit_test(final_gaps_leave_no_range),
        cmocka_unit_test(too_few_answers_are_said_without_a_score),
        cmocka_unit_test(a_scale_of_safety_items_is_never_shown),
        cmocka_unit_test(a_scale_that_does_not_begin_at_0_names_both_ends),
        cmocka_unit_test(near_a_border_the_band_is_between),
        cmocka_unit_test(between_two_borders_the_nearer_one_counts),
        cmocka_unit_test(an_assumed_reliability_says_nothing_of_borders),
        cmocka_unit_test(a_long_label_stands_on_its_own_line),
        cmocka_unit_test(no_key_depends_on_what_was_answered),
        cmocka_unit_test(the_plain_view_is_blind_to_what_is_sensitive),
        cmocka_unit_test(a_person_sees_no_ids_and_no_gate),
        cmocka_unit_test(the_same_input_gives_the_same_bytes),
        cmocka_unit_test(no_line_is_wider_than_78_columns),
        cmocka_unit_test(a_text_takes_as_many_columns_as_a_terminal_shows),
        cmocka_unit_test(a_stop_says_its_text_and_where_to_find_help),
        cmocka_unit_test(the_host_hears_which_stop_it_was),
        cmocka_unit_test(the_host_gets_exact_numbers_and_ids),
        cmocka_unit_test(the_host_is_told_everything),
        cmocka_unit_test(the_host_gets_the_same_as_text),
        cmocka_unit_test(a_name_stands_in_every_text_and_nowhere_else),
        cmocka_unit_test(a_name_that_could_pass_for_more_is_refused),
        cmocka_unit_test(a_name_has_at_most_100_bytes),
        cmocka_unit_test(views_and_formats_are_checked),
        cmocka_unit_test(nothing_to_work_on_is_an_argument_error),
        cmocka_unit_test(an_error_that_stands_there_is_not_overwritten),
        cmocka_unit_test(lengths_are_checked),
        cmocka_unit_test(without_options_it_is_the_plain_text),
        cmocka_unit_test(a_wording_of_another_tie_or_document_is_refused),
        cmocka_unit_test(the_hosts_resources_stand_in_place_of_the_documents),
        cmocka_unit_test(the_section_of_help_is_never_empty),
        cmocka_unit_test(control_characters_of_a_text_become_spaces),
        cmocka_unit_test(wrong_resources_are_refused_with_their_place),
        cmocka_unit_test(there_are_at_most_64_resources),
        cmocka_unit_test(a_host_may_list_more_than_the_document),
        cmocka_unit_test(resources_that_are_taken_back_are_gone),
        cmocka_unit_test(without_any_resources_there_is_still_a_sentence),
        cmocka_unit_test(phrases_of_another_language_take_their_place),
        cmocka_unit_test(phrases_that_lack_a_text_in_danger_are_refused),
        cmocka_unit_test(wrong_phrases_are_refused_with_their_place),
    };
    return cmocka_run_group_tests(tests, open_story, close_story);
}
