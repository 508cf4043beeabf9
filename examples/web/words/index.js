// SPDX-License-Identifier: MIT
// words - the page's own words, by language. To add a language the library must
// have it too (see examples/javascript).

import de from "./de.js";
import en from "./en.js";
import es from "./es.js";

export const LANGUAGES = [en, de, es];

/** The words in a language; English where there are none. */
export function wordsIn(tag) {
  const wanted = String(tag).toLowerCase().split("-")[0];
  return LANGUAGES.find((words) => words.language === wanted) ?? en;
}

/** Puts values in place of {1}, {2} … */
export function fill(phrase, ...values) {
  return phrase.replace(/\{(\d)\}/g, (_, place) => values[place - 1]);
}
