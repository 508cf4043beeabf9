// SPDX-License-Identifier: MIT
// series - what numbers say that were written down one after the other.

import { addressOf, freeze, Handle, machineOf } from "./handle.js";
import { doubles, sameLength, seconds, small, whole } from "./numbers.js";

const ANY_DISTANCE = -1;

export class Series extends Handle {
  constructor(machine, address) {
    super(machine, address, "kith_series_free");
  }

  static make(m, values, times) {
    const given = doubles(values, "values");
    const when = times === undefined ? new BigInt64Array(0)
      : BigInt64Array.from(times, (time) => BigInt(seconds(time)));
    if (times !== undefined) sameLength([given, when]);
    return m.withArrays([when, given], (at, from) =>
      new Series(m, m.make("kith_series_new", times === undefined ? 0 : at,
        from, given.length, 0)));
  }

  /** How many points there are, without missing ones. */
  get count() {
    return machineOf(this).call.kith_series_count(addressOf(this));
  }
  get mean() { return this.#number("mean"); }
  get sd() { return this.#number("sd"); }

  /** The line of least squares: its slope, and its height at the first time. */
  get leastSquares() {
    const found = machineOf(this).pair("kith_series_least_squares",
      addressOf(this));
    return found === null ? null
      : freeze({ slope: found[0], atFirst: found[1] });
  }

  /** The slope of Theil and Sen, for one unit of time. */
  get theilSen() { return this.#number("theil_sen"); }

  /** The test of Mann and Kendall; p is two-sided. */
  get mannKendall() {
    const m = machineOf(this);
    return m.has("kith_series_mann_kendall", addressOf(this), m.slot(1),
      m.slot(2), m.slot(3))
      ? freeze({ s: m.whole(1), p: m.double(2), exact: m.int(3) === 1 })
      : null;
  }

  // Neighbours are at most `apart` units of time from each other; null: any.

  neighbours(apart = null) {
    return machineOf(this).count("kith_series_neighbours", addressOf(this),
      this.#apart(apart));
  }
  /** The mean of the squared differences between neighbours, and its root. */
  mssd(apart = null) { return this.#number("mssd", this.#apart(apart)); }
  rmssd(apart = null) { return this.#number("rmssd", this.#apart(apart)); }
  vonNeumann(apart = null) {
    return this.#number("von_neumann", this.#apart(apart));
  }
  /** The share of neighbours that differ by `size` or more. */
  jumps(size, apart = null) {
    return this.#number("jumps", this.#apart(apart), size);
  }
  /** At lag 1. */
  autocorrelation(apart = null) {
    return this.#number("autocorrelation", this.#apart(apart));
  }
  neighbourCorrelation(apart = null) {
    return this.#number("neighbour_correlation", this.#apart(apart));
  }

  /** How often the values turn from at most `low` to at least `high`, or back,
   * within a window. */
  swings(low, high, { first = 0, count = this.count - first } = {}) {
    const m = machineOf(this);
    m.has("kith_series_swings", addressOf(this), small(first), small(count),
      low, high, m.slot(1));
    return m.int(1);
  }

  #apart(apart) {
    return machineOf(this).long(
      apart === null ? ANY_DISTANCE : whole(apart, "A distance"));
  }
  #number(what, ...given) {
    return machineOf(this).number(`kith_series_${what}`, addressOf(this),
      ...given);
  }
}

/** Between what a share lies of which counts are known (Wilson). */
export function shareInterval(m, hits, trials, level) {
  return m.pair("kith_share_interval", m.long(whole(hits, "hits")),
    m.long(whole(trials, "trials")), level);
}

/** The exact two-sided test of counts against one half. */
export function shareTest(m, hits, trials) {
  return m.number("kith_share_test", m.long(whole(hits, "hits")),
    m.long(whole(trials, "trials")));
}
