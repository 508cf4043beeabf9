// SPDX-License-Identifier: MIT
// The module for pages: small, a person's way through it whole, and clear about
// what it lacks.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";

import { BUILT, kith, load, PAGE, read } from "./support.mjs";

const MOST = 150_000; // bytes, gzipped, with all instruments
const skip = PAGE === null;
const module = readFileSync(new URL("kith-page.wasm", BUILT));
const script = readFileSync(new URL("kith-page.wasm.js", BUILT));

for (const [what, bytes] of [["module", module], ["script", script]]) {
  test(`the ${what} for pages has at most ${MOST} bytes, gzipped`, () => {
    const { length } = gzipSync(bytes, { level: 9 });
    assert.ok(length <= MOST, `${length} bytes`);
  });
}

test("the script holds the module", async () => {
  const { default: bytes } = await import(new URL("kith-page.wasm.js", BUILT));
  assert.ok(module.equals(await bytes()));
  const [, packed] = script.toString().match(/packed = "(.*)"/);
  assert.ok(module.equals(gunzipSync(Buffer.from(packed, "base64"))));
});

test("the module for pages imports nothing", async () => {
  assert.deepEqual(
    WebAssembly.Module.imports(await WebAssembly.compile(module)), []);
});

test("all that a page wants is there", { skip }, async () => {
  const library = await load();
  assert.deepEqual(library.builtins.map((one) => one.id),
    ["kith-brief", "kith-checkin", "kith-core", "kith-repair"]);
  for (const { id, languages } of library.builtins) {
    assert.deepEqual(languages, ["de", "es"]);
    const questionnaire = library.builtin(id);
    assert.ok(questionnaire.items.length > 0);
    for (const tie of questionnaire.ties) {
      const answers = questionnaire.answers(tie);
      const wording = questionnaire.wording(tie, { language: "de" });
      assert.ok(wording.item(answers.next()).text.length > 0);
    }
  }
  const core = library.builtin("kith-core");
  const sheet = JSON.parse(read("examples/cases/friend-every-night.json"));
  const answers = core.read(core.read(sheet).write());
  const assessment = answers.assess();
  assert.equal(assessment.host.gate, "not-raised");
  assert.ok(assessment.scores.length > 20);
  assert.ok(assessment.findings("private").length > 0);
  assert.ok(assessment.advice("private").length > 0);
  assert.ok(core.strategy().next(core.answers()).item !== null);
  library.wipe();
  assert.throws(() => answers.next(), kith.KithError);
});

test("what the module for pages lacks says so", { skip }, async () => {
  const library = await load();
  const core = library.builtin("kith-core");
  const assessment = core.answers("friend").assess();
  const lacks = (error) => error instanceof kith.KithError &&
    error.code === "KITH_E_NOT_FOUND" &&
    /^kith_\w+\(\) is not in this module/.test(error.message);
  assert.throws(() => core.batch({ rows: 0 }), lacks);
  assert.throws(() => library.change(assessment, assessment, "trust"), lacks);
  assert.throws(() => assessment.explain("unheard"), lacks);
  assert.throws(() => core.sample("friend"), lacks);
  assert.throws(() => core.graded("trust"), lacks);
  assert.throws(() => core.scoring("trust"), lacks);
  assert.throws(() => assessment.contributions("trust"), lacks);
  assert.throws(() => assessment.share(["trust"]), lacks);
  assert.throws(() => library.journal("friend"), lacks);
  assert.throws(() => library.circle(), lacks);
  assert.throws(() => library.pairs([], []), lacks);
  assert.throws(() => core.answers("friend").quality(), lacks);
});
