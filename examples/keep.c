/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "keep.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "place.h"

bool keep_exists(const char *path)
{
    struct stat found;
    return lstat(path, &found) == 0;
}

int keep_check(const char *path)
{
    struct stat found;
    if (lstat(path, &found) == 0)
        return S_ISREG(found.st_mode)
                   ? EXIT_DONE
                   : usage_error("-o names something that is no plain file");
    char *folder = place_folder(path);
    bool can = folder != NULL && access(folder, W_OK | X_OK) == 0;
    free(folder);
    return can ? EXIT_DONE
               : usage_error("-o names a file in a folder that is not there "
                             "or cannot be written to");
}

bool keep_write(int file, const char *data, size_t left)
{
    while (left > 0) {
        ssize_t written = write(file, data, left);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data += written;
        left -= (size_t)written;
    }
    return true;
}

int keep_open(const char *path)
{
    struct stat found;
    if (lstat(path, &found) == 0 &&
        (!S_ISREG(found.st_mode) || unlink(path) != 0))
        return -1;
    /* a new file: without rights for others from its first moment on */
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    if (file >= 0 && fchmod(file, S_IRUSR | S_IWUSR) != 0) {
        int reason = errno;
        close(file);
        unlink(path);
        errno = reason;
        return -1;
    }
    return file;
}

/* ---- Signals ------------------------------------------------------------- */

static const char *volatile unfinished;

/* Behind it the program ends as it would have without it. */
static void on_end(int number)
{
    if (unfinished != NULL)
        unlink(unfinished);
    raise(number);
}

void keep_drop_when_ended(const char *path)
{
    static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    unfinished = path;
    for (size_t i = 0; path != NULL && i < sizeof ends / sizeof *ends; i++) {
        struct sigaction action;
        if (sigaction(ends[i], NULL, &action) != 0 ||
            action.sa_handler != SIG_DFL)
            continue; /* such as under nohup */
        action.sa_handler = on_end;
        action.sa_flags = (int)SA_RESETHAND;
        sigaction(ends[i], &action, NULL);
    }
}

/* ---- Whole files --------------------------------------------------------- */

bool keep_in_file(const char *path, const kith_text *text)
{
    int file = keep_open(path);
    if (file < 0)
        return false;
    bool written =
        keep_write(file, kith_text_data(text), (size_t)kith_text_length(text));
    int reason = errno;
    if (close(file) != 0)
        written = false;
    if (!written) {
        unlink(path);
        errno = reason;
    }
    return written;
}
