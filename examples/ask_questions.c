/* SPDX-License-Identifier: MIT */
/* ask_talk - its questions, one by one, and the check page. */

#include <stdio.h>

#include "ask_talk.h"
#include "ask_typed.h"

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
            typed_footer(out, size, talk->says->key_typed, typed);
        else
            snprintf(out, size, "%s", talk->says->key_number);
        return;
    }
    kith_questionnaire_item_range(q, item, &low, &high);
    snprintf(lowest, sizeof lowest, "%.0f", low);
    snprintf(highest, sizeof highest, "%.0f", high);
    ask_fill(key, sizeof key, talk->says->key_range, lowest, highest);
    typed_footer(out, size, key, typed);
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
    if (typed_take(typed, key) && !at_once)
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
        talk_fail(talk);
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

enum move talk_ask(struct talk *talk)
{
    return ask_from(talk, next_question(talk), talk->strategy != NULL);
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
        typed_footer(footer, sizeof footer, talk->says->check_keys, &typed);
        key = page_show(&page, footer);
        typed_take(&typed, key);
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

enum move talk_check_answers(struct talk *talk)
{
    size_t top = 0;
    enum move move = BACK;
    while (move == BACK)
        move = check_page(talk, &top);
    return move;
}
