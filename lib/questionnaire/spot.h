/* SPDX-License-Identifier: MIT */
/* spot - a place in a text that was read, and the value that stands there.
 *
 * Knows JSON; knows nothing of what a document is. */

#ifndef KITH_LIB_QUESTIONNAIRE_SPOT_H
#define KITH_LIB_QUESTIONNAIRE_SPOT_H

#include "base/json.h"

/* Where something was written: a value of one of the texts that were read (the
 * document, or the one it draws from). */
struct kith__spot {
    const struct kith__json *json;
    kith__node node;
};

bool kith__is_there(struct kith__spot spot);
enum kith__json_kind kith__kind(struct kith__spot spot);
struct kith__slice kith__string(struct kith__spot spot);
struct kith__slice kith__key(struct kith__spot spot);
struct kith__spot kith__member(struct kith__spot spot, const char *key);
struct kith__spot kith__first(struct kith__spot spot);
struct kith__spot kith__next(struct kith__spot spot);
int32_t kith__size(struct kith__spot spot);

#endif
