// Whatever a control is operated with, it acts once: counted where effects come out of the page and events go into the
// module. Drawn and plain.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser, site } from './portal_in_chromium.mjs';
import { PortalPage } from './portal_page.mjs';

// Counts in the page what it does to the outside, and what the module is told of.
function observe() {
  const effects = (window.effects = {});
  const count = (name) => (effects[name] = (effects[name] ?? 0) + 1);
  const listen = (prototype, method, nameOf) => {
    const original = prototype[method];
    prototype[method] = function (...given) {
      const name = nameOf(...given);
      if (name) count(name);
      return original.apply(this, given);
    };
  };
  listen(History.prototype, 'pushState', () => 'page');
  listen(Storage.prototype, 'setItem', () => 'stored');
  listen(Storage.prototype, 'removeItem', () => 'stored'); // the last value of a store was chosen away
  listen(Clipboard.prototype, 'writeText', () => 'copied');
  const told = /^\{"type":"(activated|value|route|copy_failed)"/;
  listen(TextEncoder.prototype, 'encode', (text) => told.exec(text)?.[1]);
}

// Ways in which somebody who has the mouse, a finger, the keyboard or assistive technology operates an element.
const mouse = (page, element) => element.click();
const finger = (page, element) => element.tap();
const enter = (page, element) => element.press('Enter');
const space = (page, element) => element.press('Space');
const click = (page, element) => element.evaluate((one) => one.click());
// As Chromium carries out the default action that a screen reader asks for: no pointer, and mouse events in a row.
const defaultAction = (page, element) =>
  element.evaluate((one) => {
    one.focus();
    for (const type of ['mousedown', 'mouseup']) one.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    one.click();
  });
const pointed = { mouse, finger, click, defaultAction };
const chooseNext = (page, element) =>
  element.evaluate((one) => {
    one.selectedIndex = (one.selectedIndex + 1) % one.options.length;
    for (const type of ['input', 'change']) one.dispatchEvent(new Event(type, { bubbles: true }));
  });

// `elements`: operated in turn, so that each time there is something to do. `undo`: back to where one came from.
const controls = {
  'a link': {
    path: '/en/faq/?role=it',
    elements: ['.rail [data-k="rail/mobile"]', '.rail [data-k="rail/documents"]'],
    ways: { ...pointed, enter },
    effects: { page: 1, route: 1 },
  },
  'a link within a text': {
    path: '/en/breaking-changes/mobile-address/',
    elements: ['main a[data-k="back"]'],
    ways: { ...pointed, enter },
    effects: { page: 1, route: 1 },
    undo: (page) => page.goBack(),
  },
  'a button': {
    path: '/en/settings/',
    elements: ['[data-k="theme/dark"]', '[data-k="theme/light"]'],
    ways: { ...pointed, enter, space },
    effects: { activated: 1, stored: 1 },
  },
  'a disclosure': {
    path: '/en/faq/',
    elements: ['main summary'],
    ways: { ...pointed, enter, space },
    effects: { activated: 1 },
    stateOf: (element) => element.evaluate((one) => one.parentElement.open),
  },
  'a checkbox': {
    path: '/en/settings/',
    elements: ['[data-k="slash/switch"] input'],
    ways: { ...pointed, space },
    effects: { activated: 1, stored: 1 },
    stateOf: (element) => element.isChecked(),
  },
  'the text of a checkbox': {
    path: '/en/settings/',
    elements: ['[data-k="slash/switch"]'],
    ways: { mouse, finger, click },
    effects: { activated: 1, stored: 1 },
    stateOf: (element) => element.locator('input').isChecked(),
  },
  'a select': {
    path: '/en/documents/',
    elements: ['[data-k="set"] select'],
    ways: { arrow: (page, element) => element.press('ArrowDown'), chooseNext },
    effects: { value: 1 },
    stateOf: (element) => element.inputValue(),
  },
  'a copy button': {
    path: '/en/mobile/',
    elements: ['[data-k="code/copy"]'],
    ways: { ...pointed, enter, space },
    effects: { activated: 1, copied: 1 },
  },
  'a download': {
    path: '/en/mobile/',
    elements: ['[data-k="code/svg"]'],
    ways: { ...pointed, enter, space },
    effects: { activated: 1, downloads: 1 },
  },
  'Enter in the search field': {
    path: '/en/#q=certificate',
    elements: ['[type="search"]'],
    ways: { enter },
    effects: {}, // it leads to the first result
  },
  'Enter in a text field': {
    path: '/en/mobile/',
    elements: ['#field-company'],
    ways: { enter },
    effects: {},
  },
};

for (const isPlain of [false, true]) {
  describe(isPlain ? 'on plain pages' : 'on drawn pages', () => {
    for (const [name, { path, elements, ways, effects, stateOf, undo }] of Object.entries(controls)) {
      test(`${name} acts once`, async () => {
        const options = {
          hasTouch: true,
          permissions: ['clipboard-read', 'clipboard-write'],
          choices: isPlain ? { plain: 'on' } : {},
          prepare: (context) => context.addInitScript(observe),
        };
        await PortalPage.visit(browser, site.base, path, options, async (portal, page) => {
          let downloads = 0;
          page.on('download', () => ++downloads);
          const scripted = async () => ({ ...(await page.evaluate(() => window.effects)), ...(downloads > 0 ? { downloads } : {}) });
          for (const [i, [way, operate]] of Object.entries(ways).entries()) {
            const element = page.locator(elements[i % elements.length]).first();
            const stateBefore = await stateOf?.(element);
            await page.evaluate(() => Object.keys(window.effects).forEach((effect) => delete window.effects[effect]));
            downloads = 0;
            if (effects.downloads) await Promise.all([page.waitForEvent('download'), operate(page, element)]);
            else await operate(page, element);
            await portal.settled();
            assert.deepEqual(await scripted(), effects, way);
            if (stateOf) assert.notEqual(await stateOf(element), stateBefore, way);
            if (!undo) continue;
            await undo(page);
            await portal.settled();
          }
          portal.assertNothingToComplainAbout();
        });
      });
    }
  });
}
