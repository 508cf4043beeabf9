// SPDX-License-Identifier: MIT
// person - somebody who goes through the page, by keyboard alone or by pointer
// alone, and sees to it that it is as a person would want it.
'use strict';

const { hold } = require('./support.js');

class Pointer {
  constructor(page) {
    this.page = page;
    this.name = 'by pointer';
  }
  async press(selector) {
    await this.page.locator(selector).first().click();
  }
  async choose(value) {
    await this.page.locator(`input[value="${value}"]`).click();
  }
  async type(text) {
    await this.page.locator('.field input').click();
    await this.page.keyboard.type(text);
  }
  async goOn() {
    await this.press('main .main');
  }
}

class Keys {
  constructor(page) {
    this.page = page;
    this.name = 'by keyboard';
  }

  /** Tab until something of a selector has focus. */
  async reach(selector) {
    for (let i = 0; i < 260; i++) {
      const found = await this.page.evaluate((wanted) =>
        document.activeElement.matches(wanted), selector);
      if (found) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}`);
  }
  async press(selector) {
    await this.reach(selector);
    await this.page.keyboard.press('Enter');
  }
  async choose(value) {
    await this.reach('input[type=radio]');
    const here = () => this.page.evaluate(() => document.activeElement.value);
    if (await here() === value) await this.page.keyboard.press('Space');
    for (let i = 0; i < 20 && await here() !== value; i++) {
      await this.page.keyboard.press('ArrowDown');
    }
    hold(`arrows reach ${value}`, await this.page.evaluate((wanted) =>
      document.querySelector('input:checked')?.value === wanted, value));
  }
  async type(text) {
    await this.reach('.field input');
    await this.page.keyboard.type(text);
  }
  async goOn() {
    const field = await this.page.evaluate(() =>
      document.activeElement.matches('input'));
    if (field) await this.page.keyboard.press('Enter');
    else await this.press('main .main');
  }
}

/** Focus stands on the heading after each page. */
async function standsOnHeading(page, where) {
  const found = await page.evaluate(() => {
    const here = document.activeElement;
    return (here.shadowRoot?.activeElement ?? here).tagName;
  });
  hold(`${where}: focus stands on the heading`, found === 'H1', found);
}

/** From the first page to the first question. */
async function begin(person, sheet, language, gender = 'feminine') {
  const { page } = person;
  await standsOnHeading(page, 'language');
  await person.press(`.languages [lang="${language}"]`);
  await standsOnHeading(page, 'seen');
  await person.goOn();
  await person.choose(sheet.questionnaire);
  await person.goOn();
  await standsOnHeading(page, 'who');
  await person.choose(sheet.tie);
  await person.goOn();
  if (language !== 'en') {
    await person.choose(gender);
    await person.goOn();
  }
  await standsOnHeading(page, 'notice');
  await person.goOn();
}

/** Answers one question as a sheet does. */
async function answer(person, given) {
  if (given === undefined || given.missing === 'skipped') {
    await person.press('main .actions button:nth-child(3)');
  } else if (given.missing === 'declined') {
    await person.press('main .actions button:nth-child(2)');
  } else if (given.missing === 'does-not-apply') {
    await person.press('main .actions button:nth-child(4)');
  } else {
    if (typeof given === 'number') await person.type(String(given));
    else await person.choose(given);
    await person.goOn();
  }
}

module.exports = { answer, begin, Keys, Pointer, standsOnHeading };
