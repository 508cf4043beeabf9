# SPDX-License-Identifier: MIT
"""reports - what the library's JSON reports say, and what they should say
after the evaluator: exact numbers for the host, and for the person which
things are shown, by their labels."""

from fractions import Fraction

import evaluator as ev
import people
import views
from rule_text import decimal_text, rule_text

GATES = {number: word for word, number in ev.GATE_WORDS.items()}
LEVELS = {-1: None, ev.NOT_HERE: "does-not-apply",
          ev.NOT_ENOUGH: "not-enough-information", ev.NOT_SEEN: "not-seen",
          ev.SET_ASIDE: "set-aside", ev.SOME: "some", ev.CLEAR: "clear"}
SHOWN = {ev.SET_ASIDE: "set-aside", ev.SOME: "some", ev.CLEAR: "strong",
         ev.LISTED: "listed"}
WORTH = ("interval_low", "interval_high", "compared_with", "percentile", "t")
ADVICE = {ev.DOES_NOT_FIT: "does-not-fit", ev.ADVICE_UNKNOWN: "unknown",
          ev.WITHHELD: "withheld", ev.OFFERED: "offered"}


# ---- The library's ------------------------------------------------------

def host_found(report):
    """The host's report, as far as it is compared."""
    return {
        "gates": [report["gate"], report["gate_today"]],
        "scales": [[fraction(scale[key]) for key in
                    ("exact", "low_exact", "high_exact")] + [scale["shown"]]
                   + worth_found(scale) for scale in report["scales"]],
        "differences": [[fraction(part[key]) for key in
                         ("exact", "low_exact", "high_exact")]
                        for part in report["differences"]],
        "findings": {part["id"]: [part["level"], part["lowest"],
                                  part["highest"], part["settled"],
                                  *(criterion["rule"] for criterion
                                    in part["criteria"])]
                     for part in report["findings"]},
        "advice": [[part["state"], part["rule"], part["because"]]
                   for part in report["advice"]]}


def worth_found(scale):
    return [scale.get("standard_error"), scale.get("interval_low"),
            scale.get("interval_high"),
            [[norm["id"], norm["holds"], norm["t"], norm["percentile"]]
             for norm in scale.get("norms", [])]]


def fraction(pair):
    """ "exact values as [numerator, denominator]", in lowest terms """
    if pair is None:
        return None
    found = Fraction(*pair)
    return str(found) if [found.numerator, found.denominator] == pair \
        else f"{pair} is not in lowest terms"


def person_found(report, document):
    """`document` has the texts of its limits."""
    if report["stopped"]:
        return None
    sections = {part["id"]: part for part in report["sections"]}
    return {
        "strengths": [part["label"]
                      for part in sections["strengths"]["strengths"]],
        "scores": [[part["label"], part["value"] is not None,
                    part["answered"], part["asked"],
                    *(part.get(key) for key in WORTH)]
                   for part in sections["scores"]["scores"]],
        "findings": [[part["label"], part["level"], part["about"],
                      part["level"] == "listed"
                      and part["easing"] is not None, answers_found(part)]
                     for part in sections["findings"]["findings"]],
        "advice": [[part["label"], part["text"], answers_found(part)]
                   for part in sections["advice"]["advice"]],
        "limits": last(sections["limits"]["texts"],
                       len(document.get("limits", [])))}


def last(texts, count):
    return texts[len(texts) - count:]


def answers_found(part):
    return [[said["said"], said["answer"]] for said in part["because"]]


# ---- The evaluator's ----------------------------------------------------

def host_expected(case):
    if case.stopped >= 0:
        return None
    questionnaire = case.questionnaire
    return {
        "gates": [GATES[case.gate], GATES[case.gate_today]],
        "scales": [exact_scale(case, index)
                   for index in range(len(questionnaire.scales))],
        "differences": [[text(ev.difference(case, index)),
                         *ends(ev.difference_bounds(case, index))]
                        for index in range(len(questionnaire.differences))],
        "findings": {pattern.id: finding(case, index) for index, pattern
                     in enumerate(questionnaire.patterns)},
        "advice": [[ADVICE[ev.advice(case, index)], advice_rule(case, index),
                    reason_ids(case, index)]
                   for index in range(len(questionnaire.advice))]}


def advice_rule(case, index):
    when = case.questionnaire.advice[index].when
    return rule_text(case.questionnaire,
                     when and case.cut.condition(when))


def reason_ids(case, index):
    """Of advice that is offered, whichever view shows it."""
    if ev.advice(case, index) != ev.OFFERED:
        return []
    return [case.questionnaire.items[item].id
            for item in views.reason(case, index)]


def exact_scale(case, index):
    number = ev.score(case, index)
    shown = None if number is None else ev.rounded(
        number, case.questionnaire.scales[index].decimals)
    return [text(number), *ends(ev.bounds(case, index)),
            None if shown is None else float(shown),
            *worth(case, index)]


def worth(case, index):
    """For the host, to six digits."""
    holds = people.norm(case, index)
    t, percentile = people.t_score(case, index), people.percentile(case, index)
    return [shown_as(people.standard_error(case, index), 6),
            *(shown_as(end, 6) for end in
              people.interval(case, index)),
            [[norm["id"], number == holds,
              shown_as(t if number == holds else None, 6),
              shown_as(percentile if number == holds else None, 6)]
             for number, norm
             in enumerate(case.questionnaire.scales[index].norms)]]


def shown_as(number, digits):
    found = people.decimals(number, digits)
    return None if found is None else float(found)


def worth_for_person(case, index):
    """Intervals at the scale's decimals; T and percentile whole."""
    scale = case.questionnaire.scales[index]
    holds = people.norm(case, index)
    percentile = people.percentile(case, index)
    return [*(shown_as(end, scale.decimals) for end in
              people.interval(case, index)),
            None if holds is None else scale.norms[holds]["population"],
            None if percentile is None
            else float(ev.rounded(percentile, 0)),
            shown_as(people.t_score(case, index), 0)]


def text(number):
    return None if number is None else str(number)


def ends(bounds):
    return [None, None] if bounds is None else [str(bounds[0]),
                                                str(bounds[1])]


def finding(case, index):
    lowest, highest = ev.levels_in_range(case, index)
    return [LEVELS[ev.level_now(case, index)], LEVELS[lowest],
            LEVELS[highest], lowest == highest and lowest != ev.NOT_HERE,
            *(rule_text(case.questionnaire, criterion)
              for criterion in case.cut.criteria[index])]


def person_expected(case, view, document):
    """`document` has the labels."""
    if case.stopped >= 0:
        return None

    def label(kind, index):
        return document[kind][index]["label"]

    return {
        "strengths": [label("scales", index)
                      for index in views.strengths(case, view)],
        "scores": [[label("scales", index), ev.score(case, index) is not None,
                    *answered_of_asked(case, index),
                    *worth_for_person(case, index)]
                   for index in views.scales_shown(case, view)],
        "findings": [[*finding_words(document["patterns"][index], level),
                      False, answers(case, document,
                                     views.evidence(case, index))]
                     for index, level in views.findings(case, view)],
        "advice": [[label("advice", index), document["advice"][index]["text"],
                    answers(case, document, views.reason(case, index))]
                   for index in views.advice_shown(case, view)],
        # "last those of `limits`", in every view
        "limits": document.get("limits", [])}


def finding_words(pattern, level):
    """ "shown under it as a plain list of what was said, without level,
    `about` or easing" """
    if level == ev.LISTED:
        return [pattern["label_when_raised"], SHOWN[level], None]
    return [pattern["label"], SHOWN[level], pattern.get("about")]


def answers(case, document, items):
    """What was asked, and what was answered."""
    return [[document["items"][item]["text"], answer(case, document, item)]
            for item in items]


def answer(case, document, item):
    value = case.kept_value[item]
    options = case.questionnaire.items[item].options
    if options is None:
        return decimal_text(value)
    place = [value for _, value in options].index(value)
    written = document["options"][document["items"][item]["options"]]
    return written[place]["label"]


def answered_of_asked(case, scale):
    states = [case.states[key.item] for key in case.cut.keys[scale]]
    return [states.count(ev.ANSWERED),
            len(states) - states.count(ev.NOT_ASKED)]
