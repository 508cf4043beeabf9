// SPDX-License-Identifier: MIT
//! pairs - numbers that belong together two by two.

use crate::error::{Error, Status};
use crate::sys;
use crate::values::Side;
use crate::Result;

handle! {
    /// Pairs of numbers, and what was worked out of them.
    Pairs, kith_pairs, kith_pairs_free
}
handle! {
    /// How one's own and the other's say goes with an outcome of both.
    ActorPartner, kith_actor_partner, kith_actor_partner_free
}

/// What the square of a distance is made of; the three add up to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DistanceParts {
    pub elevation: f64,
    pub scatter: f64,
    pub shape: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficient {
    pub estimate: f64,
    pub standard_error: f64,
}

fn same_length(lists: &[&[f64]]) -> Result<i64> {
    match lists.iter().all(|list| list.len() == lists[0].len()) {
        true => Ok(lists[0].len() as i64),
        false => Err(Error::plain(Status::Argument, "the lists are not of the same length")),
    }
}

pub(crate) fn three(call: impl FnOnce(*mut f64, *mut f64, *mut f64) -> i32) -> Option<[f64; 3]> {
    let mut out = [0.0; 3];
    let [a, b, c] = &mut out;
    match call(a, b, c) {
        sys::KITH_OK => Some(out),
        _ => None,
    }
}

impl DistanceParts {
    pub(crate) fn of(parts: [f64; 3]) -> DistanceParts {
        let [elevation, scatter, shape] = parts;
        DistanceParts { elevation, scatter, shape }
    }
}

impl Pairs {
    /// A pair with NaN is left out.
    pub fn new(a: &[f64], b: &[f64]) -> Result<Pairs> {
        let count = same_length(&[a, b])?;
        let memory = std::ptr::null_mut();
        Pairs::made(|out, error| unsafe {
            sys::kith_pairs_new(a.as_ptr(), b.as_ptr(), count, memory, out, error)
        })
    }

    /// Two profiles without what is usual of people like a, and like b.
    pub fn distinctive(a: &[f64], b: &[f64], usual_a: &[f64], usual_b: &[f64]) -> Result<Pairs> {
        let count = same_length(&[a, b, usual_a, usual_b])?;
        Pairs::made(|out, error| unsafe {
            sys::kith_pairs_new_distinctive(
                a.as_ptr(),
                b.as_ptr(),
                usual_a.as_ptr(),
                usual_b.as_ptr(),
                count,
                std::ptr::null_mut(),
                out,
                error,
            )
        })
    }

    pub fn count(&self) -> i64 {
        unsafe { sys::kith_pairs_count(self.raw()) }
    }
    pub fn missing_count(&self) -> i64 {
        unsafe { sys::kith_pairs_missing_count(self.raw()) }
    }
    pub fn mean(&self, side: Side) -> Option<f64> {
        crate::values::number(|out| unsafe { sys::kith_pairs_mean(self.raw(), side as i32, out) })
    }
    pub fn sd(&self, side: Side) -> Option<f64> {
        crate::values::number(|out| unsafe { sys::kith_pairs_sd(self.raw(), side as i32, out) })
    }
    /// In how many the two lie further apart; None for a distance that is none.
    pub fn apart_count(&self, distance: f64) -> Option<i64> {
        match unsafe { sys::kith_pairs_apart_count(self.raw(), distance) } {
            -1 => None,
            count => Some(count),
        }
    }

    numbers! {
        difference_mean() = kith_pairs_difference_mean;
        difference_sd() = kith_pairs_difference_sd;
        absolute_difference() = kith_pairs_absolute_difference;
        standardised_difference() = kith_pairs_standardised_difference;
        pearson() = kith_pairs_pearson;
        spearman() = kith_pairs_spearman;
        kendall() = kith_pairs_kendall;
        icc() = kith_pairs_icc;
        double_entry() = kith_pairs_double_entry;
        distance() = kith_pairs_distance;
    }
    intervals! {
        /// Student's t of the differences, and its two-sided probability.
        t() = kith_pairs_t;
        /// Between pairs, and within them.
        mean_squares() = kith_pairs_mean_squares;
    }

    pub fn distance_parts(&self) -> Option<DistanceParts> {
        three(|elevation, scatter, shape| unsafe {
            sys::kith_pairs_distance_parts(self.raw(), elevation, scatter, shape)
        })
        .map(DistanceParts::of)
    }
}

macro_rules! coefficients {
    ($($(#[$doc:meta])* $name:ident = $function:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self, side: Side) -> Option<Coefficient> {
            crate::values::interval(|estimate, standard_error| unsafe {
                sys::$function(self.raw(), side as i32, estimate, standard_error)
            })
            .map(|(estimate, standard_error)| Coefficient { estimate, standard_error })
        }
    )*};
}

impl ActorPartner {
    /// Fits the outcome of each side on the predictors of both.
    pub fn new(
        outcome_a: &[f64],
        outcome_b: &[f64],
        predictor_a: &[f64],
        predictor_b: &[f64],
    ) -> Result<ActorPartner> {
        let count = same_length(&[outcome_a, outcome_b, predictor_a, predictor_b])?;
        ActorPartner::made(|out, error| unsafe {
            sys::kith_actor_partner_new(
                outcome_a.as_ptr(),
                outcome_b.as_ptr(),
                predictor_a.as_ptr(),
                predictor_b.as_ptr(),
                count,
                std::ptr::null_mut(),
                out,
                error,
            )
        })
    }

    pub fn count(&self) -> i64 {
        unsafe { sys::kith_actor_partner_count(self.raw()) }
    }

    coefficients! {
        /// By its own predictor.
        actor = kith_actor_partner_actor;
        /// By the other's.
        partner = kith_actor_partner_partner;
        intercept = kith_actor_partner_intercept;
    }

    pub fn residual_sd(&self, side: Side) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_actor_partner_residual_sd(self.raw(), side as i32, out)
        })
    }

    numbers! {
        residual_correlation() = kith_actor_partner_residual_correlation;
    }
}
