# SPDX-License-Identifier: MIT
"""kith-check - over good and bad documents."""

import os
import re
import tempfile
from pathlib import Path

from tree import Facts, ROOT, main, run

CHECK = os.environ["KITH_CHECK"]
SMALL = ROOT / "tests/examples/small.json"
OVERLAY = ROOT / "tests/examples/small.de.json"


class Check(Facts):
    def changed(self, old, new, file=SMALL):
        """The small document with one thing changed, in a file."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        text = file.read_text()
        self.assertIn(old, text)
        path = Path(folder.name) / "changed.json"
        path.write_text(text.replace(old, new))
        return path

    def test_an_error_names_file_line_and_column(self):
        path = self.changed('"options": "times"', '"options": "time"')
        done = run(CHECK, path)
        self.assertEqual(done.returncode, 65)
        self.assertEqual(done.stdout, "")
        found = re.fullmatch(r"(.*):(\d+):(\d+): error: .+\n", done.stderr)
        self.assertIsNotNone(found, done.stderr)
        self.assertEqual(found[1], str(path))
        line = path.read_text().splitlines()[int(found[2]) - 1]
        self.assertIn('"time"', line)
        self.assertEqual(line[int(found[3]) - 1:int(found[3]) + 5], '"time"')

    def test_text_that_is_no_json_is_an_error_with_a_place(self):
        done = run(CHECK, self.changed('"kith": 1,', '"kith": 1'))
        self.assertEqual(done.returncode, 65)
        self.assertRegex(done.stderr, r":3:\d+: error: ")

    def test_a_warning_has_a_place_and_is_no_failure(self):
        path = self.changed('"title":', '"tittle": "x",\n  "title":')
        done = run(CHECK, path)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stderr, r":6:\d+: warning: .*tittle")

    def test_it_describes_a_document(self):
        done = self.succeeds(CHECK, SMALL)
        self.assertEqual(done.stdout.splitlines()[0], "small 1.0.0 (en)")
        self.assertRegex(done.stdout, r"digest +[0-9a-f]{16}\n")
        self.assertIn("2 sections, 4 items (1 sensitive, 1 of them",
                      done.stdout)
        self.assertRegex(done.stdout, r"\n  friend +4\n")
        self.assertRegex(done.stdout, r"\n  trust +2\n")
        self.assertRegex(done.stdout, r"\n  danger +1  gate  sensitive\n")

    def test_it_reads_standard_input(self):
        done = run(CHECK, "-", input=SMALL.read_text())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, run(CHECK, SMALL).stdout)
        done = run(CHECK, "-", input="{")
        self.assertRegex(done.stderr, r"^<stdin>:1:\d+: error: ")

    def test_the_built_in_document_is_in_order(self):
        done = self.succeeds(CHECK, "kith-core")
        self.assertEqual(done.stderr, "")
        self.assertIn("kith-core ", done.stdout)

    def test_items_are_put_in_the_words_of_the_tie(self):
        done = self.succeeds(CHECK, "--items", "partner", SMALL)
        self.assertIn("What my partner says they will do gets done.",
                      done.stdout)
        self.assertIn("a whole number, 0 to 1200", done.stdout)
        self.assertNotIn("{O}", done.stdout)
        self.assertEqual(
            run(CHECK, "--items", "boss", SMALL).returncode, 2)

    # ---- Other languages ------------------------------------------------------

    def test_a_whole_overlay_lacks_nothing(self):
        done = self.succeeds(CHECK, "--overlay", OVERLAY, SMALL)
        self.assertEqual((done.stdout, done.stderr), ("", ""))

    def test_what_an_overlay_lacks_is_listed_one_a_line(self):
        path = self.changed('"always": "fast immer"', '"x-always": ""',
                            OVERLAY)
        path.write_text(path.read_text().replace(
            '"A1": {"text": "Was {O} verspricht, geschieht."},', ""))
        done = self.succeeds(CHECK, "--overlay", path, SMALL)
        self.assertEqual(done.stdout.splitlines(),
                         ["options/often/always", "items/A1/text"])

    def test_an_error_in_an_overlay_names_file_line_and_column(self):
        for old, new, at in (('"A1": {"text"', '"A9": {"text"', '"A9"'),
                             ("Was {O} ver", "Was {U} ver", '"Was {U}'),
                             ('"language": "de"', '"language": 7', "7")):
            path = self.changed(old, new, OVERLAY)
            done = run(CHECK, "--overlay", path, SMALL)
            self.assertEqual((done.returncode, done.stdout), (65, ""))
            found = re.fullmatch(r"(.*):(\d+):(\d+): error: .+\n", done.stderr)
            self.assertIsNotNone(found, done.stderr)
            self.assertEqual(found[1], str(path))
            line = path.read_text().splitlines()[int(found[2]) - 1]
            # columns count bytes
            self.assertTrue(line.encode()[int(found[3]) - 1:].decode()
                            .startswith(at), (line, done.stderr))

    def test_an_overlay_comes_from_standard_input_too(self):
        done = run(CHECK, "--overlay", "-", SMALL, input="{")
        self.assertEqual(done.returncode, 65)
        self.assertRegex(done.stderr, r"^<stdin>:1:\d+: error: ")
        done = run(CHECK, "--overlay", "-", SMALL, input=OVERLAY.read_text())
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_items_are_put_as_an_overlay_has_them(self):
        for options, text in (
                ([], "In den letzten 4 Wochen: Was diese Person verspricht"),
                (["--gender", "feminine"], "Was meine Freundin verspricht"),
                (["--gender", "masculine"], "kennst du meinen Freund?")):
            done = self.succeeds(CHECK, "--items", "friend", "--overlay",
                                 OVERLAY, *options, SMALL)
            self.assertIn(text, done.stdout)
            self.assertIn("nie / selten / manchmal", done.stdout)

    def test_items_are_put_in_a_language_and_a_gender(self):
        german = ROOT / "tests/examples/klein.json"
        done = self.succeeds(CHECK, "--items", "partner", "--language", "de",
                             "--gender", "masculine", german)
        self.assertIn("Was mein Partner sagt, das tut er.", done.stdout)
        for wrong, there in ((["--language", "fr"], "it has de\n"),
                             (["--gender", "neuter"],
                              "they have any, feminine, masculine\n")):
            done = run(CHECK, "--items", "partner", *wrong, german)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertTrue(done.stderr.startswith("kith-check: "))
            self.assertTrue(done.stderr.endswith(there), done.stderr)
        done = run(CHECK, "--items", "friend", "--gender", "any", SMALL)
        self.assertTrue(done.stderr.endswith("they have none\n"), done.stderr)

    def test_the_languages_of_a_built_in_document_are_named(self):
        self.assertRegex(self.succeeds(CHECK, "kith-core").stdout,
                         r"\n  languages en(, [a-z]{2})*\n")
        self.assertNotIn("languages", self.succeeds(CHECK, SMALL).stdout)

    def test_wrong_usage_ends_with_2_and_a_missing_file_with_66(self):
        for wrong in ([], ["--no-such-option", SMALL], [SMALL, SMALL],
                      ["--language", "de", SMALL], ["--gender", "any", SMALL],
                      ["--overlay", "-", "-"],
                      ["--items", "friend", "--language", "de", "--overlay",
                       OVERLAY, SMALL]):
            done = run(CHECK, *wrong)
            self.assertEqual(done.returncode, 2, wrong)
            self.assertEqual(done.stdout, "")
            self.assertIn("--help", done.stderr)
        self.assertEqual(run(CHECK, "no-such-file.json").returncode, 66)

    def test_help_and_version_go_to_standard_output(self):
        done = self.succeeds(CHECK, "--help")
        self.assertIn("Usage: kith-check", done.stdout)
        self.assertIn("kith-core", done.stdout)
        self.assertEqual(done.stderr, "")
        self.assertRegex(self.succeeds(CHECK, "--version").stdout,
                         r"^kith-check \(libkith\) \d+\.\d+\.\d+\n$")

    def test_output_that_cannot_be_written_is_a_failure(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("there is no /dev/full")
        with open("/dev/full", "w") as full:
            done = run("sh", "-c", f'exec "$0" "$1" >/dev/full', CHECK, SMALL)
        self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    main()
