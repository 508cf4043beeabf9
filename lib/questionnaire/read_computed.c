/* SPDX-License-Identifier: MIT */
/* read_computed - how a fact is worked out of a journal or a circle.
 *
 * Knows the keys and what can never be right; the working out is for those who
 * have the journal. */

#include "questionnaire/events.h"
#include "questionnaire/reader.h"

enum { WINDOW_MOST = 1000, DAYS_MOST = 36600 };

struct computed {
    struct kith__reader *reader;
    struct kith__spot spot;
    struct kith__fact *fact;
    struct kith__computed *to;
};

static bool has(const struct computed *computed, const char *key)
{
    return kith__is_there(kith__member(computed->spot, key));
}

/* ---- Parts of more than one ------------------------------------------------
 */

/* The scale of another questionnaire: its numbers cannot be looked at here. */
static bool read_scale(struct computed *computed)
{
    struct kith__reader *reader = computed->reader;
    struct kith__spot questionnaire, scale, major;
    return kith__need(reader, computed->spot, "questionnaire",
                      &questionnaire) &&
           kith__read_id(reader, questionnaire, &computed->to->questionnaire) &&
           kith__need(reader, computed->spot, "major", &major) &&
           kith__read_whole(reader, major, "major", 0, KITH__VERSION_MOST,
                            &computed->to->major) &&
           kith__need(reader, computed->spot, "scale", &scale) &&
           kith__read_id(reader, scale, &computed->to->scale);
}

static bool read_event(struct computed *computed)
{
    struct kith__reader *reader = computed->reader;
    struct kith__spot event;
    int32_t found = 0;
    if (!kith__need(reader, computed->spot, "event", &event) ||
        !kith__may_word(reader, computed->spot, "event", kith__event_names + 1,
                        &found))
        return false;
    computed->to->event = found + 1;
    return computed->fact->sensitive ||
           kith_journal_event_is_sensitive(computed->to->event) == 0 ||
           kith__refuse(reader, event,
                        "%s: that event is sensitive; let the fact be so, "
                        "\"sensitive\": true",
                        reader->who);
}

static bool read_by(struct computed *computed)
{
    static const char *const words[] = {"me", "them", NULL};
    int32_t found = -1;
    if (!kith__may_word(computed->reader, computed->spot, "by", words, &found))
        return false;
    computed->to->by = found + 1; /* 0: whoever it was */
    return true;
}

/* The result must be a value that the fact can have. */
static bool begins_at_zero(struct computed *computed)
{
    return computed->fact->minimum <= 0 ||
           kith__refuse(computed->reader, computed->spot,
                        "%s: its \"min\" must be 0 or below: what is worked "
                        "out begins there",
                        computed->reader->who);
}

/* ---- Each -------------------------------------------------------------------
 */

static bool read_swings(struct computed *computed)
{
    static const char *const keys[] = {"from",  "what",   "questionnaire",
                                       "major", "scale",  "low",
                                       "high",  "window", NULL};
    struct kith__reader *reader = computed->reader;
    struct kith__computed *to = computed->to;
    struct kith__spot window, high = kith__member(computed->spot, "high");
    if (!kith__refuse_others(reader, computed->spot, keys) ||
        !read_scale(computed) ||
        !kith__need_decimal(reader, computed->spot, "low", &to->low) ||
        !kith__need_decimal(reader, computed->spot, "high", &to->high) ||
        !kith__need(reader, computed->spot, "window", &window) ||
        !kith__read_whole(reader, window, "window", 2, WINDOW_MOST,
                          &to->window) ||
        !begins_at_zero(computed))
        return false;
    if (to->low >= to->high)
        return kith__refuse(reader, high, "%s: \"high\" must be above \"low\"",
                            reader->who);
    return computed->fact->maximum >= (to->window - 1) * KITH__ONE ||
           kith__refuse(reader, window,
                        "%s: so many numbers can turn %i times; let \"max\" be "
                        "as much, or make the window smaller",
                        reader->who, (int)to->window - 1);
}

static bool read_count(struct computed *computed)
{
    static const char *const keys[] = {
        "from",  "what", "questionnaire", "major", "scale", "days",
        "event", "by",   "within",        NULL};
    struct kith__reader *reader = computed->reader;
    struct kith__computed *to = computed->to;
    struct kith__spot days;
    bool scale = has(computed, "scale") || has(computed, "questionnaire");
    bool event = has(computed, "event");
    if (!kith__refuse_others(reader, computed->spot, keys))
        return false;
    if (!scale && !event)
        return kith__refuse(reader, computed->spot,
                            "%s: a count is of an \"event\", of the \"scale\" "
                            "of a \"questionnaire\", or of both",
                            reader->who);
    if ((!event && has(computed, "by")) || (!scale && has(computed, "days")))
        return kith__refuse(reader, computed->spot,
                            "%s: \"by\" belongs to an \"event\", and \"days\" "
                            "to a \"scale\"; take it out",
                            reader->who);
    if (scale &&
        (!read_scale(computed) ||
         !kith__need(reader, computed->spot, "days", &days) ||
         !kith__read_whole(reader, days, "days", 1, DAYS_MOST, &to->days)))
        return false;
    return (!event || read_event(computed)) && read_by(computed) &&
           kith__may_whole(reader, computed->spot, "within", 1, DAYS_MOST,
                           &to->within) &&
           begins_at_zero(computed);
}

static bool read_age(struct computed *computed)
{
    static const char *const keys[] = {"from", "what", "event",
                                       "by",   "unit", NULL};
    static const char *const units[] = {"days", "weeks", NULL};
    struct kith__reader *reader = computed->reader;
    struct kith__spot unit;
    int32_t found = 0;
    if (!kith__refuse_others(reader, computed->spot, keys) ||
        !read_event(computed) || !read_by(computed) ||
        !kith__need(reader, computed->spot, "unit", &unit) ||
        !kith__may_word(reader, computed->spot, "unit", units, &found) ||
        !begins_at_zero(computed))
        return false;
    computed->to->days = found == 0 ? 1 : 7;
    return true;
}

static bool read_of_circle(struct computed *computed)
{
    static const char *const keys[] = {"from", "what", NULL};
    return kith__refuse_others(computed->reader, computed->spot, keys) &&
           begins_at_zero(computed);
}

/* ---- All --------------------------------------------------------------------
 */

static const struct {
    const char *const *words; /* of "what", ended by NULL */
    enum kith__computed_what first;
} sources[] = {
    [KITH__OF_JOURNAL -
     1] = {(const char *const[]){"swings", "count", "age", NULL}, KITH__SWINGS},
    [KITH__OF_CIRCLE -
        1] = {(const char *const[]){"needs-named", "effective-people", NULL},
              KITH__NEEDS_NAMED}};

static bool read_what(struct computed *computed)
{
    static const char *const from[] = {"journal", "circle", NULL};
    static bool (*const read[])(struct computed *) = {
        [KITH__SWINGS] = read_swings,
        [KITH__COUNT] = read_count,
        [KITH__AGE] = read_age,
        [KITH__NEEDS_NAMED] = read_of_circle,
        [KITH__EFFECTIVE_PEOPLE] = read_of_circle};
    struct kith__reader *reader = computed->reader;
    struct kith__spot value;
    int32_t source = 0, what = 0;
    if (!kith__need(reader, computed->spot, "from", &value) ||
        !kith__may_word(reader, computed->spot, "from", from, &source) ||
        !kith__need(reader, computed->spot, "what", &value) ||
        !kith__may_word(reader, computed->spot, "what", sources[source].words,
                        &what))
        return false;
    computed->to->from = (enum kith__computed_from)(source + 1);
    computed->to->what =
        (enum kith__computed_what)((int32_t)sources[source].first + what);
    return read[computed->to->what](computed);
}

bool kith__read_computed(struct kith__reader *reader, struct kith__spot fact,
                         struct kith__fact *to)
{
    struct computed computed = {reader, kith__member(fact, "computed"), to,
                                &to->computed};
    if (!kith__is_there(computed.spot))
        return true;
    if (kith__kind(computed.spot) != KITH__JSON_OBJECT)
        return kith__refuse(reader, computed.spot,
                            "%s: \"computed\" must be an object, {\"from\", "
                            "\"what\", ...}",
                            reader->who);
    return read_what(&computed);
}
