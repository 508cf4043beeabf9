// SPDX-License-Identifier: MIT
//! values - the constants of C as enums, and numbers that may be absent.

use crate::sys::*;

macro_rules! constants {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$of_case:meta])* $case:ident = $constant:ident),* $(,)?
    })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(i32)]
        pub enum $name { $($(#[$of_case])* $case = $constant),* }

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
    Format {
        Text = KITH_FORMAT_TEXT, Json = KITH_FORMAT_JSON, Html = KITH_FORMAT_HTML,
        /// A picture, of a look-back alone.
        Svg = KITH_FORMAT_SVG,
    }
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
    /// The two of a pair.
    Side { A = KITH_SIDE_A, B = KITH_SIDE_B }
    EntryKind { Record = KITH_ENTRY_RECORD, Event = KITH_ENTRY_EVENT }
    /// What happened.
    Event {
        Confided = KITH_EVENT_CONFIDED, Listened = KITH_EVENT_LISTENED, Hurt = KITH_EVENT_HURT,
        MadeUp = KITH_EVENT_MADE_UP, BrokeTrust = KITH_EVENT_BROKE_TRUST,
        TookResponsibility = KITH_EVENT_TOOK_RESPONSIBILITY, GaveTime = KITH_EVENT_GAVE_TIME,
        KeptAChange = KITH_EVENT_KEPT_A_CHANGE, RespectedAWish = KITH_EVENT_RESPECTED_A_WISH,
    }
    /// Who did it.
    By { Me = KITH_BY_ME, Them = KITH_BY_THEM }
    /// Whether a record's score may stand in one series with a questionnaire's.
    Scored {
        Same = KITH_SCORED_SAME, Mapped = KITH_SCORED_MAPPED,
        Differently = KITH_SCORED_DIFFERENTLY, Not = KITH_SCORED_NOT,
        NotKept = KITH_SCORED_NOT_KEPT, Elsewhere = KITH_SCORED_ELSEWHERE,
    }
    /// What a journal made of a fact.
    FactState {
        Given = KITH_FACT_GIVEN, TooLittle = KITH_FACT_TOO_LITTLE,
        /// Too little, and what the host told stands.
        Stands = KITH_FACT_STANDS,
        NotOfAJournal = KITH_FACT_NOT_OF_A_JOURNAL,
    }
    /// What a statement is about.
    Says {
        Level = KITH_SAYS_LEVEL, Trend = KITH_SAYS_TREND, Swings = KITH_SAYS_SWINGS,
        Instability = KITH_SAYS_INSTABILITY, Inertia = KITH_SAYS_INERTIA,
        Change = KITH_SAYS_CHANGE, GiveAndGet = KITH_SAYS_GIVE_AND_GET,
        Repair = KITH_SAYS_REPAIR,
    }
    /// Whether a statement could be made.
    StatementState {
        Said = KITH_SAID, NotEnoughPoints = KITH_NOT_ENOUGH_POINTS,
        ScoredOtherwise = KITH_POINTS_OTHERWISE, NotKept = KITH_POINTS_NOT_KEPT,
        NoKnownReliability = KITH_NO_KNOWN_RELIABILITY,
    }
    /// What a statement claims beyond its numbers.
    Claim {
        None = KITH_CLAIM_NONE, Rising = KITH_CLAIM_RISING, Falling = KITH_CLAIM_FALLING,
        Swings = KITH_CLAIM_SWINGS, Higher = KITH_CLAIM_HIGHER, Lower = KITH_CLAIM_LOWER,
        MoreByMe = KITH_CLAIM_MORE_BY_ME, MoreByThem = KITH_CLAIM_MORE_BY_THEM,
        AllByMe = KITH_CLAIM_ALL_BY_ME, AllByThem = KITH_CLAIM_ALL_BY_THEM,
    }
    /// What would change a statement.
    TurnKind {
        None = KITH_TURN_NONE, More = KITH_TURN_MORE, Higher = KITH_TURN_HIGHER,
        Lower = KITH_TURN_LOWER, ByMe = KITH_TURN_BY_ME, ByThem = KITH_TURN_BY_THEM,
        Last = KITH_TURN_LAST,
    }
    /// The numbers of statements.
    Quantity {
        Mean = KITH_NUMBER_MEAN, Sd = KITH_NUMBER_SD, Slope = KITH_NUMBER_SLOPE,
        S = KITH_NUMBER_S, P = KITH_NUMBER_P, Exact = KITH_NUMBER_EXACT,
        Weeks = KITH_NUMBER_WEEKS, Swings = KITH_NUMBER_SWINGS,
        SwingsMost = KITH_NUMBER_SWINGS_MOST, Windows = KITH_NUMBER_WINDOWS,
        Mssd = KITH_NUMBER_MSSD, Rmssd = KITH_NUMBER_RMSSD,
        VonNeumann = KITH_NUMBER_VON_NEUMANN, Autocorrelation = KITH_NUMBER_AUTOCORRELATION,
        First = KITH_NUMBER_FIRST, Last = KITH_NUMBER_LAST,
        Difference = KITH_NUMBER_DIFFERENCE, ReliableChange = KITH_NUMBER_RELIABLE_CHANGE,
        SameLow = KITH_NUMBER_SAME_LOW, SameHigh = KITH_NUMBER_SAME_HIGH,
        ByMe = KITH_NUMBER_BY_ME, ByThem = KITH_NUMBER_BY_THEM, Share = KITH_NUMBER_SHARE,
        ShareLow = KITH_NUMBER_SHARE_LOW, ShareHigh = KITH_NUMBER_SHARE_HIGH,
        Breaches = KITH_NUMBER_BREACHES, RatingLow = KITH_NUMBER_RATING_LOW,
        RatingHigh = KITH_NUMBER_RATING_HIGH, Neighbours = KITH_NUMBER_NEIGHBOURS,
    }
    /// What may be seen after a breach of trust.
    Seen {
        Accountability = KITH_SEEN_ACCOUNTABILITY, Patience = KITH_SEEN_PATIENCE,
        Change = KITH_SEEN_CHANGE, Respect = KITH_SEEN_RESPECT,
    }
    /// How near two numbers are.
    Closeness {
        Alike = KITH_JOINT_ALIKE, Between = KITH_JOINT_BETWEEN, Apart = KITH_JOINT_APART,
    }
    /// Whether few people are around for a reason.
    Few { NotSaid = KITH_FEW_NOT_SAID, No = KITH_FEW_NO, ForAReason = KITH_FEW_FOR_A_REASON }
    /// On how many people the needs rest.
    Reliance {
        Unknown = KITH_RELIANCE_UNKNOWN, NotSeen = KITH_RELIANCE_NOT_SEEN,
        Few = KITH_RELIANCE_FEW, One = KITH_RELIANCE_ONE, SetAside = KITH_RELIANCE_SET_ASIDE,
    }
    /// What an assessment says of a tie; for the host alone.
    TieState {
        NotAssessed = KITH_TIE_NOT_ASSESSED, Withheld = KITH_TIE_WITHHELD,
        Unsettled = KITH_TIE_UNSETTLED, Strained = KITH_TIE_STRAINED, Strong = KITH_TIE_STRONG,
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
