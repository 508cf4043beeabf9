/* SPDX-License-Identifier: MIT */
/* look_back - going through a stretch of a journal once for each thing that may
 * be said of it.
 *
 * Statements on what is not sensitive come from what is not sensitive alone. */

#include "journal/looker.h"

#include <string.h>

#include "answers/answers.h"
#include "base/error.h"

enum { BY_SCALE = 6, OTHERS = KITH__EVENTS + 2 };

/* ---- Room --------------------------------------------------------------- */

static bool take_room(struct kith__looker *looker)
{
    size_t count = (size_t)looker->journal->count + 1;
    size_t scales = (size_t)looker->plan->scale_count;
    size_t each = 2 * sizeof(struct kith__keyed) + 2 * sizeof(int64_t) +
                  3 * sizeof(double) + 2 * sizeof(int32_t);
    looker->size = scales * sizeof(struct kith__counting) + count * each;
    looker->counting = kith__allocate(looker->made->memory, looker->size);
    if (looker->counting == NULL)
        return false;
    looker->order = (struct kith__keyed *)(void *)(looker->counting + scales);
    looker->found.times = (int64_t *)(void *)(looker->order + 2 * count);
    looker->times_of = looker->found.times + count;
    looker->found.values = (double *)(void *)(looker->times_of + count);
    looker->steps = looker->found.values + count;
    looker->spare = looker->steps + count;
    looker->found.entries = (int32_t *)(void *)(looker->spare + count);
    looker->found.seen = looker->found.entries + count;
    return true;
}

/* Entries of the stretch by time; equal times stay in the order of adding. */
static void put_in_order(struct kith__looker *looker, int64_t from)
{
    const kith_journal *journal = looker->journal;
    for (int32_t i = 0; i < journal->count; i++) {
        int64_t time = journal->entries[i].time;
        if (time >= from && time <= looker->to)
            looker->order[looker->count++] =
                (struct kith__keyed){(double)time, i};
    }
    kith__inversions_keyed(looker->order, looker->order + journal->count + 1,
                           looker->count);
}

/* ---- Saying all --------------------------------------------------------- */

static bool say_scales(struct kith__looker *looker)
{
    for (int32_t i = 0; i < looker->plan->scale_count; i++) {
        if (looker->scales[i].applies && looker->plan->scales[i].shown &&
            !kith__look_at_scale(looker, i))
            return false;
    }
    return true;
}

static bool say_events(struct kith__looker *looker, int32_t sensitive)
{
    static const int32_t events[] = {KITH_EVENT_CONFIDED, KITH_EVENT_LISTENED,
                                     KITH_EVENT_HURT, KITH_EVENT_MADE_UP,
                                     KITH_EVENT_GAVE_TIME};
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        if (kith_journal_event_is_sensitive(events[i]) == sensitive &&
            !kith__look_at_event(looker, events[i]))
            return false;
    return true;
}

static bool say_all(struct kith__looker *looker)
{
    size_t most = (size_t)looker->plan->scale_count * BY_SCALE + OTHERS;
    looker->made->statements = kith__arena_take(
        &looker->made->arena, most, sizeof *looker->made->statements);
    return looker->made->statements != NULL && say_scales(looker) &&
           say_events(looker, 0) && kith__look_at_repair(looker, KITH_BY_ME) &&
           kith__look_at_repair(looker, KITH_BY_THEM) && say_events(looker, 1);
}

/* ---- The object --------------------------------------------------------- */

static kith_look_back *made(kith_memory *memory,
                            const kith_questionnaire *questionnaire)
{
    kith_look_back *back = kith__allocate(memory, sizeof *back);
    if (back == NULL)
        return NULL;
    back->memory = kith__memory_hold(memory);
    back->arena.memory = back->memory;
    back->questionnaire = kith__questionnaire_hold(questionnaire);
    return back;
}

void kith_look_back_free(kith_look_back *look_back)
{
    if (look_back == NULL)
        return;
    kith_memory *memory = look_back->memory;
    kith__arena_free(&look_back->arena);
    kith_questionnaire_free(look_back->questionnaire);
    kith__release(memory, look_back, sizeof *look_back);
    kith_memory_free(memory);
}

static bool look(struct kith__looker *looker, int64_t from)
{
    if (!take_room(looker))
        return false;
    put_in_order(looker, from);
    bool good = say_all(looker);
    kith__release(looker->made->memory, looker->counting, looker->size);
    return good;
}

kith_status kith_look_back_new(const kith_journal *journal,
                               const kith_questionnaire *questionnaire,
                               int64_t from, int64_t to, kith_memory *memory,
                               kith_look_back **out, kith_error **error)
{
    if (!kith__error_ready(error) || journal == NULL || questionnaire == NULL ||
        out == NULL || to < from)
        return KITH_E_ARGUMENT;
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    int32_t tie = kith__find_tie(plan, journal->tie, strlen(journal->tie));
    if (tie == KITH__NONE)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "The journal is about a tie '%s', of which "
                          "questionnaire '%s' does not ask",
                          journal->tie, plan->id);
    struct kith__looker looker = {.journal = journal,
                                  .plan = plan,
                                  .scales = plan->by_tie[tie].scales,
                                  .to = to,
                                  .made = made(memory, questionnaire)};
    if (looker.made == NULL)
        return kith__fail_memory(error);
    if (!look(&looker, from)) {
        kith_look_back_free(looker.made);
        return kith__fail_memory(error);
    }
    *out = looker.made;
    return KITH_OK;
}
