#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a call across the border costs, and what a million rows take beside C.

python3 benchmark.py [HEADERS]

HEADERS is the folder with kith/kith.h (default: the tree's). The program in C
does the very same calls on the same bytes, new columns each time as well; it
is left out where there is no C compiler. Times are the processor's, the best
of some rounds, so that what else the machine does counts for little.
"""
from __future__ import annotations

import array
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import libkith
from libkith._library import encoded, lib

HERE = Path(__file__).resolve().parent
ROWS, ITEMS, ROUNDS = 1_000_000, 36, 15
STORY = HERE.parent / "cases/friend-every-night.json"

PROGRAM = r"""
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <kith/kith.h>
static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}
static char *read_all(const char *name, size_t *size)
{
    FILE *file = fopen(name, "rb");
    fseek(file, 0, SEEK_END);
    *size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(*size + 1);
    if (fread(text, 1, *size, file) != *size)
        exit(1);
    fclose(file);
    text[*size] = 0;
    return text;
}
int main(int count, char **name)
{
    size_t size, bytes;
    char *document = read_all(name[1], &size);
    char *data = read_all(name[2], &bytes);
    int rounds = atoi(name[4]), scales = atoi(name[3]), many = 36;
    int64_t rows = (int64_t)bytes / many;
    kith_questionnaire *q = NULL;
    kith_questionnaire_parse(document, (int64_t)size, NULL, &q, NULL);
    double best = 1e9;
    for (int round = 0; round < rounds && count == 5; round++) {
        double begin = now();
        kith_columns *columns = NULL;
        kith_results *results = NULL;
        double *out[8] = {0};
        int8_t *fault = malloc((size_t)rows);
        int32_t *at = malloc((size_t)rows * 4);
        kith_columns_new(q, rows, &columns, NULL);
        for (int i = 0; i < many; i++) {
            kith_columns_set_item(columns, i, data + i, KITH_INT8, many, NULL);
            kith_columns_set_missing(columns, i, 0, KITH_SKIPPED, NULL);
        }
        kith_results_new(q, &results, NULL);
        for (int s = 0; s < scales; s++) {
            out[s] = malloc((size_t)rows * 8);
            kith_results_set_scale(results, s, KITH_SCALE_SCORE, 0, out[s],
                                   KITH_DOUBLE, 8, NULL);
        }
        kith_results_set_row(results, KITH_ROW_FAULT, fault, KITH_INT8, 1,
                             NULL);
        kith_results_set_row(results, KITH_ROW_FAULT_AT, at, KITH_INT32, 4,
                             NULL);
        kith_batch_scores(columns, results, 0, rows, NULL, NULL);
        kith_results_free(results);
        kith_columns_free(columns);
        double took = now() - begin;
        best = took < best ? took : best;
        for (int s = 0; s < scales; s++)
            free(out[s]);
        free(fault);
        free(at);
    }
    printf("%.9f\n", best);
    return 0;
}
"""


def best(call: Callable[[], Any], rounds: int = ROUNDS) -> float:
    """The shortest of some rounds, in seconds."""
    took = []
    for _ in range(rounds):
        begin = time.process_time()
        made = call()
        took.append(time.process_time() - begin)
        del made
    return min(took)


def each(call: Callable[[], Any], times: int = 2000) -> float:
    """What one call takes, in microseconds."""
    def many() -> None:
        for _ in range(times):
            call()
    return best(many, 5) / times * 1e6


def document(scales: int) -> dict[str, Any]:
    items = [f"Q{number}" for number in range(ITEMS)]
    per = ITEMS // scales
    return {
        "kith": 1, "id": "bench", "version": "1.0", "language": "en",
        "title": "Bench", "ties": ["friend"],
        "options": {"five": [{"id": f"o{value}", "value": value,
                              "label": str(value)} for value in range(1, 6)]},
        "items": [{"id": id, "text": id, "options": "five"} for id in items],
        "sections": [{"id": "all", "items": items}],
        "scales": [{"id": f"s{number}", "label": "Scale", "min_answered": 0.8,
                    "items": items[number * per:(number + 1) * per]}
                   for number in range(scales)],
        "resources": [{"label": "Help", "text": "Here.", "for": "adults"}]}


def in_c(folder: Path, headers: str, text: bytes, data: bytes,
         scales: int) -> float | None:
    compiler = shutil.which(os.environ.get("CC", "cc"))
    if compiler is None:
        return None
    (folder / "bench.c").write_text(PROGRAM)
    (folder / "document.json").write_bytes(text)
    (folder / "data.bin").write_bytes(data)
    library = lib._name
    subprocess.run([compiler, "-O2", "-std=c11", "-I", headers, "bench.c",
                    "-o", "bench", library, f"-Wl,-rpath,"
                    f"{Path(library).parent}"], cwd=folder, check=True)
    done = subprocess.run(["./bench", "document.json", "data.bin",
                           str(scales), str(ROUNDS)], cwd=folder,
                          capture_output=True, text=True, check=True)
    return float(done.stdout)


def rows(headers: str) -> None:
    data = bytes(random.Random(1).choices(range(6), k=ITEMS * 10_000)) * (
        ROWS // 10_000)
    table = memoryview(array.array("b", data)).cast("B").cast(
        "b", (ROWS, ITEMS))
    print(f"{ROWS:,} rows of {ITEMS} answers, from a matrix to new columns:")
    for scales in (1, 2, 4):
        questionnaire = libkith.Questionnaire(document(scales))
        text = encoded(document(scales))

        def call() -> libkith.Batch:
            return libkith.score_rows(questionnaire, table,
                                      missing={0: libkith.State.SKIPPED})
        with tempfile.TemporaryDirectory() as folder:
            # By turns: the machine may be busier now than a moment later.
            python, c = [], []
            for _ in range(3):
                python.append(best(call))
                c.append(in_c(Path(folder), headers, text, data, scales))
        line = f"  {scales} scales: Python {min(python) * 1e3:7.2f} ms"
        found = [one for one in c if one is not None]
        if found:
            line += (f", C {min(found) * 1e3:7.2f} ms, "
                     f"ratio {min(python) / min(found):.2f}")
        print(line)


def calls() -> None:
    sheet = STORY.read_bytes()
    core = libkith.Questionnaire.builtin("kith-core")
    mine = core.read_answers(sheet)
    found = mine.assess()
    assessor = libkith.Assessor()
    print("One call, in microseconds:")
    for name, call, times in (
            ("kith_answers_count() by ctypes alone",
             lambda: lib.kith_answers_count(mine, 0), 20000),
            ("mine['TR1']", lambda: mine["TR1"], 20000),
            ("mine['TR1'] = 3", lambda: mine.__setitem__("TR1", 3), 20000),
            ("mine.next()", mine.next, 20000),
            ("mine.assess()", mine.assess, 200),
            ("found.scores['trust']", lambda: found.scores["trust"], 2000),
            ("found.report_as('json')", lambda: found.report_as("json"), 200),
            ("assessor(sheet), text to dict", lambda: assessor(sheet), 200)):
        print(f"  {name:40} {each(call, times):9.2f}")


def main(arguments: list[str]) -> None:
    headers = arguments[0] if arguments else str(HERE.parents[1] / "include")
    print(f"libkith {libkith.__version__}, Python {sys.version.split()[0]}")
    calls()
    rows(headers)


if __name__ == "__main__":
    main(sys.argv[1:])
