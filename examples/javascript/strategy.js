// SPDX-License-Identifier: MIT
// strategy - which question comes next when not all need be asked.

import { addressOf, addressOfA, freeze, Handle, machineOf } from "./handle.js";
import { placeOf } from "./error.js";

const WHY = {
  0: "always", 1: "in-order", 2: "opens", 3: "informative", 4: "settles",
  16: "stopped", 17: "settled", 18: "scales", 19: "nothing-left",
};
const KINDS = ["settling", "informative"];

export class Strategy extends Handle {
  #questionnaire;

  constructor(machine, address, questionnaire) {
    super(machine, address, "kith_strategy_free");
    this.#questionnaire = questionnaire;
  }

  static make(m, questionnaire, how, rules) {
    const q = addressOf(questionnaire);
    if (placeOf(KINDS, how, "strategy") === 0) {
      return new Strategy(m, m.make("kith_strategy_settling", q),
        questionnaire);
    }
    const { scales = [], standardError = 0, most = 0, information = 0,
            others = false } = rules;
    const places = scales.map((id) => questionnaire.indexOf("scale", id));
    return m.withArray(Int32Array.from(places), (at) =>
      new Strategy(m, m.make("kith_strategy_informative", q,
        places.length === 0 ? 0 : at, places.length, standardError, most,
        information, others ? 1 : 0), questionnaire));
  }

  /** The next question's id, or null, and why it is asked or none is. */
  next(answers) {
    const m = machineOf(this);
    m.attempt("kith_strategy_next", addressOf(this),
      addressOfA("answers", answers, m),
      m.slot(1), m.slot(2));
    return freeze({
      item: this.#questionnaire.items[m.int(1)]?.id ?? null,
      why: WHY[m.int(2)],
    });
  }
}
