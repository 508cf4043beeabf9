// SPDX-License-Identifier: MIT
// quality - whether one person's answers may have been rushed, as a plain
// object; for the program, never for the person.

import { addressOf, freeze, list } from "./handle.js";

const VERDICTS = ["not-enough", "not-rushed", "may-be-rushed"];
const INDICES = 9;

/** Calls back with the seconds of every item in the library's memory. */
function withSeconds(m, questionnaire, seconds, use) {
  if (seconds === undefined) return use(0, 0);
  const times = new Float64Array(questionnaire.items.length).fill(-1);
  for (const [id, taken] of Object.entries(seconds)) {
    times[questionnaire.indexOf("item", id)] = Number(taken);
  }
  return m.withArray(times, (at) => use(at, times.length));
}

export function qualityOf(m, answers, seconds) {
  const quality = withSeconds(m, answers.questionnaire, seconds, (at, count) =>
    m.make("kith_quality_new", addressOf(answers), at, count));
  const name = (i) => m.text("kith_quality_index_name", i);
  try {
    return freeze({
      verdict: VERDICTS[m.call.kith_quality_verdict(quality)],
      reasons: list(m.call.kith_quality_reason_count(quality), (i) =>
        name(m.call.kith_quality_reason(quality, i))),
      mayWithholdNorms: m.call.kith_quality_may_withhold_norms(quality) === 1,
      indices: Object.fromEntries(list(INDICES, (i) => [name(i), {
        value: m.number("kith_quality_value", quality, i),
        count: m.call.kith_quality_count(quality, i),
        threshold: m.number("kith_quality_threshold", quality, i),
        source: m.text("kith_quality_threshold_source", quality, i),
      }])),
    });
  } finally {
    m.call.kith_quality_free(quality);
  }
}
