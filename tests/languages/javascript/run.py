#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""run - builds the JavaScript package and runs a part of its tests.

run.py module    over WebAssembly, in Node
run.py slim      over the smaller module for pages, as a file and as a script
run.py native    over the native library, through koffi
run.py package   packed, installed in an empty folder: the README's lines
run.py types     the same, as the TypeScript compiler judges its types
run.py page      in Chromium, under a Content-Security-Policy

What is not installed is said, and the part is skipped (77). npm packages are
asked for by npm; without a network the part is skipped too.
"""

import fcntl
import http.server
import os
import queue
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from pathlib import Path

import readme

ROOT = Path(os.environ["KITH_ROOT"]).resolve()
HERE = ROOT / "tests" / "languages" / "javascript"
SOURCE = ROOT / "examples" / "javascript"
PACKAGE = Path(os.environ["KITH_JAVASCRIPT"]).resolve()
LEAST_NODE = 18
SKIP = 77


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIP)


def find(*names):
    found = next((path for path in map(shutil.which, names) if path), None)
    return found or skip(f"{names[0]} is not installed")


def run(*command, **more):
    subprocess.run([str(word) for word in command], check=True, **more)


def node():
    found = find("node", "nodejs")
    said = subprocess.run([found, "--version"], stdout=subprocess.PIPE,
                          check=True).stdout.decode().strip()
    if int(re.match(r"v(\d+)", said)[1]) < LEAST_NODE:
        skip(f"Node is {said}, and must be {LEAST_NODE} or newer")
    return found


# ---- Building ---------------------------------------------------------------

def sources():
    yield from SOURCE.glob("*")
    yield ROOT / "docs" / "api.json"
    for folder in ("lib", "include"):
        yield from (path for path in (ROOT / folder).rglob("*")
                    if path.is_file())


def is_built():
    last = PACKAGE / "package.json"
    return last.exists() and all(
        path.stat().st_mtime <= last.stat().st_mtime for path in sources())


def build():
    """The package, made by whichever part comes first."""
    PACKAGE.mkdir(parents=True, exist_ok=True)
    with open(PACKAGE.parent / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if is_built():
            return
        done = subprocess.run(["sh", str(SOURCE / "build.sh"), str(PACKAGE)],
                              stdout=subprocess.PIPE, check=False)
        print(done.stdout.decode(), end="", flush=True)
        if done.returncode == SKIP:
            skip("the tools for WebAssembly are not installed")
        if done.returncode != 0:
            sys.exit("build.sh failed")


def with_npm(*wanted):
    """A folder with packages from npm."""
    npm = find("npm")
    folder = PACKAGE.parent / "_".join(
        re.sub(r"\W", "-", name) for name in wanted)
    folder.mkdir(exist_ok=True)
    if not (folder / "node_modules").is_dir():
        (folder / "package.json").write_text("{}")
        done = subprocess.run(
            [npm, "install", "--no-save", "--no-audit", "--no-fund",
             "--fetch-retries=0", "--fetch-timeout=20000", *wanted],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            check=False)
        if done.returncode != 0:
            shutil.rmtree(folder)
            skip(f"npm could not bring {' '.join(wanted)}")
    return folder / "node_modules"


# ---- Parts ------------------------------------------------------------------

def suites(*names, **more):
    files = ([HERE / f"{name}.test.mjs" for name in names]
             or sorted(HERE.glob("*.test.mjs")))
    run(node(), "--test", *files, env={**os.environ, **more})


def module():
    node()
    build()
    suites()


def slim():
    node()
    build()
    suites("golden", "page", KITH_JAVASCRIPT_PAGE="page.js")
    suites("golden", "page", KITH_JAVASCRIPT_PAGE="embedded.js")


def native():
    node()
    build()
    modules = with_npm("koffi@3")
    folder = PACKAGE.parent / "with-koffi"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PACKAGE, folder)
    (folder / "node_modules").symlink_to(modules)
    suites(KITH_JAVASCRIPT=str(folder),
           KITH_JAVASCRIPT_NATIVE=os.environ["KITH_LIBRARY"])


def installed(place):
    """A folder in which nothing is but the package, packed and installed."""
    npm = find("npm")
    folder = Path(place) / "empty"
    folder.mkdir()
    run(npm, "pack", PACKAGE, "--pack-destination", place,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    run(npm, "install", "--offline", "--no-audit", "--no-fund",
        next(Path(place).glob("*.tgz")), cwd=folder)
    return folder


def package():
    found = node()
    build()
    with tempfile.TemporaryDirectory() as place:
        folder = installed(place)
        programs = readme.programs(SOURCE / "README.md", "js")
        assert {"journal.mjs", "share.mjs", "circle.mjs"} <= \
            {name for name, *_ in programs}, "the README lost its programs"
        for name, text, wanted in programs:
            (folder / name).write_text(text, encoding="utf-8")
            print(f"-- {name}", flush=True)
            done = subprocess.run([found, name], cwd=folder, check=True,
                                  stdout=subprocess.PIPE)
            readme.check_printed(name, done.stdout.decode(), wanted)


def types():
    found = node()
    build()
    compiler = with_npm("typescript@5") / "typescript" / "bin" / "tsc"
    with tempfile.TemporaryDirectory() as place:
        folder = installed(place)
        shutil.copy(HERE / "types.mts", folder)
        run(found, compiler, "--strict", "--exactOptionalPropertyTypes",
            "--noEmit", "--target", "es2022", "--lib", "es2022,dom",
            "--module", "nodenext", "types.mts", cwd=folder)


class Served(http.server.SimpleHTTPRequestHandler):
    """Serves a folder; the page tells how it went by asking for a picture."""
    extensions_map = {"": "application/octet-stream",
                      ".js": "text/javascript", ".html": "text/html"}
    told = queue.Queue()

    def do_GET(self):
        path, _, query = self.path.partition("?")
        if path == "/told":
            self.told.put(urllib.parse.unquote(query))
            self.send_error(404)
        else:
            super().do_GET()

    def log_message(self, *_):
        pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), lambda *given: Served(*given, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


def told_by(browser, profile, address):
    """What the page tells; None where the browser does not start."""
    running = subprocess.Popen(
        [browser, "--headless", "--no-sandbox", "--disable-gpu",
         "--remote-debugging-port=0", f"--user-data-dir={profile}", address],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return Served.told.get(timeout=60)
    except queue.Empty:
        return None
    finally:
        running.terminate()
        running.wait()


def page():
    browser = find("chromium", "chromium-browser", "google-chrome")
    build()
    place = Path(tempfile.mkdtemp())
    try:
        served = place / "served"
        shutil.copytree(PACKAGE, served / "libkith",
                        ignore=shutil.ignore_patterns("node_modules"))
        for name in ("page.html", "page.js", "empty.html", "empty.js",
                     "embedded.html"):
            shutil.copy(HERE / name, served)
        address = serve(served)
        if told_by(browser, place / "1", f"{address}/empty.html") is None:
            skip(f"{browser} does not start here")
        for name in ("page", "embedded"):
            told = told_by(browser, place / name, f"{address}/{name}.html")
            print(told)
            assert (told or "").endswith("all is well\n"), "see above"
    finally:  # the browser's helpers may still be writing
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    {"module": module, "slim": slim, "native": native, "package": package, "types": types,
     "page": page}[sys.argv[1]]()
