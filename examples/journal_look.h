/* SPDX-License-Identifier: MIT */
/* journal_look - looks at the first bytes of a file, to tell whether it is a
 * journal's store before anything is opened that could write to it.
 *
 * Knows SQLite's file header; knows nothing of tables. */

#ifndef KITH_EXAMPLES_JOURNAL_LOOK_H
#define KITH_EXAMPLES_JOURNAL_LOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum {
    JOURNAL_APPLICATION_ID = 0x6b697468, /* "kith" */
    JOURNAL_SCHEMA = 2,                  /* the version that is written */
    JOURNAL_HEADER = 100 /* bytes that tell what it is, and nothing else */
};

enum look {
    LOOK_ABSENT,
    LOOK_CANNOT_READ, /* errno says why */
    LOOK_NO_FILE,     /* a folder, a device, ... */
    LOOK_EMPTY,       /* a file without a byte */
    LOOK_UNFINISHED,  /* its making was cut off; SQLite empties it */
    LOOK_NOT_OURS,
    LOOK_OTHER_MODE, /* ours, and somebody changed how it is written */
    LOOK_NEWER,      /* ours, of a schema that is not known yet */
    LOOK_OURS
};

enum look journal_look(const char *path);

/* What SQLite may keep beside a file, under its name with an ending. */
enum beside {
    BESIDE_JOURNAL, /* what a change takes back */
    BESIDE_LOG,     /* another program may have written one */
    BESIDE_INDEX,   /* ... of the log */
    BESIDE_COUNT,
    BESIDE_ROOM = 16 /* more than the longest ending has */
};

/* Its name; `out` has room for the path and BESIDE_ROOM more. */
void look_name_beside(const char *path, enum beside beside, char *out);

/* LOOK_ABSENT, LOOK_CANNOT_READ, LOOK_OURS (SQLite wrote it) or LOOK_NOT_OURS.
 */
enum look look_beside(const char *path, enum beside beside);

/* Whether a file stands where SQLite would write, and SQLite did not write it:
 * it would be lost. */
bool look_is_in_the_way(const char *path);

/* The first bytes of a file; how many there are, -1 with errno. */
ssize_t look_first(const char *path, unsigned char *out, size_t size);

/* Whether the first bytes of a file are those of a store of this program, of
 * any version. */
bool look_has_our_header(const unsigned char *first, size_t length);

/* Whether they are those of SQLite, and no byte of the number that says of which
 * program is ours: damage seldom leaves that. */
bool look_has_others_header(const unsigned char *first, size_t length);

#endif
