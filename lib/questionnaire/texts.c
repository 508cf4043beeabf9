/* SPDX-License-Identifier: MIT */
/* texts - the table of everything that a person may see.
 *
 * Knows paths, and in which ties a text can appear; knows no {word}. */

#include "questionnaire/reader.h"

uint32_t kith__all_ties(const struct kith__reader *reader)
{
    return (UINT32_C(1) << reader->plan->tie_count) - 1;
}

/* ---- The table -------------------------------------------------------- */

static bool make_room(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    int32_t count = plan->text_count;
    if (count < reader->text_room)
        return true;
    int32_t room = count == 0 ? 256 : 2 * count;
    struct kith__plan_text *texts =
        kith__scratch_more(reader, plan->texts, count, room, sizeof *texts);
    struct kith__spot *spots = kith__scratch_more(reader, reader->text_spots,
                                                  count, room, sizeof *spots);
    if (texts == NULL || spots == NULL)
        return false;
    plan->texts = texts;
    reader->text_spots = spots;
    reader->text_room = room;
    return true;
}

static bool add_text(struct kith__reader *reader, struct kith__spot value,
                     enum kith__form form, uint32_t ties, const char *path,
                     kith__text_id *out)
{
    struct kith__plan *plan = reader->plan;
    struct kith__slice slice = kith__string(value);
    const char *written =
        kith__arena_text(reader->draft->arena, slice.text, slice.length);
    if (written == NULL)
        return kith__no_memory(reader);
    if (!make_room(reader))
        return false;
    *out = plan->text_count++;
    plan->texts[*out] = (struct kith__plan_text){
        written, path, form, kith__is_taken(reader->draft, value), ties};
    reader->text_spots[*out] = value;
    return true;
}

/* ---- One text --------------------------------------------------------- */

bool kith__read_text(struct kith__reader *reader, struct kith__spot value,
                     const char *key, enum kith__form form, uint32_t ties,
                     const char *path, kith__text_id *out)
{
    *out = KITH__NONE;
    return path != NULL && kith__is_string(reader, value, key) &&
           add_text(reader, value, form, ties, path, out);
}

bool kith__may_text(struct kith__reader *reader, struct kith__spot parent,
                    const char *key, const char *path, kith__text_id *out)
{
    struct kith__spot value = kith__member(parent, key);
    *out = KITH__NONE;
    if (!kith__is_there(value))
        return true;
    if (path[0] != '\0')
        path = kith__plan_say(reader, "%s/%s", path, key);
    else
        path = key;
    return kith__read_text(reader, value, key, KITH__FORM_TEXT,
                           kith__all_ties(reader), path, out);
}

bool kith__need_text(struct kith__reader *reader, struct kith__spot parent,
                     const char *key, const char *path, kith__text_id *out)
{
    struct kith__spot value;
    return kith__need(reader, parent, key, &value) &&
           kith__may_text(reader, parent, key, path, out);
}
