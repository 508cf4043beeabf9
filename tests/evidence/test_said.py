# SPDX-License-Identifier: MIT
"""said - what reports, programs and the page say of themselves: every language
says the same things, of one as of many, to one who is spoken to as a friend.

Knows a little grammar; test_loaded and test_reading judge the words.
"""

import re

import said
import texts
from tree import Facts, main

LANGUAGES = ["en", "de", "es"]

# Places told of two or more alone -> why.
MANY_ALONE = {
    "circle/people-many": "one person has words of its own",
    "circle/effective": "one, and almost one, have words of their own",
    "look-back/level": "no average is told of fewer than three",
    "look-back/level-band": "no average is told of fewer than three",
    "look-back/breaches": "told where trust was broken again",
    "look-back/turn-more": "one more time has words of its own",
    "look-back/turn-higher": "one more time has words of its own",
    "look-back/turn-lower": "one more time has words of its own",
    "look-back/turn-by-me": "one more time has words of its own",
    "look-back/turn-by-them": "one more time has words of its own",
}

# One of several: "1 weeks". What stands behind "of" is counted otherwise.
ONE_OF_MANY = {
    "en": re.compile(r"(?<![\d.,])1 (?:more |full )?"
                     r"(?:times|weeks|months|years|days|people|needs|notes|"
                     r"points|answers|questions|entries)\b", re.I),
    "de": re.compile(r"(?<![\d.,])1 (?:weiteren? |nächsten? |vollen? )?"
                     r"(?:Malen?|Wochen|Monaten?|Jahren?|Tagen?|Menschen|"
                     r"Bedürfnissen?|Notizen|Einträgen?|Antworten|Fragen|"
                     r"liegen|haben)\b"),
    "es": re.compile(r"(?<![\d.,])1 (?:de cada 10 \w+n\b|"
                     r"(?:veces|semanas|meses|años|días|personas|necesidades|"
                     r"notas|anotaciones|respuestas|preguntas)\b)|\bunos 1\b",
                     re.I),
}

# Somebody who is afraid, or 19 years old, is spoken to as a friend would; and
# Spanish that says "you" to two people is not the same on both sides of the
# sea, so it is done without.
OTHER_VOICE = {
    "en": re.compile(r"\bthe user\b|\bone's\b", re.I),
    "de": re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b"),
    "es": re.compile(r"\b(?:usted(?:es)?|vosotr[oa]s|vuestr[oa]s?|os)\b|"
                     r"\b(?!(?:dieci|veinti)?s[eé]is\b)\w+(?:áis|éis|eis)\b",
                     re.I),
}

# What only statisticians say; host reports may.
JARGON = re.compile(r"\b(?:MSSD|RMSSD|Herfindahl|autocorrelation|"
                    r"Autokorrelation|autocorrelación|Mann|Kendall|Theil|Sen|"
                    r"Wilson|Cronbach|alpha|theta|percentile|median|Median|"
                    r"mediana|p-value|significan\w*|signifikan\w*|"
                    r"standard (?:error|deviation)|Standard(?:fehler|"
                    r"abweichung)|error estándar)\b", re.I)

NUMBER_KEYS = {"count", "n", "m", "number", "named", "needs", "people", "mine",
               "theirs", "week", "part", "whole", "value", "answered", "asked",
               "t"}


class Said(Facts):
    maxDiff = None

    def each(self):
        for language in LANGUAGES:
            for text in said.read(language):
                yield language, text

    def test_every_language_says_the_same_things(self):
        places = {language: [(text.place, sorted(set(
            said.BRACES.findall(text.text))))
            for text in said.written(language)] for language in LANGUAGES}
        for language in LANGUAGES:
            self.assertEqual(sorted(places[language]), sorted(places["en"]),
                             language)

    def test_all_kinds_are_found(self):
        least = {"report": 40, "circle": 45, "joint": 30, "look-back": 90,
                 "kith-ask": 34, "kith-journal": 15, "page": 65}
        self.assertEqual(set(least), set(said.KINDS))
        for kind, few in least.items():
            for language in LANGUAGES:
                found = [text for text in said.written(language)
                         if text.kind == kind]
                self.assertGreaterEqual(len(found), few, (language, kind))

    def test_every_word_in_braces_is_filled_and_every_filling_used(self):
        for language in LANGUAGES:
            used = set()
            for text in said.written(language):
                for key in said.BRACES.findall(text.text):
                    place = f"{text.place}/{key}"
                    used.add(place if place in said.FILLINGS[language] else key)
            self.assertEqual(used, set(said.FILLINGS[language]), language)
        for language, text in self.each():
            self.assertNotIn("{", text.text, (language, text.place))

    def test_one_is_not_spoken_of_as_many(self):
        ones = dict.fromkeys(NUMBER_KEYS, "1")
        for language in LANGUAGES:
            for text in said.written(language):
                if text.place in MANY_ALONE:
                    continue
                one = said.filled(language, text, ones).text
                with self.subTest(language=language, place=text.place):
                    self.assertNotRegex(one, ONE_OF_MANY[language])

    def test_what_is_told_of_many_alone_would_be_wrong_of_one(self):
        ones = dict.fromkeys(NUMBER_KEYS, "1")
        for place in MANY_ALONE:
            one = [said.filled(language, text, ones).text
                   for language in LANGUAGES
                   for text in said.written(language) if text.place == place]
            self.assertEqual(len(one), len(LANGUAGES), place)
            self.assertTrue(any(ONE_OF_MANY[language].search(text) for
                                language, text in zip(LANGUAGES, one))
                            or place == "look-back/breaches", place)

    def test_one_is_spoken_to_as_a_friend_would(self):
        for language, text in self.each():
            with self.subTest(language=language, place=text.place):
                self.assertNotRegex(text.text, OTHER_VOICE[language])
        read = set()
        for name, language, tie, gender, seen in texts.everything():
            for text in seen:
                if text.text not in read:
                    read.add(text.text)
                    self.assertNotRegex(text.text, OTHER_VOICE[language],
                                        (name, text.place))

    def test_no_word_is_one_of_statistics_alone(self):
        for language, text in self.each():
            with self.subTest(language=language, place=text.place):
                self.assertNotRegex(text.text, JARGON)

    def test_numbers_have_the_point_of_their_language(self):
        for language, text in self.each():
            wrong = r"\d,\d" if language == "en" else r"\d\.\d"
            self.assertNotRegex(text.text, wrong, (language, text.place))


class Rules(Facts):
    """The rules themselves, on what they must catch and must not."""

    def test_they_catch_what_they_are_for(self):
        for language, wrong in {
                "en": "In 1 weeks.", "de": "Nach 1 weitere Male.",
                "es": "Sube unos 1."}.items():
            self.assertRegex(wrong, ONE_OF_MANY[language])
        for language, right in {
                "en": "In 11 weeks, 1 week, 2.1 times.",
                "de": "Nach 1 Mal, 21 Malen.", "es": "1 vez, 31 veces."}.items():
            self.assertNotRegex(right, ONE_OF_MANY[language])
        for language, wrong in {
                "en": "The user can save.", "de": "Bitte wählen Sie eins.",
                "es": "Aquí lo veis igual."}.items():
            self.assertRegex(wrong, OTHER_VOICE[language])
        self.assertNotRegex("Sie urteilen nicht.", OTHER_VOICE["de"])
        self.assertNotRegex("Seis veces.", OTHER_VOICE["es"])
        self.assertRegex("The MSSD is 3.", JARGON)


if __name__ == "__main__":
    main()
