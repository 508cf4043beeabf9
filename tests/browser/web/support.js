// SPDX-License-Identifier: MIT
// support - opens the page as a browser of nobody's would, keeps what it asks
// for and where its memory is, and counts what holds.
'use strict';

const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const [home, executablePath, address, folder, packaged] =
  process.argv.slice(2);
const need = createRequire(path.join(home, 'package.json'));
const { chromium } = need('playwright-core');
const axe = fs.readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');

const ELSEWHERE = 'https://www.wikipedia.org/';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic',
  '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

const wrong = [];
let held = 0;

function hold(fact, holds, detail = '') {
  if (holds) held++;
  else wrong.push(`${fact}${detail === '' ? '' : `: ${detail}`}`);
}

function tell() {
  wrong.forEach((one) => console.log(`wrong: ${one}`));
  console.log(`${held} facts hold, ${wrong.length} do not`);
  return wrong.length === 0 && held > 0 ? 0 : 1;
}

const launch = (more = {}) =>
  chromium.launch({ executablePath, headless: true, args: FLAGS, ...more });

/** A browser whose own files are in a folder, as a person's are. */
const launchIn = (profile) => chromium.launchPersistentContext(profile,
  { executablePath, headless: true, args: FLAGS });

const story = (name) => JSON.parse(
  fs.readFileSync(path.join(folder, `${name}.json`), 'utf8'));
const expected = (name, view, language) => fs.readFileSync(
  path.join(folder, `${name}.${view}.${language}.html`), 'utf8');
const library = () => import(path.join(packaged, 'index.js'));

// Runs in the page before its own scripts: the page has no way in for tests.
function watch() {
  globalThis.memories = [];
  globalThis.printed = [];
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class extends Instance {
    constructor(...given) {
      super(...given);
      globalThis.memories.push(this.exports.memory);
    }
  };
  globalThis.print = () => globalThis.printed.push(
    document.documentElement.className);
  addEventListener('pageshow', (event) => {
    globalThis.cameBack = event.persisted;
  });
}

async function ready(page) {
  await page.goto(address);
  await page.waitForFunction(() =>
    performance.getEntriesByName('ready').length > 0);
}

/** A page in a context of its own, ready; `leaves` says what is elsewhere:
 * "nowhere" answers without a page, so that what is left of this one stays. */
async function open(browser, { width = 1000, height = 800, leaves = 'nowhere',
  clock = false, ...context } = {}) {
  const own = await browser.newContext({ viewport: { width, height },
    locale: 'en-GB', acceptDownloads: true, ...context });
  own.setDefaultTimeout(20_000);
  await own.route(`${ELSEWHERE}**`, async (route) => {
    if (leaves === 'there') {
      await route.fulfill({ contentType: 'text/html', body: 'elsewhere' });
    } else if (leaves === 'offline') {
      await route.abort('internetdisconnected');
    } else {
      await route.fulfill({ status: 204 });
    }
  });
  const page = await own.newPage();
  page.asked = [];
  page.said = [];
  page.on('request', (request) => page.asked.push(request.url()));
  page.on('console', (message) => page.said.push(message.text()));
  page.on('pageerror', (error) => page.said.push(String(error)));
  await page.addInitScript(watch);
  if (clock) await page.clock.install();
  if (!clock) {
    await ready(page);
    return page;
  }
  await page.goto(address); // the clock stands in for the page's marks, too
  await page.waitForFunction(() => globalThis.memories.length > 0);
  await page.waitForTimeout(200);
  return page;
}

const kind = (page) => page.evaluate(() =>
  document.documentElement.dataset.page);

/** How much of the library's memory is not zero, all memories together. */
const unwiped = (page) => page.evaluate(() => globalThis.memories.reduce(
  (sum, memory) => sum + new Uint8Array(memory.buffer)
    .reduce((count, byte) => count + (byte !== 0), 0), 0));

module.exports = { address, axe, chromium, ELSEWHERE, executablePath, expected,
  FLAGS, folder, hold, kind, launch, launchIn, library, open, ready, story,
  tell, unwiped };
