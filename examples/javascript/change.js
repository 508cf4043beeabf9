// SPDX-License-Identifier: MIT
// change - whether a score changed by more than its own error, as a plain
// object.

import { placeOf } from "./error.js";
import { freeze } from "./handle.js";

const BETTER = ["unknown", "higher", "lower"];
const CUTOFFS = ["a", "b", "c"];
const METHODS = ["jacobson-truax", "edwards-nunnally"];
const STATES = [null, "deteriorated", "unchanged", "improved", "recovered"];
const MISSING = [
  null, "no-score-before", "no-score-after", "other-scale", "no-reliability",
  "assumed", "no-mean", "no-direction",
];

/** The place of a method; the first where none is named. */
export function methodOf(method = METHODS[0]) {
  return placeOf(METHODS, method, "method");
}

/** The same from numbers alone. */
export function changeOfNumbers(m, {
  before, after, reliability, sd, mean, clinicalMean, clinicalSd,
  functionalMean, functionalSd, better = BETTER[0], method,
}) {
  const needed = [before, after, reliability].map(Number);
  const known = [mean, sd, clinicalMean, clinicalSd, functionalMean,
    functionalSd].map((number) => Number(number ?? NaN));
  return changeOf(m, m.make("kith_change_of_numbers", ...needed, ...known,
    placeOf(BETTER, better, "direction"), methodOf(method), 0));
}

/** What the library says of a change, which is freed. */
export function changeOf(m, change) {
  const number = (what, ...given) =>
    m.number(`kith_change_${what}`, change, ...given);
  const flag = (what) =>
    [false, true][m.call[`kith_change_${what}`](change)] ?? null;
  try {
    return freeze({
      state: STATES[m.call.kith_change_state(change)] ?? null,
      missing: MISSING[m.call.kith_change_missing(change)] ?? null,
      reliable: flag("is_reliable"),
      before: number("before"),
      after: number("after"),
      difference: number("difference"),
      statistic: number("statistic"),
      standardError: number("standard_error"),
      method: METHODS[m.call.kith_change_method(change)],
      better: BETTER[m.call.kith_change_better(change)],
      cutoffs: Object.fromEntries(CUTOFFS
        .map((name, i) => [name, number("cutoff", i)])
        .filter(([, value]) => value !== null)),
      cutoffUsed: CUTOFFS[m.call.kith_change_cutoff_used(change)] ?? null,
      expected: m.pair("kith_change_expected", change),
      reliability: number("reliability"),
      reliabilityKind: m.text("kith_change_reliability_kind", change),
      reliabilitySource: m.text("kith_change_reliability_source", change),
      reliabilityPopulation:
        m.text("kith_change_reliability_population", change),
      sameDocument: flag("same_document"),
    });
  } finally {
    m.call.kith_change_free(change);
  }
}
