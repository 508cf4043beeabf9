#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes libkith/_declarations.py: of kith.cdef, what the package uses.

python3 declare.py KITH.CDEF            prints it
python3 declare.py KITH.CDEF --update   stores it

Run it after the package came to use another function or constant.
"""
import re
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent / "libkith"
STORED = PACKAGE / "_declarations.py"

HEAD = '''# SPDX-License-Identifier: MIT
"""What the package uses of libkith; made by declare.py, not by hand.

A function is its result and its parameters, a letter each: v nothing, i int32,
l int64, d double, s a string, p a pointer; capitals are places for one.
"""

FUNCTIONS: dict[str, tuple[str, str]] = {
'''
CONSTANT = re.compile(r"(KITH_\w+)(?:\s*=\s*(-?\d+))?")
FUNCTION = re.compile(r"([\w\s]+[\s*])(kith_\w+)\s*\(([^()]*)\)")
NUMBERS = {"int32_t": "i", "kith_status": "i", "int64_t": "l", "double": "d"}


def letter(declared: str) -> str:
    """The letter for a C type, a parameter's name behind it or not."""
    words = re.sub(r"\bconst\b", " ", declared)
    stars = words.count("*")
    kind = words.replace("*", " ").split()[0]
    if kind == "void" and stars == 0:
        return "v"
    if stars == 0:
        return NUMBERS[kind]
    if kind == "char":
        return "s"
    if stars == 2:
        return "P"
    return NUMBERS[kind].upper() if kind in NUMBERS else "p"


def functions(text: str) -> dict[str, tuple[str, str]]:
    found = {}
    for statement in text.split(";"):
        match = FUNCTION.fullmatch(statement.strip())
        if not match:
            continue
        result, name, parameters = match.groups()
        listed = [] if parameters.strip() == "void" else parameters.split(",")
        try:
            found[name] = (letter(result), "".join(map(letter, listed)))
        except KeyError:
            continue  # a callback or size_t: of no use from here
    return found


def constants(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for body in re.findall(r"enum\s*\{([^}]*)\}", text):
        value = -1
        for name, given in CONSTANT.findall(body):
            value = int(given) if given else value + 1
            found[name] = value
    return found


def used() -> set[str]:
    return {name for path in PACKAGE.glob("*.py") if path != STORED
            for name in re.findall(r"\b(?:kith|KITH)_\w+\b", path.read_text())}


def declarations(cdef: str) -> str:
    every, numbers = functions(cdef), constants(cdef)
    names = sorted(used())
    unknown = [name for name in names
               if name not in every and name not in numbers]
    if unknown:
        raise SystemExit(f"not in the declarations: {', '.join(unknown)}")
    lines = [HEAD]
    for name in names:
        if name in every:
            result, parameters = every[name]
            lines.append(f'    "{name}": ("{result}", "{parameters}"),\n')
    lines.append("}\n\n")
    lines.extend(f"{name} = {numbers[name]}\n" for name in names
                 if name in numbers)
    return "".join(lines)


def main(arguments: list[str]) -> None:
    if len(arguments) not in (1, 2) or arguments[1:] not in ([], ["--update"]):
        raise SystemExit(__doc__)
    text = declarations(Path(arguments[0]).read_text())
    if arguments[1:]:
        STORED.write_text(text)
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main(sys.argv[1:])
