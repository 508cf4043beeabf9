# SPDX-License-Identifier: MIT
"""errors - what is raised when a call does not succeed.

Every error is a KithError; each status has a class of its own, which is also
the exception that Python has for such a thing. No message holds an answer.
"""
from __future__ import annotations

from . import _declarations as c

__all__ = [
    "ArgumentError", "InvalidDocument", "InvalidJSON", "InvalidValue",
    "KithError", "LibraryNotFound", "LimitExceeded", "NoValue", "NotFound",
    "OutOfMemory", "VersionMismatch",
]


class KithError(Exception):
    """A call did not succeed.

    message      what went wrong and how to mend it, one sentence
    status       the library's number for it; status_name such as
                 "KITH_E_VALUE"
    line, column from 1, of the JSON text; None where there is no such place.
                 A dict is written as one line: look at the pointer then.
    pointer      a JSON pointer to the faulty value; None where there is none
    """

    status = 0
    status_name = "KITH_OK"

    def __init__(self, message: str, line: int | None = None,
                 column: int | None = None, pointer: str | None = None) -> None:
        super().__init__(message, line, column, pointer)
        self.message = message
        self.line = line
        self.column = column
        self.pointer = pointer

    def __str__(self) -> str:
        place = ""
        if self.line is not None:
            place = f"line {self.line}, column {self.column}"
            if self.pointer:
                place += f", {self.pointer}"
            place += ": "
        return place + self.message


class ArgumentError(KithError, ValueError):
    """A number or an object that is not allowed there."""

    status = c.KITH_E_ARGUMENT
    status_name = "KITH_E_ARGUMENT"


class OutOfMemory(KithError, MemoryError):
    """Out of memory; nothing was changed."""

    status = c.KITH_E_MEMORY
    status_name = "KITH_E_MEMORY"


class InvalidJSON(KithError, ValueError):
    """The text is not JSON as libkith reads it."""

    status = c.KITH_E_SYNTAX
    status_name = "KITH_E_SYNTAX"


class InvalidDocument(KithError, ValueError):
    """Well-formed JSON that means nothing here."""

    status = c.KITH_E_DOCUMENT
    status_name = "KITH_E_DOCUMENT"


class LimitExceeded(KithError, ValueError):
    """Larger, deeper or more than a limit."""

    status = c.KITH_E_LIMIT
    status_name = "KITH_E_LIMIT"


class NotFound(KithError, KeyError):
    """No item, tie, option or document of that id."""

    status = c.KITH_E_NOT_FOUND
    status_name = "KITH_E_NOT_FOUND"


class InvalidValue(KithError, ValueError):
    """The item or fact does not take that value."""

    status = c.KITH_E_VALUE
    status_name = "KITH_E_VALUE"


class VersionMismatch(KithError, ValueError):
    """Made for another version that does not fit."""

    status = c.KITH_E_VERSION
    status_name = "KITH_E_VERSION"


class NoValue(KithError, LookupError):
    """There is no number to give; not a mistake."""

    status = c.KITH_E_NO_VALUE
    status_name = "KITH_E_NO_VALUE"


class LibraryNotFound(ImportError):
    """The shared library libkith is nowhere, or too old."""


BY_STATUS: dict[int, type[KithError]] = {
    kind.status: kind for kind in KithError.__subclasses__()
}
