// SPDX-License-Identifier: MIT
//! assessment - scores, findings and next steps of one answer sheet.

use crate::sys;
use crate::values::{AdviceState, CriterionState, Gate, Level, State, View};
use crate::{Answers, ReportOptions, Result, Text, Wording};

handle! {
    /// What was found; it never changes, and is wiped when it goes.
    Assessment, kith_assessment, kith_assessment_free
}

handle! {
    /// Why a finding is what it is; for the host.
    Explanation, kith_explanation, kith_explanation_free
}

view! {
    /// A scale's score, with what is known of it.
    Score of Assessment, kith_assessment { scale }
}
of_view! {
    Score { scale }
    texts {}
    indices { norm = kith_assessment_norm; }
    numbers {
        value = kith_assessment_score;
        estimate = kith_assessment_estimate;
        estimate_error = kith_assessment_estimate_error;
        measurement_error = kith_assessment_measurement_error;
        t_score = kith_assessment_t_score;
        percentile = kith_assessment_percentile;
    }
    intervals {
        bounds = kith_assessment_score_bounds;
        range = kith_assessment_score_range;
    }
    flags {}
}

view! {
    /// A finding that a person is shown.
    Finding of Assessment, kith_assessment { view, index }
}
of_view! {
    Finding { view, index }
    texts {}
    indices {
        pattern = kith_assessment_finding;
        easing = kith_assessment_finding_easing;
    }
    numbers {} intervals {}
    flags { is_listed = kith_assessment_finding_listed; }
}

view! {
    /// A next step that is offered.
    Offer of Assessment, kith_assessment { view, index }
}
of_view! {
    Offer { view, index }
    texts {}
    indices { advice = kith_assessment_advice; }
    numbers {} intervals {} flags {}
}

/// What only the program may see. Never show it, or what is derived from it, on
/// a person's screen.
#[derive(Clone, Copy, Debug)]
pub struct Host<'a> {
    of: &'a Assessment,
}

impl Assessment {
    pub fn new(answers: &Answers) -> Result<Assessment> {
        Assessment::made(|out, error| unsafe { sys::kith_assess(answers.raw(), out, error) })
    }

    texts! {
        questionnaire_id() = kith_assessment_questionnaire_id;
        questionnaire_version() = kith_assessment_questionnaire_version;
        digest() = kith_assessment_digest;
    }
    indices! {
        tie() = kith_assessment_tie;
        stopped() = kith_assessment_stopped;
    }
    numbers! {
        difference(difference: i32) = kith_assessment_difference;
    }
    intervals! {
        difference_bounds(difference: i32) = kith_assessment_difference_bounds;
    }

    pub fn score(&self, scale: i32) -> Score<'_> {
        Score { of: self, scale }
    }

    /// Indices of scales.
    pub fn strengths(&self, view: View) -> impl ExactSizeIterator<Item = i32> + '_ {
        let (raw, view) = (self.raw(), view as i32);
        let count = unsafe { sys::kith_assessment_strength_count(raw, view) };
        (0..count.max(0)).map(move |i| unsafe { sys::kith_assessment_strength(raw, view, i) })
    }

    pub fn findings(&self, view: View) -> impl ExactSizeIterator<Item = Finding<'_>> {
        let view = view as i32;
        let count = unsafe { sys::kith_assessment_finding_count(self.raw(), view) };
        (0..count.max(0)).map(move |index| Finding { of: self, view, index })
    }

    pub fn advice(&self, view: View) -> impl ExactSizeIterator<Item = Offer<'_>> {
        let view = view as i32;
        let count = unsafe { sys::kith_assessment_advice_count(self.raw(), view) };
        (0..count.max(0)).map(move |index| Offer { of: self, view, index })
    }

    pub fn host(&self) -> Host<'_> {
        Host { of: self }
    }

    /// Without a wording: the document's own language.
    pub fn report(&self, options: &ReportOptions, wording: Option<&Wording>) -> Result<Text> {
        let wording = wording.map_or(std::ptr::null_mut(), |wording| wording.raw());
        Text::made(|out, error| unsafe {
            sys::kith_report_write(self.raw(), wording, options.raw(), out, error)
        })
    }
}

impl<'a> Score<'a> {
    pub fn band(&self, cutoffs: i32) -> Option<i32> {
        crate::values::index(unsafe {
            sys::kith_assessment_score_band(self.raw(), self.scale, cutoffs)
        })
    }

    pub fn count(&self, state: State) -> Option<i32> {
        crate::values::index(unsafe {
            sys::kith_assessment_score_count(self.raw(), self.scale, state as i32)
        })
    }

    /// Indices of the scale's items in this tie.
    pub fn items(&self) -> impl ExactSizeIterator<Item = i32> + 'a {
        let (of, scale) = (self.of, self.scale);
        let count = unsafe { sys::kith_assessment_score_item_count(of.raw(), scale) };
        (0..count.max(0))
            .map(move |i| unsafe { sys::kith_assessment_score_item(of.raw(), scale, i) })
    }

    /// Of the item at a place among [`Score::items`].
    pub fn contribution(&self, place: i32) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_assessment_score_contribution(self.raw(), self.scale, place, out)
        })
    }

    /// Such as 0.95.
    pub fn interval(&self, level: f64) -> Option<(f64, f64)> {
        crate::values::interval(|low, high| unsafe {
            sys::kith_assessment_interval(self.raw(), self.scale, level, low, high)
        })
    }

    /// How many of the norm sample scored lower, and how many the same.
    pub fn norm_rank(&self) -> Option<(i32, i32)> {
        let (mut below, mut equal) = (0, 0);
        match unsafe {
            sys::kith_assessment_norm_rank(self.raw(), self.scale, &mut below, &mut equal)
        } {
            sys::KITH_OK => Some((below, equal)),
            _ => None,
        }
    }
}

impl<'a> Finding<'a> {
    pub fn level(&self) -> Option<Level> {
        Level::of(unsafe { sys::kith_assessment_finding_level(self.raw(), self.view, self.index) })
    }

    /// "Because you said": indices of items.
    pub fn evidence(&self) -> impl ExactSizeIterator<Item = i32> + 'a {
        let Finding { of, view, index } = *self;
        let count = unsafe { sys::kith_assessment_evidence_count(of.raw(), view, index) };
        (0..count.max(0))
            .map(move |i| unsafe { sys::kith_assessment_evidence(of.raw(), view, index, i) })
    }

    /// Indices of facts.
    pub fn counted(&self) -> impl ExactSizeIterator<Item = i32> + 'a {
        let Finding { of, view, index } = *self;
        let count = unsafe { sys::kith_assessment_counted_count(of.raw(), view, index) };
        (0..count.max(0))
            .map(move |i| unsafe { sys::kith_assessment_counted(of.raw(), view, index, i) })
    }
}

impl<'a> Offer<'a> {
    /// Indices of items.
    pub fn reasons(&self) -> impl ExactSizeIterator<Item = i32> + 'a {
        let Offer { of, view, index } = *self;
        let count = unsafe { sys::kith_assessment_reason_count(of.raw(), view, index) };
        (0..count.max(0))
            .map(move |i| unsafe { sys::kith_assessment_reason(of.raw(), view, index, i) })
    }
}

impl<'a> Host<'a> {
    pub fn gate(&self) -> Gate {
        Gate::of(unsafe { sys::kith_host_gate(self.of.raw()) }).unwrap_or(Gate::Unknown)
    }
    pub fn gate_today(&self) -> Gate {
        Gate::of(unsafe { sys::kith_host_gate_today(self.of.raw()) }).unwrap_or(Gate::Unknown)
    }
    pub fn level(&self, pattern: i32) -> Option<Level> {
        Level::of(unsafe { sys::kith_host_level(self.of.raw(), pattern) })
    }
    pub fn lowest_level(&self, pattern: i32) -> Option<Level> {
        Level::of(unsafe { sys::kith_host_lowest_level(self.of.raw(), pattern) })
    }
    pub fn highest_level(&self, pattern: i32) -> Option<Level> {
        Level::of(unsafe { sys::kith_host_highest_level(self.of.raw(), pattern) })
    }
    pub fn criterion(&self, pattern: i32, criterion: i32) -> Option<CriterionState> {
        CriterionState::of(unsafe { sys::kith_host_criterion(self.of.raw(), pattern, criterion) })
    }
    pub fn advice(&self, advice: i32) -> Option<AdviceState> {
        AdviceState::of(unsafe { sys::kith_host_advice(self.of.raw(), advice) })
    }
    pub fn explain(&self, pattern: i32) -> Result<Explanation> {
        Explanation::made(|out, error| unsafe {
            sys::kith_explain(self.of.raw(), pattern, out, error)
        })
    }
}

impl Explanation {
    /// Items whose answer alone decides the level.
    pub fn decisive(&self) -> impl ExactSizeIterator<Item = i32> + '_ {
        let raw = self.raw();
        let count = unsafe { sys::kith_explanation_decisive_count(raw) };
        (0..count.max(0)).map(move |i| unsafe { sys::kith_explanation_decisive(raw, i) })
    }
    /// Items that would settle it.
    pub fn questions(&self) -> impl ExactSizeIterator<Item = i32> + '_ {
        let raw = self.raw();
        let count = unsafe { sys::kith_explanation_question_count(raw) };
        (0..count.max(0)).map(move |i| unsafe { sys::kith_explanation_question(raw, i) })
    }
    indices! {
        /// The nearest criterion that is not met.
        nearest() = kith_explanation_nearest;
    }
    numbers! {
        nearest_share() = kith_explanation_nearest_share;
    }
}
