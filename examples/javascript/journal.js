// SPDX-License-Identifier: MIT
// journal - one tie over time: what each assessment came to, and what happened
// in between. Entries are called by their place, in the order of adding.

import { LEVELS } from "./assessment.js";
import { changeOf, methodOf } from "./change.js";
import { E_NOT_FOUND, KithError, placeOf } from "./error.js";
import {
  addressOf, addressOfA, freeze, Handle, list, machineOf,
} from "./handle.js";
import { LookBack } from "./look_back.js";
import { seconds, small } from "./numbers.js";
import { GATES } from "./states.js";

const RECORD = 1;
const EVENTS = 9; // from 1
export const BY = [null, "me", "them"];
const KEEP = { sensitive: 1, answers: 2 };
const FACTS = ["given", "too-little", "stands"];
const SCORED = [
  "same", "mapped", "differently", "not", "not-kept", "elsewhere",
];

/** What a fact rests on; without a state where it is not of a journal. */
function restsOn(m, facts, i) {
  const call = (what, ...given) =>
    m.call[`kith_journal_facts_${what}`](facts, i, ...given);
  return {
    state: FACTS[call("state")],
    value: m.number("kith_journal_facts_value", facts, i),
    have: call("have"),
    need: call("need"),
    leftOut: call("left_out"),
    entries: list(call("entry_count"), (e) => call("entry", e)),
  };
}

/** "confided" …; null for what is no event. */
export function eventName(m, event) {
  return m.text("kith_journal_event_name", event);
}

export class Journal extends Handle {
  constructor(machine, address) {
    super(machine, address, "kith_journal_free");
  }

  static make(m, tie) {
    return new Journal(m, m.make("kith_journal_new", m.id(tie), 0));
  }
  static read(m, json) {
    return m.withTexts([json], (at, length) =>
      new Journal(m, m.make("kith_journal_parse", at, length, 0)));
  }

  get tie() { return this.#text("tie"); }

  // ---- Adding and removing -------------------------------------------------

  /** Adds the scores of an assessment. Sensitive ones, the gate and findings
   * of harm, and answers, only where the person was asked and warned. */
  addRecord(assessment, time, { sensitive = false, answers = false } = {}) {
    return this.#do("add_record",
      addressOfA("assessment", assessment, machineOf(this)), this.#time(time),
      (sensitive ? KEEP.sensitive : 0) + (answers ? KEEP.answers : 0));
  }

  /** Adds what happened: "confided", "listened", … by "me" or "them". */
  addEvent(event, by, time, count = 1) {
    const m = machineOf(this);
    const which = m.call.kith_journal_event_of_name(m.id(event));
    if (which < 0) {
      placeOf(list(EVENTS, (i) => eventName(m, i + 1)), event, "event");
    }
    return this.#do("add_event", which,
      placeOf(BY.slice(1), by, "side") + 1, this.#time(time),
      small(count));
  }

  /** Adds an entry that writeEntry() wrote. */
  add(entry) {
    machineOf(this).withTexts([entry], (at, length) =>
      this.#do("add_json", at, length));
    return this;
  }

  /** Takes an entry out and wipes it; those behind it move up. */
  remove(entry) { return this.#do("remove", this.#at(entry)); }

  // ---- Entries -------------------------------------------------------------

  get count() { return this.#call("count"); }
  get entries() { return freeze(list(this.count, (i) => this.#entry(i))); }
  entry(entry) { return freeze(this.#entry(this.#at(entry))); }

  /** Whether a record has a score that may stand in one series with those of a
   * questionnaire: "same", "mapped", or why not. */
  scored(entry, questionnaire, scale) {
    return SCORED[this.#call("scored", this.#at(entry),
      this.#questionnaire(questionnaire),
      questionnaire.indexOf("scale", scale))] ?? null;
  }

  /** That score; null where scored() is neither "same" nor "mapped". */
  score(entry, questionnaire, scale) {
    return this.#number("score", this.#at(entry),
      this.#questionnaire(questionnaire),
      questionnaire.indexOf("scale", scale));
  }

  /** The gate and the findings that a record keeps, for the program alone:
   * never on a person's screen. */
  host(entry) {
    const m = machineOf(this), j = addressOf(this), i = this.#at(entry);
    return freeze({
      gate: GATES[m.call.kith_host_entry_gate(j, i)] ?? null,
      findings: list(m.call.kith_host_entry_finding_count(j, i), (f) => ({
        id: m.text("kith_host_entry_finding", j, i, f),
        level: LEVELS[m.call.kith_host_entry_level(j, i, f)],
      })),
    });
  }

  /** What became of a scale's score between two records. */
  change(before, after, questionnaire, scale, method) {
    const m = machineOf(this);
    return changeOf(m, m.make("kith_journal_change", addressOf(this),
      this.#at(before), this.#at(after), this.#questionnaire(questionnaire),
      questionnaire.indexOf("scale", scale), methodOf(method), 0));
  }

  /** Sets the facts that a questionnaire takes from a journal, and says what
   * each of them rests on. */
  fillFacts(answers, now) {
    const m = machineOf(this);
    const facts = m.make("kith_journal_fill_facts", addressOf(this),
      this.#time(now), addressOfA("answers", answers, m));
    try {
      return freeze(Object.fromEntries(answers.questionnaire.facts
        .map(({ id }, i) => [id, restsOn(m, facts, i)])
        .filter(([, fact]) => fact.state !== undefined)));
    } finally {
      m.call.kith_journal_facts_free(facts);
    }
  }

  /** What the journal says from a time to a time, in statements. */
  lookBack(questionnaire, { from, to } = {}) {
    return LookBack.make(machineOf(this), this, questionnaire, { from, to });
  }

  // ---- As JSON -------------------------------------------------------------

  /** One entry, in one line. */
  writeEntry(entry) {
    const m = machineOf(this);
    return m.takeText(m.make("kith_journal_entry_write", addressOf(this),
      this.#at(entry)));
  }

  /** All of it; kith.readJournal() reads it. */
  write() {
    const m = machineOf(this);
    return m.takeText(m.make("kith_journal_write", addressOf(this)));
  }
  toJSON() { return JSON.parse(this.write()); }

  #entry(i) {
    const m = machineOf(this);
    m.call.kith_journal_time(addressOf(this), i, m.slot(1));
    const time = m.whole(1);
    return this.#call("kind", i) === RECORD
      ? this.#record(i, time) : this.#event(i, time);
  }
  #record(i, time) {
    const keeps = this.#call("keeps", i);
    return {
      kind: "record",
      time,
      questionnaire: this.#text("questionnaire", i),
      version: this.#text("version", i),
      digest: this.#text("digest", i),
      stopped: this.#call("stopped", i) === 1,
      keeps: {
        sensitive: (keeps & KEEP.sensitive) !== 0,
        answers: (keeps & KEEP.answers) !== 0,
      },
      scores: list(this.#call("score_count", i), (s) => ({
        scale: this.#text("score_scale", i, s),
        value: this.#number("score_value", i, s),
        sensitive: this.#call("score_is_sensitive", i, s) === 1,
      })),
      answers: Object.fromEntries(list(this.#call("answer_count", i), (a) =>
        [this.#text("answer_item", i, a), this.#number("answer_value", i, a)])),
    };
  }
  #event(i, time) {
    const event = this.#call("event", i);
    return {
      kind: "event",
      time,
      event: eventName(machineOf(this), event),
      by: BY[this.#call("event_by", i)],
      count: this.#call("event_count", i),
      sensitive:
        machineOf(this).call.kith_journal_event_is_sensitive(event) === 1,
    };
  }

  #at(entry) {
    if (Number.isInteger(entry) && entry >= 0 && entry < this.count) {
      return entry;
    }
    throw new KithError(E_NOT_FOUND, `There is no entry ${String(entry)}`);
  }
  #questionnaire(questionnaire) {
    return addressOfA("questionnaire", questionnaire, machineOf(this));
  }
  #time(time) { return machineOf(this).long(seconds(time)); }
  #do(what, ...given) {
    machineOf(this).attempt(`kith_journal_${what}`, addressOf(this), ...given);
    return this;
  }
  #call(what, ...given) {
    return machineOf(this).call[`kith_journal_${what}`](
      addressOf(this), ...given);
  }
  #text(what, ...given) {
    return machineOf(this).text(`kith_journal_${what}`, addressOf(this),
      ...given);
  }
  #number(what, ...given) {
    return machineOf(this).number(`kith_journal_${what}`, addressOf(this),
      ...given);
  }
}
