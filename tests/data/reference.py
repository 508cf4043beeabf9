# SPDX-License-Identifier: MIT
"""reference - files of numbers that others computed, of which none is to be
left uncompared.

Each number of such a file knows whether a test held something beside it. A
module says with load_tests() which numbers it answers for; its last test names
those that nothing was held beside. Knows nothing of the library.
"""

import json
import unittest


class Number(float):
    """A number of a file."""

    met = False  # a test held something beside it, or gave it to the library


def read(path):
    return json.loads(path.read_text(), parse_int=Number, parse_float=Number)


def meet(expected):
    """Marks all numbers of a branch: what they say is held true or made use
    of."""
    for _, number in numbers_of(expected):
        number.met = True
    return expected


def numbers_of(branch, path=()):
    """(path, number) of each number of a branch."""
    if isinstance(branch, Number):
        yield path, branch
    elif isinstance(branch, (dict, list)):
        pairs = (branch.items() if isinstance(branch, dict)
                 else enumerate(branch))
        for key, value in pairs:
            yield from numbers_of(value, (*path, str(key)))


class Comparing(unittest.TestCase):
    """A test case that marks the numbers it compares."""

    maxDiff = None

    def same(self, found, expected, what=None):
        """Equal: counts, and tables of them."""
        self.assertEqual(found, meet(expected), what)

    def near(self, found, expected, what=None, relative=1e-12, least=0):
        """As near as so many times the expected number, or as `least`; both
        None where there is no number."""
        meet(expected)
        if expected is None or found is None:
            self.assertEqual(found, expected, what)
        else:
            self.assertLessEqual(abs(found - expected),
                                 max(relative * abs(expected), least),
                                 f"{what}: {found} is not {expected}")


class Met(unittest.TestCase):
    """That every number of some branches was met, by the tests before it."""

    def __init__(self, branches):
        super().__init__("test_every_number_was_compared")
        self.branches = branches

    def test_every_number_was_compared(self):
        numbers = list(numbers_of(self.branches))
        self.assertGreater(len(numbers), 0)
        self.assertEqual([" ".join(path) for path, number in numbers
                          if not number.met], [])


def last(suite, branches):
    """The tests of a module, and after them the one of its numbers."""
    suite.addTest(Met(branches))
    return suite
