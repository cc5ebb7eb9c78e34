// What is pressed, ticked, chosen or typed before the module is there: it looks as if it waits, it waits, and it is carried
// out once.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { FaultySite } from './faulty_site.mjs';
import { inBoth, startBoth } from './in_both.mjs';

let site;
let release;

startBoth();
before(async () => (site = await FaultySite.serve()));
after(() => site?.close());
afterEach(() => {
  release();
  site.mend();
});

// The page before its module is there.
async function served(visit, address) {
  const released = new Promise((resolve) => (release = resolve));
  site.break(async (response, bytes) => {
    await released;
    response.writeHead(200, response.head).end(bytes);
  }, '/flytt.wasm');
  visit.goTo(site.base + address);
  await visit.state('html.started');
}

const drawn = (visit) => visit.state('html.glass', 20_000);
const value = (visit, selector) => visit.page.evaluate((wanted) => document.querySelector(wanted).value, selector);
const has = (visit, selector) => visit.page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

async function assertWaits(visit, selector) {
  await visit.shown(`${selector}[aria-busy="true"]`); // what is copied waits only once it is on the clipboard
  assert.equal(await visit.page.evaluate((wanted) => getComputedStyle(document.querySelector(wanted)).outlineStyle, selector), 'dashed');
  await visit.shown('.loading > span', 500);
}

async function assertNothingWaits(visit) {
  assert.equal(await has(visit, '[aria-busy]'), false);
  assert.equal(await visit.isShown('.loading > span'), false);
}

inBoth('what is typed in search is searched for, and typing goes on', async (visit) => {
  const field = '[role="search"] input';
  await served(visit, '/en/faq/');
  await visit.page.keyboard.press('/'); // leads to the field
  assert.equal(await visit.page.evaluate((wanted) => document.activeElement.matches(wanted), field), true);
  await visit.page.keyboard.type('certif');
  await assertWaits(visit, field);
  release();
  await visit.page.keyboard.type('icate', { delay: 80 }); // while the module takes over
  await drawn(visit);
  await visit.shown('[data-k="hits"] a');
  assert.equal(await value(visit, field), 'certificate');
  assert.equal(await visit.page.evaluate((wanted) => document.activeElement.matches(wanted), field), true);
  await visit.until(() => location.hash === '#q=certificate');
  await assertNothingWaits(visit);
});

inBoth('a filter that is pressed by the keyboard is set', async (visit) => {
  const chip = 'main button[data-k="audience/it"]';
  await served(visit, '/en/breaking-changes/');
  await visit.page.focus(chip);
  await visit.page.keyboard.press('Enter');
  await assertWaits(visit, chip);
  release();
  await drawn(visit);
  assert.ok(await has(visit, `${chip}[aria-pressed="true"]`));
  await assertNothingWaits(visit);
});

inBoth('what is pressed twice is done twice', async (visit) => {
  const button = (name) => `main button[data-k="${name}"]`;
  await served(visit, '/en/settings/');
  await visit.page.click(button('theme/dark'));
  await visit.page.click(button('theme/light'));
  release();
  await drawn(visit);
  assert.ok(await has(visit, 'html[data-theme="light"]'));
  assert.ok(await has(visit, `${button('theme/light')}[aria-pressed="true"]`));
});

inBoth('what is chosen from a list stays chosen, and a document is written once', async (visit) => {
  await served(visit, '/en/documents/');
  const list = 'main select';
  const chosen = await visit.page.evaluate((wanted) => document.querySelector(wanted).options[2].value, list);
  await visit.page.select?.(list, chosen); // Firefox's driver
  await visit.page.selectOption?.(list, chosen);
  await visit.page.click('main button[data-k="download/md"]');
  release();
  await drawn(visit);
  assert.equal(await value(visit, list), chosen);
  await visit.until(() => /\.md/.test(document.querySelector('main').innerText) && !document.querySelector('main progress'), null, 20_000);
  assert.ok(await visit.page.evaluate((set) => document.querySelector('main').innerText.includes(set), chosen), 'of that selection');
  assert.equal(site.requests.filter((path) => path === '/workshop.wasm').length, 1);
  site.requests.length = 0;
});

inBoth('an answer and a menu that were opened stay open', async (visit) => {
  await served(visit, '/en/faq/');
  await visit.page.click('main summary');
  await visit.page.click('.banner summary');
  release();
  await drawn(visit);
  await visit.until(() => document.querySelectorAll('main details[open], .banner details[open]').length === 2);
}, { viewport: { width: 768, height: 1000 } });

inBoth('a menu closes by Esc', async (visit) => {
  await served(visit, '/en/faq/');
  await visit.page.click('.banner summary');
  assert.ok(await has(visit, '.banner details[open]'));
  await visit.page.keyboard.press('Escape');
  assert.equal(await has(visit, '.banner details[open]'), false);
}, { viewport: { width: 768, height: 1000 } });

inBoth('what is to be copied is copied at once, and said so later', async (visit, firefox) => {
  const button = 'main button[data-copies]';
  await served(visit, '/en/breaking-changes/mobile-address/');
  const expected = await visit.page.evaluate((wanted) => document.querySelector(wanted).dataset.copies, button);
  await visit.page.click(button);
  await assertWaits(visit, button);
  const clipboard = visit.engine === 'Firefox' ? firefox.clipboard() : visit.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(await clipboard, expected);
  release();
  await drawn(visit);
  assert.match(await visit.text('[data-k="notice"]'), /Copied/);
  assert.match(await visit.text(button), /Copied/);
});

inBoth('where nothing comes in the end, nothing looks as if it waited', async (visit) => {
  await served(visit, '/en/settings/');
  await visit.page.click('main button[data-k="theme/dark"]');
  site.break((response) => response.destroy(), '/content/en.json');
  site.break((response) => response.writeHead(404).end(), '/flytt.wasm');
  visit.goTo(`${site.base}/en/settings/`);
  await visit.shown('[data-trouble="module"], [data-trouble="content"]');
  await assertNothingWaits(visit);
});
