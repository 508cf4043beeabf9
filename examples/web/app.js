// SPDX-License-Identifier: MIT
// app - the page at large: shows one page after another within one document,
// so that neither history nor addresses grow.

import { button, el, paragraphs } from "./dom.js";
import { afterQuestion, behind, firstQuestion } from "./flow.js";
import { watchIdle } from "./idle.js";
import { watchLeaving } from "./leaving.js";
import * as begin from "./pages/begin.js";
import { check } from "./pages/check.js";
import { question } from "./pages/question.js";
import { onPaper, privately, report, save } from "./pages/report.js";
import { Session } from "./session.js";
import { LANGUAGES, wordsIn } from "./words/index.js";

const PAGES = { language: begin.language, seen: begin.seen,
  which: begin.which, who: begin.who, gender: begin.gender,
  notice: begin.notice, question, check, report, private: privately, save,
  print: onPaper };

// A script of its own, so that the first page does not wait for it.
const library = import("./library.js");

let words = wordsIn(navigator.language);
let session = null;
let opening = null; // a promise of the library, on its way
let here = { page: "language", given: {} };
let moves = 0; // who waits for the library sees whether another came after
let isWaiting = false; // somebody wants to go on before it is there
let isWarned = false;
let hasFailed = false; // the library cannot run here

// ---- Moving -----------------------------------------------------------------

async function move(there) {
  if (there === null) return;
  const mine = ++moves;
  if (session === null && !["language", "seen"].includes(there.page)) {
    if (hasFailed) document.querySelector("main > .error").focus();
    else wait(true);
    await opening;
    if (session === null || mine !== moves) return;
  }
  here = { given: {}, ...there };
  isWaiting = false;
  draw();
  scrollTo(0, 0);
  focusHeading();
}

const go = (page, given = {}) => move({ page, given });

function back() {
  move(behind(here, { answers: session?.answers,
    genders: session?.questionnaire ?
      session.genders(words.language).length : 0 }));
}

function speak(tag) {
  words = wordsIn(tag);
}

/** The same page in another language; what was chosen on it stays. */
function translate(tag) {
  speak(tag);
  // Not every language tells genders apart.
  if (here.page === "gender" && session.genders(tag).length < 2) {
    here = { page: "notice", given: {} };
  }
  draw();
  document.querySelector(`.speech [lang="${tag}"]`).focus();
}

// ---- Drawing ----------------------------------------------------------------

function bar() {
  return el("header", { class: "bar" },
    button(words.quit, leave, { class: "quit" }),
    el("div", { class: "speech", role: "group",
      "aria-label": words.choose_language },
    LANGUAGES.map(({ language, name }) => button(language.toUpperCase(),
      () => translate(language), { lang: language,
        "aria-label": `${language.toUpperCase()}, ${name}`,
        "aria-pressed": String(language === words.language) }))));
}

function draw() {
  const root = document.documentElement;
  root.lang = words.language;
  root.dataset.page = here.page;
  document.title = words.title;
  const page = { words, session, go, speak,
    first: () => move(firstQuestion(session.answers)),
    answered: () => move(afterQuestion(here.given, session.answers)) };
  const hasBack = here.page !== "language";
  const main = el("main", {},
    hasBack ? button(words.back, back, { class: "back" }) : null,
    PAGES[here.page](page, here.given),
    el("p", { role: "status", class: "wait" }),
    hasFailed ? failure() : null);
  document.body.replaceChildren(bar(), main,
    el("div", { class: "soon", role: "alert" }));
  wait(isWaiting);
  if (isWarned) warn();
}

/** Says that it goes on in a moment, or no longer so. */
function wait(isSo) {
  isWaiting = isSo;
  document.querySelector(".wait").textContent = isSo ? words.wait : "";
}

function failure() {
  return el("p", { role: "alert", class: "error", tabindex: "-1" },
    words.cannot_run);
}

function focusHeading() {
  const shadow = document.querySelector(".report")?.shadowRoot;
  (shadow ?? document).querySelector("h1")?.focus({ preventScroll: true });
}

// ---- Leaving ----------------------------------------------------------------

function drop() {
  session?.drop();
  session = null;
  opening = null;
  here = { page: "language", given: {} };
  moves++;
  isWaiting = isWarned = hasFailed = false;
}

function warn() {
  isWarned = true;
  document.querySelector(".soon")?.replaceChildren(
    ...paragraphs(words.soon), button(words.stay, () => idle.used()));
}

function unwarn() {
  isWarned = false;
  document.querySelector(".soon")?.replaceChildren();
}

// ---- Beginning ----------------------------------------------------------------

function start() {
  const mine = library.then(({ openLibrary }) => openLibrary()).then((kith) => {
    if (mine !== opening) return; // somebody left meanwhile
    session = new Session(kith);
    performance.mark("ready");
  }).catch(() => {
    if (mine !== opening) return;
    hasFailed = true;
    wait(false);
    document.querySelector("main").append(failure());
  });
  opening = mine;
  draw();
  requestAnimationFrame(focusHeading); // which lays out the page: not before
}

const leave = watchLeaving({ drop, begin: start });
const idle = watchIdle({ warn, unwarn, end: () => leave() });
start();
