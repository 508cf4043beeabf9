# SPDX-License-Identifier: MIT
"""circle - kith-circle over good and bad rosters: what it reads, what it never
reads, what its pages are made of, and that nothing of it remains."""

import base64
import hashlib
import html
import json
import os
import re
import tempfile
import unicodedata
from pathlib import Path

from page import NEVER, Page, strings
from remains import Remains, can_look
from tree import Facts, ROOT, main, run

CIRCLE, ASSESS = os.environ["KITH_CIRCLE"], os.environ["KITH_ASSESS"]
CIRCLES = sorted((ROOT / "examples/circles").glob("*.json"))
CASES = ROOT / "examples/cases"
FULL = ROOT / "examples/circles/a-full-table.json"
AFRAID = ROOT / "examples/circles/afraid-at-home.json"
SECRET = "Zuleika Dobson-Featherstone"


def columns(text):
    """How wide a terminal shows it."""
    return sum(0 if unicodedata.combining(letter) else
               2 if unicodedata.east_asian_width(letter) in "WF" else 1
               for letter in text)


def roster(**more):
    return json.dumps({"kith-circle": 1, "people": [
        {"name": SECRET, "meets": ["comfort", "joy"]}], **more})


class Program(Facts):
    def circle(self, *options, **more):
        return run(CIRCLE, *options, **more)

    def test_the_plain_view_as_text_is_the_default(self):
        done = self.succeeds(CIRCLE, FULL)
        again = self.succeeds(CIRCLE, "--view", "plain", "--format", "text",
                              FULL)
        self.assertEqual(done.stdout, again.stdout)
        self.assertTrue(done.stdout.startswith("Your circle"))
        self.assertNotIn("Amara", done.stdout)

    def test_it_reads_standard_input(self):
        done = self.succeeds(CIRCLE, "--view", "private", input=roster())
        self.assertIn(SECRET, done.stdout)
        self.assertEqual(self.succeeds(CIRCLE, "-", input=roster()).stdout,
                         self.succeeds(CIRCLE, input=roster()).stdout)

    def test_sheets_are_read_where_the_view_may_look_at_them_alone(self):
        text = json.dumps({"kith-circle": 1, "people": [
            {"meets": ["joy"], "sheet": "not-there.json"}]})
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "circle.json"
            path.write_text(text)
            self.succeeds(CIRCLE, path)
            for view in ("private", "host"):
                done = self.circle("--view", view, path)
                self.assertEqual((done.returncode, done.stdout), (66, ""))
                self.assertIn("not-there.json", done.stderr)

    def test_a_sheet_given_stands_in_place_of_the_one_that_is_named(self):
        before = self.succeeds(CIRCLE, "--view", "private", AFRAID).stdout
        after = self.succeeds(
            CIRCLE, "--view", "private", "--sheet",
            f"2={CASES / 'afraid-of-a-partner.json'}", AFRAID).stdout
        self.assertIn("What is strong: Ines.", before)
        self.assertIn("What is strong: Nobody is named here.", after)

    def test_what_is_said_of_a_tie_that_is_not_strong_is_nothing(self):
        seen = set()
        for sheet in ("afraid-of-a-partner", "low-and-far-from-a-sister",
                      "friend-every-night-one-declined",
                      "almost-nothing-answered", "a-young-person"):
            for form in ("text", "json", "html"):
                done = self.succeeds(
                    CIRCLE, "--view", "private", "--format", form, "--sheet",
                    f"1={CASES / (sheet + '.json')}", AFRAID)
                seen.add((form, done.stdout))
        self.assertEqual(len(seen), 3)

    def test_the_facts_of_a_circle_lead_to_what_kith_assess_says(self):
        one = ROOT / "examples/circles/one-person-for-everything.json"
        case = CASES / "all-good.json"
        filled = self.succeeds(CIRCLE, "--fill", case, one).stdout
        self.assertEqual(json.loads(filled)["facts"],
                         {"needs-named": 4, "effective-people": 1})
        report = self.succeeds(ASSESS, input=filled).stdout
        self.assertIn("Your needs rest on very few people: strong signs",
                      report)

    def test_names_of_every_script_stand_in_straight_columns(self):
        names = ["Zo\u00eb M\u00fcller", "\u674e\u660e", "Zoe\u0308",
                 "\u05e0\u05d5\u05e2\u05d4", "\ud55c\uc9c0\ubbfc",
                 "Gro\u00dfmutter \U0001f475", "\u3055\u304f\u3089"]
        text = json.dumps({"kith-circle": 1, "people": [
            {"name": name, "meets": ["joy"]} for name in names]})
        shown = self.succeeds(CIRCLE, "--view", "private", input=text).stdout
        rows = [line for line in shown.splitlines()
                if "of 100" in line and ("\u2588" in line or "\u2591" in line)]
        self.assertEqual(len(rows), len(names))
        places = {columns(re.split("[\u2588\u2591]", row)[0]) for row in rows}
        self.assertEqual(len(places), 1, shown)

    def test_how_it_ends_never_tells_what_was_found(self):
        for path in CIRCLES:
            for view in ("plain", "private", "host"):
                self.succeeds(CIRCLE, "--view", view, path)

    def test_wrong_usage_ends_with_2(self):
        for wrong in (["--view", "all"], ["--format", "pdf"], ["--odd"],
                      ["--language", "fr"], ["--sheet", "9=a"],
                      ["--sheet", "a"], ["--sheet", "1="], [FULL, FULL],
                      ["--sheet", "8=a", FULL]):
            done = self.circle(*wrong, input=roster())
            self.assertEqual((done.returncode, done.stdout), (2, ""), wrong)
            self.assertIn("kith-circle: ", done.stderr, wrong)

    def test_what_cannot_be_read_ends_with_66(self):
        for wrong in (["not-there.json"], ["--fill", "not-there.json", FULL],
                      ["--resources", "not-there.json", FULL]):
            done = self.circle(*wrong)
            self.assertEqual((done.returncode, done.stdout), (66, ""), wrong)

    def test_bad_data_ends_with_65_and_a_place_and_no_name(self):
        for wrong in ("", "[]", roster()[:-2], roster(odd=1),
                      roster(needs=[SECRET]),
                      roster(needs=["comfort"])):
            done = self.circle(input=wrong)
            self.assertEqual((done.returncode, done.stdout), (65, ""), wrong)
            self.assertRegex(done.stderr, r"^<stdin>:\d+:\d+: error: ")
            self.assertNotIn("Zuleika", done.stderr)
        done = self.circle("--view", "private", "--sheet", f"1={FULL}",
                           input=roster())
        self.assertEqual((done.returncode, done.stdout), (65, ""))

    def test_the_host_view_is_what_the_numbers_are(self):
        done = self.succeeds(CIRCLE, "--view", "host", "--format", "json",
                             AFRAID)
        found = json.loads(done.stdout)
        self.assertEqual(found["herfindahl"], [5, 16])
        self.assertEqual([person["tie"] for person in found["people"]],
                         ["withheld", "strong", "strained", "withheld"])


class Pages(Facts):
    def report(self, form, view, path, *more):
        return self.succeeds(CIRCLE, "--view", view, "--format", form, *more,
                             path).stdout

    def every(self, views=("plain", "private")):
        for path in CIRCLES:
            for view in views:
                yield view, path

    def test_a_page_has_nothing_that_loads_or_runs_or_moves(self):
        for view, path in self.every(("plain", "private", "host")):
            page = Page(self.report("html", view, path))
            self.assertEqual(page.faults, [], f"{path.name}, {view}")
            self.assertNotRegex(page.style, r"url|@import|expression|[<>&]|"
                                "animation|transition|scroll-behavior")

    def test_what_matters_most_leads_to_help(self):
        for view, path in self.every(("plain", "private")):
            page = Page(self.report("html", view, path))
            self.assertEqual(len(page.led), 1, f"{path.name}, {view}")

    def test_the_policy_allows_the_looks_of_the_page_and_nothing_else(self):
        page = Page(self.report("html", "private", FULL))
        codes = [base64.b64encode(hashlib.sha256(style.encode()).digest())
                 .decode() for style in page.styles]
        self.assertEqual(len(codes), 2)
        self.assertEqual(
            page.policy, "default-src 'none'; style-src "
            + " ".join(f"'sha256-{code}'" for code in codes)
            + "; base-uri 'none'; form-action 'none'",
            "put the second hash into lib/report/circle_style.c")

    def test_a_page_says_all_that_the_json_says(self):
        skipped = {"id", "language", "view", "people", "strong", "person"}
        for view, path in self.every():
            page = html.unescape(Page(self.report("html", view, path)).said())
            page = page.replace("\u2068", "").replace("\u2069", "")
            report = json.loads(self.report("json", view, path))
            people = report["people"] if report["needs_named"] else []
            for text in strings(report, skipped) + [
                    person["label"] for person in people]:
                if report["people"] or text not in strings(report["needs"],
                                                           {"id"}):
                    self.assertIn(" ".join(text.split()), page,
                                  f"{path.name}, {view}")

    def test_every_drawing_stands_in_a_table(self):
        for view, path in self.every():
            page = self.report("html", view, path)
            report = json.loads(self.report("json", view, path))
            rows = page.count("<tr role=\"row\" id=")
            self.assertEqual(page.count("<svg "), rows)
            expected = len(report["needs"]) + len(report["people"])
            self.assertEqual(rows, expected if report["people"] else 0)

    def test_ids_are_numbers_in_the_order_shown(self):
        for view, path in self.every():
            page = Page(self.report("html", view, path))
            self.assertEqual(len(page.ids), len(set(page.ids)))
            for name in page.ids:
                self.assertRegex(name, "^[phnsfa][0-9]$")

    def test_the_title_is_neutral_in_every_language(self):
        for language, title in (("en", "Notes"), ("de", "Notizen"),
                                ("es", "Notas")):
            for view in ("plain", "private"):
                text = self.report("html", view, FULL, "--language", language)
                self.assertIn(f"<title>{title}</title>", text)
                self.assertIn(f'<html lang="{language}" dir="ltr">', text)

    def test_nothing_for_the_person_uses_a_word_that_hurts(self):
        for view, path in self.every():
            for form in ("text", "html"):
                text = html.unescape(self.report(form, view, path)).lower()
                for word in NEVER:
                    self.assertNotIn(word, text, f"{path.name}, {view}")


class Memory(Facts):
    def setUp(self):
        if not can_look():
            self.skipTest("no library can be preloaded here")

    def remains(self, text, *options, **more):
        with Remains(text) as remains:
            done = run(CIRCLE, *options, env=remains.environment, **more)
            return done, remains.count()

    def test_no_name_remains_when_it_ends(self):
        for options in ((), ("--view", "private"), ("--view", "host"),
                        ("--view", "private", "--format", "html"),
                        ("--view", "private", "--format", "json")):
            done, count = self.remains(SECRET, *options, input=roster())
            self.assertEqual((done.returncode, count), (0, 0), options)

    def test_nothing_of_a_refused_roster_remains(self):
        done, count = self.remains(SECRET, input=roster(odd=1))
        self.assertEqual((done.returncode, count), (65, 0))


class Languages(Facts):
    """The phrases of circles lack nothing and keep their places."""

    def test_every_language_has_the_same_phrases_and_braces(self):
        found = {}
        for path in (ROOT / "lib/report").glob("circle.phrases-*.json"):
            phrases = json.loads(path.read_text())
            self.assertEqual(f"circle.phrases-{phrases['language']}",
                             path.stem)
            found[phrases["language"]] = {
                name: sorted(part.split("}")[0]
                             for part in text.split("{")[1:])
                for name, text in phrases["texts"]["circle"].items()}
        self.assertEqual(sorted(found), ["de", "en", "es"])
        self.assertEqual(found["de"], found["en"])
        self.assertEqual(found["es"], found["en"])

    def test_both_offers_are_worded_as_in_the_questionnaire(self):
        core = json.loads(
            (ROOT / "lib/instruments/kith-core.json").read_text())
        phrases = json.loads((ROOT / "lib/report/circle.phrases-en.json")
                             .read_text())["texts"]["circle"]
        for short, name in (("several", "several-people"),
                            ("friends", "tend-friendships")):
            advice = next(one for one in core["advice"] if one["id"] == name)
            self.assertEqual(advice["gate"], "any")
            self.assertEqual(
                [phrases[short], phrases[f"{short}-text"],
                 *(phrases[f"{short}-{step}"] for step in (1, 2, 3))],
                [advice["label"], advice["text"], *advice["steps"]])


main()
