# SPDX-License-Identifier: MIT
"""package - the Python package as people get it: installed, typed, not stale,
and its page's lines when they are pasted."""

import importlib.util
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from tree import BUILD, Facts, ROOT, main, run

PACKAGE = ROOT / "examples/python"
CASE = ROOT / "examples/cases/friend-every-night.json"
PAGE = (PACKAGE / "README.md").read_text(encoding="utf-8")
# The runtime of a sanitizer is for the library alone.
PLAIN = {name: value for name, value in os.environ.items()
         if name != "LD_PRELOAD"}
SANITIZED = "LD_PRELOAD" in os.environ


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


class Declarations(Facts):
    def test_they_are_what_the_headers_say_now(self):
        done = self.succeeds(sys.executable, PACKAGE / "declare.py",
                             BUILD / "include/kith.cdef")
        self.assertEqual(done.stdout, (PACKAGE / "libkith/_declarations.py")
                         .read_text(encoding="utf-8"))

    def test_pointers_are_told_from_places(self):
        text = (PACKAGE / "libkith/_declarations.py").read_text()
        for line in ('"kith_answers_new": ("i", "psPP")',
                     '"kith_assess_json": ("i", "slslslPP")',
                     '"kith_columns_set_item": ("i", "pipilP")',
                     '"kith_batch_scores": ("i", "ppllLP")',
                     '"kith_text_data": ("s", "p")'):
            self.assertIn(line, text)


class Types(Facts):
    def test_mypy_finds_nothing(self):
        if importlib.util.find_spec("mypy") is None:
            self.skipTest("mypy is not installed")
        with tempfile.TemporaryDirectory() as cache:
            self.succeeds(sys.executable, "-m", "mypy", "--strict",
                          "--cache-dir", cache, "libkith", "assess.py",
                          "backend.py", "benchmark.py", "declare.py",
                          cwd=PACKAGE, env=PLAIN)

    def test_those_who_use_it_are_checked_too(self):
        if importlib.util.find_spec("mypy") is None:
            self.skipTest("mypy is not installed")
        with tempfile.TemporaryDirectory() as folder:
            wrong = Path(folder) / "wrong.py"
            wrong.write_text("import libkith\n"
                             "x: int = libkith.assess_text({})\n"
                             "libkith.assess({}, view='everybody')\n")
            done = run(sys.executable, "-m", "mypy", "--strict",
                       "--cache-dir", folder, wrong, cwd=folder,
                       env={**PLAIN, "MYPYPATH": str(PACKAGE)})
            self.assertEqual(done.stdout.count("error:"), 2, done.stdout)


class Installed(Facts):
    @classmethod
    def setUpClass(cls):
        made = tempfile.TemporaryDirectory(prefix="kith-python-")
        cls.addClassCleanup(made.cleanup)
        cls.here = Path(made.name)
        cls.python = cls.here / "venv/bin/python"
        cls.clean = {name: value for name, value in PLAIN.items()
                     if not name.startswith(("KITH_", "PYTHON"))}

    def venv(self):
        if SANITIZED:
            self.skipTest("a library with a sanitizer is not for installing")
        if not self.python.exists():
            if run(sys.executable, "-m", "venv", self.here / "venv",
                   env=self.clean).returncode != 0:
                shutil.rmtree(self.here / "venv", ignore_errors=True)
                self.skipTest("python3-venv is not installed")
            self.succeeds(self.here / "venv/bin/pip", "install", "--no-index",
                          "--disable-pip-version-check", PACKAGE,
                          env=self.clean)
        return self.python

    def user(self):
        """The environment of somebody who has the installed package alone."""
        return {name: value for name, value in self.clean.items()
                if name != "LIBKITH_LIBRARY"}

    def test_without_a_network_it_takes_its_library_along(self):
        done = self.succeeds(
            self.venv(), "-c", "import libkith; "
            "print(libkith._lib._name, libkith.__file__)",
            cwd=self.here, env=self.user())
        library, package = done.stdout.split()
        self.assertEqual(Path(library).parent, Path(package).parent)
        self.assertTrue(library.startswith(str(self.here)))

    def test_it_says_which_version_it_is(self):
        done = self.succeeds(
            self.venv(), "-c", "import libkith, importlib.metadata as m; "
            "print(libkith.__version__ == m.version('libkith'))",
            cwd=self.here, env=self.user())
        self.assertEqual(done.stdout, "True\n")

    def test_it_is_typed(self):
        self.venv()
        self.assertEqual(len(list(self.here.rglob("libkith/py.typed"))), 1)

    def test_the_page_s_lines_work_when_pasted(self):
        python = self.venv()
        shutil.copy(CASE, self.here / "sheet.json")
        script = "\n".join(blocks("python"))
        self.assertGreater(len(blocks("python")), 4)
        (self.here / "page.py").write_text(script)
        done = self.succeeds(python, self.here / "page.py", cwd=self.here,
                             env=self.user())
        shown = blocks("text")[0]
        self.assertTrue(done.stdout.startswith(shown), done.stdout[:900])


class Program(Facts):
    def test_the_example_prints_the_plain_page(self):
        done = self.succeeds(sys.executable, PACKAGE / "assess.py", CASE,
                             env=os.environ)
        self.assertEqual(done.stdout, (
            ROOT / "tests/golden/cases/friend-every-night.plain.txt")
            .read_text(encoding="utf-8"))

    def test_and_says_what_is_wrong_with_a_sheet(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            file.write("{\n  oops")
            file.flush()
            done = run(sys.executable, PACKAGE / "assess.py", file.name,
                       env=os.environ)
        self.assertEqual(done.returncode, 1)
        self.assertIn("line 2, column 3", done.stderr)

    def test_without_a_library_it_is_said_what_to_do(self):
        done = run(sys.executable, "-c", "import libkith", cwd=PACKAGE,
                   env={**PLAIN, "LIBKITH_LIBRARY": "/nowhere/libkith.so"})
        self.assertIn("LIBKITH_LIBRARY", done.stderr.splitlines()[-1])


if __name__ == "__main__":
    main()
