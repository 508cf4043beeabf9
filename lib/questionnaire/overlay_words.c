/* SPDX-License-Identifier: MIT */
/* overlay_words - the genders and words that an overlay declares itself, and
 * which words its texts may hold.
 *
 * Knows forms; knows nothing of paths. */

#include "questionnaire/overlay_reader.h"

#include <string.h>

#include "questionnaire/forms.h"
#include "questionnaire/reader.h"

static kith_status fail(const struct kith__overlay_reader *reader,
                        kith__node node, const char *message)
{
    return kith__overlay_fail(reader, node, false, message);
}

/* ---- Genders ---------------------------------------------------------- */

static kith_status check_gender_keys(const struct kith__overlay_reader *reader,
                                     kith__node gender)
{
    for (kith__node node = kith__json_first(reader->json, gender);
         node != KITH__JSON_NONE; node = kith__json_next(reader->json, node)) {
        struct kith__slice key = kith__json_key(reader->json, node);
        if (!kith__is_authors(key) && !kith__same(key.text, key.length, "id") &&
            !kith__same(key.text, key.length, "label"))
            return kith__overlay_fail(reader, node, true,
                                      "A gender has no such key; it has id and "
                                      "label");
    }
    return KITH_OK;
}

static kith_status check_gender(const struct kith__overlay_reader *reader,
                                kith__node gender, struct kith__slice id,
                                struct kith__slice label)
{
    const struct kith__overlay *out = reader->out;
    kith__node at = kith__json_member(reader->json, gender, "id");
    if (!kith__is_id(id.text, id.length))
        return fail(reader, at == KITH__JSON_NONE ? gender : at,
                    "A gender has an \"id\" of 1 to 64 letters, digits, '_', "
                    "'.' or '-', not beginning with '-'");
    for (int32_t i = 0; i < out->gender_count; i++)
        if (kith__same(id.text, id.length, out->genders[i]))
            return fail(reader, at,
                        "This id stands on two genders; give one of them "
                        "another");
    at = kith__json_member(reader->json, gender, "label");
    if (label.length == 0)
        return fail(reader, at == KITH__JSON_NONE ? gender : at,
                    "A gender has a \"label\", which is a text; write what a "
                    "person is asked");
    if (memchr(label.text, '{', label.length) != NULL)
        return fail(reader, at,
                    "The label of a gender holds no word; write it without "
                    "braces");
    return check_gender_keys(reader, gender);
}

static kith_status read_gender(const struct kith__overlay_reader *reader,
                               kith__node gender)
{
    const struct kith__json *json = reader->json;
    struct kith__overlay *out = reader->out;
    if (kith__json_kind(json, gender) != KITH__JSON_OBJECT)
        return fail(reader, gender,
                    "A gender is an object with an id and a label");
    kith__node id_node = kith__json_member(json, gender, "id");
    kith__node label_node = kith__json_member(json, gender, "label");
    struct kith__slice id = {NULL, 0}, label = {NULL, 0};
    if (id_node != KITH__JSON_NONE)
        id = kith__json_string(json, id_node);
    if (label_node != KITH__JSON_NONE)
        label = kith__json_string(json, label_node);
    kith_status status = check_gender(reader, gender, id, label);
    if (status != KITH_OK)
        return status;
    const char *made = kith__arena_text(reader->arena, id.text, id.length);
    const char *said =
        kith__arena_text(reader->arena, label.text, label.length);
    if (made == NULL || said == NULL)
        return kith__fail_memory(reader->error);
    out->genders[out->gender_count] = made;
    out->gender_labels[out->gender_count++] = said;
    return KITH_OK;
}

/* They take the place of all that stood before. */
static kith_status read_genders(struct kith__overlay_reader *reader,
                                kith__node list)
{
    struct kith__overlay *out = reader->out;
    size_t count = kith__json_count(reader->json, list);
    if (kith__json_kind(reader->json, list) != KITH__JSON_ARRAY || count == 0)
        return fail(reader, list,
                    "\"genders\" is a list with at least one gender");
    if (count > KITH__GENDERS_MOST)
        return kith__json_fail(reader->json, list, false, false, reader->error,
                               KITH_E_LIMIT,
                               "There are more than %i genders, which is the "
                               "most; leave some out",
                               (int)KITH__GENDERS_MOST);
    out->genders = kith__arena_take(reader->arena, count, sizeof *out->genders);
    out->gender_labels =
        kith__arena_take(reader->arena, count, sizeof *out->gender_labels);
    out->gender_count = 0;
    if (out->genders == NULL || out->gender_labels == NULL)
        return kith__fail_memory(reader->error);
    kith_status status = KITH_OK;
    for (kith__node node = kith__json_first(reader->json, list);
         node != KITH__JSON_NONE && status == KITH_OK;
         node = kith__json_next(reader->json, node))
        status = read_gender(reader, node);
    return status;
}

/* Those that the words of the overlay at hand know: its own, or else those
 * before it. */
static kith_status take_genders(const struct kith__overlay_reader *reader,
                                struct kith__overlay_words *words)
{
    const struct kith__plan *plan = reader->plan;
    words->gender_count = reader->out->gender_count;
    words->genders = reader->out->genders;
    if (words->genders != NULL)
        return KITH_OK;
    words->gender_count = plan->gender_count;
    words->genders = kith__arena_take(reader->arena, (size_t)plan->gender_count,
                                      sizeof *words->genders);
    if (words->genders == NULL)
        return kith__fail_memory(reader->error);
    for (int32_t i = 0; i < plan->gender_count; i++)
        words->genders[i] = plan->genders[i].id;
    return KITH_OK;
}

/* ---- One word --------------------------------------------------------- */

static const struct kith__word *find_in_plan(const struct kith__plan *plan,
                                             const char *id, size_t length)
{
    for (int32_t i = 0; i < plan->word_count; i++)
        if (kith__same(id, length, plan->words[i].id))
            return &plan->words[i];
    return NULL;
}

static uint32_t given_in_plan(const struct kith__plan *plan,
                              const struct kith__word *word,
                              enum kith__form form)
{
    uint32_t given = 0;
    for (int32_t tie = 0; tie < plan->tie_count; tie++)
        if (word->forms[form][tie][0] != KITH__NONE)
            given |= UINT32_C(1) << tie;
    return given;
}

static uint32_t all_ties(const struct kith__plan *plan)
{
    return (UINT32_C(1) << plan->tie_count) - 1;
}

static kith_status keep_forms(const struct kith__overlay_reader *reader,
                              const struct kith__forms *forms,
                              struct kith__overlay_word *word)
{
    for (int form = 0; form < KITH__FORMS; form++) {
        for (int32_t tie = 0; tie < reader->plan->tie_count; tie++)
            if (forms->at[form][tie][0] != KITH__JSON_NONE)
                word->given[form] |= UINT32_C(1) << tie;
        for (int32_t i = 0; i < KITH__GENDERS_MOST; i++) {
            kith__node node = forms->at[form][reader->tie][i];
            if (node == KITH__JSON_NONE)
                continue;
            struct kith__slice text = kith__json_string(reader->json, node);
            word->forms[form][i] =
                kith__arena_text(reader->arena, text.text, text.length);
            if (word->forms[form][i] == NULL)
                return kith__fail_memory(reader->error);
        }
    }
    word->name = forms->name;
    return KITH_OK;
}

/* A new word has all its forms; one that takes the place of the document's has
 * at least those, so that no text is left with a gap. */
static kith_status check_whole(const struct kith__overlay_reader *reader,
                               kith__node node,
                               const struct kith__overlay_word *word)
{
    static const char *const keys[] = {"item", "text"};
    const struct kith__plan *plan = reader->plan;
    const struct kith__word *replaced =
        find_in_plan(plan, word->id, strlen(word->id));
    for (int form = 0; form < KITH__FORMS; form++) {
        uint32_t needed =
            replaced == NULL
                ? all_ties(plan)
                : given_in_plan(plan, replaced, (enum kith__form)form);
        for (int32_t tie = 0; tie < plan->tie_count; tie++)
            if ((needed & ~word->given[form]) >> tie & 1)
                return kith__json_fail(
                    reader->json, node, false, false, reader->error,
                    KITH_E_DOCUMENT,
                    "The word has no \"%s\" form for the tie '%s'; add it, or "
                    "one for \"*\"",
                    keys[form], plan->ties[tie].id);
    }
    return KITH_OK;
}

static kith_status check_word_keys(const struct kith__overlay_reader *reader,
                                   kith__node word)
{
    static const char *const known[] = {"item", "text", "both", "name"};
    for (kith__node node = kith__json_first(reader->json, word);
         node != KITH__JSON_NONE; node = kith__json_next(reader->json, node)) {
        struct kith__slice key = kith__json_key(reader->json, node);
        bool found = kith__is_authors(key);
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            found = found || kith__same(key.text, key.length, known[i]);
        if (!found)
            return kith__overlay_fail(reader, node, true,
                                      "A word has no such key; it has item, "
                                      "text, both and name");
    }
    return KITH_OK;
}

static kith_status read_forms(const struct kith__overlay_reader *reader,
                              const struct kith__overlay_words *words,
                              kith__node node, struct kith__overlay_word *word)
{
    const struct kith__plan *plan = reader->plan;
    const char *ties[KITH__TIES_MOST];
    for (int32_t i = 0; i < plan->tie_count; i++)
        ties[i] = plan->ties[i].id;
    struct kith__forms_of of = {.json = reader->json,
                                .word = node,
                                .ties = ties,
                                .tie_count = plan->tie_count,
                                .genders = words->genders,
                                .gender_count = words->gender_count,
                                .partial = reader->is_base};
    struct kith__forms forms;
    struct kith__forms_fault fault = {
        .message = {.memory = reader->arena->memory}};
    kith_status status;
    if (kith__forms_read(&of, &forms, &fault))
        status = keep_forms(reader, &forms, word);
    else if (kith__builder_peek(&fault.message), fault.message.failed)
        status = kith__fail_memory(reader->error);
    else
        status = kith__overlay_fail(reader, fault.node, fault.of_key,
                                    kith__builder_peek(&fault.message));
    kith__builder_free(&fault.message);
    return status;
}

static kith_status read_word(const struct kith__overlay_reader *reader,
                             const struct kith__overlay_words *words,
                             kith__node node, struct kith__overlay_word *word)
{
    struct kith__slice id = kith__json_key(reader->json, node);
    if (!kith__is_id(id.text, id.length))
        return kith__overlay_fail(reader, node, true,
                                  "The key of a word is its id: 1 to 64 "
                                  "letters, digits, '_', '.' or '-', not "
                                  "beginning with '-'");
    word->id = kith__arena_text(reader->arena, id.text, id.length);
    if (word->id == NULL)
        return kith__fail_memory(reader->error);
    kith_status status = read_forms(reader, words, node, word);
    if (status == KITH_OK)
        status = check_word_keys(reader, node);
    if (status == KITH_OK && !reader->is_base)
        status = check_whole(reader, node, word);
    return status;
}

/* ---- All words -------------------------------------------------------- */

static kith_status read_all(struct kith__overlay_reader *reader,
                            kith__node list, struct kith__overlay_words *words)
{
    size_t count = kith__json_count(reader->json, list);
    if (kith__json_kind(reader->json, list) != KITH__JSON_OBJECT)
        return fail(reader, list, "\"words\" is an object, {word: forms}");
    if (count > KITH__WORDS_MOST)
        return kith__json_fail(reader->json, list, false, false, reader->error,
                               KITH_E_LIMIT,
                               "There are more than %i words, which is the "
                               "most; leave some out",
                               (int)KITH__WORDS_MOST);
    words->words = kith__arena_take(reader->arena, count, sizeof *words->words);
    if (words->words == NULL)
        return kith__fail_memory(reader->error);
    for (kith__node node = kith__json_first(reader->json, list);
         node != KITH__JSON_NONE; node = kith__json_next(reader->json, node)) {
        if (kith__is_authors(kith__json_key(reader->json, node)))
            continue;
        kith_status status =
            read_word(reader, words, node, &words->words[words->count]);
        if (status != KITH_OK)
            return status;
        words->count++;
    }
    return KITH_OK;
}

kith_status kith__overlay_read_words(struct kith__overlay_reader *reader,
                                     kith__node root)
{
    kith__node genders = kith__json_member(reader->json, root, "genders");
    kith__node list = kith__json_member(reader->json, root, "words");
    struct kith__overlay_words *words =
        reader->is_base ? &reader->out->base : &reader->out->own;
    kith_status status = KITH_OK;
    if (genders != KITH__JSON_NONE)
        status = read_genders(reader, genders);
    if (status == KITH_OK)
        status = take_genders(reader, words);
    if (status == KITH_OK && list != KITH__JSON_NONE)
        status = read_all(reader, list, words);
    return status;
}

/* ---- Words in texts --------------------------------------------------- */

size_t kith__word_length(const char *at)
{
    const char *end = strchr(at, '}');
    bool is = end != NULL && kith__is_id(at + 1, (size_t)(end - at) - 1);
    return is ? (size_t)(end - at) + 1 : 0;
}

static const struct kith__overlay_word *find_word(
    const struct kith__overlay_words *words, const char *id, size_t length)
{
    for (int32_t i = 0; i < words->count; i++)
        if (kith__same(id, length, words->words[i].id))
            return &words->words[i];
    return NULL;
}

const char *kith__overlay_lacks(const struct kith__overlay *overlay,
                                const struct kith__plan *plan, const char *at,
                                enum kith__form form, uint32_t ties)
{
    static const char unknown[] =
        "The text names a word in braces that neither the overlay nor the "
        "questionnaire has; use one of their `words`";
    size_t bytes = kith__word_length(at);
    if (bytes == 0)
        return unknown;
    const struct kith__overlay_word *own =
        find_word(&overlay->own, at + 1, bytes - 2);
    const struct kith__overlay_word *base =
        find_word(&overlay->base, at + 1, bytes - 2);
    const struct kith__word *word = find_in_plan(plan, at + 1, bytes - 2);
    if (own == NULL && base == NULL && word == NULL)
        return unknown;
    uint32_t given = own != NULL    ? own->given[form]
                     : base != NULL ? base->given[form]
                                    : 0;
    if (own == NULL && word != NULL)
        given |= given_in_plan(plan, word, form);
    if ((ties & ~given) == 0)
        return NULL;
    return form == KITH__FORM_ITEM
               ? "A word of the text has no \"item\" form for a tie in which "
                 "the text appears; add it to the `words` of the overlay"
               : "A word of the text has no \"text\" form for a tie in which "
                 "the text appears; add it to the `words` of the overlay";
}
