# SPDX-License-Identifier: MIT
"""border - what the tests of other languages share: the cases with what each
must give, the built library for them to find, and a folder to build in."""

import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from tree import BUILD, CC, Facts, ROOT, declared_functions, run

VIEWS = ["plain", "private", "host"]
CASES = sorted((ROOT / "examples" / "cases").glob("*.json"))
ONE = ROOT / "examples" / "cases" / "friend-every-night.json"

# Line 2, column 20: no such questionnaire; a word of Spanish, for its bytes.
BROKEN = """{"kith-answers": 1,
  "questionnaire": "niño", "version": "1.0.0", "tie": "friend",
  "answers": {}}
"""


def golden(view, cases):
    """What the library gives for cases, one behind the other."""
    return "".join(
        (ROOT / f"tests/golden/cases/{case.stem}.{view}.json").read_text()
        for case in cases)


def environment(**more):
    """Where programs find the library that was built here."""
    found = dict(os.environ)
    paths = [str(BUILD / "lib"), found.get("LD_LIBRARY_PATH", "")]
    found["LD_LIBRARY_PATH"] = ":".join(path for path in paths if path)
    found["PKG_CONFIG_PATH"] = str(BUILD / "meson-uninstalled")
    found["KITH_CDEF"] = str(BUILD / "include" / "kith.cdef")
    found["LC_ALL"] = "C.UTF-8"
    found.update(more)
    return found


def wanted(*commands):
    """Ends a test without failing it where a command is not installed."""
    for command in commands:
        if shutil.which(command) is None:
            raise unittest.SkipTest(f"{command} is not installed")


def main():
    """Runs what the arguments name; ends with 77, which meson counts as
    skipped, where nothing could be run."""
    ran = unittest.main(argv=sys.argv, verbosity=2, exit=False).result
    if not ran.wasSuccessful():
        sys.exit(1)
    if ran.testsRun == len(ran.skipped):
        sys.exit(77)


class Language(Facts):
    """A language's program: `assess VIEW SHEET...` prints reports as JSON."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="kith-language-")
        cls.addClassCleanup(folder.cleanup)
        cls.here = Path(folder.name)
        cls.environment = environment()

    def gives_what_the_library_gives(self, command, cases, **options):
        for view in VIEWS:
            done = self.succeeds(*command, view, *cases, env=self.environment,
                                 **options)
            self.assertEqual(done.stdout, golden(view, cases), view)

    def shows_the_place_of_an_error(self, command):
        sheet = self.here / "broken.json"
        sheet.write_text(BROKEN, encoding="utf-8")
        done = run(*command, "plain", sheet, env=self.environment)
        self.assertEqual((done.returncode, done.stdout), (65, ""), done.stderr)
        self.assertIn(
            f"{sheet}: line 2, column 20 (/questionnaire): ", done.stderr)

    def reads_beyond_a_nul(self, command):
        """A sheet that is whole before a NUL is not taken for that sheet."""
        sheet = self.here / "nul.json"
        sheet.write_bytes(ONE.read_bytes() + b"\0{")
        done = run(*command, "plain", sheet, env=self.environment)
        self.assertEqual((done.returncode, done.stdout), (65, ""), done.stderr)
        self.assertIn("Expected the end of the text here", done.stderr)

    def tells_what_a_call_costs(self, command):
        done = self.succeeds(*command, "--time", "1000", env=self.environment)
        self.assertGreater(float(done.stdout), 0)
