// What the portal keeps for a visitor survives what happens to a browser's storage.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
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
const notice = (page) => page.locator('[data-k="keeping/text"]');

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

test('of the former store the texts find their homes, and the rest is put aside', async () => {
  const damaged = '{"role":"it","company":7,"text":"125"}';
  await withStorage({ 'flytt.choices': damaged }, async (portal, page) => {
    await notice(page).getByText(text('error.keep.unreadable')).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.text), '125');
    assert.equal(await read(page, 'flytt.choices.unreadable.1'), damaged);
    assert.deepEqual(await keysOf(page), ['flytt.choices.unreadable.1', 'flytt.preferences', 'flytt.role']);
  });
  await withStorage({ 'flytt.choices': 'no JSON' }, async (portal, page) => {
    await notice(page).getByText(text('error.keep.unreadable')).waitFor();
    assert.deepEqual(await keysOf(page), ['flytt.choices.unreadable.1']);
  });
});

test('what is damaged is told on the page to which "/" leads', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(() => {
    if (Object.keys(localStorage).length === 0) localStorage.setItem('flytt.mobile', '{');
  });
  const page = await context.newPage();
  await page.goto(`${site.base}/`);
  await page.waitForURL('**/en/');
  await notice(page).getByText(text('error.keep.unreadable')).waitFor();
  await context.close();
});

test('what can neither be read nor put aside stays, and the visitor is told', async () => {
  const aside = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`flytt.mobile.unreadable.${i + 1}`, 'x']));
  await withStorage({ ...aside, 'flytt.mobile': '{' }, async (portal, page) => {
    await notice(page).getByText(text('error.keep.stuck')).waitFor();
    await page.locator(companyField).fill('Acme AB');
    await portal.settled();
    assert.equal(await read(page, 'flytt.mobile'), '{');
    assert.equal(await company(page), 'Acme AB');
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
      assert.equal(await read(page, 'flytt.mobile.unreadable.1'), damaged);
      await page.locator(companyField).fill('Acme AB');
      await portal.settled();
      assert.deepEqual(JSON.parse(await read(page, 'flytt.mobile')), { version: 1, values: { company: 'Acme AB' } });
      assert.equal(await read(page, 'flytt.mobile.unreadable.1'), damaged);
    });
  }
});

test('values that make no sense have no effect', async () => {
  const stored = { 'flytt.preferences': JSON.stringify({ version: 1, values: { text: '900', lines: 'x', plain: 'perhaps', version: 'mine' } }) };
  await withStorage(stored, async (portal, page) => {
    assert.notEqual(await page.evaluate(() => document.documentElement.dataset.version), 'mine');
    assert.equal(await notice(page).count(), 0);
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

test('preferences of a newer portal are neither followed nor touched', async () => {
  const newer = JSON.stringify({ version: 2, values: { theme: 'dark', text: '200' } });
  await withStorage(
    { 'flytt.preferences': newer },
    async (portal, page) => {
      assert.deepEqual(await page.evaluate(() => Object.keys(document.documentElement.dataset).sort()), ['language', 'version']);
      await page.getByRole('button', { name: '150%' }).first().click();
      await notice(page).getByText(text('error.keep.newer')).waitFor();
      assert.equal(await read(page, 'flytt.preferences'), newer);
    },
    '/en/settings/',
  );
});

// web/kept.ts alone, with a storage that holds `stored`; `use` gets its class.
const withStores = (stored, use) => async () => {
  const [{ text: script }] = (await build({ entryPoints: ['web/kept.ts'], bundle: true, write: false, format: 'esm' })).outputFiles;
  const page = await browser.newPage();
  await page.route('**/empty.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Stores</title>' }));
  await page.goto(`${site.base}/empty.html`);
  await page.evaluate((entries) => Object.entries(entries).forEach(([key, value]) => localStorage.setItem(key, value)), stored);
  const kept = await page.evaluate(
    `(async () => {
      const { KeptStores } = await import(URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/javascript' })));
      return (${use})(KeptStores);
    })()`,
  );
  await page.close();
  return kept;
};

test('a feature of another version begins anew, beside what it kept before', async () => {
  const older = JSON.stringify({ version: 1, values: { company: 'Acme AB', site: 'Lund' } });
  const seen = await withStores({ 'flytt.mobile': older }, (KeptStores) => {
    const kept = new KeptStores();
    const restored = kept.readAll(() => undefined);
    kept.keep({ store: 'mobile', version: 2, name: 'name', value: 'Acme' });
    return { restored, stored: { ...localStorage } };
  })();
  assert.deepEqual(seen.restored.map(({ version, name }) => `${version} ${name}`), ['1 company', '1 site']);
  assert.deepEqual(seen.stored, { 'flytt.mobile.version1.1': older, 'flytt.mobile': '{"version":2,"values":{"name":"Acme"}}' });
});

test('what another page has written just before is told, although this one writes there too', async () => {
  const told = await withStores({}, (KeptStores) => {
    const [mine, other] = [new KeptStores(), new KeptStores()];
    mine.readAll(() => undefined);
    other.keep({ store: 'preferences', version: 1, name: 'text', value: '150' });
    mine.keep({ store: 'preferences', version: 1, name: 'theme', value: 'dark' });
    const changes = [];
    mine.watch(({ name, value }) => changes.push(`${name} ${value}`)); // looks at what has come meanwhile
    return { changes, stored: JSON.parse(localStorage['flytt.preferences']).values };
  })();
  assert.deepEqual(told, { changes: ['text 150'], stored: { text: '150', theme: 'dark' } });
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
