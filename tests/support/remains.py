# SPDX-License-Identifier: MIT
"""remains - counts how often a text stands in a program's memory as it ends.

Runs the program with a small library preloaded. Knows nothing of what the text
means.
"""

import os
import subprocess
import tempfile
from pathlib import Path

LIBRARY = os.environ["KITH_REMAINS"]


def can_look():
    """Linux alone, and no sanitizer, which would have to come first."""
    if not Path("/proc/self/maps").exists():
        return False
    done = subprocess.run([os.environ["KITH_ASSESS"], "--version"],
                          env={"LD_PRELOAD": LIBRARY}, capture_output=True)
    return done.returncode == 0 and done.stderr == b""


class Remains:
    """with Remains(text) as remains: run with remains.environment; .count()"""

    def __init__(self, text):
        self.text = text

    def __enter__(self):
        self.file = tempfile.NamedTemporaryFile("r")
        hidden = bytes(byte ^ 1 for byte in self.text.encode()).hex()
        self.environment = {"LD_PRELOAD": LIBRARY, "REMAINS_OF": hidden,
                            "REMAINS_IN": self.file.name}
        return self

    def __exit__(self, *_):
        self.file.close()

    def count(self):
        return int(self.file.read())
