# SPDX-License-Identifier: MIT
"""tree - what every file of the project keeps to."""

import json
import re
import shutil

from tree import Facts, ROOT, main, without_comments

ROOMS = ["base", "questionnaire", "instruments", "conditions", "answers",
         "scoring", "patterns", "guidance", "assessment", "adaptive",
         "journal", "people", "batch", "sample", "report"]
TOP = {"include", "lib", "examples", "tests", "docs", "meson.build",
       "meson_options.txt", "README.md", "LICENSE"}
STANDARD = {"float.h", "limits.h", "stdalign.h", "stdarg.h", "stdatomic.h",
            "stdbool.h", "stddef.h", "stdint.h", "stdlib.h", "string.h"}
SOURCES = {".c", ".h", ".py", ".sh", ".cc"}


def files():
    """The project's own: a build folder may have any name, and those who make
    packages put things of theirs beside."""
    for top in sorted(TOP):
        for path in [ROOT / top, *sorted((ROOT / top).rglob("*"))]:
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def includes(path):
    text = without_comments(path.read_text())
    return re.findall(r'^\s*#\s*include\s+(["<][^">]+[">])', text,
                      re.MULTILINE)


class Rooms(Facts):
    def test_no_room_includes_a_later_one(self):
        for path in (ROOT / "lib").rglob("*.[ch]"):
            room = path.relative_to(ROOT / "lib").parts[0]
            for name in includes(path):
                if name[0] != '"':
                    continue
                other = name[1:-1].split("/")[0]
                with self.subTest(file=str(path.relative_to(ROOT)),
                                  includes=name):
                    self.assertIn(other, ROOMS)
                    self.assertLessEqual(ROOMS.index(other),
                                         ROOMS.index(room))

    def test_of_the_c_library_only_memory_and_text_are_included(self):
        for path in (ROOT / "lib").rglob("*.[ch]"):
            if path.parent.name == "instruments" and "embed" in path.name:
                continue  # a program that runs while building
            for name in includes(path):
                if name[0] == "<" and not name.startswith("<kith/"):
                    with self.subTest(file=str(path.relative_to(ROOT))):
                        self.assertIn(name[1:-1], STANDARD)

    def test_only_base_calls_malloc_and_free(self):
        for path in (ROOT / "lib").rglob("*.c"):
            if path.name == "memory.c" or "embed" in path.name:
                continue
            text = without_comments(path.read_text())
            with self.subTest(file=str(path.relative_to(ROOT))):
                self.assertIsNone(
                    re.search(r"\b(malloc|calloc|realloc|free)\s*\(", text))

    def test_the_map_has_one_line_for_each_room_in_order(self):
        text = (ROOT / "lib/README.md").read_text()
        self.assertEqual(re.findall(r"^\| `(\w+)/` \|", text, re.MULTILINE),
                         ROOMS)
        self.assertEqual(sorted(p.name for p in (ROOT / "lib").iterdir()
                                if p.is_dir()), sorted(ROOMS))


class Files(Facts):
    def test_nothing_else_stands_at_the_top(self):
        if not (ROOT / ".git").exists() or shutil.which("git") is None:
            self.skipTest("this is no checkout, or git is not installed")
        kept = self.succeeds("git", "-c", f"safe.directory={ROOT}", "-C",
                             ROOT, "ls-files").stdout.splitlines()
        odd = {name.split("/")[0] for name in kept
               if not name.startswith((".", "debian/"))} - TOP
        self.assertEqual(odd, set())

    def test_every_source_file_names_its_licence(self):
        for path in files():
            if (path.suffix in SOURCES or path.name == "meson.build"
                    or path.name == "meson_options.txt"):
                head = "\n".join(path.read_text().splitlines()[:3])
                with self.subTest(file=str(path.relative_to(ROOT))):
                    self.assertIn("SPDX-License-Identifier: MIT", head)

    def test_every_instrument_is_in_the_public_domain(self):
        found = sorted((ROOT / "lib/instruments").glob("*.json"))
        self.assertTrue(found)
        documents = {path.stem: json.loads(path.read_text()) for path in found}
        for name, document in documents.items():
            # An overlay holds the texts of a document, under its licence.
            document = documents[document.get("questionnaire", name)]
            self.assertEqual(document["licence"], "CC0-1.0", name)

    def test_lines_end_as_unix_lines_without_trailing_space(self):
        for path in files():
            if path.suffix in SOURCES | {".md", ".build", ".json"}:
                if "tests/" in str(path.relative_to(ROOT)) and \
                        path.suffix == ".json":
                    continue  # broken documents are broken on purpose
                with self.subTest(file=str(path.relative_to(ROOT))):
                    self.assertIsNone(
                        re.search(rb"[ \t\r]\n|[^\n]\Z", path.read_bytes()))


class Version(Facts):
    def built(self):
        return re.search(r"^\s*version: '([\d.]+)'",
                         (ROOT / "meson.build").read_text(),
                         re.MULTILINE).group(1)

    def test_header_build_and_changelog_agree(self):
        header = (ROOT / "include/kith/version.h").read_text()
        numbers = re.findall(r"KITH_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)",
                             header)
        self.assertEqual(".".join(numbers), self.built())
        self.assertIn(f"## [{self.built()}]",
                      (ROOT / "docs/changelog.md").read_text())

    def test_packages_of_other_languages_bear_it(self):
        package = json.loads(
            (ROOT / "examples/javascript/package.json").read_text())
        self.assertEqual(package["version"], self.built())
        self.assertIn(f'\nversion = "{self.built()}"\n',
                      (ROOT / "examples/rust/Cargo.toml").read_text())

    def test_no_function_is_of_a_version_to_come(self):
        now = tuple(int(n) for n in self.built().split(".")[:2])
        for header in sorted((ROOT / "include/kith").glob("*.h")):
            for since in re.findall(r"@since (\d+)\.(\d+)",
                                    header.read_text()):
                self.assertLessEqual(tuple(map(int, since)), now, header.name)


if __name__ == "__main__":
    main()
