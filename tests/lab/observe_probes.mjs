// Runs inside a network namespace of its own (probes.test.mjs starts it): builds the network, opens the page, makes
// the probes and prints their observations as JSON. All addresses are of the ranges set aside for documentation and
// live on this namespace's own interface.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { launchChromium, listen } from '../browser/chromium.mjs';
import { places } from './places.mjs';

const run = (program, ...options) => execFileSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'] });
const ip = (text) => run('ip', ...text.split(' '));
const nft = (text) => run('nft', text);

function buildNetwork() {
  ip('link set lo up');
  ip('link add lab0 type veth peer name lab1');
  for (const { address } of Object.values(places)) {
    if (address.includes(':')) ip(`-6 address add ${address}/64 dev lab0 nodad`);
    else ip(`address add ${address}/24 dev lab0`);
  }
  ip('link set lab0 up');
  ip('link set lab1 up');
  nft('add table inet lab');
  nft('add chain inet lab in { type filter hook input priority 0; }');
  nft(`add rule inet lab in ip daddr ${places.rejectedByFirewall.address} reject with icmp type admin-prohibited`);
  nft(`add rule inet lab in ip daddr ${places.resetByFirewall.address} meta l4proto tcp reject with tcp reset`);
  nft(`add rule inet lab in ip daddr ${places.dropped.address} drop`);
}

function startNginx(folder) {
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const key = path.join(folder, 'key.pem');
  const certificate = path.join(folder, 'certificate.pem');
  execFileSync('openssl', [...request, '-subj', '/CN=elsewhere.example', '-keyout', key, '-out', certificate], { stdio: 'pipe' });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log /dev/null;
user ${os.userInfo().username} ${execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()};
events {}
http {
  access_log off; ${temporary.join(' ')}
  ssl_certificate ${certificate}; ssl_certificate_key ${key};
  server {
    listen ${places.open.address}:443 ssl; listen [${places.openByIpv6.address}]:443 ssl;
    location / { return 200 "Open"; }
  }
}
`,
  );
  return spawn('/usr/sbin/nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function connects(address) {
  for (let attempt = 0; attempt < 100; ++attempt) {
    const isOpen = await new Promise((resolve) => {
      const socket = net.connect(443, address, () => resolve(true)).on('error', () => resolve(false));
      socket.setTimeout(1000, () => resolve(false));
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} does not answer inside the laboratory`);
}

async function startPage() {
  const options = { entryPoints: ['web/probes.ts'], bundle: true, write: false, format: 'iife', globalName: 'flyttProbes' };
  const script = (await build(options)).outputFiles[0].text;
  const server = http.createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><title>Probes</title><script>${script}</script>`);
  });
  return { server, url: `http://127.0.0.1:${await listen(server)}/` };
}

function probesOf(address) {
  const host = address.includes(':') ? `[${address}]` : address;
  const common = { address_space: 'public', deadline_ms: 3000 };
  return [
    { ...common, method: 'fetch', url: `https://${host}/` },
    { ...common, method: 'web_rtc_tcp', url: `turn:${host}:443?transport=tcp` },
  ];
}

async function observeAll(browser, url) {
  const seen = {};
  for (const [name, { address, isCertificateAccepted }] of Object.entries(places)) {
    const context = await browser.newContext({ ignoreHTTPSErrors: isCertificateAccepted === true });
    const page = await context.newPage();
    await page.goto(url);
    seen[name] = await page.evaluate(
      (probes) =>
        Promise.all(
          probes.map(
            (probe, id) =>
              new Promise((resolve) => {
                new globalThis.flyttProbes.Probes(resolve).start({ id, ...probe }, 1, performance.now());
              }),
          ),
        ),
      probesOf(address),
    );
    await context.close();
  }
  return seen;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-lab-'));
buildNetwork();
const nginx = startNginx(folder);
const silent = net.createServer((socket) => socket.on('error', () => {}).resume());
await new Promise((resolve) => silent.listen(443, places.silent.address, resolve));
const page = await startPage();
await connects(places.open.address);
await connects(places.openByIpv6.address);
// Takes back what the tests' Chromium has: here is nothing outside, and the rule catches addresses too.
const browser = await launchChromium(['--host-resolver-rules=']);
try {
  console.log(JSON.stringify(await observeAll(browser, page.url)));
} finally {
  await browser.close();
  nginx.kill();
  silent.close();
  page.server.closeAllConnections();
  page.server.close();
  rmSync(folder, { recursive: true, force: true });
}
