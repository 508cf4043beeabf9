/* SPDX-License-Identifier: MIT */

#include "report/look_back_words.h"

/* What an overlay must have is what keeps a person from pressure. */
static const struct kith__known_phrase known[KITH__LOOK_WORDS] = {
    [KITH__LOOK_TITLE] = {"look-back", "title", {"title"}, false},
    [KITH__LOOK_SPAN] = {"look-back", "span", {"from", "to"}, false},
    [KITH__LOOK_SPAN_ONE] = {"look-back", "span-one", {"from"}, false},
    [KITH__LOOK_SPAN_NONE] = {"look-back", "span-none", {NULL}, false},
    [KITH__LOOK_COURSES_HEADING] = {"look-back", "over-time", {NULL}, false},
    [KITH__LOOK_GIVING_HEADING] = {"look-back", "giving", {NULL}, false},
    [KITH__LOOK_REPAIR_HEADING] = {"look-back", "repair", {NULL}, false},
    [KITH__LOOK_NO_COURSES] = {"look-back", "no-courses", {NULL}, false},
    [KITH__LOOK_NO_NOTES] = {"look-back", "no-notes", {NULL}, false},
    [KITH__LOOK_DATE] = {"look-back", "date", {"day", "month", "year"}, false},
    [KITH__LOOK_DAY] = {"look-back", "day", {"day", "month"}, false},
    [KITH__LOOK_MONTH_1] = {"look-back", "month-1", {NULL}, false},
    [KITH__LOOK_MONTH_2] = {"look-back", "month-2", {NULL}, false},
    [KITH__LOOK_MONTH_3] = {"look-back", "month-3", {NULL}, false},
    [KITH__LOOK_MONTH_4] = {"look-back", "month-4", {NULL}, false},
    [KITH__LOOK_MONTH_5] = {"look-back", "month-5", {NULL}, false},
    [KITH__LOOK_MONTH_6] = {"look-back", "month-6", {NULL}, false},
    [KITH__LOOK_MONTH_7] = {"look-back", "month-7", {NULL}, false},
    [KITH__LOOK_MONTH_8] = {"look-back", "month-8", {NULL}, false},
    [KITH__LOOK_MONTH_9] = {"look-back", "month-9", {NULL}, false},
    [KITH__LOOK_MONTH_10] = {"look-back", "month-10", {NULL}, false},
    [KITH__LOOK_MONTH_11] = {"look-back", "month-11", {NULL}, false},
    [KITH__LOOK_MONTH_12] = {"look-back", "month-12", {NULL}, false},
    [KITH__LOOK_LINE] = {"look-back", "line", {NULL}, false},
    [KITH__LOOK_RANGES] = {"look-back", "ranges", {NULL}, false},
    [KITH__LOOK_WHEN] = {"look-back", "when", {NULL}, false},
    [KITH__LOOK_IN_WORDS] = {"look-back", "in-words", {NULL}, false},
    [KITH__LOOK_NUMBER] = {"look-back", "number", {NULL}, false},
    [KITH__LOOK_PARTS] = {"look-back", "parts", {NULL}, false},
    [KITH__LOOK_TABLE] = {"look-back", "as-table", {NULL}, false},
    [KITH__LOOK_BAND_FROM] = {"look-back",
                              "band-from",
                              {"band", "number"},
                              false},
    [KITH__LOOK_INTERVAL] = {"look-back", "interval", {"low", "high"}, false},
    [KITH__LOOK_LEVEL_BAND] = {"look-back",
                               "level-band",
                               {"band", "count", "mean"},
                               false},
    [KITH__LOOK_LEVEL] = {"look-back", "level", {"count", "mean"}, false},
    [KITH__LOOK_RISING] = {"look-back", "rising", {"amount"}, false},
    [KITH__LOOK_FALLING] = {"look-back", "falling", {"amount"}, false},
    [KITH__LOOK_RISING_SLIGHTLY] = {"look-back",
                                    "rising-slightly",
                                    {NULL},
                                    false},
    [KITH__LOOK_FALLING_SLIGHTLY] = {"look-back",
                                     "falling-slightly",
                                     {NULL},
                                     false},
    [KITH__LOOK_PER_WEEK] = {"look-back", "per-week", {"number"}, false},
    [KITH__LOOK_PER_MONTH] = {"look-back", "per-month", {"number"}, false},
    [KITH__LOOK_PER_YEAR] = {"look-back", "per-year", {"number"}, false},
    [KITH__LOOK_NO_TREND] = {"look-back", "no-trend", {NULL}, false},
    [KITH__LOOK_SWINGS] = {"look-back", "swings", {"count"}, false},
    [KITH__LOOK_SWINGS_STAND_OUT] = {"look-back",
                                     "swings-stand-out",
                                     {NULL},
                                     false},
    [KITH__LOOK_INSTABILITY] = {"look-back", "instability", {"amount"}, false},
    [KITH__LOOK_INSTABILITY_NONE] = {"look-back",
                                     "instability-none",
                                     {NULL},
                                     false},
    [KITH__LOOK_INERTIA] = {"look-back", "inertia", {"number"}, false},
    [KITH__LOOK_INERTIA_TURNS] = {"look-back",
                                  "inertia-turns",
                                  {"number"},
                                  false},
    [KITH__LOOK_HIGHER] = {"look-back", "higher", {"first", "last"}, false},
    [KITH__LOOK_LOWER] = {"look-back", "lower", {"first", "last"}, false},
    [KITH__LOOK_NO_CHANGE] = {"look-back",
                              "no-change",
                              {"first", "last"},
                              false},
    [KITH__LOOK_UNKNOWN_CHANGE] = {"look-back",
                                   "unknown-change",
                                   {NULL},
                                   false},
    [KITH__LOOK_NOT_ENOUGH] = {"look-back", "not-enough", {"what"}, false},
    [KITH__LOOK_WHAT_LEVEL] = {"look-back", "what-level", {"n", "m"}, false},
    [KITH__LOOK_WHAT_TREND] = {"look-back", "what-trend", {"n", "m"}, false},
    [KITH__LOOK_WHAT_SWINGS] = {"look-back", "what-swings", {"n", "m"}, false},
    [KITH__LOOK_WHAT_INSTABILITY] = {"look-back",
                                     "what-instability",
                                     {"n", "m"},
                                     false},
    [KITH__LOOK_WHAT_INERTIA] = {"look-back",
                                 "what-inertia",
                                 {"n", "m"},
                                 false},
    [KITH__LOOK_WHAT_CHANGE] = {"look-back", "what-change", {"n", "m"}, false},
    [KITH__LOOK_MAPPED] = {"look-back", "mapped", {"count"}, false},
    [KITH__LOOK_OTHERWISE] = {"look-back", "otherwise", {"count"}, false},
    [KITH__LOOK_NOT_KEPT] = {"look-back", "not-kept", {"count"}, false},
    [KITH__LOOK_TURN_MORE] = {"look-back", "turn-more", {"count"}, false},
    [KITH__LOOK_TURN_MORE_ONE] = {"look-back", "turn-more-one", {NULL}, false},
    [KITH__LOOK_TURN_HIGHER] = {"look-back", "turn-higher", {"count"}, false},
    [KITH__LOOK_TURN_HIGHER_ONE] = {"look-back",
                                    "turn-higher-one",
                                    {NULL},
                                    false},
    [KITH__LOOK_TURN_LOWER] = {"look-back", "turn-lower", {"count"}, false},
    [KITH__LOOK_TURN_LOWER_ONE] = {"look-back",
                                   "turn-lower-one",
                                   {NULL},
                                   false},
    [KITH__LOOK_TURN_OPEN] = {"look-back", "turn-open", {NULL}, false},
    [KITH__LOOK_TURN_BY_ME] = {"look-back", "turn-by-me", {"count"}, false},
    [KITH__LOOK_TURN_BY_ME_ONE] = {"look-back",
                                   "turn-by-me-one",
                                   {NULL},
                                   false},
    [KITH__LOOK_TURN_BY_THEM] = {"look-back", "turn-by-them", {"count"}, false},
    [KITH__LOOK_TURN_BY_THEM_ONE] = {"look-back",
                                     "turn-by-them-one",
                                     {NULL},
                                     false},
    [KITH__LOOK_TURN_BEYOND] = {"look-back",
                                "turn-beyond",
                                {"low", "high"},
                                false},
    [KITH__LOOK_TURN_BELOW] = {"look-back", "turn-below", {"low"}, false},
    [KITH__LOOK_TURN_ABOVE] = {"look-back", "turn-above", {"high"}, false},
    [KITH__LOOK_TURN_NEVER] = {"look-back", "turn-never", {NULL}, false},
    [KITH__LOOK_TURN_WITHIN] = {"look-back",
                                "turn-within",
                                {"low", "high"},
                                false},
    [KITH__LOOK_CONFIDED] = {"look-back", "confided", {NULL}, false},
    [KITH__LOOK_LISTENED] = {"look-back", "listened", {NULL}, false},
    [KITH__LOOK_HURT] = {"look-back", "hurt", {NULL}, false},
    [KITH__LOOK_MADE_UP] = {"look-back", "made-up", {NULL}, false},
    [KITH__LOOK_BROKE_TRUST] = {"look-back", "broke-trust", {NULL}, false},
    [KITH__LOOK_TOOK_RESPONSIBILITY] = {"look-back",
                                        "took-responsibility",
                                        {NULL},
                                        false},
    [KITH__LOOK_GAVE_TIME] = {"look-back", "gave-time", {NULL}, false},
    [KITH__LOOK_KEPT_A_CHANGE] = {"look-back", "kept-a-change", {NULL}, false},
    [KITH__LOOK_RESPECTED_A_WISH] = {"look-back",
                                     "respected-a-wish",
                                     {NULL},
                                     false},
    [KITH__LOOK_COUNTS] = {"look-back",
                           "counts",
                           {"event", "mine", "theirs"},
                           false},
    [KITH__LOOK_COUNTS_FEW] = {"look-back",
                               "counts-few",
                               {"event", "n", "m"},
                               false},
    [KITH__LOOK_COUNTS_HURT] = {"look-back",
                                "counts-hurt",
                                {"event", "n"},
                                false},
    [KITH__LOOK_MORE_BY_ME] = {"look-back", "more-by-me", {NULL}, false},
    [KITH__LOOK_MORE_BY_THEM] = {"look-back", "more-by-them", {NULL}, false},
    [KITH__LOOK_ALL_BY_ME] = {"look-back", "all-by-me", {NULL}, false},
    [KITH__LOOK_ALL_BY_THEM] = {"look-back", "all-by-them", {NULL}, false},
    [KITH__LOOK_EVEN] = {"look-back", "even", {NULL}, false},
    [KITH__LOOK_BY_ME] = {"look-back", "broken-by-me", {"week"}, false},
    [KITH__LOOK_BY_THEM] = {"look-back", "broken-by-them", {"week"}, false},
    [KITH__LOOK_BREACHES] = {"look-back", "breaches", {"count"}, false},
    [KITH__LOOK_SEEN_BY_ME] = {"look-back", "seen-by-me", {"what"}, false},
    [KITH__LOOK_SEEN_BY_THEM] = {"look-back", "seen-by-them", {"what"}, false},
    [KITH__LOOK_SAME_TIME] = {"look-back", "same-time", {NULL}, false},
    [KITH__LOOK_SEEN] = {"look-back", "seen", {"event", "count"}, false},
    [KITH__LOOK_WEEK] = {"look-back", "week", {"week", "what"}, false},
    [KITH__LOOK_REPAIR_SLOW] = {"look-back", "repair-slow", {NULL}, true},
    [KITH__LOOK_NOTES] = {"look-back", "notes", {NULL}, false},
    [KITH__LOOK_CHANCE] = {"look-back", "chance", {NULL}, false},
    [KITH__LOOK_DAYS] = {"look-back", "days", {NULL}, false},
};

static const char *const others[] = {
    "headings", "matters", "strengths", "scores", "findings", "advice",
    "help",     "limits",  "page",      "circle", "joint",    NULL};

static const struct kith__book book = {known, KITH__LOOK_WORDS,
                                       kith__look_back_phrases_files,
                                       "look_back.phrases", others};

/* ---- Built in ---------------------------------------------------------- */

static kith_status take(const char *language, struct kith__look_words *out,
                        kith_error **error)
{
    kith_status status = kith__book_of(&book, language, &out->arena,
                                       &out->language, out->texts, error);
    if (status == KITH_OK)
        status = kith__phrases_for(out->language, out->arena.memory,
                                   &out->usual, error);
    return status;
}

/* ---- The host's -------------------------------------------------------- */

static kith_status read_over(const struct kith__json *json,
                             struct kith__look_words *out, kith_error **error)
{
    kith__node root = kith__json_root(json);
    kith_status status = kith__book_read(&book, json, root, &out->arena,
                                         &out->language, out->texts, error);
    if (status == KITH_OK)
        status = kith__book_complete(&book, json, root, &out->arena,
                                     out->language, out->texts, error);
    if (status == KITH_OK)
        status = kith__phrases_read(json, root, out->arena.memory, &out->usual,
                                    error);
    return status;
}

static kith_status read(const kith_report_options *options,
                        struct kith__look_words *out, kith_error **error)
{
    struct kith__json *json = NULL;
    kith_status status =
        kith__json_read(options->overlay, options->overlay_size - 1,
                        out->arena.memory, &json, error);
    if (status != KITH_OK)
        return status;
    status = read_over(json, out, error);
    kith__json_free(json);
    return status;
}

/* ---- The whole --------------------------------------------------------- */

kith_status kith__look_words_for(const kith_report_options *options,
                                 const char *language, kith_memory *memory,
                                 struct kith__look_words *out,
                                 kith_error **error)
{
    struct kith__look_words made = {.arena = {.memory = memory}};
    kith_status status = options->has_phrases ? read(options, &made, error)
                                              : take(language, &made, error);
    if (status == KITH_OK)
        *out = made;
    else
        kith__arena_free(&made.arena);
    return status;
}

void kith__look_words_free(struct kith__look_words *words)
{
    kith__phrases_free(&words->usual);
    kith__arena_free(&words->arena);
}
