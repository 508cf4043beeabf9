/* SPDX-License-Identifier: MIT */

#include "base/name.h"

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* The code point of a well-formed sequence. */
static uint32_t code_point(const char *text, size_t length)
{
    const unsigned char *s = (const unsigned char *)text;
    if (length == 1)
        return s[0];
    uint32_t point = s[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++)
        point = point << 6 | (s[i] & 0x3Fu);
    return point;
}

/* Control characters, line ends, and marks that change the direction of
 * writing: with these a name could pass for other parts of the report. */
static bool may_not_stand(uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point <= 0x9F) ||
           point == 0x061C || point == 0x200E || point == 0x200F ||
           (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

const char *kith__name_fault(const char *name, size_t length)
{
    if (length < 1 || length > KITH__NAME_BYTES)
        return "A name has 1 to 100 bytes";
    bool blank = true;
    for (size_t i = 0; i < length;) {
        size_t bytes = kith__utf8_length(name + i, length - i);
        if (bytes == 0)
            return "A name is well-formed UTF-8";
        if (may_not_stand(code_point(name + i, bytes)))
            return "A name holds no control characters, line ends or marks "
                   "that change the direction of writing";
        blank = blank && name[i] == ' ';
        i += bytes;
    }
    return blank ? "A name is more than spaces" : NULL;
}
