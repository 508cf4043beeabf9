/* SPDX-License-Identifier: MIT */
/* circle_shares - how the needs are shared out, exactly: every need that has a
 * name weighs the same, and is divided among those who meet it by their parts.
 */

#include "base/math.h"
#include "people/circle.h"

/* The parts of a need together; 0 where nobody is named. */
static int64_t parts_of(const kith_circle *circle, int32_t need)
{
    int64_t sum = 0;
    for (int32_t i = 0; i < circle->person_count; i++)
        sum += circle->people[i].parts[need];
    return sum;
}

static int64_t least_common(int64_t a, int64_t b)
{
    int64_t x = a, y = b;
    while (y != 0) {
        int64_t rest = x % y;
        x = y;
        y = rest;
    }
    return a / x * b;
}

void kith__circle_shares(const kith_circle *circle,
                         struct kith__circle_shares *out)
{
    *out = (struct kith__circle_shares){.named = 0};
    int64_t whole = 1; /* into which every need can be divided */
    for (int32_t n = 0; n < circle->need_count; n++) {
        int64_t parts = parts_of(circle, n);
        out->named += parts > 0;
        if (parts > 0)
            whole = least_common(whole, parts);
    }
    for (int32_t n = 0; n < circle->need_count; n++) {
        int64_t parts = parts_of(circle, n);
        for (int32_t p = 0; parts > 0 && p < circle->person_count; p++)
            out->tops[p] += circle->people[p].parts[n] * (whole / parts);
    }
    out->over = out->named * whole;
}

/* The squares of the tops together. */
static kith__wide squares(const struct kith__circle_shares *shares)
{
    kith__wide sum = kith__wide_of(0);
    for (int32_t i = 0; i < KITH_CIRCLE_PEOPLE_MOST; i++) {
        kith__wide top = kith__wide_of(shares->tops[i]);
        sum = kith__wide_add(sum, kith__wide_multiply(top, top));
    }
    return sum;
}

static kith__wide over_squared(const struct kith__circle_shares *shares)
{
    kith__wide over = kith__wide_of(shares->over);
    return kith__wide_multiply(over, over);
}

bool kith__circle_effective(const struct kith__circle_shares *shares,
                            struct kith__ratio *out)
{
    if (shares->over == 0)
        return false;
    *out = kith__ratio_reduce(
        (struct kith__ratio){over_squared(shares), squares(shares)});
    return true;
}

/* Finds the shares; KITH_OK where there are any. */
static kith_status find(const kith_circle *circle, const void *out,
                        struct kith__circle_shares *shares)
{
    if (circle == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    kith__circle_shares(circle, shares);
    return shares->over == 0 ? KITH_E_NO_VALUE : KITH_OK;
}

/* ---- Public ------------------------------------------------------------ */

int32_t kith_circle_needs_named(const kith_circle *circle)
{
    struct kith__circle_shares shares;
    if (circle == NULL)
        return -1;
    kith__circle_shares(circle, &shares);
    return shares.named;
}

static double share_of(const struct kith__circle_shares *shares, int32_t person)
{
    return kith__ratio_to_double(kith__ratio_reduce((struct kith__ratio){
        kith__wide_of(shares->tops[person]), kith__wide_of(shares->over)}));
}

kith_status kith_circle_share(const kith_circle *circle, int32_t person,
                              double *out)
{
    struct kith__circle_shares shares;
    if (circle == NULL || person < 0 || person >= circle->person_count)
        return KITH_E_ARGUMENT;
    kith_status status = find(circle, out, &shares);
    if (status == KITH_OK)
        *out = share_of(&shares, person);
    return status;
}

kith_status kith_circle_herfindahl(const kith_circle *circle, double *out)
{
    struct kith__circle_shares shares;
    kith_status status = find(circle, out, &shares);
    if (status == KITH_OK)
        *out = kith__ratio_to_double(kith__ratio_reduce(
            (struct kith__ratio){squares(&shares), over_squared(&shares)}));
    return status;
}

kith_status kith_circle_effective_people(const kith_circle *circle, double *out)
{
    struct kith__circle_shares shares;
    struct kith__ratio people;
    kith_status status = find(circle, out, &shares);
    if (status == KITH_OK && kith__circle_effective(&shares, &people))
        *out = kith__ratio_to_double(people);
    return status;
}

/* How many people have a share; the entropy of the shares. */
static int32_t entropy_of(const struct kith__circle_shares *shares,
                          double *entropy)
{
    int32_t people = 0;
    double sum = 0;
    for (int32_t i = 0; i < KITH_CIRCLE_PEOPLE_MOST; i++) {
        if (shares->tops[i] == 0)
            continue;
        double share = share_of(shares, i);
        sum += share * kith__log(share);
        people++;
    }
    *entropy = 0 - sum;
    return people;
}

kith_status kith_circle_entropy(const kith_circle *circle, double *out)
{
    struct kith__circle_shares shares;
    kith_status status = find(circle, out, &shares);
    if (status == KITH_OK)
        entropy_of(&shares, out);
    return status;
}

kith_status kith_circle_evenness(const kith_circle *circle, double *out)
{
    struct kith__circle_shares shares;
    double entropy;
    kith_status status = find(circle, out, &shares);
    if (status != KITH_OK)
        return status;
    int32_t people = entropy_of(&shares, &entropy);
    if (people < 2)
        return KITH_E_NO_VALUE;
    double even = entropy / kith__log(people);
    *out = even > 1 ? 1 : even;
    return KITH_OK;
}

int32_t kith_circle_reliance(const kith_circle *circle)
{
    struct kith__circle_shares shares;
    struct kith__ratio people;
    if (circle == NULL)
        return -1;
    kith__circle_shares(circle, &shares);
    if (shares.named < KITH__CIRCLE_LEAST_NEEDS ||
        !kith__circle_effective(&shares, &people))
        return KITH_RELIANCE_UNKNOWN;
    /* As the fact: rounded to six digits. */
    kith__decimal number = kith__ratio_round(people, 6);
    if (number >= KITH__ONE * 3 / 2)
        return KITH_RELIANCE_NOT_SEEN;
    if (circle->few == KITH_FEW_FOR_A_REASON)
        return KITH_RELIANCE_SET_ASIDE;
    return number <= KITH__ONE ? KITH_RELIANCE_ONE : KITH_RELIANCE_FEW;
}
