/* SPDX-License-Identifier: MIT */
/* read_over_time - what a scale is when it is looked at over time: ratings that
 * may swing, or a count of what somebody did.
 *
 * Knows the names of events; who writes them down is for the journal. */

#include "questionnaire/events.h"
#include "questionnaire/reader.h"

static const char *const people[] = {"me", "them", NULL};

static bool refuse_no_object(struct kith__reader *reader,
                             struct kith__spot spot, const char *key)
{
    return kith__refuse(reader, spot, "%s: \"%s\" must be an object, {...}",
                        reader->who, key);
}

static bool read_swings(struct kith__reader *reader, struct kith__spot parent,
                        struct kith__swings_of *swings)
{
    static const char *const keys[] = {"low", "high", "source", NULL};
    struct kith__spot spot = kith__member(parent, "swings");
    if (!kith__is_there(spot))
        return true;
    if (kith__kind(spot) != KITH__JSON_OBJECT)
        return refuse_no_object(reader, spot, "swings");
    swings->given = true;
    if (!kith__refuse_others(reader, spot, keys) ||
        !kith__need_decimal(reader, spot, "low", &swings->low) ||
        !kith__need_decimal(reader, spot, "high", &swings->high) ||
        !kith__may_string(reader, spot, "source", &swings->source))
        return false;
    return swings->low < swings->high ||
           kith__refuse(reader, kith__member(spot, "high"),
                        "%s: \"high\" of its swings must be above \"low\"",
                        reader->who);
}

static bool check_count(struct kith__reader *reader, struct kith__spot spot,
                        const struct kith__scale *scale)
{
    bool counts = scale->method == KITH__METHOD_SUM &&
                  scale->report_as == KITH__REPORT_RAW &&
                  kith__lowest_raw(reader, scale) >= 0;
    return counts ||
           kith__refuse(reader, spot,
                        "%s counts nothing: \"counted\" needs a sum that is "
                        "reported raw and never below 0",
                        reader->who);
}

static bool read_counted(struct kith__reader *reader, struct kith__spot parent,
                         struct kith__scale *scale)
{
    static const char *const keys[] = {"event", "by", NULL};
    struct kith__spot spot = kith__member(parent, "counted"), value;
    int32_t event = -1, by = -1;
    if (!kith__is_there(spot))
        return true;
    if (kith__kind(spot) != KITH__JSON_OBJECT)
        return refuse_no_object(reader, spot, "counted");
    if (!kith__refuse_others(reader, spot, keys) ||
        !kith__need(reader, spot, "event", &value) ||
        !kith__need(reader, spot, "by", &value) ||
        !kith__may_word(reader, spot, "event", kith__event_names + 1, &event) ||
        !kith__may_word(reader, spot, "by", people, &by))
        return false;
    scale->counted_event = event + 1;
    scale->counted_by = by + 1;
    return check_count(reader, spot, scale);
}

bool kith__read_over_time(struct kith__reader *reader, int32_t number)
{
    struct kith__scale *scale = &reader->plan->scales[number];
    struct kith__spot spot = reader->scales.spots[number];
    return read_swings(reader, spot, &scale->swings) &&
           read_counted(reader, spot, scale);
}
