// SPDX-License-Identifier: MIT
// pairs - numbers that belong together two by two: how alike, how far apart;
// as plain objects.

import { freeze } from "./handle.js";
import { doubles, sameLength } from "./numbers.js";

const SIDES = { a: 1, b: 2 };

function eachSide(make) {
  return Object.fromEntries(Object.entries(SIDES).map(([side, number]) =>
    [side, make(number)]));
}

export function pairsOf(m, a, b, { typicalA, typicalB, apart = [] } = {}) {
  const lists = [doubles(a, "a"), doubles(b, "b")];
  const distinctive = typicalA !== undefined || typicalB !== undefined;
  if (distinctive) {
    lists.push(doubles(typicalA ?? typicalB, "typicalA"),
      doubles(typicalB ?? typicalA, "typicalB"));
  }
  const count = m.long(sameLength(lists));
  const pairs = m.withArrays(lists, (...at) => m.make(
    distinctive ? "kith_pairs_new_distinctive" : "kith_pairs_new",
    ...at, count, 0));
  try {
    return freeze(numbersOf(m, pairs, apart));
  } finally {
    m.call.kith_pairs_free(pairs);
  }
}

function numbersOf(m, pairs, apart) {
  const number = (what, ...given) =>
    m.number(`kith_pairs_${what}`, pairs, ...given);
  const named = (names, found) => found === null ? null
    : Object.fromEntries(names.map((name, i) => [name, found[i]]));
  return {
    count: Number(m.call.kith_pairs_count(pairs)),
    missing: Number(m.call.kith_pairs_missing_count(pairs)),
    ...eachSide((side) => ({
      mean: number("mean", side), sd: number("sd", side),
    })),
    differenceMean: number("difference_mean"),
    differenceSd: number("difference_sd"),
    absoluteDifference: number("absolute_difference"),
    standardisedDifference: number("standardised_difference"),
    t: named(["t", "p"], m.pair("kith_pairs_t", pairs)),
    apart: Array.from(apart, (distance) =>
      m.count("kith_pairs_apart_count", pairs, distance)),
    pearson: number("pearson"),
    spearman: number("spearman"),
    kendall: number("kendall"),
    meanSquares: named(["between", "within"],
      m.pair("kith_pairs_mean_squares", pairs)),
    icc: number("icc"),
    doubleEntry: number("double_entry"),
    distance: number("distance"),
    distanceParts: distanceParts(m, "kith_pairs_distance_parts", pairs),
  };
}

/** What the square of a distance is made of; null where there is none. */
export function distanceParts(m, name, address) {
  const found = m.three(name, address);
  if (found === null) return null;
  const [elevation, scatter, shape] = found;
  return freeze({ elevation, scatter, shape });
}

export function actorPartnerOf(m, { outcomeA, outcomeB, predictorA,
                                    predictorB }) {
  const lists = [doubles(outcomeA, "outcomeA"), doubles(outcomeB, "outcomeB"),
    doubles(predictorA, "predictorA"), doubles(predictorB, "predictorB")];
  const count = m.long(sameLength(lists));
  const model = m.withArrays(lists, (...at) =>
    m.make("kith_actor_partner_new", ...at, count, 0));
  const estimate = (what, side) => {
    const found = m.pair(`kith_actor_partner_${what}`, model, side);
    return found === null ? null
      : { estimate: found[0], standardError: found[1] };
  };
  try {
    return freeze({
      count: Number(m.call.kith_actor_partner_count(model)),
      ...eachSide((side) => ({
        actor: estimate("actor", side),
        partner: estimate("partner", side),
        intercept: estimate("intercept", side),
        residualSd: m.number("kith_actor_partner_residual_sd", model, side),
      })),
      residualCorrelation:
        m.number("kith_actor_partner_residual_correlation", model),
    });
  } finally {
    m.call.kith_actor_partner_free(model);
  }
}
