/* SPDX-License-Identifier: MIT */
/* digest - a sum of bytes by which a changed one shows: FNV-1a with 64 bits
 * (Fowler, Noll and Vo).
 *
 * It protects against accidents, not against people. */

#ifndef KITH_EXAMPLES_DIGEST_H
#define KITH_EXAMPLES_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#define DIGEST_OF_NOTHING UINT64_C(0xcbf29ce484222325)

/* That of what `digest` was of, with these bytes behind it. */
uint64_t digest_on(uint64_t digest, const void *data, size_t length);

#endif
