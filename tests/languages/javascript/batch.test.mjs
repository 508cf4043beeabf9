// SPDX-License-Identifier: MIT
// Columns of many people give, row by row, what each of them alone gives.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CASES, kith, load, read } from "./support.mjs";

const library = await load();
const core = library.builtin("kith-core");
const { GATES, LEVELS, STATES } = kith;

const sheets = CASES.map((name) => JSON.parse(
  read(`examples/cases/${name}.json`)))
  .filter((sheet) => sheet.questionnaire === "kith-core");
const people = sheets.map((sheet) => core.read(sheet));

/** Columns of more rows than a block has: the cases, over and over. */
const ROWS = 4096 + 1234;
const person = (row) => row % people.length;

function column(Type, value) {
  return Type.from({ length: ROWS }, (_, row) => value(people[person(row)]));
}

const work = {
  rows: ROWS,
  ties: column(Int8Array, (answers) => core.ties.indexOf(answers.tie)),
  items: Object.fromEntries(core.items.map(({ id }, i) => [id,
    column(i % 2 === 0 ? Float64Array : Float32Array,
      (answers) => answers.value(id) ?? NaN)])),
  reasons: Object.fromEntries(core.items.map(({ id }) => [id,
    column(Int8Array, (answers) => STATES.indexOf(answers.reason(id)))])),
  facts: Object.fromEntries(core.facts.map(({ id }) => [id,
    column(Float64Array, (answers) => answers.fact(id) ?? NaN)])),
  earlierGates: Int8Array.from({ length: ROWS }, (_, row) =>
    GATES.indexOf(sheets[person(row)].earlier_gate ?? "unknown")),
  want: {
    scales: Object.fromEntries(core.scales.map(({ id, cutoffs }) =>
      [id, ["score", "lowest", "highest", "answered",
        ...cutoffs.map((one) => `band:${one.id}`)]])),
    differences: Object.fromEntries(core.differences.map(({ id }) =>
      [id, ["score", "lowest", "highest"]])),
    patterns: Object.fromEntries(core.patterns.map(({ id }) =>
      [id, ["level", "lowest", "highest"]])),
    rows: ["fault", "fault-at", "gate", "stopped"],
  },
};

test("every number is that of the person alone", () => {
  const found = core.batch(work);
  assert.equal(found.faults, 0);
  const alone = people.map((answers) => answers.assess());
  const facts = alone.map((one) => ({
    scores: one.scores, differences: one.differences, host: one.host,
    stopped: core.stops.indexOf(one.stopped),
  }));
  const number = (given) => given ?? NaN;
  for (let row = 0; row < ROWS; row += row < 200 || row > 4000 ? 1 : 97) {
    const { scores, differences, host, stopped } = facts[person(row)];
    assert.equal(found.rows.stopped[row], stopped);
    assert.equal(GATES[found.rows.gate[row]], host.gate);
    for (const { id, score, bounds, bands, counts } of scores) {
      const made = found.scales[id];
      assert.ok(Object.is(made.score[row], number(score)), `${row} ${id}`);
      if (stopped >= 0) continue;
      assert.ok(Object.is(made.lowest[row], number(bounds?.[0])));
      assert.ok(Object.is(made.highest[row], number(bounds?.[1])));
      assert.equal(Math.max(made.answered[row], 0), counts.answered);
      for (const one of core.scales[core.indexOf("scale", id)].cutoffs) {
        const at = made[`band:${one.id}`][row];
        assert.equal(one.bands[at]?.id ?? null, bands[one.id]);
      }
    }
    for (const { id, value } of differences) {
      assert.ok(Object.is(found.differences[id].score[row], number(value)));
    }
    for (const { id, level, lowest, highest } of host.findings) {
      const made = found.patterns[id];
      assert.deepEqual([LEVELS[made.level[row]] ?? null,
        LEVELS[made.lowest[row]] ?? null, LEVELS[made.highest[row]] ?? null],
      [level, lowest, highest]);
    }
  }
});

test("a matrix and missing codes give what columns give", () => {
  const rows = 100, width = core.items.length;
  const matrix = new Int8Array(rows * width);
  const items = Object.fromEntries(core.items.map(({ id }) => [id, []]));
  for (let row = 0; row < rows; row++) {
    core.items.forEach(({ id, options }, i) => {
      const value = options[(row + i) % (options.length + 1)]?.value ?? -9;
      matrix[row * width + i] = value;
      items[id].push(value === -9 ? null : value);
    });
  }
  const want = { scales: { trust: ["score", "declined"] }, rows: ["fault"] };
  const one = core.batch({ rows, tie: "friend", matrix,
    missing: [[-9, "declined"]], want });
  const other = core.batch({ rows, tie: "friend", items,
    missing: [[NaN, "declined"]], want });
  assert.deepEqual(one, other);
  assert.equal(one.faults, 0);
  assert.ok(one.scales.trust.declined.some((count) => count > 0));
});

test("a row with a value that cannot be is a fault and named", () => {
  const found = core.batch({
    rows: 3, tie: "friend", items: { TR1: [1, 77, null] },
    want: { scales: { trust: ["score"] }, rows: ["fault", "fault-at"] },
  });
  assert.equal(found.faults, 1);
  assert.deepEqual([...found.rows.fault].map((one) => kith.FAULTS[one]),
    ["none", "item", "none"]);
  assert.equal(core.items[found.rows["fault-at"][1]].id, "TR1");
});

test("columns that do not fit are refused with a sentence", () => {
  const want = { scales: { trust: ["score"] } };
  const run = (more) => () => core.batch({ rows: 2, want, ...more });
  const refused = (code) => (error) =>
    error instanceof kith.KithError && error.code === code;
  assert.throws(run({ tie: "friend", items: { TR1: Int8Array.of(1) } }),
    /has 1 numbers, not 2/);
  assert.throws(run({ tie: "friend", items: { TR1: "12" } }),
    refused("KITH_E_ARGUMENT"));
  assert.throws(run({ tie: "enemy" }), refused("KITH_E_NOT_FOUND"));
  assert.throws(run({ tie: "friend", items: { NO: [1, 2] } }),
    refused("KITH_E_NOT_FOUND"));
  assert.throws(() => core.batch({ rows: -1 }), refused("KITH_E_ARGUMENT"));
  assert.throws(() => core.batch({ rows: 1, tie: "friend",
    want: { scales: { trust: ["all"] } } }), refused("KITH_E_NOT_FOUND"));
});
