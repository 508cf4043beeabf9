// SPDX-License-Identifier: MIT
// form - a question with radio buttons or a number, and what is said where
// nothing was chosen. Knows nothing of what is asked.

import { el, heading } from "./dom.js";

/** Says what is missing: above the heading, where focus goes, and again at the
 * field, which is marked. */
function complain(form, title, message, first) {
  form.querySelectorAll(".error, .mistake").forEach((one) => one.remove());
  const follow = (event) => {
    event.preventDefault();
    first.focus();
  };
  const link = el("a", { href: `#${first.id}`, click: follow }, message);
  const summary = el("div", { class: "error", role: "alert", tabindex: "-1",
    "aria-labelledby": "error-title" },
  el("h2", { id: "error-title" }, title), el("p", {}, link));
  form.prepend(summary);
  mark(first.closest("fieldset, .field"), first, message);
  summary.focus();
}

/** What is wrong belongs to all radio buttons together, or to the number. */
function mark(field, first, message) {
  const marked = first.type === "radio" ? field : first;
  const says = el("p", { class: "mistake", id: "mistake" }, message);
  if (marked === field) field.querySelector("legend").after(says);
  else first.before(says);
  field.classList.add("wrong");
  marked.setAttribute("aria-invalid", "true");
  marked.setAttribute("aria-errormessage", says.id);
  marked.setAttribute("aria-describedby",
    [marked.dataset.says, says.id].filter((id) => id).join(" "));
}

/** Radio buttons under a heading; `options` are { id, label, hint, lang }. */
export function radios({ title, options, chosen, change }) {
  const choices = options.map(({ id, label, hint, lang }, i) =>
    el("div", { class: "choice" },
      el("input", { type: "radio", name: "choice", value: id, id: `c${i}`,
        autocomplete: "off", checked: id === chosen,
        "aria-describedby": hint ? `d${i}` : null, change: () => change(id) }),
      el("label", { for: `c${i}`, lang }, label),
      hint ? el("p", { class: "hint", id: `d${i}` }, hint) : null));
  return el("fieldset", { role: "radiogroup", "aria-labelledby": "asked" },
    el("legend", {}, heading(title, { id: "asked" })), choices);
}

/** A whole number under a heading. */
export function numberField({ title, hint, held, change }) {
  const input = el("input", { type: "text", inputmode: "numeric", id: "c0",
    value: held, autocomplete: "off", autocorrect: "off",
    autocapitalize: "off", spellcheck: "false", maxlength: "9",
    "aria-labelledby": "asked", "aria-describedby": "d0", "data-says": "d0",
    input: () => change(input.value) });
  return el("div", { class: "field" },
    heading(title, { id: "asked" }),
    el("p", { class: "hint", id: "d0" }, hint), input);
}

/** A form around a field: `take` gets what was chosen or typed and gives what
 * is wrong with it, or null. */
export function ask({ before = [], field, take, problem, actions }) {
  const form = el("form", { autocomplete: "off", novalidate: true,
    submit: (event) => {
      event.preventDefault();
      const first = form.querySelector("input");
      const typed = first.type === "radio"
        ? form.querySelector("input:checked")?.value ?? "" : first.value;
      const wrong = take(typed.trim());
      if (wrong !== null) complain(form, problem, wrong, first);
    } }, ...before, field, el("div", { class: "actions" }, ...actions));
  return form;
}
