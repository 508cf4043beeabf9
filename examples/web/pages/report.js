// SPDX-License-Identifier: MIT
// report - the library's page, shown inside this one; the private one, a file
// and paper only on the person's word.

import { button, el, heading, paragraphs } from "../dom.js";
import { FILE_NAME, printPage, saveFile } from "../saving.js";
import { fill } from "../words/index.js";

// The library escapes what it writes; nothing else becomes markup.
const policy = globalThis.trustedTypes?.createPolicy("report",
  { createHTML: (text) => text }) ?? { createHTML: (text) => text };

/** The library's page as an element with its own style, which reaches nothing
 * else. Its colours are those of style.css. */
function shown(text) {
  const [head, style, body] = text.split(/<\/?style>/);
  const read = new DOMParser().parseFromString(
    policy.createHTML(head + body), "text/html");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${style}h1:focus,h2:focus{outline:none}header{padding:1rem 0 0}`);
  const host = el("div", { class: "report" });
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [sheet];
  read.querySelector("h1").tabIndex = -1; // focus moves there
  shadow.append(read.querySelector("header"),
    ...read.querySelector("main").children);
  shadow.addEventListener("click", follow);
  return host;
}

/** A link to another part of the report leads there, and into no address. */
function follow(event) {
  const wanted = event.target.closest("a")?.getAttribute("href");
  if (!wanted?.startsWith("#")) return;
  event.preventDefault();
  const heading = this.getElementById(wanted.slice(1)).querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}

/** Which of the two pages it is. Where the questions stopped there is but one,
 * and no other to be turned to. */
function kindOf({ words, session, go }, view) {
  if (session.answers.stopped !== null) return [null, null];
  const isPlain = view === "plain";
  return [el("p", { class: "view" }, isPlain ? words.plain : words.private),
    isPlain ? button(words.show_private, () => go("private"))
      : button(words.show_plain, () => go("report"))];
}

export function report(page, { view = "plain" }) {
  const { words, session, go } = page;
  const text = session.report(view, "html", words.language);
  const [kind, other] = kindOf(page, view);
  return [kind, shown(text),
    el("section", { class: "panel next" },
      el("h2", {}, words.next),
      el("p", {}, words.nothing_kept),
      el("div", { class: "actions" }, other,
        button(words.save, () => go("save", { view })),
        button(words.print, () => go("print", { view })),
        button(words.change_answers, () => go("check"))))];
}

/** A page that says what may come of it, and asks. */
function warning({ words, go }, { title, texts, yes, act, view }) {
  return [heading(title), ...paragraphs(...texts),
    el("div", { class: "actions" },
      button(words.do_not, () => go("report", { view }), { class: "main" }),
      button(yes, act))];
}

export function privately(page) {
  const { words, go } = page;
  return warning(page, {
    title: words.private_first,
    texts: [words.private_may, words.private_alone],
    yes: words.show_private,
    act: () => go("report", { view: "private" }),
  });
}

export function save(page, { view }) {
  const { words, session, go } = page;
  return warning(page, {
    title: words.save_first,
    texts: [words.save_reads, fill(words.save_where, FILE_NAME)],
    yes: words.save_now,
    view,
    act: () => {
      saveFile(session.report(view, "html", words.language));
      go("report", { view });
    },
  });
}

export function onPaper(page, { view }) {
  const { words, go } = page;
  return warning(page, {
    title: words.print_first,
    texts: [words.print_reads],
    yes: words.print_now,
    view,
    act: () => {
      go("report", { view });
      printPage();
    },
  });
}
