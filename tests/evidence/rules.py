# SPDX-License-Identifier: MIT
"""rules - a condition of a document, in words, for docs/evidence.md.

Knows the form of conditions and what answers are called; not what they mean.
"""

import re

TESTS = {"at_least": "{} or more", "above": "more than {}",
         "at_most": "{} or less", "below": "less than {}", "is": "{}"}
# An option is one of few: its word says more than its number.
OPTION_TESTS = {"at_least": "*{}* or more", "above": "more than *{}*",
                "at_most": "*{}* or less", "below": "less than *{}*",
                "is": "*{}*"}
MANY = 3  # leaves of one kind from which their items are listed together


def in_a_row(ids):
    """SF1, SF2, SF3, SE1: "SF1 to SF3, SE1"."""
    runs = []
    for one in ids:
        name, number = re.fullmatch(r"(.*?)(\d*)", one).groups()
        if runs and number and runs[-1][-1] == f"{name}{int(number) - 1}":
            runs[-1].append(one)
        else:
            runs.append([one])
    return ", ".join(", ".join(run) if len(run) < MANY
                     else f"{run[0]} to {run[-1]}" for run in runs)


def plain(text):
    """O stands for the other person, as docs/evidence.md says."""
    for word in ("O", "Q"):
        text = text.replace("{" + word + "}", "O")
    return text.replace(", {long-ago}", "")


class Rules:
    def __init__(self, document, items):
        self.items = items
        self.options = document["options"]
        self.recalls = document["recalls"]

    def words(self, rule):
        for kind in ("all", "any", "not", "count", "item", "scale",
                     "difference", "fact", "tie", "gate", "pattern",
                     "answered", "share"):
            if kind in rule:
                return getattr(self, "of_" + kind)(rule)
        raise ValueError(f"no words for {rule}")

    def test(self, rule, kind, names=TESTS):
        for name, words in names.items():
            if name in rule:
                return words.format(rule[name])
        raise ValueError(f"no test in {kind} {rule}")

    def answer(self, rule):
        """The test of an item leaf, with the option's label."""
        item = self.items[rule["item"]]
        for option in self.options.get(item.get("options"), []):
            for name in OPTION_TESTS:
                if rule.get(name) in (option["id"], option["value"]):
                    return OPTION_TESTS[name].format(plain(option["label"]))
        return self.test(rule, "item")

    def of_item(self, rule):
        text = plain(self.items[rule["item"]]["text"])
        return f"“{text}” ({rule['item']}): {self.answer(rule)}"

    def of_scale(self, rule):
        return f"`{rule['scale']}` is {self.test(rule, 'scale')}"

    def of_difference(self, rule):
        return f"`{rule['difference']}` is {self.test(rule, 'difference')}"

    def of_fact(self, rule):
        return f"the fact `{rule['fact']}` is {self.test(rule, 'fact')}"

    def of_tie(self, rule):
        return f"the tie is *{rule['tie']}*"

    def of_gate(self, rule):
        return f"the gate is *{rule['gate']}*"

    def of_answered(self, rule):
        return f"{rule['answered']} is answered"

    def of_pattern(self, rule):
        level = {"some": "some signs or more", "clear": "strong signs"}
        return f"`{rule['pattern']}` shows {level[rule['at_least']]}"

    def of_share(self, rule):
        first, second = rule["share"]
        return (f"of at least {rule['from']} counted, the share of "
                f"`{first}` against `{second}` has the lower end of Wilson's "
                f"95 % interval above {rule['wilson_above']}")

    def of_not(self, rule):
        return "not: " + self.words(rule["not"])

    def of_all(self, rule):
        return "; **and** ".join(self.inner(part) for part in rule["all"])

    def of_any(self, rule):
        leaves = [part for part in rule["any"] if "item" in part]
        together = self.together(leaves)
        parts = [part for part in rule["any"]
                 if not (together and "item" in part)]
        said = []
        for part in parts:
            words = self.inner(part)
            # Of one question or tie, the answers alone are said again.
            begin = words.rsplit("*", 2)[0] + "*"
            if "is" in part or "tie" in part:
                if said and said[-1].startswith(begin):
                    said[-1] += " or " + words[len(begin) - 1:]
                    continue
            said.append(words)
        return " **or** ".join(said + ([together] if together else []))

    def of_count(self, rule):
        inside = self.together(rule["count"])
        if inside:
            return inside.replace("any of", f"at least {rule['at_least']} of")
        return (f"at least {rule['at_least']} of: "
                + ", ".join(self.inner(part) for part in rule["count"]))

    def inner(self, rule):
        words = self.words(rule)
        nested = set(rule) & {"all", "any", "count"}
        return f"({words})" if nested else words

    def together(self, parts):
        """Many leaves on items in a row, said by what they are held to."""
        if len(parts) < MANY or not all("item" in part for part in parts):
            return None
        held = {}
        for part in parts:
            held.setdefault((self.answered_as(part)), []).append(part["item"])
        return " **or** ".join(f"any of {in_a_row(ids)}: {said}"
                               for said, ids in held.items())

    def answered_as(self, part):
        return self.answer({**part, "at_least": 1} if part.get("above") == 0
                           else part)
