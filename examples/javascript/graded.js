// SPDX-License-Identifier: MIT
// graded - the graded response model of a scale in one tie: its parameters, its
// curves, and what sum scores mean.

import { E_ARGUMENT, E_NO_VALUE, KithError, placeOf } from "./error.js";
import { addressOf, freeze, list, machineOf } from "./handle.js";

const ESTIMATES = ["eap", "map"];

export class GradedModel {
  #questionnaire;
  #scale;
  #tie;
  #items;

  constructor(questionnaire, scale, tie) {
    this.#questionnaire = questionnaire;
    this.#scale = questionnaire.indexOf("scale", scale);
    this.#tie = questionnaire.indexOf("tie", tie);
    const count = this.#inTie("item_count");
    if (count < 1) {
      throw new KithError(E_NO_VALUE,
        `"${scale}" is not graded, or not in the tie`);
    }
    this.#items = list(count, (i) =>
      questionnaire.items[this.#inTie("item", i)].id);
  }

  /** "eap" or "map": whether people stand at the mean or the mode. */
  get estimate() { return ESTIMATES[this.#ofScale("estimate")]; }
  get source() { return this.#text("source"); }
  get population() { return this.#text("population"); }

  /** The normal distribution that people are taken to come from. */
  get prior() {
    const [mean, sd] = machineOf(this.#questionnaire).pair(
      "kith_graded_prior", addressOf(this.#questionnaire), this.#scale);
    return freeze({ mean, sd });
  }

  /** The points that stand for the line. */
  get nodes() {
    const m = machineOf(this.#questionnaire);
    this.#ofScale("nodes", m.slot(1), m.slot(2), m.slot(3));
    return freeze({ from: m.double(1), to: m.double(2), count: m.int(3) });
  }

  get items() {
    return freeze(this.#items.map((id, i) => ({
      id,
      slope: this.#number("slope", i),
      thresholds: list(this.#inTie("category_count", i) - 1, (c) =>
        this.#number("threshold", i, c + 1)),
    })));
  }

  /** How likely a category, from 0, of an item is for a person at theta. */
  probability(item, category, theta) {
    return this.#number("probability", this.#at(item), category, theta);
  }

  /** How much all items tell about a person at theta, or one of them. */
  information(theta, item = null) {
    return item === null ? this.#number("information", theta)
      : this.#number("item_information", this.#at(item), theta);
  }

  /** The sum of category numbers to expect of a person at theta. */
  expectedSum(theta) { return this.#number("expected_sum", theta); }

  /** For each sum of category numbers, from 0, where its people stand. */
  sumScores() {
    const m = machineOf(this.#questionnaire);
    const count = this.#inTie("sum_count");
    return m.withArray(new Float64Array(count * 3), (at, read) => {
      const status = this.#inTie("sums", count, at, at + count * 8,
        at + count * 16);
      if (status !== 0) {
        throw new KithError(status, "There are too many sums, or no memory");
      }
      const all = read();
      return freeze(list(count, (i) => ({
        estimate: all[i], error: all[count + i], share: all[2 * count + i],
      })));
    });
  }

  #ofScale(what, ...given) {
    return machineOf(this.#questionnaire).call[`kith_graded_${what}`](
      addressOf(this.#questionnaire), this.#scale, ...given);
  }
  #inTie(what, ...given) { return this.#ofScale(what, this.#tie, ...given); }
  #text(what) {
    return machineOf(this.#questionnaire).string(this.#ofScale(what));
  }
  #number(what, ...given) {
    const m = machineOf(this.#questionnaire);
    if (this.#inTie(what, ...given, m.slot(1)) !== 0) {
      throw new KithError(E_ARGUMENT,
        "There is no such category, or theta is not finite");
    }
    return m.double(1);
  }
  #at(item) { return placeOf(this.#items, item, "graded item"); }
}
