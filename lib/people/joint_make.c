/* SPDX-License-Identifier: MIT */
/* joint_make - whether two shares belong together, and their joint view.
 *
 * Knows versions, ties and how scales are scored; what comes of the scores is
 * in joint_compare.c. */

#include <string.h>

#include "base/error.h"
#include "people/joint.h"

/* ---- The object ------------------------------------------------------------
 */

static size_t rounded_up(size_t size)
{
    const size_t unit = sizeof(max_align_t);
    return (size + unit - 1) / unit * unit;
}

/* With room for topics and guesses of so many scales. */
static kith_joint *make(int32_t scales, kith_memory *memory)
{
    size_t head = rounded_up(sizeof(struct kith_joint));
    size_t topics = rounded_up((size_t)scales * sizeof(struct kith__topic));
    size_t guesses =
        rounded_up(2 * (size_t)scales * sizeof(struct kith__guess));
    size_t size =
        head + topics + guesses + (size_t)scales * sizeof(struct kith__places);
    kith_joint *made = kith__allocate(memory, size);
    if (made == NULL)
        return NULL;
    made->memory = kith__memory_hold(memory);
    made->size = size;
    made->topics = (struct kith__topic *)((char *)made + head);
    made->guesses = (struct kith__guess *)((char *)made + head + topics);
    made->places =
        (struct kith__places *)((char *)made + head + topics + guesses);
    return made;
}

void kith_joint_free(kith_joint *joint)
{
    if (joint == NULL)
        return;
    kith_memory *memory = joint->memory;
    kith_questionnaire_free(joint->questionnaire);
    kith__release(memory, joint, joint->size);
    kith_memory_free(memory);
}

/* ---- Whether they belong together ------------------------------------------
 */

/* What is being made, and of what. */
struct making {
    const kith_share *shares[2];
    const struct kith__plan *plans[2];
    int32_t ties[2][2]; /* by plan: a's, b's */
    kith_memory *memory;
    kith_error **error;
};

static kith_status check_document(const struct making *making)
{
    const struct kith__plan *a = making->plans[0], *b = making->plans[1];
    if (strcmp(a->id, b->id) != 0)
        return kith__fail(making->error, making->memory, KITH_E_ARGUMENT, NULL,
                          "The shares are of two questionnaires, '%s' and "
                          "'%s'; both must be of one",
                          a->id, b->id);
    if (a->major != b->major)
        return kith__fail(making->error, making->memory, KITH_E_VERSION, NULL,
                          "The shares are of versions %s and %s of '%s', whose "
                          "scores are not the same thing; make both by one",
                          a->version, b->version, a->id);
    return KITH_OK;
}

/* The tie of an id; NONE. */
static int32_t find_tie(const struct kith__plan *plan, const char *id)
{
    for (int32_t i = 0; i < plan->tie_count; i++)
        if (strcmp(plan->ties[i].id, id) == 0)
            return i;
    return KITH__NONE;
}

static const char *tie_id(const struct making *making, int side)
{
    return making->plans[side]->ties[making->shares[side]->tie].id;
}

/* Whether they are one tie, as the plan of one of the two has it. */
static kith_status check_ties_of(const struct making *making, int side)
{
    const struct kith__plan *plan = making->plans[side];
    const char *mine = tie_id(making, side), *theirs = tie_id(making, 1 - side);
    const char *wanted =
        plan->ties[plan->ties[making->shares[side]->tie].other_side].id;
    if (strcmp(wanted, theirs) == 0)
        return KITH_OK;
    return kith__fail(making->error, making->memory, KITH_E_ARGUMENT, NULL,
                      "The shares are not of one tie: '%s' for the one is '%s' "
                      "for the other, and not '%s'",
                      mine, wanted, theirs);
}

static kith_status check_ties(struct making *making)
{
    kith_status status = check_ties_of(making, 0);
    if (status == KITH_OK)
        status = check_ties_of(making, 1);
    for (int plan = 0; plan < 2 && status == KITH_OK; plan++)
        for (int side = 0; side < 2; side++)
            making->ties[plan][side] =
                find_tie(making->plans[plan], tie_id(making, side));
    return status;
}

/* ---- Share b as the plan of share a sees it --------------------------------
 */

static int32_t find_scale(const struct kith__plan *plan, const char *id)
{
    for (int32_t i = 0; i < plan->scale_count; i++)
        if (strcmp(plan->scales[i].id, id) == 0)
            return i;
    return KITH__NONE;
}

/* Whether a scale of plan a is the same thing in both plans, whichever of the
 * two ties it is about: two ties may ask other questions. */
static bool same_thing(const struct making *making, int32_t scale)
{
    const struct kith__plan *a = making->plans[0], *b = making->plans[1];
    int32_t of_b = find_scale(b, a->scales[scale].id);
    uint64_t scored = a->by_tie[making->ties[0][0]].scales[scale].scored;
    if (of_b == KITH__NONE)
        return false;
    for (int side = 0; side < 2; side++)
        if (a->by_tie[making->ties[0][side]].scales[scale].scored != scored ||
            b->by_tie[making->ties[1][side]].scales[of_b].scored != scored)
            return false;
    return a->scales[scale].shareable && b->scales[of_b].shareable;
}

static kith_status check_scale(const struct making *making, int32_t scale)
{
    if (same_thing(making, scale))
        return KITH_OK;
    return kith__fail(making->error, making->memory, KITH_E_VERSION, NULL,
                      "Scale '%s' is scored in another way in the one share "
                      "than in the other; make both by one version, or leave "
                      "it out",
                      making->plans[0]->scales[scale].id);
}

/* Takes of one scale what stands beside something that a chose; nobody sees the
 * rest of it, so that it may be anything. */
static kith_status take_scale(const struct making *making, int32_t scale,
                              int32_t of_b, struct kith__shared *score,
                              struct kith__shared *guess)
{
    const kith_share *a = making->shares[0], *b = making->shares[1];
    int32_t other = making->plans[0]->scales[scale].other_side;
    bool topic =
        b->scores[of_b].given && other != KITH__NONE && a->scores[other].given;
    bool guessed = b->scores[of_b].given && a->guesses[scale].given;
    bool guesses = b->guesses[of_b].given && a->scores[scale].given;
    kith_status status = KITH_OK;
    if (topic || guessed || guesses)
        status = check_scale(making, scale);
    if (status == KITH_OK && topic)
        status = check_scale(making, other);
    if (topic || guessed)
        *score = b->scores[of_b];
    if (guesses)
        *guess = b->guesses[of_b];
    return status;
}

static kith_status take_b(const struct making *making,
                          struct kith__shared *scores,
                          struct kith__shared *guesses)
{
    const struct kith__plan *a = making->plans[0];
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < a->scale_count && status == KITH_OK; i++) {
        int32_t of_b = find_scale(making->plans[1], a->scales[i].id);
        if (of_b != KITH__NONE)
            status = take_scale(making, i, of_b, &scores[i], &guesses[i]);
    }
    return status;
}

/* ---- Making ----------------------------------------------------------------
 */

/* With too little, nothing shows of what there was. */
static void settle(kith_joint *joint, const struct making *making,
                   const struct kith__two *two)
{
    if (joint->topic_count == 0 && joint->guess_count == 0)
        return;
    joint->questionnaire =
        kith__questionnaire_hold(making->shares[0]->questionnaire);
    joint->ties[0] = two->ties[0];
    joint->ties[1] = two->ties[1];
}

static kith_status join(const struct making *making, struct kith__two *two,
                        kith_joint *joint)
{
    int32_t count = two->plan->scale_count;
    struct kith__arena arena = {.memory = making->memory};
    struct kith__shared *scores =
        kith__arena_take(&arena, (size_t)count, sizeof *scores);
    struct kith__shared *guesses =
        kith__arena_take(&arena, (size_t)count, sizeof *guesses);
    kith_status status = scores == NULL || guesses == NULL
                             ? kith__fail_memory(making->error)
                             : take_b(making, scores, guesses);
    if (status == KITH_OK) {
        two->scores[0] = making->shares[0]->scores;
        two->guesses[0] = making->shares[0]->guesses;
        two->scores[1] = scores;
        two->guesses[1] = guesses;
        kith__joint_compare(joint, two);
        settle(joint, making, two);
    }
    kith__arena_free(&arena);
    return status;
}

static kith_status join_both(struct making *making, kith_joint **out)
{
    kith_status status = check_document(making);
    if (status == KITH_OK)
        status = check_ties(making);
    if (status != KITH_OK)
        return status;
    struct kith__two two = {.plan = making->plans[0],
                            .ties = {making->ties[0][0], making->ties[0][1]}};
    kith_joint *made = make(two.plan->scale_count, making->memory);
    if (made == NULL)
        return kith__fail_memory(making->error);
    status = join(making, &two, made);
    if (status == KITH_OK)
        *out = made;
    else
        kith_joint_free(made);
    return status;
}

kith_status kith_joint_new(const kith_share *a, const kith_share *b,
                           kith_memory *memory, kith_joint **out,
                           kith_error **error)
{
    if (!kith__error_ready(error) || a == NULL || b == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (a->questionnaire == NULL || b->questionnaire == NULL) {
        kith_joint *nothing = make(0, memory);
        if (nothing == NULL)
            return kith__fail_memory(error);
        *out = nothing;
        return KITH_OK;
    }
    struct making making = {.shares = {a, b},
                            .plans = {kith__plan_of(a->questionnaire),
                                      kith__plan_of(b->questionnaire)},
                            .memory = memory,
                            .error = error};
    return join_both(&making, out);
}
