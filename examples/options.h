/* SPDX-License-Identifier: MIT */
/* options - a command line's options, taken one by one, and refused where they
 * say nothing: what is passed over in silence is taken for done.
 *
 * Knows nothing of what a program does with them. */

#ifndef KITH_EXAMPLES_OPTIONS_H
#define KITH_EXAMPLES_OPTIONS_H

#include <getopt.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    OPTIONS_VERSION = 'V',
    OPTIONS_OWN = 256, /* a program's own options may begin here */
    OPTIONS_MOST = 40
};

/* The options that every program has; stand in its table. */
#define OPTIONS_USUAL                                 \
    {"help", no_argument, NULL, 'h'},                 \
    {                                                 \
        "version", no_argument, NULL, OPTIONS_VERSION \
    }

/* Which options were given, by their names, and how often. */
struct given {
    struct {
        const char *name;
        int times;
    } list[OPTIONS_MOST];
    size_t count;
};

/* The options of a program. */
struct options {
    const char *letters; /* as getopt takes them; ":" first */
    const struct option *table;
    const char *help;
    /* Takes one, with its text in optarg; -1 to go on, else how to end. */
    int (*take)(void *settings, int option);
    void (*more_help)(void); /* prints what stands behind it; may be NULL */
};

/* Takes all that stand there; the other words stand from optind on. -1 to go
 * on, else how to end the program. */
int options_take(const struct options *options, int argc, char **argv,
                 void *settings, struct given *given);

bool given_has(const struct given *given, const char *name);

/* Refuses the first that is not, or that is, one of some names (with spaces
 * between them): "--NAME has no meaning WHERE". -1 to go on, else how to end.
 */
int given_only(const struct given *given, const char *names, const char *where);
int given_none_of(const struct given *given, const char *names,
                  const char *where);

/* Refuses an option that was given more than once. */
int given_once(const struct given *given, const char *name);

/* ---- Words that say which ------------------------------------------------ */

struct word {
    const char *word; /* NULL behind the last */
    int32_t value;
};

bool word_find(const struct word *words, const char *word, int32_t *out);

/* --view, and the --format of a report as text, JSON or a page: the word in
 * optarg. -1 to go on, else how to end. */
int options_take_view(int32_t *out);
int options_take_format(int32_t *out);

#endif
