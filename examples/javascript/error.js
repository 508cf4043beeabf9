// SPDX-License-Identifier: MIT
// error - why a call did not succeed. Knows nothing of where the library runs.

const NAMES = [
  "KITH_OK", "KITH_E_ARGUMENT", "KITH_E_MEMORY", "KITH_E_SYNTAX",
  "KITH_E_DOCUMENT", "KITH_E_LIMIT", "KITH_E_NOT_FOUND", "KITH_E_VALUE",
  "KITH_E_VERSION", "KITH_E_NO_VALUE",
];

export const E_ARGUMENT = 1;
export const E_MEMORY = 2;
export const E_NOT_FOUND = 6;
export const E_NO_VALUE = 9;

/** A failure: a sentence and, for texts, the place. */
export class KithError extends Error {
  constructor(status, message, line = 0, column = 0, pointer = null) {
    super(message);
    this.name = "KithError";
    this.status = status;
    this.code = NAMES[status] ?? "KITH_E_UNKNOWN";
    this.line = line;
    this.column = column;
    this.pointer = pointer;
  }
}

/** The place of an id in a list of ids; throws where there is none. */
export function placeOf(list, id, what) {
  const at = list.indexOf(id);
  if (at < 0) {
    throw new KithError(E_NOT_FOUND, `There is no ${what} "${String(id)}" ` +
      `here; there are: ${list.join(", ") || "none"}`);
  }
  return at;
}
