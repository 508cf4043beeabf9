// SPDX-License-Identifier: MIT
// questionnaire - a document, read and checked, as plain objects; what sheets,
// wordings and strategies are made of.

import { Answers } from "./answers.js";
import { runBatch } from "./batch.js";
import { placeOf } from "./error.js";
import { GradedModel } from "./graded.js";
import { addressOf, freeze, Handle, list, machineOf } from "./handle.js";
import { Sample } from "./sample.js";
import { normsOf, scoringOf } from "./scoring.js";
import { Strategy } from "./strategy.js";
import { Wording } from "./wording.js";

export class Questionnaire extends Handle {
  #described = null;
  #places = new Map(); // kind -> id -> place
  #require;

  constructor(machine, address, require) {
    super(machine, address, "kith_questionnaire_free");
    this.#require = require;
  }

  // ---- What it says --------------------------------------------------------

  get id() { return this.#text("id"); }
  get version() { return this.#text("version"); }
  get language() { return this.#text("language"); }
  get licence() { return this.#text("licence"); }
  get source() { return this.#text("source"); }
  get status() { return this.#text("status"); }
  get digest() { return this.#text("digest"); }

  get ties() { return this.#all().ties; }
  get sections() { return this.#all().sections; }
  get items() { return this.#all().items; }
  get facts() { return this.#all().facts; }
  get scales() { return this.#all().scales; }
  get differences() { return this.#all().differences; }
  get patterns() { return this.#all().patterns; }
  get advice() { return this.#all().advice; }
  get stops() { return this.#all().stops; }

  /** What the checker found that is no error. */
  get warnings() {
    const m = machineOf(this), q = addressOf(this);
    return freeze(list(m.call.kith_questionnaire_warning_count(q), (i) => ({
      message: m.text("kith_questionnaire_warning_message", q, i),
      line: m.call.kith_questionnaire_warning_line(q, i),
      column: m.call.kith_questionnaire_warning_column(q, i),
      pointer: m.text("kith_questionnaire_warning_pointer", q, i),
    })));
  }

  /** The place of an id in a list such as `items`: what the library calls
   * things by. */
  indexOf(kind, id) {
    const at = this.#placesOf(kind).get(id);
    return at ?? placeOf(this.#ids(kind), id, kind);
  }

  /** How a scale is scored: keys, reliability, norms. */
  scoring(scale) {
    return scoringOf(machineOf(this), addressOf(this),
      this.indexOf("scale", scale), this.#all());
  }

  /** The place of one of a scale's norms. */
  normIndex(scale, norm) {
    return placeOf(normsOf(machineOf(this), addressOf(this),
      this.indexOf("scale", scale)), norm, "norm");
  }

  // ---- What is made of it --------------------------------------------------

  /** An empty answer sheet about a tie. */
  answers(tie = this.ties[0]) {
    const m = machineOf(this);
    return new Answers(m, m.make("kith_answers_new", addressOf(this),
      m.id(tie)), this);
  }

  /** An answer sheet that was kept: JSON, or what JSON.parse() makes of it. */
  read(sheet) {
    const m = machineOf(this);
    return m.withTexts([sheet], (at, length) => new Answers(m,
      m.make("kith_answers_parse", addressOf(this), at, length), this));
  }

  /** The texts for a tie: in a built-in language, or through an overlay. */
  wording(tie = this.ties[0], { language, overlay, gender } = {}) {
    if (overlay === undefined && language !== undefined) {
      this.#require(language);
    }
    return Wording.make(machineOf(this), this, tie,
      { language, overlay, gender });
  }

  /** How to choose the next question; see Strategy. */
  strategy(how = "settling", rules = {}) {
    return Strategy.make(machineOf(this), this, how, rules);
  }

  /** Scores or assesses columns of many people; see the README. */
  batch(work) {
    return runBatch(machineOf(this), this, work);
  }

  /** A sample of one tie, with nobody in it yet; see Sample. */
  sample(tie = this.ties[0]) {
    return new Sample(machineOf(this), this, tie);
  }

  /** The model of a graded scale; see GradedModel. */
  graded(scale, tie = this.ties[0]) {
    return new GradedModel(this, scale, tie);
  }

  // ---- Reading -------------------------------------------------------------

  #text(what) {
    return machineOf(this).text(`kith_questionnaire_${what}`, addressOf(this));
  }

  /** One object for each of a kind; `more` makes what it has beside its id. */
  #each(kind, more = () => ({})) {
    const m = machineOf(this), q = addressOf(this);
    return list(m.call[`kith_questionnaire_${kind}_count`](q), (i) => ({
      id: m.text(`kith_questionnaire_${kind}_id`, q, i), ...more(m, q, i),
    }));
  }

  #ids(kind) {
    const plural = kind === "advice" ? kind : `${kind}s`;
    return this.#all()[plural].map((one) => one.id ?? one);
  }

  #placesOf(kind) {
    let places = this.#places.get(kind);
    if (places === undefined) {
      places = new Map(this.#ids(kind).map((id, place) => [id, place]));
      this.#places.set(kind, places);
    }
    return places;
  }

  #all() {
    this.#described ??= freeze(this.#describe());
    return this.#described;
  }

  #describe() {
    const ties = this.#each("tie").map((tie) => tie.id);
    const items = this.#each("item", (m, q, i) => describeItem(m, q, i, ties));
    return {
      ties,
      items,
      sections: this.#each("section", (m, q, i) => ({
        items: list(m.call.kith_questionnaire_section_item_count(q, i), (j) =>
          items[m.call.kith_questionnaire_section_item(q, i, j)].id),
      })),
      facts: this.#each("fact", (m, q, i) => {
        const range = m.pair("kith_questionnaire_fact_range", q, i);
        return {
          lowest: range?.[0] ?? null,
          highest: range?.[1] ?? null,
          sensitive: m.call.kith_questionnaire_fact_is_sensitive(q, i) === 1,
          computedFrom: m.text("kith_questionnaire_fact_computed_from", q, i),
          computedWhat: m.text("kith_questionnaire_fact_computed_what", q, i),
        };
      }),
      scales: this.#each("scale", describeScale),
      differences: this.#each("difference", (m, q, i) => ({
        sensitive:
          m.call.kith_questionnaire_difference_is_sensitive(q, i) === 1,
      })),
      patterns: this.#each("pattern", describePattern),
      advice: this.#each("advice", (m, q, i) => ({
        sensitive: m.call.kith_questionnaire_advice_is_sensitive(q, i) === 1,
      })),
      stops: this.#each("stop").map((stop) => stop.id),
    };
  }
}

function describeItem(m, q, i, ties) {
  const range = m.pair("kith_questionnaire_item_range", q, i);
  return {
    options: list(m.call.kith_questionnaire_option_count(q, i), (j) => ({
      id: m.text("kith_questionnaire_option_id", q, i, j),
      value: m.number("kith_questionnaire_option_value", q, i, j),
    })),
    lowest: range?.[0] ?? null,
    highest: range?.[1] ?? null,
    safety: m.call.kith_questionnaire_item_is_safety(q, i) === 1,
    sensitive: m.call.kith_questionnaire_item_is_sensitive(q, i) === 1,
    ties: ties.filter((_, tie) =>
      m.call.kith_questionnaire_item_in_tie(q, i, tie) === 1),
  };
}

function describeScale(m, q, i) {
  return {
    sensitive: m.call.kith_questionnaire_scale_is_sensitive(q, i) === 1,
    shown: m.call.kith_questionnaire_scale_is_shown(q, i) === 1,
    method: m.text("kith_questionnaire_scale_method", q, i),
    reported: m.text("kith_questionnaire_scale_reported", q, i),
    shareable: m.call.kith_questionnaire_scale_is_shareable(q, i) === 1,
    cutoffs: list(m.call.kith_questionnaire_cutoffs_count(q, i), (c) => ({
      id: m.text("kith_questionnaire_cutoffs_id", q, i, c),
      source: m.text("kith_questionnaire_cutoffs_source", q, i, c),
      population: m.text("kith_questionnaire_cutoffs_population", q, i, c),
      bands: list(m.call.kith_questionnaire_band_count(q, i, c), (b) => ({
        id: m.text("kith_questionnaire_band_id", q, i, c, b),
        from: m.number("kith_questionnaire_band_from", q, i, c, b),
      })),
    })),
  };
}

function describePattern(m, q, i) {
  return {
    gate: m.call.kith_questionnaire_pattern_is_gate(q, i) === 1,
    sensitive: m.call.kith_questionnaire_pattern_is_sensitive(q, i) === 1,
    criteria: list(
      m.call.kith_questionnaire_pattern_criterion_count(q, i),
      (c) => m.text("kith_questionnaire_pattern_criterion_id", q, i, c)),
  };
}
