/* SPDX-License-Identifier: MIT */

#include "scoring/precision.h"

#include "base/math.h"
#include "scoring/score.h"

double kith__standard_error(double reliability, double sd)
{
    return sd * kith__sqrt(1 - reliability);
}

bool kith__scale_error(const struct kith__sheet *sheet, int32_t scale,
                       double *out)
{
    const struct kith__scale *written = &sheet->plan->scales[scale];
    const struct kith__reliability *reliability = &written->reliability;
    if (!reliability->given || reliability->assumed || reliability->sd <= 0 ||
        sheet->cut->scales[scale].count < written->count)
        return false;
    *out = kith__standard_error(kith__decimal_to_double(reliability->value),
                                kith__decimal_to_double(reliability->sd));
    return true;
}

struct kith__interval kith__interval_of(const struct kith__sheet *sheet,
                                        int32_t scale, double value,
                                        double error, double level)
{
    struct kith__ratio least, most;
    kith__score_ends(sheet, scale, &least, &most);
    double lowest = kith__ratio_to_double(least);
    double highest = kith__ratio_to_double(most);
    /* A level next to 1 may have no end; no error times that has no value. */
    double reach =
        error > 0 ? kith__normal_quantile(0.5 + level / 2) * error : 0;
    struct kith__interval interval = {value - reach, value + reach};
    if (interval.low < lowest)
        interval.low = lowest;
    if (interval.high > highest)
        interval.high = highest;
    return interval;
}

bool kith__is_near(double value, double border, double error)
{
    double twice = 2 * (value - border);
    return error > 0 && -error <= twice && twice <= error;
}
