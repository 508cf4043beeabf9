# SPDX-License-Identifier: MIT
"""laws_shown - laws about what a person may see, for properties.py: each takes
a space, a sheet and what is found of it, and yields the sheets that break it.
Reports are looked at where the library is the one that is tested."""

import html
import json
import re

import evaluator as ev


def reports_of(here, view):
    """The person's report in every format, each as one line."""
    found = []
    if f"{view} report" in here:
        found.append(json.dumps(here[f"{view} report"], ensure_ascii=False))
        # lines end anywhere
        found.append(" ".join(here[f"{view} text"].split()))
        body = here[f"{view} page"].split("</head>")[1]
        found.append(html.unescape(re.sub("<[^<>]*>", " ", body)))
    return found


def says(here, view, words):
    return any(text in report for report in reports_of(here, view)
               for text in words)


# ---- The plain view -----------------------------------------------------

def plain_output(space, here):
    sensitive = space.questionnaire.sensitive
    return (here["plain"], here["stopped"], here.get("plain text"),
            here.get("plain page"),
            json.dumps(here.get("plain report")),
            [state for item, state in enumerate(here["states"])
             if not sensitive["item"][item]],
            [part for scale, part in enumerate(here["scales"])
             if not sensitive["scale"][scale]])


def the_plain_view_never_looks_at_what_is_sensitive(space, sheet, here):
    sensitive = space.questionnaire.sensitive
    places = [place for place, item in enumerate(space.items)
              if sensitive["item"][item]]
    places += [len(space.items) + fact
               for fact, mark in enumerate(sensitive["fact"]) if mark]
    places.append(len(sheet) - 1)  # the earlier gate
    for place in places:
        for other in space.steps(sheet, place):
            if (plain_output(space, space.look(other))
                    != plain_output(space, here)):
                yield other


def the_plain_view_says_nothing_sensitive(space, sheet, here):
    sensitive = space.questionnaire.sensitive
    words = [text for kind in ("pattern", "advice", "scale")
             for part, mark in zip(written(space, kind), sensitive[kind])
             if mark for text in texts_of(part)]
    words += [item["text"] for item, mark
              in zip(space.document["items"], sensitive["item"]) if mark]
    if says(here, "plain", words):
        yield sheet


def written(space, kind):
    return space.document["advice" if kind == "advice" else f"{kind}s"]


def texts_of(part):
    """All that a finding, a scale or advice can say of itself."""
    return [part[key] for key in ("label", "about", "label_when_raised",
                                  "text") if key in part] + part.get(
        "steps", []) + [easing["text"] for easing in part.get("eased_by", [])]


# ---- Every view ---------------------------------------------------------

def withheld_advice_is_never_shown(space, sheet, here):
    """Nor does a report say a word of it."""
    for view in ("plain", "private"):
        for index in here[view]["advice"]:
            if here["advice"][index] != ev.OFFERED:
                yield sheet
        words = [text for part, state
                 in zip(space.document["advice"], here["advice"])
                 if state == ev.WITHHELD for text in texts_of(part)]
        if says(here, view, words):
            yield sheet


def a_finding_that_is_only_listed_says_no_more(space, sheet, here):
    """While the gate is raised not its own label, what it is about or what
    eases it; else not the other label."""
    words = []
    for part in space.document["patterns"]:
        label = part.get("label_when_raised")
        if label is not None and here["gate"] == ev.RAISED:
            words += [text for text in texts_of(part) if text != label]
        elif label is not None:
            words.append(label)
    if says(here, "private", words):
        yield sheet


def a_scale_for_rules_alone_is_never_named(space, sheet, here):
    words = [scale["label"] for scale in space.document["scales"]
             if not scale.get("shown", True)]
    if says(here, "plain", words) or says(here, "private", words):
        yield sheet


LAWS = (the_plain_view_never_looks_at_what_is_sensitive,
        the_plain_view_says_nothing_sensitive, withheld_advice_is_never_shown,
        a_finding_that_is_only_listed_says_no_more,
        a_scale_for_rules_alone_is_never_named)
