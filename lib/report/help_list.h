/* SPDX-License-Identifier: MIT */
/* help_list - where to find help, as a report for a person has it.
 *
 * Knows who asks; how it is shown is the writers' business. */

#ifndef KITH_LIB_REPORT_HELP_LIST_H
#define KITH_LIB_REPORT_HELP_LIST_H

#include "report/composer.h"

/* The host's list for `whom` ("adults"), else the document's, else a sentence:
 * never nothing. How many; 0 when out of memory. */
int32_t kith__compose_help(struct kith__composer *composer, const char *whom,
                           struct kith__help **out);

#endif
