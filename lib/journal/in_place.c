/* SPDX-License-Identifier: MIT */

#include "journal/in_place.h"

#include <stdbool.h>

/* Puts what is less than a number first, or as much, and says where the rest
 * begins. Without a branch on the values (N. Lomuto's way to part). */
static int32_t part(double *values, int32_t low, int32_t high, double by,
                    bool as_much)
{
    for (int32_t i = low; i <= high; i++) {
        double value = values[i];
        values[i] = values[low];
        values[low] = value;
        low += (value < by) | (as_much & (value == by));
    }
    return low;
}

double kith__put_in_place(double *values, int32_t count, int32_t rank)
{
    int32_t low = 0, high = count - 1;
    while (low < high) {
        double by = values[low + (high - low) / 2];
        int32_t rest = part(values, low, high, by, false);
        if (rest == low) /* none is less */
            rest = part(values, low, high, by, true);
        if (rank >= rest)
            low = rest;
        else if (values[low] == by)
            break;
        else
            high = rest - 1;
    }
    return values[rank];
}
