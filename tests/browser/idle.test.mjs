// A page that nothing happens on does nothing: no frame, no timer, no call into the module. The browser itself says so:
// its trace holds every script that it runs, and the module runs for no other reason.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, chromiumProgram, launchChromium } from './chromium.mjs';
import { isComplete } from './pages.mjs';
import { PortalPage } from './portal_page.mjs';
import { TestSite } from './test_site.mjs';

const visibleMs = 10_000;
const hiddenMs = isComplete ? 60_000 : 10_000;
const categories = ['devtools.timeline'];
const scripts = ['FunctionCall', 'EvaluateScript', 'EventDispatch', 'RequestAnimationFrame', 'FireAnimationFrame'];
const timers = ['TimerInstall', 'TimerFire'];
const drawing = ['AnimationFrame', 'Paint', 'Commit'];
let site;

before(async () => {
  site = await TestSite.serve();
});
after(() => site?.close());

// What visitors do on a page before they leave it alone.
const visits = {
  '/en/': async (page) => {
    await page.focus('[type="search"]');
    await page.keyboard.type('certifcate');
    await page.waitForSelector('[data-k="hits"] a');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-k="hits"]', { hidden: true, state: 'detached' });
    await page.evaluate(() => document.activeElement.blur()); // a text cursor blinks
  },
  '/sv/faq/': async (page) => {
    await page.click('main summary');
    await page.waitForSelector('main details[open] p');
    await page.mouse.move(600, 500);
    await page.evaluate(() => window.scrollTo(0, 1500));
  },
  '/en/firewall/': async (page) => {
    await page.click('[data-k="check/start"]');
    await page.waitForSelector('[data-k="report/json"]', { timeout: 60_000 });
  },
  '/sv/documents/': async (page) => {
    await page.click('[data-k="download/md"]');
    await page.waitForFunction(() => /\.md\b/.test(document.querySelector('main').textContent), undefined, { timeout: 60_000 });
  },
};

// `first` and `last` are the marks between which nothing happened on the page.
function eventsOf(trace, path) {
  const [first, last] = ['left alone', 'looked at again'].map((mark) =>
    trace.find(({ name, args }) => name === 'TimeStamp' && args.data.message === `${path} ${mark}`),
  );
  const events = trace.filter(({ pid, name }) => pid === first.pid && [...scripts, ...timers, ...drawing, 'TimerRemove'].includes(name));
  const count = (names, isMeant) => events.filter((event) => names.includes(event.name) && isMeant(event.ts)).length;
  const waiting = new Set();
  for (const { name, ts, tid, args } of events) {
    if (ts > last.ts || !name.startsWith('Timer')) continue;
    const id = `${tid} ${args.data.timerId}`;
    if (name === 'TimerInstall') waiting.add(id);
    else waiting.delete(id);
  }
  return {
    before: [scripts, timers, drawing].map((names) => count(names, (ts) => ts < first.ts)),
    meanwhile: [scripts, timers, drawing].map((names) => count(names, (ts) => ts > first.ts && ts < last.ts)),
    waiting: waiting.size,
  };
}

function assertIdle(trace, path) {
  const { before: past, meanwhile, waiting } = eventsOf(trace, path);
  assert.ok(past.every((count) => count > 0), `${path}: the trace holds nothing of what happened before: ${past}`);
  assert.deepEqual(meanwhile, [0, 0, 0], `${path}: scripts, timers, drawing`);
  assert.equal(waiting, 0, `${path}: timers that would have fired later`);
}

const mark = (page, text) => page.evaluate((message) => console.timeStamp(message), text);

test('after everything that is done on a page nothing runs', async () => {
  const browser = await launchChromium();
  try {
    await browser.startTracing(undefined, { categories });
    const pages = new Map();
    for (const [path, use] of Object.entries(visits)) {
      const { page } = await PortalPage.open(browser, site.base, path);
      await use(page);
      pages.set(path, page);
    }
    await wait(1000);
    for (const [path, page] of pages) await mark(page, `${path} left alone`);
    await wait(visibleMs);
    for (const [path, page] of pages) await mark(page, `${path} looked at again`);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    for (const path of pages.keys()) assertIdle(traceEvents, path);
  } finally {
    await browser.close();
  }
});

// Playwright has every page believe that it is in front; Puppeteer leaves a page behind another one hidden.
test('in a tab behind another one nothing runs, even where a check ends there', async () => {
  const browser = await puppeteer.launch({ executablePath: chromiumProgram, args: chromiumArguments });
  try {
    const front = await browser.newPage();
    await front.tracing.start({ categories });
    const pages = new Map();
    for (const [path, use] of Object.entries(visits)) {
      const page = await browser.newPage();
      await page.goto(site.base + path);
      await page.waitForSelector('html.glass', { timeout: 30_000 });
      if (path !== '/en/firewall/') await use(page);
      pages.set(path, page);
    }
    const check = pages.get('/en/firewall/');
    await check.bringToFront();
    await check.click('[data-k="check/start"]');
    await front.bringToFront();
    for (const page of pages.values()) assert.equal(await page.evaluate(() => document.visibilityState), 'hidden');
    // Its end is not shown before somebody looks. What it asks for can be counted.
    const asked = () => check.evaluate(() => performance.getEntriesByType('resource').length);
    for (let before = -1, now = await asked(); now !== before; now = await asked()) {
      before = now;
      await wait(8000); // longer than any attempt
    }
    for (const [path, page] of pages) await mark(page, `${path} left alone`);
    await wait(hiddenMs);
    for (const [path, page] of pages) await mark(page, `${path} looked at again`);
    const { traceEvents } = JSON.parse(Buffer.from(await front.tracing.stop()).toString());
    for (const path of pages.keys()) assertIdle(traceEvents, path);
    await check.bringToFront();
    await check.waitForSelector('[data-k="report/json"]');
  } finally {
    await browser.close();
  }
});
