# SPDX-License-Identifier: MIT
"""documents - what holds for every built-in document as it is written: it loads
without a warning, every rule names its source, nothing is written twice, and
the safety block is whole.
"""

import unittest

import copies
import library

CORE = "kith-core"
YEAR = [f"SF{number}" for number in range(1, 14)]
EVER = ["SE1", "SE2", "SE3", "SE4"]
TIMES = [("never", 0), ("once", 1), ("few", 2), ("many", 3)]
BANDS = ([0, 40, 60, 80], [0, 20, 40, 60, 80])


def texts_of(document, kind, keys):
    """Text -> where it stands, of the document's own parts."""
    return {part[key]: f"{kind}/{part['id']}/{key}"
            for part in document.get(kind, []) for key in keys if key in part}


class Documents(unittest.TestCase):
    maxDiff = None

    def each(self):
        yield from library.builtins().items()

    def test_none_gives_a_warning(self):
        for name, _ in self.each():
            self.assertEqual(library.Questionnaire.builtin(name).warnings(),
                             [])

    def test_every_pattern_advice_and_cut_off_has_a_source(self):
        for name, document in self.each():
            lacking = [part["id"] for kind in ("patterns", "advice")
                       for part in document.get(kind, [])
                       if not part.get("source")]
            lacking += [f"{scale['id']} {cut['id']}"
                        for scale in document.get("scales", [])
                        for cut in scale.get("cutoffs", [])
                        if not cut.get("source")]
            self.assertEqual(lacking, [], name)

    def test_what_is_taken_is_not_repeated(self):
        core = library.builtins()[CORE]
        for name, document in self.each():
            if name == CORE:
                continue
            for kind, keys in (("items", ["text"]), ("advice", ["text"])):
                own = texts_of(document, kind, keys)
                base = texts_of(core, kind, keys)
                twice = {own[text]: base[text] for text in own.keys() & base}
                self.assertEqual(twice, {}, name)
            self.assertEqual(document["from"]["id"], CORE)

    def test_own_items_do_not_take_the_ids_of_others(self):
        core = {item["id"] for item in library.builtins()[CORE]["items"]}
        for name, document in self.each():
            if name != CORE:
                own = {item["id"] for item in document.get("items", [])}
                self.assertEqual(own & core, set(), name)

    def test_a_safety_block_is_whole_in_every_tie(self):
        blocks = {}
        for name, _ in self.each():
            of = library.questionnaire(name)
            for tie in of.ids("tie"):
                blocks[name, tie] = [
                    item for item, index in of.items_of(tie).items()
                    if of.says("item", "safety", index)]
        wanted = {name: [] if name == "kith-checkin" else YEAR + EVER
                  for name in library.builtins()}
        self.assertEqual(blocks, {(name, tie): wanted[name]
                                  for name, tie in blocks})

    def test_safety_items_are_asked_alike_and_behind_all_ordinary_ones(self):
        core = library.builtins()[CORE]
        items = copies.parts_of(core, "items")
        for item in YEAR + EVER:
            self.assertEqual((items[item]["options"], items[item]["recall"]),
                             ("times", "year" if item in YEAR else "ever"))
            self.assertTrue(items[item]["sensitive"], item)
        self.assertEqual([(part["id"], part["value"])
                          for part in core["options"]["times"]], TIMES)
        for _, document in self.each():
            asked = [item for section in document["sections"]
                     for item in section["items"]]
            if YEAR[0] in asked:
                behind = asked[asked.index(YEAR[0]):]
                self.assertEqual([item for item in behind
                                  if not item.startswith(("SF", "SE", "CX"))],
                                 [])

    def test_age_is_asked_first_and_stops(self):
        for name, document in self.each():
            self.assertEqual(document["sections"][0]["items"], ["AD1", "AD2"])
            self.assertEqual(list(copies.parts_of(document, "stop")),
                             ["young", "child-under-18", "other-under-18"])

    def test_bands_are_those_of_the_response_options(self):
        for _, document in self.each():
            for scale in document.get("scales", []):
                for cut in scale.get("cutoffs", []):
                    if scale.get("report_as") != "pomp":
                        continue
                    self.assertIn([band["from"] for band in cut["bands"]],
                                  BANDS, scale["id"])

    def test_no_reliability_is_more_than_assumed_and_no_norm_is_named(self):
        for _, document in self.each():
            self.assertEqual(document["status"], "unvalidated")
            for scale in document.get("scales", []):
                self.assertEqual(scale.get("reliability", {}).get(
                    "status", "assumed"), "assumed", scale["id"])
                self.assertNotIn("norms", scale)

    def test_advice_has_the_gate_that_was_decided(self):
        wanted = {
            "must-be-known": {
                "be-vulnerable", "active-listening", "open-questions",
                "end-with-something-light", "say-what-works", "rebuild-trust",
                "watch-what-is-done", "set-a-limit-close", "ask-first-close",
                "be-patient", "say-what-you-need"},
            "not-raised": {
                "set-a-limit", "ask-first", "own-your-part", "make-room",
                "own-what-was-done", "change-in-small-steps", "respect-wishes",
                "keep-on", "own-pace"}}
        for _, document in self.each():
            for advice in document.get("advice", []):
                gate = next((key for key, ids in wanted.items()
                             if advice["id"] in ids), "any")
                self.assertEqual(advice["gate"], gate, advice["id"])


unittest.main(verbosity=2)
