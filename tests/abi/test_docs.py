# SPDX-License-Identifier: MIT
"""docs - what the pages name is there: every link and its anchor, every file,
function, constant and option of a program; and their tables are whole.

Knows how pages are written; judges no sentence.
"""

import re

from tree import COMMENT, HEADERS, ROOT, Facts, declared_functions, main

README = ROOT / "README.md"
STORED = ROOT / "tests/golden/cases/friend-every-night.private.txt"
PAGES = sorted([README, *(ROOT / "docs").glob("*.md"),
                *(ROOT / "lib").rglob("*.md"), *(ROOT / "tests").rglob("*.md"),
                *(path for path in (ROOT / "examples").rglob("*.md")
                  if "node_modules" not in path.parts)])

# A word that stands for a name, or for what a host sets or makes.
NOT_THERE = {"include/kith/NOUN.h", "KITH_LIB_DIR"}

FENCE = re.compile(r"^( *)```.*?^\1```$", re.M | re.S)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.*)$", re.M)
TABLE = re.compile(r"(?:^\|.*\n?)+", re.M)
CODE = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"(?<![\w/.-])((?:lib|tests|docs|examples|include)/[\w./*-]+"
                  r"|kith/\w+\.h)")
NAME = re.compile(r"\b(?:kith_\w+|KITH_\w+)\b(?![*…])")
SETTING = re.compile(r"^KITH_(?:DATA|SCREENS|PEERS|BUILD|CC|CDEF|ROOT|"
                     r"BUILD_ROOT)$")
COMMAND = re.compile(r"^\s*(?:\$ )?(?:\S*/)?(kith-[a-z]+)\b(.*)$", re.M)
OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]+)")
LONG = re.compile(r'\{"([a-z][a-z-]*)", (?:no|required|optional)_argument')

# A program -> where its options stand, beside kith-NAME.c and NAME_*.c.
ALSO = {"kith-score": ["reading_options.h"],
        "kith-items": ["reading_options.h"]}


def anchor_of(heading):
    """As GitHub makes it."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading.strip())
    text = re.sub(r"[^\w\- ]", "", text.lower())
    return text.replace(" ", "-")


def anchors_of(path):
    text = FENCE.sub("", path.read_text())
    return {anchor_of(heading) for heading in HEADING.findall(text)}


def shown(path):
    return path.relative_to(ROOT)


def names_of_headers():
    """Every identifier of the interface, and of what is made from it."""
    text = "\n".join(COMMENT.sub(" ", path.read_text()) for path in HEADERS)
    return set(NAME.findall(text)) | set(declared_functions())


def options_of(program):
    stem = program.removeprefix("kith-")
    paths = [ROOT / "examples" / f"{program}.c",
             *(ROOT / "examples").glob(f"{stem}_*.c"),
             *(ROOT / "examples" / name for name in ALSO.get(program, []))]
    return {name for path in paths for name in LONG.findall(path.read_text())}


class Docs(Facts):
    def test_every_page_is_named_by_another(self):
        linked = {(page.parent / target.split("#")[0]).resolve()
                  for page in PAGES for target in LINK.findall(
                      page.read_text()) if "://" not in target}
        for page in PAGES:
            if page != README:
                with self.subTest(page=shown(page)):
                    self.assertTrue(page in linked or page.parent in linked)

    def test_every_link_leads_somewhere(self):
        count = 0
        for page in PAGES:
            for target in LINK.findall(FENCE.sub("", page.read_text())):
                if "://" in target or target.startswith("mailto:"):
                    continue
                count += 1
                place, _, anchor = target.partition("#")
                path = (page.parent / place) if place else page
                with self.subTest(page=shown(page), link=target):
                    self.assertTrue(path.exists())
                    if anchor:
                        self.assertIn(anchor, anchors_of(path))
        self.assertGreater(count, 100)

    def test_every_table_is_whole(self):
        for page in PAGES:
            text = FENCE.sub("", page.read_text())
            for table in TABLE.findall(text):
                rows = [len(re.findall(r"(?<!\\)\|", row))
                        for row in table.strip().split("\n")]
                with self.subTest(page=shown(page), table=table[:60]):
                    self.assertRegex(table, r"\A[^\n]*\n\|(?: *:?-+:? *\|)+\n")
                    self.assertEqual(len(set(rows)), 1)

    def test_every_file_that_is_named_is_there(self):
        count = 0
        for page in PAGES:
            for name in set(FILE.findall(page.read_text())) - NOT_THERE:
                name = name.rstrip("./")
                if name.startswith("kith/"):
                    name = "include/" + name
                count += 1
                with self.subTest(page=shown(page), file=name):
                    self.assertTrue(list(ROOT.glob(name))
                                    or list(page.parent.glob(name)))
        self.assertGreater(count, 100)

    def test_every_name_of_the_interface_is_there(self):
        known, count = names_of_headers(), 0
        for page in PAGES:
            for name in NAME.findall(page.read_text()):
                if SETTING.match(name) or name in NOT_THERE:
                    continue
                count += 1
                with self.subTest(page=shown(page), name=name):
                    self.assertIn(name, known)
        self.assertGreater(count, 300)

    def test_the_page_in_the_readme_is_the_one_that_comes_out(self):
        sample = re.search(r"^```text\n(.*?)^```", README.read_text(),
                           re.M | re.S).group(1).split("\n")
        stored = STORED.read_text().split("\n")
        wrong = [line for line in sample
                 if line.strip() not in ("", "…") and line not in stored]
        self.assertEqual(wrong, [])
        self.assertGreater(len(sample), 20)

    def test_every_option_is_one_of_its_program(self):
        count = 0
        for page in PAGES:
            text = re.sub(r"\\\n\s*", " ", page.read_text())
            lines = [found for code in CODE.findall(FENCE.sub("", text))
                     for found in COMMAND.findall(code)]
            lines += [found for line in text.split("\n")
                      if line.startswith(("    ", "$ "))
                      for found in COMMAND.findall(line)]
            lines += [found for block in FENCE.finditer(text)
                      for found in COMMAND.findall(block.group(0))]
            for program, rest in lines:
                rest = re.split(r"[|;#]|&&", rest)[0]
                for option in OPTION.findall(rest):
                    count += 1
                    with self.subTest(page=shown(page), program=program,
                                      option=option):
                        self.assertIn(option, options_of(program))
        self.assertGreater(count, 40)


class Rules(Facts):
    def test_anchors_are_those_that_pages_get(self):
        self.assertEqual(anchor_of("What a gate pattern may *not*"),
                         "what-a-gate-pattern-may-not")
        self.assertEqual(anchor_of("`kith-journal`, in short"),
                         "kith-journal-in-short")

    def test_names_are_found_where_they_are_whole(self):
        self.assertEqual(NAME.findall("kith_a(), KITH_B, kith_host_*"),
                         ["kith_a", "KITH_B"])

    def test_options_of_a_program_are_known(self):
        self.assertIn("view", options_of("kith-assess"))
        self.assertIn("with-sensitive", options_of("kith-score"))
        self.assertNotIn("with-sensitive", options_of("kith-assess"))


if __name__ == "__main__":
    main()
