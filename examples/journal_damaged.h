/* SPDX-License-Identifier: MIT */
/* journal_damaged - takes a store away that cannot be opened any more: whoever
 * wants everything gone can have it gone.
 *
 * What is not known for a store of this program is never touched: it is one by
 * its header, or, where that is damaged, by its tables' rows in the first page.
 */

#ifndef KITH_EXAMPLES_JOURNAL_DAMAGED_H
#define KITH_EXAMPLES_JOURNAL_DAMAGED_H

#include "journal_forget.h"

/* `store` is one that store_open() refused; it is closed then, and its message
 * says what went wrong. Overwrites and removes it, what SQLite keeps beside it,
 * and what was written from it as far as the list of that can be read:
 * `*listed` is whether it could be read to an end. */
int forget_damaged(struct store *store, struct forget *forget, bool *listed);

#endif
