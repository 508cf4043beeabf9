/* SPDX-License-Identifier: MIT */
/* journal_schema - the tables of a store, version by version.
 *
 * Every row carries a sum of what it says, so that a changed byte shows.
 * Knows nothing of files and entries. */

#ifndef KITH_EXAMPLES_JOURNAL_SCHEMA_H
#define KITH_EXAMPLES_JOURNAL_SCHEMA_H

#include "journal_store.h"

/* Makes kith_sum(...) known to a connection; the statements below need it. */
int schema_prepare(struct store *store);

/* Makes the tables, inside a transaction. */
int schema_make(struct store *store, const char *tie);

/* Whether the first bytes of a file have rows that SQLite writes for the tables
 * of a store: the sign that is left when its header is damaged. */
bool schema_stands_in(const unsigned char *first, size_t length);

/* Looks all of it over, and brings an older one up to date. */
int schema_check(struct store *store);

#endif
