/* SPDX-License-Identifier: MIT */
/* informative - asks of each graded scale what says most about it, in the place
 * of the scale's first question, until the scale has enough. */

#include "adaptive/discreet.h"
#include "adaptive/needed.h"
#include "adaptive/strategy.h"
#include "answers/answers.h"
#include "base/error.h"
#include "questionnaire/graded_curves.h"
#include "scoring/graded.h"

/* ---- One scale -------------------------------------------------------- */

struct stand {
    int32_t why; /* KITH_SCALE_GOES_ON … */
    struct kith__graded_estimate is;
    int32_t answered;
    int32_t best; /* item; NONE when nothing can be asked now */
    double information;
};

static void estimate(const struct kith__sheet *sheet, int32_t scale,
                     struct stand *stand)
{
    const struct kith__scale *written = &sheet->plan->scales[scale];
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    uint8_t codes[KITH__ITEMS_MOST];
    for (int32_t i = 0; i < plan->count; i++)
        stand->answered += kith__sheet_counts(sheet, plan->items[i].item);
    stand->is.estimate = written->graded->mean;
    stand->is.error = written->graded->sd;
    if (stand->answered == 0)
        return;
    kith__graded_codes_of(sheet, scale, codes);
    stand->is = kith__graded_estimate(written, plan, codes);
}

/* The best of the items that are open to choice. */
static void find_best(const struct kith__sheet *sheet, int32_t scale,
                      const bool *choice, struct stand *stand)
{
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    stand->best = KITH__NONE;
    for (int32_t i = 0; i < plan->count; i++) {
        int32_t item = plan->items[i].item;
        if (!choice[item] || kith__sheet_state(sheet, item) != KITH_UNANSWERED)
            continue;
        double here =
            kith__graded_information(plan->graded[i], stand->is.estimate);
        if (stand->best == KITH__NONE || here > stand->information ||
            (here == stand->information && item < stand->best)) {
            stand->best = item;
            stand->information = here;
        }
    }
}

static int32_t judge(const struct kith_strategy *strategy,
                     const struct stand *stand)
{
    if (stand->is.error <= strategy->standard_error)
        return KITH_SCALE_PRECISE;
    if (strategy->most > 0 && stand->answered >= strategy->most)
        return KITH_SCALE_LONG_ENOUGH;
    if (stand->best == KITH__NONE)
        return KITH_SCALE_NOTHING_LEFT;
    return stand->information < strategy->information ? KITH_SCALE_UNINFORMATIVE
                                                      : KITH_SCALE_GOES_ON;
}

static struct stand stand_of(const struct kith_strategy *strategy,
                             const struct kith__sheet *sheet, int32_t scale,
                             const bool *choice)
{
    struct stand stand = {.answered = 0};
    estimate(sheet, scale, &stand);
    find_best(sheet, scale, choice, &stand);
    stand.why = judge(strategy, &stand);
    return stand;
}

/* Items that are asked anyway are not chosen. */
static void mark_choice(const struct kith__sheet *sheet, bool *choice)
{
    kith__mark_always(sheet, choice);
    for (int32_t i = 0; i < sheet->plan->item_count; i++)
        choice[i] = !choice[i];
}

/* ---- All of them ------------------------------------------------------ */

/* What is wanted, going by one view of the sheet. */
struct asking {
    const struct kith_strategy *strategy;
    const struct kith__sheet *sheet;
    bool sensitive; /* of which items it is the view */

    /* By item. */
    bool *always, *wanted, *in_scale;
    bool *choice;     /* of those that this view is for */
    int32_t *instead; /* of a scale that goes on: its best */
};

static bool is_asked(const struct kith_strategy *strategy,
                     const struct kith__sheet *sheet, int32_t scale)
{
    return strategy->scales[scale] && sheet->cut->scales[scale].applies;
}

static void add_scale(struct asking *asking, int32_t scale)
{
    const struct kith__scale_plan *plan = &asking->sheet->cut->scales[scale];
    struct stand stand =
        stand_of(asking->strategy, asking->sheet, scale, asking->choice);
    /* What cannot be asked now may be once something else was answered. */
    bool wants =
        stand.why == KITH_SCALE_GOES_ON || stand.why == KITH_SCALE_NOTHING_LEFT;
    for (int32_t i = 0; i < plan->count; i++) {
        int32_t item = plan->items[i].item;
        asking->in_scale[item] = true;
        asking->wanted[item] |= wants;
        if (stand.why == KITH_SCALE_GOES_ON && asking->choice[item] &&
            asking->instead[item] == KITH__NONE)
            asking->instead[item] = stand.best;
    }
}

static bool take_arrays(struct asking *asking, struct kith__arena *arena)
{
    size_t items = (size_t)asking->sheet->plan->item_count;
    asking->instead = kith__arena_take(arena, items, sizeof(int32_t));
    asking->always = kith__arena_take(arena, 4 * items, sizeof(bool));
    if (asking->instead == NULL || asking->always == NULL)
        return false;
    asking->wanted = asking->always + items;
    asking->in_scale = asking->wanted + items;
    asking->choice = asking->in_scale + items;
    return true;
}

static bool begin(struct asking *asking, struct kith__arena *arena)
{
    const struct kith__plan *plan = asking->sheet->plan;
    if (!take_arrays(asking, arena))
        return false;
    kith__mark_always(asking->sheet, asking->always);
    for (int32_t i = 0; i < plan->item_count; i++) {
        asking->instead[i] = KITH__NONE;
        asking->choice[i] =
            !asking->always[i] && plan->items[i].sensitive == asking->sensitive;
    }
    for (int32_t i = 0; i < plan->scale_count; i++)
        if (is_asked(asking->strategy, asking->sheet, i))
            add_scale(asking, i);
    for (int32_t i = 0; i < plan->item_count; i++)
        asking->wanted[i] |= asking->always[i] ||
                             (asking->strategy->others && !asking->in_scale[i]);
    kith__mark_openers(asking->sheet, asking->wanted);
    return true;
}

static bool wants(const struct asking *asking, int32_t item,
                  struct kith__next *out)
{
    *out = (struct kith__next){item, KITH_NEXT_OPENS};
    if (asking->instead[item] != KITH__NONE)
        *out =
            (struct kith__next){asking->instead[item], KITH_NEXT_INFORMATIVE};
    else if (asking->always[item])
        out->why = KITH_NEXT_ALWAYS;
    else if (asking->strategy->others && !asking->in_scale[item])
        out->why = KITH_NEXT_IN_ORDER;
    return asking->wanted[item];
}

static bool have_enough(const struct kith_strategy *strategy,
                        const struct kith__sheet *sheet)
{
    bool choice[KITH__ITEMS_MOST];
    mark_choice(sheet, choice);
    for (int32_t i = 0; i < sheet->plan->scale_count; i++) {
        if (!is_asked(strategy, sheet, i))
            continue;
        int32_t why = stand_of(strategy, sheet, i, choice).why;
        if (why == KITH_SCALE_GOES_ON || why == KITH_SCALE_NOTHING_LEFT)
            return false;
    }
    return true;
}

bool kith__next_informative(const struct kith_strategy *strategy,
                            const struct kith__sheet *sheet,
                            struct kith__arena *arena, struct kith__next *out)
{
    const struct kith__plan *plan = sheet->plan;
    struct kith__views views;
    struct asking asking[2] = {
        {.strategy = strategy, .sheet = &views.of[0], .sensitive = false},
        {.strategy = strategy, .sheet = &views.of[1], .sensitive = true}};
    if (!kith__make_views(&views, sheet, arena) || !begin(&asking[0], arena) ||
        !begin(&asking[1], arena))
        return false;
    for (int32_t s = 0; s < plan->section_count; s++)
        for (int32_t i = 0; i < plan->sections[s].count; i++) {
            int32_t item = plan->sections[s].items[i];
            if (kith__sheet_state(sheet, item) == KITH_UNANSWERED &&
                wants(&asking[plan->items[item].sensitive], item, out))
                return true;
        }
    out->item = KITH__NONE;
    out->why = have_enough(strategy, sheet) ? KITH_DONE_SCALES
                                            : KITH_DONE_NOTHING_LEFT;
    return true;
}

kith_status kith_strategy_scale(const kith_strategy *strategy,
                                const kith_answers *answers, int32_t scale,
                                int32_t *why, double *estimate,
                                double *standard_error)
{
    if (strategy == NULL || answers == NULL || why == NULL ||
        estimate == NULL || standard_error == NULL ||
        strategy->questionnaire != answers->questionnaire || scale < 0 ||
        scale >= answers->sheet.plan->scale_count || !strategy->scales[scale])
        return KITH_E_ARGUMENT;
    const struct kith__sheet *sheet = &answers->sheet;
    if (!sheet->cut->scales[scale].applies)
        return KITH_E_NO_VALUE;
    bool choice[KITH__ITEMS_MOST];
    mark_choice(sheet, choice);
    struct stand stand = stand_of(strategy, sheet, scale, choice);
    *why = stand.why;
    *estimate = stand.is.estimate;
    *standard_error = stand.is.error;
    return KITH_OK;
}
