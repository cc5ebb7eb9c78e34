// The controls that no shipped screen has, in the gallery: operated by pointer and keyboard, each time acting once, in
// Chromium and Firefox, drawn and plain.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { launchChromiumShell } from './chromium.mjs';
import { Firefox } from './firefox.mjs';
import { FirefoxPage, setViewport } from './firefox_page.mjs';
import { serveGallery } from './gallery_site.mjs';
import { PortalPage } from './portal_page.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-gallery-'));
const files = [
  { name: 'first.csv', text: 'a\nb\nc\n' },
  { name: 'åäö.txt', text: 'x'.repeat(5_000_000) },
];
let site;
let chromium;
let firefox;

before(async () => {
  site = await serveGallery();
  chromium = await launchChromiumShell();
  firefox = await Firefox.launch({ 'accessibility.tabfocus': 7 });
  for (const { name, text } of files) writeFileSync(path.join(folder, name), text);
});
after(async () => {
  await chromium?.close();
  await firefox?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

// Keeps in the page what the module is told.
function observe() {
  window.told = [];
  const encode = TextEncoder.prototype.encode;
  TextEncoder.prototype.encode = function (text) {
    const [, type] = /^\{"type":"(activated|value|files_chosen|job_finished|job_failed)"/.exec(text?.slice(0, 40)) ?? [];
    if (type) window.told.push(type);
    return encode.call(this, text);
  };
}

class Gallery {
  constructor(portal) {
    this.portal = portal;
    this.page = portal.page;
  }

  // What the module is told meanwhile.
  async told(deed) {
    await this.page.evaluate(() => (window.told.length = 0));
    await deed();
    await this.portal.settled();
    return this.page.evaluate(() => window.told);
  }
  press(keys) {
    return this.portal.press ? this.portal.press(keys) : this.page.keyboard.press(keys);
  }
  focus(key) {
    return this.page.focus(`[data-k="${key}"]`);
  }
  click(key) {
    return this.page.evaluate((wanted) => document.querySelector(`[data-k="${wanted}"]`).scrollIntoView({ block: 'center' }), key)
      .then(() => this.portal.settled())
      .then(() => this.page.click(`[data-k="${key}"]`, { force: true })); // what is aria-disabled too
  }
  focused() {
    return this.page.evaluate(() => document.activeElement.dataset.k ?? document.activeElement.localName);
  }
  text(key) {
    return this.page.evaluate((wanted) => document.querySelector(`[data-k="${wanted}"]`)?.textContent ?? '', key);
  }
  attribute(key, name) {
    return this.page.evaluate(([wanted, attribute]) => document.querySelector(`[data-k="${wanted}"]`).getAttribute(attribute), [key, name]);
  }
  is(key, selector) {
    return this.page.evaluate(([wanted, state]) => document.querySelector(`[data-k="${wanted}"]`)?.matches(state) ?? false, [key, selector]);
  }
  async until(question) {
    for (let waited = 0; waited < 20_000; waited += 100) {
      if (await question()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(String(question));
  }
  async choose() {
    const paths = files.map(({ name }) => path.join(folder, name));
    if (this.page.setInputFiles) return this.page.setInputFiles('[type="file"]', paths);
    const field = await this.page.$('[type="file"]');
    return field.uploadFile(...paths);
  }
  // As a browser does when files, or texts, are let go or pasted over an element.
  transfer(type, selector, content) {
    return this.page.evaluate(
      ([event, target, { name, text }]) => {
        const transfer = new DataTransfer();
        if (name) transfer.items.add(new File([text], name));
        else transfer.items.add(text, 'text/plain');
        const init = { bubbles: true, cancelable: true };
        const made =
          event === 'paste'
            ? new ClipboardEvent('paste', init)
            : new DragEvent(event, { ...init, dataTransfer: transfer });
        if (event === 'paste') Object.defineProperty(made, 'clipboardData', { value: transfer }); // Firefox takes none at its beginning
        document.querySelector(target).dispatchEvent(made);
        return made.defaultPrevented;
      },
      [type, selector, content],
    );
  }
}

const ways = [
  { name: 'drawn in Chromium', open: (address) => PortalPage.open(chromium, site.base, address, { prepare: (context) => context.addInitScript(observe) }) },
  {
    name: 'plain in Chromium',
    open: (address) => PortalPage.open(chromium, site.base, address, { choices: { plain: 'on' }, prepare: (context) => context.addInitScript(observe) }),
  },
  { name: 'drawn in Firefox', open: (address) => FirefoxPage.open(firefox, site.base, address, { beforeScripts: observe }) },
];

for (const { name, open } of ways) {
  describe(name, () => {
    const inGallery = (what, use) =>
      test(what, async () => {
        const portal = await open('/en/gallery/');
        try {
          await use(new Gallery(portal), portal.page);
          portal.assertNothingToComplainAbout();
        } finally {
          await portal.close();
        }
      });

    inGallery('one of few is chosen by arrow keys and by pointer, and Tab stops once', async (gallery) => {
      const isChosen = (scope) => gallery.is(`scope/${scope}#field`, ':checked');
      await gallery.focus('scope/everything#field');
      assert.deepEqual(await gallery.told(() => gallery.press('ArrowRight')), ['activated']);
      assert.equal(await gallery.focused(), 'scope/own#field');
      assert.ok(await isChosen('own'));
      assert.equal(await gallery.text('scope/said'), 'You check: My own addresses');
      assert.deepEqual(await gallery.told(() => gallery.click('scope/picked')), ['activated']);
      assert.ok(await isChosen('picked'));
      assert.deepEqual(await gallery.told(() => gallery.click('scope/picked')), ['activated'], 'again');
      assert.ok((await isChosen('picked')) && !(await isChosen('own')));
      await gallery.press('Tab');
      assert.equal(await gallery.focused(), 'addresses#field');
      await gallery.press('Shift+Tab');
      assert.equal(await gallery.focused(), 'scope/picked#field');
    });

    inGallery('many lines are written, of any length, and emptied by the module', async (gallery, page) => {
      await gallery.focus('addresses#field');
      await page.keyboard.type('one');
      assert.deepEqual(await gallery.told(() => gallery.press('Enter')), ['value']);
      await page.keyboard.type('two');
      await gallery.portal.settled();
      assert.equal(await gallery.text('addresses/count'), '2 lines');
      const long = await gallery.told(() =>
        page.evaluate(() => {
          const field = document.querySelector('textarea');
          field.value = `${'"'.repeat(999)}\n`.repeat(18_000); // longer than a message may be
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }),
      );
      assert.deepEqual(long, ['value']);
      assert.equal(await gallery.text('addresses/count'), '18001 lines');
      assert.deepEqual(await gallery.told(() => gallery.click('addresses/clear')), ['activated']);
      assert.equal(await page.evaluate(() => document.querySelector('textarea').value), '');
      assert.equal(await gallery.text('addresses/count'), '0 lines');
      assert.deepEqual(await gallery.told(() => gallery.click('addresses/clear')), [], 'there is nothing to empty');
    });

    inGallery('what is ticked off is kept for the next visit', async (gallery, page) => {
      assert.deepEqual(await gallery.told(() => gallery.click('tasks/phones')), ['activated']);
      await gallery.focus('tasks/accounts#field');
      assert.deepEqual(await gallery.told(() => gallery.press(' ')), ['activated']);
      assert.equal(await gallery.text('tasks/done'), '2 of 3 done');
      await page.reload();
      await gallery.portal.drawn();
      assert.equal(await gallery.text('tasks/done'), '2 of 3 done');
      const ticked = await page.evaluate(() => [...document.querySelectorAll('.checkbox :checked')].map((one) => one.dataset.k));
      assert.deepEqual(ticked, ['tasks/phones#field', 'tasks/accounts#field']);
    });

    inGallery('files are chosen, dropped and pasted, and read by a job in pieces', async (gallery, page) => {
      assert.deepEqual(await gallery.told(() => gallery.choose()), ['files_chosen']);
      assert.equal(await gallery.text('files/list/0/text'), 'first.csv, 6 bytes');
      assert.equal(await gallery.text('files/list/1/text'), 'åäö.txt, 5000000 bytes');
      await gallery.click('count');
      await gallery.until(() => gallery.is('work', '.good'));
      const { largest, ...counted } = JSON.parse((await gallery.text('work/text')).replace('Counted: ', ''));
      assert.deepEqual(counted, { lines: 3, bytes: 5_000_006, announced: 5_000_006, files: 2, names: 'files/0 files/1' });
      assert.ok(largest <= 4_000_000, `${largest}`);

      const dropped = { name: 'dropped.csv', text: 'a\n' };
      assert.deepEqual(await gallery.told(() => gallery.transfer('drop', '[type="file"]', dropped)), ['files_chosen']);
      assert.equal(await gallery.text('files/list/0/text'), 'dropped.csv, 2 bytes');
      assert.equal(await gallery.text('files/chosen'), '1 file chosen');
      assert.equal(await gallery.text('work/text'), '', 'what was counted is of other files');
      // Beside the field: the page stays, and the only field takes it.
      assert.equal(await gallery.transfer('dragover', 'h1', dropped), true);
      assert.equal(await gallery.transfer('drop', 'h1', { ...dropped, name: 'beside.csv' }), true);
      await gallery.portal.settled();
      assert.equal(await gallery.text('files/list/0/text'), 'beside.csv, 2 bytes');

      await gallery.focus('files#field');
      assert.deepEqual(await gallery.told(() => gallery.transfer('paste', '[type="file"]', { name: 'picture.png', text: 'x' })), ['files_chosen']);
      assert.equal(await gallery.text('files/list/0/text'), 'picture.png, 1 bytes');
      assert.deepEqual(await page.evaluate(() => [...document.querySelector('[type="file"]').files].map((file) => file.name)), ['picture.png']);
      // A text by the keyboard, as somebody has copied it out of a table.
      await page.evaluate(() => document.activeElement.blur());
      for (const keys of ['Control+a', 'Control+c']) await gallery.press(keys);
      await gallery.focus('files#field');
      assert.deepEqual(await gallery.told(() => gallery.press('Control+v')), ['files_chosen']);
      assert.match(await gallery.text('files/list/0/text'), /^pasted\.txt, \d{3,} bytes$/);
      await gallery.click('count');
      await gallery.until(() => gallery.is('work', '.good'));
      assert.match(await gallery.text('work/text'), /"lines":\d\d/);
      // In a text field a text is for the field.
      await gallery.focus('addresses#field');
      assert.deepEqual(await gallery.told(() => gallery.transfer('paste', 'textarea', { text: 'mine' })), []);
    });

    inGallery('long work says how far it is and is given up', async (gallery, page) => {
      await gallery.choose();
      await gallery.portal.settled();
      await gallery.click('count/long');
      await gallery.until(async () => /^[1-9]\d* % done$/.test(await gallery.text('work/percent')));
      const progress = await page.evaluate(() => {
        const bar = document.querySelector('main progress');
        return { name: bar.getAttribute('aria-label'), value: bar.value };
      });
      assert.equal(progress.name, 'The lines are being counted');
      assert.ok(progress.value > 0 && progress.value < 1);
      await gallery.focus('work/cancel');
      assert.deepEqual(await gallery.told(() => gallery.press('Enter')), ['activated']);
      assert.equal(await gallery.text('work/text'), '');
      assert.equal(await gallery.focused(), 'files/remove');
      assert.deepEqual(await gallery.told(() => new Promise((resolve) => setTimeout(resolve, 500))), []);
    });

    inGallery('a table is sorted by its headers and gone through in parts', async (gallery, page) => {
      const first = () => page.evaluate(() => document.querySelector('tbody tr:nth-child(2) th').textContent);
      const order = async () => [await gallery.attribute('hosts/name', 'aria-sort'), await gallery.attribute('hosts/port', 'aria-sort')];
      assert.deepEqual(await order(), ['ascending', null]);
      assert.equal(await first(), 'host0001.example');
      assert.equal(await gallery.text('hosts/parts/rows'), 'Rows 1–50 of 1234');
      assert.deepEqual(await gallery.told(() => gallery.click('hosts/parts/previous')), [], 'there is nothing before');
      assert.deepEqual(await gallery.told(() => gallery.click('hosts/parts/next')), ['activated']);
      assert.equal(await gallery.text('hosts/parts/rows'), 'Rows 51–100 of 1234');
      assert.equal(await first(), 'host0051.example');
      await gallery.focus('hosts/name/sort');
      assert.deepEqual(await gallery.told(() => gallery.press('Enter')), ['activated']);
      assert.deepEqual(await order(), ['descending', null]);
      assert.equal(await first(), 'host1234.example');
      assert.equal(await gallery.text('hosts/parts/rows'), 'Rows 1–50 of 1234');
      assert.equal(await gallery.focused(), 'hosts/name/sort');
      assert.deepEqual(await gallery.told(() => gallery.click('hosts/port/sort')), ['activated']);
      assert.deepEqual(await order(), [null, 'ascending']);
      const ports = await page.evaluate(() => [...document.querySelectorAll('td:nth-child(2)')].map((cell) => Number(cell.textContent)));
      assert.deepEqual(ports, [...ports].sort((a, b) => a - b));
      assert.equal(ports.length, 50);
    });

    inGallery('a dialog holds the focus, and gives it back however it is left', async (gallery, page) => {
      await gallery.choose();
      await gallery.portal.settled();
      const open = async () => {
        await gallery.focus('files/remove');
        assert.deepEqual(await gallery.told(() => gallery.press('Enter')), ['activated']);
        assert.equal(await gallery.focused(), 'ask/keep');
      };
      const isModal = () => page.evaluate(() => document.querySelector('dialog')?.matches(':modal') ?? false);
      await open();
      assert.ok(await isModal());
      await gallery.press('Tab');
      assert.equal(await gallery.focused(), 'ask/lose');
      await gallery.press('Shift+Tab');
      assert.equal(await gallery.focused(), 'ask/keep');
      await page.evaluate(() => document.querySelector('[data-k="count"]').focus());
      assert.equal(await gallery.focused(), 'ask/keep', 'what lies behind cannot have it');
      assert.deepEqual(await gallery.told(() => page.evaluate(() => document.querySelector('dialog').click())), []);
      assert.deepEqual(await gallery.told(() => gallery.press('Escape')), ['activated']);
      assert.equal(await isModal(), false);
      assert.equal(await gallery.focused(), 'files/remove');
      assert.equal(await gallery.text('files/chosen'), '2 files chosen');
      await open();
      assert.deepEqual(await gallery.told(() => gallery.press('Enter')), ['activated']);
      assert.equal(await gallery.focused(), 'files/remove');
      assert.equal(await gallery.text('files/chosen'), '2 files chosen');
      await open();
      await gallery.press('Tab');
      assert.equal(await gallery.focused(), 'ask/lose');
      assert.deepEqual(await gallery.told(() => gallery.press('Enter')), ['activated']);
      assert.equal(await gallery.text('files/chosen'), '0 files chosen');
      assert.equal(await gallery.focused(), 'files/remove');
      assert.equal(await page.evaluate(() => document.querySelector('[type="file"]').files.length), 0);
      // The same files can be chosen again.
      assert.deepEqual(await gallery.told(() => gallery.choose()), ['files_chosen']);
    });

    if (name.startsWith('drawn')) {
      inGallery('a dialog that is higher than the window is plain, and can be scrolled', async (gallery, page) => {
        await gallery.choose();
        await gallery.portal.settled();
        const setHeight = (height) => (page.setViewportSize ? page.setViewportSize({ width: 360, height }) : setViewport(page, { width: 360, height }));
        const isDrawn = () => page.evaluate(() => document.documentElement.matches('.glass'));
        await setHeight(200);
        await gallery.portal.settled();
        await gallery.click('files/remove');
        await gallery.portal.settled();
        assert.equal(await isDrawn(), false);
        assert.ok(await page.evaluate(() => document.querySelector('dialog').scrollHeight > document.querySelector('dialog').clientHeight));
        await setHeight(740);
        await gallery.until(isDrawn);
        await setHeight(200);
        await gallery.until(async () => !(await isDrawn()));
        await gallery.press('Escape');
        await gallery.until(isDrawn);
      });
    }

    inGallery('nothing is wrong with it for axe-core', async (gallery, page) => {
      assert.deepEqual(await violations(page), []);
      await gallery.choose();
      await gallery.portal.settled();
      await gallery.click('files/remove');
      await gallery.portal.settled();
      assert.deepEqual(await violations(page), []);
    });
  });
}
