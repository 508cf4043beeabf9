/* SPDX-License-Identifier: MIT */
/* score_sheet - where the columns lie, and the call that fills them. */

#include "score_sheet.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS_MOST = 1024, SHEET_BYTES = 2 * 1024 * 1024, SPARE = 64 };

/* ---- Memory -------------------------------------------------------------- */

/* What a row needs, so that many columns mean fewer rows at a time. */
static size_t bytes_a_row(const struct layout *layout,
                          const struct outputs *outputs)
{
    size_t bytes = 2 * sizeof(int32_t);
    for (size_t i = 0; i < layout->count; i++) {
        const struct column *column = &layout->columns[i];
        if (column->role == COLUMN_FACT ||
            (column->role == COLUMN_ITEM && column->reader->wide))
            bytes += sizeof(double);
        else if (column->role != COLUMN_OTHER)
            bytes += 1;
    }
    return bytes + outputs->number_count * sizeof(double) +
           outputs->whole_count * sizeof(int32_t);
}

/* Hands out one column after the other, at 64 bytes' distance: columns whose
 * distance is a power of two would share too little of the processor's cache.
 */
static void *take(char **at, size_t size, size_t pitch)
{
    void *taken = *at;
    *at += size * pitch;
    return taken;
}

static void lay_out(struct sheet *sheet)
{
    const struct layout *layout = sheet->layout;
    char *at = sheet->memory;
    size_t pitch = sheet->pitch;
    sheet->numbers =
        take(&at, sizeof(double) * sheet->outputs->number_count, pitch);
    for (size_t i = 0; i < layout->count; i++) {
        const struct column *column = &layout->columns[i];
        if (column->role == COLUMN_FACT ||
            (column->role == COLUMN_ITEM && column->reader->wide))
            sheet->steps[i].numbers = take(&at, sizeof(double), pitch);
    }
    sheet->wholes =
        take(&at, sizeof(int32_t) * sheet->outputs->whole_count, pitch);
    sheet->fault = take(&at, sizeof(int32_t), pitch);
    sheet->fault_at = take(&at, sizeof(int32_t), pitch);
    for (size_t i = 0; i < layout->count; i++) {
        const struct column *column = &layout->columns[i];
        if (column->role == COLUMN_TIE ||
            (column->role == COLUMN_ITEM && !column->reader->wide))
            sheet->steps[i].bytes = take(&at, 1, pitch);
    }
}

/* The ties in which a missing answer is counted. Where nothing sensitive is
 * wanted, nothing sensitive is counted. */
static uint32_t counted_ties(const struct sheet *sheet,
                             const struct score_settings *settings,
                             const kith_questionnaire *questionnaire,
                             int32_t item)
{
    uint32_t ties = 0;
    int32_t only = sheet->layout->tie;
    if (!settings->with_sensitive &&
        kith_questionnaire_item_is_sensitive(questionnaire, item) != 0)
        return 0;
    for (int32_t i = 0; i < kith_questionnaire_tie_count(questionnaire); i++)
        if ((only < 0 || i == only) &&
            kith_questionnaire_item_in_tie(questionnaire, item, i) == 1)
            ties |= (uint32_t)1 << i;
    return ties;
}

/* Whether what is wrong in the column must not stand in the output. */
static bool is_hidden(const struct sheet *sheet, const struct column *column,
                      const kith_questionnaire *questionnaire)
{
    if (sheet->with_sensitive)
        return false;
    if (column->role == COLUMN_ITEM)
        return kith_questionnaire_item_is_sensitive(questionnaire,
                                                    column->index) != 0;
    return column->role == COLUMN_FACT &&
           kith_questionnaire_fact_is_sensitive(questionnaire, column->index) !=
               0;
}

static void plan_steps(struct sheet *sheet,
                       const struct score_settings *settings,
                       const kith_questionnaire *questionnaire)
{
    const struct layout *layout = sheet->layout;
    for (size_t i = 0; i < layout->count; i++) {
        const struct column *column = &layout->columns[i];
        struct step *step = &sheet->steps[i];
        bool last = i + 1 == layout->count;
        step->column = column;
        step->behind =
            last ? layout->dialect.line_end : layout->dialect.separator;
        if (column->role == COLUMN_ITEM && !column->keep &&
            !column->reader->wide)
            step->table = column->reader->table;
        if (column->role == COLUMN_ITEM) {
            step->empty = column->reader->empty;
            step->ties =
                counted_ties(sheet, settings, questionnaire, column->index);
        }
        step->hidden = is_hidden(sheet, column, questionnaire);
        if (column->role == COLUMN_TIE)
            sheet->ties = step->bytes;
    }
}

/* From the last column to the first. */
static void plan_runs(struct sheet *sheet)
{
    for (size_t i = sheet->layout->count; i-- > 0;) {
        struct step *step = &sheet->steps[i];
        const struct step *next = step + 1;
        if (step->table == NULL)
            continue;
        step->run = 1;
        if (i + 1 < sheet->layout->count && next->table == step->table &&
            next->behind == step->behind &&
            next->bytes == step->bytes + sheet->pitch)
            step->run += next->run;
    }
}

/* ---- What the library is told -------------------------------------------- */

/* The reasons that can occur, and no others: a column with one is read faster.
 */
static bool set_codes(struct sheet *sheet, int32_t item, bool wide)
{
    bool set = true;
    for (int32_t reason = KITH_NOT_ASKED; reason <= KITH_DECLINED; reason++)
        if (missing_occurs(sheet->layout->missing, reason))
            set =
                set && kith_columns_set_missing(sheet->columns, item,
                                                wide ? reader_wide_code(reason)
                                                     : reader_code(reason),
                                                reason, NULL) == KITH_OK;
    return set;
}

static bool set_item(struct sheet *sheet, const struct step *step)
{
    int32_t item = step->column->index;
    bool wide = step->column->reader->wide;
    const void *data = wide ? (const void *)step->numbers : step->bytes;
    return kith_columns_set_item(
               sheet->columns, item, data, wide ? KITH_DOUBLE : KITH_INT8,
               wide ? (int64_t)sizeof(double) : 1, NULL) == KITH_OK &&
           set_codes(sheet, item, wide);
}

static bool set_columns(struct sheet *sheet)
{
    const struct layout *layout = sheet->layout;
    bool set =
        layout->tie < 0 ||
        kith_columns_set_tie(sheet->columns, layout->tie, NULL) == KITH_OK;
    for (size_t i = 0; set && i < layout->count; i++) {
        const struct step *step = &sheet->steps[i];
        if (step->column->role == COLUMN_ITEM)
            set = set_item(sheet, step);
        else if (step->column->role == COLUMN_FACT)
            set = kith_columns_set_fact(
                      sheet->columns, step->column->index, step->numbers,
                      KITH_DOUBLE, (int64_t)sizeof(double), NULL) == KITH_OK;
        else if (step->column->role == COLUMN_TIE)
            set = kith_columns_set_ties(sheet->columns, step->bytes, KITH_INT8,
                                        1, NULL) == KITH_OK;
    }
    return set;
}

static bool set_output(struct sheet *sheet, const struct output *output)
{
    size_t first = output->place * sheet->pitch;
    void *data = output->whole ? (void *)(sheet->wholes + first)
                               : (void *)(sheet->numbers + first);
    int32_t type = output->whole ? KITH_INT32 : KITH_DOUBLE;
    int64_t stride =
        (int64_t)(output->whole ? sizeof(int32_t) : sizeof(double));
    switch (output->of) {
    case OUTPUT_SCALE:
        return kith_results_set_scale(sheet->results, output->index,
                                      output->what, output->which, data, type,
                                      stride, NULL) == KITH_OK;
    case OUTPUT_DIFFERENCE:
        return kith_results_set_difference(sheet->results, output->index,
                                           output->what, data, type, stride,
                                           NULL) == KITH_OK;
    case OUTPUT_PATTERN:
        return kith_results_set_pattern(sheet->results, output->index,
                                        output->what, data, type, stride,
                                        NULL) == KITH_OK;
    default:
        return kith_results_set_row(sheet->results, output->what, data, type,
                                    stride, NULL) == KITH_OK;
    }
}

static bool set_results(struct sheet *sheet)
{
    const int64_t stride = (int64_t)sizeof(int32_t);
    bool set =
        kith_results_set_row(sheet->results, KITH_ROW_FAULT, sheet->fault,
                             KITH_INT32, stride, NULL) == KITH_OK &&
        kith_results_set_row(sheet->results, KITH_ROW_FAULT_AT, sheet->fault_at,
                             KITH_INT32, stride, NULL) == KITH_OK;
    for (size_t i = 0; set && i < sheet->outputs->count; i++)
        set = set_output(sheet, &sheet->outputs->list[i]);
    return set;
}

/* ---- All of it ----------------------------------------------------------- */

bool sheet_make(struct sheet *sheet, const struct layout *layout,
                const struct outputs *outputs,
                const struct score_settings *settings,
                const kith_questionnaire *questionnaire)
{
    *sheet = (struct sheet){.layout = layout,
                            .outputs = outputs,
                            .assess = settings->assess,
                            .json = settings->ndjson,
                            .with_sensitive = settings->with_sensitive};
    size_t bytes = bytes_a_row(layout, outputs);
    size_t rows = SHEET_BYTES / bytes / 8 * 8;
    sheet->most = rows < 8 ? 8 : rows > ROWS_MOST ? ROWS_MOST : rows;
    sheet->pitch = sheet->most + SPARE;
    sheet->memory_size = sheet->pitch * bytes;
    sheet->memory = calloc(1, sheet->memory_size);
    sheet->steps = calloc(layout->count, sizeof *sheet->steps);
    sheet->notes = calloc(sheet->most, sizeof *sheet->notes);
    if (sheet->memory == NULL || sheet->steps == NULL || sheet->notes == NULL)
        return false;
    lay_out(sheet);
    plan_steps(sheet, settings, questionnaire);
    plan_runs(sheet);
    return kith_columns_new(questionnaire, (int64_t)sheet->most,
                            &sheet->columns, NULL) == KITH_OK &&
           kith_results_new(questionnaire, &sheet->results, NULL) == KITH_OK &&
           set_columns(sheet) && set_results(sheet);
}

void sheet_free(struct sheet *sheet)
{
    kith_columns_free(sheet->columns);
    kith_results_free(sheet->results);
    if (sheet->memory != NULL)
        wipe(sheet->memory, sheet->memory_size);
    free(sheet->memory);
    free(sheet->steps);
    free(sheet->notes);
    bytes_free(&sheet->kept);
    bytes_free(&sheet->faults);
    *sheet = (struct sheet){0};
}

/* The same call for all rows is the same as one for each. */
kith_status sheet_score(struct sheet *sheet)
{
    if (sheet->good == 0)
        return KITH_OK;
    return sheet->assess ? kith_batch_assess(sheet->columns, sheet->results, 0,
                                             (int64_t)sheet->good, NULL, NULL)
                         : kith_batch_scores(sheet->columns, sheet->results, 0,
                                             (int64_t)sheet->good, NULL, NULL);
}
