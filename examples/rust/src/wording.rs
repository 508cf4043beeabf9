// SPDX-License-Identifier: MIT
//! wording - a questionnaire's texts in one language, about one tie.

use crate::sys;
use crate::text::{borrowed, id};
use crate::{Questionnaire, Result};
use std::os::raw::c_char;

handle! {
    /// Texts in one language, about one tie; they never change.
    Wording, kith_wording, kith_wording_free
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $count:ident, $text:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self) -> impl Iterator<Item = &str> {
            let raw = self.raw();
            let count = unsafe { sys::$count(raw) };
            (0..count.max(0)).filter_map(move |i| borrowed(unsafe { sys::$text(raw, i) }))
        }
    )*};
}

impl Wording {
    /// The document's own language, or that of an overlay (JSON).
    pub fn new(of: &Questionnaire, tie: &str, overlay: Option<&str>) -> Result<Wording> {
        let tie = id(tie)?;
        let (text, length) = crate::report::optional(overlay);
        Wording::made(|out, error| unsafe {
            sys::kith_wording_new(
                of.raw(),
                tie.as_ptr(),
                text,
                length,
                std::ptr::null_mut(),
                out,
                error,
            )
        })
    }

    /// A language that is built in.
    pub fn builtin(of: &Questionnaire, tie: &str, language: &str) -> Result<Wording> {
        let (tie, language) = (id(tie)?, id(language)?);
        Wording::made(|out, error| unsafe {
            sys::kith_wording_builtin(
                of.raw(),
                tie.as_ptr() as *const c_char,
                language.as_ptr(),
                std::ptr::null_mut(),
                out,
                error,
            )
        })
    }

    pub fn with_gender(&self, gender: &str) -> Result<Wording> {
        let gender = id(gender)?;
        Wording::made(|out, error| unsafe {
            sys::kith_wording_with_gender(self.raw(), gender.as_ptr(), out, error)
        })
    }

    texts! {
        language() = kith_wording_language;
        title() = kith_wording_title;
        about() = kith_wording_about;
        notice() = kith_wording_notice;
        tie_label(tie: i32) = kith_wording_tie_label;
        section_title(section: i32) = kith_wording_section_title;
        item_text(item: i32) = kith_wording_item_text;
        /// The span of time that an item asks about.
        item_recall(item: i32) = kith_wording_item_recall;
        option_label(item: i32, option: i32) = kith_wording_option_label;
        fact_label(fact: i32) = kith_wording_fact_label;
        scale_label(scale: i32) = kith_wording_scale_label;
        scale_about(scale: i32) = kith_wording_scale_about;
        band_label(scale: i32, cutoffs: i32, band: i32) = kith_wording_band_label;
        norm_population(scale: i32, norm: i32) = kith_wording_norm_population;
        difference_label(difference: i32) = kith_wording_difference_label;
        pattern_label(pattern: i32) = kith_wording_pattern_label;
        pattern_label_when_raised(pattern: i32) = kith_wording_pattern_label_when_raised;
        pattern_about(pattern: i32) = kith_wording_pattern_about;
        criterion_label(pattern: i32, criterion: i32) = kith_wording_criterion_label;
        advice_label(advice: i32) = kith_wording_advice_label;
        advice_text(advice: i32) = kith_wording_advice_text;
        stop_text(stop: i32) = kith_wording_stop_text;
    }

    indices! {
        gender() = kith_wording_gender;
    }

    lists! {
        gender_ids = kith_wording_gender_count, kith_wording_gender_id;
        gender_labels = kith_wording_gender_count, kith_wording_gender_label;
        limits = kith_wording_limit_count, kith_wording_limit;
        /// What an overlay lacks.
        missing = kith_wording_missing_count, kith_wording_missing;
    }

    pub fn advice_steps(&self, advice: i32) -> impl Iterator<Item = &str> {
        let raw = self.raw();
        let count = unsafe { sys::kith_wording_advice_step_count(raw, advice) };
        (0..count.max(0))
            .filter_map(move |i| borrowed(unsafe { sys::kith_wording_advice_step(raw, advice, i) }))
    }
}
