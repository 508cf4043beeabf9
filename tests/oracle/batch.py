# SPDX-License-Identifier: MIT
"""batch - holds columns of many people against each of them alone, on drawn
documents: those of generate.py, and others whose scales are a matter of sums.

    batch.py PROGRAM [--cases N] [--seed S]

PROGRAM is batch_rows, which draws the rows and does the comparing.
"""

import argparse
import json
import random
import subprocess
import sys

import generate

VALUES = ([0, 1], [0, 1, 2, 3, 4], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7],
          [-2, -1, 0, 1, 2], [-4, -3, -2], [0.5, 1.5, 2.5], [1, 3, 5],
          [10, 20, 40], list(range(-3, 9)))


def sums(seed):
    """A document whose scales have items that are all alike."""
    rng = random.Random(seed)
    count = rng.choice((1, 3, 6, 17, 33, 40))
    ties = list(generate.TIES)[:rng.randint(1, 3)]
    values = list(rng.choice(VALUES))
    if rng.random() < 0.3:
        values.reverse()
    items = []
    for number in range(count):
        item = {"id": f"I{number}", "text": "A question.", "options": "one"}
        if values == list(range(-3, 9)) and rng.random() < 0.4:
            del item["options"]
            item.update(kind="integer", min=-3, max=8)
        if len(ties) > 1 and rng.random() < 0.2:
            item["ties"] = rng.sample(ties, 1)
        items.append(item)
    return {
        "kith": 1, "id": "sums", "version": "1.0.0", "language": "en",
        "title": "Sums", "ties": ties,
        "resources": [{"label": "Help", "text": "Somebody.", "for": "adults"}],
        "options": {"one": [{"id": f"o{at}", "value": value, "label": "x"}
                            for at, value in enumerate(values)]},
        "sections": [{"id": "s", "items": [item["id"] for item in items]}],
        "items": items,
        "scales": [scale(rng, number, count, values)
                   for number in range(rng.randint(1, 4))]}


def key(rng, item, values, recodes):
    if recodes and rng.random() < 0.3:
        ends = sorted(values)
        steps = [[ends[0], ends[-1]], [ends[len(ends) // 2], ends[0]]]
        return {"item": item, "recode": steps}
    return ("-" if rng.random() < 0.4 else "") + item


def scale(rng, number, count, values):
    chosen = rng.sample(range(count), rng.randint(1, count))
    recodes = rng.random() < 0.3
    made = {"id": f"S{number}", "label": "A scale",
            "items": [key(rng, f"I{item}", values, recodes)
                      for item in sorted(chosen)],
            "method": rng.choice(("sum", "mean")),
            "report_as": rng.choice(("raw", "raw", "pomp", "table")),
            "decimals": rng.randint(0, 3),
            "compare": rng.choice(("exact", "rounded")),
            "missing": rng.choice(("prorate", "none")),
            "min_answered": rng.choice(
                (0.5, 0.8, 0.333333, 1, 2, "all", len(chosen)))}
    low = -1000000
    if made["report_as"] == "table":
        steps = sorted(rng.sample(range(-40, 200), 5))
        made["table"] = [[low, 1]] + [[step, 2 + at * 2.5]
                                      for at, step in enumerate(steps)]
    if rng.random() < 0.7:
        edges = sorted(rng.sample(range(-8, 60), 3))
        made["cutoffs"] = [
            {"id": "c", "source": "drawn", "bands":
             [{"from": start, "id": f"b{at}", "label": "x"}
              for at, start in enumerate([low] + edges)]}]
    return made


def categories(written, values):
    """How many values an item can have after recoding."""
    if isinstance(written, str):
        return len(values)
    steps = written["recode"]
    return len({max((step for step in steps if step[0] <= value),
                    key=lambda step: step[0])[1] for value in values})


def graded(seed):
    """A document of graded scales."""
    document = sums(seed)
    rng = random.Random(seed)
    values = [option["value"] for option in document["options"]["one"]]
    document["scales"] = [
        grade(rng, made, values) for made in document["scales"]]
    return document


def grade(rng, made, values):
    for name in ("missing", "table"):
        made.pop(name, None)
    made["method"] = "graded"
    made["report_as"] = rng.choice(("raw", "t"))
    items = {}
    for written in made["items"]:
        item = written["item"] if isinstance(written, dict) else written
        count = categories(written, values) - 1
        items[item.lstrip("-")] = {
            "slope": round(rng.uniform(0.3, 3), 3),
            "thresholds": sorted(round(rng.uniform(-3, 3), 3) + at / 1000
                                 for at in range(count))}
    made["graded"] = {
        "source": "drawn", "estimate": rng.choice(("eap", "eap", "map")),
        "from": -6, "to": 6, "nodes": rng.choice((11, 41, 61)),
        "items": items}
    return made


def without_logic(document):
    """All is asked, and nothing stops it."""
    for item in document["items"]:
        item.pop("ask_when", None)
    document.pop("stop", None)
    return document


def cases(seed, count):
    for number in range(seed, seed + count):
        yield number, "A", generate.document(number)
        yield number, "S", without_logic(generate.document(number))
        yield number, "S", sums(number)
        if number % 3 == 0:
            yield number, "S", graded(number)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--cases", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    asked = list(cases(given.seed, given.cases))
    lines = "".join(f"{letter} {json.dumps(document)}\n"
                    for _, letter, document in asked)
    done = subprocess.run([given.program], input=lines, text=True,
                          stdout=subprocess.PIPE, check=True)
    replies = done.stdout.splitlines()
    compared = wrong = refused = 0
    for (seed, letter, document), reply in zip(asked, replies):
        if reply.startswith("refused: "):
            refused += 1
        elif reply.isdigit():
            compared += int(reply)
        else:
            wrong += 1
            if wrong <= 5:
                print(f"seed {seed}, {letter}: {reply}\n"
                      f"  {json.dumps(document)}")
    print(f"{len(asked)} documents, {refused} refused, {compared} numbers "
          f"compared, {wrong} documents differ")
    few = refused > len(asked) * 0.4
    return 1 if wrong or few or len(replies) != len(asked) else 0


if __name__ == "__main__":
    sys.exit(main())
