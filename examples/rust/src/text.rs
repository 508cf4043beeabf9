// SPDX-License-Identifier: MIT
//! text - texts that the library lends or gives away, and ids for it.

use crate::error::{Error, Result, Status};
use crate::sys;
use std::ffi::{CStr, CString};
use std::fmt;
use std::ops::Deref;
use std::os::raw::c_char;

handle! {
    /// A text that the library made; wiped when it goes.
    TextHandle, kith_text, kith_text_free
}

/// UTF-8 that is wiped when it goes; a `&str` to all who read it.
pub struct Text(TextHandle);

impl Text {
    pub(crate) fn made(
        call: impl FnOnce(*mut *mut sys::kith_text, *mut *mut sys::kith_error) -> i32,
    ) -> Result<Text> {
        TextHandle::made(call).map(Text)
    }

    pub fn as_str(&self) -> &str {
        unsafe {
            let length = sys::kith_text_length(self.0.raw()) as usize;
            lent(sys::kith_text_data(self.0.raw()), length)
        }
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Text {
    // It may hold what a person answered.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} bytes)", self.len())
    }
}

/// The caller's signature says from which object it is borrowed.
pub(crate) fn borrowed<'a>(text: *const c_char) -> Option<&'a str> {
    if text.is_null() {
        return None;
    }
    Some(unsafe { CStr::from_ptr(text) }.to_str().expect("the library gives UTF-8"))
}

/// # Safety
/// There are `length` bytes, which live as long as the caller says.
pub(crate) unsafe fn lent<'a>(text: *const c_char, length: usize) -> &'a str {
    let bytes = std::slice::from_raw_parts(text as *const u8, length);
    std::str::from_utf8(bytes).expect("the library gives UTF-8")
}

/// An id or a name for C.
pub(crate) fn id(text: &str) -> Result<CString> {
    CString::new(text).map_err(|_| Error::plain(Status::Argument, "an id or a name holds a NUL"))
}
