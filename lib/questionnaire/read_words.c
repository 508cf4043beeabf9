/* SPDX-License-Identifier: MIT */
/* read_words - kinds of tie, and the words whose form depends on them.
 *
 * Knows how both are written; knows nothing of the texts that use them. */

#include "questionnaire/reader.h"

/* ---- Ties ------------------------------------------------------------- */

static bool read_tie(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"id", "label", NULL};
    struct kith__tie *tie = &reader->plan->ties[number];
    struct kith__spot spot = reader->ties.spots[number];
    tie->id = reader->ties.ids[number];
    tie->label = KITH__NONE;
    if (kith__kind(spot) == KITH__JSON_STRING)
        return true;
    const char *path = kith__plan_say(reader, "ties/%s", tie->id);
    return kith__speak_of(reader, "Tie '%s'", tie->id) &&
           kith__warn_of_others(reader, spot, keys) && path != NULL &&
           (!kith__is_there(kith__member(spot, "label")) ||
            kith__read_text(reader, kith__member(spot, "label"), "label",
                            KITH__FORM_TEXT, kith__all_ties(reader), path,
                            &tie->label));
}

bool kith__read_ties(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->tie_count = reader->ties.count;
    plan->ties = kith__plan_take(reader, plan->tie_count, sizeof *plan->ties);
    if (plan->ties == NULL)
        return false;
    for (int32_t i = 0; i < plan->tie_count; i++)
        if (!read_tie(reader, i))
            return false;
    return true;
}

/* ---- Words ------------------------------------------------------------ */

static bool read_form(struct kith__reader *reader, struct kith__spot value,
                      struct kith__word *word, enum kith__form form,
                      const char *key)
{
    struct kith__slice tie_id = kith__key(value);
    if (kith__is_authors(tie_id))
        return true;
    int32_t tie = kith__list_find(&reader->ties, tie_id);
    /* The other document may have more ties than this one. */
    if (tie == KITH__NONE && kith__is_taken(reader, value))
        return true;
    if (tie == KITH__NONE) {
        const char *quote = kith__quote(reader, tie_id);
        return quote != NULL &&
               kith__refuse_key(reader, value,
                                "There is no tie '%s'; add it to \"ties\", or "
                                "take this form out",
                                quote);
    }
    const char *path = kith__plan_say(reader, "words/%s/%s/%s", word->id, key,
                                      reader->ties.ids[tie]);
    return kith__read_text(reader, value, reader->ties.ids[tie], form, 0, path,
                           &word->forms[form][tie]);
}

static bool read_forms(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__word *word, enum kith__form form,
                       const char *key)
{
    struct kith__spot forms = kith__member(spot, key);
    for (int32_t tie = 0; tie < KITH__TIES_MOST; tie++)
        word->forms[form][tie] = KITH__NONE;
    if (!kith__is_there(forms))
        return true;
    if (kith__kind(forms) != KITH__JSON_OBJECT)
        return kith__refuse(reader, forms,
                            "%s: \"%s\" must be an object, {tie: form}",
                            reader->who, key);
    struct kith__spot value = kith__first(forms);
    for (; kith__is_there(value); value = kith__next(value))
        if (!read_form(reader, value, word, form, key))
            return false;
    return true;
}

bool kith__read_word(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"item", "text", NULL};
    struct kith__word *word = &reader->plan->words[number];
    struct kith__spot spot = reader->words.spots[number];
    word->id = reader->words.ids[number];
    reader->plan->word_count = number + 1;
    return kith__speak_of(reader, "Word '%s'", word->id) &&
           kith__need_object(reader, spot) &&
           kith__warn_of_others(reader, spot, keys) &&
           read_forms(reader, spot, word, KITH__FORM_ITEM, "item") &&
           read_forms(reader, spot, word, KITH__FORM_TEXT, "text");
}

bool kith__read_words(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    int32_t count = reader->words.count;
    /* Words that a taken text needs come later. */
    plan->words = kith__plan_take(reader, count + reader->base_words.count,
                                  sizeof *plan->words);
    if (plan->words == NULL)
        return false;
    for (int32_t i = 0; i < count; i++)
        if (!kith__read_word(reader, i))
            return false;
    return true;
}
