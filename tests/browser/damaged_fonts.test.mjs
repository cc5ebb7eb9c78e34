// Typefaces that arrive cut, changed or as those of another build: nothing is drawn with them, and the page says why.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before } from 'node:test';
import { FaultySite, instead } from './faulty_site.mjs';
import { inBoth, startBoth } from './in_both.mjs';
import { wordsOf } from './words.mjs';

const english = wordsOf('en');
const font = (name) => `/fonts/${name}.ttf`;
let site;

startBoth();
before(async () => (site = await FaultySite.serve()));
after(() => site?.close());
afterEach(() => site.mend());

// Where a table of the font begins and how long it is (OpenType 1.9, "Table directory").
function tableOf(bytes, tag) {
  for (let record = 12; record < 12 + 16 * bytes.readUInt16BE(4); record += 16) {
    if (bytes.toString('latin1', record, record + 4) === tag) return [bytes.readUInt32BE(record + 8), bytes.readUInt32BE(record + 12)];
  }
  return assert.fail(`no table ${tag}`);
}

const changed = (change) => (bytes) => {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
};

const damages = {
  'cut to half': (bytes) => bytes.subarray(0, bytes.length / 2),
  'cut by its last byte': (bytes) => bytes.subarray(0, bytes.length - 1),
  empty: () => Buffer.alloc(0),
  'with one bit changed': changed((bytes) => (bytes[bytes.length >> 1] ^= 1)),
  'with outlines of noise': changed((bytes) => {
    const [begin, length] = tableOf(bytes, 'glyf');
    for (let at = 0; at < length; ++at) bytes[begin + at] = (at * 2654435761) >>> 13;
  }),
  'a page of a proxy': () => Buffer.from('<!DOCTYPE html><title>Log in</title>'),
};

async function assertPlain(visit, trouble) {
  await visit.state('html.live', 8000);
  await visit.shown(`[data-trouble="${trouble}"]`, 8000);
  assert.deepEqual(await visit.troubles(), [trouble]);
  assert.equal(await visit.page.evaluate(() => document.documentElement.classList.contains('glass')), false);
  assert.match(await visit.page.evaluate(() => getComputedStyle(document.querySelector('main h1')).color), /^rgb\(/);
  await visit.page.type('[role="search"] input', 'certificate');
  await visit.shown('main li a');
}

for (const [what, damage] of Object.entries(damages)) {
  const engines = what === 'cut to half' || what === 'with outlines of noise' ? undefined : ['Chromium'];
  for (const name of ['source-sans-regular', 'source-sans-semibold']) {
    inBoth(`${name} ${what}`, async (visit) => {
      site.break(instead(damage), font(name));
      visit.goTo(`${site.base}/en/`);
      await assertPlain(visit, 'fonts_damaged');
      const said = ['text', 'action'].map((part) => english(`error.fonts_damaged.${part}`)).join(' ');
      assert.equal(await visit.text('[data-trouble="fonts_damaged"]'), said);
    }, engines && { engines });
  }
}

// These come when a page needs them, and what is drawn by then goes back to plain elements.
for (const what of ['cut to half', 'with outlines of noise']) {
  inBoth(`source-code-regular, which only some pages need, ${what}`, async (visit) => {
    site.break(instead(damages[what]), font('source-code-regular'));
    visit.goTo(`${site.base}/en/firewall/`);
    await assertPlain(visit, 'fonts_damaged');
  });
}

inBoth('a sound typeface of another build is no damage', async (visit) => {
  const another = readFileSync(path.join(site.folder, font('source-sans-italic')));
  site.break(instead(() => another), font('source-sans-regular'));
  visit.goTo(`${site.base}/en/`);
  await assertPlain(visit, 'version');
});
