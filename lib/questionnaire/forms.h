/* SPDX-License-Identifier: MIT */
/* forms - how a word is written: its forms by tie and gender, in a document or
 * in an overlay.
 *
 * Says which value stands for which tie and gender; keeps no text. */

#ifndef KITH_LIB_QUESTIONNAIRE_FORMS_H
#define KITH_LIB_QUESTIONNAIRE_FORMS_H

#include "base/json.h"
#include "questionnaire/plan.h"

/* A word that is to be read, and what it may name. */
struct kith__forms_of {
    const struct kith__json *json;
    kith__node word;
    const char *const *ties;
    int32_t tie_count;
    const char *const *genders;
    int32_t gender_count;
    bool partial; /* passes over ties and genders that are not among these */
};

/* The value of each form, NONE where none is given. A word without genders has
 * its forms at the first one. */
struct kith__forms {
    bool name;
    kith__node at[KITH__FORMS][KITH__TIES_MOST][KITH__GENDERS_MOST];
};

/* What is wrong, and where. */
struct kith__forms_fault {
    kith__node node;
    bool of_key;
    struct kith__builder message; /* the caller's to free, whatever happens */
};

/* Reads a word; false when it is wrong. Every value in `out` is a text. */
bool kith__forms_read(const struct kith__forms_of *of, struct kith__forms *out,
                      struct kith__forms_fault *fault);

#endif
