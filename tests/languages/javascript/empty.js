// SPDX-License-Identifier: MIT
// Tells that there is a browser.

new Image().src = "told?here";
