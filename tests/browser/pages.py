# SPDX-License-Identifier: MIT
"""pages - the pages that a browser looks at: sample cases in every view and
language, a page written from right to left, names that would be more than
names, a page that allows for chance, circles, and diaries looked back on."""

import ctypes
import json
import os
import re
from pathlib import Path

import look_backs as diaries

ROOT = Path(os.environ["KITH_ROOT"])
CASES = ROOT / "examples/cases"
CIRCLES = ROOT / "examples/circles"

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

    def circle(self, roster, view, language=None, phrases=None, assessed=()):
        """A page on a circle; `assessed`: person -> sheet."""
        kith, error = self.kith, ctypes.c_void_p()
        circle, options, text = (ctypes.c_void_p() for _ in range(3))
        sent = json.dumps(roster).encode()
        done = kith.kith_circle_parse(sent, ctypes.c_int64(len(sent)), None,
                                      ctypes.byref(circle),
                                      ctypes.byref(error))
        for person, sheet in assessed if done == 0 else ():
            self.assess(circle, person, sheet)
        kith.kith_report_options_new(None, ctypes.byref(options), None)
        kith.kith_report_options_set_view(options, view, None)
        kith.kith_report_options_set_format(options, 2, None)
        if phrases is not None:
            sent = json.dumps(phrases).encode()
            done = done or kith.kith_report_options_set_phrases(
                options, sent, ctypes.c_int64(len(sent)), ctypes.byref(error))
        done = done or kith.kith_circle_report_write(
            circle, language and language.encode(), options,
            ctypes.byref(text), ctypes.byref(error))
        if done != 0:
            raise RuntimeError(kith.kith_error_message(error).decode())
        page = ctypes.string_at(kith.kith_text_data(text),
                                kith.kith_text_length(text))
        kith.kith_text_free(text)
        kith.kith_report_options_free(options)
        kith.kith_circle_free(circle)
        return page

    def assess(self, circle, person, sheet):
        kith, sent = self.kith, json.dumps(sheet).encode()
        core, answers, found = (ctypes.c_void_p() for _ in range(3))
        kith.kith_questionnaire_builtin(sheet["questionnaire"].encode(), None,
                                        ctypes.byref(core), None)
        kith.kith_answers_parse(core, sent, ctypes.c_int64(len(sent)),
                                ctypes.byref(answers), None)
        kith.kith_assess(answers, ctypes.byref(found), None)
        kith.kith_circle_set_assessment(circle, person, found, None)
        kith.kith_assessment_free(found)
        kith.kith_answers_free(answers)
        kith.kith_questionnaire_free(core)

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


PLAIN, PRIVATE, HOST = range(3)


def leftward_circle(library, roster):
    phrases = library.phrases()
    own = json.loads((ROOT / "lib/report/circle.phrases-en.json").read_text())
    texts = {**phrases["texts"], **own["texts"]}
    phrases.update(language="ar", texts={
        group: {name: leftward(text, "text") for name, text in part.items()}
        for group, part in texts.items()})
    return library.circle(roster, PRIVATE, phrases=phrases)


def circles(library):
    """Name -> page; the names begin with "circle"."""
    full = json.loads((CIRCLES / "a-full-table.json").read_text())
    one = json.loads((CIRCLES / "one-person-for-everything.json").read_text())
    sheet = json.loads((CASES / "all-good.json").read_text())
    eight = {"kith-circle": 1, "people": [
        {"name": name, "meets": {"joy": place + 1, "comfort": 1}}
        for place, name in enumerate(
            ["Ada", "A name that is " + "long " * 17, "x" * 100, LEFTWARD,
             HOSTILE, "Ben", "Cleo", "Dan"])]}
    return {
        "circle.private": library.circle(full, PRIVATE,
                                         assessed=[(0, sheet), (2, sheet)]),
        "circle.plain": library.circle(full, PLAIN),
        "circle.one": library.circle(one, PRIVATE, "de"),
        "circle.eight": library.circle(eight, PRIVATE, "es"),
        "circle.leftward": leftward_circle(library, full),
        "circle.host": library.circle(full, HOST)}


def look_backs(library):
    """Name -> page; the names begin with "look-back"."""
    back = diaries.LookBacks(library.kith)
    phrases = library.phrases()
    own = json.loads(
        (ROOT / "lib/report/look_back.phrases-en.json").read_text())
    texts = {**phrases["texts"], **own["texts"]}
    phrases.update(language="ar", texts={
        group: {name: leftward(text, "text") for name, text in part.items()}
        for group, part in texts.items()})

    def page(view, **more):
        return back.report(view, diaries.HTML, diaries.UNEVEN, diaries.DAYS,
                           **more)
    return {
        "look-back.private": page(PRIVATE),
        "look-back.plain": page(PLAIN),
        "look-back.de": page(PRIVATE, language="de", tie="sibling"),
        "look-back.leftward": page(PRIVATE, phrases=phrases),
        "look-back.hostile": page(PRIVATE, name=HOSTILE),
        "look-back.few": back.report(PRIVATE, diaries.HTML, diaries.FEW),
        "look-back.host": page(HOST)}


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
    made.update(circles(library))
    made.update(look_backs(library))
    for name, text in made.items():
        (folder / f"{name}.html").write_bytes(text)
    return list(made)
