# SPDX-License-Identifier: MIT
"""kith-journal - real diaries, from CSV to what is said and drawn of them.

Fourteen days of 52 couples, each of the 104 people on their own (Kashy's daily
diary, KITH_DATA/dev/kashy-diary-dev-52.csv); the numbers are R's
(KITH_DATA/reference/kashy-dev-person-stats.csv.gz). Skipped without KITH_DATA.
"""

import csv
import gzip
import json
import os
import re
import shutil
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tree import ROOT, Facts, main, run

JOURNAL = os.environ["KITH_JOURNAL"]
DATA = os.environ.get("KITH_DATA")
R = shutil.which("Rscript")
SVG = "{http://www.w3.org/2000/svg}"
DAYS = 14

# The mean of two answers from 1 to 7, of which one person has a third.
MEANS = sorted([quarter / 4 for quarter in range(4, 29)] + [6.333333])
DOCUMENT = {
    "kith": 1, "id": "couple-diary", "version": "1.0.0", "language": "en",
    "title": "A diary of fourteen days", "licence": "CC0-1.0",
    "source": "the keys of the diary in KITH_DATA", "status": "unvalidated",
    "ties": [{"id": "partner", "label": "a partner"}],
    "options": {"mean": [
        {"id": f"m{number}", "value": value, "label": f"{value:g}"}
        for number, value in enumerate(MEANS)]},
    "resources": [{"for": "adults", "label": "Someone to talk to",
                   "text": "A helpline near you can listen."}],
    "sections": [{"id": "day", "title": "The day", "items": ["S", "C"]}],
    "items": [{"id": "S", "text": "Satisfied", "options": "mean"},
              {"id": "C", "text": "Conflict", "kind": "integer",
               "min": 1, "max": 7}],
    "scales": [{"id": "satisfaction", "label": "Satisfaction", "items": ["S"],
                "method": "sum", "decimals": 2},
               {"id": "conflict", "label": "Conflict", "items": ["C"],
                "method": "sum", "decimals": 0}]}
MAP = "column,item\nsatisf_A,S\nconflict_A,C\n"


@unittest.skipUnless(DATA, "KITH_DATA names no folder with data sets")
class Diaries(Facts):
    @classmethod
    def setUpClass(cls):
        where = tempfile.TemporaryDirectory()
        cls.addClassCleanup(where.cleanup)
        cls.folder = Path(where.name)
        (cls.folder / "diary.json").write_text(json.dumps(DOCUMENT))
        (cls.folder / "map.csv").write_text(MAP)
        path = Path(DATA) / "dev/kashy-diary-dev-52.csv"
        with open(path, newline="") as file:
            cls.rows = list(csv.DictReader(file))
        with gzip.open(Path(DATA) /
                       "reference/kashy-dev-person-stats.csv.gz", "rt") as file:
            cls.expected = {(row["dyadid"], row["person"]): row
                            for row in csv.DictReader(file)}
        for person in cls.expected:
            done = run(JOURNAL, "import", cls.file(person), path,
                       "--questionnaire", cls.folder / "diary.json", "--map",
                       cls.folder / "map.csv", "--tie", "partner",
                       "--time-column", "Day", "--day-one",
                       "2026-01-01T12:00Z", "--where", f"dyadid={person[0]}",
                       "--where", f"person={person[1]}")
            assert done.returncode == 0, done.stderr
            assert f"{DAYS} entries" in done.stdout, done.stdout

    @classmethod
    def file(cls, person):
        return cls.folder / "-".join(person)

    def look(self, person, *options):
        return self.succeeds(
            JOURNAL, "look-back", self.file(person), "--questionnaire",
            self.folder / "diary.json", *options).stdout

    def courses(self, person):
        report = json.loads(self.look(person, "--format", "json", "--view",
                                      "host"))
        return {course["scale"]: course for section in report["sections"]
                for course in section.get("courses", [])}

    def answered(self, person, column):
        return [row[column] for row in self.rows
                if (row["dyadid"], row["person"]) == person and
                row[column].strip()]

    def number(self, found, expected, person):
        """JSON has six digits behind the point."""
        if expected in ("", "NA"):
            return
        self.assertAlmostEqual(found, float(expected), delta=2e-6, msg=person)

    def test_every_number_is_r_s(self):
        self.assertEqual(len(self.expected), 104)
        told = 0
        for person, row in self.expected.items():
            course = self.courses(person)["satisfaction"]
            says = {one["kind"]: one for one in course["statements"]}
            level, trend = says["level"], says["trend"]
            self.assertEqual(level["points"], int(row["n"]))
            self.number(level["numbers"]["mean"], row["mean"], person)
            self.number(level["numbers"]["sd"], row["sd"], person)
            if trend["state"] == "said":
                self.number(trend["numbers"]["slope"] / 7, row["theil_sen"],
                            person)
                self.number(trend["numbers"]["s"], row["mann_kendall_S"],
                            person)
                told += 1
            moves = says["instability"]
            if moves["state"] == "said":
                self.number(moves["numbers"]["mssd"], row["mssd"], person)
                self.number(moves["numbers"]["rmssd"], row["rmssd"], person)
                told += 1
            else:
                self.assertLess(moves["points"], 14)
            self.assertEqual(says["inertia"]["state"], "not-enough-points")
        self.assertGreater(told, 180)

    def test_every_answer_is_in_the_chart_and_in_its_table(self):
        for person in self.expected:
            picture = ElementTree.fromstring(
                self.look(person, "--format", "svg"))
            texts = [text.text or "" for text in picture.iter(f"{SVG}text")]
            for column in ("satisf_A", "conflict_A"):
                self.assertGreater(len(self.answered(person, column)), 0)
            shown = sum(" (1 to 7)" in text and "average" not in text
                        for text in texts)
            self.assertEqual(
                shown, sum(len(self.answered(person, column))
                           for column in ("satisf_A", "conflict_A")), person)

    def test_text_and_page_name_every_day(self):
        for person in list(self.expected)[::13]:
            for how in ("text", "html"):
                shown = self.look(person, "--format", how)
                for day in range(1, DAYS + 1):
                    self.assertIn(f"{day} Jan 2026", shown)

    def test_a_stretch_leaves_out_what_was_before_and_behind(self):
        person = next(iter(self.expected))
        shown = self.look(person, "--from", "2026-01-03T00:00Z", "--until",
                          "2026-01-05T23:59Z")
        for day in range(1, DAYS + 1):
            self.assertEqual(f" {day} Jan 2026" in shown, 3 <= day <= 5, day)

    def test_from_the_exports_to_a_mixed_model_as_the_page_says(self):
        if not r_has("nlme", "jsonlite"):
            self.skipTest("needs R with nlme and jsonlite")
        exports = self.folder / "exports"
        exports.mkdir()
        for person in self.expected:
            self.succeeds(JOURNAL, "export", self.file(person), "-o",
                          exports / f"{'-'.join(person)}.json")
        page = (ROOT / "docs/journal.md").read_text()
        (lines,) = re.findall(r"```r\n(.*?)```", page, re.DOTALL)
        (self.folder / "model.R").write_text(
            f"setwd('{exports}')\n{lines}"
            "cat('\\nis', fixef(model), sqrt(diag(vcov(model))))\n")
        says = self.succeeds(R, self.folder / "model.R").stdout
        found = [float(text) for text in
                 says.splitlines()[-1].removeprefix("is ").split()]
        path = Path(DATA) / "reference/longitudinal.json"
        expected = json.loads(path.read_text())["kashy_dev"]
        for part, numbers in (("lme_growth_fixed", found[:2]),
                              ("lme_growth_se", found[2:])):
            # To what R prints here: six digits, and its search stops early.
            for number, key in zip(numbers, ("(Intercept)", "time"),
                                   strict=True):
                self.assertAlmostEqual(number, expected[part][key], delta=5e-4 *
                                       expected[part][key], msg=key)


def r_has(*packages):
    wanted = " && ".join(f"requireNamespace('{name}', quietly = TRUE)"
                         for name in packages)
    return R and run(R, "-e", f"if (!({wanted})) quit(status = 1)"
                     ).returncode == 0


if __name__ == "__main__":
    if not DATA:
        print("skipped: KITH_DATA names no folder with data sets")
        sys.exit(77)
    main()
