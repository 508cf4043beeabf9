# SPDX-License-Identifier: MIT
"""languages - every built-in document is whole in every language that is built
in, for every tie and gender; and so are the report's own phrases.
"""

import re
import unittest

import library

BRACE = re.compile(r"\{[^{}]*\}")


def paths(value, place=""):
    """Where each text of an overlay stands -> the text."""
    if isinstance(value, str):
        return {place: value}
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    return {path: text for key, part in parts
            for path, text in paths(part, f"{place}/{key}").items()}


class Languages(unittest.TestCase):
    maxDiff = None

    def each(self):
        """(document, tie, language, wording) of each gender."""
        for name in library.builtins():
            of = library.questionnaire(name)
            for language in library.languages(name):
                for tie in of.ids("tie"):
                    first = library.Wording.builtin(of, tie, language)
                    for wording in first.genders():
                        yield of, tie, language, wording

    def test_every_document_is_in_the_same_languages(self):
        known = {name: set(library.languages(name))
                 for name in library.builtins()}
        self.assertEqual(known, dict.fromkeys(known, known["kith-core"]))

    def test_nothing_is_missing(self):
        for of, tie, language, wording in self.each():
            self.assertEqual((wording.language(), wording.missing()),
                             (language, []), (language, tie))

    def test_every_question_is_in_that_language_and_composed(self):
        for of, tie, language, wording in self.each():
            own = library.Wording.of(of, tie)
            for item, index in of.items_of(tie).items():
                text = wording.text("item_text", index)
                self.assertNotEqual(text, own.text("item_text", index),
                                    (language, item))
                self.assertIsNone(BRACE.search(text), (language, text))

    def test_phrases_lack_nothing_and_keep_their_places(self):
        built_in = library.phrases()
        wanted = paths(built_in["en"]["texts"])
        places = {path: sorted(BRACE.findall(text))
                  for path, text in wanted.items()}
        for language, phrases in built_in.items():
            found = paths(phrases["texts"])
            self.assertEqual({path: sorted(BRACE.findall(text))
                              for path, text in found.items()}, places,
                             language)

    def test_every_language_of_a_document_has_phrases(self):
        for name in library.builtins():
            for language in library.languages(name):
                self.assertIn(language, library.phrases())


unittest.main(verbosity=2)
