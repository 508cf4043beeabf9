/* SPDX-License-Identifier: MIT */

#include "report/html_escape.h"

#include <string.h>

#include "report/wrap.h"

/* ---- Characters ------------------------------------------------------- */

/* What stands for a character that means something in a page; or NULL. */
static const char *reference_of(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void kith__add_inert(struct kith__builder *builder, const char *text)
{
    const char *run = text; /* what was not added yet */
    for (const char *at = text; *at != '\0';) {
        size_t control = kith__control_at(at);
        const char *reference = control > 0 ? " " : reference_of(*at);
        size_t bytes = control > 0 ? control : 1;
        if (reference != NULL) {
            kith__add_bytes(builder, run, (size_t)(at - run));
            kith__add(builder, reference);
            run = at + bytes;
        }
        at += bytes;
    }
    kith__add(builder, run);
}

/* ---- Directions ------------------------------------------------------- */

static char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

/* Whether a part of a tag is one of the words, whatever its capitals. */
static bool is_one_of(const char *part, size_t length, const char *const *words,
                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t same = 0;
        while (same < length && small(part[same]) == words[i][same])
            same++;
        if (same == length && words[i][same] == '\0')
            return true;
    }
    return false;
}

const char *kith__direction_of(const char *language)
{
    static const char *const languages[] = {
        "ar",  "arc", "ckb", "dv",  "fa", "he",  "iw", "ks", "nqo",
        "pnb", "prs", "ps",  "rhg", "sd", "syr", "ug", "ur", "yi"};
    static const char *const scripts[] = {"adlm", "arab", "aran", "hebr",
                                          "nkoo", "rohg", "syrc", "thaa"};
    size_t length = strcspn(language, "-");
    bool leftward = is_one_of(language, length, languages,
                              sizeof languages / sizeof *languages);
    while (language[length] == '-') { /* a script says more than a language */
        language += length + 1;
        length = strcspn(language, "-");
        if (length == 4 && (language[0] < '0' || language[0] > '9'))
            leftward = is_one_of(language, length, scripts,
                                 sizeof scripts / sizeof *scripts);
    }
    return leftward ? "rtl" : "ltr";
}
