# SPDX-License-Identifier: MIT
"""objects - as objects.c, by the Python package."""

import sys
import time
from pathlib import Path

import libkith

WEEK = 7 * 24 * 3600
CORE = libkith.Questionnaire.builtin("kith-core")
CHECKIN = libkith.Questionnaire.builtin("kith-checkin")


def measure(what, calls, run):
    begin = time.process_time()
    for i in range(calls):
        run(i)
    print(f"{what}\t{(time.process_time() - begin) * 1e6 / calls:.4f}")


def make_circle(_):
    circle = libkith.Circle()
    for need in ("comfort", "advice", "joy", "practical-help"):
        circle.add_person("Ada", [need])
    return circle.effective_people


def main(core, *paths):
    mine = CORE.read_answers(Path(core).read_bytes()).assess()
    weeks = [CHECKIN.read_answers(Path(path).read_bytes()).assess()
             for path in paths]
    year, journal = libkith.Journal("friend"), libkith.Journal("friend")
    for i in range(52):
        year.add(weeks[i % 3], i * WEEK)
    chosen = ["trust", "heard"]
    share = libkith.Share(mine, chosen)
    measure("record", 10000, lambda i: journal.add(weeks[i % 3], i * WEEK))
    measure("look-back", 200, lambda _: year.look_back(CHECKIN))
    measure("share", 10000, lambda _: libkith.Share(mine, chosen))
    measure("joint", 10000, lambda _: libkith.Joint(share, share))
    measure("circle", 10000, make_circle)


if __name__ == "__main__":
    main(*sys.argv[1:])
