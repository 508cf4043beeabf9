/* SPDX-License-Identifier: MIT */
/* share_read - reads a share. What stands in one may have been written by
 * anybody, and the file may be another than it was taken for: messages name
 * what the document has, never what the text holds. */

#include <string.h>

#include "answers/answers.h"
#include "base/error.h"
#include "base/json.h"
#include "people/share.h"
#include "scoring/score.h"

struct reader {
    const struct kith__json *json;
    const struct kith__plan *plan;
    kith_share *share;
    kith_error **error;
};

static kith_status fail(const struct reader *reader, kith__node node,
                        kith_status status, const char *message)
{
    return kith__json_fail(reader->json, node, false, true, reader->error,
                           status, "%s", message);
}

static kith_status fail_key(const struct reader *reader, kith__node node,
                            kith_status status, const char *message)
{
    return kith__json_fail(reader->json, node, true, true, reader->error,
                           status, "%s", message);
}

static kith_status fail_scale(const struct reader *reader, kith__node node,
                              kith_status status, const char *format,
                              int32_t scale)
{
    return kith__json_fail(reader->json, node, false, true, reader->error,
                           status, format, reader->plan->scales[scale].id);
}

/* A member that must be a string; {NULL, 0} where it is none. */
static struct kith__slice string_of(const struct reader *reader,
                                    kith__node object, const char *key,
                                    kith__node *node)
{
    *node = kith__json_member(reader->json, object, key);
    if (*node != KITH__JSON_NONE)
        return kith__json_string(reader->json, *node);
    *node = object;
    return (struct kith__slice){NULL, 0};
}

/* ---- Scores ----------------------------------------------------------------
 */

static int32_t find_scale(const struct kith__plan *plan, struct kith__slice id)
{
    for (int32_t i = 0; i < plan->scale_count; i++)
        if (kith__same(id.text, id.length, plan->scales[i].id))
            return i;
    return KITH__NONE;
}

/* 16 hexadecimal digits, small letters. */
static bool digest_is(struct kith__slice text, uint64_t digest)
{
    if (text.text == NULL || text.length != 16)
        return false;
    for (int i = 0; i < 16; i++)
        if (text.text[i] != "0123456789abcdef"[digest >> (60 - 4 * i) & 15])
            return false;
    return true;
}

static bool within(const struct kith__plan *plan, int32_t tie, int32_t scale,
                   kith__decimal value)
{
    struct kith__sheet sheet = {
        .plan = plan, .cut = &plan->by_tie[tie], .tie = tie};
    struct kith__ratio low, high;
    int32_t decimals = plan->scales[scale].decimals;
    kith__score_ends(&sheet, scale, &low, &high);
    return value >= kith__ratio_round(low, decimals) &&
           value <= kith__ratio_round(high, decimals) &&
           kith__ratio_round(kith__ratio_of(value), decimals) == value;
}

static kith_status read_value(const struct reader *reader, kith__node node,
                              int32_t tie, int32_t scale,
                              struct kith__shared *out)
{
    kith__node value = kith__json_member(reader->json, node, "value");
    struct kith__slice digits = {NULL, 0};
    if (value != KITH__JSON_NONE)
        digits = kith__json_number(reader->json, value);
    if (digits.text == NULL ||
        !kith__decimal_read(digits.text, digits.length, &out->value) ||
        !within(reader->plan, tie, scale, out->value))
        return fail_scale(reader, value == KITH__JSON_NONE ? node : value,
                          KITH_E_VALUE,
                          "Scale '%s': its \"value\" is a number that the "
                          "scale can show",
                          scale);
    out->given = true;
    return KITH_OK;
}

static kith_status read_scale(const struct reader *reader, kith__node node,
                              int32_t scale, bool guessed)
{
    const struct kith__plan *plan = reader->plan;
    kith_share *share = reader->share;
    int32_t tie = guessed ? plan->ties[share->tie].other_side : share->tie;
    kith__node scored;
    struct kith__slice digest = string_of(reader, node, "scored", &scored);
    if (!plan->scales[scale].shareable)
        return fail_scale(reader, node, KITH_E_VALUE,
                          "Scale '%s' can never be shared", scale);
    if (!plan->by_tie[tie].scales[scale].applies)
        return fail_scale(reader, node, KITH_E_VALUE,
                          "Scale '%s' is not in that tie", scale);
    if (digest.text == NULL || kith__json_count(reader->json, node) != 2)
        return fail_scale(reader, node, KITH_E_DOCUMENT,
                          "Scale '%s': a score of a share has a \"value\" and "
                          "says how it was \"scored\", and no more",
                          scale);
    if (!digest_is(digest,
                   kith__share_scored(plan, share->tie, scale, guessed)))
        return fail_scale(reader, scored, KITH_E_VERSION,
                          "Scale '%s' was scored in another way than this "
                          "version of the questionnaire scores it; make the "
                          "share anew",
                          scale);
    return read_value(reader, node, tie, scale,
                      guessed ? &share->guesses[scale] : &share->scores[scale]);
}

static kith_status read_side(const struct reader *reader, kith__node root,
                             const char *key, bool guessed)
{
    const struct kith__json *json = reader->json;
    kith__node side = kith__json_member(json, root, key);
    kith_status status = KITH_OK;
    if (side == KITH__JSON_NONE)
        return KITH_OK;
    if (kith__json_kind(json, side) != KITH__JSON_OBJECT)
        return fail(reader, side, KITH_E_DOCUMENT,
                    "\"scales\" and \"guesses\" are objects: scale id to "
                    "score");
    for (kith__node node = kith__json_first(json, side);
         node != KITH__JSON_NONE && status == KITH_OK;
         node = kith__json_next(json, node)) {
        int32_t scale = find_scale(reader->plan, kith__json_key(json, node));
        status = scale == KITH__NONE
                     ? fail_key(reader, node, KITH_E_NOT_FOUND,
                                "The questionnaire has no scale of that id")
                     : read_scale(reader, node, scale, guessed);
    }
    return status;
}

/* ---- The head --------------------------------------------------------------
 */

static kith_status check_keys(const struct reader *reader, kith__node root)
{
    static const char *const known[] = {
        "kith-share", "questionnaire", "version", "tie", "scales", "guesses"};
    const struct kith__json *json = reader->json;
    for (kith__node n = kith__json_first(json, root); n != KITH__JSON_NONE;
         n = kith__json_next(json, n)) {
        struct kith__slice key = kith__json_key(json, n);
        bool found = false;
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            found = found || kith__same(key.text, key.length, known[i]);
        if (!found)
            return fail_key(reader, n, KITH_E_DOCUMENT,
                            "A share has no such key; it has \"kith-share\", "
                            "\"questionnaire\", \"version\", \"tie\", "
                            "\"scales\" and \"guesses\"");
    }
    return KITH_OK;
}

static kith_status check_format(const struct reader *reader, kith__node root)
{
    kith__node node = kith__json_member(reader->json, root, "kith-share");
    struct kith__slice number = {NULL, 0};
    if (node != KITH__JSON_NONE)
        number = kith__json_number(reader->json, node);
    if (number.text == NULL)
        return fail(reader, node == KITH__JSON_NONE ? root : node,
                    KITH_E_DOCUMENT, "A share begins with \"kith-share\": 1");
    if (!kith__same(number.text, number.length, "1"))
        return fail(reader, node, KITH_E_VERSION,
                    "This library reads shares of format 1");
    return check_keys(reader, root);
}

/* "1.4.0" begins with the same whole number as "1.0". */
static bool same_major(struct kith__slice version, const char *other)
{
    size_t i = 0;
    while (i < version.length && version.text[i] != '.' && other[i] != '\0' &&
           version.text[i] == other[i])
        i++;
    return (i == version.length || version.text[i] == '.') &&
           (other[i] == '\0' || other[i] == '.') && i > 0;
}

static kith_status check_version(const struct reader *reader, kith__node root)
{
    kith__node node;
    struct kith__slice id = string_of(reader, root, "questionnaire", &node);
    if (!kith__same(id.text, id.length, reader->plan->id))
        return kith__json_fail(reader->json, node, false, true, reader->error,
                               KITH_E_VERSION,
                               "The share is of another questionnaire than "
                               "'%s'",
                               reader->plan->id);
    struct kith__slice version = string_of(reader, root, "version", &node);
    if (version.text == NULL)
        return fail(reader, node, KITH_E_DOCUMENT,
                    "A share names the \"version\" of its questionnaire");
    if (!same_major(version, reader->plan->version))
        return kith__json_fail(
            reader->json, node, false, true, reader->error, KITH_E_VERSION,
            "The share is of another major version of '%s', which is now %s; "
            "make the share anew",
            reader->plan->id, reader->plan->version);
    return KITH_OK;
}

/* ---- The whole -------------------------------------------------------------
 */

static kith_status read_body(struct reader *reader, kith__node root,
                             const kith_questionnaire *questionnaire,
                             kith_memory *memory)
{
    kith__node node;
    reader->plan = kith__plan_of(questionnaire);
    kith_status status = check_version(reader, root);
    if (status != KITH_OK)
        return status;
    struct kith__slice id = string_of(reader, root, "tie", &node);
    int32_t tie = id.text == NULL
                      ? KITH__NONE
                      : kith__find_tie(reader->plan, id.text, id.length);
    if (tie == KITH__NONE)
        return fail(reader, node, KITH_E_NOT_FOUND,
                    "A share names a \"tie\" that the questionnaire has");
    reader->share = kith__share_open(questionnaire, tie, memory);
    if (reader->share == NULL)
        return kith__fail_memory(reader->error);
    status = read_side(reader, root, "scales", false);
    return status == KITH_OK ? read_side(reader, root, "guesses", true)
                             : status;
}

/* By the built-in document that the share names. */
static kith_status read_builtin(struct reader *reader, kith__node root,
                                kith_memory *memory)
{
    kith__node node;
    struct kith__slice id = string_of(reader, root, "questionnaire", &node);
    kith_questionnaire *found = NULL;
    for (int32_t i = 0; i < kith_builtin_count(); i++) {
        if (id.text == NULL ||
            !kith__same(id.text, id.length, kith_builtin_id(i)))
            continue;
        kith_status status = kith_questionnaire_builtin(
            kith_builtin_id(i), memory, &found, reader->error);
        if (status == KITH_OK)
            status = read_body(reader, root, found, memory);
        kith_questionnaire_free(found);
        return status;
    }
    return fail(reader, node, KITH_E_NOT_FOUND,
                "The share is of a questionnaire that is not built in; hand "
                "its document over");
}

static kith_status read_share(struct reader *reader,
                              const kith_questionnaire *questionnaire,
                              kith_memory *memory)
{
    kith__node root = kith__json_root(reader->json);
    if (kith__json_kind(reader->json, root) != KITH__JSON_OBJECT)
        return fail(reader, root, KITH_E_DOCUMENT, "A share is a JSON object");
    kith_status status = check_format(reader, root);
    if (status != KITH_OK)
        return status;
    if (kith__json_count(reader->json, root) == 1) {
        reader->share = kith__share_open(NULL, KITH__NONE, memory);
        return reader->share == NULL ? kith__fail_memory(reader->error)
                                     : KITH_OK;
    }
    kith__node node;
    if (string_of(reader, root, "questionnaire", &node).text == NULL)
        return fail(reader, node, KITH_E_DOCUMENT,
                    "A share names its \"questionnaire\"");
    return questionnaire == NULL
               ? read_builtin(reader, root, memory)
               : read_body(reader, root, questionnaire, memory);
}

kith_status kith_share_parse(const kith_questionnaire *questionnaire,
                             const char *json, int64_t length,
                             kith_memory *memory, kith_share **out,
                             kith_error **error)
{
    int64_t bytes = kith__measure(json, length);
    if (!kith__error_ready(error) || bytes < 0 || out == NULL)
        return KITH_E_ARGUMENT;
    struct kith__json *tree = NULL;
    kith_status status =
        kith__json_read_discreetly(json, (size_t)bytes, memory, &tree, error);
    if (status != KITH_OK)
        return status;
    struct reader reader = {.json = tree, .error = error};
    status = read_share(&reader, questionnaire, memory);
    kith__json_free(tree);
    if (status != KITH_OK) {
        kith_share_free(reader.share);
        return status;
    }
    kith__share_close(reader.share);
    *out = reader.share;
    return KITH_OK;
}
