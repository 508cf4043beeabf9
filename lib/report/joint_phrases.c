/* SPDX-License-Identifier: MIT */

#include "report/joint_phrases.h"

#define PHRASE(name, ...)                   \
    {                                       \
        "joint", name, {__VA_ARGS__}, false \
    }

static const struct kith__known_phrase known[KITH__JOINT_PHRASES] = {
    [KITH__JOINT_TITLE] = PHRASE("title", NULL),
    [KITH__JOINT_HEADING] = PHRASE("heading", "title", "a", "b"),
    [KITH__JOINT_PERSON] = PHRASE("person", "number"),
    [KITH__JOINT_INTRO] = PHRASE("intro", NULL),
    [KITH__JOINT_TOO_LITTLE] = PHRASE("too-little", NULL),
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
    [KITH__JOINT_FIT] = PHRASE("fit", NULL),
    [KITH__JOINT_DAY] = PHRASE("day", NULL),
    [KITH__JOINT_CHANCE_UNKNOWN] = PHRASE("chance-unknown", NULL),
    [KITH__JOINT_UNVALIDATED] = PHRASE("unvalidated", "title"),
};

static const struct kith__book book = {.known = known,
                                       .count = KITH__JOINT_PHRASES,
                                       .files = kith__joint_phrases_files,
                                       .id = "joint.phrases"};

kith_status kith__joint_phrases_for(const char *language,
                                    struct kith__arena *arena,
                                    struct kith__joint_phrases *out,
                                    kith_error **error)
{
    return kith__book_of(&book, language == NULL ? "en" : language, arena,
                         &out->language, out->texts, error);
}
