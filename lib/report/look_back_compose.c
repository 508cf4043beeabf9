/* SPDX-License-Identifier: MIT */
/* look_back_compose - a look-back section by section: the same ones in the same
 * order, whatever they say. */

#include "report/look_back_composer.h"

#include <string.h>

#include "report/help_list.h"

/* ---- Which statements -------------------------------------------------- */

static const struct kith__statement *statement_at(
    const struct kith__look_composer *composer, int32_t index)
{
    const struct kith__statement *statement =
        &composer->look_back->statements[index];
    bool hidden =
        statement->sensitive && composer->base.view == KITH_VIEW_PLAIN;
    return hidden ? NULL : statement;
}

/* ---- Sections ---------------------------------------------------------- */

static struct kith__look_section *begin(struct kith__look_shown *out,
                                        enum kith__look_section_id id,
                                        const char *heading)
{
    struct kith__look_section *section = &out->sections[out->section_count++];
    section->id = id;
    section->heading = heading;
    return section;
}

static void say(struct kith__look_section *section, const char *text)
{
    section->texts[section->text_count++] = text;
}

static const char *usual(const struct kith__look_composer *composer,
                         enum kith__phrase phrase)
{
    return composer->words->usual.texts[phrase];
}

static const char *word(const struct kith__look_composer *composer,
                        enum kith__look_word which)
{
    return composer->words->texts[which];
}

/* ---- Courses ----------------------------------------------------------- */

/* The statements about one scale, which stand together; where they end. */
static int32_t end_of_scale(const struct kith__look_composer *composer,
                            int32_t from)
{
    const struct kith__statement *statements = composer->look_back->statements;
    int32_t till = from;
    while (till < composer->look_back->count &&
           statements[till].scale == statements[from].scale)
        till++;
    return till;
}

/* Whether there is anything to say of a scale. */
static bool is_empty(const struct kith__points *points)
{
    return points->count == 0 && points->otherwise == 0 &&
           points->not_kept == 0;
}

static void compose_courses(struct kith__look_composer *composer,
                            struct kith__look_shown *out)
{
    int32_t count = composer->look_back->count;
    struct kith__look_section *section = begin(
        out, KITH__LOOK_COURSES, word(composer, KITH__LOOK_COURSES_HEADING));
    out->courses =
        kith__compose_room(&composer->base, count, sizeof *out->courses);
    for (int32_t i = 0; out->courses != NULL && i < count;) {
        const struct kith__statement *first = statement_at(composer, i);
        int32_t till = end_of_scale(composer, i);
        if (first != NULL && first->kind == KITH_SAYS_LEVEL &&
            !is_empty(first->points))
            kith__look_course(composer, i, till,
                              &out->courses[out->course_count++]);
        i = till;
    }
    if (out->course_count == 0)
        say(section, word(composer, KITH__LOOK_NO_COURSES));
}

/* ---- Two people -------------------------------------------------------- */

static int32_t take_kind(struct kith__look_composer *composer, int32_t kind,
                         struct kith__look_statement **out)
{
    int32_t count = composer->look_back->count, taken = 0;
    *out = kith__compose_room(&composer->base, count, sizeof **out);
    for (int32_t i = 0; *out != NULL && i < count; i++) {
        const struct kith__statement *statement = statement_at(composer, i);
        if (statement != NULL && statement->kind == kind &&
            statement->points->count > 0)
            kith__look_take(composer, statement, NULL, NULL, &(*out)[taken++]);
    }
    return taken;
}

static void compose_people(struct kith__look_composer *composer,
                           struct kith__look_shown *out)
{
    struct kith__look_section *section = begin(
        out, KITH__LOOK_GIVING, word(composer, KITH__LOOK_GIVING_HEADING));
    out->giving_count =
        take_kind(composer, KITH_SAYS_GIVE_AND_GET, &out->giving);
    if (out->giving_count == 0)
        say(section, word(composer, KITH__LOOK_NO_NOTES));
    section = begin(out, KITH__LOOK_REPAIR,
                    word(composer, KITH__LOOK_REPAIR_HEADING));
    out->repair_count = take_kind(composer, KITH_SAYS_REPAIR, &out->repair);
    say(section,
        word(composer, out->repair_count == 0 ? KITH__LOOK_NO_NOTES
                                              : KITH__LOOK_REPAIR_SLOW));
}

/* ---- What every report says -------------------------------------------- */

static void compose_matters(struct kith__look_composer *composer,
                            struct kith__look_shown *out)
{
    struct kith__look_section *section = begin(
        out, KITH__LOOK_MATTERS, usual(composer, KITH__PHRASE_HEADING_MATTERS));
    say(section, usual(composer, KITH__PHRASE_QUESTIONS));
    say(section, usual(composer, KITH__PHRASE_AFRAID));
}

static void compose_help(struct kith__look_composer *composer,
                         struct kith__look_shown *out)
{
    begin(out, KITH__LOOK_HELP, usual(composer, KITH__PHRASE_HEADING_HELP));
    out->help_count = kith__compose_help(&composer->base, "adults", &out->help);
}

/* Whether a scale that is shown has numbers of which nobody knows how exact
 * they are. */
static bool is_inexact(const struct kith__look_shown *shown)
{
    for (int32_t i = 0; i < shown->course_count; i++)
        for (int32_t j = 0; j < shown->courses[i].statement_count; j++)
            if (kith__look_is_inexact(&shown->courses[i].statements[j]))
                return true;
    return false;
}

static void compose_limits(struct kith__look_composer *composer,
                           struct kith__look_shown *out)
{
    struct kith__look_section *section = begin(
        out, KITH__LOOK_LIMITS, usual(composer, KITH__PHRASE_HEADING_LIMITS));
    const char *status = composer->base.plan->status;
    say(section, word(composer, KITH__LOOK_NOTES));
    say(section, word(composer, KITH__LOOK_CHANCE));
    if (is_inexact(out))
        say(section, word(composer, KITH__LOOK_UNKNOWN_CHANGE));
    say(section, usual(composer, KITH__PHRASE_DIAGNOSIS));
    if (status != NULL && strcmp(status, "unvalidated") == 0) {
        struct kith__filling filling = {
            "title",
            kith__compose_text(&composer->base, composer->base.plan->title)};
        say(section,
            kith__compose_phrase(&composer->base, KITH__PHRASE_UNVALIDATED,
                                 &filling, 1));
    }
    say(section, word(composer, KITH__LOOK_DAYS));
}

/* From the first of all that is shown to the last. */
static const char *span(struct kith__look_composer *composer)
{
    int64_t first = INT64_MAX, last = INT64_MIN;
    for (int32_t i = 0; i < composer->look_back->count; i++) {
        const struct kith__statement *statement = statement_at(composer, i);
        if (statement == NULL || statement->points->count == 0)
            continue;
        const struct kith__points *points = statement->points;
        int64_t from = points->times[0], to = points->times[points->count - 1];
        first = from < first ? from : first;
        last = to > last ? to : last;
    }
    if (first > last)
        return word(composer, KITH__LOOK_SPAN_NONE);
    struct kith__filling fillings[] = {
        {"from", kith__look_date(composer, first)},
        {"to", kith__look_date(composer, last)}};
    bool one = strcmp(fillings[0].value, fillings[1].value) == 0;
    return kith__look_phrase(composer,
                             one ? KITH__LOOK_SPAN_ONE : KITH__LOOK_SPAN,
                             fillings, one ? 1 : 2);
}

static void take_labels(const struct kith__look_composer *composer,
                        struct kith__look_labels *out)
{
    out->page = usual(composer, KITH__PHRASE_PAGE);
    out->date = word(composer, KITH__LOOK_WHEN);
    out->words = word(composer, KITH__LOOK_IN_WORDS);
    out->number = word(composer, KITH__LOOK_NUMBER);
    out->line = word(composer, KITH__LOOK_LINE);
    out->ranges = word(composer, KITH__LOOK_RANGES);
    out->bands = word(composer, KITH__LOOK_PARTS);
    out->table = word(composer, KITH__LOOK_TABLE);
}

/* ---- The whole --------------------------------------------------------- */

static const char *title(struct kith__look_composer *composer)
{
    struct kith__filling filling = {
        "title",
        kith__compose_text(&composer->base, composer->base.plan->title)};
    return kith__look_phrase(composer, KITH__LOOK_TITLE, &filling, 1);
}

bool kith__look_compose(struct kith__look_composer *composer,
                        struct kith__look_shown *out)
{
    static const char *const views[] = {[KITH_VIEW_PLAIN] = "plain",
                                        [KITH_VIEW_PRIVATE] = "private",
                                        [KITH_VIEW_HOST] = "host"};
    *out = (struct kith__look_shown){.view = views[composer->base.view]};
    out->language = kith_wording_language(composer->base.wording);
    out->phrases_language = composer->words->language;
    out->title = title(composer);
    out->about = kith__compose_about(&composer->base);
    out->span = span(composer);
    take_labels(composer, &out->labels);
    compose_matters(composer, out);
    compose_courses(composer, out);
    compose_people(composer, out);
    compose_help(composer, out);
    compose_limits(composer, out);
    return !composer->base.failed && !composer->base.scratch.failed;
}
