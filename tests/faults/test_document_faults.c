/* SPDX-License-Identifier: MIT */
/* test_document_faults - reading questionnaires with no memory left.
 *
 * Every allocation fails once, alone and with all behind it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <kith/kith.h>

#include "faults.h"
#include "questionnaire/object.h"

/* What stands in an output before a call, to be found there after a failure. */
static char marker[1];
#define UNTOUCHED ((void *)marker)

struct texts {
    char *json;
    char *base; /* or NULL */
    kith_status expected;
    const char *digest; /* of what was made without failures */
};

static char *with_quotes(const char *text)
{
    char *copy = malloc(strlen(text) + 1);
    assert_non_null(copy);
    strcpy(copy, text);
    for (char *c = copy; *c != '\0'; c++)
        if (*c == '\'')
            *c = '"';
    return copy;
}

/* Reads, and frees: KITH_OK where the status is what was expected. */
static kith_status read_once(kith_memory *memory, void *user)
{
    struct texts *texts = user;
    kith_questionnaire *made = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = kith__questionnaire_read(
        texts->json, strlen(texts->json), texts->base,
        texts->base == NULL ? 0 : strlen(texts->base), memory, &made, &error);
    assert_int_equal(kith_error_status(error), status);
    if (status == KITH_OK) {
        /* No failure was swallowed: the whole was made. */
        assert_string_equal(kith_questionnaire_digest(made), texts->digest);
        kith_questionnaire_free(made);
    } else {
        assert_ptr_equal(made, UNTOUCHED);
    }
    kith_error_free(error);
    return status == texts->expected ? KITH_OK : status;
}

static void sweep(const char *json, const char *base, kith_status expected,
                  const char *digest, long least)
{
    struct texts texts = {with_quotes(json),
                          base == NULL ? NULL : with_quotes(base), expected,
                          digest};
    assert_true(faults_sweep(read_once, &texts) >= least);
    free(texts.json);
    free(texts.base);
}

#define TOP                                                                   \
    "{'kith': 1, 'id': 'd', 'version': '2', 'language': 'en', 'title': 'T', " \
    "'ties': ['friend', {'id': 'partner', 'label': 'my partner'}], "

static const char whole[] = TOP
    "'about': 'A', 'notice': 'N', 'licence': 'CC0-1.0', 'odd': 1,"
    " 'words': {'O': {'item': {'friend': 'my friend', 'partner': 'my love'}}},"
    " 'recalls': {'month': {'text': 'Lately', 'days': 28}},"
    " 'options': {'often': [{'id': 'n', 'value': 0, 'label': 'n'},"
    "                       {'id': 'a', 'value': 4, 'label': 'a'}]},"
    " 'limits': ['It cannot hear.', 'L'],"
    " 'facts': [{'id': 'f', 'label': 'F', 'unit': 'u', 'min': 0, 'max': 9},"
    "           {'id': 'g', 'label': 'G', 'min': 0, 'max': 1}],"
    " 'sections': [{'id': 's', 'title': 'S', 'items': ['A', 'B', 'S']}],"
    " 'items': [{'id': 'A', 'text': 'I trust {O}.', 'options': 'often',"
    "            'recall': 'month'},"
    "           {'id': 'B', 'text': 'B', 'kind': 'integer', 'min': 0,"
    "            'max': 9, 'ask_when': {'item': 'A', 'is': 'a'}},"
    "           {'id': 'S', 'text': 'Why did you stay?', 'options': 'often',"
    "            'safety': true}],"
    " 'scales': [{'id': 'one', 'label': 'One', 'items': ['A', {'item': 'B',"
    "             'weight': 2, 'reverse': true, 'recode': [[0, 1], [5, 2]]}],"
    "             'report_as': 'table', 'table': [[0, 1], [1, 2]],"
    "             'cutoffs': [{'id': 'c', 'bands': [{'from': 0, 'id': 'b',"
    "             'label': 'B'}]}]},"
    "            {'id': 'two', 'label': 'Two', 'items': ['B'], 'reliability':"
    "             {'value': 0.5, 'kind': 'k', 'status': 'assumed'},"
    "             'norms': [{'id': 'n', 'population': 'P', 'source': 'S',"
    "             'ties': ['friend'], 'when': {'fact': 'f', 'above': 1},"
    "             'table': [[1, 2], [2, 3]]}, {'id': 'm', 'population': 'M',"
    "             'source': 'S', 'n': 5, 'mean': 1, 'sd': 1}],"
    "             'clinical_significance': {'better': 'lower', 'clinical':"
    "             {'mean': 2, 'sd': 1, 'n': 5, 'source': 'S', 'population':"
    "             'P'}, 'functional': {'mean': 1, 'sd': 1, 'n': 5, 'source':"
    "             'S', 'population': 'P'}}}],"
    " 'differences': [{'id': 'gap', 'label': 'G', 'from': 'one',"
    "                  'minus': 'two'}],"
    " 'patterns': [{'id': 'danger', 'label': 'D', 'source': 's', 'gate': true,"
    "               'levels': {'some': 1}, 'criteria': [{'id': 'hurt',"
    "               'label': 'H', 'when': {'item': 'S', 'at_least': 4}}]},"
    "              {'id': 'far', 'label': 'F', 'gate': false,"
    "               'label_when_raised': 'W',"
    "               'levels': {'some': 1, 'clear': 1}, 'criteria': [{'id':"
    "               'x', 'label': 'X', 'when': {'count': [{'fact': 'f',"
    "               'above': 1}, {'difference': 'gap', 'below': 0},"
    "               {'share': ['f', 'g'], 'wilson_above': 0.9, 'from': 9}],"
    "               'at_least': 1}}], 'eased_by': [{'when': {'tie': 'friend'},"
    "               'to': 'some', 'text': 'E'}]}],"
    " 'advice': [{'id': 'rest', 'label': 'R', 'text': 'R', 'steps': ['1'],"
    "             'gate': 'not-raised', 'when': {'pattern': 'far',"
    "             'at_least': 'some'}}],"
    " 'stop': [{'id': 'young', 'text': 'S', 'help': 'adults',"
    "           'when': {'item': 'A', 'below': 1}}],"
    " 'resources': [{'label': 'Help', 'text': 'H', 'for': 'adults',"
    "                'contact': 'c', 'url': 'u'}],"
    " 'maps': {'1': {'Z': 'A'}}}";

static void a_whole_document_says_when_memory_is_out(void **state)
{
    (void)state;
    kith_questionnaire *made = NULL;
    char *json = with_quotes(whole);
    kith_error *error = NULL;
    if (kith__questionnaire_read(json, strlen(json), NULL, 0, NULL, &made,
                                 &error) != KITH_OK)
        fail_msg("refused: %s", kith_error_message(error));
    assert_true(kith_questionnaire_warning_count(made) >= 4);
    sweep(whole, NULL, KITH_OK, kith_questionnaire_digest(made), 100);
    kith_questionnaire_free(made);
    free(json);
}

/* ---- With another document -------------------------------------------- */

static const char base[] =
    "{'kith': 1, 'id': 'base', 'version': '1', 'language': 'en',"
    " 'title': 'Base', 'ties': ['friend'],"
    " 'words': {'O': {'item': {'friend': 'my friend', 'partner': 'p'}}},"
    " 'options': {'often': [{'id': 'n', 'value': 0, 'label': 'n'},"
    "                       {'id': 'a', 'value': 4, 'label': 'a'}]},"
    " 'recalls': {'month': {'text': 'Lately', 'days': 28}},"
    " 'items': [{'id': 'A', 'text': 'I trust {O}.', 'options': 'often',"
    "            'recall': 'month', 'ties': ['friend']}],"
    " 'scales': [{'id': 'one', 'label': 'One', 'items': ['A', 'C']}],"
    " 'resources': [{'label': 'Help', 'text': 'H', 'for': 'adults'}]}";

static const char taker[] =
    TOP "'from': {'id': 'base', 'items': ['A'], 'scales': ['one']},"
        " 'sections': [{'id': 's', 'items': ['A']}]}";

static void taking_from_another_says_when_memory_is_out(void **state)
{
    (void)state;
    kith_questionnaire *made = NULL;
    char *json = with_quotes(taker), *base_json = with_quotes(base);
    kith_error *error = NULL;
    if (kith__questionnaire_read(json, strlen(json), base_json,
                                 strlen(base_json), NULL, &made,
                                 &error) != KITH_OK)
        fail_msg("refused: %s", kith_error_message(error));
    sweep(taker, base, KITH_OK, kith_questionnaire_digest(made), 40);
    kith_questionnaire_free(made);
    free(json);
    free(base_json);
}

/* ---- Refusing --------------------------------------------------------- */

static void refusing_says_when_memory_is_out(void **state)
{
    (void)state;
    sweep("[]", NULL, KITH_E_DOCUMENT, NULL, 4);
    sweep("{'kith': 2}", NULL, KITH_E_VERSION, NULL, 4);
    sweep(TOP "'from': {'id': 'nobody'}}", NULL, KITH_E_NOT_FOUND, NULL, 8);
    sweep(TOP "'recalls': {'a b': {}}}", NULL, KITH_E_DOCUMENT, NULL, 8);
    sweep(TOP "'scales': [{'id': 's', 'label': 'S', 'items': ['A']}]}", NULL,
          KITH_E_DOCUMENT, NULL, 8);
    sweep(TOP "'facts': [{'id': 'f', 'label': '{O}', 'min': 0, 'max': 1}]}",
          NULL, KITH_E_DOCUMENT, NULL, 8);
    sweep(TOP "'sections': [{'id': 's', 'items': ['A']}],"
              "'items': [{'id': 'A', 'text': 'A', 'kind': 'integer', 'min': 0,"
              "'max': 9}], 'scales': [{'id': 's', 'label': 'S', 'items': "
              "['A'], 'norms': [{'id': 'n', 'source': 'S'}]}]}",
          NULL, KITH_E_DOCUMENT, NULL, 8);
    sweep(TOP "'sections': [{'id': 's', 'items': ['A']}],"
              "'items': [{'id': 'A', 'text': 'A', 'kind': 'integer', 'min': 0,"
              "'max': 1}], 'scales': [{'id': 's', 'label': 'S', 'items': "
              "['A'], 'method': 'graded', 'graded': {'source': 'S', 'items': "
              "{'B': 1}}}]}",
          NULL, KITH_E_DOCUMENT, NULL, 8);
    sweep(TOP "'sections': [{'id': 's', 'items': ['A']}],"
              "'items': [{'id': 'A', 'text': 'A', 'kind': 'integer', 'min': 0,"
              "'max': 1}], 'scales': [{'id': 's', 'label': 'S', 'items': "
              "['A'], 'method': 'graded', 'graded': {'source': 'S', 'items': "
              "{'A': {'slope': 0}}}}]}",
          NULL, KITH_E_DOCUMENT, NULL, 8);
    sweep(TOP "'sections': [{'id': 's', 'items': ['A']}],"
              "'items': [{'id': 'A', 'text': 'A', 'kind': 'integer', 'min': 0,"
              "'max': 1}], 'scales': [{'id': 's', 'label': 'S', 'items': "
              "['A'], 'method': 'graded', 'graded': {'source': 'S', 'items': "
              "{'A': {'slope': 1, 'thresholds': [1, 2]}}}}]}",
          NULL, KITH_E_DOCUMENT, NULL, 8);
    sweep(TOP "'from': {'id': 'base', 'scales': ['one']}}", base,
          KITH_E_DOCUMENT, NULL, 8);
}

/* ---- The public way --------------------------------------------------- */

static kith_status build_core(kith_memory *memory, void *user)
{
    (void)user;
    kith_questionnaire *made = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status =
        kith_questionnaire_builtin("kith-core", memory, &made, &error);
    assert_int_equal(kith_error_status(error), status);
    if (status == KITH_OK)
        kith_questionnaire_free(made);
    else
        assert_ptr_equal(made, UNTOUCHED);
    kith_error_free(error);
    return status;
}

static void a_built_in_document_says_when_memory_is_out(void **state)
{
    (void)state;
    assert_true(faults_sweep(build_core, NULL) >= 100);
}

static kith_status give_wrong_arguments(kith_memory *memory, void *user)
{
    (void)user;
    kith_questionnaire *made = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status =
        kith_questionnaire_parse(NULL, 0, memory, &made, &error);
    assert_int_equal(kith_error_status(error), status);
    assert_ptr_equal(made, UNTOUCHED);
    kith_error_free(error);
    return status == KITH_E_ARGUMENT ? KITH_OK : status;
}

static void a_complaint_says_when_memory_is_out(void **state)
{
    (void)state;
    assert_true(faults_sweep(give_wrong_arguments, NULL) >= 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_document_says_when_memory_is_out),
        cmocka_unit_test(taking_from_another_says_when_memory_is_out),
        cmocka_unit_test(refusing_says_when_memory_is_out),
        cmocka_unit_test(a_built_in_document_says_when_memory_is_out),
        cmocka_unit_test(a_complaint_says_when_memory_is_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
