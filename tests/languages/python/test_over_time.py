# SPDX-License-Identifier: MIT
"""over_time - numbers over time, the journal and looking back, from Python."""

import array
import copy
import json
import pickle
from datetime import datetime, timedelta, timezone

import libkith
import small
from libkith import Claim, LookBackState, Says, Scored, Turn
from tree import Facts, ROOT, main

CHECKIN = libkith.Questionnaire.builtin("kith-checkin")
SMALL = libkith.Questionnaire(small.LISTENING)
WEEK = 7 * 24 * 3600
RATINGS = [1, 2, 4, 3, 5, 5]
SCALE = "ease"  # of the question CK2 alone


def sheet(name):
    return json.loads((ROOT / f"examples/cases/{name}.json").read_text())


GOOD_SHEET = sheet("checkin-a-good-week")
TIE = GOOD_SHEET["tie"]
GOOD = CHECKIN.read_answers(GOOD_SHEET).assess()
HURTFUL = CHECKIN.read_answers(
    {**sheet("checkin-a-hurtful-week"), "tie": TIE}).assess()


def weeks():
    journal = libkith.Journal(TIE)
    for week, rating in enumerate(RATINGS):
        mine = CHECKIN.read_answers(GOOD_SHEET)
        mine["CK2"] = rating - 1
        journal.add(mine.assess(), week * WEEK, sensitive=True)
    return journal


class OverTime(Facts):
    def test_a_series_gives_level_trend_and_instability(self):
        series = libkith.Series([1, 2, 4, 3, 5])
        self.assertEqual((len(series), series.mean), (5, 3))
        self.assertAlmostEqual(series.sd, 2.5 ** 0.5, 12)
        self.assertAlmostEqual(series.least_squares.slope, 0.9, 12)
        self.assertAlmostEqual(series.least_squares.at_first, 1.2, 12)
        self.assertEqual(series.theil_sen, 1)
        trend = series.mann_kendall  # of 120 orders 1 has S 10, and 4 have 8
        self.assertEqual((trend.s, trend.exact), (8, True))
        self.assertAlmostEqual(trend.p, 2 * 5 / 120, 12)
        self.assertEqual((series.neighbours(), series.mssd()), (4, 2.5))
        self.assertAlmostEqual(series.rmssd(), 2.5 ** 0.5, 12)
        self.assertAlmostEqual(series.von_neumann(), 1, 12)
        self.assertEqual(series.jumps(2), 0.5)
        self.assertAlmostEqual(series.autocorrelation(), 0.1, 12)
        self.assertAlmostEqual(series.neighbour_correlation(), 0.4, 12)

    def test_times_order_it_and_say_who_is_a_neighbour(self):
        start = datetime(2026, 1, 1, tzinfo=timezone.utc)
        times = [start + timedelta(weeks=week) for week in (3, 2, 0, 4)]
        series = libkith.Series([4, None, 1, 5], times)
        self.assertEqual(len(series), 3)
        self.assertAlmostEqual(series.least_squares.slope * WEEK, 1, 9)
        self.assertEqual((series.neighbours(), series.neighbours(WEEK)),
                         (2, 1))
        self.assertEqual((series.mssd(WEEK), series.mssd(0)), (1, None))

    def test_arrays_are_taken_as_they_are(self):
        listed = libkith.Series([1.5, 2, 4])
        for kind in "df":
            given = libkith.Series(array.array(kind, [1.5, 2, 4]),
                                   array.array("q", [0, 1, 2]))
            self.assertEqual(given.mean, listed.mean)

    def test_numpy_s_too(self):
        try:
            import numpy
        except ImportError:
            self.skipTest("NumPy is not installed")
        matrix = numpy.array([[1, 9], [2, 9], [4, 9]], dtype=float)
        series = libkith.Series(matrix[:, 0], numpy.array([2, 1, 0]))
        self.assertEqual(series.least_squares.slope, -1.5)
        self.assertEqual(libkith.Series(numpy.array([1, 2, 4])).mean, 7 / 3)

    def test_swings_are_counted_within_a_window(self):
        series = libkith.Series([1, 4, 1, 3, 5, 1])
        self.assertEqual(series.swings(1, 4), 4)
        self.assertEqual(series.swings(1, 4, 3), 1)
        self.assertEqual(series.swings(1, 4, 2, 2), 0)
        for wrong in ((1, 4, 4, 4), (4, 1), (1, 4, -1)):
            with self.assertRaises(libkith.ArgumentError):
                series.swings(*wrong)

    def test_nothing_has_no_numbers_and_wrong_ones_are_refused(self):
        none = libkith.Series([])
        self.assertEqual((len(none), none.mean, none.theil_sen,
                          none.mann_kendall), (0, None, None, None))
        with self.assertRaises(libkith.InvalidValue):
            libkith.Series([float("inf")])
        for times in ([1, 2], [0.5]):
            with self.assertRaises(libkith.ArgumentError):
                libkith.Series([1], times)
        with self.assertRaises(libkith.ArgumentError):
            libkith.Series([1, 2]).mssd(-1)

    def test_shares_have_an_interval_and_a_test(self):
        low, high = libkith.share_interval(8, 10)
        z, n, p = 1.959963984540054, 10, 0.8
        half = z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
        self.assertAlmostEqual(low, (p + z * z / 20 - half) / (1 + z * z / n))
        self.assertAlmostEqual(high, (p + z * z / 20 + half) / (1 + z * z / n))
        self.assertAlmostEqual(libkith.share_test(8, 10),
                               2 * (45 + 10 + 1) / 1024, 12)
        self.assertIsNone(libkith.share_interval(0, 0))
        self.assertIsNone(libkith.share_test(0, 0))


class Journals(Facts):
    def test_a_record_holds_scores_and_nothing_sensitive_unasked(self):
        journal = libkith.Journal(TIE)
        journal.add(GOOD, 0)
        record, = journal
        self.assertEqual((record.time, record.questionnaire, record.version,
                          record.digest, record.stopped),
                         (0, "kith-checkin", CHECKIN.version, GOOD.digest,
                          False))
        self.assertEqual((record.keeps_sensitive, record.keeps_answers,
                          record.answers), (False, False, {}))
        self.assertTrue(record.scores)
        for scale, score in record.scores.items():
            self.assertFalse(score.sensitive)
            self.assertEqual(score.value,
                             round(GOOD.scores[scale].value, 6))
            self.assertIs(journal.scored(0, CHECKIN, scale), Scored.SAME)
            self.assertEqual(journal.score(0, CHECKIN, scale), score.value)
        self.assertEqual(journal.host(0), libkith.RecordHost(None, {}))

    def test_what_is_sensitive_is_kept_where_that_is_said(self):
        journal = libkith.Journal(TIE)
        journal.add(HURTFUL, datetime(1970, 1, 1, 0, 0, 1, 500000,
                                      timezone.utc),
                    sensitive=True, answers=True)
        record = journal[-1]
        self.assertEqual((record.time, record.keeps_sensitive,
                          record.keeps_answers), (1, True, True))
        self.assertTrue(record.answers)
        self.assertNotIn("CK1", repr(record))
        self.assertEqual(journal.host(0).gate, HURTFUL.host.gate)

    def test_events_say_who_did_what_when_and_how_often(self):
        journal = libkith.Journal("friend")
        journal.add_event("listened", "them", 10)
        journal.add_event("hurt", "me", -5, 3)
        self.assertEqual(list(journal), [
            libkith.Event(10, "listened", "them", 1, False),
            libkith.Event(-5, "hurt", "me", 3, True)])
        self.assertEqual(journal[1:], (journal[1],))
        self.assertIs(journal.scored(0, CHECKIN, SCALE), Scored.ELSEWHERE)
        self.assertIsNone(journal.score(0, CHECKIN, SCALE))
        del journal[0]
        self.assertEqual([one.event for one in journal], ["hurt"])

    def test_it_survives_json_and_pickling(self):
        journal = weeks()
        journal.add_event("confided", "me", 7)
        for again in (libkith.Journal.from_json(journal.to_json()),
                      libkith.Journal.from_json(journal.to_dict()),
                      pickle.loads(pickle.dumps(journal)),
                      copy.copy(journal)):
            self.assertEqual(again, journal)
            self.assertEqual(list(again), list(journal))
        by_entry = libkith.Journal(TIE)
        for index in range(len(journal)):
            by_entry.add_json(journal.entry_json(index))
        self.assertEqual(by_entry, journal)
        by_entry.add_event("confided", "me", 8)
        self.assertNotEqual(by_entry, journal)

    def test_it_refuses_and_stays_as_it_was(self):
        journal = weeks()
        before = journal.to_json()
        for kind, call in (
                (libkith.NotFound, lambda: journal.add_event("sang", "me", 0)),
                (libkith.ArgumentError,
                 lambda: journal.add_event("hurt", "you", 0)),
                (libkith.ArgumentError,
                 lambda: journal.add_event("hurt", "me", 0.5)),
                (libkith.ArgumentError,
                 lambda: journal.add_event("hurt", "me", 2 ** 64)),
                (libkith.InvalidValue,
                 lambda: journal.add_event("hurt", "me", 10 ** 12)),
                (libkith.InvalidValue,
                 lambda: journal.add_event("hurt", "me", 0, 0)),
                (libkith.InvalidJSON, lambda: journal.add_json("{")),
                (IndexError, lambda: journal[len(RATINGS)]),
                (IndexError, lambda: journal.host(-9)),
                (libkith.NotFound, lambda: journal.score(0, CHECKIN, "no")),
                (libkith.ArgumentError,
                 lambda: libkith.Journal("no tie"))):
            with self.assertRaises(kind):
                call()
        self.assertEqual(journal.to_json(), before)
        with self.assertRaises(libkith.KithError):
            libkith.Journal.from_json(before[:-9])
        with self.assertRaises(libkith.InvalidJSON) as caught:
            libkith.Journal.from_json('{"kith-journal": 1,\n "x": }')
        self.assertEqual(caught.exception.line, 2)

    def test_what_has_no_json_is_neither_copied_nor_pickled(self):
        for one in (GOOD, libkith.Series([1]), weeks().look_back(CHECKIN)):
            for do in (copy.copy, copy.deepcopy, pickle.dumps):
                with self.assertRaises(TypeError):
                    do(one)


class ToTheNext(Facts):
    def test_two_records_are_compared(self):
        def assessed(value):
            return SMALL.read_answers(small.sheet(
                {"Q5": value, "Q6": value, "Q7": 6 - value,
                 "Q8": value})).assess()
        journal = libkith.Journal("friend")
        journal.add(assessed(2), 0)
        journal.add_event("listened", "me", 5)
        journal.add(assessed(4), WEEK)
        for method in ("jacobson-truax", "edwards-nunnally"):
            self.assertEqual(
                journal.change(0, -1, SMALL, "second", method),
                libkith.Change.between(assessed(2), assessed(4), "second",
                                       method))
        with self.assertRaises(libkith.ArgumentError):
            journal.change(0, 1, SMALL, "second")  # an event

    def test_facts_come_from_it_and_rest_on_entries(self):
        core = libkith.Questionnaire.builtin("kith-core")
        computed = {id: fact.computed_what for id, fact in core.facts.items()
                    if fact.computed_from == "journal"}
        self.assertIn("swings", computed.values())
        self.assertIsNone(SMALL.facts["age"].computed_from)
        journal = libkith.Journal("friend")
        for week in range(8):
            journal.add_event("listened", "me", week * WEEK)
            journal.add_event("listened", "them", week * WEEK + 1)
        mine = core.answers("friend")
        mine.facts["swings-12"] = 5
        told = journal.fill_facts(8 * WEEK, mine)
        self.assertEqual(set(told), set(computed))
        given = {id: one for id, one in told.items() if one.value is not None}
        self.assertTrue(given)
        for id, one in given.items():
            self.assertEqual(mine.facts[id], one.value)
            self.assertEqual(len(one.entries) <= len(journal), True)
            self.assertGreaterEqual(one.have, one.need)
            self.assertTrue(mine.facts.is_computed(id))
        self.assertEqual([id for id in told if told[id].stands],
                         ["swings-12"])
        self.assertEqual(mine.facts["swings-12"], 5)
        self.assertFalse(mine.facts.is_computed("swings-12"))
        for id in set(told) - set(given):
            self.assertEqual(id in mine.facts, told[id].stands)
            self.assertLess(told[id].have, told[id].need)
        with self.assertRaises(libkith.InvalidValue):
            journal.fill_facts(10 ** 12, mine)


class LookingBack(Facts):
    def statement(self, statements, about, scale=SCALE):
        return next(one for one in statements
                    if one.about is about and one.scale == scale)

    def test_it_says_level_and_trend_and_what_they_rest_on(self):
        journal = weeks()
        values = [journal.score(i, CHECKIN, SCALE)
                  for i in range(len(RATINGS))]
        series = libkith.Series(values)
        statements = journal.look_back(CHECKIN).statements()
        level = self.statement(statements, Says.LEVEL)
        self.assertTrue(level.said)
        self.assertEqual(level.numbers["mean"], series.mean)
        trend = self.statement(statements, Says.TREND)
        self.assertAlmostEqual(trend.numbers["slope"], series.theil_sen, 12)
        self.assertEqual(trend.numbers["p"], series.mann_kendall.p)
        self.assertIs(trend.claim, Claim.NONE if trend.numbers["p"] >= 0.05
                      else Claim.RISING)
        self.assertEqual(trend.entries, tuple(
            libkith.Rest(i, i * WEEK, value)
            for i, value in enumerate(values)))
        inertia = self.statement(statements, Says.INERTIA)
        self.assertIs(inertia.state, LookBackState.NOT_ENOUGH_POINTS)
        self.assertEqual((inertia.points, inertia.points_needed,
                          inertia.turn, inertia.turn_count, inertia.claim,
                          inertia.numbers), (6, 30, Turn.MORE, 24, None, {}))

    def test_a_stretch_is_looked_back_on_and_sensitive_things_when_asked(self):
        journal = weeks()
        journal.add_event("broke-trust", "them", 0)
        journal.add_event("took-responsibility", "them", WEEK + 5, 2)
        journal.add_event("hurt", "me", 1)
        short = journal.look_back(CHECKIN, WEEK, 2 * WEEK).statements()
        self.assertEqual(self.statement(short, Says.LEVEL).points, 2)
        back = journal.look_back(CHECKIN, until=datetime.fromtimestamp(
            3 * WEEK, timezone.utc))
        plain, every = back.statements(), back.statements("private")
        self.assertEqual([one for one in every if not one.sensitive],
                         list(plain))
        self.assertIn("hurt", {one.event for one in every})
        repair, = (one for one in plain if one.about is Says.REPAIR)
        self.assertEqual((repair.by, repair.event), ("them", "broke-trust"))
        self.assertEqual([week.accountability for week in repair.weeks],
                         [0, 2, 0, 0])
        with self.assertRaises(libkith.ArgumentError):
            back.statements("host")

    def test_its_reports_are_of_every_format(self):
        back = weeks().look_back(CHECKIN)
        self.assertIn("<svg", back.report_svg())
        self.assertTrue(back.report_html().lower().startswith("<!doctype"))
        self.assertIsInstance(back.report("private"), dict)
        self.assertNotEqual(back.report_text(language="de"),
                            back.report_text())
        with self.assertRaises(libkith.KithError):
            GOOD.report_as("svg")  # a picture is of a look-back alone

    def test_the_plain_view_is_the_same_whatever_is_kept(self):
        def report(**keep):
            journal = libkith.Journal(TIE)
            for week, one in enumerate((GOOD, HURTFUL, GOOD)):
                journal.add(one, week * WEEK, **keep)
            return journal.look_back(CHECKIN).report_html()
        self.assertEqual(report(), report(sensitive=True, answers=True))

    def test_another_tie_is_refused(self):
        with self.assertRaises(libkith.ArgumentError):
            libkith.Journal("no-such-tie").look_back(CHECKIN)


if __name__ == "__main__":
    main()
