// SPDX-License-Identifier: MIT
// wording - the texts of a questionnaire in one language, for one tie.

import { addressOf, freeze, Handle, list, machineOf } from "./handle.js";

export class Wording extends Handle {
  #questionnaire;

  constructor(machine, address, questionnaire) {
    super(machine, address, "kith_wording_free");
    this.#questionnaire = questionnaire;
  }

  static make(m, questionnaire, tie, { language, overlay, gender }) {
    const q = addressOf(questionnaire);
    const made = overlay === undefined && language !== undefined
      ? m.withNames([language], (at) =>
        m.make("kith_wording_builtin", q, m.id(tie), at, 0))
      : m.withTexts([overlay], (at, length) =>
        m.make("kith_wording_new", q, m.id(tie), at, length, 0));
    const wording = new Wording(m, made, questionnaire);
    if (gender === undefined) return wording;
    try {
      return new Wording(m, m.make("kith_wording_with_gender", made,
        m.id(gender)), questionnaire);
    } finally {
      wording.dispose();
    }
  }

  get language() { return this.#text("language"); }
  get title() { return this.#text("title"); }
  get about() { return this.#text("about"); }
  get notice() { return this.#text("notice"); }

  /** What the questionnaire cannot do or cannot notice. */
  get limits() {
    const count = machineOf(this).call.kith_wording_limit_count(addressOf(this));
    return list(count, (i) => this.#text("limit", i));
  }

  /** The genders of the other person that the texts tell apart. */
  get genders() {
    const count =
      machineOf(this).call.kith_wording_gender_count(addressOf(this));
    return freeze(list(count, (i) => ({
      id: this.#text("gender_id", i), label: this.#text("gender_label", i),
    })));
  }

  /** Texts that the overlay lacks. */
  get missing() {
    const count =
      machineOf(this).call.kith_wording_missing_count(addressOf(this));
    return list(count, (i) => this.#text("missing", i));
  }

  /** What a tie is called, as an answer to "who is it about?". */
  tie(id) { return this.#text("tie_label", this.#at("tie", id)); }
  section(id) { return this.#text("section_title", this.#at("section", id)); }
  fact(id) { return this.#text("fact_label", this.#at("fact", id)); }
  stop(id) { return this.#text("stop_text", this.#at("stop", id)); }
  difference(id) {
    return this.#text("difference_label", this.#at("difference", id));
  }

  /** A question: its text, the time it asks about, and its answers. */
  item(id) {
    const at = this.#at("item", id);
    return freeze({
      id,
      text: this.#text("item_text", at),
      recall: this.#text("item_recall", at),
      options: this.#questionnaire.items[at].options.map((option, i) => ({
        ...option, label: this.#text("option_label", at, i),
      })),
    });
  }

  scale(id) {
    const at = this.#at("scale", id);
    return freeze({
      id,
      label: this.#text("scale_label", at),
      about: this.#text("scale_about", at),
      cutoffs: this.#questionnaire.scales[at].cutoffs.map((cutoffs, c) => ({
        id: cutoffs.id,
        bands: cutoffs.bands.map((band, b) => ({
          ...band, label: this.#text("band_label", at, c, b),
        })),
      })),
    });
  }

  /** Whose scores one of a scale's norms holds. */
  normPopulation(scale, norm) {
    return this.#text("norm_population", this.#at("scale", scale),
      this.#questionnaire.normIndex(scale, norm));
  }

  pattern(id) {
    const at = this.#at("pattern", id);
    return freeze({
      id,
      label: this.#text("pattern_label", at),
      labelWhenRaised: this.#text("pattern_label_when_raised", at),
      about: this.#text("pattern_about", at),
      criteria: this.#questionnaire.patterns[at].criteria.map((one, c) => ({
        id: one, label: this.#text("criterion_label", at, c),
      })),
    });
  }

  advice(id) {
    const at = this.#at("advice", id);
    const steps = machineOf(this).call.kith_wording_advice_step_count(
      addressOf(this), at);
    return freeze({
      id,
      label: this.#text("advice_label", at),
      text: this.#text("advice_text", at),
      steps: list(steps, (i) => this.#text("advice_step", at, i)),
    });
  }

  #at(kind, id) {
    return this.#questionnaire.indexOf(kind, id);
  }
  #text(what, ...places) {
    return machineOf(this).text(
      `kith_wording_${what}`, addressOf(this), ...places);
  }
}
