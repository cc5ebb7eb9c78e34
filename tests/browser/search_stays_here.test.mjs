// What a visitor types into search is told to no server, by the log of a real one; and browsers that let an address change
// only so often do not stop it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchChromium } from './chromium.mjs';
import { Firefox } from './firefox.mjs';
import { FirefoxPage } from './firefox_page.mjs';
import { Nginx } from './nginx.mjs';
import { PortalPage } from './portal_page.mjs';

const typed = 'sick leave';
const traces = /sick|leave|%20|q=/i;
const field = '[type="search"]';

let nginx;
before(async () => {
  nginx = await Nginx.serve(process.env.FLYTT_SITE);
});
after(() => nginx?.close());

const endsWith = (page, end) => page.waitForFunction((wanted) => location.href.endsWith(wanted), end);

function assertNothingTold(logBefore) {
  const told = nginx.log().slice(logBefore);
  assert.ok(told.length > 0);
  assert.deepEqual(told.filter((line) => traces.test(line)), []);
  // Nor where on the portal the visitor is: a page's address can hold a role. Typefaces are asked for by the style sheet.
  const comesFrom = (line) => line.split(' | ')[1];
  assert.deepEqual(told.filter((line) => !['-', `${nginx.base}/flytt.css`].includes(comesFrom(line))), []);
}

describe('in Chromium', () => {
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  test('nothing that is typed reaches the server, while typing, after a reload and in another language', async () => {
    const logBefore = nginx.log().length;
    await PortalPage.visit(browser, nginx.base, '/en/', {}, async (portal, page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(typed, { delay: 120 });
      await endsWith(page, '/en/#q=sick%20leave');
      await page.reload();
      await portal.drawn();
      assert.equal(await page.locator(field).inputValue(), typed);
      await page.locator('.rail a[lang="sv"]').click();
      await endsWith(page, '/sv/#q=sick%20leave');
      await page.goto(`${nginx.base}/en/faq/#q=sick%20leave`); // a link that was shared
      await portal.drawn();
      assert.equal(await page.locator(field).inputValue(), typed);
      portal.assertNothingToComplainAbout();
    });
    assertNothingTold(logBefore);
  });

  test('an address of old, with what was searched for before the fragment, still leads there', async () => {
    await PortalPage.visit(browser, nginx.base, '/en/?q=okta', {}, async (portal, page) => {
      assert.equal(await page.locator(field).inputValue(), 'okta');
      assert.ok((await page.locator('main li a').count()) > 0);
    });
  });
});

describe('in Firefox', () => {
  let firefox;
  before(async () => {
    // The limit that Firefox ships with; drivers lift it.
    firefox = await Firefox.launch({
      'dom.navigation.navigationRateLimit.count': 200,
      'dom.navigation.navigationRateLimit.timespan': 10,
    });
  });
  after(() => firefox?.close());

  test('nothing that is typed reaches the server', async () => {
    const logBefore = nginx.log().length;
    await FirefoxPage.visit(firefox, nginx.base, '/en/', {}, async (portal, page) => {
      await portal.press('Control+k');
      await page.keyboard.type(typed, { delay: 50 });
      await portal.at('/en/#q=sick%20leave');
      portal.assertNothingToComplainAbout();
    });
    assertNothingTold(logBefore);
  });

  test('more letters than the browser lets addresses change leave the portal at work, and the last address counts', async () => {
    await FirefoxPage.visit(firefox, nginx.base, '/en/', {}, async (portal, page) => {
      await portal.press('Control+k');
      // The limit is real: a page that writes as often as it likes is stopped.
      const written = await page.evaluate(() => {
        let count = 0;
        try {
          for (; count < 400; ++count) history.replaceState(history.state, '', location.href);
        } catch {
          return count;
        }
        return count;
      });
      assert.ok(written < 400, `the browser let ${written} changes pass`);
      await page.keyboard.type('okta');
      await portal.settled();
      assert.ok((await page.$$('main li a')).length > 0, 'results are shown');
      assert.equal(await page.$eval('html', (root) => root.classList.contains('live')), true);
      await page.waitForFunction(() => location.hash === '#q=okta', { timeout: 30_000 });
      assert.deepEqual(portal.complaints.filter((text) => !text.startsWith('Too many calls to Location or History APIs')), []);
    });
  });
});
