// Equal input gives equal bytes: natively without optimisation, natively optimised and as WebAssembly.
// Compares what `write_everything` of both test builds wrote, and what the command line writes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'flytt-same-'));
const inFolder = (...names) => join(folder, ...names);
const builds = {
  native: ['build/sanitized/tests/same_bytes/flytt_write_everything'],
  // Emscripten's loader stumbles over Node's fetch.
  web: ['node', '--no-experimental-fetch', 'build/web-debug/tests/same_bytes/flytt_write_everything.js'],
};
let names = [];

before(() => {
  for (const [build, [program, ...options]] of Object.entries(builds)) {
    assert.ok(existsSync(options.at(-1) ?? program), `build the presets sanitized and web-debug first: ./dev test does`);
    mkdirSync(inFolder(build));
    execFileSync(program, [...options, inFolder(build)]);
  }
  names = readdirSync(inFolder('native')).sort();
});
after(() => rmSync(folder, { recursive: true }));

// Where two files part, for a message that helps.
function difference(one, other) {
  if (one.equals(other)) return '';
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `differ at byte ${at} of ${one.length} and ${other.length}`;
}

const written = (build, name) => readFileSync(inFolder(build, name));
const kinds = [['documents', /^(sample|..-[a-z-]+)\.(pdf|docx|html|md)$/, 52], ['symbols', /^qr-/, 72], ['pages', /^page-/, 100], ['answers', /^search-/, 2]];

for (const [kind, pattern, atLeast] of kinds) {
  test(`${kind} are the same natively and as WebAssembly`, () => {
    const some = names.filter((name) => pattern.test(name));
    assert.ok(some.length >= atLeast, `${some.length} files`);
    for (const name of some) assert.equal(difference(written('native', name), written('web', name)), '', name);
  });
}

test('both builds write the same files', () => {
  assert.deepEqual(readdirSync(inFolder('web')).sort(), names);
  for (const name of names) assert.ok(kinds.some(([, pattern]) => pattern.test(name)), name);
});

test('the optimised command line writes the documents that WebAssembly writes', () => {
  mkdirSync(inFolder('release'));
  const documents = names.filter((name) => kinds[0][1].test(name) && !name.startsWith('sample'));
  assert.ok(documents.length >= 48);
  for (const name of documents) {
    const [, language, set, format] = name.match(/^(..)-([a-z-]+)\.([a-z]+)$/);
    execFileSync('build/native/flytt', ['export', format, '-o', inFolder('release', name), '--set', set, '--lang', language, '--today', '2026-01-15']);
    assert.equal(difference(written('release', name), written('web', name)), '', name);
  }
});

test('a difference is noticed', () => {
  assert.equal(difference(Buffer.from('abc'), Buffer.from('abd')), 'differ at byte 2 of 3 and 3');
  assert.equal(difference(Buffer.from('abc'), Buffer.from('abcd')), 'differ at byte 3 of 3 and 4');
});
