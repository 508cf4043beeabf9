# SPDX-License-Identifier: MIT
"""kith-share - what one shows another, and that nobody can tell why not."""

import json
import os
import stat
import tempfile
from pathlib import Path

from remains import LIBRARY, Remains, can_look
from tree import Facts, ROOT, main, run

SHARE = os.environ["KITH_SHARE"]
CASES = ROOT / "examples/cases"
OPEN = CASES / "friend-every-night.json"            # not raised
UNKNOWN = CASES / "friend-every-night-one-declined.json"  # one is declined
RAISED = CASES / "afraid-of-a-partner.json"
OTHER = CASES / "i-am-the-one-who-unloads.json"
EMPTY = '{\n  "kith-share": 1\n}\n'
CHOICE = "trust\n\n# a remark\nheard   # another\nlistening-given\n"


def make(sheet, choice=CHOICE, *options):
    return run(SHARE, "make", "--choice", "-", *options, sheet, input=choice)


class Making(Facts):
    def test_nothing_is_shown_unless_it_is_chosen(self):
        for sheet in (OPEN, UNKNOWN, RAISED):
            done = run(SHARE, "make", sheet)
            self.assertEqual((done.returncode, done.stdout, done.stderr),
                             (0, EMPTY, ""))

    def test_what_is_chosen_is_shown_in_the_order_of_the_questionnaire(self):
        done = make(OPEN)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        turned = make(OPEN, "listening-given\nheard\ntrust\ntrust\n")
        self.assertEqual(turned.stdout, done.stdout)
        share = json.loads(done.stdout)
        self.assertEqual(list(share["scales"]),
                         ["trust", "heard", "listening-given"])
        self.assertEqual(share["scales"]["trust"]["value"], 63)
        self.assertEqual(share["guesses"], {})

    def test_an_empty_share_does_not_tell_why_it_is_empty(self):
        nothing = make(OPEN, "")
        for sheet in (UNKNOWN, RAISED):
            done = make(sheet)
            self.assertEqual((done.returncode, done.stdout, done.stderr),
                             (nothing.returncode, EMPTY, nothing.stderr))

    def test_of_all_stories_only_those_not_raised_give_a_share(self):
        gates = set()
        for case in sorted(CASES.glob("*.json")):
            host = json.loads(run(os.environ["KITH_ASSESS"], "--view", "host",
                                  "--format", "json", case).stdout)
            scales = [line.split("\t")[0] for line in
                      run(SHARE, "scales", case).stdout.splitlines()]
            done = make(case, "\n".join(scales))
            with self.subTest(case=case.stem, gate=host["gate"]):
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertEqual(done.stdout == EMPTY,
                                 host["gate"] != "not-raised")
            gates.add(host["gate"])
        self.assertEqual(gates, {"raised", "unknown", "not-raised"})

    def test_only_who_asks_is_told(self):
        self.assertIn("Only an empty share", make(RAISED, CHOICE,
                                                  "--tell").stderr)
        self.assertIn("Only an empty share", run(SHARE, "make", "--tell",
                                                 UNKNOWN).stderr)
        told = make(OPEN, CHOICE, "--tell")
        self.assertIn("is in the share", told.stderr)
        self.assertEqual(told.stdout, make(OPEN).stdout)

    def test_a_guess_comes_from_answers_of_its_own(self):
        done = make(OPEN, "guess trust\n", "--guess", OTHER)
        share = json.loads(done.stdout)
        self.assertEqual((share["scales"], list(share["guesses"])),
                         ({}, ["trust"]))
        alone = make(OPEN, "guess trust\n")
        self.assertEqual((alone.returncode, alone.stdout), (2, ""))

    def test_a_choice_may_come_from_any_editor(self):
        plain = make(OPEN, "trust\nheard\n").stdout
        self.assertEqual(make(OPEN, "\ufefftrust\r\nheard\r\n").stdout, plain)

    def test_what_can_never_be_shared_is_refused_whatever_was_answered(self):
        for sheet in (OPEN, UNKNOWN, RAISED):
            for scale in ("power", "safety", "conflict-theirs", "own-calm"):
                done = make(sheet, f"trust\n{scale}\n")
                self.assertEqual((done.returncode, done.stdout), (65, ""))
                self.assertIn("<stdin>:2: error: that scale can never be",
                              done.stderr)
        done = make(OPEN, "zebra\n")
        self.assertEqual(done.returncode, 65)
        self.assertNotIn("zebra", done.stderr)
        self.assertEqual(make(OPEN, "trust heard\n").returncode, 65)

    def test_the_list_of_what_can_be_chosen_is_the_same_for_all(self):
        lists = {run(SHARE, "scales", sheet).stdout
                 for sheet in (OPEN, UNKNOWN, RAISED)}
        self.assertEqual(len(lists), 1)
        listed = [line.split("\t") for line in lists.pop().splitlines()]
        self.assertEqual(dict(listed)["trust"], "Trust")
        self.assertNotIn("power", dict(listed))
        german = run(SHARE, "scales", "--language", "de", OPEN).stdout
        self.assertIn("trust\tVertrauen\n", german)

    def test_a_file_is_for_its_owner_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mine.json"
            done = make(OPEN, CHOICE, "--output", path)
            self.assertEqual((done.returncode, done.stdout, done.stderr),
                             (0, "", ""))
            self.assertEqual(path.read_text(), make(OPEN).stdout)
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)

    def test_a_share_does_not_take_the_place_of_its_answers(self):
        with tempfile.TemporaryDirectory() as folder:
            sheet = Path(folder) / "sheet.json"
            sheet.write_bytes(OPEN.read_bytes())
            (Path(folder) / "again.json").symlink_to(sheet)
            done = make(sheet, CHOICE, "--output",
                        Path(folder) / "again.json")
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertEqual(sheet.read_bytes(), OPEN.read_bytes())


class Joining(Facts):
    def join(self, a, b, *options):
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / "a", Path(folder) / "b"]
            for path, text in zip(paths, (a, b)):
                path.write_text(text)
            return run(SHARE, "join", *options, *paths)

    def test_two_shares_stand_side_by_side(self):
        done = self.join(make(OPEN).stdout,
                         make(OTHER, "trust\nlistening-received\n").stdout)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("Trust – Person 1: 63, Person 2: 81", done.stdout)
        self.assertIn("Person 2, “Listening you get”: 88", done.stdout)
        self.assertNotIn("Being heard", done.stdout)

    def test_one_file_is_not_two_shares(self):
        with tempfile.TemporaryDirectory() as folder:
            path, again = Path(folder) / "mine", Path(folder) / "again"
            again.symlink_to(path)
            for text in (make(OPEN).stdout, EMPTY):
                path.write_text(text)
                done = run(SHARE, "join", path, again)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertIn("one and the same file", done.stderr)
            done = run(SHARE, "join", "-", "-", input=EMPTY)
            self.assertEqual((done.returncode, done.stdout), (2, ""))

    def test_too_little_is_one_sentence_whatever_the_reason(self):
        full, other = make(OPEN).stdout, make(OTHER, "closeness\n").stdout
        for options in ((), ("--format", "json"), ("--language", "es")):
            said = {self.join(a, b, *options).stdout for a, b in
                    ((full, EMPTY), (EMPTY, full), (EMPTY, EMPTY),
                     (full, other), (full, make(RAISED).stdout))}
            self.assertEqual(len(said), 1)

    def test_what_does_not_belong_together_is_refused(self):
        partner = make(CASES / "partners-after-a-hard-talk.json").stdout
        done = self.join(make(OPEN).stdout, partner)
        self.assertEqual((done.returncode, done.stdout), (65, ""))
        self.assertIn("not of one tie", done.stderr)

    def test_a_sheet_is_no_share_and_is_not_quoted(self):
        done = make(OPEN, "guess trust\n", "--guess",
                    CASES / "partners-after-a-hard-talk.json")
        self.assertEqual((done.returncode, done.stdout), (65, ""))
        done = run(SHARE, "join", RAISED, OPEN)
        self.assertEqual((done.returncode, done.stdout), (65, ""))
        self.assertNotIn("SF", done.stderr)


class NothingRemains(Facts):
    def remains(self, text, sheet):
        with Remains(text) as remains:
            done = run(SHARE, "make", "--choice", "-", sheet, input=CHOICE,
                       env=remains.environment)
            return done, remains.count()

    def setUp(self):
        if not can_look():
            self.skipTest("no library can be preloaded here")

    def test_what_is_looked_for_is_found_where_it_is_kept(self):
        self.assertGreater(self.remains(LIBRARY, OPEN)[1], 0)

    def test_no_answer_and_no_share_remains_when_it_ends(self):
        for piece in ('"IN1": "rarely", "IN2"', '"value": 63,'):
            done, count = self.remains(piece, OPEN)
            self.assertEqual((done.returncode, count), (0, 0), piece)


class Usage(Facts):
    def test_wrong_usage_ends_with_2(self):
        for words in ((), ("make",), ("share", OPEN), ("join", OPEN),
                      ("make", OPEN, OPEN), ("make", "--format", "json", OPEN),
                      ("join", "--tell", OPEN, OPEN), ("make", "--zebra"),
                      ("join", "--format", "html", OPEN, OPEN)):
            done = run(SHARE, *words)
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)

    def test_help_and_version_end_well(self):
        self.assertIn("Usage: kith-share", self.succeeds(SHARE, "-h").stdout)
        self.assertIn("kith-share", self.succeeds(SHARE, "--version").stdout)

    def test_a_file_that_is_not_there_ends_with_66(self):
        self.assertEqual(run(SHARE, "make", "/nowhere/zebra").returncode, 66)
        self.assertEqual(make(OPEN, "", "--guess",
                              "/nowhere/zebra").returncode, 66)


if __name__ == "__main__":
    main()
