# SPDX-License-Identifier: MIT
"""compare - holds the library against the evaluator, field by field, on random
documents and sheets.

    compare.py PROGRAM [--cases N] [--seed S] [--jobs J] [--sheets K]

PROGRAM is oracle_dump. A case is one document with K sheets. Case i has the
seed S + i, so `--cases 1 --seed X` repeats what was printed as seed X. Doubles
must be equal: both sides give the double nearest to the exact value.
"""

import argparse
import json
import multiprocessing
import subprocess
import sys

import generate
import reports
import result
from document import Questionnaire

SHOWN = 10  # differences printed in full
REFUSED_MOST = 0.05


class Program:
    """oracle_dump behind two pipes. (What it is asked at a time fits into a
    pipe, so that neither side can wait for the other.)"""

    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)

    def ask(self, lines):
        """One reply a line."""
        self.process.stdin.write("".join(
            f"{letter} {json.dumps(value)}\n"
            for letter, value in lines).encode())
        self.process.stdin.flush()
        return [self.reply(letter, value) for letter, value in lines]

    def reply(self, letter, value):
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the program ended at: "
                               f"{letter} {json.dumps(value)}")
        return json.loads(line)

    def run(self, document, sheets):
        """What it says about the document, with "error" where it is refused,
        and about each sheet."""
        read, = self.ask([("D", document)])
        if "error" in read:
            return read, []
        replies = []
        for start in range(0, len(sheets), 4):
            replies += self.ask([("S", sheet)
                                 for sheet in sheets[start:start + 4]])
        return read, replies

    def close(self):
        self.process.stdin.close()
        if self.process.wait() != 0:
            raise RuntimeError("the program failed in the end")


def differences(ours, theirs, path=""):
    """Where two results are not the same: (path, ours, theirs)."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in [*ours, *(key for key in theirs if key not in ours)]:
            yield from differences(ours.get(key), theirs.get(key),
                                   f"{path}/{key}")
    elif (isinstance(ours, list) and isinstance(theirs, list)
          and len(ours) == len(theirs)):
        for index, pair in enumerate(zip(ours, theirs)):
            yield from differences(*pair, f"{path}/{index}")
    elif ours != theirs:
        yield path, ours, theirs


def pick_from_reports(reply, document):
    """The reply with what is compared of its reports."""
    if "error" in reply:
        return reply
    host = reply["host report"]
    texts = ("plain text", "private text", "plain page",
             "private page")  # properties.py looks at them
    return {**{key: value for key, value in reply.items()
               if key not in texts},
            "host report": reports.host_found(host)
            if host["stop"] is None else None,
            "plain report": reports.person_found(reply["plain report"],
                                                 document),
            "private report": reports.person_found(reply["private report"],
                                                   document)}


def compare_case(program, seed, sheet_count):
    """(refusal or None, sheets compared, what differs)"""
    document = generate.document(seed)
    sheets = generate.sheets(document, seed, sheet_count)
    read, replies = program.run(document, sheets)
    if "error" in read:
        return f"{read['at']}: {read['error']}", 0, []
    questionnaire = Questionnaire(document)
    described = {"ok": True, **result.describe(questionnaire)}
    wrong = [(seed, None, list(differences(described, read)))]
    for number, (sheet, theirs) in enumerate(zip(sheets, replies)):
        ours = result.with_reports(questionnaire, document, sheet)
        # written and read again, and set one by one, it is the same
        ours["resumes"] = ours["by_hand"] = 1
        wrong.append((seed, number,
                      list(differences(ours, pick_from_reports(theirs,
                                                               document)))))
    return None, len(replies), [part for part in wrong if part[2]]


def work(job):
    path, seeds, sheet_count = job
    program = Program(path)
    results = [(seed, *compare_case(program, seed, sheet_count))
               for seed in seeds]
    program.close()
    return results


def show(seed, number, found, sheet_count):
    document = generate.document(seed)
    print(f"\nseed {seed}, " + ("the document" if number is None
                                else f"sheet {number}"))
    for path, ours, theirs in found[:8]:
        print(f"  {path}: evaluator {ours}, library {theirs}")
    print("  D", json.dumps(document))
    if number is not None:
        sheets = generate.sheets(document, seed, sheet_count)
        print("  S", json.dumps(sheets[number]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--cases", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--sheets", type=int, default=5)
    how = parser.parse_args()
    seeds = range(how.seed, how.seed + how.cases)
    jobs = [(how.program, seeds[start:start + 50], how.sheets)
            for start in range(0, how.cases, 50)]
    compared = wrong = refused = 0
    with multiprocessing.Pool(how.jobs) as pool:
        for batch in pool.imap(work, jobs):
            for seed, refusal, count, found in batch:
                compared += count
                if refusal:
                    refused += 1
                    if refused <= SHOWN:
                        print(f"seed {seed} refused: {refusal}")
                for part in found:
                    wrong += 1
                    if wrong <= SHOWN:
                        show(*part, how.sheets)
    print(f"{compared} sheets compared, {wrong} differences, "
          f"{refused} documents refused")
    return 1 if wrong or refused > REFUSED_MOST * how.cases else 0


if __name__ == "__main__":
    sys.exit(main())
