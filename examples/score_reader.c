/* SPDX-License-Identifier: MIT */

#include "score_reader.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"

enum { LONGEST_ANSWER = 1024, LONGEST_NUMBER = 256, NARROW_MOST = 100 };

/* ---- Codes --------------------------------------------------------------- */

int8_t reader_code(int32_t reason)
{
    static const int8_t codes[] = {
        [KITH_NOT_ASKED] = READER_NOT_ASKED,
        [KITH_UNANSWERED] = READER_UNANSWERED,
        [KITH_SKIPPED] = READER_SKIPPED,
        [KITH_DOES_NOT_APPLY] = READER_DOES_NOT_APPLY,
        [KITH_DECLINED] = READER_DECLINED,
    };
    return codes[reason];
}

double reader_wide_code(int32_t reason)
{
    return (double)READER_FIRST_WIDE_CODE + reason;
}

/* ---- Numbers ------------------------------------------------------------- */

static const char *digits(const char *at)
{
    while (*at >= '0' && *at <= '9')
        at++;
    return at;
}

/* Behind a number such as -1.5e3; NULL where there is none. */
static const char *behind_number(const char *at)
{
    if (*at == '-')
        at++;
    const char *whole = at;
    at = digits(at);
    bool any = at > whole;
    if (*at == '.') {
        const char *fraction = ++at;
        at = digits(at);
        any = any || at > fraction;
    }
    if (!any)
        return NULL;
    if (*at == 'e' || *at == 'E') {
        at++;
        if (*at == '-' || *at == '+')
            at++;
        const char *exponent = at;
        at = digits(at);
        if (at == exponent)
            return NULL;
    }
    return at;
}

static const char *why_no_number(const char *text, const char *behind)
{
    size_t length = strlen(text);
    if (length > 0 && text[strspn(text, " ")] == '\0')
        return "only spaces; --missing can say what they stand for";
    if (length > 0 && (text[0] == ' ' || text[length - 1] == ' '))
        return "there are spaces around it";
    if (behind != NULL && *behind == ',' && digits(behind + 1)[0] == '\0')
        return "a number needs a decimal point, not a comma";
    return "not a number";
}

bool read_number(const char *text, double *out, const char **sentence)
{
    const char *behind = behind_number(text);
    if (behind == NULL || *behind != '\0') {
        *sentence = why_no_number(text, behind);
        return false;
    }
    *out = strtod(text, NULL); /* no program here ever sets a locale */
    return true;
}

/* ---- Readers ------------------------------------------------------------- */

static bool is_whole(double value)
{
    return value >= -1e9 && value <= 1e9 && value == (double)(int64_t)value;
}

static bool fits_a_byte(const struct reader *reader)
{
    if (reader->lowest < 0 || reader->highest > NARROW_MOST)
        return false;
    for (int32_t i = 0; i < reader->count; i++)
        if (!is_whole(reader->values[i]))
            return false;
    return true;
}

static bool is_answer(const struct reader *reader, double value)
{
    if (value < reader->lowest || value > reader->highest)
        return false;
    for (int32_t i = 0; i < reader->count; i++)
        if (reader->values[i] == value)
            return true;
    return reader->count == 0 && is_whole(value);
}

/* An option by what it is called; -1: none is called so. */
static int32_t find_label(const struct reader *reader, const char *text)
{
    if (reader->ids == NULL)
        return -1;
    for (int32_t i = 0; i < reader->count; i++)
        if (strcmp(reader->ids[i], text) == 0 ||
            strcmp(reader->labels[i], text) == 0)
            return i;
    return -1;
}

static enum reading read_text(const struct reader *reader, const char *text,
                              double *value, const char **sentence)
{
    int32_t reason = missing_reason(reader->missing, text);
    if (reason >= 0) {
        *value = reason;
        return READ_MISSING;
    }
    int32_t option = find_label(reader, text);
    if (option >= 0) {
        *value = reader->values[option];
        return READ_VALUE;
    }
    double number;
    if (!read_number(text, &number, sentence)) {
        if (reader->ids != NULL)
            *sentence = "neither a number nor the name of an answer";
        return READ_NOTHING;
    }
    reason = missing_reason_of_number(reader->missing, number);
    *value = reason >= 0 ? reason : number;
    if (reason >= 0)
        return READ_MISSING;
    if (is_answer(reader, number))
        return READ_VALUE;
    *sentence = number < reader->lowest || number > reader->highest
                    ? "out of range"
                    : "none of the answers";
    return READ_NOTHING;
}

enum reading reader_read(const struct reader *reader,
                         const struct csv_field *field, double *value,
                         const char **sentence)
{
    char text[LONGEST_ANSWER];
    enum reading reading = READ_NOTHING;
    *sentence = memchr(field->text, '\0', field->length) != NULL
                    ? "there is a NUL byte in it"
                    : "too long";
    if (csv_text(field, text, sizeof text))
        reading = read_text(reader, text, value, sentence);
    wipe(text, field->length < sizeof text ? field->length + 1 : sizeof text);
    return reading;
}

static int8_t code_of(const struct reader *reader, const char *text)
{
    double value;
    const char *sentence;
    switch (read_text(reader, text, &value, &sentence)) {
    case READ_VALUE:
        return (int8_t)value;
    case READ_MISSING:
        return reader_code((int32_t)value);
    default:
        return READER_OTHERWISE;
    }
}

/* What short fields say, so that most need no more than a look. */
static void fill_table(struct reader *reader, const struct csv_dialect *dialect)
{
    memset(reader->table, READER_OTHERWISE, sizeof reader->table);
    memset(reader->pairs, READER_OTHERWISE, sizeof reader->pairs);
    if (reader->wide)
        return;
    for (int byte = 1; byte < 256; byte++) {
        const char text[] = {(char)byte, '\0'};
        if (byte != '"' && byte != '\r' && byte != '\n' &&
            text[0] != dialect->separator)
            reader->table[byte] = code_of(reader, text);
    }
    for (int number = 0; number < 100; number++) {
        const char text[] = {(char)('0' + number / 10),
                             (char)('0' + number % 10), '\0'};
        reader->pairs[number] = code_of(reader, text);
    }
    reader->empty = code_of(reader, "");
    reader->na = code_of(reader, "NA");
}

int8_t reader_look(const struct reader *reader, const struct csv_field *field)
{
    if (field->length == 0)
        return reader->empty;
    if (field->doubled || field->length > 2)
        return READER_OTHERWISE;
    const unsigned char first = (unsigned char)field->text[0];
    if (field->length == 1)
        return reader->table[first];
    if (first == 'N' && field->text[1] == 'A')
        return reader->na;
    unsigned tens = first - (unsigned)'0';
    unsigned ones = (unsigned char)field->text[1] - (unsigned)'0';
    return tens < 10 && ones < 10 ? reader->pairs[10 * tens + ones]
                                  : READER_OTHERWISE;
}

/* A name must not be taken for another answer. */
static bool names_agree(const struct reader *reader)
{
    for (int32_t i = 0; i < reader->count; i++) {
        double number;
        const char *sentence;
        const char *const names[] = {reader->ids[i], reader->labels[i]};
        for (int n = 0; n < 2; n++) {
            if (find_label(reader, names[n]) != i)
                return false;
            if (read_number(names[n], &number, &sentence) &&
                is_answer(reader, number) && number != reader->values[i])
                return false;
        }
    }
    return true;
}

static bool read_options(struct reader *reader,
                         const kith_questionnaire *questionnaire, int32_t item,
                         const kith_wording *wording)
{
    size_t count = (size_t)reader->count;
    reader->values = calloc(count, sizeof *reader->values);
    reader->ids = calloc(count, sizeof *reader->ids);
    reader->labels = calloc(count, sizeof *reader->labels);
    if (reader->values == NULL || reader->ids == NULL || reader->labels == NULL)
        return false;
    for (int32_t i = 0; i < reader->count; i++) {
        kith_questionnaire_option_value(questionnaire, item, i,
                                        &reader->values[i]);
        reader->ids[i] = kith_questionnaire_option_id(questionnaire, item, i);
        const char *label = kith_wording_option_label(wording, item, i);
        reader->labels[i] = label != NULL ? label : reader->ids[i];
    }
    return true;
}

static void forget_names(struct reader *reader)
{
    free(reader->ids);
    free(reader->labels);
    reader->ids = NULL;
    reader->labels = NULL;
}

const char *reader_make(struct reader *reader,
                        const kith_questionnaire *questionnaire, int32_t item,
                        const kith_wording *wording,
                        const struct missing_codes *missing,
                        const struct csv_dialect *dialect)
{
    *reader = (struct reader){.missing = missing};
    reader->count = kith_questionnaire_option_count(questionnaire, item);
    kith_questionnaire_item_range(questionnaire, item, &reader->lowest,
                                  &reader->highest);
    if (reader->count > 0 &&
        !read_options(reader, questionnaire, item, wording))
        return "out of memory";
    if (wording == NULL)
        forget_names(reader);
    if (reader->ids != NULL && !names_agree(reader))
        return "one name stands for two answers; --labels cannot be used";
    reader->wide = !fits_a_byte(reader);
    fill_table(reader, dialect);
    return NULL;
}

void reader_free(struct reader *reader)
{
    forget_names(reader);
    free(reader->values);
    *reader = (struct reader){0};
}

static bool same_names(const char *const *one, const char *const *other,
                       int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        if (strcmp(one[i], other[i]) != 0)
            return false;
    return true;
}

bool reader_equals(const struct reader *one, const struct reader *other)
{
    if (one->count != other->count || one->lowest != other->lowest ||
        one->highest != other->highest ||
        (one->ids == NULL) != (other->ids == NULL))
        return false;
    for (int32_t i = 0; i < one->count; i++)
        if (one->values[i] != other->values[i])
            return false;
    return one->ids == NULL ||
           (same_names(one->ids, other->ids, one->count) &&
            same_names(one->labels, other->labels, one->count));
}
