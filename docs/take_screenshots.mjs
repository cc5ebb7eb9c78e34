// Takes the pictures of docs/screenshots.md anew: every screen, wide and narrow, light and dark, as the canvas draws it.
// FLYTT_SITE names the folder of the deployable site.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../tests/browser/chromium.mjs';
import { screens } from '../tests/browser/pages.mjs';
import { PortalPage } from '../tests/browser/portal_page.mjs';
import { TestSite } from '../tests/browser/test_site.mjs';

const folder = 'docs/screenshots';
const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];
// What a visitor would do first on a screen that says little before.
const deeds = {
  questions: (page) => page.locator('main summary').first().click(),
};

async function takePicture(page, name) {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 90 });
  writeFileSync(path.join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const site = await TestSite.serve();
const browser = await launchChromium();
for (const [name, address] of Object.entries(screens)) {
  for (const viewport of sizes) {
    for (const colorScheme of ['light', 'dark']) {
      await PortalPage.visit(browser, site.base, `/en/${address}`, { viewport, colorScheme }, async (portal, page) => {
        await deeds[name]?.(page);
        await page.mouse.move(0, 0);
        await portal.settled();
        await takePicture(page, `${name}_${viewport.width}_${colorScheme}`);
      });
    }
  }
}
await browser.close();
site.close();
