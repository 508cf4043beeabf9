# SPDX-License-Identifier: MIT
"""browser - pages in a real browser, driven by playwright-core and judged by
axe-core; see tools.py.

KITH_SCREENS names a folder for pictures to be looked at."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pages
import tools


def main():
    chromium, node = tools.browser(), tools.node()
    tools.packages()
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "pages"
        made.mkdir()
        names = pages.make(os.environ["KITH_LIBRARY"], made)
        done = subprocess.run([node, str(tools.HERE / "look.js"),
                               str(tools.HOME), chromium, str(made),
                               pages.HOSTILE, *names],
                              env=tools.quiet_environment(), timeout=800)
    sys.exit(1 if done.returncode else 0)


main()
