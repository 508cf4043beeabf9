// SPDX-License-Identifier: MIT
// page - the same package over a smaller module: what a page needs that asks,
// and shows a report. What it lacks says so when it is called.

import { makeLoad } from "./module.js";

export * from "./shared.js";

/** As load() of "libkith". */
export const load = makeLoad(new URL("kith-page.wasm", import.meta.url));
