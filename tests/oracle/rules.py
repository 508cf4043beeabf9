# SPDX-License-Identifier: MIT
"""rules - what docs/format.md refuses, as far as generated documents could
break it. The same rules in their own words; shares nothing with the library.

Expects a document whose keys and ids are in order already.
"""

import evaluator as ev
from document import Leaf, Questionnaire, VANISHED, leaves


def why_refused(document):
    """A sentence, or None for a document that must be accepted."""
    questionnaire = Questionnaire(document)
    for rule in RULES:
        reason = rule(questionnaire)
        if reason:
            return reason
    return None


def conditions_of(pattern):
    return pattern.criteria + [when for when, _ in pattern.easings]


def pattern_leaves(questionnaire, gate):
    for pattern in questionnaire.patterns:
        if pattern.gate == gate:
            for condition in conditions_of(pattern):
                yield from leaves(condition)


def items_read(questionnaire, leaf):
    """The items that a leaf reads, itself or through what it names."""
    if leaf.kind in ("item", "answered"):
        return {leaf.subject}
    if leaf.kind == "scale":
        return {key.item for key in questionnaire.scales[leaf.subject].keys}
    if leaf.kind == "difference":
        _, start, minus = questionnaire.differences[leaf.subject]
        return {key.item for scale in (start, minus)
                for key in questionnaire.scales[scale].keys}
    if leaf.kind == "pattern":
        return set().union(*(
            items_read(questionnaire, inner) for condition in
            conditions_of(questionnaire.patterns[leaf.subject])
            for inner, _ in leaves(condition)))
    return set()


def gate_items(questionnaire):
    found = {index for index, item in enumerate(questionnaire.items)
             if item.safety}
    for leaf, _ in pattern_leaves(questionnaire, True):
        found |= items_read(questionnaire, leaf)
    return found


# ---- Any document -------------------------------------------------------

def keyed_range(questionnaire):
    """ "an empty range is refused" (design, 3) """
    for scale in questionnaire.scales:
        if any(key.range == 0 for key in scale.keys):
            return "a key with an empty range"
    return None


def asking_goes_round(questionnaire):
    """ "Cycles are refused." """
    reads = [{leaf.subject for leaf, _ in leaves(item.ask_when)
              if leaf.kind == "item"} for item in questionnaire.items]
    return "items ask for each other" if goes_round(reads) else None


def patterns_go_round(questionnaire):
    reads = [{leaf.subject for condition in conditions_of(pattern)
              for leaf, _ in leaves(condition) if leaf.kind == "pattern"}
             for pattern in questionnaire.patterns]
    return "patterns read each other" if goes_round(reads) else None


def goes_round(reads):
    left = set(range(len(reads)))
    while True:
        ready = {index for index in left if not reads[index] & left}
        if not ready:
            return bool(left)
        left -= ready


def criteria_in_each_tie(questionnaire):
    """ "When criteria are fewer than `levels.some` although no required one was
    lost, that is an error"; where none is left the pattern does not apply. """
    for tie in questionnaire.tie_index.values():
        cut = questionnaire.cut(tie)
        for index, pattern in enumerate(questionnaire.patterns):
            lost_required = any(
                required and criterion is VANISHED for required, criterion
                in zip(pattern.required, cut.criteria[index]))
            none_left = all(criterion is VANISHED
                            for criterion in cut.criteria[index])
            if (not cut.pattern[index] and not lost_required
                    and not none_left):
                return "too few criteria in a tie"
    return None


def table_does_not_fall(questionnaire):
    """What a table reports may not go down as the raw score goes up."""
    for scale in questionnaire.scales:
        values = [value for _, value in scale.table]
        if values != sorted(values):
            return "a table that falls"
    return None


def level_is_there(questionnaire):
    """A leaf on "clear" reads a pattern that has that level."""
    conditions = [condition for pattern in questionnaire.patterns
                  for condition in conditions_of(pattern)]
    conditions += [advice.when for advice in questionnaire.advice]
    for condition in conditions:
        for leaf, _ in leaves(condition):
            if (leaf.kind == "pattern" and leaf.against == "clear"
                    and questionnaire.patterns[leaf.subject].clear is None):
                return "a leaf on a level that is not there"
    return None


def valid_when_in_each_tie(questionnaire):
    """ "a vanished `valid_when` is an error" """
    if questionnaire.valid_when is None:
        return None
    for tie in questionnaire.tie_index.values():
        if questionnaire.cut(tie).condition(
                questionnaire.valid_when) is VANISHED:
            return "valid_when vanishes in a tie"
    return None


def stops_read_nothing_sensitive(questionnaire):
    """ "`stop` conditions use `item`, `fact` and `tie` leaves on what is not
    sensitive" """
    if any(questionnaire.reads_sensitive(stop)
           for stop in questionnaire.stops):
        return "a stop reads something sensitive"
    return None


# ---- Shares -------------------------------------------------------------

def shares_are_of_two_counts(questionnaire):
    """ "`t` lies above 0 and below 1, `n` is a whole number from 1 to 2,000,000,
    and the two facts are two, each with a `min` of at least 0 and a `max` of
    at most 1,000,000." """
    for condition in every_condition(questionnaire):
        for leaf, _ in leaves(condition):
            if leaf.kind != "share":
                continue
            a, b = leaf.subject
            t, n = leaf.against
            if a == b:
                return "a share of one fact"
            if not 0 < t < 1 or n not in range(1, 2000001):
                return "a share with such numbers"
            for fact in leaf.subject:
                _, low, high, _ = questionnaire.facts[fact]
                if low < 0 or high > 1000000:
                    return "a share of a fact that is no count"
    return None


def every_condition(questionnaire):
    return ([item.ask_when for item in questionnaire.items]
            + [condition for pattern in questionnaire.patterns
               for condition in conditions_of(pattern)]
            + [advice.when for advice in questionnaire.advice]
            + questionnaire.stops + [questionnaire.valid_when])


def shares_stand_where_they_may(questionnaire):
    """ "It may stand in findings that are no gate patterns, in easings and in
    advice." """
    elsewhere = ([item.ask_when for item in questionnaire.items]
                 + questionnaire.stops + [questionnaire.valid_when]
                 + [condition for pattern in questionnaire.patterns
                    if pattern.gate for condition in conditions_of(pattern)])
    if any(leaf.kind == "share" for condition in elsewhere
           for leaf, _ in leaves(condition)):
        return "a share where none may stand"
    return None


def plain_lists_are_no_gate_patterns(questionnaire):
    """ "It stands neither on a gate pattern nor beside `"shown_when_raised":
    false`." """
    if any(pattern.listed_when_raised
           and (pattern.gate or not pattern.shown_when_raised)
           for pattern in questionnaire.patterns):
        return "label_when_raised where it may not stand"
    return None


# ---- What a gate pattern may not ----------------------------------------

def gate_leaves(questionnaire):
    """ "`eased_by` on a gate pattern; a gate pattern that reads a `tie`, `gate`
    or `answered` leaf; a `pattern` leaf on anything but a gate pattern [...]
    or inside a `not`" """
    for pattern in questionnaire.patterns:
        if pattern.gate and pattern.easings:
            return "a gate pattern is eased"
    for leaf, under_not in pattern_leaves(questionnaire, True):
        if leaf.kind in ("tie", "gate", "answered"):
            return "a gate pattern with such a leaf"
        if leaf.kind == "pattern" and (
                under_not or not questionnaire.patterns[leaf.subject].gate):
            return "a gate pattern with such a pattern leaf"
    return None


def gate_items_are_plain(questionnaire):
    """ "reading an item marked `context`; `ask_when` on a gate item; [...] a
    safety item that is `context`" """
    for index in gate_items(questionnaire):
        item = questionnaire.items[index]
        if item.context or item.ask_when is not None:
            return "a gate item is context, or asked on a condition"
    return None


def safety_is_read_straight(questionnaire):
    """ "a safety item read by a gate pattern other than through `at_least` or
    `above` on the item itself, outside every `not`, and never through a
    scale" """
    items = questionnaire.items
    for leaf, under_not in pattern_leaves(questionnaire, True):
        if leaf.kind == "item" and items[leaf.subject].safety and (
                under_not or leaf.test not in ("at_least", "above")):
            return "a safety item is read upside down"
        if leaf.kind in ("scale", "difference") and any(
                items[item].safety
                for item in items_read(questionnaire, leaf)):
            return "a safety item is read through a scale"
    return None


def safety_is_read_in_each_tie(questionnaire):
    """ "a safety item that no gate pattern reads in one of its ties; [...] a
    document with safety items and no gate pattern"; where the required
    criteria alone make "some", the others are not read. """
    for tie in questionnaire.tie_index.values():
        cut = questionnaire.cut(tie)
        read = {leaf.subject
                for index, pattern in enumerate(questionnaire.patterns)
                if pattern.gate and cut.pattern[index]
                for required, criterion
                in zip(pattern.required, cut.criteria[index])
                if criterion is not VANISHED
                and (required or pattern.some > sum(pattern.required))
                for leaf, _ in leaves(criterion) if leaf.kind == "item"}
        for index, item in enumerate(questionnaire.items):
            if item.safety and cut.item[index] and index not in read:
                return "no gate pattern reads a safety item in a tie"
    return None


def no_rule_beside_the_gate(questionnaire):
    """ "`valid_when` beside a gate pattern" """
    if questionnaire.valid_when is not None and any(
            pattern.gate for pattern in questionnaire.patterns):
        return "valid_when beside a gate pattern"
    return None


def gate_can_be_raised(questionnaire):
    """ "a gate pattern that could never be raised in one of its ties" """
    for tie in questionnaire.tie_index:
        empty = ev.Case(questionnaire, {"tie": tie})
        for index in ev.gate_patterns(empty):
            if ev.levels_in_world(empty, index)[1] < ev.SOME:
                return "a gate pattern that could never be raised"
            if any(criterion is not VANISHED and has_dead_part(empty, criterion)
                   for criterion in empty.cut.criteria[index]):
                return "a part of a gate pattern that can never be true"
    return None


def has_dead_part(empty, condition):
    """Whether something in it cannot be true, whatever is answered."""
    if isinstance(condition, Leaf):
        if condition.kind == "scale":
            scales = [condition.subject]
        elif condition.kind == "difference":
            scales = empty.questionnaire.differences[condition.subject][1:]
        else:
            scales = []
        return (any(ev.world_bounds(empty, scale) is None for scale in scales)
                or ev.world_leaf(empty, condition) is False)
    return (any(has_dead_part(empty, child) for child in condition.children)
            or ev.judge(condition,
                        lambda leaf: ev.world_leaf(empty, leaf)) is False)


def no_table_before_the_gate(questionnaire):
    """ "a `table` between a gate pattern and its items" """
    for leaf, _ in pattern_leaves(questionnaire, True):
        if leaf.kind == "scale":
            scales = [leaf.subject]
        elif leaf.kind == "difference":
            scales = questionnaire.differences[leaf.subject][1:]
        else:
            continue
        if any(questionnaire.scales[scale].report_as == "table"
               for scale in scales):
            return "a table before the gate"
    return None


RULES = (keyed_range, table_does_not_fall, level_is_there,
         asking_goes_round, patterns_go_round, criteria_in_each_tie,
         shares_are_of_two_counts, shares_stand_where_they_may,
         plain_lists_are_no_gate_patterns,
         valid_when_in_each_tie, no_rule_beside_the_gate, gate_leaves,
         gate_items_are_plain, safety_is_read_straight,
         safety_is_read_in_each_tie, no_table_before_the_gate,
         gate_can_be_raised, stops_read_nothing_sensitive)
