/* SPDX-License-Identifier: MIT */
/* facts_records - the records whose scores a fact is worked out of: those of
 * one questionnaire and major version, all scored as the last of them is. */

#include <string.h>

#include "journal/facts.h"

/* What is sensitive makes no fact that a plain view would show. */
static bool may_look(const struct kith__teller *teller,
                     const struct kith__kept *kept)
{
    return teller->fact->sensitive || kept->mark == 0;
}

static const struct kith__kept *find_score(const struct kith__teller *teller,
                                           const struct kith__entry *entry)
{
    const kith_journal *journal = teller->journal;
    const char *scale = teller->fact->computed.scale;
    for (int32_t i = 0; i < entry->scores; i++) {
        const struct kith__kept *kept = &journal->kept[entry->first + i];
        if (strcmp(kith__journal_word(journal, kept->id), scale) == 0)
            return may_look(teller, kept) ? kept : NULL;
    }
    return NULL;
}

/* The score of a record of the questionnaire, whatever its version. */
static const struct kith__kept *any_score(const struct kith__teller *teller,
                                          const struct kith__entry *entry)
{
    const char *id = teller->fact->computed.questionnaire;
    if (id == NULL || entry->kind != KITH_ENTRY_RECORD ||
        strcmp(kith__journal_word(teller->journal, entry->questionnaire), id) !=
            0)
        return NULL;
    return find_score(teller, entry);
}

void kith__fact_scored(const struct kith__teller *teller, uint64_t *scored)
{
    *scored = 0;
    for (int32_t i = teller->order->count - 1; i >= 0; i--) {
        const struct kith__entry *entry =
            &teller->journal->entries[teller->order->entries[i]];
        const struct kith__kept *kept = any_score(teller, entry);
        if (kept == NULL || entry->major != teller->fact->computed.major)
            continue;
        *scored = kept->scored;
        return;
    }
}

const struct kith__kept *kith__fact_score(const struct kith__teller *teller,
                                          int32_t index, uint64_t scored)
{
    const struct kith__entry *entry = &teller->journal->entries[index];
    const struct kith__kept *kept = any_score(teller, entry);
    if (kept == NULL)
        return NULL;
    if (entry->major == teller->fact->computed.major && kept->scored == scored)
        return kept;
    teller->told->left_out++;
    return NULL;
}
