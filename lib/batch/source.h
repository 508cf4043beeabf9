/* SPDX-License-Identifier: MIT */
/* source - an item's column as bytes, a block of rows at a time.
 *
 * A column of KITH_INT8 whose values follow one another is read where it lies
 * (or turned, where it stands in rows); every other column becomes codes, see
 * coding.h. Knows no scales. */

#ifndef KITH_LIB_BATCH_SOURCE_H
#define KITH_LIB_BATCH_SOURCE_H

#include "base/cpu.h"
#include "batch/coding.h"
#include "batch/columns.h"

enum kith__source_kind {
    KITH__SOURCE_NONE, /* no column: unanswered in every row */
    KITH__SOURCE_RAW,  /* bytes as the host has them */
    KITH__SOURCE_CODES
};

/* Sets of reasons, one bit each. */
enum {
    KITH__REASONS_OPEN = 1 << KITH_UNANSWERED | 1 << KITH_SKIPPED,
    KITH__REASONS_DECLINED = 1 << KITH_DECLINED,
    KITH__REASONS_LEFT_OUT = 1 << KITH_NOT_ASKED | 1 << KITH_DOES_NOT_APPLY
};

struct kith__source {
    uint8_t kind;    /* enum kith__source_kind */
    uint8_t missing; /* raw: the byte that is missing; or one that is not */
    uint8_t reasons; /* one bit for each that can occur */
    uint8_t *buffer; /* where its bytes are put; NULL: they lie in the column */
    const uint8_t *bytes; /* of the block, once it was fetched */
    struct kith__coding coding;
};

/* What an item's column is. */
struct kith__source kith__source_of(const struct kith_columns *columns,
                                    int32_t item);

/* Whether its bytes must be put somewhere else to be read. */
bool kith__source_needs_buffer(const struct kith_columns *columns, int32_t item,
                               const struct kith__source *source);

/* Fetches the rows of a block for all items; where `wanted` is false an item is
 * left alone. */
void kith__sources_fetch(const struct kith_columns *columns,
                         struct kith__source *sources, const bool *wanted,
                         enum kith__cpu level, int64_t first_row, int32_t rows);

/* The byte that stands for a reason; false where none does. */
static inline bool kith__source_reason(const struct kith__source *source,
                                       int32_t reason, uint8_t *byte)
{
    if ((source->reasons >> reason & 1) == 0 ||
        source->kind == KITH__SOURCE_NONE)
        return false;
    *byte = source->kind == KITH__SOURCE_RAW
                ? source->missing
                : (uint8_t)(KITH__CODE_MISSING + reason);
    return true;
}

#endif
