/* SPDX-License-Identifier: MIT */

#include "score_fault.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST_SENTENCE = 512, LONGEST_NAME_TOLD = 128 };

/* How many bytes of a name are told: whole characters, so that what is told is
 * UTF-8 where the name is. */
static int told_length(const char *name)
{
    size_t length = strlen(name);
    if (length <= LONGEST_NAME_TOLD)
        return (int)length;
    length = LONGEST_NAME_TOLD;
    while (length > 0 && ((unsigned char)name[length] & 0xC0) == 0x80)
        length--;
    return (int)length;
}

/* A name is anybody's text, and this one may be read on a terminal. */
static void tame(char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text < ' ' || *text == 0x7F)
            *text = ' ';
}

void fault_add(struct sheet *sheet, struct row_note *note, const char *what,
               const char *sentence)
{
    char text[LONGEST_SENTENCE];
    if (note->place < 0)
        return;
    int length =
        snprintf(text, sizeof text, "line %lld: %.*s%s%s", note->line,
                 told_length(what), what, *what != '\0' ? ": " : "", sentence);
    tame(text);
    note->place = -1;
    note->fault = sheet->faults.length;
    if (!bytes_add(&sheet->faults, text, (size_t)length + 1))
        sheet->no_memory = true;
}

void fault_add_of_field(struct sheet *sheet, const struct step *step,
                        struct row_note *note, const char *sentence)
{
    if (note->place >= 0)
        note->hidden = step->hidden;
    fault_add(sheet, note, step->column->name, sentence);
}

void fault_add_count(struct sheet *sheet, struct row_note *note, size_t count)
{
    char text[LONGEST_SENTENCE];
    snprintf(text, sizeof text,
             "the row has %zu %s, and the first row has %zu%s", count,
             count == 1 ? "field" : "fields", sheet->layout->count,
             count > sheet->layout->count
                 ? "; a separator inside a field needs quotes around it"
                 : "");
    fault_add(sheet, note, "", text);
}
