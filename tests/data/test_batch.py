# SPDX-License-Identifier: MIT
"""batch - files of real people scored by the column, against the numbers that R
made of the same files.

KITH_DATA names the folder; without it the test says so and is skipped. Of the
instruments only item numbers and keys stand here: the Experiences in Close
Relationships (Brennan, Clark & Shaver, 1998; openpsychometrics.org) and the
Investment Model Scale (Rusbult, Martz & Agnew, 1998).
"""

import array
import csv
import ctypes as c
import gzip
import json
import math
import os
import sys
import unittest
from pathlib import Path

lib = c.CDLL(os.environ["KITH_LIBRARY"])
DATA = Path(os.environ.get("KITH_DATA", ""))
INT8, DOUBLE = 1, 6
SCORE, COUNT = 1, 5
EVERY, UNANSWERED, ANSWERED = -1, 2, 0

pointer, number, long, double = c.c_void_p, c.c_int32, c.c_int64, c.c_double
lib.kith_questionnaire_parse.argtypes = [c.c_char_p, long, pointer, pointer,
                                         pointer]
lib.kith_columns_new.argtypes = [pointer, long, pointer, pointer]
lib.kith_results_new.argtypes = [pointer, pointer, pointer]
lib.kith_columns_set_matrix.argtypes = [pointer, pointer, number, long, long,
                                        pointer]
lib.kith_columns_set_missing.argtypes = [pointer, number, double, number,
                                         pointer]
lib.kith_results_set_scale.argtypes = [pointer, number, number, number,
                                       pointer, number, long, pointer]
lib.kith_batch_scores.argtypes = [pointer, pointer, long, long, pointer,
                                  pointer]
for name in ["questionnaire", "columns", "results"]:
    free = getattr(lib, f"kith_{name}_free")
    free.argtypes, free.restype = [pointer], None

REVERSE = {3, 15, 19, 22, 25, 27, 29, 31, 33, 35}


def document(items, options, scales):
    return json.dumps({
        "kith": 1, "id": "people", "version": "1", "language": "en",
        "title": "People", "ties": ["self"],
        "options": {"o": [{"id": f"o{value}", "value": value,
                           "label": str(value)} for value in options]},
        "sections": [{"id": "all", "items": items}],
        "items": [{"id": item, "text": item, "options": "o"}
                  for item in items],
        "scales": scales,
        "resources": [{"label": "Help", "text": "A doctor", "for": "adults"}],
    }).encode()


def scale(name, keys, **more):
    return {"id": name, "label": name, "items": keys, **more}


class Batch:
    """Rows of numbers through a document."""

    def __init__(self, text, rows, kind):
        self.rows, self.kept = len(rows), []
        self.questionnaire = self.make("kith_questionnaire_parse", text,
                                       len(text), None)
        self.columns = self.make("kith_columns_new", self.questionnaire,
                                 self.rows)
        self.results = self.make("kith_results_new", self.questionnaire)
        values = array.array("b" if kind == INT8 else "d",
                             [value for row in rows for value in row])
        size, width = values.itemsize, len(rows[0])
        self.good(lib.kith_columns_set_matrix(
            self.columns, self.keep(values), kind, size, size * width, None))

    @staticmethod
    def good(status):
        if status != 0:
            raise AssertionError(f"status {status}")

    def make(self, name, *arguments):
        out = pointer()
        self.good(getattr(lib, name)(*arguments, c.byref(out), None))
        return out

    def keep(self, values):
        self.kept.append(values)
        return values.buffer_info()[0]

    def missing(self, code):
        self.good(lib.kith_columns_set_missing(self.columns, EVERY, code,
                                               UNANSWERED, None))

    def want(self, index, what=SCORE):
        whole = what == COUNT
        out = array.array("b" if whole else "d", [0] * self.rows)
        self.good(lib.kith_results_set_scale(
            self.results, index, what, 0, self.keep(out),
            INT8 if whole else DOUBLE, out.itemsize, None))
        return out

    def run(self):
        faults = long(-1)
        self.good(lib.kith_batch_scores(self.columns, self.results, 0,
                                        self.rows, c.byref(faults), None))
        return faults.value

    def close(self):
        lib.kith_results_free(self.results)
        lib.kith_columns_free(self.columns)
        lib.kith_questionnaire_free(self.questionnaire)


def table(name):
    path = DATA / name
    opened = gzip.open(path, "rt") if path.suffix == ".gz" else open(
        path, encoding="utf-8")
    with opened as file:
        return list(csv.DictReader(file))


def real(text):
    return math.nan if text in ("", "NA") else float(text)


class People(unittest.TestCase):
    def assert_column(self, ours, theirs):
        self.assertEqual(len(ours), len(theirs))
        for row, (mine, text) in enumerate(zip(ours, theirs)):
            expected = real(text)
            if math.isnan(expected):
                self.assertTrue(math.isnan(mine), row)
            else:
                self.assertLessEqual(abs(mine - expected), 1e-12, row)

    def test_attachment_of_ten_thousand(self):
        answers = table("dev/ecr-dev-10000.csv.gz")
        expected = table("reference/ecr-dev-scores.csv.gz")
        items = [f"Q{item}" for item in range(1, 37)]
        scales, columns = [], []
        for first, name in ((1, "avoid"), (2, "anx")):
            keys = [f"-Q{item}" if item in REVERSE else f"Q{item}"
                    for item in range(first, 37, 2)]
            for column, more in (
                    (f"{name}_mean", {"min_answered": 1}),
                    (f"{name}_mean80", {"min_answered": 0.8}),
                    (f"{name}_pomp80", {"min_answered": 0.8,
                                        "report_as": "pomp"})):
                # The mean of what was answered: nothing is filled up, or what
                # comes to the same.
                for missing in ("prorate", "none"):
                    scales.append(scale(f"{column}-{missing}", keys,
                                        missing=missing, **more))
                    columns.append(column)
        for kind in (INT8, DOUBLE):
            rows = [[int(row[item]) for item in items] for row in answers]
            batch = Batch(document(items, range(1, 6), scales), rows, kind)
            batch.missing(0)
            found = [batch.want(index) for index in range(len(scales))]
            counted = batch.want(0, COUNT)
            self.assertEqual(batch.run(), 0)
            for ours, column in zip(found, columns):
                with self.subTest(column=column, kind=kind):
                    self.assert_column(ours, [row[column] for row in expected])
            self.assertEqual(list(counted),
                             [int(row["n_avoid"]) for row in expected])
            batch.close()

    def test_investment_of_couples(self):
        answers = table("dev/ims-mixed-282.csv")
        expected = table("reference/ims-scores.csv.gz")
        kinds = {"sat": "sat.g", "qalt": "qalt.g", "invest": "invest.g",
                 "com": "com"}
        items, scales, columns = [], [], []
        for partner in "fm":
            for kind, stem in kinds.items():
                mine = [f"{stem}{item}_{partner}" for item in range(1, 6)]
                items += mine
                keys = ["-" + item if kind == "com" and number in (3, 4)
                        else item for number, item in enumerate(mine, 1)]
                scales.append(scale(f"{kind}_{partner}", keys,
                                    min_answered=0.8))
                columns.append(f"{kind}_{partner}")
        rows = [[real(row[item]) for item in items] for row in answers]
        batch = Batch(document(items, range(1, 10), scales), rows, DOUBLE)
        found = [batch.want(index) for index in range(len(scales))]
        self.assertEqual(batch.run(), 0)
        for ours, column in zip(found, columns):
            with self.subTest(column=column):
                self.assert_column(ours, [row[column] for row in expected])
        batch.close()


if __name__ == "__main__":
    if not os.environ.get("KITH_DATA"):
        print("skipped: KITH_DATA names no folder with data from outside")
        sys.exit(77)
    unittest.main()
