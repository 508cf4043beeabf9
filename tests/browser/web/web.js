// SPDX-License-Identifier: MIT
// web - the whole of it: waiting, stories, ways to leave, what stays, looks.
//
// node web.js HOME CHROMIUM ADDRESS FOLDER PACKAGE [PART...]
'use strict';

const { launch, tell } = require('./support.js');
const { leaving } = require('./leaving.js');
const { looks } = require('./looks.js');
const { traces } = require('./traces.js');
const { stories } = require('./stories.js');
const { waiting } = require('./waiting.js');

const PARTS = { waiting, stories, leaving, traces, looks };

async function main() {
  const chosen = process.argv.slice(7);
  const browser = await launch();
  try {
    for (const part of chosen.length > 0 ? chosen : Object.keys(PARTS)) {
      console.log(`-- ${part}`);
      await PARTS[part](browser);
    }
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
}).finally(() => {
  process.exitCode = tell() || process.exitCode;
});
