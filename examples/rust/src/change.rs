// SPDX-License-Identifier: MIT
//! change - what became of a score between two occasions; for the host.

use crate::sys;
use crate::values::{Better, ChangeMethod, ChangeMissing, ChangeState, Cutoff};
use crate::{Assessment, Result};

handle! { Change, kith_change, kith_change_free }

/// Numbers alone, for research; NaN stands for what is not known.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    pub before: f64,
    pub after: f64,
    pub reliability: f64,
    pub mean: f64,
    pub sd: f64,
    pub clinical: (f64, f64),
    pub functional: (f64, f64),
    pub better: Better,
}

impl Change {
    /// `scale` is the index in the questionnaire of `after`.
    pub fn new(
        before: &Assessment,
        after: &Assessment,
        scale: i32,
        method: ChangeMethod,
    ) -> Result<Change> {
        Change::made(|out, error| unsafe {
            sys::kith_change_new(
                before.raw(),
                after.raw(),
                scale,
                method as i32,
                std::ptr::null_mut(),
                out,
                error,
            )
        })
    }

    pub fn of_numbers(of: &Numbers, method: ChangeMethod) -> Result<Change> {
        Change::made(|out, error| unsafe {
            sys::kith_change_of_numbers(
                of.before,
                of.after,
                of.reliability,
                of.mean,
                of.sd,
                of.clinical.0,
                of.clinical.1,
                of.functional.0,
                of.functional.1,
                of.better as i32,
                method as i32,
                std::ptr::null_mut(),
                out,
                error,
            )
        })
    }

    /// None where something is missing.
    pub fn state(&self) -> Option<ChangeState> {
        ChangeState::of(unsafe { sys::kith_change_state(self.raw()) })
    }
    pub fn missing(&self) -> Option<ChangeMissing> {
        ChangeMissing::of(unsafe { sys::kith_change_missing(self.raw()) })
    }
    pub fn is_reliable(&self) -> Option<bool> {
        match unsafe { sys::kith_change_is_reliable(self.raw()) } {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
    pub fn method(&self) -> Option<ChangeMethod> {
        ChangeMethod::of(unsafe { sys::kith_change_method(self.raw()) })
    }
    pub fn better(&self) -> Option<Better> {
        Better::of(unsafe { sys::kith_change_better(self.raw()) })
    }
    pub fn cutoff(&self, cutoff: Cutoff) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_change_cutoff(self.raw(), cutoff as i32, out)
        })
    }
    pub fn cutoff_used(&self) -> Option<Cutoff> {
        Cutoff::of(unsafe { sys::kith_change_cutoff_used(self.raw()) })
    }

    flags! {
        same_document() = kith_change_same_document;
    }
    numbers! {
        before() = kith_change_before;
        after() = kith_change_after;
        difference() = kith_change_difference;
        statistic() = kith_change_statistic;
        standard_error() = kith_change_standard_error;
        reliability() = kith_change_reliability;
    }
    intervals! {
        expected() = kith_change_expected;
    }
    texts! {
        reliability_kind() = kith_change_reliability_kind;
        reliability_source() = kith_change_reliability_source;
        reliability_population() = kith_change_reliability_population;
    }
}
