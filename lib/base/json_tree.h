/* SPDX-License-Identifier: MIT */
/* json_tree - how a text that was read is kept, and the reader at work.
 *
 * Private to json*.c; everybody else asks through json.h. */

#ifndef KITH_LIB_BASE_JSON_TREE_H
#define KITH_LIB_BASE_JSON_TREE_H

#include "base/json.h"

/* Nodes stand in the order of the text, and a key right before its value:
 *
 *     {"a": [1, 2], "b": 3}     object · "a" · array · 1 · 2 · "b" · 3
 *
 * so that a first child, the next sibling and a key are found by counting. */
struct kith__json_node {
    uint32_t start; /* offset of the first byte; of a string, of its quote */
    uint32_t size;  /* string, number: bytes; array, object: how many values */
    uint32_t link;  /* array, object: the node behind all it holds; escaped
                       string: where it stands in `plain` */
    uint8_t kind;   /* enum kith__json_kind */
    bool keyed;     /* the node before this one is its key */
    bool last;      /* nothing follows in its array or object */
    bool escaped;   /* the text has escapes, `plain` the string without them */
};

struct kith__json {
    kith_memory *memory; /* not held: the owner of the tree holds it */
    const char *text;
    size_t length;
    struct kith__builder plain; /* the strings that had escapes */
    uint32_t count;
    uint32_t room;
    struct kith__json_node nodes[];
};

/* An array or object that is not closed yet. The one at depth 0 is the text
 * itself, which holds one value. */
struct kith__json_open {
    uint32_t node;
    uint32_t count;
    uint32_t last; /* the value read last, or being read */
    bool object;
};

struct kith__json_reader {
    struct kith__json *json;
    const char *at;
    const char *end;
    struct kith__json_open open[KITH__JSON_DEPTH + 1];
    int depth;
    bool in_value; /* else between values, or in a key */
    kith_status status;
    const char *fault; /* where */
    const char *message;
    int limit; /* stands for %i in the message */
};

/* Records a fault; false, so that callers can return it. */
static inline bool kith__json_stop(struct kith__json_reader *reader,
                                   kith_status status, const char *fault,
                                   const char *message, int limit)
{
    reader->status = status;
    reader->fault = fault;
    reader->message = message;
    reader->limit = limit;
    return false;
}

/* Goes on where a string is no longer plain ASCII: `at` is the byte that is
 * not, `quote` the one that began the string. Fills the node. */
bool kith__json_read_rest(struct kith__json_reader *reader, const char *quote,
                          const char *at, struct kith__json_node *node);

/* Fails with the fault that was recorded; the pointer leads to the value being
 * read, or else to what is open. */
kith_status kith__json_fail_reading(const struct kith__json_reader *reader,
                                    kith_error **error);

/* A string's content, by its node. */
static inline struct kith__slice kith__json_content(
    const struct kith__json *json, const struct kith__json_node *node)
{
    const char *text = node->escaped ? json->plain.bytes + node->link
                                     : json->text + node->start + 1;
    return (struct kith__slice){text, node->size};
}

/* The node behind a value and all it holds. */
static inline uint32_t kith__json_end(const struct kith__json *json,
                                      kith__node node)
{
    const struct kith__json_node *n = &json->nodes[node];
    return n->kind >= KITH__JSON_ARRAY ? n->link : node + 1;
}

/* The order of two members' keys, by their bytes: below, at or above 0. */
int kith__json_compare_keys(const struct kith__json *json, kith__node a,
                            kith__node b);

/* Writes an object's members into `members`, sorted by key; `spare` is room
 * for as many. */
void kith__json_sort(const struct kith__json *json, kith__node object,
                     uint32_t *members, uint32_t *spare);

/* The first member found whose key stood before, NONE when there is none;
 * false when out of memory. */
bool kith__json_find_twin(const struct kith__json *json, kith__node object,
                          kith__node *twin);

/* ---- Eight bytes at a time -------------------------------------------- */

/* The first byte lowest, whatever the machine; compilers make it one load. */
static inline uint64_t kith__json_eight(const char *text)
{
    const unsigned char *s = (const unsigned char *)text;
    return (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 |
           (uint64_t)s[3] << 24 | (uint64_t)s[4] << 32 | (uint64_t)s[5] << 40 |
           (uint64_t)s[6] << 48 | (uint64_t)s[7] << 56;
}

/* Whether a byte may stand in a string as it is and needs no second look. */
static inline bool kith__json_is_plain(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

/* The first byte from `at` that is not plain; `end` when there is none. */
static inline const char *kith__json_skip_plain(const char *at, const char *end)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    const uint64_t highs = ones * 0x80;
    while (end - at >= 8) {
        uint64_t eight = kith__json_eight(at);
        /* A byte's high bit is set where the byte is 0x80 or more, or where
         * taking 0x20 away, or 1 away after a match became 0, went below 0.
         * What is borrowed spoils only bytes behind the first one found. */
        uint64_t found =
            (eight | (eight - ones * 0x20) | ((eight ^ (ones * '"')) - ones) |
             ((eight ^ (ones * '\\')) - ones)) &
            highs;
        if (found == 0) {
            at += 8;
            continue;
        }
#if defined(__GNUC__)
        return at + (__builtin_ctzll(found) >> 3);
#else
        break;
#endif
    }
    while (at < end && kith__json_is_plain(*at))
        at++;
    return at;
}

#endif
