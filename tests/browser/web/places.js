// SPDX-License-Identifier: MIT
// places - brings the page quickly to each kind of page that it has.
'use strict';

const PLACES = ['language', 'seen', 'which', 'who', 'gender', 'notice',
  'question', 'mistake', 'number', 'check', 'report', 'private',
  'private-report', 'save', 'print', 'stopped'];

const click = (page, selector) => page.evaluate((one) =>
  document.querySelector(one).click(), selector);
const choose = async (page, value) => {
  await click(page, `input[value="${value}"]`);
  await click(page, 'main .main');
};

/** Answers the check-in up to its numbers, or to its end. */
async function checkin(page, { end, treated = 'hurtfully' }) {
  await choose(page, 'yes');
  await choose(page, 'often');
  await choose(page, 'sometimes');
  if (!end) return;
  for (const number of ['37', '3']) {
    await page.locator('.field input').fill(number);
    await click(page, 'main .main');
  }
  if (treated === null) await click(page, '.actions button:nth-child(2)');
  else await choose(page, treated);
}

/** The check-in about a partner, in a language, up to its first question. */
async function toQuestions(page, language, until = null) {
  await click(page, `.languages [lang="${language}"]`);
  if (until === 'seen') return;
  await click(page, 'main .main');
  if (until === 'which') return;
  await choose(page, 'kith-checkin');
  if (until === 'who') return;
  await choose(page, 'partner');
  if (until === 'gender') return;
  if (language !== 'en') await choose(page, 'any');
  if (until === 'notice') return;
  await click(page, 'main .main');
}

const LATE = {
  report: [],
  private: ['.next button:nth-child(1)'],
  'private-report': ['.next button:nth-child(1)',
    'main .actions button:nth-child(2)'],
  save: ['.next button:nth-child(2)'],
  print: ['.next button:nth-child(3)'],
};

async function reach(page, place, language = 'de') {
  if (place === 'language') return;
  await toQuestions(page, language, place);
  if (['seen', 'which', 'who', 'gender', 'notice', 'question']
    .includes(place)) return;
  if (place === 'mistake') {
    await click(page, 'main .main');
  } else if (place === 'stopped') {
    await choose(page, 'no');
    await click(page, 'main .main');
  } else {
    await checkin(page, { end: place !== 'number' });
    if (['number', 'check'].includes(place)) return;
    await click(page, 'main .main');
    for (const one of LATE[place]) await click(page, one);
  }
}

module.exports = { checkin, choose, click, PLACES, reach, toQuestions };
