/* SPDX-License-Identifier: MIT */
/* keys - members that nobody asked for, and what their author may have meant.
 *
 * Knows how alike two words are; knows no key by itself. */

#include "questionnaire/reader.h"

#include <string.h>

enum { WORD_MOST = 64 };

/* ---- Likeness --------------------------------------------------------- */

static int least(int a, int b, int c)
{
    int d = a < b ? a : b;
    return d < c ? d : c;
}

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
}

/* How many letters to put in, take out or change (Levenshtein), without regard
 * to capitals; both words have at most WORD_MOST bytes. */
static int distance(struct kith__slice a, const char *b)
{
    int row[WORD_MOST + 1];
    int width = (int)strlen(b);
    for (int j = 0; j <= width; j++)
        row[j] = j;
    for (size_t i = 0; i < a.length; i++) {
        int corner = row[0];
        row[0] = (int)i + 1;
        for (int j = 1; j <= width; j++) {
            int above = row[j];
            int change = corner + (lower(a.text[i]) != lower(b[j - 1]));
            row[j] = least(above + 1, row[j - 1] + 1, change);
            corner = above;
        }
    }
    return row[width];
}

const char *kith__nearest(struct kith__slice slice, const char *const *words,
                          int32_t count)
{
    if (slice.length > WORD_MOST)
        return NULL;
    const char *nearest = NULL;
    /* Words this short are alike when one letter differs, longer ones when
     * two do. */
    int found = slice.length < 5 ? 2 : 3;
    if (slice.length < 3)
        found = 1;
    for (int32_t i = 0; i < count; i++) {
        if (strlen(words[i]) > WORD_MOST)
            continue;
        int here = distance(slice, words[i]);
        if (here < found) {
            found = here;
            nearest = words[i];
        }
    }
    return nearest;
}

/* ---- Keys that nobody asked for --------------------------------------- */

bool kith__is_authors(struct kith__slice key)
{
    return key.length >= 2 && memcmp(key.text, "x-", 2) == 0;
}

static bool is_among(struct kith__slice key, const char *const *keys,
                     int32_t *count)
{
    for (*count = 0; keys[*count] != NULL; ++*count)
        if (kith__same(key.text, key.length, keys[*count]))
            return true;
    return false;
}

static bool refuse_other(struct kith__reader *reader, struct kith__spot member,
                         const char *key, const char *nearest)
{
    if (nearest != NULL)
        return kith__refuse_key(reader, member,
                                "%s: there is no key \"%s\" here; did you mean "
                                "\"%s\"?",
                                reader->who, key, nearest);
    return kith__refuse_key(reader, member,
                            "%s: there is no key \"%s\" here; take it out, or "
                            "begin it with x- to keep it as your own",
                            reader->who, key);
}

static bool warn_of_other(struct kith__reader *reader, struct kith__spot member,
                          const char *key, const char *nearest)
{
    if (nearest != NULL)
        return kith__warn_key(reader, member,
                              "%s: the key \"%s\" is not known and does "
                              "nothing; did you mean \"%s\"?",
                              reader->who, key, nearest);
    return kith__warn_key(reader, member,
                          "%s: the key \"%s\" is not known and does nothing; "
                          "begin it with x- to keep it as your own",
                          reader->who, key);
}

static bool check_keys(struct kith__reader *reader, struct kith__spot object,
                       const char *const *keys, bool refuse)
{
    struct kith__spot member = kith__first(object);
    for (; kith__is_there(member); member = kith__next(member)) {
        struct kith__slice key = kith__key(member);
        int32_t count;
        if (is_among(key, keys, &count) || kith__is_authors(key))
            continue;
        if (!refuse && reader->plan->warning_count == KITH__WARNINGS_MOST)
            return true;
        const char *quote = kith__quote(reader, key);
        if (quote == NULL)
            return false;
        const char *nearest = kith__nearest(key, keys, count);
        if (!(refuse ? refuse_other(reader, member, quote, nearest)
                     : warn_of_other(reader, member, quote, nearest)))
            return false;
    }
    return true;
}

bool kith__refuse_others(struct kith__reader *reader, struct kith__spot object,
                         const char *const *keys)
{
    return check_keys(reader, object, keys, true);
}

bool kith__warn_of_others(struct kith__reader *reader, struct kith__spot object,
                          const char *const *keys)
{
    return check_keys(reader, object, keys, false);
}
