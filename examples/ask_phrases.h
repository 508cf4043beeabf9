/* SPDX-License-Identifier: MIT */
/* ask_phrases - what kith-ask itself says to the person, in several languages.
 *
 * Knows sentences and letters of keys; knows nothing of questionnaires. */

#ifndef KITH_EXAMPLES_ASK_PHRASES_H
#define KITH_EXAMPLES_ASK_PHRASES_H

#include <stddef.h>

struct ask_phrases {
    const char *language;
    const char *more; /* there is more of the page below */

    /* before the first question */
    const char *seen;
    const char *about_one;
    const char *about_hurt; /* where there are such questions */
    const char *another_time;
    const char *nothing_stays;
    const char *go_on;
    const char *who;
    const char *gender;
    const char *choose;       /* by one key */
    const char *choose_enter; /* a number of several digits */
    const char *choose_first; /* or the first with Enter */

    /* a question */
    const char *you_said;
    const char *skipped;
    const char *does_not_apply;
    const char *declined;
    const char *key_number;
    const char *key_typed;
    const char *key_range; /* {1} to {2} */
    const char *key_keep;
    const char *keys;
    const char *key_does_not_apply;
    const char *key_quit;
    const char *wrong_number;
    const char *no_number;
    const char *applies_always;

    /* check your answers */
    const char *check;
    const char *check_how;
    const char *check_keys;

    /* keeping them: {1} is the file */
    char yes;
    char no;
    const char *yes_no;
    const char *keep;
    const char *keep_over;
    const char *keep_failed; /* {2} says why */

    const char *page_keys;
};

/* Those of a language (a BCP 47 tag; only its beginning counts), or the English
 * ones. They live for ever. */
const struct ask_phrases *ask_phrases_for(const char *language);

/* Writes a phrase with its {1} and {2}; what does not fit is cut. */
void ask_fill(char *out, size_t size, const char *phrase, const char *first,
              const char *second);

#endif
