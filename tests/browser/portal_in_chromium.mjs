// The built site and Chromium for the tests of the file that imports this: both are there from its first test to its last.
import { after, before } from 'node:test';
import { launchChromiumShell } from './chromium.mjs';
import { PortalPage } from './portal_page.mjs';
import { TestSite } from './test_site.mjs';

export let site;
export let browser;

before(async () => {
  site = await TestSite.serve();
  browser = await launchChromiumShell();
});
after(async () => {
  await browser?.close();
  site?.close();
});

// Visits a page of the portal (PortalPage.visit) that has nothing to complain about in the end.
export function withPortal(path, options, use, base = site.base) {
  return PortalPage.visit(browser, base, path, options, async (portal, page) => {
    await use(portal, page);
    portal.assertNothingToComplainAbout();
  });
}
