/* SPDX-License-Identifier: MIT */
/* kith-ask - asks the questions one by one and shows the person their page.
 *
 * The lesson: the answers say what is asked next, and paging goes back and
 * forth over what is asked; nothing is kept unless the person wants it, and
 * what was on the screen is gone at the end. */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <kith/kith.h>

#include "ask_phrases.h"
#include "common.h"
#include "keep.h"
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
    "  -o FILE                  keep the answers in FILE; whoever opens it "
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

/* One conversation. */
struct talk {
    const kith_questionnaire *questionnaire;
    const kith_report_options *report;
    struct manner manner;
    const struct ask_phrases *says;
    kith_wording *labels; /* of the ties, in the first one's words */
    const char *keep;     /* the file to keep the answers in, or NULL */
    kith_wording *wording;
    kith_answers *answers;
    kith_strategy *strategy; /* which question comes next; NULL: every one */
    int code;                /* how to end */
};

enum move { FORWARD, BACK, QUIT };
enum reply { YES, NO, NEITHER };

static enum move fail(struct talk *talk)
{
    talk->code = EXIT_INTERNAL;
    return QUIT;
}

/* ---- A number typed key by key ------------------------------------------- */

struct typed {
    char digits[12];
    size_t length;
};

/* Whether the key belonged to a number being typed. */
static bool type(struct typed *typed, int key)
{
    bool minus = key == '-' && typed->length == 0;
    if ((key >= '0' && key <= '9') || minus) {
        if (typed->length + 1 < sizeof typed->digits)
            typed->digits[typed->length++] = (char)key;
        return true;
    }
    if (key == KEY_BACKSPACE && typed->length > 0) {
        typed->digits[--typed->length] = '\0';
        return true;
    }
    return false;
}

static long typed_number(const struct typed *typed)
{
    return strtol(typed->digits, NULL, 10);
}

/* ---- Before the first question ------------------------------------------- */

/* A page to be read. */
static enum move show(const struct talk *talk, struct page *page)
{
    int key = KEY_NONE;
    while (key != KEY_ENTER && key != KEY_QUIT)
        key = page_show(page, talk->says->go_on);
    page_free(page);
    return key == KEY_QUIT ? QUIT : FORWARD;
}

static bool asks_about_hurt(const kith_questionnaire *q)
{
    for (int32_t i = 0; i < kith_questionnaire_item_count(q); i++)
        if (kith_questionnaire_item_is_safety(q, i) == 1)
            return true;
    return false;
}

static enum move welcome(const struct talk *talk)
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
    page_line(&page, says->nothing_stays);
    return show(talk, &page);
}

/* A line of the footer, with what is being typed. */
static void footer_typing(char *footer, size_t size, const char *text,
                          const struct typed *typed)
{
    snprintf(footer, size, "%s%s_", text, typed->digits);
}

/* Shows a page until a number from 1 to `count` is chosen, by one key or, from
 * ten on, typed; with `first`, Enter alone chooses the first; -1: quit. */
static int32_t choose(const struct talk *talk, struct page *page, int32_t count,
                      bool first)
{
    struct typed typed = {0};
    char footer[120];
    for (;;) {
        footer_typing(footer, sizeof footer,
                      first       ? talk->says->choose_first
                      : count > 9 ? talk->says->choose_enter
                                  : talk->says->choose,
                      &typed);
        int key = page_show(page, footer);
        if (key == KEY_QUIT)
            return -1;
        if (first && key == KEY_ENTER && typed.length == 0)
            return 0;
        type(&typed, key);
        long number = typed_number(&typed);
        if (count > 9 && key != KEY_ENTER)
            continue;
        if (number >= 1 && number <= count)
            return (int32_t)number - 1;
        typed = (struct typed){0};
    }
}

static enum move choose_tie(struct talk *talk, int32_t *tie)
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
    *tie = choose(talk, &page, count, false);
    page_free(&page);
    return *tie < 0 ? QUIT : FORWARD;
}

/* The words and the empty sheet for a tie. */
static enum move begin(struct talk *talk, int32_t tie)
{
    const char *id = kith_questionnaire_tie_id(talk->questionnaire, tie);
    if (make_wording(talk->questionnaire, id, &talk->manner, &talk->wording) !=
            EXIT_DONE ||
        kith_answers_new(talk->questionnaire, id, &talk->answers, NULL) !=
            KITH_OK)
        return fail(talk);
    return FORWARD;
}

/* In a language that tells genders apart, which one; unless it was said. */
static enum move ask_gender(struct talk *talk)
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
    int32_t gender = choose(talk, &page, count, true);
    page_free(&page);
    if (gender < 0)
        return QUIT;
    const char *id = kith_wording_gender_id(talk->wording, gender);
    kith_wording *chosen = NULL;
    if (kith_wording_with_gender(talk->wording, id, &chosen, NULL) != KITH_OK)
        return fail(talk);
    kith_wording_free(talk->wording);
    talk->wording = chosen;
    return FORWARD;
}

static enum move show_notice(const struct talk *talk)
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
    return show(talk, &page);
}

/* ---- A question ------------------------------------------------------------
 */

static int32_t section_of(const kith_questionnaire *q, int32_t item)
{
    for (int32_t s = 0; s < kith_questionnaire_section_count(q); s++)
        for (int32_t i = 0; i < kith_questionnaire_section_item_count(q, s);
             i++)
            if (kith_questionnaire_section_item(q, s, i) == item)
                return s;
    return -1;
}

/* What was said about an item, in words; "" where nothing was. */
static void describe_answer(const struct talk *talk, int32_t item, char *out,
                            size_t size)
{
    double value = 0;
    int32_t option = kith_answers_option(talk->answers, item);
    const char *text = "";
    switch (kith_answers_reason(talk->answers, item)) {
    case KITH_ANSWERED:
        if (option >= 0)
            text = kith_wording_option_label(talk->wording, item, option);
        break;
    case KITH_SKIPPED:
        text = talk->says->skipped;
        break;
    case KITH_DOES_NOT_APPLY:
        text = talk->says->does_not_apply;
        break;
    case KITH_DECLINED:
        text = talk->says->declined;
        break;
    default:
        break;
    }
    if (option < 0 &&
        kith_answers_value(talk->answers, item, &value) == KITH_OK)
        snprintf(out, size, "%.0f", value);
    else
        snprintf(out, size, "%s", text != NULL ? text : "");
}

static void write_question(const struct talk *talk, int32_t item,
                           const char *note, struct page *page)
{
    const kith_questionnaire *q = talk->questionnaire;
    const char *title =
        kith_wording_section_title(talk->wording, section_of(q, item));
    const char *recall = kith_wording_item_recall(talk->wording, item);
    page_line(page, title != NULL ? title : "");
    page_line(page, "");
    if (recall != NULL) {
        page_line(page, recall);
        page_line(page, "");
    }
    page_bold(page, kith_wording_item_text(talk->wording, item));
    page_line(page, "");
    int32_t kept = kith_answers_option(talk->answers, item);
    for (int32_t i = 0; i < kith_questionnaire_option_count(q, item); i++) {
        char label[16];
        snprintf(label, sizeof label, "%c%2d", i == kept ? '>' : ' ',
                 (int)i + 1);
        page_entry(page, label,
                   kith_wording_option_label(talk->wording, item, i));
    }
    char said[200];
    describe_answer(talk, item, said, sizeof said);
    page_line(page, "");
    if (said[0] != '\0')
        page_entry(page, talk->says->you_said, said);
    page_line(page, note);
    wipe(said, sizeof said);
}

/* How this question is answered, with what is being typed. */
static void write_number_key(const struct talk *talk, int32_t item,
                             const struct typed *typed, char *out, size_t size)
{
    const kith_questionnaire *q = talk->questionnaire;
    int32_t options = kith_questionnaire_option_count(q, item);
    char key[100], lowest[16], highest[16];
    double low = 0;
    double high = 0;
    if (options > 0) {
        if (options > 9)
            footer_typing(out, size, talk->says->key_typed, typed);
        else
            snprintf(out, size, "%s", talk->says->key_number);
        return;
    }
    kith_questionnaire_item_range(q, item, &low, &high);
    snprintf(lowest, sizeof lowest, "%.0f", low);
    snprintf(highest, sizeof highest, "%.0f", high);
    ask_fill(key, sizeof key, talk->says->key_range, lowest, highest);
    footer_typing(out, size, key, typed);
}

/* The keys that this question takes. */
static void write_footer(const struct talk *talk, int32_t item,
                         const struct typed *typed, char *out, size_t size)
{
    const kith_questionnaire *q = talk->questionnaire;
    const struct ask_phrases *says = talk->says;
    bool said = kith_answers_reason(talk->answers, item) != KITH_UNANSWERED;
    bool safety = kith_questionnaire_item_is_safety(q, item) == 1;
    char number[120];
    write_number_key(talk, item, typed, number, sizeof number);
    snprintf(out, size, "%s%s%s%s%s", number, said ? says->key_keep : "",
             says->keys, safety ? "" : says->key_does_not_apply,
             says->key_quit);
    wipe(number, sizeof number);
}

/* Takes a number as the answer; false where the item does not take it. */
static bool answer(struct talk *talk, int32_t item, long number)
{
    const kith_questionnaire *q = talk->questionnaire;
    const char *id = kith_questionnaire_item_id(q, item);
    int32_t options = kith_questionnaire_option_count(q, item);
    if (options == 0)
        return kith_answers_set(talk->answers, id, (double)number, NULL) ==
               KITH_OK;
    if (number < 1 || number > options)
        return false;
    return kith_answers_set_option(
               talk->answers, id,
               kith_questionnaire_option_id(q, item, (int32_t)number - 1),
               NULL) == KITH_OK;
}

static bool leave_out(struct talk *talk, int32_t item, int32_t reason)
{
    return kith_answers_set_missing(
               talk->answers,
               kith_questionnaire_item_id(talk->questionnaire, item), reason,
               NULL) == KITH_OK;
}

/* What a key does with a question: FORWARD when it is dealt with, BACK, QUIT,
 * or -1 to stay, with a note. */
static int take_key(struct talk *talk, int32_t item, int key,
                    struct typed *typed, const char **note)
{
    int32_t options =
        kith_questionnaire_option_count(talk->questionnaire, item);
    bool at_once = options > 0 && options <= 9;
    *note = "";
    if (key == KEY_QUIT)
        return QUIT;
    if (key == 'b' || key == KEY_LEFT)
        return BACK;
    if (type(typed, key) && !at_once)
        return -1;
    if (typed->length > 0 && (at_once || key == KEY_ENTER)) {
        bool taken = answer(talk, item, typed_number(typed));
        wipe(typed, sizeof *typed);
        *note = taken ? "" : talk->says->wrong_number;
        return taken ? FORWARD : -1;
    }
    bool said = kith_answers_reason(talk->answers, item) != KITH_UNANSWERED;
    if (key == KEY_ENTER || key == KEY_RIGHT) {
        *note = said ? "" : talk->says->no_number;
        return said ? FORWARD : -1;
    }
    if (key == 's')
        return leave_out(talk, item, KITH_SKIPPED) ? FORWARD : -1;
    if (key == 'p')
        return leave_out(talk, item, KITH_DECLINED) ? FORWARD : -1;
    if (key == 'n' && leave_out(talk, item, KITH_DOES_NOT_APPLY))
        return FORWARD;
    if (key == 'n')
        *note = talk->says->applies_always;
    return -1;
}

static enum move ask(struct talk *talk, int32_t item)
{
    struct typed typed = {0};
    const char *note = "";
    int move = -1;
    while (move < 0) {
        struct page page = {0};
        char footer[240];
        write_question(talk, item, note, &page);
        write_footer(talk, item, &typed, footer, sizeof footer);
        int key = page_show(&page, footer);
        page_free(&page);
        wipe(footer, sizeof footer);
        move = take_key(talk, item, key, &typed, &note);
    }
    wipe(&typed, sizeof typed);
    return (enum move)move;
}

/* ---- All questions ----------------------------------------------------------
 */

/* The next question that nothing was said to; -1 at the end. */
static int32_t next_question(struct talk *talk)
{
    int32_t item = -1, why;
    if (talk->strategy == NULL)
        return kith_answers_next(talk->answers);
    if (kith_strategy_next(talk->strategy, talk->answers, &item, &why, NULL) !=
        KITH_OK)
        fail(talk);
    return item;
}

/* The question before another; not one that was left out. */
static int32_t question_before(const struct talk *talk, int32_t item)
{
    do
        item = kith_answers_before(talk->answers, item);
    while (item >= 0 && talk->strategy != NULL &&
           kith_answers_state(talk->answers, item) == KITH_UNANSWERED);
    return item;
}

/* From a question on to the end, or to a stop; with `only_new`, over what was
 * already dealt with. */
static enum move ask_from(struct talk *talk, int32_t item, bool only_new)
{
    while (item >= 0) {
        enum move move = ask(talk, item);
        if (move == QUIT)
            return QUIT;
        int32_t before = question_before(talk, item);
        if (move == BACK)
            item = before >= 0 ? before : item;
        else if (kith_answers_stopped(talk->answers) >= 0)
            return FORWARD;
        else
            item = only_new ? -1 : kith_answers_after(talk->answers, item);
        if (item < 0) /* an answer changed on the way may ask for more */
            item = next_question(talk);
    }
    return talk->code == EXIT_DONE ? FORWARD : QUIT;
}

/* One question again, then what its answer newly asks for. */
static enum move ask_again(struct talk *talk, int32_t item)
{
    enum move move = ask(talk, item);
    return move == FORWARD ? ask_from(talk, next_question(talk), true) : move;
}

/* ---- Check your answers
 * ------------------------------------------------------- */

/* The n-th item about which something was said, from 0; -1 beyond the last. */
static int32_t nth_said(const struct talk *talk, long n)
{
    int32_t item = -1;
    while ((item = kith_answers_after(talk->answers, item)) >= 0)
        if (kith_answers_state(talk->answers, item) != KITH_UNANSWERED &&
            n-- == 0)
            break;
    return item;
}

static void write_answers(const struct talk *talk, struct page *page)
{
    page_bold(page, talk->says->check);
    page_line(page, "");
    page_line(page, talk->says->check_how);
    page_line(page, "");
    int32_t item;
    for (long n = 0; (item = nth_said(talk, n)) >= 0; n++) {
        char label[24];
        char said[200];
        snprintf(label, sizeof label, "%3ld", n + 1);
        describe_answer(talk, item, said, sizeof said);
        page_entry(page, label, kith_wording_item_text(talk->wording, item));
        page_entry(page, "    ", said);
        wipe(said, sizeof said);
    }
}

/* FORWARD: all is as it was meant; BACK: show the list again. */
static enum move check_page(struct talk *talk, size_t *top)
{
    struct page page = {.top = *top};
    struct typed typed = {0};
    char footer[120];
    int key;
    write_answers(talk, &page);
    do {
        footer_typing(footer, sizeof footer, talk->says->check_keys, &typed);
        key = page_show(&page, footer);
        type(&typed, key);
    } while (key != KEY_QUIT && key != KEY_ENTER);
    *top = page.top;
    page_free(&page);
    if (key == KEY_QUIT)
        return QUIT;
    if (typed.length == 0)
        return FORWARD;
    int32_t item = nth_said(talk, typed_number(&typed) - 1);
    if (typed_number(&typed) >= 1 && item >= 0 && ask_again(talk, item) == QUIT)
        return QUIT;
    return BACK;
}

static enum move check_answers(struct talk *talk)
{
    size_t top = 0;
    enum move move = BACK;
    while (move == BACK)
        move = check_page(talk, &top);
    return move;
}

/* ---- Keeping the answers
 * ----------------------------------------------------- */

/* Asks about the file; `reason` why not, where there is one. */
static enum reply yes_or_no(const struct talk *talk, const char *phrase,
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

static enum move keep_answers(struct talk *talk)
{
    enum reply reply = yes_or_no(talk, talk->says->keep, "");
    if (reply == YES && keep_exists(talk->keep)) {
        reply = yes_or_no(talk, talk->says->keep_over, "");
        if (reply == YES)
            unlink(talk->keep);
    }
    if (reply != YES)
        return reply == NEITHER ? QUIT : FORWARD;
    kith_text *sheet = NULL;
    if (kith_answers_write(talk->answers, &sheet, NULL) != KITH_OK)
        return fail(talk);
    bool written = keep_in_file(talk->keep, sheet);
    int reason = errno;
    kith_text_free(sheet);
    if (written)
        return FORWARD;
    talk->code = EXIT_INTERNAL;
    return yes_or_no(talk, talk->says->keep_failed, strerror(reason)) == YES
               ? FORWARD
               : QUIT;
}

/* ---- The report
 * ---------------------------------------------------------------- */

static enum move show_report(struct talk *talk)
{
    kith_assessment *assessment = NULL;
    kith_text *report = NULL;
    kith_status status = kith_assess(talk->answers, &assessment, NULL);
    if (status == KITH_OK)
        status = kith_report_write(assessment, talk->wording, talk->report,
                                   &report, NULL);
    kith_assessment_free(assessment);
    if (status != KITH_OK)
        return fail(talk);
    struct page page = {0};
    page_line(&page, kith_text_data(report));
    kith_text_free(report);
    while (page_show(&page, talk->says->page_keys) != KEY_QUIT)
        ;
    page_free(&page);
    return FORWARD;
}

/* ---- From beginning to end
 * ------------------------------------------------------- */

static void talk_through(struct talk *talk)
{
    int32_t tie = -1;
    if (welcome(talk) == FORWARD && choose_tie(talk, &tie) == FORWARD &&
        begin(talk, tie) == FORWARD && ask_gender(talk) == FORWARD &&
        show_notice(talk) == FORWARD &&
        ask_from(talk, next_question(talk), talk->strategy != NULL) ==
            FORWARD &&
        check_answers(talk) == FORWARD &&
        (talk->keep == NULL || keep_answers(talk) == FORWARD))
        show_report(talk);
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

int main(int argc, char **argv)
{
    static const struct option options[] = {
        {"questionnaire", required_argument, NULL, 'q'},
        {"language", required_argument, NULL, 'L'},
        {"gender", required_argument, NULL, 'g'},
        {"resources", required_argument, NULL, 'r'},
        {"adaptive", no_argument, NULL, 'a'},
        {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'V'},
        {NULL, 0, NULL, 0}};
    struct settings settings = {.questionnaire = "kith-core"};
    int option;
    while ((option = getopt_long(argc, argv, "ho:", options, NULL)) != -1) {
        switch (option) {
        case 'q':
            settings.questionnaire = optarg;
            break;
        case 'L':
            settings.manner.language = optarg;
            break;
        case 'g':
            settings.manner.gender = optarg;
            break;
        case 'r':
            settings.resources = optarg;
            break;
        case 'a':
            settings.adaptive = true;
            break;
        case 'o':
            settings.keep = optarg;
            break;
        case 'h':
            fputs(help, stdout);
            return finish_output(EXIT_DONE);
        case 'V':
            return print_version();
        default:
            return usage_error("no such option");
        }
    }
    if (optind < argc)
        return usage_error("it takes no file; answers are asked for here");
    return run(&settings);
}
