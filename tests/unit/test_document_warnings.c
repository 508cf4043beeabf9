/* SPDX-License-Identifier: MIT */
/* test_document_warnings - what a document is warned of, and what it is not.
 *
 * Reachability has warnings of its own, tested with the compiler. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <kith/kith.h>

#include "documents.h"

#define TOP(language)                                                          \
    "{'kith': 1, 'id': 'd', 'version': '1', 'language': '" language "', "      \
    "'title': 'T', 'ties': ['friend'], "                                       \
    "'resources': [{'label': 'Help', 'text': 'A doctor.', 'for': 'adults'}], " \
    "'options': {'often': [{'id': 'n', 'value': 0, 'label': 'n'}, "            \
    "{'id': 'a', 'value': 4, 'label': 'a'}]}, "                                \
    "'sections': [{'id': 's', 'items': ['A']}], "
#define USED "'scales': [{'id': 's', 'label': 'S', 'items': ['A']}], "
#define ITEM "'items': [{'id': 'A', 'text': 'Text', 'options': 'often'}], "

/* Reads a document that earns one warning: this one. */
static void assert_warns(const char *text, const char *pointer,
                         const char *message)
{
    struct document document = read_valid(text, NULL);
    assert_int_equal(kith_questionnaire_warning_count(document.questionnaire),
                     1);
    assert_string_equal(
        kith_questionnaire_warning_message(document.questionnaire, 0), message);
    assert_string_equal(
        kith_questionnaire_warning_pointer(document.questionnaire, 0), pointer);
    drop(&document);
}

static void assert_silent(const char *text)
{
    struct document document = read_valid(text, NULL);
    if (document.plan->warning_count != 0)
        fail_msg("warned: %s", document.plan->warnings[0].message);
    drop(&document);
}

/* ---- Use -------------------------------------------------------------- */

static void a_document_of_used_parts_earns_no_warning(void **state)
{
    (void)state;
    assert_silent(TOP("en") USED ITEM "'x-note': 1}");
}

static void an_item_that_nothing_reads_is_named(void **state)
{
    (void)state;
    assert_warns(TOP("en") ITEM "'x-note': 1}", "/items/0",
                 "Item 'A' is in no scale and no condition reads it; use it, "
                 "say \"context\": true, or leave it out");
}

static void an_item_that_a_condition_reads_is_used(void **state)
{
    (void)state;
    assert_silent(TOP("en") ITEM "'advice': [{'id': 'a', 'label': 'A', 'text': "
                                 "'A', 'source': 's', 'gate': 'any', 'when': "
                                 "{'answered': 'A'}}]}");
}

static void an_item_of_context_needs_no_reader(void **state)
{
    (void)state;
    assert_silent(TOP("en") "'items': [{'id': 'A', 'text': 'Text', 'options': "
                            "'often', 'context': true}]}");
}

static void an_option_set_that_nobody_names_is_named(void **state)
{
    (void)state;
    assert_warns(TOP("en") USED
                 "'items': [{'id': 'A', 'text': 'T', 'kind': 'integer', "
                 "'min': 0, 'max': 9}]}",
                 "/options/often",
                 "Option set 'often' is never used; name it in an item, or "
                 "leave it out");
}

static void a_recall_period_that_nobody_names_is_named(void **state)
{
    (void)state;
    assert_warns(TOP("en") USED ITEM "'recalls': {'ever': {'text': 'Ever'}}}",
                 "/recalls/ever",
                 "Recall period 'ever' is never used; name it in an item, or "
                 "leave it out");
}

static void a_fact_that_nothing_reads_is_named(void **state)
{
    (void)state;
    assert_warns(TOP("en") USED ITEM
                 "'facts': [{'id': 'f', 'label': 'F', 'min': 0, 'max': 1}]}",
                 "/facts/0",
                 "Fact 'f' is never used; read it in a condition, or leave it "
                 "out");
}

/* ---- Sources ---------------------------------------------------------- */

static void a_pattern_without_a_source_is_named(void **state)
{
    (void)state;
    assert_warns(TOP("en") ITEM
                 "'patterns': [{'id': 'p', 'label': 'P', 'gate': false, "
                 "'levels': {'some': 1}, 'criteria': [{'id': 'c', 'label': "
                 "'C', 'when': {'item': 'A', 'at_least': 4}}]}]}",
                 "/patterns/0",
                 "Pattern 'p' names no source; say what it rests on");
}

static void advice_without_a_source_is_named(void **state)
{
    (void)state;
    assert_warns(TOP("en") USED ITEM
                 "'advice': [{'id': 'a', 'label': 'A', 'text': 'A', 'gate': "
                 "'any'}]}",
                 "/advice/0",
                 "Advice 'a' names no source; say what it rests on");
}

static void a_cutoff_without_a_source_is_named(void **state)
{
    (void)state;
    assert_warns(TOP("en") ITEM
                 "'scales': [{'id': 's', 'label': 'S', 'items': ['A'], "
                 "'cutoffs': [{'id': 'c', 'bands': [{'from': 0, 'id': 'b', "
                 "'label': 'B'}]}]}]}",
                 "/scales/0/cutoffs/0",
                 "Cut-off 'c' of scale 's' names no source; say where its "
                 "numbers come from");
}

/* ---- Keys ------------------------------------------------------------- */

static void an_unknown_key_of_the_document_is_named(void **state)
{
    (void)state;
    assert_warns(TOP("en") USED ITEM "'colour': 1}", "/colour",
                 "The document: the key \"colour\" is not known and does "
                 "nothing; begin it with x- to keep it as your own");
}

static void a_misspelt_key_is_mended(void **state)
{
    (void)state;
    assert_warns(TOP("en") USED ITEM "'notise': 'Slowly'}", "/notise",
                 "The document: the key \"notise\" is not known and does "
                 "nothing; did you mean \"notice\"?");
}

static void a_warning_stands_at_the_key(void **state)
{
    (void)state;
    struct document document =
        read_valid(TOP("en") USED ITEM "\n  'colour': 1}", NULL);
    assert_int_equal(kith_questionnaire_warning_line(document.questionnaire, 0),
                     2);
    assert_int_equal(
        kith_questionnaire_warning_column(document.questionnaire, 0), 3);
    drop(&document);
}

static void keys_of_the_authors_own_stand_anywhere(void **state)
{
    (void)state;
    assert_silent(
        TOP("en") "'x-a': 1, 'items': [{'id': 'A', 'text': 'T', 'x-b': 2, "
                  "'options': 'often', 'ask_when': {'tie': 'friend', 'x-c': "
                  "3}}], 'scales': [{'id': 's', 'label': 'S', 'x-d': 4, "
                  "'items': [{'item': 'A', 'x-e': 5}], 'cutoffs': [{'id': "
                  "'c', 'source': 's', 'x-f': 6, 'bands': [{'from': 0, 'id': "
                  "'b', 'label': 'B', 'x-g': 7}]}], 'reliability': {'value': "
                  "0.5, 'status': 'assumed', 'x-h': 8}}], 'words': {'x-i': 9, "
                  "'O': {'x-j': 1, 'item': {'x-k': 2}}}, 'recalls': {'x-l': "
                  "3}, 'maps': {'x-m': 4, '0': {'x-n': 5}}, 'patterns': "
                  "[{'id': 'p', 'label': 'P', 'source': 's', 'gate': false, "
                  "'levels': {'some': 1, 'x-o': 6}, 'criteria': [{'id': 'c', "
                  "'label': 'C', 'x-p': 7, 'when': {'all': [{'item': 'A', "
                  "'at_least': 4}], 'x-q': 8}}], 'eased_by': [{'x-r': 9, "
                  "'when': {'item': 'A', 'is': 'n'}, 'to': 'some', 'text': "
                  "'E'}]}]}");
}

/* ---- Wording ---------------------------------------------------------- */

static int32_t warnings_of(const char *language, const char *text)
{
    char document[2000];
    snprintf(document, sizeof document,
             "%s'items': [{'id': 'A', 'text': '%s', 'options': 'often'}], "
             "'x-note': 1}",
             strcmp(language, "en") == 0 ? TOP("en") USED : TOP("de") USED,
             text);
    struct document read = read_valid(document, NULL);
    int32_t count = read.plan->warning_count;
    drop(&read);
    return count;
}

static void the_doubtful_word_is_quoted(void **state)
{
    (void)state;
    assert_warns(TOP("en") USED
                 "'items': [{'id': 'A', 'text': 'Why did you stay?', "
                 "'options': 'often'}]}",
                 "/items/0/text",
                 "\"why did you\": it asks a person to defend what was done "
                 "to them; find other words");
}

static void promises_labels_and_disorders_are_doubtful(void **state)
{
    (void)state;
    assert_int_equal(warnings_of("en", "Now you are safe with them."), 1);
    assert_int_equal(warnings_of("en", "This is LOW RISK."), 1);
    assert_int_equal(warnings_of("en", "There is no abuse here."), 1);
    assert_int_equal(warnings_of("en", "A victim of an abuser"), 2);
    assert_int_equal(warnings_of("en", "toxic"), 1);
    assert_int_equal(warnings_of("en", "Is a narcissist, or borderline"), 2);
    assert_int_equal(warnings_of("en", "The diagnosis is clear."), 1);
}

static void a_denial_takes_the_doubt_away(void **state)
{
    (void)state;
    assert_int_equal(warnings_of("en", "This is not a diagnosis."), 0);
    assert_int_equal(warnings_of("en", "It never means that you are safe"), 0);
    assert_int_equal(warnings_of("en", "(It is not.) It is a diagnosis"), 1);
    /* A sentence ends what it denies. */
    assert_int_equal(warnings_of("en", "Do not hurry. It is a diagnosis."), 1);
}

static void only_whole_words_are_doubtful(void **state)
{
    (void)state;
    assert_int_equal(warnings_of("en", "They victimised me."), 0);
    assert_int_equal(warnings_of("en", "Intoxicating, detoxicated"), 0);
    assert_int_equal(warnings_of("en", "Prediagnosis"), 0);
}

static void other_languages_are_left_to_their_readers(void **state)
{
    (void)state;
    assert_int_equal(warnings_of("de", "Toxic ist englisch."), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_of_used_parts_earns_no_warning),
        cmocka_unit_test(an_item_that_nothing_reads_is_named),
        cmocka_unit_test(an_item_that_a_condition_reads_is_used),
        cmocka_unit_test(an_item_of_context_needs_no_reader),
        cmocka_unit_test(an_option_set_that_nobody_names_is_named),
        cmocka_unit_test(a_recall_period_that_nobody_names_is_named),
        cmocka_unit_test(a_fact_that_nothing_reads_is_named),
        cmocka_unit_test(a_pattern_without_a_source_is_named),
        cmocka_unit_test(advice_without_a_source_is_named),
        cmocka_unit_test(a_cutoff_without_a_source_is_named),
        cmocka_unit_test(an_unknown_key_of_the_document_is_named),
        cmocka_unit_test(a_misspelt_key_is_mended),
        cmocka_unit_test(a_warning_stands_at_the_key),
        cmocka_unit_test(keys_of_the_authors_own_stand_anywhere),
        cmocka_unit_test(the_doubtful_word_is_quoted),
        cmocka_unit_test(promises_labels_and_disorders_are_doubtful),
        cmocka_unit_test(a_denial_takes_the_doubt_away),
        cmocka_unit_test(only_whole_words_are_doubtful),
        cmocka_unit_test(other_languages_are_left_to_their_readers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
