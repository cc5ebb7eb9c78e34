// Folders of files as a delivery network serves them: HTTP/2 over TLS, brotli at its best, copies that may be kept for a
// while. The nginx of ./dev serve is no model for that: it speaks HTTP/1.1 and, as Debian builds it, knows no brotli.
import { readFileSync } from 'node:fs';
import http2 from 'node:http2';
import { brotliCompressSync, constants } from 'node:zlib';
import { listen } from './chromium.mjs';
import { fingerprintOf, makeCertificate } from './loopback_servers.mjs';
import { answerFrom, typeOf } from './static_site.mjs';

// A file of many megabytes would take minutes at the best quality.
function compress(bytes) {
  const quality = bytes.length < 4e6 ? constants.BROTLI_MAX_QUALITY : 5;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

export class PublishedSites {
  #certificate = makeCertificate('IP:127.0.0.1');
  #servers = [];

  // The arguments by which Chromium trusts these servers.
  get trusting() {
    return [`--ignore-certificate-errors-spki-list=${fingerprintOf(this.#certificate)}`];
  }

  // Resolves to the site's address, "https://127.0.0.1:1234".
  async serve(folder) {
    const compressed = new Map();
    const send = (response, status, name) => {
      if (!compressed.has(name)) compressed.set(name, compress(readFileSync(name)));
      const bytes = compressed.get(name);
      response.writeHead(status, {
        'Content-Type': typeOf(name),
        'Content-Encoding': 'br',
        'Content-Length': bytes.length,
        'Cache-Control': 'max-age=600',
      });
      response.end(bytes);
    };
    const server = http2.createSecureServer(this.#certificate, answerFrom(folder, send));
    this.#servers.push(server);
    return `https://127.0.0.1:${await listen(server)}`;
  }

  // After the browsers: a server waits for its connections.
  close() {
    for (const server of this.#servers) server.close();
  }
}
