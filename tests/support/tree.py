# SPDX-License-Identifier: MIT
"""tree - where things are, for the tests written in Python.

Meson hands over the places; knows nothing of what is tested.
"""

import os
import re
import shlex
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(os.environ["KITH_ROOT"])
BUILD = Path(os.environ["KITH_BUILD_ROOT"])
CC = shlex.split(os.environ["KITH_CC"])
HEADERS = sorted((ROOT / "include" / "kith").glob("*.h"))

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
FUNCTION = re.compile(r"KITH_API\s+([^;]*?)\b(\w+)\s*\(([^;]*)\)\s*;")


def without_comments(text):
    return COMMENT.sub(" ", text)


def declared_functions():
    """Name -> (header, result, parameters) of every exported function."""
    found = {}
    for header in HEADERS:
        text = without_comments(header.read_text())
        for result, name, parameters in FUNCTION.findall(text):
            found[name] = (header.name, " ".join(result.split()),
                           " ".join(parameters.split()))
    return found


def run(*command, **options):
    """Runs a command; its result has returncode, stdout and stderr as text."""
    options.setdefault("timeout", 300)
    return subprocess.run([str(word) for word in command], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          **options)


class Facts(unittest.TestCase):
    """A test case whose methods are sentences, with the prefix `test_`."""

    maxDiff = None
    longMessage = True

    def succeeds(self, *command, **options):
        result = run(*command, **options)
        self.assertEqual(result.returncode, 0,
                         f"{command}\n{result.stdout}\n{result.stderr}")
        return result


def main():
    # Meson's own arguments end before the first file.
    unittest.main(argv=[sys.argv[0]], verbosity=2)
