// SPDX-License-Identifier: MIT
// figures - what the page costs: bytes, how soon it is ready, how long a next
// question takes. Printed, and nothing hangs on it.
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawn } = require('child_process');
const { gzipSync } = require('zlib');
const { address, chromium, executablePath, FLAGS, folder, kind, launch, open } =
  require('./support.js');
const { choose, click } = require('./places.js');

const LOADS = 5;

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

const rest = (time) => new Promise((done) => setTimeout(done, time));

/** Runs a browser that nobody watches, since watching what it asks for takes
 * time; gives what the page's own marks say. */
async function unwatched(profile) {
  const running = spawn(executablePath, [...FLAGS, '--headless',
    '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
  { stdio: 'ignore' });
  try {
    const told = path.join(profile, 'DevToolsActivePort');
    for (let i = 0; i < 100 && !fs.existsSync(told); i++) await rest(100);
    await rest(3000); // it has much to do when it starts
    const door = `http://127.0.0.1:${
      fs.readFileSync(told, 'utf8').split('\n')[0]}`;
    await fetch(`${door}/json/new?${address}`, { method: 'PUT' });
    await rest(1500);
    const browser = await chromium.connectOverCDP(door);
    const page = browser.contexts()[0].pages()
      .find((one) => one.url() === address);
    const marks = await page.evaluate(() => ['ready', 'first-contentful-paint']
      .map((name) => performance.getEntriesByName(name)[0]?.startTime));
    await browser.close();
    return marks;
  } finally {
    running.kill('SIGKILL');
    await rest(300);
  }
}

/** Nothing is kept from one time to the next. */
async function loading() {
  const marks = [];
  for (let i = 0; i < LOADS; i++) {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'kith-web-'));
    marks.push(await unwatched(profile));
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const known = (at) => marks.map((one) => one[at])
    .filter((one) => one !== undefined && one !== null);
  if (known(1).length > 0) show('the first page is seen', known(1));
  show('ready, the library too, after navigation', known(0));
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
  await loading();
  const browser = await launch();
  try {
    await questions(browser);
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
