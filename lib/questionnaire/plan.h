/* SPDX-License-Identifier: MIT */
/* plan - a questionnaire as it was compiled: read-only, shared, the one struct
 * that every later room may read.
 *
 * Says what there is and what reads what; knows nothing of anybody's answers.
 */

#ifndef KITH_LIB_QUESTIONNAIRE_PLAN_H
#define KITH_LIB_QUESTIONNAIRE_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include <kith/quality.h>
#include <kith/questionnaire.h>

#include "base/decimal.h"
#include "base/memory.h"
#include "base/ratio.h"
#include "base/wide.h"

/* Limits, each tested at its edge. */
enum {
    KITH__DOCUMENT_BYTES = 8 * 1024 * 1024,
    KITH__TIES_MOST = 16,
    KITH__GENDERS_MOST = 8,
    KITH__WORDS_MOST = 64,
    KITH__RECALLS_MOST = 32,
    KITH__OPTION_SETS_MOST = 256,
    KITH__OPTIONS_MOST = 64, /* in one set */
    KITH__ITEMS_MOST = 2048,
    KITH__FACTS_MOST = 256,
    KITH__SECTIONS_MOST = 256,
    KITH__SCALES_MOST = 512,
    KITH__NORMS_MOST = 64,          /* of one scale */
    KITH__NORM_ROWS_MOST = 100000,  /* of one norm's table */
    KITH__PEOPLE_MOST = 1000000000, /* in one sample */
    KITH__DIFFERENCES_MOST = 512,
    KITH__PATTERNS_MOST = 256,
    KITH__CRITERIA_MOST = 64, /* in one pattern */
    KITH__ADVICE_MOST = 256,
    KITH__STEPS_MOST = 16, /* in one piece of advice */
    KITH__STOPS_MOST = 32,
    KITH__LIMITS_MOST = 8, /* texts of "limits" */
    KITH__RESOURCES_MOST = 64,
    KITH__ANTONYMS_MOST = 256,
    KITH__CONDITION_DEPTH = 16,
    KITH__CONDITION_NODES = 1024, /* in one condition */
    KITH__CATEGORIES_MOST = 64,   /* of one item of a graded scale */
    KITH__NODES_LEAST = 11,
    KITH__NODES_MOST = 121, /* of the quadrature of a graded scale */
    KITH__GRADED_CELLS = 4 * 1024 * 1024 /* categories x nodes, all scales */
};

/* Nothing there: no text, no recall period, no option set … */
#define KITH__NONE (-1)

/* ---- Texts ------------------------------------------------------------ */

/* Every text a person may see stands in one table, so that wording, overlays
 * and lists of what is missing treat all alike. Other structs hold its number.
 */
typedef int32_t kith__text_id;

/* Which form of a word a text takes: items speak as the person ("my friend"),
 * all else speaks to the person ("your friend"). */
enum kith__form { KITH__FORM_ITEM, KITH__FORM_TEXT, KITH__FORMS };

struct kith__plan_text {
    const char *written; /* with its {placeholders} */
    const char *path;    /* "items/TR1/text"; where an overlay puts its own */
    enum kith__form form;
    bool taken;    /* it stands in the document that `from` names */
    uint32_t ties; /* in which it can appear, one bit each; 0: a word's form */
};

/* A grammatical gender; the first stands where none was chosen. */
struct kith__gender {
    const char *id;
    kith__text_id label;
};

struct kith__tie {
    const char *id;
    kith__text_id label; /* or KITH__NONE */
    int32_t other_side;  /* which tie it is for the other person */
};

struct kith__word {
    const char *id; /* as in {O} */
    bool name;      /* gives way to the name that a host has */
    /* NONE: not given. Where it is given, it is for every gender; without
     * genders at the first. */
    kith__text_id forms[KITH__FORMS][KITH__TIES_MOST][KITH__GENDERS_MOST];
};

/* ---- Questions -------------------------------------------------------- */

struct kith__recall {
    const char *id;
    kith__text_id text;
    int32_t days; /* 0: not given, as for "ever" */
};

struct kith__option {
    const char *id;
    kith__decimal value;
    kith__text_id label;
};

struct kith__option_set {
    const char *id;
    int32_t count;
    struct kith__option *options;
};

/* How a fact is worked out of a journal or a circle, if it is. */
enum kith__computed_from { KITH__BY_HOST, KITH__OF_JOURNAL, KITH__OF_CIRCLE };
enum kith__computed_what {
    KITH__SWINGS, /* of a scale, in windows of records */
    KITH__COUNT,  /* of events, and of the scores of a scale that counts */
    KITH__AGE,    /* of the last event */
    KITH__NEEDS_NAMED,
    KITH__EFFECTIVE_PEOPLE
};
struct kith__computed {
    enum kith__computed_from from;
    enum kith__computed_what what;
    const char *questionnaire; /* or NULL: of no scale */
    const char *scale;
    int32_t major;           /* of that questionnaire's version */
    kith__decimal low, high; /* of swings */
    int32_t window;
    int32_t event, by; /* KITH_EVENT_…, KITH_BY_…; 0: none, whoever it was */
    int32_t days;      /* count: that a record looks back; age: of a unit */
    int32_t within;    /* how many days back; 0: any */
};

struct kith__fact {
    const char *id;
    kith__text_id label;
    const char *unit; /* or NULL */
    kith__decimal minimum, maximum;
    const char *source; /* or NULL */
    bool sensitive;
    struct kith__computed computed;
};

enum kith__item_kind { KITH__ITEM_CHOICE, KITH__ITEM_INTEGER };

struct kith__item {
    const char *id;
    kith__text_id text;
    enum kith__item_kind kind;
    int32_t options;                /* option set, or NONE for whole numbers */
    int32_t recall;                 /* or NONE */
    int32_t section;                /* or NONE */
    kith__decimal minimum, maximum; /* what an answer's value may be */
    uint32_t ties;                  /* one bit a tie */
    bool safety;
    bool context;
    bool sensitive; /* marked, a safety item, or asked because of one */
};

struct kith__section {
    const char *id;
    kith__text_id title; /* or NONE */
    int32_t count;
    int32_t *items;
};

/* ---- Scores ----------------------------------------------------------- */

/* From this value up, that value. Ascending; the first lies at or below every
 * value that can occur. */
struct kith__step {
    kith__decimal from, value;
};

struct kith__key {
    int32_t item;
    kith__decimal weight; /* above 0 */
    bool reverse;
    int32_t step_count; /* recode; 0: none */
    struct kith__step *steps;
    kith__decimal low, high; /* keyed range: after recode and reversal */
};

struct kith__band {
    const char *id;
    kith__text_id label;
    kith__decimal from;
    bool strength; /* a score in this band counts as a strength */
};

struct kith__cutoffs {
    const char *id;
    const char *source;     /* or NULL */
    const char *population; /* or NULL */
    int32_t count;
    struct kith__band *bands; /* ascending */
};

enum kith__method { KITH__METHOD_SUM, KITH__METHOD_MEAN, KITH__METHOD_GRADED };
enum kith__report_as {
    KITH__REPORT_RAW,
    KITH__REPORT_POMP,
    KITH__REPORT_TABLE,
    KITH__REPORT_T /* 50 + 10 · estimate; of graded scales */
};
enum kith__minimum {
    KITH__MINIMUM_SHARE,
    KITH__MINIMUM_COUNT,
    KITH__MINIMUM_ALL
};
enum kith__strength {
    KITH__STRENGTH_NONE,
    KITH__STRENGTH_MINE,
    KITH__STRENGTH_TIE
};

struct kith__reliability {
    bool given;
    bool assumed;
    bool has_mean;
    kith__decimal value, mean, sd;          /* sd 0: not given */
    const char *kind, *source, *population; /* or NULL */
};

/* How many people of a norm's sample had a score, and how many a lower one. */
struct kith__norm_row {
    kith__decimal value;
    int32_t below, equal;
};

/* What the scores of named people were. */
struct kith__norm {
    const char *id;
    kith__text_id population;
    const char *source;
    int32_t people;
    uint32_t ties;          /* for which it holds, one bit each */
    bool whole;             /* no ties were named: where no item is missing */
    kith__decimal mean, sd; /* sd 0: not given */
    int32_t count;          /* rows; 0: no table */
    struct kith__norm_row *rows;
};

/* The scores of a group, for telling whose a score is more like. */
struct kith__group {
    bool given;
    kith__decimal mean, sd;
    int32_t people;
    const char *population, *source;
};

/* Which change is for the better, and where it has led (clinical significance;
 * Jacobson & Truax, 1991). */
enum kith__better {
    KITH__BETTER_UNKNOWN,
    KITH__BETTER_HIGHER,
    KITH__BETTER_LOWER
};
struct kith__significance {
    enum kith__better better;
    struct kith__group functional, clinical;
};

/* ---- Graded response models (Samejima 1969) ---------------------------- */

/* Nodes are filled up to whole groups, so that every processor adds in the same
 * order. */
enum { KITH__LANES = 8 };

/* The estimate is the mean or the mode of what is likely. */
enum kith__estimate { KITH__ESTIMATE_EAP, KITH__ESTIMATE_MAP };

/* One item. Its keyed values, from the lowest, are the categories 0 to count-1;
 * at theta, category k or a higher one has the probability
 * logistic(slope · theta + intercepts[k-1]). */
struct kith__graded_item {
    double slope; /* above 0 */
    int32_t count;
    double *intercepts; /* count - 1, falling */
    double *thresholds; /* count - 1, rising: -intercept / slope */

    /* The code of an answer is its category + 1; 0 is no answer. By option, or
     * by whole number from the item's minimum up. */
    int32_t code_count;
    uint8_t *codes;

    /* The logarithm of the probability of each code at each node, by code and
     * node: table[code * node_room + node]. Code 0 has 0 everywhere, so that
     * an item without an answer adds nothing. Lies at a multiple of 64 bytes.
     */
    double *table;
};

struct kith__graded {
    const char *source;
    const char *population; /* or NULL */
    enum kith__estimate estimate;
    double mean, sd;        /* of the normal prior */
    kith__decimal from, to; /* where the nodes begin and end */
    int32_t node_count;
    int32_t node_room;   /* node_count filled up to a multiple of KITH__LANES */
    double *nodes;       /* those filled up are 0 … */
    double *log_weights; /* -z²/2 … and weigh nothing, -1e300 */
    struct kith__graded_item *items; /* by key of the scale */
};

/* What is low and what is high where ratings may swing between. */
struct kith__swings_of {
    bool given;
    kith__decimal low, high;
    const char *source; /* or NULL */
};

struct kith__scale {
    const char *id;
    kith__text_id label;
    kith__text_id about; /* or NONE */
    int32_t count;
    struct kith__key *keys;
    enum kith__method method;
    enum kith__report_as report_as;
    int32_t decimals;
    enum kith__minimum minimum;
    kith__decimal minimum_value; /* a share, or a count in millionths too */
    bool prorate;
    bool compare_rounded;
    enum kith__strength strength;
    int32_t table_count; /* report_as table: raw score to reported score */
    struct kith__step *table;
    int32_t cutoffs_count;
    struct kith__cutoffs *cutoffs;
    struct kith__reliability reliability;
    int32_t norm_count;
    struct kith__norm *norms; /* the first that holds is the one */
    struct kith__significance significance;
    struct kith__graded *graded; /* method graded; else NULL */
    const char *source;          /* or NULL */
    bool shown;         /* else its score is for rules and hosts alone */
    bool sensitive;     /* marked, or reads something sensitive */
    bool shareable;     /* marked, and nothing bars it */
    int32_t other_side; /* the scale by which the other person tells of the
                           same thing: mostly itself; NONE: it was not taken */
    struct kith__swings_of swings;
    int32_t counted_event; /* what its score counts, by whom: KITH_EVENT_… */
    int32_t counted_by;    /* and KITH_BY_… of kith/journal.h; 0: nothing */
};

struct kith__difference {
    const char *id;
    kith__text_id label;
    int32_t from, minus; /* scales */
    bool sensitive;
};

/* ---- Conditions ------------------------------------------------------- */

enum kith__op {
    KITH__OP_TRUE, /* a tie leaf that holds */
    KITH__OP_FALSE,
    KITH__OP_ITEM,
    KITH__OP_FACT,
    KITH__OP_SHARE,
    KITH__OP_SCALE,
    KITH__OP_DIFFERENCE,
    KITH__OP_ANSWERED,
    KITH__OP_GATE,
    KITH__OP_PATTERN,
    KITH__OP_ALL,
    KITH__OP_ANY,
    KITH__OP_COUNT,
    KITH__OP_NOT
};

enum kith__test {
    KITH__TEST_AT_LEAST,
    KITH__TEST_ABOVE,
    KITH__TEST_AT_MOST,
    KITH__TEST_BELOW,
    KITH__TEST_IS
};

struct kith__condition_node {
    uint8_t op;      /* enum kith__op */
    uint8_t test;    /* enum kith__test; items, facts, scales, differences */
    int32_t subject; /* number of the item, fact, scale, …; else NONE */
    int32_t other;   /* share: the fact that is to be outweighed */
    int32_t first,
        count;    /* children: nodes[first] … nodes[first + count - 1] */
    int32_t need; /* count: how many; pattern: the level (KITH_SOME or
                     KITH_CLEAR); gate: the gate; share: how much both
                     facts must come to together */
    kith__decimal against; /* what the value is held against */
};

/* Where a condition begins among the nodes of a tie plan, or one of these. */
typedef int32_t kith__condition;
#define KITH__ALWAYS (-1)   /* no condition was written: true */
#define KITH__VANISHED (-2) /* it was about what this tie has not: false */

/* ---- Findings and advice ---------------------------------------------- */

struct kith__criterion {
    const char *id;
    kith__text_id label;
    bool required;
};

struct kith__easing {
    kith__text_id text;
    bool set_aside; /* else: to "some" */
};

enum kith__direction {
    KITH__DIRECTION_NONE,
    KITH__DIRECTION_TOWARD_ME,
    KITH__DIRECTION_FROM_ME,
    KITH__DIRECTION_MUTUAL
};

struct kith__pattern {
    const char *id;
    kith__text_id label;
    kith__text_id about;             /* or NONE */
    kith__text_id label_when_raised; /* or NONE; then it is only listed */
    const char *source;              /* or NULL */
    enum kith__direction direction;
    int32_t count;
    struct kith__criterion *criteria;
    int32_t some, clear; /* criteria that must be met; clear NONE: never */
    int32_t easing_count;
    struct kith__easing *easings;
    bool shown_when_raised;
    bool gate;
    bool sensitive; /* marked, reads something sensitive or the gate, or is
                       hidden or only listed when the gate is raised */
};

enum kith__advice_gate {
    KITH__ADVICE_ANY,
    KITH__ADVICE_NOT_RAISED,   /* also while the gate is unknown */
    KITH__ADVICE_MUST_BE_KNOWN /* only when known to be not raised */
};

struct kith__advice {
    const char *id;
    kith__text_id label;
    kith__text_id text;
    const char *source; /* or NULL */
    int32_t step_count;
    kith__text_id *steps;
    int32_t priority; /* the lowest first; 100 when not given */
    enum kith__advice_gate gate;
    bool general;   /* fills up where nothing else fits */
    bool sensitive; /* marked, reads something sensitive, or not for any gate */
};

struct kith__stop {
    const char *id;
    kith__text_id text;
    const char *help; /* which resources: "adults", "young-people", "parents" */
};

struct kith__resource {
    kith__text_id label, text;
    const char *contact; /* or NULL */
    const char *url;     /* or NULL */
    const char *help;    /* the key `for` */
};

/* ---- Answer quality ---------------------------------------------------- */

enum kith__judged {
    KITH__JUDGED_BY_DEFAULT,
    KITH__JUDGED_BY_DOCUMENT,
    KITH__NEVER_JUDGED
};

struct kith__quality_threshold {
    enum kith__judged judged;
    kith__decimal value; /* by document */
    const char *source;
};

struct kith__antonyms {
    int32_t item, opposite;
};

struct kith__quality_plan {
    int32_t antonym_count;
    struct kith__antonyms *antonyms;
    int32_t scale_count; /* of even-odd; NONE: all scales */
    int32_t *scales;
    struct kith__quality_threshold thresholds[KITH_QUALITY_INDICES];
};

/* ---- What differs by tie ---------------------------------------------- */

/* One item of a scale, in whole units. With unit u and weights w over their
 * common divisor: `range` and positions are multiples of u above the low end.
 */
struct kith__keyed_item {
    const struct kith__key *key;
    int32_t item;
    int64_t weight;
    int64_t range;            /* the highest position, above 0 */
    int64_t spread;           /* common / range, see below */
    const int64_t *positions; /* by option number; NULL for whole numbers,
                                 whose positions kith__position() works out */
};

/* A scale's arithmetic in one tie. Filled up, the weighted position is
 * T = Σ w · position, from 0 to `most`; what is reported is
 * (start + slope · T) / over, and with missing "none" see scoring. */
struct kith__scale_plan {
    bool applies; /* some item of it is in this tie */
    int32_t count;
    struct kith__keyed_item *items;
    int64_t unit;        /* of positions, in millionths */
    int64_t weight_unit; /* of weights, in millionths */
    kith__wide common;   /* least common multiple of the ranges */
    kith__wide most;     /* Σ w · range */
    kith__wide start, slope, over;
    uint64_t scored; /* a digest of how it is scored in this tie */

    /* By item of the scale in this tie; NULL unless it is graded. */
    const struct kith__graded_item **graded;
    const double **graded_tables; /* the table of each */
};

struct kith__tie_plan {
    struct kith__condition_node *nodes;
    int32_t node_count;

    kith__condition *ask_when; /* by item; VANISHED also for those outside */
    bool *in_tie;              /* by item */
    int32_t *ask_order;        /* all items of the tie, readers behind read */
    int32_t ask_count;

    struct kith__scale_plan *scales; /* by scale */
    kith__condition **norms; /* by scale and norm; VANISHED: not in this tie */
    bool *difference_applies;
    kith__condition valid_when;

    bool *pattern_applies;
    kith__condition *
        *criteria;             /* by pattern and criterion; VANISHED: removed */
    kith__condition **easings; /* by pattern and easing */
    int32_t *pattern_order;    /* gate patterns first, then by what they read */

    kith__condition *advice; /* by advice */
    kith__condition *stops;  /* by stop */

    bool *gate_item; /* by item: a safety item, or read by a gate pattern */
    bool *gate_fact; /* by fact: read by a gate pattern */
};

/* ---- The whole -------------------------------------------------------- */

/* Answers of another major version: an old item's id and the new one's. */
struct kith__renaming {
    const char *old_id;
    int32_t item; /* or NONE: gone */
};
struct kith__mapping {
    int32_t major;
    int32_t count;
    struct kith__renaming *renamings;
};

/* A score of another major version: an old scale's id, and the scale whose
 * score is the same thing. */
struct kith__scale_mapping {
    int32_t major;
    const char *old_id;
    int32_t scale; /* or NONE: no longer the same, whatever the digest */
};

struct kith__warning {
    const char *message;
    const char *pointer;
    int32_t line, column;
};

struct kith__plan {
    const char *id, *version, *language;
    int32_t major;                         /* of the version */
    const char *base_id;                   /* what `from` names, or NULL */
    const char *licence, *source, *status; /* or NULL */
    kith__text_id title;
    kith__text_id about, notice; /* or NONE */
    int32_t limit_count;
    kith__text_id *limits; /* what the document cannot do */
    char digest[17];       /* 16 hexadecimal digits */

    int32_t text_count;
    struct kith__plan_text *texts;

    int32_t gender_count;
    struct kith__gender *genders;

    int32_t tie_count, word_count, recall_count, option_set_count, fact_count,
        section_count, item_count, scale_count, difference_count, pattern_count,
        advice_count, stop_count, resource_count, mapping_count,
        scale_mapping_count, warning_count;
    struct kith__tie *ties;
    struct kith__word *words;
    struct kith__recall *recalls;
    struct kith__option_set *option_sets;
    struct kith__fact *facts;
    struct kith__section *sections;
    struct kith__item *items;
    struct kith__scale *scales;
    struct kith__difference *differences;
    struct kith__pattern *patterns;
    struct kith__advice *advice;
    struct kith__stop *stops;
    struct kith__resource *resources;
    struct kith__mapping *mappings;
    struct kith__scale_mapping *scale_mappings;
    struct kith__warning *warnings;
    struct kith__quality_plan quality;

    struct kith__tie_plan *by_tie;

    /* Ids in order, for finding one by halving. */
    int32_t *items_by_id, *facts_by_id;
};

struct kith_questionnaire; /* defined in object.h, which holds a plan */
const struct kith__plan *kith__plan_of(const kith_questionnaire *questionnaire);
kith_memory *kith__questionnaire_memory(
    const kith_questionnaire *questionnaire);
kith_questionnaire *kith__questionnaire_hold(
    const kith_questionnaire *questionnaire);

/* Whether both were read from one document. (same_document.c) */
bool kith__same_document(const struct kith__plan *a,
                         const struct kith__plan *b);

/* The item or fact of an id; NONE when there is none. */
int32_t kith__find_item(const struct kith__plan *plan, const char *id,
                        size_t length);
int32_t kith__find_fact(const struct kith__plan *plan, const char *id,
                        size_t length);

/* A whole-number answer's position above the low end of its key, in units. */
int64_t kith__position(const struct kith__keyed_item *item, int64_t unit,
                       kith__decimal value);

/* The code of an answer to an item of a graded scale. */
uint8_t kith__graded_code(const struct kith__graded_item *graded,
                          const struct kith__item *item, int32_t option,
                          kith__decimal value);

/* What a graded scale reports for an estimate of six digits. */
kith__decimal kith__graded_reported(const struct kith__scale *scale,
                                    kith__decimal estimate);

/* What a step function gives: the value of the last step at or below. */
kith__decimal kith__step_value(const struct kith__step *steps, int32_t count,
                               kith__decimal at);

#endif
