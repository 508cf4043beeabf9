// SPDX-License-Identifier: MIT
// traces - what a page gives away to whoever looks on or looks later: the plain
// page is the same whatever was said of hurt, and the browser's own files hold
// nothing that was said or shown.
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { hold, launchIn, open, ready } = require('./support.js');
const { checkin, choose, click, reach, toQuestions } =
  require('./places.js');

// ---- The plain page ------------------------------------------------------------

const TREATED = ['very-hurtfully', 'hurtfully', 'between', 'warmly',
  'very-warmly', null];

/** All that is on the page, the report's own part too. */
const whole = (page) => page.evaluate(() => document.body.outerHTML +
  document.title + (document.querySelector('.report')?.shadowRoot.innerHTML
    ?? ''));

async function plainPages(browser) {
  const seen = new Map();
  for (const treated of TREATED) {
    const page = await open(browser);
    await toQuestions(page, 'en');
    await checkin(page, { end: true, treated });
    await click(page, 'main .main');
    for (const place of ['report', 'private', 'save', 'print']) {
      if (place !== 'report') {
        await click(page, `.next button:nth-child(${
          ['private', 'save', 'print'].indexOf(place) + 1})`);
      }
      seen.set(place, (seen.get(place) ?? new Set()).add(await whole(page)));
      if (place !== 'report') await click(page, 'main .main, main .actions ' +
        'button:first-child');
    }
    await page.context().close();
  }
  for (const [place, pages] of seen) {
    hold(`${place}: the plain page has the same bytes whatever was said`,
      pages.size === 1, `${pages.size} kinds`);
  }
}

/** Of all who answer the short form: safe or not, the way there looks alike. */
async function sameSteps(browser) {
  const kinds = new Set();
  for (const said of ['never', 'many', null]) {
    const page = await open(browser);
    await click(page, '.languages [lang="en"]');
    await click(page, 'main .main');
    await choose(page, 'kith-brief');
    await choose(page, 'partner');
    await click(page, 'main .main');
    const steps = [];
    for (;;) {
      const [where, values] = await page.evaluate(() => [
        document.documentElement.dataset.page + (document
          .querySelector('.where')?.innerText ?? ''),
        [...document.querySelectorAll('input')].map((one) => one.value)]);
      steps.push(where);
      if (values.length === 0) break;
      if (!values.includes('many')) await choose(page, values[0]);
      else if (said === null) await click(page, '.actions button:nth-child(2)');
      else await choose(page, said);
    }
    steps.push(await page.evaluate(() =>
      document.querySelector('main').children.length));
    await click(page, 'main .main');
    steps.push(await whole(page));
    kinds.add(JSON.stringify(steps));
    await page.context().close();
  }
  hold('every step to the plain page is the same whatever was said of harm',
    kinds.size === 1, kinds.size);
}

// ---- The browser's own files ------------------------------------------------------

function* files(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(name);
    else if (entry.isFile()) yield name;
  }
}

/** The files of a folder that hold one of some texts, in either encoding. */
function holding(folder, texts) {
  const wanted = texts.flatMap((text) =>
    [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  return [...files(folder)].filter((name) => {
    const bytes = fs.readFileSync(name);
    return wanted.some((one) => bytes.includes(one));
  }).map((name) => path.relative(folder, name));
}

async function profile() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kith-web-'));
  const number = '48372615';
  try {
    const context = await launchIn(folder);
    const page = await context.newPage();
    await ready(page);
    await reach(page, 'number', 'en');
    await page.locator('.field input').click();
    await page.keyboard.type(number);
    await page.waitForTimeout(300);
    await ready(page); // a new page: what was typed is left behind
    await reach(page, 'private-report', 'en');
    const shown = await page.evaluate(() => document.querySelector('.report')
      .shadowRoot.querySelector('.k h3').innerText);
    await page.waitForTimeout(300);
    await context.close();
    hold('the browser kept files of its own', [...files(folder)].length > 5);
    const found = holding(folder, [number, shown, 'rather hurtfully']);
    hold(`its files hold nothing that was typed or shown ("${shown}")`,
      found.length === 0, found.join(' '));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function traces(browser) {
  await plainPages(browser);
  await sameSteps(browser);
  await profile();
}

module.exports = { traces };
