/* SPDX-License-Identifier: MIT */

#include "report/phrases_builtin.h"

#include <stdbool.h>
#include <string.h>

#include <kith/report.h>

/* The program that embeds instruments writes one table, always under the same
 * name; this one is of phrases. */
#define kith__instruments kith__phrase_tables
#define kith__instrument_count kith__phrase_table_count

#include "report/phrases_data.h"

/* An id is a file's name; what stands behind this is the language. */
static const char before_language[] = "phrases-";

static const char *language_of(const struct kith__instrument *phrases)
{
    return phrases->id + sizeof before_language - 1;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Tags are the same in capitals and small letters. */
static bool same_tag(const char *tag, size_t length, const char *other)
{
    if (strlen(other) != length)
        return false;
    for (size_t i = 0; i < length; i++)
        if (lower(tag[i]) != lower(other[i]))
            return false;
    return true;
}

static const struct kith__instrument *find(const char *tag, size_t length)
{
    for (int32_t i = 0; i < kith__phrase_table_count; i++)
        if (same_tag(tag, length, language_of(&kith__phrase_tables[i])))
            return &kith__phrase_tables[i];
    return NULL;
}

const struct kith__instrument *kith__phrases_find(const char *language)
{
    const struct kith__instrument *found = find(language, strlen(language));
    return found != NULL ? found : find(language, strcspn(language, "-"));
}

/* ---- Public ----------------------------------------------------------- */

int32_t kith_builtin_phrases_count(void)
{
    return kith__phrase_table_count;
}

const char *kith_builtin_phrases_language(int32_t index)
{
    return index >= 0 && index < kith__phrase_table_count
               ? language_of(&kith__phrase_tables[index])
               : NULL;
}

const char *kith_builtin_phrases(const char *language, int64_t *length)
{
    const struct kith__instrument *found =
        language == NULL ? NULL : kith__phrases_find(language);
    if (found == NULL)
        return NULL;
    if (length != NULL)
        *length = found->length;
    return found->bytes;
}
