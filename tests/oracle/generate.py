# SPDX-License-Identifier: MIT
"""generate - random documents that docs/format.md allows, and random sheets
for them. The same seed gives the same document and sheets for ever."""

import random
from fractions import Fraction

import evaluator as ev
import rules
from document import Questionnaire

SHARES_OF_COUNTS = (0.05, 0.3, 0.5, 0.5, 0.6, 0.75, 0.8, 0.999999, 0.000001)
TIES = ("friend", "parent", "partner")
VALUE_LISTS = ([0, 1], [0, 1, 2, 3, 4], [1, 2, 3, 4, 5], [0, 0.5, 1.5],
               [-2, -1, 0, 1, 2], [0, 0.4, 0.75, 1.2],
               [-1.5, 0.25, 7], [10, 20, 40], [0, 0.1, 0.2, 0.3])
WEIGHTS = (2, 2, 3, 3, 0.5, 0.5, 1.25, 0.333333)
SHARES = (0.25, 0.333333, 0.5, 0.75, 0.8)
MISSING = ("skipped", "does-not-apply", "declined")


def decimal(fraction, digits):
    """A number near the fraction, as JSON would hold it."""
    number = round(float(fraction), digits)
    return int(number) if number == int(number) else number


class Maker:
    def __init__(self, seed, items_most=12, facts_most=3):
        self.random = random.Random(seed)
        self.people = random.Random(f"people of {seed}")
        self.items_most = items_most
        self.facts_most = facts_most
        self.document = {}

    def chance(self, share):
        return self.random.random() < share

    def one(self, many):
        return self.random.choice(list(many))

    def some(self, many, least, most):
        many = list(many)
        count = min(len(many), self.random.randint(least, most))
        return self.random.sample(many, count)

    # ---- The document ---------------------------------------------------

    def make(self):
        self.document = {
            "kith": 1, "id": "drawn", "version": "1.0.0", "language": "en",
            "title": "Drawn", "status": "unvalidated", "source": "drawn",
            "ties": self.some(TIES, 1, 3),
            "resources": [{"label": "Help", "text": "Someone to talk to.",
                           "for": group}
                          for group in ("adults", "young-people")]}
        if self.chance(0.4):
            self.document["limits"] = [
                f"It cannot notice thing {number}."
                for number in range(self.random.randint(1, 8))]
        self.gated = self.chance(0.65)
        self.make_options()
        self.make_facts()
        self.make_items()
        self.make_asking()
        self.make_sections()
        self.make_scales()
        self.make_differences()
        self.make_patterns()
        self.make_advice()
        self.make_stops()
        if not self.gated and self.chance(0.4):
            self.document["valid_when"] = self.condition(
                self.leaf_makers("item", "fact", "tie", "answered"), 2)
        return self.document

    def make_options(self):
        self.document["options"] = {}
        for number in range(self.random.randint(1, 3)):
            values = list(self.one(VALUE_LISTS))
            if self.chance(0.2):
                values.reverse()
            self.document["options"][f"set{number}"] = [
                {"id": f"o{index}", "value": value, "label": f"answer {index}"}
                for index, value in enumerate(values)]

    def make_facts(self):
        """Most are counts that a share may read."""
        self.document["facts"] = []
        for number in range(self.random.randint(0, self.facts_most)):
            fact = {"id": f"F{number}", "label": "A number",
                    "min": self.one((0, 0, 0, 0, 0.25, -3)),
                    "max": self.one((0.5, 1, 11, 11, 40, 40, 1000000,
                                     1000000.5)), "source": "drawn"}
            if self.chance(0.2):
                fact["sensitive"] = True
            self.document["facts"].append(fact)

    def counts(self):
        """The facts that a share may read."""
        return [fact["id"] for fact in self.document["facts"]
                if fact["min"] >= 0 and fact["max"] <= 1000000]

    def make_items(self):
        count = self.random.randint(2, self.items_most)
        # Free items may be gate items: no condition, no context.
        least = count // 2 if self.gated else 0
        self.free = set(range(count)) if self.chance(0.2) else set(
            self.some(range(count), least, max(least, count - 2)))
        safety = set(self.some(self.free, 0, 3)) if self.gated else set()
        self.document["items"] = []
        for number in range(count):
            item = {"id": f"I{number}", "text": f"Question {number}."}
            self.add_kind(item)
            if len(self.document["ties"]) > 1 and self.chance(0.25):
                item["ties"] = self.some(self.document["ties"], 1, 2)
            if number in safety:
                item["safety"] = True
            elif number not in self.free and self.chance(0.2):
                item["context"] = True
            if self.chance(0.12):
                item["sensitive"] = True
            self.document["items"].append(item)
        self.safety = safety

    def add_kind(self, item):
        if self.chance(0.2):
            low = self.random.randint(-2, 1)
            item.update(kind="integer", min=low,
                        max=low + self.random.randint(1, 12))
        else:
            item["options"] = self.one(self.document["options"])

    def make_asking(self):
        """Conditions read items before, or (rarely) behind."""
        for number, item in enumerate(self.document["items"]):
            if number not in self.free and self.chance(0.6):
                others = [index for index in range(len(self.document["items"]))
                          if index < number or self.chance(0.05)]
                others = [index for index in others if index != number]
                makers = [lambda: self.item_leaf(self.one(others))] * 3 \
                    if others else []
                makers += self.leaf_makers("fact", "tie")
                item["ask_when"] = self.condition(makers, 1)

    def make_sections(self):
        order = [item["id"] for item in self.document["items"]]
        if self.chance(0.2):
            self.random.shuffle(order)
        cut = self.random.randint(1, len(order))
        self.document["sections"] = [
            {"id": f"part{index}", "title": "Part", "items": items}
            for index, items in enumerate((order[:cut], order[cut:])) if items]

    # ---- Scales ---------------------------------------------------------

    def make_scales(self):
        """Those in self.free_scales may be read by a gate pattern."""
        self.document["scales"] = []
        self.free_scales = []
        self.ends = []
        for _ in range(self.random.randint(0, 5)):
            items = range(len(self.document["items"]))
            free = self.gated and self.chance(0.5)
            if free:
                items = [item for item in items
                         if item in self.free and item not in self.safety]
            if not items:
                continue
            chosen = self.some(items, 1, self.one((2, 4, 7)))
            number = len(self.ends)
            scale = {"id": f"S{number}", "label": f"Scale {number}",
                     "source": "drawn",
                     "items": [self.key(item) for item in chosen]}
            self.add_method(scale, len(chosen))
            self.add_report(scale, free)
            self.add_bands(scale)
            self.add_people(scale)
            if free:
                self.free_scales.append(len(self.ends))
            self.document["scales"].append(scale)
            self.ends.append(self.ends_of(scale))

    def key(self, item):
        name = self.document["items"][item]["id"]
        reverse = self.chance(0.35)
        if self.chance(0.6):
            return ("-" if reverse else "") + name
        key = {"item": name, "reverse": reverse}
        if self.chance(0.7):
            key["weight"] = self.one(WEIGHTS)
        if self.chance(0.3):
            key["recode"] = self.recode(item)
        return key

    def recode(self, item):
        values = self.values(item)
        starts = [values[0]] + sorted(
            self.some(values[1:], 1, min(4, len(values))))
        return [[start, self.one((0, 1, 2, 3, 5, -1, 0.5, 2.25))]
                for start in starts]

    def values(self, item):
        item = self.document["items"][item]
        if "options" in item:
            return sorted(option["value"] for option
                          in self.document["options"][item["options"]])
        return list(range(item["min"], item["max"] + 1))

    def add_method(self, scale, count):
        scale["method"] = self.one(("sum", "mean"))
        scale["missing"] = "none" if self.chance(0.35) else "prorate"
        kind = self.random.randint(0, 3)
        if kind == 1:
            scale["min_answered"] = self.one(SHARES)
        elif kind > 1:
            scale["min_answered"] = self.random.randint(1, count)
        if self.chance(0.08):
            scale["sensitive"] = True
        if self.chance(0.15):
            scale["shown"] = self.chance(0.2)
        if self.chance(0.5):
            scale["strength"] = self.one(("mine", "tie"))

    def add_report(self, scale, free):
        kind = self.random.random()
        if kind < 0.35:
            scale["report_as"] = "pomp"
        elif kind < 0.5 and not free:
            scale["report_as"] = "table"
        if self.chance(0.5):
            scale["decimals"] = self.random.randint(0, 3)
        if self.chance(0.3):
            scale["compare"] = "rounded"
        if scale.get("report_as") == "table":
            low, high = self.raw_ends(scale)
            starts = sorted({decimal(low, 0) - 1} | {
                decimal(low + (high - low) * share / 8, 2)
                for share in self.some(range(9), 0, 5)})
            values = self.some((-3, 0, 1, 2.5, 4, 10, 16.2, 32.4, 67.7),
                               len(starts), len(starts))
            scale["table"] = [[start, value] for start, value
                              in zip(starts, sorted(values))]

    def key_ends(self, scale):
        """(weight, low, high) of each key."""
        whole = {**self.document, "scales": [{**scale, "table": []}],
                 "items": [{**item, "ask_when": {"all": []}} if "ask_when"
                           in item else item
                           for item in self.document["items"]]}
        return [(key.weight, key.low, key.high)
                for key in Questionnaire(whole).scales[0].keys]

    def raw_ends(self, scale):
        """A low and a high end that no raw score passes in any tie, whichever
        items are counted."""
        keys = self.key_ends(scale)
        if scale["method"] == "mean":
            return (min(low for _, low, _ in keys),
                    max(high for _, _, high in keys))
        return (sum(min(0, weight * low) for weight, low, _ in keys),
                sum(max(0, weight * high) for weight, _, high in keys))

    def ends_of(self, scale):
        if scale.get("report_as") == "pomp":
            return Fraction(0), Fraction(100)
        if scale.get("report_as") == "table":
            values = [value for _, value in scale["table"]]
            return Fraction(str(min(values))), Fraction(str(max(values)))
        return self.raw_ends(scale)

    def add_bands(self, scale):
        low, high = self.ends_of(scale)
        scale["cutoffs"] = []
        for number in range(self.random.randint(0, 2)):
            starts = sorted({decimal(low, 0) - 1} | {
                self.between(low, high) for _ in range(3)})
            starts = [start for start in starts
                      if start >= decimal(low, 0) - 1]
            scale["cutoffs"].append({
                "id": f"cut{number}", "source": "drawn", "population": "none",
                "bands": [{"from": start, "id": f"b{index}",
                           "label": f"band {index}",
                           "strength": self.chance(0.5)}
                          for index, start in enumerate(starts)]})

    # What a score is worth is drawn apart, so that the rest of a document is
    # the same with and without it.

    def add_people(self, scale):
        if self.people.random() < 0.5:
            scale["reliability"] = {
                "value": self.people.choice((0, 0.5, 0.84, 0.912345, 1)),
                "status": self.people.choice(("observed", "observed",
                                              "assumed"))}
            if self.people.random() < 0.8:
                scale["reliability"]["sd"] = self.people.choice(
                    (0.5, 1, 7.25, 20, 0.333333))
        count = self.people.choice((0, 0, 1, 1, 2, 3))
        if count > 0:
            scale["norms"] = [self.norm(scale, number)
                              for number in range(count)]

    def norm(self, scale, number):
        norm = {"id": f"N{number}", "population": f"people {number}",
                "source": "drawn"}
        if self.people.random() < 0.6:
            norm["table"] = self.norm_table(scale)
        if "table" not in norm or self.people.random() < 0.5:
            norm["mean"] = self.people.choice((-1, 0, 2.5, 50, 61.234567))
            # No T of these lies half-way between two of six digits.
            norm["sd"] = self.people.choice((0.855, 3, 7, 21))
        if "table" not in norm:
            norm["n"] = self.people.choice((2, 100, 1000000000))
        if self.people.random() < 0.4:
            norm["ties"] = self.people.sample(
                self.document["ties"],
                self.people.randint(1, len(self.document["ties"])))
        if self.people.random() < 0.6:
            leaves = [leaf for leaf in (self.norm_leaf() for _ in range(2))
                      if leaf is not None]
            norm["when"] = {self.people.choice(("all", "any")): leaves} \
                if leaves else {"tie": self.document["ties"][0]}
        return norm

    def norm_table(self, scale):
        """With scores that can be, so that some are met exactly."""
        low, high = self.ends_of(scale)
        scores = sorted({decimal(low + (high - low) * Fraction(step, 24), 6)
                         for step in self.people.sample(range(25), 9)})
        return [[score, self.people.choice((1, 2, 7, 300))]
                for score in scores if score < 10 ** 9]

    def norm_leaf(self):
        """On nothing that is sensitive; None where all is."""
        known = Questionnaire({**self.document, "scales": []})
        open_to_all = [("item", index) for index, hidden
                       in enumerate(known.sensitive["item"]) if not hidden]
        open_to_all += [("fact", index) for index, hidden
                        in enumerate(known.sensitive["fact"]) if not hidden]
        if not open_to_all:
            return None
        kind, index = self.people.choice(open_to_all)
        test = self.people.choice(("at_least", "below"))
        if kind == "item":
            return {"item": self.document["items"][index]["id"],
                    test: self.people.choice(self.values(index)[1:])}
        fact = self.document["facts"][index]
        return {"fact": fact["id"], test: fact["max"]}

    def make_differences(self):
        self.document["differences"] = []
        scales = range(len(self.document["scales"]))
        for number in range(self.random.randint(0, 2)):
            if len(scales) > 1:
                start, minus = self.random.sample(scales, 2)
                self.document["differences"].append(
                    {"id": f"D{number}", "label": "A difference",
                     "from": f"S{start}", "minus": f"S{minus}"})

    # ---- Conditions -----------------------------------------------------

    def between(self, low, high):
        """Often a number that scores can meet exactly."""
        share = Fraction(self.random.randint(0, 12), 12)
        return decimal(low + (high - low) * share,
                       self.one((0, 0, 1, 2, 6)))

    def leaf(self, kind, name, low, high):
        test = self.one(("at_least", "above", "at_most", "below"))
        return {kind: name, test: self.between(low, high)}

    def item_leaf(self, item):
        """Its number lies among the values, so that it can come out both
        ways."""
        values = self.values(item)
        written = {"item": self.document["items"][item]["id"]}
        test = self.one(("at_least", "above", "at_most", "below", "is"))
        if test == "is" and "options" in self.document["items"][item]:
            options = self.document["options"][
                self.document["items"][item]["options"]]
            option = self.one(options)
            written["is"] = option[self.one(("id", "value"))]
        elif test in ("at_least", "below"):
            written[test] = self.one(values[1:])
        elif test in ("above", "at_most"):
            written[test] = self.one(values[:-1])
        else:
            written[test] = self.one(values)
        return written

    def safety_leaf(self, item):
        """Through `at_least` or `above` only."""
        values = self.values(item)
        name = self.document["items"][item]["id"]
        if self.chance(0.5):
            return {"item": name, "at_least": self.one(values[1:])}
        return {"item": name, "above": self.one(values[:-1])}

    def fact_leaf(self):
        fact = self.one(self.document["facts"])
        if self.chance(0.1):
            return {"fact": fact["id"],
                    "is": self.one((fact["min"], fact["max"]))}
        return self.leaf("fact", fact["id"], Fraction(str(fact["min"])),
                         Fraction(str(fact["max"])))

    def share_leaf(self):
        return {"share": self.random.sample(self.counts(), 2),
                "wilson_above": self.one(SHARES_OF_COUNTS),
                "from": self.one((1, 1, 5, 10, 40, 1000))}

    def scale_leaf(self, scales):
        scale = self.one(scales)
        return self.leaf("scale", f"S{scale}", *self.ends[scale])

    def difference_leaf(self, differences):
        difference = self.one(differences)
        start = self.ends[int(difference["from"][1:])]
        minus = self.ends[int(difference["minus"][1:])]
        return self.leaf("difference", difference["id"],
                         start[0] - minus[1], start[1] - minus[0])

    def leaf_makers(self, *kinds, patterns=()):
        """A function for each kind of leaf that the document can have; more
        than one of a kind makes it likelier."""
        document = self.document
        items = range(len(document["items"]))
        makers = {
            "item": [lambda: self.item_leaf(self.one(items))] * 3,
            "answered": [lambda: {"answered": f"I{self.one(items)}"}],
            "tie": [lambda: {"tie": self.one(document["ties"])}],
            "gate": [lambda: {"gate": self.one(ev.GATE_WORDS)}]}
        if document["facts"]:
            makers["fact"] = [self.fact_leaf]
        if len(self.counts()) > 1:
            makers["share"] = [self.share_leaf] * 2
        if document.get("scales"):
            scales = range(len(document["scales"]))
            makers["scale"] = [lambda: self.scale_leaf(scales)] * 4
        if document.get("differences"):
            makers["difference"] = [
                lambda: self.difference_leaf(document["differences"])]
        if patterns:
            makers["pattern"] = [lambda: self.pattern_leaf(patterns)] * 2
        return [maker for kind in kinds for maker in makers.get(kind, [])]

    def pattern_leaf(self, patterns):
        name = self.one(patterns)
        pattern, = [part for part in self.document["patterns"]
                    if part["id"] == name]
        return {"pattern": name, "at_least": self.one(pattern["levels"])}

    def condition(self, makers, depth, in_not=None):
        """`in_not`: the leaves that may stand inside a `not`."""
        in_not = makers if in_not is None else in_not
        if depth == 0 or self.chance(0.55):
            return self.one(makers)()
        kind = self.one(("all", "any", "count", "not"))
        if kind == "not":
            if not in_not:
                return self.one(makers)()
            return {"not": self.condition(in_not, depth - 1)}
        children = [self.condition(makers, depth - 1, in_not)
                    for _ in range(self.random.randint(1, 3))]
        if kind == "count":
            return {"count": children,
                    "at_least": self.random.randint(1, len(children))}
        return {kind: children}

    # ---- Patterns -------------------------------------------------------

    def make_patterns(self):
        self.document["patterns"] = []
        if self.gated:
            for _ in range(self.random.randint(1, 3)):
                self.make_gate_pattern()
        for _ in range(self.random.randint(0, 3)):
            self.make_pattern()
        if self.chance(0.15):
            self.random.shuffle(self.document["patterns"])

    def make_gate_pattern(self):
        """The first reads every safety item."""
        free = [item for item in self.free if item not in self.safety]
        anywhere = []
        if free:
            anywhere += [lambda: self.item_leaf(self.one(free))] * 2
        # "where a tie has no safety item, a gate pattern may not read a fact"
        if (self.document["facts"] and self.chance(0.3)
                and self.every_tie_has_a_safety_item()):
            anywhere.append(self.fact_leaf)
        if self.free_scales:
            anywhere += [lambda: self.scale_leaf(self.free_scales)] * 3
        names = [f"S{scale}" for scale in self.free_scales]
        differences = [part for part in self.document["differences"]
                       if part["from"] in names and part["minus"] in names]
        if differences:
            anywhere.append(lambda: self.difference_leaf(differences))
        outside = list(anywhere)
        if self.safety:
            outside.append(lambda: self.safety_leaf(self.one(self.safety)))
        earlier = [pattern["id"] for pattern in self.document["patterns"]]
        if earlier:
            outside.append(lambda: self.pattern_leaf(earlier))
        whens = [self.safety_leaf(item) for item in sorted(self.safety)] \
            if not earlier else []
        whens += [self.condition(outside, 2, anywhere) for _ in
                  range(self.random.randint(0 if whens else 1, 3)) if outside]
        if whens:
            self.add_pattern(whens, True)

    def every_tie_has_a_safety_item(self):
        ties = self.document["ties"]
        items = [self.document["items"][item] for item in self.safety]
        return all(any(tie in item.get("ties", ties) for item in items)
                   for tie in ties)

    def make_pattern(self):
        others = [pattern["id"] for pattern in self.document["patterns"]]
        makers = self.leaf_makers("item", "fact", "share", "scale",
                                  "difference", "answered", "tie", "gate",
                                  "pattern", patterns=others)
        whens = [self.condition(makers, 2)
                 for _ in range(self.random.randint(1, 4))]
        pattern = self.add_pattern(whens, False)
        if self.chance(0.35):
            pattern["eased_by"] = [
                {"when": self.condition(makers, 1),
                 "text": f"It may be hard for {pattern['id']}.",
                 "to": self.one(("some", "set-aside"))}
                for _ in range(self.random.randint(1, 2))]
        if self.chance(0.1):
            pattern["sensitive"] = True

    def add_pattern(self, whens, gate):
        count = len(whens)
        levels = {"some": 1 if self.chance(0.6) else
                  self.random.randint(1, count)}
        if self.chance(0.8):
            levels["clear"] = self.random.randint(levels["some"], count)
        number = len(self.document["patterns"])
        pattern = {
            "id": f"P{number}", "label": f"Pattern {number}",
            "source": "drawn", "gate": gate, "levels": levels,
            "criteria": [{"id": f"c{index}", "label": "A criterion",
                          "when": when, "required": self.chance(0.2)}
                         for index, when in enumerate(whens)]}
        if self.chance(0.2):
            pattern["shown_when_raised"] = False
        elif not gate and self.chance(0.3):
            pattern["label_when_raised"] = f"What was said of {number}"
        if self.chance(0.5):
            pattern["about"] = f"This is about {number}."
        self.document["patterns"].append(pattern)
        return pattern

    # ---- Advice and stops -----------------------------------------------

    def make_advice(self):
        self.document["advice"] = []
        makers = self.leaf_makers(
            "item", "fact", "share", "scale", "difference", "answered", "tie",
            "gate", "pattern", patterns=[pattern["id"] for pattern
                                 in self.document["patterns"]])
        for number in range(self.random.randint(0, 5)):
            advice = {"id": f"A{number}", "label": f"Step {number}",
                      "text": f"Try this: {number}.", "source": "drawn",
                      "gate": self.one(("any", "any", "not-raised",
                                        "must-be-known"))}
            if self.chance(0.3):
                advice["steps"] = [f"Begin with {number}."]
            if self.chance(0.6):
                advice["priority"] = self.random.randint(0, 3)
            if advice["gate"] == "any" and self.chance(0.3):
                advice["general"] = True
            elif self.chance(0.8):
                advice["when"] = self.condition(makers, 2)
            if self.chance(0.1):
                advice["sensitive"] = True
            self.document["advice"].append(advice)

    def make_stops(self):
        self.document["stop"] = []
        while self.chance(0.25):
            makers = self.leaf_makers("item", "fact")
            if self.chance(0.1):
                makers = self.leaf_makers("tie")
            when = {"all": [self.one(makers)(), self.one(makers)()]}
            self.document["stop"].append(
                {"id": f"T{len(self.document['stop'])}", "when": when,
                 "text": "We stop here.",
                 "help": self.one(("adults", "young-people"))})


def document(seed, items_most=12):
    """The first drawing of this seed that no rule refuses."""
    for attempt in range(1000):
        drawn = Maker(f"document {seed} {attempt}", items_most).make()
        if rules.why_refused(drawn) is None:
            return drawn
    raise RuntimeError(f"seed {seed} gives no document")


# ---- Sheets -------------------------------------------------------------

def values_of(document, item):
    if "options" in item:
        return [option["value"]
                for option in document["options"][item["options"]]]
    return list(range(item["min"], item["max"] + 1))


def answer(rng, document, item):
    values = values_of(document, item)
    if "options" in item and rng.random() < 0.3:
        return rng.choice(document["options"][item["options"]])["id"]
    if rng.random() < 0.3:
        return rng.choice((min(values), max(values)))
    return rng.choice(values)


def fact_value(rng, fact):
    low, high = Fraction(str(fact["min"])), Fraction(str(fact["max"]))
    if rng.random() < 0.3:
        return rng.choice((fact["min"], fact["max"]))
    number = low + (high - low) * rng.randint(0, 12) / 12
    return decimal(number, rng.choice((0, 3) if low <= round(number) <= high
                                      else (3,)))


def sheet(document, seed):
    """Some sheets are nearly full, some nearly empty."""
    rng = random.Random(f"sheet {seed}")
    tie = rng.choice(document["ties"])
    filled = rng.choice((0.1, 0.5, 0.8, 0.95, 1))
    answers = {}
    for item in document["items"]:
        if tie not in item.get("ties", document["ties"]):
            continue
        if rng.random() < filled:
            answers[item["id"]] = answer(rng, document, item)
        elif rng.random() < 0.6:
            reason = rng.choice(MISSING)
            if not (item.get("safety") and reason == "does-not-apply"):
                answers[item["id"]] = {"missing": reason}
    made = {"kith-answers": 1, "questionnaire": document["id"],
            "version": document["version"], "tie": tie, "answers": answers}
    facts = {fact["id"]: fact_value(rng, fact) for fact in document["facts"]
             if rng.random() < 0.75}
    if facts:
        made["facts"] = facts
    if rng.random() < 0.25:
        made["earlier_gate"] = rng.choice(("raised", "raised", "unknown",
                                           "not-raised"))
    return made


def sheets(document, seed, count):
    return [sheet(document, f"{seed} {number}") for number in range(count)]
