// SPDX-License-Identifier: MIT
// How scales are scored, with whom scores are compared, what they are made of;
// changes of numbers; the phrases that are built in.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kith, load, read } from "./support.mjs";

const library = await load();
const TABLE = [[1, 2], [3, 4], [5, 2]];
const IDS = ["A", "B", "C"];
const questionnaire = library.parse({
  kith: 1, id: "small", version: "1.0.0", language: "en", title: "Small",
  status: "unvalidated", ties: ["friend"],
  resources: [{ label: "Help", text: "Somebody helps.", for: "adults" }],
  options: { all: [1, 2, 3, 4, 5].map((value) => ({
    id: `o${value}`, value, label: `${value}` })) },
  sections: [{ id: "all", title: "All", items: IDS }],
  items: IDS.map((id) => ({ id, text: id, options: "all" })),
  scales: [
    { id: "warmth", label: "Warmth", min_answered: 2, source: "Somebody",
      items: ["A", { item: "B", weight: 3 }, "-C"], decimals: 1,
      cutoffs: [{ id: "plain", source: "Some", population: "Many",
        bands: [{ from: 1, id: "low", label: "low" }] }],
      reliability: { value: 0.8, kind: "retest", sd: 2, mean: 3,
        source: "Somewhere", population: "Others", status: "observed" },
      norms: [{ id: "few", population: "Eight people", source: "Made up",
        n: 8, mean: 2, sd: 2, table: TABLE }] },
    { id: "bare", label: "Bare", min_answered: "all", items: ["A"],
      missing: "none" },
  ],
});
const answered = (values) => Object.entries(values).reduce(
  (answers, [id, value]) => answers.set(id, value),
  questionnaire.answers("friend"));

test("a scale says how it is scored", () => {
  const scoring = questionnaire.scoring("warmth");
  assert.deepEqual(scoring, {
    source: "Somebody", minimum: 2, prorated: true, otherSide: "warmth",
    keys: [
      { item: "A", weight: 1, reversed: false, recoded: false },
      { item: "B", weight: 3, reversed: false, recoded: false },
      { item: "C", weight: 1, reversed: true, recoded: false },
    ],
    reliability: { value: 0.8, observed: true, kind: "retest",
      source: "Somewhere", population: "Others", mean: 3, sd: 2 },
    norms: [{ id: "few", population: "Eight people", source: "Made up",
      size: 8, mean: 2, sd: 2 }],
  });
  assert.throws(() => scoring.keys.pop(), TypeError);
  assert.equal(questionnaire.scales[0].cutoffs[0].population, "Many");
});

test("what a document does not say of a scale is null", () => {
  const { source, minimum, prorated, reliability, norms } =
    questionnaire.scoring("bare");
  assert.deepEqual([source, minimum, prorated, reliability, norms],
    [null, null, false, null, []]);
  assert.throws(() => questionnaire.scoring("none"),
    (error) => error.code === "KITH_E_NOT_FOUND");
});

test("the scales of a built-in document have their keys", () => {
  const { scales } = JSON.parse(library.document("kith-core"));
  const core = library.builtin("kith-core");
  for (const { id, items, other_side: other } of scales) {
    const { keys, otherSide } = core.scoring(id);
    const written = keys.map((key) => (key.reversed ? "-" : "") + key.item);
    assert.deepEqual(written, items.map((one) =>
      one.item === undefined ? one : (one.reverse ? "-" : "") + one.item), id);
    assert.equal(otherSide, other ?? id);
  }
});

test("a score is compared with people who are named", () => {
  // (3 + 3 * 3 + (6 - 3)) / 5 = 3: 2 of 8 lower and 4 the same.
  const norm = answered({ A: 3, B: 3, C: 3 }).assess().norm("warmth");
  assert.deepEqual(norm, { id: "few", population: "Eight people",
    source: "Made up", size: 8, mean: 2, sd: 2, tScore: 55, percentile: 50,
    below: 2, equal: 4 });
  const assessment = answered({ A: 3 }).assess();
  assert.equal(assessment.norm("warmth"), null);
  assert.equal(assessment.norm("bare"), null);
});

test("a wording names the people of a norm", () => {
  const wording = questionnaire.wording("friend", { overlay: {
    "kith-overlay": 1, questionnaire: "small", version: "1.0.0",
    language: "de",
    texts: { resources: [{ label: "Hilfe", text: "Es hilft jemand." }],
      scales: { warmth: { norms: { few: {
      population: "Acht Menschen" } } } } } } });
  assert.equal(questionnaire.wording().normPopulation("warmth", "few"),
    "Eight people");
  assert.equal(wording.normPopulation("warmth", "few"), "Acht Menschen");
  assert.throws(() => wording.normPopulation("warmth", "many"),
    (error) => error.code === "KITH_E_NOT_FOUND");
});

test("a score is made of what its answers add", () => {
  // Over the lowest, 1: (5 - 1) / 5, 3 * (2 - 1) / 5, and C unanswered.
  const assessment = answered({ A: 5, B: 2 }).assess();
  const made = assessment.contributions("warmth");
  assert.deepEqual(made, { A: 0.8, B: 0.6, C: null });
  assert.equal(answered({ A: 5 }).assess().contributions("warmth").A, null);
});

test("a change of numbers is Jacobson and Truax's example", () => {
  // Jacobson and Truax (1991): from 32.5 to 47.5, RC = 3.16, c = 50.
  const numbers = { before: 32.5, after: 47.5, reliability: 0.8, sd: 7.5,
    clinicalMean: 40, clinicalSd: 7.5, functionalMean: 60, functionalSd: 7.5,
    better: "higher" };
  const change = library.changeOfNumbers(numbers);
  assert.equal(change.state, "improved");
  assert.equal(change.statistic.toFixed(2), "3.16");
  assert.equal(change.standardError.toFixed(2), "4.74");
  assert.deepEqual(change.cutoffs, { a: 55, b: 45, c: 50 });
  assert.deepEqual([change.cutoffUsed, change.better, change.method],
    ["c", "higher", "jacobson-truax"]);
  assert.equal(change.sameDocument, null);
  assert.equal(library.changeOfNumbers({ ...numbers, after: 50.5 }).state,
    "recovered");
  assert.equal(library.changeOfNumbers({ before: 3, after: 4,
    reliability: 0.9, sd: 2, method: "edwards-nunnally" }).missing, "no-mean");
});

test("a change of numbers that are none is refused", () => {
  const refused = (code) => (error) => error instanceof kith.KithError &&
    error.code === code;
  const good = { before: 3, after: 4, reliability: 0.9, sd: 2 };
  assert.equal(library.changeOfNumbers(good).missing, null);
  for (const wrong of [{ before: NaN }, { after: undefined },
    { reliability: 1 }, { sd: 0 }, { sd: undefined }, { clinicalMean: 3 }]) {
    assert.throws(() => library.changeOfNumbers({ ...good, ...wrong }),
      refused("KITH_E_ARGUMENT"), JSON.stringify(wrong));
  }
  assert.throws(() => library.changeOfNumbers({ ...good, better: "up" }),
    refused("KITH_E_NOT_FOUND"));
});

test("the phrases of reports are those of the folder", () => {
  assert.deepEqual([...library.phrasesLanguages].sort(), ["de", "en", "es"]);
  for (const language of library.phrasesLanguages) {
    assert.equal(library.phrases(language),
      read(`lib/report/phrases-${language}.json`));
  }
  assert.equal(library.phrases("de-AT"), library.phrases("de"));
  assert.equal(library.phrases("tlh"), null);
  const phrases = JSON.parse(library.phrases("en"));
  const assessment = answered({ A: 3 }).assess();
  assert.equal(assessment.report({ phrases }), assessment.report());
});
