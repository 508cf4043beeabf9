# SPDX-License-Identifier: MIT
"""advice - what the gate withholds is not in a report: every piece of advice
of every built-in document, made to fit always and to come first, at every gate,
about every tie, in every language and gender, plain and private, as text and
as JSON; and likewise every finding that a raised gate hides or only lists.
"""

import html
import json
import re
import unittest

import copies
import library
import sheets

ALLOWED = {"any": {"raised", "unknown", "not raised"},
           "not-raised": {"unknown", "not raised"},
           "must-be-known": {"not raised"}}
# A sheet for each gate; where a document has no safety items, those that hold.
SHEETS = ["", "was raised", "SF13 = once", "SF13 = d",
          "SF13 = d, was raised"]


def first_always(advice):
    advice.pop("when", None)
    advice.pop("general", None)
    advice["priority"] = 0


def strings(value):
    """Every text in JSON."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


def said(assessment, view, form, wording):
    """A report on one line."""
    report = assessment.report(view, form, wording).decode()
    if form == "json":
        report = "\n".join(strings(json.loads(report)))
    if form == "html":
        report = html.unescape(re.sub("<[^<>]*>", " ", report))
    return " ".join(report.split())


def assessments(name, of, tie):
    """(gate, assessment) of every sheet that the document can have; answers
    that are the same everywhere but for what moves the gate."""
    items = of.items_of(tie)
    for text in SHEETS:
        if "SF13" in text and "SF13" not in items:
            continue
        values, _, earlier = sheets.changes(text, items, of.ids("fact"))
        sheet = library.Answers(of, tie)
        for item, value in {**sheets.calm(name, tie), **values}.items():
            sheet.set(item, value)
        if earlier:
            sheet.earlier(earlier)
        found = sheet.assess()
        yield found.gate(), found


class Advice(unittest.TestCase):
    maxDiff = None

    def check(self, part, place, texts, shown, report):
        """Whether texts stand in a report, all or none."""
        self.counts[shown] += 1
        there = [text for text in texts if " ".join(text.split()) in report]
        if len(there) != (len(texts) if shown else 0):
            self.wrong.append(f"{place}, {part}: "
                              + ("lacks" if shown else "shows")
                              + f" {[t for t in texts if (t in there) != shown]}")

    def setUp(self):
        self.counts, self.wrong = {True: 0, False: 0}, []

    def tearDown(self):
        if any(self.counts.values()):
            print(f"{self.counts[True]} shown, {self.counts[False]} not",
                  end=" ")

    def test_withheld_advice_is_in_no_report(self):
        for name in library.builtins():
            for advice_id in library.questionnaire(name).ids("advice"):
                self.withheld(name, advice_id)
        self.assertEqual(self.wrong[:20], [])
        self.assertGreater(min(self.counts.values()), 0)

    def withheld(self, name, advice_id):
        document = copies.changed(name, "advice", advice_id, first_always)
        of = library.Questionnaire.parse(document)
        index = of.ids("advice").index(advice_id)
        gate_key = copies.parts_of(document, "advice")[advice_id]["gate"]
        plain = not of.says("advice", "sensitive", index)
        for tie in of.ids("tie"):
            found = list(assessments(name, of, tie))
            for language, wording in copies.wordings(name, of, tie, "advice",
                                                     advice_id):
                texts = wording.advice(index)
                for gate, assessment in found:
                    for form in library.FORMATS:
                        place = f"{name}, {tie}, {gate}, {language}, {form}"
                        for view, shown in (
                                ("private", gate in ALLOWED[gate_key]),
                                ("plain", plain)):
                            self.check(advice_id, f"{place}, {view}", texts,
                                       shown, said(assessment, view, form,
                                                   wording))

    def test_every_gate_is_reached_with_every_safety_block(self):
        for name in library.builtins():
            of = library.questionnaire(name)
            for tie in of.ids("tie"):
                gates = {gate for gate, _ in assessments(name, of, tie)}
                self.assertEqual(gates, {"raised", "unknown", "not raised"}
                                 if "SF13" in of.items_of(tie)
                                 else {"raised", "unknown"}, (name, tie))

    def test_findings_that_a_raised_gate_hides_or_lists_are_so(self):
        for name in library.builtins():
            for pattern_id, pattern in copies.parts_of(
                    library.builtins()[name], "patterns").items():
                if not pattern["gate"]:
                    self.hidden(name, pattern_id)
        self.assertEqual(self.wrong[:20], [])
        self.assertGreater(min(self.counts.values()), 0)

    def hidden(self, name, pattern_id):
        document = copies.changed(name, "patterns", pattern_id, always_clear)
        of = library.Questionnaire.parse(document)
        index = of.ids("pattern").index(pattern_id)
        pattern = copies.parts_of(document, "patterns")[pattern_id]
        listed = pattern.get("label_when_raised")
        for tie in of.ids("tie"):
            found = list(assessments(name, of, tie))
            for language, wording in copies.wordings(name, of, tie, "patterns",
                                                     pattern_id):
                texts = [wording.text("pattern_label", index),
                         wording.text("pattern_about", index)]
                when_raised = wording.text("pattern_label_when_raised", index)
                for gate, assessment in found:
                    raised = gate == "raised"
                    full = not raised or (
                        pattern.get("shown_when_raised", True) and not listed)
                    for form in library.FORMATS:
                        place = f"{name}, {tie}, {gate}, {language}, {form}"
                        report = said(assessment, "private", form, wording)
                        self.check(pattern_id, place, texts, full, report)
                        if listed:
                            self.check(pattern_id, place + ", listed",
                                       [when_raised], raised, report)
                        if gate == "raised" and listed:
                            self.only_listed(place, assessment, wording,
                                             when_raised)

    def only_listed(self, place, assessment, wording, label):
        """No level, no meaning: the label and what was said."""
        report = json.loads(assessment.report("private", "json", wording))
        parts = [part for section in report["sections"]
                 if section["id"] == "findings"
                 for part in section["findings"]]
        part, = [part for part in parts if part.get("label") == label]
        if part["level"] != "listed" or part.get("about") is not None:
            self.wrong.append(f"{place}: {part}")


def always_clear(pattern):
    """Met in every sheet: the first question is answered in them all."""
    for easing in pattern.get("eased_by", []):
        easing["when"] = {"not": {"answered": "AD1"}}
    for criterion in pattern["criteria"]:
        criterion["when"] = {"answered": "AD1"}
    pattern["levels"]["some"] = 1


unittest.main(verbosity=2)
