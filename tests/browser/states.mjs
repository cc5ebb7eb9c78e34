// States of screens that nobody sees without doing something, and how a visitor gets there.
import { PortalPage } from './portal_page.mjs';

const button = (page, key) => page.locator(`main button[data-k="${key}"]`);

// Requests to addresses that match are answered when `release` is called, or never.
export class Holdback {
  constructor(pattern) {
    this.pattern = pattern;
    this.released = new Promise((resolve) => (this.release = resolve));
  }
  prepare = (context) =>
    context.route(this.pattern, async (route) => {
      const isAborted = await this.released;
      await (isAborted ? route.abort() : route.continue()).catch(() => {});
    });
}

async function startCheck(page) {
  await button(page, 'check/start').click();
  await button(page, 'check/cancel').waitFor();
}

const everyWorkshop = '**/workshop.wasm';

// name: { path below the language, width, options of PortalPage.open, reach }
export const states = {
  answers_open: {
    path: 'faq/',
    reach: async (page) => {
      for (const nth of [0, 1, 9]) {
        await page.locator('main summary').nth(nth).click();
        // What opens moves what comes after it; a click in that moment would meet another question.
        await page.waitForFunction((index) => document.querySelectorAll('main summary')[index].parentElement.open, nth);
      }
    },
  },
  menu_open: { path: '', width: 768, reach: (page) => page.locator('.banner summary').click() },
  more_open: { path: 'mobile/', width: 360, reach: (page) => page.locator('.bottom summary').click() },
  results: { path: 'faq/#q=certificate', width: 360 },
  no_results: { path: '#q=zzzzzz' },
  check_running: {
    path: 'firewall/',
    options: () => ({ prepare: new Holdback(/^https:\/\/[^/]+\.flexhrm\.com/).prepare }),
    reach: async (page) => {
      await startCheck(page);
      await page.waitForFunction(() => document.querySelector('main progress')?.value > 0.59); // all that is not held back
    },
  },
  check_finished: {
    path: 'firewall/',
    reach: async (page) => {
      await button(page, 'check/start').click();
      await button(page, 'report/json').waitFor({ timeout: 30_000 });
      await page.locator('main summary').first().click();
    },
  },
  check_offline: { path: 'firewall/', reach: (page) => page.context().setOffline(true) },
  export_running: {
    path: 'documents/',
    options: () => ({ prepare: new Holdback(everyWorkshop).prepare }),
    reach: async (page) => {
      await button(page, 'download/pdf').click();
      await button(page, 'work/cancel').waitFor();
    },
  },
  export_finished: {
    path: 'documents/',
    reach: async (page) => {
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'download/md').click()]);
      await download.path();
    },
  },
  export_failed: {
    path: 'documents/',
    options: () => ({ prepare: (context) => context.route(everyWorkshop, (route) => route.abort()) }),
    reach: async (page) => {
      await button(page, 'download/pdf').click();
      await page.locator('main [role="alert"]').waitFor();
    },
  },
  large_text: { path: 'settings/', width: 360, options: () => ({ choices: { text: '200' } }) },
};

// Visits the state `name`, drawn or plain, and passes the page to `use`.
export function visitState(browser, base, language, name, { isPlain = false, ...more }, use) {
  const { path, width = 1280, options = () => ({}), reach = async () => {} } = states[name];
  const { choices = {}, ...rest } = options();
  const visit = { viewport: { width, height: 800 }, ...rest, ...more, choices: { ...choices, ...(isPlain ? { plain: 'on' } : {}) } };
  return PortalPage.visit(browser, base, `/${language}/${path}`, visit, async (portal, page) => {
    await reach(page);
    await portal.settled();
    await use(portal, page);
  });
}
