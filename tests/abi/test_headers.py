# SPDX-License-Identifier: MIT
"""headers - what other languages and other people's programs rely on."""

import re
import shutil
import tempfile
import unittest
from pathlib import Path

from tree import (BUILD, CC, Facts, HEADERS, ROOT, declared_functions, main,
                  run, without_comments)

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]
FORBIDDEN = {
    "bool": r"\b(bool|_Bool)\b",
    "inline": r"\binline\b",
    "restrict": r"\brestrict\b",
    "varargs": r"\.\.\.|\bva_list\b",
    "a static assertion": r"\b_?[Ss]tatic_assert\b",
    "a union": r"\bunion\b",
    "a struct with a body": r"\bstruct\s+\w*\s*\{",
    "a bit-field": r"\b\w+\s+\w+\s*:\s*\d+\s*;",
    "an enum type in a signature": r"\benum\s+\w+",
    "long or plain int": r"(?<!unsigned )\b(long|short|int)\b",
}


class Headers(Facts):
    def compile_alone(self, compiler, standard, suffix):
        with tempfile.TemporaryDirectory() as folder:
            for header in HEADERS:
                source = Path(folder) / ("alone" + suffix)
                # twice: the guard must hold
                source.write_text(f"#include <kith/{header.name}>\n" * 2 +
                                  "extern int kith_alone;\n")
                self.succeeds(*compiler, standard, *WARNINGS, "-fsyntax-only",
                              f"-I{ROOT}/include", source)

    def test_each_compiles_alone_as_c11(self):
        self.compile_alone(CC, "-std=c11", ".c")

    def test_each_compiles_alone_as_cxx17(self):
        compiler = shutil.which("c++") or shutil.which("clang++")
        if compiler is None:
            self.skipTest("there is no C++ compiler")
        self.compile_alone([compiler], "-std=c++17", ".cc")

    def test_kith_h_includes_every_other_one(self):
        text = (ROOT / "include/kith/kith.h").read_text()
        included = set(re.findall(r"#include <kith/(\w+\.h)>", text))
        self.assertEqual(included, {h.name for h in HEADERS} - {"kith.h"})

    def test_meson_installs_every_one(self):
        text = (ROOT / "include/meson.build").read_text()
        listed = set(re.findall(r"'kith/(\w+\.h)',", text))
        self.assertEqual(listed, {h.name for h in HEADERS})

    def test_none_holds_what_parsers_of_other_languages_choke_on(self):
        for header in HEADERS:
            text = without_comments(header.read_text())
            text = re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)
            for what, pattern in FORBIDDEN.items():
                with self.subTest(header=header.name, what=what):
                    self.assertIsNone(re.search(pattern, text))

    def test_macros_are_guards_plain_numbers_or_the_export_mark(self):
        for header in HEADERS:
            text = without_comments(header.read_text())
            for macro in re.findall(r"^#define\s+(.*)$", text, re.MULTILINE):
                with self.subTest(header=header.name, macro=macro):
                    self.assertRegex(
                        macro.strip(),
                        r"^(KITH_\w+_H|KITH_[A-Z_]+\s+\d+|KITH_API\b.*)$")

    def test_every_function_says_since_when_and_from_which_thread(self):
        for header in HEADERS:
            for comment in re.findall(r"/\*\*((?:(?!\*/).)*?)\*/\s*KITH_API",
                                      header.read_text(), re.DOTALL):
                self.assertIn("@since", comment, header.name)

    def test_every_function_has_a_comment(self):
        for header in HEADERS:
            text = header.read_text()
            functions = len(re.findall(r"^KITH_API", text, re.MULTILINE))
            documented = len(re.findall(r"\*/\nKITH_API", text))
            self.assertEqual(functions, documented, header.name)


class Declarations(Facts):
    """kith.cdef, which other languages read."""

    def setUp(self):
        self.text = (BUILD / "include" / "kith.cdef").read_text()

    def test_it_declares_every_function(self):
        names = set(re.findall(r"\b(kith_\w+)\(", self.text))
        self.assertEqual(names, set(declared_functions()))

    def test_it_has_no_macros_attributes_or_language_brackets(self):
        for unwanted in ("#", "__attribute__", "extern", "KITH_API"):
            self.assertNotIn(unwanted, self.text)

    def test_a_compiler_takes_it_behind_the_standard_headers(self):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "cdef.c"
            source.write_text("#include <stddef.h>\n#include <stdint.h>\n" +
                              self.text)
            self.succeeds(*CC, "-std=c11", *WARNINGS, "-fsyntax-only", source)


if __name__ == "__main__":
    main()
