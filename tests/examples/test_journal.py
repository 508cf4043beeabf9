# SPDX-License-Identifier: MIT
"""kith-journal - checks in, adds, imports, lists, exports, forgets; killed and
out of space at everything that it writes."""

import json
import os
import shutil
import sqlite3
import stat
import tempfile
from pathlib import Path

from remains import Remains, can_look
from terminal import Terminal
from tree import Facts, ROOT, main, run

JOURNAL = os.environ["KITH_JOURNAL"]
HALT = os.environ["KITH_HALT"]
DIARY = ROOT / "tests/examples/diary.json"
MAP = "column,item\nmood,M1\ncalm,M2\n"
ENTER = "\r"
HERE = {"TZ": "UTC", "PATH": os.environ["PATH"]}


def sheet(treatment=4, tie="friend", **answers):
    given = {"AD1": "yes", "AD2": "no", "CK2": 3, "CK3": 1, "CK4": 2, "CK5": 1,
             "CK1": treatment, **answers}
    if tie not in ("friend", "child", "sibling", "relative"):
        del given["AD2"]  # it asks whether the other is under age
    return json.dumps({
        "kith-answers": 1, "questionnaire": "kith-checkin",
        "version": "1.0.0", "tie": tie, "answers": given})


class Journal(Facts):
    def setUp(self):
        where = tempfile.TemporaryDirectory(
            dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
        self.addCleanup(where.cleanup)
        self.folder = Path(where.name)
        self.file = self.folder / "notes"
        self.beside = self.folder / "notes-journal"

    def call(self, command, *options, input="", environment=None, file=None):
        return run(JOURNAL, command, file or self.file, *options, input=input,
                   env={**HERE, **(environment or {})})

    def do(self, command, *options, **how):
        result = self.call(command, *options, **how)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def refused(self, code, what, command, *options, **how):
        result = self.call(command, *options, **how)
        self.assertEqual(result.returncode, code, result.stderr)
        self.assertIn(what, result.stderr)
        return result

    def listed(self, view="private"):
        return self.do("list", "--view", view).splitlines()

    def entries(self):
        """What is kept, as JSON; read without the program."""
        with sqlite3.connect(f"file:{self.file}?mode=ro", uri=True) as db:
            return [json.loads(data) for data, in
                    db.execute("SELECT data FROM entry ORDER BY id")]

    def everywhere(self, text):
        """The files in the folder that hold a text."""
        return [path.name for path in self.folder.iterdir()
                if text.encode() in path.read_bytes()]

    # ---- Adding -------------------------------------------------------------

    def test_a_sheet_becomes_a_record_of_its_plain_scores(self):
        out = self.do("add", "--time", "2026-11-20", input=sheet())
        self.assertEqual(out, f"Kept in {self.file}.\n")
        self.assertEqual(self.listed(), [
            "     1  2026-11-20 12:00  kith-checkin"])
        text = json.dumps(self.entries())
        self.assertIn('"ease"', text)
        for sensitive in ("treatment", "gate", "answers", "CK"):
            self.assertNotIn(sensitive, text)

    def test_a_plain_record_is_the_same_whatever_was_sensitive(self):
        kept = []
        for treatment in (1, 3, 5):
            self.do("add", "--time", "2026-11-20", input=sheet(treatment))
            kept.append(self.entries()[-1])
        self.assertEqual(kept, kept[:1] * 3)

    def test_more_is_kept_after_a_warned_choice_alone(self):
        result = self.call("add", "--keep-sensitive", input=sheet())
        self.assertIn("what tells of hurt and fear", result.stderr)
        self.assertIn("Whoever opens it can read that", result.stderr)
        self.assertIn("treatment", json.dumps(self.entries()[-1]))
        self.assertNotIn("CK1", json.dumps(self.entries()[-1]))
        self.do("add", "--keep-answers", input=sheet())
        self.assertIn("CK2", json.dumps(self.entries()[-1]))
        self.assertNotIn("CK1", json.dumps(self.entries()[-1]))
        self.do("add", "--keep-answers", "--keep-sensitive", input=sheet())
        self.assertIn("CK1", json.dumps(self.entries()[-1]))

    def test_check_in_takes_a_sheet_from_a_file(self):
        path = self.folder / "sheet.json"
        path.write_text(sheet())
        self.do("check-in", path, "--time", "2026-11-20 18:30")
        self.assertEqual(self.listed("plain"),
                         ["2026-11-20 18:30  kith-checkin"])

    def test_a_sheet_about_another_tie_is_refused(self):
        self.do("add", input=sheet())
        before = self.file.read_bytes()
        self.refused(65, "another tie (friend)", "add",
                     input=sheet(tie="colleague"))
        self.assertEqual(self.file.read_bytes(), before)

    def test_a_file_about_another_tie_than_was_named_is_refused(self):
        self.do("add", input=sheet())
        before = self.file.read_bytes()
        told = "about another tie (friend), not partner"
        self.refused(65, told, "event", "--tie", "partner",
                     input="listened me\n")
        words = self.diary("when,mood\n2026-11-01,5\n")
        self.refused(65, told, *words[:-1], "partner")
        terminal = Terminal([JOURNAL, "check-in", self.file, "--tie",
                             "partner"], columns=250)
        self.addCleanup(terminal.close)
        self.assertEqual(terminal.end(), 65)
        self.assertIn("not partner", terminal.main.text())
        self.assertEqual(self.file.read_bytes(), before)

    def test_nothing_is_kept_of_a_sheet_that_was_stopped(self):
        for answers in ({"AD1": "no"}, {"AD2": "yes"}):
            out = self.do("add", input=sheet(**answers))
            self.assertIn("Nothing was kept", out)
            self.assertEqual(list(self.folder.iterdir()), [])
        self.do("add", input=sheet())
        self.do("add", input=sheet(AD1="no"))
        self.assertEqual(len(self.entries()), 1)

    def test_a_sheet_about_another_than_was_named_makes_no_file(self):
        self.refused(65, "another tie (friend)", "add", "--tie", "partner",
                     input=sheet())
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_a_bad_sheet_keeps_nothing_and_names_its_place(self):
        self.refused(65, "<stdin>:1:", "add", input="{")
        self.assertFalse(self.file.exists())

    def test_events_are_read_line_by_line(self):
        out = self.do("event", "--tie", "friend", input=(
            "# a comment\n\nlistened them 2026-11-01 2\nhurt them\r\n"
            "made-up me 2026-11-03T18:00\n"))
        self.assertIn("3 entries", out)
        listed = self.listed()
        self.assertIn("2026-11-01 12:00  listened them 2 times", listed[0])
        self.assertIn("hurt them", listed[1])
        self.assertIn("2026-11-03 18:00  made-up me", listed[2])
        self.assertEqual(self.listed("plain"),
                         ["2026-11-01 12:00  listened them 2 times"])

    def test_one_bad_line_keeps_none(self):
        self.do("event", "--tie", "friend", input="listened me\n")
        for line, what in (("sang me", "first word"),
                           ("hurt you", "second word"), ("hurt", "second"),
                           ("hurt me 1.1.2026", "third word"),
                           ("hurt me 2026-02-30", "third word"),
                           ("hurt me 2026-02-03 0", "fourth"),
                           ("hurt me 2026-02-03 1 2", "fourth")):
            with self.subTest(line):
                self.refused(65, what, "event",
                             input=f"listened me\n{line}\n")
        self.assertEqual(len(self.entries()), 1)

    def test_a_new_file_is_about_a_tie_that_can_be_looked_back_on(self):
        self.refused(2, "kith-checkin has no tie \"freind\"; it has partner, ",
                     "event", "--tie", "freind", input="listened me\n")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_what_happened_is_never_an_argument(self):
        self.refused(2, "it is no argument", "event", "hurt")

    # ---- Importing ----------------------------------------------------------

    def diary(self, text, *options, map=MAP):
        (self.folder / "map.csv").write_text(map)
        (self.folder / "diary.csv").write_text(text)
        return ("import", self.folder / "diary.csv", "--questionnaire", DIARY,
                "--map", self.folder / "map.csv", "--time-column", "when",
                "--tie", "friend", *options)

    def test_a_diary_becomes_a_record_a_row(self):
        out = self.do(*self.diary(
            "who,when,mood,calm\nA,2026-11-01,6.75,3\nB,2026-11-01,1,1\n"
            "A,2026-11-02, ,4\n\nA,2026-11-04,7,NA\n", "--where", "who=A"))
        self.assertIn("3 entries", out)
        scores = [entry["scores"] for entry in self.entries()]
        self.assertEqual([sorted(score) for score in scores],
                         [["calm", "mood"], ["calm"], ["mood"]])
        self.assertIn("6.75", json.dumps(scores[0]))
        self.assertEqual([line[8:18] for line in self.listed()],
                         ["2026-11-01", "2026-11-02", "2026-11-04"])

    def test_days_are_counted_from_the_first(self):
        self.do(*self.diary("when,mood\n1,5\n3,6\n", "--day-one",
                            "2026-10-31"))
        self.assertEqual([line[8:18] for line in self.listed()],
                         ["2026-10-31", "2026-11-02"])

    def test_a_faulty_row_keeps_none(self):
        good = "when,mood,calm\n2026-11-01,5,3\n"
        for row, what in (("2026-11-02,8,3", ":3: error: column M1"),
                          ("2026-11-02,5", ":3: error: the row has more or"),
                          ("yesterday,5,3", ":3: error: column when: this is"),
                          ("2026-11-02,5,\"3", "quote")):
            with self.subTest(row):
                self.refused(65, what, *self.diary(good + row + "\n"))
                self.assertFalse(self.file.exists())
                self.assertFalse(self.beside.exists())

    def test_columns_that_are_not_there_are_told(self):
        self.refused(65, "--time-column", *self.diary("day,mood\n1,2\n"))
        self.refused(65, "no column is in the map",
                     *self.diary("when,other\n1,2\n"))
        self.refused(65, "column who: --where names", *self.diary(
            "when,mood\n1,2\n", "--where", "who=A"))
        self.refused(65, "an item that the questionnaire has not",
                     *self.diary("when,mood\n1,2\n",
                                 map="column,item\nmood,X1\n"))

    def test_the_number_of_a_day_is_no_point_in_time(self):
        self.refused(65, "column when: this looks like the number of a day; "
                     "--day-one", *self.diary("when,mood\n14,5\n"))
        self.do(*self.diary("when,mood\n1764331200,5\n"))
        self.assertEqual([line[8:18] for line in self.listed()],
                         ["2025-11-28"])

    def test_an_import_says_where_no_row_fits_or_times_stand_twice(self):
        words = self.diary("who,when,mood\nA,2026-11-01,5\nB,2026-11-01,6\n"
                           "B,2026-11-02,6\n")
        none = self.call(*words, "--where", "who=C")
        self.assertEqual((none.returncode, none.stderr), (
            0, "kith-journal: no row fits --where\n"))
        self.assertIn("Nothing was kept", none.stdout)
        self.assertEqual(self.call(*words, "--where", "who=B").stderr, "")
        again = self.call(*words, "--where", "who=B")
        self.assertIn("2 of the new entries have the time of another one of "
                      "diary", again.stderr)

    def test_the_diary_of_the_documentation_can_be_imported(self):
        page = (ROOT / "docs/journal.md").read_text()
        told = page[page.index("**A diary that exists**"):]
        for name, kind in (("diary.json", "json"), ("map.csv", "csv")):
            text = told.split(f"```{kind}\n")[1].split("```")[0]
            (self.folder / name).write_text(text)
        (self.folder / "diary.csv").write_text(
            "person,Day,satisfied,conflict\n1,1,2.5,6\n2,1,3,1\n1,2, ,2\n")
        self.do("import", self.folder / "diary.csv", "--tie", "partner",
                "--questionnaire", self.folder / "diary.json", "--map",
                self.folder / "map.csv", "--time-column", "Day", "--day-one",
                "2026-01-01", "--where", "person=1")
        shown = self.do("look-back", "--questionnaire",
                        self.folder / "diary.json")
        self.assertIn("1 Jan 2026", shown)
        self.assertIn("2.5 (1 to 3)", shown)

    def test_ten_thousand_rows_are_one_transaction(self):
        rows = "".join(f"@{n * 86400},{1 + n % 7},{1 + n % 5}\n"
                       for n in range(10000))
        out = self.do(*self.diary("when,mood,calm\n" + rows))
        self.assertIn("10000 entries", out)
        self.assertEqual(len(self.entries()), 10000)

    # ---- Looking back -------------------------------------------------------

    def weeks(self, treatments, *options, tie="friend"):
        for week, treatment in enumerate(treatments):
            self.do("add", "--time", f"@{week * 604800}", *options,
                    input=sheet(treatment, tie, CK2=week % 5))

    def test_the_weeks_before_are_facts_of_an_assessment(self):
        case = json.loads((ROOT / "examples/cases/warm-and-cold-with-control.json")
                          .read_text())
        case["answers"] = {item: answer for item, answer
                           in case["answers"].items()
                           if not item.startswith("HC")}
        case.pop("facts", None)
        found = []
        for treatments in ([3] * 12, [5, 1] * 6):
            self.file.unlink(missing_ok=True)
            self.beside.unlink(missing_ok=True)
            self.weeks(treatments, "--keep-sensitive", tie="partner")
            self.do("add", "--time", f"@{12 * 604800}", "--keep-sensitive",
                    input=json.dumps(case))
            found.append("trauma-bond-like" in self.entries()[-1]["findings"])
        self.assertEqual(found, [False, True])

    def test_a_fact_of_the_sheet_stands_where_too_little_was_kept(self):
        case = (ROOT / "examples/cases/swings-that-a-journal-counted.json")
        self.assertIn('"swings-12": 4', case.read_text())
        for weeks, found in ((0, True), (12, False)):
            with self.subTest(weeks):
                self.file.unlink(missing_ok=True)
                self.beside.unlink(missing_ok=True)
                self.weeks([3] * weeks, "--keep-sensitive", tie="partner")
                self.do("add", case, "--time", f"@{12 * 604800}",
                        "--keep-sensitive")
                self.assertEqual("trauma-bond-like" in
                                 self.entries()[-1]["findings"], found)

    def test_a_look_back_says_what_the_weeks_say_together(self):
        self.weeks([4] * 8)
        text = self.do("look-back")
        self.assertIn("Free to be yourself", text)
        self.assertIn("Not enough times yet", text)
        self.assertNotIn("How you were treated", text)
        self.assertIn("So sein, wie du bist",
                      self.do("look-back", "--language", "de"))
        self.assertTrue(self.do("look-back", "--format", "html").lower()
                        .startswith("<!doctype html>"))
        self.assertTrue(self.do("look-back", "--format", "svg")
                        .startswith("<svg "))
        self.assertEqual(json.loads(self.do("look-back", "--format", "json"))
                         ["view"], "plain")

    def test_swings_are_for_the_one_who_chose_to_keep_them(self):
        self.weeks([5, 1] * 6, "--keep-sensitive")
        private = self.do("look-back", "--view", "private")
        self.assertIn("or back, this often: 11",
                      " ".join(private.split()))
        self.assertNotIn("turned", self.do("look-back"))

    def test_a_plain_look_back_is_the_same_whatever_was_sensitive(self):
        seen = {}
        for treatments, options, events in (
                ([4] * 12, (), ""), ([1, 5] * 6, (), ""),
                ([1, 5] * 6, ("--keep-sensitive", "--keep-answers"), ""),
                ([3] * 12, ("--keep-sensitive",),
                 "hurt them @1000\nmade-up me @2000\n" * 8)):
            self.file.unlink(missing_ok=True)
            self.beside.unlink(missing_ok=True)
            self.weeks(treatments, *options)
            if events:
                self.do("event", input=events)
            for how in ("text", "json", "html", "svg"):
                shown = self.do("look-back", "--format", how)
                self.assertEqual(seen.setdefault(how, shown), shown)
            self.assertEqual(seen.setdefault("list", self.listed("plain")),
                             self.listed("plain"))

    def test_a_day_is_that_day_here_and_all_of_it(self):
        here = {"environment": {"TZ": "Europe/Berlin"}}
        self.do("event", "--tie", "friend", **here,
                input="confided me 2026-11-20T18:30\nconfided me 2026-11-21\n"
                      "broke-trust them 2026-11-21\n")
        days = " ".join(self.do("look-back", "--from", "2026-11-20",
                                "--until", "2026-11-20", **here).split())
        self.assertIn("1 of 6", days)
        self.assertIn("2 of 6", " ".join(self.do(
            "look-back", "--until", "2026-11-21", **here).split()))
        day = json.loads(self.do("look-back", "--format", "json", "--from",
                                 "2026-11-21", **here))
        self.assertIn("21 Nov 2026", json.dumps(day))
        self.assertNotIn("20 Nov 2026", json.dumps(day))

    def test_a_rate_is_of_no_longer_time_than_was_looked_at(self):
        for hour in range(5):
            self.do("add", "--tie", "friend", "--time",
                    f"2026-11-20 1{hour}:00", input=sheet(CK2=hour))
        shown = self.do("look-back")
        self.assertIn("by more than chance", " ".join(shown.split()))
        self.assertNotIn("in a week", shown)

    def test_nobody_is_told_how_much_more_hurt_would_change_a_count(self):
        self.do("event", "--tie", "friend", input="hurt them @1000 9\n")
        shown = " ".join(self.do("look-back", "--view", "private").split())
        self.assertIn("you 0, they 9", shown)
        self.assertNotIn("would change this", shown)

    def test_nobody_is_told_how_much_more_hurt_would_be_enough(self):
        self.do("event", "--tie", "friend", input="hurt them @1000 2\n")
        shown = " ".join(self.do("look-back", "--view", "private").split())
        self.assertIn("Did something that hurt: 2 in your notes. ", shown)
        self.assertNotIn("of 6", shown)

    def test_forgetting_takes_pictures_away_too(self):
        self.weeks([4] * 8)
        picture = self.folder / "weeks.svg"
        self.do("look-back", "--format", "svg", "-o", picture)
        self.assertEqual(stat.S_IMODE(picture.stat().st_mode), 0o600)
        self.do("forget", "--last")
        self.assertFalse(picture.exists())

    def test_a_look_back_needs_a_questionnaire_of_that_tie(self):
        self.weeks([4])
        self.refused(2, "--until is before", "look-back", "--from",
                     "2026-02-01", "--until", "2026-01-01")
        self.refused(2, "--from: a time is a date", "look-back", "--from",
                     "May")
        self.file.unlink()
        self.do("event", "--tie", "colleague", input="listened me\n")
        self.refused(2, "diary has no tie \"colleague\"; it has partner, "
                     "friend", "look-back", "--questionnaire", DIARY)

    def test_a_look_back_says_what_else_is_kept_where_it_finds_nothing(self):
        self.do(*self.diary("when,mood\n2026-11-01,5\n"))
        empty = self.call("look-back")
        self.assertEqual(empty.returncode, 0)
        self.assertIn("no entry is of kith-checkin; name one of these with "
                      "--questionnaire: diary", empty.stderr)
        self.assertEqual(self.call("look-back", "--questionnaire",
                                   DIARY).stderr, "")
        self.do("event", input="listened me\n")
        self.assertIn("kith-checkin", self.call("look-back").stderr)

    # ---- On the screen ------------------------------------------------------

    def terminal(self, *command):
        terminal = Terminal([JOURNAL, *command])
        self.addCleanup(terminal.close)
        return terminal

    def check_in(self, *options, tie=None, keep="y", sensitive=None,
                 page=None):
        terminal = self.terminal("check-in", self.file, *options)
        terminal.wait_for("You are asked before anything is kept")
        terminal.send(ENTER)
        if tie is not None:
            terminal.wait_for("Who is it about?")
            terminal.send(tie)
        terminal.wait_for("This week")
        terminal.send(ENTER)
        terminal.wait_for("Are you 18 or older?")
        for _ in range(20):
            text = terminal.screen.text()
            if "Check your answers" in text:
                break
            adult = "1" if "18 or older" in text else "2"
            terminal.press(adult + (ENTER if "Enter:" in text else ""))
        terminal.send(ENTER)
        terminal.wait_for("Keep this week?")
        terminal.send(keep)
        if keep == "y" and sensitive is not None:
            terminal.wait_for("Keep these, too?")
            terminal.send(sensitive)
        terminal.wait_for("q: close")
        if page is not None:
            page.append(terminal.screen.text())
        terminal.send("q")
        self.assertEqual(terminal.end(), 0)
        self.assertEqual(terminal.other.text().strip(), "")
        return terminal.main.text()

    def test_a_check_in_asks_before_it_keeps(self):
        self.check_in(tie="2", keep="n")
        self.assertFalse(self.file.exists())
        self.assertIn("Kept in", self.check_in(tie="2", sensitive="n"))
        self.assertNotIn("treatment", json.dumps(self.entries()))
        self.check_in(sensitive="y")  # the file knows whom it is about
        self.check_in("--keep-sensitive")
        kept = [("treatment" in json.dumps(entry)) for entry in self.entries()]
        self.assertEqual(kept, [False, True, True])

    def test_the_page_knows_of_earlier_danger_whether_it_is_kept_or_not(self):
        self.do("add", ROOT / "examples/cases/afraid-of-a-partner.json",
                "--keep-sensitive")
        self.assertEqual(self.entries()[0]["gate"], "raised")
        pages = []
        self.check_in(keep="n", page=pages)
        self.check_in(sensitive="n", page=pages)
        self.assertIn("now or earlier", pages[0])
        self.assertEqual(pages[0], pages[1])

    def test_an_event_is_asked_for_on_a_terminal(self):
        terminal = self.terminal("event", self.file, "--tie", "friend")
        for text, keys in (("What happened?", "2"), ("Who did this?", "2"),
                           ("How many days ago", "3" + ENTER)):
            terminal.wait_for(text)
            terminal.send(keys)
        self.assertEqual(terminal.end(), 0)
        self.assertIn("listened them", self.listed()[0])

    def test_what_is_wrong_with_a_file_is_told_before_anything_is_asked(self):
        for options, told in (((), "--tie says whom"),
                              (("--tie", "freind"), "it has partner")):
            terminal = Terminal([JOURNAL, "event", self.file, *options],
                                columns=250)
            self.addCleanup(terminal.close)
            self.assertEqual(terminal.end(), 2)
            self.assertIn(told, terminal.main.text())
            self.assertFalse(terminal.was_on_other)

    def test_whoever_was_asked_is_told_in_their_language(self):
        for language, told in (("en", "Kept in"), ("de", "Aufbewahrt in"),
                               ("es", "Guardado en")):
            terminal = self.terminal("event", self.file, "--tie", "friend",
                                     "--time", "2026-11-20", "--language",
                                     language)
            terminal.wait_for("  9  ")
            terminal.press("1")
            terminal.send("1")
            self.assertEqual(terminal.end(), 0)
            self.assertIn(f"{told} {self.file}.", terminal.main.text())

    def test_quitting_keeps_nothing(self):
        terminal = self.terminal("event", self.file, "--tie", "friend")
        terminal.wait_for("What happened?")
        terminal.send("q")
        self.assertEqual(terminal.end(), 0)
        self.assertFalse(self.file.exists())

    # ---- Forgetting ---------------------------------------------------------

    def kept(self):
        """Twelve weeks, of which one says something unlike the others."""
        for week in range(12):
            mark = 41 if week == 3 else week % 5
            self.do("add", "--time", f"@{week * 604800}", "--keep-answers",
                    input=sheet(CK4=mark))
        self.unique = '"times-i-listened":41'
        text = self.file.read_bytes().decode(errors="ignore")
        self.assertIn("41", text)
        export = self.folder / "out.json"
        self.do("export", "-o", export)
        needle = [line for line in export.read_text().splitlines()
                  if f'"time":{3 * 604800}' in line][0].strip(",")
        self.assertIn("out.json", self.everywhere(needle))
        self.assertIn("notes", self.everywhere(needle))
        return needle

    def test_forgotten_bytes_are_in_no_file(self):
        needle = self.kept()
        out = self.do("forget", "--entry", "4")
        self.assertIn("Forgotten: 1 entry.", out)
        self.assertIn("overwritten and removed: 1", out)
        self.assertIn("cannot reach copies", out)
        self.assertEqual(self.everywhere(needle), [])
        self.assertEqual(self.everywhere(f'"time":{3 * 604800}'), [])
        self.assertEqual(len(self.entries()), 11)
        self.assertFalse((self.folder / "out.json").exists())

    def test_before_and_last_and_all(self):
        self.kept()
        self.assertIn("Forgotten: 5 entries",
                      self.do("forget", "--before", f"@{5 * 604800}"))
        self.assertIn("Forgotten: 1 entry", self.do("forget", "--last"))
        self.assertEqual([entry["time"] for entry in self.entries()],
                         [week * 604800 for week in range(5, 11)])
        self.assertIn("nothing to forget", self.do("forget", "--entry", "99"))
        self.assertIn("The file was overwritten and removed",
                      self.do("forget", "--all"))
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_a_changed_export_is_left_and_named(self):
        self.kept()
        export = self.folder / "out.json"
        export.write_text("something of mine")
        result = self.call("forget", "--all")
        self.assertIn("out.json", result.stderr)
        self.assertIn("left alone", result.stderr)
        self.assertEqual(export.read_text(), "something of mine")

    def test_an_export_does_not_take_the_place_of_the_store(self):
        self.kept()
        before = self.file.read_bytes()
        for path in (self.file, self.beside):
            self.refused(1, "the entries themselves", "export", "-o", path)
        self.assertEqual(len(self.entries()), 12)
        self.refused(2, "-o OUT", "export")
        self.assertEqual(self.file.read_bytes(), before)

    def test_forgetting_asks_first_on_a_terminal(self):
        self.kept()
        terminal = self.terminal("forget", self.file, "--all")
        terminal.wait_for("cannot be brought back")
        terminal.send("n" + ENTER)
        self.assertEqual(terminal.end(), 0)
        self.assertEqual(len(self.entries()), 12)

    # ---- All of a file that is damaged --------------------------------------

    def damage(self, change):
        """Twelve weeks and an export, and the file as `change` has it."""
        needle = self.kept()
        self.file.write_bytes(change(bytearray(self.file.read_bytes())))
        self.refused(65, "", "list")
        return needle

    @staticmethod
    def other_mark(data):
        return data.replace(b'"times-i-listened":[41', b'"times-i-listened":[14')

    def test_all_of_a_damaged_file_can_be_forgotten(self):
        self.damage(self.other_mark)
        self.refused(65, "forget --all takes it away", "list")
        self.refused(65, "is damaged", "forget", "--last")
        out = self.do("forget", "--all")
        self.assertIn("was damaged; it was overwritten and removed", out)
        self.assertIn("overwritten and removed: 1", out)
        self.assertIn("may not have been whole", out)
        self.assertIn("cannot reach copies", out)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_a_list_of_exports_that_cannot_be_read_is_told(self):
        self.damage(lambda data: data[:4096] + b"x" * (len(data) - 4096))
        out = self.do("forget", "--all")
        self.assertIn("could not be read to its end", out)
        self.assertIn("look yourself for what look-back", out)
        self.assertEqual([path.name for path in self.folder.iterdir()],
                         ["out.json"])

    def test_a_file_is_known_by_its_header_or_by_its_tables(self):
        for change in (lambda data: b"x" * 100 + data[100:],
                       lambda data: data[:100] + b"x" * (len(data) - 100)):
            self.damage(change)
            self.do("forget", "--all")
            self.assertEqual(self.everywhere("x" * 50), [])
            (self.folder / "out.json").unlink(missing_ok=True)
            self.assertEqual(list(self.folder.iterdir()), [])
        self.damage(lambda data: b"x" * 4096 + data[4096:])
        before = self.file.read_bytes()
        self.refused(65, "take it away yourself", "forget", "--all")
        self.assertEqual(self.file.read_bytes(), before)

    def test_a_whole_header_of_another_program_is_believed(self):
        self.kept()
        for number in (0, 0x12345678):
            with sqlite3.connect(self.file) as db:
                db.execute(f"PRAGMA application_id = {number}")
            before = self.file.read_bytes()
            self.refused(65, "take it away yourself", "forget", "--all")
            self.assertEqual(self.file.read_bytes(), before)

    def test_all_of_a_newer_file_can_be_forgotten(self):
        self.do("event", "--tie", "friend", input="listened me @5\n")
        with sqlite3.connect(self.file) as db:
            db.execute("PRAGMA user_version = 3")
        out = self.do("forget", "--all")
        self.assertIn("of a newer version; it was overwritten", out)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_a_log_that_another_program_left_goes_too(self):
        needle = self.kept()
        db = sqlite3.connect(self.file)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("UPDATE entry SET time = time + 1")
        db.commit()
        files = {path: path.read_bytes() for path in self.folder.iterdir()}
        self.assertIn("notes-wal", [path.name for path in files])
        db.close()
        self.put_back(files)
        self.refused(65, "how it is written", "list")
        self.assertIn("in another way; it was", self.do("forget", "--all"))
        self.assertEqual(list(self.folder.iterdir()), [], needle)

    def test_what_only_has_a_name_as_if_it_belonged_to_it_is_left(self):
        self.damage(lambda data: b"x" * 100 + data[100:])
        self.beside.write_text("something of mine")
        result = self.refused(1, "notes-journal could not be overwritten",
                              "forget", "--all")
        self.assertIn("still there: 1", result.stdout)
        self.assertEqual(self.beside.read_text(), "something of mine")
        self.assertFalse(self.file.exists())

    def test_no_file_is_lost_that_stands_where_sqlite_would_write(self):
        self.beside.write_text("something of mine")
        before = self.beside.read_bytes()
        self.refused(2, "name FILE otherwise", "event", "--tie", "friend",
                     input="listened me\n")
        self.beside.unlink()
        self.do("event", "--tie", "friend", input="listened me\n")
        self.beside.write_bytes(before)
        for command in (("list",), ("forget", "--last"), ("forget", "--all")):
            self.refused(2, "name FILE otherwise", *command)
        self.assertEqual(self.beside.read_bytes(), before)

    def test_an_export_that_cannot_be_overwritten_is_named_and_stops_nothing(
            self):
        needle = self.kept()
        export = self.folder / "out.json"
        in_the_way = self.folder / "out.json.kith-part"
        in_the_way.mkdir()
        result = self.refused(1, "out.json could not be overwritten: ",
                              "forget", "--entry", "4")
        self.assertIn("Forgotten: 1 entry.", result.stdout)
        self.assertIn("still there: 1", result.stdout)
        self.assertNotIn(needle.encode(), self.file.read_bytes())
        again = self.call("list")
        self.assertEqual(again.returncode, 0)
        self.assertIn("could not be overwritten", again.stderr)
        self.assertEqual(len(again.stdout.splitlines()), 11)
        in_the_way.rmdir()
        self.assertNotIn("could not", self.call("list").stderr)
        self.assertFalse(export.exists())
        self.assertEqual(self.call("list").stderr, "")

    def test_an_export_that_cannot_be_overwritten_does_not_keep_the_rest(self):
        self.kept()
        (self.folder / "out.json.kith-part").mkdir()
        self.refused(1, "out.json could not be overwritten: ", "forget",
                     "--all")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()),
                         ["out.json", "out.json.kith-part"])

    # ---- Files --------------------------------------------------------------

    def test_only_the_owner_can_read_what_is_written(self):
        self.kept()
        for path in self.folder.iterdir():
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600, path)
        self.file.chmod(0o644)
        self.assertIn("other users may open", self.call("list").stderr)

    def test_nothing_of_the_answers_stays_in_memory(self):
        if not can_look():
            self.skipTest("a program's memory cannot be looked at here")
        for command, options in (
                ("add", ("--time", "@12345678", "--keep-sensitive")),
                ("list", ("--view", "private")),
                ("export", ("-o", self.folder / "out.json"))):
            with self.subTest(command), \
                    Remains('"time":12345678') as remains:
                self.do(command, *options, input=sheet(),
                        environment=remains.environment)
                self.assertEqual(remains.count(), 0)
        self.assertEqual(sorted(self.everywhere('"time":12345678')),
                         ["notes", "out.json"])

    def test_a_file_of_another_program_is_left_alone(self):
        self.file.write_text("Dear diary")
        for command in (("list",), ("forget", "--all")):
            self.refused(65, "not a file of this program", *command)
        self.refused(65, "not a file", "add", input=sheet())
        self.assertEqual(self.file.read_text(), "Dear diary")

    def test_a_file_that_is_not_there_is_not_made_by_looking(self):
        self.refused(66, "is not there", "list")
        self.refused(66, "is not there", "forget", "--all")
        self.refused(2, "--tie", "event", input="hurt me\n")
        self.assertEqual(list(self.folder.iterdir()), [])

    # ---- Cut off ------------------------------------------------------------

    def cut_off(self, how, command, *options, check, input=""):
        """Runs it from the same files, cut off at each thing it writes."""
        before = {path: path.read_bytes() for path in self.folder.iterdir()}
        counter = self.folder.parent / f"{self.folder.name}.count"
        self.addCleanup(lambda: counter.unlink(missing_ok=True))
        at, reached = 0, True
        while reached:
            self.put_back(before)
            counter.unlink(missing_ok=True)
            result = self.call(command, *options, input=input, environment={
                "LD_PRELOAD": HALT, "HALT_AT": str(at), "HALT_HOW": how,
                "HALT_COUNT": str(counter)})
            killed = result.returncode == -9
            reached = killed or int(counter.read_text()) > at
            with self.subTest(how=how, command=command, at=at):
                self.assertEqual(killed, reached and how == "kill")
                self.told = result.stderr
                if not reached:
                    self.assertEqual(result.returncode, 0, result.stderr)
                check(result.returncode == 0)
            at += 1
        self.assertGreater(at, 5)
        self.put_back(before)

    def named_or_gone(self):
        """What is still there after all was forgotten was named."""
        for path in self.folder.iterdir():
            self.assertIn(f"{path} could not be overwritten", self.told)

    def put_back(self, files):
        for path in list(self.folder.iterdir()):
            path.unlink()
        for path, data in files.items():
            path.write_bytes(data)
            path.chmod(0o600)

    @staticmethod
    def can_halt():
        """Linux alone, and no sanitizer, which would have to come first."""
        done = run(JOURNAL, "--version", env={"LD_PRELOAD": HALT})
        return done.returncode == 0 and done.stderr == ""

    def test_an_entry_that_was_confirmed_stays_whatever_happens(self):
        if not self.can_halt():
            self.skipTest("calls cannot be made to fail here")
        self.do("event", "--tie", "friend", input="listened me @1\n")
        before = self.entries()

        def check(confirmed):
            self.do("list")
            now = self.entries()
            self.assertEqual(now[:1], before)
            self.assertIn(len(now), (1, 3))
            if confirmed:
                self.assertEqual(len(now), 3)

        for how in ("kill", "full", "error"):
            self.cut_off(how, "event", check=check,
                         input="listened me @2\nhurt them @3\n")

    def test_the_first_entry_can_always_be_made_again(self):
        if not self.can_halt():
            self.skipTest("calls cannot be made to fail here")

        def check(confirmed):
            if confirmed:
                self.assertEqual(len(self.entries()), 1)
            self.do("event", "--tie", "friend", input="listened me @2\n")
            self.assertIn(len(self.entries()), (1, 2))

        for how in ("kill", "full", "error"):
            self.cut_off(how, "event", "--tie", "friend", check=check,
                         input="listened me @1\n")

    def test_forgetting_that_was_cut_off_is_carried_to_its_end(self):
        if not self.can_halt():
            self.skipTest("calls cannot be made to fail here")
        needle = self.kept()

        def check(confirmed):
            if confirmed:
                self.assertEqual(self.everywhere(needle), [])
            self.do("list")
            self.assertIn(len(self.entries()), (11, 12))
            if len(self.entries()) == 12:
                self.do("forget", "--entry", "4")
            self.assertEqual(self.everywhere(needle), [])
            self.assertEqual(len(self.entries()), 11)

        for how in ("kill", "full", "error"):
            self.cut_off(how, "forget", "--entry", "4", check=check)

    def test_forgetting_all_that_was_cut_off_leaves_nothing_the_next_time(self):
        if not self.can_halt():
            self.skipTest("calls cannot be made to fail here")
        needle = self.kept()

        def check(confirmed):
            if not confirmed and self.file.exists():
                self.do("forget", "--all")
            self.named_or_gone()
            if not self.told:
                self.assertEqual(self.everywhere(needle), [])

        for how in ("kill", "full", "error"):
            self.cut_off(how, "forget", "--all", check=check)

    def test_forgetting_all_of_a_damaged_file_can_be_cut_off_too(self):
        if not self.can_halt():
            self.skipTest("calls cannot be made to fail here")
        self.damage(self.other_mark)

        def check(confirmed):
            if not confirmed and self.file.exists():
                self.do("forget", "--all")
            self.named_or_gone()

        for how in ("kill", "full", "error"):
            self.cut_off(how, "forget", "--all", check=check)

    def test_an_export_that_was_cut_off_is_taken_away_too(self):
        if not self.can_halt():
            self.skipTest("calls cannot be made to fail here")
        needle = self.kept()
        out = self.folder / "second.json"

        def check(confirmed):
            self.assertEqual(len(self.listed()), 12)
            if confirmed:
                self.assertIn(needle, out.read_text())
            self.do("forget", "--entry", "4")
            self.assertEqual(self.everywhere(needle), [])

        for how in ("kill", "full", "error"):
            self.cut_off(how, "export", "-o", out, check=check)

    # ---- From the first schema ----------------------------------------------

    def first(self, tie="friend"):
        """A store as version 1 wrote it."""
        self.do("event", "--tie", tie, input="listened me @5\nhurt them @6\n")
        rows = self.entries()
        self.file.unlink()
        with sqlite3.connect(self.file) as db:
            db.executescript(f"""
                PRAGMA application_id = 1802073192;
                CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE entry(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, data TEXT NOT NULL);
                INSERT INTO setting VALUES ('tie', '{tie}');
                PRAGMA user_version = 1""")
            db.executemany("INSERT INTO entry VALUES (?, ?, ?)", [
                (n + 1, row["time"], json.dumps(row))
                for n, row in enumerate(rows)])
        self.beside.unlink(missing_ok=True)
        return rows

    def test_a_store_of_the_first_schema_is_brought_up_to_date(self):
        rows = self.first()
        self.assertEqual(len(self.listed()), 2)
        self.assertEqual(self.entries(), rows)
        self.do("event", input="listened me @7\n")
        self.assertEqual(len(self.entries()), 3)
        with sqlite3.connect(self.file) as db:
            self.assertEqual(db.execute("PRAGMA user_version").fetchone(),
                             (2,))

    def test_a_store_of_a_newer_schema_is_refused(self):
        self.do("event", "--tie", "friend", input="listened me @5\n")
        with sqlite3.connect(self.file) as db:
            db.execute("PRAGMA user_version = 3")
        before = self.file.read_bytes()
        self.refused(65, "newer version", "list")
        self.refused(65, "newer version", "event", input="hurt me\n")
        self.assertEqual(self.file.read_bytes(), before)

    def test_a_copy_is_a_whole_store(self):
        self.kept()
        copy = self.folder / "copy"
        shutil.copy(self.file, copy)
        self.assertEqual(len(self.do("list", file=copy).splitlines()), 12)


if __name__ == "__main__":
    main()
