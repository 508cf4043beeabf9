/* SPDX-License-Identifier: MIT */
/* test_circle_report - what a report on a circle says in each view, and what it
 * cannot say: nothing private in the plain one, nothing of a tie that is not
 * strong in either. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "circles.h"
#include "tied.h"

#include "report/circle_phrases.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const char *const languages[] = {"en", "de", "es"};

static const char roster[] =
    "{'kith-circle': 1, 'needs': ['comfort', 'advice', 'joy', {'id': 'faith', "
    "'label': 'Someone to pray with'}, 'practical-help'], 'people': ["
    "{'name': 'Ada', 'meets': ['comfort', 'joy']}, "
    "{'name': 'Ben', 'meets': {'advice': 3}}, "
    "{'name': 'Cleo', 'meets': ['advice', 'faith']}]}";

static int open_tied(void **state)
{
    *state = tied(NULL);
    return 0;
}

static int close_tied(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

/* ---- Writing ----------------------------------------------------------- */

static kith_report_options *options_of(int32_t view, int32_t format)
{
    kith_report_options *made = NULL;
    assert_int_equal(kith_report_options_new(NULL, &made, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_view(made, view, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_format(made, format, NULL),
                     KITH_OK);
    return made;
}

/* A report, yours to free. */
static char *report_in(const kith_circle *circle, const char *language,
                       int32_t view, int32_t format)
{
    kith_report_options *options = options_of(view, format);
    kith_text *text = NULL;
    assert_int_equal(
        kith_circle_report_write(circle, language, options, &text, NULL),
        KITH_OK);
    char *copy = quoted("");
    copy = realloc(copy, (size_t)kith_text_length(text) + 1);
    assert_non_null(copy);
    strcpy(copy, kith_text_data(text));
    kith_text_free(text);
    kith_report_options_free(options);
    return copy;
}

static char *report_of(const kith_circle *circle, int32_t view, int32_t format)
{
    return report_in(circle, "en", view, format);
}

static void check(const char *report, const char *part, bool expected)
{
    if ((strstr(report, part) != NULL) != expected)
        fail_msg("'%s' is %s in: %s", part, expected ? "not" : "", report);
}

static void check_circle(const char *json, int32_t view, int32_t format,
                         const char *part, bool expected)
{
    kith_circle *circle = circle_of(json);
    char *report = report_of(circle, view, format);
    check(report, part, expected);
    free(report);
    kith_circle_free(circle);
}

/* ---- The plain view ---------------------------------------------------- */

/* The same circle in other words: whatever a person wrote is drawn anew. */
static const char *const redrawn[] = {
    roster,
    "{'kith-circle': 1, 'needs': ['comfort', {'id': 'advice', 'label': 'A way "
    "out'}, 'joy', {'id': 'x', 'label': 'Y'}, 'practical-help'], 'people': ["
    "{'meets': ['comfort', 'joy'], 'sheet': 'a.json'}, "
    "{'name': '</td>', 'meets': {'advice': 3}}, "
    "{'name': '\\u05d3\\u05e0\\u05d4', 'meets': ['advice', 'x']}]}"};

/* One sheet for every kind of tie. */
static const char *const sheets[] = {NULL,
                                     "",
                                     "hurt=0",
                                     WELL,
                                     WELL " warmth=0",
                                     WELL " scorn=4",
                                     WELL " hurt=4",
                                     WELL " hurt=declined",
                                     WELL " +raised"};

static void assess_person(kith_circle *circle, int32_t person,
                          const kith_questionnaire *questionnaire,
                          const char *words)
{
    kith_assessment *found =
        words == NULL ? NULL : assessment_of(questionnaire, words);
    assert_int_equal(kith_circle_set_assessment(circle, person, found, NULL),
                     KITH_OK);
    kith_assessment_free(found);
}

static void the_plain_view_has_the_same_bytes_whatever_is_private(void **state)
{
    for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_HTML;
         format++)
        for (size_t l = 0; l < COUNT(languages); l++) {
            char *first = NULL;
            for (size_t i = 0;
                 i < COUNT(redrawn) * COUNT(sheets) * COUNT(sheets); i++) {
                kith_circle *circle = circle_of(redrawn[i % COUNT(redrawn)]);
                size_t pair = i / COUNT(redrawn);
                assess_person(circle, 0, *state, sheets[pair % COUNT(sheets)]);
                assess_person(circle, 2, *state, sheets[pair / COUNT(sheets)]);
                char *report =
                    report_in(circle, languages[l], KITH_VIEW_PLAIN, format);
                if (first == NULL)
                    first = report;
                else
                    assert_string_equal(report, first);
                if (first != report)
                    free(report);
                kith_circle_free(circle);
            }
            free(first);
        }
}

static void the_plain_view_calls_people_by_number(void **state)
{
    (void)state;
    static const char *const said[] = {"Person 1", "Person 3", "Need 4",
                                       "Comfort", "Practical help"};
    static const char *const unsaid[] = {"Ada", "Ben", "pray", "faith",
                                         "What is strong"};
    for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_HTML;
         format++) {
        for (size_t i = 0; i < COUNT(said); i++)
            check_circle(roster, KITH_VIEW_PLAIN, format, said[i], true);
        for (size_t i = 0; i < COUNT(unsaid); i++)
            check_circle(roster, KITH_VIEW_PLAIN, format, unsaid[i], false);
    }
}

/* ---- The private view -------------------------------------------------- */

static void the_private_view_has_names_and_says_what_it_rests_on(void **state)
{
    (void)state;
    static const char *const said[] = {
        "  Comfort               1 \u00b7 \u00b7  Ada\n",
        "Ben (3\u00a0of\u00a0"
        "4), Cleo (1\u00a0of\u00a0"
        "4)",
        "Someone to pray with  \u00b7 \u00b7 3  Cleo",
        "  2  Ben ",
        "19 of 100",
        "rested on 2.6 people",
        "Needs for which you named somebody: 4 of 5.",
        "You named nobody for: Practical help."};
    for (size_t i = 0; i < COUNT(said); i++)
        check_circle(roster, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT, said[i],
                     true);
}

/* Every tie that is not strong leaves the very same bytes: nobody can see
 * which of them was assessed, left open, strained, or kept silent about. */
static void ties_that_are_not_strong_cannot_be_told_apart(void **state)
{
    for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_HTML;
         format++)
        for (int other = 0; other < 2; other++) {
            char *first = NULL;
            int compared = 0;
            for (size_t i = 0; i < COUNT(sheets); i++) {
                kith_circle *circle = circle_of(roster);
                assess_person(circle, 1, *state, other ? WELL : NULL);
                assess_person(circle, 0, *state, sheets[i]);
                char *report = report_of(circle, KITH_VIEW_PRIVATE, format);
                bool strong =
                    kith_host_circle_tie(circle, 0) == KITH_TIE_STRONG;
                if (first == NULL)
                    first = quoted(report);
                char *same = quoted(report);
                assert_int_equal(strcmp(same, first) == 0, !strong);
                compared += !strong;
                free(same);
                free(report);
                kith_circle_free(circle);
            }
            assert_int_equal(compared, COUNT(sheets) - 1);
            free(first);
        }
}

static void strong_ties_are_named(void **state)
{
    kith_circle *circle = circle_of(roster);
    char *report = report_of(circle, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    check(report, "What is strong: Nobody is named here. That says nothing",
          true);
    free(report);
    assess_person(circle, 0, *state, WELL " hurt=2");
    assess_person(circle, 1, *state, WELL);
    report = report_of(circle, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    check(report, "What is strong: Ben. You answered questions about this",
          true);
    free(report);
    assess_person(circle, 2, *state, WELL);
    report = report_of(circle, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    check(report, "What is strong: Ben, Cleo. You answered", true);
    free(report);
    report = report_of(circle, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON);
    check(report, "\"strong\": [\n    \"p2\",\n    \"p3\"\n  ]", true);
    free(report);
    report = report_of(circle, KITH_VIEW_PRIVATE, KITH_FORMAT_HTML);
    check(report, "<ul class=\"g\">\n<li>\u2068Ben\u2069</li>\n", true);
    free(report);
    kith_circle_free(circle);
}

/* ---- On whom it rests --------------------------------------------------- */

#define NEED(id) "{'id': '" id "', 'label': '" id "'}, "
#define EIGHT \
    NEED("a") \
    NEED("b") NEED("c") NEED("d") NEED("e") NEED("f") NEED("g") "'joy'"

static void nobody_reads_of_one_and_no_tenths_people(void **state)
{
    (void)state;
    static const char almost[] =
        "{'kith-circle': 1, 'needs': [" EIGHT "], 'people': ["
        "{'meets': {'a': 9, 'b': 9, 'c': 9, 'd': 9, 'e': 9, 'f': 9, 'g': 9, "
        "'joy': 9}}, {'meets': {'joy': 1}}]}";
    check_circle(almost, KITH_VIEW_PLAIN, KITH_FORMAT_TEXT,
                 "almost all of it rests on one person.", true);
    check_circle(almost, KITH_VIEW_PLAIN, KITH_FORMAT_TEXT, "1.0", false);
}

/* ---- What stands out --------------------------------------------------- */

#define ALL "['comfort', 'advice', 'joy', 'practical-help']"

static void few_people_are_said_and_are_nobodys_fault(void **state)
{
    (void)state;
    static const char one[] =
        "{'kith-circle': 1, 'people': [{'meets': " ALL "}]}";
    static const char few[] = "{'kith-circle': 1, 'people': [{'meets': " ALL
                              "}, {'meets': ['joy']}]}";
    static const char aside[] = "{'kith-circle': 1, 'people': [{'meets': " ALL
                                "}], 'few_for_a_reason': true}";
    static const char many[] = "{'kith-circle': 1, 'people': [{'meets': " ALL
                               "}, {'meets': " ALL "}]}";
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_PRIVATE; view++) {
        int32_t text = KITH_FORMAT_TEXT;
        check_circle(one, view, text,
                     "All that you named rests on one person: strong signs.",
                     true);
        check_circle(one, view, text, "all of it rests on one person.", true);
        check_circle(one, view, text, "That is no fault of", true);
        check_circle(few, view, text,
                     "Your needs rest on very few people: some signs.", true);
        check_circle(aside, view, text,
                     "Your needs rest on very few people: set aside for now.",
                     true);
        check_circle(aside, view, text, "You said that there is a reason",
                     true);
        check_circle(many, view, text,
                     "Nothing is listed here. That does not mean that all is "
                     "well.",
                     true);
        check_circle(many, view, text, "very few people:", false);
    }
}

/* Whatever was told, the same two offers, and each with the same care. */
static void what_is_offered_depends_on_nothing(void **state)
{
    (void)state;
    static const char *const circles[] = {
        roster, "{'kith-circle': 1, 'people': []}",
        "{'kith-circle': 1, 'people': [{'meets': " ALL "}]}"};
    for (size_t i = 0; i < COUNT(circles); i++)
        for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_PRIVATE;
             view++) {
            check_circle(circles[i], view, KITH_FORMAT_JSON,
                         "\"Turn only to someone you feel at ease with and "
                         "need not fear. ",
                         true);
            check_circle(circles[i], view, KITH_FORMAT_JSON,
                         "\"Turn to several people\"", true);
            check_circle(circles[i], view, KITH_FORMAT_JSON,
                         "\"Tend your friendships\"", true);
            check_circle(circles[i], view, KITH_FORMAT_JSON,
                         "\"If you are ever afraid of someone, you deserve "
                         "help.\"",
                         true);
        }
}

/* ---- The host's view --------------------------------------------------- */

static void the_host_reads_everything(void **state)
{
    kith_circle *circle = circle_of(roster);
    assess_person(circle, 0, *state, WELL " hurt=4");
    assess_person(circle, 1, *state, WELL " warmth=0");
    assess_person(circle, 2, *state, WELL);
    char *report = report_of(circle, KITH_VIEW_HOST, KITH_FORMAT_TEXT);
    check(report, "1: name Ada, share 1/2, tie withheld", true);
    check(report, "2: name Ben, share 3/16, tie strained", true);
    check(report, "3: name Cleo, share 5/16, tie strong", true);
    check(report, "herfindahl: 49/128", true);
    check(report, "effective_people: 2.612245", true);
    check(report, "entropy: 1.02", true);
    free(report);
    for (int32_t format = KITH_FORMAT_JSON; format <= KITH_FORMAT_HTML;
         format++) {
        report = report_of(circle, KITH_VIEW_HOST, format);
        check(report, "withheld", true);
        check(report, "Someone to pray with", true);
        free(report);
    }
    kith_circle_free(circle);
}

/* ---- Pages ------------------------------------------------------------- */

static void a_hostile_name_is_inert_on_a_page(void **state)
{
    (void)state;
    static const char hostile[] =
        "{'kith-circle': 1, 'needs': [{'id': 'n', 'label': '<b>N</b>'}], "
        "'people': [{'name': '</th><script>\\\"&amp;{name}', 'meets': "
        "{'n': 2}}, {'meets': ['n']}]}";
    check_circle(hostile, KITH_VIEW_PRIVATE, KITH_FORMAT_HTML,
                 "\u2068&lt;/th&gt;&lt;script&gt;&quot;&amp;amp;{name}\u2069",
                 true);
    check_circle(hostile, KITH_VIEW_PRIVATE, KITH_FORMAT_HTML,
                 "\u2068&lt;b&gt;N&lt;/b&gt;\u2069", true);
    check_circle(hostile, KITH_VIEW_PRIVATE, KITH_FORMAT_HTML, "<script",
                 false);
    check_circle(hostile, KITH_VIEW_PRIVATE, KITH_FORMAT_HTML, "<b>N", false);
}

static void every_drawing_stands_in_a_row_that_says_the_same(void **state)
{
    (void)state;
    check_circle(roster, KITH_VIEW_PRIVATE, KITH_FORMAT_HTML,
                 ">Comfort</th>\n<td role=\"cell\" class=\"b\">\u2068Ada\u2069"
                 "<svg class=\"o\" viewBox=\"0 0 102 28\" aria-hidden=\"true\" "
                 "focusable=\"false\"><circle class=\"x\" cx=\"17\" cy=\"14\" "
                 "r=\"13\"/><text class=\"u\" x=\"17\" y=\"19\">1</text>"
                 "<circle class=\"z\" cx=\"51\" cy=\"14\" r=\"6\"/>"
                 "<circle class=\"z\" cx=\"85\" cy=\"14\" r=\"6\"/></svg>\n"
                 "</td>\n<td role=\"cell\" class=\"v\">1 person</td>",
                 true);
    check_circle(roster, KITH_VIEW_PRIVATE, KITH_FORMAT_HTML,
                 "<span class=\"d\">2</span>\u2068Ben\u2069</th>\n<td "
                 "role=\"cell\" class=\"b\"><svg ",
                 true);
}

/* ---- Phrases ----------------------------------------------------------- */

static void each_language_says_everything(void **state)
{
    (void)state;
    const kith_report_options none = {.view = KITH_VIEW_PLAIN};
    for (size_t l = 0; l < COUNT(languages); l++) {
        struct kith__circle_phrases phrases;
        assert_int_equal(
            kith__circle_phrases_for(&none, languages[l], NULL, &phrases, NULL),
            KITH_OK);
        assert_string_equal(phrases.language, languages[l]);
        assert_string_equal(phrases.usual.language, languages[l]);
        for (int i = 0; i < KITH__CIRCLE_PHRASES; i++)
            assert_non_null(phrases.texts[i]);
        kith__circle_phrases_free(&phrases);
    }
}

static void a_language_that_is_not_built_in_is_english(void **state)
{
    (void)state;
    kith_circle *circle = circle_of(roster);
    char *english = report_in(circle, NULL, KITH_VIEW_PRIVATE, 0);
    char *french = report_in(circle, "fr", KITH_VIEW_PRIVATE, 0);
    char *german = report_in(circle, "de-AT", KITH_VIEW_PRIVATE, 0);
    assert_string_equal(english, french);
    check(german, "Dein Kreis", true);
    check(german, "2,6 Menschen", true);
    free(english);
    free(french);
    free(german);
    kith_circle_free(circle);
}

#define USUAL                                                             \
    "'headings': {'matters': 'M', 'help': 'H', 'stop': 'S'}, 'matters': " \
    "{'danger': 'D', 'fault': 'F', 'choice': 'C', 'trained': 'P', "       \
    "'leaving': 'L', 'questions': 'Q', 'afraid': 'A'}, 'help': {'none': " \
    "'N', 'none-text': 'T'}"
#define OWN                                                           \
    "'circle': {'careful': 'Careful.', 'few-reason': 'R', "           \
    "'few-eased': 'E', 'ties-others': 'O', 'ties-nobody': 'Nobody', " \
    "'title': 'Round'}"

/* A report with a host's phrases in a language written from right to left. */
static kith_status report_over(const kith_circle *circle, const char *texts,
                               char **out, kith_error **error)
{
    char json[1200];
    snprintf(json, sizeof json,
             "{'kith-phrases': 1, 'language': 'ar', 'texts': {%s}}", texts);
    char *phrases = quoted(json);
    kith_report_options *options =
        options_of(KITH_VIEW_PRIVATE, KITH_FORMAT_HTML);
    kith_text *text = NULL;
    assert_int_equal(
        kith_report_options_set_phrases(options, phrases, KITH_NUL, NULL),
        KITH_OK);
    kith_status status =
        kith_circle_report_write(circle, "de", options, &text, error);
    if (status == KITH_OK) {
        *out = malloc((size_t)kith_text_length(text) + 1);
        assert_non_null(*out);
        strcpy(*out, kith_text_data(text));
    }
    kith_text_free(text);
    kith_report_options_free(options);
    free(phrases);
    return status;
}

static void a_hosts_phrases_hold_those_of_a_circle_too(void **state)
{
    (void)state;
    kith_circle *circle = circle_of(roster);
    char *page = NULL;
    assert_int_equal(report_over(circle, USUAL ", " OWN, &page, NULL), KITH_OK);
    check(page, "<html lang=\"ar\" dir=\"rtl\">", true);
    check(page, "<h1>Round</h1>", true);
    check(page, "<p>Careful.</p>", true);
    check(page, "<p>Q</p>\n<p>A</p>", true);
    check(page, ">Comfort</th>", true); /* may fall back */
    /* The first person stands at the right. */
    check(page, "<circle class=\"x\" cx=\"85\"", true);
    free(page);
    kith_circle_free(circle);
}

static void phrases_that_lack_what_keeps_from_harm_are_refused(void **state)
{
    (void)state;
    kith_circle *circle = circle_of(roster);
    kith_error *error = NULL;
    char *page = NULL;
    assert_int_equal(report_over(circle, USUAL, &page, &error),
                     KITH_E_DOCUMENT);
    assert_null(page);
    assert_non_null(strstr(kith_error_message(error), "texts/circle/"));
    kith_error_free(error);
    kith_circle_free(circle);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_plain_view_has_the_same_bytes_whatever_is_private),
        cmocka_unit_test(the_plain_view_calls_people_by_number),
        cmocka_unit_test(the_private_view_has_names_and_says_what_it_rests_on),
        cmocka_unit_test(ties_that_are_not_strong_cannot_be_told_apart),
        cmocka_unit_test(strong_ties_are_named),
        cmocka_unit_test(nobody_reads_of_one_and_no_tenths_people),
        cmocka_unit_test(few_people_are_said_and_are_nobodys_fault),
        cmocka_unit_test(what_is_offered_depends_on_nothing),
        cmocka_unit_test(the_host_reads_everything),
        cmocka_unit_test(a_hostile_name_is_inert_on_a_page),
        cmocka_unit_test(every_drawing_stands_in_a_row_that_says_the_same),
        cmocka_unit_test(each_language_says_everything),
        cmocka_unit_test(a_language_that_is_not_built_in_is_english),
        cmocka_unit_test(a_hosts_phrases_hold_those_of_a_circle_too),
        cmocka_unit_test(phrases_that_lack_what_keeps_from_harm_are_refused),
    };
    return cmocka_run_group_tests(tests, open_tied, close_tied);
}
