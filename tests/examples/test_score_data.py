# SPDX-License-Identifier: MIT
"""kith-score - over real files, against what R made of them.

The files are not part of the project: KITH_DATA says where they are. Keys and
ranges are those of the instruments' authors; no wording is needed to score.
"""

import csv
import gzip
import io
import json
import math
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from guide import blocks
from tree import Facts, main

SCORE = os.environ["KITH_SCORE"]
DATA = Path(os.environ["KITH_DATA"]) if "KITH_DATA" in os.environ else None


def document(items, values, scales, **rule):
    """Scales as {id: [keys]}; no question has a text of its own."""
    return {
        "kith": 1, "id": "made", "version": "1.0.0", "language": "en",
        "title": "Made up", "ties": ["anyone"],
        "options": {"o": [{"id": f"o{i}", "value": value, "label": str(value)}
                          for i, value in enumerate(values)]},
        "sections": [{"id": "all", "items": items}],
        "items": [{"id": item, "text": f"Item {item}", "options": "o"}
                  for item in items],
        "scales": [{"id": scale, "label": scale, "items": keys, **rule}
                   for scale, keys in scales.items()],
        "resources": [{"label": "Someone", "text": "Tell someone.",
                       "for": "adults"}]}


def read_gzip(name):
    return gzip.decompress((DATA / name).read_bytes())


def table(text, separator=","):
    return list(csv.DictReader(io.StringIO(text.decode(), newline=""),
                               delimiter=separator))


def numbers(rows, column):
    return [float(row[column]) for row in rows if row[column] not in ("", "NA")]


@unittest.skipUnless(DATA, "KITH_DATA does not say where the data are")
class Data(Facts):
    @classmethod
    def setUpClass(cls):
        cls.scoring = json.loads(
            (DATA / "reference/scoring.json").read_text())

    def score(self, made, text, *options):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(made, file)
            file.flush()
            done = subprocess.run(
                [SCORE, "--questionnaire", file.name, *options], input=text,
                capture_output=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.errors = done.stderr.decode()
        return done.stdout

    def near(self, value, expected, what=None):
        self.assertTrue(math.isclose(value, expected, rel_tol=1e-12,
                                     abs_tol=1e-12), (value, expected, what))

    def sums_are(self, values, expected):
        """n, mean, sum and sum of squares, printed with 15 digits."""
        self.assertEqual(len(values), expected["n"])
        for value, name in ((math.fsum(values) / len(values), "mean"),
                            (math.fsum(values), "sum"),
                            (math.fsum(v * v for v in values), "sumsq"),
                            (min(values), "min"), (max(values), "max")):
            self.near(value, expected[name], name)

    def columns_are(self, rows, ours, expected, theirs):
        self.assertEqual(len(rows), len(expected))
        for row, other in zip(rows, expected):
            if other[theirs] in ("", "NA"):
                self.assertEqual(row[ours], "")
            else:
                self.near(float(row[ours]), float(other[theirs]), other)

    def ecr(self, **rule):
        """The document of the guide, with another rule."""
        made = json.loads(blocks("measurement.md", "json")[0])
        for scale in made["scales"]:
            scale.update(rule)
        return made

    def test_ecr_as_the_guide_has_it(self):
        text = read_gzip("dev/ecr-dev-10000.csv.gz")
        expected = table(read_gzip("reference/ecr-dev-scores.csv.gz"))
        rows = table(self.score(self.ecr(), text, "--missing",
                                "0=unanswered"))
        self.columns_are(rows, "avoidance", expected, "avoid_mean80")
        self.columns_are(rows, "anxiety", expected, "anx_mean80")

    def test_ecr_by_the_graded_model_of_mirt(self):
        text = read_gzip("dev/ecr-dev-10000.csv.gz")
        models = json.loads((DATA / "reference/irt.json").read_text())
        made = self.ecr(min_answered=1, method="graded")
        for scale in made["scales"]:
            model = models["ecr_" + scale["id"]]
            scale["graded"] = {
                "source": "reference/irt.json",
                "items": {item: {"slope": a, "thresholds":
                                 [b[f"b{k}"] for k in range(1, 5)]}
                          for item, a, b in zip(model["items"], model["a"],
                                                model["b"])}}
        rows = table(self.score(made, text, "--missing", "0=unanswered",
                                "--details"))
        self.assertEqual(len(rows), 10000)
        # those who answered nothing are not in the reference
        dropped = set(models["ecr_rows_dropped_all_missing"])
        for number in dropped:
            self.assertEqual(rows[number - 1]["avoidance"], "")
        kept = [row for number, row in enumerate(rows, 1)
                if number not in dropped]
        for name in ("avoidance", "anxiety"):
            expected = table(read_gzip(
                f"reference/ecr-dev-eap-{name}.csv.gz"))
            self.assertEqual(len(kept), len(expected))
            for row, other in zip(kept, expected):
                for ours, theirs in (("_estimate", "eap"), ("_se", "eap_se")):
                    self.assertLess(abs(float(row[name + ours]) -
                                        float(other[theirs])), 1e-10, other)

    def test_ecr_row_by_row(self):
        text = read_gzip("dev/ecr-dev-10000.csv.gz")
        expected = table(read_gzip("reference/ecr-dev-scores.csv.gz"))
        for rule, column in (({"min_answered": 1}, "mean"),
                             ({"min_answered": 0.8}, "mean80"),
                             ({"min_answered": 0.8, "report_as": "pomp"},
                              "pomp80")):
            rows = table(self.score(self.ecr(**rule), text, "--missing",
                                    "0=unanswered"))
            self.assertEqual(len(rows), 10000)
            self.assertEqual(self.errors, "kith-score: 10000 rows; missing "
                                          "answers: 1498 unanswered\n")
            for ours, theirs in (("avoidance", "avoid"), ("anxiety", "anx")):
                self.columns_are(rows, ours, expected, f"{theirs}_{column}")
                self.columns_are(rows, ours + "_n", expected, f"n_{theirs}")

    def test_ecr_sums_by_rule(self):
        text = read_gzip("dev/ecr-dev-10000.csv.gz")
        for rule, name in (
                ({"min_answered": 1}, "mean_any"),
                ({"min_answered": 0.5}, "mean_atleast50pct"),
                ({"min_answered": 0.8}, "mean_atleast80pct"),
                ({"min_answered": "all"}, "mean_complete"),
                ({"min_answered": 0.8, "report_as": "pomp"},
                 "pomp_atleast80pct"),
                ({"min_answered": 0.8, "method": "sum"},
                 "sum_prorated_atleast80pct")):
            rows = table(self.score(self.ecr(**rule), text, "--missing",
                                    "0=unanswered"))
            for scale in ("avoidance", "anxiety"):
                self.sums_are(numbers(rows, scale),
                              self.scoring["ecr_dev"][scale][name])

    def test_ecr_columns_that_are_passed_on(self):
        text = read_gzip("dev/ecr-dev-10000.csv.gz")
        before = table(text)
        after = table(self.score(self.ecr(min_answered=0.8), text, "--missing",
                                 "0=unanswered", "--threads", "2"))
        for name in ("age", "gender", "country"):
            self.assertEqual([row[name] for row in before],
                             [row[name] for row in after])

    def test_divorce_with_semicolons(self):
        text = (DATA / "dev/divorce.csv").read_bytes()
        blocks = {name: self.scoring["divorce"][name]["items"]
                  for name in ("all54", "items1_20", "items32_54")}
        rows = table(self.score(
            document([f"Atr{i}" for i in range(1, 55)], range(5), blocks),
            text), ";")
        for name in blocks:
            self.sums_are(numbers(rows, name),
                          self.scoring["divorce"][name]["mean_any"])
        self.assertEqual({row["Class"] for row in rows}, {"0", "1"})

    def test_investment_row_by_row(self):
        text = (DATA / "dev/ims-mixed-282.csv").read_bytes()
        expected = table(read_gzip("reference/ims-scores.csv.gz"))
        scales = {}
        for who in "fm":
            for part, names in (("sat", "sat.g{}"), ("qalt", "qalt.g{}"),
                                ("invest", "invest.g{}"), ("com", "com{}")):
                scales[f"{part}_{who}"] = [
                    ("-" if part == "com" and i in (3, 4) else "") +
                    names.format(i) + f"_{who}" for i in range(1, 6)]
        items = [key.lstrip("-") for keys in scales.values() for key in keys]
        rows = table(self.score(document(items, range(1, 10), scales,
                                         min_answered=0.8), text))
        for name in scales:
            self.columns_are(rows, name, expected, name)
            self.assertEqual(rows[0]["couple"], "1")

    def test_personality_sums(self):
        text = (DATA / "dev/bfi-2800.csv").read_bytes()
        keys = self.scoring["bfi"]["keys"]
        items = sorted(key.lstrip("-") for part in keys.values()
                       for key in part)
        for share, name in ((1, "mean_any"), (0.8, "mean_atleast80pct"),
                            ("all", "mean_complete")):
            rows = table(self.score(
                document(items, range(1, 7), keys, min_answered=share), text))
            for scale in keys:
                self.sums_are(numbers(rows, scale),
                              self.scoring["bfi"]["scales"][scale][name])

    def test_diary_with_single_spaces_and_a_doubled_name(self):
        text = (DATA / "dev/kashy-diary-dev-52.csv").read_bytes()
        self.assertEqual(text.splitlines()[0].count(b"Cavoid_A"), 2)
        quarters = [1 + i / 4 for i in range(25)]
        made = document(["satisf_A", "conflict_A"], quarters,
                        {"satisfaction": ["satisf_A"],
                         "conflict": ["conflict_A"]})
        told = json.loads((DATA / "reference/longitudinal.json").read_text())[
            "kashy_dev"]
        rows = table(self.score(made, text, "--missing", " =unanswered"))
        self.assertEqual(len(rows), told["rows"])
        # one answer has nine decimals, and no question takes that
        faulty = [row for row in rows if row["fault"]]
        self.assertEqual(len(faulty), 1)
        self.assertIn("satisf_A: none of the answers", faulty[0]["fault"])
        self.assertEqual(len(rows) - len(numbers(rows, "satisfaction")),
                         told["missing_satisfaction"] + 1)
        self.assertEqual(len(rows) - len(numbers(rows, "conflict")),
                         told["missing_conflict"] + 1)
        people = {}
        for row in rows:
            people.setdefault((row["dyadid"], row["person"]), []).append(row)
        for person in table(read_gzip(
                "reference/kashy-dev-person-stats.csv.gz")):
            mine = people[person["dyadid"], person["person"]]
            if faulty[0] in mine:
                continue
            days = numbers(mine, "satisfaction")
            self.assertEqual(len(days), int(person["n"]))
            self.near(math.fsum(days) / len(days), float(person["mean"]))

    def test_diary_without_the_code_is_told_of(self):
        text = (DATA / "dev/kashy-diary-dev-52.csv").read_bytes()
        made = document(["conflict_A"], range(1, 8), {"c": ["conflict_A"]})
        rows = table(self.score(made, text))
        told = [row["fault"] for row in rows if row["fault"]]
        self.assertEqual(len(told), 8)
        for sentence in told:
            self.assertRegex(sentence, r"^line \d+: conflict_A: only "
                                       r"spaces; --missing can say what they "
                                       r"stand for$")


if __name__ == "__main__":
    main()
