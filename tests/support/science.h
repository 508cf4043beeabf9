/* SPDX-License-Identifier: MIT */
/* science - the Science items (Eurobarometer 1992, in R's mirt and ltm) as a
 * graded scale, with the parameters that the worked numbers of the tests go
 * with.
 *
 * Include it behind cases.h. */

#ifndef KITH_TESTS_SUPPORT_SCIENCE_H
#define KITH_TESTS_SUPPORT_SCIENCE_H

#define SCIENCE_ITEM(id) "{'id': '" id "', 'text': '" id "', 'options': 'four'}"
#define SCIENCE_ITEMS                                                     \
    SCIENCE_ITEM("comfort")                                               \
    "," SCIENCE_ITEM("work") "," SCIENCE_ITEM("future") "," SCIENCE_ITEM( \
        "benefit")

/* Slopes and thresholds to three digits. */
#define SCIENCE_PARAMETERS                                                \
    "'items': {"                                                          \
    "'comfort': {'slope': 1.042, 'thresholds': [-4.669, -2.534, 1.407]}," \
    "'work': {'slope': 1.226, 'thresholds': [-2.385, -0.735, 1.849]},"    \
    "'future': {'slope': 2.293, 'thresholds': [-2.282, -0.965, 0.856]},"  \
    "'benefit': {'slope': 1.095, 'thresholds': [-3.058, -0.906, 1.542]}}"
#define SCIENCE_GRADED "{'source': 'worked numbers', " SCIENCE_PARAMETERS "}"

#define SCIENCE_KEYS "['comfort', 'work', 'future', 'benefit']"

/* `scale` begins with a comma, or is "": what else the scale says; `rest`
 * likewise, at the top of the document. */
#define SCIENCE(graded, scale, rest)                                    \
    "{'kith': 1, 'id': 'science', 'version': '1', 'language': 'en', "   \
    "'title': 'Science', 'ties': ['friend', 'partner'], "               \
    "'resources': [{'label': 'Help', 'text': 'A doctor', "              \
    "'for': 'adults'}], "                                               \
    "'options': {'four': [{'id': 'o1', 'value': 1, 'label': '1'}, "     \
    "{'id': 'o2', 'value': 2, 'label': '2'}, "                          \
    "{'id': 'o3', 'value': 3, 'label': '3'}, "                          \
    "{'id': 'o4', 'value': 4, 'label': '4'}]}, "                        \
    "'sections': [{'id': 's', 'items': " SCIENCE_KEYS "}], "            \
    "'items': [" SCIENCE_ITEMS "], "                                    \
    "'scales': [{'id': 'view', 'label': 'View', 'items': " SCIENCE_KEYS \
    ", 'method': 'graded', 'min_answered': 1, 'graded': " graded scale  \
    "}]" rest "}"

static inline kith_questionnaire *science(const char *text)
{
    return parsed(quoted(text), NULL);
}

#endif
