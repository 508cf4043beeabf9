# SPDX-License-Identifier: MIT
"""copies - built-in documents with one part changed, in every language and
gender that is built in.

A part that a document takes from another is written out in the copy, and its
texts in the overlays too. Knows nothing of reports.
"""

import copy
import json
from functools import lru_cache

import library


def parts_of(document, kind):
    """Id -> the part as it is written, its own or taken."""
    found = {}
    taken = document.get("from", {})
    if taken.get(kind):
        base = parts_of(library.builtins()[taken["id"]], kind)
        found.update({name: base[name] for name in taken[kind]})
    found.update({part["id"]: part for part in document.get(kind, [])})
    return found


def changed(name, kind, part_id, change):
    """A copy of a built-in document in which `change` was done to a part."""
    document = copy.deepcopy(library.builtins()[name])
    part = copy.deepcopy(parts_of(document, kind)[part_id])
    change(part)
    own = document.setdefault(kind, [])
    at = [one["id"] for one in own]
    if part_id in at:
        own[at.index(part_id)] = part
    else:
        document["from"][kind].remove(part_id)
        own.append(part)
    return document


@lru_cache(maxsize=None)
def overlay_with(name, language, kind, part_id):
    """The built-in overlay, with the texts of a part that may be taken."""
    found = json.loads(library.overlay(name, language))
    texts = found["texts"].setdefault(kind, {})
    if part_id not in texts:
        base = library.builtins()[name]["from"]["id"]
        texts[part_id] = json.loads(
            library.overlay(base, language))["texts"][kind][part_id]
    return found


def wordings(name, of, tie, kind, part_id):
    """(what it is called, wording) in every language and gender, of a copy in
    which that part was changed."""
    for language in [None, *library.languages(name)]:
        overlay = language and overlay_with(name, language, kind, part_id)
        first = library.Wording.of(of, tie, overlay)
        for number, wording in enumerate(first.genders()):
            yield f"{language or 'own language'} {number}", wording
