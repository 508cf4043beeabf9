// SPDX-License-Identifier: MIT
// What C declares. Written by generate.py; do not edit.
#![allow(non_camel_case_types)]

use std::os::raw::{c_char, c_void};

pub type kith_status = i32;
pub type kith_allocate_function =
    Option<unsafe extern "C" fn(size: usize, user: *mut c_void) -> *mut c_void>;
pub type kith_release_function =
    Option<unsafe extern "C" fn(block: *mut c_void, size: usize, user: *mut c_void)>;

#[repr(C)]
pub struct kith_actor_partner {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_answers {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_assessment {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_change {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_circle {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_columns {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_error {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_explanation {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_item_analysis {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_joint {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_journal {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_journal_facts {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_look_back {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_memory {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_pairs {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_quality {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_questionnaire {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_report_options {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_results {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_sample {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_series {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_share {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_strategy {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_text {
    _private: [u8; 0],
}

#[repr(C)]
pub struct kith_wording {
    _private: [u8; 0],
}

pub const KITH_NEXT_ALWAYS: i32 = 0;
pub const KITH_NEXT_IN_ORDER: i32 = 1;
pub const KITH_NEXT_OPENS: i32 = 2;
pub const KITH_NEXT_INFORMATIVE: i32 = 3;
pub const KITH_NEXT_SETTLES: i32 = 4;
pub const KITH_DONE_STOPPED: i32 = 16;
pub const KITH_DONE_SETTLED: i32 = 17;
pub const KITH_DONE_SCALES: i32 = 18;
pub const KITH_DONE_NOTHING_LEFT: i32 = 19;
pub const KITH_SCALE_GOES_ON: i32 = 0;
pub const KITH_SCALE_PRECISE: i32 = 1;
pub const KITH_SCALE_LONG_ENOUGH: i32 = 2;
pub const KITH_SCALE_UNINFORMATIVE: i32 = 3;
pub const KITH_SCALE_NOTHING_LEFT: i32 = 4;
pub const KITH_ANSWERED: i32 = 0;
pub const KITH_NOT_ASKED: i32 = 1;
pub const KITH_UNANSWERED: i32 = 2;
pub const KITH_SKIPPED: i32 = 3;
pub const KITH_DOES_NOT_APPLY: i32 = 4;
pub const KITH_DECLINED: i32 = 5;
pub const KITH_GATE_UNKNOWN: i32 = 0;
pub const KITH_GATE_RAISED: i32 = 1;
pub const KITH_GATE_NOT_RAISED: i32 = 2;
pub const KITH_VIEW_PLAIN: i32 = 0;
pub const KITH_VIEW_PRIVATE: i32 = 1;
pub const KITH_VIEW_HOST: i32 = 2;
pub const KITH_DOES_NOT_APPLY_HERE: i32 = 0;
pub const KITH_NOT_ENOUGH_INFORMATION: i32 = 1;
pub const KITH_NOT_SEEN: i32 = 2;
pub const KITH_SET_ASIDE: i32 = 3;
pub const KITH_SOME: i32 = 4;
pub const KITH_CLEAR: i32 = 5;
pub const KITH_SCALE_SCORE: i32 = 1;
pub const KITH_SCALE_LOWEST: i32 = 2;
pub const KITH_SCALE_HIGHEST: i32 = 3;
pub const KITH_SCALE_BAND: i32 = 4;
pub const KITH_SCALE_COUNT: i32 = 5;
pub const KITH_SCALE_ESTIMATE: i32 = 6;
pub const KITH_SCALE_ERROR: i32 = 7;
pub const KITH_PATTERN_LEVEL: i32 = 1;
pub const KITH_PATTERN_LOWEST_LEVEL: i32 = 2;
pub const KITH_PATTERN_HIGHEST_LEVEL: i32 = 3;
pub const KITH_ROW_FAULT: i32 = 1;
pub const KITH_ROW_FAULT_AT: i32 = 2;
pub const KITH_ROW_GATE: i32 = 3;
pub const KITH_ROW_STOPPED: i32 = 4;
pub const KITH_FAULT_NONE: i32 = 0;
pub const KITH_FAULT_TIE: i32 = 1;
pub const KITH_FAULT_ITEM: i32 = 2;
pub const KITH_FAULT_FACT: i32 = 3;
pub const KITH_CHANGE_JACOBSON_TRUAX: i32 = 0;
pub const KITH_CHANGE_EDWARDS_NUNNALLY: i32 = 1;
pub const KITH_CHANGE_DETERIORATED: i32 = 1;
pub const KITH_CHANGE_UNCHANGED: i32 = 2;
pub const KITH_CHANGE_IMPROVED: i32 = 3;
pub const KITH_CHANGE_RECOVERED: i32 = 4;
pub const KITH_CHANGE_JUDGED: i32 = 0;
pub const KITH_CHANGE_NO_SCORE_BEFORE: i32 = 1;
pub const KITH_CHANGE_NO_SCORE_AFTER: i32 = 2;
pub const KITH_CHANGE_OTHER_SCALE: i32 = 3;
pub const KITH_CHANGE_NO_RELIABILITY: i32 = 4;
pub const KITH_CHANGE_ASSUMED: i32 = 5;
pub const KITH_CHANGE_NO_MEAN: i32 = 6;
pub const KITH_CHANGE_NO_DIRECTION: i32 = 7;
pub const KITH_BETTER_UNKNOWN: i32 = 0;
pub const KITH_BETTER_HIGHER: i32 = 1;
pub const KITH_BETTER_LOWER: i32 = 2;
pub const KITH_CUTOFF_A: i32 = 0;
pub const KITH_CUTOFF_B: i32 = 1;
pub const KITH_CUTOFF_C: i32 = 2;
pub const KITH_CIRCLE_PEOPLE_MOST: i32 = 8;
pub const KITH_CIRCLE_NEEDS_MOST: i32 = 8;
pub const KITH_CIRCLE_PART_MOST: i32 = 9;
pub const KITH_FEW_NOT_SAID: i32 = 0;
pub const KITH_FEW_NO: i32 = 1;
pub const KITH_FEW_FOR_A_REASON: i32 = 2;
pub const KITH_RELIANCE_UNKNOWN: i32 = 0;
pub const KITH_RELIANCE_NOT_SEEN: i32 = 1;
pub const KITH_RELIANCE_FEW: i32 = 2;
pub const KITH_RELIANCE_ONE: i32 = 3;
pub const KITH_RELIANCE_SET_ASIDE: i32 = 4;
pub const KITH_TIE_NOT_ASSESSED: i32 = 0;
pub const KITH_TIE_WITHHELD: i32 = 1;
pub const KITH_TIE_UNSETTLED: i32 = 2;
pub const KITH_TIE_STRAINED: i32 = 3;
pub const KITH_TIE_STRONG: i32 = 4;
pub const KITH_INT8: i32 = 1;
pub const KITH_INT16: i32 = 2;
pub const KITH_INT32: i32 = 3;
pub const KITH_INT64: i32 = 4;
pub const KITH_FLOAT: i32 = 5;
pub const KITH_DOUBLE: i32 = 6;
pub const KITH_EVERY_ITEM: i32 = -1;
pub const KITH_GRADED_EAP: i32 = 0;
pub const KITH_GRADED_MAP: i32 = 1;
pub const KITH_CRITERION_REMOVED: i32 = 0;
pub const KITH_CRITERION_UNMET: i32 = 1;
pub const KITH_CRITERION_UNKNOWN: i32 = 2;
pub const KITH_CRITERION_MET: i32 = 3;
pub const KITH_ADVICE_DOES_NOT_FIT: i32 = 0;
pub const KITH_ADVICE_UNKNOWN: i32 = 1;
pub const KITH_ADVICE_WITHHELD: i32 = 2;
pub const KITH_ADVICE_OFFERED: i32 = 3;
pub const KITH_JOINT_ALIKE: i32 = 1;
pub const KITH_JOINT_BETWEEN: i32 = 2;
pub const KITH_JOINT_APART: i32 = 3;
pub const KITH_ENTRY_RECORD: i32 = 1;
pub const KITH_ENTRY_EVENT: i32 = 2;
pub const KITH_KEEP_SCORES: i32 = 0;
pub const KITH_KEEP_SENSITIVE: i32 = 1;
pub const KITH_KEEP_ANSWERS: i32 = 2;
pub const KITH_EVENT_CONFIDED: i32 = 1;
pub const KITH_EVENT_LISTENED: i32 = 2;
pub const KITH_EVENT_HURT: i32 = 3;
pub const KITH_EVENT_MADE_UP: i32 = 4;
pub const KITH_EVENT_BROKE_TRUST: i32 = 5;
pub const KITH_EVENT_TOOK_RESPONSIBILITY: i32 = 6;
pub const KITH_EVENT_GAVE_TIME: i32 = 7;
pub const KITH_EVENT_KEPT_A_CHANGE: i32 = 8;
pub const KITH_EVENT_RESPECTED_A_WISH: i32 = 9;
pub const KITH_BY_ME: i32 = 1;
pub const KITH_BY_THEM: i32 = 2;
pub const KITH_SCORED_SAME: i32 = 0;
pub const KITH_SCORED_MAPPED: i32 = 1;
pub const KITH_SCORED_DIFFERENTLY: i32 = 2;
pub const KITH_SCORED_NOT: i32 = 3;
pub const KITH_SCORED_NOT_KEPT: i32 = 4;
pub const KITH_SCORED_ELSEWHERE: i32 = 5;
pub const KITH_FACT_GIVEN: i32 = 0;
pub const KITH_FACT_TOO_LITTLE: i32 = 1;
pub const KITH_FACT_STANDS: i32 = 2;
pub const KITH_FACT_NOT_OF_A_JOURNAL: i32 = 3;
pub const KITH_SAYS_LEVEL: i32 = 1;
pub const KITH_SAYS_TREND: i32 = 2;
pub const KITH_SAYS_SWINGS: i32 = 3;
pub const KITH_SAYS_INSTABILITY: i32 = 4;
pub const KITH_SAYS_INERTIA: i32 = 5;
pub const KITH_SAYS_CHANGE: i32 = 6;
pub const KITH_SAYS_GIVE_AND_GET: i32 = 7;
pub const KITH_SAYS_REPAIR: i32 = 8;
pub const KITH_SAID: i32 = 1;
pub const KITH_NOT_ENOUGH_POINTS: i32 = 2;
pub const KITH_POINTS_OTHERWISE: i32 = 3;
pub const KITH_POINTS_NOT_KEPT: i32 = 4;
pub const KITH_NO_KNOWN_RELIABILITY: i32 = 5;
pub const KITH_CLAIM_NONE: i32 = 0;
pub const KITH_CLAIM_RISING: i32 = 1;
pub const KITH_CLAIM_FALLING: i32 = 2;
pub const KITH_CLAIM_SWINGS: i32 = 3;
pub const KITH_CLAIM_HIGHER: i32 = 4;
pub const KITH_CLAIM_LOWER: i32 = 5;
pub const KITH_CLAIM_MORE_BY_ME: i32 = 6;
pub const KITH_CLAIM_MORE_BY_THEM: i32 = 7;
pub const KITH_CLAIM_ALL_BY_ME: i32 = 8;
pub const KITH_CLAIM_ALL_BY_THEM: i32 = 9;
pub const KITH_TURN_NONE: i32 = 0;
pub const KITH_TURN_MORE: i32 = 1;
pub const KITH_TURN_HIGHER: i32 = 2;
pub const KITH_TURN_LOWER: i32 = 3;
pub const KITH_TURN_BY_ME: i32 = 4;
pub const KITH_TURN_BY_THEM: i32 = 5;
pub const KITH_TURN_LAST: i32 = 6;
pub const KITH_NUMBER_MEAN: i32 = 1;
pub const KITH_NUMBER_SD: i32 = 2;
pub const KITH_NUMBER_SLOPE: i32 = 3;
pub const KITH_NUMBER_S: i32 = 4;
pub const KITH_NUMBER_P: i32 = 5;
pub const KITH_NUMBER_EXACT: i32 = 6;
pub const KITH_NUMBER_WEEKS: i32 = 7;
pub const KITH_NUMBER_SWINGS: i32 = 8;
pub const KITH_NUMBER_SWINGS_MOST: i32 = 9;
pub const KITH_NUMBER_WINDOWS: i32 = 10;
pub const KITH_NUMBER_MSSD: i32 = 11;
pub const KITH_NUMBER_RMSSD: i32 = 12;
pub const KITH_NUMBER_VON_NEUMANN: i32 = 13;
pub const KITH_NUMBER_AUTOCORRELATION: i32 = 14;
pub const KITH_NUMBER_FIRST: i32 = 15;
pub const KITH_NUMBER_LAST: i32 = 16;
pub const KITH_NUMBER_DIFFERENCE: i32 = 17;
pub const KITH_NUMBER_RELIABLE_CHANGE: i32 = 18;
pub const KITH_NUMBER_SAME_LOW: i32 = 19;
pub const KITH_NUMBER_SAME_HIGH: i32 = 20;
pub const KITH_NUMBER_BY_ME: i32 = 21;
pub const KITH_NUMBER_BY_THEM: i32 = 22;
pub const KITH_NUMBER_SHARE: i32 = 23;
pub const KITH_NUMBER_SHARE_LOW: i32 = 24;
pub const KITH_NUMBER_SHARE_HIGH: i32 = 25;
pub const KITH_NUMBER_BREACHES: i32 = 26;
pub const KITH_NUMBER_RATING_LOW: i32 = 27;
pub const KITH_NUMBER_RATING_HIGH: i32 = 28;
pub const KITH_NUMBER_NEIGHBOURS: i32 = 29;
pub const KITH_SEEN_ACCOUNTABILITY: i32 = 1;
pub const KITH_SEEN_PATIENCE: i32 = 2;
pub const KITH_SEEN_CHANGE: i32 = 3;
pub const KITH_SEEN_RESPECT: i32 = 4;
pub const KITH_SIDE_A: i32 = 1;
pub const KITH_SIDE_B: i32 = 2;
pub const KITH_QUALITY_LONGSTRING: i32 = 0;
pub const KITH_QUALITY_LONGSTRING_BROKEN: i32 = 1;
pub const KITH_QUALITY_LONGSTRING_SHARE: i32 = 2;
pub const KITH_QUALITY_AVERAGE_STRING: i32 = 3;
pub const KITH_QUALITY_VARIABILITY: i32 = 4;
pub const KITH_QUALITY_EVEN_ODD: i32 = 5;
pub const KITH_QUALITY_ANTONYMS: i32 = 6;
pub const KITH_QUALITY_SECONDS_MEDIAN: i32 = 7;
pub const KITH_QUALITY_SECONDS_SHARE: i32 = 8;
pub const KITH_QUALITY_INDICES: i32 = 9;
pub const KITH_QUALITY_NOT_ENOUGH: i32 = 0;
pub const KITH_QUALITY_NOT_RUSHED: i32 = 1;
pub const KITH_QUALITY_MAY_BE_RUSHED: i32 = 2;
pub const KITH_QUALITY_ANSWERS_FEWEST: i32 = 10;
pub const KITH_QUALITY_PAIRS_FEWEST: i32 = 3;
pub const KITH_FORMAT_TEXT: i32 = 0;
pub const KITH_FORMAT_JSON: i32 = 1;
pub const KITH_FORMAT_HTML: i32 = 2;
pub const KITH_FORMAT_SVG: i32 = 3;
pub const KITH_LISTWISE: i32 = 1;
pub const KITH_PAIRWISE: i32 = 2;
pub const KITH_HALVES_ODD_EVEN: i32 = 1;
pub const KITH_HALVES_FIRST_LAST: i32 = 2;
pub const KITH_ICC_1_1: i32 = 1;
pub const KITH_ICC_2_1: i32 = 2;
pub const KITH_ICC_3_1: i32 = 3;
pub const KITH_ICC_1_K: i32 = 4;
pub const KITH_ICC_2_K: i32 = 5;
pub const KITH_ICC_3_K: i32 = 6;
pub const KITH_SERIES_POINTS_MOST: i32 = 1000000;
pub const KITH_ANY_DISTANCE: i32 = -1;
pub const KITH_POINTS_LEVEL: i32 = 3;
pub const KITH_POINTS_TREND: i32 = 5;
pub const KITH_POINTS_SWINGS: i32 = 12;
pub const KITH_POINTS_INSTABILITY: i32 = 14;
pub const KITH_POINTS_INERTIA: i32 = 30;
pub const KITH_OK: i32 = 0;
pub const KITH_E_ARGUMENT: i32 = 1;
pub const KITH_E_MEMORY: i32 = 2;
pub const KITH_E_SYNTAX: i32 = 3;
pub const KITH_E_DOCUMENT: i32 = 4;
pub const KITH_E_LIMIT: i32 = 5;
pub const KITH_E_NOT_FOUND: i32 = 6;
pub const KITH_E_VALUE: i32 = 7;
pub const KITH_E_VERSION: i32 = 8;
pub const KITH_E_NO_VALUE: i32 = 9;
pub const KITH_NUL: i32 = -1;

#[link(name = "kith")]
extern "C" {
    pub fn kith_actor_partner_actor(
        model: *const kith_actor_partner,
        side: i32,
        estimate: *mut f64,
        standard_error: *mut f64,
    ) -> kith_status;
    pub fn kith_actor_partner_count(model: *const kith_actor_partner) -> i64;
    pub fn kith_actor_partner_free(model: *mut kith_actor_partner);
    pub fn kith_actor_partner_intercept(
        model: *const kith_actor_partner,
        side: i32,
        estimate: *mut f64,
        standard_error: *mut f64,
    ) -> kith_status;
    pub fn kith_actor_partner_new(
        outcome_a: *const f64,
        outcome_b: *const f64,
        predictor_a: *const f64,
        predictor_b: *const f64,
        count: i64,
        memory: *mut kith_memory,
        out: *mut *mut kith_actor_partner,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_actor_partner_partner(
        model: *const kith_actor_partner,
        side: i32,
        estimate: *mut f64,
        standard_error: *mut f64,
    ) -> kith_status;
    pub fn kith_actor_partner_residual_correlation(
        model: *const kith_actor_partner,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_actor_partner_residual_sd(
        model: *const kith_actor_partner,
        side: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_answers_after(answers: *const kith_answers, item: i32) -> i32;
    pub fn kith_answers_before(answers: *const kith_answers, item: i32) -> i32;
    pub fn kith_answers_clear(
        answers: *mut kith_answers,
        item: *const c_char,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_answers_clear_fact(
        answers: *mut kith_answers,
        fact: *const c_char,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_answers_count(answers: *const kith_answers, state: i32) -> i32;
    pub fn kith_answers_fact(
        answers: *const kith_answers,
        fact: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_answers_fact_is_computed(answers: *const kith_answers, fact: i32) -> i32;
    pub fn kith_answers_free(answers: *mut kith_answers);
    pub fn kith_answers_gone_count(answers: *const kith_answers) -> i32;
    pub fn kith_answers_gone_id(answers: *const kith_answers, index: i32) -> *const c_char;
    pub fn kith_answers_may_be_asked(answers: *const kith_answers, item: i32) -> i32;
    pub fn kith_answers_new(
        questionnaire: *const kith_questionnaire,
        tie: *const c_char,
        out: *mut *mut kith_answers,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_answers_next(answers: *const kith_answers) -> i32;
    pub fn kith_answers_option(answers: *const kith_answers, item: i32) -> i32;
    pub fn kith_answers_parse(
        questionnaire: *const kith_questionnaire,
        json: *const c_char,
        length: i64,
        out: *mut *mut kith_answers,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_answers_reason(answers: *const kith_answers, item: i32) -> i32;
    pub fn kith_answers_set(
        answers: *mut kith_answers,
        item: *const c_char,
        value: f64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_answers_set_earlier_gate(
        answers: *mut kith_answers,
        gate: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_answers_set_fact(
        answers: *mut kith_answers,
        fact: *const c_char,
        value: f64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_answers_set_missing(
        answers: *mut kith_answers,
        item: *const c_char,
        reason: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_answers_set_option(
        answers: *mut kith_answers,
        item: *const c_char,
        option: *const c_char,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_answers_state(answers: *const kith_answers, item: i32) -> i32;
    pub fn kith_answers_stopped(answers: *const kith_answers) -> i32;
    pub fn kith_answers_tie(answers: *const kith_answers) -> i32;
    pub fn kith_answers_value(
        answers: *const kith_answers,
        item: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_answers_write(
        answers: *const kith_answers,
        out: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_assess(
        answers: *const kith_answers,
        out: *mut *mut kith_assessment,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_assess_json(
        document: *const c_char,
        document_length: i64,
        sheet: *const c_char,
        sheet_length: i64,
        options: *const c_char,
        options_length: i64,
        report: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_assessment_advice(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
    ) -> i32;
    pub fn kith_assessment_advice_count(assessment: *const kith_assessment, view: i32) -> i32;
    pub fn kith_assessment_counted(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
        which: i32,
    ) -> i32;
    pub fn kith_assessment_counted_count(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
    ) -> i32;
    pub fn kith_assessment_difference(
        assessment: *const kith_assessment,
        difference: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_difference_bounds(
        assessment: *const kith_assessment,
        difference: i32,
        lowest: *mut f64,
        highest: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_digest(assessment: *const kith_assessment) -> *const c_char;
    pub fn kith_assessment_estimate(
        assessment: *const kith_assessment,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_estimate_error(
        assessment: *const kith_assessment,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_evidence(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
        evidence: i32,
    ) -> i32;
    pub fn kith_assessment_evidence_count(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
    ) -> i32;
    pub fn kith_assessment_finding(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
    ) -> i32;
    pub fn kith_assessment_finding_count(assessment: *const kith_assessment, view: i32) -> i32;
    pub fn kith_assessment_finding_easing(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
    ) -> i32;
    pub fn kith_assessment_finding_level(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
    ) -> i32;
    pub fn kith_assessment_finding_listed(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
    ) -> i32;
    pub fn kith_assessment_free(assessment: *mut kith_assessment);
    pub fn kith_assessment_interval(
        assessment: *const kith_assessment,
        scale: i32,
        level: f64,
        lowest: *mut f64,
        highest: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_measurement_error(
        assessment: *const kith_assessment,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_norm(assessment: *const kith_assessment, scale: i32) -> i32;
    pub fn kith_assessment_norm_rank(
        assessment: *const kith_assessment,
        scale: i32,
        below: *mut i32,
        equal: *mut i32,
    ) -> kith_status;
    pub fn kith_assessment_percentile(
        assessment: *const kith_assessment,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_questionnaire_id(assessment: *const kith_assessment) -> *const c_char;
    pub fn kith_assessment_questionnaire_version(
        assessment: *const kith_assessment,
    ) -> *const c_char;
    pub fn kith_assessment_reason(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
        which: i32,
    ) -> i32;
    pub fn kith_assessment_reason_count(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
    ) -> i32;
    pub fn kith_assessment_score(
        assessment: *const kith_assessment,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_score_band(
        assessment: *const kith_assessment,
        scale: i32,
        cutoffs: i32,
    ) -> i32;
    pub fn kith_assessment_score_bounds(
        assessment: *const kith_assessment,
        scale: i32,
        lowest: *mut f64,
        highest: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_score_contribution(
        assessment: *const kith_assessment,
        scale: i32,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_score_count(
        assessment: *const kith_assessment,
        scale: i32,
        state: i32,
    ) -> i32;
    pub fn kith_assessment_score_item(
        assessment: *const kith_assessment,
        scale: i32,
        index: i32,
    ) -> i32;
    pub fn kith_assessment_score_item_count(assessment: *const kith_assessment, scale: i32) -> i32;
    pub fn kith_assessment_score_range(
        assessment: *const kith_assessment,
        scale: i32,
        lowest: *mut f64,
        highest: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_stopped(assessment: *const kith_assessment) -> i32;
    pub fn kith_assessment_strength(
        assessment: *const kith_assessment,
        view: i32,
        index: i32,
    ) -> i32;
    pub fn kith_assessment_strength_count(assessment: *const kith_assessment, view: i32) -> i32;
    pub fn kith_assessment_t_score(
        assessment: *const kith_assessment,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_assessment_tie(assessment: *const kith_assessment) -> i32;
    pub fn kith_batch_assess(
        columns: *const kith_columns,
        results: *const kith_results,
        first_row: i64,
        row_count: i64,
        faults: *mut i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_batch_scores(
        columns: *const kith_columns,
        results: *const kith_results,
        first_row: i64,
        row_count: i64,
        faults: *mut i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_builtin_count() -> i32;
    pub fn kith_builtin_document(index: i32, length: *mut i64) -> *const c_char;
    pub fn kith_builtin_id(index: i32) -> *const c_char;
    pub fn kith_builtin_language(index: i32, which: i32) -> *const c_char;
    pub fn kith_builtin_language_count(index: i32) -> i32;
    pub fn kith_builtin_overlay(
        index: i32,
        language: *const c_char,
        length: *mut i64,
    ) -> *const c_char;
    pub fn kith_builtin_phrases(language: *const c_char, length: *mut i64) -> *const c_char;
    pub fn kith_builtin_phrases_count() -> i32;
    pub fn kith_builtin_phrases_language(index: i32) -> *const c_char;
    pub fn kith_change_after(change: *const kith_change, out: *mut f64) -> kith_status;
    pub fn kith_change_before(change: *const kith_change, out: *mut f64) -> kith_status;
    pub fn kith_change_better(change: *const kith_change) -> i32;
    pub fn kith_change_cutoff(
        change: *const kith_change,
        cutoff: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_change_cutoff_used(change: *const kith_change) -> i32;
    pub fn kith_change_difference(change: *const kith_change, out: *mut f64) -> kith_status;
    pub fn kith_change_expected(
        change: *const kith_change,
        lowest: *mut f64,
        highest: *mut f64,
    ) -> kith_status;
    pub fn kith_change_free(change: *mut kith_change);
    pub fn kith_change_is_reliable(change: *const kith_change) -> i32;
    pub fn kith_change_method(change: *const kith_change) -> i32;
    pub fn kith_change_missing(change: *const kith_change) -> i32;
    pub fn kith_change_new(
        before: *const kith_assessment,
        after: *const kith_assessment,
        scale: i32,
        method: i32,
        memory: *mut kith_memory,
        out: *mut *mut kith_change,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_change_of_numbers(
        before: f64,
        after: f64,
        reliability: f64,
        mean: f64,
        sd: f64,
        clinical_mean: f64,
        clinical_sd: f64,
        functional_mean: f64,
        functional_sd: f64,
        better: i32,
        method: i32,
        memory: *mut kith_memory,
        out: *mut *mut kith_change,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_change_reliability(change: *const kith_change, out: *mut f64) -> kith_status;
    pub fn kith_change_reliability_kind(change: *const kith_change) -> *const c_char;
    pub fn kith_change_reliability_population(change: *const kith_change) -> *const c_char;
    pub fn kith_change_reliability_source(change: *const kith_change) -> *const c_char;
    pub fn kith_change_same_document(change: *const kith_change) -> i32;
    pub fn kith_change_standard_error(change: *const kith_change, out: *mut f64) -> kith_status;
    pub fn kith_change_state(change: *const kith_change) -> i32;
    pub fn kith_change_statistic(change: *const kith_change, out: *mut f64) -> kith_status;
    pub fn kith_circle_add_need(
        circle: *mut kith_circle,
        id: *const c_char,
        label: *const c_char,
        length: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_add_person(
        circle: *mut kith_circle,
        name: *const c_char,
        length: i64,
        out: *mut i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_effective_people(circle: *const kith_circle, out: *mut f64) -> kith_status;
    pub fn kith_circle_entropy(circle: *const kith_circle, out: *mut f64) -> kith_status;
    pub fn kith_circle_evenness(circle: *const kith_circle, out: *mut f64) -> kith_status;
    pub fn kith_circle_few(circle: *const kith_circle) -> i32;
    pub fn kith_circle_fill_facts(
        circle: *const kith_circle,
        answers: *mut kith_answers,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_free(circle: *mut kith_circle);
    pub fn kith_circle_herfindahl(circle: *const kith_circle, out: *mut f64) -> kith_status;
    pub fn kith_circle_need_count(circle: *const kith_circle) -> i32;
    pub fn kith_circle_need_id(circle: *const kith_circle, need: i32) -> *const c_char;
    pub fn kith_circle_need_index(circle: *const kith_circle, id: *const c_char) -> i32;
    pub fn kith_circle_need_label(circle: *const kith_circle, need: i32) -> *const c_char;
    pub fn kith_circle_need_people(circle: *const kith_circle, need: i32) -> i32;
    pub fn kith_circle_needs_named(circle: *const kith_circle) -> i32;
    pub fn kith_circle_new(
        memory: *mut kith_memory,
        out: *mut *mut kith_circle,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_parse(
        json: *const c_char,
        length: i64,
        memory: *mut kith_memory,
        out: *mut *mut kith_circle,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_part(circle: *const kith_circle, person: i32, need: i32) -> i32;
    pub fn kith_circle_person_count(circle: *const kith_circle) -> i32;
    pub fn kith_circle_person_name(circle: *const kith_circle, person: i32) -> *const c_char;
    pub fn kith_circle_person_sheet(circle: *const kith_circle, person: i32) -> *const c_char;
    pub fn kith_circle_reliance(circle: *const kith_circle) -> i32;
    pub fn kith_circle_remove_need(
        circle: *mut kith_circle,
        need: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_remove_person(
        circle: *mut kith_circle,
        person: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_report_write(
        circle: *const kith_circle,
        language: *const c_char,
        options: *const kith_report_options,
        out: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_set_assessment(
        circle: *mut kith_circle,
        person: i32,
        assessment: *const kith_assessment,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_set_few(
        circle: *mut kith_circle,
        few: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_set_part(
        circle: *mut kith_circle,
        person: i32,
        need: i32,
        part: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_circle_share(
        circle: *const kith_circle,
        person: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_circle_strong(circle: *const kith_circle, view: i32, index: i32) -> i32;
    pub fn kith_circle_strong_count(circle: *const kith_circle, view: i32) -> i32;
    pub fn kith_circle_write(
        circle: *const kith_circle,
        out: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_free(columns: *mut kith_columns);
    pub fn kith_columns_new(
        questionnaire: *const kith_questionnaire,
        row_count: i64,
        out: *mut *mut kith_columns,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_row_count(columns: *const kith_columns) -> i64;
    pub fn kith_columns_set_earlier_gates(
        columns: *mut kith_columns,
        gates: *const i8,
        stride: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_set_fact(
        columns: *mut kith_columns,
        fact: i32,
        data: *const c_void,
        kind: i32,
        stride: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_set_fact_missing(
        columns: *mut kith_columns,
        fact: i32,
        code: f64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_set_fact_validity(
        columns: *mut kith_columns,
        fact: i32,
        bits: *const u8,
        bit_offset: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_set_item(
        columns: *mut kith_columns,
        item: i32,
        data: *const c_void,
        kind: i32,
        stride: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_set_matrix(
        columns: *mut kith_columns,
        data: *const c_void,
        kind: i32,
        item_stride: i64,
        row_stride: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_set_missing(
        columns: *mut kith_columns,
        item: i32,
        code: f64,
        reason: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_set_reasons(
        columns: *mut kith_columns,
        item: i32,
        reasons: *const i8,
        stride: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_set_tie(
        columns: *mut kith_columns,
        tie: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_set_ties(
        columns: *mut kith_columns,
        data: *const c_void,
        kind: i32,
        stride: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_columns_set_validity(
        columns: *mut kith_columns,
        item: i32,
        bits: *const u8,
        bit_offset: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_error_column(error: *const kith_error) -> i32;
    pub fn kith_error_free(error: *mut kith_error);
    pub fn kith_error_line(error: *const kith_error) -> i32;
    pub fn kith_error_message(error: *const kith_error) -> *const c_char;
    pub fn kith_error_pointer(error: *const kith_error) -> *const c_char;
    pub fn kith_error_status(error: *const kith_error) -> kith_status;
    pub fn kith_explain(
        assessment: *const kith_assessment,
        pattern: i32,
        out: *mut *mut kith_explanation,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_explanation_decisive(explanation: *const kith_explanation, index: i32) -> i32;
    pub fn kith_explanation_decisive_count(explanation: *const kith_explanation) -> i32;
    pub fn kith_explanation_free(explanation: *mut kith_explanation);
    pub fn kith_explanation_nearest(explanation: *const kith_explanation) -> i32;
    pub fn kith_explanation_nearest_share(
        explanation: *const kith_explanation,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_explanation_question(explanation: *const kith_explanation, index: i32) -> i32;
    pub fn kith_explanation_question_count(explanation: *const kith_explanation) -> i32;
    pub fn kith_graded_category_count(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
        index: i32,
    ) -> i32;
    pub fn kith_graded_estimate(questionnaire: *const kith_questionnaire, scale: i32) -> i32;
    pub fn kith_graded_expected_sum(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
        theta: f64,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_graded_information(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
        theta: f64,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_graded_item(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
        index: i32,
    ) -> i32;
    pub fn kith_graded_item_count(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
    ) -> i32;
    pub fn kith_graded_item_information(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
        index: i32,
        theta: f64,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_graded_nodes(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        from: *mut f64,
        to: *mut f64,
        count: *mut i32,
    ) -> kith_status;
    pub fn kith_graded_population(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> *const c_char;
    pub fn kith_graded_prior(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        mean: *mut f64,
        sd: *mut f64,
    ) -> kith_status;
    pub fn kith_graded_probability(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
        index: i32,
        category: i32,
        theta: f64,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_graded_slope(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_graded_source(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> *const c_char;
    pub fn kith_graded_sum_count(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
    ) -> i32;
    pub fn kith_graded_sums(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
        capacity: i32,
        estimates: *mut f64,
        errors: *mut f64,
        shares: *mut f64,
    ) -> kith_status;
    pub fn kith_graded_threshold(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        tie: i32,
        index: i32,
        category: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_host_advice(assessment: *const kith_assessment, advice: i32) -> i32;
    pub fn kith_host_circle_tie(circle: *const kith_circle, person: i32) -> i32;
    pub fn kith_host_criterion(
        assessment: *const kith_assessment,
        pattern: i32,
        criterion: i32,
    ) -> i32;
    pub fn kith_host_entry_finding(
        journal: *const kith_journal,
        entry: i32,
        index: i32,
    ) -> *const c_char;
    pub fn kith_host_entry_finding_count(journal: *const kith_journal, entry: i32) -> i32;
    pub fn kith_host_entry_gate(journal: *const kith_journal, entry: i32) -> i32;
    pub fn kith_host_entry_level(journal: *const kith_journal, entry: i32, index: i32) -> i32;
    pub fn kith_host_gate(assessment: *const kith_assessment) -> i32;
    pub fn kith_host_gate_today(assessment: *const kith_assessment) -> i32;
    pub fn kith_host_highest_level(assessment: *const kith_assessment, pattern: i32) -> i32;
    pub fn kith_host_level(assessment: *const kith_assessment, pattern: i32) -> i32;
    pub fn kith_host_lowest_level(assessment: *const kith_assessment, pattern: i32) -> i32;
    pub fn kith_item_analysis_alpha(
        analysis: *const kith_item_analysis,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_item_analysis_alpha_interval(
        analysis: *const kith_item_analysis,
        level: f64,
        low: *mut f64,
        high: *mut f64,
    ) -> kith_status;
    pub fn kith_item_analysis_alpha_turned(
        analysis: *const kith_item_analysis,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_item_analysis_alpha_without(
        analysis: *const kith_item_analysis,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_item_analysis_free(analysis: *mut kith_item_analysis);
    pub fn kith_item_analysis_icc(
        analysis: *const kith_item_analysis,
        kind: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_item_analysis_item_looks_unreversed(
        analysis: *const kith_item_analysis,
        index: i32,
    ) -> i32;
    pub fn kith_item_analysis_item_rest(
        analysis: *const kith_item_analysis,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_item_analysis_item_total(
        analysis: *const kith_item_analysis,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_item_analysis_mean_correlation(
        analysis: *const kith_item_analysis,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_item_analysis_new(
        sample: *const kith_sample,
        scale: i32,
        missing: i32,
        out: *mut *mut kith_item_analysis,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_item_analysis_people(analysis: *const kith_item_analysis) -> i64;
    pub fn kith_item_analysis_split_half(
        analysis: *const kith_item_analysis,
        halves: i32,
        r: *mut f64,
        spearman_brown: *mut f64,
        guttman: *mut f64,
    ) -> kith_status;
    pub fn kith_item_analysis_standardized_alpha(
        analysis: *const kith_item_analysis,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_joint_closeness(joint: *const kith_joint, topic: i32) -> i32;
    pub fn kith_joint_correlation(joint: *const kith_joint, out: *mut f64) -> kith_status;
    pub fn kith_joint_count(joint: *const kith_joint) -> i32;
    pub fn kith_joint_difference(
        joint: *const kith_joint,
        topic: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_joint_distance(joint: *const kith_joint, out: *mut f64) -> kith_status;
    pub fn kith_joint_distance_parts(
        joint: *const kith_joint,
        elevation: *mut f64,
        scatter: *mut f64,
        shape: *mut f64,
    ) -> kith_status;
    pub fn kith_joint_free(joint: *mut kith_joint);
    pub fn kith_joint_guess_closeness(joint: *const kith_joint, guess: i32) -> i32;
    pub fn kith_joint_guess_count(joint: *const kith_joint) -> i32;
    pub fn kith_joint_guess_scale(joint: *const kith_joint, guess: i32) -> i32;
    pub fn kith_joint_guess_scores(
        joint: *const kith_joint,
        guess: i32,
        thought: *mut f64,
        told: *mut f64,
    ) -> kith_status;
    pub fn kith_joint_guess_side(joint: *const kith_joint, guess: i32) -> i32;
    pub fn kith_joint_is_too_little(joint: *const kith_joint) -> i32;
    pub fn kith_joint_new(
        a: *const kith_share,
        b: *const kith_share,
        memory: *mut kith_memory,
        out: *mut *mut kith_joint,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_joint_questionnaire(joint: *const kith_joint) -> *const kith_questionnaire;
    pub fn kith_joint_report_write(
        joint: *const kith_joint,
        wording: *const kith_wording,
        options: *const kith_report_options,
        name_a: *const c_char,
        name_b: *const c_char,
        out: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_joint_scale(joint: *const kith_joint, topic: i32, side: i32) -> i32;
    pub fn kith_joint_score(
        joint: *const kith_joint,
        topic: i32,
        side: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_joint_standard_error(
        joint: *const kith_joint,
        topic: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_journal_add_event(
        journal: *mut kith_journal,
        event: i32,
        by: i32,
        time: i64,
        count: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_journal_add_json(
        journal: *mut kith_journal,
        json: *const c_char,
        length: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_journal_add_record(
        journal: *mut kith_journal,
        assessment: *const kith_assessment,
        time: i64,
        keep: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_journal_answer_count(journal: *const kith_journal, entry: i32) -> i32;
    pub fn kith_journal_answer_item(
        journal: *const kith_journal,
        entry: i32,
        index: i32,
    ) -> *const c_char;
    pub fn kith_journal_answer_value(
        journal: *const kith_journal,
        entry: i32,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_journal_change(
        journal: *const kith_journal,
        before: i32,
        after: i32,
        questionnaire: *const kith_questionnaire,
        scale: i32,
        method: i32,
        memory: *mut kith_memory,
        out: *mut *mut kith_change,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_journal_count(journal: *const kith_journal) -> i32;
    pub fn kith_journal_digest(journal: *const kith_journal, entry: i32) -> *const c_char;
    pub fn kith_journal_entry_write(
        journal: *const kith_journal,
        entry: i32,
        out: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_journal_event(journal: *const kith_journal, entry: i32) -> i32;
    pub fn kith_journal_event_by(journal: *const kith_journal, entry: i32) -> i32;
    pub fn kith_journal_event_count(journal: *const kith_journal, entry: i32) -> i32;
    pub fn kith_journal_event_is_sensitive(event: i32) -> i32;
    pub fn kith_journal_event_name(event: i32) -> *const c_char;
    pub fn kith_journal_event_of_name(name: *const c_char) -> i32;
    pub fn kith_journal_facts_entry(
        facts: *const kith_journal_facts,
        fact: i32,
        index: i32,
    ) -> i32;
    pub fn kith_journal_facts_entry_count(facts: *const kith_journal_facts, fact: i32) -> i32;
    pub fn kith_journal_facts_free(facts: *mut kith_journal_facts);
    pub fn kith_journal_facts_have(facts: *const kith_journal_facts, fact: i32) -> i32;
    pub fn kith_journal_facts_left_out(facts: *const kith_journal_facts, fact: i32) -> i32;
    pub fn kith_journal_facts_need(facts: *const kith_journal_facts, fact: i32) -> i32;
    pub fn kith_journal_facts_state(facts: *const kith_journal_facts, fact: i32) -> i32;
    pub fn kith_journal_facts_value(
        facts: *const kith_journal_facts,
        fact: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_journal_fill_facts(
        journal: *const kith_journal,
        now: i64,
        answers: *mut kith_answers,
        out: *mut *mut kith_journal_facts,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_journal_free(journal: *mut kith_journal);
    pub fn kith_journal_keeps(journal: *const kith_journal, entry: i32) -> i32;
    pub fn kith_journal_kind(journal: *const kith_journal, entry: i32) -> i32;
    pub fn kith_journal_new(
        tie: *const c_char,
        memory: *mut kith_memory,
        out: *mut *mut kith_journal,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_journal_parse(
        json: *const c_char,
        length: i64,
        memory: *mut kith_memory,
        out: *mut *mut kith_journal,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_journal_questionnaire(journal: *const kith_journal, entry: i32) -> *const c_char;
    pub fn kith_journal_remove(
        journal: *mut kith_journal,
        entry: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_journal_score(
        journal: *const kith_journal,
        entry: i32,
        questionnaire: *const kith_questionnaire,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_journal_score_count(journal: *const kith_journal, entry: i32) -> i32;
    pub fn kith_journal_score_is_sensitive(
        journal: *const kith_journal,
        entry: i32,
        index: i32,
    ) -> i32;
    pub fn kith_journal_score_scale(
        journal: *const kith_journal,
        entry: i32,
        index: i32,
    ) -> *const c_char;
    pub fn kith_journal_score_value(
        journal: *const kith_journal,
        entry: i32,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_journal_scored(
        journal: *const kith_journal,
        entry: i32,
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> i32;
    pub fn kith_journal_stopped(journal: *const kith_journal, entry: i32) -> i32;
    pub fn kith_journal_tie(journal: *const kith_journal) -> *const c_char;
    pub fn kith_journal_time(
        journal: *const kith_journal,
        entry: i32,
        out: *mut i64,
    ) -> kith_status;
    pub fn kith_journal_version(journal: *const kith_journal, entry: i32) -> *const c_char;
    pub fn kith_journal_write(
        journal: *const kith_journal,
        out: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_look_back_by(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_claim(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_count(look_back: *const kith_look_back) -> i32;
    pub fn kith_look_back_entry(
        look_back: *const kith_look_back,
        statement: i32,
        index: i32,
    ) -> i32;
    pub fn kith_look_back_entry_count(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_entry_time(
        look_back: *const kith_look_back,
        statement: i32,
        index: i32,
        out: *mut i64,
    ) -> kith_status;
    pub fn kith_look_back_entry_value(
        look_back: *const kith_look_back,
        statement: i32,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_look_back_event(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_free(look_back: *mut kith_look_back);
    pub fn kith_look_back_is_sensitive(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_kind(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_mapped(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_new(
        journal: *const kith_journal,
        questionnaire: *const kith_questionnaire,
        from: i64,
        to: i64,
        memory: *mut kith_memory,
        out: *mut *mut kith_look_back,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_look_back_not_kept(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_number(
        look_back: *const kith_look_back,
        statement: i32,
        number: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_look_back_points(look_back: *const kith_look_back, statement: i32) -> i64;
    pub fn kith_look_back_points_needed(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_report_write(
        look_back: *const kith_look_back,
        wording: *const kith_wording,
        options: *const kith_report_options,
        out: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_look_back_scale(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_scored_otherwise(
        look_back: *const kith_look_back,
        statement: i32,
    ) -> i32;
    pub fn kith_look_back_seen(
        look_back: *const kith_look_back,
        statement: i32,
        what: i32,
        week: i32,
    ) -> i64;
    pub fn kith_look_back_state(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_look_back_turn(
        look_back: *const kith_look_back,
        statement: i32,
        count: *mut i64,
    ) -> i32;
    pub fn kith_look_back_weeks(look_back: *const kith_look_back, statement: i32) -> i32;
    pub fn kith_memory_free(memory: *mut kith_memory);
    pub fn kith_memory_new(
        allocate: kith_allocate_function,
        release: kith_release_function,
        user: *mut c_void,
        out: *mut *mut kith_memory,
    ) -> kith_status;
    pub fn kith_pairs_absolute_difference(pairs: *const kith_pairs, out: *mut f64) -> kith_status;
    pub fn kith_pairs_apart_count(pairs: *const kith_pairs, distance: f64) -> i64;
    pub fn kith_pairs_count(pairs: *const kith_pairs) -> i64;
    pub fn kith_pairs_difference_mean(pairs: *const kith_pairs, out: *mut f64) -> kith_status;
    pub fn kith_pairs_difference_sd(pairs: *const kith_pairs, out: *mut f64) -> kith_status;
    pub fn kith_pairs_distance(pairs: *const kith_pairs, out: *mut f64) -> kith_status;
    pub fn kith_pairs_distance_parts(
        pairs: *const kith_pairs,
        elevation: *mut f64,
        scatter: *mut f64,
        shape: *mut f64,
    ) -> kith_status;
    pub fn kith_pairs_double_entry(pairs: *const kith_pairs, out: *mut f64) -> kith_status;
    pub fn kith_pairs_free(pairs: *mut kith_pairs);
    pub fn kith_pairs_icc(pairs: *const kith_pairs, out: *mut f64) -> kith_status;
    pub fn kith_pairs_kendall(pairs: *const kith_pairs, out: *mut f64) -> kith_status;
    pub fn kith_pairs_mean(pairs: *const kith_pairs, side: i32, out: *mut f64) -> kith_status;
    pub fn kith_pairs_mean_squares(
        pairs: *const kith_pairs,
        between: *mut f64,
        within: *mut f64,
    ) -> kith_status;
    pub fn kith_pairs_missing_count(pairs: *const kith_pairs) -> i64;
    pub fn kith_pairs_new(
        a: *const f64,
        b: *const f64,
        count: i64,
        memory: *mut kith_memory,
        out: *mut *mut kith_pairs,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_pairs_new_distinctive(
        a: *const f64,
        b: *const f64,
        typical_a: *const f64,
        typical_b: *const f64,
        count: i64,
        memory: *mut kith_memory,
        out: *mut *mut kith_pairs,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_pairs_pearson(pairs: *const kith_pairs, out: *mut f64) -> kith_status;
    pub fn kith_pairs_sd(pairs: *const kith_pairs, side: i32, out: *mut f64) -> kith_status;
    pub fn kith_pairs_spearman(pairs: *const kith_pairs, out: *mut f64) -> kith_status;
    pub fn kith_pairs_standardised_difference(
        pairs: *const kith_pairs,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_pairs_t(pairs: *const kith_pairs, t: *mut f64, p: *mut f64) -> kith_status;
    pub fn kith_quality_count(quality: *const kith_quality, index: i32) -> i32;
    pub fn kith_quality_free(quality: *mut kith_quality);
    pub fn kith_quality_index_name(index: i32) -> *const c_char;
    pub fn kith_quality_may_withhold_norms(quality: *const kith_quality) -> i32;
    pub fn kith_quality_new(
        answers: *const kith_answers,
        seconds: *const f64,
        count: i32,
        out: *mut *mut kith_quality,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_quality_reason(quality: *const kith_quality, number: i32) -> i32;
    pub fn kith_quality_reason_count(quality: *const kith_quality) -> i32;
    pub fn kith_quality_threshold(
        quality: *const kith_quality,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_quality_threshold_source(
        quality: *const kith_quality,
        index: i32,
    ) -> *const c_char;
    pub fn kith_quality_value(
        quality: *const kith_quality,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_quality_verdict(quality: *const kith_quality) -> i32;
    pub fn kith_questionnaire_advice_count(questionnaire: *const kith_questionnaire) -> i32;
    pub fn kith_questionnaire_advice_id(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_advice_index(
        questionnaire: *const kith_questionnaire,
        id: *const c_char,
    ) -> i32;
    pub fn kith_questionnaire_advice_is_sensitive(
        questionnaire: *const kith_questionnaire,
        advice: i32,
    ) -> i32;
    pub fn kith_questionnaire_band_count(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        cutoffs: i32,
    ) -> i32;
    pub fn kith_questionnaire_band_from(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        cutoffs: i32,
        band: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_band_id(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        cutoffs: i32,
        band: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_builtin(
        id: *const c_char,
        memory: *mut kith_memory,
        out: *mut *mut kith_questionnaire,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_questionnaire_cutoffs_count(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> i32;
    pub fn kith_questionnaire_cutoffs_id(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        cutoffs: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_cutoffs_population(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        cutoffs: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_cutoffs_source(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        cutoffs: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_difference_count(questionnaire: *const kith_questionnaire) -> i32;
    pub fn kith_questionnaire_difference_id(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_difference_index(
        questionnaire: *const kith_questionnaire,
        id: *const c_char,
    ) -> i32;
    pub fn kith_questionnaire_difference_is_sensitive(
        questionnaire: *const kith_questionnaire,
        difference: i32,
    ) -> i32;
    pub fn kith_questionnaire_digest(questionnaire: *const kith_questionnaire) -> *const c_char;
    pub fn kith_questionnaire_fact_computed_from(
        questionnaire: *const kith_questionnaire,
        fact: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_fact_computed_what(
        questionnaire: *const kith_questionnaire,
        fact: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_fact_count(questionnaire: *const kith_questionnaire) -> i32;
    pub fn kith_questionnaire_fact_id(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_fact_index(
        questionnaire: *const kith_questionnaire,
        id: *const c_char,
    ) -> i32;
    pub fn kith_questionnaire_fact_is_sensitive(
        questionnaire: *const kith_questionnaire,
        fact: i32,
    ) -> i32;
    pub fn kith_questionnaire_fact_range(
        questionnaire: *const kith_questionnaire,
        fact: i32,
        lowest: *mut f64,
        highest: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_free(questionnaire: *mut kith_questionnaire);
    pub fn kith_questionnaire_id(questionnaire: *const kith_questionnaire) -> *const c_char;
    pub fn kith_questionnaire_item_count(questionnaire: *const kith_questionnaire) -> i32;
    pub fn kith_questionnaire_item_id(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_item_in_tie(
        questionnaire: *const kith_questionnaire,
        item: i32,
        tie: i32,
    ) -> i32;
    pub fn kith_questionnaire_item_index(
        questionnaire: *const kith_questionnaire,
        id: *const c_char,
    ) -> i32;
    pub fn kith_questionnaire_item_is_safety(
        questionnaire: *const kith_questionnaire,
        item: i32,
    ) -> i32;
    pub fn kith_questionnaire_item_is_sensitive(
        questionnaire: *const kith_questionnaire,
        item: i32,
    ) -> i32;
    pub fn kith_questionnaire_item_range(
        questionnaire: *const kith_questionnaire,
        item: i32,
        lowest: *mut f64,
        highest: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_language(questionnaire: *const kith_questionnaire) -> *const c_char;
    pub fn kith_questionnaire_licence(questionnaire: *const kith_questionnaire) -> *const c_char;
    pub fn kith_questionnaire_norm_count(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> i32;
    pub fn kith_questionnaire_norm_id(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        norm: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_norm_mean(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        norm: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_norm_population(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        norm: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_norm_sd(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        norm: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_norm_size(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        norm: i32,
    ) -> i32;
    pub fn kith_questionnaire_norm_source(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        norm: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_option_count(
        questionnaire: *const kith_questionnaire,
        item: i32,
    ) -> i32;
    pub fn kith_questionnaire_option_id(
        questionnaire: *const kith_questionnaire,
        item: i32,
        option: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_option_value(
        questionnaire: *const kith_questionnaire,
        item: i32,
        option: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_parse(
        json: *const c_char,
        length: i64,
        memory: *mut kith_memory,
        out: *mut *mut kith_questionnaire,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_questionnaire_pattern_count(questionnaire: *const kith_questionnaire) -> i32;
    pub fn kith_questionnaire_pattern_criterion_count(
        questionnaire: *const kith_questionnaire,
        pattern: i32,
    ) -> i32;
    pub fn kith_questionnaire_pattern_criterion_id(
        questionnaire: *const kith_questionnaire,
        pattern: i32,
        criterion: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_pattern_id(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_pattern_index(
        questionnaire: *const kith_questionnaire,
        id: *const c_char,
    ) -> i32;
    pub fn kith_questionnaire_pattern_is_gate(
        questionnaire: *const kith_questionnaire,
        pattern: i32,
    ) -> i32;
    pub fn kith_questionnaire_pattern_is_sensitive(
        questionnaire: *const kith_questionnaire,
        pattern: i32,
    ) -> i32;
    pub fn kith_questionnaire_reliability(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_reliability_is_observed(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> i32;
    pub fn kith_questionnaire_reliability_kind(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_reliability_mean(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_reliability_population(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_reliability_sd(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_reliability_source(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_scale_count(questionnaire: *const kith_questionnaire) -> i32;
    pub fn kith_questionnaire_scale_id(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_scale_index(
        questionnaire: *const kith_questionnaire,
        id: *const c_char,
    ) -> i32;
    pub fn kith_questionnaire_scale_is_prorated(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> i32;
    pub fn kith_questionnaire_scale_is_sensitive(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> i32;
    pub fn kith_questionnaire_scale_is_shareable(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> i32;
    pub fn kith_questionnaire_scale_is_shown(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> i32;
    pub fn kith_questionnaire_scale_key_count(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> i32;
    pub fn kith_questionnaire_scale_key_is_recoded(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        key: i32,
    ) -> i32;
    pub fn kith_questionnaire_scale_key_is_reversed(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        key: i32,
    ) -> i32;
    pub fn kith_questionnaire_scale_key_item(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        key: i32,
    ) -> i32;
    pub fn kith_questionnaire_scale_key_weight(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        key: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_scale_method(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_scale_minimum(
        questionnaire: *const kith_questionnaire,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_questionnaire_scale_other_side(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> i32;
    pub fn kith_questionnaire_scale_reported(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_scale_source(
        questionnaire: *const kith_questionnaire,
        scale: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_section_count(questionnaire: *const kith_questionnaire) -> i32;
    pub fn kith_questionnaire_section_id(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_section_index(
        questionnaire: *const kith_questionnaire,
        id: *const c_char,
    ) -> i32;
    pub fn kith_questionnaire_section_item(
        questionnaire: *const kith_questionnaire,
        section: i32,
        index: i32,
    ) -> i32;
    pub fn kith_questionnaire_section_item_count(
        questionnaire: *const kith_questionnaire,
        section: i32,
    ) -> i32;
    pub fn kith_questionnaire_source(questionnaire: *const kith_questionnaire) -> *const c_char;
    pub fn kith_questionnaire_status(questionnaire: *const kith_questionnaire) -> *const c_char;
    pub fn kith_questionnaire_stop_count(questionnaire: *const kith_questionnaire) -> i32;
    pub fn kith_questionnaire_stop_id(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_stop_index(
        questionnaire: *const kith_questionnaire,
        id: *const c_char,
    ) -> i32;
    pub fn kith_questionnaire_tie_count(questionnaire: *const kith_questionnaire) -> i32;
    pub fn kith_questionnaire_tie_id(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_tie_index(
        questionnaire: *const kith_questionnaire,
        id: *const c_char,
    ) -> i32;
    pub fn kith_questionnaire_tie_other_side(
        questionnaire: *const kith_questionnaire,
        tie: i32,
    ) -> i32;
    pub fn kith_questionnaire_version(questionnaire: *const kith_questionnaire) -> *const c_char;
    pub fn kith_questionnaire_warning_column(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> i32;
    pub fn kith_questionnaire_warning_count(questionnaire: *const kith_questionnaire) -> i32;
    pub fn kith_questionnaire_warning_line(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> i32;
    pub fn kith_questionnaire_warning_message(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_questionnaire_warning_pointer(
        questionnaire: *const kith_questionnaire,
        index: i32,
    ) -> *const c_char;
    pub fn kith_report_options_free(options: *mut kith_report_options);
    pub fn kith_report_options_new(
        memory: *mut kith_memory,
        out: *mut *mut kith_report_options,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_report_options_set_format(
        options: *mut kith_report_options,
        format: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_report_options_set_name(
        options: *mut kith_report_options,
        name: *const c_char,
        length: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_report_options_set_norms(
        options: *mut kith_report_options,
        shown: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_report_options_set_phrases(
        options: *mut kith_report_options,
        json: *const c_char,
        length: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_report_options_set_resources(
        options: *mut kith_report_options,
        json: *const c_char,
        length: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_report_options_set_view(
        options: *mut kith_report_options,
        view: i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_report_write(
        assessment: *const kith_assessment,
        wording: *const kith_wording,
        options: *const kith_report_options,
        out: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_results_free(results: *mut kith_results);
    pub fn kith_results_new(
        questionnaire: *const kith_questionnaire,
        out: *mut *mut kith_results,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_results_set_difference(
        results: *mut kith_results,
        difference: i32,
        what: i32,
        data: *mut c_void,
        kind: i32,
        stride: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_results_set_pattern(
        results: *mut kith_results,
        pattern: i32,
        what: i32,
        data: *mut c_void,
        kind: i32,
        stride: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_results_set_row(
        results: *mut kith_results,
        what: i32,
        data: *mut c_void,
        kind: i32,
        stride: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_results_set_scale(
        results: *mut kith_results,
        scale: i32,
        what: i32,
        which: i32,
        data: *mut c_void,
        kind: i32,
        stride: i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_sample_add(
        sample: *mut kith_sample,
        columns: *const kith_columns,
        first_row: i64,
        row_count: i64,
        faults: *mut i64,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_sample_fault_count(sample: *const kith_sample) -> i64;
    pub fn kith_sample_free(sample: *mut kith_sample);
    pub fn kith_sample_item(sample: *const kith_sample, scale: i32, index: i32) -> i32;
    pub fn kith_sample_item_count(sample: *const kith_sample, scale: i32) -> i32;
    pub fn kith_sample_item_mean(
        sample: *const kith_sample,
        scale: i32,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_sample_item_sd(
        sample: *const kith_sample,
        scale: i32,
        index: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_sample_item_state_count(
        sample: *const kith_sample,
        scale: i32,
        index: i32,
        state: i32,
    ) -> i64;
    pub fn kith_sample_merge(
        sample: *mut kith_sample,
        other: *const kith_sample,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_sample_new(
        questionnaire: *const kith_questionnaire,
        tie: i32,
        out: *mut *mut kith_sample,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_sample_norm(
        sample: *const kith_sample,
        scale: i32,
        id: *const c_char,
        population: *const c_char,
        population_length: i64,
        source: *const c_char,
        source_length: i64,
        out: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_sample_other_tie_count(sample: *const kith_sample) -> i64;
    pub fn kith_sample_row_count(sample: *const kith_sample) -> i64;
    pub fn kith_sample_score_count(sample: *const kith_sample, scale: i32) -> i64;
    pub fn kith_sample_score_mean(
        sample: *const kith_sample,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_sample_score_sd(
        sample: *const kith_sample,
        scale: i32,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_series_autocorrelation(
        series: *const kith_series,
        most_apart: i64,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_series_count(series: *const kith_series) -> i32;
    pub fn kith_series_free(series: *mut kith_series);
    pub fn kith_series_jumps(
        series: *const kith_series,
        most_apart: i64,
        size: f64,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_series_least_squares(
        series: *const kith_series,
        slope: *mut f64,
        at_first: *mut f64,
    ) -> kith_status;
    pub fn kith_series_mann_kendall(
        series: *const kith_series,
        s: *mut i64,
        p: *mut f64,
        exact: *mut i32,
    ) -> kith_status;
    pub fn kith_series_mean(series: *const kith_series, out: *mut f64) -> kith_status;
    pub fn kith_series_mssd(
        series: *const kith_series,
        most_apart: i64,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_series_neighbour_correlation(
        series: *const kith_series,
        most_apart: i64,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_series_neighbours(series: *const kith_series, most_apart: i64) -> i32;
    pub fn kith_series_new(
        times: *const i64,
        values: *const f64,
        count: i32,
        memory: *mut kith_memory,
        out: *mut *mut kith_series,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_series_rmssd(
        series: *const kith_series,
        most_apart: i64,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_series_sd(series: *const kith_series, out: *mut f64) -> kith_status;
    pub fn kith_series_swings(
        series: *const kith_series,
        first: i32,
        count: i32,
        low: f64,
        high: f64,
        out: *mut i32,
    ) -> kith_status;
    pub fn kith_series_theil_sen(series: *const kith_series, out: *mut f64) -> kith_status;
    pub fn kith_series_von_neumann(
        series: *const kith_series,
        most_apart: i64,
        out: *mut f64,
    ) -> kith_status;
    pub fn kith_share_free(share: *mut kith_share);
    pub fn kith_share_guess(share: *const kith_share, scale: i32, out: *mut f64) -> kith_status;
    pub fn kith_share_interval(
        hits: i64,
        trials: i64,
        level: f64,
        low: *mut f64,
        high: *mut f64,
    ) -> kith_status;
    pub fn kith_share_is_empty(share: *const kith_share) -> i32;
    pub fn kith_share_new(
        mine: *const kith_assessment,
        scales: *const i32,
        count: i32,
        guess: *const kith_assessment,
        guessed: *const i32,
        guessed_count: i32,
        out: *mut *mut kith_share,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_share_only_empty(share: *const kith_share) -> i32;
    pub fn kith_share_parse(
        questionnaire: *const kith_questionnaire,
        json: *const c_char,
        length: i64,
        memory: *mut kith_memory,
        out: *mut *mut kith_share,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_share_questionnaire(share: *const kith_share) -> *const kith_questionnaire;
    pub fn kith_share_score(share: *const kith_share, scale: i32, out: *mut f64) -> kith_status;
    pub fn kith_share_test(hits: i64, trials: i64, p: *mut f64) -> kith_status;
    pub fn kith_share_tie(share: *const kith_share) -> i32;
    pub fn kith_share_write(
        share: *const kith_share,
        out: *mut *mut kith_text,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_status_name(status: kith_status) -> *const c_char;
    pub fn kith_strategy_free(strategy: *mut kith_strategy);
    pub fn kith_strategy_informative(
        questionnaire: *const kith_questionnaire,
        scales: *const i32,
        count: i32,
        standard_error: f64,
        most: i32,
        information: f64,
        others: i32,
        out: *mut *mut kith_strategy,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_strategy_next(
        strategy: *const kith_strategy,
        answers: *const kith_answers,
        item: *mut i32,
        why: *mut i32,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_strategy_scale(
        strategy: *const kith_strategy,
        answers: *const kith_answers,
        scale: i32,
        why: *mut i32,
        estimate: *mut f64,
        standard_error: *mut f64,
    ) -> kith_status;
    pub fn kith_strategy_settling(
        questionnaire: *const kith_questionnaire,
        out: *mut *mut kith_strategy,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_text_data(text: *const kith_text) -> *const c_char;
    pub fn kith_text_free(text: *mut kith_text);
    pub fn kith_text_length(text: *const kith_text) -> i64;
    pub fn kith_version() -> *const c_char;
    pub fn kith_version_number() -> i32;
    pub fn kith_wording_about(wording: *const kith_wording) -> *const c_char;
    pub fn kith_wording_advice_label(wording: *const kith_wording, advice: i32) -> *const c_char;
    pub fn kith_wording_advice_step(
        wording: *const kith_wording,
        advice: i32,
        step: i32,
    ) -> *const c_char;
    pub fn kith_wording_advice_step_count(wording: *const kith_wording, advice: i32) -> i32;
    pub fn kith_wording_advice_text(wording: *const kith_wording, advice: i32) -> *const c_char;
    pub fn kith_wording_band_label(
        wording: *const kith_wording,
        scale: i32,
        cutoffs: i32,
        band: i32,
    ) -> *const c_char;
    pub fn kith_wording_builtin(
        questionnaire: *const kith_questionnaire,
        tie: *const c_char,
        language: *const c_char,
        memory: *mut kith_memory,
        out: *mut *mut kith_wording,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_wording_criterion_label(
        wording: *const kith_wording,
        pattern: i32,
        criterion: i32,
    ) -> *const c_char;
    pub fn kith_wording_difference_label(
        wording: *const kith_wording,
        difference: i32,
    ) -> *const c_char;
    pub fn kith_wording_fact_label(wording: *const kith_wording, fact: i32) -> *const c_char;
    pub fn kith_wording_free(wording: *mut kith_wording);
    pub fn kith_wording_gender(wording: *const kith_wording) -> i32;
    pub fn kith_wording_gender_count(wording: *const kith_wording) -> i32;
    pub fn kith_wording_gender_id(wording: *const kith_wording, gender: i32) -> *const c_char;
    pub fn kith_wording_gender_label(wording: *const kith_wording, gender: i32) -> *const c_char;
    pub fn kith_wording_item_recall(wording: *const kith_wording, item: i32) -> *const c_char;
    pub fn kith_wording_item_text(wording: *const kith_wording, item: i32) -> *const c_char;
    pub fn kith_wording_language(wording: *const kith_wording) -> *const c_char;
    pub fn kith_wording_limit(wording: *const kith_wording, index: i32) -> *const c_char;
    pub fn kith_wording_limit_count(wording: *const kith_wording) -> i32;
    pub fn kith_wording_missing(wording: *const kith_wording, index: i32) -> *const c_char;
    pub fn kith_wording_missing_count(wording: *const kith_wording) -> i32;
    pub fn kith_wording_new(
        questionnaire: *const kith_questionnaire,
        tie: *const c_char,
        overlay: *const c_char,
        length: i64,
        memory: *mut kith_memory,
        out: *mut *mut kith_wording,
        error: *mut *mut kith_error,
    ) -> kith_status;
    pub fn kith_wording_norm_population(
        wording: *const kith_wording,
        scale: i32,
        norm: i32,
    ) -> *const c_char;
    pub fn kith_wording_notice(wording: *const kith_wording) -> *const c_char;
    pub fn kith_wording_option_label(
        wording: *const kith_wording,
        item: i32,
        option: i32,
    ) -> *const c_char;
    pub fn kith_wording_pattern_about(wording: *const kith_wording, pattern: i32) -> *const c_char;
    pub fn kith_wording_pattern_label(wording: *const kith_wording, pattern: i32) -> *const c_char;
    pub fn kith_wording_pattern_label_when_raised(
        wording: *const kith_wording,
        pattern: i32,
    ) -> *const c_char;
    pub fn kith_wording_scale_about(wording: *const kith_wording, scale: i32) -> *const c_char;
    pub fn kith_wording_scale_label(wording: *const kith_wording, scale: i32) -> *const c_char;
    pub fn kith_wording_section_title(wording: *const kith_wording, section: i32) -> *const c_char;
    pub fn kith_wording_stop_text(wording: *const kith_wording, stop: i32) -> *const c_char;
    pub fn kith_wording_tie_label(wording: *const kith_wording, tie: i32) -> *const c_char;
    pub fn kith_wording_title(wording: *const kith_wording) -> *const c_char;
    pub fn kith_wording_with_gender(
        wording: *const kith_wording,
        gender: *const c_char,
        out: *mut *mut kith_wording,
        error: *mut *mut kith_error,
    ) -> kith_status;
}
