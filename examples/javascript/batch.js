// SPDX-License-Identifier: MIT
// batch - columns of many people: copied into the library's memory a block of
// rows at a time, scored or assessed there, and copied out. What the memory
// needs does not grow with the rows.

import { E_ARGUMENT, KithError, placeOf } from "./error.js";
import { addressOf } from "./handle.js";
import { STATES } from "./states.js";

const BLOCK = 4096; // rows

const TYPES = new Map([
  [Int8Array, 1], [Int16Array, 2], [Int32Array, 3], [BigInt64Array, 4],
  [Float32Array, 5], [Float64Array, 6],
]);
const OF_SCALE = ["score", "lowest", "highest", "band", null, "estimate",
  "error"]; // from 1
const OF_DIFFERENCE = ["score", "lowest", "highest"];
const OF_PATTERN = ["level", "lowest", "highest"];
const OF_ROW = ["fault", "fault-at", "gate", "stopped"];

function wrong(message) {
  return new KithError(E_ARGUMENT, message);
}

/** A column as a typed array; in an ordinary list null is missing. */
function typed(column, length, what) {
  const array = Array.isArray(column)
    ? Float64Array.from(column, (value) => value ?? NaN) : column;
  if (!TYPES.has(array?.constructor)) {
    throw wrong(`${what} is a list of numbers or an Int8, Int16, Int32, ` +
      "BigInt64, Float32 or Float64 array");
  }
  if (array.length !== length) {
    throw wrong(`${what} has ${array.length} numbers, not ${length}`);
  }
  return array;
}

/** Memory of the library for a block of rows of one column, and its ways in
 * and out. `wide` is how many numbers a row has. */
class Column {
  constructor(m, array, wide = 1) {
    this.array = array;
    this.wide = wide;
    this.stride = array.BYTES_PER_ELEMENT * wide;
    this.size = this.stride * BLOCK;
    this.type = TYPES.get(array.constructor);
    this.address = m.take(this.size);
  }
  #rows(first, count) {
    const { array } = this;
    return new Uint8Array(array.buffer,
      array.byteOffset + first * this.stride, count * this.stride);
  }
  copyIn(m, first, count) {
    m.bytes(this.address, count * this.stride).set(this.#rows(first, count));
  }
  copyOut(m, first, count) {
    this.#rows(first, count).set(m.bytes(this.address, count * this.stride));
  }
}

/** What goes in: every column that the work names. */
class Inputs {
  constructor(m, questionnaire, work) {
    this.m = m;
    this.questionnaire = questionnaire;
    this.rows = work.rows;
    this.taken = [];
    this.columns = m.make("kith_columns_new", addressOf(questionnaire),
      m.long(BLOCK));
  }

  column(array, what, wide = 1) {
    const made = new Column(
      this.m, typed(array, this.rows * wide, what), wide);
    this.taken.push(made);
    return made;
  }
  set(what, ...given) {
    this.m.attempt(`kith_columns_set_${what}`, this.columns, ...given);
  }

  takeAll({ items = {}, matrix, missing = [], reasons = {}, facts = {}, tie,
            ties, earlierGates }) {
    const { m, questionnaire: q } = this;
    if (matrix !== undefined) {
      const made = this.column(matrix, "The matrix", q.items.length);
      this.set("matrix", made.address, made.type,
        m.long(made.array.BYTES_PER_ELEMENT), m.long(made.stride));
    }
    this.#takeEach("item", items);
    this.#takeEach("fact", facts);
    for (const [id, column] of Object.entries(reasons)) {
      this.#bytes("reasons", column, `Reasons of ${id}`,
        q.indexOf("item", id));
    }
    for (const [code, reason] of missing) {
      this.set("missing", -1, code, placeOf(STATES, reason, "reason"));
    }
    if (tie !== undefined) this.set("tie", q.indexOf("tie", tie));
    if (ties !== undefined) {
      const made = this.column(ties, "The column of ties");
      this.set("ties", made.address, made.type, m.long(made.stride));
    }
    if (earlierGates !== undefined) {
      this.#bytes("earlier_gates", earlierGates, "Earlier gates");
    }
  }
  #takeEach(kind, columns) {
    for (const [id, column] of Object.entries(columns)) {
      const made = this.column(column, `The column of ${id}`);
      this.set(kind, this.questionnaire.indexOf(kind, id), made.address,
        made.type, this.m.long(made.stride));
    }
  }
  #bytes(what, column, called, ...place) {
    if (!(column instanceof Int8Array)) throw wrong(`${called}: an Int8Array`);
    const made = this.column(column, called);
    this.set(what, ...place, made.address, this.m.long(made.stride));
  }

  free() {
    for (const { address, size } of this.taken) this.m.give(address, size);
    this.m.call.kith_columns_free(this.columns);
  }
}

/** What comes out: a typed array for everything wanted. */
class Outputs {
  constructor(m, questionnaire, rows) {
    this.m = m;
    this.questionnaire = questionnaire;
    this.rows = rows;
    this.taken = [];
    this.results = m.make("kith_results_new", addressOf(questionnaire));
    this.needsAssessing = false;
  }

  #fill(what, place, Type) {
    const column = new Column(this.m, new Type(this.rows));
    this.taken.push(column);
    this.m.attempt(`kith_results_set_${what}`, this.results, ...place,
      column.address, column.type, this.m.long(column.stride));
    return column.array;
  }

  takeAll({ scales = {}, differences = {}, patterns = {}, rows = [] }) {
    this.needsAssessing = Object.keys(patterns).length > 0 ||
      rows.includes("gate") || rows.includes("stopped");
    return {
      scales: this.#each("scale", scales, (at, what) => this.#scale(at, what)),
      differences: this.#each("difference", differences, (at, what) =>
        this.#fill("difference",
          [at, placeOf(OF_DIFFERENCE, what, "result") + 1], Float64Array)),
      patterns: this.#each("pattern", patterns, (at, what) =>
        this.#fill("pattern",
          [at, placeOf(OF_PATTERN, what, "result") + 1], Int8Array)),
      rows: Object.fromEntries(rows.map((what) => [what, this.#fill("row",
        [placeOf(OF_ROW, what, "result") + 1],
        what === "fault-at" ? Int32Array : Int8Array)])),
    };
  }
  #each(kind, wanted, take) {
    return Object.fromEntries(Object.entries(wanted).map(([id, what]) => {
      const at = this.questionnaire.indexOf(kind, id);
      return [id, Object.fromEntries(what.map((one) => [one, take(at, one)]))];
    }));
  }
  #scale(at, what) {
    const state = STATES.indexOf(what);
    if (state >= 0) return this.#fill("scale", [at, 5, state], Int32Array);
    const [base, id] = what.split(":");
    const code = placeOf(OF_SCALE, base, "result") + 1;
    if (base !== "band") return this.#fill("scale", [at, code, 0], Float64Array);
    const cutoffs = this.questionnaire.scales[at].cutoffs.map((one) => one.id);
    const which = id === undefined ? 0 : placeOf(cutoffs, id, "cut-offs");
    return this.#fill("scale", [at, code, which], Int32Array);
  }

  free() {
    for (const { address, size } of this.taken) this.m.give(address, size);
    this.m.call.kith_results_free(this.results);
  }
}

/** Runs block by block; how many rows were faults. `call` runs one block. */
function runBlocks(m, inputs, outputs, rows, call) {
  let faults = 0;
  for (let first = 0; first < rows; first += BLOCK) {
    const count = Math.min(BLOCK, rows - first);
    for (const column of inputs.taken) column.copyIn(m, first, count);
    call(m.long(count));
    for (const column of outputs) column.copyOut(m, first, count);
    faults += m.whole(1);
  }
  return faults;
}

function checkRows(rows) {
  if (!Number.isSafeInteger(rows) || rows < 0) {
    throw wrong("rows says how many rows there are");
  }
}

/** Gives columns to a call, a block at a time: it takes them, how many rows of
 * them count, and writes how many were faults to slot 1. */
export function runColumns(m, questionnaire, work, call) {
  checkRows(work.rows);
  const inputs = new Inputs(m, questionnaire, work);
  try {
    inputs.takeAll(work);
    return runBlocks(m, inputs, [], work.rows, (count) =>
      call(inputs.columns, count));
  } finally {
    inputs.free();
  }
}

export function runBatch(m, questionnaire, work) {
  const { rows, want = {} } = work;
  checkRows(rows);
  let inputs = null, outputs = null;
  try {
    inputs = new Inputs(m, questionnaire, work);
    inputs.takeAll(work);
    outputs = new Outputs(m, questionnaire, rows);
    const filled = outputs.takeAll(want);
    const name = work.assess ?? outputs.needsAssessing
      ? "kith_batch_assess" : "kith_batch_scores";
    const faults = runBlocks(m, inputs, outputs.taken, rows, (count) =>
      m.attempt(name, inputs.columns, outputs.results, m.long(0), count,
        m.slot(1)));
    return { faults, ...filled };
  } finally {
    inputs?.free();
    outputs?.free();
  }
}
