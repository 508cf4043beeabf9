# SPDX-License-Identifier: MIT
"""reports - from sheets to reports by the Python package, byte by byte."""

import io
import json
import pickle

import libkith
import small
from tree import Facts, ROOT, main

CASES = sorted((ROOT / "examples/cases").glob("*.json"))
VIEWS = ("plain", "private", "host")
CORE = libkith.Questionnaire.builtin("kith-core")
STORY = json.loads((ROOT / "examples/cases/friend-every-night.json")
                   .read_text())


def stored(case, view, suffix):
    return (ROOT / f"tests/golden/cases/{case.stem}.{view}.{suffix}"
            ).read_text(encoding="utf-8")


class SameBytes(Facts):
    def test_every_case_in_every_view_is_what_the_library_gives(self):
        self.assertGreater(len(CASES), 30)
        for view in VIEWS:
            as_json = libkith.Assessor(view=view)
            as_text = libkith.Assessor(view=view, format="text")
            for case in CASES:
                with self.subTest(case=case.stem, view=view):
                    sheet = case.read_bytes()
                    self.assertEqual(as_json.text(sheet),
                                     stored(case, view, "json"))
                    self.assertEqual(as_text.text(sheet),
                                     stored(case, view, "txt"))

    def test_pages_for_a_browser_are_what_the_library_gives(self):
        pages = sorted((ROOT / "tests/golden/screens").glob("*.html"))
        self.assertTrue(pages)
        for page in pages:
            name, kind, _ = page.name.split(".")
            sheet = (ROOT / f"examples/cases/{name}.json").read_bytes()
            made = (libkith.assess_html(sheet, view=kind) if kind in VIEWS
                    else libkith.assess_html(sheet, view="private",
                                             language=kind))
            with self.subTest(page=page.name):
                self.assertEqual(made, page.read_text(encoding="utf-8"))

    def test_a_sheet_as_a_dict_gives_the_same(self):
        for case in CASES:
            sheet = json.loads(case.read_text(encoding="utf-8"))
            self.assertEqual(libkith.assess_json(sheet),
                             stored(case, "plain", "json"))

    def test_the_long_way_gives_the_same(self):
        for case in CASES:
            sheet = json.loads(case.read_text(encoding="utf-8"))
            questionnaire = libkith.Questionnaire.builtin(
                sheet["questionnaire"])
            found = questionnaire.read_answers(sheet).assess()
            for view in VIEWS:
                self.assertEqual(found.report_as("json", view),
                                 stored(case, view, "json"))
            self.assertEqual(found.host.report(),
                             json.loads(stored(case, "host", "json")))

    def test_plain_dicts_go_in_and_come_out(self):
        report = libkith.assess(STORY, view="private")
        self.assertIs(type(report), dict)
        self.assertEqual(report["view"], "private")

    def test_other_languages_genders_and_names_come_through(self):
        page = libkith.assess_text(STORY, view="private", language="de",
                                   gender="feminine")
        self.assertIn("Deine", page)
        self.assertEqual(page, CORE.read_answers(STORY).assess().report_text(
            "private", language="de", gender="feminine"))
        self.assertIn("Ada", libkith.assess_text(STORY, view="private",
                                                 name="Ada"))

    def test_a_document_of_one_s_own_is_taken(self):
        report = libkith.assess(small.sheet({"Q1": 5}), small.LISTENING)
        self.assertEqual(report["title"], "Small")

    def test_resources_of_one_s_own_are_named(self):
        page = libkith.assess_text(STORY, resources=[
            {"label": "Listening Line", "for": "adults"}])
        self.assertIn("Listening Line", page)


class Errors(Facts):
    def refused(self, kind, *arguments, **options):
        with self.assertRaises(kind) as caught:
            libkith.assess(*arguments, **options)
        self.assertIsInstance(caught.exception, libkith.KithError)
        return caught.exception

    def test_a_text_that_is_no_json_is_told_with_line_and_column(self):
        error = self.refused(libkith.InvalidJSON, '{\n  "kith-answers": oops')
        self.assertEqual((error.line, error.column), (2, 19))
        self.assertEqual(error.status_name, "KITH_E_SYNTAX")
        self.assertIn("line 2, column 19", str(error))

    def test_a_wrong_value_is_told_with_its_pointer(self):
        sheet = {**STORY, "answers": {"TR1": 17}}
        error = self.refused(libkith.InvalidValue, sheet)
        self.assertEqual(error.pointer, "/answers/TR1")
        self.assertIsInstance(error, ValueError)

    def test_a_document_s_fault_is_told_with_its_place(self):
        text = json.dumps({**small.LISTENING, "scales": [{"id": "x"}]},
                          indent=1)
        with self.assertRaises(libkith.InvalidDocument) as caught:
            libkith.Questionnaire(text)
        error = caught.exception
        self.assertEqual(error.pointer, "/scales/0")
        self.assertIn('{', text.split("\n")[error.line - 1][error.column - 1:])

    def test_what_is_not_there_is_a_key_error_too(self):
        error = self.refused(libkith.NotFound,
                             {**STORY, "questionnaire": "none"})
        self.assertIsInstance(error, KeyError)
        self.assertNotIn('\\"', str(error))

    def test_a_sheet_of_another_version_is_refused(self):
        self.refused(libkith.VersionMismatch, {**STORY, "version": "99.0.0"})

    def test_a_sheet_that_is_nothing_of_the_kind_is_refused(self):
        for sheet in ("", "[]", "null", b"\xff", {}, {"questionnaire": []}):
            with self.subTest(sheet=sheet):
                self.refused(libkith.KithError, sheet)

    def test_options_that_cannot_be_are_refused(self):
        for options in ({"view": "all"}, {"language": "xx"},
                        {"gender": "none"}, {"name": "a\nb"},
                        {"resources": [{}]}, {"phrases": {}},
                        {"language": "de", "overlay": {}}):
            with self.subTest(options=options):
                self.refused(libkith.KithError, STORY, **options)

    def test_no_message_holds_what_was_answered(self):
        error = self.refused(libkith.InvalidValue,
                             {**STORY, "answers": {"TR1": 170170}})
        self.assertNotIn("170170", str(error))

    def test_an_error_keeps_its_parts_when_pickled(self):
        error = self.refused(libkith.InvalidJSON, "{")
        again = pickle.loads(pickle.dumps(error))
        self.assertIs(type(again), type(error))
        self.assertEqual(vars(again), vars(error))
        self.assertEqual(str(again), str(error))


class Streams(Facts):
    def lines(self):
        return io.StringIO("\n\n".join(json.dumps(json.loads(
            case.read_text(encoding="utf-8"))) for case in CASES))

    def test_lines_of_json_become_reports_one_by_one(self):
        reports = libkith.assess_many(self.lines())
        self.assertEqual(list(reports),
                         [json.loads(stored(case, "plain", "json"))
                          for case in CASES])

    def test_nothing_is_read_ahead(self):
        source = self.lines()
        next(libkith.assess_many(source))
        rest = source.read()
        self.assertEqual(len(rest.split("\n\n")), len(CASES) - 1)

    def test_a_bad_line_is_raised_with_its_number(self):
        source = [json.dumps(STORY), "", "{"]
        made = libkith.assess_many(source)
        next(made)
        with self.assertRaises(libkith.InvalidJSON) as caught:
            next(made)
        self.assertEqual(caught.exception.line, 3)

    def test_or_comes_out_in_its_place(self):
        made = list(libkith.assess_many([b"{", STORY, "[]"],
                                        on_error="return"))
        self.assertIsInstance(made[0], libkith.KithError)
        self.assertIsInstance(made[1], dict)
        self.assertIsInstance(made[2], libkith.KithError)


if __name__ == "__main__":
    main()
