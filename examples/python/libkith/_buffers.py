# SPDX-License-Identifier: MIT
"""buffers - where the numbers of an array lie, without copying them.

For anything with the buffer protocol: NumPy arrays (slices and columns of
matrices too), array.array, bytes, memoryview, mmap. Knows nothing of answers.
"""
from __future__ import annotations

import array
import ctypes
import sys
from ctypes import POINTER, c_char_p, c_int, c_ssize_t, c_void_p, py_object
from typing import Any

from . import _declarations as c
from .errors import ArgumentError

try:
    import numpy
except ImportError:
    numpy = None  # type: ignore[assignment]

STRIDED, WRITABLE = 0x1c, 0x01  # PyBUF_RECORDS_RO, PyBUF_WRITABLE


class PyBuffer(ctypes.Structure):
    """Py_buffer of Python's stable interface."""

    _fields_ = [
        ("buf", c_void_p), ("obj", py_object), ("len", c_ssize_t),
        ("itemsize", c_ssize_t), ("readonly", c_int), ("ndim", c_int),
        ("format", c_char_p), ("shape", POINTER(c_ssize_t)),
        ("strides", POINTER(c_ssize_t)), ("suboffsets", POINTER(c_ssize_t)),
        ("internal", c_void_p),
    ]


get_buffer = ctypes.pythonapi.PyObject_GetBuffer
get_buffer.argtypes = [py_object, POINTER(PyBuffer), c_int]
release_buffer = ctypes.pythonapi.PyBuffer_Release
release_buffer.argtypes = [POINTER(PyBuffer)]
release_buffer.restype = None

SIGNED = {1: c.KITH_INT8, 2: c.KITH_INT16, 4: c.KITH_INT32, 8: c.KITH_INT64}


class Buffer:
    """An array's numbers, held in place while this lives."""

    def __init__(self, owner: object, writable: bool = False) -> None:
        if not hasattr(owner, "__array_interface__") and \
                hasattr(owner, "to_numpy"):
            owner = owner.to_numpy()  # a column of pandas or polars
        self._view = PyBuffer()
        self._held = False
        get_buffer(owner, ctypes.byref(self._view),
                   STRIDED | (WRITABLE if writable else 0))
        self._held = True
        self.address: int = self._view.buf or 0
        dimensions = self._view.ndim
        self.shape = tuple(self._view.shape[:dimensions])
        self.strides = tuple(self._view.strides[:dimensions])
        self.size: int = self._view.itemsize
        self.type, self.unsigned = number_type(
            (self._view.format or b"B").decode(), self.size)

    def __del__(self) -> None:
        if getattr(self, "_held", False):
            self._held = False
            release_buffer(ctypes.byref(self._view))

    @property
    def highest(self) -> int | None:
        """What an unsigned number must not pass to be read as a signed one."""
        return 2 ** (8 * self.size - 1) - 1 if self.unsigned else None


def number_type(form: str, size: int) -> tuple[int, bool]:
    """The library's type for a struct format, and whether it is unsigned."""
    order, kind = (form[0], form[1:]) if form[0] in "@=<>!" else ("@", form)
    foreign = {"little": ">!", "big": "<"}[sys.byteorder]
    if order in foreign and size > 1:
        raise ArgumentError("The numbers are in another byte order than this "
                            "machine's: turn them with .astype() first.")
    if kind in ("f", "d"):
        return (c.KITH_FLOAT if kind == "f" else c.KITH_DOUBLE), False
    if kind in tuple("bhilqn"):
        return SIGNED[size], False
    if kind in tuple("?BHILQN"):
        return SIGNED[size], True
    raise ArgumentError(f"Numbers of the format {form!r} cannot be read: use "
                        "whole numbers of 8 to 64 bits, float or double.")


def empty(rows: int, code: str) -> Any:
    """A new column: of NumPy where that is installed, else an array.array."""
    if numpy is not None:
        return numpy.empty(rows, numpy.dtype(code))
    return array.array(code, bytes(rows * array.array(code).itemsize))


def plain_column(values: Any, code: str) -> tuple[Any, int, object]:
    """Where numbers lie one behind the other as doubles ("d") or whole numbers
    of 64 bits ("q"), how many they are, and what holds them in place.

    Such a buffer is taken as it is; all else is copied, None as NaN.
    """
    kind: Any = ctypes.c_double if code == "d" else ctypes.c_int64
    held = buffer_of(values)
    wanted = c.KITH_DOUBLE if code == "d" else c.KITH_INT64
    if (held is None or held.type != wanted or held.unsigned
            or len(held.shape) != 1 or held.strides[0] != 8):
        values = values.tolist() if hasattr(values, "tolist") else values
        held = Buffer(array.array(code, [
            float("nan") if value is None else value for value in values]))
    return (ctypes.cast(held.address, POINTER(kind)), held.shape[0], held)


def buffer_of(values: object) -> Buffer | None:
    """The buffer of an array; None for lists and other sequences."""
    try:
        return Buffer(values)
    except (TypeError, ArgumentError):
        return None
