// Names that are written in scripts which our typefaces lack: the browser has faces for them, and shows the text itself
// where everything else is drawn.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Firefox } from './firefox.mjs';
import { FirefoxPage } from './firefox_page.mjs';
import { Picture } from './pixels.mjs';
import { site, withPortal } from './portal_in_chromium.mjs';

const names = ['株式会社 花 & Co', 'شركة المثال', 'Ägg 🥚👩‍💻 AB', 'Αθήνα'];
const field = 'main .field input';
const shown = '[data-k="code/company"]';

// In the page. What the element shows, and where its text is.
function lookAt(selector) {
  const element = document.querySelector(selector);
  const text = document.createRange();
  text.selectNodeContents(element);
  const { left, top, right, bottom } = text.getBoundingClientRect();
  return {
    text: element.textContent,
    isShown: element.hasAttribute('data-shown'),
    color: getComputedStyle(element.firstElementChild ?? element).color,
    area: { left, top, right, bottom },
  };
}

describe('a name in another script', () => {
  for (const name of names) {
    test(`${name} looks drawn as it looks plain`, async () => {
      const pictures = [];
      for (const choices of [{}, { plain: 'on' }]) {
        await withPortal('/en/mobile/', { viewport: { width: 900, height: 900 }, choices }, async (portal, page) => {
          await page.locator(field).fill(name);
          await portal.settled();
          await page.locator(shown).scrollIntoViewIfNeeded();
          await portal.settled();
          const { text, isShown, color, area } = await page.evaluate(lookAt, shown);
          assert.equal(text, name);
          assert.equal(isShown, choices.plain === undefined);
          assert.notEqual(color, 'rgba(0, 0, 0, 0)');
          pictures.push(Picture.of(await page.screenshot()).colors(area));
        });
      }
      // The same inks on the same ground, each on as many pixels, but for a shift of less than one.
      const [drawn, plain] = pictures.map((colors) => [...colors].sort((a, b) => b[1] - a[1]));
      assert.equal(drawn[0][0], plain[0][0], 'ground');
      assert.ok(Math.abs(drawn[0][1] - plain[0][1]) < 0.05 * plain[0][1], `ground: ${drawn[0][1]} and ${plain[0][1]} pixels`);
      if (/[A-Z]/.test(name)) assert.ok(drawn.length > 3, 'there is ink'); // for others the machine may have no face
    });
  }

  test('a name that our typefaces have is drawn', async () => {
    await withPortal('/en/mobile/', {}, async (portal, page) => {
      await page.locator(field).fill('花');
      await portal.settled();
      await page.locator(field).fill('Åkes Måleri');
      await portal.settled();
      const { isShown, color } = await page.evaluate(lookAt, shown);
      assert.deepEqual({ isShown, color }, { isShown: false, color: 'rgba(0, 0, 0, 0)' });
    });
  });

  test('is shown by Firefox too', async () => {
    const firefox = await Firefox.launch();
    try {
      await FirefoxPage.visit(firefox, site.base, '/sv/mobile/', {}, async (portal, page) => {
        await page.type(field, names[0]);
        await portal.settled();
        const { text, isShown, color } = await page.evaluate(lookAt, shown);
        assert.deepEqual({ text, isShown }, { text: names[0], isShown: true });
        assert.notEqual(color, 'rgba(0, 0, 0, 0)');
        portal.assertNothingToComplainAbout();
      });
    } finally {
      await firefox.close();
    }
  });

  test('does not show through the bar above it', async () => {
    await withPortal('/en/mobile/', { viewport: { width: 900, height: 500 } }, async (portal, page) => {
      const barPixels = async () => {  // right of all that is in the bar
        const bar = await page.locator('.banner').boundingBox();
        return [...Picture.of(await page.screenshot()).colors({ left: 576, top: bar.y, right: 620, bottom: bar.y + bar.height - 2 })];
      };
      await page.locator(field).fill(`花${' MM'.repeat(40)}`);
      await portal.settled();
      await page.evaluate(() => document.activeElement.blur());
      await page.evaluate((selector) => {
        const bar = document.querySelector('.banner').getBoundingClientRect();
        scrollBy(0, document.querySelector(selector).getBoundingClientRect().top - bar.height / 2);
      }, shown);
      await portal.settled();
      const beneath = await barPixels();
      await page.evaluate(() => scrollTo(0, 0));
      await portal.settled();
      assert.deepEqual(beneath.sort(), (await barPixels()).sort());
    });
  });
});
