/* SPDX-License-Identifier: MIT */

#include "batch/person.h"

#include <string.h>

#include "assessment/run.h"
#include "scoring/graded.h"

size_t kith__person_size(const struct kith__plan *plan)
{
    return kith__results_size(plan) + kith__sheet_size(plan) + 1;
}

/* ---- Reading ---------------------------------------------------------- */

/* Lays out empty results for a tie. */
static void turn_to_tie(struct kith__person *person, int32_t tie)
{
    const struct kith__plan *plan = person->columns->plan;
    size_t size = kith__results_size(plan);
    struct kith__sheet sheet = {0};
    if (person->tie == tie)
        return;
    memset(person->block, 0, kith__person_size(plan));
    memset(&person->found, 0, sizeof person->found);
    kith__sheet_place(&sheet, plan, tie, (char *)person->block + size);
    kith__results_place(&person->found, &sheet, person->block);
    person->tie = tie;
}

static bool is_fault(struct kith__person *person, int32_t fault, int32_t at)
{
    person->fault = fault;
    person->fault_at = at;
    return false;
}

static bool read_tie(struct kith__person *person, int64_t row)
{
    int32_t tie = kith__columns_tie(person->columns, row);
    if (tie == KITH__NONE)
        return is_fault(person, KITH_FAULT_TIE, -1);
    turn_to_tie(person, tie);
    if (!person->assess)
        return true;
    int32_t gate = kith__columns_gate(person->columns, row);
    if (gate == KITH__NONE)
        return is_fault(person, KITH_FAULT_TIE, -1);
    person->found.sheet.earlier_gate =
        gate == KITH_GATE_RAISED ? gate : KITH_GATE_UNKNOWN;
    return true;
}

/* What is asked when there is no logic: all but what the columns say. */
static void ask_as_told(struct kith__sheet *sheet, int32_t item)
{
    bool left_out = sheet->kept[item] == KITH_NOT_ASKED;
    sheet->asked[item] = left_out ? KITH__FALSE : KITH__TRUE;
    if (left_out)
        sheet->kept[item] = KITH_UNANSWERED;
}

/* What a byte of a source is: a code, or above all codes a reason or a fault.
 */
static uint8_t code_of(const struct kith__source *source, uint8_t byte)
{
    if (source->kind == KITH__SOURCE_CODES)
        return byte;
    for (int32_t reason = KITH_NOT_ASKED; reason <= KITH_DECLINED; reason++)
        if (byte == source->missing && (source->reasons >> reason & 1) != 0)
            return (uint8_t)(KITH__CODE_MISSING + reason);
    byte = (uint8_t)(byte - source->coding.low);
    return byte < source->coding.count ? byte : KITH__CODE_FAULT;
}

static void keep(struct kith__sheet *sheet, int32_t item, int32_t kept,
                 int32_t option, kith__decimal value)
{
    sheet->kept[item] = (uint8_t)kept;
    sheet->options[item] = option;
    sheet->values[item] = value;
}

/* Puts the answer, or the reason why there is none, into the sheet; false for a
 * fault. KITH_NOT_ASKED comes out in `kept` as it stands. */
static bool read_item(const struct kith__person *person, int32_t item,
                      int64_t row, struct kith__sheet *sheet)
{
    const struct kith__source *source = &person->sources[item];
    const struct kith__coding *coding = &source->coding;
    const struct kith__plan *plan = sheet->plan;
    if (source->kind == KITH__SOURCE_NONE) {
        keep(sheet, item, KITH_UNANSWERED, KITH__NONE, 0);
        return true;
    }
    uint8_t code = code_of(source, source->bytes[row - person->first_row]);
    if (code == KITH__CODE_FAULT)
        return false;
    if (code > KITH__CODE_MISSING)
        keep(sheet, item, code - KITH__CODE_MISSING, KITH__NONE, 0);
    else if (coding->count == 0) /* it has too many values for codes */
        return kith__columns_read_item(person->columns, item, row, sheet);
    else
        keep(sheet, item, KITH_ANSWERED,
             kith__coding_option(plan, item, coding, code),
             kith__coding_value(plan, item, coding, code));
    return true;
}

static bool is_needed(const struct kith__person *person, int32_t item)
{
    return person->found.sheet.cut->in_tie[item] &&
           (person->needed == NULL || person->needed[item]);
}

static bool read_row(struct kith__person *person, int64_t row)
{
    const struct kith__plan *plan = person->columns->plan;
    if (!read_tie(person, row))
        return false;
    struct kith__sheet *sheet = &person->found.sheet;
    for (int32_t i = 0; i < plan->item_count; i++) {
        if (!is_needed(person, i))
            continue;
        if (!read_item(person, i, row, sheet))
            return is_fault(person, KITH_FAULT_ITEM, i);
        ask_as_told(sheet, i);
    }
    for (int32_t i = 0; i < plan->fact_count && person->needed == NULL; i++)
        if (!kith__columns_read_fact(person->columns, i, row, sheet))
            return is_fault(person, KITH_FAULT_FACT, i);
    return true;
}

/* ---- Working out ------------------------------------------------------ */

/* What a row's conditions say about scores at all. */
struct validity {
    enum kith__truth now, range;
};

static void score_scale(struct kith__person *person, int32_t scale,
                        struct validity valid)
{
    if (person->found.sheet.cut->scales[scale].applies)
        kith__score(&person->found.sheet, scale, KITH__OPEN_AS_ASKED, valid.now,
                    valid.range, &person->found.scores[scale]);
}

static bool is_left_out(const struct kith__person *person, int32_t output)
{
    return person->left_out != NULL && person->left_out[output];
}

static void score(struct kith__person *person)
{
    const struct kith__sheet *sheet = &person->found.sheet;
    const struct kith__tie_plan *cut = sheet->cut;
    const struct kith__output *outputs = person->wanted->outputs;
    struct validity valid = {kith__evaluate(cut->nodes, cut->valid_when,
                                            kith__sheet_leaf_now, sheet),
                             kith__evaluate(cut->nodes, cut->valid_when,
                                            kith__sheet_leaf_range, sheet)};
    int32_t last = KITH__NONE;
    for (int32_t i = 0; i < person->wanted->count; i++) {
        if (is_left_out(person, i))
            continue;
        int32_t subject = outputs[i].subject;
        if (outputs[i].about == KITH__ABOUT_DIFFERENCE) {
            score_scale(person, sheet->plan->differences[subject].from, valid);
            score_scale(person, sheet->plan->differences[subject].minus, valid);
        } else if (outputs[i].about == KITH__ABOUT_SCALE && subject != last) {
            score_scale(person, subject, valid);
            last = subject;
        }
    }
}

static void work_out(struct kith__person *person)
{
    person->stopped = KITH__NONE;
    if (person->assess) {
        kith__sheet_ask(&person->found.sheet);
        person->stopped = kith__run(&person->found);
        return;
    }
    score(person);
}

/* ---- Writing ---------------------------------------------------------- */

static void put_ratio(const struct kith__output *output, int64_t row, bool is,
                      struct kith__ratio ratio)
{
    if (is)
        kith__output_put(output, row, kith__ratio_to_double(ratio));
    else
        kith__output_put_none(output, row);
}

static void put_estimate(const struct kith__person *person,
                         const struct kith__output *output, int64_t row,
                         bool is)
{
    const struct kith__sheet *sheet = &person->found.sheet;
    int32_t scale = output->subject;
    uint8_t codes[KITH__ITEMS_MOST];
    if (!is) {
        kith__output_put_none(output, row);
        return;
    }
    kith__graded_codes_of(sheet, scale, codes);
    struct kith__graded_estimate made = kith__graded_estimate(
        &sheet->plan->scales[scale], &sheet->cut->scales[scale], codes);
    kith__output_put(output, row,
                     output->what == KITH_SCALE_ESTIMATE ? made.estimate
                                                         : made.error);
}

static void put_scale(const struct kith__person *person,
                      const struct kith__output *output, int64_t row)
{
    const struct kith__sheet *sheet = &person->found.sheet;
    const struct kith__scale *scale = &sheet->plan->scales[output->subject];
    const struct kith__score *found = &person->found.scores[output->subject];
    bool applies = sheet->cut->scales[output->subject].applies;
    bool going = applies && person->stopped == KITH__NONE;
    int32_t whole = -1;
    switch (output->what) {
    case KITH_SCALE_SCORE:
        put_ratio(output, row, going && found->has_value, found->value);
        return;
    case KITH_SCALE_LOWEST:
        put_ratio(output, row, going && found->has_bounds, found->low);
        return;
    case KITH_SCALE_HIGHEST:
        put_ratio(output, row, going && found->has_bounds, found->high);
        return;
    case KITH_SCALE_ESTIMATE:
    case KITH_SCALE_ERROR:
        put_estimate(person, output, row, going && found->has_value);
        return;
    case KITH_SCALE_BAND:
        if (going && found->has_value)
            whole =
                kith__score_band(&scale->cutoffs[output->which], found->value);
        break;
    case KITH_SCALE_COUNT:
        if (applies)
            whole = kith__score_count(sheet, output->subject, output->which);
        break;
    }
    kith__output_put_whole(output, row, whole);
}

static void put_difference(const struct kith__person *person,
                           const struct kith__output *output, int64_t row)
{
    const struct kith__sheet *sheet = &person->found.sheet;
    const struct kith__difference *written =
        &sheet->plan->differences[output->subject];
    struct kith__difference_score found = {.has_value = false};
    if (sheet->cut->difference_applies[output->subject] &&
        person->stopped == KITH__NONE)
        kith__score_difference(&person->found.scores[written->from],
                               &person->found.scores[written->minus], &found);
    if (output->what == KITH_SCALE_SCORE)
        put_ratio(output, row, found.has_value, found.value);
    else if (output->what == KITH_SCALE_LOWEST)
        put_ratio(output, row, found.has_bounds, found.low);
    else
        put_ratio(output, row, found.has_bounds, found.high);
}

static void put_pattern(const struct kith__person *person,
                        const struct kith__output *output, int64_t row)
{
    const struct kith__finding *found =
        &person->found.findings[output->subject];
    int32_t level = found->now;
    if (output->what == KITH_PATTERN_LOWEST_LEVEL)
        level = found->low;
    else if (output->what == KITH_PATTERN_HIGHEST_LEVEL)
        level = found->high;
    kith__output_put_whole(output, row,
                           person->stopped == KITH__NONE ? level : -1);
}

static void put_row(const struct kith__person *person,
                    const struct kith__output *output, int64_t row)
{
    int32_t whole = -1;
    if (output->what == KITH_ROW_FAULT)
        whole = person->fault;
    else if (output->what == KITH_ROW_FAULT_AT)
        whole = person->fault_at;
    else if (person->fault == KITH_FAULT_NONE)
        whole = output->what == KITH_ROW_GATE ? person->found.gate
                                              : person->stopped;
    kith__output_put_whole(output, row, whole);
}

static void put(const struct kith__person *person,
                const struct kith__output *output, int64_t row)
{
    if (output->about == KITH__ABOUT_ROW)
        put_row(person, output, row);
    else if (person->fault != KITH_FAULT_NONE)
        kith__output_put_none(output, row);
    else if (output->about == KITH__ABOUT_SCALE)
        put_scale(person, output, row);
    else if (output->about == KITH__ABOUT_DIFFERENCE)
        put_difference(person, output, row);
    else
        put_pattern(person, output, row);
}

bool kith__person_row(struct kith__person *person, int64_t row)
{
    person->fault = KITH_FAULT_NONE;
    person->fault_at = -1;
    bool good = read_row(person, row);
    if (good)
        work_out(person);
    for (int32_t i = 0; i < person->wanted->count; i++)
        if (!good || !is_left_out(person, i))
            put(person, &person->wanted->outputs[i], row);
    return good;
}
