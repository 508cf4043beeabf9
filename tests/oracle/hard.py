# SPDX-License-Identifier: MIT
"""hard - small documents on which a law of the gate or of what is shown could
break, where drawing at random would hardly come upon it. All their sheets are
looked at."""


def options(*values):
    return [{"id": f"o{index}", "value": value, "label": f"answer {index}"}
            for index, value in enumerate(values)]


def document(sets, safety, items, scale, patterns, **parts):
    """`sets`: option values by item; the first items are safety items."""
    return {
        "kith": 1, "id": "hard", "version": "1.0.0", "language": "en",
        "title": "Hard", "source": "made up", "ties": ["friend"],
        "resources": [{"label": "Help", "text": "Someone to talk to.",
                       "for": "adults"}],
        "options": {f"set{item}": options(*values)
                    for item, values in sets.items()},
        "facts": [],
        "items": [{"id": item, "text": f"Question {item}.",
                   "options": f"set{item}", "safety": item in safety}
                  for item in items],
        "sections": [{"id": "all", "title": "All", "items": list(items)}],
        "scales": [{"id": "S", "label": "Scale", "source": "made up",
                    **scale}],
        "patterns": patterns, "advice": [], **parts}


def pattern(name, gate, levels, *whens):
    return {"id": name, "label": name, "source": "made up", "gate": gate,
            "levels": levels,
            "criteria": [{"id": f"c{index}", "label": "c", "when": when}
                         for index, when in enumerate(whens)]}


READS_THE_GATE = pattern("after", False, {"some": 1}, {"gate": "raised"})

# X at its highest, Z declined, W open: the scale is sure to come to 6, because
# Z follows the others, so two criteria are settled without a score. With A at
# 1 a third is met; only the fourth, about Z, can then never be known.
SETTLED_WITHOUT_A_SCORE = document(
    {"A": (0, 1), "W": (0, 4), "X": (0, 4), "Z": (0, 4)}, "A", "AWXZ",
    {"items": ["W", "X", "Z"], "method": "sum", "min_answered": 2},
    [pattern("gate", True, {"some": 2, "clear": 4},
             {"scale": "S", "at_least": 6}, {"scale": "S", "at_least": 5},
             {"item": "A", "at_least": 1}, {"item": "Z", "at_least": 1}),
     READS_THE_GATE])

# With gaps left out a score can lie above all that the full sheet can give.
A_MEAN_WITH_GAPS = document(
    {"A": (0, 1), "X": (0, 4), "Y": (0, 2), "Z": (0, 10)}, "A", "AXYZ",
    {"items": ["X", "Y", "Z"], "missing": "none", "min_answered": 1},
    [pattern("gate", True, {"some": 1}, {"scale": "S", "at_most": 3},
             {"item": "A", "at_least": 1}), READS_THE_GATE])

# Likewise below: 3 while one is counted, never under 6 when both are.
A_SUM_WITH_GAPS = document(
    {"A": (0, 1), "X": (3, 4, 5), "Y": (3, 4, 5)}, "A", "AXY",
    {"items": ["X", "Y"], "method": "sum", "missing": "none",
     "min_answered": 1},
    [pattern("gate", True, {"some": 1}, {"scale": "S", "at_most": 5},
             {"item": "A", "at_least": 1}), READS_THE_GATE])

# What a person may see hangs on the gate (A) and on a sensitive count (hurt).
def count(name, most, **more):
    return {"id": name, "label": name, "min": 0, "max": most,
            "source": "made up", **more}


def share(a, b):
    return {"share": [a, b], "wilson_above": 0.5, "from": 5}


def offer(name, gate, when):
    return {"id": name, "label": f"Step {name}", "text": f"Try {name} once.",
            "steps": [f"Begin with {name}."], "source": "made up",
            "gate": gate, "when": when}


def strong_from(start):
    return [{"id": "cut", "source": "made up", "population": "none",
             "bands": [{"from": 0, "id": "low", "label": "some"},
                       {"from": start, "id": "high", "label": "much",
                        "strength": True}]}]


WHAT_IS_SHOWN = document(
    {"A": (0, 1), "B": (0, 1, 2)}, "A", "AB",
    {"items": ["B"], "shown": False, "strength": "mine",
     "cutoffs": strong_from(1)},
    [pattern("gate", True, {"some": 1}, {"item": "A", "at_least": 1}),
     {**pattern("listed", False, {"some": 1, "clear": 2},
                {"item": "B", "at_least": 1}, {"scale": "S", "at_least": 2}),
      "label": "Finding one", "about": "More about one.",
      "label_when_raised": "Said of one",
      "eased_by": [{"when": share("kept", "broken"), "to": "some",
                    "text": "One is eased."}]},
     {**pattern("kept", False, {"some": 1}, share("kept", "broken"),
                {"item": "B", "at_least": 2}), "label": "Finding two"},
     {**pattern("hurt", False, {"some": 1}, share("kept", "hurt")),
      "label": "Finding three"},
     {**pattern("eased", False, {"some": 1}, {"item": "B", "at_least": 1}),
      "label": "Finding four",
      "eased_by": [{"when": share("kept", "hurt"), "to": "set-aside",
                    "text": "Four is eased."}]}],
    facts=[count("kept", 20), count("broken", 4),
           count("hurt", 4, sensitive=True)],
    advice=[offer("alpha", "must-be-known", {"item": "B", "at_least": 1}),
            offer("beta", "not-raised", share("kept", "broken")),
            offer("gamma", "any", {"pattern": "listed", "at_least": "some"}),
            offer("delta", "any", share("kept", "hurt")),
            offer("epsilon", "any", {"any": [share("kept", "broken"),
                                             {"scale": "S", "above": 0}]})],
    limits=["It cannot see everything."])

DOCUMENTS = {"settled without a score": SETTLED_WITHOUT_A_SCORE,
             "a mean with gaps": A_MEAN_WITH_GAPS,
             "a sum with gaps": A_SUM_WITH_GAPS,
             "what is shown": WHAT_IS_SHOWN}
