# SPDX-License-Identifier: MIT
"""texts - every text that a person can see of the built-in questionnaires, as
the library composes it for a language, a tie and a gender.

Knows nothing of how they are judged.
"""

import ctypes
import json
import os
from collections import namedtuple
from functools import lru_cache
from pathlib import Path

ROOT = Path(os.environ["KITH_ROOT"])
BUILD = Path(os.environ["KITH_BUILD_ROOT"])

# kind: what it is, such as "item"; group: what it belongs together with, such
# as a section; place: where it stands in the document.
Text = namedtuple("Text", "kind group place text")

GIVES_TEXT = """builtin_id builtin_document builtin_language builtin_overlay
    error_message
    questionnaire_tie_id questionnaire_item_id questionnaire_section_id
    questionnaire_scale_id questionnaire_pattern_id questionnaire_advice_id
    questionnaire_stop_id wording_title wording_about wording_notice
    wording_limit wording_tie_label wording_gender_id wording_gender_label
    wording_section_title wording_item_text wording_item_recall
    wording_option_label wording_scale_label wording_scale_about
    wording_band_label wording_difference_label wording_fact_label
    wording_pattern_label wording_pattern_about wording_criterion_label
    wording_pattern_label_when_raised wording_advice_label wording_advice_text
    wording_advice_step wording_stop_text"""
GIVES_NUMBER = """builtin_count builtin_language_count
    questionnaire_tie_count questionnaire_item_count
    questionnaire_item_in_tie questionnaire_option_count
    questionnaire_section_count questionnaire_section_item_count
    questionnaire_section_item questionnaire_scale_count
    questionnaire_scale_is_shown questionnaire_pattern_count
    questionnaire_pattern_criterion_count questionnaire_advice_count
    questionnaire_stop_count questionnaire_builtin wording_new wording_builtin
    wording_with_gender wording_gender_count wording_limit_count
    wording_advice_step_count wording_missing_count
    questionnaire_difference_count questionnaire_fact_count"""


class Library:
    """The functions by their names, with str for char *."""

    def __init__(self):
        self.shared = ctypes.CDLL(str(BUILD / "lib" / "libkith.so"))
        for name in GIVES_TEXT.split():
            self.declare(name, ctypes.c_char_p)
        for name in GIVES_NUMBER.split():
            self.declare(name, ctypes.c_int32)
        for name in ("questionnaire_free", "wording_free", "error_free"):
            self.declare(name, None)

    def declare(self, name, result):
        function = getattr(self.shared, "kith_" + name)
        function.restype = result

        def call(*arguments):
            got = function(*[a.encode() if isinstance(a, str) else a
                             for a in arguments])
            return got.decode() if isinstance(got, bytes) else got
        setattr(self, name, call)

    def make(self, name, *arguments):
        """What a constructor gives, or its message as an error."""
        out, error = ctypes.c_void_p(), ctypes.c_void_p()
        if getattr(self, name)(*arguments, ctypes.byref(out),
                               ctypes.byref(error)) != 0:
            message = self.error_message(error)
            self.error_free(error)
            raise ValueError(message)
        return out


kith = Library()


@lru_cache
def builtins():
    """Id -> its index, for every built-in questionnaire."""
    return {kith.builtin_id(i): i for i in range(kith.builtin_count())}


@lru_cache
def questionnaire(name):
    return kith.make("questionnaire_builtin", name, None)


@lru_cache
def languages(name):
    """Those of a built-in questionnaire, its own first."""
    index = builtins()[name]
    own = document(name)["language"]
    put_into = [kith.builtin_language(index, which)
                for which in range(kith.builtin_language_count(index))]
    return [own] + sorted(set(put_into) - {own})


@lru_cache
def document(name):
    return json.loads(kith.builtin_document(builtins()[name], None))


def ties(name):
    q = questionnaire(name)
    return [kith.questionnaire_tie_id(q, tie)
            for tie in range(kith.questionnaire_tie_count(q))]


@lru_cache
def wordings(name, language, tie):
    """Gender -> the wording; one without a name where there are none."""
    q = questionnaire(name)
    base = kith.make("wording_builtin", q, tie, language, None)
    return in_genders(base)


def in_genders(base):
    count = kith.wording_gender_count(base)
    if count == 0:
        return {"": base}
    genders = [kith.wording_gender_id(base, i) for i in range(count)]
    return {gender: kith.make("wording_with_gender", base, gender)
            for gender in genders}


def of_document(w):
    texts = [Text("front", "front", "title", kith.wording_title(w)),
             Text("front", "front", "about", kith.wording_about(w)),
             Text("front", "front", "notice", kith.wording_notice(w))]
    texts += [Text("front", "limits", f"limits/{i}", kith.wording_limit(w, i))
              for i in range(kith.wording_limit_count(w))]
    return texts + [Text("label", "genders", f"genders/{i}",
                         kith.wording_gender_label(w, i))
                    for i in range(kith.wording_gender_count(w))]


def of_sections(q, w, tie):
    for section in range(kith.questionnaire_section_count(q)):
        group = kith.questionnaire_section_id(q, section)
        yield Text("label", group, f"sections/{group}",
                   kith.wording_section_title(w, section))
        for i in range(kith.questionnaire_section_item_count(q, section)):
            item = kith.questionnaire_section_item(q, section, i)
            if kith.questionnaire_item_in_tie(q, item, tie) != 1:
                continue
            place = "items/" + kith.questionnaire_item_id(q, item)
            yield Text("item", group, place, kith.wording_item_text(w, item))
            yield Text("label", group, place + "/recall",
                       kith.wording_item_recall(w, item))
            for option in range(kith.questionnaire_option_count(q, item)):
                yield Text("label", group, f"{place}/options/{option}",
                           kith.wording_option_label(w, item, option))


def of_scales(q, w, bands_of):
    for scale in range(kith.questionnaire_scale_count(q)):
        name = kith.questionnaire_scale_id(q, scale)
        shown = kith.questionnaire_scale_is_shown(q, scale) == 1
        place = f"scales/{name}"
        yield Text("label" if shown else "host", "scales", place + "/label",
                   kith.wording_scale_label(w, scale))
        yield Text("scale" if shown else "host", "scales", place + "/about",
                   kith.wording_scale_about(w, scale))
        for band in range(bands_of):
            yield Text("label", "scales", f"{place}/bands/{band}",
                       kith.wording_band_label(w, scale, 0, band))


def of_patterns(q, w):
    for pattern in range(kith.questionnaire_pattern_count(q)):
        name = kith.questionnaire_pattern_id(q, pattern)
        place = f"patterns/{name}"
        for what in ("label", "about", "label_when_raised"):
            yield Text("finding", name, f"{place}/{what}",
                       getattr(kith, f"wording_pattern_{what}")(w, pattern))
        count = kith.questionnaire_pattern_criterion_count(q, pattern)
        for criterion in range(count):
            yield Text("host", name, f"{place}/criteria/{criterion}",
                       kith.wording_criterion_label(w, pattern, criterion))


def of_advice(q, w):
    for advice in range(kith.questionnaire_advice_count(q)):
        name = kith.questionnaire_advice_id(q, advice)
        place = f"advice/{name}"
        yield Text("label", name, place + "/label",
                   kith.wording_advice_label(w, advice))
        yield Text("advice", name, place + "/text",
                   kith.wording_advice_text(w, advice))
        for step in range(kith.wording_advice_step_count(w, advice)):
            yield Text("advice", name, f"{place}/steps/{step}",
                       kith.wording_advice_step(w, advice, step))


def of_lists(q, w):
    for stop in range(kith.questionnaire_stop_count(q)):
        name = kith.questionnaire_stop_id(q, stop)
        yield Text("stop", name, f"stop/{name}",
                   kith.wording_stop_text(w, stop))
    for tie in range(kith.questionnaire_tie_count(q)):
        yield Text("label", "ties", f"ties/{tie}",
                   kith.wording_tie_label(w, tie))
    for i in range(kith.questionnaire_fact_count(q)):
        yield Text("host", "facts", f"facts/{i}", kith.wording_fact_label(w, i))
    for i in range(kith.questionnaire_difference_count(q)):
        yield Text("host", "differences", f"differences/{i}",
                   kith.wording_difference_label(w, i))


# Easings and resources have no getter of their own: only reports show them. So
# an overlay puts them where advice stands, and the library composes them there.
def without_getter(name, language, tie):
    """Gender -> the texts of easings and resources of the document itself."""
    written = document(name)
    index = builtins()[name]
    text = kith.builtin_overlay(index, language, None)
    overlay = json.loads(text) if text else {
        "kith-overlay": 1, "questionnaire": name,
        "version": written["version"], "language": language, "texts": {}}
    theirs = overlay["texts"]
    wanted = []
    for pattern in written.get("patterns", []):
        own = theirs.get("patterns", {}).get(pattern["id"], {})
        for i, easing in enumerate(pattern.get("eased_by", [])):
            put = own.get("eased_by", {}).get(str(i), easing["text"])
            wanted.append(("finding", pattern["id"],
                           f"patterns/{pattern['id']}/eased_by/{i}", put))
    for i, resource in enumerate(written.get("resources", [])):
        own = theirs.get("resources", {}).get(str(i), {})
        for what in ("label", "text"):
            wanted.append(("resource", f"{resource['for']}",
                           f"resources/{i}/{what}",
                           own.get(what, resource[what])))
    ids = [advice["id"] for advice in written.get("advice", [])]
    if not wanted:
        return {gender: [] for gender in wordings(name, language, tie)}
    if len(wanted) > len(ids):
        raise ValueError(f"{name}: more easings and resources than advice")
    given = overlay["texts"].setdefault("advice", {})
    for advice, (_, _, _, put) in zip(ids, wanted):
        given.setdefault(advice, {})["text"] = put
    q = questionnaire(name)
    base = kith.make("wording_new", q, tie, json.dumps(overlay),
                     ctypes.c_int64(-1), None)
    order = [kith.questionnaire_advice_id(q, i)
             for i in range(kith.questionnaire_advice_count(q))]
    return {gender: [Text(kind, group, place,
                          kith.wording_advice_text(w, order.index(advice)))
                     for advice, (kind, group, place, _) in zip(ids, wanted)]
            for gender, w in in_genders(base).items()}


MOST_BANDS = 16


@lru_cache(maxsize=1024)
def of_person(name, language, tie):
    """Gender -> every text of the questionnaire about this tie, none empty."""
    q = questionnaire(name)
    number = ties(name).index(tie)
    behind = without_getter(name, language, tie)
    found = {}
    for gender, w in wordings(name, language, tie).items():
        texts = of_document(w) + list(of_sections(q, w, number)) + \
            list(of_scales(q, w, MOST_BANDS)) + list(of_patterns(q, w)) + \
            list(of_advice(q, w)) + list(of_lists(q, w)) + behind[gender]
        found[gender] = [text for text in texts if text.text]
    return found


def everything():
    """(questionnaire, language, tie, gender, texts), one after the other."""
    for name in builtins():
        for language in languages(name):
            for tie in ties(name):
                for gender, texts in of_person(name, language, tie).items():
                    yield name, language, tie, gender, texts
