# SPDX-License-Identifier: MIT
"""scores - what a scale comes to, and between which ends it still lies. Lines
in quotes are from docs/format.md."""

from fractions import Fraction
from itertools import combinations

from document import step_value
from items import (ANSWERED, DECLINED, DOES_NOT_APPLY, NOT_ASKED, asked,
                   counted, is_open, may_yet_be_asked, now_sheet_leaf,
                   range_sheet_leaf)
from logic import judge


def valid_now(case):
    return judge(case.cut.valid_when, lambda leaf: now_sheet_leaf(case, leaf))


def valid_in_range(case):
    return judge(case.cut.valid_when, lambda leaf: range_sheet_leaf(case, leaf))


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


def world_bounds(case, scale):
    """Bounds in the gate's world: "a scale's gap lies between its ends and
    counts as answered"; None where the rule cannot hold even so."""
    return case.remember("world bounds", scale, work_out_world_bounds)


def work_out_world_bounds(case, scale):
    part = case.questionnaire.scales[scale]
    keys = case.cut.keys[scale]
    if not rule_holds(part.min_answered, len(keys), len(keys)):
        return None
    values = counted_values(case, scale)
    gaps = [key for key in keys if key not in values]
    return lowest_and_highest(part, values, gaps, [])
