// SPDX-License-Identifier: MIT
// Numbers over time, numbers in pairs and the circle: worked by hand here, and
// the same bits from the module and the native library.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BUILT, kith, load, NATIVE, read } from "./support.mjs";

const library = await load();

function near(given, wanted, what = "") {
  assert.ok(Math.abs(given - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted)),
    `${what} ${given} is not ${wanted}`);
}

function refused(code) {
  return (error) => error instanceof kith.KithError && error.code === code;
}

// ---- Over time --------------------------------------------------------------

test("a series gives level, trend and instability", () => {
  const series = library.series([1, 2, 4, 3, 5]);
  assert.equal(series.count, 5);
  assert.equal(series.mean, 3);
  near(series.sd, Math.sqrt(2.5));
  near(series.leastSquares.slope, 0.9);
  near(series.leastSquares.atFirst, 1.2);
  assert.equal(series.theilSen, 1);
  // One inversion: of 120 orders one has none and four have one.
  const { s, p, exact } = series.mannKendall;
  assert.deepEqual([s, exact], [8, true]);
  near(p, 2 * 5 / 120);
  assert.equal(series.neighbours(), 4);
  assert.equal(series.mssd(), 2.5);
  near(series.rmssd(), Math.sqrt(2.5));
  near(series.vonNeumann(), 1);
  assert.equal(series.jumps(2), 0.5);
  near(series.autocorrelation(), (2 - 1 + 0 + 0) / 10);
});

test("times order a series, and say who is a neighbour", () => {
  const week = 7 * 24 * 3600;
  const series = library.series([4, null, 1, 5],
    [3 * week, 2 * week, 0, new Date(4 * week * 1000)]);
  assert.equal(series.count, 3);
  near(series.leastSquares.slope, 1 / week);
  near(series.leastSquares.atFirst, 1);
  assert.equal(series.neighbours(), 2);
  assert.equal(series.neighbours(week), 1);
  assert.equal(series.mssd(week), 1);
  assert.equal(series.mssd(0), null);
});

test("swings are counted within a window", () => {
  const series = library.series([1, 4, 1, 3, 5, 1]);
  assert.equal(series.swings(1, 4), 4);
  assert.equal(series.swings(1, 4, { first: 3 }), 1);
  assert.equal(series.swings(1, 4, { first: 2, count: 2 }), 0);
});

test("a series of nothing has no numbers, and a wrong one is refused", () => {
  const none = library.series([]);
  assert.deepEqual([none.count, none.mean, none.theilSen, none.mannKendall],
    [0, null, null, null]);
  assert.throws(() => library.series("123"), refused("KITH_E_ARGUMENT"));
  assert.throws(() => library.series([1], [0.5]), refused("KITH_E_ARGUMENT"));
  assert.throws(() => library.series([1], [1, 2]), refused("KITH_E_ARGUMENT"));
  assert.throws(() => library.series([Infinity]), refused("KITH_E_VALUE"));
});

test("shares of what was counted have an interval and a test", () => {
  const z = 1.959963984540054, n = 10, p = 0.8; // the normal quantile of .975
  const half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  const [low, high] = library.shareInterval(8, 10);
  near(low, (p + z * z / (2 * n) - half) / (1 + z * z / n));
  near(high, (p + z * z / (2 * n) + half) / (1 + z * z / n));
  near(library.shareTest(8, 10), 2 * (45 + 10 + 1) / 1024);
  assert.equal(library.shareInterval(0, 0), null);
  assert.equal(library.shareTest(0, 0), null);
  assert.throws(() => library.shareTest(0.5, 1), refused("KITH_E_ARGUMENT"));
});

// ---- Two by two -------------------------------------------------------------

test("pairs are compared in height, order and shape", () => {
  const found = library.pairs([1, 2, 3, 4, null], [2, 4, 3, 7, 1],
    { apart: [0, 1, 2] });
  assert.deepEqual([found.count, found.missing], [4, 1]);
  assert.deepEqual([found.a.mean, found.b.mean], [2.5, 4]);
  near(found.a.sd, Math.sqrt(5 / 3));
  assert.equal(found.differenceMean, -1.5);
  assert.equal(found.absoluteDifference, 1.5);
  near(found.differenceSd, Math.sqrt(5 / 3));
  near(found.t.t, -1.5 / (Math.sqrt(5 / 3) / 2));
  near(found.standardisedDifference, -1.5 / Math.sqrt(5 / 3));
  assert.deepEqual(found.apart, [3, 2, 1]);
  near(found.pearson, 7 / Math.sqrt(5 * 14));
  near(found.spearman, 0.8);
  near(found.kendall, 4 / 6);
  near(found.distance, Math.sqrt(14));
  const { elevation, scatter, shape } = found.distanceParts;
  near(elevation, 4 * 1.5 ** 2);
  near(scatter, (Math.sqrt(14) - Math.sqrt(5)) ** 2);
  near(shape, 2 * (Math.sqrt(5 * 14) - 7));
  const { between, within } = found.meanSquares;
  near(found.icc, (between - within) / (between + within));
  assert.ok(Math.abs(found.doubleEntry) <= 1);
});

test("what is usual is taken away from both", () => {
  const distinctive = library.pairs([3, 5, 4], [4, 5, 3],
    { typicalA: [3, 4, 4], typicalB: [3, 4, 4] });
  assert.deepEqual(distinctive,
    library.pairs([3, 5, 4], [4, 5, 3], { typicalA: [3, 4, 4] }));
  assert.deepEqual(distinctive, library.pairs([0, 1, 0], [1, 1, -1]));
});

test("lists of different lengths are refused", () => {
  assert.throws(() => library.pairs([1], [1, 2]), refused("KITH_E_ARGUMENT"));
  assert.throws(() => library.pairs([1]), refused("KITH_E_ARGUMENT"));
  assert.equal(library.pairs([], []).icc, null);
});

test("an outcome is told apart into one's own and the other's", () => {
  const predictorA = [1, 2, 3, 4, 5, 6], predictorB = [2, 1, 4, 3, 7, 5];
  const residual = [0.1, -0.1, -0.1, 0.1, 0, 0];
  const outcomeA = predictorA.map((own, i) =>
    1 + 2 * own - predictorB[i] + residual[i]);
  const outcomeB = predictorB.map((own, i) => 3 * own + predictorA[i]);
  const { count, a, b } = library.actorPartner(
    { outcomeA, outcomeB, predictorA, predictorB });
  assert.equal(count, 6);
  assert.ok(Math.abs(a.actor.estimate - 2) < 0.1);
  assert.ok(Math.abs(a.partner.estimate + 1) < 0.1);
  assert.ok(Math.abs(a.intercept.estimate - 1) < 0.2);
  assert.ok(a.actor.standardError > 0 && a.residualSd > 0);
  assert.ok(Math.abs(b.actor.estimate - 3) < 1e-9);
  assert.ok(Math.abs(b.partner.estimate - 1) < 1e-9);
});

// ---- The circle -------------------------------------------------------------

function circleOf(one) {
  const circle = one.circle();
  circle.addPerson("Ada", { comfort: 1, joy: 1 });
  circle.addPerson(null, { advice: 1, "practical-help": 3 });
  circle.setPart(circle.addPerson("Ben"), "practical-help");
  return circle;
}

test("a circle says who meets which need", () => {
  const circle = circleOf(library);
  assert.deepEqual(circle.needs.map(({ id, people }) => [id, people]),
    [["comfort", 1], ["advice", 1], ["joy", 1], ["practical-help", 2]]);
  assert.deepEqual(circle.people, [
    { name: "Ada", sheet: null, parts: { comfort: 1, joy: 1 }, share: 0.5 },
    { name: null, sheet: null, parts: { advice: 1, "practical-help": 3 },
      share: 0.4375 },
    { name: "Ben", sheet: null, parts: { "practical-help": 1 },
      share: 0.0625 },
  ]);
  const shares = [0.5, 0.4375, 0.0625];
  const herfindahl = shares.reduce((sum, one) => sum + one * one, 0);
  near(circle.herfindahl, herfindahl);
  near(circle.effectivePeople, 1 / herfindahl);
  const entropy = -shares.reduce((sum, one) => sum + one * Math.log(one), 0);
  near(circle.entropy, entropy);
  near(circle.evenness, entropy / Math.log(3));
  assert.equal(circle.needsNamed, 4);
  assert.equal(circle.reliance, "not-seen");
});

test("needs on one person are said, and set aside for a reason", () => {
  const circle = library.circle();
  assert.equal(circle.reliance, "unknown");
  assert.equal(circle.herfindahl, null);
  circle.addPerson("Ada", { comfort: 1, joy: 1, advice: 2 });
  assert.equal(circle.reliance, "one");
  circle.addPerson("Ben", { joy: 1 });
  assert.equal(circle.reliance, "few");
  assert.equal(circle.few, "not-said");
  circle.few = "for-a-reason";
  assert.equal(circle.reliance, "set-aside");
  assert.equal(circle.few, "for-a-reason");
});

test("a circle survives JSON, and is changed", () => {
  const circle = circleOf(library).addNeed("faith", "Someone to pray with");
  const again = library.readCircle(JSON.stringify(circle));
  assert.equal(again.write(), circle.write());
  assert.equal(again.needs[4].label, "Someone to pray with");
  const before = again.write();
  for (const wide of [2 ** 32, 0.5, NaN, "0"]) { // 32 bits would hold 0 of it
    assert.throws(() => again.removePerson(wide), { name: "KithError" });
    assert.throws(() => again.setPart(0, "faith", wide), { name: "KithError" });
  }
  assert.equal(again.write(), before);
  again.removePerson(0).removeNeed("advice").setPart(0, "faith", 9);
  assert.deepEqual(again.people.map((one) => one.parts),
    [{ "practical-help": 3, faith: 9 }, { "practical-help": 1 }]);
  assert.equal(library.readCircle({ "kith-circle": 1, people: [
    { name: "Eva", meets: ["joy"], sheet: "eva.json" }] }).people[0].sheet,
  "eva.json");
});

test("a circle refuses with a sentence, and stays as it was", () => {
  const circle = circleOf(library);
  const before = circle.write();
  assert.throws(() => circle.setPart(0, "money"), refused("KITH_E_NOT_FOUND"));
  assert.throws(() => circle.setPart(9, "joy"), refused("KITH_E_ARGUMENT"));
  assert.throws(() => circle.setPart("0", "joy"), refused("KITH_E_ARGUMENT"));
  assert.throws(() => circle.addPerson("Eva", { joy: 99 }),
    refused("KITH_E_VALUE"));
  assert.throws(() => circle.addPerson("a\u202eb"), refused("KITH_E_VALUE"));
  assert.throws(() => circle.addNeed("money"), kith.KithError);
  assert.throws(() => { circle.few = "yes"; }, refused("KITH_E_NOT_FOUND"));
  assert.equal(circle.write(), before);
  assert.throws(() => library.readCircle('{"kith-circle": 1,\n "x": }'),
    ({ code, line }) => code === "KITH_E_SYNTAX" && line === 2);
});

test("ties that are strong are told, and the rest to the program alone", () => {
  const core = library.builtin("kith-core");
  const circle = circleOf(library);
  const sheet = read("examples/cases/friend-who-confides-and-is-heard.json");
  const raised = read("examples/cases/afraid-of-a-partner.json");
  circle.setAssessment(0, core.read(sheet).assess());
  assert.deepEqual(circle.strong(), []);
  const [first, second] = circle.host.ties;
  assert.deepEqual(circle.strong("private"), first === "strong" ? [0] : []);
  assert.equal(second, "not-assessed");
  circle.setAssessment(1, core.read(raised).assess());
  assert.equal(circle.host.ties[1], "withheld");
  circle.setAssessment(1, null);
  assert.equal(circle.host.ties[1], "not-assessed");
});

test("a report on a circle has names in the private view alone", () => {
  const circle = circleOf(library);
  const plain = circle.report();
  assert.ok(!plain.includes("Ada"));
  assert.ok(circle.report({ view: "private" }).includes("Ada"));
  assert.notEqual(circle.report({ language: "de" }), plain);
  JSON.parse(circle.report({ format: "json" }));
  assert.match(circle.report({ format: "html" }), /^<!doctype html>/i);
});

test("a circle fills in the facts of a questionnaire", () => {
  const answers = library.builtin("kith-core").answers("friend");
  const circle = circleOf(library).fillFacts(answers);
  assert.equal(answers.fact("needs-named"), 4);
  assert.equal(answers.fact("effective-people"),
    Number(circle.effectivePeople.toFixed(6)));
});

// ---- All ends, and bits -----------------------------------------------------

test("wiping ends all of it", async () => {
  const another = await load();
  const series = another.series([1, 2]), circle = circleOf(another);
  another.wipe();
  for (const use of [() => series.mean, () => circle.people,
    () => another.series([1]), () => another.pairs([1], [2])]) {
    assert.throws(use, refused("KITH_E_ARGUMENT"));
  }
});

function found(one) {
  const a = [1.25, 2, 3.7, 4, 5, 2.5, 9], b = [2, 4.125, 3, 7, 2, 2.5, 8];
  const series = one.series(a);
  return [series.theilSen, series.mannKendall, series.leastSquares,
    series.autocorrelation(), series.neighbourCorrelation(),
    one.pairs(a, b), one.shareInterval(3, 11), one.shareTest(3, 11),
    one.actorPartner({ outcomeA: a, outcomeB: b, predictorA: b.slice().reverse(),
      predictorB: a.slice().reverse() }), circleOf(one).entropy,
    circleOf(one).report({ view: "private", format: "html" })];
}

test("all of it has the same bits", { skip: NATIVE === null }, async () => {
  const module = await import(new URL("index.js", BUILT));
  assert.deepEqual(found(await module.load()), found(library));
});
