// What an HTML parser that is not ours builds from the pages as they are served: exactly the tree of elements.
// FLYTT_PAGE_SAMPLES names the program that writes the samples; ctest starts this file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'parse5';

const folder = mkdtempSync(join(tmpdir(), 'flytt-page-'));
const file = (name) => readFileSync(join(folder, name), 'utf8');
let names = [];

before(() => {
  assert.ok(process.env.FLYTT_PAGE_SAMPLES, 'FLYTT_PAGE_SAMPLES is not set');
  execFileSync(process.env.FLYTT_PAGE_SAMPLES, [folder]);
  names = readdirSync(folder).filter((entry) => entry.endsWith('.html')).map((entry) => entry.slice(0, -5));
  assert.ok(names.length > 100);
});
after(() => rmSync(folder, { recursive: true }));

const attributesOf = (node) => Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));

function treeOf(node) {
  if (node.nodeName === '#text') return node.value;
  assert.ok(node.tagName, `${node.nodeName} is no element`);
  return { tag: node.tagName, attributes: attributesOf(node), children: node.childNodes.map(treeOf) };
}

function find(node, isWanted) {
  if (node.tagName && isWanted(node)) return node;
  for (const child of node.childNodes ?? []) {
    const found = find(child, isWanted);
    if (found) return found;
  }
  return undefined;
}

test('the parser finds no error', () => {
  for (const name of names) {
    const errors = [];
    parse(file(`${name}.html`), { onParseError: ({ code, startLine, startCol }) => errors.push(`${code} ${startLine}:${startCol}`) });
    assert.deepEqual(errors, [], name);
  }
});

test('the parser builds the tree of elements', () => {
  for (const name of names) {
    const page = find(parse(file(`${name}.html`)), (node) => attributesOf(node).id === 'page');
    // Attributes are compared as sets; a repeated one is a parse error.
    assert.deepEqual(page.childNodes.map(treeOf), JSON.parse(file(`${name}.json`)), name);
  }
});

test('the body holds skip link, notices, page and canvas, and nothing else', () => {
  for (const name of names) {
    const body = find(parse(file(`${name}.html`)), (node) => node.tagName === 'body');
    const parts = body.childNodes.filter((node) => node.tagName).map((node) => node.tagName + (attributesOf(node).id ?? ''));
    assert.deepEqual(parts, ['a', 'noscript', 'div', 'divpage', 'canvascanvas'], name);
  }
});

test('no address of a script, style or image leads to another host', () => {
  for (const name of names) {
    const head = find(parse(file(`${name}.html`)), (node) => node.tagName === 'head');
    for (const node of head.childNodes.filter((child) => ['script', 'link'].includes(child.tagName))) {
      const { src, href } = attributesOf(node);
      assert.match(src ?? href, /^\/[a-z]/, name);
    }
  }
});
