// SPDX-License-Identifier: MIT
//! graded - a scale's graded response model (Samejima 1969).

use crate::sys;
use crate::values::{interval, Estimate};
use crate::{Error, Item, Result};

view! { Graded of Questionnaire, kith_questionnaire { scale } }
of_view! {
    Graded { scale }
    texts {
        source = kith_graded_source;
        population = kith_graded_population;
    }
    indices {} numbers {}
    intervals {} flags {}
}

view! {
    /// An item of a graded scale, in one tie.
    GradedItem of Questionnaire, kith_questionnaire { scale, tie, index }
}
of_view! {
    GradedItem { scale, tie, index }
    texts {}
    indices { category_count = kith_graded_category_count; }
    numbers { slope = kith_graded_slope; }
    intervals {} flags {}
}

impl<'a> Graded<'a> {
    /// None: the scale is not graded.
    pub fn estimate(&self) -> Option<Estimate> {
        Estimate::of(unsafe { sys::kith_graded_estimate(self.raw(), self.scale) })
    }

    /// Mean and standard deviation.
    pub fn prior(&self) -> Option<(f64, f64)> {
        interval(|mean, sd| unsafe { sys::kith_graded_prior(self.raw(), self.scale, mean, sd) })
    }

    /// From where to where, and how many.
    pub fn nodes(&self) -> Option<(f64, f64, i32)> {
        let mut count = 0;
        let (from, to) = interval(|from, to| unsafe {
            sys::kith_graded_nodes(self.raw(), self.scale, from, to, &mut count)
        })?;
        Some((from, to, count))
    }

    pub fn items(&self, tie: i32) -> impl ExactSizeIterator<Item = GradedItem<'a>> {
        let (of, scale) = (self.of, self.scale);
        let count = unsafe { sys::kith_graded_item_count(of.raw(), scale, tie) };
        (0..count.max(0)).map(move |index| GradedItem { of, scale, tie, index })
    }

    pub fn information(&self, tie: i32, theta: f64) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_graded_information(self.raw(), self.scale, tie, theta, out)
        })
    }

    pub fn expected_sum(&self, tie: i32, theta: f64) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_graded_expected_sum(self.raw(), self.scale, tie, theta, out)
        })
    }

    /// For each sum of answers its estimate, its error and its share.
    pub fn sums(&self, tie: i32) -> Result<Vec<(f64, f64, f64)>> {
        let count = unsafe { sys::kith_graded_sum_count(self.raw(), self.scale, tie) }.max(0);
        let mut columns = vec![vec![0.0; count as usize]; 3];
        let [estimates, errors, shares] = [0, 1, 2].map(|i: usize| columns[i].as_mut_ptr());
        let code = unsafe {
            sys::kith_graded_sums(self.raw(), self.scale, tie, count, estimates, errors, shares)
        };
        if code != sys::KITH_OK {
            return Err(Error::of_code(code));
        }
        Ok((0..count as usize).map(|i| (columns[0][i], columns[1][i], columns[2][i])).collect())
    }
}

impl<'a> GradedItem<'a> {
    pub fn item(&self) -> Item<'a> {
        let index = unsafe { sys::kith_graded_item(self.raw(), self.scale, self.tie, self.index) };
        Item { of: self.of, index }
    }

    /// Between a category, from 1, and the one below it.
    pub fn threshold(&self, category: i32) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_graded_threshold(self.raw(), self.scale, self.tie, self.index, category, out)
        })
    }

    pub fn probability(&self, category: i32, theta: f64) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_graded_probability(
                self.raw(),
                self.scale,
                self.tie,
                self.index,
                category,
                theta,
                out,
            )
        })
    }

    pub fn information(&self, theta: f64) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_graded_item_information(
                self.raw(),
                self.scale,
                self.tie,
                self.index,
                theta,
                out,
            )
        })
    }
}
