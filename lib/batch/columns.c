/* SPDX-License-Identifier: MIT */

#include "batch/columns.h"

#include "base/error.h"

int32_t kith__type_size(int32_t type)
{
    static const int8_t sizes[] = {0, 1, 2, 4, 8, 4, 8};
    return type < KITH_INT8 || type > KITH_DOUBLE ? 0 : sizes[type];
}

/* ---- The object ------------------------------------------------------- */

static size_t size_for(const struct kith__plan *plan)
{
    size_t items = (size_t)plan->item_count, facts = (size_t)plan->fact_count;
    return sizeof(struct kith_columns) +
           (items + facts) * sizeof(struct kith__column) +
           items * sizeof(struct kith__coding);
}

kith_status kith_columns_new(const kith_questionnaire *questionnaire,
                             int64_t row_count, kith_columns **out,
                             kith_error **error)
{
    if (!kith__error_ready(error) || questionnaire == NULL || row_count < 0 ||
        out == NULL)
        return KITH_E_ARGUMENT;
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    kith_memory *memory = kith__questionnaire_memory(questionnaire);
    kith_columns *made = kith__allocate(memory, size_for(plan));
    if (made == NULL)
        return kith__fail_memory(error);
    made->memory = memory;
    made->questionnaire = kith__questionnaire_hold(questionnaire);
    made->plan = plan;
    made->size = size_for(plan);
    made->rows = row_count;
    made->tie = plan->tie_count == 1 ? 0 : KITH__NONE;
    made->items = (struct kith__column *)(void *)(made + 1);
    made->facts = made->items + plan->item_count;
    made->codings =
        (struct kith__coding *)(void *)(made->facts + plan->fact_count);
    for (int32_t i = 0; i < plan->item_count; i++) {
        made->items[i].absent = KITH_UNANSWERED;
        made->codings[i] = kith__coding_of(plan, i);
    }
    for (int32_t i = 0; i < plan->fact_count; i++)
        made->facts[i].absent = KITH_UNANSWERED;
    *out = made;
    return KITH_OK;
}

void kith_columns_free(kith_columns *columns)
{
    if (columns == NULL)
        return;
    kith_questionnaire *questionnaire = columns->questionnaire;
    kith__release(columns->memory, columns, columns->size);
    kith_questionnaire_free(questionnaire);
}

const char *kith__columns_refuse(const struct kith_columns *columns,
                                 int64_t first_row, int64_t row_count)
{
    if (first_row < 0 || row_count < 0 || first_row > columns->rows ||
        row_count > columns->rows - first_row)
        return "The range of rows does not lie within the columns";
    if (columns->tie == KITH__NONE && columns->ties.data == NULL)
        return "The columns do not say which tie the rows are about; call "
               "kith_columns_set_tie() or kith_columns_set_ties()";
    return NULL;
}

int64_t kith_columns_row_count(const kith_columns *columns)
{
    return columns == NULL ? -1 : columns->rows;
}

/* ---- Setting ---------------------------------------------------------- */

static struct kith__column *item_of(kith_columns *columns, int32_t item,
                                    kith_error **error)
{
    if (!kith__error_ready(error) || columns == NULL || item < 0 ||
        item >= columns->plan->item_count)
        return NULL;
    return &columns->items[item];
}

static struct kith__column *fact_of(kith_columns *columns, int32_t fact,
                                    kith_error **error)
{
    if (!kith__error_ready(error) || columns == NULL || fact < 0 ||
        fact >= columns->plan->fact_count)
        return NULL;
    return &columns->facts[fact];
}

static kith_status no_type(const kith_columns *columns, kith_error **error)
{
    return kith__fail(error, columns->memory, KITH_E_ARGUMENT, NULL,
                      "The type of a column must be KITH_INT8 to KITH_DOUBLE");
}

static void place(struct kith__column *column, const void *data, int32_t type,
                  int64_t stride)
{
    column->data = data;
    column->type = type;
    column->stride = stride;
}

static kith_status set_data(kith_columns *columns, struct kith__column *column,
                            const void *data, int32_t type, int64_t stride,
                            kith_error **error)
{
    if (column == NULL)
        return KITH_E_ARGUMENT;
    if (data != NULL && kith__type_size(type) == 0)
        return no_type(columns, error);
    place(column, data, type, stride);
    return KITH_OK;
}

kith_status kith_columns_set_item(kith_columns *columns, int32_t item,
                                  const void *data, int32_t type,
                                  int64_t stride, kith_error **error)
{
    return set_data(columns, item_of(columns, item, error), data, type, stride,
                    error);
}

kith_status kith_columns_set_fact(kith_columns *columns, int32_t fact,
                                  const void *data, int32_t type,
                                  int64_t stride, kith_error **error)
{
    return set_data(columns, fact_of(columns, fact, error), data, type, stride,
                    error);
}

kith_status kith_columns_set_matrix(kith_columns *columns, const void *data,
                                    int32_t type, int64_t item_stride,
                                    int64_t row_stride, kith_error **error)
{
    if (!kith__error_ready(error) || columns == NULL || data == NULL)
        return KITH_E_ARGUMENT;
    if (kith__type_size(type) == 0)
        return no_type(columns, error);
    for (int32_t i = 0; i < columns->plan->item_count; i++)
        place(&columns->items[i], (const char *)data + i * item_stride, type,
              row_stride);
    return KITH_OK;
}

static kith_status set_validity(struct kith__column *column,
                                const uint8_t *bits, int64_t bit_offset)
{
    if (column == NULL || bit_offset < 0)
        return KITH_E_ARGUMENT;
    column->valid = bits;
    column->valid_offset = bit_offset;
    return KITH_OK;
}

kith_status kith_columns_set_validity(kith_columns *columns, int32_t item,
                                      const uint8_t *bits, int64_t bit_offset,
                                      kith_error **error)
{
    return set_validity(item_of(columns, item, error), bits, bit_offset);
}

kith_status kith_columns_set_fact_validity(kith_columns *columns, int32_t fact,
                                           const uint8_t *bits,
                                           int64_t bit_offset,
                                           kith_error **error)
{
    return set_validity(fact_of(columns, fact, error), bits, bit_offset);
}

kith_status kith_columns_set_reasons(kith_columns *columns, int32_t item,
                                     const int8_t *reasons, int64_t stride,
                                     kith_error **error)
{
    struct kith__column *column = item_of(columns, item, error);
    if (column == NULL)
        return KITH_E_ARGUMENT;
    column->reasons = reasons;
    column->reason_stride = stride;
    return KITH_OK;
}

/* ---- Codes ------------------------------------------------------------ */

/* Where a code stands, or would stand behind the last. */
static int32_t code_place(const struct kith__column *column, double code)
{
    int32_t at = 0;
    while (at < column->code_count && column->codes[at] != code)
        at++;
    return at;
}

static void add_code(struct kith__column *column, double code, int32_t reason)
{
    if (code != code) {
        column->absent = (uint8_t)reason;
        return;
    }
    int32_t at = code_place(column, code);
    column->codes[at] = code;
    column->code_reasons[at] = (uint8_t)reason;
    column->code_count += at == column->code_count;
}

/* All `count` columns have room for the code, or none is changed. */
static kith_status add_codes(kith_columns *columns, struct kith__column *first,
                             int32_t count, double code, int32_t reason,
                             kith_error **error)
{
    for (int32_t i = 0; i < count; i++)
        if (code == code && code_place(&first[i], code) == KITH__CODES_MOST)
            return kith__fail(error, columns->memory, KITH_E_LIMIT, NULL,
                              "A column has at most %i codes for missing",
                              KITH__CODES_MOST);
    for (int32_t i = 0; i < count; i++)
        add_code(&first[i], code, reason);
    return KITH_OK;
}

kith_status kith_columns_set_missing(kith_columns *columns, int32_t item,
                                     double code, int32_t reason,
                                     kith_error **error)
{
    if (!kith__error_ready(error) || columns == NULL)
        return KITH_E_ARGUMENT;
    if (reason < KITH_NOT_ASKED || reason > KITH_DECLINED)
        return kith__fail(error, columns->memory, KITH_E_ARGUMENT, NULL,
                          "The reason must be KITH_NOT_ASKED to KITH_DECLINED");
    if (item == KITH_EVERY_ITEM)
        return add_codes(columns, columns->items, columns->plan->item_count,
                         code, reason, error);
    struct kith__column *column = item_of(columns, item, error);
    if (column == NULL)
        return KITH_E_ARGUMENT;
    return add_codes(columns, column, 1, code, reason, error);
}

kith_status kith_columns_set_fact_missing(kith_columns *columns, int32_t fact,
                                          double code, kith_error **error)
{
    struct kith__column *column = fact_of(columns, fact, error);
    if (column == NULL)
        return KITH_E_ARGUMENT;
    return add_codes(columns, column, 1, code, KITH_UNANSWERED, error);
}

/* ---- Ties and gates --------------------------------------------------- */

kith_status kith_columns_set_tie(kith_columns *columns, int32_t tie,
                                 kith_error **error)
{
    if (!kith__error_ready(error) || columns == NULL || tie < 0 ||
        tie >= columns->plan->tie_count)
        return KITH_E_ARGUMENT;
    columns->tie = tie;
    place(&columns->ties, NULL, 0, 0);
    return KITH_OK;
}

kith_status kith_columns_set_ties(kith_columns *columns, const void *data,
                                  int32_t type, int64_t stride,
                                  kith_error **error)
{
    if (!kith__error_ready(error) || columns == NULL || data == NULL)
        return KITH_E_ARGUMENT;
    if (type < KITH_INT8 || type > KITH_INT64)
        return kith__fail(
            error, columns->memory, KITH_E_ARGUMENT, NULL,
            "The type of the ties must be KITH_INT8 to KITH_INT64");
    place(&columns->ties, data, type, stride);
    columns->tie = KITH__NONE;
    return KITH_OK;
}

kith_status kith_columns_set_earlier_gates(kith_columns *columns,
                                           const int8_t *gates, int64_t stride,
                                           kith_error **error)
{
    if (!kith__error_ready(error) || columns == NULL)
        return KITH_E_ARGUMENT;
    place(&columns->gates, gates, KITH_INT8, stride);
    return KITH_OK;
}
