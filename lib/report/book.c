/* SPDX-License-Identifier: MIT */

#include "report/book.h"

#include <string.h>

#include "questionnaire/overlay.h"

enum { PHRASES_FORMAT = 1 };

/* ---- Reading ---------------------------------------------------------- */

struct reader {
    const struct kith__book *book;
    const struct kith__json *json;
    struct kith__arena *arena;
    const char **language;
    const char **texts;
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

/* The phrase of a member of a group; the book's count when there is none. */
static int find(const struct kith__book *book, struct kith__slice group,
                struct kith__slice name)
{
    int i = 0;
    while (i < book->count &&
           !(kith__same(group.text, group.length, book->known[i].group) &&
             kith__same(name.text, name.length, book->known[i].name)))
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
static bool braces_fit(const struct kith__known_phrase *phrase,
                       const char *text)
{
    int wanted = 0;
    for (; wanted < KITH__BRACES && phrase->braces[wanted] != NULL; wanted++)
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
    char *copy = kith__arena_text(reader->arena, text.text, text.length);
    if (copy == NULL)
        return kith__fail_memory(reader->error);
    if (!braces_fit(&reader->book->known[phrase], copy))
        return fail(reader, node,
                    "A phrase holds what the English one holds in braces, each "
                    "once, and no other braces");
    reader->texts[phrase] = copy;
    return KITH_OK;
}

static kith_status read_group(struct reader *reader, kith__node group)
{
    const struct kith__json *json = reader->json;
    struct kith__slice group_key = kith__json_key(json, group);
    for (kith__node node = kith__json_first(json, group);
         node != KITH__JSON_NONE; node = kith__json_next(json, node)) {
        struct kith__slice key = kith__json_key(json, node);
        int phrase = find(reader->book, group_key, key);
        if (phrase == reader->book->count && is_authors(key))
            continue;
        if (phrase == reader->book->count)
            return fail_key(reader, node,
                            "A report has no such phrase; take the key out or "
                            "mend its spelling");
        kith_status status = take_phrase(reader, node, phrase);
        if (status != KITH_OK)
            return status;
    }
    return KITH_OK;
}

static bool is_group(const struct kith__book *book, struct kith__slice key)
{
    for (int i = 0; i < book->count; i++)
        if (kith__same(key.text, key.length, book->known[i].group))
            return true;
    return false;
}

/* Whether another book reads a group. */
static bool is_anothers(const struct kith__book *book, struct kith__slice key)
{
    for (int i = 0; book->others != NULL && book->others[i] != NULL; i++)
        if (kith__same(key.text, key.length, book->others[i]))
            return true;
    return false;
}

static kith_status read_texts(struct reader *reader, kith__node texts)
{
    const struct kith__json *json = reader->json;
    for (kith__node node = kith__json_first(json, texts);
         node != KITH__JSON_NONE; node = kith__json_next(json, node)) {
        struct kith__slice key = kith__json_key(json, node);
        bool own = is_group(reader->book, key);
        if (!own && (is_authors(key) || is_anothers(reader->book, key)))
            continue;
        if (!own)
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
    *reader->language = kith__arena_text(reader->arena, text.text, text.length);
    return *reader->language == NULL ? kith__fail_memory(reader->error)
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

kith_status kith__book_read(const struct kith__book *book,
                            const struct kith__json *json, kith__node root,
                            struct kith__arena *arena, const char **language,
                            const char **texts, kith_error **error)
{
    struct reader made = {book, json, arena, language, texts, error};
    struct reader *reader = &made;
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

kith_status kith__book_of(const struct kith__book *book, const char *language,
                          struct kith__arena *arena, const char **tag,
                          const char **texts, kith_error **error)
{
    const struct kith__embedded *file =
        kith__embedded_in(book->files, book->id, language);
    if (file == NULL)
        file = kith__embedded_in(book->files, book->id, "en");
    struct kith__json *json = NULL;
    kith_status status = kith__json_read(file->bytes, (size_t)file->length,
                                         arena->memory, &json, error);
    if (status != KITH_OK)
        return status;
    status = kith__book_read(book, json, kith__json_root(json), arena, tag,
                             texts, error);
    kith__json_free(json);
    return status;
}

/* ---- Completing ------------------------------------------------------- */

static kith_status fill(const struct kith__book *book,
                        const struct kith__json *json, kith__node root,
                        const char *const *usual, struct kith__arena *arena,
                        const char **texts, kith_error **error)
{
    for (int i = 0; i < book->count; i++) {
        if (texts[i] != NULL)
            continue;
        if (book->known[i].required)
            return kith__json_fail(
                json, root, false, false, error, KITH_E_DOCUMENT,
                "The overlay lacks the phrase texts/%s/%s, which is never "
                "shown in another language than its neighbours; add it",
                book->known[i].group, book->known[i].name);
        texts[i] = kith__arena_text(arena, usual[i], strlen(usual[i]));
        if (texts[i] == NULL)
            return kith__fail_memory(error);
    }
    return KITH_OK;
}

kith_status kith__book_complete(const struct kith__book *book,
                                const struct kith__json *json, kith__node root,
                                struct kith__arena *arena, const char *language,
                                const char **texts, kith_error **error)
{
    struct kith__arena scratch = {.memory = arena->memory};
    const char *tag = NULL;
    const char **usual =
        kith__arena_take(&scratch, (size_t)book->count, sizeof *usual);
    kith_status status = usual == NULL ? kith__fail_memory(error)
                                       : kith__book_of(book, language, &scratch,
                                                       &tag, usual, error);
    if (status == KITH_OK)
        status = fill(book, json, root, usual, arena, texts, error);
    kith__arena_free(&scratch);
    return status;
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

void kith__sentence_add(const char *sentence,
                        const struct kith__filling *fillings, int count,
                        struct kith__builder *builder)
{
    const char *run = sentence; /* what was not added yet */
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
