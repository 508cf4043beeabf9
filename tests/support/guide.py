# SPDX-License-Identifier: MIT
"""guide - the fenced blocks of a page in docs/, so that tests can run them.

Knows nothing of what they say.
"""

import re

from tree import ROOT

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page, kind):
    """The blocks of a kind, such as "json", in their order."""
    text = (ROOT / "docs" / page).read_text()
    return [body for name, body in FENCE.findall(text) if name == kind]


def indented(page):
    """The indented blocks, without what indents them."""
    text = (ROOT / "docs" / page).read_text()
    return [re.sub(r"^    ", "", block, flags=re.MULTILINE) for block in
            re.findall(r"(?<=\n\n)((?:    .*\n)+)", FENCE.sub("", text))]
