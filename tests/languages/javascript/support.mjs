// SPDX-License-Identifier: MIT
// support - what the tests of the JavaScript package share: the package as it
// was built, the variant that is tested, sample cases and what they give.

import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

export const ROOT = new URL("../../../", import.meta.url);
export const BUILT = pathToFileURL(`${process.env.KITH_JAVASCRIPT}/`);
export const NATIVE = process.env.KITH_JAVASCRIPT_NATIVE ?? null;

/** Whether the module for pages is tested, and as what. */
export const PAGE = process.env.KITH_JAVASCRIPT_PAGE ?? null;

/** The package under test: over WebAssembly, or over the native library. */
export const kith = await import(
  new URL(NATIVE !== null ? "native.js" : PAGE ?? "index.js", BUILT));

export function load(...given) {
  return NATIVE === null ? kith.load(...given) : kith.load(NATIVE);
}

export function read(path) {
  return readFileSync(new URL(path, ROOT), "utf8");
}

export const CASES = readdirSync(new URL("examples/cases/", ROOT))
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length));

export const VIEWS = ["plain", "private", "host"];
