/* SPDX-License-Identifier: MIT */
/* series - what numbers say that were written down one after the other: weekly
 * ratings, scores over months, counts of who did what.
 *
 * Numbers in, numbers out; nothing here knows a questionnaire or a person. A
 * kith_look_back (kith/look_back.h) makes its statements of the same. Models of
 * many people's series at once (mixed, multilevel) are not fitted here;
 * docs/journal.md has the way to R's nlme, which does. Every result has the
 * same bits on every machine. */

#ifndef KITH_SERIES_H
#define KITH_SERIES_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/memory.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Numbers over time, in order of time. Opaque, immutable, safe to share. */
typedef struct kith_series kith_series;

enum {
    KITH_SERIES_POINTS_MOST = 1000000, /* a series takes no more */
    KITH_ANY_DISTANCE = -1             /* neighbours, however far apart */
};

/* How many points a statement about a person needs. The functions here give a
 * number wherever there is one; a look-back keeps to these. (Means of one
 * person settle slowly, spreads more slowly: doi 10.1177/27000710251318301. An
 * autocorrelation of .30 comes out as .01 on average of 7 points, .14 of 14,
 * .19 of 20, .25 of 50.) */
enum {
    KITH_POINTS_LEVEL = 3,
    KITH_POINTS_TREND = 5, /* with fewer, p is never below .05 */
    KITH_POINTS_SWINGS = 12,
    KITH_POINTS_INSTABILITY = 14,
    KITH_POINTS_INERTIA = 30
};

/* ---- Taking in ---------------------------------------------------------- */

/**
 * A series of numbers, put in order of time; those of one time stay in the
 * order given.
 *
 * @param times  One for each value, in any order, whole numbers of any unit
 *        from -2^52 to 2^52; NULL means 0, 1, 2, …
 * @param values  From -1e100 to 1e100; NaN is missing, and left out with its
 *        time. May be NULL for no points.
 * @param count  From 0 to KITH_SERIES_POINTS_MOST.
 * @param memory  The allocator for the object; NULL is the C library's.
 * @param[out] out  Receives the series, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_LIMIT (too many points), KITH_E_VALUE (a time or value out of
 *         range, infinity too) or KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_series_new(const int64_t *times, const double *values,
                                     int32_t count, kith_memory *memory,
                                     kith_series **out, kith_error **error);

/**
 * Wipes and frees a series.
 *
 * @param series  May be NULL.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API void kith_series_free(kith_series *series);

/**
 * How many points there are, without missing ones.
 *
 * @param series  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_series_count(const kith_series *series);

/* ---- Level -------------------------------------------------------------- */

/**
 * The mean.
 *
 * @param series  May be NULL.
 * @param[out] out  Receives the mean. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for no points. Untouched on
 *         failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_mean(const kith_series *series, double *out);

/**
 * The standard deviation, with n - 1.
 *
 * @param series  May be NULL.
 * @param[out] out  Receives it, at least 0. Not NULL.
 * @return As kith_series_mean(); KITH_E_NO_VALUE for fewer than two points.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_sd(const kith_series *series, double *out);

/* ---- Trend -------------------------------------------------------------- */

/**
 * The straight line of least squares (C. F. Gauss 1809). One odd point can turn
 * it; see kith_series_theil_sen().
 *
 * @param series  May be NULL.
 * @param[out] slope  Receives the slope for one unit of time. Not NULL.
 * @param[out] at_first  Receives the height at the first point's time. Not
 *        NULL.
 * @return As kith_series_mean(); KITH_E_NO_VALUE for fewer than two times.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_least_squares(const kith_series *series,
                                               double *slope, double *at_first);

/**
 * The slope of Theil and Sen: the median of the slopes between all pairs of
 * points of different times, the mean of the middle two where their number is
 * even (H. Theil 1950; P. K. Sen 1968, Journal of the American Statistical
 * Association 63, 1379-1389). The median itself, not near it, in n log n; where
 * a great many pairs share it, up to the rounding of the values.
 *
 * @param series  May be NULL.
 * @param[out] out  Receives the slope for one unit of time. Not NULL.
 * @return As kith_series_mean(); KITH_E_NO_VALUE for fewer than two times;
 *         KITH_E_MEMORY.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_theil_sen(const kith_series *series,
                                           double *out);

/**
 * The test of Mann and Kendall for a trend (H. B. Mann 1945, Econometrica 13,
 * 245-259; M. G. Kendall 1970, Rank correlation methods, ch. 4). S is the
 * number of pairs of points of different times whose later value is the higher
 * one, less those whose later value is the lower one. p is how likely an S at
 * least as far from 0 is when all orders of the values are as likely.
 *
 * p is exact for up to 50 points of different times, equal values included: the
 * inversions of such orders are counted by the q-multinomial (P. A. MacMahon
 * 1916, Combinatory analysis II, § 504). Otherwise it is that of the normal
 * curve, with Kendall's variance for ties of values and times, and with the
 * correction for continuity. It takes the points to be independent of each
 * other: values that carry over from one to the next make p too small.
 *
 * @param series  May be NULL.
 * @param[out] s  Receives S. Not NULL.
 * @param[out] p  Receives the two-sided probability. Not NULL.
 * @param[out] exact  Receives 1 where p is exact, 0 where it is that of the
 *        normal curve. Not NULL.
 * @return As kith_series_theil_sen().
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_mann_kendall(const kith_series *series,
                                              int64_t *s, double *p,
                                              int32_t *exact);

/* ---- From each point to the next ----------------------------------------
 *
 * Two points are neighbours where none lies between them and their times are at
 * most `most_apart` apart; KITH_ANY_DISTANCE is for series without gaps. */

/**
 * How many pairs of neighbours there are.
 *
 * @param series  May be NULL.
 * @param most_apart  From 0, or KITH_ANY_DISTANCE.
 * @return The number; -1 for NULL or a wrong distance.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_series_neighbours(const kith_series *series,
                                        int64_t most_apart);

/**
 * Instability: the mean of the squared differences between neighbours, MSSD
 * (J. von Neumann, R. H. Kent, H. R. Bellinson and B. I. Hart 1941, Annals of
 * Mathematical Statistics 12, 153-162).
 *
 * @param series  May be NULL.
 * @param most_apart  From 0, or KITH_ANY_DISTANCE.
 * @param[out] out  Receives it, in squared units of the values. Not NULL.
 * @return As kith_series_mean(); KITH_E_NO_VALUE without neighbours.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_mssd(const kith_series *series,
                                      int64_t most_apart, double *out);

/**
 * The root of MSSD: how far the value usually moves from one point to the next,
 * in units of the values.
 *
 * @param series  May be NULL.
 * @param most_apart  From 0, or KITH_ANY_DISTANCE.
 * @param[out] out  Receives it. Not NULL.
 * @return As kith_series_mssd().
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_rmssd(const kith_series *series,
                                       int64_t most_apart, double *out);

/**
 * The ratio of von Neumann (1941): MSSD over the variance with n - 1. 2 where
 * neighbours are independent of each other, below where values carry over,
 * above where they swing back.
 *
 * @param series  May be NULL.
 * @param most_apart  From 0, or KITH_ANY_DISTANCE.
 * @param[out] out  Receives it. Not NULL.
 * @return As kith_series_mssd(); KITH_E_NO_VALUE where no value differs, too.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_von_neumann(const kith_series *series,
                                             int64_t most_apart, double *out);

/**
 * The share of neighbours whose values differ by `size` or more.
 *
 * @param series  May be NULL.
 * @param most_apart  From 0, or KITH_ANY_DISTANCE.
 * @param size  From 0.
 * @param[out] out  Receives the share, 0 to 1. Not NULL.
 * @return As kith_series_mssd().
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_jumps(const kith_series *series,
                                       int64_t most_apart, double size,
                                       double *out);

/**
 * Inertia: the autocorrelation at lag 1. The mean of the products of
 * neighbours' distances from the mean, over the variance with n - 1; without
 * gaps it is the usual Σ (xᵢ - m)(xᵢ₊₁ - m) / Σ (xᵢ - m)² (G. E. P. Box and
 * G. M. Jenkins 1970). Too low for few points: see KITH_POINTS_INERTIA.
 *
 * @param series  May be NULL.
 * @param most_apart  From 0, or KITH_ANY_DISTANCE.
 * @param[out] out  Receives it. Not NULL.
 * @return As kith_series_von_neumann().
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_autocorrelation(const kith_series *series,
                                                 int64_t most_apart,
                                                 double *out);

/**
 * The correlation of the first with the second of all neighbours (K. Pearson
 * 1895): another way to estimate inertia, with a mean for each side.
 *
 * @param series  May be NULL.
 * @param most_apart  From 0, or KITH_ANY_DISTANCE.
 * @param[out] out  Receives r. Not NULL.
 * @return As kith_series_mean(); KITH_E_NO_VALUE for fewer than two pairs of
 *         neighbours, or where either side does not vary.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_neighbour_correlation(
    const kith_series *series, int64_t most_apart, double *out);

/* ---- Swings ------------------------------------------------------------- */

/**
 * How often the values turn from at most `low` to at least `high`, or back.
 * Values between leave it as it is, so that a wavering one turns nothing.
 *
 * For ratings from 1 to 5 take 1 and 4 in windows of 12 that do not overlap:
 * three swings or more come by chance in 5 of 1,000 people whose ratings lie
 * about 3.5 (sd 0.9), in 60 of 1,000 about 3.0 (sd 1.0).
 *
 * @param series  May be NULL.
 * @param first  The first point of the window, from 0.
 * @param count  How many points the window has, from 0; it ends within the
 *        series.
 * @param low  Below `high`.
 * @param high  Above `low`.
 * @param[out] out  Receives the number, at most count - 1. Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_series_swings(const kith_series *series,
                                        int32_t first, int32_t count,
                                        double low, double high, int32_t *out);

/* ---- Counts ------------------------------------------------------------- */

/**
 * Between what a share lies, of which `hits` of `trials` are all that is known
 * (E. B. Wilson 1927, Journal of the American Statistical Association 22,
 * 209-212): with z the normal quantile of the level and p the share seen,
 * (p + z² / 2n ± z √(p (1 - p) / n + z² / 4n²)) / (1 + z² / n).
 *
 * @param hits  From 0 to `trials`.
 * @param trials  From 0.
 * @param level  How sure, above 0 and below 1; .95 is usual.
 * @param[out] low  Receives the lower end, from 0. Not NULL.
 * @param[out] high  Receives the upper end, up to 1. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for no trials. Untouched
 *         on failure.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_share_interval(int64_t hits, int64_t trials,
                                         double level, double *low,
                                         double *high);

/**
 * How likely counts at least as uneven are when both sides are as likely: the
 * exact two-sided binomial test against one half. With fewer than six trials p
 * is never below .05.
 *
 * @param hits  From 0 to `trials`.
 * @param trials  From 0.
 * @param[out] p  Receives the probability. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for no trials. Untouched
 *         on failure.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_share_test(int64_t hits, int64_t trials, double *p);

#ifdef __cplusplus
}
#endif

#endif
