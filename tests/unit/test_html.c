/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "story.h"

#include "report/html_bars.h"
#include "report/html_escape.h"

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

static kith_report_options *page_options(int32_t view)
{
    kith_report_options *made = NULL;
    assert_int_equal(kith_report_options_new(NULL, &made, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_view(made, view, NULL), KITH_OK);
    assert_int_equal(
        kith_report_options_set_format(made, KITH_FORMAT_HTML, NULL), KITH_OK);
    return made;
}

static kith_text *page_with(const kith_questionnaire *questionnaire,
                            const char *words,
                            const kith_report_options *options)
{
    kith_text *text = NULL;
    kith_assessment *assessment = assessment_of(questionnaire, words);
    assert_int_equal(kith_report_write(assessment, NULL, options, &text, NULL),
                     KITH_OK);
    kith_assessment_free(assessment);
    return text;
}

static kith_text *page_of(const kith_questionnaire *questionnaire,
                          const char *words, int32_t view)
{
    kith_report_options *options = page_options(view);
    kith_text *text = page_with(questionnaire, words, options);
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

/* ---- What stands on the page ------------------------------------------ */

static void every_page_has_the_seven_sections_in_order(void **state)
{
    static const char *const headings[] = {
        "<h2 id=\"h1\">What matters most<", "<h2 id=\"h2\">What is strong<",
        "<h2 id=\"h3\">What you told<",     "<h2 id=\"h4\">What stands out<",
        "<h2 id=\"h5\">What you could do<", "<h2 id=\"h6\">Where to find help<",
        "<h2 id=\"h7\">What this is not<"};
    static const char *const sheets[] = {"", CALM_DAY, HARD_DAY, EASED};
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_PRIVATE; view++)
        for (size_t i = 0; i < 4; i++) {
            kith_text *text = page_of(*state, sheets[i], view);
            const char *at = kith_text_data(text);
            for (size_t j = 0; j < 7; j++) {
                at = strstr(at, headings[j]);
                assert_non_null(at);
            }
            kith_text_free(text);
        }
}

static void a_stop_is_a_page_of_two_sections(void **state)
{
    kith_text *text = page_of(*state, "adult=no", KITH_VIEW_PRIVATE);
    assert_has(text, "<h2 id=\"h1\">Thank you for being here</h2>");
    assert_has(text, "<h2 id=\"h2\">Where to find help</h2>");
    assert_has(text, "you deserve help.");
    assert_has_not(text, "id=\"h3\"");
    kith_text_free(text);
}

static void a_page_allows_its_own_looks_and_nothing_else(void **state)
{
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_HOST; view++) {
        kith_text *text = page_of(*state, HARD_DAY, view);
        assert_has(text, "<meta http-equiv=\"Content-Security-Policy\" "
                         "content=\"default-src 'none'; style-src 'sha256-");
        assert_has(text, "<title>Notes</title>");
        assert_has_not(text, "<script");
        assert_has_not(text, " style=");
        assert_has_not(text, " src=");
        assert_has_not(text, "url(");
        assert_has_not(text, "@import");
        kith_text_free(text);
    }
}

static void ids_are_numbers_and_no_id_of_the_document_shows(void **state)
{
    static const char *const words[] = {"gate",   "unheard\"", "keeps\"",
                                        "calm\"", "danger\"",  "seldom",
                                        "story"};
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_PRIVATE; view++) {
        kith_text *text = page_of(*state, HARD_DAY, view);
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            assert_has_not(text, words[i]);
        assert_has(text, " id=\"s1\"");
        assert_has(text, " id=\"f1\"");
        assert_has(text, " id=\"a1\"");
        kith_text_free(text);
    }
}

static void a_finding_quotes_the_answers_behind_it(void **state)
{
    kith_text *text = page_of(*state, HARD_DAY " hurt=0", KITH_VIEW_PRIVATE);
    assert_has(text, "<h3>You often go unheard by your friend</h3>\n"
                     "<p class=\"t\">strong signs</p>\n"
                     "<p>Wanting to be heard is a fair wish.</p>\n"
                     "<p class=\"q\">Because you said:</p>\n<ul>\n"
                     "<li>\u2018I feel heard by my friend.\u2019 \u2014 "
                     "never</li>\n");
    assert_has(text, "<p class=\"q\">It fits what you said above.</p>");
    kith_text_free(text);
}

static void every_bar_has_its_words_and_numbers(void **state)
{
    kith_text *text =
        page_of(*state, "keeps=4 told=skipped", KITH_VIEW_PRIVATE);
    assert_has(text, ">Trust</th>\n<td role=\"cell\" class=\"b\"><span>mostly "
                     "present</span><svg ");
    assert_has(text, "<td role=\"cell\" class=\"v\">100 of 100 <span>could be "
                     "50 to 100</span></td>\n<td role=\"cell\" class=\"c\" "
                     "data-t=\"Answered\">1 of 2</td>");
    kith_text_free(text);
}

static void a_host_reads_everything_on_its_page(void **state)
{
    kith_text *text = page_of(*state, HARD_DAY, KITH_VIEW_HOST);
    assert_has(text, "<dt>gate</dt> <dd>raised</dd>");
    assert_has(text, "<h3>hurt</h3>");
    assert_has(text, "<dt>state</dt> <dd>withheld</dd>");
    assert_has(text, "<p class=\"q\">criteria</p>");
    kith_text_free(text);
}

/* ---- Texts that would be more than texts ------------------------------- */

static void a_name_is_inert(void **state)
{
    kith_report_options *options = page_options(KITH_VIEW_PRIVATE);
    assert_int_equal(kith_report_options_set_name(
                         options, "</h1><script>\"&amp;'x", KITH_NUL, NULL),
                     KITH_OK);
    kith_text *text = page_with(*state, HARD_DAY " hurt=0", options);
    assert_has(text, "<h3>You often go unheard by \u2068&lt;/h1&gt;"
                     "&lt;script&gt;&quot;&amp;amp;&#39;x\u2069</h3>");
    assert_has_not(text, "<script");
    kith_text_free(text);
    kith_report_options_free(options);
}

static kith_text *page_with_help(const kith_questionnaire *questionnaire,
                                 const char *json)
{
    kith_report_options *options = page_options(KITH_VIEW_PLAIN);
    char *resources = quoted(json);
    assert_int_equal(
        kith_report_options_set_resources(options, resources, KITH_NUL, NULL),
        KITH_OK);
    kith_text *text = page_with(questionnaire, "", options);
    free(resources);
    kith_report_options_free(options);
    return text;
}

static void only_addresses_of_the_web_can_be_followed(void **state)
{
    kith_text *text = page_with_help(
        *state, "[{'label': 'A', 'url': 'https://a.example/?b=1&c=2', 'for': "
                "'adults'}, {'label': 'B', 'url': 'javascript:alert(1)', "
                "'for': 'adults'}, {'label': 'C', 'url': 'DATA:,x', 'for': "
                "'adults'}]");
    assert_has(text, "<a rel=\"noopener noreferrer\" "
                     "href=\"https://a.example/?b=1&amp;c=2\">"
                     "https://a.example/?b=1&amp;c=2</a>");
    assert_has(text, "<p>javascript:alert(1)</p>");
    assert_has(text, "<p>DATA:,x</p>");
    kith_text_free(text);
}

static void quotes_end_no_attribute(void **state)
{
    kith_text *text = page_with_help(
        *state, "[{'label': '<b onclick=x>', 'url': "
                "'https://a.example/\\\"onmouseover=\\\"b', 'for': "
                "'adults'}]");
    assert_has(text, "href=\"https://a.example/&quot;onmouseover=&quot;b\"");
    assert_has(text, "<h3>&lt;b onclick=x&gt;</h3>");
    kith_text_free(text);
}

static void control_characters_become_spaces(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    kith__add_inert(&builder, "a\nb\x1B"
                              "c\xC2\x85"
                              "d\x7F&\xC3\x85");
    assert_string_equal(kith__builder_peek(&builder), "a b c d &amp;\xC3\x85");
    kith__builder_free(&builder);
}

static void directions_follow_the_script(void **state)
{
    (void)state;
    static const char *const leftward[] = {
        "ar", "he-IL", "FA", "ur-PK", "az-Arab-IR", "uz-aRAB", "ckb", "yi"};
    static const char *const rightward[] = {"en",      "de-AT",    "a",
                                            "arn",     "ks-Latn",  "es-419",
                                            "ug-Cyrl", "art-1994", "heb-Latn"};
    for (size_t i = 0; i < sizeof leftward / sizeof *leftward; i++)
        assert_string_equal(kith__direction_of(leftward[i]), "rtl");
    for (size_t i = 0; i < sizeof rightward / sizeof *rightward; i++)
        assert_string_equal(kith__direction_of(rightward[i]), "ltr");
}

static void words_of_another_language_are_marked(void **state)
{
    char *overlay =
        quoted("{'kith-overlay': 1, 'questionnaire': 'story', 'version': '1', "
               "'language': 'ar', 'texts': {" STORY_HELP ", 'title': 'T'}}");
    kith_wording *wording = NULL;
    kith_text *text = NULL;
    assert_int_equal(kith_wording_new(*state, "friend", overlay, KITH_NUL, NULL,
                                      &wording, NULL),
                     KITH_OK);
    kith_assessment *assessment = assessment_of(*state, CALM_DAY);
    kith_report_options *options = page_options(KITH_VIEW_PLAIN);
    assert_int_equal(
        kith_report_write(assessment, wording, options, &text, NULL), KITH_OK);
    assert_has(text, "<html lang=\"en\" dir=\"ltr\">");
    assert_has(text, "<h1 lang=\"ar\" dir=\"rtl\">T</h1>");
    kith_text_free(text);
    kith_report_options_free(options);
    kith_assessment_free(assessment);
    kith_wording_free(wording);
    free(overlay);
}

/* ---- Bars -------------------------------------------------------------- */

static void assert_bar(const struct kith__shown_score *score, const char *part)
{
    struct kith__builder builder = {0};
    kith__html_add_bar(&builder, score);
    if (strstr(kith__builder_peek(&builder), part) == NULL)
        fail_msg("'%s' is not in: %s", part, kith__builder_peek(&builder));
    kith__builder_free(&builder);
}

static void a_bar_is_full_as_far_as_it_is_certain(void **state)
{
    (void)state;
    struct kith__shown_score score = {.has_value = true,
                                      .value = 3 * KITH__ONE,
                                      .least = 1 * KITH__ONE,
                                      .most = 5 * KITH__ONE,
                                      .has_range = true,
                                      .low = 2 * KITH__ONE,
                                      .high = 4 * KITH__ONE};
    assert_bar(&score, "<rect class=\"y\" x=\"250\" y=\"0\" width=\"500\"");
    assert_bar(&score, "<rect class=\"x\" x=\"0\" y=\"0\" width=\"250\"");
    assert_bar(&score, "<rect class=\"i\" x=\"496\"");
    score.has_range = false;
    assert_bar(&score, "<rect class=\"x\" x=\"0\" y=\"0\" width=\"500\"");
}

static void a_mark_stays_on_its_bar(void **state)
{
    (void)state;
    struct kith__shown_score score = {.has_value = true,
                                      .least = -KITH__DECIMAL_MOST,
                                      .value = KITH__DECIMAL_MOST,
                                      .most = KITH__DECIMAL_MOST};
    assert_bar(&score, "<rect class=\"i\" x=\"992\"");
    score.value = score.least;
    assert_bar(&score, "<rect class=\"i\" x=\"0\"");
    score.value = 0;
    assert_bar(&score, "<rect class=\"i\" x=\"496\"");
}

static void what_chance_allows_stays_on_the_bar_too(void **state)
{
    (void)state;
    struct kith__shown_score score = {.has_value = true,
                                      .value = 90 * KITH__ONE,
                                      .most = 100 * KITH__ONE,
                                      .precision = {.has_interval = true,
                                                    .low = 75 * KITH__ONE,
                                                    .high = 105 * KITH__ONE}};
    assert_bar(&score, "<rect class=\"i\" x=\"750\" y=\"15\" width=\"250\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_has_the_seven_sections_in_order),
        cmocka_unit_test(a_stop_is_a_page_of_two_sections),
        cmocka_unit_test(a_page_allows_its_own_looks_and_nothing_else),
        cmocka_unit_test(ids_are_numbers_and_no_id_of_the_document_shows),
        cmocka_unit_test(a_finding_quotes_the_answers_behind_it),
        cmocka_unit_test(every_bar_has_its_words_and_numbers),
        cmocka_unit_test(a_host_reads_everything_on_its_page),
        cmocka_unit_test(a_name_is_inert),
        cmocka_unit_test(only_addresses_of_the_web_can_be_followed),
        cmocka_unit_test(quotes_end_no_attribute),
        cmocka_unit_test(control_characters_become_spaces),
        cmocka_unit_test(directions_follow_the_script),
        cmocka_unit_test(words_of_another_language_are_marked),
        cmocka_unit_test(a_bar_is_full_as_far_as_it_is_certain),
        cmocka_unit_test(a_mark_stays_on_its_bar),
        cmocka_unit_test(what_chance_allows_stays_on_the_bar_too),
    };
    return cmocka_run_group_tests(tests, open_story, close_story);
}
