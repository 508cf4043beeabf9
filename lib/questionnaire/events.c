/* SPDX-License-Identifier: MIT */

#include "questionnaire/events.h"

#include <string.h>

const char *const kith__event_names[KITH__EVENTS + 2] = {
    [KITH_EVENT_CONFIDED] = "confided",
    [KITH_EVENT_LISTENED] = "listened",
    [KITH_EVENT_HURT] = "hurt",
    [KITH_EVENT_MADE_UP] = "made-up",
    [KITH_EVENT_BROKE_TRUST] = "broke-trust",
    [KITH_EVENT_TOOK_RESPONSIBILITY] = "took-responsibility",
    [KITH_EVENT_GAVE_TIME] = "gave-time",
    [KITH_EVENT_KEPT_A_CHANGE] = "kept-a-change",
    [KITH_EVENT_RESPECTED_A_WISH] = "respected-a-wish"};

const char *const kith__by_names[3] = {
    [KITH_BY_ME] = "me", [KITH_BY_THEM] = "them"};

const char *kith_journal_event_name(int32_t event)
{
    return event < 1 || event > KITH__EVENTS ? NULL : kith__event_names[event];
}

int32_t kith_journal_event_of_name(const char *name)
{
    for (int32_t i = 1; name != NULL && i <= KITH__EVENTS; i++)
        if (strcmp(name, kith__event_names[i]) == 0)
            return i;
    return -1;
}

int32_t kith_journal_event_is_sensitive(int32_t event)
{
    if (kith_journal_event_name(event) == NULL)
        return -1;
    return event == KITH_EVENT_HURT || event == KITH_EVENT_MADE_UP;
}
