// SPDX-License-Identifier: MIT
// objects - as objects.c, by the JavaScript package: over the module,
// or over a native library.
//
//   node objects.mjs PACKAGE LIBRARY|- SHEET...

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, native, ...sheets] = process.argv.slice(2);
const WEEK = 7 * 24 * 3600;
const inside = (name) => pathToFileURL(`${resolve(folder)}/${name}`);
const kith = native === "-" ? await (await import(inside("index.js"))).load()
  : await (await import(inside("native.js"))).load(native);
const core = kith.builtin("kith-core");
const checkin = kith.builtin("kith-checkin");

function measure(what, calls, run) {
  for (let i = 0; i < calls; i++) run(i); // until it is compiled
  const begin = process.cpuUsage();
  for (let i = 0; i < calls; i++) run(i);
  const { user, system } = process.cpuUsage(begin);
  console.log(`${what}\t${((user + system) / calls).toFixed(4)}`);
}

const [mine, ...weeks] = sheets.map((path, i) =>
  (i === 0 ? core : checkin).read(readFileSync(path)).assess());
const year = kith.journal("friend"), journal = kith.journal("friend");
for (let i = 0; i < 52; i++) year.addRecord(weeks[i % 3], i * WEEK);
const chosen = ["trust", "heard"];
const share = mine.share(chosen);
measure("record", 10000, (i) => journal.addRecord(weeks[i % 3], i * WEEK));
measure("look-back", 200, () => year.lookBack(checkin).dispose());
measure("share", 10000, () => mine.share(chosen).dispose());
measure("joint", 10000, () => kith.joint(share, share).dispose());
measure("circle", 10000, () => {
  const circle = kith.circle();
  for (const need of ["comfort", "advice", "joy", "practical-help"]) {
    circle.addPerson("Ada", { [need]: 1 });
  }
  void circle.effectivePeople;
  circle.dispose();
});
