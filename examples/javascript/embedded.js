// SPDX-License-Identifier: MIT
// embedded - the package for pages with the module and the texts as scripts:
// nothing is fetched, so a page may forbid that from its first byte.

import { makeLoad } from "./module.js";

export * from "./shared.js";

const bytesOf = async (name) => (await import(`./${name}.js`)).default();

/** As load() of "libkith", of what stands beside this file as scripts. */
export const load = makeLoad(() => bytesOf("kith-page.wasm"), bytesOf);
