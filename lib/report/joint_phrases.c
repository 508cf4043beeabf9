/* SPDX-License-Identifier: MIT */

#include "report/joint_phrases.h"

/* What is never shown in another language than its neighbours: that nothing is
 * amiss where little is shown, and that this is no measure of two people. */
#define NEEDED(name, ...)                  \
    {                                      \
        "joint", name, {__VA_ARGS__}, true \
    }
#define PHRASE(name, ...)                   \
    {                                       \
        "joint", name, {__VA_ARGS__}, false \
    }

static const struct kith__known_phrase known[KITH__JOINT_PHRASES] = {
    [KITH__JOINT_TITLE] = PHRASE("title", NULL),
    [KITH__JOINT_HEADING] = PHRASE("heading", "title", "a", "b"),
    [KITH__JOINT_PERSON] = PHRASE("person", "number"),
    [KITH__JOINT_INTRO] = NEEDED("intro", NULL),
    [KITH__JOINT_TOO_LITTLE] = NEEDED("too-little", NULL),
    [KITH__JOINT_POINT] = PHRASE("point", NULL),
    [KITH__JOINT_HEADING_ALIKE] = PHRASE("alike", NULL),
    [KITH__JOINT_HEADING_BETWEEN] = PHRASE("between", NULL),
    [KITH__JOINT_HEADING_APART] = PHRASE("apart", NULL),
    [KITH__JOINT_TOLD] = PHRASE("told", "name", "number"),
    [KITH__JOINT_TOLD_OF] = PHRASE("told-of", "name", "label", "number"),
    [KITH__JOINT_TOPIC] = PHRASE("topic", "label", "a", "b", "ends"),
    [KITH__JOINT_TOPIC_OF_TWO] = PHRASE("topic-of-two", "a", "b", "ends"),
    [KITH__JOINT_ENDS] = PHRASE("ends", "least", "most"),
    [KITH__JOINT_CHANCE] = PHRASE("chance", "number"),
    [KITH__JOINT_HEADING_GUESSES] = PHRASE("guesses", NULL),
    [KITH__JOINT_THOUGHT] = PHRASE("thought", "name", "number"),
    [KITH__JOINT_SAID] = PHRASE("said", "name", "number"),
    [KITH__JOINT_GUESS] = PHRASE("guess", "topic", "near"),
    [KITH__JOINT_GUESS_ALIKE] = PHRASE("guess-alike", NULL),
    [KITH__JOINT_GUESS_BETWEEN] = PHRASE("guess-between", NULL),
    [KITH__JOINT_GUESS_APART] = PHRASE("guess-apart", NULL),
    [KITH__JOINT_HEADING_WHOLE] = PHRASE("whole", NULL),
    [KITH__JOINT_WHOLE_ELEVATION] = PHRASE("whole-elevation", NULL),
    [KITH__JOINT_WHOLE_SCATTER] = PHRASE("whole-scatter", NULL),
    [KITH__JOINT_WHOLE_SHAPE] = PHRASE("whole-shape", NULL),
    [KITH__JOINT_WHOLE_ALIKE] = PHRASE("whole-alike", NULL),
    [KITH__JOINT_HEADING_LIMITS] = PHRASE("limits", NULL),
    [KITH__JOINT_FIT] = NEEDED("fit", NULL),
    [KITH__JOINT_DAY] = PHRASE("day", NULL),
    [KITH__JOINT_CHANCE_UNKNOWN] = PHRASE("chance-unknown", NULL),
    [KITH__JOINT_UNVALIDATED] = PHRASE("unvalidated", "title"),
};

/* What other reports say, in the same overlay. */
static const char *const others[] = {
    "headings", "matters", "strengths", "scores", "findings",  "advice",
    "help",     "limits",  "page",      "circle", "look-back", NULL};

static const struct kith__book book = {known, KITH__JOINT_PHRASES,
                                       kith__joint_phrases_files,
                                       "joint.phrases", others};

/* ---- Built in ---------------------------------------------------------- */

static kith_status take(const char *language, struct kith__arena *arena,
                        struct kith__joint_phrases *out, kith_error **error)
{
    return kith__book_of(&book, language == NULL ? "en" : language, arena,
                         &out->language, out->texts, error);
}

/* ---- The host's -------------------------------------------------------- */

/* Fills what an overlay lacks; refuses where it must not lack it. */
static kith_status complete(const struct kith__json *json,
                            const struct kith__joint_phrases *usual,
                            struct kith__joint_phrases *out, kith_error **error)
{
    for (int i = 0; i < KITH__JOINT_PHRASES; i++) {
        if (out->texts[i] == NULL && known[i].required)
            return kith__json_fail(
                json, kith__json_root(json), false, false, error,
                KITH_E_DOCUMENT,
                "The overlay lacks the phrase texts/%s/%s, which is never "
                "shown in another language than its neighbours; add it",
                known[i].group, known[i].name);
        if (out->texts[i] == NULL)
            out->texts[i] = usual->texts[i];
    }
    return KITH_OK;
}

static kith_status read(const kith_report_options *options,
                        struct kith__arena *arena,
                        struct kith__joint_phrases *out, kith_error **error)
{
    struct kith__joint_phrases usual = {.language = NULL};
    struct kith__json *json = NULL;
    kith_status status =
        kith__json_read(options->overlay, options->overlay_size - 1,
                        arena->memory, &json, error);
    if (status != KITH_OK)
        return status;
    status = kith__book_read(&book, json, kith__json_root(json), arena,
                             &out->language, out->texts, error);
    if (status == KITH_OK)
        status = take(out->language, arena, &usual, error);
    if (status == KITH_OK)
        status = complete(json, &usual, out, error);
    kith__json_free(json);
    return status;
}

/* ---- The whole --------------------------------------------------------- */

kith_status kith__joint_phrases_for(const kith_report_options *options,
                                    const char *language,
                                    struct kith__arena *arena,
                                    struct kith__joint_phrases *out,
                                    kith_error **error)
{
    return options != NULL && options->has_phrases
               ? read(options, arena, out, error)
               : take(language, arena, out, error);
}
