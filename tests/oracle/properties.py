# SPDX-License-Identifier: MIT
"""properties - laws that must hold whatever the answers are, on small random
documents, exhaustively where there are few enough sheets.

    properties.py [PROGRAM] [--documents N] [--seed S]

PROGRAM is oracle_dump; without it the evaluator itself is tested. Each law
looks at single steps (one item or fact changed): whole ways are made of them.
"""

import argparse
import itertools
import json
import random
import sys
from decimal import Decimal

import evaluator as ev
import generate
import hard
import laws_shown
import result
import rules
from compare import Program, differences
from document import Questionnaire

EXHAUSTIVE = 4000  # sheets; beyond, that many single steps are drawn
MISSING = [None, "skipped", "does-not-apply", "declined"]
LIMIT = 3  # failures shown of one law


class Evaluator:
    """Answers like Program; reads a document once."""

    def __init__(self):
        self.document = None

    def run(self, document, sheets):
        if document is not self.document:
            self.document = document
            self.questionnaire = Questionnaire(document)
        return (result.describe(self.questionnaire),
                [result.evaluate(self.questionnaire, sheet)
                 for sheet in sheets])


class Space:
    """All sheets of one document and tie. A sheet is a tuple: for each item
    of the tie a value, a reason or None; for each fact a value or None; the
    earlier gate or None."""

    def __init__(self, backend, document, tie, seed):
        self.backend = backend
        self.document = document
        self.questionnaire = Questionnaire(document)
        self.tie = tie
        self.random = random.Random(f"space {seed} {tie}")
        self.items = [index for index, item in enumerate(document["items"])
                      if tie in item.get("ties", document["ties"])]
        self.choices = [self.item_choices(item) for item in self.items]
        self.choices += [[None, fact["min"], fact["max"]]
                         for fact in document["facts"]]
        self.choices.append([None, "raised"])
        self.known = {}

    def item_choices(self, item):
        written = self.document["items"][item]
        values = generate.values_of(self.document, written)
        missing = [reason for reason in MISSING
                   if not (written.get("safety")
                           and reason == "does-not-apply")]
        return missing + sorted(values)

    def size(self):
        size = 1
        for choice in self.choices:
            size *= len(choice)
        return size

    def sheets(self):
        if self.size() <= EXHAUSTIVE:
            return itertools.product(*self.choices)
        return (tuple(self.draw(choices) for choices in self.choices)
                for _ in range(EXHAUSTIVE // 20))

    def draw(self, choices):
        if self.random.random() < 0.5:
            return self.random.choice(choices[1:])
        return self.random.choice(choices)

    def steps(self, sheet, place, choices=None):
        """The sheets that differ at one place."""
        for choice in choices or self.choices[place]:
            if choice != sheet[place]:
                yield sheet[:place] + (choice,) + sheet[place + 1:]

    def written(self, sheet):
        names = [self.document["items"][item]["id"] for item in self.items]
        answers = {name: {"missing": choice} if isinstance(choice, str)
                   else choice
                   for name, choice in zip(names, sheet) if choice is not None}
        facts = {fact["id"]: choice for fact, choice
                 in zip(self.document["facts"], sheet[len(self.items):])
                 if choice is not None}
        made = {"kith-answers": 1, "questionnaire": self.document["id"],
                "version": self.document["version"], "tie": self.tie,
                "answers": answers, "facts": facts}
        if sheet[-1]:
            made["earlier_gate"] = sheet[-1]
        return made

    def look(self, sheet):
        if sheet not in self.known:
            self.ask([sheet])
        return self.known[sheet]

    def ask(self, sheets):
        sheets = [sheet for sheet in sheets if sheet not in self.known]
        _, results = self.backend.run(self.document,
                                      [self.written(sheet)
                                       for sheet in sheets])
        self.known.update(zip(sheets, results))

    def safety_places(self):
        return [place for place, item in enumerate(self.items)
                if self.questionnaire.items[item].safety]

    def value_choices(self, place):
        return [choice for choice in self.choices[place]
                if is_value(choice)]


def is_value(choice):
    return choice is not None and not isinstance(choice, str)


# ---- 1. The gate --------------------------------------------------------

ORDER = {ev.NOT_RAISED: 0, ev.GATE_UNKNOWN: 1, ev.RAISED: 2}


def a_missing_safety_answer_never_lowers_a_raised_gate(space, sheet, here):
    if here["today"] != ev.RAISED:
        return
    for place in space.safety_places():
        if not is_value(sheet[place]):
            for other in space.steps(sheet, place,
                                     space.value_choices(place)):
                if space.look(other)["today"] != ev.RAISED:
                    yield other


def a_higher_safety_answer_never_lowers_the_gate(space, sheet, here):
    for place in space.safety_places():
        if is_value(sheet[place]):
            higher = [value for value in space.value_choices(place)
                      if value > sheet[place]]
            for other in space.steps(sheet, place, higher or [sheet[place]]):
                if (ORDER[space.look(other)["today"]] < ORDER[here["today"]]):
                    yield other


def no_other_item_changes_the_gate(space, sheet, here):
    inside = rules.gate_items(space.questionnaire)
    for place, item in enumerate(space.items):
        if item not in inside:
            for other in space.steps(sheet, place):
                there = space.look(other)
                # A stop alone makes "not raised" unknown.
                if ((here["stopped"] < 0) == (there["stopped"] < 0)
                        and there["today"] != here["today"]):
                    yield other


def without_a_safety_answer_the_gate_is_never_not_raised(space, sheet, here):
    missing = [place for place in space.safety_places()
               if not is_value(sheet[place])]
    if missing and here["today"] == ev.NOT_RAISED:
        yield sheet


# ---- 2. Completions -----------------------------------------------------

def open_places(space, here):
    for place, item in enumerate(space.items):
        if here["may"][item]:
            if here["reason"][item] not in (ev.DOES_NOT_APPLY, ev.DECLINED):
                yield place
        elif here["states"][item] in (ev.UNANSWERED, ev.SKIPPED):
            yield place


def what_is_settled_stays_settled(space, sheet, here):
    """Lowest and highest draw together under every answer."""
    for other, there in completions(space, sheet, here):
        for before, after in zip(here["patterns"], there["patterns"]):
            if (after["lowest"] < before["lowest"]
                    or after["highest"] > before["highest"]):
                yield other


def completions(space, sheet, here):
    if here["stopped"] >= 0:
        return
    for place in open_places(space, here):
        for other in space.steps(sheet, place, space.value_choices(place)):
            there = space.look(other)
            if there["stopped"] < 0:
                yield other, there


def numbers(here):
    return ([(part["score"], part["bounds"]) for part in here["scales"]]
            + [(part["value"], part["bounds"])
               for part in here["differences"]])


def inside(inner, outer):
    return outer is not None and (outer[0] <= inner[0]
                                  and inner[1] <= outer[1])


def bounds_draw_together(space, sheet, here):
    for other, there in completions(space, sheet, here):
        for (_, before), (_, after) in zip(numbers(here), numbers(there)):
            if after is not None and not inside(after, before):
                yield other


def a_score_lies_within_its_bounds(space, sheet, here):
    for score, bounds in numbers(here):
        if score is not None and not inside((score, score), bounds):
            yield sheet


def a_level_lies_within_its_bounds(space, sheet, here):
    """Never above the highest, and not seen only where that can be. ("Some"
    may stand where "clear" is settled: only a finding with not enough
    information takes the settled level.)"""
    for part in here["patterns"]:
        if part["level"] < ev.NOT_SEEN:
            continue
        level = ev.NOT_SEEN if part["level"] == ev.SET_ASIDE \
            else part["level"]
        if not min(part["lowest"], ev.SOME) <= level <= part["highest"]:
            yield sheet


def not_enough_information_is_never_settled(space, sheet, here):
    for part in here["patterns"]:
        if (part["level"] == ev.NOT_ENOUGH
                and part["lowest"] == part["highest"]):
            yield sheet


# ---- 3. and 4. What is shown: laws_shown.py ------------------------------

# ---- 6. Hide and show ---------------------------------------------------

def a_hidden_answer_is_kept(space, sheet, here):
    """What is kept does not depend on other answers, and a state is either
    hidden or what is kept."""
    for place, item in enumerate(space.items):
        kept = here["reason"][item], here["kept"][item]
        expected = (ev.ANSWERED, sheet[place]) if is_value(sheet[place]) \
            else (ev.REASONS.get(sheet[place], ev.UNANSWERED), None)
        if kept != expected:
            yield sheet
        if here["states"][item] not in (ev.NOT_ASKED, expected[0]):
            yield sheet


LAWS = (a_missing_safety_answer_never_lowers_a_raised_gate,
        a_higher_safety_answer_never_lowers_the_gate,
        no_other_item_changes_the_gate,
        without_a_safety_answer_the_gate_is_never_not_raised,
        what_is_settled_stays_settled, bounds_draw_together,
        a_score_lies_within_its_bounds, a_level_lies_within_its_bounds,
        not_enough_information_is_never_settled, a_hidden_answer_is_kept,
        *laws_shown.LAWS)


class Tally:
    def __init__(self):
        self.looked = 0
        self.failures = {}

    def fail(self, name, *lines):
        self.failures[name] = self.failures.get(name, 0) + 1
        if self.failures[name] <= LIMIT:
            print(f"\nFAILED {name.replace('_', ' ')}")
            for line in lines:
                print(" ", line)


def check_space(space, seed, tally):
    sheets = list(space.sheets())
    for start in range(0, len(sheets), 4):
        space.ask(sheets[start:start + 4])
    for sheet in sheets:
        here = space.look(sheet)
        for law in LAWS:
            for other in law(space, sheet, here):
                tally.fail(law.__name__, f"document {seed}",
                           "D " + json.dumps(space.document),
                           "S " + json.dumps(space.written(sheet)),
                           "S " + json.dumps(space.written(other)))
                break
    tally.looked += len(space.known)


# ---- 5. Reversal --------------------------------------------------------

MIRRORED = {"at_least": "at_most", "at_most": "at_least", "above": "below",
            "below": "above", "is": "is"}


def plain_number(number):
    return int(number) if number == int(number) else float(number)


def mirrored_condition(written, item, total):
    """The condition with the leaves on one item turned round."""
    if isinstance(written, list):
        return [mirrored_condition(part, item, total) for part in written]
    if not isinstance(written, dict):
        return written
    if written.get("item") == item:
        turned = {"item": item}
        for test, value in written.items():
            if test in MIRRORED:
                turned[MIRRORED[test]] = value if isinstance(value, str) \
                    else plain_number(total - Decimal(repr(value)))
        return turned
    return {key: mirrored_condition(value, item, total)
            for key, value in written.items()}


def mirrored_key(key, item):
    if key == item:
        return "-" + item
    if key == "-" + item:
        return item
    if isinstance(key, dict) and key["item"] == item:
        return {**key, "reverse": not key.get("reverse", False)}
    return key


def mirrored(document, item):
    """The document with one item's values turned round, and its keys too:
    (document, sum of the ends), or None where it cannot be."""
    if item.get("safety") or any(
            isinstance(key, dict) and key["item"] == item["id"]
            and "recode" in key
            for scale in document["scales"] for key in scale["items"]):
        return None
    values = generate.values_of(document, item)
    total = Decimal(repr(min(values))) + Decimal(repr(max(values)))
    turned = json.loads(json.dumps(document))
    for part in ("patterns", "advice", "stop", "valid_when"):
        if part in turned:
            turned[part] = mirrored_condition(turned[part], item["id"], total)
    for other in turned["items"]:
        if "ask_when" in other:
            other["ask_when"] = mirrored_condition(other["ask_when"],
                                                   item["id"], total)
        if other["id"] == item["id"] and "options" in item:
            other["options"] = "turned"
            turned["options"]["turned"] = [
                {**option, "value":
                 plain_number(total - Decimal(repr(option["value"])))}
                for option in document["options"][item["options"]]]
    for scale in turned["scales"]:
        scale["items"] = [mirrored_key(key, item["id"])
                          for key in scale["items"]]
    return turned, total


def check_reversal(backend, seed, tally):
    document = generate.document(seed)
    sheets = generate.sheets(document, f"reversal {seed}", 8)
    read, before = backend.run(document, sheets)
    if "error" in read:
        return
    for item in document["items"]:
        pair = mirrored(document, item)
        if pair is None:
            continue
        turned, total = pair
        others = []
        for sheet in sheets:
            answers = dict(sheet["answers"])
            value = answers.get(item["id"])
            if isinstance(value, (int, float)):
                answers[item["id"]] = plain_number(total
                                                   - Decimal(repr(value)))
            others.append({**sheet, "answers": answers})
        read, after = backend.run(turned, others)
        if "error" in read:
            tally.fail("reversal is accepted", f"seed {seed}", read,
                       "D " + json.dumps(turned))
            continue
        tally.looked += len(after)
        for old, new, sheet in zip(before, after, others):
            found = [part for part in differences(old, new)
                     if not part[0].startswith("/kept")
                     and "report" not in part[0]
                     and not part[0].endswith((" text", " page"))]
            if found:
                tally.fail("reversing an item changes nothing",
                           f"seed {seed} item {item['id']}", found[:4],
                           "D " + json.dumps(turned),
                           "S " + json.dumps(sheet))


# ---- 7. Truth tables ----------------------------------------------------

FALSE, UNKNOWN, TRUE = 0, 1, 2


def formulas():
    """(what to write over leaves named 0, 1, 2; its value). Up to three
    children of every value, worked out by counting."""
    for count in (1, 2, 3):
        for values in itertools.product((FALSE, UNKNOWN, TRUE), repeat=count):
            yield {"all": list(values)}, min(values)
            yield {"any": list(values)}, max(values)
            for need in range(1, count + 1):
                yield ({"count": list(values), "at_least": need},
                       sorted(values)[-need])


def with_leaves(formula, leaf):
    if isinstance(formula, int):
        return leaf[formula]
    return {key: [with_leaves(child, leaf) for child in value]
            if isinstance(value, list) else
            with_leaves(value, leaf) if key == "not" else value
            for key, value in formula.items()}


def every_formula():
    found = list(formulas())
    found += [({"not": value}, 2 - value) for value in range(3)]
    found += [({"not": formula}, 2 - value) for formula, value in formulas()]
    found += [({"all": [{"any": [a, b]}, {"not": c}]},
               min(max(a, b), 2 - c))
              for a, b, c in itertools.product(range(3), repeat=3)]
    return found


def truth_document(part, leaf):
    """A pattern with one criterion for each formula."""
    options = [{"id": f"o{value}", "value": value, "label": "x"}
               for value in range(3)]
    items = [{"id": name, "text": "Question.", "options": "o"}
             for name in "YND"]
    return {
        "kith": 1, "id": "truth", "version": "1", "language": "en",
        "title": "Truth", "ties": ["friend"], "options": {"o": options},
        "facts": [], "resources": [{"label": "Help", "text": "Someone.",
                                    "for": "adults"}],
        "sections": [{"id": "s", "title": "s", "items": list("YND")}],
        "items": items,
        "patterns": [{"id": f"P{index}", "label": "x", "gate": False,
                      "source": "x", "levels": {"some": 1},
                      "criteria": [{"id": "c", "label": "x",
                                    "when": with_leaves(formula, leaf)}]}
                     for index, (formula, _) in enumerate(part)]}


# Leaves that are false, unknown and true now, and the same in Range alone.
NOW = ({"item": "N", "at_least": 1}, {"item": "D", "at_least": 1},
       {"item": "Y", "at_least": 1})
RANGE = ({"item": "N", "above": 2}, {"item": "N", "at_least": 1},
         {"item": "N", "at_least": 0})
SHEETS = ({"Y": 1, "N": 0, "D": {"missing": "declined"}}, {})


def check_truth(backend, tally):
    every = every_formula()
    for leaf, answers in ((NOW, SHEETS[0]), (RANGE, SHEETS[1])):
        for start in range(0, len(every), 200):
            part = every[start:start + 200]
            document = truth_document(part, leaf)
            sheet = {"kith-answers": 1, "questionnaire": "truth",
                     "version": "1", "tie": "friend", "answers": answers}
            read, (here,) = backend.run(document, [sheet])
            for (formula, value), found in zip(part, here["patterns"]):
                tally.looked += 1
                expected = ({FALSE: ev.NOT_SEEN, UNKNOWN: ev.NOT_ENOUGH,
                             TRUE: ev.SOME}[value],
                            ev.SOME if value == TRUE else ev.NOT_SEEN,
                            ev.NOT_SEEN if value == FALSE else ev.SOME)
                if leaf is NOW:
                    met = {FALSE: ev.UNMET, UNKNOWN: ev.CRITERION_UNKNOWN,
                           TRUE: ev.MET}[value]
                    if found["criteria"] != [met]:
                        tally.fail("truth table, criterion", formula, found)
                if expected != (found["level"], found["lowest"],
                                found["highest"]):
                    tally.fail("truth table", formula, expected, found)


# ---- All ----------------------------------------------------------------

def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", nargs="?")
    parser.add_argument("--documents", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--items", type=int, default=4)
    how = parser.parse_args()
    backend = Program(how.program) if how.program else Evaluator()
    tally = Tally()
    check_truth(backend, tally)
    for name, document in hard.DOCUMENTS.items():
        check_space(Space(backend, document, "friend", name), name, tally)
    spaces = exhaustive = 0
    for seed in range(how.seed, how.seed + how.documents):
        document = generate.document(seed, how.items)
        if "error" in backend.run(document, [])[0]:
            continue
        for tie in document["ties"]:
            space = Space(backend, document, tie, seed)
            spaces += 1
            exhaustive += space.size() <= EXHAUSTIVE
            check_space(space, seed, tally)
        check_reversal(backend, seed, tally)
    if how.program:
        backend.close()
    failures = sum(tally.failures.values())
    print(f"{tally.looked} sheets looked at, {exhaustive} of {spaces} spaces "
          f"exhaustively, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
