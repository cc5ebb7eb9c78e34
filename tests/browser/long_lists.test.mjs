// A list too long for one page: its pages follow each other by links, with the module and without script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { repeatQuestions } from '../benchmark/large_pack.mjs';
import { violations } from './axe.mjs';
import { browser, withPortal } from './portal_in_chromium.mjs';
import { TestSite } from './test_site.mjs';

const entries = 310;
let site;

before(async () => {
  site = await TestSite.serve((pack, edit) => repeatQuestions(edit, entries));
});
after(() => site?.close());

const withLists = (path, use) => withPortal(path, {}, use, site.base);
const pages = (page) => page.getByRole('navigation', { name: 'Pages of the list' });
const pathOf = (page) => page.url().slice(site.base.length);

test('pages follow each other without loading the document again, and each begins at its heading', async () => {
  await withLists('/en/faq/', async (portal, page) => {
    await page.evaluate(() => (window.isSameDocument = true));
    for (const [name, path, title] of [
      ['Next page', '/en/faq/page/2/', 'Questions and answers – page 2'],
      ['Last page', '/en/faq/page/4/', 'Questions and answers – page 4'],
      ['Previous page', '/en/faq/page/3/', 'Questions and answers – page 3'],
      ['First page', '/en/faq/', 'Questions and answers'],
    ]) {
      await pages(page).getByRole('link', { name, exact: true }).click();
      await page.waitForURL(`**${path}`);
      await portal.settled();
      assert.equal(await page.title(), `${title} – Flytt`);
      const [focused, scroll] = await page.evaluate(() => [document.activeElement.textContent, scrollY]);
      assert.deepEqual([focused, scroll], [title, 0]);
      assert.deepEqual(await violations(page), []);
    }
    await page.goBack();
    await portal.settled();
    assert.equal(await page.locator('h1').innerText(), 'Questions and answers – page 3');
    assert.equal(await page.evaluate(() => window.isSameDocument), true);
  });
});

test('another language shows the same page, another filter or order the first', async () => {
  await withLists('/sv/faq/page/3/', async (portal, page) => {
    await page.locator('nav.rail').getByRole('link', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await portal.settled();
    assert.equal(pathOf(page), '/en/faq/page/3/');
    assert.match(await pages(page).innerText(), /Page 3 of 4/);
    await page.getByRole('button', { name: 'Subject' }).click();
    await portal.settled();
    assert.equal(pathOf(page), '/en/faq/?group=theme');
    await pages(page).getByRole('link', { name: 'Next page' }).click();
    await portal.settled();
    assert.equal(pathOf(page), '/en/faq/page/2/?group=theme');
    const shown = await page.locator('main').innerText();
    await page.reload();
    await portal.drawn();
    assert.equal(await page.locator('main').innerText(), shown);
  });
});

test('without script every entry is on one of the pages, and nobody needs the address bar to come there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${site.base}/en/faq/`);
  const found = [];
  for (let number = 1; ; ++number) {
    found.push(...(await page.locator('main details').evaluateAll((all) => all.map((each) => each.dataset.k))));
    assert.match(await pages(page).innerText(), new RegExp(`Page ${number} of 4`));
    const next = pages(page).getByRole('link', { name: 'Next page' });
    if ((await next.count()) === 0) break;
    await next.click();
    await page.waitForLoadState(); // a click waits for the first bytes of a page only
  }
  assert.equal(found.length, entries);
  assert.equal(new Set(found).size, entries);
  await context.close();
});
