/* SPDX-License-Identifier: MIT */
/* read - one number of a column, and what it means. */

#include <string.h>

#include "answers/answers.h"
#include "batch/columns.h"

/* Numbers need not be aligned. */
#define READ(type, from)                          \
    do {                                          \
        type number_;                             \
        memcpy(&number_, (from), sizeof number_); \
        return (double)number_;                   \
    } while (0)

double kith__column_number(const struct kith__column *column, int64_t row)
{
    const char *at = column->data + row * column->stride;
    switch (column->type) {
    case KITH_INT8:
        READ(int8_t, at);
    case KITH_INT16:
        READ(int16_t, at);
    case KITH_INT32:
        READ(int32_t, at);
    case KITH_INT64:
        READ(int64_t, at);
    case KITH_FLOAT:
        READ(float, at);
    default:
        READ(double, at);
    }
}

#undef READ

double kith__column_held(const struct kith__column *column, double number)
{
    return column->type == KITH_FLOAT ? (double)(float)number : number;
}

int32_t kith__column_reason(const struct kith__column *column, double number)
{
    if (number != number)
        return column->absent;
    for (int32_t i = 0; i < column->code_count; i++)
        if (kith__column_held(column, column->codes[i]) == number)
            return column->code_reasons[i];
    return KITH_ANSWERED;
}

bool kith__column_decimal(const struct kith__column *column, double number,
                          kith__decimal *out)
{
    if (column->type == KITH_DOUBLE)
        return kith__decimal_of_double(number, out);
    if (!(number >= -1e9 && number <= 1e9))
        return false;
    if (column->type != KITH_FLOAT) {
        *out = (kith__decimal)number * KITH__ONE;
        return true;
    }
    double scaled = number * 1e6; /* exact to half a millionth of a float's */
    kith__decimal near =
        (kith__decimal)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    if (kith__column_held(column, kith__decimal_to_double(near)) != number)
        return false;
    *out = near;
    return true;
}

int32_t kith__columns_tie(const struct kith_columns *columns, int64_t row)
{
    if (columns->tie != KITH__NONE)
        return columns->tie;
    double tie = kith__column_number(&columns->ties, row);
    return tie >= 0 && tie < columns->plan->tie_count ? (int32_t)tie
                                                      : KITH__NONE;
}

int32_t kith__columns_gate(const struct kith_columns *columns, int64_t row)
{
    if (columns->gates.data == NULL)
        return KITH_GATE_UNKNOWN;
    int8_t gate =
        *(const int8_t *)(columns->gates.data + row * columns->gates.stride);
    return gate >= KITH_GATE_UNKNOWN && gate <= KITH_GATE_NOT_RAISED
               ? gate
               : KITH__NONE;
}

/* What the column of reasons says; NONE for what is no reason. */
static int32_t reason_beside(const struct kith__column *column, int64_t row)
{
    if (column->reasons == NULL)
        return KITH_ANSWERED;
    int8_t reason = column->reasons[row * column->reason_stride];
    return reason >= KITH_ANSWERED && reason <= KITH_DECLINED ? reason
                                                              : KITH__NONE;
}

/* Why there is no answer; KITH_ANSWERED, and its number, where there is one. */
static int32_t look(const struct kith__column *column, int64_t row,
                    double *number)
{
    int32_t reason = reason_beside(column, row);
    if (reason != KITH_ANSWERED)
        return reason;
    if (column->data == NULL)
        return KITH_UNANSWERED;
    if (!kith__column_valid(column, row))
        return column->absent;
    *number = kith__column_number(column, row);
    return kith__column_reason(column, *number);
}

bool kith__columns_read_item(const struct kith_columns *columns, int32_t item,
                             int64_t row, struct kith__sheet *sheet)
{
    const struct kith__column *column = &columns->items[item];
    double number = 0;
    int32_t reason = look(column, row, &number);
    if (reason == KITH__NONE)
        return false;
    if (reason != KITH_ANSWERED)
        return kith__keep_reason(sheet, item, reason) == NULL;
    kith__decimal value;
    return kith__column_decimal(column, number, &value) &&
           kith__keep_value(sheet, item, value) == NULL;
}

/* Why the fact is not given; KITH_ANSWERED, and its value, where it is; NONE
 * for a fault. */
static int32_t look_at_fact(const struct kith_columns *columns, int32_t fact,
                            int64_t row, kith__decimal *value)
{
    const struct kith__column *column = &columns->facts[fact];
    const struct kith__fact *declared = &columns->plan->facts[fact];
    double number = 0;
    int32_t reason = look(column, row, &number);
    if (reason != KITH_ANSWERED)
        return reason;
    if (!kith__column_decimal(column, number, value) ||
        *value < declared->minimum || *value > declared->maximum)
        return KITH__NONE;
    return KITH_ANSWERED;
}

bool kith__columns_fact_is_good(const struct kith_columns *columns,
                                int32_t fact, int64_t row)
{
    kith__decimal value;
    return look_at_fact(columns, fact, row, &value) != KITH__NONE;
}

bool kith__columns_read_fact(const struct kith_columns *columns, int32_t fact,
                             int64_t row, struct kith__sheet *sheet)
{
    kith__decimal value = 0;
    int32_t reason = look_at_fact(columns, fact, row, &value);
    sheet->facts[fact] = value;
    sheet->fact_given[fact] = reason == KITH_ANSWERED;
    if (reason != KITH_ANSWERED)
        sheet->facts[fact] = 0;
    return reason != KITH__NONE;
}
