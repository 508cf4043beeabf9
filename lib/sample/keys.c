/* SPDX-License-Identifier: MIT */

#include "sample/keys.h"

bool kith__has_key_table(const struct kith__source *source)
{
    return source->kind != KITH__SOURCE_NONE && source->coding.count > 0;
}

static int32_t position(const struct kith__plan *plan,
                        const struct kith__source *source,
                        const struct kith__keyed_item *keyed, int64_t unit,
                        int32_t code)
{
    const struct kith__coding *coding = &source->coding;
    int64_t found = keyed->positions != NULL
                        ? keyed->positions[kith__coding_option(
                              plan, keyed->item, coding, code)]
                        : kith__position(keyed, unit,
                                         kith__coding_value(plan, keyed->item,
                                                            coding, code));
    return (int32_t)found;
}

/* What stands for a code. */
static uint8_t byte_of(const struct kith__source *source, int32_t code)
{
    int32_t low = source->kind == KITH__SOURCE_RAW ? source->coding.low : 0;
    return (uint8_t)(low + code);
}

void kith__key_table(const struct kith__plan *plan,
                     const struct kith__source *source,
                     const struct kith__keyed_item *keyed, int64_t unit,
                     struct kith__key_table *table)
{
    for (int32_t i = 0; i < KITH__BYTES; i++) {
        table->positions[i] = -1;
        table->states[i] = KITH_UNANSWERED;
    }
    for (int32_t reason = KITH_NOT_ASKED; reason <= KITH_DECLINED; reason++) {
        uint8_t byte;
        if (kith__source_reason(source, reason, &byte))
            table->states[byte] = (uint8_t)reason;
    }
    for (int32_t code = 0; code < source->coding.count; code++) {
        uint8_t byte = byte_of(source, code);
        table->states[byte] = KITH_ANSWERED;
        table->positions[byte] = position(plan, source, keyed, unit, code);
    }
}
