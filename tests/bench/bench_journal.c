/* SPDX-License-Identifier: MIT */
/* bench_journal - what a journal of 100 to 100,000 entries costs: adding one,
 * each number of a series, a whole look back and what is told of it. On one
 * core; each figure is the best of some rounds, and beside it stands how many
 * times that of a tenth of the entries it is, at the end how many times that of
 * 100. The middle slope is measured on points of many kinds, each made to be
 * hard for some way to find it. */

#define _POSIX_C_SOURCE 199309L

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <kith/kith.h>

#include "slope_kinds.h"

enum { FEWEST = 100, BAR_AT = 10000, MOST = 100000, ROUNDS = 5 };
#define BAR 5e-3 /* seconds; no statement on BAR_AT entries may take longer */
#define WEEK INT64_C(604800)

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void need(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "bench_journal: %s failed\n", what);
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

/* ---- Series ------------------------------------------------------------- */

static int64_t times[MOST];
static double fine[MOST];    /* hardly two are the same, and they rise */
static double ratings[MOST]; /* 1 to 5 */

static void make_numbers(void)
{
    for (int32_t i = 0; i < MOST; i++) {
        times[i] = i * WEEK + (int64_t)(drawn() % 80000);
        fine[i] = (double)(drawn() % 100000000) / 1e6 + i * 1e-4;
        ratings[i] = (double)(1 + drawn() % 5);
    }
}

static void all_level(const kith_series *series)
{
    double out;
    need(kith_series_mean(series, &out) == KITH_OK &&
             kith_series_sd(series, &out) == KITH_OK,
         "level");
}

static void all_test(const kith_series *series)
{
    int64_t s;
    double p;
    int32_t exact;
    need(kith_series_mann_kendall(series, &s, &p, &exact) == KITH_OK,
         "kith_series_mann_kendall");
}

static void all_steps(const kith_series *series)
{
    double out;
    need(kith_series_rmssd(series, 2 * WEEK, &out) == KITH_OK &&
             kith_series_von_neumann(series, 2 * WEEK, &out) == KITH_OK &&
             kith_series_autocorrelation(series, 2 * WEEK, &out) == KITH_OK,
         "steps");
}

static void all_swings(const kith_series *series)
{
    int32_t out;
    for (int32_t at = 0; at + 12 <= kith_series_count(series); at += 12)
        need(kith_series_swings(series, at, 12, 1, 4, &out) == KITH_OK,
             "kith_series_swings");
}

static void say(const char *what, int32_t count, double took, double before)
{
    printf("%-40s %7d entries  %9.3f ms", what, (int)count, took * 1e3);
    if (before > 0)
        printf("  x %5.1f", took / before);
    printf("\n");
}

/* Of 100 to 100,000 n log n comes to 2,500 times as much. */
static void say_growth(double last, double first)
{
    printf("%-40s x %.0f from %d to %d entries (n log n: x 2500)\n", "",
           last / first, FEWEST, MOST);
}

typedef void (*work_on)(const kith_series *series);

static double best_of(const int64_t *when, const double *values, int32_t count,
                      work_on work)
{
    kith_series *series = NULL;
    double best = 1e9;
    need(kith_series_new(when, values, count, NULL, &series, NULL) == KITH_OK,
         "kith_series_new");
    for (int round = 0; round < ROUNDS; round++) {
        double begin = seconds();
        work(series);
        double took = seconds() - begin;
        best = took < best ? took : best;
    }
    kith_series_free(series);
    return best;
}

static void measure(const char *what, const double *values, work_on work)
{
    double before = 0, first = 0;
    for (int32_t count = FEWEST; count <= MOST; count *= 10) {
        double best = best_of(times, values, count, work);
        say(what, count, best, before);
        before = best;
        first = first > 0 ? first : best;
    }
    say_growth(before, first);
}

/* ---- The middle slope --------------------------------------------------- */

static void middle_slope(const kith_series *series)
{
    double out;
    need(kith_series_theil_sen(series, &out) == KITH_OK,
         "kith_series_theil_sen");
}

static double slope_of_kind(int kind, int32_t count)
{
    static int64_t when[MOST];
    static double values[MOST];
    slope_kind_fill(kind, count, when, values);
    return best_of(when, values, count, middle_slope);
}

static void measure_slopes(void)
{
    double worst = 0;
    int slowest = 0;
    for (int kind = 0; kind < SLOPE_KINDS; kind++) {
        char what[64];
        double before = 0, first = 0;
        snprintf(what, sizeof what, "Theil-Sen, %s", slope_kind_name(kind));
        for (int32_t count = FEWEST; count <= MOST; count *= 10) {
            double took = slope_of_kind(kind, count);
            say(what, count, took, before);
            before = took;
            first = first > 0 ? first : took;
            if (count == BAR_AT && took > worst) {
                worst = took;
                slowest = kind;
            }
        }
        say_growth(before, first);
    }
    printf("Theil-Sen, slowest at %d entries: %s, %.3f ms; the bar is %.0f ms:"
           " %s\n",
           BAR_AT, slope_kind_name(slowest), worst * 1e3, BAR * 1e3,
           worst < BAR ? "kept" : "NOT KEPT");
}

/* ---- Journals ----------------------------------------------------------- */

static kith_assessment *week_of(const kith_questionnaire *checkin)
{
    kith_answers *answers = NULL;
    kith_assessment *found = NULL;
    need(kith_answers_new(checkin, "friend", &answers, NULL) == KITH_OK &&
             kith_answers_set(answers, "AD1", 1, NULL) == KITH_OK &&
             kith_answers_set(answers, "AD2", 0, NULL) == KITH_OK &&
             kith_answers_set(answers, "CK1", (double)(1 + drawn() % 5),
                              NULL) == KITH_OK &&
             kith_answers_set(answers, "CK2", (double)(drawn() % 5), NULL) ==
                 KITH_OK &&
             kith_answers_set(answers, "CK3", (double)(drawn() % 5), NULL) ==
                 KITH_OK &&
             kith_answers_set(answers, "CK4", (double)(drawn() % 4), NULL) ==
                 KITH_OK &&
             kith_answers_set(answers, "CK5", (double)(drawn() % 3), NULL) ==
                 KITH_OK &&
             kith_assess(answers, &found, NULL) == KITH_OK,
         "kith_assess");
    kith_answers_free(answers);
    return found;
}

enum { WEEKS_MADE = 64 };

static double fill(kith_journal *journal, kith_assessment *const *weeks,
                   int32_t count)
{
    double begin = seconds();
    for (int32_t i = 0; i < count; i++) {
        bool is_event = i % 10 == 9;
        need(is_event ? kith_journal_add_event(
                            journal, KITH_EVENT_CONFIDED + i / 10 % 9,
                            1 + i / 90 % 2, times[i], 1, NULL) == KITH_OK
                      : kith_journal_add_record(journal, weeks[i % WEEKS_MADE],
                                                times[i], KITH_KEEP_SENSITIVE,
                                                NULL) == KITH_OK,
             "adding");
    }
    return (seconds() - begin) / count;
}

static double look(const kith_journal *journal,
                   const kith_questionnaire *checkin, int32_t *statements)
{
    double best = 1e9;
    for (int round = 0; round < ROUNDS; round++) {
        kith_look_back *back = NULL;
        double begin = seconds();
        need(kith_look_back_new(journal, checkin, INT64_MIN, INT64_MAX, NULL,
                                &back, NULL) == KITH_OK,
             "kith_look_back_new");
        double took = seconds() - begin;
        best = took < best ? took : best;
        *statements = kith_look_back_count(back);
        kith_look_back_free(back);
    }
    return best;
}

static void measure_journals(void)
{
    kith_questionnaire *checkin = NULL;
    kith_assessment *weeks[WEEKS_MADE];
    double before = 0, first = 0;
    need(kith_questionnaire_builtin("kith-checkin", NULL, &checkin, NULL) ==
             KITH_OK,
         "kith-checkin");
    for (int32_t i = 0; i < WEEKS_MADE; i++)
        weeks[i] = week_of(checkin);
    for (int32_t count = FEWEST; count <= MOST; count *= 10) {
        kith_journal *journal = NULL;
        int32_t statements = 0;
        need(kith_journal_new("friend", NULL, &journal, NULL) == KITH_OK,
             "kith_journal_new");
        double each = fill(journal, weeks, count);
        printf("%-40s %7d entries  %9.3f us each\n", "adding an entry",
               (int)count, each * 1e6);
        double took = look(journal, checkin, &statements);
        say("looking back on a check-in", count, took, before);
        printf("%-40s %7d entries  %9.3f ms each\n", "  a statement of it",
               (int)count, took / statements * 1e3);
        before = took;
        first = first > 0 ? first : took;
        kith_journal_free(journal);
    }
    say_growth(before, first);
    for (int32_t i = 0; i < WEEKS_MADE; i++)
        kith_assessment_free(weeks[i]);
    kith_questionnaire_free(checkin);
}

/* ---- Repair, week by week ------------------------------------------------ */

static kith_look_back *weeks_since_a_breach(const kith_questionnaire *checkin,
                                            int32_t count)
{
    kith_journal *journal = NULL;
    kith_look_back *back = NULL;
    need(kith_journal_new("friend", NULL, &journal, NULL) == KITH_OK &&
             kith_journal_add_event(journal, KITH_EVENT_BROKE_TRUST,
                                    KITH_BY_THEM, 0, 1, NULL) == KITH_OK,
         "a breach");
    for (int32_t i = 1; i < count; i++)
        need(kith_journal_add_event(journal, KITH_EVENT_GAVE_TIME, KITH_BY_THEM,
                                    i * WEEK, 1, NULL) == KITH_OK,
             "a week");
    need(kith_look_back_new(journal, checkin, INT64_MIN, INT64_MAX, NULL, &back,
                            NULL) == KITH_OK,
         "kith_look_back_new");
    kith_journal_free(journal);
    return back;
}

static double tell(const kith_look_back *back, const kith_wording *wording)
{
    double best = 1e9;
    for (int round = 0; round < ROUNDS; round++) {
        kith_text *text = NULL;
        double begin = seconds();
        need(kith_look_back_report_write(back, wording, NULL, &text, NULL) ==
                 KITH_OK,
             "kith_look_back_report_write");
        double took = seconds() - begin;
        best = took < best ? took : best;
        kith_text_free(text);
    }
    return best;
}

/* A line for each week. */
static void measure_repair(void)
{
    kith_questionnaire *checkin = NULL;
    kith_wording *wording = NULL;
    double before = 0, first = 0;
    need(kith_questionnaire_builtin("kith-checkin", NULL, &checkin, NULL) ==
                 KITH_OK &&
             kith_wording_new(checkin, "friend", NULL, 0, NULL, &wording,
                              NULL) == KITH_OK,
         "kith-checkin");
    for (int32_t count = FEWEST; count <= MOST; count *= 10) {
        kith_look_back *back = weeks_since_a_breach(checkin, count);
        double took = tell(back, wording);
        say("repair told week by week", count, took, before);
        before = took;
        first = first > 0 ? first : took;
        kith_look_back_free(back);
    }
    say_growth(before, first);
    kith_wording_free(wording);
    kith_questionnaire_free(checkin);
}

int main(void)
{
    make_numbers();
    measure("mean and sd", fine, all_level);
    measure_slopes();
    measure("Mann-Kendall, all values differ", fine, all_test);
    measure("Mann-Kendall, ratings 1 to 5", ratings, all_test);
    measure("instability and inertia", fine, all_steps);
    measure("swings", ratings, all_swings);
    measure_journals();
    measure_repair();
    return EXIT_SUCCESS;
}
