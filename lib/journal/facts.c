/* SPDX-License-Identifier: MIT */

#include "journal/facts.h"

#include <string.h>

#include "answers/answers.h"

/* ---- The object --------------------------------------------------------- */

static size_t told_size(int32_t count)
{
    return ((size_t)count + 1) * sizeof(struct kith__fact_told);
}

static size_t rests_size(int32_t room)
{
    return (size_t)room * sizeof(int32_t);
}

void kith_journal_facts_free(kith_journal_facts *facts)
{
    if (facts == NULL)
        return;
    kith_memory *memory = facts->memory;
    kith__release(memory, facts->told, told_size(facts->count));
    kith__release(memory, facts->rests_on, rests_size(facts->entry_room));
    kith__release(memory, facts, sizeof *facts);
    kith_memory_free(memory);
}

static kith_journal_facts *make(kith_memory *memory, int32_t count)
{
    kith_journal_facts *made = kith__allocate(memory, sizeof *made);
    if (made == NULL)
        return NULL;
    made->memory = kith__memory_hold(memory);
    made->count = count;
    made->told = kith__allocate(memory, told_size(count));
    if (made->told != NULL)
        return made;
    kith_journal_facts_free(made);
    return NULL;
}

bool kith__tell_entry(const struct kith__teller *teller, int32_t entry)
{
    kith_journal_facts *facts = teller->facts;
    if (facts->entry_count == facts->entry_room) {
        int32_t room = facts->entry_room == 0 ? 16 : facts->entry_room * 2;
        void *grown =
            kith__grow(facts->memory, facts->rests_on,
                       rests_size(facts->entry_room), rests_size(room));
        if (grown == NULL)
            return false;
        facts->rests_on = grown;
        facts->entry_room = room;
    }
    facts->rests_on[facts->entry_count++] = entry;
    teller->told->count++;
    return true;
}

/* ---- Working out ----------------------------------------------------------
 */

static bool tell(struct kith__teller *teller, const struct kith__plan *plan,
                 int32_t fact)
{
    static bool (*const ways[])(const struct kith__teller *) = {
        [KITH__SWINGS] = kith__tell_swings,
        [KITH__COUNT] = kith__tell_count,
        [KITH__AGE] = kith__tell_age};
    teller->fact = &plan->facts[fact];
    teller->told = &teller->facts->told[fact];
    teller->told->state = KITH_FACT_NOT_OF_A_JOURNAL;
    teller->told->first = teller->facts->entry_count;
    if (teller->fact->computed.from != KITH__OF_JOURNAL)
        return true;
    teller->told->state = KITH_FACT_TOO_LITTLE;
    return ways[teller->fact->computed.what](teller);
}

static kith_journal_facts *work_out(const kith_journal *journal, int64_t now,
                                    const struct kith__plan *plan,
                                    kith_memory *memory)
{
    struct kith__order order;
    kith_journal_facts *made = make(memory, plan->fact_count);
    if (made == NULL)
        return NULL;
    bool good = kith__order_open(&order, journal, INT64_MIN, now, memory);
    struct kith__teller teller = {
        .facts = made, .journal = journal, .order = &order, .now = now};
    for (int32_t i = 0; good && i < plan->fact_count; i++)
        good = tell(&teller, plan, i);
    kith__order_close(&order);
    if (good)
        return made;
    kith_journal_facts_free(made);
    return NULL;
}

/* Hands over to a sheet what was worked out; what the host told of the rest
 * stands. */
static void put(kith_journal_facts *facts, struct kith__sheet *sheet)
{
    for (int32_t i = 0; i < facts->count; i++) {
        struct kith__fact_told *told = &facts->told[i];
        if (told->state == KITH_FACT_NOT_OF_A_JOURNAL)
            continue;
        kith__keep_computed(
            sheet, i, told->state == KITH_FACT_GIVEN ? &told->value : NULL);
        if (sheet->fact_given[i] == KITH__TOLD)
            told->state = KITH_FACT_STANDS;
    }
    kith__sheet_ask(sheet);
}

kith_status kith_journal_fill_facts(const kith_journal *journal, int64_t now,
                                    kith_answers *answers,
                                    kith_journal_facts **out,
                                    kith_error **error)
{
    if (!kith__error_ready(error) || journal == NULL || answers == NULL)
        return KITH_E_ARGUMENT;
    const struct kith__plan *plan = answers->sheet.plan;
    const char *wrong = kith__journal_check_time(now);
    if (wrong != NULL)
        return kith__fail(error, answers->memory, KITH_E_VALUE, NULL, "%s",
                          wrong);
    if (strcmp(journal->tie, plan->ties[answers->sheet.tie].id) != 0)
        return kith__fail(error, answers->memory, KITH_E_ARGUMENT, NULL,
                          "The journal is about a tie '%s' and the answers "
                          "about a tie '%s'; keep one journal for each person",
                          journal->tie, plan->ties[answers->sheet.tie].id);
    kith_journal_facts *made = work_out(journal, now, plan, answers->memory);
    if (made == NULL)
        return kith__fail_memory(error);
    put(made, &answers->sheet);
    if (out != NULL)
        *out = made;
    else
        kith_journal_facts_free(made);
    return KITH_OK;
}

/* ---- Asking ------------------------------------------------------------- */

static const struct kith__fact_told *find(const kith_journal_facts *facts,
                                          int32_t fact)
{
    return facts == NULL || fact < 0 || fact >= facts->count
               ? NULL
               : &facts->told[fact];
}

int32_t kith_journal_facts_state(const kith_journal_facts *facts, int32_t fact)
{
    const struct kith__fact_told *told = find(facts, fact);
    return told == NULL ? -1 : told->state;
}

kith_status kith_journal_facts_value(const kith_journal_facts *facts,
                                     int32_t fact, double *out)
{
    const struct kith__fact_told *told = find(facts, fact);
    if (told == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (told->state != KITH_FACT_GIVEN)
        return KITH_E_NO_VALUE;
    *out = kith__decimal_to_double(told->value);
    return KITH_OK;
}

int32_t kith_journal_facts_have(const kith_journal_facts *facts, int32_t fact)
{
    const struct kith__fact_told *told = find(facts, fact);
    return told == NULL ? -1 : told->have;
}

int32_t kith_journal_facts_need(const kith_journal_facts *facts, int32_t fact)
{
    const struct kith__fact_told *told = find(facts, fact);
    return told == NULL ? -1 : told->need;
}

int32_t kith_journal_facts_left_out(const kith_journal_facts *facts,
                                    int32_t fact)
{
    const struct kith__fact_told *told = find(facts, fact);
    return told == NULL ? -1 : told->left_out;
}

int32_t kith_journal_facts_entry_count(const kith_journal_facts *facts,
                                       int32_t fact)
{
    const struct kith__fact_told *told = find(facts, fact);
    return told == NULL ? -1 : told->count;
}

int32_t kith_journal_facts_entry(const kith_journal_facts *facts, int32_t fact,
                                 int32_t index)
{
    const struct kith__fact_told *told = find(facts, fact);
    return told == NULL || index < 0 || index >= told->count
               ? -1
               : facts->rests_on[told->first + index];
}
