// axe-core finds nothing on pages that live: drawn, and plain with the module at work. Pages without it: plain_page.test.mjs.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { isComplete, portalPages } from './pages.mjs';
import { browser, site } from './portal_in_chromium.mjs';
import { PortalPage } from './portal_page.mjs';
import { states, visitState } from './states.mjs';

const looks = [320, 768, 1280].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));
const addresses = portalPages(process.env.FLYTT_SITE);

for (const isPlain of [false, true]) {
  describe(isPlain ? 'axe-core on plain pages' : 'axe-core on drawn pages', () => {
    // Every page is looked at in every width and theme, or in one of these combinations after the other.
    test('finds nothing on any screen', async () => {
      await PortalPage.visit(browser, site.base, '/en/', { choices: isPlain ? { plain: 'on' } : {} }, async (portal, page) => {
        for (const [i, address] of addresses.entries()) {
          const chosen = isComplete ? looks : [looks[(i + (isPlain ? 3 : 0)) % looks.length]];
          for (const [nth, { width, colorScheme }] of chosen.entries()) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme });
            await (nth === 0 ? portal.goTo(address) : portal.settled());
            assert.deepEqual(await violations(page), [], `${address} at ${width} px, ${colorScheme}`);
          }
        }
        portal.assertNothingToComplainAbout();
      });
    });

    for (const [i, name] of Object.keys(states).entries()) {
      test(`finds nothing in the state ${name}`, async () => {
        for (const language of isComplete ? ['en', 'sv'] : [['en', 'sv'][(i + Number(isPlain)) % 2]]) {
          await visitState(browser, site.base, language, name, { isPlain, colorScheme: ['light', 'dark'][i % 2] }, async (portal, page) => {
            assert.deepEqual(await violations(page), [], language);
          });
        }
      });
    }
  });
}
