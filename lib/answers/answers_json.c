/* SPDX-License-Identifier: MIT */
/* answers_json - reads an answer sheet. Messages name items and facts of the
 * document, never what the sheet holds. */

#include <string.h>

#include "answers/answers.h"
#include "base/error.h"
#include "base/json.h"

const char *const kith__reason_words[] = {[KITH_SKIPPED] = "skipped",
                                          [KITH_DOES_NOT_APPLY] =
                                              "does-not-apply",
                                          [KITH_DECLINED] = "declined"};

struct reader {
    const struct kith__json *json;
    const kith_questionnaire *questionnaire;
    const struct kith__plan *plan;
    kith_answers *answers;
    const struct kith__mapping *mapping; /* of another major version, or NULL */
    bool same_version;                   /* every item must be there */
    int32_t expected; /* behind the item found last: sheets keep the order */
    kith_error **error;
};

static kith_status fail(const struct reader *reader, kith__node node,
                        kith_status status, const char *message)
{
    return kith__json_fail(reader->json, node, false, false, reader->error,
                           status, "%s", message);
}

/* The place of a key that only the sheet knows: its parent's pointer. */
static kith_status fail_key(const struct reader *reader, kith__node node,
                            kith_status status, const char *message)
{
    return kith__json_fail(reader->json, node, true, true, reader->error,
                           status, "%s", message);
}

/* The major number of a version such as "1.4.0"; NONE when it is none. */
static int32_t major_of(struct kith__slice version)
{
    int32_t major = 0;
    size_t i = 0;
    for (; i < version.length && i < 6 && version.text[i] >= '0' &&
           version.text[i] <= '9';
         i++)
        major = major * 10 + (version.text[i] - '0');
    if (i == 0 || (i < version.length && version.text[i] != '.'))
        return KITH__NONE;
    return major;
}

static kith_status check_version(struct reader *reader, kith__node root)
{
    kith__node node = kith__json_member(reader->json, root, "version");
    if (node == KITH__JSON_NONE ||
        kith__json_kind(reader->json, node) != KITH__JSON_STRING)
        return fail(reader, node == KITH__JSON_NONE ? root : node,
                    KITH_E_DOCUMENT,
                    "The sheet must name the questionnaire's \"version\"");
    struct kith__slice version = kith__json_string(reader->json, node);
    reader->same_version =
        kith__same(version.text, version.length, reader->plan->version);
    int32_t major = major_of(version);
    if (major == reader->plan->major)
        return KITH_OK;
    for (int32_t i = 0; i < reader->plan->mapping_count; i++)
        if (reader->plan->mappings[i].major == major)
            reader->mapping = &reader->plan->mappings[i];
    if (reader->mapping != NULL)
        return KITH_OK;
    if (major == KITH__NONE)
        return fail(reader, node, KITH_E_DOCUMENT,
                    "The version must be a number such as \"1.0.0\"");
    return kith__json_fail(reader->json, node, false, false, reader->error,
                           KITH_E_VERSION,
                           "The sheet was made for version %i of '%s', which "
                           "is now %s and does not map it",
                           (int)major, reader->plan->id, reader->plan->version);
}

static kith_status check_head(struct reader *reader, kith__node root)
{
    static const char *const known[] = {
        "kith-answers", "questionnaire", "version",      "tie",
        "answers",      "facts",         "earlier_gate", "gone"};
    const struct kith__json *json = reader->json;
    if (kith__json_kind(json, root) != KITH__JSON_OBJECT)
        return fail(reader, root, KITH_E_DOCUMENT,
                    "An answer sheet is a JSON object");
    for (kith__node n = kith__json_first(json, root); n != KITH__JSON_NONE;
         n = kith__json_next(json, n)) {
        struct kith__slice key = kith__json_key(json, n);
        bool found = key.length >= 2 && memcmp(key.text, "x-", 2) == 0;
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            found = found || kith__same(key.text, key.length, known[i]);
        if (!found)
            return fail_key(reader, n, KITH_E_DOCUMENT,
                            "An answer sheet has no such key; it has "
                            "\"kith-answers\", \"questionnaire\", \"version\", "
                            "\"tie\", \"answers\", \"facts\", \"gone\" and "
                            "\"earlier_gate\"");
    }
    kith__node format = kith__json_member(json, root, "kith-answers");
    struct kith__slice number = format == KITH__JSON_NONE
                                    ? (struct kith__slice){NULL, 0}
                                    : kith__json_number(json, format);
    if (number.text == NULL)
        return fail(reader, format == KITH__JSON_NONE ? root : format,
                    KITH_E_DOCUMENT,
                    "An answer sheet begins with \"kith-answers\": 1");
    if (!kith__same(number.text, number.length, "1"))
        return fail(reader, format, KITH_E_VERSION,
                    "This library reads answer sheets of format 1");
    kith__node id = kith__json_member(json, root, "questionnaire");
    struct kith__slice name = id == KITH__JSON_NONE
                                  ? (struct kith__slice){NULL, 0}
                                  : kith__json_string(json, id);
    if (name.text == NULL)
        return fail(reader, id == KITH__JSON_NONE ? root : id, KITH_E_DOCUMENT,
                    "The sheet must name its \"questionnaire\"");
    if (!kith__same(name.text, name.length, reader->plan->id))
        return kith__json_fail(json, id, false, false, reader->error,
                               KITH_E_VERSION,
                               "The sheet is for another questionnaire than "
                               "'%s'",
                               reader->plan->id);
    return check_version(reader, root);
}

static kith_status read_missing(struct reader *reader, kith__node node,
                                int32_t item, const char **refused)
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
    return fail(reader, node, KITH_E_DOCUMENT,
                "A missing answer is {\"missing\": \"skipped\"}, "
                "\"does-not-apply\" or \"declined\"");
}

static kith_status read_answer(struct reader *reader, kith__node node,
                               int32_t item)
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
static kith_status keep_gone(struct reader *reader, kith__node node)
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
static int32_t find_item(struct reader *reader, struct kith__slice key)
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
static int32_t item_of(struct reader *reader, struct kith__slice key)
{
    const struct kith__mapping *mapping = reader->mapping;
    for (int32_t i = 0; mapping != NULL && i < mapping->count; i++)
        if (kith__same(key.text, key.length, mapping->renamings[i].old_id))
            return mapping->renamings[i].item;
    return find_item(reader, key);
}

/* An old item that a map gives a new id can meet an answer that stands there
 * already: neither may hide the other. */
static kith_status fail_twice(const struct reader *reader, kith__node node,
                              int32_t item)
{
    return kith__json_fail(reader->json, node, true, true, reader->error,
                           KITH_E_VALUE,
                           "Item '%s' has two answers, one of them under the "
                           "id of an older version; take one out",
                           reader->plan->items[item].id);
}

static kith_status read_answers(struct reader *reader, kith__node node)
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
            status = fail_key(reader, n, KITH_E_NOT_FOUND,
                              item == KITH__NONE
                                  ? "The questionnaire has no item of that id"
                                  : "That item is not asked about this tie");
    }
    return status;
}

/* What an earlier reading found gone, but for what is newly so. An item of the
 * same id may ask something else: it is not given the answer. */
static kith_status read_gone(struct reader *reader, kith__node node)
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
static kith_status find_object(const struct reader *reader, kith__node root,
                               const char *key, kith__node *out)
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
static kith_status make_room(const struct reader *reader, kith__node answers,
                             kith__node gone)
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

/* Reads "answers" and "gone", each of which may be left out. */
static kith_status read_all_answers(struct reader *reader, kith__node root)
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

static kith_status read_facts(struct reader *reader, kith__node node)
{
    const struct kith__json *json = reader->json;
    if (kith__json_kind(json, node) != KITH__JSON_OBJECT)
        return fail(reader, node, KITH_E_DOCUMENT,
                    "\"facts\" is an object: fact id to number");
    for (kith__node n = kith__json_first(json, node); n != KITH__JSON_NONE;
         n = kith__json_next(json, n)) {
        struct kith__slice key = kith__json_key(json, n);
        int32_t fact = kith__find_fact(reader->plan, key.text, key.length);
        /* Facts are counted anew each time: one that is gone is left out. */
        if (fact == KITH__NONE && !reader->same_version)
            continue;
        if (fact == KITH__NONE)
            return fail_key(reader, n, KITH_E_NOT_FOUND,
                            "The questionnaire has no fact of that id");
        struct kith__slice digits = kith__json_number(json, n);
        kith__decimal value;
        const char *refused = "a fact is a number with at most six decimals";
        if (digits.text != NULL &&
            kith__decimal_read(digits.text, digits.length, &value))
            refused = kith__keep_fact(&reader->answers->sheet, fact, value);
        if (refused != NULL)
            return kith__json_fail(json, n, false, false, reader->error,
                                   KITH_E_VALUE, "Fact '%s': %s",
                                   reader->plan->facts[fact].id, refused);
    }
    return KITH_OK;
}

static kith_status read_earlier_gate(struct reader *reader, kith__node node)
{
    struct kith__slice gate = kith__json_string(reader->json, node);
    if (gate.text != NULL && kith__same(gate.text, gate.length, "raised"))
        reader->answers->sheet.earlier_gate = KITH_GATE_RAISED;
    else if (gate.text == NULL ||
             (!kith__same(gate.text, gate.length, "unknown") &&
              !kith__same(gate.text, gate.length, "not-raised")))
        return fail(reader, node, KITH_E_DOCUMENT,
                    "\"earlier_gate\" is \"raised\", \"unknown\" or "
                    "\"not-raised\"");
    return KITH_OK;
}

static kith_status read_sheet(struct reader *reader)
{
    const struct kith__json *json = reader->json;
    kith__node root = kith__json_root(json);
    kith_status status = check_head(reader, root);
    if (status != KITH_OK)
        return status;
    kith__node tie = kith__json_member(json, root, "tie");
    struct kith__slice name = tie == KITH__JSON_NONE
                                  ? (struct kith__slice){NULL, 0}
                                  : kith__json_string(json, tie);
    if (name.text == NULL)
        return fail(reader, tie == KITH__JSON_NONE ? root : tie,
                    KITH_E_DOCUMENT, "The sheet must name its \"tie\"");
    int32_t found = kith__find_tie(reader->plan, name.text, name.length);
    if (found == KITH__NONE)
        return fail(reader, tie, KITH_E_NOT_FOUND,
                    "The questionnaire has no tie of that id");
    status = kith__answers_make(reader->questionnaire, found, &reader->answers,
                                reader->error);
    if (status == KITH_OK)
        status = read_all_answers(reader, root);
    kith__node node = kith__json_member(json, root, "facts");
    if (status == KITH_OK && node != KITH__JSON_NONE)
        status = read_facts(reader, node);
    node = kith__json_member(json, root, "earlier_gate");
    if (status == KITH_OK && node != KITH__JSON_NONE)
        status = read_earlier_gate(reader, node);
    return status;
}

kith_status kith_answers_parse(const kith_questionnaire *questionnaire,
                               const char *json, int64_t length,
                               kith_answers **out, kith_error **error)
{
    int64_t bytes = kith__measure(json, length);
    if (!kith__error_ready(error) || questionnaire == NULL || bytes < 0 ||
        out == NULL)
        return KITH_E_ARGUMENT;
    struct kith__json *tree = NULL;
    kith_status status = kith__json_read_discreetly(
        json, (size_t)bytes, kith__questionnaire_memory(questionnaire), &tree,
        error);
    if (status != KITH_OK)
        return status;
    struct reader reader = {.json = tree,
                            .questionnaire = questionnaire,
                            .plan = kith__plan_of(questionnaire),
                            .error = error};
    status = read_sheet(&reader);
    kith__json_free(tree);
    if (status != KITH_OK) {
        kith_answers_free(reader.answers);
        return status;
    }
    kith__sheet_ask(&reader.answers->sheet);
    *out = reader.answers;
    return KITH_OK;
}
