// SPDX-License-Identifier: MIT
// What each object of the package does.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kith, load, NATIVE, read } from "./support.mjs";

const library = await load();
const core = library.builtin("kith-core");

function failure(run) {
  try {
    run();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
}

function caseOf(name) {
  return JSON.parse(read(`examples/cases/${name}.json`));
}

test("the package exports what its types declare", () => {
  const declared = [...read("examples/javascript/index.d.ts").matchAll(
    /^export (?:class|const|function) (\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(Object.keys(kith).sort(), declared.sort());
  const { version } = JSON.parse(read("examples/javascript/package.json"));
  assert.equal(version, library.version);
});

test("a questionnaire says what it holds as plain objects", () => {
  const document = JSON.parse(library.document("kith-core"));
  assert.equal(core.id, "kith-core");
  assert.equal(core.version, document.version);
  assert.match(core.digest, /^[0-9a-f]{16}$/);
  assert.deepEqual(core.ties, document.ties.map((tie) => tie.id));
  assert.deepEqual(core.items.map((item) => item.id),
    document.items.map((item) => item.id));
  assert.deepEqual(core.sections.map(({ id, items }) => ({ id, items })),
    document.sections.map(({ id, items }) => ({ id, items })));
  assert.deepEqual(core.patterns.map((one) => one.id),
    document.patterns.map((one) => one.id));
  assert.deepEqual(core.items.filter((item) => item.safety)
    .map((item) => item.id),
  document.items.filter((item) => item.safety).map((item) => item.id));
  assert.throws(() => core.items.push(1), TypeError);
});

test("the documents that are built in are those of the folder", () => {
  assert.deepEqual(library.builtins.map((one) => one.id),
    ["kith-brief", "kith-checkin", "kith-core", "kith-repair"]);
  for (const { id, languages } of library.builtins) {
    assert.deepEqual(languages, ["de", "es"]);
    assert.equal(library.document(id), read(`lib/instruments/${id}.json`));
  }
});

test("every question has its text in every language", () => {
  const texts = JSON.parse(read("lib/instruments/kith-core.de.json"));
  const german = core.wording("friend", { language: "de" });
  const english = core.wording("friend");
  for (const { id } of core.items) {
    assert.ok(english.item(id).text.length > 0);
    assert.notEqual(german.item(id).text, english.item(id).text, id);
  }
  assert.equal(german.title, texts.texts.title);
  assert.equal(german.language, "de");
  assert.deepEqual(german.missing, []);
  const [first] = english.item("TR1").options;
  assert.deepEqual(Object.keys(first), ["id", "value", "label"]);
});

test("answers go on to what is asked next and never come back to a skip", () => {
  const answers = core.answers("friend");
  const seen = [];
  for (let item = answers.next(); item !== null; item = answers.next()) {
    assert.ok(!seen.includes(item), item);
    seen.push(item);
    if (item === "AD1") answers.set(item, "yes");
    else if (item === "AD2") answers.set(item, "no");
    else if (seen.length % 3 === 0) answers.skip(item);
    else if (seen.length % 3 === 1) answers.decline(item);
    else answers.set(item, core.items[core.indexOf("item", item)]
      .options[0]?.value ?? 0);
  }
  assert.ok(seen.length > 60);
  assert.equal(answers.stopped, null);
  assert.equal(answers.count("unanswered"), 0);
  assert.ok(answers.count("skipped") > 10);
  assert.equal(answers.after(), seen[0]);
  assert.equal(answers.before(answers.after(seen[0])), seen[0]);
});

test("an answer sheet survives JSON", () => {
  const answers = core.answers("friend").set("TR1", 3).set("TR2", "often")
    .skip("TR3").decline("TR4").doesNotApply("TR5")
    .setFact("swings-12", 4).setEarlierGate("raised");
  const kept = JSON.stringify(answers);
  const again = core.read(kept);
  assert.equal(JSON.stringify(again), kept);
  assert.equal(again.tie, "friend");
  assert.equal(again.value("TR1"), 3);
  assert.equal(again.option("TR2"), "often");
  assert.equal(again.value("TR3"), null);
  assert.deepEqual(["TR1", "TR3", "TR4", "TR5"].map((id) => again.reason(id)),
    ["answered", "skipped", "declined", "does-not-apply"]);
  assert.equal(again.fact("swings-12"), 4);
  again.clear("TR1").clearFact("swings-12");
  assert.equal(again.value("TR1"), null);
  assert.equal(again.fact("swings-12"), null);
});

test("a copy of a sheet has the same in it and goes its own way", () => {
  const answers = core.answers("friend").set("TR1", 3).set("TR2", "often")
    .decline("PC3").setFact("swings-12", 4);
  const before = answers.write();
  const copy = answers.copy();
  assert.equal(copy.write(), before);
  assert.equal(copy.questionnaire, core);
  copy.set("TR1", 1).setEarlierGate("raised");
  assert.equal(answers.write(), before);
  assert.equal(answers.assess().host.gate, "unknown");
  assert.equal(copy.assess().host.gate, "raised");
  const kept = copy.write();
  answers.dispose();
  assert.equal(copy.write(), kept);
  copy.dispose();
  assert.throws(() => copy.copy(), /disposed/);
});

test("an assessment gives plain objects that agree with the host report", () => {
  const answers = core.read(caseOf("friend-every-night"));
  const assessment = answers.assess();
  const host = JSON.parse(assessment.report({ view: "host", format: "json" }));
  const told = assessment.host;
  assert.equal(told.gate, "not-raised");
  assert.equal(assessment.digest, core.digest);
  for (const scale of assessment.scores) {
    if (scale.score === null) continue;
    assert.ok(scale.bounds[0] <= scale.score && scale.score <= scale.bounds[1]);
    assert.equal(assessment.score(scale.id).score, scale.score);
  }
  const clear = told.findings.filter((one) => one.level === "clear")
    .map((one) => one.id);
  assert.deepEqual(clear, ["one-way-unloading-received", "unheard"]);
  const shown = assessment.findings("private");
  assert.deepEqual(shown.map((one) => one.id), clear);
  assert.ok(shown.every((one) => one.evidence.length > 0));
  assert.ok(assessment.advice("private").length > 0);
  assert.ok(JSON.stringify(host).includes("one-way-unloading-received"));
  const why = assessment.explain("unheard");
  assert.ok(Array.isArray(why.decisive));
});

test("a stop gives its id and no scores", () => {
  const assessment = core.read(caseOf("a-child-under-18")).assess();
  assert.ok(core.stops.includes(assessment.stopped));
  assert.ok(assessment.scores.every((one) => one.score === null));
  assert.deepEqual(assessment.findings("private"), []);
});

test("a report takes a name, resources and a view", () => {
  const assessment = core.read(caseOf("friend-every-night")).assess();
  const text = assessment.report({
    view: "private", name: "Zoë",
    resources: [{ label: "A line to call", contact: "555", for: "adults" }],
  });
  assert.ok(text.includes("Zoë"));
  assert.ok(text.includes("A line to call"));
  const same = library.report(caseOf("friend-every-night"), {
    view: "private", name: "Zoë", format: "text",
    resources: [{ label: "A line to call", contact: "555", for: "adults" }],
  });
  assert.equal(text, same);
});

test("assess() gives the JSON report as an object", () => {
  const report = library.assess(caseOf("friend-every-night"));
  assert.deepEqual(report,
    JSON.parse(read("tests/golden/cases/friend-every-night.plain.json")));
});

test("errors are objects with status, line, column and pointer", () => {
  const error = failure(() => library.parse('{\n  "kith": 1,\n  "id": 3\n}'));
  assert.ok(error instanceof kith.KithError);
  assert.ok(error instanceof Error);
  assert.equal(error.code, "KITH_E_DOCUMENT");
  assert.equal(error.status, 4);
  assert.deepEqual([error.line, error.column, error.pointer], [3, 9, "/id"]);
  assert.equal(failure(() => library.parse("{")).code, "KITH_E_SYNTAX");
  const answers = core.answers("friend");
  assert.equal(failure(() => answers.set("TR1", 17)).code, "KITH_E_VALUE");
  assert.equal(failure(() => answers.set("NO", 1)).code, "KITH_E_NOT_FOUND");
  assert.equal(failure(() => answers.set("T".repeat(500), 1)).code,
    "KITH_E_NOT_FOUND");
  assert.equal(failure(() => answers.state("NO")).code, "KITH_E_NOT_FOUND");
  assert.equal(failure(() => answers.set(7, 1)).code, "KITH_E_ARGUMENT");
  assert.equal(failure(() => core.answers("enemy")).code, "KITH_E_NOT_FOUND");
  assert.equal(failure(() => library.builtin("none")).code,
    "KITH_E_NOT_FOUND");
  assert.equal(failure(() => library.assess({})).code, "KITH_E_DOCUMENT");
  assert.equal(failure(() => answers.assess().findings("host-view")).code,
    "KITH_E_NOT_FOUND");
});

test("a document of one's own is read from an object", () => {
  const document = JSON.parse(library.document("kith-brief"));
  const mine = library.parse({ ...document, id: "mine" });
  assert.equal(mine.id, "mine");
  assert.deepEqual(mine.ties, library.builtin("kith-brief").ties);
  assert.ok(Array.isArray(mine.warnings));
});

test("a strategy leaves out what changes nothing", () => {
  const repair = library.builtin("kith-repair");
  const strategy = repair.strategy("settling");
  const answers = repair.answers(repair.ties[0]);
  let step = strategy.next(answers), asked = 0;
  for (; step.item !== null; step = strategy.next(answers)) {
    asked++;
    answers.decline(step.item);
    assert.ok(asked <= repair.items.length);
  }
  assert.ok(asked > 0);
  assert.ok(["settled", "nothing-left", "stopped"].includes(step.why));
  assert.equal(failure(() => core.strategy("informative")).code,
    "KITH_E_NOT_FOUND");
});

test("a change says why there is no judgement", () => {
  const now = core.read(caseOf("friend-every-night")).assess();
  const then = core.read(caseOf("friend-who-confides-and-is-heard")).assess();
  const change = library.change(then, now, "trust");
  assert.equal(change.state, null);
  assert.equal(change.missing, "assumed");
  assert.equal(change.after, now.score("trust").score);
});

test("what was disposed of refuses, and what was made of it lives", () => {
  const own = library.builtin("kith-core");
  const answers = own.answers("friend");
  own.dispose();
  own.dispose();
  assert.equal(failure(() => own.id).code, "KITH_E_ARGUMENT");
  const other = core.answers("friend").set("TR1", 1);
  const assessment = other.assess();
  other.dispose();
  assert.equal(assessment.score("trust").counts.answered, 1);
  answers.dispose();
});

test("wiping ends all use", async () => {
  const another = await load();
  const answers = another.builtin("kith-core").answers("friend")
    .set("TR1", 3);
  another.wipe();
  assert.equal(failure(() => answers.next()).code, "KITH_E_ARGUMENT");
  assert.equal(failure(() => another.version).code, "KITH_E_ARGUMENT");
  answers.dispose();
  assert.equal(core.answers("friend").next(), "AD1");
});

test("memory does not grow with use", { skip: NATIVE !== null }, () => {
  const sheet = caseOf("friend-every-night");
  const use = (times) => {
    for (let i = 0; i < times; i++) library.report(sheet, { view: "private" });
    return library.memoryBytes;
  };
  assert.equal(use(20), use(200));
});
