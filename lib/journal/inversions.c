/* SPDX-License-Identifier: MIT */

#include "journal/inversions.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { RUN = 8 }; /* sorted by insertion; longer ones by merging */

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

/* ---- Numbers alone ------------------------------------------------------ */

static int64_t insert_all(double *keys, int32_t count)
{
    int64_t inversions = 0;
    for (int32_t i = 1; i < count; i++) {
        double key = keys[i];
        int32_t at = i;
        for (; at > 0 && keys[at - 1] > key; at--)
            keys[at] = keys[at - 1];
        keys[at] = key;
        inversions += i - at;
    }
    return inversions;
}

/* Without a branch on the numbers, which no processor could foretell. */
static int64_t merge(const double *from, double *to, int32_t middle,
                     int32_t end)
{
    int32_t left = 0, right = middle, at = 0;
    int64_t inversions = 0;
    while (left < middle && right < end) {
        double one = from[left], other = from[right];
        int32_t second = other < one;
        to[at++] = second ? other : one;
        inversions += -(int64_t)second & (middle - left);
        right += second;
        left += 1 - second;
    }
    memcpy(to + at, from + left, (size_t)(middle - left) * sizeof *to);
    memcpy(to + at + middle - left, from + right,
           (size_t)(end - right) * sizeof *to);
    return inversions;
}

int64_t kith__inversions(double *keys, double *spare, int32_t count)
{
    int64_t inversions = 0;
    double *from = keys, *to = spare;
    for (int32_t at = 0; at < count; at += RUN)
        inversions += insert_all(keys + at, least(RUN, count - at));
    for (int32_t width = RUN; width < count; width *= 2) {
        for (int32_t at = 0; at < count; at += 2 * width)
            inversions += merge(from + at, to + at, least(width, count - at),
                                least(2 * width, count - at));
        double *other = from;
        from = to;
        to = other;
    }
    if (from != keys && count > 0)
        memcpy(keys, from, (size_t)count * sizeof *keys);
    return inversions;
}

/* ---- With owners -------------------------------------------------------- */

/* `smaller` came behind all of `larger`. */
static void pick(struct kith__picked *picked, int64_t met,
                 const struct kith__keyed *larger, int32_t count,
                 int32_t smaller)
{
    while (picked->next < met + count && picked->count < picked->room) {
        picked->pairs[picked->count++] =
            (struct kith__pair){larger[picked->next - met].at, smaller};
        picked->next += picked->step;
    }
}

static int64_t insert_picked(struct kith__keyed *keys, int32_t count,
                             int64_t met, struct kith__picked *picked)
{
    int64_t inversions = 0;
    for (int32_t i = 1; i < count; i++) {
        struct kith__keyed key = keys[i];
        int32_t at = i;
        while (at > 0 && keys[at - 1].key > key.key)
            at--;
        if (picked->pairs != NULL)
            pick(picked, met + inversions, keys + at, i - at, key.at);
        memmove(keys + at + 1, keys + at, (size_t)(i - at) * sizeof *keys);
        keys[at] = key;
        inversions += i - at;
    }
    return inversions;
}

static int64_t merge_picked(const struct kith__keyed *from,
                            struct kith__keyed *to, int32_t middle, int32_t end,
                            int64_t met, struct kith__picked *picked)
{
    int32_t left = 0, right = middle;
    int64_t inversions = 0;
    for (int32_t at = 0; at < end; at++) {
        bool first = left < middle &&
                     (right == end || !(from[right].key < from[left].key));
        to[at] = first ? from[left++] : from[right++];
        if (first || left == middle)
            continue;
        if (picked->pairs != NULL)
            pick(picked, met + inversions, from + left, middle - left,
                 to[at].at);
        inversions += middle - left;
    }
    return inversions;
}

int64_t kith__inversions_picked(struct kith__keyed *keys,
                                struct kith__keyed *spare, int32_t count,
                                struct kith__picked *picked)
{
    int64_t inversions = 0;
    struct kith__keyed *from = keys, *to = spare;
    for (int32_t at = 0; at < count; at += RUN)
        inversions += insert_picked(keys + at, least(RUN, count - at),
                                    inversions, picked);
    for (int32_t width = RUN; width < count; width *= 2) {
        for (int32_t at = 0; at < count; at += 2 * width)
            inversions +=
                merge_picked(from + at, to + at, least(width, count - at),
                             least(2 * width, count - at), inversions, picked);
        struct kith__keyed *other = from;
        from = to;
        to = other;
    }
    if (from != keys && count > 0)
        memcpy(keys, from, (size_t)count * sizeof *keys);
    return inversions;
}
