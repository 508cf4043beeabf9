/* SPDX-License-Identifier: MIT */

#include "score_codebook.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "keep.h"
#include "score_rule.h"
#include "score_text.h"

enum { MEANING, VALUES, LOWEST, HIGHEST, RULE, CUTOFFS, SOURCE, PARTS };

static const char *const part_names[PARTS] = {
    "meaning", "values", "lowest", "highest", "rule", "cut_offs", "source"};

/* One line: a column and what is to be said of it. */
struct entry {
    const char *column;
    struct bytes parts[PARTS];
    bool no_memory;
};

static void say(struct entry *entry, int part, const char *text)
{
    if (text != NULL && !text_add(&entry->parts[part], text))
        entry->no_memory = true;
}

static void say_number(struct entry *entry, int part, double number)
{
    if (!rule_add_number(&entry->parts[part], number))
        entry->no_memory = true;
}

static void say_range(struct entry *entry, double lowest, double highest)
{
    say_number(entry, LOWEST, lowest);
    say_number(entry, HIGHEST, highest);
}

/* ---- Scales -------------------------------------------------------------- */

static bool range_in_tie(const struct codebook *codebook, int32_t scale,
                         int32_t tie, double *lowest, double *highest)
{
    kith_answers *answers = NULL;
    kith_assessment *empty = NULL;
    bool found =
        kith_answers_new(
            codebook->questionnaire,
            kith_questionnaire_tie_id(codebook->questionnaire, tie), &answers,
            NULL) == KITH_OK &&
        kith_assess(answers, &empty, NULL) == KITH_OK &&
        kith_assessment_score_range(empty, scale, lowest, highest) == KITH_OK;
    kith_assessment_free(empty);
    kith_answers_free(answers);
    return found;
}

/* In the tie of every row, or in whichever it is widest. */
static bool find_range(const struct codebook *codebook, int32_t scale,
                       double *lowest, double *highest)
{
    int32_t only = codebook->layout->tie;
    bool any = false;
    for (int32_t i = 0;
         i < kith_questionnaire_tie_count(codebook->questionnaire); i++) {
        double low, high;
        if ((only >= 0 && i != only) ||
            !range_in_tie(codebook, scale, i, &low, &high))
            continue;
        *lowest = any && *lowest < low ? *lowest : low;
        *highest = any && *highest > high ? *highest : high;
        any = true;
    }
    return any;
}

static void say_bands(struct entry *entry, const struct codebook *codebook,
                      const struct output *output)
{
    for (int32_t i = 0; i < output->word_count; i++) {
        say(entry, VALUES, i > 0 ? "; " : "");
        say(entry, VALUES, output->words[i]);
        say(entry, VALUES, " = ");
        say(entry, VALUES,
            kith_wording_band_label(codebook->wording, output->index,
                                    output->which, i));
    }
    if (!rule_add_cutoffs(&entry->parts[CUTOFFS], codebook->questionnaire,
                          output->index, output->which))
        entry->no_memory = true;
}

static void say_score(struct entry *entry, const struct codebook *codebook,
                      int32_t scale)
{
    double lowest, highest;
    if (find_range(codebook, scale, &lowest, &highest))
        say_range(entry, lowest, highest);
    if (!rule_add(&entry->parts[RULE], codebook->questionnaire, scale) ||
        !rule_add_cutoffs(&entry->parts[CUTOFFS], codebook->questionnaire,
                          scale, EVERY_CUTOFFS) ||
        !rule_add_sources(&entry->parts[SOURCE], codebook->questionnaire,
                          scale))
        entry->no_memory = true;
}

static const char *scale_meaning(const struct output *output)
{
    static const char *const counts[] = {[KITH_ANSWERED] = "items answered",
                                         [KITH_NOT_ASKED] = "items not asked",
                                         [KITH_UNANSWERED] = "items unanswered",
                                         [KITH_SKIPPED] = "items skipped",
                                         [KITH_DOES_NOT_APPLY] =
                                             "items that do not apply",
                                         [KITH_DECLINED] = "items declined"};
    static const char *const others[] = {
        [KITH_SCALE_SCORE] = "score",
        [KITH_SCALE_LOWEST] = "lowest score that open answers still allow",
        [KITH_SCALE_HIGHEST] = "highest score that open answers still allow",
        [KITH_SCALE_BAND] = "band of the score",
        [KITH_SCALE_ESTIMATE] = "estimate of the model, not rounded",
        [KITH_SCALE_ERROR] = "standard error of the estimate"};
    return output->what == KITH_SCALE_COUNT ? counts[output->which]
                                            : others[output->what];
}

static void say_scale(struct entry *entry, const struct codebook *codebook,
                      const struct output *output)
{
    say(entry, MEANING,
        kith_wording_scale_label(codebook->wording, output->index));
    say(entry, MEANING, ": ");
    say(entry, MEANING, scale_meaning(output));
    if (output->what == KITH_SCALE_BAND) {
        say_bands(entry, codebook, output);
        return;
    }
    say(entry, VALUES,
        output->whole ? "whole number"
                      : "number; empty where there is no score");
    if (output->what == KITH_SCALE_SCORE)
        say_score(entry, codebook, output->index);
    else if (output->what == KITH_SCALE_COUNT)
        say_range(entry, 0,
                  kith_questionnaire_scale_key_count(codebook->questionnaire,
                                                     output->index));
}

/* ---- The others ---------------------------------------------------------- */

static void say_difference(struct entry *entry, const struct codebook *codebook,
                           const struct output *output)
{
    say(entry, MEANING,
        kith_wording_difference_label(codebook->wording, output->index));
    say(entry, MEANING,
        output->what == KITH_SCALE_LOWEST
            ? ": lowest difference that open answers still allow"
        : output->what == KITH_SCALE_HIGHEST
            ? ": highest difference that open answers still allow"
            : ": difference of two scores");
    say(entry, VALUES, "number; empty where a score is missing");
}

static void say_words(struct entry *entry, const struct output *output)
{
    for (int32_t i = 0; i < output->word_count; i++) {
        say(entry, VALUES, i > 0 ? "; " : "");
        say(entry, VALUES, output->words[i]);
    }
}

static void say_pattern(struct entry *entry, const struct codebook *codebook,
                        const struct output *output)
{
    say(entry, MEANING,
        kith_wording_pattern_label(codebook->wording, output->index));
    say(entry, MEANING,
        output->what == KITH_PATTERN_LOWEST_LEVEL
            ? ": lowest level that open answers still allow"
        : output->what == KITH_PATTERN_HIGHEST_LEVEL
            ? ": highest level that open answers still allow"
            : ": level of the finding");
    say_words(entry, output);
}

static void say_row(struct entry *entry, const struct output *output)
{
    say(entry, MEANING,
        output->what == KITH_ROW_GATE
            ? "the safety gate; for programs, never for eyes"
            : "which stop ended the questions; empty: none");
    say_words(entry, output);
}

static void describe(struct entry *entry, const struct codebook *codebook,
                     const struct output *output)
{
    entry->column = output->name;
    switch (output->of) {
    case OUTPUT_SCALE:
        say_scale(entry, codebook, output);
        break;
    case OUTPUT_DIFFERENCE:
        say_difference(entry, codebook, output);
        break;
    case OUTPUT_PATTERN:
        say_pattern(entry, codebook, output);
        break;
    default:
        say_row(entry, output);
        break;
    }
}

/* ---- Lines --------------------------------------------------------------- */

/* A cell of a Markdown table. */
static bool add_cell(struct bytes *out, const char *text, size_t length)
{
    bool added = text_add(out, " ");
    for (size_t i = 0; i < length; i++)
        added = added &&
                (text[i] == '|'
                     ? text_add(out, "\\|")
                     : bytes_add(out, text[i] == '\n' ? " " : &text[i], 1));
    return added && text_add(out, " |");
}

static bool add_csv(struct bytes *out, const char *text, size_t length)
{
    struct bytes whole = {0};
    bool added = bytes_add(&whole, text, length) && bytes_add(&whole, "", 1) &&
                 text_add_csv(out, whole.data, ',') && text_add(out, ",");
    bytes_free(&whole);
    return added;
}

static bool add_entry(struct bytes *out, const struct codebook *codebook,
                      const struct entry *entry, bool markdown)
{
    bool (*const add)(struct bytes *, const char *, size_t) =
        markdown ? add_cell : add_csv;
    bool added = !entry->no_memory && text_add(out, markdown ? "|" : "") &&
                 add(out, entry->column, strlen(entry->column));
    for (int i = 0; i < PARTS; i++)
        added =
            added &&
            add(out, entry->parts[i].data != NULL ? entry->parts[i].data : "",
                entry->parts[i].length);
    if (!markdown)
        added =
            added &&
            text_add(out, kith_questionnaire_id(codebook->questionnaire)) &&
            text_add(out, ",") &&
            text_add(out,
                     kith_questionnaire_version(codebook->questionnaire)) &&
            text_add(out, ",") &&
            text_add(out, kith_questionnaire_digest(codebook->questionnaire));
    return added && text_add(out, "\n");
}

static void free_entry(struct entry *entry)
{
    for (int i = 0; i < PARTS; i++)
        bytes_free(&entry->parts[i]);
}

/* What stood in the file where an answer was missing. */
static bool add_codes(struct bytes *out, const struct missing_codes *codes)
{
    bool added = text_add(out, "Missing answers in the file: ");
    for (size_t i = 0; i < codes->count; i++) {
        const struct missing_code *code = &codes->codes[i];
        const char *mark = code->text[0] != '\0' ? "`" : "";
        added = added && text_add(out, i > 0 ? ", " : "") &&
                text_add(out, mark) &&
                text_add(out, code->text[0] != '\0' ? code->text : "empty") &&
                text_add(out, mark) && text_add(out, " ") &&
                text_add(out, missing_word(code->reason));
    }
    return added && text_add(out, ".\n\n");
}

/* Above the table of a page. */
static bool add_title(struct bytes *out, const struct codebook *codebook)
{
    const kith_questionnaire *questionnaire = codebook->questionnaire;
    return text_add(out, "# ") &&
           text_add(out, kith_wording_title(codebook->wording)) &&
           text_add(out, "\n\n") &&
           text_add(out, kith_questionnaire_id(questionnaire)) &&
           text_add(out, " ") &&
           text_add(out, kith_questionnaire_version(questionnaire)) &&
           text_add(out, ", digest ") &&
           text_add(out, kith_questionnaire_digest(questionnaire)) &&
           text_add(out, "; scored by libkith ") &&
           text_add(out, kith_version()) && text_add(out, ".\n\n") &&
           add_codes(out, &codebook->settings->missing);
}

static bool add_head(struct bytes *out, const struct codebook *codebook,
                     bool markdown)
{
    bool added = (!markdown || add_title(out, codebook)) &&
                 text_add(out, markdown ? "| column" : "column");
    for (int i = 0; i < PARTS; i++)
        added = added && text_add(out, markdown ? " | " : ",") &&
                text_add(out, part_names[i]);
    added = added && text_add(out, markdown ? " |\n|" : "");
    for (int i = 0; markdown && i <= PARTS; i++)
        added = added && text_add(out, " --- |");
    return added &&
           text_add(out, markdown ? "\n" : ",questionnaire,version,digest\n");
}

/* What is passed on, and why a row has no scores. */
static bool add_plain(struct bytes *out, const struct codebook *codebook,
                      const char *column, const char *meaning, bool markdown)
{
    struct entry entry = {.column = column};
    say(&entry, MEANING, meaning);
    bool added = add_entry(out, codebook, &entry, markdown);
    free_entry(&entry);
    return added;
}

static bool add_all(struct bytes *out, const struct codebook *codebook,
                    bool markdown)
{
    const struct layout *layout = codebook->layout;
    char fault[256];
    bool added = add_head(out, codebook, markdown);
    for (size_t i = 0; i < layout->count; i++)
        if (layout->columns[i].keep)
            added = added && add_plain(out, codebook, layout->columns[i].name,
                                       "as it stands in the file", markdown);
    for (size_t i = 0; i < codebook->outputs->count; i++) {
        struct entry entry = {0};
        describe(&entry, codebook, &codebook->outputs->list[i]);
        added = added && add_entry(out, codebook, &entry, markdown);
        free_entry(&entry);
    }
    snprintf(fault, sizeof fault, "%.200sfault", codebook->settings->prefix);
    return added &&
           add_plain(out, codebook, fault,
                     "why the row has no scores; empty: it could be read",
                     markdown);
}

int codebook_write(const struct codebook *codebook)
{
    const char *path = codebook->settings->codebook;
    size_t length = strlen(path);
    bool markdown = length > 3 && strcmp(path + length - 3, ".md") == 0;
    struct bytes text = {0};
    int code = keep_check(path);
    if (code != EXIT_DONE)
        return code;
    if (!add_all(&text, codebook, markdown)) {
        bytes_free(&text);
        fprintf(stderr, "%s: out of memory\n", program_name);
        return EXIT_INTERNAL;
    }
    int file = keep_open(path);
    bool written = file >= 0 && keep_write(file, text.data, text.length);
    if (file >= 0 && close(file) != 0)
        written = false;
    bytes_free(&text);
    if (written)
        return EXIT_DONE;
    fprintf(stderr, "%s: cannot write %s: %s\n", program_name, path,
            strerror(errno));
    return EXIT_INTERNAL;
}
