// SPDX-License-Identifier: MIT
//! circle - one person, many ties: who meets which of a person's needs.

use crate::error::call;
use crate::report::optional;
use crate::sys;
use crate::text::id;
use crate::values::{Few, Reliance, TieState, View};
use crate::{Answers, Assessment, ReportOptions, Result, Text};
use std::os::raw::c_char;

handle! {
    /// The people around one person; the names stand in no plain view.
    Circle, kith_circle, kith_circle_free
}

view! {
    /// A need, by its place.
    Need of Circle, kith_circle { index }
}
of_view! {
    Need { index }
    texts {
        id = kith_circle_need_id;
        label = kith_circle_need_label;
    }
    indices { people = kith_circle_need_people; }
    numbers {} intervals {} flags {}
}

view! {
    /// Somebody in the circle, by their place.
    Person of Circle, kith_circle { index }
}
of_view! {
    Person { index }
    texts {
        name = kith_circle_person_name;
        sheet = kith_circle_person_sheet;
    }
    indices {}
    numbers { share = kith_circle_share; }
    intervals {} flags {}
}

impl Circle {
    /// Nobody yet, and the four usual needs.
    pub fn new() -> Result<Circle> {
        Circle::made(|out, error| unsafe { sys::kith_circle_new(std::ptr::null_mut(), out, error) })
    }

    pub fn parse(json: &str) -> Result<Circle> {
        let (text, length) = (json.as_ptr() as *const c_char, json.len() as i64);
        Circle::made(|out, error| unsafe {
            sys::kith_circle_parse(text, length, std::ptr::null_mut(), out, error)
        })
    }

    /// Without anything of its assessments.
    pub fn write(&self) -> Result<Text> {
        Text::made(|out, error| unsafe { sys::kith_circle_write(self.raw(), out, error) })
    }

    pub fn add_need(&mut self, need: &str, label: Option<&str>) -> Result<()> {
        let (need, (label, length)) = (id(need)?, optional(label));
        call(|error| unsafe {
            sys::kith_circle_add_need(self.raw(), need.as_ptr(), label, length, error)
        })
    }

    /// Those behind it move up, as with people.
    pub fn remove_need(&mut self, need: i32) -> Result<()> {
        call(|error| unsafe { sys::kith_circle_remove_need(self.raw(), need, error) })
    }

    /// The person's place.
    pub fn add_person(&mut self, name: Option<&str>) -> Result<i32> {
        let (name, length) = optional(name);
        let mut place = 0;
        call(|error| unsafe {
            sys::kith_circle_add_person(self.raw(), name, length, &mut place, error)
        })?;
        Ok(place)
    }

    pub fn remove_person(&mut self, person: i32) -> Result<()> {
        call(|error| unsafe { sys::kith_circle_remove_person(self.raw(), person, error) })
    }

    /// 1 for one who meets it, up to 9 beside others who meet less, or 0.
    pub fn set_part(&mut self, person: i32, need: i32, part: i32) -> Result<()> {
        call(|error| unsafe { sys::kith_circle_set_part(self.raw(), person, need, part, error) })
    }

    /// Whether few people are around for a reason.
    pub fn set_few(&mut self, few: Few) -> Result<()> {
        call(|error| unsafe { sys::kith_circle_set_few(self.raw(), few as i32, error) })
    }

    /// What was answered about the tie with a person; the circle keeps it.
    pub fn set_assessment(&mut self, person: i32, of: Option<&Assessment>) -> Result<()> {
        let of = of.map_or(std::ptr::null_mut(), |of| of.raw());
        call(|error| unsafe { sys::kith_circle_set_assessment(self.raw(), person, of, error) })
    }

    pub fn needs(&self) -> impl ExactSizeIterator<Item = Need<'_>> {
        let count = unsafe { sys::kith_circle_need_count(self.raw()) };
        (0..count.max(0)).map(move |index| Need { of: self, index })
    }

    pub fn need(&self, need: &str) -> Option<Need<'_>> {
        let need = id(need).ok()?;
        let index = unsafe { sys::kith_circle_need_index(self.raw(), need.as_ptr()) };
        crate::values::index(index).map(|index| Need { of: self, index })
    }

    pub fn people(&self) -> impl ExactSizeIterator<Item = Person<'_>> {
        let count = unsafe { sys::kith_circle_person_count(self.raw()) };
        (0..count.max(0)).map(move |index| Person { of: self, index })
    }

    pub fn few(&self) -> Option<Few> {
        Few::of(unsafe { sys::kith_circle_few(self.raw()) })
    }

    indices! {
        part(person: i32, need: i32) = kith_circle_part;
        needs_named() = kith_circle_needs_named;
    }
    numbers! {
        herfindahl() = kith_circle_herfindahl;
        /// On how many people the needs rest.
        effective_people() = kith_circle_effective_people;
        entropy() = kith_circle_entropy;
        evenness() = kith_circle_evenness;
    }

    pub fn reliance(&self) -> Option<Reliance> {
        Reliance::of(unsafe { sys::kith_circle_reliance(self.raw()) })
    }

    /// Places of the people whose ties a person is told are strong.
    pub fn strong(&self, view: View) -> impl ExactSizeIterator<Item = i32> + '_ {
        let (raw, view) = (self.raw(), view as i32);
        let count = unsafe { sys::kith_circle_strong_count(raw, view) };
        (0..count.max(0)).map(move |i| unsafe { sys::kith_circle_strong(raw, view, i) })
    }

    /// For the program, never for eyes, and never to act on.
    pub fn host_tie(&self, person: i32) -> Option<TieState> {
        TieState::of(unsafe { sys::kith_host_circle_tie(self.raw(), person) })
    }

    /// Sets the facts that a questionnaire takes from a circle.
    pub fn fill_facts(&self, answers: &mut Answers) -> Result<()> {
        call(|error| unsafe { sys::kith_circle_fill_facts(self.raw(), answers.raw(), error) })
    }

    /// Without a language in English.
    pub fn report(&self, language: Option<&str>, options: Option<&ReportOptions>) -> Result<Text> {
        let options = options.map_or(std::ptr::null_mut(), |options| options.raw());
        let language = language.map(id).transpose()?;
        let language = language.as_ref().map_or(std::ptr::null(), |one| one.as_ptr());
        Text::made(|out, error| unsafe {
            sys::kith_circle_report_write(self.raw(), language, options, out, error)
        })
    }
}

impl<'a> Need<'a> {
    pub fn index(&self) -> i32 {
        self.index
    }
}

impl<'a> Person<'a> {
    pub fn index(&self) -> i32 {
        self.index
    }
}
