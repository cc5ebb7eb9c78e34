// What visitors do: read, search, go to and fro, choose, copy; by pointer and by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site, withPortal } from './portal_in_chromium.mjs';
import { PortalPage, storesOf } from './portal_page.mjs';

const rail = (page, name) => page.locator('nav.rail').getByRole('link', { name, exact: true });

test('links lead from screen to screen without loading the document again', async () => {
  await withPortal('/en/', {}, async (portal, page) => {
    await page.evaluate(() => (window.isSameDocument = true));
    for (const [name, path, title] of [
      ['Questions', '/en/faq/', /^Questions/],
      ['Firewall', '/en/firewall/', /^Firewall/],
      ['Mobile', '/en/mobile/', /^Get started/],
    ]) {
      await rail(page, name).click();
      await page.waitForURL(`**${path}`);
      await portal.settled();
      assert.match(await page.title(), title);
      assert.equal(await rail(page, name).getAttribute('aria-current'), 'page');
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'h1');
    }
    await page.goBack();
    await portal.settled();
    assert.match(await page.title(), /^Firewall/);
    assert.equal(await page.evaluate(() => window.isSameDocument), true);
  });
});

test('a route survives reload, going back restores the place on the page', async () => {
  await withPortal('/sv/faq/', {}, async (portal, page) => {
    await page.evaluate(() => window.scrollTo(0, 900));
    await portal.settled();
    await rail(page, 'Mobil').click();
    await page.waitForURL('**/sv/mobile/');
    await portal.settled();
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.reload();
    await portal.drawn();
    assert.equal(new URL(page.url()).pathname, '/sv/mobile/');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'sv');
    await page.goBack();
    await portal.settled();
    assert.equal(await page.evaluate(() => Math.round(scrollY)), 900);
  });
});

test('the language changes and the entry stays', async () => {
  await withPortal('/en/faq/what-is-moving/', {}, async (portal, page) => {
    await rail(page, 'Svenska').click();
    await page.waitForURL('**/sv/faq/what-is-moving/');
    await portal.settled();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'sv');
    assert.match(await page.locator('h1').innerText(), /Vad är det som flyttas/);
  });
});

test('another language shows the same place: entry, filters, fragment, focus, what is open', async () => {
  await withPortal('/en/faq/', {}, async (portal, page) => {
    await page.getByRole('button', { name: 'IT', exact: true }).click();
    await portal.settled();
    const link = page.locator('aside a').nth(2);
    const hash = await link.evaluate((element) => element.hash);
    await link.click();
    await portal.settled();
    await page.locator(`main ${hash} ~ details summary`).first().click();
    await page.evaluate(() => scrollBy(0, 150));
    await portal.settled();
    const place = () =>
      page.evaluate(() => {
        const texts = [...document.querySelectorAll('main :is(h2, summary, p)')].filter((element) => element.checkVisibility());
        const shown = texts.find((element) => element.getBoundingClientRect().top >= 0);
        return [shown.dataset.k, Math.round(shown.getBoundingClientRect().top), location.search, location.hash];
      });
    const before = await place();
    assert.equal(before[2], '?role=it');
    assert.equal(before[3], hash);
    await rail(page, 'Svenska').click();
    await page.waitForURL('**/sv/faq/**');
    await portal.settled();
    assert.deepEqual(await place(), before);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Svenska');
    assert.equal(await page.locator('main details[open]').count(), 1);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'sv');
    assert.equal(await rail(page, 'English').getAttribute('lang'), 'en');
    await page.goBack();
    await portal.settled();
    assert.deepEqual(await place(), before);
  });
});

test('"on this page" marks the section that is read, and nothing runs for it meanwhile', async () => {
  await withPortal('/en/faq/', {}, async (portal, page) => {
    const marked = () => page.locator('aside [aria-current="location"]').evaluateAll((links) => links.map((link) => link.hash));
    assert.deepEqual(await marked(), []);
    const links = page.locator('aside a');
    const count = await links.count();
    for (const at of [3, 1, 6]) {
      const hash = await links.nth(at).evaluate((link) => link.hash);
      await links.nth(at).click();
      await portal.settled();
      assert.deepEqual(await marked(), [hash], `link ${at} of ${count}`);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await portal.settled();
    assert.deepEqual(await marked(), []);
  });
});

test('every entry of a list has a button that copies its address', async () => {
  await withPortal('/sv/breaking-changes/', { permissions: ['clipboard-read', 'clipboard-write'] }, async (portal, page) => {
    const card = page.locator('article', { has: page.locator('#mobile-address') });
    const button = card.getByRole('button', { name: 'Kopiera länken till' });
    await button.click();
    await portal.settled();
    const url = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(url, `${portal.base}/sv/breaking-changes/mobile-address/`);
    assert.equal((await page.request.get(url)).status(), 200);
    assert.equal(await page.locator('[data-k="notice"]').innerText(), 'Kopierat');
  });
});

test('a disclosure opens once for a click, once for a key, and when the browser finds a word in it', async () => {
  await withPortal('/en/faq/', {}, async (portal, page) => {
    const disclosure = page.locator('main details').first();
    const summary = disclosure.locator('summary');
    const isOpen = () => disclosure.evaluate((element) => element.open);
    await summary.click();
    await portal.settled();
    assert.equal(await isOpen(), true);
    await summary.click();
    await portal.settled();
    assert.equal(await isOpen(), false);
    await summary.focus();
    await page.keyboard.press('Enter');
    await portal.settled();
    assert.equal(await isOpen(), true);
    await page.keyboard.press('Space');
    await portal.settled();
    assert.equal(await isOpen(), false);
    // As a search within the page does.
    await disclosure.evaluate((element) => (element.open = true));
    await portal.settled();
    assert.equal(await isOpen(), true);
    const answer = await disclosure.locator('p').first().boundingBox();
    assert.ok(answer.height > 10 && answer.width > 100, 'the answer has its place in the drawing');
  });
});

test('search forgives a typing error, shows in the address, survives reload and can be cleared', async () => {
  await withPortal('/en/', {}, async (portal, page) => {
    await page.keyboard.press('Control+k');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'search');
    await page.keyboard.type('certifcate');
    await portal.settled();
    await page.waitForURL('**/en/#q=certifcate');
    assert.ok((await page.locator('main li a').count()) > 0);
    await page.reload();
    await portal.drawn();
    assert.equal(await page.locator('[type="search"]').inputValue(), 'certifcate');
    assert.ok((await page.locator('main li a').count()) > 0);
    await page.getByRole('button', { name: /Clear/ }).click();
    await page.waitForURL('**/en/');
    await portal.settled();
    assert.match(await page.locator('h1').innerText(), /is moving/);
    await page.locator('[type="search"]').fill('zzzzzz');
    await portal.settled();
    assert.match(await page.locator('main').innerText(), /Nothing matches/);
  });
});

test('composed and foreign letters arrive in fields', async () => {
  await withPortal('/sv/mobile/', {}, async (portal, page) => {
    const field = page.locator('main input[type="text"]');
    await field.fill('Åkeri é 日本語 😀');
    await portal.settled();
    assert.equal(await field.inputValue(), 'Åkeri é 日本語 😀');
    assert.match(await page.locator('main').innerText(), /Åkeri é 日本語 😀/);
    await page.reload();
    await portal.drawn();
    assert.equal(await page.locator('main input[type="text"]').inputValue(), 'Åkeri é 日本語 😀');
  });
});

// Colour of a pixel of the ground.
async function ground(page) {
  const png = await page.screenshot({ clip: { x: 1260, y: 400, width: 4, height: 4 } });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const surface = new OffscreenCanvas(4, 4).getContext('2d');
    surface.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
    return [...surface.getImageData(1, 1, 1, 1).data.slice(0, 3)];
  }, png.toString('base64'));
}

test('the theme is chosen, drawn and remembered', async () => {
  await withPortal('/en/settings/', { colorScheme: 'light' }, async (portal, page) => {
    assert.deepEqual(await ground(page), [0xf6, 0xf8, 0xfa]);
    await page.locator('main').getByRole('button', { name: 'Dark' }).click();
    await portal.settled();
    assert.deepEqual(await ground(page), [0x0f, 0x15, 0x1b]);
    await page.reload();
    await portal.drawn();
    assert.deepEqual(await ground(page), [0x0f, 0x15, 0x1b]);
    await page.locator('main').getByRole('button', { name: 'As on this device' }).click();
    await portal.settled();
    assert.deepEqual(await ground(page), [0xf6, 0xf8, 0xfa]);
  });
});

test('light and dark are at hand beside every page, and can be taken back', async () => {
  await withPortal('/sv/faq/', { colorScheme: 'light' }, async (portal, page) => {
    const chip = (name) => page.locator('nav.rail').getByRole('button', { name });
    for (const [name, pressed, color] of [
      ['Mörkt', 'true', [0x0f, 0x15, 0x1b]],
      ['Ljust', 'true', [0xf6, 0xf8, 0xfa]],
      ['Mörkt', 'true', [0x0f, 0x15, 0x1b]],
      ['Mörkt', 'false', [0xf6, 0xf8, 0xfa]],
    ]) {
      await chip(name).click();
      await portal.settled();
      assert.equal(await chip(name).getAttribute('aria-pressed'), pressed);
      assert.deepEqual(await ground(page), color);
    }
  });
});

test('text size and line spacing hold on every page and over a reload, in elements and drawing', async () => {
  await withPortal('/en/settings/', {}, async (portal, page) => {
    const measures = () =>
      page.evaluate(() => {
        const paragraph = document.querySelector('main .lead');
        const { fontSize, lineHeight } = getComputedStyle(paragraph);
        return [fontSize, lineHeight, paragraph.style.getPropertyValue('--h')];
      });
    assert.deepEqual(await measures(), ['20px', '30px', '30px']);
    await page.getByRole('group', { name: 'Text size' }).getByRole('button', { name: '150%' }).click();
    await portal.settled();
    assert.deepEqual(await measures(), ['30px', '45px', '90px']);
    await page.getByRole('group', { name: 'Line spacing' }).getByRole('button', { name: '125%' }).click();
    await portal.settled();
    assert.deepEqual(await measures(), ['30px', '56.25px', '112.5px']);
    await rail(page, 'Documents').click();
    await page.waitForURL('**/en/documents/');
    await page.reload();
    await portal.drawn();
    assert.deepEqual((await measures()).slice(0, 2), ['30px', '56.25px']);
  });
});

test('plain pages come at once, without the drawing on later visits, and the drawing comes back', async () => {
  await withPortal('/en/settings/', {}, async (portal, page) => {
    const plain = page.getByRole('checkbox', { name: 'Plain display' });
    const isDrawn = () => page.evaluate(() => document.documentElement.classList.contains('glass'));
    await plain.click();
    await portal.settled();
    assert.equal(await isDrawn(), false);
    assert.equal(await plain.isChecked(), true);
    assert.notEqual(await page.locator('h1').evaluate((element) => getComputedStyle(element).color), 'rgba(0, 0, 0, 0)');
    await page.reload();
    await page.waitForSelector('html.live');
    await portal.settled();
    assert.equal(await isDrawn(), false);
    assert.equal(await plain.isChecked(), true);
    await plain.click();
    await portal.drawn();
    assert.equal(await page.locator('#canvas').evaluate((canvas) => canvas.width), 1280);
    await plain.click();
    await plain.click();
    await portal.drawn();
  });
});

test('a reset forgets every choice', async () => {
  await withPortal('/en/mobile/', {}, async (portal, page) => {
    await page.locator('main input[type="text"]').fill('Northern Bakery');
    await rail(page, 'Settings').click();
    await page.waitForURL('**/en/settings/');
    for (const name of ['200%', 'Dark']) await page.locator('main').getByRole('button', { name, exact: true }).click();
    await page.getByRole('checkbox', { name: 'The / key' }).click();
    await portal.settled();
    const stored = () =>
      page.evaluate(() => Object.fromEntries(Object.entries(localStorage).map(([key, text]) => [key, JSON.parse(text)])));
    assert.deepEqual(await stored(), storesOf({ company: 'Northern Bakery', text: '200', theme: 'dark', slash: 'off' }));
    await page.getByRole('button', { name: 'Reset everything' }).click();
    await portal.settled();
    assert.deepEqual(await stored(), {});
    assert.deepEqual(await page.evaluate(() => Object.keys(document.documentElement.dataset).sort()), ['language', 'version']);
    assert.equal(await page.getByRole('button', { name: '100%' }).first().getAttribute('aria-pressed'), 'true');
  });
});

test('a copy button copies what it stands for and says so', async () => {
  const options = { permissions: ['clipboard-read', 'clipboard-write'] };
  await withPortal('/en/breaking-changes/mobile-address/', options, async (portal, page) => {
    const button = page.locator('main button[data-copies]').first();
    const expected = await button.getAttribute('data-copies');
    await button.click();
    await portal.settled();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), expected);
    assert.match(await page.locator('[data-k="notice"]').innerText(), /Copied/);
  });
});

test('menus of the bars open on narrow pages', async () => {
  await withPortal('/en/', { viewport: { width: 360, height: 740 }, hasTouch: true }, async (portal, page) => {
    await page.locator('nav.bottom summary').tap();
    await portal.settled();
    await page.locator('nav.bottom').getByRole('link', { name: 'Documents' }).tap();
    await page.waitForURL('**/en/documents/');
    await portal.settled();
    assert.match(await page.title(), /^Documents/);
  });
});
