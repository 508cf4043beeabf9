// SPDX-License-Identifier: MIT
// handle - an object of the library held by one of JavaScript's: freed, and
// what came from a person wiped, by dispose(); forgotten ones in time.

import { E_ARGUMENT, KithError } from "./error.js";

const forgotten = new FinalizationRegistry(release);

function release({ machine, held }) {
  if (machine.gone) return;
  machine.live.delete(held);
  machine.call[held.free](held.address);
}

export class Handle {
  #machine;
  #held; // { free, address }; null when it was disposed of

  constructor(machine, address, free) {
    this.#machine = machine;
    this.#held = { free, address };
    machine.live.add(this.#held);
    forgotten.register(this, { machine, held: this.#held }, this);
  }

  /** Frees the object; again does nothing. What was made of it lives on. */
  dispose() {
    if (this.#held === null) return;
    forgotten.unregister(this);
    release({ machine: this.#machine, held: this.#held });
    this.#held = null;
  }

  static machine(handle) {
    return handle.#machine;
  }

  /** The address of what a handle holds. */
  static address(handle) {
    if (handle.#held === null) {
      throw new KithError(E_ARGUMENT, "This object was disposed of");
    }
    return handle.#held.address;
  }

  /** Whether it is one of the library's objects of a kind, such as
   * "assessment", and of the same machine. */
  static is(handle, machine, kind) {
    return handle.#machine === machine &&
      (handle.#held?.free ?? `kith_${kind}_free`) === `kith_${kind}_free`;
  }
}

if (typeof Symbol.dispose === "symbol") {
  Object.defineProperty(Handle.prototype, Symbol.dispose, {
    value: Handle.prototype.dispose,
  });
}

export const addressOf = Handle.address;
export const machineOf = Handle.machine;

/** The address of an object that was handed over: the library would take any
 * address. */
export function addressOfA(kind, handle, machine) {
  if (!(handle instanceof Handle) || !Handle.is(handle, machine, kind)) {
    throw new KithError(E_ARGUMENT,
      `It wants an object of the kind "${kind}", of the same load()`);
  }
  return addressOf(handle);
}

/** A list of what a function gives for 0, 1, 2 … */
export function list(count, make) {
  return Array.from({ length: Math.max(count, 0) }, (_, i) => make(i));
}

/** A plain object and all within it, closed to change. */
export function freeze(value) {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}
