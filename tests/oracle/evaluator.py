# SPDX-License-Identifier: MIT
"""evaluator - what a document and an answer sheet add up to, worked out a
second time, straight from the text of docs/format.md.

One function a rule, the rule quoted above it. Slow and simple on purpose; it
shares nothing with the library. Items are in items.py, scores in scores.py;
what a person is shown is in views.py.
"""

# What other files take from here as ev.… stands in these lists too.
from document import VANISHED
from items import (ANSWERED, DECLINED, DOES_NOT_APPLY, NOT_ASKED, REASONS,
                   SKIPPED, Sheet, UNANSWERED, asked, counted, fact_leaf,
                   is_open, may_yet_be_asked, now_sheet_leaf,
                   range_sheet_leaf)
from logic import (UNKNOWN, all_of, count_of, judge, passes, passes_among,
                   passes_between)
from scores import (band, bounds, certain, contribution, difference,
                    difference_bounds, difference_certain, rounded, score,
                    world_bounds)

# The gate.
GATE_UNKNOWN, RAISED, NOT_RAISED = range(3)
GATE_WORDS = {"unknown": GATE_UNKNOWN, "raised": RAISED,
              "not-raised": NOT_RAISED}
# What stands in the answer sheet itself.
SHEET_LEAVES = ("item", "fact", "share", "answered")
# Levels.
NOT_HERE, NOT_ENOUGH, NOT_SEEN, SET_ASIDE, SOME, CLEAR = range(6)
LISTED = 6  # how a finding may be shown; no level
LEVEL_WORDS = {"some": SOME, "clear": CLEAR}
# Criteria.
REMOVED, UNMET, CRITERION_UNKNOWN, MET = range(4)
# Advice.
DOES_NOT_FIT, ADVICE_UNKNOWN, WITHHELD, OFFERED = range(4)


class Case(Sheet):
    """ "Items in the order of `ask_when`; `valid_when`; scales; differences;
    gate patterns; the gate; other patterns in the order of their `pattern`
    leaves; advice." What is needed first is worked out first, because each
    function remembers what it found."""

    def __init__(self, questionnaire, sheet):
        super().__init__(questionnaire, sheet)
        self.stopped = stopped(self)
        self.next = next_question(self)
        self.gate_today = gate_today(self)
        self.gate = gate_combined(self)


# ---- The questions ------------------------------------------------------

def next_question(case):
    """ "The next question: the first item, in the order of the sections, that
    is asked and unanswered"; none after a stop."""
    if case.stopped >= 0:
        return -1
    for item in case.cut.section_order:
        if case.states[item] == UNANSWERED:
            return item
    return -1


def stopped(case):
    """ "the first that is true now ends the questions" """
    for index, condition in enumerate(case.cut.stops):
        if judge(condition, lambda leaf: now_leaf(case, leaf)) is True:
            return index
    return -1


# ---- Leaves: now --------------------------------------------------------

def now_leaf(case, leaf):
    """ "*Now*: [...] a scale leaf [is unknown] unless there is a score; a
    difference leaf unless both have one; [...] `gate` compares the gate." """
    if leaf.kind in SHEET_LEAVES:
        return now_sheet_leaf(case, leaf)
    if leaf.kind == "scale":
        number = score(case, leaf.subject)
        return UNKNOWN if number is None else passes(leaf, number)
    if leaf.kind == "difference":
        number = difference(case, leaf.subject)
        return UNKNOWN if number is None else passes(leaf, number)
    if leaf.kind == "gate":
        return case.gate == GATE_WORDS[leaf.subject]
    return now_pattern_leaf(case, leaf)


def now_pattern_leaf(case, leaf):
    """ "`pattern` is unknown where that finding is *not enough information*,
    else holds its level (set aside counts as not seen)" """
    level = level_now(case, leaf.subject)
    if level == NOT_ENOUGH:
        return UNKNOWN
    return level >= LEVEL_WORDS[leaf.against]


# ---- Leaves: Range ------------------------------------------------------

def range_leaf(case, leaf):
    if leaf.kind in SHEET_LEAVES:
        return range_sheet_leaf(case, leaf)
    if leaf.kind == "scale":
        # "judged on its bounds in the same way, and is unknown where they are
        # not certain"
        if not certain(case, leaf.subject):
            return UNKNOWN
        return passes_between(leaf, *bounds(case, leaf.subject))
    if leaf.kind == "difference":
        if not difference_certain(case, leaf.subject):
            return UNKNOWN
        return passes_between(leaf, *difference_bounds(case, leaf.subject))
    if leaf.kind == "gate":
        return range_gate_leaf(case, leaf)
    return range_pattern_leaf(leaf, *levels_in_range(case, leaf.subject))


def range_gate_leaf(case, leaf):
    """ "`gate` is unknown unless the gate is not raised, or was raised by a
    lowest level or by an earlier gate." """
    if case.gate == NOT_RAISED or raised_for_good(case):
        return case.gate == GATE_WORDS[leaf.subject]
    return UNKNOWN


def range_pattern_leaf(leaf, lowest, highest):
    """ "`pattern` is judged on that finding's lowest and highest level." """
    if lowest >= LEVEL_WORDS[leaf.against]:
        return True
    return UNKNOWN if highest >= LEVEL_WORDS[leaf.against] else False


# ---- Leaves: the gate's world -------------------------------------------

def world_leaf(case, leaf):
    """ "in a world where every gate item without a value is open, whatever the
    reason (an item leaf is judged on its range, a scale's gap lies between its
    ends and counts as answered), and a fact not given lies between its `min`
    and `max`" """
    if leaf.kind == "item":
        if counted(case, leaf.subject):
            return passes(leaf, case.kept_value[leaf.subject])
        return passes_among(leaf,
                            case.questionnaire.items[leaf.subject].values)
    if leaf.kind == "fact":
        if case.facts[leaf.subject] is not None:
            return fact_leaf(case, leaf)
        _, low, high, _ = case.questionnaire.facts[leaf.subject]
        return passes_between(leaf, low, high)
    if leaf.kind == "scale":
        ends = world_bounds(case, leaf.subject)
        return UNKNOWN if ends is None else passes_between(leaf, *ends)
    if leaf.kind == "difference":
        _, start, minus = case.questionnaire.differences[leaf.subject]
        start, minus = world_bounds(case, start), world_bounds(case, minus)
        if start is None or minus is None:
            return UNKNOWN
        return passes_between(leaf, start[0] - minus[1], start[1] - minus[0])
    return range_pattern_leaf(leaf, *levels_in_world(case, leaf.subject))


# ---- Findings -----------------------------------------------------------

def met(pattern, criteria, need):
    """ "*clear* is: all required criteria are met and at least `levels.clear`
    criteria are met; *some* likewise; both in Kleene's logic (a count as in
    `count`)." `criteria`: (required, value) of those that are left. """
    if need is None:
        return False
    return all_of([all_of(value for required, value in criteria if required),
                   count_of((value for _, value in criteria), need)])


def criteria_values(case, index, leaf_value):
    pattern = case.questionnaire.patterns[index]
    return [(required, judge(criterion, leaf_value))
            for required, criterion in zip(pattern.required,
                                           case.cut.criteria[index])
            if criterion is not VANISHED]


def criteria_now(case, index):
    return case.remember("criteria", index, lambda case, index:
                         criteria_values(case, index, lambda leaf:
                                         now_leaf(case, leaf)))


def level_now(case, index):
    return case.remember("level", index, work_out_level)


def work_out_level(case, index):
    """ "Level now: *clear* if clear is true; else *some* if some is true; else
    *not seen* if some is false; else *not enough information*." "A finding
    with not enough information that is settled has the settled level." """
    if not case.cut.pattern[index]:
        return NOT_HERE
    pattern = case.questionnaire.patterns[index]
    criteria = criteria_now(case, index)
    if met(pattern, criteria, pattern.clear) is True:
        return eased_now(case, index, CLEAR)
    some = met(pattern, criteria, pattern.some)
    if some is True:
        return eased_now(case, index, SOME)
    if some is False:
        return NOT_SEEN
    lowest, highest = levels_in_range(case, index)
    return lowest if lowest == highest else NOT_ENOUGH


def eased(level, to):
    """ "`some` brings clear down to some; `set-aside` turns some and clear into
    *set aside*." """
    if to == "some":
        return SOME if level == CLEAR else level
    return SET_ASIDE if level in (SOME, CLEAR) else level


def eased_now(case, index, level):
    """ "now, the first easing whose `when` is true, now or in Range, applies"
    """
    for when, to in case.cut.easings[index]:
        if (judge(when, lambda leaf: now_leaf(case, leaf)) is True
                or judge(when, lambda leaf: range_leaf(case, leaf)) is True):
            return eased(level, to)
    return level


def level_where(pattern, criteria, unknown):
    """The level when each unknown criterion is taken to be so."""
    criteria = [(required, unknown if value is UNKNOWN else value)
                for required, value in criteria]
    if met(pattern, criteria, pattern.clear):
        return CLEAR
    return SOME if met(pattern, criteria, pattern.some) else NOT_SEEN


def levels_in_range(case, index):
    return case.remember("range", index, work_out_range)


def work_out_range(case, index):
    """ "Lowest level: unknown criteria (in Range) count as unmet; highest: as
    met" """
    if not case.cut.pattern[index]:
        return NOT_HERE, NOT_HERE
    pattern = case.questionnaire.patterns[index]
    criteria = criteria_values(case, index, lambda leaf:
                               range_leaf(case, leaf))
    return eased_in_range(case, index,
                          level_where(pattern, criteria, False),
                          level_where(pattern, criteria, True))


def eased_in_range(case, index, lowest, highest):
    """ "In Range the easings are walked in order up to the first that is true;
    each that is unknown on the way may apply or not; the lowest level is the
    lowest, and the highest the highest, of what could come about." "Set aside
    counts as not seen in both." """
    could_apply = []
    for when, to in case.cut.easings[index]:
        value = judge(when, lambda leaf: range_leaf(case, leaf))
        if value is not False:
            could_apply.append(to)
        if value is True:
            break
    else:
        could_apply.append(None)  # that none applies
    lows = [lowest if to is None else eased(lowest, to) for to in could_apply]
    highs = [highest if to is None else eased(highest, to)
             for to in could_apply]
    return (min(NOT_SEEN if level == SET_ASIDE else level for level in lows),
            max(NOT_SEEN if level == SET_ASIDE else level for level in highs))


def levels_in_world(case, index):
    return case.remember("world", index, work_out_world)


def work_out_world(case, index):
    """ "gate patterns are judged once more in Range, in a world where" """
    pattern = case.questionnaire.patterns[index]
    criteria = criteria_values(case, index, lambda leaf:
                               world_leaf(case, leaf))
    return (level_where(pattern, criteria, False),
            level_where(pattern, criteria, True))


def criterion(case, index, number):
    """Whether a criterion is met, now."""
    condition = case.cut.criteria[index][number]
    if condition is VANISHED or not case.cut.pattern[index]:
        return REMOVED
    value = judge(condition, lambda leaf: now_leaf(case, leaf))
    return {True: MET, False: UNMET, UNKNOWN: CRITERION_UNKNOWN}[value]


# ---- The gate -----------------------------------------------------------

def gate_patterns(case):
    return [index for index, pattern
            in enumerate(case.questionnaire.patterns)
            if pattern.gate and case.cut.pattern[index]]


def gate_today(case):
    """ "*Raised*: a gate pattern's level now is some or more, or its lowest
    level is, in Range or in that world. *Not raised*: otherwise, if every safety item of the tie has a value, at least one gate pattern applies
    to the tie, and each that applies has the highest level *not seen* in that
    world. *Unknown*: everything else." After a stop "the gate is RAISED where
    the answers given raise it, else UNKNOWN" (design, 3). """
    patterns = gate_patterns(case)
    if any(level_now(case, index) >= SOME
           or levels_in_range(case, index)[0] >= SOME
           or levels_in_world(case, index)[0] >= SOME for index in patterns):
        return RAISED
    safety_known = all(counted(case, item) for item, part
                       in enumerate(case.questionnaire.items)
                       if part.safety and case.cut.item[item])
    if (safety_known and patterns and case.stopped < 0
            and all(levels_in_world(case, index)[1] == NOT_SEEN
                    for index in patterns)):
        return NOT_RAISED
    return GATE_UNKNOWN


def gate_combined(case):
    """ "An earlier gate that was raised makes the combined gate raised." """
    return RAISED if case.earlier_raised else case.gate_today


def raised_for_good(case):
    """ "was raised by a lowest level or by an earlier gate" """
    return case.earlier_raised or any(
        levels_in_range(case, index)[0] >= SOME
        or levels_in_world(case, index)[0] >= SOME
        for index in gate_patterns(case))


# ---- Advice -------------------------------------------------------------

def gate_allows(case, advice):
    """ "`any` always; `not-raised` while the gate is not raised or unknown;
    `must-be-known` only while it is not raised" """
    if advice.gate == "any":
        return True
    if advice.gate == "not-raised":
        return case.gate in (NOT_RAISED, GATE_UNKNOWN)
    return case.gate == NOT_RAISED


def advice_fits(case, index):
    return judge(case.cut.advice[index], lambda leaf: now_leaf(case, leaf))


def advice(case, index):
    """ "Advice is offered when its `when` is true now and the gate allows it"
    """
    fits = advice_fits(case, index)
    if fits is UNKNOWN:
        return ADVICE_UNKNOWN
    if fits is False:
        return DOES_NOT_FIT
    return (OFFERED if gate_allows(case, case.questionnaire.advice[index])
            else WITHHELD)
