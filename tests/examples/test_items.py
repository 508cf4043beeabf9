# SPDX-License-Identifier: MIT
"""kith-items - what files of answers say about a questionnaire; numbers are
held against R's in tests/data."""

import json
import os
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

from remains import Remains, can_look
from tree import Facts, ROOT, main, run

ITEMS = os.environ["KITH_ITEMS"]
CHECK = os.environ["KITH_CHECK"]
SMALL = ROOT / "tests/examples/small.json"
SECRET = "zebra"  # planted where an answer stands
FRIEND = ("--questionnaire", SMALL, "--tie", "friend")
GOOD = "id,A1,A2,N1,S1\n1,0,1,12,0\n2,3,2,1,0\n3,4,4,7,1\n4,2,,9,0\n"


def items(text, *options, questionnaire=FRIEND):
    return run(ITEMS, *questionnaire, *options, input=text)


class Items(Facts):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def json_of(self, text, *options, **more):
        done = items(text, "--json", *options, **more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_the_table_says_what_the_json_says(self):
        done = items(GOOD)
        self.assertEqual((done.returncode, done.stderr),
                         (0, "kith-items: 4 rows\n"))
        self.assertIn("\ntrust, 2 items\n", done.stdout)
        self.assertIn("  people      3 answered every item, of 4\n",
                      done.stdout)
        self.assertRegex(done.stdout, r"\n  A2 +3 +1 +2\.333 +1\.528 ")
        found = self.json_of(GOOD)["scales"][0]
        self.assertIn(f"  alpha       {found['alpha']:.3f} "
                      f"[{found['alpha_low']:.3f}, {found['alpha_high']:.3f}] "
                      f"(Feldt, 95 %)", done.stdout)
        self.assertEqual(found["items"][1]["unanswered"], 1)
        self.assertEqual(found["people"], 3)

    def test_a_file_and_standard_input_give_the_same(self):
        path = self.folder / "in.csv"
        path.write_text(GOOD)
        self.assertEqual(items("", path).stdout, items(GOOD).stdout)
        self.assertEqual(items(GOOD, "-").stdout, items(GOOD).stdout)

    def test_the_order_of_the_rows_does_not_show(self):
        head, *rest = GOOD.splitlines(keepends=True)
        turned = head + "".join(reversed(rest))
        for options in ((), ("--pairwise",), ("--json",)):
            self.assertEqual(items(turned, *options).stdout,
                             items(GOOD, *options).stdout)

    def test_one_row_is_called_one_row(self):
        done = items("A1,A2,N1,S1\n1,2,40,0\n")
        self.assertEqual(done.stderr, "kith-items: 1 row\n")
        self.assertIn(": 1 row\n", done.stdout)

    def test_what_no_number_can_be_given_for_is_null(self):
        found = self.json_of("A1,A2,N1,S1\n")
        self.assertEqual(found["rows"], 0)
        scale = found["scales"][0]
        self.assertIsNone(scale["alpha"])
        self.assertIsNone(scale["scores"]["mean"])
        self.assertIsNone(scale["items"][0]["sd"])
        done = items("A1,A2,N1,S1\n")
        self.assertEqual(done.returncode, 0)
        self.assertIn("  alpha       -; standardised -", done.stdout)

    def test_one_scale_and_another_level(self):
        found = self.json_of(GOOD, "--scale", "trust", "--level", "90")
        wide = self.json_of(GOOD)["scales"][0]
        narrow = found["scales"][0]
        self.assertEqual(found["level"], 0.9)
        self.assertEqual([s["id"] for s in found["scales"]], ["trust"])
        self.assertEqual(narrow["alpha"], wide["alpha"])
        self.assertGreater(narrow["alpha_low"], wide["alpha_low"])

    def test_what_looks_unreversed_is_said(self):
        text = "A1,A2,N1,S1\n" + "0,4,1,0\n4,1,1,0\n3,2,1,0\n1,3,1,0\n"
        done = items(text)
        self.assertIn("A2 goes against the other items; turned round, alpha "
                      "would be 0.9", done.stdout)
        found = self.json_of(text)["scales"][0]
        self.assertTrue(all(item["looks_unreversed"]
                            for item in found["items"]))
        self.assertLess(found["alpha"], 0)

    def test_faulty_rows_are_named_without_what_they_hold(self):
        done = items("A1,A2,N1,S1\n" + f"{SECRET},1,2,0\n1,2,3,0\n9,1,1,0\n"
                     "1,2\n3,4,1,0\n")
        self.assertEqual(done.returncode, 0)
        self.assertNotIn(SECRET, done.stderr)
        lines = done.stderr.splitlines()
        self.assertTrue(lines[0].startswith("<stdin>:2: A1: "), lines)
        self.assertTrue(lines[1].startswith("<stdin>:4: A1: "), lines)
        self.assertTrue(lines[2].startswith("<stdin>:5: "), lines)
        self.assertEqual(lines[3:], ["kith-items: 5 rows, 3 of them faulty "
                                     "and left out"])

    def test_rows_about_another_tie_are_left_out(self):
        text = "who,A1,A2,N1,S1\nfriend,0,1,1,0\npartner,4,4,1,0\n" \
            "friend,3,3,1,0\n"
        done = items(text, "--tie-column", "who")
        self.assertEqual(done.stderr,
                         "kith-items: 3 rows, 1 about another tie\n")
        found = self.json_of(text, "--tie-column", "who")
        self.assertEqual((found["rows"], found["other_ties"]), (2, 1))
        self.assertEqual(found["scales"][0]["items"][0]["mean"], 1.5)

    def test_sensitive_scales_are_shown_when_asked_for(self):
        document = json.loads(SMALL.read_text())
        document["scales"].append({"id": "harm", "label": "Harm",
                                   "items": ["S1"]})
        path = self.folder / "made.json"
        path.write_text(json.dumps(document))
        how = ("--questionnaire", path, "--tie", "friend")
        done = items(GOOD, questionnaire=how)
        self.assertNotIn("harm", done.stdout)
        self.assertIn("; 1 sensitive scale needs --with-sensitive",
                      done.stderr)
        self.assertIn("\nharm, 1 item\n",
                      items(GOOD, "--with-sensitive",
                            questionnaire=how).stdout)
        self.assertEqual(items(GOOD, "--scale", "harm",
                               questionnaire=how).returncode, 2)

    def test_a_norm_can_be_put_into_the_document(self):
        done = items(GOOD, "--scale", "trust", "--norm", "here",
                     "--population", "people who tried", "--source", "us")
        self.assertEqual(done.returncode, 0, done.stderr)
        norm = json.loads(done.stdout)
        self.assertEqual(norm["table"], [[12.5, 1], [50, 1], [62.5, 1],
                                         [100, 1]])
        self.assertEqual((norm["n"], norm["mean"], norm["ties"]),
                         (4, 56.25, ["friend"]))
        document = json.loads(SMALL.read_text())
        document["scales"][0]["norms"] = [norm]
        path = self.folder / "normed.json"
        path.write_text(json.dumps(document))
        self.succeeds(CHECK, path)

    def test_a_norm_of_one_person_is_refused(self):
        done = items("A1,A2,N1,S1\n1,2,3,0\n", "--scale", "trust", "--norm",
                     "x", "--population", "p", "--source", "s")
        self.assertIn("at least two people", done.stderr)
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(done.stdout, "")

    def test_the_output_file_is_for_its_owner_alone(self):
        path = self.folder / "out.json"
        done = items(GOOD, "--json", "-o", path, "--quiet")
        self.assertEqual((done.stdout, done.stderr), ("", ""))
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        self.assertEqual(path.read_text(), items(GOOD, "--json").stdout)

    def test_wrong_usage_and_files_that_are_not_there(self):
        wrong = [(("--level", "0"), 2), (("--level", "100"), 2),
                 (("--level", "x"), 2), (("--norm", "n"), 2),
                 (("--population", "p"), 2), (("--scale", "nothing"), 2),
                 (("--nothing",), 2), (("--missing", "1=x"), 2),
                 (("--separator", "a"), 2), (("--language", "de"), 2),
                 (("one", "two"), 2), (("nothing.csv",), 66)]
        for options, code in wrong:
            with self.subTest(options=options):
                done = items(GOOD, *options)
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertNotEqual(done.stderr, "")
        self.assertEqual(items(GOOD, questionnaire=()).returncode, 2)
        self.assertEqual(
            items(GOOD, questionnaire=("--questionnaire", SMALL)).returncode,
            2)
        self.assertEqual(
            items(GOOD, questionnaire=("--questionnaire", SMALL, "--tie",
                                       "foe")).returncode, 2)

    def test_files_that_are_no_answers(self):
        for text in ("", "x,y\n1,2\n", "A1\n1\n", "A1,A1,A2,N1,S1\n"):
            with self.subTest(text=text):
                done = items(text)
                self.assertEqual(done.returncode, 65, done.stderr)
                self.assertRegex(done.stderr, r"^<stdin>:1: error: ")
                self.assertEqual(done.stdout, "")

    def test_help_and_version(self):
        self.assertIn("--pairwise", self.succeeds(ITEMS, "--help").stdout)
        self.assertRegex(self.succeeds(ITEMS, "--version").stdout,
                         r"^kith-items \(libkith\) \d")

    @unittest.skipUnless(can_look(), "needs Linux, and no sanitizer")
    def test_nothing_stays_in_memory(self):
        with Remains(SECRET) as remains:
            text = "id,A1,A2,N1,S1\n" + \
                f'"{SECRET}",{SECRET},3,40,0\n{SECRET},3,3,40,0\n' * 50
            done = subprocess.run(
                [ITEMS, *map(str, FRIEND)], input=text.encode(),
                capture_output=True,
                env={**os.environ, **remains.environment})
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(remains.count(), 0)


if __name__ == "__main__":
    main()
