# SPDX-License-Identifier: MIT
"""batch guide - the program in docs/batch.md compiles and prints what stands
there."""

import re
import tempfile
from pathlib import Path

from tree import BUILD, CC, Facts, ROOT, main


class BatchGuide(Facts):
    def test_the_program_prints_what_the_page_says(self):
        page = (ROOT / "docs/batch.md").read_text()
        program, = re.findall(r"```c\n(.*?)```", page, re.DOTALL)
        printed, = re.findall(r"It prints:\n\n```\n(.*?)```", page, re.DOTALL)
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "batch.c"
            source.write_text(program)
            self.succeeds(*CC, "-std=c11", "-Wall", "-Wextra", "-Wpedantic",
                          "-Werror", f"-I{ROOT}/include", source,
                          f"-L{BUILD}/lib", "-lkith",
                          f"-Wl,-rpath,{BUILD}/lib", "-o",
                          Path(folder) / "batch")
            result = self.succeeds(Path(folder) / "batch")
            self.assertEqual(result.stdout, printed)


if __name__ == "__main__":
    main()
