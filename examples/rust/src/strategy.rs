// SPDX-License-Identifier: MIT
//! strategy - which question comes next when not all need be asked.

use crate::error::call;
use crate::sys;
use crate::values::{index, ScaleProgress, Why};
use crate::{Answers, Questionnaire, Result};

handle! { Strategy, kith_strategy, kith_strategy_free }

/// When a graded scale has enough; 0: no such rule.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub standard_error: f64,
    pub most: i32,
    pub information: f64,
    /// Whether items that are in none of the scales are asked too.
    pub others: bool,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules { standard_error: 0.0, most: 0, information: 0.0, others: true }
    }
}

/// None: no further question, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    pub item: Option<i32>,
    pub why: Option<Why>,
}

/// Where a graded scale stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    pub why: Option<ScaleProgress>,
    pub estimate: f64,
    pub standard_error: f64,
}

impl Strategy {
    /// Asks what could still change a finding.
    pub fn settling(of: &Questionnaire) -> Result<Strategy> {
        Strategy::made(|out, error| unsafe { sys::kith_strategy_settling(of.raw(), out, error) })
    }

    /// Asks what tells most about graded scales; no scales: all of them.
    pub fn informative(of: &Questionnaire, scales: &[i32], rules: Rules) -> Result<Strategy> {
        let start = if scales.is_empty() { std::ptr::null() } else { scales.as_ptr() };
        Strategy::made(|out, error| unsafe {
            sys::kith_strategy_informative(
                of.raw(),
                start,
                scales.len() as i32,
                rules.standard_error,
                rules.most,
                rules.information,
                rules.others as i32,
                out,
                error,
            )
        })
    }

    pub fn next(&self, answers: &Answers) -> Result<Next> {
        let (mut item, mut why) = (-1, 0);
        call(|error| unsafe {
            sys::kith_strategy_next(self.raw(), answers.raw(), &mut item, &mut why, error)
        })?;
        Ok(Next { item: index(item), why: Why::of(why) })
    }

    pub fn scale(&self, answers: &Answers, scale: i32) -> Option<Standing> {
        let (mut why, mut estimate, mut standard_error) = (0, 0.0, 0.0);
        match unsafe {
            sys::kith_strategy_scale(
                self.raw(),
                answers.raw(),
                scale,
                &mut why,
                &mut estimate,
                &mut standard_error,
            )
        } {
            sys::KITH_OK => {
                Some(Standing { why: ScaleProgress::of(why), estimate, standard_error })
            }
            _ => None,
        }
    }
}
