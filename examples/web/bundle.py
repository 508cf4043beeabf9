# SPDX-License-Identifier: MIT
"""bundle - many modules as one script, so that a browser asks for it once.

python3 bundle.py ENTRY WITHOUT... >SCRIPT

Each module becomes a function that is called where it stands and gives back
what it exports; modules named after the entry are left out, and what is taken
from them is undefined. Knows how the modules of this page and of the package
are written (imports first, one export a line, no circles), not what they do.
"""

import re
import sys
from pathlib import Path

IMPORT = re.compile(r'^import\s+([^;]+?)\s+from\s+"(\.[^"]+)";\n', re.MULTILINE)
REEXPORT = re.compile(r'^export\s+(\*|\{[^}]*\})\s+from\s+"(\.[^"]+)";\n',
                      re.MULTILINE)
EXPORT = re.compile(
    r"^export\s+((?:async\s+)?(?:function|class|const)\s+(\w+))", re.MULTILINE)
DEFAULT = re.compile(r"^export\s+default\s+", re.MULTILINE)


class Bundle:
    def __init__(self, entry, without):
        self.entry = entry.resolve()
        self.root = self.entry.parent
        self.without = {path.resolve() for path in without}
        self.done = {}  # path -> the name of what a module exports
        self.exported = {}  # path -> names
        self.open = []  # on the way to one, to see circles
        self.parts = []
        self.gives = self.add(self.entry)

    def name_of(self, path):
        return "of_" + re.sub(r"\W", "_",
                              str(path.relative_to(self.root))[:-3])

    def add(self, path):
        """Puts in a module, after what it takes from others; gives its name."""
        if path in self.without:
            return "absent"
        if path in self.open:
            sys.exit("bundle.py: a circle: "
                     + " -> ".join(str(one) for one in [*self.open, path]))
        if path not in self.done:
            self.open.append(path)
            self.parts.append(self.wrap(path))
            self.open.pop()
            self.done[path] = self.name_of(path)
        return self.done[path]

    def wrap(self, path):
        given = []

        def take(found):
            what, source = found[1], self.add((path.parent / found[2]).resolve())
            if what.startswith("{"):
                what = re.sub(r"\s+as\s+", ": ", what)
            elif what.startswith("* as "):
                what = what[5:]
            else:
                what = f"{{ default: {what} }}"
            return f"const {what} = {source};\n"

        def pass_on(found):
            source = self.add((path.parent / found[2]).resolve())
            if found[1] == "*":
                given.append(f"...{source}")
            else:
                given.extend(f"{one.strip()}: {source}.{one.strip()}"
                             for one in found[1].strip("{} \n").split(",")
                             if one.strip())
            return ""

        def keep(found):
            given.append(found[2])
            return found[1]

        text = path.read_text(encoding="utf-8")
        text = IMPORT.sub(take, text)
        text = REEXPORT.sub(pass_on, text)
        text = EXPORT.sub(keep, text)
        text, count = DEFAULT.subn("const made = ", text)
        if count:
            given.append("default: made")
        left = re.search(r"^(import|export)\b[^(].*", text, re.MULTILINE)
        if left:
            sys.exit(f"bundle.py: {path}: cannot read: {left[0]}")
        self.exported[path] = given
        return (f"const {self.name_of(path)} = (() => {{\n{text}"
                f"return {{ {', '.join(given)} }};\n}})();\n")

    def text(self):
        names = ", ".join(self.exported[self.entry])
        end = f"\nexport const {{ {names} }} = {self.gives};\n" if names else ""
        return ("// Made by build.sh of the modules of examples/web and "
                "examples/javascript.\n\nconst absent = {};\n\n"
                + "\n".join(self.parts) + end)


def main():
    entry, *without = map(Path, sys.argv[1:])
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(Bundle(entry, without).text())


main()
