# SPDX-License-Identifier: MIT
"""symbols - what the shared library offers, and what it asks for."""

import json
import os
import re
import unittest

from tree import BUILD, CC, Facts, ROOT, declared_functions, main, run

# The C library's memory and string functions, and what compilers call by
# themselves. No files, no clock, no environment, no locale, no threads.
ASKED_FOR = re.compile(
    r"^(mem(cpy|move|set|cmp|chr)|str(len|n?cmp|r?chr|n?cpy|str|c?spn)"
    r"|malloc|free"
    r"|__(mem|str)\w+_chk|__stack_chk_fail|__cxa_finalize|__gmon_start__"
    r"|_ITM_\w+|__(u?(div|mod)|mul)\w*[dt]i\d|__gcov_\w+)$")


def shared_library():
    for name in ("libkith.so", "libkith.dylib"):
        if (BUILD / "lib" / name).exists():
            return BUILD / "lib" / name
    raise unittest.SkipTest("there is no shared library in this build")


class Symbols(Facts):
    def names(self, *options):
        result = self.succeeds("nm", "-D", *options, shared_library())
        return {line.split()[-1].split("@")[0]
                for line in result.stdout.splitlines()}

    def test_the_library_exports_exactly_what_the_headers_declare(self):
        self.assertEqual(self.names("--defined-only"),
                         set(declared_functions()))

    def test_the_library_asks_for_memory_and_string_functions_alone(self):
        for name in sorted(self.names("--undefined-only")):
            with self.subTest(name=name):
                self.assertRegex(name, ASKED_FOR)

    def test_arithmetic_other_than_as_written_is_refused(self):
        known = self.succeeds(*CC, "-E", "-dM", "-x", "c", os.devnull).stdout
        old_x86 = ["-msse2", "-mfpmath=sse"] if "__i386__" in known else []
        compiling = [*CC, "-std=c11", "-fsyntax-only", *old_x86, "-I",
                     ROOT / "lib", ROOT / "lib/base/math.c"]
        self.succeeds(*compiling)
        result = run(*compiling, "-ffast-math")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("without -ffast-math", result.stderr)

    def test_the_list_of_functions_is_the_stored_one(self):
        # An addition is a line that somebody looks at; docs/testing.md says
        # how to make the list anew.
        stored = json.loads((ROOT / "docs/api.json").read_text())
        declared = [{"name": name, "header": header, "returns": result,
                     "parameters": parameters}
                    for name, (header, result, parameters)
                    in sorted(declared_functions().items())]
        self.assertEqual(stored["functions"], declared)


if __name__ == "__main__":
    main()
