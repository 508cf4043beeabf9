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
 * `@media print`. The person's word for it holds until the page is used again,
 * and not until the browser says that it has printed: some say so too early,
 * some print twice, and some hide the page meanwhile. */
export function printPage() {
  const { classList } = document.documentElement;
  classList.add("on-paper");
  for (const kind of ["pointerdown", "keydown", "click"]) {
    addEventListener(kind, () => classList.remove("on-paper"),
      { capture: true, once: true });
  }
  print();
}
