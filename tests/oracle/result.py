# SPDX-License-Identifier: MIT
"""result - a case in the shape in which oracle_dump writes it, so that the two
can be held against each other field by field. Fractions become the nearest
double; what is absent becomes None."""

import evaluator as ev
import reports
import views

CUTOFFS = 4  # how many of a scale's cut-offs are asked for


def number(fraction):
    # int / int is correctly rounded in Python
    return None if fraction is None \
        else fraction.numerator / fraction.denominator


def pair(ends):
    return None if ends is None else [number(ends[0]), number(ends[1])]


def describe(questionnaire):
    """What is there, whoever answers."""
    items = questionnaire.items
    ties = range(len(questionnaire.tie_index))
    return {
        "id": questionnaire.id,
        "items": [{"id": item.id, "safety": int(item.safety),
                   "sensitive": int(questionnaire.sensitive["item"][index]),
                   "ties": [int(tie in item.ties) for tie in ties],
                   "range": [number(item.values[0]), number(item.values[-1])],
                   "options": [[name, number(value)]
                               for name, value in item.options or []]}
                  for index, item in enumerate(items)],
        "facts": [{"id": name, "range": [number(low), number(high)],
                   "sensitive": int(sensitive)}
                  for name, low, high, sensitive in questionnaire.facts],
        "scales": [[scale.id, int(questionnaire.sensitive["scale"][index])]
                   for index, scale in enumerate(questionnaire.scales)],
        "differences": [part[0] for part in questionnaire.differences],
        "patterns": [[pattern.id, int(pattern.gate),
                      int(questionnaire.sensitive["pattern"][index]),
                      len(pattern.criteria)]
                     for index, pattern in enumerate(questionnaire.patterns)],
        "advice": [[advice.id, int(questionnaire.sensitive["advice"][index])]
                   for index, advice in enumerate(questionnaire.advice)],
        "stops": len(questionnaire.stops),
        "order": list(questionnaire.section_order)}


def evaluate(questionnaire, sheet):
    return result(ev.Case(questionnaire, sheet))


def with_reports(questionnaire, document, sheet):
    """The result, and what the reports should say."""
    case = ev.Case(questionnaire, sheet)
    return {**result(case), "host report": reports.host_expected(case),
            "plain report": reports.person_expected(case, views.PLAIN,
                                                    document),
            "private report": reports.person_expected(case, views.PRIVATE,
                                                      document)}


def result(case):
    questionnaire = case.questionnaire
    stopped = case.stopped >= 0
    items = range(len(questionnaire.items))
    asked = [item for item in case.cut.section_order
             if ev.asked(case, item) is True]
    return {
        "tie": case.tie,
        "states": case.states,
        "may": [int(ev.may_yet_be_asked(case, item)) for item in items],
        "kept": [number(value) for value in case.kept_value],
        "option": [option_of(case, item) for item in items],
        "reason": case.kept_reason,
        "facts": [number(value) for value in case.facts],
        "asked": asked,
        "back": asked[::-1],
        "next": case.next,
        "stopped": case.stopped,
        "counts": [case.states.count(state) for state in range(6)],
        "scales": [scale_result(case, scale)
                   for scale in range(len(questionnaire.scales))],
        "differences": [difference_result(case, index) for index
                        in range(len(questionnaire.differences))],
        "gate": case.gate,
        "today": case.gate_today,
        "patterns": [pattern_result(case, index)
                     for index in range(len(questionnaire.patterns))],
        "advice": [-1 if stopped else ev.advice(case, index)
                   for index in range(len(questionnaire.advice))],
        "plain": view_result(case, views.PLAIN),
        "private": view_result(case, views.PRIVATE)}


def option_of(case, item):
    options = case.questionnaire.items[item].options or []
    for index, (_, value) in enumerate(options):
        if value == case.kept_value[item]:
            return index
    return -1


def scale_result(case, scale):
    keys = case.cut.keys[scale]
    states = [case.states[key.item] for key in keys]
    there = bool(keys)
    stopped = case.stopped >= 0
    return {
        "score": None if stopped else number(ev.score(case, scale)),
        "bounds": None if stopped else pair(ev.bounds(case, scale)),
        "bands": [-1 if stopped else ev.band(case, scale, cutoffs)
                  for cutoffs in range(CUTOFFS)],
        "counts": [states.count(state) if there else -1
                   for state in range(6)],
        "items": [key.item for key in keys],
        "contributions": [None if stopped
                          else number(ev.contribution(case, scale, key))
                          for key in keys]}


def difference_result(case, index):
    if case.stopped >= 0:
        return {"value": None, "bounds": None}
    return {"value": number(ev.difference(case, index)),
            "bounds": pair(ev.difference_bounds(case, index))}


def pattern_result(case, index):
    count = range(len(case.questionnaire.patterns[index].criteria))
    if case.stopped >= 0:
        return {"level": -1, "lowest": -1, "highest": -1,
                "criteria": [-1 for _ in count]}
    lowest, highest = ev.levels_in_range(case, index)
    return {"level": ev.level_now(case, index),
            "lowest": lowest, "highest": highest,
            "criteria": [ev.criterion(case, index, number)
                         for number in count]}


def view_result(case, view):
    return {"strengths": views.strengths(case, view),
            "findings": [{"pattern": index,
                          "level": ev.level_now(case, index),
                          "listed": int(level == ev.LISTED),
                          "evidence": views.evidence(case, index),
                          "counted": views.counted_facts(case, index)}
                         for index, level in views.findings(case, view)],
            "advice": views.advice_shown(case, view),
            "reasons": [views.reason(case, index)
                        for index in views.advice_shown(case, view)]}
