/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "journal_look.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* SQLite's file format, 1.3: where things stand in the header. */
enum {
    HEADER = 100,
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

/* How many of the first bytes there are; -1 with errno. */
static ssize_t read_first(const char *path, unsigned char *out, size_t size)
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

/* Is there a rollback journal of a time when the file was empty? (SQLite's
 * file format, 3: the rollback journal.) */
static int was_empty_before(const char *path)
{
    static const unsigned char magic[] = {0xd9, 0xd5, 0x05, 0xf9,
                                          0x20, 0xa1, 0x63, 0xd7};
    enum { AT_PAGES = 16, LENGTH = 20 };
    char name[4200];
    unsigned char first[LENGTH];
    int length = snprintf(name, sizeof name, "%s-journal", path);
    return length > 0 && (size_t)length < sizeof name &&
           read_first(name, first, sizeof first) == LENGTH &&
           memcmp(first, magic, sizeof magic) == 0 &&
           big_endian(first + AT_PAGES) == 0;
}

enum look journal_look(const char *path)
{
    struct stat found;
    unsigned char header[HEADER];
    if (stat(path, &found) != 0)
        return errno == ENOENT ? LOOK_ABSENT : LOOK_CANNOT_READ;
    if (!S_ISREG(found.st_mode))
        return LOOK_NO_FILE;
    ssize_t got = read_first(path, header, sizeof header);
    if (got < 0)
        return LOOK_CANNOT_READ;
    if (got == 0)
        return LOOK_EMPTY;
    if (was_empty_before(path))
        return LOOK_UNFINISHED;
    if (got < HEADER || memcmp(header, "SQLite format 3", 16) != 0 ||
        big_endian(header + AT_APPLICATION_ID) != JOURNAL_APPLICATION_ID)
        return LOOK_NOT_OURS;
    if (header[AT_WRITE_VERSION] != ROLLBACK ||
        header[AT_READ_VERSION] != ROLLBACK)
        return LOOK_OTHER_MODE;
    uint32_t version = big_endian(header + AT_USER_VERSION);
    if (version == 0)
        return LOOK_NOT_OURS;
    return version > JOURNAL_SCHEMA ? LOOK_NEWER : LOOK_OURS;
}
