// Servers on loopback that behave as what a firewall lets through, refuses or drops, and that remember who came.
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { listen } from './chromium.mjs';

export function makeCertificate(subjectAlternativeName) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'flytt-certificate-'));
  const [key, certificate] = ['key', 'certificate'].map((name) => path.join(folder, name));
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const subject = ['-subj', '/CN=test', '-addext', `subjectAltName=${subjectAlternativeName}`];
  execFileSync('openssl', [...request, ...subject, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
  const made = { key: readFileSync(key), cert: readFileSync(certificate) };
  rmSync(folder, { recursive: true });
  return made;
}

// Chromium's --ignore-certificate-errors-spki-list takes such fingerprints.
export function fingerprintOf(certificate) {
  const key = new X509Certificate(certificate.cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

// "401 Unauthorized" to a TURN client's request (RFC 8489): what a page needs to see that TCP was established. Chromium
// hides the port of connections to loopback, so that a server which hangs up, as real ones do, looks like a closed one.
function turnRefusal(request) {
  const kErrorCode = 0x0009;
  const kRealm = 0x0014;
  const kNonce = 0x0015;
  const attribute = (type, value) => {
    const head = Buffer.alloc(4);
    head.writeUInt16BE(type, 0);
    head.writeUInt16BE(value.length, 2);
    return Buffer.concat([head, value]); // values are of 4 or 8 bytes, so that none needs padding
  };
  const attributes = Buffer.concat([
    attribute(kErrorCode, Buffer.from([0, 0, 4, 1])),
    attribute(kRealm, Buffer.from('test')),
    attribute(kNonce, Buffer.from('once')),
  ]);
  const head = Buffer.alloc(20);
  head.writeUInt16BE(0x0113, 0); // Allocate, error
  head.writeUInt16BE(attributes.length, 2);
  request.copy(head, 4, 4, 20); // cookie and transaction
  return Buffer.concat([head, attributes]);
}

const kTlsHandshake = 0x16;

export class LoopbackServers {
  connections = 0; // to all servers
  requests = []; // what was asked by HTTPS: "/echo"
  #servers = [];
  #sockets = new Set();

  get openSockets() {
    return this.#sockets.size;
  }

  async #start(server) {
    this.#servers.push(server);
    server.on('connection', (socket) => {
      ++this.connections;
      this.#sockets.add(socket);
      socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
    });
    return listen(server);
  }

  // Speaks HTTPS. /echo sends the nonce back, everything else answers with other words.
  // `toTurn`: what is done with a socket on which a TURN client asks; a web server hangs up.
  startWeb(certificate, toTurn = (socket) => socket.destroy()) {
    const web = https.createServer(certificate, (request, response) => {
      const url = new URL(request.url, 'https://127.0.0.1');
      this.requests.push(url.pathname);
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Connection', 'close'); // so that an open connection is one on which something is under way
      response.end(url.pathname === '/echo' ? url.searchParams.get('nonce') : 'Access denied by the proxy.');
    });
    const server = net.createServer((socket) => {
      socket.once('data', (first) => {
        if (first[0] !== kTlsHandshake) return toTurn(socket, first);
        socket.pause();
        socket.unshift(first);
        return web.emit('connection', socket); // which reads from the start
      });
    });
    return this.#start(server);
  }

  startWebThatAnswersTurn(certificate) {
    return this.startWeb(certificate, (socket, first) => {
      socket.on('data', (request) => socket.write(turnRefusal(request))).write(turnRefusal(first));
    });
  }

  // Takes connections and says nothing: what a page sees of a firewall that drops.
  startSilent() {
    return this.#start(net.createServer((socket) => socket.resume()));
  }

  // A port at which nobody listens.
  async closedPort() {
    const server = net.createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  close() {
    for (const socket of this.#sockets) socket.destroy();
    for (const server of this.#servers) server.close();
  }
}
