/* SPDX-License-Identifier: MIT */
/* journal_commands - check-in: asks about a week, asks what may be kept, keeps
 * it, and shows the page. */

#include <stdio.h>
#include <stdlib.h>

#include "ask_talk.h"
#include "journal_commands.h"
#include "journal_look.h"
#include "journal_phrases.h"
#include "journal_time.h"

/* What a check-in needs besides the conversation. */
struct visit {
    const struct journal_settings *settings;
    const struct journal_phrases *says;
    struct book book; /* open where the file was there before */
    bool is_new;
    bool kept;
};

static bool has_sensitive_scales(const kith_questionnaire *questionnaire)
{
    for (int32_t i = 0; i < kith_questionnaire_scale_count(questionnaire); i++)
        if (kith_questionnaire_scale_is_sensitive(questionnaire, i) == 1)
            return true;
    return false;
}

/* ---- On the screen ------------------------------------------------------- */

/* The tie of the file, else the one that was named, else it is asked for. */
static enum move choose_tie(const struct visit *visit, struct talk *talk)
{
    const char *known =
        visit->is_new ? visit->settings->tie : visit->book.store.tie;
    int32_t tie = known != NULL
                      ? kith_questionnaire_tie_index(talk->questionnaire, known)
                      : -1;
    if (tie < 0 && talk_choose_tie(talk, &tie) != FORWARD)
        return QUIT;
    return talk_begin(talk, tie);
}

static int64_t time_of(const struct visit *visit)
{
    return visit->settings->timed ? visit->settings->time : time_now();
}

static enum move keep(struct visit *visit, struct talk *talk, int32_t keep)
{
    struct book *book = &visit->book;
    if (visit->is_new) {
        const char *tie = kith_questionnaire_tie_id(
            talk->questionnaire, kith_answers_tie(talk->answers));
        talk->code = book_open_or_make(book, visit->settings->file, tie);
    }
    if (talk->code == EXIT_DONE)
        talk->code = journal_record(book, talk->answers,
                                    time_of(visit), keep, &visit->kept);
    return talk->code == EXIT_DONE ? FORWARD : QUIT;
}

/* Asked alike whatever was answered. */
static enum move ask_to_keep(struct visit *visit, struct talk *talk)
{
    int32_t what = visit->settings->keep;
    if (kith_answers_stopped(talk->answers) >= 0)
        return FORWARD;
    enum reply reply = talk_yes_or_no(talk, visit->says->keep, "");
    if (reply != YES)
        return reply == NO ? FORWARD : QUIT;
    if ((what & KITH_KEEP_SENSITIVE) == 0 &&
        has_sensitive_scales(talk->questionnaire)) {
        reply = talk_yes_or_no(talk, visit->says->keep_sensitive, "");
        if (reply == NEITHER)
            return QUIT;
        if (reply == YES)
            what |= KITH_KEEP_SENSITIVE;
    }
    return keep(visit, talk, what);
}

/* The page knows what was kept earlier, whether this week is kept or not. */
static enum move remember(const struct visit *visit, struct talk *talk)
{
    if (!visit->is_new)
        talk->code = journal_remember(&visit->book, talk->answers, time_of(visit));
    return talk->code == EXIT_DONE ? FORWARD : QUIT;
}

static void talk_through(struct visit *visit, struct talk *talk)
{
    if (talk_welcome(talk, visit->says->what_stays) == FORWARD &&
        choose_tie(visit, talk) == FORWARD &&
        talk_ask_gender(talk) == FORWARD && talk_show_notice(talk) == FORWARD &&
        talk_ask(talk) == FORWARD && talk_check_answers(talk) == FORWARD &&
        remember(visit, talk) == FORWARD && ask_to_keep(visit, talk) == FORWARD)
        talk_report(talk);
    kith_answers_free(talk->answers);
    kith_wording_free(talk->wording);
}

static int on_screen(struct visit *visit, struct talk *talk)
{
    if (!screen_open(talk->says->more))
        return usage_error("this needs a terminal; name a SHEET of answers "
                           "elsewhere");
    talk_through(visit, talk);
    screen_close();
    if (visit->kept)
        journal_tell_kept(visit->says, visit->book.store.path);
    if (talk->code != EXIT_DONE)
        fprintf(stderr, "%s: ended early, or not everything was kept\n",
                program_name);
    return talk->code;
}

/* ---- Before it ----------------------------------------------------------- */

static int open_book(struct visit *visit)
{
    enum look look = journal_look(visit->settings->file);
    visit->is_new =
        look == LOOK_ABSENT || look == LOOK_EMPTY || look == LOOK_UNFINISHED;
    if (visit->is_new)
        return EXIT_DONE;
    int code = book_open(&visit->book, visit->settings->file);
    return code == EXIT_DONE ? book_is_about(&visit->book, visit->settings->tie)
                             : code;
}

static int check_tie_of(const struct visit *visit,
                        const kith_questionnaire *questionnaire)
{
    const char *tie =
        visit->is_new ? visit->settings->tie : visit->book.store.tie;
    return tie == NULL ? EXIT_DONE : check_tie(questionnaire, tie);
}

static int ask(struct visit *visit)
{
    const struct journal_settings *settings = visit->settings;
    kith_questionnaire *questionnaire = NULL;
    kith_report_options *report = NULL;
    kith_wording *labels = NULL;
    int code = load_questionnaire(settings->questionnaire != NULL
                                      ? settings->questionnaire
                                      : JOURNAL_USUAL,
                                  &questionnaire);
    if (code == EXIT_DONE)
        code = check_tie_of(visit, questionnaire);
    if (code == EXIT_DONE)
        code = make_report_options(KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT,
                                   settings->resources, &report);
    if (code == EXIT_DONE)
        code = make_wording(questionnaire,
                            kith_questionnaire_tie_id(questionnaire, 0),
                            &settings->manner, &labels);
    if (code == EXIT_DONE) {
        const struct ask_phrases *says =
            ask_phrases_for(kith_wording_language(labels));
        struct talk talk = {.questionnaire = questionnaire,
                            .report = report,
                            .manner = settings->manner,
                            .labels = labels,
                            .says = says,
                            .keep = settings->file};
        visit->says = journal_phrases_for(says->language);
        code = on_screen(visit, &talk);
    }
    kith_wording_free(labels);
    kith_report_options_free(report);
    kith_questionnaire_free(questionnaire);
    return code;
}

int journal_check_in(const struct journal_settings *settings)
{
    struct visit visit = {.settings = settings};
    if (settings->input != NULL)
        return journal_add(settings);
    int code = open_book(&visit);
    if (code == EXIT_DONE)
        code = ask(&visit);
    book_close(&visit.book);
    return code;
}
