# SPDX-License-Identifier: MIT
"""web-build - examples/web/build.sh makes whole pages, and replaces none but its
own. The package is one of stand-ins: nothing is compiled."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from tree import Facts, ROOT, main

PACKED = 'export default async function bytes() {}\nconst packed = "";\n'
LIST = "made-by-build.txt"


class Building(Facts):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = Path(place.name)
        self.package = self.place / "package"
        self.package.mkdir()
        for module in (ROOT / "examples/javascript").glob("*.js"):
            shutil.copy(module, self.package)
        for name in ("kith-page.wasm", "kith.de.texts", "kith.es.texts"):
            (self.package / f"{name}.js").write_text(PACKED)
        self.out = self.place / "site"

    def build(self, out=None):
        return subprocess.run(
            ["sh", str(ROOT / "examples/web/build.sh"), str(out or self.out)],
            env={**os.environ, "KITH_JAVASCRIPT": str(self.package)},
            capture_output=True, text=True, check=False)

    def made(self, out=None):
        out = out or self.out
        return sorted(str(path.relative_to(out)) for path in out.rglob("*"))

    def assert_refused(self, says, out=None):
        before = self.made(out)
        done = self.build(out)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn(says, done.stderr)
        self.assertIn("Name another folder, or empty this one.", done.stderr)
        self.assertEqual(self.made(out), before)
        self.assertEqual(sorted(os.listdir(self.place)),
                         ["package", (out or self.out).name])

    def test_a_page_is_made_of_few_files(self):
        done = self.build(self.place / "a" / "site")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.made(self.place / "a" / "site"),
                         ["LICENSE", "app.js", "index.html", "library.js", LIST,
                          "style.css"])
        self.assertEqual(os.listdir(self.place / "a"), ["site"])

    def test_its_scripts_need_no_others(self):
        self.build()
        for name in ("app.js", "library.js"):
            text = (self.out / name).read_text()
            self.assertEqual(re.findall(r"^import\b.*", text, re.M), [], name)
            asked = re.findall(r'\bimport\(\s*"(\.[^"]+)"', text)
            self.assertEqual(asked, ["./library.js"] if name == "app.js" else [])

    def test_what_it_made_is_replaced(self):
        self.build()
        (self.out / "app.js").unlink()
        (self.out / "style.css").write_text("changed")
        done = self.build()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("app.js", self.made())
        self.assertNotEqual((self.out / "style.css").read_text(), "changed")

    def test_an_empty_folder_is_filled(self):
        self.out.mkdir()
        self.assertEqual(self.build().returncode, 0)

    def test_a_folder_of_somebody_elses_stays(self):
        self.out.mkdir()
        (self.out / "index.html").write_text("mine")
        self.assert_refused("has files that build.sh did not make")
        self.assertEqual((self.out / "index.html").read_text(), "mine")

    def test_a_file_that_was_put_beside_the_page_stays(self):
        self.build()
        (self.out / "pictures").mkdir()
        (self.out / "pictures" / "one.jpg").write_text("mine")
        self.assert_refused("build.sh did not make ./pictures/one.jpg in it")

    def test_a_file_and_a_link_stay(self):
        self.out.write_text("mine")
        self.assert_refused("is not a folder")
        self.out.unlink()
        self.out.symlink_to(self.package)
        self.assert_refused("is not a folder")

    def test_what_stands_beside_it_stays(self):
        beside = self.place / "site.new"
        beside.mkdir()
        (beside / "mine.txt").write_text("mine")
        self.assertEqual(self.build().returncode, 0)
        self.assertEqual((beside / "mine.txt").read_text(), "mine")


main()
