# SPDX-License-Identifier: MIT
"""shares - holds `share` leaves against fractions, most of all where a share is
just as high as it must not be; drawing at random would hardly come upon it.

    shares.py PROGRAM [--seed S]

PROGRAM is oracle_dump.
"""

import argparse
import random
import sys
from fractions import Fraction

import evaluator as ev
from compare import Program
from document import exact
from items import SQUARE_OF_Z, outweighs

MOST = 1000000  # a count
STEP = Fraction(1, MOST)
LEAST = (1, 4, 40, 2000, 2000000)

# (a - tn)^2 = z^2 t(1 - t)n, n being a + b, where a is sn and n is
# z^2 t(1 - t) / (s - t)^2: (t, s) with six fractional digits everywhere.
EDGES = [(Fraction(t), Fraction(s)) for t, s in (
    ("0.5", "1"), ("0.5", "0.75"), ("0.5", "0.6"), ("0.5", "0.51"),
    ("0.5", "0.501"), ("0.6", "0.61"), ("0.75", "1"), ("0.8", "1"),
    ("0.9", "1"), ("0.99", "1"), ("0.999", "1"), ("0.99999", "1"))]
THRESHOLDS = sorted({t for t, _ in EDGES} | {
    STEP, 1 - STEP, Fraction("0.05"), Fraction("0.333333")})


def plain(fraction):
    """As JSON would hold it; exact, which is looked after."""
    number = float(fraction)
    assert exact(number) == fraction
    return number


def document():
    shares = [{"share": ["a", "b"], "wilson_above": plain(t), "from": least}
              for t in THRESHOLDS for least in LEAST]
    return {
        "kith": 1, "id": "shares", "version": "1", "language": "en",
        "title": "Shares", "ties": ["friend"],
        "facts": [{"id": name, "label": "x", "min": 0, "max": MOST,
                   "source": "x"} for name in "ab"],
        "patterns": [{"id": "p", "label": "x", "gate": False, "source": "x",
                      "levels": {"some": 1}, "criteria": [
                          {"id": f"c{index}", "label": "x", "when": share}
                          for index, share in enumerate(shares)]}]}


def counts(rng):
    """Pairs at the edges and one step beside them, at the ends, and drawn."""
    found = [(a, b) for a in (0, STEP, 1, 4, MOST - STEP, MOST)
             for b in (0, STEP, 1, 4, MOST - STEP, MOST)]
    for t, s in EDGES:
        n = SQUARE_OF_Z * t * (1 - t) / (s - t) ** 2
        assert not outweighs(s * n, n - s * n, t, 0)
        assert outweighs(s * n + STEP, n - s * n, t, 0)
        found += [(s * n + more, n - s * n + other)
                  for more in (-STEP, 0, STEP) for other in (-STEP, 0, STEP)]
    for _ in range(400):
        most = rng.choice((10, 50, 3000, MOST))
        digits = rng.choice((0, 0, 6))
        found.append((Fraction(str(round(rng.uniform(0, most), digits))),
                      Fraction(str(round(rng.uniform(0, most), digits)))))
    return [(a, b) for a, b in found if 0 <= a <= MOST and 0 <= b <= MOST]


def expected(a, b):
    return [ev.MET if outweighs(a, b, t, least) else ev.UNMET
            for t in THRESHOLDS for least in LEAST]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=1)
    how = parser.parse_args()
    program = Program(how.program)
    pairs = [(Fraction(a), Fraction(b))
             for a, b in counts(random.Random(how.seed))]
    sheets = [{"kith-answers": 1, "questionnaire": "shares", "version": "1",
               "tie": "friend", "answers": {},
               "facts": {"a": plain(a), "b": plain(b)}} for a, b in pairs]
    read, replies = program.run(document(), sheets)
    if "error" in read:
        print(read)
        return 1
    program.close()
    wrong = 0
    for (a, b), reply in zip(pairs, replies):
        found = reply["patterns"][0]["criteria"]
        if found != expected(a, b):
            wrong += 1
            print(f"{a} against {b}: {found} is not {expected(a, b)}")
    print(f"{len(pairs) * len(THRESHOLDS) * len(LEAST)} shares compared, "
          f"{wrong} sheets differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
