/* SPDX-License-Identifier: MIT */
/* look_back_writes - a phrase, a number, a band, a day: what sentences, charts
 * and tables of a look-back are made of. Knows no statement. */

#include "report/civil.h"
#include "report/look_back_composer.h"
#include "scoring/score.h"

/* ---- Phrases and numbers ----------------------------------------------- */

const char *kith__look_phrase(struct kith__look_composer *composer,
                              enum kith__look_word word,
                              const struct kith__filling *fillings, int count)
{
    const char *phrase = composer->words->texts[word];
    if (count == 0)
        return phrase;
    kith__sentence_add(phrase, fillings, count, &composer->base.scratch);
    return kith__compose_kept(&composer->base);
}

const char *kith__look_both(struct kith__look_composer *composer,
                            const char *one, const char *other)
{
    if (other == NULL)
        return one;
    kith__add(&composer->base.scratch, one);
    kith__add_char(&composer->base.scratch, ' ');
    kith__add(&composer->base.scratch, other);
    return kith__compose_kept(&composer->base);
}

kith__decimal kith__look_rounded(double number, int decimals)
{
    kith__decimal exact = 0;
    if (!kith__decimal_round(number, &exact))
        return 0;
    return kith__ratio_round(kith__ratio_of(exact), decimals);
}

const char *kith__look_written(struct kith__look_composer *composer,
                               double number, int decimals)
{
    return kith__compose_decimal(
        &composer->base, kith__look_rounded(number, decimals), decimals);
}

const char *kith__look_of(struct kith__look_composer *composer,
                          const struct kith__look_unit *unit, double number,
                          int decimals)
{
    struct kith__composer *base = &composer->base;
    struct kith__filling fillings[] = {
        {"value", kith__look_written(composer, number, decimals)},
        {"most", kith__compose_decimal(base, unit->most, -1)},
        {"least", kith__compose_decimal(base, unit->least, -1)}};
    if (unit->counts)
        return fillings[0].value;
    if (unit->least == 0)
        return kith__compose_phrase(base, KITH__PHRASE_SCORE_OF, fillings, 2);
    return kith__compose_phrase(base, KITH__PHRASE_SCORE_FROM, fillings, 3);
}

int kith__look_finer(const struct kith__look_unit *unit)
{
    bool is_short = unit->counts || unit->most - unit->least <= 20 * KITH__ONE;
    return is_short && unit->decimals == 0 ? 1 : unit->decimals;
}

const char *kith__look_band(struct kith__look_composer *composer,
                            const struct kith__scale *scale, double number)
{
    kith__decimal value = 0;
    if (scale->cutoffs_count == 0 || !kith__decimal_round(number, &value))
        return NULL;
    const struct kith__cutoffs *cutoffs = &scale->cutoffs[0];
    int32_t band = kith__score_band(cutoffs, kith__ratio_of(value));
    return band == KITH__NONE ? NULL
                              : kith__compose_text(&composer->base,
                                                   cutoffs->bands[band].label);
}

/* ---- Dates ------------------------------------------------------------- */

const char *kith__look_integer(struct kith__look_composer *composer,
                               int64_t number)
{
    kith__add_integer(&composer->base.scratch, number);
    return kith__compose_kept(&composer->base);
}

static const char *date_of_days(struct kith__look_composer *composer,
                                int64_t days, enum kith__look_word word,
                                int count)
{
    struct kith__date date = kith__date_of_days(days);
    struct kith__filling fillings[] = {
        {"day", kith__look_integer(composer, date.day)},
        {"month", composer->words->texts[KITH__LOOK_MONTH_1 + date.month - 1]},
        {"year", kith__look_integer(composer, date.year)}};
    return kith__look_phrase(composer, word, fillings, count);
}

const char *kith__look_date(struct kith__look_composer *composer, int64_t time)
{
    return date_of_days(composer, kith__days_of_time(time), KITH__LOOK_DATE, 3);
}

static void add_padded(struct kith__builder *to, int64_t number, int64_t least)
{
    for (; number < least && least > 1; least /= 10)
        kith__add_char(to, '0');
    kith__add_integer(to, number);
}

const char *kith__look_day(struct kith__look_composer *composer, int64_t time)
{
    struct kith__builder *to = &composer->base.scratch;
    struct kith__date date = kith__date_of_days(kith__days_of_time(time));
    if (date.year < 0)
        kith__add_char(to, '-');
    add_padded(to, date.year < 0 ? -date.year : date.year, 1000);
    kith__add_char(to, '-');
    add_padded(to, date.month, 10);
    kith__add_char(to, '-');
    add_padded(to, date.day, 10);
    return kith__compose_kept(&composer->base);
}

void kith__look_name_ticks(struct kith__look_composer *composer,
                           struct kith__tick *ticks, int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        struct kith__date date = kith__date_of_days(ticks[i].days);
        const char *year = kith__look_integer(composer, date.year);
        ticks[i].year = ticks[i].new_year ? year : NULL;
        if (ticks[i].kind == KITH__TICK_DAY)
            ticks[i].text =
                date_of_days(composer, ticks[i].days, KITH__LOOK_DAY, 2);
        else if (ticks[i].kind == KITH__TICK_MONTH)
            ticks[i].text =
                composer->words->texts[KITH__LOOK_MONTH_1 + date.month - 1];
        else
            ticks[i].text = year;
    }
}
