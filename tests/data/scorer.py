# SPDX-License-Identifier: MIT
"""scorer - one scale of a questionnaire made for a test, by ctypes: answer
sheets in, what the library says of them out.

Knows no data.
"""

import ctypes as c
import json

from library import lib, pointer, real

for name in ["questionnaire", "answers", "assessment", "change", "columns",
             "sample", "item_analysis"]:
    getattr(lib, f"kith_{name}_free").argtypes = [pointer]
    getattr(lib, f"kith_{name}_free").restype = None


def made(name, *arguments):
    """An object that a call makes; the call must succeed."""
    out = pointer()
    status = getattr(lib, name)(*arguments, c.byref(out), None)
    if status != 0:
        raise AssertionError(f"{name} gives {status}")
    return out


def value(name, *arguments):
    out = real()
    status = getattr(lib, name)(*arguments, c.byref(out))
    return out.value if status == 0 else None


def document(options, keys, more):
    """A questionnaire of one scale; `keys` are those of its items."""
    items = [key if isinstance(key, str) else key["item"] for key in keys]
    items = [item.lstrip("-") for item in items]
    return json.dumps({
        "kith": 1, "id": "people", "version": "1", "language": "en",
        "title": "People", "ties": ["self"],
        "options": {"o": [{"id": f"o{number}", "value": number,
                           "label": str(number)} for number in options]},
        "sections": [{"id": "all", "items": items}],
        "items": [{"id": item, "text": item, "options": "o"}
                  for item in items],
        "scales": [{"id": "s", "label": "S", "items": keys,
                    "min_answered": 0.8, **more}],
        "resources": [{"label": "Help", "text": "A doctor", "for": "adults"}],
    }).encode()


class Scorer:
    """Scores sheets on the one scale of a document."""

    def __init__(self, text):
        self.questionnaire = made("kith_questionnaire_parse", text,
                                  c.c_int64(len(text)), None)

    def __del__(self):
        lib.kith_questionnaire_free(self.questionnaire)

    def assess(self, row, missing):
        answers = made("kith_answers_new", self.questionnaire, b"self")
        for item, answer in row.items():
            if answer not in missing:
                status = lib.kith_answers_set(answers, item.encode(),
                                              real(float(answer)), None)
                if status != 0:
                    raise AssertionError(f"{item}={answer} gives {status}")
        found = made("kith_assess", answers)
        lib.kith_answers_free(answers)
        return found

    def get(self, row, missing, *names):
        """What the getters of those names say of a sheet."""
        found = self.assess(row, missing)
        values = [value(name, found, 0) for name in names]
        lib.kith_assessment_free(found)
        return values

    def score(self, row, missing):
        return self.get(row, missing, "kith_assessment_score")[0]
