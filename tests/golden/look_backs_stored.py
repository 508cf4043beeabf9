# SPDX-License-Identifier: MIT
"""look_backs_stored - what looking back on made-up diaries gives in every view and
format, some of it in every language, byte by byte.

look_backs_stored.py            compares
look_backs_stored.py --update   stores (update.sh does it)

KITH_LIBRARY names the library. The stored files are read by a person before
they are stored; this script only tells whether something changed since.
"""

import ctypes
import difflib
import os
import sys
from pathlib import Path

import look_backs as diaries
from look_backs import HOST, HTML, JSON, PLAIN, PRIVATE, SVG, TEXT

ROOT = Path(os.environ["KITH_ROOT"])
STORE = ROOT / "tests" / "golden" / "look-backs"
VIEWS = {"plain": PLAIN, "private": PRIVATE, "host": HOST}
FORMATS = {"txt": TEXT, "json": JSON, "html": HTML, "svg": SVG}
DIARIES = {"an-uneven-tie": (diaries.UNEVEN, diaries.DAYS),
           "three-weeks": (diaries.FEW, ()),
           "nothing-yet": ((), ())}
WHOLE = "an-uneven-tie"


def everything(library):
    """Path of a stored file -> what it should hold."""
    made = {}
    back = diaries.LookBacks(library)
    for name, (weeks, days) in DIARIES.items():
        for view, number in VIEWS.items():
            for suffix, form in FORMATS.items():
                if name == WHOLE or form in (TEXT, JSON):
                    made[STORE / f"{name}.{view}.{suffix}"] = back.report(
                        number, form, weeks, days)
        for language in ("de", "es"):
            made[STORE / f"{name}.{language}.txt"] = back.report(
                PRIVATE, TEXT, weeks, days, tie="sibling", language=language)
    return made


def update(made):
    STORE.mkdir(exist_ok=True)
    for path in set(STORE.glob("*")) - set(made):
        path.unlink()
    for path, text in made.items():
        path.write_bytes(text)
    print(f"{len(made)} files stored")


def compare(made):
    wrong = [path for path, text in made.items()
             if not path.exists() or path.read_bytes() != text]
    for path in wrong:
        before = path.read_text().splitlines() if path.exists() else []
        print("\n".join(difflib.unified_diff(
            before, made[path].decode().splitlines(), path.name, "now",
            lineterm="")))
    left = set(STORE.glob("*")) - set(made)
    for path in sorted(left):
        print(f"{path.name}: nothing makes this any more")
    print(f"{len(made)} compared, {len(wrong) + len(left)} wrong")
    if wrong or left:
        print("Meant so? Read what changed, then: sh tests/golden/update.sh")
        sys.exit(1)


def main():
    made = everything(ctypes.CDLL(os.environ["KITH_LIBRARY"]))
    if "--update" in sys.argv[1:]:
        update(made)
    else:
        compare(made)


main()
