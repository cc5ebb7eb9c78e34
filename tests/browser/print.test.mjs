// The drawn page on paper: the whole text as text, black on white whatever is on the screen, without what only works there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { portalPages } from './pages.mjs';
import { contrast, hex, Picture } from './pixels.mjs';
import { browser, site } from './portal_in_chromium.mjs';
import { PortalPage } from './portal_page.mjs';
import { wordsOf } from './words.mjs';

const marginPt = (72 / 2.54) * 1; // as browsers propose
const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-print-'));
const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const dense = (text) => text.replace(/\s+/g, '');

after(() => rmSync(folder, { recursive: true, force: true }));

// Every text of the content, in closed answers too; and the words on controls, which stand nowhere else on the page.
function textsOfPage() {
  const controls = 'button, select, .field, .field + .small, .row:has(> .chip), [role="group"]';
  const forOtherWidths = '.wide-only, .below-wide, .narrow-only, .unseen, tr:has(> [role="columnheader"])';
  const texts = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const content = texts(document.querySelector('main')).filter((text) => !text.parentElement.closest(`${controls}, ${forOtherWidths}`));
  const buttons = texts(document.body).filter((text) => text.parentElement.closest('button'));
  return [content, buttons].map((nodes) => nodes.map((text) => text.data));
}

function assertWithinMargins(file) {
  const words = run('pdftotext', '-bbox', file, '-');
  const [, width] = words.match(/<page width="([\d.]+)"/);
  const edges = [...words.matchAll(/xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"/g)];
  assert.ok(edges.length > 10);
  for (const [word, left, right] of edges) {
    assert.ok(left >= marginPt - 1 && right <= width - marginPt + 1, `${word} leaves the page, which is ${width} pt wide`);
  }
}

function assertBlackOnWhite(file) {
  const name = path.join(folder, 'sheet');
  run('pdftocairo', '-png', '-r', '60', '-singlefile', file, name);
  const picture = Picture.of(readFileSync(`${name}.png`));
  const { ink, ground } = picture.inkAndGround();
  assert.equal(hex(ground), '#ffffff');
  assert.ok(contrast(ink, ground) > 12, `the darkest colour is ${hex(ink)}`);
  const dark = [...picture.colors()].filter(([color]) => contrast(color, ground) > 3).reduce((sum, [, count]) => sum + count, 0);
  assert.ok(dark < 0.2 * picture.width * picture.height, 'something dark lies under the text');
}

const sheet = { format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } };

// Dark as the visitor's device has it, and as the visitor chose.
for (const [language, options] of [
  ['en', { colorScheme: 'dark' }],
  ['sv', { choices: { theme: 'dark' } }],
]) {
  test(`every screen is printed whole, black on white, in ${language}`, async () => {
    for (const address of portalPages(site.folder).filter((each) => each.startsWith(`/${language}/`))) {
      await PortalPage.visit(browser, site.base, address, options, async (portal, page) => {
        await page.evaluate(() => {
          window.printed = [];
          addEventListener('beforeprint', () => printed.push(document.documentElement.classList.contains('glass')));
        });
        const file = path.join(folder, 'page.pdf');
        await page.pdf({ path: file, ...sheet });
        assert.deepEqual(await page.evaluate(() => window.printed), [false], 'the browser says that it prints, and the page is plain');
        await portal.drawn();

        const [content, buttons] = await page.evaluate(textsOfPage);
        const printed = dense(run('pdftotext', '-raw', file, '-'));
        assert.deepEqual(content.filter((text) => !printed.includes(dense(text))), [], `${address} lacks texts`);
        const others = dense(content.join(' '));
        assert.deepEqual(buttons.filter((text) => !others.includes(dense(text)) && printed.includes(dense(text))), [], address);
        assert.deepEqual(run('pdfimages', '-list', file).trim().split('\n').slice(2), [], `${address} is a picture`);
        assertWithinMargins(file);
        assertBlackOnWhite(file);
        portal.assertNothingToComplainAbout();
      });
    }
  });
}

test('what is said of a field is not printed without it', async () => {
  const help = wordsOf('en')('mobile.company.help');
  for (const choices of [{}, { plain: 'on' }]) {
    await PortalPage.visit(browser, site.base, '/en/mobile/', { choices }, async (portal, page) => {
      assert.ok((await page.locator('main').innerText()).includes(help));
      const file = path.join(folder, 'hints.pdf');
      await page.pdf({ path: file, ...sheet });
      assert.ok(!dense(run('pdftotext', '-raw', file, '-')).includes(dense(help)));
    });
  }
});

// Wherever the foot of the sheet comes to lie.
test('no paragraph is torn apart between two sheets', async () => {
  await PortalPage.visit(browser, site.base, '/en/breaking-changes/web-address/', { choices: { plain: 'on' } }, async (portal, page) => {
    const [content] = await page.evaluate(textsOfPage);
    const file = path.join(folder, 'pushed.pdf');
    for (let push = 0; push < 200; push += 5) {
      await page.evaluate((px) => (document.querySelector('main').style.paddingTop = `${px}px`), push);
      await page.pdf({ path: file, ...sheet });
      const sheets = run('pdftotext', '-raw', file, '-').split('\f').map(dense);
      const torn = content.filter((text) => !sheets.some((printed) => printed.includes(dense(text))));
      assert.deepEqual(torn, [], `pushed down by ${push} px`);
    }
    portal.assertNothingToComplainAbout();
  });
});
