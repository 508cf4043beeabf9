/* SPDX-License-Identifier: MIT */
/* read_words - kinds of tie, genders, and the words whose form depends on both.
 *
 * Knows how they are written; knows nothing of the texts that use them. */

#include "questionnaire/forms.h"
#include "questionnaire/reader.h"

/* ---- Ties ------------------------------------------------------------- */

static bool read_tie(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"id", "label", "other_side", NULL};
    struct kith__tie *tie = &reader->plan->ties[number];
    struct kith__spot spot = reader->ties.spots[number];
    tie->id = reader->ties.ids[number];
    tie->label = KITH__NONE;
    tie->other_side = number;
    if (kith__kind(spot) == KITH__JSON_STRING)
        return true;
    const char *path = kith__plan_say(reader, "ties/%s", tie->id);
    struct kith__spot other = kith__member(spot, "other_side");
    return kith__speak_of(reader, "Tie '%s'", tie->id) &&
           (!kith__is_there(other) ||
            kith__list_need(reader, &reader->ties, other, &tie->other_side)) &&
           kith__warn_of_others(reader, spot, keys) && path != NULL &&
           (!kith__is_there(kith__member(spot, "label")) ||
            kith__read_text(reader, kith__member(spot, "label"), "label",
                            KITH__FORM_TEXT, kith__all_ties(reader), path,
                            &tie->label));
}

/* What is the other side of one tie has that one as its other side. */
static bool check_tie(struct kith__reader *reader, int32_t number)
{
    const struct kith__tie *tie = &reader->plan->ties[number];
    const struct kith__tie *other = &reader->plan->ties[tie->other_side];
    return other->other_side == number ||
           kith__refuse(reader,
                        kith__member(reader->ties.spots[number], "other_side"),
                        "Tie '%s' has '%s' as its other side, which has not "
                        "'%s' as its own; each must name the other",
                        tie->id, other->id, tie->id);
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
    for (int32_t i = 0; i < plan->tie_count; i++)
        if (!check_tie(reader, i))
            return false;
    return true;
}

/* ---- Genders ---------------------------------------------------------- */

static bool read_gender(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"id", "label", NULL};
    struct kith__gender *gender = &reader->plan->genders[number];
    struct kith__spot spot = reader->genders.spots[number];
    struct kith__spot label;
    gender->id = reader->genders.ids[number];
    const char *path = kith__plan_say(reader, "genders/%s", gender->id);
    return path != NULL && kith__speak_of(reader, "Gender '%s'", gender->id) &&
           kith__warn_of_others(reader, spot, keys) &&
           kith__need(reader, spot, "label", &label) &&
           kith__read_text(reader, label, "label", KITH__FORM_TEXT,
                           kith__all_ties(reader), path, &gender->label);
}

bool kith__read_genders(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->gender_count = reader->genders.count;
    plan->genders =
        kith__plan_take(reader, plan->gender_count, sizeof *plan->genders);
    if (plan->genders == NULL)
        return false;
    for (int32_t i = 0; i < plan->gender_count; i++)
        if (!read_gender(reader, i))
            return false;
    return true;
}

/* ---- Words ------------------------------------------------------------ */

/* The text of a value, which may stand for several ties and genders. Those of
 * this word begin at `first`. */
static bool read_form(struct kith__reader *reader, struct kith__spot value,
                      enum kith__form form, int32_t first, kith__text_id *out)
{
    for (*out = first; *out < reader->plan->text_count; ++*out)
        if (reader->text_spots[*out].node == value.node)
            return true;
    /* A path of texts is what the pointer says behind its first stroke. */
    struct kith__builder pointer = {.memory = reader->draft->memory};
    kith__json_add_pointer(value.json, value.node, &pointer);
    const char *at = kith__builder_peek(&pointer);
    const char *path =
        pointer.failed ? NULL : kith__plan_say(reader, "%s", at + 1);
    kith__builder_free(&pointer);
    if (path == NULL)
        return kith__no_memory(reader);
    return kith__read_text(reader, value, "a form", form, 0, path, out);
}

static bool keep_forms(struct kith__reader *reader, struct kith__spot spot,
                       const struct kith__forms *forms, struct kith__word *word)
{
    const kith__node *nodes = &forms->at[0][0][0];
    kith__text_id *texts = &word->forms[0][0][0];
    int32_t first = reader->plan->text_count;
    enum { FORM = KITH__TIES_MOST * KITH__GENDERS_MOST };
    for (int32_t i = 0; i < KITH__FORMS * FORM; i++) {
        struct kith__spot value = {spot.json, nodes[i]};
        texts[i] = KITH__NONE;
        if (nodes[i] != KITH__JSON_NONE &&
            !read_form(reader, value,
                       i < FORM ? KITH__FORM_ITEM : KITH__FORM_TEXT, first,
                       &texts[i]))
            return false;
    }
    word->name = forms->name;
    return true;
}

static bool refuse_fault(struct kith__reader *reader, struct kith__spot spot,
                         struct kith__forms_fault *fault)
{
    const char *message = kith__builder_peek(&fault->message);
    spot.node = fault->node;
    if (fault->message.failed)
        return kith__no_memory(reader);
    return fault->of_key ? kith__refuse_key(reader, spot, "%s", message)
                         : kith__refuse(reader, spot, "%s", message);
}

static bool read_forms(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__word *word)
{
    struct kith__forms_of of = {
        .json = spot.json,
        .word = spot.node,
        .ties = reader->ties.ids,
        .tie_count = reader->ties.count,
        .genders = reader->genders.ids,
        .gender_count = reader->genders.count,
        /* The other document may have more than this one. */
        .partial = kith__is_taken(reader->draft, spot)};
    struct kith__forms forms;
    struct kith__forms_fault fault = {
        .message = {.memory = reader->draft->memory}};
    bool read = kith__forms_read(&of, &forms, &fault)
                    ? keep_forms(reader, spot, &forms, word)
                    : refuse_fault(reader, spot, &fault);
    kith__builder_free(&fault.message);
    return read;
}

bool kith__read_word(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"item", "text", "both", "name", NULL};
    struct kith__word *word = &reader->plan->words[number];
    struct kith__spot spot = reader->words.spots[number];
    word->id = reader->words.ids[number];
    reader->plan->word_count = number + 1;
    return kith__speak_of(reader, "Word '%s'", word->id) &&
           kith__need_object(reader, spot) &&
           kith__warn_of_others(reader, spot, keys) &&
           read_forms(reader, spot, word);
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
