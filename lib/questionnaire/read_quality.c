/* SPDX-License-Identifier: MIT */
/* read_quality - how answers show whether they were rushed: opposite items, the
 * scales of even-odd, thresholds.
 *
 * Knows what a document may say of it; the indices are scoring's business. */

#include <kith/quality.h>

#include "questionnaire/reader.h"

static const char *const index_names[KITH_QUALITY_INDICES] = {
    [KITH_QUALITY_LONGSTRING] = "longstring",
    [KITH_QUALITY_LONGSTRING_BROKEN] = "longstring-broken",
    [KITH_QUALITY_LONGSTRING_SHARE] = "longstring-share",
    [KITH_QUALITY_AVERAGE_STRING] = "average-string",
    [KITH_QUALITY_VARIABILITY] = "variability",
    [KITH_QUALITY_EVEN_ODD] = "even-odd",
    [KITH_QUALITY_ANTONYMS] = "antonyms",
    [KITH_QUALITY_SECONDS_MEDIAN] = "seconds-median",
    [KITH_QUALITY_SECONDS_SHARE] = "seconds-share",
};

const char *kith_quality_index_name(int32_t index)
{
    return index < 0 || index >= KITH_QUALITY_INDICES ? NULL
                                                      : index_names[index];
}

/* ---- Opposite items --------------------------------------------------- */

static bool read_side(struct kith__reader *reader, struct kith__spot value,
                      int32_t *item)
{
    if (!kith__list_need(reader, &reader->items, value, item))
        return false;
    const struct kith__item *found = &reader->plan->items[*item];
    reader->item_used[*item] = true;
    return !found->safety ||
           kith__refuse(reader, value,
                        "Item '%s' is a safety item, and no judgement of how "
                        "somebody answers looks at those; name another item",
                        found->id);
}

static bool read_pair(struct kith__reader *reader, struct kith__spot pair,
                      struct kith__antonyms *antonyms)
{
    if (kith__kind(pair) != KITH__JSON_ARRAY || kith__size(pair) != 2)
        return kith__refuse(reader, pair,
                            "\"antonyms\" is a list of pairs of item ids, "
                            "[[\"A1\", \"A2\"], ...]");
    struct kith__spot first = kith__first(pair);
    struct kith__spot second = kith__next(first);
    return read_side(reader, first, &antonyms->item) &&
           read_side(reader, second, &antonyms->opposite) &&
           (antonyms->item != antonyms->opposite ||
            kith__refuse(reader, second,
                         "An item is not its own opposite; name another item"));
}

static bool read_antonyms(struct kith__reader *reader, struct kith__spot list)
{
    struct kith__quality_plan *quality = &reader->plan->quality;
    if (!kith__is_there(list))
        return true;
    if (!kith__need_list(reader, list, "antonyms"))
        return false;
    if (kith__size(list) > KITH__ANTONYMS_MOST)
        return kith__refuse_limit(reader, list, "pairs of antonyms",
                                  KITH__ANTONYMS_MOST);
    quality->antonyms =
        kith__plan_take(reader, kith__size(list), sizeof *quality->antonyms);
    if (quality->antonyms == NULL)
        return false;
    struct kith__spot pair = kith__first(list);
    for (; kith__is_there(pair); pair = kith__next(pair))
        if (!read_pair(reader, pair,
                       &quality->antonyms[quality->antonym_count++]))
            return false;
    return true;
}

/* ---- The scales of even-odd ------------------------------------------- */

static bool read_scale(struct kith__reader *reader, struct kith__spot value,
                       struct kith__quality_plan *quality)
{
    int32_t *scale = &quality->scales[quality->scale_count];
    if (!kith__list_need(reader, &reader->scales, value, scale))
        return false;
    for (int32_t i = 0; i < quality->scale_count; i++)
        if (quality->scales[i] == *scale)
            return kith__refuse(reader, value,
                                "Scale '%s' stands twice in \"even_odd\"; name "
                                "it once",
                                reader->plan->scales[*scale].id);
    quality->scale_count++;
    return true;
}

static bool read_even_odd(struct kith__reader *reader, struct kith__spot list)
{
    struct kith__quality_plan *quality = &reader->plan->quality;
    if (!kith__is_there(list))
        return true;
    if (!kith__need_list(reader, list, "even_odd"))
        return false;
    quality->scale_count = 0;
    quality->scales =
        kith__plan_take(reader, kith__size(list), sizeof *quality->scales);
    if (quality->scales == NULL)
        return false;
    struct kith__spot value = kith__first(list);
    for (; kith__is_there(value); value = kith__next(value))
        if (!read_scale(reader, value, quality))
            return false;
    return true;
}

/* ---- Thresholds ------------------------------------------------------- */

static bool read_index(struct kith__reader *reader, struct kith__spot member,
                       int32_t *index)
{
    struct kith__slice key = kith__key(member);
    for (*index = 0; *index < KITH_QUALITY_INDICES; ++*index)
        if (kith__same(key.text, key.length, index_names[*index]))
            return true;
    return kith__refuse_key(reader, member,
                            "A threshold is for \"longstring\", "
                            "\"longstring-broken\", \"longstring-share\", "
                            "\"average-string\", \"variability\", "
                            "\"even-odd\", \"antonyms\", \"seconds-median\" or "
                            "\"seconds-share\"");
}

static bool read_threshold(struct kith__reader *reader,
                           struct kith__spot member)
{
    static const char *const keys[] = {"value", "source", NULL};
    int32_t index;
    if (!read_index(reader, member, &index))
        return false;
    struct kith__quality_threshold *threshold =
        &reader->plan->quality.thresholds[index];
    threshold->judged = KITH__NEVER_JUDGED;
    if (kith__kind(member) == KITH__JSON_NULL)
        return true;
    threshold->judged = KITH__JUDGED_BY_DOCUMENT;
    return kith__need_object(reader, member) &&
           kith__refuse_others(reader, member, keys) &&
           kith__need_decimal(reader, member, "value", &threshold->value) &&
           kith__need_string(reader, member, "source", &threshold->source);
}

static bool read_thresholds(struct kith__reader *reader,
                            struct kith__spot object)
{
    if (!kith__is_there(object))
        return true;
    if (!kith__need_object(reader, object))
        return false;
    struct kith__spot member = kith__first(object);
    for (; kith__is_there(member); member = kith__next(member))
        if (!kith__is_authors(kith__key(member)) &&
            !read_threshold(reader, member))
            return false;
    return true;
}

bool kith__read_quality(struct kith__reader *reader)
{
    static const char *const keys[] = {"antonyms", "even_odd", "thresholds",
                                       NULL};
    struct kith__spot spot = kith__member(reader->draft->document, "quality");
    reader->plan->quality.scale_count = KITH__NONE;
    if (!kith__is_there(spot))
        return true;
    return kith__speak_of(reader, "\"quality\"") &&
           kith__need_object(reader, spot) &&
           kith__refuse_others(reader, spot, keys) &&
           read_antonyms(reader, kith__member(spot, "antonyms")) &&
           read_even_odd(reader, kith__member(spot, "even_odd")) &&
           read_thresholds(reader, kith__member(spot, "thresholds"));
}
