// SPDX-License-Identifier: MIT
// Null says that there is no number; what is asked wrongly throws. Ids and
// names are never cut at a NUL.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kith, load, read } from "./support.mjs";

const library = await load();
const core = library.builtin("kith-core");
const assessment = core.read(read("examples/cases/friend-every-night.json"))
  .assess();
const empty = core.answers("friend").assess();
const refused = (code, message = /./) => (error) =>
  error instanceof kith.KithError && error.code === code &&
  message.test(error.message);
const wrongly = refused("KITH_E_ARGUMENT");

// ---- No value is null -------------------------------------------------------

test("a number that there is none of is null", () => {
  const score = empty.score("trust");
  assert.deepEqual([score.score, score.measurementError, score.percentile],
    [null, null, null]);
  assert.equal(empty.interval("trust"), null);
  assert.equal(library.series([]).mean, null);
  assert.equal(library.series([1, 1]).vonNeumann(), null);
  assert.equal(library.shareInterval(0, 0), null);
  assert.equal(library.circle().effectivePeople, null);
  assert.equal(library.pairs([1], [2]).pearson, null);
  const share = assessment.share([]);
  assert.equal(library.joint(share, share).distance, null);
});

// ---- Misuse throws ----------------------------------------------------------

test("a level that is none throws, and says which call refused it", () => {
  for (const level of [2, -1, NaN]) {
    assert.throws(() => assessment.interval("trust", level),
      refused("KITH_E_ARGUMENT", /^kith_assessment_interval\(\)/));
    assert.throws(() => library.shareInterval(1, 2, level), wrongly);
  }
});

test("counts that are none throw", () => {
  assert.throws(() => library.shareTest(3, 2), wrongly);
  assert.throws(() => library.shareInterval(-1, 2), wrongly);
});

test("windows and distances that are none throw", () => {
  const series = library.series([1, 2, 5, 1]);
  assert.throws(() => series.swings(1, 4, { first: 4, count: 4 }), wrongly);
  assert.throws(() => series.swings(4, 1), wrongly);
  assert.throws(() => series.jumps(NaN), wrongly);
  assert.throws(() => series.mssd(-7), wrongly);
  assert.throws(() => series.neighbours(-7), wrongly);
  assert.throws(() => library.pairs([1], [2], { apart: [-1] }), wrongly);
});

test("the program's view is no person's", () => {
  const missing = refused("KITH_E_NOT_FOUND");
  assert.throws(() => assessment.findings("host"), missing);
  assert.throws(() => assessment.strengths("host"), missing);
  assert.throws(() => assessment.advice("host"), missing);
  assert.throws(() => library.circle().strong("host"), missing);
});

test("an object of another kind, or of another load(), throws", async () => {
  const other = (await load()).builtin("kith-core");
  const answers = core.answers("friend");
  const journal = library.journal("friend");
  const share = assessment.share([]);
  for (const use of [
    () => journal.addRecord(answers, 0),
    () => journal.addRecord(other.answers("friend").assess(), 0),
    () => journal.addRecord(undefined, 0),
    () => journal.lookBack(assessment),
    () => journal.fillFacts(assessment, 0),
    () => library.joint(share, journal),
    () => library.joint(null, share),
    () => library.change(assessment, answers, "trust"),
    () => library.circle().fillFacts(core),
    () => library.readShare(share.write(), assessment),
    () => assessment.share([], { guess: answers }),
    () => assessment.report({ wording: core }),
    () => core.strategy().next(assessment),
    () => core.sample("friend").merge(answers),
  ]) assert.throws(use, wrongly, String(use));
});

test("what was disposed of throws at every number", () => {
  const gone = [
    [core.answers("friend"), (one) => one.value("TR1")],
    [core.answers("friend").assess(), (one) => one.score("trust")],
    [core.answers("friend").assess(), (one) => one.interval("trust")],
    [library.series([1]), (one) => one.mean],
    [library.circle(), (one) => one.evenness],
    [library.journal("friend"), (one) => one.score(0, core, "trust")],
  ];
  for (const [object, ask] of gone) {
    object.dispose();
    assert.throws(() => ask(object),
      refused("KITH_E_ARGUMENT", /disposed of/), String(ask));
  }
});

// ---- NUL --------------------------------------------------------------------

test("an id with a NUL is refused, and is not that before the NUL", () => {
  const answers = core.answers("friend");
  const circle = library.circle();
  const nul = refused("KITH_E_ARGUMENT", /NUL/);
  for (const use of [
    () => library.builtin("kith-core\0"),
    () => core.answers("friend\0x"),
    () => answers.set("TR1\0x", 1),
    () => answers.set("TR2", "often\0x"),
    () => answers.skip("TR1\0"),
    () => answers.clear("TR1\0"),
    () => answers.setFact("swings-12\0", 4),
    () => answers.clearFact("swings-12\0"),
    () => core.wording("friend\0"),
    () => core.wording("friend", { language: "de\0x" }),
    () => core.wording("friend", { gender: "any\0" }),
    () => library.journal("friend\0"),
    () => library.journal("friend").addEvent("listened\0", "them", 0),
    () => circle.addNeed("money\0x"),
    () => circle.addPerson("Ada", { "joy\0": 1 }),
    () => circle.report({ language: "de\0x" }),
    () => library.joint(assessment.share([]), assessment.share([]))
      .report({ nameA: "Ada\0x" }),
    () => library.joint(assessment.share([]), assessment.share([]))
      .report({ nameB: "\0" }),
    () => core.sample("friend").norm("trust", {
      id: "few\0", population: "Few", source: "Made up" }),
    () => library.phrases("de\0x"),
  ]) assert.throws(use, nul, String(use));
  for (const use of [
    () => answers.value("TR1\0x"),
    () => assessment.score("trust\0"),
    () => library.document("kith-core\0"),
  ]) assert.throws(use, refused("KITH_E_NOT_FOUND"), String(use));
  assert.equal(answers.count("answered"), 0);
  assert.equal(circle.people.length, 0);
});

test("a text with a NUL is refused, and is not that before the NUL", () => {
  const sheet = core.answers("friend").write();
  for (const [use, code] of [
    [() => core.read(`${sheet}\0`), "KITH_E_SYNTAX"],
    [() => library.report(`${sheet}\0{`), "KITH_E_SYNTAX"],
    [() => library.readCircle(`${library.circle().write()}\0`),
      "KITH_E_SYNTAX"],
    [() => library.readJournal(`${library.journal("friend").write()}\0`),
      "KITH_E_SYNTAX"],
    [() => assessment.report({ name: "Ada\0x" }), "KITH_E_VALUE"],
    [() => library.circle().addPerson("Ada\0x"), "KITH_E_VALUE"],
    [() => library.circle().addNeed("money", "Money\0x"), "KITH_E_VALUE"],
  ]) assert.throws(use, refused(code), String(use));
});
