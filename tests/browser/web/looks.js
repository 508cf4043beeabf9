// SPDX-License-Identifier: MIT
// looks - every kind of page as people see it: judged by axe-core in three
// languages, on a small phone, enlarged, by night, in forced colours, by Tab.
'use strict';

const fs = require('fs');
const path = require('path');
const { axe, hold, open } = require('./support.js');
const { PLACES, reach } = require('./places.js');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
  'best-practice'];

async function judge(page, where, chosen = RULES) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: tags }), chosen);
  hold(`${where}: axe looked`, found.passes.length > 0);
  const faults = found.violations.map((one) => `${one.id} at ` +
    one.nodes.slice(0, 2).map((node) => node.html).join(' | '));
  hold(`${where}: axe finds no violation`, faults.length === 0,
    faults.join('; '));
  const unsure = found.incomplete.filter((one) => one.id === 'color-contrast');
  hold(`${where}: axe knows every contrast`, unsure.length === 0,
    unsure.map((one) => one.nodes[0].html).join('; '));
}

async function fits(page, where) {
  const found = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    wide: document.documentElement.clientWidth }));
  hold(`${where}: no sideways scroll`, found.scroll <= found.wide,
    `${found.scroll} of ${found.wide}`);
}

/** Each thing that takes focus is large enough, is seen, and is not under the
 * bar; the first one quits. */
async function keys(page, where) {
  await page.evaluate(() => scrollTo(0, 0));
  const stops = await page.evaluate(() => [...document.querySelectorAll(
    'button, a[href], input')].length);
  const seen = [];
  for (let i = 0; i < Math.min(stops, 12); i++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => {
      const outer = document.activeElement;
      const here = outer.shadowRoot?.activeElement ?? outer; // in a report
      if (here === document.body) return null;
      const around = here.closest('.choice') ?? here;
      const box = around.getBoundingClientRect();
      const bar = document.querySelector('.bar').getBoundingClientRect();
      return { small: Math.min(box.width, box.height),
        line: getComputedStyle(around).outlineStyle,
        free: here.closest('.bar') !== null || box.top >= bar.bottom - 1,
        within: box.bottom <= innerHeight + 1, html: here.outerHTML };
    }));
  }
  const all = seen.filter((one) => one !== null);
  const but = (test) => all.filter((one) => !test(one))
    .map((one) => one.html.slice(0, 90)).join(' | ');
  hold(`${where}: there is something to reach`, all.length >= 3);
  hold(`${where}: focus is seen`, but((one) => one.line === 'solid') === '',
    but((one) => one.line === 'solid'));
  hold(`${where}: focus is not hidden`, but((one) => one.free && one.within)
    === '', but((one) => one.free && one.within));
  hold(`${where}: targets are 24 px`, but((one) => one.small >= 24) === '',
    but((one) => one.small >= 24));
}

/** What was chosen on a page and not gone on from stays, in each language. */
async function translates(browser) {
  const page = await open(browser);
  await reach(page, 'question', 'en');
  await page.locator('input[value=no]').click();
  for (const language of ['de', 'es', 'en']) {
    await page.locator(`.speech [lang="${language}"]`).click();
    const { lang, chosen, quit } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      chosen: document.querySelector('input:checked')?.value,
      quit: document.querySelector('.quit').innerText }));
    hold(`the page turns to ${language} and nothing is lost`,
      lang === language && chosen === 'no', `${lang} ${chosen} ${quit}`);
  }
  await page.locator('input[value=yes]').click();
  await page.locator('main .main').click();
  await page.locator('input[value=often]').click();
  await page.locator('.back').click();
  hold('going back finds what was said', await page.evaluate(() =>
    document.querySelector('input:checked')?.value === 'yes'));
  await page.locator('main .main').click();
  hold('and what was only chosen', await page.evaluate(() =>
    document.querySelector('input:checked')?.value === 'often'));
  await page.context().close();
}

/** What is wrong is said at the top, which has focus, and at the field, which is
 * marked; and only as long as it is so. */
async function mistakes(browser) {
  const page = await open(browser);
  const marked = () => page.evaluate(() => {
    const one = document.querySelector('[aria-invalid]');
    if (one === null) return null;
    const by = (name) => one.getAttribute(name)?.split(' ')
      .map((id) => document.getElementById(id)?.innerText) ?? [];
    return { role: one.getAttribute('role') ?? one.localName,
      invalid: one.getAttribute('aria-invalid'), name: by('aria-labelledby'),
      message: by('aria-errormessage'), described: by('aria-describedby'),
      count: document.querySelectorAll('[aria-invalid], .mistake').length,
      summary: document.activeElement.innerText };
  });
  await reach(page, 'mistake', 'en');
  for (const time of ['once', 'twice']) {
    const found = await marked();
    const says = 'Choose an answer, or skip this question.';
    hold(`what was not chosen is marked, ${time}`, found !== null &&
      found.role === 'radiogroup' && found.invalid === 'true' &&
      found.count === 2 && found.message.join() === says &&
      found.described.join() === says && found.name[0].length > 10 &&
      found.summary === `There is a problem\n\n${says}`, JSON.stringify(found));
    await page.locator('main .main').click();
  }
  await page.locator('.error a').click();
  hold('its link leads to the first answer', await page.evaluate(() =>
    document.activeElement.matches('input[type=radio]')));
  await page.locator('input[value=yes]').click();
  await page.locator('main .main').click();
  hold('the next question is not marked', await marked() === null);
  await page.context().close();
}

async function mistypes(browser) {
  const page = await open(browser);
  await reach(page, 'number', 'en');
  await page.locator('.field input').fill('many');
  await page.locator('main .main').click();
  const found = await page.evaluate(() => {
    const one = document.querySelector('.field input');
    const text = (id) => document.getElementById(id).innerText;
    return [one.getAttribute('aria-invalid'), one.value,
      text(one.getAttribute('aria-errormessage')),
      one.getAttribute('aria-describedby').split(' ').map(text).join(' – ')];
  });
  hold('a number that is none is marked, and stays to be mended',
    found[0] === 'true' && found[1] === 'many' &&
    found[2].startsWith('Please give a whole number from ') &&
    found[3].startsWith('A whole number from ') &&
    found[3].endsWith(` – ${found[2]}`), found.join(' | '));
  await page.context().close();
}

/** Where the system's own few colours are all there are. */
async function forced(browser) {
  const page = await open(browser);
  await reach(page, 'question', 'en');
  await page.locator('input[value=no]').click();
  await page.emulateMedia({ forcedColors: 'active' });
  const lines = await page.evaluate(() => ['.choice:has(:checked)',
    '.choice:not(:has(:checked))'].map((one) =>
    getComputedStyle(document.querySelector(one)).borderTopWidth));
  hold('in forced colours a chosen answer is seen by its line',
    parseFloat(lines[0]) > parseFloat(lines[1]), lines.join(' '));
  await page.context().close();
}

async function picture(page, name) {
  if (!process.env.KITH_SCREENS) return;
  await page.screenshot({ fullPage: true,
    path: path.join(process.env.KITH_SCREENS, `web-${name}.png`) });
}

async function lookAt(browser, place, language) {
  const page = await open(browser, { width: 320, height: 640 });
  const where = `${place}, ${language}`;
  await reach(page, place, language);
  await judge(page, `${where}, on a small phone`);
  await fits(page, `${where}, on a small phone`);
  hold(`${where}: the bar takes one line`, await page.evaluate(() =>
    document.querySelector('.bar').getBoundingClientRect().height < 64));
  await picture(page, `${place}.${language}.phone`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await judge(page, `${where}, by night`, ['color-contrast']);
  await picture(page, `${place}.${language}.phone-night`);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  hold(`${where}: nothing moves`, await page.evaluate(() =>
    document.getAnimations().length === 0 &&
    [...document.querySelectorAll('*')].every((one) =>
      getComputedStyle(one).transitionDuration === '0s')));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await fits(page, `${where}, twice the text`);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await keys(page, where);
  await picture(page, `${place}.${language}.desk`);
  hold(`${where}: the browser has nothing to complain of`,
    page.said.length === 0, page.said[0]);
  await page.context().close();
}

async function looks(browser) {
  if (process.env.KITH_SCREENS) {
    fs.mkdirSync(process.env.KITH_SCREENS, { recursive: true });
  }
  await translates(browser);
  await mistakes(browser);
  await mistypes(browser);
  await forced(browser);
  for (const place of PLACES) {
    for (const language of ['en', 'de', 'es']) {
      if (place === 'gender' && language === 'en') continue;
      await lookAt(browser, place, language);
    }
  }
}

module.exports = { looks };
