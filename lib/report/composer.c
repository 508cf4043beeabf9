/* SPDX-License-Identifier: MIT */

#include "report/composer.h"

#include <string.h>

#include "base/memory.h"

void *kith__compose_room(struct kith__composer *composer, int32_t count,
                         size_t size)
{
    void *room = kith__arena_take(composer->arena, (size_t)count, size);
    if (room == NULL)
        composer->failed = true;
    return room;
}

const char *kith__compose_kept(struct kith__composer *composer)
{
    const char *kept = NULL;
    if (!composer->scratch.failed)
        kept = kith__arena_text(composer->arena,
                                kith__builder_peek(&composer->scratch),
                                composer->scratch.length);
    kith__builder_cut(&composer->scratch, 0);
    if (kept != NULL)
        return kept;
    composer->failed = true;
    return "";
}

const char *kith__compose_text(struct kith__composer *composer,
                               kith__text_id text)
{
    if (text == KITH__NONE || composer->name == NULL)
        return kith__wording_text(composer->wording, text);
    kith__wording_add(composer->wording, text, composer->name,
                      &composer->scratch);
    return kith__compose_kept(composer);
}

const char *kith__compose_phrase(struct kith__composer *composer,
                                 enum kith__phrase phrase,
                                 const struct kith__filling *fillings,
                                 int count)
{
    if (count == 0)
        return composer->phrases->texts[phrase];
    kith__phrase_add(composer->phrases, phrase, fillings, count,
                     &composer->scratch);
    return kith__compose_kept(composer);
}

/* A number with the point that the language writes. */
static const char *with_point(struct kith__composer *composer,
                              const char *number)
{
    const char *point = composer->phrases->texts[KITH__PHRASE_POINT];
    const char *dot = strchr(number, '.');
    if (dot == NULL || strcmp(point, ".") == 0)
        return number;
    kith__add_bytes(&composer->scratch, number, (size_t)(dot - number));
    kith__add(&composer->scratch, point);
    kith__add(&composer->scratch, dot + 1);
    return kith__compose_kept(composer);
}

const char *kith__compose_decimal(struct kith__composer *composer,
                                  kith__decimal number, int decimals)
{
    if (decimals < 0)
        kith__add_decimal(&composer->scratch, number);
    else
        kith__add_fixed(&composer->scratch, number, decimals);
    return with_point(composer, kith__compose_kept(composer));
}

const char *kith__compose_integer(struct kith__composer *composer,
                                  int32_t number)
{
    kith__add_integer(&composer->scratch, number);
    return kith__compose_kept(composer);
}

const char *kith__compose_about(struct kith__composer *composer)
{
    if (composer->name == NULL && !kith__wording_has(composer->wording, "O"))
        return kith_wording_tie_label(composer->wording,
                                      kith__wording_tie(composer->wording));
    kith__wording_add_template(composer->wording, "{O}", KITH__FORM_TEXT,
                               composer->name, &composer->scratch);
    return kith__compose_kept(composer);
}
