/* SPDX-License-Identifier: MIT */
/* math - roots, exponentials and distributions with the same bits everywhere.
 *
 * Only IEEE + - * / and square root, rounded to nearest, in a fixed order, and
 * moves of bits; never the C library's own, whose last digits differ from one
 * machine to the next. An ulp is the distance of two doubles next to each
 * other. Knows nothing of scores. */

#ifndef KITH_LIB_BASE_MATH_H
#define KITH_LIB_BASE_MATH_H

#include <float.h>
#include <stdint.h>
#include <string.h>

#if defined(__FAST_MATH__) || defined(_M_FP_FAST) ||                 \
    defined(__ASSOCIATIVE_MATH__) || defined(__RECIPROCAL_MATH__) || \
    (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "kith needs IEEE arithmetic as written: build it without -ffast-math"
#endif
/* 1 widens only float (s390x), 16 only _Float16: no matter to doubles. */
#if FLT_EVAL_METHOD != 0 && FLT_EVAL_METHOD != 1 && FLT_EVAL_METHOD != 16
#error "kith needs doubles computed as doubles: on x86 add -msse2 -mfpmath=sse"
#endif

#define KITH__INFINITY ((double)(1e308 * 10))

static inline uint64_t kith__double_bits(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline double kith__double_of_bits(uint64_t bits)
{
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* The one NaN there is here: its bits are the same on every machine. */
static inline double kith__no_number(void)
{
    return kith__double_of_bits(UINT64_C(0x7FF8000000000000));
}

/* The square root, correctly rounded (IEEE 754); NaN below 0. By digits, for
 * machines without an instruction for it. */
double kith__sqrt_by_digits(double x);

/* The same bits, by the instruction where there is one. The builtin is a call
 * to libm unless the compiler may forget errno. */
static inline double kith__sqrt(double x)
{
#if defined(__NO_MATH_ERRNO__) &&                                          \
    (defined(__SSE2__) || defined(__aarch64__) || defined(__s390x__) ||    \
     defined(__wasm__) || (defined(__riscv_flen) && __riscv_flen >= 64) || \
     defined(__powerpc64__) || (defined(__ARM_FP) && (__ARM_FP & 8)))
    return __builtin_sqrt(x);
#else
    return kith__sqrt_by_digits(x);
#endif
}

/* e to the x for x from KITH__EXP_LEAST to KITH__EXP_MOST, where the result is
 * a normal number; nonsense beyond, NaN for NaN. Within 1 ulp. No branch: a
 * kernel that does the same steps on vectors has the same bits.
 *
 * Reduction by W. J. Cody and W. Waite (1980), Software manual for the
 * elementary functions, ch. 6: x = k ln 2 + r, ln 2 in two parts. Then
 * 1 + r + r² Q(r), Q of degree 9 by E. Remez's exchange (1934) for |r| up to
 * half of ln 2; its own error is 8e-18. */
#define KITH__EXP_LEAST (-708.0)
#define KITH__EXP_MOST 709.0
#define KITH__EXP_SHIFT 0x1.8p52 /* a double this large has no fraction */
#define KITH__LOG2_E 0x1.71547652b82fep+0
#define KITH__LN2_HIGH 0x1.62e42feep-1 /* 32 bits: exact times a whole k */
#define KITH__LN2_LOW 0x1.a39ef35793c76p-33
#define KITH__EXP_Q0 0x1.0000000000009p-1
#define KITH__EXP_Q1 0x1.5555555555558p-3
#define KITH__EXP_Q2 0x1.55555555503e3p-5
#define KITH__EXP_Q3 0x1.111111110f803p-7
#define KITH__EXP_Q4 0x1.6c16c18601e8cp-10
#define KITH__EXP_Q5 0x1.a01a01b00c2c6p-13
#define KITH__EXP_Q6 0x1.a01993b37a9cap-16
#define KITH__EXP_Q7 0x1.71ddf6b3f10d1p-19
#define KITH__EXP_Q8 0x1.28b410d73d492p-22
#define KITH__EXP_Q9 0x1.af632ad6abee8p-26

static inline double kith__exp_core(double x)
{
    double shifted = x * KITH__LOG2_E + KITH__EXP_SHIFT;
    double k = shifted - KITH__EXP_SHIFT;
    double high = x - k * KITH__LN2_HIGH, low = k * KITH__LN2_LOW;
    double r = high - low;
    double q = KITH__EXP_Q9;
    q = q * r + KITH__EXP_Q8;
    q = q * r + KITH__EXP_Q7;
    q = q * r + KITH__EXP_Q6;
    q = q * r + KITH__EXP_Q5;
    q = q * r + KITH__EXP_Q4;
    q = q * r + KITH__EXP_Q3;
    q = q * r + KITH__EXP_Q2;
    q = q * r + KITH__EXP_Q1;
    q = q * r + KITH__EXP_Q0;
    double near_one = 1 + (high - (low - r * r * q));
    /* k stands in the low bits of `shifted`; onto the exponent with it. */
    return kith__double_of_bits(kith__double_bits(near_one) +
                                (kith__double_bits(shifted) << 52));
}

/* e to the x for every x. Within 1 ulp; kith__exp_core()'s bits within its
 * ends. Infinity from 709.79 on, 0 from -745.14 down. */
double kith__exp(double x);

/* The natural logarithm. Within 1 ulp. -infinity at 0, NaN below.
 *
 * 2 artanh(f / (2 + f)), x being 2^k (1 + f), arranged as by K. C. Ng (1993) in
 * Sun's fdlibm; the polynomial by Remez's exchange. */
double kith__log(double x);

/* log(1 + x). Within 1 ulp. The same, with what 1 + x lost put back. */
double kith__log1p(double x);

/* --- The normal curve --- */

/* The share of the standard normal curve below z. Relative error below 1e-15,
 * from -37.5 up.
 *
 * W. J. Cody (1969). Rational Chebyshev approximations for the error function.
 * Math. Comp. 23, 631-637, as in his algorithm 715 (1993). */
double kith__normal_cumulative(double z);

/* The z with the share p below it; -infinity at 0, infinity at 1, NaN outside.
 * Relative error below 1e-15, near p = .5 as far as p itself allows.
 *
 * M. J. Wichura (1988). Algorithm AS 241. Applied Statistics 37, 477-484. */
double kith__normal_quantile(double p);

/* --- Gamma --- */

/* The logarithm of gamma(x), x above 0; else NaN. Absolute error below 2e-14
 * for x up to 15, relative error below 1e-15 above.
 *
 * J. Stirling's series (1730), behind the recurrence below 15. */
double kith__log_gamma(double x);

/* The share of the gamma distribution with this shape and scale 1 below x, and
 * the share above it: chi-square with n degrees of freedom is shape n / 2 at
 * x / 2. NaN unless shape lies above 0 and x is a number; both finite but x.
 * Error below 2e-15 and 1e-13 of the share, for shapes from .001 to 3000; 1e-11
 * of the share up to 1e8.
 *
 * Series and continued fraction (M. Abramowitz and I. Stegun 1964, 6.5.29 and
 * 6.5.31) behind C. Loader's (2000) saddle-point form of the density. */
double kith__gamma_cumulative(double x, double shape);
double kith__gamma_upper(double x, double shape);

/* --- Beta and F --- */

/* The share of the beta distribution below x: the incomplete beta function,
 * regularised. NaN unless a and b are finite and above 0. 0 below 0, 1 above 1.
 * Error below 2e-15 and 1e-12 of the share, for a and b from .001 to 1e5; 2e-11
 * of the share up to 1e8.
 *
 * Continued fraction (Abramowitz and Stegun 1964, 26.5.8) by W. J. Lentz (1976)
 * and I. J. Thompson and A. R. Barnett (1986), behind C. Loader's (2000)
 * saddle-point form of the density. */
double kith__beta_cumulative(double x, double a, double b);

/* The x with the share p below it: Newton's steps on the logarithms of both,
 * which meet it from one side because the distribution is log-concave in log x.
 * As near as kith__beta_cumulative() lets it be; NaN for p outside 0 to 1. */
double kith__beta_quantile(double p, double a, double b);

/* The F distribution with these degrees of freedom, by the beta distribution of
 * df1 f / (df1 f + df2). */
double kith__f_cumulative(double f, double df1, double df2);
double kith__f_quantile(double p, double df1, double df2);

#endif
