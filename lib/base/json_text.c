/* SPDX-License-Identifier: MIT */

#include "base/json_tree.h"

#include <string.h>

#include "base/memory.h"
#include "base/number.h"

/* ---- Places ----------------------------------------------------------- */

/* Line and column of an offset. Columns count code points, so the bytes that
 * carry one on, 10xxxxxx, do not count. */
static struct kith__place locate(const struct kith__json *json, size_t offset)
{
    const char *line = json->text;
    const char *here = json->text + offset;
    struct kith__place place = {.line = 1, .column = 1};
    const char *end;
    while ((end = memchr(line, '\n', (size_t)(here - line))) != NULL) {
        place.line++;
        line = end + 1;
    }
    for (; line < here; line++)
        if (((unsigned char)*line & 0xC0) != 0x80)
            place.column++;
    return place;
}

struct kith__place kith__json_place(const struct kith__json *json,
                                    kith__node node, bool of_key)
{
    if (of_key && json->nodes[node].keyed)
        node--;
    return locate(json, json->nodes[node].start);
}

/* ---- Pointers (RFC 6901) ---------------------------------------------- */

static void add_key_step(struct kith__builder *builder, struct kith__slice key)
{
    kith__add_char(builder, '/');
    size_t run = 0; /* what was added already */
    for (size_t i = 0; i < key.length; i++) {
        if (key.text[i] != '~' && key.text[i] != '/')
            continue;
        kith__add_bytes(builder, key.text + run, i - run);
        kith__add(builder, key.text[i] == '~' ? "~0" : "~1");
        run = i + 1;
    }
    kith__add_bytes(builder, key.text + run, key.length - run);
}

static void add_step(const struct kith__json *json,
                     struct kith__builder *builder, kith__node member,
                     bool keyed, uint32_t index)
{
    if (keyed) {
        add_key_step(builder,
                     kith__json_content(json, &json->nodes[member - 1]));
    } else {
        kith__add_char(builder, '/');
        kith__add_integer(builder, index);
    }
}

/* Nodes do not know their parents: going down from the root costs nothing while
 * a text is read, and pointers are asked for seldom. */
static void add_pointer(const struct kith__json *json, kith__node node,
                        bool hide_key, struct kith__builder *builder)
{
    kith__node here = kith__json_root(json);
    while (here != node) {
        uint32_t index = 0;
        kith__node child = kith__json_first(json, here);
        for (; kith__json_end(json, child) <= node; index++)
            child = kith__json_next(json, child);
        if (child != node || !hide_key)
            add_step(json, builder, child, json->nodes[child].keyed, index);
        here = child;
    }
}

void kith__json_add_pointer(const struct kith__json *json, kith__node node,
                            struct kith__builder *builder)
{
    add_pointer(json, node, false, builder);
}

/* ---- Failing with a place --------------------------------------------- */

/* Takes the pointer that was built, and frees it. */
static kith_status fail_at(kith_error **error, kith_memory *memory,
                           kith_status status, struct kith__place place,
                           struct kith__builder *pointer, const char *format,
                           va_list values)
{
    place.pointer = kith__builder_peek(pointer);
    status = pointer->failed ? kith__fail_memory(error)
                             : kith__fail_list(error, memory, status, &place,
                                               format, values);
    kith__builder_free(pointer);
    return status;
}

kith_status kith__json_fail(const struct kith__json *json, kith__node node,
                            bool of_key, bool hide_key, kith_error **error,
                            kith_status status, const char *format, ...)
{
    if (error == NULL)
        return status;
    struct kith__builder pointer = {.memory = json->memory};
    add_pointer(json, node, hide_key, &pointer);
    va_list values;
    va_start(values, format);
    status =
        fail_at(error, json->memory, status,
                kith__json_place(json, node, of_key), &pointer, format, values);
    va_end(values);
    return status;
}

/* The pointer to what a reader has reached. */
static void add_reached(const struct kith__json_reader *reader,
                        struct kith__builder *builder)
{
    int steps = reader->depth - (reader->in_value ? 0 : 1);
    for (int i = 1; i <= steps; i++) {
        const struct kith__json_open *open = &reader->open[i];
        add_step(reader->json, builder, open->last, open->object,
                 open->count - 1);
    }
}

static kith_status fail_reading(const struct kith__json_reader *reader,
                                struct kith__builder *pointer,
                                kith_error **error, const char *format, ...)
{
    struct kith__json *json = reader->json;
    va_list values;
    va_start(values, format);
    kith_status status =
        fail_at(error, json->memory, reader->status,
                locate(json, (size_t)(reader->fault - json->text)), pointer,
                format, values);
    va_end(values);
    return status;
}

kith_status kith__json_fail_reading(const struct kith__json_reader *reader,
                                    kith_error **error)
{
    /* An escape found no memory, and then the string had a fault as well. */
    bool failed = reader->json->plain.failed;
    if (failed || reader->status == KITH_E_MEMORY)
        return kith__fail_memory(error);
    if (error == NULL)
        return reader->status;
    struct kith__builder pointer = {.memory = reader->json->memory};
    add_reached(reader, &pointer);
    return fail_reading(reader, &pointer, error, reader->message,
                        reader->limit);
}

/* ---- Canonical form --------------------------------------------------- */

/* An array or object being written. An object's members, sorted, stand in
 * `order` from `first` on. */
struct level {
    kith__node next;  /* array: what to write next */
    uint32_t count;   /* object: how many members */
    uint32_t written; /* object: how many of them are */
    size_t first;
    bool object;
};

struct canonical {
    const struct kith__json *json;
    struct kith__builder *to;
    uint32_t *order; /* of all objects that are open, the innermost last */
    size_t used;
    size_t room;
    struct level levels[KITH__JSON_DEPTH];
    int depth;
};

static bool make_order_room(struct canonical *c, size_t more)
{
    if (c->room - c->used >= more)
        return true;
    size_t room = c->room == 0 ? 64 : c->room;
    while (room - c->used < more)
        room *= 2;
    uint32_t *grown = kith__grow(c->to->memory, c->order,
                                 c->room * sizeof *grown, room * sizeof *grown);
    if (grown == NULL) {
        c->to->failed = true;
        return false;
    }
    c->order = grown;
    c->room = room;
    return true;
}

static void open_level(struct canonical *c, kith__node node)
{
    bool object = kith__json_kind(c->json, node) == KITH__JSON_OBJECT;
    uint32_t count = (uint32_t)kith__json_count(c->json, node);
    kith__add_char(c->to, object ? '{' : '[');
    if (object && !make_order_room(c, 2 * (size_t)count))
        return;
    c->levels[c->depth++] =
        (struct level){.next = kith__json_first(c->json, node),
                       .count = count,
                       .first = c->used,
                       .object = object};
    if (object && count > 0) {
        uint32_t *members = c->order + c->used;
        kith__json_sort(c->json, node, members, members + count);
        c->used += count;
    }
}

/* What the innermost level writes next; NONE when it is done. */
static kith__node next_of(struct canonical *c, struct level *level)
{
    kith__node node = level->next;
    if (!level->object) {
        if (node != KITH__JSON_NONE)
            level->next = kith__json_next(c->json, node);
    } else {
        node = level->written < level->count
                   ? c->order[level->first + level->written]
                   : KITH__JSON_NONE;
    }
    if (node != KITH__JSON_NONE && level->written++ > 0)
        kith__add_char(c->to, ',');
    return node;
}

static void add_number(struct kith__builder *to, struct kith__slice number)
{
    kith__decimal decimal;
    if (kith__decimal_read(number.text, number.length, &decimal))
        kith__add_decimal(to, decimal);
    else
        kith__add_number(to, number.text, number.length);
}

static void add_value(struct canonical *c, kith__node node)
{
    struct kith__slice slice = kith__json_key(c->json, node);
    if (slice.text != NULL && c->depth > 0) {
        kith__add_json_string(c->to, slice.text, slice.length);
        kith__add_char(c->to, ':');
    }
    switch (kith__json_kind(c->json, node)) {
    case KITH__JSON_NULL:
        kith__add(c->to, "null");
        break;
    case KITH__JSON_FALSE:
        kith__add(c->to, "false");
        break;
    case KITH__JSON_TRUE:
        kith__add(c->to, "true");
        break;
    case KITH__JSON_NUMBER:
        add_number(c->to, kith__json_number(c->json, node));
        break;
    case KITH__JSON_STRING:
        slice = kith__json_string(c->json, node);
        kith__add_json_string(c->to, slice.text, slice.length);
        break;
    case KITH__JSON_ARRAY:
    case KITH__JSON_OBJECT:
        open_level(c, node);
        break;
    }
}

void kith__json_add_canonical(const struct kith__json *json, kith__node node,
                              struct kith__builder *builder)
{
    struct canonical c = {.json = json, .to = builder};
    add_value(&c, node);
    while (c.depth > 0 && !builder->failed) {
        struct level *level = &c.levels[c.depth - 1];
        kith__node next = next_of(&c, level);
        if (next != KITH__JSON_NONE) {
            add_value(&c, next);
            continue;
        }
        kith__add_char(builder, level->object ? '}' : ']');
        c.used = level->first;
        c.depth--;
    }
    kith__release(builder->memory, c.order, c.room * sizeof *c.order);
}

uint64_t kith__fnv(uint64_t hash, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
    return hash;
}
