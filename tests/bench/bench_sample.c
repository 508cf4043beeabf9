/* SPDX-License-Identifier: MIT */
/* bench_sample - how fast a sample takes in columns of many people, on one
 * core: 36 five-point items in two scales, a tenth missing at random. Each
 * figure is the best of some rounds. */

#define _POSIX_C_SOURCE 199309L

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <kith/kith.h>

enum { ITEMS = 36, MILLION = 1000000, ROUNDS = 5 };

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
    fprintf(stderr, "bench_sample: %s failed\n", what);
    exit(EXIT_FAILURE);
}

/* Marsaglia's xorshift (2003). */
static uint64_t drawn(void)
{
    static uint64_t state = UINT64_C(88172645463325252);
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state >> 16;
}

static kith_questionnaire *made(void)
{
    static char text[16384], items[8192], ids[2][2048], all[2048];
    size_t used = 0, id_used[2] = {0, 0}, all_used = 0;
    for (int i = 0; i < ITEMS; i++) {
        const char *comma = i == 0 ? "" : ",";
        used += (size_t)snprintf(
            items + used, sizeof items - used,
            "%s{\"id\":\"Q%d\",\"text\":\"Q%d\",\"kind\":\"integer\","
            "\"min\":1,\"max\":5}",
            comma, i, i);
        all_used += (size_t)snprintf(all + all_used, sizeof all - all_used,
                                     "%s\"Q%d\"", comma, i);
        id_used[i % 2] += (size_t)snprintf(
            ids[i % 2] + id_used[i % 2], sizeof ids[0] - id_used[i % 2],
            "%s\"%sQ%d\"", i < 2 ? "" : ",", i % 7 == 3 ? "-" : "", i);
    }
    snprintf(text, sizeof text,
             "{\"kith\":1,\"id\":\"b\",\"version\":\"1.0.0\",\"language\":"
             "\"en\",\"title\":\"B\",\"ties\":[\"self\"],\"resources\":[{"
             "\"label\":\"h\",\"text\":\"h\",\"for\":\"adults\"}],"
             "\"sections\":[{\"id\":\"s\",\"title\":\"s\",\"items\":[%s]}],"
             "\"items\":[%s],\"scales\":[{\"id\":\"a\",\"label\":\"a\","
             "\"min_answered\":0.8,\"items\":[%s]},{\"id\":\"b\",\"label\":"
             "\"b\",\"min_answered\":0.8,\"items\":[%s]}]}",
             all, items, ids[0], ids[1]);
    kith_questionnaire *questionnaire = NULL;
    need(kith_questionnaire_parse(text, KITH_NUL, NULL, &questionnaire, NULL) ==
             KITH_OK,
         "kith_questionnaire_parse");
    return questionnaire;
}

static double taking(const kith_questionnaire *questionnaire,
                     const kith_columns *columns, int64_t rows, int64_t block)
{
    double best = 1e9;
    for (int round = 0; round < ROUNDS; round++) {
        kith_sample *sample = NULL;
        double begin = seconds();
        need(kith_sample_new(questionnaire, 0, &sample, NULL) == KITH_OK,
             "kith_sample_new");
        for (int64_t at = 0; at < rows; at += block)
            need(kith_sample_add(sample, columns, at,
                                 rows - at < block ? rows - at : block, NULL,
                                 NULL) == KITH_OK,
                 "kith_sample_add");
        double took = seconds() - begin;
        best = took < best ? took : best;
        kith_sample_free(sample);
    }
    return best;
}

int main(void)
{
    static int8_t answers[ITEMS][MILLION];
    kith_questionnaire *questionnaire = made();
    kith_columns *columns = NULL;
    for (int i = 0; i < ITEMS; i++)
        for (int row = 0; row < MILLION; row++)
            answers[i][row] = (int8_t)(drawn() % 10 == 0 ? 0 : 1 + drawn() % 5);
    need(kith_columns_new(questionnaire, MILLION, &columns, NULL) == KITH_OK &&
             kith_columns_set_matrix(columns, answers, KITH_INT8, MILLION, 1,
                                     NULL) == KITH_OK &&
             kith_columns_set_missing(columns, KITH_EVERY_ITEM, 0, KITH_SKIPPED,
                                      NULL) == KITH_OK,
         "kith_columns");
    for (int64_t rows = 1000; rows <= MILLION; rows *= 10) {
        double took = taking(questionnaire, columns, rows, rows);
        printf("%8lld rows x 36 into a sample   %8.4f s  %6.3f us a row\n",
               (long long)rows, took, took / (double)rows * 1e6);
    }
    double took = taking(questionnaire, columns, MILLION, 1000);
    printf("the same, a thousand at a time     %8.4f s  %6.3f us a row\n", took,
           took / MILLION * 1e6);
    kith_columns_free(columns);
    kith_questionnaire_free(questionnaire);
    return EXIT_SUCCESS;
}
