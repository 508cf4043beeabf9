/* SPDX-License-Identifier: MIT */

#include "journal/inversions.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum {
    RUN = 4,  /* sorted at once; longer ones by merging */
    LONG = 64 /* from here on it pays to ask how far runs reach into each other
               */
};

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

/* The first run: each of the four goes behind as many as go before it. Here and
 * below there is no branch on the numbers, which no processor could foretell.
 */
static int64_t sort_four(double *keys)
{
    double a = keys[0], b = keys[1], c = keys[2], d = keys[3];
    int32_t ba = b < a, ca = c < a, da = d < a, cb = c < b, db = d < b,
            dc = d < c;
    keys[ba + ca + da] = a;
    keys[1 - ba + cb + db] = b;
    keys[2 - ca - cb + dc] = c;
    keys[3 - da - db - dc] = d;
    return ba + ca + da + cb + db + dc;
}

/* From both ends at once, as long as neither run can come to its end: the next
 * step of neither end waits for the other. What the back counts as passed, it
 * counts too often by what the front has taken from the second run. */
static int64_t merge(const double *from, double *to, int32_t middle,
                     int32_t end)
{
    int32_t left = 0, right = middle, last = middle - 1, final = end - 1;
    int32_t both = least(middle, end - middle), at = 0;
    int64_t inversions = 0;
    for (; at < both; at++) {
        int32_t second = from[right] < from[left];
        int32_t first = from[final] < from[last];
        to[at] = from[left + (-second & (right - left))];
        to[end - 1 - at] = from[final + (-first & (last - final))];
        inversions +=
            (-second & (middle - left)) + (-first & (final - middle + 1));
        right += second;
        left += 1 - second;
        last -= first;
        final -= 1 - first;
    }
    inversions -= (int64_t)(right - middle) * (middle - 1 - last);
    while (left <= last && right <= final) {
        int32_t second = from[right] < from[left];
        to[at++] = from[left + (-second & (right - left))];
        inversions += -second & (last + 1 - left);
        right += second;
        left += 1 - second;
    }
    memcpy(to + at, from + left, (size_t)(last + 1 - left) * sizeof *to);
    memcpy(to + at + last + 1 - left, from + right,
           (size_t)(final + 1 - right) * sizeof *to);
    return inversions;
}

int64_t kith__inversions(double *keys, double *spare, int32_t count)
{
    int64_t inversions = 0;
    double *from = keys, *to = spare;
    for (int32_t at = 0; at < count; at += RUN)
        inversions += count - at < RUN ? insert_all(keys + at, count - at)
                                       : sort_four(keys + at);
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

static int64_t sort_four_keyed(struct kith__keyed *keys)
{
    struct kith__keyed a = keys[0], b = keys[1], c = keys[2], d = keys[3];
    int32_t ba = b.key < a.key, ca = c.key < a.key, da = d.key < a.key,
            cb = c.key < b.key, db = d.key < b.key, dc = d.key < c.key;
    keys[ba + ca + da] = a;
    keys[1 - ba + cb + db] = b;
    keys[2 - ca - cb + dc] = c;
    keys[3 - da - db - dc] = d;
    return ba + ca + da + cb + db + dc;
}

static int64_t merge_keyed(const struct kith__keyed *from,
                           struct kith__keyed *to, int32_t middle, int32_t end)
{
    int32_t left = 0, right = middle, last = middle - 1, final = end - 1;
    int32_t both = least(middle, end - middle), at = 0;
    int64_t inversions = 0;
    for (; at < both; at++) {
        int32_t second = from[right].key < from[left].key;
        int32_t first = from[final].key < from[last].key;
        to[at] = from[left + (-second & (right - left))];
        to[end - 1 - at] = from[final + (-first & (last - final))];
        inversions +=
            (-second & (middle - left)) + (-first & (final - middle + 1));
        right += second;
        left += 1 - second;
        last -= first;
        final -= 1 - first;
    }
    inversions -= (int64_t)(right - middle) * (middle - 1 - last);
    while (left <= last && right <= final) {
        int32_t second = from[right].key < from[left].key;
        to[at++] = from[left + (-second & (right - left))];
        inversions += -second & (last + 1 - left);
        right += second;
        left += 1 - second;
    }
    memcpy(to + at, from + left, (size_t)(last + 1 - left) * sizeof *to);
    memcpy(to + at + last + 1 - left, from + right,
           (size_t)(final + 1 - right) * sizeof *to);
    return inversions;
}

/* How many of a sorted run are less than a key, or as much. */
static int32_t up_to(const struct kith__keyed *run, int32_t count, double key,
                     bool as_much)
{
    int32_t low = 0;
    while (count > 0) {
        int32_t half = count / 2;
        double other = run[low + half].key;
        bool goes_before = as_much ? other <= key : other < key;
        low += goes_before ? half + 1 : 0;
        count = goes_before ? count - half - 1 : half;
    }
    return low;
}

/* ---- With owners, and written down -------------------------------------- */

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

static int64_t insert_picked(struct kith__keyed *keys, int32_t count,
                             int64_t met, struct kith__picked *picked)
{
    int64_t inversions = 0;
    for (int32_t i = 1; i < count; i++) {
        struct kith__keyed key = keys[i];
        int32_t at = i;
        for (; at > 0 && keys[at - 1].key > key.key; at--)
            keys[at] = keys[at - 1];
        keys[at] = key;
        pick(picked, met + inversions, keys + at + 1, i - at, key.at);
        inversions += i - at;
    }
    return inversions;
}

static int64_t merge_picked(const struct kith__keyed *from,
                            struct kith__keyed *to, int32_t middle, int32_t end,
                            int64_t met, struct kith__picked *picked)
{
    int32_t left = 0, right = middle, at = 0;
    int64_t inversions = 0;
    while (left < middle && right < end) {
        if (!(from[right].key < from[left].key)) {
            to[at++] = from[left++];
            continue;
        }
        pick(picked, met + inversions, from + left, middle - left,
             from[right].at);
        inversions += middle - left;
        to[at++] = from[right++];
    }
    memcpy(to + at, from + left, (size_t)(middle - left) * sizeof *to);
    memcpy(to + at + middle - left, from + right,
           (size_t)(end - right) * sizeof *to);
    return inversions;
}

/* ---- Either ------------------------------------------------------------- */

/* `picked` may be NULL, here and below. */
static int64_t sort_run(struct kith__keyed *keys, int32_t count, int64_t met,
                        struct kith__picked *picked)
{
    struct kith__picked none = {.room = 0};
    if (picked == NULL && count == RUN)
        return sort_four_keyed(keys);
    return insert_picked(keys, count, met, picked == NULL ? &none : picked);
}

/* Only where two runs reach into each other is there anything to merge. */
static int64_t merge_runs(const struct kith__keyed *from,
                          struct kith__keyed *to, int32_t middle, int32_t end,
                          int64_t met, struct kith__picked *picked)
{
    int32_t first = 0, stop = end;
    if (middle == end || from[middle - 1].key <= from[middle].key)
        first = stop = middle;
    else if (middle >= LONG) {
        first = up_to(from, middle, from[middle].key, true);
        stop = middle +
               up_to(from + middle, end - middle, from[middle - 1].key, false);
    }
    memcpy(to, from, (size_t)first * sizeof *to);
    memcpy(to + stop, from + stop, (size_t)(end - stop) * sizeof *to);
    from += first;
    to += first;
    return picked == NULL ? merge_keyed(from, to, middle - first, stop - first)
                          : merge_picked(from, to, middle - first, stop - first,
                                         met, picked);
}

int64_t kith__inversions_picked(struct kith__keyed *keys,
                                struct kith__keyed *spare, int32_t count,
                                struct kith__picked *picked)
{
    int64_t inversions = 0;
    struct kith__keyed *from = keys, *to = spare;
    for (int32_t at = 0; at < count; at += RUN)
        inversions +=
            sort_run(keys + at, least(RUN, count - at), inversions, picked);
    for (int32_t width = RUN; width < count; width *= 2) {
        for (int32_t at = 0; at < count; at += 2 * width)
            inversions +=
                merge_runs(from + at, to + at, least(width, count - at),
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
