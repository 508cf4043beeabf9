# SPDX-License-Identifier: MIT
"""small - questionnaires that the tests of the Python package share."""

OFTEN = [{"id": word, "value": value, "label": word} for value, word
         in enumerate(["never", "rarely", "sometimes", "often", "always"], 1)]
HELP = [{"label": "Help", "text": "Somebody you trust.", "for": "adults"}]


def questions(count, letter="Q"):
    return [{"id": f"{letter}{number}", "text": f"Question {number}.",
             "options": "often"} for number in range(1, count + 1)]


def document(items, scales, **more):
    return {"kith": 1, "id": "small", "version": "1.0", "language": "en",
            "title": "Small", "ties": ["friend"], "options": {"often": OFTEN},
            "sections": [{"id": "s", "items": [item["id"] for item in items]}],
            "items": items, "scales": scales, "resources": HELP, **more}


# Two scales of four; the second is known well, and one of its items reversed.
LISTENING = document(
    questions(8),
    [{"id": "first", "label": "First", "items": ["Q1", "Q2", "Q3", "Q4"],
      "min_answered": 2, "report_as": "pomp"},
     {"id": "second", "label": "Second", "items": ["Q5", "Q6", "-Q7", "Q8"],
      "min_answered": 3,
      "cutoffs": [{"id": "made-up", "source": "made up", "population": "none",
                   "bands": [{"from": 1, "id": "low", "label": "low"},
                             {"from": 3, "id": "high", "label": "high"}]}],
      "reliability": {"value": 0.84, "kind": "retest", "mean": 3, "sd": 1,
                      "status": "observed", "source": "made up",
                      "population": "none"},
      "norms": [{"id": "web", "population": "people on the web",
                 "source": "made up", "n": 4, "mean": 3, "sd": 1,
                 "table": [[2, 1], [3, 2], [4, 1]]}]}],
    facts=[{"id": "age", "label": "Age", "unit": "years", "min": 0,
            "max": 120, "source": "the host"}])

GRADED = document(
    questions(3, "G"),
    [{"id": "line", "label": "Line", "items": ["G1", "G2", "G3"],
      "min_answered": 1, "method": "graded",
      "graded": {"source": "made up", "population": "none", "items": {
          f"G{number}": {"slope": slope, "thresholds": [-2, -0.5, 0.5, 2]}
          for number, slope in ((1, 1.2), (2, 2.5), (3, 0.7))}}}])


def sheet(answers, **more):
    return {"kith-answers": 1, "questionnaire": "small", "version": "1.0",
            "tie": "friend", "answers": answers, **more}
