/* SPDX-License-Identifier: MIT */
/* report_shown - what a report for a person says, section by section, before it
 * is text, JSON or a page: all are printed from this, so that they cannot
 * differ.
 *
 * Holds nothing that this view may not show: no thresholds, no ids, no gate. */

#ifndef KITH_LIB_REPORT_REPORT_SHOWN_H
#define KITH_LIB_REPORT_REPORT_SHOWN_H

#include "report/composer.h"

enum kith__section_id {
    KITH__SECTION_MATTERS,
    KITH__SECTION_STRENGTHS,
    KITH__SECTION_SCORES,
    KITH__SECTION_FINDINGS,
    KITH__SECTION_ADVICE,
    KITH__SECTION_HELP,
    KITH__SECTION_LIMITS,
    KITH__SECTION_STOP, /* instead of all but help, after a stop */
    KITH__SECTIONS
};

/* The report's own sentences, at most five, and the document's limits. */
enum { KITH__SECTION_TEXTS = 5 + KITH__LIMITS_MOST };

struct kith__section_head {
    enum kith__section_id id;
    const char *heading;
    int32_t text_count;
    const char *texts[KITH__SECTION_TEXTS];
    bool of_document[KITH__SECTION_TEXTS]; /* in its language */
};

struct kith__shown_strength {
    int32_t score; /* its place among the scores; NONE when it is not there */
    const char *label;
};

struct kith__shown_band {
    kith__decimal from;
    const char *label;
};

/* How far a score can be trusted. Whether this is said at all depends on the
 * document and the tie alone, never on an answer. */
struct kith__shown_precision {
    bool said;
    bool has_interval;
    kith__decimal low, high;
    const char *text; /* "Allowing for chance: 49 to 75.", or NULL */
};

/* Where it stands among the scores of named people; said as above. */
struct kith__shown_norm {
    bool said;
    const char *population; /* NULL: no norm holds, or no score */
    bool has_percentile;
    kith__decimal percentile; /* whole */
    bool has_t;
    kith__decimal t;    /* whole */
    const char *text;   /* "About 8 in 10 score lower …", or NULL */
    const char *t_text; /* or NULL */
};

struct kith__shown_score {
    const char *label;
    bool has_value;
    kith__decimal value; /* rounded for show */
    int32_t decimals;
    kith__decimal least, most; /* what the scale can report */
    bool has_range;            /* open answers still leave one */
    kith__decimal low, high;
    int32_t answered, asked;
    int32_t band_count;
    struct kith__shown_band *bands; /* for drawing */
    struct kith__shown_precision precision;
    struct kith__shown_norm norm;
    const char *text;  /* "62 of 100", or that answers are too few */
    const char *range; /* "could be 55 to 70", or NULL */
    const char *band;  /* or NULL */
    const char *count; /* "7 of 8" */
};

struct kith__shown_reason {
    const char *said;
    const char *answer;
    const char *quote; /* both in one sentence */
};

struct kith__shown_finding {
    const char *label;
    const char *about;  /* or NULL */
    bool listed;        /* only what was said: no level, about or easing */
    int32_t level;      /* KITH_SET_ASIDE, KITH_SOME or KITH_CLEAR */
    const char *signs;  /* the level in words; NULL where it is listed */
    const char *easing; /* or NULL */
    int32_t reason_count;
    struct kith__shown_reason *reasons;
    int32_t counted_count;
    struct kith__shown_reason *counted; /* facts, each with its number */
};

struct kith__shown_advice {
    const char *label;
    const char *text;
    int32_t step_count;
    const char **steps;
    int32_t reason_count;
    struct kith__shown_reason *reasons;
};

struct kith__report {
    const char *language; /* of the questionnaire's texts */
    const char *phrases_language;
    const char *title;
    const char *about;   /* "Your friend" */
    const char *because; /* "Because you said:" */
    const char *above;   /* "For what you said above." */
    const char *listed;  /* "You said:" */
    const char *counted; /* "Counted:" */
    const struct kith__phrases *phrases;
    int32_t view;
    bool stopped;
    int32_t section_count;
    struct kith__section_head sections[KITH__SECTIONS];
    int32_t strength_count;
    struct kith__shown_strength *strengths;
    int32_t score_count;
    struct kith__shown_score *scores;
    int32_t finding_count;
    struct kith__shown_finding *findings;
    int32_t advice_count;
    struct kith__shown_advice *advice;
    int32_t help_count;
    struct kith__help *help;
};

/* Puts a report together; it borrows from the composer's arena, wording and
 * phrases. False when out of memory. */
bool kith__report_compose(struct kith__composer *composer,
                          struct kith__report *out);

/* One section each, in files of their own. */
void kith__compose_scores(struct kith__composer *composer,
                          struct kith__report *out);
void kith__compose_strengths(struct kith__composer *composer,
                             struct kith__report *out);
void kith__compose_findings(struct kith__composer *composer,
                            struct kith__report *out);

/* What a score is worth, and whom it is compared with. */
void kith__compose_precision(struct kith__composer *composer, int32_t scale,
                             struct kith__shown_score *out);

/* What a person said, as a report quotes it. */
void kith__compose_reason(struct kith__composer *composer, int32_t item,
                          struct kith__shown_reason *out);

/* Whether a person is shown a scale of this tie. */
bool kith__scale_is_shown(const struct kith__composer *composer, int32_t scale);

/* The writers. */
void kith__write_text(const struct kith__report *report,
                      struct kith__builder *builder);
void kith__write_json(const struct kith__report *report,
                      struct kith__builder *builder);
void kith__write_html(const struct kith__report *report,
                      struct kith__builder *builder);

#endif
