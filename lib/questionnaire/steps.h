/* SPDX-License-Identifier: MIT */
/* steps - what turns a draft into the plan of each tie.
 *
 * Shared by the files that take these steps; nobody else includes it. Knows
 * nothing of how a document is written down. */

#ifndef KITH_LIB_QUESTIONNAIRE_STEPS_H
#define KITH_LIB_QUESTIONNAIRE_STEPS_H

#include <kith/assessment.h>

#include "base/text.h"
#include "questionnaire/draft.h"

/* ---- Conditions as written (walk.c) ------------------------------------- */

/* A walk through one condition, parents first:
 *
 *     struct kith__walk walk = kith__walk(draft, condition);
 *     while (kith__walk_on(&walk)) … walk.at …
 */
struct kith__walk {
    const struct kith__draft *draft;
    const struct kith__draft_node *node; /* where the walk is */
    int32_t at;                          /* its number */
    bool under_not;                      /* a `not` stands above it */
    int32_t depth;
    struct {
        int32_t next, end;
        bool under_not;
    } open[KITH__CONDITION_DEPTH + 2];
};
struct kith__walk kith__walk(const struct kith__draft *draft,
                             kith__condition condition);
bool kith__walk_on(struct kith__walk *walk);

bool kith__is_inner(uint8_t op); /* all, any, count, not */

/* ---- Steps of the whole document ---------------------------------------- */

/* All items, and all patterns, each behind those it reads; gate patterns before
 * the others. Refuses circles. (order.c) */
kith_status kith__order_items(const struct kith__draft *draft, int32_t **out);
kith_status kith__order_patterns(const struct kith__draft *draft,
                                 int32_t **out);

/* Marks what is sensitive, and refuses stops and norms that read it.
 * (sensitive.c) */
kith_status kith__mark_sensitive(const struct kith__draft *draft,
                                 const int32_t *item_order,
                                 const int32_t *pattern_order);

/* Refuses what a gate pattern may not, whatever the tie. (gate_rules.c) */
kith_status kith__check_gate_patterns(const struct kith__draft *draft);

/* ---- Steps of one tie --------------------------------------------------- */

/* The draft as one tie sees it. */
struct kith__cut {
    const struct kith__draft *draft;
    const int32_t *item_order; /* of the document */
    const int32_t *pattern_order;
    int32_t tie;
    struct kith__tie_plan *made;
    bool *stays;                        /* by draft node: it has not vanished */
    struct kith__condition_node *nodes; /* room for all; moved when complete */
};

/* Cuts every condition down to what the tie has. (tie_plan.c) */
kith_status kith__cut_tie(struct kith__cut *cut);

/* Works out the arithmetic of each scale and difference; refuses those that
 * could leave 126 bits. (keying.c, bounds.c) */
kith_status kith__key_scales(const struct kith__cut *cut);

/* How each scale is scored in this tie, as a digest. (scored.c) */
void kith__digest_scales(const struct kith__cut *cut);
kith_status kith__check_bounds(const struct kith__cut *cut);

/* Marks gate items and facts, and refuses what they may not. (gate_items.c) */
kith_status kith__mark_gate_items(const struct kith__cut *cut);

/* ---- Once every tie is compiled ------------------------------------------ */

/* Settles which scales one person may show another, and refuses those that are
 * marked so and must not be, and other sides that do not fit.
 * (shareable.c) */
kith_status kith__mark_shareable(const struct kith__draft *draft);

/* ---- What can never be -------------------------------------------------- */

/* The values a score can have in one tie. (spans.c) */
struct kith__span {
    struct kith__ratio low, high;
};
struct kith__span kith__scale_span(const struct kith__scale *scale,
                                   const struct kith__scale_plan *keyed);

/* What a condition can come out as. Neither is: always unknown. */
enum { KITH__CAN_BE_TRUE = 1, KITH__CAN_BE_FALSE = 2, KITH__CAN_BE_BOTH = 3 };

struct kith__reach {
    const struct kith__draft *draft;

    /* What was found so far: the ties in which … one bit each. */
    uint32_t *dead;    /* by draft node: it can never be true, and no part of
                          it is to blame */
    const char **why;  /* by draft node: why it is dead, in the first of them */
    uint32_t *alive;   /* by draft node: it can be true */
    uint32_t *always;  /* by draft node: once known it is always true */
    uint32_t *unasked; /* by item: it is never asked */
    uint32_t *unscored; /* by scale: it never has a score */
    uint32_t *unseen;   /* by pattern: it can never come to "some" */
    uint32_t *unclear;  /* by pattern: to "some", and never to "clear" */
    uint32_t *applies;  /* by pattern */

    /* The tie at work. */
    const struct kith__cut *cut;
    uint8_t *can;             /* by draft node */
    bool *asked;              /* by item: it can be */
    bool *scored;             /* by scale: it can be */
    struct kith__span *spans; /* by scale */
    uint8_t *some, *clear;    /* by pattern: what "at least so" can be */
    bool gated;               /* a gate pattern applies */

    struct kith__narrow *narrow; /* of agree.c */
    int32_t narrow_round;
};
kith_status kith__reach_new(const struct kith__draft *draft,
                            struct kith__reach *reach);

/* Judges one tie; refuses a gate pattern of which a part can never be true.
 * (reach.c) */
kith_status kith__reach_tie(struct kith__reach *reach,
                            const struct kith__cut *cut);
uint32_t kith__tie_bit(const struct kith__reach *reach);

/* What a condition can be; what vanished is false. False when out of memory.
 * (reach_conditions.c) */
bool kith__can_be(struct kith__reach *reach, kith__condition condition,
                  uint8_t *can);
/* What a leaf can be. (reach_leaves.c) */
uint8_t kith__leaf_can_be(const struct kith__reach *reach,
                          const struct kith__condition_node *leaf);
struct kith__span kith__difference_span(const struct kith__reach *reach,
                                        int32_t difference);

/* Whether conditions can be true together, so far as their leaves on the same
 * thing tell. Begin, take each in, ask. (agree.c) */
bool kith__agree_new(struct kith__reach *reach);
void kith__agree_begin(struct kith__reach *reach);
bool kith__agree_with(struct kith__reach *reach, int32_t node);

/* Says why a node can never be true. (say_dead.c) */
void kith__add_why(const struct kith__reach *reach, int32_t node,
                   struct kith__builder *builder);

/* Warns of what is not refused, once all ties were judged. (warn_reach.c) */
kith_status kith__warn_of_reach(const struct kith__reach *reach,
                                struct kith__draft *draft);

#endif
