/* SPDX-License-Identifier: MIT */
/* documents - questionnaire documents read in tests, written with ' for ".
 *
 * Include it behind cmocka.h. */

#ifndef KITH_TESTS_UNIT_DOCUMENTS_H
#define KITH_TESTS_UNIT_DOCUMENTS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "questionnaire/object.h"

/* The text with " for '; yours to free. */
static inline char *with_quotes(const char *text)
{
    char *copy = malloc(strlen(text) + 1);
    assert_non_null(copy);
    strcpy(copy, text);
    for (char *c = copy; *c != '\0'; c++)
        if (*c == '\'')
            *c = '"';
    return copy;
}

/* What became of a document. */
struct document {
    kith_questionnaire *questionnaire; /* NULL where it was refused */
    const struct kith__plan *plan;
    kith_error *error;
    kith_status status;
};

static inline struct document read_with_base(const char *text, const char *base)
{
    struct document document = {.plan = NULL};
    char *json = with_quotes(text);
    char *base_json = base == NULL ? NULL : with_quotes(base);
    document.status = kith__questionnaire_read(
        json, strlen(json), base_json, base == NULL ? 0 : strlen(base_json),
        NULL, &document.questionnaire, &document.error);
    assert_true((document.status == KITH_OK) ==
                (document.questionnaire != NULL));
    assert_true((document.status == KITH_OK) == (document.error == NULL));
    if (document.questionnaire != NULL)
        document.plan = kith__plan_of(document.questionnaire);
    free(json);
    free(base_json);
    return document;
}

static inline void drop(struct document *document)
{
    kith_questionnaire_free(document->questionnaire);
    kith_error_free(document->error);
}

/* The same, for a document that must be accepted. */
static inline struct document read_valid(const char *text, const char *base)
{
    struct document document = read_with_base(text, base);
    if (document.status != KITH_OK)
        fail_msg("refused: %s (at '%s')", kith_error_message(document.error),
                 kith_error_pointer(document.error));
    return document;
}

/* Reads a document that must be refused, with this message at this pointer. */
static inline void assert_refused(const char *text, const char *base,
                                  kith_status status, const char *pointer,
                                  const char *message)
{
    struct document document = read_with_base(text, base);
    assert_int_equal(document.status, status);
    assert_string_equal(kith_error_message(document.error), message);
    assert_string_equal(kith_error_pointer(document.error), pointer);
    drop(&document);
}

#endif
