/* SPDX-License-Identifier: MIT */
/* test_sensitive - what is marked sensitive, and all that reads it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compiled.h"

/* A is plain, M is marked, S a safety item; the others wait for one of them. */
static const char items[] =
    "{'id': 'A', 'text': 'A', 'options': 'often'},"
    "{'id': 'M', 'text': 'M', 'options': 'often', 'sensitive': true},"
    "{'id': 'S', 'text': 'S', 'options': 'often', 'safety': true},"
    "{'id': 'AA', 'text': 'AA', 'options': 'often',"
    " 'ask_when': {'item': 'A', 'at_least': 1}},"
    "{'id': 'MMM', 'text': 'MMM', 'options': 'often',"
    " 'ask_when': {'any': [{'item': 'AA', 'at_least': 1},"
    "                      {'not': {'item': 'MM', 'at_least': 1}}]}},"
    "{'id': 'MM', 'text': 'MM', 'options': 'often',"
    " 'ask_when': {'item': 'M', 'at_least': 1}},"
    "{'id': 'SS', 'text': 'SS', 'options': 'often',"
    " 'ask_when': {'item': 'S', 'at_least': 1}},"
    "{'id': 'FF', 'text': 'FF', 'options': 'often',"
    " 'ask_when': {'fact': 'hidden', 'at_least': 1}}";

#define DANGER                                                                 \
    "{'id': 'danger', 'label': 'd', 'gate': true, 'levels': {'some': 1},"      \
    " 'criteria': [{'id': 'harm', 'label': 'h',"                               \
    "               'when': {'item': 'S', 'at_least': 1}}]}"

static const char base[] =
    "'facts': [{'id': 'open', 'label': 'f', 'min': 0, 'max': 9},"
    "          {'id': 'hidden', 'label': 'f', 'min': 0, 'max': 9,"
    "           'sensitive': true},"
    "          {'id': 'free', 'label': 'f', 'min': 0, 'max': 9}],"
    "'scales': [{'id': 'plain', 'label': 's', 'items': ['A', 'AA']},"
    "           {'id': 'other', 'label': 's', 'items': ['AA']},"
    "           {'id': 'marked', 'label': 's', 'items': ['A'],"
    "            'sensitive': true},"
    "           {'id': 'reads', 'label': 's', 'items': ['A', '-MMM']},"
    "           {'id': 'safety', 'label': 's', 'items': ['S']}],"
    "'differences': [{'id': 'clean', 'label': 'd', 'from': 'plain',"
    "                 'minus': 'other'},"
    "                {'id': 'said', 'label': 'd', 'from': 'plain',"
    "                 'minus': 'other', 'sensitive': true},"
    "                {'id': 'from', 'label': 'd', 'from': 'reads',"
    "                 'minus': 'plain'},"
    "                {'id': 'minus', 'label': 'd', 'from': 'plain',"
    "                 'minus': 'marked'}]";

static kith_questionnaire *compile_with(const char *patterns,
                                        const char *advice)
{
    struct kith__builder rest = {0};
    kith__add(&rest, base);
    kith__add(&rest, ", 'patterns': [" DANGER);
    kith__add(&rest, patterns);
    kith__add(&rest, "], 'advice': [");
    kith__add(&rest, advice[0] != '\0'
                         ? advice
                         : "{'id': 'a', 'label': 'l', 'text': 't',"
                           " 'gate': 'any'}");
    kith__add(&rest, "]");
    kith_questionnaire *made = compile(items, kith__builder_peek(&rest));
    kith__builder_free(&rest);
    return made;
}

/* ---- Items, scales, differences ----------------------------------------- */

static void assert_item(const char *id, bool sensitive)
{
    kith_questionnaire *made = compile_with("", "");
    const struct kith__plan *plan = kith__plan_of(made);
    assert_int_equal(plan->items[item_of(plan, id)].sensitive, sensitive);
    kith_questionnaire_free(made);
}

static void an_item_is_when_it_is_marked_or_a_safety_item(void **state)
{
    (void)state;
    assert_item("A", false);
    assert_item("M", true);
    assert_item("S", true);
}

static void an_item_is_when_it_is_asked_because_of_one(void **state)
{
    (void)state;
    assert_item("AA", false);
    assert_item("MM", true);
    assert_item("SS", true);
    assert_item("FF", true);
}

static void an_item_is_through_items_that_stand_behind_it(void **state)
{
    (void)state;
    assert_item("MMM", true);
}

static void a_scale_is_when_it_or_one_of_its_items_is(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with("", "");
    const struct kith__plan *plan = kith__plan_of(made);
    assert_false(plan->scales[scale_of(plan, "plain")].sensitive);
    assert_true(plan->scales[scale_of(plan, "marked")].sensitive);
    assert_true(plan->scales[scale_of(plan, "reads")].sensitive);
    assert_true(plan->scales[scale_of(plan, "safety")].sensitive);
    kith_questionnaire_free(made);
}

static void a_difference_is_when_it_or_a_side_is(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with("", "");
    const struct kith__plan *plan = kith__plan_of(made);
    assert_false(plan->differences[difference_of(plan, "clean")].sensitive);
    assert_true(plan->differences[difference_of(plan, "said")].sensitive);
    assert_true(plan->differences[difference_of(plan, "from")].sensitive);
    assert_true(plan->differences[difference_of(plan, "minus")].sensitive);
    kith_questionnaire_free(made);
}

/* There may be no gate pattern beside valid_when. */
static void assert_scale_with(const char *valid_when, bool sensitive)
{
    struct kith__builder rest = {0};
    kith__add(&rest, "'scales': [{'id': 's', 'label': 's', 'items': ['A']}],"
                     "'differences': [], 'valid_when': ");
    kith__add(&rest, valid_when);
    kith_questionnaire *made =
        compile("{'id': 'A', 'text': 'A', 'options': 'often'},"
                "{'id': 'M', 'text': 'M', 'options': 'often',"
                " 'sensitive': true}",
                kith__builder_peek(&rest));
    assert_int_equal(kith__plan_of(made)->scales[0].sensitive, sensitive);
    kith_questionnaire_free(made);
    kith__builder_free(&rest);
}

static void every_scale_is_when_valid_when_reads_one(void **state)
{
    (void)state;
    assert_scale_with("{'item': 'A', 'at_least': 0}", false);
    assert_scale_with("{'item': 'M', 'at_least': 0}", true);
    assert_scale_with("{'not': {'answered': 'M'}}", true);
}

/* ---- Patterns ----------------------------------------------------------- */

static void assert_pattern(const char *more, const char *when, bool sensitive)
{
    struct kith__builder pattern = {0};
    kith__add(&pattern, ", {'id': 'p', 'label': 'p', 'gate': false,"
                        " 'levels': {'some': 1}, ");
    kith__add(&pattern, more);
    kith__add(&pattern, "'criteria': [{'id': 'c', 'label': 'c', 'when': ");
    kith__add(&pattern, when);
    kith__add(&pattern,
              "}]}, {'id': 'hushed', 'label': 'h', 'gate': false,"
              " 'sensitive': true, 'levels': {'some': 1}, 'criteria': ["
              " {'id': 'c', 'label': 'c',"
              "  'when': {'item': 'A', 'at_least': 1}}]}");
    kith_questionnaire *made =
        compile_with(kith__builder_peek(&pattern), "");
    const struct kith__plan *plan = kith__plan_of(made);
    assert_int_equal(plan->patterns[pattern_of(plan, "p")].sensitive,
                     sensitive);
    kith_questionnaire_free(made);
    kith__builder_free(&pattern);
}

#define SHARE(a, b)                                                            \
    "{'share': ['" a "', '" b "'], 'wilson_above': 0.5, 'from': 6}"

static const char plain[] = "{'item': 'A', 'at_least': 1}";

static void a_pattern_is_not_when_all_it_reads_is_plain(void **state)
{
    (void)state;
    assert_pattern("", plain, false);
    assert_pattern("",
                   "{'all': [{'tie': 'friend'}, {'answered': 'AA'},"
                   "  {'fact': 'open', 'at_least': 1},"
                   "  {'scale': 'plain', 'at_least': 1},"
                   "  {'difference': 'clean', 'at_least': 1}]}",
                   false);
}

static void a_pattern_is_when_it_is_marked_or_hidden_when_raised(void **state)
{
    (void)state;
    assert_pattern("'sensitive': true, ", plain, true);
    assert_pattern("'shown_when_raised': false, ", plain, true);
    assert_pattern("'label_when_raised': 'You said', ", plain, true);
    assert_pattern("'shown_when_raised': true, ", plain, false);
}

static void a_pattern_is_by_whatever_leaf_it_reads_one(void **state)
{
    (void)state;
    assert_pattern("", "{'item': 'MMM', 'at_least': 1}", true);
    assert_pattern("", "{'any': [{'not': {'answered': 'S'}}]}", true);
    assert_pattern("", "{'fact': 'hidden', 'at_least': 1}", true);
    assert_pattern("", SHARE("hidden", "open"), true);
    assert_pattern("", SHARE("open", "hidden"), true);
    assert_pattern("", SHARE("open", "free"), false);
    assert_pattern("", "{'scale': 'reads', 'at_least': 1}", true);
    assert_pattern("", "{'difference': 'minus', 'at_least': 1}", true);
    assert_pattern("", "{'pattern': 'hushed', 'at_least': 'some'}", true);
    assert_pattern("", "{'gate': 'unknown'}", true);
}

static void a_pattern_is_when_an_easing_reads_one(void **state)
{
    (void)state;
    assert_pattern("'eased_by': [{'when': {'item': 'A', 'at_least': 1},"
                   " 'to': 'some', 'text': 'A hard time.'}], ",
                   plain, false);
    assert_pattern("'eased_by': [{'when': {'item': 'M', 'at_least': 1},"
                   " 'to': 'some', 'text': 'A hard time.'}], ",
                   plain, true);
}

static void a_gate_pattern_is_not_as_such(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with(
        ", {'id': 'told', 'label': 't', 'gate': true,"
        " 'levels': {'some': 1}, 'criteria': [{'id': 'c', 'label': 'c',"
        "  'when': {'item': 'A', 'at_least': 1}}]}",
        "");
    const struct kith__plan *plan = kith__plan_of(made);
    assert_true(plan->patterns[pattern_of(plan, "danger")].sensitive);
    assert_false(plan->patterns[pattern_of(plan, "told")].sensitive);
    kith_questionnaire_free(made);
}

/* ---- Advice ------------------------------------------------------------- */

static void assert_advice(const char *rest, bool sensitive)
{
    struct kith__builder advice = {0};
    kith__add(&advice, "{'id': 'a', 'label': 'l', 'text': 't', ");
    kith__add(&advice, rest);
    kith__add(&advice, "}");
    kith_questionnaire *made = compile_with("", kith__builder_peek(&advice));
    assert_int_equal(kith__plan_of(made)->advice[0].sensitive, sensitive);
    kith_questionnaire_free(made);
    kith__builder_free(&advice);
}

static void advice_is_unless_it_is_for_any_gate(void **state)
{
    (void)state;
    assert_advice("'gate': 'any'", false);
    assert_advice("'gate': 'not-raised'", true);
    assert_advice("'gate': 'must-be-known'", true);
}

static void advice_is_when_it_is_marked_or_reads_one(void **state)
{
    (void)state;
    assert_advice("'gate': 'any', 'sensitive': true", true);
    assert_advice("'gate': 'any', 'when': {'item': 'A', 'at_least': 1}", false);
    assert_advice("'gate': 'any', 'when': {'gate': 'raised'}", true);
    assert_advice("'gate': 'any', 'when':"
                  " {'pattern': 'danger', 'at_least': 'some'}",
                  true);
    assert_advice("'gate': 'any', 'when': {'not': {'item': 'SS', 'below': 2}}",
                  true);
}

/* ---- Stops -------------------------------------------------------------- */

static void a_stop_may_not_read_what_is(void **state)
{
    (void)state;
    refuse("{'id': 'A', 'text': 'A', 'options': 'often', 'sensitive': true},"
           "{'id': 'B', 'text': 'B', 'options': 'often',"
           " 'ask_when': {'item': 'A', 'at_least': 1}}",
           "'stop': [{'id': 'end', 'text': 'The end.', 'help': 'adults',"
           " 'when': {'any': [{'tie': 'friend'},"
           "                  {'item': 'B', 'at_least': 1}]}}]",
           "/stop/0/when/any/1", "item 'B', which is sensitive");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_item_is_when_it_is_marked_or_a_safety_item),
        cmocka_unit_test(an_item_is_when_it_is_asked_because_of_one),
        cmocka_unit_test(an_item_is_through_items_that_stand_behind_it),
        cmocka_unit_test(a_scale_is_when_it_or_one_of_its_items_is),
        cmocka_unit_test(a_difference_is_when_it_or_a_side_is),
        cmocka_unit_test(every_scale_is_when_valid_when_reads_one),
        cmocka_unit_test(a_pattern_is_not_when_all_it_reads_is_plain),
        cmocka_unit_test(a_pattern_is_when_it_is_marked_or_hidden_when_raised),
        cmocka_unit_test(a_pattern_is_by_whatever_leaf_it_reads_one),
        cmocka_unit_test(a_pattern_is_when_an_easing_reads_one),
        cmocka_unit_test(a_gate_pattern_is_not_as_such),
        cmocka_unit_test(advice_is_unless_it_is_for_any_gate),
        cmocka_unit_test(advice_is_when_it_is_marked_or_reads_one),
        cmocka_unit_test(a_stop_may_not_read_what_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
