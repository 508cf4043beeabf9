# SPDX-License-Identifier: MIT
"""people - norms of real people, in the library's numbers, against those that R
made of the same answers.

KITH_DATA names the folder; without it the test says so and is skipped. Of the
instrument only item numbers and keys stand here: the Experiences in Close
Relationships (Brennan, Clark & Shaver, 1998; openpsychometrics.org).
"""

import csv
import gzip
import os
import sys
import unittest
from pathlib import Path

from scorer import Scorer, document

DATA = Path(os.environ.get("KITH_DATA", ""))


def mean(values):
    return sum(values) / len(values)


def sd(values):
    middle = mean(values)
    return (sum((v - middle) ** 2 for v in values) / (len(values) - 1)) ** 0.5


class Norms(unittest.TestCase):
    """Avoidance of those who answered on the web, as a norm."""

    @classmethod
    def setUpClass(cls):
        reverse = {3, 15, 19, 22, 25, 27, 29, 31, 33, 35}
        cls.items = [f"Q{number}" for number in range(1, 37, 2)]
        cls.keys = [("-" if int(item[1:]) in reverse else "") + item
                    for item in cls.items]
        scorer = Scorer(document(range(1, 6), cls.keys, {}))
        with gzip.open(DATA / "dev/ecr-dev-10000.csv.gz", "rt") as file:
            scores = [scorer.score({item: row[item] for item in cls.items},
                                   {"0"}) for row in csv.DictReader(file)]
        cls.scores = [score for score in scores if score is not None]
        table = {}
        for score in cls.scores:
            rounded = round(score, 6)
            table[rounded] = table.get(rounded, 0) + 1
        cls.norm = {"id": "web", "population": "readers of the web",
                    "source": "openpsychometrics.org", "n": len(cls.scores),
                    "mean": round(mean(cls.scores), 6),
                    "sd": round(sd(cls.scores), 6),
                    "table": [[score, table[score]] for score in sorted(table)]}

    def sheet(self, high):
        """Answers that score 3, and 4 on the first so many keys."""
        rows = {}
        for at, key in enumerate(self.keys):
            answer = 4 if at < high else 3
            rows[key.lstrip("-")] = 6 - answer if key[0] == "-" else answer
        return rows

    def test_the_sample_is_the_one_that_was_published(self):
        self.assertEqual(len(self.scores), 9980)
        self.assertAlmostEqual(self.norm["mean"], 2.589, places=3)
        self.assertAlmostEqual(self.norm["sd"], 0.855, places=3)

    def test_a_score_of_3_5_is_t_60_7_and_has_83_5_percent_below(self):
        scorer = Scorer(document(range(1, 6), self.keys,
                                 {"norms": [self.norm]}))
        score, t, percentile = scorer.get(
            self.sheet(9), set(), "kith_assessment_score",
            "kith_assessment_t_score", "kith_assessment_percentile")
        self.assertEqual(score, 3.5)
        self.assertEqual(round(t, 1), 60.7)
        self.assertEqual(round(percentile, 1), 83.5)

    def test_each_percentile_is_the_mid_rank_among_all(self):
        scorer = Scorer(document(range(1, 6), self.keys,
                                 {"norms": [self.norm]}))
        for high in range(19):
            score, percentile = scorer.get(
                self.sheet(high), set(), "kith_assessment_score",
                "kith_assessment_percentile")
            below = sum(round(s, 6) < round(score, 6) for s in self.scores)
            equal = sum(round(s, 6) == round(score, 6) for s in self.scores)
            self.assertEqual(percentile,
                             50 * (2 * below + equal) / len(self.scores))


if __name__ == "__main__":
    if not (DATA / "dev/ecr-dev-10000.csv.gz").is_file():
        print("skipped: KITH_DATA names no folder with the data")
        sys.exit(77)
    unittest.main(argv=[sys.argv[0]], verbosity=2)
