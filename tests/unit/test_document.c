/* SPDX-License-Identifier: MIT */
/* test_document - every key of a document arrives in the plan.
 *
 * What is refused is for tests/broken; limits, warnings and `from` have tests
 * of their own. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <kith/kith.h>

#include "documents.h"

/* In two halves, because C promises strings of no more than 4095 bytes. */
static const char questions[] =
    "{'kith': 1, 'id': 'whole', 'version': '3.1.4', 'language': 'en-GB',"
    " 'title': 'Whole', 'about': 'All keys.', 'notice': 'Take your time.',"
    " 'licence': 'CC0-1.0', 'source': 'made up', 'status': 'unvalidated',"
    " 'x-mine': {'anything': [1, 2]},"
    " 'ties': ['friend', {'id': 'partner', 'label': 'my partner'}],"
    " 'words': {'O': {'item': {'friend': 'my friend', 'partner': 'my love'},"
    "                 'text': {'friend': 'your friend',"
    "                          'partner': 'your love'}}},"
    " 'recalls': {'month': {'text': 'In the past 4 weeks', 'days': 28},"
    "             'ever': {'text': 'Ever'}},"
    " 'options': {'often': [{'id': 'never', 'value': 0, 'label': 'never'},"
    "                       {'id': 'some', 'value': 1.5, 'label': 'some'},"
    "                       {'id': 'always', 'value': 4, 'label': 'always'}],"
    "             'agree': [{'id': 'yes', 'value': 1, 'label': 'yes'},"
    "                       {'id': 'no', 'value': -1, 'label': 'no'}]},"
    " 'facts': [{'id': 'swings', 'label': 'Swings', 'unit': 'swings',"
    "            'min': 0, 'max': 11, 'source': 'journal', 'sensitive': true}],"
    " 'sections': [{'id': 'one', 'title': 'One', 'items': ['C1', 'A1']},"
    "              {'id': 'two', 'items': ['B1', 'S1', 'A2']}],"
    " 'items': ["
    "  {'id': 'A1', 'text': 'I trust {O}.', 'options': 'often',"
    "   'recall': 'month', 'source': 'made up'},"
    "  {'id': 'A2', 'text': 'I rest.', 'options': 'agree', 'recall': 'ever',"
    "   'ties': ['partner'], 'ask_when': {'item': 'A1', 'is': 'some'},"
    "   'x-note': 1},"
    "  {'id': 'B1', 'text': 'Months?', 'kind': 'integer', 'min': 0,"
    "   'max': 1200},"
    "  {'id': 'C1', 'text': 'Hard times?', 'options': 'agree',"
    "   'context': true},"
    "  {'id': 'S1', 'text': 'I was hurt.', 'options': 'often',"
    "   'safety': true, 'sensitive': true}],";

static const char meaning[] =
    " 'scales': ["
    "  {'id': 'plain', 'label': 'Plain', 'items': ['A1', '-A2']},"
    "  {'id': 'full', 'label': 'Full', 'about': 'Every key of it.',"
    "   'items': [{'item': 'B1', 'weight': 0.25, 'reverse': true,"
    "              'recode': [[0, 2], [12.5, 5], [60, 3]]}, 'A1'],"
    "   'method': 'sum', 'report_as': 'table',"
    "   'table': [[0, 10], [2.5, 20.25]], 'decimals': 1,"
    "   'min_answered': 0.5, 'missing': 'none', 'compare': 'rounded',"
    "   'strength': 'tie', 'source': 'made up', 'sensitive': true,"
    "   'cutoffs': [{'id': 'first', 'source': 'made up', 'population': 'none',"
    "                'bands': [{'from': 10, 'id': 'low', 'label': 'low'},"
    "                          {'from': 15, 'id': 'high', 'label': 'high',"
    "                           'strength': true}]},"
    "               {'id': 'second', 'source': 'made up too',"
    "                'bands': [{'from': -5, 'id': 'low', 'label': 'any'}]}],"
    "   'reliability': {'value': 0.84, 'kind': 'alpha', 'sd': 20,"
    "                   'status': 'assumed', 'source': 'made up',"
    "                   'population': 'nobody'}},"
    "  {'id': 'pomp', 'label': 'Pomp', 'items': ['A1', 'B1'],"
    "   'report_as': 'pomp', 'min_answered': 2, 'strength': 'mine'}],"
    " 'differences': [{'id': 'gap', 'label': 'Gap', 'from': 'pomp',"
    "                  'minus': 'plain'}],"
    " 'patterns': ["
    "  {'id': 'danger', 'label': 'Danger', 'source': 'made up', 'gate': true,"
    "   'criteria': [{'id': 'hurt', 'label': 'Hurt', 'required': true,"
    "                 'when': {'item': 'S1', 'at_least': 1}}],"
    "   'levels': {'some': 1}},"
    "  {'id': 'far', 'label': 'Far', 'about': 'Far apart.',"
    "   'source': 'made up', 'direction': 'from-me', 'gate': false,"
    "   'shown_when_raised': false, 'sensitive': true,"
    "   'criteria': [{'id': 'a', 'label': 'A', 'when': {'all': ["
    "                  {'scale': 'plain', 'below': 2},"
    "                  {'not': {'tie': 'friend'}},"
    "                  {'count': [{'fact': 'swings', 'is': 3},"
    "                             {'answered': 'A1'}], 'at_least': 1}]}},"
    "                {'id': 'b', 'label': 'B', 'when':"
    "                  {'any': [{'difference': 'gap', 'above': -2.5},"
    "                           {'item': 'B1', 'at_most': 60}]}}],"
    "   'levels': {'some': 1, 'clear': 2},"
    "   'eased_by': [{'when': {'item': 'C1', 'is': 'yes'}, 'to': 'some',"
    "                 'text': 'A hard time for {O}.'},"
    "                {'when': {'item': 'B1', 'at_most': 1},"
    "                 'to': 'set-aside', 'text': 'Early days.'}]}],"
    " 'advice': ["
    "  {'id': 'talk', 'label': 'Talk', 'text': 'Talk with {O}.',"
    "   'steps': ['Sit down.', 'Breathe.'], 'source': 'made up',"
    "   'priority': 3, 'gate': 'must-be-known', 'sensitive': true,"
    "   'when': {'all': [{'pattern': 'far', 'at_least': 'clear'},"
    "                    {'gate': 'not-raised'}]}},"
    "  {'id': 'rest', 'label': 'Rest', 'text': 'Rest.', 'source': 'made up',"
    "   'gate': 'any', 'general': true}],"
    " 'stop': [{'id': 'young', 'when': {'item': 'B1', 'below': 6},"
    "           'text': 'You deserve help.', 'help': 'young-people'}],"
    " 'resources': [{'label': 'Help', 'text': 'A doctor.', 'for': 'adults'},"
    "               {'label': 'Young', 'text': 'A teacher.',"
    "                'contact': 'the school', 'url': 'https://example.org',"
    "                'for': 'young-people'}],"
    " 'valid_when': {'answered': 'A1'},"
    " 'maps': {'1': {'T1': 'A1', 'T2': null}, '2': {}}}";

/* A gate pattern beside `valid_when` is refused, so the whole of the document
 * is read in two halves. */
static char *without(const char *piece)
{
    char *text = malloc(sizeof questions + sizeof meaning);
    assert_non_null(text);
    strcpy(text, questions);
    strcat(text, meaning);
    char *found = strstr(text, piece);
    assert_non_null(found);
    memmove(found, found + strlen(piece), strlen(found + strlen(piece)) + 1);
    return text;
}

static struct document whole;

static int read_whole(void **state)
{
    (void)state;
    char *text = without(" 'valid_when': {'answered': 'A1'},");
    whole = read_valid(text, NULL);
    free(text);
    return 0;
}

static int drop_whole(void **state)
{
    (void)state;
    drop(&whole);
    return 0;
}

#define ONE KITH__ONE

static void assert_text(kith__text_id text, const char *path,
                        const char *written, enum kith__form form)
{
    assert_in_range(text, 0, whole.plan->text_count - 1);
    assert_string_equal(whole.plan->texts[text].path, path);
    assert_string_equal(whole.plan->texts[text].written, written);
    assert_int_equal(whole.plan->texts[text].form, form);
}

/* ---- The document itself ---------------------------------------------- */

static void what_the_document_says_of_itself_is_kept(void **state)
{
    (void)state;
    const struct kith__plan *plan = whole.plan;
    assert_string_equal(plan->id, "whole");
    assert_string_equal(plan->version, "3.1.4");
    assert_int_equal(plan->major, 3);
    assert_string_equal(plan->language, "en-GB");
    assert_string_equal(plan->licence, "CC0-1.0");
    assert_string_equal(plan->source, "made up");
    assert_string_equal(plan->status, "unvalidated");
    assert_text(plan->title, "title", "Whole", KITH__FORM_TEXT);
    assert_text(plan->about, "about", "All keys.", KITH__FORM_TEXT);
    assert_text(plan->notice, "notice", "Take your time.", KITH__FORM_TEXT);
    assert_int_equal(plan->warning_count, 0);
}

static void ties_keep_their_order_and_labels(void **state)
{
    (void)state;
    assert_int_equal(whole.plan->tie_count, 2);
    assert_string_equal(whole.plan->ties[0].id, "friend");
    assert_int_equal(whole.plan->ties[0].label, KITH__NONE);
    assert_string_equal(whole.plan->ties[1].id, "partner");
    assert_text(whole.plan->ties[1].label, "ties/partner", "my partner",
                KITH__FORM_TEXT);
}

static void a_word_has_a_form_for_each_use_and_tie(void **state)
{
    (void)state;
    assert_int_equal(whole.plan->word_count, 1);
    const struct kith__word *word = &whole.plan->words[0];
    assert_string_equal(word->id, "O");
    assert_text(word->forms[KITH__FORM_ITEM][0][0], "words/O/item/friend",
                "my friend", KITH__FORM_ITEM);
    assert_text(word->forms[KITH__FORM_TEXT][1][0], "words/O/text/partner",
                "your love", KITH__FORM_TEXT);
    assert_int_equal(word->forms[KITH__FORM_TEXT][2][0], KITH__NONE);
}

static void recalls_without_days_reach_back_for_ever(void **state)
{
    (void)state;
    assert_int_equal(whole.plan->recall_count, 2);
    assert_text(whole.plan->recalls[0].text, "recalls/month/text",
                "In the past 4 weeks", KITH__FORM_ITEM);
    assert_int_equal(whole.plan->recalls[0].days, 28);
    assert_int_equal(whole.plan->recalls[1].days, 0);
}

static void options_keep_exact_values(void **state)
{
    (void)state;
    assert_int_equal(whole.plan->option_set_count, 2);
    const struct kith__option_set *often = &whole.plan->option_sets[0];
    assert_string_equal(often->id, "often");
    assert_int_equal(often->count, 3);
    assert_string_equal(often->options[1].id, "some");
    assert_int_equal(often->options[1].value, 3 * ONE / 2);
    assert_text(often->options[0].label, "options/often/never", "never",
                KITH__FORM_ITEM);
}

static void facts_have_ends(void **state)
{
    (void)state;
    assert_int_equal(whole.plan->fact_count, 1);
    const struct kith__fact *fact = &whole.plan->facts[0];
    assert_string_equal(fact->id, "swings");
    assert_text(fact->label, "facts/swings/label", "Swings", KITH__FORM_TEXT);
    assert_string_equal(fact->unit, "swings");
    assert_string_equal(fact->source, "journal");
    assert_int_equal(fact->minimum, 0);
    assert_int_equal(fact->maximum, 11 * ONE);
    assert_true(fact->sensitive);
    assert_int_equal(kith__find_fact(whole.plan, "swings", 6), 0);
    assert_int_equal(kith__find_fact(whole.plan, "swing", 5), KITH__NONE);
}

static void maps_name_items_that_went_and_items_that_moved(void **state)
{
    (void)state;
    assert_int_equal(whole.plan->mapping_count, 2);
    const struct kith__mapping *map = &whole.plan->mappings[0];
    assert_int_equal(map->major, 1);
    assert_int_equal(map->count, 2);
    assert_string_equal(map->renamings[0].old_id, "T1");
    assert_int_equal(map->renamings[0].item, 0);
    assert_int_equal(map->renamings[1].item, KITH__NONE);
    assert_int_equal(whole.plan->mappings[1].count, 0);
}

/* ---- Questions -------------------------------------------------------- */

static void items_know_what_they_take(void **state)
{
    (void)state;
    const struct kith__item *items = whole.plan->items;
    assert_int_equal(whole.plan->item_count, 5);
    assert_text(items[0].text, "items/A1/text", "I trust {O}.",
                KITH__FORM_ITEM);
    assert_int_equal(items[0].kind, KITH__ITEM_CHOICE);
    assert_int_equal(items[0].options, 0);
    assert_int_equal(items[0].recall, 0);
    assert_int_equal(items[0].ties, 3);
    assert_int_equal(items[0].maximum, 4 * ONE);
    assert_int_equal(items[1].minimum, -ONE);
    assert_int_equal(items[1].maximum, ONE);
    assert_int_equal(items[1].ties, 2);
    assert_int_equal(items[2].kind, KITH__ITEM_INTEGER);
    assert_int_equal(items[2].options, KITH__NONE);
    assert_int_equal(items[2].recall, KITH__NONE);
    assert_int_equal(items[2].maximum, 1200 * ONE);
    assert_true(items[3].context && !items[3].safety);
    assert_true(items[4].safety && items[4].sensitive);
}

static void items_are_found_by_id(void **state)
{
    (void)state;
    for (int32_t i = 0; i < whole.plan->item_count; i++)
        assert_int_equal(kith__find_item(whole.plan, whole.plan->items[i].id,
                                         strlen(whole.plan->items[i].id)),
                         i);
    assert_int_equal(kith__find_item(whole.plan, "A", 1), KITH__NONE);
    assert_int_equal(kith__find_item(whole.plan, "A11", 3), KITH__NONE);
    assert_int_equal(kith__find_item(whole.plan, "", 0), KITH__NONE);
}

static void sections_order_the_items(void **state)
{
    (void)state;
    const struct kith__section *sections = whole.plan->sections;
    assert_int_equal(whole.plan->section_count, 2);
    assert_text(sections[0].title, "sections/one/title", "One",
                KITH__FORM_TEXT);
    assert_int_equal(sections[1].title, KITH__NONE);
    assert_int_equal(sections[0].count, 2);
    assert_int_equal(sections[0].items[0], 3);
    assert_int_equal(sections[0].items[1], 0);
    assert_int_equal(whole.plan->items[3].section, 0);
    assert_int_equal(whole.plan->items[1].section, 1);
}

/* ---- Scales ----------------------------------------------------------- */

static void a_scale_that_says_little_has_the_defaults(void **state)
{
    (void)state;
    const struct kith__scale *scale = &whole.plan->scales[0];
    assert_int_equal(scale->method, KITH__METHOD_MEAN);
    assert_int_equal(scale->report_as, KITH__REPORT_RAW);
    assert_int_equal(scale->decimals, 2);
    assert_int_equal(scale->minimum, KITH__MINIMUM_ALL);
    assert_true(scale->prorate);
    assert_false(scale->compare_rounded);
    assert_int_equal(scale->strength, KITH__STRENGTH_NONE);
    assert_int_equal(scale->about, KITH__NONE);
    assert_false(scale->reliability.given);
    assert_int_equal(scale->keys[0].weight, ONE);
    assert_false(scale->keys[0].reverse);
    assert_true(scale->keys[1].reverse);
    assert_int_equal(whole.plan->scales[2].decimals, 0);
}

static void a_scale_that_says_all_keeps_it(void **state)
{
    (void)state;
    const struct kith__scale *scale = &whole.plan->scales[1];
    assert_text(scale->label, "scales/full/label", "Full", KITH__FORM_TEXT);
    assert_text(scale->about, "scales/full/about", "Every key of it.",
                KITH__FORM_TEXT);
    assert_int_equal(scale->method, KITH__METHOD_SUM);
    assert_int_equal(scale->report_as, KITH__REPORT_TABLE);
    assert_int_equal(scale->table_count, 2);
    assert_int_equal(scale->table[1].from, 5 * ONE / 2);
    assert_int_equal(scale->table[1].value, 81 * ONE / 4);
    assert_int_equal(scale->decimals, 1);
    assert_int_equal(scale->minimum, KITH__MINIMUM_SHARE);
    assert_int_equal(scale->minimum_value, ONE / 2);
    assert_false(scale->prorate);
    assert_true(scale->compare_rounded);
    assert_int_equal(scale->strength, KITH__STRENGTH_TIE);
    assert_true(scale->sensitive);
    assert_string_equal(scale->source, "made up");
}

static void a_count_of_answers_is_kept_as_a_count(void **state)
{
    (void)state;
    assert_int_equal(whole.plan->scales[2].minimum, KITH__MINIMUM_COUNT);
    assert_int_equal(whole.plan->scales[2].minimum_value, 2 * ONE);
    assert_int_equal(whole.plan->scales[2].strength, KITH__STRENGTH_MINE);
}

static void a_keyed_range_is_what_recoding_leaves(void **state)
{
    (void)state;
    const struct kith__key *key = &whole.plan->scales[1].keys[0];
    assert_int_equal(key->item, 2);
    assert_int_equal(key->weight, ONE / 4);
    assert_true(key->reverse);
    assert_int_equal(key->step_count, 3);
    assert_int_equal(key->low, 2 * ONE);
    assert_int_equal(key->high, 5 * ONE);
    assert_int_equal(whole.plan->scales[0].keys[1].low, -ONE);
    assert_int_equal(whole.plan->scales[0].keys[1].high, ONE);
}

static void cutoffs_stand_side_by_side(void **state)
{
    (void)state;
    const struct kith__scale *scale = &whole.plan->scales[1];
    assert_int_equal(scale->cutoffs_count, 2);
    assert_string_equal(scale->cutoffs[0].population, "none");
    assert_int_equal(scale->cutoffs[0].count, 2);
    assert_text(scale->cutoffs[0].bands[1].label,
                "scales/full/cutoffs/first/high", "high", KITH__FORM_TEXT);
    assert_true(scale->cutoffs[0].bands[1].strength);
    assert_false(scale->cutoffs[0].bands[0].strength);
    assert_int_equal(scale->cutoffs[1].bands[0].from, -5 * ONE);
    assert_null(scale->cutoffs[1].population);
}

static void a_reliability_says_where_it_comes_from(void **state)
{
    (void)state;
    const struct kith__reliability *is = &whole.plan->scales[1].reliability;
    assert_true(is->given && is->assumed);
    assert_int_equal(is->value, 84 * ONE / 100);
    assert_int_equal(is->sd, 20 * ONE);
    assert_string_equal(is->kind, "alpha");
    assert_string_equal(is->source, "made up");
    assert_string_equal(is->population, "nobody");
}

static void a_difference_names_two_scales(void **state)
{
    (void)state;
    assert_int_equal(whole.plan->difference_count, 1);
    assert_int_equal(whole.plan->differences[0].from, 2);
    assert_int_equal(whole.plan->differences[0].minus, 0);
    assert_text(whole.plan->differences[0].label, "differences/gap/label",
                "Gap", KITH__FORM_TEXT);
}

/* ---- Patterns, advice, help ------------------------------------------- */

static void patterns_keep_criteria_levels_and_easings(void **state)
{
    (void)state;
    assert_int_equal(whole.plan->pattern_count, 2);
    const struct kith__pattern *danger = &whole.plan->patterns[0];
    assert_true(danger->gate && danger->shown_when_raised);
    assert_int_equal(danger->direction, KITH__DIRECTION_NONE);
    assert_int_equal(danger->clear, KITH__NONE);
    assert_true(danger->criteria[0].required);
    const struct kith__pattern *far = &whole.plan->patterns[1];
    assert_int_equal(far->direction, KITH__DIRECTION_FROM_ME);
    assert_false(far->gate || far->shown_when_raised);
    assert_int_equal(far->some, 1);
    assert_int_equal(far->clear, 2);
    assert_false(far->criteria[1].required);
    assert_text(far->about, "patterns/far/about", "Far apart.",
                KITH__FORM_TEXT);
    assert_text(far->criteria[1].label, "patterns/far/criteria/b", "B",
                KITH__FORM_TEXT);
    assert_int_equal(far->easing_count, 2);
    assert_text(far->easings[0].text, "patterns/far/eased_by/0",
                "A hard time for {O}.", KITH__FORM_TEXT);
    assert_false(far->easings[0].set_aside);
    assert_true(far->easings[1].set_aside);
}

static void advice_keeps_its_rules_and_steps(void **state)
{
    (void)state;
    const struct kith__advice *talk = &whole.plan->advice[0];
    assert_int_equal(whole.plan->advice_count, 2);
    assert_int_equal(talk->gate, KITH__ADVICE_MUST_BE_KNOWN);
    assert_int_equal(talk->priority, 3);
    assert_int_equal(talk->step_count, 2);
    assert_text(talk->steps[1], "advice/talk/steps/1", "Breathe.",
                KITH__FORM_TEXT);
    assert_text(talk->text, "advice/talk/text", "Talk with {O}.",
                KITH__FORM_TEXT);
    assert_true(talk->sensitive && !talk->general);
    assert_true(whole.plan->advice[1].general);
    assert_int_equal(whole.plan->advice[1].priority, 100);
    assert_int_equal(whole.plan->advice[1].gate, KITH__ADVICE_ANY);
}

static void stops_and_resources_speak_of_the_same_help(void **state)
{
    (void)state;
    assert_int_equal(whole.plan->stop_count, 1);
    assert_string_equal(whole.plan->stops[0].help, "young-people");
    assert_text(whole.plan->stops[0].text, "stop/young/text",
                "You deserve help.", KITH__FORM_TEXT);
    assert_int_equal(whole.plan->resource_count, 2);
    assert_string_equal(whole.plan->resources[0].help, "adults");
    assert_null(whole.plan->resources[0].url);
    assert_text(whole.plan->resources[1].label, "resources/1/label", "Young",
                KITH__FORM_TEXT);
    assert_string_equal(whole.plan->resources[1].contact, "the school");
    assert_string_equal(whole.plan->resources[1].url, "https://example.org");
}

/* ---- Conditions ------------------------------------------------------- */

/* The node of criterion a of pattern far, for a partner. */
static const struct kith__condition_node *partner_nodes(void)
{
    return whole.plan->by_tie[1].nodes;
}

static void a_condition_keeps_its_shape(void **state)
{
    (void)state;
    const struct kith__condition_node *nodes = partner_nodes();
    const struct kith__condition_node *all =
        &nodes[whole.plan->by_tie[1].criteria[1][0]];
    assert_int_equal(all->op, KITH__OP_ALL);
    assert_int_equal(all->count, 3);
    const struct kith__condition_node *child = &nodes[all->first];
    assert_int_equal(child[0].op, KITH__OP_SCALE);
    assert_int_equal(child[0].subject, 0);
    assert_int_equal(child[0].test, KITH__TEST_BELOW);
    assert_int_equal(child[0].against, 2 * ONE);
    assert_int_equal(child[1].op, KITH__OP_NOT);
    assert_int_equal(nodes[child[1].first].op, KITH__OP_FALSE);
    assert_int_equal(child[2].op, KITH__OP_COUNT);
    assert_int_equal(child[2].need, 1);
    assert_int_equal(nodes[child[2].first].op, KITH__OP_FACT);
    assert_int_equal(nodes[child[2].first].test, KITH__TEST_IS);
    assert_int_equal(nodes[child[2].first].against, 3 * ONE);
    assert_int_equal(nodes[child[2].first + 1].op, KITH__OP_ANSWERED);
}

static void an_option_of_a_condition_becomes_its_value(void **state)
{
    (void)state;
    const struct kith__tie_plan *cut = &whole.plan->by_tie[1];
    const struct kith__condition_node *leaf = &cut->nodes[cut->ask_when[1]];
    assert_int_equal(leaf->op, KITH__OP_ITEM);
    assert_int_equal(leaf->subject, 0);
    assert_int_equal(leaf->test, KITH__TEST_IS);
    assert_int_equal(leaf->against, 3 * ONE / 2);
}

static void levels_and_gates_become_numbers(void **state)
{
    (void)state;
    const struct kith__tie_plan *cut = &whole.plan->by_tie[1];
    const struct kith__condition_node *all = &cut->nodes[cut->advice[0]];
    const struct kith__condition_node *child = &cut->nodes[all->first];
    assert_int_equal(child[0].op, KITH__OP_PATTERN);
    assert_int_equal(child[0].subject, 1);
    assert_int_equal(child[0].need, KITH_CLEAR);
    assert_int_equal(child[1].op, KITH__OP_GATE);
    assert_int_equal(child[1].need, KITH_GATE_NOT_RAISED);
}

static void a_rule_for_the_whole_form_is_kept(void **state)
{
    (void)state;
    char *text = without("  {'id': 'danger', 'label': 'Danger', 'source': "
                         "'made up', 'gate': true,"
                         "   'criteria': [{'id': 'hurt', 'label': 'Hurt', "
                         "'required': true,"
                         "                 'when': {'item': 'S1', "
                         "'at_least': 1}}],"
                         "   'levels': {'some': 1}},");
    char *safety = strstr(text, "'safety': true, ");
    assert_non_null(safety);
    memset(safety, ' ', strlen("'safety': true, "));
    struct document document = read_valid(text, NULL);
    const struct kith__tie_plan *cut = &document.plan->by_tie[0];
    assert_true(cut->valid_when >= 0);
    assert_int_equal(cut->nodes[cut->valid_when].op, KITH__OP_ANSWERED);
    drop(&document);
    free(text);
}

/* ---- Digest ----------------------------------------------------------- */

static void the_digest_is_that_of_the_canonical_text(void **state)
{
    (void)state;
    static const char small[] =
        "{'title': 'T', 'kith': 1.0, 'ties': ['a'], 'version': '1',"
        " 'language': 'en', 'id': 'd'}";
    /* FNV-1a, 64 bits, of
     * {"id":"d","kith":1,"language":"en","ties":["a"],"title":"T",
     * "version":"1"} on one line, worked out apart from the library. */
    struct document document = read_valid(small, NULL);
    assert_string_equal(document.plan->digest, "d7ee65b9130e23d5");
    drop(&document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_document_says_of_itself_is_kept),
        cmocka_unit_test(ties_keep_their_order_and_labels),
        cmocka_unit_test(a_word_has_a_form_for_each_use_and_tie),
        cmocka_unit_test(recalls_without_days_reach_back_for_ever),
        cmocka_unit_test(options_keep_exact_values),
        cmocka_unit_test(facts_have_ends),
        cmocka_unit_test(maps_name_items_that_went_and_items_that_moved),
        cmocka_unit_test(items_know_what_they_take),
        cmocka_unit_test(items_are_found_by_id),
        cmocka_unit_test(sections_order_the_items),
        cmocka_unit_test(a_scale_that_says_little_has_the_defaults),
        cmocka_unit_test(a_scale_that_says_all_keeps_it),
        cmocka_unit_test(a_count_of_answers_is_kept_as_a_count),
        cmocka_unit_test(a_keyed_range_is_what_recoding_leaves),
        cmocka_unit_test(cutoffs_stand_side_by_side),
        cmocka_unit_test(a_reliability_says_where_it_comes_from),
        cmocka_unit_test(a_difference_names_two_scales),
        cmocka_unit_test(patterns_keep_criteria_levels_and_easings),
        cmocka_unit_test(advice_keeps_its_rules_and_steps),
        cmocka_unit_test(stops_and_resources_speak_of_the_same_help),
        cmocka_unit_test(a_condition_keeps_its_shape),
        cmocka_unit_test(an_option_of_a_condition_becomes_its_value),
        cmocka_unit_test(levels_and_gates_become_numbers),
        cmocka_unit_test(a_rule_for_the_whole_form_is_kept),
        cmocka_unit_test(the_digest_is_that_of_the_canonical_text),
    };
    return cmocka_run_group_tests(tests, read_whole, drop_whole);
}
