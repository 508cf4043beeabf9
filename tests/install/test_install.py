# SPDX-License-Identifier: MIT
"""install - the library as other people get it.

Builds the tree anew, installs it into a prefix of its own, and uses what is
there: from C with the shared and the static library, from Python, by the
programs, by the README's lines, and as a meson subproject.
"""

import json
import os
import re
import shutil
import tempfile
from pathlib import Path

from tree import CC, Facts, ROOT, main, run

CASE = ROOT / "examples/cases/friend-every-night.json"
KEPT = ["meson.build", "meson_options.txt", "include", "lib", "examples"]

PROGRAM = r"""
#include <stdio.h>
#include <kith/kith.h>

int main(void)
{
    kith_error *error = NULL;
    kith_text *report = NULL;
    const char *sheet =
        "{\"kith-answers\": 1, \"questionnaire\": \"kith-core\","
        " \"version\": \"@VERSION@\", \"tie\": \"friend\", \"answers\": {}}";
    int failed = kith_assess_json(NULL, 0, sheet, KITH_NUL, NULL, 0, &report,
                                  &error) != KITH_OK;
    if (failed)
        fprintf(stderr, "%s\n", kith_error_message(error));
    else
        printf("%s %.*s\n", kith_version(), (int)kith_text_length(report),
               kith_text_data(report));
    kith_text_free(report);
    kith_error_free(error);
    return failed;
}
""".replace("@VERSION@", json.loads(
    (ROOT / "lib/instruments/kith-core.json").read_text())["version"])


class Install(Facts):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="kith-install-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.here = Path(cls.folder.name)
        cls.prefix = cls.here / "prefix"
        build = cls.here / "build"
        for command in (
                ["meson", "setup", build, ROOT, f"--prefix={cls.prefix}",
                 "-Dtests=disabled"],
                ["meson", "install", "-C", build]):
            done = run(*command, timeout=1200)
            if done.returncode != 0:
                raise AssertionError(done.stdout + done.stderr)
        found = list(cls.prefix.rglob("kith.pc"))
        assert len(found) == 1, found
        cls.environment = {
            **os.environ, "PKG_CONFIG_PATH": str(found[0].parent),
            "LD_LIBRARY_PATH": str(found[0].parent.parent)}

    def pkg_config(self, *options):
        done = self.succeeds("pkg-config", *options, "kith",
                             env=self.environment)
        return done.stdout.split()

    def build(self, text, *options, static=False):
        """A program made outside the tree; its path."""
        with tempfile.NamedTemporaryFile(dir=self.here, delete=False) as file:
            out = Path(file.name)
        source = out.with_suffix(".c")
        source.write_text(text)
        flags = self.pkg_config("--cflags", "--libs",
                                *(["--static"] if static else []))
        self.succeeds(*CC, "-std=c11", "-Wall", "-Wextra", "-Werror",
                      *(["-static"] if static else []), source, "-o", out,
                      *flags, cwd=self.here)
        return out

    def test_everything_is_there(self):
        data = self.prefix / "share/kith"
        self.assertTrue((data / "kith.cdef").is_file())
        core = data / "instruments/kith-core.json"
        self.assertEqual(json.loads(core.read_text())["id"], "kith-core")
        self.assertEqual(self.pkg_config("--variable=instrumentsdir"),
                         [str(core.parent)])
        self.assertEqual(self.pkg_config("--variable=cdef"),
                         [str(data / "kith.cdef")])
        self.assertEqual(
            {p.name for p in (self.prefix / "include/kith").iterdir()},
            {p.name for p in (ROOT / "include/kith").iterdir()})
        for name in ("libkith.so", "libkith.so.0", "libkith.a"):
            self.assertEqual(len(list(self.prefix.rglob(name))), 1, name)

    def test_the_version_is_the_header_s(self):
        self.assertEqual(self.pkg_config("--modversion"),
                         [run(self.build(PROGRAM), env=self.environment)
                          .stdout.split()[0]])

    def test_a_program_outside_the_tree_uses_the_shared_library(self):
        done = self.succeeds(self.build(PROGRAM), env=self.environment)
        self.assertIsInstance(json.loads(done.stdout.split(" ", 1)[1]), dict)

    def test_and_the_static_one_which_needs_nothing_to_run(self):
        program = self.build(PROGRAM, static=True)
        done = self.succeeds(program, env={})
        self.assertIsInstance(json.loads(done.stdout.split(" ", 1)[1]), dict)

    def test_the_installed_programs_run(self):
        programs = {path.stem for path in ROOT.glob("examples/kith-*.c")}
        installed = {path.name for path in (self.prefix / "bin").iterdir()}
        # The journal comes where SQLite was found.
        self.assertEqual(programs - {"kith-journal"},
                         installed - {"kith-journal"})
        for name in sorted(installed):
            self.succeeds(self.prefix / "bin" / name, "--version",
                          env=self.environment)
        self.succeeds(self.prefix / "bin/kith-check",
                      self.prefix / "share/kith/instruments/kith-core.json",
                      env=self.environment)

    def test_python_prints_the_report_that_the_program_prints(self):
        library, = self.prefix.rglob("libkith.so.0")
        python = self.succeeds(
            "python3", ROOT / "examples/python/assess.py", CASE,
            env={**self.environment, "LIBKITH_LIBRARY": str(library)})
        program = self.succeeds(self.prefix / "bin/kith-assess", CASE,
                                env=self.environment)
        self.assertEqual(python.stdout, program.stdout)

    def test_cmake_finds_it(self):
        if shutil.which("cmake") is None:
            self.skipTest("cmake is not installed")
        version = self.pkg_config("--modversion")[0].rpartition(".")[0]
        project = self.here / "cmake"
        project.mkdir()
        (project / "app.c").write_text(PROGRAM)
        (project / "CMakeLists.txt").write_text(
            "cmake_minimum_required(VERSION 3.16)\n"
            "project(app C)\n"
            f"find_package(kith {version} REQUIRED)\n"
            "add_executable(app app.c)\n"
            "target_link_libraries(app kith::kith)\n"
            "add_executable(app-static app.c)\n"
            "target_link_libraries(app-static kith::static)\n"
            "if(NOT EXISTS ${kith_INSTRUMENTS_DIR}/kith-core.json)\n"
            "  message(FATAL_ERROR ${kith_INSTRUMENTS_DIR})\n"
            "endif()\n")
        # It finds itself wherever it was put.
        moved = self.here / "moved"
        shutil.copytree(self.prefix, moved, symlinks=True)
        self.succeeds("cmake", "-S", project, "-B", project / "build",
                      f"-DCMAKE_PREFIX_PATH={moved}", timeout=300)
        self.succeeds("cmake", "--build", project / "build", timeout=300)
        for name in ("app", "app-static"):
            done = self.succeeds(project / "build" / name)
            self.assertIsInstance(json.loads(done.stdout.split(" ", 1)[1]),
                                  dict)

    def test_cmake_refuses_a_version_that_is_not_this(self):
        if shutil.which("cmake") is None:
            self.skipTest("cmake is not installed")
        project = self.here / "cmake-version"
        project.mkdir()
        for version in ("0.0", "0.1", "1.0", "99"):
            (project / "CMakeLists.txt").write_text(
                "cmake_minimum_required(VERSION 3.16)\nproject(app C)\n"
                f"find_package(kith {version} REQUIRED)\n")
            done = run("cmake", "-S", project, "-B", project / version,
                       f"-DCMAKE_PREFIX_PATH={self.prefix}", timeout=300)
            self.assertNotEqual(done.returncode, 0, version)

    def test_clang_reads_it_as_a_module(self):
        if shutil.which("clang") is None:
            self.skipTest("clang is not installed")
        source = self.here / "module.m"
        source.write_text("@import kith;\n"
                          "const char *v(void) { return kith_version(); }\n")
        self.succeeds("clang", "-fmodules", "-fsyntax-only", "-Werror",
                      f"-fmodules-cache-path={self.here / 'modules'}",
                      f"-I{self.prefix / 'include'}", source)

    def test_the_readme_s_lines_work_when_pasted(self):
        blocks = re.findall(r"```c\n(.*?)```", (ROOT / "README.md").read_text(),
                            re.DOTALL)
        blocks = [block for block in blocks if "int main" in block]
        self.assertEqual(len(blocks), 1)
        done = self.succeeds(self.build(blocks[0]), env=self.environment)
        self.assertTrue(done.stdout.strip())
        self.assertEqual(done.stderr, "")


def copy_tree(names, to):
    to.mkdir(parents=True)
    for name in names:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, to / name)


class Quickstart(Facts):
    def test_it_tells_a_story_shows_its_page_and_hands_over(self):
        with tempfile.TemporaryDirectory(prefix="kith-quickstart-") as folder:
            here = Path(folder) / "kith"
            copy_tree(KEPT + ["tests"], here)
            for _ in range(2):
                done = self.succeeds("sh", here / "examples/quickstart.sh",
                                     cwd=folder, timeout=1200)
            story, page, turn = done.stdout.split("\n\n")
            self.assertEqual(len(story.splitlines()), 2)
            self.assertLessEqual(len(page.splitlines()), 45)
            self.assertEqual(
                page + "\n", self.succeeds(
                    here / "build/examples/kith-assess", "--view", "private",
                    CASE).stdout)
            said, command = turn.splitlines()
            self.assertEqual(said, "Your turn:")
            self.succeeds("sh", "-c", command + " --version", cwd=here)


class Subproject(Facts):
    def test_a_project_can_carry_the_library_inside(self):
        with tempfile.TemporaryDirectory(prefix="kith-subproject-") as folder:
            here = Path(folder)
            copy_tree(KEPT, here / "subprojects/kith")
            (here / "app.c").write_text(PROGRAM)
            (here / "meson.build").write_text(
                "project('app', 'c')\n"
                "kith = dependency('kith', fallback: 'kith')\n"
                "test('app', executable('app', 'app.c',\n"
                "                       dependencies: kith))\n")
            self.succeeds("meson", "setup", "build",
                          "--force-fallback-for=kith", cwd=here)
            self.succeeds("meson", "test", "-C", "build", cwd=here,
                          timeout=1200)
            self.assertFalse(list((here / "build").rglob("kith-ask*")),
                             "programs are not for a project that embeds")


if __name__ == "__main__":
    main()
