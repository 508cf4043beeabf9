/* SPDX-License-Identifier: MIT */
/* journal_phrases - what kith-journal itself says to the person on the screen,
 * in several languages.
 *
 * Knows sentences; what is the same in kith-ask stands in ask_phrases. */

#ifndef KITH_EXAMPLES_JOURNAL_PHRASES_H
#define KITH_EXAMPLES_JOURNAL_PHRASES_H

enum { JOURNAL_EVENTS = 9 };

struct journal_phrases {
    const char *language;

    /* a check-in; {1} is the file */
    const char *what_stays;
    const char *keep;
    const char *keep_sensitive;
    const char *kept; /* behind the screen, too */

    /* an event */
    const char *what;
    const char *events[JOURNAL_EVENTS]; /* in the order of KITH_EVENT_... */
    const char *who;
    const char *by_me;
    const char *by_them;
    const char *when; /* a page */
    const char *days; /* a footer: a number of days, Enter */
};

/* Those of a language (a BCP 47 tag; only its beginning counts), or the English
 * ones. They live for ever. */
const struct journal_phrases *journal_phrases_for(const char *language);

#endif
