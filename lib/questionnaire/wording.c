/* SPDX-License-Identifier: MIT */

#include "questionnaire/wording.h"

#include <stdatomic.h>
#include <string.h>

#include "base/error.h"
#include "questionnaire/overlay.h"
#include "questionnaire/wording_object.h"

/* ---- Composing -------------------------------------------------------- */

/* What may stand before the first letter of a sentence; in UTF-8. */
static const char *const opening_marks[] = {
    "\"",     "'",      "\u201c", "\u2018", "\u201e",
    "\u201a", "\u00ab", "\u2039", "\u00bf", "\u00a1"};

/* How many bytes of an opening mark end at `at`. */
static size_t mark_before(const char *text, const char *at)
{
    for (size_t i = 0; i < sizeof opening_marks / sizeof *opening_marks; i++) {
        size_t length = strlen(opening_marks[i]);
        if ((size_t)(at - text) >= length &&
            memcmp(at - length, opening_marks[i], length) == 0)
            return length;
    }
    return 0;
}

static bool begins_sentence(const char *text, const char *at)
{
    for (size_t mark; (mark = mark_before(text, at)) > 0;)
        at -= mark;
    return at == text || (at - text >= 2 && at[-1] == ' ' &&
                          (at[-2] == '.' || at[-2] == '?' || at[-2] == '!'));
}

/* Adds a word with a capital. Of other letters than those of Latin-1 it cannot
 * tell, and leaves them. */
static void add_capital(struct kith__builder *builder, const char *word)
{
    unsigned char first = (unsigned char)word[0];
    unsigned char second = first == 0 ? 0 : (unsigned char)word[1];
    if (first >= 'a' && first <= 'z') {
        kith__add_char(builder, (char)(first - 'a' + 'A'));
        kith__add(builder, word + 1);
    } else if (first == 0xC3 && second >= 0xA0 && second <= 0xBE &&
               second != 0xB7) { /* but the division sign */
        kith__add_char(builder, word[0]);
        kith__add_char(builder, (char)(second - 0x20));
        kith__add(builder, word + 2);
    } else {
        kith__add(builder, word);
    }
}

/* Adds what stands for the placeholder at `at`, and returns its length; 0 when
 * it is none. A name stays as the host wrote it. */
static size_t add_placeholder(const kith_wording *wording, const char *text,
                              const char *at, enum kith__form form,
                              const char *name, struct kith__builder *builder)
{
    size_t bytes;
    const struct kith__wording_word *word =
        kith__wording_word_at(wording, at, &bytes);
    bool other = bytes == 3 && at[1] == 'O'; /* a word or not */
    if (name != NULL && (other || (word != NULL && word->name))) {
        kith__add(builder, name);
        return bytes;
    }
    const char *value =
        word == NULL
            ? NULL
            : word->forms[form][wording->gender < 0 ? 0 : wording->gender];
    if (value == NULL)
        return 0;
    if (begins_sentence(text, at))
        add_capital(builder, value);
    else
        kith__add(builder, value);
    return bytes;
}

void kith__wording_add_template(const kith_wording *wording,
                                const char *template_text, enum kith__form form,
                                const char *name, struct kith__builder *builder)
{
    const char *run = template_text; /* what was not added yet */
    const char *at;
    while ((at = strchr(run, '{')) != NULL) {
        kith__add_bytes(builder, run, (size_t)(at - run));
        size_t bytes =
            add_placeholder(wording, template_text, at, form, name, builder);
        if (bytes == 0) /* an ordinary brace */
            kith__add_char(builder, '{');
        run = at + (bytes == 0 ? 1 : bytes);
    }
    kith__add(builder, run);
}

void kith__wording_add(const kith_wording *wording, kith__text_id text,
                       const char *name, struct kith__builder *builder)
{
    if (text == KITH__NONE)
        return;
    if (name == NULL || kith__is_form(wording->plan, text))
        kith__add(builder, wording->composed[text]);
    else
        kith__wording_add_template(wording, wording->written[text],
                                   wording->plan->texts[text].form, name,
                                   builder);
}

static kith_status compose_one(kith_wording *wording, kith__text_id text,
                               struct kith__builder *builder)
{
    const char *written = wording->written[text];
    wording->composed[text] = written;
    if (kith__is_form(wording->plan, text) || strchr(written, '{') == NULL)
        return KITH_OK;
    kith__builder_cut(builder, 0);
    kith__wording_add_template(wording, written,
                               wording->plan->texts[text].form, NULL, builder);
    if (builder->failed)
        return KITH_E_MEMORY;
    wording->composed[text] =
        kith__arena_text(&wording->arena, builder->bytes, builder->length);
    return wording->composed[text] == NULL ? KITH_E_MEMORY : KITH_OK;
}

static kith_status compose_all(kith_wording *wording)
{
    struct kith__builder builder = {.memory = wording->memory};
    kith_status status = KITH_OK;
    for (int32_t i = 0; status == KITH_OK && i < wording->plan->text_count; i++)
        status = compose_one(wording, i, &builder);
    kith__builder_free(&builder);
    return status;
}

/* ---- Making ----------------------------------------------------------- */

static kith_status take_room(kith_wording *wording)
{
    size_t count = (size_t)wording->plan->text_count;
    struct kith__arena *arena = &wording->arena;
    wording->written = kith__arena_take(arena, count, sizeof(char *));
    wording->composed = kith__arena_take(arena, count, sizeof(char *));
    wording->missing = kith__arena_take(arena, count, sizeof(char *));
    return wording->written == NULL || wording->composed == NULL ||
                   wording->missing == NULL
               ? KITH_E_MEMORY
               : KITH_OK;
}

static kith_status fill(kith_wording *wording, struct kith__overlay_source own,
                        struct kith__overlay_source base, kith_error **error)
{
    struct kith__overlay overlay = {.language = wording->plan->language};
    if (own.json != NULL || base.json != NULL) {
        kith_status status =
            kith__overlay_read(wording->plan, wording->tie, own, base,
                               &wording->arena, &overlay, error);
        if (status != KITH_OK)
            return status;
    }
    wording->language = overlay.language;
    if (take_room(wording) != KITH_OK)
        return kith__fail_memory(error);
    for (int32_t i = 0; i < wording->plan->text_count; i++)
        wording->written[i] = overlay.texts == NULL || overlay.texts[i] == NULL
                                  ? wording->plan->texts[i].written
                                  : overlay.texts[i];
    if (kith__wording_gather(wording, &overlay) != KITH_OK ||
        compose_all(wording) != KITH_OK)
        return kith__fail_memory(error);
    return KITH_OK;
}

static kith_wording *make_empty(const kith_questionnaire *questionnaire,
                                int32_t tie, kith_memory *memory)
{
    kith_wording *wording = kith__allocate(memory, sizeof *wording);
    if (wording == NULL)
        return NULL;
    wording->memory = kith__memory_hold(memory);
    atomic_init(&wording->holders, 1);
    wording->questionnaire = kith__questionnaire_hold(questionnaire);
    wording->plan = kith__plan_of(questionnaire);
    wording->tie = tie;
    wording->arena.memory = memory;
    return wording;
}

kith_status kith__wording_make(const kith_questionnaire *questionnaire,
                               const char *tie, struct kith__overlay_source own,
                               struct kith__overlay_source base,
                               kith_memory *memory, kith_wording **out,
                               kith_error **error)
{
    int32_t index = kith_questionnaire_tie_index(questionnaire, tie);
    if (index < 0)
        return kith__fail(error, memory, KITH_E_NOT_FOUND, NULL,
                          "The questionnaire %s has no such tie; use one that "
                          "kith_questionnaire_tie_id() gives",
                          kith__plan_of(questionnaire)->id);
    kith_wording *wording = make_empty(questionnaire, index, memory);
    if (wording == NULL)
        return kith__fail_memory(error);
    kith_status status = fill(wording, own, base, error);
    if (status != KITH_OK) {
        kith_wording_free(wording);
        return status;
    }
    *out = wording;
    return KITH_OK;
}

static kith_status read_source(const char *text, int64_t length,
                               kith_memory *memory, struct kith__json **json,
                               struct kith__overlay_source *out,
                               kith_error **error)
{
    if (text == NULL)
        return KITH_OK;
    kith_status status = kith__json_read(
        text, (size_t)kith__measure(text, length), memory, json, error);
    if (status == KITH_OK)
        *out = (struct kith__overlay_source){*json, kith__json_root(*json)};
    return status;
}

kith_status kith__wording_read(const kith_questionnaire *questionnaire,
                               const char *tie, const char *overlay,
                               int64_t length, const char *base_overlay,
                               int64_t base_length, kith_memory *memory,
                               kith_wording **out, kith_error **error)
{
    struct kith__overlay_source own = {NULL, 0}, base = {NULL, 0};
    struct kith__json *own_json = NULL, *base_json = NULL;
    kith_status status =
        read_source(overlay, length, memory, &own_json, &own, error);
    if (status == KITH_OK)
        status = read_source(base_overlay, base_length, memory, &base_json,
                             &base, error);
    if (status == KITH_OK)
        status = kith__wording_make(questionnaire, tie, own, base, memory, out,
                                    error);
    kith__json_free(own_json);
    kith__json_free(base_json);
    return status;
}

/* ---- Another gender --------------------------------------------------- */

/* All but what is composed stays the first wording's, which is held. */
static kith_status share(kith_wording *made, const kith_wording *wording,
                         int32_t gender)
{
    const kith_wording *root = wording->root == NULL ? wording : wording->root;
    made->root = kith__wording_hold(root);
    made->language = root->language;
    made->gender = gender;
    made->gender_count = root->gender_count;
    made->genders = root->genders;
    made->word_count = root->word_count;
    made->words = root->words;
    made->written = root->written;
    made->missing = root->missing;
    made->missing_count = root->missing_count;
    made->composed = kith__arena_take(
        &made->arena, (size_t)made->plan->text_count, sizeof(char *));
    return made->composed == NULL ? KITH_E_MEMORY : compose_all(made);
}

kith_status kith_wording_with_gender(const kith_wording *wording,
                                     const char *gender, kith_wording **out,
                                     kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (wording == NULL || gender == NULL || out == NULL)
        return kith__fail(error, NULL, KITH_E_ARGUMENT, NULL,
                          "kith_wording_with_gender() needs a wording, the id "
                          "of a gender and somewhere to put the new wording");
    int32_t index = wording->gender_count - 1;
    while (index >= 0 && strcmp(wording->genders[index].id, gender) != 0)
        index--;
    if (index < 0)
        return kith__fail(error, wording->memory, KITH_E_NOT_FOUND, NULL,
                          "The wording has no such gender; use one that "
                          "kith_wording_gender_id() gives");
    kith_wording *made =
        make_empty(wording->questionnaire, wording->tie, wording->memory);
    if (made == NULL)
        return kith__fail_memory(error);
    if (share(made, wording, index) != KITH_OK) {
        kith_wording_free(made);
        return kith__fail_memory(error);
    }
    *out = made;
    return KITH_OK;
}

/* ---- Holding ---------------------------------------------------------- */

kith_wording *kith__wording_hold(const kith_wording *wording)
{
    kith_wording *held = (kith_wording *)wording; /* only the count changes */
    atomic_fetch_add_explicit(&held->holders, 1, memory_order_relaxed);
    return held;
}

void kith_wording_free(kith_wording *wording)
{
    if (wording == NULL || atomic_fetch_sub_explicit(&wording->holders, 1,
                                                     memory_order_acq_rel) > 1)
        return;
    kith_memory *memory = wording->memory;
    kith__arena_free(&wording->arena);
    kith_wording_free(wording->root); /* which has none itself */
    kith_questionnaire_free(wording->questionnaire);
    kith__release(memory, wording, sizeof *wording);
    kith_memory_free(memory);
}
