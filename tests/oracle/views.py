# SPDX-License-Identifier: MIT
"""views - what the person is shown of a case, and in which order.

The plain view leaves out first what is sensitive, and never reads the gate;
the private view reads the combined gate.
"""

from document import Leaf, VANISHED
from evaluator import (CLEAR, LISTED, OFFERED, RAISED, SET_ASIDE, SOME, advice,
                       advice_fits, level_now, now_leaf)
from items import NOT_ASKED, counted, state
from logic import judge
from scores import lowest_and_highest, score, share_of_one

PLAIN, PRIVATE = "plain", "private"


def left_out(case, view, kind, index):
    """Plain "leaves these out first and only then counts, ranks and picks"."""
    return view == PLAIN and case.questionnaire.sensitive[kind][index]


# ---- Strengths and scales -----------------------------------------------

def strengths(case, view):
    """ "two strengths (scales with `"strength": "mine"` or `"tie"`; when
    raised, and always in the plain view, only `mine`; fewer than two where
    there are fewer)"; the score highest in its range first. "Only scales whose
    scores are shown." """
    if case.stopped >= 0:
        return []
    kinds = ("mine", "tie")
    if view == PLAIN or case.gate == RAISED:
        kinds = ("mine",)
    scales = case.questionnaire.scales
    found = [index for index in scales_shown(case, view)
             if scales[index].strength in kinds
             and in_strong_band(case, index)]
    found.sort(key=lambda index: -standing(case, index))
    return found[:2]


def in_strong_band(case, index):
    """ "A score in a band with `"strength": true` may be named as a strength";
    the bands are those of the first cut-offs. """
    number = score(case, index)
    scale = case.questionnaire.scales[index]
    if number is None or not scale.cutoffs:
        return False
    strong = False
    for start, strength in scale.cutoffs[0]:
        if start <= number:
            strong = strength
    return strong


def standing(case, index):
    """ "between the lowest and the highest score that the scale can report" """
    scale = case.questionnaire.scales[index]
    lowest, highest = lowest_and_highest(scale, {}, case.cut.keys[index], [])
    if highest == lowest:
        return 0
    return (score(case, index) - lowest) / (highest - lowest)


def scales_shown(case, view):
    """ "every scale of the tie but those made of safety items alone, those
    with `shown` false, and those of which no item is asked" """
    if case.stopped >= 0:
        return []
    items = case.questionnaire.items
    return [index for index in range(len(case.questionnaire.scales))
            if case.cut.scale[index]
            and case.questionnaire.scales[index].shown
            and not all(items[key.item].safety
                        for key in case.cut.keys[index])
            and any(state(case, key.item) != NOT_ASKED
                    for key in case.cut.keys[index])
            and not left_out(case, view, "scale", index)]


# ---- Findings -----------------------------------------------------------

def findings(case, view):
    """ "findings at *some* or *clear*, and those set aside"; "Clear before
    some, then document order"; "not those with `shown_when_raised` false when
    the gate is raised. Those with a `label_when_raised` are then *listed*: at
    clear or some, behind all others, in the document's order." """
    if case.stopped >= 0:
        return []
    found = [(index, level_now(case, index))
             for index, pattern in enumerate(case.questionnaire.patterns)
             if not left_out(case, view, "pattern", index)
             and (pattern.shown_when_raised or case.gate != RAISED)]
    listed = [index for index, level in found if level in (SOME, CLEAR)
              and is_listed(case, view, index)]
    return [(index, level) for wanted in (CLEAR, SOME, SET_ASIDE)
            for index, level in found
            if level == wanted and not is_listed(case, view, index)
            ] + [(index, LISTED) for index in listed]


def is_listed(case, view, index):
    """The plain view never reads the gate, and has none that could be."""
    return (view == PRIVATE and case.gate == RAISED
            and case.questionnaire.patterns[index].listed_when_raised)


def evidence(case, index):
    """The answers behind a finding, "at most four: the first answer of each
    criterion that is met now, in their order, then the second of each, and so
    on". """
    every = [condition_evidence(case, condition)
             for condition in case.cut.criteria[index]
             if condition is not VANISHED
             and judge(condition, lambda leaf: now_leaf(case, leaf)) is True]
    found = []
    for turn in range(max(map(len, every), default=0)):
        for items in every:
            add_all(found, items[turn:turn + 1])
    return found[:4]


def pattern_evidence(case, index):
    """For each criterion met now, in order, the items of the leaves that make
    it true; none twice."""
    found = []
    for condition in case.cut.criteria[index]:
        if condition is VANISHED:
            continue
        if judge(condition, lambda leaf: now_leaf(case, leaf)) is True:
            add_all(found, condition_evidence(case, condition))
    return found


def add_all(found, items):
    for item in items:
        if item not in found:
            found.append(item)


def condition_evidence(case, condition):
    """Depth first in written order, leaves that are true and stand under no
    `not`."""
    if condition is True or condition is False:
        return []
    if isinstance(condition, Leaf):
        if now_leaf(case, condition) is not True:
            return []
        return leaf_evidence(case, condition)
    if condition.kind == "not":
        return []
    found = []
    for child in condition.children:
        add_all(found, condition_evidence(case, child))
    return found


def leaf_evidence(case, leaf):
    if leaf.kind in ("item", "answered"):
        return [leaf.subject]
    if leaf.kind == "scale":
        return most(pulls(case, leaf.subject, upward(leaf)))
    if leaf.kind == "difference":
        _, start, minus = case.questionnaire.differences[leaf.subject]
        return most(pulls(case, start, upward(leaf))
                    + pulls(case, minus, not upward(leaf)))
    if leaf.kind == "pattern":
        return pattern_evidence(case, leaf.subject)
    return []


def counted_facts(case, index):
    """ "at most four facts: those of each `fact` leaf, and both of each `share`
    leaf, that is true and stands under no `not`, in the criteria that are met
    now, one behind the other in the order written" """
    return pattern_facts(case, index)[:4]


def pattern_facts(case, index):
    found = []
    for condition in case.cut.criteria[index]:
        if condition is VANISHED:
            continue
        if judge(condition, lambda leaf: now_leaf(case, leaf)) is True:
            add_all(found, condition_facts(case, condition))
    return found


def condition_facts(case, condition):
    if condition is True or condition is False:
        return []
    if isinstance(condition, Leaf):
        if now_leaf(case, condition) is not True:
            return []
        return leaf_facts(case, condition)
    if condition.kind == "not":
        return []
    found = []
    for child in condition.children:
        add_all(found, condition_facts(case, child))
    return found


def leaf_facts(case, leaf):
    if leaf.kind == "fact":
        return [leaf.subject]
    if leaf.kind == "share":
        return list(leaf.subject)
    if leaf.kind == "pattern":
        return pattern_facts(case, leaf.subject)
    return []


def upward(leaf):
    return leaf.test in ("at_least", "above")


def pulls(case, scale, up):
    """How strongly each counted item of a scale draws its score up, or down,
    in the units of the score (before a table)."""
    found = []
    for key in case.cut.keys[scale]:
        if counted(case, key.item):
            above = key.keyed(case.kept_value[key.item]) - key.low
            pull = above if up else key.range - above
            if pull > 0:  # "none that adds nothing"
                found.append((key.weight * pull * share_of_one(case, scale),
                              key.item))
    return found


def most(found):
    """ "gives the two [...]; an item of both counts where it pulls more";
    document order breaking ties """
    found = sorted(found, key=lambda pull: -pull[0])
    items = []
    for _, item in found:
        if item not in items:
            items.append(item)
    return items[:2]


# ---- Advice -------------------------------------------------------------

def advice_shown(case, view):
    """Offered ones by priority, then document order, at most two; "filled from
    a general set [...] where nothing else fits" """
    if case.stopped >= 0:
        return []
    every = case.questionnaire.advice
    fitting = [index for index in range(len(every))
               if not left_out(case, view, "advice", index)
               and is_offered(case, view, index)]
    fitting.sort(key=lambda index: (every[index].general,
                                    every[index].priority, index))
    return fitting[:2]


def reason(case, index):
    """ "The **reason** of each: at most two answers, those of its `when`, as
    for a criterion." """
    return condition_evidence(case, case.cut.advice[index])[:2]


def is_offered(case, view, index):
    """In the plain view all advice that is left is for any gate."""
    if view == PLAIN:
        return advice_fits(case, index) is True
    return advice(case, index) == OFFERED
