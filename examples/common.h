/* SPDX-License-Identifier: MIT */
/* common - what all the programs need and none is about: reading a file whole,
 * finding a questionnaire, saying what went wrong.
 *
 * Knows nothing of answers; wipes what it held all the same. */

#ifndef KITH_EXAMPLES_COMMON_H
#define KITH_EXAMPLES_COMMON_H

#include <stdbool.h>
#include <stddef.h>

#include <kith/kith.h>

/* How a program ends. What was found never shows in it: shells keep it, and
 * prompts print it. */
enum {
    EXIT_DONE = 0,
    EXIT_INTERNAL = 1,
    EXIT_USAGE = 2,
    EXIT_BAD_DATA = 65,
    EXIT_NO_INPUT = 66
};

/* The program's name, for messages; each program defines it. */
extern const char program_name[];

/* A file's bytes. */
struct bytes {
    char *data;
    size_t length;
    size_t room;
};

/* Appends; false when there is no memory. What it moves away from is wiped. */
bool bytes_add(struct bytes *bytes, const char *data, size_t length);

/* Makes room for as many more; false when there is no memory. What it moves
 * away from is wiped. */
bool bytes_room(struct bytes *bytes, size_t more);

/* Wipes and frees; ready to be used again. */
void bytes_free(struct bytes *bytes);

void wipe(void *memory, size_t size);

/* Reads a file, or standard input for "-". Says what went wrong and returns
 * how to end the program; EXIT_DONE when all is well. */
int read_whole(const char *path, struct bytes *out);

/* Which built-in questionnaire has that id; -1: none. */
int32_t builtin_index(const char *name);

/* A built-in questionnaire of that id, else the document in that file. */
int load_questionnaire(const char *name, kith_questionnaire **out);

/* Says which ties a questionnaire has where it lacks one and returns how to end
 * the program; EXIT_DONE when it has it. */
int check_tie(const kith_questionnaire *questionnaire, const char *tie);

/* How texts are to be put; both may be NULL. */
struct manner {
    const char *language; /* NULL: the document's own */
    const char *gender;   /* NULL: the first, where there are genders */
};

/* The texts for a tie. Says what went wrong and returns how to end the program;
 * EXIT_DONE when all is well. */
int make_wording(const kith_questionnaire *questionnaire, const char *tie,
                 const struct manner *manner, kith_wording **out);

/* The same texts, of a gender; `wording` is given up, whatever happens. */
int choose_gender(kith_wording *wording, const char *gender,
                  kith_wording **out);

/* Report options with a view, a format and the host's resources (a file's
 * path, or NULL). */
int make_report_options(int32_t view, int32_t format, const char *resources,
                        kith_report_options **out);

/* Prints "place:line:column: error: what" and returns how to end. */
int complain(const char *place, const kith_error *error);

/* How the program ends after a call that gave this status. */
int exit_code(kith_status status);

/* "-" as people call it. */
const char *place_name(const char *path);

/* Prints "name: what" and where to read more; returns EXIT_USAGE. */
int usage_error(const char *what);

/* --version. */
int print_version(void);

/* Leaves no picture of the memory on the disk if the program should fall over.
 */
void no_memory_on_disk(void);

/* Gives standard output a buffer of ours. To be called before anything is
 * printed; with `by_line`, each line goes out when it is whole. */
void own_output(bool by_line);

/* What standard output could not take must not go unnoticed; what it took is
 * wiped from our buffer. */
int finish_output(int code);

#endif
