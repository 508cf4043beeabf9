// SPDX-License-Identifier: MIT
// library - the library with its module and texts, which come as scripts, so
// that the page asks for nothing. It is made ready while the page is drawn.

import { load } from "./libkith/embedded.js";
import unpackModule from "./libkith/kith-page.wasm.js";
import unpackGerman from "./libkith/kith.de.texts.js";
import unpackSpanish from "./libkith/kith.es.texts.js";

const module = unpackModule().then((bytes) => WebAssembly.compile(bytes));
const texts = { de: unpackGerman(), es: unpackSpanish() };
for (const one of [module, texts.de, texts.es]) {
  one.catch(() => {}); // said where it is wanted
}

/** A library with a memory of its own. */
export const openLibrary = () => load(module, { texts });
