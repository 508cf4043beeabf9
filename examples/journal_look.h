/* SPDX-License-Identifier: MIT */
/* journal_look - looks at the first bytes of a file, to tell whether it is a
 * journal's store before anything is opened that could write to it.
 *
 * Knows SQLite's file header; knows nothing of tables. */

#ifndef KITH_EXAMPLES_JOURNAL_LOOK_H
#define KITH_EXAMPLES_JOURNAL_LOOK_H

enum {
    JOURNAL_APPLICATION_ID = 0x6b697468, /* "kith" */
    JOURNAL_SCHEMA = 2                   /* the version that is written */
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

#endif
