# SPDX-License-Identifier: MIT
"""sheets - answer sheets written on a line: a base, and what differs.

    CX2 = other             an option's id, or a value
    PC5 = 2                 facts are set in the same way: swings-12 = 3
    SF4 = -                 unanswered; s skipped, d declined, n does not apply
    HC1-4 = 3 3 2 2         items by number; one value stands for all
    PC* = 2 2 2 2 2 2       every item of that name in this tie, in order
    was raised              the gate of an earlier assessment

Knows what items a tie has, and nothing of what they mean.
"""

import re
from functools import lru_cache
from pathlib import Path

import library

HERE = Path(__file__).parent
MISSING = {"-": None, "s": {"missing": "skipped"}, "d": {"missing": "declined"},
           "n": {"missing": "does-not-apply"}}
NUMBERS = re.compile(r"([A-Z]+)(\d+)-(\d+)$")


def without_comment(line):
    return re.split(r"(?:^|\s)#", line, maxsplit=1)[0].strip()


def value_of(word):
    if word in MISSING:
        return MISSING[word]
    return int(word) if re.fullmatch(r"-?\d+", word) else (
        float(word) if re.fullmatch(r"\d+\.\d+", word) else word)


def names_of(name, known):
    """The items, or the fact, that a name stands for; known are the tie's."""
    if name.endswith("*"):
        return [item for item in known
                if re.match(re.escape(name[:-1]) + r"\d", item)]
    run = NUMBERS.match(name)
    if run:
        stem, first, last = run.groups()
        return [f"{stem}{n}" for n in range(int(first), int(last) + 1)]
    return [name]


def assignment(text, known):
    """Name -> value, of `name = values`."""
    name, values = (part.strip() for part in text.split("="))
    names, words = names_of(name, known), values.split()
    if len(words) == 1:
        words *= len(names)
    if len(names) != len(words):
        raise ValueError(f"{text}: {len(names)} names, {len(words)} values")
    return {one: value_of(word) for one, word in zip(names, words)}


@lru_cache(maxsize=None)
def calm(document, tie):
    """Item -> value."""
    known = library.questionnaire(document).items_of(tie)
    found = {}
    for line in (HERE / "calm.txt").read_text().splitlines():
        line = without_comment(line)
        if line:
            found.update(assignment(line, known))
    return {item: value for item, value in found.items() if item in known}


def changes(text, known, facts):
    """(values of items, facts, earlier gate) of a list with commas."""
    items, given, earlier = {}, {}, None
    for part in filter(None, (part.strip() for part in text.split(","))):
        if part.startswith("was "):
            earlier = part[4:]
            continue
        found = assignment(part, known)
        if not found:
            raise ValueError(f"{part}: this tie has no such items")
        for name, value in found.items():
            if name in facts:
                given[name] = value
            elif name in known:
                items[name] = value
            else:
                raise ValueError(f"{name}: this tie has no such item")
    return items, given, earlier


def answers(document, tie, text="", base=None):
    """The base sheet (calm) with what differs, set in the library."""
    of = library.questionnaire(document)
    facts = of.ids("fact")
    items, given, earlier = changes(text, of.items_of(tie), facts)
    sheet = library.Answers(of, tie)
    for item, value in {**(calm(document, tie) if base is None else base),
                        **items}.items():
        if value is not None:
            sheet.set(item, value)
    for fact, value in given.items():
        sheet.fact(fact, value)
    if earlier:
        sheet.earlier(earlier)
    return sheet
