/* SPDX-License-Identifier: MIT */
/* share_getters - what a share holds. Public getters alone. */

#include "people/share.h"

int32_t kith_share_only_empty(const kith_share *share)
{
    return share == NULL ? -1 : share->only_empty;
}

int32_t kith_share_is_empty(const kith_share *share)
{
    return share == NULL ? -1 : share->questionnaire == NULL;
}

const kith_questionnaire *kith_share_questionnaire(const kith_share *share)
{
    return share == NULL ? NULL : share->questionnaire;
}

int32_t kith_share_tie(const kith_share *share)
{
    return share == NULL ? -1 : share->tie;
}

static kith_status give(const kith_share *share,
                        const struct kith__shared *side, int32_t scale,
                        double *out)
{
    if (share->questionnaire == NULL)
        return KITH_E_NO_VALUE;
    if (scale >= kith__plan_of(share->questionnaire)->scale_count)
        return KITH_E_ARGUMENT;
    if (!side[scale].given)
        return KITH_E_NO_VALUE;
    *out = kith__decimal_to_double(side[scale].value);
    return KITH_OK;
}

kith_status kith_share_score(const kith_share *share, int32_t scale,
                             double *out)
{
    if (share == NULL || scale < 0 || out == NULL)
        return KITH_E_ARGUMENT;
    return give(share, share->scores, scale, out);
}

kith_status kith_share_guess(const kith_share *share, int32_t scale,
                             double *out)
{
    if (share == NULL || scale < 0 || out == NULL)
        return KITH_E_ARGUMENT;
    return give(share, share->guesses, scale, out);
}
