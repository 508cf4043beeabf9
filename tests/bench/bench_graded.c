/* SPDX-License-Identifier: MIT */
/* bench_graded - rows of answers to estimates, on one core, by every way that
 * this machine can go, beside a yardstick that does nothing else; then one
 * person at a time.
 *
 * 36 items of five categories, 61 nodes, one answer in ten missing; the same on
 * every machine. */

#define _POSIX_C_SOURCE 199309L

#include <math.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <kith/kith.h>

#include "eap_yardstick.h"
#include "questionnaire/plan.h"
#include "scoring/graded_kernel.h"

enum { ROWS = 100000, ROUNDS = 9, PEOPLE = 20000, ROOM = 1 << 16 };

struct bench {
    kith_questionnaire *questionnaire;
    struct kith__graded_grid grid;
    uint8_t *codes;
    double *estimates, *errors, *first;
};

static alignas(64) struct yard yard;

static void fail(const char *what)
{
    fprintf(stderr, "bench_graded: %s\n", what);
    exit(EXIT_FAILURE);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static uint32_t draw(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 16) % below;
}

/* ---- The document ---------------------------------------------------------
 */

static void add(char *text, const char *format, int number)
{
    size_t length = strlen(text);
    snprintf(text + length, ROOM - length, format, number, number);
}

static void add_all(char *text, const char *piece)
{
    for (int i = 0; i < YARD_ITEMS; i++) {
        add(text, i == 0 ? "" : ",", 0);
        add(text, piece, i);
    }
}

static void add_parameters(char *text)
{
    uint32_t state = 7;
    for (int i = 0; i < YARD_ITEMS; i++) {
        int low = (int)draw(&state, 1000);
        size_t length = strlen(text);
        snprintf(text + length, ROOM - length,
                 "%s\"Q%d\":{\"slope\":%d.%03d,\"thresholds\":[-2.%03d,-0.%03d,"
                 "0.%03d,1.%03d]}",
                 i == 0 ? "" : ",", i, 1 + (int)draw(&state, 2),
                 (int)draw(&state, 1000), low, 100 + low / 2, low, low);
    }
}

static kith_questionnaire *make_document(void)
{
    static char text[ROOM];
    kith_questionnaire *made = NULL;
    add(text,
        "{\"kith\":1,\"id\":\"b\",\"version\":\"1\",\"language\":\"en\","
        "\"title\":\"B\",\"ties\":[\"friend\"],\"resources\":[{\"label\":"
        "\"Help\",\"text\":\"A doctor.\",\"for\":\"adults\"}],\"sections\":[{"
        "\"id\":\"s\",\"items\":[",
        0);
    add_all(text, "\"Q%d\"");
    add(text, "]}],\"items\":[", 0);
    add_all(text, "{\"id\":\"Q%d\",\"text\":\"T\",\"kind\":\"integer\","
                  "\"min\":1,\"max\":5}");
    add(text, "],\"scales\":[{\"id\":\"s\",\"label\":\"S\",\"items\":[", 0);
    add_all(text, "\"Q%d\"");
    add(text,
        "],\"min_answered\":1,\"method\":\"graded\",\"graded\":{\"source\":"
        "\"made up\",\"items\":{",
        0);
    add_parameters(text);
    add(text, "}}}]}", 0);
    kith_error *error = NULL;
    if (kith_questionnaire_parse(text, KITH_NUL, NULL, &made, &error) !=
        KITH_OK)
        fail(kith_error_message(error));
    return made;
}

/* ---- Rows -------------------------------------------------------------------
 */

static void open_bench(struct bench *bench)
{
    bench->questionnaire = make_document();
    const struct kith__plan *plan = kith__plan_of(bench->questionnaire);
    bench->grid =
        kith__graded_grid(&plan->scales[0], &plan->by_tie[0].scales[0]);
    bench->codes = malloc(ROWS * YARD_ITEMS);
    bench->estimates = malloc(ROWS * sizeof(double));
    bench->errors = malloc(ROWS * sizeof(double));
    bench->first = malloc(ROWS * sizeof(double));
    if (bench->codes == NULL || bench->estimates == NULL ||
        bench->errors == NULL || bench->first == NULL)
        fail("out of memory");
    uint32_t state = 1;
    for (int64_t i = 0; i < ROWS * YARD_ITEMS; i++)
        bench->codes[i] =
            (uint8_t)(draw(&state, 10) == 0 ? 0 : 1 + draw(&state, 5));
    for (int i = 0; i < YARD_ITEMS; i++)
        memcpy(yard.tables[i], bench->grid.tables[i], sizeof yard.tables[i]);
    memcpy(yard.nodes, bench->grid.nodes, sizeof yard.nodes);
    memcpy(yard.log_weights, bench->grid.log_weights, sizeof yard.log_weights);
}

static void close_bench(struct bench *bench)
{
    free(bench->codes);
    free(bench->estimates);
    free(bench->errors);
    free(bench->first);
    kith_questionnaire_free(bench->questionnaire);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void print_times(const char *what, double *times)
{
    qsort(times, ROUNDS, sizeof *times, ascending);
    printf("  %-36s median %7.4f s  least %7.4f s  %6.1f ns a row\n", what,
           times[ROUNDS / 2], times[0], times[ROUNDS / 2] / ROWS * 1e9);
}

static void time_yardstick(struct bench *bench, const char *what,
                           yardstick *way)
{
    double times[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
        double start = seconds();
        way(&yard, bench->codes, ROWS, bench->estimates, bench->errors);
        times[round] = seconds() - start;
    }
    print_times(what, times);
}

static void time_way(struct bench *bench, enum kith__cpu level,
                     const char *what)
{
    double times[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
        double start = seconds();
        kith__graded_eap(level, &bench->grid, bench->codes, YARD_ITEMS, ROWS,
                         bench->estimates, bench->errors);
        times[round] = seconds() - start;
    }
    print_times(what, times);
    if (level == KITH__CPU_PLAIN)
        memcpy(bench->first, bench->estimates, ROWS * sizeof(double));
    else if (memcmp(bench->first, bench->estimates, ROWS * sizeof(double)) != 0)
        fail("two ways differ");
}

static void time_rows(struct bench *bench)
{
    static const char *const names[] = {"kith, one number at a time",
                                        "kith, any processor", "kith, AVX2",
                                        "kith, AVX-512"};
    printf("%d rows x %d answers, %d nodes\n", ROWS, YARD_ITEMS, 61);
    time_yardstick(bench, "yardstick, any processor", eap_yardstick_baseline);
    time_yardstick(bench, "yardstick, this processor", eap_yardstick_native);
    for (int level = 0; level <= (int)kith__cpu_level(); level++)
        time_way(bench, (enum kith__cpu)level, names[level]);
}

/* ---- One by one
 * --------------------------------------------------------------- */

static void time_people(struct bench *bench)
{
    double estimate = 0, sum = 0, spent[2] = {0, 0};
    for (int i = 0; i < PEOPLE; i++) {
        kith_answers *answers = NULL;
        kith_assessment *found = NULL;
        if (kith_answers_new(bench->questionnaire, "friend", &answers, NULL) !=
            KITH_OK)
            fail("no answers");
        for (int item = 0; item < YARD_ITEMS; item++) {
            char id[16];
            int code = bench->codes[i * YARD_ITEMS + item];
            snprintf(id, sizeof id, "Q%d", item);
            if (code > 0)
                kith_answers_set(answers, id, code, NULL);
        }
        double start = seconds();
        if (kith_assess(answers, &found, NULL) != KITH_OK)
            fail("no assessment");
        double middle = seconds();
        kith_assessment_estimate(found, 0, &estimate);
        double end = seconds();
        spent[0] += middle - start;
        spent[1] += end - middle;
        sum += estimate;
        if (memcmp(&estimate, &bench->first[i], sizeof estimate) != 0)
            fail("one person differs from a row");
        kith_assessment_free(found);
        kith_answers_free(answers);
    }
    printf("one person at a time, %d people (mean estimate %.6f)\n", PEOPLE,
           sum / PEOPLE);
    printf("  %-36s %6.2f us a person\n", "kith_assess",
           spent[0] / PEOPLE * 1e6);
    printf("  %-36s %6.2f us a person\n", "kith_assessment_estimate",
           spent[1] / PEOPLE * 1e6);
}

int main(void)
{
    struct bench bench;
    open_bench(&bench);
    time_rows(&bench);
    time_people(&bench);
    close_bench(&bench);
    return 0;
}
