/* SPDX-License-Identifier: MIT */
/* test_document_limits - as many parts as the named limits allow, and one more.
 *
 * Each document is written with a count; knows nothing of what parts mean. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <kith/kith.h>

#include "documents.h"

/* ---- Writing documents ------------------------------------------------ */

static void add_head(struct kith__builder *to)
{
    kith__add(to, "{'kith': 1, 'id': 'many', 'version': '1', 'language': 'en',"
                  " 'title': 'Many', 'resources': [{'label': 'Help',"
                  " 'text': 'A doctor.', 'for': 'adults'}],"
                  " 'options': {'often': [{'id': 'n', 'value': 0,"
                  " 'label': 'n'}, {'id': 'a', 'value': 4, 'label': 'a'}]},");
}

/* Writes a piece `count` times, with commas; '#' stands for the number. */
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

/* A document around a list of `count` pieces. */
static void add_document(struct kith__builder *to, const char *before,
                         const char *piece, int count, const char *behind)
{
    add_head(to);
    kith__add(to, before);
    add_many(to, piece, count);
    kith__add(to, behind);
}

#define TIES "'ties': ['friend'], "
#define ITEM(id) \
    "{'id': '" id "', 'text': 'Text', 'options': 'often', 'context': true}"
#define ONE_ITEM                                       \
    TIES "'sections': [{'id': 's', 'items': ['A']}], " \
         "'items': [" ITEM("A") "], "
#define TWO_ITEMS                                           \
    TIES "'sections': [{'id': 's', 'items': ['A', 'B']}], " \
         "'items': [" ITEM("A") ", " ITEM("B") "], "
#define PATTERN_HEAD                                         \
    "'patterns': [{'id': 'p', 'label': 'P', 'gate': false, " \
    "'levels': {'some': 1}, "
#define CRITERION(id) \
    "{'id': '" id "', 'label': 'C', 'when': {'item': 'A', 'at_least': 4}}"

static const struct {
    const char *noun; /* as the message says it */
    int most;
    const char *before, *piece, *behind;
} lists[] = {
    {"ties", KITH__TIES_MOST, "'ties': [", "'t#'", "]}"},
    {"words", KITH__WORDS_MOST, TIES "'words': {", "'w#': {}", "}}"},
    {"recall periods", KITH__RECALLS_MOST, TIES "'recalls': {",
     "'r#': {'text': 'Lately'}", "}}"},
    {"limits", KITH__LIMITS_MOST, TIES "'limits': [", "'Text #'", "]}"},
    {"facts", KITH__FACTS_MOST, TIES "'facts': [",
     "{'id': 'f#', 'label': 'F', 'min': 0, 'max': 1}", "]}"},
    {"scales", KITH__SCALES_MOST, ONE_ITEM "'scales': [",
     "{'id': 's#', 'label': 'S', 'items': ['A']}", "]}"},
    {"norms", KITH__NORMS_MOST,
     ONE_ITEM "'scales': [{'id': 's', 'label': 'S', 'items': ['A'], 'norms': [",
     "{'id': 'n#', 'population': 'P', 'source': 'S', 'n': 2, 'mean': 2, "
     "'sd': 1}",
     "]}]}"},
    {"rows in this table", KITH__NORM_ROWS_MOST,
     ONE_ITEM "'scales': [{'id': 's', 'label': 'S', 'items': ['A'], 'norms': "
              "[{'id': 'n', 'population': 'P', 'source': 'S', 'table': [",
     "[#, 1]", "]}]}]}"},
    {"differences", KITH__DIFFERENCES_MOST,
     TWO_ITEMS "'scales': [{'id': 'a', 'label': 'A', 'items': ['A']}, "
               "{'id': 'b', 'label': 'B', 'items': ['B']}], 'differences': [",
     "{'id': 'd#', 'label': 'D', 'from': 'a', 'minus': 'b'}", "]}"},
    {"patterns", KITH__PATTERNS_MOST, ONE_ITEM "'patterns': [",
     "{'id': 'p#', 'label': 'P', 'gate': false, 'levels': {'some': 1}, "
     "'criteria': [{'id': 'c', 'label': 'C', "
     "'when': {'item': 'A', 'at_least': 4}}]}",
     "]}"},
    {"criteria", KITH__CRITERIA_MOST, ONE_ITEM PATTERN_HEAD "'criteria': [",
     CRITERION("c#"), "]}]}"},
    {"easings", KITH__CRITERIA_MOST,
     ONE_ITEM PATTERN_HEAD "'criteria': [" CRITERION("c") "], 'eased_by': [",
     "{'when': {'item': 'A', 'below': 1}, 'to': 'some', 'text': 'E'}", "]}]}"},
    {"pieces of advice", KITH__ADVICE_MOST, TIES "'advice': [",
     "{'id': 'a#', 'label': 'A', 'text': 'A', 'gate': 'any'}", "]}"},
    {"steps", KITH__STEPS_MOST,
     TIES "'advice': [{'id': 'a', 'label': 'A', 'text': 'A', 'gate': 'any', "
          "'steps': [",
     "'Step #'", "]}]}"},
    {"stops", KITH__STOPS_MOST, ONE_ITEM "'stop': [",
     "{'id': 's#', 'text': 'S', 'help': 'adults', "
     "'when': {'item': 'A', 'at_least': 4}}",
     "]}"},
    {"parts in this condition", KITH__CONDITION_NODES - 1,
     ONE_ITEM "'advice': [{'id': 'a', 'label': 'A', 'text': 'A', "
              "'gate': 'any', 'when': {'all': [",
     "{'item': 'A', 'at_least': 4}", "]}}]}"},
};
enum { LISTS = sizeof lists / sizeof *lists };

/* ---- Checking --------------------------------------------------------- */

static void assert_accepted(struct kith__builder *text)
{
    struct document document = read_valid(kith__builder_peek(text), NULL);
    drop(&document);
    kith__builder_free(text);
}

static void assert_too_many(struct kith__builder *text, int most,
                            const char *noun)
{
    char message[200];
    struct document document = read_with_base(kith__builder_peek(text), NULL);
    snprintf(message, sizeof message,
             "There are more than %d %s, which is the most; leave some out",
             most, noun);
    assert_int_equal(document.status, KITH_E_LIMIT);
    assert_string_equal(kith_error_message(document.error), message);
    assert_in_range(kith_error_line(document.error), 1, 1);
    drop(&document);
    kith__builder_free(text);
}

static void each_list_is_accepted_at_its_limit(void **state)
{
    (void)state;
    for (int i = 0; i < LISTS; i++) {
        struct kith__builder text = {.memory = NULL};
        add_document(&text, lists[i].before, lists[i].piece, lists[i].most,
                     lists[i].behind);
        assert_accepted(&text);
    }
}

static void each_list_is_refused_with_one_more(void **state)
{
    (void)state;
    for (int i = 0; i < LISTS; i++) {
        struct kith__builder text = {.memory = NULL};
        add_document(&text, lists[i].before, lists[i].piece, lists[i].most + 1,
                     lists[i].behind);
        /* The node above the children is a part too. */
        bool parts = lists[i].most == KITH__CONDITION_NODES - 1;
        assert_too_many(&text, lists[i].most + parts, lists[i].noun);
    }
}

/* ---- Lists that stand in two places ------------------------------------ */

static void add_items(struct kith__builder *to, int count)
{
    add_head(to);
    kith__add(to, TIES "'sections': [{'id': 's', 'items': [");
    add_many(to, "'A#'", count);
    kith__add(to, "]}], 'items': [");
    add_many(to, ITEM("A#"), count);
    kith__add(to, "], 'scales': [{'id': 's', 'label': 'S', 'items': [");
    add_many(to, "'A#'", count);
    kith__add(to, "]}]}");
}

static void items_have_a_limit(void **state)
{
    (void)state;
    struct kith__builder text = {.memory = NULL};
    add_items(&text, KITH__ITEMS_MOST);
    assert_accepted(&text);
    add_items(&text, KITH__ITEMS_MOST + 1);
    assert_too_many(&text, KITH__ITEMS_MOST, "items");
}

static void add_sections(struct kith__builder *to, int count)
{
    add_head(to);
    kith__add(to, TIES "'sections': [");
    add_many(to, "{'id': 's#', 'items': ['A#']}", count);
    kith__add(to, "], 'items': [");
    add_many(to, ITEM("A#"), count);
    kith__add(to, "]}");
}

static void sections_have_a_limit(void **state)
{
    (void)state;
    struct kith__builder text = {.memory = NULL};
    add_sections(&text, KITH__SECTIONS_MOST);
    assert_accepted(&text);
    add_sections(&text, KITH__SECTIONS_MOST + 1);
    assert_too_many(&text, KITH__SECTIONS_MOST, "sections");
}

#define BARE_HEAD                                                  \
    "{'kith': 1, 'id': 'many', 'version': '1', 'language': 'en', " \
    "'title': 'Many', 'ties': ['friend'], "

static void add_bare(struct kith__builder *to, const char *before,
                     const char *piece, int count, const char *behind)
{
    kith__add(to, BARE_HEAD);
    kith__add(to, before);
    add_many(to, piece, count);
    kith__add(to, behind);
}

#define SET "'o#': [{'id': 'n', 'value': 0, 'label': 'n'}]"
#define OPTION "{'id': 'o#', 'value': #, 'label': 'o'}"
#define RESOURCE "{'label': 'H', 'text': 'H', 'for': 'adults'}"

static void option_sets_have_a_limit(void **state)
{
    (void)state;
    struct kith__builder text = {.memory = NULL};
    add_bare(&text, "'options': {", SET, KITH__OPTION_SETS_MOST, "}}");
    assert_accepted(&text);
    add_bare(&text, "'options': {", SET, KITH__OPTION_SETS_MOST + 1, "}}");
    assert_too_many(&text, KITH__OPTION_SETS_MOST, "option sets");
}

static void the_options_of_a_set_have_a_limit(void **state)
{
    (void)state;
    struct kith__builder text = {.memory = NULL};
    add_bare(&text, "'options': {'o': [", OPTION, KITH__OPTIONS_MOST, "]}}");
    assert_accepted(&text);
    add_bare(&text, "'options': {'o': [", OPTION, KITH__OPTIONS_MOST + 1,
             "]}}");
    assert_too_many(&text, KITH__OPTIONS_MOST, "response options");
}

static void resources_have_a_limit(void **state)
{
    (void)state;
    struct kith__builder text = {.memory = NULL};
    add_bare(&text, "'resources': [", RESOURCE, KITH__RESOURCES_MOST, "]}");
    assert_accepted(&text);
    add_bare(&text, "'resources': [", RESOURCE, KITH__RESOURCES_MOST + 1, "]}");
    assert_too_many(&text, KITH__RESOURCES_MOST, "resources");
}

/* ---- Depth ------------------------------------------------------------ */

/* `count` levels: all but the last say `not`. */
static void add_deep(struct kith__builder *to, int count)
{
    add_head(to);
    kith__add(to, ONE_ITEM "'advice': [{'id': 'a', 'label': 'A', "
                           "'text': 'A', 'gate': 'any', 'when': ");
    for (int i = 1; i < count; i++)
        kith__add(to, "{'not': ");
    kith__add(to, "{'item': 'A', 'at_least': 4}");
    for (int i = 1; i < count; i++)
        kith__add_char(to, '}');
    kith__add(to, "}]}");
}

static void conditions_go_down_to_a_limit(void **state)
{
    (void)state;
    struct kith__builder text = {.memory = NULL};
    add_deep(&text, KITH__CONDITION_DEPTH);
    assert_accepted(&text);
    add_deep(&text, KITH__CONDITION_DEPTH + 1);
    struct document document = read_with_base(kith__builder_peek(&text), NULL);
    assert_int_equal(document.status, KITH_E_LIMIT);
    assert_string_equal(kith_error_message(document.error),
                        "A condition goes down at most 16 levels; make this "
                        "one flatter");
    drop(&document);
    kith__builder_free(&text);
}

/* ---- Bytes ------------------------------------------------------------ */

static void add_long(struct kith__builder *to, int bytes)
{
    kith__add(to, BARE_HEAD "'x-note': 1}");
    while (to->length < (size_t)bytes)
        kith__add_char(to, ' ');
}

static void a_document_has_a_limit_of_bytes(void **state)
{
    (void)state;
    struct kith__builder text = {.memory = NULL};
    add_long(&text, KITH__DOCUMENT_BYTES);
    assert_accepted(&text);
    add_long(&text, KITH__DOCUMENT_BYTES + 1);
    struct document document = read_with_base(kith__builder_peek(&text), NULL);
    assert_int_equal(document.status, KITH_E_LIMIT);
    assert_string_equal(kith_error_message(document.error),
                        "The document has more than 8388608 bytes, which is "
                        "the most; make it shorter");
    drop(&document);
    kith__builder_free(&text);
}

/* ---- Numbers ---------------------------------------------------------- */

static void assert_range(const char *low, const char *high, kith_status status)
{
    struct kith__builder text = {.memory = NULL};
    kith__add(&text, BARE_HEAD "'facts': [{'id': 'f', 'label': 'F', 'min': ");
    kith__add(&text, low);
    kith__add(&text, ", 'max': ");
    kith__add(&text, high);
    kith__add(&text, "}]}");
    struct document document = read_with_base(kith__builder_peek(&text), NULL);
    assert_int_equal(document.status, status);
    drop(&document);
    kith__builder_free(&text);
}

static void numbers_reach_a_thousand_million(void **state)
{
    (void)state;
    assert_range("-1000000000", "1000000000", KITH_OK);
    assert_range("-1000000000.000001", "0", KITH_E_DOCUMENT);
    assert_range("0", "1000000000.000001", KITH_E_DOCUMENT);
    assert_range("0.000000", "0.000001", KITH_OK);
    assert_range("0", "0.0000001", KITH_E_DOCUMENT);
}

/* ---- Warnings --------------------------------------------------------- */

static int32_t count_warnings(int unknown, const char **last)
{
    static char message[200];
    struct kith__builder text = {.memory = NULL};
    add_bare(&text, "", "'odd#': 1", unknown, "}");
    struct document document = read_valid(kith__builder_peek(&text), NULL);
    int32_t count = document.plan->warning_count;
    snprintf(message, sizeof message, "%s",
             document.plan->warnings[count - 1].message);
    *last = message;
    drop(&document);
    kith__builder_free(&text);
    return count;
}

static void warnings_end_with_a_word_of_the_rest(void **state)
{
    (void)state;
    const char *last;
    assert_int_equal(count_warnings(255, &last), 255);
    assert_string_equal(last,
                        "The document: the key \"odd254\" is not known and "
                        "does nothing; begin it with x- to keep it as your "
                        "own");
    assert_int_equal(count_warnings(256, &last), 256);
    assert_string_equal(last, "There are more warnings; mend these first");
    assert_int_equal(count_warnings(5000, &last), 256);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_list_is_accepted_at_its_limit),
        cmocka_unit_test(each_list_is_refused_with_one_more),
        cmocka_unit_test(items_have_a_limit),
        cmocka_unit_test(sections_have_a_limit),
        cmocka_unit_test(option_sets_have_a_limit),
        cmocka_unit_test(the_options_of_a_set_have_a_limit),
        cmocka_unit_test(resources_have_a_limit),
        cmocka_unit_test(conditions_go_down_to_a_limit),
        cmocka_unit_test(a_document_has_a_limit_of_bytes),
        cmocka_unit_test(numbers_reach_a_thousand_million),
        cmocka_unit_test(warnings_end_with_a_word_of_the_rest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
