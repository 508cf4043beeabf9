/* SPDX-License-Identifier: MIT */

#include "report/phrases.h"

#include <string.h>

#include "questionnaire/overlay.h"
#include "report/phrases_files.h"

enum { PHRASES_FORMAT = 1 };

/* Where a phrase stands in a document, what it holds in braces (each, and
 * nothing else), and whether an overlay must have it: those are what a person
 * in danger reads, and they are never mixed with English. */
struct known {
    const char *group, *name;
    const char *braces[3];
    bool required;
};

static const struct known known[KITH__PHRASES] = {
    [KITH__PHRASE_HEADING_MATTERS] = {"headings", "matters", {NULL}, true},
    [KITH__PHRASE_HEADING_STRENGTHS] = {"headings", "strengths", {NULL}, false},
    [KITH__PHRASE_HEADING_SCORES] = {"headings", "scores", {NULL}, false},
    [KITH__PHRASE_HEADING_FINDINGS] = {"headings", "findings", {NULL}, false},
    [KITH__PHRASE_HEADING_ADVICE] = {"headings", "advice", {NULL}, false},
    [KITH__PHRASE_HEADING_HELP] = {"headings", "help", {NULL}, true},
    [KITH__PHRASE_HEADING_LIMITS] = {"headings", "limits", {NULL}, false},
    [KITH__PHRASE_HEADING_STOP] = {"headings", "stop", {NULL}, true},
    [KITH__PHRASE_DANGER] = {"matters", "danger", {NULL}, true},
    [KITH__PHRASE_FAULT] = {"matters", "fault", {NULL}, true},
    [KITH__PHRASE_CHOICE] = {"matters", "choice", {NULL}, true},
    [KITH__PHRASE_TRAINED] = {"matters", "trained", {NULL}, true},
    [KITH__PHRASE_LEAVING] = {"matters", "leaving", {NULL}, true},
    [KITH__PHRASE_QUESTIONS] = {"matters", "questions", {NULL}, true},
    [KITH__PHRASE_AFRAID] = {"matters", "afraid", {NULL}, true},
    [KITH__PHRASE_NO_STRENGTHS] = {"strengths", "none", {NULL}, false},
    [KITH__PHRASE_ANSWERED] = {"scores", "answered", {NULL}, false},
    [KITH__PHRASE_NO_SCORES] = {"scores", "none", {NULL}, false},
    [KITH__PHRASE_SCORE_OF] = {"scores", "of", {"value", "most"}, false},
    [KITH__PHRASE_SCORE_FROM] = {"scores",
                                 "from",
                                 {"value", "least", "most"},
                                 false},
    [KITH__PHRASE_RANGE] = {"scores", "range", {"low", "high"}, false},
    [KITH__PHRASE_BETWEEN] = {"scores", "between", {"lower", "higher"}, false},
    [KITH__PHRASE_UNSCORED] = {"scores", "unscored", {NULL}, false},
    [KITH__PHRASE_COUNT] = {"scores", "count", {"answered", "asked"}, false},
    [KITH__PHRASE_POINT] = {"scores", "point", {NULL}, false},
    [KITH__PHRASE_INTERVAL] = {"scores", "interval", {"low", "high"}, false},
    [KITH__PHRASE_LOWER] = {"scores", "lower", {"count", "population"}, false},
    [KITH__PHRASE_LOWER_FEW] = {"scores", "lower-few", {"population"}, false},
    [KITH__PHRASE_LOWER_MOST] = {"scores", "lower-most", {"population"}, false},
    [KITH__PHRASE_T] = {"scores", "t", {"t"}, false},
    [KITH__PHRASE_T_OF] = {"scores", "t-of", {"t", "population"}, false},
    [KITH__PHRASE_NO_FINDINGS] = {"findings", "none", {NULL}, false},
    [KITH__PHRASE_SOME] = {"findings", "some", {NULL}, false},
    [KITH__PHRASE_STRONG] = {"findings", "strong", {NULL}, false},
    [KITH__PHRASE_SET_ASIDE] = {"findings", "set-aside", {NULL}, false},
    [KITH__PHRASE_BECAUSE] = {"findings", "because", {NULL}, false},
    [KITH__PHRASE_LISTED] = {"findings", "listed", {NULL}, false},
    [KITH__PHRASE_COUNTED] = {"findings", "counted", {NULL}, false},
    [KITH__PHRASE_COUNT_OF] = {"findings",
                               "count-of",
                               {"label", "value"},
                               false},
    [KITH__PHRASE_QUOTE] = {"findings", "quote", {"said", "answer"}, false},
    [KITH__PHRASE_OFFER] = {"advice", "offer", {NULL}, false},
    [KITH__PHRASE_NO_ADVICE] = {"advice", "none", {NULL}, false},
    [KITH__PHRASE_ABOVE] = {"advice", "above", {NULL}, false},
    [KITH__PHRASE_NO_HELP] = {"help", "none", {NULL}, true},
    [KITH__PHRASE_NO_HELP_TEXT] = {"help", "none-text", {NULL}, true},
    [KITH__PHRASE_VIEW] = {"limits", "view", {NULL}, false},
    [KITH__PHRASE_DIAGNOSIS] = {"limits", "diagnosis", {NULL}, false},
    [KITH__PHRASE_UNVALIDATED] = {"limits", "unvalidated", {"title"}, false},
    [KITH__PHRASE_PAGE] = {"page", "title", {NULL}, false},
    [KITH__PHRASE_COLUMN_TOPIC] = {"page", "topic", {NULL}, false},
    [KITH__PHRASE_COLUMN_WORDS] = {"page", "words", {NULL}, false},
    [KITH__PHRASE_COLUMN_NUMBER] = {"page", "number", {NULL}, false},
    [KITH__PHRASE_COLUMN_ANSWERED] = {"page", "answered", {NULL}, false},
    [KITH__PHRASE_BARS] = {"page", "bars", {NULL}, false},
    [KITH__PHRASE_BARS_CHANCE] = {"page", "bars-chance", {NULL}, false},
};

/* ---- Reading ---------------------------------------------------------- */

struct reader {
    const struct kith__json *json;
    struct kith__phrases *out;
    kith_error **error;
};

static kith_status fail(const struct reader *reader, kith__node node,
                        const char *message)
{
    return kith__json_fail(reader->json, node, false, false, reader->error,
                           KITH_E_DOCUMENT, "%s", message);
}

static kith_status fail_key(const struct reader *reader, kith__node node,
                            const char *message)
{
    return kith__json_fail(reader->json, node, true, false, reader->error,
                           KITH_E_DOCUMENT, "%s", message);
}

static bool is_authors(struct kith__slice key)
{
    return key.length >= 2 && key.text[0] == 'x' && key.text[1] == '-';
}

/* The phrase of a member of a group; KITH__PHRASES when there is none. */
static int find(struct kith__slice group, struct kith__slice name)
{
    int i = 0;
    while (i < KITH__PHRASES &&
           !(kith__same(group.text, group.length, known[i].group) &&
             kith__same(name.text, name.length, known[i].name)))
        i++;
    return i;
}

static bool has_brace(const char *text, const char *key)
{
    size_t length = strlen(key);
    for (const char *at = text; (at = strchr(at, '{')) != NULL; at++)
        if (strncmp(at + 1, key, length) == 0 && at[1 + length] == '}')
            return true;
    return false;
}

/* Whether a text holds each of a phrase's braces, and no other. */
static bool braces_fit(const struct known *phrase, const char *text)
{
    int wanted = 0;
    for (; wanted < 3 && phrase->braces[wanted] != NULL; wanted++)
        if (!has_brace(text, phrase->braces[wanted]))
            return false;
    int found = 0;
    for (const char *at = text; (at = strchr(at, '{')) != NULL; at++)
        found++;
    return found == wanted;
}

static kith_status take_phrase(struct reader *reader, kith__node node,
                               int phrase)
{
    struct kith__slice text = kith__json_string(reader->json, node);
    if (text.length == 0)
        return fail(reader, node, "A phrase is a text, and not empty");
    char *copy = kith__arena_text(&reader->out->arena, text.text, text.length);
    if (copy == NULL)
        return kith__fail_memory(reader->error);
    if (!braces_fit(&known[phrase], copy))
        return fail(reader, node,
                    "A phrase holds what the English one holds in braces, each "
                    "once, and no other braces");
    reader->out->texts[phrase] = copy;
    return KITH_OK;
}

static kith_status read_group(struct reader *reader, kith__node group)
{
    const struct kith__json *json = reader->json;
    struct kith__slice group_key = kith__json_key(json, group);
    for (kith__node node = kith__json_first(json, group);
         node != KITH__JSON_NONE; node = kith__json_next(json, node)) {
        struct kith__slice key = kith__json_key(json, node);
        int phrase = find(group_key, key);
        if (phrase == KITH__PHRASES && is_authors(key))
            continue;
        if (phrase == KITH__PHRASES)
            return fail_key(reader, node,
                            "A report has no such phrase; take the key out or "
                            "mend its spelling");
        kith_status status = take_phrase(reader, node, phrase);
        if (status != KITH_OK)
            return status;
    }
    return KITH_OK;
}

static bool is_group(struct kith__slice key)
{
    for (int i = 0; i < KITH__PHRASES; i++)
        if (kith__same(key.text, key.length, known[i].group))
            return true;
    return false;
}

static kith_status read_texts(struct reader *reader, kith__node texts)
{
    const struct kith__json *json = reader->json;
    for (kith__node node = kith__json_first(json, texts);
         node != KITH__JSON_NONE; node = kith__json_next(json, node)) {
        struct kith__slice key = kith__json_key(json, node);
        if (!is_group(key) && is_authors(key))
            continue;
        if (!is_group(key))
            return fail_key(reader, node,
                            "A report has no such group of phrases; take the "
                            "key out or mend its spelling");
        if (kith__json_kind(json, node) != KITH__JSON_OBJECT)
            return fail(reader, node, "A group of phrases is an object");
        kith_status status = read_group(reader, node);
        if (status != KITH_OK)
            return status;
    }
    return KITH_OK;
}

static kith_status check_keys(const struct reader *reader, kith__node root)
{
    static const char *const keys[] = {"kith-phrases", "language", "texts"};
    for (kith__node node = kith__json_first(reader->json, root);
         node != KITH__JSON_NONE; node = kith__json_next(reader->json, node)) {
        struct kith__slice key = kith__json_key(reader->json, node);
        bool found = is_authors(key);
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
            found = found || kith__same(key.text, key.length, keys[i]);
        if (!found)
            return fail_key(reader, node,
                            "An overlay of phrases has no such key; it has "
                            "kith-phrases, language and texts");
    }
    return KITH_OK;
}

static kith_status check_format(const struct reader *reader, kith__node root)
{
    kith__node node = kith__json_member(reader->json, root, "kith-phrases");
    struct kith__slice number = {NULL, 0};
    kith__decimal format;
    if (node != KITH__JSON_NONE)
        number = kith__json_number(reader->json, node);
    if (number.text == NULL ||
        !kith__decimal_read(number.text, number.length, &format) ||
        format != PHRASES_FORMAT * KITH__ONE)
        return fail(reader, node == KITH__JSON_NONE ? root : node,
                    "An overlay of phrases begins with \"kith-phrases\": 1");
    return KITH_OK;
}

static kith_status take_language(struct reader *reader, kith__node root)
{
    kith__node node = kith__json_member(reader->json, root, "language");
    struct kith__slice text = {NULL, 0};
    if (node != KITH__JSON_NONE)
        text = kith__json_string(reader->json, node);
    if (text.text == NULL || !kith__is_language(text.text, text.length))
        return fail(reader, node == KITH__JSON_NONE ? root : node,
                    "An overlay of phrases names its \"language\" by a tag "
                    "such as \"de\" or \"pt-BR\"");
    reader->out->language =
        kith__arena_text(&reader->out->arena, text.text, text.length);
    return reader->out->language == NULL ? kith__fail_memory(reader->error)
                                         : KITH_OK;
}

static kith_status read_body(struct reader *reader, kith__node root)
{
    kith__node texts = kith__json_member(reader->json, root, "texts");
    if (texts == KITH__JSON_NONE ||
        kith__json_kind(reader->json, texts) != KITH__JSON_OBJECT)
        return fail(reader, texts == KITH__JSON_NONE ? root : texts,
                    "An overlay of phrases has an object \"texts\"");
    return read_texts(reader, texts);
}

static kith_status read_all(struct reader *reader, kith__node root)
{
    if (kith__json_kind(reader->json, root) != KITH__JSON_OBJECT)
        return fail(reader, root, "An overlay of phrases is an object");
    kith_status status = check_format(reader, root);
    if (status == KITH_OK)
        status = check_keys(reader, root);
    if (status == KITH_OK)
        status = take_language(reader, root);
    if (status == KITH_OK)
        status = read_body(reader, root);
    return status;
}

/* Fills what an overlay lacks; refuses where it must not lack it. */
static kith_status complete(const struct reader *reader, kith__node root,
                            const struct kith__phrases *usual)
{
    for (int i = 0; i < KITH__PHRASES; i++) {
        if (reader->out->texts[i] != NULL)
            continue;
        if (known[i].required)
            return kith__json_fail(
                reader->json, root, false, false, reader->error,
                KITH_E_DOCUMENT,
                "The overlay lacks the phrase texts/%s/%s, which is never "
                "shown in another language than its neighbours; add it",
                known[i].group, known[i].name);
        reader->out->texts[i] = kith__arena_text(
            &reader->out->arena, usual->texts[i], strlen(usual->texts[i]));
        if (reader->out->texts[i] == NULL)
            return kith__fail_memory(reader->error);
    }
    return KITH_OK;
}

static kith_status read_over(struct reader *reader, kith__node root)
{
    struct kith__phrases usual = {.language = NULL};
    kith_status status = read_all(reader, root);
    if (status != KITH_OK)
        return status;
    status = kith__phrases_for(reader->out->language, reader->out->arena.memory,
                               &usual, reader->error);
    if (status == KITH_OK)
        status = complete(reader, root, &usual);
    kith__phrases_free(&usual);
    return status;
}

kith_status kith__phrases_read(const struct kith__json *json, kith__node root,
                               kith_memory *memory, struct kith__phrases *out,
                               kith_error **error)
{
    struct kith__phrases made = {.arena = {.memory = memory}};
    struct reader reader = {json, &made, error};
    kith_status status = read_over(&reader, root);
    if (status == KITH_OK)
        *out = made;
    else
        kith__phrases_free(&made);
    return status;
}

kith_status kith__phrases_for(const char *language, kith_memory *memory,
                              struct kith__phrases *out, kith_error **error)
{
    const struct kith__embedded *file =
        kith__embedded_in(kith__phrases_files, "phrases", language);
    if (file == NULL)
        file = kith__embedded_in(kith__phrases_files, "phrases", "en");
    struct kith__json *json = NULL;
    kith_status status = kith__json_read(file->bytes, (size_t)file->length,
                                         memory, &json, error);
    if (status != KITH_OK)
        return status;
    struct kith__phrases made = {.arena = {.memory = memory}};
    struct reader reader = {json, &made, error};
    status = read_all(&reader, kith__json_root(json));
    kith__json_free(json);
    if (status == KITH_OK)
        *out = made;
    else
        kith__phrases_free(&made);
    return status;
}

void kith__phrases_free(struct kith__phrases *phrases)
{
    kith__arena_free(&phrases->arena);
}

/* ---- Filling ---------------------------------------------------------- */

static const char *value_at(const char *at,
                            const struct kith__filling *fillings, int count,
                            size_t *bytes)
{
    for (int i = 0; i < count; i++) {
        size_t length = strlen(fillings[i].key);
        if (strncmp(at + 1, fillings[i].key, length) == 0 &&
            at[1 + length] == '}') {
            *bytes = length + 2;
            return fillings[i].value;
        }
    }
    *bytes = 1;
    return "{";
}

void kith__phrase_add(const struct kith__phrases *phrases,
                      enum kith__phrase phrase,
                      const struct kith__filling *fillings, int count,
                      struct kith__builder *builder)
{
    const char *run = phrases->texts[phrase]; /* what was not added yet */
    const char *at;
    while ((at = strchr(run, '{')) != NULL) {
        size_t bytes;
        const char *value = value_at(at, fillings, count, &bytes);
        kith__add_bytes(builder, run, (size_t)(at - run));
        kith__add(builder, value);
        run = at + bytes;
    }
    kith__add(builder, run);
}
