/* SPDX-License-Identifier: MIT */
/* circle_host - everything about a circle, for the program that asked: exact
 * numbers, and what each assessment says of its tie. Nothing of this is for a
 * person's screen. */

#include "report/circle_shown.h"
#include "report/host_sink.h"

static const char *tie_name(int32_t tie)
{
    static const char *const names[] = {[KITH_TIE_NOT_ASSESSED] = NULL,
                                        [KITH_TIE_WITHHELD] = "withheld",
                                        [KITH_TIE_UNSETTLED] = "unsettled",
                                        [KITH_TIE_STRAINED] = "strained",
                                        [KITH_TIE_STRONG] = "strong"};
    return names[tie];
}

static const char *few_name(int32_t few)
{
    static const char *const names[] = {[KITH_FEW_NOT_SAID] = NULL,
                                        [KITH_FEW_NO] = "no",
                                        [KITH_FEW_FOR_A_REASON] =
                                            "for-a-reason"};
    return names[few];
}

static const char *reliance_name(int32_t reliance)
{
    static const char *const names[] = {
        [KITH_RELIANCE_UNKNOWN] = "not-enough-information",
        [KITH_RELIANCE_NOT_SEEN] = "not-seen",
        [KITH_RELIANCE_FEW] = "few",
        [KITH_RELIANCE_ONE] = "one",
        [KITH_RELIANCE_SET_ASIDE] = "set-aside"};
    return names[reliance];
}

static struct kith__ratio ratio_of(int64_t top, int64_t over)
{
    return kith__ratio_reduce(
        (struct kith__ratio){kith__wide_of(top), kith__wide_of(over)});
}

/* A number that is made of logarithms, to six digits. */
static void put_double(struct kith__sink *sink, const char *key,
                       kith_status status, double number)
{
    kith__decimal rounded;
    bool there = status == KITH_OK && kith__decimal_round(number, &rounded);
    kith__sink_decimal(sink, key, there ? &rounded : NULL);
}

static void put_numbers(struct kith__sink *sink, const kith_circle *circle,
                        const struct kith__circle_shares *shares)
{
    struct kith__ratio people, index;
    bool there = kith__circle_effective(shares, &people);
    kith__decimal rounded = there ? kith__ratio_round(people, 6) : 0;
    double entropy = 0, evenness = 0;
    kith_status has_entropy = kith_circle_entropy(circle, &entropy);
    kith_status has_evenness = kith_circle_evenness(circle, &evenness);
    if (there)
        index = (struct kith__ratio){people.over, people.top};
    kith__sink_integer(sink, "needs_named", shares->named);
    kith__sink_ratio(sink, "herfindahl", there ? &index : NULL);
    kith__sink_ratio(sink, "effective_people_exact", there ? &people : NULL);
    kith__sink_decimal(sink, "effective_people", there ? &rounded : NULL);
    put_double(sink, "entropy", has_entropy, entropy);
    put_double(sink, "evenness", has_evenness, evenness);
}

static void put_needs(struct kith__sink *sink, const kith_circle *circle)
{
    kith__sink_list(sink, "needs");
    for (int32_t i = 0; i < kith_circle_need_count(circle); i++) {
        kith__sink_record(sink);
        kith__sink_string(sink, "id", kith_circle_need_id(circle, i));
        kith__sink_string(sink, "label", kith_circle_need_label(circle, i));
        kith__sink_integer(sink, "people", kith_circle_need_people(circle, i));
        kith__sink_record_end(sink);
    }
    kith__sink_list_end(sink);
}

static void put_parts(struct kith__sink *sink, const kith_circle *circle,
                      int32_t person)
{
    kith__sink_list(sink, "meets");
    for (int32_t i = 0; i < kith_circle_need_count(circle); i++) {
        if (kith_circle_part(circle, person, i) == 0)
            continue;
        kith__sink_record(sink);
        kith__sink_string(sink, "need", kith_circle_need_id(circle, i));
        kith__sink_integer(sink, "part", kith_circle_part(circle, person, i));
        kith__sink_record_end(sink);
    }
    kith__sink_list_end(sink);
}

static void put_person(struct kith__sink *sink, const kith_circle *circle,
                       const struct kith__circle_shares *shares, int32_t person)
{
    struct kith__ratio share = {kith__wide_of(0), kith__wide_of(1)};
    if (shares->over > 0)
        share = ratio_of(shares->tops[person], shares->over);
    kith__sink_record(sink);
    kith__sink_integer(sink, "person", person + 1);
    kith__sink_string(sink, "name", kith_circle_person_name(circle, person));
    kith__sink_ratio(sink, "share", shares->over > 0 ? &share : NULL);
    kith__sink_string(sink, "tie",
                      tie_name(kith_host_circle_tie(circle, person)));
    put_parts(sink, circle, person);
    kith__sink_record_end(sink);
}

void kith__circle_host(const kith_circle *circle, int32_t format,
                       struct kith__builder *builder)
{
    struct kith__circle_shares shares;
    struct kith__sink sink;
    kith__circle_shares(circle, &shares);
    kith__sink_open(&sink, builder, format, "en");
    kith__sink_record(&sink);
    kith__sink_integer(&sink, "kith-circle-report", 1);
    kith__sink_string(&sink, "view", "host");
    kith__sink_string(&sink, "few", few_name(circle->few));
    kith__sink_string(&sink, "reliance",
                      reliance_name(kith_circle_reliance(circle)));
    put_numbers(&sink, circle, &shares);
    put_needs(&sink, circle);
    kith__sink_list(&sink, "people");
    for (int32_t i = 0; i < circle->person_count; i++)
        put_person(&sink, circle, &shares, i);
    kith__sink_list_end(&sink);
    kith__sink_record_end(&sink);
    kith__sink_close(&sink);
}
