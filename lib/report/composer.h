/* SPDX-License-Identifier: MIT */
/* composer - what every section needs to put its sentences together: the
 * assessment, a view, texts, phrases, a name.
 *
 * Composes into one arena and remembers whether memory ever ran out. */

#ifndef KITH_LIB_REPORT_COMPOSER_H
#define KITH_LIB_REPORT_COMPOSER_H

#include "assessment/assessment.h"
#include "questionnaire/wording.h"
#include "report/options.h"
#include "report/phrases.h"

/* Make as much as you like, then look at `failed` once. */
struct kith__composer {
    const kith_assessment *assessment;
    const struct kith__plan *plan;
    const kith_wording *wording;
    const struct kith__phrases *phrases;
    const struct kith__help_list
        *help;        /* the host's; NULL when there is none */
    const char *name; /* or NULL */
    int32_t view;     /* KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE */
    bool hide_norms;
    struct kith__arena *arena;
    struct kith__builder scratch;
    bool failed;
};

/* Room for `count` things, all zero; NULL when out of memory. */
void *kith__compose_room(struct kith__composer *composer, int32_t count,
                         size_t size);

/* What stands in `scratch`, taken into the arena; "" when out of memory. */
const char *kith__compose_kept(struct kith__composer *composer);

/* A text of the plan, with the name; NULL for KITH__NONE. */
const char *kith__compose_text(struct kith__composer *composer,
                               kith__text_id text);

/* A phrase, filled. */
const char *kith__compose_phrase(struct kith__composer *composer,
                                 enum kith__phrase phrase,
                                 const struct kith__filling *fillings,
                                 int count);

/* A number with so many digits behind the point; -1: as many as it has. */
const char *kith__compose_decimal(struct kith__composer *composer,
                                  kith__decimal number, int decimals);

const char *kith__compose_integer(struct kith__composer *composer,
                                  int32_t number);

/* Whom the report is about: "Your friend". */
const char *kith__compose_about(struct kith__composer *composer);

#endif
