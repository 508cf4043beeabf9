// SPDX-License-Identifier: MIT
// scoring - how a document scores a scale and whose numbers it knows: keys,
// reliability, norms; and what one score owes to which answer.

import { freeze, list } from "./handle.js";

/** How the items of a scale count. */
function keysOf(m, q, scale, items) {
  const yes = (what, key) =>
    m.call[`kith_questionnaire_scale_key_${what}`](q, scale, key) === 1;
  return list(m.count("kith_questionnaire_scale_key_count", q, scale),
    (key) => ({
      item: items[m.call.kith_questionnaire_scale_key_item(q, scale, key)].id,
      weight: m.number("kith_questionnaire_scale_key_weight", q, scale, key),
      reversed: yes("is_reversed", key),
      recoded: yes("is_recoded", key),
    }));
}

/** How reliable the scores are; null where the document does not say. */
function reliabilityOf(m, q, scale) {
  const value = m.number("kith_questionnaire_reliability", q, scale);
  return value === null ? null : {
    value,
    observed: m.call.kith_questionnaire_reliability_is_observed(q, scale) === 1,
    kind: m.text("kith_questionnaire_reliability_kind", q, scale),
    source: m.text("kith_questionnaire_reliability_source", q, scale),
    population: m.text("kith_questionnaire_reliability_population", q, scale),
    mean: m.number("kith_questionnaire_reliability_mean", q, scale),
    sd: m.number("kith_questionnaire_reliability_sd", q, scale),
  };
}

/** Named people with whose scores one can be compared. */
function normOf(m, q, scale, norm) {
  return {
    id: m.text("kith_questionnaire_norm_id", q, scale, norm),
    population: m.text("kith_questionnaire_norm_population", q, scale, norm),
    source: m.text("kith_questionnaire_norm_source", q, scale, norm),
    size: m.count("kith_questionnaire_norm_size", q, scale, norm),
    mean: m.number("kith_questionnaire_norm_mean", q, scale, norm),
    sd: m.number("kith_questionnaire_norm_sd", q, scale, norm),
  };
}

/** The ids of a scale's norms. */
export function normsOf(m, q, scale) {
  return list(m.count("kith_questionnaire_norm_count", q, scale), (norm) =>
    m.text("kith_questionnaire_norm_id", q, scale, norm));
}

export function scoringOf(m, q, scale, { items, scales }) {
  return freeze({
    source: m.text("kith_questionnaire_scale_source", q, scale),
    minimum: m.number("kith_questionnaire_scale_minimum", q, scale),
    prorated: m.call.kith_questionnaire_scale_is_prorated(q, scale) === 1,
    otherSide: scales[m.call.kith_questionnaire_scale_other_side(q, scale)]
      ?.id ?? null,
    keys: keysOf(m, q, scale, items),
    reliability: reliabilityOf(m, q, scale),
    norms: list(m.count("kith_questionnaire_norm_count", q, scale), (norm) =>
      normOf(m, q, scale, norm)),
  });
}

/** With whose scores one is compared, and where it stands among them. */
export function comparedOf(m, q, assessment, scale) {
  const norm = m.call.kith_assessment_norm(assessment, scale);
  if (norm < 0) return null;
  const ranked = m.has("kith_assessment_norm_rank", assessment, scale,
    m.slot(1), m.slot(2));
  const [below, equal] = ranked ? [m.int(1), m.int(2)] : [null, null];
  return freeze({
    ...normOf(m, q, scale, norm),
    tScore: m.number("kith_assessment_t_score", assessment, scale),
    percentile: m.number("kith_assessment_percentile", assessment, scale),
    below,
    equal,
  });
}

/** How much each item adds to a score. */
export function contributionsOf(m, assessment, scale, items) {
  const count = m.count("kith_assessment_score_item_count", assessment, scale);
  return freeze(Object.fromEntries(list(count, (i) => [
    items[m.call.kith_assessment_score_item(assessment, scale, i)].id,
    m.number("kith_assessment_score_contribution", assessment, scale, i),
  ])));
}
