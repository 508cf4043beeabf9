// SPDX-License-Identifier: MIT
// bench - what calls cost from JavaScript: over WebAssembly and, where koffi
// and the native library are there, over that.
//
//   node examples/javascript/bench.mjs [PACKAGE] [NATIVE LIBRARY]
//
// PACKAGE is the built folder; default: build/javascript.

import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const folder = resolve(process.argv[2] ?? "build/javascript");
const native = process.argv[3] ?? null;
const sheet = readFileSync(
  new URL("../cases/friend-every-night.json", import.meta.url), "utf8");

/** The best of five: microseconds a call. */
function time(times, run) {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    for (let i = 0; i < times; i++) run(i);
    best = Math.min(best, (performance.now() - start) * 1000 / times);
  }
  return best;
}

function say(what, figure, unit) {
  console.log(`  ${what.padEnd(52)}${figure.toFixed(2).padStart(10)} ${unit}`);
}

/** There and back: calls that do nothing, in nanoseconds. */
function sayEmpty(call) {
  say("a call that does nothing", 1000 * time(1000000, () => call()), "ns");
}

function measure(library) {
  const core = library.builtin("kith-core");
  const answers = core.read(sheet);
  const empty = core.answers("friend").set("AD1", "yes").set("AD2", "no");
  say("a getter (answers.state)", time(100000, () => answers.state("TR1")),
    "µs");
  say("an answer (answers.set)", time(100000,
    (i) => answers.set("TR1", i % 5)), "µs");
  say("an answer by its option", time(100000,
    () => answers.set("TR1", "often")), "µs");
  say("the next question (set and next)", time(10000, (i) => {
    empty.set("AD2", "no").set("TR1", i % 5);
    empty.next();
  }), "µs");
  say("an assessment (answers.assess)", time(500,
    () => answers.assess().dispose()), "µs");
  const assessment = answers.assess();
  say("a private report as JSON", time(500, () => assessment.report(
    { view: "private", format: "json" })), "µs");
  say("from a sheet to a report (one call)", time(50,
    () => library.report(sheet)), "µs");
  overTime(library, assessment);
  columns(core);
}

/** A journal of one tie, and a sample of many pairs. */
function overTime(library, assessment) {
  const { tie } = assessment;
  let journal = library.journal(tie);
  say("an event into a journal", time(10000, (i) =>
    journal.addEvent("listened", "them", i)), "µs");
  journal.dispose();
  journal = library.journal(tie);
  say("a record into a journal", time(1000, (i) =>
    journal.addRecord(assessment, i)), "µs");
  const numbers = Float64Array.from({ length: 1000 }, (_, i) => i * 7 % 31);
  const others = numbers.map((value, i) => value + i * 3 % 11);
  say("1,000 numbers over time: trend and test", time(20, () => {
    const series = library.series(numbers);
    void series.theilSen, series.mannKendall;
    series.dispose();
  }), "µs");
  say("1,000 pairs", time(20, () => library.pairs(numbers, others)), "µs");
}

function columns(core) {
  const rows = 100000;
  const items = Object.fromEntries(core.items
    .filter(({ ties }) => ties.includes("friend"))
    .map(({ id, options }, i) => [id, Int8Array.from({ length: rows },
      (_, row) => options.length === 0 ? 3
        : options[(row * 7 + i) % options.length].value)]));
  const scales = Object.fromEntries(core.scales.map(
    ({ id }) => [id, ["score"]]));
  const patterns = Object.fromEntries(core.patterns.map(
    ({ id }) => [id, ["level"]]));
  const work = { rows, tie: "friend", items };
  say(`${core.scales.length} scores a person, columns`, time(1, () =>
    core.batch({ ...work, want: { scales } })) / rows, "µs a row");
  const few = { ...work, rows: 10000, items: Object.fromEntries(
    Object.entries(items).map(([id, all]) => [id, all.subarray(0, 10000)])) };
  say("scores and findings a person, columns", time(1, () => core.batch(
    { ...few, want: { scales, patterns } })) / 10000, "µs a row");
}

const { load } = await import(pathToFileURL(`${folder}/index.js`));
const { ModuleMachine } = await import(pathToFileURL(`${folder}/module.js`));
console.log(`WebAssembly, Node ${process.version}`);
for (const name of ["kith.wasm", "kith-page.wasm", "kith-page.wasm.js"]) {
  const path = `${folder}/${name}`;
  say(name, statSync(path).size / 1000, "kB");
  say(`${name} gzipped`, gzipSync(readFileSync(path), { level: 9 }).length /
    1000, "kB");
}
const { call } = new ModuleMachine(
  await WebAssembly.compile(readFileSync(`${folder}/kith.wasm`)));
sayEmpty(() => call.kith_builtin_count());
const start = performance.now();
const library = await load();
library.builtin("kith-core").answers("friend").next();
say("ready: load() to the first question", performance.now() - start, "ms");
measure(library);

if (native !== null) {
  const variant = await import(pathToFileURL(`${folder}/native.js`));
  console.log("native, through koffi");
  const koffi = createRequire(`${folder}/index.js`)("koffi");
  sayEmpty(koffi.load(native).func("kith_version_number", "int32_t", []));
  const before = performance.now();
  const direct = await variant.load(native);
  direct.builtin("kith-core").answers("friend").next();
  say("ready: load() to the first question", performance.now() - before, "ms");
  measure(direct);
}
