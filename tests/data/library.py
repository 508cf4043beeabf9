# SPDX-License-Identifier: MIT
"""library - those objects of the library that are made of plain columns of
numbers, by ctypes: pairs, models of actors and partners, series.

A number that there is none of is None. Knows no data.
"""

import ctypes as c
import os

lib = c.CDLL(os.environ["KITH_LIBRARY"])
NAN = float("nan")
A, B = 1, 2  # KITH_SIDE_A, KITH_SIDE_B

pointer, number, real = c.c_void_p, c.c_int32, c.c_double
for noun, count in (("pairs", c.c_int64), ("actor_partner", c.c_int64),
                    ("series", number)):
    getattr(lib, f"kith_{noun}_free").argtypes = [pointer]
    getattr(lib, f"kith_{noun}_free").restype = None
    getattr(lib, f"kith_{noun}_count").argtypes = [pointer]
    getattr(lib, f"kith_{noun}_count").restype = count
lib.kith_pairs_apart_count.argtypes = [pointer, real]
lib.kith_pairs_apart_count.restype = c.c_int64
lib.kith_series_swings.argtypes = [pointer, number, number, real, real,
                                   pointer]


class Made:
    """An object, and its numbers by name."""

    def __init__(self, noun, call, *arguments):
        self.noun = noun
        self.object = pointer()
        status = getattr(lib, call)(*arguments, None, c.byref(self.object),
                                    None)
        if status != 0:
            raise AssertionError(f"{call} gives {status}")

    def __del__(self):
        getattr(lib, f"kith_{self.noun}_free")(self.object)

    def count(self):
        return getattr(lib, f"kith_{self.noun}_count")(self.object)

    def get(self, name, *arguments, results=(real,)):
        """One number, or as many as the call has."""
        out = [kind() for kind in results]
        status = getattr(lib, f"kith_{self.noun}_{name}")(
            self.object, *arguments, *map(c.byref, out))
        if status != 0:
            return None
        return out[0].value if len(out) == 1 else [one.value for one in out]

    def two(self, name, *arguments):
        return self.get(name, *arguments, results=(real, real))


def column(values, kind=real):
    return (kind * len(values))(*values)


def pairs(a, b):
    return Made("pairs", "kith_pairs_new", column(a), column(b),
                c.c_int64(len(a)))


def distinctive(a, b, typical_a, typical_b):
    return Made("pairs", "kith_pairs_new_distinctive", column(a), column(b),
                column(typical_a), column(typical_b), c.c_int64(len(a)))


def actor_partner(*columns):
    return Made("actor_partner", "kith_actor_partner_new",
                *map(column, columns), c.c_int64(len(columns[0])))


def series(values, times=None):
    return Made("series", "kith_series_new",
                None if times is None else column(times, c.c_int64),
                column(values), number(len(values)))


def within(distance):
    """How far neighbours of a series may be apart, as an argument."""
    return c.c_int64(distance)
