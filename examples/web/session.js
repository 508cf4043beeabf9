// SPDX-License-Identifier: MIT
// session - what one person has chosen and said, as long as the page is open.
// All answers stand in the library's memory, which drop() wipes. Knows nothing
// of the screen.

/** In the order in which they are offered. */
export const QUESTIONNAIRES =
  ["kith-core", "kith-brief", "kith-checkin", "kith-repair"];

export class Session {
  #kith;
  #questionnaires = new Map(); // id -> questionnaire
  #sheets = new Map(); // questionnaire and tie -> answers
  #drafts = new Map(); // item or page -> chosen or typed, and not yet said
  #wording = null;
  #wordingOf = "";
  #inapplicable = new Map(); // item -> whether "does not apply" is taken
  questionnaire = null;
  tie = null;
  gender = null;
  answers = null;

  constructor(kith) {
    this.#kith = kith;
  }

  // ---- What it is about ----------------------------------------------------

  find(id) {
    if (!this.#questionnaires.has(id)) {
      this.#questionnaires.set(id, this.#kith.builtin(id));
    }
    return this.#questionnaires.get(id);
  }

  choose(id) {
    const chosen = this.find(id);
    if (chosen === this.questionnaire) return;
    this.questionnaire = chosen;
    if (!chosen.ties.includes(this.tie)) this.tie = null;
    this.#begin();
  }

  chooseTie(tie) {
    if (tie === this.tie) return;
    this.tie = tie;
    this.#begin();
  }

  /** The sheet for what was chosen: the earlier one, where there was one. */
  #begin() {
    this.answers = null;
    this.#drafts.clear();
    this.#inapplicable.clear();
    if (this.questionnaire === null || this.tie === null) return;
    const key = `${this.questionnaire.id} ${this.tie}`;
    if (!this.#sheets.has(key)) {
      this.#sheets.set(key, this.questionnaire.answers(this.tie));
    }
    this.answers = this.#sheets.get(key);
  }

  /** The texts in a language, for what was chosen. */
  wording(language) {
    const tie = this.tie ?? this.questionnaire.ties[0];
    const key = [this.questionnaire.id, tie, language, this.gender].join(" ");
    if (key !== this.#wordingOf) {
      this.#wording?.dispose();
      this.#wording = this.#make(this.questionnaire, tie, language);
      this.#wordingOf = key;
    }
    return this.#wording;
  }

  /** What a questionnaire is called that may be chosen. */
  titleOf(id, language) {
    const found = this.find(id);
    const wording = found.wording(found.ties[0], { language });
    try {
      return wording.title;
    } finally {
      wording.dispose();
    }
  }

  /** The genders that the texts in this language tell apart. */
  genders(language) {
    return this.wording(language).genders;
  }

  #make(questionnaire, tie, language) {
    const wording = questionnaire.wording(tie, { language });
    const knows = wording.genders.some((one) => one.id === this.gender);
    if (!knows) return wording;
    wording.dispose();
    return questionnaire.wording(tie, { language, gender: this.gender });
  }

  // ---- One question --------------------------------------------------------

  item(id) {
    return this.questionnaire.items[this.questionnaire.indexOf("item", id)];
  }

  sectionOf(id) {
    return this.questionnaire.sections.find(
      (section) => section.items.includes(id))?.id ?? null;
  }

  /** What was chosen or said, as a form would hold it; "" where nothing was. */
  held(id) {
    return this.drafted(id) ?? this.answers.option(id) ??
      String(this.answers.value(id) ?? "");
  }

  /** What was chosen or typed on a page that was not gone on from. */
  drafted(id) {
    return this.#drafts.get(id) ?? null;
  }

  draft(id, text) {
    this.#drafts.set(id, text);
  }

  /** Says an answer: an option's id, or a whole number as it was typed; false
   * where the question does not take it. */
  say(id, text) {
    const isNumber = this.item(id).options.length === 0;
    if (text === "" || (isNumber && !/^\d{1,9}$/.test(text))) return false;
    try {
      this.answers.set(id, isNumber ? Number(text) : text);
    } catch {
      return false;
    }
    this.#drafts.delete(id);
    return true;
  }

  /** Says why not: "skip", "decline" or "doesNotApply". */
  leaveOut(id, how) {
    this.answers[how](id);
    this.#drafts.delete(id);
  }

  /** Whether the question takes "does not apply". */
  takesDoesNotApply(id) {
    if (!this.#inapplicable.has(id)) {
      this.#inapplicable.set(id, this.#tryDoesNotApply(id));
    }
    return this.#inapplicable.get(id);
  }

  #tryDoesNotApply(id) {
    if (this.item(id).safety) return false;
    const scratch = this.questionnaire.answers(this.tie);
    try {
      scratch.doesNotApply(id);
      return true;
    } catch {
      return false;
    } finally {
      scratch.dispose();
    }
  }

  // ---- All questions -------------------------------------------------------

  /** Items about which something was said, in the order of asking. */
  said() {
    return this.#path().filter((id) => this.answers.state(id) !== "unanswered");
  }

  /** Which question this is, from 1, and how many more there can be: what may
   * yet be asked counts, so the number is never too small. */
  progress(id) {
    const at = this.questionnaire.indexOf("item", id);
    const more = this.questionnaire.items.slice(at + 1).filter((item) =>
      item.ties.includes(this.tie) && this.#mayCome(item.id));
    return { number: this.#path().indexOf(id) + 1, more: more.length };
  }

  #mayCome(id) {
    return this.answers.state(id) !== "not-asked" ||
      this.answers.mayBeAsked(id);
  }

  #path() {
    const path = [];
    let item = this.answers.after(null);
    for (; item !== null; item = this.answers.after(item)) path.push(item);
    return path;
  }

  // ---- The end -------------------------------------------------------------

  /** What is dangerous in one questionnaire about a tie is known in the others
   * about it, as long as it is said there: the sheet itself is never marked, so
   * that whoever takes an answer back there finds it taken back here. */
  report(view, format, language) {
    const sheet = this.answers.copy();
    let assessment = null;
    try {
      if (this.#toldOfDanger()) sheet.setEarlierGate("raised");
      assessment = sheet.assess();
      return assessment.report(
        { view, format, wording: this.wording(language) });
    } finally {
      assessment?.dispose();
      sheet.dispose();
    }
  }

  /** Whether another questionnaire about this tie says so, by itself. */
  #toldOfDanger() {
    const others = QUESTIONNAIRES.filter((id) => id !== this.questionnaire.id)
      .map((id) => this.#sheets.get(`${id} ${this.tie}`));
    return others.some((sheet) => {
      const assessment = sheet?.assess();
      try {
        return assessment?.host.gateToday === "raised";
      } finally {
        assessment?.dispose();
      }
    });
  }

  /** Wipes the library's memory and lets go of everything. */
  drop() {
    this.#kith.wipe();
    for (const map of [this.#questionnaires, this.#sheets, this.#drafts,
      this.#inapplicable]) map.clear();
    this.#kith = this.#wording = this.questionnaire = this.answers = null;
    this.tie = this.gender = null;
  }
}
