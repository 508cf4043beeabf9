// SPDX-License-Identifier: MIT
// change - whether a score changed by more than its own error, as a plain
// object.

import { placeOf } from "./error.js";
import { freeze } from "./handle.js";

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

/** What the library says of a change, which is freed. */
export function changeOf(m, change) {
  const number = (what) => m.number(`kith_change_${what}`, change);
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
      expected: m.pair("kith_change_expected", change),
      reliability: number("reliability"),
      reliabilityKind: m.text("kith_change_reliability_kind", change),
      reliabilitySource: m.text("kith_change_reliability_source", change),
      sameDocument: flag("same_document"),
    });
  } finally {
    m.call.kith_change_free(change);
  }
}
