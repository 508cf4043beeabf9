// SPDX-License-Identifier: MIT
//! quality - whether answers may have been rushed; for the host, never for the
//! person.

use crate::sys;
use crate::text::borrowed;
use crate::values::{QualityIndex, Verdict};
use crate::{Answers, Result};

handle! { Quality, kith_quality, kith_quality_free }

impl Quality {
    /// Seconds by the items' indices, below 0 where they are not known; or none.
    pub fn new(answers: &Answers, seconds: &[f64]) -> Result<Quality> {
        let start = if seconds.is_empty() { std::ptr::null() } else { seconds.as_ptr() };
        Quality::made(|out, error| unsafe {
            sys::kith_quality_new(answers.raw(), start, seconds.len() as i32, out, error)
        })
    }

    pub fn value(&self, index: QualityIndex) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_quality_value(self.raw(), index as i32, out)
        })
    }
    pub fn count(&self, index: QualityIndex) -> i32 {
        unsafe { sys::kith_quality_count(self.raw(), index as i32) }
    }
    pub fn threshold(&self, index: QualityIndex) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_quality_threshold(self.raw(), index as i32, out)
        })
    }
    pub fn threshold_source(&self, index: QualityIndex) -> Option<&str> {
        borrowed(unsafe { sys::kith_quality_threshold_source(self.raw(), index as i32) })
    }
    pub fn verdict(&self) -> Option<Verdict> {
        Verdict::of(unsafe { sys::kith_quality_verdict(self.raw()) })
    }
    /// The indices that speak for it.
    pub fn reasons(&self) -> impl Iterator<Item = QualityIndex> + '_ {
        let raw = self.raw();
        let count = unsafe { sys::kith_quality_reason_count(raw) };
        (0..count.max(0))
            .filter_map(move |i| QualityIndex::of(unsafe { sys::kith_quality_reason(raw, i) }))
    }
    flags! {
        may_withhold_norms() = kith_quality_may_withhold_norms;
    }
    pub fn name(index: QualityIndex) -> &'static str {
        borrowed(unsafe { sys::kith_quality_index_name(index as i32) }).unwrap_or("")
    }
}
