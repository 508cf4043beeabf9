# SPDX-License-Identifier: MIT
"""library - the shared library behind ctypes, as far as these tests need it.

KITH_LIBRARY names it. Knows nothing of what a document says.
"""

import ctypes as c
import json
import os
from functools import lru_cache

VIEWS = {"plain": 0, "private": 1, "host": 2}
FORMATS = {"text": 0, "json": 1, "html": 2}
REASONS = {"skipped": 3, "does-not-apply": 4, "declined": 5}
GATES = ["unknown", "raised", "not raised"]

lib = c.CDLL(os.environ["KITH_LIBRARY"])
pointer, number, text = c.c_void_p, c.c_int32, c.c_char_p


def function(name, result, *arguments):
    found = getattr(lib, name)
    found.restype, found.argtypes = result, arguments
    return found


class Refused(Exception):
    """The library's sentence, with the place."""


function("kith_error_message", text, pointer)
function("kith_error_pointer", text, pointer)
function("kith_error_free", None, pointer)
function("kith_text_data", pointer, pointer)
function("kith_text_length", c.c_int64, pointer)
function("kith_text_free", None, pointer)


def call(name, *arguments):
    """A function that gives a status; the last argument is its error."""
    error = pointer()
    getattr(lib, name)(*arguments, c.byref(error))
    if error:
        sentence = lib.kith_error_message(error).decode()
        place = lib.kith_error_pointer(error)
        lib.kith_error_free(error)
        raise Refused(f"{sentence} ({(place or b'').decode()})")


def made(name, *arguments):
    out = pointer()
    call(name, *arguments, c.byref(out))
    return out


def status_function(name, *arguments):
    function(name, number, *arguments, c.POINTER(pointer))


def maker(name, *arguments):
    status_function(name, *arguments, c.POINTER(pointer))


def taken_text(owned):
    data = c.string_at(lib.kith_text_data(owned), lib.kith_text_length(owned))
    lib.kith_text_free(owned)
    return data


class Held:
    """An object of the library; freed with the Python object."""

    release = None

    def __init__(self, address):
        self.address = address

    def __del__(self):
        getattr(lib, self.release)(self.address)


# ---- Questionnaires ------------------------------------------------------

maker("kith_questionnaire_parse", text, c.c_int64, pointer)
maker("kith_questionnaire_builtin", text, pointer)
function("kith_questionnaire_free", None, pointer)
function("kith_builtin_count", number)
function("kith_builtin_id", text, number)
function("kith_builtin_document", pointer, number, c.POINTER(c.c_int64))
for part in ["tie", "item", "fact", "scale", "pattern", "advice", "stop",
             "warning"]:
    function(f"kith_questionnaire_{part}_count", number, pointer)
    if part != "warning":
        function(f"kith_questionnaire_{part}_id", text, pointer, number)
function("kith_questionnaire_warning_message", text, pointer, number)
function("kith_questionnaire_item_in_tie", number, pointer, number, number)
for part in ["item", "fact", "advice"]:
    function(f"kith_questionnaire_{part}_is_sensitive", number, pointer,
             number)
function("kith_questionnaire_item_is_safety", number, pointer, number)
for part in ["item", "fact"]:
    status_function(f"kith_questionnaire_{part}_range", pointer, number,
                    c.POINTER(c.c_double), c.POINTER(c.c_double))


class Questionnaire(Held):
    release = "kith_questionnaire_free"

    @classmethod
    def builtin(cls, name):
        return cls(made("kith_questionnaire_builtin", name.encode(), None))

    @classmethod
    def parse(cls, document):
        data = json.dumps(document).encode()
        return cls(made("kith_questionnaire_parse", data, len(data), None))

    def ids(self, part):
        count = getattr(lib, f"kith_questionnaire_{part}_count")
        name = getattr(lib, f"kith_questionnaire_{part}_id")
        return [name(self.address, index).decode()
                for index in range(count(self.address))]

    def items_of(self, tie):
        """Id -> index of the items that this tie has."""
        at = self.ids("tie").index(tie)
        return {name: index for index, name in enumerate(self.ids("item"))
                if lib.kith_questionnaire_item_in_tie(self.address, index, at)
                == 1}

    def says(self, part, what, index):
        asked = getattr(lib, f"kith_questionnaire_{part}_is_{what}")
        return asked(self.address, index) == 1

    def range(self, part, index):
        low, high = c.c_double(), c.c_double()
        call(f"kith_questionnaire_{part}_range", self.address, index,
             c.byref(low), c.byref(high))
        return int(low.value), int(high.value)

    def warnings(self):
        count = lib.kith_questionnaire_warning_count(self.address)
        return [lib.kith_questionnaire_warning_message(self.address, index).decode()
                for index in range(count)]


@lru_cache(maxsize=None)
def builtins():
    """Id -> the document's own JSON, of each questionnaire that is built in."""
    found = {}
    for index in range(lib.kith_builtin_count()):
        length = c.c_int64()
        data = lib.kith_builtin_document(index, c.byref(length))
        found[lib.kith_builtin_id(index).decode()] = json.loads(
            c.string_at(data, length.value))
    return found


def languages(name):
    """The languages that a built-in questionnaire was put into."""
    index = list(builtins()).index(name)
    return [lib.kith_builtin_language(index, which).decode()
            for which in range(lib.kith_builtin_language_count(index))]


@lru_cache(maxsize=None)
def overlay(name, language):
    """An overlay that is built in, as JSON text."""
    length = c.c_int64()
    data = lib.kith_builtin_overlay(list(builtins()).index(name),
                                    language.encode(), c.byref(length))
    return c.string_at(data, length.value).decode()


def phrases():
    """Language -> JSON, of the report's phrases that are built in."""
    found = {}
    for index in range(lib.kith_builtin_phrases_count()):
        language, length = lib.kith_builtin_phrases_language(index), c.c_int64()
        data = lib.kith_builtin_phrases(language, c.byref(length))
        found[language.decode()] = json.loads(c.string_at(data, length.value))
    return found


@lru_cache(maxsize=None)
def questionnaire(name):
    return Questionnaire.builtin(name)


# ---- Answers -------------------------------------------------------------

maker("kith_answers_new", pointer, text)
function("kith_answers_free", None, pointer)
status_function("kith_answers_set", pointer, text, c.c_double)
status_function("kith_answers_set_option", pointer, text, text)
status_function("kith_answers_set_missing", pointer, text, number)
status_function("kith_answers_clear", pointer, text)
status_function("kith_answers_set_fact", pointer, text, c.c_double)
status_function("kith_answers_clear_fact", pointer, text)
status_function("kith_answers_set_earlier_gate", pointer, number)


class Answers(Held):
    release = "kith_answers_free"

    def __init__(self, of, tie):
        super().__init__(made("kith_answers_new", of.address, tie.encode()))

    def set(self, item, value):
        """A number, an option's id, a reason in braces, or None."""
        if value is None:
            call("kith_answers_clear", self.address, item.encode())
        elif isinstance(value, dict):
            call("kith_answers_set_missing", self.address, item.encode(),
                 REASONS[value["missing"]])
        elif isinstance(value, str):
            call("kith_answers_set_option", self.address, item.encode(),
                 value.encode())
        else:
            call("kith_answers_set", self.address, item.encode(), value)

    def fact(self, fact, value):
        if value is None:
            call("kith_answers_clear_fact", self.address, fact.encode())
        else:
            call("kith_answers_set_fact", self.address, fact.encode(), value)

    def earlier(self, gate):
        call("kith_answers_set_earlier_gate", self.address, GATES.index(gate))

    def assess(self):
        return Assessment(made("kith_assess", self.address))


# ---- Wordings ------------------------------------------------------------

maker("kith_wording_new", pointer, text, text, c.c_int64, pointer)
maker("kith_wording_builtin", pointer, text, text, pointer)
maker("kith_wording_with_gender", pointer, text)
function("kith_wording_language", text, pointer)
function("kith_wording_gender_count", number, pointer)
function("kith_wording_gender_id", text, pointer, number)
function("kith_builtin_language_count", number, number)
function("kith_builtin_language", text, number, number)
function("kith_builtin_overlay", pointer, number, text, c.POINTER(c.c_int64))
function("kith_builtin_phrases_count", number)
function("kith_builtin_phrases_language", text, number)
function("kith_builtin_phrases", pointer, text, c.POINTER(c.c_int64))
function("kith_wording_free", None, pointer)
for part in ["item_text", "advice_label", "advice_text", "pattern_label",
             "pattern_label_when_raised", "pattern_about", "missing"]:
    function(f"kith_wording_{part}", text, pointer, number)
function("kith_wording_advice_step", text, pointer, number, number)
function("kith_wording_advice_step_count", number, pointer, number)
function("kith_wording_missing_count", number, pointer)


class Wording(Held):
    release = "kith_wording_free"

    @classmethod
    def of(cls, of, tie, overlay=None):
        data = None if overlay is None else json.dumps(overlay).encode()
        return cls(made("kith_wording_new", of.address, tie.encode(), data,
                        len(data or b""), None))

    @classmethod
    def builtin(cls, of, tie, language):
        return cls(made("kith_wording_builtin", of.address, tie.encode(),
                        language.encode(), None))

    def genders(self):
        """This wording, and one for each further gender that it knows."""
        count = lib.kith_wording_gender_count(self.address)
        return [self, *(Wording(made("kith_wording_with_gender", self.address,
                                     lib.kith_wording_gender_id(self.address,
                                                                index)))
                        for index in range(1, count))]

    def language(self):
        return lib.kith_wording_language(self.address).decode()

    def text(self, part, index):
        found = getattr(lib, f"kith_wording_{part}")(self.address, index)
        return None if found is None else found.decode()

    def advice(self, index):
        """Label, text and steps."""
        count = lib.kith_wording_advice_step_count(self.address, index)
        return [self.text("advice_label", index),
                self.text("advice_text", index),
                *(lib.kith_wording_advice_step(self.address, index,
                                               step).decode()
                  for step in range(count))]

    def missing(self):
        return [self.text("missing", index) for index in
                range(lib.kith_wording_missing_count(self.address))]


# ---- Assessments and reports ---------------------------------------------

maker("kith_assess", pointer)
function("kith_assessment_free", None, pointer)
function("kith_host_gate", number, pointer)
maker("kith_report_options_new", pointer)
function("kith_report_options_free", None, pointer)
status_function("kith_report_options_set_view", pointer, number)
status_function("kith_report_options_set_format", pointer, number)
maker("kith_report_write", pointer, pointer, pointer)


class Options(Held):
    release = "kith_report_options_free"


@lru_cache(maxsize=None)
def options(view, form):
    made_options = Options(made("kith_report_options_new", None))
    call("kith_report_options_set_view", made_options.address, VIEWS[view])
    call("kith_report_options_set_format", made_options.address,
         FORMATS[form])
    return made_options


class Assessment(Held):
    release = "kith_assessment_free"

    def gate(self):
        return GATES[lib.kith_host_gate(self.address)]

    def report(self, view, form, wording=None):
        return taken_text(made("kith_report_write", self.address,
                               wording and wording.address,
                               options(view, form).address))

    def host(self):
        return json.loads(self.report("host", "json"))
