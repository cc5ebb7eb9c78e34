// Single probes in Debian's Chromium: every outcome that servers on loopback can give.
//
// What loopback cannot give: Chromium hides from pages the port of connections to private addresses, so an open server
// that hangs up ends as failed_at_once like a closed one (measured: 701 "Failed to establish connection", address and
// port null, after 0.12 s for both). connected_then_failed needs a public address, see tests/lab; the core takes private
// addresses' answers as unspecific. Measured besides: a Node HTTPS server takes the TURN request for the start of a long
// TLS record and waits, where nginx hangs up at once; such a server is silent until the deadline.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { launchChromium, listen } from './chromium.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-probes-'));
const servers = [];
let browser;
let script;
let ports;
const requests = []; // of the HTTPS server: method, url and headers

function makeCertificate(name, subjectAlternativeName) {
  const key = path.join(folder, `${name}.key`);
  const certificate = path.join(folder, `${name}.pem`);
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=${subjectAlternativeName}`];
  execFileSync('openssl', [...request, ...subject, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
  return { key: readFileSync(key), cert: readFileSync(certificate) };
}

function answer(request, response) {
  requests.push({ method: request.method, url: request.url, headers: request.headers });
  const url = new URL(request.url, 'https://127.0.0.1');
  if (url.pathname !== '/no-cors') response.setHeader('Access-Control-Allow-Origin', '*');
  if (url.pathname === '/echo') return response.end(`You sent ${url.searchParams.get('nonce')}, thank you.`);
  if (url.pathname === '/late-echo') {
    response.write('x'.repeat(5000));
    return setTimeout(() => response.end(url.searchParams.get('nonce')), 100);
  }
  if (url.pathname === '/endless') return response.write('x'.repeat(5000));
  if (url.pathname === '/moved') return response.writeHead(302, { Location: '/echo' }).end();
  if (url.pathname === '/elsewhere') {
    return response.writeHead(302, { Location: `https://127.0.0.1:${ports.otherName}/` }).end();
  }
  if (url.pathname === '/refuses') return response.writeHead(403).end('Forbidden');
  return response.end('A page that says nothing of the kind.');
}

function pageServer() {
  return http.createServer((request, response) => {
    requests.push({ method: request.method, url: request.url, headers: request.headers });
    const url = new URL(request.url, 'http://127.0.0.1');
    if (url.pathname === '/probes.js') {
      return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    }
    const policy = url.searchParams.get('policy');
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.writeHead(200, { 'Content-Type': 'text/html' });
    return response.end('<!doctype html><title>Probes</title><link rel="icon" href="data:,"><script src="/probes.js"></script>');
  });
}

before(async () => {
  const bundle = await build({
    entryPoints: ['web/probes.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'flyttProbes',
    target: 'es2022',
  });
  script = bundle.outputFiles[0].text;
  const start = async (server) => {
    servers.push(server);
    return listen(server);
  };
  ports = {
    page: await start(pageServer()),
    open: await start(https.createServer(makeCertificate('here', 'IP:127.0.0.1'), answer)),
    otherName: await start(https.createServer(makeCertificate('elsewhere.example', 'DNS:elsewhere.example'), answer)),
    silent: await start(net.createServer((socket) => socket.on('error', () => {}).resume())),
    hangsUp: await start(net.createServer((socket) => socket.destroy())),
  };
  const closed = net.createServer();
  ports.closed = await listen(closed);
  await new Promise((resolve) => closed.close(resolve));
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  for (const server of servers) {
    server.closeAllConnections?.();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

async function openPage({ policy = '', ignoreHTTPSErrors = true } = {}) {
  const context = await browser.newContext({ ignoreHTTPSErrors });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${ports.page}/?policy=${encodeURIComponent(policy)}`);
  return page;
}

const probe = (method, port, rest = {}) => ({
  id: 7,
  attempt: 2,
  method,
  address_space: 'loopback',
  url: method === 'web_rtc_tcp' ? `turn:127.0.0.1:${port}?transport=tcp` : `https://127.0.0.1:${port}/`,
  deadline_ms: 5000,
  ...rest,
});

// The observation of one probe, started a while after the check began; and how long that was, at least and at most.
function observeWithClock(page, aProbe) {
  return page.evaluate(
    (given) =>
      new Promise((resolve) => {
        let latestStart = 0;
        const before = performance.now();
        const probes = new globalThis.flyttProbes.Probes((observation) =>
          resolve({ observation, earliestStart, latestStart, whole: performance.now() - before }),
        );
        probes.begin();
        const begun = performance.now();
        let earliestStart = 0;
        setTimeout(() => {
          earliestStart = performance.now() - begun;
          probes.start(given);
          latestStart = performance.now() - before;
        }, 100);
      }),
    aProbe,
  );
}

const observe = async (page, aProbe) => (await observeWithClock(page, aProbe)).observation;

async function observeIn(options, aProbe) {
  const page = await openPage(options);
  const observation = await observe(page, aProbe);
  await page.context().close();
  return observation;
}

describe('a probe by fetch', () => {
  test('is answered by whatever speaks HTTPS with an accepted certificate', async () => {
    for (const aPath of ['', 'refuses', 'no-cors', 'moved']) {
      const page = await openPage();
      const asked = probe('fetch', ports.open, { url: `https://127.0.0.1:${ports.open}/${aPath}` });
      const { observation, earliestStart, latestStart, whole } = await observeWithClock(page, asked);
      await page.context().close();
      assert.equal(observation.outcome, 'answered', aPath);
      assert.equal(observation.detail, 'opaque');
      assert.equal(observation.probe_id, 7);
      assert.equal(observation.attempt, 2);
      const { started_ms, elapsed_ms } = observation;
      assert.ok(started_ms >= Math.floor(earliestStart) && started_ms <= Math.ceil(latestStart), `${earliestStart} ${started_ms} ${latestStart}`);
      assert.ok(Number.isInteger(elapsed_ms) && elapsed_ms >= 0 && started_ms + elapsed_ms <= Math.ceil(whole) + 1, `${elapsed_ms} ${whole}`);
    }
  });

  test('sends no cookie, no referrer and asks no cache', async () => {
    const page = await openPage();
    await page.context().addCookies([{ name: 'a', value: 'b', url: `https://127.0.0.1:${ports.open}` }]);
    requests.length = 0;
    await observe(page, probe('fetch', ports.open));
    assert.equal(requests.length, 1);
    assert.equal(requests[0].headers.cookie, undefined);
    assert.equal(requests[0].headers.referer, undefined);
    assert.equal(requests[0].headers['cache-control'], 'no-cache');
    await page.context().close();
  });

  test('and one for an echo need nothing that pages have on HTTPS only', async () => {
    const page = await openPage();
    await page.evaluate(() => Object.defineProperty(crypto, 'randomUUID', { value: undefined }));
    const url = `https://127.0.0.1:${ports.open}/echo`;
    assert.equal((await observe(page, probe('echo_fetch', ports.open, { url }))).outcome, 'echo_matched');
    const own = `http://127.0.0.1:${ports.page}/`;
    assert.equal((await observe(page, probe('fetch', ports.page, { url: own }))).outcome, 'answered');
    await page.context().close();
  });

  test('asks the own origin at an address that no cache knows', async () => {
    const page = await openPage();
    requests.length = 0;
    const own = { port: ports.page, url: `http://127.0.0.1:${ports.page}/` };
    for (let i = 0; i < 2; ++i) assert.equal((await observe(page, probe('fetch', ports.page, own))).detail, '200');
    assert.equal(requests.length, 2);
    assert.match(requests[0].url, /^\/\?nonce=[0-9a-f]{32}$/);
    assert.notEqual(requests[0].url, requests[1].url);
    await page.context().close();
  });

  test('fails at a certificate that is not trusted or names another host, at a closed port and at a hang-up', async () => {
    for (const [name, port] of Object.entries({
      untrusted: ports.open,
      'another name': ports.otherName,
      closed: ports.closed,
      'hangs up': ports.hangsUp,
    })) {
      const observation = await observeIn({ ignoreHTTPSErrors: false }, probe('fetch', port));
      assert.equal(observation.outcome, 'failed', name);
      assert.equal(observation.detail, 'TypeError: Failed to fetch', name);
      assert.ok(observation.elapsed_ms < 4000, name);
    }
  });

  test('waits for a silent server until the deadline and no longer', async () => {
    const observation = await observeIn({}, probe('fetch', ports.silent, { deadline_ms: 700 }));
    assert.equal(observation.outcome, 'deadline_passed');
    assert.ok(observation.elapsed_ms >= 690 && observation.elapsed_ms < 4000, `${observation.elapsed_ms}`);
  });

  test('that the policy of the page forbids is told from one that fails', async () => {
    for (const port of [ports.open, ports.closed]) {
      const observation = await observeIn({ policy: "connect-src 'self'" }, probe('fetch', port));
      assert.equal(observation.outcome, 'blocked_by_page');
    }
    const permitted = { policy: `connect-src https://127.0.0.1:${ports.open}` };
    assert.equal((await observeIn(permitted, probe('fetch', ports.open))).outcome, 'answered');
  });

  test('is answered by a redirect to a host that the policy forbids', async () => {
    const policy = `connect-src https://127.0.0.1:${ports.open}`;
    const url = `https://127.0.0.1:${ports.open}/elsewhere`;
    const observation = await observeIn({ policy }, probe('fetch', ports.open, { url }));
    assert.equal(observation.outcome, 'answered');
    assert.match(observation.detail, /redirect/);
    const echo = await observeIn({ policy }, probe('echo_fetch', ports.open, { url }));
    assert.equal(echo.outcome, 'echo_differed');
  });

  test('blames the policy for the probe that it concerns only', async () => {
    const page = await openPage({ policy: `connect-src https://127.0.0.1:${ports.closed}` });
    const outcomes = await page.evaluate(
      (given) =>
        new Promise((resolve) => {
          const seen = {};
          const probes = new globalThis.flyttProbes.Probes((observation) => {
            seen[observation.probe_id] = observation.outcome;
            if (Object.keys(seen).length === given.length) resolve(seen);
          });
          for (const one of given) probes.start(one);
        }),
      [probe('fetch', ports.closed, { id: 1 }), probe('fetch', ports.open, { id: 2 })],
    );
    assert.deepEqual(outcomes, { 1: 'failed', 2: 'blocked_by_page' });
    await page.context().close();
  });

  // The policy makes Chromium treat the test page as one of the public internet, which then needs the visitor's
  // permission to reach loopback; without a window there is nobody to give it.
  test('to a private address tells of the permission that the browser denies', async () => {
    const observation = await observeIn({ policy: 'treat-as-public-address' }, probe('fetch', ports.open));
    assert.equal(observation.outcome, 'not_allowed_by_browser');
    assert.equal(observation.detail, 'TypeError: Failed to fetch (local network access: denied)');
  });

  test('of an address that is none fails', async () => {
    assert.equal((await observeIn({}, probe('fetch', 1, { url: 'https://[' }))).outcome, 'failed');
  });
});

describe('a probe for an echo', () => {
  const echo = (aPath, rest = {}) => probe('echo_fetch', ports.open, { url: `https://127.0.0.1:${ports.open}${aPath}`, ...rest });

  test('is matched by the nonce that it sent, wherever it stands in the answer', async () => {
    for (const aPath of ['/echo', '/echo?for=flytt', '/echo?for=a%20b#part', '/late-echo']) {
      requests.length = 0;
      const observation = await observeIn({}, echo(aPath));
      assert.equal(observation.outcome, 'echo_matched', aPath);
      assert.equal(observation.detail, '200');
      const asked = requests.find((one) => one.url.includes('echo'));
      assert.ok(asked.url.startsWith(aPath.replace(/#.*/, '')), asked.url);
      assert.match(asked.url, /[?&]nonce=[0-9a-f]{32}$/);
    }
  });

  test('differs where something else answers', async () => {
    assert.equal((await observeIn({}, echo('/block-page'))).outcome, 'echo_differed');
    const refused = await observeIn({}, echo('/refuses'));
    assert.equal(refused.outcome, 'echo_differed');
    assert.equal(refused.detail, '403');
    assert.equal((await observeIn({}, echo('/moved'))).outcome, 'echo_differed');
    const endless = await observeIn({}, echo('/endless', { deadline_ms: 600 }));
    assert.equal(endless.outcome, 'echo_differed');
    assert.match(endless.detail, /^200, AbortError/);
  });

  test('fails where the answer is not for other origins', async () => {
    assert.equal((await observeIn({}, echo('/no-cors'))).outcome, 'failed');
  });

  test('ends as a fetch does where nobody answers', async () => {
    const closed = probe('echo_fetch', ports.closed);
    assert.equal((await observeIn({}, closed)).outcome, 'failed');
    assert.equal((await observeIn({ policy: "connect-src 'self'" }, closed)).outcome, 'blocked_by_page');
    const silent = probe('echo_fetch', ports.silent, { deadline_ms: 500 });
    assert.equal((await observeIn({}, silent)).outcome, 'deadline_passed');
  });
});

describe('a probe by WebRTC', () => {
  test('fails at once at a closed port, and by a hang-up whose port Chromium hides on loopback', async () => {
    for (const port of [ports.closed, ports.hangsUp]) {
      const observation = await observeIn({}, probe('web_rtc_tcp', port));
      assert.equal(observation.outcome, 'failed_at_once');
      assert.equal(observation.detail, '701 Failed to establish connection');
      assert.ok(observation.elapsed_ms < 4000, `${observation.elapsed_ms}`);
    }
  });

  test('takes IPv6 addresses in brackets, and names', async () => {
    const v6 = { url: `turn:[::1]:${ports.closed}?transport=tcp` };
    assert.equal((await observeIn({}, probe('web_rtc_tcp', ports.closed, v6))).outcome, 'failed_at_once');
    const name = { url: `turn:localhost:${ports.closed}?transport=tcp` };
    assert.equal((await observeIn({}, probe('web_rtc_tcp', ports.closed, name))).outcome, 'failed_at_once');
  });

  test('needs no certificate and waits for a server that says nothing', async () => {
    for (const port of [ports.silent, ports.otherName]) {
      const observation = await observeIn({ ignoreHTTPSErrors: false }, probe('web_rtc_tcp', port, { deadline_ms: 800 }));
      assert.equal(observation.outcome, 'deadline_passed');
      assert.ok(observation.elapsed_ms >= 790 && observation.elapsed_ms < 4000, `${observation.elapsed_ms}`);
    }
  });

  test('is not allowed at ports that the browser blocks, nor where there is no WebRTC', async () => {
    for (const port of [6000, 444]) {
      assert.equal((await observeIn({}, probe('web_rtc_tcp', port))).outcome, 'not_allowed_by_browser', `${port}`);
    }
    const impossible = await observeIn({}, probe('web_rtc_tcp', 99999));
    assert.equal(impossible.outcome, 'not_allowed_by_browser');
    assert.match(impossible.detail, /^SyntaxError: .*Invalid port/);
    const page = await openPage();
    await page.evaluate(() => delete globalThis.RTCPeerConnection);
    const missing = await observe(page, probe('web_rtc_tcp', ports.closed));
    assert.equal(missing.outcome, 'not_allowed_by_browser');
    assert.equal(missing.detail, 'RTCPeerConnection is missing.');
    await page.context().close();
  });
});

describe('cancelled probes', () => {
  test('are never observed, and probes started afterwards are', async () => {
    const page = await openPage();
    const observed = await page.evaluate(
      async ({ before: cancelled, after: later }) => {
        const seen = [];
        const probes = new globalThis.flyttProbes.Probes((observation) => seen.push(observation.probe_id));
        for (const one of cancelled) probes.start(one);
        await new Promise((resolve) => setTimeout(resolve, 30));
        probes.cancelAll();
        const atCancellation = seen.length;
        probes.start(later);
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return seen.slice(atCancellation);
      },
      {
        before: [
          probe('fetch', ports.silent, { id: 1, deadline_ms: 600 }),
          probe('echo_fetch', ports.silent, { id: 2, deadline_ms: 600 }),
          probe('web_rtc_tcp', ports.silent, { id: 3, deadline_ms: 600 }),
          probe('web_rtc_tcp', ports.closed, { id: 4 }),
          probe('echo_fetch', ports.open, { id: 5, url: `https://127.0.0.1:${ports.open}/endless` }),
        ],
        after: probe('fetch', ports.open, { id: 6 }),
      },
    );
    assert.deepEqual(observed, [6]);
    await page.context().close();
  });

  test('give their connections back', async () => {
    const page = await openPage();
    const closed = new Promise((resolve) => {
      servers[3].once('connection', (socket) => socket.once('close', resolve));
    });
    await page.evaluate(async (given) => {
      const probes = new globalThis.flyttProbes.Probes(() => undefined);
      probes.start(given);
      await new Promise((resolve) => setTimeout(resolve, 200));
      probes.cancelAll();
    }, probe('fetch', ports.silent));
    await closed;
    await page.context().close();
  });
});
