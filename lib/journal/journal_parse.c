/* SPDX-License-Identifier: MIT */
/* journal_parse - reads a journal, or one entry into one. */

#include "base/digits.h"
#include "journal/journal.h"

struct reader {
    const struct kith__json *json;
    kith_memory *memory;
    kith_error **error;
    kith__node entries;
};

static kith_status fail(const struct reader *reader, kith__node node,
                        kith_status status, const char *message)
{
    return kith__json_fail(reader->json, node, false, false, reader->error,
                           status, "%s", message);
}

static struct kith__slice string_of(const struct reader *reader,
                                    kith__node node)
{
    return node == KITH__JSON_NONE ? (struct kith__slice){NULL, 0}
                                   : kith__json_string(reader->json, node);
}

/* ---- The head -------------------------------------------------------------
 */

static kith_status check_format(const struct reader *reader, kith__node root)
{
    kith__node format = kith__json_member(reader->json, root, "kith-journal");
    struct kith__slice number = format == KITH__JSON_NONE
                                    ? (struct kith__slice){NULL, 0}
                                    : kith__json_number(reader->json, format);
    struct kith__digits digits;
    if (number.text == NULL)
        return fail(reader, format == KITH__JSON_NONE ? root : format,
                    KITH_E_DOCUMENT,
                    "A journal begins with \"kith-journal\": 1");
    if (kith__same(number.text, number.length, "1"))
        return KITH_OK;
    bool whole = kith__digits_read(number.text, number.length, &digits) &&
                 digits.power >= 0 && !digits.negative && digits.digits > 0;
    if (!whole || (digits.digits == 1 && digits.power == 0))
        return fail(reader, format, KITH_E_DOCUMENT,
                    "\"kith-journal\" is the number of the format; write 1");
    return fail(reader, format, KITH_E_VERSION,
                "The journal was written in a newer format, and this version "
                "of libkith reads format 1; use a newer one");
}

static kith_status check_keys(const struct reader *reader, kith__node root)
{
    kith__node node = kith__json_first(reader->json, root);
    for (; node != KITH__JSON_NONE;
         node = kith__json_next(reader->json, node)) {
        struct kith__slice key = kith__json_key(reader->json, node);
        if (!kith__same(key.text, key.length, "kith-journal") &&
            !kith__same(key.text, key.length, "tie") &&
            !kith__same(key.text, key.length, "entries") &&
            (key.length < 2 || key.text[0] != 'x' || key.text[1] != '-'))
            return kith__json_fail(
                reader->json, node, true, true, reader->error, KITH_E_DOCUMENT,
                "A journal has \"kith-journal\", \"tie\" and "
                "\"entries\", and keys that begin with "
                "\"x-\"");
    }
    return KITH_OK;
}

static kith_status read_head(struct reader *reader, kith__node root,
                             kith_journal **out)
{
    if (kith__json_kind(reader->json, root) != KITH__JSON_OBJECT)
        return fail(reader, root, KITH_E_DOCUMENT,
                    "A journal is a JSON object");
    kith_status status = check_format(reader, root);
    if (status == KITH_OK)
        status = check_keys(reader, root);
    if (status != KITH_OK)
        return status;
    kith__node tie = kith__json_member(reader->json, root, "tie");
    struct kith__slice id = string_of(reader, tie);
    reader->entries = kith__json_member(reader->json, root, "entries");
    if (id.text == NULL || !kith__is_id(id.text, id.length))
        return fail(reader, tie == KITH__JSON_NONE ? root : tie,
                    KITH_E_DOCUMENT,
                    "A journal names the id of its \"tie\", such as "
                    "\"friend\"");
    if (reader->entries == KITH__JSON_NONE ||
        kith__json_kind(reader->json, reader->entries) != KITH__JSON_ARRAY)
        return fail(reader,
                    reader->entries == KITH__JSON_NONE ? root : reader->entries,
                    KITH_E_DOCUMENT,
                    "A journal has \"entries\", a list, perhaps empty: []");
    return kith__journal_make(id.text, id.length, reader->memory, out,
                              reader->error);
}

/* ---- The whole -------------------------------------------------------------
 */

static kith_status read_entries(const struct reader *reader,
                                kith_journal *journal)
{
    kith__node node = kith__json_first(reader->json, reader->entries);
    kith_status status = KITH_OK;
    for (; node != KITH__JSON_NONE && status == KITH_OK;
         node = kith__json_next(reader->json, node))
        status = kith__journal_read_entry(journal, reader->json, node,
                                          reader->error);
    return status;
}

kith_status kith_journal_parse(const char *json, int64_t length,
                               kith_memory *memory, kith_journal **out,
                               kith_error **error)
{
    int64_t bytes = kith__measure(json, length);
    if (!kith__error_ready(error) || bytes < 0 || out == NULL)
        return KITH_E_ARGUMENT;
    struct kith__json *tree = NULL;
    kith_journal *made = NULL;
    kith_status status =
        kith__json_read(json, (size_t)bytes, memory, &tree, error);
    if (status != KITH_OK)
        return status;
    struct reader reader = {.json = tree, .memory = memory, .error = error};
    status = read_head(&reader, kith__json_root(tree), &made);
    if (status == KITH_OK)
        status = read_entries(&reader, made);
    kith__json_free(tree);
    if (status == KITH_OK)
        *out = made;
    else
        kith_journal_free(made);
    return status;
}

kith_status kith_journal_add_json(kith_journal *journal, const char *json,
                                  int64_t length, kith_error **error)
{
    int64_t bytes = kith__measure(json, length);
    if (!kith__error_ready(error) || journal == NULL || bytes < 0)
        return KITH_E_ARGUMENT;
    struct kith__json *tree = NULL;
    kith_status status =
        kith__json_read(json, (size_t)bytes, journal->memory, &tree, error);
    if (status != KITH_OK)
        return status;
    status =
        kith__journal_read_entry(journal, tree, kith__json_root(tree), error);
    kith__json_free(tree);
    return status;
}
