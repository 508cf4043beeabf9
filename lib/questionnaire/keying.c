/* SPDX-License-Identifier: MIT */
/* keying - the arithmetic of a scale in one tie: positions, weights and ranges
 * as whole numbers, so that scores are fractions of whole numbers.
 *
 * Knows keys and ranges; whether the numbers stay small is in bounds.c. */

#include "questionnaire/steps.h"

static int64_t divisor(int64_t a, int64_t b)
{
    while (b != 0) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* ---- Positions ---------------------------------------------------------- */

/* Above the low end of the keyed range, in millionths. */
static int64_t height(const struct kith__key *key, kith__decimal answer)
{
    kith__decimal value =
        key->step_count > 0
            ? kith__step_value(key->steps, key->step_count, answer)
            : answer;
    /* Reversed it is low + high - value, so low + high - value - low. */
    return key->reverse ? key->high - value : value - key->low;
}

int64_t kith__position(const struct kith__keyed_item *item, int64_t unit,
                       kith__decimal value)
{
    return height(item->key, value) / unit;
}

/* Positions of an option set, for keys that do not recode: most keys of most
 * scales have the same ones. */
struct shared {
    int64_t unit;
    const int64_t *positions;
};

/* What the scales of one tie are keyed with. */
struct keying {
    const struct kith__cut *cut;
    struct shared *shared; /* by option set, first as it is, then reversed */
    int64_t *set_units;    /* by option set, for keys that do not recode */
};

static const int64_t *make_positions(const struct kith__draft *draft,
                                     const struct kith__key *key, int64_t unit)
{
    const struct kith__option_set *set =
        &draft->plan->option_sets[draft->plan->items[key->item].options];
    int64_t *made = kith__draft_take(draft, set->count, sizeof *made);
    for (int32_t i = 0; made != NULL && i < set->count; i++)
        made[i] = height(key, set->options[i].value) / unit;
    return made;
}

static const int64_t *positions(const struct keying *keying,
                                const struct kith__key *key, int64_t unit)
{
    const struct kith__draft *draft = keying->cut->draft;
    if (key->step_count > 0)
        return make_positions(draft, key, unit);
    int32_t set = draft->plan->items[key->item].options;
    struct shared *shared = &keying->shared[2 * set + key->reverse];
    if (shared->unit != unit) {
        shared->unit = unit;
        shared->positions = make_positions(draft, key, unit);
    }
    return shared->positions;
}

/* ---- The unit ----------------------------------------------------------- */

static int64_t unit_of_options(const struct kith__option_set *set,
                               const struct kith__key *key)
{
    int64_t unit = 0;
    for (int32_t i = 0; i < set->count; i++)
        unit = divisor(unit, height(key, set->options[i].value));
    return unit;
}

/* Reversed or not, the heights have one divisor: the range is among them. */
static int64_t unit_of_choice(const struct keying *keying,
                              const struct kith__key *key)
{
    const struct kith__plan *plan = keying->cut->draft->plan;
    int32_t number = plan->items[key->item].options;
    const struct kith__option_set *set = &plan->option_sets[number];
    if (key->step_count > 0)
        return unit_of_options(set, key);
    if (keying->set_units[number] == 0)
        keying->set_units[number] = unit_of_options(set, key);
    return keying->set_units[number];
}

/* The first whole number at or above a decimal. */
static kith__decimal round_up(kith__decimal decimal)
{
    kith__decimal rest = decimal % KITH__ONE;
    if (rest == 0)
        return decimal;
    return decimal - rest + (rest > 0 ? KITH__ONE : 0);
}

/* Steps that no whole number in the item's range falls on do not count. */
static int64_t unit_of_steps(const struct kith__plan *plan,
                             const struct kith__key *key)
{
    const struct kith__item *item = &plan->items[key->item];
    int64_t unit = 0;
    for (int32_t i = 0; i < key->step_count; i++) {
        kith__decimal first = key->steps[i].from < item->minimum
                                  ? item->minimum
                                  : round_up(key->steps[i].from);
        bool passed =
            i + 1 < key->step_count && first >= key->steps[i + 1].from;
        if (first <= item->maximum && !passed)
            unit = divisor(unit, height(key, first));
    }
    return unit;
}

static int64_t unit_of_key(const struct keying *keying,
                           const struct kith__key *key)
{
    const struct kith__plan *plan = keying->cut->draft->plan;
    if (plan->items[key->item].kind == KITH__ITEM_CHOICE)
        return unit_of_choice(keying, key);
    return key->step_count > 0 ? unit_of_steps(plan, key) : KITH__ONE;
}

static void find_units(const struct keying *keying,
                       const struct kith__scale *scale,
                       struct kith__scale_plan *keyed)
{
    for (int32_t i = 0; i < scale->count; i++) {
        const struct kith__key *key = &scale->keys[i];
        if (!keying->cut->made->in_tie[key->item])
            continue;
        keyed->count++;
        keyed->weight_unit = divisor(keyed->weight_unit, key->weight);
        keyed->unit = divisor(keyed->unit, unit_of_key(keying, key));
        keyed->unit = divisor(keyed->unit, key->high - key->low);
    }
}

/* ---- The items ---------------------------------------------------------- */

static bool key_item(const struct keying *keying, const struct kith__key *key,
                     const struct kith__scale_plan *keyed,
                     struct kith__keyed_item *item)
{
    const struct kith__plan *plan = keying->cut->draft->plan;
    item->key = key;
    item->item = key->item;
    item->weight = key->weight / keyed->weight_unit;
    item->range = (key->high - key->low) / keyed->unit;
    if (plan->items[key->item].kind != KITH__ITEM_CHOICE)
        return true;
    item->positions = positions(keying, key, keyed->unit);
    return item->positions != NULL;
}

/* Those of a graded model that this tie has. */
static bool point_at_models(const struct kith__cut *cut,
                            const struct kith__scale *scale,
                            struct kith__scale_plan *keyed)
{
    keyed->graded =
        kith__draft_take(cut->draft, keyed->count, sizeof *keyed->graded);
    keyed->graded_tables = kith__draft_take(cut->draft, keyed->count,
                                            sizeof *keyed->graded_tables);
    if (keyed->graded == NULL || keyed->graded_tables == NULL)
        return false;
    int32_t made = 0;
    for (int32_t i = 0; i < scale->count; i++) {
        if (!cut->made->in_tie[scale->keys[i].item])
            continue;
        keyed->graded[made] = &scale->graded->items[i];
        keyed->graded_tables[made++] = scale->graded->items[i].table;
    }
    return true;
}

static bool key_items(const struct keying *keying,
                      const struct kith__scale *scale,
                      struct kith__scale_plan *keyed)
{
    const struct kith__cut *cut = keying->cut;
    keyed->items =
        kith__draft_take(cut->draft, keyed->count, sizeof *keyed->items);
    if (keyed->items == NULL ||
        (scale->graded != NULL && !point_at_models(cut, scale, keyed)))
        return false;
    int32_t made = 0;
    for (int32_t i = 0; i < scale->count; i++)
        if (cut->made->in_tie[scale->keys[i].item] &&
            !key_item(keying, &scale->keys[i], keyed, &keyed->items[made++]))
            return false;
    return true;
}

/* The least common multiple of the ranges lets positions on different ranges be
 * added as fractions of one. False where it grows too large. */
static bool find_common(struct kith__scale_plan *keyed)
{
    keyed->common = kith__wide_of(1);
    for (int32_t i = 0; i < keyed->count; i++) {
        kith__wide range = kith__wide_of(keyed->items[i].range);
        kith__wide shared = kith__wide_gcd(keyed->common, range);
        if (!kith__wide_product(keyed->common,
                                kith__wide_divide(range, shared, NULL),
                                &keyed->common))
            return false;
    }
    for (int32_t i = 0; i < keyed->count; i++) {
        kith__wide range = kith__wide_of(keyed->items[i].range);
        kith__wide spread = kith__wide_divide(keyed->common, range, NULL);
        if (!kith__wide_fits(spread))
            return false;
        keyed->items[i].spread = kith__wide_low(spread);
    }
    return true;
}

/* ---- The line from position to score ------------------------------------ */

static kith__wide product(int64_t a, int64_t b)
{
    return kith__wide_multiply(kith__wide_of(a), kith__wide_of(b));
}

/* Weights and values stay below 10^15 millionths and scales below 2^11 items,
 * so that none of these sums comes near 126 bits. */
static void find_line(const struct kith__scale *scale,
                      struct kith__scale_plan *keyed)
{
    kith__wide weights = kith__wide_of(0);
    keyed->most = keyed->start = kith__wide_of(0);
    for (int32_t i = 0; i < keyed->count; i++) {
        const struct kith__keyed_item *item = &keyed->items[i];
        keyed->most =
            kith__wide_add(keyed->most, product(item->weight, item->range));
        keyed->start = kith__wide_add(
            keyed->start, product(item->key->weight, item->key->low));
        weights = kith__wide_add(weights, kith__wide_of(item->key->weight));
    }
    keyed->slope = product(keyed->weight_unit, keyed->unit);
    if (scale->report_as == KITH__REPORT_POMP) {
        keyed->start = kith__wide_of(0);
        keyed->slope = kith__wide_of(100);
        keyed->over = keyed->most;
    } else if (scale->method == KITH__METHOD_SUM) {
        keyed->over = product(KITH__ONE, KITH__ONE);
    } else {
        keyed->over = kith__wide_multiply(kith__wide_of(KITH__ONE), weights);
    }
}

static void reduce_line(struct kith__scale_plan *keyed)
{
    kith__wide shared =
        kith__wide_gcd(kith__wide_gcd(keyed->slope, keyed->over), keyed->start);
    keyed->start = kith__wide_divide(keyed->start, shared, NULL);
    keyed->slope = kith__wide_divide(keyed->slope, shared, NULL);
    keyed->over = kith__wide_divide(keyed->over, shared, NULL);
}

/* ---- All scales of a tie ------------------------------------------------ */

static kith_status refuse_common(const struct kith__cut *cut, int32_t number)
{
    return kith__draft_fail(
        cut->draft, cut->draft->scales[number], KITH_E_DOCUMENT,
        "Scale '%s' cannot fill gaps exactly in tie '%s': the ranges of its "
        "items have no common multiple below 2 to the 63; recode the items to "
        "smaller ranges, or say \"missing\": \"none\"",
        cut->draft->plan->scales[number].id,
        cut->draft->plan->ties[cut->tie].id);
}

/* Whether a scale has the same items in two ties. */
static bool is_same(const struct kith__plan *plan,
                    const struct kith__scale *scale, int32_t a, int32_t b)
{
    for (int32_t i = 0; i < scale->count; i++) {
        uint32_t ties = plan->items[scale->keys[i].item].ties;
        if (((ties >> a ^ ties >> b) & 1) != 0)
            return false;
    }
    return true;
}

/* A tie before this one in which the scale is the same; most are. */
static const struct kith__scale_plan *twin(const struct kith__cut *cut,
                                           int32_t number)
{
    const struct kith__plan *plan = cut->draft->plan;
    for (int32_t tie = 0; tie < cut->tie; tie++)
        if (is_same(plan, &plan->scales[number], tie, cut->tie))
            return &plan->by_tie[tie].scales[number];
    return NULL;
}

static kith_status key_scale(const struct keying *keying, int32_t number)
{
    const struct kith__cut *cut = keying->cut;
    const struct kith__scale *scale = &cut->draft->plan->scales[number];
    struct kith__scale_plan *keyed = &cut->made->scales[number];
    const struct kith__scale_plan *same = twin(cut, number);
    if (same != NULL) {
        *keyed = *same;
        return KITH_OK;
    }
    find_units(keying, scale, keyed);
    if (!key_items(keying, scale, keyed))
        return KITH_E_MEMORY;
    /* Only gaps need it, and without prorating there are none. */
    if (scale->prorate && !find_common(keyed))
        return refuse_common(cut, number);
    find_line(scale, keyed);
    reduce_line(keyed);
    return KITH_OK;
}

kith_status kith__key_scales(const struct kith__cut *cut)
{
    const struct kith__plan *plan = cut->draft->plan;
    const struct kith__draft *draft = cut->draft;
    struct keying keying = {
        .cut = cut,
        .shared = kith__draft_scratch(draft, 2 * plan->option_set_count,
                                      sizeof *keying.shared),
        .set_units = kith__draft_scratch(draft, plan->option_set_count,
                                         sizeof *keying.set_units)};
    if (keying.shared == NULL || keying.set_units == NULL)
        return KITH_E_MEMORY;
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < plan->scale_count && status == KITH_OK; i++)
        if (cut->made->scales[i].applies)
            status = key_scale(&keying, i);
    return status;
}
