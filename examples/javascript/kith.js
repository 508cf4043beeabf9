// SPDX-License-Identifier: MIT
// kith - the library at large: what is built in, documents of one's own, the
// one call from a sheet to a report, and how scores changed.

import { changeOf, changeOfNumbers, methodOf } from "./change.js";
import { Circle } from "./circle.js";
import { E_NOT_FOUND, KithError, placeOf } from "./error.js";
import { addressOfA, freeze, list } from "./handle.js";
import { Joint } from "./joint.js";
import { Journal } from "./journal.js";
import { actorPartnerOf, pairsOf } from "./pairs.js";
import { Questionnaire } from "./questionnaire.js";
import { Share } from "./share.js";
import { Series, shareInterval, shareTest } from "./series.js";

export class Kith {
  #machine;
  #languages;

  constructor(machine, languages = null) {
    this.#machine = machine;
    this.#languages = languages;
  }

  /** Of the library, such as "0.4.0". */
  get version() {
    return this.#machine.text("kith_version");
  }

  /** What is built in: ids, and the languages beside the documents' own. */
  get builtins() {
    const m = this.#machine;
    return freeze(list(m.call.kith_builtin_count(), (i) => ({
      id: m.text("kith_builtin_id", i),
      languages: list(m.call.kith_builtin_language_count(i),
        (j) => m.text("kith_builtin_language", i, j))
        .filter((tag) => this.#languages?.includes(tag) ?? true),
    })));
  }

  /** The text of a built-in document. */
  document(id) {
    const m = this.#machine;
    const at = placeOf(this.builtins.map((one) => one.id), id, "document");
    return m.text("kith_builtin_document", at, 0);
  }

  /** In which languages the phrases of reports are built in. */
  get phrasesLanguages() {
    const m = this.#machine;
    return freeze(list(m.call.kith_builtin_phrases_count(), (i) =>
      m.text("kith_builtin_phrases_language", i)));
  }

  /** The phrases that a report in a language takes, as JSON text, to be changed
   * and given as `phrases`; null where there are none: it is in English. */
  phrases(language) {
    const m = this.#machine;
    return m.withNames([language], (tag) =>
      m.text("kith_builtin_phrases", tag, 0));
  }

  /** A built-in questionnaire, such as "kith-core". */
  builtin(id) {
    const m = this.#machine;
    return new Questionnaire(m, m.make("kith_questionnaire_builtin", m.id(id),
      0), (tag) => this.#require(tag));
  }

  /** A questionnaire of one's own: JSON, or what JSON.parse() makes of it. */
  parse(document) {
    const m = this.#machine;
    return m.withTexts([document], (at, length) => new Questionnaire(m,
      m.make("kith_questionnaire_parse", at, length, 0),
      (tag) => this.#require(tag)));
  }

  /** From an answer sheet to a report, as text; see the options of the README.
   * A document is the built-in one that the sheet names, or one's own. */
  report(sheet, options = {}, document = null) {
    const m = this.#machine;
    if (typeof options.language === "string") this.#require(options.language);
    return m.withTexts([document, sheet, options], (...texts) =>
      m.takeText(m.make("kith_assess_json", ...texts)));
  }

  /** The same as an object. */
  assess(sheet, options = {}, document = null) {
    return JSON.parse(
      this.report(sheet, { ...options, format: "json" }, document));
  }

  /** How a scale's score changed from one assessment to a later one. */
  change(before, after, scale, method) {
    const m = this.#machine;
    return changeOf(m, m.make("kith_change_new",
      addressOfA("assessment", before, m), addressOfA("assessment", after, m),
      after.scaleIndex(scale), methodOf(method), 0));
  }

  /** The same from numbers alone, for research. */
  changeOfNumbers(numbers) {
    return changeOfNumbers(this.#machine, numbers);
  }

  // ---- Over time, between two, among many ----------------------------------

  /** Numbers over time: see Series. Times are seconds or Dates, or any whole
   * numbers; without them 0, 1, 2 … */
  series(values, times) {
    return Series.make(this.#machine, values, times);
  }

  /** Between what a share lies of which counts are known: Wilson's interval. */
  shareInterval(hits, trials, level = 0.95) {
    return shareInterval(this.#machine, hits, trials, level);
  }

  /** How likely counts at least as uneven are when both sides are as likely. */
  shareTest(hits, trials) { return shareTest(this.#machine, hits, trials); }

  /** Numbers that belong together two by two. */
  pairs(a, b, options) { return pairsOf(this.#machine, a, b, options); }

  /** How one's own and the other's say goes with an outcome of both. */
  actorPartner(lists) { return actorPartnerOf(this.#machine, lists); }

  /** A share that was written, of the built-in questionnaire that it names or
   * of one's own. */
  readShare(json, questionnaire = null) {
    return Share.read(this.#machine, json, questionnaire, (id) =>
      this.builtin(id));
  }

  /** Two shares beside each other. */
  joint(a, b) { return Joint.make(this.#machine, a, b); }

  /** A circle without people, and one that was kept. */
  circle() { return Circle.make(this.#machine); }
  readCircle(json) { return Circle.read(this.#machine, json); }

  /** An empty journal about a tie, and one that was kept. */
  journal(tie) { return Journal.make(this.#machine, tie); }
  readJournal(json) { return Journal.read(this.#machine, json); }

  /** How large the memory is that the library works in; null for the native
   * one, whose memory is the process's. */
  get memoryBytes() {
    return this.#machine.size();
  }

  /** Zeroes all memory the library has worked in, and ends its use. (Texts
   * that JavaScript holds are JavaScript's.) */
  wipe() {
    this.#machine.wipe();
  }

  #require(tag) {
    const wanted = tag.toLowerCase();
    if (this.#languages === null) return;
    for (const one of ["de", "es"]) {
      const asked = wanted === one || wanted.startsWith(`${one}-`);
      if (asked && !this.#languages.includes(one)) {
        throw new KithError(E_NOT_FOUND, `The texts in "${one}" were not ` +
          "loaded: load() takes the languages as `texts`");
      }
    }
  }
}
