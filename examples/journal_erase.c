/* SPDX-License-Identifier: MIT */

#define _XOPEN_SOURCE 700

#include "journal_erase.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_zeros(int file, off_t at, size_t length)
{
    static const char zeros[4096];
    while (length > 0) {
        ssize_t written = pwrite(file, zeros, length, at);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        at += written;
        length -= (size_t)written;
    }
    return true;
}

/* Backwards, so that a file whose erasing is cut off still tells what it is. */
static bool overwrite(int file, off_t from)
{
    enum { BLOCK = 4096 };
    struct stat found;
    if (fstat(file, &found) != 0)
        return false;
    off_t end = found.st_size;
    while (end > from) {
        off_t begin = (end - 1) / BLOCK * BLOCK;
        if (begin < from)
            begin = from;
        if (!write_zeros(file, begin, (size_t)(end - begin)))
            return false;
        end = begin;
    }
    return fsync(file) == 0;
}

bool erase_file_behind(const char *path, size_t head)
{
    int file = open(path, O_WRONLY | O_NOFOLLOW);
    if (file < 0)
        return false;
    bool done = overwrite(file, (off_t)head);
    int reason = errno;
    if (close(file) != 0)
        done = false;
    if (!done) {
        errno = reason;
        return false;
    }
    return unlink(path) == 0;
}

bool erase_file(const char *path)
{
    return erase_file_behind(path, 0);
}
