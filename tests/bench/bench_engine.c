/* SPDX-License-Identifier: MIT */
/* bench_engine - how fast the built-in questionnaire is read, answered,
 * assessed, explained and reported, on one core.
 *
 * Sheets are filled the same on every machine. Each figure is the best of some
 * rounds. */

#define _POSIX_C_SOURCE 199309L

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <kith/kith.h>

enum { ROUNDS = 7 };

/* Doubles whatever is done until a round takes this long. */
static const double least_seconds = 0.05;

struct bench {
    const char *document;
    int64_t length;
    kith_questionnaire *questionnaire;
    kith_answers *full, *half; /* every question, every other one */
    kith_assessment *found;
    kith_report_options *options; /* the private view */
    int32_t pattern;              /* the one that reads most */
    int64_t sum;                  /* so that nothing is left out */
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void fail(const char *what)
{
    fprintf(stderr, "bench_engine: %s failed\n", what);
    exit(EXIT_FAILURE);
}

/* ---- What is measured -------------------------------------------------- */

static void read_document(struct bench *bench)
{
    kith_questionnaire *made = NULL;
    if (kith_questionnaire_parse(bench->document, bench->length, NULL, &made,
                                 NULL) != KITH_OK)
        fail("reading the document");
    kith_questionnaire_free(made);
}

static void assess(struct bench *bench, const kith_answers *answers)
{
    kith_assessment *found = NULL;
    if (kith_assess(answers, &found, NULL) != KITH_OK)
        fail("assessing");
    bench->sum += kith_host_gate(found);
    kith_assessment_free(found);
}

static void assess_full(struct bench *bench)
{
    assess(bench, bench->full);
}

static void assess_half(struct bench *bench)
{
    assess(bench, bench->half);
}

static void explain(struct bench *bench)
{
    kith_explanation *why = NULL;
    if (kith_explain(bench->found, bench->pattern, &why, NULL) != KITH_OK)
        fail("explaining");
    bench->sum += kith_explanation_decisive_count(why);
    kith_explanation_free(why);
}

static void next(struct bench *bench)
{
    bench->sum += kith_answers_next(bench->half);
}

static void set(struct bench *bench)
{
    int32_t item = kith_answers_next(bench->half);
    const char *id =
        kith_questionnaire_item_id(bench->questionnaire, item);
    double low, high;
    if (kith_questionnaire_item_range(bench->questionnaire, item, &low,
                                      &high) != KITH_OK ||
        kith_answers_set(bench->half, id, low, NULL) != KITH_OK ||
        kith_answers_clear(bench->half, id, NULL) != KITH_OK)
        fail("setting");
}

static void write_report(struct bench *bench)
{
    kith_text *report = NULL;
    if (kith_report_write(bench->found, NULL, bench->options, &report, NULL) !=
        KITH_OK)
        fail("writing a report");
    bench->sum += kith_text_length(report);
    kith_text_free(report);
}

static void write_plain(struct bench *bench)
{
    kith_text *report = NULL;
    if (kith_report_write(bench->found, NULL, NULL, &report, NULL) != KITH_OK)
        fail("writing a report");
    bench->sum += kith_text_length(report);
    kith_text_free(report);
}

static void write_and_read_sheet(struct bench *bench)
{
    kith_text *sheet = NULL;
    kith_answers *again = NULL;
    if (kith_answers_write(bench->full, &sheet, NULL) != KITH_OK ||
        kith_answers_parse(bench->questionnaire, kith_text_data(sheet),
                           kith_text_length(sheet), &again, NULL) != KITH_OK)
        fail("writing and reading a sheet");
    kith_answers_free(again);
    kith_text_free(sheet);
}

/* ---- Measuring ---------------------------------------------------------- */

typedef void (*measured)(struct bench *bench);

static double time_of(struct bench *bench, measured it, int64_t times)
{
    double start = seconds();
    for (int64_t i = 0; i < times; i++)
        it(bench);
    return seconds() - start;
}

/* Seconds for one. */
static double measure(struct bench *bench, measured it)
{
    int64_t times = 1;
    double best = 0;
    while (time_of(bench, it, times) < least_seconds)
        times *= 2;
    for (int round = 0; round < ROUNDS; round++) {
        double one = time_of(bench, it, times) / (double)times;
        if (round == 0 || one < best)
            best = one;
    }
    return best;
}

/* ---- Sheets -------------------------------------------------------------- */

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

/* One answer: of a safety item the first option, else any. */
static kith_status answer(const struct bench *bench, kith_answers *answers,
                          int32_t item, int32_t any)
{
    const kith_questionnaire *from = bench->questionnaire;
    const char *id = kith_questionnaire_item_id(from, item);
    int32_t options = kith_questionnaire_option_count(from, item);
    double low = 0, high = 0;
    if (options > 0) {
        if (kith_questionnaire_item_is_safety(from, item) == 1)
            any = 0;
        const char *option =
            kith_questionnaire_option_id(from, item, any % options);
        return kith_answers_set_option(answers, id, option, NULL);
    }
    kith_questionnaire_item_range(from, item, &low, &high);
    return kith_answers_set(answers, id, low + any, NULL);
}

/* Answers what is asked, one question in every `step`, and what that opens;
 * never so that the questions are stopped. */
static void fill(const struct bench *bench, kith_answers *answers, int step)
{
    uint32_t state = 1;
    int32_t item = -1;
    for (int asked = 0; (item = kith_answers_after(answers, item)) >= 0;
         asked++) {
        int32_t any = (int32_t)(next_random(&state) % 4);
        if (asked % step != 0)
            continue;
        for (int tries = 0; tries < 4; tries++, any++)
            if (answer(bench, answers, item, any) != KITH_OK)
                fail("answering");
            else if (kith_answers_stopped(answers) < 0)
                break;
    }
}

static int32_t largest_pattern(const struct bench *bench)
{
    int32_t count = kith_questionnaire_pattern_count(bench->questionnaire);
    int32_t best = -1;
    double longest = 0;
    for (int32_t i = 0; i < count; i++) {
        kith_explanation *why = NULL;
        double start = seconds();
        if (kith_explain(bench->found, i, &why, NULL) != KITH_OK)
            continue;
        double took = seconds() - start;
        kith_explanation_free(why);
        if (took > longest) {
            longest = took;
            best = i;
        }
    }
    return best;
}

static void open_bench(struct bench *bench)
{
    bench->document = kith_builtin_document(0, &bench->length);
    if (kith_questionnaire_builtin("kith-core", NULL, &bench->questionnaire,
                                   NULL) != KITH_OK ||
        kith_answers_new(bench->questionnaire, "partner", &bench->full, NULL) !=
            KITH_OK ||
        kith_answers_new(bench->questionnaire, "partner", &bench->half, NULL) !=
            KITH_OK)
        fail("making answers");
    fill(bench, bench->full, 1);
    fill(bench, bench->half, 2);
    if (kith_answers_stopped(bench->full) >= 0 ||
        kith_assess(bench->full, &bench->found, NULL) != KITH_OK ||
        kith_report_options_new(NULL, &bench->options, NULL) != KITH_OK ||
        kith_report_options_set_view(bench->options, KITH_VIEW_PRIVATE, NULL) !=
            KITH_OK ||
        kith_report_options_set_format(bench->options, KITH_FORMAT_JSON,
                                       NULL) != KITH_OK)
        fail("assessing");
    bench->pattern = largest_pattern(bench);
}

static void close_bench(struct bench *bench)
{
    kith_report_options_free(bench->options);
    kith_assessment_free(bench->found);
    kith_answers_free(bench->half);
    kith_answers_free(bench->full);
    kith_questionnaire_free(bench->questionnaire);
}

/* ---- Printing ------------------------------------------------------------ */

static void print_rate(struct bench *bench, const char *what, measured it)
{
    double one = measure(bench, it);
    printf("%-34s %10.0f per second, %.2f us each\n", what, 1 / one,
           one * 1e6);
}

static void print_time(struct bench *bench, const char *what, measured it)
{
    double one = measure(bench, it);
    if (one < 1e-6)
        printf("%-34s %10.0f ns\n", what, one * 1e9);
    else
        printf("%-34s %10.1f us\n", what, one * 1e6);
}

int main(void)
{
    struct bench bench = {.sum = 0};
    open_bench(&bench);
    int items = (int)kith_questionnaire_item_count(bench.questionnaire);
    printf("kith-core, %" PRId64 " bytes, %d items, %d of them answered; best "
           "of %d\n",
           bench.length, items,
           (int)kith_answers_count(bench.full, KITH_ANSWERED), (int)ROUNDS);
    print_time(&bench, "kith_questionnaire_parse", read_document);
    print_rate(&bench, "kith_assess, every answer", assess_full);
    print_rate(&bench, "kith_assess, every other answer", assess_half);
    print_time(&bench, "kith_explain, the longest", explain);
    print_time(&bench, "kith_answers_next", next);
    print_time(&bench, "kith_answers_set and _clear", set);
    print_time(&bench, "kith_answers_write and _parse", write_and_read_sheet);
    print_time(&bench, "kith_report_write, plain text", write_plain);
    print_time(&bench, "kith_report_write, private JSON", write_report);
    close_bench(&bench);
    return bench.sum == -1; /* never: it counts what was done */
}
