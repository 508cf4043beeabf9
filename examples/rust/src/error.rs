// SPDX-License-Identifier: MIT
//! error - why a call did not succeed, with the place in the text.

use crate::sys;
use crate::text::borrowed;
use std::fmt;

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    Argument,
    Memory,
    Syntax,
    Document,
    Limit,
    NotFound,
    Value,
    Version,
    NoValue,
    /// A code of a later library.
    Other(i32),
}

impl Status {
    pub(crate) fn of(code: i32) -> Status {
        match code {
            sys::KITH_E_ARGUMENT => Status::Argument,
            sys::KITH_E_MEMORY => Status::Memory,
            sys::KITH_E_SYNTAX => Status::Syntax,
            sys::KITH_E_DOCUMENT => Status::Document,
            sys::KITH_E_LIMIT => Status::Limit,
            sys::KITH_E_NOT_FOUND => Status::NotFound,
            sys::KITH_E_VALUE => Status::Value,
            sys::KITH_E_VERSION => Status::Version,
            sys::KITH_E_NO_VALUE => Status::NoValue,
            other => Status::Other(other),
        }
    }
}

/// Never holds what a person answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    pub status: Status,
    pub message: String,
    /// From 1; None where the failure has no place in a text.
    pub line: Option<i32>,
    pub column: Option<i32>,
    /// A JSON pointer to the faulty value.
    pub pointer: Option<String>,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (Some(line), Some(column)) = (self.line, self.column) {
            let pointer = self.pointer.as_deref().unwrap_or("");
            write!(f, "line {}, column {} ({}): ", line, column, pointer)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl Error {
    pub(crate) fn plain(status: Status, message: &str) -> Error {
        Error { status, message: message.to_string(), line: None, column: None, pointer: None }
    }

    pub(crate) fn of_code(code: i32) -> Error {
        let name = borrowed(unsafe { sys::kith_status_name(code) });
        Error::plain(Status::of(code), name.unwrap_or("an unknown status"))
    }

    fn taken(code: i32, raw: *mut sys::kith_error) -> Error {
        if raw.is_null() {
            return Error::of_code(code);
        }
        unsafe {
            let found = Error {
                status: Status::of(sys::kith_error_status(raw)),
                message: borrowed(sys::kith_error_message(raw)).unwrap_or("").to_string(),
                line: Some(sys::kith_error_line(raw)).filter(|&line| line > 0),
                column: Some(sys::kith_error_column(raw)).filter(|&column| column > 0),
                pointer: borrowed(sys::kith_error_pointer(raw)).map(str::to_string),
            };
            sys::kith_error_free(raw);
            found
        }
    }
}

/// Calls what takes a `kith_error **` last.
pub(crate) fn call(function: impl FnOnce(*mut *mut sys::kith_error) -> i32) -> Result<()> {
    let mut error = std::ptr::null_mut();
    match function(&mut error) {
        sys::KITH_OK => Ok(()),
        code => Err(Error::taken(code, error)),
    }
}
