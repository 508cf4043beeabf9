/* SPDX-License-Identifier: MIT */
/* joint_compare - what two shares say of the same topics.
 *
 * Knows scores as they are shown and what the document says of their scales;
 * whether the shares belong together was seen to before. */

#include "base/math.h"
#include "people/joint.h"
#include "scoring/precision.h"
#include "scoring/score.h"

/* A difference of 1.96 standard errors or more comes of chance alone 5 times in
 * 100. */
static const double beyond_chance = 1.96;

/* ---- Scales ----------------------------------------------------------------
 */

/* A sheet without answers: the document in one tie. */
static struct kith__sheet blank(const struct kith__plan *plan, int32_t tie)
{
    return (struct kith__sheet){
        .plan = plan, .cut = &plan->by_tie[tie], .tie = tie};
}

void kith__joint_ends(const struct kith__plan *plan, int32_t tie, int32_t scale,
                      kith__decimal *least, kith__decimal *most)
{
    struct kith__sheet sheet = blank(plan, tie);
    struct kith__ratio low, high;
    kith__score_ends(&sheet, scale, &low, &high);
    *least = kith__ratio_round(low, plan->scales[scale].decimals);
    *most = kith__ratio_round(high, plan->scales[scale].decimals);
}

/* The standard error of a score less that of another. */
static bool error_of(const struct kith__two *two, const int32_t *scales,
                     double *out)
{
    double squares = 0;
    for (int side = 0; side < 2; side++) {
        struct kith__sheet sheet = blank(two->plan, two->ties[side]);
        double error;
        if (!kith__scale_error(&sheet, scales[side], &error))
            return false;
        squares += error * error;
    }
    *out = kith__sqrt(squares);
    return true;
}

/* ---- How near --------------------------------------------------------------
 */

static kith__decimal size_of(kith__decimal number)
{
    return number < 0 ? -number : number;
}

static int32_t how_near(kith__decimal difference, kith__decimal span)
{
    kith__decimal size = size_of(difference);
    if (10 * size <= span)
        return KITH_JOINT_ALIKE;
    return 4 * size >= span ? KITH_JOINT_APART : KITH_JOINT_BETWEEN;
}

static kith__decimal span_of(const struct kith__two *two, int32_t side,
                             int32_t scale)
{
    kith__decimal least, most;
    kith__joint_ends(two->plan, two->ties[side], scale, &least, &most);
    return most - least;
}

/* ---- Topics ----------------------------------------------------------------
 */

static void judge(struct kith__topic *topic, const struct kith__two *two)
{
    kith__decimal apart = topic->scores[0] - topic->scores[1];
    topic->closeness = how_near(apart, span_of(two, 0, topic->scales[0]));
    topic->has_error = error_of(two, topic->scales, &topic->error);
    if (topic->closeness == KITH_JOINT_APART && topic->has_error &&
        kith__decimal_to_double(size_of(apart)) < beyond_chance * topic->error)
        topic->closeness = KITH_JOINT_BETWEEN;
}

static void take_topics(kith_joint *joint, const struct kith__two *two)
{
    for (int32_t i = 0; i < two->plan->scale_count; i++) {
        int32_t other = two->plan->scales[i].other_side;
        if (other == KITH__NONE || !two->scores[0][i].given ||
            !two->scores[1][other].given)
            continue;
        struct kith__topic *topic = &joint->topics[joint->topic_count++];
        topic->scales[0] = i;
        topic->scales[1] = other;
        topic->scores[0] = two->scores[0][i].value;
        topic->scores[1] = two->scores[1][other].value;
        judge(topic, two);
    }
}

/* What one guessed of the scores that the other told. */
static void take_guesses(kith_joint *joint, const struct kith__two *two,
                         int32_t side)
{
    int32_t other = 1 - side;
    for (int32_t i = 0; i < two->plan->scale_count; i++) {
        const struct kith__shared *thought = &two->guesses[side][i];
        const struct kith__shared *told = &two->scores[other][i];
        if (!thought->given || !told->given)
            continue;
        struct kith__guess *guess = &joint->guesses[joint->guess_count++];
        guess->side = side;
        guess->scale = i;
        guess->thought = thought->value;
        guess->told = told->value;
        guess->closeness =
            how_near(thought->value - told->value, span_of(two, other, i));
    }
}

/* ---- The profile -----------------------------------------------------------
 */

/* Where a score stands between the ends of its scale, from 0 to 100. */
static double place(const struct kith__two *two, int32_t side, int32_t scale,
                    kith__decimal score)
{
    kith__decimal least, most;
    kith__joint_ends(two->plan, two->ties[side], scale, &least, &most);
    if (most <= least)
        return 0;
    return 100 * kith__decimal_to_double(score - least) /
           kith__decimal_to_double(most - least);
}

static void make_profile(kith_joint *joint, const struct kith__two *two)
{
    for (int32_t i = 0; i < joint->topic_count; i++) {
        const struct kith__topic *topic = &joint->topics[i];
        joint->places[i].a = place(two, 0, topic->scales[0], topic->scores[0]);
        joint->places[i].b = place(two, 1, topic->scales[1], topic->scores[1]);
    }
    if (joint->topic_count >= KITH__PROFILE_LEAST)
        kith__profile_of(joint->places, joint->topic_count, &joint->profile);
}

void kith__joint_compare(kith_joint *joint, const struct kith__two *two)
{
    take_topics(joint, two);
    take_guesses(joint, two, 0);
    take_guesses(joint, two, 1);
    make_profile(joint, two);
}
