# SPDX-License-Identifier: MIT
"""docs/measurement.md - its commands, run as they stand there."""

import os
import tempfile
from pathlib import Path

from guide import blocks, indented
from tree import Facts, main, run

PAGE = "measurement.md"


class Page(Facts):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.answers, self.scores = blocks(PAGE, "csv")
        (self.folder / "ecr.json").write_text(blocks(PAGE, "json")[0])
        (self.folder / "answers.csv").write_text(self.answers)

    def shell(self, command):
        programs = Path(os.environ["KITH_SCORE"]).parent
        return run("sh", "-c", command, cwd=self.folder, env={
            **os.environ, "PATH": f"{programs}:{os.environ['PATH']}"})

    def test_the_document_has_nothing_to_complain_of(self):
        done = self.shell("kith-check ecr.json")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("36 items", done.stdout)

    def test_the_command_gives_what_the_page_shows(self):
        command, = blocks(PAGE, "sh")
        done = self.shell(command)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout, self.scores)
        self.assertEqual(done.stderr, blocks(PAGE, "text")[0])

    def test_the_codebook_is_written_as_the_page_says(self):
        command, = [block for block in indented(PAGE)
                    if "--codebook" in block]
        done = self.shell(command)
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        self.assertEqual((self.folder / "scores.csv").read_text(), self.scores)
        codebook = (self.folder / "codebook.md").read_text()
        for name in self.scores.splitlines()[0].split(","):
            self.assertIn(f"\n| {name} |", codebook)


if __name__ == "__main__":
    main()
