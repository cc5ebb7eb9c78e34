// The portal in a browser as a visitor has it, with an eye on what no test may overlook: messages on the console, scripts
// that break down, and requests to any host but the expected ones. As it stands, in Chromium; see firefox_page.mjs.
import assert from 'node:assert/strict';

// In the browser, before the portal's scripts. Where something is kept already, that is newer.
function keepStores(stores) {
  for (const [key, content] of Object.entries(stores)) {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(content));
  }
}

const homes = { role: 'role', company: 'mobile', language: 'page' };

// What the portal keeps in the browser's storage once these have been chosen: { theme: 'dark', company: 'Acme AB' }.
export function storesOf(choices) {
  const stores = {};
  for (const [name, value] of Object.entries(choices)) {
    const store = (stores[`flytt.${homes[name] ?? 'preferences'}`] ??= { version: 1, values: {} });
    store.values[name] = value;
  }
  return stores;
}

export class PortalPage {
  choices = {};
  isPlain = false;

  constructor(page, base) {
    this.page = page;
    this.base = base;
    this.hosts = new Set();
    this.complaints = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http')) this.hosts.add(url.host);
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (/^(error|warn)/.test(message.type())) this.complaints.push(message.text());
    });
  }

  // `choices`: what the visitor has chosen on an earlier visit; `day`: what the device takes for today ("2026-01-15");
  // `prepare`: gets the browser context before the page is loaded. Other options are those of a browser context.
  static async open(browser, base, path, { choices = {}, day, prepare, ...options } = {}) {
    const portal = new this(await this.newPage(browser, { viewport: { width: 1280, height: 800 }, ...options }), base);
    portal.choices = choices;
    if (day) await portal.page.context().clock.setFixedTime(`${day}T12:00:00Z`);
    await prepare?.(portal.page.context());
    if (Object.keys(choices).length > 0) await portal.runBeforeScripts(keepStores, storesOf(choices));
    await portal.goTo(path);
    return portal;
  }

  static async newPage(browser, options) {
    const context = await browser.newContext(options);
    return context.newPage();
  }

  runBeforeScripts(script, given) {
    return this.page.addInitScript(script, given);
  }

  // Opens a page, passes it to `use` and closes it, whatever happens.
  static async visit(browser, base, path, options, use) {
    const portal = await this.open(browser, base, path, options);
    try {
      return await use(portal, portal.page);
    } finally {
      await portal.close();
    }
  }

  // Until the canvas shows the page, or the module has taken over a page that is to stay plain.
  async goTo(path) {
    this.isPlain = this.choices.plain === 'on' || /[?&]plain=1/.test(path);
    await this.page.goto(this.base + path);
    await this.drawn();
  }

  async drawn() {
    await this.page.waitForSelector(this.isPlain ? 'html.live' : 'html.glass', { timeout: 20_000 });
    await this.settled();
  }

  // Until nothing asks for a frame any more: what was done is on the screen.
  async settled() {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve), 100))),
    );
  }

  assertNothingToComplainAbout() {
    assert.deepEqual(this.complaints, []);
    assert.deepEqual([...this.hosts], [new URL(this.base).host]);
  }

  async close() {
    await this.page.context().close();
  }
}

// Facts about a picture of the canvas alone: the colours in it and how much of it is not its most frequent colour.
export async function canvasFacts(page) {
  await page.evaluate(() => (document.getElementById('page').style.visibility = 'hidden'));
  const png = await page.screenshot();
  await page.evaluate(() => (document.getElementById('page').style.visibility = ''));
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const surface = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    surface.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(surface.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    const counts = new Map();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return { colors: counts.size, inked: 1 - Math.max(...counts.values()) / pixels.length };
  }, Buffer.from(png).toString('base64'));
}

// The canvas shows something, within the width of the window.
export async function assertDrawn(page) {
  const [isWider, width] = await page.evaluate(() => [document.documentElement.scrollWidth > innerWidth, innerWidth]);
  assert.equal(isWider, false, `${width} px: the page scrolls sideways`);
  const facts = await canvasFacts(page);
  assert.ok(facts.colors > 20, `${width} px: the canvas has ${facts.colors} colours`);
  assert.ok(facts.inked > 0.02, `${width} px: the canvas is blank but for ${facts.inked}`);
}
