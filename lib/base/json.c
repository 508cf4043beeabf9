/* SPDX-License-Identifier: MIT */

#include "base/json_tree.h"

#include <string.h>

#include "base/memory.h"

static bool stop(struct kith__json_reader *reader, const char *message)
{
    return kith__json_stop(reader, KITH_E_SYNTAX, reader->at, message, 0);
}

static void skip_space(struct kith__json_reader *reader)
{
    const char *at = reader->at;
    while (at < reader->end &&
           (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    reader->at = at;
}

/* The byte at hand; NUL, which no grammar allows, at the end. */
static char byte_at(const struct kith__json_reader *reader)
{
    return reader->at < reader->end ? *reader->at : '\0';
}

/* ---- Nodes ------------------------------------------------------------ */

static size_t tree_size(uint32_t room)
{
    return sizeof(struct kith__json) + room * sizeof(struct kith__json_node);
}

static bool grow_nodes(struct kith__json_reader *reader)
{
    struct kith__json *json = reader->json;
    uint32_t room = json->room;
    if (room >= KITH__JSON_VALUES)
        return kith__json_stop(reader, KITH_E_LIMIT, reader->at,
                               "Expected no more here; a text may hold at most "
                               "%i values and keys",
                               KITH__JSON_VALUES);
    uint32_t larger =
        room < KITH__JSON_VALUES / 2 ? room * 2 : KITH__JSON_VALUES;
    json = kith__grow(json->memory, json, tree_size(room), tree_size(larger));
    if (json == NULL)
        return kith__json_stop(reader, KITH_E_MEMORY, reader->at, "", 0);
    json->room = larger;
    reader->json = json;
    return true;
}

/* A new node for what stands at hand; NULL at a fault. */
static inline struct kith__json_node *add_node(struct kith__json_reader *reader,
                                               enum kith__json_kind kind)
{
    if (reader->json->count == reader->json->room && !grow_nodes(reader))
        return NULL;
    struct kith__json *json = reader->json;
    struct kith__json_node *node = &json->nodes[json->count++];
    node->start = (uint32_t)(reader->at - json->text);
    node->kind = (uint8_t)kind;
    return node;
}

/* ---- Values without values inside ------------------------------------- */

static inline bool read_string(struct kith__json_reader *reader,
                               struct kith__json_node *node)
{
    const char *quote = reader->at;
    const char *at = kith__json_skip_plain(quote + 1, reader->end);
    if (at == reader->end || *at != '"')
        return kith__json_read_rest(reader, quote, at, node);
    node->size = (uint32_t)(at - quote - 1);
    reader->at = at + 1;
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool read_digits(struct kith__json_reader *reader)
{
    if (!is_digit(byte_at(reader)))
        return stop(reader, "Expected a digit here");
    while (is_digit(byte_at(reader)))
        reader->at++;
    return true;
}

static bool read_number(struct kith__json_reader *reader,
                        struct kith__json_node *node)
{
    const char *start = reader->at;
    if (*start == '-')
        reader->at++;
    bool zero = byte_at(reader) == '0';
    if (zero)
        reader->at++;
    if (zero && is_digit(byte_at(reader)))
        return stop(reader, "Expected no digit behind a leading 0 here; write "
                            "7, not 07");
    if (!zero && !read_digits(reader))
        return false;
    if (byte_at(reader) == '.') {
        reader->at++;
        if (!read_digits(reader))
            return false;
    }
    if (byte_at(reader) == 'e' || byte_at(reader) == 'E') {
        reader->at++;
        if (byte_at(reader) == '+' || byte_at(reader) == '-')
            reader->at++;
        if (!read_digits(reader))
            return false;
    }
    node->size = (uint32_t)(reader->at - start);
    return true;
}

static bool read_word(struct kith__json_reader *reader, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(reader->end - reader->at) < length ||
        memcmp(reader->at, word, length) != 0)
        return stop(reader, "Expected a value here; of words, only true, "
                            "false and null may stand without quotes");
    reader->at += length;
    return true;
}

/* ---- Arrays and objects ----------------------------------------------- */

/* What the reader does next. */
enum step { FAULT, READ_VALUE, GO_ON, FINISHED };

static enum step end_text(struct kith__json_reader *reader)
{
    skip_space(reader);
    if (reader->at == reader->end)
        return FINISHED;
    stop(reader, "Expected the end of the text here; it may hold one value");
    return FAULT;
}

static enum step read_key(struct kith__json_reader *reader)
{
    skip_space(reader);
    if (byte_at(reader) != '"') {
        stop(reader, "Expected a key in double quotes here");
        return FAULT;
    }
    struct kith__json_node *key = add_node(reader, KITH__JSON_STRING);
    if (key == NULL || !read_string(reader, key))
        return FAULT;
    skip_space(reader);
    if (byte_at(reader) != ':') {
        stop(reader, "Expected a colon here, between a key and its value");
        return FAULT;
    }
    reader->at++;
    return READ_VALUE;
}

static bool refuse_twins(struct kith__json_reader *reader, kith__node object)
{
    struct kith__json *json = reader->json;
    kith__node twin;
    if (!kith__json_find_twin(json, object, &twin))
        return kith__json_stop(reader, KITH_E_MEMORY, reader->at, "", 0);
    if (twin == KITH__JSON_NONE)
        return true;
    reader->in_value = true;
    reader->open[reader->depth].last = twin;
    return kith__json_stop(reader, KITH_E_SYNTAX,
                           json->text + json->nodes[twin - 1].start,
                           "Expected a key that the object does not have yet; "
                           "remove one of the two",
                           0);
}

static enum step close_it(struct kith__json_reader *reader)
{
    struct kith__json *json = reader->json;
    const struct kith__json_open *open = &reader->open[reader->depth];
    struct kith__json_node *node = &json->nodes[open->node];
    node->size = open->count;
    node->link = json->count;
    if (open->count > 0)
        json->nodes[open->last].last = true;
    if (open->count > 1 && open->object && !refuse_twins(reader, open->node))
        return FAULT;
    reader->at++;
    reader->depth--;
    return GO_ON;
}

static enum step open_it(struct kith__json_reader *reader, bool object)
{
    reader->at++;
    skip_space(reader);
    reader->depth++;
    reader->open[reader->depth] = (struct kith__json_open){
        .node = reader->json->count - 1, .object = object};
    reader->in_value = false;
    if (byte_at(reader) == (object ? '}' : ']'))
        return close_it(reader);
    return object ? read_key(reader) : READ_VALUE;
}

/* Behind a value. */
static enum step go_on(struct kith__json_reader *reader)
{
    const struct kith__json_open *open = &reader->open[reader->depth];
    reader->in_value = false;
    if (reader->depth == 0)
        return end_text(reader);
    skip_space(reader);
    char byte = byte_at(reader);
    if (byte == ',') {
        reader->at++;
        return open->object ? read_key(reader) : READ_VALUE;
    }
    if (byte == (open->object ? '}' : ']'))
        return close_it(reader);
    stop(reader, open->object ? "Expected a comma or a closing brace here"
                              : "Expected a comma or a closing bracket here");
    return FAULT;
}

static bool room_for_depth(struct kith__json_reader *reader)
{
    if (reader->depth < KITH__JSON_DEPTH)
        return true;
    return kith__json_stop(reader, KITH_E_LIMIT, reader->at,
                           "Expected no array or object here; at most %i may "
                           "stand within each other",
                           KITH__JSON_DEPTH);
}

static bool kind_at(struct kith__json_reader *reader,
                    enum kith__json_kind *kind)
{
    switch (byte_at(reader)) {
    case '{':
        *kind = KITH__JSON_OBJECT;
        return room_for_depth(reader);
    case '[':
        *kind = KITH__JSON_ARRAY;
        return room_for_depth(reader);
    case '"':
        *kind = KITH__JSON_STRING;
        return true;
    case 't':
        *kind = KITH__JSON_TRUE;
        return true;
    case 'f':
        *kind = KITH__JSON_FALSE;
        return true;
    case 'n':
        *kind = KITH__JSON_NULL;
        return true;
    default:
        if (byte_at(reader) != '-' && !is_digit(byte_at(reader)))
            return stop(reader,
                        "Expected a value here: an object, an array, a string "
                        "in double quotes, a number, true, false or null");
        *kind = KITH__JSON_NUMBER;
        return true;
    }
}

static enum step read_value(struct kith__json_reader *reader)
{
    struct kith__json_open *open = &reader->open[reader->depth];
    skip_space(reader);
    open->last = reader->json->count;
    open->count++;
    reader->in_value = true;
    enum kith__json_kind kind;
    if (!kind_at(reader, &kind))
        return FAULT;
    struct kith__json_node *node = add_node(reader, kind);
    if (node == NULL)
        return FAULT;
    node->keyed = open->object;
    bool read = false;
    switch (kind) {
    case KITH__JSON_OBJECT:
    case KITH__JSON_ARRAY:
        return open_it(reader, kind == KITH__JSON_OBJECT);
    case KITH__JSON_STRING:
        read = read_string(reader, node);
        break;
    case KITH__JSON_NUMBER:
        read = read_number(reader, node);
        break;
    case KITH__JSON_TRUE:
        read = read_word(reader, "true");
        break;
    case KITH__JSON_FALSE:
        read = read_word(reader, "false");
        break;
    case KITH__JSON_NULL:
        read = read_word(reader, "null");
        break;
    }
    return read ? GO_ON : FAULT;
}

static bool read_text(struct kith__json_reader *reader)
{
    if (reader->end - reader->at >= 3 &&
        memcmp(reader->at, "\xEF\xBB\xBF", 3) == 0)
        return stop(reader, "Expected a text without a byte order mark; save "
                            "it as UTF-8 without one");
    enum step step = READ_VALUE;
    while (step == READ_VALUE || step == GO_ON)
        step = step == READ_VALUE ? read_value(reader) : go_on(reader);
    return step == FINISHED;
}

/* ---- Beginning and end ------------------------------------------------ */

/* A first guess of how many nodes a text needs: answer sheets have one in four
 * bytes or fewer, so that they need one block; long texts have many words. */
static uint32_t guess_room(size_t length)
{
    size_t guess = (length < 65536 ? length / 4 : length / 16) + 8;
    return guess < KITH__JSON_VALUES ? (uint32_t)guess : KITH__JSON_VALUES;
}

/* Not an initialiser: most of a reader is levels that nobody opens. */
static void begin(struct kith__json_reader *reader, struct kith__json *json)
{
    reader->json = json;
    reader->at = json->text;
    reader->end = json->text + json->length;
    reader->open[0] = (struct kith__json_open){0};
    reader->depth = 0;
    reader->in_value = false;
}

kith_status kith__json_read(const char *text, size_t length,
                            kith_memory *memory, struct kith__json **out,
                            kith_error **error)
{
    if (length > KITH__JSON_BYTES) {
        struct kith__place start = {.line = 1, .column = 1, .pointer = ""};
        return kith__fail(error, memory, KITH_E_LIMIT, &start,
                          "Expected a text of at most %i bytes",
                          (int)KITH__JSON_BYTES);
    }
    uint32_t room = guess_room(length);
    struct kith__json *json = kith__allocate(memory, tree_size(room));
    if (json == NULL)
        return kith__fail_memory(error);
    json->memory = json->plain.memory = memory;
    json->text = length == 0 ? "" : text;
    json->length = length;
    json->room = room;
    struct kith__json_reader reader;
    begin(&reader, json);
    if (!read_text(&reader)) {
        kith_status status = kith__json_fail_reading(&reader, error);
        kith__json_free(reader.json);
        return status;
    }
    reader.json->nodes[0].last = true;
    *out = reader.json;
    return KITH_OK;
}

void kith__json_free(struct kith__json *json)
{
    if (json == NULL)
        return;
    kith__builder_free(&json->plain);
    kith__release(json->memory, json, tree_size(json->room));
}
