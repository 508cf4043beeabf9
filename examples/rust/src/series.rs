// SPDX-License-Identifier: MIT
//! series - what numbers say that were written down one after the other.

use crate::error::{Error, Status};
use crate::sys;
use crate::values::{interval, number};
use crate::Result;

handle! {
    /// Numbers over time, in order of time.
    Series, kith_series, kith_series_free
}

/// Neighbours however far apart; see [`Series::mssd`].
pub const ANY_DISTANCE: i64 = sys::KITH_ANY_DISTANCE as i64;

/// The test of Mann and Kendall for a trend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MannKendall {
    pub s: i64,
    /// Two-sided.
    pub p: f64,
    /// Else p is that of the normal curve.
    pub exact: bool,
}

impl Series {
    /// NaN is missing. Without times they are 0, 1, 2, …
    pub fn new(values: &[f64], times: Option<&[i64]>) -> Result<Series> {
        if times.map_or(false, |times| times.len() != values.len()) {
            return Err(Error::plain(Status::Argument, "each value has one time"));
        }
        let count = i32::try_from(values.len())
            .map_err(|_| Error::plain(Status::Limit, "a series takes a million points"))?;
        let times = times.map_or(std::ptr::null(), |times| times.as_ptr());
        Series::made(|out, error| unsafe {
            sys::kith_series_new(times, values.as_ptr(), count, std::ptr::null_mut(), out, error)
        })
    }

    /// Without missing ones.
    pub fn count(&self) -> i32 {
        unsafe { sys::kith_series_count(self.raw()) }
    }

    numbers! {
        mean() = kith_series_mean;
        sd() = kith_series_sd;
        /// The median of all slopes, for one unit of time.
        theil_sen() = kith_series_theil_sen;
        /// Instability. Neighbours are at most so far apart; [`ANY_DISTANCE`] is
        /// for series without gaps.
        mssd(most_apart: i64) = kith_series_mssd;
        rmssd(most_apart: i64) = kith_series_rmssd;
        von_neumann(most_apart: i64) = kith_series_von_neumann;
        /// The share of neighbours that differ by a size or more.
        jumps(most_apart: i64, size: f64) = kith_series_jumps;
        /// Inertia.
        autocorrelation(most_apart: i64) = kith_series_autocorrelation;
        neighbour_correlation(most_apart: i64) = kith_series_neighbour_correlation;
    }
    intervals! {
        /// The slope of least squares, and the height at the first point.
        least_squares() = kith_series_least_squares;
    }
    indices! {
        /// How many pairs of neighbours there are.
        neighbours(most_apart: i64) = kith_series_neighbours;
    }

    pub fn mann_kendall(&self) -> Option<MannKendall> {
        let (mut s, mut p, mut exact) = (0, 0.0, 0);
        match unsafe { sys::kith_series_mann_kendall(self.raw(), &mut s, &mut p, &mut exact) } {
            sys::KITH_OK => Some(MannKendall { s, p, exact: exact == 1 }),
            _ => None,
        }
    }

    /// How often a window turns from at most `low` to at least `high`, or back.
    pub fn swings(&self, first: i32, count: i32, low: f64, high: f64) -> Option<i32> {
        let mut out = 0;
        match unsafe { sys::kith_series_swings(self.raw(), first, count, low, high, &mut out) } {
            sys::KITH_OK => Some(out),
            _ => None,
        }
    }
}

/// Between what a share lies (Wilson); the level such as 0.95.
pub fn share_interval(hits: i64, trials: i64, level: f64) -> Option<(f64, f64)> {
    interval(|low, high| unsafe { sys::kith_share_interval(hits, trials, level, low, high) })
}

/// How likely counts as uneven are when both sides are as likely.
pub fn share_test(hits: i64, trials: i64) -> Option<f64> {
    number(|out| unsafe { sys::kith_share_test(hits, trials, out) })
}
