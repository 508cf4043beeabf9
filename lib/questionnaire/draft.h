/* SPDX-License-Identifier: MIT */
/* draft - a document between reading and compiling: the plan's parts, and the
 * conditions as written, each with its place in the text.
 *
 * The reader fills it, the compiler turns it into the plan of each tie. */

#ifndef KITH_LIB_QUESTIONNAIRE_DRAFT_H
#define KITH_LIB_QUESTIONNAIRE_DRAFT_H

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"
#include "questionnaire/plan.h"
#include "questionnaire/spot.h"

enum { KITH__WARNINGS_MOST = 256 }; /* each costs a walk through the text */

/* A condition as written. As struct kith__condition_node, with one more op. */
enum { KITH__OP_TIE = 32 }; /* subject: the tie */

struct kith__draft_node {
    struct kith__condition_node is;
    struct kith__spot spot; /* of the leaf or node, an object */
};

/* The conditions of one pattern. */
struct kith__draft_pattern {
    struct kith__spot spot;
    struct kith__spot *criterion_spots;
    kith__condition *criteria; /* into draft->nodes; never VANISHED here */
    kith__condition *easings;
};

struct kith__draft {
    struct kith__plan *plan;   /* its parts are complete; by_tie is not made */
    struct kith__arena *arena; /* of the plan: what lives on */
    struct kith__arena *scratch; /* freed after compiling */
    kith_memory *memory;
    kith_error **error;

    struct kith__draft_node *nodes; /* children lie together, behind parents */
    int32_t node_count;

    struct kith__spot document;     /* the root */
    struct kith__spot *items;       /* by item */
    struct kith__spot *facts;       /* by fact */
    struct kith__spot *scales;      /* by scale */
    struct kith__spot **keys;       /* by scale and key */
    struct kith__spot **norm_spots; /* by scale and norm */
    struct kith__spot *differences; /* by difference */
    struct kith__spot *advice_spots;
    struct kith__spot *stop_spots;
    struct kith__draft_pattern *patterns; /* by pattern */

    kith__condition *ask_when; /* by item; ALWAYS where none is written */
    kith__condition valid_when;
    kith__condition **norms; /* by scale and norm */
    struct kith__spot valid_when_spot;
    kith__condition *advice; /* by advice */
    kith__condition *stops;  /* by stop */
};

/* Whether a spot was taken from another text, which the author may never have
 * seen: the place to mend is the `from` of their own, and messages say so. */
bool kith__is_taken(const struct kith__draft *draft, struct kith__spot spot);

/* Fails with the place of a spot. As kith__json_fail(). */
kith_status kith__draft_fail(const struct kith__draft *draft,
                             struct kith__spot spot, kith_status status,
                             const char *format, ...);

/* Notes a warning with its place. KITH_OK or KITH_E_MEMORY. */
kith_status kith__draft_warn(struct kith__draft *draft, struct kith__spot spot,
                             const char *format, ...);

/* The same with a list of values, and with the place of a member's key. */
kith_status kith__draft_fail_list(const struct kith__draft *draft,
                                  struct kith__spot spot, bool of_key,
                                  kith_status status, const char *format,
                                  va_list values);
kith_status kith__draft_warn_list(struct kith__draft *draft,
                                  struct kith__spot spot, bool of_key,
                                  const char *format, va_list values);

/* Fails with what a builder holds, and empties it. */
kith_status kith__fail_built(const struct kith__draft *draft,
                             struct kith__spot spot,
                             struct kith__builder *message);
kith_status kith__warn_built(struct kith__draft *draft, struct kith__spot spot,
                             struct kith__builder *message);

/* Adds "tie 'friend'" or "ties 'friend', 'parent'". */
void kith__add_ties(struct kith__builder *builder,
                    const struct kith__plan *plan, uint32_t ties);

/* Scratch or plan memory, all zero; NULL and the error made. */
void *kith__draft_scratch(const struct kith__draft *draft, int32_t count,
                          size_t size);
void *kith__draft_take(const struct kith__draft *draft, int32_t count,
                       size_t size);

/* Reads a document into a draft; conditions refer by number, option ids of
 * `is` have become values. `base` is the document that `from` names, already
 * read, or NULL. (reader, in document.c) */
kith_status kith__draft_read(struct kith__draft *draft,
                             const struct kith__json *document,
                             const struct kith__json *base);

/* Marks what is sensitive, orders and cuts the draft for each tie, works out
 * each scale's arithmetic, and refuses what must not be. (compiler, in
 * compile.c) */
kith_status kith__draft_compile(struct kith__draft *draft);

#endif
