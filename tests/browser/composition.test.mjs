// Input methods: what is composed arrives while the page is drawn anew at each step, and the browser is told which keyboard
// a field wants. Chromium's own composition, as an input method drives it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site } from './portal_in_chromium.mjs';
import { PortalPage } from './portal_page.mjs';

const fields = { search: '[type="search"]', company: '#field-company' };

// Steps of an input method, and what it settles on.
const compositions = [
  { language: 'Japanese', steps: ['ｎ', 'に', 'にｈ', 'にほ', 'にほｎ', 'にほん', '日本'], text: '日本' },
  { language: 'Korean', steps: ['ㅎ', '하', '한'], text: '한' },
  { language: 'a dead key', steps: ['´'], text: 'é' },
  { language: 'Swedish on a phone', steps: ['å', 'åk', 'åke'], text: 'åker' },
  { language: 'an emoji', steps: [], text: '😀' },
];

// The field as its user has it: text, caret, focus; and how often a composition began and ended.
const now = (page, selector) =>
  page.evaluate((field) => {
    const element = document.querySelector(field);
    return { value: element.value, caret: element.selectionStart, hasFocus: document.activeElement === element, ...window.compositions };
  }, selector);

function countCompositions() {
  window.compositions = { begun: 0, ended: 0 };
  addEventListener('compositionstart', () => ++window.compositions.begun, true);
  addEventListener('compositionend', () => ++window.compositions.ended, true);
}

for (const [name, selector] of Object.entries(fields)) {
  for (const choices of [{}, { plain: 'on' }]) {
    test(`composed text arrives in the field ${name}, ${choices.plain ? 'plain' : 'drawn'}`, async () => {
      const options = { choices, prepare: (context) => context.addInitScript(countCompositions) };
      await PortalPage.visit(browser, site.base, '/sv/mobile/', options, async (portal, page) => {
        const keyboard = await page.context().newCDPSession(page);
        await page.locator(selector).focus();
        await page.keyboard.type('xy');
        await page.keyboard.press('ArrowLeft'); // composed between two letters
        let left = 'x';
        let count = 0;
        for (const { language, steps, text } of compositions) {
          for (const step of steps) {
            await keyboard.send('Input.imeSetComposition', { text: step, selectionStart: step.length, selectionEnd: step.length });
            await portal.settled();
            assert.deepEqual(
              await now(page, selector),
              { value: `${left}${step}y`, caret: left.length + step.length, hasFocus: true, begun: count + 1, ended: count },
              `${language}, ${step}`,
            );
          }
          await keyboard.send('Input.insertText', { text });
          await portal.settled();
          left += text;
          count += steps.length > 0 ? 1 : 0;
          assert.deepEqual(await now(page, selector), { value: `${left}y`, caret: left.length, hasFocus: true, begun: count, ended: count }, language);
        }
        if (name === 'company') assert.match(await page.locator('[data-k="code/company"]').innerText(), new RegExp(`^${left}y$`));
        else await page.waitForURL((url) => decodeURIComponent(url.hash) === `#q=${left}y`);
        portal.assertNothingToComplainAbout();
      });
    });
  }
}

test('a composition that is broken off leaves the field as it was', async () => {
  await PortalPage.visit(browser, site.base, '/en/mobile/', {}, async (portal, page) => {
    const keyboard = await page.context().newCDPSession(page);
    for (const selector of [fields.company, fields.search]) {
      await page.locator(selector).fill('ab');
      await keyboard.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
      await portal.settled();
      await keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
      await portal.settled();
      assert.equal(await page.locator(selector).inputValue(), 'ab');
    }
  });
});

test('each field says which keyboard it wants, and no phone has a reason to zoom in', async () => {
  const attributes = ['type', 'inputmode', 'enterkeyhint', 'autocapitalize', 'autocomplete'];
  const wanted = {
    search: ['search', null, 'search', 'none', 'off'],
    company: ['text', null, 'done', 'words', 'organization'],
  };
  const options = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  for (const language of ['en', 'sv']) {
    await PortalPage.visit(browser, site.base, `/${language}/mobile/`, options, async (portal, page) => {
      const all = await page.locator('input:visible').count();
      assert.equal(all, Object.keys(fields).length);
      for (const [name, selector] of Object.entries(fields)) {
        const field = page.locator(selector);
        assert.deepEqual(await Promise.all(attributes.map((attribute) => field.getAttribute(attribute))), wanted[name], name);
        assert.ok((await field.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))) >= 16, name);
      }
    });
  }
});
