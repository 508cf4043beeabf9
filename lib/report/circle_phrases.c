/* SPDX-License-Identifier: MIT */

#include "report/circle_phrases.h"

/* What an overlay must have is what keeps a person from harm, or from blame. */
static const struct kith__known_phrase known[KITH__CIRCLE_PHRASES] = {
    [KITH__CIRCLE_TITLE] = {"circle", "title", {NULL}, false},
    [KITH__CIRCLE_ABOUT] = {"circle", "about", {NULL}, false},
    [KITH__CIRCLE_GRID] = {"circle", "grid", {NULL}, false},
    [KITH__CIRCLE_SHARES] = {"circle", "shares", {NULL}, false},
    [KITH__CIRCLE_NEED] = {"circle", "need", {"number"}, false},
    [KITH__CIRCLE_PERSON] = {"circle", "person", {"number"}, false},
    [KITH__CIRCLE_PART] = {"circle", "part", {"name", "part", "whole"}, false},
    [KITH__CIRCLE_NOBODY] = {"circle", "nobody", {NULL}, false},
    [KITH__CIRCLE_DOTS] = {"circle", "dots", {NULL}, false},
    [KITH__CIRCLE_NO_PEOPLE] = {"circle", "no-people", {NULL}, false},
    [KITH__CIRCLE_COLUMN_NEED] = {"circle", "column-need", {NULL}, false},
    [KITH__CIRCLE_COLUMN_WHO] = {"circle", "column-who", {NULL}, false},
    [KITH__CIRCLE_COLUMN_COUNT] = {"circle", "column-count", {NULL}, false},
    [KITH__CIRCLE_COLUMN_PERSON] = {"circle", "column-person", {NULL}, false},
    [KITH__CIRCLE_COLUMN_BAR] = {"circle", "column-bar", {NULL}, false},
    [KITH__CIRCLE_COLUMN_SHARE] = {"circle", "column-share", {NULL}, false},
    [KITH__CIRCLE_SHARE] = {"circle", "share", {"value"}, false},
    [KITH__CIRCLE_PEOPLE_ONE] = {"circle", "people-one", {NULL}, false},
    [KITH__CIRCLE_PEOPLE_MANY] = {"circle", "people-many", {"count"}, false},
    [KITH__CIRCLE_RESTS] = {"circle", "rests", {"named", "needs"}, false},
    [KITH__CIRCLE_EFFECTIVE] = {"circle", "effective", {"people"}, false},
    [KITH__CIRCLE_EFFECTIVE_ONE] = {"circle", "effective-one", {NULL}, false},
    [KITH__CIRCLE_EFFECTIVE_ALMOST_ONE] = {"circle",
                                           "effective-almost-one",
                                           {NULL},
                                           false},
    [KITH__CIRCLE_TIES_NAMED] = {"circle", "ties-named", {NULL}, false},
    [KITH__CIRCLE_TIES_NAMED_ONE] = {"circle", "ties-named-one", {NULL}, false},
    [KITH__CIRCLE_TIES_OTHERS] = {"circle", "ties-others", {NULL}, true},
    [KITH__CIRCLE_TIES_NOBODY] = {"circle", "ties-nobody", {NULL}, true},
    [KITH__CIRCLE_FEW] = {"circle", "few", {NULL}, false},
    [KITH__CIRCLE_ONE] = {"circle", "one", {NULL}, false},
    [KITH__CIRCLE_FEW_ABOUT] = {"circle", "few-about", {NULL}, false},
    [KITH__CIRCLE_FEW_REASON] = {"circle", "few-reason", {NULL}, true},
    [KITH__CIRCLE_FEW_EASED] = {"circle", "few-eased", {NULL}, true},
    [KITH__CIRCLE_UNNAMED] = {"circle", "unnamed", {"needs"}, false},
    [KITH__CIRCLE_UNNAMED_ABOUT] = {"circle", "unnamed-about", {NULL}, false},
    [KITH__CIRCLE_CAREFUL] = {"circle", "careful", {NULL}, true},
    [KITH__CIRCLE_THRESHOLDS] = {"circle", "thresholds", {NULL}, false},
    [KITH__CIRCLE_COMFORT] = {"circle", "comfort", {NULL}, false},
    [KITH__CIRCLE_ADVICE] = {"circle", "advice", {NULL}, false},
    [KITH__CIRCLE_JOY] = {"circle", "joy", {NULL}, false},
    [KITH__CIRCLE_PRACTICAL_HELP] = {"circle", "practical-help", {NULL}, false},
    [KITH__CIRCLE_SEVERAL] = {"circle", "several", {NULL}, false},
    [KITH__CIRCLE_SEVERAL_TEXT] = {"circle", "several-text", {NULL}, false},
    [KITH__CIRCLE_SEVERAL_1] = {"circle", "several-1", {NULL}, false},
    [KITH__CIRCLE_SEVERAL_2] = {"circle", "several-2", {NULL}, false},
    [KITH__CIRCLE_SEVERAL_3] = {"circle", "several-3", {NULL}, false},
    [KITH__CIRCLE_FRIENDS] = {"circle", "friends", {NULL}, false},
    [KITH__CIRCLE_FRIENDS_TEXT] = {"circle", "friends-text", {NULL}, false},
    [KITH__CIRCLE_FRIENDS_1] = {"circle", "friends-1", {NULL}, false},
    [KITH__CIRCLE_FRIENDS_2] = {"circle", "friends-2", {NULL}, false},
    [KITH__CIRCLE_FRIENDS_3] = {"circle", "friends-3", {NULL}, false},
};

static const char *const others[] = {
    "headings", "matters", "strengths", "scores", "findings",  "advice",
    "help",     "limits",  "page",      "joint",  "look-back", NULL};

static const struct kith__book book = {known, KITH__CIRCLE_PHRASES,
                                       kith__circle_phrases_files,
                                       "circle.phrases", others};

/* ---- Built in ---------------------------------------------------------- */

static kith_status take(const char *language, struct kith__circle_phrases *out,
                        kith_error **error)
{
    return kith__book_of(&book, language, &out->arena, &out->language,
                         out->texts, error);
}

/* ---- The host's -------------------------------------------------------- */

static kith_status read_over(const struct kith__json *json,
                             struct kith__circle_phrases *out,
                             kith_error **error)
{
    kith__node root = kith__json_root(json);
    kith_status status = kith__book_read(&book, json, root, &out->arena,
                                         &out->language, out->texts, error);
    if (status == KITH_OK)
        status = kith__book_complete(&book, json, root, &out->arena,
                                     out->language, out->texts, error);
    return status;
}

static kith_status read(const kith_report_options *options,
                        struct kith__circle_phrases *out, kith_error **error)
{
    struct kith__json *json = NULL;
    kith_status status =
        kith__json_read(options->overlay, options->overlay_size - 1,
                        out->arena.memory, &json, error);
    if (status != KITH_OK)
        return status;
    status = read_over(json, out, error);
    if (status == KITH_OK)
        status = kith__phrases_read(json, kith__json_root(json),
                                    out->arena.memory, &out->usual, error);
    kith__json_free(json);
    return status;
}

/* ---- The whole --------------------------------------------------------- */

kith_status kith__circle_phrases_for(const kith_report_options *options,
                                     const char *language, kith_memory *memory,
                                     struct kith__circle_phrases *out,
                                     kith_error **error)
{
    struct kith__circle_phrases made = {.arena = {.memory = memory}};
    kith_status status;
    if (options->has_phrases) {
        status = read(options, &made, error);
    } else {
        status = take(language, &made, error);
        if (status == KITH_OK)
            status =
                kith__phrases_for(made.language, memory, &made.usual, error);
    }
    if (status == KITH_OK)
        *out = made;
    else
        kith__arena_free(&made.arena);
    return status;
}

void kith__circle_phrases_free(struct kith__circle_phrases *phrases)
{
    kith__phrases_free(&phrases->usual);
    kith__arena_free(&phrases->arena);
}
