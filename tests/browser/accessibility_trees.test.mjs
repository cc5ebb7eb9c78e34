// What assistive technology is told: every screen and state as an outline, compared with the reviewed one, the same drawn
// and plain. FLYTT_WRITE_TREES=yes writes the outlines anew.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertMakesSense, compareWithFile, settledTree } from './kept_trees.mjs';
import { isComplete, screens } from './pages.mjs';
import { browser, site } from './portal_in_chromium.mjs';
import { PortalPage } from './portal_page.mjs';
import { states, visitState } from './states.mjs';

const day = '2026-01-15'; // plans are past, current or to come

// Links of one name lead to one place, whatever stands around them.
async function assertLinksSayWhereTheyLead(page) {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')]
      .filter((link) => link.checkVisibility())
      .map((link) => [link.getAttribute('aria-label') ?? link.textContent, link.getAttribute('href').replace(/^.*#/, '#')]),
  );
  const targets = new Map();
  for (const [name, target] of links) {
    assert.equal(targets.get(name) ?? target, target, `"${name}" leads to two places`);
    targets.set(name, target);
  }
}

// Where not everything is gone through: plain pages in one language, states in one and the other in turn.
const isLookedAtPlain = (language) => isComplete || language === 'sv';
const hasStates = (language, i) => isComplete || language === ['en', 'sv'][i % 2];

for (const language of ['en', 'sv']) {
  describe(`the accessibility tree in ${language}`, () => {
    for (const [name, path] of Object.entries(screens)) {
      test(`of the screen ${name}`, async () => {
        await PortalPage.visit(browser, site.base, `/${language}/${path}`, { day }, async (portal, page) => {
          const drawn = await settledTree(page);
          assertMakesSense(drawn);
          await assertLinksSayWhereTheyLead(page);
          compareWithFile(`${language}_${name}`, drawn);
        });
        if (!isLookedAtPlain(language)) return;
        await PortalPage.visit(browser, site.base, `/${language}/${path}?plain=1`, { day }, async (portal, page) => {
          compareWithFile(`${language}_${name}`, await settledTree(page));
        });
      });
    }

    for (const name of Object.keys(states).filter((_, i) => hasStates(language, i))) {
      test(`in the state ${name}`, async () => {
        await visitState(browser, site.base, language, name, { day }, async (portal, page) => {
          const drawn = await settledTree(page);
          assertMakesSense(drawn);
          compareWithFile(`${language}_${name}`, drawn);
        });
        if (name === 'large_text') return; // says whether pages are plain
        await visitState(browser, site.base, language, name, { day, isPlain: true }, async (portal, page) => {
          compareWithFile(`${language}_${name}`, await settledTree(page));
        });
      });
    }
  });
}
