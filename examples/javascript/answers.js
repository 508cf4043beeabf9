// SPDX-License-Identifier: MIT
// answers - what one person answered about one tie; what is asked, and what
// comes next.

import { Assessment } from "./assessment.js";
import { placeOf } from "./error.js";
import { addressOf, freeze, Handle, list, machineOf } from "./handle.js";
import { qualityOf } from "./quality.js";
import { GATES, STATES } from "./states.js";

export class Answers extends Handle {
  #questionnaire;

  constructor(machine, address, questionnaire) {
    super(machine, address, "kith_answers_free");
    this.#questionnaire = questionnaire;
  }

  get questionnaire() { return this.#questionnaire; }
  get tie() { return this.#questionnaire.ties[this.#call("tie")]; }

  // ---- Answering -----------------------------------------------------------

  /** An answer: a value, or the id of a response option. */
  set(item, answer) {
    const m = machineOf(this), a = addressOf(this);
    if (typeof answer === "string") {
      m.attempt("kith_answers_set_option", a, m.id(item), m.id(answer, 1));
    } else {
      m.attempt("kith_answers_set", a, m.id(item), Number(answer));
    }
    return this;
  }
  skip(item) { return this.#setMissing(item, "skipped"); }
  decline(item) { return this.#setMissing(item, "declined"); }
  doesNotApply(item) { return this.#setMissing(item, "does-not-apply"); }

  /** Makes an item unanswered again. */
  clear(item) {
    const m = machineOf(this);
    m.attempt("kith_answers_clear", addressOf(this), m.id(item));
    return this;
  }
  setFact(fact, value) {
    const m = machineOf(this);
    m.attempt("kith_answers_set_fact", addressOf(this), m.id(fact),
      Number(value));
    return this;
  }
  clearFact(fact) {
    const m = machineOf(this);
    m.attempt("kith_answers_clear_fact", addressOf(this), m.id(fact));
    return this;
  }

  /** The gate of an earlier assessment of this tie; "raised" holds. */
  setEarlierGate(gate) {
    machineOf(this).attempt("kith_answers_set_earlier_gate", addressOf(this),
      placeOf(GATES, gate, "gate"));
    return this;
  }

  // ---- Asking --------------------------------------------------------------

  /** The next question's id; null when there is none. What was skipped or
   * declined never comes again. */
  next() { return this.#item(this.#call("next")); }

  /** The item asked behind another, or the first; for paging. */
  after(item = null) { return this.#item(this.#call("after", this.#at(item))); }

  /** The item asked before another, or the last. */
  before(item = null) {
    return this.#item(this.#call("before", this.#at(item)));
  }

  /** The id of the stop that the answers lead to; null: the questions go on. */
  get stopped() {
    return this.#questionnaire.stops[this.#call("stopped")] ?? null;
  }

  // ---- What there is -------------------------------------------------------

  /** "answered", "unanswered", "skipped", …; null outside the tie. */
  state(item) { return STATES[this.#call("state", this.#at(item))] ?? null; }

  /** What is kept for an item, hidden or not. */
  reason(item) { return STATES[this.#call("reason", this.#at(item))] ?? null; }

  mayBeAsked(item) {
    return this.#call("may_be_asked", this.#at(item)) === 1;
  }
  value(item) {
    return machineOf(this).number("kith_answers_value", addressOf(this),
      this.#at(item));
  }
  option(item) {
    const at = this.#at(item);
    const option = this.#call("option", at);
    return this.#questionnaire.items[at].options[option]?.id ?? null;
  }
  fact(fact) {
    return machineOf(this).number("kith_answers_fact", addressOf(this),
      this.#questionnaire.indexOf("fact", fact));
  }
  factIsComputed(fact) {
    return this.#call("fact_is_computed",
      this.#questionnaire.indexOf("fact", fact)) === 1;
  }

  /** How many items of the tie are in a state. */
  count(state) { return this.#call("count", placeOf(STATES, state, "state")); }

  /** Items that answers of an older version are about, and that are gone. */
  get gone() {
    return freeze(list(this.#call("gone_count"), (i) => machineOf(this).text(
      "kith_answers_gone_id", addressOf(this), i)));
  }

  /** The sheet as JSON text; questionnaire.read() takes it up again. */
  write() {
    const m = machineOf(this);
    return m.takeText(m.make("kith_answers_write", addressOf(this)));
  }

  /** The sheet as an object, so that JSON.stringify() works. */
  toJSON() { return JSON.parse(this.write()); }

  /** Another sheet with the same in it, which goes its own way. */
  copy() {
    const m = machineOf(this);
    const text = m.make("kith_answers_write", addressOf(this));
    try {
      return new Answers(m, m.make("kith_answers_parse",
        addressOf(this.#questionnaire), m.call.kith_text_data(text),
        m.call.kith_text_length(text)), this.#questionnaire);
    } finally {
      m.call.kith_text_free(text);
    }
  }

  /** What the answers say. */
  assess() {
    const m = machineOf(this);
    return new Assessment(m, m.make("kith_assess", addressOf(this)),
      this.#questionnaire);
  }

  /** Whether the answers may have been rushed, for the program alone; with the
   * seconds that items took, where they are known. */
  quality(seconds) {
    return qualityOf(machineOf(this), this, seconds);
  }

  #setMissing(item, reason) {
    const m = machineOf(this);
    m.attempt("kith_answers_set_missing", addressOf(this), m.id(item),
      STATES.indexOf(reason));
    return this;
  }
  #call(what, ...given) {
    return machineOf(this).call[`kith_answers_${what}`](
      addressOf(this), ...given);
  }
  #at(item) {
    return item === null ? -1 : this.#questionnaire.indexOf("item", item);
  }
  #item(at) {
    return this.#questionnaire.items[at]?.id ?? null;
  }
}
