// SPDX-License-Identifier: MIT
// assessment - what answers say, as plain objects, and its reports. What only
// the program may see stands under `host`.

import { placeOf } from "./error.js";
import {
  addressOf, addressOfA, freeze, Handle, list, machineOf,
} from "./handle.js";
import { PERSON_VIEWS, withReportOptions } from "./report.js";
import { comparedOf, contributionsOf } from "./scoring.js";
import { Share } from "./share.js";
import { GATES, STATES } from "./states.js";

export const LEVELS = [
  "does-not-apply", "not-enough-information", "not-seen", "set-aside", "some",
  "clear",
];
const CRITERIA = ["removed", "unmet", "unknown", "met"];
const ADVICE = ["does-not-fit", "unknown", "withheld", "offered"];

export class Assessment extends Handle {
  #questionnaire;

  constructor(machine, address, questionnaire) {
    super(machine, address, "kith_assessment_free");
    this.#questionnaire = questionnaire;
  }

  get questionnaire() { return this.#questionnaire; }
  get digest() { return this.#text("digest"); }
  get tie() { return this.#questionnaire.ties[this.#call("tie")]; }

  /** The id of the stop; null where there was none. */
  get stopped() {
    return this.#questionnaire.stops[this.#call("stopped")] ?? null;
  }

  /** Every scale: its score with bounds, bands, and how many answers it has.
   * A number that there is none of is null. */
  get scores() {
    return freeze(this.#questionnaire.scales.map((scale, i) =>
      this.#score(scale, i)));
  }

  /** The score of one scale. */
  score(scale) {
    const at = this.scaleIndex(scale);
    return freeze(this.#score(this.#questionnaire.scales[at], at));
  }

  /** An interval for a score, where an observed reliability allows one. */
  interval(scale, level = 0.95) {
    return this.#pair("interval", this.scaleIndex(scale), level);
  }

  /** With whose scores a score is compared, and where it stands among them;
   * null where there is no norm for it. */
  norm(scale) {
    return comparedOf(machineOf(this), addressOf(this.#questionnaire),
      addressOf(this), this.scaleIndex(scale));
  }

  /** How much each item adds to a score, over the lowest there can be; null
   * where an item does not count. */
  contributions(scale) {
    return contributionsOf(machineOf(this), addressOf(this),
      this.scaleIndex(scale), this.#questionnaire.items);
  }

  get differences() {
    return freeze(this.#questionnaire.differences.map(({ id }, i) => ({
      id,
      value: this.#number("difference", i),
      bounds: this.#pair("difference_bounds", i),
    })));
  }

  // ---- For a person's eyes -------------------------------------------------

  /** Scales that are strong. */
  strengths(view = "plain") {
    const v = placeOf(PERSON_VIEWS, view, "view");
    return list(this.#call("strength_count", v), (i) =>
      this.#questionnaire.scales[this.#call("strength", v, i)].id);
  }

  /** What is shown: patterns with their level and the answers behind them. */
  findings(view = "plain") {
    const v = placeOf(PERSON_VIEWS, view, "view");
    const { items, facts, patterns } = this.#questionnaire;
    return freeze(list(this.#call("finding_count", v), (i) => ({
      id: patterns[this.#call("finding", v, i)].id,
      level: LEVELS[this.#call("finding_level", v, i)],
      listed: this.#call("finding_listed", v, i) === 1,
      evidence: list(this.#call("evidence_count", v, i), (j) =>
        items[this.#call("evidence", v, i, j)].id),
      counted: list(this.#call("counted_count", v, i), (j) =>
        facts[this.#call("counted", v, i, j)].id),
    })));
  }

  /** Next steps that are offered, with the answers behind them. */
  advice(view = "plain") {
    const v = placeOf(PERSON_VIEWS, view, "view");
    const { advice, items } = this.#questionnaire;
    return freeze(list(this.#call("advice_count", v), (i) => ({
      id: advice[this.#call("advice", v, i)].id,
      reasons: list(this.#call("reason_count", v, i), (j) =>
        items[this.#call("reason", v, i, j)].id),
    })));
  }

  /** A report, as text; options as for Kith.report(), with a wording in place
   * of a language. */
  report({ wording = null, ...options } = {}) {
    const m = machineOf(this);
    return withReportOptions(m, options, (made) => m.takeText(
      m.make("kith_report_write", addressOf(this),
        wording === null ? 0 : addressOfA("wording", wording, m), made)));
  }

  /** What the person chooses to show the other: scales that are shareable,
   * nothing by default. `guess` is an assessment of what they think the other
   * would answer, and `guessed` the scales of it. */
  share(scales = [], { guess, guessed } = {}) {
    return Share.make(machineOf(this), this, scales, { guess, guessed });
  }

  // ---- For the program alone -----------------------------------------------

  /** The gate, every finding's level, what was withheld. Never show it, or
   * what is derived from it, on a person's screen. */
  get host() {
    const host = (what, ...given) => this.#hostCall(what, ...given);
    const { advice, patterns } = this.#questionnaire;
    return freeze({
      gate: GATES[host("gate")],
      gateToday: GATES[host("gate_today")],
      findings: patterns.map(({ id, criteria }, i) => ({
        id,
        level: LEVELS[host("level", i)] ?? null,
        lowest: LEVELS[host("lowest_level", i)] ?? null,
        highest: LEVELS[host("highest_level", i)] ?? null,
        criteria: Object.fromEntries(criteria.map((criterion, c) =>
          [criterion, CRITERIA[host("criterion", i, c)] ?? null])),
      })),
      advice: advice.map(({ id }, i) => ({
        id, state: ADVICE[host("advice", i)] ?? null,
      })),
    });
  }

  /** Why a pattern has the level it has, for the program alone: the answers
   * that decide, the nearest criterion that is not met, what would settle it. */
  explain(pattern) {
    const m = machineOf(this);
    const at = this.#questionnaire.indexOf("pattern", pattern);
    const { items, patterns } = this.#questionnaire;
    const explained = m.make("kith_explain", addressOf(this), at);
    const call = (what, ...given) =>
      m.call[`kith_explanation_${what}`](explained, ...given);
    try {
      const nearest = call("nearest");
      return freeze({
        decisive: list(call("decisive_count"), (i) =>
          items[call("decisive", i)].id),
        nearest: patterns[at].criteria[nearest] ?? null,
        nearestShare: m.number("kith_explanation_nearest_share", explained),
        questions: list(call("question_count"), (i) =>
          items[call("question", i)].id),
      });
    } finally {
      m.call.kith_explanation_free(explained);
    }
  }

  scaleIndex(scale) {
    return this.#questionnaire.indexOf("scale", scale);
  }

  #score(scale, i) {
    return {
      id: scale.id,
      score: this.#number("score", i),
      bounds: this.#pair("score_bounds", i),
      range: this.#pair("score_range", i),
      bands: Object.fromEntries(scale.cutoffs.map(({ id, bands }, c) =>
        [id, bands[this.#call("score_band", i, c)]?.id ?? null])),
      counts: Object.fromEntries(STATES.map((state, s) =>
        [state, Math.max(this.#call("score_count", i, s), 0)])),
      measurementError: this.#number("measurement_error", i),
      estimate: this.#number("estimate", i),
      estimateError: this.#number("estimate_error", i),
      tScore: this.#number("t_score", i),
      percentile: this.#number("percentile", i),
    };
  }

  #call(what, ...given) {
    return machineOf(this).call[`kith_assessment_${what}`](
      addressOf(this), ...given);
  }
  #hostCall(what, ...given) {
    return machineOf(this).call[`kith_host_${what}`](
      addressOf(this), ...given);
  }
  #text(what) {
    return machineOf(this).text(`kith_assessment_${what}`, addressOf(this));
  }
  #number(what, ...given) {
    return machineOf(this).number(`kith_assessment_${what}`, addressOf(this),
      ...given);
  }
  #pair(what, ...given) {
    return machineOf(this).pair(`kith_assessment_${what}`, addressOf(this),
      ...given);
  }
}
