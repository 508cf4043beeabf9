/* SPDX-License-Identifier: MIT */
/* ranks - correlations that look at the order of numbers alone.
 *
 * W. R. Knight (1966): sorted by the one, the pairs that stand in the wrong
 * order of the other are the exchanges that sorting by the other takes. */

#include <string.h>

#include "base/math.h"
#include "base/memory.h"
#include "sample/pairs.h"

/* A pair; `key` is what it is sorted by, `then` decides where keys are equal.
 */
struct ranked {
    double key, then;
    double key_rank, then_rank;
};

struct ranking {
    struct ranked *rows, *spare;
    int64_t count;
};

/* How many pairs of pairs are tied: in the key, and in both. */
struct ties {
    int64_t key, both;
};

static bool comes_after(const struct ranked *left, const struct ranked *right)
{
    if (left->key != right->key)
        return left->key > right->key;
    return left->then > right->then;
}

/* Merges two neighbouring runs into `spare`. Returns how many exchanges of
 * neighbours that stands for. */
static int64_t merge(const struct ranking *all, int64_t from, int64_t middle,
                     int64_t to)
{
    int64_t left = from, right = middle, exchanges = 0;
    for (int64_t at = from; at < to; at++) {
        bool take_right =
            left == middle ||
            (right < to && comes_after(&all->rows[left], &all->rows[right]));
        if (take_right)
            exchanges += middle - left;
        all->spare[at] = all->rows[take_right ? right++ : left++];
    }
    return exchanges;
}

/* Sorts from the smallest runs up; equal pairs keep their order. Returns the
 * exchanges. */
static int64_t sort(struct ranking *all)
{
    int64_t exchanges = 0;
    for (int64_t run = 1; run < all->count; run *= 2) {
        for (int64_t from = 0; from < all->count; from += 2 * run) {
            int64_t left = all->count - from;
            int64_t middle = from + (run < left ? run : left);
            int64_t to = from + (2 * run < left ? 2 * run : left);
            exchanges += merge(all, from, middle, to);
        }
        struct ranked *sorted = all->spare;
        all->spare = all->rows;
        all->rows = sorted;
    }
    return exchanges;
}

static int64_t pairs_of(int64_t count)
{
    return count * (count - 1) / 2;
}

/* How many rows from `from` on have equal keys. */
static int64_t run_of(const struct ranking *all, int64_t from)
{
    int64_t to = from + 1;
    while (to < all->count && all->rows[to].key == all->rows[from].key)
        to++;
    return to - from;
}

static int64_t ties_within(const struct ranking *all, int64_t from, int64_t run)
{
    int64_t ties = 0, equal = 1;
    for (int64_t i = from + 1; i < from + run; i++) {
        equal = all->rows[i].then == all->rows[i - 1].then ? equal + 1 : 1;
        ties += equal - 1;
    }
    return ties;
}

/* Gives sorted rows the ranks of their keys, ties the mean of theirs. */
static struct ties rank(struct ranking *all)
{
    struct ties ties = {0, 0};
    for (int64_t from = 0; from < all->count;) {
        int64_t run = run_of(all, from);
        double shared = (double)from + (double)(run + 1) / 2;
        ties.both += ties_within(all, from, run);
        for (int64_t i = from; i < from + run; i++)
            all->rows[i].key_rank = shared;
        ties.key += pairs_of(run);
        from += run;
    }
    return ties;
}

static void swap_keys(struct ranking *all)
{
    for (int64_t i = 0; i < all->count; i++) {
        struct ranked *row = &all->rows[i];
        *row =
            (struct ranked){row->then, row->key, row->then_rank, row->key_rank};
    }
}

static double correlation_of_ranks(const struct ranking *all)
{
    double middle = (double)(all->count + 1) / 2;
    double one = 0, other = 0, both = 0;
    for (int64_t i = 0; i < all->count; i++) {
        double key = all->rows[i].key_rank - middle;
        double then = all->rows[i].then_rank - middle;
        one += key * key;
        other += then * then;
        both += key * then;
    }
    double r = both / kith__sqrt(one * other);
    return r > 1 ? 1 : r < -1 ? -1 : r;
}

static void correlate(struct ranking *all, double *spearman, double *kendall)
{
    sort(all);
    struct ties first = rank(all);
    swap_keys(all);
    /* Rows tied in both are in order whichever way they stand, and so are those
     * tied in the first: sorted by the second there. */
    int64_t discordant = sort(all);
    struct ties second = rank(all);
    int64_t pairs = pairs_of(all->count);
    int64_t ordered = pairs - first.key - second.key + first.both;
    *spearman = correlation_of_ranks(all);
    *kendall =
        (double)(ordered - 2 * discordant) /
        kith__sqrt((double)(pairs - first.key) * (double)(pairs - second.key));
}

bool kith__pairs_ranks(kith_memory *memory, const double *a, const double *b,
                       int64_t count, double *spearman, double *kendall)
{
    size_t size = 2 * (size_t)count * sizeof(struct ranked);
    struct ranked *block = kith__allocate(memory, size);
    if (block == NULL)
        return false;
    struct ranking all = {block, block + count, count};
    for (int64_t i = 0; i < count; i++)
        block[i] = (struct ranked){.key = a[i], .then = b[i]};
    correlate(&all, spearman, kendall);
    kith__release(memory, block, size);
    return true;
}
