// SPDX-License-Identifier: MIT
// index - libkith in JavaScript: compiled to WebAssembly, the same in Node and
// in a browser. All that is answered stays in the module's own memory.

import { Kith } from "./kith.js";
import { compile, fetchTexts, ModuleMachine } from "./module.js";

export * from "./shared.js";

/** Makes the library ready: from the file beside this one, or from bytes, an
 * address, an answer of fetch() or a compiled module. `texts` names the
 * languages to have beside the documents' own. */
export async function load(from = new URL("kith.wasm", import.meta.url),
                           { texts = ["de", "es"] } = {}) {
  const [module, further] = await Promise.all(
    [compile(from), fetchTexts(texts, new URL(".", import.meta.url))]);
  const machine = new ModuleMachine(module);
  for (const [language, bytes] of further) machine.fill(language, bytes);
  return new Kith(machine, further.map(([language]) => language));
}
