// SPDX-License-Identifier: MIT
// dom - elements, made without any text becoming markup.

/** An element: its attributes (a function is a listener; true is an attribute
 * without a value; false, null and undefined are none) and what is in it. */
export function el(name, attributes = {}, ...within) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...within.flat().filter((one) => one !== null));
  return made;
}

/** The heading of a page, which focus moves to. */
export function heading(text, attributes = {}) {
  return el("h1", { tabindex: "-1", ...attributes }, ...[text].flat());
}

export function button(text, click, attributes = {}) {
  return el("button", { type: "button", click, ...attributes }, text);
}

export function paragraphs(...texts) {
  return texts.filter((text) => text).map((text) => el("p", {}, text));
}
