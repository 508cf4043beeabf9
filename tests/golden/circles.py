# SPDX-License-Identifier: MIT
"""circles - what each sample circle gives in every view, as text, as JSON and as
a page, some of them in every language, byte by byte.

circles.py KITH-CIRCLE            compares
circles.py KITH-CIRCLE --update   stores (update.sh does it)

The stored files are read by a person before they are stored; this script only
tells whether something changed since.
"""

import difflib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(os.environ["KITH_ROOT"])
STORE = ROOT / "tests" / "golden" / "circles"
VIEWS = ["plain", "private", "host"]
FORMATS = {"text": "txt", "json": "json"}
SEEN = ["a-full-table", "one-person-for-everything"]  # as pages


def output(*command):
    done = subprocess.run([str(word) for word in command],
                          stdout=subprocess.PIPE, timeout=60, check=True)
    return done.stdout


def everything(program):
    """Path of a stored file -> what it should hold."""
    made = {}
    for path in sorted((ROOT / "examples" / "circles").glob("*.json")):
        for view in VIEWS:
            for form, suffix in FORMATS.items():
                made[STORE / f"{path.stem}.{view}.{suffix}"] = output(
                    program, "--view", view, "--format", form, path)
        for language in ("de", "es"):
            made[STORE / f"{path.stem}.{language}.txt"] = output(
                program, "--view", "private", "--language", language, path)
        for view in VIEWS if path.stem in SEEN else ():
            made[STORE / f"{path.stem}.{view}.html"] = output(
                program, "--view", view, "--format", "html", path)
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
    made = everything(sys.argv[1])
    if "--update" in sys.argv[2:]:
        update(made)
    else:
        compare(made)


main()
