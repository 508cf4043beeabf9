/* SPDX-License-Identifier: MIT */
/* outcome - whether a finding comes out the same in two worlds: for sure, for
 * sure not, or not yet.
 *
 * Knows how criteria make levels; knows nothing of how worlds are made. */

#ifndef KITH_LIB_ADAPTIVE_OUTCOME_H
#define KITH_LIB_ADAPTIVE_OUTCOME_H

#include "patterns/results.h"

enum kith__outcome {
    KITH__SAME,      /* in every completion */
    KITH__DIFFERENT, /* in every completion, or in some that is near */
    KITH__OPEN
};

/* `criteria` are those that can differ between the worlds, one bit each;
 * `easings`: one of these can. */
enum kith__outcome kith__compare_worlds(const struct kith__results *a,
                                        const struct kith__results *b,
                                        int32_t pattern, uint64_t criteria,
                                        bool easings);

/* Whether two worlds in which nothing more will be answered differ. */
bool kith__ends_differ(const struct kith__results *a,
                       const struct kith__results *b, int32_t pattern);

#endif
