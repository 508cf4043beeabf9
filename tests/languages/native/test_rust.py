# SPDX-License-Identifier: MIT
"""rust - the crate: what it declares is not stale, its tests, every case."""

import json
import re
import shutil

import readme
from border import BUILD, CASES, Language, ROOT, main, wanted

CRATE = ROOT / "examples" / "rust"


class Declarations(Language):
    def test_they_are_not_stale(self):
        self.succeeds("python3", CRATE / "generate.py", "--check")

    def test_every_function_is_called_but_those_for_memory(self):
        text = "".join(path.read_text() for path in (CRATE / "src").iterdir()
                       if path.name != "sys.rs")
        functions = json.loads((ROOT / "docs/api.json").read_text())
        left = {one["name"] for one in functions["functions"]
                if not re.search(rf"\b{one['name']}\b", text)}
        # Rust has no allocators to hand over that were stable.
        self.assertEqual(left, {"kith_memory_new", "kith_memory_free"})


class Crate(Language):
    def copied(self):
        """A copy of the crate, because cargo writes beside what it reads."""
        copy = self.here / "crate"
        if not copy.exists():
            shutil.copytree(CRATE, copy, ignore=shutil.ignore_patterns(
                "target", "Cargo.lock"))
        return copy

    def cargo(self, *words):
        copy = self.copied()
        environment = {**self.environment, "KITH_LIB_DIR": str(BUILD / "lib"),
                       "CARGO_TARGET_DIR": str(self.here / "target"),
                       "RUSTFLAGS": "-D warnings"}
        return self.succeeds("cargo", *words, "--offline", "--quiet", cwd=copy,
                             env=environment, timeout=600)

    def test_its_tests(self):
        wanted("cargo", "rustc")
        self.cargo("test", "--tests")

    def test_what_its_readme_shows(self):
        wanted("cargo", "rustc")
        shown = readme.programs(CRATE / "README.md", "rust")
        self.assertEqual([name for name, *_ in shown],
                         ["first.rs", "journal.rs"])
        for name, text, printed in shown:
            place = self.copied() / "examples" / name
            place.write_text(text, encoding="utf-8")
            done = self.cargo("run", "--example", place.stem)
            readme.check_printed(name, done.stdout, printed)

    def test_every_case_in_every_view(self):
        wanted("cargo", "rustc")
        self.cargo("build", "--example", "assess")
        program = [self.here / "target/debug/examples/assess"]
        self.gives_what_the_library_gives(program, CASES)
        self.shows_the_place_of_an_error(program)
        self.reads_beyond_a_nul(program)
        self.tells_what_a_call_costs(program)


if __name__ == "__main__":
    main()
