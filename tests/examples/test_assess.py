# SPDX-License-Identifier: MIT
"""kith-assess - over good and bad answers."""

import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

from remains import LIBRARY, Remains, can_look
from tree import Facts, ROOT, main, run

ASSESS = os.environ["KITH_ASSESS"]
SMALL = ROOT / "tests/examples/small.json"
CASE = ROOT / "examples/cases/friend-every-night.json"
SECRET = "zebra"  # planted where an answer stands


def sheet(**answers):
    return json.dumps({"kith-answers": 1, "questionnaire": "small",
                       "version": "1.0.0", "tie": "friend",
                       "answers": answers})


def assess(text, *options):
    return run(ASSESS, "--questionnaire", SMALL, *options, input=text)


GOOD = sheet(A1=3, A2="often", N1=40, S1="never")


class OneSheet(Facts):
    def test_a_file_and_standard_input_give_the_same_report(self):
        from_file = self.succeeds(ASSESS, CASE)
        self.assertEqual(run(ASSESS, input=CASE.read_text()).stdout,
                         from_file.stdout)
        self.assertEqual(run(ASSESS, "-", input=CASE.read_text()).stdout,
                         from_file.stdout)
        self.assertEqual(from_file.stderr, "")

    def test_a_sheet_names_the_built_in_questionnaire_that_it_is_about(self):
        brief = (ROOT / "examples/cases/brief-a-steady-friend.json").read_text()
        named = run(ASSESS, "--questionnaire", "kith-brief", input=brief)
        self.assertEqual(named.returncode, 0, named.stderr)
        self.assertEqual(run(ASSESS, input=brief).stdout, named.stdout)
        for options, text in (((), GOOD),
                              (("--questionnaire", "kith-core"), brief)):
            done = run(ASSESS, *options, input=text)
            self.assertEqual((done.returncode, done.stdout), (65, ""))
            self.assertRegex(done.stderr, r"^<stdin>:\d+:\d+: error: .*another")
        core = CASE.read_text()
        lines = [" ".join(text.split()) for text in (brief, core, GOOD, brief)]
        done = run(ASSESS, "--lines", input="\n".join(lines))
        self.assertEqual([json.loads(line).get("title") for line in
                          done.stdout.splitlines()],
                         ["You and someone in your life, in short",
                          "You and someone in your life", None,
                          "You and someone in your life, in short"])

    def test_the_view_is_plain_unless_another_is_named(self):
        plain = assess(sheet(A1=3, S1="more"))
        self.assertEqual(plain.stdout,
                         assess(sheet(A1=3, S1="more"), "--view",
                                "plain").stdout)
        self.assertEqual(plain.stdout, assess(sheet(A1=3)).stdout)
        private = assess(sheet(A1=3, S1="more"), "--view", "private")
        self.assertNotEqual(plain.stdout, private.stdout)

    def test_json_is_one_object(self):
        done = assess(GOOD, "--format", "json", "--view", "host")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIsInstance(json.loads(done.stdout), dict)

    def test_resources_of_the_host_are_printed(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump([{"label": "The help line of Examplia",
                        "contact": "000", "for": "adults"}], file)
            file.flush()
            done = assess(GOOD, "--resources", file.name)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("The help line of Examplia", done.stdout)
            file.truncate(10)
            file.flush()
            done = assess(GOOD, "--resources", file.name)
            self.assertEqual(done.returncode, 65)
            self.assertIn(f"{file.name}:1:", done.stderr)

    def test_a_wrong_answer_is_bad_data_and_never_repeated(self):
        for text in (sheet(A1=SECRET), sheet(A1=9), sheet(**{SECRET: 1}),
                     GOOD[:-1], GOOD + SECRET, ""):
            done = assess(text)
            self.assertEqual(done.returncode, 65, text)
            self.assertEqual(done.stdout, "")
            self.assertRegex(done.stderr, r"^<stdin>:\d+:\d+: error: ")
            self.assertNotIn(SECRET, done.stderr)

    def test_answers_about_another_tie_than_asked_for_are_refused(self):
        self.assertEqual(assess(GOOD, "--tie", "friend").returncode, 0)
        self.assertEqual(assess(GOOD, "--tie", "partner").returncode, 65)
        self.assertEqual(assess(GOOD, "--tie", "boss").returncode, 2)

    def test_what_was_found_never_shows_in_the_exit_status(self):
        for answer in ("never", "once", "more"):
            self.assertEqual(assess(sheet(A1=0, S1=answer), "--view",
                                    "host").returncode, 0)

    def test_wrong_usage_ends_with_2(self):
        for wrong in (["--view", "all"], ["--format", "pdf"], ["--nothing"],
                      ["--lines", "--format", "text"], [CASE, CASE]):
            done = run(ASSESS, *wrong, input="")
            self.assertEqual(done.returncode, 2, wrong)
            self.assertEqual(done.stdout, "")

    def test_a_file_that_cannot_be_read_ends_with_66(self):
        self.assertEqual(run(ASSESS, "no-such-file").returncode, 66)
        self.assertEqual(run(ASSESS, "--questionnaire", "no-such-file",
                             input=GOOD).returncode, 66)
        self.assertEqual(run(ASSESS, "--lines", "no-such-file").returncode, 66)

    def test_help_and_version_go_to_standard_output(self):
        done = self.succeeds(ASSESS, "--help")
        self.assertIn("Usage: kith-assess", done.stdout)
        for option in ("--questionnaire", "--tie", "--view", "--format",
                       "--language", "--gender", "--resources", "--lines", "--version"):
            self.assertIn(option, done.stdout)
        self.assertRegex(self.succeeds(ASSESS, "--version").stdout,
                         r"^kith-assess \(libkith\) \d+\.\d+\.\d+\n$")

    def test_the_output_has_no_colour_with_and_without_no_color(self):
        with_it = run(ASSESS, CASE, env={**os.environ, "NO_COLOR": "1"})
        self.assertEqual(with_it.stdout, run(ASSESS, CASE).stdout)
        self.assertNotIn("\x1b", with_it.stdout)


class Languages(Facts):
    SHEET = json.dumps({"kith-answers": 1, "questionnaire": "klein",
                        "version": "1.0.0", "tie": "friend",
                        "answers": {"A1": "often", "S1": "often"}})

    def assess(self, *options):
        return run(ASSESS, "--questionnaire",
                   ROOT / "tests/examples/klein.json", *options,
                   input=self.SHEET)

    def test_a_report_is_in_one_language_throughout(self):
        done = self.assess("--view", "private")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Was am wichtigsten ist:", done.stdout)
        self.assertIn("Diese Person\n", done.stdout)
        self.assertEqual(self.assess("--view", "private", "--language",
                                     "de").stdout, done.stdout)

    def test_a_gender_is_spoken_of_in_every_line(self):
        for gender, text in (("feminine", "Deine Freundin"),
                             ("masculine", "Dein Freund")):
            done = self.assess("--gender", gender)
            self.assertIn(text, done.stdout)
            done = self.assess("--gender", gender, "--lines")
            self.assertEqual(json.loads(done.stdout)["about"], text)

    def test_a_language_or_gender_that_is_not_there_is_wrong_usage(self):
        for wrong in (["--language", "fr"], ["--gender", "neuter"]):
            done = self.assess(*wrong)
            self.assertEqual((done.returncode, done.stdout), (2, ""), wrong)
            self.assertTrue(done.stderr.startswith("kith-assess: "))


class Memory(Facts):
    def remains(self, text, *options, sheet):
        with Remains(text) as remains:
            done = run(ASSESS, "--questionnaire", SMALL, *options, input=sheet,
                       env=remains.environment)
            return done, remains.count()

    def setUp(self):
        if not can_look():
            self.skipTest("no library can be preloaded here")

    def test_what_is_looked_for_is_found_where_it_is_kept(self):
        """The loader keeps the names of what it loads."""
        self.assertGreater(self.remains(LIBRARY, sheet=GOOD)[1], 0)

    def test_no_answer_remains_when_it_ends(self):
        text = sheet(A1=1, S1="more")
        for options in ((), ("--view", "private"), ("--view", "host"),
                        ("--view", "private", "--format", "json"),
                        ("--view", "private", "--lines")):
            done, _ = self.remains("-", *options, sheet=text)
            self.assertEqual(done.returncode, 0, done.stderr)
            lines = [line.strip() for line in done.stdout.splitlines()]
            for piece in ['"S1": "more"', done.stdout[-40:-1],
                          *(line for line in lines if "\u2019 \u2014" in line
                            or '"answer"' in line)]:
                self.assertEqual(
                    self.remains(piece[-200:], *options, sheet=text)[1], 0,
                    (options, piece))

    def test_nothing_of_a_refused_sheet_remains(self):
        for options in ((), ("--lines",)):
            done, count = self.remains(SECRET, *options,
                                       sheet=sheet(**{SECRET: 1, "A1": SECRET}))
            self.assertEqual((done.returncode, count), (65, 0))


class Readme(Facts):
    def test_its_sample_is_what_the_program_prints(self):
        text = (ROOT / "README.md").read_text()
        sample = re.search(r"```text\n(.*?)```", text, re.DOTALL)[1]
        printed = self.succeeds(ASSESS, "--view", "private",
                                CASE).stdout.splitlines()
        for line in sample.splitlines():
            if line.strip() != "…":
                self.assertIn(line, printed)


class Lines(Facts):
    def test_each_line_gives_one_result_and_a_bad_one_stops_nothing(self):
        bad = [sheet(A1=SECRET), "", "{" + SECRET, sheet(A1=9)]
        lines = [GOOD, bad[0], GOOD, bad[1], bad[2], sheet(A1=1), bad[3]]
        done = assess("\n".join(lines) + "\n", "--lines")
        self.assertEqual(done.returncode, 65)
        results = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(len(results), len(lines))
        for number, (line, result) in enumerate(zip(lines, results), 1):
            self.assertEqual("error" in result, line in bad, number)
            if line in bad:
                self.assertEqual(result["error"]["line"], number)
                self.assertGreater(result["error"]["column"], 0)
                self.assertTrue(result["error"]["message"])
        self.assertEqual(len(done.stderr.splitlines()), len(bad))
        self.assertIn("<stdin>:2:", done.stderr)
        self.assertNotIn(SECRET, done.stdout + done.stderr)

    def test_a_good_line_gives_what_the_sheet_alone_gives(self):
        alone = assess(GOOD, "--format", "json")
        done = assess(GOOD + "\n" + GOOD, "--lines")  # no end of line
        self.assertEqual(done.returncode, 0, done.stderr)
        for line in done.stdout.splitlines():
            self.assertEqual(list(json.loads(line).items()),
                             list(json.loads(alone.stdout).items()))

    def test_nothing_gives_nothing(self):
        done = assess("", "--lines")
        self.assertEqual((done.returncode, done.stdout, done.stderr),
                         (0, "", ""))

    def test_a_line_that_is_too_long_is_refused_and_the_next_is_read(self):
        done = assess(GOOD + " " * 3000000 + "\n" + GOOD + "\n", "--lines")
        self.assertEqual(done.returncode, 65)
        first, second = map(json.loads, done.stdout.splitlines())
        self.assertIn("longer", first["error"]["message"])
        self.assertNotIn("error", second)

    def test_a_hundred_times_the_lines_take_no_more_memory(self):
        def peak(count):
            # a sanitizer keeps freed blocks for a while unless told not to
            child = subprocess.Popen(
                [ASSESS, "--questionnaire", SMALL, "--lines"],
                stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                env={**os.environ, "ASAN_OPTIONS": "quarantine_size_mb=1"})
            child.stdin.write((GOOD + "\n").encode() * count)
            child.stdin.close()
            status, usage = os.wait4(child.pid, 0)[1:]
            child.returncode = status
            self.assertEqual(status, 0)
            return usage.ru_maxrss  # KiB

        self.assertLess(peak(20000), peak(200) + 4096)

    def test_a_file_is_read_line_by_line(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "sheets.jsonl"
            path.write_text((GOOD + "\n") * 3)
            done = run(ASSESS, "--questionnaire", SMALL, "--lines", path)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(len(done.stdout.splitlines()), 3)


if __name__ == "__main__":
    main()
