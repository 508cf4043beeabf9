// SPDX-License-Identifier: MIT
//! parts - views of the parts of a questionnaire, by their places in it.

use crate::graded::Graded;
use crate::sys;

macro_rules! part {
    ($($(#[$doc:meta])* $name:ident { $($getters:tt)* })*) => {$(
        view! { $(#[$doc])* $name of Questionnaire, kith_questionnaire { index } }
        impl<'a> $name<'a> {
            pub fn index(&self) -> i32 {
                self.index
            }
        }
        of_view! { $name { index } $($getters)* }
    )*};
}

part! {
    Tie {
        texts { id = kith_questionnaire_tie_id; }
        indices { other_side = kith_questionnaire_tie_other_side; }
        numbers {} intervals {} flags {}
    }
    Section {
        texts { id = kith_questionnaire_section_id; }
        indices {} numbers {} intervals {} flags {}
    }
    Item {
        texts { id = kith_questionnaire_item_id; }
        indices {} numbers {}
        intervals { range = kith_questionnaire_item_range; }
        flags {
            is_sensitive = kith_questionnaire_item_is_sensitive;
            is_safety = kith_questionnaire_item_is_safety;
        }
    }
    /// A number from outside, such as how often somebody listened.
    Fact {
        texts {
            id = kith_questionnaire_fact_id;
            computed_from = kith_questionnaire_fact_computed_from;
            computed_what = kith_questionnaire_fact_computed_what;
        }
        indices {} numbers {}
        intervals { range = kith_questionnaire_fact_range; }
        flags { is_sensitive = kith_questionnaire_fact_is_sensitive; }
    }
    Scale {
        texts {
            id = kith_questionnaire_scale_id;
            method = kith_questionnaire_scale_method;
            reported = kith_questionnaire_scale_reported;
            source = kith_questionnaire_scale_source;
        }
        indices { other_side = kith_questionnaire_scale_other_side; }
        numbers { minimum = kith_questionnaire_scale_minimum; }
        intervals {}
        flags {
            is_shown = kith_questionnaire_scale_is_shown;
            is_sensitive = kith_questionnaire_scale_is_sensitive;
            is_prorated = kith_questionnaire_scale_is_prorated;
            is_shareable = kith_questionnaire_scale_is_shareable;
        }
    }
    Difference {
        texts { id = kith_questionnaire_difference_id; }
        indices {} numbers {} intervals {}
        flags { is_sensitive = kith_questionnaire_difference_is_sensitive; }
    }
    Pattern {
        texts { id = kith_questionnaire_pattern_id; }
        indices {} numbers {} intervals {}
        flags {
            is_sensitive = kith_questionnaire_pattern_is_sensitive;
            is_gate = kith_questionnaire_pattern_is_gate;
        }
    }
    Advice {
        texts { id = kith_questionnaire_advice_id; }
        indices {} numbers {} intervals {}
        flags { is_sensitive = kith_questionnaire_advice_is_sensitive; }
    }
    Stop {
        texts { id = kith_questionnaire_stop_id; }
        indices {} numbers {} intervals {} flags {}
    }
    /// How well a scale measures, and by what that is known.
    Reliability {
        texts {
            kind = kith_questionnaire_reliability_kind;
            source = kith_questionnaire_reliability_source;
            population = kith_questionnaire_reliability_population;
        }
        indices {}
        numbers {
            value = kith_questionnaire_reliability;
            mean = kith_questionnaire_reliability_mean;
            sd = kith_questionnaire_reliability_sd;
        }
        intervals {}
        flags { is_observed = kith_questionnaire_reliability_is_observed; }
    }
}

view! {
    /// A response option of an item.
    Choice of Questionnaire, kith_questionnaire { item, index }
}
of_view! {
    Choice { item, index }
    texts { id = kith_questionnaire_option_id; }
    indices {}
    numbers { value = kith_questionnaire_option_value; }
    intervals {} flags {}
}

view! {
    /// How an item counts in a scale.
    Key of Questionnaire, kith_questionnaire { scale, index }
}
of_view! {
    Key { scale, index }
    texts {}
    indices { item = kith_questionnaire_scale_key_item; }
    numbers { weight = kith_questionnaire_scale_key_weight; }
    intervals {}
    flags {
        is_reversed = kith_questionnaire_scale_key_is_reversed;
        is_recoded = kith_questionnaire_scale_key_is_recoded;
    }
}

view! { Cutoffs of Questionnaire, kith_questionnaire { scale, index } }
of_view! {
    Cutoffs { scale, index }
    texts {
        id = kith_questionnaire_cutoffs_id;
        source = kith_questionnaire_cutoffs_source;
        population = kith_questionnaire_cutoffs_population;
    }
    indices {} numbers {} intervals {} flags {}
}

view! { Band of Questionnaire, kith_questionnaire { scale, cutoffs, index } }
of_view! {
    Band { scale, cutoffs, index }
    texts { id = kith_questionnaire_band_id; }
    indices {}
    numbers { from = kith_questionnaire_band_from; }
    intervals {} flags {}
}

view! {
    /// What other people scored.
    Norm of Questionnaire, kith_questionnaire { scale, index }
}
of_view! {
    Norm { scale, index }
    texts {
        id = kith_questionnaire_norm_id;
        population = kith_questionnaire_norm_population;
        source = kith_questionnaire_norm_source;
    }
    indices { size = kith_questionnaire_norm_size; }
    numbers {
        mean = kith_questionnaire_norm_mean;
        sd = kith_questionnaire_norm_sd;
    }
    intervals {} flags {}
}

macro_rules! index_of {
    ($($name:ident),*) => {$(
        impl<'a> $name<'a> {
            pub fn index(&self) -> i32 {
                self.index
            }
        }
    )*};
}
index_of!(Choice, Key, Cutoffs, Band, Norm);

impl<'a> Section<'a> {
    pub fn items(&self) -> impl ExactSizeIterator<Item = Item<'a>> {
        let (of, section) = (self.of, self.index);
        let count = unsafe { sys::kith_questionnaire_section_item_count(of.raw(), section) };
        (0..count.max(0)).map(move |i| Item {
            of,
            index: unsafe { sys::kith_questionnaire_section_item(of.raw(), section, i) },
        })
    }
}

impl<'a> Item<'a> {
    pub fn is_in(&self, tie: i32) -> bool {
        unsafe { sys::kith_questionnaire_item_in_tie(self.raw(), self.index, tie) == 1 }
    }

    /// None where it takes a whole number.
    pub fn options(&self) -> impl ExactSizeIterator<Item = Choice<'a>> {
        let (of, item) = (self.of, self.index);
        let count = unsafe { sys::kith_questionnaire_option_count(of.raw(), item) };
        (0..count.max(0)).map(move |index| Choice { of, item, index })
    }
}

impl<'a> Scale<'a> {
    pub fn keys(&self) -> impl ExactSizeIterator<Item = Key<'a>> {
        let (of, scale) = (self.of, self.index);
        let count = unsafe { sys::kith_questionnaire_scale_key_count(of.raw(), scale) };
        (0..count.max(0)).map(move |index| Key { of, scale, index })
    }

    pub fn cutoffs(&self) -> impl ExactSizeIterator<Item = Cutoffs<'a>> {
        let (of, scale) = (self.of, self.index);
        let count = unsafe { sys::kith_questionnaire_cutoffs_count(of.raw(), scale) };
        (0..count.max(0)).map(move |index| Cutoffs { of, scale, index })
    }

    pub fn norms(&self) -> impl ExactSizeIterator<Item = Norm<'a>> {
        let (of, scale) = (self.of, self.index);
        let count = unsafe { sys::kith_questionnaire_norm_count(of.raw(), scale) };
        (0..count.max(0)).map(move |index| Norm { of, scale, index })
    }

    pub fn reliability(&self) -> Reliability<'a> {
        Reliability { of: self.of, index: self.index }
    }

    pub fn graded(&self) -> Graded<'a> {
        Graded { of: self.of, scale: self.index }
    }
}

impl<'a> Cutoffs<'a> {
    pub fn bands(&self) -> impl ExactSizeIterator<Item = Band<'a>> {
        let (of, scale, cutoffs) = (self.of, self.scale, self.index);
        let count = unsafe { sys::kith_questionnaire_band_count(of.raw(), scale, cutoffs) };
        (0..count.max(0)).map(move |index| Band { of, scale, cutoffs, index })
    }
}

impl<'a> Pattern<'a> {
    /// The ids of its criteria.
    pub fn criteria(&self) -> impl Iterator<Item = &'a str> {
        let (of, pattern) = (self.of, self.index);
        let count = unsafe { sys::kith_questionnaire_pattern_criterion_count(of.raw(), pattern) };
        (0..count.max(0)).filter_map(move |i| {
            crate::text::borrowed(unsafe {
                sys::kith_questionnaire_pattern_criterion_id(of.raw(), pattern, i)
            })
        })
    }
}
