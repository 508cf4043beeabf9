/* SPDX-License-Identifier: MIT */
/* score_number - numbers in the fewest digits that read back as the same
 * number, whatever the locale.
 *
 * Remembers what it wrote, because scores repeat; wipe it behind the last. */

#ifndef KITH_EXAMPLES_SCORE_NUMBER_H
#define KITH_EXAMPLES_SCORE_NUMBER_H

#include <stddef.h>
#include <stdint.h>

enum { NUMBER_LONGEST = 32, NUMBERS_REMEMBERED = 2048 };

struct number_text {
    uint64_t bits;
    char length; /* 0: nothing is remembered here */
    char text[NUMBER_LONGEST - 1];
};

/* Each number has two places where it may be. */
struct number_cache {
    struct number_text texts[NUMBERS_REMEMBERED][2];
};

/* Writes a finite number; returns how many bytes. There must be room for
 * NUMBER_LONGEST. */
size_t number_write(struct number_cache *cache, char *at, double number);

/* The same, remembering nothing. */
size_t number_write_once(char *at, double number);

size_t number_write_whole(char *at, long long number);

#endif
