# SPDX-License-Identifier: MIT
"""options - no program passes over an option that has no meaning where it
stands: whoever wrote it would take it for done."""

import os
import re
import tempfile
from pathlib import Path

from tree import Facts, ROOT, main, run

CASE = ROOT / "examples/cases/friend-every-night.json"
CIRCLE = ROOT / "examples/circles/a-full-table.json"
# What a text may be, for the options whose texts are looked at.
TEXTS = {"time": "2026-11-28", "from": "2026-11-01", "until": "2026-11-28",
         "before": "2026-11-01", "day-one": "2026-11-01", "entry": "1",
         "view": "private", "format": "json", "where": "a=b",
         "separator": ";", "language": "de", "sheet": f"1={CASE}",
         "threads": "2", "level": "90", "missing": "9=skipped"}
MAY = "tie questionnaire time keep-sensitive keep-answers"
# The options that each command takes, besides --help and --version.
JOURNAL = {
    "check-in": f"{MAY} language gender resources",
    "add": MAY,
    "event": "tie questionnaire time language",
    "import": "tie questionnaire keep-sensitive keep-answers map time-column "
              "day-one where missing separator",
    "list": "view",
    "look-back": "questionnaire language gender resources view format from "
                 "until output",
    "export": "output",
    "forget": "all before entry last yes"}
SHARE = {"scales": "language questionnaire",
         "make": "choice guess output tell questionnaire",
         "join": "format language questionnaire"}
ALWAYS = {"help", "version"}


def program(name):
    return os.environ["KITH_" + name.upper()]


def offered(name):
    """The options that --help tells of: name, whether a text belongs to it."""
    told = run(program(name), "--help").stdout
    return {option: bool(text) for option, text in re.findall(
        r"^  (?:-[a-z], )?--([a-z-]+)( [A-Z])?", told, re.M)} | {
        option: True for option in re.findall(r", --([a-z-]+) [A-Z]", told)}


class Options(Facts):
    def setUp(self):
        where = tempfile.TemporaryDirectory()
        self.addCleanup(where.cleanup)
        self.folder = Path(where.name)

    def words(self, option, takes_text):
        text = TEXTS.get(option, str(self.folder / "zebra"))
        return [f"--{option}", text] if takes_text else [f"--{option}"]

    def refused(self, name, *words, naming="", input=""):
        with self.subTest(program=name, words=words):
            done = run(program(name), *words, input=input)
            self.assertEqual((done.returncode, done.stdout), (2, ""),
                             done.stderr)
            lines = done.stderr.splitlines()
            self.assertEqual(len(lines), 2, done.stderr)
            self.assertTrue(lines[0].startswith(f"kith-{name}: "))
            self.assertIn(naming, lines[0])
            self.assertEqual(lines[1], f"Try 'kith-{name} --help'.")

    def other_options(self, name, taken, *words):
        options = offered(name)
        self.assertEqual(set(taken) - set(options) - {"output"}, set())
        for option in sorted(set(options) - set(taken) - ALWAYS):
            self.refused(name, *words, *self.words(option, options[option]),
                         naming=f"--{option} has no meaning ")

    # ---- Command by command -------------------------------------------------

    def journal(self):
        if "KITH_JOURNAL" not in os.environ:
            self.skipTest("kith-journal is not built")
        file = self.folder / "notes"
        run(program("journal"), "event", file, "--tie", "friend",
            input="listened me 2026-11-20\nhurt them 2026-11-21\n")
        return file

    def test_kith_journal_refuses_the_options_of_other_commands(self):
        file = self.journal()
        before = file.read_bytes()
        needed = {"forget": ["--last"], "export": ["-o", self.folder / "out"],
                  "import": ["--map", "m", "--time-column", "c",
                             "--questionnaire", "q"]}
        for command, taken in JOURNAL.items():
            self.other_options("journal", taken.split(), command, file,
                               *needed.get(command, []))
        self.assertEqual(file.read_bytes(), before)
        self.assertEqual({path.name for path in self.folder.iterdir()},
                         {"notes", "notes-journal"})

    def test_forget_forgets_what_one_option_says_alone(self):
        file = self.journal()
        before = file.read_bytes()
        for words in ((), ("--all", "--last"), ("--yes",),
                      ("--entry", "1", "--before", "2026-11-21")):
            self.refused("journal", "forget", file, *words,
                         naming="one of them")
        for option, text in (("--entry", "1"), ("--before", "2026-11-01")):
            self.refused("journal", "forget", file, option, text, option, text,
                         naming=f"{option} has no meaning a second time")
        self.refused("journal", "forget", file, "--last", "--until",
                     "2026-01-01",
                     naming="--until has no meaning with forget")
        self.assertEqual(file.read_bytes(), before)

    def test_nothing_is_asked_where_a_sheet_is_given(self):
        file = self.journal()
        for option in ("language", "gender", "resources"):
            self.refused("journal", "check-in", file, CASE, f"--{option}",
                         "de", naming=f"--{option} has no meaning")

    def test_kith_share_refuses_the_options_of_other_commands(self):
        for command, taken in SHARE.items():
            files = [CASE] * (2 if command == "join" else 1)
            self.other_options("share", taken.split(), command, *files)

    def test_a_guess_is_shown_where_it_was_chosen_alone(self):
        self.refused("share", "make", "--guess", CASE, CASE,
                     naming="--guess has no meaning")

    # ---- Programs without commands ------------------------------------------

    def test_kith_circle_gives_no_report_where_it_fills_a_sheet(self):
        self.other_options("circle", ["fill", "questionnaire"], "--fill", CASE,
                           CIRCLE)

    def test_kith_circle_reads_no_answers_for_the_plain_view(self):
        for option in ("sheet", "questionnaire"):
            self.refused("circle", CIRCLE, *self.words(option, True),
                         naming=f"--{option} has no meaning")

    def test_the_host_view_has_no_place_for_help(self):
        for name, file, more in (("circle", CIRCLE, ["language"]),
                                 ("assess", CASE, [])):
            for option in ("resources", *more):
                self.refused(name, "--view", "host", file,
                             *self.words(option, True),
                             naming=f"--{option} has no meaning")

    def test_kith_items_writes_a_norm_and_no_analysis(self):
        given = ["--questionnaire", "kith-core", "--tie", "friend", "--scale",
                 "trust", "--norm", "n", "--population", "p", "--source", "s"]
        for option, takes_text in (("pairwise", False), ("level", True)):
            self.refused("items", *given, *self.words(option, takes_text),
                         CASE, naming=f"--{option} has no meaning")

    def test_kith_check_says_what_it_cannot_do(self):
        for words in (("--language", "de"), ("--gender", "f"),
                      ("--overlay", "-", "--language", "de")):
            self.refused("check", *words, "kith-core")

    # ---- Words that are no options ------------------------------------------

    def test_a_word_that_is_no_option_is_named_and_no_text_behind_it(self):
        for name in ("ask", "assess", "check", "circle", "items", "score",
                     "share", "journal"):
            if f"KITH_{name.upper()}" not in os.environ:
                continue
            for word, told in (("--zebra", "--zebra is no option"),
                               ("-z", "-z is no option"),
                               ("--help=zebra", "--help takes no text"),
                               ("--language",
                                "--language needs a text behind it")):
                self.refused(name, word, naming=told)
            done = run(program(name), "--CK1=always")
            self.assertIn("--CK1 is no option", done.stderr)
            self.assertNotIn("always", done.stderr)


if __name__ == "__main__":
    main()
