# SPDX-License-Identifier: MIT
"""objects - questionnaires, answers, assessments and the rest from Python."""

import copy
import gc
import json
import pickle

import libkith
import small
from libkith import Level, State
from tree import Facts, ROOT, main

CORE = libkith.Questionnaire.builtin("kith-core")
SMALL = libkith.Questionnaire(small.LISTENING)
GRADED = libkith.Questionnaire(small.GRADED)


def story(name):
    return json.loads((ROOT / f"examples/cases/{name}.json").read_text())


class Questionnaires(Facts):
    def test_they_tell_what_they_are_made_of(self):
        self.assertIn("kith-core", libkith.builtins())
        self.assertEqual(SMALL.id, "small")
        self.assertEqual(list(SMALL.items)[:2], ["Q1", "Q2"])
        self.assertEqual(SMALL.sections["s"], tuple(SMALL.items))
        item = SMALL.items["Q1"]
        self.assertEqual((item.lowest, item.highest), (1, 5))
        self.assertEqual([option.id for option in item.options][-1], "always")
        self.assertEqual(SMALL.facts["age"].highest, 120)
        scale = SMALL.scales["second"]
        self.assertEqual(scale.keys[2], libkith.Key("Q7", 1, True, False))
        self.assertEqual([band.id for band in scale.cutoffs[0].bands],
                         ["low", "high"])
        self.assertEqual(scale.reliability.value, 0.84)
        self.assertEqual(scale.norms[0].size, 4)

    def test_they_tell_what_is_sensitive(self):
        self.assertIn("SF1", CORE.sensitive)
        self.assertNotIn("TR1", CORE.sensitive)
        self.assertTrue(CORE.items["SF1"].safety)
        self.assertTrue(any(part.gate for part in CORE.patterns.values()))

    def test_warnings_have_places(self):
        odd = {**small.LISTENING, "unheard-of": 1}
        warnings = libkith.Questionnaire(odd).warnings
        self.assertTrue(any("unheard-of" in one.pointer for one in warnings))

    def test_they_are_read_from_files(self):
        path = ROOT / "lib/instruments/kith-core.json"
        self.assertEqual(libkith.Questionnaire.load(path).digest, CORE.digest)

    def test_they_survive_pickling(self):
        for one in (CORE, SMALL):
            again = pickle.loads(pickle.dumps(one))
            self.assertEqual(again.digest, one.digest)

    def test_what_is_not_there_is_not_found(self):
        for call in (lambda: libkith.Questionnaire.builtin("none"),
                     lambda: CORE.answers("none"),
                     lambda: CORE.wording("none"),
                     lambda: CORE.wording("friend").question("none")):
            with self.assertRaises(libkith.NotFound):
                call()


class Wordings(Facts):
    def test_questions_come_as_a_person_sees_them(self):
        question = CORE.wording("friend").question("TR1")
        self.assertIn("friend", question.text)
        self.assertEqual(question.choices[0].id, "never")
        german = CORE.wording("friend", "de", gender="feminine")
        self.assertEqual(german.language, "de")
        self.assertEqual(german.gender, "feminine")
        self.assertIn("Freundin", german.question("TR1").text)
        self.assertEqual(german.missing, ())

    def test_every_text_can_be_had(self):
        words = CORE.wording("friend", "es")
        for text in (words.title, words.about, words.notice, words.genders, words.tie_label(),
                     words.section_title(next(iter(CORE.sections))),
                     words.scale_label("trust"),
                     words.band_label("trust", "present"),
                     words.pattern_label("unheard"),
                     words.advice_label(CORE.advice_ids[0]),
                     [step for advice in CORE.advice_ids
                      for step in words.advice_steps(advice)],
                     words.stop_text(CORE.stop_ids[0])):
            self.assertTrue(text)
        brief = libkith.Questionnaire.builtin("kith-brief")
        self.assertTrue(brief.wording("friend", "de").limits)


class Answers(Facts):
    def setUp(self):
        self.mine = SMALL.answers("friend")

    def test_they_are_a_mapping(self):
        self.mine["Q1"] = 4
        self.mine["Q2"] = "often"
        self.mine["Q3"] = State.SKIPPED
        self.assertEqual(dict(self.mine),
                         {"Q1": 4, "Q2": 4, "Q3": State.SKIPPED})
        self.assertEqual(self.mine, {"Q1": 4, "Q2": 4, "Q3": State.SKIPPED})
        self.assertNotEqual(self.mine, {"Q1": 4})
        self.assertEqual(len(self.mine), 3)
        self.assertIn("Q1", self.mine)
        self.assertNotIn("Q4", self.mine)
        self.assertEqual(self.mine.option("Q2"), "often")
        self.assertEqual(self.mine.get("Q4"), None)
        del self.mine["Q1"]
        self.assertNotIn("Q1", self.mine)
        self.mine.update(Q1=1, Q4=2)
        self.assertEqual(self.mine.pop("Q4"), 2)

    def test_an_option_s_value_is_no_reason(self):
        self.mine["Q1"] = 3
        self.mine["Q2"] = State.SKIPPED  # 3 in C
        self.assertNotEqual(self.mine["Q1"], self.mine["Q2"])

    def test_a_wrong_answer_is_refused_and_changes_nothing(self):
        self.mine["Q1"] = 4
        for wrong in (17, 1.5, float("nan"), "none", State.ANSWERED,
                      State.NOT_ASKED):
            with self.subTest(wrong=wrong):
                with self.assertRaises(libkith.KithError):
                    self.mine["Q1"] = wrong
        with self.assertRaises(libkith.NotFound):
            self.mine["none"] = 1
        with self.assertRaises((TypeError, ValueError)):
            self.mine["Q1"] = None
        self.assertEqual(dict(self.mine), {"Q1": 4})

    def test_next_leaves_out_what_was_said_and_ends(self):
        asked = []
        while (item := self.mine.next()) is not None:
            asked.append(item)
            self.mine[item] = State.DECLINED if item == "Q3" else 2
        self.assertEqual(asked, list(SMALL.items))
        self.assertEqual(self.mine.count(State.DECLINED), 1)
        self.assertEqual(self.mine.state("Q3"), State.DECLINED)
        self.assertEqual(self.mine.after(), "Q1")
        self.assertEqual(self.mine.after("Q1"), "Q2")
        self.assertEqual(self.mine.before(), "Q8")

    def test_facts_are_a_mapping_too(self):
        self.mine.facts["age"] = 40
        self.assertEqual(dict(self.mine.facts), {"age": 40})
        with self.assertRaises(libkith.InvalidValue):
            self.mine.facts["age"] = 400
        del self.mine.facts["age"]
        self.assertEqual(len(self.mine.facts), 0)
        with self.assertRaises(KeyError):
            self.mine.facts["none"]

    def test_pickled_copied_and_written_they_are_the_same(self):
        self.mine["Q1"] = 4
        self.mine["Q2"] = State.DECLINED
        self.mine.facts["age"] = 40.5
        self.mine.set_earlier_gate(libkith.Gate.RAISED)
        for again in (pickle.loads(pickle.dumps(self.mine)),
                      copy.copy(self.mine), self.mine.copy(),
                      SMALL.read_answers(self.mine.to_sheet()),
                      SMALL.read_answers(self.mine.to_json())):
            self.assertEqual(again, self.mine)
            self.assertIsNot(again, self.mine)
            self.assertEqual(again.to_json(), self.mine.to_json())
            self.assertEqual(again.assess().host.gate, libkith.Gate.RAISED)

    def test_their_repr_tells_no_answer(self):
        self.mine["Q1"] = 4
        self.mine.facts["age"] = 44
        self.assertNotIn("4", repr(self.mine))
        self.assertNotIn("4", repr(self.mine.facts))

    def test_a_stop_ends_the_questions(self):
        young = CORE.read_answers(story("a-child-under-18"))
        self.assertIsNotNone(young.stopped)
        found = young.assess()
        self.assertEqual(found.stopped, young.stopped)
        self.assertIsNone(found.scores["trust"].value)
        self.assertEqual(found.findings("private"), ())
        with self.assertRaises(libkith.NoValue):
            found.host.explain("unheard")


class Assessments(Facts):
    def test_scores_tell_all_there_is(self):
        found = SMALL.read_answers(small.sheet(
            {"Q1": 5, "Q2": 3, "Q5": 4, "Q6": 4, "Q7": 1, "Q8": 5})).assess()
        first, second = found.scores["first"], found.scores["second"]
        self.assertEqual((first.value, first.bounds, first.range),
                         (75, (37.5, 87.5), (0, 100)))
        self.assertEqual(first.counts[State.UNANSWERED], 2)
        self.assertIsNone(first.interval)
        self.assertEqual(second.value, 4.5)
        self.assertEqual(second.band, "high")
        self.assertAlmostEqual(second.measurement_error, 0.4)
        self.assertAlmostEqual(second.interval[0], 4.5 - 1.645 * 0.4, 3)
        self.assertAlmostEqual(found.interval("second", 0.5)[0],
                               4.5 - 0.6745 * 0.4, 3)
        self.assertEqual((second.norm, second.t_score, second.percentile,
                          second.norm_rank), ("web", 65, 100, (4, 0)))
        self.assertEqual(sum(found.contributions("second").values()), 3.5)
        self.assertEqual(list(found.scores), ["first", "second"])
        with self.assertRaises(KeyError):
            found.scores["none"]

    def test_a_difference_is_of_two_scores(self):
        found = CORE.read_answers(story("friend-every-night")).assess()
        gap = found.differences["listening-gap"]
        self.assertEqual(gap.value, found.scores["listening-given"].value
                         - found.scores["listening-received"].value)
        self.assertLessEqual(gap.lowest, gap.value)
        self.assertLessEqual(gap.value, gap.highest)
        self.assertEqual(list(found.differences), list(CORE.difference_ids))

    def test_findings_are_by_view(self):
        found = CORE.read_answers(story("friend-every-night")).assess()
        seen = found.findings("private")
        self.assertEqual([(one.pattern, one.level) for one in seen],
                         [("one-way-unloading-received", Level.CLEAR),
                          ("unheard", Level.CLEAR)])
        self.assertIn("EL1", seen[0].because)
        self.assertEqual(len(found.strengths("private")), 2)
        self.assertEqual(len(found.advice("private")), 2)
        with self.assertRaises(libkith.KithError):
            found.findings("everybody")

    def test_the_plain_view_is_silent_about_danger(self):
        found = CORE.read_answers(story("afraid-of-a-partner")).assess()
        self.assertEqual(found.host.gate, libkith.Gate.RAISED)
        plain = {one.pattern for one in found.findings()}
        self.assertFalse(plain & CORE.sensitive)

    def test_what_only_the_program_may_see_is_in_host_alone(self):
        person = {name for name in dir(libkith.Assessment)
                  if not name.startswith("_")}
        self.assertFalse({name for name in person
                          if "gate" in name or "level" in name
                          or "explain" in name})

    def test_the_host_sees_every_pattern_and_why(self):
        host = CORE.read_answers(story("friend-every-night")).assess().host
        self.assertEqual(list(host.findings), list(CORE.patterns))
        finding = host.findings["unheard"]
        self.assertTrue(finding.settled)
        self.assertIn(libkith.Criterion.MET, finding.criteria.values())
        self.assertIn(libkith.AdviceState.OFFERED, host.advice.values())
        why = host.explain("unheard")
        self.assertEqual(why.questions, ())
        for item in why.decisive:
            self.assertIn(item, CORE.items)

    def test_objects_outlive_what_they_came_from(self):
        found = libkith.Questionnaire.builtin("kith-core").read_answers(
            story("all-good")).assess()
        gc.collect()
        self.assertTrue(found.report_text().startswith("You"))


class TheRest(Facts):
    def test_a_strategy_asks_until_a_scale_has_enough(self):
        strategy = libkith.Strategy.informative(GRADED, most=2)
        mine = GRADED.answers("friend")
        first = strategy.next(mine)
        self.assertEqual((first.item, first.why),
                         ("G2", libkith.Why.INFORMATIVE))
        mine["G2"] = 4
        mine[strategy.next(mine).item] = 3
        last = strategy.next(mine)
        self.assertEqual((last.item, last.why),
                         (None, libkith.Why.SCALES_DONE))
        where = strategy.progress(mine, "line")
        self.assertEqual(where.state, libkith.ScaleProgress.LONG_ENOUGH)
        score = mine.assess().scores["line"]
        self.assertEqual((score.estimate, score.estimate_error),
                         (where.estimate, where.standard_error))
        self.assertEqual(score.value, round(score.estimate, 6))

    def test_a_settling_strategy_asks_less(self):
        strategy = libkith.Strategy.settling(CORE)
        mine = CORE.answers("friend")
        asked = 0
        while (item := strategy.next(mine).item) is not None:
            mine[item] = "yes" if item == "AD1" else CORE.items[item].lowest
            asked += 1
        whole = CORE.answers("friend")
        while (item := whole.next()) is not None:
            whole[item] = "yes" if item == "AD1" else CORE.items[item].lowest
        self.assertGreater(asked, 10)
        self.assertLess(asked, len(whole))
        with self.assertRaises(libkith.KithError):
            libkith.Strategy.informative(CORE)  # no scale of it is graded

    def test_a_graded_model_shows_its_curves(self):
        model = libkith.GradedModel(GRADED, "line")
        self.assertEqual((model.estimate, model.prior, model.nodes[2]),
                         ("eap", (0, 1), 61))
        self.assertEqual(model.items["G2"].thresholds, (-2, -0.5, 0.5, 2))
        self.assertAlmostEqual(
            sum(model.probability("G2", k, 0.3) for k in range(5)), 1)
        self.assertAlmostEqual(
            model.information(1),
            sum(model.information(1, item) for item in model.items))
        sums = model.sum_scores()
        self.assertEqual(len(sums), 13)
        self.assertAlmostEqual(sum(one.share for one in sums), 1)
        self.assertAlmostEqual(sums[0].estimate, -sums[-1].estimate)
        with self.assertRaises(libkith.NoValue):
            libkith.GradedModel(SMALL, "first")

    def test_quality_names_its_reasons(self):
        mine = SMALL.answers("friend")
        for item in SMALL.items:
            mine[item] = 3
        quality = mine.quality({item: 0.5 for item in SMALL.items})
        self.assertEqual(quality.indices["longstring"].value, 8)
        self.assertEqual(quality.indices["seconds-median"].value, 0.5)
        self.assertEqual(quality.indices["seconds-median"].threshold, 2)
        self.assertIsInstance(quality.verdict, libkith.Verdict)
        self.assertEqual(quality.may_withhold_norms, bool(quality.reasons))
        with self.assertRaises(libkith.NotFound):
            mine.quality({"none": 1})

    def test_change_is_reliable_or_not(self):
        def assessed(value):
            return SMALL.read_answers(small.sheet(
                {"Q5": value, "Q6": value, "Q7": 6 - value,
                 "Q8": value})).assess()
        change = libkith.Change.between(assessed(2), assessed(4), "second")
        self.assertEqual((change.difference, change.reliable), (2, True))
        self.assertAlmostEqual(change.statistic, 2 / (0.4 * 2 ** 0.5))
        self.assertEqual(change.missing, libkith.ChangeMissing.NO_DIRECTION)
        self.assertEqual(change.reliability_kind, "retest")
        none = libkith.Change.between(assessed(2), assessed(2), "first")
        self.assertEqual(none.missing, libkith.ChangeMissing.NO_SCORE_BEFORE)
        known = libkith.Change.of_numbers(
            47.5, 32.5, reliability=0.8, sd=7.5, clinical_mean=47,
            clinical_sd=7, functional_mean=30, functional_sd=5,
            better=libkith.Better.LOWER)
        self.assertAlmostEqual(known.statistic,
                               -15 / (7.5 * 2 ** 0.5 * 0.2 ** 0.5))
        self.assertEqual(known.state, libkith.ChangeState.RECOVERED)
        self.assertEqual(set(known.cutoffs), {"a", "b", "c"})


if __name__ == "__main__":
    main()
