/* SPDX-License-Identifier: MIT */

#include "instruments/instruments.h"

#include <kith/questionnaire.h>
#include <kith/text.h>

#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "questionnaire/object.h"

/* ---- The built-in documents ------------------------------------------- */

const struct kith__instrument *kith__instrument_find(const char *id,
                                                     size_t length)
{
    for (int32_t i = 0; i < kith__instrument_count; i++)
        if (kith__same(id, length, kith__instruments[i].id))
            return &kith__instruments[i];
    return NULL;
}

int32_t kith_builtin_count(void)
{
    return kith__instrument_count;
}

const char *kith_builtin_id(int32_t index)
{
    return index >= 0 && index < kith__instrument_count
               ? kith__instruments[index].id
               : NULL;
}

const char *kith_builtin_document(int32_t index, int64_t *length)
{
    if (index < 0 || index >= kith__instrument_count)
        return NULL;
    if (length != NULL)
        *length = kith__instruments[index].length;
    return kith__instruments[index].bytes;
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
    const struct kith__instrument *base = kith__instrument_find(id, strlen(id));
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
    const struct kith__instrument *found =
        kith__instrument_find(id, strlen(id));
    if (found == NULL)
        return kith__fail(error, memory, KITH_E_NOT_FOUND, NULL,
                          "There is no built-in questionnaire of that id; see "
                          "kith_builtin_id() for those there are");
    return read_document(found->bytes, (size_t)found->length, memory, out,
                         error);
}
