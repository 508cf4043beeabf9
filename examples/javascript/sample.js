// SPDX-License-Identifier: MIT
// sample - what the answers of many people say about a questionnaire: kept as
// sums alone, so that memory does not grow with the rows.

import { runColumns } from "./batch.js";
import { placeOf } from "./error.js";
import {
  addressOf, addressOfA, freeze, Handle, list, machineOf,
} from "./handle.js";
import { STATES } from "./states.js";

const MISSING = ["listwise", "pairwise"]; // all of these from 1
const HALVES = ["odd-even", "first-last"];
const ICC = ["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"];

export class Sample extends Handle {
  #questionnaire;
  #tie;

  constructor(machine, questionnaire, tie) {
    super(machine, machine.make("kith_sample_new", addressOf(questionnaire),
      questionnaire.indexOf("tie", tie)), "kith_sample_free");
    this.#questionnaire = questionnaire;
    this.#tie = tie;
  }

  get questionnaire() { return this.#questionnaire; }
  get tie() { return this.#tie; }

  /** Takes in columns, as batch() does; how many rows were faults, and left
   * out. */
  add(work) {
    const m = machineOf(this);
    const given = work.tie === undefined && work.ties === undefined
      ? { ...work, tie: this.#tie } : work;
    return runColumns(m, this.#questionnaire, given, (columns, count) =>
      m.attempt("kith_sample_add", addressOf(this), columns, m.long(0), count,
        m.slot(1)));
  }

  /** Takes in all that another sample did. */
  merge(other) {
    machineOf(this).attempt("kith_sample_merge", addressOf(this),
      addressOfA("sample", other, machineOf(this)));
    return this;
  }

  get rows() { return Number(this.#call("row_count")); }
  get faults() { return Number(this.#call("fault_count")); }

  /** How many rows were about another tie, and left out. */
  get otherTies() { return Number(this.#call("other_tie_count")); }

  /** What was answered to the items of a scale, keyed as the scale says. */
  items(scale) {
    const at = this.#at(scale);
    return freeze(this.#items(at).map((id, i) => ({
      id,
      counts: Object.fromEntries(STATES.map((state, s) =>
        [state, Number(this.#call("item_state_count", at, i, s))])),
      mean: this.#number("item_mean", at, i),
      sd: this.#number("item_sd", at, i),
    })));
  }

  /** The scores of a scale, as reported. */
  scores(scale) {
    const at = this.#at(scale);
    return freeze({
      count: Number(this.#call("score_count", at)),
      mean: this.#number("score_mean", at),
      sd: this.#number("score_sd", at),
    });
  }

  /** The scores as a norm, for a document's `norms`. */
  norm(scale, { id, population, source }) {
    const m = machineOf(this);
    return JSON.parse(m.withTexts([population, source], (...texts) =>
      m.takeText(m.make("kith_sample_norm", addressOf(this), this.#at(scale),
        m.id(id), ...texts))));
  }

  /** How the items of a scale hang together. */
  analyse(scale, { missing = MISSING[0], level = 0.95 } = {}) {
    const m = machineOf(this);
    const at = this.#at(scale);
    const analysis = m.make("kith_item_analysis_new", addressOf(this), at,
      placeOf(MISSING, missing, "rule for missing answers") + 1);
    try {
      return freeze(analysed(m, analysis, this.#items(at), level));
    } finally {
      m.call.kith_item_analysis_free(analysis);
    }
  }

  #at(scale) { return this.#questionnaire.indexOf("scale", scale); }
  #items(at) {
    return list(this.#call("item_count", at), (i) =>
      this.#questionnaire.items[this.#call("item", at, i)].id);
  }
  #call(what, ...given) {
    return machineOf(this).call[`kith_sample_${what}`](
      addressOf(this), ...given);
  }
  #number(what, ...given) {
    return machineOf(this).number(`kith_sample_${what}`, addressOf(this),
      ...given);
  }
}

function analysed(m, analysis, items, level) {
  const number = (what, ...given) =>
    m.number(`kith_item_analysis_${what}`, analysis, ...given);
  return {
    people: Number(m.call.kith_item_analysis_people(analysis)),
    alpha: number("alpha"),
    alphaInterval:
      m.pair("kith_item_analysis_alpha_interval", analysis, level),
    standardizedAlpha: number("standardized_alpha"),
    meanCorrelation: number("mean_correlation"),
    items: items.map((id, i) => ({
      id,
      itemRest: number("item_rest", i),
      itemTotal: number("item_total", i),
      alphaWithout: number("alpha_without", i),
      alphaTurned: number("alpha_turned", i),
      looksUnreversed:
        m.call.kith_item_analysis_item_looks_unreversed(analysis, i) === 1,
    })),
    splitHalf: Object.fromEntries(HALVES.map((halves, i) =>
      [halves, splitHalf(m, analysis, i + 1)])),
    icc: Object.fromEntries(ICC.map((kind, i) => [kind, number("icc", i + 1)])),
  };
}

function splitHalf(m, analysis, halves) {
  const found = m.three("kith_item_analysis_split_half", analysis, halves);
  if (found === null) return null;
  const [correlation, spearmanBrown, guttman] = found;
  return { correlation, spearmanBrown, guttman };
}
