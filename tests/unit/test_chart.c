/* SPDX-License-Identifier: MIT */
/* test_chart - where a chart puts what, which dates it names, and where its
 * line has gaps. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "report/chart.h"
#include "report/civil.h"

#define DAY INT64_C(86400)
#define COUNT(list) ((int32_t)(sizeof(list) / sizeof *(list)))

static const int64_t monday = 1772409600; /* 2 March 2026, 00:00 */

static struct kith__chart_point at(int64_t time, int64_t value)
{
    return (struct kith__chart_point){
        .time = time, .has_value = true, .value = value * KITH__ONE};
}

static struct kith__chart chart_of(const struct kith__chart_point *points,
                                   int32_t count)
{
    return (struct kith__chart){.count = count,
                                .points = points,
                                .least = 0,
                                .most = 100 * KITH__ONE,
                                .least_text = "0",
                                .most_text = "100"};
}

/* ---- Places ------------------------------------------------------------ */

static void time_is_true_to_scale(void **state)
{
    (void)state;
    struct kith__chart_point points[] = {at(1000, 1), at(1100, 2), at(1400, 3)};
    struct kith__chart chart = chart_of(points, 3);
    assert_int_equal(kith__chart_across(&chart, 1000), 200);
    assert_int_equal(kith__chart_across(&chart, 1100), 2600);
    assert_int_equal(kith__chart_across(&chart, 1400), 9800);
    assert_int_equal(kith__chart_across(&chart, 0), 200);
    assert_int_equal(kith__chart_across(&chart, 9999), 9800);
    chart.leftward = true;
    assert_int_equal(kith__chart_across(&chart, 1100), 7400);
}

static void the_highest_is_at_the_top(void **state)
{
    (void)state;
    struct kith__chart chart = chart_of(NULL, 0);
    assert_int_equal(kith__chart_down(&chart, 100 * KITH__ONE), 600);
    assert_int_equal(kith__chart_down(&chart, 50 * KITH__ONE), 5000);
    assert_int_equal(kith__chart_down(&chart, 0), 9400);
    assert_int_equal(kith__chart_down(&chart, KITH__DECIMAL_MOST), 600);
    assert_int_equal(kith__chart_down(&chart, -KITH__DECIMAL_MOST), 9400);
    chart.most = chart.least;
    assert_int_equal(kith__chart_down(&chart, 0), 5000);
    assert_int_equal(kith__chart_across(&chart, 77), 5000);
}

/* ---- Dates ------------------------------------------------------------- */

/* What is marked from one time to another, as "2026-03-02 ". */
static void assert_marks(int64_t from, int64_t till, const char *expected)
{
    struct kith__chart_point points[] = {at(from, 1), at(till, 2)};
    struct kith__chart chart = chart_of(points, 2);
    struct kith__tick ticks[KITH__TICKS_MOST];
    int32_t count = kith__chart_ticks(&chart, ticks);
    char found[200] = "";
    assert_true(count >= 1 && count <= KITH__TICKS_MOST);
    for (int32_t i = 0; i < count; i++) {
        struct kith__date date = kith__date_of_days(ticks[i].days);
        char one[40];
        const char *year = ticks[i].new_year ? "!" : "";
        if (ticks[i].kind == KITH__TICK_DAY)
            snprintf(one, sizeof one, "%d.%d%s ", (int)date.day,
                     (int)date.month, year);
        else if (ticks[i].kind == KITH__TICK_MONTH)
            snprintf(one, sizeof one, ".%d%s ", (int)date.month, year);
        else
            snprintf(one, sizeof one, "%d%s ", (int)date.year, year);
        if (ticks[i].kind != KITH__TICK_DAY)
            assert_int_equal(date.day, 1);
        strncat(found, one, sizeof found - strlen(found) - 1);
    }
    assert_string_equal(found, expected);
}

static void few_dates_are_named_and_they_are_round_ones(void **state)
{
    (void)state;
    assert_marks(monday, monday, "2.3! ");
    assert_marks(monday + 60, monday + 7200, "2.3! ");
    assert_marks(monday, monday + 4 * DAY, "2.3! 3.3 4.3 5.3 6.3 ");
    assert_marks(monday, monday + 4 * DAY + 5, "2.3! 3.3 4.3 5.3 6.3 ");
    assert_marks(monday + 1, monday + 8 * DAY, "4.3! 6.3 8.3 10.3 ");
    assert_marks(monday, monday + 28 * DAY, "2.3! 9.3 16.3 23.3 30.3 ");
    assert_marks(monday, monday + 60 * DAY, "9.3! 23.3 6.4 20.4 ");
    assert_marks(monday, monday + 120 * DAY, ".4! .5 .6 ");
    assert_marks(monday, monday + 365 * DAY, ".4! .7 .10 .1! ");
    assert_marks(monday, monday + 1000 * DAY, ".7! .1! .7 .1! .7 ");
    assert_marks(monday, monday + 1500 * DAY, "2027 2028 2029 2030 ");
    assert_marks(monday, monday + 9000 * DAY, "2030 2035 2040 2045 2050 ");
    assert_marks(-100000000000, 100000000000, "0 2500 5000 ");
}

static void weeks_begin_on_mondays_before_1970_too(void **state)
{
    (void)state;
    assert_marks(monday - 3000 * 7 * DAY, monday - 2997 * 7 * DAY,
                 "2.9! 9.9 16.9 23.9 ");
}

/* ---- Gaps -------------------------------------------------------------- */

static void assert_gaps(const int64_t *days, int32_t count,
                        const char *expected)
{
    struct kith__chart_point points[20];
    assert_true(count <= COUNT(points));
    for (int32_t i = 0; i < count; i++) {
        points[i] = at(days[i] * DAY, 1);
        if (days[i] < 0) { /* a record without a score */
            points[i].time = -days[i] * DAY;
            points[i].has_value = false;
        }
    }
    assert_true(kith__chart_find_gaps(points, count, NULL));
    char found[21] = "";
    for (int32_t i = 0; i < count; i++)
        found[i] = !points[i].has_value ? '?' : points[i].after_gap ? '|' : '-';
    assert_string_equal(found, expected);
}

static void a_line_breaks_where_more_than_thrice_the_usual_went_by(void **state)
{
    static const int64_t weekly[] = {0, 7, 14, 21, 43, 50};
    static const int64_t just[] = {0, 7, 14, 21, 42, 49};
    static const int64_t equal[] = {3, 3, 3, 3};
    static const int64_t pair[] = {5, 900};
    (void)state;
    assert_gaps(weekly, COUNT(weekly), "|---|-");
    assert_gaps(just, COUNT(just), "|-----");
    assert_gaps(equal, COUNT(equal), "|---");
    assert_gaps(pair, COUNT(pair), "|-");
    assert_gaps(pair, 1, "|");
    assert_gaps(pair, 0, "");
}

static void a_line_breaks_where_a_score_is_missing(void **state)
{
    static const int64_t days[] = {1, 2, -3, 4, 5, -6, -7};
    (void)state;
    assert_gaps(days, COUNT(days), "|-?|-??");
}

/* ---- What is drawn ----------------------------------------------------- */

static char *drawn(const struct kith__chart *chart,
                   void (*add)(struct kith__builder *,
                               const struct kith__chart *, const char *))
{
    static char kept[20000];
    struct kith__builder builder = {.memory = NULL};
    add(&builder, chart, "");
    assert_false(builder.failed);
    snprintf(kept, sizeof kept, "%s", kith__builder_peek(&builder));
    kith__builder_free(&builder);
    return kept;
}

static int times(const char *text, const char *part)
{
    int found = 0;
    for (; (text = strstr(text, part)) != NULL; text++)
        found++;
    return found;
}

static void each_run_has_its_line_and_its_ranges(void **state)
{
    (void)state;
    struct kith__chart_point points[] = {at(0, 10), at(DAY, 20),
                                         at(2 * DAY, 20), at(9 * DAY, 100)};
    points[0].has_range = true;
    points[0].low = 5 * KITH__ONE;
    points[0].high = 15 * KITH__ONE;
    points[3].has_range = true;
    points[3].low = 90 * KITH__ONE;
    points[3].high = 100 * KITH__ONE;
    assert_true(kith__chart_find_gaps(points, 4, NULL));
    struct kith__chart chart = chart_of(points, 4);
    const char *svg = drawn(&chart, kith__chart_add_plot);
    assert_int_equal(times(svg, "<polyline"), 1);
    assert_int_equal(times(svg, "<polygon"), 2);
    assert_int_equal(times(svg, "<circle"), 4);
    assert_non_null(strstr(svg, "points=\"200,8520 1267,7640 2333,7640 \""));
    assert_non_null(strstr(svg, "points=\"200,8080 1267,7640 2333,7640 "
                                "2333,7640 1267,7640 200,8960 \""));
    assert_non_null(strstr(svg, "cx=\"12.67%\" cy=\"76.4%\""));
}

static void numbers_that_would_touch_are_left_out(void **state)
{
    (void)state;
    static const struct kith__chart_band bands[] = {
        {0, "0", "a <b>", NULL},
        {2 * KITH__ONE, "2", "narrow", NULL},
        {40 * KITH__ONE, "40", "wide", NULL},
        {45 * KITH__ONE, "45", "also wide", NULL},
        {97 * KITH__ONE, "97", "top", NULL}};
    struct kith__chart chart = chart_of(NULL, 0);
    chart.bands = bands;
    chart.band_count = COUNT(bands);
    const char *svg = drawn(&chart, kith__chart_add_numbers);
    assert_int_equal(times(svg, "<text"), 3);
    assert_non_null(strstr(svg, ">40</text>"));
    assert_non_null(strstr(svg, ">100</text>"));
    svg = drawn(&chart, kith__chart_add_names);
    assert_int_equal(times(svg, "<text"), 2);
    assert_non_null(strstr(svg, ">narrow</text>"));
    svg = drawn(&chart, kith__chart_add_plot);
    assert_int_equal(times(svg, "class=\"ce\""), 5);
}

static void a_band_of_the_highest_value_alone_is_named_too(void **state)
{
    (void)state;
    static const struct kith__chart_band bands[] = {
        {0, "0", "low", NULL},
        {50 * KITH__ONE, "50", "high", NULL},
        {100 * KITH__ONE, "100", "highest", NULL}};
    struct kith__chart chart = chart_of(NULL, 0);
    chart.bands = bands;
    chart.band_count = COUNT(bands);
    const char *svg = drawn(&chart, kith__chart_add_names);
    assert_int_equal(times(svg, "<text"), 3);
    assert_non_null(strstr(svg, "y=\"6%\" dy=\".32em\" text-anchor=\"start\">"
                                "highest</text>"));
}

static void what_a_band_is_called_stays_a_text(void **state)
{
    (void)state;
    static const struct kith__chart_band bands[] = {
        {0, "0", "</text><script>\"&", NULL}};
    struct kith__chart chart = chart_of(NULL, 0);
    chart.bands = bands;
    chart.band_count = 1;
    const char *svg = drawn(&chart, kith__chart_add_names);
    assert_non_null(
        strstr(svg, ">&lt;/text&gt;&lt;script&gt;&quot;&amp;</text>"));
    assert_null(strstr(svg, "<script"));
}

static void a_thousand_points_are_left_to_the_line(void **state)
{
    (void)state;
    static struct kith__chart_point points[450];
    for (int32_t i = 0; i < COUNT(points); i++)
        points[i] = at(i * DAY, i % 7);
    points[449].time += 100 * DAY;
    assert_true(kith__chart_find_gaps(points, COUNT(points), NULL));
    struct kith__chart chart = chart_of(points, COUNT(points));
    const char *svg = drawn(&chart, kith__chart_add_plot);
    assert_int_equal(times(svg, "<circle"), 1); /* no line leads there */
    chart.count = 400;
    svg = drawn(&chart, kith__chart_add_plot);
    assert_true(times(svg, "<circle") > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(time_is_true_to_scale),
        cmocka_unit_test(the_highest_is_at_the_top),
        cmocka_unit_test(few_dates_are_named_and_they_are_round_ones),
        cmocka_unit_test(weeks_begin_on_mondays_before_1970_too),
        cmocka_unit_test(
            a_line_breaks_where_more_than_thrice_the_usual_went_by),
        cmocka_unit_test(a_line_breaks_where_a_score_is_missing),
        cmocka_unit_test(each_run_has_its_line_and_its_ranges),
        cmocka_unit_test(numbers_that_would_touch_are_left_out),
        cmocka_unit_test(a_band_of_the_highest_value_alone_is_named_too),
        cmocka_unit_test(what_a_band_is_called_stays_a_text),
        cmocka_unit_test(a_thousand_points_are_left_to_the_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
