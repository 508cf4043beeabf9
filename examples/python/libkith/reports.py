# SPDX-License-Identifier: MIT
"""reports - how a report is to be written."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Union

from . import _library as b
from ._library import lib
from .errors import ArgumentError
from .states import FORMATS, view_number

Overlay = Union[str, bytes, Mapping[str, Any]]
Resources = Union[str, bytes, Sequence[Mapping[str, Any]]]


class ReportOptions(b.Handle):
    """How a report is to be written; the same for as many as you like."""

    _release = lib.kith_report_options_free

    def __init__(self, view: str = "plain", format: str = "json", *,
                 name: str | None = None, resources: Resources | None = None,
                 phrases: Overlay | None = None, norms: bool = True) -> None:
        if format not in FORMATS:
            raise ArgumentError(f"A format is one of {', '.join(FORMATS)}, "
                                f"not {format!r}.")
        super().__init__(b.make(lib.kith_report_options_new, None))
        b.do(lib.kith_report_options_set_view, self, view_number(view))
        b.do(lib.kith_report_options_set_format, self, FORMATS[format])
        b.do(lib.kith_report_options_set_norms, self, int(norms))
        for value, function in (
                (name, lib.kith_report_options_set_name),
                (None if resources is None else b.encoded(resources),
                 lib.kith_report_options_set_resources),
                (None if phrases is None else b.encoded(phrases),
                 lib.kith_report_options_set_phrases)):
            if value is not None:
                text = value.encode() if isinstance(value, str) else value
                b.do(function, self, text, len(text))
