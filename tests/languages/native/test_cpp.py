# SPDX-License-Identifier: MIT
"""cpp - kith.hpp: complete, without warnings, and right."""

import json
import re
import shutil

import readme
from border import CASES, Language, ROOT, main, wanted

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow",
            "-Wold-style-cast", "-Werror"]
HEADER = ROOT / "examples" / "cpp" / "kith.hpp"


def compilers():
    return [name for name in ("c++", "clang++") if shutil.which(name)]


class Cpp(Language):
    def setUp(self):
        wanted("c++", "pkg-config")

    def build(self, source, name, compiler="c++", *options):
        flags = self.succeeds("pkg-config", "--cflags", "--libs", "kith",
                              env=self.environment).stdout.split()
        program = self.here / name
        self.succeeds(compiler, "-std=c++17", *WARNINGS, *options,
                      f"-I{HEADER.parent}", source, "-o", program, *flags,
                      "-pthread", timeout=300)
        return program

    def test_it_calls_every_function_there_is(self):
        text = HEADER.read_text()
        functions = json.loads((ROOT / "docs/api.json").read_text())
        left = [one["name"] for one in functions["functions"]
                if not re.search(rf"\b{one['name']}\b", text)]
        self.assertEqual(left, [])

    def test_every_part_does_what_c_does(self):
        source = ROOT / "tests/languages/native/test_kith_hpp.cc"
        for compiler in compilers():
            program = self.build(source, "parts-" + compiler, compiler)
            self.succeeds(program, env=self.environment)

    def test_every_case_in_every_view(self):
        program = self.build(ROOT / "examples/cpp/assess.cc", "assess")
        self.gives_what_the_library_gives([program], CASES)
        self.tells_what_a_call_costs([program])

    def test_what_its_readme_shows(self):
        shown = readme.programs(HEADER.parent / "README.md", "cpp")
        self.assertEqual([name for name, *_ in shown],
                         ["first.cc", "journal.cc"])
        for name, text, printed in shown:
            (self.here / name).write_text(text, encoding="utf-8")
            program = self.build(self.here / name, f"{name}.out")
            readme.check_printed(
                name, self.succeeds(program, env=self.environment).stdout,
                printed)

    def test_an_error_has_its_place(self):
        program = self.build(ROOT / "examples/cpp/assess.cc", "assess-error")
        self.shows_the_place_of_an_error([program])
        self.reads_beyond_a_nul([program])


if __name__ == "__main__":
    main()
