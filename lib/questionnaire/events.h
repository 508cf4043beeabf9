/* SPDX-License-Identifier: MIT */
/* events - what journals and documents call that which happens between two
 * people. */

#ifndef KITH_LIB_QUESTIONNAIRE_EVENTS_H
#define KITH_LIB_QUESTIONNAIRE_EVENTS_H

#include <kith/journal.h>

enum { KITH__EVENTS = KITH_EVENT_RESPECTED_A_WISH };

/* By number; the first is NULL, and so is the one behind the last. */
extern const char *const kith__event_names[KITH__EVENTS + 2];
extern const char *const kith__by_names[3];

#endif
