/* SPDX-License-Identifier: MIT */
/* phrases_builtin - the phrases that are built in, for hosts to look at.
 *
 * Knows their languages and bytes; phrases.c reads them. */

#include <kith/report.h>

#include "report/phrases_files.h"

static const char id[] = "phrases";

int32_t kith_builtin_phrases_count(void)
{
    return kith__embedded_count(kith__phrases_files, id);
}

const char *kith_builtin_phrases_language(int32_t index)
{
    return kith__embedded_language(kith__phrases_files, id, index);
}

const char *kith_builtin_phrases(const char *language, int64_t *length)
{
    const struct kith__embedded *found =
        language == NULL ? NULL
                         : kith__embedded_in(kith__phrases_files, id, language);
    if (found == NULL)
        return NULL;
    if (length != NULL)
        *length = found->length;
    return found->bytes;
}
