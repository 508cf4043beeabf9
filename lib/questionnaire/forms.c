/* SPDX-License-Identifier: MIT */

#include "questionnaire/forms.h"

#include <string.h>

#include "questionnaire/reader.h"

struct reading {
    const struct kith__forms_of *of;
    struct kith__forms *out;
    struct kith__forms_fault *fault;
};

/* ---- Failing ---------------------------------------------------------- */

static bool fail(struct reading *reading, kith__node node, bool of_key,
                 const char *format, ...)
{
    va_list values;
    va_start(values, format);
    struct kith__forms_fault *fault = reading->fault;
    fault->node = node;
    fault->of_key = of_key;
    kith__add_format(&fault->message, format, values);
    va_end(values);
    return false;
}

/* The same of this word: its id stands in front. */
static bool fail_of(struct reading *reading, kith__node node, const char *key,
                    const char *what)
{
    const struct kith__forms_of *of = reading->of;
    struct kith__slice id = kith__json_key(of->json, of->word);
    struct kith__builder *message = &reading->fault->message;
    kith__add(message, "Word '");
    kith__add_bytes(message, id.text, id.length);
    kith__add(message, "'");
    return key == NULL ? fail(reading, node, false, " %s", what)
                       : fail(reading, node, false, ": \"%s\" %s", key, what);
}

/* Says that a key names nothing, cut where it is long. */
static bool fail_unknown(struct reading *reading, kith__node node,
                         const char *before, const char *behind)
{
    enum { QUOTE_MOST = 70 };
    struct kith__slice key = kith__json_key(reading->of->json, node);
    struct kith__builder *message = &reading->fault->message;
    size_t length = 0;
    while (length < key.length && length < QUOTE_MOST)
        length += kith__utf8_length(key.text + length, key.length - length);
    kith__add(message, before);
    kith__add_bytes(message, key.text, length);
    kith__add(message, length < key.length ? "..." : "");
    return fail(reading, node, true, "%s", behind);
}

/* ---- Names ------------------------------------------------------------ */

static int32_t find(struct kith__slice key, const char *const *ids,
                    int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        if (kith__same(key.text, key.length, ids[i]))
            return i;
    return KITH__NONE;
}

static bool is_every(struct kith__slice key)
{
    return kith__same(key.text, key.length, "*");
}

/* ---- One tie ---------------------------------------------------------- */

static bool check_text(struct reading *reading, kith__node value,
                       const char *key)
{
    struct kith__slice text = kith__json_string(reading->of->json, value);
    if (text.text == NULL)
        return fail_of(reading, value, key, "must be a string");
    if (text.length == 0)
        return fail_of(reading, value, key,
                       "is empty; write what it should say");
    /* It stands where a word stood: words in it would never be put in place. */
    return memchr(text.text, '{', text.length) == NULL ||
           fail(reading, value, false,
                "The form of a word can hold no {word} itself");
}

static void copy_key(struct kith__slice key, char *id)
{
    size_t length = key.length < 64 ? key.length : 64;
    memcpy(id, key.text, length);
    id[length] = '\0';
}

static bool read_gender(struct reading *reading, kith__node value,
                        kith__node *forms)
{
    const struct kith__forms_of *of = reading->of;
    struct kith__slice key = kith__json_key(of->json, value);
    int32_t gender = find(key, of->genders, of->gender_count);
    char id[65];
    if (kith__is_authors(key) || (gender == KITH__NONE && of->partial))
        return true;
    if (gender == KITH__NONE)
        return fail_unknown(reading, value, "There is no gender '",
                            "'; add it to \"genders\", or take this form out");
    copy_key(key, id);
    forms[gender] = value;
    return check_text(reading, value, id);
}

/* The first gender stands for those that are not named. */
static bool read_genders(struct reading *reading, kith__node value,
                         kith__node *forms)
{
    const struct kith__forms_of *of = reading->of;
    if (of->gender_count == 0)
        return fail(reading, value, false,
                    "A form by gender needs \"genders\"; declare them beside "
                    "\"words\", or write one text");
    for (int32_t i = 0; i < of->gender_count; i++)
        forms[i] = KITH__JSON_NONE;
    for (kith__node node = kith__json_first(of->json, value);
         node != KITH__JSON_NONE; node = kith__json_next(of->json, node))
        if (!read_gender(reading, node, forms))
            return false;
    if (forms[0] == KITH__JSON_NONE)
        return fail(reading, value, false,
                    "Here is no form for the gender '%s', which is the first "
                    "and stands for those that are not named; add it",
                    of->genders[0]);
    for (int32_t i = 1; i < of->gender_count; i++)
        if (forms[i] == KITH__JSON_NONE)
            forms[i] = forms[0];
    return true;
}

static bool read_tie(struct reading *reading, kith__node value,
                     kith__node *forms)
{
    const struct kith__forms_of *of = reading->of;
    if (kith__json_kind(of->json, value) == KITH__JSON_OBJECT)
        return read_genders(reading, value, forms);
    char id[65];
    copy_key(kith__json_key(of->json, value), id);
    for (int32_t i = 0; i < KITH__GENDERS_MOST; i++)
        forms[i] = value;
    return check_text(reading, value, id);
}

/* ---- All ties --------------------------------------------------------- */

/* What "*" gives, to every tie: those that are named come behind it. */
static bool read_every(struct reading *reading, kith__node value,
                       enum kith__form form)
{
    kith__node forms[KITH__GENDERS_MOST];
    for (int32_t i = 0; i < KITH__GENDERS_MOST; i++)
        forms[i] = KITH__JSON_NONE;
    if (!read_tie(reading, value, forms))
        return false;
    for (int32_t tie = 0; tie < reading->of->tie_count; tie++)
        memcpy(reading->out->at[form][tie], forms, sizeof forms);
    return true;
}

static bool read_named(struct reading *reading, kith__node value,
                       enum kith__form form)
{
    const struct kith__forms_of *of = reading->of;
    struct kith__slice key = kith__json_key(of->json, value);
    if (kith__is_authors(key) || is_every(key))
        return true;
    int32_t tie = find(key, of->ties, of->tie_count);
    if (tie == KITH__NONE)
        return of->partial ||
               fail_unknown(reading, value, "There is no tie '",
                            "'; add it to \"ties\", or take this form out");
    return read_tie(reading, value, reading->out->at[form][tie]);
}

static bool read_forms(struct reading *reading, const char *key,
                       enum kith__form form)
{
    const struct kith__json *json = reading->of->json;
    kith__node forms = kith__json_member(json, reading->of->word, key);
    if (forms == KITH__JSON_NONE)
        return true;
    if (kith__json_kind(json, forms) != KITH__JSON_OBJECT)
        return fail_of(reading, forms, key, "must be an object, {tie: form}");
    kith__node every = kith__json_member(json, forms, "*");
    if (every != KITH__JSON_NONE && !read_every(reading, every, form))
        return false;
    for (kith__node node = kith__json_first(json, forms);
         node != KITH__JSON_NONE; node = kith__json_next(json, node))
        if (!read_named(reading, node, form))
            return false;
    return true;
}

/* ---- A word ----------------------------------------------------------- */

static bool read_name(struct reading *reading)
{
    const struct kith__forms_of *of = reading->of;
    kith__node name = kith__json_member(of->json, of->word, "name");
    struct kith__slice id = kith__json_key(of->json, of->word);
    reading->out->name = kith__same(id.text, id.length, "O");
    if (name == KITH__JSON_NONE)
        return true;
    enum kith__json_kind kind = kith__json_kind(of->json, name);
    if (kind != KITH__JSON_TRUE && kind != KITH__JSON_FALSE)
        return fail_of(reading, name, "name", "must be true or false");
    if (kind == KITH__JSON_FALSE && reading->out->name)
        return fail_of(reading, name, "name",
                       "cannot be false here: {O} always gives way to the "
                       "name; take it out");
    reading->out->name = kind == KITH__JSON_TRUE;
    return true;
}

static bool read_both(struct reading *reading)
{
    const struct kith__forms_of *of = reading->of;
    kith__node both = kith__json_member(of->json, of->word, "both");
    if (both == KITH__JSON_NONE)
        return true;
    if (kith__json_member(of->json, of->word, "item") != KITH__JSON_NONE ||
        kith__json_member(of->json, of->word, "text") != KITH__JSON_NONE)
        return fail_of(reading, both, "both",
                       "stands for \"item\" and \"text\" together; write it "
                       "alone, or write the two");
    if (!read_forms(reading, "both", KITH__FORM_ITEM))
        return false;
    memcpy(reading->out->at[KITH__FORM_TEXT], reading->out->at[KITH__FORM_ITEM],
           sizeof reading->out->at[KITH__FORM_TEXT]);
    return true;
}

bool kith__forms_read(const struct kith__forms_of *of, struct kith__forms *out,
                      struct kith__forms_fault *fault)
{
    struct reading reading = {of, out, fault};
    kith__node *cells = &out->at[0][0][0];
    for (size_t i = 0; i < sizeof out->at / sizeof *cells; i++)
        cells[i] = KITH__JSON_NONE;
    if (kith__json_kind(of->json, of->word) != KITH__JSON_OBJECT)
        return fail_of(&reading, of->word, NULL, "must be an object, {...}");
    return read_name(&reading) && read_both(&reading) &&
           read_forms(&reading, "item", KITH__FORM_ITEM) &&
           read_forms(&reading, "text", KITH__FORM_TEXT);
}
