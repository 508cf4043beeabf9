# SPDX-License-Identifier: MIT
"""pages - the pages that a browser looks at: sample cases in every view and
language, a page written from right to left, names that would be more than
names, and a page that allows for chance."""

import ctypes
import json
import os
import re
from pathlib import Path

ROOT = Path(os.environ["KITH_ROOT"])
CASES = ROOT / "examples/cases"

# A name that would run, load, end its element or turn the line around it.
HOSTILE = "</script></p><img src=x onerror=alert(1)>\"'&amp;{O}"
LEFTWARD = "דנה"

# Latin letters and the Arabic ones that stand for them.
LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz",
                        "ابثدعفغهيجكلمنوبقرستةوخحطز")
WORDED = {"title", "label", "text", "about", "name"}


class Library:
    def __init__(self, path):
        self.kith = ctypes.CDLL(path)
        self.kith.kith_text_data.restype = ctypes.c_void_p
        self.kith.kith_text_length.restype = ctypes.c_int64
        self.kith.kith_error_message.restype = ctypes.c_char_p
        self.kith.kith_builtin_phrases.restype = ctypes.c_char_p

    def page(self, sheet, document=None, **options):
        report, error = ctypes.c_void_p(), ctypes.c_void_p()
        inputs = []
        for value in (document, sheet, {"format": "html", **options}):
            text = None if value is None else json.dumps(value).encode()
            inputs += [text, ctypes.c_int64(len(text or b""))]
        if self.kith.kith_assess_json(*inputs, ctypes.byref(report),
                                      ctypes.byref(error)) != 0:
            raise RuntimeError(self.kith.kith_error_message(error).decode())
        text = ctypes.string_at(self.kith.kith_text_data(report),
                                self.kith.kith_text_length(report))
        self.kith.kith_text_free(report)
        return text

    def phrases(self):
        return json.loads(self.kith.kith_builtin_phrases(b"en", None))


def leftward(value, key=None):
    """A document or phrases in made-up Arabic: braces stay as they are."""
    if isinstance(value, dict):
        return {name: leftward(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [leftward(part, key) for part in value]
    if not isinstance(value, str) or key not in WORDED:
        return value
    return "".join(piece if piece.startswith("{") else
                   piece.lower().translate(LETTERS)
                   for piece in re.split(r"(\{[^}]*\})", value))


def leftward_page(library, sheet):
    document = json.loads((ROOT / "lib/instruments/kith-core.json").read_text())
    document = leftward(document)
    document.update(language="ar", id="leftward")
    document["words"] = {
        word: {form: (part if form == "name" else
                      {tie: str(text).lower().translate(LETTERS)
                       for tie, text in part.items()})
               for form, part in forms.items()}
        for word, forms in document["words"].items()}
    phrases = library.phrases()
    phrases["language"] = "ar"
    phrases["texts"] = {group: {name: leftward(text, "text")
                                for name, text in texts.items()}
                        for group, texts in phrases["texts"].items()}
    return library.page({**sheet, "questionnaire": "leftward"}, document,
                        view="private", phrases=phrases)


def chance_page(library):
    """One scale with bands, an observed reliability, norms, a missing answer."""
    document = json.loads((ROOT / "tests/examples/small.json").read_text())
    scale = document["scales"][0]
    scale["reliability"] = {"value": 0.8, "kind": "alpha", "sd": 20,
                            "status": "observed", "source": "made up"}
    scale["norms"] = [{"id": "n", "population": "made-up people", "n": 3,
                       "source": "made up", "mean": 60, "sd": 20,
                       "table": [[50, 1], [60, 1], [70, 1]]}]
    sheet = {"kith-answers": 1, "questionnaire": "small", "version": "1.0.0",
             "tie": "friend",
             "answers": {"A1": 3, "A2": {"missing": "skipped"}}}
    return library.page(sheet, document, view="private")


def make(library_path, folder):
    """Writes the pages; gives back their names."""
    library = Library(library_path)
    sheets = {name: json.loads((CASES / f"{name}.json").read_text())
              for name in ("all-good", "warm-and-cold-with-control",
                           "almost-nothing-answered", "a-young-person",
                           "checkin-a-good-week")}
    made = {}
    for name, sheet in sheets.items():
        made[f"{name}.private"] = library.page(sheet, view="private")
    raised = sheets["warm-and-cold-with-control"]
    made["raised.plain"] = library.page(raised, view="plain")
    made["raised.host"] = library.page(raised, view="host")
    for language in ("de", "es"):
        made[f"raised.{language}"] = library.page(raised, view="private",
                                                  language=language)
    made["name.hostile"] = library.page(raised, view="private", name=HOSTILE)
    made["name.leftward"] = library.page(raised, view="private", name=LEFTWARD)
    made["help.many"] = library.page(raised, view="private", resources=[
        {"label": "<b>One</b>", "text": "\u202eBy day & night", "for": "adults",
         "contact": "0000 111", "url": "https://one.example/?a=1&b=\"'<i>"},
        {"label": "Two", "url": "https://two.example/" + "long" * 30,
         "for": "adults"},
        {"label": "Three", "url": "javascript:alert(1)", "for": "adults"}])
    made["leftward"] = leftward_page(library, raised)
    made["chance"] = chance_page(library)
    for name, text in made.items():
        (folder / f"{name}.html").write_bytes(text)
    return list(made)
