/* SPDX-License-Identifier: MIT */
/* gendered - a questionnaire whose words bend by gender, one that takes from
 * it, and overlays of both in German.
 *
 * Include it behind cmocka.h, kith/kith.h and cases.h. */

#ifndef KITH_TESTS_SUPPORT_GENDERED_H
#define KITH_TESTS_SUPPORT_GENDERED_H

#include "questionnaire/object.h"
#include "questionnaire/wording.h"

#define GENDERS                                          \
    "'genders': [{'id': 'any', 'label': 'leave open'}, " \
    "{'id': 'feminine', 'label': 'a woman'}, "           \
    "{'id': 'masculine', 'label': 'a man'}], "

#define BASE                                                                  \
    "{'kith': 1, 'id': 'base', 'version': '1.0.0', 'language': 'en', "        \
    "'title': 'About {O}', 'ties': ['friend', 'partner'], " GENDERS           \
    "'words': {'O': {'item': {'friend': 'my friend', "                        \
    "'partner': 'my partner'}, 'text': {'friend': 'your friend', "            \
    "'partner': 'your partner'}}, "                                           \
    "'they': {'both': {'*': {'any': 'they', 'feminine': 'she', "              \
    "'masculine': 'he'}}}, "                                                  \
    "'them': {'name': true, 'both': {'partner': 'my love', "                  \
    "'*': {'any': 'them', 'feminine': 'her'}}}}, "                            \
    "'options': {'often': [{'id': 'never', 'value': 0, 'label': 'never'}, "   \
    "{'id': 'always', 'value': 4, 'label': 'always'}]}, "                     \
    "'sections': [{'id': 'all', 'title': 'All', 'items': ['near', 'far']}], " \
    "'items': [{'id': 'near', 'text': '{O} says that {they} will come.', "    \
    "'options': 'often'}, {'id': 'far', 'text': 'I ask {them}. {they} may "   \
    "answer.', 'options': 'often'}], "                                        \
    "'scales': [{'id': 'both', 'label': 'What {they} can do', "               \
    "'items': ['near', 'far'], 'min_answered': 1}], "                         \
    "'resources': [{'label': 'Help', 'text': 'Somebody near {them}.', "       \
    "'for': 'adults'}]}"

/* It has a tie that the other has not. */
#define OWN                                                                    \
    "{'kith': 1, 'id': 'own', 'version': '2.0', 'language': 'en', "            \
    "'title': 'Ours', 'ties': ['friend', 'sister'], "                          \
    "'words': {'O': {'item': {'friend': 'my friend', 'sister': 'my sister'}, " \
    "'text': {'friend': 'your friend', 'sister': 'your sister'}}}, "           \
    "'from': {'id': 'base', 'items': ['near'], 'scales': ['both']}, "          \
    "'sections': [{'id': 'all', 'title': 'Everything', "                       \
    "'items': ['near', 'mine']}], "                                            \
    "'items': [{'id': 'mine', 'text': 'I like {O}.', 'options': 'often'}]}"

#define GERMAN_GENDERS                                     \
    "'genders': [{'id': 'any', 'label': 'offen lassen'}, " \
    "{'id': 'feminine', 'label': 'eine Frau'}, "           \
    "{'id': 'masculine', 'label': 'ein Mann'}], "

#define GERMAN_WORDS                                                       \
    "'words': {'O': {'item': {'friend': {'any': 'diese Person', "          \
    "'feminine': 'meine Freundin', 'masculine': 'mein Freund'}, "          \
    "'partner': 'mein Herz'}, 'text': {'friend': {'any': 'diese Person', " \
    "'feminine': 'deine Freundin', 'masculine': 'dein Freund'}, "          \
    "'partner': 'dein Herz'}}, "                                           \
    "'they': {'both': {'*': {'any': 'sie', 'masculine': 'er'}}}, "         \
    "'them': {'both': {'*': {'any': 'sie', 'masculine': 'ihn'}}}, "        \
    "'dem': {'name': true, 'both': {'*': {'any': 'dieser Person', "        \
    "'masculine': 'ihm'}}}}, "

#define OVERLAY_OF(id, version)                                           \
    "{'kith-overlay': 1, 'questionnaire': '" id "', 'version': '" version \
    "', "                                                                 \
    "'language': 'de', "

/* Of the base: whole. */
#define GERMAN_TEXTS                                               \
    "'texts': {'title': 'Du und {O}', "                            \
    "'options': {'often': {'never': 'nie', 'always': 'immer'}}, "  \
    "'sections': {'all': {'title': 'Alles'}}, "                    \
    "'items': {'near': {'text': '{O} sagt, dass {they} kommt.'}, " \
    "'far': {'text': 'Ich frage {them}. {dem} geht es gut.'}}, "   \
    "'scales': {'both': {'label': 'Was {they} kann'}}, "           \
    "'resources': {'0': {'label': 'Hilfe', 'text': 'Nahe bei {dem}.'}}}}"
#define GERMAN \
    OVERLAY_OF("base", "1.0.0") GERMAN_GENDERS GERMAN_WORDS GERMAN_TEXTS

static inline kith_questionnaire *read_base(void)
{
    return parsed(quoted(BASE), NULL);
}

static inline kith_questionnaire *read_own(void)
{
    char *json = quoted(OWN), *base = quoted(BASE);
    kith_questionnaire *made = NULL;
    kith_error *error = NULL;
    if (kith__questionnaire_read(json, strlen(json), base, strlen(base), NULL,
                                 &made, &error) != KITH_OK)
        fail_msg("%s: %s", kith_error_pointer(error),
                 kith_error_message(error));
    free(json);
    free(base);
    return made;
}

/* What became of a wording. */
struct worded {
    kith_status status;
    kith_wording *wording; /* NULL where it was refused */
    kith_error *error;
};

static inline struct worded word(const kith_questionnaire *questionnaire,
                                 const char *tie, const char *overlay,
                                 const char *base)
{
    struct worded made = {KITH_OK, NULL, NULL};
    char *own_json = overlay == NULL ? NULL : quoted(overlay);
    char *base_json = base == NULL ? NULL : quoted(base);
    made.status =
        kith__wording_read(questionnaire, tie, own_json, KITH_NUL, base_json,
                           KITH_NUL, NULL, &made.wording, &made.error);
    assert_true((made.status == KITH_OK) == (made.wording != NULL));
    assert_true((made.status == KITH_OK) == (made.error == NULL));
    free(own_json);
    free(base_json);
    return made;
}

static inline kith_wording *worded(const kith_questionnaire *questionnaire,
                                   const char *tie, const char *overlay,
                                   const char *base)
{
    struct worded made = word(questionnaire, tie, overlay, base);
    if (made.status != KITH_OK)
        fail_msg("%s: %s", kith_error_pointer(made.error),
                 kith_error_message(made.error));
    return made.wording;
}

/* The overlay is refused, with that in its message. */
static inline void assert_unworded(const kith_questionnaire *questionnaire,
                                   const char *overlay, kith_status status,
                                   const char *pointer, const char *says)
{
    struct worded made = word(questionnaire, "friend", overlay, NULL);
    assert_int_equal(made.status, status);
    if (strstr(kith_error_message(made.error), says) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", kith_error_message(made.error),
                 says);
    assert_string_equal(kith_error_pointer(made.error), pointer);
    assert_true(kith_error_line(made.error) >= 1);
    kith_error_free(made.error);
}

/* A wording for another gender; the one at hand is given up. */
static inline kith_wording *turned(kith_wording *wording, const char *gender)
{
    kith_wording *made = NULL;
    assert_int_equal(kith_wording_with_gender(wording, gender, &made, NULL),
                     KITH_OK);
    kith_wording_free(wording);
    return made;
}

static inline bool lacks(const kith_wording *wording, const char *path)
{
    for (int32_t i = 0; i < kith_wording_missing_count(wording); i++)
        if (strcmp(kith_wording_missing(wording, i), path) == 0)
            return true;
    return false;
}

#endif
