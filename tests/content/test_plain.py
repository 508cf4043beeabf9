# SPDX-License-Identifier: MIT
"""plain - the plain report, byte for byte, whatever sensitive items and facts
say: each alone with every value and every reason to be missing, and a drawn
sample of pairs, in every built-in document, about every tie.
"""

import itertools
import random
import unittest

import library
import sheets

PAIRS = 40  # drawn for each document and tie, on each sheet
REASONS = [None, *({"missing": name} for name in library.REASONS)]
# Beside calm, one that has findings, and questions that are asked only then.
TROUBLED = {"CX1": "months", "CX2": "other", "CX3": "months", "CX5": "both",
            "CX9": "year", "CX10": "yes", "EL1": 4, "EL2": 4, "EL3": 4,
            "EL4": 4, "RE1-get": 0, "RE2-get": 0, "CM1": 4, "CM2": 4, "CO1": 1,
            "CO2": 1, "CO3": 1, "CO8": 4, "IN1": 1, "IN2": 0, "IN3": 1,
            "IN4": 4, "RP1": 0, "RP2": 0, "RP3": 0, "CK2": 0, "CK3": 4}


def bases(document, tie):
    calm = sheets.calm(document, tie)
    yield calm
    yield {**calm, **{item: value for item, value in TROUBLED.items()
                      if item in calm or item in
                      library.questionnaire(document).items_of(tie)}}


def facts_of(of):
    return {name: index for index, name in enumerate(of.ids("fact"))}


class Ground:
    """One sheet, and what can be changed in it without the plain view."""

    def __init__(self, document, tie, base):
        self.of = library.questionnaire(document)
        self.place = f"{document}, {tie}"
        self.base = base
        self.sheet = sheets.answers(document, tie, base=base)
        self.plain = self.reports()
        self.private = self.private_report()

    def reports(self):
        found = self.sheet.assess()
        return [found.report("plain", form) for form in library.FORMATS]

    def private_report(self):
        return self.sheet.assess().report("private", "text")

    def choices(self, tie):
        """(name, set, value) of everything sensitive."""
        for item, index in self.of.items_of(tie).items():
            if not self.of.says("item", "sensitive", index):
                continue
            low, high = self.of.range("item", index)
            safety = self.of.says("item", "safety", index)
            for value in [*range(low, high + 1), *REASONS]:
                if not (safety and value == {"missing": "does-not-apply"}):
                    yield item, self.sheet.set, value
        for fact, index in facts_of(self.of).items():
            if self.of.says("fact", "sensitive", index):
                low, high = self.of.range("fact", index)
                for value in [None, *range(low, high + 1)]:
                    yield fact, self.sheet.fact, value

    def put_back(self, name):
        if name in self.of.ids("item"):
            self.sheet.set(name, self.base.get(name))
        else:
            self.sheet.fact(name, None)


def grounds():
    for document in library.builtins():
        for tie in library.questionnaire(document).ids("tie"):
            for base in bases(document, tie):
                yield Ground(document, tie, base), tie


class Plain(unittest.TestCase):
    maxDiff = None

    def test_no_sensitive_answer_alone_changes_a_byte(self):
        count, wrong = 0, []
        for ground, tie in grounds():
            for name, put, value in ground.choices(tie):
                put(name, value)
                count += 1
                if ground.reports() != ground.plain:
                    wrong.append(f"{ground.place}: {name} {value}")
                ground.put_back(name)
        print(f"{count} sheets", end=" ")
        self.assertEqual(wrong, [])

    def test_no_two_sensitive_answers_change_a_byte(self):
        draw, count, wrong = random.Random(1), 0, []
        for ground, tie in grounds():
            pairs = [pair for pair in
                     itertools.combinations(ground.choices(tie), 2)
                     if pair[0][0] != pair[1][0]]
            for pair in draw.sample(pairs, min(PAIRS, len(pairs))):
                for name, put, value in pair:
                    put(name, value)
                count += 1
                if ground.reports() != ground.plain:
                    wrong.append(f"{ground.place}: "
                                 f"{[(part[0], part[2]) for part in pair]}")
                for part in pair:
                    ground.put_back(part[0])
        print(f"{count} sheets", end=" ")
        self.assertEqual(wrong, [])

    def test_an_earlier_gate_does_not_change_a_byte(self):
        for ground, _ in grounds():
            for gate in library.GATES:
                ground.sheet.earlier(gate)
                self.assertEqual(ground.reports(), ground.plain,
                                 (ground.place, gate))

    def test_the_private_report_does_change(self):
        for ground, tie in grounds():
            changed = False
            for name, put, value in ground.choices(tie):
                put(name, value)
                changed |= ground.private_report() != ground.private
                ground.put_back(name)
            self.assertTrue(changed, ground.place)

    def test_the_plain_report_changes_with_what_is_not_sensitive(self):
        for document in library.builtins():
            for tie in library.questionnaire(document).ids("tie"):
                calm, troubled = (sheets.answers(document, tie, base=base)
                                  .assess().report("plain", "text")
                                  for base in bases(document, tie))
                self.assertNotEqual(calm, troubled, (document, tie))


unittest.main(verbosity=2)
