# SPDX-License-Identifier: MIT
"""tables - every case of tables/*.txt, worked out by hand from the rules that
the documents were made from, against what the library finds.

A table is named for a pattern of kith-core, or for a document. A line is

    tie | what differs from calm.txt | what must come

sheets.py says how the middle is written. What must come, between commas:

    some            the level of the table's pattern: not seen, some, clear,
                    set aside, not enough, not here
    danger clear    the level of another pattern
    gate raised     or: gate unknown, gate not raised
    power 50        what a scale or difference is, exactly; "power none"
    met people      criteria of the table's pattern, one or more; unmet, unknown
    advice rest offered     or: withheld, open, no fit
    stop young      the stop that ended it

Knows nothing of the documents but the names of their parts.
"""

import sys
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

import library
import sheets

TABLES = Path(__file__).parent / "tables"
LEAST = 300
LEVELS = {"not seen": "not-seen", "some": "some", "clear": "clear",
          "set aside": "set-aside", "not enough": "not-enough-information",
          "not here": "does-not-apply"}
GATES = {"raised": "raised", "unknown": "unknown", "not raised": "not-raised"}
STATES = {"offered": "offered", "withheld": "withheld", "open": "unknown",
          "no fit": "does-not-fit"}
CORE = "kith-core"


class Case:
    def __init__(self, path, number, line):
        self.place = f"{path.parent.name}/{path.name}:{number}"
        self.document = path.stem if path.stem in library.builtins() else CORE
        self.pattern = path.stem if path.stem in library.questionnaire(
            CORE).ids("pattern") else None
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3:
            raise ValueError(f"{self.place}: not three columns")
        self.tie, self.changed, told = parts
        self.expected = [part.strip() for part in told.split(",")]

    def sheet(self):
        """What is answered, in a form that tells repeated cases apart."""
        of = library.questionnaire(self.document)
        items, facts, earlier = sheets.changes(
            self.changed, of.items_of(self.tie), of.ids("fact"))
        told = {**sheets.calm(self.document, self.tie), **items}
        return repr((self.tie, sorted(told.items(), key=str),
                     sorted(facts.items()), earlier))


class Found:
    """What the library says of a sheet, by the words of the tables."""

    def __init__(self, host):
        self.host = host
        self.findings = {part["id"]: part for part in host["findings"] or []}
        self.numbers = {part["id"]: part for part in
                        [*(host["scales"] or []), *(host["differences"] or [])]}
        self.advice = {part["id"]: part["state"]
                       for part in host["advice"] or []}

    def criteria(self, pattern):
        return {part["id"]: part["state"]
                for part in self.findings[pattern]["criteria"]}

    def differs(self, part, pattern):
        """What came in place of one expectation; None where it came."""
        first, _, rest = part.partition(" ")
        if part in LEVELS:
            return self.level(pattern, part)
        if first == "gate":
            return self.same(GATES[rest], self.host["gate"])
        if first == "stop":
            return self.same(rest, self.host["stop"])
        if first in ("met", "unmet", "unknown"):
            states = self.criteria(pattern)
            wrong = [f"{name} {states[name]}" for name in rest.split()
                     if states[name] != first]
            return ", ".join(wrong) or None
        if first == "advice":
            name, _, state = rest.partition(" ")
            return self.same(STATES[state], self.advice[name])
        if rest in LEVELS:
            return self.level(first, rest)
        return self.number(first, rest)

    def level(self, pattern, word):
        return self.same(LEVELS[word], self.findings[pattern]["level"])

    def number(self, name, word):
        exact = self.numbers[name]["exact"]
        came = None if exact is None else Fraction(*exact)
        return self.same(None if word == "none" else Fraction(word), came)

    @staticmethod
    def same(wanted, came):
        return None if wanted == came else f"{came}"


def cases_of(path):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        line = sheets.without_comment(line)
        if line:
            yield Case(path, number, line)


def says_enough(case):
    """A level for the table's pattern, and the gate."""
    return (any(part.startswith(("gate ", "stop ")) for part in case.expected)
            and (case.pattern is None
                 or any(part in LEVELS for part in case.expected)))


def run_table(path, seen):
    """(number of cases, what is wrong)"""
    wrong, sheets_seen, count = [], {}, 0
    for case in cases_of(path):
        count += 1
        try:
            host = sheets.answers(case.document, case.tie,
                                  case.changed).assess().host()
            found = Found(host)
            for part in case.expected:
                came = found.differs(part, case.pattern)
                if came is not None:
                    wrong.append(f"{case.place}: {case.tie} | {case.changed}"
                                 f" | not {part}: {came}")
            before = sheets_seen.setdefault(case.sheet(), case.place)
        except (ValueError, KeyError, library.Refused) as fault:
            wrong.append(f"{case.place}: {type(fault).__name__} {fault}")
            continue
        if before != case.place:
            wrong.append(f"{case.place}: the same sheet as {before}")
        if not says_enough(case):
            wrong.append(f"{case.place}: says no level, or no gate")
        for pattern, finding in found.findings.items():
            if case.pattern not in (None, pattern):
                continue
            for name, state in found.criteria(pattern).items():
                seen[case.document, pattern, name].add(state)
            seen[case.document, pattern, None].add(finding["level"])
    return count, wrong


def not_exercised(seen):
    """Criteria and levels that no case of their own table reaches."""
    for document in library.builtins():
        host = sheets.answers(document, library.questionnaire(
            document).ids("tie")[0]).assess().host()
        for finding in host["findings"]:
            place = f"{document}, {finding['id']}"
            for criterion in finding["criteria"]:
                states = seen[document, finding["id"], criterion["id"]]
                wanted = {"met", "unmet"} | (
                    {"unknown"} if criterion["required"] else set())
                for state in sorted(wanted - states):
                    yield f"{place}: no case where {criterion['id']} is {state}"
            levels = {"not-seen", "some", "not-enough-information"} | (
                {"clear"} if finding["clear_needs"] else set())
            for level in sorted(levels - seen[document, finding["id"], None]):
                yield f"{place}: no case is {level}"


def without_table():
    wanted = {*library.questionnaire(CORE).ids("pattern"),
              *library.builtins()} - {CORE}
    return [f"{name}: no table" for name in
            sorted(wanted - {path.stem for path in TABLES.glob("*.txt")})]


def main():
    seen, wrong, counts = defaultdict(set), [], Counter()
    for path in sorted(TABLES.glob("*.txt")):
        counts[path.name], found = run_table(path, seen)
        wrong += found
        print(f"{path.name:34}{counts[path.name]:4} cases")
    print(f"{'all':34}{sum(counts.values()):4} cases")
    wrong += without_table() + list(not_exercised(seen))
    if sum(counts.values()) < LEAST:
        wrong.append(f"fewer than {LEAST} cases")
    print("\n".join(wrong) if wrong else "all as expected")
    sys.exit(1 if wrong else 0)


main()
