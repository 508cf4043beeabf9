/* SPDX-License-Identifier: MIT */
/* circle_shown - what a report on a circle says to the person, before it is
 * text, JSON or a page: all are printed from this, so that they cannot differ.
 *
 * Holds nothing that this view may not show: in the plain view no word that the
 * person wrote, and nothing of an assessment. */

#ifndef KITH_LIB_REPORT_CIRCLE_SHOWN_H
#define KITH_LIB_REPORT_CIRCLE_SHOWN_H

#include "people/circle.h"
#include "report/circle_phrases.h"

enum kith__circle_section_id {
    KITH__CIRCLE_MATTERS,
    KITH__CIRCLE_WHO,
    KITH__CIRCLE_REST,
    KITH__CIRCLE_STRONG, /* the private view alone */
    KITH__CIRCLE_FINDINGS,
    KITH__CIRCLE_OFFERS,
    KITH__CIRCLE_HELP,
    KITH__CIRCLE_LIMITS,
    KITH__CIRCLE_SECTIONS
};

enum {
    KITH__CIRCLE_TEXTS = 4, /* at most, in a section */
    KITH__CIRCLE_FINDINGS_MOST = 2,
    KITH__CIRCLE_OFFERED = 2 /* always the same two, whatever was told */
};

struct kith__circle_section {
    enum kith__circle_section_id id;
    const char *heading;
    int32_t text_count;
    const char *texts[KITH__CIRCLE_TEXTS];
};

struct kith__circle_shown_person {
    const char *label;   /* a name, or "Person 1" */
    bool has_share;      /* whether any need has a name */
    kith__decimal share; /* of 100, rounded to a whole number */
    const char *text;    /* "60 of 100", or NULL */
};

struct kith__circle_shown_need {
    const char *label;
    uint8_t parts[KITH_CIRCLE_PEOPLE_MOST]; /* by person */
    int32_t count;                          /* of people */
    const char *who;                        /* "Ada (3 of 4), Ben (1 of 4)" */
    const char *text;                       /* "2 people" */
};

struct kith__circle_shown_finding {
    const char *label;
    const char *signs;    /* "some signs", or NULL */
    const char *texts[2]; /* or NULL */
};

struct kith__circle_shown_advice {
    const char *label, *text;
    const char *steps[KITH__CIRCLE_STEPS];
};

struct kith__circle_report {
    const struct kith__circle_phrases *phrases;
    const char *language;
    int32_t view;
    const char *title, *about;
    int32_t section_count;
    struct kith__circle_section sections[KITH__CIRCLE_SECTIONS];
    int32_t person_count;
    struct kith__circle_shown_person people[KITH_CIRCLE_PEOPLE_MOST];
    int32_t need_count;
    struct kith__circle_shown_need needs[KITH_CIRCLE_NEEDS_MOST];
    int32_t named; /* needs */
    bool has_effective;
    kith__decimal effective; /* people, rounded to tenths */
    int32_t strong_count;
    int32_t strong[KITH_CIRCLE_PEOPLE_MOST]; /* people */
    int32_t finding_count;
    struct kith__circle_shown_finding findings[KITH__CIRCLE_FINDINGS_MOST];
    struct kith__circle_shown_advice advice[KITH__CIRCLE_OFFERED];
    int32_t help_count;
    const struct kith__help *help;
};

/* What a report is put together from. `isolated`: names are set apart, so that
 * one written from right to left moves none of the words around it. */
struct kith__circle_composer {
    const kith_circle *circle;
    const struct kith__circle_phrases *phrases;
    const struct kith__help_list *help; /* the host's, or NULL */
    int32_t view;                       /* KITH_VIEW_PLAIN or _PRIVATE */
    bool isolated;
    struct kith__arena *arena;
    struct kith__builder scratch;
    bool failed;
};

/* Borrows from the composer's arena and phrases. False when out of memory. */
bool kith__circle_compose(struct kith__circle_composer *composer,
                          struct kith__circle_report *out);

/* The writers. */
void kith__circle_text(const struct kith__circle_report *report,
                       struct kith__builder *builder);
void kith__circle_json(const struct kith__circle_report *report,
                       struct kith__builder *builder);
void kith__circle_html(const struct kith__circle_report *report,
                       struct kith__builder *builder);

/* Everything, in any format; never for eyes. (circle_host.c) */
void kith__circle_host(const kith_circle *circle, int32_t format,
                       struct kith__builder *builder);

#endif
