/* SPDX-License-Identifier: MIT */
/* warn_reach - warns of what can never come about, once for all ties in which
 * it cannot.
 *
 * Words only: what it is was found out in reach.c. */

#include "questionnaire/steps.h"

struct warner {
    const struct kith__reach *reach;
    struct kith__draft *draft;
    kith_status status;
};

/* " in tie 'friend'"; nothing where it is so in all that there are. */
static void add_where(struct kith__builder *builder,
                      const struct kith__plan *plan, uint32_t ties,
                      uint32_t all)
{
    if (ties == all)
        return;
    kith__add(builder, " in ");
    kith__add_ties(builder, plan, ties);
}

static uint32_t every_tie(const struct kith__plan *plan)
{
    return (UINT32_C(1) << plan->tie_count) - 1;
}

/* Noun 'id' what, in ties: rest. */
static void warn(struct warner *warner, struct kith__spot spot,
                 const char *noun, const char *id, const char *what,
                 uint32_t ties, uint32_t all, const char *rest)
{
    if (warner->status != KITH_OK || ties == 0)
        return;
    struct kith__builder message = {.memory = warner->draft->memory};
    kith__add(&message, noun);
    kith__add(&message, " '");
    kith__add(&message, id);
    kith__add(&message, "' ");
    kith__add(&message, what);
    add_where(&message, warner->draft->plan, ties, all);
    kith__add(&message, rest);
    warner->status = kith__warn_built(warner->draft, spot, &message);
}

/* ---- Parts of conditions ------------------------------------------------ */

/* Whose condition it is: "Criterion", "load", "one-way". */
struct owner {
    const char *noun, *id, *of;
};

static void warn_of_node(struct warner *warner, const struct owner *owner,
                         int32_t node)
{
    const struct kith__plan *plan = warner->draft->plan;
    struct kith__builder message = {.memory = warner->draft->memory};
    kith__add(&message, owner->noun);
    kith__add(&message, " '");
    kith__add(&message, owner->id);
    if (owner->of != NULL) {
        kith__add(&message, "' of pattern '");
        kith__add(&message, owner->of);
    }
    kith__add(&message, "' is dead here: this can never be true");
    add_where(&message, plan, warner->reach->dead[node], every_tie(plan));
    kith__add(&message, ", because ");
    kith__add(&message, warner->reach->why[node]);
    kith__add(&message, "; mend it, or take it out");
    warner->status = kith__warn_built(
        warner->draft, warner->draft->nodes[node].spot, &message);
}

/* Returns whether any part of a condition is dead somewhere. */
static bool warn_of_parts(struct warner *warner, const struct owner *owner,
                          kith__condition condition)
{
    bool any = false;
    struct kith__walk walk = kith__walk(warner->draft, condition);
    while (warner->status == KITH_OK && kith__walk_on(&walk)) {
        if (warner->reach->dead[walk.at] == 0)
            continue;
        any = true;
        warn_of_node(warner, owner, walk.at);
    }
    return any;
}

/* A condition that need not be true in every tie, but in one. */
static void warn_of_condition(struct warner *warner, const struct owner *owner,
                              kith__condition condition)
{
    if (condition < 0 || warn_of_parts(warner, owner, condition) ||
        warner->reach->alive[condition] != 0)
        return;
    warn(warner, warner->draft->nodes[condition].spot, owner->noun, owner->id,
         "never comes up, because what its \"when\" reads is in no tie",
         every_tie(warner->draft->plan), every_tie(warner->draft->plan), "");
}

/* ---- Items and scales --------------------------------------------------- */

static void warn_of_item(struct warner *warner, int32_t number)
{
    const struct kith__item *item = &warner->draft->plan->items[number];
    kith__condition condition = warner->draft->ask_when[number];
    if (condition < 0)
        return;
    struct owner owner = {"The \"ask_when\" of item", item->id, NULL};
    warn(warner, warner->draft->nodes[condition].spot, "Item", item->id,
         "is never asked", warner->reach->unasked[number], item->ties,
         ", because its \"ask_when\" can never be true there; mend it, or take "
         "the item out there");
    if (warner->reach->unasked[number] == 0)
        warn_of_parts(warner, &owner, condition);
}

static void warn_of_scale(struct warner *warner, int32_t number)
{
    const struct kith__plan *plan = warner->draft->plan;
    warn(warner, warner->draft->scales[number], "Scale",
         plan->scales[number].id, "never has a score",
         warner->reach->unscored[number], every_tie(plan),
         ", because too few of its items can be asked, or \"valid_when\" can "
         "never be true; lower \"min_answered\", or mend the condition");
}

static void warn_of_norms(struct warner *warner, int32_t number)
{
    const struct kith__scale *scale = &warner->draft->plan->scales[number];
    for (int32_t i = 0; i < scale->norm_count; i++) {
        struct owner owner = {"Norm", scale->norms[i].id, NULL};
        warn_of_condition(warner, &owner, warner->draft->norms[number][i]);
    }
}

/* ---- Patterns ----------------------------------------------------------- */

static void warn_of_criterion(struct warner *warner, int32_t pattern,
                              int32_t criterion)
{
    const struct kith__pattern *is = &warner->draft->plan->patterns[pattern];
    kith__condition condition =
        warner->draft->patterns[pattern].criteria[criterion];
    struct owner owner = {"Criterion", is->criteria[criterion].id, is->id};
    warn_of_parts(warner, &owner, condition);
    if (condition >= 0)
        warn(warner, warner->draft->nodes[condition].spot, "Criterion",
             owner.id, "is met by every answer",
             warner->reach->always[condition], warner->reach->applies[pattern],
             "; mend it, or take it out");
}

static void warn_of_levels(struct warner *warner, int32_t number)
{
    const struct kith__plan *plan = warner->draft->plan;
    const struct kith__reach *reach = warner->reach;
    struct kith__spot spot = warner->draft->patterns[number].spot;
    const char *id = plan->patterns[number].id;
    uint32_t all = reach->applies[number];
    if (all == 0)
        warn(warner, spot, "Pattern", id, "applies to no tie", every_tie(plan),
             every_tie(plan),
             ", because each lacks what a required criterion reads; let the "
             "items be asked in one, or take the pattern out");
    warn(warner, spot, "Pattern", id, "can never come to \"some\"",
         reach->unseen[number], all, "; mend its criteria or \"levels\"");
    warn(warner, spot, "Pattern", id, "can never come to \"clear\"",
         reach->unclear[number], all, "; mend its criteria or \"levels\"");
}

static void warn_of_pattern(struct warner *warner, int32_t number)
{
    const struct kith__pattern *is = &warner->draft->plan->patterns[number];
    for (int32_t i = 0; i < is->count; i++)
        warn_of_criterion(warner, number, i);
    for (int32_t i = 0; i < is->easing_count; i++) {
        struct owner owner = {"An easing of pattern", is->id, NULL};
        warn_of_condition(warner, &owner,
                          warner->draft->patterns[number].easings[i]);
    }
    warn_of_levels(warner, number);
}

kith_status kith__warn_of_reach(const struct kith__reach *reach,
                                struct kith__draft *draft)
{
    struct warner warner = {reach, draft, KITH_OK};
    const struct kith__plan *plan = draft->plan;
    for (int32_t i = 0; i < plan->item_count; i++)
        warn_of_item(&warner, i);
    for (int32_t i = 0; i < plan->scale_count; i++) {
        warn_of_scale(&warner, i);
        warn_of_norms(&warner, i);
    }
    for (int32_t i = 0; i < plan->pattern_count; i++)
        warn_of_pattern(&warner, i);
    for (int32_t i = 0; i < plan->advice_count; i++) {
        struct owner owner = {"Advice", plan->advice[i].id, NULL};
        warn_of_condition(&warner, &owner, draft->advice[i]);
    }
    for (int32_t i = 0; i < plan->stop_count; i++) {
        struct owner owner = {"Stop", plan->stops[i].id, NULL};
        warn_of_condition(&warner, &owner, draft->stops[i]);
    }
    return warner.status;
}
