// Searching by keyboard alone, on pages of any kind, in plain and drawn pages.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser, site } from './portal_in_chromium.mjs';
import { PortalPage } from './portal_page.mjs';

const withPortal = (path, use, choices = {}) =>
  PortalPage.visit(browser, site.base, path, { choices }, async (portal, page) => {
    await use(portal, page);
    portal.assertNothingToComplainAbout();
  });

const focusedKey = (page) => page.evaluate(() => document.activeElement?.dataset.k ?? document.activeElement?.localName);
const resultKeys = (page) => page.locator('[data-k="hits"] a').evaluateAll((links) => links.map((link) => link.dataset.k));
const isInField = async (page) => (await focusedKey(page)) === 'search/field#field';

for (const choices of [{}, { plain: 'on' }]) {
  describe(choices.plain ? 'on plain pages' : 'on drawn pages', () => {
    test('Ctrl K, Cmd K and / lead to the field from everywhere', async () => {
      for (const path of ['/en/', '/sv/faq/', '/en/firewall/', '/sv/mobile/', '/en/settings/', '/en/no-such-page/']) {
        await withPortal(path, async (portal, page) => {
          for (const keys of ['Control+k', 'Meta+k', '/']) {
            await page.locator('main').focus();
            await page.keyboard.press(keys);
            assert.ok(await isInField(page), `${keys} on ${path}`);
            assert.equal(await page.locator('[type="search"]').inputValue(), '');
            await page.keyboard.press('Escape');
          }
          if (path.includes('no-such')) portal.complaints.length = 0; // the browser reports the missing page
        }, choices);
      }
    });

    test('arrows go through the results and back to the field, Enter opens, the result is read from its top', async () => {
      await withPortal('/en/faq/', async (portal, page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('certificate');
        await portal.settled();
        const keys = await resultKeys(page);
        assert.ok(keys.length >= 3);
        await page.keyboard.press('ArrowDown');
        assert.equal(await focusedKey(page), keys[0]);
        await page.keyboard.press('ArrowDown');
        assert.equal(await focusedKey(page), keys[1]);
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('ArrowUp');
        assert.ok(await isInField(page));
        await page.keyboard.press('Enter');
        assert.equal(await focusedKey(page), keys[0], 'Enter in the field leads to the first result');
        for (let i = 0; i < keys.length + 2; ++i) await page.keyboard.press('ArrowDown');
        assert.equal(await focusedKey(page), keys.at(-1), 'the last result is the last');
        const href = await page.evaluate(() => document.activeElement.getAttribute('href'));
        await page.keyboard.press('Enter');
        await page.waitForURL(`**${href}`);
        await portal.settled();
        assert.equal(await focusedKey(page), 'title');
        await page.goBack();
        await portal.settled();
        assert.deepEqual(await resultKeys(page), keys);
      }, choices);
    });

    test('two Tabs at most lie between the field and the first result', async () => {
      await withPortal('/en/faq/', async (portal, page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('certificate');
        await portal.settled();
        const [first] = await resultKeys(page);
        assert.ok(first);
        const passed = [];
        while (passed.at(-1) !== first && passed.length < 20) {
          await page.keyboard.press('Tab');
          passed.push(await focusedKey(page));
        }
        assert.ok(passed.length <= 3, `${passed.length} Tabs: ${passed.join(', ')}`);
      }, choices);
    });

    test('Esc clears the search, and the reader is where they were', async () => {
      await withPortal('/en/faq/', async (portal, page) => {
        const link = page.locator('main summary').nth(12);
        await link.focus();
        await portal.settled();
        const before = await page.evaluate(() => [scrollY, document.activeElement.dataset.k]);
        assert.ok(before[0] > 100);
        const now = () => page.evaluate(() => [scrollY, document.activeElement.dataset.k]);
        // From the field, from a result, and by the button.
        for (const leave of [
          () => page.keyboard.press('Escape'),
          async () => {
            await page.keyboard.press('ArrowDown');
            await page.keyboard.press('Escape');
          },
          () => page.getByRole('button', { name: 'Clear the search' }).click(),
        ]) {
          await page.keyboard.press('Control+k');
          await page.keyboard.type('okta');
          await portal.settled();
          assert.equal(await page.evaluate(() => scrollY), 0, 'results begin at the top');
          await page.waitForURL('**#q=okta');
          await leave();
          await portal.settled();
          assert.deepEqual(await now(), before);
          await page.waitForURL((url) => !url.href.includes('okta'));
          assert.equal(await page.locator('[type="search"]').inputValue(), '');
        }
      }, choices);
    });
  });
}

test('the number of results is read out from one place that is always there', async () => {
  await withPortal('/sv/', async (portal, page) => {
    const status = await page.locator('[role="search"] [role="status"]').elementHandle();
    assert.equal(await status.textContent(), '');
    await page.keyboard.press('/');
    await page.keyboard.type('certifikat');
    await portal.settled();
    assert.equal(await status.textContent(), `${(await resultKeys(page)).length} träffar`);
    assert.equal(await status.evaluate((element) => element.isConnected && element.checkVisibility()), true);
    assert.equal(await page.locator('main [role="status"]').count(), 0);
    assert.ok((await page.locator('[data-k="hits"] strong').count()) > 0);
  });
});

test('/ is a letter while a text is written, and where it was switched off', async () => {
  await withPortal('/en/mobile/', async (portal, page) => {
    await page.locator('main input[type="text"]').focus();
    await page.keyboard.type('A/S');
    assert.equal(await page.locator('main input[type="text"]').inputValue(), 'A/S');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('tcp/443');
    assert.equal(await page.locator('[type="search"]').inputValue(), 'tcp/443');
  });
  await withPortal(
    '/en/',
    async (portal, page) => {
      await page.keyboard.press('/');
      assert.equal(await isInField(page), false);
      await page.keyboard.press('Control+k');
      assert.equal(await isInField(page), true);
    },
    { slash: 'off' },
  );
});
