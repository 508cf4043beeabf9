# SPDX-License-Identifier: MIT
"""Hand-worked examples for the evaluator. Numbers from outside name where
they come from."""

import unittest
from fractions import Fraction

import evaluator as ev
import views
from document import Questionnaire

FIVE = [{"id": f"o{value}", "value": value, "label": "x"}
        for value in range(1, 6)]
ZERO_TO_FOUR = [{"id": f"o{value}", "value": value, "label": "x"}
                for value in range(5)]


def document(items, **parts):
    """A small document for two ties; items are ids or whole objects."""
    items = [{"id": item, "options": "five"} if isinstance(item, str) else item
             for item in items]
    items = [{"text": "x", **item} for item in items]
    return Questionnaire({
        "kith": 1, "id": "d", "version": "1.0.0", "language": "en",
        "title": "t", "ties": ["friend", "parent"],
        "options": {"five": FIVE, "four": ZERO_TO_FOUR},
        "sections": [{"id": "s", "title": "s",
                      "items": [item["id"] for item in items]}],
        "items": items, **parts})


def case(questionnaire, answers, tie="friend", **more):
    return ev.Case(questionnaire, {"tie": tie, "answers": answers, **more})


def scale(items, **more):
    return {"id": "s", "label": "s", "items": items, **more}


def pattern(name, criteria, some=1, clear=None, gate=False, **more):
    levels = {"some": some} if clear is None else {"some": some,
                                                   "clear": clear}
    return {"id": name, "label": name, "levels": levels, "gate": gate,
            "criteria": [{"id": f"c{index}", "label": "c", **criterion}
                         if "when" in criterion else
                         {"id": f"c{index}", "label": "c", "when": criterion}
                         for index, criterion in enumerate(criteria)], **more}


SKIPPED = {"missing": "skipped"}
NOT_APPLICABLE = {"missing": "does-not-apply"}
DECLINED = {"missing": "declined"}


class Scores(unittest.TestCase):
    """The numbers of the domain study, 3.1 to 3.3, worked by hand there: any
    textbook of test theory gives the formulas."""

    SIX = ["A", "B", "C", "-D", "E", "F"]
    ANSWERS = {"A": 4, "B": 5, "D": 2, "E": 3}  # two are missing

    def scored(self, **how):
        questionnaire = document("ABCDEF", scales=[scale(self.SIX, **how)])
        return ev.score(case(questionnaire, self.ANSWERS), 0)

    def test_two_reversed_on_one_to_five_is_four(self):
        questionnaire = document(["A"], scales=[scale(["-A"])])
        self.assertEqual(ev.score(case(questionnaire, {"A": 2}), 0), 4)

    def test_three_reversed_on_one_to_nine_is_seven(self):
        item = {"id": "A", "kind": "integer", "min": 1, "max": 9}
        questionnaire = document([item], scales=[scale(["-A"])])
        self.assertEqual(ev.score(case(questionnaire, {"A": 3}), 0), 7)

    def test_half_the_items_are_enough_for_half_the_items(self):
        self.assertEqual(self.scored(min_answered=0.5), 4)
        self.assertEqual(self.scored(min_answered=0.5, missing="none"), 4)

    def test_four_of_six_are_not_four_fifths(self):
        self.assertIsNone(self.scored(min_answered=0.8))

    def test_a_sum_is_prorated(self):
        self.assertEqual(self.scored(min_answered=4, method="sum"), 24)
        self.assertEqual(self.scored(min_answered=4, method="sum",
                                     missing="none"), 16)

    def test_all_means_all_that_are_eligible(self):
        self.assertIsNone(self.scored())
        questionnaire = document("ABCDEF", scales=[scale(self.SIX)])
        answers = {**self.ANSWERS, "C": NOT_APPLICABLE, "F": NOT_APPLICABLE}
        self.assertEqual(ev.score(case(questionnaire, answers), 0), 4)

    def test_four_on_one_to_five_is_seventy_five_percent(self):
        self.assertEqual(self.scored(min_answered=0.5, report_as="pomp"), 75)

    def test_a_depression_score_of_the_uniform_data_set_is_prorated(self):
        """5 points on 12 of 15 items are 6.25, reported as 6 (the guidebook
        of the Uniform Data Set, quoted in naccdata/uniform-data-set #365)."""
        names = [f"G{number}" for number in range(15)]
        items = [{"id": name, "kind": "integer", "min": 0, "max": 1}
                 for name in names]
        answers = {name: int(index < 5)
                   for index, name in enumerate(names[:12])}
        how = {"method": "sum", "min_answered": 12, "decimals": 0}
        exact = document(items, scales=[scale(names, **how)])
        self.assertEqual(ev.score(case(exact, answers), 0), Fraction(25, 4))
        shown = document(items, scales=[scale(names, compare="rounded",
                                              **how)])
        self.assertEqual(ev.score(case(shown, answers), 0), 6)
        del answers[names[0]]
        self.assertIsNone(ev.score(case(shown, answers), 0))

    def test_a_half_is_rounded_away_from_zero(self):
        """65.625 is published as 65.63 (WHOQOL-BREF in awell-score)."""
        self.assertEqual(ev.rounded(Fraction("65.625"), 2), Fraction("65.63"))
        self.assertEqual(ev.rounded(Fraction("-2.5"), 0), -3)
        self.assertEqual(ev.rounded(Fraction("-0.4"), 0), 0)

    def test_a_pain_item_is_recoded_before_it_is_added(self):
        """PROMIS Global-10: 0 gives 5, 1-3 give 4, 4-6 give 3, 7-9 give 2 and
        10 gives 1; Q3 + Q6 + pain + Q8 = 2 + 2 + (4: 3) + 2 = 9."""
        pain = {"id": "Q7", "kind": "integer", "min": 0, "max": 10}
        recode = [[0, 5], [1, 4], [4, 3], [7, 2], [10, 1]]
        questionnaire = document(
            ["Q3", "Q6", pain, "Q8"],
            scales=[scale(["Q3", "Q6", {"item": "Q7", "recode": recode},
                           "Q8"], method="sum")])
        answers = {"Q3": 2, "Q6": 2, "Q7": 4, "Q8": 2}
        self.assertEqual(ev.score(case(questionnaire, answers), 0), 9)

    def test_a_table_gives_the_last_pair_at_or_below(self):
        questionnaire = document("AB", scales=[
            scale(["A", "B"], method="sum", report_as="table",
                  table=[[2, 16.2], [5, 32.4], [10, 67.7]])])
        self.assertEqual(ev.score(case(questionnaire, {"A": 4, "B": 5}), 0),
                         Fraction("32.4"))

    def test_a_contribution_is_over_the_lowest_score(self):
        questionnaire = document("AB", scales=[
            scale([{"item": "A", "weight": 3}, "-B"], report_as="pomp")])
        here = case(questionnaire, {"A": 3, "B": 2})
        keys = here.cut.keys[0]
        self.assertEqual(ev.contribution(here, 0, keys[0]), Fraction(75, 2))
        self.assertEqual(ev.contribution(here, 0, keys[1]), Fraction(75, 4))
        self.assertEqual(ev.score(here, 0), Fraction(225, 4))


class Asking(unittest.TestCase):
    def test_a_hidden_answer_leaves_the_sum_and_comes_back(self):
        """The sequence 0, 10, 10, 30, 10, 30 of skip-logic-calculation-method
        (LHNCBC/lforms): an item of 20 behind one of 10."""
        gate = {"id": "G", "kind": "integer", "min": 0, "max": 1}
        items = [{"id": "A", "kind": "integer", "min": 0, "max": 10}, gate,
                 {"id": "B", "kind": "integer", "min": 0, "max": 20,
                  "ask_when": {"item": "G", "is": 1}}]
        questionnaire = document(items, scales=[
            scale(["A", "B"], method="sum", min_answered=1, missing="none")])
        answers, totals = {}, []
        for item, value in (("A", 0), ("A", 10), ("G", 1), ("B", 20),
                            ("G", 0), ("G", 1)):
            answers[item] = value
            totals.append(ev.score(case(questionnaire, answers), 0))
        self.assertEqual(totals, [0, 10, 10, 30, 10, 30])

    def test_an_item_may_yet_be_asked_while_its_reason_is_open(self):
        questionnaire = document(
            ["A", {"id": "B", "options": "five",
                   "ask_when": {"item": "A", "at_least": 3}},
             {"id": "C", "options": "five",
              "ask_when": {"item": "B", "at_least": 3}}])
        empty = case(questionnaire, {"C": 3})
        self.assertEqual(empty.states, [ev.UNANSWERED, ev.NOT_ASKED,
                                        ev.NOT_ASKED])
        self.assertTrue(ev.may_yet_be_asked(empty, 1))
        self.assertTrue(ev.may_yet_be_asked(empty, 2))
        self.assertTrue(ev.is_open(empty, 2))
        low = case(questionnaire, {"A": 1, "B": 5})
        self.assertFalse(ev.may_yet_be_asked(low, 1))
        self.assertTrue(ev.may_yet_be_asked(low, 2))
        self.assertEqual(low.next, -1)
        full = case(questionnaire, {"A": 3, "B": 5})
        self.assertEqual(full.next, 2)

    def test_an_item_of_another_tie_hides_what_depends_on_it(self):
        questionnaire = document(
            [{"id": "A", "options": "five", "ties": ["parent"]},
             {"id": "B", "options": "five",
              "ask_when": {"item": "A", "at_least": 3}},
             {"id": "C", "options": "five",
              "ask_when": {"any": [{"item": "A", "at_least": 3},
                                   {"tie": "friend"}]}}])
        here = case(questionnaire, {})
        self.assertEqual(here.states, [-1, ev.NOT_ASKED, ev.UNANSWERED])
        self.assertFalse(ev.may_yet_be_asked(here, 1))

    def test_a_stop_ends_the_questions(self):
        questionnaire = document(["A", "B"], stop=[
            {"id": "young", "when": {"item": "A", "below": 2}, "text": "x",
             "help": "young-people"}])
        self.assertEqual(case(questionnaire, {"A": 1}).stopped, 0)
        self.assertEqual(case(questionnaire, {"A": 1}).next, -1)
        self.assertEqual(case(questionnaire, {"A": 2}).stopped, -1)


class Bounds(unittest.TestCase):
    def bounds(self, answers, items="ABC", **how):
        questionnaire = document(items, scales=[
            scale([item if isinstance(item, str) else item["id"]
                   for item in items], **how)])
        here = case(questionnaire, answers)
        return ev.bounds(here, 0), ev.certain(here, 0)

    def test_open_items_lie_at_their_ends(self):
        self.assertEqual(self.bounds({"A": 3}, method="sum"),
                         ((5, 13), True))

    def test_final_gaps_follow_the_position_anew(self):
        # low: A at 1/2, B at 0, so C at 1/4 of 1..5: 3 + 1 + 2
        # high: A at 1/2, B at 1, so C at 3/4: 3 + 5 + 4
        self.assertEqual(
            self.bounds({"A": 3, "C": NOT_APPLICABLE}, method="sum"),
            ((6, 12), True))

    def test_all_answered_can_no_longer_come_about(self):
        self.assertEqual(self.bounds({"A": 3, "C": DECLINED}), (None, False))

    def test_none_counts_what_may_come_in_or_out(self):
        items = ["A", {"id": "B", "options": "five"},
                 {"id": "C", "options": "five",
                  "ask_when": {"item": "B", "at_least": 3}}]
        found = self.bounds({"A": 3}, items, missing="none", min_answered=1)
        # B and C come or not: at their lowest both do, (3 + 1 + 1) / 3
        self.assertEqual(found, ((Fraction(5, 3), Fraction(13, 3)), True))

    def test_with_none_the_score_lies_within_its_bounds(self):
        self.assertEqual(self.bounds({"A": 3}, "AB", missing="none",
                                     min_answered=1, method="sum"),
                         ((3, 8), True))

    def test_a_rule_that_may_fail_is_not_certain(self):
        items = ["A", {"id": "B", "options": "five",
                       "ask_when": {"item": "A", "at_least": 3}}]
        found = self.bounds({}, items, min_answered=2)
        self.assertEqual(found, ((1, 5), False))


def levels(here, index):
    return ev.level_now(here, index), *ev.levels_in_range(here, index)


class Findings(unittest.TestCase):
    CRITERIA = [{"item": name, "at_least": 4} for name in "ABC"]

    def test_levels_are_counted_in_three_values(self):
        questionnaire = document("ABC", patterns=[
            pattern("p", self.CRITERIA, 2, 3)])
        for answers, expected in (
                ({}, (ev.NOT_ENOUGH, ev.NOT_SEEN, ev.CLEAR)),
                ({"A": 4}, (ev.NOT_ENOUGH, ev.NOT_SEEN, ev.CLEAR)),
                ({"A": 4, "B": 4}, (ev.SOME, ev.SOME, ev.CLEAR)),
                ({"A": 4, "B": 4, "C": 1}, (ev.SOME, ev.SOME, ev.SOME)),
                ({"A": 4, "B": 5, "C": 4}, (ev.CLEAR,) * 3),
                ({"A": 1, "B": 3}, (ev.NOT_SEEN,) * 3)):
            self.assertEqual(levels(case(questionnaire, answers), 0),
                             expected)

    def test_a_settled_finding_has_its_level_before_the_last_answer(self):
        questionnaire = document(
            "AB", scales=[scale(["A", "B"])],
            patterns=[pattern("p", [{"scale": "s", "at_least": 3}])])
        self.assertEqual(levels(case(questionnaire, {"A": 5}), 0),
                         (ev.SOME,) * 3)
        self.assertEqual(levels(case(questionnaire, {"A": 4}), 0),
                         (ev.NOT_ENOUGH, ev.NOT_SEEN, ev.SOME))

    def test_a_declined_answer_leaves_a_finding_unsettled(self):
        questionnaire = document("A", patterns=[
            pattern("p", self.CRITERIA[:1])])
        self.assertEqual(levels(case(questionnaire, {"A": DECLINED}), 0),
                         (ev.NOT_ENOUGH, ev.NOT_SEEN, ev.SOME))

    def test_an_easing_sets_aside(self):
        questionnaire = document("ABC", patterns=[
            pattern("p", self.CRITERIA[:2], 1, 2, eased_by=[
                {"when": {"item": "C", "is": "o5"}, "to": "set-aside",
                 "text": "x"},
                {"when": {"item": "C", "is": 4}, "to": "some",
                 "text": "x"}])])
        both = {"A": 5, "B": 5}
        for value, expected in ((5, (ev.SET_ASIDE, ev.NOT_SEEN, ev.NOT_SEEN)),
                                (4, (ev.SOME,) * 3), (3, (ev.CLEAR,) * 3)):
            self.assertEqual(
                levels(case(questionnaire, {**both, "C": value}), 0),
                expected)
        self.assertEqual(levels(case(questionnaire, both), 0),
                         (ev.CLEAR, ev.NOT_SEEN, ev.CLEAR))

    def test_a_pattern_that_lost_a_required_criterion_does_not_apply(self):
        items = [{"id": "A", "options": "five", "ties": ["parent"]}, "B"]
        questionnaire = document(items, patterns=[
            pattern("p", [{"when": {"item": "A", "at_least": 4},
                           "required": True},
                          {"item": "B", "at_least": 4}]),
            pattern("q", [{"not": {"pattern": "p", "at_least": "some"}},
                          {"item": "B", "at_least": 4}])])
        here = case(questionnaire, {"B": 5})
        self.assertEqual(levels(here, 0), (ev.NOT_HERE,) * 3)
        self.assertEqual(levels(here, 1), (ev.SOME,) * 3)
        self.assertEqual(ev.criterion(here, 1, 0), ev.REMOVED)

    def test_evidence_is_what_draws_most(self):
        questionnaire = document(
            "ABCD", scales=[scale(["A", "-B", {"item": "C", "weight": 3}])],
            patterns=[pattern("p", [{"scale": "s", "at_least": 3},
                                    {"any": [{"item": "A", "at_least": 1},
                                             {"item": "D", "at_least": 1}]}]),
                      pattern("q", [{"scale": "s", "at_most": 4}])])
        here = case(questionnaire, {"A": 4, "B": 2, "C": 3, "D": 1})
        self.assertEqual(ev.score(here, 0), Fraction(17, 5))
        self.assertEqual(views.evidence(here, 0), [2, 0, 3])
        self.assertEqual(views.evidence(here, 1), [2, 0])

    def test_a_reason_is_two_answers_of_the_condition(self):
        advice = {"id": "a", "label": "x", "text": "x", "gate": "any"}
        questionnaire = document(
            "ABCD", scales=[scale(["A", "B"])],
            patterns=[pattern("p", self.CRITERIA, 2)], advice=[
                {**advice, "id": "a", "when": {"all": [
                    {"pattern": "p", "at_least": "some"},
                    {"not": {"item": "D", "at_least": 2}}]}},
                {**advice, "id": "b", "when": {"any": [
                    {"item": "D", "at_least": 2}, {"tie": "friend"},
                    {"scale": "s", "at_most": 5}]}},
                {**advice, "id": "c"}])
        here = case(questionnaire, {"A": 4, "B": 5, "C": 5, "D": 1})
        self.assertEqual([views.reason(here, index) for index in range(3)],
                         [[0, 1], [0], []])

    def test_a_scale_for_rules_alone_is_not_shown(self):
        bands = [{"from": 1, "id": "b", "label": "x", "strength": True}]
        cutoffs = [{"id": "c", "source": "x", "population": "x",
                    "bands": bands}]
        questionnaire = document("A", scales=[
            scale(["A"], strength="mine", cutoffs=cutoffs, shown=shown)
            for shown in (True, False)])
        here = case(questionnaire, {"A": 4})
        for view in (views.PLAIN, views.PRIVATE):
            self.assertEqual(views.scales_shown(here, view), [0])
            self.assertEqual(views.strengths(here, view), [0])


class Shares(unittest.TestCase):
    FACTS = [{"id": name, "label": "x", "min": 0, "max": 1000, "source": "x"}
             for name in "AB"]

    def share(self, above, a, b, least=1):
        questionnaire = document(["Q"], facts=self.FACTS, patterns=[
            pattern("p", [{"share": ["A", "B"], "wilson_above": above,
                           "from": least}])])
        facts = {name: value for name, value in (("A", a), ("B", b))
                 if value is not None}
        return ev.criterion(case(questionnaire, {}, facts=facts), 0, 0)

    def test_its_lower_ends_are_those_that_newcombe_gives(self):
        """R. G. Newcombe, Two-sided confidence intervals for the single
        proportion, Statistics in Medicine 17 (1998), 857-872, table I, method
        3: 81 of 263 begin at 0.2553, 15 of 148 at 0.0624, 1 of 29 at 0.0061.
        """
        for a, of, end in ((81, 263, "0.2553"), (15, 148, "0.0624"),
                           (1, 29, "0.0061")):
            self.assertEqual(self.share(Fraction(end) - Fraction("0.0001"),
                                        a, of - a), ev.MET)
            self.assertEqual(self.share(Fraction(end) + Fraction("0.0001"),
                                        a, of - a), ev.UNMET)

    def test_four_of_four_are_more_than_half(self):
        self.assertEqual(self.share(0.5, 4, 0), ev.MET)
        self.assertEqual(self.share(0.5, 3, 0), ev.UNMET)
        self.assertEqual(self.share(0.5, 0, 4), ev.UNMET)

    def test_just_as_high_is_not_above(self):
        """(a - a/2)^2 = 3.841459 x a/4 for a = 3.841459"""
        self.assertEqual(self.share(0.5, 3.841459, 0), ev.UNMET)
        self.assertEqual(self.share(0.5, 3.84146, 0), ev.MET)

    def test_too_few_show_nothing(self):
        self.assertEqual(self.share(0.5, 9, 0, 10), ev.UNMET)
        self.assertEqual(self.share(0.5, 9, 1, 10), ev.MET)

    def test_without_one_of_its_facts_it_is_unknown(self):
        for a, b in ((None, 0), (900, None), (None, None)):
            self.assertEqual(self.share(0.5, a, b, 10), ev.CRITERION_UNKNOWN)


class Gate(unittest.TestCase):
    def questionnaire(self, **more):
        items = [{"id": "S", "options": "four", "safety": True},
                 {"id": "T", "options": "four", "safety": True},
                 {"id": "P", "options": "four"}, {"id": "X",
                                                  "options": "four"}]
        return document(items, patterns=[
            pattern("g", [{"item": "S", "at_least": 1},
                          {"item": "T", "at_least": 1},
                          {"all": [{"item": "P", "at_least": 3},
                                   {"item": "T", "above": 0}]}], 1, 2,
                    gate=True),
            pattern("hidden", [{"item": "X", "at_least": 3}],
                    shown_when_raised=False)], **more)

    def test_the_gate_is_known_only_when_every_safety_item_is(self):
        questionnaire = self.questionnaire()
        for answers, expected in (
                ({}, ev.GATE_UNKNOWN), ({"S": 1}, ev.RAISED),
                ({"S": 0}, ev.GATE_UNKNOWN),
                ({"S": 0, "T": DECLINED}, ev.GATE_UNKNOWN),
                ({"S": 0, "T": 0}, ev.NOT_RAISED),
                ({"S": 0, "T": 0, "X": 4}, ev.NOT_RAISED),
                ({"S": 0, "T": 2}, ev.RAISED)):
            self.assertEqual(case(questionnaire, answers).gate_today,
                             expected)

    def test_an_earlier_gate_holds(self):
        here = case(self.questionnaire(), {"S": 0, "T": 0},
                    earlier_gate="raised")
        self.assertEqual((here.gate_today, here.gate),
                         (ev.NOT_RAISED, ev.RAISED))

    def test_a_finding_is_hidden_while_the_gate_is_raised(self):
        questionnaire = self.questionnaire()
        raised = case(questionnaire, {"S": 1, "X": 4})
        self.assertEqual(views.findings(raised, views.PRIVATE),
                         [(0, ev.SOME)])
        known = case(questionnaire, {"S": 0, "T": 0, "X": 4})
        self.assertEqual(views.findings(known, views.PRIVATE),
                         [(1, ev.SOME)])
        self.assertEqual(views.findings(known, views.PLAIN), [])

    def test_a_finding_is_only_listed_while_the_gate_is_raised(self):
        items = [{"id": "S", "options": "four", "safety": True}, "A", "B",
                 "C"]

        def listed(name, item, **more):
            return pattern(name, [{"item": item, "at_least": 4}],
                           label_when_raised="x", **more)

        questionnaire = document(items, patterns=[
            listed("p", "A"), listed("q", "B", eased_by=[
                {"when": {"item": "C", "at_least": 1}, "to": "set-aside",
                 "text": "x"}]),
            listed("r", "C"),
            pattern("g", [{"item": "S", "at_least": 1}], gate=True),
            pattern("o", [{"item": "A", "at_least": 4}])])
        answers = {"A": 5, "B": 5, "C": 5}
        here = case(questionnaire, {**answers, "S": 1})
        self.assertEqual(views.findings(here, views.PRIVATE),
                         [(3, ev.SOME), (4, ev.SOME), (0, ev.LISTED),
                          (2, ev.LISTED)])
        for more in ({}, {"S": 0}):
            here = case(questionnaire, {**answers, **more})
            self.assertEqual(views.findings(here, views.PRIVATE),
                             [(0, ev.SOME), (2, ev.SOME), (4, ev.SOME),
                              (1, ev.SET_ASIDE)])
            self.assertEqual(views.findings(here, views.PLAIN),
                             [(4, ev.SOME)])

    def test_advice_waits_for_the_gate(self):
        advice = [{"id": name, "label": "x", "text": "x", "gate": gate}
                  for name, gate in (("a", "any"), ("b", "not-raised"),
                                     ("c", "must-be-known"))]
        questionnaire = self.questionnaire(advice=advice)
        held, offered = ev.WITHHELD, ev.OFFERED
        for answers, expected in (
                ({}, [offered, offered, held]),
                ({"S": 1}, [offered, held, held]),
                ({"S": 0, "T": 0}, [offered, offered, offered])):
            here = case(questionnaire, answers)
            self.assertEqual([ev.advice(here, index) for index in range(3)],
                             expected)
            self.assertEqual(views.advice_shown(here, views.PLAIN), [0])


if __name__ == "__main__":
    unittest.main()
