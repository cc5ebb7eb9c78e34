// The keyboard alone: Tab goes through every control in reading order and out, what has the focus is in view, and a ring
// says so; a button that goes away leaves the focus to a neighbour.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isComplete, screens } from './pages.mjs';
import { contrast, pictureOf } from './pixels.mjs';
import { withPortal } from './portal_in_chromium.mjs';
import { Holdback } from './states.mjs';

const nameOfFocus = (page) => page.evaluate(() => document.activeElement.dataset.k ?? document.activeElement.className);

// Names of the controls that can be seen, in reading order.
const controlsInOrder = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, select, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.dataset.k ?? element.className),
  );

// The name of what has the focus, and what is wrong with its place: outside of the window, or behind something else
// (WCAG 2.2, 2.4.11).
function focusInView() {
  const element = document.activeElement;
  const name = element.dataset.k ?? element.className;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const inset = 2;
  if (left < 0 || right > innerWidth + 1) return [name, `reaches from ${left} to ${right} of ${innerWidth} px`];
  if (height < innerHeight / 2 && (top < 0 || bottom > innerHeight)) return [name, `reaches from ${top} to ${bottom} of ${innerHeight} px down`];
  const [x, y] = [left + width / 2, top + height / 2];
  for (const [atX, atY] of [[x, y], [x, top + inset], [x, bottom - inset], [left + inset, y], [right - inset, y]]) {
    const onTop = document.elementFromPoint(atX, atY);
    if (!element.contains(onTop) && !onTop?.contains(element)) return [name, `is behind ${onTop?.outerHTML.slice(0, 80)}`];
  }
  return [name, ''];
}

// Each screen once, in one of these ways after the other, or in all of them.
const tours = [
  { language: 'en', width: 1280, height: 800 },
  { language: 'sv', width: 360, height: 740 },
  { language: 'sv', width: 1280, height: 800 },
  { language: 'en', width: 360, height: 740 },
];

for (const [nth, { language, width, height }] of tours.entries()) {
  describe(`Tab in ${language} at ${width} px`, () => {
    for (const [name, path] of Object.entries(screens).filter((_, i) => isComplete || i % tours.length === nth)) {
      test(`goes through the screen ${name} and back, and what it reaches is in view`, async () => {
        await withPortal(`/${language}/${path}`, { viewport: { width, height } }, async (portal, page) => {
          const expected = await controlsInOrder(page);
          const reached = [];
          for (let i = 0; i < expected.length; ++i) {
            await page.keyboard.press('Tab');
            const [key, trouble] = await page.evaluate(focusInView);
            assert.equal(trouble, '', `${key} ${trouble}`);
            reached.push(key);
          }
          assert.deepEqual(reached, expected);
          for (let i = expected.length - 2; i >= 0; --i) {
            await page.keyboard.press('Shift+Tab');
            const [key, trouble] = await page.evaluate(focusInView);
            assert.equal(trouble, '', `back: ${key} ${trouble}`);
            assert.equal(key, expected[i]);
          }
          await page.evaluate((last) => document.querySelector(`[data-k="${CSS.escape(last)}"]`).focus(), expected.at(-1));
          await page.keyboard.press('Tab');
          assert.equal(expected.indexOf(await nameOfFocus(page)), -1, 'Tab leaves the page behind its last control');
        });
      });
    }
  });
}

// --- The ring ---------------------------------------------------------------------------------------------------------

// One of each kind, by the page where it is.
const ringed = [
  { path: '/en/', width: 1280, selectors: ['.rail [data-k="rail/firewall"]', '.aside a', '.door', 'main .chip[aria-pressed="true"]', 'main .chip[aria-pressed="false"]', 'main li a', 'main li p a', '[type="search"]'] },
  { path: '/en/breaking-changes/', width: 1280, selectors: ['main article a', 'main button[aria-label]', 'main .row > button:not([aria-label])'] },
  { path: '/sv/faq/', width: 1280, selectors: ['main summary'] },
  { path: '/sv/documents/', width: 1280, selectors: ['main select', 'main .primary', '[data-k="download/docx"]'] },
  { path: '/en/settings/', width: 360, selectors: ['.checkbox input', '[data-k="reset/all"]', '.bottom a', '.bottom summary', '.banner a'] },
  { path: '/sv/mobile/', width: 360, selectors: ['#field-company', 'main a.primary'] },
];
const ringReaches = 6; // CSS px around the control

// How much of each side of the control is accompanied by pixels that the focus has changed by 3:1 or more. `rect`: within
// the pictures, whose edges stand for what is beyond them.
function sidesMarked(before, after, rect) {
  const within = (value, size) => Math.min(size - 1, Math.max(0, Math.floor(value)));
  const changed = (x, y) => {
    const place = [within(x, before.width), within(y, before.height)];
    return contrast(before.at(...place), after.at(...place)) >= 3;
  };
  const share = (from, to, isMarked) => {
    const inner = Math.min(12, (to - from) / 4); // corners are round
    let marked = 0;
    let all = 0;
    for (let at = Math.ceil(from + inner); at < to - inner; ++at, ++all) marked += isMarked(at) ? 1 : 0;
    return marked / all;
  };
  const steps = [...Array(2 * ringReaches).keys()].map((i) => i - ringReaches);
  return {
    top: share(rect.left, rect.right, (x) => steps.some((step) => changed(x, rect.top + step))),
    bottom: share(rect.left, rect.right, (x) => steps.some((step) => changed(x, rect.bottom + step))),
    left: share(rect.top, rect.bottom, (y) => steps.some((step) => changed(rect.left + step, y))),
    right: share(rect.top, rect.bottom, (y) => steps.some((step) => changed(rect.right + step, y))),
  };
}

for (const isPlain of [false, true]) {
  for (const colorScheme of isComplete || !isPlain ? ['light', 'dark'] : ['dark']) {
    test(`a ring of 3:1 shows the focus, ${isPlain ? 'plain' : 'drawn'}, ${colorScheme}`, async () => {
      for (const { path, width, selectors } of ringed) {
        const options = { viewport: { width, height: 800 }, colorScheme, choices: isPlain ? { plain: 'on' } : {} };
        await withPortal(path, options, async (portal, page) => {
          await page.keyboard.press('Tab'); // by keyboard from here on
          for (const selector of selectors) {
            const element = page.locator(selector).first();
            await element.focus();
            await portal.settled();
            const rect = await element.evaluate((one) => {
              const { left, top, right, bottom } = (one.type === 'checkbox' && document.querySelector('html.glass') ? one.parentElement : one).getBoundingClientRect();
              return { left, top, right, bottom };
            });
            const x = Math.max(0, Math.floor(rect.left) - 2 * ringReaches);
            const y = Math.max(0, Math.floor(rect.top) - 2 * ringReaches);
            const clip = {
              x,
              y,
              width: Math.min(width - x, rect.right - x + 2 * ringReaches),
              height: Math.min(800 - y, rect.bottom - y + 2 * ringReaches),
            };
            const take = () => page.screenshot({ clip, caret: 'hide' });
            const focused = await pictureOf(page, take);
            await element.evaluate((one) => one.blur());
            await portal.settled();
            const blurred = await pictureOf(page, take);
            const within = { left: rect.left - x, top: rect.top - y, right: rect.right - x, bottom: rect.bottom - y };
            const sides = sidesMarked(blurred, focused, within);
            for (const [side, share] of Object.entries(sides)) {
              assert.ok(share > 0.9, `${selector} on ${path}, ${side}: ${JSON.stringify(sides)}`);
            }
          }
        });
      }
    });
  }
}

// --- Focus after an action ----------------------------------------------------------------------------------------------

test('a button that goes away with what it did leaves the focus to a neighbour', async () => {
  const prepare = new Holdback(/^https:\/\/[^/]+\.flexhrm\.com/).prepare;
  for (const choices of [{}, { plain: 'on' }]) {
    await withPortal('/en/firewall/', { choices, prepare }, async (portal, page) => {
      await page.locator('[data-k="check/start"]').press('Enter');
      await page.locator('[data-k="check/cancel"]').waitFor();
      await portal.settled();
      assert.equal(await nameOfFocus(page), 'check/cancel');
      await page.keyboard.press('Enter');
      await portal.settled();
      assert.equal(await nameOfFocus(page), 'check/start');
      portal.hosts.clear();
      portal.hosts.add(new URL(portal.base).host); // the check asked for others
    });
    const workshop = new Holdback('**/workshop.wasm');
    await withPortal('/en/documents/', { choices, prepare: workshop.prepare }, async (portal, page) => {
      await page.locator('[data-k="download/docx"]').press('Enter');
      await page.locator('[data-k="work/cancel"]').waitFor();
      await portal.settled();
      assert.equal(await nameOfFocus(page), 'download/docx', 'a button that can do nothing for now keeps the focus');
      await page.keyboard.press('Enter');
      await page.locator('[data-k="work/cancel"]').press('Enter');
      await portal.settled();
      assert.equal(await nameOfFocus(page), 'download/md');
      workshop.release();
    });
  }
});
