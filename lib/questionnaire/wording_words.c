/* SPDX-License-Identifier: MIT */
/* wording_words - which form each word has in one tie and language.
 *
 * Knows whose word goes before whose; puts none in place. */

#include <string.h>

#include "base/text.h"
#include "questionnaire/wording_object.h"

/* ---- Genders ---------------------------------------------------------- */

/* The overlays', or else the plan's. */
static kith_status gather_genders(kith_wording *wording,
                                  const struct kith__overlay *overlay)
{
    const struct kith__plan *plan = wording->plan;
    bool own = overlay->genders != NULL;
    int32_t count = own ? overlay->gender_count : plan->gender_count;
    wording->genders = kith__arena_take(&wording->arena, (size_t)count,
                                        sizeof *wording->genders);
    if (wording->genders == NULL)
        return KITH_E_MEMORY;
    wording->gender_count = count;
    wording->gender = count > 0 ? 0 : -1;
    for (int32_t i = 0; i < count; i++)
        wording->genders[i] =
            own ? (struct kith__wording_gender){overlay->genders[i],
                                                overlay->gender_labels[i],
                                                KITH__NONE}
                : (struct kith__wording_gender){plan->genders[i].id, NULL,
                                                plan->genders[i].label};
    return KITH_OK;
}

/* Where a gender of the wording stands among others; those that are not there
 * are as the first. */
static int32_t place_of(const kith_wording *wording, int32_t gender,
                        const struct kith__overlay_words *words)
{
    if (gender < wording->gender_count)
        for (int32_t i = 0; i < words->gender_count; i++)
            if (strcmp(words->genders[i], wording->genders[gender].id) == 0)
                return i;
    return 0;
}

static int32_t place_in_plan(const kith_wording *wording, int32_t gender)
{
    if (gender < wording->gender_count)
        for (int32_t i = 0; i < wording->plan->gender_count; i++)
            if (strcmp(wording->plan->genders[i].id,
                       wording->genders[gender].id) == 0)
                return i;
    return 0;
}

/* ---- Words ------------------------------------------------------------ */

static const struct kith__overlay_word *find(
    const struct kith__overlay_words *words, const char *id)
{
    for (int32_t i = 0; i < words->count; i++)
        if (strcmp(words->words[i].id, id) == 0)
            return &words->words[i];
    return NULL;
}

static const struct kith__word *find_in_plan(const struct kith__plan *plan,
                                             const char *id)
{
    for (int32_t i = 0; i < plan->word_count; i++)
        if (strcmp(plan->words[i].id, id) == 0)
            return &plan->words[i];
    return NULL;
}

/* A word as it stands in the plan and in the overlays; NULL where it does not.
 */
struct sources {
    const struct kith__overlay *overlay;
    const struct kith__overlay_word *own, *base;
    const struct kith__word *word;
};

static struct sources sources_of(const kith_wording *wording,
                                 const struct kith__overlay *overlay,
                                 const char *id)
{
    return (struct sources){overlay, find(&overlay->own, id),
                            find(&overlay->base, id),
                            find_in_plan(wording->plan, id)};
}

/* Whether an overlay's own word stands for that of the plan. A text of an
 * overlay for the plan's word goes before the word of the base overlay. */
static bool is_replaced(const struct sources *of, int form, int32_t tie,
                        kith__text_id text)
{
    if (of->own != NULL)
        return true;
    bool given = text != KITH__NONE && of->overlay->texts != NULL &&
                 of->overlay->texts[text] != NULL;
    return !given && of->base != NULL &&
           (of->base->given[form] >> tie & 1) != 0;
}

static const char *form_of(const kith_wording *wording,
                           const struct sources *of, int form, int32_t gender)
{
    kith__text_id text =
        of->word == NULL
            ? KITH__NONE
            : of->word
                  ->forms[form][wording->tie][place_in_plan(wording, gender)];
    if (!is_replaced(of, form, wording->tie, text))
        return text == KITH__NONE ? NULL : wording->written[text];
    if (of->own != NULL)
        return of->own
            ->forms[form][place_of(wording, gender, &of->overlay->own)];
    return of->base->forms[form][place_of(wording, gender, &of->overlay->base)];
}

static void add_word(kith_wording *wording, const struct kith__overlay *overlay,
                     const char *id)
{
    for (int32_t i = 0; i < wording->word_count; i++)
        if (strcmp(wording->words[i].id, id) == 0)
            return;
    struct kith__wording_word *word = &wording->words[wording->word_count++];
    struct sources of = sources_of(wording, overlay, id);
    word->id = id;
    word->name = of.own != NULL    ? of.own->name
                 : of.base != NULL ? of.base->name
                                   : of.word->name;
    for (int32_t i = 0; i < KITH__GENDERS_MOST; i++) {
        const char *item = form_of(wording, &of, KITH__FORM_ITEM, i);
        const char *text = form_of(wording, &of, KITH__FORM_TEXT, i);
        /* Where one is not given, the other stands for it. */
        word->forms[KITH__FORM_ITEM][i] = item == NULL ? text : item;
        word->forms[KITH__FORM_TEXT][i] = text == NULL ? item : text;
    }
}

static kith_status gather_words(kith_wording *wording,
                                const struct kith__overlay *overlay)
{
    const struct kith__plan *plan = wording->plan;
    int32_t most = overlay->own.count + overlay->base.count + plan->word_count;
    wording->words =
        kith__arena_take(&wording->arena, (size_t)most, sizeof *wording->words);
    if (wording->words == NULL)
        return KITH_E_MEMORY;
    for (int32_t i = 0; i < overlay->own.count; i++)
        add_word(wording, overlay, overlay->own.words[i].id);
    for (int32_t i = 0; i < overlay->base.count; i++)
        add_word(wording, overlay, overlay->base.words[i].id);
    for (int32_t i = 0; i < plan->word_count; i++)
        add_word(wording, overlay, plan->words[i].id);
    return KITH_OK;
}

/* ---- What is missing -------------------------------------------------- */

/* Marks the forms and labels that nobody will see: those that an overlay's own
 * stand for, in every tie. */
static void mark_needed(const kith_wording *wording,
                        const struct kith__overlay *overlay, bool *needed)
{
    const struct kith__plan *plan = wording->plan;
    for (int32_t i = 0; i < plan->text_count; i++)
        needed[i] = !kith__is_form(plan, i);
    for (int32_t i = 0; i < plan->gender_count; i++)
        needed[plan->genders[i].label] = overlay->genders == NULL;
    for (int32_t i = 0; i < plan->word_count; i++) {
        struct sources of = sources_of(wording, overlay, plan->words[i].id);
        for (int form = 0; form < KITH__FORMS; form++)
            for (int32_t tie = 0; tie < plan->tie_count; tie++)
                for (int32_t g = 0; g < KITH__GENDERS_MOST; g++) {
                    kith__text_id text = of.word->forms[form][tie][g];
                    if (text != KITH__NONE &&
                        !is_replaced(&of, form, tie, text))
                        needed[text] = true;
                }
    }
}

static kith_status gather_missing(kith_wording *wording,
                                  const struct kith__overlay *overlay)
{
    const struct kith__plan *plan = wording->plan;
    if (overlay->texts == NULL)
        return KITH_OK;
    bool *needed = kith__arena_take(&wording->arena, (size_t)plan->text_count,
                                    sizeof *needed);
    if (needed == NULL)
        return KITH_E_MEMORY;
    mark_needed(wording, overlay, needed);
    for (int32_t i = 0; i < plan->text_count; i++)
        if (overlay->texts[i] == NULL && needed[i])
            wording->missing[wording->missing_count++] = plan->texts[i].path;
    return KITH_OK;
}

kith_status kith__wording_gather(kith_wording *wording,
                                 const struct kith__overlay *overlay)
{
    kith_status status = gather_genders(wording, overlay);
    if (status == KITH_OK)
        status = gather_words(wording, overlay);
    return status == KITH_OK ? gather_missing(wording, overlay) : status;
}

/* ---- Finding ---------------------------------------------------------- */

const struct kith__wording_word *kith__wording_word_at(
    const kith_wording *wording, const char *at, size_t *bytes)
{
    *bytes = kith__word_length(at);
    for (int32_t i = 0; *bytes > 0 && i < wording->word_count; i++)
        if (kith__same(at + 1, *bytes - 2, wording->words[i].id))
            return &wording->words[i];
    return NULL;
}

bool kith__wording_has(const kith_wording *wording, const char *word)
{
    for (int32_t i = 0; i < wording->word_count; i++)
        if (strcmp(wording->words[i].id, word) == 0)
            return wording->words[i].forms[KITH__FORM_TEXT][0] != NULL;
    return false;
}

bool kith__is_form(const struct kith__plan *plan, kith__text_id text)
{
    return plan->texts[text].ties == 0;
}
