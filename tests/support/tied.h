/* SPDX-License-Identifier: MIT */
/* tied - a small questionnaire about a tie that can be strong, strained or
 * dangerous.
 *
 * Include it behind cmocka.h, kith/kith.h and cases.h. */

#ifndef KITH_TESTS_SUPPORT_TIED_H
#define KITH_TESTS_SUPPORT_TIED_H

#define TIED_BANDS                                                          \
    ", 'strength': 'tie', 'cutoffs': [{'id': 'c', 'source': 'by design', "  \
    "'bands': [{'from': 0, 'id': 'low', 'label': 'low'}, {'from': 3, 'id': " \
    "'high', 'label': 'high', 'strength': true}]}]"

/* Two strengths of the tie, one safety item, something done to the person
 * (`scorn`), by the person (`mine`) and a habit of nobody's (`alone`). */
static inline kith_questionnaire *tied(kith_memory *memory)
{
    return parsed(
        document_of(
            "'trust', 'warmth', 'scorn', 'mine', 'alone', 'hurt'",
            "'items': [" FIVE("trust", "") "," FIVE("warmth", "") "," FIVE(
                "scorn", "") "," FIVE("mine", "") "," FIVE("alone", "") ","
            FIVE("hurt", ", 'safety': true") "], 'scales': ["
            SCALE("trust", "'trust'", TIED_BANDS) ","
            SCALE("warmth", "'warmth'", TIED_BANDS) "], 'patterns': ["
            PATTERN("danger", "true",
                    REQUIRED("once", IS("hurt", "at_least", "1")),
                    "'some': 1", "") ","
            PATTERN("scorned", "false",
                    REQUIRED("often", IS("scorn", "at_least", "3")),
                    "'some': 1", ", 'direction': 'toward-me', 'eased_by': "
                    "[{'when': {'item': 'alone', 'at_least': 4}, 'to': "
                    "'set-aside', 'text': 'A hard time.'}]") ","
            PATTERN("scorning", "false",
                    REQUIRED("often", IS("mine", "at_least", "3")),
                    "'some': 1", ", 'direction': 'from-me'") ","
            PATTERN("lonely", "false",
                    REQUIRED("often", IS("alone", "at_least", "3")),
                    "'some': 1", "") "]"),
        memory);
}

#define WELL "trust=4 warmth=3 scorn=0 mine=0 alone=0 hurt=0"

#endif
