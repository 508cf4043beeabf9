// SPDX-License-Identifier: MIT
// look - opens pages as people do (on a phone, enlarged, in the dark, by
// keyboard, on paper) and says what is not as it should be.
//
// node look.js HOME CHROMIUM FOLDER HOSTILE-NAME PAGE...
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');
const { createRequire } = require('module');

const [home, executablePath, folder, hostile, ...names] = process.argv.slice(2);
const need = createRequire(path.join(home, 'package.json'));
const { chromium } = need('playwright-core');
const axe = fs.readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');

const PHONE = 320;
const DESK = 1280;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
  'best-practice'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic',
  '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

let held = 0;
const wrong = [];

function hold(fact, holds, detail = '') {
  if (holds) held++;
  else wrong.push(`${fact}${detail === '' ? '' : `: ${detail}`}`);
}

const urlOf = (name) => pathToFileURL(path.join(folder, `${name}.html`)).href;
const isHost = (name) => name.endsWith('.host');
const isCircle = (name) => name.startsWith('circle.');
const isLookBack = (name) => name.startsWith('look-back.');

async function open(page, name, width, media = {}) {
  await page.emulateMedia({ colorScheme: 'light', media: 'screen',
    forcedColors: 'none', reducedMotion: 'no-preference', ...media });
  await page.setViewportSize({ width, height: 800 });
  await page.goto(urlOf(name));
  await page.evaluate(() => document.querySelectorAll('details')
    .forEach((one) => { one.open = true; })); // what is folded is judged, too
}

// ---- What axe says ---------------------------------------------------------

async function judge(page, name, where, chosen = RULES) {
  await page.evaluate(axe); // the page's policy lets it load nothing itself
  const found = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: tags }), chosen);
  hold(`${name}, ${where}: axe looked`, found.passes.length > 0);
  const faults = found.violations.map((one) =>
    `${one.id} at ${one.nodes.slice(0, 3).map((node) => node.html)
      .join(' | ')}`);
  hold(`${name}, ${where}: axe finds no violation`, faults.length === 0,
    faults.join('; '));
  // Letters in drawings are measured below: axe does not look behind them.
  const unsure = found.incomplete.filter((one) => one.id === 'color-contrast')
    .flatMap((one) => one.nodes).filter((node) =>
      !node.html.startsWith('<text'));
  hold(`${name}, ${where}: axe knows every contrast`, unsure.length === 0,
    unsure.map((node) => node.html).slice(0, 3).join('; '));
}

// ---- Room --------------------------------------------------------------------

async function fits(page, name, where) {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll('h1,h2,h3,p,li,th,td,dd,svg,a')]
      .filter((one) => one.closest('thead') === null)
      .filter((one) => {
        const box = one.getBoundingClientRect();
        return box.right > wide + 0.5 || box.left < -0.5;
      });
    return { scroll: document.documentElement.scrollWidth, wide,
      out: out.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)) };
  });
  hold(`${name}, ${where}: no sideways scroll`, found.scroll <= found.wide,
    `${found.scroll} of ${found.wide}`);
  hold(`${name}, ${where}: nothing is cut off`, found.out.length === 0,
    found.out.join(' | '));
}

async function twiceTheText(page) {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}

// ---- One page in every way ----------------------------------------------------

async function lookAt(page, name) {
  await open(page, name, DESK);
  const plain = await page.evaluate(() => ({
    margin: getComputedStyle(document.body).margin,
    moves: document.getAnimations().length +
      [...document.querySelectorAll('*')].filter((one) =>
        getComputedStyle(one).transitionDuration !== '0s').length,
    headings: [...document.querySelectorAll('h1,h2,h3')].length,
    loaded: performance.getEntriesByType('resource').length,
    scripts: document.scripts.length }));
  hold(`${name}: its looks are allowed`, plain.margin === '0px', plain.margin);
  hold(`${name}: nothing moves`, plain.moves === 0, plain.moves);
  hold(`${name}: nothing else is loaded`, plain.loaded === 0, plain.loaded);
  hold(`${name}: nothing runs`, plain.scripts === 0, plain.scripts);
  await judge(page, name, 'by day');
  await fits(page, name, 'on a desk');
  if (isHost(name)) { // long, and of pieces that are all alike
    await open(page, name, PHONE);
    await fits(page, name, 'on a phone');
    return;
  }
  await open(page, name, DESK, { colorScheme: 'dark' });
  // axe takes joined letters for icons, whose contrast it does not measure; the
  // colours are those of the other pages.
  if (!name.endsWith('leftward') || name.startsWith('name.'))
    await judge(page, name, 'by night', ['color-contrast']);
  await open(page, name, PHONE);
  await judge(page, name, 'on a phone');
  await fits(page, name, 'on a phone');
  await open(page, name, DESK / 2); // as 200 % makes it
  await fits(page, name, 'at 200 %');
  await open(page, name, DESK);
  await twiceTheText(page);
  await fits(page, name, 'with text twice as large');
  await open(page, name, DESK, { reducedMotion: 'reduce' });
  hold(`${name}: nothing moves where motion is reduced`,
    await page.evaluate(() => document.getAnimations().length === 0));
}

// ---- Scores -------------------------------------------------------------------

// Every bar stands in a row that says it in words and numbers, and a phone
// still has the table.
async function tables(page, name) {
  await open(page, name, PHONE);
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('tbody tr')].map((row) => ({
      bars: row.querySelectorAll('svg').length,
      words: row.querySelector('.b').innerText.trim(),
      number: row.querySelector('.v').innerText.trim(),
      drawn: row.querySelector('.i') !== null })));
  const bars = await page.locator('svg').count();
  hold(`${name}: every bar is in a table`, bars === rows.length);
  hold(`${name}: every bar has its words or number`, rows.every((row) =>
    row.bars === 1 && (row.drawn ? row.number : row.words) !== ''));
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const count = (role) => nodes.filter((node) => !node.ignored &&
    node.role.value === role).length;
  await session.detach();
  const [tables_, columns] = isCircle(name) ? [2, 6] : [1, 4];
  hold(`${name}: a phone has the table too`, count('table') === tables_ &&
    count('row') === rows.length + tables_ &&
    count('rowheader') === rows.length && count('columnheader') === columns,
  `${count('table')} ${count('row')}`);
  await open(page, name, DESK, { forcedColors: 'active' });
  const fills = await page.evaluate(() => ['.z', '.x', '.i']
    .map((one) => document.querySelector(one)).filter((one) => one !== null)
    .map((one) => getComputedStyle(one).fill));
  hold(`${name}: bars are seen in forced colours`,
    new Set(fills).size === fills.length, fills.join(' '));
}

// ---- Keys -----------------------------------------------------------------------

async function keys(page, name) {
  await open(page, name, PHONE);
  const links = await page.locator('a').count();
  const seen = [];
  for (let i = 0; i < links; i++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => {
      const here = document.activeElement;
      const box = here.getBoundingClientRect();
      return { href: here.getAttribute('href'), height: box.height,
        line: getComputedStyle(here).outlineStyle,
        within: box.top >= 0 && box.bottom <= innerHeight };
    }));
  }
  hold(`${name}: there are links`, links === 3, links);
  hold(`${name}: Tab reaches each link in its order`,
    JSON.stringify(seen.map((one) => one.href)) === JSON.stringify(
      await page.locator('a').evaluateAll((all) =>
        all.map((one) => one.getAttribute('href')))));
  hold(`${name}: focus is seen`, seen.every((one) =>
    one.line === 'solid' && one.within));
  hold(`${name}: links are 24 px high`, seen.every((one) => one.height >= 24),
    seen.map((one) => one.height).join(' '));
  await open(page, name, PHONE);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  const led = await page.evaluate(() => {
    const help = document.querySelector(':target');
    const box = help?.querySelector('h2').getBoundingClientRect();
    return [help?.id, help?.querySelectorAll('.k a').length > 0,
      box?.top >= 0 && box?.bottom <= innerHeight];
  });
  hold(`${name}: the first of them leads to help`,
    led.join() === 'p6,true,true', led.join());
  await open(page, name, PHONE);
  await page.keyboard.press('End');
  await page.waitForTimeout(300);
  hold(`${name}: keys reach the end`, await page.evaluate(() =>
    scrollY + innerHeight >= document.documentElement.scrollHeight - 2));
}

// ---- From right to left ------------------------------------------------------------

async function leftward(page, name) {
  await open(page, name, DESK);
  const found = await page.evaluate(() => {
    const row = document.querySelector('#s1');
    const edge = (one) => one.getBoundingClientRect();
    const bar = row.querySelector('svg');
    const panel = getComputedStyle(document.querySelector('.m'));
    return { direction: document.documentElement.dir,
      columns: edge(row.querySelector('th')).left >
        edge(row.querySelector('td')).right - 1,
      bar: Math.abs(edge(bar.querySelector('.x')).right - edge(bar).right),
      panel: parseFloat(panel.borderRightWidth) >
        parseFloat(panel.borderLeftWidth) };
  });
  hold(`${name}: the page is written from right to left`,
    found.direction === 'rtl');
  hold(`${name}: columns begin at the right`, found.columns);
  hold(`${name}: bars begin at the right`, found.bar < 1.5, found.bar);
  hold(`${name}: the line of the first section is at the right`, found.panel);
}

// ---- Names ---------------------------------------------------------------------------

async function names_(page) {
  let spoke = false;
  page.on('dialog', (dialog) => {
    spoke = true;
    dialog.dismiss();
  });
  await open(page, 'name.hostile', DESK);
  const found = await page.evaluate(() => ({
    about: document.querySelector('header p').textContent,
    images: document.images.length, scripts: document.scripts.length,
    sections: document.querySelectorAll('main > section').length }));
  hold('a hostile name is shown as it was written',
    found.about === `\u2068${hostile}\u2069`, found.about);
  hold('a hostile name makes nothing', found.images === 0 &&
    found.scripts === 0 && found.sections === 7 && !spoke);
  await open(page, 'help.many', DESK);
  hold('only the web can be followed', await page.evaluate(() =>
    [...document.querySelectorAll('a:not(.a a)')].every((one) =>
      one.protocol === 'https:' && one.rel === 'noopener noreferrer')));
  await open(page, 'name.leftward', DESK);
  hold('the words around a name from right to left stay where they are',
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('h3')].map((one) =>
        one.firstChild).find((one) => one.data.startsWith('\u2068'));
      const place = (from, till) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, till);
        return range.getBoundingClientRect();
      };
      const end = text.data.indexOf('\u2069');
      return place(1, end).right <= place(end + 1, end + 4).left + 1;
    }));
}

// ---- Circles --------------------------------------------------------------------------

// Each person has the same place in every row, from the side from which the page
// is read, and numbers are never mirrored.
async function circles(page) {
  const places = () => page.evaluate(() =>
    [...document.querySelectorAll('svg.o')].map((drawing) => ({
      turned: getComputedStyle(drawing).transform,
      all: [...drawing.querySelectorAll('circle')].map((one) =>
        Math.round(one.getBoundingClientRect().left +
          one.getBoundingClientRect().width / 2)),
      numbers: [...drawing.querySelectorAll('text')].map((one) =>
        [Number(one.textContent), Math.round(
          one.getBoundingClientRect().left +
          one.getBoundingClientRect().width / 2)]) })));
  for (const name of ['circle.private', 'circle.leftward', 'circle.eight']) {
    await open(page, name, PHONE);
    const rows = await places();
    const leftward = name === 'circle.leftward';
    const first = rows[0].all;
    hold(`${name}: each person has one place`, rows.every((row) =>
      JSON.stringify(row.all) === JSON.stringify(first)));
    hold(`${name}: places follow the page`, first.every((at, i) => i === 0 ||
      (leftward ? at < first[i - 1] : at > first[i - 1])), first.join(' '));
    hold(`${name}: a number stands in its person's place`, rows.every((row) =>
      row.numbers.every(([number, at]) =>
        Math.abs(at - first[number - 1]) <= 1)));
    hold(`${name}: no number is mirrored`, rows.every((row) =>
      row.turned === 'none'));
  }
  for (const colorScheme of ['light', 'dark']) {
    await open(page, 'circle.private', DESK, { colorScheme });
    const contrast = await page.evaluate(() => {
      const light = (one) => {
        const parts = getComputedStyle(document.querySelector(one)).fill
          .match(/\d+/g).map((part) => part / 255).map((part) =>
            part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      const [low, high] = [light('.u'), light('.o .x')].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    });
    hold(`numbers in circles are read, ${colorScheme}`, contrast >= 4.5,
      contrast);
  }
  await open(page, 'circle.eight', DESK);
  const found = await page.evaluate(() => ({
    names: [...document.querySelectorAll('tbody th')].map((one) =>
      one.textContent),
    images: document.images.length, scripts: document.scripts.length,
    sections: document.querySelectorAll('main > section').length }));
  hold('a hostile name in a circle is shown as it was written',
    found.names.includes(`5\u2068${hostile}\u2069`), found.names.join(' '));
  hold('a hostile name in a circle makes nothing', found.images === 0 &&
    found.scripts === 0 && found.sections === 8);
}

// ---- Looking back ---------------------------------------------------------------------

// How bright a colour such as "rgb(43, 39, 34)" is, as WCAG has it.
const bright = (colour) => colour.match(/[\d.]+/g).slice(0, 3)
  .map((one) => one / 255)
  .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
  .reduce((sum, one, i) => sum + one * [0.2126, 0.7152, 0.0722][i], 0);

const apart = (one, other) => {
  const [low, high] = [bright(one), bright(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

// Each chart with what can be measured of it.
const drawn = (page) => page.evaluate(() =>
  [...document.querySelectorAll('article')].map((one) => {
    const plot = one.querySelector('.cp').getBoundingClientRect();
    const points = [...one.querySelectorAll('.cd')].map((point) => {
      const box = point.getBoundingClientRect();
      return { across: box.left + box.width / 2 - plot.left,
        down: box.top + box.height / 2 - plot.top, wide: box.width,
        high: box.height };
    });
    const words = [...one.querySelectorAll('.cx text')].map((word) => {
      const box = word.getBoundingClientRect();
      return { left: box.left, right: box.right, top: box.top,
        size: getComputedStyle(word).fontSize };
    });
    return { wide: plot.width, high: plot.height, points, words,
      heard: [...one.querySelectorAll('.ch svg')].filter((svg) =>
        svg.closest('[aria-hidden=true]') === null).length,
      times: [...one.querySelectorAll('tbody time')].map((time) =>
        Date.parse(time.dateTime)) };
  }));

async function charts(page) {
  for (const name of names.filter((one) => isLookBack(one) && !isHost(one)))
    for (const width of [PHONE, DESK]) {
      await open(page, name, width);
      const found = await drawn(page);
      const where = `${name} at ${width}`;
      hold(`${where}: there are charts`, found.length > 0);
      hold(`${where}: every point has its row`, found.every((one) =>
        one.points.length === one.times.length && one.points.length > 2));
      hold(`${where}: every point lies within its chart`, found.every((one) =>
        one.points.every((point) => point.across > 0 && point.down > 0 &&
          point.across < one.wide && point.down < one.high)));
      hold(`${where}: points are round`, found.every((one) =>
        one.points.every((point) => Math.abs(point.wide - point.high) < 0.5)));
      hold(`${where}: time is true to scale`, found.every((one) => {
        const [first, last] = [one.times[0], one.times[one.times.length - 1]];
        const [from, to] = [one.points[0].across,
          one.points[one.points.length - 1].across];
        return one.times.every((time, i) => Math.abs(one.points[i].across -
          from - (to - from) * (time - first) / (last - first)) < 1.5);
      }));
      hold(`${where}: later is further on`, found.every((one) =>
        (one.points[0].across < one.points[one.points.length - 1].across) ===
          (name !== 'look-back.leftward')));
      hold(`${where}: letters keep their size`, found.every((one) =>
        one.words.every((word) => word.size === '12.8px')));
      hold(`${where}: dates do not touch`, found.every((one) =>
        one.words.every((word, i) => one.words.every((other, j) => i >= j ||
          Math.abs(word.top - other.top) > 4 || word.right < other.left ||
          other.right < word.left))));
      hold(`${where}: those who listen hear the table`, found.every((one) =>
        one.heard === 0));
    }
  for (const colorScheme of ['light', 'dark']) {
    await open(page, 'look-back.private', DESK, { colorScheme });
    const [letters, line, ground] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.cx text')).fill,
      getComputedStyle(document.querySelector('.cl')).stroke,
      getComputedStyle(document.body).backgroundColor]);
    hold(`letters of a chart are read, ${colorScheme}`,
      apart(letters, ground) >= 4.5, apart(letters, ground));
    hold(`the line of a chart is seen, ${colorScheme}`,
      apart(line, ground) >= 3, apart(line, ground));
  }
  await open(page, 'look-back.private', DESK, { forcedColors: 'active' });
  hold('a chart is seen in forced colours', await page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    return ['.cl', '.ce', '.cs'].every((one) =>
      getComputedStyle(document.querySelector(one)).stroke !== ground);
  }));
  await folded(page, 'look-back.private');
  await open(page, 'look-back.hostile', DESK);
  hold('a hostile name in a look-back is shown as it was written',
    await page.evaluate(() => document.querySelector('header .w').textContent)
      === `\u2068${hostile}\u2069`);
  hold('a hostile name in a look-back makes nothing', await page.evaluate(() =>
    document.images.length + document.scripts.length) === 0);
}

/** The table of a chart unfolds by a key, and is on paper anyway. */
async function folded(page, name) {
  await page.emulateMedia({ media: 'screen' });
  await page.goto(urlOf(name));
  const heights = () => page.evaluate(() =>
    [...document.querySelectorAll('details table')].map((one) =>
      one.checkVisibility() && one.getBoundingClientRect().height > 100));
  hold('tables are folded', (await heights()).every((one) => !one));
  await page.keyboard.press('Tab'); // to where help is
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  hold('a key unfolds one', (await heights()).join() ===
    'true,false,false,false,false', (await heights()).join());
  await page.emulateMedia({ media: 'print' });
  hold('paper has them all', (await heights()).every((one) => one),
    (await heights()).join());
  hold('and no word of folding', await page.evaluate(() =>
    [...document.querySelectorAll('summary')].every((one) =>
      getComputedStyle(one).display === 'none')));
}

// ---- Paper ----------------------------------------------------------------------------

async function paper(page, name) {
  await open(page, name, DESK, { media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.backgroundColor, style.color];
  });
  hold(`${name}: paper is white, whatever the screen is`,
    colours[0] === 'rgb(255, 255, 255)' && colours[1] === 'rgb(0, 0, 0)',
    colours.join(' '));
  await open(page, name, 640, { media: 'print' });
  await fits(page, name, 'on paper');
  const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  hold(`${name}: it can be printed`, printed.length > 5000);
}

// ---- Pictures ---------------------------------------------------------------------------

async function pictures(page, name, where) {
  for (const [kind, width, colorScheme] of [['desk', DESK, 'light'],
    ['desk-night', DESK, 'dark'], ['phone', 390, 'light'],
    ['phone-night', 390, 'dark']]) {
    await open(page, name, width, { colorScheme });
    await page.screenshot({ fullPage: true,
      path: path.join(where, `${name}.${kind}.png`) });
  }
}

// ---- The whole ----------------------------------------------------------------------------

async function main() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'kith-browser-'));
  const context = await chromium.launchPersistentContext(profile,
    { executablePath, headless: true, args: FLAGS });
  try {
    const page = await context.newPage();
    const asked = [];
    const said = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    for (const name of names) await lookAt(page, name);
    for (const name of names.filter((one) => !isHost(one) &&
      !one.startsWith('a-young-person'))) {
      if (!isLookBack(name)) await tables(page, name);
      await paper(page, name);
    }
    await keys(page, 'help.many');
    await leftward(page, 'leftward');
    await names_(page);
    await circles(page);
    await charts(page);
    const own = new Set(names.map(urlOf));
    const others = asked.filter((url) => !own.has(url));
    hold('a page asks for nothing but itself', others.length === 0,
      others[0]);
    hold('the browser has nothing to complain of', said.length === 0,
      said[0]);
    if (process.env.KITH_SCREENS)
      for (const name of names.filter((one) => !isHost(one)))
        await pictures(page, name, process.env.KITH_SCREENS);
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
  process.exitCode = wrong.length > 0 || held === 0 ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
}).finally(() => {
  wrong.forEach((one) => console.log(`wrong: ${one}`));
  console.log(`${names.length} pages, ${held} facts hold, ` +
    `${wrong.length} do not`);
});
