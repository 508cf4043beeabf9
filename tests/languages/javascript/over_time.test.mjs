// SPDX-License-Identifier: MIT
// The journal: kept, read again, changed; what it keeps and what it does not.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BUILT, kith, load, NATIVE, read } from "./support.mjs";

const library = await load();
const checkin = library.builtin("kith-checkin");
const WEEK = 7 * 24 * 3600;

function caseOf(name) {
  return JSON.parse(read(`examples/cases/${name}.json`));
}

function assessed(name) {
  const sheet = caseOf(name);
  return library.builtin(sheet.questionnaire).read(sheet).assess();
}

function refused(code) {
  return (error) => error instanceof kith.KithError && error.code === code;
}

const good = assessed("checkin-a-good-week");
const hurtful = assessed("checkin-a-hurtful-week");

function journalOf(one, weeks) {
  const journal = one.journal(weeks[0].tie);
  weeks.forEach((week, i) => journal.addRecord(week, i * WEEK));
  return journal;
}

test("a record holds scores, and nothing sensitive unasked", () => {
  const journal = journalOf(library, [good]);
  const [record] = journal.entries;
  assert.equal(record.kind, "record");
  assert.equal(record.time, 0);
  assert.equal(record.questionnaire, "kith-checkin");
  assert.equal(record.version, checkin.version);
  assert.equal(record.digest, good.digest);
  assert.equal(record.stopped, false);
  assert.deepEqual(record.keeps, { sensitive: false, answers: false });
  assert.deepEqual(record.answers, {});
  assert.ok(record.scores.length > 0);
  for (const { scale, value, sensitive } of record.scores) {
    assert.equal(sensitive, false);
    assert.equal(value, Number(good.score(scale).score.toFixed(6)));
    assert.equal(journal.scored(0, checkin, scale), "same");
    assert.equal(journal.score(0, checkin, scale), value);
  }
  assert.deepEqual(journal.host(0), { gate: null, findings: [] });
  assert.deepEqual(journal.entry(0), record);
});

test("what is sensitive, and answers, are kept where that is said", () => {
  const journal = library.journal(hurtful.tie).addRecord(hurtful,
    new Date(1500), { sensitive: true, answers: true });
  const { time, keeps, answers } = journal.entry(0);
  assert.equal(time, 1);
  assert.deepEqual(keeps, { sensitive: true, answers: true });
  assert.ok(Object.keys(answers).length > 0);
  assert.equal(journal.host(0).gate, hurtful.host.gate);
  assert.equal(JSON.parse(journal.writeEntry(0)).time, 1);
});

test("events say who did what, when and how often", () => {
  const journal = library.journal("friend")
    .addEvent("listened", "them", 10).addEvent("hurt", "me", -5, 3);
  assert.deepEqual(journal.entries, [
    { kind: "event", time: 10, event: "listened", by: "them", count: 1,
      sensitive: false },
    { kind: "event", time: -5, event: "hurt", by: "me", count: 3,
      sensitive: true },
  ]);
  assert.equal(journal.scored(0, checkin, checkin.scales[0].id), "elsewhere");
  assert.equal(journal.score(0, checkin, checkin.scales[0].id), null);
  journal.remove(0);
  assert.deepEqual(journal.entries.map((one) => one.event), ["hurt"]);
});

test("a journal survives JSON, whole and by entry", () => {
  const journal = journalOf(library, [good]).addEvent("confided", "me", 7);
  const again = library.readJournal(journal.write());
  assert.equal(again.tie, good.tie);
  assert.deepEqual(again.entries, journal.entries);
  assert.equal(library.readJournal(JSON.stringify(journal)).write(),
    journal.write());
  const copied = library.journal(good.tie);
  for (let i = 0; i < journal.count; i++) copied.add(journal.writeEntry(i));
  assert.equal(copied.write(), journal.write());
});

test("a journal refuses with a sentence, and stays as it was", () => {
  const journal = journalOf(library, [good]);
  const before = journal.write();
  assert.throws(() => journal.addEvent("sang", "me", 0),
    refused("KITH_E_NOT_FOUND"));
  assert.throws(() => journal.addEvent("hurt", "you", 0),
    refused("KITH_E_NOT_FOUND"));
  assert.throws(() => journal.addEvent("hurt", "me", 0.5),
    refused("KITH_E_ARGUMENT"));
  assert.throws(() => journal.addEvent("hurt", "me", 1e12),
    refused("KITH_E_VALUE"));
  assert.throws(() => journal.addEvent("hurt", "me", 0, 0),
    refused("KITH_E_VALUE"));
  assert.throws(() => journal.entry(1), refused("KITH_E_NOT_FOUND"));
  assert.throws(() => journal.remove(-1), refused("KITH_E_NOT_FOUND"));
  assert.throws(() => journal.add("{"), refused("KITH_E_SYNTAX"));
  assert.equal(journal.write(), before);
  assert.throws(() => library.readJournal(before.slice(0, -9)),
    kith.KithError);
  journal.dispose();
  assert.throws(() => journal.count, refused("KITH_E_ARGUMENT"));
});

// ---- Looking back -----------------------------------------------------------

const RATINGS = [1, 2, 4, 3, 5, 5];
const scale = "ease"; // of CK2 alone

/** Weekly check-ins with these ratings. */
function weeks(one) {
  const questionnaire = one.builtin("kith-checkin");
  const sheet = caseOf("checkin-a-good-week");
  const journal = one.journal(sheet.tie);
  RATINGS.forEach((rating, week) => {
    const answers = questionnaire.read(sheet).set("CK2", rating - 1);
    journal.addRecord(answers.assess(), week * WEEK, { sensitive: true });
  });
  return journal;
}

test("a look-back says level and trend, and what they rest on", () => {
  const journal = weeks(library);
  const values = RATINGS.map((_, i) => journal.score(i, checkin, scale));
  assert.ok(new Set(values).size > 2);
  const series = library.series(values,
    RATINGS.map((_, week) => week));
  const statements = journal.lookBack(checkin).statements();
  const of = (kind) => statements.find((one) =>
    one.kind === kind && one.scale === scale);
  assert.equal(of("level").state, "said");
  assert.equal(of("level").numbers.mean, series.mean);
  const trend = of("trend");
  assert.equal(trend.state, "said");
  assert.ok(Math.abs(trend.numbers.slope - series.theilSen) < 1e-12);
  assert.equal(trend.numbers.p, series.mannKendall.p);
  assert.equal(trend.numbers.weeks, 5);
  assert.equal(trend.claim, trend.numbers.p >= 0.05 ? "none"
    : trend.numbers.slope > 0 ? "rising" : "falling");
  assert.deepEqual(trend.entries, RATINGS.map((_, i) =>
    ({ entry: i, time: i * WEEK, value: values[i] })));
  const inertia = of("inertia");
  assert.equal(inertia.state, "not-enough-points");
  assert.deepEqual([inertia.points, inertia.pointsNeeded], [6, 30]);
  assert.deepEqual(inertia.turn, { kind: "more", count: 24 });
  assert.deepEqual(inertia.numbers, {});
  assert.equal(inertia.claim, null);
});

test("a stretch is looked back on, and sensitive things when asked", () => {
  const journal = weeks(library)
    .addEvent("broke-trust", "them", 0)
    .addEvent("took-responsibility", "them", WEEK + 5, 2)
    .addEvent("hurt", "me", 1);
  const short = journal.lookBack(checkin,
    { from: WEEK, to: new Date(2 * WEEK * 1000) });
  const level = short.statements().find((one) => one.kind === "level");
  assert.deepEqual([level.points, level.state], [2, "not-enough-points"]);
  const back = journal.lookBack(checkin, { to: 3 * WEEK });
  const plain = back.statements(), all = back.statements("private");
  assert.ok(plain.every((one) => !one.sensitive));
  assert.deepEqual(all.filter((one) => !one.sensitive), plain);
  assert.ok(all.some((one) => one.event === "hurt"));
  const repair = plain.find((one) => one.kind === "repair");
  assert.deepEqual([repair.by, repair.event], ["them", "broke-trust"]);
  assert.deepEqual(repair.weeks.map((week) => week.accountability),
    [0, 2, 0, 0]);
  assert.throws(() => back.statements("host"), refused("KITH_E_NOT_FOUND"));
});

test("a look-back is a report of its own", () => {
  const back = weeks(library).addEvent("hurt", "me", 1).lookBack(checkin);
  const text = back.report();
  assert.ok(text.length > 200);
  assert.notEqual(back.report({ view: "private" }), text);
  assert.notEqual(back.report({
    wording: checkin.wording(good.tie, { language: "de" }) }), text);
  JSON.parse(back.report({ format: "json" }));
  assert.match(back.report({ format: "html" }), /^<!doctype html>/i);
  assert.match(back.report({ format: "svg" }), /<svg/);
});

// ---- For the next assessment ------------------------------------------------

test("facts of a journal are filled in, with what they rest on", () => {
  const core = library.builtin("kith-core");
  const wanted = core.facts.filter((one) => one.computedFrom === "journal");
  assert.ok(wanted.length > 0);
  const sheet = caseOf("checkin-a-good-week");
  const journal = library.journal(sheet.tie);
  for (let week = 0; week < 12; week++) {
    journal.addRecord(checkin.read(sheet).set("CK1", week % 2 === 0 ? 1 : 5)
      .assess(), week * WEEK, { sensitive: true });
  }
  const answers = core.answers(sheet.tie);
  const facts = journal.fillFacts(answers, 12 * WEEK);
  const swings = wanted.find((one) => one.computedWhat === "swings").id;
  assert.deepEqual(Object.keys(facts).sort(),
    wanted.map((one) => one.id).sort());
  assert.equal(facts[swings].state, "given");
  assert.equal(facts[swings].value, 11);
  assert.equal(answers.fact(swings), 11);
  assert.equal(answers.factIsComputed(swings), true);
  assert.equal(facts[swings].entries.length, 12);
  const few = library.journal(sheet.tie).fillFacts(answers, new Date(0));
  assert.equal(few[swings].state, "too-little");
  assert.equal(few[swings].have, 0);
  assert.equal(few[swings].need, 12);
  assert.equal(answers.fact(swings), null);
  answers.setFact(swings, 3);
  const told = library.journal(sheet.tie).fillFacts(answers, new Date(0));
  assert.equal(told[swings].state, "stands");
  assert.equal(answers.fact(swings), 3);
  assert.equal(answers.factIsComputed(swings), false);
});

test("two records give a change, or say why there is none", () => {
  const journal = weeks(library);
  const change = journal.change(0, 5, checkin, scale);
  assert.equal(change.before, journal.score(0, checkin, scale));
  assert.equal(change.after, journal.score(5, checkin, scale));
  assert.equal(change.sameDocument, true);
  assert.equal(change.state === null, change.missing !== null);
  assert.throws(() => journal.change(0, 9, checkin, scale),
    refused("KITH_E_NOT_FOUND"));
});

test("wiping ends a journal", async () => {
  const another = await load();
  const journal = another.journal("friend").addEvent("hurt", "me", 0);
  another.wipe();
  assert.throws(() => journal.entries, refused("KITH_E_ARGUMENT"));
});

test("journals have the same bytes", { skip: NATIVE === null }, async () => {
  const module = await (await import(new URL("index.js", BUILT))).load();
  const written = (one) => journalOf(one, ["checkin-a-good-week",
    "checkin-a-hurtful-week"].map((name) => one.builtin("kith-checkin")
    .read({ ...caseOf(name), tie: good.tie }).assess())).write();
  assert.equal(written(module), written(library));
  const said = (one) => weeks(one).lookBack(one.builtin("kith-checkin"))
    .statements("private");
  assert.deepEqual(said(module), said(library));
  const page = (one) => weeks(one).lookBack(one.builtin("kith-checkin"))
    .report({ view: "private", format: "html" });
  assert.equal(page(module), page(library));
});
