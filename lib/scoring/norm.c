/* SPDX-License-Identifier: MIT */

#include "scoring/norm.h"

int32_t kith__norm_of(const struct kith__sheet *sheet, int32_t scale)
{
    const struct kith__tie_plan *cut = sheet->cut;
    for (int32_t i = 0; i < sheet->plan->scales[scale].norm_count; i++)
        if (kith__evaluate(cut->nodes, cut->norms[scale][i],
                           kith__sheet_leaf_now, sheet) == KITH__TRUE)
            return i;
    return KITH__NONE;
}

bool kith__norm_t(const struct kith__norm *norm, struct kith__ratio value,
                  double *out)
{
    if (norm->sd <= 0)
        return false;
    double apart =
        kith__ratio_to_double(value) - kith__decimal_to_double(norm->mean);
    *out = 50 + 10 * apart / kith__decimal_to_double(norm->sd);
    return true;
}

/* How many rows lie below a value. */
static int32_t rows_below(const struct kith__norm *norm, kith__decimal value)
{
    int32_t low = 0, high = norm->count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (norm->rows[middle].value < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool kith__norm_rank(const struct kith__norm *norm, struct kith__ratio value,
                     struct kith__rank *out)
{
    if (norm->count == 0)
        return false;
    kith__decimal rounded = kith__ratio_round(value, 6);
    int32_t row = rows_below(norm, rounded);
    if (row == norm->count) {
        *out = (struct kith__rank){norm->people, 0};
        return true;
    }
    bool same = norm->rows[row].value == rounded;
    *out = (struct kith__rank){norm->rows[row].below,
                               same ? norm->rows[row].equal : 0};
    return true;
}

struct kith__ratio kith__percentile(const struct kith__norm *norm,
                                    struct kith__rank rank)
{
    int64_t twice = 2 * (int64_t)rank.below + rank.equal;
    return (struct kith__ratio){kith__wide_of(50 * twice),
                                kith__wide_of(norm->people)};
}
