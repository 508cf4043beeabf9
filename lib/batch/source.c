/* SPDX-License-Identifier: MIT */

#include "batch/source.h"

#include <string.h>

#include "base/math.h"
#include "base/memory.h"
#include "batch/kernel.h"
#include "batch/results.h"

/* ---- What a column is -------------------------------------------------- */

static uint8_t bit(int32_t reason)
{
    return (uint8_t)(1u << reason);
}

/* A code for missing that a column of int8 can hold. */
static bool is_int8(double code)
{
    return code >= INT8_MIN && code <= INT8_MAX &&
           code == (double)(int32_t)code;
}

static bool is_value(const struct kith__coding *coding, double code)
{
    return code >= coding->low && code < (double)coding->low + coding->count;
}

/* Whether the column can be read as it lies: at most one byte is missing, and
 * it is none of the values. */
static bool find_raw(const struct kith__column *column,
                     struct kith__source *source)
{
    const struct kith__coding *coding = &source->coding;
    int32_t codes = 0;
    if (column->type != KITH_INT8 || column->valid != NULL ||
        column->reasons != NULL || !coding->consecutive ||
        coding->low < INT8_MIN || coding->low + coding->count - 1 > INT8_MAX)
        return false;
    source->reasons = 0;
    source->missing = (uint8_t)coding->low;
    for (int32_t i = 0; i < column->code_count; i++) {
        if (!is_int8(column->codes[i]))
            continue;
        if (++codes > 1 || is_value(coding, column->codes[i]) ||
            kith__coding_reason(coding, column->code_reasons[i]) ==
                KITH__CODE_FAULT)
            return false;
        source->missing = (uint8_t)(int8_t)column->codes[i];
        source->reasons = bit(column->code_reasons[i]);
    }
    return true;
}

static uint8_t all_reasons(const struct kith__column *column)
{
    uint8_t reasons = 0;
    if (column->reasons != NULL)
        reasons = bit(KITH_NOT_ASKED) | bit(KITH_SKIPPED) | bit(KITH_DECLINED) |
                  bit(KITH_DOES_NOT_APPLY) | bit(KITH_UNANSWERED);
    if (column->valid != NULL || column->type == KITH_FLOAT ||
        column->type == KITH_DOUBLE)
        reasons |= bit(column->absent);
    if (column->data == NULL)
        reasons |= bit(KITH_UNANSWERED);
    for (int32_t i = 0; i < column->code_count; i++)
        reasons |= bit(column->code_reasons[i]);
    return reasons;
}

struct kith__source kith__source_of(const struct kith_columns *columns,
                                    int32_t item)
{
    const struct kith__column *column = &columns->items[item];
    struct kith__source source = {.kind = KITH__SOURCE_NONE,
                                  .reasons = bit(KITH_UNANSWERED),
                                  .coding = columns->codings[item]};
    if (column->data == NULL && column->reasons == NULL)
        return source;
    if (column->data != NULL && find_raw(column, &source)) {
        source.kind = KITH__SOURCE_RAW;
        return source;
    }
    source.kind = KITH__SOURCE_CODES;
    source.reasons = all_reasons(column);
    return source;
}

bool kith__source_needs_buffer(const struct kith_columns *columns, int32_t item,
                               const struct kith__source *source)
{
    return source->kind == KITH__SOURCE_CODES ||
           (source->kind == KITH__SOURCE_RAW &&
            columns->items[item].stride != 1);
}

/* ---- Codes ------------------------------------------------------------- */

/* One column, and what its numbers mean. */
struct reader {
    const struct kith__plan *plan;
    const struct kith__column *column;
    const struct kith__coding *coding;
    int32_t item;
    enum kith__cpu level;
};

static uint8_t code_of_value(const struct reader *reader, kith__decimal value)
{
    const struct kith__item *item = &reader->plan->items[reader->item];
    const struct kith__coding *coding = reader->coding;
    if (item->options == KITH__NONE) {
        if (value % KITH__ONE != 0 || value < item->minimum ||
            value > item->maximum)
            return KITH__CODE_FAULT;
        /* Without codes it only matters that it may be. */
        if (coding->count == 0)
            return 0;
        return (uint8_t)((value - item->minimum) / KITH__ONE);
    }
    for (int32_t i = 0; i < coding->count; i++)
        if (kith__coding_value(reader->plan, reader->item, coding, i) == value)
            return (uint8_t)i;
    return KITH__CODE_FAULT;
}

/* What is no plain value: missing, a fraction, or a fault. */
static uint8_t code_of(const struct reader *reader, double number)
{
    int32_t reason = kith__column_reason(reader->column, number);
    if (reason != KITH_ANSWERED)
        return kith__coding_reason(reader->coding, reason);
    kith__decimal value;
    if (!kith__column_decimal(reader->column, number, &value))
        return KITH__CODE_FAULT;
    return code_of_value(reader, value);
}

/* A code that is still to be found. */
enum { CODE_LATER = KITH__CODE_FAULT - 1 };

#define READ_WHOLE(type)                                                       \
    for (int32_t i = 0; i < rows; i++, at += stride) {                         \
        type number;                                                           \
        memcpy(&number, at, sizeof number);                                    \
        uint64_t code = (uint64_t)number - (uint64_t)low;                      \
        uint8_t other = (double)number == common.missing ? common.missing_code \
                                                         : CODE_LATER;         \
        out[i] = code < count ? (uint8_t)code : other;                         \
    }                                                                          \
    break

/* Where no number is missing that is also a value, values need no look at the
 * codes for missing. */
static bool has_plain_values(const struct reader *reader)
{
    const struct kith__coding *coding = reader->coding;
    const struct kith__column *column = reader->column;
    for (int32_t i = 0; i < column->code_count; i++)
        if (is_value(coding, kith__column_held(column, column->codes[i])))
            return false;
    return coding->consecutive;
}

static struct kith__reals find_common(const struct reader *reader)
{
    const struct kith__column *column = reader->column;
    const double nothing = kith__no_number();
    struct kith__reals common = {
        .low = nothing,
        .missing = nothing,
        .nan_code = kith__coding_reason(reader->coding, column->absent),
        .else_code = CODE_LATER};
    if (has_plain_values(reader)) {
        common.low = reader->coding->low;
        common.count = reader->coding->count;
    }
    if (column->code_count > 0) {
        common.missing = kith__column_held(column, column->codes[0]);
        common.missing_code =
            kith__coding_reason(reader->coding, column->code_reasons[0]);
    }
    return common;
}

/* Floats a few at a time, as doubles. */
static void read_floats(const struct reader *reader,
                        const struct kith__reals *common, int64_t first_row,
                        int32_t rows, uint8_t *out)
{
    enum { FEW = 128 };
    double few[FEW];
    for (int32_t done = 0; done < rows; done += FEW) {
        int32_t count = rows - done < FEW ? rows - done : FEW;
        for (int32_t i = 0; i < count; i++)
            few[i] = kith__column_number(reader->column, first_row + done + i);
        kith__kernel_reals(reader->level, (const char *)few, sizeof *few,
                           common, count, out + done);
    }
    kith__wipe(few, sizeof few);
}

static void read_common(const struct reader *reader, int64_t first_row,
                        int32_t rows, uint8_t *out)
{
    const struct kith__reals common = find_common(reader);
    const int64_t stride = reader->column->stride;
    const int64_t low = common.count > 0 ? reader->coding->low : 0;
    const uint64_t count = (uint64_t)common.count;
    const char *at = reader->column->data + first_row * stride;
    switch (reader->column->type) {
    case KITH_INT8:
        READ_WHOLE(int8_t);
    case KITH_INT16:
        READ_WHOLE(int16_t);
    case KITH_INT32:
        READ_WHOLE(int32_t);
    case KITH_INT64:
        READ_WHOLE(int64_t);
    case KITH_FLOAT:
        read_floats(reader, &common, first_row, rows, out);
        break;
    default:
        kith__kernel_reals(reader->level, at, stride, &common, rows, out);
    }
}

static void read_numbers(const struct reader *reader, int64_t first_row,
                         int32_t rows, uint8_t *out)
{
    const uint8_t *end = out + rows;
    uint8_t *at = out;
    read_common(reader, first_row, rows, out);
    while ((at = memchr(at, CODE_LATER, (size_t)(end - at))) != NULL) {
        *at = code_of(reader, kith__column_number(reader->column,
                                                  first_row + (at - out)));
        at++;
    }
}

static void leave_out_invalid(const struct reader *reader, int64_t first_row,
                              int32_t rows, uint8_t *out)
{
    uint8_t code = kith__coding_reason(reader->coding, reader->column->absent);
    for (int32_t i = 0; i < rows; i++)
        if (!kith__column_valid(reader->column, first_row + i))
            out[i] = code;
}

static void put_reasons(const struct reader *reader, int64_t first_row,
                        int32_t rows, uint8_t *out)
{
    const int64_t stride = reader->column->reason_stride;
    const int8_t *at = reader->column->reasons + first_row * stride;
    for (int32_t i = 0; i < rows; i++, at += stride)
        if (*at != KITH_ANSWERED)
            out[i] = kith__coding_reason(reader->coding, *at);
}

static void fetch_codes(const struct kith_columns *columns, int32_t item,
                        const struct kith__source *source, enum kith__cpu level,
                        int64_t first_row, int32_t rows)
{
    struct reader reader = {.plan = columns->plan,
                            .column = &columns->items[item],
                            .coding = &source->coding,
                            .item = item,
                            .level = level};
    if (reader.column->data == NULL) {
        memset(source->buffer, KITH__CODE_MISSING + KITH_UNANSWERED,
               (size_t)rows);
    } else {
        read_numbers(&reader, first_row, rows, source->buffer);
        if (reader.column->valid != NULL)
            leave_out_invalid(&reader, first_row, rows, source->buffer);
    }
    if (reader.column->reasons != NULL)
        put_reasons(&reader, first_row, rows, source->buffer);
}

/* ---- Bytes that stand in rows ------------------------------------------ */

static const char *raw_place(const struct kith_columns *columns, int32_t item,
                             int64_t row)
{
    const struct kith__column *column = &columns->items[item];
    return column->data + row * column->stride;
}

/* How many items from this one on lie side by side in rows. */
static int32_t run_length(const struct kith_columns *columns,
                          const struct kith__source *sources,
                          const bool *wanted, int32_t first)
{
    const struct kith__column *column = &columns->items[first];
    int32_t length = 0;
    while (first + length < columns->plan->item_count) {
        int32_t item = first + length;
        if (!wanted[item] || sources[item].kind != KITH__SOURCE_RAW ||
            sources[item].buffer == NULL ||
            columns->items[item].stride != column->stride ||
            columns->items[item].data != column->data + length)
            break;
        length++;
    }
    return length;
}

/* Sixteen columns are turned together. */
static void fetch_square(const struct kith_columns *columns,
                         struct kith__source *sources, enum kith__cpu level,
                         int32_t first, int64_t first_row, int32_t rows)
{
    uint8_t *to[16];
    for (int32_t j = 0; j < 16; j++) {
        to[j] = sources[first + j].buffer;
        sources[first + j].bytes = to[j];
    }
    kith__kernel_turn(level, raw_place(columns, first, first_row),
                      columns->items[first].stride, rows, to);
}

static void fetch_one(const struct kith_columns *columns, int32_t item,
                      const struct kith__source *source, int64_t first_row,
                      int32_t rows)
{
    const int64_t stride = columns->items[item].stride;
    const char *at = raw_place(columns, item, first_row);
    for (int32_t i = 0; i < rows; i++, at += stride)
        source->buffer[i] = (uint8_t)*at;
}

static void fetch_item(const struct kith_columns *columns,
                       struct kith__source *source, int32_t item,
                       enum kith__cpu level, int64_t first_row, int32_t rows)
{
    if (source->kind == KITH__SOURCE_RAW && source->buffer == NULL) {
        source->bytes = (const uint8_t *)raw_place(columns, item, first_row);
        return;
    }
    source->bytes = source->buffer;
    if (source->kind == KITH__SOURCE_RAW)
        fetch_one(columns, item, source, first_row, rows);
    else if (source->kind == KITH__SOURCE_CODES)
        fetch_codes(columns, item, source, level, first_row, rows);
}

/* The last square of a run may begin within the one before it. */
static void fetch_run(const struct kith_columns *columns,
                      struct kith__source *sources, enum kith__cpu level,
                      int32_t first, int32_t length, int64_t first_row,
                      int32_t rows)
{
    for (int32_t j = 0; j + 16 <= length; j += 16)
        fetch_square(columns, sources, level, first + j, first_row, rows);
    if (length % 16 != 0)
        fetch_square(columns, sources, level, first + length - 16, first_row,
                     rows);
}

void kith__sources_fetch(const struct kith_columns *columns,
                         struct kith__source *sources, const bool *wanted,
                         enum kith__cpu level, int64_t first_row, int32_t rows)
{
    int32_t item = 0;
    while (item < columns->plan->item_count) {
        int32_t length = run_length(columns, sources, wanted, item);
        if (length >= 16) {
            fetch_run(columns, sources, level, item, length, first_row, rows);
            item += length;
            continue;
        }
        if (wanted[item])
            fetch_item(columns, &sources[item], item, level, first_row, rows);
        item++;
    }
}
