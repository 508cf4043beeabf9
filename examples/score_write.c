/* SPDX-License-Identifier: MIT */

#include "score_write.h"

#include <stdio.h>
#include <string.h>

#include "score_text.h"

enum { LONGEST_SENTENCE = 512 };

/* ---- The header ---------------------------------------------------------- */

bool write_header(struct writer *writer, const struct layout *layout,
                  const struct outputs *outputs, bool json)
{
    const char separator[] = {layout->dialect.separator, '\0'};
    bool written = true;
    if (json)
        return true;
    for (size_t i = 0; i < layout->count; i++)
        if (layout->columns[i].keep)
            written = written &&
                      bytes_add(writer->out, layout->columns[i].raw,
                                layout->columns[i].raw_length) &&
                      text_add(writer->out, separator);
    for (size_t i = 0; i < outputs->count; i++)
        written = written && text_add(writer->out, outputs->list[i].name) &&
                  text_add(writer->out, separator);
    return written && text_add(writer->out, writer->prefix) &&
           text_add(writer->out, "fault\n");
}

/* ---- Values -------------------------------------------------------------- */

/* A result as text at `at`, without a NUL; 0 bytes where there is none. */
static size_t write_number(const struct writer *writer,
                           const struct sheet *sheet,
                           const struct output *output, size_t place, char *at)
{
    double number = sheet->numbers[output->place * sheet->pitch + place];
    return number == number ? number_write(writer->cache, at, number) : 0;
}

static int32_t whole_of(const struct sheet *sheet, const struct output *output,
                        size_t place)
{
    return sheet->wholes[output->place * sheet->pitch + place];
}

/* The word for a whole number; NULL where there is none. */
static const char *word_of(const struct output *output, int32_t whole)
{
    return output->words != NULL && whole >= 0 && whole < output->word_count
               ? output->words[whole]
               : NULL;
}

static size_t write_whole(const struct output *output, int32_t whole, char *at)
{
    const char *word = word_of(output, whole);
    if (whole < 0)
        return 0;
    if (word == NULL)
        return number_write_whole(at, whole);
    size_t length = strlen(word); /* an id: 64 bytes at most */
    memcpy(at, word, length);
    return length;
}

/* ---- Rows ---------------------------------------------------------------- */

enum { LONGEST_VALUE = 128 };

static bool write_csv_results(struct writer *writer, const struct sheet *sheet,
                              int32_t place)
{
    struct bytes *out = writer->out;
    const struct outputs *outputs = sheet->outputs;
    if (!bytes_room(out, outputs->count * LONGEST_VALUE + 1))
        return false;
    char *at = out->data + out->length;
    for (size_t i = 0; i < outputs->count; i++) {
        const struct output *output = &outputs->list[i];
        if (place >= 0 && output->whole)
            at +=
                write_whole(output, whole_of(sheet, output, (size_t)place), at);
        else if (place >= 0)
            at += write_number(writer, sheet, output, (size_t)place, at);
        *at++ = sheet->layout->dialect.separator;
    }
    out->length = (size_t)(at - out->data);
    return true;
}

static bool write_csv(struct writer *writer, const struct sheet *sheet,
                      const char *kept, size_t length, int32_t place,
                      const char *fault)
{
    return bytes_add(writer->out, kept, length) &&
           write_csv_results(writer, sheet, place) &&
           (fault == NULL || text_add_csv(writer->out, fault,
                                          sheet->layout->dialect.separator)) &&
           bytes_add(writer->out, "\n", 1);
}

static bool write_json_value(struct writer *writer, const struct sheet *sheet,
                             const struct output *output, int32_t place)
{
    char text[LONGEST_VALUE];
    size_t length = 0;
    bool word = false;
    if (place >= 0 && output->whole) {
        int32_t whole = whole_of(sheet, output, (size_t)place);
        word = word_of(output, whole) != NULL;
        length = write_whole(output, whole, text);
    } else if (place >= 0) {
        length = write_number(writer, sheet, output, (size_t)place, text);
    }
    if (length == 0)
        return text_add(writer->out, "null");
    return word ? text_add_json(writer->out, text, length)
                : bytes_add(writer->out, text, length);
}

static bool write_json(struct writer *writer, const struct sheet *sheet,
                       const char *kept, size_t length, int32_t place,
                       const char *fault)
{
    bool written =
        text_add(writer->out, "{") && bytes_add(writer->out, kept, length);
    for (size_t i = 0; written && i < sheet->outputs->count; i++) {
        const struct output *output = &sheet->outputs->list[i];
        written = text_add(writer->out, "\"") &&
                  text_add(writer->out, output->name) &&
                  text_add(writer->out, "\":") &&
                  write_json_value(writer, sheet, output, place) &&
                  text_add(writer->out, ",");
    }
    written = written && text_add(writer->out, "\"") &&
              text_add(writer->out, writer->prefix) &&
              text_add(writer->out, "fault\":");
    if (fault == NULL)
        return written && text_add(writer->out, "null}\n");
    return written && text_add_json(writer->out, fault, strlen(fault)) &&
           text_add(writer->out, "}\n");
}

/* ---- Faults -------------------------------------------------------------- */

/* What the library found wrong with a row that could be read. */
static const char *library_fault(const struct writer *writer,
                                 const struct sheet *sheet,
                                 const struct row_note *note, char *text)
{
    int32_t fault = sheet->fault[note->place];
    int32_t at = sheet->fault_at[note->place];
    if (fault == KITH_FAULT_NONE)
        return NULL;
    snprintf(text, LONGEST_SENTENCE, "line %lld: %s: %s", note->line,
             fault == KITH_FAULT_ITEM
                 ? kith_questionnaire_item_id(writer->questionnaire, at)
             : fault == KITH_FAULT_FACT
                 ? kith_questionnaire_fact_id(writer->questionnaire, at)
                 : "tie",
             fault == KITH_FAULT_ITEM   ? "no reason that the item takes"
             : fault == KITH_FAULT_FACT ? "out of range, or more than six "
                                          "decimals"
                                        : "no tie of the questionnaire");
    return text;
}

/* Whether that is about something sensitive, which is not wanted. */
static bool library_fault_is_hidden(const struct writer *writer,
                                    const struct sheet *sheet, int32_t place)
{
    int32_t fault = sheet->fault[place], at = sheet->fault_at[place];
    if (sheet->with_sensitive)
        return false;
    return fault == KITH_FAULT_ITEM
               ? kith_questionnaire_item_is_sensitive(writer->questionnaire,
                                                      at) != 0
               : fault == KITH_FAULT_FACT &&
                     kith_questionnaire_fact_is_sensitive(writer->questionnaire,
                                                          at) != 0;
}

/* "file:7: sentence", from "line 7: sentence". */
static bool add_message(struct writer *writer, const char *fault)
{
    const char *rest = fault + strlen("line ");
    writer->faulty++;
    return text_add(writer->messages, writer->place) &&
           text_add(writer->messages, ":") &&
           text_add(writer->messages, rest) && text_add(writer->messages, "\n");
}

bool write_row(struct writer *writer, const struct sheet *sheet, size_t row)
{
    char text[LONGEST_SENTENCE];
    const struct row_note *note = &sheet->notes[row];
    size_t from = row == 0 ? 0 : sheet->notes[row - 1].kept;
    const char *kept = note->kept > from ? sheet->kept.data + from : "";
    const char *fault = note->place < 0
                            ? sheet->faults.data + note->fault
                            : library_fault(writer, sheet, note, text);
    int32_t place = fault == NULL ? note->place : -1;
    writer->rows++;
    if (fault != NULL && !add_message(writer, fault))
        return false;
    bool hidden = note->place < 0
                      ? note->hidden
                      : library_fault_is_hidden(writer, sheet, note->place);
    if (fault != NULL && hidden) {
        snprintf(text, sizeof text,
                 "line %lld: a sensitive answer cannot be read", note->line);
        fault = text;
    }
    return sheet->json ? write_json(writer, sheet, kept, note->kept - from,
                                    place, fault)
                       : write_csv(writer, sheet, kept, note->kept - from,
                                   place, fault);
}
