# SPDX-License-Identifier: MIT
"""names - what C cannot tell from Python is refused.

The library reads ids and names up to their NUL, so that "TR1\\0x" would be
TR1; and it takes the address of any object.
"""

import libkith
from tree import Facts, ROOT, main

CORE = libkith.Questionnaire.builtin("kith-core")
STORY = (ROOT / "examples/cases/friend-every-night.json").read_text()
SAMPLE = libkith.Sample(CORE, "friend")
FOUND = CORE.read_answers(STORY).assess()


class Names(Facts):
    def refused(self, kind, *uses):
        for number, use in enumerate(uses):
            with self.subTest(number), self.assertRaises(kind) as caught:
                use()
            self.assertIsInstance(caught.exception, libkith.KithError)

    def test_an_id_with_a_nul_is_a_value_error_and_changes_nothing(self):
        mine, circle = CORE.answers("friend"), libkith.Circle()
        journal = libkith.Journal("friend")
        self.refused(
            ValueError,
            lambda: libkith.Questionnaire.builtin("kith-core\0x"),
            lambda: CORE.answers("friend\0x"),
            lambda: mine.__setitem__("TR1\0x", 1),
            lambda: mine.__setitem__("TR1\0x", libkith.State.SKIPPED),
            lambda: mine.__setitem__("TR2", "often\0x"),
            lambda: mine.facts.__setitem__("swings-12\0x", 4),
            lambda: CORE.wording("friend\0x"),
            lambda: CORE.wording("friend", "de\0x"),
            lambda: CORE.wording("friend", gender="any\0x"),
            lambda: libkith.Journal("friend\0x"),
            lambda: journal.add_event("listened\0x", "them", 0),
            lambda: circle.add_need("money\0x", "Money"),
            lambda: circle.report_text(language="de\0x"),
            lambda: SAMPLE.norm("trust", "few\0x", "Few", "Made up"))
        self.assertEqual((len(mine), len(mine.facts)), (0, 0))
        self.assertEqual((len(journal), len(circle.needs)), (0, 4))

    def test_names_are_not_cut_either(self):
        share = libkith.Share(FOUND)
        joint = libkith.Joint(share, share)
        circle = libkith.Circle()
        self.refused(
            ValueError,
            lambda: joint.report_text(name_a="Ada\0x"),
            lambda: joint.report_text(name_b="\0"),
            lambda: FOUND.report_text("private", name="Ada\0x"),
            lambda: circle.add_person("Ada\0x"),
            lambda: circle.add_need("money", "Money\0x"),
            lambda: SAMPLE.norm("trust", "few", "Few\0x", "Made up"))

    def test_what_is_looked_up_with_a_nul_is_not_found(self):
        mine = CORE.read_answers(STORY)
        self.refused(
            KeyError,
            lambda: mine["TR1\0x"],
            lambda: mine.__delitem__("TR1\0x"),
            lambda: mine.state("TR1\0x"),
            lambda: FOUND.scores["trust\0x"],
            lambda: libkith.Circle().add_person("Ada", ["joy\0x"]))

    def test_texts_with_a_nul_are_no_json(self):
        self.refused(
            libkith.InvalidJSON,
            lambda: CORE.read_answers(STORY + "\0"),
            lambda: libkith.assess(STORY + "\0{"),
            lambda: libkith.Questionnaire("{}\0"),
            lambda: libkith.Circle.from_json(
                libkith.Circle().to_json() + "\0"),
            lambda: libkith.Journal.from_json(
                libkith.Journal("friend").to_json() + "\0"))

    def test_an_object_of_another_kind_is_a_type_error(self):
        mine, journal = CORE.answers("friend"), libkith.Journal("friend")
        share, circle = libkith.Share(FOUND), libkith.Circle()
        for number, use in enumerate([
                lambda: journal.add(mine, 0),
                lambda: journal.add(None, 0),
                lambda: journal.fill_facts(0, journal),
                lambda: journal.look_back(mine),
                lambda: libkith.Share(mine),
                lambda: libkith.Share(FOUND, guess=mine),
                lambda: libkith.Share.from_json(share.to_json(), FOUND),
                lambda: libkith.Joint(share, FOUND),
                lambda: libkith.Joint(share, share).report_text(wording=CORE),
                lambda: circle.set_assessment(circle.add_person(), mine),
                lambda: circle.fill_facts(journal),
                lambda: libkith.Change.between(mine, FOUND, "trust"),
                lambda: SAMPLE.merge(mine),
                lambda: libkith.Strategy.settling(CORE).next(journal),
                lambda: FOUND.report_text(wording=share)]):
            with self.subTest(number), self.assertRaises(TypeError):
                use()


if __name__ == "__main__":
    main()
