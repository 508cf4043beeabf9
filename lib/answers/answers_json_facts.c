/* SPDX-License-Identifier: MIT */
/* answers_json_facts - reads the facts of a sheet, and which of them were
 * worked out of a journal or a circle. */

#include "answers/sheet_reader.h"
#include "base/error.h"

static kith_status read_facts(struct kith__sheet_reader *reader,
                              kith__node node)
{
    const struct kith__json *json = reader->json;
    if (kith__json_kind(json, node) != KITH__JSON_OBJECT)
        return kith__sheet_fail(reader, node, KITH_E_DOCUMENT,
                                "\"facts\" is an object: fact id to number");
    for (kith__node n = kith__json_first(json, node); n != KITH__JSON_NONE;
         n = kith__json_next(json, n)) {
        struct kith__slice key = kith__json_key(json, n);
        int32_t fact = kith__find_fact(reader->plan, key.text, key.length);
        /* Facts are counted anew each time: one that is gone is left out. */
        if (fact == KITH__NONE && !reader->same_version)
            continue;
        if (fact == KITH__NONE)
            return kith__sheet_fail_key(
                reader, n, KITH_E_NOT_FOUND,
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

static kith_status read_computed_fact(struct kith__sheet_reader *reader,
                                      kith__node node)
{
    struct kith__slice id = kith__json_string(reader->json, node);
    struct kith__sheet *sheet = &reader->answers->sheet;
    int32_t fact = id.text == NULL
                       ? KITH__NONE
                       : kith__find_fact(reader->plan, id.text, id.length);
    bool given = fact != KITH__NONE && sheet->fact_given[fact];
    bool computed =
        given && reader->plan->facts[fact].computed.from != KITH__BY_HOST;
    if (id.text == NULL || (!computed && reader->same_version))
        return kith__sheet_fail(
            reader, node, KITH_E_DOCUMENT,
            "\"computed\" lists the ids of those \"facts\" of the sheet that "
            "were worked out of a journal or a circle");
    /* What this version has told by the host was not told by anybody. */
    if (given)
        sheet->fact_given[fact] = computed ? KITH__COMPUTED : KITH__NOT_GIVEN;
    return KITH_OK;
}

static kith_status read_computed(struct kith__sheet_reader *reader,
                                 kith__node node)
{
    const struct kith__json *json = reader->json;
    kith_status status = KITH_OK;
    if (kith__json_kind(json, node) != KITH__JSON_ARRAY)
        return kith__sheet_fail(reader, node, KITH_E_DOCUMENT,
                                "\"computed\" is a list of ids of facts");
    for (kith__node n = kith__json_first(json, node);
         n != KITH__JSON_NONE && status == KITH_OK;
         n = kith__json_next(json, n))
        status = read_computed_fact(reader, n);
    return status;
}

kith_status kith__sheet_read_facts(struct kith__sheet_reader *reader,
                                   kith__node root)
{
    kith__node facts = kith__json_member(reader->json, root, "facts");
    kith__node computed = kith__json_member(reader->json, root, "computed");
    kith_status status = KITH_OK;
    if (facts != KITH__JSON_NONE)
        status = read_facts(reader, facts);
    if (status == KITH_OK && computed != KITH__JSON_NONE)
        status = read_computed(reader, computed);
    return status;
}
