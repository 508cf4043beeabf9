/* SPDX-License-Identifier: MIT */
/* journal_memory - has SQLite wipe the memory it gives back.
 *
 * Pages and statements pass through it that hold what a person told. Knows
 * nothing of stores. */

#ifndef KITH_EXAMPLES_JOURNAL_MEMORY_H
#define KITH_EXAMPLES_JOURNAL_MEMORY_H

#include <stdbool.h>

/* Before anything else of SQLite is called; false when it would not. */
bool journal_memory_begin(void);

/* Behind all else; what SQLite held is wiped. */
void journal_memory_end(void);

#endif
