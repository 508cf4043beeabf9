/* SPDX-License-Identifier: MIT */
/* test_questionnaire - the public getters, right and wrong indexes, and how
 * long a questionnaire lives. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <kith/kith.h>

#include "documents.h"
#include "faults.h"

static const char text[] =
    "{'kith': 1, 'id': 'd', 'version': '1.2', 'language': 'en',"
    " 'title': 'T', 'ties': ['friend', 'partner'], 'odd': 1,"
    " 'resources': [{'label': 'Help', 'text': 'A doctor.', 'for': 'adults'}],"
    " 'options': {'often': [{'id': 'n', 'value': -0.5, 'label': 'n'},"
    "                       {'id': 'a', 'value': 4, 'label': 'a'}]},"
    " 'facts': [{'id': 'f', 'label': 'F', 'min': -1, 'max': 2.5,"
    "            'sensitive': true}],"
    " 'sections': [{'id': 's', 'items': ['B', 'A', 'S']}],"
    " 'items': [{'id': 'A', 'text': 'A', 'options': 'often',"
    "            'ties': ['partner']},"
    "           {'id': 'B', 'text': 'B', 'kind': 'integer', 'min': 0,"
    "            'max': 9},"
    "           {'id': 'S', 'text': 'S', 'options': 'often', 'safety': true}],"
    " 'scales': [{'id': 'one', 'label': 'One', 'items': ['A']},"
    "            {'id': 'two', 'label': 'Two', 'items': ['B'],"
    "             'sensitive': true}],"
    " 'differences': [{'id': 'gap', 'label': 'G', 'from': 'one',"
    "                  'minus': 'two'}],"
    " 'patterns': [{'id': 'danger', 'label': 'D', 'source': 's', 'gate': true,"
    "               'levels': {'some': 1}, 'criteria': [{'id': 'hurt',"
    "               'label': 'H', 'when': {'item': 'S', 'at_least': 4}}]},"
    "              {'id': 'far', 'label': 'F', 'source': 's', 'gate': false,"
    "               'levels': {'some': 1}, 'criteria': [{'id': 'x',"
    "               'label': 'X', 'when': {'fact': 'f', 'above': 1}},"
    "               {'id': 'y', 'label': 'Y', 'when': {'item': 'B',"
    "               'above': 1}}]}],"
    " 'advice': [{'id': 'rest', 'label': 'R', 'text': 'R', 'source': 's',"
    "             'gate': 'any', 'general': true},"
    "            {'id': 'talk', 'label': 'T', 'text': 'T', 'source': 's',"
    "             'gate': 'must-be-known'}],"
    " 'stop': [{'id': 'young', 'text': 'S', 'help': 'adults',"
    "           'when': {'item': 'B', 'at_most': 1}}]}";

static struct document read;
static const kith_questionnaire *here;

static int read_it(void **state)
{
    (void)state;
    read = read_valid(text, NULL);
    here = read.questionnaire;
    return 0;
}

static int drop_it(void **state)
{
    (void)state;
    drop(&read);
    return 0;
}

/* ---- Ids and counts ---------------------------------------------------- */

static const struct {
    int32_t (*count)(const kith_questionnaire *questionnaire);
    const char *(*id)(const kith_questionnaire *questionnaire, int32_t index);
    int32_t (*index)(const kith_questionnaire *questionnaire, const char *id);
    int32_t expected;
    const char *last;
} lists[] = {
    {kith_questionnaire_tie_count, kith_questionnaire_tie_id,
     kith_questionnaire_tie_index, 2, "partner"},
    {kith_questionnaire_section_count, kith_questionnaire_section_id,
     kith_questionnaire_section_index, 1, "s"},
    {kith_questionnaire_item_count, kith_questionnaire_item_id,
     kith_questionnaire_item_index, 3, "S"},
    {kith_questionnaire_fact_count, kith_questionnaire_fact_id,
     kith_questionnaire_fact_index, 1, "f"},
    {kith_questionnaire_scale_count, kith_questionnaire_scale_id,
     kith_questionnaire_scale_index, 2, "two"},
    {kith_questionnaire_difference_count, kith_questionnaire_difference_id,
     kith_questionnaire_difference_index, 1, "gap"},
    {kith_questionnaire_pattern_count, kith_questionnaire_pattern_id,
     kith_questionnaire_pattern_index, 2, "far"},
    {kith_questionnaire_advice_count, kith_questionnaire_advice_id,
     kith_questionnaire_advice_index, 2, "talk"},
    {kith_questionnaire_stop_count, kith_questionnaire_stop_id,
     kith_questionnaire_stop_index, 1, "young"},
};
enum { LISTS = sizeof lists / sizeof *lists };

static void an_index_leads_to_an_id_and_back(void **state)
{
    (void)state;
    for (int i = 0; i < LISTS; i++) {
        int32_t count = lists[i].count(here);
        assert_int_equal(count, lists[i].expected);
        assert_string_equal(lists[i].id(here, count - 1), lists[i].last);
        assert_int_equal(lists[i].index(here, lists[i].last), count - 1);
    }
}

static void beyond_the_ends_there_is_no_id(void **state)
{
    (void)state;
    for (int i = 0; i < LISTS; i++) {
        assert_null(lists[i].id(here, -1));
        assert_null(lists[i].id(here, lists[i].expected));
        assert_int_equal(lists[i].index(here, "nobody"), -1);
        assert_int_equal(lists[i].index(here, NULL), -1);
    }
}

static void no_questionnaire_has_nothing(void **state)
{
    (void)state;
    for (int i = 0; i < LISTS; i++) {
        assert_int_equal(lists[i].count(NULL), -1);
        assert_null(lists[i].id(NULL, 0));
        assert_int_equal(lists[i].index(NULL, lists[i].last), -1);
    }
}

/* ---- Itself ----------------------------------------------------------- */

static void it_says_who_it_is(void **state)
{
    (void)state;
    assert_string_equal(kith_questionnaire_id(here), "d");
    assert_string_equal(kith_questionnaire_version(here), "1.2");
    assert_string_equal(kith_questionnaire_language(here), "en");
    assert_null(kith_questionnaire_licence(here));
    assert_null(kith_questionnaire_source(here));
    assert_null(kith_questionnaire_status(here));
    assert_int_equal(strlen(kith_questionnaire_digest(here)), 16);
    assert_null(kith_questionnaire_id(NULL));
    assert_null(kith_questionnaire_digest(NULL));
}

static void sections_order_the_questions(void **state)
{
    (void)state;
    assert_int_equal(kith_questionnaire_section_item_count(here, 0), 3);
    assert_int_equal(kith_questionnaire_section_item(here, 0, 0), 1);
    assert_int_equal(kith_questionnaire_section_item(here, 0, 1), 0);
    assert_int_equal(kith_questionnaire_section_item(here, 0, 3), -1);
    assert_int_equal(kith_questionnaire_section_item(here, 0, -1), -1);
    assert_int_equal(kith_questionnaire_section_item(here, 1, 0), -1);
    assert_int_equal(kith_questionnaire_section_item_count(here, 1), -1);
    assert_int_equal(kith_questionnaire_section_item_count(NULL, 0), -1);
}

static void warnings_have_a_place(void **state)
{
    (void)state;
    assert_int_equal(kith_questionnaire_warning_count(here), 1);
    assert_string_equal(kith_questionnaire_warning_pointer(here, 0), "/odd");
    assert_int_equal(kith_questionnaire_warning_line(here, 0), 1);
    assert_true(kith_questionnaire_warning_column(here, 0) > 1);
    assert_null(kith_questionnaire_warning_message(here, 1));
    assert_null(kith_questionnaire_warning_pointer(here, -1));
    assert_int_equal(kith_questionnaire_warning_line(here, 1), -1);
    assert_int_equal(kith_questionnaire_warning_column(NULL, 0), -1);
    assert_int_equal(kith_questionnaire_warning_count(NULL), -1);
}

/* ---- Questions -------------------------------------------------------- */

static void items_belong_to_ties(void **state)
{
    (void)state;
    assert_int_equal(kith_questionnaire_item_in_tie(here, 0, 0), 0);
    assert_int_equal(kith_questionnaire_item_in_tie(here, 0, 1), 1);
    assert_int_equal(kith_questionnaire_item_in_tie(here, 1, 0), 1);
    assert_int_equal(kith_questionnaire_item_in_tie(here, 3, 0), -1);
    assert_int_equal(kith_questionnaire_item_in_tie(here, 0, 2), -1);
    assert_int_equal(kith_questionnaire_item_in_tie(NULL, 0, 0), -1);
}

static void ranges_are_given_in_numbers(void **state)
{
    (void)state;
    double low = 7, high = 7;
    assert_int_equal(kith_questionnaire_item_range(here, 3, &low, &high),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_item_range(here, 0, NULL, &high),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_fact_range(NULL, 0, &low, &high),
                     KITH_E_ARGUMENT);
    assert_true(low == 7 && high == 7);
    assert_int_equal(kith_questionnaire_item_range(here, 0, &low, &high),
                     KITH_OK);
    assert_true(low == -0.5 && high == 4);
    assert_int_equal(kith_questionnaire_fact_range(here, 0, &low, &high),
                     KITH_OK);
    assert_true(low == -1 && high == 2.5);
}

static void options_have_ids_and_values(void **state)
{
    (void)state;
    double value = 7;
    assert_int_equal(kith_questionnaire_option_count(here, 0), 2);
    assert_int_equal(kith_questionnaire_option_count(here, 1), 0);
    assert_int_equal(kith_questionnaire_option_count(here, 3), -1);
    assert_int_equal(kith_questionnaire_option_count(NULL, 0), -1);
    assert_string_equal(kith_questionnaire_option_id(here, 0, 1), "a");
    assert_null(kith_questionnaire_option_id(here, 0, 2));
    assert_null(kith_questionnaire_option_id(here, 1, 0));
    assert_int_equal(kith_questionnaire_option_value(here, 0, 2, &value),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_option_value(here, 1, 0, &value),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_option_value(here, 0, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_true(value == 7);
    assert_int_equal(kith_questionnaire_option_value(here, 0, 0, &value),
                     KITH_OK);
    assert_true(value == -0.5);
}

static void what_is_sensitive_is_told(void **state)
{
    (void)state;
    assert_int_equal(kith_questionnaire_item_is_sensitive(here, 0), 0);
    assert_int_equal(kith_questionnaire_item_is_sensitive(here, 2), 1);
    assert_int_equal(kith_questionnaire_item_is_sensitive(here, 3), -1);
    assert_int_equal(kith_questionnaire_item_is_safety(here, 2), 1);
    assert_int_equal(kith_questionnaire_item_is_safety(here, 1), 0);
    assert_int_equal(kith_questionnaire_item_is_safety(NULL, 1), -1);
    assert_int_equal(kith_questionnaire_fact_is_sensitive(here, 0), 1);
    assert_int_equal(kith_questionnaire_scale_is_sensitive(here, 0), 0);
    assert_int_equal(kith_questionnaire_scale_is_sensitive(here, 1), 1);
    assert_int_equal(kith_questionnaire_difference_is_sensitive(here, 0), 1);
    assert_int_equal(kith_questionnaire_difference_is_sensitive(here, 9), -1);
    assert_int_equal(kith_questionnaire_advice_is_sensitive(here, 0), 0);
    assert_int_equal(kith_questionnaire_advice_is_sensitive(here, 1), 1);
    assert_int_equal(kith_questionnaire_advice_is_sensitive(here, 2), -1);
}

static void patterns_list_their_criteria(void **state)
{
    (void)state;
    assert_int_equal(kith_questionnaire_pattern_is_gate(here, 0), 1);
    assert_int_equal(kith_questionnaire_pattern_is_gate(here, 1), 0);
    assert_int_equal(kith_questionnaire_pattern_is_gate(here, 2), -1);
    assert_int_equal(kith_questionnaire_pattern_is_sensitive(here, 1), 1);
    assert_int_equal(kith_questionnaire_pattern_criterion_count(here, 1), 2);
    assert_int_equal(kith_questionnaire_pattern_criterion_count(here, 2), -1);
    assert_string_equal(kith_questionnaire_pattern_criterion_id(here, 1, 1),
                        "y");
    assert_null(kith_questionnaire_pattern_criterion_id(here, 1, 2));
    assert_null(kith_questionnaire_pattern_criterion_id(here, 2, 0));
    assert_null(kith_questionnaire_pattern_criterion_id(NULL, 0, 0));
}

/* ---- Life ------------------------------------------------------------- */

static void it_lives_while_somebody_holds_it(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    char *json = with_quotes(text);
    kith_questionnaire *made = NULL;
    assert_int_equal(
        kith_questionnaire_parse(json, KITH_NUL, faults.memory, &made, NULL),
        KITH_OK);
    free(json);
    assert_ptr_equal(kith__questionnaire_memory(made), faults.memory);
    kith_questionnaire *held = kith__questionnaire_hold(made);
    kith_questionnaire_free(made);
    assert_true(faults.live_blocks > 0);
    assert_string_equal(kith_questionnaire_id(held), "d");
    kith_questionnaire_free(held);
    kith_questionnaire_free(NULL);
    faults_close(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_index_leads_to_an_id_and_back),
        cmocka_unit_test(beyond_the_ends_there_is_no_id),
        cmocka_unit_test(no_questionnaire_has_nothing),
        cmocka_unit_test(it_says_who_it_is),
        cmocka_unit_test(sections_order_the_questions),
        cmocka_unit_test(warnings_have_a_place),
        cmocka_unit_test(items_belong_to_ties),
        cmocka_unit_test(ranges_are_given_in_numbers),
        cmocka_unit_test(options_have_ids_and_values),
        cmocka_unit_test(what_is_sensitive_is_told),
        cmocka_unit_test(patterns_list_their_criteria),
        cmocka_unit_test(it_lives_while_somebody_holds_it),
    };
    return cmocka_run_group_tests(tests, read_it, drop_it);
}
