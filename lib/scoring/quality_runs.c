/* SPDX-License-Identifier: MIT */
/* quality_runs - how long the same option was chosen one time behind another,
 * and how much the answers vary. */

#include "base/math.h"
#include "base/ratio.h"
#include "scoring/quality.h"

bool kith__quality_reads(const struct kith__sheet *sheet, int32_t item)
{
    return kith__sheet_counts(sheet, item) && !sheet->plan->items[item].safety;
}

/* ---- Runs ------------------------------------------------------------- */

struct runs {
    bool broken; /* by an item without an answer */
    int32_t set, option, length;
    int32_t longest, count, answers;
};

static void end_run(struct runs *runs)
{
    runs->set = KITH__NONE;
}

static void add_answer(struct runs *runs, int32_t set, int32_t option)
{
    if (set != runs->set || option != runs->option) {
        runs->set = set;
        runs->option = option;
        runs->length = 0;
        runs->count++;
    }
    runs->answers++;
    if (++runs->length > runs->longest)
        runs->longest = runs->length;
}

/* Items that are not asked and safety items are as if they were not there. */
static void add_item(struct runs *runs, const struct kith__sheet *sheet,
                     int32_t item)
{
    const struct kith__item *written = &sheet->plan->items[item];
    if (sheet->asked[item] != KITH__TRUE || written->safety)
        return;
    if (!kith__sheet_counts(sheet, item)) {
        if (runs->broken)
            end_run(runs);
    } else if (written->options == KITH__NONE) {
        end_run(runs);
    } else {
        add_answer(runs, written->options, sheet->options[item]);
    }
}

static struct runs find_runs(const struct kith__sheet *sheet, bool broken)
{
    const struct kith__plan *plan = sheet->plan;
    struct runs runs = {.broken = broken, .set = KITH__NONE};
    for (int32_t s = 0; s < plan->section_count; s++)
        for (int32_t i = 0; i < plan->sections[s].count; i++)
            add_item(&runs, sheet, plan->sections[s].items[i]);
    return runs;
}

/* ---- How much the answers vary ---------------------------------------- */

/* n Σ x² − (Σ x)² is exact; the rest is one division and one root. */
static void find_variability(const struct kith__sheet *sheet,
                             struct kith__quality_index *out)
{
    kith__wide sum = kith__wide_of(0), squares = kith__wide_of(0);
    for (int32_t i = 0; i < sheet->plan->item_count; i++) {
        if (!kith__quality_reads(sheet, i) ||
            sheet->plan->items[i].options == KITH__NONE)
            continue;
        kith__wide value = kith__wide_of(sheet->values[i]);
        sum = kith__wide_add(sum, value);
        squares = kith__wide_add(squares, kith__wide_multiply(value, value));
        out->count++;
    }
    if (out->count < 2)
        return;
    kith__wide count = kith__wide_of(out->count);
    kith__wide less = kith__wide_of(out->count - 1);
    struct kith__ratio variance = {
        kith__wide_subtract(kith__wide_multiply(count, squares),
                            kith__wide_multiply(sum, sum)),
        kith__wide_multiply(count, less)};
    out->has_value = true;
    out->value =
        kith__sqrt(kith__ratio_to_double(variance)) / (double)KITH__ONE;
}

void kith__quality_of_runs(const struct kith__sheet *sheet,
                           struct kith__quality_index *indices)
{
    struct runs runs = find_runs(sheet, false);
    double answers = runs.answers;
    for (int32_t i = KITH_QUALITY_LONGSTRING; i <= KITH_QUALITY_AVERAGE_STRING;
         i++) {
        indices[i].has_value = runs.answers > 0;
        indices[i].count = runs.answers;
    }
    find_variability(sheet, &indices[KITH_QUALITY_VARIABILITY]);
    if (runs.answers == 0)
        return;
    indices[KITH_QUALITY_LONGSTRING].value = runs.longest;
    indices[KITH_QUALITY_LONGSTRING_BROKEN].value =
        find_runs(sheet, true).longest;
    indices[KITH_QUALITY_LONGSTRING_SHARE].value = runs.longest / answers;
    indices[KITH_QUALITY_AVERAGE_STRING].value = answers / runs.count;
}
