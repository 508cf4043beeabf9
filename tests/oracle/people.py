# SPDX-License-Identifier: MIT
"""people - what a score is worth, and where it stands among those of named
people. Lines in quotes are from docs/format.md."""

from fractions import Fraction
from math import sqrt
from statistics import NormalDist

from document import exact
from items import now_sheet_leaf
from logic import judge
from scores import lowest_and_highest, rounded, score

LEVEL = 0.90  # "Reports take 0.90."


def decimals(number, digits):
    """A double to so many digits, by way of six; None beyond 10 to the 9."""
    if number is None or abs(number) > 10 ** 9:
        return None
    return rounded(rounded(Fraction(number), 6), digits)


def whole(case, scale):
    """Whether the tie has all items of the scale."""
    return (len(case.cut.keys[scale])
            == len(case.questionnaire.scales[scale].keys))


def is_observed(case, scale):
    reliability = case.questionnaire.scales[scale].reliability
    return reliability is not None and reliability["status"] == "observed"


def standard_error(case, scale):
    """ "With an observed reliability r and its sd, in a tie that has all items
    of the scale, the standard error of measurement is sd x sqrt(1 - r)." """
    reliability = case.questionnaire.scales[scale].reliability
    if (score(case, scale) is None or not is_observed(case, scale)
            or "sd" not in reliability or not whole(case, scale)):
        return None
    return reliability["sd"] * sqrt(1 - reliability["value"])


def interval(case, scale):
    """ "The interval at a level is the score +- z x that [...] cut off at what
    the scale can report; z is the normal quantile of (1 + level) / 2." """
    error = standard_error(case, scale)
    if error is None:
        return None, None
    reach = NormalDist().inv_cdf((1 + LEVEL) / 2) * error
    value = float(score(case, scale))
    least, most = lowest_and_highest(case.questionnaire.scales[scale], {},
                                     case.cut.keys[scale], [])
    return max(value - reach, float(least)), min(value + reach, float(most))


def norm(case, scale):
    """ "the first of its scale that holds in this tie and whose `when` is true
    now. One that names no ties holds only where the tie has all items of the
    scale." Its index; None."""
    if score(case, scale) is None:
        return None
    tie = list(case.questionnaire.tie_index)[case.tie]
    for index, written in enumerate(case.questionnaire.scales[scale].norms):
        holds = (tie in written["ties"] if "ties" in written
                 else whole(case, scale))
        if holds and judge(case.cut.norms[scale][index],
                           lambda leaf: now_sheet_leaf(case, leaf)) is True:
            return index
    return None


def t_score(case, scale):
    """ "T = 50 + 10 x (score - mean) / sd [...] where mean and sd are given"
    """
    index = norm(case, scale)
    if index is None:
        return None
    written = case.questionnaire.scales[scale].norms[index]
    if "sd" not in written:
        return None
    return 50 + 10 * (float(score(case, scale)) - written["mean"]) \
        / written["sd"]


def percentile(case, scale):
    """ "percentile = 100 x (below + half of those equal) / n, the mid-rank in
    the table, scores compared after rounding to six decimals. Without a table
    there is none" """
    index = norm(case, scale)
    if index is None:
        return None
    table = case.questionnaire.scales[scale].norms[index].get("table")
    if table is None:
        return None
    value = rounded(score(case, scale), 6)
    people = sum(count for _, count in table)
    below = sum(count for at, count in table if exact(at) < value)
    equal = sum(count for at, count in table if exact(at) == value)
    return 100 * (below + Fraction(equal, 2)) / people
