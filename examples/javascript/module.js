// SPDX-License-Identifier: MIT
// module - the machine that is a WebAssembly module with a memory of its own,
// and how one is loaded.

import { E_ARGUMENT, KithError } from "./error.js";
import { Kith } from "./kith.js";
import { callable, Machine } from "./machine.js";

const INSIDE = typeof process === "object" &&
  typeof process.versions?.node === "string";

/** An address in full: of the page, or of the folder one is in. */
function resolve(given) {
  if (given instanceof URL) return given;
  return new URL(given, INSIDE ? `file://${process.cwd()}/` : location.href);
}

/** The bytes behind an address, in Node and in a browser. */
async function fetchBytes(url) {
  if (INSIDE && url.protocol === "file:") {
    const { readFile } = await import("node:fs/promises");
    return readFile(url);
  }
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok) {
    throw new KithError(E_ARGUMENT, `${url}: ${answer.status}`);
  }
  return new Uint8Array(await answer.arrayBuffer());
}

function isBytes(given) {
  return given instanceof ArrayBuffer || ArrayBuffer.isView(given);
}

/** What stands beside this file. */
const besides = (name) => fetchBytes(new URL(name, import.meta.url));

/** A compiled module of bytes, an address, or a module. */
async function compile(given) {
  given = await given;
  if (given instanceof WebAssembly.Module) return given;
  if (given instanceof Response) given = await given.arrayBuffer();
  if (isBytes(given)) return WebAssembly.compile(given);
  return WebAssembly.compile(await fetchBytes(resolve(given)));
}

/** The texts in further languages: [language, bytes]. */
async function textsOf(given, bytesOf) {
  const texts = Array.isArray(given)
    ? given.map((name) => [name, bytesOf(`kith.${name}.texts`)])
    : Object.entries(given);
  return Promise.all(texts.map(async ([name, from]) => {
    from = await from;
    return [name, isBytes(from)
      ? new Uint8Array(from.buffer ?? from, from.byteOffset ?? 0,
        from.byteLength)
      : await fetchBytes(resolve(from))];
  }));
}

/** A load() that takes the module from an address, or from what a function
 * gives, where it is not told; `bytesOf` gives what stands beside this file. */
export function makeLoad(usual, bytesOf = besides) {
  return async (from = typeof usual === "function" ? usual() : usual,
                { texts = ["de", "es"] } = {}) => {
    const [module, further] = await Promise.all(
      [compile(from), textsOf(texts, bytesOf)]);
    const machine = new ModuleMachine(module);
    for (const [language, bytes] of further) machine.fill(language, bytes);
    return new Kith(machine, further.map(([language]) => language));
  };
}

export class ModuleMachine extends Machine {
  #memory;
  #bytes = new Uint8Array(0);
  #views = new Map();

  constructor(module) {
    super();
    const { exports } = new WebAssembly.Instance(module, {});
    this.#memory = exports.memory;
    exports._initialize?.();
    this.call = callable(exports, "is not in this module, which was made " +
      "for pages that ask and report; load() of \"libkith\" brings kith.wasm, " +
      "which has it");
    this.start();
  }

  /** All of the memory. It may grow at any call, and then lies elsewhere. */
  #all() {
    if (this.#bytes.buffer !== this.#memory.buffer) {
      this.#bytes = new Uint8Array(this.#memory.buffer);
      this.#views.clear();
    }
    return this.#bytes;
  }

  allocate(size) {
    return this.call.malloc(size) >>> 0;
  }
  release(address) {
    this.call.free(address);
  }
  long(number) {
    return BigInt(number);
  }
  address(view, at) {
    return view.getUint32(at, true);
  }
  bytes(address, length) {
    address >>>= 0;
    return this.#all().subarray(address, address + length);
  }
  view(address, length) {
    const { buffer } = this.#all();
    let view = this.#views.get(address);
    if (view === undefined) {
      view = new DataView(buffer, address, length);
      this.#views.set(address, view);
    }
    return view;
  }
  size() {
    return this.#memory.buffer.byteLength;
  }
  lengthOf(address) {
    return this.#all().indexOf(0, address) - address;
  }

  /** Fills in the texts in a language, those of one document behind the
   * other. */
  fill(language, bytes) {
    let at = 0;
    const count = this.call.kith_builtin_count();
    for (let i = 0; i < count; i++) {
      const address =
        this.call.kith_builtin_overlay(i, this.id(language), this.slot(1));
      if (address === 0) continue;
      const length = this.int(1);
      this.bytes(address, length).set(bytes.subarray(at, at + length));
      at += length;
    }
    if (at !== bytes.length || at === 0) {
      throw new KithError(E_ARGUMENT,
        `The texts in "${language}" are not those of this version`);
    }
  }

  /** Zeroes all of the memory, the library's own too: nothing runs in it
   * again. */
  wipe() {
    this.#all().fill(0);
    this.end();
  }
}
