# SPDX-License-Identifier: MIT
"""tools - the browser and what drives it, for every test of this folder.
playwright-core and axe-core come by npm into the build folder. Without
Chromium, Node or these two a test is skipped, and says so.

KITH_CHROMIUM names the browser where it is not in PATH."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = Path(os.environ["KITH_BUILD_ROOT"]) / "tests" / "browser"
PACKAGES = ("playwright-core", "axe-core")
SKIPPED = 77


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def browser():
    names = [os.environ.get("KITH_CHROMIUM"), "chromium", "chromium-browser",
             "google-chrome"]
    for name in filter(None, names):
        found = shutil.which(name)
        if found:
            return found
    return skip("there is no Chromium; on Debian: apt-get install chromium")


def quiet_environment():
    """Without what was meant for the library alone."""
    return {name: value for name, value in os.environ.items()
            if name not in ("LD_PRELOAD", "ASAN_OPTIONS", "MALLOC_PERTURB_",
                            "LD_LIBRARY_PATH")}


def node():
    found = shutil.which("node")
    if not found:
        skip("there is no Node; on Debian: apt-get install nodejs npm")
    version = subprocess.run([found, "--version"], stdout=subprocess.PIPE,
                             env=quiet_environment(), check=True).stdout
    if int(version.decode().lstrip("v").split(".")[0]) < 18:
        skip(f"Node {version.decode().strip()} is older than 18")
    return found


def packages():
    """Installs them once for a list, whose copy stands beside them."""
    wanted = HERE / "package.json"
    copy = HOME / "package.json"
    if (copy.exists() and copy.read_bytes() == wanted.read_bytes()
            and all((HOME / "node_modules" / name / "package.json").exists()
                    for name in PACKAGES)):
        return
    npm = shutil.which("npm")
    if not npm:
        skip("there is no npm; on Debian: apt-get install npm")
    HOME.mkdir(parents=True, exist_ok=True)
    shutil.copy(wanted, copy)
    try:
        done = subprocess.run(
            [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund",
             "--no-package-lock", "--fetch-retries=1",
             "--fetch-timeout=20000"], cwd=HOME, env=quiet_environment(),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=90)
    except subprocess.TimeoutExpired:
        copy.unlink()
        skip("npm did not come to an end; is there a network?")
    if done.returncode != 0:
        copy.unlink()
        skip("npm could not install " + " and ".join(PACKAGES) + ": "
             + done.stdout.decode(errors="replace").strip()[-300:])
