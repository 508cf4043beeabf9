# SPDX-License-Identifier: MIT
"""files - kith-score's speed beside that of other software, in one run.

    files.py BENCH_BATCH KITH_SCORE

From a CSV file of 1,000,000 people and 36 answers to a CSV file of two scores.
KITH_PEERS names a folder with programs that do the same work: csv_c.c, in C
for that one layout, and csv_dt.R, with data.table. All go in turn, and the best
of each counts. What is not there is named, and skipped.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from guide import blocks

ROUNDS = 5


def write_csv(binary, path):
    """Rows of 36 bytes, 0 for missing, as an id and 36 answers."""
    answers = binary.read_bytes()
    fields = [b","] + [b"%d," % value for value in range(1, 6)]
    with path.open("wb") as out:
        out.write(b"id," + b",".join(b"Q%d" % i for i in range(1, 37)) + b"\n")
        for row in range(len(answers) // 36):
            line = b"".join([fields[value] for value in
                             answers[36 * row:36 * row + 36]])
            out.write(b"%d,%s\n" % (row + 1, line[:-1]))


def seconds(command):
    start = time.perf_counter()
    done = subprocess.run([str(word) for word in command], check=False,
                          capture_output=True)
    taken = time.perf_counter() - start
    return taken if done.returncode == 0 else None


def find_peers(folder, data):
    """(name, command behind which IN and OUT come)"""
    peers = []
    if folder.is_dir() and (folder / "csv_c.c").exists():
        compiler = os.environ.get("KITH_CC", "cc").split()
        built = seconds([*compiler, "-O3", "-march=native", "-o",
                         data / "csv_c", folder / "csv_c.c", "-lm"])
        if built is not None:
            peers.append(("C for this layout and processor",
                          [data / "csv_c"]))
    if shutil.which("Rscript") and (folder / "csv_dt.R").exists():
        peers.append(("R data.table", ["Rscript", folder / "csv_dt.R"]))
    return peers


def go_round(commands):
    """The best time of each; None for one that failed."""
    best = {}
    for _ in range(ROUNDS):
        for name, command in commands:
            taken = seconds(command)
            if taken is None:
                best[name] = None
            elif best.get(name, taken) is not None:
                best[name] = min(taken, best.get(name, taken))
    return best


def show(best):
    one, two = best["one"], best["two"]
    print(f"  one thread                       {one * 1e3:9.1f} ms")
    print(f"  two threads                      {two * 1e3:9.1f} ms: "
          f"{one / two:.2f} times as fast")
    for name, taken in best.items():
        if name in ("one", "two"):
            continue
        if taken is None:
            print(f"  skipped: {name} failed")
            continue
        print(f"  {name:<32} {taken * 1e3:9.1f} ms: ours takes "
              f"{one / taken:.2f} of it")


def show_lengths(score, source, data):
    lines = source.read_bytes().split(b"\n", 100001)
    for count in (1000, 10000, 100000):
        part = data / "part.csv"
        part.write_bytes(b"\n".join(lines[:count + 1]) + b"\n")
        taken = min(seconds([*score, "-o", data / "out.csv", part])
                    for _ in range(ROUNDS))
        print(f"  {count:>9,} rows                  "
              f"{taken / count * 1e9:9.0f} ns a row")


def main():
    bench, program = sys.argv[1:3]
    folder = Path(os.environ.get(
        "KITH_PEERS",
        Path(__file__).resolve().parents[3] / "shared" / "peer-speed"))
    with tempfile.TemporaryDirectory() as made:
        data = Path(made)
        subprocess.run([bench, "--data", made], check=True,
                       stdout=subprocess.DEVNULL)
        source = data / "in.csv"
        write_csv(data / "x1000000.bin", source)
        (data / "ecr.json").write_text(blocks("measurement.md", "json")[0])
        score = [program, "--quiet", "--questionnaire", data / "ecr.json"]
        commands = [
            ("one", [*score, "-o", data / "out.csv", source]),
            ("two", [*score, "--threads", "2", "-o", data / "out.csv",
                     source])]
        for name, command in find_peers(folder, data):
            commands.append((name, [*command, source, data / "theirs.csv"]))
        print("CSV to CSV, 1,000,000 rows of 37 columns, two scores:")
        show(go_round(commands))
        show_lengths(score, source, data)


if __name__ == "__main__":
    main()
