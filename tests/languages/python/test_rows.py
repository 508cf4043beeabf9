# SPDX-License-Identifier: MIT
"""rows - columns of many people from Python: the same as one by one."""

import array
import math
import random

import libkith
import small
from libkith import State, _buffers
from tree import Facts, main

try:
    import numpy
except ImportError:
    numpy = None

SMALL = libkith.Questionnaire(small.LISTENING)
GRADED = libkith.Questionnaire(small.GRADED)
ITEMS = list(SMALL.items)
ROWS = 500


def drawn(rows=ROWS, skipped=-9):
    """Rows of answers; a tenth was skipped."""
    draw = random.Random(7)
    return [[skipped if draw.random() < 0.1 else draw.randint(1, 5)
             for _ in ITEMS] for _ in range(rows)]


def alone(row, skipped=-9):
    """The assessment of one row by itself."""
    mine = SMALL.answers("friend")
    for item, value in zip(ITEMS, row):
        mine[item] = State.SKIPPED if value == skipped else value
    return mine.assess()


def as_number(value):
    return math.nan if value is None else value


class Checked(Facts):
    rows = drawn()

    def equal(self, column, expected):
        self.assertEqual([repr(float(value)) for value in column],
                         [repr(float(as_number(value)))
                          for value in expected])

    def check(self, data, **options):
        found = libkith.score_rows(
            SMALL, data, bounds=True, bands=True, counts=[State.SKIPPED],
            missing={-9: State.SKIPPED}, **options)
        one_by_one = [alone(row) for row in self.rows]
        self.assertEqual((found.rows, found.faults), (ROWS, 0))
        for scale in SMALL.scales:
            scores = [one.scores[scale] for one in one_by_one]
            self.equal(found.scores[scale], [one.value for one in scores])
            self.equal(found.lowest[scale], [one.bounds and one.bounds[0]
                                             for one in scores])
            self.equal(found.highest[scale], [one.bounds and one.bounds[1]
                                              for one in scores])
            self.equal(found.counts[scale, State.SKIPPED],
                       [one.counts[State.SKIPPED] for one in scores])
        bands = {None: -1, "low": 0, "high": 1}
        self.equal(found.bands["second"],
                   [bands[one.scores["second"].band] for one in one_by_one])
        self.assertNotIn("first", found.bands)  # it has no cut-offs


class Same(Checked):
    def test_columns_of_array_array(self):
        for code in "bhilqfd":
            with self.subTest(code=code):
                self.check({item: array.array(code, column) for item, column
                            in zip(ITEMS, zip(*self.rows))})

    def test_a_table_as_a_memoryview(self):
        flat = array.array("b", [value for row in self.rows for value in row])
        table = memoryview(flat).cast("B").cast("b", (ROWS, len(ITEMS)))
        self.check(table)
        self.check(table, threads=3)

    def test_without_numpy_results_are_array_array_s(self):
        self.addCleanup(setattr, _buffers, "numpy", _buffers.numpy)
        _buffers.numpy = None
        columns = {item: array.array("b", column) for item, column
                   in zip(ITEMS, zip(*self.rows))}
        self.check(columns)
        found = libkith.score_rows(SMALL, columns)
        self.assertIsInstance(found.scores["first"], array.array)

    def test_a_table_with_its_columns_named(self):
        flat = array.array("b", [value for row in self.rows
                                 for value in reversed(row)])
        table = memoryview(flat).cast("B").cast("b", (ROWS, len(ITEMS)))
        self.check(table, items=ITEMS[::-1])

    def test_assessing_gives_the_same_scores(self):
        columns = {item: array.array("b", column) for item, column
                   in zip(ITEMS, zip(*self.rows))}
        found = libkith.assess_rows(SMALL, columns, gate=True, stopped=True,
                                    missing={-9: State.SKIPPED})
        self.equal(found.scores["first"],
                   [alone(row).scores["first"].value for row in self.rows])
        self.assertEqual(set(found.gate), {alone(self.rows[0]).host.gate.value})
        self.assertEqual(set(found.stopped), {-1})


class Arrays(Checked):
    """The same with NumPy's arrays, however they lie."""

    def setUp(self):
        if numpy is None:
            self.skipTest("NumPy is not installed")

    def test_matrices_of_every_kind(self):
        table = numpy.array(self.rows)
        wide = numpy.zeros((ROWS, 3 * len(ITEMS)), "i2")
        wide[:, ::3] = table
        for data in (table.astype("i1"), table.astype("i4"),
                     table.astype("f4"), table.astype("f8"),
                     numpy.asfortranarray(table.astype("i1")),
                     wide[:, ::3], table[::-1][::-1].astype("i8")):
            with self.subTest(kind=data.dtype, steps=data.strides):
                self.check(data)

    def test_columns_of_a_matrix_and_of_records(self):
        table = numpy.array(self.rows, "i1")
        self.check({item: table[:, i] for i, item in enumerate(ITEMS)})
        records = numpy.zeros(ROWS, [(item, "f8") for item in ITEMS])
        for i, item in enumerate(ITEMS):
            records[item] = table[:, i]
        self.check({item: records[item] for item in ITEMS})
        self.check({item: records[item][::-1][::-1] for item in ITEMS})

    def test_results_are_numpy_s(self):
        found = libkith.score_rows(SMALL, numpy.array(self.rows, "i1"),
                                   missing={-9: State.SKIPPED})
        self.assertEqual(found.scores["first"].dtype, "f8")
        self.assertIsInstance(found.fault, numpy.ndarray)

    def test_nothing_is_copied(self):
        table = numpy.array(self.rows, "i1")
        columns = libkith.Columns(SMALL, table, missing={-9: State.SKIPPED})
        table[:] = 5
        found = libkith.score_rows(SMALL, columns)
        self.assertEqual(set(found.scores["first"]), {100.0})

    def test_another_byte_order_is_refused(self):
        table = numpy.array(self.rows).astype(numpy.dtype("i4")
                                              .newbyteorder())
        with self.assertRaises(libkith.ArgumentError):
            libkith.score_rows(SMALL, table)

    def test_a_read_only_array_is_read(self):
        table = numpy.array(self.rows, "i1")
        table.setflags(write=False)
        self.check(table)


class Unsigned(Facts):
    def columns(self, column):
        return {item: column if item == "Q1" else bytes([3] * len(column))
                for item in ITEMS}

    def test_bytes_are_columns_too(self):
        found = libkith.score_rows(SMALL, self.columns(bytes([1, 5, 255])),
                                   missing={255: State.SKIPPED})
        self.assertEqual(list(found.scores["first"]), [37.5, 62.5, 50])
        self.assertEqual(found.faults, 0)

    def test_a_high_byte_is_no_answer(self):
        found = libkith.score_rows(SMALL, self.columns(bytes([1, 255, 133])),
                                   missing={-1: State.SKIPPED})
        self.assertEqual(list(found.fault), [0, 2, 2])

    def test_what_does_not_fit_is_refused(self):
        with self.assertRaises(libkith.ArgumentError):
            libkith.score_rows(
                libkith.Questionnaire(small.document(
                    small.questions(1) + [{"id": "N", "kind": "integer",
                                           "min": 0, "max": 1200,
                                           "text": "How many?"}],
                    [{"id": "x", "label": "X", "items": ["Q1"],
                      "min_answered": 1}])), {"N": bytes(3)})


class Refused(Facts):
    def test_a_row_that_cannot_be_is_a_fault_in_words(self):
        table = {item: array.array("b", [3, 3, 3]) for item in ITEMS}
        table["Q5"][1] = 77
        found = libkith.score_rows(SMALL, table)
        self.assertEqual((found.faults, list(found.fault)), (1, [0, 2, 0]))
        self.assertIn("Q5", found.fault_in(1, SMALL))
        self.assertIsNone(found.fault_in(0, SMALL))
        self.assertTrue(math.isnan(found.scores["first"][1]))

    def test_reasons_validity_and_codes_of_one_item_are_heeded(self):
        table = {item: array.array("b", [3, 3, 3, 3]) for item in ITEMS}
        table["Q1"][0] = 9
        found = libkith.score_rows(
            SMALL, table, counts=[State.DECLINED, State.UNANSWERED],
            missing={"Q1": {9: State.DECLINED}}, validity={"Q2": b"\x0d"},
            reasons={"Q3": array.array("b", [0, 0, State.DECLINED.value, 0])},
            facts={"age": array.array("d", [1, 2, 3, math.nan])})
        self.assertEqual(found.faults, 0)
        self.assertEqual(list(found.counts["first", State.DECLINED]),
                         [1, 0, 1, 0])
        self.assertEqual(list(found.counts["first", State.UNANSWERED]),
                         [0, 1, 0, 0])

    def test_what_makes_no_sense_is_refused(self):
        three = array.array("b", [1, 2, 3])
        for wrong in ({"Q1": three, "Q2": array.array("b", [1])},
                      {"none": three}, {}, {"Q1": [1, 2]},
                      {"Q1": memoryview(b"1234").cast("B", (2, 2))},
                      three, memoryview(b"1234").cast("B", (2, 2))):
            with self.subTest(wrong=wrong):
                with self.assertRaises((libkith.KithError, TypeError)):
                    libkith.score_rows(SMALL, wrong)
        for options in ({"scales": ["none"]}, {"scales": "first"},
                        {"differences": ["none"]}, {"estimates": ["first"]},
                        {"tie": "none"}, {"ties": array.array("d", [0, 0, 0])},
                        {"earlier_gates": array.array("b", [0])}):
            with self.subTest(options=options):
                with self.assertRaises(libkith.KithError):
                    libkith.score_rows(SMALL, {"Q1": three}, **options)

    def test_an_array_in_use_cannot_be_made_smaller(self):
        table = {"Q1": array.array("b", [1, 2, 3])}
        columns = libkith.Columns(SMALL, table)
        with self.assertRaises(BufferError):
            table["Q1"].pop()
        del columns
        table["Q1"].pop()


class Graded(Facts):
    def test_estimates_are_those_of_one_person(self):
        rows = [[1, 2, 3], [5, 5, 5], [0, 0, 4]]
        table = {f"G{i + 1}": array.array("b", column)
                 for i, column in enumerate(zip(*rows))}
        found = libkith.score_rows(GRADED, table, estimates=True,
                                   missing={0: State.SKIPPED})
        for number, row in enumerate(rows):
            score = GRADED.read_answers(small.sheet(
                {f"G{i + 1}": value for i, value in enumerate(row) if value})
            ).assess().scores["line"]
            self.assertEqual(found.estimates["line"][number], score.estimate)
            self.assertEqual(found.estimate_errors["line"][number],
                             score.estimate_error)


class Samples(Facts):
    rows = drawn()

    def sample(self, *blocks):
        sample = libkith.Sample(SMALL)
        for rows in blocks:
            sample.add({item: array.array("b", column) for item, column
                        in zip(ITEMS, zip(*rows))},
                       missing={-9: State.SKIPPED})
        return sample

    def test_alpha_is_what_the_formula_says(self):
        whole = [row for row in self.rows if -9 not in row[4:]]
        keyed = [[row[4], row[5], 6 - row[6], row[7]] for row in whole]

        def variance(values):
            mean = sum(values) / len(values)
            return (sum((value - mean) ** 2 for value in values)
                    / (len(values) - 1))
        alpha = 4 / 3 * (1 - sum(map(variance, zip(*keyed)))
                         / variance([sum(row) for row in keyed]))
        analysis = self.sample(self.rows).analyse("second")
        self.assertEqual(analysis.people, len(whole))
        self.assertAlmostEqual(analysis.alpha, alpha)
        self.assertAlmostEqual(analysis.icc(), alpha)
        low, high = analysis.alpha_interval()
        self.assertTrue(low < alpha < high)
        self.assertEqual([fit.item for fit in analysis.items], ITEMS[4:])
        self.assertIsNotNone(analysis.split_half())
        self.assertIsNone(self.sample(self.rows).analyse(
            "second", "pairwise").icc())

    def test_blocks_and_merged_samples_are_the_same(self):
        whole = self.sample(self.rows)
        blocks = self.sample(self.rows[300:], self.rows[:300])
        merged = self.sample(self.rows[:100])
        merged.merge(self.sample(self.rows[100:]))
        for one in (blocks, merged):
            self.assertEqual(one.rows, whole.rows)
            self.assertEqual(one.items("second"), whole.items("second"))
            self.assertEqual(one.scores("second"), whole.scores("second"))
            self.assertEqual(one.analyse("second").alpha,
                             whole.analyse("second").alpha)

    def test_items_scores_and_norms_are_told(self):
        sample = self.sample(self.rows)
        first = sample.items("first")[0]
        said = [row[0] for row in self.rows if row[0] != -9]
        self.assertEqual(first.counts[State.ANSWERED], len(said))
        self.assertAlmostEqual(first.mean, sum(said) / len(said))
        norm = sample.norm("second", "drawn", "nobody", "made up")
        self.assertEqual(norm["n"], sample.scores("second").count)
        self.assertAlmostEqual(norm["mean"], sample.scores("second").mean, 5)

    def test_faults_are_left_out(self):
        sample = libkith.Sample(SMALL)
        self.assertEqual(sample.add({"Q1": array.array("b", [1, 77])}), 1)
        self.assertEqual((sample.rows, sample.faults), (1, 1))


if __name__ == "__main__":
    main()
