# SPDX-License-Identifier: MIT
"""evaluator - what a document and an answer sheet add up to, worked out a
second time, straight from the text of docs/format.md.

One function a rule, the rule quoted above it. Slow and simple on purpose; it
shares nothing with the library. What a person is shown is in views.py.
"""

from fractions import Fraction
from itertools import combinations

from document import Leaf, VANISHED, exact, step_value

UNKNOWN = None

# The state of an item.
ANSWERED, NOT_ASKED, UNANSWERED, SKIPPED, DOES_NOT_APPLY, DECLINED = range(6)
REASONS = {"skipped": SKIPPED, "does-not-apply": DOES_NOT_APPLY,
           "declined": DECLINED}
# The gate.
GATE_UNKNOWN, RAISED, NOT_RAISED = range(3)
GATE_WORDS = {"unknown": GATE_UNKNOWN, "raised": RAISED,
              "not-raised": NOT_RAISED}
# Levels.
NOT_HERE, NOT_ENOUGH, NOT_SEEN, SET_ASIDE, SOME, CLEAR = range(6)
LEVEL_WORDS = {"some": SOME, "clear": CLEAR}
# Criteria.
REMOVED, UNMET, CRITERION_UNKNOWN, MET = range(4)
# Advice.
DOES_NOT_FIT, ADVICE_UNKNOWN, WITHHELD, OFFERED = range(4)


# ---- Kleene's three values: True, False, None ---------------------------

def all_of(values):
    """ "`all` is false if a child is false, else unknown if one is unknown,
    else true" """
    values = list(values)
    if False in values:
        return False
    return UNKNOWN if UNKNOWN in values else True


def any_of(values):
    """ "`any` is the mirror" """
    values = list(values)
    if True in values:
        return True
    return UNKNOWN if UNKNOWN in values else False


def count_of(values, need):
    """ "`count` is true when enough children are true, false when true and
    unknown ones together are too few, else unknown" """
    values = list(values)
    true = values.count(True)
    if true >= need:
        return True
    return False if true + values.count(UNKNOWN) < need else UNKNOWN


def not_of(value):
    """ "`not` swaps true and false" """
    return UNKNOWN if value is UNKNOWN else not value


def judge(condition, leaf_value):
    """A condition's value, given what each leaf is worth."""
    if condition is True or condition is False:
        return condition
    if isinstance(condition, Leaf):
        return leaf_value(condition)
    values = [judge(child, leaf_value) for child in condition.children]
    if condition.kind == "all":
        return all_of(values)
    if condition.kind == "any":
        return any_of(values)
    if condition.kind == "count":
        return count_of(values, condition.need)
    return not_of(values[0])


def passes(leaf, value):
    if leaf.test == "at_least":
        return value >= leaf.against
    if leaf.test == "above":
        return value > leaf.against
    if leaf.test == "at_most":
        return value <= leaf.against
    if leaf.test == "below":
        return value < leaf.against
    return value == leaf.against


def passes_between(leaf, low, high):
    """ "true if its whole range of values passes, false if none of it does,
    else unknown"; every number from low to high can be. For `is`: "false
    where no value equals it, true where the range is that one value". """
    if leaf.test == "is":
        if leaf.against < low or leaf.against > high:
            return False
        return True if low == high else UNKNOWN
    at_low, at_high = passes(leaf, low), passes(leaf, high)
    return at_low if at_low == at_high else UNKNOWN


def passes_among(leaf, values):
    """The same for the values that an item can take."""
    outcomes = {passes(leaf, value) for value in values}
    return outcomes.pop() if len(outcomes) == 1 else UNKNOWN


# ---- A case: one document, cut for a tie, and one sheet ------------------

class Case:
    def __init__(self, questionnaire, sheet):
        self.questionnaire = questionnaire
        self.tie = questionnaire.tie_index[sheet["tie"]]
        self.cut = questionnaire.cut(self.tie)
        count = len(questionnaire.items)
        self.kept_value = [None] * count
        self.kept_reason = [UNANSWERED] * count
        for item, answer in sheet.get("answers", {}).items():
            self.keep(questionnaire.item_index[item], answer)
        self.facts = [None] * len(questionnaire.facts)
        for fact, value in sheet.get("facts", {}).items():
            self.facts[questionnaire.fact_index[fact]] = exact(value)
        self.earlier_raised = sheet.get("earlier_gate") == "raised"
        self.evaluate()

    def keep(self, item, answer):
        if isinstance(answer, dict):
            self.kept_reason[item] = REASONS[answer["missing"]]
            return
        self.kept_reason[item] = ANSWERED
        if isinstance(answer, str):
            self.kept_value[item] = dict(
                self.questionnaire.items[item].options)[answer]
        else:
            self.kept_value[item] = exact(answer)

    def evaluate(self):
        """ "Items in the order of `ask_when`; `valid_when`; scales;
        differences; gate patterns; the gate; other patterns in the order of
        their `pattern` leaves; advice." What is needed first is worked out
        first, because each function remembers what it found."""
        self.memory = {}
        items = range(len(self.questionnaire.items))
        self.asked = [asked(self, item) for item in items]
        self.states = [state(self, item) for item in items]
        self.stopped = stopped(self)
        self.next = next_question(self)
        self.gate_today = gate_today(self)
        self.gate = gate_combined(self)

    def remember(self, name, index, work_out):
        if (name, index) not in self.memory:
            self.memory[name, index] = work_out(self, index)
        return self.memory[name, index]


# ---- Items --------------------------------------------------------------

def asked(case, item):
    """ "An item of the tie is *asked* when `ask_when` is true (or absent),
    *not asked* when it is false, and *may yet be asked* when it is unknown."
    """
    return case.remember("asked", item, work_out_asked)


def work_out_asked(case, item):
    if not case.cut.item[item]:
        return False
    return judge(case.cut.ask_when[item],
                 lambda leaf: asking_leaf(case, leaf))


def asking_leaf(case, leaf):
    """ "`ask_when` looks at counted answers and given facts: a leaf on an item
    that is not counted, or on a fact not given, is unknown." """
    if leaf.kind == "item":
        if not counted(case, leaf.subject):
            return UNKNOWN
        return passes(leaf, case.kept_value[leaf.subject])
    return fact_leaf(case, leaf)


def counted(case, item):
    """ "answered | asked, with a value: *counted*" """
    return case.kept_value[item] is not None and asked(case, item) is True


def state(case, item):
    """ "not asked: `ask_when` is false or unknown, whatever answer is kept;
    unanswered, skipped, does not apply, prefer not to say: asked, without a
    value" """
    if not case.cut.item[item]:
        return -1
    if asked(case, item) is not True:
        return NOT_ASKED
    return case.kept_reason[item]


def may_yet_be_asked(case, item):
    return asked(case, item) is UNKNOWN


def is_open(case, item):
    """ "*Open* is an item that is asked and unanswered or skipped, and one
    that may yet be asked unless *does not apply* or *prefer not to say* is
    kept for it." """
    if may_yet_be_asked(case, item):
        return case.kept_reason[item] not in (DOES_NOT_APPLY, DECLINED)
    return case.states[item] in (UNANSWERED, SKIPPED)


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


def fact_leaf(case, leaf):
    value = case.facts[leaf.subject]
    return UNKNOWN if value is None else passes(leaf, value)


# ---- Scores -------------------------------------------------------------

def valid_now(case):
    return judge(case.cut.valid_when, lambda leaf: now_leaf(case, leaf))


def valid_in_range(case):
    return judge(case.cut.valid_when, lambda leaf: range_leaf(case, leaf))


def counted_values(case, scale):
    """Keyed values of the scale's counted items, by key."""
    return {key: key.keyed(case.kept_value[key.item])
            for key in case.cut.keys[scale] if counted(case, key.item)}


def rule_holds(minimum, count, eligible):
    """ "at least one item is counted, [...] and counted / eligible >= the
    share, or counted >= the count, or (`"all"`) counted = eligible" """
    if count < 1:
        return False
    if minimum == "all":
        return count == eligible
    if minimum < 1:
        return Fraction(count, eligible) >= minimum
    return count >= minimum


def enough_answered(case, scale):
    """ "*Eligible* are the asked items but for *does not apply*." """
    states = [case.states[key.item] for key in case.cut.keys[scale]]
    eligible = [state for state in states
                if state not in (NOT_ASKED, DOES_NOT_APPLY)]
    return rule_holds(case.questionnaire.scales[scale].min_answered,
                      states.count(ANSWERED), len(eligible))


def score(case, scale):
    """ "There is a score when" the rule holds and "`valid_when` is true" """
    return case.remember("score", scale, work_out_score)


def work_out_score(case, scale):
    if not case.cut.scale[scale] or not enough_answered(case, scale):
        return None
    if valid_now(case) is not True:
        return None
    values = counted_values(case, scale)
    if case.questionnaire.scales[scale].prorate:
        gaps = [key for key in case.cut.keys[scale] if key not in values]
        values = filled(values, gaps)
    return reported(case.questionnaire.scales[scale], values)


def filled(values, gaps):
    """ "every item of the scale in this tie that is not counted is filled with
    low + p x (high - low)", "p = the unweighted mean position of the counted
    items of the scale" """
    positions = [key.position(value) for key, value in values.items()]
    p = sum(positions) / Fraction(len(positions))
    return {**values, **{key: key.low + p * key.range for key in gaps}}


def raw_score(scale, values):
    """ "Sum = sum of weight x value; mean = sum / sum of weights" """
    total = sum(key.weight * value for key, value in values.items())
    if scale.method == "sum":
        return total
    return total / sum(key.weight for key in values)


def pomp(values):
    """ "POMP = 100 x (sum - lowest sum) / (highest sum - lowest sum)" """
    total = sum(key.weight * value for key, value in values.items())
    lowest = sum(key.weight * key.low for key in values)
    highest = sum(key.weight * key.high for key in values)
    return 100 * (total - lowest) / (highest - lowest)


def before_table(scale, values):
    return pomp(values) if scale.report_as == "pomp" \
        else raw_score(scale, values)


def after_table(scale, number):
    """ "`table` turns the raw sum or mean into the value of the last pair at
    or below it." """
    if scale.report_as == "table":
        number = step_value(scale.table, number)
    return rounded(number, scale.decimals) if scale.rounded else number


def reported(scale, values):
    return after_table(scale, before_table(scale, values))


def rounded(number, decimals):
    """ "rounded half away from zero" """
    scaled = abs(number) * 10 ** decimals
    whole = (2 * scaled.numerator + scaled.denominator) \
        // (2 * scaled.denominator)
    result = Fraction(whole, 10 ** decimals)
    return -result if number < 0 else result


def contribution(case, scale, key):
    """ "A contribution of an item is how much of the score it adds over the
    lowest possible one (before a table)." Of a counted item, where there is a
    score; else None."""
    if score(case, scale) is None or not counted(case, key.item):
        return None
    value = key.keyed(case.kept_value[key.item])
    return key.weight * (value - key.low) * share_of_one(case, scale)


def share_of_one(case, scale):
    """What one unit of the weighted sum is worth in the score."""
    part = case.questionnaire.scales[scale]
    keys = case.cut.keys[scale] if part.prorate \
        else list(counted_values(case, scale))
    if part.report_as == "pomp":
        return Fraction(100) / sum(key.weight * key.range for key in keys)
    if part.method == "mean":
        return 1 / sum(key.weight for key in keys)
    return Fraction(1)


def band(case, scale, cutoffs):
    """The last band that begins at or below the score."""
    number = score(case, scale)
    all_cutoffs = case.questionnaire.scales[scale].cutoffs
    if number is None or cutoffs >= len(all_cutoffs):
        return -1
    return sum(1 for start, _ in all_cutoffs[cutoffs] if start <= number) - 1


# ---- Bounds -------------------------------------------------------------

def bounds(case, scale):
    """Lowest and highest score that open answers allow, or None where none
    can come about."""
    return case.remember("bounds", scale, work_out_bounds)


def work_out_bounds(case, scale):
    if not case.cut.scale[scale] or not score_can_come(case, scale):
        return None
    keys = case.cut.keys[scale]
    values = counted_values(case, scale)
    # "An item that may yet be asked counts as open even when an answer is
    # kept for it."
    open_keys = [key for key in keys if is_open(case, key.item)]
    final = [key for key in keys if key not in values and key not in open_keys]
    return lowest_and_highest(case.questionnaire.scales[scale], values,
                              open_keys, final)


def lowest_and_highest(scale, values, open_keys, final):
    low = bound(scale, values, open_keys, final, False)
    high = bound(scale, values, open_keys, final, True)
    if scale.report_as != "table":
        return after_table(scale, low), after_table(scale, high)
    return table_bounds(scale, low, high)


def table_bounds(scale, low, high):
    """A table need not ascend: the lowest and the highest of all that it gives
    from the lowest raw score to the highest."""
    among = [step_value(scale.table, low)] + [
        value for start, value in scale.table if low < start <= high]
    among = [rounded(value, scale.decimals) if scale.rounded else value
             for value in among]
    return min(among), max(among)


def bound(scale, values, open_keys, final, highest):
    """ "The lowest possible score takes each open item at the low end of its
    range, the highest at the high end; the other gaps follow p, worked out
    anew with the open items at that end." """
    ends = {key: key.high if highest else key.low for key in open_keys}
    if scale.prorate:
        return before_table(scale, filled({**values, **ends}, final))
    # "With `none`, an open item comes in or stays out, at any value,
    # whichever makes the bound wider."
    choices = [before_table(scale, {**values,
                                    **{key: ends[key] for key in come}})
               for count in range(len(open_keys) + 1)
               for come in combinations(open_keys, count)
               if values or come]
    return max(choices) if highest else min(choices)


def completeness(case, scale):
    """A: "the asked items that are counted or open", D: "those asked and
    *prefer not to say*", M: "those that may yet be asked and keep *prefer not
    to say*", B: "the items that may yet be asked and are open" """
    a = d = m = b = 0
    for key in case.cut.keys[scale]:
        item = key.item
        if may_yet_be_asked(case, item):
            m += case.kept_reason[item] == DECLINED
            b += is_open(case, item)
        elif asked(case, item):
            a += counted(case, item) or is_open(case, item)
            d += case.states[item] == DECLINED
    return a, d, m, b


def certain(case, scale):
    """ "A >= 1, and A / (A + D + M) >= the share, or A >= the count, or
    (`"all"`) D + M = 0; and `valid_when` is true in Range" """
    if bounds(case, scale) is None:
        return False
    a, d, m, _ = completeness(case, scale)
    minimum = case.questionnaire.scales[scale].min_answered
    return rule_holds(minimum, a, a + d + m) and valid_in_range(case) is True


def score_can_come(case, scale):
    """ "Bounds exist where a score can still come about", "the best case: [...]
    the same with A + B for A and 0 for M, and `valid_when` is not false in
    Range" """
    a, d, _, b = completeness(case, scale)
    minimum = case.questionnaire.scales[scale].min_answered
    return (rule_holds(minimum, a + b, a + b + d)
            and valid_in_range(case) is not False)


def difference(case, index):
    _, start, minus = case.questionnaire.differences[index]
    if not case.cut.difference[index]:
        return None
    if score(case, start) is None or score(case, minus) is None:
        return None
    return score(case, start) - score(case, minus)


def difference_bounds(case, index):
    """ "Bounds of a difference: low of `from` - high of `minus`, and
    high - low." """
    _, start, minus = case.questionnaire.differences[index]
    if not case.cut.difference[index]:
        return None
    if bounds(case, start) is None or bounds(case, minus) is None:
        return None
    return (bounds(case, start)[0] - bounds(case, minus)[1],
            bounds(case, start)[1] - bounds(case, minus)[0])


def difference_certain(case, index):
    _, start, minus = case.questionnaire.differences[index]
    return certain(case, start) and certain(case, minus)


# ---- Leaves: now --------------------------------------------------------

def now_leaf(case, leaf):
    """ "*Now*: an item leaf is unknown unless the item is counted; a fact leaf
    unless the fact is given; a scale leaf unless there is a score; a
    difference leaf unless both have one; `answered` is true when the item is
    counted, else false; [...] `gate` compares the gate." """
    if leaf.kind == "item":
        if not counted(case, leaf.subject):
            return UNKNOWN
        return passes(leaf, case.kept_value[leaf.subject])
    if leaf.kind == "fact":
        return fact_leaf(case, leaf)
    if leaf.kind == "scale":
        number = score(case, leaf.subject)
        return UNKNOWN if number is None else passes(leaf, number)
    if leaf.kind == "difference":
        number = difference(case, leaf.subject)
        return UNKNOWN if number is None else passes(leaf, number)
    if leaf.kind == "answered":
        return counted(case, leaf.subject)
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
    if leaf.kind == "item":
        return range_item_leaf(case, leaf)
    if leaf.kind == "fact":
        return fact_leaf(case, leaf)  # "A fact leaf as now."
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
    if leaf.kind == "answered":
        return range_answered_leaf(case, leaf)
    if leaf.kind == "gate":
        return range_gate_leaf(case, leaf)
    return range_pattern_leaf(leaf, *levels_in_range(case, leaf.subject))


def range_item_leaf(case, leaf):
    """ "an item leaf on a counted item as now; on an item that is asked and
    open it is true if its whole range of values passes, false if none of it
    does, else unknown [...]; on every other item unknown" """
    item = leaf.subject
    if counted(case, item):
        return passes(leaf, case.kept_value[item])
    if asked(case, item) is True and is_open(case, item):
        return passes_among(leaf, case.questionnaire.items[item].values)
    return UNKNOWN


def range_answered_leaf(case, leaf):
    """ "`answered` is true when counted, unknown when open, else false." """
    if counted(case, leaf.subject):
        return True
    return UNKNOWN if is_open(case, leaf.subject) else False


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


def world_bounds(case, scale):
    return case.remember("world bounds", scale, work_out_world_bounds)


def work_out_world_bounds(case, scale):
    part = case.questionnaire.scales[scale]
    keys = case.cut.keys[scale]
    if not rule_holds(part.min_answered, len(keys), len(keys)):
        return None
    values = counted_values(case, scale)
    gaps = [key for key in keys if key not in values]
    return lowest_and_highest(part, values, gaps, [])


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
    """ "gate patterns are judged once more in Range, in a world where [...]" """
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
    """ "*Raised*: a gate pattern's level now (settled levels included) is some
    or more, or its lowest level in that world is. *Not raised*: otherwise, if
    every safety item of the tie has a value, at least one gate pattern applies
    to the tie, and each that applies has the highest level *not seen* in that
    world. *Unknown*: everything else." After a stop "the gate is RAISED where
    the answers given raise it, else UNKNOWN" (design, 3). """
    patterns = gate_patterns(case)
    if any(level_now(case, index) >= SOME
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
        levels_in_world(case, index)[0] >= SOME
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
