/* SPDX-License-Identifier: MIT */
/* resources - where to find help, as the host lists it for the reader's
 * country.
 *
 * Reads the list; knows nothing of who needs it. */

#ifndef KITH_LIB_REPORT_RESOURCES_H
#define KITH_LIB_REPORT_RESOURCES_H

#include "base/json.h"
#include "base/memory.h"

struct kith__help {
    const char *label;
    const char *text, *contact, *url; /* or NULL */
    const char *whom;                 /* the key `for` */
};

struct kith__help_list {
    struct kith__arena arena;
    int32_t count;
    struct kith__help *entries;
};

/* At most KITH__RESOURCES_MOST entries. */
kith_status kith__help_read(const struct kith__json *json, kith__node root,
                            kith_memory *memory, struct kith__help_list *out,
                            kith_error **error);
void kith__help_free(struct kith__help_list *list);

#endif
