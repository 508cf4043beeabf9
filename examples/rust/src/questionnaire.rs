// SPDX-License-Identifier: MIT
//! questionnaire - a document, read and checked, and those that are built in.

use crate::parts::*;
use crate::sys;
use crate::text::{borrowed, id, lent};
use crate::values::index;
use crate::Result;
use std::os::raw::c_char;

handle! {
    /// A questionnaire document. It never changes; put it into an `Arc` to
    /// share it.
    Questionnaire, kith_questionnaire, kith_questionnaire_free
}

/// Something odd in a document that can be read all the same.
#[derive(Clone, Copy, Debug)]
pub struct Warning<'a> {
    pub message: &'a str,
    pub pointer: &'a str,
    pub line: i32,
    pub column: i32,
}

macro_rules! parts {
    ($($all:ident, $one:ident: $kind:ident, $count:ident, $index:ident;)*) => {$(
        pub fn $all(&self) -> impl ExactSizeIterator<Item = $kind<'_>> + DoubleEndedIterator {
            let count = unsafe { sys::$count(self.raw()) };
            (0..count.max(0)).map(move |index| $kind { of: self, index })
        }
        /// By its id.
        pub fn $one(&self, id: &str) -> Option<$kind<'_>> {
            let id = crate::text::id(id).ok()?;
            let index = index(unsafe { sys::$index(self.raw(), id.as_ptr()) })?;
            Some($kind { of: self, index })
        }
    )*};
}

impl Questionnaire {
    pub fn parse(json: &str) -> Result<Questionnaire> {
        Questionnaire::made(|out, error| unsafe {
            sys::kith_questionnaire_parse(
                json.as_ptr() as *const c_char,
                json.len() as i64,
                std::ptr::null_mut(),
                out,
                error,
            )
        })
    }

    pub fn builtin(name: &str) -> Result<Questionnaire> {
        let name = id(name)?;
        Questionnaire::made(|out, error| unsafe {
            sys::kith_questionnaire_builtin(name.as_ptr(), std::ptr::null_mut(), out, error)
        })
    }

    /// Views by an index that another object gave.
    pub fn item_at(&self, index: i32) -> Item<'_> {
        Item { of: self, index }
    }
    pub fn scale_at(&self, index: i32) -> Scale<'_> {
        Scale { of: self, index }
    }
    pub fn pattern_at(&self, index: i32) -> Pattern<'_> {
        Pattern { of: self, index }
    }
    pub fn advice_at(&self, index: i32) -> Advice<'_> {
        Advice { of: self, index }
    }

    texts! {
        id() = kith_questionnaire_id;
        version() = kith_questionnaire_version;
        language() = kith_questionnaire_language;
        licence() = kith_questionnaire_licence;
        source() = kith_questionnaire_source;
        status() = kith_questionnaire_status;
        digest() = kith_questionnaire_digest;
    }

    parts! {
        ties, tie: Tie, kith_questionnaire_tie_count, kith_questionnaire_tie_index;
        sections, section: Section, kith_questionnaire_section_count,
            kith_questionnaire_section_index;
        items, item: Item, kith_questionnaire_item_count, kith_questionnaire_item_index;
        facts, fact: Fact, kith_questionnaire_fact_count, kith_questionnaire_fact_index;
        scales, scale: Scale, kith_questionnaire_scale_count, kith_questionnaire_scale_index;
        differences, difference: Difference, kith_questionnaire_difference_count,
            kith_questionnaire_difference_index;
        patterns, pattern: Pattern, kith_questionnaire_pattern_count,
            kith_questionnaire_pattern_index;
        all_advice, advice: Advice, kith_questionnaire_advice_count,
            kith_questionnaire_advice_index;
        stops, stop: Stop, kith_questionnaire_stop_count, kith_questionnaire_stop_index;
    }

    pub fn warnings(&self) -> impl ExactSizeIterator<Item = Warning<'_>> {
        let raw = self.raw();
        let count = unsafe { sys::kith_questionnaire_warning_count(raw) };
        (0..count.max(0)).map(move |i| unsafe {
            Warning {
                message: borrowed(sys::kith_questionnaire_warning_message(raw, i)).unwrap_or(""),
                pointer: borrowed(sys::kith_questionnaire_warning_pointer(raw, i)).unwrap_or(""),
                line: sys::kith_questionnaire_warning_line(raw, i),
                column: sys::kith_questionnaire_warning_column(raw, i),
            }
        })
    }
}

/// A questionnaire that is inside the library.
#[derive(Clone, Copy, Debug)]
pub struct Builtin {
    index: i32,
}

pub fn builtins() -> impl ExactSizeIterator<Item = Builtin> {
    (0..unsafe { sys::kith_builtin_count() }).map(|index| Builtin { index })
}

impl Builtin {
    pub fn id(&self) -> &'static str {
        borrowed(unsafe { sys::kith_builtin_id(self.index) }).unwrap_or("")
    }

    pub fn document(&self) -> &'static str {
        let mut length = 0;
        unsafe {
            let text = sys::kith_builtin_document(self.index, &mut length);
            lent(text, length as usize)
        }
    }

    /// The languages of its overlays.
    pub fn languages(&self) -> impl Iterator<Item = &'static str> {
        let index = self.index;
        let count = unsafe { sys::kith_builtin_language_count(index) };
        (0..count)
            .filter_map(move |which| borrowed(unsafe { sys::kith_builtin_language(index, which) }))
    }

    pub fn overlay(&self, language: &str) -> Option<&'static str> {
        let language = id(language).ok()?;
        let mut length = 0;
        unsafe {
            let text = sys::kith_builtin_overlay(self.index, language.as_ptr(), &mut length);
            if text.is_null() {
                return None;
            }
            Some(lent(text, length as usize))
        }
    }
}
