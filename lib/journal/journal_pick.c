/* SPDX-License-Identifier: MIT */
/* journal_pick - the score of one scale in one record after another, and
 * whether it may stand in one series with the others.
 *
 * Never mixes two ways of scoring without saying so. */

#include <string.h>

#include "answers/answers.h"
#include "journal/journal.h"

bool kith__pick_open(struct kith__pick *pick, const kith_journal *journal,
                     const struct kith__plan *plan, int32_t scale)
{
    int32_t tie = kith__find_tie(plan, journal->tie, strlen(journal->tie));
    if (tie == KITH__NONE)
        return false;
    *pick =
        (struct kith__pick){.journal = journal,
                            .plan = plan,
                            .scale = scale,
                            .scored = plan->by_tie[tie].scales[scale].scored};
    return true;
}

/* What was sensitive when it was kept stays so: for a scale that is not it is
 * not there, and is not counted either. */
static bool may_look(const struct kith__pick *pick,
                     const struct kith__kept *kept)
{
    return pick->plan->scales[pick->scale].sensitive || kept->mark == 0;
}

/* The score that a record has under a scale's id; NULL. */
static const struct kith__kept *find_score(const struct kith__pick *pick,
                                           const struct kith__entry *entry,
                                           const char *id)
{
    const kith_journal *journal = pick->journal;
    const struct kith__kept *kept = journal->kept + entry->first;
    for (int32_t i = 0; i < entry->scores; i++)
        if (strcmp(kith__journal_word(journal, kept[i].id), id) == 0)
            return may_look(pick, &kept[i]) ? &kept[i] : NULL;
    return NULL;
}

/* What the document says of the scale in an older major version: its id there,
 * and whether it is no longer the same. */
static const char *old_id(const struct kith__pick *pick, int32_t major,
                          bool *broken)
{
    const struct kith__plan *plan = pick->plan;
    const char *now = plan->scales[pick->scale].id;
    for (int32_t i = 0; i < plan->scale_mapping_count; i++) {
        const struct kith__scale_mapping *mapping = &plan->scale_mappings[i];
        if (mapping->major == major && mapping->scale == pick->scale)
            return mapping->old_id;
        *broken = *broken ||
                  (mapping->major == major && mapping->scale == KITH__NONE &&
                   strcmp(mapping->old_id, now) == 0);
    }
    return NULL;
}

static int32_t state_of_none(const struct kith__pick *pick,
                             const struct kith__entry *entry)
{
    return pick->plan->scales[pick->scale].sensitive &&
                   (entry->keep & KITH_KEEP_SENSITIVE) == 0
               ? KITH_SCORED_NOT_KEPT
               : KITH_SCORED_NOT;
}

static int32_t pick_mapped(const struct kith__pick *pick,
                           const struct kith__entry *entry, const char *id,
                           kith__decimal *value)
{
    const struct kith__kept *score = find_score(pick, entry, id);
    if (score == NULL)
        return state_of_none(pick, entry);
    *value = score->value;
    return KITH_SCORED_MAPPED;
}

int32_t kith__pick_score(const struct kith__pick *pick, int32_t index,
                         kith__decimal *value)
{
    const kith_journal *journal = pick->journal;
    const struct kith__entry *entry = &journal->entries[index];
    const struct kith__plan *plan = pick->plan;
    if (entry->kind != KITH_ENTRY_RECORD ||
        strcmp(kith__journal_word(journal, entry->questionnaire), plan->id) !=
            0)
        return KITH_SCORED_ELSEWHERE;
    bool broken = false;
    const char *old = old_id(pick, entry->major, &broken);
    if (old != NULL)
        return pick_mapped(pick, entry, old, value);
    const struct kith__kept *score =
        find_score(pick, entry, plan->scales[pick->scale].id);
    if (score == NULL)
        return state_of_none(pick, entry);
    *value = score->value;
    return broken || score->scored != pick->scored ? KITH_SCORED_DIFFERENTLY
                                                   : KITH_SCORED_SAME;
}

/* ---- From outside ----------------------------------------------------------
 */

static bool open_at(struct kith__pick *pick, const kith_journal *journal,
                    int32_t entry, const kith_questionnaire *questionnaire,
                    int32_t scale)
{
    if (kith__journal_entry(journal, entry) == NULL || questionnaire == NULL)
        return false;
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    return scale >= 0 && scale < plan->scale_count &&
           kith__pick_open(pick, journal, plan, scale);
}

int32_t kith_journal_scored(const kith_journal *journal, int32_t entry,
                            const kith_questionnaire *questionnaire,
                            int32_t scale)
{
    struct kith__pick pick;
    kith__decimal value;
    return open_at(&pick, journal, entry, questionnaire, scale)
               ? kith__pick_score(&pick, entry, &value)
               : -1;
}

kith_status kith_journal_score(const kith_journal *journal, int32_t entry,
                               const kith_questionnaire *questionnaire,
                               int32_t scale, double *out)
{
    struct kith__pick pick;
    kith__decimal value;
    if (!open_at(&pick, journal, entry, questionnaire, scale) || out == NULL)
        return KITH_E_ARGUMENT;
    if (kith__pick_score(&pick, entry, &value) > KITH_SCORED_MAPPED)
        return KITH_E_NO_VALUE;
    *out = kith__decimal_to_double(value);
    return KITH_OK;
}
