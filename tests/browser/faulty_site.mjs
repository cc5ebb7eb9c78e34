// The built site on a server that fails as real ones do: it accepts and never answers, stops in the middle of a file, sends
// drop by drop, or sends other bytes than the build made.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { listen } from './chromium.mjs';
import { answerFrom, typeOf } from './static_site.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// How a file is sent. Each gets the answer, whose head is not sent yet, and the bytes of the file.
export const never = () => {};
export const halfWay = (response, bytes) => {
  response.writeHead(200, { ...response.head, 'Content-Length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2));
};
export const dropByDrop = (drops, everyMs) => async (response, bytes) => {
  response.writeHead(200, { ...response.head, 'Content-Length': bytes.length });
  const size = Math.ceil(bytes.length / drops);
  for (let at = 0; at < bytes.length; at += size) {
    response.write(bytes.subarray(at, at + size));
    await pause(everyMs);
  }
  response.end();
};
export const instead = (change) => (response, bytes) => response.writeHead(200, response.head).end(change(bytes));

export class FaultySite {
  faults = new Map(); // path -> how it is sent
  requests = []; // paths, as they came in
  caching = {}; // headers by which browsers may keep files

  static async serve(folder = process.env.FLYTT_SITE) {
    assert.ok(folder, 'FLYTT_SITE is not set');
    const site = new FaultySite();
    site.folder = folder;
    const send = (response, status, name) => {
      const bytes = readFileSync(name);
      const address = `/${path.relative(site.folder, name)}`.replace(/\/index\.html$/, '/');
      response.head = { 'Content-Type': typeOf(name), ...site.caching };
      const fault = site.faults.get(address);
      if (fault) fault(response, bytes);
      else response.writeHead(status, response.head).end(bytes);
    };
    site.server = http.createServer((request, response) => {
      site.requests.push(new URL(request.url, 'http://localhost').pathname);
      answerFrom(site.folder, send)(request, response);
    });
    site.base = `http://127.0.0.1:${await listen(site.server)}`;
    return site;
  }

  // Sends these files so from now on.
  break(fault, ...addresses) {
    for (const address of addresses) this.faults.set(address, fault);
  }

  mend() {
    this.faults.clear();
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
