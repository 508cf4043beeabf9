/* SPDX-License-Identifier: MIT */
/* circle_style - the looks of numbers in circles, beside those of every page.
 */

#ifndef KITH_LIB_REPORT_CIRCLE_STYLE_H
#define KITH_LIB_REPORT_CIRCLE_STYLE_H

#include "report/html_page.h"

extern const struct kith__html_style kith__circle_style;

#endif
