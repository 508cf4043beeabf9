// SPDX-License-Identifier: MIT
// leaving - every way off the page: the button, Shift three times, nobody there,
// another page, the window closed. Each empties the page at once and wipes.

/** What is opened in place of this page: somewhere that tells nothing. */
export const ELSEWHERE = "https://www.wikipedia.org/";

const SHIFTS = 3;
const WITHIN = 5_000; // milliseconds

/** Empties the page, so that the next picture of it is a blank one. */
function blank() {
  document.documentElement.classList.add("gone");
  document.documentElement.classList.remove("on-paper");
  document.body.replaceChildren();
  document.getSelection()?.removeAllRanges();
}

/** Calls back when Shift is pressed three times and nothing else between. */
function watchShift(call) {
  let pressed = [];
  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    const now = Date.now();
    pressed = event.key === "Shift"
      ? [...pressed.filter((then) => now - then < WITHIN), now] : [];
    if (pressed.length >= SHIFTS) {
      pressed = [];
      call();
    }
  }, { capture: true });
  addEventListener("pointerdown", () => { pressed = []; }, { capture: true });
}

/** `drop` lets go of all that was said; `begin` starts anew where the page
 * comes back. Gives the function that leaves. */
export function watchLeaving({ drop, begin }) {
  function clear() {
    blank();
    drop();
  }
  function leave() {
    clear();
    location.replace(ELSEWHERE);
  }

  watchShift(leave);
  addEventListener("pagehide", clear);
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    clear();
    document.documentElement.classList.remove("gone");
    begin();
  });
  // What the system takes a picture of when it shows other windows is empty. (A
  // page that is being printed may count as hidden, and is not empty on paper.)
  document.addEventListener("visibilitychange", () => {
    document.documentElement.classList.toggle("covered", document.hidden);
  });
  return leave;
}
