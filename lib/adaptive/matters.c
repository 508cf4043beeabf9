/* SPDX-License-Identifier: MIT */

#include "adaptive/matters.h"

#include <string.h>

#include "adaptive/outcome.h"
#include "assessment/reads.h"
#include "assessment/run.h"

/* ---- Beginning -------------------------------------------------------- */

static void *take(struct kith__arena *arena, size_t size, bool *taken)
{
    void *piece = kith__arena_take(arena, size == 0 ? 1 : size, 1);
    *taken &= piece != NULL;
    return piece;
}

bool kith__search_begin(struct kith__search *search,
                        const struct kith__sheet *sheet,
                        struct kith__arena *arena)
{
    bool taken = true;
    *search = (struct kith__search){.sheet = sheet, .tries = KITH__TRIES_MOST};
    search->block_size = kith__results_size(sheet->plan);
    search->reading_size = kith__reads_size(sheet->plan);
    search->reading = take(arena, search->reading_size, &taken);
    search->criterion = take(arena, search->reading_size, &taken);
    void *present = take(arena, search->block_size, &taken);
    void *sheets[2];
    for (int w = 0; w < 2; w++) {
        search->blocks[w] = take(arena, search->block_size, &taken);
        sheets[w] = take(arena, kith__sheet_size(sheet->plan), &taken);
    }
    if (!taken)
        return false;
    for (int w = 0; w < 2; w++)
        kith__sheet_copy(&search->worlds[w], sheet, sheets[w]);
    kith__results_place(&search->present, sheet, present);
    kith__run(&search->present);
    return true;
}

static bool is_settled(const struct kith__search *search, int32_t pattern)
{
    const struct kith__finding *finding = &search->present.findings[pattern];
    return finding->low == finding->high;
}

bool kith__search_settled(const struct kith__search *search)
{
    for (int32_t i = 0; i < search->sheet->plan->pattern_count; i++)
        if (!is_settled(search, i))
            return false;
    return true;
}

/* ---- Values to try ---------------------------------------------------- */

static int64_t span_of(const struct kith__item *item)
{
    return (item->maximum - item->minimum) / KITH__ONE;
}

static bool is_sampled(const struct kith__plan *plan, int32_t item)
{
    return plan->items[item].options == KITH__NONE &&
           span_of(&plan->items[item]) >= KITH__VALUES_MOST;
}

static int32_t value_count(const struct kith__plan *plan, int32_t item)
{
    const struct kith__item *written = &plan->items[item];
    if (written->options != KITH__NONE)
        return plan->option_sets[written->options].count;
    return is_sampled(plan, item) ? KITH__VALUES_SAMPLED
                                  : (int32_t)span_of(written) + 1;
}

/* Answers an item with the value of that number; NONE takes the answer back. */
static void answer(struct kith__sheet *world, int32_t item, int32_t number)
{
    const struct kith__item *written = &world->plan->items[item];
    world->kept[item] = KITH_UNANSWERED;
    world->options[item] = KITH__NONE;
    if (number == KITH__NONE)
        return;
    world->kept[item] = KITH_ANSWERED;
    if (written->options == KITH__NONE) {
        int32_t last = value_count(world->plan, item) - 1;
        int64_t up = last == 0 ? 0 : span_of(written) * number / last;
        world->values[item] = written->minimum + up * KITH__ONE;
        return;
    }
    world->options[item] = number;
    world->values[item] =
        world->plan->option_sets[written->options].options[number].value;
}

static void answer_in_both(struct kith__search *search, int32_t item,
                           int32_t number)
{
    for (int w = 0; w < 2; w++) {
        answer(&search->worlds[w], item, number);
        kith__sheet_ask(&search->worlds[w]);
    }
}

/* ---- Looking for two ways that differ --------------------------------- */

enum found { NO, CANNOT_TELL, YES };

static void assess_worlds(struct kith__search *search)
{
    for (int w = 0; w < 2; w++) {
        memset(search->blocks[w], 0, search->block_size);
        kith__results_place(&search->results[w], &search->worlds[w],
                            search->blocks[w]);
        kith__run(&search->results[w]);
    }
}

/* An item that is asked in one of the worlds, unanswered, and read. */
static int32_t next_open(const struct kith__search *search)
{
    const struct kith__tie_plan *cut = search->sheet->cut;
    for (int32_t i = 0; i < cut->ask_count; i++) {
        int32_t item = cut->ask_order[i];
        if (search->reads[item] &&
            (kith__sheet_state(&search->worlds[0], item) == KITH_UNANSWERED ||
             kith__sheet_state(&search->worlds[1], item) == KITH_UNANSWERED))
            return item;
    }
    return KITH__NONE;
}

static enum found look(struct kith__search *search, int32_t depth);

static enum found look_behind(struct kith__search *search, int32_t item,
                              int32_t depth)
{
    enum found found = NO;
    int32_t count = value_count(search->sheet->plan, item);
    for (int32_t i = 0; i < count && found != YES && search->tries > 0; i++) {
        answer_in_both(search, item, i);
        enum found here = look(search, depth + 1);
        found = here > found ? here : found;
    }
    answer_in_both(search, item, KITH__NONE);
    if (found == NO &&
        (search->tries <= 0 || is_sampled(search->sheet->plan, item)))
        return CANNOT_TELL;
    return found;
}

static enum found look(struct kith__search *search, int32_t depth)
{
    if (search->tries-- <= 0 || depth >= KITH__TRIES_DEPTH)
        return CANNOT_TELL;
    assess_worlds(search);
    const struct kith__results *a = &search->results[0];
    const struct kith__results *b = &search->results[1];
    switch (kith__compare_worlds(a, b, search->pattern, search->criteria,
                                 search->easings)) {
    case KITH__SAME:
        return NO;
    case KITH__DIFFERENT:
        return YES;
    default:
        break;
    }
    int32_t item = next_open(search);
    if (item == KITH__NONE)
        return kith__ends_differ(a, b, search->pattern) ? YES : NO;
    return look_behind(search, item, depth);
}

/* Whatever two of the values differ in, one of the two differs from the first
 * value in; the last value is the likeliest to. */
static enum found look_from(struct kith__search *search)
{
    int32_t count = value_count(search->sheet->plan, search->item);
    enum found found = NO;
    for (int32_t i = count - 1; i > 0 && found == NO; i--) {
        answer(&search->worlds[0], search->item, 0);
        answer(&search->worlds[1], search->item, i);
        kith__sheet_ask(&search->worlds[0]);
        kith__sheet_ask(&search->worlds[1]);
        found = look(search, 0);
    }
    answer_in_both(search, search->item, KITH__NONE);
    if (found == NO && is_sampled(search->sheet->plan, search->item))
        return CANNOT_TELL;
    return found;
}

/* ---- What reads the item ---------------------------------------------- */

static bool condition_reads(struct kith__search *search,
                            kith__condition condition)
{
    if (condition < 0)
        return false;
    memset(search->criterion, 0, search->reading_size);
    return kith__condition_reads(search->sheet, condition,
                                 search->criterion)[search->item];
}

static void find_readers(struct kith__search *search)
{
    const struct kith__tie_plan *cut = search->sheet->cut;
    const struct kith__pattern *pattern =
        &search->sheet->plan->patterns[search->pattern];
    search->criteria = 0;
    search->easings = false;
    for (int32_t i = 0; i < pattern->count; i++)
        if (condition_reads(search, cut->criteria[search->pattern][i]))
            search->criteria |= (uint64_t)1 << i;
    for (int32_t i = 0; i < pattern->easing_count; i++)
        search->easings |=
            condition_reads(search, cut->easings[search->pattern][i]);
}

static bool pattern_reads(struct kith__search *search, int32_t pattern)
{
    memset(search->reading, 0, search->reading_size);
    search->pattern = pattern;
    search->reads = kith__reads(search->sheet, pattern, search->reading);
    return search->reads[search->item];
}

bool kith__could_matter(struct kith__search *search, int32_t item)
{
    search->item = item;
    for (int32_t i = 0; i < search->sheet->plan->pattern_count; i++) {
        if (is_settled(search, i) || !pattern_reads(search, i))
            continue;
        find_readers(search);
        if (look_from(search) != NO)
            return true;
    }
    return false;
}
