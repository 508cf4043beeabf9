# SPDX-License-Identifier: MIT
"""readme - the programs that a README shows, and what it says that they print.

A program is a block whose first line is a comment with its name; the block ```text
behind it, if only commands stand between, is what it prints. A line … there stands
for any lines.
"""

import re


def programs(path, language, comment="//"):
    """(name, program, what it prints or "") of each."""
    text = path.read_text(encoding="utf-8")
    return re.findall(
        rf"```{language}\n{comment} (\w+\.\w+)\n(.*?)```"
        r"(?:\s+```sh\n[^`]*```)?(?:\s+```text\n(.*?)```)?", text, re.S)


def check_printed(name, printed, wanted):
    assert printed, f"{name} says nothing"
    parts = re.split(r"^…\n", wanted, flags=re.M)
    assert not wanted or re.fullmatch(
        "(?:.*\n)*".join(map(re.escape, parts)), printed), \
        f"{name} does not print what its README says, but:\n{printed}"
