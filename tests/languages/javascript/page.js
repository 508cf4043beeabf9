// SPDX-License-Identifier: MIT
// The package in a page: loaded, cut off from any network where the page does
// not begin so, and used.

const { load } =
  await import(`./libkith/${document.documentElement.dataset.package}`);

const said = document.getElementById("said");
const say = (line) => said.append(`${line}\n`);

function must(holds, what) {
  if (!holds) throw new Error(`not so: ${what}`);
  say(what);
}

/** From now on nothing leaves the page. */
function cutOff() {
  const rule = document.createElement("meta");
  rule.httpEquiv = "Content-Security-Policy";
  rule.content = "connect-src 'none'";
  document.head.append(rule);
}

async function refused(run) {
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}

async function use() {
  const start = performance.now();
  const kith = await load();
  say(`ready after ${(performance.now() - start).toFixed(0)} ms`);
  cutOff();
  must(await refused(() => fetch("./libkith/index.js")), "nothing is fetched");

  const core = kith.builtin("kith-core");
  const answers = core.answers("friend");
  const wording = core.wording("friend", { language: "es" });
  let slowest = 0, asked = 0;
  for (let item = answers.next(); item !== null; asked++) {
    const { text, options } = wording.item(item);
    if (text === "") throw new Error("a question without a text");
    const before = performance.now();
    const last = options[options.length - 1];
    answers.set(item, item === "AD2" ? "no"
      : last === undefined ? 3 : item === "AD1" ? "yes" : last.id);
    item = answers.next();
    slowest = Math.max(slowest, performance.now() - before);
  }
  must(asked > 60, "all questions are asked");
  say(`${asked} questions; the slowest next one after ` +
    `${slowest.toFixed(2)} ms`);
  const report = answers.assess().report({ view: "private", wording });
  must(report.length > 500, "there is a report");
  kith.wipe();
  must(await refused(async () => answers.next()), "after wiping nothing runs");
  say("all is well");
}

use()
  .catch((error) => say(`failed: ${error.message}`))
  .finally(() => {
    new Image().src = `told?${encodeURIComponent(said.textContent)}`;
  });
