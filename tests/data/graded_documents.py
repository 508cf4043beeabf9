# SPDX-License-Identifier: MIT
"""graded_documents - documents out of parameters that R estimated, and people
scored by the library through ctypes.

KITH_DATA names the folder with the reference numbers, KITH_LIBRARY the library.
"""

import ctypes as c
import csv
import gzip
import json
import os
from pathlib import Path

lib = c.CDLL(os.environ["KITH_LIBRARY"])
DATA = os.environ.get("KITH_DATA")
pointer, number, text, double = c.c_void_p, c.c_int32, c.c_char_p, c.c_double
numbers = c.POINTER(double)


def function(name, result, *arguments):
    found = getattr(lib, name)
    found.restype, found.argtypes = result, arguments
    return found


out = c.POINTER(pointer)
function("kith_questionnaire_parse", number, text, c.c_int64, pointer, out,
         out)
function("kith_questionnaire_free", None, pointer)
function("kith_error_message", text, pointer)
function("kith_answers_new", number, pointer, text, out, out)
function("kith_answers_set", number, pointer, text, double, out)
function("kith_answers_free", None, pointer)
function("kith_assess", number, pointer, out, out)
function("kith_assessment_free", None, pointer)
for name in ["estimate", "estimate_error", "score"]:
    function(f"kith_assessment_{name}", number, pointer, number, numbers)
for name in ["information", "expected_sum"]:
    function(f"kith_graded_{name}", number, pointer, number, number, double,
             numbers)
for name in ["item_information"]:
    function(f"kith_graded_{name}", number, pointer, number, number, number,
             double, numbers)
function("kith_graded_probability", number, pointer, number, number, number,
         number, double, numbers)
function("kith_graded_sum_count", number, pointer, number, number)
function("kith_graded_sums", number, pointer, number, number, number, numbers,
         numbers, numbers)


def have_data():
    return DATA and (Path(DATA) / "reference/irt.json").is_file()


def reference():
    """The numbers as their digits: floats would do, but not say so."""
    return json.loads((Path(DATA) / "reference/irt.json").read_text())


def rows(name):
    path = Path(DATA) / name
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", newline="") as file:
        return list(csv.reader(file))


def document(fit, low, reverse=(), estimate="eap"):
    """A document with one graded scale; categories count from `low`."""
    count = len(fit["b"][0]) + 1
    options = [{"id": f"o{k}", "value": low + k, "label": f"{k}"}
               for k in range(count)]
    items = {}
    for name, slope, steps in zip(fit["items"], fit["a"], fit["b"]):
        items[name] = {"slope": slope, "thresholds": [
            steps[f"b{k}"] for k in range(1, count)]}
    return {
        "kith": 1, "id": "fit", "version": "1", "language": "en",
        "title": fit["tag"], "ties": ["friend"], "options": {"steps": options},
        "items": [{"id": name, "text": name, "options": "steps"}
                  for name in fit["items"]],
        "sections": [{"id": "all", "items": fit["items"]}],
        "scales": [{
            "id": "theta", "label": "Theta", "min_answered": 1,
            "items": ["-" + name if name in reverse else name
                      for name in fit["items"]],
            "method": "graded", "decimals": 3,
            "graded": {"source": "R mirt", "estimate": estimate,
                       "items": items}}],
        "resources": [{"label": "Help", "text": "A doctor.", "for": "adults"}]}


class Questionnaire:
    def __init__(self, written):
        data = json.dumps(written).encode()
        made, error = pointer(), pointer()
        lib.kith_questionnaire_parse(data, len(data), None, c.byref(made),
                                     c.byref(error))
        if error:
            raise ValueError(lib.kith_error_message(error).decode())
        self.address = made
        self.items = [name["id"].encode() for name in written["items"]]

    def __del__(self):
        if hasattr(self, "address"):
            lib.kith_questionnaire_free(self.address)

    def estimate(self, answers):
        """Estimate, its error and the score; None among the answers is a
        missing one."""
        sheet, found, error = pointer(), pointer(), pointer()
        lib.kith_answers_new(self.address, b"friend", c.byref(sheet),
                             c.byref(error))
        for item, value in zip(self.items, answers):
            if value is not None and lib.kith_answers_set(sheet, item, value,
                                                          None) != 0:
                raise ValueError(f"{item} = {value}")
        lib.kith_assess(sheet, c.byref(found), c.byref(error))
        got = [double() for _ in range(3)]
        status = [getattr(lib, f"kith_assessment_{name}")(found, 0,
                                                          c.byref(at))
                  for name, at in zip(["estimate", "estimate_error", "score"],
                                      got)]
        lib.kith_assessment_free(found)
        lib.kith_answers_free(sheet)
        return None if any(status) else tuple(at.value for at in got)

    def at(self, name, *arguments):
        got = double()
        status = getattr(lib, f"kith_graded_{name}")(self.address, 0,
                                                     *arguments, c.byref(got))
        if status != 0:
            raise ValueError(status)
        return got.value

    def sums(self):
        count = lib.kith_graded_sum_count(self.address, 0, 0)
        arrays = [(double * count)() for _ in range(3)]
        status = lib.kith_graded_sums(self.address, 0, 0, count, *arrays)
        if status != 0:
            raise ValueError(status)
        return [list(array) for array in arrays]
