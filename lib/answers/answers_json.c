/* SPDX-License-Identifier: MIT */
/* answers_json - reads an answer sheet. Messages name items and facts of the
 * document, never what the sheet holds. */

#include <string.h>

#include "answers/sheet_reader.h"
#include "base/error.h"

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

static kith_status check_version(struct kith__sheet_reader *reader,
                                 kith__node root)
{
    kith__node node = kith__json_member(reader->json, root, "version");
    if (node == KITH__JSON_NONE ||
        kith__json_kind(reader->json, node) != KITH__JSON_STRING)
        return kith__sheet_fail(
            reader, node == KITH__JSON_NONE ? root : node, KITH_E_DOCUMENT,
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
        return kith__sheet_fail(
            reader, node, KITH_E_DOCUMENT,
            "The version must be a number such as \"1.0.0\"");
    return kith__json_fail(reader->json, node, false, false, reader->error,
                           KITH_E_VERSION,
                           "The sheet was made for version %i of '%s', which "
                           "is now %s and does not map it",
                           (int)major, reader->plan->id, reader->plan->version);
}

static kith_status check_head(struct kith__sheet_reader *reader,
                              kith__node root)
{
    static const char *const known[] = {
        "kith-answers", "questionnaire", "version",      "tie", "answers",
        "facts",        "computed",      "earlier_gate", "gone"};
    const struct kith__json *json = reader->json;
    if (kith__json_kind(json, root) != KITH__JSON_OBJECT)
        return kith__sheet_fail(reader, root, KITH_E_DOCUMENT,
                                "An answer sheet is a JSON object");
    for (kith__node n = kith__json_first(json, root); n != KITH__JSON_NONE;
         n = kith__json_next(json, n)) {
        struct kith__slice key = kith__json_key(json, n);
        bool found = key.length >= 2 && memcmp(key.text, "x-", 2) == 0;
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            found = found || kith__same(key.text, key.length, known[i]);
        if (!found)
            return kith__sheet_fail_key(
                reader, n, KITH_E_DOCUMENT,
                "An answer sheet has no such key; it has "
                "\"kith-answers\", \"questionnaire\", \"version\", "
                "\"tie\", \"answers\", \"facts\", \"computed\", "
                "\"gone\" and \"earlier_gate\"");
    }
    kith__node format = kith__json_member(json, root, "kith-answers");
    struct kith__slice number = format == KITH__JSON_NONE
                                    ? (struct kith__slice){NULL, 0}
                                    : kith__json_number(json, format);
    if (number.text == NULL)
        return kith__sheet_fail(
            reader, format == KITH__JSON_NONE ? root : format, KITH_E_DOCUMENT,
            "An answer sheet begins with \"kith-answers\": 1");
    if (!kith__same(number.text, number.length, "1"))
        return kith__sheet_fail(reader, format, KITH_E_VERSION,
                                "This library reads answer sheets of format 1");
    kith__node id = kith__json_member(json, root, "questionnaire");
    struct kith__slice name = id == KITH__JSON_NONE
                                  ? (struct kith__slice){NULL, 0}
                                  : kith__json_string(json, id);
    if (name.text == NULL)
        return kith__sheet_fail(reader, id == KITH__JSON_NONE ? root : id,
                                KITH_E_DOCUMENT,
                                "The sheet must name its \"questionnaire\"");
    if (!kith__same(name.text, name.length, reader->plan->id))
        return kith__json_fail(json, id, false, false, reader->error,
                               KITH_E_VERSION,
                               "The sheet is for another questionnaire than "
                               "'%s'",
                               reader->plan->id);
    return check_version(reader, root);
}

static kith_status read_earlier_gate(struct kith__sheet_reader *reader,
                                     kith__node node)
{
    struct kith__slice gate = kith__json_string(reader->json, node);
    if (gate.text != NULL && kith__same(gate.text, gate.length, "raised"))
        reader->answers->sheet.earlier_gate = KITH_GATE_RAISED;
    else if (gate.text == NULL ||
             (!kith__same(gate.text, gate.length, "unknown") &&
              !kith__same(gate.text, gate.length, "not-raised")))
        return kith__sheet_fail(
            reader, node, KITH_E_DOCUMENT,
            "\"earlier_gate\" is \"raised\", \"unknown\" or "
            "\"not-raised\"");
    return KITH_OK;
}

static kith_status read_sheet(struct kith__sheet_reader *reader)
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
        return kith__sheet_fail(reader, tie == KITH__JSON_NONE ? root : tie,
                                KITH_E_DOCUMENT,
                                "The sheet must name its \"tie\"");
    int32_t found = kith__find_tie(reader->plan, name.text, name.length);
    if (found == KITH__NONE)
        return kith__sheet_fail(reader, tie, KITH_E_NOT_FOUND,
                                "The questionnaire has no tie of that id");
    status = kith__answers_make(reader->questionnaire, found, &reader->answers,
                                reader->error);
    if (status == KITH_OK)
        status = kith__sheet_read_items(reader, root);
    if (status == KITH_OK)
        status = kith__sheet_read_facts(reader, root);
    kith__node node = kith__json_member(json, root, "earlier_gate");
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
    struct kith__sheet_reader reader = {.json = tree,
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
