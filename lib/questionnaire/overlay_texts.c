/* SPDX-License-Identifier: MIT */
/* overlay_texts - the texts of an overlay, each by its path.
 *
 * Knows paths; which words a text may hold it asks overlay_words.c. */

#include "questionnaire/overlay_reader.h"

#include <string.h>

#include "questionnaire/reader.h"

/* An object or array of the overlay that is not walked to its end. */
struct level {
    kith__node next;
    int32_t index;
    size_t path; /* bytes of its own path */
};

struct walk {
    struct kith__overlay_reader *reader;
    const struct kith__json *json;
    const int32_t *sorted;     /* texts in the order of their paths */
    struct kith__builder path; /* of the value at hand */
    struct level levels[KITH__JSON_DEPTH];
    int depth;
};

static kith_status fail(const struct walk *walk, kith__node node, bool of_key,
                        const char *message)
{
    return kith__overlay_fail(walk->reader, node, of_key, message);
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
    int32_t low = 0, high = walk->reader->plan->text_count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (strcmp(walk->reader->plan->texts[walk->sorted[middle]].path, path) <
            0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const char *path_at(const struct walk *walk, int32_t place)
{
    return place < walk->reader->plan->text_count
               ? walk->reader->plan->texts[walk->sorted[place]].path
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

/* Only in strict reading are texts without their words an error: the base may
 * have fewer ties than the document that takes from it. */
static kith_status check_words(const struct walk *walk, kith__node node,
                               const char *text, kith__text_id id, bool *whole)
{
    const struct kith__plan_text *of = &walk->reader->plan->texts[id];
    const char *why = NULL;
    for (const char *at = strchr(text, '{'); at != NULL && why == NULL;
         at = strchr(at + 1, '{')) {
        if (of->ties == 0) /* a form */
            why = "The form of a word holds no other word; write it without "
                  "braces";
        else
            why = kith__overlay_lacks(walk->reader->out, walk->reader->plan, at,
                                      of->form, of->ties);
    }
    *whole = why == NULL;
    if (why == NULL || walk->reader->is_base)
        return KITH_OK;
    return fail(walk, node, false, why);
}

static kith_status take_text(struct walk *walk, kith__node node,
                             kith__text_id text)
{
    struct kith__slice slice = kith__json_string(walk->json, node);
    struct kith__arena *arena = walk->reader->arena;
    bool whole = false;
    if (slice.length == 0)
        return fail(walk, node, false,
                    "The text is empty; leave the key out to keep the "
                    "questionnaire's own");
    char *copy = kith__arena_text(arena, slice.text, slice.length);
    if (copy == NULL)
        return kith__fail_memory(walk->reader->error);
    kith_status status = check_words(walk, node, copy, text, &whole);
    if (whole)
        walk->reader->out->texts[text] = copy;
    return status;
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
    return kith__is_authors(kith__json_key(walk->json, node));
}

/* Of a base overlay only what the document took is read. */
static bool is_asked(const struct walk *walk, kith__text_id text)
{
    return !walk->reader->is_base || walk->reader->plan->texts[text].taken;
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
    if (text != KITH__NONE && !is_asked(walk, text))
        return KITH_OK;
    if (text != KITH__NONE && kind == KITH__JSON_STRING)
        return take_text(walk, node, text);
    if (text != KITH__NONE)
        return fail(walk, node, false, "Expected a text, in quotes");
    if (!has_slash(walk, node) && holds_texts(walk)) {
        if (kind != KITH__JSON_OBJECT && kind != KITH__JSON_ARRAY)
            return fail(walk, node, false,
                        "Expected an object that holds texts");
        go_in(walk, node);
        return KITH_OK;
    }
    if (walk->reader->is_base || is_own_key(walk, node))
        return KITH_OK;
    return fail(walk, node, true,
                "The questionnaire has no text here; take the key out or mend "
                "its spelling");
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
            return kith__fail_memory(walk->reader->error);
        kith_status status = take_value(walk, node);
        if (status != KITH_OK)
            return status;
    }
    return KITH_OK;
}

kith_status kith__overlay_read_texts(struct kith__overlay_reader *reader,
                                     kith__node texts)
{
    struct walk walk = {.reader = reader,
                        .json = reader->json,
                        .path = {.memory = reader->arena->memory}};
    size_t size = (size_t)reader->plan->text_count * sizeof(int32_t);
    int32_t *order =
        size == 0 ? NULL : kith__allocate(reader->arena->memory, size);
    if (size > 0 && order == NULL)
        return kith__fail_memory(reader->error);
    sort_by_path(reader->plan, order);
    walk.sorted = order;
    kith_status status = walk_texts(&walk, texts);
    kith__builder_free(&walk.path);
    kith__release(reader->arena->memory, order, size);
    return status;
}
