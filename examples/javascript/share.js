// SPDX-License-Identifier: MIT
// share - what one person chooses to show another: some scores, nothing by
// default, and never anything about safety.

import { addressOf, addressOfA, freeze, Handle, machineOf } from "./handle.js";

export class Share extends Handle {
  #questionnaire;

  constructor(machine, address, questionnaire) {
    super(machine, address, "kith_share_free");
    this.#questionnaire = questionnaire;
  }

  /** Of one's own assessment, and of what one thinks the other would answer. */
  static make(m, mine, scales, { guess = null, guessed = [] }) {
    const places = [[mine, scales], [guess ?? mine, guessed]].map(
      ([{ questionnaire }, ids]) => Int32Array.from(ids, (id) =>
        questionnaire.indexOf("scale", id)));
    return m.withArrays(places, (at, guessedAt) =>
      new Share(m, m.make("kith_share_new", addressOf(mine),
        places[0].length === 0 ? 0 : at, places[0].length,
        guess === null ? 0 : addressOfA("assessment", guess, m),
        places[1].length === 0 ? 0 : guessedAt, places[1].length),
      mine.questionnaire));
  }

  /** Of JSON. Without a questionnaire it is the built-in one that the share
   * names; `builtin` makes that. */
  static read(m, json, questionnaire, builtin) {
    return m.withTexts([json], (at, length) => {
      const share = m.make("kith_share_parse",
        questionnaire === null ? 0
        : addressOfA("questionnaire", questionnaire, m), at, length, 0);
      const named = m.call.kith_share_questionnaire(share);
      return new Share(m, share, questionnaire ?? (named === 0 ? null
        : builtin(m.text("kith_questionnaire_id", named))));
    });
  }

  /** Whether it holds nothing. */
  get empty() { return this.#call("is_empty") === 1; }

  /** Whether only the empty share can be made now; null for one that was read.
   * For the person alone who made it: nothing that the other can see may depend
   * on it. */
  get onlyEmpty() { return [false, true][this.#call("only_empty")] ?? null; }

  /** Null for an empty share, as is the tie. */
  get questionnaire() { return this.empty ? null : this.#questionnaire; }
  get tie() { return this.questionnaire?.ties[this.#call("tie")] ?? null; }

  /** Scales -> what is shown. */
  get scores() { return this.#each("score"); }

  /** Scales -> what is thought of the other. */
  get guesses() { return this.#each("guess"); }

  /** As JSON text; kith.readShare() reads it. */
  write() {
    const m = machineOf(this);
    return m.takeText(m.make("kith_share_write", addressOf(this)));
  }
  toJSON() { return JSON.parse(this.write()); }

  #each(what) {
    const m = machineOf(this);
    return freeze(Object.fromEntries((this.questionnaire?.scales ?? [])
      .map(({ id }, i) =>
        [id, m.number(`kith_share_${what}`, addressOf(this), i)])
      .filter(([, value]) => value !== null)));
  }
  #call(what) {
    return machineOf(this).call[`kith_share_${what}`](addressOf(this));
  }
}
