# SPDX-License-Identifier: MIT
"""html - every page of every sample case: that it loads and runs nothing, that
its looks are those its policy allows, that it says what the JSON says, and that
its ids tell nothing. A browser looks at some of them in tests/browser/."""

import base64
import hashlib
import html
import json
import os
import re

from page import NEVER, Page, strings
from tree import Facts, ROOT, main

ASSESS = os.environ["KITH_ASSESS"]
CASES = sorted((ROOT / "examples/cases").glob("*.json"))


class Pages(Facts):
    made = {}  # each report once

    def report(self, form, view, case, *options):
        key = (form, view, case, *options)
        if key not in self.made:
            self.made[key] = self.succeeds(ASSESS, "--view", view, "--format",
                                           form, *options, case).stdout
        return self.made[key]

    def page(self, view, case, *options):
        return Page(self.report("html", view, case, *options))

    def every(self, views=("plain", "private", "host")):
        for case in CASES:
            for view in views:
                yield view, case

    def test_a_page_has_nothing_that_loads_or_runs(self):
        for view, case in self.every():
            page = self.page(view, case)
            self.assertEqual(page.faults, [], f"{case.name}, {view}")
            self.assertNotRegex(page.style, r"url|@import|expression|[<>&]")

    def test_the_policy_allows_the_looks_of_the_page_and_nothing_else(self):
        page = self.page("private", CASES[0])
        digest = hashlib.sha256(page.style.encode()).digest()
        code = base64.b64encode(digest).decode()
        self.assertEqual(
            page.policy,
            f"default-src 'none'; style-src 'sha256-{code}'; "
            "base-uri 'none'; form-action 'none'",
            "put the hash into lib/report/html_style.c")

    def test_what_matters_most_leads_to_help_which_is_far_below(self):
        for view, case in self.every():
            if view != "host":
                page = self.page(view, case)
                stopped = page.ids.count("p3") == 0
                self.assertEqual(page.led, [] if stopped else ["p6"],
                                 f"{case.name}, {view}")

    def test_nothing_moves(self):
        style = self.page("private", CASES[0]).style
        self.assertNotRegex(style, "animation|transition|scroll-behavior")

    def test_a_page_says_all_that_the_json_says(self):
        skipped = {"id", "score", "language", "phrases_language", "view",
                   "level", "bands", "because", "compared_with", "said",
                   "listed", "counted"}
        for view, case in self.every(("plain", "private")):
            page = self.page(view, case).said()
            report = json.loads(self.report("json", view, case))
            for text in strings(report, skipped):
                self.assertIn(" ".join(text.split()), page,
                              f"{case.name}, {view}")

    def test_a_page_quotes_what_the_json_quotes(self):
        for _, case in self.every(("private",)):
            page = self.page("private", case).said()
            report = json.loads(self.report("json", "private", case))
            for section in report["sections"]:
                for found in section.get("findings", []):
                    for reason in found["because"]:
                        self.assertIn(f"‘{reason['said']}’ — "
                                      f"{reason['answer']}", page)

    def test_the_hosts_page_says_what_its_text_says_in_the_same_order(self):
        def words(text):  # a flag is "yes" on the page alone
            return [word for word in re.split(r"[\s,:]+", text)
                    if word not in ("", "yes")]

        for case in CASES:
            page = self.page("host", case).said()
            head = "Notes For the host alone "
            self.assertTrue(page.startswith(head))
            self.assertEqual(words(page[len(head):]),
                             words(self.report("text", "host", case)),
                             case.name)

    def test_ids_are_numbers_in_the_order_shown(self):
        for view, case in self.every(("plain", "private")):
            page = self.page(view, case)
            self.assertEqual(len(page.ids), len(set(page.ids)))
            for name in page.ids:
                self.assertRegex(name, "^[phsfa][0-9]+$")
            for kind in "phsfa":
                numbers = [int(name[1:]) for name in page.ids
                           if name[0] == kind]
                self.assertEqual(numbers, list(range(1, len(numbers) + 1)))

    def test_the_title_is_neutral_in_every_language(self):
        for language, title in (("en", "Notes"), ("de", "Notizen"),
                                ("es", "Notas")):
            for view in ("plain", "private"):
                text = self.report("html", view, CASES[0], "--language",
                                   language)
                self.assertIn(f"<title>{title}</title>", text)
                self.assertIn(f'<html lang="{language}" dir="ltr">', text)

    def test_no_page_for_the_person_uses_a_word_that_hurts(self):
        for view, case in self.every(("plain", "private")):
            text = html.unescape(self.report("html", view, case)).lower()
            for word in NEVER:
                self.assertNotIn(word, text, f"{case.name}, {view}")

    def test_every_raised_page_looks_like_every_other_from_afar(self):
        """The first section has the same class whatever it says."""
        for view, case in self.every(("plain", "private")):
            self.assertIn('<section class="m" id="p1" aria-labelledby="h1">',
                          self.report("html", view, case))


main()
