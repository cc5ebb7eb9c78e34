// Debian's Firefox for tests, over WebDriver BiDi, without a word to any outside host. Firefox has no WebGL without a
// window (Mozilla's bug 1375585), so it gets a screen of its own: Xvfb, on which Mesa draws.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import puppeteer from 'puppeteer-core';

const closedPort = 1; // nobody listens there, and no user can

// What Firefox does by itself is switched off. Should something be forgotten, it ends at a proxy that does not exist; and
// MOZ_DISABLE_NONLOCAL_CONNECTIONS makes Firefox abort before it connects to anything but loopback.
const quiet = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': closedPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': closedPort,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': closedPort,
  'network.proxy.socks_remote_dns': true,
  'network.proxy.no_proxies_on': 'localhost,127.0.0.1,[::1]',
  'network.proxy.failover_direct': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.predictor.enabled': false,
  'network.trr.mode': 5, // names are not asked for over HTTPS
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'app.update.enabled': false,
  'browser.contentblocking.report.lockwise.enabled': false,
  'browser.newtabpage.activity-stream.asrouter.providers.cfr': '',
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.geoSpecificDefaults': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.usage.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.getAddons.discovery.api_url': '',
  'media.gmp-manager.url': '',
  'nimbus.rollouts.enabled': false,
  'services.settings.server': 'data:,#no-remote-settings', // as Mozilla's own tests have it
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
  'toolkit.telemetry.server': '',
};

// A screen on which nobody looks; the server chooses a number that is free and writes it to its third descriptor.
class Screen {
  static async open() {
    const screen = new Screen();
    const size = ['-screen', '0', '2600x1700x24'];
    screen.server = spawn('Xvfb', ['-displayfd', '3', ...size, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [number] = await Promise.race([
      once(screen.server.stdio[3], 'data'),
      once(screen.server, 'exit').then(([status]) => assert.fail(`Xvfb ended with ${status}`)),
    ]);
    screen.name = `:${number.toString().trim()}`;
    return screen;
  }
  close() {
    this.server.kill();
  }
}

export class Firefox {
  #changed = new Set(); // preferences

  // Preferences are those of about:config.
  static async launch(preferences = {}) {
    const firefox = new Firefox();
    firefox.screen = await Screen.open();
    try {
      firefox.browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: '/usr/bin/firefox-esr',
        headless: false,
        defaultViewport: null, // pages are given theirs: setViewport of firefox_page.mjs
        args: ['--remote-allow-system-access'], // for inWindow()
        env: { ...process.env, DISPLAY: firefox.screen.name, MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' },
        extraPrefsFirefox: { ...quiet, ...preferences },
      });
    } catch (error) {
      firefox.screen.close();
      throw error;
    }
    return firefox;
  }

  async close() {
    await this.browser.close();
    this.screen.close();
  }

  // What pages cannot do and visitors can, in the browser's own window: `script` is the body of an asynchronous function
  // that gets `given` and has all of Firefox at hand ("Services", "gBrowser"). It returns what JSON can tell.
  async inWindow(script, given = null) {
    const { connection } = this.browser;
    const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const main = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    const { result } = await connection.send('script.evaluate', {
      expression: `(async (given) => JSON.stringify((await (async () => { ${script} })()) ?? null))(${JSON.stringify(given)})`,
      target: { context: main.context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return JSON.parse(result.result.value);
  }

  // Takes the certificate (DER, as base64) at these places, [host, port], whoever signed it.
  trust(certificate, places) {
    return this.inWindow(
      `const database = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB);
       const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService);
       const certificate = database.constructX509FromBase64(given.certificate);
       for (const [host, port] of given.places) overrides.rememberValidityOverride(host, port, {}, certificate, true);`,
      { certificate, places },
    );
  }

  // What would be pasted as text.
  clipboard() {
    return this.inWindow(
      `const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
       transferable.init(null);
       transferable.addDataFlavor('text/plain');
       Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
       const found = {};
       transferable.getTransferData('text/plain', found);
       return found.value.QueryInterface(Ci.nsISupportsString).data;`,
    );
  }

  // Find in page, as the menu opens it: the number of the match that is shown, and of all.
  find(words) {
    return this.inWindow(
      `document.getElementById('cmd_find').doCommand();
       const bar = await gBrowser.getFindBar();
       const answer = new Promise((resolve) => {
         const listener = { onMatchesCountResult: ({ current, total }) => current > 0 && resolve([current, total]), onFindResult() {} };
         gBrowser.finder.addResultListener(listener);
       });
       bar._findField.value = given;
       bar._findField.dispatchEvent(new Event('input', { bubbles: true }));
       return answer;`,
      words,
    );
  }

  // As an input method composes text: what is shown meanwhile, one after the other; the last is taken.
  compose(texts) {
    return this.inWindow(
      `const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
       processor.beginInputTransactionForTests(window);
       for (const text of given) {
         processor.setPendingCompositionString(text);
         processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE);
         processor.setCaretInPendingComposition(text.length);
         processor.flushPendingComposition();
         await new Promise((resolve) => setTimeout(resolve, 50));
       }
       processor.commitComposition();`,
      texts,
    );
  }

  // For all pages, at once; null takes a preference back.
  setPreferences(preferences) {
    for (const name of Object.keys(preferences)) this.#changed.add(name);
    return this.inWindow(
      `for (const [name, value] of Object.entries(given)) {
         if (value === null) Services.prefs.clearUserPref(name);
         else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
         else if (typeof value === 'number') Services.prefs.setIntPref(name, value);
         else Services.prefs.setStringPref(name, value);
       }`,
      preferences,
    );
  }

  async restorePreferences() {
    if (this.#changed.size > 0) await this.setPreferences(Object.fromEntries([...this.#changed].map((name) => [name, null])));
    this.#changed.clear();
  }
}
