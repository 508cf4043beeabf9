/* SPDX-License-Identifier: MIT */
/* gather - rows of columns into a sample: each worked out as for a person
 * alone, keyed, counted and forgotten. */

#include "base/error.h"
#include "batch/person.h"
#include "sample/sample.h"
#include "scoring/tally.h"

/* One call: what it takes in is kept apart until all went well. */
struct gathering {
    kith_sample *taken;
    struct kith__person person;
    struct kith_results nothing; /* that is put anywhere */
    size_t person_size, answers_size;
    int64_t *answers; /* of one scale */
};

/* ---- One row ------------------------------------------------------------ */

/* Answers as steps above the low end; what is missing, as -1. */
static void take_items(struct kith__sample_scale *scale,
                       const struct kith__sheet *sheet, int64_t *answers)
{
    for (int32_t i = 0; i < scale->count; i++) {
        int32_t item = scale->plan->items[i].item;
        int32_t state = kith__sheet_state(sheet, item);
        scale->states[i * KITH__STATES + state]++;
        answers[i] = -1;
        if (state == KITH_ANSWERED)
            answers[i] = kith__score_position(sheet, scale->plan, i);
    }
    if (scale->fits)
        kith__moments_add(&scale->moments, answers);
}

/* What the document's conditions say about scores at all. */
struct validity {
    enum kith__truth now, range;
};

static struct validity validity_of(const struct kith__sheet *sheet)
{
    const struct kith__tie_plan *cut = sheet->cut;
    return (struct validity){kith__evaluate(cut->nodes, cut->valid_when,
                                            kith__sheet_leaf_now, sheet),
                             kith__evaluate(cut->nodes, cut->valid_when,
                                            kith__sheet_leaf_range, sheet)};
}

static bool take_person(struct gathering *gathering)
{
    kith_sample *taken = gathering->taken;
    const struct kith__sheet *sheet = &gathering->person.found.sheet;
    struct validity valid = validity_of(sheet);
    taken->rows++;
    for (int32_t i = 0; i < taken->plan->scale_count; i++) {
        struct kith__sample_scale *scale = &taken->scales[i];
        struct kith__score found;
        if (scale->count == 0)
            continue;
        take_items(scale, sheet, gathering->answers);
        kith__score(sheet, i, KITH__OPEN_AS_ASKED, valid.now, valid.range,
                    &found);
        if (found.has_value &&
            !kith__spread_add(&scale->scores, taken->memory, found.value))
            return false;
    }
    return true;
}

static bool take_row(struct gathering *gathering, int64_t row)
{
    const struct kith_columns *columns = gathering->person.columns;
    int32_t tie = kith__columns_tie(columns, row);
    if (tie != KITH__NONE && tie != gathering->taken->tie) {
        gathering->taken->others++;
        return true;
    }
    if (kith__person_row(&gathering->person, row))
        return take_person(gathering);
    gathering->taken->faults++;
    return true;
}

/* ---- The call ----------------------------------------------------------- */

static int32_t most_items(const kith_sample *sample)
{
    int32_t most = 1;
    for (int32_t i = 0; i < sample->plan->scale_count; i++)
        if (sample->scales[i].count > most)
            most = sample->scales[i].count;
    return most;
}

static bool open_gathering(struct gathering *gathering,
                           const kith_sample *sample,
                           const kith_columns *columns)
{
    const struct kith__plan *plan = sample->plan;
    kith_memory *memory = sample->memory;
    gathering->person_size = kith__person_size(plan);
    gathering->answers_size = (size_t)most_items(sample) * sizeof(int64_t);
    gathering->nothing.plan = plan;
    gathering->person = (struct kith__person){
        .columns = columns, .wanted = &gathering->nothing, .tie = KITH__NONE};
    gathering->taken = kith__sample_like(sample);
    gathering->person.block = kith__allocate(memory, gathering->person_size);
    gathering->answers = kith__allocate(memory, gathering->answers_size);
    return gathering->taken != NULL && gathering->person.block != NULL &&
           gathering->answers != NULL;
}

static void close_gathering(struct gathering *gathering, kith_memory *memory)
{
    kith__release(memory, gathering->answers, gathering->answers_size);
    kith__release(memory, gathering->person.block, gathering->person_size);
    kith_sample_free(gathering->taken);
}

static kith_status check(const kith_sample *sample, const kith_columns *columns,
                         int64_t first_row, int64_t row_count,
                         kith_error **error)
{
    const char *why = NULL;
    if (columns->plan != sample->plan)
        why = "The columns and the sample are of two questionnaires";
    else if (first_row < 0 || row_count < 0 || first_row > columns->rows ||
             row_count > columns->rows - first_row)
        why = "The range of rows does not lie within the columns";
    else if (columns->tie == KITH__NONE && columns->ties.data == NULL)
        why = "The columns do not say which tie the rows are about; call "
              "kith_columns_set_tie() or kith_columns_set_ties()";
    if (why != NULL)
        return kith__fail(error, sample->memory, KITH_E_ARGUMENT, NULL, "%s",
                          why);
    /* So that no count within the call can overflow; what is left out may
     * leave room in the end. */
    return row_count <= KITH__PEOPLE_MOST
               ? KITH_OK
               : kith__fail(error, sample->memory, KITH_E_LIMIT, NULL,
                            "A sample has at most %i rows",
                            (int)KITH__PEOPLE_MOST);
}

kith_status kith_sample_add(kith_sample *sample, const kith_columns *columns,
                            int64_t first_row, int64_t row_count,
                            int64_t *faults, kith_error **error)
{
    if (!kith__error_ready(error) || sample == NULL || columns == NULL)
        return KITH_E_ARGUMENT;
    kith_status status = check(sample, columns, first_row, row_count, error);
    if (status != KITH_OK)
        return status;
    struct gathering gathering = {.taken = NULL};
    bool good = open_gathering(&gathering, sample, columns);
    for (int64_t i = 0; good && i < row_count; i++)
        good = take_row(&gathering, first_row + i);
    if (good)
        status = kith_sample_merge(sample, gathering.taken, error);
    else
        status = kith__fail_memory(error);
    if (status == KITH_OK && faults != NULL)
        *faults = gathering.taken->faults;
    close_gathering(&gathering, sample->memory);
    return status;
}
