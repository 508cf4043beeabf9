// SPDX-License-Identifier: MIT
//! values - the constants of C as enums, and numbers that may be absent.

use crate::sys::*;

macro_rules! constants {
    ($($(#[$doc:meta])* $name:ident { $($case:ident = $constant:ident),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(i32)]
        pub enum $name { $($case = $constant),* }

        impl $name {
            #[allow(dead_code)]
            pub(crate) fn of(number: i32) -> Option<$name> {
                match number { $($constant => Some($name::$case),)* _ => None }
            }
        }
    )*};
}

constants! {
    /// The state of an item.
    State {
        Answered = KITH_ANSWERED, NotAsked = KITH_NOT_ASKED, Unanswered = KITH_UNANSWERED,
        Skipped = KITH_SKIPPED, DoesNotApply = KITH_DOES_NOT_APPLY, Declined = KITH_DECLINED,
    }
    /// The safety gate; for the program, never for eyes.
    Gate {
        Unknown = KITH_GATE_UNKNOWN, Raised = KITH_GATE_RAISED, NotRaised = KITH_GATE_NOT_RAISED,
    }
    /// Whom a report is for.
    View { Plain = KITH_VIEW_PLAIN, Private = KITH_VIEW_PRIVATE, Host = KITH_VIEW_HOST }
    Format { Text = KITH_FORMAT_TEXT, Json = KITH_FORMAT_JSON, Html = KITH_FORMAT_HTML }
    /// The level of a finding.
    Level {
        DoesNotApply = KITH_DOES_NOT_APPLY_HERE,
        NotEnoughInformation = KITH_NOT_ENOUGH_INFORMATION,
        NotSeen = KITH_NOT_SEEN, SetAside = KITH_SET_ASIDE, Some = KITH_SOME, Clear = KITH_CLEAR,
    }
    CriterionState {
        Removed = KITH_CRITERION_REMOVED, Unmet = KITH_CRITERION_UNMET,
        Unknown = KITH_CRITERION_UNKNOWN, Met = KITH_CRITERION_MET,
    }
    AdviceState {
        DoesNotFit = KITH_ADVICE_DOES_NOT_FIT, Unknown = KITH_ADVICE_UNKNOWN,
        Withheld = KITH_ADVICE_WITHHELD, Offered = KITH_ADVICE_OFFERED,
    }
    ChangeMethod {
        JacobsonTruax = KITH_CHANGE_JACOBSON_TRUAX, EdwardsNunnally = KITH_CHANGE_EDWARDS_NUNNALLY,
    }
    ChangeState {
        Deteriorated = KITH_CHANGE_DETERIORATED, Unchanged = KITH_CHANGE_UNCHANGED,
        Improved = KITH_CHANGE_IMPROVED, Recovered = KITH_CHANGE_RECOVERED,
    }
    /// Why there is no judgement of a change.
    ChangeMissing {
        Judged = KITH_CHANGE_JUDGED, NoScoreBefore = KITH_CHANGE_NO_SCORE_BEFORE,
        NoScoreAfter = KITH_CHANGE_NO_SCORE_AFTER, OtherScale = KITH_CHANGE_OTHER_SCALE,
        NoReliability = KITH_CHANGE_NO_RELIABILITY, Assumed = KITH_CHANGE_ASSUMED,
        NoMean = KITH_CHANGE_NO_MEAN, NoDirection = KITH_CHANGE_NO_DIRECTION,
    }
    Better { Unknown = KITH_BETTER_UNKNOWN, Higher = KITH_BETTER_HIGHER, Lower = KITH_BETTER_LOWER }
    /// Where "recovered" begins.
    Cutoff { A = KITH_CUTOFF_A, B = KITH_CUTOFF_B, C = KITH_CUTOFF_C }
    Estimate { Eap = KITH_GRADED_EAP, Map = KITH_GRADED_MAP }
    /// Why a question is asked, or why none is.
    Why {
        Always = KITH_NEXT_ALWAYS, InOrder = KITH_NEXT_IN_ORDER, Opens = KITH_NEXT_OPENS,
        Informative = KITH_NEXT_INFORMATIVE, Settles = KITH_NEXT_SETTLES,
        Stopped = KITH_DONE_STOPPED, Settled = KITH_DONE_SETTLED, Scales = KITH_DONE_SCALES,
        NothingLeft = KITH_DONE_NOTHING_LEFT,
    }
    /// Where a graded scale stands.
    ScaleProgress {
        GoesOn = KITH_SCALE_GOES_ON, Precise = KITH_SCALE_PRECISE,
        LongEnough = KITH_SCALE_LONG_ENOUGH, Uninformative = KITH_SCALE_UNINFORMATIVE,
        NothingLeft = KITH_SCALE_NOTHING_LEFT,
    }
    QualityIndex {
        Longstring = KITH_QUALITY_LONGSTRING, LongstringBroken = KITH_QUALITY_LONGSTRING_BROKEN,
        LongstringShare = KITH_QUALITY_LONGSTRING_SHARE,
        AverageString = KITH_QUALITY_AVERAGE_STRING, Variability = KITH_QUALITY_VARIABILITY,
        EvenOdd = KITH_QUALITY_EVEN_ODD, Antonyms = KITH_QUALITY_ANTONYMS,
        SecondsMedian = KITH_QUALITY_SECONDS_MEDIAN, SecondsShare = KITH_QUALITY_SECONDS_SHARE,
    }
    Verdict {
        NotEnough = KITH_QUALITY_NOT_ENOUGH, NotRushed = KITH_QUALITY_NOT_RUSHED,
        MayBeRushed = KITH_QUALITY_MAY_BE_RUSHED,
    }
    /// What of a scale a column of results is to hold.
    OfScale {
        Score = KITH_SCALE_SCORE, Lowest = KITH_SCALE_LOWEST, Highest = KITH_SCALE_HIGHEST,
        Band = KITH_SCALE_BAND, Count = KITH_SCALE_COUNT, Estimate = KITH_SCALE_ESTIMATE,
        Error = KITH_SCALE_ERROR,
    }
    OfPattern {
        Level = KITH_PATTERN_LEVEL, LowestLevel = KITH_PATTERN_LOWEST_LEVEL,
        HighestLevel = KITH_PATTERN_HIGHEST_LEVEL,
    }
    OfRow {
        Fault = KITH_ROW_FAULT, FaultAt = KITH_ROW_FAULT_AT, Gate = KITH_ROW_GATE,
        Stopped = KITH_ROW_STOPPED,
    }
    /// What makes a row a fault.
    Fault {
        None = KITH_FAULT_NONE, Tie = KITH_FAULT_TIE, Item = KITH_FAULT_ITEM,
        Fact = KITH_FAULT_FACT,
    }
    MissingAnswers { Listwise = KITH_LISTWISE, Pairwise = KITH_PAIRWISE }
    Halves { OddEven = KITH_HALVES_ODD_EVEN, FirstLast = KITH_HALVES_FIRST_LAST }
    Icc {
        Icc11 = KITH_ICC_1_1, Icc21 = KITH_ICC_2_1, Icc31 = KITH_ICC_3_1, Icc1K = KITH_ICC_1_K,
        Icc2K = KITH_ICC_2_K, Icc3K = KITH_ICC_3_K,
    }
}

pub(crate) fn index(found: i32) -> Option<i32> {
    if found < 0 {
        None
    } else {
        Some(found)
    }
}

/// None where there is no value, and for a wrong index.
pub(crate) fn number(call: impl FnOnce(*mut f64) -> i32) -> Option<f64> {
    let mut out = 0.0;
    match call(&mut out) {
        KITH_OK => Some(out),
        _ => None,
    }
}

pub(crate) fn interval(call: impl FnOnce(*mut f64, *mut f64) -> i32) -> Option<(f64, f64)> {
    let (mut low, mut high) = (0.0, 0.0);
    match call(&mut low, &mut high) {
        KITH_OK => Some((low, high)),
        _ => None,
    }
}
