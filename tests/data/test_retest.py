# SPDX-License-Identifier: MIT
"""retest - the same people twice: how their two scores go together, and who of
them has changed, in the library's numbers against those that R made of the same
answers.

KITH_DATA names the folder; without it the test says so and is skipped. The
answers are those to the Eysenck Personality Inventory (psychTools, epiR), of
which only item numbers and keys stand in the reference.
"""

import csv
import ctypes as c
import math
import os
import sys
import unittest
from pathlib import Path

from library import A, B, NAN, column, lib, number, pairs, pointer, real
from reference import Comparing, last, meet, read
from scorer import Scorer, document, made, value

DATA = Path(os.environ.get("KITH_DATA", "/nowhere"))
FILE = DATA / "reference/longitudinal.json"
# The diaries of that file are another test's.
REFERENCE = ({name: branch for name, branch in read(FILE).items()
              if name != "kashy_dev"} if FILE.is_file() else {})
SCALES = "epi_E", "epi_N", "epi_L"
DOWN, UNCHANGED, UP = 1, 2, 3  # KITH_CHANGE_DETERIORATED to _IMPROVED
JACOBSON_TRUAX, EDWARDS_NUNNALLY = 0, 1
HIGHER, LISTWISE, KITH_DOUBLE = 1, 1, 6

lib.kith_change_of_numbers.argtypes = (
    [real] * 9 + [number, number, pointer, c.POINTER(pointer), pointer])
lib.kith_item_analysis_people.restype = c.c_int64


class Scale:
    """Both scores of everyone who has both, and alpha of their first answers.
    Sums of keyed answers, 80 % answered, prorated."""

    def __init__(self, items, rows):
        # 1 is yes and 2 is no; an item with a minus counts the no.
        keys = [{"item": f"V{abs(item):.0f}",
                 "recode": [[1, int(item > 0)], [2, int(item < 0)]]}
                for item in items]
        self.items = [key["item"] for key in keys]
        self.scorer = Scorer(document([1, 2], keys, {"method": "sum"}))
        times = [{}, {}]
        for row in rows:
            times[int(row["time"]) - 1][row["study"], row["id"]] = row
        first, second = ({who: self.score(row) for who, row in time.items()}
                         for time in times)
        both = [who for who in first
                if None not in (first[who], second.get(who))]
        self.first = [first[who] for who in both]
        self.second = [second[who] for who in both]
        self.pairs = pairs(self.second, self.first)
        self.alpha, self.people = self.alpha_of([times[0][who]
                                                 for who in both])

    def score(self, row):
        return self.scorer.score({item: row[item] for item in self.items},
                                 {""})

    def alpha_of(self, rows):
        """Of those who answered every item, and how many they are."""
        questionnaire = self.scorer.questionnaire
        columns = made("kith_columns_new", questionnaire,
                       c.c_int64(len(rows)))
        answers = [column([float(row[item] or "nan") for row in rows])
                   for item in self.items]
        for item, data in enumerate(answers):
            status = lib.kith_columns_set_item(columns, item, data,
                                               KITH_DOUBLE, c.c_int64(8), None)
            assert status == 0
        sample = made("kith_sample_new", questionnaire, 0)
        status = lib.kith_sample_add(sample, columns, c.c_int64(0),
                                     c.c_int64(len(rows)), None, None)
        assert status == 0
        analysis = made("kith_item_analysis_new", sample, 0, LISTWISE)
        found = (value("kith_item_analysis_alpha", analysis),
                 lib.kith_item_analysis_people(analysis))
        lib.kith_item_analysis_free(analysis)
        lib.kith_sample_free(sample)
        lib.kith_columns_free(columns)
        return found

    def changes(self, reliability, method):
        """(statistic, state, error, half of what was expected) of each."""
        mean, sd = self.pairs.get("mean", B), self.pairs.get("sd", B)
        for before, after in zip(self.first, self.second):
            change = made("kith_change_of_numbers", before, after, reliability,
                          mean, sd, NAN, NAN, NAN, NAN, HIGHER, method, None)
            low, high = real(), real()
            lib.kith_change_expected(change, c.byref(low), c.byref(high))
            yield (value("kith_change_statistic", change),
                   lib.kith_change_state(change),
                   value("kith_change_standard_error", change),
                   (high.value - low.value) / 2)
            lib.kith_change_free(change)


@unittest.skipUnless(REFERENCE, "KITH_DATA names no reference numbers")
class Twice(Comparing):
    @classmethod
    def setUpClass(cls):
        with open(DATA / "dev/epi-retest-474x2.csv", newline="") as file:
            rows = list(csv.DictReader(file))
        cls.scales = {name: Scale(meet(REFERENCE[name]["items"]), rows)
                      for name in SCALES}

    def each(self):
        for name, scale in self.scales.items():
            yield scale, REFERENCE[name]

    def near(self, found, expected, what=None, relative=1e-12):
        super().near(found, expected, what, relative, least=relative)

    def test_as_many_have_scores_and_the_same_ones(self):
        for scale, expected in self.each():
            self.same(scale.pairs.count(), expected["n_pairs"])
            for side, time in ((B, "1"), (A, "2")):
                self.near(scale.pairs.get("mean", side),
                          expected["mean" + time])
                self.near(scale.pairs.get("sd", side), expected["sd" + time])

    def test_both_scores_go_together_as_far(self):
        for scale, expected in self.each():
            self.near(scale.pairs.get("pearson"), expected["retest_r"])
            self.near(scale.alpha, expected["alpha_time1_complete"])
            self.same(scale.people, expected["n_alpha"])
            self.near(self.agreement(scale.pairs), expected["icc_a1"])

    @staticmethod
    def agreement(both):
        """ICC(A,1) of McGraw and Wong (1996), of the library's parts."""
        n = both.count()
        people, _ = both.two("mean_squares")
        times = n * both.get("difference_mean") ** 2 / 2
        rest = both.get("difference_sd") ** 2 / 2
        return (people - rest) / (people + rest + 2 * (times - rest) / n)

    def test_all_together_have_changed_as_far(self):
        for scale, expected in self.each():
            both = scale.pairs
            dz = both.get("standardised_difference")
            self.near(both.two("t")[0], expected["paired_t"])
            self.near(dz, expected["d_z"])
            # The standardised response mean is the same number.
            self.near(dz, expected["srm"])
            self.near(2 * both.get("difference_mean") /
                      (both.get("sd", A) + both.get("sd", B)),
                      expected["d_av"])

    def check_jacobson_truax(self, scale, reliability, expected):
        self.near(reliability, expected["reliability"])
        changes = list(scale.changes(reliability, JACOBSON_TRUAX))
        statistics = [change[0] for change in changes]
        states = [change[1] for change in changes]
        for found, wanted in zip(statistics[:20], expected["z_first20"],
                                 strict=True):
            self.near(found, wanted)
        self.near(math.fsum(statistics), expected["z_sum"])
        self.near(math.fsum(z * z for z in statistics), expected["z_sumsq"])
        self.same(states.count(UP), expected["improved_up"])
        self.same(states.count(DOWN), expected["down"])
        self.same(states.count(UNCHANGED), expected["unchanged"])
        self.near(changes[0][2], expected["Sdiff"])
        self.near(changes[0][2] / math.sqrt(2), expected["SEM"])
        # R's 1.96 has more digits: qnorm(.975).
        self.near(changes[0][3], expected["crit_change_95"], relative=2e-5)

    def test_jacobson_truax_with_alpha_and_with_retest(self):
        for scale, expected in self.each():
            for reliability, name in (
                    (scale.alpha, "alpha"),
                    (scale.pairs.get("pearson"), "retest_r")):
                self.check_jacobson_truax(
                    scale, reliability,
                    expected["jacobson_truax_with_" + name])

    def test_edwards_nunnally_with_alpha(self):
        for scale, expected in self.each():
            states = [change[1] for change in
                      scale.changes(scale.alpha, EDWARDS_NUNNALLY)]
            self.same(states.count(UP), expected["edwards_nunnally"]["up"])
            self.same(states.count(DOWN), expected["edwards_nunnally"]["down"])


def load_tests(loader, suite, pattern):
    return last(suite, REFERENCE) if REFERENCE else suite


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], verbosity=2)
