// SPDX-License-Identifier: MIT
//! batch - many people at once: columns in, columns out, without copying.
//!
//! Columns are slices, one number a row. They are borrowed for as long as the
//! object that was given them, so the compiler sees to it that nothing is read
//! while it is written.

use crate::error::{call, Error, Status};
use crate::sys;
use crate::values::{Gate, OfPattern, OfRow, OfScale, State};
use crate::{Questionnaire, Result};
use std::marker::PhantomData;
use std::mem::size_of;
use std::ops::Range;
use std::os::raw::c_void;

mod sealed {
    pub trait Sealed {}
}

/// What the numbers of a column may be.
///
/// # Safety
/// `TYPE` says what the numbers are in memory.
pub unsafe trait Number: sealed::Sealed + Copy {
    const TYPE: i32;
}

macro_rules! number_types {
    ($($kind:ty = $constant:ident),*) => {$(
        impl sealed::Sealed for $kind {}
        unsafe impl Number for $kind {
            const TYPE: i32 = sys::$constant;
        }
    )*};
}
number_types!(
    i8 = KITH_INT8,
    i16 = KITH_INT16,
    i32 = KITH_INT32,
    i64 = KITH_INT64,
    f32 = KITH_FLOAT,
    f64 = KITH_DOUBLE
);

handle! { ColumnsHandle, kith_columns, kith_columns_free }
handle! { ResultsHandle, kith_results, kith_results_free }

/// Where the answers of many people lie.
#[derive(Debug)]
pub struct Columns<'a> {
    handle: ColumnsHandle,
    rows: usize,
    borrowed: PhantomData<&'a ()>,
}

/// Where results are to be put.
#[derive(Debug)]
pub struct Results<'a> {
    handle: ResultsHandle,
    rows: usize,
    borrowed: PhantomData<&'a mut ()>,
}

/// One item, or all.
#[derive(Clone, Copy, Debug)]
pub enum Item {
    Every,
    At(i32),
}

fn enough(have: usize, rows: usize) -> Result<()> {
    if have < rows {
        return Err(Error::plain(
            Status::Argument,
            "a column has fewer numbers than there are rows",
        ));
    }
    Ok(())
}

fn address<T>(data: &[T]) -> *const c_void {
    data.as_ptr() as *const c_void
}

impl<'a> Columns<'a> {
    pub fn new(of: &Questionnaire, rows: usize) -> Result<Columns<'a>> {
        let handle = ColumnsHandle::made(|out, error| unsafe {
            sys::kith_columns_new(of.raw(), rows as i64, out, error)
        })?;
        Ok(Columns { handle, rows, borrowed: PhantomData })
    }

    pub(crate) fn raw(&self) -> *mut sys::kith_columns {
        self.handle.raw()
    }

    pub fn row_count(&self) -> i64 {
        unsafe { sys::kith_columns_row_count(self.raw()) }
    }

    pub fn set_item<T: Number>(&mut self, item: i32, data: &'a [T]) -> Result<&mut Self> {
        enough(data.len(), self.rows)?;
        call(|error| unsafe {
            sys::kith_columns_set_item(
                self.raw(),
                item,
                address(data),
                T::TYPE,
                size_of::<T>() as i64,
                error,
            )
        })?;
        Ok(self)
    }

    /// Row by row, every item of the document in each.
    pub fn set_matrix<T: Number>(
        &mut self,
        of: &Questionnaire,
        data: &'a [T],
    ) -> Result<&mut Self> {
        let items = of.items().len();
        enough(data.len(), self.rows.saturating_mul(items))?;
        let step = size_of::<T>() as i64;
        call(|error| unsafe {
            sys::kith_columns_set_matrix(
                self.raw(),
                address(data),
                T::TYPE,
                step,
                step * items as i64,
                error,
            )
        })?;
        Ok(self)
    }

    /// A number that stands for a missing answer.
    pub fn set_missing(&mut self, item: Item, code: f64, reason: State) -> Result<&mut Self> {
        let item = match item {
            Item::Every => sys::KITH_EVERY_ITEM,
            Item::At(index) => index,
        };
        call(|error| unsafe {
            sys::kith_columns_set_missing(self.raw(), item, code, reason as i32, error)
        })?;
        Ok(self)
    }

    /// A bitmap as Apache Arrow has it: 1 where there is an answer.
    pub fn set_validity(&mut self, item: i32, bits: &'a [u8], offset: usize) -> Result<&mut Self> {
        enough(bits.len() * 8, self.rows.saturating_add(offset))?;
        call(|error| unsafe {
            sys::kith_columns_set_validity(self.raw(), item, bits.as_ptr(), offset as i64, error)
        })?;
        Ok(self)
    }

    /// States by their numbers; 0: look at the answers.
    pub fn set_reasons(&mut self, item: i32, reasons: &'a [i8]) -> Result<&mut Self> {
        enough(reasons.len(), self.rows)?;
        call(|error| unsafe {
            sys::kith_columns_set_reasons(self.raw(), item, reasons.as_ptr(), 1, error)
        })?;
        Ok(self)
    }

    pub fn set_fact<T: Number>(&mut self, fact: i32, data: &'a [T]) -> Result<&mut Self> {
        enough(data.len(), self.rows)?;
        call(|error| unsafe {
            sys::kith_columns_set_fact(
                self.raw(),
                fact,
                address(data),
                T::TYPE,
                size_of::<T>() as i64,
                error,
            )
        })?;
        Ok(self)
    }

    pub fn set_fact_missing(&mut self, fact: i32, code: f64) -> Result<&mut Self> {
        call(|error| unsafe { sys::kith_columns_set_fact_missing(self.raw(), fact, code, error) })?;
        Ok(self)
    }

    pub fn set_fact_validity(
        &mut self,
        fact: i32,
        bits: &'a [u8],
        offset: usize,
    ) -> Result<&mut Self> {
        enough(bits.len() * 8, self.rows.saturating_add(offset))?;
        call(|error| unsafe {
            sys::kith_columns_set_fact_validity(
                self.raw(),
                fact,
                bits.as_ptr(),
                offset as i64,
                error,
            )
        })?;
        Ok(self)
    }

    pub fn set_tie(&mut self, tie: i32) -> Result<&mut Self> {
        call(|error| unsafe { sys::kith_columns_set_tie(self.raw(), tie, error) })?;
        Ok(self)
    }

    pub fn set_ties<T: Number>(&mut self, data: &'a [T]) -> Result<&mut Self> {
        enough(data.len(), self.rows)?;
        call(|error| unsafe {
            sys::kith_columns_set_ties(
                self.raw(),
                address(data),
                T::TYPE,
                size_of::<T>() as i64,
                error,
            )
        })?;
        Ok(self)
    }

    /// Gates by their numbers; see [`Gate`].
    pub fn set_earlier_gates(&mut self, gates: &'a [i8]) -> Result<&mut Self> {
        debug_assert_eq!(Gate::Raised as i32, sys::KITH_GATE_RAISED);
        enough(gates.len(), self.rows)?;
        call(|error| unsafe {
            sys::kith_columns_set_earlier_gates(self.raw(), gates.as_ptr(), 1, error)
        })?;
        Ok(self)
    }
}

impl<'a> Results<'a> {
    /// Every column must have as many numbers as there are rows.
    pub fn new(of: &Questionnaire, rows: usize) -> Result<Results<'a>> {
        let handle = ResultsHandle::made(|out, error| unsafe {
            sys::kith_results_new(of.raw(), out, error)
        })?;
        Ok(Results { handle, rows, borrowed: PhantomData })
    }

    fn raw(&self) -> *mut sys::kith_results {
        self.handle.raw()
    }

    /// `which`: for a band the cut-offs, for a count the state; else 0.
    pub fn set_scale<T: Number>(
        &mut self,
        scale: i32,
        what: OfScale,
        which: i32,
        data: &'a mut [T],
    ) -> Result<&mut Self> {
        enough(data.len(), self.rows)?;
        let start = data.as_mut_ptr() as *mut c_void;
        let step = size_of::<T>() as i64;
        call(|error| unsafe {
            sys::kith_results_set_scale(
                self.raw(),
                scale,
                what as i32,
                which,
                start,
                T::TYPE,
                step,
                error,
            )
        })?;
        Ok(self)
    }

    pub fn set_difference(
        &mut self,
        difference: i32,
        what: OfScale,
        data: &'a mut [f64],
    ) -> Result<&mut Self> {
        enough(data.len(), self.rows)?;
        let start = data.as_mut_ptr() as *mut c_void;
        call(|error| unsafe {
            sys::kith_results_set_difference(
                self.raw(),
                difference,
                what as i32,
                start,
                f64::TYPE,
                8,
                error,
            )
        })?;
        Ok(self)
    }

    /// For the program, never for a person's screen.
    pub fn set_pattern<T: Number>(
        &mut self,
        pattern: i32,
        what: OfPattern,
        data: &'a mut [T],
    ) -> Result<&mut Self> {
        enough(data.len(), self.rows)?;
        let start = data.as_mut_ptr() as *mut c_void;
        let step = size_of::<T>() as i64;
        call(|error| unsafe {
            sys::kith_results_set_pattern(
                self.raw(),
                pattern,
                what as i32,
                start,
                T::TYPE,
                step,
                error,
            )
        })?;
        Ok(self)
    }

    pub fn set_row<T: Number>(&mut self, what: OfRow, data: &'a mut [T]) -> Result<&mut Self> {
        enough(data.len(), self.rows)?;
        let start = data.as_mut_ptr() as *mut c_void;
        let step = size_of::<T>() as i64;
        call(|error| unsafe {
            sys::kith_results_set_row(self.raw(), what as i32, start, T::TYPE, step, error)
        })?;
        Ok(self)
    }
}

type Run = unsafe extern "C" fn(
    *const sys::kith_columns,
    *const sys::kith_results,
    i64,
    i64,
    *mut i64,
    *mut *mut sys::kith_error,
) -> i32;

fn run(function: Run, columns: &Columns, results: &mut Results, rows: Range<usize>) -> Result<u64> {
    enough(results.rows, rows.end)?;
    let (first, count) = (rows.start as i64, rows.len() as i64);
    let mut faults = 0;
    call(|error| unsafe {
        function(columns.raw(), results.raw(), first, count, &mut faults, error)
    })?;
    Ok(faults as u64)
}

/// Scores rows; how many of them are faults. For several threads give each its
/// own `Results`, over a part of the columns.
pub fn batch_scores(columns: &Columns, results: &mut Results, rows: Range<usize>) -> Result<u64> {
    run(sys::kith_batch_scores, columns, results, rows)
}

/// Assesses rows as one by one: what is asked, facts and earlier gates count.
pub fn batch_assess(columns: &Columns, results: &mut Results, rows: Range<usize>) -> Result<u64> {
    run(sys::kith_batch_assess, columns, results, rows)
}
