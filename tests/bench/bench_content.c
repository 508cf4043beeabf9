/* SPDX-License-Identifier: MIT */
/* bench_content - what the patterns of kith-core and kith-brief find among
 * made-up people, and how often made-up ratings swing.
 *
 *   bench_content [--markdown] [--core FILE] [--brief FILE]
 *
 * The same bytes on every run. `--core` and `--brief` try other
 * documents in place of the built-in ones. Ends with a
 * failure when what must hold does not. */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kith/kith.h>

#include "content_alpha.h"
#include "content_people.h"
#include "content_random.h"
#include "content_series.h"
#include "content_table.h"
#include "content_tally.h"

enum { PER_KIND = 20000, ANSWER_MOST = 4 };
static const uint64_t seed = 20260101;

/* What all is printed from. */
struct study {
    struct person_items items;
    struct form core, brief;
    struct alpha alpha[PROFILES + 1][CONSTRUCTS]; /* the last: reference */
    struct table table;
};

/* ---- Making and counting ------------------------------------------------- */

/* Every answer that was meant, given or not. One question on power has a form
 * of its own for some ties; a person counts with the one that is asked.
 */
static void add_alphas(struct study *study, const struct person *person,
                       struct alpha *alphas)
{
    const kith_questionnaire *core = study->core.questionnaire;
    int answers[CONSTRUCTS][ALPHA_ITEMS_MOST], counts[CONSTRUCTS] = {0};
    for (int i = 0; i < study->items.count; i++) {
        const struct person_item *item = &study->items.at[i];
        if (item->construct < 0)
            continue;
        int32_t index = kith_questionnaire_item_index(core, item->id);
        int value =
            item->reverse ? ANSWER_MOST - person->value[i] : person->value[i];
        if (kith_questionnaire_item_in_tie(core, index, person->tie) == 1)
            answers[item->construct][counts[item->construct]++] = value;
    }
    for (int c = 0; c < CONSTRUCTS; c++)
        if (counts[c] > 1)
            alpha_add(&alphas[c], answers[c], counts[c]);
}

static void make_people(struct study *study)
{
    struct person person;
    for (int profile = 0; profile <= PROFILES; profile++) {
        struct random random;
        random_start(&random, seed, (uint64_t)profile);
        for (int i = 0; i < PER_KIND; i++) {
            people_make(&random, profile, &study->items, &person);
            add_alphas(study, &person, study->alpha[profile]);
            if (profile == REFERENCE)
                continue;
            form_add(&study->core, profile, &study->items, &person);
            form_add(&study->brief, profile, &study->items, &person);
        }
    }
}

/* ---- Series ---------------------------------------------------------------
 */

static void count_series(int64_t hits[SERIES_RULES][SERIES_KINDS])
{
    for (int kind = 0; kind < SERIES_KINDS; kind++) {
        struct random random;
        random_start(&random, seed, 100 + (uint64_t)kind);
        for (int i = 0; i < PER_KIND; i++) {
            int ratings[SERIES_WEEKS];
            series_make(&random, (enum series_kind)kind, ratings);
            for (int r = 0; r < SERIES_RULES; r++)
                hits[r][kind] += series_swings(ratings, series_rules[r].low,
                                               series_rules[r].high) >=
                                 series_rules[r].swings;
        }
    }
}

static void print_series(struct table *table)
{
    int64_t hits[SERIES_RULES][SERIES_KINDS] = {{0}};
    char text[TABLE_CELL];
    count_series(hits);
    table_row(table, "rule");
    for (int kind = 0; kind < SERIES_KINDS; kind++)
        table_text(table, series_made[kind].name);
    for (int r = 0; r < SERIES_RULES; r++) {
        const struct series_rule *rule = &series_rules[r];
        snprintf(text, sizeof text, "low %d, high %d, %d turns", rule->low,
                 rule->high, rule->swings);
        table_row(table, text);
        for (int kind = 0; kind < SERIES_KINDS; kind++)
            table_share(table, hits[r][kind], PER_KIND);
        table_row(table, "  calculated before");
        for (int kind = 0; kind < SERIES_KINDS; kind++)
            table_number(table, 1000 * rule->earlier[kind], 0);
    }
    table_print(table, "Twelve weekly ratings that turn: series per 1,000");
    table_words("\nMade as AR(1), rounded, clipped to 1 to 5:\n");
    for (int kind = 0; kind < SERIES_KINDS; kind++) {
        const struct series_made *made = &series_made[kind];
        printf("- %s: mean %.1f, standard deviation %.1f, lag-1 correlation "
               "%.1f\n",
               made->name, made->mean, made->deviation, made->carry);
    }
}

/* ---- Reliability -----------------------------------------------------------
 */

static void print_alphas(struct study *study)
{
    static const int shown[] = {TRUST,          TALKING,       EASE,
                                CLOSENESS,      LOAD_RECEIVED, MY_CONFLICT,
                                THEIR_CONFLICT, POWER,         HOT_COLD};
    struct table *table = &study->table;
    table_row(table, "answers about");
    table_text(table, "questions");
    table_text(table, "people of every kind");
    table_text(table, "the five profiles");
    for (size_t s = 0; s < sizeof shown / sizeof *shown; s++) {
        int c = shown[s];
        struct alpha five = {0};
        for (int profile = 0; profile < PROFILES; profile++)
            alpha_join(&five, &study->alpha[profile][c]);
        table_row(table, construct_name(c));
        table_number(table, five.items, 0);
        table_number(table, alpha_value(&study->alpha[REFERENCE][c]), 3);
        table_number(table, alpha_value(&five), 3);
    }
    table_print(table, "Reliability of the made-up answers: Cronbach's alpha");
}

static void print_means(struct study *study)
{
    char text[TABLE_CELL];
    struct table *table = &study->table;
    table_row(table, "answers about");
    for (int profile = 0; profile < PROFILES; profile++)
        table_text(table, profile_names[profile]);
    for (int c = 0; c < CONSTRUCTS; c++) {
        table_row(table, construct_name(c));
        for (int profile = 0; profile < PROFILES; profile++) {
            const struct alpha *alpha = &study->alpha[profile][c];
            snprintf(text, sizeof text, "%.0f (%.0f)",
                     alpha_mean(alpha, ANSWER_MOST),
                     alpha_deviation(alpha, ANSWER_MOST));
            table_text(table, text);
        }
    }
    table_print(table, "What was answered, 0 never to 100 almost always: mean "
                       "(standard deviation)");
}

/* ---- Findings --------------------------------------------------------------
 */

static void head(struct table *table, const char *first)
{
    table_row(table, first);
    for (int profile = 0; profile < PROFILES; profile++)
        table_text(table, profile_names[profile]);
}

static void print_gate(struct study *study, const struct form *form,
                       const char *title)
{
    static const char *const states[] = {"unknown", "raised", "not raised"};
    head(&study->table, "gate");
    for (int state = 0; state <= KITH_GATE_NOT_RAISED; state++) {
        table_row(&study->table, states[state]);
        for (int profile = 0; profile < PROFILES; profile++)
            table_share(&study->table, form->tally[profile].gate[state],
                        form->tally[profile].ties);
    }
    table_print(&study->table, title);
}

/* Patterns that wait for facts which no made-up person has. */
static int waits(const char *id)
{
    return strcmp(id, "over-reliance") == 0 ||
           strcmp(id, "love-bombing-like") == 0;
}

static void print_levels(struct study *study, const struct form *form,
                         int level, const char *title)
{
    const kith_questionnaire *from = form->questionnaire;
    head(&study->table, "pattern");
    for (int32_t p = 0; p < kith_questionnaire_pattern_count(from); p++) {
        const char *id = kith_questionnaire_pattern_id(from, p);
        if (waits(id))
            continue;
        table_row(&study->table, id);
        for (int profile = 0; profile < PROFILES; profile++) {
            const struct tally *tally = &form->tally[profile];
            int64_t count = level == KITH_NOT_ENOUGH_INFORMATION
                                ? tally->level[p][level]
                                : tally_at_least(tally, p, level);
            table_share(&study->table, count, tally_all(tally, p));
        }
    }
    table_print(&study->table, title);
}

static void print_criteria(struct study *study, const struct form *form,
                           const char *pattern, const char *title)
{
    const kith_questionnaire *from = form->questionnaire;
    int32_t p = kith_questionnaire_pattern_index(from, pattern);
    head(&study->table, "criterion is met");
    for (int32_t c = 0; c < kith_questionnaire_pattern_criterion_count(from, p);
         c++) {
        table_row(&study->table,
                  kith_questionnaire_pattern_criterion_id(from, p, c));
        for (int profile = 0; profile < PROFILES; profile++) {
            const struct tally *tally = &form->tally[profile];
            table_share(&study->table,
                        tally->criterion[p][c][KITH_CRITERION_MET],
                        tally_all(tally, p));
        }
    }
    table_print(&study->table, title);
}

/* ---- What must hold --------------------------------------------------------
 */

/* One row: a share that must lie on its side of a border. */
static int holds(struct table *table, const char *what, int64_t count,
                 int64_t all, int at_most, int64_t per_thousand)
{
    char text[TABLE_CELL];
    int good = at_most ? count * 1000 <= per_thousand * all
                       : count * 1000 >= per_thousand * all;
    table_row(table, what);
    snprintf(text, sizeof text, "at %s %d", at_most ? "most" : "least",
             (int)per_thousand);
    table_text(table, text);
    table_share(table, count, all);
    table_text(table, good ? "yes" : "NO");
    return good;
}

/* Either pattern at some or clear, where neither control nor harm is. */
static int few_bound(struct study *study, const struct form *form)
{
    int good = 1;
    for (int profile = HEALTHY; profile <= STRAINED; profile++) {
        const struct tally *tally = &form->tally[profile];
        char text[TABLE_CELL];
        snprintf(text, sizeof text, "%s: control or bond, %s",
                 kith_questionnaire_id(form->questionnaire),
                 profile_names[profile]);
        good &= holds(&study->table, text, tally->bound, tally->ties, 1, 10);
    }
    return good;
}

static int print_holds(struct study *study)
{
    const struct tally *bonded = &study->core.tally[BONDED];
    struct table *table = &study->table;
    table_row(table, "some or clear");
    table_text(table, "must be");
    table_text(table, "is");
    table_text(table, "holds");
    int good = few_bound(study, &study->core);
    good &= few_bound(study, &study->brief);
    good &= holds(table, "kith-core: trauma-bond-like, trauma-bonded",
                  tally_at_least(bonded, study->core.bond, KITH_SOME),
                  tally_all(bonded, study->core.bond), 0, 800);
    table_print(table, "What must hold");
    return good;
}

/* ---- All of it
 * --------------------------------------------------------------- */

static void print_beginning(const struct study *study)
{
    if (study->table.markdown)
        printf("<!-- Made by: build/tests/bench/bench_content --markdown "
               "> docs/simulation.md -->\n# Made-up people\n\n");
    printf("Made-up people; this checks the rule, not its truth. %d ties a "
           "profile or kind,\nseed %" PRIu64 ". Shares are ties per 1,000, "
           "with Wilson's 95 %% interval.\n\n",
           (int)PER_KIND, seed);
    table_words(
        "- healthy: much of what is good, hardly any of what is not\n"
        "- strained: conflict and little listening on both sides, no control, "
        "no danger\n"
        "- one-way: the other unloads and asks not first, and little comes "
        "back\n"
        "- controlling: deciding, a price for no, watched; warmth swings "
        "little\n"
        "- trauma-bonded: swings, deciding, harm, kept quiet\n\n"
        "Answers follow a graded response model (Samejima 1969); one in a "
        "hundred is a slip.\nEach person leaves out 0 to 30 % of the "
        "questions: skipped, declined or unanswered.\nThe seven ties are "
        "equally frequent. Half of the ties have twelve check-ins:\nsteady "
        "good (healthy), mixed (strained, controlling), average (one-way), "
        "cycling\n(trauma-bonded). The profiles stand in "
        "tests/bench/content_people.c; they were\nfixed before the "
        "first run.");
}

static void print_danger_words(void)
{
    table_words(
        "\nHealthy, strained and one-way ties are made without any danger: "
        "what is found there\nare slips, of which 1 in 100 on 17 questions "
        "makes about 14 in 100. The rule for\ndanger is never tuned by "
        "such figures: any report counts. The remedy is a page on\nwhich "
        "answers can be checked, in every case alike.");
}

static void print_waiting_words(void)
{
    table_words("\nover-reliance and love-bombing-like are left out: they wait "
                "for facts that no\nmade-up tie has. role-reversal is about "
                "parents alone.");
}

static int print_all(struct study *study)
{
    print_beginning(study);
    print_series(&study->table);
    print_alphas(study);
    print_means(study);
    print_gate(study, &study->core, "kith-core: the gate");
    print_danger_words();
    print_levels(study, &study->core, KITH_SOME, "kith-core: some or clear");
    print_waiting_words();
    print_levels(study, &study->core, KITH_CLEAR, "kith-core: clear");
    print_levels(study, &study->core, KITH_NOT_ENOUGH_INFORMATION,
                 "kith-core: not enough information");
    print_criteria(study, &study->core, "coercive-control",
                   "kith-core: parts of coercive-control");
    print_criteria(study, &study->core, "trauma-bond-like",
                   "kith-core: parts of trauma-bond-like");
    print_gate(study, &study->brief, "kith-brief: the gate");
    print_levels(study, &study->brief, KITH_SOME, "kith-brief: some or clear");
    print_levels(study, &study->brief, KITH_CLEAR, "kith-brief: clear");
    return print_holds(study);
}

int main(int count, char **words)
{
    static struct study study;
    const char *core = NULL, *brief = NULL;
    for (int i = 1; i < count; i++)
        if (strcmp(words[i], "--markdown") == 0)
            study.table.markdown = 1;
        else if (strcmp(words[i], "--core") == 0 && i + 1 < count)
            core = words[++i];
        else if (strcmp(words[i], "--brief") == 0 && i + 1 < count)
            brief = words[++i];
        else {
            fprintf(stderr, "bench_content [--markdown] [--core FILE] "
                            "[--brief FILE]\n");
            return EXIT_FAILURE;
        }
    people_items(&study.items);
    form_open(&study.core, "kith-core", core, &study.items);
    form_open(&study.brief, "kith-brief", brief, &study.items);
    make_people(&study);
    int good = print_all(&study);
    form_close(&study.brief);
    form_close(&study.core);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
