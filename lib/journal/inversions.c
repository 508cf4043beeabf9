/* SPDX-License-Identifier: MIT */

#include "journal/inversions.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { RUN = 4 }; /* sorted by insertion; longer ones by merging */

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
        int32_t second = from[right] < from[left];
        to[at++] = from[left + (-second & (right - left))];
        inversions += -second & (middle - left);
        right += second;
        left += 1 - second;
    }
    memcpy(to + at, from + left, (size_t)(middle - left) * sizeof *to);
    memcpy(to + at + middle - left, from + right,
           (size_t)(end - right) * sizeof *to);
    return inversions;
}

/* Two runs of one length, from both ends at once: the next step of neither end
 * waits for the other. What the back counts as passed, it counts too often by
 * what the front has taken from the second run. */
static int64_t merge_alike(const double *from, double *to, int32_t width)
{
    int32_t left = 0, right = width, last = width - 1, final = 2 * width - 1;
    int64_t inversions = 0;
    for (int32_t at = 0; at < width; at++) {
        int32_t second = from[right] < from[left];
        int32_t first = from[final] < from[last];
        to[at] = from[left + (-second & (right - left))];
        to[2 * width - 1 - at] = from[final + (-first & (last - final))];
        inversions +=
            (-second & (width - left)) + (-first & (final - width + 1));
        right += second;
        left += 1 - second;
        last -= first;
        final -= 1 - first;
    }
    return inversions - (int64_t)(right - width) * (width - 1 - last);
}

static int64_t merge_two(const double *from, double *to, int32_t middle,
                         int32_t end)
{
    return end == 2 * middle ? merge_alike(from, to, middle)
                             : merge(from, to, middle, end);
}

int64_t kith__inversions(double *keys, double *spare, int32_t count)
{
    int64_t inversions = 0;
    double *from = keys, *to = spare;
    for (int32_t at = 0; at < count; at += RUN)
        inversions += insert_all(keys + at, least(RUN, count - at));
    for (int32_t width = RUN; width < count; width *= 2) {
        for (int32_t at = 0; at < count; at += 2 * width)
            inversions +=
                merge_two(from + at, to + at, least(width, count - at),
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

/* G. Marsaglia's xorshift (2003). */
void kith__pick_step(struct kith__picked *picked)
{
    uint64_t dice = picked->dice;
    dice ^= dice << 13;
    dice ^= dice >> 7;
    dice ^= dice << 17;
    picked->dice = dice;
    picked->next +=
        1 + (int64_t)((dice >> 16) % (uint64_t)(2 * picked->step - 1));
}

/* `smaller` came behind all of `larger`. */
static void pick(struct kith__picked *picked, int64_t met,
                 const struct kith__keyed *larger, int32_t count,
                 int32_t smaller)
{
    while (picked->next < met + count && picked->count < picked->room) {
        picked->pairs[picked->count++] =
            (struct kith__pair){larger[picked->next - met].at, smaller};
        kith__pick_step(picked);
    }
}

/* `picked` may be NULL, here and below. */
static int64_t insert_keyed(struct kith__keyed *keys, int32_t count,
                            int64_t met, struct kith__picked *picked)
{
    int64_t inversions = 0;
    for (int32_t i = 1; i < count; i++) {
        struct kith__keyed key = keys[i];
        int32_t at = i;
        for (; at > 0 && keys[at - 1].key > key.key; at--)
            keys[at] = keys[at - 1];
        keys[at] = key;
        if (picked != NULL)
            pick(picked, met + inversions, keys + at + 1, i - at, key.at);
        inversions += i - at;
    }
    return inversions;
}

static void take_rest(const struct kith__keyed *from, struct kith__keyed *to,
                      int32_t left, int32_t middle, int32_t right, int32_t end)
{
    int32_t at = left + right - middle;
    memcpy(to + at, from + left, (size_t)(middle - left) * sizeof *to);
    memcpy(to + at + middle - left, from + right,
           (size_t)(end - right) * sizeof *to);
}

static int64_t merge_keyed(const struct kith__keyed *from,
                           struct kith__keyed *to, int32_t middle, int32_t end)
{
    int32_t left = 0, right = middle;
    int64_t inversions = 0;
    while (left < middle && right < end) {
        int32_t second = from[right].key < from[left].key;
        to[left + right - middle] = from[left + (-second & (right - left))];
        inversions += -second & (middle - left);
        right += second;
        left += 1 - second;
    }
    take_rest(from, to, left, middle, right, end);
    return inversions;
}

static int64_t merge_picked(const struct kith__keyed *from,
                            struct kith__keyed *to, int32_t middle, int32_t end,
                            int64_t met, struct kith__picked *picked)
{
    int32_t left = 0, right = middle;
    int64_t inversions = 0;
    while (left < middle && right < end) {
        if (!(from[right].key < from[left].key)) {
            to[left + right - middle] = from[left];
            left++;
            continue;
        }
        to[left + right - middle] = from[right];
        pick(picked, met + inversions, from + left, middle - left,
             from[right].at);
        inversions += middle - left;
        right++;
    }
    take_rest(from, to, left, middle, right, end);
    return inversions;
}

/* As merge_alike(). */
static int64_t merge_keyed_alike(const struct kith__keyed *from,
                                 struct kith__keyed *to, int32_t width)
{
    int32_t left = 0, right = width, last = width - 1, final = 2 * width - 1;
    int64_t inversions = 0;
    for (int32_t at = 0; at < width; at++) {
        int32_t second = from[right].key < from[left].key;
        int32_t first = from[final].key < from[last].key;
        to[at] = from[left + (-second & (right - left))];
        to[2 * width - 1 - at] = from[final + (-first & (last - final))];
        inversions +=
            (-second & (width - left)) + (-first & (final - width + 1));
        right += second;
        left += 1 - second;
        last -= first;
        final -= 1 - first;
    }
    return inversions - (int64_t)(right - width) * (width - 1 - last);
}

static int64_t merge_keyed_two(const struct kith__keyed *from,
                               struct kith__keyed *to, int32_t middle,
                               int32_t end, int64_t met,
                               struct kith__picked *picked)
{
    if (middle == end || from[middle - 1].key <= from[middle].key) {
        memcpy(to, from, (size_t)end * sizeof *to);
        return 0;
    }
    if (picked != NULL)
        return merge_picked(from, to, middle, end, met, picked);
    return end == 2 * middle ? merge_keyed_alike(from, to, middle)
                             : merge_keyed(from, to, middle, end);
}

int64_t kith__inversions_picked(struct kith__keyed *keys,
                                struct kith__keyed *spare, int32_t count,
                                struct kith__picked *picked)
{
    int64_t inversions = 0;
    struct kith__keyed *from = keys, *to = spare;
    for (int32_t at = 0; at < count; at += RUN)
        inversions +=
            insert_keyed(keys + at, least(RUN, count - at), inversions, picked);
    for (int32_t width = RUN; width < count; width *= 2) {
        for (int32_t at = 0; at < count; at += 2 * width)
            inversions += merge_keyed_two(
                from + at, to + at, least(width, count - at),
                least(2 * width, count - at), inversions, picked);
        struct kith__keyed *other = from;
        from = to;
        to = other;
    }
    if (from != keys && count > 0)
        memcpy(keys, from, (size_t)count * sizeof *keys);
    return inversions;
}

int64_t kith__inversions_keyed(struct kith__keyed *keys,
                               struct kith__keyed *spare, int32_t count)
{
    return kith__inversions_picked(keys, spare, count, NULL);
}
