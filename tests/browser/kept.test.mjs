// What the portal keeps for a visitor survives what happens to a browser's storage.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium } from './chromium.mjs';
import { PortalPage, storesOf } from './portal_page.mjs';
import { TestSite } from './test_site.mjs';
import { wordsOf } from './words.mjs';

let site;
let browser;

before(async () => {
  site = await TestSite.serve();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const text = wordsOf('en');
const mobile = '/en/mobile/';
const companyField = 'main input[type="text"]';

// A page in a context whose storage holds `stored` (key -> text) before the portal's scripts run, the first time.
async function withStorage(stored, use, path = mobile) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript((entries) => {
    if (sessionStorage.getItem('is filled') !== null) return;
    sessionStorage.setItem('is filled', 'yes');
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, stored);
  const portal = new PortalPage(await context.newPage(), site.base);
  try {
    await portal.goTo(path);
    await use(portal, portal.page, context);
    portal.assertNothingToComplainAbout();
  } finally {
    await portal.close();
  }
}

const keysOf = (page) => page.evaluate(() => Object.keys(localStorage).sort());
const read = (page, key) => page.evaluate((name) => localStorage.getItem(name), key);
const company = (page) => page.locator(companyField).inputValue();
const notice = (page) => page.locator('[data-k="notice"]');

test('what one store for everything held before finds its home', async () => {
  const former = { role: 'it', company: 'Acme AB', text: '125', language: 'en' };
  await withStorage({ 'flytt.choices': JSON.stringify(former) }, async (portal, page) => {
    assert.equal(await company(page), 'Acme AB');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.text), '125');
    const stores = storesOf(former);
    assert.deepEqual(await keysOf(page), Object.keys(stores).sort());
    for (const [key, content] of Object.entries(stores)) assert.deepEqual(JSON.parse(await read(page, key)), content);
  });
});

test('a name of 20,000 letters is kept like any other', async () => {
  const long = 'x'.repeat(20_000);
  await withStorage({ 'flytt.mobile': JSON.stringify({ version: 1, values: { company: long, other: 'stays' } }) }, async (portal, page) => {
    assert.equal((await company(page)).length, 20_000);
    await page.locator(companyField).fill(`${long}y`);
    await portal.settled();
    assert.deepEqual(JSON.parse(await read(page, 'flytt.mobile')).values, { company: `${long}y`, other: 'stays' });
  });
});

test('what cannot be read is put aside, and the visitor is told', async () => {
  for (const damaged of ['{', '[1]', '7', '{"version":1}', '{"version":"1","values":{}}', '{"version":1,"values":{"company":7}}', 'x'.repeat(20_000)]) {
    await withStorage({ 'flytt.mobile': damaged, 'flytt.role': '{"version":1,"values":{"role":"king"}}' }, async (portal, page) => {
      await notice(page).getByText(text('error.keep.unreadable')).waitFor();
      assert.equal(await read(page, 'flytt.mobile.unreadable1'), damaged);
      await page.locator(companyField).fill('Acme AB');
      await portal.settled();
      assert.deepEqual(JSON.parse(await read(page, 'flytt.mobile')), { version: 1, values: { company: 'Acme AB' } });
      assert.equal(await read(page, 'flytt.mobile.unreadable1'), damaged);
    });
  }
});

test('values that make no sense have no effect', async () => {
  const stored = { 'flytt.preferences': JSON.stringify({ version: 1, values: { text: '900', lines: 'x', plain: 'perhaps', version: 'mine' } }) };
  await withStorage(stored, async (portal, page) => {
    assert.notEqual(await page.evaluate(() => document.documentElement.dataset.version), 'mine');
    assert.equal(await notice(page).innerText(), '');
  });
});

test('what a newer portal has written is not touched', async () => {
  const readable = JSON.stringify({ version: 2, values: { company: 'of another kind' } });
  await withStorage({ 'flytt.mobile': readable }, async (portal, page) => {
    assert.equal(await company(page), '');
    await page.locator(companyField).fill('Northern Bakery');
    await notice(page).getByText(text('error.keep.newer')).waitFor();
    assert.equal(await read(page, 'flytt.mobile'), readable);
    assert.equal(await company(page), 'Northern Bakery');
  });
});

test('a full storage loses nothing, and the choice holds for the visit', async () => {
  const stored = { 'flytt.mobile': JSON.stringify({ version: 1, values: { company: 'Acme AB' } }) };
  await withStorage(stored, async (portal, page) => {
    await page.evaluate(() => {
      for (let size = 1 << 20; size >= 1; size >>= 1) {
        for (let i = 0; ; ++i) {
          try {
            localStorage.setItem(`other ${size} ${i}`, 'x'.repeat(size));
          } catch {
            break;
          }
        }
      }
    });
    await page.locator(companyField).fill('Northern Bakery of the Far North');
    await notice(page).getByText(text('error.keep.full')).waitFor();
    assert.equal(await read(page, 'flytt.mobile'), stored['flytt.mobile']);
    assert.equal(await company(page), 'Northern Bakery of the Far North');
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('other')).forEach((key) => localStorage.removeItem(key)));
    await page.locator(companyField).fill('Northern Bakery');
    await portal.settled();
    assert.equal(JSON.parse(await read(page, 'flytt.mobile')).values.company, 'Northern Bakery');
  });
});

test('a browser that keeps nothing is no obstacle', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  const portal = new PortalPage(await context.newPage(), site.base);
  await portal.goTo(mobile);
  await portal.page.locator(companyField).fill('Acme AB');
  await notice(portal.page).getByText(text('error.keep.refused')).waitFor();
  assert.equal(await company(portal.page), 'Acme AB');
  portal.assertNothingToComplainAbout();
  await portal.close();
});

test('two pages of one visitor agree', async () => {
  await withStorage({}, async (portal, page, context) => {
    const other = new PortalPage(await context.newPage(), site.base);
    await other.goTo(mobile);
    await page.locator(companyField).fill('Acme AB');
    await other.page.waitForFunction((field) => document.querySelector(field).value === 'Acme AB', companyField);
    // Each changes another value; both are kept.
    await other.goTo('/en/settings/');
    await page.locator(companyField).fill('Northern Bakery');
    await other.page.getByRole('button', { name: '150%' }).first().click();
    await page.waitForFunction(() => document.documentElement.dataset.text === '150');
    assert.deepEqual(JSON.parse(await read(page, 'flytt.mobile')).values, { company: 'Northern Bakery' });
    assert.deepEqual(JSON.parse(await read(page, 'flytt.preferences')).values, { text: '150' });
    await other.page.getByRole('button', { name: 'Reset everything' }).click();
    await page.waitForFunction((field) => document.querySelector(field).value === '', companyField);
    await page.waitForFunction(() => document.documentElement.dataset.text === undefined);
    assert.deepEqual(await keysOf(page), []);
    other.assertNothingToComplainAbout();
    await other.close();
  });
});
