/* SPDX-License-Identifier: MIT */
/* scored - a digest of how a scale is scored in one tie: two versions of a
 * document that have the same make the same score of the same answers.
 *
 * Knows what moves a score; labels, bands and who is compared do not. */

#include "questionnaire/steps.h"

#include <string.h>

#include "base/json.h"
#include "base/math.h"

static void add_number(uint64_t *digest, int64_t number)
{
    char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (char)((uint64_t)number >> (8 * i) & 255);
    *digest = kith__fnv(*digest, bytes, sizeof bytes);
}

static void add_double(uint64_t *digest, double number)
{
    add_number(digest, (int64_t)kith__double_bits(number));
}

/* With the NUL behind it, so that two ids never run into one. */
static void add_id(uint64_t *digest, const char *id)
{
    *digest = kith__fnv(*digest, id, strlen(id) + 1);
}

static void add_steps(uint64_t *digest, const struct kith__step *steps,
                      int32_t count)
{
    add_number(digest, count);
    for (int32_t i = 0; i < count; i++) {
        add_number(digest, steps[i].from);
        add_number(digest, steps[i].value);
    }
}

static void add_options(uint64_t *digest, const struct kith__plan *plan,
                        const struct kith__item *item)
{
    if (item->options == KITH__NONE)
        return;
    const struct kith__option_set *set = &plan->option_sets[item->options];
    add_number(digest, set->count);
    for (int32_t i = 0; i < set->count; i++)
        add_number(digest, set->options[i].value);
}

static void add_key(uint64_t *digest, const struct kith__plan *plan,
                    const struct kith__key *key)
{
    const struct kith__item *item = &plan->items[key->item];
    add_id(digest, item->id);
    add_number(digest, item->minimum);
    add_number(digest, item->maximum);
    add_options(digest, plan, item);
    add_number(digest, key->weight);
    add_number(digest, key->reverse);
    add_steps(digest, key->steps, key->step_count);
}

static void add_curve(uint64_t *digest, const struct kith__graded_item *item)
{
    add_double(digest, item->slope);
    add_number(digest, item->count);
    for (int32_t i = 0; i + 1 < item->count; i++)
        add_double(digest, item->intercepts[i]);
}

static void add_graded(uint64_t *digest, const struct kith__scale *scale)
{
    const struct kith__graded *graded = scale->graded;
    if (graded == NULL)
        return;
    add_number(digest, (int64_t)graded->estimate);
    add_double(digest, graded->mean);
    add_double(digest, graded->sd);
    add_number(digest, graded->from);
    add_number(digest, graded->to);
    add_number(digest, graded->node_count);
    for (int32_t i = 0; i < scale->count; i++)
        add_curve(digest, &graded->items[i]);
}

static uint64_t digest_of(const struct kith__plan *plan,
                          const struct kith__scale *scale,
                          const struct kith__scale_plan *cut)
{
    uint64_t digest = KITH__FNV_START;
    add_number(&digest, (int64_t)scale->method);
    add_number(&digest, (int64_t)scale->report_as);
    add_number(&digest, scale->prorate);
    add_number(&digest, scale->compare_rounded);
    if (scale->compare_rounded)
        add_number(&digest, scale->decimals);
    add_steps(&digest, scale->table, scale->table_count);
    for (int32_t i = 0; i < cut->count; i++)
        add_key(&digest, plan, cut->items[i].key);
    add_number(&digest, scale->count); /* of which the tie may have fewer */
    add_graded(&digest, scale);
    return digest;
}

void kith__digest_scales(const struct kith__cut *cut)
{
    const struct kith__plan *plan = cut->draft->plan;
    for (int32_t i = 0; i < plan->scale_count; i++) {
        struct kith__scale_plan *scale = &cut->made->scales[i];
        scale->scored = digest_of(plan, &plan->scales[i], scale);
    }
}
