/* SPDX-License-Identifier: MIT */
/* draft - what everybody asks of a draft: failing and warning with a place, and
 * memory. */

#include "questionnaire/draft.h"

#include <string.h>

/* ---- Places ----------------------------------------------------------- */

/* What was taken stands in another text, which the author may never have seen:
 * the place to mend is the `from` of their own. */
bool kith__is_taken(const struct kith__draft *draft, struct kith__spot spot)
{
    return spot.json != draft->document.json;
}

static struct kith__place place_of(const struct kith__draft *draft,
                                   struct kith__spot spot, bool of_key,
                                   struct kith__builder *pointer)
{
    if (kith__is_taken(draft, spot)) {
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

kith_status kith__draft_fail_list(const struct kith__draft *draft,
                                  struct kith__spot spot, bool of_key,
                                  kith_status status, const char *format,
                                  va_list values)
{
    if (draft->error == NULL)
        return status;
    struct kith__builder message = {.memory = draft->memory};
    struct kith__builder pointer = {.memory = draft->memory};
    if (kith__is_taken(draft, spot))
        add_elsewhere(draft, spot, &message);
    kith__add_format(&message, format, values);
    struct kith__place place = place_of(draft, spot, of_key, &pointer);
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
    status = kith__draft_fail_list(draft, spot, false, status, format, values);
    va_end(values);
    return status;
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

kith_status kith__draft_warn_list(struct kith__draft *draft,
                                  struct kith__spot spot, bool of_key,
                                  const char *format, va_list values)
{
    if (draft->plan->warning_count == KITH__WARNINGS_MOST)
        return KITH_OK;
    struct kith__builder message = {.memory = draft->memory};
    struct kith__builder pointer = {.memory = draft->memory};
    if (draft->plan->warning_count == KITH__WARNINGS_MOST - 1) {
        spot = draft->document;
        format = "There are more warnings; mend these first";
    }
    if (kith__is_taken(draft, spot))
        add_elsewhere(draft, spot, &message);
    kith__add_format(&message, format, values);
    struct kith__place place = place_of(draft, spot, of_key, &pointer);
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
    kith_status status =
        kith__draft_warn_list(draft, spot, false, format, values);
    va_end(values);
    return status;
}

/* ---- Messages ----------------------------------------------------------- */

kith_status kith__fail_built(const struct kith__draft *draft,
                             struct kith__spot spot,
                             struct kith__builder *message)
{
    const char *text = kith__builder_peek(message);
    kith_status status =
        message->failed
            ? kith__fail_memory(draft->error)
            : kith__draft_fail(draft, spot, KITH_E_DOCUMENT, "%s", text);
    kith__builder_free(message);
    return status;
}

kith_status kith__warn_built(struct kith__draft *draft, struct kith__spot spot,
                             struct kith__builder *message)
{
    const char *text = kith__builder_peek(message);
    kith_status status = message->failed
                             ? kith__fail_memory(draft->error)
                             : kith__draft_warn(draft, spot, "%s", text);
    kith__builder_free(message);
    return status;
}

void kith__add_ties(struct kith__builder *builder,
                    const struct kith__plan *plan, uint32_t ties)
{
    bool several = (ties & (ties - 1)) != 0;
    const char *before = several ? "ties '" : "tie '";
    for (int32_t i = 0; i < plan->tie_count; i++) {
        if ((ties >> i & 1) == 0)
            continue;
        kith__add(builder, before);
        kith__add(builder, plan->ties[i].id);
        before = "', '";
    }
    kith__add_char(builder, '\'');
}

/* ---- Memory ------------------------------------------------------------- */

static void *take(const struct kith__draft *draft, struct kith__arena *arena,
                  int32_t count, size_t size)
{
    void *piece = kith__arena_take(arena, (size_t)count, size);
    if (piece == NULL)
        kith__fail_memory(draft->error);
    return piece;
}

void *kith__draft_scratch(const struct kith__draft *draft, int32_t count,
                          size_t size)
{
    return take(draft, draft->scratch, count, size);
}

void *kith__draft_take(const struct kith__draft *draft, int32_t count,
                       size_t size)
{
    return take(draft, draft->arena, count, size);
}
