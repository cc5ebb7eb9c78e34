// The firewall check in Debian's Firefox, against servers on loopback. Gecko tells less of a connection than Chromium
// does: that something answered, not whether it took the connection. Nothing more may be claimed of it.
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { byName, control, here, packOf } from './endpoints.mjs';
import { Firefox } from './firefox.mjs';
import { FirefoxPage, savedFile } from './firefox_page.mjs';
import { LoopbackServers, makeCertificate } from './loopback_servers.mjs';
import { TestSite } from './test_site.mjs';
import { wordsOf } from './words.mjs';

const english = wordsOf('en');
const checkTakesMs = 60_000; // two deadlines of 5 s where somebody is silent, and a slow machine
const servers = new LoopbackServers();
const trusted = makeCertificate('IP:127.0.0.1,DNS:localhost');
const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-firefox-check-'));
const sites = [];
let firefox;
let ports;

before(async () => {
  ports = {
    web: await servers.startWeb(trusted),
    untrusted: await servers.startWeb(makeCertificate('DNS:elsewhere.example')),
    silent: await servers.startSilent(),
    closed: await servers.closedPort(),
  };
  // Firefox contacts no TURN server on loopback otherwise.
  firefox = await Firefox.launch({ 'media.peerconnection.ice.loopback': true });
  await firefox.trust(new X509Certificate(trusted.cert).raw.toString('base64'), [['127.0.0.1', ports.web]]);
});
after(async () => {
  await firefox?.close();
  for (const site of sites) site.close();
  servers.close();
  rmSync(folder, { recursive: true, force: true });
});

// Runs a check of the endpoints and gives the page to `use`, with the report that is saved there.
async function withCheck(endpoints, use) {
  const site = await TestSite.serve(packOf(endpoints));
  sites.push(site);
  const downloads = mkdtempSync(path.join(folder, 'saved-'));
  await FirefoxPage.visit(firefox, site.base, '/en/firewall/', { downloads }, async (portal, page) => {
    const connectionsBefore = servers.connections;
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(servers.connections, connectionsBefore, 'contacts somebody before it is started');
    await portal.click('main button[data-k="check/start"]');
    await page.waitForSelector('main button[data-k="report/json"]', { timeout: checkTakesMs });
    await portal.settled();
    await portal.click('main button[data-k="report/json"]');
    const report = JSON.parse(readFileSync(await savedFile(downloads, /\.json$/), 'utf8'));
    await use(portal, report);
    assert.deepEqual(portal.complaints, []);
  });
}

const verdictsOf = (report) => Object.fromEntries(report.endpoints.map(({ id, reason, verdict }) => [id, reason ?? verdict]));

test('a check gives each endpoint the verdict that Gecko’s observations bear, and says it', async () => {
  const web = `https://127.0.0.1:${ports.web}`;
  const endpoints = [
    { id: 'reachable', ...here(ports.web) },
    { id: 'verified', echo_url: `${web}/echo`, ...here(ports.web) },
    { id: 'other-answer', echo_url: `${web}/other`, ...here(ports.web) },
    { id: 'closed-name', ...byName(ports.closed) },
    { id: 'closed-address', ...here(ports.closed) },
    { id: 'silent-name', ...byName(ports.silent) }, // which has an IPv6 address too, where nobody listens
    { id: 'silent-address', ...here(ports.silent) },
    { id: 'other-certificate', ...byName(ports.untrusted) },
    { id: 'blocked-port', ...here(6000) },
    control(ports.web),
  ];
  await withCheck(endpoints, async (portal, report) => {
    assert.equal(report.browser.engine, 'gecko');
    assert.deepEqual(verdictsOf(report), {
      reachable: 'reachable',
      verified: 'verified',
      'other-answer': 'inconclusive',
      'closed-name': 'inconclusive',
      'closed-address': 'inconclusive',
      'silent-name': 'no_answer',
      'silent-address': 'no_answer',
      'other-certificate': 'inconclusive',
      'blocked-port': 'port_not_allowed',
      old: 'reachable',
    });
    for (const { id, verdict } of report.endpoints) {
      const card = await portal.text(`[data-k="result/${id}"]`);
      assert.ok(card.includes(english(`verdict.${verdict}.name`)), `${id}: ${card}`);
    }
    const unspecific = report.endpoints.find(({ id }) => id === 'closed-address').evidence;
    assert.deepEqual(unspecific.map(({ method, outcome }) => [method, outcome]), [['fetch', 'failed'], ['web_rtc_tcp', 'failed_unspecific']]);
    const asked = ['web', 'closed', 'silent'].map((name) => `127.0.0.1:${ports[name]}`);
    const names = ['closed', 'silent', 'untrusted'].map((name) => `localhost:${ports[name]}`);
    assert.deepEqual([...portal.hosts].sort(), [new URL(portal.base).host, ...asked, ...names].sort());
  });
});

test('a check blames nothing on the firewall where the comparison fails', async () => {
  await withCheck([{ id: 'silent', ...byName(ports.silent) }, { id: 'open', ...here(ports.web) }, control(ports.silent)], async (portal, report) => {
    assert.deepEqual(verdictsOf(report), { silent: 'inconclusive', open: 'reachable', old: 'inconclusive' });
    assert.equal(report.control_failed, true);
    assert.equal(await portal.text('[data-k="work/text"]'), english('firewall.summary.control_failed'));
  });
});
