/* SPDX-License-Identifier: MIT */
/* journal_time - points in time as people write them.
 *
 * A date without a zone is one of the place where the program runs. One without
 * an hour is noon, so that reports, whose days are those of UTC, call it the
 * same day nearly everywhere. Knows nothing of journals. */

#ifndef KITH_EXAMPLES_JOURNAL_TIME_H
#define KITH_EXAMPLES_JOURNAL_TIME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* "2026-11-28", "2026-11-28 14:05", "2026-11-28T14:05:09Z", or seconds since
 * 1970 as "@1795874709". False for anything else. */
bool time_read(const char *text, int64_t *out);

int64_t time_now(void);

/* As "2026-11-28 14:05", here. */
void time_write(int64_t time, char *out, size_t room);

#endif
