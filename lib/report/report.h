/* SPDX-License-Identifier: MIT */
/* report - an assessment turned into a text for its reader.
 *
 * Knows which writer a view and a format ask for; what is said is the sections'
 * business. */

#ifndef KITH_LIB_REPORT_REPORT_H
#define KITH_LIB_REPORT_REPORT_H

#include "report/options.h"

/* As kith_report_write(), with everything checked. */
kith_status kith__report_make(const kith_assessment *assessment,
                              const kith_wording *wording,
                              const kith_report_options *options,
                              kith_text **out, kith_error **error);

#endif
