// SPDX-License-Identifier: MIT
// machine - calls of the library and the memory it works in, whatever runs it:
// numbers for addresses, a few slots for what calls give back, texts copied in
// and wiped. Knows none of the library's objects.

import {
  E_ARGUMENT, E_MEMORY, E_NO_VALUE, E_NOT_FOUND, KithError,
} from "./error.js";

const SLOTS = 8; // of 8 bytes; the first is for errors
const ID_BYTES = 128; // ids have at most 64

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Functions by name, of which some may be missing: those say so when they are
 * called. */
export function callable(functions, missing) {
  return Object.assign(Object.create(new Proxy({}, {
    get(_, name) {
      throw new KithError(E_NOT_FOUND, `${String(name)}() ${missing}`);
    },
  })), functions);
}

/** Refuses what would end at a NUL within. */
function refuseNul(given, what) {
  if (typeof given !== "string" || given.includes("\0")) {
    throw new KithError(E_ARGUMENT, `${what} is a text without a NUL`);
  }
}

/** What a text may be given as: JSON of anything else. */
export function textOf(given) {
  if (given instanceof Uint8Array) return given;
  return encoder.encode(
    typeof given === "string" ? given : JSON.stringify(given));
}

export class Machine {
  /** One function a name; numbers in, a number out. */
  call = null;
  /** Whether the lowest byte of a number comes first. */
  little = true;
  /** Objects that must be freed: { free, address }. */
  live = new Set();
  /** Whether nothing may be called any more. */
  gone = false;
  #slots = 0;
  #ids = 0;

  // The two kinds of machine have: allocate(size), release(address), long(n)
  // for an argument of 64 bits, address(view, at) that reads an address,
  // bytes(address, length), view(address, length) of what is read often,
  // lengthOf(address) up to the NUL, and wipe().

  /** Ends all use. */
  end() {
    this.gone = true;
    this.live.clear();
    this.call = new Proxy({}, {
      get() {
        throw new KithError(E_ARGUMENT, "The memory was wiped; load() anew");
      },
    });
  }

  start() {
    this.#slots = this.allocate(SLOTS * 8);
    this.#ids = this.allocate(ID_BYTES * 2);
  }

  /** Memory for the caller; give() takes it back. */
  take(size) {
    const address = this.allocate(Math.max(size, 1));
    if (address === 0) throw new KithError(E_MEMORY, "Out of memory");
    return address;
  }

  /** Wipes and releases. */
  give(address, size) {
    if (address === 0) return;
    this.bytes(address, size).fill(0);
    this.release(address);
  }

  // ---- What calls give back ----------------------------------------------

  /** The address of a slot for an output, 1 and up; slot 0 holds errors. */
  slot(number) {
    return this.#slots + number * 8;
  }
  double(number) {
    return this.view(this.#slots, SLOTS * 8).getFloat64(number * 8, this.little);
  }
  int(number) {
    return this.view(this.#slots, SLOTS * 8).getInt32(number * 8, this.little);
  }
  whole(number) { // of 64 bits
    return Number(this.view(this.#slots, SLOTS * 8)
      .getBigInt64(number * 8, this.little));
  }
  pointer(number) {
    return this.address(this.view(this.#slots, SLOTS * 8), number * 8);
  }

  /** Makes a call whose last argument is an error; throws what it says. */
  attempt(name, ...given) {
    this.view(this.#slots, SLOTS * 8).setBigInt64(0, 0n, true);
    const status = this.call[name](...given, this.#slots);
    if (status !== 0) this.#fail(name, status);
  }

  /** As attempt(), for calls that make an object: gives its address. */
  make(name, ...given) {
    this.attempt(name, ...given, this.slot(1));
    return this.pointer(1);
  }

  /** How many there are; throws where it is asked wrongly. */
  count(name, ...given) {
    const count = Number(this.call[name](...given));
    if (count < 0) this.#refuse(name, E_ARGUMENT);
    return count;
  }

  /** Whether a getter has what it is asked for; throws where it is asked
   * wrongly. What it has is in the slots that it was given. */
  has(name, ...given) {
    const status = this.call[name](...given);
    if (status !== 0 && status !== E_NO_VALUE) this.#refuse(name, status);
    return status === 0;
  }

  /** A number that may be absent: null where there is none. */
  number(name, ...given) {
    return this.has(name, ...given, this.slot(1)) ? this.double(1) : null;
  }

  /** Two numbers, or null. */
  pair(name, ...given) {
    return this.has(name, ...given, this.slot(1), this.slot(2))
      ? [this.double(1), this.double(2)] : null;
  }

  /** Three numbers, or null. */
  three(name, ...given) {
    return this.has(name, ...given, this.slot(1), this.slot(2), this.slot(3))
      ? [this.double(1), this.double(2), this.double(3)] : null;
  }

  /** Throws what a call says that has no error of its own. */
  #refuse(name, status) {
    throw new KithError(status, status === E_MEMORY
      ? "Out of memory" : `${name}() does not take these arguments`);
  }

  #fail(name, status) {
    const error = this.pointer(0);
    if (error === 0) this.#refuse(name, status);
    const failure = new KithError(
      this.call.kith_error_status(error),
      this.string(this.call.kith_error_message(error)),
      this.call.kith_error_line(error),
      this.call.kith_error_column(error),
      this.string(this.call.kith_error_pointer(error)));
    this.call.kith_error_free(error);
    throw failure;
  }

  /** Copies numbers in, calls back with their address and with a way to read
   * them again, and wipes the copy. */
  withArray(numbers, use) {
    const size = numbers.byteLength;
    const address = this.take(size);
    try {
      this.bytes(address, size).set(
        new Uint8Array(numbers.buffer, numbers.byteOffset, size));
      return use(address, () => new numbers.constructor(
        this.bytes(address, size).slice().buffer));
    } finally {
      this.give(address, size);
    }
  }

  /** The same of several; calls back with their addresses. */
  withArrays([first, ...rest], use, ...before) {
    return this.withArray(first, (at) => rest.length === 0
      ? use(...before, at) : this.withArrays(rest, use, ...before, at));
  }

  // ---- Texts ---------------------------------------------------------------

  /** A text that the library owns, up to its NUL; null for none. */
  string(address) {
    if (address === 0) return null;
    return decoder.decode(this.bytes(address, this.lengthOf(address)));
  }

  /** A getter that gives a text. */
  text(name, ...given) {
    return this.string(this.call[name](...given));
  }

  /** Reads a kith_text, and frees it. */
  takeText(text) {
    const length = Number(this.call.kith_text_length(text));
    const read = decoder.decode(
      this.bytes(this.call.kith_text_data(text), length));
    this.call.kith_text_free(text);
    return read;
  }

  /** An id as the library wants it; good until the next but one. */
  id(given, which = 0) {
    refuseNul(given, "An id");
    const all = this.view(this.#ids, ID_BYTES * 2);
    const bytes = new Uint8Array(all.buffer,
      all.byteOffset + which * ID_BYTES, ID_BYTES);
    const { written } = encoder.encodeInto(
      given, bytes.subarray(0, ID_BYTES - 1));
    bytes[written] = 0;
    return this.#ids + which * ID_BYTES;
  }

  /** As withTexts(), of texts that the library reads up to their NUL. */
  withNames(names, use) {
    for (const name of names) if (name !== null) refuseNul(name, "A name");
    return this.withTexts(names, (...given) =>
      use(...given.filter((_, i) => i % 2 === 0)));
  }

  /** Copies texts in, calls back with address and length of each in turn, and
   * wipes the copies. Null and undefined are no text. */
  withTexts(texts, use) {
    const copies = [];
    try {
      for (const text of texts) {
        if (text === null || text === undefined) {
          copies.push([0, 0]);
          continue;
        }
        const bytes = textOf(text);
        const address = this.take(bytes.length + 1);
        this.bytes(address, bytes.length + 1).set(bytes);
        this.bytes(address, bytes.length + 1)[bytes.length] = 0;
        copies.push([address, bytes.length]);
      }
      return use(...copies.flatMap(
        ([address, length]) => [address, this.long(length)]));
    } finally {
      for (const [address, length] of copies) this.give(address, length + 1);
    }
  }
}
