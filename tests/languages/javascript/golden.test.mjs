// SPDX-License-Identifier: MIT
// Every sample case gives, in every view and format, the bytes that the C
// library gives.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";

import { CASES, load, read, ROOT, VIEWS } from "./support.mjs";

const FORMATS = { text: "txt", json: "json" };
const library = await load();

function stored(name, view, suffix) {
  return read(`tests/golden/cases/${name}.${view}.${suffix}`);
}

test("there are cases", () => assert.ok(CASES.length > 30));

for (const [format, suffix] of Object.entries(FORMATS)) {
  for (const view of VIEWS) {
    test(`one call gives the stored ${view} ${format} of every case`, () => {
      for (const name of CASES) {
        const sheet = read(`examples/cases/${name}.json`);
        const given = library.report(sheet, { view, format });
        assert.equal(given, stored(name, view, suffix), name);
      }
    });

    test(`objects give the stored ${view} ${format} of every case`, () => {
      for (const name of CASES) {
        const sheet = JSON.parse(read(`examples/cases/${name}.json`));
        const questionnaire = library.builtin(sheet.questionnaire);
        const answers = questionnaire.read(sheet);
        const assessment = answers.assess();
        assert.equal(assessment.report({ view, format }),
          stored(name, view, suffix), name);
        for (const made of [answers, questionnaire, assessment]) made.dispose();
      }
    });
  }
}

for (const view of VIEWS) {
  test(`the stored ${view} pages in HTML are given`, () => {
    const names = readdirSync(new URL("tests/golden/screens/", ROOT))
      .filter((name) => name.endsWith(`.${view}.html`))
      .map((name) => name.slice(0, -`.${view}.html`.length));
    assert.ok(names.length > 0);
    for (const name of names) {
      const sheet = read(`examples/cases/${name}.json`);
      assert.equal(library.report(sheet, { view, format: "html" }),
        read(`tests/golden/screens/${name}.${view}.html`), name);
    }
  });
}

const pages = [
  ["friend-every-night", "de"], ["friend-every-night", "es"],
];

for (const [name, language] of pages) {
  test(`the page of ${name} is the stored one in ${language}`, () => {
    const given = ["any", "feminine", "masculine"].map((gender) => {
      try {
        return [gender, read(
          `tests/golden/pages/${name}.${language}.${gender}.txt`)];
      } catch {
        return null;
      }
    }).filter((one) => one !== null);
    assert.equal(given.length, 1);
    const [[gender, page]] = given;
    const sheet = JSON.parse(read(`examples/cases/${name}.json`));
    assert.equal(library.report(sheet,
      { view: "private", format: "text", language, gender }), page);
    const questionnaire = library.builtin(sheet.questionnaire);
    const wording = questionnaire.wording(sheet.tie, { language, gender });
    assert.equal(questionnaire.read(sheet).assess().report(
      { view: "private", wording }), page);
  });
}
