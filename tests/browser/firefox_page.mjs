// The portal in Debian's Firefox as a visitor has it. One page at a time: Firefox draws only the tab in front.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { PortalPage } from './portal_page.mjs';

const savingTakesMs = 30_000;

// puppeteer's own also turns the screen, by a command that the Firefox of Debian 12 without security updates (140) does not know.
export async function setViewport(page, { width, height }) {
  await page.browser().connection.send('browsingContext.setViewport', { context: page.mainFrame()._id, viewport: { width, height } });
}

export class FirefoxPage extends PortalPage {
  // `downloads`: the folder for what is saved; `beforeScripts`: a function that runs in every page before its scripts do.
  static async newPage(firefox, { viewport, downloads, beforeScripts }) {
    const saving = downloads && { downloadBehavior: { policy: 'allow', downloadPath: downloads } };
    const context = await firefox.browser.createBrowserContext(saving);
    const page = await context.newPage();
    await setViewport(page, viewport);
    if (beforeScripts) await page.evaluateOnNewDocument(beforeScripts);
    return page;
  }

  // An empty page for `use`, where what is visited is not the portal at work.
  static async withPage(firefox, options, use) {
    const page = await this.newPage(firefox, options);
    try {
      return await use(page);
    } finally {
      await page.browserContext().close();
    }
  }

  runBeforeScripts(script, given) {
    return this.page.evaluateOnNewDocument(script, given);
  }

  close() {
    return this.page.browserContext().close();
  }

  // "Control+k"
  async press(keys) {
    const held = keys.split('+');
    const last = held.pop();
    for (const key of held) await this.page.keyboard.down(key);
    await this.page.keyboard.press(last);
    for (const key of held.reverse()) await this.page.keyboard.up(key);
  }

  // A click by the pointer.
  async click(selector) {
    const element = await this.page.waitForSelector(selector, { visible: true });
    await element.click();
    await this.settled();
  }

  // Until the address ends so.
  async at(end) {
    await this.page.waitForFunction((wanted) => location.href.endsWith(wanted), {}, end);
    await this.settled();
  }

  // Of the link to the content, which has no key, its class.
  focusedKey() {
    return this.page.evaluate(() => document.activeElement.dataset.k ?? document.activeElement.className);
  }

  text(selector) {
    return this.page.$eval(selector, (element) => element.innerText);
  }
}

// The file of such a name, once it is whole: Firefox writes into one of another name and then gives it the right one.
export async function savedFile(folder, name) {
  for (let waitedMs = 0; waitedMs < savingTakesMs; waitedMs += 100) {
    const files = readdirSync(folder);
    const found = files.find((file) => name.test(file));
    if (found && !files.some((file) => file.endsWith('.part'))) return path.join(folder, found);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`${name} was not saved; there are ${readdirSync(folder)}`);
}
