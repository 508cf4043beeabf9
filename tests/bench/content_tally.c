/* SPDX-License-Identifier: MIT */
/* content_tally - what a questionnaire finds among made-up people.
 *
 * Prints nothing but why it cannot go on. */

#include "content_tally.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void stop(const char *what, kith_error *error)
{
    fprintf(stderr, "bench_content: %s: %s\n", what,
            error == NULL ? "failed" : kith_error_message(error));
    exit(EXIT_FAILURE);
}

/* The bytes of a file; yours to free. */
static char *file_text(const char *path, int64_t *length)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        stop(path, NULL);
    size_t room = 1 << 20;
    char *text = malloc(room);
    if (text == NULL)
        stop("memory", NULL);
    size_t got = fread(text, 1, room, file);
    if (ferror(file) || got == room)
        stop(path, NULL);
    fclose(file);
    *length = (int64_t)got;
    return text;
}

static int is_answered(const struct person_items *items, const char *id)
{
    for (int i = 0; i < items->count; i++)
        if (strcmp(items->at[i].id, id) == 0)
            return 1;
    return 0;
}

/* A question that nobody answers would be left out of every figure unseen.
 * NT1 and NT2 are asked only when a host turns them on. */
static void check_items(const struct form *form,
                        const struct person_items *items)
{
    const kith_questionnaire *from = form->questionnaire;
    for (int32_t i = 0; i < kith_questionnaire_item_count(from); i++) {
        const char *id = kith_questionnaire_item_id(from, i);
        if (strncmp(id, "NT", 2) != 0 && !is_answered(items, id))
            stop(id, NULL);
    }
}

void form_open(struct form *form, const char *id, const char *path,
               const struct person_items *items)
{
    kith_error *error = NULL;
    memset(form, 0, sizeof *form);
    if (path == NULL) {
        if (kith_questionnaire_builtin(id, NULL, &form->questionnaire,
                                       &error) != KITH_OK)
            stop(id, error);
    } else {
        int64_t length;
        char *text = file_text(path, &length);
        if (kith_questionnaire_parse(text, length, NULL, &form->questionnaire,
                                     &error) != KITH_OK)
            stop(path, error);
        free(text);
    }
    const kith_questionnaire *from = form->questionnaire;
    form->has_swings = kith_questionnaire_fact_index(from, "swings-12") >= 0;
    form->control = kith_questionnaire_pattern_index(from, "coercive-control");
    form->bond = kith_questionnaire_pattern_index(from, "trauma-bond-like");
    if (kith_questionnaire_pattern_count(from) > TALLY_PATTERNS)
        stop("patterns", NULL);
    for (int32_t p = 0; p < kith_questionnaire_pattern_count(from); p++)
        if (kith_questionnaire_pattern_criterion_count(from, p) >
            TALLY_CRITERIA)
            stop("criteria", NULL);
    check_items(form, items);
}

void form_close(struct form *form)
{
    kith_questionnaire_free(form->questionnaire);
}

/* Questions that the form or the tie has not are passed over. */
static void fill(const struct form *form, const struct person_items *items,
                 const struct person *person, kith_answers *sheet)
{
    const kith_questionnaire *from = form->questionnaire;
    int32_t tie = kith_answers_tie(sheet);
    for (int i = 0; i < items->count; i++) {
        const char *id = items->at[i].id;
        int32_t item = kith_questionnaire_item_index(from, id);
        int reason = person->reason[i];
        if (item < 0 || kith_questionnaire_item_in_tie(from, item, tie) != 1 ||
            reason == KITH_UNANSWERED)
            continue;
        kith_status status =
            reason == KITH_ANSWERED
                ? kith_answers_set(sheet, id, person->value[i], NULL)
                : kith_answers_set_missing(sheet, id, reason, NULL);
        if (status != KITH_OK)
            stop(id, NULL);
    }
    if (form->has_swings && person->swings >= 0 &&
        kith_answers_set_fact(sheet, "swings-12", person->swings, NULL) !=
            KITH_OK)
        stop("swings-12", NULL);
}

static void count(const struct form *form, const kith_assessment *found,
                  struct tally *tally)
{
    const kith_questionnaire *from = form->questionnaire;
    tally->ties++;
    tally->gate[kith_host_gate(found)]++;
    tally->bound += kith_host_level(found, form->control) >= KITH_SOME ||
                    kith_host_level(found, form->bond) >= KITH_SOME;
    for (int32_t p = 0; p < kith_questionnaire_pattern_count(from); p++) {
        tally->level[p][kith_host_level(found, p)]++;
        for (int32_t c = 0;
             c < kith_questionnaire_pattern_criterion_count(from, p); c++)
            tally->criterion[p][c][kith_host_criterion(found, p, c)]++;
    }
}

void form_add(struct form *form, int profile, const struct person_items *items,
              const struct person *person)
{
    kith_error *error = NULL;
    kith_answers *sheet = NULL;
    kith_assessment *found = NULL;
    const char *tie =
        kith_questionnaire_tie_id(form->questionnaire, person->tie);
    if (kith_answers_new(form->questionnaire, tie, &sheet, &error) != KITH_OK)
        stop("making a sheet", error);
    fill(form, items, person, sheet);
    if (kith_answers_stopped(sheet) >= 0)
        stop("the questions stopped", NULL);
    if (kith_assess(sheet, &found, &error) != KITH_OK)
        stop("assessing", error);
    count(form, found, &form->tally[profile]);
    kith_assessment_free(found);
    kith_answers_free(sheet);
}

int64_t tally_at_least(const struct tally *tally, int pattern, int level)
{
    int64_t count = 0;
    for (int at = level; at <= KITH_CLEAR; at++)
        count += tally->level[pattern][at];
    return count;
}

int64_t tally_all(const struct tally *tally, int pattern)
{
    return tally->ties - tally->level[pattern][KITH_DOES_NOT_APPLY_HERE];
}
