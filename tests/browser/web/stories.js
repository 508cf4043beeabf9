// SPDX-License-Identifier: MIT
// stories - sample cases told to the page, question by question, beside the same
// library in Node: what is asked, what is read over, and the report.
'use strict';

const fs = require('fs');
const path = require('path');
const { address, expected, hold, kind, library, open, story } =
  require('./support.js');
const { answer, begin, Keys, Pointer, standsOnHeading } =
  require('./person.js');

const TOLD = [
  ['danger-said-outright', Pointer, 'en'],
  ['danger-said-outright', Keys, 'de'],
  ['brief-a-steady-friend', Pointer, 'de'],
  ['brief-a-steady-friend', Keys, 'es'],
  ['a-young-person', Pointer, 'es'],
  ['a-young-person', Keys, 'en'],
  ['checkin-a-good-week', Keys, 'en'],
  ['repair-i-lied-to-a-friend', Pointer, 'es'],
  ['friend-every-night-one-declined', Pointer, 'en'],
];

// ---- What the page leaves behind ---------------------------------------------

const traces = (page) => page.evaluate(async () => ({
  href: location.href, length: history.length, title: document.title,
  cookie: document.cookie, local: localStorage.length,
  session: sessionStorage.length, state: history.state,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length }));

async function leavesNothing(page, where, before) {
  const now = await traces(page);
  hold(`${where}: address and history stay`, now.href === address &&
    now.length === before.length && now.state === null, JSON.stringify(now));
  hold(`${where}: nothing is stored`, now.cookie === '' && now.local === 0 &&
    now.session === 0 && now.databases === 0 && now.caches === 0 &&
    now.workers === 0 && (await page.context().cookies()).length === 0,
  JSON.stringify(now));
  hold(`${where}: the title tells nothing`,
    ['Notes', 'Notizen', 'Notas'].includes(now.title), now.title);
}

// ---- Reports -------------------------------------------------------------------

/** What is shown. */
const shown = (page) => page.evaluate(() => {
  const holder = document.createElement('div');
  holder.append(...[...document.querySelector('.report').shadowRoot.children]
    .map((one) => one.cloneNode(true)));
  holder.querySelector('h1').removeAttribute('tabindex');
  return holder.innerHTML;
});

/** What the library's page holds, written alike; read on an empty page, as
 * this one's policy forbids it to read just anything. */
async function held(page, html) {
  const empty = await page.context().newPage();
  await empty.setContent(html);
  const found = await empty.evaluate(() => {
    const holder = document.createElement('div');
    holder.append(document.querySelector('header'),
      ...document.querySelector('main').children);
    return holder.innerHTML;
  });
  await empty.close();
  return found;
}

async function shows(page, where, html) {
  const there = await shown(page);
  hold(`${where}: it is what the library says`, there.length > 400 &&
    there === await held(page, html));
}

/** The buttons below a report, from the last. */
const PRINT = '.next button:nth-last-child(2)';
const SAVE = '.next button:nth-last-child(3)';

async function saves(person, where, html) {
  const { page } = person;
  await person.press(SAVE);
  hold(`${where}: saving is warned of`, await kind(page) === 'save');
  const coming = page.waitForEvent('download');
  await person.press('main .actions button:nth-child(2)');
  const file = await coming;
  hold(`${where}: the file's name tells nothing`,
    file.suggestedFilename() === 'notes.html');
  hold(`${where}: the file is the library's page`,
    fs.readFileSync(await file.path(), 'utf8') === html);
}

/** From what matters most to where help is: within the page, and nothing is
 * left of it in address or history. */
async function leadsToHelp(person, where) {
  const { page } = person;
  if (person.name === 'by pointer') await page.locator('.m .a a').click();
  else {
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement.shadowRoot
        ?.activeElement?.matches('.m .a a') ?? false)) break;
    }
    await page.keyboard.press('Enter');
  }
  const found = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('.report');
    const here = shadowRoot.activeElement;
    const bar = document.querySelector('.bar').getBoundingClientRect();
    const box = here?.getBoundingClientRect();
    return { tag: here?.tagName, help: here?.parentElement.id ===
      shadowRoot.querySelector('.m .a a').getAttribute('href').slice(1),
    seen: box?.top >= bar.bottom && box?.bottom <= innerHeight };
  });
  hold(`${where}: a link leads to help`, found.tag === 'H2' && found.help &&
    found.seen, JSON.stringify(found));
}

async function turnsPrivate(person, where, html) {
  const { page } = person;
  await person.press('.next button:nth-child(1)');
  hold(`${where}: the private page is warned of`,
    await kind(page) === 'private');
  await person.press('main .actions button:nth-child(2)');
  await shows(page, `${where}, private`, html);
  await saves(person, `${where}, private`, html);
}

async function prints(person, where) {
  const { page } = person;
  await page.emulateMedia({ media: 'print' });
  hold(`${where}: paper stays white unasked`, await page.evaluate(() =>
    getComputedStyle(document.body).display === 'none'));
  await page.emulateMedia({ media: 'screen' });
  await person.press(PRINT);
  hold(`${where}: printing is warned of`, await kind(page) === 'print');
  await person.press('main .actions button:nth-child(2)');
  hold(`${where}: it is printed when a person wants it`,
    (await page.evaluate(() => globalThis.printed.join())) === 'on-paper');
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => ['body', '.report', '.bar', '.next']
    .map((one) => getComputedStyle(document.querySelector(one)).display));
  hold(`${where}: paper has the report alone`, seen[0] === 'block' &&
    seen[1] === 'block' && seen[2] === 'none' && seen[3] === 'none',
  seen.join(' '));
  await page.emulateMedia({ media: 'screen' });
}

// ---- A story --------------------------------------------------------------------

async function asks(person, where, sheet, wording, answers) {
  const { page } = person;
  let item = answers.next();
  for (; item !== null && answers.stopped === null; item = answers.next()) {
    const { text, recall } = wording.item(item);
    const title = (await page.locator('h1').innerText()).replace(/\s+/g, ' ');
    const wanted = recall === null ? text : `${recall} ${text}`;
    hold(`${where}: ${item} is asked`, title === wanted, title);
    if (await page.locator('main .actions button').count() < 3) {
      hold(`${where}: ${item} can be left out`, false);
    }
    const given = sheet.answers[item];
    await answer(person, given);
    if (given === undefined) answers.skip(item);
    else if (given.missing === 'declined') answers.decline(item);
    else if (given.missing === 'skipped') answers.skip(item);
    else if (given.missing) answers.doesNotApply(item);
    else answers.set(item, given);
  }
}

async function readsOver(page, where, wording, answers) {
  hold(`${where}: answers are read over`, await kind(page) === 'check');
  await standsOnHeading(page, `${where}, check`);
  const rows = await page.locator('dl .row').count();
  const said = answers.questionnaire.items.filter(({ id }) =>
    ['answered', 'skipped', 'declined', 'does-not-apply']
      .includes(answers.state(id))).length;
  hold(`${where}: all of them`, rows === said, `${rows} of ${said}`);
}

async function tell(browser, name, Person, language) {
  const page = await open(browser);
  const person = new Person(page);
  const where = `${name}, ${language}, ${person.name}`;
  const sheet = story(name);
  const before = await traces(page);
  const asked = page.asked.length;
  const core = (await library()).load();
  const questionnaire = (await core).builtin(sheet.questionnaire);
  const wording = questionnaire.wording(sheet.tie, { language,
    ...(language === 'en' ? {} : { gender: 'feminine' }) });
  const answers = questionnaire.answers(sheet.tie);

  await begin(person, sheet, language);
  await asks(person, where, sheet, wording, answers);
  await readsOver(page, where, wording, answers);
  await person.goOn();
  await standsOnHeading(page, `${where}, report`);
  const assessed = answers.assess();
  const says = (view) => assessed.report({ view, format: 'html', wording });
  await shows(page, `${where}, plain`, says('plain'));
  for (const view of ['plain', 'private']) {
    hold(`${where}: as the native library, ${view}`,
      says(view) === expected(name, view, language));
  }
  await saves(person, `${where}, plain`, says('plain'));
  if (answers.stopped === null) {
    await leadsToHelp(person, where);
    await turnsPrivate(person, where, says('private'));
  } else {
    hold(`${where}: a stop has one page, and says nothing of another`,
      says('plain') === says('private') &&
      await page.locator('.next button').count() === 3 &&
      await page.locator('.view').count() === 0);
  }
  await prints(person, where);
  await leavesNothing(page, where, before);
  const later = page.asked.slice(asked)
    .filter((url) => !url.startsWith('blob:'));
  hold(`${where}: nothing is asked for after loading`, later.length === 0,
    later[0]);
  hold(`${where}: the browser has nothing to complain of`,
    page.said.length === 0, page.said[0]);
  await page.context().close();
}

// ---- Two questionnaires about one tie ------------------------------------------

/** Danger that was told in one is known in the next, and only about that tie. */
async function remembersDanger() {
  const source = fs.readFileSync(path.join(__dirname,
    '../../../examples/web/session.js'));
  const { Session } = await import( // as a module, whatever Node thinks of .js
    `data:text/javascript;base64,${source.toString('base64')}`);
  const told = story('danger-said-outright');
  const kith = await (await library()).load();
  const first = (questionnaire, tie) => {
    const session = new Session(kith);
    session.choose(questionnaire);
    session.chooseTie(tie);
    return session;
  };
  const session = first(told.questionnaire, told.tie);
  for (const [id, given] of Object.entries(told.answers)) {
    if (typeof given !== 'object') session.say(id, String(given));
  }
  const page = (view) => session.report(view, 'text', 'en');
  const danger = 'It is not your fault.';
  hold('danger that was told is on the private page',
    page('private').includes(danger));
  session.choose('kith-repair');
  const plain = first('kith-repair', told.tie)
    .report('plain', 'text', 'en');
  hold('the next questionnaire about that tie knows of it',
    page('private').includes(danger));
  hold('its plain page does not', page('plain') === plain);
  session.chooseTie(told.tie === 'friend' ? 'partner' : 'friend');
  hold('another tie has nothing of it', !page('private').includes(danger));
  session.chooseTie(told.tie);
  hold('coming back to it does', page('private').includes(danger));
  takesBack({ session, told, page, danger, untold: first('kith-repair',
    told.tie) });
  kith.wipe();
}

/** Who corrects what was said before the page is left finds it corrected; the
 * next questionnaire itself was never marked. */
function takesBack({ session, told, page, danger, untold }) {
  const without = untold.report('private', 'text', 'en');
  const takeBack = (which) => {
    session.choose(told.questionnaire);
    const items = session.questionnaire.items.filter(({ id, options }) =>
      which.test(id) && session.answers.option(id) !== options[0].id);
    for (const { id, options } of items) session.say(id, options[0].id);
    session.choose('kith-repair');
    return items.length;
  };
  hold('one of many is taken back', takeBack(/^SF1$/) === 1 &&
    page('private').includes(danger));
  hold('the rest is taken back', takeBack(/^(SF|SE|PC)\d/) > 5 &&
    page('private') === without);
}

async function stories(browser) {
  await remembersDanger();
  for (const [name, Person, language] of TOLD) {
    await tell(browser, name, Person, language);
  }
}

module.exports = { stories };
