/* SPDX-License-Identifier: MIT */
/* cases - small questionnaires and answer sheets in a few lines of C.
 *
 * JSON is written with ' for ", and a sheet as "a=3 b=skipped +swings=4".
 * Include it behind cmocka.h and kith/kith.h. */

#ifndef KITH_TESTS_SUPPORT_CASES_H
#define KITH_TESTS_SUPPORT_CASES_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Parts of documents ----------------------------------------------- */

/* What every document needs, but for the order of its items. */
#define HEAD                                                                   \
    "'kith': 1, 'id': 'small', 'version': '1.0.0', 'language': 'en', "         \
    "'title': 'Small', 'ties': ['friend', 'partner'], "                        \
    "'resources': [{'label': 'Help', 'text': 'Somebody', 'for': 'adults'}, "   \
    "{'label': 'Help', 'text': 'Somebody', 'for': 'young-people'}, "           \
    "{'label': 'Help', 'text': 'Somebody', 'for': 'parents'}], "               \
    "'options': {'five': [{'id': 'never', 'value': 0, 'label': 'never'}, "     \
    "{'id': 'rarely', 'value': 1, 'label': 'rarely'}, "                        \
    "{'id': 'sometimes', 'value': 2, 'label': 'sometimes'}, "                  \
    "{'id': 'often', 'value': 3, 'label': 'often'}, "                          \
    "{'id': 'always', 'value': 4, 'label': 'always'}], "                       \
    "'one-five': [{'id': 'one', 'value': 1, 'label': 'one'}, "                 \
    "{'id': 'two', 'value': 2, 'label': 'two'}, "                              \
    "{'id': 'three', 'value': 3, 'label': 'three'}, "                          \
    "{'id': 'four', 'value': 4, 'label': 'four'}, "                            \
    "{'id': 'five', 'value': 5, 'label': 'five'}], "                           \
    "'halves': [{'id': 'most', 'value': 1.5, 'label': 'most'}, "              \
    "{'id': 'half', 'value': 0.5, 'label': 'half'}, "                          \
    "{'id': 'least', 'value': -0.5, 'label': 'least'}], "                      \
    "'yes-no': [{'id': 'no', 'value': 0, 'label': 'no'}, "                     \
    "{'id': 'yes', 'value': 1, 'label': 'yes'}]}"

/* `more` begins with a comma, or is "". */
#define CHOICE(id, options, more)                                              \
    "{'id': '" id "', 'text': 'Item " id "', 'options': '" options "'" more "}"
#define FIVE(id, more) CHOICE(id, "five", more)
#define WHOLE(id, from, to, more)                                              \
    "{'id': '" id "', 'text': 'Item " id "', 'kind': 'integer', 'min': " from  \
    ", 'max': " to more "}"
#define FACT(id, from, to, more)                                               \
    "{'id': '" id "', 'label': 'Fact " id "', 'min': " from ", 'max': " to     \
    more "}"
#define SCALE(id, keys, more)                                                  \
    "{'id': '" id "', 'label': 'Scale " id "', 'items': [" keys "]" more "}"
#define DIFFERENCE(id, from, minus)                                            \
    "{'id': '" id "', 'label': 'Difference " id "', 'from': '" from            \
    "', 'minus': '" minus "'}"
#define PATTERN(id, gate, criteria, levels, more)                              \
    "{'id': '" id "', 'label': 'Pattern " id "', 'gate': " gate                \
    ", 'criteria': [" criteria "], 'levels': {" levels "}" more "}"
#define CRITERION(id, when)                                                    \
    "{'id': '" id "', 'label': 'Criterion " id "', 'when': " when "}"
#define REQUIRED(id, when)                                                     \
    "{'id': '" id "', 'label': 'Criterion " id "', 'when': " when              \
    ", 'required': true}"
#define ADVICE(id, gate, more)                                                 \
    "{'id': '" id "', 'label': 'Advice " id "', 'text': 'Advice " id           \
    "', 'gate': '" gate "'" more "}"
#define IS(item, test, number)                                                 \
    "{'item': '" item "', '" test "': " number "}"

/* ---- Making them ------------------------------------------------------ */

/* The text with " for ', yours to free. */
static inline char *quoted(const char *text)
{
    char *copy = malloc(strlen(text) + 1);
    assert_non_null(copy);
    strcpy(copy, text);
    for (char *c = copy; *c != '\0'; c++)
        if (*c == '\'')
            *c = '"';
    return copy;
}

static inline kith_questionnaire *parsed(char *json, kith_memory *memory)
{
    kith_error *error = NULL;
    kith_questionnaire *made = NULL;
    if (kith_questionnaire_parse(json, KITH_NUL, memory, &made, &error) !=
        KITH_OK)
        fail_msg("the document is refused: %s (at '%s')",
                 kith_error_message(error), kith_error_pointer(error));
    free(json);
    return made;
}

/* The text of a document; `items` are the ids in the order they are asked,
 * `parts` all else. */
static inline char *document_of(const char *items, const char *parts)
{
    static const char between[] = ", 'sections': [{'id': 'all', 'title': "
                                  "'All', 'items': [";
    size_t room = sizeof "{" HEAD "]}], }" + sizeof between + strlen(items) +
                  strlen(parts);
    char *text = malloc(room);
    assert_non_null(text);
    snprintf(text, room, "{%s%s%s]}], %s}", HEAD, between, items, parts);
    for (char *c = text; *c != '\0'; c++)
        if (*c == '\'')
            *c = '"';
    return text;
}

static inline kith_questionnaire *questionnaire_of(const char *items,
                                                   const char *parts)
{
    return parsed(document_of(items, parts), NULL);
}

/* One word of a sheet: item=number, item=reason, item=option, +fact=number, or
 * +raised for an earlier gate. */
static inline void put(kith_answers *answers, const char *key,
                       const char *value)
{
    static const struct {
        const char *word;
        int32_t reason;
    } reasons[] = {{"skipped", KITH_SKIPPED},
                   {"declined", KITH_DECLINED},
                   {"n/a", KITH_DOES_NOT_APPLY}};
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (strcmp(value, reasons[i].word) == 0) {
            assert_int_equal(kith_answers_set_missing(answers, key,
                                                      reasons[i].reason, NULL),
                             KITH_OK);
            return;
        }
    char *end;
    double number = strtod(value, &end);
    if (strcmp(key, "+raised") == 0)
        assert_int_equal(kith_answers_set_earlier_gate(
                             answers, KITH_GATE_RAISED, NULL),
                         KITH_OK);
    else if (*key == '+')
        assert_int_equal(kith_answers_set_fact(answers, key + 1, number, NULL),
                         KITH_OK);
    else if (*end == '\0' && end != value)
        assert_int_equal(kith_answers_set(answers, key, number, NULL), KITH_OK);
    else
        assert_int_equal(kith_answers_set_option(answers, key, value, NULL),
                         KITH_OK);
}

static inline void fill(kith_answers *answers, const char *words)
{
    char key[80], value[80];
    int read;
    while (sscanf(words, " %79[^= ]%n", key, &read) == 1) {
        words += read;
        value[0] = '\0';
        if (sscanf(words, "=%79s%n", value, &read) == 1)
            words += read;
        put(answers, key, value);
    }
}

static inline kith_answers *
answers_of(const kith_questionnaire *questionnaire, const char *tie,
           const char *words)
{
    kith_answers *made = NULL;
    assert_int_equal(kith_answers_new(questionnaire, tie, &made, NULL),
                     KITH_OK);
    fill(made, words);
    return made;
}

static inline kith_assessment *assess_answers(const kith_answers *answers)
{
    kith_assessment *made = NULL;
    assert_int_equal(kith_assess(answers, &made, NULL), KITH_OK);
    return made;
}

/* What a friend's sheet adds up to. */
static inline kith_assessment *
assessment_of(const kith_questionnaire *questionnaire, const char *words)
{
    kith_answers *answers = answers_of(questionnaire, "friend", words);
    kith_assessment *made = assess_answers(answers);
    kith_answers_free(answers);
    return made;
}

#endif
