// SPDX-License-Identifier: MIT
/** As "libkith/page", with the module and the texts as scripts: for pages whose
 * policy forbids all fetching (connect-src 'none'). */

export * from "./index.js";
export { load } from "./index.js";
