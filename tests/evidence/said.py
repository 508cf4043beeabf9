# SPDX-License-Identifier: MIT
"""said - what reports, programs and the page say of themselves: as it is
written in each language, and as a person reads it, with what is filled in.

Knows where these texts stand and how they are written there; knows nothing of
questionnaires, nor of how texts are judged.
"""

import json
import re
from functools import lru_cache
from pathlib import Path

from texts import ROOT, Text

# A set of phrases in lib/report -> the kind of its texts.
BOOKS = {"phrases": "report", "circle.phrases": "circle",
         "joint.phrases": "joint", "look_back.phrases": "look-back"}
PROGRAMS = {"ask_phrases.c": "kith-ask", "journal_phrases.c": "kith-journal"}
KINDS = [*BOOKS.values(), *PROGRAMS.values(), "page"]

FILLINGS = json.loads(Path(__file__).with_name("fillings.json").read_text())
BRACES = re.compile(r"\{(\w+)\}")
SENTENCE = re.compile(r"[.?!…][\"'’”“»)]*$")

LITERAL = r'"(?:[^"\\\n]|\\.)*"'
LITERALS = re.compile(rf"{LITERAL}(?:\s*\+?\s*{LITERAL})*")
C_COMMENT = re.compile(r"/\*.*?\*/", re.S)
C_LANGUAGE = re.compile(r"^static const struct \w+ \w+ = \{(.*?)^\};",
                        re.M | re.S)
C_FIELD = re.compile(r"\.(\w+)\s*=\s*(\{.*?\}|[^,]*?%s)" % LITERALS.pattern,
                     re.S)
JS_FIELD = re.compile(r'^\s*"?([\w-]+)"?:\s*(%s)' % LITERALS.pattern, re.M)


def joined(source):
    """The text of literals that stand one behind the other."""
    return "".join(json.loads(part) for part in re.findall(LITERAL, source))


# ---- Where they stand ------------------------------------------------------


def of_books(language):
    def walk(path, node):
        if isinstance(node, dict):
            for key in node:
                yield from walk(path + [key], node[key])
        else:
            yield path, node
    for book, kind in BOOKS.items():
        name = f"lib/report/{book}-{language}.json"
        written = json.loads((ROOT / name).read_text())["texts"]
        for path, text in walk([], written):
            yield Text(kind, path[0], "/".join(path), text)


def of_programs(language):
    """The fields of the struct of that language, a list's by numbers."""
    for file, program in PROGRAMS.items():
        source = C_COMMENT.sub("", (ROOT / "examples" / file).read_text())
        for struct in C_LANGUAGE.findall(source):
            if f'.language = "{language}"' not in struct:
                continue
            for field, value in C_FIELD.findall(struct):
                several = value.startswith("{")
                found = LITERALS.findall(value)
                for i, text in enumerate(found):
                    place = f"{program}/{field}" + (f"/{i}" * several)
                    if field != "language":
                        yield Text(program, program, place, joined(text))


def of_page(language):
    """The page's words, and what it says where no script runs."""
    words = ROOT / "examples" / "web" / "words" / f"{language}.js"
    source = re.sub(r"^\s*//.*$", "", words.read_text(), flags=re.M)
    for field, value in JS_FIELD.findall(source):
        if field not in ("language", "name"):
            yield Text("page", "page", f"page/{field}", joined(value))
    front = (ROOT / "examples" / "web" / "index.html").read_text()
    for text in re.findall(rf'<p lang="{language}">(.*?)</p>', front):
        yield Text("page", "page", "page/no-script", text)


@lru_cache
def written(language):
    """Every one of these texts, none empty."""
    return [text for source in (of_books, of_programs, of_page)
            for text in source(language) if text.text]


# ---- As they are read ------------------------------------------------------


def filling(language, place, key):
    known = FILLINGS[language]
    return known.get(f"{place}/{key}", known.get(key))


def filled(language, text, values=None):
    """A text with its braces filled; `values` before what is usual."""
    def value(found):
        key = found.group(1)
        given = (values or {}).get(key)
        return given or filling(language, text.place, key) or found.group(0)
    return text._replace(text=BRACES.sub(value, text.text))


@lru_cache
def read(language):
    return [filled(language, text) for text in written(language)]


def is_sentence(text):
    """Else it is a name, a heading or the label of a key."""
    return SENTENCE.search(text) is not None


# ---- What programs say beside these, in English alone ----------------------


def program_messages():
    """File -> the texts of an example program's source that hold words."""
    for path in sorted((ROOT / "examples").glob("*.c")):
        source = C_COMMENT.sub("", path.read_text())
        source = re.sub(r"^\s*#.*$", "", source, flags=re.M)
        for literals in LITERALS.findall(source):
            text = re.sub(r'"\s*"', "", literals)[1:-1]
            text = text.replace("\\n", "\n").replace('\\"', '"')
            if path.name not in PROGRAMS and re.search(r"\w \w", text):
                yield f"examples/{path.name}", " ".join(text.split())
