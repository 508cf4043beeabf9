/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "disk_faults.h"

#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sqlite3.h>

/* ---- What is to happen, and when ------------------------------------------
 */

static struct {
    sqlite3_vfs layer;
    sqlite3_vfs *disk;
    enum disk_fault fault;
    long at;
    long count;
} faults;

long disk_faults_count(void)
{
    return faults.count;
}

const char *disk_fault_name(enum disk_fault fault)
{
    static const char *const names[DISK_FAULT_COUNT] = {
        [DISK_WELL] = "well",
        [DISK_ERROR] = "error",
        [DISK_DEAD] = "dead",
        [DISK_FULL] = "full",
        [DISK_SHORT] = "short",
        [DISK_KILL] = "killed",
        [DISK_TORN] = "torn",
        [DISK_POWER] = "power cut",
        [DISK_POWER_MAIN] = "power cut, main file",
        [DISK_POWER_JOURNAL] = "power cut, journal"};
    return names[fault];
}

bool disk_fault_kills(enum disk_fault fault)
{
    return fault >= DISK_KILL;
}

/* ---- What the disk has for certain ----------------------------------------
 */

enum { FILES = 4, LONGEST_NAME = 512 };

/* A file that was opened, as it was when it was last synced. */
static struct image {
    char name[LONGEST_NAME];
    char *data;
    size_t length;
} images[FILES];

static struct image *image_of(const char *name)
{
    for (int i = 0; i < FILES; i++) {
        if (images[i].name[0] == '\0')
            snprintf(images[i].name, LONGEST_NAME, "%s", name);
        if (strcmp(images[i].name, name) == 0)
            return &images[i];
    }
    abort();
}

static void take_image(const char *name)
{
    struct image *image = image_of(name);
    FILE *file = fopen(name, "rb");
    free(image->data);
    image->data = NULL;
    image->length = 0;
    if (file == NULL)
        return;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    image->data = malloc((size_t)size + 1);
    if (image->data == NULL)
        abort();
    image->length = fread(image->data, 1, (size_t)size, file);
    fclose(file);
}

static void lose_what_was_not_synced(void)
{
    for (int i = 0; i < FILES && images[i].name[0] != '\0'; i++) {
        bool journal = strstr(images[i].name, "-journal") != NULL;
        if ((faults.fault == DISK_POWER_MAIN && journal) ||
            (faults.fault == DISK_POWER_JOURNAL && !journal) ||
            access(images[i].name, F_OK) != 0)
            continue;
        FILE *file = fopen(images[i].name, "wb");
        if (file == NULL)
            continue;
        fwrite(images[i].data, 1, images[i].length, file);
        fclose(file);
    }
}

void disk_faults_arm(enum disk_fault fault, long at)
{
    for (int i = 0; i < FILES; i++) {
        free(images[i].data);
        images[i] = (struct image){0};
    }
    faults.fault = fault;
    faults.at = at;
    faults.count = 0;
}

/* ---- The n-th thing -------------------------------------------------------
 */

/* SQLITE_OK to do it; else what to answer. `half`: half of it is to be done
 * first. */
static int strike(bool *half)
{
    long now = faults.count++;
    bool then = now == faults.at;
    bool later = now > faults.at && faults.at >= 0;
    *half = false;
    switch (faults.fault) {
    case DISK_WELL:
        return SQLITE_OK;
    case DISK_ERROR:
        return then ? SQLITE_IOERR_WRITE : SQLITE_OK;
    case DISK_DEAD:
        return then || later ? SQLITE_IOERR_WRITE : SQLITE_OK;
    case DISK_SHORT:
    case DISK_TORN:
        *half = then;
        break;
    default:
        break;
    }
    if (!then && !later)
        return SQLITE_OK;
    return SQLITE_FULL;
}

static void die(void)
{
    if (faults.fault >= DISK_POWER)
        lose_what_was_not_synced();
    raise(SIGKILL);
}

/* ---- Files ----------------------------------------------------------------
 */

struct layer_file {
    sqlite3_file base;
    char name[LONGEST_NAME]; /* "" for one without */
    max_align_t real[];      /* the disk's own */
};

static sqlite3_file *real(sqlite3_file *file)
{
    return (sqlite3_file *)((struct layer_file *)file)->real;
}

static int layer_close(sqlite3_file *file)
{
    return real(file)->pMethods->xClose(real(file));
}

static int layer_read(sqlite3_file *file, void *out, int size, sqlite3_int64 at)
{
    return real(file)->pMethods->xRead(real(file), out, size, at);
}

static int layer_write(sqlite3_file *file, const void *data, int size,
                       sqlite3_int64 at)
{
    bool half;
    int answer = strike(&half);
    if (answer == SQLITE_OK)
        return real(file)->pMethods->xWrite(real(file), data, size, at);
    if (half)
        real(file)->pMethods->xWrite(real(file), data, size / 2, at);
    if (disk_fault_kills(faults.fault))
        die();
    return answer;
}

static int layer_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    bool half;
    int answer = strike(&half);
    if (answer == SQLITE_OK)
        return real(file)->pMethods->xTruncate(real(file), size);
    if (disk_fault_kills(faults.fault))
        die();
    return answer == SQLITE_FULL ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

static int layer_sync(sqlite3_file *file, int flags)
{
    bool half;
    int answer = strike(&half);
    if (answer != SQLITE_OK && disk_fault_kills(faults.fault))
        die();
    if (answer == SQLITE_IOERR_WRITE)
        return SQLITE_IOERR_FSYNC;
    const char *name = ((struct layer_file *)file)->name;
    (void)flags;
    if (name[0] != '\0')
        take_image(name); /* the real disk need not hear of it */
    return SQLITE_OK;
}

static int layer_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

static int layer_lock(sqlite3_file *file, int lock)
{
    return real(file)->pMethods->xLock(real(file), lock);
}

static int layer_unlock(sqlite3_file *file, int lock)
{
    return real(file)->pMethods->xUnlock(real(file), lock);
}

static int layer_reserved(sqlite3_file *file, int *out)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), out);
}

static int layer_control(sqlite3_file *file, int what, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}

static int layer_sector(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

static int layer_device(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = layer_close,
    .xRead = layer_read,
    .xWrite = layer_write,
    .xTruncate = layer_truncate,
    .xSync = layer_sync,
    .xFileSize = layer_size,
    .xLock = layer_lock,
    .xUnlock = layer_unlock,
    .xCheckReservedLock = layer_reserved,
    .xFileControl = layer_control,
    .xSectorSize = layer_sector,
    .xDeviceCharacteristics = layer_device,
};

static int layer_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file,
                      int flags, int *out_flags)
{
    struct layer_file *layered = (struct layer_file *)file;
    (void)vfs;
    layered->base.pMethods = NULL;
    layered->name[0] = '\0';
    int status =
        faults.disk->xOpen(faults.disk, name, real(file), flags, out_flags);
    if (status != SQLITE_OK)
        return status;
    layered->base.pMethods = &methods;
    if (name != NULL) {
        snprintf(layered->name, LONGEST_NAME, "%s", name);
        if (image_of(name)->data == NULL)
            take_image(name);
    }
    return SQLITE_OK;
}

static int layer_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
    bool half;
    int answer = strike(&half);
    (void)vfs;
    if (answer != SQLITE_OK && disk_fault_kills(faults.fault))
        die();
    if (answer == SQLITE_IOERR_WRITE)
        return SQLITE_IOERR_DELETE;
    return faults.disk->xDelete(faults.disk, name, sync);
}

void disk_faults_begin(void)
{
    if (faults.disk != NULL)
        return;
    faults.disk = sqlite3_vfs_find(NULL);
    faults.layer = *faults.disk; /* the rest is the disk's own */
    faults.layer.iVersion = 1;
    faults.layer.zName = "disk-faults";
    faults.layer.pNext = NULL;
    faults.layer.szOsFile =
        (int)sizeof(struct layer_file) + faults.disk->szOsFile;
    faults.layer.xOpen = layer_open;
    faults.layer.xDelete = layer_delete;
    faults.at = -1;
    if (sqlite3_vfs_register(&faults.layer, 1) != SQLITE_OK)
        abort();
}
