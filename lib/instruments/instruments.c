/* SPDX-License-Identifier: MIT */

/* instruments - the documents that are built in, found by id, and their
 * languages.
 *
 * Knows their bytes; what they say is read like any other document. */

#include <kith/questionnaire.h>
#include <kith/text.h>

#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "instruments/embedded.h"
#include "questionnaire/object.h"

/* ---- The built-in documents ------------------------------------------- */

int32_t kith_builtin_count(void)
{
    int32_t count = 0;
    while (kith__instruments[count].id != NULL)
        count++;
    return count;
}

/* NULL for a wrong index. */
static const struct kith__embedded *document_at(int32_t index)
{
    return index >= 0 && index < kith_builtin_count()
               ? &kith__instruments[index]
               : NULL;
}

const char *kith_builtin_id(int32_t index)
{
    const struct kith__embedded *document = document_at(index);
    return document == NULL ? NULL : document->id;
}

const char *kith_builtin_document(int32_t index, int64_t *length)
{
    const struct kith__embedded *document = document_at(index);
    if (document != NULL && length != NULL)
        *length = document->length;
    return document == NULL ? NULL : document->bytes;
}

/* ---- Their languages -------------------------------------------------- */

int32_t kith_builtin_language_count(int32_t index)
{
    const struct kith__embedded *document = document_at(index);
    return document == NULL
               ? -1
               : kith__embedded_count(kith__overlays, document->id);
}

const char *kith_builtin_language(int32_t index, int32_t which)
{
    const struct kith__embedded *document = document_at(index);
    return document == NULL
               ? NULL
               : kith__embedded_language(kith__overlays, document->id, which);
}

const char *kith_builtin_overlay(int32_t index, const char *language,
                                 int64_t *length)
{
    const struct kith__embedded *document = document_at(index);
    const struct kith__embedded *found =
        document == NULL || language == NULL
            ? NULL
            : kith__embedded_in(kith__overlays, document->id, language);
    if (found != NULL && length != NULL)
        *length = found->length;
    return found == NULL ? NULL : found->bytes;
}

/* ---- Reading, with what `from` names ----------------------------------- */

static kith_status read_document(const char *json, size_t length,
                                 kith_memory *memory, kith_questionnaire **out,
                                 kith_error **error)
{
    char id[KITH__ID_ROOM];
    kith_status status =
        kith__questionnaire_base_id(json, length, memory, id, error);
    if (status != KITH_OK)
        return status;
    /* Where it is not found, reading says so, with the place. */
    const struct kith__embedded *base =
        kith__embedded_find(kith__instruments, id, strlen(id));
    return kith__questionnaire_read(
        json, length, base == NULL ? NULL : base->bytes,
        base == NULL ? 0 : (size_t)base->length, memory, out, error);
}

kith_status kith_questionnaire_parse(const char *json, int64_t length,
                                     kith_memory *memory,
                                     kith_questionnaire **out,
                                     kith_error **error)
{
    int64_t measured = kith__measure(json, length);
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (measured < 0 || out == NULL)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "A questionnaire is read from a text, not NULL, with "
                          "its length or KITH_NUL, into somewhere, not NULL");
    return read_document(json, (size_t)measured, memory, out, error);
}

kith_status kith_questionnaire_builtin(const char *id, kith_memory *memory,
                                       kith_questionnaire **out,
                                       kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (id == NULL || out == NULL)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "A built-in questionnaire is made from an id, not "
                          "NULL, into somewhere, not NULL");
    const struct kith__embedded *found =
        kith__embedded_find(kith__instruments, id, strlen(id));
    if (found == NULL)
        return kith__fail(error, memory, KITH_E_NOT_FOUND, NULL,
                          "There is no built-in questionnaire of that id; see "
                          "kith_builtin_id() for those there are");
    return read_document(found->bytes, (size_t)found->length, memory, out,
                         error);
}
