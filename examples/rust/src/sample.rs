// SPDX-License-Identifier: MIT
//! sample - what many people's answers say about a questionnaire.

use crate::error::call;
use crate::sys;
use crate::text::id;
use crate::values::{Halves, Icc, MissingAnswers, State};
use crate::{Columns, Questionnaire, Result, Text};
use std::ops::Range;
use std::os::raw::c_char;

handle! {
    /// Sums alone; no person's answers are kept.
    Sample, kith_sample, kith_sample_free
}
handle! {
    /// How a scale's items hang together.
    ItemAnalysis, kith_item_analysis, kith_item_analysis_free
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SplitHalf {
    pub r: f64,
    pub spearman_brown: f64,
    pub guttman: f64,
}

impl Sample {
    pub fn new(of: &Questionnaire, tie: i32) -> Result<Sample> {
        Sample::made(|out, error| unsafe { sys::kith_sample_new(of.raw(), tie, out, error) })
    }

    /// How many of the rows are faults.
    pub fn add(&mut self, columns: &Columns, rows: Range<usize>) -> Result<u64> {
        let (first, count) = (rows.start as i64, rows.len() as i64);
        let mut faults = 0;
        call(|error| unsafe {
            sys::kith_sample_add(self.raw(), columns.raw(), first, count, &mut faults, error)
        })?;
        Ok(faults as u64)
    }

    pub fn merge(&mut self, other: &Sample) -> Result<()> {
        call(|error| unsafe { sys::kith_sample_merge(self.raw(), other.raw(), error) })
    }

    pub fn row_count(&self) -> i64 {
        unsafe { sys::kith_sample_row_count(self.raw()) }
    }
    pub fn fault_count(&self) -> i64 {
        unsafe { sys::kith_sample_fault_count(self.raw()) }
    }
    pub fn other_tie_count(&self) -> i64 {
        unsafe { sys::kith_sample_other_tie_count(self.raw()) }
    }
    /// Indices of a scale's items.
    pub fn items(&self, scale: i32) -> impl ExactSizeIterator<Item = i32> + '_ {
        let raw = self.raw();
        let count = unsafe { sys::kith_sample_item_count(raw, scale) };
        (0..count.max(0)).map(move |i| unsafe { sys::kith_sample_item(raw, scale, i) })
    }
    /// At a place among [`Sample::items`].
    pub fn item_count(&self, scale: i32, place: i32, state: State) -> i64 {
        unsafe { sys::kith_sample_item_state_count(self.raw(), scale, place, state as i32) }
    }
    pub fn score_count(&self, scale: i32) -> i64 {
        unsafe { sys::kith_sample_score_count(self.raw(), scale) }
    }

    numbers! {
        item_mean(scale: i32, place: i32) = kith_sample_item_mean;
        item_sd(scale: i32, place: i32) = kith_sample_item_sd;
        score_mean(scale: i32) = kith_sample_score_mean;
        score_sd(scale: i32) = kith_sample_score_sd;
    }

    /// A norm for the document, as JSON.
    pub fn norm(&self, scale: i32, name: &str, population: &str, source: &str) -> Result<Text> {
        let name = id(name)?;
        Text::made(|out, error| unsafe {
            sys::kith_sample_norm(
                self.raw(),
                scale,
                name.as_ptr(),
                population.as_ptr() as *const c_char,
                population.len() as i64,
                source.as_ptr() as *const c_char,
                source.len() as i64,
                out,
                error,
            )
        })
    }
}

impl ItemAnalysis {
    pub fn new(sample: &Sample, scale: i32, missing: MissingAnswers) -> Result<ItemAnalysis> {
        ItemAnalysis::made(|out, error| unsafe {
            sys::kith_item_analysis_new(sample.raw(), scale, missing as i32, out, error)
        })
    }

    pub fn people(&self) -> i64 {
        unsafe { sys::kith_item_analysis_people(self.raw()) }
    }

    numbers! {
        alpha() = kith_item_analysis_alpha;
        mean_correlation() = kith_item_analysis_mean_correlation;
        standardized_alpha() = kith_item_analysis_standardized_alpha;
        item_rest(place: i32) = kith_item_analysis_item_rest;
        item_total(place: i32) = kith_item_analysis_item_total;
        alpha_without(place: i32) = kith_item_analysis_alpha_without;
        alpha_turned(place: i32) = kith_item_analysis_alpha_turned;
    }
    intervals! {
        alpha_interval(level: f64) = kith_item_analysis_alpha_interval;
    }
    flags! {
        item_looks_unreversed(place: i32) = kith_item_analysis_item_looks_unreversed;
    }

    pub fn split_half(&self, halves: Halves) -> Option<SplitHalf> {
        let (mut r, mut spearman_brown, mut guttman) = (0.0, 0.0, 0.0);
        match unsafe {
            sys::kith_item_analysis_split_half(
                self.raw(),
                halves as i32,
                &mut r,
                &mut spearman_brown,
                &mut guttman,
            )
        } {
            sys::KITH_OK => Some(SplitHalf { r, spearman_brown, guttman }),
            _ => None,
        }
    }

    pub fn icc(&self, kind: Icc) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_item_analysis_icc(self.raw(), kind as i32, out)
        })
    }
}
