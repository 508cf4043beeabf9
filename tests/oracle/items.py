# SPDX-License-Identifier: MIT
"""items - one document, cut for a tie, with one sheet: which items are asked,
and what their answers are worth to a leaf. Lines in quotes are from
docs/format.md.
"""

from fractions import Fraction

from document import exact
from logic import UNKNOWN, judge, passes, passes_among

# The state of an item.
ANSWERED, NOT_ASKED, UNANSWERED, SKIPPED, DOES_NOT_APPLY, DECLINED = range(6)
REASONS = {"skipped": SKIPPED, "does-not-apply": DOES_NOT_APPLY,
           "declined": DECLINED}


class Sheet:
    def __init__(self, questionnaire, sheet):
        self.memory = {}
        self.questionnaire = questionnaire
        self.tie = questionnaire.tie_index[sheet["tie"]]
        self.cut = questionnaire.cut(self.tie)
        items = range(len(questionnaire.items))
        self.kept_value = [None for _ in items]
        self.kept_reason = [UNANSWERED for _ in items]
        for item, answer in sheet.get("answers", {}).items():
            self.keep(questionnaire.item_index[item], answer)
        self.facts = [None] * len(questionnaire.facts)
        for fact, value in sheet.get("facts", {}).items():
            self.facts[questionnaire.fact_index[fact]] = exact(value)
        self.earlier_raised = sheet.get("earlier_gate") == "raised"
        self.states = [state(self, item) for item in items]

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

    def remember(self, name, index, work_out):
        if (name, index) not in self.memory:
            self.memory[name, index] = work_out(self, index)
        return self.memory[name, index]


# ---- What is asked ------------------------------------------------------

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
        return now_item_leaf(case, leaf)
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


# ---- Leaves on items and facts ------------------------------------------

def fact_leaf(case, leaf):
    value = case.facts[leaf.subject]
    return UNKNOWN if value is None else passes(leaf, value)


SQUARE_OF_Z = Fraction("3.841459")


def share_leaf(case, leaf):
    """ "It is unknown unless both facts are given." """
    a, b = (case.facts[fact] for fact in leaf.subject)
    if a is None or b is None:
        return UNKNOWN
    return outweighs(a, b, *leaf.against)


def outweighs(a, b, t, n):
    """ "A share is true when a + b is at least n and [...] a > t(a + b) and
    (a - t(a + b))^2 > 3.841459 x t(1 - t)(a + b), exactly." """
    over = a - t * (a + b)
    return (a + b >= n and over > 0
            and over ** 2 > SQUARE_OF_Z * t * (1 - t) * (a + b))


def now_item_leaf(case, leaf):
    """ "an item leaf is unknown unless the item is counted" """
    if not counted(case, leaf.subject):
        return UNKNOWN
    return passes(leaf, case.kept_value[leaf.subject])


def now_sheet_leaf(case, leaf):
    """ "a fact leaf [is unknown] unless the fact is given; a share leaf unless
    both are; [...] `answered` is true when the item is counted, else false"
    """
    if leaf.kind == "item":
        return now_item_leaf(case, leaf)
    if leaf.kind == "fact":
        return fact_leaf(case, leaf)
    if leaf.kind == "share":
        return share_leaf(case, leaf)
    return counted(case, leaf.subject)


def range_sheet_leaf(case, leaf):
    """ "A fact or share leaf as now." """
    if leaf.kind == "item":
        return range_item_leaf(case, leaf)
    if leaf.kind in ("fact", "share"):
        return now_sheet_leaf(case, leaf)
    return range_answered_leaf(case, leaf)


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
