// Downloads in Chromium: the file that arrives is the one that was given.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { launchChromium, listen } from './chromium.mjs';

let browser;
let server;
let page;

before(async () => {
  const options = { entryPoints: ['web/save_file.ts'], bundle: true, write: false, format: 'iife', globalName: 'saving' };
  const script = (await build(options)).outputFiles[0].text;
  // The portal's policy, as far as it could hinder a download.
  const headers = { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'self'" };
  server = http.createServer((request, response) => {
    if (request.url === '/saving.js') return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    return response.writeHead(200, headers).end('<!doctype html><title>Saving</title><script src="/saving.js"></script>');
  });
  const port = await listen(server);
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

async function save(name, mediaType, bytes) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(
      ([fileName, type, given]) => {
        globalThis.saving.saveFile(fileName, type, typeof given === 'string' ? given : new Uint8Array(given));
      },
      [name, mediaType, bytes],
    ),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a file of bytes arrives whole and under its name', async () => {
  const bytes = Array.from({ length: 70_000 }, (_, i) => i % 256);
  const saved = await save('flytt-questions-en.pdf', 'application/pdf', bytes);
  assert.equal(saved.name, 'flytt-questions-en.pdf');
  assert.deepEqual([...saved.bytes], bytes);
});

test('a file of text arrives in UTF-8', async () => {
  const saved = await save('svar.txt', 'text/plain;charset=utf-8', 'Å, ä och ö – 😀');
  assert.equal(saved.name, 'svar.txt');
  assert.equal(saved.bytes.toString('utf8'), 'Å, ä och ö – 😀');
});

test('nothing of a download stays in the page', async () => {
  await save('a.csv', 'text/csv', 'a,b');
  assert.equal(await page.locator('a').count(), 0);
});
