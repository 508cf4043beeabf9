# SPDX-License-Identifier: MIT
"""people - norms and reliable change of real people, in the library's numbers,
against those that R made of the same answers.

KITH_DATA names the folder; without it the test says so and is skipped. Of the
instruments only item numbers and keys stand here: the Eysenck Personality
Inventory twice (psychTools, epiR), and the Experiences in Close Relationships
(Brennan, Clark & Shaver, 1998; openpsychometrics.org).
"""

import csv
import ctypes as c
import gzip
import json
import os
import sys
import unittest
from pathlib import Path

lib = c.CDLL(os.environ["KITH_LIBRARY"])
DATA = Path(os.environ.get("KITH_DATA", ""))
NAN = float("nan")
UP, DOWN = 3, 1  # KITH_CHANGE_IMPROVED, KITH_CHANGE_DETERIORATED
JACOBSON_TRUAX, EDWARDS_NUNNALLY = 0, 1
HIGHER = 1

pointer, number, real = c.c_void_p, c.c_int32, c.c_double
lib.kith_change_of_numbers.argtypes = (
    [real] * 9 + [number, number, pointer, c.POINTER(pointer), pointer])
for name in ["kith_questionnaire_free", "kith_answers_free",
             "kith_assessment_free", "kith_change_free"]:
    getattr(lib, name).argtypes = [pointer]
    getattr(lib, name).restype = None


def made(name, *arguments):
    """An object that a call makes; the call must succeed."""
    out = pointer()
    status = getattr(lib, name)(*arguments, c.byref(out), None)
    if status != 0:
        raise AssertionError(f"{name} gives {status}")
    return out


def value(name, *arguments):
    out = real()
    status = getattr(lib, name)(*arguments, c.byref(out))
    return out.value if status == 0 else None


def document(options, keys, more):
    """A questionnaire of one scale; `keys` are those of its items."""
    items = [key if isinstance(key, str) else key["item"] for key in keys]
    items = [item.lstrip("-") for item in items]
    return json.dumps({
        "kith": 1, "id": "people", "version": "1", "language": "en",
        "title": "People", "ties": ["self"],
        "options": {"o": [{"id": f"o{number}", "value": number,
                           "label": str(number)} for number in options]},
        "sections": [{"id": "all", "items": items}],
        "items": [{"id": item, "text": item, "options": "o"}
                  for item in items],
        "scales": [{"id": "s", "label": "S", "items": keys,
                    "min_answered": 0.8, **more}],
        "resources": [{"label": "Help", "text": "A doctor", "for": "adults"}],
    }).encode()


class Scorer:
    """Scores sheets on the one scale of a document."""

    def __init__(self, text):
        self.questionnaire = made("kith_questionnaire_parse", text,
                                  c.c_int64(len(text)), None)

    def __del__(self):
        lib.kith_questionnaire_free(self.questionnaire)

    def assess(self, row, missing):
        answers = made("kith_answers_new", self.questionnaire, b"self")
        for item, answer in row.items():
            if answer not in missing:
                status = lib.kith_answers_set(answers, item.encode(),
                                              real(float(answer)), None)
                if status != 0:
                    raise AssertionError(f"{item}={answer} gives {status}")
        found = made("kith_assess", answers)
        lib.kith_answers_free(answers)
        return found

    def get(self, row, missing, *names):
        """What the getters of those names say of a sheet."""
        found = self.assess(row, missing)
        values = [value(name, found, 0) for name in names]
        lib.kith_assessment_free(found)
        return values

    def score(self, row, missing):
        return self.get(row, missing, "kith_assessment_score")[0]


def mean(values):
    return sum(values) / len(values)


def sd(values):
    middle = mean(values)
    return (sum((v - middle) ** 2 for v in values) / (len(values) - 1)) ** 0.5


class Change(unittest.TestCase):
    """The same people twice; sums of keyed answers, 80 % answered, prorated."""

    @classmethod
    def setUpClass(cls):
        cls.reference = json.loads(
            (DATA / "reference/longitudinal.json").read_text())
        with open(DATA / "dev/epi-retest-474x2.csv", newline="") as file:
            rows = list(csv.DictReader(file))
        cls.pairs = {scale: cls.pairs_of(rows, cls.reference[scale]["items"])
                     for scale in ("epi_E", "epi_N", "epi_L")}

    @staticmethod
    def pairs_of(rows, items):
        # 1 is yes and 2 is no; an item with a minus counts the no.
        keys = [{"item": f"V{abs(item)}",
                 "recode": [[1, int(item > 0)], [2, int(item < 0)]]}
                for item in items]
        scorer = Scorer(document([1, 2], keys, {"method": "sum"}))
        wanted = [key["item"] for key in keys]
        scores = ({}, {})
        for row in rows:
            scores[int(row["time"]) - 1][row["study"], row["id"]] = (
                scorer.score({item: row[item] for item in wanted}, {""}))
        first, second = scores
        return [(first[who], second[who]) for who in first if who in second
                and first[who] is not None and second[who] is not None]

    def near(self, actual, expected, share=1e-12):
        self.assertLessEqual(abs(actual - expected),
                             share * max(1.0, abs(expected)))

    def changes(self, scale, reliability, method):
        """(statistic, state, error, half of what was expected) of each."""
        first = [pair[0] for pair in self.pairs[scale]]
        for before, after in self.pairs[scale]:
            change = made("kith_change_of_numbers", before, after, reliability,
                          mean(first), sd(first), NAN, NAN, NAN, NAN, HIGHER,
                          method, None)
            low, high = real(), real()
            lib.kith_change_expected(change, c.byref(low), c.byref(high))
            yield (value("kith_change_statistic", change),
                   lib.kith_change_state(change),
                   value("kith_change_standard_error", change),
                   (high.value - low.value) / 2)
            lib.kith_change_free(change)

    def test_as_many_pairs_have_scores(self):
        for scale, pairs in self.pairs.items():
            with self.subTest(scale=scale):
                expected = self.reference[scale]
                self.assertEqual(len(pairs), expected["n_pairs"])
                for at, which in enumerate(("1", "2")):
                    scores = [pair[at] for pair in pairs]
                    self.near(mean(scores), expected["mean" + which])
                    self.near(sd(scores), expected["sd" + which])

    def check_jacobson_truax(self, scale, expected):
        changes = list(self.changes(scale, expected["reliability"],
                                    JACOBSON_TRUAX))
        statistics = [change[0] for change in changes]
        states = [change[1] for change in changes]
        for actual, wanted in zip(statistics, expected["z_first20"]):
            self.near(actual, wanted)
        self.assertEqual(len(expected["z_first20"]), 20)
        self.near(sum(statistics), expected["z_sum"])
        self.near(sum(z * z for z in statistics), expected["z_sumsq"])
        self.assertEqual(states.count(UP), expected["improved_up"])
        self.assertEqual(states.count(DOWN), expected["down"])
        self.assertEqual(states.count(2), expected["unchanged"])
        self.near(changes[0][2], expected["Sdiff"])
        # R's 1.96 has more digits: qnorm(.975).
        self.near(changes[0][3], expected["crit_change_95"], 2e-5)

    def test_jacobson_truax_with_alpha_and_with_retest(self):
        for scale in self.pairs:
            for which in ("alpha", "retest_r"):
                with self.subTest(scale=scale, reliability=which):
                    self.check_jacobson_truax(
                        scale,
                        self.reference[scale]["jacobson_truax_with_" + which])

    def test_edwards_nunnally_with_alpha(self):
        for scale in self.pairs:
            with self.subTest(scale=scale):
                expected = self.reference[scale]
                states = [change[1] for change in self.changes(
                    scale, expected["alpha_time1_complete"],
                    EDWARDS_NUNNALLY)]
                counts = expected["edwards_nunnally"]
                self.assertEqual(states.count(UP), counts["up"])
                self.assertEqual(states.count(DOWN), counts["down"])


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
    if not (DATA / "reference/longitudinal.json").is_file():
        print("skipped: KITH_DATA names no folder with the data")
        sys.exit(77)
    unittest.main(argv=[sys.argv[0]], verbosity=2)
