# SPDX-License-Identifier: MIT
"""document - a questionnaire document as the evaluator reads it.

Numbers become fractions, conditions become small objects, and for each tie
the document is cut. Assumes a valid document; knows nothing of answers.
Lines in quotes are from docs/format.md.
"""

from fractions import Fraction
from functools import lru_cache

VANISHED = "vanished"


@lru_cache(maxsize=None)
def exact_text(text):
    return Fraction(text)


def exact(number):
    """A JSON number, which Python holds as int or float, as the decimal that
    was written. (repr() of a float is the shortest text that reads back.)"""
    if isinstance(number, Fraction):
        return number
    return exact_text(repr(number))


# ---- Conditions ---------------------------------------------------------

class Leaf:
    """kind: item, fact, scale, difference, tie, answered, gate, pattern,
    share. subject: an index; for gate leaves the gate in words, for shares
    two indices. test, against: for numbers; for patterns `against` is the
    level, for shares (`wilson_above`, `from`)."""

    def __init__(self, kind, subject, test=None, against=None):
        self.kind = kind
        self.subject = subject
        self.test = test
        self.against = against


class Node:
    """kind: all, any, count, not; `need` is for count."""

    def __init__(self, kind, children, need=None):
        self.kind = kind
        self.children = children
        self.need = need


TESTS = ("at_least", "above", "at_most", "below", "is")


def read_condition(questionnaire, written):
    if "all" in written:
        return Node("all", [read_condition(questionnaire, child)
                            for child in written["all"]])
    if "any" in written:
        return Node("any", [read_condition(questionnaire, child)
                            for child in written["any"]])
    if "count" in written:
        return Node("count", [read_condition(questionnaire, child)
                              for child in written["count"]],
                    written["at_least"])
    if "not" in written:
        return Node("not", [read_condition(questionnaire, written["not"])])
    if "tie" in written:
        return Leaf("tie", questionnaire.tie_index[written["tie"]])
    if "answered" in written:
        return Leaf("answered", questionnaire.item_index[written["answered"]])
    if "gate" in written:
        return Leaf("gate", written["gate"])
    if "pattern" in written:
        return Leaf("pattern", questionnaire.pattern_index[written["pattern"]],
                    "at_least", written["at_least"])
    if "share" in written:
        return Leaf("share", tuple(questionnaire.fact_index[fact]
                                   for fact in written["share"]),
                    against=(exact(written["wilson_above"]), written["from"]))
    for kind, index in (("item", questionnaire.item_index),
                        ("fact", questionnaire.fact_index),
                        ("scale", questionnaire.scale_index),
                        ("difference", questionnaire.difference_index)):
        if kind in written:
            subject = index[written[kind]]
            test = next(test for test in TESTS if test in written)
            against = written[test]
            if isinstance(against, str):  # `is` with an option id
                options = questionnaire.items[subject].options
                against = next(value for name, value in options
                               if name == against)
            return Leaf(kind, subject, test, exact(against))
    raise ValueError("not a condition")


def leaves(condition, under_not=False):
    """Each leaf with whether it stands inside a `not`, in written order."""
    if isinstance(condition, Leaf):
        yield condition, under_not
    elif isinstance(condition, Node):
        for child in condition.children:
            yield from leaves(child, under_not or condition.kind == "not")


# ---- The parts ----------------------------------------------------------

class Item:
    def __init__(self, written, option_sets, ties):
        self.id = written["id"]
        if "options" in written:
            self.options = [(option["id"], exact(option["value"]))
                            for option in option_sets[written["options"]]]
            self.values = sorted(value for _, value in self.options)
        else:
            self.options = None
            self.values = [Fraction(value) for value in
                           range(written["min"], written["max"] + 1)]
        self.ties = {ties[tie] for tie in written.get("ties", ties)}
        self.safety = written.get("safety", False)
        self.context = written.get("context", False)
        self.marked_sensitive = written.get("sensitive", False)
        self.ask_when = None  # a condition; None: always


class Key:
    def __init__(self, questionnaire, written):
        if isinstance(written, str):
            reverse = written.startswith("-")
            name = written[1:] if reverse else written
            written = {"item": name, "reverse": reverse}
        self.item = questionnaire.item_index[written["item"]]
        self.weight = exact(written.get("weight", 1))
        self.reverse = written.get("reverse", False)
        self.recode = [(exact(start), exact(value))
                       for start, value in written.get("recode", [])]
        # "Each key has a keyed range: the lowest and the highest value that
        # its item's answers can have after recode and reversal"
        recoded = [self.recoded(value)
                   for value in questionnaire.items[self.item].values]
        self.low = min(recoded)
        self.high = max(recoded)
        self.range = self.high - self.low

    def recoded(self, value):
        """ "A recode pair holds from its answer up" """
        return step_value(self.recode, value) if self.recode else value

    def keyed(self, value):
        """ "value after reversal = lowest + highest - value" """
        value = self.recoded(value)
        return self.low + self.high - value if self.reverse else value

    def position(self, value):
        """ "position of a counted item = (value - low) / (high - low)";
        of the keyed value. """
        return (value - self.low) / self.range


def step_value(steps, at):
    """The value of the last pair at or below."""
    found = None
    for start, value in steps:
        if start <= at:
            found = value
    return found


class Scale:
    def __init__(self, questionnaire, written):
        self.id = written["id"]
        self.keys = [Key(questionnaire, key) for key in written["items"]]
        self.method = written.get("method", "mean")
        self.report_as = written.get("report_as", "raw")
        self.table = [(exact(start), exact(value))
                      for start, value in written.get("table", [])]
        # "`decimals` 0-6 (default 0 for `pomp`, else 2)"
        self.decimals = written.get("decimals",
                                    0 if self.report_as == "pomp" else 2)
        minimum = written.get("min_answered", "all")
        self.min_answered = minimum if minimum == "all" else exact(minimum)
        self.prorate = written.get("missing", "prorate") == "prorate"
        self.rounded = written.get("compare", "exact") == "rounded"
        self.strength = written.get("strength")
        self.shown = written.get("shown", True)
        self.cutoffs = [[(exact(band["from"]), band.get("strength", False))
                         for band in cutoffs["bands"]]
                        for cutoffs in written.get("cutoffs", [])]
        self.marked_sensitive = written.get("sensitive", False)
        self.reliability = written.get("reliability")
        self.norms = written.get("norms", [])


class Pattern:
    def __init__(self, written):
        self.id = written["id"]
        self.some = written["levels"]["some"]
        self.clear = written["levels"].get("clear")
        self.gate = written["gate"]
        self.shown_when_raised = written.get("shown_when_raised", True)
        self.listed_when_raised = "label_when_raised" in written
        self.marked_sensitive = written.get("sensitive", False)
        self.required = [criterion.get("required", False)
                         for criterion in written["criteria"]]
        self.criteria = []  # conditions, once all patterns are known
        self.easings = []   # (condition, "some" or "set-aside")


class Advice:
    def __init__(self, written):
        self.id = written["id"]
        self.gate = written["gate"]
        self.priority = written.get("priority", 100)
        self.general = written.get("general", False)
        self.marked_sensitive = written.get("sensitive", False)
        self.when = None


def numbered(parts):
    return {part.id: index for index, part in enumerate(parts)}


class Questionnaire:
    def __init__(self, written):
        self.id = written["id"]
        self.version = written["version"]
        ties = [tie if isinstance(tie, str) else tie["id"]
                for tie in written["ties"]]
        self.tie_index = {tie: index for index, tie in enumerate(ties)}
        self.facts = [(fact["id"], exact(fact["min"]), exact(fact["max"]),
                       fact.get("sensitive", False))
                      for fact in written.get("facts", [])]
        self.fact_index = {fact[0]: index
                           for index, fact in enumerate(self.facts)}
        self.items = [Item(item, written.get("options", {}), self.tie_index)
                      for item in written.get("items", [])]
        self.item_index = numbered(self.items)
        self.section_order = [self.item_index[item]
                              for section in written.get("sections", [])
                              for item in section["items"]]
        self.scales = [Scale(self, scale)
                       for scale in written.get("scales", [])]
        self.scale_index = numbered(self.scales)
        self.differences = [
            (difference["id"], self.scale_index[difference["from"]],
             self.scale_index[difference["minus"]])
            for difference in written.get("differences", [])]
        self.difference_index = {
            difference[0]: index
            for index, difference in enumerate(self.differences)}
        self.patterns = [Pattern(pattern)
                         for pattern in written.get("patterns", [])]
        self.pattern_index = numbered(self.patterns)
        self.advice = [Advice(advice) for advice in written.get("advice", [])]
        self.read_conditions(written)
        self.mark_sensitive()
        self.cuts = {}

    def read_conditions(self, written):
        for item, source in zip(self.items, written.get("items", [])):
            if "ask_when" in source:
                item.ask_when = read_condition(self, source["ask_when"])
        for pattern, source in zip(self.patterns, written.get("patterns", [])):
            pattern.criteria = [read_condition(self, criterion["when"])
                                for criterion in source["criteria"]]
            pattern.easings = [(read_condition(self, easing["when"]),
                                easing["to"])
                               for easing in source.get("eased_by", [])]
        for scale in self.scales:
            scale.norm_whens = [read_condition(self, norm["when"])
                                if "when" in norm else None
                                for norm in scale.norms]
        for advice, source in zip(self.advice, written.get("advice", [])):
            if "when" in source:
                advice.when = read_condition(self, source["when"])
        self.stops = [read_condition(self, stop["when"])
                      for stop in written.get("stop", [])]
        self.valid_when = (read_condition(self, written["valid_when"])
                           if "valid_when" in written else None)

    # ---- Sensitive ------------------------------------------------------

    def mark_sensitive(self):
        """ "Sensitive are: items and facts marked so; safety items; an item
        whose `ask_when` reads something sensitive; every scale (when it, one
        of its items or `valid_when` is), difference, pattern and advice that
        is marked or reads something sensitive; a pattern that reads the gate,
        has `shown_when_raised` false, or has a `label_when_raised`; advice
        whose `gate` is not `any`."
        Repeated until nothing more is found: things may read each other in
        any order."""
        self.sensitive = {
            "item": [item.marked_sensitive or item.safety
                     for item in self.items],
            "fact": [fact[3] for fact in self.facts],
            "scale": [scale.marked_sensitive for scale in self.scales],
            "difference": [False for _ in self.differences],
            "pattern": [pattern.marked_sensitive
                        or not pattern.shown_when_raised
                        or pattern.listed_when_raised
                        for pattern in self.patterns],
            "advice": [advice.marked_sensitive or advice.gate != "any"
                       for advice in self.advice]}
        while self.mark_readers():
            pass

    def mark_readers(self):
        found = False
        valid_when = self.reads_sensitive(self.valid_when)
        readers = [
            ("item", [self.reads_sensitive(item.ask_when)
                      for item in self.items]),
            ("scale", [valid_when or any(self.sensitive["item"][key.item]
                                         for key in scale.keys)
                       for scale in self.scales]),
            ("difference", [self.sensitive["scale"][start]
                            or self.sensitive["scale"][minus]
                            for _, start, minus in self.differences]),
            ("pattern", [any(self.reads_sensitive(condition) for condition in
                             pattern.criteria
                             + [when for when, _ in pattern.easings])
                         for pattern in self.patterns]),
            ("advice", [self.reads_sensitive(advice.when)
                        for advice in self.advice])]
        for kind, marks in readers:
            for index, mark in enumerate(marks):
                if mark and not self.sensitive[kind][index]:
                    self.sensitive[kind][index] = True
                    found = True
        return found

    def reads_sensitive(self, condition):
        if condition is None:
            return False
        return any(self.leaf_is_sensitive(leaf)
                   for leaf, _ in leaves(condition))

    def leaf_is_sensitive(self, leaf):
        if leaf.kind == "tie":
            return False
        if leaf.kind == "gate":
            return True  # "every use of the `gate` leaf" (design, 4)
        if leaf.kind == "share":
            return any(self.sensitive["fact"][fact] for fact in leaf.subject)
        kind = "item" if leaf.kind == "answered" else leaf.kind
        return self.sensitive[kind][leaf.subject]

    # ---- Ties -----------------------------------------------------------

    def cut(self, tie):
        """The document for one tie, an index."""
        if tie not in self.cuts:
            self.cuts[tie] = Cut(self, tie)
        return self.cuts[tie]


class Cut:
    """ "For each tie the document is cut before anything is evaluated" """

    def __init__(self, questionnaire, tie):
        self.questionnaire = questionnaire
        self.tie = tie
        # "an item outside the tie is removed"
        self.item = [tie in item.ties for item in questionnaire.items]
        self.keys = [[key for key in scale.keys if self.item[key.item]]
                     for scale in questionnaire.scales]
        # "so does a scale with no item left"
        self.scale = [bool(keys) for keys in self.keys]
        # "a difference that lost a side"
        self.difference = [self.scale[start] and self.scale[minus]
                           for _, start, minus in questionnaire.differences]
        self.pattern_memory = {}
        self.pattern = [self.pattern_applies(index)
                        for index in range(len(questionnaire.patterns))]
        self.criteria = [[self.condition(criterion)
                          for criterion in pattern.criteria]
                         for pattern in questionnaire.patterns]
        # "a vanished `ask_when`, or `when` of advice, a stop or an easing, is
        # false"
        self.easings = [[(self.or_false(when), to)
                         for when, to in pattern.easings]
                        for pattern in questionnaire.patterns]
        self.ask_when = [self.or_false(item.ask_when)
                         for item in questionnaire.items]
        self.advice = [self.or_false(advice.when)
                       for advice in questionnaire.advice]
        self.stops = [self.or_false(stop) for stop in questionnaire.stops]
        self.norms = [[self.or_false(when) for when in scale.norm_whens]
                      for scale in questionnaire.scales]
        # "a vanished `valid_when` is an error"
        self.valid_when = self.or_false(questionnaire.valid_when)
        self.section_order = [item for item in questionnaire.section_order
                              if self.item[item]]

    def or_false(self, condition):
        if condition is None:
            return True
        condition = self.condition(condition)
        return False if condition is VANISHED else condition

    def leaf_exists(self, leaf):
        if leaf.kind in ("item", "answered"):
            return self.item[leaf.subject]
        if leaf.kind == "scale":
            return self.scale[leaf.subject]
        if leaf.kind == "difference":
            return self.difference[leaf.subject]
        if leaf.kind == "pattern":
            return self.pattern_applies(leaf.subject)
        return True

    def condition(self, condition):
        """A condition with what vanished left out; or VANISHED."""
        if isinstance(condition, Leaf):
            if condition.kind == "tie":
                # "a `tie` leaf becomes true or false (it does not vanish)"
                return condition.subject == self.tie
            return condition if self.leaf_exists(condition) else VANISHED
        children = [child for child in map(self.condition, condition.children)
                    if child is not VANISHED]
        # "a `not` of something vanished vanishes; `all` and `any` drop
        # vanished children and vanish with the last"
        if not children:
            return VANISHED
        # "`count` drops them and vanishes when fewer are left than its
        # `at_least`"
        if condition.kind == "count" and len(children) < condition.need:
            return VANISHED
        return Node(condition.kind, children, condition.need)

    def pattern_applies(self, index):
        """ "a pattern that loses a required criterion, or whose remaining
        criteria are fewer than `levels.some`, or that has none left, does not
        apply to this tie" """
        if index not in self.pattern_memory:
            pattern = self.questionnaire.patterns[index]
            left = [self.condition(criterion) is not VANISHED
                    for criterion in pattern.criteria]
            lost_required = any(required and not there for required, there
                                in zip(pattern.required, left))
            self.pattern_memory[index] = (not lost_required
                                          and sum(left) >= pattern.some)
        return self.pattern_memory[index]
