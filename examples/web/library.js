// SPDX-License-Identifier: MIT
// library - the library's module and texts, which come as scripts, so that the
// page never asks for anything. It is made ready while the rest still comes.

import unpackModule from "./libkith/kith-page.wasm.js";
import unpackGerman from "./libkith/kith.de.texts.js";
import unpackSpanish from "./libkith/kith.es.texts.js";

const compiling = unpackModule().then((bytes) => WebAssembly.compile(bytes));
const texts = { de: unpackGerman(), es: unpackSpanish() };
compiling.catch(() => {}); // said where it is wanted

/** Gives what load() of libkith takes. */
export async function parts() {
  const [module, de, es] = await Promise.all(
    [compiling, texts.de, texts.es]);
  return [module, { texts: { de, es } }];
}
