/* SPDX-License-Identifier: MIT */
/* kith-ask - asks the questions one by one and shows the person their page.
 *
 * The lesson: the answers say what is asked next, and paging goes back and
 * forth over what is asked; nothing is kept unless the person wants it, and
 * what was on the screen is gone at the end. */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <kith/kith.h>

#include "ask_talk.h"
#include "common.h"
#include "keep.h"
#include "options.h"
#include "screen.h"

const char program_name[] = "kith-ask";

static const char help[] =
    "Usage: kith-ask [OPTION]...\n"
    "\n"
    "Asks about one person close to you, question by question, and shows what\n"
    "your answers add up to. Nothing is kept, and nothing stays on the "
    "screen.\n"
    "\n"
    "  --questionnaire FILE|ID  the questionnaire: a document, or the id of a\n"
    "                           built-in one (default: kith-core)\n"
    "  --language TAG           in this language (de, es, ...); default: the\n"
    "                           questionnaire's own\n"
    "  --gender ID              how the texts speak of the other person, in\n"
    "                           languages that tell genders apart; without "
    "it,\n"
    "                           that is asked\n"
    "  --resources FILE         where to find help: a JSON list\n"
    "  --adaptive               leave out questions that can change nothing "
    "of\n"
    "                           what stands out; scores rest on fewer answers\n"
    "  -o, --output FILE        keep the answers in FILE; whoever opens it "
    "can\n"
    "                           read them\n"
    "  -h, --help               print this\n"
    "  --version                print the version\n"
    "\n"
    "Keys: a number answers, b goes back, s skips, p is 'prefer not to say', "
    "n\n"
    "is 'does not apply', Enter keeps what you said, q quits at once. They are "
    "the\n"
    "same in every language.\n"
    "\n"
    "Ends with 0 when done or quit, 1 on failure, 2 on wrong usage, 65 on bad\n"
    "data, 66 when a file cannot be read.\n";

static enum move keep_answers(struct talk *talk)
{
    enum reply reply = talk_yes_or_no(talk, talk->says->keep, "");
    if (reply == YES && keep_exists(talk->keep)) {
        reply = talk_yes_or_no(talk, talk->says->keep_over, "");
        if (reply == YES)
            unlink(talk->keep);
    }
    if (reply != YES)
        return reply == NEITHER ? QUIT : FORWARD;
    kith_text *sheet = NULL;
    if (kith_answers_write(talk->answers, &sheet, NULL) != KITH_OK)
        return talk_fail(talk);
    bool written = keep_in_file(talk->keep, sheet);
    int reason = errno;
    kith_text_free(sheet);
    if (written)
        return FORWARD;
    talk->code = EXIT_INTERNAL;
    return talk_yes_or_no(talk, talk->says->keep_failed, strerror(reason)) ==
                   YES
               ? FORWARD
               : QUIT;
}

/* ---- From beginning to end ---------------------------------------------- */

static void talk_through(struct talk *talk)
{
    int32_t tie = -1;
    if (talk_welcome(talk, talk->says->nothing_stays) == FORWARD &&
        talk_choose_tie(talk, &tie) == FORWARD &&
        talk_begin(talk, tie) == FORWARD && talk_ask_gender(talk) == FORWARD &&
        talk_show_notice(talk) == FORWARD && talk_ask(talk) == FORWARD &&
        talk_check_answers(talk) == FORWARD &&
        (talk->keep == NULL || keep_answers(talk) == FORWARD))
        talk_report(talk);
    kith_answers_free(talk->answers);
    kith_wording_free(talk->wording);
}

struct settings {
    const char *questionnaire;
    struct manner manner;
    const char *resources;
    const char *keep;
    bool adaptive;
};

static int on_screen(struct talk *talk)
{
    if (!screen_open(talk->says->more))
        return usage_error("this needs a terminal; kith-assess reads answers "
                           "from a file");
    talk_through(talk);
    screen_close();
    if (talk->code != EXIT_DONE)
        fprintf(stderr, "%s: ended early, or not everything was written\n",
                program_name);
    return talk->code;
}

static int run(const struct settings *settings)
{
    kith_questionnaire *questionnaire = NULL;
    kith_report_options *report = NULL;
    kith_wording *labels = NULL;
    kith_strategy *strategy = NULL;
    int code = settings->keep != NULL ? keep_check(settings->keep) : EXIT_DONE;
    if (code == EXIT_DONE)
        code = load_questionnaire(settings->questionnaire, &questionnaire);
    if (code == EXIT_DONE)
        code = make_report_options(KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT,
                                   settings->resources, &report);
    if (code == EXIT_DONE && settings->adaptive &&
        kith_strategy_settling(questionnaire, &strategy, NULL) != KITH_OK)
        code = EXIT_INTERNAL;
    no_memory_on_disk();
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
                            .keep = settings->keep,
                            .strategy = strategy};
        code = on_screen(&talk);
    }
    kith_strategy_free(strategy);
    kith_wording_free(labels);
    kith_report_options_free(report);
    kith_questionnaire_free(questionnaire);
    return code;
}

/* ---- The command line --------------------------------------------------- */

static int take_option(void *all, int option)
{
    struct settings *settings = all;
    switch (option) {
    case 'q':
        settings->questionnaire = optarg;
        return -1;
    case 'L':
        settings->manner.language = optarg;
        return -1;
    case 'g':
        settings->manner.gender = optarg;
        return -1;
    case 'r':
        settings->resources = optarg;
        return -1;
    case 'o':
        settings->keep = optarg;
        return -1;
    default:
        settings->adaptive = true;
        return -1;
    }
}

int main(int argc, char **argv)
{
    static const struct option table[] = {
        {"questionnaire", required_argument, NULL, 'q'},
        {"language", required_argument, NULL, 'L'},
        {"gender", required_argument, NULL, 'g'},
        {"resources", required_argument, NULL, 'r'},
        {"adaptive", no_argument, NULL, 'a'},
        {"output", required_argument, NULL, 'o'},
        OPTIONS_USUAL,
        {NULL, 0, NULL, 0}};
    static const struct options options = {":ho:", table, help, take_option,
                                           NULL};
    struct settings settings = {.questionnaire = "kith-core"};
    struct given given = {.count = 0};
    int code = options_take(&options, argc, argv, &settings, &given);
    if (code >= 0)
        return code;
    if (optind < argc)
        return usage_error("it takes no file; answers are asked for here");
    return run(&settings);
}
