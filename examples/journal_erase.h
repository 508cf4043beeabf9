/* SPDX-License-Identifier: MIT */
/* journal_erase - overwrites a file with zeros, from its end to its beginning,
 * and removes it.
 *
 * Whether the disk writes zeros where the bytes stood is the disk's affair:
 * flash memory, snapshots and file systems that copy on writing keep old bytes
 * for a while. */

#ifndef KITH_EXAMPLES_JOURNAL_ERASE_H
#define KITH_EXAMPLES_JOURNAL_ERASE_H

#include <stdbool.h>
#include <stddef.h>

/* False with errno. */
bool erase_file(const char *path);

/* The same, but for its first bytes: they tell what it is until it is gone, so
 * that what was cut off can be carried on. */
bool erase_file_behind(const char *path, size_t head);

#endif
