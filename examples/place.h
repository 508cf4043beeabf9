/* SPDX-License-Identifier: MIT */
/* place - where a file is, or is to be: its folder and its whole name.
 *
 * Opens nothing. */

#ifndef KITH_EXAMPLES_PLACE_H
#define KITH_EXAMPLES_PLACE_H

/* The folder that a path names, "." where it names none. Yours to free; NULL
 * when there is no memory. */
char *place_folder(const char *path);

/* The absolute name of a file in a folder that is there. Yours to free; NULL
 * with errno. */
char *place_absolute(const char *path);

#endif
