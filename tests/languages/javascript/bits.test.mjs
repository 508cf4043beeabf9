// SPDX-License-Identifier: MIT
// The module and the native library give the same bits, estimates of a graded
// model too; and numbers mean here what the header says.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { BUILT, kith, load, NATIVE, ROOT } from "./support.mjs";

const module = await import(new URL("index.js", BUILT));

const OPTIONS = [0, 1, 2, 3, 4].map((value) => ({
  id: `o${value}`, value, label: `${value}` }));
const IDS = ["Q1", "Q2", "Q3", "Q4"];
const GRADED = {
  kith: 1, id: "graded", version: "1.0.0", language: "en", title: "Graded",
  status: "unvalidated", ties: ["friend"],
  resources: [{ label: "Help", text: "Somebody helps.", for: "adults" }],
  options: { five: OPTIONS },
  sections: [{ id: "all", title: "All", items: IDS }],
  items: IDS.map((id) => ({ id, text: id, options: "five" })),
  scales: [{
    id: "theta", label: "Theta", items: IDS, method: "graded",
    report_as: "raw", decimals: 2, min_answered: 1,
    graded: {
      source: "made up", population: "nobody", estimate: "eap",
      items: {
        Q1: { slope: 1.234567890123, thresholds: [-2.1, -0.3, 0.9, 1.8] },
        Q2: { slope: 0.7, thresholds: [-1.5, -0.7, 0.1, 2.2] },
        Q3: { slope: 2.456789, thresholds: [-0.9, 0.2, 0.9, 1.1] },
        Q4: { slope: 1.9, thresholds: [-3.3, -1.3, 0.33, 2.8] },
      },
    },
  }],
};

/** The bits of the columns that both must give. */
function found(library) {
  const rows = 6 ** 4; // every answer and none, to every item
  const items = Object.fromEntries(IDS.map((id, i) => [id,
    Int8Array.from({ length: rows }, (_, row) =>
      Math.floor(row / 6 ** i) % 6)]));
  return library.parse(GRADED).batch({
    rows, tie: "friend", items, missing: [[5, "skipped"]],
    want: { scales: { theta: ["score", "estimate", "error"] } },
  });
}

test("estimates have the same bits", { skip: NATIVE === null }, async () => {
  const one = found(await module.load()), other = found(await load());
  assert.equal(one.faults, 0);
  for (const what of ["score", "estimate", "error"]) {
    const [here, there] = [one, other].map((made) =>
      new BigUint64Array(made.scales.theta[what].buffer));
    assert.deepEqual(here, there, what);
  }
  assert.ok(one.scales.theta.estimate.filter(Number.isFinite).length > 1200);
});

test("broken documents have the same errors", { skip: NATIVE === null },
  async () => {
    const folder = new URL("tests/broken/", ROOT);
    const documents = readdirSync(folder)
      .filter((name) => name.endsWith(".json"));
    assert.ok(documents.length > 100);
    const [one, other] = [await module.load(), await load()];
    const judged = (library, document) => {
      try {
        return library.parse(document).digest;
      } catch ({ code, message, line, column, pointer }) {
        return { code, message, line, column, pointer };
      }
    };
    for (const name of documents) {
      const document = readFileSync(new URL(name, folder));
      assert.deepEqual(judged(one, document), judged(other, document), name);
    }
    const deep = "[".repeat(100000);
    assert.deepEqual(judged(one, deep), judged(other, deep));
  });

test("every function that is called by its name is declared", () => {
  const declared = readFileSync(new URL("kith.cdef", BUILT), "utf8");
  const files = readdirSync(BUILT).filter((name) =>
    name.endsWith(".js") && !/\.(wasm|texts)\./.test(name));
  for (const file of files) {
    const text = readFileSync(new URL(file, BUILT), "utf8");
    for (const [name] of text.matchAll(/\bkith_[a-z0-9_]*[a-z0-9]\b(?!_)/g)) {
      assert.match(declared, new RegExp(`\\b${name}\\b`), file);
    }
  }
});

test("places in the lists are the numbers of the header", () => {
  const header = readFileSync(new URL("kith.cdef", BUILT), "utf8");
  const named = (list, prefix) => list.forEach((name, number) => {
    const constant = prefix + name.toUpperCase().replaceAll("-", "_");
    assert.match(header, new RegExp(`\\b${constant}\\w* = ${number}\\b`));
  });
  named(kith.LEVELS, "KITH_");
  named(kith.GATES, "KITH_GATE_");
  named(kith.STATES, "KITH_");
  named(kith.FAULTS, "KITH_FAULT_");
});
