// SPDX-License-Identifier: MIT
// index - libkith in JavaScript: compiled to WebAssembly, the same in Node and
// in a browser. All that is answered stays in the module's own memory.

import { makeLoad } from "./module.js";

export * from "./shared.js";

/** Makes the library ready: from the file beside this one, or from bytes, an
 * address, an answer of fetch() or a compiled module. `texts` names the
 * languages to have beside the documents' own. */
export const load = makeLoad(new URL("kith.wasm", import.meta.url));
