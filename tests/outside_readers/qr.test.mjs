// What readers that are not ours see in our QR codes, as PNG and as SVG. A missing program is a failure.
// FLYTT_QR_SAMPLES names the program that writes the samples; ctest starts this file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { jsqr, rasterize, zbar } from './qr_readers.mjs';

const folder = mkdtempSync(join(tmpdir(), 'flytt-qr-'));
const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const file = (name) => join(folder, name);
const expected = (name) => readFileSync(file(`${name}.expected`), 'utf8');
let names = [];

before(() => {
  assert.ok(process.env.FLYTT_QR_SAMPLES, 'FLYTT_QR_SAMPLES is not set');
  run(process.env.FLYTT_QR_SAMPLES, folder);
  names = readdirSync(folder).filter((entry) => entry.endsWith('.png')).map((entry) => entry.slice(0, -4)).sort();
  assert.ok(names.length >= 15);
  for (const name of names) rasterize(file(`${name}.svg`), file(`${name}.svg.png`));
});
after(() => rmSync(folder, { recursive: true }));

for (const [reader, read] of Object.entries({ zbar, jsqr })) {
  for (const ending of ['png', 'svg.png']) {
    describe(`${reader}, ${ending}`, () => {
      test('reads every sample', () => {
        for (const name of names) assert.equal(read(file(`${name}.${ending}`)), expected(name), name);
      });
    });
  }
}

test('an SVG carries its text as the title', () => {
  assert.match(readFileSync(file('english.svg'), 'utf8'), /<title>Scan this code with your phone's camera\.<\/title>/);
});
