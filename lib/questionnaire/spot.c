/* SPDX-License-Identifier: MIT */

#include "questionnaire/spot.h"

bool kith__is_there(struct kith__spot spot)
{
    return spot.node != KITH__JSON_NONE;
}

/* What is not there has no kind, holds nothing and says nothing. */

enum kith__json_kind kith__kind(struct kith__spot spot)
{
    return kith__is_there(spot) ? kith__json_kind(spot.json, spot.node)
                                : KITH__JSON_NULL;
}

struct kith__slice kith__string(struct kith__spot spot)
{
    return kith__is_there(spot) ? kith__json_string(spot.json, spot.node)
                                : (struct kith__slice){NULL, 0};
}

struct kith__slice kith__key(struct kith__spot spot)
{
    return kith__json_key(spot.json, spot.node);
}

struct kith__spot kith__member(struct kith__spot spot, const char *key)
{
    if (kith__is_there(spot))
        spot.node = kith__json_member(spot.json, spot.node, key);
    return spot;
}

struct kith__spot kith__first(struct kith__spot spot)
{
    if (kith__is_there(spot))
        spot.node = kith__json_first(spot.json, spot.node);
    return spot;
}

struct kith__spot kith__next(struct kith__spot spot)
{
    spot.node = kith__json_next(spot.json, spot.node);
    return spot;
}

int32_t kith__size(struct kith__spot spot)
{
    return (int32_t)kith__json_count(spot.json, spot.node);
}
