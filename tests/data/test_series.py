# SPDX-License-Identifier: MIT
"""series - the diaries of 52 couples over 14 days, in the library's numbers
against those that R made of the same days; and how often made-up ratings swing
by chance.

KITH_DATA names the folder; without it the diaries are skipped, and the test
says so. The file is Kashy's diary data (conflict 1 to 7, satisfaction the mean
of two of 1 to 7). Of R's numbers there, those of mixed models (variance
components, growth curves) have no counterpart in the library, which fits none.
"""

import csv
import ctypes as c
import gzip
import json
import math
import os
import random
import sys
import unittest
from pathlib import Path

lib = c.CDLL(os.environ["KITH_LIBRARY"])
DATA = Path(os.environ.get("KITH_DATA", ""))
NAN = float("nan")
DAY = 1  # neighbours are days that follow each other
SATISFACTION, CONFLICT = 15, 7  # columns; the header has one name twice

pointer, number, real = c.c_void_p, c.c_int32, c.c_double
lib.kith_series_new.argtypes = [pointer, pointer, number, pointer,
                                c.POINTER(pointer), pointer]
lib.kith_pairs_new.argtypes = [pointer, pointer, c.c_int64, pointer,
                               c.POINTER(pointer), pointer]
for free in (lib.kith_series_free, lib.kith_pairs_free):
    free.argtypes, free.restype = [pointer], None
for name in "mean", "sd", "theil_sen":
    getattr(lib, "kith_series_" + name).argtypes = [pointer, pointer]
for name in "mssd", "rmssd", "neighbour_correlation":
    getattr(lib, "kith_series_" + name).argtypes = [pointer, c.c_int64, pointer]
lib.kith_series_least_squares.argtypes = [pointer] * 3
lib.kith_series_mann_kendall.argtypes = [pointer] * 4
lib.kith_series_swings.argtypes = [pointer, number, number, real, real, pointer]
lib.kith_pairs_pearson.argtypes = [pointer, pointer]


class Series:
    def __init__(self, values, times=None):
        count = len(values)
        self.at = pointer()
        status = lib.kith_series_new(
            (c.c_int64 * count)(*times) if times else None,
            (real * count)(*values), count, None, c.byref(self.at), None)
        if status != 0:
            raise AssertionError(f"kith_series_new gives {status}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        lib.kith_series_free(self.at)

    def number(self, name, *arguments):
        out = real()
        status = getattr(lib, "kith_series_" + name)(
            self.at, *arguments, c.byref(out))
        return out.value if status == 0 else None

    def line(self):
        slope, at_first = real(), real()
        lib.kith_series_least_squares(self.at, c.byref(slope),
                                      c.byref(at_first))
        return slope.value, at_first.value

    def s(self):
        s, p, exact = c.c_int64(), real(), number()
        lib.kith_series_mann_kendall(self.at, c.byref(s), c.byref(p),
                                     c.byref(exact))
        return s.value

    def swings(self, low, high, count):
        out = number()
        status = lib.kith_series_swings(self.at, 0, count, low, high,
                                        c.byref(out))
        assert status == 0
        return out.value


def pearson(one, other):
    made, out = pointer(), real()
    count = len(one)
    if lib.kith_pairs_new((real * count)(*one), (real * count)(*other), count,
                          None, c.byref(made), None) != 0:
        raise AssertionError("kith_pairs_new fails")
    status = lib.kith_pairs_pearson(made, c.byref(out))
    lib.kith_pairs_free(made)
    return out.value if status == 0 else None


# ---- Diaries ----------------------------------------------------------------

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


def numbers_of(days):
    times = sorted(days)
    values = [days[day][0] for day in times]
    known = [(day, days[day][0]) for day in times
             if not math.isnan(days[day][0])]
    steps = [after[1] - before[1] for before, after in zip(known, known[1:])
             if after[0] - before[0] == DAY]
    with Series(values, times) as series:
        slope, at_first = series.line()
        return {
            "n": lib.kith_series_count(series.at),
            "mean": series.number("mean"),
            "sd": series.number("sd"),
            "slope": slope,
            "intercept_day1": at_first - slope * (known[0][0] - 1),
            "theil_sen": series.number("theil_sen"),
            "mann_kendall_S": series.s(),
            "mssd": series.number("mssd", DAY),
            "rmssd": series.number("rmssd", DAY),
            "autocorr1": series.number("neighbour_correlation", DAY),
            "r_sat_conflict": pearson(values, [days[d][1] for d in times]),
            # A person's own, without the library:
            "last_minus_first": known[-1][1] - known[0][1],
            "max_drop": min(steps),
        }


def quantile(ordered, share):
    """R's type 7."""
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])


def summed_up(values):
    known = sorted(value for value in values if value is not None)
    with Series(known) as series:
        return {"n": len(known), "mean": series.number("mean"),
                "sd": series.number("sd"), "min": known[0], "max": known[-1],
                "sum": math.fsum(known),
                "sumsq": math.fsum(value * value for value in known),
                "p05_p25_p50_p75_p95_type7": [
                    quantile(known, share)
                    for share in (.05, .25, .5, .75, .95)]}


@unittest.skipUnless((DATA / "dev" / "kashy-diary-dev-52.csv").is_file(),
                     "KITH_DATA names no folder with the diaries")
class Diaries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.people = diaries()
        cls.numbers = {who: numbers_of(days)
                       for who, days in cls.people.items()}
        cls.expected = json.loads((DATA / "reference" / "longitudinal.json")
                                  .read_text())["kashy_dev"]

    def near(self, found, expected, what):
        if expected is None or found is None:
            self.assertEqual(found, expected, what)
        else:
            self.assertAlmostEqual(
                found, expected, msg=what,
                delta=1e-9 * max(1, abs(expected)))

    def near_all(self, found, expected, what):
        for key, value in expected.items():
            if key in ("dyadid", "person"):
                continue
            if isinstance(value, list):
                for one, other in zip(found[key], value, strict=True):
                    self.near(one, other, (what, key))
            else:
                self.near(found[key], value, (what, key))

    def test_the_days_are_all_there(self):
        days = [day for person in self.people.values()
                for day in person.values()]
        self.assertEqual(len(days), self.expected["rows"])
        self.assertEqual(len(self.people), 2 * self.expected["couples"])
        self.assertEqual(sum(math.isnan(day[0]) for day in days),
                         self.expected["missing_satisfaction"])
        self.assertEqual(sum(math.isnan(day[1]) for day in days),
                         self.expected["missing_conflict"])

    def test_every_person_has_the_numbers_of_R(self):
        path = DATA / "reference" / "kashy-dev-person-stats.csv.gz"
        seen = 0
        with gzip.open(path, "rt", newline="") as file:
            for row in csv.DictReader(file):
                who = int(row["dyadid"]), int(row["person"])
                expected = {key: None if text in ("", "NA") else float(text)
                            for key, text in row.items()}
                self.near_all(self.numbers[who], expected, who)
                seen += 1
        self.assertEqual(seen, 104)

    def test_the_first_ten_are_the_same_in_both_files(self):
        for expected in self.expected["first10"]:
            who = expected["dyadid"], expected["person"]
            self.near_all(self.numbers[who], expected, who)

    def test_all_people_sum_up_to_the_numbers_of_R(self):
        for key, expected in self.expected["stats"].items():
            found = summed_up([person[key]
                               for person in self.numbers.values()])
            self.near_all(found, expected, key)

    def test_partners_move_together_as_R_says(self):
        correlations = []
        for couple in sorted({who[0] for who in self.people}):
            one, other = self.people[couple, 1], self.people[couple, 2]
            days = sorted(one.keys() & other.keys())
            correlations.append(pearson([one[day][0] for day in days],
                                        [other[day][0] for day in days]))
        expected = dict(self.expected["partner_synchrony_r_within_couple"])
        self.assertEqual(correlations.count(None), expected.pop("na"))
        self.near_all(summed_up(correlations), expected, "synchrony")


# ---- How often made-up ratings swing by chance -------------------------------

# Mean, deviation and carry of weekly ratings, which are rounded to 1 to 5. Two
# of the table's headings name no numbers: steady good is 4.2 (.7), the middle
# of volatile and cycling 3. Where it names no carry it is .2, and 0 for the
# volatile.
KINDS = {"steady good": (4.2, 0.7, 0.2), "average": (3.5, 0.9, 0.2),
         "mixed": (3.0, 1.0, 0.2), "volatile": (3.0, 1.6, 0.0),
         "cycling": (3.0, 2.0, -0.3)}
# low, high, at least so many swings: the chance of each kind.
TABLE = {(2, 4, 4): (.002, .14, .26, .61, .85),
         (1, 4, 3): (.000, .005, .06, .45, .73),
         (1, 5, 3): (.000, .001, .005, .21, .55)}
WEEKS, RUNS, RUNS_OF_TABLE = 12, 6000, 20000


def ratings(dice, mean, deviation, carry):
    """Autoregressive of order one: each week carries some of the last one's
    distance from the mean."""
    at, fresh = dice.gauss(0, 1), math.sqrt(1 - carry * carry)
    for _ in range(WEEKS):
        yield min(5, max(1, math.floor(mean + deviation * at + .5)))
        at = carry * at + fresh * dice.gauss(0, 1)


class Chance(unittest.TestCase):
    def test_swings_come_by_chance_as_often_as_the_table_says(self):
        dice = random.Random(20261128)
        for place, (kind, made) in enumerate(KINDS.items()):
            hits = dict.fromkeys(TABLE, 0)
            for _ in range(RUNS):
                with Series(list(ratings(dice, *made))) as series:
                    for rule in TABLE:
                        low, high, least = rule
                        hits[rule] += series.swings(low, high,
                                                    WEEKS) >= least
            for rule, expected in TABLE.items():
                with self.subTest(kind=kind, rule=rule):
                    self.within(hits[rule] / RUNS, expected[place])

    def within(self, found, expected):
        """Three standard errors of both simulations, and what the table's
        rounding may hide."""
        rounding = .0005 if expected < .0095 else .005
        spread = max(expected, rounding) * (1 - expected)
        error = math.sqrt(spread / RUNS + spread / RUNS_OF_TABLE)
        self.assertLessEqual(abs(found - expected), 3 * error + rounding)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], verbosity=2)
