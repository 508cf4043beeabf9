/* SPDX-License-Identifier: MIT */
/* looked - a small diary of one friend, and reports on looking back on it.
 *
 * One scale that is not sensitive and whose reliability was observed, one that
 * is sensitive and swings. Include it behind cmocka.h. */

#ifndef KITH_TESTS_SUPPORT_LOOKED_H
#define KITH_TESTS_SUPPORT_LOOKED_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <kith/kith.h>

#include "cases.h"

#define LOOKED_DAY INT64_C(86400)
#define LOOKED_START INT64_C(1767294000) /* 1 January 2026, 19:00 UTC */

/* What differs from one diary to another. */
struct looked {
    int32_t weeks;     /* records, a week apart; the sixth to eighth are not
                          there */
    const char *warm;  /* answers to both items, by turns: "1-5" digits */
    const char *treat; /* answers to the sensitive one; ' ' is skipped */
    int32_t keep;      /* KITH_KEEP_… */
    bool hurt;         /* a sensitive event */
    bool events;       /* the others */
};

static const struct looked looked_usual = {
    20, "2334334544355", "1515151515151", KITH_KEEP_SENSITIVE, true, true};

/* `label` is that of the first scale, `more` further keys of the document. */
static inline char *looked_document(const char *label, const char *more)
{
    char parts[3000];
    static const char before[] =
        "'status': 'unvalidated', "
        "'words': {'O': {'text': {'friend': 'your friend'}}}, "
        "'items': [{'id': 'w1', 'text': 'A', 'options': 'one-five'}, "
        "{'id': 'w2', 'text': 'B', 'options': 'one-five'}, "
        "{'id': 't1', 'text': 'C', 'options': 'one-five', 'sensitive': true}]";
    static const char warmth[] =
        "'items': ['w1', 'w2'], 'method': 'mean', 'report_as': 'pomp', "
        "'decimals': 0, 'cutoffs': [{'id': 'c', 'bands': ["
        "{'from': 0, 'id': 'a', 'label': 'mostly missing'}, "
        "{'from': 40, 'id': 'b', 'label': 'mixed'}, "
        "{'from': 60, 'id': 'c', 'label': 'mostly present'}]}], "
        "'reliability': {'value': 0.85, 'kind': 'alpha', 'mean': 50, "
        "'sd': 20, 'status': 'observed'}";
    static const char treatment[] =
        "{'id': 'treatment', 'label': 'Treated', 'items': ['t1'], "
        "'method': 'mean', 'swings': {'low': 1, 'high': 4}}";
    snprintf(parts, sizeof parts,
             "%s, 'scales': [{'id': 'warmth', 'label': '%s', %s}, %s]%s",
             before, label, warmth, treatment, more);
    return document_of("'w1', 'w2', 't1'", parts);
}

static inline kith_status looked_add_record(kith_journal *journal,
                                            kith_questionnaire *questionnaire,
                                            const struct looked *looked,
                                            int32_t week)
{
    kith_answers *answers = NULL;
    kith_assessment *found = NULL;
    size_t warm = strlen(looked->warm), treat = strlen(looked->treat);
    char mine = looked->warm[(size_t)week % warm];
    char theirs = looked->treat[(size_t)week % treat];
    kith_status status =
        kith_answers_new(questionnaire, "friend", &answers, NULL);
    if (status == KITH_OK) {
        kith_answers_set(answers, "w1", mine - '0', NULL);
        kith_answers_set(answers, "w2", mine - '0', NULL);
        if (theirs != ' ')
            kith_answers_set(answers, "t1", theirs - '0', NULL);
        status = kith_assess(answers, &found, NULL);
    }
    if (status == KITH_OK)
        status = kith_journal_add_record(journal, found,
                                         LOOKED_START + week * 7 * LOOKED_DAY,
                                         looked->keep, NULL);
    kith_assessment_free(found);
    kith_answers_free(answers);
    return status;
}

static inline kith_status looked_add_event(kith_journal *journal, int32_t event,
                                           int32_t by, int32_t day,
                                           int32_t count)
{
    return kith_journal_add_event(journal, event, by,
                                  LOOKED_START + day * LOOKED_DAY, count, NULL);
}

static inline kith_status looked_add_events(kith_journal *journal)
{
    static const int32_t events[][4] = {
        {KITH_EVENT_LISTENED, KITH_BY_ME, 3, 9},
        {KITH_EVENT_LISTENED, KITH_BY_THEM, 8, 1},
        {KITH_EVENT_CONFIDED, KITH_BY_THEM, 8, 2},
        {KITH_EVENT_BROKE_TRUST, KITH_BY_THEM, 70, 1},
        {KITH_EVENT_TOOK_RESPONSIBILITY, KITH_BY_THEM, 72, 1},
        {KITH_EVENT_GAVE_TIME, KITH_BY_THEM, 86, 2},
        {KITH_EVENT_RESPECTED_A_WISH, KITH_BY_THEM, 87, 1}};
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        kith_status status = looked_add_event(
            journal, events[i][0], events[i][1], events[i][2], events[i][3]);
        if (status != KITH_OK)
            return status;
    }
    return KITH_OK;
}

/* A look-back on such a diary; NULL where memory ran out, and `status` says
 * so. */
static inline kith_look_back *looked_back(kith_questionnaire *questionnaire,
                                          const struct looked *looked,
                                          kith_memory *memory,
                                          kith_status *status)
{
    kith_journal *journal = NULL;
    kith_look_back *made = NULL;
    *status = kith_journal_new("friend", memory, &journal, NULL);
    for (int32_t week = 0; *status == KITH_OK && week < looked->weeks; week++)
        if (week < 5 || week > 7)
            *status = looked_add_record(journal, questionnaire, looked, week);
    if (*status == KITH_OK && looked->events)
        *status = looked_add_events(journal);
    if (*status == KITH_OK && looked->hurt)
        *status =
            looked_add_event(journal, KITH_EVENT_HURT, KITH_BY_THEM, 300, 7);
    if (*status == KITH_OK)
        *status = kith_look_back_new(journal, questionnaire, INT64_MIN,
                                     INT64_MAX, memory, &made, NULL);
    kith_journal_free(journal);
    return made;
}

#endif
