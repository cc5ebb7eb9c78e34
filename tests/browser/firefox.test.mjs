// Each screen in Debian's Firefox: drawn and plain in the same places, accessible, sharp, idle; and what the page does
// where the visitor has colours of their own or no script, or the drawing is lost.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { Firefox } from './firefox.mjs';
import { FirefoxPage, setViewport } from './firefox_page.mjs';
import { assertInPlace, textEdges } from './in_place.mjs';
import { isComplete, screens } from './pages.mjs';
import { hex, pictureOf } from './pixels.mjs';
import { assertDrawn } from './portal_page.mjs';
import { TestSite } from './test_site.mjs';
import { unseenTexts } from './unseen_texts.mjs';

const languages = ['en', 'sv'];
const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 740 };
let site;
let firefox;

before(async () => {
  site = await TestSite.serve();
  firefox = await Firefox.launch();
});
after(async () => {
  await firefox?.close();
  site?.close();
});
afterEach(() => firefox?.restorePreferences());

const withPortal = (path, options, use) =>
  FirefoxPage.visit(firefox, site.base, path, options, async (portal, page) => {
    await use(portal, page);
    portal.assertNothingToComplainAbout();
  });

const isDrawn = (page) => page.evaluate(() => document.documentElement.classList.contains('glass'));

const darkOrLight = { light: 1, dark: 0 };
const prefer = (colorScheme) =>
  firefox.setPreferences({ 'layout.css.prefers-color-scheme.content-override': darkOrLight[colorScheme] });

describe('every screen in Firefox', () => {
  for (const language of languages) {
    for (const [name, path] of Object.entries(screens)) {
      test(`${name} in ${language} is drawn where it is served, on wide and narrow pages`, async () => {
        const address = `/${language}/${path}`;
        await withPortal(`${address}?plain=1`, { viewport: wide }, async (portal, page) => {
          assert.equal(await page.evaluate(() => document.documentElement.lang), language);
          const plainWide = await textEdges(page);
          await setViewport(page, narrow);
          await portal.settled();
          const plainNarrow = await textEdges(page);
          await portal.goTo(address);
          await assertDrawn(page);
          assertInPlace(plainNarrow, await textEdges(page), `${address}, narrow`);
          await setViewport(page, wide);
          await portal.settled();
          await assertDrawn(page);
          assertInPlace(plainWide, await textEdges(page), `${address}, wide`);
        });
      });
    }
  }
});

test('axe-core finds no violation on drawn pages, in light and dark', async () => {
  await withPortal('/en/', {}, async (portal, page) => {
    for (const [i, path] of Object.values(screens).entries()) {
      for (const language of isComplete ? languages : [languages[i % 2]]) {
        await portal.goTo(`/${language}/${path}`);
        for (const colorScheme of ['light', 'dark']) {
          await prefer(colorScheme);
          await portal.settled();
          assert.deepEqual(await violations(page), [], `${page.url()}, ${colorScheme}`);
        }
      }
    }
  });
});

const ground = async (page) => hex((await pictureOf(page, () => page.screenshot({ clip: { x: 1240, y: 400, width: 4, height: 4 } }))).at(1, 1));

test('the theme is that of the device until another is chosen, and the choice is kept', async () => {
  await withPortal('/en/settings/', {}, async (portal, page) => {
    for (const [colorScheme, color] of [['dark', '#0f151b'], ['light', '#f6f8fa']]) {
      await prefer(colorScheme);
      await portal.settled();
      assert.equal(await ground(page), color, colorScheme);
    }
    await portal.click('main button[data-k="theme/dark"]');
    assert.equal(await ground(page), '#0f151b');
    await page.reload();
    await portal.drawn();
    assert.equal(await ground(page), '#0f151b');
  });
});

test('the visitor’s own colours give the plain page, and taking them back the drawing', async () => {
  await withPortal('/sv/faq/', {}, async (portal, page) => {
    await firefox.setPreferences({ 'browser.display.document_color_use': 2 });
    await page.waitForSelector('html.live:not(.glass)');
    assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
    const color = await page.$eval('main h1', (heading) => getComputedStyle(heading).color);
    assert.match(color, /^rgb\(/, 'the text is not transparent');
    await portal.click('main summary');
    assert.equal(await page.$$eval('main details[open]', (answers) => answers.length), 1);
    await firefox.setPreferences({ 'browser.display.document_color_use': null });
    await portal.drawn();
    await assertDrawn(page);
  });
});

test('without script every screen shows its whole text within the window', async () => {
  await firefox.setPreferences({ 'javascript.enabled': false });
  await FirefoxPage.withPage(firefox, { viewport: narrow }, async (page) => {
    for (const language of languages) {
      for (const path of Object.values(screens)) {
        await page.goto(`${site.base}/${language}/${path}`);
        assert.equal(await page.evaluate(() => document.documentElement.className), '', 'script runs');
        assert.deepEqual(await page.evaluate(unseenTexts), [], page.url());
        assert.ok((await page.$eval('main', (main) => main.innerText)).length > 40);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, page.url());
      }
    }
  });
});

test('a canvas that is lost leaves the plain page, whose controls work, and comes back', async () => {
  await withPortal('/en/faq/', {}, async (portal, page) => {
    await page.evaluate(() => {
      window.loss = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      window.loss.loseContext();
    });
    await page.waitForFunction(() => !document.documentElement.classList.contains('glass'));
    assert.match(await page.$eval('main h1', (heading) => getComputedStyle(heading).color), /^rgb\(/);
    await portal.click('nav.rail a[href="/en/mobile/"]');
    assert.equal(await isDrawn(page), false);
    await page.evaluate(() => window.loss.restoreContext());
    await portal.drawn();
    await assertDrawn(page);
  });
});

test('where there is no WebGL 2 the plain page says so and works', async () => {
  await firefox.setPreferences({ 'webgl.disabled': true });
  await FirefoxPage.withPage(firefox, { viewport: wide }, async (page) => {
    await page.goto(`${site.base}/en/faq/`);
    await page.waitForSelector('html.live');
    await page.waitForSelector('[data-trouble="webgl"]', { visible: true });
    assert.equal(await isDrawn(page), false);
    await (await page.$('main summary')).click();
    await page.waitForSelector('main details[open]');
  });
});

test('nothing runs while nothing happens: no frame and no timer in three seconds', async () => {
  const counting = () => {
    window.runs = [];
    for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval', 'requestIdleCallback']) {
      const original = window[name];
      window[name] = (callback, ...rest) =>
        original.call(window, (...given) => {
          window.runs.push(name);
          callback(...given);
        }, ...rest);
    }
  };
  for (const path of ['/en/faq/', '/sv/firewall/']) {
    await withPortal(path, { beforeScripts: counting }, async (portal, page) => {
      assert.ok(await page.evaluate(() => window.runs.includes('requestAnimationFrame')), 'nothing is counted');
      await page.evaluate(() => (window.runs.length = 0));
      await new Promise((resolve) => setTimeout(resolve, 3000));
      assert.deepEqual(await page.evaluate(() => window.runs), [], path);
    });
  }
});

test('pixels are sharp at every density', async () => {
  await withPortal('/en/', {}, async (portal, page) => {
    for (const density of [1.5, 2, 1]) {
      await firefox.setPreferences({ 'layout.css.devPixelsPerPx': `${density}` });
      await setViewport(page, wide);
      await portal.settled();
      const [real, ...drawn] = await page.evaluate(() => {
        const canvas = document.getElementById('canvas');
        return [devicePixelRatio, canvas.width, canvas.height];
      });
      assert.equal(real, density);
      assert.deepEqual(drawn, [wide.width * density, wide.height * density]);
      await assertDrawn(page);
    }
  });
});
