/* SPDX-License-Identifier: MIT */
/* same_document - whether two plans were made of one document.
 *
 * Knows digests, and does not trust them alone. */

#include <string.h>

#include "questionnaire/plan.h"

/* Two readings of one document have equal texts in equal places. Digests may be
 * made to collide, so the places, which index memory, are looked at too. */
bool kith__same_document(const struct kith__plan *a, const struct kith__plan *b)
{
    if (a == b)
        return true;
    if (strcmp(a->id, b->id) != 0 || strcmp(a->version, b->version) != 0 ||
        strcmp(a->digest, b->digest) != 0 || a->text_count != b->text_count ||
        a->tie_count != b->tie_count)
        return false;
    for (int32_t i = 0; i < a->text_count; i++)
        if (strcmp(a->texts[i].path, b->texts[i].path) != 0)
            return false;
    return true;
}
