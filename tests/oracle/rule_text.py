# SPDX-License-Identifier: MIT
"""rule_text - a condition as the host's report writes it, after
docs/texts.md, "Report JSON for a host". Knows nothing of answers."""

from document import Leaf, VANISHED


def rule_text(questionnaire, condition):
    """A condition as it was cut for the tie; None stands for one that was left
    out."""
    if condition is VANISHED:
        return "never"
    if condition is None:
        return "always"
    if condition is True or condition is False:  # a `tie` leaf
        return "true" if condition else "false"
    if isinstance(condition, Leaf):
        return leaf_text(questionnaire, condition)
    opening = {"all": "all of (", "any": "any of (", "not": "not (",
               "count": f"at least {condition.need} of ("}[condition.kind]
    return opening + "; ".join(rule_text(questionnaire, child)
                               for child in condition.children) + ")"


def leaf_text(questionnaire, leaf):
    if leaf.kind == "gate":
        return f"gate {leaf.subject}"
    if leaf.kind == "share":
        a, b = (questionnaire.facts[fact][0] for fact in leaf.subject)
        t, n = leaf.against
        return f"share {a} against {b} wilson_above {decimal_text(t)} from {n}"
    name = name_of(questionnaire, leaf.kind, leaf.subject)
    if leaf.kind == "answered":
        return f"answered {name}"
    against = leaf.against if leaf.kind == "pattern" \
        else decimal_text(leaf.against)
    return f"{leaf.kind} {name} {leaf.test} {against}"


def name_of(questionnaire, kind, index):
    if kind == "fact":
        return questionnaire.facts[index][0]
    if kind == "difference":
        return questionnaire.differences[index][0]
    return {"item": questionnaire.items, "answered": questionnaire.items,
            "scale": questionnaire.scales,
            "pattern": questionnaire.patterns}[kind][index].id


def decimal_text(number):
    """Without an exponent, and no digit more than it needs."""
    millionths = abs(number) * 1000000
    assert millionths.denominator == 1
    whole, rest = divmod(millionths.numerator, 1000000)
    digits = f"{rest:06}".rstrip("0")
    return ("-" if number < 0 else "") + str(whole) + ("." + digits) * bool(
        digits)
