/* SPDX-License-Identifier: MIT */
/* bench_journal - what a journal of 100 to 100,000 entries costs: adding one,
 * each number of a series, and a whole look back. On one core; each figure is
 * the best of some rounds, and beside it stands how many times that of a tenth
 * of the entries it is, at the end how many times that of 100. */

#define _POSIX_C_SOURCE 199309L

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <kith/kith.h>

enum { FEWEST = 100, MOST = 100000, ROUNDS = 5 };
#define WEEK INT64_C(604800)

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

static void all_slope(const kith_series *series)
{
    double out;
    need(kith_series_theil_sen(series, &out) == KITH_OK,
         "kith_series_theil_sen");
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
    printf("%-34s %7d entries  %9.3f ms", what, (int)count, took * 1e3);
    if (before > 0)
        printf("  x %5.1f", took / before);
    printf("\n");
}

/* Of 100 to 100,000 n log n comes to 2,500 times as much. */
static void say_growth(double last, double first)
{
    printf("%-34s x %.0f from %d to %d entries (n log n: x 2500)\n", "",
           last / first, FEWEST, MOST);
}

static void measure(const char *what, const double *values,
                    void (*work)(const kith_series *series))
{
    double before = 0, first = 0;
    for (int32_t count = FEWEST; count <= MOST; count *= 10) {
        kith_series *series = NULL;
        double best = 1e9;
        need(kith_series_new(times, values, count, NULL, &series, NULL) ==
                 KITH_OK,
             "kith_series_new");
        for (int round = 0; round < ROUNDS; round++) {
            double begin = seconds();
            work(series);
            double took = seconds() - begin;
            best = took < best ? took : best;
        }
        say(what, count, best, before);
        before = best;
        first = first > 0 ? first : best;
        kith_series_free(series);
    }
    say_growth(before, first);
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
        printf("%-34s %7d entries  %9.3f us each\n", "adding an entry",
               (int)count, each * 1e6);
        double took = look(journal, checkin, &statements);
        say("looking back on a check-in", count, took, before);
        printf("%-34s %7d entries  %9.3f ms each\n", "  a statement of it",
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

int main(void)
{
    make_numbers();
    measure("mean and sd", fine, all_level);
    measure("Theil-Sen, all values differ", fine, all_slope);
    measure("Theil-Sen, ratings 1 to 5", ratings, all_slope);
    measure("Mann-Kendall, all values differ", fine, all_test);
    measure("Mann-Kendall, ratings 1 to 5", ratings, all_test);
    measure("instability and inertia", fine, all_steps);
    measure("swings", ratings, all_swings);
    measure_journals();
    return EXIT_SUCCESS;
}
