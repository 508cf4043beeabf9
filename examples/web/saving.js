// SPDX-License-Identifier: MIT
// saving - a report becomes a file or paper, on the person's word alone.

/** Tells nothing to whoever sees a list of files. */
export const FILE_NAME = "notes.html";

export function saveFile(text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/html" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Prints what is on the page. Without this, paper stays white: see style.css,
 * `@media print`. */
export function printPage() {
  const { classList } = document.documentElement;
  classList.add("on-paper");
  addEventListener("afterprint", () => classList.remove("on-paper"),
    { once: true });
  print();
}
