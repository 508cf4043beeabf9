/* SPDX-License-Identifier: MIT */

#include "questionnaire/overlay.h"

#include <string.h>

#include "base/text.h"

/* An object or array of the overlay that is not walked to its end. */
struct level {
    kith__node next;
    int32_t index;
    size_t path; /* bytes of its own path */
};

struct walk {
    const struct kith__plan *plan;
    const struct kith__json *json;
    struct kith__arena *arena;
    kith_error **error;
    const int32_t *sorted; /* texts in the order of their paths */
    const char **texts;
    struct kith__builder path; /* of the value at hand */
    struct level levels[KITH__JSON_DEPTH];
    int depth;
};

/* ---- Words ------------------------------------------------------------ */

const struct kith__word *kith__word_at(const struct kith__plan *plan,
                                       const char *at, size_t *bytes)
{
    const char *end = strchr(at, '}');
    *bytes = 0;
    if (end == NULL || !kith__is_id(at + 1, (size_t)(end - at) - 1))
        return NULL;
    *bytes = (size_t)(end - at) + 1;
    for (int32_t i = 0; i < plan->word_count; i++)
        if (kith__same(at + 1, *bytes - 2, plan->words[i].id))
            return &plan->words[i];
    return NULL;
}

/* ---- Finding a path --------------------------------------------------- */

static void sift(const struct kith__plan *plan, int32_t *heap, int32_t at,
                 int32_t count)
{
    int32_t moved = heap[at];
    for (;;) {
        int32_t child = 2 * at + 1;
        if (child >= count)
            break;
        if (child + 1 < count && strcmp(plan->texts[heap[child]].path,
                                        plan->texts[heap[child + 1]].path) < 0)
            child++;
        if (strcmp(plan->texts[moved].path, plan->texts[heap[child]].path) >= 0)
            break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = moved;
}

/* A heap, because it needs no memory and no recursion. */
static void sort_by_path(const struct kith__plan *plan, int32_t *order)
{
    int32_t count = plan->text_count;
    for (int32_t i = 0; i < count; i++)
        order[i] = i;
    for (int32_t i = count / 2 - 1; i >= 0; i--)
        sift(plan, order, i, count);
    for (int32_t last = count - 1; last > 0; last--) {
        int32_t largest = order[0];
        order[0] = order[last];
        order[last] = largest;
        sift(plan, order, 0, last);
    }
}

/* The place in `sorted` of the first path not below `path`. */
static int32_t lower_bound(const struct walk *walk, const char *path)
{
    int32_t low = 0, high = walk->plan->text_count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (strcmp(walk->plan->texts[walk->sorted[middle]].path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const char *path_at(const struct walk *walk, int32_t place)
{
    return place < walk->plan->text_count
               ? walk->plan->texts[walk->sorted[place]].path
               : "";
}

/* The text of the path at hand, or NONE. */
static kith__text_id find_text(struct walk *walk)
{
    const char *path = kith__builder_peek(&walk->path);
    int32_t place = lower_bound(walk, path);
    return strcmp(path_at(walk, place), path) == 0 ? walk->sorted[place]
                                                   : KITH__NONE;
}

/* Whether some text lies within the path at hand. */
static bool holds_texts(struct walk *walk)
{
    size_t length = walk->path.length;
    kith__add_char(&walk->path, '/');
    const char *path = kith__builder_peek(&walk->path);
    int32_t place = lower_bound(walk, path);
    bool found = strncmp(path_at(walk, place), path, length + 1) == 0;
    kith__builder_cut(&walk->path, length);
    return found;
}

/* ---- Walking ---------------------------------------------------------- */

static kith_status check_words(const struct walk *walk, kith__node node,
                               const char *text, bool is_word)
{
    for (const char *at = strchr(text, '{'); at != NULL;
         at = strchr(at + 1, '{')) {
        size_t bytes;
        if (is_word)
            return kith__json_fail(
                walk->json, node, false, false, walk->error, KITH_E_DOCUMENT,
                "The form of a word holds no other word; write it without "
                "braces");
        if (kith__word_at(walk->plan, at, &bytes) == NULL)
            return kith__json_fail(
                walk->json, node, false, false, walk->error, KITH_E_DOCUMENT,
                "The text names a word in braces that the questionnaire does "
                "not have; use one of its `words`");
    }
    return KITH_OK;
}

static kith_status take_text(struct walk *walk, kith__node node,
                             kith__text_id text)
{
    struct kith__slice slice = kith__json_string(walk->json, node);
    if (slice.length == 0)
        return kith__json_fail(walk->json, node, false, false, walk->error,
                               KITH_E_DOCUMENT,
                               "The text is empty; leave the key out to keep "
                               "the questionnaire's own");
    char *copy = kith__arena_text(walk->arena, slice.text, slice.length);
    if (copy == NULL)
        return kith__fail_memory(walk->error);
    walk->texts[text] = copy;
    bool is_word = strncmp(walk->plan->texts[text].path, "words/", 6) == 0;
    return check_words(walk, node, copy, is_word);
}

static void add_segment(struct walk *walk, kith__node node, int32_t index)
{
    struct kith__slice key = kith__json_key(walk->json, node);
    if (walk->path.length > 0)
        kith__add_char(&walk->path, '/');
    if (key.text != NULL)
        kith__add_bytes(&walk->path, key.text, key.length);
    else
        kith__add_integer(&walk->path, index);
    /* Room for what holds_texts() adds, so that it cannot fail. */
    kith__add_char(&walk->path, '/');
    kith__builder_cut(&walk->path, walk->path.length - 1);
}

static bool is_own_key(const struct walk *walk, kith__node node)
{
    struct kith__slice key = kith__json_key(walk->json, node);
    return key.length >= 2 && key.text[0] == 'x' && key.text[1] == '-';
}

/* A path of a plan has no "/" within a step, so neither may a key. */
static bool has_slash(const struct walk *walk, kith__node node)
{
    struct kith__slice key = kith__json_key(walk->json, node);
    return key.length > 0 && memchr(key.text, '/', key.length) != NULL;
}

static void go_in(struct walk *walk, kith__node node)
{
    walk->levels[walk->depth++] = (struct level){
        .next = kith__json_first(walk->json, node), .path = walk->path.length};
}

static kith_status take_value(struct walk *walk, kith__node node)
{
    enum kith__json_kind kind = kith__json_kind(walk->json, node);
    kith__text_id text = has_slash(walk, node) ? KITH__NONE : find_text(walk);
    if (text != KITH__NONE && kind == KITH__JSON_STRING)
        return take_text(walk, node, text);
    if (text != KITH__NONE)
        return kith__json_fail(walk->json, node, false, false, walk->error,
                               KITH_E_DOCUMENT, "Expected a text, in quotes");
    if (!has_slash(walk, node) && holds_texts(walk)) {
        if (kind != KITH__JSON_OBJECT && kind != KITH__JSON_ARRAY)
            return kith__json_fail(walk->json, node, false, false, walk->error,
                                   KITH_E_DOCUMENT,
                                   "Expected an object that holds texts");
        go_in(walk, node);
        return KITH_OK;
    }
    if (is_own_key(walk, node))
        return KITH_OK;
    return kith__json_fail(walk->json, node, true, false, walk->error,
                           KITH_E_DOCUMENT,
                           "The questionnaire has no text here; take the key "
                           "out or mend its spelling");
}

static kith_status walk_texts(struct walk *walk, kith__node texts)
{
    go_in(walk, texts);
    while (walk->depth > 0) {
        struct level *level = &walk->levels[walk->depth - 1];
        kith__node node = level->next;
        if (node == KITH__JSON_NONE) {
            walk->depth--;
            continue;
        }
        level->next = kith__json_next(walk->json, node);
        kith__builder_cut(&walk->path, level->path);
        add_segment(walk, node, level->index++);
        kith__builder_peek(&walk->path);
        if (walk->path.failed)
            return kith__fail_memory(walk->error);
        kith_status status = take_value(walk, node);
        if (status != KITH_OK)
            return status;
    }
    return KITH_OK;
}

static kith_status read_texts(struct walk *walk, kith__node texts)
{
    size_t size = (size_t)walk->plan->text_count * sizeof(int32_t);
    int32_t *order =
        size == 0 ? NULL : kith__allocate(walk->arena->memory, size);
    if (size > 0 && order == NULL)
        return kith__fail_memory(walk->error);
    sort_by_path(walk->plan, order);
    walk->sorted = order;
    kith_status status = walk_texts(walk, texts);
    kith__builder_free(&walk->path);
    kith__release(walk->arena->memory, order, size);
    return status;
}

/* ---- The head --------------------------------------------------------- */

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

static kith_status fail_head(const struct walk *walk, kith__node node,
                             kith_status status, const char *message)
{
    return kith__json_fail(walk->json, node, false, false, walk->error, status,
                           "%s", message);
}

static kith_status check_keys(const struct walk *walk, kith__node root)
{
    static const char *const known[] = {"kith-overlay", "questionnaire",
                                        "version", "language", "texts"};
    for (kith__node node = kith__json_first(walk->json, root);
         node != KITH__JSON_NONE; node = kith__json_next(walk->json, node)) {
        struct kith__slice key = kith__json_key(walk->json, node);
        bool found = is_own_key(walk, node);
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            found = found || kith__same(key.text, key.length, known[i]);
        if (!found)
            return kith__json_fail(
                walk->json, node, true, false, walk->error, KITH_E_DOCUMENT,
                "An overlay has no such key; it has kith-overlay, "
                "questionnaire, version, language and texts");
    }
    return KITH_OK;
}

static kith_status check_format(const struct walk *walk, kith__node root)
{
    kith__node node = kith__json_member(walk->json, root, "kith-overlay");
    kith__decimal format = 0;
    struct kith__slice number = {NULL, 0};
    if (node != KITH__JSON_NONE)
        number = kith__json_number(walk->json, node);
    if (number.text == NULL ||
        !kith__decimal_read(number.text, number.length, &format) ||
        format < KITH__ONE || format % KITH__ONE != 0)
        return fail_head(walk, node == KITH__JSON_NONE ? root : node,
                         KITH_E_DOCUMENT,
                         "An overlay begins with \"kith-overlay\": 1");
    if (format != KITH__OVERLAY_FORMAT * KITH__ONE)
        return fail_head(walk, node, KITH_E_VERSION,
                         "The overlay is of a newer format than this library "
                         "reads, which is 1");
    return KITH_OK;
}

static kith_status check_questionnaire(const struct walk *walk, kith__node root)
{
    kith__node id = kith__json_member(walk->json, root, "questionnaire");
    kith__node version = kith__json_member(walk->json, root, "version");
    if (id == KITH__JSON_NONE || version == KITH__JSON_NONE)
        return fail_head(walk, root, KITH_E_DOCUMENT,
                         "An overlay names its \"questionnaire\" and "
                         "\"version\"; add them");
    struct kith__slice text = kith__json_string(walk->json, id);
    if (text.text == NULL ||
        !kith__same(text.text, text.length, walk->plan->id))
        return kith__json_fail(walk->json, id, false, false, walk->error,
                               KITH_E_VERSION,
                               "The overlay is for another questionnaire than "
                               "%s",
                               walk->plan->id);
    text = kith__json_string(walk->json, version);
    if (text.text == NULL || major_of(text) != walk->plan->major)
        return kith__json_fail(walk->json, version, false, false, walk->error,
                               KITH_E_VERSION,
                               "The overlay is for another major version than "
                               "that of the questionnaire, %s",
                               walk->plan->version);
    return KITH_OK;
}

static kith_status check_head(const struct walk *walk, kith__node root)
{
    if (kith__json_kind(walk->json, root) != KITH__JSON_OBJECT)
        return fail_head(walk, root, KITH_E_DOCUMENT,
                         "An overlay is an object");
    kith_status status = check_format(walk, root);
    if (status == KITH_OK)
        status = check_keys(walk, root);
    if (status == KITH_OK)
        status = check_questionnaire(walk, root);
    return status;
}

static kith_status take_language(const struct walk *walk, kith__node root,
                                 const char **out)
{
    kith__node node = kith__json_member(walk->json, root, "language");
    struct kith__slice text = {NULL, 0};
    if (node != KITH__JSON_NONE)
        text = kith__json_string(walk->json, node);
    if (text.text == NULL || !kith__is_language(text.text, text.length))
        return fail_head(walk, node == KITH__JSON_NONE ? root : node,
                         KITH_E_DOCUMENT,
                         "An overlay names its \"language\" by a tag such as "
                         "\"de\" or \"pt-BR\"");
    *out = kith__arena_text(walk->arena, text.text, text.length);
    return *out == NULL ? kith__fail_memory(walk->error) : KITH_OK;
}

static kith_status read_body(struct walk *walk, kith__node root)
{
    kith__node texts = kith__json_member(walk->json, root, "texts");
    if (texts == KITH__JSON_NONE ||
        kith__json_kind(walk->json, texts) != KITH__JSON_OBJECT)
        return fail_head(walk, texts == KITH__JSON_NONE ? root : texts,
                         KITH_E_DOCUMENT, "An overlay has an object \"texts\"");
    return read_texts(walk, texts);
}

kith_status kith__overlay_read(const struct kith__plan *plan,
                               const struct kith__json *json, kith__node root,
                               struct kith__arena *arena,
                               struct kith__overlay *out, kith_error **error)
{
    struct walk walk = {.plan = plan,
                        .json = json,
                        .arena = arena,
                        .error = error,
                        .path = {.memory = arena->memory}};
    const char *language = NULL;
    kith_status status = check_head(&walk, root);
    if (status == KITH_OK)
        status = take_language(&walk, root, &language);
    if (status != KITH_OK)
        return status;
    walk.texts =
        kith__arena_take(arena, (size_t)plan->text_count, sizeof *walk.texts);
    if (walk.texts == NULL)
        return kith__fail_memory(error);
    status = read_body(&walk, root);
    if (status == KITH_OK)
        *out = (struct kith__overlay){language, walk.texts};
    return status;
}
