#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""cost - what a call across the border costs in each language, beside C; no
test. Prints a table for docs/bindings.md.

KITH_ROOT=. KITH_BUILD_ROOT=build KITH_CC=cc \\
    PYTHONPATH=tests/support python3 tests/languages/native/cost.py

The call is kith_version_number(), which does nothing: what is left is the way
there and back. Each program makes a million calls, ten times; the least is
printed, because what disturbs a measurement only ever adds to it.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

from border import BUILD, ROOT, environment

CALLS = "1000000"
OTHER = ROOT / "examples" / "other"
JNA = "/usr/share/java/jna.jar"
C = r"""
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <kith/kith.h>

int main(int argc, char **argv)
{
    struct timespec a, b;
    long calls = atol(argv[argc - 1]), sum = 0;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (long i = 0; i < calls; i++)
        sum += kith_version_number();
    clock_gettime(CLOCK_MONOTONIC, &b);
    printf("%.2f\n", ((double)(b.tv_sec - a.tv_sec) * 1e9 +
                      (double)(b.tv_nsec - a.tv_nsec)) / (double)calls);
    return sum == 0;
}
"""


def programs(here, env):
    """(name, how to build, how to run), in the order of the table."""
    (here / "cost.c").write_text(C)
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "kith"], env=env,
        stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    crate = here / "crate"
    shutil.copytree(ROOT / "examples" / "rust", crate)
    jar = f"{JNA}:{here}"
    go = {"GOCACHE": f"{here}/go-cache", "GO111MODULE": "off"}
    rust = {"CARGO_TARGET_DIR": f"{here}/target",
            "KITH_LIB_DIR": str(BUILD / "lib")}
    yield "C", ["cc", "-O2", here / "cost.c", "-o", here / "c", *flags], \
        [here / "c"], {}
    yield "C++", ["c++", "-std=c++17", "-O2", ROOT / "examples/cpp/assess.cc",
                  "-o", here / "cpp", *flags], [here / "cpp"], {}
    yield "Rust", ["cargo", "build", "--release", "--offline", "--quiet",
                   "--example", "assess", "--manifest-path",
                   crate / "Cargo.toml"], \
        [here / "target/release/examples/assess"], rust
    yield "Go", ["go", "build", "-o", here / "go", OTHER / "assess.go"], \
        [here / "go"], go
    yield "Java, JNA", ["javac", "-d", here, "-cp", JNA,
                        OTHER / "Assess.java"], \
        ["java", "-cp", jar, "Assess"], {}
    yield "Kotlin, JNA", ["kotlinc", "-cp", JNA, "-d", here / "kotlin",
                          OTHER / "Assess.kt"], \
        ["kotlin", "-cp", f"{JNA}:{here / 'kotlin'}", "AssessKt"], {}
    yield "C#, Mono", ["mcs", f"-out:{here / 'Assess.exe'}",
                       OTHER / "Assess.cs"], ["mono", here / "Assess.exe"], {}
    yield "LuaJIT", ["true"], ["luajit", OTHER / "assess.lua"], {}
    yield "PHP", ["true"], ["php", OTHER / "assess.php"], {}
    yield "Perl", ["true"], ["perl", OTHER / "assess.pl"], {}
    yield "Ruby", ["true"], ["ruby", OTHER / "assess.rb"], {}


def main():
    with tempfile.TemporaryDirectory(prefix="kith-cost-") as folder:
        here, env = Path(folder), environment()
        print("| language | nanoseconds a call |\n| --- | ---: |")
        for name, build, run, more in programs(here, env):
            if shutil.which(str(build[0])) is None or \
                    (build[0] == "true" and shutil.which(run[0]) is None):
                print(f"| {name} | not installed |")
                continue
            subprocess.run([str(word) for word in build], check=True,
                           env={**env, **more})
            took = [float(subprocess.run(
                [str(word) for word in [*run, "--time", CALLS]], check=True,
                env=env, stdout=subprocess.PIPE, text=True).stdout)
                for _ in range(10)]
            digits = 1 if min(took) < 100 else 0
            print(f"| {name} | {min(took):.{digits}f} |", flush=True)


if __name__ == "__main__":
    main()
