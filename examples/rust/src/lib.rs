// SPDX-License-Identifier: MIT
//! libkith in Rust: from answers about a relationship to scores, findings and a
//! report.
//!
//! ```no_run
//! # fn main() -> Result<(), kith::Error> {
//! let core = kith::Questionnaire::builtin("kith-core")?;
//! let mut answers = kith::Answers::new(&core, "friend")?;
//! answers.set("TR1", 3.0)?;
//! let found = kith::Assessment::new(&answers)?;
//! println!("{}", found.report(&kith::ReportOptions::new()?, None)?);
//! # Ok(())
//! # }
//! ```
//!
//! What does not change is [`Send`] and [`Sync`]; what does, such as
//! [`Answers`], is changed through `&mut`. A wrong index is `None`, as is a
//! number that has no value. Calls that can fail give an [`Error`], which knows
//! the place in the text.

#[macro_use]
mod macros;
#[rustfmt::skip]
pub mod sys;

mod answers;
mod assessment;
mod batch;
mod change;
mod circle;
mod error;
mod graded;
mod journal;
mod look_back;
mod pairs;
mod parts;
mod quality;
mod questionnaire;
mod report;
mod sample;
mod series;
mod share;
mod strategy;
mod text;
mod values;
mod wording;

pub use answers::Answers;
pub use assessment::{Assessment, Explanation, Finding, Host, Offer, Score};
pub use batch::{batch_assess, batch_scores, Columns, Item as ColumnItem, Number, Results};
pub use change::{Change, Numbers};
pub use circle::{Circle, Need, Person};
pub use error::{Error, Result, Status};
pub use graded::{Graded, GradedItem};
pub use journal::{Entry, Journal, JournalFacts, Keep, RecordAnswer, RecordScore};
pub use look_back::{LookBack, Rest, Statement, Turn};
pub use pairs::{ActorPartner, Coefficient, DistanceParts, Pairs};
pub use parts::{
    Advice, Band, Choice, Cutoffs, Difference, Fact, Item, Key, Norm, Pattern, Reliability, Scale,
    Section, Stop, Tie,
};
pub use quality::Quality;
pub use questionnaire::{builtins, Builtin, Questionnaire, Warning};
pub use report::{assess_json, builtin_phrases, builtin_phrases_languages, ReportOptions};
pub use sample::{ItemAnalysis, Sample, SplitHalf};
pub use series::{share_interval, share_test, MannKendall, Series, ANY_DISTANCE};
pub use share::{Guess, Joint, JointGuess, Share, Topic};
pub use strategy::{Next, Rules, Standing, Strategy};
pub use text::Text;
pub use values::*;
pub use wording::Wording;

/// The version of the library that runs.
pub fn version() -> &'static str {
    text::borrowed(unsafe { sys::kith_version() }).unwrap_or("")
}

/// Major * 1000000 + minor * 1000 + patch.
pub fn version_number() -> i32 {
    unsafe { sys::kith_version_number() }
}
