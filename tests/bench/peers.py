# SPDX-License-Identifier: MIT
"""peers - the library's speed beside that of other software, in one run.

    peers.py BENCH_BATCH

KITH_PEERS names a folder with programs that do the same work: score_c.c and
eap_c2.c, in C for one processor, eap_numpy.py, score_base.R. Each comparison
goes back and forth between the two, and the best of each counts. What is not
there is named, and skipped. A comparison is a function with @peer; it gives
(what, theirs in seconds, whose, ours), any number of times.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 3
ALL = []


class Skipped(Exception):
    pass


def peer(function):
    ALL.append(function)
    return function


class Run:
    """Where things are, and the best times so far."""

    def __init__(self, bench, folder, data):
        self.bench, self.folder, self.data = bench, folder, data
        self.ours = {}

    def file(self, name):
        path = self.folder / name
        if not path.exists():
            raise Skipped(f"{name} is not in {self.folder}")
        return path

    def output(self, *command):
        done = subprocess.run([str(word) for word in command], text=True,
                              capture_output=True, check=False)
        if done.returncode != 0:
            last = (done.stderr.strip().splitlines() or ["no reason"])[-1]
            raise Skipped(f"{Path(command[0]).name} failed: {last}")
        return done.stdout

    def build(self, name, *flags):
        program = self.data / Path(name).stem
        compiler = os.environ.get("KITH_CC", "cc").split()
        self.output(*compiler, "-O3", *flags, "-o", program, self.file(name),
                    "-lm")
        return program

    def measure(self):
        """Our own times; the best of all calls."""
        for line in self.output(self.bench, "--short").splitlines():
            name, time = line.split("\t")
            self.ours[name] = min(float(time), self.ours.get(name, 1e9))


def best_of(text, pattern):
    """The lowest "min" of the lines that the pattern begins."""
    found = [float(time) for time in
             re.findall(rf"^{pattern}.*?min ([\d.]+)", text, re.MULTILINE)]
    if not found:
        raise Skipped(f"no figure for {pattern}")
    return min(found)


def back_and_forth(run, program, *arguments):
    """Their output, all rounds together; ours is measured between."""
    text = ""
    for _ in range(ROUNDS):
        text += run.output(program, *arguments)
        run.measure()
    return text


@peer
def scores_in_c(run):
    program = run.build("score_c.c", "-march=native")
    text = back_and_forth(run, program, run.data, 1000000, 7)
    two, six = (best_of(text, rf"C [\w -]*{n} scales") for n in "26")
    rows = best_of(text, r"C row-major[\w -]*2 scales")
    yield "two scales", two, "C for this processor", "two scales"
    yield "six scales", six, "C for this processor", "six scales"
    yield ("six scales with counts, bounds and bands", six,
           "C for this processor, without these",
           "six scales with counts, bounds and bands")
    yield ("two scales, row by row", rows, "C for this processor",
           "two scales, row by row")


@peer
def estimates_in_c(run):
    program = run.build("eap_c2.c", "-march=native")
    text = back_and_forth(run, program, run.data, 100000, 5)
    yield ("estimates of 100,000", best_of(text, "C EAP"),
           "C for this processor", "estimates")


# Two scales as a careful user of numpy writes them.
NUMPY = """
import sys, time, numpy as np
X = np.fromfile(sys.argv[1] + "/x1000000.bin", np.int8).reshape(-1, 36)
reverse = [2, 14, 18, 21, 24, 26, 28, 30, 32, 34]
sign, offset = np.ones(36, np.int8), np.zeros(36, np.int8)
sign[reverse], offset[reverse] = -1, 6
def score(count):
    there = X != 0
    keyed = (X * sign + offset) * there
    for s in range(count):
        mine = (slice(s, 36, 2) if count == 2 else slice(6 * s, 6 * s + 6))
        n = there[:, mine].sum(1, dtype=np.int16)
        total = keyed[:, mine].sum(1, dtype=np.int16)
        need = np.ceil(.8 * (36 // count) - 1e-9)
        np.where(n >= need, total / np.maximum(n, 1), np.nan)
for count in (2, 6):
    times = []
    for _ in range(4):
        start = time.perf_counter()
        score(count)
        times.append(time.perf_counter() - start)
    print(f"numpy {count} scales: min {min(times)}")
"""


def python_with_numpy():
    for python in (sys.executable, "/usr/bin/python3"):
        if shutil.which(python) and subprocess.run(
                [python, "-c", "import numpy"], capture_output=True,
                check=False).returncode == 0:
            return python
    raise Skipped("numpy is not installed")


@peer
def scores_in_numpy(run):
    text = run.output(python_with_numpy(), "-c", NUMPY, run.data)
    yield "two scales", best_of(text, "numpy 2"), "numpy", "two scales"
    yield "six scales", best_of(text, "numpy 6"), "numpy", "six scales"


@peer
def estimates_in_numpy(run):
    text = run.output(python_with_numpy(), run.file("eap_numpy.py"), run.data,
                      100000, 2)
    best = min(float(time) for time in re.findall(r'"min": ([\d.]+)', text))
    yield "estimates of 100,000", best, "numpy", "estimates"


@peer
def scores_in_r(run):
    if shutil.which("Rscript") is None:
        raise Skipped("R is not installed")
    text = run.output("Rscript", run.file("score_base.R"), run.data, 1000000,
                      2, 1)
    yield ("two scales", best_of(text, "R rowMeans 2"), "R rowMeans",
           "two scales")
    if "psych::scoreItems" in text:
        yield ("two scales", best_of(text, "psych::scoreItems.*? 2"),
               "R psych::scoreItems", "two scales")


def compare(run, function):
    try:
        for what, theirs, whose, ours in function(run):
            mine = run.ours[ours]
            print(f"  {what:<42} {mine * 1e3:9.2f} ms, {whose} "
                  f"{theirs * 1e3:9.2f} ms: {mine / theirs:.2f} times theirs")
    except Skipped as why:
        print(f"  skipped: {function.__name__.replace('_', ' ')}: {why}")
    sys.stdout.flush()


def main():
    folder = Path(os.environ.get(
        "KITH_PEERS",
        Path(__file__).resolve().parents[2].parent / "shared" / "peer-speed"))
    if not folder.is_dir():
        print(f"skipped: no KITH_PEERS, and no {folder}")
        return
    with tempfile.TemporaryDirectory() as data:
        run = Run(sys.argv[1], folder, Path(data))
        run.output(run.bench, "--data", data)
        run.measure()
        print("1,000,000 people, 36 answers; ours first:")
        for function in ALL:
            compare(run, function)


if __name__ == "__main__":
    main()
