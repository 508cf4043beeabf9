// SPDX-License-Identifier: MIT
// begin - the pages before the first question: language, who might see the
// screen, which questions, about whom, and what they are.

import { button, el, heading, paragraphs } from "../dom.js";
import { ask, radios } from "../form.js";
import { QUESTIONNAIRES } from "../session.js";
import { LANGUAGES } from "../words/index.js";

/** One of several, with a button to go on. */
function choice({ words, session }, { name, title, options, chosen, take }) {
  return ask({
    field: radios({ title, options, chosen: session.drafted(name) ?? chosen,
      change: (id) => session.draft(name, id) }),
    problem: words.problem,
    take: (id) => {
      if (id === "") return words.choose_one;
      take(id);
      return null;
    },
    actions: [el("button", { type: "submit", class: "main" }, words.go_on)],
  });
}

export function language({ words, speak, go }) {
  const choose = (tag) => () => {
    speak(tag);
    go("seen");
  };
  return [heading(words.first),
    el("p", {}, words.first_how),
    el("div", { class: "languages" }, LANGUAGES.map(({ language, name }) =>
      button(name, choose(language), { lang: language, class: "wide" })))];
}

export function seen({ words, go }) {
  return [heading(words.seen),
    ...paragraphs(words.about_one, words.another_time),
    el("section", { class: "panel" },
      el("h2", {}, words.how_to_quit),
      ...paragraphs(words.quit_button, words.quit_keys)),
    el("h2", {}, words.what_stays),
    ...paragraphs(words.nothing_sent, words.gone_when, words.history),
    el("div", { class: "actions" },
      button(words.go_on, () => go("which"), { class: "main" }))];
}

export function which(page) {
  const { words, session, go } = page;
  return choice(page, {
    name: "which",
    title: words.which,
    options: QUESTIONNAIRES.map((id) => ({ id,
      label: session.titleOf(id, words.language),
      hint: `${words.how_long[id]}. ${words.what_for[id]}` })),
    chosen: session.questionnaire?.id,
    take: (id) => {
      session.choose(id);
      go("who");
    },
  });
}

export function who(page) {
  const { words, session, go } = page;
  const wording = session.wording(words.language);
  return choice(page, {
    name: "who",
    title: words.who,
    options: session.questionnaire.ties.map(
      (id) => ({ id, label: wording.tie(id) })),
    chosen: session.tie,
    take: (id) => {
      session.chooseTie(id);
      go(session.genders(words.language).length > 1 ? "gender" : "notice");
    },
  });
}

export function gender(page) {
  const { words, session, go } = page;
  return choice(page, {
    name: "gender",
    title: words.gender,
    options: session.genders(words.language),
    chosen: session.gender,
    take: (id) => {
      session.gender = id;
      go("notice");
    },
  });
}

export function notice({ words, session, first }) {
  const wording = session.wording(words.language);
  return [heading(wording.title),
    ...paragraphs(wording.about, wording.notice),
    el("div", { class: "actions" },
      button(words.go_on, first, { class: "main" }))];
}
