/* SPDX-License-Identifier: MIT */
/* journal_record - a record of an assessment: its scores and no more, unless
 * the host asked for it.
 *
 * What is left out is left out before anything is written: a record without
 * what is sensitive never looked at it. */

#include <string.h>

#include "assessment/assessment.h"
#include "journal/journal.h"

enum { KEEP_ALL = KITH_KEEP_SENSITIVE | KITH_KEEP_ANSWERS };

struct taker {
    kith_journal *journal;
    const kith_assessment *assessment;
    const struct kith__plan *plan;
    struct kith__entry entry;
    int32_t taken; /* behind kept_count */
    bool failed;   /* no memory */
};

static int32_t add_word(struct taker *taker, const char *text)
{
    int32_t word = kith__words_add(&taker->journal->words, text, strlen(text));
    taker->failed = taker->failed || word < 0;
    return word;
}

static void take(struct taker *taker, const char *id, kith__decimal value,
                 uint64_t scored, int32_t mark)
{
    struct kith__kept *kept =
        &taker->journal->kept[taker->journal->kept_count + taker->taken++];
    *kept = (struct kith__kept){value, scored, add_word(taker, id), mark};
}

static bool leaves_out(const struct taker *taker, bool sensitive)
{
    return sensitive && (taker->entry.keep & KITH_KEEP_SENSITIVE) == 0;
}

static void take_scores(struct taker *taker)
{
    const struct kith__scale_plan *cut =
        taker->assessment->results.sheet.cut->scales;
    struct kith__ratio value;
    for (int32_t i = 0; i < taker->plan->scale_count; i++) {
        const struct kith__scale *scale = &taker->plan->scales[i];
        if (leaves_out(taker, scale->sensitive) ||
            !kith__assessment_score_exact(taker->assessment, i, &value))
            continue;
        take(taker, scale->id, kith__ratio_round(value, 6), cut[i].scored,
             scale->sensitive);
        taker->entry.scores++;
    }
}

static void take_findings(struct taker *taker)
{
    if (leaves_out(taker, true) || taker->entry.stopped)
        return;
    for (int32_t i = 0; i < taker->plan->pattern_count; i++) {
        int32_t level = kith_host_level(taker->assessment, i);
        if (level < KITH_SET_ASIDE)
            continue;
        take(taker, taker->plan->patterns[i].id, 0, 0, level);
        taker->entry.findings++;
    }
}

static void take_answers(struct taker *taker)
{
    kith__decimal value;
    if ((taker->entry.keep & KITH_KEEP_ANSWERS) == 0 || taker->entry.stopped)
        return;
    for (int32_t i = 0; i < taker->plan->item_count; i++) {
        const struct kith__item *item = &taker->plan->items[i];
        if (leaves_out(taker, item->sensitive) ||
            !kith__assessment_value(taker->assessment, i, &value))
            continue;
        take(taker, item->id, value, 0, 0);
        taker->entry.answers++;
    }
}

static void take_head(struct taker *taker)
{
    struct kith__entry *entry = &taker->entry;
    entry->kind = KITH_ENTRY_RECORD;
    entry->stopped = kith_assessment_stopped(taker->assessment) != KITH__NONE;
    entry->questionnaire = add_word(taker, taker->plan->id);
    entry->version = add_word(taker, taker->plan->version);
    entry->digest = add_word(taker, taker->plan->digest);
    entry->major = taker->plan->major;
    entry->first = taker->journal->kept_count;
    if (!leaves_out(taker, true))
        entry->gate = (uint8_t)kith_host_gate(taker->assessment);
}

static kith_status take_all(struct taker *taker, kith_error **error)
{
    const struct kith__plan *plan = taker->plan;
    if (!kith__journal_room(taker->journal, plan->scale_count +
                                                plan->pattern_count +
                                                plan->item_count + 1))
        return kith__fail_memory(error);
    take_head(taker);
    take_scores(taker);
    take_findings(taker);
    take_answers(taker);
    if (!taker->failed && kith__journal_commit(taker->journal, &taker->entry))
        return KITH_OK;
    kith__journal_drop(taker->journal, taker->taken);
    return taker->failed
               ? kith__fail_memory(error)
               : kith__fail(error, taker->journal->memory, KITH_E_LIMIT, NULL,
                            "%s", kith__journal_full);
}

kith_status kith_journal_add_record(kith_journal *journal,
                                    const kith_assessment *assessment,
                                    int64_t time, int32_t keep,
                                    kith_error **error)
{
    if (!kith__error_ready(error) || journal == NULL || assessment == NULL ||
        keep < 0 || keep > KEEP_ALL)
        return KITH_E_ARGUMENT;
    const struct kith__plan *plan = kith__assessment_plan(assessment);
    const char *tie = plan->ties[kith_assessment_tie(assessment)].id;
    if (strcmp(tie, journal->tie) != 0)
        return kith__fail(error, journal->memory, KITH_E_ARGUMENT, NULL,
                          "The journal is about a tie '%s' and the assessment "
                          "about a tie '%s'; keep one journal for each person",
                          journal->tie, tie);
    const char *wrong = kith__journal_check_time(time);
    if (wrong != NULL)
        return kith__fail(error, journal->memory, KITH_E_VALUE, NULL, "%s",
                          wrong);
    struct taker taker = {.journal = journal,
                          .assessment = assessment,
                          .plan = plan,
                          .entry = {.time = time, .keep = (uint8_t)keep}};
    return take_all(&taker, error);
}
