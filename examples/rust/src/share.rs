// SPDX-License-Identifier: MIT
//! share - what each of two people chooses to show, and both side by side.

use crate::pairs::{three, DistanceParts};
use crate::sys;
use crate::text::{borrowed, id};
use crate::values::{Closeness, Side};
use crate::{Assessment, Questionnaire, ReportOptions, Result, Text, Wording};
use std::os::raw::c_char;

handle! {
    /// What one person shows another: the scores that were chosen.
    Share, kith_share, kith_share_free
}
handle! {
    /// Two shares side by side.
    Joint, kith_joint, kith_joint_free
}

/// What a person thinks that the other would answer, and the scales of it that
/// were chosen.
#[derive(Clone, Copy, Debug)]
pub struct Guess<'a> {
    pub assessment: &'a Assessment,
    pub scales: &'a [i32],
}

impl Share {
    /// Scales by their indices; nothing about safety may be chosen.
    pub fn new(mine: &Assessment, scales: &[i32], guess: Option<Guess>) -> Result<Share> {
        let (other, guessed) = match guess {
            Some(guess) => (guess.assessment.raw(), guess.scales),
            None => (std::ptr::null_mut(), &[][..]),
        };
        Share::made(|out, error| unsafe {
            sys::kith_share_new(
                mine.raw(),
                scales.as_ptr(),
                scales.len() as i32,
                other,
                guessed.as_ptr(),
                guessed.len() as i32,
                out,
                error,
            )
        })
    }

    /// Without a questionnaire, of the built-in one that the share names.
    pub fn parse(of: Option<&Questionnaire>, json: &str) -> Result<Share> {
        let of = of.map_or(std::ptr::null_mut(), |of| of.raw());
        let (text, length) = (json.as_ptr() as *const c_char, json.len() as i64);
        Share::made(|out, error| unsafe {
            sys::kith_share_parse(of, text, length, std::ptr::null_mut(), out, error)
        })
    }

    pub fn write(&self) -> Result<Text> {
        Text::made(|out, error| unsafe { sys::kith_share_write(self.raw(), out, error) })
    }

    /// For the person who makes it, alone: never store it or show it to the
    /// other. None for a share that was read.
    pub fn only_empty(&self) -> Option<bool> {
        match unsafe { sys::kith_share_only_empty(self.raw()) } {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    /// The id of the questionnaire; None for an empty share.
    pub fn questionnaire_id(&self) -> Option<&str> {
        unsafe { id_of(sys::kith_share_questionnaire(self.raw())) }
    }

    flags! {
        is_empty() = kith_share_is_empty;
    }
    indices! {
        tie() = kith_share_tie;
    }
    numbers! {
        score(scale: i32) = kith_share_score;
        /// What the person thinks the other's score is.
        guess(scale: i32) = kith_share_guess;
    }
}

/// # Safety
/// The questionnaire is null, or lives as long as the caller says.
unsafe fn id_of<'a>(questionnaire: *const sys::kith_questionnaire) -> Option<&'a str> {
    if questionnaire.is_null() {
        return None;
    }
    borrowed(sys::kith_questionnaire_id(questionnaire))
}

view! {
    /// What both told of the same thing.
    Topic of Joint, kith_joint { index }
}
of_view! {
    Topic { index }
    texts {} indices {}
    numbers {
        difference = kith_joint_difference;
        standard_error = kith_joint_standard_error;
    }
    intervals {} flags {}
}

view! {
    /// What one thought of the other.
    JointGuess of Joint, kith_joint { index }
}
of_view! {
    JointGuess { index }
    texts {}
    indices { scale = kith_joint_guess_scale; }
    numbers {}
    intervals { thought_and_told = kith_joint_guess_scores; }
    flags {}
}

impl Joint {
    pub fn new(a: &Share, b: &Share) -> Result<Joint> {
        Joint::made(|out, error| unsafe {
            sys::kith_joint_new(a.raw(), b.raw(), std::ptr::null_mut(), out, error)
        })
    }

    /// The id of the questionnaire; None where there is too little.
    pub fn questionnaire_id(&self) -> Option<&str> {
        unsafe { id_of(sys::kith_joint_questionnaire(self.raw())) }
    }

    flags! {
        is_too_little() = kith_joint_is_too_little;
    }
    numbers! {
        distance() = kith_joint_distance;
        correlation() = kith_joint_correlation;
    }

    pub fn distance_parts(&self) -> Option<DistanceParts> {
        three(|elevation, scatter, shape| unsafe {
            sys::kith_joint_distance_parts(self.raw(), elevation, scatter, shape)
        })
        .map(DistanceParts::of)
    }

    pub fn topics(&self) -> impl ExactSizeIterator<Item = Topic<'_>> {
        let count = unsafe { sys::kith_joint_count(self.raw()) };
        (0..count.max(0)).map(move |index| Topic { of: self, index })
    }

    /// Those of a first.
    pub fn guesses(&self) -> impl ExactSizeIterator<Item = JointGuess<'_>> {
        let count = unsafe { sys::kith_joint_guess_count(self.raw()) };
        (0..count.max(0)).map(move |index| JointGuess { of: self, index })
    }

    /// What both may read, as text or JSON; names of a and of b.
    pub fn report(
        &self,
        wording: Option<&Wording>,
        options: Option<&ReportOptions>,
        names: (Option<&str>, Option<&str>),
    ) -> Result<Text> {
        let wording = wording.map_or(std::ptr::null_mut(), |wording| wording.raw());
        let options = options.map_or(std::ptr::null_mut(), |options| options.raw());
        let (a, b) = (names.0.map(id).transpose()?, names.1.map(id).transpose()?);
        let a = a.as_ref().map_or(std::ptr::null(), |a| a.as_ptr());
        let b = b.as_ref().map_or(std::ptr::null(), |b| b.as_ptr());
        Text::made(|out, error| unsafe {
            sys::kith_joint_report_write(self.raw(), wording, options, a, b, out, error)
        })
    }
}

impl<'a> Topic<'a> {
    pub fn scale(&self, side: Side) -> Option<i32> {
        let scale = unsafe { sys::kith_joint_scale(self.raw(), self.index, side as i32) };
        crate::values::index(scale)
    }
    pub fn score(&self, side: Side) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_joint_score(self.raw(), self.index, side as i32, out)
        })
    }
    pub fn closeness(&self) -> Option<Closeness> {
        Closeness::of(unsafe { sys::kith_joint_closeness(self.raw(), self.index) })
    }
}

impl<'a> JointGuess<'a> {
    /// Who guessed.
    pub fn side(&self) -> Option<Side> {
        Side::of(unsafe { sys::kith_joint_guess_side(self.raw(), self.index) })
    }
    pub fn closeness(&self) -> Option<Closeness> {
        Closeness::of(unsafe { sys::kith_joint_guess_closeness(self.raw(), self.index) })
    }
}
