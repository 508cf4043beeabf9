# SPDX-License-Identifier: MIT
"""kith-ask - in German and Spanish, which tell genders apart."""

import json
import os
import re
import tempfile
from pathlib import Path

from terminal import Terminal
from tree import Facts, ROOT, main, run

ASK = os.environ["KITH_ASK"]
GERMAN = ROOT / "tests/examples/klein.json"
SPANISH = ROOT / "tests/examples/corto.json"
SMALL = ROOT / "tests/examples/small.json"
ENTER = "\r"

# No English sentence of the program may stand between those of the document.
ENGLISH = re.compile(r"\b(the|you|your|this|quit|number|back|skip|keep|what|"
                     r"not|below|page|yes)\b", re.IGNORECASE)


class Languages(Facts):
    def start(self, questionnaire, *options, first):
        terminal = Terminal([ASK, "--questionnaire", questionnaire, *options])
        self.addCleanup(terminal.close)
        terminal.wait_for(first)
        return terminal

    def walk(self, terminal, *steps):
        """What stands on each screen, and the keys that lead on."""
        for text, keys in steps:
            terminal.wait_for(text)
            self.assertNotRegex(terminal.screen.text(), ENGLISH)
            terminal.send(keys)

    def closes(self, terminal):
        terminal.send("q")
        self.assertEqual(terminal.end(), 0)
        self.assertEqual(terminal.other.text().strip(), "")

    def begin_in_german(self, *options, gender, tie="1"):
        terminal = self.start(GERMAN, *options,
                              first="Könnte jemand diesen Bildschirm sehen?")
        self.walk(terminal, ("Angst", ENTER), ("Um wen geht es?", tie))
        if gender is not None:
            self.walk(terminal, ("Wie sollen die Texte", gender))
        self.walk(terminal, ("Nimm dir Zeit.", ENTER))
        return terminal

    # ---- German ---------------------------------------------------------------

    def test_german_from_the_first_screen_to_the_last(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mein.json"
            path.write_text("")
            terminal = self.begin_in_german("-o", path, gender="2")
            self.walk(
                terminal,
                ("Was meine Freundin sagt, das tut sie.", ENTER),
                ("Tippe eine Zahl", "9"), ("eine der Zahlen", "3"),
                ("Zahl (0 bis 1200), Enter: _", "b"),
                ("Du hast gesagt: oft", ENTER), ("kennst du meine", "s"),
                ("Meine Freundin hat mich festgehalten.", "n"),
                ("deckt das mit ab", "p"),
                ("Sieh deine Antworten durch", ENTER),
                ("kann deine Antworten lesen", "j"),
                ("gibt es schon", "j"))
            terminal.wait_for("nichts bleibt auf dem Bildschirm")
            self.assertIn("Was am wichtigsten ist:", terminal.screen.text())
            self.assertNotRegex(terminal.screen.text(), ENGLISH)
            self.closes(terminal)
            self.assertEqual(
                json.loads(path.read_text())["answers"],
                {"A1": 2, "N1": {"missing": "skipped"},
                 "S1": {"missing": "declined"}})
            self.assertNotIn("feminine", path.read_text())

    def test_the_check_page_names_each_reason_in_german(self):
        terminal = self.begin_in_german(gender="3")
        self.walk(terminal, ("Was mein Freund sagt, das tut er.", "n"),
                  ("Monate", "s"), ("festgehalten", "p"))
        terminal.wait_for("Sieh deine Antworten durch")
        for text in ("trifft nicht zu", "übersprungen",
                     "möchte ich nicht sagen"):
            terminal.wait_for(text)
        self.closes(terminal)

    def test_enter_leaves_the_gender_open(self):
        terminal = self.begin_in_german(gender=ENTER, tie="2")
        terminal.wait_for("Was diese Person sagt, das tut sie.")
        self.closes(terminal)

    def test_a_gender_that_was_said_is_not_asked(self):
        terminal = self.begin_in_german("--gender", "masculine", gender=None,
                                        tie="2")
        terminal.wait_for("Was mein Partner sagt, das tut er.")
        self.closes(terminal)

    def test_a_number_that_is_no_gender_is_asked_again(self):
        terminal = self.start(GERMAN, first="Bildschirm")
        self.walk(terminal, ("Angst", ENTER), ("Um wen geht es?", "1"),
                  ("Wie sollen die Texte", "4"), ("eine Frau", "0"))
        terminal.wait_for("Wie sollen die Texte")
        self.closes(terminal)

    # ---- Spanish --------------------------------------------------------------

    def test_spanish_from_the_first_screen_to_the_last(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mio.json"
            terminal = self.start(SPANISH, "-o", path,
                                  first="¿Podría alguien ver esta pantalla?")
            self.assertNotIn("miedo", terminal.screen.text())
            self.walk(
                terminal,
                ("cercana a ti", ENTER),
                ("¿De quién se trata?", "1"), ("¿Cómo deben hablar", "2"),
                ("Tómate tu tiempo.", ENTER),
                ("Mi amiga cumple lo que dice.", "2"),
                ("Puedo contar con mi amiga.", "1"),
                ("Revisa tus respuestas", ENTER),
                ("puede leer tus respuestas", "s"))
            terminal.wait_for("no queda nada en la pantalla")
            self.assertIn("Lo más importante:", terminal.screen.text())
            self.assertNotRegex(terminal.screen.text(), ENGLISH)
            self.closes(terminal)
            self.assertTrue(path.exists())

    # ---- Which language -------------------------------------------------------

    def test_a_language_or_gender_that_is_not_there_is_wrong_usage(self):
        for wrong in (["--language", "fr"], ["--gender", "neuter"],
                      ["--language", "no such tag"]):
            done = run(ASK, "--questionnaire", GERMAN, *wrong)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertTrue(done.stderr.startswith("kith-ask: "), done.stderr)
            self.assertEqual(done.stdout, "")

    def test_only_questions_about_hurt_are_announced(self):
        terminal = self.start(SMALL, first="Could someone see this screen?")
        self.assertIn("Some ask about hurt", terminal.screen.text())
        self.closes(terminal)
        terminal = self.start(SPANISH, first="pantalla")
        self.assertNotIn("daño", terminal.screen.text())
        self.closes(terminal)

    def test_no_gender_is_asked_where_there_are_none(self):
        terminal = self.start(SMALL, first="Could someone see this screen?")
        terminal.send(ENTER)
        terminal.wait_for("Who is it about?")
        terminal.send("1")
        terminal.wait_for("Take your time.")
        self.closes(terminal)


if __name__ == "__main__":
    main()
