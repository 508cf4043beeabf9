/* SPDX-License-Identifier: MIT */
/* answers_json_items - reads the answers of a sheet, those about items that
 * this version has and those about items that are gone. */

#include "answers/sheet_reader.h"
#include "base/error.h"

const char *const kith__reason_words[] = {[KITH_SKIPPED] = "skipped",
                                          [KITH_DOES_NOT_APPLY] =
                                              "does-not-apply",
                                          [KITH_DECLINED] = "declined"};

static kith_status read_missing(struct kith__sheet_reader *reader,
                                kith__node node, int32_t item,
                                const char **refused)
{
    const struct kith__json *json = reader->json;
    kith__node missing = kith__json_member(json, node, "missing");
    struct kith__slice name = missing == KITH__JSON_NONE
                                  ? (struct kith__slice){NULL, 0}
                                  : kith__json_string(json, missing);
    for (int32_t r = KITH_SKIPPED; r <= KITH_DECLINED; r++) {
        if (name.text == NULL || kith__json_count(json, node) != 1 ||
            !kith__same(name.text, name.length, kith__reason_words[r]))
            continue;
        *refused = kith__keep_reason(&reader->answers->sheet, item, r);
        return KITH_OK;
    }
    return kith__sheet_fail(reader, node, KITH_E_DOCUMENT,
                            "A missing answer is {\"missing\": \"skipped\"}, "
                            "\"does-not-apply\" or \"declined\"");
}

static kith_status read_answer(struct kith__sheet_reader *reader,
                               kith__node node, int32_t item)
{
    struct kith__sheet *sheet = &reader->answers->sheet;
    const struct kith__json *json = reader->json;
    const char *refused = "an answer is a number, the id of a response option, "
                          "or {\"missing\": reason}";
    enum kith__json_kind kind = kith__json_kind(json, node);
    if (kind == KITH__JSON_NUMBER) {
        struct kith__slice digits = kith__json_number(json, node);
        kith__decimal value;
        refused = "the number has more than six decimals or is too large";
        if (kith__decimal_read(digits.text, digits.length, &value))
            refused = kith__keep_value(sheet, item, value);
    } else if (kind == KITH__JSON_STRING) {
        struct kith__slice option = kith__json_string(json, node);
        refused = kith__keep_option(sheet, item, option.text, option.length);
    } else if (kind == KITH__JSON_OBJECT) {
        kith_status status = read_missing(reader, node, item, &refused);
        if (status != KITH_OK)
            return status;
    }
    if (refused == NULL)
        return KITH_OK;
    return kith__json_fail(json, node, false, false, reader->error,
                           KITH_E_VALUE, "Item '%s': %s",
                           sheet->plan->items[item].id, refused);
}

static bool is_gone(const kith_answers *answers, struct kith__slice key)
{
    for (int32_t i = 0; i < answers->gone_count; i++)
        if (kith__same(key.text, key.length, answers->gone[i].id))
            return true;
    return false;
}

/* Keeps the answer to an item that this version has not. */
static kith_status keep_gone(struct kith__sheet_reader *reader, kith__node node)
{
    kith_answers *answers = reader->answers;
    struct kith__slice key = kith__json_key(reader->json, node);
    struct kith__builder text = {.memory = answers->memory};
    if (answers->gone_count == KITH__GONE_MOST)
        return kith__json_fail(reader->json, node, true, true, reader->error,
                               KITH_E_LIMIT,
                               "A sheet keeps at most %i answers about items "
                               "that are gone; take some out of it",
                               (int)KITH__GONE_MOST);
    kith__json_add_canonical(reader->json, node, &text);
    struct kith__gone *gone = &answers->gone[answers->gone_count];
    gone->id = kith__arena_text(&answers->arena, key.text, key.length);
    gone->answer =
        text.failed ? NULL
                    : kith__arena_text(&answers->arena,
                                       kith__builder_peek(&text), text.length);
    kith__builder_free(&text);
    if (gone->id == NULL || gone->answer == NULL)
        return kith__fail_memory(reader->error);
    answers->gone_count++;
    return KITH_OK;
}

/* The item of this version that has an id. */
static int32_t find_item(struct kith__sheet_reader *reader,
                         struct kith__slice key)
{
    int32_t item = reader->expected;
    if (item >= reader->plan->item_count ||
        !kith__same(key.text, key.length, reader->plan->items[item].id))
        item = kith__find_item(reader->plan, key.text, key.length);
    if (item != KITH__NONE)
        reader->expected = item + 1;
    return item;
}

/* The item that a key stands for; NONE for one that is gone. */
static int32_t item_of(struct kith__sheet_reader *reader,
                       struct kith__slice key)
{
    const struct kith__mapping *mapping = reader->mapping;
    for (int32_t i = 0; mapping != NULL && i < mapping->count; i++)
        if (kith__same(key.text, key.length, mapping->renamings[i].old_id))
            return mapping->renamings[i].item;
    return find_item(reader, key);
}

/* An old item that a map gives a new id can meet an answer that stands there
 * already: neither may hide the other. */
static kith_status fail_twice(const struct kith__sheet_reader *reader,
                              kith__node node, int32_t item)
{
    return kith__json_fail(reader->json, node, true, true, reader->error,
                           KITH_E_VALUE,
                           "Item '%s' has two answers, one of them under the "
                           "id of an older version; take one out",
                           reader->plan->items[item].id);
}

static kith_status read_answers(struct kith__sheet_reader *reader,
                                kith__node node)
{
    const struct kith__json *json = reader->json;
    const bool *in_tie = reader->answers->sheet.cut->in_tie;
    kith_status status = KITH_OK;
    for (kith__node n = kith__json_first(json, node);
         n != KITH__JSON_NONE && status == KITH_OK;
         n = kith__json_next(json, n)) {
        int32_t item = item_of(reader, kith__json_key(json, n));
        if (item != KITH__NONE &&
            reader->answers->sheet.kept[item] != KITH_UNANSWERED)
            status = fail_twice(reader, n, item);
        else if (item != KITH__NONE && in_tie[item])
            status = read_answer(reader, n, item);
        else if (!reader->same_version)
            status = keep_gone(reader, n);
        else
            status = kith__sheet_fail_key(
                reader, n, KITH_E_NOT_FOUND,
                item == KITH__NONE ? "The questionnaire has no item of that id"
                                   : "That item is not asked about this tie");
    }
    return status;
}

/* What an earlier reading found gone, but for what is newly so. An item of the
 * same id may ask something else: it is not given the answer. */
static kith_status read_gone(struct kith__sheet_reader *reader, kith__node node)
{
    const struct kith__json *json = reader->json;
    kith_status status = KITH_OK;
    for (kith__node n = kith__json_first(json, node);
         n != KITH__JSON_NONE && status == KITH_OK;
         n = kith__json_next(json, n))
        if (!is_gone(reader->answers, kith__json_key(json, n)))
            status = keep_gone(reader, n);
    return status;
}

/* A member that is an object: item id to answer; NONE where it is left out. */
static kith_status find_object(const struct kith__sheet_reader *reader,
                               kith__node root, const char *key,
                               kith__node *out)
{
    *out = kith__json_member(reader->json, root, key);
    if (*out == KITH__JSON_NONE ||
        kith__json_kind(reader->json, *out) == KITH__JSON_OBJECT)
        return KITH_OK;
    return kith__json_fail(reader->json, *out, false, false, reader->error,
                           KITH_E_DOCUMENT,
                           "\"%s\" is an object: item id to answer", key);
}

/* Room for all that may be gone. */
static kith_status make_room(const struct kith__sheet_reader *reader,
                             kith__node answers, kith__node gone)
{
    kith_answers *to = reader->answers;
    size_t room = 0;
    if (answers != KITH__JSON_NONE && !reader->same_version)
        room += kith__json_count(reader->json, answers);
    if (gone != KITH__JSON_NONE)
        room += kith__json_count(reader->json, gone);
    if (room == 0)
        return KITH_OK;
    to->gone = kith__arena_take(&to->arena,
                                room < KITH__GONE_MOST ? room : KITH__GONE_MOST,
                                sizeof *to->gone);
    return to->gone == NULL ? kith__fail_memory(reader->error) : KITH_OK;
}

kith_status kith__sheet_read_items(struct kith__sheet_reader *reader,
                                   kith__node root)
{
    kith__node answers, gone;
    kith_status status = find_object(reader, root, "answers", &answers);
    if (status == KITH_OK)
        status = find_object(reader, root, "gone", &gone);
    if (status == KITH_OK)
        status = make_room(reader, answers, gone);
    if (status == KITH_OK && answers != KITH__JSON_NONE)
        status = read_answers(reader, answers);
    if (status == KITH_OK && gone != KITH__JSON_NONE)
        status = read_gone(reader, gone);
    return status;
}
