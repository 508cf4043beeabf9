# SPDX-License-Identifier: MIT
"""golden - what each sample case gives in every view, as text and as JSON, some
of them in every language and as pages for a browser, every question as it is put
about every tie, and two friends' shares side by side, byte by byte.

golden.py KITH-ASSESS KITH-CHECK KITH-SHARE            compares
golden.py KITH-ASSESS KITH-CHECK KITH-SHARE --update   stores (update.sh does it)

The stored files are read by a person before they are stored; this script only
tells whether something changed since.
"""

import difflib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(os.environ["KITH_ROOT"])
STORE = ROOT / "tests" / "golden"
VIEWS = ["plain", "private", "host"]
FORMATS = {"text": "txt", "json": "json"}
LANGUAGES = ["de", "es"]
GENDERS = ["any", "feminine", "masculine"]
BUILT_IN = ["kith-brief", "kith-checkin", "kith-core", "kith-repair"]

# The people whose private page is read in every language.
READ = ["a-father-whom-all-care-for", "a-mother-who-leans-on-her-child",
        "a-young-person", "belittled-at-work", "brief-watched-and-afraid",
        "checkin-a-hurtful-week", "choked-long-ago", "danger-said-outright",
        "fearing-for-a-grown-child", "few-people-since-the-move",
        "friend-every-night", "i-want-to-treat-them-better",
        "low-and-far-from-a-sister", "partners-after-a-hard-talk",
        "repair-hurt-and-waiting", "repair-i-lied-to-a-friend",
        "talks-that-go-around", "trust-broken-and-nothing-moves",
        "warm-and-cold-with-control", "warm-and-cold-without-harm"]

SHORT = "checkin-a-good-week"
SEEN = ["a-young-person", "checkin-a-good-week", "warm-and-cold-with-control"]


# Two friends, each about the other, and what each chose to show.
FRIENDS = {
    "friend-every-night": ("friend-who-confides-and-is-heard",
                           "trust\nheard\ncloseness\nlistening-given\n"
                           "listening-received\neffort-given\nguess trust\n"
                           "guess closeness\n"),
    "i-am-the-one-who-unloads": ("friend-every-night",
                                 "trust\nheard\ncloseness\nlistening-given\n"
                                 "listening-received\nguess heard\n"),
}


def output(*command, given=None):
    done = subprocess.run([str(word) for word in command], input=given,
                          stdout=subprocess.PIPE, timeout=60, check=True)
    return done.stdout


def ties(check, questionnaire):
    described = output(check, questionnaire).decode().split("\n")
    begin = next(i for i, line in enumerate(described)
                 if line.startswith("Ties"))
    for line in described[begin + 1:]:
        if not line:
            return
        yield line.split()[0]


def cases(assess):
    """Each case in every view and format."""
    for case in sorted((ROOT / "examples" / "cases").glob("*.json")):
        for view in VIEWS:
            for form, suffix in FORMATS.items():
                yield (f"cases/{case.stem}.{view}.{suffix}",
                       output(assess, "--view", view, "--format", form, case))


def pages(assess):
    """Some private pages in every language, the genders by turns."""
    for turn, name in enumerate(READ):
        for shift, language in enumerate(LANGUAGES):
            gender = GENDERS[(turn + shift) % len(GENDERS)]
            yield (f"pages/{name}.{language}.{gender}.txt",
                   output(assess, "--view", "private", "--language", language,
                          "--gender", gender,
                          ROOT / f"examples/cases/{name}.json"))


def screens(assess):
    """Some people's pages for a browser; the others say the same in other
    words, and tests/examples/test_html.py reads them all."""
    for name in SEEN:
        case = ROOT / f"examples/cases/{name}.json"
        for view in VIEWS if name == SHORT else VIEWS[:2]:
            yield (f"screens/{name}.{view}.html",
                   output(assess, "--view", view, "--format", "html", case))
        for language in LANGUAGES:
            yield (f"screens/{name}.{language}.html",
                   output(assess, "--view", "private", "--format", "html",
                          "--language", language, case))


def questions(check):
    """Every question for every tie; in other languages the genders by turns."""
    for questionnaire in BUILT_IN:
        for turn, tie in enumerate(ties(check, questionnaire)):
            print_items = [check, "--items", tie, questionnaire]
            yield f"items/{questionnaire}.{tie}.txt", output(*print_items)
            for shift, language in enumerate(LANGUAGES):
                gender = GENDERS[(turn + shift) % len(GENDERS)]
                yield (f"items/{questionnaire}.{tie}.{language}.{gender}.txt",
                       output(*print_items, "--language", language,
                              "--gender", gender))


def shares(share):
    """Two shares, and what they say side by side; an empty one and a full."""
    case = "examples/cases/{}.json".format
    made = {name: output(share, "make", "--choice", "-", "--guess",
                         ROOT / case(guess), ROOT / case(name),
                         given=choice.encode())
            for name, (guess, choice) in FRIENDS.items()}
    made["nothing"] = output(share, "make", ROOT / case("all-good"))
    with tempfile.TemporaryDirectory() as folder:
        for name, text in made.items():
            yield f"shares/{name}.share.json", text
            (Path(folder) / name).write_bytes(text)
        a, b = (Path(folder) / name for name in FRIENDS)
        for form, suffix in FORMATS.items():
            yield (f"shares/both.{suffix}",
                   output(share, "join", "--format", form, a, b))
            yield (f"shares/too-little.{suffix}",
                   output(share, "join", "--format", form, a,
                          Path(folder) / "nothing"))
        for language in LANGUAGES:
            yield (f"shares/both.{language}.txt",
                   output(share, "join", "--language", language, a, b))
            yield (f"shares/too-little.{language}.txt",
                   output(share, "join", "--language", language,
                          Path(folder) / "nothing", b))


def everything(assess, check, share):
    """Path of a stored file -> what it should hold."""
    return {STORE / path: text for made in
            (cases(assess), pages(assess), screens(assess), questions(check),
             shares(share))
            for path, text in made}


def stored():
    return {path for folder in ("cases", "pages", "screens", "items",
                                 "shares")
            for path in (STORE / folder).glob("*")}


def update(made):
    for path in made:
        path.parent.mkdir(exist_ok=True)
    for path in stored() - set(made):
        path.unlink()
    for path, text in made.items():
        path.write_bytes(text)
    print(f"{len(made)} files stored")


def show_difference(path, text):
    before = path.read_text().splitlines() if path.exists() else []
    name = str(path.relative_to(ROOT))
    sys.stdout.write("\n".join(difflib.unified_diff(
        before, text.decode().splitlines(), name, "now", lineterm="")) + "\n")


def compare(made):
    wrong = [path for path, text in made.items()
             if not path.exists() or path.read_bytes() != text]
    for path in wrong:
        show_difference(path, made[path])
    left = stored() - set(made)
    for path in sorted(left):
        print(f"{path.relative_to(ROOT)}: nothing makes this any more")
    print(f"{len(made)} compared, {len(wrong) + len(left)} wrong")
    if wrong or left:
        print("Meant so? Read what changed, then: sh tests/golden/update.sh")
        sys.exit(1)


def main():
    made = everything(*sys.argv[1:4])
    if "--update" in sys.argv[4:]:
        update(made)
    else:
        compare(made)


main()
