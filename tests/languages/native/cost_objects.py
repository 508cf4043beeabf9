#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""cost_objects - what journals, look-backs, shares, joint views and circles cost
a call in each language, beside C; no test. Prints a table for docs/bindings.md.

KITH_ROOT=. KITH_BUILD_ROOT=build KITH_CC=cc PYTHONPATH=tests/support \\
    python3 tests/languages/native/cost_objects.py [PACKAGE]

PACKAGE is the built folder of JavaScript. Every language does the same work:
a record of a week into a journal; a look-back on 52 of them; a share of two
scales; a joint view of two shares; a circle of four people and on how many its
needs rest. Times are the processor's; each program runs ten times, and the least
is printed. KITH_RUN names a command that runs each of them.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from border import BUILD, ONE, ROOT, environment

HERE = ROOT / "tests" / "languages" / "native" / "cost"
RUNS = 10
WHAT = ["record", "look-back", "share", "joint", "circle"]


def sheets(folder):
    """One of kith-core, and three weeks of kith-checkin."""
    yield ONE
    for ease in ("rarely", "often", "always"):
        path = folder / f"{ease}.json"
        path.write_text(json.dumps({
            "kith-answers": 1, "questionnaire": "kith-checkin",
            "version": "1.0.0", "tie": "friend", "answers": {
                "AD1": "yes", "AD2": "no", "CK1": "warmly", "CK2": ease,
                "CK3": "rarely", "CK4": 2, "CK5": 3}}))
        yield path


def programs(folder, env, package):
    """(name, how to build, how to run), in the order of the table."""
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "kith"], env=env,
        stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    crate = folder / "crate"
    shutil.copytree(ROOT / "examples" / "rust", crate)
    shutil.copy(HERE / "objects.rs", crate / "examples")
    yield "C", ["cc", "-O2", HERE / "objects.c", "-o", folder / "c", *flags], \
        [folder / "c"]
    yield "C++", ["c++", "-std=c++17", "-O2", HERE / "objects.cc",
                  f"-I{ROOT / 'examples' / 'cpp'}", "-o", folder / "cpp",
                  *flags], [folder / "cpp"]
    yield "Rust", ["cargo", "build", "--release", "--offline", "--quiet",
                   "--example", "objects", "--manifest-path",
                   crate / "Cargo.toml"], \
        [folder / "target/release/examples/objects"]
    yield "Python", ["true"], ["python3", HERE / "objects.py"]
    if package is not None:
        node = ["node", HERE / "objects.mjs", package]
        yield "JavaScript, WebAssembly", ["true"], [*node, "-"]
        if (Path(package) / "node_modules" / "koffi").is_dir():
            yield "JavaScript, koffi", ["true"], \
                [*node, env["LIBKITH_LIBRARY"]]


def measured(run, given, env):
    """The least of each line that a program prints."""
    runner = os.environ.get("KITH_RUN", "").split()
    least = {}
    for _ in range(RUNS):
        printed = subprocess.run(
            [str(word) for word in [*runner, *run, *given]], check=True,
            env=env, stdout=subprocess.PIPE, text=True).stdout
        for line in printed.splitlines():
            what, took = line.split("\t")
            least[what] = min(least.get(what, float("inf")), float(took))
    return least


def main(package=None):
    with tempfile.TemporaryDirectory(prefix="kith-cost-") as place:
        folder = Path(place)
        env = environment(
            CARGO_TARGET_DIR=str(folder / "target"),
            KITH_LIB_DIR=str((BUILD / "lib").resolve()),
            LIBKITH_LIBRARY=str((BUILD / "lib" / "libkith.so.0").resolve()),
            PYTHONPATH=str(ROOT / "examples" / "python"))
        given = list(sheets(folder))
        print(f"| language | {' | '.join(WHAT)} |")
        print(f"| --- |{' ---: |' * len(WHAT)}")
        for name, build, run in programs(folder, env, package):
            if shutil.which(str(run[0] if build == ["true"] else build[0])) \
                    is None:
                print(f"| {name} | not installed |")
                continue
            subprocess.run([str(word) for word in build], check=True, env=env)
            found = measured(run, given, env)
            print(f"| {name} | "
                  + " | ".join(f"{found[what]:.2g}" if found[what] < 10
                               else f"{found[what]:.0f}" for what in WHAT)
                  + " |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
