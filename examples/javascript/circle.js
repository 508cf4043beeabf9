// SPDX-License-Identifier: MIT
// circle - one person, many ties: who meets which need, and on how many people
// they rest. People have no ids; they are called by their place.

import { E_ARGUMENT, KithError, placeOf } from "./error.js";
import {
  addressOf, addressOfA, freeze, Handle, list, machineOf,
} from "./handle.js";
import { small } from "./numbers.js";
import { PERSON_VIEWS, withReportOptions } from "./report.js";

const FEW = ["not-said", "no", "for-a-reason"];
const RELIANCE = ["unknown", "not-seen", "few", "one", "set-aside"];
const TIES = ["not-assessed", "withheld", "unsettled", "strained", "strong"];

export class Circle extends Handle {
  constructor(machine, address) {
    super(machine, address, "kith_circle_free");
  }

  static make(m) { return new Circle(m, m.make("kith_circle_new", 0)); }
  static read(m, json) {
    return m.withTexts([json], (at, length) =>
      new Circle(m, m.make("kith_circle_parse", at, length, 0)));
  }

  // ---- Needs and people ----------------------------------------------------

  get needs() {
    const m = machineOf(this), c = addressOf(this);
    return freeze(list(this.#call("need_count"), (i) => ({
      id: m.text("kith_circle_need_id", c, i),
      label: m.text("kith_circle_need_label", c, i),
      people: this.#call("need_people", i),
    })));
  }

  /** In the order in which they were added; `parts` says which needs they
   * meet, `share` what share of all needs rests on them. */
  get people() {
    const m = machineOf(this), c = addressOf(this);
    const needs = this.needs.map((need) => need.id);
    return freeze(list(this.#call("person_count"), (i) => ({
      name: m.text("kith_circle_person_name", c, i),
      sheet: m.text("kith_circle_person_sheet", c, i),
      parts: Object.fromEntries(needs
        .map((id, need) => [id, this.#call("part", i, need)])
        .filter(([, part]) => part > 0)),
      share: this.#number("share", i),
    })));
  }

  addNeed(id, label = null) {
    const m = machineOf(this);
    m.withTexts([label], (at, length) => this.#do("add_need", m.id(id), at,
      length));
    return this;
  }
  removeNeed(id) { return this.#do("remove_need", this.#need(id)); }

  /** Adds a person; their place. `parts`: what they meet. */
  addPerson(name = null, parts = {}) {
    const m = machineOf(this);
    const met = Object.entries(parts).map(([id, part]) =>
      [this.#need(id), part]);
    m.withTexts([name], (at, length) => this.#do("add_person", at, length,
      m.slot(1)));
    const person = m.int(1);
    try {
      for (const [need, part] of met) {
        this.#do("set_part", person, need, small(part));
      }
    } catch (error) {
      this.removePerson(person);
      throw error;
    }
    return person;
  }
  removePerson(person) { return this.#do("remove_person", small(person)); }

  /** What part of a need a person meets, next to others; 0: none. */
  setPart(person, need, part = 1) {
    return this.#do("set_part", small(person), this.#need(need), small(part));
  }

  /** Whether few people are around for a reason. */
  get few() { return FEW[this.#call("few")]; }
  set few(few) { this.#do("set_few", placeOf(FEW, few, "answer")); }

  /** What was answered about the tie with a person; null takes it away. */
  setAssessment(person, assessment) {
    return this.#do("set_assessment", small(person),
      assessment === null ? 0
        : addressOfA("assessment", assessment, machineOf(this)));
  }

  // ---- Numbers -------------------------------------------------------------

  /** How many needs have a name. */
  get needsNamed() { return this.#call("needs_named"); }
  get herfindahl() { return this.#number("herfindahl"); }
  /** On how many people the needs rest. */
  get effectivePeople() { return this.#number("effective_people"); }
  get entropy() { return this.#number("entropy"); }
  get evenness() { return this.#number("evenness"); }
  /** Whether they rest on very few. */
  get reliance() { return RELIANCE[this.#call("reliance")]; }

  // ---- Ties ----------------------------------------------------------------

  /** The places of people with whom the tie is strong. One who is not among
   * them may be anything. */
  strong(view = "plain") {
    const v = placeOf(PERSON_VIEWS, view, "view");
    return list(this.#call("strong_count", v), (i) =>
      this.#call("strong", v, i));
  }

  /** What the assessments say of the ties, for the program alone: never show
   * it to anybody. */
  get host() {
    const m = machineOf(this), c = addressOf(this);
    return freeze({
      ties: list(this.#call("person_count"), (i) =>
        TIES[m.call.kith_host_circle_tie(c, i)]),
    });
  }

  // ---- What is made of it --------------------------------------------------

  /** Sets the facts that a questionnaire takes from a circle. */
  fillFacts(answers) {
    return this.#do("fill_facts",
      addressOfA("answers", answers, machineOf(this)));
  }

  /** A report, as text. The plain view has no names. */
  report({ language = null, ...options } = {}) {
    const m = machineOf(this);
    return withReportOptions(m, options, (made) => m.withNames([language],
      (tag) => m.takeText(m.make("kith_circle_report_write", addressOf(this),
        tag, made))));
  }

  /** As JSON text; kith.readCircle() reads it. */
  write() {
    const m = machineOf(this);
    return m.takeText(m.make("kith_circle_write", addressOf(this)));
  }
  toJSON() { return JSON.parse(this.write()); }

  #need(id) {
    const m = machineOf(this);
    const at = m.call.kith_circle_need_index(addressOf(this), m.id(id));
    return at >= 0 ? at : placeOf(this.needs.map((one) => one.id), id, "need");
  }
  #do(what, ...given) {
    const numbers = given.every((one) =>
      typeof one === "bigint" || Number.isInteger(one));
    if (!numbers) throw new KithError(E_ARGUMENT, "It is a whole number");
    machineOf(this).attempt(`kith_circle_${what}`, addressOf(this), ...given);
    return this;
  }
  #call(what, ...given) {
    return machineOf(this).call[`kith_circle_${what}`](
      addressOf(this), ...given);
  }
  #number(what, ...given) {
    return machineOf(this).number(`kith_circle_${what}`, addressOf(this),
      ...given);
  }
}
