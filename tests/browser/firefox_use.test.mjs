// What visitors do, in Debian's Firefox: go to and fro, search, write, find, copy, save; by pointer and by keyboard.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { jsqr } from '../outside_readers/qr_readers.mjs';
import { Firefox } from './firefox.mjs';
import { FirefoxPage, savedFile } from './firefox_page.mjs';
import { contrast, pictureOfCanvas } from './pixels.mjs';
import { TestSite } from './test_site.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-firefox-'));
let site;
let firefox;

before(async () => {
  site = await TestSite.serve();
  firefox = await Firefox.launch({ 'accessibility.tabfocus': 7 }); // 7: links too, as everywhere but on a Mac
});
after(async () => {
  await firefox?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const withPortal = (address, options, use) =>
  FirefoxPage.visit(firefox, site.base, address, options, async (portal, page) => {
    await use(portal, page);
    portal.assertNothingToComplainAbout();
  });

const rail = (address) => `nav.rail a[href="${address}"]`;
const scrollTop = (page) => page.evaluate(() => Math.round(scrollY));

test('links lead from screen to screen without loading the document again, and back to the place that was left', async () => {
  await withPortal('/en/faq/', {}, async (portal, page) => {
    await page.evaluate(() => {
      window.isSameDocument = true;
      window.scrollTo(0, 900);
    });
    await portal.settled();
    for (const [address, title] of [['/en/mobile/', /^Get started/], ['/en/firewall/', /^Firewall/]]) {
      await portal.click(rail(address));
      assert.equal(new URL(page.url()).pathname, address);
      assert.match(await page.title(), title);
      assert.equal(await page.$eval(rail(address), (link) => link.ariaCurrent), 'page');
      assert.equal(await scrollTop(page), 0);
      assert.equal(await page.evaluate(() => document.activeElement.localName), 'h1');
    }
    for (const [address, top] of [['/en/mobile/', 0], ['/en/faq/', 900]]) {
      await page.evaluate(() => history.back());
      await portal.at(address);
      assert.equal(await scrollTop(page), top);
    }
    assert.equal(await page.evaluate(() => window.isSameDocument), true);
  });
});

test('the place is kept over a reload', async () => {
  await withPortal('/sv/faq/', {}, async (portal, page) => {
    await page.evaluate(() => window.scrollTo(0, 900));
    await portal.settled();
    await portal.click(rail('/sv/mobile/'));
    await page.reload();
    await portal.drawn();
    assert.equal(new URL(page.url()).pathname, '/sv/mobile/');
    await page.evaluate(() => history.back());
    await portal.at('/sv/faq/');
    assert.equal(await scrollTop(page), 900);
  });
});

test('another language shows the same entry', async () => {
  await withPortal('/en/faq/what-is-moving/', {}, async (portal, page) => {
    await portal.click(rail('/sv/faq/what-is-moving/'));
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'sv');
    assert.equal(await portal.text('main h1'), 'Vad är det som flyttas, och vart?');
    await portal.click(rail('/en/faq/what-is-moving/'));
    assert.equal(await portal.text('main h1'), 'What is moving, and where to?');
  });
});

describe('search by keyboard in Firefox', () => {
  const results = (page) => page.$$eval('[data-k="hits"] a', (links) => links.map((link) => link.dataset.k));

  for (const keys of ['/', 'Control+k']) {
    test(`${keys} leads to the field, arrows through the results, Enter opens, Esc leads back`, async () => {
      await withPortal('/en/faq/', {}, async (portal, page) => {
        await page.focus('main summary');
        const before = await portal.focusedKey();
        await portal.press(keys);
        assert.equal(await portal.focusedKey(), 'search/field#field');
        await page.keyboard.type('certificate');
        await portal.settled();
        const found = await results(page);
        assert.ok(found.length >= 3);
        await portal.press('ArrowDown');
        await portal.press('ArrowDown');
        assert.equal(await portal.focusedKey(), found[1]);
        await portal.press('Escape');
        await portal.settled();
        assert.equal(await portal.focusedKey(), before);
        assert.equal(new URL(page.url()).search, '');
        await portal.press(keys);
        await page.keyboard.type('certificate');
        await portal.settled();
        await portal.press('Enter');
        assert.equal(await portal.focusedKey(), found[0]);
        const href = await page.evaluate(() => document.activeElement.getAttribute('href'));
        await portal.press('Enter');
        await portal.at(href);
        assert.equal(await portal.focusedKey(), 'title');
        assert.equal(await firefox.inWindow('return gFindBarInitialized && !gFindBar.hidden'), false, 'Firefox searches itself');
      });
    });
  }
});

// How many pixels around the box stand out from the same place in `before`.
async function pixelsOfRing(page, { left, top, right, bottom }, before) {
  const [x, y] = [Math.floor(left) - 5, Math.floor(top) - 5];
  const clip = { x: Math.max(x, 0), y: Math.max(y, 0), width: Math.ceil(right) + 5 - x, height: Math.ceil(bottom) + 5 - y };
  const now = await pictureOfCanvas(page, () => page.screenshot({ clip }));
  let count = 0;
  for (let dy = 0; dy < now.height; ++dy) {
    for (let dx = 0; dx < now.width; ++dx) count += contrast(now.at(dx, dy), before.at(clip.x + dx, clip.y + dy)) >= 3 ? 1 : 0;
  }
  return count;
}

test('Tab reaches every control in reading order, and the ring around it can be seen', async () => {
  await withPortal('/sv/settings/', {}, async (portal, page) => {
    const unfocused = await pictureOfCanvas(page);
    const expected = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter((element) => element.checkVisibility() && !element.disabled)
        .map((element) => element.dataset.k ?? element.className),
    );
    assert.ok(expected.length > 20);
    let rings = 0;
    for (const key of expected) {
      await portal.press('Tab');
      assert.equal(await portal.focusedKey(), key);
      const box = await page.evaluate(() => {
        const element = document.activeElement;
        const { left, top, right, bottom } = (element.closest('.checkbox') ?? element).getBoundingClientRect();
        const isInPicture = scrollY === 0 && bottom < innerHeight && element.className !== 'skip'; // which is no drawing
        return isInPicture && { left, top, right, bottom };
      });
      if (!box) continue;
      await portal.settled();
      const length = 2 * (box.right - box.left + box.bottom - box.top);
      const pixels = await pixelsOfRing(page, box, unfocused);
      assert.ok(pixels >= length, `${key}: a ring of ${pixels} pixels, where ${length} are the edge`);
      ++rings;
    }
    assert.ok(rings > 15);
    await portal.press('Tab');
    assert.notEqual(await portal.focusedKey(), expected.at(-1), 'Tab is caught');
  });
});

test('letters of all kinds arrive, from keys and from an input method', async () => {
  await withPortal('/sv/mobile/', {}, async (portal, page) => {
    const field = 'main input[type="text"]';
    const value = () => page.$eval(field, (element) => element.value);
    await page.focus(field);
    for (const letter of 'Åé日😀') await page.keyboard.press(letter);
    await portal.settled();
    assert.equal(await value(), 'Åé日😀');
    await firefox.compose(['に', 'にほ', '日本']);
    await firefox.compose(['e', 'é']);
    await portal.settled();
    assert.equal(await value(), 'Åé日😀日本é');
    assert.ok((await portal.text('main')).includes('Åé日😀日本é'));
    await page.reload();
    await portal.drawn();
    assert.equal(await value(), 'Åé日😀日本é');
  });
});

test('find in page opens the answer that holds the words, and it stays open', async () => {
  await withPortal('/en/faq/', {}, async (portal, page) => {
    // The shortcut is left to the browser.
    await page.evaluate(() => window.addEventListener('keydown', (event) => (window.isTaken = event.defaultPrevented)));
    await portal.press('Control+f');
    assert.equal(await page.evaluate(() => window.isTaken), false);
    const [id, words] = await page.evaluate(() => {
      const answer = [...document.querySelectorAll('main details')].at(-1);
      return [answer.dataset.k, answer.querySelector('p').textContent.slice(0, 30)];
    });
    assert.deepEqual(await firefox.find(words), [1, 1]);
    await page.waitForSelector(`details[data-k="${id}"][open]`);
    await portal.settled();
    const { left, top, bottom, right } = await page.evaluate(() => getSelection().getRangeAt(0).getBoundingClientRect().toJSON());
    assert.equal(await page.evaluate(() => getSelection().toString()), words);
    assert.ok(top > 64 && bottom < 800, `the words are not on the screen: ${top}`);
    await firefox.inWindow('(await gBrowser.getFindBar()).close()');
    await portal.settled();
    assert.equal(await page.$eval(`details[data-k="${id}"]`, (answer) => answer.open), true);
    // The words are drawn where they were found.
    const picture = await pictureOfCanvas(page);
    const edges = picture.inkedEdges({ left: left - 12, top, right, bottom });
    assert.ok(Math.abs(edges.left - left) <= 3, `drawn at ${edges.left}, found at ${left}`);
  });
});

test('a copy button copies what it stands for and says so', async () => {
  await withPortal('/en/breaking-changes/mobile-address/', {}, async (portal, page) => {
    const expected = await page.$eval('main button[data-copies]', (button) => button.dataset.copies);
    await portal.click('main button[data-copies]');
    await page.waitForSelector('[data-k="notice"]');
    assert.equal(await firefox.clipboard(), expected);
    assert.match(await portal.text('[data-k="notice"]'), /Copied/);
  });
});

test('everything that is copied is the text of the page, plain and drawn', async () => {
  const words = (text) => text.split(/\s+/).filter((word) => word !== '');
  const questions = JSON.parse(readFileSync('public/content/en/questions.json', 'utf8'));
  for (const address of ['/en/', '/sv/breaking-changes/mobile-address/', '/en/faq/what-is-moving/']) {
    const copies = [];
    for (const choices of [{}, { plain: 'on' }]) {
      await withPortal(address, { choices }, async (portal) => {
        await portal.press('Control+a');
        await portal.press('Control+c');
        copies.push(words(await firefox.clipboard()));
      });
    }
    assert.ok(copies[0].length > 30);
    assert.deepEqual(copies[0], copies[1], address);
    if (address.includes('what-is-moving')) assert.ok(copies[0].join(' ').includes(questions['what-is-moving'].question));
  }
});

test('a PDF file is saved whole', async () => {
  await withPortal('/sv/documents/', { downloads: folder }, async (portal, page) => {
    await page.select('main [data-k="set"] select', 'faq');
    await portal.settled();
    await portal.click('main button[data-k="download/pdf"]');
    const file = await savedFile(folder, /^flytt-faq-sv\.pdf$/);
    assert.match(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' }), /No syntax or stream encoding errors found/);
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    const questions = JSON.parse(readFileSync('public/content/sv/questions.json', 'utf8'));
    assert.ok(text.includes(questions['what-is-moving'].question));
    assert.ok(await page.$('main button[data-k="download/pdf"]:enabled'));
  });
});

test('the QR code is read from the pixels of the drawing', async () => {
  await withPortal('/en/mobile/', {}, async (portal, page) => {
    const file = path.join(folder, 'screen.png');
    await page.evaluate(() => (document.getElementById('page').style.opacity = '0'));
    writeFileSync(file, await page.screenshot());
    const { mobile } = JSON.parse(readFileSync('public/content/pack.json', 'utf8'));
    assert.equal(jsqr(file), mobile.base_url);
  });
});
