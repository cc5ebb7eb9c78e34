// The pages without the module: script switched off, or the module's files not to be had. Everything can be read,
// reached and printed. FLYTT_SITE names the folder of the deployable site.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { violations } from './axe.mjs';
import { launchChromium } from './chromium.mjs';
import { addressesOfPages, oneOfEachKind } from './pages.mjs';
import { browser, site } from './portal_in_chromium.mjs';
import { unseenTexts } from './unseen_texts.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-plain-'));
const widths = [320, 768, 1280];
const addresses = addressesOfPages(process.env.FLYTT_SITE);
const kinds = oneOfEachKind(addresses);

after(() => rmSync(folder, { recursive: true }));

async function withPage(options, use, where = browser) {
  const context = await where.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

test('without script every page shows its whole text and is nowhere wider than the window', async () => {
  for (const width of widths) {
    await withPage({ javaScriptEnabled: false, viewport: { width, height: 900 } }, async (page) => {
      for (const address of width === 320 ? addresses : kinds) {
        await page.goto(site.base + address);
        assert.deepEqual(await page.evaluate(unseenTexts), [], `${address} at ${width} px`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${address} at ${width} px is ${overflow} px too wide`);
      }
    });
  }
});

test('without script no sentence speaks of a control that is not shown', async () => {
  await withPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(`${site.base}/en/mobile/`);
    for (const key of ['company', 'company/help']) {
      assert.equal(await page.locator(`[data-k="${key}"]`).isVisible(), false, key);
    }
    await page.goto(`${site.base}/en/settings/`);
    assert.match(await page.locator('.trouble:visible').innerText(), /Settings need JavaScript/);
    assert.deepEqual(await page.locator('main :is(h2, button, label):visible').all(), []);
  });
});

test('the page asks no host but its own, and everything it asks for but the module is there', async () => {
  const where = await launchChromium(); // the shell asks for no icon
  await withPage({ javaScriptEnabled: false }, async (page) => {
    const asked = new Set();
    const answers = new Map();
    page.on('request', (request) => asked.add(request.url()));
    page.on('response', (response) => answers.set(new URL(response.url()).pathname, response.status()));
    for (const address of kinds) await page.goto(site.base + address);
    await page.goto(`${site.base}/en/firewall/`, { waitUntil: 'networkidle' });
    assert.deepEqual([...asked].filter((url) => !url.startsWith(`${site.base}/`)), []);
    assert.deepEqual([...answers].filter(([, status]) => status !== 200), []);
    for (const needed of ['/flytt.css', '/fonts/source-sans-regular.ttf', '/icon.svg']) assert.ok(answers.has(needed), needed);
  }, where).finally(() => where.close());
});

test('axe-core finds no violation where the module does not come, in light and dark', async () => {
  for (const [width, colorScheme] of [[320, 'light'], [1280, 'dark']]) {
    await withPage({ viewport: { width, height: 900 }, colorScheme }, async (page) => {
      await page.route('**/*.js', (route) => route.abort());
      for (const address of kinds) {
        await page.goto(site.base + address);
        await page.evaluate(() => {
          for (const answer of document.querySelectorAll('main details')) answer.open = true;
        });
        assert.deepEqual(await violations(page), [], `${address} at ${width} px, ${colorScheme}`);
      }
    });
  }
});

test('the keyboard passes by the navigation to the content, without script', async () => {
  await withPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(`${site.base}/en/faq/`);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
    assert.ok(await page.locator('a.skip').evaluate((link) => link.getBoundingClientRect().top >= 0));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('main details[open]').count(), 1);
  });
});

test('print holds every answer as text, without script', async () => {
  const dense = (text) => text.replace(/\s+/g, '');
  await withPage({ javaScriptEnabled: false }, async (page) => {
    for (const language of ['en', 'sv']) {
      await page.goto(`${site.base}/${language}/faq/`);
      const answers = await page.locator('main details > p:not(.small)').allTextContents();
      assert.ok(answers.length > 50);
      const file = path.join(folder, `${language}.pdf`);
      writeFileSync(file, await page.pdf());
      const printed = dense(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }));
      assert.deepEqual(answers.filter((answer) => !printed.includes(dense(answer))), [], language);
    }
  });
});
