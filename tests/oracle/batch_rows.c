/* SPDX-License-Identifier: MIT */
/* batch_rows - holds columns of many people against each of them alone.
 *
 * Reads lines "A <document>" (assessed) and "S <document>" (scored; without
 * ask_when and stops, so that everything is asked), JSON on one line. For each
 * it draws rows, puts them into columns of all kinds, and compares every result
 * of every row with what kith_assess() says, bit by bit. Answers with one line
 * for each document: how many numbers were compared, or what differs. */

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kith/kith.h>

#include "batch/results.h"

enum {
    ROWS_MOST = 260,
    ITEMS_MOST = 64,
    FACTS_MOST = 16,
    OUTPUTS_MOST = 512,
    OPTIONS_MOST = 64
};

static void stop(const char *why)
{
    fprintf(stderr, "%s\n", why);
    exit(2);
}

static void need(kith_status status, const char *what)
{
    if (status != KITH_OK)
        stop(what);
}

static void *room(size_t size)
{
    void *block = calloc(size + 1, 1);
    if (block == NULL)
        stop("out of memory");
    return block;
}

/* ---- Drawing ----------------------------------------------------------- */

static uint64_t state = 88172645463325252u;

/* Marsaglia's xorshift. */
static uint64_t next(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static int32_t draw(int32_t below)
{
    return (int32_t)((next() >> 11) % (uint64_t)below);
}

static bool chance(int32_t percent)
{
    return draw(100) < percent;
}

/* ---- What is known of a row -------------------------------------------- */

/* What an item or a fact of a row is: a value, a reason, or a fault. */
struct truth {
    int32_t reason; /* KITH_ANSWERED …, or -1 for a fault */
    double value;
};

/* A column as it was drawn, and where its numbers lie. */
struct drawn {
    int32_t type, stride;
    bool valid, reasons;
    int32_t code_count;
    double codes[3];
    int32_t code_reasons[3];
    int32_t absent;
    int32_t offset; /* of the bitmap */
    char *block, *data;
    uint8_t *bits;
    int8_t *reason_block;
    int32_t reason_stride;
    bool there; /* else the host sets no column */
};

struct output {
    int32_t about, subject, what, which;
    int32_t type, stride;
    char *block, *data;
};

struct test {
    bool assess;
    kith_questionnaire *read;
    int32_t items, facts, rows;
    kith_columns *columns;
    kith_results *results;
    struct drawn item_columns[ITEMS_MOST], fact_columns[FACTS_MOST];
    struct truth item_truth[ROWS_MOST][ITEMS_MOST];
    struct truth fact_truth[ROWS_MOST][FACTS_MOST];
    int8_t tie[ROWS_MOST]; /* may be no tie */
    int8_t gate[ROWS_MOST];
    bool one_tie, gates;
    int32_t output_count;
    struct output outputs[OUTPUTS_MOST];
    int64_t compared;
};

static const int32_t sizes[] = {0, 1, 2, 4, 8, 4, 8};

static bool can_hold(int32_t type, double value)
{
    static const double most[] = {0, 127, 32767, 2147483647, 9e15};
    if (type >= KITH_FLOAT)
        return true;
    return value == (double)(int64_t)value && value <= most[type] &&
           value >= -most[type] - 1;
}

static void put(struct drawn *column, int32_t row, double value)
{
    char *at = column->data + (ptrdiff_t)row * column->stride;
    int8_t a = 0;
    int16_t b = 0;
    int32_t c = 0;
    int64_t d = 0;
    float e = (float)value;
    const void *from = &value;
    if (column->type == KITH_INT8)
        from = &a, a = (int8_t)value;
    else if (column->type == KITH_INT16)
        from = &b, b = (int16_t)value;
    else if (column->type == KITH_INT32)
        from = &c, c = (int32_t)value;
    else if (column->type == KITH_INT64)
        from = &d, d = (int64_t)value;
    else if (column->type == KITH_FLOAT)
        from = &e;
    memcpy(at, from, (size_t)sizes[column->type]);
}

/* Room for a column with a stride of any sign and size. */
static char *place(int32_t rows, int32_t size, int32_t *stride, char **data)
{
    int32_t step = size + (chance(40) ? draw(9) : 0);
    size_t bytes = (size_t)(step * rows);
    char *block = room(bytes);
    memset(block, 0x5A, bytes);
    bool back = chance(20);
    *stride = back ? -step : step;
    *data = back && rows > 0 ? block + (ptrdiff_t)step * (rows - 1) : block;
    return block;
}

static double nowhere(void)
{
    return 0.0 / (double)(state == 0);
}

/* The values that an item takes. */
static int32_t values_of(const kith_questionnaire *read, int32_t item,
                         double *out)
{
    int32_t count = kith_questionnaire_option_count(read, item);
    double low, high;
    for (int32_t i = 0; i < count; i++)
        need(kith_questionnaire_option_value(read, item, i, &out[i]), "value");
    if (count > 0)
        return count;
    need(kith_questionnaire_item_range(read, item, &low, &high), "range");
    while (count < OPTIONS_MOST && low + count <= high) {
        out[count] = low + count;
        count++;
    }
    return count;
}

static bool is_one_of(const double *values, int32_t count, double value)
{
    for (int32_t i = 0; i < count; i++)
        if (values[i] == value)
            return true;
    return false;
}

static void draw_codes(struct drawn *column, const double *values,
                       int32_t count, bool safety)
{
    static const double codes[] = {-99, -9, 99, 101, 120, 0, 9};
    for (int32_t wanted = draw(4); wanted > 0; wanted--) {
        double code = codes[draw(7)];
        if (is_one_of(values, count, code) ||
            is_one_of(column->codes, column->code_count, code))
            continue;
        int32_t reason = 2 + draw(4);
        if (safety && reason == KITH_DOES_NOT_APPLY && chance(80))
            reason = KITH_DECLINED;
        column->code_reasons[column->code_count] = reason;
        column->codes[column->code_count++] = code;
    }
}

/* A type that holds the values; often the one that goes fast. */
static void draw_type(struct drawn *column, const double *values, int32_t count)
{
    bool fits = false;
    column->type = chance(60) ? KITH_INT8 : KITH_INT8 + draw(6);
    while (!fits) {
        fits = true;
        for (int32_t i = 0; i < count; i++)
            fits = fits && can_hold(column->type, values[i]);
        column->type += !fits;
    }
}

static void draw_column(struct test *test, struct drawn *column)
{
    column->valid = chance(20);
    column->reasons = chance(20);
    column->absent = KITH_UNANSWERED;
    column->there = chance(92);
    column->block =
        place(test->rows, sizes[column->type], &column->stride, &column->data);
    column->offset = draw(20);
    column->bits = room((size_t)(test->rows + column->offset) / 8 + 1);
    char *reasons;
    column->reason_block =
        (int8_t *)place(test->rows, 1, &column->reason_stride, &reasons);
    for (int32_t i = 0; i < test->rows; i++)
        reasons[(ptrdiff_t)i * column->reason_stride] = 0;
    if (reasons != (char *)column->reason_block)
        column->reason_block = (int8_t *)reasons; /* freed by its stride */
}

static void set_valid(struct drawn *column, int32_t row, bool valid)
{
    int32_t bit = column->offset + row;
    if (valid)
        column->bits[bit / 8] = (uint8_t)(column->bits[bit / 8] | 1 << bit % 8);
}

/* Some way to say that there is no answer. */
static struct truth draw_missing(struct test *test, struct drawn *column,
                                 int32_t row, bool safety, bool *valid)
{
    struct truth truth = {column->absent, 0};
    int32_t way = draw(4);
    if (way == 0 && column->code_count > 0) {
        int32_t code = draw(column->code_count);
        put(column, row, column->codes[code]);
        truth.reason = column->code_reasons[code];
    } else if (way == 1 && column->reasons) {
        truth.reason = (test->assess ? 1 : 2) + draw(test->assess ? 5 : 4);
        column->reason_block[(ptrdiff_t)row * column->reason_stride] =
            (int8_t)truth.reason;
        put(column, row, draw(7)); /* whatever stands there */
    } else if (way == 2 && column->valid) {
        *valid = false;
        if (!column->reasons)
            put(column, row, 77); /* the same */
        return truth;
    } else if (column->type >= KITH_FLOAT) {
        put(column, row, nowhere());
    } else {
        truth.reason = 99; /* no way */
        return truth;
    }
    if (truth.reason == KITH_DOES_NOT_APPLY && safety)
        truth.reason = -1;
    return truth;
}

static void draw_item(struct test *test, int32_t item)
{
    struct drawn *column = &test->item_columns[item];
    double values[OPTIONS_MOST];
    int32_t count = values_of(test->read, item, values);
    bool safety = kith_questionnaire_item_is_safety(test->read, item) == 1;
    int32_t missing = chance(30) ? 0 : draw(50), wrong = chance(80) ? 0 : 3;
    memset(column, 0, sizeof *column);
    draw_type(column, values, count);
    draw_codes(column, values, count, safety);
    draw_column(test, column);
    if (chance(30))
        column->absent = 2 + draw(safety ? 2 : 4);
    for (int32_t row = 0; row < test->rows; row++) {
        struct truth truth = {99, 0};
        bool valid = true;
        if (chance(missing))
            truth = draw_missing(test, column, row, safety, &valid);
        if (truth.reason == 99) {
            truth = (struct truth){KITH_ANSWERED, values[draw(count)]};
            put(column, row, truth.value);
        }
        if (chance(wrong)) {
            truth.reason = -1;
            valid = true;
            if (column->reasons)
                column->reason_block[(ptrdiff_t)row * column->reason_stride] =
                    0;
            put(column, row, column->type >= KITH_FLOAT ? 3.14159 : 77);
        }
        set_valid(column, row, valid);
        if (!column->there)
            truth = (struct truth){KITH_UNANSWERED, 0};
        test->item_truth[row][item] = truth;
    }
}

static void draw_fact(struct test *test, int32_t fact)
{
    struct drawn *column = &test->fact_columns[fact];
    double low, high;
    need(kith_questionnaire_fact_range(test->read, fact, &low, &high), "fact");
    memset(column, 0, sizeof *column);
    draw_type(column, (double[]){low, high}, 2);
    column->codes[0] = -99;
    column->code_reasons[0] = KITH_UNANSWERED;
    column->code_count = 1;
    draw_column(test, column);
    column->reasons = false;
    int32_t wrong = chance(80) ? 0 : 2;
    for (int32_t row = 0; row < test->rows; row++) {
        double value = low + (double)(int64_t)((high - low) * draw(11) / 10);
        struct truth truth = {KITH_ANSWERED, value > high ? high : value};
        if (!can_hold(column->type, truth.value))
            truth.value = low;
        put(column, row, truth.value);
        set_valid(column, row, true);
        if (chance(20)) {
            put(column, row, -99);
            truth.reason = KITH_UNANSWERED;
        } else if (chance(wrong)) {
            put(column, row, -98);
            truth.reason = -1;
        }
        if (!column->there)
            truth.reason = KITH_UNANSWERED;
        test->fact_truth[row][fact] = truth;
    }
}

/* ---- Columns and outputs ------------------------------------------------ */

static void set_columns(struct test *test)
{
    kith_columns *to = test->columns;
    for (int32_t i = 0; i < test->items; i++) {
        struct drawn *from = &test->item_columns[i];
        if (!from->there)
            continue;
        need(kith_columns_set_item(to, i, from->data, from->type, from->stride,
                                   NULL),
             "item");
        for (int32_t j = 0; j < from->code_count; j++)
            need(kith_columns_set_missing(to, i, from->codes[j],
                                          from->code_reasons[j], NULL),
                 "code");
        if (from->absent != KITH_UNANSWERED)
            need(kith_columns_set_missing(to, i, nowhere(), from->absent, NULL),
                 "absent");
        if (from->valid)
            need(kith_columns_set_validity(to, i, from->bits, from->offset,
                                           NULL),
                 "valid");
        if (from->reasons)
            need(kith_columns_set_reasons(to, i, from->reason_block,
                                          from->reason_stride, NULL),
                 "reasons");
    }
    for (int32_t i = 0; i < test->facts; i++) {
        struct drawn *from = &test->fact_columns[i];
        if (!from->there)
            continue;
        need(kith_columns_set_fact(to, i, from->data, from->type, from->stride,
                                   NULL),
             "fact");
        need(kith_columns_set_fact_missing(to, i, -99, NULL), "code");
        if (from->valid)
            need(kith_columns_set_fact_validity(to, i, from->bits, from->offset,
                                                NULL),
                 "valid");
    }
    if (test->one_tie)
        need(kith_columns_set_tie(to, test->tie[0], NULL), "tie");
    else
        need(kith_columns_set_ties(to, test->tie, KITH_INT8, 1, NULL), "ties");
    if (test->gates)
        need(kith_columns_set_earlier_gates(to, test->gate, 1, NULL), "gates");
}

static void want(struct test *test, int32_t about, int32_t subject,
                 int32_t what, int32_t which, bool real)
{
    if (test->output_count == OUTPUTS_MOST || chance(15))
        return;
    struct output *made = &test->outputs[test->output_count];
    *made = (struct output){.about = about,
                            .subject = subject,
                            .what = what,
                            .which = which,
                            .type = real ? KITH_DOUBLE : 1 + draw(3)};
    made->block =
        place(test->rows, sizes[made->type], &made->stride, &made->data);
    kith_status status;
    if (about == KITH__ABOUT_SCALE)
        status =
            kith_results_set_scale(test->results, subject, what, which,
                                   made->data, made->type, made->stride, NULL);
    else if (about == KITH__ABOUT_DIFFERENCE)
        status = kith_results_set_difference(test->results, subject, what,
                                             made->data, made->type,
                                             made->stride, NULL);
    else if (about == KITH__ABOUT_PATTERN)
        status =
            kith_results_set_pattern(test->results, subject, what, made->data,
                                     made->type, made->stride, NULL);
    else
        status = kith_results_set_row(test->results, what, made->data,
                                      made->type, made->stride, NULL);
    if (status == KITH_OK)
        test->output_count++;
    else
        free(made->block);
}

static void want_all(struct test *test)
{
    for (int32_t i = 0; i < kith_questionnaire_scale_count(test->read); i++) {
        for (int32_t what = KITH_SCALE_SCORE; what <= KITH_SCALE_HIGHEST;
             what++)
            want(test, KITH__ABOUT_SCALE, i, what, 0, true);
        for (int32_t which = 0; which < 3; which++)
            want(test, KITH__ABOUT_SCALE, i, KITH_SCALE_BAND, which, false);
        want(test, KITH__ABOUT_SCALE, i, KITH_SCALE_ESTIMATE, 0, true);
        want(test, KITH__ABOUT_SCALE, i, KITH_SCALE_ERROR, 0, true);
        for (int32_t kind = 0; kind <= KITH_DECLINED; kind++)
            want(test, KITH__ABOUT_SCALE, i, KITH_SCALE_COUNT, kind, false);
    }
    for (int32_t i = 0; i < kith_questionnaire_difference_count(test->read);
         i++)
        for (int32_t what = 1; what <= 3; what++)
            want(test, KITH__ABOUT_DIFFERENCE, i, what, 0, true);
    want(test, KITH__ABOUT_ROW, 0, KITH_ROW_FAULT, 0, false);
    want(test, KITH__ABOUT_ROW, 0, KITH_ROW_FAULT_AT, 0, false);
    if (!test->assess)
        return;
    want(test, KITH__ABOUT_ROW, 0, KITH_ROW_GATE, 0, false);
    want(test, KITH__ABOUT_ROW, 0, KITH_ROW_STOPPED, 0, false);
    for (int32_t i = 0; i < kith_questionnaire_pattern_count(test->read); i++)
        for (int32_t what = 1; what <= 3; what++)
            want(test, KITH__ABOUT_PATTERN, i, what, 0, false);
}

/* ---- One person alone ---------------------------------------------------- */

struct alone {
    kith_assessment *found; /* NULL for a fault */
    int32_t fault, at;
};

static struct alone assess_alone(const struct test *test, int32_t row)
{
    const struct truth *items = test->item_truth[row];
    const struct truth *facts = test->fact_truth[row];
    int32_t tie = test->one_tie ? test->tie[0] : test->tie[row];
    struct alone alone = {NULL, KITH_FAULT_TIE, -1};
    kith_answers *answers = NULL;
    if (tie < 0 || tie >= kith_questionnaire_tie_count(test->read) ||
        (test->assess && test->gates && test->gate[row] > 2))
        return alone;
    need(kith_answers_new(test->read,
                          kith_questionnaire_tie_id(test->read, tie), &answers,
                          NULL),
         "answers");
    alone.fault = KITH_FAULT_NONE;
    for (int32_t i = 0; i < test->items && alone.fault == KITH_FAULT_NONE;
         i++) {
        const char *id = kith_questionnaire_item_id(test->read, i);
        if (kith_questionnaire_item_in_tie(test->read, i, tie) != 1)
            continue;
        if (items[i].reason == -1)
            alone = (struct alone){NULL, KITH_FAULT_ITEM, i};
        else if (items[i].reason == KITH_ANSWERED)
            need(kith_answers_set(answers, id, items[i].value, NULL), id);
        else if (items[i].reason > KITH_UNANSWERED)
            need(kith_answers_set_missing(answers, id, items[i].reason, NULL),
                 id);
    }
    for (int32_t i = 0; i < test->facts && alone.fault == KITH_FAULT_NONE;
         i++) {
        if (facts[i].reason == -1)
            alone = (struct alone){NULL, KITH_FAULT_FACT, i};
        else if (facts[i].reason == KITH_ANSWERED)
            need(kith_answers_set_fact(
                     answers, kith_questionnaire_fact_id(test->read, i),
                     facts[i].value, NULL),
                 "fact");
    }
    if (test->gates)
        kith_answers_set_earlier_gate(answers, test->gate[row], NULL);
    if (alone.fault == KITH_FAULT_NONE)
        need(kith_assess(answers, &alone.found, NULL), "assess");
    kith_answers_free(answers);
    return alone;
}

static double real_of(const struct alone *alone, const struct output *output)
{
    double low = nowhere(), high = nowhere();
    bool difference = output->about == KITH__ABOUT_DIFFERENCE;
    if (alone->found == NULL)
        return low;
    if (output->what == KITH_SCALE_SCORE) {
        (difference ? kith_assessment_difference : kith_assessment_score)(
            alone->found, output->subject, &low);
        return low;
    }
    if (output->what == KITH_SCALE_ESTIMATE ||
        output->what == KITH_SCALE_ERROR) {
        (output->what == KITH_SCALE_ESTIMATE ? kith_assessment_estimate
                                             : kith_assessment_estimate_error)(
            alone->found, output->subject, &low);
        return low;
    }
    (difference ? kith_assessment_difference_bounds
                : kith_assessment_score_bounds)(alone->found, output->subject,
                                                &low, &high);
    return output->what == KITH_SCALE_LOWEST ? low : high;
}

static int32_t whole_of(const struct alone *alone, const struct output *output)
{
    const kith_assessment *found = alone->found;
    int32_t subject = output->subject;
    if (output->about == KITH__ABOUT_ROW) {
        if (output->what == KITH_ROW_FAULT)
            return alone->fault;
        if (output->what == KITH_ROW_FAULT_AT)
            return alone->at;
        return output->what == KITH_ROW_GATE ? kith_host_gate(found)
                                             : kith_assessment_stopped(found);
    }
    if (output->about == KITH__ABOUT_PATTERN) {
        if (output->what == KITH_PATTERN_LEVEL)
            return kith_host_level(found, subject);
        return (output->what == KITH_PATTERN_LOWEST_LEVEL
                    ? kith_host_lowest_level
                    : kith_host_highest_level)(found, subject);
    }
    return (output->what == KITH_SCALE_BAND
                ? kith_assessment_score_band
                : kith_assessment_score_count)(found, subject, output->which);
}

/* ---- Comparing ----------------------------------------------------------- */

static int32_t whole_at(const struct output *output, int32_t row)
{
    const char *at = output->data + (ptrdiff_t)row * output->stride;
    int16_t half;
    int32_t whole;
    if (output->type == KITH_INT8)
        return *(const int8_t *)at;
    memcpy(&half, at, sizeof half);
    if (output->type == KITH_INT16)
        return half;
    memcpy(&whole, at, sizeof whole);
    return whole;
}

static bool compare(struct test *test, int32_t row, int32_t level)
{
    struct alone alone = assess_alone(test, row);
    bool same = true;
    for (int32_t i = 0; i < test->output_count && same; i++) {
        const struct output *output = &test->outputs[i];
        double expected = 0, given = 0;
        test->compared++;
        if (output->type == KITH_DOUBLE) {
            expected = real_of(&alone, output);
            memcpy(&given, output->data + (ptrdiff_t)row * output->stride,
                   sizeof given);
            same = memcmp(&given, &expected, sizeof given) == 0 ||
                   (given != given && expected != expected);
        } else {
            expected = whole_of(&alone, output);
            given = whole_at(output, row);
            same = given == expected;
        }
        if (!same)
            printf("row %" PRId32 ", about %" PRId32 ", subject %" PRId32
                   ", what %" PRId32 ", which %" PRId32 ", level %" PRId32
                   ": %.17g is not %.17g\n",
                   row, output->about, output->subject, output->what,
                   output->which, level, given, expected);
    }
    kith_assessment_free(alone.found);
    return same;
}

/* Fills everything, in ranges drawn anew. */
static void run(struct test *test, int32_t level)
{
    test->results->level = (enum kith__cpu)level;
    for (int32_t i = 0; i < test->output_count; i++)
        memset(test->outputs[i].block, 0x5A,
               (size_t)abs(test->outputs[i].stride) * (size_t)test->rows);
    int32_t row = 0;
    while (row < test->rows) {
        int32_t count =
            chance(50) ? test->rows - row : draw(test->rows - row + 1);
        need((test->assess ? kith_batch_assess : kith_batch_scores)(
                 test->columns, test->results, row, count, NULL, NULL),
             "batch");
        row += count;
    }
}

static bool compare_all(struct test *test)
{
    int32_t most = (int32_t)kith__cpu_level();
    for (int32_t level = test->assess ? most : 0; level <= most; level++) {
        run(test, level);
        for (int32_t row = 0; row < test->rows; row++)
            if (!compare(test, row, level))
                return false;
    }
    return true;
}

/* ---- One document ---------------------------------------------------------
 */

static void draw_ties(struct test *test)
{
    int32_t ties = kith_questionnaire_tie_count(test->read);
    test->one_tie = chance(50);
    test->gates = chance(30);
    bool wrong = chance(20);
    for (int32_t i = 0; i < test->rows; i++) {
        test->tie[i] = (int8_t)draw(ties);
        test->gate[i] = (int8_t)draw(3);
        if (wrong && !test->one_tie && chance(4))
            test->tie[i] = (int8_t)(chance(50) ? -1 : ties);
        if (wrong && chance(4))
            test->gate[i] = 3;
    }
}

static void free_column(struct drawn *column, int32_t rows)
{
    int8_t *reasons = column->reason_block;
    if (column->reason_stride < 0 && rows > 0)
        reasons += (ptrdiff_t)column->reason_stride * (rows - 1);
    free(reasons);
    free(column->block);
    free(column->bits);
}

static void check(struct test *test)
{
    test->items = kith_questionnaire_item_count(test->read);
    test->facts = kith_questionnaire_fact_count(test->read);
    if (test->items > ITEMS_MOST || test->facts > FACTS_MOST)
        stop("too large a document");
    test->rows = 1 + draw(chance(20) ? 20 : ROWS_MOST);
    draw_ties(test);
    need(kith_columns_new(test->read, test->rows, &test->columns, NULL), "new");
    need(kith_results_new(test->read, &test->results, NULL), "new");
    for (int32_t i = 0; i < test->items; i++)
        draw_item(test, i);
    for (int32_t i = 0; i < test->facts; i++)
        draw_fact(test, i);
    set_columns(test);
    want_all(test);
    if (compare_all(test))
        printf("%" PRId64 "\n", test->compared);
    for (int32_t i = 0; i < test->items; i++)
        free_column(&test->item_columns[i], test->rows);
    for (int32_t i = 0; i < test->facts; i++)
        free_column(&test->fact_columns[i], test->rows);
    for (int32_t i = 0; i < test->output_count; i++)
        free(test->outputs[i].block);
    kith_columns_free(test->columns);
    kith_results_free(test->results);
}

int main(void)
{
    static char line[1 << 20];
    static struct test test;
    while (fgets(line, sizeof line, stdin) != NULL) {
        test = (struct test){.assess = line[0] == 'A'};
        kith_error *error = NULL;
        if (kith_questionnaire_parse(line + 2, KITH_NUL, NULL, &test.read,
                                     &error) != KITH_OK) {
            printf("refused: %s\n", kith_error_message(error));
            kith_error_free(error);
        } else {
            check(&test);
            kith_questionnaire_free(test.read);
        }
        fflush(stdout);
    }
    return 0;
}
