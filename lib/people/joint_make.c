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

/* The tie of share b as the plan of share a has it; NONE. */
static int32_t tie_of_b(const struct making *making)
{
    const struct kith__plan *a = making->plans[0];
    const char *id = making->plans[1]->ties[making->shares[1]->tie].id;
    for (int32_t i = 0; i < a->tie_count; i++)
        if (strcmp(a->ties[i].id, id) == 0)
            return i;
    return KITH__NONE;
}

static kith_status check_ties(const struct making *making,
                              struct kith__two *two)
{
    const struct kith__plan *a = making->plans[0];
    two->ties[0] = making->shares[0]->tie;
    two->ties[1] = tie_of_b(making);
    int32_t wanted = a->ties[two->ties[0]].other_side;
    if (two->ties[1] == wanted)
        return KITH_OK;
    return kith__fail(
        making->error, making->memory, KITH_E_ARGUMENT, NULL,
        "The shares are not of one tie: '%s' for the one is '%s' for the "
        "other, and not '%s'",
        a->ties[two->ties[0]].id, a->ties[wanted].id,
        making->plans[1]->ties[making->shares[1]->tie].id);
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

static uint64_t scored(const struct kith__plan *plan, int32_t tie,
                       int32_t scale)
{
    return plan->by_tie[tie].scales[scale].scored;
}

/* Whether a scale is the same thing in both shares, whichever tie it is about:
 * two ties may ask other questions. */
static bool same_thing(const struct making *making, const struct kith__two *two,
                       int32_t scale, int32_t of_b)
{
    uint64_t as_b = scored(making->plans[1], making->shares[1]->tie, of_b);
    return two->plan->scales[scale].shareable &&
           as_b == scored(two->plan, two->ties[1], scale) &&
           as_b == scored(two->plan, two->ties[0], scale);
}

static kith_status take_scale(const struct making *making,
                              const struct kith__two *two, int32_t of_b,
                              struct kith__shared *scores,
                              struct kith__shared *guesses)
{
    const kith_share *b = making->shares[1];
    const char *id = making->plans[1]->scales[of_b].id;
    int32_t scale = find_scale(two->plan, id);
    if (scale == KITH__NONE || !same_thing(making, two, scale, of_b))
        return kith__fail(making->error, making->memory, KITH_E_VERSION, NULL,
                          "Scale '%s' is scored in another way in the one "
                          "share than in the other; make both by one version, "
                          "or leave it out",
                          id);
    scores[scale] = b->scores[of_b];
    guesses[scale] = b->guesses[of_b];
    return KITH_OK;
}

static kith_status take_b(const struct making *making,
                          const struct kith__two *two,
                          struct kith__shared *scores,
                          struct kith__shared *guesses)
{
    const kith_share *b = making->shares[1];
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < making->plans[1]->scale_count && status == KITH_OK;
         i++)
        if (b->scores[i].given || b->guesses[i].given)
            status = take_scale(making, two, i, scores, guesses);
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
                             : take_b(making, two, scores, guesses);
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

static kith_status join_both(const struct making *making, kith_joint **out)
{
    struct kith__two two = {.plan = making->plans[0]};
    kith_status status = check_document(making);
    if (status == KITH_OK)
        status = check_ties(making, &two);
    if (status != KITH_OK)
        return status;
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
    struct making making = {
        {a, b},
        {kith__plan_of(a->questionnaire), kith__plan_of(b->questionnaire)},
        memory,
        error};
    return join_both(&making, out);
}
