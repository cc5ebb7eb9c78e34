// The same test in Chromium and in Firefox: what both drivers can do, under one name.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromiumShell } from './chromium.mjs';
import { Firefox } from './firefox.mjs';
import { FirefoxPage } from './firefox_page.mjs';
import { PortalPage } from './portal_page.mjs';

const wide = { width: 1280, height: 800 };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Visit {
  constructor(page, engine) {
    this.page = page;
    this.engine = engine;
    this.beganAt = performance.now();
  }

  // Does not wait: what is served here may never be complete.
  goTo(address) {
    this.page.goto(address).catch(() => {});
  }

  // Until the page says that `question` (with `given`) is so; the page may be another one by then.
  async until(question, given, timeoutMs = 15_000) {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const answer = await this.page.evaluate(question, given).catch(() => undefined);
      if (answer) return answer;
      assert.ok(performance.now() < end, `not within ${timeoutMs} ms: ${question} ${JSON.stringify(given ?? '')}`);
      await pause(50);
    }
  }

  state(selector, timeoutMs) {
    return this.until((wanted) => document.documentElement.matches(wanted), selector, timeoutMs);
  }

  isShown(selector) {
    return this.page.evaluate((wanted) => document.querySelector(wanted)?.checkVisibility({ visibilityProperty: true }) ?? false, selector);
  }

  shown(selector, timeoutMs) {
    const isShown = (wanted) => document.querySelector(wanted)?.checkVisibility({ visibilityProperty: true });
    return this.until(isShown, selector, timeoutMs);
  }

  gone(selector, timeoutMs) {
    const isGone = (wanted) => !document.querySelector(wanted)?.checkVisibility({ visibilityProperty: true });
    return this.until(isGone, selector, timeoutMs);
  }

  text(selector) {
    return this.page.evaluate((wanted) => document.querySelector(wanted).innerText.replace(/\s+/g, ' '), selector);
  }

  // Notices that can be seen, by their names.
  troubles() {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('[data-trouble]')].filter((notice) => notice.checkVisibility({ visibilityProperty: true })).map((notice) => notice.dataset.trouble),
    );
  }
}

let chromium;
let firefox;

// Call it once in a file, before inBoth().
export function startBoth() {
  before(async () => {
    chromium = await launchChromiumShell();
    firefox = await Firefox.launch();
  });
  after(async () => {
    await chromium?.close();
    await firefox?.close();
  });
}

// `use` gets a Visit with an empty page.
export function inBoth(name, use, { viewport = wide, engines = ['Chromium', 'Firefox'] } = {}) {
  for (const engine of engines) {
    test(`${name}, in ${engine}`, async () => {
      const isChromium = engine === 'Chromium';
      const options = { viewport, ...(isChromium ? { permissions: ['clipboard-read', 'clipboard-write'] } : {}) };
      const page = await (isChromium ? PortalPage.newPage(chromium, options) : FirefoxPage.newPage(firefox, options));
      try {
        await use(new Visit(page, engine), firefox);
      } finally {
        await (isChromium ? page.context().close() : page.browserContext().close());
      }
    });
  }
}
