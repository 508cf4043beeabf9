/* SPDX-License-Identifier: MIT */
/* bench_sheets - from answer sheets as JSON to scores, on one core: each text
 * is parsed, assessed and read out by itself.
 *
 * The questionnaire has 36 items with five response options in two scales; one
 * answer in ten is missing. The sheets are the same on every machine. */

#define _POSIX_C_SOURCE 199309L

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <kith/kith.h>

enum { ITEMS = 36, SHEETS = 20000, ROUNDS = 7, ROOM = 1024 };

struct sheets {
    char (*texts)[ROOM];
    int64_t *lengths;
    int64_t bytes;
};

static void fail(const char *what)
{
    fprintf(stderr, "bench_sheets: %s\n", what);
    exit(EXIT_FAILURE);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static kith_questionnaire *load(const char *path)
{
    static char text[64 * 1024];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail("the document cannot be opened");
    size_t length = fread(text, 1, sizeof text, file);
    fclose(file);
    kith_questionnaire *made = NULL;
    if (kith_questionnaire_parse(text, (int64_t)length, NULL, &made, NULL) !=
        KITH_OK)
        fail("the document is refused");
    return made;
}

static uint32_t draw(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 16) % below;
}

static int64_t write_sheet(char *to, uint32_t *state)
{
    int at = snprintf(to, ROOM,
                      "{\"kith-answers\": 1, \"questionnaire\": \"ecr-36\", "
                      "\"version\": \"1.0.0\", \"tie\": \"partner\", "
                      "\"answers\": {");
    const char *comma = "";
    for (int i = 1; i <= ITEMS; i++) {
        if (draw(state, 10) == 0)
            continue;
        at += snprintf(to + at, (size_t)(ROOM - at), "%s\"Q%d\": %d", comma, i,
                       (int)draw(state, 5) + 1);
        comma = ", ";
    }
    return at + snprintf(to + at, (size_t)(ROOM - at), "}}");
}

static struct sheets write_sheets(void)
{
    struct sheets made = {malloc(SHEETS * sizeof *made.texts),
                          malloc(SHEETS * sizeof *made.lengths), 0};
    uint32_t state = 1;
    if (made.texts == NULL || made.lengths == NULL)
        fail("no memory");
    for (int i = 0; i < SHEETS; i++) {
        made.lengths[i] = write_sheet(made.texts[i], &state);
        made.bytes += made.lengths[i];
    }
    return made;
}

/* Both scores of one sheet; where there is none, 0 is added. */
static double score(const kith_questionnaire *questionnaire, const char *text,
                    int64_t length)
{
    kith_answers *answers = NULL;
    kith_assessment *found = NULL;
    double sum = 0, one;
    if (kith_answers_parse(questionnaire, text, length, &answers, NULL) !=
            KITH_OK ||
        kith_assess(answers, &found, NULL) != KITH_OK)
        fail("a sheet is refused");
    for (int32_t scale = 0; scale < 2; scale++)
        if (kith_assessment_score(found, scale, &one) == KITH_OK)
            sum += one;
    kith_assessment_free(found);
    kith_answers_free(answers);
    return sum;
}

int main(int count, char **arguments)
{
    if (count != 2)
        fail("usage: bench_sheets DOCUMENT");
    kith_questionnaire *questionnaire = load(arguments[1]);
    struct sheets sheets = write_sheets();
    double best = 0, sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
        double start = seconds();
        sum = 0;
        for (int i = 0; i < SHEETS; i++)
            sum += score(questionnaire, sheets.texts[i], sheets.lengths[i]);
        double took = seconds() - start;
        if (round == 0 || took < best)
            best = took;
    }
    printf("JSON answer sheets to two scores, %d items: %.0f sheets per "
           "second, %.2f us each, %.0f MB/s; best of %d (checksum %.6f)\n",
           (int)ITEMS, SHEETS / best, best / SHEETS * 1e6,
           (double)sheets.bytes / best / 1e6, (int)ROUNDS, sum);
    free(sheets.texts);
    free(sheets.lengths);
    kith_questionnaire_free(questionnaire);
    return EXIT_SUCCESS;
}
