// The firewall check through the portal, against servers on loopback: every outcome that they can give, what is shown
// of it, and the reports. Refused is seen at public addresses only and Offline needs none; see tests/lab for the former.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { launchChromium } from './chromium.mjs';
import { byName, control, here, packOf } from './endpoints.mjs';
import { fingerprintOf, LoopbackServers, makeCertificate } from './loopback_servers.mjs';
import { PortalPage } from './portal_page.mjs';
import { TestSite } from './test_site.mjs';
import { wordsOf } from './words.mjs';

const english = wordsOf('en');
const kCheckTakesMs = 60_000; // two deadlines of 5 s where somebody is silent, and a slow machine
const blockedPort = 6000; // X11; browsers contact it by no method

const servers = new LoopbackServers();
const trusted = makeCertificate('IP:127.0.0.1,DNS:localhost');
let browser;
let ports;
const sites = [];

async function serve(endpoints) {
  const site = await TestSite.serve(packOf(endpoints));
  sites.push(site);
  return site;
}

before(async () => {
  ports = {
    web: await servers.startWeb(trusted),
    untrusted: await servers.startWebThatAnswersTurn(makeCertificate('DNS:elsewhere.example')),
    silent: await servers.startSilent(),
    closed: await servers.closedPort(),
  };
  browser = await launchChromium([`--ignore-certificate-errors-spki-list=${fingerprintOf(trusted)}`]);
});

after(async () => {
  await browser?.close();
  for (const site of sites) site.close();
  servers.close();
});

const drawn = '/en/firewall/';
const plain = '/en/firewall/?plain=1'; // the same elements, and no canvas that takes its time on a slow machine

class Check {
  static async open(site, path, prepare = async () => {}) {
    const check = new Check();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await prepare(context);
    check.portal = new PortalPage(await context.newPage(), site.base);
    check.page = check.portal.page;
    if (path === drawn) {
      await check.portal.goTo(path);
    } else {
      await check.page.goto(site.base + path);
      await check.page.waitForSelector('html.live:not(.glass)');
    }
    return check;
  }

  button(key) {
    return this.page.locator(`main button[data-k="${key}"]`);
  }
  card(id) {
    return this.page.locator(`[data-k="result/${id}"]`);
  }
  async start() {
    await this.button('check/start').click();
  }
  // A check is over when it can be started again.
  async finished() {
    await this.button('report/json').waitFor({ timeout: kCheckTakesMs });
    await this.portal.settled();
  }
  async run() {
    await this.start();
    await this.finished();
  }
  async saved(format) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button(`report/${format}`).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }
  async report() {
    return JSON.parse((await this.saved('json')).text);
  }
  async verdicts() {
    return Object.fromEntries((await this.report()).endpoints.map((one) => [one.id, one.reason ?? one.verdict]));
  }
  text(key) {
    return this.page.locator(`[data-k="${key}"]`).innerText();
  }
  // Failed requests are what a check is about, and Chromium writes them to the console.
  assertNothingToComplainAbout(hosts = []) {
    const complaints = this.portal.complaints.filter((text) => !/Failed to load resource: net::ERR_/.test(text));
    assert.deepEqual(complaints, []);
    const own = new URL(this.portal.base).host;
    assert.deepEqual([...this.portal.hosts].sort(), [own, ...hosts].sort());
  }
  close() {
    return this.portal.close();
  }
}

// Rows of cells of a CSV file (RFC 4180).
function readCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

describe('a check of every kind of endpoint', () => {
  let check;
  let report;
  let statusTexts;
  let fractions;
  let statusElements;
  let connectionsBefore;
  const formula = '=HYPERLINK("https://elsewhere.example")';

  const expected = {
    reachable: 'reachable',
    verified: 'verified',
    'other-answer': 'inconclusive',
    'closed-name': 'failed_at_once',
    'closed-address': 'inconclusive',
    silent: 'no_answer',
    'other-certificate': 'tls_name_mismatch',
    example: 'example_address',
    unpublished: 'not_published',
    'blocked-port': 'port_not_allowed',
    network: 'address_range',
    'bare-v6': 'unnameable',
    later: 'not_yet_valid',
    formerly: 'no_longer_valid',
    old: 'reachable',
  };

  before(async () => {
    const web = `https://127.0.0.1:${ports.web}`;
    const site = await serve([
      { id: 'reachable', service: formula, ...here(ports.web) },
      { id: 'verified', echo_url: `${web}/echo`, ...here(ports.web) },
      { id: 'other-answer', echo_url: `${web}/other`, ...here(ports.web) },
      { id: 'closed-name', ...byName(ports.closed) },
      { id: 'closed-address', ...here(ports.closed) },
      { id: 'silent', ...here(ports.silent) },
      { id: 'other-certificate', ...byName(ports.untrusted) },
      { id: 'example', example: true, addresses: ['203.0.113.10'], ports: [443] },
      { id: 'unpublished', setting: 'api_host', ports: [443] },
      { id: 'blocked-port', ...here(blockedPort) },
      { id: 'network', addresses: ['127.0.0.0/30'], ports: [ports.web] },
      { id: 'bare-v6', addresses: ['::1'], ports: [444] },
      { id: 'later', valid: '2998-01-01/..', ...here(ports.web) },
      { id: 'formerly', valid: '../2020-01-01', ...here(ports.web) },
      control(ports.web),
    ]);
    check = await Check.open(site, drawn);
    connectionsBefore = servers.connections;
    await check.page.evaluate(() => {
      globalThis.said = [];
      globalThis.fractions = [];
      globalThis.statuses = new Set();
      const note = (list, value) => {
        if (value !== undefined && value !== '' && list.at(-1) !== value) list.push(value);
      };
      new MutationObserver(() => {
        for (const status of document.querySelectorAll('main [role="status"]')) {
          globalThis.statuses.add(status);
          note(globalThis.said, status.textContent);
        }
        note(globalThis.fractions, document.querySelector('main progress')?.value);
      }).observe(document.getElementById('page'), { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await check.run();
    statusTexts = await check.page.evaluate(() => globalThis.said);
    fractions = await check.page.evaluate(() => globalThis.fractions);
    statusElements = await check.page.evaluate(() => globalThis.statuses.size);
    report = await check.report();
  });
  after(() => check?.close());

  test('contacts nobody before it is started, and then the listed places only', () => {
    assert.equal(connectionsBefore, 0);
    const asked = ['web', 'closed', 'silent'].map((name) => `127.0.0.1:${ports[name]}`);
    check.assertNothingToComplainAbout([...asked, `localhost:${ports.closed}`, `localhost:${ports.untrusted}`]);
    assert.deepEqual([...new Set(servers.requests)].sort(), ['/', '/echo', '/other']);
  });

  test('gives each its verdict', () => {
    const verdicts = Object.fromEntries(report.endpoints.map((one) => [one.id, one.reason ?? one.verdict]));
    assert.deepEqual(verdicts, expected);
  });

  test('says of each what core says: name, sentence, advice', async () => {
    for (const { id, verdict, reason, hosts, addresses, ports: [port] } of report.endpoints) {
      const values = { host: hosts[0] ?? addresses[0], port, seconds: 5 };
      const text = await check.card(id).innerText();
      const mustHold = [english(`verdict.${verdict}.name`)];
      if (verdict === 'not_tested') {
        mustHold.push(english(`not_tested.${reason}`), english(`not_tested.${reason}.action`, values));
      } else {
        mustHold.push(english(`verdict.${verdict}.people`, values));
        if (verdict !== 'reachable' && verdict !== 'verified') {
          mustHold.push(english(`verdict.${verdict}.it`, values), english(`verdict.${verdict}.action`, values), `Without ${id}.`);
        }
      }
      const oneLine = text.replace(/\s+/g, ' ');
      for (const sentence of mustHold) assert.ok(oneLine.includes(sentence), `${id}: “${sentence}” is not in “${oneLine}”`);
    }
  });

  test('shows the evidence of each when asked to', async () => {
    for (const { id, evidence } of report.endpoints) {
      const summary = check.card(id).locator('summary');
      assert.equal(await summary.count(), evidence.length > 0 ? 1 : 0, id);
      if (evidence.length === 0) continue;
      assert.ok(!(await check.card(id).innerText()).includes(evidence[0].target + ':'), `${id} is open by itself`);
      await summary.click();
      await check.portal.settled();
      const lines = (await check.card(id).locator('li').allInnerTexts()).map((line) => line.replace(/\s+/g, ' '));
      assert.equal(lines.length, evidence.length, id);
      for (const [i, one] of evidence.entries()) {
        const outcome = english(`outcome.${one.outcome}`, { ms: one.elapsed_ms, seconds: 5 });
        for (const part of [one.target, english(`method.${one.method}`), outcome, one.detail]) {
          assert.ok(lines[i].includes(part), `${id}: “${part}” is not in “${lines[i]}”`);
        }
      }
    }
  });

  test('tries twice before it says that nobody answers', () => {
    const { evidence } = report.endpoints.find(({ id }) => id === 'silent');
    assert.deepEqual(
      evidence.map(({ method, attempt, outcome }) => [method, attempt, outcome]),
      [
        ['fetch', 1, 'deadline_passed'],
        ['fetch', 2, 'deadline_passed'],
        ['web_rtc_tcp', 1, 'deadline_passed'],
        ['web_rtc_tcp', 2, 'deadline_passed'],
      ],
    );
    for (const { elapsed_ms } of evidence) assert.ok(elapsed_ms >= 4990, `${elapsed_ms}`);
  });

  test('tells how far it is and what came out of it, to those who listen too', () => {
    assert.equal(statusElements, 1, 'a status that is new is not told');
    const total = report.probes_total;
    const steps = statusTexts.slice(0, -1).map((text) => Number(text.split(' ')[0]));
    assert.deepEqual(statusTexts.slice(0, -1), steps.map((done) => english('firewall.progress', { done, total })));
    assert.equal(steps[0], 0);
    assert.ok(steps.length > 5, `${steps}`);
    assert.deepEqual(steps, [...steps].sort((a, b) => a - b));
    assert.deepEqual(fractions, [...fractions].sort((a, b) => a - b));
    const notReached = ['closed-name', 'silent'].length;
    const unclear = ['other-answer', 'closed-address', 'other-certificate'].length;
    const sentences = [
      english('firewall.summary.some_bad.other', { count: notReached }),
      english('firewall.summary.some_unclear.other', { count: unclear }),
    ];
    assert.equal(statusTexts.at(-1), sentences.join(' '));
  });

  test('is saved as JSON with observations, times, browser and pack', async () => {
    const { name, text } = await check.saved('json');
    const today = await check.page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    assert.equal(name, `flytt-firewall-check-${today}.json`);
    const saved = JSON.parse(text);
    assert.deepEqual(saved, report);
    const pack = JSON.parse(readFileSync('public/content/pack.json', 'utf8'));
    assert.deepEqual(saved.pack, { id: pack.id, version: pack.version, language: 'en' });
    assert.equal(saved.browser.engine, 'chromium');
    assert.equal(saved.browser.user_agent, await check.page.evaluate(() => navigator.userAgent));
    assert.equal(saved.browser.online, true);
    assert.match(saved.started_at, new RegExp(`^${today}T\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d$`));
    assert.equal(saved.probes_done, saved.probes_total);
    assert.equal(saved.control_failed, false);
    assert.equal(saved.own_origin.verdict, 'reachable');
    assert.equal(saved.limits.length, 6);
    for (const { evidence } of saved.endpoints) {
      for (const one of evidence) {
        assert.ok(one.started_ms >= 0 && one.elapsed_ms >= 0 && one.started_ms + one.elapsed_ms < kCheckTakesMs, one);
      }
    }
  });

  test('is saved as CSV that no spreadsheet takes for formulas', async () => {
    const { name, text } = await check.saved('csv');
    assert.match(name, /^flytt-firewall-check-\d{4}-\d\d-\d\d\.csv$/);
    assert.equal(text[0], '\uFEFF');
    const [header, ...rows] = readCsv(text.slice(1));
    const observations = [report.own_origin, ...report.endpoints].flatMap(({ evidence }) => evidence);
    const withoutAny = report.endpoints.filter(({ evidence }) => evidence.length === 0);
    assert.equal(rows.length, observations.length + withoutAny.length);
    for (const row of rows) {
      assert.equal(row.length, header.length);
      for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    }
    const of = (row, column) => row[header.indexOf(column)];
    assert.equal(of(rows.find((row) => of(row, 'endpoint') === 'reachable'), 'service'), `'${formula}`);
    assert.ok(rows.some((row) => of(row, 'verdict') === 'no_answer' && of(row, 'outcome') === 'deadline_passed'));
  });

  test('is saved as text for a ticket', async () => {
    const { name, text } = await check.saved('text');
    assert.match(name, /^flytt-firewall-check-\d{4}-\d\d-\d\d\.txt$/);
    for (const { id, verdict } of report.endpoints) {
      assert.ok(text.includes(`(${id})`), id);
      assert.ok(text.includes(english(`verdict.${verdict}.name`)), verdict);
    }
    assert.ok(text.includes(`127.0.0.1:${ports.silent}`));
    assert.ok(text.includes(report.started_at) && text.includes(report.browser.user_agent));
    for (const limit of report.limits) assert.ok(text.includes(limit), limit);
  });
});

// Most of them wait for silent servers, which leaves time for others.
describe('a check', { concurrency: 3 }, () => {
  let site; // whose endpoints answer or fail at once

  before(async () => {
    site = await serve([
      { id: 'open', ...here(ports.web) },
      { id: 'closed', ...byName(ports.closed) },
      { id: 'closed-address', ...here(ports.closed) },
      control(ports.web),
    ]);
  });

  const usual = { open: 'reachable', closed: 'failed_at_once', 'closed-address': 'inconclusive', old: 'reachable' };

  test('blames nothing on the firewall where the comparison fails', async () => {
    const check = await Check.open(
      await serve([{ id: 'open', ...here(ports.web) }, { id: 'closed', ...byName(ports.closed) }, control(ports.closed)]),
      plain,
    );
    await check.run();
    assert.deepEqual(await check.verdicts(), { open: 'reachable', closed: 'inconclusive', old: 'inconclusive' });
    assert.equal((await check.report()).control_failed, true);
    assert.equal(await check.text('work/text'), english('firewall.summary.control_failed'));
    assert.equal(await check.page.locator('main .badge.bad').count(), 0);
    assert.ok((await check.saved('text')).text.includes(english('firewall.summary.control_failed')));
    await check.close();
  });

  test('says that every address was reached where that is so', async () => {
    const check = await Check.open(await serve([{ id: 'open', ...here(ports.web) }, control(ports.web)]), plain);
    await check.run();
    assert.equal(await check.text('work/text'), english('firewall.summary.all_good'));
    await check.close();
  });

  test('without anything to test says so', async () => {
    const check = await Check.open(await serve([{ id: 'unpublished', setting: 'api_host', ports: [443] }]), plain);
    await check.run();
    assert.deepEqual(await check.verdicts(), { unpublished: 'not_published' });
    assert.equal(await check.text('work/text'), english('firewall.summary.nothing_tested'));
    check.assertNothingToComplainAbout();
    await check.close();
  });

  test('says that the browser is offline and runs again when it no longer is', async () => {
    const check = await Check.open(site, plain);
    assert.equal(await check.page.locator('[data-k="offline"]').count(), 0);
    await check.page.context().setOffline(true);
    await check.page.waitForSelector('[data-k="offline"]');
    assert.equal(await check.text('offline/text'), english('firewall.offline'));
    await check.run();
    const verdicts = await check.verdicts();
    assert.deepEqual([verdicts.closed, verdicts['closed-address']], ['offline', 'offline']);
    assert.equal((await check.report()).browser.online, false);
    assert.equal(await check.page.locator('main .badge.bad').count(), 0);
    await check.page.context().setOffline(false);
    await check.page.waitForSelector('[data-k="offline"]', { state: 'detached' });
    await check.start();
    await check.card('closed').getByText(english('verdict.failed_at_once.name'), { exact: true }).waitFor();
    await check.finished();
    assert.deepEqual(await check.verdicts(), usual);
    await check.close();
  });

  test('is not lost when the visitor looks at another screen meanwhile', async () => {
    const check = await Check.open(await serve([{ id: 'silent', ...here(ports.silent) }, { id: 'open', ...here(ports.web) }]), plain);
    await check.start();
    await check.card('open').getByText(english('verdict.reachable.name'), { exact: true }).waitFor();
    await check.page.locator('nav.rail').getByRole('link', { name: english('navigation.questions') }).click();
    await check.page.waitForURL('**/en/faq/');
    assert.equal(await check.button('check/cancel').count(), 0);
    await check.page.goBack();
    await check.button('check/cancel').waitFor();
    await check.page.locator('nav.rail').getByRole('link', { name: 'Svenska' }).click();
    await check.page.waitForURL((url) => url.pathname === '/sv/firewall/');
    await check.finished();
    assert.deepEqual(await check.verdicts(), { silent: 'no_answer', open: 'reachable' });
    const swedish = wordsOf('sv');
    assert.ok((await check.card('silent').innerText()).includes(swedish('verdict.no_answer.name')));
    assert.equal((await check.report()).pack.language, 'sv');
    check.assertNothingToComplainAbout([`127.0.0.1:${ports.silent}`, `127.0.0.1:${ports.web}`]);
    await check.close();
  });

  test('that is cancelled ends at once, keeps what was seen and can be run again', async () => {
    const own = new LoopbackServers(); // whose connections are of no other check
    const open = await own.startWeb(trusted);
    const silent = await own.startSilent();
    const silentOnes = Array.from({ length: 8 }, (_, i) => ({ id: `silent-${i}`, ...here(silent) }));
    const check = await Check.open(await serve([{ id: 'open', ...here(open) }, ...silentOnes]), plain);
    const openIsReached = () => check.card('open').getByText(english('verdict.reachable.name'), { exact: true }).waitFor();
    await check.start();
    await openIsReached();
    await check.button('check/cancel').click();
    await check.finished();
    assert.equal(await check.text('work/text'), english('firewall.cancelled'));
    const report = await check.report();
    assert.ok(report.probes_done < report.probes_total);
    assert.equal(report.endpoints[0].verdict, 'reachable');
    for (const one of report.endpoints.slice(1)) {
      assert.equal(one.complete, false, one.id);
      assert.ok((await check.card(one.id).innerText()).includes(english('verdict.pending.name')), one.id);
    }
    // The connections are given back, and no probe is begun when the deadlines of the cancelled ones have passed.
    while (own.openSockets > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const connections = own.connections;
    await new Promise((resolve) => setTimeout(resolve, 5500));
    assert.equal(own.connections, connections);
    assert.deepEqual(await check.report(), report);
    await check.start();
    await openIsReached();
    await check.button('check/cancel').waitFor();
    assert.notEqual(await check.text('work/text'), english('firewall.cancelled'));
    await check.button('check/cancel').click();
    await check.finished();
    check.assertNothingToComplainAbout([`127.0.0.1:${silent}`, `127.0.0.1:${open}`]);
    await check.close();
    own.close();
  });

  // Adds a policy to the one that the page has.
  const withPolicy = (policy) => async (context) => {
    await context.route('**/en/firewall/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': policy } });
    });
  };

  test('that the policy of the page forbids is not taken for a closed firewall', async () => {
    const check = await Check.open(site, plain, withPolicy("connect-src 'self'"));
    await check.run();
    assert.equal((await check.verdicts()).open, 'blocked_by_page');
    assert.ok((await check.card('open').innerText()).includes(english('verdict.blocked_by_page.people')));
    await check.close();
  });

  test('that the browser keeps from the local network is not taken for a closed firewall', async () => {
    const check = await Check.open(site, plain, withPolicy('treat-as-public-address'));
    await check.run();
    assert.equal((await check.verdicts()).open, 'not_allowed_by_browser');
    await check.close();
  });

  test('is started by keyboard and speaks the language of the page', async () => {
    const check = await Check.open(site, plain.replace('en', 'sv'));
    await check.button('check/start').focus();
    await check.page.keyboard.press('Enter');
    await check.finished();
    assert.deepEqual(await check.verdicts(), usual);
    const swedish = wordsOf('sv');
    assert.ok((await check.card('closed').innerText()).includes(swedish('verdict.failed_at_once.name')));
    await check.close();
  });
});
