// SPDX-License-Identifier: MIT
// look_back - what a journal says of one tie over a stretch of time, in
// statements, as plain objects.

import { BY, eventName } from "./journal.js";
import { placeOf } from "./error.js";
import {
  addressOf, addressOfA, freeze, Handle, list, machineOf,
} from "./handle.js";
import { seconds } from "./numbers.js";
import { PERSON_VIEWS, withReportOptions } from "./report.js";

const KINDS = [null, "level", "trend", "swings", "instability", "inertia",
  "change", "give-and-get", "repair"];
const STATES = [null, "said", "not-enough-points", "points-otherwise",
  "points-not-kept", "no-known-reliability"];
const CLAIMS = ["none", "rising", "falling", "swings", "higher", "lower",
  "more-by-me", "more-by-them", "all-by-me", "all-by-them"];
const TURNS = ["none", "more", "higher", "lower", "by-me", "by-them", "last"];
const NUMBERS = ["mean", "sd", "slope", "s", "p", "exact", "weeks", "swings",
  "swingsMost", "windows", "mssd", "rmssd", "vonNeumann", "autocorrelation",
  "first", "last", "difference", "reliableChange", "sameLow", "sameHigh",
  "byMe", "byThem", "share", "shareLow", "shareHigh", "breaches", "ratingLow",
  "ratingHigh", "neighbours"]; // from 1
const SEEN = ["accountability", "patience", "change", "respect"]; // from 1

const EVER = 2n ** 63n;

export class LookBack extends Handle {
  #questionnaire;
  #tie;

  constructor(machine, address, questionnaire, tie) {
    super(machine, address, "kith_look_back_free");
    this.#questionnaire = questionnaire;
    this.#tie = tie;
  }

  static make(m, journal, questionnaire, { from, to }) {
    return new LookBack(m, m.make("kith_look_back_new", addressOf(journal),
      addressOfA("questionnaire", questionnaire, m),
      m.long(from === undefined ? -EVER : seconds(from)),
      m.long(to === undefined ? EVER - 1n : seconds(to)), 0), questionnaire, journal.tie);
  }

  get questionnaire() { return this.#questionnaire; }

  /** What there is to say, and what cannot be said yet. The plain view leaves
   * out what is sensitive. */
  statements(view = "plain") {
    const all = placeOf(PERSON_VIEWS, view, "view") > 0;
    return freeze(list(this.#call("count"), (i) => i)
      .filter((i) => all || this.#call("is_sensitive", i) !== 1)
      .map((i) => this.#statement(i)));
  }

  /** What a person may read, as text; as "svg" a picture. */
  report({ wording = null, ...options } = {}) {
    const m = machineOf(this);
    const words = wording ?? this.#questionnaire.wording(this.#tie);
    try {
      return withReportOptions(m, options, (made) => m.takeText(
        m.make("kith_look_back_report_write", addressOf(this),
          addressOfA("wording", words, m), made)));
    } finally {
      if (wording === null) words.dispose();
    }
  }

  #statement(i) {
    const m = machineOf(this);
    return {
      kind: KINDS[this.#call("kind", i)],
      scale: this.#questionnaire.scales[this.#call("scale", i)]?.id ?? null,
      event: eventName(m, this.#call("event", i)),
      by: BY[this.#call("by", i)] ?? null,
      sensitive: this.#call("is_sensitive", i) === 1,
      state: STATES[this.#call("state", i)],
      points: Number(this.#call("points", i)),
      pointsNeeded: this.#call("points_needed", i),
      claim: CLAIMS[this.#call("claim", i)] ?? null,
      numbers: Object.fromEntries(NUMBERS
        .map((name, n) => [name, this.#number("number", i, n + 1)])
        .filter(([, value]) => value !== null)),
      turn: this.#turn(i),
      entries: list(this.#call("entry_count", i), (e) => this.#entry(i, e)),
      mapped: this.#call("mapped", i),
      scoredOtherwise: this.#call("scored_otherwise", i),
      notKept: this.#call("not_kept", i),
      weeks: list(this.#call("weeks", i), (week) => Object.fromEntries(
        SEEN.map((what, s) => [what, this.#seen(i, s + 1, week)]))),
    };
  }
  #turn(i) {
    const m = machineOf(this);
    const kind = TURNS[this.#call("turn", i, m.slot(1))];
    return kind === "none" ? null : { kind, count: m.whole(1) };
  }
  #entry(i, e) {
    const m = machineOf(this);
    this.#call("entry_time", i, e, m.slot(1));
    return {
      entry: this.#call("entry", i, e),
      time: m.whole(1),
      value: this.#number("entry_value", i, e),
    };
  }
  #seen(i, what, week) { return Number(this.#call("seen", i, what, week)); }

  #call(what, ...given) {
    return machineOf(this).call[`kith_look_back_${what}`](
      addressOf(this), ...given);
  }
  #number(what, ...given) {
    return machineOf(this).number(`kith_look_back_${what}`, addressOf(this),
      ...given);
  }
}
