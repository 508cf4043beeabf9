# SPDX-License-Identifier: MIT
"""loaded - no text that a person sees labels, reassures, diagnoses or blames.

The words stand in loaded.json. A criterion's or a fact's name, which only a
host sees, is held to the same: hosts show things. Knows nothing of grammar.
"""

import json
import re
from pathlib import Path

import texts
from tree import Facts, main

LOADED = json.loads(Path(__file__).with_name("loaded.json").read_text())


class Loaded(Facts):
    def words(self, language):
        for entry in LOADED[language]:
            yield re.compile(entry["word"], re.IGNORECASE), entry

    def languages(self):
        return {language for name in texts.builtins()
                for language in texts.languages(name)}

    def test_every_language_has_its_list(self):
        self.assertEqual(self.languages(), set(LOADED) - {"about"})
        sizes = {len(LOADED[language]) for language in self.languages()}
        self.assertGreaterEqual(min(sizes), 20)

    def test_every_word_catches_what_it_is_for(self):
        for language in self.languages():
            for found, entry in self.words(language):
                with self.subTest(word=entry["word"]):
                    self.assertRegex(entry["catches"], found)

    def test_every_exception_is_used(self):
        for language in self.languages():
            seen = {text.place: text.text
                    for text in texts.phrases(language)}
            for found, entry in self.words(language):
                for place in entry.get("except", []):
                    with self.subTest(word=entry["word"], place=place):
                        self.assertRegex(seen[place], found)

    def test_none_stands_in_a_questionnaire_in_any_form(self):
        read = set()
        for name, language, tie, gender, seen in texts.everything():
            for text in seen:
                if (language, text.text) in read:
                    continue
                read.add((language, text.text))
                for found, entry in self.words(language):
                    with self.subTest(questionnaire=name, place=text.place,
                                      word=entry["word"], tie=tie,
                                      gender=gender):
                        self.assertNotRegex(text.text, found)
        self.assertGreater(len(read), 5000)

    def test_none_stands_in_the_reports_own_sentences(self):
        for language in self.languages():
            said = texts.phrases(language)
            self.assertTrue(said)
            for text in said:
                for found, entry in self.words(language):
                    if text.place in entry.get("except", []):
                        continue
                    with self.subTest(language=language, place=text.place,
                                      word=entry["word"]):
                        self.assertNotRegex(text.text, found)


if __name__ == "__main__":
    main()
