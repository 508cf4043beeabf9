/* SPDX-License-Identifier: MIT */

#include "base/json_tree.h"

static bool stop(struct kith__json_reader *reader, const char *fault,
                 const char *message)
{
    return kith__json_stop(reader, KITH_E_SYNTAX, fault, message, 0);
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* Reads \uXXXX at `at`; -1 where it does not stand there. */
static int32_t read_unit(const struct kith__json_reader *reader, const char *at)
{
    if (reader->end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return -1;
    int32_t unit = 0;
    for (int i = 2; i < 6; i++) {
        int digit = hex_digit(at[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

static void add_code_point(struct kith__builder *plain, int32_t code)
{
    char bytes[4];
    size_t length = 0;
    if (code < 0x80) {
        bytes[length++] = (char)code;
    } else if (code < 0x800) {
        bytes[length++] = (char)(0xC0 | code >> 6);
        bytes[length++] = (char)(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        bytes[length++] = (char)(0xE0 | code >> 12);
        bytes[length++] = (char)(0x80 | (code >> 6 & 0x3F));
        bytes[length++] = (char)(0x80 | (code & 0x3F));
    } else {
        bytes[length++] = (char)(0xF0 | code >> 18);
        bytes[length++] = (char)(0x80 | (code >> 12 & 0x3F));
        bytes[length++] = (char)(0x80 | (code >> 6 & 0x3F));
        bytes[length++] = (char)(0x80 | (code & 0x3F));
    }
    kith__add_bytes(plain, bytes, length);
}

/* Reads \uXXXX, or two of them for one character; NULL at a fault. */
static const char *read_code(struct kith__json_reader *reader, const char *at)
{
    int32_t code = read_unit(reader, at);
    if (code < 0) {
        stop(reader, at, "Expected four hexadecimal digits after \\u here");
        return NULL;
    }
    if (code == 0) {
        stop(reader, at,
             "Expected a character here, and U+0000 is none that a text may "
             "hold; leave it out");
        return NULL;
    }
    const char *behind = at + 6;
    if (code >= 0xD800 && code <= 0xDFFF) {
        int32_t low = code <= 0xDBFF ? read_unit(reader, behind) : -1;
        if (low < 0xDC00 || low > 0xDFFF) {
            stop(reader, at,
                 "Expected a pair of surrogates here, a high one (\\uD800 to "
                 "\\uDBFF) and behind it a low one (\\uDC00 to \\uDFFF)");
            return NULL;
        }
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        behind += 6;
    }
    add_code_point(&reader->json->plain, code);
    return behind;
}

/* Reads the escape at `at`; what is behind it, or NULL at a fault. */
static const char *read_escape(struct kith__json_reader *reader, const char *at)
{
    struct kith__builder *plain = &reader->json->plain;
    switch (reader->end - at < 2 ? '\0' : at[1]) {
    case '"':
    case '\\':
    case '/':
        kith__add_char(plain, at[1]);
        break;
    case 'b':
        kith__add_char(plain, '\b');
        break;
    case 'f':
        kith__add_char(plain, '\f');
        break;
    case 'n':
        kith__add_char(plain, '\n');
        break;
    case 'r':
        kith__add_char(plain, '\r');
        break;
    case 't':
        kith__add_char(plain, '\t');
        break;
    case 'u':
        return read_code(reader, at);
    default:
        stop(reader, at,
             "Expected one of \" \\ / b f n r t u after the backslash here");
        return NULL;
    }
    return at + 2;
}

/* Passes what is neither plain nor a quote nor a backslash; NULL at a fault. */
static const char *pass_odd(struct kith__json_reader *reader, const char *at)
{
    if ((unsigned char)*at < 0x20) {
        stop(reader, at,
             "Expected an escape such as \\n here; a control character may "
             "not stand in a string as it is");
        return NULL;
    }
    size_t length = kith__utf8_length(at, (size_t)(reader->end - at));
    if (length == 0) {
        stop(reader, at,
             "Expected well-formed UTF-8 here; save the text as UTF-8");
        return NULL;
    }
    return at + length;
}

bool kith__json_read_rest(struct kith__json_reader *reader, const char *quote,
                          const char *at, struct kith__json_node *node)
{
    struct kith__builder *plain = &reader->json->plain;
    size_t start = plain->length;
    const char *run = quote + 1; /* not yet added to `plain` */
    bool escaped = false;
    while (at != NULL && at < reader->end && *at != '"') {
        if (*at == '\\') {
            escaped = true;
            kith__add_bytes(plain, run, (size_t)(at - run));
            run = at = read_escape(reader, at);
        } else {
            at = pass_odd(reader, at);
        }
        if (at != NULL)
            at = kith__json_skip_plain(at, reader->end);
    }
    if (at == NULL)
        return false;
    if (at == reader->end)
        return stop(reader, quote,
                    "Expected a double quote that ends the string that begins "
                    "here");
    reader->at = at + 1;
    node->size = (uint32_t)(at - quote - 1);
    if (!escaped)
        return true;
    kith__add_bytes(plain, run, (size_t)(at - run));
    if (plain->failed)
        return kith__json_stop(reader, KITH_E_MEMORY, at, "", 0);
    node->escaped = true;
    node->link = (uint32_t)start;
    node->size = (uint32_t)(plain->length - start);
    return true;
}
