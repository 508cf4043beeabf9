/* SPDX-License-Identifier: MIT */
/* ask_talk - its pages, and what stands before and behind the questions. */

#include "ask_talk.h"

#include <stdio.h>

#include "ask_typed.h"

enum move talk_fail(struct talk *talk)
{
    talk->code = EXIT_INTERNAL;
    return QUIT;
}

/* ---- Pages --------------------------------------------------------------- */

enum move talk_show(const struct talk *talk, struct page *page)
{
    int key = KEY_NONE;
    while (key != KEY_ENTER && key != KEY_QUIT)
        key = page_show(page, talk->says->go_on);
    page_free(page);
    return key == KEY_QUIT ? QUIT : FORWARD;
}

int32_t talk_choose(const struct talk *talk, struct page *page, int32_t count,
                    bool first)
{
    struct typed typed = {0};
    char footer[120];
    for (;;) {
        typed_footer(footer, sizeof footer,
                     first       ? talk->says->choose_first
                     : count > 9 ? talk->says->choose_enter
                                 : talk->says->choose,
                     &typed);
        int key = page_show(page, footer);
        if (key == KEY_QUIT)
            return -1;
        if (first && key == KEY_ENTER && typed.length == 0)
            return 0;
        typed_take(&typed, key);
        long number = typed_number(&typed);
        if (count > 9 && key != KEY_ENTER)
            continue;
        if (number >= 1 && number <= count)
            return (int32_t)number - 1;
        typed = (struct typed){0};
    }
}

enum reply talk_yes_or_no(const struct talk *talk, const char *phrase,
                          const char *reason)
{
    char text[1024];
    ask_fill(text, sizeof text, phrase, talk->keep, reason);
    struct page page = {0};
    page_line(&page, text);
    int key = KEY_NONE;
    while (key != talk->says->yes && key != talk->says->no && key != KEY_QUIT)
        key = page_show(&page, talk->says->yes_no);
    page_free(&page);
    return key == KEY_QUIT ? NEITHER : key == talk->says->yes ? YES : NO;
}

/* ---- Before the first question ------------------------------------------- */

/* Does it ask about hurt and fear? */
static bool asks_about_hurt(const kith_questionnaire *q)
{
    for (int32_t i = 0; i < kith_questionnaire_item_count(q); i++)
        if (kith_questionnaire_item_is_safety(q, i) == 1)
            return true;
    return false;
}

enum move talk_welcome(const struct talk *talk, const char *what_stays)
{
    const struct ask_phrases *says = talk->says;
    bool hurt = asks_about_hurt(talk->questionnaire);
    char text[600];
    snprintf(text, sizeof text, "%s %s%s%s", says->about_one,
             hurt ? says->about_hurt : "", hurt ? " " : "", says->another_time);
    struct page page = {0};
    page_bold(&page, says->seen);
    page_line(&page, "");
    page_line(&page, text);
    page_line(&page, "");
    page_line(&page, what_stays);
    return talk_show(talk, &page);
}

enum move talk_choose_tie(struct talk *talk, int32_t *tie)
{
    int32_t count = kith_questionnaire_tie_count(talk->questionnaire);
    struct page page = {0};
    page_bold(&page, talk->says->who);
    page_line(&page, "");
    for (int32_t i = 0; i < count; i++) {
        char label[16];
        snprintf(label, sizeof label, " %2d", (int)i + 1);
        page_entry(&page, label, kith_wording_tie_label(talk->labels, i));
    }
    *tie = talk_choose(talk, &page, count, false);
    page_free(&page);
    return *tie < 0 ? QUIT : FORWARD;
}

enum move talk_begin(struct talk *talk, int32_t tie)
{
    const char *id = kith_questionnaire_tie_id(talk->questionnaire, tie);
    if (make_wording(talk->questionnaire, id, &talk->manner, &talk->wording) !=
            EXIT_DONE ||
        kith_answers_new(talk->questionnaire, id, &talk->answers, NULL) !=
            KITH_OK)
        return talk_fail(talk);
    return FORWARD;
}

enum move talk_ask_gender(struct talk *talk)
{
    int32_t count = kith_wording_gender_count(talk->wording);
    if (count < 2 || talk->manner.gender != NULL)
        return FORWARD;
    struct page page = {0};
    page_bold(&page, talk->says->gender);
    page_line(&page, "");
    for (int32_t i = 0; i < count; i++) {
        char label[16];
        snprintf(label, sizeof label, " %2d", (int)i + 1);
        page_entry(&page, label, kith_wording_gender_label(talk->wording, i));
    }
    int32_t gender = talk_choose(talk, &page, count, true);
    page_free(&page);
    if (gender < 0)
        return QUIT;
    const char *id = kith_wording_gender_id(talk->wording, gender);
    kith_wording *chosen = NULL;
    if (kith_wording_with_gender(talk->wording, id, &chosen, NULL) != KITH_OK)
        return talk_fail(talk);
    kith_wording_free(talk->wording);
    talk->wording = chosen;
    return FORWARD;
}

enum move talk_show_notice(const struct talk *talk)
{
    const char *texts[] = {kith_wording_about(talk->wording),
                           kith_wording_notice(talk->wording)};
    struct page page = {0};
    page_bold(&page, kith_wording_title(talk->wording));
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i] != NULL) {
            page_line(&page, "");
            page_line(&page, texts[i]);
        }
    return talk_show(talk, &page);
}

/* ---- The report -----------------------------------------------------------
 */

enum move talk_report(struct talk *talk)
{
    kith_assessment *assessment = NULL;
    kith_text *report = NULL;
    kith_status status = kith_assess(talk->answers, &assessment, NULL);
    if (status == KITH_OK)
        status = kith_report_write(assessment, talk->wording, talk->report,
                                   &report, NULL);
    kith_assessment_free(assessment);
    if (status != KITH_OK)
        return talk_fail(talk);
    struct page page = {0};
    page_line(&page, kith_text_data(report));
    kith_text_free(report);
    while (page_show(&page, talk->says->page_keys) != KEY_QUIT)
        ;
    page_free(&page);
    return FORWARD;
}
