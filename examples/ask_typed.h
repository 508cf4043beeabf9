/* SPDX-License-Identifier: MIT */
/* ask_typed - a number that is typed key by key under a page.
 *
 * Knows keys; knows nothing of questions. */

#ifndef KITH_EXAMPLES_ASK_TYPED_H
#define KITH_EXAMPLES_ASK_TYPED_H

#include <stdbool.h>
#include <stddef.h>

struct typed {
    char digits[12];
    size_t length;
};

/* Whether the key belonged to a number being typed. */
bool typed_take(struct typed *typed, int key);

long typed_number(const struct typed *typed);

/* A line of the footer, with what is being typed. */
void typed_footer(char *footer, size_t size, const char *text,
                  const struct typed *typed);

#endif
