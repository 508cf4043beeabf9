// SPDX-License-Identifier: MIT
// kith.hpp - libkith for C++17: objects that free themselves, exceptions that
// know the place, ranges to walk over. Copy it into your program.
//
// What does not change (Questionnaire, Wording, Assessment, Strategy, ...) is a
// handle: copies share one object and any thread may read it. What changes
// (Answers, ReportOptions, Columns, Results, Sample, Journal, Circle) moves and
// is not copied. Texts are std::string_view, borrowed from the object that gave
// them and empty where there is none; an index that is not there, and a number
// that has no value, is an empty std::optional. A small view such as Item is
// valid as long as the object it came from. Calls that can fail throw
// kith::Error.
#ifndef KITH_HPP
#define KITH_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <memory_resource>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#if __has_include(<kith/kith.h>)
#include <kith/kith.h>
#else // written by amalgamate.py
#include "kith.h"
#endif

namespace kith
{

using Index = std::int32_t;

enum class State : std::int32_t {
    answered = KITH_ANSWERED,
    not_asked = KITH_NOT_ASKED,
    unanswered = KITH_UNANSWERED,
    skipped = KITH_SKIPPED,
    does_not_apply = KITH_DOES_NOT_APPLY,
    declined = KITH_DECLINED
};
enum class Gate : std::int32_t {
    unknown = KITH_GATE_UNKNOWN,
    raised = KITH_GATE_RAISED,
    not_raised = KITH_GATE_NOT_RAISED
};
enum class View : std::int32_t {
    plain = KITH_VIEW_PLAIN,
    personal = KITH_VIEW_PRIVATE, // "private" is a word of the language
    host = KITH_VIEW_HOST
};
enum class Format : std::int32_t {
    text = KITH_FORMAT_TEXT,
    json = KITH_FORMAT_JSON,
    html = KITH_FORMAT_HTML,
    svg = KITH_FORMAT_SVG
};
enum class Level : std::int32_t {
    does_not_apply = KITH_DOES_NOT_APPLY_HERE,
    not_enough_information = KITH_NOT_ENOUGH_INFORMATION,
    not_seen = KITH_NOT_SEEN,
    set_aside = KITH_SET_ASIDE,
    some = KITH_SOME,
    clear = KITH_CLEAR
};
enum class CriterionState : std::int32_t {
    removed = KITH_CRITERION_REMOVED,
    unmet = KITH_CRITERION_UNMET,
    unknown = KITH_CRITERION_UNKNOWN,
    met = KITH_CRITERION_MET
};
enum class AdviceState : std::int32_t {
    does_not_fit = KITH_ADVICE_DOES_NOT_FIT,
    unknown = KITH_ADVICE_UNKNOWN,
    withheld = KITH_ADVICE_WITHHELD,
    offered = KITH_ADVICE_OFFERED
};
enum class ChangeMethod : std::int32_t {
    jacobson_truax = KITH_CHANGE_JACOBSON_TRUAX,
    edwards_nunnally = KITH_CHANGE_EDWARDS_NUNNALLY
};
enum class ChangeState : std::int32_t {
    deteriorated = KITH_CHANGE_DETERIORATED,
    unchanged = KITH_CHANGE_UNCHANGED,
    improved = KITH_CHANGE_IMPROVED,
    recovered = KITH_CHANGE_RECOVERED
};
enum class ChangeMissing : std::int32_t {
    judged = KITH_CHANGE_JUDGED,
    no_score_before = KITH_CHANGE_NO_SCORE_BEFORE,
    no_score_after = KITH_CHANGE_NO_SCORE_AFTER,
    other_scale = KITH_CHANGE_OTHER_SCALE,
    no_reliability = KITH_CHANGE_NO_RELIABILITY,
    assumed = KITH_CHANGE_ASSUMED,
    no_mean = KITH_CHANGE_NO_MEAN,
    no_direction = KITH_CHANGE_NO_DIRECTION
};
enum class Better : std::int32_t {
    unknown = KITH_BETTER_UNKNOWN,
    higher = KITH_BETTER_HIGHER,
    lower = KITH_BETTER_LOWER
};
enum class Cutoff : std::int32_t {
    a = KITH_CUTOFF_A,
    b = KITH_CUTOFF_B,
    c = KITH_CUTOFF_C
};
enum class Estimate : std::int32_t {
    eap = KITH_GRADED_EAP,
    map = KITH_GRADED_MAP
};
enum class Why : std::int32_t {
    always = KITH_NEXT_ALWAYS,
    in_order = KITH_NEXT_IN_ORDER,
    opens = KITH_NEXT_OPENS,
    informative = KITH_NEXT_INFORMATIVE,
    settles = KITH_NEXT_SETTLES,
    stopped = KITH_DONE_STOPPED,
    settled = KITH_DONE_SETTLED,
    scales = KITH_DONE_SCALES,
    nothing_left = KITH_DONE_NOTHING_LEFT
};
enum class ScaleProgress : std::int32_t {
    goes_on = KITH_SCALE_GOES_ON,
    precise = KITH_SCALE_PRECISE,
    long_enough = KITH_SCALE_LONG_ENOUGH,
    uninformative = KITH_SCALE_UNINFORMATIVE,
    nothing_left = KITH_SCALE_NOTHING_LEFT
};
enum class QualityIndex : std::int32_t {
    longstring = KITH_QUALITY_LONGSTRING,
    longstring_broken = KITH_QUALITY_LONGSTRING_BROKEN,
    longstring_share = KITH_QUALITY_LONGSTRING_SHARE,
    average_string = KITH_QUALITY_AVERAGE_STRING,
    variability = KITH_QUALITY_VARIABILITY,
    even_odd = KITH_QUALITY_EVEN_ODD,
    antonyms = KITH_QUALITY_ANTONYMS,
    seconds_median = KITH_QUALITY_SECONDS_MEDIAN,
    seconds_share = KITH_QUALITY_SECONDS_SHARE
};
enum class Verdict : std::int32_t {
    not_enough = KITH_QUALITY_NOT_ENOUGH,
    not_rushed = KITH_QUALITY_NOT_RUSHED,
    may_be_rushed = KITH_QUALITY_MAY_BE_RUSHED
};
enum class OfScale : std::int32_t {
    score = KITH_SCALE_SCORE,
    lowest = KITH_SCALE_LOWEST,
    highest = KITH_SCALE_HIGHEST,
    band = KITH_SCALE_BAND,
    count = KITH_SCALE_COUNT,
    estimate = KITH_SCALE_ESTIMATE,
    error = KITH_SCALE_ERROR
};
enum class OfPattern : std::int32_t {
    level = KITH_PATTERN_LEVEL,
    lowest_level = KITH_PATTERN_LOWEST_LEVEL,
    highest_level = KITH_PATTERN_HIGHEST_LEVEL
};
enum class OfRow : std::int32_t {
    fault = KITH_ROW_FAULT,
    fault_at = KITH_ROW_FAULT_AT,
    gate = KITH_ROW_GATE,
    stopped = KITH_ROW_STOPPED
};
enum class MissingAnswers : std::int32_t {
    listwise = KITH_LISTWISE,
    pairwise = KITH_PAIRWISE
};
enum class Halves : std::int32_t {
    odd_even = KITH_HALVES_ODD_EVEN,
    first_last = KITH_HALVES_FIRST_LAST
};
enum class Icc : std::int32_t {
    icc_1_1 = KITH_ICC_1_1,
    icc_2_1 = KITH_ICC_2_1,
    icc_3_1 = KITH_ICC_3_1,
    icc_1_k = KITH_ICC_1_K,
    icc_2_k = KITH_ICC_2_K,
    icc_3_k = KITH_ICC_3_K
};
enum class FactState : std::int32_t {
    given = KITH_FACT_GIVEN,
    too_little = KITH_FACT_TOO_LITTLE,
    stands = KITH_FACT_STANDS,
    not_of_a_journal = KITH_FACT_NOT_OF_A_JOURNAL
};
enum class Event : std::int32_t {
    confided = KITH_EVENT_CONFIDED,
    listened = KITH_EVENT_LISTENED,
    hurt = KITH_EVENT_HURT,
    made_up = KITH_EVENT_MADE_UP,
    broke_trust = KITH_EVENT_BROKE_TRUST,
    took_responsibility = KITH_EVENT_TOOK_RESPONSIBILITY,
    gave_time = KITH_EVENT_GAVE_TIME,
    kept_a_change = KITH_EVENT_KEPT_A_CHANGE,
    respected_a_wish = KITH_EVENT_RESPECTED_A_WISH
};
enum class By : std::int32_t { me = KITH_BY_ME, them = KITH_BY_THEM };
enum class Scored : std::int32_t {
    same = KITH_SCORED_SAME,
    mapped = KITH_SCORED_MAPPED,
    differently = KITH_SCORED_DIFFERENTLY,
    not_scored = KITH_SCORED_NOT,
    not_kept = KITH_SCORED_NOT_KEPT,
    elsewhere = KITH_SCORED_ELSEWHERE
};
enum class Says : std::int32_t {
    level = KITH_SAYS_LEVEL,
    trend = KITH_SAYS_TREND,
    swings = KITH_SAYS_SWINGS,
    instability = KITH_SAYS_INSTABILITY,
    inertia = KITH_SAYS_INERTIA,
    change = KITH_SAYS_CHANGE,
    give_and_get = KITH_SAYS_GIVE_AND_GET,
    repair = KITH_SAYS_REPAIR
};
enum class Said : std::int32_t {
    said = KITH_SAID,
    not_enough_points = KITH_NOT_ENOUGH_POINTS,
    points_otherwise = KITH_POINTS_OTHERWISE,
    points_not_kept = KITH_POINTS_NOT_KEPT,
    no_known_reliability = KITH_NO_KNOWN_RELIABILITY
};
enum class Claim : std::int32_t {
    none = KITH_CLAIM_NONE,
    rising = KITH_CLAIM_RISING,
    falling = KITH_CLAIM_FALLING,
    swings = KITH_CLAIM_SWINGS,
    higher = KITH_CLAIM_HIGHER,
    lower = KITH_CLAIM_LOWER,
    more_by_me = KITH_CLAIM_MORE_BY_ME,
    more_by_them = KITH_CLAIM_MORE_BY_THEM,
    all_by_me = KITH_CLAIM_ALL_BY_ME,
    all_by_them = KITH_CLAIM_ALL_BY_THEM
};
enum class TurnKind : std::int32_t {
    none = KITH_TURN_NONE,
    more = KITH_TURN_MORE,
    higher = KITH_TURN_HIGHER,
    lower = KITH_TURN_LOWER,
    by_me = KITH_TURN_BY_ME,
    by_them = KITH_TURN_BY_THEM,
    last = KITH_TURN_LAST
};
enum class Seen : std::int32_t {
    accountability = KITH_SEEN_ACCOUNTABILITY,
    patience = KITH_SEEN_PATIENCE,
    change = KITH_SEEN_CHANGE,
    respect = KITH_SEEN_RESPECT
};
enum class Side : std::int32_t { a = KITH_SIDE_A, b = KITH_SIDE_B };
enum class Closeness : std::int32_t {
    alike = KITH_JOINT_ALIKE,
    between = KITH_JOINT_BETWEEN,
    apart = KITH_JOINT_APART
};
enum class Few : std::int32_t {
    not_said = KITH_FEW_NOT_SAID,
    no = KITH_FEW_NO,
    for_a_reason = KITH_FEW_FOR_A_REASON
};
enum class Reliance : std::int32_t {
    unknown = KITH_RELIANCE_UNKNOWN,
    not_seen = KITH_RELIANCE_NOT_SEEN,
    few = KITH_RELIANCE_FEW,
    one = KITH_RELIANCE_ONE,
    set_aside = KITH_RELIANCE_SET_ASIDE
};
enum class HostTie : std::int32_t {
    not_assessed = KITH_TIE_NOT_ASSESSED,
    withheld = KITH_TIE_WITHHELD,
    unsettled = KITH_TIE_UNSETTLED,
    strained = KITH_TIE_STRAINED,
    strong = KITH_TIE_STRONG
};

/// Two numbers that belong together: bounds, an interval.
struct Interval {
    double lowest, highest;
};
/// Of the squared distance of two profiles.
struct DistanceParts {
    double elevation, scatter, shape;
};

/// Why a call did not succeed, with the place in the text where it has one.
class Error : public std::runtime_error
{
  public:
    Error(kith_status status, const std::string &message, Index line = 0,
          Index column = 0, const char *pointer = nullptr)
        : std::runtime_error(message), status_(status), line_(line),
          column_(column)
    {
        if (pointer != nullptr)
            pointer_ = pointer;
    }
    /// KITH_E_ARGUMENT to KITH_E_NO_VALUE.
    kith_status status() const noexcept { return status_; }
    /// Such as "KITH_E_VALUE".
    const char *name() const noexcept { return kith_status_name(status_); }
    /// From 1; 0 where the failure has no place in a text.
    Index line() const noexcept { return line_; }
    Index column() const noexcept { return column_; }
    /// A JSON pointer; none where the failure has no place in a text.
    const std::optional<std::string> &pointer() const noexcept
    {
        return pointer_;
    }

  private:
    kith_status status_;
    Index line_, column_;
    std::optional<std::string> pointer_;
};

namespace detail
{

template <class Object, void (*release)(Object *)> struct Release {
    void operator()(Object *object) const noexcept { release(object); }
};
template <class Object, void (*release)(Object *)>
using Owned = std::unique_ptr<Object, Release<Object, release>>;
using OwnedError = Owned<kith_error, kith_error_free>;

[[noreturn]] inline void fail(kith_status status, kith_error *raw = nullptr)
{
    OwnedError error(raw);
    if (status == KITH_E_MEMORY)
        throw std::bad_alloc();
    if (!error)
        throw Error(status, kith_status_name(status) != nullptr
                                ? kith_status_name(status)
                                : "unknown status");
    throw Error(kith_error_status(raw), kith_error_message(raw),
                kith_error_line(raw), kith_error_column(raw),
                kith_error_pointer(raw));
}

/// Calls what takes a `kith_error **` last.
template <class Function, class... Arguments>
void call(Function function, Arguments... arguments)
{
    kith_error *error = nullptr;
    kith_status status = function(arguments..., &error);
    if (status != KITH_OK)
        fail(status, error);
}

/// Calls what makes an object: out and error come last.
template <class Object, class Function, class... Arguments>
Object *made(Function function, Arguments... arguments)
{
    Object *out = nullptr;
    call(function, arguments..., &out);
    return out;
}

inline std::string_view view(const char *text) noexcept
{
    return text == nullptr ? std::string_view() : std::string_view(text);
}

inline std::optional<Index> index(Index found) noexcept
{
    return found < 0 ? std::nullopt : std::optional<Index>(found);
}

template <class Enum> std::optional<Enum> maybe(Index found) noexcept
{
    return found < 0 ? std::nullopt
                     : std::optional<Enum>(static_cast<Enum>(found));
}

/// A number that may be absent; a wrong index throws.
template <class Function, class... Arguments>
std::optional<double> number(Function function, Arguments... arguments)
{
    double out = 0;
    kith_status status = function(arguments..., &out);
    if (status == KITH_E_NO_VALUE)
        return std::nullopt;
    if (status != KITH_OK)
        fail(status);
    return out;
}

template <class Function, class... Arguments>
std::optional<Interval> interval(Function function, Arguments... arguments)
{
    Interval out{0, 0};
    kith_status status = function(arguments..., &out.lowest, &out.highest);
    if (status == KITH_E_NO_VALUE)
        return std::nullopt;
    if (status != KITH_OK)
        fail(status);
    return out;
}

/// What was put there; nothing where there is no value.
template <class Value>
std::optional<Value> filled(const Value &out, kith_status status)
{
    if (status == KITH_E_NO_VALUE)
        return std::nullopt;
    if (status != KITH_OK)
        fail(status);
    return out;
}

inline void must(kith_status status)
{
    if (status != KITH_OK)
        fail(status);
}

template <class Function, class Object>
std::optional<DistanceParts> distance_parts(Function function,
                                            const Object *object)
{
    DistanceParts out{0, 0, 0};
    return filled(out,
                  function(object, &out.elevation, &out.scatter, &out.shape));
}

/// How many values two lists have that must be of one length.
inline Index count(std::size_t one, std::size_t other)
{
    if (one != other || one > static_cast<std::size_t>(INT32_MAX))
        throw Error(KITH_E_ARGUMENT, "The lists are not of one length");
    return static_cast<Index>(one);
}

/// An id or a name for C: it ends with a NUL, and may hold none.
class Id
{
  public:
    explicit Id(std::string_view id) : text_(id)
    {
        if (id.find('\0') != std::string_view::npos)
            throw Error(KITH_E_ARGUMENT, "An id or a name holds a NUL");
    }
    const char *get() const noexcept { return text_.c_str(); }

  private:
    std::string text_;
};

inline std::int64_t length(std::string_view text) noexcept
{
    return static_cast<std::int64_t>(text.size());
}

/// A text that may be empty, but is there.
inline const char *data(std::string_view text) noexcept
{
    return text.data() == nullptr ? "" : text.data();
}

template <class Number> constexpr std::int32_t type_of()
{
    using N = std::remove_cv_t<Number>;
    static_assert(
        std::is_arithmetic<N>::value && sizeof(N) <= 8 &&
            (std::is_floating_point<N>::value || std::is_signed<N>::value),
        "columns are of int8_t to int64_t, float or double");
    if (std::is_floating_point<N>::value)
        return sizeof(N) == sizeof(float) ? KITH_FLOAT : KITH_DOUBLE;
    return sizeof(N) == 1   ? KITH_INT8
           : sizeof(N) == 2 ? KITH_INT16
           : sizeof(N) == 4 ? KITH_INT32
                            : KITH_INT64;
}

} // namespace detail

/// A number of things, each made by its index when it is looked at.
template <class Make> class Range
{
  public:
    using value_type = decltype(std::declval<const Make &>()(Index{}));
    class iterator
    {
      public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Range::value_type;
        using difference_type = std::ptrdiff_t;
        using pointer = const value_type *;
        using reference = value_type;
        iterator(const Make *make, Index at) : make_(make), at_(at) {}
        value_type operator*() const { return (*make_)(at_); }
        iterator &operator++()
        {
            ++at_;
            return *this;
        }
        iterator operator++(int)
        {
            iterator before = *this;
            ++at_;
            return before;
        }
        bool operator==(const iterator &other) const
        {
            return at_ == other.at_;
        }
        bool operator!=(const iterator &other) const
        {
            return at_ != other.at_;
        }

      private:
        const Make *make_;
        Index at_;
    };
    Range(Index count, Make make)
        : count_(count < 0 ? 0 : count), make_(std::move(make))
    {
    }
    Index size() const noexcept { return count_; }
    bool empty() const noexcept { return count_ == 0; }
    value_type operator[](Index index) const { return make_(index); }
    value_type at(Index index) const
    {
        if (index < 0 || index >= count_)
            throw std::out_of_range("kith::Range");
        return make_(index);
    }
    iterator begin() const { return iterator(&make_, 0); }
    iterator end() const { return iterator(&make_, count_); }

  private:
    Index count_;
    Make make_;
};
template <class Make> Range(Index, Make) -> Range<Make>;

/// The version of the library that runs.
inline std::string_view version()
{
    return kith_version();
}
inline Index version_number()
{
    return kith_version_number();
}

/// A text that the library made; wiped when it goes.
class Text
{
  public:
    explicit Text(kith_text *text) noexcept : text_(text) {}
    std::string_view view() const noexcept
    {
        return text_ ? std::string_view(kith_text_data(text_.get()),
                                        static_cast<std::size_t>(
                                            kith_text_length(text_.get())))
                     : std::string_view();
    }
    operator std::string_view() const noexcept { return view(); }
    /// A copy, which is not wiped.
    std::string str() const { return std::string(view()); }

  private:
    detail::Owned<kith_text, kith_text_free> text_;
};

/// Where objects take their memory: a resource that outlives all of them, which
/// may be used from every thread that calls the library.
class Memory
{
  public:
    explicit Memory(std::pmr::memory_resource &resource)
    {
        kith_memory *out = nullptr;
        kith_status status =
            kith_memory_new(&allocate, &release, &resource, &out);
        if (status != KITH_OK)
            detail::fail(status);
        memory_.reset(out);
    }
    kith_memory *get() const noexcept { return memory_.get(); }

  private:
    static void *allocate(std::size_t size, void *user) noexcept
    {
        try {
            return static_cast<std::pmr::memory_resource *>(user)->allocate(
                size, alignof(std::max_align_t));
        } catch (...) {
            return nullptr;
        }
    }
    static void release(void *block, std::size_t size, void *user) noexcept
    {
        static_cast<std::pmr::memory_resource *>(user)->deallocate(
            block, size, alignof(std::max_align_t));
    }
    detail::Owned<kith_memory, kith_memory_free> memory_;
};

namespace detail
{
inline kith_memory *get(const Memory *memory) noexcept
{
    return memory == nullptr ? nullptr : memory->get();
}
} // namespace detail

// ---- Built-in documents ----------------------------------------------------

/// A questionnaire that is inside the library.
class Builtin
{
  public:
    explicit Builtin(Index index) : index_(index) {}
    std::string_view id() const
    {
        return detail::view(kith_builtin_id(index_));
    }
    std::string_view document() const
    {
        std::int64_t length = 0;
        const char *text = kith_builtin_document(index_, &length);
        return text == nullptr
                   ? std::string_view()
                   : std::string_view(text, static_cast<std::size_t>(length));
    }
    /// The languages of its overlays.
    auto languages() const
    {
        return Range(kith_builtin_language_count(index_),
                     [i = index_](Index w) {
                         return detail::view(kith_builtin_language(i, w));
                     });
    }
    std::string_view overlay(std::string_view language) const
    {
        std::int64_t length = 0;
        const char *text =
            kith_builtin_overlay(index_, detail::Id(language).get(), &length);
        return text == nullptr
                   ? std::string_view()
                   : std::string_view(text, static_cast<std::size_t>(length));
    }

  private:
    Index index_;
};

inline auto builtins()
{
    return Range(kith_builtin_count(), [](Index i) { return Builtin(i); });
}
/// The languages in which the report's own phrases are built in.
inline auto builtin_phrases_languages()
{
    return Range(kith_builtin_phrases_count(), [](Index i) {
        return detail::view(kith_builtin_phrases_language(i));
    });
}
inline std::string_view builtin_phrases(std::string_view language)
{
    std::int64_t length = 0;
    const char *text =
        kith_builtin_phrases(detail::Id(language).get(), &length);
    return text == nullptr
               ? std::string_view()
               : std::string_view(text, static_cast<std::size_t>(length));
}

// ---- Questionnaire ---------------------------------------------------------

/// What views of a part of a questionnaire share.
class Part
{
  public:
    Part(const kith_questionnaire *of, Index index) : of_(of), index_(index) {}
    Index index() const noexcept { return index_; }

  protected:
    const kith_questionnaire *of_;
    Index index_;
};

class Tie : public Part
{
  public:
    using Part::Part;
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_tie_id(of_, index_));
    }
    /// The index of the tie as it is for the other: "child" for "parent".
    std::optional<Index> other_side() const
    {
        return detail::index(kith_questionnaire_tie_other_side(of_, index_));
    }
};

class Option
{
  public:
    Option(const kith_questionnaire *of, Index item, Index index)
        : of_(of), item_(item), index_(index)
    {
    }
    Index index() const noexcept { return index_; }
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_option_id(of_, item_, index_));
    }
    double value() const
    {
        return detail::number(kith_questionnaire_option_value, of_, item_,
                              index_)
            .value();
    }

  private:
    const kith_questionnaire *of_;
    Index item_, index_;
};

class Item : public Part
{
  public:
    using Part::Part;
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_item_id(of_, index_));
    }
    bool is_in(Index tie) const
    {
        return kith_questionnaire_item_in_tie(of_, index_, tie) == 1;
    }
    bool is_sensitive() const
    {
        return kith_questionnaire_item_is_sensitive(of_, index_) == 1;
    }
    bool is_safety() const
    {
        return kith_questionnaire_item_is_safety(of_, index_) == 1;
    }
    std::optional<Interval> range() const
    {
        return detail::interval(kith_questionnaire_item_range, of_, index_);
    }
    auto options() const
    {
        return Range(
            kith_questionnaire_option_count(of_, index_),
            [of = of_, item = index_](Index i) { return Option(of, item, i); });
    }
};

class Section : public Part
{
  public:
    using Part::Part;
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_section_id(of_, index_));
    }
    auto items() const
    {
        return Range(kith_questionnaire_section_item_count(of_, index_),
                     [of = of_, section = index_](Index i) {
                         return Item(of, kith_questionnaire_section_item(
                                             of, section, i));
                     });
    }
};

class Fact : public Part
{
  public:
    using Part::Part;
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_fact_id(of_, index_));
    }
    bool is_sensitive() const
    {
        return kith_questionnaire_fact_is_sensitive(of_, index_) == 1;
    }
    std::optional<Interval> range() const
    {
        return detail::interval(kith_questionnaire_fact_range, of_, index_);
    }
    /// "journal" or "circle"; empty for what the host knows by itself.
    std::string_view computed_from() const
    {
        return detail::view(kith_questionnaire_fact_computed_from(of_, index_));
    }
    std::string_view computed_what() const
    {
        return detail::view(kith_questionnaire_fact_computed_what(of_, index_));
    }
};

class Band
{
  public:
    Band(const kith_questionnaire *of, Index scale, Index cutoffs, Index index)
        : of_(of), scale_(scale), cutoffs_(cutoffs), index_(index)
    {
    }
    Index index() const noexcept { return index_; }
    std::string_view id() const
    {
        return detail::view(
            kith_questionnaire_band_id(of_, scale_, cutoffs_, index_));
    }
    /// Where it begins; none for the lowest.
    std::optional<double> from() const
    {
        return detail::number(kith_questionnaire_band_from, of_, scale_,
                              cutoffs_, index_);
    }

  private:
    const kith_questionnaire *of_;
    Index scale_, cutoffs_, index_;
};

class Cutoffs
{
  public:
    Cutoffs(const kith_questionnaire *of, Index scale, Index index)
        : of_(of), scale_(scale), index_(index)
    {
    }
    Index index() const noexcept { return index_; }
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_cutoffs_id(of_, scale_, index_));
    }
    std::string_view source() const
    {
        return detail::view(
            kith_questionnaire_cutoffs_source(of_, scale_, index_));
    }
    std::string_view population() const
    {
        return detail::view(
            kith_questionnaire_cutoffs_population(of_, scale_, index_));
    }
    auto bands() const
    {
        return Range(kith_questionnaire_band_count(of_, scale_, index_),
                     [of = of_, scale = scale_, at = index_](Index i) {
                         return Band(of, scale, at, i);
                     });
    }

  private:
    const kith_questionnaire *of_;
    Index scale_, index_;
};

class Norm
{
  public:
    Norm(const kith_questionnaire *of, Index scale, Index index)
        : of_(of), scale_(scale), index_(index)
    {
    }
    Index index() const noexcept { return index_; }
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_norm_id(of_, scale_, index_));
    }
    std::string_view population() const
    {
        return detail::view(
            kith_questionnaire_norm_population(of_, scale_, index_));
    }
    std::string_view source() const
    {
        return detail::view(
            kith_questionnaire_norm_source(of_, scale_, index_));
    }
    std::optional<Index> size() const
    {
        return detail::index(kith_questionnaire_norm_size(of_, scale_, index_));
    }
    std::optional<double> mean() const
    {
        return detail::number(kith_questionnaire_norm_mean, of_, scale_,
                              index_);
    }
    std::optional<double> sd() const
    {
        return detail::number(kith_questionnaire_norm_sd, of_, scale_, index_);
    }

  private:
    const kith_questionnaire *of_;
    Index scale_, index_;
};

/// How well a scale measures, and by what that is known.
class Reliability
{
  public:
    Reliability(const kith_questionnaire *of, Index scale)
        : of_(of), scale_(scale)
    {
    }
    std::optional<double> value() const
    {
        return detail::number(kith_questionnaire_reliability, of_, scale_);
    }
    bool is_observed() const
    {
        return kith_questionnaire_reliability_is_observed(of_, scale_) == 1;
    }
    std::string_view kind() const
    {
        return detail::view(kith_questionnaire_reliability_kind(of_, scale_));
    }
    std::string_view source() const
    {
        return detail::view(kith_questionnaire_reliability_source(of_, scale_));
    }
    std::string_view population() const
    {
        return detail::view(
            kith_questionnaire_reliability_population(of_, scale_));
    }
    std::optional<double> mean() const
    {
        return detail::number(kith_questionnaire_reliability_mean, of_, scale_);
    }
    std::optional<double> sd() const
    {
        return detail::number(kith_questionnaire_reliability_sd, of_, scale_);
    }

  private:
    const kith_questionnaire *of_;
    Index scale_;
};

/// How an item counts in a scale.
class Key
{
  public:
    Key(const kith_questionnaire *of, Index scale, Index index)
        : of_(of), scale_(scale), index_(index)
    {
    }
    Item item() const
    {
        return Item(of_,
                    kith_questionnaire_scale_key_item(of_, scale_, index_));
    }
    bool is_reversed() const
    {
        return kith_questionnaire_scale_key_is_reversed(of_, scale_, index_) ==
               1;
    }
    bool is_recoded() const
    {
        return kith_questionnaire_scale_key_is_recoded(of_, scale_, index_) ==
               1;
    }
    std::optional<double> weight() const
    {
        return detail::number(kith_questionnaire_scale_key_weight, of_, scale_,
                              index_);
    }

  private:
    const kith_questionnaire *of_;
    Index scale_, index_;
};

/// An item of a graded scale, in one tie.
class GradedItem
{
  public:
    GradedItem(const kith_questionnaire *of, Index scale, Index tie,
               Index index)
        : of_(of), scale_(scale), tie_(tie), index_(index)
    {
    }
    Item item() const
    {
        return Item(of_, kith_graded_item(of_, scale_, tie_, index_));
    }
    Index category_count() const
    {
        return kith_graded_category_count(of_, scale_, tie_, index_);
    }
    double slope() const
    {
        return detail::number(kith_graded_slope, of_, scale_, tie_, index_)
            .value();
    }
    /// Between a category, from 1, and the one below it.
    double threshold(Index category) const
    {
        return detail::number(kith_graded_threshold, of_, scale_, tie_, index_,
                              category)
            .value();
    }
    double probability(Index category, double theta) const
    {
        return detail::number(kith_graded_probability, of_, scale_, tie_,
                              index_, category, theta)
            .value();
    }
    double information(double theta) const
    {
        return detail::number(kith_graded_item_information, of_, scale_, tie_,
                              index_, theta)
            .value();
    }

  private:
    const kith_questionnaire *of_;
    Index scale_, tie_, index_;
};

/// A scale's graded response model.
class Graded
{
  public:
    struct Prior {
        double mean, sd;
    };
    struct Nodes {
        double from, to;
        Index count;
    };
    /// What each sum of answers says: an estimate, its error, its share.
    struct Sums {
        std::vector<double> estimates, errors, shares;
    };
    Graded(const kith_questionnaire *of, Index scale) : of_(of), scale_(scale)
    {
    }
    std::optional<Estimate> estimate() const
    {
        return detail::maybe<Estimate>(kith_graded_estimate(of_, scale_));
    }
    std::string_view source() const
    {
        return detail::view(kith_graded_source(of_, scale_));
    }
    std::string_view population() const
    {
        return detail::view(kith_graded_population(of_, scale_));
    }
    std::optional<Prior> prior() const
    {
        auto found = detail::interval(kith_graded_prior, of_, scale_);
        return found ? std::optional<Prior>({found->lowest, found->highest})
                     : std::nullopt;
    }
    std::optional<Nodes> nodes() const
    {
        Nodes out{0, 0, 0};
        kith_status status =
            kith_graded_nodes(of_, scale_, &out.from, &out.to, &out.count);
        if (status == KITH_E_NO_VALUE)
            return std::nullopt;
        if (status != KITH_OK)
            detail::fail(status);
        return out;
    }
    auto items(Index tie) const
    {
        return Range(kith_graded_item_count(of_, scale_, tie),
                     [of = of_, scale = scale_, tie](Index i) {
                         return GradedItem(of, scale, tie, i);
                     });
    }
    std::optional<double> information(Index tie, double theta) const
    {
        return detail::number(kith_graded_information, of_, scale_, tie, theta);
    }
    std::optional<double> expected_sum(Index tie, double theta) const
    {
        return detail::number(kith_graded_expected_sum, of_, scale_, tie,
                              theta);
    }
    Sums sums(Index tie) const
    {
        Sums out;
        Index count = kith_graded_sum_count(of_, scale_, tie);
        if (count <= 0)
            return out;
        auto size = static_cast<std::size_t>(count);
        out.estimates.resize(size);
        out.errors.resize(size);
        out.shares.resize(size);
        kith_status status =
            kith_graded_sums(of_, scale_, tie, count, out.estimates.data(),
                             out.errors.data(), out.shares.data());
        if (status != KITH_OK)
            detail::fail(status);
        return out;
    }

  private:
    const kith_questionnaire *of_;
    Index scale_;
};

class Scale : public Part
{
  public:
    using Part::Part;
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_scale_id(of_, index_));
    }
    bool is_shown() const
    {
        return kith_questionnaire_scale_is_shown(of_, index_) == 1;
    }
    bool is_sensitive() const
    {
        return kith_questionnaire_scale_is_sensitive(of_, index_) == 1;
    }
    /// Whether a person may choose to show it to the other.
    bool is_shareable() const
    {
        return kith_questionnaire_scale_is_shareable(of_, index_) == 1;
    }
    /// The index of the scale on which the other tells the same.
    std::optional<Index> other_side() const
    {
        return detail::index(kith_questionnaire_scale_other_side(of_, index_));
    }
    std::string_view method() const
    {
        return detail::view(kith_questionnaire_scale_method(of_, index_));
    }
    std::string_view reported() const
    {
        return detail::view(kith_questionnaire_scale_reported(of_, index_));
    }
    std::string_view source() const
    {
        return detail::view(kith_questionnaire_scale_source(of_, index_));
    }
    std::optional<double> minimum() const
    {
        return detail::number(kith_questionnaire_scale_minimum, of_, index_);
    }
    bool is_prorated() const
    {
        return kith_questionnaire_scale_is_prorated(of_, index_) == 1;
    }
    auto keys() const
    {
        return Range(
            kith_questionnaire_scale_key_count(of_, index_),
            [of = of_, scale = index_](Index i) { return Key(of, scale, i); });
    }
    auto cutoffs() const
    {
        return Range(kith_questionnaire_cutoffs_count(of_, index_),
                     [of = of_, scale = index_](Index i) {
                         return Cutoffs(of, scale, i);
                     });
    }
    auto norms() const
    {
        return Range(
            kith_questionnaire_norm_count(of_, index_),
            [of = of_, scale = index_](Index i) { return Norm(of, scale, i); });
    }
    Reliability reliability() const { return Reliability(of_, index_); }
    Graded graded() const { return Graded(of_, index_); }
};

class Difference : public Part
{
  public:
    using Part::Part;
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_difference_id(of_, index_));
    }
    bool is_sensitive() const
    {
        return kith_questionnaire_difference_is_sensitive(of_, index_) == 1;
    }
};

class Pattern : public Part
{
  public:
    using Part::Part;
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_pattern_id(of_, index_));
    }
    bool is_sensitive() const
    {
        return kith_questionnaire_pattern_is_sensitive(of_, index_) == 1;
    }
    bool is_gate() const
    {
        return kith_questionnaire_pattern_is_gate(of_, index_) == 1;
    }
    /// The ids of its criteria.
    auto criteria() const
    {
        return Range(
            kith_questionnaire_pattern_criterion_count(of_, index_),
            [of = of_, pattern = index_](Index i) {
                return detail::view(
                    kith_questionnaire_pattern_criterion_id(of, pattern, i));
            });
    }
};

class Advice : public Part
{
  public:
    using Part::Part;
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_advice_id(of_, index_));
    }
    bool is_sensitive() const
    {
        return kith_questionnaire_advice_is_sensitive(of_, index_) == 1;
    }
};

class Stop : public Part
{
  public:
    using Part::Part;
    std::string_view id() const
    {
        return detail::view(kith_questionnaire_stop_id(of_, index_));
    }
};

/// Something odd in a document that can be read all the same.
struct Warning {
    std::string_view message, pointer;
    Index line, column;
};

/// A questionnaire document, read and checked. A handle.
class Questionnaire
{
    template <class Kind>
    auto all(Index (*count)(const kith_questionnaire *)) const
    {
        const kith_questionnaire *of = of_.get();
        return Range(count(of), [of](Index i) { return Kind(of, i); });
    }

  public:
    static Questionnaire parse(std::string_view json,
                               const Memory *memory = nullptr)
    {
        return Questionnaire(detail::made<kith_questionnaire>(
            kith_questionnaire_parse, detail::data(json), detail::length(json),
            detail::get(memory)));
    }
    static Questionnaire builtin(std::string_view id,
                                 const Memory *memory = nullptr)
    {
        return Questionnaire(detail::made<kith_questionnaire>(
            kith_questionnaire_builtin, detail::Id(id).get(),
            detail::get(memory)));
    }
    const kith_questionnaire *get() const noexcept { return of_.get(); }

    std::string_view id() const
    {
        return detail::view(kith_questionnaire_id(get()));
    }
    std::string_view version() const
    {
        return detail::view(kith_questionnaire_version(get()));
    }
    std::string_view language() const
    {
        return detail::view(kith_questionnaire_language(get()));
    }
    std::string_view licence() const
    {
        return detail::view(kith_questionnaire_licence(get()));
    }
    std::string_view source() const
    {
        return detail::view(kith_questionnaire_source(get()));
    }
    std::string_view status() const
    {
        return detail::view(kith_questionnaire_status(get()));
    }
    std::string_view digest() const
    {
        return detail::view(kith_questionnaire_digest(get()));
    }

    auto ties() const { return all<Tie>(kith_questionnaire_tie_count); }
    auto sections() const
    {
        return all<Section>(kith_questionnaire_section_count);
    }
    auto items() const { return all<Item>(kith_questionnaire_item_count); }
    auto facts() const { return all<Fact>(kith_questionnaire_fact_count); }
    auto scales() const { return all<Scale>(kith_questionnaire_scale_count); }
    auto differences() const
    {
        return all<Difference>(kith_questionnaire_difference_count);
    }
    auto patterns() const
    {
        return all<Pattern>(kith_questionnaire_pattern_count);
    }
    auto advice() const { return all<Advice>(kith_questionnaire_advice_count); }
    auto stops() const { return all<Stop>(kith_questionnaire_stop_count); }
    auto warnings() const
    {
        const kith_questionnaire *of = get();
        return Range(kith_questionnaire_warning_count(of), [of](Index i) {
            return Warning{
                detail::view(kith_questionnaire_warning_message(of, i)),
                detail::view(kith_questionnaire_warning_pointer(of, i)),
                kith_questionnaire_warning_line(of, i),
                kith_questionnaire_warning_column(of, i)};
        });
    }

    /// The part of an id; none throws nothing, it is empty.
    std::optional<Tie> tie(std::string_view id) const
    {
        return find<Tie>(kith_questionnaire_tie_index, id);
    }
    std::optional<Section> section(std::string_view id) const
    {
        return find<Section>(kith_questionnaire_section_index, id);
    }
    std::optional<Item> item(std::string_view id) const
    {
        return find<Item>(kith_questionnaire_item_index, id);
    }
    std::optional<Fact> fact(std::string_view id) const
    {
        return find<Fact>(kith_questionnaire_fact_index, id);
    }
    std::optional<Scale> scale(std::string_view id) const
    {
        return find<Scale>(kith_questionnaire_scale_index, id);
    }
    std::optional<Difference> difference(std::string_view id) const
    {
        return find<Difference>(kith_questionnaire_difference_index, id);
    }
    std::optional<Pattern> pattern(std::string_view id) const
    {
        return find<Pattern>(kith_questionnaire_pattern_index, id);
    }
    std::optional<Advice> advice(std::string_view id) const
    {
        return find<Advice>(kith_questionnaire_advice_index, id);
    }
    std::optional<Stop> stop(std::string_view id) const
    {
        return find<Stop>(kith_questionnaire_stop_index, id);
    }

  private:
    explicit Questionnaire(kith_questionnaire *of)
        : of_(of, kith_questionnaire_free)
    {
    }
    template <class Kind>
    std::optional<Kind> find(Index (*index)(const kith_questionnaire *,
                                            const char *),
                             std::string_view id) const
    {
        Index at = index(get(), detail::Id(id).get());
        return at < 0 ? std::nullopt : std::optional<Kind>(Kind(get(), at));
    }
    std::shared_ptr<kith_questionnaire> of_;
};

// ---- Wording ---------------------------------------------------------------

/// A questionnaire's texts in one language, about one tie. A handle.
class Wording
{
    auto texts(Index (*count)(const kith_wording *),
               const char *(*which)(const kith_wording *, Index)) const
    {
        const kith_wording *of = of_.get();
        return Range(count(of), [of, which](Index i) {
            return detail::view(which(of, i));
        });
    }

  public:
    /// The document's own language, or that of an overlay (JSON).
    Wording(const Questionnaire &questionnaire, std::string_view tie,
            std::optional<std::string_view> overlay = std::nullopt,
            const Memory *memory = nullptr)
        : Wording(detail::made<kith_wording>(
              kith_wording_new, questionnaire.get(), detail::Id(tie).get(),
              overlay ? detail::data(*overlay) : nullptr,
              overlay ? detail::length(*overlay) : 0, detail::get(memory)))
    {
    }
    /// A language that is built in.
    static Wording builtin(const Questionnaire &questionnaire,
                           std::string_view tie, std::string_view language,
                           const Memory *memory = nullptr)
    {
        return Wording(detail::made<kith_wording>(
            kith_wording_builtin, questionnaire.get(), detail::Id(tie).get(),
            detail::Id(language).get(), detail::get(memory)));
    }
    Wording with_gender(std::string_view gender) const
    {
        return Wording(detail::made<kith_wording>(
            kith_wording_with_gender, get(), detail::Id(gender).get()));
    }
    const kith_wording *get() const noexcept { return of_.get(); }

    std::string_view language() const
    {
        return detail::view(kith_wording_language(get()));
    }
    auto gender_ids() const
    {
        return texts(kith_wording_gender_count, kith_wording_gender_id);
    }
    auto gender_labels() const
    {
        return texts(kith_wording_gender_count, kith_wording_gender_label);
    }
    std::optional<Index> gender() const
    {
        return detail::index(kith_wording_gender(get()));
    }
    /// What an overlay lacks, as JSON pointers into it.
    auto missing() const
    {
        return texts(kith_wording_missing_count, kith_wording_missing);
    }
    auto limits() const
    {
        return texts(kith_wording_limit_count, kith_wording_limit);
    }
    std::string_view title() const
    {
        return detail::view(kith_wording_title(get()));
    }
    std::string_view about() const
    {
        return detail::view(kith_wording_about(get()));
    }
    std::string_view notice() const
    {
        return detail::view(kith_wording_notice(get()));
    }
    std::string_view label(const Tie &tie) const
    {
        return detail::view(kith_wording_tie_label(get(), tie.index()));
    }
    std::string_view title(const Section &section) const
    {
        return detail::view(kith_wording_section_title(get(), section.index()));
    }
    std::string_view text(const Item &item) const
    {
        return detail::view(kith_wording_item_text(get(), item.index()));
    }
    /// The span of time that an item asks about; empty where it names none.
    std::string_view recall(const Item &item) const
    {
        return detail::view(kith_wording_item_recall(get(), item.index()));
    }
    std::string_view label(const Item &item, const Option &option) const
    {
        return detail::view(
            kith_wording_option_label(get(), item.index(), option.index()));
    }
    std::string_view label(const Fact &fact) const
    {
        return detail::view(kith_wording_fact_label(get(), fact.index()));
    }
    std::string_view label(const Scale &scale) const
    {
        return detail::view(kith_wording_scale_label(get(), scale.index()));
    }
    std::string_view about(const Scale &scale) const
    {
        return detail::view(kith_wording_scale_about(get(), scale.index()));
    }
    std::string_view label(const Scale &scale, const Cutoffs &cutoffs,
                           const Band &band) const
    {
        return detail::view(kith_wording_band_label(
            get(), scale.index(), cutoffs.index(), band.index()));
    }
    std::string_view population(const Scale &scale, const Norm &norm) const
    {
        return detail::view(
            kith_wording_norm_population(get(), scale.index(), norm.index()));
    }
    std::string_view label(const Difference &difference) const
    {
        return detail::view(
            kith_wording_difference_label(get(), difference.index()));
    }
    std::string_view label(const Pattern &pattern) const
    {
        return detail::view(kith_wording_pattern_label(get(), pattern.index()));
    }
    std::string_view label_when_raised(const Pattern &pattern) const
    {
        return detail::view(
            kith_wording_pattern_label_when_raised(get(), pattern.index()));
    }
    std::string_view about(const Pattern &pattern) const
    {
        return detail::view(kith_wording_pattern_about(get(), pattern.index()));
    }
    std::string_view criterion(const Pattern &pattern, Index criterion) const
    {
        return detail::view(
            kith_wording_criterion_label(get(), pattern.index(), criterion));
    }
    std::string_view label(const Advice &advice) const
    {
        return detail::view(kith_wording_advice_label(get(), advice.index()));
    }
    std::string_view text(const Advice &advice) const
    {
        return detail::view(kith_wording_advice_text(get(), advice.index()));
    }
    auto steps(const Advice &advice) const
    {
        const kith_wording *of = get();
        Index which = advice.index();
        return Range(
            kith_wording_advice_step_count(of, which), [of, which](Index i) {
                return detail::view(kith_wording_advice_step(of, which, i));
            });
    }
    std::string_view text(const Stop &stop) const
    {
        return detail::view(kith_wording_stop_text(get(), stop.index()));
    }

  private:
    explicit Wording(kith_wording *of) : of_(of, kith_wording_free) {}
    std::shared_ptr<kith_wording> of_;
};

// ---- Answers ---------------------------------------------------------------

/// One person's answers about one tie. Moves; one thread at a time.
class Answers
{
  public:
    Answers(const Questionnaire &questionnaire, std::string_view tie)
        : of_(detail::made<kith_answers>(kith_answers_new, questionnaire.get(),
                                         detail::Id(tie).get()))
    {
    }
    static Answers parse(const Questionnaire &questionnaire,
                         std::string_view json)
    {
        return Answers(detail::made<kith_answers>(
            kith_answers_parse, questionnaire.get(), detail::data(json),
            detail::length(json)));
    }
    const kith_answers *get() const noexcept { return of_.get(); }
    kith_answers *get() noexcept { return of_.get(); }

    Text write() const
    {
        return Text(detail::made<kith_text>(kith_answers_write, get()));
    }
    Answers &set(std::string_view item, double value)
    {
        detail::call(kith_answers_set, of_.get(), detail::Id(item).get(),
                     value);
        return *this;
    }
    Answers &set(std::string_view item, std::string_view option)
    {
        detail::call(kith_answers_set_option, of_.get(), detail::Id(item).get(),
                     detail::Id(option).get());
        return *this;
    }
    Answers &set(std::string_view item, State reason)
    {
        detail::call(kith_answers_set_missing, of_.get(),
                     detail::Id(item).get(), static_cast<Index>(reason));
        return *this;
    }
    Answers &clear(std::string_view item)
    {
        detail::call(kith_answers_clear, of_.get(), detail::Id(item).get());
        return *this;
    }
    Answers &set_fact(std::string_view fact, double value)
    {
        detail::call(kith_answers_set_fact, of_.get(), detail::Id(fact).get(),
                     value);
        return *this;
    }
    Answers &clear_fact(std::string_view fact)
    {
        detail::call(kith_answers_clear_fact, of_.get(),
                     detail::Id(fact).get());
        return *this;
    }
    Answers &set_earlier_gate(Gate gate)
    {
        detail::call(kith_answers_set_earlier_gate, of_.get(),
                     static_cast<Index>(gate));
        return *this;
    }

    Index tie() const { return kith_answers_tie(get()); }
    std::optional<State> state(Index item) const
    {
        return detail::maybe<State>(kith_answers_state(get(), item));
    }
    std::optional<State> reason(Index item) const
    {
        return detail::maybe<State>(kith_answers_reason(get(), item));
    }
    std::optional<double> value(Index item) const
    {
        return detail::number(kith_answers_value, get(), item);
    }
    std::optional<Index> option(Index item) const
    {
        return detail::index(kith_answers_option(get(), item));
    }
    std::optional<double> fact(Index fact) const
    {
        return detail::number(kith_answers_fact, get(), fact);
    }
    bool fact_is_computed(Index fact) const
    {
        return kith_answers_fact_is_computed(get(), fact) == 1;
    }
    bool may_be_asked(Index item) const
    {
        return kith_answers_may_be_asked(get(), item) == 1;
    }
    Index count(State state) const
    {
        return kith_answers_count(get(), static_cast<Index>(state));
    }
    /// The next question that is asked and has no answer.
    std::optional<Index> next() const
    {
        return detail::index(kith_answers_next(get()));
    }
    std::optional<Index> after(Index item) const
    {
        return detail::index(kith_answers_after(get(), item));
    }
    std::optional<Index> before(Index item) const
    {
        return detail::index(kith_answers_before(get(), item));
    }
    std::optional<Index> stopped() const
    {
        return detail::index(kith_answers_stopped(get()));
    }
    /// Ids of answers that the questionnaire no longer has.
    auto gone() const
    {
        const kith_answers *of = get();
        return Range(kith_answers_gone_count(of), [of](Index i) {
            return detail::view(kith_answers_gone_id(of, i));
        });
    }

  private:
    explicit Answers(kith_answers *of) : of_(of) {}
    detail::Owned<kith_answers, kith_answers_free> of_;
};

// ---- Assessment ------------------------------------------------------------

/// A finding that a person is shown.
class Finding
{
  public:
    Finding(const kith_assessment *of, View view, Index index)
        : of_(of), view_(static_cast<Index>(view)), index_(index)
    {
    }
    Index pattern() const
    {
        return kith_assessment_finding(of_, view_, index_);
    }
    Level level() const
    {
        return static_cast<Level>(
            kith_assessment_finding_level(of_, view_, index_));
    }
    bool is_listed() const
    {
        return kith_assessment_finding_listed(of_, view_, index_) == 1;
    }
    std::optional<Index> easing() const
    {
        return detail::index(
            kith_assessment_finding_easing(of_, view_, index_));
    }
    /// "Because you said": indices of items.
    auto evidence() const
    {
        return Range(kith_assessment_evidence_count(of_, view_, index_),
                     [of = of_, view = view_, at = index_](Index i) {
                         return kith_assessment_evidence(of, view, at, i);
                     });
    }
    /// Indices of facts.
    auto counted() const
    {
        return Range(kith_assessment_counted_count(of_, view_, index_),
                     [of = of_, view = view_, at = index_](Index i) {
                         return kith_assessment_counted(of, view, at, i);
                     });
    }

  private:
    const kith_assessment *of_;
    Index view_, index_;
};

/// A next step that is offered.
class Offer
{
  public:
    Offer(const kith_assessment *of, View view, Index index)
        : of_(of), view_(static_cast<Index>(view)), index_(index)
    {
    }
    Index advice() const { return kith_assessment_advice(of_, view_, index_); }
    /// Indices of items.
    auto reasons() const
    {
        return Range(kith_assessment_reason_count(of_, view_, index_),
                     [of = of_, view = view_, at = index_](Index i) {
                         return kith_assessment_reason(of, view, at, i);
                     });
    }

  private:
    const kith_assessment *of_;
    Index view_, index_;
};

/// Why a finding is what it is; for the host. A handle.
class Explanation
{
  public:
    explicit Explanation(kith_explanation *of) : of_(of, kith_explanation_free)
    {
    }
    /// Items whose answer alone decides the level.
    auto decisive() const
    {
        const kith_explanation *of = of_.get();
        return Range(kith_explanation_decisive_count(of), [of](Index i) {
            return kith_explanation_decisive(of, i);
        });
    }
    /// The nearest criterion that is not met.
    std::optional<Index> nearest() const
    {
        return detail::index(kith_explanation_nearest(of_.get()));
    }
    std::optional<double> nearest_share() const
    {
        const kith_explanation *of = of_.get();
        return detail::number(kith_explanation_nearest_share, of);
    }
    /// Items that would settle it.
    auto questions() const
    {
        const kith_explanation *of = of_.get();
        return Range(kith_explanation_question_count(of), [of](Index i) {
            return kith_explanation_question(of, i);
        });
    }

  private:
    std::shared_ptr<kith_explanation> of_;
};

/// What only the program may see. Never show it, or what is derived from it, on
/// a person's screen.
class Host
{
  public:
    explicit Host(const kith_assessment *of) : of_(of) {}
    Gate gate() const { return static_cast<Gate>(kith_host_gate(of_)); }
    Gate gate_today() const
    {
        return static_cast<Gate>(kith_host_gate_today(of_));
    }
    std::optional<Level> level(Index pattern) const
    {
        return detail::maybe<Level>(kith_host_level(of_, pattern));
    }
    std::optional<Level> lowest_level(Index pattern) const
    {
        return detail::maybe<Level>(kith_host_lowest_level(of_, pattern));
    }
    std::optional<Level> highest_level(Index pattern) const
    {
        return detail::maybe<Level>(kith_host_highest_level(of_, pattern));
    }
    std::optional<CriterionState> criterion(Index pattern,
                                            Index criterion) const
    {
        return detail::maybe<CriterionState>(
            kith_host_criterion(of_, pattern, criterion));
    }
    std::optional<AdviceState> advice(Index advice) const
    {
        return detail::maybe<AdviceState>(kith_host_advice(of_, advice));
    }
    Explanation explain(Index pattern) const
    {
        return Explanation(
            detail::made<kith_explanation>(kith_explain, of_, pattern));
    }

  private:
    const kith_assessment *of_;
};

/// A scale's score, with what is known of it.
class Score
{
  public:
    Score(const kith_assessment *of, Index scale) : of_(of), scale_(scale) {}
    Index scale() const noexcept { return scale_; }
    std::optional<double> value() const
    {
        return detail::number(kith_assessment_score, of_, scale_);
    }
    /// What open answers still allow.
    std::optional<Interval> bounds() const
    {
        return detail::interval(kith_assessment_score_bounds, of_, scale_);
    }
    /// What the scale can have in this tie, whatever is answered.
    std::optional<Interval> range() const
    {
        return detail::interval(kith_assessment_score_range, of_, scale_);
    }
    std::optional<Index> band(Index cutoffs = 0) const
    {
        return detail::index(kith_assessment_score_band(of_, scale_, cutoffs));
    }
    std::optional<Index> count(State state) const
    {
        return detail::index(kith_assessment_score_count(
            of_, scale_, static_cast<Index>(state)));
    }
    /// Indices of the items in this tie.
    auto items() const
    {
        return Range(kith_assessment_score_item_count(of_, scale_),
                     [of = of_, scale = scale_](Index i) {
                         return kith_assessment_score_item(of, scale, i);
                     });
    }
    std::optional<double> contribution(Index item) const
    {
        return detail::number(kith_assessment_score_contribution, of_, scale_,
                              item);
    }
    std::optional<double> estimate() const
    {
        return detail::number(kith_assessment_estimate, of_, scale_);
    }
    std::optional<double> estimate_error() const
    {
        return detail::number(kith_assessment_estimate_error, of_, scale_);
    }
    std::optional<double> measurement_error() const
    {
        return detail::number(kith_assessment_measurement_error, of_, scale_);
    }
    std::optional<Interval> interval(double level = 0.95) const
    {
        return detail::interval(kith_assessment_interval, of_, scale_, level);
    }
    /// Which of the scale's norms applies.
    std::optional<Index> norm() const
    {
        return detail::index(kith_assessment_norm(of_, scale_));
    }
    std::optional<double> t_score() const
    {
        return detail::number(kith_assessment_t_score, of_, scale_);
    }
    std::optional<double> percentile() const
    {
        return detail::number(kith_assessment_percentile, of_, scale_);
    }
    /// How many of the norm sample scored lower, and how many the same.
    std::optional<std::pair<Index, Index>> norm_rank() const
    {
        std::pair<Index, Index> out{0, 0};
        kith_status status =
            kith_assessment_norm_rank(of_, scale_, &out.first, &out.second);
        if (status == KITH_E_NO_VALUE)
            return std::nullopt;
        if (status != KITH_OK)
            detail::fail(status);
        return out;
    }

  private:
    const kith_assessment *of_;
    Index scale_;
};

namespace detail
{
inline const kith_wording *get(const Wording *wording) noexcept
{
    return wording == nullptr ? nullptr : wording->get();
}
} // namespace detail

class ReportOptions;

/// Scores, findings and next steps of one answer sheet. A handle.
class Assessment
{
  public:
    explicit Assessment(const Answers &answers)
        : of_(detail::made<kith_assessment>(kith_assess, answers.get()),
              kith_assessment_free)
    {
    }
    const kith_assessment *get() const noexcept { return of_.get(); }

    std::string_view questionnaire_id() const
    {
        return detail::view(kith_assessment_questionnaire_id(get()));
    }
    std::string_view questionnaire_version() const
    {
        return detail::view(kith_assessment_questionnaire_version(get()));
    }
    std::string_view digest() const
    {
        return detail::view(kith_assessment_digest(get()));
    }
    Index tie() const { return kith_assessment_tie(get()); }
    std::optional<Index> stopped() const
    {
        return detail::index(kith_assessment_stopped(get()));
    }
    Score score(Index scale) const { return Score(get(), scale); }
    Score score(const Scale &scale) const { return score(scale.index()); }
    std::optional<double> difference(Index difference) const
    {
        return detail::number(kith_assessment_difference, get(), difference);
    }
    std::optional<Interval> difference_bounds(Index difference) const
    {
        return detail::interval(kith_assessment_difference_bounds, get(),
                                difference);
    }
    /// Indices of scales.
    auto strengths(View view) const
    {
        const kith_assessment *of = get();
        Index which = static_cast<Index>(view);
        return Range(kith_assessment_strength_count(of, which),
                     [of, which](Index i) {
                         return kith_assessment_strength(of, which, i);
                     });
    }
    auto findings(View view) const
    {
        const kith_assessment *of = get();
        return Range(
            kith_assessment_finding_count(of, static_cast<Index>(view)),
            [of, view](Index i) { return Finding(of, view, i); });
    }
    auto advice(View view) const
    {
        const kith_assessment *of = get();
        return Range(kith_assessment_advice_count(of, static_cast<Index>(view)),
                     [of, view](Index i) { return Offer(of, view, i); });
    }
    Host host() const { return Host(get()); }
    Text report(const ReportOptions &options,
                const Wording *wording = nullptr) const;

  private:
    std::shared_ptr<kith_assessment> of_;
};

/// What a report is to be like; the plain view as text when nothing is said.
class ReportOptions
{
  public:
    explicit ReportOptions(const Memory *memory = nullptr)
        : of_(detail::made<kith_report_options>(kith_report_options_new,
                                                detail::get(memory)))
    {
    }
    const kith_report_options *get() const noexcept { return of_.get(); }
    ReportOptions &view(View view)
    {
        detail::call(kith_report_options_set_view, of_.get(),
                     static_cast<Index>(view));
        return *this;
    }
    ReportOptions &format(Format format)
    {
        detail::call(kith_report_options_set_format, of_.get(),
                     static_cast<Index>(format));
        return *this;
    }
    ReportOptions &norms(bool shown)
    {
        detail::call(kith_report_options_set_norms, of_.get(),
                     shown ? Index{1} : Index{0});
        return *this;
    }
    ReportOptions &name(std::string_view name)
    {
        detail::call(kith_report_options_set_name, of_.get(),
                     detail::data(name), detail::length(name));
        return *this;
    }
    /// A JSON list of {label, text, contact, url, for}.
    ReportOptions &resources(std::string_view json)
    {
        detail::call(kith_report_options_set_resources, of_.get(),
                     detail::data(json), detail::length(json));
        return *this;
    }
    ReportOptions &phrases(std::string_view json)
    {
        detail::call(kith_report_options_set_phrases, of_.get(),
                     detail::data(json), detail::length(json));
        return *this;
    }

  private:
    detail::Owned<kith_report_options, kith_report_options_free> of_;
};

inline Text Assessment::report(const ReportOptions &options,
                               const Wording *wording) const
{
    return Text(detail::made<kith_text>(kith_report_write, get(),
                                        detail::get(wording), options.get()));
}

/// From an answer sheet to a report in one call; all three are JSON. Without a
/// document the sheet names one that is built in.
inline Text assess_json(std::string_view sheet, std::string_view options = "{}",
                        std::optional<std::string_view> document = std::nullopt)
{
    return Text(detail::made<kith_text>(
        kith_assess_json, document ? detail::data(*document) : nullptr,
        document ? detail::length(*document) : std::int64_t{0},
        detail::data(sheet), detail::length(sheet), detail::data(options),
        detail::length(options)));
}

// ---- Change, quality, adaptive asking --------------------------------------

/// What became of a score between two occasions; for the host. A handle.
class Change
{
  public:
    Change(const Assessment &before, const Assessment &after,
           const Scale &scale,
           ChangeMethod method = ChangeMethod::jacobson_truax,
           const Memory *memory = nullptr)
        : Change(detail::made<kith_change>(
              kith_change_new, before.get(), after.get(), scale.index(),
              static_cast<Index>(method), detail::get(memory)))
    {
    }
    /// From numbers alone; NaN stands for what is not known.
    static Change of_numbers(double before, double after, double reliability,
                             double mean, double sd, double clinical_mean,
                             double clinical_sd, double functional_mean,
                             double functional_sd, Better better,
                             ChangeMethod method,
                             const Memory *memory = nullptr)
    {
        return Change(detail::made<kith_change>(
            kith_change_of_numbers, before, after, reliability, mean, sd,
            clinical_mean, clinical_sd, functional_mean, functional_sd,
            static_cast<Index>(better), static_cast<Index>(method),
            detail::get(memory)));
    }
    std::optional<ChangeState> state() const
    {
        Index found = kith_change_state(get());
        return found <= 0 ? std::nullopt
                          : std::optional<ChangeState>(
                                static_cast<ChangeState>(found));
    }
    ChangeMissing missing() const
    {
        return static_cast<ChangeMissing>(kith_change_missing(get()));
    }
    std::optional<bool> is_reliable() const
    {
        Index found = kith_change_is_reliable(get());
        return found < 0 ? std::nullopt : std::optional<bool>(found == 1);
    }
    bool same_document() const { return kith_change_same_document(get()) == 1; }
    ChangeMethod method() const
    {
        return static_cast<ChangeMethod>(kith_change_method(get()));
    }
    Better better() const
    {
        return static_cast<Better>(kith_change_better(get()));
    }
    std::optional<double> before() const
    {
        return detail::number(kith_change_before, get());
    }
    std::optional<double> after() const
    {
        return detail::number(kith_change_after, get());
    }
    std::optional<double> difference() const
    {
        return detail::number(kith_change_difference, get());
    }
    std::optional<double> statistic() const
    {
        return detail::number(kith_change_statistic, get());
    }
    std::optional<double> standard_error() const
    {
        return detail::number(kith_change_standard_error, get());
    }
    std::optional<Interval> expected() const
    {
        return detail::interval(kith_change_expected, get());
    }
    std::optional<double> cutoff(Cutoff cutoff) const
    {
        return detail::number(kith_change_cutoff, get(),
                              static_cast<Index>(cutoff));
    }
    std::optional<Cutoff> cutoff_used() const
    {
        return detail::maybe<Cutoff>(kith_change_cutoff_used(get()));
    }
    std::optional<double> reliability() const
    {
        return detail::number(kith_change_reliability, get());
    }
    std::string_view reliability_kind() const
    {
        return detail::view(kith_change_reliability_kind(get()));
    }
    std::string_view reliability_source() const
    {
        return detail::view(kith_change_reliability_source(get()));
    }
    std::string_view reliability_population() const
    {
        return detail::view(kith_change_reliability_population(get()));
    }

  private:
    friend class Journal;
    explicit Change(kith_change *of) : of_(of, kith_change_free) {}
    const kith_change *get() const noexcept { return of_.get(); }
    std::shared_ptr<kith_change> of_;
};

/// Whether answers may have been rushed; for the host. A handle.
class Quality
{
  public:
    /// Seconds by the items' indices, below 0 where they are not known.
    explicit Quality(const Answers &answers,
                     const std::vector<double> &seconds = {})
        : of_(detail::made<kith_quality>(kith_quality_new, answers.get(),
                                         seconds.empty() ? nullptr
                                                         : seconds.data(),
                                         static_cast<Index>(seconds.size())),
              kith_quality_free)
    {
    }
    std::optional<double> value(QualityIndex index) const
    {
        return detail::number(kith_quality_value, get(), number(index));
    }
    Index count(QualityIndex index) const
    {
        return kith_quality_count(get(), number(index));
    }
    std::optional<double> threshold(QualityIndex index) const
    {
        return detail::number(kith_quality_threshold, get(), number(index));
    }
    std::string_view threshold_source(QualityIndex index) const
    {
        return detail::view(
            kith_quality_threshold_source(get(), number(index)));
    }
    Verdict verdict() const
    {
        return static_cast<Verdict>(kith_quality_verdict(get()));
    }
    auto reasons() const
    {
        const kith_quality *of = get();
        return Range(kith_quality_reason_count(of), [of](Index i) {
            return static_cast<QualityIndex>(kith_quality_reason(of, i));
        });
    }
    bool may_withhold_norms() const
    {
        return kith_quality_may_withhold_norms(get()) == 1;
    }
    static std::string_view name(QualityIndex index)
    {
        return detail::view(kith_quality_index_name(number(index)));
    }

  private:
    static Index number(QualityIndex index)
    {
        return static_cast<Index>(index);
    }
    const kith_quality *get() const noexcept { return of_.get(); }
    std::shared_ptr<kith_quality> of_;
};

/// Which question comes next when not all need be asked. A handle.
class Strategy
{
  public:
    struct Next {
        std::optional<Index> item;
        Why why;
    };
    struct Standing {
        ScaleProgress why;
        double estimate, standard_error;
    };
    /// When a graded scale has enough; 0: no such rule.
    struct Rules {
        double standard_error = 0;
        Index most = 0;
        double information = 0;
        bool others = true;
    };
    static Strategy settling(const Questionnaire &questionnaire)
    {
        return Strategy(detail::made<kith_strategy>(kith_strategy_settling,
                                                    questionnaire.get()));
    }
    /// No scales: every graded scale.
    static Strategy informative(const Questionnaire &questionnaire,
                                const Rules &rules,
                                const std::vector<Index> &scales = {})
    {
        return Strategy(detail::made<kith_strategy>(
            kith_strategy_informative, questionnaire.get(),
            scales.empty() ? nullptr : scales.data(),
            static_cast<Index>(scales.size()), rules.standard_error, rules.most,
            rules.information, rules.others ? Index{1} : Index{0}));
    }
    Next next(const Answers &answers) const
    {
        Index item = -1, why = 0;
        detail::call(kith_strategy_next, get(), answers.get(), &item, &why);
        return {detail::index(item), static_cast<Why>(why)};
    }
    std::optional<Standing> scale(const Answers &answers, Index scale) const
    {
        Index why = 0;
        Standing out{ScaleProgress::goes_on, 0, 0};
        kith_status status =
            kith_strategy_scale(get(), answers.get(), scale, &why,
                                &out.estimate, &out.standard_error);
        if (status == KITH_E_NO_VALUE)
            return std::nullopt;
        if (status != KITH_OK)
            detail::fail(status);
        out.why = static_cast<ScaleProgress>(why);
        return out;
    }

  private:
    explicit Strategy(kith_strategy *of) : of_(of, kith_strategy_free) {}
    const kith_strategy *get() const noexcept { return of_.get(); }
    std::shared_ptr<kith_strategy> of_;
};

// ---- Many people at once ---------------------------------------------------

/// Where the answers of many people lie. What it is given stays yours and must
/// outlive it. Strides are bytes; 0 says that numbers lie one behind the other.
class Columns
{
  public:
    Columns(const Questionnaire &questionnaire, std::int64_t rows)
        : of_(detail::made<kith_columns>(kith_columns_new, questionnaire.get(),
                                         rows))
    {
    }
    const kith_columns *get() const noexcept { return of_.get(); }
    std::int64_t row_count() const { return kith_columns_row_count(get()); }

    template <class Number>
    Columns &set_item(Index item, const Number *data, std::int64_t stride = 0)
    {
        detail::call(kith_columns_set_item, of_.get(), item,
                     static_cast<const void *>(data), detail::type_of<Number>(),
                     step<Number>(stride));
        return *this;
    }
    template <class Number>
    Columns &set_matrix(const Number *data, std::int64_t item_stride,
                        std::int64_t row_stride)
    {
        detail::call(kith_columns_set_matrix, of_.get(),
                     static_cast<const void *>(data), detail::type_of<Number>(),
                     item_stride, row_stride);
        return *this;
    }
    /// An item's index, or KITH_EVERY_ITEM.
    Columns &set_missing(Index item, double code, State reason)
    {
        detail::call(kith_columns_set_missing, of_.get(), item, code,
                     static_cast<Index>(reason));
        return *this;
    }
    Columns &set_validity(Index item, const std::uint8_t *bits,
                          std::int64_t bit_offset = 0)
    {
        detail::call(kith_columns_set_validity, of_.get(), item, bits,
                     bit_offset);
        return *this;
    }
    Columns &set_reasons(Index item, const std::int8_t *reasons,
                         std::int64_t stride = 1)
    {
        detail::call(kith_columns_set_reasons, of_.get(), item, reasons,
                     stride);
        return *this;
    }
    template <class Number>
    Columns &set_fact(Index fact, const Number *data, std::int64_t stride = 0)
    {
        detail::call(kith_columns_set_fact, of_.get(), fact,
                     static_cast<const void *>(data), detail::type_of<Number>(),
                     step<Number>(stride));
        return *this;
    }
    Columns &set_fact_missing(Index fact, double code)
    {
        detail::call(kith_columns_set_fact_missing, of_.get(), fact, code);
        return *this;
    }
    Columns &set_fact_validity(Index fact, const std::uint8_t *bits,
                               std::int64_t bit_offset = 0)
    {
        detail::call(kith_columns_set_fact_validity, of_.get(), fact, bits,
                     bit_offset);
        return *this;
    }
    Columns &set_tie(Index tie)
    {
        detail::call(kith_columns_set_tie, of_.get(), tie);
        return *this;
    }
    template <class Number>
    Columns &set_ties(const Number *data, std::int64_t stride = 0)
    {
        detail::call(kith_columns_set_ties, of_.get(),
                     static_cast<const void *>(data), detail::type_of<Number>(),
                     step<Number>(stride));
        return *this;
    }
    Columns &set_earlier_gates(const std::int8_t *gates,
                               std::int64_t stride = 1)
    {
        detail::call(kith_columns_set_earlier_gates, of_.get(), gates, stride);
        return *this;
    }

  private:
    template <class Number> static std::int64_t step(std::int64_t stride)
    {
        return stride == 0 ? static_cast<std::int64_t>(sizeof(Number)) : stride;
    }
    detail::Owned<kith_columns, kith_columns_free> of_;
};

/// Where results are to be put; the columns stay yours and must outlive it.
class Results
{
  public:
    explicit Results(const Questionnaire &questionnaire)
        : of_(detail::made<kith_results>(kith_results_new, questionnaire.get()))
    {
    }
    const kith_results *get() const noexcept { return of_.get(); }
    /// `which`: for a band the cut-offs, for a count the state; else 0.
    template <class Number>
    Results &set_scale(Index scale, OfScale what, Number *data, Index which = 0,
                       std::int64_t stride = sizeof(Number))
    {
        detail::call(kith_results_set_scale, of_.get(), scale,
                     static_cast<Index>(what), which, static_cast<void *>(data),
                     detail::type_of<Number>(), stride);
        return *this;
    }
    Results &set_difference(Index difference, OfScale what, double *data,
                            std::int64_t stride = sizeof(double))
    {
        detail::call(kith_results_set_difference, of_.get(), difference,
                     static_cast<Index>(what), static_cast<void *>(data),
                     detail::type_of<double>(), stride);
        return *this;
    }
    template <class Number>
    Results &set_pattern(Index pattern, OfPattern what, Number *data,
                         std::int64_t stride = sizeof(Number))
    {
        detail::call(kith_results_set_pattern, of_.get(), pattern,
                     static_cast<Index>(what), static_cast<void *>(data),
                     detail::type_of<Number>(), stride);
        return *this;
    }
    template <class Number>
    Results &set_row(OfRow what, Number *data,
                     std::int64_t stride = sizeof(Number))
    {
        detail::call(kith_results_set_row, of_.get(), static_cast<Index>(what),
                     static_cast<void *>(data), detail::type_of<Number>(),
                     stride);
        return *this;
    }

  private:
    detail::Owned<kith_results, kith_results_free> of_;
};

namespace detail
{
template <class Function>
std::int64_t batch(Function function, const Columns &columns,
                   const Results &results, std::int64_t first,
                   std::int64_t count)
{
    std::int64_t faults = 0;
    call(function, columns.get(), results.get(), first,
         count < 0 ? columns.row_count() - first : count, &faults);
    return faults;
}
} // namespace detail

/// Scores a range of rows, all by default; how many of them are faults. Safe
/// beside other such calls with ranges that do not overlap.
inline std::int64_t batch_scores(const Columns &columns, const Results &results,
                                 std::int64_t first = 0,
                                 std::int64_t count = -1)
{
    return detail::batch(kith_batch_scores, columns, results, first, count);
}
inline std::int64_t batch_assess(const Columns &columns, const Results &results,
                                 std::int64_t first = 0,
                                 std::int64_t count = -1)
{
    return detail::batch(kith_batch_assess, columns, results, first, count);
}

/// What many people's answers say about a questionnaire. Moves.
class Sample
{
  public:
    Sample(const Questionnaire &questionnaire, Index tie)
        : of_(detail::made<kith_sample>(kith_sample_new, questionnaire.get(),
                                        tie))
    {
    }
    const kith_sample *get() const noexcept { return of_.get(); }
    std::int64_t add(const Columns &columns, std::int64_t first = 0,
                     std::int64_t count = -1)
    {
        std::int64_t faults = 0;
        detail::call(kith_sample_add, of_.get(), columns.get(), first,
                     count < 0 ? columns.row_count() - first : count, &faults);
        return faults;
    }
    Sample &merge(const Sample &other)
    {
        detail::call(kith_sample_merge, of_.get(), other.get());
        return *this;
    }
    std::int64_t row_count() const { return kith_sample_row_count(get()); }
    std::int64_t fault_count() const { return kith_sample_fault_count(get()); }
    std::int64_t other_tie_count() const
    {
        return kith_sample_other_tie_count(get());
    }
    /// Indices of a scale's items.
    auto items(Index scale) const
    {
        const kith_sample *of = get();
        return Range(kith_sample_item_count(of, scale), [of, scale](Index i) {
            return kith_sample_item(of, scale, i);
        });
    }
    std::int64_t item_count(Index scale, Index item, State state) const
    {
        return kith_sample_item_state_count(get(), scale, item,
                                            static_cast<Index>(state));
    }
    std::optional<double> item_mean(Index scale, Index item) const
    {
        return detail::number(kith_sample_item_mean, get(), scale, item);
    }
    std::optional<double> item_sd(Index scale, Index item) const
    {
        return detail::number(kith_sample_item_sd, get(), scale, item);
    }
    std::int64_t score_count(Index scale) const
    {
        return kith_sample_score_count(get(), scale);
    }
    std::optional<double> score_mean(Index scale) const
    {
        return detail::number(kith_sample_score_mean, get(), scale);
    }
    std::optional<double> score_sd(Index scale) const
    {
        return detail::number(kith_sample_score_sd, get(), scale);
    }
    /// A norm for the document, as JSON.
    Text norm(Index scale, std::string_view id, std::string_view population,
              std::string_view source) const
    {
        return Text(detail::made<kith_text>(
            kith_sample_norm, get(), scale, detail::Id(id).get(),
            detail::data(population), detail::length(population),
            detail::data(source), detail::length(source)));
    }

  private:
    detail::Owned<kith_sample, kith_sample_free> of_;
};

/// How a scale's items hang together in a sample. A handle.
class ItemAnalysis
{
  public:
    struct SplitHalf {
        double r, spearman_brown, guttman;
    };
    ItemAnalysis(const Sample &sample, Index scale, MissingAnswers missing)
        : of_(detail::made<kith_item_analysis>(kith_item_analysis_new,
                                               sample.get(), scale,
                                               static_cast<Index>(missing)),
              kith_item_analysis_free)
    {
    }
    std::int64_t people() const { return kith_item_analysis_people(get()); }
    std::optional<double> alpha() const
    {
        return detail::number(kith_item_analysis_alpha, get());
    }
    std::optional<Interval> alpha_interval(double level = 0.95) const
    {
        return detail::interval(kith_item_analysis_alpha_interval, get(),
                                level);
    }
    std::optional<double> mean_correlation() const
    {
        return detail::number(kith_item_analysis_mean_correlation, get());
    }
    std::optional<double> standardized_alpha() const
    {
        return detail::number(kith_item_analysis_standardized_alpha, get());
    }
    std::optional<double> item_rest(Index item) const
    {
        return detail::number(kith_item_analysis_item_rest, get(), item);
    }
    std::optional<double> item_total(Index item) const
    {
        return detail::number(kith_item_analysis_item_total, get(), item);
    }
    std::optional<double> alpha_without(Index item) const
    {
        return detail::number(kith_item_analysis_alpha_without, get(), item);
    }
    std::optional<double> alpha_turned(Index item) const
    {
        return detail::number(kith_item_analysis_alpha_turned, get(), item);
    }
    bool item_looks_unreversed(Index item) const
    {
        return kith_item_analysis_item_looks_unreversed(get(), item) == 1;
    }
    std::optional<SplitHalf> split_half(Halves halves) const
    {
        SplitHalf out{0, 0, 0};
        kith_status status = kith_item_analysis_split_half(
            get(), static_cast<Index>(halves), &out.r, &out.spearman_brown,
            &out.guttman);
        if (status == KITH_E_NO_VALUE)
            return std::nullopt;
        if (status != KITH_OK)
            detail::fail(status);
        return out;
    }
    std::optional<double> icc(Icc kind) const
    {
        return detail::number(kith_item_analysis_icc, get(),
                              static_cast<Index>(kind));
    }

  private:
    const kith_item_analysis *get() const noexcept { return of_.get(); }
    std::shared_ptr<kith_item_analysis> of_;
};

// ---- Numbers over time -----------------------------------------------------

/// Numbers over time, in the order of their times. A handle.
class Series
{
  public:
    struct LeastSquares {
        double slope, at_first;
    };
    struct MannKendall {
        std::int64_t s;
        double p;
        bool exact;
    };
    explicit Series(const std::vector<std::int64_t> &times,
                    const std::vector<double> &values,
                    const Memory *memory = nullptr)
        : of_(detail::made<kith_series>(
                  kith_series_new, times.data(), values.data(),
                  detail::count(times.size(), values.size()),
                  detail::get(memory)),
              kith_series_free)
    {
    }
    Index size() const { return kith_series_count(get()); }
    std::optional<double> mean() const
    {
        return detail::number(kith_series_mean, get());
    }
    std::optional<double> sd() const
    {
        return detail::number(kith_series_sd, get());
    }
    std::optional<LeastSquares> least_squares() const
    {
        LeastSquares out{0, 0};
        return detail::filled(
            out, kith_series_least_squares(get(), &out.slope, &out.at_first));
    }
    std::optional<double> theil_sen() const
    {
        return detail::number(kith_series_theil_sen, get());
    }
    std::optional<MannKendall> mann_kendall() const
    {
        MannKendall out{0, 0, false};
        Index exact = 0;
        kith_status status =
            kith_series_mann_kendall(get(), &out.s, &out.p, &exact);
        out.exact = exact == 1;
        return detail::filled(out, status);
    }
    /// Pairs of neighbours that are no further apart than that.
    Index neighbours(std::int64_t most_apart = KITH_ANY_DISTANCE) const
    {
        return kith_series_neighbours(get(), most_apart);
    }
    std::optional<double> mssd(
        std::int64_t most_apart = KITH_ANY_DISTANCE) const
    {
        return detail::number(kith_series_mssd, get(), most_apart);
    }
    std::optional<double> rmssd(
        std::int64_t most_apart = KITH_ANY_DISTANCE) const
    {
        return detail::number(kith_series_rmssd, get(), most_apart);
    }
    std::optional<double> von_neumann(
        std::int64_t most_apart = KITH_ANY_DISTANCE) const
    {
        return detail::number(kith_series_von_neumann, get(), most_apart);
    }
    std::optional<double> jumps(
        double size, std::int64_t most_apart = KITH_ANY_DISTANCE) const
    {
        return detail::number(kith_series_jumps, get(), most_apart, size);
    }
    std::optional<double> autocorrelation(
        std::int64_t most_apart = KITH_ANY_DISTANCE) const
    {
        return detail::number(kith_series_autocorrelation, get(), most_apart);
    }
    std::optional<double> neighbour_correlation(
        std::int64_t most_apart = KITH_ANY_DISTANCE) const
    {
        return detail::number(kith_series_neighbour_correlation, get(),
                              most_apart);
    }
    Index swings(Index first, Index count, double low, double high) const
    {
        Index out = 0;
        detail::must(kith_series_swings(get(), first, count, low, high, &out));
        return out;
    }

  private:
    const kith_series *get() const noexcept { return of_.get(); }
    std::shared_ptr<kith_series> of_;
};

/// Wilson's interval for a share that was counted.
inline std::optional<Interval> share_interval(std::int64_t hits,
                                              std::int64_t trials,
                                              double level = 0.95)
{
    return detail::interval(kith_share_interval, hits, trials, level);
}
/// The exact two-sided test of a counted share against one half.
inline std::optional<double> share_test(std::int64_t hits, std::int64_t trials)
{
    return detail::number(kith_share_test, hits, trials);
}

// ---- One tie over time -----------------------------------------------------

/// What a journal says of the facts of a questionnaire. A handle.
class JournalFacts
{
  public:
    explicit JournalFacts(kith_journal_facts *facts)
        : of_(facts, kith_journal_facts_free)
    {
    }
    std::optional<FactState> state(Index fact) const
    {
        return detail::maybe<FactState>(kith_journal_facts_state(get(), fact));
    }
    std::optional<double> value(Index fact) const
    {
        return detail::number(kith_journal_facts_value, get(), fact);
    }
    Index have(Index fact) const
    {
        return kith_journal_facts_have(get(), fact);
    }
    Index need(Index fact) const
    {
        return kith_journal_facts_need(get(), fact);
    }
    Index left_out(Index fact) const
    {
        return kith_journal_facts_left_out(get(), fact);
    }
    /// Indices of the entries that a fact rests on.
    auto entries(Index fact) const
    {
        const kith_journal_facts *of = get();
        return Range(kith_journal_facts_entry_count(of, fact),
                     [of, fact](Index i) {
                         return kith_journal_facts_entry(of, fact, i);
                     });
    }

  private:
    const kith_journal_facts *get() const noexcept { return of_.get(); }
    std::shared_ptr<kith_journal_facts> of_;
};

/// One entry of a journal: a record of an assessment, or an event.
class Entry
{
  public:
    struct Score {
        std::string_view scale;
        double value;
        bool is_sensitive;
    };
    struct Answer {
        std::string_view item;
        double value;
    };
    struct Finding {
        std::string_view pattern;
        Level level;
    };
    Entry(const kith_journal *of, Index index) : of_(of), index_(index) {}
    Index index() const noexcept { return index_; }
    bool is_record() const
    {
        return kith_journal_kind(of_, index_) == KITH_ENTRY_RECORD;
    }
    std::int64_t time() const
    {
        std::int64_t out = 0;
        detail::must(kith_journal_time(of_, index_, &out));
        return out;
    }
    Text write() const
    {
        return Text(
            detail::made<kith_text>(kith_journal_entry_write, of_, index_));
    }
    std::optional<Event> event() const
    {
        return detail::maybe<Event>(kith_journal_event(of_, index_));
    }
    std::optional<By> event_by() const
    {
        return detail::maybe<By>(kith_journal_event_by(of_, index_));
    }
    std::optional<Index> event_count() const
    {
        return detail::index(kith_journal_event_count(of_, index_));
    }
    std::string_view questionnaire() const
    {
        return detail::view(kith_journal_questionnaire(of_, index_));
    }
    std::string_view version() const
    {
        return detail::view(kith_journal_version(of_, index_));
    }
    std::string_view digest() const
    {
        return detail::view(kith_journal_digest(of_, index_));
    }
    bool stopped() const { return kith_journal_stopped(of_, index_) == 1; }
    /// KITH_KEEP_…, added up.
    std::optional<Index> keeps() const
    {
        return detail::index(kith_journal_keeps(of_, index_));
    }
    auto scores() const
    {
        return Range(kith_journal_score_count(of_, index_), [of = of_,
                                                             entry = index_](
                                                                Index i) {
            Score out{detail::view(kith_journal_score_scale(of, entry, i)), 0,
                      kith_journal_score_is_sensitive(of, entry, i) == 1};
            detail::must(kith_journal_score_value(of, entry, i, &out.value));
            return out;
        });
    }
    /// Whether its score may stand in one series with those of a scale.
    /// None for a questionnaire that is not about the tie.
    std::optional<Scored> scored(const Questionnaire &questionnaire,
                                 const Scale &scale) const
    {
        return detail::maybe<Scored>(kith_journal_scored(
            of_, index_, questionnaire.get(), scale.index()));
    }
    std::optional<double> score(const Questionnaire &questionnaire,
                                const Scale &scale) const
    {
        return detail::number(kith_journal_score, of_, index_,
                              questionnaire.get(), scale.index());
    }
    auto answers() const
    {
        return Range(kith_journal_answer_count(of_, index_), [of = of_,
                                                              entry = index_](
                                                                 Index i) {
            Answer out{detail::view(kith_journal_answer_item(of, entry, i)), 0};
            detail::must(kith_journal_answer_value(of, entry, i, &out.value));
            return out;
        });
    }
    /// For the host, where it was kept.
    std::optional<Gate> host_gate() const
    {
        return detail::maybe<Gate>(kith_host_entry_gate(of_, index_));
    }
    /// For the host, where they were kept.
    auto host_findings() const
    {
        return Range(
            kith_host_entry_finding_count(of_, index_),
            [of = of_, entry = index_](Index i) {
                return Finding{
                    detail::view(kith_host_entry_finding(of, entry, i)),
                    static_cast<Level>(kith_host_entry_level(of, entry, i))};
            });
    }

  private:
    const kith_journal *of_;
    Index index_;
};

/// Such as "confided".
inline std::string_view event_name(Event event)
{
    return detail::view(kith_journal_event_name(static_cast<Index>(event)));
}
inline std::optional<Event> event_of_name(std::string_view name)
{
    return detail::maybe<Event>(
        kith_journal_event_of_name(detail::Id(name).get()));
}
inline bool event_is_sensitive(Event event)
{
    return kith_journal_event_is_sensitive(static_cast<Index>(event)) == 1;
}

/// What was written down about one tie over time. It changes: it moves.
class Journal
{
  public:
    explicit Journal(std::string_view tie, const Memory *memory = nullptr)
        : of_(detail::made<kith_journal>(
              kith_journal_new, detail::Id(tie).get(), detail::get(memory)))
    {
    }
    static Journal parse(std::string_view json, const Memory *memory = nullptr)
    {
        return Journal(detail::made<kith_journal>(
            kith_journal_parse, detail::data(json), detail::length(json),
            detail::get(memory)));
    }
    const kith_journal *get() const noexcept { return of_.get(); }
    Text write() const
    {
        return Text(detail::made<kith_text>(kith_journal_write, get()));
    }
    std::string_view tie() const
    {
        return detail::view(kith_journal_tie(get()));
    }
    /// `keep`: KITH_KEEP_…, added up.
    Journal &add(const Assessment &assessment, std::int64_t time,
                 Index keep = KITH_KEEP_SCORES)
    {
        detail::call(kith_journal_add_record, of_.get(), assessment.get(), time,
                     keep);
        return *this;
    }
    Journal &add(Event event, By by, std::int64_t time, Index count = 1)
    {
        detail::call(kith_journal_add_event, of_.get(),
                     static_cast<Index>(event), static_cast<Index>(by), time,
                     count);
        return *this;
    }
    /// What Entry::write() wrote.
    Journal &add(std::string_view json)
    {
        detail::call(kith_journal_add_json, of_.get(), detail::data(json),
                     detail::length(json));
        return *this;
    }
    Journal &remove(Index entry)
    {
        detail::call(kith_journal_remove, of_.get(), entry);
        return *this;
    }
    /// In the order of adding.
    auto entries() const
    {
        const kith_journal *of = get();
        return Range(kith_journal_count(of),
                     [of](Index i) { return Entry(of, i); });
    }
    Change change(Index before, Index after, const Questionnaire &questionnaire,
                  const Scale &scale,
                  ChangeMethod method = ChangeMethod::jacobson_truax,
                  const Memory *memory = nullptr) const
    {
        return Change(detail::made<kith_change>(
            kith_journal_change, get(), before, after, questionnaire.get(),
            scale.index(), static_cast<Index>(method), detail::get(memory)));
    }
    /// Sets the facts that the questionnaire has from journals.
    JournalFacts fill_facts(std::int64_t now, Answers &answers) const
    {
        return JournalFacts(detail::made<kith_journal_facts>(
            kith_journal_fill_facts, get(), now, answers.get()));
    }

  private:
    explicit Journal(kith_journal *journal) : of_(journal) {}
    detail::Owned<kith_journal, kith_journal_free> of_;
};

/// One statement of a look-back, with what it rests on.
class Statement
{
  public:
    struct Turn {
        TurnKind kind;
        std::int64_t count;
    };
    Statement(const kith_look_back *of, Index index) : of_(of), index_(index) {}
    Says kind() const
    {
        return static_cast<Says>(kith_look_back_kind(of_, index_));
    }
    std::optional<Index> scale() const
    {
        return detail::index(kith_look_back_scale(of_, index_));
    }
    std::optional<Event> event() const
    {
        return detail::maybe<Event>(kith_look_back_event(of_, index_));
    }
    std::optional<By> by() const
    {
        return detail::maybe<By>(kith_look_back_by(of_, index_));
    }
    bool is_sensitive() const
    {
        return kith_look_back_is_sensitive(of_, index_) == 1;
    }
    Said state() const
    {
        return static_cast<Said>(kith_look_back_state(of_, index_));
    }
    std::int64_t points() const { return kith_look_back_points(of_, index_); }
    Index points_needed() const
    {
        return kith_look_back_points_needed(of_, index_);
    }
    /// None where it is not said.
    std::optional<Claim> claim() const
    {
        return detail::maybe<Claim>(kith_look_back_claim(of_, index_));
    }
    /// KITH_NUMBER_…
    std::optional<double> number(Index number) const
    {
        return detail::number(kith_look_back_number, of_, index_, number);
    }
    /// What would change it.
    Turn turn() const
    {
        Turn out{TurnKind::none, 0};
        out.kind =
            static_cast<TurnKind>(kith_look_back_turn(of_, index_, &out.count));
        return out;
    }
    struct Point {
        Index entry;
        std::int64_t time;
        std::optional<double> value;
    };
    /// The entries that it rests on, by time.
    auto entries() const
    {
        return Range(kith_look_back_entry_count(of_, index_),
                     [of = of_, statement = index_](Index i) {
                         Point out{kith_look_back_entry(of, statement, i), 0,
                                   detail::number(kith_look_back_entry_value,
                                                  of, statement, i)};
                         detail::must(kith_look_back_entry_time(of, statement,
                                                                i, &out.time));
                         return out;
                     });
    }
    Index mapped() const { return kith_look_back_mapped(of_, index_); }
    Index scored_otherwise() const
    {
        return kith_look_back_scored_otherwise(of_, index_);
    }
    Index not_kept() const { return kith_look_back_not_kept(of_, index_); }
    Index weeks() const { return kith_look_back_weeks(of_, index_); }
    std::int64_t seen(Seen what, Index week) const
    {
        return kith_look_back_seen(of_, index_, static_cast<Index>(what), week);
    }

  private:
    const kith_look_back *of_;
    Index index_;
};

/// What a journal says between two times. A handle.
class LookBack
{
  public:
    LookBack(const Journal &journal, const Questionnaire &questionnaire,
             std::int64_t from = INT64_MIN, std::int64_t to = INT64_MAX,
             const Memory *memory = nullptr)
        : of_(detail::made<kith_look_back>(kith_look_back_new, journal.get(),
                                           questionnaire.get(), from, to,
                                           detail::get(memory)),
              kith_look_back_free)
    {
    }
    auto statements() const
    {
        const kith_look_back *of = of_.get();
        return Range(kith_look_back_count(of),
                     [of](Index i) { return Statement(of, i); });
    }
    Text report(const ReportOptions &options, const Wording &wording) const
    {
        return Text(detail::made<kith_text>(kith_look_back_report_write,
                                            of_.get(), wording.get(),
                                            options.get()));
    }

  private:
    std::shared_ptr<kith_look_back> of_;
};

// ---- Two people, many ties -------------------------------------------------

/// What one person chooses to show another. A handle.
class Share
{
  public:
    /// Scales are chosen by index; none by default.
    explicit Share(const Assessment &mine,
                   const std::vector<Index> &scales = {},
                   const Assessment *guess = nullptr,
                   const std::vector<Index> &guessed = {})
        : Share(detail::made<kith_share>(
              kith_share_new, mine.get(), scales.data(),
              static_cast<Index>(scales.size()),
              guess == nullptr ? static_cast<const kith_assessment *>(nullptr)
                               : guess->get(),
              guessed.data(), static_cast<Index>(guessed.size())))
    {
    }
    /// Without a questionnaire the share names one that is built in.
    static Share parse(std::string_view json,
                       const Questionnaire *questionnaire = nullptr,
                       const Memory *memory = nullptr)
    {
        return Share(detail::made<kith_share>(
            kith_share_parse,
            questionnaire == nullptr
                ? static_cast<const kith_questionnaire *>(nullptr)
                : questionnaire->get(),
            detail::data(json), detail::length(json), detail::get(memory)));
    }
    const kith_share *get() const noexcept { return of_.get(); }
    Text write() const
    {
        return Text(detail::made<kith_text>(kith_share_write, get()));
    }
    /// For the person alone; none for a share that was read.
    std::optional<bool> only_empty() const
    {
        Index found = kith_share_only_empty(get());
        return found < 0 ? std::nullopt : std::optional<bool>(found == 1);
    }
    bool is_empty() const { return kith_share_is_empty(get()) == 1; }
    /// The id of its questionnaire; empty where the share is.
    std::string_view questionnaire_id() const
    {
        return detail::view(
            kith_questionnaire_id(kith_share_questionnaire(get())));
    }
    std::optional<Index> tie() const
    {
        return detail::index(kith_share_tie(get()));
    }
    std::optional<double> score(Index scale) const
    {
        return detail::number(kith_share_score, get(), scale);
    }
    std::optional<double> guess(Index scale) const
    {
        return detail::number(kith_share_guess, get(), scale);
    }

  private:
    explicit Share(kith_share *share) : of_(share, kith_share_free) {}
    std::shared_ptr<kith_share> of_;
};

/// Two shares side by side. A handle.
class Joint
{
  public:
    /// What one thinks that the other would answer, beside what they told.
    class Guess
    {
      public:
        struct Scores {
            double thought, told;
        };
        Guess(const kith_joint *of, Index index) : of_(of), index_(index) {}
        Side side() const
        {
            return static_cast<Side>(kith_joint_guess_side(of_, index_));
        }
        Index scale() const { return kith_joint_guess_scale(of_, index_); }
        std::optional<Scores> scores() const
        {
            Scores out{0, 0};
            return detail::filled(
                out,
                kith_joint_guess_scores(of_, index_, &out.thought, &out.told));
        }
        std::optional<Closeness> closeness() const
        {
            return detail::maybe<Closeness>(
                kith_joint_guess_closeness(of_, index_));
        }

      private:
        const kith_joint *of_;
        Index index_;
    };
    /// A scale that both chose.
    class Topic
    {
      public:
        Topic(const kith_joint *of, Index index) : of_(of), index_(index) {}
        Index scale(Side side) const
        {
            return kith_joint_scale(of_, index_, static_cast<Index>(side));
        }
        std::optional<double> score(Side side) const
        {
            return detail::number(kith_joint_score, of_, index_,
                                  static_cast<Index>(side));
        }
        std::optional<double> difference() const
        {
            return detail::number(kith_joint_difference, of_, index_);
        }
        std::optional<double> standard_error() const
        {
            return detail::number(kith_joint_standard_error, of_, index_);
        }
        std::optional<Closeness> closeness() const
        {
            return detail::maybe<Closeness>(kith_joint_closeness(of_, index_));
        }

      private:
        const kith_joint *of_;
        Index index_;
    };
    Joint(const Share &a, const Share &b, const Memory *memory = nullptr)
        : of_(detail::made<kith_joint>(kith_joint_new, a.get(), b.get(),
                                       detail::get(memory)),
              kith_joint_free)
    {
    }
    bool is_too_little() const { return kith_joint_is_too_little(get()) == 1; }
    /// The id of the questionnaire of both; empty where there is too little.
    std::string_view questionnaire_id() const
    {
        return detail::view(
            kith_questionnaire_id(kith_joint_questionnaire(get())));
    }
    auto topics() const
    {
        const kith_joint *of = get();
        return Range(kith_joint_count(of),
                     [of](Index i) { return Topic(of, i); });
    }
    auto guesses() const
    {
        const kith_joint *of = get();
        return Range(kith_joint_guess_count(of),
                     [of](Index i) { return Guess(of, i); });
    }
    std::optional<double> distance() const
    {
        return detail::number(kith_joint_distance, get());
    }
    std::optional<DistanceParts> distance_parts() const
    {
        return detail::distance_parts(kith_joint_distance_parts, get());
    }
    std::optional<double> correlation() const
    {
        return detail::number(kith_joint_correlation, get());
    }
    Text report(const ReportOptions &options, const Wording *wording = nullptr,
                const std::string &name_a = std::string(),
                const std::string &name_b = std::string()) const
    {
        return Text(detail::made<kith_text>(
            kith_joint_report_write, get(), detail::get(wording), options.get(),
            name_a.empty() ? nullptr : detail::Id(name_a).get(),
            name_b.empty() ? nullptr : detail::Id(name_b).get()));
    }

  private:
    const kith_joint *get() const noexcept { return of_.get(); }
    std::shared_ptr<kith_joint> of_;
};

/// One person's roster: who meets which need. It changes: it moves.
class Circle
{
  public:
    /// One of the needs.
    class Need
    {
      public:
        Need(const kith_circle *of, Index index) : of_(of), index_(index) {}
        std::string_view id() const
        {
            return detail::view(kith_circle_need_id(of_, index_));
        }
        std::string_view label() const
        {
            return detail::view(kith_circle_need_label(of_, index_));
        }
        Index people() const { return kith_circle_need_people(of_, index_); }

      private:
        const kith_circle *of_;
        Index index_;
    };
    /// One of the people.
    class Person
    {
      public:
        Person(const kith_circle *of, Index index) : of_(of), index_(index) {}
        std::string_view name() const
        {
            return detail::view(kith_circle_person_name(of_, index_));
        }
        std::string_view sheet() const
        {
            return detail::view(kith_circle_person_sheet(of_, index_));
        }
        Index part(Index need) const
        {
            return kith_circle_part(of_, index_, need);
        }
        std::optional<double> share() const
        {
            return detail::number(kith_circle_share, of_, index_);
        }
        /// For the host.
        HostTie host_tie() const
        {
            return static_cast<HostTie>(kith_host_circle_tie(of_, index_));
        }

      private:
        const kith_circle *of_;
        Index index_;
    };
    explicit Circle(const Memory *memory = nullptr)
        : of_(detail::made<kith_circle>(kith_circle_new, detail::get(memory)))
    {
    }
    static Circle parse(std::string_view json, const Memory *memory = nullptr)
    {
        return Circle(detail::made<kith_circle>(
            kith_circle_parse, detail::data(json), detail::length(json),
            detail::get(memory)));
    }
    const kith_circle *get() const noexcept { return of_.get(); }
    Text write() const
    {
        return Text(detail::made<kith_text>(kith_circle_write, get()));
    }
    /// Without a label only one of the usual four.
    Circle &add_need(std::string_view id, std::string_view label = {})
    {
        detail::call(kith_circle_add_need, of_.get(), detail::Id(id).get(),
                     label.empty() ? nullptr : label.data(),
                     detail::length(label));
        return *this;
    }
    Circle &remove_need(Index need)
    {
        detail::call(kith_circle_remove_need, of_.get(), need);
        return *this;
    }
    /// The index of the person, who may be without a name.
    Index add_person(std::string_view name = {})
    {
        Index out = 0;
        detail::call(kith_circle_add_person, of_.get(),
                     name.empty() ? nullptr : name.data(), detail::length(name),
                     &out);
        return out;
    }
    Circle &remove_person(Index person)
    {
        detail::call(kith_circle_remove_person, of_.get(), person);
        return *this;
    }
    Circle &set_part(Index person, Index need, Index part)
    {
        detail::call(kith_circle_set_part, of_.get(), person, need, part);
        return *this;
    }
    Circle &set_few(Few few)
    {
        detail::call(kith_circle_set_few, of_.get(), static_cast<Index>(few));
        return *this;
    }
    Circle &set_assessment(Index person, const Assessment &assessment)
    {
        detail::call(kith_circle_set_assessment, of_.get(), person,
                     assessment.get());
        return *this;
    }
    auto needs() const
    {
        const kith_circle *of = get();
        return Range(kith_circle_need_count(of),
                     [of](Index i) { return Need(of, i); });
    }
    std::optional<Index> need(std::string_view id) const
    {
        return detail::index(
            kith_circle_need_index(get(), detail::Id(id).get()));
    }
    auto people() const
    {
        const kith_circle *of = get();
        return Range(kith_circle_person_count(of),
                     [of](Index i) { return Person(of, i); });
    }
    Few few() const { return static_cast<Few>(kith_circle_few(get())); }
    Index needs_named() const { return kith_circle_needs_named(get()); }
    std::optional<double> herfindahl() const
    {
        return detail::number(kith_circle_herfindahl, get());
    }
    std::optional<double> effective_people() const
    {
        return detail::number(kith_circle_effective_people, get());
    }
    std::optional<double> entropy() const
    {
        return detail::number(kith_circle_entropy, get());
    }
    std::optional<double> evenness() const
    {
        return detail::number(kith_circle_evenness, get());
    }
    Reliance reliance() const
    {
        return static_cast<Reliance>(kith_circle_reliance(get()));
    }
    /// Indices of people.
    auto strong(View view) const
    {
        const kith_circle *of = get();
        Index which = static_cast<Index>(view);
        return Range(kith_circle_strong_count(of, which), [of, which](Index i) {
            return kith_circle_strong(of, which, i);
        });
    }
    /// Sets the facts that the questionnaire has from circles.
    void fill_facts(Answers &answers) const
    {
        detail::call(kith_circle_fill_facts, get(), answers.get());
    }
    Text report(const ReportOptions &options,
                std::string_view language = "en") const
    {
        return Text(detail::made<kith_text>(kith_circle_report_write, get(),
                                            detail::Id(language).get(),
                                            options.get()));
    }

  private:
    explicit Circle(kith_circle *circle) : of_(circle) {}
    detail::Owned<kith_circle, kith_circle_free> of_;
};

// ---- A sample of pairs -----------------------------------------------------

/// What two sides say of one thing, in many pairs. A handle.
class Pairs
{
  public:
    struct Test {
        double t, p;
    };
    struct MeanSquares {
        double between, within;
    };
    /// NaN is missing.
    Pairs(const std::vector<double> &a, const std::vector<double> &b,
          const Memory *memory = nullptr)
        : Pairs(detail::made<kith_pairs>(
              kith_pairs_new, a.data(), b.data(),
              std::int64_t{detail::count(a.size(), b.size())},
              detail::get(memory)))
    {
    }
    /// Less what is typical of everybody.
    static Pairs distinctive(const std::vector<double> &a,
                             const std::vector<double> &b,
                             const std::vector<double> &typical_a,
                             const std::vector<double> &typical_b,
                             const Memory *memory = nullptr)
    {
        detail::count(a.size(), typical_a.size());
        detail::count(a.size(), typical_b.size());
        return Pairs(detail::made<kith_pairs>(
            kith_pairs_new_distinctive, a.data(), b.data(), typical_a.data(),
            typical_b.data(), std::int64_t{detail::count(a.size(), b.size())},
            detail::get(memory)));
    }
    std::int64_t size() const { return kith_pairs_count(get()); }
    std::int64_t missing_count() const
    {
        return kith_pairs_missing_count(get());
    }
    std::optional<double> mean(Side side) const
    {
        return detail::number(kith_pairs_mean, get(), static_cast<Index>(side));
    }
    std::optional<double> sd(Side side) const
    {
        return detail::number(kith_pairs_sd, get(), static_cast<Index>(side));
    }
    std::optional<double> difference_mean() const
    {
        return detail::number(kith_pairs_difference_mean, get());
    }
    std::optional<double> difference_sd() const
    {
        return detail::number(kith_pairs_difference_sd, get());
    }
    std::optional<double> absolute_difference() const
    {
        return detail::number(kith_pairs_absolute_difference, get());
    }
    std::int64_t apart_count(double distance) const
    {
        return kith_pairs_apart_count(get(), distance);
    }
    std::optional<Test> t() const
    {
        Test out{0, 0};
        return detail::filled(out, kith_pairs_t(get(), &out.t, &out.p));
    }
    std::optional<double> standardised_difference() const
    {
        return detail::number(kith_pairs_standardised_difference, get());
    }
    std::optional<double> pearson() const
    {
        return detail::number(kith_pairs_pearson, get());
    }
    std::optional<double> spearman() const
    {
        return detail::number(kith_pairs_spearman, get());
    }
    std::optional<double> kendall() const
    {
        return detail::number(kith_pairs_kendall, get());
    }
    std::optional<MeanSquares> mean_squares() const
    {
        MeanSquares out{0, 0};
        return detail::filled(
            out, kith_pairs_mean_squares(get(), &out.between, &out.within));
    }
    std::optional<double> icc() const
    {
        return detail::number(kith_pairs_icc, get());
    }
    std::optional<double> double_entry() const
    {
        return detail::number(kith_pairs_double_entry, get());
    }
    std::optional<double> distance() const
    {
        return detail::number(kith_pairs_distance, get());
    }
    std::optional<DistanceParts> distance_parts() const
    {
        return detail::distance_parts(kith_pairs_distance_parts, get());
    }

  private:
    explicit Pairs(kith_pairs *pairs) : of_(pairs, kith_pairs_free) {}
    const kith_pairs *get() const noexcept { return of_.get(); }
    std::shared_ptr<kith_pairs> of_;
};

/// What each side's own predictor and the other's have to do with an outcome.
/// A handle.
class ActorPartner
{
  public:
    struct Estimate {
        double estimate, standard_error;
    };
    ActorPartner(const std::vector<double> &outcome_a,
                 const std::vector<double> &outcome_b,
                 const std::vector<double> &predictor_a,
                 const std::vector<double> &predictor_b,
                 const Memory *memory = nullptr)
        : of_(detail::made<kith_actor_partner>(
                  kith_actor_partner_new, outcome_a.data(), outcome_b.data(),
                  predictor_a.data(), predictor_b.data(),
                  std::int64_t{
                      rows(outcome_a, outcome_b, predictor_a, predictor_b)},
                  detail::get(memory)),
              kith_actor_partner_free)
    {
    }
    std::int64_t size() const { return kith_actor_partner_count(get()); }
    std::optional<Estimate> actor(Side side) const
    {
        return estimate(kith_actor_partner_actor, side);
    }
    std::optional<Estimate> partner(Side side) const
    {
        return estimate(kith_actor_partner_partner, side);
    }
    std::optional<Estimate> intercept(Side side) const
    {
        return estimate(kith_actor_partner_intercept, side);
    }
    std::optional<double> residual_sd(Side side) const
    {
        return detail::number(kith_actor_partner_residual_sd, get(),
                              static_cast<Index>(side));
    }
    std::optional<double> residual_correlation() const
    {
        return detail::number(kith_actor_partner_residual_correlation, get());
    }

  private:
    static Index rows(const std::vector<double> &a,
                      const std::vector<double> &b,
                      const std::vector<double> &c,
                      const std::vector<double> &d)
    {
        detail::count(a.size(), c.size());
        detail::count(a.size(), d.size());
        return detail::count(a.size(), b.size());
    }
    template <class Function>
    std::optional<Estimate> estimate(Function function, Side side) const
    {
        Estimate out{0, 0};
        return detail::filled(out,
                              function(get(), static_cast<Index>(side),
                                       &out.estimate, &out.standard_error));
    }
    const kith_actor_partner *get() const noexcept { return of_.get(); }
    std::shared_ptr<kith_actor_partner> of_;
};

} // namespace kith

#endif
