/* SPDX-License-Identifier: MIT */

#include "batch/coding.h"

static const struct kith__option_set *set_of(const struct kith__plan *plan,
                                             int32_t item)
{
    int32_t set = plan->items[item].options;
    return set == KITH__NONE ? NULL : &plan->option_sets[set];
}

int32_t kith__coding_option(const struct kith__plan *plan, int32_t item,
                            const struct kith__coding *coding, int32_t code)
{
    if (set_of(plan, item) == NULL)
        return KITH__NONE;
    return coding->falling ? coding->count - 1 - code : code;
}

kith__decimal kith__coding_value(const struct kith__plan *plan, int32_t item,
                                 const struct kith__coding *coding,
                                 int32_t code)
{
    const struct kith__option_set *set = set_of(plan, item);
    if (set == NULL)
        return plan->items[item].minimum + code * KITH__ONE;
    return set->options[kith__coding_option(plan, item, coding, code)].value;
}

static bool follow_one_another(const struct kith__plan *plan, int32_t item,
                               const struct kith__coding *coding)
{
    kith__decimal low = kith__coding_value(plan, item, coding, 0);
    if (low % KITH__ONE != 0)
        return false;
    for (int32_t i = 1; i < coding->count; i++)
        if (kith__coding_value(plan, item, coding, i) != low + i * KITH__ONE)
            return false;
    return true;
}

struct kith__coding kith__coding_of(const struct kith__plan *plan, int32_t item)
{
    const struct kith__item *asked = &plan->items[item];
    const struct kith__option_set *set = set_of(plan, item);
    struct kith__coding coding = {.safety = asked->safety};
    if (set == NULL) {
        int64_t count = (asked->maximum - asked->minimum) / KITH__ONE + 1;
        if (count > KITH__CODES || asked->minimum % KITH__ONE != 0)
            return coding;
        coding.count = (int32_t)count;
    } else {
        coding.count = set->count;
        coding.falling =
            set->count > 1 && set->options[0].value > set->options[1].value;
    }
    coding.consecutive = follow_one_another(plan, item, &coding);
    coding.low =
        (int32_t)(kith__coding_value(plan, item, &coding, 0) / KITH__ONE);
    return coding;
}
