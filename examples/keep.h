/* SPDX-License-Identifier: MIT */
/* keep - writes a text that others must not read into a file.
 *
 * Knows nothing of what the text says. */

#ifndef KITH_EXAMPLES_KEEP_H
#define KITH_EXAMPLES_KEEP_H

#include "common.h"

bool keep_exists(const char *path);

/* Could a file be written there later? Says what is wrong and returns how to
 * end the program; EXIT_DONE when all is well. */
int keep_check(const char *path);

/* Makes a file that only its owner may read, in place of one that is there, to
 * be written to. Its descriptor; -1 with errno. */
int keep_open(const char *path);

/* From now on a signal that ends the program removes that file first, so that
 * half of it is not taken for all; NULL: it is whole, or gone. The path is
 * borrowed. */
void keep_drop_when_ended(const char *path);

/* Writes all of it; false with errno. */
bool keep_write(int file, const char *data, size_t length);

/* Writes a file that only its owner may read, in place of one that is there.
 * False with errno; nothing half written stays. */
bool keep_in_file(const char *path, const kith_text *text);

#endif
