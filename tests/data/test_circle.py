# SPDX-License-Identifier: MIT
"""circle - how needs are shared out, beside numbers of others: worked examples
that R 4.2.2 computed, and Python's own fractions and logarithms for rosters
drawn at random.

The index: Herfindahl (1950), Hirschman (1945); 1 / index: Laakso and Taagepera
(1979); entropy: Shannon (1948); evenness: Pielou (1966).
"""

import ctypes
import json
import math
import os
import random
from fractions import Fraction

from tree import Facts, main

kith = ctypes.CDLL(os.environ["KITH_LIBRARY"])
NUMBERS = ("herfindahl", "effective_people", "entropy", "evenness")
NO_VALUE = None


class Circle:
    """Rows of parts, one a need, one number a person."""

    def __init__(self, rows):
        needs = [f"n{i}" for i in range(len(rows))]
        people = [{"meets": {need: row[p] for need, row in zip(needs, rows)
                             if row[p] > 0}} for p in range(len(rows[0]))]
        text = json.dumps({
            "kith-circle": 1, "people": people,
            "needs": [{"id": need, "label": need} for need in needs]}).encode()
        self.at = ctypes.c_void_p()
        status = kith.kith_circle_parse(text, ctypes.c_int64(len(text)), None,
                                        ctypes.byref(self.at), None)
        if status != 0:
            raise ValueError(status)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        kith.kith_circle_free(self.at)

    def number(self, name, *more):
        value = ctypes.c_double()
        status = getattr(kith, f"kith_circle_{name}")(
            self.at, *more, ctypes.byref(value))
        return value.value if status == 0 else NO_VALUE


def shares(rows):
    named = [row for row in rows if sum(row) > 0]
    return [sum(Fraction(row[p], sum(row)) for row in named) / len(named)
            for p in range(len(rows[0]))]


class Worked(Facts):
    def test_shares_of_six_two_one_one_are_as_r_has_them(self):
        with Circle([[6, 2, 1, 1]]) as circle:
            herfindahl, people, entropy, evenness = map(circle.number, NUMBERS)
        self.assertEqual(herfindahl, 0.42)
        self.assertAlmostEqual(people, 2.38, delta=0.005)
        self.assertAlmostEqual(entropy, 1.089, delta=0.0005)
        # .786 is 1.089 / 1.386; what was rounded on the way is seen in it.
        self.assertAlmostEqual(evenness, 0.786, delta=0.001)

    def test_shares_of_eight_one_one_are_as_r_has_them(self):
        with Circle([[8, 1, 1]]) as circle:
            self.assertEqual(circle.number("herfindahl"), 0.66)
            self.assertAlmostEqual(circle.number("effective_people"), 1.52,
                                   delta=0.005)

    def test_the_same_shares_come_of_many_needs(self):
        rows = [[1, 0, 0, 0]] * 3 + [[0, 1, 0, 0], [0, 0, 1, 1]]
        with Circle(rows) as circle:
            self.assertEqual(circle.number("herfindahl"), 0.42)


class Drawn(Facts):
    def test_exact_numbers_are_pythons_fractions_rounded_once(self):
        draw = random.Random(315)
        for _ in range(2000):
            people, needs = draw.randint(1, 8), draw.randint(1, 8)
            rows = [[draw.choice((0, 0, 1, draw.randint(1, 9)))
                     for _ in range(people)] for _ in range(needs)]
            with self.subTest(rows=rows), Circle(rows) as circle:
                self.check(circle, rows)

    def check(self, circle, rows):
        named = sum(1 for row in rows if sum(row) > 0)
        self.assertEqual(kith.kith_circle_needs_named(circle.at), named)
        if named == 0:
            self.assertEqual([circle.number(name) for name in NUMBERS],
                             [NO_VALUE] * 4)
            return
        expected = shares(rows)
        for person, share in enumerate(expected):
            self.assertEqual(circle.number("share", person), float(share))
        herfindahl = sum(share * share for share in expected)
        self.assertEqual(circle.number("herfindahl"), float(herfindahl))
        self.assertEqual(circle.number("effective_people"),
                         float(1 / herfindahl))
        self.check_entropy(circle, [float(p) for p in expected if p > 0])

    def check_entropy(self, circle, expected):
        entropy = -math.fsum(p * math.log(p) for p in expected)
        self.assertAlmostEqual(circle.number("entropy"), entropy, delta=1e-14)
        if len(expected) < 2:
            self.assertEqual(circle.number("evenness"), NO_VALUE)
            return
        self.assertAlmostEqual(circle.number("evenness"),
                               entropy / math.log(len(expected)), delta=1e-14)


if __name__ == "__main__":
    main()
