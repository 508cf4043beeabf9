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

/* The beginning of the next word, from `text` on; the end of the text where
 * there is none. */
static const char *next_word(const char *text)
{
    while (is_letter(*text))
        text++;
    while (*text != '\0' && !is_letter(*text))
        text++;
    return text;
}

static bool is_denial(const char *word)
{
    static const char *const denials[] = {"not",   "no",     "nor",
                                          "never", "cannot", "nothing",
                                          "isn't", "don't",  "doesn't"};
    for (size_t i = 0; i < sizeof denials / sizeof *denials; i++)
        if (begins_with(word, denials[i]))
            return true;
    return false;
}

/* Whether the sentence says "not" or the like before `here`. */
static bool is_denied(const char *text, const char *here)
{
    bool denied = false, inside = false;
    for (; text < here; text++) {
        if (*text == '.' || *text == '!' || *text == '?')
            denied = false;
        else if (!inside && is_denial(text))
            denied = true;
        inside = is_letter(*text);
    }
    return denied;
}

/* ---- All texts -------------------------------------------------------- */

static bool is_doubtful(const char *text, const char *word, int i)
{
    return lower(*word) == doubtful[i].words[0] &&
           begins_with(word, doubtful[i].words) &&
           !(doubtful[i].unless_denied && is_denied(text, word));
}

/* Each of them is warned of once in a text. */
static bool warn_of_text(struct kith__reader *reader, int32_t text)
{
    const char *written = reader->plan->texts[text].written;
    bool told[DOUBTFUL] = {false};
    const char *word = is_letter(*written) ? written : next_word(written);
    for (; *word != '\0'; word = next_word(word)) {
        for (int i = 0; i < DOUBTFUL; i++) {
            if (told[i] || !is_doubtful(written, word, i))
                continue;
            told[i] = true;
            if (!kith__warn(reader, reader->text_spots[text],
                            "\"%s\": %s; find other words", doubtful[i].words,
                            doubtful[i].why))
                return false;
        }
    }
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
