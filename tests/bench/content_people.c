/* SPDX-License-Identifier: MIT */
/* content_people - made-up people of five profiles, and what they answer.
 *
 * Knows which item asks about what, and no rule of any pattern. */

#include "content_people.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kith/answers.h>

const char *const profile_names[PROFILES] = {"healthy", "strained", "one-way",
                                             "controlling", "trauma-bonded"};

/* ---- The profiles ------------------------------------------------------- */

/* The answer that people of a profile tend to: 0 never, 1 rarely, 2 sometimes,
 * 3 often, 4 almost always. What makes a profile is answered "often" (or
 * "rarely", where it is a lack); what it is said to be without lies half way
 * between never and rarely; a healthy tie is a little better than that and than
 * "often"; what merely goes along lies between, in half steps.
 *
 *   strained: conflict and little listening on both sides; no control, no
 *     danger
 *   one-way: the other unloads and asks not first, and little comes back
 *   controlling: deciding, a price for no, watched; warmth swings little
 *   trauma-bonded: swings, deciding, harm, kept quiet
 *
 * `with` is 1 for what is good to have, -1 for what is bad, 0 for the person's
 * own conduct, which stands by itself. */
static const struct {
    const char *name;
    const char *items; /* "-": the reverse is asked */
    int with;
    double mean[PROFILES];
} constructs[CONSTRUCTS] = {
    [TRUST] = {"trust",
               "TR1 TR2 TR3 TR4 TR5 -TR6 TR7 -TR8",
               1,
               {3.2, 2.0, 2.5, 1.5, 1.5}},
    [TALKING] = {"talking",
                 "CO1 CO2 CO3 CO4 CO5 CO6 -CO7 -CO8",
                 1,
                 {3.2, 1.0, 1.5, 1.5, 1.5}},
    [EASE] = {"room to be oneself",
              "SA1 SA2 SA3 SA4 SA5 SA6 -SA7 -SA8",
              1,
              {3.2, 2.5, 2.5, 1.0, 1.0}},
    [ROOM_MADE] = {"room I make",
                   "RE1-give RE2-give RE3-give RE4-give",
                   0,
                   {3.2, 1.0, 3.0, 2.5, 2.5}},
    [ROOM_GOT] = {"room I get",
                  "RE1-get RE2-get RE3-get RE4-get",
                  1,
                  {3.2, 1.0, 1.0, 1.5, 1.5}},
    [CLOSENESS] = {"closeness",
                   "IN1 IN2 IN3 -IN4",
                   1,
                   {3.2, 1.5, 1.5, 1.5, 2.0}},
    [LOAD_RECEIVED] = {"their worries",
                       "EL1 EL2 EL3 EL4",
                       -1,
                       {1.0, 1.5, 3.0, 1.5, 2.0}},
    [LOAD_SENT] = {"my worries", "EL5 EL6", 0, {1.0, 1.5, 1.0, 0.5, 1.0}},
    [LOAD_MUTUAL] = {"problem talk", "EL7 EL8", -1, {1.0, 2.0, 1.5, 1.5, 2.0}},
    [ROLE_REVERSAL] = {"role reversal",
                       "RR1 RR2 RR3 RR4",
                       -1,
                       {0.5, 1.0, 2.5, 1.5, 2.0}},
    [VALUED] = {"care valued, shared", "RV1 RV2", 1, {2.5, 1.5, 1.5, 1.0, 1.5}},
    [DUTY] = {"guilt and duty", "FD1 FD2", -1, {1.0, 1.5, 2.0, 2.5, 2.5}},
    [MY_CONFLICT] = {"my sharp words",
                     "CM1 CM2 CM3 CM4",
                     0,
                     {0.5, 3.0, 1.0, 1.0, 1.0}},
    [THEIR_CONFLICT] = {"their sharp words",
                        "CT1 CT2 CT3 CT4",
                        -1,
                        {0.5, 3.0, 1.0, 2.0, 2.5}},
    [POWER] = {"deciding",
               "PC1 PC2 PC2-friend PC2-work PC3 PC4 PC5 PC6",
               -1,
               {0.3, 0.5, 0.5, 3.0, 3.0}},
    [HOT_COLD] = {"warm and cold",
                  "HC1 HC2 HC3 HC4",
                  -1,
                  {0.3, 1.5, 1.0, 1.0, 3.0}},
    [KEPT_QUIET] = {"kept quiet", "AH1 AH2 AH3", -1, {0.3, 0.5, 0.5, 1.5, 3.0}},
    [REPAIR] = {"repair",
                "RP1 RP2 RP3 -RP4 RP5 RP6",
                1,
                {2.5, 1.5, 1.5, 1.0, 1.0}},
};

/* The chance that it happened in the past year, and, where the question is
 * asked again, that it happened before that only. A profile "without danger"
 * has none: what it reports is a slip. */
static const struct {
    const char *id;
    double year[PROFILES];
    const char *ever; /* or NULL */
    double before[PROFILES];
} dangers[] = {
    {"SF1", {0, 0, 0, .15, .50}, "SE1", {0, 0, 0, .10, .20}},
    {"SF2", {0, 0, 0, .03, .15}, "SE2", {0, 0, 0, .03, .10}},
    {"SF3", {0, 0, 0, .03, .10}, "SE3", {0, 0, 0, .02, .05}},
    {"SF4", {0, 0, 0, .15, .40}, NULL, {0}},
    {"SF5", {0, 0, 0, .10, .25}, "SE4", {0, 0, 0, .05, .10}},
    {"SF6", {0, 0, 0, .40, .70}, NULL, {0}},
    {"SF7", {0, 0, 0, .60, .50}, NULL, {0}},
    {"SF8", {0, 0, 0, .20, .35}, NULL, {0}},
    {"SF9", {0, 0, 0, .20, .35}, NULL, {0}},
    {"SF10", {0, 0, 0, .05, .15}, NULL, {0}},
    {"SF11", {0, 0, 0, .05, .10}, NULL, {0}},
    {"SF12", {0, 0, 0, .15, .25}, NULL, {0}},
    {"SF13", {0, 0, 0, .05, .10}, NULL, {0}},
};
enum { DANGERS = sizeof dangers / sizeof *dangers };

/* Once, a few times, many times. */
static const double how_often[] = {.30, .40, .30};

/* Questions about the two of them: the same for every profile. Nobody is under
 * 18. */
static const struct {
    const char *id;
    int count;
    double weights[4]; /* of the values from 0 */
} contexts[] = {
    {"AD1", 2, {0, 1}},
    {"AD2", 2, {1, 0}},
    {"CX1", 4, {.10, .25, .30, .35}},
    {"CX2", 4, {.75, .10, .10, .05}},
    {"CX3", 3, {.30, .40, .30}},
    {"CX4", 4, {.80, .10, .07, .03}},
    {"CX9", 3, {.15, .40, .45}},
    {"CX10", 2, {.50, .50}},
    {"CX12", 2, {.50, .50}},
    {"CX6", 2, {.90, .10}},
    {"CX7", 2, {.97, .03}},
    {"CX8", 2, {.95, .05}},
    {"CX11", 4, {.60, .20, .10, .10}},
};
enum { CONTEXTS = sizeof contexts / sizeof *contexts };

/* No, by the other, by me, by both. */
static const double trust_broken[PROFILES][4] = {{.89, .05, .04, .02},
                                                 {.50, .20, .10, .20},
                                                 {.77, .15, .05, .03},
                                                 {.55, .35, .05, .05},
                                                 {.35, .50, .05, .10}};

static const enum series_kind weeks_of[PROFILES] = {
    SERIES_STEADY, SERIES_MIXED, SERIES_AVERAGE, SERIES_MIXED, SERIES_CYCLING};

/* How far people of one profile lie from its mean, in answer steps, and how
 * alike one person's distances are. */
static const double profile_deviation = 0.6;
static const double alike = 0.4;

/* Of a graded response model on answer steps: where people of every kind have
 * a deviation of one step, two questions of a scale correlate at .40, so that 8
 * have a reliability of .84, 6 of .80, 4 of .73 (found by numerical
 * integration; the first table of the output checks it). */
static const double discrimination = 1.57;

/* The share of answers that are another than the one meant. */
static const double slips = 0.01;

/* Each person leaves out a share that lies anywhere from 0 to this. */
static const double most_missing = 0.30;

/* The share of ties with twelve check-ins. */
static const double with_check_ins = 0.50;

enum { TIES = 7, ANSWERS = 5, DANGER_ANSWERS = 4 };

const char *construct_name(int construct)
{
    return constructs[construct].name;
}

/* ---- Which questions there are ------------------------------------------- */

static void add_item(struct person_items *items, const char *id, size_t length,
                     int construct)
{
    struct person_item *item = &items->at[items->count];
    int reverse = *id == '-';
    if (items->count == PEOPLE_ITEMS_MOST ||
        length - (size_t)reverse >= PEOPLE_ID_ROOM) {
        fprintf(stderr, "content_people: no room for %s\n", id);
        exit(EXIT_FAILURE);
    }
    memset(item, 0, sizeof *item);
    memcpy(item->id, id + reverse, length - (size_t)reverse);
    item->construct = construct;
    item->reverse = reverse;
    items->count++;
}

/* Graded questions; dangers, each with its "ever" behind it; CX5; the rest. */
void people_items(struct person_items *items)
{
    items->count = 0;
    for (int c = 0; c < CONSTRUCTS; c++)
        for (const char *at = constructs[c].items; *at != '\0';) {
            size_t length = strcspn(at, " ");
            add_item(items, at, length, c);
            at += length + strspn(at + length, " ");
        }
    for (int d = 0; d < DANGERS; d++) {
        add_item(items, dangers[d].id, strlen(dangers[d].id), -1);
        if (dangers[d].ever != NULL)
            add_item(items, dangers[d].ever, strlen(dangers[d].ever), -1);
    }
    add_item(items, "CX5", 3, -1);
    for (int c = 0; c < CONTEXTS; c++)
        add_item(items, contexts[c].id, strlen(contexts[c].id), -1);
}

/* ---- One person -----------------------------------------------------------
 */

static int slipped(struct random *random, int value, int answers)
{
    if (random_unit(random) >= slips)
        return value;
    int other = random_below(random, answers - 1);
    return other + (other >= value);
}

/* Samejima's graded response model (1969): one draw against the chances of at
 * least rarely, sometimes, often, almost always. */
static int graded(struct random *random, double at)
{
    double draw = random_unit(random);
    int answer = 0;
    for (int step = 1; step < ANSWERS; step++)
        if (draw < 1 / (1 + exp(-discrimination * (at - (step - 0.5)))))
            answer = step;
    return answer;
}

/* Where the person stands on each construct; `well` is how well all goes. */
static void stand(struct random *random, int profile, double well,
                  double at[CONSTRUCTS])
{
    for (int c = 0; c < CONSTRUCTS; c++) {
        double own = random_normal(random);
        double from = constructs[c].with == 0
                          ? own
                          : sqrt(alike) * constructs[c].with * well +
                                sqrt(1 - alike) * own;
        at[c] = profile == REFERENCE
                    ? 2 + from
                    : constructs[c].mean[profile] + profile_deviation * from;
    }
}

/* Whether it happened, and how often: 0 to 3. What goes badly goes together. */
static int happened(struct random *random, double well, double chance)
{
    double liability =
        sqrt(alike) * well + sqrt(1 - alike) * random_normal(random);
    int times = 1 + random_pick(random, how_often, 3);
    double share = 0.5 * erfc(-liability / sqrt(2)); /* normal distribution */
    return share < chance ? times : 0;
}

static int *answer_dangers(struct random *random, int profile, double well,
                           int *value)
{
    for (int d = 0; d < DANGERS; d++) {
        int year = happened(random, well, dangers[d].year[profile]);
        *value++ = slipped(random, year, DANGER_ANSWERS);
        if (dangers[d].ever == NULL)
            continue;
        int before = happened(random, well, dangers[d].before[profile]);
        *value++ = slipped(random, year > 0 ? year : before, DANGER_ANSWERS);
    }
    return value;
}

static void leave_out(struct random *random, int count, int *reason)
{
    static const int reasons[] = {KITH_SKIPPED, KITH_DECLINED, KITH_UNANSWERED};
    double missing = most_missing * random_unit(random);
    for (int i = 0; i < count; i++) {
        int why = reasons[random_below(random, 3)];
        reason[i] = random_unit(random) < missing ? why : KITH_ANSWERED;
    }
}

void people_make(struct random *random, int profile,
                 const struct person_items *items, struct person *person)
{
    int danger_like = profile == REFERENCE ? HEALTHY : profile;
    double at[CONSTRUCTS];
    double well = random_normal(random);
    person->tie = random_below(random, TIES);
    stand(random, profile, well, at);

    int *value = person->value;
    for (int i = 0; items->at[i].construct >= 0; i++) {
        int answer = graded(random, at[items->at[i].construct]);
        answer = slipped(random, answer, ANSWERS);
        *value++ = items->at[i].reverse ? ANSWERS - 1 - answer : answer;
    }
    value = answer_dangers(random, danger_like, well, value);
    *value++ = random_pick(random, trust_broken[danger_like], 4);
    for (int c = 0; c < CONTEXTS; c++)
        *value++ = random_pick(random, contexts[c].weights, contexts[c].count);
    leave_out(random, items->count, person->reason);

    int ratings[SERIES_WEEKS];
    series_make(random, weeks_of[danger_like], ratings);
    const struct series_rule *rule = &series_rules[SERIES_RULE_USED];
    person->swings = random_unit(random) < with_check_ins
                         ? series_swings(ratings, rule->low, rule->high)
                         : -1;
}
