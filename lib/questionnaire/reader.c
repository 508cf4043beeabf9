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

/* ---- Places ----------------------------------------------------------- */

/* What was taken stands in another text, which the author may never have seen:
 * the place to mend is the `from` of their own. */
static bool is_elsewhere(const struct kith__draft *draft,
                         struct kith__spot spot)
{
    return spot.json != draft->document.json;
}

struct kith__place kith__draft_place(const struct kith__draft *draft,
                                     struct kith__spot spot, bool of_key,
                                     struct kith__builder *pointer)
{
    if (is_elsewhere(draft, spot)) {
        spot = kith__member(draft->document, "from");
        of_key = false;
    }
    struct kith__place place = kith__json_place(spot.json, spot.node, of_key);
    kith__json_add_pointer(spot.json, spot.node, pointer);
    place.pointer = kith__builder_peek(pointer);
    return place;
}

/* "In 'kith-core', /items/3: …" */
static void add_elsewhere(const struct kith__draft *draft,
                          struct kith__spot spot, struct kith__builder *message)
{
    struct kith__spot from = kith__member(draft->document, "from");
    struct kith__slice id = kith__string(kith__member(from, "id"));
    kith__add(message, "In '");
    kith__add_bytes(message, id.text, id.length);
    kith__add(message, "', ");
    kith__json_add_pointer(spot.json, spot.node, message);
    kith__add(message, ": ");
}

/* ---- Failing ---------------------------------------------------------- */

static kith_status fail_list(const struct kith__draft *draft,
                             struct kith__spot spot, bool of_key,
                             kith_status status, const char *format,
                             va_list values)
{
    if (draft->error == NULL)
        return status;
    struct kith__builder message = {.memory = draft->memory};
    struct kith__builder pointer = {.memory = draft->memory};
    if (is_elsewhere(draft, spot))
        add_elsewhere(draft, spot, &message);
    kith__add_format(&message, format, values);
    struct kith__place place = kith__draft_place(draft, spot, of_key, &pointer);
    status = message.failed || pointer.failed
                 ? kith__fail_memory(draft->error)
                 : kith__fail(draft->error, draft->memory, status, &place, "%s",
                              kith__builder_peek(&message));
    kith__builder_free(&message);
    kith__builder_free(&pointer);
    return status;
}

kith_status kith__draft_fail(const struct kith__draft *draft,
                             struct kith__spot spot, kith_status status,
                             const char *format, ...)
{
    va_list values;
    va_start(values, format);
    status = fail_list(draft, spot, false, status, format, values);
    va_end(values);
    return status;
}

bool kith__refuse(struct kith__reader *reader, struct kith__spot spot,
                  const char *format, ...)
{
    va_list values;
    va_start(values, format);
    reader->status =
        fail_list(reader->draft, spot, false, KITH_E_DOCUMENT, format, values);
    va_end(values);
    return false;
}

bool kith__refuse_key(struct kith__reader *reader, struct kith__spot member,
                      const char *format, ...)
{
    va_list values;
    va_start(values, format);
    reader->status =
        fail_list(reader->draft, member, true, KITH_E_DOCUMENT, format, values);
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

/* Room doubles: it is full when the count is a power of two. */
static bool make_room(struct kith__draft *draft)
{
    struct kith__plan *plan = draft->plan;
    int32_t count = plan->warning_count;
    if ((count & (count - 1)) != 0)
        return true;
    struct kith__warning *more = kith__arena_take(
        draft->arena, count == 0 ? 1 : (size_t)count * 2, sizeof *more);
    if (more == NULL)
        return false;
    if (count > 0)
        memcpy(more, plan->warnings, (size_t)count * sizeof *more);
    plan->warnings = more;
    return true;
}

static bool keep_warning(struct kith__draft *draft, struct kith__place place,
                         const char *message, const char *pointer)
{
    if (message == NULL || pointer == NULL || !make_room(draft))
        return false;
    draft->plan->warnings[draft->plan->warning_count++] =
        (struct kith__warning){message, pointer, place.line, place.column};
    return true;
}

static kith_status warn_list(struct kith__draft *draft, struct kith__spot spot,
                             bool of_key, const char *format, va_list values)
{
    if (draft->plan->warning_count == KITH__WARNINGS_MOST)
        return KITH_OK;
    struct kith__builder message = {.memory = draft->memory};
    struct kith__builder pointer = {.memory = draft->memory};
    if (draft->plan->warning_count == KITH__WARNINGS_MOST - 1) {
        spot = draft->document;
        format = "There are more warnings; mend these first";
    }
    if (is_elsewhere(draft, spot))
        add_elsewhere(draft, spot, &message);
    kith__add_format(&message, format, values);
    struct kith__place place = kith__draft_place(draft, spot, of_key, &pointer);
    bool kept = !message.failed && !pointer.failed &&
                keep_warning(draft, place,
                             kith__arena_text(draft->arena,
                                              kith__builder_peek(&message),
                                              message.length),
                             kith__arena_text(draft->arena, place.pointer,
                                              strlen(place.pointer)));
    kith__builder_free(&message);
    kith__builder_free(&pointer);
    return kept ? KITH_OK : kith__fail_memory(draft->error);
}

kith_status kith__draft_warn(struct kith__draft *draft, struct kith__spot spot,
                             const char *format, ...)
{
    va_list values;
    va_start(values, format);
    kith_status status = warn_list(draft, spot, false, format, values);
    va_end(values);
    return status;
}

bool kith__warn(struct kith__reader *reader, struct kith__spot spot,
                const char *format, ...)
{
    if (is_elsewhere(reader->draft, spot))
        return true;
    va_list values;
    va_start(values, format);
    reader->status = warn_list(reader->draft, spot, false, format, values);
    va_end(values);
    return reader->status == KITH_OK;
}

bool kith__warn_key(struct kith__reader *reader, struct kith__spot member,
                    const char *format, ...)
{
    if (is_elsewhere(reader->draft, member))
        return true;
    va_list values;
    va_start(values, format);
    reader->status = warn_list(reader->draft, member, true, format, values);
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
