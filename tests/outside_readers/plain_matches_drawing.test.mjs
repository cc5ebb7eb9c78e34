// The served page in Chromium lies where the drawing has it, so that nothing jumps when the canvas takes over.
// FLYTT_PROGRAM writes the site, FLYTT_RENDER_PAGE says where the drawing has everything; ctest starts this file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { expandStyleSheet } from '../../core/look/style_sheet.mjs';
import { launchChromiumShell, listen } from '../browser/chromium.mjs';

const mostOff = 2; // CSS px

const folder = mkdtempSync(path.join(tmpdir(), 'flytt-plain-'));
const program = (name) => {
  assert.ok(process.env[name], `${name} is not set`);
  return process.env[name];
};
const mediaTypes = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.ttf': 'font/ttf', '.svg': 'image/svg+xml' };

// The pages, the style sheet and the typefaces; no script, so the page stays as it is served.
const server = createServer((request, response) => {
  const name = decodeURI(request.url).replace(/\/$/, '/index.html');
  const fonts = path.resolve(path.dirname(program('FLYTT_RENDER_PAGE')), '../..');
  if (name === '/flytt.css') {
    response.writeHead(200, { 'content-type': 'text/css' });
    return response.end(expandStyleSheet(readFileSync('web/flytt.css', 'utf8'), 'web/flytt.css'));
  }
  const file = path.join(name.startsWith('/fonts/') ? fonts : folder, name);
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': mediaTypes[path.extname(file)] ?? 'application/octet-stream' });
  return createReadStream(file).pipe(response);
});

let browser;
let origin;

before(async () => {
  execFileSync(program('FLYTT_PROGRAM'), ['site', '-o', folder, '--today', '2026-11-24', '--base-url', 'https://portal.example']);
  origin = `http://127.0.0.1:${await listen(server)}`;
  browser = await launchChromiumShell();
});
after(async () => {
  await browser?.close();
  server.close();
  rmSync(folder, { recursive: true });
});

// [x, y, width, height] of each node's element, by the node's key.
function elementsOnPage() {
  const found = {};
  for (const element of document.querySelectorAll('#page [data-k]')) {
    if (element.dataset.k.includes('#') || !element.checkVisibility()) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    found[element.dataset.k] = [x, y, width, height];
  }
  return found;
}

async function compare(context, { route, width, height, isCoarse = false, textPercent = 100, opened = [] }) {
  const page = await context.newPage();
  await page.goto(origin + route);
  await page.evaluate(async ([keys, text]) => {
    if (text !== 100) document.documentElement.dataset.text = text;
    for (const key of keys) document.querySelector(`[data-k="${key}/disclosure"]`).open = true;
    await document.fonts.ready;
  }, [opened, textPercent]);
  const elements = await page.evaluate(elementsOnPage);
  await page.close();

  const options = ['--boxes', '--path', route, '--width', `${width}`, '--height', `${height}`, '--written', '1'];
  options.push('--text', `${textPercent / 100}`);
  if (isCoarse) options.push('--coarse', '1');
  for (const key of opened) options.push('--activate', key);
  const drawn = JSON.parse(execFileSync(program('FLYTT_RENDER_PAGE'), options, { encoding: 'utf8', maxBuffer: 1 << 26 }));

  const differences = [];
  for (const { key, rect } of drawn.boxes) {
    const element = elements[key];
    if (!element) {
      differences.push(`${key} is not shown`);
      continue;
    }
    const off = element.map((value, index) => value - rect[index]);
    if (off.some((value) => Math.abs(value) > mostOff)) {
      differences.push(`${key}: drawn ${rect.map(Math.round)}, off by ${off.map((value) => value.toFixed(1))}`);
    }
  }
  assert.ok(drawn.boxes.length > 15, route);
  assert.deepEqual(differences, [], `${route} at ${width} px, text at ${textPercent} %`);
}

const screens = ['', 'breaking-changes/', 'faq/', 'firewall/', 'mobile/', 'documents/'];
const windows = [
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 360, height: 780 },
  { width: 360, height: 780, isCoarse: true },
  { width: 1280, height: 1600, textPercent: 125 },
  { width: 1280, height: 1600, textPercent: 200 },
  { width: 360, height: 1200, textPercent: 200 },
];

for (const { width, height, isCoarse, textPercent } of windows) {
  const text = textPercent ? ` with text at ${textPercent} %` : '';
  test(`screens lie where they are drawn at ${width} px${isCoarse ? ' with a coarse pointer' : ''}${text}`, async () => {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: isCoarse, isMobile: isCoarse });
    for (const language of ['en', 'sv']) {
      for (const screen of screens) {
        const route = `/${language}/${screen}`;
        await compare(context, { route, width, height, isCoarse, textPercent });
      }
    }
    await context.close();
  });
}

test('what a visitor opens lies where it is drawn', async () => {
  const firstQuestion = readFileSync(path.join(folder, 'en/faq/index.html'), 'utf8').match(/data-k="(question\/[a-z0-9-]+)"/)[1];
  const cases = [
    { route: '/en/faq/', width: 1280, height: 800, opened: [firstQuestion] },
    { route: '/sv/faq/', width: 360, height: 780, opened: [firstQuestion] },
    { route: '/en/', width: 768, height: 1024, opened: ['banner/menu/control'] },
    { route: '/sv/', width: 360, height: 780, opened: ['bottom/more'] },
  ];
  for (const example of cases) {
    const context = await browser.newContext({ viewport: { width: example.width, height: example.height } });
    await compare(context, example);
    await context.close();
  }
});
