/* SPDX-License-Identifier: MIT */
/* halt - preloaded into a program, lets the n-th thing that it writes to a file
 * fail, or be its last.
 *
 * HALT_AT is n, from 0; HALT_HOW is kill, full (no space is left from there on)
 * or error (that one fails). Writes the number of all into the file that
 * HALT_COUNT names. Knows nothing of what is written. */

#undef _FILE_OFFSET_BITS /* each function under its own name */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long count;

static int is_file(int file)
{
    struct stat found;
    return fstat(file, &found) == 0 && S_ISREG(found.st_mode);
}

/* 0 to go on; else with errno, if it comes back at all. */
static int strike(void)
{
    const char *at = getenv("HALT_AT");
    const char *how = getenv("HALT_HOW");
    long now = count++;
    if (at == NULL || how == NULL || now < atol(at))
        return 0;
    if (strcmp(how, "kill") == 0)
        raise(SIGKILL);
    errno = strcmp(how, "full") == 0 ? ENOSPC : EIO;
    return strcmp(how, "full") == 0 || now == atol(at);
}

/* The function that stands behind ours. */
static void *real(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    if (found == NULL)
        abort();
    return found;
}

#define CALL(type, name) ((type)(size_t)real(name))

typedef ssize_t (*write_at)(int, const void *, size_t, off64_t);

ssize_t pwrite(int file, const void *data, size_t size, off_t at)
{
    return is_file(file) && strike()
               ? -1
               : CALL(write_at, "pwrite64")(file, data, size, at);
}

ssize_t pwrite64(int file, const void *data, size_t size, off64_t at)
{
    return is_file(file) && strike()
               ? -1
               : CALL(write_at, "pwrite64")(file, data, size, at);
}

typedef ssize_t (*write_next)(int, const void *, size_t);

ssize_t write(int file, const void *data, size_t size)
{
    return is_file(file) && strike()
               ? -1
               : CALL(write_next, "write")(file, data, size);
}

typedef int (*of_file)(int);

int fsync(int file)
{
    return is_file(file) && strike() ? -1 : CALL(of_file, "fsync")(file);
}

int fdatasync(int file)
{
    return is_file(file) && strike() ? -1 : CALL(of_file, "fdatasync")(file);
}

typedef int (*to_size)(int, off64_t);

int ftruncate(int file, off_t size)
{
    return is_file(file) && strike() ? -1
                                     : CALL(to_size, "ftruncate64")(file, size);
}

int ftruncate64(int file, off64_t size)
{
    return is_file(file) && strike() ? -1
                                     : CALL(to_size, "ftruncate64")(file, size);
}

typedef int (*of_name)(const char *);

int unlink(const char *name)
{
    return strike() ? -1 : CALL(of_name, "unlink")(name);
}

typedef int (*of_names)(const char *, const char *);

int rename(const char *from, const char *to)
{
    return strike() ? -1 : CALL(of_names, "rename")(from, to);
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("HALT_COUNT");
    FILE *out = path != NULL ? fopen(path, "w") : NULL;
    if (out != NULL) {
        long written = count;
        unsetenv("HALT_AT");
        fprintf(out, "%ld", written);
        fclose(out);
    }
}
