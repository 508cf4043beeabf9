/* SPDX-License-Identifier: MIT */
/* options - how a report is to be written: whose eyes it is for, the form, a
 * name, where to find help, phrases.
 *
 * Checks what the host hands over; knows nothing of assessments. */

#ifndef KITH_LIB_REPORT_OPTIONS_H
#define KITH_LIB_REPORT_OPTIONS_H

#include <kith/report.h>

#include "base/name.h"
#include "report/phrases.h"
#include "report/resources.h"

struct kith_report_options {
    kith_memory *memory; /* held */
    int32_t view;
    int32_t format;
    bool hide_norms;
    char *name; /* or NULL */
    size_t name_size;
    bool has_help;
    struct kith__help_list help;
    bool has_phrases;
    struct kith__phrases phrases;
    char *overlay; /* the text they were read from, for the phrases of other
                      reports; NULL without phrases */
    size_t overlay_size;
};

/* As the public setters, from a value that was read as part of another text. */
kith_status kith__options_take_help(kith_report_options *options,
                                    const struct kith__json *json,
                                    kith__node node, kith_error **error);
kith_status kith__options_take_phrases(kith_report_options *options,
                                       const struct kith__json *json,
                                       kith__node node, kith_error **error);

/* Keeps a copy of a name that was checked. KITH_OK or KITH_E_MEMORY. */
kith_status kith__options_take_name(kith_report_options *options,
                                    const char *name, size_t length,
                                    kith_error **error);

#endif
