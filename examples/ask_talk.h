/* SPDX-License-Identifier: MIT */
/* ask_talk - a conversation on the screen: whom it is about, question by
 * question back and forth, the check page, the report.
 *
 * Keeps nothing; what is done with the answers is the program's affair. */

#ifndef KITH_EXAMPLES_ASK_TALK_H
#define KITH_EXAMPLES_ASK_TALK_H

#include <stdbool.h>

#include <kith/kith.h>

#include "ask_phrases.h"
#include "common.h"
#include "screen.h"

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

/* Ends it: QUIT. */
enum move talk_fail(struct talk *talk);

/* ---- Pages --------------------------------------------------------------- */

/* A page to be read; it is freed. */
enum move talk_show(const struct talk *talk, struct page *page);

/* Shows a page until a number from 1 to `count` is chosen, by one key or, from
 * ten on, typed; with `first`, Enter alone chooses the first; -1: quit. The
 * choice counts from 0. */
int32_t talk_choose(const struct talk *talk, struct page *page, int32_t count,
                    bool first);

/* A sentence with the name of the file in it, and `reason` where it has a place
 * for one. */
enum reply talk_yes_or_no(const struct talk *talk, const char *phrase,
                          const char *reason);

/* ---- Before the first question ------------------------------------------- */

/* Could someone see this? And what stays of it, in one sentence. */
enum move talk_welcome(const struct talk *talk, const char *what_stays);

enum move talk_choose_tie(struct talk *talk, int32_t *tie);

/* The words and the empty sheet for a tie. */
enum move talk_begin(struct talk *talk, int32_t tie);

/* In a language that tells genders apart, which one; unless it was said. */
enum move talk_ask_gender(struct talk *talk);

enum move talk_show_notice(const struct talk *talk);

/* ---- The questions and behind them --------------------------------------- */

/* From the first that nothing was said to, to the end or to a stop. */
enum move talk_ask(struct talk *talk);

enum move talk_check_answers(struct talk *talk);

/* The report, until it is closed. */
enum move talk_report(struct talk *talk);

#endif
