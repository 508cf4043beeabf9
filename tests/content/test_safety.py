# SPDX-License-Identifier: MIT
"""safety - every safety item alone and in pairs, in every built-in document
that has some, about every tie, on two base sheets.

One reported is enough to raise the gate; one without an answer, whatever the
reason, is never "not raised", and neither are two.
"""

import itertools
import unittest

import library
import sheets

WITHOUT = [None, {"missing": "skipped"}, {"missing": "declined"}]


def middling(document, tie):
    """Calm, but everything that is answered by how often, or how far, lies in
    the middle: no gate pattern is at its edge."""
    of = library.questionnaire(document)
    found = dict(sheets.calm(document, tie))
    for item, index in of.items_of(tie).items():
        low, high = of.range("item", index)
        ordinary = not of.says("item", "safety", index)
        if ordinary and (low, high) == (0, 4) and item[:2] not in ("PC", "CX"):
            found[item] = 2
        if item.startswith("PC"):
            found[item] = 1
    return found


def grounds():
    """(document, tie, name of the base, sheet, its safety items)"""
    for document in library.builtins():
        of = library.questionnaire(document)
        for tie in of.ids("tie"):
            safety = [item for item, index in of.items_of(tie).items()
                      if of.says("item", "safety", index)]
            if not safety:
                continue
            for name, base in (("calm", sheets.calm(document, tie)),
                               ("middling", middling(document, tie))):
                yield (f"{document}, {tie}, {name}",
                       sheets.answers(document, tie, base=base), safety)


class Safety(unittest.TestCase):
    maxDiff = None

    def gates(self, change):
        """What `change(place, sheet, items)` yields as wrong, everywhere."""
        count, wrong = 0, []
        for place, sheet, safety in grounds():
            for good, what in change(sheet, safety):
                count += 1
                if not good:
                    wrong.append(f"{place}: {what}")
        print(f"{count} sheets", end=" ")
        self.assertGreater(count, 0)
        self.assertEqual(wrong, [])

    def test_with_every_safety_item_never_the_gate_is_not_raised(self):
        def change(sheet, _):
            gate = sheet.assess().gate()
            yield gate == "not raised", gate
        self.gates(change)

    def test_one_report_is_enough(self):
        def change(sheet, safety):
            for item in safety:
                for value in (1, 2, 3):
                    sheet.set(item, value)
                    gate = sheet.assess().gate()
                    yield gate == "raised", f"{item} {value}: {gate}"
                sheet.set(item, 0)
        self.gates(change)

    def test_one_report_is_enough_when_nothing_else_is_told(self):
        def change(sheet, safety):
            for item in safety:
                sheet.set(item, {"missing": "declined"})
            for item in safety:
                sheet.set(item, 1)
                gate = sheet.assess().gate()
                yield gate == "raised", f"{item} alone: {gate}"
                sheet.set(item, {"missing": "declined"})
            for item in safety:
                sheet.set(item, 0)
        self.gates(change)

    def test_without_one_answer_it_is_never_not_raised(self):
        def change(sheet, safety):
            for item in safety:
                for value in WITHOUT:
                    sheet.set(item, value)
                    gate = sheet.assess().gate()
                    yield gate == "unknown", f"{item} {value}: {gate}"
                sheet.set(item, 0)
        self.gates(change)

    def test_without_two_answers_it_is_never_not_raised(self):
        def change(sheet, safety):
            for one, other in itertools.combinations(safety, 2):
                for values in itertools.product(WITHOUT, WITHOUT):
                    sheet.set(one, values[0])
                    sheet.set(other, values[1])
                    gate = sheet.assess().gate()
                    yield gate == "unknown", f"{one} {other} {values}: {gate}"
                sheet.set(one, 0)
                sheet.set(other, 0)
        self.gates(change)

    def test_a_report_beside_a_missing_answer_still_raises_it(self):
        def change(sheet, safety):
            for one, other in itertools.permutations(safety, 2):
                sheet.set(one, 1)
                sheet.set(other, {"missing": "declined"})
                gate = sheet.assess().gate()
                yield gate == "raised", f"{one} without {other}: {gate}"
                sheet.set(one, 0)
                sheet.set(other, 0)
        self.gates(change)

    def test_no_safety_item_takes_does_not_apply(self):
        def change(sheet, safety):
            for item in safety:
                try:
                    sheet.set(item, {"missing": "does-not-apply"})
                    yield False, f"{item} took it"
                except library.Refused:
                    yield True, item
        self.gates(change)


unittest.main(verbosity=2)
