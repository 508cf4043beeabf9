# SPDX-License-Identifier: MIT
"""test_items - kith-items on real people's answers, against R's numbers.

The numbers are those of base R 4.2.2 and psych 2.2.9 in reference/scoring.json;
the people are those of an open web sample of the ECR (Brennan, Clark & Shaver,
1998), the Divorce Predictors Scale (Yontem et al., 2019), the Investment Model
Scale (Rusbult et al., 1998; both partners of 282 couples) and psychTools' bfi.
"""

import gzip
import json
import os
import tempfile
import unittest
from pathlib import Path

from tree import Facts, main, run

DATA = os.environ.get("KITH_DATA")
ITEMS = os.environ["KITH_ITEMS"]
REFERENCE = Path(DATA or "/nowhere") / "reference/scoring.json"

# Names of scores in the reference: how a scale must be to have them.
SCORES = {"mean_any": ("mean", "raw", 1), "mean_atleast50pct":
          ("mean", "raw", 0.5), "mean_atleast80pct": ("mean", "raw", 0.8),
          "mean_complete": ("mean", "raw", "all"),
          "pomp_atleast80pct": ("mean", "pomp", 0.8),
          "sum_prorated_atleast80pct": ("sum", "raw", 0.8)}


def scale(name, keys, method, report_as, least):
    return {"id": name, "label": name, "items": keys, "method": method,
            "report_as": report_as, "min_answered": least}


def document(parts):
    """One document for all scales of a file; each once for every score."""
    ranges, scales = {}, []
    for name, (keys, (low, high)) in parts.items():
        for key in keys:
            ranges[key.lstrip("-")] = (low, high)
        for score, how in SCORES.items():
            scales.append(scale(f"{name}.{score}", keys, *how))
    return {"kith": 1, "id": "reference", "version": "1.0.0",
            "language": "en", "title": "Reference", "ties": ["self"],
            "resources": [{"label": "Help", "text": "Help", "for": "adults"}],
            "sections": [{"id": "all", "title": "All", "items": list(ranges)}],
            "items": [{"id": item, "text": item, "kind": "integer",
                       "min": low, "max": high}
                      for item, (low, high) in ranges.items()],
            "scales": scales}


def ecr(reference):
    part = reference["ecr_dev"]
    reverse = set(part["reverse"])
    return {name: part[name] for name in ("avoidance", "anxiety")}, \
        lambda name, item: item in reverse


def divorce(reference):
    part = reference["divorce"]
    return {name: value for name, value in part.items()
            if isinstance(value, dict) and "items" in value}, \
        lambda name, item: False


def ims(reference):
    return reference["ims"]["scales"], \
        lambda name, item: item[:4] in ("com3", "com4")


def bfi(reference):
    part = reference["bfi"]
    return part["scales"], \
        lambda name, item: "-" + item in part["keys"][name]


FILES = {"dev/ecr-dev-10000.csv.gz": (ecr, ["--missing", "0=skipped"]),
         "dev/divorce.csv": (divorce, []),
         "dev/ims-mixed-282.csv": (ims, []),
         "dev/bfi-2800.csv": (bfi, [])}


class Files(Facts):
    @classmethod
    def items_of(cls, made, file, options):
        path = Path(DATA) / file
        data = (gzip.decompress(path.read_bytes()) if path.suffix == ".gz"
                else path.read_bytes()).decode()
        with tempfile.NamedTemporaryFile("w", suffix=".json") as written:
            json.dump(made, written)
            written.flush()
            done = run(ITEMS, "--json", "--questionnaire", written.name,
                       *options, input=data)
        if done.returncode != 0:
            raise AssertionError(done.stderr)
        found = json.loads(done.stdout)
        if found["faults"] != 0:
            raise AssertionError(done.stderr)
        return {scale["id"]: scale for scale in found["scales"]}

    def near(self, found, expected, what):
        self.assertIsNotNone(found, what)
        self.assertLessEqual(abs(found - expected), 2e-13 * abs(expected)
                             + 1e-14, f"{what}: {found} {expected}")


@unittest.skipUnless(REFERENCE.is_file(), "KITH_DATA names no reference numbers")
class Scales(Files):
    @classmethod
    def setUpClass(cls):
        reference = json.loads(REFERENCE.read_text())
        cls.cases = []
        for file, (take, options) in FILES.items():
            parts, reversed_in = take(reference)
            keyed = {name: ([("-" if reversed_in(name, item) else "") + item
                             for item in part["items"]], part["scale_range"])
                     for name, part in parts.items()}
            for pairwise in (False, True):
                found = cls.items_of(document(keyed), file, options +
                                     ["--pairwise"] * pairwise)
                cls.cases.append((file, parts, found, pairwise))

    def each(self, pairwise=False):
        seen = 0
        for file, parts, found, of_pairs in self.cases:
            for name, part in parts.items():
                if of_pairs == pairwise:
                    seen += 1
                    yield f"{file} {name}", part, found, name
        self.assertEqual(seen, 18)

    def test_cronbachs_alpha_and_feldts_interval(self):
        for what, part, found, name in self.each():
            got = found[f"{name}.mean_any"]
            self.assertEqual(got["people"], part["n_complete"], what)
            self.near(got["alpha"], part["alpha_raw_listwise"], what)
            self.near(got["alpha_standardized"], part["alpha_std_listwise"],
                      what)
            self.near(got["mean_correlation"], part["mean_interitem_r"], what)
            low, high = part["alpha_ci95_feldt"]
            self.near(got["alpha_low"], low, what)
            self.near(got["alpha_high"], high, what)

    def test_pairwise_alpha(self):
        for what, part, found, name in self.each(pairwise=True):
            self.near(found[f"{name}.mean_any"]["alpha"],
                      part["alpha_raw_pairwise_psych"], what)

    def test_every_item(self):
        keys = {"mean": "item_mean", "sd": "item_sd",
                "item_rest": "corrected_item_total_r",
                "item_total": "item_total_r",
                "alpha_without": "alpha_if_deleted"}
        for what, part, found, name in self.each():
            got = found[f"{name}.mean_any"]["items"]
            self.assertEqual([item["id"] for item in got], part["items"])
            for i, item in enumerate(got):
                for key, theirs in keys.items():
                    self.near(item[key], part[theirs][i],
                              f"{what} {item['id']} {key}")
                self.assertEqual(part["n_rows"] - item["answered"],
                                 part["item_missing"][i])

    def test_halves(self):
        for what, part, found, name in self.each():
            got = found[f"{name}.mean_any"]
            odd, first = got["odd_even"], got["first_last"]
            self.near(odd["r"], part["splithalf_oddeven_r"], what)
            self.near(odd["spearman_brown"],
                      part["splithalf_oddeven_spearman_brown"], what)
            self.near(odd["guttman"], part["splithalf_oddeven_guttman"], what)
            self.near(first["r"], part["splithalf_firstlast_r"], what)

    def test_scores(self):
        for what, part, found, name in self.each():
            for score in SCORES:
                got = found[f"{name}.{score}"]["scores"]
                self.assertEqual(got["n"], part[score]["n"], what)
                self.near(got["mean"], part[score]["mean"], what)
                self.near(got["sd"], part[score]["sd"], what)


@unittest.skipUnless(REFERENCE.is_file(), "KITH_DATA names no reference numbers")
class Others(Files):
    def test_science_as_published(self):
        # Four items of the Eurobarometer of 1992, in R's mirt and ltm.
        names = ["Comfort", "Work", "Future", "Benefit"]
        found = self.items_of(document({"s": (names, (1, 4))}),
                              "dev/science-392.csv", [])["s.mean_any"]
        self.assertEqual(found["people"], 392)
        for key, expected in (("alpha", 0.598), ("alpha_low", 0.529),
                              ("alpha_high", 0.659)):
            self.assertEqual(round(found[key], 3), expected)

    def test_how_much_two_people_agree(self):
        # Speed dates, both sides' ratings; reference/dyads.json, by an analysis
        # of variance.
        pairs = json.loads((REFERENCE.parent / "dyads.json").read_text())[
            "speed_dating"]["pairs"]
        made = document({name: ([name + "M", name + "F"], (0, 10))
                         for name in pairs})
        halves = [{"id": f"h{i}", "value": i / 2, "label": f"{i} halves"}
                  for i in range(21)]
        made["options"] = {"halves": halves}
        for item in made["items"]:
            for key in ("kind", "min", "max"):
                del item[key]
            item["options"] = "halves"
        found = self.items_of(made, "dev/speed-dating-276.csv", [])
        for name, pair in pairs.items():
            got = found[name + ".mean_any"]
            self.assertEqual(got["people"], pair["n"], name)
            self.near(got["icc"]["1,1"], pair["icc1_anova"], name)
            self.near(got["odd_even"]["r"], pair["pearson_r"], name)


if __name__ == "__main__":
    main()
