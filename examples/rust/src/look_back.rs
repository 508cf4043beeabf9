// SPDX-License-Identifier: MIT
//! look_back - what a journal says of one tie over a stretch of time.

use crate::sys;
use crate::values::{By, Claim, Event, Quantity, Says, Seen, StatementState, TurnKind};
use crate::{Journal, Questionnaire, ReportOptions, Result, Text, Wording};

handle! {
    /// Statements, each with what it rests on.
    LookBack, kith_look_back, kith_look_back_free
}

/// What would change a statement; see `kith_look_back_turn()`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub kind: TurnKind,
    pub count: i64,
}

/// An entry of the journal, by the place it had then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rest {
    pub entry: i32,
    pub time: i64,
    /// The score, or how many times.
    pub value: f64,
}

view! {
    /// What is said of a scale, of a kind of event or of a breach of trust.
    Statement of LookBack, kith_look_back { index }
}
of_view! {
    Statement { index }
    texts {}
    indices {
        scale = kith_look_back_scale;
        points_needed = kith_look_back_points_needed;
        mapped = kith_look_back_mapped;
        scored_otherwise = kith_look_back_scored_otherwise;
        not_kept = kith_look_back_not_kept;
        weeks = kith_look_back_weeks;
    }
    numbers {} intervals {}
    flags { is_sensitive = kith_look_back_is_sensitive; }
}

impl LookBack {
    /// From the first second to the last; None for all there is.
    pub fn new(
        journal: &Journal,
        by: &Questionnaire,
        from: Option<i64>,
        to: Option<i64>,
    ) -> Result<LookBack> {
        LookBack::made(|out, error| unsafe {
            sys::kith_look_back_new(
                journal.raw(),
                by.raw(),
                from.unwrap_or(i64::MIN),
                to.unwrap_or(i64::MAX),
                std::ptr::null_mut(),
                out,
                error,
            )
        })
    }

    /// All of them; a plain view leaves the sensitive ones out.
    pub fn statements(&self) -> impl ExactSizeIterator<Item = Statement<'_>> {
        let count = unsafe { sys::kith_look_back_count(self.raw()) };
        (0..count.max(0)).map(move |index| Statement { of: self, index })
    }

    pub fn report(&self, wording: &Wording, options: Option<&ReportOptions>) -> Result<Text> {
        let options = options.map_or(std::ptr::null_mut(), |options| options.raw());
        Text::made(|out, error| unsafe {
            sys::kith_look_back_report_write(self.raw(), wording.raw(), options, out, error)
        })
    }
}

impl<'a> Statement<'a> {
    pub fn about(&self) -> Option<Says> {
        Says::of(unsafe { sys::kith_look_back_kind(self.raw(), self.index) })
    }
    pub fn event(&self) -> Option<Event> {
        Event::of(unsafe { sys::kith_look_back_event(self.raw(), self.index) })
    }
    /// Of repair: who broke trust.
    pub fn by(&self) -> Option<By> {
        By::of(unsafe { sys::kith_look_back_by(self.raw(), self.index) })
    }
    pub fn state(&self) -> Option<StatementState> {
        StatementState::of(unsafe { sys::kith_look_back_state(self.raw(), self.index) })
    }
    /// None where it is not said.
    pub fn claim(&self) -> Option<Claim> {
        Claim::of(unsafe { sys::kith_look_back_claim(self.raw(), self.index) })
    }
    pub fn points(&self) -> i64 {
        unsafe { sys::kith_look_back_points(self.raw(), self.index) }
    }
    pub fn number(&self, number: Quantity) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_look_back_number(self.raw(), self.index, number as i32, out)
        })
    }
    pub fn turn(&self) -> Option<Turn> {
        let mut count = 0;
        let kind = unsafe { sys::kith_look_back_turn(self.raw(), self.index, &mut count) };
        TurnKind::of(kind).map(|kind| Turn { kind, count })
    }

    /// What it rests on, in order of time.
    pub fn entries(&self) -> impl Iterator<Item = Rest> + 'a {
        let (raw, statement) = (self.raw(), self.index);
        let count = unsafe { sys::kith_look_back_entry_count(raw, statement) };
        (0..count.max(0)).filter_map(move |i| unsafe {
            let (mut time, mut value) = (0, 0.0);
            if sys::kith_look_back_entry_time(raw, statement, i, &mut time) != sys::KITH_OK
                || sys::kith_look_back_entry_value(raw, statement, i, &mut value) != sys::KITH_OK
            {
                return None;
            }
            Some(Rest { entry: sys::kith_look_back_entry(raw, statement, i), time, value })
        })
    }

    /// How many times in a week since the breach; None for all weeks together.
    pub fn seen(&self, what: Seen, week: Option<i32>) -> Option<i64> {
        let week = week.unwrap_or(-1);
        match unsafe { sys::kith_look_back_seen(self.raw(), self.index, what as i32, week) } {
            -1 => None,
            count => Some(count),
        }
    }
}
