/* SPDX-License-Identifier: MIT */
/* Every public function, handed nothing, a wrong index, or an error that is
 * still held. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

struct objects {
    kith_memory *memory;
    kith_questionnaire *questionnaire;
    kith_answers *answers;
    kith_assessment *found;
    kith_explanation *why;
    kith_quality *quality;
    kith_strategy *strategy;
    kith_wording *wording;
    kith_report_options *options;
    kith_error *held; /* an error that was never freed */
};

static void *give(size_t size, void *user)
{
    (void)user;
    return malloc(size);
}

static void take(void *block, size_t size, void *user)
{
    (void)size;
    (void)user;
    free(block);
}

static int open_objects(void **state)
{
    static struct objects all;
    all = (struct objects){.memory = NULL};
    assert_int_equal(kith_memory_new(give, take, NULL, &all.memory), KITH_OK);
    all.questionnaire = questionnaire_of(
        "'a'",
        "'facts': [" FACT(
            "f", "0", "1",
            "") "],"
                "'items': [" FIVE("a", "") "], 'scales': [" SCALE(
                    "s", "'a'",
                    "") "," SCALE("t", "'-a'",
                                  "") "],"
                                      "'differences': [" DIFFERENCE(
                                          "d", "s",
                                          "t") "],"
                                               "'patterns': [" PATTERN(
                                                   "p", "false",
                                                   CRITERION("c",
                                                             IS("a", "at_least",
                                                                "1")),
                                                   "'some': 1",
                                                   "") "],"
                                                       "'advice': [" ADVICE(
                                                           "v", "any", "") "]");
    all.answers = answers_of(all.questionnaire, "friend", "a=3");
    all.found = assess_answers(all.answers);
    assert_int_equal(kith_explain(all.found, 0, &all.why, NULL), KITH_OK);
    assert_int_equal(
        kith_strategy_settling(all.questionnaire, &all.strategy, NULL),
        KITH_OK);
    assert_int_equal(kith_quality_new(all.answers, NULL, 0, &all.quality, NULL),
                     KITH_OK);
    assert_int_equal(kith_wording_new(all.questionnaire, "friend", NULL, 0,
                                      NULL, &all.wording, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_options_new(NULL, &all.options, NULL),
                     KITH_OK);
    kith_answers_set(all.answers, "nobody", 1, &all.held);
    assert_non_null(all.held);
    *state = &all;
    return 0;
}

static int close_objects(void **state)
{
    struct objects *all = *state;
    kith_error_free(all->held);
    kith_report_options_free(all->options);
    kith_wording_free(all->wording);
    kith_quality_free(all->quality);
    kith_strategy_free(all->strategy);
    kith_explanation_free(all->why);
    kith_assessment_free(all->found);
    kith_answers_free(all->answers);
    kith_questionnaire_free(all->questionnaire);
    kith_memory_free(all->memory);
    return 0;
}

/* ---- Freeing nothing -------------------------------------------------- */

static void nothing_may_be_freed(void **state)
{
    (void)state;
    kith_memory_free(NULL);
    kith_questionnaire_free(NULL);
    kith_wording_free(NULL);
    kith_answers_free(NULL);
    kith_assessment_free(NULL);
    kith_explanation_free(NULL);
    kith_quality_free(NULL);
    kith_strategy_free(NULL);
    kith_report_options_free(NULL);
    kith_text_free(NULL);
    kith_error_free(NULL);
}

/* ---- Getters of nothing ----------------------------------------------- */

static void nothing_has_no_text_and_no_error(void **state)
{
    (void)state;
    assert_null(kith_text_data(NULL));
    assert_int_equal(kith_text_length(NULL), -1);
    assert_int_equal(kith_error_status(NULL), KITH_OK);
    assert_null(kith_error_message(NULL));
    assert_null(kith_error_pointer(NULL));
    assert_int_equal(kith_error_line(NULL), 0);
    assert_int_equal(kith_error_column(NULL), 0);
    assert_null(kith_status_name(-1));
    assert_non_null(kith_version());
    assert_true(kith_version_number() > 0);
    assert_null(kith_builtin_id(-1));
    assert_null(kith_builtin_id(kith_builtin_count()));
    int64_t length = -77;
    assert_null(kith_builtin_document(-1, &length));
    assert_null(kith_builtin_document(kith_builtin_count(), NULL));
    assert_int_equal(length, -77);
    assert_non_null(kith_builtin_document(0, NULL));
}

typedef const kith_questionnaire *q;
typedef int32_t (*q_number)(q questionnaire);
typedef int32_t (*q_number_at)(q questionnaire, int32_t index);
typedef int32_t (*q_number_at_two)(q questionnaire, int32_t a, int32_t b);
typedef int32_t (*q_index)(q questionnaire, const char *id);
typedef const char *(*q_text)(q questionnaire);
typedef const char *(*q_text_at)(q questionnaire, int32_t index);
typedef const char *(*q_text_at_two)(q questionnaire, int32_t a, int32_t b);

static const q_number q_numbers[] = {
    kith_questionnaire_tie_count,     kith_questionnaire_section_count,
    kith_questionnaire_item_count,    kith_questionnaire_fact_count,
    kith_questionnaire_scale_count,   kith_questionnaire_difference_count,
    kith_questionnaire_pattern_count, kith_questionnaire_advice_count,
    kith_questionnaire_stop_count,    kith_questionnaire_warning_count};
static const q_number_at q_numbers_at[] = {
    kith_questionnaire_section_item_count,
    kith_questionnaire_item_is_sensitive,
    kith_questionnaire_item_is_safety,
    kith_questionnaire_option_count,
    kith_questionnaire_fact_is_sensitive,
    kith_questionnaire_scale_is_sensitive,
    kith_questionnaire_scale_is_shown,
    kith_questionnaire_scale_is_shareable,
    kith_questionnaire_scale_other_side,
    kith_questionnaire_tie_other_side,
    kith_questionnaire_difference_is_sensitive,
    kith_questionnaire_pattern_is_sensitive,
    kith_questionnaire_pattern_is_gate,
    kith_questionnaire_pattern_criterion_count,
    kith_questionnaire_advice_is_sensitive};
static const q_number_at_two q_numbers_at_two[] = {
    kith_questionnaire_section_item, kith_questionnaire_item_in_tie};
static const q_index q_indexes[] = {
    kith_questionnaire_tie_index,     kith_questionnaire_section_index,
    kith_questionnaire_item_index,    kith_questionnaire_fact_index,
    kith_questionnaire_scale_index,   kith_questionnaire_difference_index,
    kith_questionnaire_pattern_index, kith_questionnaire_advice_index,
    kith_questionnaire_stop_index};
static const q_text q_texts[] = {
    kith_questionnaire_id,       kith_questionnaire_version,
    kith_questionnaire_language, kith_questionnaire_licence,
    kith_questionnaire_source,   kith_questionnaire_status,
    kith_questionnaire_digest};
static const q_text_at q_texts_at[] = {
    kith_questionnaire_tie_id,         kith_questionnaire_section_id,
    kith_questionnaire_item_id,        kith_questionnaire_fact_id,
    kith_questionnaire_scale_id,       kith_questionnaire_difference_id,
    kith_questionnaire_pattern_id,     kith_questionnaire_advice_id,
    kith_questionnaire_stop_id,        kith_questionnaire_warning_message,
    kith_questionnaire_warning_pointer};
static const q_text_at_two q_texts_at_two[] = {
    kith_questionnaire_option_id, kith_questionnaire_pattern_criterion_id};

static const int32_t wrong[] = {-1, 1000, INT32_MAX, INT32_MIN};

static void no_questionnaire_has_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(q_numbers); i++)
        assert_int_equal(q_numbers[i](NULL), -1);
    for (size_t i = 0; i < COUNT(q_numbers_at); i++)
        assert_int_equal(q_numbers_at[i](NULL, 0), -1);
    for (size_t i = 0; i < COUNT(q_numbers_at_two); i++)
        assert_int_equal(q_numbers_at_two[i](NULL, 0, 0), -1);
    for (size_t i = 0; i < COUNT(q_indexes); i++)
        assert_int_equal(q_indexes[i](NULL, "a"), -1);
    for (size_t i = 0; i < COUNT(q_texts); i++)
        assert_null(q_texts[i](NULL));
    for (size_t i = 0; i < COUNT(q_texts_at); i++)
        assert_null(q_texts_at[i](NULL, 0));
    for (size_t i = 0; i < COUNT(q_texts_at_two); i++)
        assert_null(q_texts_at_two[i](NULL, 0, 0));
    assert_true(kith_questionnaire_warning_line(NULL, 0) <= 0);
    assert_true(kith_questionnaire_warning_column(NULL, 0) <= 0);
}

static void a_questionnaire_has_nothing_at_a_wrong_index(void **state)
{
    struct objects *all = *state;
    q is = all->questionnaire;
    for (size_t w = 0; w < COUNT(wrong); w++) {
        for (size_t i = 0; i < COUNT(q_numbers_at); i++)
            assert_int_equal(q_numbers_at[i](is, wrong[w]), -1);
        for (size_t i = 0; i < COUNT(q_numbers_at_two); i++) {
            assert_int_equal(q_numbers_at_two[i](is, wrong[w], 0), -1);
            assert_int_equal(q_numbers_at_two[i](is, 0, wrong[w]), -1);
        }
        for (size_t i = 0; i < COUNT(q_texts_at); i++)
            assert_null(q_texts_at[i](is, wrong[w]));
        for (size_t i = 0; i < COUNT(q_texts_at_two); i++) {
            assert_null(q_texts_at_two[i](is, wrong[w], 0));
            assert_null(q_texts_at_two[i](is, 0, wrong[w]));
        }
        assert_true(kith_questionnaire_warning_line(is, wrong[w]) <= 0);
        assert_true(kith_questionnaire_warning_column(is, wrong[w]) <= 0);
    }
    for (size_t i = 0; i < COUNT(q_indexes); i++) {
        assert_int_equal(q_indexes[i](is, NULL), -1);
        assert_int_equal(q_indexes[i](is, "nobody"), -1);
        assert_int_equal(q_indexes[i](is, ""), -1);
    }
}

static void numbers_of_a_questionnaire_need_a_place_to_go(void **state)
{
    struct objects *all = *state;
    q is = all->questionnaire;
    double low = -77, high = -77;
    assert_int_equal(kith_questionnaire_item_range(NULL, 0, &low, &high),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_item_range(is, 0, NULL, &high),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_item_range(is, 0, &low, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_item_range(is, 1, &low, &high),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_fact_range(NULL, 0, &low, &high),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_fact_range(is, 0, NULL, &high),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_fact_range(is, 0, &low, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_fact_range(is, -1, &low, &high),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_option_value(NULL, 0, 0, &low),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_option_value(is, 0, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_option_value(is, 1, 0, &low),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_option_value(is, 0, 5, &low),
                     KITH_E_ARGUMENT);
    assert_true(low == -77 && high == -77);
}

typedef const kith_wording *w;
typedef const char *(*w_text)(w wording);
typedef const char *(*w_text_at)(w wording, int32_t index);
typedef const char *(*w_text_at_two)(w wording, int32_t a, int32_t b);

static const w_text w_texts[] = {kith_wording_language, kith_wording_title,
                                 kith_wording_about, kith_wording_notice};
static const w_text_at w_texts_at[] = {kith_wording_tie_label,
                                       kith_wording_section_title,
                                       kith_wording_item_text,
                                       kith_wording_item_recall,
                                       kith_wording_fact_label,
                                       kith_wording_scale_label,
                                       kith_wording_scale_about,
                                       kith_wording_difference_label,
                                       kith_wording_pattern_label,
                                       kith_wording_pattern_about,
                                       kith_wording_pattern_label_when_raised,
                                       kith_wording_limit,
                                       kith_wording_advice_label,
                                       kith_wording_advice_text,
                                       kith_wording_stop_text,
                                       kith_wording_missing};
static const w_text_at_two w_texts_at_two[] = {kith_wording_option_label,
                                               kith_wording_criterion_label,
                                               kith_wording_advice_step};

static void no_wording_and_no_such_place_have_no_text(void **state)
{
    struct objects *all = *state;
    for (size_t i = 0; i < COUNT(w_texts); i++)
        assert_null(w_texts[i](NULL));
    for (size_t i = 0; i < COUNT(w_texts_at); i++)
        assert_null(w_texts_at[i](NULL, 0));
    for (size_t i = 0; i < COUNT(w_texts_at_two); i++)
        assert_null(w_texts_at_two[i](NULL, 0, 0));
    assert_null(kith_wording_band_label(NULL, 0, 0, 0));
    assert_int_equal(kith_wording_missing_count(NULL), -1);
    assert_int_equal(kith_wording_limit_count(NULL), -1);
    assert_int_equal(kith_wording_advice_step_count(NULL, 0), -1);
    for (size_t j = 0; j < COUNT(wrong); j++) {
        for (size_t i = 0; i < COUNT(w_texts_at); i++)
            assert_null(w_texts_at[i](all->wording, wrong[j]));
        for (size_t i = 0; i < COUNT(w_texts_at_two); i++) {
            assert_null(w_texts_at_two[i](all->wording, wrong[j], 0));
            assert_null(w_texts_at_two[i](all->wording, 0, wrong[j]));
        }
        assert_null(kith_wording_band_label(all->wording, wrong[j], 0, 0));
        assert_null(kith_wording_band_label(all->wording, 0, wrong[j], 0));
        assert_int_equal(kith_wording_advice_step_count(all->wording, wrong[j]),
                         -1);
    }
}

typedef const kith_answers *a;
typedef int32_t (*a_number)(a answers);
typedef int32_t (*a_number_at)(a answers, int32_t index);

static const a_number a_numbers[] = {kith_answers_tie, kith_answers_next,
                                     kith_answers_stopped,
                                     kith_answers_gone_count};
static const a_number_at a_numbers_at[] = {
    kith_answers_state,  kith_answers_may_be_asked,    kith_answers_option,
    kith_answers_reason, kith_answers_after,           kith_answers_before,
    kith_answers_count,  kith_answers_fact_is_computed};

static void no_answers_and_no_such_place_have_nothing(void **state)
{
    struct objects *all = *state;
    double value = -77;
    for (size_t i = 0; i < COUNT(a_numbers); i++)
        assert_int_equal(a_numbers[i](NULL), -1);
    for (size_t i = 0; i < COUNT(a_numbers_at); i++) {
        assert_int_equal(a_numbers_at[i](NULL, 0), -1);
        assert_int_equal(a_numbers_at[i](NULL, -1), -1);
        for (size_t j = 1; j < COUNT(wrong); j++)
            assert_int_equal(a_numbers_at[i](all->answers, wrong[j]), -1);
    }
    assert_null(kith_answers_gone_id(NULL, 0));
    assert_int_equal(kith_answers_value(NULL, 0, &value), KITH_E_ARGUMENT);
    assert_int_equal(kith_answers_value(all->answers, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_answers_fact(NULL, 0, &value), KITH_E_ARGUMENT);
    assert_int_equal(kith_answers_fact(all->answers, 0, NULL), KITH_E_ARGUMENT);
    assert_true(value == -77);
}

static void no_quality_and_no_such_index_have_nothing(void **state)
{
    struct objects *all = *state;
    const kith_quality *is = all->quality;
    double value = -77;
    assert_int_equal(kith_quality_verdict(NULL), -1);
    assert_int_equal(kith_quality_may_withhold_norms(NULL), -1);
    assert_int_equal(kith_quality_reason_count(NULL), -1);
    assert_int_equal(kith_quality_reason(NULL, 0), -1);
    assert_int_equal(kith_quality_count(NULL, 0), -1);
    assert_int_equal(kith_quality_value(NULL, 0, &value), KITH_E_ARGUMENT);
    assert_int_equal(kith_quality_value(is, 0, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_quality_threshold(NULL, 0, &value), KITH_E_ARGUMENT);
    assert_int_equal(kith_quality_threshold(is, 2, NULL), KITH_E_ARGUMENT);
    assert_null(kith_quality_threshold_source(NULL, 0));
    for (size_t i = 0; i < COUNT(wrong); i++) {
        assert_int_equal(kith_quality_reason(is, wrong[i]), -1);
        assert_int_equal(kith_quality_count(is, wrong[i]), -1);
        assert_int_equal(kith_quality_value(is, wrong[i], &value),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_quality_threshold(is, wrong[i], &value),
                         KITH_E_ARGUMENT);
        assert_null(kith_quality_threshold_source(is, wrong[i]));
        assert_null(kith_quality_index_name(wrong[i]));
    }
    assert_true(value == -77);
}

static void a_quality_is_made_from_answers_and_for_somebody(void **state)
{
    struct objects *all = *state;
    kith_quality *made = NULL;
    assert_int_equal(kith_quality_new(NULL, NULL, 0, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_quality_new(all->answers, NULL, 0, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_quality_new(all->answers, NULL, 0, &made, &all->held),
                     KITH_E_ARGUMENT);
    assert_null(made);
}

static void a_strategy_needs_a_questionnaire_answers_and_places(void **state)
{
    struct objects *all = *state;
    const kith_strategy *is = all->strategy;
    kith_strategy *made = NULL;
    int32_t item = -77, why = -77;
    double theta = -77, error = -77;
    assert_int_equal(kith_strategy_settling(NULL, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_strategy_settling(all->questionnaire, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_strategy_settling(all->questionnaire, &made, &all->held),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_strategy_informative(NULL, NULL, 0, 0, 0, 0, 1, &made, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_strategy_informative(all->questionnaire, NULL, 0, 0,
                                               0, 0, 1, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_strategy_informative(all->questionnaire, NULL, 0, 0,
                                               0, 0, 1, &made, &all->held),
                     KITH_E_ARGUMENT);
    assert_null(made);
    assert_int_equal(kith_strategy_next(NULL, all->answers, &item, &why, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_strategy_next(is, NULL, &item, &why, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_strategy_next(is, all->answers, NULL, &why, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_strategy_next(is, all->answers, &item, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_strategy_next(is, all->answers, &item, &why, &all->held),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_strategy_scale(NULL, all->answers, 0, &why, &theta, &error),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_strategy_scale(is, NULL, 0, &why, &theta, &error),
                     KITH_E_ARGUMENT);
    for (size_t i = 0; i < COUNT(wrong); i++)
        assert_int_equal(kith_strategy_scale(is, all->answers, wrong[i], &why,
                                             &theta, &error),
                         KITH_E_ARGUMENT);
    /* A strategy that settles asks no scale. */
    assert_int_equal(
        kith_strategy_scale(is, all->answers, 0, &why, &theta, &error),
        KITH_E_ARGUMENT);
    assert_true(item == -77 && why == -77 && theta == -77 && error == -77);
}

typedef const kith_assessment *s;
typedef int32_t (*s_number)(s found);
typedef int32_t (*s_number_at)(s found, int32_t index);
typedef int32_t (*s_number_at_two)(s found, int32_t a, int32_t b);
typedef const char *(*s_text)(s found);

/* -1 for NULL; with an object these two have something to say. */
static const s_number s_numbers[] = {kith_assessment_tie,
                                     kith_assessment_stopped, kith_host_gate,
                                     kith_host_gate_today};
static const s_number_at s_numbers_at[] = {kith_assessment_score_item_count,
                                           kith_assessment_strength_count,
                                           kith_assessment_finding_count,
                                           kith_assessment_advice_count,
                                           kith_host_level,
                                           kith_host_lowest_level,
                                           kith_host_highest_level,
                                           kith_host_advice};
static const s_number_at_two s_numbers_at_two[] = {
    kith_assessment_score_band,
    kith_assessment_score_count,
    kith_assessment_score_item,
    kith_assessment_strength,
    kith_assessment_finding,
    kith_assessment_finding_level,
    kith_assessment_finding_easing,
    kith_assessment_evidence_count,
    kith_assessment_finding_listed,
    kith_assessment_counted_count,
    kith_assessment_reason_count,
    kith_assessment_advice,
    kith_host_criterion};
static const s_text s_texts[] = {kith_assessment_questionnaire_id,
                                 kith_assessment_questionnaire_version,
                                 kith_assessment_digest};

static void no_assessment_and_no_such_place_have_nothing(void **state)
{
    struct objects *all = *state;
    for (size_t i = 0; i < COUNT(s_numbers); i++)
        assert_int_equal(s_numbers[i](NULL), -1);
    for (size_t i = 0; i < COUNT(s_texts); i++)
        assert_null(s_texts[i](NULL));
    for (size_t i = 0; i < COUNT(s_numbers_at); i++)
        assert_int_equal(s_numbers_at[i](NULL, 0), -1);
    for (size_t i = 0; i < COUNT(s_numbers_at_two); i++)
        assert_int_equal(s_numbers_at_two[i](NULL, 0, 0), -1);
    assert_int_equal(kith_assessment_evidence(NULL, 0, 0, 0), -1);
    assert_int_equal(kith_assessment_reason(NULL, 0, 0, 0), -1);
    assert_int_equal(kith_assessment_counted(NULL, 0, 0, 0), -1);
    for (size_t j = 0; j < COUNT(wrong); j++) {
        for (size_t i = 0; i < COUNT(s_numbers_at); i++)
            assert_int_equal(s_numbers_at[i](all->found, wrong[j]), -1);
        for (size_t i = 0; i < COUNT(s_numbers_at_two); i++) {
            assert_int_equal(s_numbers_at_two[i](all->found, wrong[j], 0), -1);
            assert_int_equal(s_numbers_at_two[i](all->found, 0, wrong[j]), -1);
        }
        assert_int_equal(kith_assessment_evidence(all->found, wrong[j], 0, 0),
                         -1);
        assert_int_equal(kith_assessment_evidence(all->found, 0, wrong[j], 0),
                         -1);
        assert_int_equal(kith_assessment_evidence(all->found, 0, 0, wrong[j]),
                         -1);
        assert_int_equal(kith_assessment_counted(all->found, wrong[j], 0, 0),
                         -1);
        assert_int_equal(kith_assessment_counted(all->found, 0, wrong[j], 0),
                         -1);
        assert_int_equal(kith_assessment_counted(all->found, 0, 0, wrong[j]),
                         -1);
        assert_int_equal(kith_assessment_reason(all->found, wrong[j], 0, 0),
                         -1);
        assert_int_equal(kith_assessment_reason(all->found, 0, wrong[j], 0),
                         -1);
        assert_int_equal(kith_assessment_reason(all->found, 0, 0, wrong[j]),
                         -1);
    }
}

typedef kith_status (*s_value)(s found, int32_t index, double *out);
typedef kith_status (*s_pair)(s found, int32_t index, double *low,
                              double *high);

static void numbers_of_an_assessment_need_a_place_to_go(void **state)
{
    struct objects *all = *state;
    static const s_value values[] = {kith_assessment_score,
                                     kith_assessment_difference};
    static const s_pair pairs[] = {kith_assessment_score_bounds,
                                   kith_assessment_difference_bounds};
    double low = -77, high = -77;
    for (int i = 0; i < 2; i++) {
        assert_int_equal(values[i](NULL, 0, &low), KITH_E_ARGUMENT);
        assert_int_equal(values[i](all->found, 0, NULL), KITH_E_ARGUMENT);
        assert_int_equal(pairs[i](NULL, 0, &low, &high), KITH_E_ARGUMENT);
        assert_int_equal(pairs[i](all->found, 0, NULL, &high), KITH_E_ARGUMENT);
        assert_int_equal(pairs[i](all->found, 0, &low, NULL), KITH_E_ARGUMENT);
        for (size_t j = 0; j < COUNT(wrong); j++) {
            assert_int_equal(values[i](all->found, wrong[j], &low),
                             KITH_E_ARGUMENT);
            assert_int_equal(pairs[i](all->found, wrong[j], &low, &high),
                             KITH_E_ARGUMENT);
        }
    }
    assert_int_equal(kith_assessment_score_contribution(NULL, 0, 0, &low),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_assessment_score_contribution(all->found, 0, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_assessment_score_contribution(all->found, 0, 1, &low),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_assessment_score_contribution(all->found, 2, 0, &low),
                     KITH_E_ARGUMENT);
    assert_true(low == -77 && high == -77);
}

static void no_explanation_says_nothing(void **state)
{
    struct objects *all = *state;
    double share = -77;
    assert_int_equal(kith_explanation_decisive_count(NULL), -1);
    assert_int_equal(kith_explanation_decisive(NULL, 0), -1);
    assert_int_equal(kith_explanation_nearest(NULL), -1);
    assert_int_equal(kith_explanation_question_count(NULL), -1);
    assert_int_equal(kith_explanation_question(NULL, 0), -1);
    assert_int_equal(kith_explanation_nearest_share(NULL, &share),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_explanation_nearest_share(all->why, NULL),
                     KITH_E_ARGUMENT);
    assert_true(share == -77);
}

/* ---- Making from nothing ---------------------------------------------- */

static void nothing_is_made_of_nothing(void **state)
{
    struct objects *all = *state;
    kith_memory *memory = NULL;
    kith_questionnaire *questionnaire = NULL;
    kith_wording *wording = NULL;
    kith_answers *answers = NULL;
    kith_assessment *found = NULL;
    kith_explanation *why = NULL;
    kith_text *text = NULL;
    const kith_status bad = KITH_E_ARGUMENT;
    assert_int_equal(kith_memory_new(NULL, take, NULL, &memory), bad);
    assert_int_equal(kith_memory_new(give, NULL, NULL, &memory), bad);
    assert_int_equal(kith_memory_new(give, take, NULL, NULL), bad);
    assert_int_equal(
        kith_questionnaire_parse(NULL, 0, NULL, &questionnaire, NULL), bad);
    assert_int_equal(
        kith_questionnaire_parse("{}", -2, NULL, &questionnaire, NULL), bad);
    assert_int_equal(kith_questionnaire_parse("{}", 2, NULL, NULL, NULL), bad);
    assert_int_equal(
        kith_questionnaire_builtin(NULL, NULL, &questionnaire, NULL), bad);
    assert_int_equal(kith_questionnaire_builtin("kith-core", NULL, NULL, NULL),
                     bad);
    assert_int_equal(
        kith_wording_new(NULL, "friend", NULL, 0, NULL, &wording, NULL), bad);
    assert_int_equal(kith_wording_new(all->questionnaire, NULL, NULL, 0, NULL,
                                      &wording, NULL),
                     bad);
    assert_int_equal(kith_wording_new(all->questionnaire, "friend", NULL, 0,
                                      NULL, NULL, NULL),
                     bad);
    assert_int_equal(kith_wording_new(all->questionnaire, "friend", "{}", -2,
                                      NULL, &wording, NULL),
                     bad);
    assert_int_equal(kith_answers_new(NULL, "friend", &answers, NULL), bad);
    assert_int_equal(kith_answers_new(all->questionnaire, NULL, &answers, NULL),
                     bad);
    assert_int_equal(kith_answers_new(all->questionnaire, "friend", NULL, NULL),
                     bad);
    assert_int_equal(kith_answers_parse(NULL, "{}", 2, &answers, NULL), bad);
    assert_int_equal(
        kith_answers_parse(all->questionnaire, NULL, 0, &answers, NULL), bad);
    assert_int_equal(
        kith_answers_parse(all->questionnaire, "{}", 2, NULL, NULL), bad);
    assert_int_equal(kith_answers_write(NULL, &text, NULL), bad);
    assert_int_equal(kith_answers_write(all->answers, NULL, NULL), bad);
    assert_int_equal(kith_assess(NULL, &found, NULL), bad);
    assert_int_equal(kith_assess(all->answers, NULL, NULL), bad);
    assert_int_equal(kith_explain(NULL, 0, &why, NULL), bad);
    assert_int_equal(kith_explain(all->found, 0, NULL, NULL), bad);
    assert_true(memory == NULL && questionnaire == NULL && wording == NULL &&
                answers == NULL && found == NULL && why == NULL &&
                text == NULL);
}

static void nothing_is_set_in_nothing(void **state)
{
    struct objects *all = *state;
    const kith_status bad = KITH_E_ARGUMENT;
    assert_int_equal(kith_answers_set(NULL, "a", 1, NULL), bad);
    assert_int_equal(kith_answers_set(all->answers, NULL, 1, NULL), bad);
    assert_int_equal(kith_answers_set_option(NULL, "a", "often", NULL), bad);
    assert_int_equal(kith_answers_set_option(all->answers, NULL, "often", NULL),
                     bad);
    assert_int_equal(kith_answers_set_option(all->answers, "a", NULL, NULL),
                     bad);
    assert_int_equal(kith_answers_set_missing(NULL, "a", KITH_SKIPPED, NULL),
                     bad);
    assert_int_equal(
        kith_answers_set_missing(all->answers, NULL, KITH_SKIPPED, NULL), bad);
    assert_int_equal(kith_answers_clear(NULL, "a", NULL), bad);
    assert_int_equal(kith_answers_clear(all->answers, NULL, NULL), bad);
    assert_int_equal(kith_answers_set_fact(NULL, "f", 1, NULL), bad);
    assert_int_equal(kith_answers_set_fact(all->answers, NULL, 1, NULL), bad);
    assert_int_equal(kith_answers_clear_fact(NULL, "f", NULL), bad);
    assert_int_equal(kith_answers_clear_fact(all->answers, NULL, NULL), bad);
    assert_int_equal(
        kith_answers_set_earlier_gate(NULL, KITH_GATE_RAISED, NULL), bad);
}

static void no_report_is_written_of_nothing(void **state)
{
    struct objects *all = *state;
    const kith_status bad = KITH_E_ARGUMENT;
    kith_text *text = NULL;
    assert_int_equal(kith_report_options_new(NULL, NULL, NULL), bad);
    assert_int_equal(kith_report_options_set_view(NULL, KITH_VIEW_PLAIN, NULL),
                     bad);
    assert_int_equal(
        kith_report_options_set_format(NULL, KITH_FORMAT_TEXT, NULL), bad);
    assert_int_equal(kith_report_options_set_norms(NULL, 0, NULL), bad);
    assert_int_equal(kith_report_options_set_norms(all->options, 2, NULL), bad);
    assert_int_equal(kith_report_options_set_norms(all->options, -1, NULL),
                     bad);
    assert_int_equal(kith_report_options_set_name(NULL, "x", 1, NULL), bad);
    assert_int_equal(kith_report_options_set_name(all->options, "x", -2, NULL),
                     bad);
    assert_int_equal(kith_report_options_set_resources(NULL, "[]", 2, NULL),
                     bad);
    assert_int_equal(
        kith_report_options_set_resources(all->options, "[]", -2, NULL), bad);
    assert_int_equal(kith_report_options_set_phrases(NULL, "{}", 2, NULL), bad);
    assert_int_equal(
        kith_report_options_set_phrases(all->options, "{}", -2, NULL), bad);
    assert_int_equal(kith_report_write(NULL, NULL, NULL, &text, NULL), bad);
    assert_int_equal(kith_report_write(all->found, NULL, NULL, NULL, NULL),
                     bad);
    assert_int_equal(kith_assess_json(NULL, 0, NULL, 0, NULL, 0, &text, NULL),
                     bad);
    assert_int_equal(kith_assess_json(NULL, 0, "{}", 2, NULL, 0, NULL, NULL),
                     bad);
    assert_int_equal(kith_assess_json(NULL, 0, "{}", -2, NULL, 0, &text, NULL),
                     bad);
    assert_null(text);
}

/* ---- An error that is still held -------------------------------------- */

static void an_error_still_held_makes_nothing(void **state)
{
    struct objects *all = *state;
    const kith_status bad = KITH_E_ARGUMENT;
    kith_error *was = all->held;
    kith_questionnaire *questionnaire = NULL;
    kith_wording *wording = NULL;
    kith_answers *answers = NULL;
    kith_assessment *found = NULL;
    kith_explanation *why = NULL;
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    kith_error **held = &all->held;
    assert_int_equal(
        kith_questionnaire_parse("{}", 2, NULL, &questionnaire, held), bad);
    assert_int_equal(
        kith_questionnaire_builtin("kith-core", NULL, &questionnaire, held),
        bad);
    assert_int_equal(kith_wording_new(all->questionnaire, "friend", NULL, 0,
                                      NULL, &wording, held),
                     bad);
    assert_int_equal(
        kith_answers_new(all->questionnaire, "friend", &answers, held), bad);
    assert_int_equal(
        kith_answers_parse(all->questionnaire, "{}", 2, &answers, held), bad);
    assert_int_equal(kith_answers_write(all->answers, &text, held), bad);
    assert_int_equal(kith_assess(all->answers, &found, held), bad);
    assert_int_equal(kith_explain(all->found, 0, &why, held), bad);
    assert_int_equal(kith_report_options_new(NULL, &options, held), bad);
    assert_int_equal(
        kith_report_options_set_view(all->options, KITH_VIEW_PRIVATE, held),
        bad);
    assert_int_equal(
        kith_report_options_set_format(all->options, KITH_FORMAT_JSON, held),
        bad);
    assert_int_equal(kith_report_options_set_name(all->options, "x", 1, held),
                     bad);
    assert_int_equal(
        kith_report_options_set_resources(all->options, NULL, 0, held), bad);
    assert_int_equal(
        kith_report_options_set_phrases(all->options, NULL, 0, held), bad);
    assert_int_equal(kith_report_write(all->found, NULL, NULL, &text, held),
                     bad);
    assert_int_equal(kith_assess_json(NULL, 0, "{}", 2, NULL, 0, &text, held),
                     bad);
    assert_ptr_equal(all->held, was);
    assert_true(questionnaire == NULL && wording == NULL && answers == NULL &&
                found == NULL && why == NULL && options == NULL &&
                text == NULL);
}

#define with_objects(test) \
    cmocka_unit_test_setup_teardown(test, open_objects, close_objects)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_may_be_freed),
        cmocka_unit_test(nothing_has_no_text_and_no_error),
        cmocka_unit_test(no_questionnaire_has_nothing),
        with_objects(a_questionnaire_has_nothing_at_a_wrong_index),
        with_objects(numbers_of_a_questionnaire_need_a_place_to_go),
        with_objects(no_wording_and_no_such_place_have_no_text),
        with_objects(no_answers_and_no_such_place_have_nothing),
        with_objects(a_strategy_needs_a_questionnaire_answers_and_places),
        with_objects(no_quality_and_no_such_index_have_nothing),
        with_objects(a_quality_is_made_from_answers_and_for_somebody),
        with_objects(no_assessment_and_no_such_place_have_nothing),
        with_objects(numbers_of_an_assessment_need_a_place_to_go),
        with_objects(no_explanation_says_nothing),
        with_objects(nothing_is_made_of_nothing),
        with_objects(nothing_is_set_in_nothing),
        with_objects(no_report_is_written_of_nothing),
        with_objects(an_error_still_held_makes_nothing),
    };
    return cmocka_run_group_tests_name("null", tests, NULL, NULL);
}
