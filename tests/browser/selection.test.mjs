// Selecting and copying: the drawn page gives the same text as the plain one, and that is the content's; what is selected
// can be seen in the drawing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isComplete, screens } from './pages.mjs';
import { contrast, pictureOf } from './pixels.mjs';
import { browser, site } from './portal_in_chromium.mjs';
import { PortalPage } from './portal_page.mjs';

const permissions = ['clipboard-read', 'clipboard-write'];
const languages = ['en', 'sv'];

const words = (text) => text.split(/\s+/).filter((word) => word !== '');

async function copied(portal, page) {
  await page.keyboard.press('Control+c');
  await portal.settled();
  return words(await page.evaluate(() => navigator.clipboard.readText()));
}

async function allCopied(portal, page) {
  await page.locator('main').focus();
  await page.keyboard.press('Control+a');
  return copied(portal, page);
}

async function mainCopied(portal, page) {
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('main')));
  return copied(portal, page);
}

// The words of the main content as the served file holds them, in its order; no style sheet has a say in it.
async function servedWords(page) {
  const text = await page.evaluate(async () => {
    const html = await (await fetch(location.pathname)).text();
    const served = new DOMParser().parseFromString(html, 'text/html');
    const isWithinText = (element) => ['span', 'strong', 'em', 'code'].includes(element.localName) || element.parentElement.localName === 'p';
    const textOf = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      const inner = [...node.childNodes].map(textOf).join('');
      return isWithinText(node) ? inner : `\n${inner}\n`;
    };
    return textOf(served.querySelector('main'));
  });
  return words(text);
}

for (const [i, [name, path]] of Object.entries(screens).entries()) {
  for (const language of isComplete ? languages : [languages[i % 2]]) {
    test(`everything that is copied from the screen ${name} in ${language} is the same, plain and drawn`, async () => {
      const results = [];
      for (const choices of [{}, { plain: 'on' }]) {
        const options = { permissions, choices };
        await PortalPage.visit(browser, site.base, `/${language}/${path}`, options, async (portal, page) => {
          results.push([await allCopied(portal, page), await mainCopied(portal, page)]);
          portal.assertNothingToComplainAbout();
        });
      }
      assert.ok(results[0][0].length > 30);
      assert.deepEqual(results[0][0], results[1][0], 'the whole page');
      assert.deepEqual(results[0][1], results[1][1], 'the main content');
    });
  }
}

test('what is copied from the main content is what the content holds', async () => {
  for (const language of languages) {
    for (const path of [screens.change, screens.question]) {
      await PortalPage.visit(browser, site.base, `/${language}/${path}`, { permissions }, async (portal, page) => {
        assert.deepEqual(await mainCopied(portal, page), await servedWords(page), path);
      });
    }
  }
});

// Chromium copies what is shown: of a closed answer the question. Find in page opens answers, copying does not.
test('questions are copied with the answers that are open', async () => {
  await PortalPage.visit(browser, site.base, '/en/faq/', { permissions }, async (portal, page) => {
    const questions = await page.locator('main summary').allInnerTexts();
    const answers = await page.locator('main details > p:first-of-type').allTextContents();
    const isCopied = async (text) => (await mainCopied(portal, page)).join(' ').includes(words(text).join(' '));
    assert.ok(questions.length > 50);
    for (const at of [0, 20, questions.length - 1]) assert.ok(await isCopied(questions[at]), questions[at]);
    assert.equal(await isCopied(answers[0]), false);
    await page.locator('main summary').first().click();
    await portal.settled();
    assert.equal(await isCopied(answers[0]), true);
  });
});

test('copying leaves the drawing, the place and the selection as they were, and takes no invisible colours along', async () => {
  await PortalPage.visit(browser, site.base, '/en/faq/', { permissions }, async (portal, page) => {
    await page.locator('main').focus();
    await page.keyboard.press('Control+a');
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await portal.settled();
    const state = () => page.evaluate(() => [document.documentElement.className, scrollY, getSelection().toString().length]);
    const before = await state();
    await copied(portal, page);
    assert.deepEqual(await state(), before);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType('text/html')).text();
    });
    assert.ok(html.includes('Can we keep our SSO provider?'));
    assert.doesNotMatch(html, /[^-]color: (transparent|rgba\(0, 0, 0, 0\))/);
    portal.assertNothingToComplainAbout();
  });
});

test('what is selected is seen, and can be read, in the drawing', async () => {
  for (const colorScheme of ['light', 'dark']) {
    await PortalPage.visit(browser, site.base, '/en/faq/', { colorScheme }, async (portal, page) => {
      const { x, y, height } = await page.locator('h1').boundingBox();
      const take = () => page.screenshot({ clip: { x, y, width: 250, height } }); // within the words
      const before = await pictureOf(page, take);
      await page.locator('main').focus();
      await page.keyboard.press('Control+a');
      await portal.settled();
      const selected = await pictureOf(page, take);
      const changed = before.pixels.filter((color, i) => color !== selected.pixels[i]).length;
      assert.ok(changed / before.pixels.length > 0.5, `${changed} of ${before.pixels.length} pixels`);
      const { ink, ground } = selected.inkAndGround();
      assert.ok(contrast(ink, ground) >= 4.5, `the words stand out by ${contrast(ink, ground)}`);
    });
  }
});
