/* SPDX-License-Identifier: MIT */

#include "report/phrases.h"

#include "report/phrases_files.h"

static const struct kith__known_phrase known[KITH__PHRASES] = {
    [KITH__PHRASE_HEADING_MATTERS] = {"headings", "matters", {NULL}, true},
    [KITH__PHRASE_HEADING_STRENGTHS] = {"headings", "strengths", {NULL}, false},
    [KITH__PHRASE_HEADING_SCORES] = {"headings", "scores", {NULL}, false},
    [KITH__PHRASE_HEADING_FINDINGS] = {"headings", "findings", {NULL}, false},
    [KITH__PHRASE_HEADING_ADVICE] = {"headings", "advice", {NULL}, false},
    [KITH__PHRASE_HEADING_HELP] = {"headings", "help", {NULL}, true},
    [KITH__PHRASE_HEADING_LIMITS] = {"headings", "limits", {NULL}, false},
    [KITH__PHRASE_HEADING_STOP] = {"headings", "stop", {NULL}, true},
    [KITH__PHRASE_DANGER] = {"matters", "danger", {NULL}, true},
    [KITH__PHRASE_FAULT] = {"matters", "fault", {NULL}, true},
    [KITH__PHRASE_CHOICE] = {"matters", "choice", {NULL}, true},
    [KITH__PHRASE_TRAINED] = {"matters", "trained", {NULL}, true},
    [KITH__PHRASE_LEAVING] = {"matters", "leaving", {NULL}, true},
    [KITH__PHRASE_QUESTIONS] = {"matters", "questions", {NULL}, true},
    [KITH__PHRASE_AFRAID] = {"matters", "afraid", {NULL}, true},
    [KITH__PHRASE_NO_STRENGTHS] = {"strengths", "none", {NULL}, false},
    [KITH__PHRASE_ANSWERED] = {"scores", "answered", {NULL}, false},
    [KITH__PHRASE_NO_SCORES] = {"scores", "none", {NULL}, false},
    [KITH__PHRASE_SCORE_OF] = {"scores", "of", {"value", "most"}, false},
    [KITH__PHRASE_SCORE_FROM] = {"scores",
                                 "from",
                                 {"value", "least", "most"},
                                 false},
    [KITH__PHRASE_RANGE] = {"scores", "range", {"low", "high"}, false},
    [KITH__PHRASE_BETWEEN] = {"scores", "between", {"lower", "higher"}, false},
    [KITH__PHRASE_UNSCORED] = {"scores", "unscored", {NULL}, false},
    [KITH__PHRASE_COUNT] = {"scores", "count", {"answered", "asked"}, false},
    [KITH__PHRASE_POINT] = {"scores", "point", {NULL}, false},
    [KITH__PHRASE_INTERVAL] = {"scores", "interval", {"low", "high"}, false},
    [KITH__PHRASE_LOWER] = {"scores", "lower", {"count", "population"}, false},
    [KITH__PHRASE_LOWER_FEW] = {"scores", "lower-few", {"population"}, false},
    [KITH__PHRASE_LOWER_MOST] = {"scores", "lower-most", {"population"}, false},
    [KITH__PHRASE_T] = {"scores", "t", {"t"}, false},
    [KITH__PHRASE_T_OF] = {"scores", "t-of", {"t", "population"}, false},
    [KITH__PHRASE_NO_FINDINGS] = {"findings", "none", {NULL}, false},
    [KITH__PHRASE_SOME] = {"findings", "some", {NULL}, false},
    [KITH__PHRASE_STRONG] = {"findings", "strong", {NULL}, false},
    [KITH__PHRASE_SET_ASIDE] = {"findings", "set-aside", {NULL}, false},
    [KITH__PHRASE_BECAUSE] = {"findings", "because", {NULL}, false},
    [KITH__PHRASE_LISTED] = {"findings", "listed", {NULL}, false},
    [KITH__PHRASE_COUNTED] = {"findings", "counted", {NULL}, false},
    [KITH__PHRASE_COUNT_OF] = {"findings",
                               "count-of",
                               {"label", "value"},
                               false},
    [KITH__PHRASE_QUOTE] = {"findings", "quote", {"said", "answer"}, false},
    [KITH__PHRASE_OFFER] = {"advice", "offer", {NULL}, false},
    [KITH__PHRASE_NO_ADVICE] = {"advice", "none", {NULL}, false},
    [KITH__PHRASE_ABOVE] = {"advice", "above", {NULL}, false},
    [KITH__PHRASE_NO_HELP] = {"help", "none", {NULL}, true},
    [KITH__PHRASE_NO_HELP_TEXT] = {"help", "none-text", {NULL}, true},
    [KITH__PHRASE_VIEW] = {"limits", "view", {NULL}, false},
    [KITH__PHRASE_DIAGNOSIS] = {"limits", "diagnosis", {NULL}, false},
    [KITH__PHRASE_UNVALIDATED] = {"limits", "unvalidated", {"title"}, false},
    [KITH__PHRASE_PAGE] = {"page", "title", {NULL}, false},
    [KITH__PHRASE_COLUMN_TOPIC] = {"page", "topic", {NULL}, false},
    [KITH__PHRASE_COLUMN_WORDS] = {"page", "words", {NULL}, false},
    [KITH__PHRASE_COLUMN_NUMBER] = {"page", "number", {NULL}, false},
    [KITH__PHRASE_COLUMN_ANSWERED] = {"page", "answered", {NULL}, false},
    [KITH__PHRASE_BARS] = {"page", "bars", {NULL}, false},
    [KITH__PHRASE_BARS_CHANCE] = {"page", "bars-chance", {NULL}, false},
};

/* What other reports say, in files of their own or in the same overlay. */
static const char *const others[] = {"circle", "joint", "look-back", NULL};

static const struct kith__book book = {known, KITH__PHRASES,
                                       kith__phrases_files, "phrases", others};

/* ---- Reading ---------------------------------------------------------- */

static kith_status read_over(const struct kith__json *json, kith__node root,
                             struct kith__phrases *out, kith_error **error)
{
    kith_status status = kith__book_read(&book, json, root, &out->arena,
                                         &out->language, out->texts, error);
    if (status == KITH_OK)
        status = kith__book_complete(&book, json, root, &out->arena,
                                     out->language, out->texts, error);
    return status;
}

kith_status kith__phrases_read(const struct kith__json *json, kith__node root,
                               kith_memory *memory, struct kith__phrases *out,
                               kith_error **error)
{
    struct kith__phrases made = {.arena = {.memory = memory}};
    kith_status status = read_over(json, root, &made, error);
    if (status == KITH_OK)
        *out = made;
    else
        kith__phrases_free(&made);
    return status;
}

kith_status kith__phrases_for(const char *language, kith_memory *memory,
                              struct kith__phrases *out, kith_error **error)
{
    struct kith__phrases made = {.arena = {.memory = memory}};
    kith_status status = kith__book_of(&book, language, &made.arena,
                                       &made.language, made.texts, error);
    if (status == KITH_OK)
        *out = made;
    else
        kith__phrases_free(&made);
    return status;
}

void kith__phrases_free(struct kith__phrases *phrases)
{
    kith__arena_free(&phrases->arena);
}

void kith__phrase_add(const struct kith__phrases *phrases,
                      enum kith__phrase phrase,
                      const struct kith__filling *fillings, int count,
                      struct kith__builder *builder)
{
    kith__sentence_add(phrases->texts[phrase], fillings, count, builder);
}
