// What goes wrong at visitors': files that are missing or broken, a module that traps, a browser without WebGL 2, without
// storage, with colours of its own. In every case there is a readable page with working links that says
// what does not work, and never an empty canvas.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchChromium } from './chromium.mjs';
import { browser, site } from './portal_in_chromium.mjs';
import { canvasFacts, PortalPage } from './portal_page.mjs';
import { Holdback } from './states.mjs';
import { TestSite } from './test_site.mjs';
import { wordsOf } from './words.mjs';

const english = wordsOf('en');
const questions = JSON.parse(readFileSync('public/content/en/questions.json', 'utf8'));
const firstQuestion = questions['what-is-moving'].question;

class Visit {
  // `prepare` gets the context before its page is opened.
  static async begin(address, { prepare = async () => {}, options = {}, where = browser, base = site.base } = {}) {
    const context = await where.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    await prepare(context);
    const visit = new Visit();
    visit.portal = new PortalPage(await context.newPage(), base);
    visit.page = visit.portal.page;
    visit.errors = []; // that no code caught
    visit.page.on('pageerror', (error) => visit.errors.push(error.message));
    await visit.page.goto(base + address);
    return visit;
  }

  is(state, absent = '') {
    return this.page.waitForSelector(`html.${state}${absent && `:not(.${absent})`}`, { state: 'attached', timeout: 30_000 });
  }

  async assertSays(trouble) {
    const notice = this.page.locator(`[data-trouble="${trouble}"]`);
    await notice.waitFor();
    const text = (await notice.innerText()).replace(/\s+/g, ' ');
    assert.equal(text, `${english(`error.${trouble}.text`)} ${english(`error.${trouble}.action`)}`);
    assert.equal(await this.page.locator('.trouble:visible').count(), 1);
  }

  // Texts can be seen, not only found; nothing empty lies over or under them.
  async assertReadable() {
    assert.equal(await this.page.evaluate(() => document.documentElement.classList.contains('glass')), false);
    assert.equal(await this.page.evaluate(() => getComputedStyle(document.getElementById('canvas')).display), 'none');
    const heading = this.page.locator('main h1');
    assert.ok(await heading.isVisible());
    const color = await heading.evaluate((element) => getComputedStyle(element).color);
    assert.match(color, /^rgb\(/, 'the text is not transparent');
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
  }

  // A link leads to its page, where everything can be read again.
  async assertLinksWork() {
    await this.page.locator('nav.rail').getByRole('link', { name: english('navigation.questions') }).click();
    await this.page.waitForURL('**/en/faq/');
    await this.page.locator('main').getByText(firstQuestion).first().waitFor();
    await this.assertReadable();
  }

  // Nothing is offered that cannot work.
  async assertNoControls() {
    const shown = await this.page.locator('button:visible, input:visible, select:visible').count();
    assert.equal(shown, 0);
  }

  // Where the module runs, the elements are the controls, with and without canvas.
  async assertControlsWork() {
    const { page } = this;
    const search = page.locator('[type="search"]');
    await search.fill('certifcate');
    await page.locator('main li a').first().waitFor();
    await search.fill('');
    await page.locator('nav.rail').getByRole('link', { name: english('navigation.questions') }).click();
    await page.waitForURL('**/en/faq/');
    const disclosure = page.locator('main details').first();
    await disclosure.locator('summary').click();
    await disclosure.locator('p').first().waitFor();
    await page.locator('nav.rail').getByRole('link', { name: english('navigation.documents') }).click();
    await page.waitForURL('**/en/documents/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('main button[data-k="download/md"]').click(),
    ]);
    assert.match(readFileSync(await download.path(), 'utf8'), /^#/m);
    await page.locator('nav.rail').getByRole('link', { name: english('navigation.firewall') }).click();
    await page.waitForURL('**/en/firewall/');
    assert.ok(await page.locator('main button[data-k="check/start"]').isEnabled());
  }

  assertNoErrors() {
    assert.deepEqual(this.errors, []);
  }

  async end() {
    this.assertNoErrors();
    await this.portal.close();
  }
}

const answering = (pattern, answer) => (context) => context.route(pattern, (route) => route.fulfill(answer));
const missing = (pattern) => answering(pattern, { status: 404, contentType: 'text/plain', body: 'Not found' });

describe('the page stays readable and its links work', { concurrency: 3 }, () => {
  for (const [cause, prepare, trouble] of [
    ['the module is missing', missing('**/flytt.wasm'), 'module'],
    ['the module’s loader is missing', missing('**/flytt.js'), 'module'],
    ['the module is no WebAssembly', answering('**/flytt.wasm', { contentType: 'application/wasm', body: '<html></html>' }), 'module'],
    ['the module is cut off', async (context) => {
      const bytes = readFileSync(path.join(site.folder, 'flytt.wasm'));
      await answering('**/flytt.wasm', { contentType: 'application/wasm', body: bytes.subarray(0, 100_000) })(context);
    }, 'module'],
    ['the connection breaks down', (context) => context.route('**/flytt.wasm', (route) => route.abort()), 'module'],
    ['the program of the page is missing', missing('**/main.js'), 'module'],
    ['the content is missing', missing('**/content/en.json'), 'content'],
    ['the content is no JSON', answering('**/content/en.json', { contentType: 'application/json', body: '{"format":' }), 'content'],
    ['the content holds nothing', answering('**/content/en.json', { contentType: 'application/json', body: '{}' }), 'content'],
  ]) {
    test(`where ${cause}`, async () => {
      const visit = await Visit.begin('/en/', { prepare });
      await visit.assertSays(trouble);
      await visit.assertReadable();
      await visit.assertNoControls();
      await visit.assertLinksWork();
      await visit.end();
    });
  }

  // From outside a trap is an exception from whatever is called.
  const withTrap = (context) =>
    context.addInitScript(() => {
      const withTraps = (exports) =>
        Object.fromEntries(
          Object.entries(exports).map(([name, value]) => [
            name,
            typeof value !== 'function'
              ? value
              : (...values) => {
                  if (globalThis.isTrapSet) throw new WebAssembly.RuntimeError('unreachable');
                  return value(...values);
                },
          ]),
        );
      const real = WebAssembly.instantiate;
      WebAssembly.instantiate = async (code, imports) => {
        const { exports } = await real(code, imports);
        globalThis.isInstantiated = true;
        return { exports: withTraps(exports) };
      };
    });

  test('where the module traps while the canvas shows the page', async () => {
    const visit = await Visit.begin('/en/mobile/', { prepare: withTrap });
    await visit.portal.drawn();
    await visit.page.evaluate(() => (globalThis.isTrapSet = true));
    await visit.page.locator('nav.rail').getByRole('link', { name: english('navigation.changes') }).click();
    await visit.page.waitForURL('**/en/breaking-changes/');
    // The trap was met on the way there, and the document is loaded instead, with a module of its own.
    await visit.portal.drawn();
    assert.match(await visit.page.locator('h1').innerText(), new RegExp(english('navigation.changes')));
    await visit.page.evaluate(() => (globalThis.isTrapSet = true));
    // Not by the pointer: its way to the button would be enough to meet the trap.
    await visit.page.locator('main').getByRole('button', { name: english('audience.it'), exact: true }).dispatchEvent('click');
    await visit.assertSays('module');
    await visit.assertReadable();
    await visit.assertNoControls();
    // What makes a page plain and drawn again must not bring an empty canvas back.
    await visit.page.emulateMedia({ forcedColors: 'active' });
    await visit.page.emulateMedia({ forcedColors: 'none' });
    await visit.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await visit.assertReadable();
    await visit.end();
  });

  test('where the module traps, answers open as the browser has it', async () => {
    const visit = await Visit.begin('/en/faq/', { prepare: withTrap });
    await visit.portal.drawn();
    await visit.page.evaluate(() => (globalThis.isTrapSet = true));
    await visit.page.locator('main summary').first().click(); // the trap
    await visit.assertSays('module');
    const second = visit.page.locator('main details').nth(1);
    await second.locator('summary').click();
    await visit.page.waitForFunction(() => document.querySelectorAll('main details')[1].open);
    assert.ok((await second.innerText()).includes('130'));
    await visit.end();
  });

  test('where the module traps before it has shown anything, that alone is said', async () => {
    const content = new Holdback('**/content/en.json');
    const visit = await Visit.begin('/en/faq/', {
      prepare: async (context) => {
        await withTrap(context);
        await content.prepare(context);
      },
    });
    await visit.page.waitForFunction(() => globalThis.isInstantiated);
    await visit.page.waitForTimeout(500); // it has begun, and waits for the content
    await visit.page.evaluate(() => (globalThis.isTrapSet = true));
    content.release();
    await visit.assertSays('module');
    assert.equal(await visit.page.locator('[data-trouble]:visible').count(), 1);
    await visit.assertReadable();
    await visit.end();
  });
});

describe('parts of the content that are wrong', () => {
  test('are hidden alone, and the page says so', async () => {
    const broken = await TestSite.serve(() => {});
    const file = path.join(broken.folder, 'content/en.json');
    const bundle = JSON.parse(readFileSync(file, 'utf8'));
    bundle['en/questions.json']['what-is-moving'].answer = 7;
    writeFileSync(file, JSON.stringify(bundle));
    for (const address of ['/en/faq/', '/en/faq/?plain=1']) {
      const visit = await Visit.begin(address, { base: broken.base });
      await visit.is('live');
      await visit.portal.settled();
      const text = await visit.page.locator('main').innerText();
      assert.ok(text.includes(questions['how-many-moved'].question));
      assert.ok(!text.includes(firstQuestion));
      assert.ok(text.includes(english('site.problems.one')));
      visit.portal.assertNothingToComplainAbout();
      await visit.end();
    }
    broken.close();
  });
});

describe('without a canvas everything works', { concurrency: 3 }, () => {
  test('where the browser has no WebGL 2', async () => {
    const where = await launchChromium(['--disable-3d-apis']);
    const visit = await Visit.begin('/en/', { where });
    await visit.is('live');
    await visit.assertSays('webgl');
    await visit.assertReadable();
    await visit.assertControlsWork();
    await visit.assertReadable();
    await visit.end();
    await where.close();
  });

  test('where the typefaces are missing', async () => {
    const visit = await Visit.begin('/en/', { prepare: missing('**/fonts/*.ttf') });
    await visit.is('live');
    await visit.assertSays('fonts');
    await visit.assertControlsWork();
    await visit.assertReadable();
    await visit.end();
  });

  test('where the visitor asks for the plain page', async () => {
    const visit = await Visit.begin('/en/?plain=1');
    await visit.is('live');
    assert.equal(await visit.page.locator('.trouble:visible').count(), 0);
    await visit.assertControlsWork();
    await visit.assertReadable();
    visit.portal.assertNothingToComplainAbout();
    await visit.end();
  });

  test('where the visitor’s own colours count', async () => {
    const visit = await Visit.begin('/en/', { options: { forcedColors: 'active' } });
    await visit.is('live');
    await visit.assertControlsWork();
    await visit.assertReadable();
    visit.portal.assertNothingToComplainAbout();
    await visit.end();
  });

  test('where the browser keeps nothing', async () => {
    const visit = await Visit.begin('/en/settings/', {
      prepare: (context) =>
        context.addInitScript(() =>
          Object.defineProperty(globalThis, 'localStorage', {
            get: () => {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          }),
        ),
    });
    await visit.portal.drawn();
    await visit.page.locator('main').getByRole('button', { name: english('settings.theme.dark') }).click();
    await visit.page.waitForSelector('html[data-theme="dark"]');
    await visit.assertControlsWork();
    visit.portal.assertNothingToComplainAbout();
    await visit.end();
  });
});

describe('the canvas gives way and comes back', () => {
  let visit;

  before(async () => {
    visit = await Visit.begin('/en/faq/');
    await visit.portal.drawn();
  });
  after(() => visit?.end());

  test('where typefaces that only some pages need are missing', async () => {
    const other = await Visit.begin('/en/firewall/', { prepare: missing('**/fonts/source-code-regular.ttf') });
    await other.portal.drawn();
    assert.ok((await canvasFacts(other.page)).inked > 0.02);
    await other.end();
  });

  test('where the graphics card is lost', async () => {
    const { page } = visit;
    const inked = (await canvasFacts(page)).inked;
    await page.evaluate(() => {
      globalThis.graphics = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      globalThis.graphics.loseContext();
    });
    await visit.is('live', 'glass');
    await visit.assertReadable();
    // Controls work meanwhile, and what brings the canvas back elsewhere does not bring an empty one.
    const disclosure = page.locator('main details').first();
    await disclosure.locator('summary').click();
    await disclosure.locator('p').first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await visit.portal.settled();
    await visit.assertReadable();
    await disclosure.locator('summary').click();
    await page.evaluate(() => globalThis.graphics.restoreContext());
    await visit.portal.drawn();
    const again = (await canvasFacts(page)).inked;
    assert.ok(Math.abs(again - inked) < 0.01, `${again} instead of ${inked}`);
  });

  test('while the visitor’s own colours count', async () => {
    await visit.page.emulateMedia({ forcedColors: 'active' });
    await visit.is('live', 'glass');
    await visit.assertReadable();
    await visit.page.emulateMedia({ forcedColors: 'none' });
    await visit.is('glass');
  });
});

test('without a network another language is not shown, and this one stays as it is', async () => {
  const visit = await Visit.begin('/en/faq/');
  await visit.is('glass');
  await visit.page.context().setOffline(true);
  await visit.page.locator('nav.rail a[lang="sv"]').click();
  await visit.assertSays('language');
  await visit.page.waitForURL('**/en/faq/');
  assert.equal(await visit.page.evaluate(() => document.documentElement.lang), 'en');
  await visit.page.locator('nav.rail').getByRole('link', { name: english('navigation.changes') }).click();
  await visit.page.waitForURL('**/en/breaking-changes/');
  await visit.page.context().setOffline(false);
  await visit.page.waitForSelector('[data-trouble="language"]', { state: 'hidden' });
  await visit.page.locator('nav.rail a[lang="sv"]').click();
  await visit.page.waitForFunction(() => document.documentElement.lang === 'sv');
  await visit.end();
});
