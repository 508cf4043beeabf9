/* SPDX-License-Identifier: MIT */
/* remains - preloaded into a program, looks through its memory as it ends and
 * writes down how often a text still stands there.
 *
 * The text comes in hexadecimal, each byte's lowest bit turned, so that it is
 * not found where it is named. The stack is left out. Linux only. */

#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t read_text(const char *hex, unsigned char *text)
{
    size_t length = 0;
    for (; hex[0] != '\0' && hex[1] != '\0' && length < 256; hex += 2) {
        unsigned byte = 0;
        sscanf(hex, "%2x", &byte);
        text[length++] = (unsigned char)byte;
    }
    return length;
}

static int count_in(const unsigned char *from, const unsigned char *until,
                    const unsigned char *text, size_t length)
{
    int found = 0;
    for (; until >= from && (size_t)(until - from) >= length; from++) {
        size_t same = 0;
        while (same < length && (from[same] ^ 1) == text[same])
            same++;
        found += same == length;
    }
    return found;
}

__attribute__((destructor)) static void look(void)
{
    const char *hex = getenv("REMAINS_OF");
    const char *path = getenv("REMAINS_IN");
    FILE *maps = fopen("/proc/self/maps", "r");
    unsigned char text[256];
    char line[512];
    int found = 0;
    if (hex == NULL || path == NULL || maps == NULL)
        return;
    size_t length = read_text(hex, text);
    while (fgets(line, sizeof line, maps) != NULL) {
        void *from, *until;
        char rights[5];
        if (sscanf(line, "%p-%p %4s", &from, &until, rights) == 3 &&
            strncmp(rights, "rw", 2) == 0 && strstr(line, "[stack") == NULL)
            found += count_in(from, until, text, length);
    }
    fclose(maps);
    FILE *out = fopen(path, "w");
    if (out != NULL) {
        fprintf(out, "%d", found);
        fclose(out);
    }
}
