/* SPDX-License-Identifier: MIT */
/* getters - steps that the public getters share.
 *
 * Knows that the parts of a plan begin with their id. */

#ifndef KITH_LIB_QUESTIONNAIRE_GETTERS_H
#define KITH_LIB_QUESTIONNAIRE_GETTERS_H

#include <stddef.h>
#include <string.h>

#include "questionnaire/object.h"

static inline bool kith__is_index(int32_t index, int32_t count)
{
    return index >= 0 && index < count;
}

/* NULL for a wrong index, and for no questionnaire. */
static inline const struct kith__scale *kith__scale_at(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    if (questionnaire == NULL ||
        !kith__is_index(scale, questionnaire->plan.scale_count))
        return NULL;
    return &questionnaire->plan.scales[scale];
}

/* The id of the part at an index, whose first member is its id. */
static inline const char *kith__id_at(const void *parts, size_t size,
                                      int32_t index)
{
    const void *part = (const char *)parts + (size_t)index * size;
    return *(const char *const *)part;
}

static inline int32_t kith__index_of(const void *parts, size_t size,
                                     int32_t count, const char *id)
{
    for (int32_t i = 0; id != NULL && i < count; i++)
        if (strcmp(kith__id_at(parts, size, i), id) == 0)
            return i;
    return -1;
}

#endif
