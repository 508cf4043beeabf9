// SPDX-License-Identifier: MIT
/** The same package over a smaller module, for pages that ask and report: no
 * columns, samples, answer quality, graded models' curves, changes,
 * explanations, journals, shares or circles. Calling these throws a KithError
 * of the code KITH_E_NOT_FOUND. */

export * from "./index.js";
export { load } from "./index.js";
