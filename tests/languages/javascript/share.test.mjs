// SPDX-License-Identifier: MIT
// What one person shows another, and two shares beside each other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BUILT, kith, load, NATIVE, read } from "./support.mjs";

const library = await load();
const core = library.builtin("kith-core");
const sheet = JSON.parse(
  read("examples/cases/friend-who-confides-and-is-heard.json"));
const raised = JSON.parse(read("examples/cases/afraid-of-a-partner.json"));
const mine = core.read(sheet).assess();
const chosen = core.scales.filter(({ id, shareable }) =>
  shareable && mine.score(id).score !== null).map(({ id }) => id).slice(0, 5);

function refused(code) {
  return (error) => error instanceof kith.KithError && error.code === code;
}

test("there is something to share, and some things may not be", () => {
  assert.ok(chosen.length >= 3);
  assert.ok(core.scales.every(({ sensitive, shareable }) =>
    !(sensitive && shareable)));
  const withheld = core.scales.find(({ shareable }) => !shareable);
  assert.throws(() => mine.share([withheld.id]), refused("KITH_E_ARGUMENT"));
  assert.throws(() => mine.share(["none"]), refused("KITH_E_NOT_FOUND"));
});

test("a share holds what was chosen, and nothing by default", () => {
  const nothing = mine.share();
  assert.equal(nothing.empty, true);
  assert.equal(nothing.onlyEmpty, false);
  assert.deepEqual([nothing.tie, nothing.questionnaire, nothing.scores],
    [null, null, {}]);
  const share = mine.share(chosen, { guess: mine, guessed: [chosen[0]] });
  assert.equal(share.empty, false);
  assert.equal(share.tie, "friend");
  assert.deepEqual(Object.keys(share.scores).sort(), [...chosen].sort());
  for (const id of chosen) {
    assert.ok(Math.abs(share.scores[id] - mine.score(id).score) <= 0.51, id);
  }
  assert.deepEqual(share.guesses, { [chosen[0]]: share.scores[chosen[0]] });
});

test("where the gate is raised, a share is that of who chose nothing", () => {
  const theirs = core.read(raised).assess();
  const share = theirs.share(chosen);
  assert.equal(theirs.host.gate, "raised");
  assert.equal(share.write(), mine.share().write());
  assert.equal(share.onlyEmpty, true);
});

test("a share survives JSON", () => {
  const share = mine.share(chosen);
  for (const given of [undefined, core]) {
    const again = library.readShare(JSON.stringify(share), given);
    assert.equal(again.write(), share.write());
    assert.deepEqual(again.scores, share.scores);
    assert.equal(again.questionnaire.id, "kith-core");
    assert.equal(again.onlyEmpty, null);
  }
  assert.equal(library.readShare(mine.share().write()).empty, true);
  assert.throws(() => library.readShare("{}"), kith.KithError);
});

test("two shares beside each other depend on the shares alone", () => {
  const a = mine.share(chosen, { guess: mine, guessed: chosen.slice(0, 2) });
  const b = library.readShare(mine.share(chosen).write());
  const joint = library.joint(a, b);
  assert.equal(joint.tooLittle, false);
  assert.ok(joint.topics.length > 0);
  for (const { scales, scores, difference, closeness } of joint.topics) {
    assert.equal(scores.a, a.scores[scales.a]);
    assert.equal(scores.b, b.scores[scales.b]);
    assert.ok(Math.abs(difference - (scores.a - scores.b)) < 1e-9);
    assert.ok(["alike", "between", "apart"].includes(closeness));
  }
  for (const { by, scale, told } of joint.guesses) {
    assert.equal(by, "a");
    assert.equal(told, b.scores[scale]);
  }
  const { elevation, scatter, shape } = joint.distanceParts;
  assert.ok(Math.abs(joint.distance ** 2 - elevation - scatter - shape) < 1e-6);
  const text = joint.report({ nameA: "Ada", nameB: "Ben" });
  assert.ok(text.includes("Ada") && text.includes("Ben"));
  JSON.parse(joint.report({ format: "json" }));
  const german = core.wording("friend", { language: "de" });
  assert.notEqual(joint.report({ wording: german }), joint.report());
});

test("where either shows nothing, there is one sentence for all", () => {
  const some = mine.share(chosen), none = mine.share();
  const first = library.joint(some, none);
  assert.equal(first.tooLittle, true);
  assert.deepEqual(first.topics, []);
  assert.equal(first.distance, null);
  assert.equal(first.report(), library.joint(none, some).report());
  assert.equal(first.report(), library.joint(none, none).report());
});

test("shares have the same bytes", { skip: NATIVE === null }, async () => {
  const module = await (await import(new URL("index.js", BUILT))).load();
  const written = (one) => one.builtin("kith-core").read(sheet).assess()
    .share(chosen).write();
  assert.equal(written(module), written(library));
});
