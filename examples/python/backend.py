# SPDX-License-Identifier: MIT
"""backend - makes the package for pip (PEP 517 and 660), with Python alone.

The shared library goes into the package: the one that LIBKITH_LIBRARY names,
else the one in the tree's build folder. Where neither is there, the package
uses the one that is installed in the system; where that is not there either,
meson builds one. pip fetches meson and ninja only if they are missing then.
"""
from __future__ import annotations

import base64
import ctypes.util
import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NAME = {"darwin": "libkith.0.dylib"}.get(sys.platform, "libkith.so.0")
METADATA = """\
Metadata-Version: 2.1
Name: libkith
Version: {version}
Summary: Relationship assessments: from answers to a report
License: MIT
Requires-Python: >=3.9
Provides-Extra: numpy
Requires-Dist: numpy; extra == "numpy"
Description-Content-Type: text/markdown

"""


def version() -> str:
    header = (ROOT / "include/kith/version.h").read_text(encoding="utf-8")
    return ".".join(re.findall(r"KITH_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)",
                               header))


def built() -> Path | None:
    """A shared library to take along, if there is one."""
    named = os.environ.get("LIBKITH_LIBRARY")
    if named:
        return Path(named)
    place = ROOT / "build" / "lib" / NAME
    return place if place.is_file() else None


def installed() -> bool:
    """Whether the system has one."""
    if ctypes.util.find_library("kith"):
        return True
    return bool(shutil.which("pkg-config")) and subprocess.run(
        ["pkg-config", "--exists", "kith"], check=False).returncode == 0


def build(folder: Path) -> Path:
    """Builds one, the library alone."""
    for command in (["meson", "setup", str(folder), str(ROOT),
                     "-Dprograms=false", "-Dtests=disabled",
                     "-Ddefault_library=shared", "--buildtype=release"],
                    ["ninja", "-C", str(folder)]):
        subprocess.run(command, check=True)
    return folder / "lib" / NAME


def contents(library: Path | None) -> Iterator[tuple[str, bytes]]:
    """Name in the wheel -> bytes."""
    for path in sorted((HERE / "libkith").iterdir()):
        if path.suffix == ".py" or path.name == "py.typed":
            yield f"libkith/{path.name}", path.read_bytes()
    if library is not None:
        yield f"libkith/{NAME}", library.read_bytes()


def information(tag: str) -> list[tuple[str, bytes]]:
    """What a wheel tells about itself."""
    info = f"libkith-{version()}.dist-info"
    about = METADATA.format(version=version())
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    return [
        (f"{info}/METADATA", (about + readme).encode()),
        (f"{info}/LICENSE", (ROOT / "LICENSE").read_bytes()),
        (f"{info}/WHEEL", ("Wheel-Version: 1.0\nGenerator: libkith\n"
                           f"Root-Is-Purelib: {str(tag == 'any').lower()}\n"
                           f"Tag: py3-none-{tag}\n").encode())]


def write_wheel(folder: str, tag: str,
                files: list[tuple[str, bytes]]) -> str:
    """Writes a wheel of these files; its name."""
    label = f"libkith-{version()}"
    files = files + information(tag)
    record = ""
    for name, data in files:
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest())
        record += f"{name},sha256={digest.decode().rstrip('=')},{len(data)}\n"
    name = f"{label}.dist-info/RECORD"
    record += f"{name},,\n"
    wheel = f"{label}-py3-none-{tag}.whl"
    with zipfile.ZipFile(Path(folder) / wheel, "w",
                         zipfile.ZIP_DEFLATED) as archive:
        for path, data in [*files, (name, record.encode())]:
            entry = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return wheel


def platform_tag() -> str:
    return re.sub(r"[-. ]", "_", sysconfig.get_platform())


# ---- What pip calls --------------------------------------------------------


def get_requires_for_build_wheel(settings: Any = None) -> list[str]:
    if built() or installed():
        return []
    return [package for package, command in (("meson>=1.0.1", "meson"),
                                             ("ninja", "ninja"))
            if not shutil.which(command)]


def prepare_metadata_for_build_wheel(metadata_directory: str,
                                     settings: Any = None) -> str:
    """So that pip need not build the library to learn a name."""
    taken = built() or not installed()
    for name, data in information(platform_tag() if taken else "any"):
        place = Path(metadata_directory) / name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(data)
    return f"libkith-{version()}.dist-info"


def build_wheel(wheel_directory: str, settings: Any = None,
                metadata_directory: str | None = None) -> str:
    library = built()
    if library is None and installed():
        return write_wheel(wheel_directory, "any", list(contents(None)))
    with tempfile.TemporaryDirectory(prefix="libkith-") as folder:
        found = library or build(Path(folder))
        return write_wheel(wheel_directory, platform_tag(),
                           list(contents(found)))


prepare_metadata_for_build_editable = prepare_metadata_for_build_wheel


def get_requires_for_build_editable(settings: Any = None) -> list[str]:
    return []


def build_editable(wheel_directory: str, settings: Any = None,
                   metadata_directory: str | None = None) -> str:
    return write_wheel(wheel_directory, "any",
                       [("libkith.pth", f"{HERE}\n".encode())])


class UnsupportedOperation(Exception):
    """This backend makes no source archives: the source is the whole tree."""


def build_sdist(sdist_directory: str, settings: Any = None) -> str:
    raise UnsupportedOperation(UnsupportedOperation.__doc__)
