# SPDX-License-Identifier: MIT
"""logic - Kleene's three values: True, False and UNKNOWN; and what a number,
or a range of them, makes of a leaf. Lines in quotes are from docs/format.md.
"""

from document import Leaf

UNKNOWN = None


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
