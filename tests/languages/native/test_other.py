# SPDX-License-Identifier: MIT
"""other - one file a language: a case in every view (from Go, which is soon
compiled, every case), and an error.

What is not installed is skipped, and named.
"""

import os
import shutil
import unittest
from pathlib import Path

import readme
from border import CASES, Language, ONE, ROOT, main, wanted

OTHER = ROOT / "examples" / "other"
JNA = Path("/usr/share/java/jna.jar")


def needs_jna():
    if not JNA.exists():
        raise unittest.SkipTest("libjna-java is not installed")


class Other(Language):
    def holds(self, *command, cases=(ONE,)):
        self.gives_what_the_library_gives(command, cases)
        self.shows_the_place_of_an_error(command)
        self.reads_beyond_a_nul(command)
        self.tells_what_a_call_costs(command)

    def build(self, *command, **more):
        self.succeeds(*command, cwd=self.here,
                      env={**self.environment, **more}, timeout=500)

    def test_go(self):
        wanted("go", "pkg-config")
        program = self.here / "assess-go"
        self.build("go", "build", "-o", program, OTHER / "assess.go",
                   GOCACHE=str(self.here / "go-cache"), GOFLAGS="-mod=mod",
                   GO111MODULE="off", GOPATH=str(self.here / "go"),
                   HOME=os.environ.get("HOME", str(self.here)))
        self.holds(program, cases=CASES)

    def test_java(self):
        wanted("java", "javac")
        needs_jna()
        self.build("javac", "-Xlint:all,-serial", "-Werror", "-proc:none", "-d",
                   self.here, "-cp", JNA, OTHER / "Assess.java")
        self.holds("java", "-Djna.library.path="
                   + self.environment["LD_LIBRARY_PATH"].split(":")[0],
                   "-cp", f"{JNA}:{self.here}", "Assess")

    def test_kotlin(self):
        wanted("java", "kotlinc", "kotlin")
        needs_jna()
        self.build("kotlinc", "-cp", JNA, "-d", self.here / "kotlin",
                   OTHER / "Assess.kt")
        self.holds("kotlin", "-cp", f"{JNA}:{self.here / 'kotlin'}",
                   "AssessKt")

    def test_c_sharp(self):
        wanted("mcs", "mono")
        program = self.here / "Assess.exe"
        self.build("mcs", "-warnaserror", f"-out:{program}",
                   OTHER / "Assess.cs")
        self.holds("mono", program)

    def test_ruby(self):
        wanted("ruby")
        self.holds("ruby", "-w", OTHER / "assess.rb")

    def test_php(self):
        wanted("php")
        if self.succeeds("php", "-r", 'echo extension_loaded("FFI") ? 1 : 0;'
                         ).stdout != "1":
            self.skipTest("php has no FFI")
        self.holds("php", OTHER / "assess.php")

    def test_luajit(self):
        wanted("luajit")
        (name, text, printed), = readme.programs(OTHER / "README.md", "lua",
                                                 "--")
        program = self.here / name
        program.write_text(text, encoding="utf-8")
        readme.check_printed(name, self.succeeds(
            "luajit", program, env=self.environment).stdout, printed)
        self.holds("luajit", OTHER / "assess.lua")

    def test_perl(self):
        wanted("perl")
        if self.succeeds("perl", "-e", "eval { require FFI::Platypus; 1 } "
                         "and print 1").stdout != "1":
            self.skipTest("libffi-platypus-perl is not installed")
        self.holds("perl", OTHER / "assess.pl")


if __name__ == "__main__":
    main()
