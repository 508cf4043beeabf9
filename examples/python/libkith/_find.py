# SPDX-License-Identifier: MIT
"""find - where the shared library is; knows nothing of what is in it.

In this order: where LIBKITH_LIBRARY says; beside the package, where installing
puts it; in the tree that the package stands in, once that was built; where
pkg-config says; where the system looks.
"""
from __future__ import annotations

import ctypes
import ctypes.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .errors import LibraryNotFound

NAMES = {"darwin": ["libkith.0.dylib", "libkith.dylib"],
         "win32": ["kith-0.dll", "libkith-0.dll"]}
HERE = Path(__file__).resolve().parent


def names() -> list[str]:
    """What the file is called on this system."""
    return NAMES.get(sys.platform, ["libkith.so.0", "libkith.so"])


def inside(folder: Path) -> Iterator[str]:
    for name in names():
        if (folder / name).is_file():
            yield str(folder / name)


def by_pkg_config() -> Iterator[str]:
    try:
        done = subprocess.run(["pkg-config", "--variable=libdir", "kith"],
                              capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return
    yield from inside(Path(done.stdout.strip()))


def places() -> Iterator[str]:
    """Paths and names to try, the best first."""
    yield from inside(HERE)
    yield from inside(HERE.parents[2] / "build" / "lib")
    yield from by_pkg_config()
    found = ctypes.util.find_library("kith")
    if found:
        yield found
    yield from names()


def load() -> ctypes.CDLL:
    """Loads the library; LibraryNotFound says what to do where it cannot."""
    named = os.environ.get("LIBKITH_LIBRARY")
    tried = []
    for place in [named] if named else places():
        try:
            return ctypes.CDLL(place)
        except OSError as problem:
            tried.append(str(problem))
    raise LibraryNotFound(
        "The shared library libkith cannot be loaded. Build or install it "
        "(`meson setup build && meson install -C build` in its source), or "
        "set LIBKITH_LIBRARY to the path of libkith.so. "
        f"Tried: {'; '.join(tried)}")
