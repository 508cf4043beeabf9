/* SPDX-License-Identifier: MIT */
/* items_show - what table and JSON share. */

#include "items_show.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool shows_scale(const struct findings *findings, int32_t scale)
{
    const struct items_settings *settings = findings->settings;
    const char *id =
        kith_questionnaire_scale_id(findings->questionnaire, scale);
    return kith_sample_item_count(findings->sample, scale) > 0 &&
           (settings->scale == NULL || strcmp(settings->scale, id) == 0) &&
           (settings->read.with_sensitive ||
            kith_questionnaire_scale_is_sensitive(findings->questionnaire,
                                                  scale) == 0);
}

kith_item_analysis *analyse(const struct findings *findings, int32_t scale)
{
    kith_item_analysis *made = NULL;
    kith_item_analysis_new(findings->sample, scale, findings->settings->missing,
                           &made, NULL);
    return made;
}

double alpha_of(const kith_item_analysis *analysis)
{
    double out = NAN;
    kith_item_analysis_alpha(analysis, &out);
    return out;
}

double standardized_alpha_of(const kith_item_analysis *analysis)
{
    double out = NAN;
    kith_item_analysis_standardized_alpha(analysis, &out);
    return out;
}

double mean_correlation_of(const kith_item_analysis *analysis)
{
    double out = NAN;
    kith_item_analysis_mean_correlation(analysis, &out);
    return out;
}

double icc_of(const kith_item_analysis *analysis, int32_t kind)
{
    double out = NAN;
    kith_item_analysis_icc(analysis, kind, &out);
    return out;
}

const char *icc_name(int32_t kind)
{
    static const char *const names[] = {"1,1", "2,1", "3,1",
                                        "1,k", "2,k", "3,k"};
    return names[kind - KITH_ICC_1_1];
}

bool print_to(struct bytes *out, const char *format, ...)
{
    char text[1024];
    va_list list;
    va_start(list, format);
    int length = vsnprintf(text, sizeof text, format, list);
    va_end(list);
    return length >= 0 && (size_t)length < sizeof text &&
           bytes_add(out, text, (size_t)length);
}
