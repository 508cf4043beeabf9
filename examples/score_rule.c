/* SPDX-License-Identifier: MIT */

#include "score_rule.h"

#include <string.h>

#include "score_number.h"
#include "score_text.h"

bool rule_add_number(struct bytes *out, double number)
{
    char text[NUMBER_LONGEST];
    return bytes_add(out, text, number_write_once(text, number));
}

/* ---- The rule ------------------------------------------------------------ */

static bool add_key(struct bytes *out, const kith_questionnaire *questionnaire,
                    int32_t scale, int32_t key)
{
    int32_t item = kith_questionnaire_scale_key_item(questionnaire, scale, key);
    double weight = 1;
    kith_questionnaire_scale_key_weight(questionnaire, scale, key, &weight);
    bool added = text_add(out, key > 0 ? ", " : "") &&
                 text_add(out, kith_questionnaire_item_id(questionnaire, item));
    if (kith_questionnaire_scale_key_is_recoded(questionnaire, scale, key) == 1)
        added = added && text_add(out, " (recoded)");
    if (kith_questionnaire_scale_key_is_reversed(questionnaire, scale, key) ==
        1)
        added = added && text_add(out, " (reversed)");
    if (weight != 1)
        added = added && text_add(out, " (weight ") &&
                rule_add_number(out, weight) && text_add(out, ")");
    return added;
}

static bool add_minimum(struct bytes *out,
                        const kith_questionnaire *questionnaire, int32_t scale)
{
    double minimum = 0;
    kith_status status =
        kith_questionnaire_scale_minimum(questionnaire, scale, &minimum);
    if (status == KITH_E_NO_VALUE)
        return text_add(out, "; needs every answer");
    return text_add(out, "; needs ") && rule_add_number(out, minimum) &&
           text_add(out,
                    minimum < 1 ? " of what was asked" : " or more answers");
}

static bool add_gaps(struct bytes *out, const kith_questionnaire *questionnaire,
                     int32_t scale)
{
    if (strcmp(kith_questionnaire_scale_method(questionnaire, scale),
               "graded") == 0)
        return text_add(out, "; missing answers are left out of the model");
    return text_add(
        out, kith_questionnaire_scale_is_prorated(questionnaire, scale) == 1
                 ? "; missing answers are filled in at the mean position of "
                   "the others"
                 : "; missing answers are left out");
}

static const char *reported(const char *as)
{
    return strcmp(as, "pomp") == 0
               ? "; reported as percent of the maximum possible"
           : strcmp(as, "table") == 0 ? "; reported by a table"
           : strcmp(as, "t") == 0     ? "; reported as 50 + 10 x estimate"
                                      : "";
}

bool rule_add(struct bytes *out, const kith_questionnaire *questionnaire,
              int32_t scale)
{
    const char *method = kith_questionnaire_scale_method(questionnaire, scale);
    bool added =
        text_add(out, strcmp(method, "graded") == 0 ? "graded response model"
                                                    : method) &&
        text_add(out, " of ");
    for (int32_t i = 0;
         i < kith_questionnaire_scale_key_count(questionnaire, scale); i++)
        added = added && add_key(out, questionnaire, scale, i);
    return added && add_minimum(out, questionnaire, scale) &&
           add_gaps(out, questionnaire, scale) &&
           text_add(out, reported(kith_questionnaire_scale_reported(
                             questionnaire, scale)));
}

/* ---- Cut-offs ------------------------------------------------------------ */

/* " (for whom, from where)", as far as the document says. */
static bool add_origin(struct bytes *out, const char *population,
                       const char *source)
{
    if (population == NULL && source == NULL)
        return true;
    return text_add(out, " (") &&
           text_add(out, population != NULL ? population : "") &&
           text_add(out, population != NULL && source != NULL ? "; " : "") &&
           text_add(out, source != NULL ? source : "") && text_add(out, ")");
}

static bool add_one_cutoffs(struct bytes *out,
                            const kith_questionnaire *questionnaire,
                            int32_t scale, int32_t which)
{
    bool added = text_add(out, kith_questionnaire_cutoffs_id(questionnaire,
                                                             scale, which)) &&
                 text_add(out, ": ");
    for (int32_t i = 0;
         i < kith_questionnaire_band_count(questionnaire, scale, which); i++) {
        double from = 0;
        kith_questionnaire_band_from(questionnaire, scale, which, i, &from);
        added = added && text_add(out, i > 0 ? ", " : "") &&
                text_add(out, kith_questionnaire_band_id(questionnaire, scale,
                                                         which, i)) &&
                text_add(out, " from ") && rule_add_number(out, from);
    }
    return added && add_origin(out,
                               kith_questionnaire_cutoffs_population(
                                   questionnaire, scale, which),
                               kith_questionnaire_cutoffs_source(questionnaire,
                                                                 scale, which));
}

bool rule_add_cutoffs(struct bytes *out,
                      const kith_questionnaire *questionnaire, int32_t scale,
                      int32_t which)
{
    if (which != EVERY_CUTOFFS)
        return add_one_cutoffs(out, questionnaire, scale, which);
    bool added = true;
    for (int32_t i = 0;
         i < kith_questionnaire_cutoffs_count(questionnaire, scale); i++)
        added = added && text_add(out, i > 0 ? "; " : "") &&
                add_one_cutoffs(out, questionnaire, scale, i);
    return added;
}

bool rule_add_sources(struct bytes *out,
                      const kith_questionnaire *questionnaire, int32_t scale)
{
    const char *source = kith_questionnaire_scale_source(questionnaire, scale);
    const char *model = kith_graded_source(questionnaire, scale);
    bool added = text_add(out, source != NULL ? source : "");
    if (model == NULL)
        return added;
    return added && text_add(out, source != NULL ? "; model: " : "model: ") &&
           text_add(out, model) &&
           add_origin(out, kith_graded_population(questionnaire, scale), NULL);
}
