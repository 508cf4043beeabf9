# SPDX-License-Identifier: MIT
"""web - the assessment in a browser (examples/web) from end to end, by keyboard
and by pointer, against what the native library says; see tools.py.

KITH_SCREENS names a folder for pictures to be looked at. `--figures` prints
what it costs instead, and tests nothing."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pages
import tools

ROOT = Path(os.environ["KITH_ROOT"]).resolve()
STORIES = ("danger-said-outright", "brief-a-steady-friend", "a-young-person",
           "checkin-a-good-week", "repair-i-lied-to-a-friend",
           "friend-every-night-one-declined")
LANGUAGES = ("en", "de", "es")
SKIPPED = 77

# The package is made once for all suites.
sys.path.insert(0, str(ROOT / "tests/languages/javascript"))
import run as javascript  # noqa: E402


def build(folder):
    """The page; gives back where the package is that it was made from."""
    javascript.build()
    subprocess.run(["sh", str(ROOT / "examples/web/build.sh"), str(folder)],
                   env={**tools.quiet_environment(),
                        "KITH_JAVASCRIPT": str(javascript.PACKAGE)},
                   check=True)
    return javascript.PACKAGE


def expect(folder):
    """What the native library says of each story, view and language."""
    library = pages.Library(os.environ["KITH_LIBRARY"])
    for name in STORIES:
        sheet = json.loads((pages.CASES / f"{name}.json").read_text())
        (folder / f"{name}.json").write_text(json.dumps(sheet))
        for view in ("plain", "private"):
            for language in LANGUAGES:
                gender = {} if language == "en" else {"gender": "feminine"}
                text = library.page(sheet, view=view, language=language,
                                    **gender)
                (folder / f"{name}.{view}.{language}.html").write_bytes(text)


def serve(folder):
    """As start.sh does; gives back the server and its address."""
    server = subprocess.Popen(
        [sys.executable, str(ROOT / "examples/web/serve.py"), "0", str(folder)],
        stdout=subprocess.PIPE, env=tools.quiet_environment())
    line = server.stdout.readline().decode()
    return server, line.split("at ")[1].split()[0]


def main():
    chromium, node = tools.browser(), tools.node()
    tools.packages()
    script = "figures.js" if "--figures" in sys.argv else "web.js"
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        package = build(folder / "web")
        expect(folder)
        server, address = serve(folder / "web")
        try:
            done = subprocess.run(
                [node, str(tools.HERE / "web" / script), str(tools.HOME),
                 chromium, address, str(folder), str(package)],
                env=tools.quiet_environment(), timeout=1100)
        finally:
            server.terminate()
            server.wait()
    sys.exit(1 if done.returncode else 0)


main()
