/* SPDX-License-Identifier: MIT */
/* test_shareable - which scales may be shared, and what the other side of each
 * is. What is refused is for tests/broken. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <kith/kith.h>

#include "documents.h"

/* ---- The built-in questionnaires -------------------------------------------
 */

/* Each that may be shared, and its other side. All else may not. */
struct sharing {
    const char *document, *scale, *other_side;
};
static const struct sharing shareable[] = {
    {"kith-brief", "communication", "communication"},
    {"kith-brief", "heard", "heard"},
    {"kith-brief", "listening-given", "listening-received"},
    {"kith-brief", "listening-received", "listening-given"},
    {"kith-brief", "trust", "trust"},
    {"kith-core", "closeness", "closeness"},
    {"kith-core", "communication", "communication"},
    {"kith-core", "effort-given", "effort-received"},
    {"kith-core", "effort-received", "effort-given"},
    {"kith-core", "heard", "heard"},
    {"kith-core", "listening-given", "listening-received"},
    {"kith-core", "listening-received", "listening-given"},
    {"kith-core", "trust", "trust"},
    {"kith-repair", "trust", "trust"}};

static kith_questionnaire *builtin(const char *id)
{
    kith_questionnaire *made = NULL;
    assert_int_equal(kith_questionnaire_builtin(id, NULL, &made, NULL),
                     KITH_OK);
    return made;
}

static void only_these_scales_are_ever_shared(void **state)
{
    (void)state;
    for (int32_t d = 0; d < kith_builtin_count(); d++) {
        kith_questionnaire *document = builtin(kith_builtin_id(d));
        for (int32_t s = 0; s < kith_questionnaire_scale_count(document); s++) {
            const char *id = kith_questionnaire_scale_id(document, s);
            const struct sharing *found = NULL;
            for (size_t i = 0; i < sizeof shareable / sizeof *shareable; i++)
                if (strcmp(shareable[i].document, kith_builtin_id(d)) == 0 &&
                    strcmp(shareable[i].scale, id) == 0)
                    found = &shareable[i];
            int32_t is = kith_questionnaire_scale_is_shareable(document, s);
            if (is != (found != NULL))
                fail_msg("%s of %s", id, kith_builtin_id(d));
            if (found == NULL)
                continue;
            int32_t other = kith_questionnaire_scale_other_side(document, s);
            assert_string_equal(kith_questionnaire_scale_id(document, other),
                                found->other_side);
        }
        kith_questionnaire_free(document);
    }
}

/* Whatever is marked: what the gate goes by is never among it. */
static void nothing_the_gate_goes_by_is_ever_shared(void **state)
{
    (void)state;
    int looked = 0;
    for (int32_t d = 0; d < kith_builtin_count(); d++) {
        kith_questionnaire *document = builtin(kith_builtin_id(d));
        const struct kith__plan *plan = kith__plan_of(document);
        for (int32_t s = 0; s < plan->scale_count; s++)
            for (int32_t t = 0; t < plan->tie_count; t++)
                for (int32_t k = 0; k < plan->scales[s].count; k++) {
                    int32_t item = plan->scales[s].keys[k].item;
                    if (!plan->by_tie[t].gate_item[item])
                        continue;
                    looked++;
                    assert_false(plan->scales[s].shareable);
                }
        kith_questionnaire_free(document);
    }
    assert_true(looked > 100);
}

static void a_parent_is_the_other_side_of_a_child(void **state)
{
    (void)state;
    for (int32_t d = 0; d < kith_builtin_count(); d++) {
        kith_questionnaire *document = builtin(kith_builtin_id(d));
        for (int32_t t = 0; t < kith_questionnaire_tie_count(document); t++) {
            const char *id = kith_questionnaire_tie_id(document, t);
            const char *other = kith_questionnaire_tie_id(
                document, kith_questionnaire_tie_other_side(document, t));
            assert_string_equal(other, strcmp(id, "parent") == 0  ? "child"
                                       : strcmp(id, "child") == 0 ? "parent"
                                                                  : id);
        }
        kith_questionnaire_free(document);
    }
}

/* ---- What was taken --------------------------------------------------------
 */

static const char base[] =
    "{'kith': 1, 'id': 'base', 'version': '1.0.0', 'language': 'en',"
    " 'title': 'Base', 'ties': ['friend'],"
    " 'options': {'often': [{'id': 'never', 'value': 0, 'label': 'never'},"
    "                       {'id': 'always', 'value': 4, 'label': 'always'}]},"
    " 'sections': [{'id': 'all', 'items': ['A', 'B']}],"
    " 'items': [{'id': 'A', 'text': 'I listen.', 'options': 'often'},"
    "           {'id': 'B', 'text': 'They listen.', 'options': 'often'}],"
    " 'scales': [{'id': 'given', 'label': 'Given', 'items': ['A'],"
    "             'shareable': true, 'other_side': 'received'},"
    "            {'id': 'received', 'label': 'Received', 'items': ['B'],"
    "             'shareable': true, 'other_side': 'given'}],"
    " 'resources': [{'label': 'Help', 'text': 'Somebody', 'for': 'adults'}]}";

#define TAKING(scales, more)                                              \
    "{'kith': 1, 'id': 'small', 'version': '1.0.0', 'language': 'en',"    \
    " 'title': 'Small', 'ties': ['friend'],"                              \
    " 'from': {'id': 'base', 'items': ['A', 'B'], 'scales': " scales "}," \
    " 'sections': [{'id': 'all', 'items': ['A', 'B', 'S']}],"             \
    " 'options': {'so': [{'id': 'no', 'value': 0, 'label': 'no'},"        \
    "                    {'id': 'yes', 'value': 1, 'label': 'yes'}]},"    \
    " 'items': [{'id': 'S', 'text': 'Afraid.', 'options': 'so',"          \
    "            'safety': true}],"                                       \
    " 'patterns': [{'id': 'danger', 'label': 'D', 'gate': true,"          \
    "   'levels': {'some': 1}, 'criteria': [{'id': 'c', 'label': 'C',"    \
    "   'required': true, 'when': {'any': ["                              \
    "   {'item': 'S', 'at_least': 1}" more "]}}]}],"                      \
    " 'resources': [{'label': 'Help', 'text': 'Somebody', 'for': 'adults'}]}"

static void what_was_taken_keeps_mark_and_other_side(void **state)
{
    (void)state;
    struct document document =
        read_valid(TAKING("['given', 'received']", ""), base);
    assert_true(document.plan->scales[0].shareable);
    assert_true(document.plan->scales[1].shareable);
    assert_int_equal(document.plan->scales[0].other_side, 1);
    assert_int_equal(document.plan->scales[1].other_side, 0);
    drop(&document);
}

static void a_scale_taken_without_its_other_side_has_none(void **state)
{
    (void)state;
    struct document document = read_valid(TAKING("['given']", ""), base);
    assert_int_equal(
        kith_questionnaire_scale_other_side(document.questionnaire, 0), -1);
    assert_true(document.plan->scales[0].shareable);
    drop(&document);
}

static void what_was_taken_loses_its_mark_where_a_gate_reads_it(void **state)
{
    (void)state;
    struct document document = read_valid(
        TAKING("['given', 'received']", ", {'scale': 'received', 'below': 1}"),
        base);
    assert_true(document.plan->scales[0].shareable);
    assert_false(document.plan->scales[1].shareable);
    drop(&document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_these_scales_are_ever_shared),
        cmocka_unit_test(nothing_the_gate_goes_by_is_ever_shared),
        cmocka_unit_test(a_parent_is_the_other_side_of_a_child),
        cmocka_unit_test(what_was_taken_keeps_mark_and_other_side),
        cmocka_unit_test(a_scale_taken_without_its_other_side_has_none),
        cmocka_unit_test(what_was_taken_loses_its_mark_where_a_gate_reads_it),
    };
    return cmocka_run_group_tests_name("shareable", tests, NULL, NULL);
}
