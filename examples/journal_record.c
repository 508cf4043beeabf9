/* SPDX-License-Identifier: MIT */
/* journal_commands - a record of answers: what check-in and add come to. */

#include <stdio.h>
#include <stdlib.h>

#include "journal_commands.h"

void journal_warn(const struct journal_settings *settings)
{
    if (settings->keep == KITH_KEEP_SCORES)
        return;
    fprintf(stderr, "%s: %s will hold %s. Whoever opens it can read that\n",
            program_name, settings->file,
            settings->keep == KITH_KEEP_ANSWERS
                ? "the answers that are not sensitive"
            : settings->keep == KITH_KEEP_SENSITIVE
                ? "what tells of hurt and fear"
                : "the answers, and what tells of hurt and fear");
}

void journal_say_kept(const char *path, int32_t count)
{
    if (count == 0)
        printf("Nothing was kept in %s.\n", path);
    else if (count == 1)
        printf("Kept in %s.\n", path);
    else
        printf("Kept in %s: %d entries.\n", path, (int)count);
}

/* An earlier assessment of this tie that was kept with its gate holds. */
static kith_status hand_over_gate(const struct book *book,
                                  kith_answers *answers, kith_error **error)
{
    int32_t count = kith_journal_count(book->journal);
    for (int32_t i = 0; i < count; i++)
        if (kith_host_entry_gate(book->journal, i) == KITH_GATE_RAISED)
            return kith_answers_set_earlier_gate(answers, KITH_GATE_RAISED,
                                                 error);
    return KITH_OK;
}

/* A fact as the sheet had it. */
struct given {
    bool is_given;
    double value;
};

/* What the sheet had stands where the entries are too few to tell. */
static kith_status put_back(const kith_questionnaire *questionnaire,
                            const struct given *given,
                            const kith_journal_facts *facts,
                            kith_answers *answers, kith_error **error)
{
    int32_t count = kith_questionnaire_fact_count(questionnaire);
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < count && status == KITH_OK; i++)
        if (given[i].is_given &&
            kith_journal_facts_state(facts, i) == KITH_FACT_TOO_LITTLE)
            status = kith_answers_set_fact(
                answers, kith_questionnaire_fact_id(questionnaire, i),
                given[i].value, error);
    return status;
}

/* What the weeks before say of this one. */
static kith_status fill_facts(const struct book *book,
                              const kith_questionnaire *questionnaire,
                              kith_answers *answers, int64_t time,
                              kith_error **error)
{
    size_t count = (size_t)kith_questionnaire_fact_count(questionnaire);
    struct given *given = calloc(count + 1, sizeof *given);
    kith_journal_facts *facts = NULL;
    if (given == NULL)
        return KITH_E_MEMORY;
    for (size_t i = 0; i < count; i++)
        given[i].is_given =
            kith_answers_fact(answers, (int32_t)i, &given[i].value) == KITH_OK;
    kith_status status =
        kith_journal_fill_facts(book->journal, time, answers, &facts, error);
    if (status == KITH_OK)
        status = put_back(questionnaire, given, facts, answers, error);
    kith_journal_facts_free(facts);
    wipe(given, (count + 1) * sizeof *given);
    free(given);
    return status;
}

int journal_remember(const struct book *book,
                     const kith_questionnaire *questionnaire,
                     kith_answers *answers, int64_t time)
{
    kith_error *error = NULL;
    kith_status status = hand_over_gate(book, answers, &error);
    if (status == KITH_OK)
        status = fill_facts(book, questionnaire, answers, time, &error);
    int code =
        status == KITH_OK ? EXIT_DONE : complain(book->store.path, error);
    kith_error_free(error);
    return code;
}

int journal_record(struct book *book, const kith_questionnaire *questionnaire,
                   kith_answers *answers, int64_t time, int32_t keep,
                   bool *kept)
{
    kith_assessment *assessment = NULL;
    kith_error *error = NULL;
    int code = journal_remember(book, questionnaire, answers, time);
    *kept = false;
    if (code != EXIT_DONE)
        return code;
    kith_status status = kith_assess(answers, &assessment, &error);
    bool stopped = kith_assessment_stopped(assessment) >= 0;
    if (status == KITH_OK && !stopped)
        status = kith_journal_add_record(book->journal, assessment, time, keep,
                                         &error);
    code = status == KITH_OK ? EXIT_DONE : complain(book->store.path, error);
    if (code == EXIT_DONE && !stopped) {
        code = book_keep(book);
        *kept = code == EXIT_DONE;
    }
    kith_assessment_free(assessment);
    kith_error_free(error);
    return code;
}
