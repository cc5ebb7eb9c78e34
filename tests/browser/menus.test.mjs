// Menus of the bars lie over the page. They close by everything that a visitor takes for "away with it", and nothing of the
// page shows through them or through the bars.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Picture } from './pixels.mjs';
import { withPortal } from './portal_in_chromium.mjs';

const bars = {
  'the sheet of a telephone': { viewport: { width: 375, height: 740 }, menu: 'nav.bottom details' },
  'the sheet of a telephone on its side': { viewport: { width: 610, height: 375 }, menu: 'nav.bottom details' },
  'the menu of a tablet': { viewport: { width: 768, height: 900 }, menu: '.banner details' },
};

for (const [name, { viewport, menu }] of Object.entries(bars)) {
  describe(name, () => {
    const withOpenMenu = (use) =>
      withPortal('/en/faq/', { viewport }, async (portal, page) => {
        const isOpen = () => page.locator(menu).evaluate((details) => details.open);
        const open = async () => {
          await page.locator(`${menu} > summary`).click();
          await portal.settled();
          assert.equal(await isOpen(), true);
        };
        const assertClosed = async (how) => {
          await portal.settled();
          assert.equal(await isOpen(), false, how);
        };
        await open();
        await use({ portal, page, open, assertClosed });
      });

    test('closes by Esc, which gives the focus back, and by a press beside it', async () => {
      await withOpenMenu(async ({ portal, page, open, assertClosed }) => {
        await page.keyboard.press('Escape');
        await assertClosed('Esc');
        assert.equal(await page.evaluate(() => document.activeElement.localName), 'summary');
        await open();
        const main = await page.locator('main h1').boundingBox();
        await page.mouse.click(main.x + 2, main.y + 2);
        await assertClosed('a press on the page');
        await open();
        await page.locator('[type="search"]').focus();
        await assertClosed('focus beside it');
        // Esc in the field means the search, once no menu is open.
        await page.locator('[type="search"]').fill('okta');
        await portal.settled();
        await page.keyboard.press('Escape');
        await portal.settled();
        assert.equal(await page.locator('[type="search"]').inputValue(), '');
      });
    });

    test('closes when a page follows: a destination, the same one, another language, back', async () => {
      await withOpenMenu(async ({ page, open, assertClosed }) => {
        await page.locator(`${menu} a[href="/en/documents/"]:not([lang])`).click();
        await page.waitForURL('**/en/documents/');
        await assertClosed('a destination');
        await open();
        await page.locator(`${menu} a[href="/en/documents/"]:not([lang])`).click();
        await assertClosed('the page that is shown');
        await open();
        await page.locator(`${menu} a[lang="sv"]`).click();
        await page.waitForURL('**/sv/documents/');
        await assertClosed('another language');
        await open();
        await page.goBack();
        await page.waitForURL('**/en/documents/');
        await assertClosed('back');
      });
    });

    test('stays open while light or dark is chosen in it', async () => {
      await withOpenMenu(async ({ portal, page }) => {
        await page.locator(`${menu} button`).first().click();
        await portal.settled();
        assert.equal(await page.locator(menu).evaluate((details) => details.open), true);
      });
    });
  });
}

const pixels = async (page, clip) => Buffer.from(Picture.of(await page.screenshot({ clip })).pixels.buffer);

for (const viewport of [{ width: 375, height: 560 }, { width: 768, height: 560 }, { width: 1280, height: 560 }]) {
  test(`what a field holds does not show through the bars, ${viewport.width} px wide`, async () => {
    await withPortal('/en/mobile/', { viewport }, async (portal, page) => {
      const field = page.locator('main input[type="text"]');
      const header = await page.locator('.banner').boundingBox();
      const { y } = await field.boundingBox();
      const half = header.y + header.height / 2;
      const below = { x: 0, y: header.y, width: viewport.width, height: Math.floor(header.height) - 2 };
      await page.evaluate((by) => window.scrollBy(0, by), y - half);
      await portal.settled();
      const empty = await pixels(page, below);
      await field.evaluate((input) => {
        input.value = 'MMMMMMMMMMMMMMMMMMMMMMMMMMMMMM';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await portal.settled();
      const box = await field.boundingBox();
      assert.ok(box.y < header.y + header.height, 'the field lies below the header');
      assert.ok(empty.equals(await pixels(page, below)), 'letters show in the header');
      // And below the header they are seen.
      assert.notEqual(await page.locator('main input[type="text"]').evaluate((input) => getComputedStyle(input).clipPath), 'inset(50%)');
    });
  });
}

test('a telephone on its side shows the address for phones and what opens it', async () => {
  await withPortal('/en/mobile/', { viewport: { width: 740, height: 375 } }, async (portal, page) => {
    const link = page.locator('main a[data-k="open"]');
    await link.scrollIntoViewIfNeeded();
    await portal.settled();
    const box = await link.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 740 && box.y >= 0 && box.y + box.height <= 375, JSON.stringify(box));
    // Nothing lies over it.
    assert.equal(await page.evaluate(({ x, y, width, height }) =>
      document.elementFromPoint(x + width / 2, y + height / 2).closest('a')?.dataset.k, box), 'open');
  });
});

test('what a field holds does not show through an open sheet', async () => {
  await withPortal('/en/mobile/', { viewport: { width: 375, height: 740 } }, async (portal, page) => {
    const field = page.locator('main input[type="text"]');
    await field.fill('MMMMMMMMMMMMMMMM');
    await page.locator('nav.bottom summary').click();
    await portal.settled();
    const sheet = await page.locator('nav.bottom details > :not(summary)').first().boundingBox();
    await page.evaluate((by) => window.scrollBy(0, by), (await field.boundingBox()).y - sheet.y - 10);
    await portal.settled();
    const box = await field.boundingBox();
    assert.ok(box.y >= sheet.y && box.y < 740, 'the field lies below the sheet');
    assert.equal(await field.evaluate((input) => getComputedStyle(input).clipPath), 'inset(50%)');
  });
});
