/* SPDX-License-Identifier: MIT */
/* read_scales - how answers become scores.
 *
 * Knows the keys of a scale; its items and its bands have files of their
 * own. */

#include "questionnaire/reader.h"

/* ---- Method and report ------------------------------------------------ */

static bool is_word(struct kith__spot spot, const char *word)
{
    struct kith__slice slice = kith__string(spot);
    return slice.text != NULL && kith__same(slice.text, slice.length, word);
}

/* What one might look for, and finds elsewhere. */
static bool refuse_later(struct kith__reader *reader, struct kith__spot spot)
{
    struct kith__spot report = kith__member(spot, "report_as");
    if (is_word(report, "norms"))
        return kith__refuse(reader, report,
                            "%s: norms stand beside a score and do not take "
                            "its place; use \"raw\", \"pomp\" or \"table\", "
                            "and put the norms into \"norms\"",
                            reader->who);
    return true;
}

/* An estimate has no lowest sum to stand above, and no table; the T of a sum
 * would be that of norms. */
static bool check_report(struct kith__reader *reader, struct kith__spot spot,
                         const struct kith__scale *scale)
{
    bool graded = scale->method == KITH__METHOD_GRADED;
    bool fits = graded ? scale->report_as == KITH__REPORT_RAW ||
                             scale->report_as == KITH__REPORT_T
                       : scale->report_as != KITH__REPORT_T;
    if (fits)
        return true;
    struct kith__spot report = kith__member(spot, "report_as");
    if (graded)
        return kith__refuse(reader, report,
                            "%s is graded: it is reported \"raw\", as the "
                            "estimate itself, or as \"t\", 50 + 10 x estimate",
                            reader->who);
    return kith__refuse(reader, report,
                        "%s: only graded scales are reported as \"t\"; the T "
                        "of a sum or mean comes from \"norms\"",
                        reader->who);
}

static bool read_method(struct kith__reader *reader, struct kith__spot spot,
                        struct kith__scale *scale)
{
    static const char *const methods[] = {"sum", "mean", "graded", NULL};
    static const char *const reports[] = {"raw", "pomp", "table", "t", NULL};
    static const char *const ways[] = {"none", "prorate", NULL};
    static const char *const compares[] = {"exact", "rounded", NULL};
    int32_t method = KITH__METHOD_MEAN, report = KITH__REPORT_RAW;
    int32_t missing = 1, compare = 0;
    if (!kith__may_word(reader, spot, "method", methods, &method) ||
        !kith__may_word(reader, spot, "report_as", reports, &report) ||
        !kith__may_word(reader, spot, "missing", ways, &missing) ||
        !kith__may_word(reader, spot, "compare", compares, &compare))
        return false;
    scale->method = (enum kith__method)method;
    scale->report_as = (enum kith__report_as)report;
    scale->prorate = missing == 1 && method != KITH__METHOD_GRADED;
    scale->compare_rounded = compare == 1;
    scale->decimals = report == KITH__REPORT_POMP ? 0
                      : report == KITH__REPORT_T  ? 1
                                                  : 2;
    return check_report(reader, spot, scale) &&
           kith__may_whole(reader, spot, "decimals", 0, 6, &scale->decimals);
}

static bool check_sum(struct kith__reader *reader, struct kith__spot spot,
                      const struct kith__scale *scale)
{
    return scale->method != KITH__METHOD_SUM || kith__sum_fits(scale) ||
           kith__refuse(reader, spot,
                        "%s: its sums can pass 1000000000; use smaller weights "
                        "or values, or \"method\": \"mean\"",
                        reader->who);
}

/* ---- How many answers it needs ---------------------------------------- */

static bool read_count(struct kith__reader *reader, struct kith__spot value,
                       struct kith__scale *scale)
{
    kith__decimal most = scale->count * KITH__ONE;
    scale->minimum = KITH__MINIMUM_COUNT;
    if (scale->minimum_value % KITH__ONE != 0)
        return kith__refuse(reader, value,
                            "%s: \"min_answered\" is a share below 1, a whole "
                            "number from 1, or \"all\"",
                            reader->who);
    return scale->minimum_value <= most ||
           kith__refuse(reader, value,
                        "%s: \"min_answered\" is more than its %i items; ask "
                        "for fewer, or \"all\"",
                        reader->who, (int)scale->count);
}

static bool read_minimum(struct kith__reader *reader, struct kith__spot spot,
                         struct kith__scale *scale)
{
    struct kith__spot value = kith__member(spot, "min_answered");
    scale->minimum = KITH__MINIMUM_ALL;
    if (!kith__is_there(value) || is_word(value, "all"))
        return true;
    if (kith__kind(value) != KITH__JSON_NUMBER)
        return kith__refuse(reader, value,
                            "%s: \"min_answered\" is a share below 1, a whole "
                            "number from 1, or \"all\"",
                            reader->who);
    if (!kith__read_decimal(reader, value, "min_answered",
                            &scale->minimum_value))
        return false;
    if (scale->minimum_value >= KITH__ONE)
        return read_count(reader, value, scale);
    scale->minimum = KITH__MINIMUM_SHARE;
    return scale->minimum_value > 0 ||
           kith__refuse(reader, value,
                        "%s: \"min_answered\" must be above 0, because nothing "
                        "answered is never a score",
                        reader->who);
}

/* ---- Table ------------------------------------------------------------ */

static bool check_table(struct kith__reader *reader, struct kith__spot list,
                        const struct kith__scale *scale)
{
    kith__decimal lowest = kith__lowest_raw(reader, scale);
    if (scale->table[0].from > lowest) {
        const char *shown = kith__show(reader, lowest);
        return shown != NULL &&
               kith__refuse(reader, kith__first(kith__first(list)),
                            "%s: \"table\" must begin at or below %s, the "
                            "lowest raw score",
                            reader->who, shown);
    }
    struct kith__spot pair = kith__next(kith__first(list));
    for (int32_t i = 1; i < scale->table_count; i++) {
        /* The ends of a range are looked up as they are. */
        if (scale->table[i].value < scale->table[i - 1].value)
            return kith__refuse(reader, kith__next(kith__first(pair)),
                                "%s: what \"table\" reports must not go down "
                                "as the raw score goes up; turn the items "
                                "around instead",
                                reader->who);
        pair = kith__next(pair);
    }
    return true;
}

static bool read_table(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__scale *scale)
{
    struct kith__spot list = kith__member(spot, "table");
    bool wanted = scale->report_as == KITH__REPORT_TABLE;
    if (!wanted)
        return !kith__is_there(list) ||
               kith__refuse(reader, list,
                            "%s has a table that nothing reads; say "
                            "\"report_as\": \"table\", or take it out",
                            reader->who);
    return kith__need(reader, spot, "table", &list) &&
           kith__read_steps(reader, list, "table", &scale->table_count,
                            &scale->table) &&
           check_table(reader, list, scale);
}

/* ---- Reliability ------------------------------------------------------ */

static bool check_reliability(struct kith__reader *reader,
                              struct kith__spot spot,
                              const struct kith__reliability *reliability)
{
    struct kith__spot sd = kith__member(spot, "sd");
    if (reliability->value < 0 || reliability->value > KITH__ONE)
        return kith__refuse(reader, kith__member(spot, "value"),
                            "%s must lie between 0 and 1", reader->who);
    return !kith__is_there(sd) || reliability->sd > 0 ||
           kith__refuse(reader, sd,
                        "%s: \"sd\" must be above 0; leave it out when it is "
                        "not known",
                        reader->who);
}

static bool read_reliability(struct kith__reader *reader,
                             struct kith__spot scale_spot, const char *id,
                             struct kith__reliability *out)
{
    static const char *const keys[] = {"value",  "kind",   "mean",       "sd",
                                       "status", "source", "population", NULL};
    static const char *const statuses[] = {"observed", "assumed", NULL};
    struct kith__spot spot = kith__member(scale_spot, "reliability");
    struct kith__spot status;
    int32_t word = 0;
    if (!kith__is_there(spot))
        return true;
    if (kith__kind(spot) != KITH__JSON_OBJECT)
        return kith__refuse(reader, spot,
                            "%s: \"reliability\" must be an object, {...}",
                            reader->who);
    out->given = true;
    if (!kith__speak_of(reader, "The reliability of scale '%s'", id) ||
        !kith__refuse_others(reader, spot, keys) ||
        !kith__need_decimal(reader, spot, "value", &out->value) ||
        !kith__need(reader, spot, "status", &status) ||
        !kith__may_word(reader, spot, "status", statuses, &word) ||
        (kith__is_there(kith__member(spot, "sd")) &&
         !kith__need_decimal(reader, spot, "sd", &out->sd)) ||
        (kith__is_there(kith__member(spot, "mean")) &&
         !kith__need_decimal(reader, spot, "mean", &out->mean)))
        return false;
    out->has_mean = kith__is_there(kith__member(spot, "mean"));
    out->assumed = word == 1;
    return check_reliability(reader, spot, out) &&
           kith__may_string(reader, spot, "kind", &out->kind) &&
           kith__may_string(reader, spot, "source", &out->source) &&
           kith__may_string(reader, spot, "population", &out->population);
}

/* ---- Scales ----------------------------------------------------------- */

static bool read_rest(struct kith__reader *reader, struct kith__spot spot,
                      struct kith__scale *scale)
{
    static const char *const strengths[] = {"mine", "tie", NULL};
    int32_t strength = -1;
    scale->shown = true;
    if (!kith__may_word(reader, spot, "strength", strengths, &strength))
        return false;
    scale->strength = (enum kith__strength)(strength + 1);
    return kith__may_string(reader, spot, "source", &scale->source) &&
           kith__may_flag(reader, spot, "shown", &scale->shown) &&
           kith__may_flag(reader, spot, "sensitive", &scale->sensitive) &&
           kith__may_flag(reader, spot, "shareable", &scale->shareable);
}

/* Where a scale was taken from another document and its other side was not, it
 * has none. */
static bool read_other_side(struct kith__reader *reader, int32_t number)
{
    struct kith__scale *scale = &reader->plan->scales[number];
    struct kith__spot spot = reader->scales.spots[number];
    struct kith__spot other = kith__member(spot, "other_side");
    scale->other_side = number;
    if (!kith__is_there(other))
        return true;
    scale->other_side = kith__list_find(&reader->scales, kith__string(other));
    return (scale->other_side == KITH__NONE &&
            kith__is_taken(reader->draft, spot)) ||
           kith__list_need(reader, &reader->scales, other, &scale->other_side);
}

/* Reliabilities, norms and the means of groups are those of all the items;
 * fewer were taken from the other document. */
static bool lost_items(struct kith__spot spot, const struct kith__scale *scale)
{
    return kith__size(kith__member(spot, "items")) > scale->count;
}

static bool read_people(struct kith__reader *reader, int32_t number)
{
    struct kith__scale *scale = &reader->plan->scales[number];
    struct kith__spot spot = reader->scales.spots[number];
    return lost_items(spot, scale) ||
           (read_reliability(reader, spot, scale->id, &scale->reliability) &&
            kith__read_norms(reader, number) &&
            kith__read_significance(reader, number));
}

static bool read_scale(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"id",
                                       "label",
                                       "items",
                                       "about",
                                       "method",
                                       "report_as",
                                       "table",
                                       "decimals",
                                       "min_answered",
                                       "missing",
                                       "compare",
                                       "strength",
                                       "cutoffs",
                                       "reliability",
                                       "source",
                                       "sensitive",
                                       "shown",
                                       "norms",
                                       "clinical_significance",
                                       "graded",
                                       "shareable",
                                       "other_side",
                                       "swings",
                                       "counted",
                                       NULL};
    struct kith__scale *scale = &reader->plan->scales[number];
    struct kith__spot spot = reader->scales.spots[number];
    scale->id = reader->scales.ids[number];
    const char *path = kith__plan_say(reader, "scales/%s", scale->id);
    return path != NULL && kith__speak_of(reader, "Scale '%s'", scale->id) &&
           refuse_later(reader, spot) &&
           kith__refuse_others(reader, spot, keys) &&
           kith__need_text(reader, spot, "label", path, &scale->label) &&
           kith__may_text(reader, spot, "about", path, &scale->about) &&
           kith__read_keys(reader, number) &&
           read_method(reader, spot, scale) && check_sum(reader, spot, scale) &&
           kith__read_graded(reader, number) &&
           read_minimum(reader, spot, scale) &&
           read_table(reader, spot, scale) && read_people(reader, number) &&
           kith__speak_of(reader, "Scale '%s'", scale->id) &&
           read_rest(reader, spot, scale) && read_other_side(reader, number) &&
           kith__read_over_time(reader, number) &&
           kith__read_cutoffs(reader, number);
}

bool kith__read_scales(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->scale_count = reader->scales.count;
    plan->scales =
        kith__plan_take(reader, plan->scale_count, sizeof *plan->scales);
    reader->draft->keys = kith__scratch_take(reader, plan->scale_count,
                                             sizeof *reader->draft->keys);
    reader->draft->norm_spots = kith__scratch_take(
        reader, plan->scale_count, sizeof *reader->draft->norm_spots);
    if (plan->scales == NULL || reader->draft->keys == NULL ||
        reader->draft->norm_spots == NULL)
        return false;
    for (int32_t i = 0; i < plan->scale_count; i++)
        if (!read_scale(reader, i))
            return false;
    return true;
}
