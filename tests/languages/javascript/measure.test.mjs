// SPDX-License-Identifier: MIT
// Samples, the quality of answers and graded models: numbers from outside, and
// the same bits from the module and the native library.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BUILT, kith, load, NATIVE } from "./support.mjs";

const library = await load();
const OPTIONS = Array.from({ length: 11 }, (_, value) => ({
  id: `o${value}`, value, label: `${value}` }));
const IDS = ["J1", "J2", "J3", "J4"];
const document = (more, options = OPTIONS, ids = IDS) => ({
  kith: 1, id: "judges", version: "1.0.0", language: "en", title: "Judges",
  status: "unvalidated", ties: ["friend"],
  resources: [{ label: "Help", text: "Somebody helps.", for: "adults" }],
  options: { all: options },
  sections: [{ id: "all", title: "All", items: ids }],
  items: ids.map((id) => ({ id, text: id, options: "all" })),
  scales: [{ id: "scale", label: "Scale", items: ids, min_answered: 1,
    ...more }],
});

// Shrout and Fleiss (1979), Psychological Bulletin 86, table 2; the
// correlations, to two places, are those of their table 4.
const RATINGS = [
  [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9],
  [6, 2, 4, 7],
];
const CORRELATIONS = {
  "1,1": 0.17, "2,1": 0.29, "3,1": 0.71, "1,k": 0.44, "2,k": 0.62, "3,k": 0.91,
};

const columns = (rows = RATINGS) => ({
  rows: rows.length,
  items: Object.fromEntries(IDS.map((id, i) => [id,
    Int8Array.from(rows, (row) => row[i])])),
});

function near(given, wanted, what) {
  assert.ok(Math.abs(given - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted)),
    `${what ?? ""} ${given} is not ${wanted}`);
}

function refused(code) {
  return (error) => error instanceof kith.KithError && error.code === code;
}

// ---- Samples ----------------------------------------------------------------

test("a sample gives the correlations of Shrout and Fleiss", () => {
  const sample = library.parse(document()).sample();
  assert.equal(sample.add(columns()), 0);
  const { icc, alpha, people, items } = sample.analyse("scale");
  for (const [kind, wanted] of Object.entries(CORRELATIONS)) {
    assert.equal(Number(icc[kind].toFixed(2)), wanted, kind);
  }
  near(alpha, icc["3,k"]);
  assert.equal(people, RATINGS.length);
  assert.deepEqual(items.map((one) => one.id), IDS);
  assert.ok(items.every((one) => !one.looksUnreversed));
});

test("a sample gives means, deviations and counts", () => {
  const sample = library.parse(document()).sample("friend");
  const rows = [...RATINGS, [-9, -9, 1, 2], [77, 1, 1, 1]];
  assert.equal(sample.add({ ...columns(rows), missing: [[-9, "declined"]] }),
    1);
  assert.deepEqual([sample.rows, sample.faults, sample.otherTies], [7, 1, 0]);
  const [first] = sample.items("scale");
  assert.equal(first.counts.answered, 6);
  assert.equal(first.counts.declined, 1);
  near(first.mean, 46 / 6);
  near(first.sd, Math.sqrt((366 - 46 * 46 / 6) / 5));
  const { count, mean } = sample.scores("scale");
  assert.equal(count, 7);
  near(mean, (24 + 12 + 26 + 16 + 30 + 19 + 6) / 4 / 7);
  const norm = sample.norm("scale",
    { id: "few", population: "Six people", source: "Made up" });
  assert.equal(norm.n, 7);
  assert.equal(norm.population, "Six people");
  const again = library.parse(document({ norms: [norm] }));
  assert.equal(again.scales[0].id, "scale");
});

test("samples that are merged are one", () => {
  const judges = library.parse(document());
  const whole = judges.sample();
  const parts = [judges.sample(), judges.sample()];
  whole.add(columns());
  parts[0].add(columns(RATINGS.slice(0, 2)));
  parts[1].add(columns(RATINGS.slice(2)));
  const merged = parts[0].merge(parts[1]);
  for (const missing of ["listwise", "pairwise"]) {
    assert.deepEqual(merged.analyse("scale", { missing }),
      whole.analyse("scale", { missing }));
  }
  assert.ok(whole.analyse("scale").alphaInterval[0] <
    whole.analyse("scale", { level: 0.5 }).alphaInterval[0]);
});

test("a sample of nobody has no numbers", () => {
  const sample = library.parse(document()).sample();
  assert.equal(sample.items("scale")[0].mean, null);
  assert.equal(sample.scores("scale").mean, null);
  const { alpha, icc, splitHalf } = sample.analyse("scale");
  assert.deepEqual([alpha, icc["1,1"], splitHalf["odd-even"]],
    [null, null, null]);
  assert.throws(() => sample.analyse("none"), refused("KITH_E_NOT_FOUND"));
  assert.throws(() => sample.add({ rows: 0.5 }), refused("KITH_E_ARGUMENT"));
  sample.dispose();
  assert.throws(() => sample.rows, refused("KITH_E_ARGUMENT"));
});

test("rows beyond a block are all taken in", () => {
  const judges = library.parse(document());
  const many = Array.from({ length: 10000 }, (_, row) =>
    RATINGS[row % RATINGS.length]);
  const sample = judges.sample();
  sample.add(columns(many));
  assert.equal(sample.rows, many.length);
  near(sample.items("scale")[1].mean,
    many.reduce((sum, row) => sum + row[1], 0) / many.length);
});

// ---- Quality ----------------------------------------------------------------

const MANY = Array.from({ length: 12 }, (_, i) => `Q${i + 1}`);
const uniform = library.parse(document({}, OPTIONS, MANY));

test("the same answer everywhere may be rushed", () => {
  const answers = uniform.answers();
  for (const id of MANY) answers.set(id, 3);
  const untimed = answers.quality();
  assert.equal(untimed.verdict, "may-be-rushed");
  assert.deepEqual(untimed.reasons, ["longstring-share"]);
  assert.equal(untimed.indices.longstring.value, 12);
  assert.equal(untimed.indices["longstring-share"].value, 1);
  assert.equal(untimed.indices["longstring-share"].threshold, 0.5);
  assert.equal(untimed.indices["seconds-median"].value, null);
  assert.equal(untimed.mayWithholdNorms, true);
  const timed = answers.quality(
    Object.fromEntries(MANY.map((id) => [id, 0.5])));
  assert.equal(timed.indices["seconds-median"].value, 0.5);
  assert.deepEqual(timed.reasons, ["longstring-share", "seconds-median"]);
});

test("answers that differ are not rushed, and none say nothing", () => {
  const answers = uniform.answers();
  assert.equal(answers.quality().verdict, "not-enough");
  MANY.forEach((id, i) => answers.set(id, i % 5));
  assert.equal(answers.quality().verdict, "not-rushed");
  assert.throws(() => answers.quality({ none: 1 }),
    refused("KITH_E_NOT_FOUND"));
  assert.throws(() => answers.quality({ Q1: NaN }), refused("KITH_E_VALUE"));
});

// ---- Graded models ----------------------------------------------------------

const TWO = { slope: 1.3, thresholds: [0.4] };
const THREE = { slope: 0.8, thresholds: [-1.25, 0.5] };
const GRADED = { ...document({}, OPTIONS.slice(0, 3), ["A", "B"]) };
GRADED.options.two = OPTIONS.slice(0, 2);
GRADED.items[0].options = "two";
GRADED.scales = [
  { id: "line", label: "Line", items: ["A", "B"], min_answered: 1,
    method: "graded", report_as: "raw", decimals: 2, graded: {
      source: "made up", population: "nobody", prior: { mean: 0.5, sd: 2 },
      from: -4, to: 4, nodes: 33, estimate: "map",
      items: { A: TWO, B: THREE } } },
  { id: "sum", label: "Sum", items: ["A", "B"], min_answered: 1 },
];
const logistic = (slope, threshold, theta) =>
  1 / (1 + Math.exp(-slope * (theta - threshold)));

test("a graded model gives back what the document says", () => {
  const model = library.parse(GRADED).graded("line");
  assert.equal(model.estimate, "map");
  assert.equal(model.source, "made up");
  assert.equal(model.population, "nobody");
  assert.deepEqual(model.prior, { mean: 0.5, sd: 2 });
  assert.deepEqual(model.nodes, { from: -4, to: 4, count: 33 });
  assert.deepEqual(model.items,
    [{ id: "A", ...TWO }, { id: "B", ...THREE }]);
});

test("the curves of a graded model are Samejima's", () => {
  const model = library.parse(GRADED).graded("line", "friend");
  for (const theta of [-3, -0.2, 0, 1.7]) {
    const a = logistic(TWO.slope, TWO.thresholds[0], theta);
    const [first, second] = THREE.thresholds.map((threshold) =>
      logistic(THREE.slope, threshold, theta));
    near(model.probability("A", 1, theta), a);
    near(model.probability("A", 0, theta), 1 - a);
    near(model.probability("B", 1, theta), first - second);
    near(model.expectedSum(theta), a + first + second);
    near(model.information(theta, "A"), TWO.slope ** 2 * a * (1 - a));
    near(model.information(theta),
      model.information(theta, "A") + model.information(theta, "B"));
  }
  assert.throws(() => model.probability("A", 2, 0),
    refused("KITH_E_ARGUMENT"));
  assert.throws(() => model.information(NaN), refused("KITH_E_ARGUMENT"));
  assert.throws(() => model.information(0, "C"), refused("KITH_E_NOT_FOUND"));
});

test("sum scores stand in order, and their shares are all people", () => {
  const sums = library.parse(GRADED).graded("line").sumScores();
  assert.equal(sums.length, 4);
  near(sums.reduce((all, { share }) => all + share, 0), 1);
  sums.slice(1).forEach(({ estimate, error }, i) => {
    assert.ok(estimate > sums[i].estimate);
    assert.ok(error > 0);
  });
});

test("a scale that is not graded has no model", () => {
  assert.throws(() => library.parse(GRADED).graded("sum"),
    refused("KITH_E_NO_VALUE"));
});

// ---- Bits -------------------------------------------------------------------

function found(one) {
  const judges = one.parse(document());
  const sample = judges.sample();
  sample.add(columns());
  const answers = judges.answers();
  IDS.forEach((id, i) => answers.set(id, RATINGS[1][i]));
  const model = one.parse(GRADED).graded("line");
  return [sample.analyse("scale"), sample.items("scale"), answers.quality(),
    model.sumScores(), model.information(0.3)];
}

test("all of it has the same bits", { skip: NATIVE === null }, async () => {
  const module = await import(new URL("index.js", BUILT));
  assert.deepEqual(found(await module.load()), found(library));
});
