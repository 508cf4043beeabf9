/* SPDX-License-Identifier: MIT */
/* read_cutoffs - where the bands of a score begin, and what they are called.
 *
 * Several cut-offs may stand side by side; knows nothing of how a score comes
 * about but the lowest it can be. */

#include "questionnaire/reader.h"

static const struct kith__part cutoffs_part = {
    .key = "cutoffs",
    .noun = "cut-off",
    .name = "Cut-off",
    .many = "cut-offs",
};

static const struct kith__part band_part = {
    .key = "bands",
    .noun = "band",
    .name = "Band",
    .many = "bands",
};

/* ---- Bands ------------------------------------------------------------ */

static bool read_band(struct kith__reader *reader,
                      const struct kith__scale *scale,
                      struct kith__cutoffs *cutoffs,
                      const struct kith__list *list)
{
    static const char *const keys[] = {"from", "id", "label", "strength", NULL};
    struct kith__band *band = &cutoffs->bands[cutoffs->count];
    struct kith__spot spot = list->spots[cutoffs->count];
    struct kith__spot label;
    band->id = list->ids[cutoffs->count];
    const char *path = kith__plan_say(reader, "scales/%s/cutoffs/%s/%s",
                                      scale->id, cutoffs->id, band->id);
    return kith__speak_of(reader, "Band '%s' of scale '%s'", band->id,
                          scale->id) &&
           kith__refuse_others(reader, spot, keys) &&
           kith__need_decimal(reader, spot, "from", &band->from) &&
           kith__need(reader, spot, "label", &label) &&
           kith__read_text(reader, label, "label", KITH__FORM_TEXT,
                           kith__all_ties(reader), path, &band->label) &&
           kith__may_flag(reader, spot, "strength", &band->strength);
}

static bool check_first(struct kith__reader *reader,
                        const struct kith__scale *scale,
                        const struct kith__band *band, struct kith__spot spot)
{
    kith__decimal lowest = kith__lowest_score(reader, scale);
    if (band->from <= lowest)
        return true;
    const char *shown = kith__show(reader, lowest);
    return shown != NULL &&
           kith__refuse(reader, spot,
                        "Scale '%s': the first band must begin at or below %s, "
                        "the lowest score",
                        scale->id, shown);
}

static bool check_bands(struct kith__reader *reader,
                        const struct kith__scale *scale,
                        const struct kith__cutoffs *cutoffs,
                        const struct kith__list *list)
{
    const struct kith__band *bands = cutoffs->bands;
    for (int32_t i = 1; i < cutoffs->count; i++)
        if (bands[i].from <= bands[i - 1].from)
            return kith__refuse(reader, kith__member(list->spots[i], "from"),
                                "Scale '%s': band '%s' must begin above band "
                                "'%s'; put the bands in order",
                                scale->id, bands[i].id, bands[i - 1].id);
    return check_first(reader, scale, &bands[0],
                       kith__member(list->spots[0], "from"));
}

static bool read_bands(struct kith__reader *reader, struct kith__spot spot,
                       const struct kith__scale *scale,
                       struct kith__cutoffs *cutoffs)
{
    struct kith__list list = {.part = &band_part};
    struct kith__spot bands;
    if (!kith__need(reader, spot, "bands", &bands) ||
        !kith__need_list(reader, bands, "bands") ||
        !kith__list_elements(reader, &list, bands) ||
        !kith__list_close(reader, &list))
        return false;
    cutoffs->bands =
        kith__plan_take(reader, list.count, sizeof *cutoffs->bands);
    if (cutoffs->bands == NULL)
        return false;
    for (; cutoffs->count < list.count; cutoffs->count++)
        if (!read_band(reader, scale, cutoffs, &list))
            return false;
    return check_bands(reader, scale, cutoffs, &list);
}

/* ---- Cut-offs --------------------------------------------------------- */

static bool read_one(struct kith__reader *reader,
                     const struct kith__scale *scale,
                     struct kith__cutoffs *cutoffs, struct kith__spot spot)
{
    static const char *const keys[] = {"id", "source", "population", "bands",
                                       NULL};
    return kith__speak_of(reader, "Cut-off '%s' of scale '%s'", cutoffs->id,
                          scale->id) &&
           kith__refuse_others(reader, spot, keys) &&
           kith__may_string(reader, spot, "source", &cutoffs->source) &&
           kith__may_string(reader, spot, "population", &cutoffs->population) &&
           read_bands(reader, spot, scale, cutoffs) &&
           (cutoffs->source != NULL ||
            kith__warn(reader, spot,
                       "Cut-off '%s' of scale '%s' names no source; say where "
                       "its numbers come from",
                       cutoffs->id, scale->id));
}

bool kith__read_cutoffs(struct kith__reader *reader, int32_t number)
{
    struct kith__scale *scale = &reader->plan->scales[number];
    struct kith__list list = {.part = &cutoffs_part};
    struct kith__spot spot =
        kith__member(reader->scales.spots[number], "cutoffs");
    if (!kith__list_elements(reader, &list, spot) ||
        !kith__list_close(reader, &list))
        return false;
    scale->cutoffs =
        kith__plan_take(reader, list.count, sizeof *scale->cutoffs);
    if (scale->cutoffs == NULL)
        return false;
    for (int32_t i = 0; i < list.count; i++) {
        scale->cutoffs[i].id = list.ids[i];
        if (!read_one(reader, scale, &scale->cutoffs[i], list.spots[i]))
            return false;
    }
    scale->cutoffs_count = list.count;
    return true;
}
