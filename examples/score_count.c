/* SPDX-License-Identifier: MIT */
/* score_count - how often each reason for a missing answer was read.
 *
 * Eight answers at a time, because all of them pass here. */

#include <string.h>

#include "score_sheet.h"

static void count_byte(struct sheet *sheet, int8_t byte)
{
    static const int8_t reasons[] = {KITH_UNANSWERED, KITH_NOT_ASKED,
                                     KITH_SKIPPED, KITH_DOES_NOT_APPLY,
                                     KITH_DECLINED};
    if (byte < 0)
        sheet->missing[reasons[byte - READER_UNANSWERED]]++;
}

/* A column's, eight at a time: a reason has the highest bit set, and unanswered
 * has no other. */
static void count_bytes(struct sheet *sheet, const int8_t *bytes)
{
    size_t i = 0;
    for (; i + 8 <= sheet->good; i += 8) {
        uint64_t word;
        memcpy(&word, bytes + i, sizeof word);
        uint64_t high = (word >> 7) & 0x0101010101010101U;
        if ((word & (high * 0x7F)) == 0)
            sheet->missing[KITH_UNANSWERED] +=
                (long long)((high * 0x0101010101010101U) >> 56);
        else
            for (size_t n = i; n < i + 8; n++)
                count_byte(sheet, bytes[n]);
    }
    for (; i < sheet->good; i++)
        count_byte(sheet, bytes[i]);
}

static void count_number(struct sheet *sheet, double number)
{
    if (number >= READER_FIRST_WIDE_CODE)
        sheet->missing[(int)(number - READER_FIRST_WIDE_CODE)]++;
}

/* Where each row has its own tie, and some have not that item. */
static void count_by_tie(struct sheet *sheet, const struct step *step)
{
    for (size_t i = 0; i < sheet->good; i++)
        if ((step->ties >> sheet->ties[i] & 1) == 0)
            ;
        else if (step->bytes != NULL)
            count_byte(sheet, step->bytes[i]);
        else
            count_number(sheet, step->numbers[i]);
}

void sheet_count_missing(struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->layout->count; i++) {
        const struct step *step = &sheet->steps[i];
        if (step->ties == 0)
            continue;
        if (sheet->ties != NULL)
            count_by_tie(sheet, step);
        else if (step->bytes != NULL)
            count_bytes(sheet, step->bytes);
        else
            for (size_t n = 0; n < sheet->good; n++)
                count_number(sheet, step->numbers[n]);
    }
}
