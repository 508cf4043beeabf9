/* SPDX-License-Identifier: MIT */
/* score_names - many names and a number for each, found fast.
 *
 * Knows nothing of what is named. */

#ifndef KITH_EXAMPLES_SCORE_NAMES_H
#define KITH_EXAMPLES_SCORE_NAMES_H

#include <stdbool.h>
#include <stddef.h>

struct name {
    const char *text; /* borrowed */
    long number;
};

struct names {
    struct name *list;
    size_t count;
    size_t room;
};

/* False when there is no memory. */
bool names_add(struct names *names, const char *text, long number);

/* To be called behind the last names_add(). */
void names_sort(struct names *names);

/* The lowest number of that name; -1: there is none. */
long names_find(const struct names *names, const char *text);

/* Of how many that is the name. */
size_t names_count(const struct names *names, const char *text);

void names_free(struct names *names);

#endif
