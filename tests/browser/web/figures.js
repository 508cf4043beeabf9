// SPDX-License-Identifier: MIT
// figures - what the page costs: bytes, how soon it is ready, how long a next
// question takes. Printed, and nothing hangs on it.
'use strict';

const fs = require('fs');
const path = require('path');
const { gzipSync } = require('zlib');
const { folder, kind, launch, open } = require('./support.js');
const { choose, click } = require('./places.js');

const LOADS = 15;

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (numbers, share) =>
  sorted(numbers)[Math.min(numbers.length - 1, numbers.length * share | 0)];
const show = (what, numbers) => console.log(`${what}: median ` +
  `${at(numbers, 0.5).toFixed(1)} ms, 95 of 100 within ` +
  `${at(numbers, 0.95).toFixed(1)} ms, slowest ` +
  `${Math.max(...numbers).toFixed(1)} ms (${numbers.length})`);

function sizes() {
  const root = path.join(folder, 'web');
  const files = fs.readdirSync(root, { recursive: true })
    .map((name) => path.join(root, name))
    .filter((name) => fs.statSync(name).isFile());
  const bytes = (names, made = (one) => one) => names.reduce((sum, name) =>
    sum + made(fs.readFileSync(name)).length, 0);
  const module = files.filter((name) => name.endsWith('.wasm.js'));
  console.log(`the whole page: ${files.length} files, ${bytes(files)} bytes, ` +
    `${bytes(files, gzipSync)} where the server packs them`);
  console.log(`the module as a script: ${bytes(module)} bytes, ` +
    `${bytes(module, gzipSync)} packed`);
}

/** A fresh browser's own each time, so that nothing is kept from before. */
async function loading(browser) {
  const heading = [];
  const ready = [];
  for (let i = 0; i < LOADS; i++) {
    const page = await open(browser);
    const found = await page.evaluate(() => ({
      ready: performance.getEntriesByName('ready')[0].startTime,
      paint: performance.getEntriesByName('first-contentful-paint')[0]
        ?.startTime }));
    ready.push(found.ready);
    if (found.paint !== undefined) heading.push(found.paint);
    await page.context().close();
  }
  if (heading.length > 0) show('the first page is seen', heading);
  show('ready, the library too, after navigation', ready);
}

/** Every question of the longest questionnaire: from the click until the next
 * one is drawn and laid out. */
async function questions(browser) {
  const page = await open(browser);
  await click(page, '.languages [lang="de"]');
  await click(page, 'main .main');
  for (const one of ['kith-core', 'partner', 'any']) await choose(page, one);
  await click(page, 'main .main');
  const taken = [];
  while (await kind(page) === 'question') {
    taken.push(await page.evaluate((turn) => {
      const choices = document.querySelectorAll('input[type=radio]');
      (choices[turn === 0 ? 0 : choices.length - 1 - turn % 2]).click();
      const start = performance.now();
      document.querySelector('main .main').click();
      document.body.getBoundingClientRect();
      return performance.now() - start;
    }, taken.length));
  }
  taken.pop(); // what follows the last is the page of all answers
  show('a next question', taken);
  const report = await page.evaluate(() => {
    const start = performance.now();
    document.querySelector('main .main').click();
    document.body.getBoundingClientRect();
    return performance.now() - start;
  });
  show('the report', [report]);
  await page.context().close();
}

async function main() {
  sizes();
  const browser = await launch();
  try {
    await loading(browser);
    await questions(browser);
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
