# SPDX-License-Identifier: MIT
"""golden - what each sample case gives in every view and format, and every
question as it is put about every tie, byte by byte.

golden.py KITH-ASSESS KITH-CHECK            compares
golden.py KITH-ASSESS KITH-CHECK --update   stores (update.sh does it)

The stored files are read by a person before they are stored; this script only
tells whether something changed since.
"""

import difflib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(os.environ["KITH_ROOT"])
STORE = ROOT / "tests" / "golden"
VIEWS = ["plain", "private", "host"]
FORMATS = {"text": "txt", "json": "json"}


def output(*command):
    done = subprocess.run([str(word) for word in command],
                          stdout=subprocess.PIPE, timeout=60, check=True)
    return done.stdout


def ties(check):
    described = output(check, "kith-core").decode().split("\n")
    begin = next(i for i, line in enumerate(described)
                 if line.startswith("Ties"))
    for line in described[begin + 1:]:
        if not line:
            return
        yield line.split()[0]


def everything(assess, check):
    """Path of a stored file -> what it should hold."""
    made = {}
    for case in sorted((ROOT / "examples" / "cases").glob("*.json")):
        for view in VIEWS:
            for form, suffix in FORMATS.items():
                path = STORE / "cases" / f"{case.stem}.{view}.{suffix}"
                made[path] = output(assess, "--view", view, "--format", form,
                                    case)
    for tie in ties(check):
        made[STORE / f"items-{tie}.txt"] = output(check, "--items", tie,
                                                  "kith-core")
    return made


def stored():
    return set((STORE / "cases").glob("*")) | set(STORE.glob("items-*.txt"))


def update(made):
    (STORE / "cases").mkdir(exist_ok=True)
    for path in stored() - set(made):
        path.unlink()
    for path, text in made.items():
        path.write_bytes(text)
    print(f"{len(made)} files stored")


def show_difference(path, text):
    before = path.read_text().splitlines() if path.exists() else []
    name = str(path.relative_to(ROOT))
    sys.stdout.write("\n".join(difflib.unified_diff(
        before, text.decode().splitlines(), name, "now", lineterm="")) + "\n")


def compare(made):
    wrong = [path for path, text in made.items()
             if not path.exists() or path.read_bytes() != text]
    for path in wrong:
        show_difference(path, made[path])
    left = stored() - set(made)
    for path in sorted(left):
        print(f"{path.relative_to(ROOT)}: nothing makes this any more")
    print(f"{len(made)} compared, {len(wrong) + len(left)} wrong")
    if wrong or left:
        print("Meant so? Read what changed, then: sh tests/golden/update.sh")
        sys.exit(1)


def main():
    made = everything(sys.argv[1], sys.argv[2])
    if "--update" in sys.argv[3:]:
        update(made)
    else:
        compare(made)


main()
