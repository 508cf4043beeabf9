// SPDX-License-Identifier: MIT
// leaving - every way off the page, from every kind of page: at once there is
// nothing to see, and nothing left in the library's memory.
'use strict';

const { address, ELSEWHERE, hold, kind, launch, open, unwiped } =
  require('./support.js');
const { click, PLACES, reach } = require('./places.js');

const seen = () => ({ children: document.body.childNodes.length,
  text: document.body.innerText, title: document.title,
  visible: getComputedStyle(document.body).visibility });

function isBlank(where, found) {
  hold(`${where}: the page is blank`, found.children === 0 &&
    found.text === '' && found.visible === 'hidden', JSON.stringify(found));
  hold(`${where}: the title tells nothing`,
    ['Notes', 'Notizen', 'Notas'].includes(found.title), found.title);
}

async function isGone(page, where) {
  isBlank(where, await page.evaluate(seen));
  hold(`${where}: the memory is wiped`, await unwiped(page) === 0);
}

// ---- The button, and Shift -----------------------------------------------------

async function byButton(browser, place) {
  const page = await open(browser);
  const where = `${place}, by the button`;
  await reach(page, place);
  hold(`${where}: there was something`, await unwiped(page) > 100_000);
  isBlank(`${where}, in the same breath`, await page.evaluate((look) => {
    document.querySelector('.quit').click();
    return new Function(`return (${look})()`)();
  }, seen.toString()).catch(() => ({ children: -1 })));
  await isGone(page, where);
  await page.context().close();
}

async function byShift(browser, place) {
  const page = await open(browser);
  const where = `${place}, by Shift`;
  await reach(page, place);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  hold(`${where}: twice is not enough`,
    await page.evaluate(() => document.body.childNodes.length) > 0);
  await page.keyboard.press('Shift');
  await isGone(page, where);
  await page.context().close();
}

async function otherKeys(browser) {
  const page = await open(browser);
  await reach(page, 'question');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+Tab');
  hold('going back by Shift and Tab is not leaving',
    await kind(page) === 'question' &&
    await page.evaluate(() => document.body.childNodes.length) > 0);
  await page.context().close();
}

/** Where one arrives, and what the browser's own Back leads to. */
async function elsewhere(browser) {
  const page = await open(browser, { leaves: 'there' });
  const before = await page.evaluate(() => history.length);
  await reach(page, 'private-report');
  await page.locator('.quit').click();
  await page.waitForURL(ELSEWHERE);
  hold('another site takes the place of the page',
    await page.evaluate(() => history.length) === before);
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  hold('history no longer has the page',
    entries.every(({ url }) => !url.startsWith(address)),
    JSON.stringify(entries.map(({ url }) => url)));
  await page.context().close();
}

async function offline(browser) {
  const page = await open(browser, { leaves: 'offline' });
  await reach(page, 'private-report');
  await page.locator('.quit').click();
  await page.waitForTimeout(300);
  const text = await page.evaluate(() => document.body.innerText);
  hold('without a network nothing is left either',
    !/Partner|hurtful|verletz/i.test(text), text.slice(0, 80));
  await page.context().close();
}

// ---- What JavaScript holds --------------------------------------------------------

/** All that JavaScript holds of texts, after what it let go of was collected. */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  let all = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    all += chunk;
  });
  await session.send('HeapProfiler.takeHeapSnapshot', {});
  await session.detach();
  return all;
}

/** What was typed is nowhere else in the page, so it can be looked for. */
async function typed(browser) {
  const page = await open(browser);
  const number = '48372615';
  await reach(page, 'number');
  await page.locator('.field input').click();
  await page.keyboard.type(number);
  hold('JavaScript holds what is being typed',
    (await heap(page)).includes(number));
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
  hold('JavaScript holds nothing typed after leaving',
    !(await heap(page)).includes(number));
  await page.context().close();
}

// ---- Nobody there -------------------------------------------------------------------

async function idle(browser) {
  const page = await open(browser, { clock: true });
  await reach(page, 'report', 'en');
  const warned = () => page.locator('.soon').innerText();
  await page.clock.fastForward('08:50');
  hold('nothing is said for nine minutes', await warned() === '');
  await page.clock.fastForward('00:20');
  hold('a minute before it closes, the page says so',
    (await warned()).startsWith('This page closes itself in one minute.'));
  await page.locator('.soon button').click();
  hold('who is there stays', await warned() === '' &&
    await kind(page) === 'report');
  await page.clock.fastForward('09:10');
  await page.keyboard.press('ArrowLeft'); // which scrolls nothing later
  await page.clock.fastForward('08:00');
  hold('any key is a sign', await warned() === '' &&
    await kind(page) === 'report');
  await page.clock.fastForward('02:10');
  await isGone(page, 'after ten minutes');
  await page.context().close();
}

/** A device that slept: no timer ran, and the first touch comes too late. */
async function asleep(browser) {
  const page = await open(browser, { clock: true });
  await reach(page, 'report', 'en');
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  await page.keyboard.press('ArrowDown');
  await isGone(page, 'after an hour of sleep');
  await page.context().close();
}

// ---- Another window in front -----------------------------------------------------------

/** As a browser does where another window is in front. */
const cover = (page, hidden) => page.evaluate((now) => {
  Object.defineProperty(document, 'hidden',
    { configurable: true, get: () => now });
  document.dispatchEvent(new Event('visibilitychange'));
}, hidden);

async function covered(browser) {
  const page = await open(browser);
  await reach(page, 'report');
  const seenNow = () => page.evaluate(() =>
    getComputedStyle(document.body).visibility);
  await cover(page, true);
  hold('behind another window the page is empty', await seenNow() === 'hidden');
  await cover(page, false);
  hold('in front again it is there', await seenNow() === 'visible');
  await page.context().close();
}

// ---- On paper ------------------------------------------------------------------------------

/** How much a printed page holds: a white one is small. */
const printed = async (page) => (await page.pdf()).length;

/** Paper is white, but for what a person said is to be printed, until the page
 * is used again. */
async function onPaper(browser) {
  const page = await open(browser);
  await reach(page, 'report', 'en');
  const white = await printed(page);
  const isFull = async () => await printed(page) > white + 5000;
  hold('unasked, paper is white', white < 5000, white);
  await cover(page, true);
  hold('a covered page prints nothing', !await isFull());
  await cover(page, false);
  hold('nor once it was covered', !await isFull());
  const agree = async () => {
    await click(page, '.next button:nth-child(3)');
    await click(page, 'main .actions button:nth-child(2)');
  };
  await agree();
  hold('who prints after that gets the report', await isFull());
  await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
  });
  hold('and again, where a browser prints twice', await isFull());
  await cover(page, true);
  hold('and where it hides the page meanwhile', await isFull());
  hold('which is empty on the screen', await page.evaluate(() =>
    getComputedStyle(document.body).visibility === 'hidden'));
  await cover(page, false);
  await page.keyboard.press('ArrowDown');
  hold('not once the page is used again', !await isFull());
  await agree();
  await click(page, '.next button:nth-child(4)');
  hold('nor another page', await kind(page) === 'check' && !await isFull());
  await click(page, 'main .main');
  await agree();
  await page.evaluate(() => dispatchEvent(
    new PageTransitionEvent('pagehide', { persisted: true })));
  hold('nor after leaving', !await isFull());
  await page.context().close();
}

// ---- Back to the page -------------------------------------------------------------------

async function isAnew(page, where) {
  hold(`${where}: the page begins anew`, await kind(page) === 'language' &&
    await page.locator('.languages button').count() === 3);
  const memories = await page.evaluate(() => globalThis.memories.map(
    (memory) => new Uint8Array(memory.buffer).some((byte) => byte !== 0)));
  hold(`${where}: what was said before is wiped`, memories[0] === false,
    memories.join());
  await page.waitForFunction(() => globalThis.memories.length === 2);
  await reach(page, 'question');
  hold(`${where}: it works`, await kind(page) === 'question');
}

async function goBack(browser) {
  const page = await open(browser);
  await page.context().unrouteAll();
  await reach(page, 'private-report');
  await page.goto(`${address}style.css`);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForTimeout(500);
  const cameBack = await page.evaluate(() => globalThis.cameBack);
  if (cameBack) await isAnew(page, 'from the back-forward cache');
  else console.log('(this browser kept no page to go back to)');
  hold('back leads to a page that begins anew', cameBack ||
    await kind(page) === 'language');
}

async function back() {
  const browser = await launch(
    { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    await goBack(browser);
  } finally {
    await browser.close();
  }
}

/** As a browser does that keeps pages. */
async function backAlike(browser) {
  const page = await open(browser);
  await reach(page, 'private-report');
  await page.evaluate(() => dispatchEvent(
    new PageTransitionEvent('pagehide', { persisted: true })));
  await isGone(page, 'hidden by another page');
  await page.evaluate(() => dispatchEvent(
    new PageTransitionEvent('pageshow', { persisted: true })));
  await isAnew(page, 'shown again');
  await page.context().close();
}

async function leaving(browser) {
  for (const place of PLACES) {
    await byButton(browser, place);
    await byShift(browser, place);
  }
  await otherKeys(browser);
  await elsewhere(browser);
  await offline(browser);
  await typed(browser);
  await idle(browser);
  await asleep(browser);
  await covered(browser);
  await onPaper(browser);
  await backAlike(browser);
  await back();
}

module.exports = { leaving };
