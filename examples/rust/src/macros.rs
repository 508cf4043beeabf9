// SPDX-License-Identifier: MIT
//! macros - what many objects have in common: being freed, and getters that are
//! one call of C each.

/// An object of C: freed when it goes, and what its headers say of threads.
macro_rules! handle {
    ($(#[$doc:meta])* $name:ident, $raw:ident, $free:ident) => {
        $(#[$doc])*
        pub struct $name {
            raw: std::ptr::NonNull<crate::sys::$raw>,
        }

        // The library keeps no state of a thread. What only reads may be called
        // beside others; what changes the object is called through `&mut`.
        unsafe impl Send for $name {}
        unsafe impl Sync for $name {}

        impl $name {
            pub(crate) fn raw(&self) -> *mut crate::sys::$raw {
                self.raw.as_ptr()
            }

            /// Takes over what a call of C made.
            #[allow(dead_code)]
            pub(crate) fn made(
                call: impl FnOnce(
                    *mut *mut crate::sys::$raw,
                    *mut *mut crate::sys::kith_error,
                ) -> i32,
            ) -> crate::Result<Self> {
                let mut out = std::ptr::null_mut();
                crate::error::call(|error| call(&mut out, error))?;
                let raw = std::ptr::NonNull::new(out).expect("an object after KITH_OK");
                Ok($name { raw })
            }
        }

        impl Drop for $name {
            fn drop(&mut self) {
                unsafe { crate::sys::$free(self.raw.as_ptr()) }
            }
        }

        impl std::fmt::Debug for $name {
            // Never what a person answered.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    };
}

/// Getters of texts: `&str` where there always is one, else `Option<&str>`.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $kind:ty),*) = $function:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self $(, $arg: $kind)*) -> Option<&str> {
            crate::text::borrowed(unsafe { crate::sys::$function(self.raw() $(, $arg)*) })
        }
    )*};
}

/// Getters of indices and counts, `None` for -1.
macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $kind:ty),*) = $function:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self $(, $arg: $kind)*) -> Option<i32> {
            crate::values::index(unsafe { crate::sys::$function(self.raw() $(, $arg)*) })
        }
    )*};
}

/// Getters of numbers that may be absent.
macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $kind:ty),*) = $function:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self $(, $arg: $kind)*) -> Option<f64> {
            crate::values::number(|out| unsafe {
                crate::sys::$function(self.raw() $(, $arg)*, out)
            })
        }
    )*};
}

/// Getters of two numbers, the lower first.
macro_rules! intervals {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $kind:ty),*) = $function:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self $(, $arg: $kind)*) -> Option<(f64, f64)> {
            crate::values::interval(|low, high| unsafe {
                crate::sys::$function(self.raw() $(, $arg)*, low, high)
            })
        }
    )*};
}

/// Getters of yes or no; a wrong index is no.
macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $kind:ty),*) = $function:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self $(, $arg: $kind)*) -> bool {
            unsafe { crate::sys::$function(self.raw() $(, $arg)*) == 1 }
        }
    )*};
}

/// A view of a part of an object, by its place there.
macro_rules! view {
    ($(#[$doc:meta])* $name:ident of $owner:ident, $raw:ident { $($field:ident),* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<'a> {
            pub(crate) of: &'a crate::$owner,
            $(pub(crate) $field: i32,)*
        }

        impl<'a> $name<'a> {
            #[allow(dead_code)]
            fn raw(&self) -> *mut crate::sys::$raw {
                self.of.raw()
            }
        }
    };
}

/// A call of C about a view: the object, then the view's places.
macro_rules! at {
    ($self:ident, $function:ident, { $($field:ident),* } $(, $more:expr)*) => {
        crate::sys::$function($self.raw() $(, $self.$field)* $(, $more)*)
    };
}

/// What a view gives; like the getters above, with the view's own places.
macro_rules! of_view {
    ($name:ident $fields:tt
     texts { $($text:ident = $text_of:ident;)* }
     indices { $($index:ident = $index_of:ident;)* }
     numbers { $($number:ident = $number_of:ident;)* }
     intervals { $($interval:ident = $interval_of:ident;)* }
     flags { $($flag:ident = $flag_of:ident;)* }) => {
        impl<'a> $name<'a> {
            $(pub fn $text(&self) -> Option<&'a str> {
                crate::text::borrowed(unsafe { at!(self, $text_of, $fields) })
            })*
            $(pub fn $index(&self) -> Option<i32> {
                crate::values::index(unsafe { at!(self, $index_of, $fields) })
            })*
            $(pub fn $number(&self) -> Option<f64> {
                crate::values::number(|out| unsafe { at!(self, $number_of, $fields, out) })
            })*
            $(pub fn $interval(&self) -> Option<(f64, f64)> {
                crate::values::interval(|low, high| unsafe {
                    at!(self, $interval_of, $fields, low, high)
                })
            })*
            $(pub fn $flag(&self) -> bool {
                unsafe { at!(self, $flag_of, $fields) == 1 }
            })*
        }
    };
}
