/* SPDX-License-Identifier: MIT */
/* look_back_shown - what a look-back says to its reader, before it is text,
 * JSON, a page or a picture: all are written from this, so that they cannot
 * differ.
 *
 * Holds nothing that the view may not show. */

#ifndef KITH_LIB_REPORT_LOOK_BACK_SHOWN_H
#define KITH_LIB_REPORT_LOOK_BACK_SHOWN_H

#include "report/chart.h"
#include "report/phrases.h"
#include "report/resources.h"

enum kith__look_section_id {
    KITH__LOOK_MATTERS,
    KITH__LOOK_COURSES, /* each scale over time */
    KITH__LOOK_GIVING,  /* who gives and who gets */
    KITH__LOOK_REPAIR,  /* since trust was broken */
    KITH__LOOK_HELP,
    KITH__LOOK_LIMITS,
    KITH__LOOK_SECTIONS
};

enum { KITH__LOOK_TEXTS = 8 };

struct kith__look_section {
    enum kith__look_section_id id;
    const char *heading;
    int32_t text_count;
    const char *texts[KITH__LOOK_TEXTS];
};

/* A number behind a statement, for programs. */
struct kith__look_number {
    const char *name;
    bool is_there;
    double value;
};

enum { KITH__LOOK_NUMBERS = 8 };

struct kith__look_statement {
    const char *kind;  /* "trend" */
    const char *state; /* "said", "not-enough" */
    const char *text;  /* in words; NULL: nothing can be said */
    bool is_short;     /* in words it is named together with others */
    const char *would; /* what would change it; or NULL */
    int32_t line_count;
    const char **lines; /* week by week */
    const char *claim;  /* "rising"; or NULL */
    int64_t points, needed;
    int32_t number_count;
    struct kith__look_number numbers[KITH__LOOK_NUMBERS];
    int32_t day_count;
    const char **days; /* "2026-03-02": what it rests on */
};

/* One time of one scale. */
struct kith__look_time {
    const char *day;  /* "2026-03-02" */
    const char *date; /* "2 Mar 2026" */
    bool has_value;
    kith__decimal value;
    const char *number; /* "62 of 100"; or NULL */
    const char *band;   /* or NULL */
    const char *range;  /* "55 to 70"; or NULL */
    const char *note;   /* why there is no number; or NULL */
};

struct kith__look_course {
    const char *label;
    const char *id;       /* for the host alone; else NULL */
    const char *few;      /* all that is short of points; or NULL */
    const char *notes[3]; /* on versions, and on what was not kept; or NULL */
    int32_t statement_count;
    struct kith__look_statement *statements;
    int32_t time_count;
    struct kith__look_time *times;
    struct kith__chart chart; /* no points: nothing to draw */
    int32_t tick_count;
    struct kith__tick ticks[KITH__TICKS_MOST];
};

/* What a writer says of its own accord. */
struct kith__look_labels {
    const char *page;                  /* of a window */
    const char *date, *words, *number; /* columns */
    const char *line;                  /* how to read a chart */
    const char *ranges;                /* and its lighter part */
    const char *bands;                 /* "Parts of the scale:" */
    const char *table;                 /* "As a table" */
};

struct kith__look_shown {
    const char *view;     /* "plain" */
    const char *language; /* of the questionnaire's texts */
    const char *phrases_language;
    const char *title;
    const char *about; /* "Your friend" */
    const char *span;  /* "2 March to 30 May 2026, 14 entries" */
    struct kith__look_labels labels;
    int32_t section_count;
    struct kith__look_section sections[KITH__LOOK_SECTIONS];
    int32_t course_count;
    struct kith__look_course *courses;
    int32_t giving_count;
    struct kith__look_statement *giving;
    int32_t repair_count;
    struct kith__look_statement *repair;
    int32_t help_count;
    struct kith__help *help;
};

/* Whether any chart has ranges. */
bool kith__look_has_ranges(const struct kith__look_shown *shown);

/* The writers. */
void kith__look_write_text(const struct kith__look_shown *shown,
                           struct kith__builder *builder);
void kith__look_write_json(const struct kith__look_shown *shown,
                           struct kith__builder *builder);
void kith__look_write_html(const struct kith__look_shown *shown,
                           struct kith__builder *builder);
void kith__look_write_svg(const struct kith__look_shown *shown,
                          struct kith__builder *builder);

#endif
