// SPDX-License-Identifier: MIT
// shared - what both variants of the package export beside load().

export { Answers } from "./answers.js";
export { Assessment, LEVELS } from "./assessment.js";
export { Circle } from "./circle.js";
export { KithError } from "./error.js";
export { GradedModel } from "./graded.js";
export { Handle } from "./handle.js";
export { Joint } from "./joint.js";
export { Journal } from "./journal.js";
export { Kith } from "./kith.js";
export { LookBack } from "./look_back.js";
export { Questionnaire } from "./questionnaire.js";
export { Sample } from "./sample.js";
export { Series } from "./series.js";
export { Share } from "./share.js";
export { GATES, STATES } from "./states.js";
export { Strategy } from "./strategy.js";
export { Wording } from "./wording.js";

/** What makes a row a fault; as in the other lists, a number is a place. */
export const FAULTS = ["none", "tie", "item", "fact"];
