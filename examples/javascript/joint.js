// SPDX-License-Identifier: MIT
// joint - two shares beside each other: where two people see their tie alike,
// and where they do not. Made of the shares alone.

import {
  addressOf, addressOfA, freeze, Handle, list, machineOf,
} from "./handle.js";
import { distanceParts } from "./pairs.js";
import { withReportOptions } from "./report.js";

const CLOSENESS = [null, "alike", "between", "apart"];
const SIDES = { a: 1, b: 2 };

export class Joint extends Handle {
  #scales; // ids

  constructor(machine, address) {
    super(machine, address, "kith_joint_free");
    const m = machine;
    const named = m.call.kith_joint_questionnaire(address);
    this.#scales = named === 0 ? []
      : list(m.call.kith_questionnaire_scale_count(named), (i) =>
        m.text("kith_questionnaire_scale_id", named, i));
  }

  static make(m, a, b) {
    return new Joint(m, m.make("kith_joint_new", addressOfA("share", a, m),
      addressOfA("share", b, m), 0));
  }

  /** Whether there is too little from both. */
  get tooLittle() { return this.#call("is_too_little") === 1; }

  /** What both told of, each by a scale of their own side. */
  get topics() {
    return freeze(list(this.#call("count"), (i) => ({
      scales: eachSide((side) => this.#scales[this.#call("scale", i, side)]),
      scores: eachSide((side) => this.#number("score", i, side)),
      difference: this.#number("difference", i),
      standardError: this.#number("standard_error", i),
      closeness: CLOSENESS[this.#call("closeness", i)],
    })));
  }

  /** What each thought the other would say, where the other said it. */
  get guesses() {
    return freeze(list(this.#call("guess_count"), (i) => {
      const [thought, told] = this.#pair("guess_scores", i);
      return {
        by: this.#call("guess_side", i) === SIDES.a ? "a" : "b",
        scale: this.#scales[this.#call("guess_scale", i)],
        thought, told,
        closeness: CLOSENESS[this.#call("guess_closeness", i)],
      };
    }));
  }

  /** How far the two profiles lie apart, and what its square is made of. */
  get distance() { return this.#number("distance"); }
  get distanceParts() {
    return distanceParts(machineOf(this), "kith_joint_distance_parts",
      addressOf(this));
  }
  get correlation() { return this.#number("correlation"); }

  /** What both may read, as text. */
  report({ wording = null, nameA = null, nameB = null, ...options } = {}) {
    const m = machineOf(this);
    return withReportOptions(m, options, (made) =>
      m.withNames([nameA, nameB], (a, b) => m.takeText(
        m.make("kith_joint_report_write", addressOf(this),
          wording === null ? 0 : addressOfA("wording", wording, m), made, a,
          b))));
  }

  #call(what, ...given) {
    return machineOf(this).call[`kith_joint_${what}`](
      addressOf(this), ...given);
  }
  #number(what, ...given) {
    return machineOf(this).number(`kith_joint_${what}`, addressOf(this),
      ...given);
  }
  #pair(what, ...given) {
    return machineOf(this).pair(`kith_joint_${what}`, addressOf(this),
      ...given);
  }
}

function eachSide(make) {
  return { a: make(SIDES.a), b: make(SIDES.b) };
}
