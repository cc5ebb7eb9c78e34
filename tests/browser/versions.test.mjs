// Files of two builds meet: a page that was open while another version was put on the server, a cache in between. The page
// says so, goes no further, and loads all of it anew where the visitor asks for it; never by itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { FaultySite, instead } from './faulty_site.mjs';
import { inBoth, startBoth } from './in_both.mjs';
import { wordsOf } from './words.mjs';

const version = readFileSync(path.join(process.env.FLYTT_SITE, 'version.txt'), 'utf8').trim();
const other = [...version].reverse().join('');
// What another build would have in its place, byte for byte as long.
const ofOtherBuild = instead((bytes) => Buffer.from(bytes.toString('latin1').replaceAll(version, other), 'latin1'));
let site;

startBoth();
before(async () => (site = await FaultySite.serve()));
after(() => site?.close());
afterEach(() => {
  site.mend();
  site.caching = {};
});

test('page, styles, scripts, modules and content say one version', () => {
  const folder = process.env.FLYTT_SITE;
  assert.match(version, /^[0-9a-f]{16}$/);
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  const scripts = ['main.js', 'flytt.js', 'workshop.js', 'workshop_worker.js'];
  for (const name of [...pages, ...scripts, 'flytt.css', 'flytt.wasm', 'workshop.wasm', 'content/en.json', 'content/sv.json']) {
    assert.ok(readFileSync(path.join(folder, name), 'latin1').includes(version), name);
  }
});

test('equal sources give equal files and an equal version', () => {
  const [one, again] = ['one', 'again'].map((name) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), `flytt-${name}-`));
    execFileSync('node', ['web/assemble_site.mjs', folder], { stdio: 'pipe' });
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = names.map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name))).sort();
    const digests = files.map((name) => `${name} ${createHash('sha256').update(readFileSync(path.join(folder, name))).digest('hex')}`);
    rmSync(folder, { recursive: true });
    return digests;
  });
  assert.ok(one.length > 10);
  assert.deepEqual(one, again);
});

for (const [what, file] of [
  ['a page', '/sv/faq/'],
  ['a style sheet', '/flytt.css'],
  ['a script', '/main.js'],
  ['a loader', '/flytt.js'],
  ['a module', '/flytt.wasm'],
  ['content', '/content/sv.json'],
]) {
  inBoth(`${what} of another version: the page says to load it again, and the button does it`, async (visit) => {
    const swedish = wordsOf('sv');
    site.break(ofOtherBuild, file);
    site.requests.length = 0;
    visit.goTo(`${site.base}/sv/faq/`);
    await visit.shown('[data-trouble="version"]');
    assert.deepEqual(await visit.troubles(), ['version']);
    const said = ['text', 'action', 'button'].map((part) => swedish(`error.version.${part}`)).join(' ');
    assert.equal(await visit.text('[data-trouble="version"]'), said);
    assert.equal(await visit.page.evaluate(() => document.documentElement.matches('.live, .glass')), false);
    assert.equal(await visit.isShown('#page button'), false);
    assert.ok(await visit.isShown('main h1'));
    await visit.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    assert.equal(site.requests.filter((path) => path === '/sv/faq/').length, 1, 'it loads itself again');

    // Still so: said again, and not in a circle.
    await visit.page.click('[data-trouble="version"] button');
    await visit.until(() => performance.getEntriesByType('navigation')[0].type === 'reload');
    await visit.shown('[data-trouble="version"]');
    site.mend();
    await visit.page.click('[data-trouble="version"] button');
    await visit.state('html.glass', 20_000);
    assert.deepEqual(await visit.troubles(), []);
  });
}

inBoth('what the browser keeps of the old version does not hold the visitor in it', async (visit) => {
  site.caching = { 'Cache-Control': 'max-age=3600' };
  for (const file of ['/main.js', '/flytt.js', '/flytt.wasm', '/flytt.css', '/content/en.json', '/en/']) site.break(ofOtherBuild, file);
  visit.goTo(`${site.base}/en/`);
  await visit.state('html.glass', 20_000); // of one version, if an old one
  site.mend();
  visit.goTo(`${site.base}/en/faq/`); // this page is new
  await visit.shown('[data-trouble="version"]');
  await visit.page.click('[data-trouble="version"] button');
  await visit.state('html.glass', 20_000);
  assert.deepEqual(await visit.troubles(), []);
});

inBoth('another version that comes while the page is open is said when something of it is loaded', async (visit) => {
  visit.goTo(`${site.base}/en/documents/`);
  await visit.state('html.glass', 20_000);
  site.break(ofOtherBuild, '/content/sv.json', '/workshop_worker.js', '/workshop.js', '/workshop.wasm');
  await visit.page.click('nav.rail a[lang="sv"]');
  await visit.shown('[data-trouble="version"]');
  await visit.until(() => location.pathname === '/en/documents/');
  assert.equal(await visit.page.evaluate(() => document.documentElement.lang), 'en');
  await visit.page.evaluate(() => document.querySelector('[data-trouble="version"]').setAttribute('hidden', ''));
  await visit.page.click('main button[data-k="download/md"]');
  await visit.shown('[data-trouble="version"]');
  await visit.shown('main [role="alert"]');
});

inBoth('pages that were written apart from the scripts know no version, and work', async (visit) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-unversioned-'));
  cpSync(process.env.FLYTT_SITE, folder, { recursive: true });
  for (const name of ['en/index.html', 'content/en.json']) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    writeFileSync(path.join(folder, name), text.replace(` data-version="${version}"`, '').replace(`"version":"${version}"\n,`, ''));
  }
  const apart = await FaultySite.serve(folder);
  visit.goTo(`${apart.base}/en/`);
  await visit.state('html.glass', 20_000);
  apart.close();
  rmSync(folder, { recursive: true });
}, { engines: ['Chromium'] });
