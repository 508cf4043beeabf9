/* SPDX-License-Identifier: MIT */

#include "digest.h"

uint64_t digest_on(uint64_t digest, const void *data, size_t length)
{
    const unsigned char *byte = data;
    while (length-- > 0)
        digest = (digest ^ *byte++) * UINT64_C(0x100000001b3);
    return digest;
}
