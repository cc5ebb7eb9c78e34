// Each screen in both languages, drawn, in Debian's Chromium. Pictures of them are kept in build/test/screenshots.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { assertInPlace, textEdges } from './in_place.mjs';
import { screens } from './pages.mjs';
import { browser, site } from './portal_in_chromium.mjs';
import { assertDrawn, PortalPage, storesOf } from './portal_page.mjs';

const pictures = 'build/test/screenshots';

before(() => {
  mkdirSync(pictures, { recursive: true });
});

const withPortal = (path, options, use) => PortalPage.visit(browser, site.base, path, options, use);

describe('every screen', () => {
  for (const language of ['en', 'sv']) {
    for (const [name, path] of Object.entries(screens)) {
      test(`${name} in ${language} is drawn, in light and dark, on wide and narrow pages`, async () => {
        await withPortal(`/${language}/${path}`, {}, async (portal, page) => {
          assert.equal(await page.evaluate(() => document.documentElement.lang), language);
          assert.equal(await page.locator('h1').count(), 1);
          for (const colorScheme of ['light', 'dark']) {
            for (const [width, height] of [
              [1280, 800],
              [360, 740],
            ]) {
              await page.emulateMedia({ colorScheme });
              await page.setViewportSize({ width, height });
              await portal.settled();
              await page.screenshot({ path: `${pictures}/${name}-${language}-${width}-${colorScheme}.png` });
              await assertDrawn(page);
            }
          }
          portal.assertNothingToComplainAbout();
        });
      });
    }
  }
});

test('an address that is no page says so, in the language of the address, and leads on', async () => {
  for (const [language, sorry, home] of [
    ['en', /Page not found/, /Flex Applications is moving to Public Cloud Azure/],
    ['sv', /Sidan hittades inte/, /Flex Applications flyttar till Public Cloud Azure/],
  ]) {
    await withPortal(`/${language}/no-such-page/`, {}, async (portal, page) => {
      assert.match(await page.locator('h1').innerText(), sorry);
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      await page.locator('main a').first().click();
      await page.waitForURL(`**/${language}/`);
      await portal.settled();
      assert.match(await page.title(), home);
    });
  }
});

test('the start page leads to the language of the browser', async () => {
  for (const [locale, expected] of [
    ['sv-SE', '/sv/'],
    ['en-GB', '/en/'],
    ['fr-FR', '/en/'],
  ]) {
    await withPortal('/', { locale }, async (portal, page) => {
      assert.equal(new URL(page.url()).pathname, expected);
      portal.assertNothingToComplainAbout();
    });
  }
});

const assertStaysInPlace = (path, width, choices) =>
  withPortal(`${path}?plain=1`, { viewport: { width, height: 800 }, choices }, async (portal, page) => {
    const plain = await textEdges(page);
    await portal.goTo(path);
    assertInPlace(plain, await textEdges(page), `${path} at ${width} px, ${JSON.stringify(choices)}`);
  });

const typicalPaths = ['/en/', '/sv/faq/', '/en/firewall/', '/sv/mobile/', '/en/breaking-changes/mobile-address/', '/sv/settings/'];

test('a page does not move when the canvas takes over', async () => {
  for (const path of typicalPaths) {
    for (const width of [360, 768, 1280]) await assertStaysInPlace(path, width, {});
  }
});

for (const choices of [{ text: '150' }, { text: '200' }, { lines: '150' }, { text: '125', lines: '125' }]) {
  test(`nor does it with ${JSON.stringify(choices)}`, async () => {
    for (const path of typicalPaths) {
      for (const width of [360, 1280]) {
        // Words for which a line has no room are parted anywhere in the drawing; browsers let a table grow for them, and
        // part them at a hyphen if there is one.
        const hasNoRoom = choices.text === '200' && (width > 640 ? path === '/en/firewall/' : path === '/sv/faq/');
        if (!hasNoRoom) await assertStaysInPlace(path, width, choices);
      }
    }
  });
}

test('large text stays within the window on narrow pages, plain and drawn', async () => {
  for (const plain of ['off', 'on']) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addInitScript(
      (stores) => Object.entries(stores).forEach(([key, content]) => localStorage.setItem(key, JSON.stringify(content))),
      storesOf({ text: '200', plain }),
    );
    const page = await context.newPage();
    for (const path of typicalPaths) {
      await page.goto(site.base + path);
      await page.waitForSelector(plain === 'on' ? 'html.live' : 'html.glass');
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(widest <= 360, `${path}, plain ${plain}: ${widest} px wide`);
    }
    await context.close();
  }
});

// For an answer to the others a browser waits until all that was asked for before is drawn.
test('a frame asks WebGL only for state that the browser keeps at hand', async () => {
  await withPortal('/en/faq/', {}, async (portal, page) => {
    const asked = await page.evaluate(async () => {
      const { prototype } = WebGL2RenderingContext;
      const names = new Map(Object.entries(prototype.constructor).map(([name, value]) => [value, name]));
      const original = prototype.getParameter;
      const seen = new Set();
      prototype.getParameter = function (parameter) {
        seen.add(names.get(parameter));
        return original.call(this, parameter);
      };
      window.scrollTo(0, 300);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [...seen].sort();
    });
    const atHand = ['ACTIVE_TEXTURE', 'ARRAY_BUFFER_BINDING', 'CURRENT_PROGRAM', 'ELEMENT_ARRAY_BUFFER_BINDING', 'SAMPLER_BINDING'];
    atHand.push('TEXTURE_BINDING_2D', 'VERTEX_ARRAY_BINDING', 'VIEWPORT');
    assert.deepEqual(asked.filter((name) => !atHand.includes(name)), []);
    assert.ok(asked.includes('VIEWPORT'), 'nothing was drawn');
  });
});
