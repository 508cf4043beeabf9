/* SPDX-License-Identifier: MIT */

#include "questionnaire/overlay.h"

#include <string.h>

#include "questionnaire/overlay_reader.h"
#include "questionnaire/reader.h"

/* ---- The head --------------------------------------------------------- */

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
}

bool kith__is_language(const char *text, size_t length)
{
    if (length < 2 || length > KITH__LANGUAGE_BYTES)
        return false;
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!letter && (i == 0 || (c != '-' && (c < '0' || c > '9'))))
            return false;
    }
    return true;
}

bool kith__same_language(const char *text, size_t length, const char *other)
{
    for (size_t i = 0; i < length; i++)
        if (lower(text[i]) != lower(other[i]) || other[i] == '\0')
            return false;
    return other[length] == '\0';
}

kith_status kith__overlay_fail(const struct kith__overlay_reader *reader,
                               kith__node node, bool of_key,
                               const char *message)
{
    return kith__json_fail(reader->json, node, of_key, false, reader->error,
                           KITH_E_DOCUMENT, "%s", message);
}

/* The number before the first point; -1 where there is none. */
static int32_t major_of(struct kith__slice version)
{
    int32_t major = 0;
    size_t i = 0;
    for (; i < version.length && i < 9 && version.text[i] != '.'; i++) {
        if (version.text[i] < '0' || version.text[i] > '9')
            return -1;
        major = major * 10 + (version.text[i] - '0');
    }
    return i > 0 && (i == version.length || version.text[i] == '.') ? major
                                                                    : -1;
}

static kith_status fail_head(const struct kith__overlay_reader *reader,
                             kith__node node, kith_status status,
                             const char *message)
{
    return kith__json_fail(reader->json, node, false, false, reader->error,
                           status, "%s", message);
}

static kith_status check_keys(const struct kith__overlay_reader *reader,
                              kith__node root)
{
    static const char *const known[] = {
        "kith-overlay", "questionnaire", "version", "language",
        "genders",      "words",         "texts"};
    for (kith__node node = kith__json_first(reader->json, root);
         node != KITH__JSON_NONE; node = kith__json_next(reader->json, node)) {
        struct kith__slice key = kith__json_key(reader->json, node);
        bool found = kith__is_authors(key);
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            found = found || kith__same(key.text, key.length, known[i]);
        if (!found)
            return kith__json_fail(
                reader->json, node, true, false, reader->error, KITH_E_DOCUMENT,
                "An overlay has no such key; it has kith-overlay, "
                "questionnaire, version, language, genders, words and texts");
    }
    return KITH_OK;
}

static kith_status check_format(const struct kith__overlay_reader *reader,
                                kith__node root)
{
    kith__node node = kith__json_member(reader->json, root, "kith-overlay");
    kith__decimal format = 0;
    struct kith__slice number = {NULL, 0};
    if (node != KITH__JSON_NONE)
        number = kith__json_number(reader->json, node);
    if (number.text == NULL ||
        !kith__decimal_read(number.text, number.length, &format) ||
        format < KITH__ONE || format % KITH__ONE != 0)
        return fail_head(reader, node == KITH__JSON_NONE ? root : node,
                         KITH_E_DOCUMENT,
                         "An overlay begins with \"kith-overlay\": 1");
    if (format != KITH__OVERLAY_FORMAT * KITH__ONE)
        return fail_head(reader, node, KITH_E_VERSION,
                         "The overlay is of a newer format than this library "
                         "reads, which is 1");
    return KITH_OK;
}

/* Of a base only the id: its texts and the document's come together. */
static kith_status check_questionnaire(
    const struct kith__overlay_reader *reader, kith__node root)
{
    const struct kith__plan *plan = reader->plan;
    const char *expected = reader->is_base ? plan->base_id : plan->id;
    kith__node id = kith__json_member(reader->json, root, "questionnaire");
    kith__node version = kith__json_member(reader->json, root, "version");
    if (id == KITH__JSON_NONE || version == KITH__JSON_NONE)
        return fail_head(reader, root, KITH_E_DOCUMENT,
                         "An overlay names its \"questionnaire\" and "
                         "\"version\"; add them");
    struct kith__slice text = kith__json_string(reader->json, id);
    if (text.text == NULL || expected == NULL ||
        !kith__same(text.text, text.length, expected))
        return kith__json_fail(reader->json, id, false, false, reader->error,
                               KITH_E_VERSION,
                               "The overlay is for another questionnaire than "
                               "%s",
                               expected == NULL ? plan->id : expected);
    text = kith__json_string(reader->json, version);
    if (reader->is_base || (text.text != NULL && major_of(text) == plan->major))
        return KITH_OK;
    return kith__json_fail(reader->json, version, false, false, reader->error,
                           KITH_E_VERSION,
                           "The overlay is for another major version than "
                           "that of the questionnaire, %s",
                           plan->version);
}

static kith_status check_head(const struct kith__overlay_reader *reader,
                              kith__node root)
{
    if (kith__json_kind(reader->json, root) != KITH__JSON_OBJECT)
        return fail_head(reader, root, KITH_E_DOCUMENT,
                         "An overlay is an object");
    kith_status status = check_format(reader, root);
    if (status == KITH_OK)
        status = check_keys(reader, root);
    if (status == KITH_OK)
        status = check_questionnaire(reader, root);
    return status;
}

static kith_status take_language(const struct kith__overlay_reader *reader,
                                 kith__node root)
{
    kith__node node = kith__json_member(reader->json, root, "language");
    struct kith__slice text = {NULL, 0};
    if (node != KITH__JSON_NONE)
        text = kith__json_string(reader->json, node);
    if (text.text == NULL || !kith__is_language(text.text, text.length))
        return fail_head(reader, node == KITH__JSON_NONE ? root : node,
                         KITH_E_DOCUMENT,
                         "An overlay names its \"language\" by a tag such as "
                         "\"de\" or \"pt-BR\"");
    reader->out->language =
        kith__arena_text(reader->arena, text.text, text.length);
    return reader->out->language == NULL ? kith__fail_memory(reader->error)
                                         : KITH_OK;
}

/* ---- The body --------------------------------------------------------- */

/* What an overlay declares itself, it does not put over the document's too. */
static kith_status check_twice(const struct kith__overlay_reader *reader,
                               kith__node root, kith__node texts)
{
    static const char *const keys[] = {"words", "genders"};
    for (int i = 0; i < 2; i++) {
        kith__node twice = kith__json_member(reader->json, texts, keys[i]);
        if (twice != KITH__JSON_NONE &&
            kith__json_member(reader->json, root, keys[i]) != KITH__JSON_NONE)
            return kith__json_fail(
                reader->json, twice, true, false, reader->error,
                KITH_E_DOCUMENT,
                "The overlay has \"%s\" of its own; write these there, or "
                "take those out",
                keys[i]);
    }
    return KITH_OK;
}

static kith_status read_body(struct kith__overlay_reader *reader,
                             kith__node root)
{
    kith__node texts = kith__json_member(reader->json, root, "texts");
    if (texts == KITH__JSON_NONE ||
        kith__json_kind(reader->json, texts) != KITH__JSON_OBJECT)
        return fail_head(reader, texts == KITH__JSON_NONE ? root : texts,
                         KITH_E_DOCUMENT, "An overlay has an object \"texts\"");
    kith_status status = check_twice(reader, root, texts);
    return status == KITH_OK ? kith__overlay_read_texts(reader, texts) : status;
}

/* Nobody in danger should read half a sentence in a language that is not
 * theirs. */
static kith_status check_help(const struct kith__overlay_reader *reader,
                              struct kith__overlay_source own)
{
    const struct kith__plan *plan = reader->plan;
    static const char message[] =
        "There is no text %s in this language, and what stops the questions or "
        "names help is never shown in another one; add it to an overlay";
    const char *language = reader->out->language;
    if (kith__same_language(language, strlen(language), plan->language))
        return KITH_OK;
    for (int32_t i = 0; i < plan->text_count; i++) {
        const char *path = plan->texts[i].path;
        if (reader->out->texts[i] != NULL ||
            (strncmp(path, "stop/", 5) != 0 &&
             strncmp(path, "resources/", 10) != 0))
            continue;
        if (own.json == NULL)
            return kith__fail(reader->error, reader->arena->memory,
                              KITH_E_DOCUMENT, NULL, message, path);
        return kith__json_fail(
            own.json, kith__json_member(own.json, own.node, "texts"), false,
            false, reader->error, KITH_E_DOCUMENT, message, path);
    }
    return KITH_OK;
}

/* ---- Both overlays ---------------------------------------------------- */

typedef kith_status (*step)(struct kith__overlay_reader *reader,
                            kith__node root);

static kith_status read_top(struct kith__overlay_reader *reader,
                            kith__node root)
{
    kith_status status = check_head(reader, root);
    if (status == KITH_OK)
        status = take_language(reader, root);
    return status == KITH_OK ? kith__overlay_read_words(reader, root) : status;
}

/* The base first, so that what is the document's own stands on top. */
static kith_status take_step(struct kith__overlay_reader *reader,
                             struct kith__overlay_source own,
                             struct kith__overlay_source base, step take)
{
    kith_status status = KITH_OK;
    if (base.json != NULL) {
        reader->json = base.json;
        reader->is_base = true;
        status = take(reader, base.node);
    }
    if (own.json != NULL && status == KITH_OK) {
        reader->json = own.json;
        reader->is_base = false;
        status = take(reader, own.node);
    }
    return status;
}

kith_status kith__overlay_read(const struct kith__plan *plan, int32_t tie,
                               struct kith__overlay_source own,
                               struct kith__overlay_source base,
                               struct kith__arena *arena,
                               struct kith__overlay *out, kith_error **error)
{
    struct kith__overlay_reader reader = {
        .plan = plan, .tie = tie, .arena = arena, .error = error, .out = out};
    out->texts =
        kith__arena_take(arena, (size_t)plan->text_count, sizeof *out->texts);
    if (out->texts == NULL)
        return kith__fail_memory(error);
    /* Every word is known before the first text is read. */
    kith_status status = take_step(&reader, own, base, read_top);
    if (status == KITH_OK)
        status = take_step(&reader, own, base, read_body);
    return status == KITH_OK ? check_help(&reader, own) : status;
}
