# SPDX-License-Identifier: MIT
"""diaries - those of 52 couples over 14 days, in the library's numbers against
those that R made of the same days.

KITH_DATA names the folder; without it the diaries are skipped, and the test
says so. The file is Kashy's diary data (conflict 1 to 7, satisfaction the mean
of two of 1 to 7). The library fits no mixed models; that its numbers of each
person are what such a model is made of is shown in mixed_model.py, against R's
nlme.
"""

import csv
import gzip
import math
import os
import sys
import unittest
from pathlib import Path

import mixed_model
from library import NAN, c, number, pairs, real, series, within
from reference import Comparing, last, read

DATA = Path(os.environ.get("KITH_DATA", "/nowhere"))
REFERENCE = DATA / "reference" / "longitudinal.json"
EXPECTED = read(REFERENCE)["kashy_dev"] if REFERENCE.is_file() else {}
DAY = within(1)  # neighbours are days that follow each other
MIDDLE = 7.5  # the day that R's time counts from
SATISFACTION, CONFLICT = 15, 7  # columns; the header has one name twice

# R's mixed models were searched for with lmeControl(opt = "optim"), which stops
# .0014 below the highest likelihood of the lines. This is where nlme 3.1-162
# comes to by its default search, with the same data and formulas.
HIGHEST = {"level": -1529.23074529, "line": -1495.68191082,
           "errors": (.089984800354, .007528860163)}


def parsed(text):
    return float(text) if text.strip() else NAN


def diaries():
    """(couple, person) -> {day: (satisfaction, conflict)}."""
    people = {}
    with open(DATA / "dev" / "kashy-diary-dev-52.csv", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            days = people.setdefault((int(row[0]), int(row[1])), {})
            days[int(row[2])] = (parsed(row[SATISFACTION]),
                                 parsed(row[CONFLICT]))
    return people


def known(days):
    """(day, satisfaction) of the days that have one."""
    return [(day, days[day][0]) for day in sorted(days)
            if not math.isnan(days[day][0])]


def numbers_of(days):
    times = sorted(days)
    values = [days[day][0] for day in times]
    there = known(days)
    steps = [after[1] - before[1] for before, after in zip(there, there[1:])
             if after[0] - before[0] == 1]
    made = series(values, times)
    slope, at_first = made.two("least_squares")
    return {
        "n": made.count(),
        "mean": made.get("mean"),
        "sd": made.get("sd"),
        "slope": slope,
        "intercept_day1": at_first - slope * (there[0][0] - 1),
        "theil_sen": made.get("theil_sen"),
        "mann_kendall_S": made.get("mann_kendall",
                                   results=(c.c_int64, real, number))[0],
        "mssd": made.get("mssd", DAY),
        "rmssd": made.get("rmssd", DAY),
        "autocorr1": made.get("neighbour_correlation", DAY),
        "r_sat_conflict": pairs(values,
                                [days[d][1] for d in times]).get("pearson"),
        # A person's own, without the library:
        "last_minus_first": there[-1][1] - there[0][1],
        "max_drop": min(steps),
    }


def quantile(ordered, share):
    """R's type 7."""
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])


def summed_up(values):
    there = sorted(value for value in values if value is not None)
    made = series(there)
    return {"n": len(there), "mean": made.get("mean"), "sd": made.get("sd"),
            "min": there[0], "max": there[-1], "sum": math.fsum(there),
            "sumsq": math.fsum(value * value for value in there),
            "p05_p25_p50_p75_p95_type7": [quantile(there, share) for share in
                                          (.05, .25, .5, .75, .95)]}


# ---- What mixed models are made of -------------------------------------------

def level(days):
    """A person's mean as a line that does not rise, of the library's numbers."""
    made = series(*reversed(list(zip(*known(days)))))
    n = made.count()
    return mixed_model.Line(n, [made.get("mean")], [[n]],
                            (n - 1) * made.get("sd") ** 2)


def line(days):
    """A person's line of least squares, its height that in the middle."""
    times, values = zip(*known(days))
    made, when = series(values, times), series(times)
    n, slope_and_height = made.count(), made.two("least_squares")
    slope, at_first = slope_and_height
    time, spread = when.get("mean") - MIDDLE, when.get("sd") ** 2
    return mixed_model.Line(
        n, [at_first + slope * (MIDDLE - times[0]), slope],
        [[n, n * time], [n * time, (n - 1) * spread + n * time ** 2]],
        (n - 1) * (made.get("sd") ** 2 - slope ** 2 * spread))


@unittest.skipUnless(EXPECTED, "KITH_DATA names no folder with the diaries")
class Diaries(Comparing):
    @classmethod
    def setUpClass(cls):
        cls.people = diaries()
        cls.couples = sorted({who[0] for who in cls.people})
        cls.numbers = {who: numbers_of(days)
                       for who, days in cls.people.items()}

    def near_all(self, found, expected, what):
        for key, value in expected.items():
            if isinstance(value, list):
                for one, other in zip(found[key], value, strict=True):
                    self.near(one, other, (what, key), 1e-9, 1e-9)
            else:
                self.near(found[key], value, (what, key), 1e-9, 1e-9)

    def near_person(self, expected):
        who = int(expected["dyadid"]), int(expected["person"])
        self.near_all(self.numbers[who] |
                      {"dyadid": who[0], "person": who[1]}, expected, who)

    def test_the_days_are_all_there(self):
        days = [day for person in self.people.values()
                for day in person.values()]
        self.same(len(days), EXPECTED["rows"])
        self.same(len(self.couples), EXPECTED["couples"])
        self.assertEqual(len(self.people), 2 * len(self.couples))
        self.same(sum(math.isnan(day[0]) for day in days),
                  EXPECTED["missing_satisfaction"])
        self.same(sum(math.isnan(day[1]) for day in days),
                  EXPECTED["missing_conflict"])

    def test_every_person_has_the_numbers_of_R(self):
        path = DATA / "reference" / "kashy-dev-person-stats.csv.gz"
        with gzip.open(path, "rt", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            self.near_person({key: None if text in ("", "NA") else float(text)
                              for key, text in row.items()})
        self.assertEqual(len(rows), 104)

    def test_the_first_ten_are_the_same_in_both_files(self):
        for expected in EXPECTED["first10"]:
            self.near_person(expected)

    def test_all_people_sum_up_to_the_numbers_of_R(self):
        for key, expected in EXPECTED["stats"].items():
            found = summed_up([person[key]
                               for person in self.numbers.values()])
            self.near_all(found, expected, key)

    def test_partners_move_together_as_R_says(self):
        correlations = []
        for couple in self.couples:
            one, other = self.people[couple, 1], self.people[couple, 2]
            days = sorted(one.keys() & other.keys())
            correlations.append(pairs([one[day][0] for day in days],
                                      [other[day][0] for day in days])
                                .get("pearson"))
        self.near_all(summed_up(correlations) |
                      {"na": correlations.count(None)},
                      EXPECTED["partner_synchrony_r_within_couple"],
                      "synchrony")

    def fitted(self, how):
        """A mixed model by restricted likelihood."""
        return mixed_model.highest(
            [[how(self.people[couple, person]) for person in (1, 2)]
             for couple in self.couples], restricted=True)

    def test_levels_vary_by_couple_and_person_as_nlme_says(self):
        # lme(satisfaction ~ 1, random = ~1 | couple / person)
        fit = self.fitted(level)
        couple, person = fit.of_couple[0][0], fit.of_person[0][0]
        total = couple + person + fit.residual
        expected = EXPECTED["variance_components_ML_REML_null"]
        for found, key in ((couple, "couple"), (person, "person_in_couple"),
                           (fit.residual, "residual"),
                           (couple / total, "icc_couple"),
                           ((couple + person) / total, "icc_person")):
            self.near(found, expected[key], key, 5e-5)
        self.near(fit.log_likelihood, HIGHEST["level"], relative=1e-10)

    def test_lines_vary_by_couple_and_person_as_nlme_says(self):
        # lme(satisfaction ~ time, random = ~time | couple / person)
        fit = self.fitted(line)
        for at, key in enumerate(("(Intercept)", "time")):
            self.near(fit.beta[at], EXPECTED["lme_growth_fixed"][key], key,
                      5e-5)
            self.near(fit.errors[at], EXPECTED["lme_growth_se"][key], key,
                      5e-4)
            self.near(fit.errors[at], HIGHEST["errors"][at], key, 1e-6)
        self.near(fit.log_likelihood, EXPECTED["lme_growth_logLik"],
                  relative=1e-6)
        self.near(fit.log_likelihood, HIGHEST["line"], relative=1e-10)


def load_tests(loader, suite, pattern):
    return last(suite, EXPECTED) if EXPECTED else suite


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], verbosity=2)
