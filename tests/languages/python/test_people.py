# SPDX-License-Identifier: MIT
"""people - shares, two of them side by side, pairs and the circle."""

import copy
import json
import pickle

import libkith
from libkith import Closeness, Few, Reliance, TieState
from tree import Facts, ROOT, main

CORE = libkith.Questionnaire.builtin("kith-core")


def assessed(name):
    return CORE.read_answers(json.loads(
        (ROOT / f"examples/cases/{name}.json").read_text())).assess()


MINE = assessed("friend-who-confides-and-is-heard")
AFRAID = assessed("afraid-of-a-partner")
CHOSEN = [id for id, scale in CORE.scales.items()
          if scale.shareable and MINE.scores[id].value is not None][:5]


class Shares(Facts):
    def test_some_scales_may_be_chosen_and_sensitive_ones_never(self):
        self.assertGreaterEqual(len(CHOSEN), 3)
        self.assertFalse(any(scale.sensitive and scale.shareable
                             for scale in CORE.scales.values()))
        withheld = next(id for id, scale in CORE.scales.items()
                        if not scale.shareable)
        with self.assertRaises(libkith.ArgumentError):
            libkith.Share(MINE, [withheld])
        with self.assertRaises(libkith.NotFound):
            libkith.Share(MINE, ["none"])
        self.assertEqual(CORE.scales["listening-given"].other_side,
                         "listening-received")
        self.assertEqual(CORE.other_side("friend"), "friend")

    def test_it_holds_what_was_chosen_and_nothing_by_default(self):
        nothing = libkith.Share(MINE)
        self.assertEqual((nothing.empty, nothing.only_empty, nothing.tie,
                          nothing.questionnaire, nothing.scores),
                         (True, False, None, None, {}))
        share = libkith.Share(MINE, CHOSEN, MINE, CHOSEN[0])
        self.assertEqual((share.empty, share.tie), (False, "friend"))
        self.assertEqual(set(share.scores), set(CHOSEN))
        for id, score in share.scores.items():
            self.assertLessEqual(abs(score - MINE.scores[id].value), 0.51)
        self.assertEqual(share.guesses, {CHOSEN[0]: share.scores[CHOSEN[0]]})

    def test_where_the_gate_is_raised_it_is_that_of_who_chose_nothing(self):
        share = libkith.Share(AFRAID, CHOSEN)
        self.assertIs(AFRAID.host.gate, libkith.Gate.RAISED)
        self.assertEqual(share.to_json(), libkith.Share(MINE).to_json())
        self.assertTrue(share.only_empty)
        self.assertEqual(repr(share), repr(libkith.Share(MINE, CHOSEN)))

    def test_it_survives_json_and_pickling(self):
        share = libkith.Share(MINE, CHOSEN)
        for again in (libkith.Share.from_json(share.to_json()),
                      libkith.Share.from_json(share.to_dict(), CORE),
                      pickle.loads(pickle.dumps(share)), copy.copy(share)):
            self.assertEqual(again.to_json(), share.to_json())
            self.assertEqual(again.scores, share.scores)
            self.assertIsNone(again.only_empty)
        self.assertTrue(pickle.loads(pickle.dumps(libkith.Share(MINE))).empty)
        with self.assertRaises(libkith.KithError):
            libkith.Share.from_json({})


class SideBySide(Facts):
    def test_they_depend_on_the_shares_alone(self):
        a = libkith.Share(MINE, CHOSEN, guess=MINE, guessed=CHOSEN[:2])
        b = libkith.Share.from_json(libkith.Share(MINE, CHOSEN).to_json())
        joint = libkith.Joint(a, b)
        self.assertFalse(joint.too_little)
        self.assertEqual(joint.questionnaire.id, "kith-core")
        self.assertTrue(joint.topics)
        for topic in joint.topics:
            self.assertEqual(topic.difference,
                             topic.scores[0] - topic.scores[1])
            self.assertEqual(a.scores[topic.scales[0]], topic.scores[0])
            self.assertEqual(b.scores[topic.scales[1]], topic.scores[1])
            self.assertIsInstance(topic.closeness, Closeness)
        for guess in joint.guesses:
            self.assertEqual((guess.by, guess.told),
                             ("a", b.scores[guess.scale]))
        if len(joint.topics) >= 3:
            parts = joint.distance_parts
            self.assertAlmostEqual(joint.distance ** 2, parts.elevation
                                   + parts.scatter + parts.shape, 6)
        text = joint.report_text(name_a="Ada", name_b="Ben")
        self.assertIn("Ada", text)
        self.assertNotIn("Person 1", text)
        self.assertIsInstance(joint.report(), dict)
        self.assertNotEqual(joint.report_text(language="de"),
                            joint.report_text())

    def test_too_little_is_one_sentence_whatever_the_reason(self):
        some, none = libkith.Share(MINE, CHOSEN), libkith.Share(MINE)
        first = libkith.Joint(some, none)
        self.assertTrue(first.too_little)
        self.assertEqual((first.topics, first.guesses, first.distance,
                          first.questionnaire), ((), (), None, None))
        said = {libkith.Joint(*two).report_text(language="de")
                for two in ((some, none), (none, some), (none, none),
                            (libkith.Share(AFRAID, CHOSEN), some))}
        self.assertEqual(len(said), 1)


class TwoByTwo(Facts):
    def test_pairs_are_compared_in_height_order_and_shape(self):
        pairs = libkith.Pairs([1, 2, 3, 4, None], [2, 4, 3, 7, 1])
        self.assertEqual((len(pairs), pairs.missing, pairs.means),
                         (4, 1, (2.5, 4)))
        self.assertAlmostEqual(pairs.sds[0], (5 / 3) ** 0.5, 12)
        self.assertEqual((pairs.difference_mean, pairs.absolute_difference),
                         (-1.5, 1.5))
        self.assertAlmostEqual(pairs.difference_sd, (5 / 3) ** 0.5, 12)
        self.assertAlmostEqual(pairs.t.t, -1.5 / ((5 / 3) ** 0.5 / 2), 12)
        self.assertTrue(0 < pairs.t.p < 1)
        self.assertAlmostEqual(pairs.standardised_difference,
                               -1.5 / (5 / 3) ** 0.5, 12)
        self.assertEqual([pairs.apart(size) for size in (0, 1, 2)], [3, 2, 1])
        self.assertAlmostEqual(pairs.pearson, 7 / 70 ** 0.5, 12)
        self.assertAlmostEqual(pairs.spearman, 0.8, 12)
        self.assertAlmostEqual(pairs.kendall, 4 / 6, 12)
        self.assertAlmostEqual(pairs.distance, 14 ** 0.5, 12)
        parts = pairs.distance_parts
        self.assertAlmostEqual(parts.elevation, 9, 12)
        self.assertAlmostEqual(parts.scatter, (14 ** 0.5 - 5 ** 0.5) ** 2, 12)
        self.assertAlmostEqual(parts.shape, 2 * (70 ** 0.5 - 7), 12)
        between, within = pairs.mean_squares
        self.assertAlmostEqual(pairs.icc,
                               (between - within) / (between + within), 12)
        self.assertLess(abs(pairs.double_entry), 1)

    def test_what_is_usual_is_taken_away_from_both(self):
        usual = [3, 4, 4]
        found = libkith.Pairs([3, 5, 4], [4, 5, 3], usual)
        for same in (libkith.Pairs([3, 5, 4], [4, 5, 3], usual, usual),
                     libkith.Pairs([0, 1, 0], [1, 1, -1])):
            self.assertEqual((found.pearson, found.distance),
                             (same.pearson, same.distance))

    def test_what_cannot_be_is_refused_and_nothing_has_no_numbers(self):
        with self.assertRaises(libkith.ArgumentError):
            libkith.Pairs([1], [1, 2])
        with self.assertRaises(libkith.ArgumentError):
            libkith.Pairs([1], [1]).apart(-1)
        none = libkith.Pairs([], [])
        self.assertEqual((len(none), none.icc, none.t, none.means,
                          none.distance_parts), (0, None, None, None, None))

    def test_an_outcome_is_told_apart_into_own_and_other_s(self):
        own, other = [1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 7, 5]
        rest = [0.1, -0.1, -0.1, 0.1, 0, 0]
        model = libkith.actor_partner(
            [1 + 2 * x - y + e for x, y, e in zip(own, other, rest)],
            [3 * y + x for x, y in zip(own, other)], own, other)
        self.assertEqual(model.count, 6)
        self.assertAlmostEqual(model.a.actor.estimate, 2, 1)
        self.assertAlmostEqual(model.a.partner.estimate, -1, 1)
        self.assertGreater(model.a.actor.standard_error, 0)
        self.assertGreater(model.a.residual_sd, 0)
        self.assertAlmostEqual(model.b.actor.estimate, 3, 9)
        self.assertAlmostEqual(model.b.partner.estimate, 1, 9)
        few = libkith.actor_partner([1], [1], [1], [1])
        self.assertEqual((few.a.actor, few.residual_correlation),
                         (None, None))


def some_circle():
    circle = libkith.Circle()
    circle.add_person("Ada", ["comfort", "joy"])
    circle.add_person(None, {"advice": 1, "practical-help": 3})
    circle.set_part(circle.add_person("Ben"), "practical-help")
    return circle


class Circles(Facts):
    def test_it_says_who_meets_which_need(self):
        circle = some_circle()
        self.assertEqual([(need.id, need.people) for need in circle.needs],
                         [("comfort", 1), ("advice", 1), ("joy", 1),
                          ("practical-help", 2)])
        self.assertEqual(circle.people, (
            libkith.Person("Ada", None, {"comfort": 1, "joy": 1}, 0.5),
            libkith.Person(None, None, {"advice": 1, "practical-help": 3},
                           0.4375),
            libkith.Person("Ben", None, {"practical-help": 1}, 0.0625)))
        heaped = sum(one.share ** 2 for one in circle.people)
        self.assertAlmostEqual(circle.herfindahl, heaped, 15)
        self.assertAlmostEqual(circle.effective_people, 1 / heaped, 12)
        self.assertTrue(0 < circle.evenness < 1 and circle.entropy > 0)
        self.assertEqual((circle.needs_named, circle.reliance),
                         (4, Reliance.NOT_SEEN))

    def test_needs_on_one_person_are_said_and_set_aside_for_a_reason(self):
        circle = libkith.Circle()
        self.assertEqual((circle.reliance, circle.herfindahl, circle.few),
                         (Reliance.UNKNOWN, None, Few.NOT_SAID))
        circle.add_person("Ada", {"comfort": 1, "joy": 1, "advice": 2})
        self.assertIs(circle.reliance, Reliance.ONE)
        circle.few = Few.FOR_A_REASON
        self.assertIs(circle.reliance, Reliance.SET_ASIDE)

    def test_it_survives_json_and_pickling_and_is_changed(self):
        circle = some_circle()
        circle.add_need("faith", "Someone to pray with")
        for again in (libkith.Circle.from_json(circle.to_json()),
                      libkith.Circle.from_json(circle.to_dict()),
                      pickle.loads(pickle.dumps(circle)), copy.copy(circle)):
            self.assertEqual(again, circle)
        self.assertEqual(again.needs[4].label, "Someone to pray with")
        with self.assertRaises(libkith.ArgumentError):
            again.remove_person(2 ** 32)  # 32 bits would hold 0 of it
        with self.assertRaises(libkith.ArgumentError):
            again.set_part(0, "comfort", 2 ** 32 + 2)
        self.assertEqual(again, circle)
        again.remove_person(0)
        again.remove_need("advice")
        again.set_part(0, "faith", 9)
        self.assertEqual([dict(one.parts) for one in again.people],
                         [{"practical-help": 3, "faith": 9},
                          {"practical-help": 1}])
        read = libkith.Circle.from_json({"kith-circle": 1, "people": [
            {"name": "Eva", "meets": ["joy"], "sheet": "eva.json"}]})
        self.assertEqual(read.people[0].sheet, "eva.json")
        self.assertNotIn("Eva", repr(read))

    def test_it_refuses_and_stays_as_it_was(self):
        circle = some_circle()
        before = circle.to_json()
        for kind, call in (
                (libkith.NotFound, lambda: circle.set_part(0, "money")),
                (libkith.ArgumentError, lambda: circle.set_part(9, "joy")),
                (libkith.InvalidValue,
                 lambda: circle.add_person("Eva", {"joy": 99})),
                (libkith.NotFound, lambda: circle.add_person("Eva", ["no"])),
                (libkith.InvalidValue,
                 lambda: circle.add_person("a\u202eb")),
                (libkith.KithError, lambda: circle.add_need("money")),
                (IndexError, lambda: circle.host_tie(3))):
            with self.assertRaises(kind):
                call()
        self.assertEqual(circle.to_json(), before)
        with self.assertRaises(libkith.InvalidJSON) as caught:
            libkith.Circle.from_json('{"kith-circle": 1,\n "x": }')
        self.assertEqual(caught.exception.line, 2)

    def test_what_ties_are_is_for_the_program_alone(self):
        circle = some_circle()
        circle.set_assessment(0, MINE)
        circle.set_assessment(1, AFRAID)
        self.assertEqual(circle.strong(), ())
        self.assertEqual(circle.strong("private"),
                         (0,) if circle.host_tie(0) is TieState.STRONG else ())
        self.assertIs(circle.host_tie(1), TieState.WITHHELD)
        circle.set_assessment(1, None)
        self.assertIs(circle.host_tie(1), TieState.NOT_ASSESSED)
        with self.assertRaises(libkith.ArgumentError):
            circle.strong("host")

    def test_reports_have_names_in_the_private_view_alone(self):
        circle = some_circle()
        plain = circle.report_text()
        self.assertNotIn("Ada", plain)
        self.assertIn("Ada", circle.report_text("private"))
        self.assertNotEqual(circle.report_text(language="de"), plain)
        self.assertIsInstance(circle.report(), dict)
        self.assertTrue(circle.report_html().lower().startswith("<!doctype"))
        circle.set_assessment(0, AFRAID)
        self.assertEqual(circle.report_text(), plain)

    def test_it_fills_in_the_facts_of_a_questionnaire(self):
        answers = CORE.answers("friend")
        circle = some_circle()
        circle.fill_facts(answers)
        self.assertEqual(answers.facts["needs-named"], 4)
        self.assertEqual(answers.facts["effective-people"],
                         round(circle.effective_people, 6))


if __name__ == "__main__":
    main()
