// SPDX-License-Identifier: MIT
// native - the same package on the native library, through koffi: for Node,
// where speed matters. (Memory is the process's own; see wipe().)

import { readFile } from "node:fs/promises";
import { endianness } from "node:os";

import { E_NOT_FOUND, KithError } from "./error.js";
import { Kith } from "./kith.js";
import { callable, Machine } from "./machine.js";

export * from "./shared.js";

const NAMES = { win32: "kith-0.dll", darwin: "libkith.0.dylib" };

/** A type of the declarations as koffi calls it; addresses are numbers. */
function typeOf(declared) {
  if (declared.includes("*") || /_function\b/.test(declared)) {
    return "uintptr_t";
  }
  const words = declared.replace(/\bconst\b/, "").trim().split(/\s+/);
  return words[0] === "kith_status" ? "int32_t" : words[0];
}

/** Every function of a kith.cdef: [name, type, types of the parameters]. */
function functionsIn(cdef) {
  const flat = cdef.replace(/^#.*$/gm, "").replace(/\s+/g, " ");
  const found = flat.matchAll(
    /(?:^|[;}] ?)((?:const )?\w+ \*?) ?(kith_\w+) ?\(([^()]*)\) ?(?=;)/g);
  return [...found].map(([, result, name, parameters]) => [
    name, typeOf(result),
    parameters.trim() === "void" ? [] : parameters.split(",").map(typeOf),
  ]);
}

class NativeMachine extends Machine {
  #koffi;
  #views = new Map();

  constructor(koffi, library, cdef) {
    super();
    this.#koffi = koffi;
    this.little = endianness() === "LE";
    this.call = callable({}, "is not among the declarations in kith.cdef");
    for (const [name, result, parameters] of functionsIn(cdef)) {
      Object.defineProperty(this.call, name, {
        configurable: true,
        get: () => { // looked up when it is first called
          const value = library.func(name, result, parameters);
          Object.defineProperty(this.call, name, { value });
          return value;
        },
      });
    }
    this.start();
  }

  allocate(size) {
    return Number(this.#koffi.alloc("uint8_t", size));
  }
  release(address) {
    this.#koffi.free(BigInt(address));
  }
  long(number) {
    return number;
  }
  address(view, at) {
    return Number(view.getBigUint64(at, this.little));
  }
  bytes(address, length) {
    return length === 0 ? new Uint8Array(0)
      : new Uint8Array(this.#koffi.view(BigInt(address), length));
  }
  view(address, length) {
    let view = this.#views.get(address);
    if (view === undefined) {
      view = new DataView(this.#koffi.view(BigInt(address), length));
      this.#views.set(address, view);
    }
    return view;
  }
  size() {
    return null;
  }
  string(address) {
    return address === 0 ? null : this.#koffi.decode.string(BigInt(address));
  }

  /** Frees, and thereby wipes, every object there is, and ends all use. */
  wipe() {
    for (const { free, address } of this.live) this.call[free](address);
    this.end();
  }
}

/** Makes the library ready: the system's, or the file that is named. */
export async function load(library = NAMES[process.platform] ??
                             "libkith.so.0",
                           { cdef = new URL("kith.cdef", import.meta.url) } =
                             {}) {
  let koffi;
  try {
    koffi = (await import("koffi")).default;
  } catch {
    throw new KithError(E_NOT_FOUND,
      "The native variant wants koffi: npm install koffi");
  }
  let opened;
  try {
    opened = koffi.load(library);
  } catch (error) {
    throw new KithError(E_NOT_FOUND,
      `The native library was not found: ${error.message}`);
  }
  return new Kith(new NativeMachine(koffi, opened,
    await readFile(cdef, "utf8")));
}
