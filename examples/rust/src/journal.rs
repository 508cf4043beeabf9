// SPDX-License-Identifier: MIT
//! journal - one tie over time: records of assessments, and events in between.

use crate::error::call;
use crate::sys;
use crate::text::{borrowed, id};
use crate::values::{By, ChangeMethod, EntryKind, Event, FactState, Gate, Level, Scored};
use crate::{Answers, Assessment, Change, Questionnaire, Result, Text};
use std::os::raw::c_char;

handle! {
    /// Entries in the order of adding; times are seconds since 1970.
    Journal, kith_journal, kith_journal_free
}
handle! {
    /// What a journal says of facts, and what each rests on.
    JournalFacts, kith_journal_facts, kith_journal_facts_free
}

/// What a record keeps beside scores that are not sensitive. Ask the person
/// first: whoever finds the journal reads it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keep {
    /// Sensitive scores, the gate, findings of harm.
    pub sensitive: bool,
    /// Those to sensitive questions only together with `sensitive`.
    pub answers: bool,
}

view! {
    /// A record or an event, by its place.
    Entry of Journal, kith_journal { index }
}
of_view! {
    Entry { index }
    texts {
        questionnaire = kith_journal_questionnaire;
        version = kith_journal_version;
        digest = kith_journal_digest;
    }
    indices {
        count = kith_journal_event_count;
        score_count = kith_journal_score_count;
        answer_count = kith_journal_answer_count;
    }
    numbers {} intervals {}
    flags { is_stopped = kith_journal_stopped; }
}

view! {
    /// A score of a record.
    RecordScore of Journal, kith_journal { entry, index }
}
of_view! {
    RecordScore { entry, index }
    texts { scale = kith_journal_score_scale; }
    indices {}
    numbers { value = kith_journal_score_value; }
    intervals {}
    flags { is_sensitive = kith_journal_score_is_sensitive; }
}

view! {
    /// An answer that a record keeps.
    RecordAnswer of Journal, kith_journal { entry, index }
}
of_view! {
    RecordAnswer { entry, index }
    texts { item = kith_journal_answer_item; }
    indices {}
    numbers { value = kith_journal_answer_value; }
    intervals {} flags {}
}

impl Journal {
    pub fn new(tie: &str) -> Result<Journal> {
        let tie = id(tie)?;
        Journal::made(|out, error| unsafe {
            sys::kith_journal_new(tie.as_ptr(), std::ptr::null_mut(), out, error)
        })
    }

    /// Reads what [`Journal::write`] wrote, now or in an older version.
    pub fn parse(json: &str) -> Result<Journal> {
        let (text, length) = (json.as_ptr() as *const c_char, json.len() as i64);
        Journal::made(|out, error| unsafe {
            sys::kith_journal_parse(text, length, std::ptr::null_mut(), out, error)
        })
    }

    pub fn write(&self) -> Result<Text> {
        Text::made(|out, error| unsafe { sys::kith_journal_write(self.raw(), out, error) })
    }

    texts! {
        tie() = kith_journal_tie;
    }

    pub fn add(&mut self, assessment: &Assessment, time: i64, keep: Keep) -> Result<()> {
        let mut flags = sys::KITH_KEEP_SCORES;
        if keep.sensitive {
            flags |= sys::KITH_KEEP_SENSITIVE;
        }
        if keep.answers {
            flags |= sys::KITH_KEEP_ANSWERS;
        }
        call(|error| unsafe {
            sys::kith_journal_add_record(self.raw(), assessment.raw(), time, flags, error)
        })
    }

    pub fn add_event(&mut self, event: Event, by: By, time: i64, count: i32) -> Result<()> {
        let (event, by) = (event as i32, by as i32);
        call(|error| unsafe {
            sys::kith_journal_add_event(self.raw(), event, by, time, count, error)
        })
    }

    /// Adds an entry that [`Entry::write`] wrote.
    pub fn add_json(&mut self, json: &str) -> Result<()> {
        let (text, length) = (json.as_ptr() as *const c_char, json.len() as i64);
        call(|error| unsafe { sys::kith_journal_add_json(self.raw(), text, length, error) })
    }

    /// Takes an entry out and wipes it; those behind it move up.
    pub fn remove(&mut self, entry: i32) -> Result<()> {
        call(|error| unsafe { sys::kith_journal_remove(self.raw(), entry, error) })
    }

    pub fn entries(&self) -> impl ExactSizeIterator<Item = Entry<'_>> {
        let count = unsafe { sys::kith_journal_count(self.raw()) };
        (0..count.max(0)).map(move |index| Entry { of: self, index })
    }

    /// What became of a scale's score between two records.
    pub fn change(
        &self,
        before: i32,
        after: i32,
        by: &Questionnaire,
        scale: i32,
        method: ChangeMethod,
    ) -> Result<Change> {
        Change::made(|out, error| unsafe {
            sys::kith_journal_change(
                self.raw(),
                before,
                after,
                by.raw(),
                scale,
                method as i32,
                std::ptr::null_mut(),
                out,
                error,
            )
        })
    }

    /// Sets the facts that a questionnaire takes from a journal. What it cannot
    /// tell stands as the host told it.
    pub fn fill_facts(&self, now: i64, answers: &mut Answers) -> Result<JournalFacts> {
        JournalFacts::made(|out, error| unsafe {
            sys::kith_journal_fill_facts(self.raw(), now, answers.raw(), out, error)
        })
    }
}

impl<'a> Entry<'a> {
    pub fn index(&self) -> i32 {
        self.index
    }
    pub fn time(&self) -> Option<i64> {
        let mut out = 0;
        match unsafe { sys::kith_journal_time(self.raw(), self.index, &mut out) } {
            sys::KITH_OK => Some(out),
            _ => None,
        }
    }
    pub fn kind(&self) -> Option<EntryKind> {
        EntryKind::of(unsafe { sys::kith_journal_kind(self.raw(), self.index) })
    }
    pub fn event(&self) -> Option<Event> {
        Event::of(unsafe { sys::kith_journal_event(self.raw(), self.index) })
    }
    pub fn by(&self) -> Option<By> {
        By::of(unsafe { sys::kith_journal_event_by(self.raw(), self.index) })
    }
    /// None for an event.
    pub fn keeps(&self) -> Option<Keep> {
        let flags = unsafe { sys::kith_journal_keeps(self.raw(), self.index) };
        crate::values::index(flags).map(|flags| Keep {
            sensitive: flags & sys::KITH_KEEP_SENSITIVE != 0,
            answers: flags & sys::KITH_KEEP_ANSWERS != 0,
        })
    }

    /// One line of JSON.
    pub fn write(&self) -> Result<Text> {
        Text::made(|out, error| unsafe {
            sys::kith_journal_entry_write(self.raw(), self.index, out, error)
        })
    }

    pub fn scores(&self) -> impl ExactSizeIterator<Item = RecordScore<'a>> {
        let Entry { of, index: entry } = *self;
        (0..self.score_count().unwrap_or(0)).map(move |index| RecordScore { of, entry, index })
    }
    pub fn answers(&self) -> impl ExactSizeIterator<Item = RecordAnswer<'a>> {
        let Entry { of, index: entry } = *self;
        (0..self.answer_count().unwrap_or(0)).map(move |index| RecordAnswer { of, entry, index })
    }

    /// Whether it has a score that may stand in one series with those that a
    /// questionnaire gives now.
    pub fn scored(&self, by: &Questionnaire, scale: i32) -> Option<Scored> {
        Scored::of(unsafe { sys::kith_journal_scored(self.raw(), self.index, by.raw(), scale) })
    }
    pub fn score(&self, by: &Questionnaire, scale: i32) -> Option<f64> {
        crate::values::number(|out| unsafe {
            sys::kith_journal_score(self.raw(), self.index, by.raw(), scale, out)
        })
    }

    /// For the program, never for eyes.
    pub fn host_gate(&self) -> Option<Gate> {
        Gate::of(unsafe { sys::kith_host_entry_gate(self.raw(), self.index) })
    }
    /// For the program, never for eyes: patterns and their levels.
    pub fn host_findings(&self) -> impl Iterator<Item = (&'a str, Option<Level>)> {
        let (raw, entry) = (self.raw(), self.index);
        let count = unsafe { sys::kith_host_entry_finding_count(raw, entry) };
        (0..count.max(0)).filter_map(move |i| {
            let level = Level::of(unsafe { sys::kith_host_entry_level(raw, entry, i) });
            borrowed(unsafe { sys::kith_host_entry_finding(raw, entry, i) }).map(|id| (id, level))
        })
    }
}

impl Event {
    /// As JSON has it.
    pub fn name(self) -> &'static str {
        borrowed(unsafe { sys::kith_journal_event_name(self as i32) }).unwrap_or("")
    }
    pub fn of_name(name: &str) -> Option<Event> {
        let name = id(name).ok()?;
        Event::of(unsafe { sys::kith_journal_event_of_name(name.as_ptr()) })
    }
    pub fn is_sensitive(self) -> bool {
        unsafe { sys::kith_journal_event_is_sensitive(self as i32) == 1 }
    }
}

impl JournalFacts {
    pub fn state(&self, fact: i32) -> Option<FactState> {
        FactState::of(unsafe { sys::kith_journal_facts_state(self.raw(), fact) })
    }
    numbers! {
        value(fact: i32) = kith_journal_facts_value;
    }
    indices! {
        have(fact: i32) = kith_journal_facts_have;
        need(fact: i32) = kith_journal_facts_need;
        left_out(fact: i32) = kith_journal_facts_left_out;
    }
    /// Places of entries, the earliest first.
    pub fn entries(&self, fact: i32) -> impl ExactSizeIterator<Item = i32> + '_ {
        let raw = self.raw();
        let count = unsafe { sys::kith_journal_facts_entry_count(raw, fact) };
        (0..count.max(0)).map(move |i| unsafe { sys::kith_journal_facts_entry(raw, fact, i) })
    }
}
