// SPDX-License-Identifier: MIT
// states - what the library's numbers for an answer and for the gate are called:
// the place in a list is the number.

export const STATES = [
  "answered", "not-asked", "unanswered", "skipped", "does-not-apply",
  "declined",
];
export const GATES = ["unknown", "raised", "not-raised"];
