# SPDX-License-Identifier: MIT
"""count - what came of a run, from meson's log: one JSON object a test.

count.py LOG prints how many passed, failed and were skipped, and then what
was not looked at and why, one line a reason, also where it was but a part.
"""

import json
import re
import sys

# A test's own sentence, and those of Python's unittest.
WHY = re.compile(r"^skipped: (.+)$|\.\.\. skipped (['\"])(.+)\2$",
                 re.MULTILINE)


def reasons(test):
    said = test.get("stdout", "") + "\n" + test.get("stderr", "")
    found = {whole or part for whole, _, part in WHY.findall(said)}
    return found or ({"no reason given"} if test["result"] == "SKIP" else set())


def read(path):
    try:
        with open(path, encoding="utf-8") as log:
            return [json.loads(line) for line in log]
    except OSError:
        return [{"name": "", "result": "ERROR"}]


def main():
    tests = read(sys.argv[1])
    results = [test["result"] for test in tests]
    good = sum(r in ("OK", "EXPECTEDFAIL") for r in results)
    skipped = results.count("SKIP")
    print(good, len(results) - good - skipped, skipped)
    names = {}
    for test in tests:
        for reason in reasons(test):
            names.setdefault(reason, []).append(test["name"].split(" / ")[-1])
    for reason, who in sorted(names.items()):
        print(f"  skipped: {reason} ({', '.join(who)})")


if __name__ == "__main__":
    main()
