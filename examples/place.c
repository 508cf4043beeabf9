/* SPDX-License-Identifier: MIT */

#define _XOPEN_SOURCE 700

#include "place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *place_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = strdup(slash == NULL ? "." : path);
    if (folder != NULL && slash != NULL)
        folder[slash == path ? 1 : slash - path] = '\0';
    return folder;
}

char *place_absolute(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash == NULL ? path : slash + 1;
    char *named = place_folder(path);
    char *folder = named == NULL ? NULL : realpath(named, NULL);
    free(named);
    if (folder == NULL)
        return NULL;
    size_t room = strlen(folder) + strlen(name) + 2;
    char *whole = malloc(room);
    if (whole != NULL)
        snprintf(whole, room, "%s/%s", strcmp(folder, "/") == 0 ? "" : folder,
                 name);
    free(folder);
    return whole;
}
