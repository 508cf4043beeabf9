/* SPDX-License-Identifier: MIT */
/* story - one small questionnaire that has something of everything a report
 * says: words, bands, strengths, a safety item, an easing, advice for every
 * gate, a stop, resources.
 *
 * Include it behind cmocka.h, kith/kith.h and cases.h. */

#ifndef KITH_TESTS_SUPPORT_STORY_H
#define KITH_TESTS_SUPPORT_STORY_H

#define STORY_HEAD                                                             \
    "{'kith': 1, 'id': 'story', 'version': '1.2.0', 'language': 'en', "        \
    "'title': 'You and {O}', 'status': 'unvalidated', "                        \
    "'ties': ['friend', {'id': 'partner', 'label': 'a partner'}], "            \
    "'words': {'O': {'item': {'friend': 'my friend', "                         \
    "'partner': 'my partner'}, 'text': {'friend': 'your friend', "             \
    "'partner': 'your partner'}}}, "                                           \
    "'recalls': {'month': {'text': 'In the past 4 weeks', 'days': 28}}, "      \
    "'options': {"                                                             \
    "'often': [{'id': 'never', 'value': 0, 'label': 'never'}, "                \
    "{'id': 'often', 'value': 3, 'label': 'often'}, "                          \
    "{'id': 'always', 'value': 4, 'label': 'almost always'}], "                \
    "'yes-no': [{'id': 'no', 'value': 0, 'label': 'no'}, "                     \
    "{'id': 'yes', 'value': 1, 'label': 'yes'}]}, "                            \
    "'facts': [{'id': 'swings', 'label': 'Swings', 'min': 0, 'max': 11}], "

#define STORY_ITEMS                                                            \
    "'sections': [{'id': 'all', 'title': 'All', 'items': "                     \
    "['adult', 'keeps', 'told', 'calm', 'heard', 'calls', 'hurt', 'crisis']}]" \
    ", 'items': ["                                                             \
    "{'id': 'adult', 'text': 'I am 18 or older.', 'options': 'yes-no'}, "      \
    "{'id': 'keeps', 'text': '{O} keeps promises.', 'options': 'often', "      \
    "'recall': 'month'}, "                                                     \
    "{'id': 'told', 'text': 'I am told the truth.', 'options': 'often'}, "     \
    "{'id': 'calm', 'text': 'I stay calm.', 'options': 'often'}, "             \
    "{'id': 'heard', 'text': 'I feel heard by {O}.', 'options': 'often'}, "    \
    "{'id': 'calls', 'text': 'So many calls go unanswered.', "                 \
    "'kind': 'integer', 'min': 0, 'max': 100}, "                               \
    "{'id': 'hurt', 'text': 'I was hurt by {O}.', 'options': 'often', "        \
    "'safety': true}, "                                                        \
    "{'id': 'crisis', 'text': '{O} is in a crisis.', 'options': 'yes-no', "    \
    "'context': true}], "

#define STORY_BANDS                                                            \
    "'cutoffs': [{'id': 'plain', 'source': 'by design', "                      \
    "'population': 'nobody', 'bands': ["                                       \
    "{'from': 0, 'id': 'low', 'label': 'mostly missing'}, "                    \
    "{'from': 60, 'id': 'high', 'label': 'mostly present', "                   \
    "'strength': true}]}]"

#define STORY_SCALES                                                           \
    "'scales': ["                                                              \
    "{'id': 'trust', 'label': 'Trust', 'items': ['keeps', 'told'], "           \
    "'report_as': 'pomp', 'min_answered': 0.5, 'strength': 'tie', "            \
    STORY_BANDS "}, "                                                          \
    "{'id': 'calm', 'label': 'Calm', 'items': ['calm'], "                      \
    "'report_as': 'pomp', 'strength': 'mine', " STORY_BANDS "}, "              \
    "{'id': 'heard', 'label': 'Being heard', 'items': ['heard', 'calls'], "    \
    "'method': 'sum', 'missing': 'none', 'min_answered': 1}, "                 \
    "{'id': 'harm', 'label': 'Harm', 'items': ['hurt']}], "                    \
    "'differences': [{'id': 'gap', 'label': 'Gap', 'from': 'trust', "          \
    "'minus': 'calm'}], "

#define STORY_PATTERNS                                                         \
    "'patterns': ["                                                            \
    "{'id': 'danger', 'label': 'Things that can be dangerous', "               \
    "'gate': true, 'criteria': [{'id': 'once', 'label': 'Once', "              \
    "'required': true, 'when': {'item': 'hurt', 'at_least': 3}}], "            \
    "'levels': {'some': 1}}, "                                                 \
    "{'id': 'unheard', 'label': 'You often go unheard by {O}', "               \
    "'about': 'Wanting to be heard is a fair wish.', 'gate': false, "          \
    "'source': 'by design', 'direction': 'toward-me', 'criteria': ["           \
    "{'id': 'seldom', 'label': 'Seldom', 'required': true, "                   \
    "'when': {'item': 'heard', 'below': 3}}, "                                 \
    "{'id': 'calls', 'label': 'Calls', "                                       \
    "'when': {'item': 'calls', 'at_least': 10}}], "                            \
    "'levels': {'some': 1, 'clear': 2}, 'eased_by': ["                         \
    "{'when': {'item': 'crisis', 'is': 'yes'}, 'to': 'set-aside', "            \
    "'text': 'This is a hard stretch for {O}.'}]}], "

#define STORY_ADVICE                                                           \
    "'advice': ["                                                              \
    "{'id': 'ask', 'label': 'Ask {O}', 'text': '{O} may listen.', "            \
    "'gate': 'must-be-known', 'steps': ['Pick a time.', 'Ask {O}.'], "         \
    "'when': {'item': 'heard', 'below': 3}}, "                                 \
    "{'id': 'trained', 'label': 'Think it through', 'text': 'With help.', "    \
    "'gate': 'any', 'when': {'gate': 'raised'}}, "                             \
    "{'id': 'rest', 'label': 'Rest', 'text': 'You may rest.', "                \
    "'gate': 'any', 'general': true}, "                                        \
    "{'id': 'enjoy', 'label': 'Enjoy', 'text': 'Something small.', "           \
    "'gate': 'any', 'general': true}], "

#define STORY_END                                                              \
    "'stop': [{'id': 'young', 'when': {'item': 'adult', 'is': 'no'}, "         \
    "'text': 'These questions were made for adults.', "                        \
    "'help': 'young-people'}], "                                               \
    "'resources': ["                                                           \
    "{'for': 'adults', 'label': 'Someone to listen', 'text': 'Near you.'}, "   \
    "{'for': 'young-people', 'label': 'Someone for the young', "               \
    "'text': 'At school.'}]}"

/* What an overlay in another language may not lack. */
#define STORY_HELP                                                             \
    "'stop': {'young': {'text': 'Halt.'}}, 'resources': "                      \
    "{'0': {'label': 'Jemand', 'text': 'Nahe.'}, "                             \
    "'1': {'label': 'Noch jemand', 'text': 'In der Schule.'}}"

static inline char *story_document(void)
{
    static const char *const parts[] = {STORY_HEAD,     STORY_ITEMS,
                                        STORY_SCALES,   STORY_PATTERNS,
                                        STORY_ADVICE,   STORY_END};
    size_t room = 1;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        room += strlen(parts[i]);
    char *joined = malloc(room);
    assert_non_null(joined);
    joined[0] = '\0';
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        strcat(joined, parts[i]);
    char *document = quoted(joined);
    free(joined);
    return document;
}

static inline kith_questionnaire *story(kith_memory *memory)
{
    return parsed(story_document(), memory);
}

#endif
