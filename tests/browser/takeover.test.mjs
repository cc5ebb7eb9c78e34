// What a visitor has done before the canvas takes over the page, and what they do while something else is on its way, holds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site } from './portal_in_chromium.mjs';
import { PortalPage } from './portal_page.mjs';
import { Holdback } from './states.mjs';
import { wordsOf } from './words.mjs';

// A page whose module comes when `before` has been done.
async function takenOver(path, before) {
  const module = new Holdback('**/flytt.wasm');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await module.prepare(context);
  const portal = new PortalPage(await context.newPage(), site.base);
  await portal.page.goto(site.base + path);
  await before(portal.page);
  module.release();
  await portal.drawn();
  return portal;
}

// `again` does anew what was done before: nothing may look another way then.
async function assertLooksLike(portal, again) {
  await portal.page.mouse.move(1279, 799);
  await portal.settled();
  const picture = await portal.page.screenshot();
  await again();
  await portal.settled();
  assert.ok(picture.equals(await portal.page.screenshot()));
  portal.assertNothingToComplainAbout();
}

for (const [what, path, before] of [
  ['a page that was scrolled', '/en/faq/', (page) => page.mouse.wheel(0, 1500)],
  ['a page that is opened at a section', '/sv/faq/#bankid', () => {}],
]) {
  test(`${what} is drawn where it stands`, async () => {
    const portal = await takenOver(path, async (page) => {
      await before(page);
      await page.waitForFunction(() => window.scrollY > 1000);
    });
    await assertLooksLike(portal, async () => {
      await portal.page.evaluate(() => window.scrollBy(0, -200));
      await portal.settled();
      await portal.page.evaluate(() => window.scrollBy(0, 200));
    });
    await portal.close();
  });
}

test('what has the focus is drawn so', async () => {
  const portal = await takenOver('/en/', async (page) => {
    for (let i = 0; i < 4; ++i) await page.keyboard.press('Tab');
  });
  await assertLooksLike(portal, async () => {
    await portal.page.keyboard.press('Tab');
    await portal.page.keyboard.press('Shift+Tab');
  });
  assert.equal(await portal.page.evaluate(() => document.activeElement.matches('#page a')), true);
  await portal.close();
});

test('a language that comes when the visitor has gone on is not shown', async () => {
  const content = new Holdback('**/content/sv.json');
  await PortalPage.visit(browser, site.base, '/en/', { prepare: content.prepare }, async (portal, page) => {
    const asked = page.waitForRequest('**/content/sv.json');
    await page.locator('.rail a[lang="sv"]').click();
    await asked;
    await page.locator('.rail a[href="/en/faq/"]').click();
    const title = wordsOf('en')('questions.title');
    await page.locator('main h1', { hasText: title }).waitFor();
    const came = page.waitForResponse('**/content/sv.json');
    content.release();
    await came;
    await page.waitForTimeout(500);
    assert.equal(new URL(page.url()).pathname, '/en/faq/');
    assert.equal(await page.locator('main h1').innerText(), title);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.doesNotMatch(await page.evaluate(() => localStorage.getItem('flytt.page') ?? ''), /"sv"/);
    portal.assertNothingToComplainAbout();
  });
});
