# SPDX-License-Identifier: MIT
"""page - a page of the library taken apart: what is wrong with its elements, its
looks, its policy, its ids and what it says.

Knows what pages are made of; nothing in it fetches, runs or sends.
"""

from html.parser import HTMLParser

VOID = {"meta", "rect", "circle"}
ELEMENTS = {
    "html": {"lang", "dir"}, "head": set(),
    "meta": {"charset", "http-equiv", "content", "name"}, "title": set(),
    "style": set(), "body": set(), "header": set(), "main": set(),
    "section": {"id", "class", "aria-labelledby"}, "h1": set(),
    "h2": {"id"}, "h3": set(), "p": {"class"}, "ul": {"class"}, "ol": set(),
    "li": {"id", "class"}, "table": {"role", "aria-labelledby"},
    "thead": {"role"}, "tbody": {"role"}, "tr": {"role", "id"},
    "th": {"role", "scope"}, "td": {"role", "class", "data-t"},
    "span": {"class"}, "a": {"rel", "href"}, "b": set(), "dl": {"class"},
    "div": set(), "dt": set(), "dd": set(),
    "svg": {"class", "viewbox", "preserveaspectratio", "aria-hidden",
            "focusable"},
    "rect": {"class", "x", "y", "width", "height"},
    "circle": {"class", "cx", "cy", "r"}, "text": {"class", "x", "y"}}

# In English, where a page is for the person.
NEVER = ["victim", "abus", "toxic", "clear", "safe", "low risk", "narcissi",
         "gate", "threshold", "script", "gender"]


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.ids, self.pieces = [], [], [], []
        self.led = []  # ids that links within the page lead to
        self.styles, self.policy, self.language = [], "", None
        self.feed(text)
        self.close()
        if self.open:
            self.faults.append(f"left open: {self.open}")
        self.faults += [f"#{one}" for one in self.led if one not in self.ids]

    def handle_starttag(self, tag, attributes):
        allowed = ELEMENTS.get(tag)
        if allowed is None:
            self.faults.append(f"<{tag}>")
        for name, value in attributes:
            if name not in (allowed or set()) | {"lang", "dir"}:
                self.faults.append(f"<{tag} {name}>")
            if name == "id":
                self.ids.append(value)
            if name == "href" and value.startswith("#"):
                self.led.append(value[1:])
            elif name == "href" and not value.startswith("https://"):
                self.faults.append(value)
        if tag == "style":
            self.styles.append("")
        if tag == "html":
            self.language = dict(attributes)["lang"]
        if dict(attributes).get("http-equiv"):
            self.policy = dict(attributes)["content"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.styles[-1] += data
        else:
            self.pieces.append(" ".join(data.split()))

    @property
    def style(self):
        return "".join(self.styles)

    def said(self):
        return " ".join(piece for piece in self.pieces if piece)


def strings(value, skipped):
    """Every text in JSON, but for keys of the form alone."""
    if isinstance(value, dict):
        return [text for key, part in value.items() if key not in skipped
                for text in strings(part, skipped)]
    if isinstance(value, list):
        return [text for part in value for text in strings(part, skipped)]
    return [value] if isinstance(value, str) else []
