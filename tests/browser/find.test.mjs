// Find-in-page on the drawn page: what the browser finds is opened and scrolled to, and its rectangle lies on the glyphs.
// No protocol presses Ctrl+F in Chromium without a window. An address that ends in ":~:text=words" makes the same search,
// opens the same closed answers and scrolls in the same way; the rectangle that find would mark is that of the range.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { isComplete } from './pages.mjs';
import { contrast, pictureOfCanvas } from './pixels.mjs';
import { browser, site, withPortal } from './portal_in_chromium.mjs';

const tolerance = 1.5; // CSS px; 2 would not be seen, but a chip's edge is that near its text

// The words within the window, as find would mark them, and where their ink ought to be: that is what the typeface says.
function wordsInView() {
  const fine = 8; // glyphs are measured in whole pixels, so larger ones more precisely
  const measure = document.createElement('canvas').getContext('2d');
  measure.fontKerning = 'none';
  measure.textRendering = 'geometricPrecision';
  const words = [];
  const walker = document.createTreeWalker(document.getElementById('page'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent.closest('.unseen, select, svg') || !parent.checkVisibility()) continue;
    // Not a bar that lies over it.
    const isShown = (x, y) => {
      const element = document.elementFromPoint(x, y);
      return element !== null && (element.contains(parent) || parent.contains(element));
    };
    const isOver = (bar, x, y) => document.elementFromPoint(x, y)?.closest(bar) !== parent.closest(bar);
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(parent);
    const size = Number.parseFloat(fontSize);
    measure.font = `${fontStyle} ${fontWeight} ${fine * size}px ${fontFamily}`;
    for (const { 0: word, index } of node.data.matchAll(/(?<![^\s])\S+(?![^\s])/g)) {
      // Where the next element goes on without a space, there is no telling whose ink it is.
      const isAtEnd = index + word.length === node.data.length;
      const hasNeighbour = (index === 0 && touches(node, 'previousSibling')) || (isAtEnd && touches(node, 'nextSibling'));
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const rects = range.getClientRects();
      const isTailed = word.includes('j') && parent.closest('a'); // to the left, below the line under the link
      if (hasNeighbour || isTailed || rects.length !== 1) continue; // the last: parted at a hyphen
      const { left, top, right, bottom, width } = rects[0];
      if (left < 4 || top < 4 || right > innerWidth - 4 || bottom > innerHeight - 4) continue;
      const middle = (left + right) / 2;
      if (!isShown(middle, (top + bottom) / 2) || isOver('.banner', middle, top - 4) || isOver('.bottom', middle, bottom + 4)) continue;
      const ink = measure.measureText(word);
      const baseline = top + Math.round((ink.fontBoundingBoxAscent / fine) * devicePixelRatio) / devicePixelRatio;
      if (Math.abs(ink.width / fine - width) > 1) throw new Error(`"${word}" is ${width} px wide instead of ${ink.width / fine} px`);
      words.push({
        word,
        tag: (parent.closest('h1, h2, h3, h4, button, summary, a, code, td, th, li, p, label') ?? parent).localName,
        isUnderlined: parent.closest('a') !== null,
        size,
        rect: { left, right },
        baseline,
        ink: {
          left: left - ink.actualBoundingBoxLeft / fine,
          right: left + ink.actualBoundingBoxRight / fine,
          top: baseline - ink.actualBoundingBoxAscent / fine,
          bottom: baseline + ink.actualBoundingBoxDescent / fine,
        },
      });
    }
  }
  return words;

  function touches(node, sibling) {
    let at = node;
    while (!at[sibling] && getComputedStyle(at.parentElement).display === 'inline') at = at.parentElement;
    const text = at[sibling]?.textContent ?? ' ';
    return !/\s/.test((sibling === 'nextSibling' ? text[0] : text.at(-1)) ?? ' ');
  }
}

// How far the glyphs in the picture are from where the word's rectangle says.
function deviation(picture, { ink, rect, size, isUnderlined, baseline }) {
  const colors = picture.inkAndGround({ ...ink, left: rect.left, right: rect.right });
  // A line under a link begins 3 px below the baseline.
  const bottom = isUnderlined ? Math.min(ink.bottom, baseline + 2) : ink.bottom;
  // Half the way to the words beside it: a space is 0.2 em. Up and down a little more than what is allowed.
  const row = { top: ink.top, bottom, left: rect.left - 0.1 * size, right: rect.right + 0.1 * size };
  const column = { left: ink.left, right: ink.right, top: ink.top - tolerance - 0.25, bottom };
  if (bottom === ink.bottom) column.bottom += tolerance + 0.25;
  const across = picture.inkedEdges(row, colors);
  const down = picture.inkedEdges(column, colors);
  return {
    across: Math.max(Math.abs(across.left - ink.left), Math.abs(across.right - ink.right)),
    down: Math.max(Math.abs(down.top - ink.top), Math.abs(down.bottom - bottom)),
  };
}

const open = (page) => page.locator('main details[open]').evaluateAll((all) => all.map((details) => details.dataset.k));

// Words that stand in one place, which is a closed answer far down the page, and the key of what opens it.
function farAnswer(page) {
  return page.evaluate(() => {
    const text = document.querySelector('main').textContent;
    for (const paragraph of [...document.querySelectorAll('main details > p:not(.small)')].slice(60)) {
      const words = paragraph.textContent.split(' ').slice(0, 6).join(' ');
      if (text.split(words).length === 2) return { disclosure: paragraph.parentElement.dataset.k, words };
    }
    throw new Error('There is no such answer.');
  });
}

for (const state of ['drawn', 'plain']) {
  const path = (language) => `/${language}/faq/${state === 'plain' ? '?plain=1' : ''}`;
  const fragment = (words) => `#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;

  async function assertShown(page, { disclosure, words }) {
    await page.waitForFunction((key) => document.querySelector(`[data-k="${key}"]`)?.open, disclosure);
    assert.deepEqual(await open(page), [disclosure]);
    // What the browser's own search has for the words now.
    const found = await page.evaluate((text) => {
      getSelection().removeAllRanges();
      const before = scrollY;
      const isFound = window.find(text, true);
      const { left, top, right, bottom } = getSelection().getRangeAt(0).getClientRects()[0];
      return { isFound, hasScrolled: scrollY !== before, left, top, right, bottom, height: innerHeight };
    }, words);
    assert.equal(found.isFound, true);
    assert.equal(found.hasScrolled, false, 'the words were in view before');
    assert.ok(found.top > 64 && found.bottom < found.height, `the words are ${found.top} px from the top`);
    if (state === 'plain') return;
    await page.evaluate(() => getSelection().removeAllRanges());
    const picture = await pictureOfCanvas(page);
    const { ink, ground } = picture.inkAndGround(found);
    assert.ok(contrast(ink, ground) > 4.5, 'the drawing shows the answer');
  }

  test(`words in a closed answer are found, opened and scrolled to on the ${state} page`, async () => {
    for (const language of ['en', 'sv']) {
      await withPortal(path(language), {}, async (portal, page) => {
        assert.deepEqual(await open(page), []);
        const answer = await farAnswer(page);
        await page.goto(portal.base + path(language) + fragment(answer.words));
        await portal.settled();
        await assertShown(page, answer);
      });
    }
  });

  test(`an answer that was found or opened before the program was there stays open on the ${state} page`, async () => {
    await withPortal(path('en'), {}, async (portal, page) => {
      const answer = await farAnswer(page);
      await portal.close();
      await withPortal(path('en') + fragment(answer.words), {}, async (_, found) => assertShown(found, answer));
    });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    let goOn = () => {};
    const isOpened = new Promise((resolve) => (goOn = resolve));
    await page.route('**/flytt.wasm', async (route) => {
      await isOpened;
      await route.continue();
    });
    await page.goto(site.base + path('en'), { waitUntil: 'commit' });
    await page.locator('main details').nth(2).locator('summary').click();
    const before = await open(page);
    assert.equal(before.length, 1);
    goOn();
    await page.waitForSelector(state === 'plain' ? 'html.live' : 'html.glass');
    assert.deepEqual(await open(page), before);
    await page.locator('main details').nth(2).locator('summary').click();
    await page.waitForFunction(() => document.querySelector('main details[open]') === null);
    await context.close();
  });
}

const screens = ['', 'breaking-changes/mobile-address/', 'faq/', 'firewall/', 'mobile/', 'documents/', 'settings/', '#q=certifi'];

describe('the rectangle of a word lies on its glyphs', () => {
  const worst = { across: 0, down: 0, words: 0, tags: new Map() };
  const configurations = [];
  for (const language of ['en', 'sv'])
    for (const width of [320, 768, 1280])
      for (const text of ['100', '150']) for (const density of [1, 2]) configurations.push({ language, width, text, density });

  for (const [at, screen] of screens.entries()) {
    // Otherwise each screen with both languages, text sizes and densities.
    const chosen = configurations.filter((_, index) => isComplete || [0, 1].some((i) => (13 * i + 5 * at + 21) % 24 === index));
    test(`on /${screen}`, async () => {
      for (const { language, width, text, density } of chosen) {
        const options = { viewport: { width, height: 1000 }, deviceScaleFactor: density, choices: { text } };
        await withPortal(`/${language}/${screen}`, options, async (portal, page) => {
          await page.evaluate(() => [...document.querySelectorAll('main summary')].slice(0, 2).forEach((summary) => summary.click()));
          await portal.settled();
          for (const y of [0, 800]) {
            await page.evaluate((top) => window.scrollTo(0, top), y);
            await portal.settled();
            const words = await page.evaluate(wordsInView);
            const picture = await pictureOfCanvas(page);
            for (const word of words) {
              const { across, down } = deviation(picture, word);
              const where = `"${word.word}" in ${word.tag} on /${language}/${screen} at ${width} px, ${text} %, density ${density}`;
              const say = () => `${where}: ${across.toFixed(2)} px across, ${down.toFixed(2)} px down ${JSON.stringify(word)}`;
              assert.ok(Math.max(across, down) <= tolerance, say());
              worst.across = Math.max(worst.across, across);
              worst.down = Math.max(worst.down, down);
              worst.words += 1;
              worst.tags.set(word.tag, (worst.tags.get(word.tag) ?? 0) + 1);
            }
          }
        });
      }
    });
  }

  after(() => {
    const tags = [...worst.tags].map(([tag, count]) => `${tag} ${count}`).join(', ');
    console.log(`${worst.words} words; farthest: ${worst.across.toFixed(2)} px across, ${worst.down.toFixed(2)} px down (${tags})`);
  });
});
