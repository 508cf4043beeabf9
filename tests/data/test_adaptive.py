# SPDX-License-Identifier: MIT
"""Adaptive asking, held against R's catR 3.17: 20 people who answered the 18
anxiety items of Brennan, Clark & Shaver (1998), item by item.

Reads dev/ecr-dev-10000.csv.gz and reference/irt.json of the folder that
KITH_DATA names. catR begins at theta 0, takes the item with the most Fisher
information, estimates by EAP on 61 nodes from -6 to 6 with a standard normal
prior, and ends below a standard error of 0.32 or at 12 items. It integrates by
trapezoids, so its first and last node have half weight; libkith sums, as R's
mirt does. In people who stand near an end that differs in the sixth digit, so
both are held against a third reckoning, here, to twelve.
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
if not DATA or not os.path.exists(f"{DATA}/reference/irt.json"):
    print("skipped: KITH_DATA names no folder with reference/irt.json")
    sys.exit(77)

lib = c.CDLL(os.environ["KITH_LIBRARY"])
pointer, text, number, real = c.c_void_p, c.c_char_p, c.c_int32, c.c_double
for name, arguments in {
        "kith_questionnaire_parse": [text, c.c_int64, pointer,
                                     c.POINTER(pointer), pointer],
        "kith_answers_new": [pointer, text, c.POINTER(pointer), pointer],
        "kith_answers_set": [pointer, text, real, pointer],
        "kith_strategy_informative": [pointer, pointer, number, real, number,
                                      real, number, c.POINTER(pointer),
                                      pointer],
        "kith_strategy_next": [pointer, pointer, c.POINTER(number),
                               c.POINTER(number), pointer],
        "kith_strategy_scale": [pointer, pointer, number, c.POINTER(number),
                                c.POINTER(real), c.POINTER(real)],
        "kith_graded_item_information": [pointer, number, number, number,
                                         real, c.POINTER(real)]}.items():
    getattr(lib, name).argtypes = arguments
for name in "questionnaire", "answers", "strategy":
    getattr(lib, f"kith_{name}_free").argtypes = [pointer]
    getattr(lib, f"kith_{name}_free").restype = None

REFERENCE = json.load(open(f"{DATA}/reference/irt.json"))
MODEL, RUNS = REFERENCE["ecr_anxiety"], REFERENCE["cat_anxiety_catR"]
ITEMS = MODEL["items"]
REVERSED = {"Q22"}
DONE_SCALES, PRECISE, LONG_ENOUGH = 18, 1, 2


def document():
    thresholds = [[b[f"b{k}"] for k in range(1, 5)] for b in MODEL["b"]]
    return {
        "kith": 1, "id": "anxiety", "version": "1", "language": "en",
        "title": "Anxiety", "ties": ["self"],
        "options": {"all": [{"id": f"o{v}", "value": v, "label": f"{v}"}
                            for v in range(1, 6)]},
        "items": [{"id": i, "text": f"Question {i}", "options": "all"}
                  for i in ITEMS],
        "sections": [{"id": "all", "title": "All", "items": ITEMS}],
        "scales": [{
            "id": "anxiety", "label": "Anxiety", "method": "graded",
            "items": [f"-{i}" if i in REVERSED else i for i in ITEMS],
            "min_answered": 1,
            "graded": {"source": "reference/irt.json", "items": {
                i: {"slope": a, "thresholds": b}
                for i, a, b in zip(ITEMS, MODEL["a"], thresholds)}}}],
        "resources": [{"label": "Help", "text": "Help", "for": "adults"}]}


def keyed(person, name):
    value = int(person[name])
    return 6 - value if name in REVERSED else value


def probability(item, category, theta):
    above = [1] + [1 / (1 + math.exp(-MODEL["a"][item] *
                                     (theta - MODEL["b"][item][f"b{k}"])))
                   for k in range(1, 5)] + [0]
    return above[category - 1] - above[category]


def placed(person, items, end_weight):
    """Posterior mean and standard deviation on 61 nodes."""
    sums = [0, 0, 0]
    for node in range(61):
        theta = -6 + node / 5
        weight = math.exp(-theta * theta / 2)
        weight *= end_weight if node in (0, 60) else 1
        for item in items:
            weight *= probability(item - 1, keyed(person, ITEMS[item - 1]),
                                  theta)
        sums = [s + weight * theta ** k for k, s in enumerate(sums)]
    mean = sums[1] / sums[0]
    return mean, math.sqrt(sums[2] / sums[0] - mean * mean)


class People(Facts):
    @classmethod
    def setUpClass(cls):
        cls.made, cls.strategy = pointer(), pointer()
        assert lib.kith_questionnaire_parse(
            json.dumps(document()).encode(), -1, None, c.byref(cls.made),
            None) == 0
        assert lib.kith_strategy_informative(
            cls.made, None, 0, 0.32, 12, 0, 0, c.byref(cls.strategy),
            None) == 0
        with gzip.open(f"{DATA}/dev/ecr-dev-10000.csv.gz", "rt",
                       newline="") as file:
            rows = list(csv.reader(file))
        cls.people = [dict(zip(rows[0], row)) for row in rows[1:]]

    @classmethod
    def tearDownClass(cls):
        lib.kith_strategy_free(cls.strategy)
        lib.kith_questionnaire_free(cls.made)

    def scale(self, answers):
        why, theta, error = number(), real(), real()
        self.assertEqual(lib.kith_strategy_scale(
            self.strategy, answers, 0, c.byref(why), c.byref(theta),
            c.byref(error)), 0)
        return why.value, theta.value, error.value

    def follow(self, person):
        """Items, estimates and errors as they come; why it ended, twice."""
        answers, item, why = pointer(), number(), number()
        self.assertEqual(lib.kith_answers_new(self.made, b"self",
                                              c.byref(answers), None), 0)
        self.assertEqual(self.scale(answers)[1:], (0, 1))
        items, thetas, errors = [], [], []
        while True:
            self.assertEqual(lib.kith_strategy_next(
                self.strategy, answers, c.byref(item), c.byref(why), None), 0)
            if item.value < 0:
                break
            name = ITEMS[item.value]
            self.assertEqual(lib.kith_answers_set(
                answers, name.encode(), float(person[name]), None), 0)
            items.append(item.value + 1)
            _, theta, error = self.scale(answers)
            thetas.append(theta)
            errors.append(error)
        ended = self.scale(answers)[0]
        lib.kith_answers_free(answers)
        return items, thetas, errors, why.value, ended

    def same(self, found, expected, delta):
        for a, b in zip(found, expected):
            self.assertAlmostEqual(a, b, delta=delta)

    def test_the_information_at_zero_is_as_catR_has_it(self):
        found = real()
        for i, expected in enumerate(RUNS["info_at_0"]):
            self.assertEqual(lib.kith_graded_item_information(
                self.made, 0, 0, i, 0.0, c.byref(found)), 0)
            self.assertAlmostEqual(found.value, expected, delta=1e-12)

    def test_every_person_is_asked_and_placed_as_by_catR(self):
        ends = set()
        for row, expected in zip(RUNS["rows"], RUNS["runs"]):
            person = self.people[row - 1]
            items, thetas, errors, why, ended = self.follow(person)
            self.assertEqual(items, expected["items"], row)
            for n, ours in enumerate(zip(thetas, errors)):
                theirs = expected["theta"][n], expected["se"][n]
                self.same(ours, placed(person, items[:n + 1], 1), 1e-12)
                self.same(theirs, placed(person, items[:n + 1], 0.5), 1e-12)
                self.same(ours, theirs, 6e-6)
            self.assertEqual(len(expected["theta"]), len(items))
            self.assertEqual(why, DONE_SCALES)
            self.assertEqual(ended, PRECISE if errors[-1] <= 0.32
                             else LONG_ENOUGH)
            ends.add(ended)
        self.assertEqual(len(RUNS["runs"]), 20)
        self.assertEqual(ends, {PRECISE, LONG_ENOUGH})


if __name__ == "__main__":
    main()
