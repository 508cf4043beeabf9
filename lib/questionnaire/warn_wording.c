/* SPDX-License-Identifier: MIT */
/* warn_wording - words that promise what no questionnaire can promise, name a
 * disorder, or blame.
 *
 * Knows a short list of English words; a text in another language, or one that
 * says the same otherwise, is for human readers to judge. */

#include "questionnaire/reader.h"

#include <string.h>

static const struct {
    const char *words;
    bool unless_denied; /* "not a diagnosis" is as it should be */
    const char *why;
} doubtful[] = {
    {"you are safe", true, "no set of questions can promise safety"},
    {"you're safe", true, "no set of questions can promise safety"},
    {"low risk", true, "no set of questions can promise safety"},
    {"no risk", false, "no set of questions can promise safety"},
    {"no abuse", false, "no set of questions can promise safety"},
    {"no danger", false, "no set of questions can promise safety"},
    {"victim", false, "say what was done, not what somebody is"},
    {"abuser", false, "say what was done, not what somebody is"},
    {"abusive", false, "say what was done, not what somebody is"},
    {"toxic", false, "say what was done, not what somebody is"},
    {"narcissist", false, "answers name no disorder"},
    {"narcissistic", false, "answers name no disorder"},
    {"borderline", false, "answers name no disorder"},
    {"psychopath", false, "answers name no disorder"},
    {"sociopath", false, "answers name no disorder"},
    {"diagnosis", true, "answers name no disorder"},
    {"why did you", false, "it asks a person to defend what was done to them"},
};
enum { DOUBTFUL = sizeof doubtful / sizeof *doubtful };

/* ---- Finding words ---------------------------------------------------- */

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
}

/* Bytes of other alphabets count as letters. */
static bool is_letter(char c)
{
    return (unsigned char)c >= 0x80 || (lower(c) >= 'a' && lower(c) <= 'z');
}

static bool begins_with(const char *text, const char *words)
{
    for (; *words != '\0'; words++, text++)
        if (lower(*text) != *words)
            return false;
    return !is_letter(*text);
}

static const char *find_words(const char *text, const char *end,
                              const char *words)
{
    bool inside = false; /* a letter stands before */
    for (; text < end; text++) {
        if (!inside && begins_with(text, words))
            return text;
        inside = is_letter(*text);
    }
    return NULL;
}

/* Whether the sentence up to here says "not" or the like. */
static bool is_denied(const char *text, const char *here)
{
    static const char *const denials[] = {"not", "no", "never", "cannot",
                                          "nor", "nothing"};
    const char *sentence = text;
    for (const char *c = text; c < here; c++)
        if (*c == '.' || *c == '!' || *c == '?')
            sentence = c + 1;
    for (size_t i = 0; i < sizeof denials / sizeof *denials; i++)
        if (find_words(sentence, here, denials[i]) != NULL)
            return true;
    return false;
}

static bool is_doubtful(const char *text, int i)
{
    const char *end = text + strlen(text);
    const char *found = find_words(text, end, doubtful[i].words);
    return found != NULL &&
           !(doubtful[i].unless_denied && is_denied(text, found));
}

/* ---- All texts -------------------------------------------------------- */

static bool warn_of_text(struct kith__reader *reader, int32_t text)
{
    for (int i = 0; i < DOUBTFUL; i++)
        if (is_doubtful(reader->plan->texts[text].written, i) &&
            !kith__warn(reader, reader->text_spots[text],
                        "\"%s\": %s; find other words", doubtful[i].words,
                        doubtful[i].why))
            return false;
    return true;
}

bool kith__warn_of_wording(struct kith__reader *reader)
{
    const struct kith__plan *plan = reader->plan;
    if (!begins_with(plan->language, "en"))
        return true;
    for (int32_t i = 0; i < plan->text_count; i++)
        if (!warn_of_text(reader, i))
            return false;
    return true;
}
