// The site that `flytt site` writes, read as a whole: nothing leads nowhere, nothing is missing.
// FLYTT_PROGRAM names the program; ctest starts this file.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'parse5';

const folder = mkdtempSync(path.join(tmpdir(), 'flytt-site-'));
const site = path.join(folder, 'site');
const origin = 'https://portal.example';
const flyttSite = (...options) => spawnSync(process.env.FLYTT_PROGRAM, ['site', ...options], { encoding: 'utf8' });
const writeSite = () => flyttSite('-o', site, '--today', '2026-01-15', '--base-url', origin);

function filesBelow(root, below = '') {
  return readdirSync(path.join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    return entry.isDirectory() ? filesBelow(root, name) : [name];
  });
}

const attributesOf = (node) => Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));

function elementsOf(node) {
  const below = (node.childNodes ?? []).flatMap(elementsOf);
  return node.tagName ? [{ tag: node.tagName, attributes: attributesOf(node), node }, ...below] : below;
}

function textOf(node) {
  return node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join('');
}

let pages = new Map(); // "/en/faq/" -> its elements

before(() => {
  assert.ok(process.env.FLYTT_PROGRAM, 'FLYTT_PROGRAM is not set');
  const result = writeSite();
  assert.equal(result.status, 0, result.stderr);
  assert.equal(result.stderr, '');
  for (const file of filesBelow(site).filter((name) => name.endsWith('.html'))) {
    pages.set(`/${file.replace(/index\.html$/, '')}`, elementsOf(parse(readFileSync(path.join(site, file), 'utf8'))));
  }
  assert.ok(pages.size > 100);
});
after(() => rmSync(folder, { recursive: true }));

test('every page has a title, a description, a language and one first heading', () => {
  for (const [address, elements] of pages) {
    const only = (tag) => {
      const found = elements.filter((element) => element.tag === tag);
      assert.equal(found.length, 1, `${address}: ${found.length} of ${tag}`);
      return found[0];
    };
    assert.notEqual(textOf(only('title').node).trim(), '', address);
    assert.notEqual(textOf(only('h1').node).trim(), '', address);
    assert.match(only('html').attributes.lang, /^[a-z]{2}$/, address);
    const description = elements.find(({ attributes }) => attributes.name === 'description');
    assert.ok(description.attributes.content.length > 30, `${address}: "${description.attributes.content}" is no sentence`);
  }
});

test('titles differ within a language', () => {
  const byTitle = new Map();
  for (const [address, elements] of pages) {
    if (address === '/404.html') continue;
    const title = `${address.slice(0, 4)} ${textOf(elements.find(({ tag }) => tag === 'title').node)}`;
    assert.ok(!byTitle.has(title), `${address} and ${byTitle.get(title)}: ${title}`);
    byTitle.set(title, address);
  }
});

test('headings skip no level', () => {
  for (const [address, elements] of pages) {
    let level = 0;
    for (const { tag } of elements.filter((element) => /^h[1-6]$/.test(element.tag))) {
      const next = Number(tag[1]);
      assert.ok(next <= level + 1, `${address}: h${next} after h${level}`);
      level = next;
    }
  }
});

test('ids are unique, and every label and fragment names one', () => {
  for (const [address, elements] of pages) {
    const ids = elements.map(({ attributes }) => attributes.id).filter(Boolean);
    assert.equal(new Set(ids).size, ids.length, address);
    for (const { attributes } of elements) {
      if (attributes.for) assert.ok(ids.includes(attributes.for), `${address}: ${attributes.for}`);
    }
  }
});

// What the build puts beside the pages; tests/web/licences.test.mjs reads them there.
const besidePages = ['/licences.txt', '/flytt.cdx.json'];

test('every link within the site leads to a page, every fragment to an id', () => {
  for (const [address, elements] of pages) {
    for (const { attributes } of elements.filter(({ tag }) => tag === 'a')) {
      assert.ok(attributes.href, `${address}: a link without a target`);
      const target = new URL(attributes.href, `${origin}${address}`);
      if (target.origin !== origin || besidePages.includes(target.pathname)) continue;
      const there = pages.get(target.pathname);
      assert.ok(there, `${address}: ${attributes.href}`);
      const id = decodeURIComponent(target.hash.slice(1));
      if (id) assert.ok(there.some((element) => element.attributes.id === id), `${address}: ${attributes.href}`);
    }
  }
});

test('every page but the one for unknown addresses is listed with its versions in other languages', () => {
  const listed = [...readFileSync(path.join(site, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
  assert.deepEqual(listed.sort(), [...pages.keys()].filter((address) => address !== '/404.html').map((address) => origin + address).sort());
  for (const [address, elements] of pages) {
    if (address === '/404.html') continue;
    const links = elements.filter(({ tag }) => tag === 'link').map(({ attributes }) => attributes);
    assert.equal(links.find(({ rel }) => rel === 'canonical').href, origin + address);
    const alternates = links.filter(({ rel }) => rel === 'alternate');
    assert.deepEqual(alternates.map(({ hreflang }) => hreflang).sort(), ['en', 'sv', 'x-default'], address);
    for (const { href } of alternates) assert.ok(pages.has(href.slice(origin.length)), `${address}: ${href}`);
  }
});

test('all ten sections of the summary are headings of the questions, in each language', () => {
  const sections = JSON.parse(readFileSync('public/content/pack.json', 'utf8')).sections;
  assert.equal(sections.length, 10);
  for (const language of ['en', 'sv']) {
    const words = JSON.parse(readFileSync(`public/content/${language}/pack.json`, 'utf8')).sections;
    const headings = pages.get(`/${language}/faq/`).filter(({ tag }) => tag === 'h2');
    for (const { id } of sections) {
      const heading = headings.find(({ attributes }) => attributes.id === id);
      assert.equal(heading && textOf(heading.node), words[id].title, `${language}: ${id}`);
    }
  }
});

test('every class of the pages is in the style sheet', () => {
  const known = new Set([...readFileSync('web/flytt.css', 'utf8').matchAll(/\.(-?[a-z][\w-]*)/gi)].map((match) => match[1]));
  known.add('nav'); // links within the page: its row or stack says all
  const unknown = new Set();
  for (const elements of pages.values()) {
    for (const { attributes } of elements) {
      for (const name of (attributes.class ?? '').split(' ').filter(Boolean)) if (!known.has(name)) unknown.add(name);
    }
  }
  assert.deepEqual([...unknown], []);
});

test('what the head names is shipped', () => {
  const manifest = JSON.parse(readFileSync(path.join(site, 'manifest.webmanifest'), 'utf8'));
  assert.equal(manifest.name, JSON.parse(readFileSync('public/content/pack.json', 'utf8')).names.portal);
  for (const { src } of manifest.icons) assert.ok(existsSync(path.join('public', src)), src);
  for (const { tag, attributes } of pages.get('/en/')) {
    if (tag !== 'link' || attributes.href.startsWith(origin)) continue;
    const source = { icon: 'public', stylesheet: 'web', manifest: site }[attributes.rel];
    if (source) assert.ok(existsSync(path.join(source, attributes.href)), attributes.href);
  }
});

test('a second run writes the same bytes and leaves what it did not write', () => {
  const bytesOf = () => new Map(filesBelow(site).map((file) => [file, readFileSync(path.join(site, file), 'latin1')]));
  const first = bytesOf();
  writeFileSync(path.join(site, 'own.txt'), 'kept');
  writeFileSync(path.join(site, '404.html'), 'overwritten');
  assert.equal(writeSite().status, 0);
  const second = bytesOf();
  assert.equal(second.get('own.txt'), 'kept');
  second.delete('own.txt');
  assert.deepEqual(second, first);
  rmSync(path.join(site, 'own.txt'));
});

test('what cannot be done or is wrong has its own exit status and a remedy', () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, 'kept');
  const cases = [
    { options: ['-o', file], status: 3, stderr: /file.*Name a folder/ },
    { options: ['-o', path.join(folder, 'x'), '--content', path.join(folder, 'none')], status: 3, stderr: /--content/ },
    { options: ['-o', path.join(folder, 'x'), '--content', site], status: 3, stderr: /pack\.json/ },
    { options: ['-o', path.join(folder, 'x'), '--base-url', 'portal.example'], status: 2, stderr: /https:\/\/portal\.example/ },
    { options: ['-o', path.join(folder, 'x'), '--today', 'soon'], status: 2, stderr: /soon|YYYY|day/i },
    { options: [], status: 2, stderr: /--output/ },
  ];
  for (const { options, status, stderr } of cases) {
    const result = flyttSite(...options);
    assert.equal(result.status, status, `${options}: ${result.stderr}`);
    assert.match(result.stderr, stderr);
  }
  assert.equal(readFileSync(file, 'utf8'), 'kept');
  assert.ok(!existsSync(path.join(folder, 'x', 'index.html')));
});
