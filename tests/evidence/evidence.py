#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""evidence - writes the parts of docs/evidence.md that the documents hold.

evidence.py          renews docs/evidence.md
evidence.py --check  ends with 1 when it is not what it would write

What stands between "<!-- made: NAME -->" and "<!-- /made -->" is written here,
out of lib/instruments/*.json and reasons.json; the rest is written by people.
"""

import json
import os
import re
import sys
from pathlib import Path

from rules import Rules, plain

ROOT = Path(os.environ.get("KITH_ROOT", Path(__file__).parents[2]))
PAGE = ROOT / "docs" / "evidence.md"
REASONS = json.loads(Path(__file__).with_name("reasons.json").read_text())
NAMES = ["kith-core", "kith-brief", "kith-checkin", "kith-repair"]
LISTS = ["items", "scales", "differences", "patterns", "advice", "facts",
         "stop"]
PART = re.compile(r"(<!-- made: ([\w-]+) -->\n).*?(<!-- /made -->)", re.S)
USUAL = "design choice: follows from the response options"
NOT_SHOWN = "*for rules alone*"


def read(name):
    path = ROOT / "lib" / "instruments" / f"{name}.json"
    return json.loads(path.read_text())


def taken(base, wanted, kind):
    return [part for part in base.get(kind, [])
            if part["id"] in wanted.get(kind, [])]


def whole(name):
    """A document with what it takes from another, and whose each part is."""
    own = read(name)
    own["own"] = {kind: {part["id"] for part in own.get(kind, [])}
                  for kind in LISTS}
    wanted = own.get("from")
    if not wanted:
        return own
    base = read(wanted["id"])
    for kind in LISTS:
        own[kind] = taken(base, wanted, kind) + own.get(kind, [])
    for kind in ("options", "recalls"):
        own[kind] = {**base.get(kind, {}), **own.get(kind, {})}
    asked = {item["id"] for item in own["items"]}
    for scale in own["scales"]:
        scale["items"] = [key for key in scale["items"]
                          if item_of(key) in asked]
    return own


def item_of(key):
    return key["item"] if isinstance(key, dict) else key.lstrip("-")


def is_reversed(key):
    return key.get("reverse", False) if isinstance(key, dict) \
        else key.startswith("-")


def written(key):
    mark = "−" if is_reversed(key) else ""
    weight = key.get("weight", 1) if isinstance(key, dict) else 1
    return f"{mark}{item_of(key)}" + (f" ×{weight}" if weight != 1 else "")


def table(head, rows, right=()):
    lines = ["| " + " | ".join(head) + " |",
             "| " + " | ".join("---:" if i in right else "---"
                               for i in range(len(head))) + " |"]
    for row in rows:
        cells = [str(cell).replace("|", "\\|").replace("\n", " ")
                 for cell in row]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def least(scale):
    rule = scale.get("min_answered", "all")
    if rule == "all":
        return "all"
    return f"{round(100 * rule)} %" if rule < 1 else f"{rule}"


def bands(scale):
    if not scale.get("shown", True):
        return NOT_SHOWN
    named = [", ".join(f"{band['from']} {band['label']}"
                       for band in cutoffs["bands"])
             for cutoffs in scale.get("cutoffs", [])]
    return "; ".join(named) or "none"


class Page:
    """The made parts of one document."""

    def __init__(self, name):
        self.name = name
        self.document = whole(name)
        self.items = {item["id"]: item for item in self.document["items"]}
        self.rules = Rules(self.document, self.items)

    def head(self):
        d = self.document
        scored = {item_of(key) for s in d["scales"] for key in s["items"]}
        reverse = {item_of(key) for s in d["scales"] for key in s["items"]
                   if is_reversed(key)}
        safety = [i for i in d["items"] if i.get("safety")]
        text = (f"{d['title']}. Version {d['version']}, status "
                f"*{d['status']}*, {d['licence']}. {len(d['items'])} items, "
                f"{len(safety)} of them safety items; {len(scored)} stand in "
                f"scales, {len(reverse)} of these reverse-keyed "
                f"({round(100 * len(reverse) / len(scored))} %). "
                f"Source: {d['source']}.\n")
        for limit in d.get("limits", []):
            text += f"\nIt says of itself: “{limit}”\n"
        return text

    def recall(self, scale):
        of = sorted({self.items[item_of(key)].get("recall", "") for key in
                     scale["items"]})
        return ", ".join(plain(self.document["recalls"][one]["text"])
                         for one in of if one) or "none"

    def scales(self):
        rows = []
        for scale in self.document["scales"]:
            keys = scale["items"]
            turned = sum(map(is_reversed, keys))
            rows.append([f"`{scale['id']}`", ", ".join(map(written, keys)),
                         f"{turned} of {len(keys)}", self.recall(scale),
                         least(scale), bands(scale), self.source_of(scale)])
        return table(["scale", "items", "reversed", "recall", "answered",
                      "bands from", "source"], rows)

    def source_of(self, scale):
        said = [scale.get("source", "")]
        said += ["bands: " + c["source"].replace(USUAL, "design choice")
                 for c in scale.get("cutoffs", []) if c.get("source")]
        known = scale.get("reliability")
        if known and not self.document.get("from"):
            said.append(f"α {known['value']} {known['status']}")
        return "; ".join(part for part in said if part) or "own items"

    def differences(self):
        return "\n".join(
            f"`{d['id']}`: {plain(d['label'])} (`{d['from']}` less "
            f"`{d['minus']}`).\n" for d in self.document["differences"])

    def patterns(self):
        text = []
        for pattern in self.document["patterns"]:
            if pattern["id"] in self.document["own"]["patterns"]:
                text.append(self.pattern(pattern))
            else:
                text.append(f"`{pattern['id']}` is taken as it stands in "
                            f"kith-core.\n")
        return "\n".join(text) or "None.\n"

    def pattern(self, pattern):
        own = f"{self.name}/{pattern['id']}"
        of = REASONS["patterns"].get(own) or \
            REASONS["patterns"][pattern["id"]]
        levels = pattern["levels"]
        strong = f", strong signs from {levels['clear']}" \
            if "clear" in levels else "; strong signs are never said"
        kind = "It is a *gate* pattern. " if pattern["gate"] else ""
        text = (f"#### {pattern['id']}\n\n“{plain(pattern['label'])}”. {kind}"
                f"Some signs from {levels['some']} met{strong}. "
                f"{self.raised(pattern)}\n\n")
        rows = [[f"`{c['id']}`",
                 "required" if c.get("required") else "raises",
                 self.rules.words(c["when"])] for c in pattern["criteria"]]
        text += table(["criterion", "", "met when"], rows)
        eased = [[easing["to"], self.rules.words(easing["when"])]
                 for easing in pattern.get("eased_by", [])]
        if eased:
            text += "\n" + table(["eased to", "when"], eased)
        return (text + f"\n*Source*: {pattern['source']}.\n\n"
                f"*Thresholds, by design choice*: {of['why']}\n\n"
                f"*What it does not mean*: {of['not']}\n")

    @staticmethod
    def raised(pattern):
        if pattern["gate"]:
            return "A raised gate rests on it."
        if not pattern.get("shown_when_raised", True):
            return "Not shown when the gate is raised."
        if "label_when_raised" in pattern:
            return "Only listed, without a level, when the gate is raised."
        return "Shown whatever the gate."

    def advice(self):
        rows = []
        for advice in self.document["advice"]:
            if advice["id"] not in self.document["own"]["advice"]:
                continue
            gate = advice["gate"]
            why = "—" if gate == "any" else REASONS["advice"][advice["id"]]
            when = "to fill up, where nothing else fits" \
                if advice.get("general") else \
                self.rules.words(advice["when"]) if "when" in advice \
                else "always"
            rows.append([f"`{advice['id']}`", when, gate,
                         advice.get("source", ""), why])
        text = table(["advice", "offered when", "gate", "source",
                      "why withheld"], rows) if rows else ""
        others = [f"`{a['id']}`" for a in self.document["advice"]
                  if a["id"] not in self.document["own"]["advice"]]
        if others:
            text += "\nTaken as they stand in kith-core: " + \
                ", ".join(others) + ".\n"
        return text

    def facts(self):
        return table(
            ["fact", "what", "from", "to", "source"],
            [[f"`{f['id']}`", plain(f["label"]), f["min"], f["max"],
              f["source"]] for f in self.document["facts"]], right=(2, 3))

    def made(self):
        text = self.head() + "\n#### Scales\n\n" + self.scales() + "\n"
        if self.document["differences"]:
            text += "#### Differences\n\n" + self.differences() + "\n"
        text += "#### Advice\n\n" + self.advice() + "\n"
        if self.document["facts"]:
            text += "#### Facts\n\n" + self.facts() + "\n"
        return text


def parts():
    made = {}
    for name in NAMES:
        page = Page(name)
        made[name] = page.made()
        made[f"{name}-patterns"] = page.patterns()
    return made


def renewed(text):
    made = parts()
    found = [match.group(2) for match in PART.finditer(text)]
    if sorted(found) != sorted(made):
        raise ValueError(f"docs/evidence.md has the parts {found}, "
                         f"not {list(made)}")
    return PART.sub(lambda part: part.group(1) + made[part.group(2)].strip()
                    + "\n" + part.group(3), text)


def main():
    text = PAGE.read_text()
    new = renewed(text)
    if "--check" not in sys.argv:
        PAGE.write_text(new)
    return 0 if new == text or "--check" not in sys.argv else 1


if __name__ == "__main__":
    sys.exit(main())
