// SPDX-License-Identifier: MIT
//! report - what a report is to be like; from a sheet to a report in one call.

use crate::error::call;
use crate::sys;
use crate::text::{borrowed, id, lent};
use crate::values::{Format, View};
use crate::{Result, Text};
use std::os::raw::c_char;

handle! {
    /// The plain view as text when nothing is said.
    ReportOptions, kith_report_options, kith_report_options_free
}

pub(crate) fn optional(text: Option<&str>) -> (*const c_char, i64) {
    match text {
        Some(text) => (text.as_ptr() as *const c_char, text.len() as i64),
        None => (std::ptr::null(), 0),
    }
}

macro_rules! set_text {
    ($($(#[$doc:meta])* $name:ident = $function:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(&mut self, text: &str) -> Result<&mut Self> {
            let start = text.as_ptr() as *const c_char;
            call(|error| unsafe { sys::$function(self.raw(), start, text.len() as i64, error) })?;
            Ok(self)
        }
    )*};
}

impl ReportOptions {
    pub fn new() -> Result<ReportOptions> {
        ReportOptions::made(|out, error| unsafe {
            sys::kith_report_options_new(std::ptr::null_mut(), out, error)
        })
    }

    pub fn view(&mut self, view: View) -> Result<&mut Self> {
        call(|error| unsafe { sys::kith_report_options_set_view(self.raw(), view as i32, error) })?;
        Ok(self)
    }

    pub fn format(&mut self, format: Format) -> Result<&mut Self> {
        call(|error| unsafe {
            sys::kith_report_options_set_format(self.raw(), format as i32, error)
        })?;
        Ok(self)
    }

    /// Whether it is said where scores stand among other people's.
    pub fn norms(&mut self, shown: bool) -> Result<&mut Self> {
        call(|error| unsafe {
            sys::kith_report_options_set_norms(self.raw(), shown as i32, error)
        })?;
        Ok(self)
    }

    set_text! {
        /// What the other person is called in the report.
        name = kith_report_options_set_name;
        /// A JSON list of {label, text, contact, url, for}.
        resources = kith_report_options_set_resources;
        phrases = kith_report_options_set_phrases;
    }
}

/// The languages in which the report's own phrases are built in.
pub fn builtin_phrases_languages() -> impl Iterator<Item = &'static str> {
    (0..unsafe { sys::kith_builtin_phrases_count() })
        .filter_map(|i| borrowed(unsafe { sys::kith_builtin_phrases_language(i) }))
}

pub fn builtin_phrases(language: &str) -> Option<&'static str> {
    let language = id(language).ok()?;
    let mut length = 0;
    unsafe {
        let text = sys::kith_builtin_phrases(language.as_ptr(), &mut length);
        if text.is_null() {
            return None;
        }
        Some(lent(text, length as usize))
    }
}

/// From an answer sheet to a report; all three are JSON. Without a document the
/// sheet names one that is built in.
pub fn assess_json(document: Option<&str>, sheet: &str, options: Option<&str>) -> Result<Text> {
    let (document, document_length) = optional(document);
    let (options, options_length) = optional(options);
    Text::made(|out, error| unsafe {
        sys::kith_assess_json(
            document,
            document_length,
            sheet.as_ptr() as *const c_char,
            sheet.len() as i64,
            options,
            options_length,
            out,
            error,
        )
    })
}
