/* SPDX-License-Identifier: MIT */
/* joint_getters - what two shares say side by side. Public getters alone. */

#include "people/joint.h"

static kith_status give(double number, double *out)
{
    *out = number;
    return KITH_OK;
}

static bool is_side(int32_t side)
{
    return side == KITH_SIDE_A || side == KITH_SIDE_B;
}

int32_t kith_joint_is_too_little(const kith_joint *joint)
{
    return joint == NULL ? -1 : joint->questionnaire == NULL;
}

const kith_questionnaire *kith_joint_questionnaire(const kith_joint *joint)
{
    return joint == NULL ? NULL : joint->questionnaire;
}

/* ---- Topics ---------------------------------------------------------------
 */

static const struct kith__topic *topic_at(const kith_joint *joint,
                                          int32_t topic)
{
    return joint == NULL || topic < 0 || topic >= joint->topic_count
               ? NULL
               : &joint->topics[topic];
}

int32_t kith_joint_count(const kith_joint *joint)
{
    return joint == NULL ? -1 : joint->topic_count;
}

int32_t kith_joint_scale(const kith_joint *joint, int32_t topic, int32_t side)
{
    const struct kith__topic *found = topic_at(joint, topic);
    return found == NULL || !is_side(side) ? -1
                                           : found->scales[side - KITH_SIDE_A];
}

kith_status kith_joint_score(const kith_joint *joint, int32_t topic,
                             int32_t side, double *out)
{
    const struct kith__topic *found = topic_at(joint, topic);
    if (found == NULL || !is_side(side) || out == NULL)
        return KITH_E_ARGUMENT;
    return give(kith__decimal_to_double(found->scores[side - KITH_SIDE_A]),
                out);
}

kith_status kith_joint_difference(const kith_joint *joint, int32_t topic,
                                  double *out)
{
    const struct kith__topic *found = topic_at(joint, topic);
    if (found == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return give(kith__decimal_to_double(found->scores[0] - found->scores[1]),
                out);
}

kith_status kith_joint_standard_error(const kith_joint *joint, int32_t topic,
                                      double *out)
{
    const struct kith__topic *found = topic_at(joint, topic);
    if (found == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return found->has_error ? give(found->error, out) : KITH_E_NO_VALUE;
}

int32_t kith_joint_closeness(const kith_joint *joint, int32_t topic)
{
    const struct kith__topic *found = topic_at(joint, topic);
    return found == NULL ? -1 : found->closeness;
}

/* ---- Guesses ---------------------------------------------------------------
 */

static const struct kith__guess *guess_at(const kith_joint *joint,
                                          int32_t guess)
{
    return joint == NULL || guess < 0 || guess >= joint->guess_count
               ? NULL
               : &joint->guesses[guess];
}

int32_t kith_joint_guess_count(const kith_joint *joint)
{
    return joint == NULL ? -1 : joint->guess_count;
}

int32_t kith_joint_guess_side(const kith_joint *joint, int32_t guess)
{
    const struct kith__guess *found = guess_at(joint, guess);
    return found == NULL ? -1 : found->side + KITH_SIDE_A;
}

int32_t kith_joint_guess_scale(const kith_joint *joint, int32_t guess)
{
    const struct kith__guess *found = guess_at(joint, guess);
    return found == NULL ? -1 : found->scale;
}

kith_status kith_joint_guess_scores(const kith_joint *joint, int32_t guess,
                                    double *thought, double *told)
{
    const struct kith__guess *found = guess_at(joint, guess);
    if (found == NULL || thought == NULL || told == NULL)
        return KITH_E_ARGUMENT;
    *thought = kith__decimal_to_double(found->thought);
    *told = kith__decimal_to_double(found->told);
    return KITH_OK;
}

int32_t kith_joint_guess_closeness(const kith_joint *joint, int32_t guess)
{
    const struct kith__guess *found = guess_at(joint, guess);
    return found == NULL ? -1 : found->closeness;
}

/* ---- The profile ----------------------------------------------------------
 */

static bool has_profile(const kith_joint *joint)
{
    return joint->topic_count >= KITH__PROFILE_LEAST;
}

kith_status kith_joint_distance(const kith_joint *joint, double *out)
{
    if (joint == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return has_profile(joint) ? give(joint->profile.distance, out)
                              : KITH_E_NO_VALUE;
}

kith_status kith_joint_distance_parts(const kith_joint *joint,
                                      double *elevation, double *scatter,
                                      double *shape)
{
    if (joint == NULL || elevation == NULL || scatter == NULL || shape == NULL)
        return KITH_E_ARGUMENT;
    if (!has_profile(joint))
        return KITH_E_NO_VALUE;
    *elevation = joint->profile.elevation;
    *scatter = joint->profile.scatter;
    *shape = joint->profile.shape;
    return KITH_OK;
}

kith_status kith_joint_correlation(const kith_joint *joint, double *out)
{
    if (joint == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return has_profile(joint) && joint->profile.has_correlation
               ? give(joint->profile.correlation, out)
               : KITH_E_NO_VALUE;
}
