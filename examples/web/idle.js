// SPDX-License-Identifier: MIT
// idle - notices that nobody uses the page any more: says so a minute before,
// and then calls back. Time that a sleeping device lost counts too.

export const IDLE_MINUTES = 10;
const WARN_MINUTES = IDLE_MINUTES - 1;
const MINUTE = 60_000;

export function watchIdle({ warn, unwarn, end }) {
  let last = Date.now();
  let warned = false;

  function used() {
    look(); // whoever comes back too late finds nothing
    last = Date.now();
    if (warned) unwarn();
    warned = false;
  }

  function look() {
    const minutes = (Date.now() - last) / MINUTE;
    if (minutes >= IDLE_MINUTES) {
      last = Date.now();
      warned = false;
      end();
    } else if (minutes >= WARN_MINUTES && !warned) {
      warned = true;
      warn();
    }
  }

  // Not when a finger comes down: what it lifts from would be gone by then.
  for (const kind of ["keydown", "click", "scroll"]) {
    addEventListener(kind, used, { capture: true, passive: true });
  }
  document.addEventListener("visibilitychange", look);
  setInterval(look, 5_000);
  return { used };
}
