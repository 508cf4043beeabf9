# SPDX-License-Identifier: MIT
"""loaded - no text that a person sees labels, reassures, diagnoses or blames.

The words stand in loaded.json, with the places that may hold one and why. A
criterion's or a fact's name, which only a host sees, is held to the same: hosts
show things. Knows nothing of grammar.
"""

import html
import json
import re
from pathlib import Path

import said
import texts
from tree import Facts, ROOT, main

LOADED = json.loads(Path(__file__).with_name("loaded.json").read_text())
STORED = ROOT / "tests" / "golden"

# A program -> what its messages may hold, and why.
MESSAGES = {
    "examples/journal_forget.c": (
        "locking_mode = NORMAL", "said to the database, not to a person"),
    "examples/kith-check.c": (
        "the safety block", "said to the author of a questionnaire, of a part "
        "that has this name in the format"),
    "examples/score_codebook.c": (
        "the safety gate", "said to a researcher, of a column that has this "
        "name in the library"),
}


def words(language):
    for entry in LOADED[language]:
        yield re.compile(entry["word"], re.IGNORECASE), entry


def stored_language(path):
    found = re.search(r"\.(de|es)\.", path.name)
    return found.group(1) if found else "en"


def seen_of(path):
    """What a person sees of a stored page, in one line."""
    text = path.read_text()
    if path.suffix == ".html":
        text = re.sub(r"(?s)<(style|script)\b.*?</\1>|<!--.*?-->", " ", text)
        text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    return re.sub(r"\s+", " ", text)


def stored_pages():
    """(path, language, text) of each that is not for a host alone."""
    for path in sorted(STORED.rglob("*")):
        if path.suffix in (".txt", ".html") and ".host." not in path.name:
            yield path, stored_language(path), seen_of(path)


class Loaded(Facts):
    def languages(self):
        return {language for name in texts.builtins()
                for language in texts.languages(name)}

    def test_every_language_has_its_list(self):
        self.assertEqual(self.languages(), set(LOADED) - {"about"})
        sizes = {len(LOADED[language]) for language in self.languages()}
        self.assertGreaterEqual(min(sizes), 20)

    def test_every_word_catches_what_it_is_for(self):
        for language in self.languages():
            for found, entry in words(language):
                self.assertTrue(entry["catches"])
                for caught in entry["catches"]:
                    with self.subTest(word=entry["word"], caught=caught):
                        self.assertRegex(caught, found)

    def test_every_exception_is_used_and_has_its_reason(self):
        for language in self.languages():
            seen = {text.place: text.text for text in said.read(language)}
            for found, entry in words(language):
                for place, reason in entry.get("except", {}).items():
                    with self.subTest(word=entry["word"], place=place):
                        self.assertRegex(seen[place], found)
                        self.assertGreater(len(reason), 20)

    def test_none_stands_in_a_questionnaire_in_any_form(self):
        read = set()
        for name, language, tie, gender, seen in texts.everything():
            for text in seen:
                if (language, text.text) in read:
                    continue
                read.add((language, text.text))
                for found, entry in words(language):
                    with self.subTest(questionnaire=name, place=text.place,
                                      word=entry["word"], tie=tie,
                                      gender=gender):
                        self.assertNotRegex(text.text, found)
        self.assertGreater(len(read), 5000)

    def test_none_stands_in_what_reports_programs_and_the_page_say(self):
        for language in self.languages():
            for text in said.read(language):
                for found, entry in words(language):
                    if text.place in entry.get("except", {}):
                        continue
                    with self.subTest(language=language, place=text.place,
                                      word=entry["word"]):
                        self.assertNotRegex(text.text, found)

    def test_none_comes_about_where_a_page_is_put_together(self):
        allowed = {language: [text.text for text in said.read(language)
                              if any(text.place in entry.get("except", {})
                                     for entry in LOADED[language])]
                   for language in self.languages()}
        count = 0
        for path, language, seen in stored_pages():
            for sentence in allowed[language]:
                seen = seen.replace(sentence, "")
            for found, entry in words(language):
                with self.subTest(page=path.name, word=entry["word"]):
                    self.assertNotRegex(seen, found)
            count += 1
        self.assertGreater(count, 150)

    def test_none_stands_in_a_programs_help_or_messages(self):
        count, used = 0, set()
        for place, text in said.program_messages():
            allowed, _ = MESSAGES.get(place, (None, None))
            if allowed and allowed in text:
                text = text.replace(allowed, "")
                used.add(place)
            for found, entry in words("en"):
                with self.subTest(place=place, word=entry["word"], text=text):
                    self.assertNotRegex(text, found)
            count += 1
        self.assertGreater(count, 300)
        self.assertEqual(used, set(MESSAGES))


if __name__ == "__main__":
    main()
