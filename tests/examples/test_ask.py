# SPDX-License-Identifier: MIT
"""kith-ask - driven key by key in a pseudo-terminal."""

import json
import os
import signal
import stat
import tempfile
from pathlib import Path

from remains import Remains, can_look
from terminal import Terminal
from tree import Facts, ROOT, main, run

ASK = os.environ["KITH_ASK"]
ASSESS = os.environ["KITH_ASSESS"]
SMALL = ROOT / "tests/examples/small.json"

FIRST = "What my friend says they will do gets done."
SECOND = "I could count on my friend in small things."
MONTHS = "For how many months have you known my friend?"
SAFETY = "I was hit, pushed or held down by my friend."
ENTER, LEFT, PAGE_DOWN = "\r", "\x1b[D", "\x1b[6~"


class Ask(Facts):
    def start(self, *options, questionnaire=SMALL, **how):
        terminal = Terminal([ASK, "--questionnaire", questionnaire, *options],
                            **how)
        self.addCleanup(terminal.close)
        terminal.wait_for("Could someone see this screen?")
        return terminal

    def begin(self, *options, **how):
        """Up to the first question, about a friend."""
        terminal = self.start(*options, **how)
        terminal.send(ENTER)
        terminal.wait_for("Who is it about?")
        terminal.send("1")
        terminal.wait_for("Take your time.")
        terminal.send(ENTER)
        terminal.wait_for(FIRST)
        return terminal

    def answer(self, terminal, *pairs):
        """Each question, waited for, and the keys it gets."""
        for question, keys in pairs:
            terminal.wait_for(question)
            terminal.send(keys)

    def to_the_check_page(self, terminal, safety="1"):
        self.answer(terminal, (FIRST, "4"), (SECOND, "5"),
                    (MONTHS, "40" + ENTER), (SAFETY, safety))
        terminal.wait_for("Check your answers")

    def quits(self, terminal, keys="q"):
        terminal.send(keys)
        self.assertEqual(terminal.end(), 0)
        self.nothing_stays(terminal)

    def nothing_stays(self, terminal):
        self.assertTrue(terminal.was_on_other)
        self.assertFalse(terminal.on_other)
        self.assertEqual(terminal.main.text().strip(), "")
        self.assertEqual(terminal.other.text().strip(), "")

    # ---- A whole run --------------------------------------------------------

    def test_answers_lead_to_the_private_page_and_it_is_gone_at_the_end(self):
        terminal = self.begin()
        self.to_the_check_page(terminal)
        for text in (FIRST, "often", SECOND, "almost always", MONTHS, "40",
                     SAFETY, "never"):
            terminal.wait_for(text)
        terminal.send(ENTER)
        terminal.wait_for("q: close")
        page = run(ASSESS, "--questionnaire", SMALL, "--view", "private",
                   input=json.dumps({
                       "kith-answers": 1, "questionnaire": "small",
                       "version": "1.0.0", "tie": "friend",
                       "answers": {"A1": 3, "A2": 4, "N1": 40, "S1": 0}}))
        self.assertEqual(page.returncode, 0, page.stderr)
        lines = [line for line in page.stdout.splitlines() if line.strip()]
        terminal.wait_for(lines[0])
        for _ in range(len(lines)):
            terminal.press(" ")
        terminal.wait_for(lines[-1])
        self.quits(terminal)

    def test_the_check_page_is_the_same_whatever_the_safety_answer(self):
        shown = []
        for key, label in (("1", "never"), ("3", "more often"),
                           ("p", "prefer not to say")):
            terminal = self.begin()
            self.to_the_check_page(terminal, safety=key)
            terminal.wait_for(label)
            text = terminal.screen.text()
            self.assertIn(label, text)
            shown.append(text.replace(label, "..."))
            self.quits(terminal)
        self.assertEqual(shown, shown[:1] * 3)

    def test_each_built_in_questionnaire_is_asked_to_its_end(self):
        for name, least in (("kith-core", 60), ("kith-brief", 15),
                            ("kith-checkin", 3), ("kith-repair", 5)):
            with self.subTest(name):
                self.asks_to_its_end(name, least)

    def asks_to_its_end(self, name, least, *options):
        terminal = self.start(*options, questionnaire=name)
        terminal.send(ENTER)
        terminal.wait_for("Who is it about?")
        terminal.send("1")
        terminal.wait_for("Enter: go on")
        terminal.send(ENTER)
        terminal.wait_for("prefer not to say")
        asked = 0
        while "Check your answers" not in terminal.screen.text():
            self.assertLess(asked, 300)
            text = terminal.screen.text()
            adult = "1" if "Are you 18 or older?" in text else "2"
            terminal.press(adult + (ENTER if "Enter:" in text else ""))
            asked += 1
        self.assertGreater(asked, least)
        terminal.send(ENTER)
        if "-o" in options:
            self.answer(terminal, ("can read your answers", "y"))
        terminal.wait_for("q: close")
        self.quits(terminal)
        return asked

    def test_adaptive_leaves_out_what_can_change_nothing(self):
        terminal = self.start("--adaptive")
        terminal.send(ENTER)
        self.answer(terminal, ("Who is it about?", "1"),
                    ("Take your time.", ENTER), (SAFETY, "b"), (SAFETY, "1"))
        terminal.wait_for("Check your answers")
        self.assertNotIn(FIRST, " ".join(terminal.screen.text().split()))
        self.quits(terminal)

    def test_adaptive_asks_less_and_every_safety_question(self):
        document = json.loads(
            (ROOT / "lib/instruments/kith-core.json").read_text())
        with tempfile.TemporaryDirectory() as folder:
            kept = Path(folder) / "kept.json"
            fewer = self.asks_to_its_end("kith-core", 40, "--adaptive", "-o",
                                         kept)
            answers = json.loads(kept.read_text())["answers"]
        for item in document["items"]:
            if item.get("safety"):
                self.assertIn(item["id"], answers)
        self.assertLess(fewer, self.asks_to_its_end("kith-core", 60))

    def test_no_answer_remains_in_memory_when_it_ends(self):
        if not can_look():
            self.skipTest("no library can be preloaded here")
        for text in ("more often\n", "held down by your friend.",
                     "\u2019 \u2014 more often"):
            with Remains(text) as remains:
                terminal = self.begin(environment=remains.environment)
                self.to_the_check_page(terminal, safety="3")
                terminal.send(ENTER)
                terminal.wait_for("q: close")
                self.quits(terminal)
                self.assertEqual(remains.count(), 0, text)

    # ---- Keys -----------------------------------------------------------------

    def test_back_shows_the_answer_and_enter_keeps_it(self):
        terminal = self.begin()
        self.answer(terminal, (FIRST, "4"), (SECOND, "b"), (FIRST, ""))
        terminal.wait_for("You said: often")
        self.assertIn("> 4  often", terminal.screen.text())
        terminal.send(ENTER)
        self.answer(terminal, (SECOND, LEFT), (FIRST, "b"), (FIRST, "5"),
                    (SECOND, "b"))
        terminal.wait_for("You said: almost always")
        self.quits(terminal)

    def test_an_answer_that_hides_a_question_leaves_it_out(self):
        terminal = self.begin()
        self.answer(terminal, (FIRST, "1"), (MONTHS, "s"), (SAFETY, "s"))
        terminal.wait_for("Check your answers")
        self.assertNotIn(SECOND, " ".join(terminal.screen.text().split()))
        self.quits(terminal)

    def test_skip_decline_and_does_not_apply_are_kept_apart(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mine.json"
            terminal = self.begin("-o", path)
            self.answer(terminal, (FIRST, "5"), (SECOND, "n"), (MONTHS, "s"),
                        (SAFETY, "p"))
            terminal.wait_for("Check your answers")
            terminal.send(ENTER)
            terminal.wait_for("can read your answers")
            terminal.send("y")
            terminal.wait_for("q: close")
            self.quits(terminal)
            self.assertEqual(
                json.loads(path.read_text())["answers"],
                {"A1": 4, "A2": {"missing": "does-not-apply"},
                 "N1": {"missing": "skipped"}, "S1": {"missing": "declined"}})

    def test_a_safety_question_takes_no_does_not_apply(self):
        terminal = self.begin()
        self.answer(terminal, (FIRST, "1"), (MONTHS, "s"), (SAFETY, "n"))
        terminal.wait_for("the lowest answer covers it")
        self.assertNotIn("n: does not apply", terminal.screen.text())
        self.quits(terminal)

    def test_a_number_out_of_range_is_asked_again(self):
        terminal = self.begin()
        self.answer(terminal, (FIRST, "9"), ("Please give one of", "1"),
                    (MONTHS, "5000" + ENTER))
        terminal.wait_for("Please give one of")
        terminal.send("77\x7f\x7f12")
        terminal.wait_for("Enter: 12_")
        terminal.send(ENTER)
        self.answer(terminal, (SAFETY, "b"))
        terminal.wait_for("You said: 12")
        self.quits(terminal)

    def test_an_answer_can_be_changed_on_the_check_page(self):
        terminal = self.begin()
        self.answer(terminal, (FIRST, "1"), (MONTHS, "7" + ENTER),
                    (SAFETY, "1"))
        terminal.wait_for("Check your answers")
        terminal.send("1" + ENTER)
        terminal.wait_for("You said: never")
        terminal.send("5")  # which asks one question more
        self.answer(terminal, (SECOND, "2"))
        terminal.wait_for("Check your answers")
        terminal.wait_for("almost always")
        terminal.wait_for("rarely")
        self.quits(terminal)

    # ---- Quitting ---------------------------------------------------------------

    def test_q_and_control_c_quit_at_once_everywhere(self):
        for keys in ("q", "\x03"):
            self.quits(self.start(), keys)
            terminal = self.begin()
            self.answer(terminal, (FIRST, "5"), (SECOND, ""))
            self.quits(terminal, keys)
            terminal = self.begin()
            self.to_the_check_page(terminal)
            self.quits(terminal, keys)

    def test_a_signal_to_end_restores_the_screen(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            terminal = self.begin()
            self.assertFalse(terminal.echoes())
            os.kill(terminal.pid, number)
            self.assertEqual(terminal.end(), 0)
            self.nothing_stays(terminal)

    def test_keys_are_not_echoed_and_echo_comes_back(self):
        terminal = Terminal(["/bin/sh", "-c",
                             f'"{ASK}" --questionnaire "{SMALL}"; read line'])
        self.addCleanup(terminal.close)
        terminal.wait_for("Could someone see this screen?")
        self.assertFalse(terminal.echoes())
        terminal.send("q")
        terminal.wait_until("echo", terminal.echoes)
        terminal.send("back")
        terminal.wait_for("back")
        self.assertTrue(terminal.echoes())

    # ---- Keeping the answers ------------------------------------------------------

    def test_nothing_is_written_unless_asked_for(self):
        with tempfile.TemporaryDirectory() as folder:
            before = os.getcwd()
            os.chdir(folder)
            self.addCleanup(os.chdir, before)
            terminal = self.begin(environment={"HOME": folder})
            self.to_the_check_page(terminal)
            terminal.send(ENTER)
            terminal.wait_for("q: close")
            self.quits(terminal)
            os.chdir(before)
            self.assertEqual(os.listdir(folder), [])

    def test_the_file_is_for_its_owner_alone_and_reads_back(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mine.json"
            terminal = self.begin("-o", path)
            self.to_the_check_page(terminal)
            self.assertFalse(path.exists())
            terminal.send(ENTER)
            terminal.wait_for("can read your answers")
            terminal.send("y")
            terminal.wait_for("q: close")
            self.quits(terminal)
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
            done = run(ASSESS, "--questionnaire", SMALL, path)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_file_that_is_there_is_replaced_only_when_allowed(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mine.json"
            path.write_text("older")
            path.chmod(0o644)
            for key in ("n", "y"):
                terminal = self.begin("-o", path)
                self.to_the_check_page(terminal)
                terminal.send(ENTER)
                terminal.wait_for("can read your answers")
                terminal.send("y")
                terminal.wait_for("is there already")
                self.assertEqual(path.read_text(), "older")
                terminal.send(key)
                terminal.wait_for("q: close")
                self.quits(terminal)
                self.assertEqual(path.read_text() == "older", key == "n")
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)

    def test_quitting_early_writes_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mine.json"
            terminal = self.begin("-o", path)
            self.to_the_check_page(terminal)
            terminal.send(ENTER)
            terminal.wait_for("can read your answers")
            self.quits(terminal)
            self.assertFalse(path.exists())

    def test_a_place_that_cannot_hold_a_file_is_refused_at_once(self):
        for place in ("/dev/null", "/no-such-folder/mine.json"):
            done = run(ASK, "-o", place)
            self.assertEqual(done.returncode, 2)
            self.assertIn("-o names", done.stderr)

    # ---- Terminals -------------------------------------------------------------------

    def test_a_narrow_and_low_terminal_shows_everything_page_by_page(self):
        terminal = self.start(rows=12, columns=32)
        seen = terminal.screen.text()
        for _ in range(6):
            terminal.press(" ")
            seen += terminal.screen.text()
        for word in ("Nothing is kept", "started may"):
            self.assertIn(word, " ".join(seen.split()))
        terminal.send(ENTER)
        terminal.wait_for("Who is it about?")
        terminal.send("1")
        terminal.wait_for("Enter: go on")
        terminal.send(ENTER)
        terminal.wait_for("What my friend says")
        terminal.send("4")
        terminal.wait_for("I could count on")
        self.quits(terminal)

    def test_a_new_size_draws_again(self):
        terminal = self.begin()
        terminal.resize(20, 40)
        terminal.wait_for("quit at once")
        terminal.wait_for(FIRST)
        self.assertFalse(any(len(line) > 40 for line in
                             terminal.screen.text().splitlines()))
        self.quits(terminal)

    def test_no_color_leaves_out_bold(self):
        for value, bold in (("", True), ("1", False)):
            terminal = self.begin(environment={"NO_COLOR": value})
            self.assertEqual(terminal.bold_seen, bold)
            self.quits(terminal)

    def test_texts_of_a_document_cannot_steer_the_terminal(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            file.write(SMALL.read_text().replace(
                "Take your time.", "Take your time. \\u001b[31mred"))
            file.flush()
            if run(os.environ["KITH_CHECK"], file.name).returncode == 65:
                return  # the library refuses such a text: as well
            self.quits(self.begin(questionnaire=file.name))

    def test_without_a_terminal_it_says_so_and_ends_with_2(self):
        done = run(ASK, input="1\n1\n")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertIn("terminal", done.stderr)
        terminal = Terminal([ASK], environment={"TERM": "dumb"})
        self.addCleanup(terminal.close)
        self.assertEqual(terminal.end(), 2)
        self.assertFalse(terminal.was_on_other)

    def test_help_version_and_wrong_usage(self):
        done = self.succeeds(ASK, "--help")
        self.assertIn("Usage: kith-ask", done.stdout)
        self.assertRegex(self.succeeds(ASK, "--version").stdout,
                         r"^kith-ask \(libkith\) \d+\.\d+\.\d+\n$")
        for wrong in (["--nothing"], ["answers.json"], ["-o"]):
            self.assertEqual(run(ASK, *wrong).returncode, 2, wrong)
        self.assertEqual(
            run(ASK, "--questionnaire", "no-such-file").returncode, 66)


if __name__ == "__main__":
    main()
