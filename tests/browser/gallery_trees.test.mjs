// What assistive technology is told of the controls that no shipped screen has: compared with the reviewed outlines, the same
// drawn and plain.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromiumShell } from './chromium.mjs';
import { serveGallery } from './gallery_site.mjs';
import { assertMakesSense, compareWithFile, settledTree } from './kept_trees.mjs';
import { PortalPage } from './portal_page.mjs';

let site;
let browser;

before(async () => {
  site = await serveGallery();
  browser = await launchChromiumShell();
});
after(async () => {
  await browser?.close();
  site?.close();
});

const click = (page, key) => page.locator(`[data-k="${key}"]`).click();

const states = {
  gallery: async () => {},
  gallery_counting: async (page) => {
    await page.setInputFiles('[type="file"]', { name: 'hosts.csv', mimeType: 'text/csv', buffer: Buffer.from('a\n') });
    await click(page, 'count/long');
    await page.locator('[data-k="work/percent"]', { hasText: '80' }).waitFor({ timeout: 20_000 }); // all is fed, and no step ends
  },
  gallery_asking: async (page) => {
    await page.setInputFiles('[type="file"]', { name: 'hosts.csv', mimeType: 'text/csv', buffer: Buffer.from('a\n') });
    await click(page, 'files/remove');
    await page.locator('dialog').waitFor();
  },
};

for (const language of ['en', 'sv']) {
  for (const [name, reach] of Object.entries(states)) {
    test(`the accessibility tree of ${name} in ${language}`, async () => {
      for (const query of ['', '?plain=1']) {
        await PortalPage.visit(browser, site.base, `/${language}/gallery/${query}`, {}, async (portal, page) => {
          await reach(page);
          await portal.settled();
          const tree = await settledTree(page);
          if (name !== 'gallery_asking') assertMakesSense(tree); // what lies behind a dialog is not told
          assert.ok(tree.length > 3);
          compareWithFile(`${language}_${name}`, tree);
        });
      }
    });
  }
}
