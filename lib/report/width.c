/* SPDX-License-Identifier: MIT */

#include "report/width.h"

#include <stdint.h>

struct block {
    uint32_t first, last;
    int width;
};

/* Marks that stand on the character before them, and what is not seen, take no
 * column; what East Asian scripts write wide, and pictures, take two (Unicode
 * Standard Annex 11, by blocks). In order. */
static const struct block blocks[] = {
    {0x0300, 0x036F, 0},   {0x0483, 0x0489, 0},   {0x0591, 0x05BD, 0},
    {0x05BF, 0x05C7, 0},   {0x0610, 0x061A, 0},   {0x064B, 0x065F, 0},
    {0x1100, 0x115F, 2},   {0x1AB0, 0x1AFF, 0},   {0x1DC0, 0x1DFF, 0},
    {0x200B, 0x200F, 0},   {0x202A, 0x202E, 0},   {0x2060, 0x206F, 0},
    {0x20D0, 0x20FF, 0},   {0x2E80, 0x303E, 2},   {0x3041, 0xA4CF, 2},
    {0xAC00, 0xD7A3, 2},   {0xF900, 0xFAFF, 2},   {0xFE00, 0xFE0F, 0},
    {0xFE20, 0xFE2F, 0},   {0xFE30, 0xFE6F, 2},   {0xFEFF, 0xFEFF, 0},
    {0xFF01, 0xFF60, 2},   {0xFFE0, 0xFFE6, 2},   {0x1F300, 0x1F3FA, 2},
    {0x1F3FB, 0x1F3FF, 0}, {0x1F400, 0x1F64F, 2}, {0x1F680, 0x1F6FF, 2},
    {0x1F900, 0x1F9FF, 2}, {0x20000, 0x3FFFD, 2}, {0xE0100, 0xE01EF, 0}};

static uint32_t decode(const char *text, size_t *bytes)
{
    const unsigned char *at = (const unsigned char *)text;
    size_t length = at[0] < 0xC0 ? 1 : at[0] < 0xE0 ? 2 : at[0] < 0xF0 ? 3 : 4;
    uint32_t code = length == 1 ? at[0] : at[0] & (0x7Fu >> length);
    for (*bytes = 1; *bytes < length && (at[*bytes] & 0xC0) == 0x80; ++*bytes)
        code = code << 6 | (at[*bytes] & 0x3Fu);
    return code;
}

int kith__width_at(const char *text, size_t *bytes)
{
    uint32_t code = decode(text, bytes);
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (code <= blocks[i].last)
            return code >= blocks[i].first ? blocks[i].width : 1;
    return 1;
}
