#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""amalgamate - the whole library as two files, kith.h and kith.c, for programs
that carry it inside.

python3 lib/amalgamate.py --output FOLDER

The built-in documents are within. Names that two files use for themselves get
their file's name in front; nothing else changes. Knows how the sources are
written (one guard a header, what is private is `static`), not what they do.
"""

import argparse
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIB = ROOT / "lib"
PUBLIC = ROOT / "include" / "kith"

TOKEN = re.compile(
    r"""(?P<skip>/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+')"""
    r"""|(?P<word>[A-Za-z_]\w*)|(?P<number>\.?\d[\w.]*)"""
    r"""|(?P<space>\s+)|(?P<mark>->|\#\#|.)""", re.DOTALL)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(["<])([^">]+)[">].*\n',
                     re.MULTILINE)
DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*\n", re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
WORDS_OF_C = {
    "static", "extern", "inline", "const", "volatile", "struct", "union",
    "enum", "typedef", "void", "char", "short", "int", "long", "float",
    "double", "signed", "unsigned", "bool", "_Bool", "_Alignas", "alignas",
    "__attribute__"}

CONTRACTED = """\
/* A product and a sum must not become one step, or the last digits of scores
 * differ by machine. */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__) && defined(__FP_FAST_FMA) && \\
    !defined(__STRICT_ANSI__) && !defined(KITH_NOT_CONTRACTED)
#error "compile kith.c with -std=c11, or -ffp-contract=off -DKITH_NOT_CONTRACTED"
#endif
"""


def sources():
    """Paths of the library's files in C, in the order of its rooms."""
    rooms = re.findall(r"^subdir\('(\w+)'\)",
                       (LIB / "meson.build").read_text(), re.MULTILINE)
    for room in rooms:
        text = (LIB / room / "meson.build").read_text()
        listed = re.search(r"kith_sources \+= files\((.*?)\)", text, re.DOTALL)
        for name in re.findall(r"'([^']+\.c)'", listed.group(1)):
            yield LIB / room / name


# ---- What a file keeps for itself ------------------------------------------

def words(text):
    """(kind, text) of every token of C."""
    return [(match.lastgroup, match.group()) for match in TOKEN.finditer(text)]


def outlines(text):
    """Each declaration at the top of a file, as its tokens, with the depth in
    braces and parentheses at which each of them stands."""
    plain = DIRECTIVE.sub("", COMMENT.sub(" ", text))
    declaration, braces, brackets = [], 0, 0
    for kind, word in words(plain):
        if kind in ("space", "skip"):
            continue
        if word == "}":
            braces -= 1
        if word in ")]":
            brackets -= 1
        declaration.append((word, braces, brackets))
        if word == "{":
            braces += 1
        if word in "([":
            brackets += 1
        ends_function = word == "}" and braces == 0 and is_function(declaration)
        if braces == 0 and (word == ";" or ends_function):
            yield declaration
            declaration = []


def is_function(declaration):
    before = [word for word, braces, _ in declaration if braces == 0]
    body = before.index("{")
    return before[body - 1] == ")" and "=" not in before[:body]


def tag_and_constants(declaration):
    """The struct, union or enum that a declaration defines, and what an
    enum's constants are called."""
    flat = [word for word, _, _ in declaration]
    for i, word in enumerate(flat[:-1]):
        if word not in ("struct", "union", "enum"):
            continue
        named = flat[i + 1] != "{"
        if flat[i + 1 + named] != "{" or declaration[i][1] != 0:
            continue
        if named:
            yield flat[i + 1]
        if word == "enum":
            for j, (name, braces, brackets) in enumerate(declaration):
                if braces == 1 and brackets == 0 and flat[j - 1] in "{," \
                        and name.isidentifier():
                    yield from pasted(flat, j)


def pasted(flat, at):
    """A name; nothing for one that a macro makes."""
    if flat[at + 1] != "(":
        yield flat[at]


def declared(declaration):
    """What a declaration at the top calls its function, variable or type."""
    top = [word for word, braces, brackets in declaration
           if braces == 0 and brackets == 0]
    if top[0] not in ("static", "typedef") and "static" not in top:
        return
    flat = [word for word, _, _ in declaration]
    if top[0] == "typedef" and "*" in flat and \
            flat[flat.index("*") - 1] == "(":
        yield flat[flat.index("*") + 1]
        return
    value = False  # within what a variable begins with
    for i, word in enumerate(top[:-1]):
        value = word == "=" or (value and word != ",")
        if value or not word.isidentifier() or word in WORDS_OF_C or \
                top[i - 1] in ("struct", "union", "enum"):
            continue
        if top[i + 1] in "([=;":
            yield word
            if top[i + 1] in "(=" and "typedef" not in top:
                return  # what stands behind is not declared here


def own_names(text):
    """Names at the top of a file that only it knows."""
    found = set()
    for declaration in outlines(text):
        found.update(tag_and_constants(declaration))
        found.update(declared(declaration))
    return {name for name in found
            if not name.startswith("kith_") and name not in WORDS_OF_C}


def own_macros(text):
    plain = COMMENT.sub(" ", text)
    return dict.fromkeys(re.findall(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", plain,
                                    re.MULTILINE))


def renamed(text, names):
    """The text with other names. A member keeps its name: it stands behind
    `.` or `->`, or is declared within a struct."""
    out, before, structs, braces, opening = [], "", [], 0, False
    for kind, word in words(text):
        if kind == "word" and word in names and before not in (".", "->") \
                and not (structs and before not in ("struct", "enum", "(")):
            word = names[word]
        out.append(word)
        if kind in ("space", "skip"):
            continue
        if word in ("struct", "union"):
            opening = True
        elif word == "{":
            braces += 1
            if opening and kind == "mark":
                structs.append(braces)
            opening = False
        elif word == "}":
            if structs and structs[-1] == braces:
                structs.pop()
            braces -= 1
        elif word in ";)=(":
            opening = False
        before = word
    return "".join(out)


# ---- Putting the files together --------------------------------------------

class Amalgamation:
    def __init__(self):
        self.standard = set()
        self.seen = set()

    def expanded(self, path):
        """A file with the library's own headers in it, each once."""
        def put(match):
            mark, name = match.groups()
            if mark == "<":
                if not name.startswith("kith/"):
                    self.standard.add(name)
                return ""
            header = LIB / name
            text = header.read_text()
            guarded = re.search(r"^#ifndef KITH_", text, re.MULTILINE)
            if guarded and header in self.seen:
                return ""
            self.seen.add(header)
            return self.marked(header, INCLUDE.sub(put, text))
        return INCLUDE.sub(put, path.read_text())

    @staticmethod
    def marked(path, text):
        text = re.sub(r"\A/\* SPDX-License-Identifier: MIT \*/\n", "", text)
        return f"\n/* ==== {path.relative_to(ROOT)} ==== */\n" + text


def renames(texts):
    """For each file, its own names that mean something elsewhere too."""
    own = {path: own_names(path_text) for path, path_text in texts.items()}
    used = {path: {word for kind, word in words(text) if kind == "word"}
            for path, text in texts.items()}
    for path in texts:
        elsewhere = set().union(*(used[other] for other in texts
                                  if other != path))
        room, stem = path.parent.name, path.stem
        yield path, {name: f"{room}_{stem}_{name}" for name in own[path] & elsewhere}


def without_headers(path):
    """A file with those headers alone that are a part of it."""
    def put(match):
        header = LIB / match.group(2)
        if match.group(1) == "<" or \
                re.search(r"^#ifndef KITH_", header.read_text(), re.MULTILINE):
            return ""
        return header.read_text()
    return INCLUDE.sub(put, path.read_text())


def data_file(table, separator, paths):
    """What embed.c writes."""
    rows, texts = [], []
    for number, path in enumerate(sorted(paths, key=lambda p: p.stem)):
        name, language = path.stem, "NULL"
        if separator and separator in name:
            name, _, tag = name.partition(separator)
            language = f'"{tag}"'
        data = path.read_bytes()
        lines = [",".join(map(str, data[i:i + 32]))
                 for i in range(0, len(data), 32)]
        texts.append(f"static const unsigned char {table}_{number}[] = {{\n"
                     + ",\n".join(lines) + ",\n0};\n")
        rows.append(f'    {{"{name}", {language}, (const char *)'
                    f"{table}_{number}, {len(data)}}},\n")
    return "".join(texts) + (f"const struct kith__embedded {table}[] = {{\n"
                             + "".join(rows) + "    {NULL, NULL, NULL, 0}};\n")


def data():
    everything = sorted((LIB / "instruments").glob("*.json"))
    documents = [path for path in everything if "." not in path.stem]
    overlays = [path for path in everything if "." in path.stem]
    phrases = sorted((LIB / "report").glob("phrases-*.json"))
    books = sorted({path.name.split(".phrases-")[0] for path in
                    (LIB / "report").glob("*.phrases-*.json")})
    return "\n/* ==== the built-in documents ==== */\n" + \
        data_file("kith__instruments", "", documents) + \
        data_file("kith__overlays", ".", overlays) + \
        data_file("kith__phrases_files", "-", phrases) + "".join(
            data_file(f"kith__{book}_phrases_files", "-", sorted(
                (LIB / "report").glob(f"{book}.phrases-*.json")))
            for book in books)


def version():
    text = (PUBLIC / "version.h").read_text()
    return ".".join(re.findall(r"_(?:MAJOR|MINOR|PATCH) (\d+)", text))


def head(what):
    return f"/* SPDX-License-Identifier: MIT */\n/* {what} */\n\n"


def header_file():
    """kith.h: the public headers in the order in which kith.h needs them."""
    seen, standard = set(), set()

    def take(name):
        if name in seen:
            return ""
        seen.add(name)

        def put(match):
            if match.group(2).startswith("kith/"):
                return take(match.group(2)[5:])
            standard.add(match.group(2))
            return ""
        text = (PUBLIC / name).read_text()
        return Amalgamation.marked(PUBLIC / name, INCLUDE.sub(put, text))

    body = take("kith.h")
    # The wrapper around all the rest would hold it twice.
    body = body.replace("\n#ifndef KITH_KITH_H\n#define KITH_KITH_H\n", "\n", 1)
    body = re.sub(r"\n#endif\n\Z", "\n", body)
    return (head(f"kith.h - libkith {version()}, every public header in one.\n"
                 " * Written by amalgamate.py.")
            + "#ifndef KITH_KITH_H\n#define KITH_KITH_H\n\n"
            + "".join(f"#include <{name}>\n" for name in sorted(standard))
            + body + "\n#endif\n")


def source_file():
    """kith.c: every file of the library."""
    whole = Amalgamation()
    paths = list(sources())
    changes = dict(renames({path: without_headers(path) for path in paths}))
    parts = []
    for path in paths:
        text = whole.expanded(path)
        macros = own_macros(without_headers(path))
        parts.append(whole.marked(path, renamed(text, changes[path])) + "\n"
                     + "".join(f"#undef {name}\n" for name in macros))
    return (head(f"kith.c - libkith {version()}, all of it in one file.\n"
                 " * Written by amalgamate.py; compile it as C11.")
            + '#include "kith.h"\n\n'
            + "".join(f"#include <{name}>\n"
                      for name in sorted(whole.standard))
            + "\n" + CONTRACTED
            + "\n#if defined(__GNUC__)\n"
              "#pragma GCC visibility push(hidden)\n#endif\n"
            + "".join(parts) + data()
            + "\n#if defined(__GNUC__)\n"
              "#pragma GCC visibility pop\n#endif\n")


def main():
    parser = argparse.ArgumentParser(
        description="Writes kith.h and kith.c, the library in two files.")
    parser.add_argument("--output", required=True, metavar="FOLDER",
                        type=Path, help="where the two are put")
    folder = parser.parse_args().output
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kith.h").write_text(header_file(), encoding="utf-8")
    (folder / "kith.c").write_text(source_file(), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
