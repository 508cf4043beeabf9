// SPDX-License-Identifier: MIT
// numbers - lists of numbers and times as the library takes them.

import { E_ARGUMENT, KithError } from "./error.js";

/** Doubles; null is missing. */
export function doubles(list, what) {
  if (typeof list?.[Symbol.iterator] !== "function" ||
      typeof list === "string") {
    throw new KithError(E_ARGUMENT, `${what} is a list of numbers`);
  }
  return Float64Array.from(list, (value) => value ?? NaN);
}

/** Lists of equal length. */
export function sameLength(lists) {
  const [length] = lists.map((list) => list.length);
  if (lists.some((list) => list.length !== length)) {
    throw new KithError(E_ARGUMENT, "The lists are of different lengths");
  }
  return length;
}

/** A whole number that the library takes as 64 bits. */
export function whole(value, what) {
  if (!Number.isSafeInteger(value)) {
    throw new KithError(E_ARGUMENT, `${what} is a whole number`);
  }
  return value;
}

/** A whole number that the library takes as 32 bits: WebAssembly would take a
 * larger one without its upper half. */
export function small(value) {
  if (typeof value !== "number" || (value | 0) !== value) {
    throw new KithError(E_ARGUMENT, "It is a whole number of 32 bits");
  }
  return value;
}

/** Seconds since 1970, of seconds or a Date. */
export function seconds(time) {
  return whole(time instanceof Date ? Math.floor(time.getTime() / 1000) : time,
    "A time, in seconds since 1970 or as a Date,");
}
