# SPDX-License-Identifier: MIT
"""amalgamation - kith.c and kith.h: no warning, the same bytes, and nothing
but the interface to be seen."""

from border import CASES, CC, Language, ROOT, declared_functions, main, wanted

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow",
            "-Wstrict-prototypes", "-Werror"]

PROGRAM = r"""
#include <stdio.h>
#include <stdlib.h>

#include "kith.h"

static char sheet[1 << 20];

int main(int argc, char **argv)
{
    char options[64];
    snprintf(options, sizeof options, "{\"view\": \"%s\"}", argv[1]);
    for (int i = 2; i < argc; i++) {
        FILE *file = fopen(argv[i], "rb");
        size_t length = fread(sheet, 1, sizeof sheet, file);
        fclose(file);
        kith_error *error = NULL;
        kith_text *report = NULL;
        if (kith_assess_json(NULL, 0, sheet, (int64_t)length, options, KITH_NUL,
                             &report, &error) != KITH_OK) {
            fprintf(stderr, "%s: line %d, column %d (%s): %s\n", argv[i],
                    kith_error_line(error), kith_error_column(error),
                    kith_error_pointer(error), kith_error_message(error));
            kith_error_free(error);
            return 65;
        }
        fwrite(kith_text_data(report), 1, (size_t)kith_text_length(report),
               stdout);
        kith_text_free(report);
    }
    return 0;
}
"""


class Amalgamation(Language):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.two = cls.here / "two"
        cls().succeeds("python3", ROOT / "lib/amalgamate.py", "--output",
                       cls.two)

    def runTest(self):  # so that setUpClass can check what it calls
        pass

    def compiled(self):
        """As a library that is shared would want it, once."""
        out = self.here / "kith.o"
        if not out.exists():
            self.succeeds(*CC, "-std=c11", "-O1", "-fPIC", *WARNINGS, "-c",
                          self.two / "kith.c", "-o", out, timeout=500)
        return out

    def test_it_is_the_same_each_time(self):
        again = self.here / "again"
        self.succeeds("python3", ROOT / "lib/amalgamate.py", "--output", again)
        for name in ("kith.c", "kith.h"):
            self.assertEqual((again / name).read_bytes(),
                             (self.two / name).read_bytes())

    def test_every_case_in_every_view(self):
        source = self.here / "program.c"
        source.write_text(PROGRAM)
        program = self.here / "program"
        self.succeeds(*CC, "-std=c11", *WARNINGS, f"-I{self.two}", source,
                      self.compiled(), "-o", program)
        self.gives_what_the_library_gives([program], CASES)
        self.shows_the_place_of_an_error([program])

    def test_clang_has_no_warning_either(self):
        wanted("clang")
        self.succeeds("clang", "-std=c11", *WARNINGS, "-fsyntax-only",
                      self.two / "kith.c", timeout=500)

    def test_its_header_is_one_for_cxx(self):
        wanted("c++")
        source = self.here / "header.cc"
        source.write_text('#include "kith.h"\n#include "kith.h"\n'
                          "int main() { return kith_version() == nullptr; }\n")
        self.succeeds("c++", "-std=c++17", "-Wall", "-Wextra", "-Wpedantic",
                      "-Wold-style-cast", "-Werror", "-fsyntax-only",
                      f"-I{self.two}", source)

    def test_kith_hpp_goes_with_it(self):
        wanted("c++")
        program = self.here / "cpp"
        self.succeeds("c++", "-std=c++17", "-Wall", "-Wextra", "-Werror",
                      f"-I{self.two}", ROOT / "examples/cpp/assess.cc",
                      self.compiled(), "-o", program, timeout=300)
        self.gives_what_the_library_gives([program], CASES[:1])

    def test_only_the_interface_is_seen(self):
        wanted("nm")
        shared = self.here / "libkith.so"
        self.succeeds(*CC, "-shared", self.compiled(), "-o", shared)
        listed = self.succeeds("nm", "-D", "--defined-only", shared).stdout
        seen = {line.split()[-1] for line in listed.splitlines()}
        self.assertEqual({name for name in seen if name.startswith("kith")},
                         set(declared_functions()))
        self.assertEqual({name for name in seen
                          if not name.startswith(("kith_", "_"))}, set())


if __name__ == "__main__":
    main()
