// SPDX-License-Identifier: MIT
// waiting - the library comes late: the first pages are there without it, and
// where a person wanted to go meanwhile is where they get, and nowhere else.
'use strict';

const { address, hold, kind } = require('./support.js');
const { click } = require('./places.js');

/** A page whose library comes when it is let through. */
async function held(browser) {
  const own = await browser.newContext({ locale: 'en-GB' });
  const page = await own.newPage();
  let come;
  const coming = new Promise((done) => { come = done; });
  await page.route('**/library.js', async (route) => {
    const how = await coming;
    await (how === 'fails' ? route.abort() : route.continue());
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.languages button');
  await click(page, '.languages [lang="en"]');
  const status = () => page.locator('.wait').innerText();
  const ready = async () => {
    come();
    await page.waitForFunction(() =>
      performance.getEntriesByName('ready').length > 0);
    await page.waitForTimeout(100);
  };
  return { page, status, ready, fail: () => come('fails'),
    close: () => own.close() };
}

async function goesOn(browser) {
  const { page, status, ready, close } = await held(browser);
  hold('the first pages need no library', await kind(page) === 'seen' &&
    await status() === '');
  await click(page, 'main .main');
  hold('who goes on too early is told to wait', await kind(page) === 'seen' &&
    await status() === 'One moment …', await status());
  await click(page, '.speech [lang="de"]');
  hold('in any language', await status() === 'Einen Moment …', await status());
  await ready();
  hold('and gets there when it is there', await kind(page) === 'which' &&
    await status() === '');
  await close();
}

async function goesBack(browser) {
  const { page, status, ready, close } = await held(browser);
  await click(page, 'main .main');
  await click(page, '.back');
  hold('who goes back meanwhile is back', await kind(page) === 'language' &&
    await status() === '');
  await ready();
  hold('and stays there', await kind(page) === 'language', await kind(page));
  await click(page, '.languages [lang="es"]');
  await click(page, 'main .main');
  hold('until they go on', await kind(page) === 'which', await kind(page));
  await close();
}

async function goesOnTwice(browser) {
  const { page, ready, close } = await held(browser);
  await click(page, 'main .main');
  await click(page, 'main .main');
  await click(page, '.back');
  await click(page, '.languages [lang="en"]');
  await click(page, 'main .main');
  await ready();
  hold('the last wish counts', await kind(page) === 'which', await kind(page));
  hold('once', await page.locator('h1').count() === 1);
  await close();
}

async function neverComes(browser) {
  const { page, status, fail, close } = await held(browser);
  await click(page, 'main .main');
  fail();
  await page.waitForSelector('main > .error');
  hold('where it does not come nobody waits', await status() === '');
  await click(page, 'main .main');
  hold('and whoever goes on is told why not', await kind(page) === 'seen' &&
    await page.evaluate(() => document.activeElement.matches('.error')));
  await click(page, '.back');
  hold('the way back is open', await kind(page) === 'language');
  await close();
}

async function waiting(browser) {
  await goesOn(browser);
  await goesBack(browser);
  await goesOnTwice(browser);
  await neverComes(browser);
}

module.exports = { waiting };
