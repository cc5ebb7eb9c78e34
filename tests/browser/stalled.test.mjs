// Files that never arrive. The page can be read and its links work; it says what is missing, and tries again when asked.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { dropByDrop, FaultySite, halfWay, never } from './faulty_site.mjs';
import { inBoth, startBoth } from './in_both.mjs';
import { wordsOf } from './words.mjs';

const english = wordsOf('en');
const controls = '#page :is(button, input, select)';
let site;

startBoth();
before(async () => (site = await FaultySite.serve()));
after(() => site?.close());
afterEach(() => site.mend());

async function assertNoControls(visit) {
  const shown = await visit.page.evaluate((selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length, controls);
  assert.equal(shown, 0, 'nothing is offered that cannot work');
}

for (const [what, fault, file, engines] of [
  ['the module is never answered', never, '/flytt.wasm'],
  ['the module stops half way', halfWay, '/flytt.wasm'],
  ['its loader is never answered', never, '/flytt.js'],
  ['the content is never answered', never, '/content/en.json', ['Chromium']],
  ['the content stops half way', halfWay, '/content/en.json', ['Chromium']],
]) {
  inBoth(
    `where ${what}, the page says so and tries again`,
    async (visit) => {
      site.break(fault, file);
      visit.goTo(`${site.base}/en/faq/`);
      await visit.state('html.started');
      await visit.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      assert.equal(await visit.isShown('.loading > span'), false, 'not at once');
      await visit.shown('.loading > span', 3000);
      assert.equal(await visit.text('.loading > span'), english('site.loading'));
      assert.equal(await visit.page.evaluate(() => document.querySelector('.loading').getAttribute('role')), 'status');

      await visit.shown('[data-trouble="stalled"]', 14_000);
      assert.deepEqual(await visit.troubles(), ['stalled']);
      assert.equal(await visit.isShown('.loading > span'), false);
      assert.ok(await visit.isShown('main h1'));
      await assertNoControls(visit);

      site.mend();
      await visit.page.click('[data-trouble="stalled"] button');
      await visit.state('html.glass', 20_000);
      assert.deepEqual(await visit.troubles(), []);
      assert.ok(await visit.isShown('[role="search"] input'));
    },
    engines && { engines },
  );
}

inBoth('while a file stalls, links work', async (visit) => {
  site.break(never, '/flytt.wasm');
  visit.goTo(`${site.base}/en/`);
  await visit.shown('[data-trouble="stalled"]', 20_000);
  site.mend();
  await visit.page.click('nav.rail a[href="/en/faq/"]');
  await visit.until(() => location.pathname === '/en/faq/' && document.documentElement.classList.contains('glass'), null, 20_000);
});

inBoth('where the script itself never comes, the page says first that more is coming, then that it does not run', async (visit) => {
  site.break(never, '/main.js');
  visit.goTo(`${site.base}/en/`);
  await visit.shown('main h1');
  assert.deepEqual([await visit.isShown('.loading > span'), await visit.troubles()], [false, []]);
  await visit.shown('.loading > span', 4000);
  await visit.until(() => {
    const notice = document.querySelector('[data-trouble="module"]');
    return getComputedStyle(notice).visibility === 'visible' && notice.offsetHeight > 20;
  });
  assert.equal(await visit.isShown('.loading > span'), false);
});

inBoth('a line that is slow and not dead is waited for', async (visit) => {
  site.break(dropByDrop(8, 2000), '/flytt.wasm');
  visit.goTo(`${site.base}/en/`);
  await visit.shown('.loading > span', 5000);
  await visit.until(() => {
    if (document.querySelector('[data-trouble="stalled"]')?.checkVisibility()) throw new Error('it is taken for dead');
    return document.documentElement.classList.contains('glass');
  }, null, 30_000);
  assert.deepEqual(await visit.troubles(), []);
  assert.equal(await visit.isShown('.loading > span'), false);
  assert.ok(site.requests.filter((path) => path === '/flytt.wasm').length > 0);
});

inBoth('typefaces that never come hold nothing up', async (visit) => {
  site.break(never, '/fonts/source-sans-regular.ttf');
  visit.goTo(`${site.base}/en/`);
  await visit.state('html.live', 8000);
  assert.equal(await visit.page.evaluate(() => document.documentElement.classList.contains('glass')), false);
  await visit.page.type('[role="search"] input', 'certificate');
  await visit.shown('main li a');
  await visit.shown('[data-trouble="fonts"]', 15_000);
  assert.deepEqual(await visit.troubles(), ['fonts']);
});

inBoth('another language that never comes leaves this one as it is', async (visit) => {
  site.break(never, '/content/sv.json');
  visit.goTo(`${site.base}/en/faq/`);
  await visit.state('html.glass', 20_000);
  await visit.page.click('nav.rail a[lang="sv"]');
  await visit.shown('.loading > span', 4000);
  await visit.shown('[data-trouble="language"]');
  await visit.until(() => location.pathname === '/en/faq/');
  assert.equal(await visit.page.evaluate(() => document.documentElement.lang), 'en');
  assert.equal(await visit.isShown('.loading > span'), false);
});

for (const file of ['/workshop_worker.js', '/workshop.wasm']) {
  inBoth(`a document that cannot be written, since ${file} never comes, is given up`, async (visit) => {
    site.break(never, file);
    visit.goTo(`${site.base}/en/documents/`);
    await visit.state('html.glass', 20_000);
    await visit.page.click('main button[data-k="download/md"]');
    await visit.shown('main [role="alert"]', 20_000);
  }, { engines: ['Chromium'] });
}
