/* SPDX-License-Identifier: MIT */
/* needed - which items no strategy leaves out, and which open those that are
 * wanted.
 *
 * Knows the plan of a tie and what is asked; knows nothing of strategies. */

#ifndef KITH_LIB_ADAPTIVE_NEEDED_H
#define KITH_LIB_ADAPTIVE_NEEDED_H

#include "answers/sheet.h"

/* Marks, by item, gate items and what stops and valid_when read. */
void kith__mark_always(const struct kith__sheet *sheet, bool *items);

/* Marks too whatever may yet open an item that is marked. */
void kith__mark_openers(const struct kith__sheet *sheet, bool *items);

#endif
