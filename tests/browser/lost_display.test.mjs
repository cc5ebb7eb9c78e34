// A browser may take the drawing surface away at any time: the page stays, and is drawn again when it comes back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site } from './portal_in_chromium.mjs';
import { canvasFacts, PortalPage } from './portal_page.mjs';

test('a canvas that is lost leaves plain pages to go through, and comes back with the page that is shown then', async () => {
  const portal = await PortalPage.open(browser, site.base, '/en/faq/');
  const { page } = portal;
  await page.evaluate(() => {
    window.loss = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    window.loss.loseContext();
  });
  await page.waitForFunction(() => !document.documentElement.classList.contains('glass'));
  await page.locator('nav.rail').getByRole('link', { name: 'Overview', exact: true }).click();
  await page.waitForURL('**/en/');
  await portal.settled();
  assert.equal(await page.evaluate(() => document.documentElement.classList.contains('glass')), false);
  assert.equal(await page.locator('main h1').innerText(), 'Flex Applications is moving to Public Cloud Azure');

  await page.evaluate(() => window.loss.restoreContext());
  await portal.drawn();
  const facts = await canvasFacts(page);
  assert.ok(facts.colors > 20, `the canvas has ${facts.colors} colours`);
  portal.assertNothingToComplainAbout();
  await portal.close();
});
