// Contrast of what is drawn, taken from the pixels: WCAG 2.2, 1.4.3 for text and 1.4.11 for icons, controls and the focus
// ring. The ground is the most frequent colour about a text; its own colour is the one that stands out most, at a density
// at which stems are wide enough to have it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isComplete, portalPages } from './pages.mjs';
import { contrast, hex, pictureOf } from './pixels.mjs';
import { browser, site } from './portal_in_chromium.mjs';
import { PortalPage } from './portal_page.mjs';

const options = (colorScheme, height) => ({ colorScheme, viewport: { width: 900, height }, deviceScaleFactor: 3 });

// Lines of text, icons and edges of controls that are wholly in view, within `scope`.
function thingsInView(scope) {
  const found = [];
  const add = (kind, name, { left, top, right, bottom }, least) => {
    const isIn = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right > left && bottom > top;
    if (isIn) found.push({ kind, name, least, area: { left, top, right, bottom } });
  };
  const isOnTop = (element, { left, top, right, bottom }) =>
    [top + 1, bottom - 1].every((y) => {
      const there = document.elementFromPoint((left + right) / 2, y);
      return there !== null && (there.contains(element) || element.contains(there) || there.contains(element.parentElement));
    });
  for (const root of document.querySelectorAll(scope)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent.closest('.unseen, select, svg') || !parent.checkVisibility() || node.data.trim() === '') continue;
      const { fontSize, fontWeight } = getComputedStyle(parent);
      const size = Number.parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const isSpaceAtEnd = rect.width < 0.3 * size && rect.width > 0 && /\s/.test(node.data);
        if (!isSpaceAtEnd && isOnTop(parent, rect)) add('text', `"${node.data.slice(0, 30)}" of ${parent.closest('[data-k]')?.dataset.k}`, rect, isLarge ? 3 : 4.5);
      }
    }
    const elements = [root, ...root.querySelectorAll('*')].filter((element) => element.checkVisibility());
    for (const element of elements) {
      const rect = element.getBoundingClientRect();
      if (!isOnTop(element, rect)) continue;
      if (element.matches('svg.icon')) add('icon', element.dataset.k, rect, 3);
      if (element.matches('select, input:not([type="checkbox"])') && (element.value || element.placeholder)) {
        const inner = { left: rect.left + 8, right: rect.right - 8, top: rect.top + 4, bottom: rect.bottom - 4 };
        add('text', `in ${element.dataset.k}`, inner, 4.5);
      }
      // What surrounds a control at its left edge, half way down; quiet ones are text alone.
      if (element.matches('button:not(.quiet):not(:disabled), input, select, .primary')) {
        const middle = (rect.top + rect.bottom) / 2;
        add('edge', element.dataset.k, { left: rect.left - 3, right: rect.left + 4, top: middle - 1, bottom: middle + 1 }, 3);
      }
    }
  }
  return found;
}

async function assertVisible(page, where, scope = 'body') {
  const things = await page.evaluate(thingsInView, scope);
  const picture = await pictureOf(page);
  const faint = [];
  let lowest = Infinity;
  for (const { kind, name, least, area } of things) {
    const { ink, ground } = kind === 'edge' ? outsideAndEdge(picture, area) : picture.inkAndGround(area);
    const ratio = contrast(ink, ground);
    if (kind === 'text') lowest = Math.min(lowest, ratio);
    if (ratio < least) faint.push(`${kind} ${name}: ${hex(ink)} on ${hex(ground)} is ${ratio.toFixed(2)}, not ${least}`);
  }
  assert.deepEqual(faint, [], where);
  return { count: things.length, lowest };
}

// From the leftmost pixel, which lies outside, to the one that differs most from it.
function outsideAndEdge(picture, area) {
  const part = picture.pixelsWithin(area);
  const ground = picture.at(part.left, part.top);
  let ink = ground;
  for (const color of picture.colors(area).keys()) if (contrast(color, ground) > contrast(ink, ground)) ink = color;
  return { ink, ground };
}

for (const colorScheme of ['light', 'dark']) {
  test(`texts, icons and controls can be told from their ground on every screen, ${colorScheme}`, async () => {
    const total = { count: 0, lowest: Infinity };
    // Colours know no language: each screen in one of the two.
    const language = colorScheme === 'light' ? 'en' : 'sv';
    const pages = portalPages(site.folder).filter((address) => isComplete || address.startsWith(`/${language}/`));
    for (const address of pages) {
      await PortalPage.visit(browser, site.base, address, options(colorScheme, 1000), async (portal, page) => {
        await page.evaluate(() => document.querySelector('main summary')?.click());
        await portal.settled();
        for (let y = 0, end = 1; y < end && y < (isComplete ? Infinity : 1800); y += 900) {
          await page.evaluate((top) => window.scrollTo(0, top), y);
          await portal.settled();
          const { count, lowest } = await assertVisible(page, `${address} at ${y} px, ${colorScheme}`);
          total.count += count;
          total.lowest = Math.min(total.lowest, lowest);
          end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
        }
        portal.assertNothingToComplainAbout();
      });
    }
    console.log(`${colorScheme}: ${total.count} texts, icons and edges; the faintest text has ${total.lowest.toFixed(2)}`);
  });

  test(`so they can under the pointer, pressed and focused, ${colorScheme}`, async () => {
    for (const [address, controls] of [
      ['/en/', ['.door', 'main li a', '.chip[aria-pressed="true"]', '.chip[aria-pressed="false"]', '.banner summary']],
      ['/en/faq/', ['main summary']],
      ['/en/firewall/', ['.primary']],
      ['/en/breaking-changes/mobile-address/', ['main a', 'main button']],
      ['/en/settings/', ['main button:not(.chip)', '.checkbox > input', '.banner input']],
      ['/en/#q=certificate', ['[data-k="hits"] a']],
    ]) {
      await PortalPage.visit(browser, site.base, address, options(colorScheme, 500), async (portal, page) => {
        if (address.endsWith('/faq/')) await page.locator('main summary').first().click();
        await assertVisible(page, `${address}, ${colorScheme}`);
        for (const selector of controls) {
          const control = page.locator(`${selector}:visible`).first();
          await control.scrollIntoViewIfNeeded();
          await page.evaluate(() => window.scrollBy(0, 100));
          const scope = `[data-k="${await control.evaluate((element) => element.closest('[data-k]').dataset.k)}"]`;
          await control.hover();
          await portal.settled();
          await assertVisible(page, `${selector} under the pointer on ${address}, ${colorScheme}`, scope);
          await page.mouse.down();
          await portal.settled();
          await assertVisible(page, `${selector} pressed on ${address}, ${colorScheme}`, scope);
          await page.mouse.move(2, 500);
          await page.mouse.up();
          await page.keyboard.press('Tab'); // what is focused from now on is focused by keyboard
          await control.focus();
          await portal.settled();
          const { left, top, bottom } = await page.locator(scope).first().evaluate((element) => element.getBoundingClientRect().toJSON());
          const middle = (top + bottom) / 2;
          const picture = await pictureOf(page);
          const ring = outsideAndEdge(picture, { left: left - 6, right: left - 1, top: middle - 1, bottom: middle + 1 });
          assert.ok(contrast(ring.ink, ring.ground) >= 3, `${selector}'s ring on ${address}, ${colorScheme}: ${hex(ring.ink)} on ${hex(ring.ground)}`);
        }
      });
    }
  });
}
