/* SPDX-License-Identifier: MIT */
/* test_reach - what can never come about: warned of, and refused where the gate
 * would then be not raised because nothing was asked. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compiled.h"

/* A and B go from 0 to 4, C is 1, 2.5 or 7, K whole from -5 to 12; P is asked
 * of partners only. */
#define ITEMS                                                                  \
    "{'id': 'A', 'text': 'A', 'options': 'often'},"                            \
    "{'id': 'B', 'text': 'B', 'options': 'often'},"                            \
    "{'id': 'C', 'text': 'C', 'options': 'agree'},"                            \
    "{'id': 'K', 'text': 'K', 'kind': 'integer', 'min': -5, 'max': 12},"       \
    "{'id': 'P', 'text': 'P', 'options': 'often', 'ties': ['partner']}"

static const char parts[] =
    "'facts': [{'id': 'f', 'label': 'f', 'min': 0, 'max': 9},"
    "          {'id': 'g', 'label': 'g', 'min': 0, 'max': 9},"
    "          {'id': 'least', 'label': 'l', 'min': 4, 'max': 4.5},"
    "          {'id': 'twin', 'label': 't', 'min': 4, 'max': 4.5}],"
    "'scales': [{'id': 'mean', 'label': 's', 'items': ['A', 'C']},"
    "           {'id': 'sum', 'label': 's', 'items': ['A', 'P'],"
    "            'method': 'sum'},"
    "           {'id': 'pomp', 'label': 's', 'items': ['A', 'B'],"
    "            'report_as': 'pomp'},"
    "           {'id': 'rounded', 'label': 's', 'items': ['A', 'C', 'B'],"
    "            'compare': 'rounded', 'decimals': 0},"
    "           {'id': 'table', 'label': 's', 'items': ['A', 'B'],"
    "            'report_as': 'table', 'method': 'sum',"
    "            'table': [[-3, 5], [0, 10], [4, 10], [8, 30], [9, 80]]},"
    "           {'id': 'counted', 'label': 's', 'items': ['K', 'A', '-K2'],"
    "            'missing': 'none', 'method': 'sum', 'min_answered': 1},"
    "           {'id': 'pair', 'label': 's', 'items': ['A', 'P'],"
    "            'min_answered': 2}],"
    "'differences': [{'id': 'gap', 'label': 'd', 'from': 'mean',"
    "                 'minus': 'pomp'}]";

static const char k2[] =
    ",{'id': 'K2', 'text': 'K', 'kind': 'integer', 'min': 3, 'max': 4}";

static kith_questionnaire *compile_with(const char *more_items,
                                        const char *rest)
{
    struct kith__builder list = {0}, all = {0};
    kith__add(&list, ITEMS);
    kith__add(&list, k2);
    kith__add(&list, more_items);
    kith__add(&all, parts);
    kith__add(&all, rest);
    kith_questionnaire *made =
        compile(kith__builder_peek(&list), kith__builder_peek(&all));
    kith__builder_free(&list);
    kith__builder_free(&all);
    return made;
}

/* The only warning whose message says so; NULL when there is none. */
static const struct kith__warning *warning(const kith_questionnaire *made,
                                           const char *says)
{
    const struct kith__plan *plan = kith__plan_of(made);
    const struct kith__warning *found = NULL;
    for (int32_t i = 0; i < plan->warning_count; i++) {
        if (strstr(plan->warnings[i].message, says) == NULL)
            continue;
        if (found != NULL)
            fail_msg("two warnings say \"%s\"", says);
        found = &plan->warnings[i];
    }
    return found;
}

static void assert_warning(const kith_questionnaire *made, const char *pointer,
                           const char *message)
{
    const struct kith__warning *found = warning(made, message);
    if (found == NULL)
        fail_msg("no warning says \"%s\"", message);
    assert_string_equal(found->message, message);
    assert_string_equal(found->pointer, pointer);
    assert_true(found->line > 0 && found->column > 0);
}

/* ---- Parts of criteria -------------------------------------------------- */

static const char *const never = "this can never be true";

static kith_questionnaire *with_criterion(const char *when)
{
    struct kith__builder rest = {0};
    kith__add(&rest,
              ", 'patterns': [{'id': 'p', 'label': 'p', 'gate': false,"
              " 'levels': {'some': 1}, 'criteria': ["
              "  {'id': 'k', 'label': 'k',"
              "   'when': {'item': 'A', 'at_least': 1}},"
              "  {'id': 'c', 'label': 'c', 'when': ");
    kith__add(&rest, when);
    kith__add(&rest, "}]}]");
    kith_questionnaire *made = compile_with("", kith__builder_peek(&rest));
    kith__builder_free(&rest);
    return made;
}

/* `because` is NULL where the condition can be true. */
static void assert_dead(const char *when, const char *because)
{
    kith_questionnaire *made = with_criterion(when);
    const struct kith__warning *found = warning(made, never);
    if ((found != NULL) != (because != NULL))
        fail_msg("%s: %s", when, found == NULL ? "no warning" : found->message);
    if (found != NULL && strstr(found->message, because) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", found->message, because);
    kith_questionnaire_free(made);
}

static void a_choice_is_dead_when_no_option_passes(void **state)
{
    (void)state;
    const char *because = "because item 'C' has values from 1 to 7";
    assert_dead("{'item': 'C', 'at_least': 7}", NULL);
    assert_dead("{'item': 'C', 'at_least': 7.000001}", because);
    assert_dead("{'item': 'C', 'above': 7}", because);
    assert_dead("{'item': 'C', 'at_most': 1}", NULL);
    assert_dead("{'item': 'C', 'at_most': 0.999999}", because);
    assert_dead("{'item': 'C', 'below': 1}", because);
    assert_dead("{'item': 'C', 'is': 2.5}", NULL);
    assert_dead("{'item': 'C', 'is': 2}",
                "item 'C' has no answer of the value 2");
}

static void a_whole_number_is_dead_outside_its_range(void **state)
{
    (void)state;
    assert_dead("{'item': 'K', 'at_least': 12}", NULL);
    assert_dead("{'item': 'K', 'above': 12}",
                "because item 'K' has values from -5 to 12");
    assert_dead("{'item': 'K', 'is': 0}", NULL);
    assert_dead("{'item': 'K', 'is': 0.5}", "no answer of the value 0.5");
    assert_dead("{'item': 'K', 'is': 13}", "no answer of the value 13");
}

static void a_fact_is_dead_outside_its_range(void **state)
{
    (void)state;
    assert_dead("{'fact': 'f', 'is': 4.5}", NULL);
    assert_dead("{'fact': 'f', 'below': 0.1}", NULL);
    assert_dead("{'fact': 'f', 'below': 0}",
                "because fact 'f' has values from 0 to 9");
}

static void a_scale_is_dead_outside_its_scores(void **state)
{
    (void)state;
    assert_dead("{'scale': 'mean', 'at_least': 5.5}", NULL);
    assert_dead("{'scale': 'mean', 'above': 5.5}",
                "because scale 'mean' has scores from 0.5 to 5.5");
    assert_dead("{'scale': 'mean', 'below': 0.5}", "scale 'mean'");
    assert_dead("{'scale': 'pomp', 'at_least': 100}", NULL);
    assert_dead("{'scale': 'pomp', 'above': 100}", "from 0 to 100");
}

static void a_rounded_scale_is_dead_outside_its_rounded_scores(void **state)
{
    (void)state;
    /* 1/3 to 15/3 */
    assert_dead("{'scale': 'rounded', 'at_most': 0}", NULL);
    assert_dead("{'scale': 'rounded', 'below': 0.3}", NULL);
    assert_dead("{'scale': 'rounded', 'above': 5}",
                "because scale 'rounded' has scores from 0 to 5");
}

static void a_table_is_dead_outside_the_lines_that_scores_reach(void **state)
{
    (void)state;
    const char *because = "because scale 'table' has scores from 10 to 30";
    assert_dead("{'scale': 'table', 'at_most': 10}", NULL);
    assert_dead("{'scale': 'table', 'at_least': 30}", NULL);
    assert_dead("{'scale': 'table', 'below': 10}", because);
    assert_dead("{'scale': 'table', 'above': 30}", because);
}

static void a_sum_of_the_answered_may_leave_items_out(void **state)
{
    (void)state;
    /* K from -5 to 12, A from 0 to 4, K2 from 3 to 4 */
    assert_dead("{'scale': 'counted', 'at_most': -5}", NULL);
    assert_dead("{'scale': 'counted', 'at_least': 20}", NULL);
    assert_dead("{'scale': 'counted', 'above': 20}",
                "because scale 'counted' has scores from -5 to 20");
}

static void a_difference_is_dead_outside_what_its_sides_allow(void **state)
{
    (void)state;
    assert_dead("{'difference': 'gap', 'at_least': 5.5}", NULL);
    assert_dead("{'difference': 'gap', 'above': 5.5}",
                "because difference 'gap' has values from -99.5 to 5.5");
    assert_dead("{'difference': 'gap', 'below': -99.5}", "difference 'gap'");
}

static void a_not_is_dead_when_its_condition_is_always_true(void **state)
{
    (void)state;
    assert_dead("{'not': {'item': 'A', 'at_least': 1}}", NULL);
    assert_dead("{'any': [{'item': 'B', 'at_least': 1},"
                "         {'not': {'item': 'A', 'at_least': 0}}]}",
                "what stands in the \"not\" is always true");
}

static void an_all_is_dead_when_its_leaves_contradict(void **state)
{
    (void)state;
    const char *because = "what it needs cannot be true together";
    assert_dead("{'all': [{'item': 'A', 'at_least': 2},"
                "         {'item': 'A', 'at_most': 2}]}",
                NULL);
    assert_dead("{'all': [{'item': 'A', 'above': 2},"
                "         {'all': [{'item': 'A', 'at_most': 2}]}]}",
                because);
    assert_dead("{'all': [{'item': 'A', 'above': 2},"
                "         {'not': {'item': 'A', 'above': 2}}]}",
                because);
    assert_dead("{'count': [{'item': 'A', 'at_least': 2},"
                "           {'item': 'A', 'is': 1}], 'at_least': 2}",
                because);
    assert_dead("{'count': [{'item': 'A', 'at_least': 2},"
                "           {'item': 'A', 'is': 1}], 'at_least': 1}",
                NULL);
    assert_dead("{'any': [{'item': 'A', 'above': 2},"
                "         {'item': 'A', 'below': 2}]}",
                NULL);
}

static void contradictions_go_by_the_values_that_there_are(void **state)
{
    (void)state;
    /* No answer to C lies between 2.5 and 7, no whole number from 2 to 3. */
    const char *because = "what it needs cannot be true together";
    assert_dead("{'all': [{'item': 'C', 'above': 2.5},"
                "         {'item': 'C', 'below': 7}]}",
                because);
    assert_dead("{'all': [{'item': 'K', 'above': 2},"
                "         {'item': 'K', 'below': 3}]}",
                because);
    assert_dead("{'all': [{'item': 'K', 'above': -3.5},"
                "         {'item': 'K', 'below': -2}]}",
                NULL);
    assert_dead("{'all': [{'scale': 'mean', 'above': 2},"
                "         {'scale': 'mean', 'below': 3}]}",
                NULL);
    assert_dead("{'all': [{'scale': 'mean', 'above': 2},"
                "         {'scale': 'mean', 'at_most': 2}]}",
                because);
    assert_dead("{'all': [{'fact': 'f', 'at_least': 2},"
                "         {'difference': 'gap', 'at_most': 2}]}",
                NULL);
}

static void a_not_of_several_needs_the_opposite_of_each(void **state)
{
    (void)state;
    const char *always = "what stands in the \"not\" is always true";
    assert_dead("{'not': {'any': [{'item': 'A', 'at_least': 2},"
                "                 {'item': 'A', 'below': 2}]}}",
                always);
    assert_dead("{'not': {'any': [{'item': 'A', 'at_least': 2},"
                "                 {'item': 'A', 'below': 1}]}}",
                NULL);
    assert_dead("{'not': {'count': [{'item': 'A', 'at_least': 2},"
                "                   {'not': {'item': 'A', 'at_least': 2}}],"
                "         'at_least': 1}}",
                always);
    assert_dead("{'not': {'all': [{'item': 'A', 'at_least': 2},"
                "                 {'item': 'B', 'below': 2}]}}",
                NULL);
    assert_dead("{'all': [{'item': 'A', 'is': 3},"
                "         {'not': {'any': [{'item': 'A', 'at_least': 3},"
                "                          {'item': 'B', 'is': 1}]}}]}",
                "what it needs cannot be true together");
    assert_dead("{'all': [{'item': 'A', 'is': 3}, {'not': {'not': "
                "{'item': 'A', 'is': 3}}}]}",
                NULL);
}

static void a_not_of_an_option_takes_it_out(void **state)
{
    (void)state;
    const char *because = "what it needs cannot be true together";
    assert_dead("{'all': [{'item': 'A', 'is': 2},"
                "         {'not': {'item': 'A', 'is': 2}}]}",
                because);
    assert_dead("{'all': [{'item': 'A', 'is': 2},"
                "         {'not': {'item': 'A', 'is': 1}}]}",
                NULL);
    assert_dead("{'all': [{'item': 'A', 'at_least': 3},"
                "         {'not': {'item': 'A', 'is': 3}},"
                "         {'not': {'item': 'A', 'is': 4}}]}",
                because);
}

#define SHARE(a, b, above, from)                                               \
    "{'share': ['" a "', '" b "'], 'wilson_above': " above ", 'from': " from "}"

/* Wilson's lower end is .7009 for 9 of 9, .5958 for 9 of 10, .2903 for 9 of 18
 * and .4237 for 9 of 13. */
static void a_share_is_dead_where_no_two_counts_would_do(void **state)
{
    (void)state;
    const char *because = "because no counts of 'f' and 'g' within their "
                          "\"min\" and \"max\" would do";
    assert_dead(SHARE("f", "g", "0.70", "1"), NULL);
    assert_dead(SHARE("f", "g", "0.71", "1"), because);
    assert_dead(SHARE("f", "g", "0.70", "9"), NULL);
    assert_dead(SHARE("f", "g", "0.70", "10"), because);
    assert_dead(SHARE("f", "g", "0.2", "18"), NULL);
    assert_dead(SHARE("f", "g", "0.2", "19"), because);
    /* At most 9 against at least 4. */
    assert_dead(SHARE("f", "least", "0.42", "1"), NULL);
    assert_dead(SHARE("f", "least", "0.43", "1"),
                "no counts of 'f' and 'least' within");
}

static void a_share_may_be_true_whatever_is_counted(void **state)
{
    (void)state;
    /* 4 against 4.5: the lower end is at least .2011. */
    const char *always = "what stands in the \"not\" is always true";
    assert_dead("{'not': " SHARE("least", "twin", "0.20", "8") "}", always);
    assert_dead("{'not': " SHARE("least", "twin", "0.20", "9") "}", NULL);
    assert_dead("{'not': " SHARE("least", "twin", "0.21", "8") "}", NULL);
    assert_dead("{'not': " SHARE("f", "g", "0.000001", "1") "}", NULL);
}

static void a_tie_leaf_is_no_dead_part(void **state)
{
    (void)state;
    assert_dead("{'all': [{'tie': 'partner'}, {'item': 'B', 'at_least': 1}]}",
                NULL);
    assert_dead("{'not': {'tie': 'friend'}}", NULL);
}

static void a_dead_part_is_named_with_its_place_and_ties(void **state)
{
    (void)state;
    kith_questionnaire *made =
        with_criterion("{'any': [{'item': 'B', 'at_least': 2},"
                       "         {'scale': 'sum', 'at_least': 5}]}");
    assert_warning(made, "/patterns/0/criteria/1/when/any/1",
                   "Criterion 'c' of pattern 'p' is dead here: this can never "
                   "be true in ties 'friend', 'parent', because scale 'sum' "
                   "has scores from 0 to 4; mend it, or take it out");
    kith_questionnaire_free(made);
}

static void only_the_deepest_dead_part_is_named(void **state)
{
    (void)state;
    kith_questionnaire *made =
        with_criterion("{'all': [{'item': 'A', 'at_least': 2},"
                       "         {'any': [{'item': 'B', 'above': 4}]}]}");
    const struct kith__warning *found = warning(made, never);
    assert_non_null(found);
    assert_string_equal(found->pointer,
                        "/patterns/0/criteria/1/when/all/1/any/0");
    kith_questionnaire_free(made);
}

static void a_criterion_that_is_always_met_is_named(void **state)
{
    (void)state;
    kith_questionnaire *made =
        with_criterion("{'any': [{'item': 'B', 'at_least': 0}]}");
    assert_warning(made, "/patterns/0/criteria/1/when",
                   "Criterion 'c' is met by every answer; mend it, or take it "
                   "out");
    kith_questionnaire_free(made);
}

/* ---- Items and scales --------------------------------------------------- */

static void an_item_that_is_never_asked_is_named(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with(
        ",{'id': 'N', 'text': 'N', 'options': 'often',"
        "  'ask_when': {'item': 'A', 'above': 4}},"
        " {'id': 'O', 'text': 'O', 'options': 'often',"
        "  'ask_when': {'item': 'P', 'at_least': 1}},"
        " {'id': 'T', 'text': 'T', 'options': 'often',"
        "  'ask_when': {'tie': 'friend'}}",
        "");
    const char *rest = ", because its \"ask_when\" can never be true there; "
                       "mend it, or take the item out there";
    char message[256] = "Item 'N' is never asked";
    assert_warning(made, "/items/6/ask_when", strcat(message, rest));
    strcpy(message, "Item 'O' is never asked in ties 'friend', 'parent'");
    assert_warning(made, "/items/7/ask_when", strcat(message, rest));
    assert_null(warning(made, "'T' is never asked"));
    kith_questionnaire_free(made);
}

static void a_leaf_on_an_item_never_asked_is_dead(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with(
        ",{'id': 'N', 'text': 'N', 'options': 'often',"
        "  'ask_when': {'item': 'A', 'above': 4}}",
        ", 'advice': [{'id': 'a', 'label': 'a', 'text': 't', 'gate': 'any',"
        "   'when': {'any': [{'item': 'N', 'at_least': 0},"
        "                    {'item': 'A', 'at_least': 3}]}}]");
    assert_warning(made, "/advice/0/when/any/0",
                   "Advice 'a' is dead here: this can never be true, because "
                   "item 'N' is never asked; mend it, or take it out");
    kith_questionnaire_free(made);
}

static void a_scale_that_never_has_a_score_is_named(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with("", "");
    assert_warning(made, "/scales/6",
                   "Scale 'pair' never has a score in ties 'friend', 'parent', "
                   "because too few of its items can be asked, or "
                   "\"valid_when\" can never be true; lower \"min_answered\", "
                   "or mend the condition");
    kith_questionnaire_free(made);
}

/* ---- Patterns ----------------------------------------------------------- */

#define PATTERN(id, levels, criteria)                                          \
    "{'id': '" id "', 'label': 'l', 'gate': false, 'levels': " levels ","      \
    " 'criteria': [" criteria "]}"
#define CRITERION(id, more, when)                                              \
    "{'id': '" id "', 'label': 'l', " more "'when': " when "}"

static void a_pattern_that_cannot_come_to_some_is_named(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with(
        "", ", 'patterns': ["
            PATTERN("p", "{'some': 2}",
                    CRITERION("a", "", "{'item': 'A', 'at_least': 3}") ","
                    CRITERION("b", "", "{'item': 'A', 'at_most': 1}")) ","
            PATTERN("q", "{'some': 1}",
                    CRITERION("a", "", "{'item': 'A', 'at_least': 3}") ","
                    CRITERION("b", "", "{'item': 'A', 'at_most': 1}")) ","
            PATTERN("r", "{'some': 1}",
                    CRITERION("a", "", "{'item': 'A', 'at_least': 3}") ","
                    CRITERION("b", "'required': true, ",
                              "{'scale': 'sum', 'above': 4}")) "]");
    assert_warning(made, "/patterns/0",
                   "Pattern 'p' can never come to \"some\"; mend its criteria "
                   "or \"levels\"");
    assert_null(warning(made, "Pattern 'q' can never come"));
    assert_warning(made, "/patterns/2",
                   "Pattern 'r' can never come to \"some\" in ties 'friend', "
                   "'parent'; mend its criteria or \"levels\"");
    kith_questionnaire_free(made);
}

static void a_pattern_that_cannot_come_to_clear_is_named(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with(
        "", ", 'patterns': ["
            PATTERN("p", "{'some': 1, 'clear': 2}",
                    CRITERION("a", "", "{'item': 'A', 'at_least': 3}") ","
                    CRITERION("b", "", "{'item': 'P', 'at_least': 1}")) "]");
    assert_warning(made, "/patterns/0",
                   "Pattern 'p' can never come to \"clear\" in ties 'friend', "
                   "'parent'; mend its criteria or \"levels\"");
    kith_questionnaire_free(made);
}

static void a_pattern_that_applies_to_no_tie_is_named(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with(
        ",{'id': 'F', 'text': 'F', 'options': 'often', 'ties': ['friend']}",
        ", 'patterns': ["
        PATTERN("p", "{'some': 1}",
                CRITERION("a", "'required': true, ",
                          "{'item': 'F', 'at_least': 3}") ","
                CRITERION("b", "'required': true, ",
                          "{'item': 'P', 'at_least': 1}")) "]");
    const struct kith__warning *found = warning(made, "applies to no tie");
    assert_non_null(found);
    assert_string_equal(found->pointer, "/patterns/0");
    kith_questionnaire_free(made);
}

/* ---- Advice, easings, stops --------------------------------------------- */

static void advice_for_a_gate_that_cannot_be_is_named(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with(
        "", ", 'advice': [{'id': 'a', 'label': 'a', 'text': 't',"
            "  'gate': 'any', 'when': {'gate': 'not-raised'}},"
            " {'id': 'b', 'label': 'a', 'text': 't',"
            "  'gate': 'any', 'when': {'gate': 'raised'}}]");
    assert_warning(made, "/advice/0/when",
                   "Advice 'a' is dead here: this can never be true, because "
                   "no gate pattern applies; mend it, or take it out");
    assert_null(warning(made, "Advice 'b' is dead"));
    kith_questionnaire_free(made);
}

static void an_easing_and_a_stop_that_cannot_be_are_named(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with(
        "", ", 'patterns': [{'id': 'p', 'label': 'p', 'gate': false,"
            " 'levels': {'some': 1}, 'criteria': ["
            CRITERION("a", "", "{'item': 'A', 'at_least': 3}") "],"
            " 'eased_by': [{'when': {'item': 'B', 'above': 4}, 'to': 'some',"
            "               'text': 'A hard time.'}]}],"
            " 'stop': [{'id': 'end', 'when': {'fact': 'f', 'above': 9},"
            "           'text': 'The end.', 'help': 'adults'}]");
    assert_warning(made, "/patterns/0/eased_by/0/when",
                   "An easing of pattern 'p' is dead here: this can never be "
                   "true, because item 'B' has values from 0 to 4; mend it, "
                   "or take it out");
    assert_warning(made, "/stop/0/when",
                   "Stop 'end' is dead here: this can never be true, because "
                   "fact 'f' has values from 0 to 9; mend it, or take it out");
    kith_questionnaire_free(made);
}

/* ---- Gate patterns ------------------------------------------------------ */

static void refuse_gate(const char *criteria, const char *levels,
                        const char *pointer, const char *says)
{
    struct kith__builder rest = {0};
    kith__add(&rest, parts);
    kith__add(&rest,
              ", 'patterns': [{'id': 'g', 'label': 'g', 'gate': true,"
              " 'levels': ");
    kith__add(&rest, levels);
    kith__add(&rest, ", 'criteria': [");
    kith__add(&rest, criteria);
    kith__add(&rest, "]}]");
    struct kith__builder list = {0};
    kith__add(&list, ITEMS);
    kith__add(&list, k2);
    refuse(kith__builder_peek(&list), kith__builder_peek(&rest), pointer, says);
    kith__builder_free(&rest);
    kith__builder_free(&list);
}

static void a_dead_part_of_a_gate_pattern_is_refused(void **state)
{
    (void)state;
    refuse_gate(CRITERION("a", "", "{'any': [{'item': 'A', 'at_least': 1},"
                                   "         {'item': 'B', 'above': 4}]}"),
                "{'some': 1}", "/patterns/0/criteria/0/when/any/1",
                "item 'B' has values from 0 to 4");
    refuse_gate(CRITERION("a", "", "{'item': 'A', 'at_least': 1}") ","
                CRITERION("b", "", "{'scale': 'sum', 'at_least': 5}"),
                "{'some': 1}", "/patterns/0/criteria/1/when",
                "in tie 'friend', because scale 'sum' has scores from 0 to 4");
    refuse_gate(CRITERION("a", "", "{'item': 'A', 'at_least': 1}") ","
                CRITERION("b", "", "{'scale': 'pair', 'at_least': 1}"),
                "{'some': 1}", "/patterns/0/criteria/1/when",
                "scale 'pair' never has a score");
}

static void a_gate_pattern_that_cannot_come_to_some_is_refused(void **state)
{
    (void)state;
    refuse_gate(CRITERION("a", "", "{'item': 'A', 'at_least': 3}") ","
                CRITERION("b", "", "{'item': 'A', 'below': 3}"),
                "{'some': 2}", "/patterns/0", "can never come to \"some\"");
}

static void a_gate_pattern_may_never_come_to_clear(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_with(
        "", ", 'patterns': [{'id': 'g', 'label': 'g', 'gate': true,"
            " 'levels': {'some': 1, 'clear': 2}, 'criteria': ["
            CRITERION("a", "", "{'item': 'A', 'at_least': 3}") ","
            CRITERION("b", "", "{'item': 'A', 'below': 3}") "]}]");
    assert_warning(made, "/patterns/0",
                   "Pattern 'g' can never come to \"clear\"; mend its criteria "
                   "or \"levels\"");
    kith_questionnaire_free(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_choice_is_dead_when_no_option_passes),
        cmocka_unit_test(a_whole_number_is_dead_outside_its_range),
        cmocka_unit_test(a_fact_is_dead_outside_its_range),
        cmocka_unit_test(a_scale_is_dead_outside_its_scores),
        cmocka_unit_test(a_rounded_scale_is_dead_outside_its_rounded_scores),
        cmocka_unit_test(a_table_is_dead_outside_the_lines_that_scores_reach),
        cmocka_unit_test(a_sum_of_the_answered_may_leave_items_out),
        cmocka_unit_test(a_difference_is_dead_outside_what_its_sides_allow),
        cmocka_unit_test(a_not_is_dead_when_its_condition_is_always_true),
        cmocka_unit_test(an_all_is_dead_when_its_leaves_contradict),
        cmocka_unit_test(contradictions_go_by_the_values_that_there_are),
        cmocka_unit_test(a_not_of_several_needs_the_opposite_of_each),
        cmocka_unit_test(a_not_of_an_option_takes_it_out),
        cmocka_unit_test(a_share_is_dead_where_no_two_counts_would_do),
        cmocka_unit_test(a_share_may_be_true_whatever_is_counted),
        cmocka_unit_test(a_tie_leaf_is_no_dead_part),
        cmocka_unit_test(a_dead_part_is_named_with_its_place_and_ties),
        cmocka_unit_test(only_the_deepest_dead_part_is_named),
        cmocka_unit_test(a_criterion_that_is_always_met_is_named),
        cmocka_unit_test(an_item_that_is_never_asked_is_named),
        cmocka_unit_test(a_leaf_on_an_item_never_asked_is_dead),
        cmocka_unit_test(a_scale_that_never_has_a_score_is_named),
        cmocka_unit_test(a_pattern_that_cannot_come_to_some_is_named),
        cmocka_unit_test(a_pattern_that_cannot_come_to_clear_is_named),
        cmocka_unit_test(a_pattern_that_applies_to_no_tie_is_named),
        cmocka_unit_test(advice_for_a_gate_that_cannot_be_is_named),
        cmocka_unit_test(an_easing_and_a_stop_that_cannot_be_are_named),
        cmocka_unit_test(a_dead_part_of_a_gate_pattern_is_refused),
        cmocka_unit_test(a_gate_pattern_that_cannot_come_to_some_is_refused),
        cmocka_unit_test(a_gate_pattern_may_never_come_to_clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
