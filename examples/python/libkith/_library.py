# SPDX-License-Identifier: MIT
"""library - the border: ctypes on one side, Python's own types on the other.

Every call lets go of the interpreter lock. Knows nothing of what the functions
mean.
"""
from __future__ import annotations

import ctypes
import json
from collections.abc import Callable, Sequence
from ctypes import byref, c_char_p, c_double, c_int32, c_int64, c_void_p
from typing import Any, ClassVar

from . import _declarations as c
from ._find import load
from .errors import (BY_STATUS, ArgumentError, KithError, LibraryNotFound,
                     NotFound)

Function = Callable[..., Any]

TYPES: dict[str, Any] = {
    "v": None, "i": c_int32, "l": c_int64, "d": c_double, "s": c_char_p,
    "p": c_void_p, "P": ctypes.POINTER(c_void_p), "I": ctypes.POINTER(c_int32),
    "L": ctypes.POINTER(c_int64), "D": ctypes.POINTER(c_double),
}


def declared(library: ctypes.CDLL) -> ctypes.CDLL:
    """Tells ctypes the types of every function that the package uses."""
    for name, (result, parameters) in c.FUNCTIONS.items():
        try:
            function = getattr(library, name)
        except AttributeError:
            raise LibraryNotFound(
                f"The libkith that was found ({library._name}) has no {name}: "
                "it is older than this package.") from None
        function.restype = TYPES[result]
        function.argtypes = [TYPES[letter] for letter in parameters]
    return library


lib = declared(load())


def failure(status: int, error: c_void_p) -> KithError:
    """The exception for a failed call; frees the library's own error."""
    kind = BY_STATUS.get(status, KithError)
    if not error:
        name = lib.kith_status_name(status)
        return kind(f"The call failed: {name.decode() if name else status}.")
    try:
        message = lib.kith_error_message(error).decode()
        pointer = lib.kith_error_pointer(error)
        if pointer is None:
            return kind(message)
        return kind(message, lib.kith_error_line(error),
                    lib.kith_error_column(error), pointer.decode())
    finally:
        lib.kith_error_free(error)


def do(function: Function, *arguments: Any) -> None:
    """Calls what ends in an error and gives nothing."""
    error = c_void_p()
    status = function(*arguments, byref(error))
    if status:
        raise failure(status, error)


def make(function: Function, *arguments: Any) -> int:
    """Calls what makes an object; its address."""
    out, error = c_void_p(), c_void_p()
    status = function(*arguments, byref(out), byref(error))
    if status:
        raise failure(status, error)
    assert out.value is not None
    return out.value


def write(function: Function, *arguments: Any) -> str:
    """Calls what makes a text; the text."""
    text = make(function, *arguments)
    try:
        data: bytes = lib.kith_text_data(text)
        return data.decode()
    finally:
        lib.kith_text_free(text)


def number(function: Function, *arguments: Any) -> float | None:
    """Calls what gives a number or none."""
    out = c_double()
    status = function(*arguments, byref(out))
    if status == c.KITH_OK:
        return out.value
    if status == c.KITH_E_NO_VALUE:
        return None
    raise failure(status, c_void_p())


def given(function: Function, *arguments: Any) -> float:
    """Calls what always has a number."""
    found = number(function, *arguments)
    assert found is not None
    return found


def succeed(status: int) -> None:
    """Raises where a call that has no error of its own did not succeed."""
    if status:
        raise failure(status, c_void_p())


def numbers(function: Function, *arguments: Any,
            count: int = 2) -> tuple[float, ...] | None:
    """Calls what gives several numbers or none."""
    out = [c_double() for _ in range(count)]
    status = function(*arguments, *map(byref, out))
    if status == c.KITH_OK:
        return tuple(one.value for one in out)
    if status == c.KITH_E_NO_VALUE:
        return None
    raise failure(status, c_void_p())


def pair(function: Function, *arguments: Any) -> tuple[float, float] | None:
    """Calls what gives two numbers or none."""
    found = numbers(function, *arguments)
    return None if found is None else (found[0], found[1])


def string(function: Function, *arguments: Any) -> str | None:
    """Calls what lends a text or none."""
    found: bytes | None = function(*arguments)
    return None if found is None else found.decode()


def named(function: Function, *arguments: Any) -> str:
    """Calls what always lends a text."""
    found: bytes = function(*arguments)
    return found.decode()


def count(function: Function, *arguments: Any) -> int:
    """Calls what gives a whole number."""
    found: int = function(*arguments)
    return found


def yes(function: Function, *arguments: Any) -> bool:
    """Calls what gives 1 or 0."""
    return count(function, *arguments) == 1


def names(how_many: Function, name: Function,
          *arguments: Any) -> tuple[str, ...]:
    """Calls a pair of functions: how many, and the text of each."""
    return tuple(named(name, *arguments, index)
                 for index in range(count(how_many, *arguments)))


def indices(how_many: Function, which: Function,
            *arguments: Any) -> tuple[int, ...]:
    """Calls a pair of functions: how many, and the index of each."""
    return tuple(count(which, *arguments, index)
                 for index in range(count(how_many, *arguments)))


def small(value: int) -> int:
    """A whole number of 32 bits: ctypes would cut a larger one off."""
    if not -2 ** 31 <= value < 2 ** 31:
        raise ArgumentError("It is a whole number of 32 bits.")
    return value


def id(text: str) -> bytes:
    """A text that the library reads up to its NUL: one within is refused."""
    if "\0" in text:
        raise ArgumentError("An id or a name holds no NUL.")
    return text.encode()


def encoded(text: object) -> bytes:
    """JSON as the library takes it: a text as it is, all else written out."""
    if isinstance(text, bytes):
        return text
    if isinstance(text, (bytearray, memoryview)):
        return bytes(text)
    if not isinstance(text, str):
        text = json.dumps(text, ensure_ascii=False)
    return text.encode()


def place(ids: Sequence[str] | dict[str, int], wanted: str, kind: str) -> int:
    """The index of an id; NotFound where it is none."""
    try:
        return ids[wanted] if isinstance(ids, dict) else ids.index(wanted)
    except (KeyError, ValueError):
        raise NotFound(f"There is no {kind} {wanted!r}.") from None


class Handle:
    """Holds an object of the library's, and gives it back when it is gone."""

    __slots__ = ("_as_parameter_", "__weakref__")
    _release: ClassVar[Function]

    def __init__(self, pointer: int) -> None:
        self._as_parameter_: int | None = pointer

    def __reduce__(self) -> tuple[Any, ...]:
        # By default a copy would hold, and free, the same object again.
        raise TypeError(f"{type(self).__name__} objects cannot be copied or "
                        "pickled.")

    def __del__(self) -> None:
        pointer = getattr(self, "_as_parameter_", None)
        if pointer:
            self._as_parameter_ = None
            type(self)._release(pointer)


def of(kind: str, given: Any, *, needed: bool = True) -> Any:
    """An object that was handed over, such as an "assessment", or None where
    it is not needed: ctypes would take any other."""
    if given is None and not needed:
        return None
    if getattr(type(given), "_release", None) is not getattr(
            lib, f"kith_{kind}_free"):
        raise TypeError(f"It wants an object of the kind {kind}, not "
                        f"{type(given).__name__}.")
    return given
