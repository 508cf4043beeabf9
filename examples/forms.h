/* SPDX-License-Identifier: MIT */
/* forms - the questionnaires that answer sheets may be about, each read once,
 * with its wordings.
 *
 * A sheet is about the questionnaire that was named, else about the built-in
 * one that it names itself. Knows nothing of reports. */

#ifndef KITH_EXAMPLES_FORMS_H
#define KITH_EXAMPLES_FORMS_H

#include "common.h"

struct form {
    kith_questionnaire *questionnaire; /* NULL: not read yet */
    kith_wording **wording;            /* by tie */
};

struct forms {
    struct manner manner;
    int32_t count;
    struct form *list; /* kith-core first, where none was named */
};

/* Reads the questionnaire of that name, or with NULL kith-core. Says what went
 * wrong and returns how to end the program; EXIT_DONE when all is well. */
int forms_open(struct forms *forms, const char *name,
               const struct manner *manner);

/* Reads a sheet, as kith_answers_parse(), and tells which form it is about,
 * which lives as long as the forms. */
kith_status forms_read(struct forms *forms, const char *sheet, size_t length,
                       kith_answers **answers, const struct form **found,
                       kith_error **error);

/* Reads the sheet in a file, "-": standard input. Says what went wrong and
 * returns how to end the program; EXIT_DONE when all is well. */
int forms_read_file(struct forms *forms, const char *path,
                    kith_answers **answers, const struct form **found);

/* The same, and what the answers add up to. */
int forms_assess_file(struct forms *forms, const char *path,
                      kith_assessment **out, const struct form **found);

void forms_close(struct forms *forms);

#endif
