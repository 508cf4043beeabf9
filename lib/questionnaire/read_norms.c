/* SPDX-License-Identifier: MIT */
/* read_norms - with whose scores a score is compared, and what those were.
 *
 * Knows samples and their tables; for whom a norm holds is read with the other
 * conditions. */

#include "questionnaire/reader.h"

static const struct kith__part norms_part = {
    .key = "norms",
    .noun = "norm",
    .name = "Norm",
    .many = "norms",
    .most = KITH__NORMS_MOST,
};

/* ---- Table ------------------------------------------------------------ */

static bool read_row(struct kith__reader *reader, struct kith__spot pair,
                     struct kith__norm_row *row)
{
    if (kith__kind(pair) != KITH__JSON_ARRAY || kith__size(pair) != 2)
        return kith__refuse(reader, pair,
                            "%s: each row of \"table\" is [score, how many had "
                            "it]",
                            reader->who);
    struct kith__spot score = kith__first(pair);
    return kith__read_decimal(reader, score, "table", &row->value) &&
           kith__read_whole(reader, kith__next(score), "table", 1,
                            KITH__PEOPLE_MOST, &row->equal);
}

/* Puts a row behind those before it. */
static bool join_row(struct kith__reader *reader, struct kith__spot pair,
                     struct kith__norm *norm)
{
    struct kith__norm_row *row = &norm->rows[norm->count];
    if (norm->count > 0 && row->value <= row[-1].value)
        return kith__refuse(reader, kith__first(pair),
                            "%s: the scores in \"table\" must ascend, each "
                            "once",
                            reader->who);
    row->below = norm->count == 0 ? 0 : row[-1].below + row[-1].equal;
    norm->count++;
    return row->equal <= KITH__PEOPLE_MOST - row->below ||
           kith__refuse(reader, kith__next(kith__first(pair)),
                        "%s: \"table\" counts more than %i people", reader->who,
                        (int)KITH__PEOPLE_MOST);
}

static bool read_table(struct kith__reader *reader, struct kith__spot list,
                       struct kith__norm *norm)
{
    if (!kith__is_there(list))
        return true;
    if (!kith__need_list(reader, list, "table"))
        return false;
    if (kith__size(list) > KITH__NORM_ROWS_MOST)
        return kith__refuse_limit(reader, list, "rows in this table",
                                  KITH__NORM_ROWS_MOST);
    norm->rows = kith__plan_take(reader, kith__size(list), sizeof *norm->rows);
    if (norm->rows == NULL)
        return false;
    struct kith__spot pair = kith__first(list);
    for (; kith__is_there(pair); pair = kith__next(pair))
        if (!read_row(reader, pair, &norm->rows[norm->count]) ||
            !join_row(reader, pair, norm))
            return false;
    return true;
}

/* ---- How many people -------------------------------------------------- */

static int32_t counted(const struct kith__norm *norm)
{
    if (norm->count == 0)
        return 0;
    const struct kith__norm_row *last = &norm->rows[norm->count - 1];
    return last->below + last->equal;
}

static bool read_people(struct kith__reader *reader, struct kith__spot spot,
                        struct kith__norm *norm)
{
    struct kith__spot value = kith__member(spot, "n");
    norm->people = counted(norm);
    if (!kith__is_there(value) && norm->count > 0)
        return norm->people > 1 ||
               kith__refuse(reader, kith__member(spot, "table"),
                            "%s: \"table\" counts one person; a norm needs two "
                            "at least",
                            reader->who);
    if (!kith__need(reader, spot, "n", &value) ||
        !kith__read_whole(reader, value, "n", 2, KITH__PEOPLE_MOST,
                          &norm->people))
        return false;
    return norm->count == 0 || norm->people == counted(norm) ||
           kith__refuse(reader, value,
                        "%s: \"n\" is %i, and \"table\" counts %i people; mend "
                        "one of the two",
                        reader->who, (int)norm->people, (int)counted(norm));
}

/* ---- Mean and standard deviation --------------------------------------- */

static bool read_moments(struct kith__reader *reader, struct kith__spot spot,
                         struct kith__norm *norm)
{
    bool mean = kith__is_there(kith__member(spot, "mean"));
    bool sd = kith__is_there(kith__member(spot, "sd"));
    if (!mean && !sd)
        return norm->count > 0 ||
               kith__refuse(reader, spot,
                            "%s has nothing to compare a score with; add "
                            "\"mean\" and \"sd\", \"table\", or all three",
                            reader->who);
    if (!kith__need_decimal(reader, spot, "mean", &norm->mean) ||
        !kith__need_decimal(reader, spot, "sd", &norm->sd))
        return false;
    return norm->sd > 0 || kith__refuse(reader, kith__member(spot, "sd"),
                                        "%s: \"sd\" must be above 0; leave "
                                        "\"mean\" and \"sd\" out when they "
                                        "are not known",
                                        reader->who);
}

/* ---- Norms ------------------------------------------------------------ */

static bool read_population(struct kith__reader *reader, struct kith__spot spot,
                            const struct kith__scale *scale,
                            struct kith__norm *norm)
{
    struct kith__spot value = kith__member(spot, "population");
    if (!kith__is_there(value))
        return kith__refuse(reader, spot,
                            "%s does not say whose scores these are; add "
                            "\"population\"",
                            reader->who);
    const char *path = kith__plan_say(reader, "scales/%s/norms/%s/population",
                                      scale->id, norm->id);
    /* 0 would make it the form of a word. */
    uint32_t ties = norm->ties == 0 ? kith__all_ties(reader) : norm->ties;
    return kith__read_text(reader, value, "population", KITH__FORM_TEXT, ties,
                           path, &norm->population);
}

static bool read_norm(struct kith__reader *reader,
                      const struct kith__scale *scale, struct kith__norm *norm,
                      struct kith__spot spot)
{
    static const char *const keys[] = {"id",    "population", "source", "n",
                                       "ties",  "when",       "mean",   "sd",
                                       "table", NULL};
    norm->whole = !kith__is_there(kith__member(spot, "ties"));
    return kith__speak_of(reader, "Norm '%s' of scale '%s'", norm->id,
                          scale->id) &&
           kith__refuse_others(reader, spot, keys) &&
           kith__may_ties(reader, spot, &norm->ties) &&
           read_population(reader, spot, scale, norm) &&
           kith__need_string(reader, spot, "source", &norm->source) &&
           read_table(reader, kith__member(spot, "table"), norm) &&
           read_people(reader, spot, norm) && read_moments(reader, spot, norm);
}

bool kith__read_norms(struct kith__reader *reader, int32_t number)
{
    struct kith__scale *scale = &reader->plan->scales[number];
    struct kith__list list = {.part = &norms_part};
    struct kith__spot spot =
        kith__member(reader->scales.spots[number], "norms");
    if (!kith__speak_of(reader, "Scale '%s'", scale->id) ||
        !kith__list_elements(reader, &list, spot) ||
        !kith__list_close(reader, &list))
        return false;
    scale->norms = kith__plan_take(reader, list.count, sizeof *scale->norms);
    if (scale->norms == NULL)
        return false;
    for (int32_t i = 0; i < list.count; i++) {
        scale->norms[i].id = list.ids[i];
        if (!read_norm(reader, scale, &scale->norms[i], list.spots[i]))
            return false;
    }
    reader->draft->norm_spots[number] = list.spots;
    scale->norm_count = list.count;
    return true;
}
