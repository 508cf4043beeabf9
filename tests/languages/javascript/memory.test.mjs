// SPDX-License-Identifier: MIT
// What stands in the module's memory, and that the module can reach nothing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { BUILT, load, NATIVE, read } from "./support.mjs";

const skip = NATIVE !== null;
const { Kith } = await import(new URL("kith.js", BUILT));
const { ModuleMachine } = await import(new URL("module.js", BUILT));
const bytes = readFileSync(new URL("kith.wasm", BUILT));
const module = await WebAssembly.compile(bytes);
const MARK = "Wxyz-the-marked-name";

function memoryOf(machine) {
  return Buffer.from(machine.call.memory.buffer);
}

test("the module imports nothing", { skip }, () => {
  assert.deepEqual(WebAssembly.Module.imports(module), []);
});

test("a name is gone when its report is written", { skip }, () => {
  const machine = new ModuleMachine(module);
  const kith = new Kith(machine);
  const sheet = JSON.parse(read("examples/cases/friend-every-night.json"));
  const assessment = kith.builtin("kith-core").read(sheet).assess();
  assert.ok(assessment.report({ name: MARK }).includes(MARK));
  assert.ok(kith.report(sheet, { name: MARK }).includes(MARK));
  assert.throws(() => kith.report(sheet, { name: MARK, view: MARK }));
  assert.ok(!memoryOf(machine).includes(MARK));
});

test("answers are gone when they are disposed of", { skip }, () => {
  const machine = new ModuleMachine(module);
  const core = new Kith(machine).builtin("kith-core");
  const answers = core.answers("colleague").setFact("swings-12", 4);
  const kept = answers.write();
  const wanted = '"swings-12": 4';
  assert.ok(kept.includes(wanted), kept);
  answers.dispose();
  assert.ok(!memoryOf(machine).includes(wanted));
});

test("a copy of a sheet is gone when it is disposed of", { skip }, () => {
  const machine = new ModuleMachine(module);
  const answers = new Kith(machine).builtin("kith-core").answers("colleague");
  const copy = answers.setFact("swings-12", 4).copy();
  answers.dispose();
  assert.ok(copy.write().includes('"swings-12": 4'));
  copy.dispose();
  assert.ok(!memoryOf(machine).includes('"swings-12": 4'));
});

test("wiping leaves nothing but zeros", { skip }, () => {
  const machine = new ModuleMachine(module);
  const kith = new Kith(machine);
  kith.builtin("kith-core").answers("friend").set("TR1", 3);
  assert.ok(memoryOf(machine).some((byte) => byte !== 0));
  const { memory: { buffer } } = machine.call;
  kith.wipe();
  assert.ok(new Uint8Array(buffer).every((byte) => byte === 0));
});

test("bytes, a buffer, a compiled module and an address load", { skip },
  async () => {
    const given = [bytes, new Uint8Array(bytes).buffer, module,
      new Response(bytes), new URL("kith.wasm", BUILT)];
    for (const from of given) {
      const library = await load(from, { texts: [] });
      assert.equal(library.builtin("kith-brief").id, "kith-brief");
      assert.deepEqual(library.builtins[0].languages, []);
      assert.throws(() => library.builtin("kith-brief")
        .wording("friend", { language: "de-AT" }), /were not loaded/);
      assert.throws(() => library.report({}, { language: "de" }),
        /were not loaded/);
    }
  });

test("texts of another version are refused", { skip }, async () => {
  const texts = { de: new Uint8Array(10) };
  await assert.rejects(load(module, { texts }), /not those of this version/);
  const spanish = readFileSync(new URL("kith.es.texts", BUILT));
  const library = await load(module, { texts: { es: spanish } });
  assert.deepEqual(library.builtins[0].languages, ["es"]);
  const wording = library.builtin("kith-brief").wording("friend",
    { language: "es" });
  assert.equal(wording.language, "es");
});
