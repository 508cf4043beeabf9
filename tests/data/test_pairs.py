# SPDX-License-Identifier: MIT
"""test_pairs - pairs of real people against the numbers that R made of them.

reference/dyads.json was computed by R 4.2.2 (psych, nlme, lavaan). The people
are both partners of 282 couples who answered the Investment Model Scale
(Rusbult et al., 1998) and 276 speed dates, both of whom rated each other. What
the library does not offer is worked out here of what it does: the reader's
own counts (kappa), and the likelihood of the model.
"""

import csv
import math
import os
import statistics
import sys
import unittest
from pathlib import Path

from library import A, B, NAN, actor_partner, distinctive, lib, pairs, real
from reference import Comparing, last, meet, read

DATA = Path(os.environ.get("KITH_DATA", "/nowhere"))
FILE = DATA / "reference/dyads.json"
REFERENCE = read(FILE) if FILE.is_file() else {}


def number(text):
    return float(text) if text else NAN


def columns_of(file):
    with open(DATA / file, newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    return {name: [row[name] for row in rows] for name in rows[0]}


class Near(Comparing):
    def near(self, found, expected, what, relative=2e-12):
        super().near(found, expected, what, relative, least=1e-14)

    def assert_pairs(self, a, b, expected, what):
        """Every number that R gives of pairs."""
        made = pairs(a, b)
        self.same(made.count(), expected["n"], what)
        numbers = {
            "mean_a": made.get("mean", A), "mean_b": made.get("mean", B),
            "pearson_r": made.get("pearson"), "icc1_anova": made.get("icc"),
            "pairwise_double_entry_r": made.get("double_entry"),
            "mean_diff": made.get("difference_mean"),
            "sd_diff": made.get("difference_sd"),
            "mean_abs_diff": made.get("absolute_difference"),
            "paired_t": made.two("t")[0],
            "paired_p": made.two("t")[1],
            "dz": made.get("standardised_difference"),
            "spearman": made.get("spearman"),
            "kendall_tau_b": made.get("kendall")}
        # R counts from the mean of the differences.
        level = pairs([one - numbers["mean_diff"] for one in a], b)
        numbers["n_gap_gt_1_5_sd_of_diff"] = lib.kith_pairs_apart_count(
            level.object, 1.5 * numbers["sd_diff"])
        self.assertEqual(set(numbers) | {"n"}, set(expected), what)
        for name, found in numbers.items():
            self.near(found, expected[name], f"{what} {name}")


@unittest.skipUnless(REFERENCE, "KITH_DATA names no reference numbers")
class Couples(Near):
    @classmethod
    def setUpClass(cls):
        rows = columns_of("dev/ims-mixed-282.csv")
        cls.items = {"sat": [f"sat.g{i}" for i in range(1, 6)],
                     "qalt": [f"qalt.g{i}" for i in range(1, 6)],
                     "invest": [f"invest.g{i}" for i in range(1, 6)],
                     "com": [f"com{i}" for i in range(1, 6)]}
        cls.keyed = {}
        for name, texts in rows.items():
            turned = name[:4] in ("com3", "com4")
            values = [number(text) for text in texts]
            cls.keyed[name] = [10 - v if turned else v for v in values]

    def mean(self, scale, who, least):
        """The scale of one partner, of at least so many answered items."""
        columns = [self.keyed[f"{item}_{who}"] for item in self.items[scale]]
        means = []
        for row in zip(*columns):
            there = [value for value in row if value == value]
            means.append(sum(there) / len(there) if len(there) >= least
                         else NAN)
        return means

    def both(self, scale, least):
        return self.mean(scale, "f", least), self.mean(scale, "m", least)

    def test_pairs_of_each_scale(self):
        for scale in self.items:
            a, b = self.both(scale, 4)
            self.assert_pairs(a, b, REFERENCE["ims_pairs"][scale], scale)

    def test_satisfaction_of_those_who_answered_all(self):
        # The worked numbers: 276 couples, 6.827, 1.211, .699.
        made = pairs(*self.both("sat", 5))
        between, within = made.two("mean_squares")
        self.assertEqual(made.count(), 276)
        self.assertEqual([round(x, 3) for x in (between, within)],
                         [6.827, 1.211])
        self.assertEqual(round(made.get("icc"), 3), .699)

    def whole_couples(self):
        """The profiles of twenty items of those couples who answered all."""
        sides = []
        for who in ("f", "m"):
            columns = [self.keyed[f"{item}_{who}"]
                       for items in self.items.values() for item in items]
            sides.append(list(zip(*columns)))
        return [(f, m) for f, m in zip(*sides)
                if all(value == value for value in f + m)]

    def assert_spread(self, found, expected, what):
        """What R says of a column of numbers, some of them not there."""
        there = [value for value in found if value is not None]
        ordered = sorted(there)
        self.same(len(there), expected["n"], what)

        def quantile(share):
            place = (len(ordered) - 1) * share
            low = min(int(place), len(ordered) - 2)
            return (ordered[low] + (place - low) *
                    (ordered[low + 1] - ordered[low]))
        numbers = {"mean": statistics.fmean(there),
                   "sd": statistics.stdev(there), "min": ordered[0],
                   "max": ordered[-1], "sum": math.fsum(there),
                   "sumsq": math.fsum(value * value for value in there)}
        for name, value in numbers.items():
            self.near(value, expected[name], f"{what} {name}", 1e-11)
        for share, value in zip((.05, .25, .5, .75, .95),
                                expected["p05_p25_p50_p75_p95_type7"]):
            self.near(quantile(share), value, f"{what} {share}", 1e-11)

    def test_profiles(self):
        expected = REFERENCE["ims_profiles_20_items"]
        couples = self.whole_couples()
        self.same(len(couples), expected["n"])
        typical = [[statistics.fmean(column) for column in zip(*side)]
                   for side in zip(*couples)]
        made = [pairs(f, m) for f, m in couples]
        own = [distinctive(f, m, *typical) for f, m in couples]
        found = {
            "overall_profile_r": [one.get("pearson") for one in made],
            "distinctive_profile_r": [one.get("pearson") for one in own],
            "mean_abs_diff": [one.get("absolute_difference") for one in made],
            "euclidean": [one.get("distance") for one in made],
            "double_entry_icc": [one.get("double_entry") for one in made]}
        for name, numbers in found.items():
            self.assert_spread(numbers, expected[name], name)
        self.same(found["overall_profile_r"].count(None),
                  expected["overall_profile_r_na"])
        for name, key in (("overall_profile_r", "overall"),
                          ("distinctive_profile_r", "distinctive"),
                          ("mean_abs_diff", "mad"),
                          ("double_entry_icc", "icc_de")):
            for row, value in zip(meet(expected["rows"]),
                                  expected["first20"][key], strict=True):
                self.near(found[name][int(row) - 1], value,
                          f"{name} of {row}", 1e-11)

    def test_every_distance_is_its_parts(self):
        for f, m in self.whole_couples():
            made = pairs(f, m)
            parts = made.get("distance_parts", results=[real] * 3)
            self.near(sum(parts), made.get("distance") ** 2, "parts")

    def model(self):
        outcomes, predictors = self.both("com", 4), self.both("sat", 4)
        return actor_partner(*outcomes, *predictors), [
            row for row in zip(*outcomes, *predictors)
            if all(value == value for value in row)]

    def test_actor_and_partner(self):
        expected = REFERENCE["ims_apim_gls_reml"]
        made, rows = self.model()
        self.same(made.count(), expected["couples"])
        self.same(len(rows), expected["couples"])
        for side, name in ((A, "gf"), (B, "gm")):
            for getter, end in (("intercept", ""), ("actor", ":act"),
                                ("partner", ":par")):
                estimate, error = made.two(getter, side)
                self.near(estimate, expected["coef"][name + end], name + end)
                # R's search for the variances stops at about eight digits.
                self.near(error, expected["se"][name + end], name + end, 2e-8)
        self.near(made.get("residual_correlation"), expected["residual_r"],
                  "residuals", 1e-7)

    def test_the_likelihood_of_that_model(self):
        # Patterson and Thompson (1971), worked out of the library's residuals.
        made, rows = self.model()
        n, p = len(rows), 3
        sd = [made.get("residual_sd", side) for side in (A, B)]
        r = made.get("residual_correlation")
        spread = math.log(sd[0] ** 2 * sd[1] ** 2 * (1 - r * r))
        both = pairs([row[2] for row in rows], [row[3] for row in rows])
        cross = (math.log(n) + 2 * math.log(both.get("sd", A) *
                                            both.get("sd", B) * (n - 1)) +
                 math.log(1 - both.get("pearson") ** 2))
        found = -.5 * (2 * (n - p) * (1 + math.log(2 * math.pi)) +
                       (n - p) * spread + 2 * cross)
        self.near(found, REFERENCE["ims_apim_gls_reml"]["logLik"],
                  "likelihood", 1e-10)

    def test_the_same_by_maximum_likelihood_and_by_each_equation(self):
        expected = REFERENCE["ims_apim_sem_ml"]
        made, rows = self.model()
        self.same(len(rows), expected["n"])
        narrower = math.sqrt((len(rows) - 3) / len(rows))
        for side, sex, end, own, other in ((A, "female", "f", "sat_f", "sat_m"),
                                           (B, "male", "m", "sat_m", "sat_f")):
            actor = made.two("actor", side)
            partner = made.two("partner", side)
            intercept = made.two("intercept", side)
            # lavaan's search stops early: seven digits.
            for name, (estimate, error) in (("a_", actor), ("p_", partner)):
                self.near(estimate, expected["est"][name + end], name, 1e-6)
                self.near(error * narrower, expected["se"][name + end], name,
                          1e-6)
            ols = expected["ols_check"]
            for name, (estimate, error) in (("(Intercept)", intercept),
                                            (own, actor), (other, partner)):
                self.near(estimate, ols[sex][name], name)
                self.near(error, ols[f"se_{sex}"][name], name)
            self.near(partner[0] / actor[0],
                      expected["actor_partner_ratio_k"][sex], "ratio", 1e-6)


@unittest.skipUnless(REFERENCE, "KITH_DATA names no reference numbers")
class SpeedDates(Near):
    @classmethod
    def setUpClass(cls):
        cls.reference = REFERENCE["speed_dating"]
        cls.columns = {
            name: texts for name, texts in
            columns_of("dev/speed-dating-276.csv").items()}

    def side(self, name):
        return [number(text) for text in self.columns[name]]

    def test_what_both_say_of_each_other(self):
        for name, expected in self.reference["pairs"].items():
            self.assert_pairs(self.side(name + "M"), self.side(name + "F"),
                              expected, name)

    def test_whether_both_want_to_meet_again(self):
        a, b = self.side("DecisionM"), self.side("DecisionF")
        made = pairs(a, b)
        n, m, f = made.count(), made.get("mean", A), made.get("mean", B)
        r = made.get("pearson")
        self.near(r, self.reference["phi"], "phi")
        # Of yes and no, the covariance counts those who both say yes.
        both = (n - 1) / n * r * made.get("sd", A) * made.get("sd", B) + m * f
        table = [[1 - m - f + both, f - both], [m - both, both]]
        self.same([[round(n * cell) for cell in row] for row in table],
                  self.reference["decision_table_M_by_F"])
        self.same(round(n * both), self.reference["matches"])
        alike = 1 - lib.kith_pairs_apart_count(made.object, 0) / n
        chance = m * f + (1 - m) * (1 - f)
        self.near((alike - chance) / (1 - chance), self.reference["kappa"],
                  "kappa")


class WorkedNumbers(Near):
    """The textbook's, small enough to be worked out by hand."""

    def test_four_pairs(self):
        made = pairs([80, 60, 40, 90], [70, 65, 50, 85])
        self.assertEqual(round(made.get("icc"), 3), .909)

    def test_two_profiles(self):
        made = pairs([80, 70, 75, 60, 65], [60, 65, 40, 55, 70])
        elevation, scatter, shape = made.get("distance_parts",
                                             results=[real] * 3)
        self.near(made.get("distance") ** 2, 1700, "distance")
        self.assertEqual(round(made.get("distance"), 1), 41.2)
        self.near(elevation, 720, "elevation")
        self.assertEqual(round(scatter), 52)
        self.assertEqual(round(shape), 928)
        self.assertEqual(round(made.get("pearson"), 2), -.27)


def load_tests(loader, suite, pattern):
    return last(suite, REFERENCE) if REFERENCE else suite


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], verbosity=2)
