/* SPDX-License-Identifier: MIT */
/* reader - failing, warning and memory for the files that read a document.
 *
 * Knows places; knows nothing of what a document may hold. */

#include "questionnaire/reader.h"

#include <string.h>

/* ---- Sentences -------------------------------------------------------- */

static const char *say_list(struct kith__arena *arena, const char *format,
                            va_list values)
{
    struct kith__builder builder = {.memory = arena->memory};
    kith__add_format(&builder, format, values);
    const char *said = NULL;
    if (!builder.failed)
        said = kith__arena_text(arena, kith__builder_peek(&builder),
                                builder.length);
    kith__builder_free(&builder);
    return said;
}

const char *kith__say(struct kith__reader *reader, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    const char *said = say_list(reader->draft->scratch, format, values);
    va_end(values);
    if (said == NULL)
        kith__no_memory(reader);
    return said;
}

const char *kith__plan_say(struct kith__reader *reader, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    const char *said = say_list(reader->draft->arena, format, values);
    va_end(values);
    if (said == NULL)
        kith__no_memory(reader);
    return said;
}

bool kith__speak_of(struct kith__reader *reader, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    reader->who = say_list(reader->draft->scratch, format, values);
    va_end(values);
    return reader->who != NULL || kith__no_memory(reader);
}

/* ---- Failing ---------------------------------------------------------- */

bool kith__refuse(struct kith__reader *reader, struct kith__spot spot,
                  const char *format, ...)
{
    va_list values;
    va_start(values, format);
    reader->status = kith__draft_fail_list(reader->draft, spot, false,
                                           KITH_E_DOCUMENT, format, values);
    va_end(values);
    return false;
}

bool kith__refuse_key(struct kith__reader *reader, struct kith__spot member,
                      const char *format, ...)
{
    va_list values;
    va_start(values, format);
    reader->status = kith__draft_fail_list(reader->draft, member, true,
                                           KITH_E_DOCUMENT, format, values);
    va_end(values);
    return false;
}

bool kith__refuse_limit(struct kith__reader *reader, struct kith__spot spot,
                        const char *noun, int32_t most)
{
    reader->status = kith__draft_fail(
        reader->draft, spot, KITH_E_LIMIT,
        "There are more than %i %s, which is the most; leave some out",
        (int)most, noun);
    return false;
}

bool kith__no_memory(struct kith__reader *reader)
{
    /* The first failure made the error already. */
    if (reader->status == KITH_OK)
        reader->status = kith__fail_memory(reader->draft->error);
    return false;
}

/* ---- Warning ---------------------------------------------------------- */

bool kith__warn(struct kith__reader *reader, struct kith__spot spot,
                const char *format, ...)
{
    if (kith__is_taken(reader->draft, spot))
        return true;
    va_list values;
    va_start(values, format);
    reader->status =
        kith__draft_warn_list(reader->draft, spot, false, format, values);
    va_end(values);
    return reader->status == KITH_OK;
}

bool kith__warn_key(struct kith__reader *reader, struct kith__spot member,
                    const char *format, ...)
{
    if (kith__is_taken(reader->draft, member))
        return true;
    va_list values;
    va_start(values, format);
    reader->status =
        kith__draft_warn_list(reader->draft, member, true, format, values);
    va_end(values);
    return reader->status == KITH_OK;
}

/* ---- Memory ----------------------------------------------------------- */

static void *take(struct kith__reader *reader, struct kith__arena *arena,
                  int32_t count, size_t size)
{
    void *piece = kith__arena_take(arena, (size_t)count, size);
    if (piece == NULL)
        kith__no_memory(reader);
    return piece;
}

void *kith__plan_take(struct kith__reader *reader, int32_t count, size_t size)
{
    return take(reader, reader->draft->arena, count, size);
}

void *kith__scratch_take(struct kith__reader *reader, int32_t count,
                         size_t size)
{
    return take(reader, reader->draft->scratch, count, size);
}

void *kith__scratch_more(struct kith__reader *reader, const void *array,
                         int32_t count, int32_t room, size_t size)
{
    void *more = kith__scratch_take(reader, room, size);
    if (more != NULL && count > 0)
        memcpy(more, array, (size_t)count * size);
    return more;
}
