/* SPDX-License-Identifier: MIT */

#include "report/report_shown.h"

#include <string.h>

#include "report/help_list.h"

/* ---- Sections and their sentences ------------------------------------- */

static struct kith__section_head *begin(struct kith__composer *composer,
                                        struct kith__report *out,
                                        enum kith__section_id id)
{
    static const enum kith__phrase headings[KITH__SECTIONS] = {
        [KITH__SECTION_MATTERS] = KITH__PHRASE_HEADING_MATTERS,
        [KITH__SECTION_STRENGTHS] = KITH__PHRASE_HEADING_STRENGTHS,
        [KITH__SECTION_SCORES] = KITH__PHRASE_HEADING_SCORES,
        [KITH__SECTION_FINDINGS] = KITH__PHRASE_HEADING_FINDINGS,
        [KITH__SECTION_ADVICE] = KITH__PHRASE_HEADING_ADVICE,
        [KITH__SECTION_HELP] = KITH__PHRASE_HEADING_HELP,
        [KITH__SECTION_LIMITS] = KITH__PHRASE_HEADING_LIMITS,
        [KITH__SECTION_STOP] = KITH__PHRASE_HEADING_STOP};
    struct kith__section_head *head = &out->sections[out->section_count++];
    head->id = id;
    head->heading = kith__compose_phrase(composer, headings[id], NULL, 0);
    return head;
}

static void say(struct kith__composer *composer,
                struct kith__section_head *head, enum kith__phrase phrase)
{
    head->texts[head->text_count++] =
        kith__compose_phrase(composer, phrase, NULL, 0);
}

/* What the document says itself. */
static void say_text(struct kith__composer *composer,
                     struct kith__section_head *head, kith__text_id text)
{
    head->of_document[head->text_count] = true;
    head->texts[head->text_count++] = kith__compose_text(composer, text);
}

/* The plain view never asks what the gate is. */
static bool shows_danger(const struct kith__composer *composer)
{
    return composer->view == KITH_VIEW_PRIVATE &&
           kith_host_gate(composer->assessment) == KITH_GATE_RAISED;
}

static void compose_matters(struct kith__composer *composer,
                            struct kith__report *out)
{
    struct kith__section_head *head =
        begin(composer, out, KITH__SECTION_MATTERS);
    if (shows_danger(composer)) {
        say(composer, head, KITH__PHRASE_DANGER);
        say(composer, head, KITH__PHRASE_FAULT);
        say(composer, head, KITH__PHRASE_CHOICE);
        say(composer, head, KITH__PHRASE_TRAINED);
        say(composer, head, KITH__PHRASE_LEAVING);
    } else {
        say(composer, head, KITH__PHRASE_QUESTIONS);
        say(composer, head, KITH__PHRASE_AFRAID);
    }
}

static void compose_told(struct kith__composer *composer,
                         struct kith__report *out)
{
    kith__compose_strengths(composer, out);
    struct kith__section_head *head =
        begin(composer, out, KITH__SECTION_STRENGTHS);
    if (out->strength_count == 0)
        say(composer, head, KITH__PHRASE_NO_STRENGTHS);

    kith__compose_scores(composer, out);
    head = begin(composer, out, KITH__SECTION_SCORES);
    say(composer, head,
        out->score_count == 0 ? KITH__PHRASE_NO_SCORES : KITH__PHRASE_ANSWERED);

    kith__compose_findings(composer, out);
    head = begin(composer, out, KITH__SECTION_FINDINGS);
    if (out->finding_count == 0)
        say(composer, head, KITH__PHRASE_NO_FINDINGS);
}

/* ---- What you could do ------------------------------------------------ */

static void take_reasons(struct kith__composer *composer, int32_t index,
                         struct kith__shown_advice *out)
{
    const kith_assessment *assessment = composer->assessment;
    int32_t view = composer->view;
    int32_t count = kith_assessment_reason_count(assessment, view, index);
    out->reasons = kith__compose_room(composer, count, sizeof *out->reasons);
    for (int32_t i = 0; out->reasons != NULL && i < count; i++)
        kith__compose_reason(composer,
                             kith_assessment_reason(assessment, view, index, i),
                             &out->reasons[out->reason_count++]);
}

static void take_advice(struct kith__composer *composer, int32_t index,
                        struct kith__shown_advice *out)
{
    int32_t place =
        kith_assessment_advice(composer->assessment, composer->view, index);
    const struct kith__advice *advice = &composer->plan->advice[place];
    out->label = kith__compose_text(composer, advice->label);
    out->text = kith__compose_text(composer, advice->text);
    out->steps =
        kith__compose_room(composer, advice->step_count, sizeof *out->steps);
    for (int32_t i = 0; out->steps != NULL && i < advice->step_count; i++)
        out->steps[out->step_count++] =
            kith__compose_text(composer, advice->steps[i]);
    take_reasons(composer, index, out);
}

static void compose_advice(struct kith__composer *composer,
                           struct kith__report *out)
{
    const kith_assessment *assessment = composer->assessment;
    struct kith__section_head *head =
        begin(composer, out, KITH__SECTION_ADVICE);
    int32_t count = kith_assessment_advice_count(assessment, composer->view);
    out->advice = kith__compose_room(composer, count, sizeof *out->advice);
    out->above = kith__compose_phrase(composer, KITH__PHRASE_ABOVE, NULL, 0);
    for (int32_t i = 0; out->advice != NULL && i < count; i++)
        take_advice(composer, i, &out->advice[out->advice_count++]);
    say(composer, head,
        count > 0 ? KITH__PHRASE_OFFER : KITH__PHRASE_NO_ADVICE);
}

/* ---- Where to find help ----------------------------------------------- */

static void compose_help(struct kith__composer *composer, const char *whom,
                         struct kith__report *out)
{
    begin(composer, out, KITH__SECTION_HELP);
    out->help_count = kith__compose_help(composer, whom, &out->help);
}

/* ---- The whole -------------------------------------------------------- */

static void say_unvalidated(struct kith__composer *composer, const char *title,
                            struct kith__section_head *head)
{
    const char *status = composer->plan->status;
    if (status == NULL || strcmp(status, "unvalidated") != 0)
        return;
    struct kith__filling filling = {"title", title};
    head->texts[head->text_count++] =
        kith__compose_phrase(composer, KITH__PHRASE_UNVALIDATED, &filling, 1);
}

/* What holds for every report first, then what the document says of itself. */
static void compose_limits(struct kith__composer *composer,
                           struct kith__report *out)
{
    struct kith__section_head *head =
        begin(composer, out, KITH__SECTION_LIMITS);
    say(composer, head, KITH__PHRASE_VIEW);
    say(composer, head, KITH__PHRASE_DIAGNOSIS);
    say_unvalidated(composer, out->title, head);
    for (int32_t i = 0; i < composer->plan->limit_count; i++)
        say_text(composer, head, composer->plan->limits[i]);
}

static void compose_stop(struct kith__composer *composer,
                         const struct kith__stop *stop,
                         struct kith__report *out)
{
    struct kith__section_head *head = begin(composer, out, KITH__SECTION_STOP);
    say_text(composer, head, stop->text);
    say(composer, head, KITH__PHRASE_AFRAID);
    compose_help(composer, stop->help, out);
}

bool kith__report_compose(struct kith__composer *composer,
                          struct kith__report *out)
{
    int32_t stop = kith_assessment_stopped(composer->assessment);
    out->language = kith_wording_language(composer->wording);
    out->phrases = composer->phrases;
    out->phrases_language = composer->phrases->language;
    out->title = kith__compose_text(composer, composer->plan->title);
    out->about = kith__compose_about(composer);
    out->view = composer->view;
    out->stopped = stop >= 0;
    if (out->stopped) {
        compose_stop(composer, &composer->plan->stops[stop], out);
    } else {
        compose_matters(composer, out);
        compose_told(composer, out);
        compose_advice(composer, out);
        compose_help(composer, "adults", out);
        compose_limits(composer, out);
    }
    return !composer->failed;
}
