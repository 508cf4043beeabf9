/* SPDX-License-Identifier: MIT */
/* count - how many items are missing, and why. */

#include <string.h>

#include "batch/block.h"
#include "batch/kernel.h"

void kith__block_count(const struct kith__block *block, const int32_t *first,
                       const int32_t *end, int32_t reasons, uint8_t *out)
{
    int32_t columnless = 0;
    for (const int32_t *item = first; item < end; item++)
        columnless += block->sources[*item].kind == KITH__SOURCE_NONE;
    if ((reasons >> KITH_UNANSWERED & 1) == 0)
        columnless = 0;
    memset(out, columnless, (size_t)block->rows);
    for (const int32_t *item = first; item < end; item++) {
        const struct kith__source *source = &block->sources[*item];
        uint8_t byte;
        for (int32_t r = KITH_NOT_ASKED; r <= KITH_DECLINED; r++)
            if ((reasons >> r & 1) != 0 &&
                kith__source_reason(source, r, &byte))
                kith__kernel_count(block->wanted->level, source->bytes, byte,
                                   block->rows, out);
    }
}
