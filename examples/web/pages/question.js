// SPDX-License-Identifier: MIT
// question - one question: its section, how far one has come, the time it asks
// about, its answers, and the ways not to answer.

import { button, el } from "../dom.js";
import { ask, numberField, radios } from "../form.js";
import { fill } from "../words/index.js";

/** How far one has come. It names no total, because answers change it. */
function progressLine({ words, session }, item) {
  const { number, more } = session.progress(item);
  return `${fill(words.number, number)} – ` +
    (more === 0 ? words.last : fill(words.more, more));
}

/** Why a question was left out, in words; "" where it was not. */
export function whyLeftOut(words, answers, item) {
  return { skipped: words.skipped, declined: words.declined,
    "does-not-apply": words.does_not_apply }[answers.reason(item)] ?? "";
}

export function question(page, { item }) {
  const { words, session, answered } = page;
  const wording = session.wording(words.language);
  const { text, recall, options } = wording.item(item);
  const { lowest, highest } = session.item(item);
  const section = wording.section(session.sectionOf(item));
  const before = [el("p", { class: "where" },
    section ? el("span", {}, section) : null,
    el("span", { class: "far" }, progressLine(page, item)))];
  const title = recall ? [el("span", { class: "recall" }, recall), " ", text]
    : text;
  const said = whyLeftOut(words, session.answers, item);
  const change = (held) => session.draft(item, held);
  const field = options.length > 0
    ? radios({ title, options, change,
      chosen: session.held(item) })
    : numberField({ title, change, held: session.held(item),
      hint: fill(words.range, lowest, highest) });
  if (said !== "") {
    field.append(el("p", { class: "said" }, `${words.you_said} ${said}`));
  }
  const leave = (how) => () => {
    session.leaveOut(item, how);
    answered();
  };
  return ask({
    before,
    field,
    problem: words.problem,
    take: (typed) => {
      const keeps = typed === "" && said !== "";
      if (keeps || session.say(item, typed)) {
        answered();
        return null;
      }
      return options.length > 0 ? words.no_answer
        : fill(words.wrong_number, lowest, highest);
    },
    actions: [
      el("button", { type: "submit", class: "main" }, words.go_on),
      button(words.decline, leave("decline")),
      button(words.skip, leave("skip")),
      session.takesDoesNotApply(item)
        ? button(words.not_apply, leave("doesNotApply")) : null,
    ],
  });
}
