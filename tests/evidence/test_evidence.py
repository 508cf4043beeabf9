# SPDX-License-Identifier: MIT
"""evidence - the pages about content say what the documents say.

docs/evidence.md is renewed by evidence.py; the example of
docs/content-guide.md is in order. Judges no sentence that people wrote.
"""

import json
import os
import re
import tempfile
from pathlib import Path

import evidence
from tree import Facts, ROOT, main, run

GUIDE = (ROOT / "docs" / "content-guide.md").read_text()
BLOCK = re.compile(r"^```json\n(.*?)^```$", re.M | re.S)


class Page(Facts):
    def test_the_page_is_what_the_documents_give(self):
        text = evidence.PAGE.read_text()
        self.assertTrue(
            evidence.renewed(text) == text,
            "docs/evidence.md is stale: python3 tests/evidence/evidence.py")

    def test_a_changed_threshold_makes_the_page_stale(self):
        page = evidence.Page("kith-core")
        before = page.patterns()
        criterion = page.document["patterns"][1]["criteria"][0]
        criterion["when"]["at_least"] += 1
        self.assertNotEqual(page.patterns(), before)

    def test_every_reason_belongs_to_something_and_none_is_missing(self):
        patterns, withheld = set(), set()
        for name in evidence.NAMES:
            own = evidence.read(name)
            patterns |= {p["id"] if p["id"] not in patterns
                         else f"{name}/{p['id']}"
                         for p in own.get("patterns", [])}
            withheld |= {a["id"] for a in own.get("advice", [])
                         if a["gate"] != "any"}
        self.assertEqual(set(evidence.REASONS["patterns"]), patterns)
        self.assertEqual(set(evidence.REASONS["advice"]), withheld)
        for of in evidence.REASONS["patterns"].values():
            self.assertTrue(of["why"] and of["not"])

    def test_every_document_is_on_the_page(self):
        found = {path.stem for path in
                 (ROOT / "lib" / "instruments").glob("*.json")
                 if "." not in path.stem}
        self.assertEqual(found, set(evidence.NAMES))

    def test_there_is_room_for_the_simulation(self):
        text = evidence.PAGE.read_text()
        self.assertLess(text.index("<!-- simulation -->"),
                        text.index("<!-- /simulation -->"))


class Guide(Facts):
    def document(self):
        blocks = [json.loads(text) for text in BLOCK.findall(GUIDE)]
        return next(block for block in blocks if "kith" in block)

    def in_file(self, value, *command):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "example.json"
            path.write_text(json.dumps(value))
            return run(*command, path)

    def test_the_example_is_in_order_without_a_warning(self):
        said = self.in_file(self.document(), os.environ["KITH_CHECK"])
        self.assertEqual((said.returncode, said.stderr), (0, ""))
        self.assertIn("sharing-a-home 1.0.0", said.stdout)

    def test_the_example_asks_its_own_and_the_taken_questions(self):
        said = self.in_file(self.document(), os.environ["KITH_CHECK"],
                            "--items", "friend")
        self.assertEqual(said.returncode, 0)
        self.assertIn("My friend keeps to what we agreed", said.stdout)
        self.assertIn("My friend pressed on my neck", said.stdout)

    def test_the_example_without_part_of_its_safety_block_is_refused(self):
        less = self.document()
        less["from"]["items"].remove("SF2")
        for section in less["sections"]:
            section["items"] = [i for i in section["items"] if i != "SF2"]
        said = self.in_file(less, os.environ["KITH_CHECK"])
        self.assertEqual(said.returncode, 65, said.stdout + said.stderr)

    def test_a_task_for_two_waits_until_the_gate_is_known(self):
        sheet = {"kith-answers": 1, "questionnaire": "sharing-a-home",
                 "version": "1.0.0", "tie": "friend",
                 "answers": {"AD1": "yes", "AD2": "no", "HO1": 1, "HO2": 1,
                             "HO3": 1, "HO4": 3}}
        self.assertEqual(self.shown(sheet), (True, False))
        for item in self.document()["from"]["items"]:
            if item.startswith("S"):
                sheet["answers"][item] = "never"
        self.assertEqual(self.shown(sheet), (True, True))
        sheet["answers"]["SF6"] = "once"
        self.assertFalse(self.shown(sheet)[1])

    def shown(self, sheet):
        """Whether advice for one, and for two, is in the private report."""
        with tempfile.TemporaryDirectory() as folder:
            document = Path(folder) / "document.json"
            document.write_text(json.dumps(self.document()))
            said = self.in_file(sheet, os.environ["KITH_ASSESS"], "--view",
                                "private", "--questionnaire", document)
        self.assertEqual(said.returncode, 0, said.stderr)
        return ("Make a corner of your own" in said.stdout,
                "Plan the week together" in said.stdout)


if __name__ == "__main__":
    main()
