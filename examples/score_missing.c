/* SPDX-License-Identifier: MIT */

#include "score_missing.h"

#include <math.h>
#include <string.h>

#include <kith/kith.h>

#include "csv.h"
#include "score_reader.h"

static const char *const words[] = {
    [KITH_NOT_ASKED] = "not-asked", [KITH_UNANSWERED] = "unanswered",
    [KITH_SKIPPED] = "skipped",     [KITH_DOES_NOT_APPLY] = "does-not-apply",
    [KITH_DECLINED] = "declined",
};

const char *missing_word(int32_t reason)
{
    return reason >= KITH_NOT_ASKED && reason <= KITH_DECLINED ? words[reason]
                                                               : NULL;
}

int32_t missing_reason(const struct missing_codes *codes, const char *text)
{
    for (size_t i = 0; i < codes->count; i++)
        if (strcmp(codes->codes[i].text, text) == 0)
            return codes->codes[i].reason;
    return -1;
}

int32_t missing_reason_of_number(const struct missing_codes *codes,
                                 double number)
{
    for (size_t i = 0; i < codes->count; i++)
        if (codes->codes[i].number == number)
            return codes->codes[i].reason;
    return -1;
}

bool missing_occurs(const struct missing_codes *codes, int32_t reason)
{
    for (size_t i = 0; i < codes->count; i++)
        if (codes->codes[i].reason == reason)
            return true;
    return false;
}

static const char *add(struct missing_codes *codes, const char *text,
                       int32_t reason)
{
    size_t place = 0;
    while (place < codes->count && strcmp(codes->codes[place].text, text) != 0)
        place++;
    if (place == MISSING_CODES_MOST)
        return "--missing: at most 64 codes";
    struct missing_code *code = &codes->codes[place];
    const char *sentence;
    strcpy(code->text, text);
    code->reason = reason;
    if (!read_number(text, &code->number, &sentence))
        code->number = NAN;
    if (place == codes->count)
        codes->count++;
    return NULL;
}

void missing_begin(struct missing_codes *codes)
{
    codes->count = 0;
    add(codes, "", KITH_UNANSWERED);
    add(codes, "NA", KITH_UNANSWERED);
}

/* One "code=reason". */
static const char *add_pair(struct missing_codes *codes, char *pair)
{
    char *equals = strrchr(pair, '=');
    if (equals == NULL)
        return "--missing: a code and its reason, as in -99=skipped";
    *equals = '\0';
    if (strlen(pair) > MISSING_CODE_LONGEST)
        return "--missing: a code has at most 63 bytes";
    for (int32_t reason = KITH_NOT_ASKED; reason <= KITH_DECLINED; reason++)
        if (strcmp(equals + 1, words[reason]) == 0)
            return add(codes, pair, reason);
    return "--missing: a reason is unanswered, skipped, does-not-apply, "
           "declined or not-asked";
}

const char *missing_add(struct missing_codes *codes, const char *list)
{
    static const struct csv_dialect dialect = {',', '\n'};
    const char *end = list + strlen(list);
    enum csv_after after = CSV_FIELD;
    const char *wrong = NULL;
    while (wrong == NULL && after == CSV_FIELD) {
        char pair[2 * MISSING_CODE_LONGEST];
        struct csv_field field;
        after = csv_read_field(&dialect, &list, end, &field);
        if (after > CSV_END || !csv_text(&field, pair, sizeof pair))
            return "--missing: a quote is not closed, or a code is too long";
        wrong = add_pair(codes, pair);
    }
    return wrong;
}
