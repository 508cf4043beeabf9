/* SPDX-License-Identifier: MIT */

#include "instruments/embedded.h"

#include <string.h>

#include "base/text.h"
#include "questionnaire/overlay.h"

const struct kith__embedded *kith__embedded_find(
    const struct kith__embedded *table, const char *id, size_t length)
{
    for (; table->id != NULL; table++)
        if (kith__same(id, length, table->id))
            return table;
    return NULL;
}

static const struct kith__embedded *find_tag(const struct kith__embedded *table,
                                             const char *id,
                                             const char *language,
                                             size_t length)
{
    for (; table->id != NULL; table++)
        if (strcmp(table->id, id) == 0 && table->language != NULL &&
            kith__same_language(language, length, table->language))
            return table;
    return NULL;
}

const struct kith__embedded *kith__embedded_in(
    const struct kith__embedded *table, const char *id, const char *language)
{
    const struct kith__embedded *found =
        find_tag(table, id, language, strlen(language));
    return found != NULL
               ? found
               : find_tag(table, id, language, strcspn(language, "-"));
}

int32_t kith__embedded_count(const struct kith__embedded *table, const char *id)
{
    int32_t count = 0;
    for (; table->id != NULL; table++)
        count += strcmp(table->id, id) == 0 && table->language != NULL;
    return count;
}

const char *kith__embedded_language(const struct kith__embedded *table,
                                    const char *id, int32_t which)
{
    for (; table->id != NULL && which >= 0; table++)
        if (strcmp(table->id, id) == 0 && table->language != NULL &&
            which-- == 0)
            return table->language;
    return NULL;
}
