# SPDX-License-Identifier: MIT
"""swings - how often made-up ratings swing by chance, by the library's count
against a table of the same.
"""

import math
import random
import sys
import unittest

from library import number, real, series

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


def swings(weeks, low, high):
    return weeks.get("swings", 0, WEEKS, real(low), real(high),
                     results=(number,))


class Chance(unittest.TestCase):
    def test_swings_come_by_chance_as_often_as_the_table_says(self):
        dice = random.Random(20261128)
        for place, (kind, made) in enumerate(KINDS.items()):
            hits = dict.fromkeys(TABLE, 0)
            for _ in range(RUNS):
                weeks = series(list(ratings(dice, *made)))
                for rule in TABLE:
                    low, high, least = rule
                    hits[rule] += swings(weeks, low, high) >= least
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
