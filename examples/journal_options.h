/* SPDX-License-Identifier: MIT */
/* journal_options - the options of kith-journal, one by one, and its help.
 *
 * Knows nothing of which command takes which. */

#ifndef KITH_EXAMPLES_JOURNAL_OPTIONS_H
#define KITH_EXAMPLES_JOURNAL_OPTIONS_H

#include "journal_settings.h"
#include "options.h"

extern const struct option journal_options[];

/* Takes one into a struct journal_settings; -1 to go on, else how to end. */
int journal_option_take(void *settings, int option);

extern const char journal_help[];

#endif
