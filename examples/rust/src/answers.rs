// SPDX-License-Identifier: MIT
//! answers - what one person answered about one tie.

use crate::error::call;
use crate::sys;
use crate::text::{borrowed, id};
use crate::values::{Gate, State};
use crate::{Questionnaire, Result, Text};
use std::os::raw::c_char;

handle! {
    /// One person's answers about one tie; wiped when they go.
    Answers, kith_answers, kith_answers_free
}

impl Answers {
    pub fn new(of: &Questionnaire, tie: &str) -> Result<Answers> {
        let tie = id(tie)?;
        Answers::made(|out, error| unsafe {
            sys::kith_answers_new(of.raw(), tie.as_ptr(), out, error)
        })
    }

    /// Reads a sheet that [`Answers::write`] or a host wrote.
    pub fn parse(of: &Questionnaire, json: &str) -> Result<Answers> {
        Answers::made(|out, error| unsafe {
            let text = json.as_ptr() as *const c_char;
            sys::kith_answers_parse(of.raw(), text, json.len() as i64, out, error)
        })
    }

    pub fn write(&self) -> Result<Text> {
        Text::made(|out, error| unsafe { sys::kith_answers_write(self.raw(), out, error) })
    }

    pub fn set(&mut self, item: &str, value: f64) -> Result<()> {
        let item = id(item)?;
        call(|error| unsafe { sys::kith_answers_set(self.raw(), item.as_ptr(), value, error) })
    }

    pub fn set_option(&mut self, item: &str, option: &str) -> Result<()> {
        let (item, option) = (id(item)?, id(option)?);
        call(|error| unsafe {
            sys::kith_answers_set_option(self.raw(), item.as_ptr(), option.as_ptr(), error)
        })
    }

    pub fn set_missing(&mut self, item: &str, reason: State) -> Result<()> {
        let item = id(item)?;
        call(|error| unsafe {
            sys::kith_answers_set_missing(self.raw(), item.as_ptr(), reason as i32, error)
        })
    }

    pub fn clear(&mut self, item: &str) -> Result<()> {
        let item = id(item)?;
        call(|error| unsafe { sys::kith_answers_clear(self.raw(), item.as_ptr(), error) })
    }

    pub fn set_fact(&mut self, fact: &str, value: f64) -> Result<()> {
        let fact = id(fact)?;
        call(|error| unsafe { sys::kith_answers_set_fact(self.raw(), fact.as_ptr(), value, error) })
    }

    pub fn clear_fact(&mut self, fact: &str) -> Result<()> {
        let fact = id(fact)?;
        call(|error| unsafe { sys::kith_answers_clear_fact(self.raw(), fact.as_ptr(), error) })
    }

    /// The gate of an earlier assessment of this tie.
    pub fn set_earlier_gate(&mut self, gate: Gate) -> Result<()> {
        call(|error| unsafe { sys::kith_answers_set_earlier_gate(self.raw(), gate as i32, error) })
    }

    pub fn state(&self, item: i32) -> Option<State> {
        State::of(unsafe { sys::kith_answers_state(self.raw(), item) })
    }

    pub fn reason(&self, item: i32) -> Option<State> {
        State::of(unsafe { sys::kith_answers_reason(self.raw(), item) })
    }

    pub fn count(&self, state: State) -> i32 {
        unsafe { sys::kith_answers_count(self.raw(), state as i32) }
    }

    indices! {
        tie() = kith_answers_tie;
        option(item: i32) = kith_answers_option;
        /// The next question that is asked and has no answer.
        next() = kith_answers_next;
        after(item: i32) = kith_answers_after;
        before(item: i32) = kith_answers_before;
        stopped() = kith_answers_stopped;
    }

    numbers! {
        value(item: i32) = kith_answers_value;
        fact(fact: i32) = kith_answers_fact;
    }

    flags! {
        may_be_asked(item: i32) = kith_answers_may_be_asked;
        /// Worked out of a journal or a circle, not told.
        fact_is_computed(fact: i32) = kith_answers_fact_is_computed;
    }

    /// Ids of answers that the questionnaire no longer has.
    pub fn gone(&self) -> impl Iterator<Item = &str> {
        let raw = self.raw();
        let count = unsafe { sys::kith_answers_gone_count(raw) };
        (0..count.max(0))
            .filter_map(move |i| borrowed(unsafe { sys::kith_answers_gone_id(raw, i) }))
    }
}
