// SPDX-License-Identifier: MIT
// check - what was said, to be read over before the report; the same page
// whatever it was.

import { button, el, heading } from "../dom.js";
import { whyLeftOut } from "./question.js";

function saidTo({ words, session }, wording, item) {
  const { answers } = session;
  const option = answers.option(item);
  if (option !== null) {
    return wording.item(item).options.find((one) => one.id === option).label;
  }
  return whyLeftOut(words, answers, item) || String(answers.value(item) ?? "");
}

/** A question and what was said to it; the time that it asks about only where
 * it is another than that of the question before. */
function row(page, wording, item, before) {
  const { words, go } = page;
  const { text, recall } = wording.item(item);
  const known = before !== undefined && wording.item(before).recall === recall;
  return el("div", { class: "row" },
    el("dt", {}, recall && !known ? el("span", { class: "hint" }, recall)
      : null, text),
    el("dd", {}, saidTo(page, wording, item)),
    el("dd", { class: "change" }, button(words.change,
      () => go("question", { item, again: true }),
      { "aria-label": `${words.change}: ${text}`, class: "small" })));
}

export function check(page) {
  const { words, session, go } = page;
  const wording = session.wording(words.language);
  const said = session.said();
  const parts = session.questionnaire.sections.map(({ id, items }) => {
    const here = said.filter((item) => items.includes(item));
    return here.length === 0 ? null : el("section", {},
      el("h2", {}, wording.section(id) ?? ""),
      el("dl", {}, here.map((item, i) =>
        row(page, wording, item, here[i - 1]))));
  });
  const show = () => button(words.show_page, () => go("report"),
    { class: "main" });
  return [heading(words.check), el("p", {}, words.check_how),
    el("div", { class: "actions" }, show()), ...parts,
    el("div", { class: "actions" }, show())];
}
