/* SPDX-License-Identifier: MIT */
/* bench_batch - how fast columns of many people are scored, on one core.
 *
 *   bench_batch               all figures
 *   bench_batch --data DIR    writes the answers there, for other software:
 *                             DIR/xN.bin, row by row, one byte an answer, 0 for
 *                             missing; DIR/par.txt, slope and thresholds
 *   bench_batch --short       what is compared with other software, one figure
 *                             a line: "name<tab>seconds"
 *
 * The answers are the same on every machine: 36 five-point items in two scales,
 * each of one factor under a graded model, a tenth missing at random, ten items
 * reverse-keyed; a score needs four fifths. Each figure is the best of some
 * rounds. */

#define _POSIX_C_SOURCE 199309L

#include <inttypes.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <kith/kith.h>

#include "batch/results.h"

enum {
    ITEMS = 36,
    POINTS = 5,
    SCALES_MOST = 6,
    MILLION = 1000000,
    GRADED_ROWS = 100000,
    ROWS_MOST = 10 * MILLION,
    ROUNDS = 9
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void need(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "bench_batch: %s failed\n", what);
    exit(EXIT_FAILURE);
}

static void *room(size_t size)
{
    void *block = malloc(size);
    need(block != NULL, "malloc");
    memset(block, 0, size); /* so that no page is new while it is measured */
    return block;
}

/* ---- Answers --------------------------------------------------------------
 */

static uint64_t state = 20240601;

/* Steele, Lea & Flood's splitmix64 (2014), as a share of 1. */
static double drawn(void)
{
    uint64_t z = state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (double)((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

static double drawn_normal(void)
{
    const double turn = 6.283185307179586;
    return sqrt(-2 * log(1 - drawn())) * cos(turn * drawn());
}

struct model {
    double slope[ITEMS], threshold[ITEMS][POINTS - 1];
};

static bool is_reverse(int item)
{
    static const int reverse[] = {2, 14, 18, 21, 24, 26, 28, 30, 32, 34};
    for (size_t i = 0; i < sizeof reverse / sizeof *reverse; i++)
        if (reverse[i] == item)
            return true;
    return false;
}

static void draw_model(struct model *model)
{
    for (int j = 0; j < ITEMS; j++) {
        double *at = model->threshold[j];
        model->slope[j] = floor((1 + 1.4 * drawn()) * 1e6) / 1e6;
        for (int k = 0; k < POINTS - 1; k++) {
            double next = 1.2 * drawn_normal();
            int i = k;
            for (; i > 0 && at[i - 1] > next; i--)
                at[i] = at[i - 1];
            at[i] = next;
        }
        for (int k = 0; k < POINTS - 1; k++)
            at[k] = floor((at[k] + 0.15 * k) * 1e6) / 1e6;
    }
}

static int8_t draw_answer(const struct model *model, int item, double theta)
{
    double share = drawn();
    int answer = 1;
    for (int k = 0; k < POINTS - 1; k++)
        answer += share < 1 / (1 + exp(-model->slope[item] *
                                       (theta - model->threshold[item][k])));
    if (is_reverse(item))
        answer = POINTS + 1 - answer;
    return drawn() < 0.1 ? 0 : (int8_t)answer;
}

/* Row by row. */
static int8_t *draw_answers(const struct model *model, size_t rows)
{
    int8_t *answers = room(rows * ITEMS);
    for (size_t i = 0; i < rows; i++) {
        double theta[2] = {drawn_normal(), drawn_normal()};
        for (int j = 0; j < ITEMS; j++)
            answers[i * ITEMS + (size_t)j] =
                draw_answer(model, j, theta[j & 1]);
    }
    return answers;
}

/* How far of what the processor can do is used. */
static enum kith__cpu level;

/* ---- Documents -------------------------------------------------------------
 */

static char text[1 << 17];
static size_t length;

static void add(const char *more)
{
    size_t size = strlen(more);
    need(length + size < sizeof text, "writing the document");
    for (size_t i = 0; i <= size; i++)
        text[length + i] = more[i] == '\'' ? '"' : more[i];
    length += size;
}

static void add_number(const char *format, double number)
{
    char digits[64];
    snprintf(digits, sizeof digits, format, number);
    add(digits);
}

static void add_head(void)
{
    length = 0;
    add("{'kith': 1, 'id': 'bench', 'version': '1.0.0', 'language': 'en', "
        "'title': 'Bench', 'ties': ['partner'], 'resources': [{'label': 'x', "
        "'text': 'x', 'for': 'adults'}], 'options': {'five': [");
    for (int i = 1; i <= POINTS; i++) {
        add_number(i == 1 ? "{'id': 'o%.0f'" : ", {'id': 'o%.0f'", i);
        add_number(", 'value': %.0f, 'label': 'x'}", i);
    }
    add("]}, 'sections': [{'id': 's', 'items': [");
    for (int j = 1; j <= ITEMS; j++)
        add_number(j == 1 ? "'Q%.0f'" : ", 'Q%.0f'", j);
    add("]}], 'items': [");
    for (int j = 1; j <= ITEMS; j++)
        add_number(j == 1 ? "{'id': 'Q%.0f', 'text': 'x', 'options': 'five'}"
                          : ", {'id': 'Q%.0f', 'text': 'x', 'options': 'five'}",
                   j);
    add("], 'scales': [");
}

/* Two scales of every other item, six of six in a row, or one of all. */
static bool belongs(int scales, int scale, int item)
{
    return scales == 2   ? (item & 1) == scale
           : scales == 6 ? item / 6 == scale
                         : true;
}

static void add_scale(int scales, int scale, const char *more)
{
    const char *between = "";
    add_number(scale == 0 ? "{'id': 's%.0f'" : ", {'id': 's%.0f'", scale);
    add(", 'label': 'x', 'min_answered': 0.8, 'cutoffs': [{'id': 'c', 'source':"
        " 'x', 'bands': [{'from': -9, 'id': 'low', 'label': 'x'}, {'from': 2.5,"
        " 'id': 'middle', 'label': 'x'}, {'from': 3.5, 'id': 'high', 'label': "
        "'x'}]}]");
    add(more);
    add(", 'items': [");
    for (int j = 0; j < ITEMS; j++)
        if (belongs(scales, scale, j)) {
            add(between);
            add_number(is_reverse(j) ? "'-Q%.0f'" : "'Q%.0f'", j + 1);
            between = ", ";
        }
    add("]}");
}

static kith_questionnaire *parse(void)
{
    kith_questionnaire *made = NULL;
    kith_error *error = NULL;
    add("]}");
    if (kith_questionnaire_parse(text, (int64_t)length, NULL, &made, &error) !=
        KITH_OK)
        fprintf(stderr, "%s\n", kith_error_message(error));
    need(made != NULL, "reading the document");
    return made;
}

static kith_questionnaire *of_means(int scales)
{
    add_head();
    for (int i = 0; i < scales; i++)
        add_scale(scales, i, "");
    return parse();
}

/* One graded scale of all items, from -6 to 6 with 61 nodes. */
static kith_questionnaire *of_graded(const struct model *model)
{
    static char more[1 << 14];
    size_t used = (size_t)snprintf(
        more, sizeof more,
        ", 'method': 'graded', 'graded': {'source': 'x', 'from': -6, 'to': 6, "
        "'nodes': 61, 'items': {");
    for (int j = 0; j < ITEMS; j++)
        used += (size_t)snprintf(
            more + used, sizeof more - used,
            "%s'Q%d': {'slope': %.6f, 'thresholds': [%.6f, %.6f, %.6f, %.6f]}",
            j == 0 ? "" : ", ", j + 1, model->slope[j], model->threshold[j][0],
            model->threshold[j][1], model->threshold[j][2],
            model->threshold[j][3]);
    snprintf(more + used, sizeof more - used, "}}");
    add_head();
    add_scale(1, 0, more);
    return parse();
}

/* ---- One measurement -------------------------------------------------------
 */

enum layout { COLUMNS, ROWS, DOUBLES };

struct bench {
    kith_questionnaire *questionnaire;
    kith_columns *columns;
    kith_results *results;
    int64_t rows;
    double *scores, *lowest, *highest; /* scale by scale */
    int8_t *bands, *counts;
};

static const void *laid_out(const int8_t *answers, size_t rows,
                            enum layout layout)
{
    if (layout == ROWS)
        return answers;
    int8_t *columns = room(rows * ITEMS);
    double *doubles = room(layout == DOUBLES ? rows * ITEMS * 8 : 1);
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < ITEMS; j++) {
            int8_t answer = answers[i * ITEMS + j];
            columns[j * rows + i] = answer;
            if (layout == DOUBLES)
                doubles[j * rows + i] = answer == 0 ? NAN : answer;
        }
    if (layout == COLUMNS) {
        free(doubles);
        return columns;
    }
    free(columns);
    return doubles;
}

static void open_bench(struct bench *bench, kith_questionnaire *questionnaire,
                       const void *data, enum layout layout, int64_t rows)
{
    size_t room_for = (size_t)rows * SCALES_MOST;
    *bench = (struct bench){.questionnaire = questionnaire, .rows = rows};
    need(kith_columns_new(questionnaire, rows, &bench->columns, NULL) ==
             KITH_OK,
         "columns");
    kith_status status =
        layout == COLUMNS ? kith_columns_set_matrix(bench->columns, data,
                                                    KITH_INT8, rows, 1, NULL)
        : layout == ROWS
            ? kith_columns_set_matrix(bench->columns, data, KITH_INT8, 1, ITEMS,
                                      NULL)
            : kith_columns_set_matrix(bench->columns, data, KITH_DOUBLE,
                                      rows * 8, 8, NULL);
    need(status == KITH_OK, "columns");
    need(kith_columns_set_missing(bench->columns, KITH_EVERY_ITEM, 0,
                                  KITH_UNANSWERED, NULL) == KITH_OK,
         "the code for missing");
    need(kith_results_new(questionnaire, &bench->results, NULL) == KITH_OK,
         "results");
    bench->results->level = level;
    bench->scores = room(room_for * 8);
    bench->lowest = room(room_for * 8);
    bench->highest = room(room_for * 8);
    bench->bands = room(room_for);
    bench->counts = room(room_for);
}

static void close_bench(struct bench *bench)
{
    free(bench->scores);
    free(bench->lowest);
    free(bench->highest);
    free(bench->bands);
    free(bench->counts);
    kith_results_free(bench->results);
    kith_columns_free(bench->columns);
    kith_questionnaire_free(bench->questionnaire);
}

static void want(struct bench *bench, int32_t scale, int32_t what, void *data,
                 int32_t type)
{
    int64_t size = type == KITH_DOUBLE ? 8 : 1;
    char *at = (char *)data + scale * bench->rows * size;
    need(kith_results_set_scale(bench->results, scale, what, 0, at, type, size,
                                NULL) == KITH_OK,
         "an output");
}

static void want_all(struct bench *bench, bool more)
{
    int32_t scales = kith_questionnaire_scale_count(bench->questionnaire);
    for (int32_t i = 0; i < scales; i++) {
        want(bench, i, KITH_SCALE_SCORE, bench->scores, KITH_DOUBLE);
        if (!more)
            continue;
        want(bench, i, KITH_SCALE_LOWEST, bench->lowest, KITH_DOUBLE);
        want(bench, i, KITH_SCALE_HIGHEST, bench->highest, KITH_DOUBLE);
        want(bench, i, KITH_SCALE_BAND, bench->bands, KITH_INT8);
        want(bench, i, KITH_SCALE_COUNT, bench->counts, KITH_INT8);
    }
}

/* The best time of a call for all rows. */
static double best_time(const struct bench *bench, bool assess)
{
    double best = 1e9;
    int64_t repeats = bench->rows < 100000 ? 100000 / bench->rows : 1;
    int rounds = bench->rows > MILLION ? 3 : ROUNDS;
    for (int round = 0; round < rounds; round++) {
        double start = seconds();
        for (int64_t i = 0; i < repeats; i++)
            need((assess ? kith_batch_assess : kith_batch_scores)(
                     bench->columns, bench->results, 0, bench->rows, NULL,
                     NULL) == KITH_OK,
                 "scoring");
        double time = (seconds() - start) / (double)repeats;
        best = time < best ? time : best;
    }
    return best;
}

static double time_means(const int8_t *answers, size_t rows, int scales,
                         enum layout layout, bool more)
{
    struct bench bench;
    const void *data = laid_out(answers, rows, layout);
    open_bench(&bench, of_means(scales), data, layout, (int64_t)rows);
    want_all(&bench, more);
    double best = best_time(&bench, false);
    close_bench(&bench);
    if (data != answers)
        free((void *)(uintptr_t)data);
    return best;
}

static double time_graded(const struct model *model, const int8_t *answers,
                          size_t rows)
{
    struct bench bench;
    open_bench(&bench, of_graded(model), answers, ROWS, (int64_t)rows);
    want(&bench, 0, KITH_SCALE_ESTIMATE, bench.scores, KITH_DOUBLE);
    want(&bench, 0, KITH_SCALE_ERROR, bench.lowest, KITH_DOUBLE);
    double best = best_time(&bench, false);
    close_bench(&bench);
    return best;
}

static double time_assessing(const int8_t *answers, size_t rows)
{
    struct bench bench;
    const void *data = laid_out(answers, rows, COLUMNS);
    open_bench(&bench, of_means(6), data, COLUMNS, (int64_t)rows);
    want_all(&bench, true);
    double best = best_time(&bench, true);
    close_bench(&bench);
    free((void *)(uintptr_t)data);
    return best;
}

/* ---- Figures ----------------------------------------------------------------
 */

static void say(const char *what, double time, size_t rows)
{
    printf("  %-58s %8.2f ms %8.2f ns a row\n", what, time * 1e3,
           time / (double)rows * 1e9);
}

static void say_all(const struct model *model, const int8_t *answers)
{
    printf("1,000,000 people, 36 five-point answers, one thread:\n");
    say("two scales, from columns of bytes",
        time_means(answers, MILLION, 2, COLUMNS, false), MILLION);
    say("six scales", time_means(answers, MILLION, 6, COLUMNS, false), MILLION);
    say("six scales with counts, bounds and bands",
        time_means(answers, MILLION, 6, COLUMNS, true), MILLION);
    say("two scales, from a matrix of bytes stored row by row",
        time_means(answers, MILLION, 2, ROWS, false), MILLION);
    say("six scales with counts, bounds and bands, row by row",
        time_means(answers, MILLION, 6, ROWS, true), MILLION);
    say("two scales, from columns of doubles with NaN",
        time_means(answers, MILLION, 2, DOUBLES, false), MILLION);
    level = KITH__CPU_BASELINE;
    say("two scales, with the vectors every such processor has",
        time_means(answers, MILLION, 2, COLUMNS, false), MILLION);
    level = kith__cpu_level();
    printf("100,000 people:\n");
    say("estimates and errors of a graded model, 36 items, 61 nodes",
        time_graded(model, answers, GRADED_ROWS), GRADED_ROWS);
    say("assessed: six scales with counts, bounds and bands",
        time_assessing(answers, GRADED_ROWS), GRADED_ROWS);
}

/* The first million over and over: the columns are real. */
static void say_growth(const int8_t *answers)
{
    int8_t *many = room((size_t)ROWS_MOST * ITEMS);
    for (size_t i = 0; i < ROWS_MOST / MILLION; i++)
        memcpy(many + i * MILLION * ITEMS, answers, (size_t)MILLION * ITEMS);
    printf("two scales, from columns of bytes, by the number of people:\n");
    for (size_t rows = 1000; rows <= ROWS_MOST; rows *= 10) {
        char label[32];
        snprintf(label, sizeof label, "%zu", rows);
        say(label, time_means(many, rows, 2, COLUMNS, false), rows);
    }
    free(many);
}

static void say_short(const struct model *model, const int8_t *answers)
{
    printf("two scales\t%.6f\n",
           time_means(answers, MILLION, 2, COLUMNS, false));
    printf("six scales\t%.6f\n",
           time_means(answers, MILLION, 6, COLUMNS, false));
    printf("six scales with counts, bounds and bands\t%.6f\n",
           time_means(answers, MILLION, 6, COLUMNS, true));
    printf("two scales, row by row\t%.6f\n",
           time_means(answers, MILLION, 2, ROWS, false));
    printf("estimates\t%.6f\n", time_graded(model, answers, GRADED_ROWS));
}

static void write_file(const char *folder, const char *name, const void *data,
                       size_t size)
{
    char path[4096];
    int used = snprintf(path, sizeof path, "%s/%s", folder, name);
    need(used > 0 && (size_t)used < sizeof path, "naming a file");
    FILE *file = fopen(path, "wb");
    need(file != NULL && fwrite(data, 1, size, file) == size &&
             fclose(file) == 0,
         "writing a file");
}

static void write_data(const struct model *model, const int8_t *answers,
                       const char *folder)
{
    size_t used = 0;
    for (int j = 0; j < ITEMS; j++)
        used += (size_t)snprintf(
            text + used, sizeof text - used, "%.17g %.17g %.17g %.17g %.17g\n",
            model->slope[j], model->threshold[j][0], model->threshold[j][1],
            model->threshold[j][2], model->threshold[j][3]);
    write_file(folder, "par.txt", text, used);
    write_file(folder, "x1000000.bin", answers, (size_t)MILLION * ITEMS);
    write_file(folder, "x100000.bin", answers, (size_t)GRADED_ROWS * ITEMS);
}

int main(int argc, char **argv)
{
    static struct model model;
    level = kith__cpu_level();
    draw_model(&model);
    int8_t *answers = draw_answers(&model, MILLION);
    if (argc == 3 && strcmp(argv[1], "--data") == 0) {
        write_data(&model, answers, argv[2]);
    } else if (argc == 2 && strcmp(argv[1], "--short") == 0) {
        say_short(&model, answers);
    } else {
        say_all(&model, answers);
        say_growth(answers);
    }
    free(answers);
    return EXIT_SUCCESS;
}
