/* SPDX-License-Identifier: MIT */
/* test_document_from - what a document takes from another one, and what it may
 * not. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <kith/kith.h>

#include "documents.h"

static const char base[] =
    "{'kith': 1, 'id': 'base', 'version': '1', 'language': 'en',"
    " 'title': 'Base', 'ties': ['friend', 'partner'],"
    " 'words': {'O': {'item': {'friend': 'my friend', 'partner': 'my love'}},"
    "           'P': {'item': {'friend': 'they', 'partner': 'they'}}},"
    " 'recalls': {'month': {'text': 'Lately', 'days': 28},"
    "             'year': {'text': 'This year', 'days': 365}},"
    " 'options': {'often': [{'id': 'never', 'value': 0, 'label': 'never'},"
    "                       {'id': 'always', 'value': 4, 'label': 'always'}],"
    "             'yes-no': [{'id': 'no', 'value': 0, 'label': 'no'},"
    "                        {'id': 'yes', 'value': 1, 'label': 'yes'}]},"
    " 'facts': [{'id': 'swings', 'label': 'Swings', 'min': 0, 'max': 11}],"
    " 'sections': [{'id': 'all', 'items': ['A1', 'A2', 'A3', 'A4',"
    "                                         'A5', 'A6']}],"
    " 'items': [{'id': 'A1', 'text': 'I trust {O}.', 'options': 'often',"
    "            'recall': 'month'},"
    "           {'id': 'A2', 'text': 'I rest.', 'options': 'yes-no',"
    "            'ties': ['partner'], 'colour': 1},"
    "           {'id': 'A3', 'text': 'I listen.', 'options': 'often',"
    "            'ask_when': {'tie': 'partner'}},"
    "           {'id': 'A4', 'text': 'I wait.', 'options': 'often',"
    "            'ties': ['friend', 'partner']},"
    "           {'id': 'A5', 'text': 'I go.', 'options': 'often',"
    "            'ask_when': {'tie': 'friend'}},"
    "           {'id': 'A6', 'text': '{Q}?', 'options': 'often'}],"
    " 'scales': [{'id': 'trust', 'label': 'Trust', 'items': ['A1', 'A3'],"
    "             'min_answered': 2},"
    "            {'id': 'rest', 'label': 'Rest', 'items': ['A2', 'A3']},"
    "            {'id': 'calm', 'label': 'Calm', 'items': ['A1', 'A4'],"
    "             'reliability': {'value': 0.8, 'kind': 'alpha',"
    "                             'status': 'assumed', 'source': 'a'},"
    "             'norms': [{'id': 'two', 'population': 'couples', 'source':"
    "                        'a', 'n': 9, 'mean': 1, 'sd': 1, 'ties':"
    "                        ['partner']},"
    "                       {'id': 'all', 'population': 'adults', 'source':"
    "                        'a', 'n': 9, 'mean': 1, 'sd': 1}],"
    "             'clinical_significance': {'better': 'higher'}}],"
    " 'differences': [{'id': 'gap', 'label': 'Gap', 'from': 'trust',"
    "                  'minus': 'rest'}],"
    " 'patterns': [{'id': 'far', 'label': 'Far', 'gate': false,"
    "   'criteria': [{'id': 'f', 'label': 'F',"
    "                 'when': {'fact': 'swings', 'above': 3}}],"
    "   'levels': {'some': 1}},"
    "  {'id': 'near', 'label': 'Near', 'gate': false,"
    "   'criteria': [{'id': 'f', 'label': 'F',"
    "                 'when': {'fact': 'swings', 'above': 3}},"
    "                {'id': 'n', 'label': 'N',"
    "                 'when': {'item': 'A1', 'above': 4}}],"
    "   'levels': {'some': 1}}],"
    " 'resources': [{'label': 'Help', 'text': 'A doctor.', 'for': 'adults'}]}";

#define TOP                                                        \
    "{'kith': 1, 'id': 'mine', 'version': '1', 'language': 'en', " \
    "'title': 'Mine', "
#define FRIENDS TOP "'ties': ['friend'], "
#define ALL(items) "'sections': [{'id': 's', 'items': [" items "]}]}"

/* ---- What comes along ------------------------------------------------- */

static void an_own_text_may_use_a_word_of_the_other_document(void **state)
{
    (void)state;
    struct document document = read_valid(
        FRIENDS "'from': {'id': 'base', 'items': ['A3']}, 'items': [{'id': "
                "'B1', 'text': 'I like how {P} laugh.', 'options': 'often'}], "
                "'resources': [{'label': 'Help', 'text': 'A doctor.', 'for': "
                "'adults'}], " ALL("'A3', 'B1'"),
        base);
    assert_int_equal(document.plan->word_count, 1);
    assert_string_equal(document.plan->words[0].id, "P");
    drop(&document);
}

static void a_scale_that_lost_items_loses_its_reliability(void **state)
{
    (void)state;
    struct document whole = read_valid(
        TOP "'ties': ['partner'], 'from': {'id': 'base', 'items': ['A1', "
            "'A4'], 'scales': ['calm']}, " ALL("'A1', 'A4'"),
        base);
    assert_true(whole.plan->scales[0].reliability.given);
    drop(&whole);
    struct document part = read_valid(
        TOP "'ties': ['partner'], 'from': {'id': 'base', 'items': ['A1'], "
            "'scales': ['calm']}, " ALL("'A1'"),
        base);
    assert_false(part.plan->scales[0].reliability.given);
    drop(&part);
}

static void a_scale_that_lost_items_loses_its_norms(void **state)
{
    (void)state;
    struct document whole = read_valid(
        FRIENDS "'from': {'id': 'base', 'items': ['A1', 'A4'], 'scales': "
                "['calm']}, " ALL("'A1', 'A4'"),
        base);
    assert_int_equal(whole.plan->scales[0].norm_count, 2);
    /* The tie of the first is not in this document. */
    assert_int_equal(whole.plan->scales[0].norms[0].ties, 0);
    assert_int_equal(whole.plan->scales[0].norms[1].ties, 1);
    assert_int_equal(whole.plan->by_tie[0].norms[0][0], KITH__VANISHED);
    assert_int_equal(whole.plan->by_tie[0].norms[0][1], KITH__ALWAYS);
    assert_int_equal(whole.plan->scales[0].significance.better,
                     KITH__BETTER_HIGHER);
    drop(&whole);
    struct document part =
        read_valid(FRIENDS "'from': {'id': 'base', 'items': ['A1'], 'scales': "
                           "['calm']}, " ALL("'A1'"),
                   base);
    assert_int_equal(part.plan->scales[0].norm_count, 0);
    assert_int_equal(part.plan->scales[0].significance.better,
                     KITH__BETTER_UNKNOWN);
    drop(&part);
}

static void a_taken_item_brings_what_it_needs(void **state)
{
    (void)state;
    struct document document = read_valid(
        FRIENDS "'from': {'id': 'base', 'items': ['A1']}, " ALL("'A1'"), base);
    const struct kith__plan *plan = document.plan;
    assert_int_equal(plan->item_count, 1);
    assert_string_equal(plan->items[0].id, "A1");
    assert_int_equal(plan->option_set_count, 1);
    assert_string_equal(plan->option_sets[0].id, "often");
    assert_int_equal(plan->recall_count, 1);
    assert_string_equal(plan->recalls[0].id, "month");
    assert_int_equal(plan->word_count, 1);
    assert_string_equal(plan->words[0].id, "O");
    assert_int_equal(plan->section_count, 1);
    assert_string_equal(plan->sections[0].id, "s");
    assert_int_equal(plan->resource_count, 1);
    assert_int_equal(plan->text_count, 8);
    drop(&document);
}

static void taken_parts_stand_before_the_documents_own(void **state)
{
    (void)state;
    struct document document = read_valid(
        FRIENDS "'from': {'id': 'base', 'items': ['A3', 'A1']}, "
                "'options': {'own': [{'id': 'a', 'value': 1, 'label': 'a'}, "
                "{'id': 'b', 'value': 2, 'label': 'b'}]}, "
                "'items': [{'id': 'B1', 'text': 'B', 'options': 'own'}, "
                "{'id': 'B2', 'text': 'B', 'options': 'often'}], " ALL(
                    "'B1', 'A1', 'A3', 'B2'"),
        base);
    const struct kith__plan *plan = document.plan;
    assert_string_equal(plan->items[0].id, "A3");
    assert_string_equal(plan->items[1].id, "A1");
    assert_string_equal(plan->items[2].id, "B1");
    assert_string_equal(plan->option_sets[0].id, "often");
    assert_string_equal(plan->option_sets[1].id, "own");
    assert_int_equal(plan->items[3].options, 0);
    assert_int_equal(plan->sections[0].items[0], 2);
    drop(&document);
}

static void a_taken_scale_keeps_the_items_that_were_taken(void **state)
{
    (void)state;
    struct document document = read_valid(
        TOP "'ties': ['partner'], 'from': {'id': 'base', 'items': ['A3'], "
            "'scales': ['rest']}, "
            "'items': [{'id': 'A2', 'text': 'Mine', 'options': 'often', "
            "'context': true}], " ALL("'A2', 'A3'"),
        base);
    assert_int_equal(document.plan->scales[0].count, 1);
    assert_int_equal(document.plan->scales[0].keys[0].item, 0);
    assert_string_equal(document.plan->items[0].id, "A3");
    drop(&document);
}

static void ties_that_this_document_lacks_are_left_out(void **state)
{
    (void)state;
    struct document document = read_valid(
        TOP "'ties': ['sister', 'partner'], "
            "'from': {'id': 'base', 'items': ['A4', 'A5']}, " ALL("'A4', 'A5'"),
        base);
    const struct kith__plan *plan = document.plan;
    assert_int_equal(plan->items[0].ties, 2); /* partner alone */
    assert_int_equal(plan->items[1].ties, 3); /* said none: all there are */
    /* It is asked of friends, and there are none here. */
    for (int32_t tie = 0; tie < 2; tie++) {
        const struct kith__tie_plan *cut = &plan->by_tie[tie];
        assert_int_equal(cut->nodes[cut->ask_when[1]].op, KITH__OP_FALSE);
    }
    drop(&document);
}

static void words_of_ones_own_go_before_those_that_come_along(void **state)
{
    (void)state;
    struct document document =
        read_valid(TOP "'ties': ['sister'], 'words': {'O': {'item': "
                       "{'sister': 'my sister'}}}, "
                       "'from': {'id': 'base', 'items': ['A1']}, " ALL("'A1'"),
                   base);
    const struct kith__word *word = &document.plan->words[0];
    assert_int_equal(document.plan->word_count, 1);
    assert_string_equal(
        document.plan->texts[word->forms[KITH__FORM_ITEM][0][0]].written,
        "my sister");
    drop(&document);
}

static void resources_of_ones_own_replace_the_others(void **state)
{
    (void)state;
    struct document document = read_valid(
        FRIENDS "'from': {'id': 'base', 'items': ['A1']}, "
                "'resources': [{'label': 'Mine', 'text': 'A nurse.', "
                "'for': 'adults'}], " ALL("'A1'"),
        base);
    const struct kith__plan *plan = document.plan;
    assert_int_equal(plan->resource_count, 1);
    assert_string_equal(plan->texts[plan->resources[0].label].written, "Mine");
    drop(&document);
}

static void of_what_was_taken_only_use_is_warned_of(void **state)
{
    (void)state;
    struct document document = read_valid(
        FRIENDS "'from': {'id': 'base', 'items': ['A1'], 'facts': ['swings'], "
                "'patterns': ['far']}, " ALL("'A1'"),
        base);
    /* That the pattern has no source is for its author to hear. */
    assert_int_equal(document.plan->warning_count, 0);
    drop(&document);
}

static void a_taken_part_that_is_dead_is_warned_of_at_from(void **state)
{
    (void)state;
    struct document document = read_valid(
        FRIENDS "'from': {'id': 'base', 'items': ['A1'], 'facts': ['swings'], "
                "'patterns': ['near']}, " ALL("'A1'"),
        base);
    assert_int_equal(document.plan->warning_count, 1);
    assert_string_equal(document.plan->warnings[0].pointer, "/from");
    const char *message = document.plan->warnings[0].message;
    assert_ptr_equal(strstr(message, "In 'base', /patterns/1/criteria/1/when: "
                                     "Criterion 'n'"),
                     message);
    drop(&document);
}

static void the_digest_goes_on_over_the_other_document(void **state)
{
    (void)state;
    static const char mine[] =
        FRIENDS "'from': {'id': 'base', 'items': ['A1']}, " ALL("'A1'");
    char *other = with_quotes(base);
    char *year = strstr(other, "This year");
    assert_non_null(year);
    year[0] = 't'; /* not even taken, yet another document */
    struct document one = read_valid(mine, base);
    struct document two = read_valid(mine, other);
    assert_string_not_equal(one.plan->digest, two.plan->digest);
    drop(&one);
    drop(&two);
    free(other);
}

static void a_document_that_takes_nothing_ignores_the_other(void **state)
{
    (void)state;
    static const char alone[] = FRIENDS "'x': 1}";
    struct document one = read_valid(alone, base);
    struct document two = read_valid(alone, NULL);
    assert_string_equal(one.plan->digest, two.plan->digest);
    drop(&one);
    drop(&two);
}

/* ---- What is refused -------------------------------------------------- */

#define REFUSES(name, text, pointer, message)                          \
    static void name(void **state)                                     \
    {                                                                  \
        (void)state;                                                   \
        assert_refused(text, base, KITH_E_DOCUMENT, pointer, message); \
    }

static void an_id_that_nobody_has_is_not_found(void **state)
{
    (void)state;
    assert_refused(FRIENDS "'from': {'id': 'bass'}}", base, KITH_E_NOT_FOUND,
                   "/from/id",
                   "There is no built-in document 'bass' to take from; mend "
                   "the id");
}

static void without_another_document_nothing_is_found(void **state)
{
    (void)state;
    assert_refused(FRIENDS "'from': {'id': 'base'}}", NULL, KITH_E_NOT_FOUND,
                   "/from/id",
                   "There is no built-in document 'base' to take from; mend "
                   "the id");
}

static void a_chain_of_documents_is_refused(void **state)
{
    (void)state;
    assert_refused(FRIENDS "'from': {'id': 'base'}}",
                   "{'id': 'base', 'from': {'id': 'core'}}", KITH_E_DOCUMENT,
                   "/from/id",
                   "'base' itself takes its parts from another document; take "
                   "them from that one");
}

REFUSES(a_part_that_is_not_there_is_named,
        FRIENDS "'from': {'id': 'base', 'items': ['A1', 'A9']}, " ALL("'A1'"),
        "/from/items/1", "The other document has no item 'A9'; mend the id")

REFUSES(a_part_that_is_nearly_there_is_suggested,
        FRIENDS "'from': {'id': 'base', 'scales': ['thrust']}}",
        "/from/scales/0",
        "The other document has no scale 'thrust'; did you mean 'trust'?")

REFUSES(a_part_is_taken_once,
        FRIENDS "'from': {'id': 'base', 'items': ['A1', 'A1']}, " ALL("'A1'"),
        "/from/items/1", "The item 'A1' is taken twice; name it once")

REFUSES(a_part_is_named_by_its_id,
        FRIENDS "'from': {'id': 'base', 'items': ['A1', 1]}, " ALL("'A1'"),
        "/from/items/1", "\"from\": \"items\" is a list of ids")

REFUSES(
    an_id_is_taken_or_ones_own,
    FRIENDS
    "'from': {'id': 'base', 'items': ['A1']}, "
    "'items': [{'id': 'A1', 'text': 'B', 'options': 'often'}], " ALL("'A1'"),
    "/items/0/id", "The id 'A1' stands on two items; give one of them another")

REFUSES(an_option_set_that_comes_along_is_not_declared_again,
        FRIENDS "'from': {'id': 'base', 'items': ['A1']}, "
                "'options': {'often': [{'id': 'a', 'value': 1, "
                "'label': 'a'}]}, " ALL("'A1'"),
        "/options/often",
        "The option set 'often' comes with what is taken from the other "
        "document too; give this one another id")

REFUSES(an_item_of_ones_own_is_for_ties_of_ones_own,
        FRIENDS "'from': {'id': 'base', 'items': ['A1']}, "
                "'x': 1, 'items': [{'id': 'B', 'text': 'B', 'ties': "
                "['partner'], 'options': 'often'}], " ALL("'A1', 'B'"),
        "/items/0/ties/0",
        "There is no tie 'partner'; add it to \"ties\", or mend the id")

REFUSES(a_scale_without_its_items_is_refused,
        FRIENDS "'from': {'id': 'base', 'items': ['A1'], "
                "'scales': ['rest']}, " ALL("'A1'"),
        "/from",
        "In 'base', /scales/1/items: Scale 'rest' is taken without any of its "
        "items; take some too")

REFUSES(a_scale_that_asks_for_more_than_was_taken_is_refused,
        FRIENDS "'from': {'id': 'base', 'items': ['A1'], "
                "'scales': ['trust']}, " ALL("'A1'"),
        "/from",
        "In 'base', /scales/0/min_answered: Scale 'trust': \"min_answered\" is "
        "more than its 1 items; ask for fewer, or \"all\"")

REFUSES(what_a_taken_part_names_must_be_taken_too,
        FRIENDS
        "'from': {'id': 'base', 'items': ['A1', 'A3'], "
        "'scales': ['trust'], 'differences': ['gap']}, " ALL("'A1', 'A3'"),
        "/from",
        "In 'base', /differences/0/minus: There is no scale 'rest' in this "
        "document; take it too, or declare one")

REFUSES(a_fact_that_a_taken_part_reads_must_be_taken_too,
        FRIENDS "'from': {'id': 'base', 'items': ['A1'], "
                "'patterns': ['far']}, " ALL("'A1'"),
        "/from",
        "In 'base', /patterns/0/criteria/0/when/fact: There is no fact "
        "'swings' in this document; take it too, or declare one")

REFUSES(a_taken_text_needs_forms_for_all_ties,
        TOP "'ties': ['sister'], 'from': {'id': 'base', 'items': ['A1']}, " ALL(
            "'A1'"),
        "/from",
        "In 'base', /items/0/text: {O} has no form for 'sister'; add it to "
        "\"words\": {\"O\": {\"item\": {\"sister\": ...}}}")

REFUSES(a_word_that_nobody_has_is_named,
        TOP "'ties': ['friend'], 'from': {'id': 'base', 'items': ['A6']}, " ALL(
            "'A6'"),
        "/from",
        "In 'base', /items/5/text: {Q} is no word of this document; add it to "
        "\"words\", or mend the text")

REFUSES(a_taken_item_is_asked_in_some_tie,
        TOP "'ties': ['sister'], 'from': {'id': 'base', 'items': ['A4']}, " ALL(
            "'A4'"),
        "/from",
        "In 'base', /items/3/ties: Item 'A4' is for none of the ties of this "
        "document; do not take it")

REFUSES(a_fault_of_the_other_document_is_named_there,
        FRIENDS "'from': {'id': 'base', 'items': ['A2']}, " ALL("'A2'"),
        "/from",
        "In 'base', /items/1/colour: Item 'A2': there is no key \"colour\" "
        "here; take it out, or begin it with x- to keep it as your own")

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_own_text_may_use_a_word_of_the_other_document),
        cmocka_unit_test(a_scale_that_lost_items_loses_its_reliability),
        cmocka_unit_test(a_scale_that_lost_items_loses_its_norms),
        cmocka_unit_test(a_taken_item_brings_what_it_needs),
        cmocka_unit_test(taken_parts_stand_before_the_documents_own),
        cmocka_unit_test(a_taken_scale_keeps_the_items_that_were_taken),
        cmocka_unit_test(ties_that_this_document_lacks_are_left_out),
        cmocka_unit_test(words_of_ones_own_go_before_those_that_come_along),
        cmocka_unit_test(resources_of_ones_own_replace_the_others),
        cmocka_unit_test(of_what_was_taken_only_use_is_warned_of),
        cmocka_unit_test(a_taken_part_that_is_dead_is_warned_of_at_from),
        cmocka_unit_test(the_digest_goes_on_over_the_other_document),
        cmocka_unit_test(a_document_that_takes_nothing_ignores_the_other),
        cmocka_unit_test(an_id_that_nobody_has_is_not_found),
        cmocka_unit_test(without_another_document_nothing_is_found),
        cmocka_unit_test(a_chain_of_documents_is_refused),
        cmocka_unit_test(a_part_that_is_not_there_is_named),
        cmocka_unit_test(a_part_that_is_nearly_there_is_suggested),
        cmocka_unit_test(a_part_is_taken_once),
        cmocka_unit_test(a_part_is_named_by_its_id),
        cmocka_unit_test(an_id_is_taken_or_ones_own),
        cmocka_unit_test(an_option_set_that_comes_along_is_not_declared_again),
        cmocka_unit_test(an_item_of_ones_own_is_for_ties_of_ones_own),
        cmocka_unit_test(a_scale_without_its_items_is_refused),
        cmocka_unit_test(a_scale_that_asks_for_more_than_was_taken_is_refused),
        cmocka_unit_test(what_a_taken_part_names_must_be_taken_too),
        cmocka_unit_test(a_fact_that_a_taken_part_reads_must_be_taken_too),
        cmocka_unit_test(a_taken_text_needs_forms_for_all_ties),
        cmocka_unit_test(a_word_that_nobody_has_is_named),
        cmocka_unit_test(a_taken_item_is_asked_in_some_tie),
        cmocka_unit_test(a_fault_of_the_other_document_is_named_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
