# SPDX-License-Identifier: MIT
"""Answer quality, held against R's careless 1.2.2 on every row.

Reads dev/ecr-dev-10000.csv.gz, dev/divorce.csv and the files careless.json and
ecr-dev-careless.csv.gz in reference/ of the folder that KITH_DATA names.
careless gives even-odd with the sign turned (high is careless); here high is
consistent. Left out, because they need a sample and not one sheet: Mahalanobis
distance, psychometric synonyms, person-total correlation.
"""

import csv
import ctypes as c
import gzip
import json
import math
import os
import sys

from tree import Facts, main

DATA = os.environ.get("KITH_DATA")
if not DATA or not os.path.exists(f"{DATA}/reference/careless.json"):
    print("skipped: KITH_DATA names no folder with reference/careless.json")
    sys.exit(77)

lib = c.CDLL(os.environ["KITH_LIBRARY"])
pointer, text = c.c_void_p, c.c_char_p
for name, arguments in {
        "kith_questionnaire_parse": [text, c.c_int64, pointer],
        "kith_answers_parse": [pointer, text, c.c_int64],
        "kith_quality_new": [pointer, pointer, c.c_int32]}.items():
    getattr(lib, name).argtypes = arguments + [c.POINTER(pointer), pointer]
lib.kith_quality_value.argtypes = [pointer, c.c_int32, c.POINTER(c.c_double)]
for name in ("questionnaire", "answers", "quality"):
    getattr(lib, f"kith_{name}_free").argtypes = [pointer]
    getattr(lib, f"kith_{name}_free").restype = None

NO_VALUE = 9
LONGSTRING, BROKEN, SHARE, AVERAGE, VARIABILITY, EVEN_ODD = range(6)

# Brennan, Clark & Shaver 1998, as the file's codebook has it.
REVERSED = {3, 15, 19, 22, 25, 27, 29, 31, 33, 35}
BLOCKS = [range(first, first + 12, 2) for first in (1, 13, 25, 2, 14, 26)]


def document(items, low, high, blocks=(), turned=()):
    keys = [[f"-Q{i}" if i in turned else f"Q{i}" for i in block]
            for block in blocks]
    return {
        "kith": 1, "id": "file", "version": "1", "language": "en",
        "title": "A file of answers", "ties": ["self"],
        "options": {"all": [{"id": f"o{v}", "value": v, "label": f"{v}"}
                            for v in range(low, high + 1)]},
        "items": [{"id": f"Q{i}", "text": f"Question {i}", "options": "all"}
                  for i in range(1, items + 1)],
        "sections": [{"id": "all", "title": "All",
                      "items": [f"Q{i}" for i in range(1, items + 1)]}],
        "scales": [{"id": f"b{n}", "label": f"Block {n}", "items": block}
                   for n, block in enumerate(keys)],
        "resources": [{"label": "Help", "text": "Help", "for": "adults"}]}


class File:
    """A file's questionnaire, and the indices of its rows."""

    def __init__(self, parts):
        self.made = pointer()
        status = lib.kith_questionnaire_parse(
            json.dumps(parts).encode(), -1, None, c.byref(self.made), None)
        assert status == 0, status

    def __del__(self):
        lib.kith_questionnaire_free(self.made)

    def indices(self, row, missing=None):
        """Index to value, without those that have none."""
        sheet = json.dumps({
            "kith-answers": 1, "questionnaire": "file", "version": "1",
            "tie": "self",
            "answers": {f"Q{i}": int(v) if v != missing
                        else {"missing": "skipped"}
                        for i, v in enumerate(row, 1)}}).encode()
        answers, quality = pointer(), pointer()
        value, found = c.c_double(), {}
        assert lib.kith_answers_parse(self.made, sheet, len(sheet),
                                      c.byref(answers), None) == 0
        assert lib.kith_quality_new(answers, None, 0, c.byref(quality),
                                    None) == 0
        for index in range(EVEN_ODD + 1):
            status = lib.kith_quality_value(quality, index, c.byref(value))
            if status == 0:
                found[index] = value.value
            else:
                assert status == NO_VALUE, status
        lib.kith_quality_free(quality)
        lib.kith_answers_free(answers)
        return found


def rows_of(path, **more):
    with gzip.open(f"{DATA}/{path}", "rt", newline="") as file:
        return list(csv.reader(file, **more))


REFERENCE = json.load(open(f"{DATA}/reference/careless.json"))


class Attachment(Facts):
    @classmethod
    def setUpClass(cls):
        cls.file = File(document(36, 1, 5, BLOCKS, REVERSED))
        cls.rows = [row[:36]
                    for row in rows_of("dev/ecr-dev-10000.csv.gz")[1:]]
        table = rows_of("reference/ecr-dev-careless.csv.gz")
        cls.table = [dict(zip(table[0], row)) for row in table[1:]]

    def test_every_complete_row_is_as_careless_has_it(self):
        columns = {"longstring": LONGSTRING, "avgstring": AVERAGE,
                   "irv": VARIABILITY}
        none = seen = 0
        for expected in self.table:
            found = self.file.indices(self.rows[int(expected["row"]) - 1])
            for column, index in columns.items():
                # The file has 15 digits.
                self.assertTrue(math.isclose(found[index],
                                             float(expected[column]),
                                             rel_tol=1e-14, abs_tol=0),
                                (expected, column, found))
            self.assertEqual(found[BROKEN], found[LONGSTRING])
            if expected["evenodd"] in ("", "NA"):
                self.assertNotIn(EVEN_ODD, found)
                none += 1
            else:
                self.assertAlmostEqual(found[EVEN_ODD],
                                       -float(expected["evenodd"]),
                                       delta=1e-13, msg=expected)
            seen += 1
        self.assertEqual((seen, none), (9152, 32))

    def test_half_of_the_items_in_one_run_is_as_rare(self):
        share = sum(self.file.indices(self.rows[int(e["row"]) - 1])[SHARE]
                    >= 0.5 for e in self.table)
        self.assertEqual(
            share, REFERENCE["ecr_dev_complete_rows"]["longstring_ge18"])

    def test_a_missing_answer_ends_a_run_or_is_passed_over(self):
        part = REFERENCE["longstring_rows_with_missing"]
        for row, broken, passed in zip(part["rows"], part["rle_rule"],
                                       part["skip_missing_rule"]):
            found = self.file.indices(self.rows[row - 1], missing="0")
            # careless calls a missing answer a run of 1 of its own.
            self.assertEqual(found.get(BROKEN, 1), broken, row)
            self.assertEqual(found.get(LONGSTRING, 0), passed, row)
        self.assertEqual(len(part["rows"]), 20)


class Divorce(Facts):
    def test_every_row_adds_up_to_what_careless_has(self):
        with open(f"{DATA}/dev/divorce.csv", newline="") as lines:
            rows = [row[:54] for row in csv.reader(lines, delimiter=";")][1:]
        file = File(document(54, 0, 4))
        found = [file.indices(row) for row in rows]
        for name, index in ("longstring", LONGSTRING), ("irv", VARIABILITY):
            expected = REFERENCE["divorce"][name]
            values = [row[index] for row in found]
            self.assertEqual(len(values), expected["n"])
            self.assertAlmostEqual(min(values), expected["min"], delta=1e-14)
            self.assertAlmostEqual(max(values), expected["max"], delta=1e-14)
            self.assertAlmostEqual(sum(values), expected["sum"], delta=1e-11)
            self.assertAlmostEqual(sum(v * v for v in values),
                                   expected["sumsq"], delta=1e-11)
        first = REFERENCE["divorce"]["first20_longstring"]
        self.assertEqual([row[LONGSTRING] for row in found[:len(first)]],
                         first)


class Package(Facts):
    """The one assertion that careless itself ships (lonstring-test-data.csv,
    ryentes/careless at 0a84caf), by rows of runs of those lengths."""

    def test_runs_of_ten_to_ninety(self):
        file = File(document(100, 1, 5))
        for length in (10, 20, 30, 40, 50, 60, 70, 80, 90, 10):
            row, at = [], 0
            while len(row) < 100:
                run = length if at == 0 else min(length, 10)
                row += [at % 5 + 1] * run
                at += 1
            self.assertEqual(file.indices(row[:100])[LONGSTRING], length)


if __name__ == "__main__":
    main()
