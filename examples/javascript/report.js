// SPDX-License-Identifier: MIT
// report - the options that reports of all kinds take.

import { placeOf } from "./error.js";

export const VIEWS = ["plain", "private", "host"];
/** Those that are for a person's eyes. */
export const PERSON_VIEWS = VIEWS.slice(0, 2);
export const FORMATS = ["text", "json", "html", "svg"];

/** Calls back with the library's options, made of those of JavaScript. */
export function withReportOptions(m, { view = "plain", format = "text", name,
                                       resources, phrases, norms = true },
                                  use) {
  const options = m.make("kith_report_options_new", 0);
  const set = (what, ...given) => m.attempt(
    `kith_report_options_set_${what}`, options, ...given);
  const setText = (what, text) => {
    if (text !== undefined && text !== null) {
      m.withTexts([text], (at, length) => set(what, at, length));
    }
  };
  try {
    set("view", placeOf(VIEWS, view, "view"));
    set("format", placeOf(FORMATS, format, "format"));
    set("norms", norms ? 1 : 0);
    setText("name", name);
    setText("resources", resources);
    setText("phrases", phrases);
    return use(options);
  } finally {
    m.call.kith_report_options_free(options);
  }
}
