/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "journal_look.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* SQLite's file format, 1.3: where things stand in the header. */
enum {
    AT_WRITE_VERSION = 18,
    AT_READ_VERSION = 19,
    AT_USER_VERSION = 60,
    AT_APPLICATION_ID = 68,
    ROLLBACK = 1 /* both versions, without a write-ahead log */
};

static uint32_t big_endian(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
           (uint32_t)at[2] << 8 | at[3];
}

ssize_t look_first(const char *path, unsigned char *out, size_t size)
{
    int file = open(path, O_RDONLY | O_NONBLOCK);
    if (file < 0)
        return -1;
    ssize_t got = pread(file, out, size, 0);
    int reason = errno;
    close(file);
    errno = reason;
    return got;
}

/* ---- What stands beside it ------------------------------------------------
 */

/* How each begins (SQLite's file format, 3 and 4; the index of a log has its
 * version in the machine's own order). */
enum { SIGN = 4 };
static const struct {
    const char *ending;
    unsigned char sign[2][SIGN]; /* one or the other */
} besides[BESIDE_COUNT] = {
    [BESIDE_JOURNAL] = {"-journal",
                        {{0xd9, 0xd5, 0x05, 0xf9}, {0xd9, 0xd5, 0x05, 0xf9}}},
    [BESIDE_LOG] = {"-wal",
                    {{0x37, 0x7f, 0x06, 0x82}, {0x37, 0x7f, 0x06, 0x83}}},
    [BESIDE_INDEX] = {"-shm",
                      {{0x18, 0xe2, 0x2d, 0x00}, {0x00, 0x2d, 0xe2, 0x18}}}};

void look_name_beside(const char *path, enum beside beside, char *out)
{
    snprintf(out, strlen(path) + BESIDE_ROOM, "%s%s", path,
             besides[beside].ending);
}

/* The first bytes of what stands there; how many, -1 with errno. */
static ssize_t first_beside(const char *path, enum beside beside,
                            unsigned char *out, size_t size)
{
    char *name = malloc(strlen(path) + BESIDE_ROOM);
    if (name == NULL)
        return -1;
    look_name_beside(path, beside, name);
    ssize_t got = look_first(name, out, size);
    int reason = errno;
    free(name);
    errno = reason;
    return got;
}

enum look look_beside(const char *path, enum beside beside)
{
    static const unsigned char zeros[8]; /* not begun yet, or done with */
    unsigned char first[sizeof zeros];
    ssize_t got = first_beside(path, beside, first, sizeof first);
    if (got < 0)
        return errno == ENOENT ? LOOK_ABSENT : LOOK_CANNOT_READ;
    if (memcmp(first, zeros, (size_t)got) == 0)
        return LOOK_OURS;
    return got >= SIGN && (memcmp(first, besides[beside].sign[0], SIGN) == 0 ||
                           memcmp(first, besides[beside].sign[1], SIGN) == 0)
               ? LOOK_OURS
               : LOOK_NOT_OURS;
}

bool look_is_in_the_way(const char *path)
{
    for (int i = 0; i < BESIDE_COUNT; i++)
        if (look_beside(path, (enum beside)i) == LOOK_NOT_OURS)
            return true;
    return false;
}

/* Is there a rollback journal of a time when the file was empty? (SQLite's
 * file format, 3: the rollback journal.) */
static bool was_empty_before(const char *path)
{
    enum { AT_PAGES = 16, LENGTH = 20 };
    unsigned char first[LENGTH];
    return first_beside(path, BESIDE_JOURNAL, first, sizeof first) == LENGTH &&
           memcmp(first, besides[BESIDE_JOURNAL].sign[0], SIGN) == 0 &&
           big_endian(first + AT_PAGES) == 0;
}

/* ---- The file itself ----------------------------------------------------- */

static bool has_header(const unsigned char *first, size_t length)
{
    return length >= JOURNAL_HEADER &&
           memcmp(first, "SQLite format 3", 16) == 0;
}

bool look_has_our_header(const unsigned char *first, size_t length)
{
    return has_header(first, length) &&
           big_endian(first + AT_APPLICATION_ID) == JOURNAL_APPLICATION_ID;
}

bool look_has_others_header(const unsigned char *first, size_t length)
{
    if (!has_header(first, length))
        return false;
    uint32_t apart =
        big_endian(first + AT_APPLICATION_ID) ^ JOURNAL_APPLICATION_ID;
    return (apart & 0xff) != 0 && (apart >> 8 & 0xff) != 0 &&
           (apart >> 16 & 0xff) != 0 && apart >> 24 != 0;
}

enum look journal_look(const char *path)
{
    struct stat found;
    unsigned char header[JOURNAL_HEADER];
    if (stat(path, &found) != 0)
        return errno == ENOENT ? LOOK_ABSENT : LOOK_CANNOT_READ;
    if (!S_ISREG(found.st_mode))
        return LOOK_NO_FILE;
    ssize_t got = look_first(path, header, sizeof header);
    if (got < 0)
        return LOOK_CANNOT_READ;
    if (got == 0)
        return LOOK_EMPTY;
    if (was_empty_before(path))
        return LOOK_UNFINISHED;
    if (!look_has_our_header(header, (size_t)got))
        return LOOK_NOT_OURS;
    if (header[AT_WRITE_VERSION] != ROLLBACK ||
        header[AT_READ_VERSION] != ROLLBACK)
        return LOOK_OTHER_MODE;
    uint32_t version = big_endian(header + AT_USER_VERSION);
    if (version == 0)
        return LOOK_NOT_OURS;
    return version > JOURNAL_SCHEMA ? LOOK_NEWER : LOOK_OURS;
}
