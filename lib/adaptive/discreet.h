/* SPDX-License-Identifier: MIT */
/* discreet - a sheet as if nothing sensitive had been said, so that whether a
 * question that is not sensitive comes tells nobody what was.
 *
 * Knows what is sensitive; knows nothing of strategies. */

#ifndef KITH_LIB_ADAPTIVE_DISCREET_H
#define KITH_LIB_ADAPTIVE_DISCREET_H

#include "answers/sheet.h"

/* One for each kind of item: items that are not sensitive are chosen by
 * [false], the others by [true], which is the sheet as it is. */
struct kith__views {
    struct kith__sheet of[2];
};

/* False when there is no memory. */
bool kith__make_views(struct kith__views *views,
                      const struct kith__sheet *sheet,
                      struct kith__arena *arena);

#endif
