/* SPDX-License-Identifier: MIT */
/* templates - every {word} of every text has a form wherever the text appears.
 *
 * Knows which words and forms there are; knows nothing of how they are put in
 * place. */

#include "questionnaire/reader.h"

#include <string.h>

/* ---- Finding words ---------------------------------------------------- */

/* A word that is not the document's own may come with what was taken. */
static bool take_word(struct kith__reader *reader, struct kith__slice id,
                      int32_t *word)
{
    struct kith__list *words = &reader->words;
    int32_t found = kith__list_find(&reader->base_words, id);
    *word = KITH__NONE;
    if (found == KITH__NONE)
        return true;
    *word = words->count;
    return kith__list_add(reader, words, reader->base_words.ids[found],
                          reader->base_words.spots[found]) &&
           kith__list_close(reader, words) && kith__read_word(reader, *word);
}

static bool find_word(struct kith__reader *reader, struct kith__spot spot,
                      struct kith__slice id, int32_t *word)
{
    *word = kith__list_find(&reader->words, id);
    if (*word == KITH__NONE && kith__is_taken(reader, spot) &&
        !take_word(reader, id, word))
        return false;
    if (*word != KITH__NONE)
        return true;
    const char *quote = kith__quote(reader, id);
    return quote != NULL &&
           kith__refuse(reader, spot,
                        "{%s} is no word of this document; add it to "
                        "\"words\", or mend the text",
                        quote);
}

/* ---- Checking one text ------------------------------------------------ */

static bool check_forms(struct kith__reader *reader, int32_t text, int32_t word)
{
    struct kith__plan *plan = reader->plan;
    enum kith__form form = plan->texts[text].form;
    const char *form_key = form == KITH__FORM_ITEM ? "item" : "text";
    for (int32_t tie = 0; tie < plan->tie_count; tie++) {
        bool appears = (plan->texts[text].ties >> tie & 1) != 0;
        if (!appears || plan->words[word].forms[form][tie][0] != KITH__NONE)
            continue;
        return kith__refuse(reader, reader->text_spots[text],
                            "{%s} has no form for '%s'; add it to "
                            "\"words\": {\"%s\": {\"%s\": {\"%s\": ...}}}",
                            plan->words[word].id, plan->ties[tie].id,
                            plan->words[word].id, form_key, plan->ties[tie].id);
    }
    return true;
}

static bool check_braces(struct kith__reader *reader, struct kith__spot spot,
                         const char *open, size_t length)
{
    if (open[1 + length] != '}')
        return kith__refuse(reader, spot,
                            "A '{' in a text begins a {word}, and here it has "
                            "no '}'");
    return kith__is_id(open + 1, length) ||
           kith__refuse(reader, spot,
                        "Between '{' and '}' stands the id of one of the "
                        "\"words\"; a text can hold no other braces");
}

static bool check_text(struct kith__reader *reader, int32_t text)
{
    struct kith__spot spot = reader->text_spots[text];
    const char *open = strchr(reader->plan->texts[text].written, '{');
    while (open != NULL) {
        size_t length = strcspn(open + 1, "{}");
        struct kith__slice id = {open + 1, length};
        int32_t word;
        if (!check_braces(reader, spot, open, length) ||
            !find_word(reader, spot, id, &word) ||
            !check_forms(reader, text, word))
            return false;
        open = strchr(open + length, '{');
    }
    return true;
}

/* ---- All of them ------------------------------------------------------ */

bool kith__finish_texts(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    /* Taking a word adds its forms at the end. */
    for (int32_t i = 0; i < plan->text_count; i++) {
        bool is_form = plan->texts[i].ties == 0; /* holds no words */
        if (!is_form && !check_text(reader, i))
            return false;
    }
    struct kith__plan_text *texts =
        kith__plan_take(reader, plan->text_count, sizeof *texts);
    if (texts == NULL)
        return false;
    memcpy(texts, plan->texts, (size_t)plan->text_count * sizeof *texts);
    plan->texts = texts;
    return true;
}
